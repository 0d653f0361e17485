//#region src/core/severity.ts
const SEVERITIES = [
	"low",
	"medium",
	"high",
	"blocker"
];
const FAIL_ON = [...SEVERITIES, "never"];
const rankOf = (severity) => SEVERITIES.indexOf(severity);
const isAtLeast = (severity, floor) => floor !== "never" && rankOf(severity) >= rankOf(floor);
const bySeverity = (a, b) => rankOf(b) - rankOf(a);

//#endregion
export { rankOf as a, isAtLeast as i, SEVERITIES as n, bySeverity as r, FAIL_ON as t };