import { t as describeLocation } from "./finding.js";

//#region src/report/blocks.ts
function toBlocks(findings) {
	const repeated = repeatedKeys(findings);
	const blocks = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		const key = repeatKey(finding);
		const thing = key !== void 0 && repeated.has(key) ? { kind: "places" } : thingOf(finding);
		const name = JSON.stringify([
			finding.check,
			thing,
			thing.kind === "places" ? key : thing.kind === "alone" ? finding.fingerprint : ""
		]);
		const block = blocks.get(name);
		if (block === void 0) blocks.set(name, {
			thing,
			findings: [finding]
		});
		else block.findings.push(finding);
	}
	return [...blocks.values()];
}
function thingOf(finding) {
	const { location, origin } = finding;
	const path = pathOf(location);
	if (origin !== void 0) return path === void 0 ? { kind: "alone" } : {
		kind: "file",
		path,
		tool: origin.tool
	};
	const variable = variableOf(finding);
	if (variable !== void 0) return {
		kind: "variable",
		name: variable
	};
	if (location.kind === "request") return {
		kind: "request",
		place: describeLocation(location)
	};
	return path === void 0 ? { kind: "alone" } : {
		kind: "file",
		path
	};
}
const pathOf = (location) => location.kind === "report" ? location.file : "path" in location ? location.path : void 0;
function variableOf({ check, location, data, title }) {
	if (location.kind === "variable") return location.name;
	const name = data?.["variable"];
	return check === "env" && typeof name === "string" && name !== "" && title.startsWith(`${name} `) ? name : void 0;
}
function repeatKey(finding) {
	const { check, rule, severity, title, impact, fix, location } = finding;
	if (check === "migrations" || variableOf(finding) !== void 0 || location.kind === "request") return void 0;
	return JSON.stringify([
		check,
		rule,
		severity,
		title,
		impact,
		fix
	]);
}
function repeatedKeys(findings) {
	const files = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		const key = repeatKey(finding);
		if (key === void 0) continue;
		const place = pathOf(finding.location) ?? describeLocation(finding.location);
		files.set(key, (files.get(key) ?? /* @__PURE__ */ new Set()).add(place));
	}
	return new Set([...files].filter(([, places]) => places.size > 1).map(([key]) => key));
}
function environmentOf({ location, data }) {
	if (location.kind === "variable") return location.environment;
	const environment = data?.["environment"];
	return typeof environment === "string" && environment !== "" ? environment : void 0;
}
function placeWithin({ kind }, { location }) {
	if (kind === "request") return "";
	if (kind === "file" && location.kind === "file") return linesOf(location.startLine, location.endLine);
	if (kind === "file" && location.kind === "commit") {
		const lines = location.startLine === void 0 ? "" : ` ${linesOf(location.startLine, location.endLine)}`;
		return `${location.commit.slice(0, 7)}${lines}`;
	}
	if (kind === "file" && location.kind === "report") return "";
	if (location.kind === "variable") return location.environment ?? "";
	return describeLocation(location);
}
const linesOf = (start, end = start) => end > start ? `lines ${start} to ${end}` : `line ${start}`;

//#endregion
//#region src/report/block-words.ts
function sharedBy({ findings }) {
	const [first] = findings;
	if (first === void 0 || findings.length === 1) return {};
	const isShared = (key) => first[key].trim() !== "" && findings.every((finding) => finding[key] === first[key]);
	return {
		...isShared("message") ? { message: first.message } : {},
		...isShared("impact") ? { impact: first.impact } : {},
		...isShared("fix") ? { fix: first.fix } : {}
	};
}
function sameAsBefore(block) {
	const shared = sharedBy(block);
	const first = {
		message: /* @__PURE__ */ new Map(),
		impact: /* @__PURE__ */ new Map(),
		fix: /* @__PURE__ */ new Map()
	};
	const same = /* @__PURE__ */ new Map();
	for (const finding of block.findings) {
		const earlier = (key) => {
			const text = wordsOf(finding[key], finding, block);
			if (shared[key] !== void 0 || text.trim() === "") return void 0;
			const found = first[key].get(text);
			if (found === void 0) first[key].set(text, finding);
			return found;
		};
		const [message, impact, fix] = [
			earlier("message"),
			earlier("impact"),
			earlier("fix")
		];
		same.set(finding, {
			message: message !== void 0 && message === impact,
			...impact === void 0 ? {} : { impact: referTo(impact, finding, block) },
			...fix === void 0 ? {} : { fix: referTo(fix, finding, block) }
		});
	}
	return same;
}
function wordsOf(text, finding, { thing }) {
	const environment = thing.kind === "variable" ? environmentOf(finding) : void 0;
	return environment === void 0 ? text : text.replaceAll(environment, "\0");
}
function referTo(other, finding, { thing }) {
	const environment = thing.kind === "variable" ? environmentOf(other) : void 0;
	if (environment !== void 0) return `the same as in ${environment}`;
	const place = placeWithin(thing, other);
	return place === "" || place === placeWithin(thing, finding) ? "the same as above" : `as for ${place}`;
}

//#endregion
//#region src/report/lock-timeline.ts
const STRONG = {
	SHARE: "writes",
	"SHARE ROW EXCLUSIVE": "writes",
	EXCLUSIVE: "writes",
	"ACCESS EXCLUSIVE": "reads and writes"
};
const ORDER = Object.keys(STRONG);
const MOST = 40;
function heldLocks(steps) {
	const held = [];
	for (const [index, { locks, transaction }] of steps.entries()) {
		const until = transaction === void 0 ? index + 2 : endOf(steps, index, transaction);
		for (const { relation, mode } of locks) {
			const blocks = STRONG[mode];
			if (blocks === void 0) continue;
			const before = held.findLast((lock) => lock.relation === relation && lock.until > index + 1);
			if (before !== void 0 && ORDER.indexOf(before.mode) >= ORDER.indexOf(mode)) continue;
			if (before !== void 0) before.until = index + 1;
			held.push({
				relation,
				mode,
				blocks,
				from: index + 1,
				until
			});
		}
	}
	return held.filter(({ from, until }) => until > from).slice(0, MOST);
}
function endOf(steps, from, transaction) {
	let end = from;
	while (steps[end + 1]?.transaction === transaction) end++;
	return end + 2;
}

//#endregion
export { toBlocks as a, placeWithin as i, sameAsBefore as n, sharedBy as r, heldLocks as t };