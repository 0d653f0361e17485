import { t as runAction } from "./shared/action.js";

//#region src/entries/migrations.ts
await runAction("migrations");

//#endregion
export {  };