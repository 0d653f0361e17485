import { t as runAction } from "./shared/action.js";

//#region src/entries/annotate.ts
await runAction("annotate");

//#endregion
export {  };