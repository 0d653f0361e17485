import { i as messageOf, n as UserError } from "./errors.js";
import { a as printable, i as nearest, n as listOf } from "./text.js";
import { n as TomlError, t as parse } from "./dist11.js";

//#region src/checks/secrets/other-tools/gitleaks-config.ts
function readGitleaksConfig(text, file) {
	const notes = [];
	const top = tableOf(parseToml(text, file), file, TOP_KEYS);
	const extend = tableOf(top.get("extend") ?? {}, `${file}: [extend]`, EXTEND_KEYS);
	const path = stringIn(extend, "path");
	const useDefault = booleanIn(extend, "useDefault") ?? false;
	if (useDefault && path !== void 0) throw wrong(`${file}: [extend]`, "`useDefault` and `path` stand side by side", "Keep one of them.");
	if (extend.has("url")) notes.push(`${file}: \`extend.url\` is not read: nothing is downloaded.`);
	for (const key of ["prefilter", "filter"]) if (top.has(key)) notes.push(`${file}: the global \`${key}\` is not evaluated, so what it leaves out is reported.`);
	const unread = {
		filter: [],
		validate: [],
		tokenEfficiency: []
	};
	const lines = linesOfHeaders(text);
	const seen = /* @__PURE__ */ new Set();
	const rules = tablesIn(top, "rules").map((value, index) => {
		const rule = readRule(value, `${file}:${lines[index] ?? 1}`, unread);
		if (seen.has(rule.id)) throw wrong(rule.where, "the id is that of an earlier rule", "Give it an id of its own.");
		seen.add(rule.id);
		return rule;
	});
	return {
		useDefault,
		...path === void 0 ? {} : { extends: path },
		disabledRules: stringsIn(extend, "disabledRules"),
		rules,
		allowlists: readAllowlists(top, file, true),
		notes: [...notes, ...notesOn(unread, file)]
	};
}
const UNREAD = {
	filter: "is not evaluated, so what it leaves out is reported",
	validate: "is not done: nobody is asked whether a secret works",
	tokenEfficiency: "is not evaluated, so words may be reported as well"
};
const notesOn = (unread, file) => [
	"filter",
	"validate",
	"tokenEfficiency"
].flatMap((key) => {
	const ids = unread[key].map((id) => `\`${printable(id, 60)}\``);
	if (ids.length === 0) return [];
	const named = ids.length > 4 ? [...ids.slice(0, 3), `${ids.length - 3} more`] : ids;
	return [`${file}: \`${key}\` of ${listOf(named)} ${UNREAD[key]}.`];
});
function parseToml(text, file) {
	try {
		return parse(text);
	} catch (error) {
		const line = error instanceof TomlError ? `:${error.line}:${error.column}` : "";
		const [first = ""] = messageOf(error).split("\n");
		throw new UserError(`${file}${line} is not valid TOML: ${printable(first.replace(/^Invalid TOML document: /, ""), 160)}.`, "Correct the line; a regular expression is best written between three single quotes.", { cause: error });
	}
}
function readRule(value, place, unread) {
	const bare = tableOf(value, `${place}: [[rules]]`, RULE_KEYS);
	const id = stringIn(bare, "id");
	if (id === void 0 || id === "") throw wrong(`${place}: [[rules]]`, "there is no `id`", "Write `id = \"my-rule\"`.");
	const where = `${place}: rule \`${printable(id, 80)}\``;
	const table = Object.assign(bare, { where });
	const filter = stringIn(table, "filter");
	const entropy = numberIn(table, "entropy") ?? entropyOfFilter(filter);
	if (filter !== void 0 && entropyOfFilter(filter) === void 0) unread.filter.push(id);
	if (table.has("validate")) unread.validate.push(id);
	if (booleanIn(table, "tokenEfficiency")) unread.tokenEfficiency.push(id);
	const secretGroup = numberIn(table, "secretGroup");
	if (secretGroup !== void 0 && !(Number.isInteger(secretGroup) && secretGroup >= 0)) throw wrong(where, "`secretGroup` is no number of a group", "Write 0, 1, 2, …");
	const description = stringIn(table, "description");
	const regex = stringIn(table, "regex");
	const path = stringIn(table, "path");
	const skipReport = booleanIn(table, "skipReport");
	return {
		where,
		id,
		...description === void 0 ? {} : { description },
		...regex === void 0 ? {} : { regex },
		...path === void 0 ? {} : { path },
		...secretGroup === void 0 ? {} : { secretGroup },
		...entropy === void 0 ? {} : { entropy },
		keywords: stringsIn(table, "keywords"),
		...skipReport === void 0 ? {} : { skipReport },
		required: tablesIn(table, "required").map((required) => readRequired(required, where)),
		allowlists: readAllowlists(table, where, false)
	};
}
function entropyOfFilter(filter) {
	const found = /^\s*(?:filter\.)?entropy\(\s*finding\["secret"\]\s*\)\s*(<=?)\s*(\d+(?:\.\d+)?)\s*$/.exec(filter ?? "");
	if (found === null) return void 0;
	return Number(found[2]) - (found[1] === "<" ? SLIGHTLY : 0);
}
const SLIGHTLY = 1e-9;
function readRequired(value, where) {
	const table = tableOf(value, `${where}: [[rules.required]]`, REQUIRED_KEYS);
	const id = stringIn(table, "id");
	if (id === void 0) throw wrong(table.where, "there is no `id`", "Write the id of the rule that must match nearby.");
	const withinLines = numberIn(table, "withinLines");
	const withinColumns = numberIn(table, "withinColumns");
	return {
		id,
		...withinLines === void 0 ? {} : { withinLines },
		...withinColumns === void 0 ? {} : { withinColumns }
	};
}
function readAllowlists(table, where, global) {
	const old = table.get("allowlist");
	const list = tablesIn(table, "allowlists");
	if (old !== void 0 && list.length > 0) throw wrong(where, "`allowlist` and `allowlists` stand side by side", "Write `[[…allowlists]]` for each.");
	return (old === void 0 ? list : [old]).map((value) => readAllowlist(value, `${where}: allowlist`, global));
}
function readAllowlist(value, where, global) {
	const table = tableOf(value, where, global ? [...ALLOWLIST_KEYS, "targetRules"] : ALLOWLIST_KEYS);
	const condition = (stringIn(table, "condition") ?? "OR").toUpperCase();
	const isAnd = condition === "AND" || condition === "&&";
	if (!isAnd && condition !== "OR" && condition !== "||" && condition !== "") throw wrong(where, "`condition` is neither `OR` nor `AND`", "Write one of them.");
	const regexTarget = stringIn(table, "regexTarget") ?? "secret";
	if (!isTarget(regexTarget)) throw wrong(where, "`regexTarget` is none", "Write `secret`, `match` or `line`, or leave it out.");
	const allowlist = {
		where,
		condition: isAnd ? "AND" : "OR",
		commits: stringsIn(table, "commits"),
		paths: stringsIn(table, "paths"),
		regexes: stringsIn(table, "regexes"),
		regexTarget,
		stopwords: stringsIn(table, "stopwords"),
		targetRules: stringsIn(table, "targetRules")
	};
	const { commits, paths, regexes, stopwords } = allowlist;
	if (commits.length + paths.length + regexes.length + stopwords.length === 0) throw wrong(where, "it allows nothing", "Give it `commits`, `paths`, `regexes` or `stopwords`, or delete it.");
	return allowlist;
}
const isTarget = (text) => [
	"secret",
	"match",
	"line"
].includes(text);
const TOP_KEYS = [...[
	"title",
	"description",
	"minVersion",
	"betterleaksMinVersion",
	"extend",
	"rules"
], ...[
	"allowlist",
	"allowlists",
	"prefilter",
	"filter"
]];
const EXTEND_KEYS = [
	"useDefault",
	"path",
	"url",
	"disabledRules"
];
const RULE_KEYS = [...[
	"id",
	"description",
	"regex",
	"path",
	"secretGroup",
	"entropy",
	"keywords",
	"tags",
	"skipReport",
	"required"
], ...[
	"allowlist",
	"allowlists",
	"filter",
	"validate",
	"tokenEfficiency",
	"specificity"
]];
const REQUIRED_KEYS = [
	"id",
	"withinLines",
	"withinColumns"
];
const ALLOWLIST_KEYS = [
	"description",
	"condition",
	"commits",
	"paths",
	"regexes",
	"regexTarget",
	"stopwords"
];
function tableOf(value, where, keys) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(where, "it is no table", "Write it as the README of gitleaks shows it.");
	const names = new Map(keys.map((key) => [key.toLowerCase(), key]));
	const entries = Object.entries(value).map(([key, item]) => {
		const name = names.get(key.toLowerCase());
		if (name === void 0) {
			const near = nearest(key, keys);
			const advice = near === void 0 ? "Delete it." : `Did you mean \`${near}\`?`;
			throw wrong(where, `there is no key \`${printable(key, 60)}\``, advice);
		}
		return [name, item];
	});
	return Object.assign(new Map(entries), { where });
}
function stringIn(table, key) {
	const value = table.get(key);
	if (value === void 0 || typeof value === "string") return value;
	throw wrong(table.where, `\`${key}\` is no text`, `Write \`${key} = '''…'''\`.`);
}
function numberIn(table, key) {
	const value = table.get(key);
	if (value === void 0 || typeof value === "number") return value;
	throw wrong(table.where, `\`${key}\` is no number`, `Write \`${key} = 3\`.`);
}
function booleanIn(table, key) {
	const value = table.get(key);
	if (value === void 0 || typeof value === "boolean") return value;
	throw wrong(table.where, `\`${key}\` is neither true nor false`, `Write \`${key} = true\`.`);
}
function stringsIn(table, key) {
	const value = table.get(key) ?? [];
	if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
	throw wrong(table.where, `\`${key}\` is no list of texts`, `Write \`${key} = ['''…''']\`.`);
}
function tablesIn(table, key) {
	const value = table.get(key) ?? [];
	if (Array.isArray(value)) return value;
	throw wrong(table.where, `\`${key}\` is no list of tables`, `Write \`[[…${key}]]\` above each.`);
}
const wrong = (where, what, advice) => new UserError(`${where}: ${what}.`, advice);
const linesOfHeaders = (text) => text.split("\n").flatMap((line, index) => /^\s*\[\[\s*["']?rules["']?\s*\]\]/i.test(line) ? [index + 1] : []);

//#endregion
export { wrong as n, readGitleaksConfig as t };