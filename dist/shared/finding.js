import { r as bySeverity } from "./severity.js";

//#region src/core/finding.ts
function describeLocation(location) {
	switch (location.kind) {
		case "file": return `${location.path}:${location.startLine}`;
		case "commit": {
			const commit = location.commit.slice(0, 7);
			if (location.path === void 0) return `${commit} (commit message)`;
			return `${commit} ${location.path}${location.startLine === void 0 ? "" : `:${location.startLine}`}`;
		}
		case "object": return location.name ?? `object ${location.object.slice(0, 12)}`;
		case "variable": return location.environment === void 0 ? location.name : `${location.name} (${location.environment})`;
		case "request": return `${location.url} (${location.check})`;
		case "report": return location.file;
	}
}
const pathOf = (location) => "path" in location && location.path ? location.path : "";
const lineOf = (location) => "startLine" in location && location.startLine ? location.startLine : 0;
const compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function exposedOn({ data }) {
	const last = data?.["last"];
	const date = typeof last === "object" && last !== null && "date" in last ? Date.parse(String(last.date)) : NaN;
	return Number.isNaN(date) ? void 0 : new Date(date).toISOString().slice(0, 10);
}
function sortFindings(findings) {
	const states = [
		"new",
		"known",
		"ignored"
	];
	return [...findings].sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state) || bySeverity(a.severity, b.severity) || compare(a.check, b.check) || compare(pathOf(a.location), pathOf(b.location)) || lineOf(a.location) - lineOf(b.location) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint));
}

//#endregion
export { exposedOn as n, sortFindings as r, describeLocation as t };