import { i as __toESM, r as __require, t as __commonJSMin } from "./rolldown-runtime.js";
import { n as UserError, t as InconclusiveError } from "./errors.js";
import { i as isAtLeast, r as bySeverity } from "./severity.js";
import { n as listOf$1 } from "./text.js";
import { n as parseConfig, t as NO_CONFIG } from "./parse.js";
import { n as countOf } from "./outcome.js";
import { n as readNamed } from "./files.js";
import { r as memoryTree, s as readText } from "./tree.js";
import { a as isOfWords, c as BASE62, i as entropyOf, l as BASE64URL, n as samplePem, o as isPlaceholder, r as parseJwt, t as providers, u as seeded } from "./credentials.js";
import { t as ApiFailure } from "./github-api.js";
import { A as isTunnel, B as howToFill, C as passwordOf, D as isRemote, E as isPrivateAddress, F as formatFingerprints, G as separationOf, H as inEnvironment, I as parseFingerprints, K as fingerprintOf, L as shownEnvironment, M as urlOf, N as urlsIn, O as isReservedName, P as fingerprintFile, S as databaseOf, T as isInnerName, U as mapping, V as howToMap, W as placeOfValue, _ as sameDatabase, a as whatIsWrong, b as inAllCells, c as isSlip, d as hasPem, f as isJsonText, g as isInPrivateNetwork, h as unescaped$1, i as likeWords, j as normalHost, k as isThisMachine, l as credentialIn, m as isReference, n as sameSecret, o as brokenAddress, p as isPem, q as toFinding, r as placeholderOf, s as brokenPassword, t as isComparable, u as isOpenValue, v as usesOf, w as hostOf, x as judgedValues, y as byName } from "./same-secret.js";
import { n as stageOf, t as isSameEnvironment } from "./environment.js";
import { a as isOnSameMachine, c as isPassword, d as looksSecret, f as namesAStage, i as isOn, l as isPublicUrlName, n as isOfDatabase, o as isOriginList, p as clientToolOf, r as isOff, s as isOwnSecret, t as isForTests, u as isServiceAddress } from "./variable-name.js";
import { _ as matchesWhole, a as parseYaml, c as entryOf, d as textAt, f as linesOf$1, g as usesParseVariables, h as textOfList, i as MAX_YAML, l as itemsOf, m as decodeList, n as concernsProject, o as child, p as addTo, r as readProject, s as entriesOf$1, u as stringAt, v as parseDotenv, y as isRequiredIn } from "./project2.js";
import { i as readValue$1, n as assignmentsOf, t as placesOf } from "./places.js";
import { o as stampOf } from "./documents.js";
import { n as dialectOf, r as dotenv, t as DIALECTS } from "./dialects.js";
import { t as givenBy } from "./platform-variables.js";
import path from "node:path";
import { X509Certificate } from "node:crypto";

//#region src/checks/env/cut-entries.ts
function cutEntries(text, dialect) {
	if (!text.includes("#")) return [];
	const lines = text.split(/\r\n|\r|\n/);
	return dialect.parse(text).entries.flatMap(({ name, value = "", quote, line, endLine, comment }) => {
		if (quote !== void 0 || comment === void 0 || !isPart(name, value.trim(), comment)) return [];
		const last = lines[endLine - 1] ?? "";
		const at = last.indexOf("#");
		return last.slice(at + 1).trim() === comment.trim() && !/\s/.test(last[at - 1] ?? " ") ? [{
			name,
			line
		}] : [];
	});
}
const NOTE = /^#*(?:todo|fixme|required|optional|prod\w*|dev\w*|staging|test\w*|local\w*|change_?me|secret|password|key|token|example|default|old|new|note|comment|unused|primary|secondary|main|backup|rotated?|expire[sd]?|legacy|current|replaced|renewed|added|updated|deprecated|(?:[a-z]+[-_:.])+\d{4}[-/.]\d{2}(?:[-/.]\d{2})?)?$/i;
function isPart(name, value, comment) {
	if (NOTE.test(comment) || /\s/.test(comment)) return false;
	if (value === "") return /COLOU?R/.test(name) && /^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(comment) || /(?:^|_)CHANNEL$/.test(name) && /^[a-z0-9][\w-]{1,79}$/.test(comment);
	return /^[a-z][a-z0-9+.-]*:\/\/\S/i.test(value) || looksSecret(name);
}

//#endregion
//#region src/checks/env/tree/json.ts
const MAX_DEPTH = 100;
function parseJson(text) {
	let at = 0;
	try {
		const node = value(0);
		blank();
		if (at < text.length) throw new Broken("there is more behind its end");
		return { node };
	} catch (error) {
		if (error instanceof Broken) return {
			at: Math.min(at, text.length),
			why: error.message
		};
		throw error;
	}
	function value(depth) {
		blank();
		if (depth > MAX_DEPTH) throw new Broken(`it is nested deeper than ${MAX_DEPTH} levels`);
		const start = at;
		const first = text[at];
		if (first === void 0) throw new Broken("it ends in the middle");
		if (first === "{") return {
			kind: "map",
			entries: map(depth),
			start,
			end: at
		};
		if (first === "[") return {
			kind: "list",
			items: list(depth),
			start,
			end: at
		};
		if (first === "\"") {
			const string = quoted();
			return {
				kind: "scalar",
				value: string,
				text: string,
				start,
				end: at
			};
		}
		return word(start);
	}
	function map(depth) {
		const entries = [];
		at++;
		blank();
		if (take("}")) return entries;
		for (;;) {
			blank();
			const keyStart = at;
			if (text[at] !== "\"") throw new Broken(ended() ?? "a name in double quotes belongs here");
			const key = quoted();
			const keyEnd = at;
			blank();
			if (!take(":")) throw new Broken(ended() ?? "a colon belongs here");
			entries.push({
				key,
				keyStart,
				keyEnd,
				value: value(depth + 1)
			});
			blank();
			if (take("}")) return entries;
			if (!take(",")) throw new Broken(ended() ?? "a comma or a closing brace belongs here");
		}
	}
	function list(depth) {
		const items = [];
		at++;
		blank();
		if (take("]")) return items;
		for (;;) {
			items.push(value(depth + 1));
			blank();
			if (take("]")) return items;
			if (!take(",")) throw new Broken(ended() ?? "a comma or a closing bracket belongs here");
		}
	}
	function quoted() {
		const start = at++;
		for (;;) {
			const quote = text.indexOf("\"", at);
			if (quote === -1) {
				at = text.length;
				throw new Broken("it ends in the middle");
			}
			let backslashes = 0;
			while (text[quote - 1 - backslashes] === "\\" && quote - 1 - backslashes > start) backslashes++;
			at = quote + 1;
			if (backslashes % 2 === 0) break;
		}
		try {
			return JSON.parse(text.slice(start, at));
		} catch {
			at = start;
			throw new Broken("a text in quotes has a line break or an escape that JSON does not know");
		}
	}
	function word(start) {
		WORD.lastIndex = at;
		const found = WORD.exec(text)?.[0];
		if (found === void 0) throw new Broken("this is no JSON");
		at += found.length;
		const parsed = JSON.parse(found);
		return {
			kind: "scalar",
			value: parsed,
			text: parsed === null ? "" : found,
			start,
			end: at
		};
	}
	function blank() {
		BLANK.lastIndex = at;
		BLANK.exec(text);
		at = BLANK.lastIndex;
	}
	function take(char) {
		if (text[at] !== char) return false;
		at++;
		return true;
	}
	function ended() {
		return at >= text.length ? "it ends in the middle" : void 0;
	}
}
var Broken = class extends Error {};
const BLANK = /[ \t\r\n]*/y;
const WORD = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w.])/y;

//#endregion
//#region src/checks/env/environments/hosts/pairs.ts
const KEY = /-----BEGIN [A-Z ]+-----\s*$/;
const NAME$2 = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)=/;
function pairsIn(path, text) {
	const lines = text.split(/\r\n|\n/);
	const pairs = [];
	const problems = [];
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index] ?? "";
		if (/^\s*(?:#|$)/.test(line)) continue;
		const match = NAME$2.exec(line);
		if (match === null) {
			problems.push({
				line: index + 1,
				message: "This line is no `NAME=value`."
			});
			continue;
		}
		const [whole, name = ""] = match;
		const startColumn = whole.length - name.length;
		const place = {
			path,
			line: index + 1,
			startColumn,
			endColumn: startColumn + name.length
		};
		const rest = line.slice(whole.length);
		const { value, last } = readValue(lines, index, rest);
		pairs.push({
			name,
			value,
			place
		});
		index = last;
	}
	return {
		pairs,
		problems
	};
}
function readValue(lines, index, rest) {
	const quote = rest.charAt(0);
	if (quote === "\"" || quote === "'") {
		const end = closing(lines, index, rest, quote);
		if (end !== void 0) {
			const inside = [rest, ...lines.slice(index + 1, end + 1)].join("\n").trimEnd().slice(1, -1);
			return {
				value: quote === "\"" ? unescaped(inside) : inside,
				last: end
			};
		}
	}
	if (KEY.test(rest)) {
		for (let at = index + 1; at < lines.length && !KEY.test(lines[at] ?? ""); at++) if (/^-----END [A-Z ]+-----\s*$/.test(lines[at] ?? "")) return {
			value: [rest, ...lines.slice(index + 1, at + 1)].join("\n"),
			last: at
		};
	}
	return {
		value: rest.trim(),
		last: index
	};
}
function closing(lines, index, rest, quote) {
	if (rest.trimEnd().length > 1 && rest.trimEnd().endsWith(quote)) return index;
	for (let at = index + 1; at < lines.length; at++) {
		const line = lines[at] ?? "";
		if (line.trimEnd().endsWith(quote) && !NAME$2.test(line)) return at;
		if (NAME$2.test(line)) return void 0;
	}
}
const unescaped = (text) => text.replace(/\\([nr"\\$`!])/g, (_, char) => char === "n" ? "\n" : char === "r" ? "\r" : char);

//#endregion
//#region src/checks/env/environments/hosts/table.ts
const plainLines = (text) => text.replace(ESCAPES, "").split(/\r\n|\n/);
const ESCAPES = /\x1b\[[0-9;?]*[ -/]*[@-~]/g;
const RULE = /^[\s│|┃─━┼╋+=:┌┐└┘├┤┬┴╭╮╰╯-]*$/;
const BORDER = /[│|┃]/;
function tableIn({ path, plainLines: read }, headings) {
	const lines = read();
	const header = lines.findIndex((line) => isHeader(line, headings));
	if (header === -1) return void 0;
	const columns = columnsOf(lines[header] ?? "");
	const hasBorders = BORDER.test(lines[header] ?? "");
	const rows = [];
	for (let index = header + 1; index < lines.length; index++) {
		const line = lines[index] ?? "";
		if (RULE.test(line)) {
			if (line.trim() === "" && rows.length > 0 && !hasBorders) break;
			continue;
		}
		const cells = hasBorders ? bordered(line) : slices(line, columns);
		const first = cells[0] ?? "";
		if (first === "") continue;
		const startColumn = line.indexOf(first) + 1;
		rows.push({
			cells: new Map(columns.map(({ heading }, at) => [heading, cells[at] ?? ""])),
			place: {
				path,
				line: index + 1,
				startColumn,
				endColumn: startColumn + first.length
			}
		});
	}
	return rows;
}
function isHeader(line, headings) {
	if (line.length > 1e3) return false;
	const found = columnsOf(line).map(({ heading }) => heading);
	let from = 0;
	for (const wanted of headings) {
		const at = found.findIndex((heading, index) => index >= from && heading.startsWith(wanted));
		if (at === -1) return false;
		from = at + 1;
	}
	return found[0] === headings[0];
}
function columnsOf(line) {
	const columns = [];
	for (const match of line.matchAll(/[^\s│|┃]+(?: [^\s│|┃]+)*/g)) {
		const heading = match[0].toLowerCase().replace(/ \(.*$/, "");
		columns.push({
			heading,
			start: match.index
		});
	}
	return columns;
}
function bordered(line) {
	const cells = line.split(BORDER).map((cell) => unmarked(cell.trim()));
	return /^\s*[│|┃]/.test(line) ? cells.slice(1) : cells;
}
function slices(line, columns) {
	return (line.includes("	") ? line.split(/\t+/) : columns.map(({ start }, index) => line.slice(index === 0 ? 0 : start, columns[index + 1]?.start))).map((cell) => unmarked(cell.trim()));
}
const unmarked = (cell) => cell.replace(/^[*!•]\s+/, "");

//#endregion
//#region src/checks/env/environments/hosts/host-list.ts
function savedFile(text, path, node) {
	const fileName = (path.split(/[\\/]/).at(-1) ?? path).toLowerCase();
	let pairs;
	let lines;
	return {
		path,
		fileName,
		text,
		lines: linesOf$1(text),
		node,
		pairs() {
			pairs ??= pairsIn(path, text);
			return pairs;
		},
		plainLines() {
			lines ??= plainLines(text);
			return lines;
		}
	};
}
const keyPlace = ({ path, lines }, { keyStart, keyEnd }) => lines.placeOf(path, keyStart + 1, keyEnd - 1);
const textPlace = ({ path, text, lines }, node) => {
	if (node === void 0) return void 0;
	const quotes = /["']/.test(text.charAt(node.start)) ? 1 : 0;
	return lines.placeOf(path, node.start + quotes, node.end - quotes);
};
const known = (value, more = {}) => value === "" ? {
	state: "empty",
	...more
} : {
	state: "set",
	value,
	...more
};
const listed = (why, isSecret, more = {}) => ({
	state: "listed",
	why,
	isSecret,
	...more
});
function about(place, changed) {
	return {
		...place === void 0 ? {} : { place },
		...changed === void 0 ? {} : { changed }
	};
}
function dateOf$1(node) {
	if (node?.kind !== "scalar" || node.value === null || typeof node.value === "boolean") return void 0;
	const { value } = node;
	const time = typeof value === "number" ? value < 1e11 ? value * 1e3 : value : Date.parse(value);
	const date = new Date(time);
	return Number.isNaN(date.getTime()) ? void 0 : date.toISOString();
}
function collectCells() {
	const cells = /* @__PURE__ */ new Map();
	const problems = [];
	return {
		cells,
		problems,
		add(name, cell, line) {
			if (name.trim() === "" || /[\s=\0]/.test(name)) {
				problems.push({
					line,
					message: "A name is empty, or has a blank or an equals sign in it."
				});
				return;
			}
			if (cells.has(name)) problems.push({
				line,
				message: `\`${name}\` is there twice; the last one counts.`
			});
			cells.set(name, cell);
		}
	};
}
const single = ({ cells, problems }, isComplete, name) => ({
	environments: [{
		...name === void 0 ? {} : { name },
		cells
	}],
	isComplete,
	problems
});

//#endregion
//#region src/checks/env/environments/hosts/rows.ts
function rowsIn({ node }, ...keys) {
	if (node?.kind === "list") return node;
	for (const key of keys) {
		const list = child(node, key);
		if (list?.kind === "list") return list;
	}
}
function everyRow(list, ...keys) {
	return list !== void 0 && list.items.length > 0 && list.items.every((row) => keys.every((key) => child(row, key)?.kind === "scalar"));
}
const anyRow = (list, ...keys) => itemsOf(list).some((row) => keys.some((key) => entryOf(row, key) !== void 0));
const onlyKeys = (list, ...keys) => itemsOf(list).every((row) => row.kind === "map" && row.entries.every(({ key }) => keys.includes(key)));
function firstOf$1(row, ...keys) {
	for (const key of keys) {
		const value = child(row, key);
		if (value !== void 0) return value;
	}
}
function flatEntries(node) {
	if (node?.kind !== "map" || node.entries.length === 0) return void 0;
	const { entries } = node;
	if (!entries.every(({ key, value }) => value.kind === "scalar" && /^[A-Za-z_][\w.-]*$/.test(key))) return void 0;
	return entries.filter(({ key }) => /^[A-Z_][A-Z0-9_]*$/.test(key)).length * 2 >= entries.length ? entries : void 0;
}

//#endregion
//#region src/checks/env/environments/hosts/aws.ts
const lastOf = (name) => name.split("/").at(-1) ?? name;
function environmentIn(names) {
	const [first, ...more] = new Set(names.map((name) => name.split("/").at(-2) ?? ""));
	return more.length === 0 && first !== "" ? first : void 0;
}
const ssmParameters = {
	host: "aws",
	title: "aws ssm get-parameters-by-path",
	source: "https://docs.aws.amazon.com/cli/latest/reference/ssm/get-parameters-by-path.html",
	recognises: (saved) => everyRow(listOf(saved, "Parameters"), "Name"),
	read(saved) {
		const all = collectCells();
		const rows = itemsOf(listOf(saved, "Parameters"));
		for (const row of rows) {
			const more = aboutOf(saved, row, "LastModifiedDate");
			all.add(lastOf(textAt(row, "Name") ?? ""), parameterOf(row, more), saved.lines.lineOf(row.start));
		}
		return single(all, isWhole(saved, all), environmentIn(rows.map((row) => textAt(row, "Name") ?? "")));
	}
};
function parameterOf(row, more) {
	const value = stringAt(row, "Value");
	if (value === void 0) return listed("the list has names only", textAt(row, "Type") === "SecureString", more);
	return textAt(row, "Type") === "SecureString" && /^AQICAH[\w+/]+=*$/.test(value) ? listed("the list has its value encrypted", true, more) : known(value, more);
}
const secretsManager = {
	host: "aws",
	title: "aws secretsmanager list-secrets",
	source: "https://docs.aws.amazon.com/cli/latest/reference/secretsmanager/",
	recognises: (saved) => everyRow(secretsIn(saved), "Name", "ARN"),
	read(saved) {
		const all = collectCells();
		const rows = itemsOf(secretsIn(saved));
		for (const row of rows) addSecret(saved, row, all);
		return single(all, isWhole(saved, all), environmentIn(rows.map((row) => textAt(row, "Name") ?? "")));
	}
};
const listOf = ({ node }, key) => {
	const list = child(node, key);
	return list?.kind === "list" ? list : void 0;
};
function secretsIn(saved) {
	const list = listOf(saved, "SecretList") ?? listOf(saved, "SecretValues");
	if (list !== void 0) return list;
	const { node } = saved;
	return entryOf(node, "SecretString") === void 0 || node === void 0 ? void 0 : {
		kind: "list",
		items: [node],
		start: node.start,
		end: node.end
	};
}
function addSecret(saved, row, all) {
	const line = saved.lines.lineOf(row.start);
	const name = lastOf(textAt(row, "Name") ?? "");
	const more = aboutOf(saved, row, "LastChangedDate", "CreatedDate");
	const value = stringAt(row, "SecretString");
	const inside = value?.trimStart().startsWith("{") ? parseJson(value) : void 0;
	const entries = inside !== void 0 && "node" in inside ? flatEntries(inside.node) : void 0;
	if (value === void 0) all.add(name, listed("the list has names only", true, more), line);
	else if (entries === void 0) all.add(name, known(value, more), line);
	else for (const { key, value: each } of entries) if (each.kind === "scalar") all.add(key, known(each.text, more), line);
}
function aboutOf(saved, row, ...dates) {
	const changed = dates.map((date) => dateOf$1(child(row, date))).find((date) => date !== void 0);
	return about(textPlace(saved, child(row, "Name")), changed);
}
function isWhole(saved, all) {
	const next = entryOf(saved.node, "NextToken");
	if (next === void 0) return true;
	all.problems.push({
		line: saved.lines.lineOf(next.keyStart),
		message: "This is one page of several: ask without `--max-items`, or for the next with `--starting-token`."
	});
	return false;
}

//#endregion
//#region src/checks/env/environments/hosts/cloudflare.ts
const HIDDEN$5 = "Cloudflare never shows a secret";
const wranglerJson = {
	host: "cloudflare",
	title: "wrangler secret list",
	source: "https://developers.cloudflare.com/workers/wrangler/commands/#secret-list",
	recognises(saved) {
		const rows = rowsIn(saved, "result");
		const isSecret = /^secret_(?:text|key)$/;
		return everyRow(rows, "name", "type") && itemsOf(rows).every((row) => isSecret.test(textAt(row, "type") ?? ""));
	},
	read(saved) {
		const all = collectCells();
		for (const row of itemsOf(rowsIn(saved, "result"))) {
			const more = about(textPlace(saved, child(row, "name")), void 0);
			all.add(textAt(row, "name") ?? "", listed(HIDDEN$5, true, more), saved.lines.lineOf(row.start));
		}
		return single(all, false);
	}
};
const wranglerText = {
	host: "cloudflare",
	title: "wrangler secret list --format pretty",
	source: "https://developers.cloudflare.com/workers/wrangler/commands/#secret-list",
	recognises: ({ node, text }) => node === void 0 && LINE$1.test(text),
	read({ path, text }) {
		const all = collectCells();
		for (const [index, line] of text.split(/\r\n|\n/).entries()) {
			const match = LINE$1.exec(line);
			if (match?.[1] === void 0 || match[2] === void 0) continue;
			const startColumn = match.index + match[1].length + 1;
			const place = {
				path,
				line: index + 1,
				startColumn,
				endColumn: startColumn + match[2].length
			};
			all.add(match[2], listed(HIDDEN$5, true, { place }), index + 1);
		}
		return single(all, false);
	}
};
const LINE$1 = /^((?:Secret Name: | {2}- (?=\S+: Value Encrypted$)))([^\s:]+)/m;

//#endregion
//#region src/checks/env/environments/hosts/doppler.ts
const dopplerObjects = {
	host: "doppler",
	title: "doppler secrets --json",
	source: "https://docs.doppler.com/docs/cli",
	recognises({ node, fileName }) {
		const entries = entriesOf$1(node);
		const isList = entries.length > 0 && entries.every(({ key, value }) => NAME$1.test(key) && value.kind === "map");
		const isMeant = /doppler/.test(fileName) || entries.some(({ key }) => key.startsWith("DOPPLER_"));
		return isList && (isMeant || entries.some(({ value }) => entryOf(value, "computed") !== void 0));
	},
	read(saved) {
		const all = collectCells();
		for (const entry of entriesOf$1(saved.node)) {
			const place = keyPlace(saved, entry);
			const value = stringAt(entry.value, "computed");
			const why = child(entry.value, "computed") !== void 0 ? "Doppler never shows a restricted value" : "the list has names only";
			all.add(entry.key, value === void 0 ? listed(why, true, { place }) : known(value, { place }), place.line);
		}
		return single(all, true, stringAt(child(saved.node, "DOPPLER_ENVIRONMENT"), "computed"));
	}
};
const NAME$1 = /^[A-Z_][A-Z0-9_]*$/;

//#endregion
//#region src/checks/env/environments/hosts/flat.ts
const FLAT = [
	{
		host: "doppler",
		json: "doppler secrets download --no-file --format json",
		lines: "doppler secrets download --no-file --format env",
		source: "https://docs.doppler.com/docs/accessing-secrets",
		marks: /^DOPPLER_(?:PROJECT|CONFIG|ENVIRONMENT)$/,
		file: /doppler/,
		environment: "DOPPLER_ENVIRONMENT"
	},
	{
		host: "railway",
		json: "railway variables --json",
		lines: "railway variables --kv",
		source: "https://docs.railway.com/cli/variable",
		marks: /^RAILWAY_(?:ENVIRONMENT|PROJECT|SERVICE)(?:_NAME|_ID)?$/,
		file: /railway/,
		environment: "RAILWAY_ENVIRONMENT_NAME"
	},
	{
		host: "heroku",
		json: "heroku config --json",
		lines: "heroku config -s",
		source: "https://devcenter.heroku.com/articles/config-vars",
		marks: /^HEROKU_(?:APP_(?:NAME|ID)|SLUG_COMMIT)$/,
		file: /heroku/
	},
	{
		host: "infisical",
		json: "infisical export --format=json",
		lines: "infisical export --format=dotenv",
		source: "https://infisical.com/docs/cli/commands/export",
		marks: /^INFISICAL_$/,
		file: /infisical/
	}
];
const flatJson = FLAT.map(({ host, json, source, marks, file, environment }) => ({
	host,
	title: json,
	source,
	recognises({ node, fileName }) {
		const entries = flatEntries(node);
		return entries !== void 0 && (file.test(fileName) || entries.some(({ key }) => marks.test(key)));
	},
	read: (saved) => objectOf(saved, true, nameIn(saved.node, environment))
}));
const flatLines = FLAT.map(({ host, lines, source, marks, file, environment }) => ({
	host,
	title: lines,
	source,
	recognises(saved) {
		if (saved.node !== void 0) return false;
		const { pairs, problems } = saved.pairs();
		return (file.test(saved.fileName) || pairs.some(({ name }) => marks.test(name))) && pairs.length > problems.length;
	},
	read(saved) {
		const { pairs } = saved.pairs();
		return linesOf(saved, pairs.find(({ name }) => name === environment)?.value);
	}
}));
const namesJson = {
	host: "names",
	title: "an object of names and values",
	source: "https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#vars-context",
	recognises: ({ node }) => flatEntries(node) !== void 0,
	read: (saved) => objectOf(saved, true, void 0)
};
const namesLines = {
	host: "names",
	title: "lines of NAME=value",
	source: "https://docs.docker.com/reference/cli/docker/container/run/#env",
	recognises(saved) {
		if (saved.node !== void 0) return false;
		const { pairs, problems } = saved.pairs();
		return pairs.length > 0 && problems.length * 4 <= pairs.length;
	},
	read: (saved) => linesOf(saved, void 0)
};
function nameIn(node, variable) {
	const name = variable === void 0 ? void 0 : textAt(node, variable);
	return name === "" ? void 0 : name;
}
function objectOf(saved, isComplete, name) {
	const all = collectCells();
	for (const entry of flatEntries(saved.node) ?? []) {
		const place = keyPlace(saved, entry);
		const { value } = entry;
		if (value.kind !== "scalar") continue;
		const cell = value.value === null ? listed("the list has no value", true, { place }) : known(value.text, { place });
		all.add(entry.key, cell, place.line);
	}
	return single(all, isComplete, name);
}
function linesOf(saved, name) {
	const all = collectCells();
	const { pairs, problems } = saved.pairs();
	for (const { name: variable, value, place } of pairs) all.add(variable, known(value, { place }), place.line);
	all.problems.push(...problems);
	return single(all, true, name === "" ? void 0 : name);
}

//#endregion
//#region src/checks/env/environments/hosts/fly.ts
const HIDDEN$4 = "Fly never shows a secret";
const whyOf = (status) => /^(?:staged|partial)/i.test(status) ? `${HIDDEN$4}, and this one is ${status.toLowerCase()}: not yet deployed to all machines` : HIDDEN$4;
const textOf$1 = (node) => node?.kind === "scalar" ? node.text : "";
const flyJson = {
	host: "fly",
	title: "fly secrets list --json",
	source: "https://fly.io/docs/flyctl/secrets-list/",
	recognises(saved) {
		const rows = rowsIn(saved);
		return everyRow(rows, "name", "digest") || everyRow(rows, "Name", "Digest");
	},
	read(saved) {
		const all = collectCells();
		for (const row of itemsOf(rowsIn(saved))) {
			const name = firstOf$1(row, "name", "Name");
			const changed = dateOf$1(firstOf$1(row, "updated_at", "UpdatedAt", "updatedAt", "created_at", "CreatedAt", "createdAt"));
			const why = whyOf(textOf$1(firstOf$1(row, "status", "Status")));
			all.add(textOf$1(name), listed(why, true, about(textPlace(saved, name), changed)), saved.lines.lineOf(row.start));
		}
		return single(all, false);
	}
};
const flyTable = {
	host: "fly",
	title: "fly secrets list",
	source: "https://fly.io/docs/flyctl/secrets-list/",
	recognises: (saved) => saved.node === void 0 && (tableIn(saved, ["name", "digest"])?.[0]?.cells.size ?? 0) > 2,
	read(saved) {
		const all = collectCells();
		for (const { cells, place } of tableIn(saved, ["name", "digest"]) ?? []) all.add(cells.get("name") ?? "", listed(whyOf(cells.get("status") ?? ""), true, { place }), place.line);
		return single(all, false);
	}
};

//#endregion
//#region src/checks/env/environments/hosts/github.ts
const HIDDEN$3 = "GitHub never shows a secret";
const FIELDS = [
	"name",
	"updatedAt",
	"createdAt",
	"visibility",
	"numSelectedRepos",
	"selectedReposURL"
];
const API_FIELDS = [
	"name",
	"updated_at",
	"created_at",
	"visibility",
	"selected_repositories_url"
];
const githubSecrets = {
	host: "github",
	title: "gh secret list --json name,updatedAt",
	source: "https://cli.github.com/manual/gh_secret_list",
	recognises(saved) {
		const rows = rowsIn(saved, "secrets");
		const isNamed = everyRow(rows, "name") && onlyKeys(rows, ...FIELDS, ...API_FIELDS);
		const isApi = entryOf(saved.node, "total_count") !== void 0;
		return isNamed && (isApi || itemsOf(rows).some(hasDate) || /gh|github|secret/.test(saved.fileName));
	},
	read(saved) {
		const all = collectCells();
		for (const row of itemsOf(rowsIn(saved, "secrets"))) {
			const more = about(textPlace(saved, child(row, "name")), changedOf(row));
			all.add(textAt(row, "name") ?? "", listed(HIDDEN$3, true, more), saved.lines.lineOf(row.start));
		}
		addMissing(saved, all.problems);
		return single(all, false);
	}
};
const githubVariables = {
	host: "github",
	title: "gh variable list --json name,value,updatedAt",
	source: "https://cli.github.com/manual/gh_variable_list",
	recognises(saved) {
		const rows = rowsIn(saved, "variables");
		return everyRow(rows, "name", "value") && onlyKeys(rows, "value", ...FIELDS, ...API_FIELDS);
	},
	read(saved) {
		const all = collectCells();
		for (const row of itemsOf(rowsIn(saved, "variables"))) {
			const more = about(textPlace(saved, child(row, "name")), changedOf(row));
			all.add(textAt(row, "name") ?? "", known(textAt(row, "value") ?? "", more), saved.lines.lineOf(row.start));
		}
		addMissing(saved, all.problems);
		return single(all, false);
	}
};
const githubLines = {
	host: "github",
	title: "gh secret list",
	source: "https://cli.github.com/manual/gh_secret_list",
	recognises: ({ node, text }) => node === void 0 && LINE.test(text.slice(0, text.indexOf("\n") + 1 || text.length)),
	read({ path, text }) {
		const all = collectCells();
		for (const [index, line] of text.split(/\r\n|\n/).entries()) {
			if (line.trim() === "") continue;
			const match = LINE.exec(line);
			if (match?.[1] === void 0) {
				all.problems.push({
					line: index + 1,
					message: "This line is no name with a date."
				});
				continue;
			}
			const place = {
				path,
				line: index + 1,
				startColumn: 1,
				endColumn: match[1].length + 1
			};
			all.add(match[1], listed(HIDDEN$3, true, {
				place,
				changed: new Date(match[2] ?? "").toISOString()
			}), index + 1);
		}
		return single(all, false);
	}
};
const LINE = /^([A-Z_][A-Z0-9_]*)\t(\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\dZ)(?:\t|\s*$)/;
const changedOf = (row) => dateOf$1(firstOf$1(row, "updatedAt", "updated_at"));
const hasDate = (row) => firstOf$1(row, "updatedAt", "updated_at") !== void 0;
function addMissing(saved, problems) {
	const total = child(saved.node, "total_count");
	const count = itemsOf(rowsIn(saved, "secrets", "variables")).length;
	if (total?.kind !== "scalar" || typeof total.value !== "number" || total.value <= count) return;
	problems.push({
		line: saved.lines.lineOf(total.start),
		message: `These are ${count} of ${total.value}: ask for all pages (\`gh api --paginate\`).`
	});
}

//#endregion
//#region src/checks/env/environments/hosts/google.ts
const NAME = /^projects\/[^/]+\/(?:locations\/[^/]+\/)?secrets\/([^/]+)$/;
const gcloudSecrets = {
	host: "google",
	title: "gcloud secrets list --format=json",
	source: "https://docs.cloud.google.com/sdk/gcloud/reference/secrets/list",
	recognises(saved) {
		const rows = rowsIn(saved);
		return everyRow(rows, "name") && itemsOf(rows).every((row) => NAME.test(textAt(row, "name") ?? ""));
	},
	read(saved) {
		const all = collectCells();
		for (const row of itemsOf(rowsIn(saved))) {
			const name = NAME.exec(textAt(row, "name") ?? "")?.[1] ?? "";
			const more = about(textPlace(saved, child(row, "name")), dateOf$1(child(row, "createTime")));
			all.add(name, listed("the list has names only", true, more), saved.lines.lineOf(row.start));
		}
		return single(all, false);
	}
};

//#endregion
//#region src/checks/env/environments/hosts/key-value-rows.ts
const renderRows = {
	host: "render",
	title: "rows of Render’s API (/v1/services/…/env-vars)",
	source: "https://api-docs.render.com/reference/get-env-vars-for-service",
	recognises(saved) {
		const rows = itemsOf(rowsIn(saved));
		return rows.length > 0 && rows.every((row) => child(child(row, "envVar"), "key") !== void 0);
	},
	read(saved) {
		const rows = itemsOf(rowsIn(saved));
		const all = collectCells();
		for (const row of rows) {
			const variable = child(row, "envVar");
			const value = stringAt(variable, "value");
			const more = about(textPlace(saved, child(variable, "key")), void 0);
			const cell = value === void 0 ? listed("the list has no value", true, more) : known(value, more);
			all.add(textAt(variable, "key") ?? "", cell, saved.lines.lineOf(row.start));
		}
		const isFull = rows.length === 20 || rows.length === 100;
		if (isFull) all.problems.push({
			line: saved.lines.lineOf(rows.at(-1)?.start ?? 0),
			message: `These are ${rows.length} rows, which is a full page: ask for the next with \`cursor\`, and put all rows in one list.`
		});
		return single(all, !isFull);
	}
};
const infisicalRows = {
	host: "infisical",
	title: "infisical export --format=json",
	source: "https://infisical.com/docs/cli/commands/export",
	recognises: (saved) => everyRow(rowsIn(saved, "secrets"), "key", "value") || everyRow(rowsIn(saved, "secrets"), "secretKey"),
	read(saved) {
		const all = collectCells();
		for (const row of itemsOf(rowsIn(saved, "secrets"))) {
			const key = child(row, "key") ?? child(row, "secretKey");
			const value = stringAt(row, "value") ?? stringAt(row, "secretValue");
			const more = about(textPlace(saved, key), dateOf$1(child(row, "updatedAt")));
			const cell = textAt(row, "secretValueHidden") === "true" || value === void 0 || value === "<hidden-by-infisical>" ? listed("Infisical does not show the value", true, more) : known(value, more);
			all.add(textOf(key), cell, saved.lines.lineOf(row.start));
		}
		return single(all, true);
	}
};
const textOf = (node) => node?.kind === "scalar" ? node.text : "";

//#endregion
//#region src/checks/env/environments/hosts/kubernetes.ts
const KINDS$1 = /* @__PURE__ */ new Set(["Secret", "ConfigMap"]);
const kubernetesObjects = {
	host: "kubernetes",
	title: "kubectl get secret,configmap -o json",
	source: "https://kubernetes.io/docs/reference/kubectl/generated/kubectl_get/",
	recognises: ({ node }) => {
		const objects = objectsIn(node);
		return objects.length > 0 && objects.every((object) => KINDS$1.has(textAt(object, "kind") ?? ""));
	},
	read(saved) {
		const namespaces = /* @__PURE__ */ new Map();
		for (const object of objectsIn(saved.node)) {
			if (isOfCluster(object)) continue;
			const namespace = textAt(child(object, "metadata"), "namespace") ?? "default";
			const all = namespaces.get(namespace) ?? collectCells();
			namespaces.set(namespace, all);
			addData(saved, object, all);
		}
		return {
			environments: [...namespaces].map(([name, { cells }]) => name === "default" ? { cells } : {
				name,
				cells
			}),
			isComplete: false,
			problems: [...namespaces.values()].flatMap(({ problems }) => problems)
		};
	}
};
function objectsIn(node) {
	const kind = textAt(node, "kind") ?? "";
	if (KINDS$1.has(kind)) return node === void 0 ? [] : [node];
	return /^(?:Secret|ConfigMap)?List$/.test(kind) ? itemsOf(child(node, "items")) : [];
}
const isOfCluster = (object) => /^(?:kubernetes\.io\/service-account-token|helm\.sh\/|bootstrap\.kubernetes\.io\/)/.test(textAt(object, "type") ?? "") || /^(?:kube-root-ca\.crt|istio-ca-root-cert|openshift-service-ca\.crt)$/.test(textAt(child(object, "metadata"), "name") ?? "");
function addData(saved, object, all) {
	const isSecret = textAt(object, "kind") === "Secret";
	for (const entry of entriesOf$1(child(object, "data"))) {
		const place = keyPlace(saved, entry);
		all.add(entry.key, cellOf$4(entry.value, isSecret, place), place.line);
	}
	for (const entry of entriesOf$1(child(object, "stringData"))) {
		const place = keyPlace(saved, entry);
		const text = entry.value.kind === "scalar" ? entry.value.text : "";
		all.add(entry.key, known(text, { place }), place.line);
	}
}
function cellOf$4(value, isSecret, place) {
	if (value.kind !== "scalar" || value.value === null) return listed("the list has no value", isSecret, { place });
	if (!isSecret) return known(value.text, { place });
	if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(value.text)) return listed("its value is no base64", true, { place });
	return known(Buffer.from(value.text, "base64").toString("utf8"), { place });
}

//#endregion
//#region src/checks/env/environments/hosts/netlify.ts
const HIDDEN$2 = "Netlify never shows the value of a secret";
const MASKED = /^\*{4,}/;
const CONTEXTS = [
	"production",
	"deploy-preview",
	"branch-deploy",
	"dev"
];
const netlifyRows = {
	host: "netlify",
	title: "rows of Netlify’s API (netlify api getEnvVars)",
	source: "https://open-api.netlify.com/#tag/environmentVariables/operation/getEnvVars",
	recognises(saved) {
		const rows = rowsIn(saved);
		return everyRow(rows, "key") && itemsOf(rows).every((row) => child(row, "values")?.kind === "list");
	},
	read(saved) {
		const rows = itemsOf(rowsIn(saved));
		const branches = rows.flatMap((row) => itemsOf(child(row, "values")).flatMap((value) => branchOf(value) ?? []));
		const read = [...CONTEXTS, ...new Set(branches)].map((context) => ({
			context,
			all: collectCells()
		}));
		for (const row of rows) for (const { context, all } of read) {
			const value = valueIn(row, context);
			if (value === void 0) continue;
			const more = about(textPlace(saved, child(row, "key")), dateOf$1(child(row, "updated_at")));
			all.add(textAt(row, "key") ?? "", cellOf$3(row, value, more), saved.lines.lineOf(row.start));
		}
		return {
			environments: read.map(({ context, all }) => ({
				name: context,
				cells: all.cells
			})),
			isComplete: true,
			problems: read[0]?.all.problems ?? []
		};
	}
};
const netlifyObject = {
	host: "netlify",
	title: "netlify env:list --json",
	source: "https://cli.netlify.com/commands/env/#envlist",
	recognises: ({ fileName, node }) => fileName.includes("netlify") && flatEntries(node) !== void 0,
	read(saved) {
		const all = collectCells();
		for (const entry of flatEntries(saved.node) ?? []) {
			const place = keyPlace(saved, entry);
			const value = entry.value.kind === "scalar" ? entry.value.text : "";
			all.add(entry.key, MASKED.test(value) ? listed(HIDDEN$2, true, { place }) : known(value, { place }), place.line);
		}
		return single(all, true);
	}
};
const branchOf = (value) => textAt(value, "context") === "branch" ? textAt(value, "context_parameter") : void 0;
function valueIn(row, context) {
	const values = itemsOf(child(row, "values"));
	const of = (wanted) => values.find((value) => textAt(value, "context") === wanted);
	const own = values.find((value) => branchOf(value) === context) ?? of(context);
	const isBranch = !CONTEXTS.includes(context);
	return own ?? (isBranch ? of("branch-deploy") : void 0) ?? of("all");
}
function cellOf$3(row, value, more) {
	const text = stringAt(value, "value");
	if (textAt(row, "is_secret") === "true") return listed(HIDDEN$2, true, more);
	if (text === void 0) return listed("the list has no value", false, more);
	return MASKED.test(text) ? listed(HIDDEN$2, true, more) : known(text, more);
}

//#endregion
//#region src/checks/env/environments/hosts/specification.ts
const renderBlueprint = {
	host: "render",
	title: "a blueprint of Render (render.yaml)",
	source: "https://render.com/docs/blueprint-spec",
	recognises: ({ node, fileName }) => /^render\b.*\.ya?ml$/.test(fileName) && [
		"services",
		"envVarGroups",
		"projects"
	].some((key) => entryOf(node, key) !== void 0),
	read(saved) {
		const groups = /* @__PURE__ */ new Map();
		const named = environmentsIn(saved.node);
		for (const scope of [
			saved.node,
			...itemsOf(child(saved.node, "projects")),
			...named.map(({ node }) => node)
		]) for (const group of itemsOf(child(scope, "envVarGroups"))) groups.set(textAt(group, "name") ?? "", itemsOf(child(group, "envVars")));
		const read = (scope) => {
			const all = collectCells();
			for (const service of itemsOf(child(scope, "services"))) for (const variable of itemsOf(child(service, "envVars"))) {
				const group = textAt(variable, "fromGroup");
				for (const each of group === void 0 ? [variable] : groups.get(group) ?? []) put(all, saved, each, blueprintCell);
			}
			return all;
		};
		const top = read(saved.node);
		const others = named.map(({ name, node }) => ({
			name,
			...read(node)
		}));
		return {
			environments: [...top.cells.size > 0 || others.length === 0 ? [{ cells: top.cells }] : [], ...others.map(({ name, cells }) => ({
				name,
				cells
			}))],
			isComplete: false,
			problems: [top, ...others].flatMap(({ problems }) => problems)
		};
	}
};
function environmentsIn(node) {
	return itemsOf(child(node, "projects")).flatMap((project) => itemsOf(child(project, "environments")).map((environment) => ({
		name: textAt(environment, "name") ?? "",
		node: environment
	})));
}
function blueprintCell(variable, more) {
	const value = textAt(variable, "value");
	if (value !== void 0) return known(value, more);
	if (textAt(variable, "generateValue") === "true") return listed("Render makes the value up", true, more);
	const from = entriesOf$1(variable).find(({ key }) => key.startsWith("from"))?.key;
	if (from !== void 0) return listed(`Render takes the value \`${from}\``, from === "fromDatabase", more);
	return listed("Render asks for the value when the service is made", true, more);
}
const digitaloceanSpec = {
	host: "digitalocean",
	title: "an app specification of DigitalOcean",
	source: "https://docs.digitalocean.com/products/app-platform/reference/app-spec/",
	recognises: ({ node, fileName }) => specsIn(node).some((spec) => textAt(spec, "name") !== void 0 && (/digitalocean|^app(?:-spec)?\b.*\.ya?ml$|doctl/.test(fileName) || node?.kind === "list" || node !== spec || hasComponent(spec)) && envsIn(spec).length > 0),
	read(saved) {
		const all = collectCells();
		for (const spec of specsIn(saved.node)) for (const variable of envsIn(spec)) put(all, saved, variable, appCell);
		return single(all, false);
	}
};
const COMPONENTS = [
	"services",
	"workers",
	"jobs",
	"static_sites",
	"functions"
];
function specsIn(node) {
	return (node?.kind === "list" ? node.items : node === void 0 ? [] : [node]).map((row) => child(row, "spec") ?? row);
}
const hasComponent = (spec) => COMPONENTS.some((key) => child(spec, key)?.kind === "list");
const envsIn = (spec) => [spec, ...COMPONENTS.flatMap((key) => itemsOf(child(spec, key)))].flatMap((scope) => itemsOf(child(scope, "envs")).filter((variable) => textAt(variable, "key") !== void 0));
function appCell(variable, more) {
	const value = textAt(variable, "value");
	const isSecret = textAt(variable, "type") === "SECRET";
	if (isSecret && (value === void 0 || value.startsWith("EV["))) return listed("DigitalOcean encrypts it", true, more);
	if (value === void 0) return child(variable, "value") === void 0 ? listed("the specification has no value", isSecret, more) : known("", more);
	return /^\$\{.*\}$/.test(value) ? listed("DigitalOcean fills it in", isSecret, more) : known(value, more);
}
function put(all, saved, variable, cellOf) {
	const name = textAt(variable, "key") ?? "";
	const line = saved.lines.lineOf(variable.start);
	if (!all.cells.has(name)) all.add(name, cellOf(variable, about(textPlace(saved, child(variable, "key")), void 0)), line);
}

//#endregion
//#region src/checks/env/environments/hosts/supabase.ts
const HIDDEN$1 = "Supabase lists a digest in place of the value";
const DIGEST = /^[0-9a-f]{64}$/;
const supabaseJson = {
	host: "supabase",
	title: "supabase secrets list -o json",
	source: "https://supabase.com/docs/reference/cli/supabase-secrets-list",
	recognises(saved) {
		const rows = rowsIn(saved, "secrets");
		return everyRow(rows, "name", "value") && itemsOf(rows).every((row) => DIGEST.test(textAt(row, "value") ?? ""));
	},
	read(saved) {
		const all = collectCells();
		for (const row of itemsOf(rowsIn(saved, "secrets"))) {
			const more = about(textPlace(saved, child(row, "name")), dateOf$1(child(row, "updated_at")));
			all.add(textAt(row, "name") ?? "", listed(HIDDEN$1, true, more), saved.lines.lineOf(row.start));
		}
		return single(all, true);
	}
};
const supabaseTable = {
	host: "supabase",
	title: "supabase secrets list",
	source: "https://supabase.com/docs/reference/cli/supabase-secrets-list",
	recognises: (saved) => saved.node === void 0 && tableIn(saved, ["name", "digest"])?.[0]?.cells.size === 2,
	read(saved) {
		const all = collectCells();
		for (const { cells, place } of tableIn(saved, ["name", "digest"]) ?? []) all.add(cells.get("name") ?? "", listed(HIDDEN$1, true, { place }), place.line);
		return single(all, true);
	}
};

//#endregion
//#region src/checks/env/environments/hosts/vercel.ts
const HIDDEN = "Vercel never shows a sensitive value";
const NOT_SHOWN = "Vercel pulls a sensitive value as nothing, so it may be set or empty";
const PLACEHOLDER = "[SENSITIVE]";
const vercelPull = {
	host: "vercel",
	title: "vercel env pull",
	source: "https://vercel.com/docs/cli/env",
	recognises: ({ node, text }) => node === void 0 && /^# Created by Vercel CLI\b/m.test(text.slice(0, 1e4)),
	read(saved) {
		const all = collectCells();
		const { pairs, problems } = saved.pairs();
		for (const { name, value, place } of pairs) {
			const cell = value === PLACEHOLDER ? listed(HIDDEN, true, { place }) : value === "" ? listed(NOT_SHOWN, true, { place }) : known(value, { place });
			all.add(name, cell, place.line);
		}
		all.problems.push(...problems);
		return single(all, true);
	}
};
const vercelRows = {
	host: "vercel",
	title: "vercel env ls --json, or rows of Vercel’s API",
	source: "https://vercel.com/docs/rest-api/projects/retrieve-the-environment-variables-of-a-project-by-id-or-name",
	recognises(saved) {
		const rows = rowsIn(saved, "envs");
		return everyRow(rows, "key", "type") && anyRow(rows, "target", "customEnvironmentIds");
	},
	read(saved) {
		const rows = rowsIn(saved, "envs");
		const found = itemsOf(rows).map((row) => ({
			name: textAt(row, "key") ?? "",
			targets: targetsOf(row),
			branch: stringAt(row, "gitBranch"),
			line: saved.lines.lineOf(row.start),
			cell: cellOf$2(row, about(textPlace(saved, child(row, "key")), dateOf$1(child(row, "updatedAt"))))
		}));
		const next = child(child(saved.node, "pagination"), "next");
		const hasMore = next?.kind === "scalar" && next.value !== null;
		const read = byTarget(found);
		if (hasMore) read.problems.push({
			line: saved.lines.lineOf(next.start),
			message: "This is one page of several: ask for all."
		});
		return {
			...read,
			isComplete: !hasMore
		};
	}
};
const vercelTable = {
	host: "vercel",
	title: "vercel env ls",
	source: "https://vercel.com/docs/cli/env",
	recognises: (saved) => saved.node === void 0 && tableIn(saved, [
		"name",
		"value",
		"environments"
	]) !== void 0,
	read(saved) {
		return byTarget((tableIn(saved, [
			"name",
			"value",
			"environments"
		]) ?? []).map(({ cells, place }) => {
			const environments = cells.get("environments") ?? "";
			const branch = /\(([^)]+)\)/.exec(environments)?.[1];
			const isSecret = /^(?:Encrypted|Hidden|Sensitive)$/i.test(cells.get("value") ?? "");
			return {
				name: cells.get("name") ?? "",
				targets: environments.replace(/\s*\([^)]*\)/g, "").split(/\s*,\s*/).filter((target) => target !== "").map((target) => STANDARD.test(target) ? target.toLowerCase() : target),
				branch,
				line: place.line,
				cell: listed("`vercel env ls` shows no whole value, and a value may be empty", isSecret, { place })
			};
		}));
	}
};
const STANDARD = /^(?:production|preview|development)$/i;
function targetsOf(row) {
	const target = child(row, "target");
	return [...target?.kind === "scalar" ? [target] : itemsOf(target), ...itemsOf(child(row, "customEnvironmentIds"))].flatMap((each) => each.kind === "scalar" && each.text !== "" ? [each.text] : []);
}
function cellOf$2(row, more) {
	const type = textAt(row, "type");
	const value = stringAt(row, "value");
	if (type === "sensitive" || type === "secret" || stringAt(row, "visibility") === "secret") return listed(HIDDEN, true, more);
	if (type === "system") return listed("Vercel fills it in", false, more);
	if (value === void 0 || value === PLACEHOLDER) return listed("the list has no value", false, more);
	return type === "plain" || textAt(row, "decrypted") === "true" ? known(value, more) : listed("Vercel’s list has its value encrypted", false, more);
}
function byTarget(rows) {
	const environments = /* @__PURE__ */ new Map();
	const problems = [];
	const of = (target) => {
		const all = environments.get(target) ?? collectCells();
		environments.set(target, all);
		return all;
	};
	for (const { name, targets, branch, line, cell } of rows) {
		if (targets.length === 0) problems.push({
			line,
			message: "A row names no environment."
		});
		if (branch === void 0) for (const target of targets) of(target).add(name, cell, line);
	}
	const branches = /* @__PURE__ */ new Map();
	for (const { name, branch, cell } of rows) {
		if (branch === void 0) continue;
		const shared = environments.get("preview")?.cells ?? [];
		const environment = branches.get(branch) ?? {
			name: `preview (${branch})`,
			cells: new Map(shared)
		};
		branches.set(branch, environment);
		environment.cells.set(name, cell);
	}
	return {
		environments: [...[...environments].map(([name, { cells }]) => ({
			name,
			cells
		})), ...branches.values()],
		isComplete: true,
		problems: [...problems, ...[...environments.values()].flatMap((all) => all.problems)]
	};
}

//#endregion
//#region src/checks/env/environments/hosts/read-host-list.ts
const HOST_LISTS = [
	vercelPull,
	vercelRows,
	netlifyRows,
	renderRows,
	kubernetesObjects,
	ssmParameters,
	secretsManager,
	gcloudSecrets,
	flyJson,
	wranglerJson,
	supabaseJson,
	githubVariables,
	githubSecrets,
	infisicalRows,
	dopplerObjects,
	renderBlueprint,
	digitaloceanSpec,
	vercelTable,
	flyTable,
	supabaseTable,
	wranglerText,
	githubLines,
	netlifyObject,
	...flatJson,
	...flatLines,
	namesJson,
	namesLines
];
const MAX_LENGTH$1 = 2097152;
function readHostList(text, path) {
	if (text.length > MAX_LENGTH$1) return problem$1(1, `The file is larger than ${MAX_LENGTH$1 / 1024 / 1024} MiB.`);
	const decoded = textOfList(text);
	if ("problem" in decoded) return problem$1(1, decoded.problem);
	const trimmed = decoded.text.trimStart();
	if (trimmed === "") return problem$1(1, "The file is empty: the command that should have written it failed.");
	if (/^<(?:!doctype|html|\?xml|head|body|!--)/i.test(trimmed)) return problem$1(1, "This is a page of HTML, such as an error or a login shows, and no list.");
	const parsed = nodeOf(decoded.text, path);
	if ("problem" in parsed) return parsed;
	const saved = savedFile(decoded.text, path, parsed.node);
	const list = HOST_LISTS.find((each) => each.recognises(saved));
	if (list === void 0) return problem$1(1, unknown(parsed.node));
	const read = list.read(saved);
	if (!read.environments.some(({ cells }) => cells.size > 0)) return problem$1(read.problems[0]?.line ?? 1, `\`${list.title}\` lists no name here: did the command fail?`);
	return {
		host: list.host,
		title: list.title,
		...read,
		problems: firstOf(read.problems)
	};
}
const MAX_PROBLEMS = 20;
function firstOf(problems) {
	const shown = problems.slice(0, MAX_PROBLEMS);
	const next = problems[MAX_PROBLEMS];
	const more = problems.length - MAX_PROBLEMS;
	return next === void 0 ? shown : [...shown, {
		line: next.line,
		message: `${more} more like these.`
	}];
}
const problem$1 = (line, message) => ({ problem: {
	line,
	message
} });
function nodeOf(text, path) {
	const lineOf = (offset) => text.slice(0, offset).split("\n").length;
	if (/^\s*[{[]/.test(text)) {
		const parsed = parseJson(text);
		if ("node" in parsed) return parsed;
		return problem$1(lineOf(parsed.at), `This is not all of a JSON file, or none: ${parsed.why}.`);
	}
	if (!/\.ya?ml$/i.test(path) || text.length > 262144) return { node: void 0 };
	const { node, problems } = parseYaml(text);
	const [first] = problems;
	if (node !== void 0 || first === void 0) return { node };
	return problem$1(lineOf(first.at), `This is not valid YAML: ${first.why}.`);
}
function unknown(node) {
	if (node?.kind === "list" && node.items.length === 0 || node?.kind === "map" && node.entries.length === 0) return "The list is empty: the command failed, or asked for an environment that is not there.";
	if (node?.kind === "map" && node.entries.some(({ key }) => /^(?:errors?|message|statusCode|error_code)$/.test(key))) return "This is a message of an API that did not answer with a list.";
	return "This is no list that Launch Ready knows: save what the host’s own command prints, as docs/recipes shows.";
}

//#endregion
//#region src/checks/env/environments/collect.ts
const jobEnvironment = (name, variables, owner) => ({
	name,
	source: "the job",
	kind: "job",
	cells: new Map(Object.entries(variables).map(([each, value]) => [each, cellOf$1(value)])),
	isComplete: true,
	...owner === void 0 ? {} : { owner }
});
const cellOf$1 = (value) => value === "" ? { state: "empty" } : {
	state: "set",
	value
};
async function fileEnvironments(files, given, options) {
	const byName = /* @__PURE__ */ new Map();
	for (const file of given) for (const part of await readValues(files, file, options)) {
		const known = byName.get(part.name.toLowerCase());
		if (known === void 0) byName.set(part.name.toLowerCase(), part);
		else {
			known.sources.push(...part.sources);
			known.isComplete ||= part.isComplete;
			for (const [variable, cell] of part.cells) if (cell.state !== "listed" || !known.cells.has(variable)) known.cells.set(variable, cell);
		}
	}
	return [...byName.values()].map(({ name, cells, sources, kind, isComplete }) => {
		const owner = options.ownerOf(name);
		return {
			name,
			source: listOf$1(sources),
			kind,
			cells,
			isComplete,
			...owner === void 0 ? {} : { owner }
		};
	});
}
function environmentOfFile(name) {
	const words = name.split(".").filter((word) => word !== "" && ![
		"env",
		"local",
		"vars"
	].includes(word));
	return words.length === 1 && words[0] !== void 0 ? words[0] : name;
}
async function readValues(files, file, { environment, dialectFor }) {
	const bytes = await readNamed(files, file.path, file.path);
	if (bytes === void 0) throw new UserError(`The env file ${file.path} does not exist.`, "Correct `--values` (or the input `env-file`).");
	const shown = file.path.split(/[\\/]/).at(-1) ?? file.path;
	const wanted = file.environment ?? environment;
	const text = decodeList(bytes);
	if (isEnvFile(shown, text)) {
		const dialect = dialectFor(shown);
		const cells = envFileCells(text, dialect, file.path);
		return [{
			name: wanted ?? environmentOfFile(shown),
			kind: "file",
			cells,
			sources: [`the env file ${shown}${dialect.name === "dotenv" ? "" : ` (read as ${dialect.title} does)`}`],
			isComplete: true
		}];
	}
	const list = readHostList(text, shown);
	if ("problem" in list) throw new UserError(`${file.path}:${list.problem.line}: ${list.problem.message}`, "Save the list again; the README of the action says with which command. An env file is called `.env…` or `….env`.");
	const parts = list.environments.filter(({ name }) => name === void 0 || wanted === void 0 || isMeant(name, wanted));
	if (parts.length === 0) throw new UserError(`${shown} says nothing of ${wanted ?? ""}: it names ${listOf$1(list.environments.flatMap(({ name }) => name ?? []))}.`, "Name one of these (`--environment`, or `NAME=FILE`).");
	return parts.map(({ name, cells }) => ({
		name: wanted ?? name ?? environmentOfFile(hasEnvName(shown) ? shown : shown.replace(/\.\w+$/, "")),
		kind: "host",
		cells,
		sources: [`the list ${shown} (${list.title})`],
		isComplete: list.isComplete
	}));
}
const isMeant = (name, wanted) => isSameEnvironment(name, wanted) || stageOf(name) !== void 0 && stageOf(name) === stageOf(wanted);
const isEnvFile = (name, text) => hasEnvName(name) && !/^\ufeff?# Created by Vercel CLI/.test(text);
const hasEnvName = (name) => /^\.env|\.env$|^env$|\.env\./.test(name);
const UNKNOWN = /* @__PURE__ */ new Set([
	"executes",
	"unpredictable",
	"unset"
]);
const MAX_VALUES = 5e5;
function envFileCells(text, dialect, path) {
	const { variables, problems } = dialect.parse(text);
	if (variables.size > 5e5) throw new UserError(`${path} sets ${variables.size.toLocaleString("en-US")} variables; ${MAX_VALUES.toLocaleString("en-US")} of a file can be judged.`, "Name the env file of one environment; this one holds data of another kind.");
	const refused = problems.find(({ kind }) => kind === "error" || kind === "command");
	const passedOver = new Set(problems.filter(({ kind }) => kind === "ignored").map(({ line }) => line));
	const broken = parseDotenv(text).malformed.find(({ line }) => passedOver.has(line));
	const first = refused ?? (broken === void 0 ? void 0 : {
		line: broken.line,
		message: `not an entry: ${broken.why}.`
	});
	if (first !== void 0) throw new UserError(`${path}:${first.line}: ${first.message}`, `Write NAME=value, or put # in front of a comment. (Read as ${dialect.title} does; another way: \`--dialect\`.)`);
	const cells = new Map([...variables].map(([name, value]) => [name, cellOf$1(value)]));
	for (const { name } of cutEntries(text, dialect)) {
		const cell = cells.get(name);
		if (cell !== void 0) cells.set(name, {
			...cell,
			isCut: true
		});
	}
	for (const { kind, name, message } of problems) if (name !== void 0 && /^[\w.-]+$/.test(name) && !cells.has(name) && UNKNOWN.has(kind)) cells.set(name, {
		state: "listed",
		why: message,
		isSecret: false
	});
	if (cells.size === 0) throw new InconclusiveError(`The env file ${path} holds no variables.`);
	return cells;
}

//#endregion
//#region src/checks/env/fill-example.ts
function fillExample(example) {
	return example.replaceAll(/<(token|jwt|pem)(?::([a-z0-9-]+))?(?:#(\d+))?(?: (\w+)=([\w-]+))?>/g, (mark, kind, id, seed, claim, value) => {
		const random = seeded(Number(seed ?? 1));
		if (kind === "pem") return samplePem(random).replaceAll("\n", "\\n");
		if (kind === "jwt") return sampleJwt(random, claim === void 0 ? {} : { [claim]: claimOf(value) });
		if (id === void 0) return `q8Zt${random.text(BASE62, 28)}`;
		return providers.find((provider) => provider.id === id)?.sample(random) ?? mark;
	});
}
const claimOf = (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) / 1e3 : value;
function sampleJwt(random, claims) {
	const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
	return `${part({
		alg: "HS256",
		typ: "JWT"
	})}.${part({
		iss: "supabase",
		iat: 17e8,
		...claims
	})}.${random.text(BASE64URL, 43)}`;
}

//#endregion
//#region src/checks/env/workflows/job-names.ts
function secretsOf(reads) {
	return reads.flatMap((read) => {
		const name = read.context === "secrets" ? read.name?.toUpperCase() : void 0;
		return name === void 0 || name === "GITHUB_TOKEN" ? [] : [{
			name,
			read
		}];
	});
}
function firstSecretsOf(reads) {
	const first = /* @__PURE__ */ new Map();
	for (const each of secretsOf(reads)) if (!first.has(each.name)) first.set(each.name, each);
	return [...first.values()];
}
function readsUnless(guard, job) {
	const key = ({ place, name }) => `${place.line}:${place.startColumn}:${name}`;
	const guarded = new Set(job.steps.filter(({ condition = "" }) => guard.test(condition)).flatMap(({ reads }) => reads.map(key)));
	return guarded.size === 0 ? job.reads : job.reads.filter((read) => !guarded.has(key(read)));
}
const environmentNames = (workflow, job, step) => new Set([
	...workflow.env,
	...job.env,
	...step.env
].map(({ name }) => name));
const EXPORTER = /secret|vault|dotenv|doppler|infisical|1password|env-?file|load-?env|export-?env|set-?env|chamber|keyvault/i;
function exportsOf({ steps }) {
	const names = /* @__PURE__ */ new Map();
	let unclearAfter = Number.POSITIVE_INFINITY;
	for (const [index, { uses = "", run, launchReady }] of steps.entries()) {
		const written = exportedIn(run?.text ?? "");
		if ((written === void 0 || launchReady === void 0 && EXPORTER.test(uses)) && index < unclearAfter) unclearAfter = index;
		for (const name of written ?? []) if (!names.has(name)) names.set(name, index);
	}
	return {
		unclearAfter,
		names
	};
}
function exportedIn(script) {
	if (!script.includes("GITHUB_ENV")) return [];
	const names = [];
	for (const line of script.split("\n")) {
		if (!line.includes("GITHUB_ENV")) continue;
		const name = /\b(?:echo|printf)\s+(?:-\w+\s+)?["']?([A-Za-z_]\w*)(?:=|<<)/.exec(line)?.[1];
		if (name === void 0) return void 0;
		names.push(name);
	}
	return names;
}
function* jobsOf(workflows) {
	for (const workflow of workflows) for (const job of workflow.jobs) yield {
		workflow,
		job
	};
}

//#endregion
//#region src/checks/env/workflows/all-secrets.ts
function allSecrets$1(workflows) {
	const seen = /* @__PURE__ */ new Set();
	return [...jobsOf(workflows)].flatMap(({ job }) => {
		const ours = new Set(job.steps.flatMap(({ launchReady, reads }) => launchReady === void 0 ? [] : reads.map(({ place }) => key(place))));
		return job.reads.flatMap(({ context, isAll, place }) => {
			if (context !== "secrets" || !isAll || seen.has(key(place))) return [];
			seen.add(key(place));
			return [{
				place,
				job: job.id,
				isOurs: ours.has(key(place))
			}];
		});
	});
}
const key = ({ path, line, startColumn }) => `${path}:${line}:${startColumn}`;

//#endregion
//#region src/checks/env/rules/all-secrets.ts
const allSecrets = {
	id: "env/all-secrets",
	severity: "medium",
	summary: "A workflow hands over all secrets at once",
	why: "`toJSON(secrets)` gives a step every secret of the repository, the organisation and the environment. Whoever gets one line into that step, by a dependency or an action, has them all.",
	fix: "Name the secrets that are needed, one by one.",
	since: "0.1.0",
	sources: ["https://codeql.github.com/codeql-query-help/actions/actions-excessive-secrets-exposure/", "https://github.com/actions/toolkit/issues/1168"],
	examples: {
		bad: ["--- file .github/workflows/deploy.yml\non: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./deploy.sh\n        env:\n          ALL: ${{ toJSON(secrets) }}"],
		good: ["--- file .github/workflows/deploy.yml\non: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./deploy.sh\n        env:\n          ALL: ${{ toJSON(vars) }}\n          KEY: ${{ secrets.KEY }}"]
	},
	*check(subject) {
		for (const { place, job, isOurs } of allSecrets$1(subject.workflows)) yield {
			variable: "secrets",
			place,
			part: `${place.path} ${job}`,
			title: `All secrets are handed to a step of the job ${job}`,
			message: `\`toJSON(secrets)\` hands every secret to the job \`${job}\`, needed or not.${isOurs ? " Launch Ready needs names one by one, too: what is not named is not judged." : ""}`,
			fix: `Name those that are needed:\n\n${mapping(["DATABASE_URL"])}\n\n\`toJSON(vars)\` is fine: variables are no secrets.`,
			impact: "One leak of this job is a leak of everything."
		};
	}
};

//#endregion
//#region src/checks/env/rules/code-fallback-secret.ts
const codeFallbackSecret = {
	id: "env/code-fallback-secret",
	severity: "high",
	summary: "The code falls back to a secret that stands in the repository",
	why: "Where the variable is absent, nothing fails: the app runs with a secret that everybody can read who can read the code. Slawk signed its sessions with `\"development-secret\"` in production, and dozens alike.",
	fix: "Refuse to start without the variable.",
	since: "0.1.0",
	sources: [
		"https://github.com/ncvgl/slawk/issues/40",
		"https://cwe.mitre.org/data/definitions/798.html",
		"https://owasp.org/Top10/A07_2021-Identification_and_Authentication_Failures/"
	],
	examples: {
		bad: ["--- file src/session.ts\nexport const secret = process.env.JWT_SECRET ?? \"development-secret\";\n"],
		good: [
			"--- file src/session.ts\nexport const secret = process.env.JWT_SECRET;\n",
			"--- file src/server.ts\nexport const port = process.env.PORT ?? \"3000\";\n",
			"--- file __tests__/session.test.ts\nconst secret = process.env.JWT_SECRET ?? \"test-secret\";\n"
		]
	},
	*check(subject) {
		for (const [name, reads] of subject.reads) {
			const isOwn = isOwnSecret(name) || isPassword(name);
			if (!looksSecret(name) || clientToolOf(name) !== void 0 || /UR[IL]$|DSN$/.test(name)) continue;
			const seen = /* @__PURE__ */ new Set();
			for (const read of reads) {
				if (read.literalFallback !== true || read.side === "client" || seen.has(read.path)) continue;
				seen.add(read.path);
				yield {
					variable: name,
					place: {
						path: read.path,
						line: read.line,
						startColumn: read.startColumn,
						endColumn: read.endColumn
					},
					severity: isOwn && read.kind === "code" && read.via !== "shell" ? "high" : "medium",
					title: `${name} falls back to a text in ${read.path}`,
					message: `Where \`${name}\` is not set, ${read.path}:${read.line} goes on with a text that is written there.`,
					fix: `Refuse to start without it, so that nobody runs on the fallback unseen${howToRefuse(name, read)} For laptops, put a value into a \`.env\` file that is not committed.`,
					impact: isOwn ? `An environment that lacks ${name} runs with a secret that is in the code: whoever reads it signs in as anybody.` : `An environment that lacks ${name} starts, and fails at the first use of it.`,
					part: String(seen.size)
				};
			}
		}
	}
};
function howToRefuse(name, { path, kind }) {
	if (kind === "deploy") return ` (\`\${${name}:?is not set}\`).`;
	if (/\.(?:[mc]?[jt]sx?|vue|svelte|astro)$/.test(path)) return `:\n\n\`\`\`ts\nconst value = process.env.${name};\nif (!value) throw new Error('${name} is not set');\n\`\`\`\n\n`;
	if (path.endsWith(".py")) return ` (\`os.environ["${name}"]\`).`;
	if (path.endsWith(".rb")) return ` (\`ENV.fetch("${name}")\`).`;
	if (/\.exs?$/.test(path)) return ` (\`System.fetch_env!("${name}")\`).`;
	return ": take the fallback away, and stop with its name where it is not set.";
}

//#endregion
//#region src/checks/env/dialects/executes.ts
function executions(text) {
	if (!text.includes("$(") && !text.includes("`")) return [];
	const found = /* @__PURE__ */ new Map();
	for (const dialect of DIALECTS) for (const { kind, line, name } of dialect.parse(text).problems) {
		if (kind !== "executes") continue;
		const key = `${line} ${name ?? ""}`;
		const execution = found.get(key) ?? {
			line,
			...name !== void 0 && { name },
			loaders: []
		};
		if (!execution.loaders.includes(dialect.name)) execution.loaders.push(dialect.name);
		found.set(key, execution);
	}
	return [...found.values()].sort((a, b) => a.line - b.line || ((a.name ?? "") < (b.name ?? "") ? -1 : 1));
}

//#endregion
//#region src/checks/env/loaders-of.ts
function loadersOf(file, loaders) {
	return loaders.filter(({ files, path }) => files === void 0 ? isAbove(path, file) : files.some((each) => isIt(each, file)));
}
const isAbove = (from, file) => {
	const folder = from.includes("/") ? from.slice(0, from.lastIndexOf("/") + 1) : "";
	return file.startsWith(folder);
};
const isIt = (named, file) => named === file || file.replace(/\.(?:example|sample|template|dist)$/, "") === named;
const dialectsOf = (loaders) => [...new Set(loaders.map(({ dialect }) => dialect))];
function dialectFor(fileName, loaders) {
	const naming = loaders.find(({ files }) => files?.some((file) => file.split("/").at(-1) === fileName));
	const [only, ...more] = dialectsOf(loaders.filter(({ files, path }) => files === void 0 && !path.includes("/")));
	const name = naming?.dialect ?? (more.length === 0 ? only : void 0);
	return (name === void 0 ? void 0 : dialectOf(name)) ?? dotenv;
}

//#endregion
//#region src/checks/env/rules/command-in-value.ts
const commandInValue = {
	id: "env/command-in-value",
	severity: "blocker",
	summary: "A line of an env file is a command that a loader would run",
	why: "`A=$(curl … | sh)` runs in a shell that sources the file, in dotenvx, in Ruby’s dotenv, and in dotenv-expand since version 1000: whoever can change the file runs programs wherever it is loaded. Launch Ready never runs it.",
	fix: "Write the value itself, or compute it in a script that the deploy runs.",
	since: "0.1.0",
	sources: ["https://github.com/motdotla/dotenv-expand#readme", "https://github.com/direnv/direnv/pull/1235"],
	examples: {
		bad: ["VERSION=$(git rev-parse HEAD)", "--- file .env\nVERSION=\"$(git rev-parse HEAD)\""],
		good: [
			"--- file .env\nVERSION='1.2.3'",
			"# $(git rev-parse HEAD)\nVERSION=",
			"PRICE=$5"
		]
	},
	*check(subject) {
		for (const { path, text } of subject.dotenvFiles) for (const { line, name, loaders } of executions(text)) {
			const inUse = dialectsOf(loadersOf(path, subject.loaders)).filter((dialect) => loaders.includes(dialect));
			const titles = (dialects) => listOf$1(dialects.map((dialect) => dialectOf(dialect)?.title ?? dialect));
			yield {
				variable: name ?? path,
				place: {
					path,
					line
				},
				part: path,
				severity: inUse.length > 0 ? "blocker" : "high",
				title: `${name ?? `Line ${line}`} of ${path} is a command to ${inUse.length > 0 ? "a loader of this project" : "some loaders"}`,
				message: `${path}:${line} holds a command. ${titles(loaders)} would run it${inUse.length > 0 ? `; this project uses ${titles(inUse)}` : ""}. (It was not run here.)`,
				fix: "Write the value itself. Where it has to be computed, let a script of the deploy do it, which is reviewed as a program.",
				impact: "Whoever can change this file runs programs wherever it is loaded: on laptops, in builds, on the server.",
				data: {
					loaders,
					inUse
				}
			};
		}
	}
};

//#endregion
//#region src/checks/env/rules/cookie-domain-shared.ts
const cookieDomainShared = {
	id: "env/cookie-domain-shared",
	severity: "medium",
	summary: "Two environments set cookies for one domain",
	why: "The browser sends a cookie to every name below its domain. With the same parent in both, staging reads production’s sessions and writes over them: people are signed out at random, and a hole in staging opens production.",
	fix: "Give each environment a domain of its own, or leave the domain away: the cookie then stays with its host.",
	since: "0.1.0",
	sources: ["https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie#domaindomain-value"],
	examples: {
		bad: ["COOKIE_DOMAIN=\n--- production\nCOOKIE_DOMAIN=.shop.dev\n--- staging\nCOOKIE_DOMAIN=shop.dev"],
		good: ["COOKIE_DOMAIN=\n--- production\nCOOKIE_DOMAIN=app.shop.dev\n--- staging\nCOOKIE_DOMAIN=app.staging-shop.dev", "SESSION_DOMAIN=\n--- production\nSESSION_DOMAIN=null\n--- staging\nSESSION_DOMAIN=null"]
	},
	*check(subject) {
		const uses = [...judgedValues(subject, "undeclared")].filter(({ name, value }) => /(?:COOKIES?|SESSION)_(?:\w+_)?DOMAIN$/.test(name.toUpperCase()) && isDomain(domainOf(value))).sort((a, b) => Number(b.isProduction) - Number(a.isProduction));
		const reported = /* @__PURE__ */ new Set();
		for (const [index, other] of uses.entries()) for (const first of uses.slice(0, index)) {
			const id = `${first.environment.name} ${other.environment.name}`;
			const relation = separationOf(first.environment, other.environment, stageOf) !== void 0 && !reported.has(id) ? relationOf(first, other) : void 0;
			if (relation === void 0) continue;
			reported.add(id);
			yield {
				variable: other.name,
				environment: other.environment,
				severity: relation === "same" ? "medium" : "low",
				title: `${other.environment.name} gets the cookies of ${first.environment.name} (${other.name})`,
				message: relation === "same" ? `\`${other.name}\` is the same domain in ${first.environment.name} and in ${other.environment.name}.` : `The domain in \`${first.name}\` of ${first.environment.name} is above that of ${other.environment.name}, so the browser sends its cookies to both.`,
				fix: `Set another domain in \`${other.name}\` ${placeOfValue(other.environment)}, or leave it away in ${first.environment.name}, so that the cookies stay with its host.`,
				impact: `People are signed out when they use both, and whoever gets into ${other.environment.name} can read the sessions of ${first.environment.name}.`,
				part: first.environment.name
			};
		}
	}
};
const domainOf = (value) => value.trim().toLowerCase().replace(/^\./, "");
const isDomain = (domain) => /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(domain) && !isThisMachine(domain) && !isReservedName(domain);
function relationOf(first, other) {
	const [a, b] = [domainOf(first.value), domainOf(other.value)];
	return a === b ? "same" : b.endsWith(`.${a}`) ? "above" : void 0;
}

//#endregion
//#region src/checks/env/rules/cors-wildcard.ts
const corsWildcard = {
	id: "env/cors-wildcard",
	severity: "high",
	summary: "Production lets every website, or a developer’s machine, call it",
	why: "With `*` any page that a signed-in user opens can call the API; frameworks that answer with the caller’s own origin send the user’s cookies along. Dify’s default was `localhost:3000,*`.",
	fix: "List the origins that production has.",
	since: "0.1.0",
	sources: [
		"https://github.com/langgenius/dify/issues/36691",
		"https://github.com/Chetan0e/Verath/issues/299",
		"https://github.com/Ayushh-Sharmaa/NexaSphere/pull/511",
		"https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS/Errors/CORSNotSupportingCredentials"
	],
	examples: {
		bad: [
			"CORS_ORIGINS=\n--- production\nCORS_ORIGINS=*",
			"ALLOWED_ORIGINS=\n--- production\nALLOWED_ORIGINS=https://app.shop.dev,http://localhost:3000",
			"ALLOWED_HOSTS=\n--- production\nALLOWED_HOSTS=*",
			"CORS_ALLOW_ALL_ORIGINS=\n--- production\nCORS_ALLOW_ALL_ORIGINS=True"
		],
		good: [
			"CORS_ORIGINS=\n--- production\nCORS_ORIGINS=https://app.shop.dev,https://*.shop.dev",
			"CORS_ORIGINS=\n--- development\nCORS_ORIGINS=*",
			"ALLOWED_HOSTS=\n--- production\nALLOWED_HOSTS=shop.dev,localhost",
			"CORS_ALLOW_HEADERS=\n--- production\nCORS_ALLOW_HEADERS=*"
		]
	},
	*check(subject) {
		for (const judged of judgedValues(subject, "undeclared")) {
			const { name, environment } = judged;
			const found = judged.isProduction ? judge$4(judged) : void 0;
			if (found === void 0) continue;
			yield {
				variable: name,
				environment,
				severity: found.severity,
				title: `${name} ${found.words}${inEnvironment(environment)}`,
				message: `The value of \`${name}\`${inEnvironment(environment)} ${found.words}.`,
				fix: `List in \`${name}\` ${placeOfValue(environment)} the origins (or hosts) that ${environment.name} has, and no others.`,
				impact: found.impact
			};
		}
	}
};
const ANYBODY = "Any website can make the browser of a signed-in customer read and change the customer’s data.";
function judge$4({ name, value }) {
	const upper = name.toUpperCase();
	const isHosts = /HOSTS?$|DOMAINS?$/.test(upper);
	if (/(?:CORS|ORIGINS?)_?(?:ORIGIN_)?ALLOW_ALL(?:_ORIGINS)?$|CORS_ALLOW_ANY(?:_ORIGIN)?$/.test(upper)) return isOn(value) ? {
		words: "lets every website in",
		severity: "high",
		impact: ANYBODY
	} : void 0;
	if (!isOriginList(name) || /HEADERS?$|METHODS?$|CREDENTIALS$|MAX_?AGE$|ENABLED?$|EXPOSE/.test(upper)) return void 0;
	const parts = value.split(/[\s,;|[\]"']+/).filter((part) => part !== "").slice(0, 200);
	if (parts.some((part) => /^(?:(?:https?|\*):\/\/)?\*(?::\*|:\d+)?\/?$|^\^?(?:https\?:\/\/)?\.\*\$?$|^\.$/.test(part))) return {
		words: isHosts ? "answers to every host name" : "lets every website in",
		severity: upper === "ALLOWEDHOSTS" ? "medium" : "high",
		impact: isHosts ? "Links in mails, such as those that reset a password, can be made to lead to a stranger’s site." : ANYBODY
	};
	if (isHosts) return void 0;
	if (parts.some((part) => isLocal(part))) return {
		words: "lets pages of a developer’s own machine in (`localhost`)",
		severity: "high",
		impact: "Whatever runs on a customer’s computer and serves pages there can act as the signed-in customer."
	};
	if (parts.some((part) => /^(?:https?:\/\/)?\*\.(?:vercel\.app|netlify\.app|pages\.dev|workers\.dev|github\.io|herokuapp\.com|onrender\.com|web\.app|up\.railway\.app|fly\.dev|ngrok(?:-free)?\.app|cloudfront\.net|amazonaws\.com)\/?$/.test(part))) return {
		words: "lets all sites of a host in, where anybody can have one",
		severity: "high",
		impact: ANYBODY
	};
	if (parts.length > 1 && parts.includes("null")) return {
		words: "lets the origin `null` in, which any page can have",
		severity: "medium",
		impact: ANYBODY
	};
}
function isLocal(part) {
	const url = urlOf(part.replace(/:\*$/, ""));
	return isThisMachine(url === void 0 ? normalHost(part.replace(/:[\d*]+$/, "")) : hostOf(url));
}

//#endregion
//#region src/checks/env/rules/cut-value.ts
const cutValue = {
	id: "env/cut-value",
	severity: "high",
	summary: "A value in an env file ends early: its `#` begins a comment",
	why: "Without quotes `PASSWORD=abc#def` is `abc` to dotenv and to what builds on it, Next.js and Vite too, without a word: the login fails, and the file looks right.",
	fix: "Put the value in double quotes, or write `%23` in an address where `#` is part of a password.",
	since: "0.1.0",
	sources: ["https://github.com/motdotla/dotenv#comments", "https://github.com/motdotla/dotenv/issues/666"],
	examples: {
		bad: [
			"--- file package.json\n{ \"dependencies\": { \"dotenv\": \"17.0.0\" } }\n--- file .env\nDB_PASSWORD=q8Zt#2LxV",
			"--- file package.json\n{ \"dependencies\": { \"dotenv\": \"17.0.0\" } }\n--- file .env\nDOCS_URL=https://shop.dev/docs#start",
			"--- file package.json\n{ \"dependencies\": { \"next\": \"16.0.0\" } }\n--- file .env\nNEXT_PUBLIC_COLOR=#ff6600"
		],
		good: [
			"--- file package.json\n{ \"dependencies\": { \"dotenv\": \"17.0.0\" } }\n--- file .env\nDB_PASSWORD=\"q8Zt#2LxV\"",
			"--- file package.json\n{ \"dependencies\": { \"dotenv\": \"17.0.0\" } }\n--- file .env\nDOCS_URL=https://shop.dev/docs # start",
			"--- file requirements.txt\npython-dotenv==1.0.1\n--- file .env\nDB_PASSWORD=q8Zt#2LxV",
			"--- file .env\nDB_PASSWORD=q8Zt#2LxV"
		]
	},
	*check(subject) {
		const told = /* @__PURE__ */ new Set();
		const dialects = dialectsOf(subject.loaders).map((name) => dialectOf(name));
		if (dialects.length > 0 && dialects.every((dialect) => dialect?.parse("A=b#c").variables.get("A") === "b")) for (const environment of subject.environments) for (const [name, { isCut }] of environment.cells) {
			if (!isCut) continue;
			told.add(name);
			yield {
				variable: name,
				environment,
				title: `${name} is cut at a #${inEnvironment(environment)}`,
				message: `The value of \`${name}\`${inEnvironment(environment)} ends at a \`#\`: without quotes what follows is a comment.`,
				fix: `Put the value of \`${name}\` in double quotes ${placeOfValue(environment)}.`,
				impact: `Whatever reads ${name} gets its beginning only${inEnvironment(environment)}.`
			};
		}
		for (const { path, text, isExample } of subject.dotenvFiles) {
			const [first, ...others] = dialectsOf(loadersOf(path, subject.loaders)).flatMap((name) => {
				const dialect = dialectOf(name);
				return dialect === void 0 ? [] : [dialect];
			});
			if (isExample || first === void 0) continue;
			const elsewhere = others.map((dialect) => new Set(cutEntries(text, dialect).map((each) => each.line)));
			for (const { name, line } of cutEntries(text, first)) {
				if (told.has(name) || !elsewhere.every((lines) => lines.has(line))) continue;
				yield {
					variable: name,
					place: {
						path,
						line
					},
					part: path,
					title: `${name} in ${path} is cut at a #`,
					message: `To ${first.title} the value of \`${name}\` ends at the \`#\` (${path}:${line}): without quotes what follows is a comment.`,
					fix: `Put the value in double quotes: \`${name}="…"\`.`,
					impact: `Whatever reads ${name} gets its beginning only.`
				};
			}
		}
	}
};

//#endregion
//#region src/checks/env/rules/debug-in-production.ts
const debugInProduction = {
	id: "env/debug-in-production",
	severity: "high",
	summary: "Production runs in the mode for development",
	why: "An error page for developers shows settings and keys to whoever provokes one: attackers harvest mail tokens from Laravel apps with `APP_DEBUG=true`. `NODE_ENV=development` makes React and Express slow, leaves caches off and prints stack traces.",
	fix: "Set the value that production needs.",
	since: "0.1.0",
	sources: [
		"https://postmarkapp.com/blog/laravel-debug-mode-could-expose-your-api-keys",
		"https://github.com/solidjs/solid/issues/3221",
		"https://github.com/tata1mg/catalyst-core/pull/289",
		"https://expressjs.com/en/advanced/best-practice-performance.html#set-node_env-to-production"
	],
	examples: {
		bad: [
			"NODE_ENV=\n--- production\nNODE_ENV=development",
			"APP_DEBUG=\n--- production\nAPP_DEBUG=true",
			"ASPNETCORE_ENVIRONMENT=\n--- production\nASPNETCORE_ENVIRONMENT=Development",
			"LOG_LEVEL=\n--- production\nLOG_LEVEL=debug"
		],
		good: [
			"NODE_ENV=\n--- production\nNODE_ENV=production",
			"NODE_ENV=\n--- staging\nNODE_ENV=development",
			"APP_DEBUG=\n--- production\nAPP_DEBUG=false",
			"MIX_ENV=\n--- production\nMIX_ENV=prod",
			"LOG_LEVEL=\n--- production\nLOG_LEVEL=info"
		]
	},
	*check(subject) {
		for (const judged of judgedValues(subject, "undeclared")) {
			const { name, environment, declaration, isProduction } = judged;
			const isOfJob = environment.kind === "job" && declaration === void 0 && givenBy(name) !== void 0;
			const found = isProduction && !isOfJob ? judge$3(judged) : void 0;
			if (found === void 0) continue;
			yield {
				variable: name,
				environment,
				severity: found.severity,
				title: `${name} ${found.words}${inEnvironment(environment)}`,
				message: `The value of \`${name}\`${inEnvironment(environment)} ${found.words}.`,
				fix: `Set \`${name}\` ${placeOfValue(environment)} to ${found.fix}.`,
				impact: found.impact
			};
		}
	}
};
const LEAKS = "Error pages and logs show settings, queries and keys to whoever provokes an error.";
const MODES = {
	NODE_ENV: {
		expected: /^production$/,
		fix: "`production`",
		impact: "Libraries run in their slow mode for developers, and error pages show stack traces."
	},
	RAILS_ENV: {
		expected: /^production$/,
		fix: "`production`",
		impact: LEAKS
	},
	RACK_ENV: {
		expected: /^(?:production|deployment|none)$/,
		fix: "`production`",
		impact: LEAKS
	},
	MIX_ENV: {
		expected: /^prod$/,
		fix: "`prod`",
		impact: LEAKS
	},
	FLASK_ENV: {
		expected: /^production$/,
		fix: "`production`",
		impact: "The debugger of Flask lets whoever provokes an error run code on the server."
	},
	ASPNETCORE_ENVIRONMENT: {
		expected: /^prod(?:uction)?$/i,
		fix: "`Production`",
		impact: LEAKS
	},
	DOTNET_ENVIRONMENT: {
		expected: /^prod(?:uction)?$/i,
		fix: "`Production`",
		impact: LEAKS
	},
	APP_ENV: {
		expected: /^prod(?:uction)?$/i,
		fix: "the framework’s word for production (`production`, in Symfony `prod`)",
		impact: LEAKS
	},
	DJANGO_ENV: {
		expected: /^prod(?:uction)?$/i,
		fix: "`production`",
		impact: LEAKS
	}
};
const DEBUGGERS = /^(?:APP_DEBUG|FLASK_DEBUG|DJANGO_DEBUG|WP_DEBUG|WP_DEBUG_DISPLAY|RAILS_DEBUG|SYMFONY_DEBUG|ASPNETCORE_DETAILEDERRORS|DISPLAY_ERRORS|PHP_DISPLAY_ERRORS|WERKZEUG_DEBUG_PIN|DEBUG_MODE|ENABLE_DEBUG|DEBUG_ENABLED|IS_DEBUG)$/;
function judge$3({ name, value }) {
	const text = value.trim();
	const mode = Object.hasOwn(MODES, name) ? MODES[name] : void 0;
	if (mode !== void 0) {
		const stage = stageOf(text);
		if (mode.expected.test(text) || stage === void 0 || stage === "production") return void 0;
		return {
			severity: "high",
			words: `is set to the mode for ${stage}`,
			fix: mode.fix,
			impact: mode.impact
		};
	}
	if (name === "SPRING_PROFILES_ACTIVE") {
		if (!text.split(",").some((profile) => ["development", "test"].includes(stageOf(profile) ?? ""))) return void 0;
		return {
			severity: "high",
			words: "names a profile for development",
			fix: "the profile for production",
			impact: LEAKS
		};
	}
	if (name === "DEBUG" || DEBUGGERS.test(name)) {
		if (name === "WERKZEUG_DEBUG_PIN") return isOff(text) ? {
			severity: "high",
			words: "lets everybody into the debugger",
			fix: "a PIN, or take it away",
			impact: LEAKS
		} : void 0;
		if (isOn(text)) return {
			severity: "high",
			words: "switches debugging on",
			fix: "`false`",
			impact: LEAKS
		};
		if (name !== "DEBUG" || isOff(text) || !/^[-\w@/:.*, ]+$/.test(text) || !/[*:]/.test(text)) return void 0;
		return {
			severity: /(?:^|[, ])\*(?:$|[, ])/.test(text) ? "medium" : "low",
			words: "makes packages print what they do",
			fix: "nothing",
			impact: "Logs fill up, and some packages print requests with their headers and tokens."
		};
	}
	if (/(?:^|_)DEBUG$/.test(name) && isOn(text)) return {
		severity: "medium",
		words: "switches debugging on",
		fix: "`false`",
		impact: "Logs or pages show more than customers should see."
	};
	if (/(?:^|_)LOG_?LEVEL$/.test(name) && /^(?:debug|trace|verbose|silly|all|0)$/i.test(text) && text !== "0") return {
		severity: "medium",
		words: "has the level for development",
		fix: "`info`",
		impact: "Logs hold personal data and tokens, and cost more than they are worth."
	};
}

//#endregion
//#region src/checks/env/needs.ts
const NEEDS = /* @__PURE__ */ new WeakMap();
function needsOf(subject, environment) {
	const known = NEEDS.get(subject) ?? /* @__PURE__ */ new WeakMap();
	NEEDS.set(subject, known);
	const needs = known.get(environment) ?? findNeeds(subject, environment);
	known.set(environment, needs);
	return needs;
}
function findNeeds(subject, environment) {
	const needs = [];
	const declared = /* @__PURE__ */ new Set();
	for (const declaration of subject.declarations) {
		const { name, explicit } = declaration;
		declared.add(name);
		const reads = codeReads(subject, name);
		if (!isRequiredIn(declaration, environment.name)) continue;
		if (explicit) needs.push({
			name,
			declaration,
			reads,
			because: "declared"
		});
		else if (isNeededByCode(reads)) needs.push({
			name,
			declaration,
			reads,
			because: "code"
		});
		else if (declaration.isDeeper) continue;
		else if (reads.length === 0 || reads.some((read) => !read.hasDefault)) needs.push({
			name,
			declaration,
			reads,
			because: "example"
		});
	}
	for (const name of [...subject.reads.keys()].sort()) {
		if (declared.has(name) || givenBy(name) !== void 0) continue;
		const reads = codeReads(subject, name);
		if (isNeededByCode(reads)) needs.push({
			name,
			declaration: void 0,
			reads,
			because: "code"
		});
	}
	return needs;
}
const isNeededByCode = (reads) => reads.some(({ required }) => required) && !reads.some(({ hasDefault }) => hasDefault);
function requiredNames(subject) {
	const declared = byName(subject.declarations);
	return [.../* @__PURE__ */ new Set([...declared.keys(), ...subject.reads.keys()])].sort().filter((name) => {
		const declaration = declared.get(name);
		if (declaration?.explicit) return isRequiredIn(declaration, void 0);
		if (givenBy(name) !== void 0 || declaration?.required === false) return false;
		return isNeededByCode(codeReads(subject, name));
	});
}
const codeReads = (subject, name) => (subject.reads.get(name) ?? []).filter(({ kind }) => kind === "code");
const isMapped = (environment, needs) => needs.some(({ name }) => {
	const cell = environment.cells.get(name);
	return cell?.state === "set" ? cell.value.trim() !== "" : cell?.state === "listed";
});
const takesEmpty = ({ reads, because }) => because !== "declared" && reads.some(({ allowsEmpty }) => allowsEmpty) && reads.every(({ allowsEmpty, required }) => allowsEmpty || !required);

//#endregion
//#region src/checks/env/rules/empty-variable.ts
const emptyVariable = {
	id: "env/empty-variable",
	severity: "blocker",
	summary: "A required variable is set to nothing",
	why: "GitHub passes an empty string for a secret that does not exist, and hosts list names whose value is empty. `if (!process.env.X)` and `new URL(\"\")` both fail at run time.",
	fix: "Set a value, or say that empty is meant (`allow-empty: true`).",
	since: "0.1.0",
	sources: ["https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets"],
	examples: {
		bad: ["DATABASE_URL=\nPORT=\n--- production\nDATABASE_URL=\nPORT=3000", "A=\nPORT=\n--- production\nA=\"  \"\nPORT=3000"],
		good: ["DATABASE_URL=\n--- production\nDATABASE_URL=postgres://u:p@db/x", "# optional\nA=\nPORT=\n--- production\nA=\nPORT=3000"]
	},
	*check(subject) {
		for (const environment of subject.environments) {
			const needs = needsOf(subject, environment);
			if (!isMapped(environment, needs)) continue;
			for (const need of needs) {
				const { name, declaration, because } = need;
				const cell = environment.cells.get(name);
				if (!(cell?.state === "empty" || cell?.state === "set" && cell.value.trim() === "") || declaration?.allowEmpty || takesEmpty(need)) continue;
				yield {
					variable: name,
					environment,
					severity: because === "example" ? "high" : "blocker",
					title: `${name} is empty${inEnvironment(environment)}`,
					message: environment.kind === "job" ? `The step hands over \`${name}\`, but its value is empty: GitHub passes an empty string for a secret that does not exist or does not reach the job.` : `\`${name}\` is set${inEnvironment(environment)}, but to an empty string.`,
					fix: `${howToFill(environment, name)}\n\nIf empty is meant, say so in launch-ready.yml:\n\n\`\`\`yaml\nenv:\n  vars:\n    ${name}:\n      allow-empty: true\n\`\`\``,
					impact: `Whatever reads ${name} fails as soon as this is deployed${inEnvironment(environment)}.`
				};
			}
		}
	}
};

//#endregion
//#region src/checks/env/workflow-words.ts
const envOfStep = (variable) => `\`\`\`yaml\nenv:\n  ${variable}: \${{ ${looksSecret(variable) ? "secrets" : "vars"}.${variable} }}\n\`\`\``;

//#endregion
//#region src/checks/env/workflows/envsubst.ts
function envsubstGaps(workflows, textOf) {
	const namesInFile = fileNames(textOf);
	return [...jobsOf(workflows)].flatMap(({ workflow, job }) => {
		const exports = exportsOf(job);
		return job.steps.flatMap((step, index) => {
			const calls = callsIn(step);
			if (calls.length === 0 || exports.unclearAfter < index || isUnclear(step)) return [];
			const own = /* @__PURE__ */ new Set([...environmentNames(workflow, job, step), ...assignedIn(step)]);
			const has = (name) => own.has(name) || (exports.names.get(name) ?? index) < index || OF_THE_RUNNER.test(name);
			return calls.flatMap((call) => namesOf$1(call, step, namesInFile).filter(({ name }) => !has(name)).map(({ name, template }) => ({
				place: call.place,
				job: job.id,
				step: step.name,
				variable: name,
				...template === void 0 ? {} : { template }
			})));
		});
	});
}
const OF_THE_RUNNER = /^(?:GITHUB_|RUNNER_|ACTIONS_|INPUT_|LC_|XDG_|JAVA_HOME)|^(?:CI|HOME|PATH|PWD|OLDPWD|USER|LOGNAME|SHELL|SHLVL|LANG|TERM|TMPDIR|HOSTNAME|UID|EUID|RANDOM|IFS|ImageOS|ImageVersion|AGENT_TOOLSDIRECTORY)$/;
const WORKSPACE = /^\$(?:GITHUB_WORKSPACE|\{GITHUB_WORKSPACE\}|\{\{ *github\.workspace *\}\})\//;
function callsIn({ run }) {
	if (run === void 0 || !run.text.includes("envsubst")) return [];
	return run.text.split("\n").flatMap((line, index) => {
		const match = /(?:^|[\s;&|(])envsubst\b([^|;&]*)/.exec(line);
		if (match === null || /^\s*#/.test(line) || /\b(?:apt|apt-get|apk|brew|yum|dnf|which|command -v)\b/.test(line)) return [];
		const given = match[1] ?? "";
		const format = /^\s+(?:'([^']*\$[^']*)'|"([^"]*\$[^"]*)")/.exec(given);
		const piped = /\bcat\s+([^\s|;&<>"']+)\s*\|\s*envsubst\b/.exec(line)?.[1];
		const file = /(?<!<)<\s*["']?((?:\$\{\{[^}]*\}\})?[^\s|;&<>"'()]+)/.exec(given)?.[1] ?? piped;
		const only = format === null ? void 0 : namesIn(format[1] ?? format[2] ?? "").map(({ name }) => name);
		return [{
			place: {
				path: run.place.path,
				line: run.place.line + index
			},
			only,
			file
		}];
	});
}
function namesOf$1({ only, file }, step, namesInFile) {
	if (only !== void 0) return [...new Set(only)].map((name) => ({ name }));
	const inWorkspace = file?.replace(WORKSPACE, "");
	if (file === void 0 || inWorkspace === void 0 || /[$*?[]/.test(inWorkspace)) return [];
	const path = joined(inWorkspace === file ? step.folder ?? "" : "", inWorkspace);
	if (path === void 0) return [];
	return [...namesInFile(path)].map(([name, template]) => ({
		name,
		template
	}));
}
function fileNames(textOf) {
	const read = /* @__PURE__ */ new Map();
	return (path) => {
		const before = read.get(path);
		if (before !== void 0) return before;
		const found = /* @__PURE__ */ new Map();
		for (const [index, line] of (textOf(path) ?? "").split("\n").entries()) for (const { name, start, end } of namesIn(line)) if (!found.has(name)) found.set(name, {
			path,
			line: index + 1,
			startColumn: start + 1,
			endColumn: end + 1
		});
		read.set(path, found);
		return found;
	};
}
function namesIn(text) {
	return [...text.matchAll(/\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g)].map((match) => {
		const name = match[1] ?? match[2] ?? "";
		const start = match.index + (match[1] === void 0 ? 1 : 2);
		return {
			name,
			start,
			end: start + name.length
		};
	});
}
function joined(folder, file) {
	if (file.startsWith("/")) return void 0;
	const parts = [];
	for (const part of `${folder}/${file}`.split("/")) {
		if (part === ".." && parts.pop() === void 0) return void 0;
		if (part !== ".." && part !== "." && part !== "") parts.push(part);
	}
	return parts.join("/");
}
const isUnclear = ({ run }) => /(?:^|[\s;&|(])(?:source|\.|eval)\s+\S|\bset\s+-\w*a|\bexport\s+["']?\$|\bexport\s+-|\benv\s+\$/m.test(run?.text ?? "");
function assignedIn({ run }) {
	return [...(run?.text ?? "").matchAll(/(?:^|[\s;&|(])(?:export\s+|readonly\s+|declare\s+-\w+\s+)?([A-Za-z_]\w*)=/gm)].map((match) => match[1] ?? "");
}

//#endregion
//#region src/checks/env/rules/envsubst-gap.ts
const envsubstGap = {
	id: "env/envsubst-gap",
	severity: "medium",
	summary: "`envsubst` fills in a variable that its step does not have",
	why: "It writes nothing where a variable is not there, and goes on: what is deployed then has an empty address or password in it.",
	fix: "Name the variable in the `env:` of the step.",
	since: "0.1.0",
	sources: ["https://www.gnu.org/software/gettext/manual/html_node/envsubst-Invocation.html", "https://github.com/ukma-cs-ssdm-2025/rate-ukma/pull/598"],
	examples: {
		bad: ["--- file .github/workflows/deploy.yml\non: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: envsubst < app.yaml.tpl > app.yaml\n        env: { HOST: \"${{ vars.HOST }}\" }\n--- file app.yaml.tpl\nhost: ${HOST}\npassword: ${DB_PASSWORD}"],
		good: ["--- file .github/workflows/deploy.yml\non: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: envsubst < app.yaml.tpl > app.yaml\n        env: { HOST: \"${{ vars.HOST }}\", DB_PASSWORD: \"${{ secrets.DB_PASSWORD }}\" }\n--- file app.yaml.tpl\nhost: ${HOST}\npassword: ${DB_PASSWORD}"]
	},
	*check(subject) {
		for (const { place, job, step, variable, template } of envsubstGaps(subject.workflows, (path) => subject.templates.get(path))) yield {
			variable,
			place,
			part: `${place.path} ${job}`,
			title: `envsubst writes nothing for ${variable} (job ${job})`,
			message: `The step \`${step}\` of the job \`${job}\` fills in \`${variable}\`${template === void 0 ? "" : ` (${template.path}:${template.line})`}, and does not have it.`,
			fix: `Add a line to its \`env:\`:\n\n${envOfStep(variable)}`,
			impact: `What is deployed has nothing where ${variable} belongs.`
		};
	}
};

//#endregion
//#region src/checks/env/expiry.ts
const LONGEST$3 = 1e5;
const MOST_CERTIFICATES = 3;
function expiryOf(value) {
	const text = value.trim();
	if (text.length > LONGEST$3) return void 0;
	return ofToken(text) ?? ofCertificate(text) ?? ofSignature(text);
}
function ofToken(text) {
	if (!/^(?:Bearer )?eyJ[\w-]+\.eyJ[\w-]+\.[\w-]*$/.test(text)) return void 0;
	const exp = parseJwt(text.replace(/^Bearer /, ""))?.claims["exp"];
	return typeof exp === "number" && exp > 0 && exp < 1e11 ? {
		at: exp * 1e3,
		what: "the token"
	} : void 0;
}
function ofCertificate(text) {
	const blocks = (text.startsWith("LS0tLS1CRUdJTi") ? Buffer.from(text, "base64").toString("latin1") : unescaped$1(text)).match(/-----BEGIN CERTIFICATE-----[^-]{20,20000}-----END CERTIFICATE-----/g) ?? [];
	if (blocks.length === 0 || blocks.length > MOST_CERTIFICATES) return void 0;
	const ends = blocks.flatMap((block) => {
		try {
			const at = new X509Certificate(block).validToDate.getTime();
			return Number.isNaN(at) ? [] : [at];
		} catch {
			return [];
		}
	});
	return ends.length === 0 ? void 0 : {
		at: Math.min(...ends),
		what: "the certificate"
	};
}
function ofSignature(text) {
	if (!/[?&;]sig=/.test(`?${text}`)) return void 0;
	const written = /[?&;]se=([^&;\s]{4,40})/.exec(`?${text}`)?.[1];
	if (written === void 0) return void 0;
	const decoded = written.replaceAll(/%3a/gi, ":");
	const at = /^\d{10}$/.test(decoded) ? Number(decoded) * 1e3 : Date.parse(decoded);
	return Number.isNaN(at) ? void 0 : {
		at,
		what: "the signature"
	};
}

//#endregion
//#region src/checks/env/rules/expired-value.ts
const DAY$1 = 864e5;
const expiredValue = {
	id: "env/expired-value",
	severity: "blocker",
	summary: "A token or certificate has expired, or will soon",
	why: "It stops at a second that was known for a year: o-sites could take no payment with an expired key, and a certificate that stood in a spreadsheet without an owner took a company down.",
	fix: "Make a new one, set it, and see that somebody is told before the next one ends (`expires`, `owner`).",
	since: "0.1.0",
	sources: [
		"https://github.com/timebinder/o-sites/issues/224",
		"https://certcontrol.pro/blog/certificate-outage-postmortem.html",
		"https://datatracker.ietf.org/doc/html/rfc7519#section-4.1.4"
	],
	examples: {
		bad: [
			"API_TOKEN=\n--- production\nAPI_TOKEN=<jwt exp=2027-01-14>",
			"API_TOKEN=\n--- production\nAPI_TOKEN=<jwt exp=2027-02-10>",
			"--- config\nAPPLE_SECRET: { expires: 2027-01-20 }\n"
		],
		good: [
			"API_TOKEN=\n--- production\nAPI_TOKEN=<jwt exp=2028-01-01>",
			"API_TOKEN=\n--- production\nAPI_TOKEN=<jwt role=anon>",
			"--- config\nAPPLE_SECRET: { expires: 2027-06-30 }\n"
		]
	},
	*check(subject) {
		for (const { name, value, environment } of judgedValues(subject, "undeclared")) {
			const expiry = expiryOf(value);
			const found = expiry && judge$2(expiry, subject);
			if (expiry === void 0 || found === void 0) continue;
			yield {
				variable: name,
				environment,
				severity: ["development", "test"].includes(stageOf(environment.name) ?? "") ? "low" : found.severity,
				title: `${name} ${found.words}${inEnvironment(environment)}`,
				message: `${expiry.what.replace("the", "The")} in \`${name}\`${inEnvironment(environment)} ${found.isPast ? "ended" : "ends"} on ${dateOf(expiry.at)}: it says so itself.`,
				fix: `Make a new one where this one came from, and set \`${name}\` ${placeOfValue(environment)}.`,
				impact: found.isPast ? `Every call with ${name} is refused${inEnvironment(environment)}.` : `From ${dateOf(expiry.at)} on every call with ${name} is refused${inEnvironment(environment)}.`,
				data: { expires: dateOf(expiry.at) }
			};
		}
		yield* declared(subject);
	}
};
function* declared(subject) {
	for (const { name, expires, path, line, owner } of subject.declarations) {
		if (expires === void 0) continue;
		const found = judge$2({
			at: Date.parse(expires) + DAY$1 - 1,
			what: "the value"
		}, subject);
		if (found === void 0) continue;
		yield {
			variable: name,
			severity: found.severity,
			title: `${name} ${found.words}`,
			message: `${path}:${line} says that \`${name}\` is good until ${expires}.`,
			fix: `Make a new one${owner === void 0 ? "" : ` (${owner} answers for it)`}, set it in every environment, and write its last day into ${path}:${line}.`,
			impact: found.isPast ? `What needs ${name} is refused already.` : `What needs ${name} is refused after ${expires}.`,
			part: "declared",
			data: { expires }
		};
	}
}
function judge$2({ at }, { now }) {
	const days = Math.ceil((at - now) / DAY$1);
	if (at <= now) return {
		severity: "blocker",
		words: "has expired",
		isPast: true
	};
	if (days > 30) return void 0;
	const words = `expires in ${days === 1 ? "a day" : `${days} days`}`;
	return {
		severity: days <= 14 ? "high" : "medium",
		words,
		isPast: false
	};
}
const dateOf = (at) => new Date(Math.min(at, 864e13)).toISOString().slice(0, 10);

//#endregion
//#region src/checks/env/workflows/false-deployments.ts
const HARMLESS = /^(?:actions\/(?:checkout|setup-[\w-]+|cache(?:\/\w+)?|upload-artifact|download-artifact)|pnpm\/action-setup|oven-sh\/setup-bun)@/;
function falseDeployments(workflows) {
	return [...jobsOf(workflows)].flatMap(({ job }) => {
		const { environment, id } = job;
		if (environment === void 0 || environment.deployment !== true || !isAudit(job)) return [];
		const { place, text, names, isMatrix } = environment;
		return [{
			place,
			job: id,
			environment: text,
			names,
			isMatrix
		}];
	});
}
function isAudit({ steps }) {
	const ours = steps.filter(({ launchReady }) => launchReady !== void 0);
	const others = steps.filter(({ launchReady }) => launchReady === void 0);
	return ours.length > 0 && others.every(({ uses = "" }) => HARMLESS.test(uses));
}

//#endregion
//#region src/checks/env/rules/false-deployment.ts
const falseDeployment = {
	id: "env/false-deployment",
	severity: "medium",
	summary: "A job that only looks at variables is filed as a deployment",
	why: "Every job with an `environment:` files a deployment unless it says `deployment: false`. The last successful deployment, which a rollback goes back to, is then a commit that was never deployed.",
	fix: "Add `deployment: false`.",
	since: "0.1.0",
	sources: ["https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/control-deployments#using-environments-without-deployments"],
	examples: {
		bad: ["--- file .github/workflows/values.yml\non: push\njobs:\n  values:\n    strategy: { matrix: { environment: [staging, production] } }\n    environment: { name: \"${{ matrix.environment }}\" }\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v7\n      - uses: OWNER/launch-ready/actions/env@v1"],
		good: ["--- file .github/workflows/values.yml\non: push\njobs:\n  values:\n    strategy: { matrix: { environment: [staging, production] } }\n    environment: { name: \"${{ matrix.environment }}\", deployment: false }\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v7\n      - uses: OWNER/launch-ready/actions/env@v1"]
	},
	*check(subject) {
		for (const { place, job, environment, isMatrix } of falseDeployments(subject.workflows)) yield {
			variable: job,
			place,
			part: place.path,
			title: `The job ${job} deploys nothing and is filed as a deployment`,
			message: `The job \`${job}\` only looks at variables, and GitHub files ${isMatrix ? "a deployment to each environment" : "a deployment"} each time it runs.`,
			fix: `\`\`\`yaml\nenvironment:\n  name: ${environment}\n  deployment: false\n\`\`\``,
			impact: "Whoever rolls back to the last deployment gets a commit that was never live."
		};
	}
};

//#endregion
//#region src/checks/env/rules/forbidden-value.ts
const forbiddenValue = {
	id: "env/forbidden-value",
	severity: "high",
	summary: "A value is not allowed in this environment",
	why: "Some values are right on a laptop and harmful in production: `LOG_LEVEL=debug` prints personal data, a test key charges nobody.",
	fix: "Set an allowed value, or take it out of `forbid` in launch-ready.yml.",
	since: "0.1.0",
	examples: {
		bad: ["--- config\nLOG_LEVEL: { forbid: { production: [debug] } }\n--- production\nLOG_LEVEL=debug"],
		good: ["--- config\nLOG_LEVEL: { forbid: { production: [debug] } }\n--- production\nLOG_LEVEL=info", "--- config\nLOG_LEVEL: { forbid: { staging: [debug] } }\n--- production\nLOG_LEVEL=debug"]
	},
	*check(subject) {
		for (const { name, value, environment, declaration } of judgedValues(subject)) {
			if (declaration === void 0) continue;
			const { forbid, path, line } = declaration;
			const forbidden = Object.entries(forbid).find(([each]) => isSameEnvironment(each, environment.name))?.[1];
			if (!forbidden?.includes(value)) continue;
			yield {
				variable: name,
				environment,
				title: `${name} has a value that is forbidden${inEnvironment(environment)}`,
				message: `The value of \`${name}\` is one that ${path}:${line} forbids${inEnvironment(environment)} (forbidden there: ${forbidden.map((each) => `\`${each}\``).join(", ")}).`,
				fix: `Set another value of \`${name}\` ${placeOfValue(environment)}. If this one is meant, take it out of \`forbid\` in ${path}:${line}.`,
				impact: `${environment.name} runs with a setting that your team ruled out for it.`
			};
		}
	}
};

//#endregion
//#region src/checks/env/rules/half-set-group.ts
const halfSetGroup = {
	id: "env/half-set-group",
	severity: "high",
	summary: "Some variables of a group are set and others are not",
	why: "A mail server without its password is worse than none: the app believes that it can send, and no mail ever arrives. launch-ready.yml says which variables belong together (`group`).",
	fix: "Set all of them, or none.",
	since: "0.1.0",
	sources: ["https://12factor.net/config"],
	examples: {
		bad: ["--- config\nSMTP_HOST: { group: mail }\nSMTP_PASSWORD: { group: mail }\n--- production\nSMTP_HOST=mail.shop.dev", "SMTP_HOST=\nSMTP_USER=\n--- config\nSMTP_*: { group: all-or-none }\n--- production\nSMTP_HOST=mail.shop.dev\nSMTP_USER="],
		good: ["--- config\nSMTP_HOST: { group: mail }\nSMTP_PASSWORD: { group: mail }\n--- production\nSMTP_HOST=mail.shop.dev\nSMTP_PASSWORD=<token>", "--- config\nSMTP_HOST: { group: mail }\nSMTP_PASSWORD: { group: mail }\nPORT:\n--- production\nPORT=80"]
	},
	*check(subject) {
		const groups = /* @__PURE__ */ new Map();
		for (const declaration of subject.declarations) if (declaration.group !== void 0) addTo(groups, declaration.group, declaration);
		for (const environment of subject.environments) for (const [group, all] of groups) {
			const isSet = ({ name }) => {
				const cell = environment.cells.get(name);
				return cell?.state === "listed" || cell?.state === "set" && cell.value.trim() !== "";
			};
			const set = all.filter(isSet);
			const isKnown = ({ name }) => environment.isComplete || environment.cells.has(name);
			const absent = all.filter((each) => isKnown(each) && !isSet(each) && !each.allowEmpty && !hasDefault(each.name));
			const [first] = absent;
			if (set.length === 0 || first === void 0) continue;
			const names = listOf$1(absent.map(({ name }) => `\`${name}\``));
			yield {
				variable: first.name,
				environment,
				title: `${first.name}${absent.length > 1 ? ` and ${absent.length - 1} more` : ""} of the group ${group} not set${inEnvironment(environment)}`,
				message: `Of the ${all.length} variables of the group \`${group}\` ${set.length} are set${inEnvironment(environment)} (${listOf$1(set.map(({ name }) => `\`${name}\``))}), and ${names} ${absent.length > 1 ? "are" : "is"} not.`,
				fix: `Set ${names} ${placeOfValue(environment)}, or take the others away. What may be absent, leave out of the group.`,
				impact: `What the group ${group} is for fails at its first use${inEnvironment(environment)}.`,
				part: group,
				data: {
					group,
					absent: absent.map(({ name }) => name)
				}
			};
		}
		function hasDefault(name) {
			const reads = codeReads(subject, name);
			return reads.length > 0 && reads.every((read) => read.hasDefault);
		}
	}
};

//#endregion
//#region src/facts/key-modes.ts
const PAYS = "no customer can pay: test keys take test cards only, and money never moves";
const CAPTCHA = "every visitor passes, robots too: this key is printed in the documentation to be tried with";
const both = (service, part, test, live, extra = {}) => [test, live].map((sign, index) => ({
	service,
	part,
	mode: index === 0 ? "test" : "live",
	sign,
	pattern: new RegExp(`^${sign.replace(/[$.]/g, "\\$&")}[\\w$.+/=-]{6,}$`),
	effect: extra.effect ?? PAYS,
	...extra.named === void 0 ? {} : { named: extra.named }
}));
const CLERK = {
	named: /CLERK/,
	effect: "nobody of your users can sign in: the test instance has users of its own"
};
const PAYSTACK = { named: /PAYSTACK/ };
const KINDS = [
	...both("Clerk", "secret", "sk_test_", "sk_live_", CLERK),
	...both("Clerk", "publishable", "pk_test_", "pk_live_", CLERK),
	...both("Paystack", "secret", "sk_test_", "sk_live_", PAYSTACK),
	...both("Paystack", "publishable", "pk_test_", "pk_live_", PAYSTACK),
	...both("Stripe", "secret", "sk_test_", "sk_live_"),
	...both("Stripe", "secret", "rk_test_", "rk_live_"),
	...both("Stripe", "publishable", "pk_test_", "pk_live_"),
	...both("Razorpay", "publishable", "rzp_test_", "rzp_live_"),
	...both("Paddle", "secret", "pdl_sdbx_apikey_", "pdl_live_apikey_"),
	...both("Paddle", "publishable", "test_", "live_", { named: /PADDLE/ }),
	...both("Braintree", "secret", "access_token$sandbox$", "access_token$production$"),
	...both("Square", "publishable", "sandbox-sq0idb-", "sq0idp-"),
	...both("Flutterwave", "secret", "FLWSECK_TEST-", "FLWSECK-"),
	...both("Flutterwave", "publishable", "FLWPUBK_TEST-", "FLWPUBK-"),
	...both("Midtrans", "secret", "SB-Mid-server-", "Mid-server-"),
	...both("Midtrans", "publishable", "SB-Mid-client-", "Mid-client-"),
	...both("Mollie", "secret", "test_", "live_", { named: /MOLLIE/ }),
	...both("Xendit", "publishable", "xnd_public_development_", "xnd_public_production_"),
	...both("Xendit", "secret", "xnd_development_", "xnd_production_"),
	...both("Asaas", "secret", "$aact_hmlg_", "$aact_prod_"),
	...both("Plaid", "secret", "access-sandbox-", "access-production-", { effect: "no bank account of a customer can be read: the sandbox has made-up banks" }),
	...both("Shippo", "secret", "shippo_test_", "shippo_live_", { effect: "labels are printed that no carrier accepts" }),
	...both("EasyPost", "secret", "EZTK", "EZAK", { effect: "labels are printed that no carrier accepts" }),
	...both("Lob", "secret", "test_", "live_", {
		named: /(?:^|_)LOB_/,
		effect: "no letter is ever sent"
	}),
	...both("Duffel", "secret", "duffel_test_", "duffel_live_", { effect: "no flight is ever booked" }),
	...both("Persona", "secret", "persona_sandbox_", "persona_production_", { effect: "nobody is really verified" }),
	...["sk_sbox_", "pk_sbox_"].map((sign) => ({
		service: "Checkout.com",
		part: sign.startsWith("sk") ? "secret" : "publishable",
		mode: "test",
		sign,
		pattern: new RegExp(`^${sign}[\\w*#$=]{10,}$`),
		effect: PAYS
	})),
	{
		service: "Cloudflare Turnstile",
		part: "secret",
		mode: "test",
		sign: "1x0000…",
		pattern: /^[123]x0{20}(?:0{11})?[AB][ABF]$/,
		effect: CAPTCHA
	},
	{
		service: "reCAPTCHA",
		part: "secret",
		mode: "test",
		sign: "6LeIxAcTAAAAA…",
		pattern: /^6LeIxAcTAAAAA[JG][\w-]{26}$/,
		effect: CAPTCHA
	},
	{
		service: "hCaptcha",
		part: "secret",
		mode: "test",
		sign: "10000000-ffff…",
		pattern: /^(?:[123]0000000-ffff-ffff-ffff-0{11}[123]|0x0{40})$/,
		effect: CAPTCHA
	}
];
const keyModeOf = (name, value) => ANY.test(value) ? KINDS.find(({ pattern, named }) => pattern.test(value) && (named === void 0 || named.test(name.toUpperCase()))) : void 0;
const ANY = new RegExp(KINDS.map(({ pattern }) => `(?:${pattern.source})`).join("|"));
const SANDBOX_HOSTS = /(?:^|\.)(?:sandbox\.paypal\.com|squareupsandbox\.com|sandbox\.plaid\.com|sandbox\.braintreegateway\.com|sandbox-api\.paddle\.com|sandbox\.checkout\.com|sandbox\.midtrans\.com|test\.adyen\.com|test\.salesforce\.com|sandbox\.push\.apple\.com|sandbox\.itunes\.apple\.com)$|-test\.adyen\.com$/;
const isSandboxHost = (host) => SANDBOX_HOSTS.test(host);
const MODE_VARIABLE = /^(?:[A-Z]+_PUBLIC_|VITE_)?(PLAID|PAYPAL|BRAINTREE|SQUARE|PADDLE|ADYEN|CASHFREE|MIDTRANS|RAZORPAY|STRIPE)_(?:ENV|ENVIRONMENT|MODE)$/;

//#endregion
//#region src/checks/env/rules/key-pair-mismatch.ts
const keyPairMismatch = {
	id: "env/key-pair-mismatch",
	severity: "blocker",
	summary: "The public and the secret key of a service are of different modes",
	why: "The page makes a payment with the live key, and the server looks for it with the test key: \"No such token\". Koudoku’s users met this as soon as one of the two had been changed.",
	fix: "Take both keys from the same mode of the service.",
	since: "0.1.0",
	sources: ["https://github.com/andrewculver/koudoku/issues/37", "https://docs.stripe.com/keys"],
	examples: {
		bad: ["STRIPE_SECRET_KEY=\nNEXT_PUBLIC_STRIPE_KEY=\n--- production\nSTRIPE_SECRET_KEY=sk_test_<token>\nNEXT_PUBLIC_STRIPE_KEY=pk_live_<token>", "CLERK_SECRET_KEY=\nNEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=\n--- staging\nCLERK_SECRET_KEY=sk_live_<token>\nNEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=pk_test_<token>"],
		good: [
			"STRIPE_SECRET_KEY=\nNEXT_PUBLIC_STRIPE_KEY=\n--- production\nSTRIPE_SECRET_KEY=sk_live_<token>\nNEXT_PUBLIC_STRIPE_KEY=pk_live_<token>",
			"STRIPE_SECRET_KEY=\nCLERK_SECRET_KEY=\n--- staging\nSTRIPE_SECRET_KEY=sk_test_<token>\nCLERK_SECRET_KEY=sk_live_<token>",
			"STRIPE_LIVE_KEY=\nSTRIPE_TEST_KEY=\n--- staging\nSTRIPE_LIVE_KEY=pk_live_<token>\nSTRIPE_TEST_KEY=sk_test_<token>"
		]
	},
	*check(subject) {
		const byService = /* @__PURE__ */ new Map();
		for (const judged of judgedValues(subject, "undeclared")) {
			const key = keyModeOf(judged.name, judged.value.trim());
			if (key === void 0 || namesAStage(judged.name) || /(?:^|_)LIVE(?:_|$)/i.test(judged.name)) continue;
			const id = JSON.stringify([judged.environment.name, key.service]);
			addTo(byService, id, {
				...key,
				judged
			});
		}
		for (const keys of byService.values()) {
			const secret = keys.find(({ part }) => part === "secret");
			const open = keys.find(({ part, mode }) => part === "publishable" && mode !== secret?.mode);
			if (secret === void 0 || open === void 0) continue;
			const { name, environment } = secret.judged;
			yield {
				variable: name,
				environment,
				title: `${name} and ${open.judged.name} are keys of different modes${inEnvironment(environment)}`,
				message: `In ${environment.name}, \`${name}\` is a ${secret.mode} key of ${secret.service} and \`${open.judged.name}\` is a ${open.mode} key.`,
				fix: `Set both ${placeOfValue(environment)} to keys of the same mode of ${secret.service}.`,
				impact: `What the page begins with one key, the server does not find with the other: every payment or sign-in of ${secret.service} fails.`,
				part: open.judged.name,
				data: {
					service: secret.service,
					other: open.judged.name
				}
			};
		}
	}
};

//#endregion
//#region src/checks/env/rules/live-key-elsewhere.ts
const liveKeyElsewhere = {
	id: "env/live-key-elsewhere",
	severity: "blocker",
	summary: "A live key is used outside of production",
	why: "A test run then charges real cards and mails real customers: users of Stripe’s libraries had live keys in their tests, and asked for a way to be stopped.",
	fix: "Set the test key there, and replace the live one: more people and machines than meant have seen it.",
	since: "0.1.0",
	sources: [
		"https://github.com/stripe/stripe-node/issues/149",
		"https://github.com/lukec/stripe-perl/issues/90",
		"https://docs.stripe.com/keys-best-practices"
	],
	examples: {
		bad: ["STRIPE_SECRET_KEY=\n--- staging\nSTRIPE_SECRET_KEY=sk_live_<token>", "PADDLE_API_KEY=\n--- preview\nPADDLE_API_KEY=pdl_live_apikey_<token>"],
		good: [
			"STRIPE_SECRET_KEY=\n--- staging\nSTRIPE_SECRET_KEY=sk_test_<token>",
			"STRIPE_SECRET_KEY=\n--- production\nSTRIPE_SECRET_KEY=sk_live_<token>",
			"STRIPE_SECRET_KEY=\n--- acme\nSTRIPE_SECRET_KEY=sk_live_<token>"
		]
	},
	*check(subject) {
		const all = judgedValues(subject, "undeclared");
		let secrets;
		for (const judged of all) {
			const { name, value, environment, stage } = judged;
			const key = keyModeOf(name, value.trim());
			if (stage === void 0 || stage === "production" || key?.mode !== "live" || placeholderOf(judged) !== void 0) continue;
			const isOpen = key.part === "publishable";
			if (isOpen) {
				secrets ??= servicesWithSecret(all);
				if (secrets.has(idOf(environment, key))) continue;
			}
			yield {
				variable: name,
				environment,
				severity: isOpen || /(?:^|_)(?:LIVE|PROD(?:UCTION)?)(?:_|$)/.test(name.toUpperCase()) ? "high" : "blocker",
				title: `${name} is a live key of ${key.service}${inEnvironment(environment)}`,
				message: `The value of \`${name}\`${inEnvironment(environment)} begins with \`${key.sign}\`: what is done with it is done in earnest.`,
				fix: `Set a test key of ${key.service} in \`${name}\` ${placeOfValue(environment)}${isOpen ? "" : `, and replace the live key at ${key.service}`}.`,
				impact: `What is tried out in ${environment.name} happens to real customers: ${key.service} charges, refunds or sends for real.`,
				data: { service: key.service }
			};
		}
	}
};
function servicesWithSecret(all) {
	const found = /* @__PURE__ */ new Set();
	for (const { name, value, environment } of all) {
		const key = keyModeOf(name, value.trim());
		if (key?.part === "secret") found.add(idOf(environment, key));
	}
	return found;
}
const idOf = (environment, { service }) => JSON.stringify([environment.name, service]);

//#endregion
//#region src/checks/env/bare-hosts.ts
const ADDRESSES = /(?:UR[IL]S?|ENDPOINTS?|ORIGIN|BROKERS?|BOOTSTRAP|SERVERS?|HOSTS|NODES|SEEDS|ADDR(?:ESS)?(?:ES)?|CONTACT_POINTS|SENTINELS|PEERS)$/;
const CONNECTIONS = /DSN$|CONN(?:ECTION)?(?:_?STR(?:ING)?)?S?$|DATABASE|(?:^|_)DB(?:_|$)|CONNECTIONSTRINGS/;
function bareHostsIn(name, value) {
	const text = value.trim();
	const upper = name.toUpperCase();
	if (text.length > 4e3 || text.includes("://")) return [];
	if (CONNECTIONS.test(upper) || ADDRESSES.test(upper)) {
		const inGo = /@(?:tcp|udp)6?\((\[[^\]]*\]|[^):]*)(?::\d+)?\)\//.exec(text)?.[1];
		if (inGo !== void 0) return [normalHost(inGo)];
		const given = (text.match(/[\w ]=/g) ?? []).length > 1 ? /(?:^|[;\s:])(?:server|data source|host(?:name)?|addr(?:ess)?|network address)\s*=\s*["']?(?:tcp:)?([^;,\s:\\"']+)/i.exec(text)?.[1] : void 0;
		if (given !== void 0) return [normalHost(given)];
	}
	if (!ADDRESSES.test(upper)) return [];
	return text.replace(/^\[|\]$/g, "").split(/[\s,;"']+/).slice(0, 50).flatMap((part) => {
		const host = /^(?:\/\/)?([a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:\/\S*)?$/i.exec(part)?.[1];
		return host === void 0 ? [] : [normalHost(host)];
	});
}

//#endregion
//#region src/checks/env/rules/localhost-in-production.ts
const localhostInProduction = {
	id: "env/localhost-in-production",
	severity: "blocker",
	summary: "A value of production points at a developer’s own machine or at nobody",
	why: "It works on the laptop where it was tried. Deployed, every visitor of a Cal.com in Docker was sent to `localhost:3000` after signing in, and a public search page asked the visitors’ own computers for its data.",
	fix: "Set the address that production has.",
	since: "0.1.0",
	sources: [
		"https://github.com/calcom/docker/issues/195",
		"https://github.com/calcom/cal.diy/issues/8501",
		"https://github.com/lucasgelfond/search-whole-earth/issues/1",
		"https://github.com/nazarli-shabnam/clevis/issues/466"
	],
	examples: {
		bad: [
			"NEXTAUTH_URL=\n--- production\nNEXTAUTH_URL=http://localhost:3000",
			"DATABASE_URL=\n--- production\nDATABASE_URL=postgres://app:<token>@127.0.0.1:5432/app",
			"OAUTH_CALLBACK_URL=\n--- production\nOAUTH_CALLBACK_URL=https://app.example.com/callback",
			"PUBLIC_URL=\n--- production\nPUBLIC_URL=https://192.168.1.20",
			"KAFKA_BROKERS=\n--- production\nKAFKA_BROKERS=localhost:9092",
			"MODEL_PATH=\n--- production\nMODEL_PATH=/Users/ana/models/base.bin"
		],
		good: [
			"NEXTAUTH_URL=\n--- production\nNEXTAUTH_URL=https://app.shop.dev",
			"NEXTAUTH_URL=\n--- staging\nNEXTAUTH_URL=http://localhost:3000",
			"HOST=\n--- production\nHOST=0.0.0.0",
			"APP_HOST=\n--- production\nAPP_HOST=0.0.0.0",
			"DATABASE_URL=\n--- production\nDATABASE_URL=postgres://app:<token>@10.0.3.7:5432/app",
			"API_URL=\n--- production\nAPI_URL=http://api.railway.internal:8080",
			"OTEL_EXPORTER_OTLP_ENDPOINT=\n--- production\nOTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:4318"
		]
	},
	*check(subject) {
		for (const judged of judgedValues(subject, "undeclared")) {
			const { name, environment } = judged;
			const found = judged.isProduction && placeholderOf(judged) === void 0 ? judge$1(judged) : void 0;
			if (found === void 0) continue;
			yield {
				variable: name,
				environment,
				severity: found.severity,
				title: `${name} ${found.words}${inEnvironment(environment)}`,
				message: `The value of \`${name}\`${inEnvironment(environment)} ${found.words}${found.more}.`,
				fix: `Set \`${name}\` ${placeOfValue(environment)} to ${found.fix}.`,
				impact: found.impact
			};
		}
	}
};
const VISITORS = "Visitors, sign-in providers and webhooks are sent to an address that leads nowhere.";
function judge$1({ name, value, environment }) {
	if (isOriginList(name) || isOnSameMachine(name) && !isServiceAddress(name)) return void 0;
	const isPublic = isPublicUrlName(name);
	for (const url of urlsIn(value)) {
		const found = ofHost(hostOf(url), isPublic, `Whatever uses ${name} finds nobody there${inEnvironment(environment)}.`);
		if (found !== void 0) return found;
	}
	const bare = /(?:HOST|HOSTNAME|SERVER|DOMAIN)$/i.test(name) && !/[=(]/.test(value) ? [] : bareHostsIn(name, value);
	for (const host of bare) {
		const found = isThisMachine(host) && host !== "0.0.0.0" && host !== "::" ? host : void 0;
		if (found !== void 0) return ofHost(found, isPublic, `Whatever uses ${name} finds nobody there${inEnvironment(environment)}.`);
	}
	if (/^(?:file:\/\/)?(?:\/Users\/(?!Shared\/)[^/\s]+\/|[A-Za-z]:[\\/]+Users[\\/]+[^\\/\s]+[\\/])/.test(value.trim())) return {
		severity: "high",
		words: "is a folder of somebody’s computer",
		more: "",
		fix: "a path that the server has",
		impact: `Whatever reads ${name} finds no such file${inEnvironment(environment)}.`
	};
	if (!/(?:HOST|HOSTNAME|SERVER|ENDPOINT|DOMAIN)$/.test(name.toUpperCase())) return void 0;
	const host = normalHost(value.trim().replace(/:\d+$/, ""));
	if (!isThisMachine(host) || /^(?:0\.0\.0\.0|::)$/.test(host) && !isOfDatabase(name)) return void 0;
	return {
		severity: "medium",
		words: "is this very machine (`localhost`)",
		more: ". In a container, or where the service runs elsewhere, nobody answers there",
		fix: "the host that the service has there",
		impact: `Unless the service runs on the very same machine, whatever uses ${name} cannot reach it.`
	};
}
function ofHost(host, isPublic, impact) {
	const fix = "the address that it has there";
	if (isThisMachine(host)) return {
		severity: isPublic ? "blocker" : "high",
		words: host === "0.0.0.0" ? "leads to `0.0.0.0`, which is no address to go to" : "points at this very machine (`localhost`)",
		more: isPublic ? "" : ". If the service does run on the same machine, accept this finding",
		fix,
		impact: isPublic ? VISITORS : impact
	};
	if (isReservedName(host)) return {
		severity: "high",
		words: "points at a domain of examples",
		more: ", behind which there is nobody",
		fix,
		impact: isPublic ? VISITORS : impact
	};
	if (isTunnel(host)) return {
		severity: "high",
		words: "goes through a tunnel to somebody’s computer",
		more: "",
		fix,
		impact: isPublic ? VISITORS : impact
	};
	if (!isPublic) return void 0;
	if (isPrivateAddress(host)) return {
		severity: "high",
		words: "is a private address",
		more: ", which nobody outside of its network can reach",
		fix,
		impact: VISITORS
	};
	if (!isInnerName(host) || /\.(?:internal|svc)$|\.cluster\.local$/.test(host) || !host.includes(".")) return void 0;
	return {
		severity: "high",
		words: "has a name that only a local network knows",
		more: "",
		fix,
		impact: VISITORS
	};
}

//#endregion
//#region src/checks/env/broken-pem.ts
const LONGEST$2 = 2e5;
function brokenPem(value) {
	const text = value.trim().replace(/^["'`]/, "");
	if (text.length > LONGEST$2 || !/^-----BEGIN [A-Z0-9 ]{1,40}-----/.test(text)) return void 0;
	let open;
	for (const { 0: line, 1: word, 2: label = "", index } of text.matchAll(/-----(BEGIN|END) ([A-Z0-9 ]{1,40})-----/g)) {
		if (word === "BEGIN") {
			if (open !== void 0) return "has no `-----END …-----` for its `-----BEGIN …-----`";
			open = {
				label,
				end: index + line.length
			};
			continue;
		}
		if (open === void 0) return void 0;
		if (open.label !== label) return "has no `-----END …-----` for its `-----BEGIN …-----`";
		if (!/[\w+/=]{8}/.test(text.slice(open.end, index).replaceAll(/\\{1,4}[nr]/g, " "))) return "has nothing between `-----BEGIN …-----` and its end";
		open = void 0;
	}
	if (open !== void 0) return "ends before its `-----END …-----`";
	return /-----\\\\n/.test(text) ? "has its line breaks written as `\\\\n`, with one backslash too many" : void 0;
}

//#endregion
//#region src/checks/env/misspelt-switch.ts
const SWITCH = /(?:^|_)(?:ENABLED?|DISABLED?|DEBUG|VERBOSE|USE|IS|HAS|ALLOW|SKIP|FORCE|SHOULD|FEATURE|FLAG|SECURE|AUTO|REQUIRED?|REQUIRE|ENFORCE|PREVENT|SHOW|HIDE)(?:_|$)|(?:^|_)(?:SSL|TLS|ACTIVE|ONLY|OPTIONAL|ALLOWED|READONLY|TELEMETRY_DISABLED)$/;
const WORDS$1 = /NAME|USER|LABEL|TITLE|TEXT|MESSAGE|PASS|SECRET|KEY|TOKEN|HOST|DOMAIN|CODE|BRAND|AUTHOR|OWNER|LANG|LOCALE|WORD|PREFIX|SUFFIX|ID$|TAG|BRANCH|BUCKET|TABLE|SCHEMA|EMAIL|FROM|GREETING|CITY|COUNTRY/;
const MEANT = /* @__PURE__ */ new Set([
	"rue",
	"tue",
	"tre",
	"treu",
	"fales",
	"alse",
	"fale"
]);
const OTHERS = /^(?:truw|trur|tryue|tur|fa;se|falase|falss|fasl|yess|yees|yyes|yse|eys|noo|nno|offf|onn|enabeld|enalbed|enabld|enbled|eanbled|disbaled|disabeld|disabld|diabled|disalbed)$/;
function misspeltSwitch(name, value, isBoolean) {
	const text = value.trim().toLowerCase();
	const upper = name.toUpperCase();
	if (text.length < 3 || text.length > 9) return void 0;
	const isSwitch = isBoolean || SWITCH.test(upper);
	if (!isSwitch && (WORDS$1.test(upper) || value.trim() === "TRU")) return void 0;
	const meant = ["true", "false"].find((each) => isSlip(text, each));
	if (meant !== void 0 && !MEANT.has(text)) return `\`${meant}\``;
	return isSwitch && OTHERS.test(text) ? "another word" : void 0;
}

//#endregion
//#region src/checks/env/named-shapes.ts
function shapeOfName(name, value, siblings) {
	if (/^(?:[A-Z0-9]+_)*PORT$/.test(name)) return portOf(name);
	if (isInnerHost(name) && !isOverHttp(name, value, siblings)) return {
		type: "host",
		fix: "Its name says that it is the name of a host alone, such as `db.example.com`.",
		wrong: wrongHost
	};
	if (/^(?:[A-Z0-9]+_)?(?:DATABASE|POSTGRES|MYSQL|MONGODB|REDIS)_URL$|^MONGO(?:DB)?_URI$/.test(name)) return {
		type: "database-url",
		fix: "Its name says that it is the address of a database, such as `postgresql://USER:PASSWORD@HOST:5432/NAME`.",
		wrong: (value) => value.trim().length < 4 || /^(?:[a-z][a-z0-9+.-]*:\S|(?:\.{0,2}\/|[A-Za-z]:\\)\S)|\b(?:host|server|data source)\s*=|\.(?:db|sqlite3?)$/i.test(value) && !/^[\w.-]+:\d/.test(value) ? void 0 : `is not the address of a database${value.includes("://") ? "" : ": it has no `scheme://`"}`
	};
}
function portOf(name) {
	const isShort = /^(?:[A-Z0-9]+_)?PORT$/.test(name);
	return {
		type: "port",
		fix: "Its name says that it is a port, a number from 1 to 65535.",
		wrong(value) {
			if (isOtherPort(value)) return void 0;
			if (!isShort && !/^(?:\d+|0x[0-9a-f]+|\d+\.\d+|\d{2,5}[a-z;,.'"])$/i.test(value)) return void 0;
			return whatIsWrong(value, "port", []);
		}
	};
}
const isOtherPort = (value) => /^(?:0|-1|null|none|false|off|auto|random|disabled?|default|(?:tcp|udp|sctp):\/\/\S+|\/\S+|\\\\\.\\pipe\\.+|(?:COM|LPT)\d+|(?:[\w.[\]:-]*:)?\d{1,5}(?:-\d{1,5})?(?:\/(?:tcp|udp))?(?:[,;]\s*\d{1,5})*)$/i.test(value) && !/^\d+$/.test(value.replace(/^0$/, ""));
const isInnerHost = (name) => /^PGHOST$|^(?:[A-Z0-9]+_)*(?:DB|DATABASE|PG|POSTGRES(?:QL)?|MYSQL|MARIADB|REDIS|VALKEY|MEMCACHED?|RABBITMQ|AMQP|SMTP|IMAP|POP3|MAIL|EMAIL|MAILER|SSH|SFTP|FTP|LDAP)_(?:HOST(?:NAME)?)$/.test(name);
function isOverHttp(name, value, siblings) {
	if (!/(?:DB|DATABASE|REDIS|VALKEY|MAIL|EMAIL|MAILER|RABBITMQ)_HOST/.test(name)) return false;
	const words = /SURREAL|COUCH|CLICK|TURSO|LIBSQL|INFLUX|ELASTIC|OPENSEARCH|UPSTASH|DGRAPH|ARANGO|NEO4J|WEAVIATE|QDRANT|CHROMA|MILVUS|SUPABASE|POCKETBASE|DYNAMO|FAUNA|COSMOS|RAVEN|VECTOR|ORIENT|HASURA|DOLT|MANTICORE|MEILI|TYPESENSE|FIREBASE|REST|API|HTTP/;
	return words.test(name) || words.test(value.replace(/^https?:/i, "").toUpperCase()) || httpNames(siblings).some((each) => each !== name);
}
function httpNames(siblings) {
	const known = HTTP_NAMES.get(siblings);
	if (known !== void 0) return known;
	const names = [];
	for (const name of siblings.keys()) {
		if (HTTP_DATABASE.test(name)) names.push(name);
		if (names.length === 2) break;
	}
	HTTP_NAMES.set(siblings, names);
	return names;
}
const HTTP_NAMES = /* @__PURE__ */ new WeakMap();
const HTTP_DATABASE = /SURREAL|COUCH|CLICKHOUSE|TURSO|LIBSQL|INFLUX|UPSTASH|DGRAPH|ARANGO|NEO4J|FAUNA|COSMOS|RAVENDB|ORIENTDB|DYNAMODB/;
function wrongHost(value) {
	if (value.length > 1e3) return void 0;
	if (/^https?:\/\//i.test(value)) return "is a URL and no host name: take `http://` or `https://` off";
	return /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.[a-z]{2,}(?::\d+)?\/[^\\]*$/i.test(value) ? "has a path behind the host name" : void 0;
}

//#endregion
//#region src/checks/env/pasted-wrong.ts
const SLIPS = [{
	fix: "Take the name and the `=` off: only what stands behind it is the value.",
	wrong: (name, value) => name.length > 2 && value.trimStart().replace(/^export\s+/, "").startsWith(`${name}=`) ? "begins with its own name and `=`: a whole line was pasted" : void 0
}, {
	fix: "Take the port off: where it is, the name server says.",
	wrong: (_, value) => /^mongodb\+srv:\/\/(?:[^/?#@]*@)?[\w.-]+:\d+(?:[/?]|$)/.test(value) ? "has a port, which an address of `mongodb+srv://` may not have" : void 0
}];
const AT_THE_END = {
	fix: "Take the `\\n` off. `echo` and JSON write one for a line break; here it is two characters.",
	wrong: (_, value) => /^[^\s\\]{8,4000}(?:\\r)?\\n$/.test(value) && !value.includes("-----") ? "ends with `\\n`, two characters that are no part of it" : void 0
};
function pastedWrong(name, value, isSecret) {
	const slip = [...SLIPS, ...isSecret ? [AT_THE_END] : []].find((each) => each.wrong(name, value) !== void 0);
	if (slip === void 0) return void 0;
	return {
		type: "text",
		severity: "high",
		fix: slip.fix,
		wrong: (each) => slip.wrong(name, each)
	};
}

//#endregion
//#region src/checks/env/presets.ts
const like = (what, looks, accepts, provider, own = {}) => {
	const known = providers.find(({ id }) => id === provider);
	return {
		what,
		looks,
		accepts: typeof accepts === "function" ? accepts : (value) => accepts.test(value),
		docs: own.docs ?? known?.docs ?? "",
		rotate: own.rotate ?? known?.rotate ?? ""
	};
};
const roleOf = (value) => value.length < 4e3 ? parseJwt(value)?.claims["role"] : void 0;
const STRIPE_DASHBOARD = "It is at dashboard.stripe.com → Developers → API keys, one for test mode and one for live.";
const CLERK_DASHBOARD = "It is at dashboard.clerk.com → API keys, one for each instance.";
const presetOf = (preset) => PRESET_FACTS[preset]();
const PRESET_FACTS = {
	"anthropic-api-key": () => like("an Anthropic API key", "begins with `sk-ant-`", /^sk-ant-[\w-]{20,}$/, "anthropic-key"),
	"aws-access-key-id": () => like("an AWS access key id", "begins with `AKIA` or `ASIA` and has 20 characters", /^A(?:KIA|SIA)[A-Z0-9]{16}$/, "aws-access-key"),
	"aws-secret-access-key": () => like("an AWS secret access key", "has 40 characters", /^[0-9A-Za-z/+]{40}$/, "aws-access-key"),
	"clerk-publishable-key": () => like("a Clerk publishable key", "begins with `pk_live_` or `pk_test_`", /^pk_(?:live|test)_[\w+/=-]{10,}\$?$/, "stripe-key", {
		docs: "https://clerk.com/docs/guides/development/managing-environments",
		rotate: CLERK_DASHBOARD
	}),
	"clerk-secret-key": () => like("a Clerk secret key", "begins with `sk_live_` or `sk_test_`", /^sk_(?:live|test)_\w{20,}$/, "stripe-key", {
		docs: "https://clerk.com/docs/guides/development/managing-environments",
		rotate: CLERK_DASHBOARD
	}),
	"github-token": () => like("a GitHub token", "begins with `ghp_`, `github_pat_`, `ghs_` or `gho_`", /^(?:gh[pousr]_\w{36,}|github_pat_\w{50,})/, "github-token"),
	"google-client-secret": () => like("a Google OAuth client secret", "begins with `GOCSPX-`", /^(?:GOCSPX-[\w-]{20,}|[\w-]{24})$/, "google-oauth-secret"),
	"laravel-app-key": () => like("a Laravel application key", "begins with `base64:` and has 32 bytes", /^base64:[0-9A-Za-z+/]{43}=$/, "laravel-key"),
	"mailgun-api-key": () => like("a Mailgun API key", "begins with `key-`, or has three parts of hexadecimal digits", /^(?:key-[0-9a-z]{32}|[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8})$/, "mailgun-key"),
	"openai-api-key": () => like("an OpenAI API key", "begins with `sk-`", /^sk-(?!ant-)[\w-]{20,}$/, "openai-key"),
	"paddle-api-key": () => like("a Paddle API key", "begins with `pdl_live_apikey_` or `pdl_sdbx_apikey_`", /^pdl_(?:live|sdbx)_apikey_\w{40,}$/, "paddle-key"),
	"posthog-project-key": () => like("a PostHog project key", "begins with `phc_`", /^phc_[\w-]{30,60}$/, "posthog-key", {
		docs: "https://posthog.com/docs/api",
		rotate: "It is at posthog.com → Project settings."
	}),
	"postmark-token": () => like("a Postmark token", "is a UUID", /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, "postmark-token"),
	"razorpay-key-id": () => like("a Razorpay key id", "begins with `rzp_live_` or `rzp_test_`", /^rzp_(?:live|test)_\w{10,}$/, "razorpay-key", {
		docs: "https://razorpay.com/docs/api/authentication/",
		rotate: "Regenerate the pair at dashboard.razorpay.com → Account & Settings → API keys."
	}),
	"resend-api-key": () => like("a Resend API key", "begins with `re_`", /^re_\w{16,}$/, "resend-key"),
	"sendgrid-api-key": () => like("a SendGrid API key", "begins with `SG.` and has three parts", /^SG\.[\w-]{16,}\.[\w-]{30,}$/, "sendgrid-key"),
	"sentry-auth-token": () => like("a Sentry auth token", "begins with `sntrys_` or `sntryu_`", /^(?:sntry[su]_.{30,}|[0-9a-f]{64})$/, "sentry-token"),
	"sentry-dsn": () => like("a Sentry DSN", "is an address with a key and the number of a project", /^https?:\/\/[0-9a-f]{32}(?::[0-9a-f]{32})?@[\w.-]+(?::\d+)?\/(?:[\w-]+\/)*\d+$/, "sentry-token", {
		docs: "https://docs.sentry.io/concepts/key-terms/dsn-explainer/",
		rotate: "It is at sentry.io → the project → Settings → Client Keys (DSN)."
	}),
	"slack-token": () => like("a Slack token", "begins with `xoxb-`, `xoxp-` or `xapp-`", /^xo(?:x[a-z]|xe\.xox[bp])-[\w-]{10,}$|^xapp-[\w-]{20,}$/, "slack-token"),
	"slack-webhook-url": () => like("the URL of a Slack webhook", "begins with `https://hooks.slack.com/`", /^https:\/\/hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/\S{10,}$/, "slack-webhook"),
	"stripe-publishable-key": () => like("a Stripe publishable key", "begins with `pk_live_` or `pk_test_`", /^pk_(?:live|test)_\w{20,}$/, "stripe-key", { rotate: STRIPE_DASHBOARD }),
	"stripe-restricted-key": () => like("a Stripe restricted key", "begins with `rk_live_` or `rk_test_`", /^rk_(?:live|test)_\w{20,}$/, "stripe-key", { rotate: STRIPE_DASHBOARD }),
	"stripe-secret-key": () => like("a Stripe secret key", "begins with `sk_live_` or `sk_test_` (restricted: `rk_…`)", /^[sr]k_(?:live|test)_\w{20,}$/, "stripe-key", { rotate: STRIPE_DASHBOARD }),
	"stripe-webhook-secret": () => like("a webhook signing secret", "begins with `whsec_`", /^whsec_[\w+/]{24,}={0,2}$/, "stripe-webhook-secret"),
	"supabase-anon-key": () => like("a Supabase publishable or anon key", "begins with `sb_publishable_`, or is a JSON Web Token with the role `anon`", (value) => /^sb_publishable_[\w-]{20,}$/.test(value) || roleOf(value) === "anon", "supabase-key"),
	"supabase-secret-key": () => like("a Supabase secret key", "begins with `sb_secret_`", /^sb_secret_[\w-]{20,}$/, "supabase-key"),
	"supabase-service-role-key": () => like("a Supabase service-role key", "is a JSON Web Token with the role `service_role`, or begins with `sb_secret_`", (value) => /^sb_secret_[\w-]{20,}$/.test(value) || roleOf(value) === "service_role", "supabase-key"),
	"twilio-account-sid": () => like("a Twilio account SID", "begins with `AC` and has 34 characters", /^AC[0-9a-f]{32}$/i, "twilio-key", {
		docs: "https://help.twilio.com/articles/14726256820123",
		rotate: "It is at console.twilio.com → Account info."
	}),
	"twilio-auth-token": () => like("a Twilio auth token", "has 32 hexadecimal digits", /^[0-9a-f]{32}$/i, "twilio-key"),
	"vercel-token": () => like("a Vercel token", "begins with `vcp_`, or has 24 characters", /^(?:vc[aikpr]_\w{40,}|[0-9A-Za-z]{24})$/, "vercel-token")
};

//#endregion
//#region src/checks/env/stray-characters.ts
const AROUND = [
	{
		at: /[\r\n]$/,
		words: "ends with a line break",
		isInvisible: true
	},
	{
		at: /^[\r\n]/,
		words: "begins with a line break",
		isInvisible: true
	},
	{
		at: /^\ufeff/,
		words: "begins with a byte order mark (U+FEFF)",
		isInvisible: true
	},
	{
		at: /^\u00a0|\u00a0$/,
		words: "has a no-break space (U+00A0) around it",
		isInvisible: true
	},
	{
		at: /[ \t]$/,
		words: "ends with white space",
		isInvisible: true
	},
	{
		at: /^[ \t]/,
		words: "begins with white space",
		isInvisible: true
	},
	{
		at: /^\s|\s$/,
		words: "has white space around it",
		isInvisible: true
	},
	{
		at: /^[\u200b-\u200d\u2060]|[\u200b-\u200d\u2060\ufeff]$/,
		words: "has a character of no width around it",
		isInvisible: true
	},
	{
		at: /^[“”„«‘‚].*[“”»’]$/s,
		words: "stands in typographic quotes",
		isInvisible: false
	}
];
const INSIDE = [
	{
		at: /[\u200b-\u200d\u2060\ufeff\u00ad]/,
		words: "has a character of no width in it",
		isInvisible: true
	},
	{
		at: /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/,
		words: "has a sign in it that turns the direction of writing",
		isInvisible: true
	},
	{
		at: /[\u00a0\u2000-\u200a\u202f\u3000]/,
		words: "has a no-break space or a space of another width in it",
		isInvisible: true
	},
	{
		at: /[“”„‘’]/,
		words: "has typographic quotes in it",
		isInvisible: false
	},
	{
		at: /\r/,
		words: "has a carriage return in it",
		isInvisible: true
	},
	{
		at: /\n/,
		words: "has a line break in it",
		isInvisible: true
	}
];
function strayOf(value, isSecret) {
	if (value.trim() === "") return void 0;
	const text = isPem(value) || isJsonText(value) ? value.replace(/^\s+|\s+$/g, "") : value;
	const around = AROUND.find(({ at }) => at.test(text));
	if (around) return around;
	const isAscii = /^[\t\n\r\x20-\x7e]*$/.test(text.replaceAll(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00a0]/g, ""));
	const hidden = INSIDE.slice(0, 3).find(({ at }) => at.test(text));
	if (hidden && (isSecret || isAscii) && (isSecret || !/\u00a0|\u00ad/.test(text))) return hidden;
	if (!isSecret || hasLines(text)) return void 0;
	return INSIDE.slice(3).find(({ at }) => at.test(text));
}
function hasLines(text) {
	if (text.includes("-----BEGIN ") || isJsonText(text)) return true;
	const lines = text.split(/\r?\n/);
	if (lines.length < 2) return false;
	const [first = "", ...rest] = lines;
	if (rest.slice(0, -1).every(({ length }) => length === first.length) && first.length >= 60 && /^[\w+/=-]+$/.test(lines.join(""))) return true;
	return lines.filter((line) => line.trim() !== "").every((line) => /^\s*(?:[\w.-]+\s*[:=]|[-#[]|\S+,$)/.test(line));
}
function wrappingQuoteOf(value) {
	const quote = value[0];
	if (quote !== "\"" && quote !== "'" && quote !== "`") return void 0;
	if (value.length < 2 || !value.endsWith(quote)) return void 0;
	return value.slice(1, -1).includes(quote) ? void 0 : quote;
}
function cleanedOf(value) {
	const bare = value.replace(/^[\s\ufeff\u200b-\u200d\u2060]+|[\s\ufeff\u200b-\u200d\u2060]+$/g, "");
	return wrappingQuoteOf(bare) === void 0 ? bare.replace(/^[“”„«‘‚](.*)[“”»’]$/s, "$1") : bare.slice(1, -1);
}

//#endregion
//#region src/checks/env/rules/malformed-value.ts
const malformedValue = {
	id: "env/malformed-value",
	severity: "blocker",
	summary: "A value cannot be what its type says",
	why: "The variable is there, so nothing looks wrong until the code parses it: a connection string without its scheme, a port with a trailing letter. At Be My Eyes one incorrectly formatted variable of production took down all calls and chats (4 June 2025).",
	fix: "Correct the value, or the `type` in launch-ready.yml.",
	since: "0.1.0",
	sources: ["https://support.bemyeyes.com/hc/en-us/articles/35895614277137-Service-Incident-June-4-2025-Call-and-chat-features-unavailable-due-to-bad-configuration"],
	examples: {
		bad: [
			"--- config\nPORT: { type: port }\n--- production\nPORT=80a",
			"--- config\nDATABASE_URL: { type: postgres-url }\n--- production\nDATABASE_URL=db.internal:5432/app",
			"--- config\nTENANT: { pattern: \"[a-z]{2}-[0-9]+\" }\n--- production\nTENANT=Acme",
			"--- config\nSTRIPE_KEY: { preset: stripe-secret-key }\n--- production\nSTRIPE_KEY=pk_live_<token>",
			"DATABASE_URL=\n--- production\nDATABASE_URL=db.internal/app",
			"SMTP_PORT=\n--- production\nSMTP_PORT=smtp",
			"API_URL=\n--- production\nAPI_URL=https//api.shop.dev",
			"DB_HOST=\n--- production\nDB_HOST=https://db.shop.dev",
			"DATABASE_URL=\n--- production\nDATABASE_URL=\"postgres://app:q8Zt#2LxV@db.shop.dev/app\"",
			"PRIVATE_KEY=\n--- production\nPRIVATE_KEY=\"-----BEGIN PRIVATE KEY-----\"",
			"FEATURE_ENABLED=\n--- production\nFEATURE_ENABLED=ture"
		],
		good: [
			"--- config\nPORT: { type: port }\n--- production\nPORT=8080",
			"--- config\nDATABASE_URL: { type: postgres-url }\n--- production\nDATABASE_URL=postgresql://app@a,b:5432/app",
			"--- config\nTENANT: { pattern: \"[a-z]{2}-[0-9]+\" }\n--- production\nTENANT=ac-12",
			"--- config\nSTRIPE_KEY: { preset: stripe-secret-key }\n--- production\nSTRIPE_KEY=sk_live_<token>",
			"DATABASE_URL=\n--- production\nDATABASE_URL=file:./data.db",
			"SMTP_PORT=\n--- production\nSMTP_PORT=587",
			"API_URL=\n--- production\nAPI_URL=https://api.shop.dev",
			"OLLAMA_HOST=\n--- production\nOLLAMA_HOST=https://llm.shop.dev",
			"DATABASE_URL=\n--- production\nDATABASE_URL=\"postgres://app:q8Zt%232LxV@db.shop.dev/app\"",
			"AUTHOR_NAME=\n--- production\nAUTHOR_NAME=Ture"
		]
	},
	*check(subject) {
		for (const judged of judgedValues(subject)) {
			const { name, value, environment } = judged;
			if (value.trim() === "") continue;
			const demand = demandOf(judged);
			const wrong = demand?.wrong(value);
			if (demand === void 0 || wrong === void 0) continue;
			if (isReference(value) || placeholderOf(judged) !== void 0) continue;
			const cleaned = cleanedOf(value);
			if (cleaned !== value && demand.wrong(cleaned) === void 0) continue;
			yield {
				variable: name,
				environment,
				severity: demand.severity,
				title: `${name} ${wrong.replaceAll("`", "")}${inEnvironment(environment)}`,
				message: `The value of \`${name}\`${inEnvironment(environment)} ${wrong}. (The value itself is not shown.)`,
				fix: `Correct the value of \`${name}\` ${placeOfValue(environment)}. ${demand.fix}`,
				impact: `Whatever reads ${name} fails as soon as this is deployed${inEnvironment(environment)}.`,
				data: { type: demand.type }
			};
		}
	}
};
function demandOf(judged) {
	const { declaration, reads } = judged;
	const place = `${declaration?.path}:${declaration?.line}`;
	const correct = "if that is wrong, correct it there.";
	if (declaration?.preset !== void 0) {
		const { what, looks, accepts, docs } = presetOf(declaration.preset);
		return {
			type: declaration.preset,
			severity: "blocker",
			fix: `${place} says that it is ${what}, which ${looks} (${docs}); ${correct}`,
			wrong: (value) => accepts(value) ? void 0 : `is not ${what}`
		};
	}
	if (declaration?.pattern !== void 0) {
		const { pattern } = declaration;
		return {
			type: "pattern",
			severity: "blocker",
			fix: `${place} says what it must match (\`pattern\`); ${correct}`,
			wrong: (value) => matchesWhole(pattern, value) === false ? "does not match its pattern" : void 0
		};
	}
	const { type, values } = declaration ?? {};
	if (type !== void 0) return {
		type,
		severity: "blocker",
		fix: `${place} says that it is of type \`${type}\`${likeWords(type)}; ${correct}`,
		wrong: (value) => whatIsWrong(value, type, values ?? [])
	};
	const schema = reads.find((read) => read.type !== void 0);
	const inCode = schema === void 0 ? void 0 : FROM_SCHEMA[schema.type ?? ""];
	const isPython = schema?.path.endsWith(".py") === true;
	if (schema !== void 0 && inCode !== void 0 && !(inCode === "boolean" && schema.asBoolean)) return {
		type: inCode,
		severity: "high",
		fix: `${schema.path}:${schema.line} reads it as ${schema.type}${likeWords(inCode)}.`,
		wrong: (value) => isPassed(inCode, value, isPython) ? void 0 : whatIsWrong(isPython ? plainDigits(value) : value, inCode, [])
	};
	return fromShape(judged);
}
const FROM_SCHEMA = {
	url: "url",
	number: "number",
	integer: "integer",
	port: "port",
	boolean: "boolean",
	email: "email",
	uuid: "uuid",
	json: "json"
};
const isPassed = (type, value, isPython) => type === "boolean" && (isPython ? /^[tfyn]$/i : /^(?:[tfyn]|enabled|disabled)$/i).test(value) || type === "email" && value.includes("@");
const plainDigits = (value) => value.trim().replace(/(?<=\d)_(?=\d)/g, "").replace(/^([+-]?\d+)\.0+$/, "$1");
function fromShape({ name, value, environment, reads, isSecret, declaration }) {
	const slipped = pastedWrong(name, value, isSecret);
	if (slipped !== void 0) return slipped;
	const named = shapeOfName(name, value, environment.cells);
	if (named?.wrong(value) !== void 0) return {
		...named,
		severity: "medium"
	};
	if (brokenAddresses(name, value) !== void 0) return {
		type: "url",
		severity: "high",
		fix: "An address is written `https://HOST/PATH`.",
		wrong: (each) => brokenAddresses(name, each)
	};
	const code = reads.filter(({ kind }) => kind === "code");
	const isTakenAsItIs = code.length > 0 && code.every(({ path }) => path.endsWith(".py")) && value.includes("@");
	if (brokenPassword(value) !== void 0 && (!isTakenAsItIs || value.startsWith("mongodb"))) return {
		type: "database-url",
		severity: "high",
		fix: "Write every `@`, `/`, `?`, `#` and `%` of the password with its code, as `encodeURIComponent` does. Where the value was cut, put it in quotes.",
		wrong: brokenPassword
	};
	if (!/HEADER|BEGIN|PREFIX|START/.test(name) && brokenPem(value) !== void 0) return {
		type: "pem",
		severity: "high",
		fix: "Set all of its lines. What reads a value up to the end of the line needs them in one, with `\\n` for each line break.",
		wrong: brokenPem
	};
	const isBoolean = reads.some(({ asBoolean }) => asBoolean) || /^(?:true|false)$/i.test(declaration?.example?.trim() ?? "");
	if ((isSecret ? void 0 : misspeltSwitch(name, value, isBoolean)) !== void 0) return {
		type: "boolean",
		severity: "medium",
		fix: "A switch is `true` or `false`; what is neither, some programs take for on and some for off.",
		wrong: (each) => misspeltSwitch(name, each, isBoolean) === void 0 ? void 0 : `is neither true nor false: it is misspelt`
	};
}
function brokenAddresses(name, value) {
	if (/REGEX|PATTERN|TEMPLATE|FORMAT|PREFIX/.test(name)) return void 0;
	const broken = [value, .../(?:ORIGIN|UR[IL]|ENDPOINT|HOST|DOMAIN|SITE)S?$/.test(name) && value.length < 2e4 ? value.split(/[\s,;|]+/).slice(0, 50) : [value]].map(brokenAddress).find((words) => words !== void 0);
	if (broken !== void 0 || !/(?:^|_)(?:UR[IL]|ENDPOINT|ORIGIN)$/.test(name)) return broken;
	if (/^(?:https?|wss?):\/{2,3}$/i.test(value)) return "ends behind its scheme: it has no host";
	return /^(?:https?|wss?):\/\/[\w.:/?&=#@~+-]+$/i.test(value) && !URL.canParse(value) ? "is an address that no program can read" : void 0;
}

//#endregion
//#region src/checks/env/rules/missing-variable.ts
const missingVariable = {
	id: "env/missing-variable",
	severity: "blocker",
	summary: "A required variable is absent from the environment",
	why: "Code that reads it gets `undefined`: the app does not start, or the first request that needs it fails. One missing variable takes down a login.",
	fix: "Set it in the environment, give it a default in the code and say so (`default:`), or say that it is optional (`required: false`).",
	since: "0.1.0",
	examples: {
		bad: ["DATABASE_URL=\nPORT=\n--- production\nPORT=3000", "PORT=\n--- file config/app.rb\nURL = ENV.fetch(\"DATABASE_URL\")\n--- production\nPORT=3000"],
		good: [
			"PORT=\n--- production\nPORT=3000",
			"# optional\nSENTRY_DSN=\nPORT=\n--- production\nPORT=3000",
			"# SENTRY_DSN=\nPORT=\n--- production\nPORT=3000",
			"LOG_LEVEL=\nPORT=\n--- file app.rb\nLEVEL = ENV.fetch(\"LOG_LEVEL\", \"info\")\n--- production\nPORT=3000"
		]
	},
	*check(subject) {
		for (const environment of subject.environments) {
			const needs = needsOf(subject, environment);
			if (!isMapped(environment, needs)) continue;
			for (const { name, declaration, reads, because } of needs) {
				if (environment.cells.has(name) || !environment.isComplete) continue;
				const [first] = reads;
				const who = because === "code" && first ? `${first.path}:${first.line} does not go on without \`${name}\`, which is` : `\`${name}\` is required by ${declaration?.path} and`;
				yield {
					variable: name,
					environment,
					severity: because === "declared" || because === "code" && environment.kind !== "job" ? "blocker" : "high",
					title: `${name} is not set${inEnvironment(environment)}`,
					message: `${who} absent${inEnvironment(environment)}.`,
					fix: `${howToMap(environment, name)}${because === "example" ? `\n\nIf the code works without it, put \`# optional\` above it in ${declaration?.path}.` : ""}`,
					impact: `Whatever reads ${name}${readers(reads)} fails as soon as this is deployed${inEnvironment(environment)}.`
				};
			}
		}
	}
};
const readers = ([first, ...more]) => first === void 0 ? "" : ` (${first.path}:${first.line}${more.length === 0 ? "" : ` and ${more.length} more`})`;

//#endregion
//#region src/checks/env/rules/new-variable.ts
const newVariable = {
	id: "env/new-variable",
	severity: "medium",
	summary: "This change needs a variable that was not needed before",
	why: "The variable exists on the laptop of whoever wrote the change. If nobody sets it before the deploy, the deploy breaks.",
	fix: "Set it in every environment before merging; or judge the values too, by giving this step an `environment` and mapping the variables.",
	since: "0.1.0",
	examples: {
		bad: ["--- base\nPORT=\n--- head\nPORT=\nSTRIPE_WEBHOOK_SECRET="],
		good: ["--- base\nPORT=\n--- head\nPORT=", "--- base\nPORT=\n--- head\nPORT=\n# optional\nSENTRY_DSN="]
	},
	*check(subject) {
		if (subject.before === void 0 || subject.environments.length > 0) return;
		const before = new Map(subject.before.map((declaration) => [declaration.name, declaration]));
		for (const declaration of subject.declarations) {
			if (!isRequiredIn(declaration, void 0)) continue;
			const earlier = before.get(declaration.name);
			if (earlier && isRequiredIn(earlier, void 0)) continue;
			const where = Array.isArray(declaration.required) ? declaration.required.join(", ") : "every environment";
			yield {
				variable: declaration.name,
				title: `${declaration.name} is new: set it before this is deployed`,
				message: `This change makes \`${declaration.name}\` required in ${where}. Whether it is set there was not checked: no environment was given.`,
				fix: `Set \`${declaration.name}\` in ${where}${declaration.owner ? ` (ask ${declaration.owner})` : ""} before merging. If the code works without it, mark it optional: \`# optional\` above it in the example file, or \`required: false\` in launch-ready.yml.`,
				impact: `The first deploy of this change fails where ${declaration.name} is not set.`
			};
		}
	}
};

//#endregion
//#region src/checks/env/workflows/reusable.ts
const MAX_FACTS = 1e4;
function notPassed(workflows, repository) {
	const needs = /* @__PURE__ */ new Map();
	let left = MAX_FACTS;
	return [...jobsOf(workflows)].flatMap(({ job }) => {
		const { calls } = job;
		if (calls === void 0 || calls.secrets === "inherit" || left <= 0) return [];
		const callee = calledWorkflow(workflows, calls.target, repository);
		if (callee?.called === void 0) return [];
		const passed = passedBy(calls);
		const needed = needs.get(callee) ?? neededBy(workflows, callee, repository, /* @__PURE__ */ new Set());
		needs.set(callee, needed);
		return [...needed].flatMap(([variable, { read, isInEnvironment }]) => {
			const declared = [...callee.called?.secrets ?? []].find(([name]) => name.toUpperCase() === variable)?.[1];
			if (passed.has(variable) || declared?.isRequired === false || left-- <= 0) return [];
			const { place, target } = calls;
			const isRequired = declared?.isRequired ?? false;
			const isNothingPassed = calls.secrets === "none";
			return [{
				place,
				job: job.id,
				target,
				variable,
				read,
				isNothingPassed,
				isRequired,
				isInEnvironment
			}];
		});
	});
}
const passedBy = ({ secrets }) => new Set(typeof secrets === "string" ? [] : secrets.map(({ name }) => name.toUpperCase()));
const OPTIONAL = /\binputs\.|\benv\.|\bsecrets\.|\bvars\.|\bgithub\.(?:event_name|ref|ref_name|repository|actor)\b/i;
function neededBy(workflows, workflow, repository, seen) {
	const needed = /* @__PURE__ */ new Map();
	if (seen.has(workflow)) return needed;
	seen.add(workflow);
	const add = (name, { read, isInEnvironment }) => {
		const before = needed.get(name);
		needed.set(name, {
			read: before?.read ?? read,
			isInEnvironment: (before?.isInEnvironment ?? true) && isInEnvironment
		});
	};
	for (const job of workflow.jobs) {
		if (OPTIONAL.test(job.condition ?? "")) continue;
		for (const { name, read } of secretsOf(readsUnless(OPTIONAL, job))) add(name, {
			read: read.place,
			isInEnvironment: job.environment !== void 0
		});
		for (const [name, each] of handedOn(workflows, job, repository, seen)) add(name, each);
	}
	return needed;
}
function handedOn(workflows, { calls }, repository, seen) {
	const callee = calls?.secrets === "inherit" ? calledWorkflow(workflows, calls.target, repository) : void 0;
	return callee === void 0 ? [] : neededBy(workflows, callee, repository, seen);
}
function calledWorkflow(workflows, target, repository) {
	const local = /^\.\/(.+)$/.exec(target)?.[1];
	const [, owner, path] = /^([^/]+\/[^/]+)\/(\.github\/workflows\/[^@]+)@/.exec(target) ?? [];
	const own = repository !== void 0 && owner?.toLowerCase() === repository.toLowerCase() ? path : void 0;
	const wanted = local ?? own;
	return wanted === void 0 ? void 0 : workflows.find((each) => each.path === wanted);
}

//#endregion
//#region src/checks/env/workflows/environment-secrets.ts
function environmentSecrets(workflows, github) {
	const shared = github?.shared.secrets;
	const isKnown = shared !== void 0 && github?.environments.every(({ ownSecrets }) => ownSecrets !== void 0);
	const owners = isKnown ? ownersIn(github?.environments ?? []) : readersIn(workflows);
	return [...jobsOf(workflows)].flatMap(({ workflow, job }) => {
		if (job.environment !== void 0) return [];
		return firstSecretsOf(job.reads).flatMap(({ name, read }) => {
			const environments = owners.get(name) ?? [];
			if (environments.length === 0 || shared?.has(name) || isTakenThere(workflows, workflow, job, name)) return [];
			const { id, place: jobPlace } = job;
			return [{
				place: read.place,
				jobPlace,
				job: id,
				variable: name,
				environments,
				isCertain: isKnown === true
			}];
		});
	});
}
function ownersIn(environments) {
	const owners = /* @__PURE__ */ new Map();
	for (const { name, ownSecrets = /* @__PURE__ */ new Set() } of environments) for (const secret of ownSecrets) addTo(owners, secret, name);
	return owners;
}
const MAX_EXCEPTIONS = 2;
function readersIn(workflows) {
	const within = /* @__PURE__ */ new Map();
	const without = /* @__PURE__ */ new Map();
	for (const { job } of jobsOf(workflows)) for (const { name } of firstSecretsOf(job.reads)) if (job.environment === void 0) without.set(name, (without.get(name) ?? 0) + 1);
	else {
		const { names, jobs } = within.get(name) ?? {
			names: /* @__PURE__ */ new Set(),
			jobs: 0
		};
		for (const each of job.environment.names ?? [job.environment.text]) names.add(each);
		within.set(name, {
			names,
			jobs: jobs + 1
		});
	}
	const isException = (name, jobs) => {
		const exceptions = without.get(name) ?? 0;
		return exceptions <= MAX_EXCEPTIONS && jobs >= exceptions * 2;
	};
	return new Map([...within].filter(([name, { jobs }]) => isException(name, jobs)).map(([name, { names }]) => [name, [...names]]));
}
function isTakenThere(workflows, workflow, job, name) {
	if (job.calls === void 0) return workflow.called !== void 0 && [...workflow.called.secrets.keys()].some((each) => each.toUpperCase() === name);
	const readers = calledWorkflow(workflows, job.calls.target)?.jobs.filter(({ reads }) => firstSecretsOf(reads).some((each) => each.name === name)) ?? [];
	return readers.length > 0 && readers.every(({ environment }) => environment !== void 0);
}

//#endregion
//#region src/checks/env/rules/no-job-environment.ts
const noJobEnvironment = {
	id: "env/no-job-environment",
	severity: "high",
	summary: "A job without `environment:` reads a secret of an environment",
	why: "Secrets of an environment reach only jobs that name it. Any other gets an empty text, without a word.",
	fix: "Give the job its `environment:`.",
	since: "0.1.0",
	sources: [
		"https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments",
		"https://github.com/actions/runner/issues/1490",
		"https://github.com/actions/runner/issues/3206"
	],
	examples: {
		bad: ["--- file .github/workflows/deploy.yml\non: push\njobs:\n  deploy:\n    environment: production\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./deploy.sh\n        env: { KEY: \"${{ secrets.DEPLOY_KEY }}\" }\n  again:\n    environment: production\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./deploy.sh\n        env: { KEY: \"${{ secrets.DEPLOY_KEY }}\" }\n  check:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./check.sh\n        env: { KEY: \"${{ secrets.DEPLOY_KEY }}\" }"],
		good: ["--- file .github/workflows/deploy.yml\non: push\njobs:\n  deploy:\n    environment: production\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./deploy.sh\n        env: { KEY: \"${{ secrets.DEPLOY_KEY }}\" }\n  check:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./check.sh\n        env: { TOKEN: \"${{ secrets.GITHUB_TOKEN }}\" }"]
	},
	*check(subject) {
		for (const { place, jobPlace, job, variable, environments, isCertain } of environmentSecrets(subject.workflows, subject.github)) {
			const where = listOf$1(environments.slice(0, 3));
			yield {
				variable,
				place,
				severity: isCertain ? "high" : "medium",
				part: `${place.path} ${job}`,
				title: `Job ${job} reads ${variable} without \`environment:\``.replaceAll("`", ""),
				message: isCertain ? `\`${variable}\` is a secret of ${where}, and the job \`${job}\` names no environment: it gets an empty text.` : `Other jobs read \`${variable}\` in ${where}; the job \`${job}\` names no environment. If it is a secret of the environment, this one gets an empty text.`,
				fix: `Give the job its environment (${jobPlace.path}:${jobPlace.line}):\n\n\`\`\`yaml\n${job}:\n  environment: ${environments[0] ?? "production"}\n\`\`\`\n\nIf it only looks and deploys nothing, add \`deployment: false\`; if the repository has a secret of this name, nothing is wrong.`,
				impact: `What the job does with ${variable} fails, or is done without it.`
			};
		}
	}
};

//#endregion
//#region src/checks/env/rules/no-owner.ts
const noOwner = {
	id: "env/no-owner",
	severity: "medium",
	summary: "Nobody answers for a secret",
	why: "When it leaks or expires at night, nobody knows who can replace it, and nobody dares to. Said only where launch-ready.yml asks for owners (`require-owner: true`).",
	fix: "Write `owner:` beside the variable in launch-ready.yml.",
	since: "0.1.0",
	sources: ["https://certcontrol.pro/blog/certificate-outage-postmortem.html", "https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html"],
	examples: {
		bad: ["--- env\nrequire-owner: true\nvars:\n  STRIPE_SECRET_KEY: { preset: stripe-secret-key }\n"],
		good: ["--- env\nrequire-owner: true\nvars:\n  STRIPE_SECRET_KEY: { owner: \"@acme/payments\" }\n  PORT:\n", "--- config\nSTRIPE_SECRET_KEY: { preset: stripe-secret-key }\n"]
	},
	*check(subject) {
		for (const { name, needsOwner, owner, explicit, path } of subject.declarations) {
			if (needsOwner !== true || owner !== void 0 && owner.trim() !== "") continue;
			yield {
				variable: name,
				title: `${name} has no owner`,
				message: `\`${name}\` is a credential, and nobody is named who answers for it.`,
				fix: explicit ? `Write the person or team behind it in ${path}: \`owner: "@team"\`.` : `Declare it in launch-ready.yml, with the person or team behind it:\n\n\`\`\`yaml\nenv:\n  vars:\n    ${name}: { owner: "@team" }\n\`\`\``,
				impact: `When ${name} leaks or expires, nobody knows who may replace it.`
			};
		}
	}
};

//#endregion
//#region src/checks/env/rules/nothing-mapped.ts
const nothingMapped = {
	id: "env/nothing-mapped",
	severity: "high",
	summary: "None of the required variables reaches this step",
	why: "GitHub hands secrets and variables only to steps that name them. An environment was given to judge, but not one of its values is here, so nothing can be said about it.",
	fix: "Map the variables in the `env:` block of the step, and give the job `environment:` so that environment secrets reach it.",
	since: "0.1.0",
	sources: ["https://docs.github.com/en/actions/reference/environments"],
	examples: {
		bad: ["DATABASE_URL=\nPORT=\n--- production\n", "DATABASE_URL=\n--- production\nDATABASE_URL="],
		good: ["DATABASE_URL=\nPORT=\n--- production\nPORT=3000\nDATABASE_URL=postgres://u:p@db/x", "# optional\nSENTRY_DSN=\n--- production\n"]
	},
	*check(subject) {
		for (const environment of subject.environments) {
			const needs = needsOf(subject, environment);
			const required = needs.filter((need) => !need.declaration?.allowEmpty && !(takesEmpty(need) && environment.cells.get(need.name)?.state === "empty"));
			const [first] = required;
			if (first === void 0 || isMapped(environment, needs) || !environment.isComplete) continue;
			const names = required.slice(0, 5).map(({ name }) => name);
			yield {
				variable: first.name,
				environment,
				title: `None of the ${required.length} required variables is set${inEnvironment(environment)}`,
				message: `${required.length} variables are required and every one of them is absent or empty here (${names.join(", ")}${required.length > names.length ? ", …" : ""}). ${environment.kind === "job" ? "Most likely they were not mapped into this step." : ""}`.trim(),
				fix: environment.kind === "job" ? `Name them in the step that runs Launch Ready:\n\n${mapping(names)}\n\nand give the job \`environment: ${environment.name}\`.` : `Check that ${environment.source} is the right one.`,
				impact: `Nobody knows whether ${environment.name} has what the app needs.`,
				data: { required: required.map(({ name }) => name) }
			};
		}
	}
};

//#endregion
//#region src/checks/env/rules/placeholder-value.ts
const placeholderValue = {
	id: "env/placeholder-value",
	severity: "blocker",
	summary: "A value is still the placeholder of an example file",
	why: "A copied example file sets every variable, so a check for presence passes, and the first call with the key fails. Worse is a default that everybody knows: about 2,000 of 3,000 Apache Superset servers on the internet ran with the secret key of its example, and anybody could sign in to them as an administrator (CVE-2023-27524).",
	fix: "Set the real value.",
	since: "0.1.0",
	sources: ["https://www.theregister.com/2023/04/25/apache_superset_cve/", "https://docs.djangoproject.com/en/stable/ref/checks/#security"],
	examples: {
		bad: [
			"STRIPE_SECRET_KEY=\n--- production\nSTRIPE_SECRET_KEY=changeme",
			"API_KEY=\n--- production\nAPI_KEY=<your-api-key>",
			"OPENAI_API_KEY=sk-...\n--- production\nOPENAI_API_KEY=sk-...",
			"SECRET_KEY=\n--- production\nSECRET_KEY=django-insecure-abc123",
			"AUTH_SECRET=a-secret-of-the-example\n--- production\nAUTH_SECRET=a-secret-of-the-example"
		],
		good: [
			"STRIPE_SECRET_KEY=\n--- production\nSTRIPE_SECRET_KEY=q8Zt2LxV",
			"MODE=\n--- production\nMODE=example-driven",
			"AUTH_SECRET=a-secret-of-the-example\n--- development\nAUTH_SECRET=a-secret-of-the-example",
			"REDIS_PASSWORD=null\n--- production\nREDIS_PASSWORD=null",
			"REDIS_URL=redis://redis:6379\n--- production\nREDIS_URL=redis://redis:6379"
		]
	},
	*check(subject) {
		for (const judged of judgedValues(subject)) {
			const { name, environment, isSecret, isProduction } = judged;
			const words = wordsOf$1(judged);
			if (words === void 0) continue;
			yield {
				variable: name,
				environment,
				severity: words.severity ?? (isProduction ? isSecret ? "blocker" : "high" : isTry(environment.name) ? "medium" : "high"),
				title: `${name} ${words.title}${inEnvironment(environment)}`,
				message: `The value of \`${name}\`${inEnvironment(environment)} ${words.message}.`,
				fix: `Set the real value of \`${name}\` ${placeOfValue(environment)}.`,
				impact: words.isKnown ? `Whoever has read it can use it${inEnvironment(environment)}: sign in, forge sessions, or decrypt what it protects.` : `Whatever needs ${name} fails at its first use${inEnvironment(environment)}.`
			};
		}
	}
};
const isTry = (environment) => ["development", "test"].includes(stageOf(environment) ?? "");
function wordsOf$1(judged) {
	const found = placeholderOf(judged);
	if (found === void 0) return ofAddress$1(judged);
	if (found.kind === "placeholder") return {
		title: "is a placeholder",
		message: "is one that example files use, not a real one",
		isKnown: false
	};
	if (found.kind === "default") return {
		title: `is a default of ${found.whose}`,
		message: `is the default that ${found.whose} carries: everybody can look it up`,
		isKnown: true
	};
	return {
		title: "is the value of the example file",
		message: `is the very one that ${judged.declaration?.path}:${judged.declaration?.line} shows: everybody who can read the repository knows it`,
		isKnown: true
	};
}
function ofAddress$1({ value, isProduction }) {
	const host = /^[^\s@:/]{1,64}@([\w.-]{4,100})$/.exec(value.trim())?.[1];
	if (!isProduction || host === void 0 || !isReservedName(hostOf(new URL(`http://${host.replaceAll("_", "-")}`)))) return void 0;
	return {
		title: "is an e-mail address of an example",
		message: "is an address at a domain that is reserved for examples: no mail arrives there",
		isKnown: false,
		severity: "medium"
	};
}

//#endregion
//#region src/checks/env/rules/plain-http.ts
const plainHttp = {
	id: "env/plain-http",
	severity: "high",
	summary: "A public address of production is not encrypted",
	why: "Browsers refuse to load what a secure page takes over `http://` (mixed content), cookies marked `Secure` are not sent, sign-in providers reject the callback, and everybody on the way reads what is sent.",
	fix: "Write `https://`.",
	since: "0.1.0",
	sources: ["https://developer.mozilla.org/en-US/docs/Web/Security/Mixed_content", "https://developers.google.com/identity/protocols/oauth2/web-server#uri-validation"],
	examples: {
		bad: [
			"NEXT_PUBLIC_API_URL=\n--- production\nNEXT_PUBLIC_API_URL=http://api.shop.dev",
			"OAUTH_REDIRECT_URI=\n--- production\nOAUTH_REDIRECT_URI=http://app.shop.dev/callback",
			"CORS_ORIGINS=\n--- production\nCORS_ORIGINS=https://app.shop.dev,http://admin.shop.dev"
		],
		good: [
			"NEXT_PUBLIC_API_URL=\n--- production\nNEXT_PUBLIC_API_URL=https://api.shop.dev",
			"API_URL=\n--- production\nAPI_URL=http://api:8080",
			"NEXT_PUBLIC_API_URL=\n--- staging\nNEXT_PUBLIC_API_URL=http://api.shop.dev",
			"SAML_AUDIENCE=\n--- production\nSAML_AUDIENCE=http://app.shop.dev/saml"
		]
	},
	*check(subject) {
		for (const { name, value, environment, isProduction } of judgedValues(subject, "undeclared")) {
			if (!isProduction || !(isPublicUrlName(name) || isOriginList(name))) continue;
			if (!urlsIn(value).some((url) => /^(?:http|ws):$/.test(url.protocol) && isRemote(hostOf(url)) && !isReservedName(hostOf(url)) && !/(?:^|\.)(?:schemas\.[\w.]+|w3\.org|xmlns\.com|purl\.org)$/.test(hostOf(url)))) continue;
			yield {
				variable: name,
				environment,
				title: `${name} is an address without encryption (http)${inEnvironment(environment)}`,
				message: `The value of \`${name}\`${inEnvironment(environment)} begins with \`http://\`, and it is for the outside: browsers and other companies use it.`,
				fix: `Write \`https://\` in \`${name}\` ${placeOfValue(environment)}, and see that the address has a certificate.`,
				impact: "Secure pages refuse to load it, sign-in providers reject it, and who is on the way can read and change what is sent."
			};
		}
	}
};

//#endregion
//#region src/checks/env/dialects/spelling.ts
const SPELLINGS = [
	{
		words: "Write it without quotes",
		write: (value) => value
	},
	{
		words: "Write it in single quotes",
		write: (value) => `'${value}'`
	},
	{
		words: "Write it in double quotes",
		write: (value) => `"${value}"`
	},
	{
		words: "Write it in double quotes, with `\\n` for each line break",
		write: (value) => `"${value.replaceAll("\n", "\\n")}"`
	},
	{
		words: "Write it in double quotes, with a backslash before each `$`, quote and backslash",
		write: (value) => `"${value.replace(/[$"\\]/g, "\\$&")}"`
	},
	{
		words: "Write it without quotes, with `$$` for each `$`",
		write: (value) => value.replaceAll("$", "$$$$")
	},
	{
		words: "Write it without quotes, with a backslash before each `$`",
		write: (value) => value.replaceAll("$", "\\$")
	}
];
const MAX_LENGTH = 1e4;
function portableSpelling(name, value, dialects) {
	const readers = dialects.flatMap((dialect) => dialectOf(dialect) ?? []);
	if (!/^[A-Za-z_]\w*$/.test(name)) return {
		words: "Give it a name of letters, digits and `_` that begins with a letter.",
		written: void 0
	};
	for (const { words, write } of value.length > MAX_LENGTH ? [] : SPELLINGS) {
		const written = write(value);
		if (readers.every((reader) => {
			const { variables } = reader.parse(`${name}=${written}\n`);
			return variables.size === 1 && variables.get(name) === value;
		})) return {
			words: `${words}: all of them read that the same.`,
			written
		};
	}
	return {
		words: "No spelling means the same to all of them: change the value, or give each program a file of its own.",
		written: void 0
	};
}

//#endregion
//#region src/checks/env/dialects/traits.ts
const CARRIAGE_RETURN = "a carriage return stays in the value, or not";
const TRAITS = [
	{
		why: "quotes are kept or taken off",
		of: (raw, value) => {
			const quote = /^["'`]/.exec(raw)?.[0];
			return quote && (value.startsWith(quote) ? "keeps the quotes" : "takes the quotes off");
		}
	},
	{
		why: "a value may go on over several lines, or not",
		of: (raw, value) => raw.includes("\n") ? value.includes("\n") ? "takes all the lines" : "takes the first line only" : void 0
	},
	{
		why: "a `#` begins a comment, or not",
		of: (raw, value) => raw.includes("#") ? value.includes("#") ? "keeps what is behind `#`" : "drops what is behind `#`" : void 0
	},
	{
		why: "`$` is expanded, or not",
		of: (raw, value) => {
			const reference = /\$(?:\{[^}]*\}?|\w+|\$)/.exec(raw)?.[0];
			if (reference === void 0) return void 0;
			return value.includes(reference) ? "keeps `$` as it is" : "expands `$`";
		}
	},
	{
		why: "`\\n` is a line break, or not",
		of: (raw, value) => raw.includes("\\n") && !raw.includes("\n") ? value.includes("\n") ? "makes a line break of `\\n`" : "makes no line break of `\\n`" : void 0
	},
	{
		why: "a backslash is kept, or taken away",
		of: (raw, value) => {
			const count = (text) => text.split("\\").length - 1;
			if (!raw.includes("\\")) return void 0;
			const [before, after] = [count(raw), count(value)];
			if (after >= before) return "keeps the backslashes";
			return after === 0 ? "takes the backslashes away" : "takes some of the backslashes away";
		}
	},
	{
		why: "quotes within the value are kept, or taken off",
		of: (raw, value) => {
			const inner = raw.slice(1).replace(/["'`]$/, "");
			const count = (text) => text.split(/["'`]/).length - 1;
			return count(inner) === 0 ? void 0 : `leaves ${count(value)} quotes within it`;
		}
	},
	{
		why: CARRIAGE_RETURN,
		of: (_, value) => value.endsWith("\r") ? "keeps the carriage return" : "keeps no carriage return"
	},
	{
		why: "blanks around the value are kept, or not",
		of: (_, value) => /^[ \t\u00a0]|[ \t\u00a0]$/.test(value) ? "keeps the blanks around it" : "keeps no blanks around it"
	},
	{
		why: "the value is empty, or not",
		of: (_, value) => value === "" ? "sets it to nothing" : "sets it to something"
	}
];
function describeValues(raw, values) {
	const telling = TRAITS.map((trait) => ({
		why: trait.why,
		words: values.map((value) => trait.of(raw, value))
	})).filter(({ words }) => words[0] !== void 0 && new Set(words).size > 1);
	const outcomes = values.map((_, index) => telling.map(({ words }) => words[index] ?? "").join(", ") || "sets the value");
	const seen = /* @__PURE__ */ new Map();
	const numbered = outcomes.map((outcome) => {
		const times = (seen.get(outcome) ?? 0) + 1;
		seen.set(outcome, times);
		return times === 1 ? outcome : `${outcome}, but to another value`;
	});
	const why = telling.map(({ why: cause }) => cause);
	return {
		outcomes: numbered,
		why: why.length === 0 && values.length > 1 ? ["the value is read in another way"] : why
	};
}

//#endregion
//#region src/checks/env/dialects/portability.ts
const MAX_DIFFERENCES = 1e3;
function differences(text, dialects, given = {}) {
	const readers = [...new Set(dialects)].flatMap((name) => {
		const dialect = dialectOf(name);
		return dialect === void 0 ? [] : [readerOf(dialect.name, dialect.parse(text, given))];
	});
	if (readers.length < 2) return [];
	const found = [];
	for (const place of entriesOf(text)) {
		if (found.length >= MAX_DIFFERENCES) break;
		const difference = differenceAt(place, readers);
		if (difference !== void 0) found.push(difference);
	}
	return found;
}
function readerOf(name, parsed) {
	const problems = /* @__PURE__ */ new Map();
	for (const { line, kind } of parsed.problems) problems.set(line, (problems.get(line) ?? /* @__PURE__ */ new Set()).add(kind));
	const refusedAt = parsed.problems.find(({ kind }) => kind === "error")?.line;
	return {
		name,
		entries: new Map(parsed.entries.map((entry) => [`${entry.line} ${entry.name}`, entry])),
		problems,
		refusedAt,
		setsNothing: refusedAt !== void 0 && parsed.variables.size === 0
	};
}
function* entriesOf(text) {
	const placeOf = placesOf(text);
	for (const assignment of assignmentsOf(text)) {
		const { nameStart, nameEnd, valueStart, valueEnd, commentStart, exportStart, end } = assignment;
		const separator = text.slice(nameEnd, valueStart);
		const whole = text.slice(valueStart, commentStart === void 0 ? valueEnd : end);
		const lineEnd = text.slice(valueEnd, valueEnd + 2);
		yield {
			name: text.slice(nameStart, nameEnd),
			line: placeOf(nameStart).line,
			endLine: placeOf(Math.max(valueStart, valueEnd) - 1).line,
			raw: whole.trim(),
			value: readValue$1(text, assignment).value,
			quote: assignment.quote,
			head: {
				hasExport: exportStart !== void 0,
				hasColon: separator.includes(":"),
				hasBlank: /^\s|=$/.test(separator) && (/^\s/.test(separator) || /^\s/.test(whole)),
				hasMark: text.charCodeAt(0) === 65279 && placeOf(nameStart).line === 1,
				hasBreak: lineEnd.startsWith("\r")
			}
		};
	}
}
function outcomeOf(place, reader) {
	const { refusedAt } = reader;
	if (refusedAt !== void 0 && refusedAt >= place.line && refusedAt <= place.endLine) return { words: reader.setsNothing && reader.name !== "shell" ? "refuses the file" : "stops reading here" };
	if (refusedAt !== void 0 && (reader.setsNothing || place.line > refusedAt)) return void 0;
	const kinds = reader.problems.get(place.line);
	const entry = reader.entries.get(`${place.line} ${place.name}`);
	if (kinds?.has("executes")) return { words: "runs a command" };
	if (kinds?.has("unpredictable")) return { words: "sets what the machine decides" };
	if (entry?.value !== void 0) return { value: entry.value };
	return { words: kinds?.has("command") ? "runs part of the line as a command" : "does not set it" };
}
function differenceAt(place, readers) {
	const groups = /* @__PURE__ */ new Map();
	for (const reader of readers) {
		const outcome = outcomeOf(place, reader);
		if (outcome === void 0) continue;
		const key = "value" in outcome ? `=${outcome.value}` : outcome.words;
		const group = groups.get(key) ?? {
			dialects: [],
			outcome
		};
		group.dialects.push(reader.name);
		groups.set(key, group);
	}
	if (groups.size < 2) return void 0;
	const sorted = [...groups.values()].sort((a, b) => b.dialects.length - a.dialects.length);
	const values = sorted.flatMap(({ outcome }) => "value" in outcome ? [outcome.value] : []);
	const described = describeValues(place.raw, values);
	const outcomes = new Map(values.map((value, index) => [value, described.outcomes[index] ?? "sets the value"]));
	const words = sorted.flatMap(({ outcome }) => "words" in outcome ? [outcome.words] : []);
	const why = [...described.why, ...causesOf(place, words)];
	return {
		line: place.line,
		name: place.name,
		groups: sorted.map(({ dialects, outcome }) => ({
			dialects,
			outcome: "value" in outcome ? outcomes.get(outcome.value) ?? "sets the value" : outcome.words
		})),
		why: [...new Set(why)].join("; ") || "the line is read in another way",
		fix: fixOf(place, why, readers.map(({ name }) => name))
	};
}
function fixOf({ name, raw, quote, value, head }, why, dialects) {
	const isCommented = quote === void 0 ? /\s#/.test(raw) : /["'`]\s*#[^"'`]*$/.test(raw);
	const bare = raw.split(/\s+#/, 1)[0] ?? raw;
	const { words, written } = portableSpelling(name, quote === void 0 ? bare : value, dialects);
	const steps = [];
	if (head.hasMark) steps.push("Save the file without a byte order mark.");
	if (why.includes("a carriage return stays in the value, or not")) steps.push("End the lines with a line feed alone.");
	if (head.hasExport && why.includes(EXPORT)) steps.push("Leave `export` out.");
	if (head.hasColon) steps.push("Write `=` for the colon.");
	if (head.hasBlank) steps.push("Write no blank beside the `=`.");
	if (isCommented) steps.push("Put the comment on a line of its own.");
	const asBefore = isCommented ? raw.replace(/\s*#[^"'`]*$/, "") : raw;
	if (steps.length === 0 || written !== asBefore) steps.push(words);
	return steps.join(" ");
}
const EXPORT = "`export` is known, or not";
function causesOf({ head, raw, name }, words) {
	if (words.length === 0) return [];
	const causes = [];
	if (words.includes("runs a command")) causes.push("a command in the value is run, or not");
	if (words.includes("sets what the machine decides")) causes.push("`~`, `$` or shell code is worked out on the machine, or not");
	if (words.filter((word) => word !== "runs a command" && word !== "sets what the machine decides").length === 0) return causes;
	if (head.hasMark) causes.push("a byte order mark at the beginning of the file counts as part of the name, or not");
	if (head.hasExport) causes.push(EXPORT);
	if (head.hasColon) causes.push("a colon stands for `=`, or not");
	if (head.hasBlank) causes.push("blanks around `=` are allowed, or not");
	if (!/^[A-Za-z_]\w*$/.test(name)) causes.push("the name has characters that not all take");
	if (raw === "") causes.push("an empty value is set, or not");
	if (/^["'`]/.test(raw) && raw.includes("\n")) causes.push("a value may go on over several lines, or not");
	if (/^[^"'`].*[ \t]/.test(raw)) causes.push("a value with blanks needs quotes, or not");
	if (/^[^"'].*[&;|<>()]/.test(raw)) causes.push("`&`, `;`, `|`, `<`, `>` and parentheses mean something to a shell");
	if (/["'`]/.test(raw.slice(1, -1)) || /^["'`](?:[^"'`]*$)/.test(raw)) causes.push("a quote within the value opens something, or not");
	if (raw.includes("${")) causes.push("a `${…}` is refused, or not");
	return causes;
}

//#endregion
//#region src/checks/env/rules/read-differently.ts
const readDifferently = {
	id: "env/read-differently",
	severity: "medium",
	summary: "Two loaders of the project read a line of an env file differently",
	why: "There is no standard: of 77 inputs tried, 69 mean different things to different loaders, without an error. `A=b#c` is `b` to dotenv and `b#c` to `docker --env-file`, which also keeps quotes: a password that works on the laptop is wrong in the container.",
	fix: "Write the value so that all of them read the same: in double quotes where that is possible, without `#`, `$`, backslashes and quotes where it is not.",
	since: "0.1.0",
	sources: ["https://github.com/nodejs/node/pull/59052", "https://github.com/motdotla/dotenv/issues/666"],
	examples: {
		bad: ["--- file package.json\n{ \"dependencies\": { \"dotenv\": \"17.0.0\" }, \"scripts\": { \"start\": \"docker run --env-file .env shop\" } }\n--- file .env\nPASSWORD=\"b c\""],
		good: ["--- file package.json\n{ \"dependencies\": { \"dotenv\": \"17.0.0\" }, \"scripts\": { \"start\": \"docker run --env-file .env shop\" } }\n--- file .env\nPASSWORD=bc", "--- file package.json\n{ \"dependencies\": { \"dotenv\": \"17.0.0\" } }\n--- file .env\nPASSWORD=\"b c\""]
	},
	*check(subject) {
		for (const { path, text, isExample } of subject.dotenvFiles) {
			const loaders = loadersOf(path, subject.loaders);
			for (const { line, name, groups, why, fix } of differences(text, dialectsOf(loaders))) {
				const [first, ...others] = groups.map(({ dialects, outcome }) => {
					return `${dialects.map((dialect) => dialectOf(dialect)?.title ?? dialect).join(", ")}: ${outcome}`;
				});
				const because = loaders.map(({ path: from, line: at, because: said }) => `${said} (${from}${at === void 0 ? "" : `:${at}`})`).slice(0, 4);
				yield {
					variable: name,
					place: {
						path,
						line
					},
					part: path,
					severity: isExample ? "low" : "medium",
					title: `${name} in ${path} is read differently by the loaders of this project`,
					message: `${[first, ...others].join("; ")}. The reason: ${why}.\n\nThe loaders: ${because.join("; ")}.`,
					fix,
					impact: `${name} is one thing where one of them reads it and another where the other does.`,
					data: { groups }
				};
			}
		}
	}
};

//#endregion
//#region src/checks/env/rules/rotation-overdue.ts
const DAY = 864e5;
const rotationOverdue = {
	id: "env/rotation-overdue",
	severity: "medium",
	summary: "A secret has not been replaced for longer than was agreed",
	why: "Everybody who has left, every laptop and every log that ever saw it still has it. launch-ready.yml says how often it is to be replaced, and the host says when it was changed last.",
	fix: "Replace it at its provider and in the environment.",
	since: "0.1.0",
	sources: ["https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html#rotation", "https://safeguard.sh/resources/blog/cloudflare-r2-march-2025-credential-rotation-outage"],
	examples: {
		bad: ["--- config\nSTRIPE_SECRET_KEY: { rotate: 90d }\n--- production changed 2026-09-01\nSTRIPE_SECRET_KEY=<token>"],
		good: ["--- config\nSTRIPE_SECRET_KEY: { rotate: 90d }\n--- production changed 2026-12-01\nSTRIPE_SECRET_KEY=<token>", "--- config\nSTRIPE_SECRET_KEY: { rotate: 90d }\n--- production\nSTRIPE_SECRET_KEY=<token>"]
	},
	*check(subject) {
		for (const { name, cell, environment, declaration } of inAllCells(subject)) {
			const { rotate, owner, path, line } = declaration ?? {};
			if (rotate === void 0 || cell.changed === void 0 || cell.state === "empty") continue;
			const age = subject.now - Date.parse(cell.changed);
			if (!(age > rotate.every)) continue;
			const days = Math.floor((age - rotate.every) / DAY);
			yield {
				variable: name,
				environment,
				title: `${name} is overdue for replacement${inEnvironment(environment)}`,
				message: `\`${name}\` was changed last on ${cell.changed.slice(0, 10)}${inEnvironment(environment)}, and ${path}:${line} says that it is replaced every ${rotate.words}: it is ${days === 0 ? "due today" : `${days} day${days === 1 ? "" : "s"} overdue`}.`,
				fix: `Make a new one at its provider, set \`${name}\` ${placeOfValue(environment)}, see that the new one is in use, and only then delete the old one${owner === void 0 ? "" : ` (${owner} answers for it)`}.`,
				impact: `Whoever has seen ${name} in that time can still use it.`,
				data: {
					changed: cell.changed,
					overdueDays: days
				}
			};
		}
	}
};

//#endregion
//#region src/checks/env/secret-in.ts
function secretIn(name, text) {
	if (text.length > 2e4) return void 0;
	if (text.startsWith("eyJ") && parseJwt(text)?.claims["role"] === "service_role") return "a service-role key of Supabase";
	if (databaseOf(text) !== void 0 && passwordOf(text) !== "") return "the address of a database with its password";
	const provider = credentialIn(text);
	if (provider !== void 0) return `a secret (${provider.name})`;
	if (/^AIza[\w-]{35}$/.test(text) && /GEMINI|GENAI|GENERATIVE|PALM|VERTEX/.test(name)) return "a key of Google’s models, on your bill";
}

//#endregion
//#region src/checks/env/rules/secret-exposed.ts
const NAMED = /(?:^|_)(?:SECRET|SECRET_KEY|API_SECRET|CLIENT_SECRET|SERVICE_ROLE|SERVICE_ROLE_KEY|SERVICE_KEY|PRIVATE_KEY|ADMIN_KEY|PASSWORD|DATABASE_URL)$/;
const secretExposed = {
	id: "env/secret-exposed",
	severity: "blocker",
	summary: "A secret is in a variable that every visitor is given",
	why: "Tools write variables of these names into the scripts of the page. Of 5,600 apps that were made with AI and looked at by Escape, more than 400 gave their secrets away, many of them so.",
	fix: "Take the beginning off the name, read it on the server only, and replace the secret: it has been public.",
	since: "0.1.0",
	sources: [
		"https://www.proteasecurity.com/en/blog/vibe-coded-and-vulnerable",
		"https://nextjs.org/docs/app/guides/environment-variables#bundling-environment-variables-for-the-browser",
		"https://vite.dev/guide/env-and-mode#env-variables"
	],
	examples: {
		bad: [
			"NEXT_PUBLIC_STRIPE_KEY=\n--- production\nNEXT_PUBLIC_STRIPE_KEY=sk_live_<token>",
			"VITE_SUPABASE_KEY=\n--- staging\nVITE_SUPABASE_KEY=<jwt role=service_role>",
			"EXPO_PUBLIC_DATABASE_URL=\n--- production\nEXPO_PUBLIC_DATABASE_URL=postgres://app:<token>@db.shop.dev/app",
			"NEXT_PUBLIC_JWT_SECRET=\n"
		],
		good: [
			"NEXT_PUBLIC_STRIPE_KEY=\n--- production\nNEXT_PUBLIC_STRIPE_KEY=pk_live_<token>",
			"VITE_SUPABASE_KEY=\n--- production\nVITE_SUPABASE_KEY=<jwt role=anon>",
			"NEXT_PUBLIC_FIREBASE_API_KEY=\n--- production\nNEXT_PUBLIC_FIREBASE_API_KEY=<token:gcp-api-key>",
			"VITE_FORGOT_PASSWORD=\n--- production\nVITE_FORGOT_PASSWORD=/forgot-password",
			"STRIPE_SECRET_KEY=\n--- production\nSTRIPE_SECRET_KEY=sk_live_<token>"
		]
	},
	*check(subject) {
		const seen = /* @__PURE__ */ new Set();
		for (const judged of judgedValues(subject, "undeclared")) {
			const problem = ofValue(judged);
			if (problem === void 0) continue;
			seen.add(judged.name);
			yield problem;
		}
		yield* ofNames(subject, seen);
	}
};
function ofValue(judged) {
	const { name, value, environment, reads, declaration } = judged;
	const tool = clientToolOf(name)?.tool ?? (reads.some((read) => read.side === "client") ? "its build" : void 0);
	const text = value.trim();
	if (tool === void 0 || placeholderOf(judged) !== void 0) return void 0;
	const what = secretIn(name, text);
	if (what === void 0 && isOpenValue(text)) return void 0;
	const isNamed = NAMED.test(name) && !/^(?:true|false|\d{1,6}|\/.*|https?:\/\/.*|.{0,5})$/i.test(text);
	if (what === void 0 && !isNamed && !(declaration?.explicit === true && declaration.secret)) return void 0;
	return {
		variable: name,
		environment,
		severity: what === void 0 ? "high" : "blocker",
		title: `${name} gives ${what ?? "a secret"} to every visitor${inEnvironment(environment)}`,
		message: `${toolWords(tool)} writes the value of \`${name}\` into the scripts of the page, where everybody can read it, and ${what === void 0 ? "its name says that it is a secret" : `it is ${what}`}.`,
		fix: `${hide(name, environment)}, and replace the secret at its provider.`,
		impact: `Everybody who opens the page can use it as you do${inEnvironment(environment)}.`
	};
}
function hide(name, environment) {
	const prefix = clientToolOf(name)?.prefix;
	if (prefix === void 0) return `Read \`${name}\` on the server only`;
	return `Rename \`${name}\` so that it does not begin with \`${prefix}\` (here and ${placeOfValue(environment)}), read it on the server only`;
}
const toolWords = (tool) => tool === "its build" ? "The build" : tool;
function* ofNames(subject, seen) {
	const names = /* @__PURE__ */ new Set([...subject.declarations.map(({ name }) => name), ...subject.reads.keys()]);
	const judged = new Set(subject.environments.flatMap(({ cells }) => [...cells].filter(([, { state }]) => state === "set").map(([name]) => name)));
	for (const name of names) {
		const tool = clientToolOf(name);
		if (tool === void 0 || seen.has(name) || judged.has(name) || !NAMED.test(name.slice(tool.prefix.length))) continue;
		if (/PASSWORD$/.test(name) && codeReads(subject, name).length === 0) continue;
		yield {
			variable: name,
			severity: "medium",
			title: `${name} is named as a secret and given to every visitor`,
			message: `${tool.tool} writes the values of variables that begin with \`${tool.prefix}\` into the scripts of the page, and the name \`${name}\` says that its value is a secret.`,
			fix: `If it is one, rename it to \`${name.slice(tool.prefix.length)}\` and read it on the server only. If it is not, choose a name that does not say so.`,
			impact: `Everybody who opens the page can read ${name}.`,
			part: "name"
		};
	}
}

//#endregion
//#region src/checks/env/rules/secret-not-passed.ts
const secretNotPassed = {
	id: "env/secret-not-passed",
	severity: "high",
	summary: "A reusable workflow reads a secret that its caller does not pass",
	why: "A workflow that is called sees only the secrets that it is handed. Any other is an empty text there, without a word.",
	fix: "Pass it under `secrets:` of the call, or all of them with `secrets: inherit`.",
	since: "0.1.0",
	sources: ["https://docs.github.com/en/actions/how-tos/reuse-automations/reuse-workflows#passing-inputs-and-secrets-to-a-reusable-workflow", "https://github.com/actions/runner/issues/3206"],
	examples: {
		bad: ["--- file .github/workflows/ci.yml\non: push\njobs:\n  deploy:\n    uses: ./.github/workflows/deploy.yml\n--- file .github/workflows/deploy.yml\non: workflow_call\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./deploy.sh\n        env: { KEY: \"${{ secrets.DEPLOY_KEY }}\" }"],
		good: ["--- file .github/workflows/ci.yml\non: push\njobs:\n  deploy:\n    uses: ./.github/workflows/deploy.yml\n    secrets: inherit\n--- file .github/workflows/deploy.yml\non: workflow_call\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./deploy.sh\n        env: { KEY: \"${{ secrets.DEPLOY_KEY }}\" }"]
	},
	*check(subject) {
		for (const { place, job, target, variable, read, isRequired, isInEnvironment } of notPassed(subject.workflows)) {
			if (isInEnvironment && !isRequired) continue;
			yield {
				variable,
				place,
				severity: isRequired ? "high" : "medium",
				part: `${place.path} ${job}`,
				title: `${variable} is not passed to the workflow that reads it (job ${job})`,
				message: `The job \`${job}\` calls \`${target}\`, which reads \`${variable}\` at ${read.path}:${read.line}, and does not pass it${isRequired ? ": GitHub refuses to start" : ": it is an empty text there"}.`,
				fix: `\`\`\`yaml\n${job}:\n  uses: ${target}\n  secrets:\n    ${variable}: \${{ secrets.${variable} }}\n\`\`\``,
				impact: isRequired ? "The workflow does not start." : `What the workflow does with ${variable} fails, or is done without it.`
			};
		}
	}
};

//#endregion
//#region src/checks/env/workflows/environment-names.ts
const SYNONYMS = [
	[
		"production",
		"prod",
		"prd",
		"live"
	],
	[
		"staging",
		"stage",
		"stg"
	],
	[
		"development",
		"develop",
		"dev"
	],
	["testing", "test"],
	["preview", "previews"]
];
function environmentsOfWorkflows(workflows) {
	return [...jobsOf(workflows)].flatMap(({ job: { environment } }) => (environment?.names ?? []).map((name) => ({
		name,
		from: "workflow",
		place: environmentPlace(environment)
	})));
}
const environmentPlace = (environment) => environment?.place ?? {
	path: "",
	line: 1
};
function severalNames$1(used) {
	return [...Map.groupBy(used, ({ name }) => meaningOf(name)).values()].flatMap((uses) => {
		const names = [...Map.groupBy(uses, ({ name }) => name)].map(([name, those]) => ({
			name,
			uses: those
		})).toSorted((a, b) => b.uses.length - a.uses.length);
		if (names.length < 2) return [];
		return [{
			names,
			how: new Set(names.map(({ name }) => name.toLowerCase())).size === 1 ? "case" : "synonym"
		}];
	});
}
function meaningOf(name) {
	const small = name.trim().toLowerCase();
	return SYNONYMS.find((group) => group.includes(small))?.[0] ?? small;
}

//#endregion
//#region src/checks/env/rules/several-names.ts
const severalNames = {
	id: "env/several-names",
	severity: "medium",
	summary: "One environment goes by several names",
	why: "`prod` and `production` are two environments to GitHub, each with secrets of its own: one of them gets the rotation, and the other the traffic.",
	fix: "Use one name in workflows, in launch-ready.yml and in GitHub’s settings.",
	since: "0.1.0",
	sources: ["https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments"],
	examples: {
		bad: ["--- file .github/workflows/a.yml\non: push\njobs:\n  a: { environment: prod, runs-on: ubuntu-latest, steps: [{ run: \"true\" }] }\n  b: { environment: production, runs-on: ubuntu-latest, steps: [{ run: \"true\" }] }"],
		good: ["--- file .github/workflows/a.yml\non: push\njobs:\n  a: { environment: production, runs-on: ubuntu-latest, steps: [{ run: \"true\" }] }\n  b: { environment: staging, runs-on: ubuntu-latest, steps: [{ run: \"true\" }] }"]
	},
	*check(subject) {
		const named = [...environmentsOfWorkflows(subject.workflows), ...subject.named];
		for (const { names, how } of severalNames$1(named)) {
			const [most, ...others] = names;
			const place = others.flatMap(({ uses }) => uses).find((use) => use.place !== void 0)?.place;
			if (most === void 0) continue;
			const all = names.map(({ name }) => `\`${name}\``);
			yield {
				variable: most.name,
				...place === void 0 ? {} : { place },
				severity: how === "case" ? "low" : "medium",
				part: names.map(({ name }) => name).sort().join(" "),
				title: `One environment under ${names.length} names: ${names.map(({ name }) => name).join(", ")}`,
				message: how === "case" ? `${listOf$1(all)} are one environment to GitHub, and differ for whoever reads or searches them.` : `${listOf$1(all)} look like one environment, and are ${names.length} to GitHub, with secrets of their own.`,
				fix: `Call it \`${most.name}\` everywhere (it is used most, ${most.uses.length} times), and move what the ${others.length === 1 ? "other holds" : "others hold"}.`,
				impact: "A secret is rotated in one of them, and the app that is live reads the other."
			};
		}
	}
};

//#endregion
//#region src/checks/env/shape.ts
const BY_TYPE = {
	url: "https://HOST/PATH",
	"https-url": "https://HOST/PATH",
	"postgres-url": "postgres://USER:PASSWORD@HOST:5432/NAME",
	"mysql-url": "mysql://USER:PASSWORD@HOST:3306/NAME",
	"redis-url": "redis://HOST:6379",
	"mongodb-url": "mongodb://USER:PASSWORD@HOST:27017/NAME",
	"amqp-url": "amqp://USER:PASSWORD@HOST:5672/VHOST",
	port: "1 to 65535",
	integer: "whole number",
	number: "number",
	boolean: "true or false",
	duration: "30s, 10m, 12h or 90d",
	email: "NAME@HOST",
	json: "JSON",
	jwt: "HEADER.PAYLOAD.SIGNATURE",
	pem: "-----BEGIN … END-----",
	uuid: "UUID"
};
const BY_NAME = [
	[/(?:POSTGRES|PG|DATABASE|DB)_?(?:URL|URI|DSN)$|^(?:DIRECT|DATABASE_DIRECT)_URL$/, "postgres://USER:PASSWORD@HOST:5432/NAME"],
	[/MYSQL_(?:URL|URI)$/, "mysql://USER:PASSWORD@HOST:3306/NAME"],
	[/REDIS_(?:URL|URI)$/, "redis://HOST:6379"],
	[/MONGO(?:DB)?_(?:URL|URI)$/, "mongodb://USER:PASSWORD@HOST:27017/NAME"],
	[/(?:AMQP|RABBITMQ)_(?:URL|URI)$/, "amqp://USER:PASSWORD@HOST:5672/VHOST"],
	[/SENTRY_DSN$/, "https://KEY@HOST/PROJECT"],
	[/(?:_URL|_URI|_ENDPOINT|_ORIGIN)$/, "https://HOST/PATH"],
	[/(?:^|_)PORT$/, "1 to 65535"],
	[/(?:^|_)HOST(?:NAME)?$/, "HOST"],
	[/(?:^|_)EMAIL(?:_FROM|_ADDRESS)?$/, "NAME@HOST"],
	[/(?:_ENABLED|_DISABLED|^DEBUG|^ENABLE_\w+|^DISABLE_\w+)$/, "true or false"]
];
function shapeOf(name, declaration, reads) {
	if (declaration?.values !== void 0) return declaration.values.join(", ");
	if (declaration?.preset !== void 0) return presetOf(declaration.preset).looks.replaceAll("`", "");
	const type = declaration?.type ?? reads.find((read) => read.type !== void 0)?.type;
	return (type === void 0 ? void 0 : BY_TYPE[type]) ?? BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? "";
}

//#endregion
//#region src/checks/env/matrix.ts
const PLACES = 3;
const STATES = /* @__PURE__ */ new Set([
	"env/missing-variable",
	"env/empty-variable",
	"env/nothing-mapped"
]);
function matrixOf(subject, problems, names) {
	const { environments } = subject;
	const wrong = /* @__PURE__ */ new Map();
	const severityOf = (problem) => problem.severity ?? problem.rule.severity;
	for (const problem of problems.toSorted((a, b) => bySeverity(severityOf(a), severityOf(b)))) {
		const { variable, environment, rule } = problem;
		const cell = `${environment?.name} ${variable}`;
		if (environment && !STATES.has(rule.id) && isAtLeast(severityOf(problem), "medium") && !wrong.has(cell)) wrong.set(cell, (rule.id.split("/")[1] ?? "").replaceAll("-", " "));
	}
	const needed = environments.map((environment) => new Set(needsOf(subject, environment).map(({ name }) => name)));
	const rows = staticRows(subject);
	return {
		environments: [...environments.map(({ name, source, owner }) => ({
			name,
			source,
			...owner === void 0 ? {} : { owner }
		})), ...names.map((name) => ({ name }))],
		rows: rows.map((row) => {
			const cells = environments.map((environment, index) => cellOf(row.name, environment, needed[index]?.has(row.name) ?? false, wrong.get(`${environment.name} ${row.name}`)));
			const unknown = names.map(() => ({
				state: "unreadable",
				note: "no values given"
			}));
			return {
				...row,
				cells: [...cells, ...unknown]
			};
		})
	};
}
function staticRows(subject) {
	const declared = byName(subject.declarations);
	const names = new Set(declared.keys());
	for (const name of subject.reads.keys()) if (givenBy(name) === void 0 && codeReads(subject, name).length > 0) names.add(name);
	return [...names].sort().map((name) => rowOf(name, declared.get(name), codeReads(subject, name)));
}
function cellOf(name, environment, isNeeded, wrong) {
	const cell = environment.cells.get(name);
	if (cell === void 0) {
		if (!environment.isComplete) return {
			state: "unreadable",
			note: "not in this list"
		};
		return { state: isNeeded ? "absent" : "unneeded" };
	}
	const changed = cell.changed === void 0 ? {} : { changed: cell.changed.slice(0, 10) };
	if (wrong !== void 0) return {
		state: "wrong",
		note: wrong,
		...changed
	};
	if (cell.state === "listed") return {
		state: "unreadable",
		note: "listed",
		...changed
	};
	return {
		state: cell.state === "empty" || cell.value.trim() === "" ? "empty" : "set",
		...changed
	};
}
function rowOf(name, declaration, reads) {
	return {
		name,
		isSecret: declaration?.explicit ? declaration.secret : looksSecret(name),
		cells: [],
		shape: shapeOf(name, declaration, reads),
		readAt: reads.slice(0, PLACES).map(({ path, line }) => ({
			path,
			line
		})),
		reads: reads.length,
		ifMissing: consequence(declaration, reads),
		...declaration?.owner === void 0 ? {} : { owner: declaration.owner },
		...declaration?.store === void 0 ? {} : { store: declaration.store },
		...declaration?.rotate === void 0 ? {} : { rotate: declaration.rotate.words },
		...declaration?.preset === void 0 ? {} : { howToRotate: presetOf(declaration.preset).rotate },
		...declaration?.description === void 0 ? {} : { description: declaration.description }
	};
}
function consequence(declaration, reads) {
	const hard = reads.find(({ required }) => required);
	if (hard) return `the program stops (${hard.path}:${hard.line})`;
	const soft = reads.find(({ hasDefault }) => !hasDefault);
	if (soft === void 0 && reads.length > 0) return "the code has a default";
	if (soft?.phase === "build") return `what is built lacks it (${soft.path}:${soft.line})`;
	if (soft) return `nothing is read at ${soft.path}:${soft.line}`;
	if (declaration?.explicit && declaration.required === false) return "optional";
	return "no reader found";
}

//#endregion
//#region src/checks/env/rules/stale-document.ts
const staleDocument = {
	id: "env/stale-document",
	severity: "medium",
	summary: "ENVIRONMENT.md or SECRETS.md no longer says what is true",
	why: "Whoever takes over at night follows the document. One that lacks a variable, or names an owner who left, costs the hour that it was written to save.",
	fix: "Write it anew with `launch-ready env --write DIR`, and commit it.",
	since: "0.1.0",
	examples: {
		bad: ["A=\nB=\n--- file docs/ENVIRONMENT.md\n<!-- launch-ready:begin env sha256:0000000000000000 -->"],
		good: ["A=\nB=\n--- file docs/ENVIRONMENT.md\nOur own words about A and B."]
	},
	*check(subject) {
		if (subject.documents.length === 0) return;
		const stamp = stampOf(staticRows(subject));
		for (const document of subject.documents) {
			if (document.folder !== subject.folder || document.stamp === stamp) continue;
			const folder = document.path.slice(0, -document.name.length).replace(/\/$/, "") || ".";
			yield {
				variable: document.name,
				place: {
					path: document.path,
					line: document.line
				},
				part: document.path,
				title: `${document.path} is stale`,
				message: `${document.path} was made before variables, their owners or their readers changed.`,
				fix: `\`launch-ready env --write ${folder}${subject.folder === "" ? "" : ` --working-directory ${subject.folder}`}\`, and commit both files.`,
				impact: "Whoever has to change a variable in a hurry reads what was true some time ago."
			};
		}
	}
};

//#endregion
//#region src/facts/key-sides.ts
const SECRET = /(?:^|_)(?:SECRET|SK)(?:_|$)|SECRET_?KEY/;
const OPEN = /(?:^|_)(?:PUBLISHABLE|PUBLIC|PK)(?:_|$)|(?:PUBLISHABLE|PUBLIC)_?KEY/;
const SIGNING = /(?:WEBHOOK|ENDPOINT|SIGNING|HOOK)_(?:\w{1,60}_)?SECRET/;
const likeStripe = (service, of, docs) => ({
	service,
	of,
	docs,
	secret: {
		what: "a secret key",
		looks: "begins with `sk_` or `rk_`",
		is: /^[rs]k_(?:live|test|prod|dev)_[\w+/=-]{10,}\$?$/,
		named: SECRET
	},
	public: {
		what: "a publishable key",
		looks: "begins with `pk_`",
		is: /^pk_(?:live|test|prod|dev)_[\w+/=-]{10,}\$?$/,
		named: OPEN
	}
});
const half = (what, looks, is, named) => ({
	what,
	looks,
	is,
	named
});
const PAIRS = [
	{
		service: "AWS",
		of: /AWS/,
		docs: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html",
		areSecret: true,
		secret: half("a secret access key", "has 40 characters", /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z0-9/+]{40}$/, /SECRET_?(?:ACCESS_?)?KEY/),
		public: half("an access key id", "begins with `AKIA`", /^A[KS]IA[A-Z2-7]{16}$/, /ACCESS_?KEY_?ID/)
	},
	likeStripe("Clerk", /CLERK/, "https://clerk.com/docs/guides/development/managing-environments"),
	likeStripe("Paystack", /PAYSTACK/, "https://paystack.com/docs/api/authentication/"),
	likeStripe("Liveblocks", /LIVEBLOCKS/, "https://liveblocks.io/docs/api-reference/authentication"),
	{
		service: "Stripe",
		of: /STRIPE/,
		docs: "https://docs.stripe.com/webhooks/signature",
		areSecret: true,
		secret: half("a signing secret of a webhook", "begins with `whsec_`", /^whsec_[\w+/=]{16,}$/, SIGNING),
		public: half("an API key", "begins with `sk_`, `rk_` or `pk_`", /^[prs]k_(?:live|test)_\w{10,}$/, new RegExp(`^(?!.*(?:${SIGNING.source})).*(?:SECRET|API)_KEY$`))
	},
	likeStripe("Stripe", /STRIPE/, "https://docs.stripe.com/keys"),
	{
		service: "Razorpay",
		of: /RAZORPAY|(?:^|_)RZP(?:_|$)/,
		docs: "https://razorpay.com/docs/api/authentication/",
		secret: half("a key secret", "has no beginning of its own", /^(?!)/, SECRET),
		public: half("a key id", "begins with `rzp_`", /^rzp_(?:live|test)_\w{8,}$/, /(?:^|_)KEY_ID$/)
	},
	{
		service: "Flutterwave",
		of: /FLUTTERWAVE|(?:^|_)(?:FLW|RAVE)(?:_|$)/,
		docs: "https://developer.flutterwave.com/v3.0/docs/authentication",
		secret: half("a secret key", "begins with `FLWSECK`", /^FLWSECK(?:_TEST)?-[\w-]{8,}$/, /SECRET(?:_?KEY)?$|SECRET_KEY/),
		public: half("a public key", "begins with `FLWPUBK`", /^FLWPUBK(?:_TEST)?-[\w-]{8,}$/, OPEN)
	},
	{
		service: "Midtrans",
		of: /MIDTRANS/,
		docs: "https://docs.midtrans.com/reference/authorization",
		secret: half("a server key", "begins with `Mid-server-`", /^(?:SB-)?Mid-server-[\w-]{8,}$/, /SERVER_?KEY/),
		public: half("a client key", "begins with `Mid-client-`", /^(?:SB-)?Mid-client-[\w-]{8,}$/, /CLIENT_?KEY/)
	},
	{
		service: "Xendit",
		of: /XENDIT/,
		docs: "https://docs.xendit.co/docs/api-keys",
		secret: half("a secret key", "begins with `xnd_production_` or `xnd_development_`", /^xnd_(?:development|production)_\w{8,}$/, SECRET),
		public: half("a public key", "begins with `xnd_public_`", /^xnd_public_(?:development|production)_\w{8,}$/, OPEN)
	},
	{
		service: "Paddle",
		of: /PADDLE/,
		docs: "https://developer.paddle.com/paddlejs/client-side-tokens",
		secret: half("an API key", "begins with `pdl_`", /^pdl_(?:live|sdbx)_apikey_\w{8,}$/, /API_?KEY|SECRET_?KEY/),
		public: half("a client-side token", "begins with `live_` or `test_`", /^(?:live|test)_\w{16,}$/, /CLIENT_(?:SIDE_)?(?:TOKEN|KEY)|(?:^|_)(?:PUBLIC|PUBLISHABLE)_/)
	},
	{
		service: "Square",
		of: /SQUARE/,
		docs: "https://developer.squareup.com/docs/build-basics/access-tokens",
		secret: half("an access token or application secret", "begins with `EAAA` or `sq0csp-`", /^(?:EAAA[\w-]{40,}|(?:sandbox-)?sq0csp-[\w-]{8,})$/, /ACCESS_TOKEN|SECRET/),
		public: half("an application id", "begins with `sq0idp-`", /^(?:sq0idp-|sandbox-sq0idb-)[\w-]{8,}$/, /APP(?:LICATION)?_ID/)
	},
	{
		service: "Mapbox",
		of: /MAPBOX/,
		docs: "https://docs.mapbox.com/accounts/guides/tokens/",
		secret: half("a secret token", "begins with `sk.`", /^sk\.eyJ[\w-]{10,}\.[\w-]{10,}$/, SECRET),
		public: half("a public token", "begins with `pk.`", /^pk\.eyJ[\w-]{10,}\.[\w-]{10,}$/, OPEN)
	},
	{
		service: "PostHog",
		of: /POSTHOG/,
		docs: "https://posthog.com/docs/api",
		secret: half("a personal API key", "begins with `phx_`", /^phx_[\w-]{20,}$/, /PERSONAL/),
		public: half("a project key", "begins with `phc_`", /^phc_[\w-]{20,}$/, /PROJECT_(?:API_)?(?:KEY|TOKEN)|PUBLIC_KEY/)
	},
	{
		service: "web push",
		of: /VAPID/,
		docs: "https://www.rfc-editor.org/rfc/rfc8292#section-3.2",
		secret: half("a private key", "has 43 characters", /^[\w+/-]{43}=?$/, /PRIVATE/),
		public: half("a public key", "has 87 characters", /^B[A-P][\w+/-]{85}=?$/, /PUBLIC/)
	},
	{
		service: "",
		docs: "https://www.rfc-editor.org/rfc/rfc7468",
		secret: half("a private key", "begins with `-----BEGIN … PRIVATE KEY-----`", /^-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----/, /(?:^|_)PRIVATE_?KEY(?:_PEM)?$/),
		public: half("a public key or certificate", "begins with `-----BEGIN … PUBLIC KEY-----`, `-----BEGIN CERTIFICATE-----` or `ssh-…`", /^(?:-----BEGIN (?:RSA |EC |SSH2 )?PUBLIC KEY-----|-----BEGIN CERTIFICATE-----|(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\w+) AAAA)(?!.*PRIVATE KEY)/s, /(?:^|_)PUBLIC_?KEY(?:_PEM)?$/)
	}
];
const SUPABASE = {
	service: "Supabase",
	docs: "https://supabase.com/docs/guides/api/api-keys",
	of: /SUPABASE|SERVICE_ROLE|(?:^|_)ANON_KEY/,
	secret: half("a secret or service-role key", "begins with `sb_secret_`, or has the role `service_role`", /^sb_secret_[\w-]{20,}$/, /SERVICE_?ROLE|SERVICE_KEY|SECRET_KEY|ADMIN_KEY/),
	public: half("a publishable or anon key", "begins with `sb_publishable_`, or has the role `anon`", /^sb_publishable_[\w-]{20,}$/, /(?:^|_)(?:ANON|PUBLISHABLE)(?:_|$)|(?:ANON|PUBLISHABLE|PUBLIC)_?KEY/)
};
const LONGEST$1 = 2e4;
function wrongSideOf(name, value, role) {
	const upper = name.toUpperCase();
	const text = value.trim().slice(0, LONGEST$1);
	for (const pair of [SUPABASE, ...PAIRS]) {
		if (pair.of !== void 0 && !pair.of.test(upper)) continue;
		const isSecret = pair.secret.named.test(upper);
		if (isSecret === pair.public.named.test(upper)) continue;
		const [wanted, belongs, other] = isSecret ? [
			"secret",
			pair.secret,
			pair.public
		] : [
			"public",
			pair.public,
			pair.secret
		];
		if (!(pair === SUPABASE && role === (isSecret ? "anon" : "service_role")) && !other.is.test(text)) continue;
		const { service, docs } = pair;
		return {
			service,
			docs,
			wanted: pair.areSecret ? "secret" : wanted,
			is: other,
			belongs
		};
	}
}

//#endregion
//#region src/checks/env/rules/swapped-key.ts
const swappedKey = {
	id: "env/swapped-key",
	severity: "blocker",
	summary: "A public key stands where the secret one belongs, or the other way round",
	why: "Both are copied from one page, and each looks like the other. With the public key the server is refused at its first call; a secret key in the public place is handed to the page, to everybody.",
	fix: "Set the key that the name asks for; replace a secret one that stood in the public place.",
	since: "0.1.0",
	sources: ["https://docs.stripe.com/keys", "https://supabase.com/docs/guides/api/api-keys"],
	examples: {
		bad: [
			"STRIPE_SECRET_KEY=\n--- production\nSTRIPE_SECRET_KEY=pk_live_<token>",
			"STRIPE_PUBLISHABLE_KEY=\n--- staging\nSTRIPE_PUBLISHABLE_KEY=sk_test_<token>",
			"SUPABASE_SERVICE_ROLE_KEY=\n--- production\nSUPABASE_SERVICE_ROLE_KEY=<jwt role=anon>",
			"SUPABASE_ANON_KEY=\n--- production\nSUPABASE_ANON_KEY=<jwt role=service_role>",
			"JWT_PUBLIC_KEY=\n--- production\nJWT_PUBLIC_KEY=\"<pem>\""
		],
		good: [
			"STRIPE_SECRET_KEY=\nSTRIPE_PUBLISHABLE_KEY=\n--- production\nSTRIPE_SECRET_KEY=sk_live_<token>\nSTRIPE_PUBLISHABLE_KEY=pk_live_<token>",
			"STRIPE_KEY=\n--- production\nSTRIPE_KEY=pk_live_<token>",
			"SUPABASE_KEY=\n--- production\nSUPABASE_KEY=<jwt role=anon>",
			"NEXT_PUBLIC_STRIPE_SECRET_KEY=\n--- production\nNEXT_PUBLIC_STRIPE_SECRET_KEY=pk_live_<token>",
			"JWT_PRIVATE_KEY=\n--- production\nJWT_PRIVATE_KEY=\"<pem>\""
		]
	},
	*check(subject) {
		for (const judged of judgedValues(subject, "undeclared")) {
			const { name, value, environment, declaration, reads } = judged;
			if (declaration?.preset !== void 0 || placeholderOf(judged) !== void 0) continue;
			const tool = clientToolOf(name);
			const role = value.startsWith("eyJ") && value.length < 4e3 ? parseJwt(value.trim())?.claims["role"] : void 0;
			const wrong = wrongSideOf(name.slice(tool?.prefix.length ?? 0), value, role);
			if (wrong === void 0) continue;
			if ((tool !== void 0 || reads.some(({ side }) => side === "client")) && (wrong.wanted === "secret" || secretIn(name, value.trim()) !== void 0)) continue;
			const of = wrong.service === "" ? "" : ` of ${wrong.service}`;
			const isSecret = wrong.wanted === "public";
			yield {
				variable: name,
				environment,
				title: `${name} holds ${wrong.is.what}${of}${inEnvironment(environment)}`,
				message: `The name \`${name}\` asks for ${wrong.belongs.what}${of}, which ${wrong.belongs.looks}; the value${inEnvironment(environment)} is ${wrong.is.what}: it ${wrong.is.looks} (${wrong.docs}).`,
				fix: `Set \`${name}\` ${placeOfValue(environment)} to ${wrong.belongs.what}${of}.${isSecret ? " Replace the secret one where it was made: it may have been handed to everybody." : ""} Look at the variable of the other key too: the two may have been swapped.`,
				impact: isSecret ? `Whatever is given ${name} gets a secret: a page shows it to every visitor.` : `Whatever needs ${wrong.belongs.what} is refused${inEnvironment(environment)}.`,
				...wrong.service === "" ? {} : { data: { service: wrong.service } }
			};
		}
	}
};

//#endregion
//#region src/checks/env/rules/test-key-in-production.ts
const testKeyInProduction = {
	id: "env/test-key-in-production",
	severity: "blocker",
	summary: "Production has a key of a service’s test mode",
	why: "Everything looks right, and nobody can pay: o-sites ran production with an expired `sk_test_` key, and a shop plugin of WooCommerce charged test cards only.",
	fix: "Set the live key.",
	since: "0.1.0",
	sources: [
		"https://github.com/timebinder/o-sites/issues/224",
		"https://github.com/woocommerce/woocommerce-gateway-stripe/issues/773",
		"https://docs.stripe.com/keys"
	],
	examples: {
		bad: [
			"STRIPE_SECRET_KEY=\n--- production\nSTRIPE_SECRET_KEY=sk_test_<token>",
			"NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=\n--- production\nNEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=pk_test_<token>",
			"PAYPAL_MODE=\n--- production\nPAYPAL_MODE=sandbox",
			"PAYPAL_API=\n--- production\nPAYPAL_API=https://api-m.sandbox.paypal.com"
		],
		good: [
			"STRIPE_SECRET_KEY=\n--- production\nSTRIPE_SECRET_KEY=sk_live_<token>",
			"STRIPE_SECRET_KEY=\n--- staging\nSTRIPE_SECRET_KEY=sk_test_<token>",
			"STRIPE_TEST_SECRET_KEY=\n--- production\nSTRIPE_TEST_SECRET_KEY=sk_test_<token>",
			"STRIPE_PRICE_ID=\n--- production\nSTRIPE_PRICE_ID=price_<token>"
		]
	},
	*check(subject) {
		for (const judged of judgedValues(subject, "undeclared")) if (judged.isProduction && !namesAStage(judged.name) && placeholderOf(judged) === void 0) yield* problemsOf(judged);
	}
};
function* problemsOf({ name, value, environment }) {
	const key = keyModeOf(name, value.trim());
	if (key?.mode === "test") {
		yield {
			variable: name,
			environment,
			title: `${name} is a test key of ${key.service}${inEnvironment(environment)}`,
			message: `The value of \`${name}\`${inEnvironment(environment)} begins with \`${key.sign}\`: it is a key of ${key.service}’s test mode.`,
			fix: `Set the live key of ${key.service} in \`${name}\` ${placeOfValue(environment)}.`,
			impact: `In ${environment.name}, ${key.effect}.`,
			data: { service: key.service }
		};
		return;
	}
	if (!(MODE_VARIABLE.exec(name)?.[1] !== void 0 && /^(?:sandbox|test|testing|development|dev)$/i.test(value.trim())) && !urlsIn(value).some((url) => isSandboxHost(hostOf(url)))) return;
	yield {
		variable: name,
		environment,
		severity: "high",
		title: `${name} chooses the sandbox of a service${inEnvironment(environment)}`,
		message: `The value of \`${name}\`${inEnvironment(environment)} is the sandbox, where a service lets developers try things out.`,
		fix: `Set \`${name}\` ${placeOfValue(environment)} to what the service says for live operation.`,
		impact: `In ${environment.name}, nothing that goes through this service is real: no payment, no message, no account.`
	};
}

//#endregion
//#region src/checks/env/rules/text-read-as-true.ts
const textReadAsTrue = {
	id: "env/text-read-as-true",
	severity: "high",
	summary: "A value that says \"off\" counts as \"on\" where it is read",
	why: "Every variable is a text, and every text but the empty one is true: with `DEBUG=False`, `if os.environ.get(\"DEBUG\")` runs. Cabot, Hedera and Django’s own documentation met it.",
	fix: "Compare with the word (`== \"true\"`), or leave the variable empty.",
	since: "0.1.0",
	sources: [
		"https://github.com/django/django/pull/18793",
		"https://github.com/Hedera-Lang-Learn/hedera/pull/212",
		"https://github.com/arachnys/cabot/issues/179"
	],
	examples: {
		bad: ["DEBUG=\n--- file app.py\nimport os\nDEBUG = os.environ.get(\"DEBUG\", False)\nif os.environ.get(\"DEBUG\"):\n    pass\n--- production\nDEBUG=False"],
		good: ["DEBUG=\n--- file app.py\nimport os\nDEBUG = os.environ.get(\"DEBUG\") == \"true\"\n--- production\nDEBUG=False", "DEBUG=\n--- production\nDEBUG=False"]
	},
	*check(subject) {
		for (const { name, value, environment, reads } of judgedValues(subject)) {
			if (!/^(?:false|0|no|off|n|f|disabled)$/i.test(value.trim())) continue;
			const read = reads.find(({ asBoolean, path }) => asBoolean && !(value.trim() === "0" && /\.(?:php|p[lm])$/.test(path)));
			if (read === void 0) continue;
			yield {
				variable: name,
				environment,
				place: {
					path: read.path,
					line: read.line,
					startColumn: read.startColumn,
					endColumn: read.endColumn
				},
				title: `${name} says "off"${inEnvironment(environment)}, and ${read.path} takes it for "on"`,
				message: `The value of \`${name}\`${inEnvironment(environment)} means no, but ${read.path}:${read.line} asks only whether there is a text, and there is one.`,
				fix: `Compare it in ${read.path}:${read.line}: \`=== 'true'\` (Python: \`.lower() == "true"\`). Or take \`${name}\` away ${placeOfValue(environment)}.`,
				impact: `What ${name} is to switch off is on${inEnvironment(environment)}.`,
				part: read.path
			};
		}
	}
};

//#endregion
//#region src/checks/env/rules/tls-verification-off.ts
const tlsVerificationOff = {
	id: "env/tls-verification-off",
	severity: "high",
	summary: "Certificates of other servers are not checked",
	why: "It silences an error about a certificate, and from then on whoever is on the way can pose as the database, the payment provider or the own API, and read every password that is sent.",
	fix: "Give the program the certificate of the authority (`NODE_EXTRA_CA_CERTS`, `sslrootcert`), and check again.",
	since: "0.1.0",
	sources: [
		"https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue",
		"https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-PROTECTION",
		"https://peps.python.org/pep-0493/"
	],
	examples: {
		bad: [
			"NODE_TLS_REJECT_UNAUTHORIZED=\n--- production\nNODE_TLS_REJECT_UNAUTHORIZED=0",
			"DATABASE_URL=\n--- production\nDATABASE_URL=postgres://app:<token>@db.shop.dev/app?sslmode=disable",
			"SMTP_SKIP_TLS_VERIFY=\n--- staging\nSMTP_SKIP_TLS_VERIFY=true"
		],
		good: [
			"NODE_TLS_REJECT_UNAUTHORIZED=\n--- production\nNODE_TLS_REJECT_UNAUTHORIZED=1",
			"NODE_TLS_REJECT_UNAUTHORIZED=\n--- development\nNODE_TLS_REJECT_UNAUTHORIZED=0",
			"DATABASE_URL=\n--- production\nDATABASE_URL=postgres://app:<token>@db:5432/app?sslmode=disable",
			"DATABASE_URL=\n--- production\nDATABASE_URL=postgres://app:<token>@db.shop.dev/app?sslmode=require"
		]
	},
	*check(subject) {
		for (const { name, value, environment } of judgedValues(subject, "undeclared")) {
			const words = wordsOf(name, value.trim(), environment);
			if (words !== void 0) yield* problem(name, environment, words);
		}
		for (const environment of subject.environments) if (environment.cells.get("CURL_CA_BUNDLE")?.state === "empty" && environment.kind !== "job") yield* problem("CURL_CA_BUNDLE", environment, "is empty, which makes Python’s requests check nothing");
	}
};
function* problem(name, environment, words) {
	const severity = severityIn(environment);
	if (severity === void 0) return;
	yield {
		variable: name,
		environment,
		severity,
		title: `${name} ${words.replaceAll("`", "")}${inEnvironment(environment)}`,
		message: `The value of \`${name}\`${inEnvironment(environment)} ${words}.`,
		fix: `Take \`${name}\` away or correct it ${placeOfValue(environment)}. If the other server has a certificate of your own authority, name that (\`NODE_EXTRA_CA_CERTS\`, \`SSL_CERT_FILE\`, \`sslrootcert\`).`,
		impact: "Whoever is on the way can pose as the other server and read or change what is sent, passwords too."
	};
}
function severityIn({ name }) {
	const stage = stageOf(name);
	if (stage === "production") return "high";
	return stage === "development" || stage === "test" ? void 0 : "medium";
}
const MUST_CHECK = /^(?:NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY|NPM_CONFIG_STRICT_SSL|npm_config_strict_ssl)$|(?:^|_)(?:VERIFY_(?:SSL|TLS|CERTS?|CERTIFICATES?)|(?:SSL|TLS|CERT|CERTIFICATE)_VERIFY|(?:SSL_|TLS_)?REJECT_UNAUTHORIZED|(?:SSL|TLS)_VERIFICATION)$/;
const MUST_NOT = /^GIT_SSL_NO_VERIFY$|(?:^|_)(?:(?:INSECURE_)?SKIP_(?:TLS_|SSL_|CERT_)?VERIF(?:Y|ICATION)|(?:SSL|TLS)_(?:NO_VERIFY|INSECURE|SKIP_VERIFY)|(?:TLS|SSL)_ALLOW_(?:INVALID|SELF_SIGNED)\w*|ALLOW_(?:INVALID|SELF_SIGNED)_CERT(?:IFICATE)?S?|DISABLE_(?:TLS|SSL|CERT)_VERIF(?:Y|ICATION)|IGNORE_(?:SSL|TLS|CERT(?:IFICATE)?)(?:_ERRORS)?)$/;
const IN_QUERY = /[?&;\s](?:sslmode=(?:disable|no-verify|allow)|ssl=(?:false|0)|sslaccept=accept_invalid_certs|tlsAllowInvalidCertificates=true|tlsInsecure=true|rejectUnauthorized=false|useSSL=false|trustServerCertificate=true|ssl_?cert_?reqs=(?:none|CERT_NONE)|sslVerify(?:Certificate)?=false)(?=$|[&;\s])/i;
function wordsOf(name, text, environment) {
	const upper = name.toUpperCase();
	if ((MUST_CHECK.test(name) || MUST_CHECK.test(upper)) && isOff(text)) return "switches the check of certificates off";
	if (MUST_NOT.test(upper) && isOn(text)) return "switches the check of certificates off";
	if (upper === "PGSSLMODE" && /^(?:disable|allow)$/i.test(text)) {
		const host = environment.cells.get("PGHOST");
		return host?.state === "set" && isRemote(normalHost(host.value)) ? "lets the connection go without encryption" : void 0;
	}
	const match = IN_QUERY.exec(text);
	if (match === null || !urlsIn(text).some((url) => isRemote(hostOf(url)))) return void 0;
	return `asks for a connection without encryption or without a check of the certificate (\`${match[0].slice(1).toLowerCase()}\`)`;
}

//#endregion
//#region src/checks/env/strength.ts
const COMMON = new Set("my your our the a some very super top ultra extra random secure insecure strong long jwt auth session cookie app api dev development local test testing staging prod production default change changed secret secrets key keys token password passw0rd pass passwd pwd admin root user guest demo example temp hello world hunter2 qwerty letmein welcome keyboard cat s3cr3t supersecret mysecret abc abcdef postgres mysql mongo mongodb redis rabbitmq minio minioadmin nextauth next node express django flask rails laravel encryption encrypt signing sign salt pepper hash access refresh for of and with please value here only do not use in this is to be that at least character characters char chars byte bytes bit bits chatapp shop backend server".split(" "));
const LONGEST_WORD = 14;
const TELLING = /secret|password|passw|pwd|token|key|jwt|auth|session|admin|root|test|dev|guest|postgres|mysql|redis|mongo|rabbit|minio|hunter2|qwerty|letmein|welcome|changed?|salt|pepper|user|demo|cat/i;
const LONGEST = 4096;
function weaknessOf(value) {
	if (value.length > LONGEST) return void 0;
	const text = value.replace(/^base64:/, "");
	if (isCommon(text)) return {
		words: "is made of words that every list of guesses has",
		severity: "high"
	};
	if (text.length >= 16 && (entropyOf(text) < 2.6 || isPlaceholder(text))) return {
		words: "repeats a few characters, or runs through them in order",
		severity: "high"
	};
	const bits = text.length * bitsOf(text);
	if (text.length < 16 || bits < 64) return {
		words: `has only ${text.length < 16 ? "a few" : "half the"} characters it needs (32 are good)`,
		severity: "high"
	};
	if (bits < 128) return {
		words: "is shorter than what it signs with takes (32 characters or more)",
		severity: "medium"
	};
}
function weaknessOfPassword(password) {
	if (password === "" || password.length > LONGEST) return void 0;
	if (isCommon(password) || isOfWords(password)) return {
		words: "is a password that every list of guesses has",
		severity: "high"
	};
	if (password.length >= 4 && /^(.)\1*$|^(?:0?1234567890?|1234|12345|123456|12345678|123456789|abcd1234|abc123|111111|000000)$/.test(password)) return {
		words: "is a password that every list of guesses has",
		severity: "high"
	};
}
function isCommon(text) {
	if (text.length > 120 || !TELLING.test(text)) return false;
	return (text.toLowerCase().match(/[a-z]+|\d+|[^\x00-\x7f]/g) ?? []).every((part) => /^\d/.test(part) ? part.length <= 8 : part === "passw" || part === "s" || part === "cr" || isMadeOfWords(part));
}
function isMadeOfWords(text) {
	const reached = [true];
	for (let end = 1; end <= text.length; end++) {
		reached[end] = false;
		for (let start = Math.max(0, end - LONGEST_WORD); start < end && !reached[end]; start++) reached[end] = reached[start] === true && COMMON.has(text.slice(start, end));
	}
	return reached[text.length] === true;
}
function bitsOf(text) {
	if (/^\d+$/.test(text)) return 3.3;
	if (/^[0-9a-f]+$/i.test(text)) return 4;
	if (/^[a-z]+$|^[A-Z]+$/.test(text)) return 4.7;
	if (/^[0-9a-z]+$|^[0-9A-Z]+$/.test(text)) return 5.17;
	return 5.95;
}

//#endregion
//#region src/checks/env/rules/tracked-env-file.ts
const trackedEnvFile = {
	id: "env/tracked-env-file",
	severity: "blocker",
	summary: "The repository holds an env file with secrets",
	why: "Everybody with the code has them, for ever, and a deploy may put the old ones back: at Olhash the `.env` of the repository wrote over a rotated password with every deploy, and the site was down for 40 minutes.",
	fix: "Take the file out of the repository, replace the secrets, and keep them where the host keeps them.",
	since: "0.1.0",
	sources: ["https://www.olhash.com/writing/anatomy-of-a-p0/", "https://12factor.net/config"],
	examples: {
		bad: [
			"--- file .env\nSTRIPE_SECRET_KEY=sk_live_<token>\n",
			"--- file .env.production\nDATABASE_URL=postgres://app:<token>@db.shop.dev/app\n",
			"--- file deploy/prod.env\nJWT_SECRET=<token>\n"
		],
		good: [
			"--- file .env\nNEXT_PUBLIC_APP_URL=https://app.shop.dev\nPORT=3000\n",
			"--- file .env.development\nDATABASE_URL=postgres://postgres:postgres@localhost:5432/app\nJWT_SECRET=development-secret\n",
			"--- file .env.test\nJWT_SECRET=<token>\n",
			"--- file .env\nSTRIPE_SECRET_KEY=\nAPI_TOKEN=${API_TOKEN}\nDB_PASSWORD=changeme\n"
		]
	},
	*check(subject) {
		for (const file of subject.envFiles) {
			if (!file.isTracked) continue;
			const kept = keptFor(file.path);
			const found = file.dotenv.entries.flatMap((entry) => {
				const severity = severityOf(entry, kept);
				return severity === void 0 ? [] : [{
					entry,
					severity
				}];
			});
			const worst = ORDER.find((severity) => found.some((each) => each.severity === severity));
			const first = found.find(({ severity }) => severity === worst)?.entry;
			if (worst === void 0 || first === void 0) continue;
			const names = [...new Set(found.map(({ entry }) => entry.name))];
			const some = names.slice(0, 5).map((name) => `\`${name}\``).join(", ");
			yield {
				variable: first.name,
				place: {
					path: file.path,
					line: first.startLine,
					startColumn: first.startColumn,
					endColumn: first.endColumn
				},
				severity: worst,
				title: `${file.path} is in the repository and holds ${names.length === 1 ? "a secret" : `${names.length} secrets`}`,
				message: `${file.path} is committed, and ${names.length === 1 ? "this variable has" : "these variables have"} a value there: ${some}${names.length > 5 ? ", …" : ""}.`,
				fix: `1. Replace ${names.length === 1 ? "the secret" : "the secrets"} at the provider: the history keeps the old ones.\n2. \`git rm --cached ${file.path}\`, and put the name into \`.gitignore\`.\n3. Set the new ones where the host keeps them, and list the names without values in \`.env.example\`.`,
				impact: "Whoever can read the repository, now or at any time after a leak, can use them; and the next deploy may put old values back.",
				part: `${file.path} ${names.join(" ")}`,
				data: { variables: names }
			};
		}
	}
};
const ORDER = [
	"blocker",
	"high",
	"medium"
];
function keptFor(path) {
	const file = path.slice(path.lastIndexOf("/") + 1);
	const stage = stageOf(file.replace(/^\.env\.?/, "").replace(/\.?env$/, "").replace(/(?:^|\.)local$/, ""));
	const isForTrying = stage === "development" || stage === "test" || /^\.env\.(?:ci|docker|devcontainer|local\.docker|compose)/.test(file);
	const name = isForTrying ? "development" : environmentOfFile(file);
	return {
		isForTrying,
		stage: stageOf(name),
		environment: {
			name,
			source: "",
			kind: "file",
			cells: /* @__PURE__ */ new Map(),
			isComplete: true
		}
	};
}
function severityOf({ name, value }, { isForTrying, environment, stage }) {
	const text = value.trim();
	if (text === "" || isReference(text) || isOpenValue(text) || clientToolOf(name) !== void 0) return void 0;
	const isSecret = looksSecret(name);
	const isKnown = text.includes("://") || hasPem(text) || keyModeOf(name, text) !== void 0;
	if (!isSecret && !isKnown && credentialIn(text) === void 0 && databaseOf(text) === void 0) return void 0;
	if (placeholderOf({
		name,
		value,
		environment,
		stage,
		declaration: void 0,
		reads: [],
		isProduction: false,
		isSecret: true
	})) return void 0;
	if (keyModeOf(name, text)?.mode === "test") return keyModeOf(name, text)?.part === "secret" && !isForTrying ? "medium" : void 0;
	const database = databaseOf(text);
	if (database !== void 0 || text.includes("://")) {
		const password = passwordOf(text);
		if (password === "" || isReference(password) || weaknessOfPassword(password) !== void 0) return void 0;
		const host = database?.host ?? URL.parse(text)?.hostname ?? "";
		if (host === "" || isThisMachine(host) || !host.includes(".") || isPrivateAddress(host)) return void 0;
		return isForTrying ? "high" : "blocker";
	}
	if (hasPem(text)) return /PRIVATE KEY/.test(text) ? isForTrying ? "medium" : "blocker" : void 0;
	if (credentialIn(text) !== void 0) return isForTrying ? "high" : "blocker";
	if (isForTrying || !isSecret || weaknessOfPassword(text) !== void 0) return void 0;
	if (/^(?:true|false|[\d.]{1,6})$/i.test(text)) return void 0;
	return text.length >= 16 && entropyOf(text) >= 3.2 && /\d/.test(text) && !/\s/.test(text) ? "blocker" : "medium";
}

//#endregion
//#region src/checks/env/rules/undeclared-variable.ts
const undeclaredVariable = {
	id: "env/undeclared-variable",
	severity: "medium",
	summary: "The change reads a variable that nothing declares",
	why: "Nobody who sets up an environment can know of it: containers of a form builder stopped after an upgrade that read a new `CRON_SECRET`, and an API failed in silence over a `REDIS_URL` that no document named.",
	fix: "Add it to the example file or to launch-ready.yml, and set it in every environment before the deploy.",
	since: "0.1.0",
	sources: ["https://github.com/formbricks/formbricks/issues/2874", "https://github.com/calcom/cal.diy/pull/28648"],
	examples: {
		bad: ["--- base\nPORT=\n--- head\nPORT=\n--- file src/mail.ts\nconst key = process.env.MAIL_KEY;"],
		good: [
			"--- base\nPORT=\n--- head\nPORT=\nMAIL_KEY=\n--- file src/mail.ts\nconst key = process.env.MAIL_KEY;",
			"--- base\nPORT=\n--- head\nPORT=\n--- file src/mail.ts\nconst key = process.env.MAIL_KEY;\n--- base file src/old.ts\nsend(process.env.MAIL_KEY);",
			"--- base\nPORT=\n--- head\nPORT=\n--- file src/mail.ts\nconst port = process.env.MAIL_PORT ?? \"25\";",
			"--- base\nPORT=\n--- head\nPORT=\n--- file src/url.ts\nconst host = process.env.VERCEL_URL;"
		]
	},
	*check(subject) {
		if (subject.readBefore === void 0) return;
		const declared = new Set(subject.declarations.map(({ name }) => name));
		for (const name of subject.reads.keys()) {
			if (declared.has(name) || subject.readBefore.has(name) || givenBy(name) !== void 0) continue;
			const reads = codeReads(subject, name);
			const bare = reads.filter(({ hasDefault }) => !hasDefault);
			const [first] = bare;
			if (first === void 0 || bare.length < reads.length) continue;
			const more = reads.length > 1 ? ` (and at ${reads.length - 1} more places)` : "";
			const when = first.phase === "build" ? "what is built lacks it" : first.required ? "the program does not start" : "nothing is read";
			yield {
				variable: name,
				place: first,
				title: `${name} is read by this change and declared nowhere`,
				message: `${first.path}:${first.line}${more} reads \`${name}\`, which neither an example file nor launch-ready.yml names.`,
				fix: `Add \`${name}=\` to the example file, or under \`env.vars\` in launch-ready.yml, and set it in every environment before this is deployed. If the code works without it, give it a default there (\`?? '…'\`).`,
				impact: `Where nobody knows of ${name}, ${when}.`,
				data: {
					required: first.required,
					phase: first.phase,
					side: first.side
				}
			};
		}
	}
};

//#endregion
//#region src/checks/env/rules/unfilled-reference.ts
const unfilledReference = {
	id: "env/unfilled-reference",
	severity: "high",
	summary: "A value is the name of another one, which nothing filled in",
	why: "A template was copied as it stood, or what reads the file does not expand: the app gets the very text `${{ secrets.API_TOKEN }}`, which is not empty and opens nothing.",
	fix: "Set the value itself, or let what reads it expand references.",
	since: "0.1.0",
	sources: ["https://docs.docker.com/reference/cli/docker/container/run/#env", "https://github.com/motdotla/dotenv-expand"],
	examples: {
		bad: [
			"API_TOKEN=\n--- production\nAPI_TOKEN='${{ secrets.API_TOKEN }}'",
			"API_TOKEN=\n--- production\nAPI_TOKEN='$PROD_API_TOKEN'",
			"API_TOKEN=\n--- production\nAPI_TOKEN='${PROD_API_TOKEN}'",
			"API_TOKEN=\n--- production\nAPI_TOKEN=process.env.API_TOKEN",
			"API_TOKEN=\n--- production\nAPI_TOKEN=%API_TOKEN%"
		],
		good: [
			"API_TOKEN=\n--- production\nAPI_TOKEN=<token>",
			"PRICE=\n--- production\nPRICE='$5'",
			"GREETING=\n--- production\nGREETING='Hello ${name}'",
			"TEMPLATE=\n--- production\nTEMPLATE='{{ user.name }}'"
		]
	},
	*check(subject) {
		for (const { name, value, environment } of judgedValues(subject)) {
			const text = value.trim();
			const isExpression = /^\$\{\{\s*(?:secrets|vars|env|github|inputs|needs|steps)\b[^}]*\}\}$/.test(text);
			const found = isExpression ? void 0 : REFERENCE.exec(text);
			if (!isExpression && (found === null || found === void 0)) continue;
			const named = found?.groups?.["dollar"] ?? found?.groups?.["braced"] ?? found?.groups?.["percent"];
			const isCode = found?.groups?.["code"] !== void 0;
			const isSelf = (named ?? found?.groups?.["code"]) === name;
			const written = isExpression ? "`${{ … }}`" : isCode ? "`process.env.NAME`" : found?.groups?.["percent"] === void 0 ? "`$NAME`" : "`%NAME%`";
			yield {
				variable: name,
				environment,
				severity: isExpression || isCode || isSelf ? "high" : "medium",
				title: `${name} is a reference that nothing filled in${inEnvironment(environment)}`,
				message: `The value of \`${name}\`${inEnvironment(environment)} is the text of a reference (${written}), not what it refers to${isSelf ? ", and refers to itself" : ""}.`,
				fix: `Set the value itself ${placeOfValue(environment)}.${isExpression ? " `${{ … }}` is filled in by GitHub in a workflow file only." : ""}`,
				impact: `Whatever reads ${name} gets a text that opens nothing${inEnvironment(environment)}.`
			};
		}
	}
};
const REFERENCE = /^(?:\$(?:(?<dollar>[A-Z][A-Z0-9_]*)|\{(?<braced>[A-Z][A-Z0-9_]*)\})|%(?<percent>[A-Z][A-Z0-9]*_[A-Z0-9_]*)%|(?:process|import\.meta)\.env\.(?<code>[A-Z][A-Z0-9_]*))$/;

//#endregion
//#region src/checks/env/workflows/unmapped.ts
const MIN_MAPPED = 2;
function unmappedVariables(workflows, required) {
	return [...jobsOf(workflows)].flatMap(({ workflow, job }) => {
		const exports = exportsOf(job);
		return job.steps.flatMap((step, index) => {
			const own = environmentNames(workflow, job, step);
			const has = (name) => own.has(name) || (exports.names.get(name) ?? index) < index;
			const mapped = required.filter(has);
			const isOurs = step.launchReady !== void 0;
			if (!(isOurs ? mapped.length > 0 : handsOver(step, required) && mapped.length * 2 >= required.length) || exports.unclearAfter < index) return [];
			const missing = required.filter((name) => !has(name) && !isMentioned(workflow, job, step, name));
			const mayBeInVars = [...step.with, ...step.env].some(({ reads }) => reads.some(({ context, isAll }) => context === "vars" && isAll));
			const { place, name } = step;
			return missing.map((variable) => ({
				place,
				job: job.id,
				step: name,
				variable,
				isOurs,
				mapped,
				mayBeInVars
			}));
		});
	});
}
function handsOver(step, required) {
	return step.env.filter(({ name, from }) => required.includes(name) && from !== "literal").length >= MIN_MAPPED;
}
function isMentioned(workflow, job, step, name) {
	const texts = [
		...step.with,
		...step.env,
		...job.env,
		...workflow.env
	].map(({ text }) => text);
	const word = new RegExp(`(?<![\\w-])${name.replace(/[^\w]/g, "\\$&")}(?![\\w-])`);
	return [step.run?.text ?? "", ...texts].some((text) => word.test(text));
}

//#endregion
//#region src/checks/env/rules/unmapped-variable.ts
const unmappedVariable = {
	id: "env/unmapped-variable",
	severity: "medium",
	summary: "A step hands over variables, and not one that the code needs",
	why: "GitHub hands secrets and variables only to steps that name them. A deploy that got all but the new one works until that one is read.",
	fix: "Name it in the `env:` of the step.",
	since: "0.1.0",
	sources: ["https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets"],
	examples: {
		bad: ["--- config\nDATABASE_URL: { required: true }\nMAIL_KEY: { required: true }\n--- file .github/workflows/deploy.yml\non: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: OWNER/launch-ready/actions/env@v1\n        with: { environment: production }\n        env:\n          DATABASE_URL: ${{ secrets.DATABASE_URL }}"],
		good: ["--- config\nDATABASE_URL: { required: true }\nMAIL_KEY: { required: true }\n--- file .github/workflows/deploy.yml\non: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: OWNER/launch-ready/actions/env@v1\n        with: { environment: production }\n        env:\n          DATABASE_URL: ${{ secrets.DATABASE_URL }}\n          MAIL_KEY: ${{ secrets.MAIL_KEY }}", "--- config\nDATABASE_URL: { required: true }\nMAIL_KEY: { required: true }\n--- file .github/workflows/migrate.yml\non: push\njobs:\n  migrate:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm run migrate\n        env:\n          DATABASE_URL: ${{ secrets.DATABASE_URL }}"]
	},
	*check(subject) {
		for (const { place, job, step, variable, isOurs, mapped, mayBeInVars } of unmappedVariables(subject.workflows, requiredNames(subject))) {
			if (mayBeInVars) continue;
			yield {
				variable,
				place,
				severity: isOurs ? "high" : "medium",
				part: `${place.path} ${job}`,
				title: `${variable} is not handed to the step that gets ${mapped.length} other variables (job ${job})`,
				message: `The step \`${step}\` of the job \`${job}\` gets ${mapped.length} of the variables that the code needs, and not \`${variable}\`.`,
				fix: `Add a line to its \`env:\`:\n\n${envOfStep(variable)}`,
				impact: isOurs ? `${variable} is looked for where nobody put it, so that a missing one is never told from a forgotten line.` : `What this step starts or deploys does without ${variable}.`
			};
		}
	}
};

//#endregion
//#region node_modules/is-string-blank/index.js
var require_is_string_blank = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(str) {
		var l = str.length, a;
		for (var i = 0; i < l; i++) {
			a = str.charCodeAt(i);
			if ((a < 9 || a > 13) && a !== 32 && a !== 133 && a !== 160 && a !== 5760 && a !== 6158 && (a < 8192 || a > 8205) && a !== 8232 && a !== 8233 && a !== 8239 && a !== 8287 && a !== 8288 && a !== 12288 && a !== 65279) return false;
		}
		return true;
	};
}));

//#endregion
//#region node_modules/is-string-and-not-blank/lib/index.js
var require_lib$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isStringBlank = require_is_string_blank();
	function isSANB(val) {
		return typeof val === "string" && !isStringBlank(val);
	}
	module.exports = isSANB;
}));

//#endregion
//#region node_modules/ms/index.js
var require_ms = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var s = 1e3;
	var m = s * 60;
	var h = m * 60;
	var d = h * 24;
	var w = d * 7;
	var y = d * 365.25;
	module.exports = function(val, options) {
		options = options || {};
		var type = typeof val;
		if (type === "string" && val.length > 0) return parse(val);
		else if (type === "number" && isFinite(val)) return options.long ? fmtLong(val) : fmtShort(val);
		throw new Error("val is not a non-empty string or a valid number. val=" + JSON.stringify(val));
	};
	function parse(str) {
		str = String(str);
		if (str.length > 100) return;
		var match = /^(-?(?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$/i.exec(str);
		if (!match) return;
		var n = parseFloat(match[1]);
		switch ((match[2] || "ms").toLowerCase()) {
			case "years":
			case "year":
			case "yrs":
			case "yr":
			case "y": return n * y;
			case "weeks":
			case "week":
			case "w": return n * w;
			case "days":
			case "day":
			case "d": return n * d;
			case "hours":
			case "hour":
			case "hrs":
			case "hr":
			case "h": return n * h;
			case "minutes":
			case "minute":
			case "mins":
			case "min":
			case "m": return n * m;
			case "seconds":
			case "second":
			case "secs":
			case "sec":
			case "s": return n * s;
			case "milliseconds":
			case "millisecond":
			case "msecs":
			case "msec":
			case "ms": return n;
			default: return;
		}
	}
	function fmtShort(ms) {
		var msAbs = Math.abs(ms);
		if (msAbs >= d) return Math.round(ms / d) + "d";
		if (msAbs >= h) return Math.round(ms / h) + "h";
		if (msAbs >= m) return Math.round(ms / m) + "m";
		if (msAbs >= s) return Math.round(ms / s) + "s";
		return ms + "ms";
	}
	function fmtLong(ms) {
		var msAbs = Math.abs(ms);
		if (msAbs >= d) return plural(ms, msAbs, d, "day");
		if (msAbs >= h) return plural(ms, msAbs, h, "hour");
		if (msAbs >= m) return plural(ms, msAbs, m, "minute");
		if (msAbs >= s) return plural(ms, msAbs, s, "second");
		return ms + " ms";
	}
	function plural(ms, msAbs, n, name) {
		var isPlural = msAbs >= n * 1.5;
		return Math.round(ms / n) + " " + name + (isPlural ? "s" : "");
	}
}));

//#endregion
//#region node_modules/debug/src/common.js
var require_common = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function setup(env) {
		createDebug.debug = createDebug;
		createDebug.default = createDebug;
		createDebug.coerce = coerce;
		createDebug.disable = disable;
		createDebug.enable = enable;
		createDebug.enabled = enabled;
		createDebug.humanize = require_ms();
		createDebug.destroy = destroy;
		Object.keys(env).forEach((key) => {
			createDebug[key] = env[key];
		});
		createDebug.names = [];
		createDebug.skips = [];
		createDebug.formatters = {};
		function selectColor(namespace) {
			let hash = 0;
			for (let i = 0; i < namespace.length; i++) {
				hash = (hash << 5) - hash + namespace.charCodeAt(i);
				hash |= 0;
			}
			return createDebug.colors[Math.abs(hash) % createDebug.colors.length];
		}
		createDebug.selectColor = selectColor;
		function createDebug(namespace) {
			let prevTime;
			let enableOverride = null;
			let namespacesCache;
			let enabledCache;
			function debug(...args) {
				if (!debug.enabled) return;
				const self = debug;
				const curr = Number(/* @__PURE__ */ new Date());
				self.diff = curr - (prevTime || curr);
				self.prev = prevTime;
				self.curr = curr;
				prevTime = curr;
				args[0] = createDebug.coerce(args[0]);
				if (typeof args[0] !== "string") args.unshift("%O");
				let index = 0;
				args[0] = args[0].replace(/%([a-zA-Z%])/g, (match, format) => {
					if (match === "%%") return "%";
					index++;
					const formatter = createDebug.formatters[format];
					if (typeof formatter === "function") {
						const val = args[index];
						match = formatter.call(self, val);
						args.splice(index, 1);
						index--;
					}
					return match;
				});
				createDebug.formatArgs.call(self, args);
				(self.log || createDebug.log).apply(self, args);
			}
			debug.namespace = namespace;
			debug.useColors = createDebug.useColors();
			debug.color = createDebug.selectColor(namespace);
			debug.extend = extend;
			debug.destroy = createDebug.destroy;
			Object.defineProperty(debug, "enabled", {
				enumerable: true,
				configurable: false,
				get: () => {
					if (enableOverride !== null) return enableOverride;
					if (namespacesCache !== createDebug.namespaces) {
						namespacesCache = createDebug.namespaces;
						enabledCache = createDebug.enabled(namespace);
					}
					return enabledCache;
				},
				set: (v) => {
					enableOverride = v;
				}
			});
			if (typeof createDebug.init === "function") createDebug.init(debug);
			return debug;
		}
		function extend(namespace, delimiter) {
			const newDebug = createDebug(this.namespace + (typeof delimiter === "undefined" ? ":" : delimiter) + namespace);
			newDebug.log = this.log;
			return newDebug;
		}
		function enable(namespaces) {
			createDebug.save(namespaces);
			createDebug.namespaces = namespaces;
			createDebug.names = [];
			createDebug.skips = [];
			const split = (typeof namespaces === "string" ? namespaces : "").trim().replace(/\s+/g, ",").split(",").filter(Boolean);
			for (const ns of split) if (ns[0] === "-") createDebug.skips.push(ns.slice(1));
			else createDebug.names.push(ns);
		}
		function matchesTemplate(search, template) {
			let searchIndex = 0;
			let templateIndex = 0;
			let starIndex = -1;
			let matchIndex = 0;
			while (searchIndex < search.length) if (templateIndex < template.length && (template[templateIndex] === search[searchIndex] || template[templateIndex] === "*")) if (template[templateIndex] === "*") {
				starIndex = templateIndex;
				matchIndex = searchIndex;
				templateIndex++;
			} else {
				searchIndex++;
				templateIndex++;
			}
			else if (starIndex !== -1) {
				templateIndex = starIndex + 1;
				matchIndex++;
				searchIndex = matchIndex;
			} else return false;
			while (templateIndex < template.length && template[templateIndex] === "*") templateIndex++;
			return templateIndex === template.length;
		}
		function disable() {
			const namespaces = [...createDebug.names, ...createDebug.skips.map((namespace) => "-" + namespace)].join(",");
			createDebug.enable("");
			return namespaces;
		}
		function enabled(name) {
			for (const skip of createDebug.skips) if (matchesTemplate(name, skip)) return false;
			for (const ns of createDebug.names) if (matchesTemplate(name, ns)) return true;
			return false;
		}
		function coerce(val) {
			if (val instanceof Error) return val.stack || val.message;
			return val;
		}
		function destroy() {
			console.warn("Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.");
		}
		createDebug.enable(createDebug.load());
		return createDebug;
	}
	module.exports = setup;
}));

//#endregion
//#region node_modules/debug/src/browser.js
var require_browser = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.formatArgs = formatArgs;
	exports.save = save;
	exports.load = load;
	exports.useColors = useColors;
	exports.storage = localstorage();
	exports.destroy = (() => {
		let warned = false;
		return () => {
			if (!warned) {
				warned = true;
				console.warn("Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.");
			}
		};
	})();
	exports.colors = [
		"#0000CC",
		"#0000FF",
		"#0033CC",
		"#0033FF",
		"#0066CC",
		"#0066FF",
		"#0099CC",
		"#0099FF",
		"#00CC00",
		"#00CC33",
		"#00CC66",
		"#00CC99",
		"#00CCCC",
		"#00CCFF",
		"#3300CC",
		"#3300FF",
		"#3333CC",
		"#3333FF",
		"#3366CC",
		"#3366FF",
		"#3399CC",
		"#3399FF",
		"#33CC00",
		"#33CC33",
		"#33CC66",
		"#33CC99",
		"#33CCCC",
		"#33CCFF",
		"#6600CC",
		"#6600FF",
		"#6633CC",
		"#6633FF",
		"#66CC00",
		"#66CC33",
		"#9900CC",
		"#9900FF",
		"#9933CC",
		"#9933FF",
		"#99CC00",
		"#99CC33",
		"#CC0000",
		"#CC0033",
		"#CC0066",
		"#CC0099",
		"#CC00CC",
		"#CC00FF",
		"#CC3300",
		"#CC3333",
		"#CC3366",
		"#CC3399",
		"#CC33CC",
		"#CC33FF",
		"#CC6600",
		"#CC6633",
		"#CC9900",
		"#CC9933",
		"#CCCC00",
		"#CCCC33",
		"#FF0000",
		"#FF0033",
		"#FF0066",
		"#FF0099",
		"#FF00CC",
		"#FF00FF",
		"#FF3300",
		"#FF3333",
		"#FF3366",
		"#FF3399",
		"#FF33CC",
		"#FF33FF",
		"#FF6600",
		"#FF6633",
		"#FF9900",
		"#FF9933",
		"#FFCC00",
		"#FFCC33"
	];
	function useColors() {
		if (typeof window !== "undefined" && window.process && (window.process.type === "renderer" || window.process.__nwjs)) return true;
		if (typeof navigator !== "undefined" && navigator.userAgent && navigator.userAgent.toLowerCase().match(/(edge|trident)\/(\d+)/)) return false;
		let m;
		return typeof document !== "undefined" && document.documentElement && document.documentElement.style && document.documentElement.style.WebkitAppearance || typeof window !== "undefined" && window.console && (window.console.firebug || window.console.exception && window.console.table) || typeof navigator !== "undefined" && navigator.userAgent && (m = navigator.userAgent.toLowerCase().match(/firefox\/(\d+)/)) && parseInt(m[1], 10) >= 31 || typeof navigator !== "undefined" && navigator.userAgent && navigator.userAgent.toLowerCase().match(/applewebkit\/(\d+)/);
	}
	function formatArgs(args) {
		args[0] = (this.useColors ? "%c" : "") + this.namespace + (this.useColors ? " %c" : " ") + args[0] + (this.useColors ? "%c " : " ") + "+" + module.exports.humanize(this.diff);
		if (!this.useColors) return;
		const c = "color: " + this.color;
		args.splice(1, 0, c, "color: inherit");
		let index = 0;
		let lastC = 0;
		args[0].replace(/%[a-zA-Z%]/g, (match) => {
			if (match === "%%") return;
			index++;
			if (match === "%c") lastC = index;
		});
		args.splice(lastC, 0, c);
	}
	exports.log = console.debug || console.log || (() => {});
	function save(namespaces) {
		try {
			if (namespaces) exports.storage.setItem("debug", namespaces);
			else exports.storage.removeItem("debug");
		} catch (error) {}
	}
	function load() {
		let r;
		try {
			r = exports.storage.getItem("debug") || exports.storage.getItem("DEBUG");
		} catch (error) {}
		if (!r && typeof process !== "undefined" && "env" in process) r = process.env.DEBUG;
		return r;
	}
	function localstorage() {
		try {
			return localStorage;
		} catch (error) {}
	}
	module.exports = require_common()(exports);
	const { formatters } = module.exports;
	formatters.j = function(v) {
		try {
			return JSON.stringify(v);
		} catch (error) {
			return "[UnexpectedJSONParseError]: " + error.message;
		}
	};
}));

//#endregion
//#region node_modules/has-flag/index.js
var require_has_flag = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = (flag, argv = process.argv) => {
		const prefix = flag.startsWith("-") ? "" : flag.length === 1 ? "-" : "--";
		const position = argv.indexOf(prefix + flag);
		const terminatorPosition = argv.indexOf("--");
		return position !== -1 && (terminatorPosition === -1 || position < terminatorPosition);
	};
}));

//#endregion
//#region node_modules/supports-color/index.js
var require_supports_color = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const os = __require("os");
	const tty$1 = __require("tty");
	const hasFlag = require_has_flag();
	const { env } = process;
	let forceColor;
	if (hasFlag("no-color") || hasFlag("no-colors") || hasFlag("color=false") || hasFlag("color=never")) forceColor = 0;
	else if (hasFlag("color") || hasFlag("colors") || hasFlag("color=true") || hasFlag("color=always")) forceColor = 1;
	if ("FORCE_COLOR" in env) if (env.FORCE_COLOR === "true") forceColor = 1;
	else if (env.FORCE_COLOR === "false") forceColor = 0;
	else forceColor = env.FORCE_COLOR.length === 0 ? 1 : Math.min(parseInt(env.FORCE_COLOR, 10), 3);
	function translateLevel(level) {
		if (level === 0) return false;
		return {
			level,
			hasBasic: true,
			has256: level >= 2,
			has16m: level >= 3
		};
	}
	function supportsColor(haveStream, streamIsTTY) {
		if (forceColor === 0) return 0;
		if (hasFlag("color=16m") || hasFlag("color=full") || hasFlag("color=truecolor")) return 3;
		if (hasFlag("color=256")) return 2;
		if (haveStream && !streamIsTTY && forceColor === void 0) return 0;
		const min = forceColor || 0;
		if (env.TERM === "dumb") return min;
		if (process.platform === "win32") {
			const osRelease = os.release().split(".");
			if (Number(osRelease[0]) >= 10 && Number(osRelease[2]) >= 10586) return Number(osRelease[2]) >= 14931 ? 3 : 2;
			return 1;
		}
		if ("CI" in env) {
			if ([
				"TRAVIS",
				"CIRCLECI",
				"APPVEYOR",
				"GITLAB_CI",
				"GITHUB_ACTIONS",
				"BUILDKITE"
			].some((sign) => sign in env) || env.CI_NAME === "codeship") return 1;
			return min;
		}
		if ("TEAMCITY_VERSION" in env) return /^(9\.(0*[1-9]\d*)\.|\d{2,}\.)/.test(env.TEAMCITY_VERSION) ? 1 : 0;
		if (env.COLORTERM === "truecolor") return 3;
		if ("TERM_PROGRAM" in env) {
			const version = parseInt((env.TERM_PROGRAM_VERSION || "").split(".")[0], 10);
			switch (env.TERM_PROGRAM) {
				case "iTerm.app": return version >= 3 ? 3 : 2;
				case "Apple_Terminal": return 2;
			}
		}
		if (/-256(color)?$/i.test(env.TERM)) return 2;
		if (/^screen|^xterm|^vt100|^vt220|^rxvt|color|ansi|cygwin|linux/i.test(env.TERM)) return 1;
		if ("COLORTERM" in env) return 1;
		return min;
	}
	function getSupportLevel(stream) {
		return translateLevel(supportsColor(stream, stream && stream.isTTY));
	}
	module.exports = {
		supportsColor: getSupportLevel,
		stdout: translateLevel(supportsColor(true, tty$1.isatty(1))),
		stderr: translateLevel(supportsColor(true, tty$1.isatty(2)))
	};
}));

//#endregion
//#region node_modules/debug/src/node.js
var require_node = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const tty = __require("tty");
	const util = __require("util");
	exports.init = init;
	exports.log = log;
	exports.formatArgs = formatArgs;
	exports.save = save;
	exports.load = load;
	exports.useColors = useColors;
	exports.destroy = util.deprecate(() => {}, "Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.");
	exports.colors = [
		6,
		2,
		3,
		4,
		5,
		1
	];
	try {
		const supportsColor = require_supports_color();
		if (supportsColor && (supportsColor.stderr || supportsColor).level >= 2) exports.colors = [
			20,
			21,
			26,
			27,
			32,
			33,
			38,
			39,
			40,
			41,
			42,
			43,
			44,
			45,
			56,
			57,
			62,
			63,
			68,
			69,
			74,
			75,
			76,
			77,
			78,
			79,
			80,
			81,
			92,
			93,
			98,
			99,
			112,
			113,
			128,
			129,
			134,
			135,
			148,
			149,
			160,
			161,
			162,
			163,
			164,
			165,
			166,
			167,
			168,
			169,
			170,
			171,
			172,
			173,
			178,
			179,
			184,
			185,
			196,
			197,
			198,
			199,
			200,
			201,
			202,
			203,
			204,
			205,
			206,
			207,
			208,
			209,
			214,
			215,
			220,
			221
		];
	} catch (error) {}
	exports.inspectOpts = Object.keys(process.env).filter((key) => {
		return /^debug_/i.test(key);
	}).reduce((obj, key) => {
		const prop = key.substring(6).toLowerCase().replace(/_([a-z])/g, (_, k) => {
			return k.toUpperCase();
		});
		let val = process.env[key];
		if (/^(yes|on|true|enabled)$/i.test(val)) val = true;
		else if (/^(no|off|false|disabled)$/i.test(val)) val = false;
		else if (val === "null") val = null;
		else val = Number(val);
		obj[prop] = val;
		return obj;
	}, {});
	function useColors() {
		return "colors" in exports.inspectOpts ? Boolean(exports.inspectOpts.colors) : tty.isatty(process.stderr.fd);
	}
	function formatArgs(args) {
		const { namespace: name, useColors } = this;
		if (useColors) {
			const c = this.color;
			const colorCode = "\x1B[3" + (c < 8 ? c : "8;5;" + c);
			const prefix = `  ${colorCode};1m${name} \u001B[0m`;
			args[0] = prefix + args[0].split("\n").join("\n" + prefix);
			args.push(colorCode + "m+" + module.exports.humanize(this.diff) + "\x1B[0m");
		} else args[0] = getDate() + name + " " + args[0];
	}
	function getDate() {
		if (exports.inspectOpts.hideDate) return "";
		return (/* @__PURE__ */ new Date()).toISOString() + " ";
	}
	function log(...args) {
		return process.stderr.write(util.formatWithOptions(exports.inspectOpts, ...args) + "\n");
	}
	function save(namespaces) {
		if (namespaces) process.env.DEBUG = namespaces;
		else delete process.env.DEBUG;
	}
	function load() {
		return process.env.DEBUG;
	}
	function init(debug) {
		debug.inspectOpts = {};
		const keys = Object.keys(exports.inspectOpts);
		for (let i = 0; i < keys.length; i++) debug.inspectOpts[keys[i]] = exports.inspectOpts[keys[i]];
	}
	module.exports = require_common()(exports);
	const { formatters } = module.exports;
	formatters.o = function(v) {
		this.inspectOpts.colors = this.useColors;
		return util.inspect(v, this.inspectOpts).split("\n").map((str) => str.trim()).join(" ");
	};
	formatters.O = function(v) {
		this.inspectOpts.colors = this.useColors;
		return util.inspect(v, this.inspectOpts);
	};
}));

//#endregion
//#region node_modules/debug/src/index.js
var require_src = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	if (typeof process === "undefined" || process.type === "renderer" || process.browser === true || process.__nwjs) module.exports = require_browser();
	else module.exports = require_node();
}));

//#endregion
//#region node_modules/dotenv-parse-variables/lib/index.js
var require_lib = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function ownKeys(object, enumerableOnly) {
		var keys = Object.keys(object);
		if (Object.getOwnPropertySymbols) {
			var symbols = Object.getOwnPropertySymbols(object);
			if (enumerableOnly) symbols = symbols.filter(function(sym) {
				return Object.getOwnPropertyDescriptor(object, sym).enumerable;
			});
			keys.push.apply(keys, symbols);
		}
		return keys;
	}
	function _objectSpread(target) {
		for (var i = 1; i < arguments.length; i++) {
			var source = arguments[i] != null ? arguments[i] : {};
			if (i % 2) ownKeys(Object(source), true).forEach(function(key) {
				_defineProperty(target, key, source[key]);
			});
			else if (Object.getOwnPropertyDescriptors) Object.defineProperties(target, Object.getOwnPropertyDescriptors(source));
			else ownKeys(Object(source)).forEach(function(key) {
				Object.defineProperty(target, key, Object.getOwnPropertyDescriptor(source, key));
			});
		}
		return target;
	}
	function _defineProperty(obj, key, value) {
		if (key in obj) Object.defineProperty(obj, key, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else obj[key] = value;
		return obj;
	}
	const isSANB = require_lib$1();
	const debug = require_src()("dotenv-parse-variables");
	const DEFAULT_OPTIONS = {
		assignToProcessEnv: true,
		overrideProcessEnv: false,
		ignoreFunctions: true
	};
	module.exports = (env, options) => {
		const envOptions = _objectSpread(_objectSpread({}, DEFAULT_OPTIONS), options || {});
		const parsed = {};
		for (const key of Object.keys(env)) {
			debug(`key "${key}" before type was ${typeof env[key]}`);
			if (envOptions.ignoreFunctions && typeof env[key] === "function") {
				debug(`key "${key}" was a function so it is being ignored due to ignoreFunctions: true`);
				continue;
			}
			parsed[key] = parseKey(env[key], key);
			debug(`key "${key}" after type was ${typeof parsed[key]}`);
			if (envOptions.assignToProcessEnv === true) if (envOptions.overrideProcessEnv === true) process.env[key] = parsed[key] || process.env[key];
			else process.env[key] = process.env[key] || parsed[key];
		}
		return parsed;
	};
	function parseKey(value, key) {
		debug(`parsing key ${key} with value ${value}`);
		if (value.toString().indexOf("`") === 0 && value.toString().lastIndexOf("`") === value.toString().length - 1) {
			debug(`key ${key} is wrapped in bacticks and will be ignored from parsing`);
			return value.toString().slice(1, value.toString().length - 1);
		}
		if (value.toString().lastIndexOf("*") === value.toString().length - 1 && !value.toString().includes(",")) {
			debug(`key ${key} ended in * and will be ignored from parsing`);
			return value.toString().slice(0, Math.max(0, value.toString().length - 1));
		}
		if (value.toString().toLowerCase() === "true" || value.toString().toLowerCase() === "false") {
			debug(`key ${key} parsed as a Boolean`);
			return value.toString().toLowerCase() === "true";
		}
		if (isSANB(value) && !Number.isNaN(Number(value))) {
			debug(`key ${key} parsed as a Number`);
			return Number(value);
		}
		if ((Array.isArray(value) || typeof value === "string") && typeof value.includes === "function" && value.includes(",")) {
			debug(`key ${key} parsed as an Array`);
			return value.split(",").filter((string) => {
				return string !== "";
			}).map((string) => parseKey(string));
		}
		return value;
	}
}));

//#endregion
//#region src/checks/env/parse-variables.ts
var import_lib = /* @__PURE__ */ __toESM(require_lib(), 1);
function becomes(value) {
	const typed = (0, import_lib.default)({ value }, { assignToProcessEnv: false })["value"];
	return {
		typed,
		kind: Array.isArray(typed) ? "a list" : typeof typed === "number" ? "a number" : typeof typed === "boolean" ? "a boolean" : "a text"
	};
}
function describeDamage(value) {
	const { typed, kind } = becomes(value);
	const back = Array.isArray(typed) ? typed.join(",") : String(typed);
	if (kind === "a list" && (/^[a-z][a-z0-9+.-]*:\/\//i.test(value) || /^[[{]/.test(value.trim()))) return {
		becomes: kind,
		effect: "it is split at its commas"
	};
	if (back === value || kind === "a boolean" && back === value.toLowerCase()) return void 0;
	if (kind === "a list" && back === value.replace(/\s*,\s*/g, ",")) return void 0;
	if (kind === "a number") {
		if (/^0\d/.test(value)) return {
			becomes: kind,
			effect: "its leading zero is lost"
		};
		if (/^0[xbo]/i.test(value)) return {
			becomes: kind,
			effect: "it is read as a number in another base"
		};
		if (/e/i.test(value)) return {
			becomes: kind,
			effect: "it is read as a power of ten"
		};
		return {
			becomes: kind,
			effect: /\d{16}/.test(value) ? "its last digits are lost" : "it is written differently"
		};
	}
	if (value.endsWith("*")) return {
		becomes: kind,
		effect: "its last star is eaten"
	};
	return {
		becomes: kind,
		effect: "characters of it are lost"
	};
}

//#endregion
//#region src/checks/env/rules/value-changed-by-parser.ts
const valueChangedByParser = {
	id: "env/value-changed-by-parser",
	severity: "medium",
	summary: "dotenv-parse-variables would turn the value into another one",
	why: "It guesses types: `01234` becomes 1234, a cron line loses its last star, any comma makes a list (also in a URL or in JSON), long ids lose digits.",
	fix: "Read this variable from `process.env` directly, or exclude it from parsing; quoting does not help.",
	since: "0.1.0",
	sources: ["https://www.npmjs.com/package/dotenv-parse-variables"],
	examples: {
		bad: [
			"ZIP=\n--- production\nZIP=01234",
			"CRON=\n--- production\nCRON=\"*/5 * * * *\"",
			"HOSTS=\n--- production\nHOSTS=https://a.example/?x=1,2"
		],
		good: [
			"PORT=\n--- production\nPORT=3000",
			"FLAGS=\n--- production\nFLAGS=a,b,c",
			"DEBUG=\n--- production\nDEBUG=false"
		]
	},
	*check(subject) {
		for (const { name, value, environment } of judgedValues(subject)) {
			const damage = describeDamage(value);
			if (damage === void 0) continue;
			const user = subject.parseVariablesInUse ? "This project reads its variables with dotenv-parse-variables, which" : "dotenv-parse-variables, if something reads the variables with it,";
			yield {
				variable: name,
				environment,
				severity: subject.parseVariablesInUse ? "medium" : "low",
				title: `${name} would be changed by dotenv-parse-variables: ${damage.effect}`,
				message: `${user} would turn the value of \`${name}\`${inEnvironment(environment)} into ${damage.becomes}: ${damage.effect}.`,
				fix: `Read \`${name}\` from \`process.env\` directly, where it is still the text that was set.`,
				impact: `The code gets another value than the one that was set for ${name}.`,
				data: {
					becomes: damage.becomes,
					effect: damage.effect
				}
			};
		}
	}
};

//#endregion
//#region src/checks/env/rules/vanished-variable.ts
const vanishedVariable = {
	id: "env/vanished-variable",
	severity: "high",
	summary: "A variable that was set at the last deploy is gone",
	why: "Deploys, migrations to another host and edited templates wipe variables; the app starts, and what needed the value fails later. A `.env` of the repository that overwrote the server’s on each deploy took a site down for 40 minutes.",
	fix: "Set it again; or take its readers out of the code, too.",
	since: "0.1.0",
	sources: ["https://www.olhash.com/writing/anatomy-of-a-p0/"],
	examples: {
		bad: ["A=\n# optional\nMAIL_KEY=\n--- file src/mail.ts\nsend(process.env.MAIL_KEY);\n--- production\nA=1\n--- last deploy of production\nA=1\nMAIL_KEY=k"],
		good: ["A=\n--- production\nA=1\n--- last deploy of production\nA=1\nMAIL_KEY=k", "A=\n# optional\nMAIL_KEY=\n--- file src/mail.ts\nsend(process.env.MAIL_KEY);\n--- production\nA=1\nMAIL_KEY=x\n--- last deploy of production\nA=1\nMAIL_KEY=k"]
	},
	*check(subject) {
		const declared = new Set(subject.declarations.map(({ name }) => name));
		for (const environment of subject.environments) {
			const last = subject.lastDeploys.get(environment.name.toLowerCase());
			if (last === void 0 || environment.cells.size === 0 || !environment.isComplete) continue;
			for (const name of last.names) {
				const cell = environment.cells.get(name);
				const isThere = cell?.state === "listed" || cell?.state === "set" && cell.value.trim() !== "";
				const reads = codeReads(subject, name);
				if (isThere || reads.length === 0 && !declared.has(name)) continue;
				yield {
					variable: name,
					environment,
					title: `${name} was set at the last deploy and is gone${inEnvironment(environment)}`,
					message: `On ${last.day} \`${name}\` was set${inEnvironment(environment)}; now it is ${cell === void 0 ? "absent" : "empty"}.`,
					fix: `${howToMap(environment, name)}\n\nIf it is no longer needed, take it out of the code and of what declares it.`,
					impact: `What reads ${name}${reads[0] === void 0 ? "" : ` (${reads[0].path}:${reads[0].line})`} worked until this deploy.`,
					data: { lastSet: last.day }
				};
			}
		}
	}
};

//#endregion
//#region src/checks/env/rules/weak-secret.ts
const weakSecret = {
	id: "env/weak-secret",
	severity: "high",
	summary: "A secret that signs or encrypts can be guessed",
	why: "Who guesses the secret that signs sessions signs in as anybody, and guessing happens offline: one token of the site and a list of words are enough. Slawk and dozens alike ran with a word from such a list.",
	fix: "Make one with `openssl rand -base64 48`.",
	since: "0.1.0",
	sources: [
		"https://github.com/ncvgl/slawk/issues/40",
		"https://datatracker.ietf.org/doc/html/rfc7518#section-3.2",
		"https://portswigger.net/web-security/jwt#brute-forcing-secret-keys"
	],
	examples: {
		bad: [
			"JWT_SECRET=\n--- production\nJWT_SECRET=supersecret",
			"SESSION_SECRET=\n--- production\nSESSION_SECRET=my-super-secret-session-key-of-our-shop",
			"ENCRYPTION_KEY=\n--- production\nENCRYPTION_KEY=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
			"DB_PASSWORD=\n--- production\nDB_PASSWORD=postgres",
			"S3_SECRET_KEY=\n--- production\nS3_SECRET_KEY=secret123"
		],
		good: [
			"JWT_SECRET=\n--- production\nJWT_SECRET=<token>",
			"JWT_SECRET=\n--- development\nJWT_SECRET=supersecret",
			"STRIPE_WEBHOOK_SECRET=\n--- production\nSTRIPE_WEBHOOK_SECRET=whsec_q8Zt2LxV",
			"GITHUB_CLIENT_SECRET=\n--- production\nGITHUB_CLIENT_SECRET=q8Zt2LxV",
			"DB_PASSWORD=\n--- production\nDB_PASSWORD=q8Zt2LxV"
		]
	},
	*check(subject) {
		for (const judged of judgedValues(subject)) {
			const { name, value, environment, stage, isProduction } = judged;
			if (stage === "development" || stage === "test" || isReference(value) || isForTests(name)) continue;
			if (/^(?:true|false|null|none)$/i.test(value.trim())) continue;
			const text = value.trim();
			const weakness = isOwnSecret(name) ? weaknessOf(text) : !judged.isSecret && !isPassword(name) ? void 0 : text.includes("://") ? ofAddress(text) : isPassword(name) || /SECRET(?:_?KEY)?$/.test(name) ? weaknessOfPassword(text) : void 0;
			if (weakness === void 0 || text === "" || placeholderOf(judged) !== void 0) continue;
			yield {
				variable: name,
				environment,
				severity: isProduction ? weakness.severity : milder(weakness),
				title: `${name} ${weakness.words}${inEnvironment(environment)}`,
				message: `The value of \`${name}\`${inEnvironment(environment)} ${weakness.words}.`,
				fix: isOwnSecret(name) ? `Make a new one with \`openssl rand -base64 48\` and set it ${placeOfValue(environment)}. Sessions and tokens that the old one signed end; what it encrypted must be encrypted anew.` : `Choose a random password, change it at the service, and set it ${placeOfValue(environment)}.`,
				impact: isOwnSecret(name) ? `Whoever guesses it signs in as any user${inEnvironment(environment)}.` : `Whoever reaches the service and guesses it gets in${inEnvironment(environment)}.`
			};
		}
	}
};
function ofAddress(text) {
	const url = urlOf(text);
	if (url === void 0 || isThisMachine(hostOf(url))) return void 0;
	const password = passwordOf(text);
	const weakness = isReference(password) ? void 0 : weaknessOfPassword(password);
	return weakness && (isRemote(hostOf(url)) ? weakness : {
		...weakness,
		severity: "medium"
	});
}
const milder = ({ severity }) => severity === "high" ? "medium" : "low";

//#endregion
//#region src/checks/env/rules/white-space.ts
const whiteSpace = {
	id: "env/white-space",
	severity: "high",
	summary: "A value has white space or invisible characters that were copied along",
	why: "`echo secret | gh secret set …` and most pasting bring a line break along, and nobody sees it. Kthena took an API key with one, reported itself ready, and every request failed; Kubernetes has the same story for secrets from files.",
	fix: "Set the value again without them (`printf %s \"$VALUE\"` instead of `echo`).",
	since: "0.1.0",
	sources: [
		"https://github.com/volcano-sh/kthena/issues/1637",
		"https://github.com/kubernetes/kubernetes/issues/52919",
		"https://github.com/paperclipai/paperclip/issues/11649",
		"https://github.com/nautobot/nautobot/issues/2338"
	],
	examples: {
		bad: [
			"API_KEY=\n--- production\nAPI_KEY=\"q8Zt2LxV\\n\"",
			"API_URL=\n--- production\nAPI_URL=\" https://api.shop.dev\"",
			"JWT_SECRET=\n--- production\nJWT_SECRET=\"“q8Zt2LxV”\""
		],
		good: [
			"API_KEY=\n--- production\nAPI_KEY=q8Zt2LxV",
			"PRIVATE_KEY=\n--- production\nPRIVATE_KEY=\"<pem>\\n\"",
			"SITE_NAME=\n--- production\nSITE_NAME=Ana’s shop",
			"LOG_PREFIX=\n--- production\nLOG_PREFIX=\"> \""
		]
	},
	*check(subject) {
		for (const { name, value, environment, isSecret } of judgedValues(subject)) {
			if (/PREFIX|SUFFIX|SEPARATOR|DELIMITER|PROMPT|INDENT|TEXT|TEMPLATE|MESSAGE|TITLE|GREETING|SIGNATURE$|FOOTER|HEADER$/.test(name.toUpperCase())) continue;
			const stray = strayOf(value, isSecret);
			if (stray === void 0) continue;
			yield {
				variable: name,
				environment,
				severity: isSecret ? "blocker" : "high",
				title: `${name} ${stray.words}${inEnvironment(environment)}`,
				message: `The value of \`${name}\`${inEnvironment(environment)} ${stray.words}. It most likely came along when the value was copied or piped.`,
				fix: `Set \`${name}\` again ${placeOfValue(environment)}, without it${stray.isInvisible ? ": type the first and the last character by hand, or pipe it with `printf %s`, which adds no line break" : ""}.`,
				impact: isSecret ? `Whoever checks ${name} compares all of it: every call with it is refused${inEnvironment(environment)}.` : `Whatever compares or joins ${name} with something else gets it wrong${inEnvironment(environment)}.`
			};
		}
	}
};

//#endregion
//#region src/checks/env/rules/wrapped-quotes.ts
const NAMES$1 = {
	"\"": "double quotes",
	"'": "single quotes",
	"`": "back quotes"
};
const wrappedQuotes = {
	id: "env/wrapped-quotes",
	severity: "high",
	summary: "A value stands in quotes that have become a part of it",
	why: "A `.env` file takes quotes off; `docker run --env-file`, a form of a host and GitHub secrets do not. A file that worked on the laptop gives every container a password with two quotes too many.",
	fix: "Set the value without the quotes.",
	since: "0.1.0",
	sources: [
		"https://docs.docker.com/reference/cli/docker/container/run/#env",
		"https://github.com/docker/cli/issues/3630",
		"https://github.com/nautobot/nautobot/issues/2338"
	],
	examples: {
		bad: [`API_URL=\n--- production\nAPI_URL='"https://api.shop.dev"'`, `DB_PASSWORD=\n--- production\nDB_PASSWORD="'q8Zt2LxV'"`],
		good: [
			"API_URL=\n--- production\nAPI_URL=\"https://api.shop.dev\"",
			`CSP=\n--- production\nCSP="'self' 'unsafe-inline'"`,
			`--- config\nGREETING: { type: json }\n--- production\nGREETING='"hello"'`
		]
	},
	*check(subject) {
		for (const { name, value, environment, isSecret, declaration } of judgedValues(subject)) {
			const quote = wrappingQuoteOf(value.trim());
			if (quote === void 0 || value.trim().length < 3 || declaration?.type === "json") continue;
			if (quote === "'" && /CSP|POLICY|QUERY|FORMAT|PATTERN/.test(name.toUpperCase())) continue;
			yield {
				variable: name,
				environment,
				severity: isSecret ? "blocker" : "high",
				title: `${name} has quotes around it${inEnvironment(environment)}`,
				message: `The value of \`${name}\`${inEnvironment(environment)} begins and ends with ${NAMES$1[quote]}: they are a part of it, as \`docker --env-file\`, hosts and GitHub take them.`,
				fix: `Set \`${name}\` without the quotes ${placeOfValue(environment)}.`,
				impact: `Whatever reads ${name} gets two characters too many: addresses do not parse, and passwords are refused.`
			};
		}
	}
};

//#endregion
//#region src/checks/env/rules/wrong-environment.ts
const wrongEnvironment = {
	id: "env/wrong-environment",
	severity: "medium",
	summary: "A value names another environment",
	why: "It was copied, or set in the wrong place: Cloudflare rotated a key of R2 without `--env production`, so that the new one went to another environment, and for 67 minutes every write failed.",
	fix: "Set the value that belongs to this environment.",
	since: "0.1.0",
	sources: ["https://safeguard.sh/resources/blog/cloudflare-r2-march-2025-credential-rotation-outage", "https://gixtools.net/2025/03/cloudflare-incident-on-march-21-2025"],
	examples: {
		bad: [
			"API_URL=\n--- production\nAPI_URL=https://api.staging.shop.dev",
			"S3_BUCKET=\n--- production\nS3_BUCKET=shop-uploads-dev",
			"APP_ENVIRONMENT=\n--- production\nAPP_ENVIRONMENT=staging",
			"API_URL=\n--- staging\nAPI_URL=https://api.production.shop.dev"
		],
		good: [
			"API_URL=\n--- production\nAPI_URL=https://api.shop.dev",
			"API_URL=\n--- production\nAPI_URL=https://dev.azure.com/acme",
			"STAGING_API_URL=\n--- production\nSTAGING_API_URL=https://api.staging.shop.dev",
			"S3_BUCKET=\n--- production\nS3_BUCKET=shop-devices",
			"API_URL=\n--- preview\nAPI_URL=https://api.staging.shop.dev"
		]
	},
	*check(subject) {
		for (const judged of judgedValues(subject, "undeclared")) {
			const { name, environment, stage: own } = judged;
			if (own === void 0 || namesAStage(name) || isOriginList(name)) continue;
			const found = stagesIn(judged).find((stage) => own === "production" !== (stage === "production"));
			if (found === void 0) continue;
			yield {
				variable: name,
				environment,
				title: `${name} names ${found}${inEnvironment(environment)}`,
				message: `The value of \`${name}\`${inEnvironment(environment)} has a word in it that means ${found}.`,
				fix: `Set \`${name}\` ${placeOfValue(environment)} to what belongs to ${environment.name}. If the name is only a name, accept this finding.`,
				impact: `${environment.name} reads and writes what belongs to ${found}, or is shown as it.`,
				data: { names: found }
			};
		}
	}
};
const WORDS = {
	staging: "staging",
	stage: "staging",
	stg: "staging",
	preprod: "staging",
	uat: "staging",
	dev: "development",
	develop: "development",
	development: "development",
	production: "production",
	prod: "production",
	prd: "production"
};
const NAMES = /(?:^|\.)(?:dev\.azure\.com|dev\.to|stage\.com|prod\.com|dev\.mysql\.com|developers?\.\w+\.com|r2\.dev|prod\.(?:us|eu|do-not-panic)[\w.-]*|[\w-]+\.prod\.[\w-]+\.(?:aws|azure|gcp)[\w.-]*)$/;
const NAMED_THINGS = /(?:BUCKET|QUEUE|TOPIC|TABLE|INDEX|CONTAINER|PROJECT|PROJECT_ID|NAMESPACE|STREAM|DATASET|DB_NAME|DATABASE|DATABASE_NAME|DB|PREFIX|CLUSTER|SCHEMA|KEYSPACE|VHOST|COLLECTION|WORKSPACE)$/;
const STAGE_NAMES = /(?:^|_)(?:ENVIRONMENT|ENVIRONMENT_NAME|DEPLOY_ENV|DEPLOYMENT_ENV|TARGET_ENV|STAGE|DEPLOYMENT_STAGE|APP_STAGE|APP_ENVIRONMENT|DD_ENV|PUBLIC_ENV|PUBLIC_APP_ENV|APPLICATION_ENV|NODE_CONFIG_ENV|ENV)$/;
function stagesIn({ name, value }) {
	const text = value.trim();
	const upper = name.toUpperCase();
	if (text.length > 4e3) return [];
	if (STAGE_NAMES.test(upper) && !/^(?:NODE|APP|RAILS|RACK|MIX|FLASK|DJANGO)_ENV$|^(?:ASPNETCORE|DOTNET)_ENVIRONMENT$|(?:PLAID|PAYPAL|BRAINTREE|SQUARE|PADDLE|ADYEN|CASHFREE|APPLE|APNS)_/.test(upper)) {
		const stage = /^[\w-]{2,30}$/.test(text) ? stageOf(text) : void 0;
		return stage === void 0 ? [] : [stage];
	}
	const database = databaseOf(text);
	if (database !== void 0) return [...inHost(database.host.split(",")[0] ?? ""), ...inWords(database.kind === "sqlite" ? "" : database.name)];
	const hosts = urlsIn(text).map(hostOf);
	if (hosts.length > 0) return hosts.flatMap(inHost);
	if (/(?:HOST|HOSTNAME|DOMAIN|ENDPOINT|SERVER)$/.test(upper) && /^[\w.-]+(?::\d+)?$/.test(text)) return inHost(normalHost(text.replace(/:\d+$/, "")));
	return NAMED_THINGS.test(upper) && /^[\w.:/-]{2,120}$/.test(text) ? inWords(text) : [];
}
function inHost(host) {
	if (isThisMachine(host) || NAMES.test(host) || /^[\d.:]+$/.test(host)) return [];
	const labels = host.split(".");
	return (labels.length <= 2 ? labels.length === 1 ? labels : [] : labels.slice(0, -2)).flatMap(inWords);
}
const inWords = (text) => text.toLowerCase().split(/[^a-z0-9]+/).flatMap((word) => Object.hasOwn(WORDS, word) ? WORDS[word] ?? [] : []);

//#endregion
//#region src/checks/env/rules/index.ts
const ENV_RULES = [
	allSecrets,
	codeFallbackSecret,
	commandInValue,
	cookieDomainShared,
	corsWildcard,
	cutValue,
	debugInProduction,
	emptyVariable,
	envsubstGap,
	expiredValue,
	falseDeployment,
	forbiddenValue,
	halfSetGroup,
	keyPairMismatch,
	liveKeyElsewhere,
	localhostInProduction,
	malformedValue,
	missingVariable,
	newVariable,
	noJobEnvironment,
	noOwner,
	nothingMapped,
	placeholderValue,
	plainHttp,
	readDifferently,
	rotationOverdue,
	sameDatabase,
	sameSecret,
	secretExposed,
	secretNotPassed,
	severalNames,
	staleDocument,
	swappedKey,
	testKeyInProduction,
	textReadAsTrue,
	tlsVerificationOff,
	trackedEnvFile,
	undeclaredVariable,
	unfilledReference,
	unmappedVariable,
	valueChangedByParser,
	vanishedVariable,
	weakSecret,
	whiteSpace,
	wrappedQuotes,
	wrongEnvironment
];

//#endregion
//#region src/checks/env/example.ts
const NOW = Date.UTC(2027, 0, 15);
async function runExample(_ruleId, example) {
	const subject = await subjectOf(example);
	return ENV_RULES.flatMap((rule) => [...rule.check(subject)].map(() => rule.id));
}
async function subjectOf(example) {
	const sections = sectionsOf(fillExample(example));
	const project = async (side) => {
		const prefix = side === "base" ? "base file " : "file ";
		const files = {};
		for (const [name, text] of sections) if (name.startsWith(prefix)) files[name.slice(prefix.length)] = text;
		const declared = sections.get(side);
		if (declared !== void 0 && declared !== "") files[".env.example"] = declared;
		return readProject(memoryTree(files), {
			config: configOf(sections),
			folder: ""
		});
	};
	const head = await project("head");
	const before = sections.has("base") || [...sections.keys()].some((name) => name.startsWith("base file")) ? await project("base") : void 0;
	return {
		declarations: head.declarations,
		before: before?.declarations,
		reads: head.reads,
		readBefore: before && new Set(before.reads.keys()),
		environments: environmentsOf(sections),
		envFiles: head.envFiles,
		dotenvFiles: head.dotenvFiles,
		loaders: head.loaders,
		workflows: head.workflows,
		templates: head.templates,
		named: [],
		github: void 0,
		folder: "",
		documents: head.documents,
		lastDeploys: lastDeploysOf(sections),
		parseVariablesInUse: true,
		now: NOW
	};
}
function sectionsOf(example) {
	const sections = /* @__PURE__ */ new Map([["head", ""]]);
	let current = "head";
	for (const line of example.split("\n")) {
		const heading = /^--- (.+)$/.exec(line)?.[1];
		if (heading) {
			current = heading;
			sections.set(current, "");
		} else sections.set(current, `${sections.get(current) ?? ""}${line}\n`);
	}
	return sections;
}
function configOf(sections) {
	const vars = sections.get("config");
	const env = sections.get("env") ?? (vars === void 0 ? void 0 : `vars:\n${vars.replace(/^/gm, "  ")}`);
	const text = env === void 0 ? "" : `env:\n${env.replace(/^/gm, "  ")}`;
	return {
		path: "launch-ready.yml",
		parsed: env === void 0 ? NO_CONFIG : parseConfig(text, "launch-ready.yml")
	};
}
const lastDeploysOf = (sections) => new Map([...sections].flatMap(([section, text]) => {
	const name = /^last deploy of (.+)$/.exec(section)?.[1];
	const names = parseDotenv(text).entries.map((entry) => entry.name);
	return name === void 0 ? [] : [[name, {
		day: "2027-01-10",
		names
	}]];
}));
const environmentsOf = (sections) => [...sections].filter(([name]) => !/^(?:head|base|config|env)$|^(?:base )?file |^last deploy of /.test(name)).map(([heading, text]) => {
	const [, name = heading, changed] = /^(\S+) changed (\S+)$/.exec(heading) ?? [];
	return {
		name,
		source: "the job",
		kind: "job",
		cells: new Map(parseDotenv(text).entries.map((entry) => [entry.name, {
			...cellOf$1(entry.value),
			...changed === void 0 ? {} : { changed: `${changed}T00:00:00Z` }
		}])),
		isComplete: true
	};
});

//#endregion
//#region src/checks/env/fingerprints/leave.ts
const PEPPER = "LAUNCH_READY_PEPPER";
const fileOf = (environment) => `${environment.toLowerCase().replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, "-")}.json`;
function pepperOf(variables) {
	const pepper = variables["LAUNCH_READY_PEPPER"]?.trim() ?? "";
	if (pepper === "") return void 0;
	if (pepper.length < 32) throw new UserError(`${PEPPER} is shorter than ${32} characters, so that it could be guessed.`, `Make another: \`openssl rand -hex 32 | gh secret set ${PEPPER}\`.`);
	return pepper;
}
async function fingerprintFiles(subject, folder, pepper) {
	const names = [...subject.declarations.map(({ name }) => name), ...subject.reads.keys()];
	const found = [];
	for (const environment of subject.environments.filter(({ kind }) => kind !== "github")) {
		const only = {
			...subject,
			environments: [environment]
		};
		const secrets = new Map([...judgedValues(only)].filter(isComparable).map(({ name, value }) => [name, value.trim()]));
		const databases = new Map(usesOf(only).map(({ name, database }) => {
			const { kind, host, port, name: of } = database;
			return [name, {
				text: `${kind} ${host} ${port} ${of}`,
				isPrivate: isInPrivateNetwork(database)
			}];
		}));
		const file = await fingerprintFile(environment, names, {
			secrets,
			databases
		}, pepper, subject.now);
		found.push({
			file: path.join(folder, fileOf(environment.name)),
			text: formatFingerprints(file)
		});
	}
	return found;
}
async function lastDeploysIn(files, folder, environments) {
	const found = /* @__PURE__ */ new Map();
	for (const { name } of environments) {
		const text = (await files.read(path.join(folder, fileOf(name))))?.toString("utf8");
		const earlier = text === void 0 ? void 0 : parseFingerprints(text);
		if (earlier !== void 0 && isSameEnvironment(earlier.environment, shownEnvironment(name))) found.set(name.toLowerCase(), lastDeployOf(earlier));
	}
	return found;
}
const lastDeployOf = ({ at, variables }) => ({
	day: at.slice(0, 10),
	names: variables.filter(({ state }) => state === "set").map(({ name }) => name)
});

//#endregion
//#region src/checks/env/environments/environment-of-name.ts
const SHORT = {
	production: [
		"PRODUCTION",
		"PROD",
		"PRD",
		"LIVE"
	],
	staging: [
		"STAGING",
		"STAGE",
		"STG"
	],
	development: ["DEVELOPMENT", "DEV"],
	testing: ["TESTING", "TEST"],
	preview: ["PREVIEW"]
};
const AT_THE_END_ONLY = /* @__PURE__ */ new Set([
	"LIVE",
	"STAGE",
	"TEST"
]);
function environmentOfName(name, environments) {
	const sorted = environments.flatMap((environment) => [wordOf(environment), ...SHORT[meaningOf(environment)] ?? []].map((word) => ({
		environment,
		word
	}))).toSorted((a, b) => b.word.length - a.word.length);
	const upper = name.toUpperCase();
	for (const place of ["end", "start"]) for (const { environment, word } of sorted) {
		if (place === "start" && AT_THE_END_ONLY.has(word) && word !== wordOf(environment)) continue;
		const isThere = place === "end" ? upper.endsWith(`_${word}`) : upper.startsWith(`${word}_`);
		const variable = place === "end" ? name.slice(0, -word.length - 1) : name.slice(word.length + 1);
		if (isThere && /^[A-Za-z]/.test(variable)) return {
			variable,
			environment
		};
	}
}
const wordOf = (environment) => environment.toUpperCase().replace(/[^A-Z0-9]+/g, "_");

//#endregion
//#region src/checks/env/environments/hosts/vars-input.ts
function readVarsInput(text) {
	const cells = /* @__PURE__ */ new Map();
	const trimmed = text.trim();
	if (trimmed === "" || trimmed === "null") return { cells };
	const parsed = parseJson(trimmed);
	if (!("node" in parsed) || parsed.node.kind !== "map") return { problem: "The input `vars` is no JSON object. Write `vars: ${{ toJSON(vars) }}`." };
	for (const { key, value } of parsed.node.entries) if (value.kind === "scalar") cells.set(key, known(value.text));
	return { cells };
}

//#endregion
//#region src/checks/env/environments/github.ts
async function githubEnvironments(api, isWanted = () => true) {
	const unreadable = [];
	const read = (what, permission, call) => unlessForbidden(call, () => unreadable.push({
		what,
		permission
	}));
	const listed = await read("the environments", "Actions: read", () => api.listEnvironments());
	const repositorySecrets = await read("the secrets of the repository", "Secrets: read", () => api.listRepositorySecrets());
	const organizationSecrets = await read("the secrets of the organisation", "Secrets: read", () => api.listOrganizationSecrets());
	const repositoryVariables = await read("the variables of the repository", "Variables: read", () => api.listRepositoryVariables());
	const organizationVariables = await read("the variables of the organisation", "Variables: read", () => api.listOrganizationVariables());
	const shared = new Map([...cellsOf(organizationVariables, organizationSecrets), ...cellsOf(repositoryVariables, repositorySecrets)]);
	const isSharedRead = [
		repositorySecrets,
		organizationSecrets,
		repositoryVariables,
		organizationVariables
	].every((list) => list !== void 0);
	const environments = [];
	let [maySecrets, mayVariables] = [true, true];
	for (const { name, reviewers } of (listed ?? []).filter((each) => isWanted(each.name))) {
		const secrets = maySecrets ? await read("the secrets of the environments", "Environments: read", () => api.listEnvironmentSecrets(name)) : void 0;
		const variables = mayVariables ? await read("the variables of the environments", "Environments: read", () => api.listEnvironmentVariables(name)) : void 0;
		[maySecrets, mayVariables] = [secrets !== void 0, variables !== void 0];
		environments.push({
			name,
			source: `GitHub’s environment ${name}`,
			kind: "github",
			cells: new Map([...shared, ...cellsOf(variables, secrets)]),
			isComplete: isSharedRead && maySecrets && mayVariables,
			reviewers,
			ownSecrets: secrets && namesOf(secrets)
		});
	}
	return {
		environments,
		shared: {
			secrets: repositorySecrets && organizationSecrets && namesOf([...repositorySecrets, ...organizationSecrets]),
			cells: shared
		},
		unreadable
	};
}
function cellsOf(variables = [], secrets = []) {
	return [...variables.map(({ name, value, updatedAt: changed }) => [name, value === "" ? {
		state: "empty",
		changed
	} : {
		state: "set",
		value,
		changed
	}]), ...secrets.map(({ name, updatedAt: changed }) => [name, {
		state: "listed",
		why: "GitHub never shows a secret",
		isSecret: true,
		changed
	}])];
}
const namesOf = (list) => new Set(list.map(({ name }) => name.toUpperCase()));
async function unlessForbidden(call, forbidden) {
	try {
		return await call();
	} catch (error) {
		if (!(error instanceof ApiFailure) || error.isLimit || ![403, 404].includes(error.status)) throw error;
		forbidden();
		return;
	}
}

//#endregion
//#region src/checks/env/environments/with-github.ts
async function withGithub(judged, api, project) {
	const github = await githubEnvironments(api);
	const joined = judged.map((environment) => {
		const same = github.environments.find(({ name }) => isSameEnvironment(name, environment.name));
		return same === void 0 ? environment : {
			...environment,
			cells: joinCells(environment, same)
		};
	});
	const others = github.environments.filter(({ name, cells }) => !judged.some((each) => isSameEnvironment(each.name, name)) && (project.isConfigured(name) || [...cells].some(([variable, cell]) => github.shared.cells.get(variable) !== cell && project.has(variable))));
	return {
		environments: [...joined, ...others],
		github,
		leftOut: github.unreadable.map(({ what, permission }) => ({
			what: "lists of GitHub’s settings",
			count: 1,
			why: `${what} are not readable with this token: grant it \`${permission}\``
		}))
	};
}
function joinCells(environment, { cells }) {
	const joined = new Map(environment.cells);
	for (const [name, cell] of cells) {
		const own = joined.get(name);
		if (own === void 0) joined.set(name, environment.kind === "job" ? notHanded(cell) : cell);
		else if (own.changed === void 0 && cell.changed !== void 0) joined.set(name, {
			...own,
			changed: cell.changed
		});
	}
	return joined;
}
const notHanded = (cell) => ({
	state: "listed",
	why: "GitHub has it, and the step was not handed it",
	isSecret: cell.state === "listed" && cell.isSecret,
	...cell.changed === void 0 ? {} : { changed: cell.changed }
});

//#endregion
//#region src/checks/env/judged.ts
async function environmentsToJudge(context, settings, project) {
	const own = await ownEnvironments(context, settings, project);
	if (context.githubSettings === void 0 || context.fork) return {
		...own,
		leftOut: []
	};
	try {
		const { environments } = settings.config.parsed.config;
		const isConfigured = (name) => Object.keys(environments).some((each) => isSameEnvironment(each, name));
		const has = {
			has: project.has,
			isConfigured
		};
		return {
			...own,
			...await withGithub(own.environments, await context.githubSettings(), has)
		};
	} catch (error) {
		if (!(error instanceof ApiFailure)) throw error;
		const why = `GitHub could not be asked: ${error.message}`;
		return {
			...own,
			leftOut: [{
				what: "lists of GitHub’s settings",
				count: 1,
				why
			}]
		};
	}
}
async function ownEnvironments(context, { config, valuesFiles, dialect, vars }, { loaders, has }) {
	const { environments } = config.parsed.config;
	const ownerOf = (name) => environments[name]?.owner;
	const { environment } = context;
	if (valuesFiles.length > 0) {
		const found = await fileEnvironments(context.files, valuesFiles, {
			environment,
			dialectFor: (fileName) => dialect ?? dialectFor(fileName, loaders),
			ownerOf
		});
		if (environment !== void 0 && !found.some(({ name }) => isSameEnvironment(name, environment))) throw new UserError(`No file holds values of \`${environment}\`: they are of ${listOf$1(found.map(({ name }) => name))}.`, "Name its file too, or leave out `--environment` (input `environment`).");
		return { environments: found };
	}
	if (environment === void 0) return {
		environments: [],
		why: "no environment was given"
	};
	if (context.fork) return {
		environments: [],
		why: "a fork or bot gets no secrets"
	};
	const job = jobEnvironment(environment, context.variables, ownerOf(environment));
	const cells = new Map([...vars === void 0 ? [] : varsOf(vars), ...job.cells]);
	return { environments: [{
		...job,
		cells: withSuffixes(cells, environment, has)
	}] };
}
function withSuffixes(cells, environment, has) {
	const all = new Map(cells);
	for (const [name, cell] of cells) {
		const meant = has(name) ? void 0 : environmentOfName(name, [environment])?.variable;
		if (meant !== void 0 && has(meant) && !cells.has(meant)) all.set(meant, cell);
	}
	return all;
}
function varsOf(text) {
	const read = readVarsInput(text);
	if ("problem" in read) throw new UserError(read.problem, "Write `vars: ${{ toJSON(vars) }}`.");
	return read.cells;
}

//#endregion
//#region src/checks/env/check.ts
const envCheck = {
	word: "env",
	summary: "does every environment have the variables the code needs, with values that can work there?",
	rules: ENV_RULES,
	run,
	runExample
};
async function run(context, settings) {
	const { config, folder } = settings;
	const project = await readProject(context.head, {
		config,
		folder
	});
	const base = await readBase(context, settings, project);
	const { declarations } = project;
	const names = /* @__PURE__ */ new Set([...declarations.map(({ name }) => name), ...project.reads.keys()]);
	const declared = new Set(declarations.map(({ name }) => name));
	const judged = await environmentsToJudge(context, settings, {
		loaders: project.loaders,
		has: (variable) => declared.has(variable) || codeReads(project, variable).length > 0
	});
	const coverage = {
		"source files": project.files,
		"declared variables": declarations.length,
		"read variables": project.reads.size,
		"new variables": base === void 0 ? 0 : newNames(declarations, base.declarations),
		"checked values": 0
	};
	const subject = {
		declarations,
		before: base?.declarations,
		reads: project.reads,
		readBefore: base && new Set(base.reads.keys()),
		environments: judged.environments,
		envFiles: project.envFiles,
		dotenvFiles: project.dotenvFiles,
		loaders: project.loaders,
		workflows: project.workflows,
		templates: project.templates,
		named: namedEnvironments(config, judged.github),
		github: judged.github,
		folder,
		documents: project.documents,
		lastDeploys: settings.fingerprints === void 0 ? /* @__PURE__ */ new Map() : await lastDeploysIn(context.files, settings.fingerprints, judged.environments),
		parseVariablesInUse: await usesParseVariables(context.head, folder),
		now: context.clock.now()
	};
	coverage["checked values"] = countValues(subject.environments, names);
	const leftOut = [
		...project.leftOut,
		...judged.leftOut,
		...unseen(subject),
		...judged.why === void 0 ? deeperFiles(project) : declarations.length === 0 ? [] : [{
			what: "values",
			count: declarations.length,
			why: judged.why
		}]
	];
	const problems = judge(subject);
	if (declarations.length === 0 && project.reads.size === 0 && project.envFiles.length === 0 && problems.length === 0) return {
		status: "skipped",
		reason: nothingThere(project, settings),
		coverage,
		leftOut,
		findings: []
	};
	const others = Object.keys(config.parsed.config.environments).filter((name) => !judged.environments.some((each) => isSameEnvironment(each.name, name)));
	const pepper = pepperOf(context.variables);
	const leaves = settings.fingerprints === void 0 ? [] : await fingerprintFiles(subject, settings.fingerprints, pepper);
	const findings = await toFindings(problems, subject, project, context);
	return {
		status: "completed",
		coverage,
		leftOut,
		findings: context.review && base && settings.baseConfig ? markKnown(findings, subject, base, settings.baseConfig) : findings,
		matrix: matrixOf(subject, problems, others),
		leaves,
		examined: [
			...project.exampleFiles,
			...project.sources.texts.keys(),
			...config.path === void 0 ? [] : [config.path]
		],
		notices: [...subject.parseVariablesInUse ? subject.environments.map((environment) => describeTypes(subject, environment)) : [], ...leaves.length > 0 && pepper === void 0 ? [NO_PEPPER] : []]
	};
}
function nothingThere({ files }, { config }) {
	const declared = `no variables are declared: neither \`env.vars\` in launch-ready.yml nor ${config.parsed.config.env.examples[0] ?? ".env.example"}`;
	return files === 0 ? `${declared}, and there is no source file` : `${declared}, and nothing is read in ${countOf(files, "source files")}`;
}
async function readBase(context, { config, baseConfig, folder }, project) {
	if (context.base === void 0 || baseConfig === void 0) return void 0;
	const changed = new Set(context.changes.map(({ path }) => path));
	const touched = context.changes.flatMap(({ path, from }) => from === void 0 ? [path] : [path, from]);
	const concerns = (path) => concernsProject(path, config) || concernsProject(path, baseConfig) || project.templates.has(path);
	if (!touched.some(concerns)) return project;
	const known = {
		sources: project.sources,
		workflows: project.workflows,
		changed
	};
	return readProject(context.base, {
		config: baseConfig,
		folder,
		known
	});
}
function deeperFiles({ declarations }) {
	const deeper = declarations.filter(({ isDeeper }) => isDeeper);
	const count = new Set(deeper.map(({ path }) => path)).size;
	return count === 0 ? [] : [{
		what: "example files",
		count,
		why: "they lie deeper; judge each app in a step of its own (`working-directory`), or name them all under `apps`"
	}];
}
const newNames = (after, before) => {
	const names = new Set(before.map((declaration) => declaration.name));
	return after.filter((declaration) => !names.has(declaration.name)).length;
};
function namedEnvironments({ path, parsed }, github) {
	return [...Object.keys(parsed.config.environments).map((name) => ({
		name,
		from: "config",
		...path === void 0 ? {} : { place: {
			path,
			line: parsed.lineOf(["environments", name]) ?? 1
		} }
	})), ...(github?.environments ?? []).map(({ name }) => ({
		name,
		from: "github"
	}))];
}
const unseen = (subject) => subject.environments.filter(({ isComplete }) => !isComplete).flatMap((environment) => {
	const count = needsOf(subject, environment).filter(({ name }) => !environment.cells.has(name)).length;
	const why = `${environment.source} is not all that ${environment.name} has`;
	return count === 0 ? [] : [{
		what: "required variables",
		count,
		why
	}];
});
const countValues = (environments, names) => environments.reduce((sum, { cells }) => sum + [...names].filter((name) => cells.has(name)).length, 0);
const NO_PEPPER = `The files in \`fingerprints\` hold names only: without a pepper no value can be compared. Make one with \`openssl rand -hex 32 | gh secret set ${PEPPER}\`, and hand it over: \`${PEPPER}: \${{ secrets.${PEPPER} }}\`.`;
const judge = (subject) => ENV_RULES.flatMap((rule) => [...rule.check(subject)].map((problem) => ({
	...problem,
	rule
})));
function markKnown(findings, subject, base, baseConfig) {
	const before = judge({
		...subject,
		declarations: base.declarations,
		before: void 0,
		reads: base.reads,
		readBefore: void 0,
		environments: [],
		envFiles: base.envFiles,
		dotenvFiles: base.dotenvFiles,
		loaders: base.loaders,
		named: namedEnvironments(baseConfig, subject.github),
		workflows: base.workflows,
		templates: base.templates,
		documents: base.documents
	});
	const known = new Set(before.map(fingerprintOf));
	return findings.map((finding) => known.has(finding.fingerprint) ? {
		...finding,
		state: "known"
	} : finding);
}
async function toFindings(problems, subject, { sources }, { head }) {
	const declared = byName(subject.declarations);
	const lines = /* @__PURE__ */ new Map();
	const linesOf = (path) => {
		const known = lines.get(path);
		if (known) return known;
		const text = sources.texts.get(path);
		const made = (text === void 0 ? readText(head, path) : Promise.resolve(text)).then((each) => (each ?? "").split(/\r\n|\r|\n/));
		lines.set(path, made);
		return made;
	};
	return Promise.all(problems.map(async (problem) => {
		const place = problem.place ?? declared.get(problem.variable) ?? subject.reads.get(problem.variable)?.[0];
		const text = place === void 0 ? void 0 : (await linesOf(place.path))[place.line - 1];
		return toFinding(problem, place, text);
	}));
}
function describeTypes({ declarations }, { cells }) {
	const kinds = /* @__PURE__ */ new Map();
	for (const { name } of declarations) {
		const cell = cells.get(name);
		if (cell === void 0 || cell.state === "listed") continue;
		const { kind } = becomes(cell.state === "set" ? cell.value : "");
		addTo(kinds, kind, name);
	}
	return `dotenv-parse-variables would read ${[...kinds].map(([kind, names]) => `${names.join(", ")} as ${kind}`).join("; ")}.`;
}

//#endregion
export { judge as n, envCheck as t };