import { t as runAction } from "./shared/action.js";

//#region src/entries/gate.ts
await runAction("gate");

//#endregion
export {  };