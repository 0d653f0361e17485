import { t as runAction } from "./shared/action.js";

//#region src/entries/secrets.ts
await runAction("secrets");

//#endregion
export {  };