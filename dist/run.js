import { t as runAction } from "./shared/action.js";

//#region src/entries/run.ts
await runAction("run");

//#endregion
export {  };