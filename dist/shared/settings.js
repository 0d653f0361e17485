import { r as parseDuration } from "./duration.js";

//#region src/checks/smoke/settings.ts
const NO_URL = "no URL";
const milliseconds = (length) => parseDuration(String(length)) ?? 0;
const deadlineOf = ({ deadline, ready }) => deadline === void 0 ? DEFAULT_DEADLINE_MS + (ready === void 0 ? 0 : milliseconds(ready.within)) : milliseconds(deadline);
const DEFAULT_DEADLINE_MS = 18e4;

//#endregion
export { deadlineOf as n, milliseconds as r, NO_URL as t };