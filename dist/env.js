import { t as runAction } from "./shared/action.js";

//#region src/entries/env.ts
await runAction("env");

//#endregion
export {  };