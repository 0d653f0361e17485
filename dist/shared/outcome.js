//#region src/core/outcome.ts
const STATUSES = [
	"completed",
	"skipped",
	"inconclusive",
	"failed"
];
const examinedSomething = (outcome) => Object.values(outcome.coverage).some((count) => count > 0);
function describeCoverage(coverage) {
	return Object.entries(coverage).filter(([, count]) => count > 0).map(([noun, count]) => noun === "bytes" ? describeBytes(count) : countOf(count, noun)).join(", ");
}
const grouped = (count) => String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
function countOf(count, plural) {
	return `${grouped(count)} ${count === 1 ? singular(plural) : plural}`;
}
function singular(plural) {
	if (plural.endsWith("ies")) return `${plural.slice(0, -3)}y`;
	if (/(?:sses|shes|ches|xes)$/.test(plural)) return plural.slice(0, -2);
	return plural.endsWith("s") ? plural.slice(0, -1) : plural;
}
function describeBytes(bytes) {
	if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
	if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
	return bytes >= 1e3 ? `${(bytes / 1e3).toFixed(1)} kB` : `${bytes} B`;
}

//#endregion
export { examinedSomething as a, describeCoverage as i, countOf as n, describeBytes as r, STATUSES as t };