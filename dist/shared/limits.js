//#region src/checks/migrations/programs/javascript/limits.ts
var TooMuch = class extends Error {};
const isTooMuch = (error) => error instanceof TooMuch || error instanceof RangeError;
const MAX_ITEMS = 5e4;
const MAX_TEXT = 4e6;
function checkItems(count) {
	if (count > MAX_ITEMS) throw new TooMuch();
}
function checkText(length) {
	if (length > MAX_TEXT) throw new TooMuch();
}

//#endregion
export { isTooMuch as i, checkItems as n, checkText as r, TooMuch as t };