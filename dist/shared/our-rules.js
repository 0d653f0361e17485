import { n as UserError } from "./errors.js";
import { i as isAtLeast } from "./severity.js";
import { a as printable, n as listOf } from "./text.js";
import { r as parseDuration, t as DURATION_FORMAT } from "./duration.js";
import path from "node:path";

//#region src/core/shards.ts
const MOST_SHARDS = 256;
function parseShard(text) {
	const [, index = "", of = ""] = /^\s*(\d{1,3})\s*\/\s*(\d{1,3})\s*$/.exec(text) ?? [];
	const shard = {
		index: Number(index),
		of: Number(of)
	};
	return shard.index >= 1 && shard.index <= shard.of && shard.of <= 256 ? shard : void 0;
}
function joinShards(outcomes) {
	const joined = [];
	const done = /* @__PURE__ */ new Set();
	for (const outcome of outcomes) if (outcome.shard === void 0) joined.push(outcome);
	else if (!done.has(outcome.check)) {
		done.add(outcome.check);
		joined.push(joinParts(outcomes.filter((each) => each.check === outcome.check && each.shard !== void 0)));
	}
	return joined;
}
function gapOf(parts) {
	const shards = parts.flatMap(({ shard }) => shard ?? []);
	const [first] = shards;
	if (first === void 0) return void 0;
	if (shards.some(({ of }) => of !== first.of)) return "the shards are parts of different splits (`2/4` and `2/5`); give all jobs the same number behind the slash";
	const there = new Set(shards.map(({ index }) => index));
	const missing = Array.from({ length: first.of }, (_, at) => at + 1).filter((index) => !there.has(index));
	if (missing.length > 0) return `of ${first.of} shards ${listOf(missing.map(String))} left no report; run ${missing.length === 1 ? "that job" : "those jobs"} again`;
	if (shards.some(({ whole }) => whole !== first.whole)) return "the shards saw different histories: something was pushed while they ran; run all of their jobs again";
}
function joinParts(parts) {
	const coverage = {};
	const leftOut = /* @__PURE__ */ new Map();
	for (const part of parts) {
		for (const [noun, count] of Object.entries(part.coverage)) coverage[noun] = (coverage[noun] ?? 0) + count;
		for (const each of part.leftOut) {
			const key = JSON.stringify([each.what, each.why]);
			leftOut.set(key, {
				...each,
				count: each.count + (leftOut.get(key)?.count ?? 0)
			});
		}
	}
	const gap = gapOf(parts);
	const reasons = [.../* @__PURE__ */ new Set([...gap === void 0 ? [] : [gap], ...parts.flatMap(({ reason }) => reason ?? [])])];
	const misconfigured = parts.some((part) => part.misconfigured === true);
	const [first] = parts;
	return {
		check: first.check,
		status: gap === void 0 ? worstStatus(parts) : "inconclusive",
		reason: reasons.length === 0 ? null : reasons.join(". "),
		coverage,
		leftOut: [...leftOut.values()],
		durationMs: Math.max(...parts.map(({ durationMs }) => durationMs)),
		asked: parts.some(({ asked }) => asked),
		...misconfigured ? { misconfigured: true } : {}
	};
}
const WORST_FIRST = [
	"failed",
	"inconclusive",
	"skipped",
	"completed"
];
const worstStatus = (parts) => WORST_FIRST.find((status) => parts.some((part) => part.status === status)) ?? "inconclusive";
function joinFinding(finding, other) {
	const [first, second] = other.location.kind === "file" && finding.location.kind !== "file" ? [other, finding] : [finding, other];
	const severity = isAtLeast(first.severity, second.severity) ? first.severity : second.severity;
	const placesOf = ({ data }) => Array.isArray(data?.["places"]) ? data["places"] : [];
	const countOf = ({ data }) => typeof data?.["placeCount"] === "number" ? data["placeCount"] : 0;
	const all = [...placesOf(first), ...placesOf(second)];
	if (all.length === 0) return {
		...first,
		severity
	};
	const places = [...new Map(all.map((place) => [JSON.stringify(place), place])).values()];
	const placeCount = countOf(first) + countOf(second) - (all.length - places.length);
	return {
		...first,
		severity,
		data: {
			...first.data,
			places,
			placeCount
		}
	};
}

//#endregion
//#region src/app/options.ts
const CHECK_WORDS = [
	"env",
	"secrets",
	"migrations",
	"smoke"
];
const SCOPES = [
	"auto",
	"change",
	"history",
	"tree"
];
const SQL_DIALECTS = [
	"postgres",
	"mysql",
	"mariadb",
	"sqlite"
];
function shardOf(text, option, { isHistory, isCached }) {
	const shard = parseShard(text);
	if (shard === void 0) throw new UserError(`${option} is no shard: ${printable(text, 40)}.`, `Write which of how many, such as \`2/4\`; there are at most ${256}.`);
	if (!isHistory) throw new UserError(`${option} splits a look at the history.`, "Add `--history` (input `scope: history`), or leave it out.");
	if (isCached) throw new UserError(`${option} and the cache are two different ways to make a large history small.`, "Leave one out: the cache for a nightly look, shards for the first one.");
	return shard;
}
const linesOf = (text = "") => text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
function durationOf(text, option) {
	if ((parseDuration(text) ?? 0) > 0) return text;
	throw new UserError(`${option} is \`${printable(text, 40)}\`.`, `Write ${DURATION_FORMAT}.`);
}
const valuesFilesOf = (given, cwd) => given.map((each) => {
	const [, environment, file] = /^(\p{L}[^=]*?)=(.+)$/u.exec(each) ?? [];
	return environment === void 0 || file === void 0 ? { path: path.resolve(cwd, each) } : {
		path: path.resolve(cwd, file),
		environment
	};
});
function safeFolder(folder, option) {
	const normal = path.posix.normalize(folder.replaceAll("\\", "/")).replace(/\/+$/, "");
	if (normal.startsWith("..") || path.posix.isAbsolute(normal)) throw new UserError(`${option} leads out of the repository: ${folder}.`, "Write a folder of the repository, such as `apps/web`.");
	return normal === "." ? "" : normal;
}

//#endregion
//#region src/app/our-rules.ts
const OURS = /* @__PURE__ */ new Set([...CHECK_WORDS, "policy"]);
const isOurRule = (id) => OURS.has(id.split("/", 1)[0] ?? "");
const CHECKS = {
	env: async () => (await import("./check3.js")).envCheck,
	secrets: async () => (await import("./check6.js")).secretsCheck,
	migrations: async () => (await import("./check4.js")).migrationsCheck,
	smoke: async () => (await import("./check8.js")).smokeCheck
};
const checkOf = (word) => CHECKS[word]();
async function rulesOf(words) {
	const { POLICY_RULES } = await import("./rules2.js");
	return [...(await Promise.all(words.map((word) => checkOf(word)))).flatMap(({ rules }) => rules), ...POLICY_RULES];
}

//#endregion
export { SCOPES as a, linesOf as c, valuesFilesOf as d, joinFinding as f, CHECK_WORDS as i, safeFolder as l, isOurRule as n, SQL_DIALECTS as o, joinShards as p, rulesOf as r, durationOf as s, checkOf as t, shardOf as u };