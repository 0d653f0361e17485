import { t as runAction } from "./shared/action.js";

//#region src/entries/smoke.ts
await runAction("smoke");

//#endregion
export {  };