//#region src/core/duration.ts
const UNITS = {
	ms: 1,
	s: 1e3,
	m: 6e4,
	h: 36e5,
	d: 864e5
};
const DURATION_FORMAT = "a number and a unit, such as 500ms, 30s, 10m, 2h or 90d";
const PATTERN = /^(?<number>\d{1,6}(?:\.\d{1,3})?)\s*(?<unit>ms|s|m|h|d)$/;
function parseDuration(text) {
	const { number, unit } = PATTERN.exec(text.trim())?.groups ?? {};
	if (number === void 0 || unit === void 0) return void 0;
	return Math.round(Number(number) * UNITS[unit]);
}
function formatDuration(milliseconds) {
	if (milliseconds < 1e3) return `${Math.round(milliseconds)} ms`;
	if (milliseconds < 12e4) return `${trim(milliseconds / UNITS.s)} s`;
	if (milliseconds < 2 * UNITS.h) return `${trim(milliseconds / UNITS.m)} min`;
	if (milliseconds < 2 * UNITS.d) return `${trim(milliseconds / UNITS.h)} h`;
	return `${trim(milliseconds / UNITS.d)} days`;
}
const trim = (value) => String(Math.round(value * 10) / 10);

//#endregion
export { formatDuration as n, parseDuration as r, DURATION_FORMAT as t };