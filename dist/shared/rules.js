import { n as __require, r as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { i as messageOf, n as UserError, r as codeOf, t as InconclusiveError } from "./errors.js";
import { _ as isAtLeast, d as countOf, h as SEVERITIES, m as FAIL_ON, t as TOOL, v as rankOf } from "./report.js";
import { a as printable, i as nearest, n as listOf, t as cut } from "./text.js";
import { _ as string, a as formatDuration, c as array, f as literal, g as strictObject, h as record, i as smokeSchema, l as boolean, m as object, o as parseDuration, p as number, s as _enum, t as METHODS, v as tuple, x as url, y as union } from "./smoke.js";
import { l as fingerprint, n as REASON, u as describeLocation } from "./suppress.js";
import { t as ProgramFailed } from "./process.js";
import { a as blockedBy, c as strongestOf, d as outsideOnly, f as addedColumns, g as ChildSilent, h as ChildEnded, l as hasOption, m as alterationsOf, o as locksOf, p as addedConstraints, r as EXTENSIONS, s as strongLocksOf, t as play, u as isConcurrent } from "./play.js";
import { c as providers, d as isTyped, f as BASE62, p as seeded } from "./automaton.js";
import { a as mayBeUnquoted, c as MAX_MEMBERS, i as isReadGenerically, n as scanContent, o as MAX_DECODED, r as siftContent, s as MAX_MATCHES, t as describeRules } from "./scanner.js";
import { n as REPOSITORY_URL } from "./project.js";
import { r as docsOf } from "./rule.js";
import { t as require_dist } from "./dist.js";
import { t as alembicKind } from "./kind.js";
import { t as djangoKind } from "./kind2.js";
import { t as knexKind } from "./kind3.js";
import { a as loadParser, c as lineMap, i as isSerial, l as railsKind, n as compareTypes, o as byteMap, r as describeType, s as fromCodePoints, t as columnType } from "./types.js";
import { t as sequelizeKind } from "./kind4.js";
import { t as typeormKind } from "./kind5.js";
import { a as namesIn$1, c as keyOf$3, d as quote, f as relationSql, h as tableKey, i as volatilityOf, l as partsOf, m as stringsOf, n as defaultOf, o as walk, p as sqlBlock, r as notNullCheck, s as code$1, t as constraintsOf, u as plain } from "./expressions.js";
import { a as oidAt, c as PackProblem, i as typeAt, l as writtenIn, n as openPack, o as placeOf$2, r as readEntries, s as readIndex, t as siftPack } from "./sift-pack.js";
import { t as readGitleaksConfig } from "./gitleaks-config.js";
import path, { posix } from "node:path";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, readdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { Worker } from "node:worker_threads";
import { setTimeout } from "node:timers/promises";
import { availableParallelism } from "node:os";

//#region src/config/sections/annotate.ts
const WHEN = [
	"never",
	"always",
	"on-failure"
];
const OTHER_TOOLS = [
	"all",
	"changed-files",
	"changed-lines"
];
const ALL_CLEAR = ["update", "delete"];
const when = (fallback, description) => _enum(WHEN).prefault(fallback).meta({ description });
const annotateSchema = strictObject({
	commands: when("always", "Annotations through workflow commands; at most 10 of each level in a step."),
	summary: when("always", "The summary of the job."),
	comment: when("on-failure", "One comment on the pull request, updated in place; needs `pull-requests: write`."),
	check: when("never", "A check run with up to 700 annotations, what a review does not show; needs `checks: write`."),
	review: when("never", "A review with a comment on each changed line that has a finding, and suggestions to commit; needs `pull-requests: write`."),
	sarif: when("never", "Code scanning; needs `security-events: write`."),
	deployment: when("never", "A status of the deployment that the event is about; needs `deployments: write`."),
	"all-clear": _enum(ALL_CLEAR).prefault("update").meta({ description: "What becomes of the comment once nothing is left to say: it turns green, or it is deleted." }),
	"other-tools": _enum(OTHER_TOOLS).prefault("all").meta({ description: "Findings of other tools that count: all, or those in files or on lines that the change touches; the others are known." }),
	name: string().exactOptional().meta({ description: "Tells comments apart; default: workflow and job." })
}).meta({ description: "Where findings are shown." });

//#endregion
//#region src/io/clock.ts
const nodeClock = {
	now: () => Date.now(),
	sleep: async (milliseconds) => {
		await setTimeout(milliseconds);
	}
};
function virtualClock(start) {
	let now = Date.parse(start);
	return {
		now: () => now,
		sleep: async (milliseconds) => {
			now += milliseconds;
		}
	};
}
const today = (clock) => new Date(clock.now()).toISOString().slice(0, 10);

//#endregion
//#region src/io/http.ts
var HttpFailure = class extends Error {
	name = "HttpFailure";
	kind;
	code;
	constructor(kind, code, message, options) {
		super(message, options);
		this.kind = kind;
		this.code = code;
	}
};

//#endregion
//#region src/io/threads.ts
const noThreads = {
	run: async (_, data, here) => [await here(data)],
	warm: () => {}
};
const MOST$2 = 8;
function workerThreads(wanted) {
	const count = Math.max(1, Math.min(MOST$2, wanted ?? availableParallelism()));
	if (count === 1) return noThreads;
	let waiting = [];
	const warm = () => {
		while (waiting.length < count) waiting.push(start());
	};
	return {
		warm,
		run(task, data, here) {
			warm();
			const workers = waiting;
			waiting = [];
			return Promise.all(workers.map((worker) => ask$1(worker, task, data, here)));
		}
	};
}
const YOUNG_MIB = 16;
const ended = /* @__PURE__ */ new WeakSet();
function start() {
	const isSource = import.meta.url.endsWith(".ts");
	const worker = new Worker(new URL(isSource ? "../entries/thread.ts" : "../thread.js", import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB } });
	worker.unref();
	worker.on("error", () => {});
	worker.once("exit", () => ended.add(worker));
	return worker;
}
function ask$1(worker, task, data, here) {
	return new Promise((resolve, reject) => {
		if (ended.has(worker)) {
			resolve(here(data));
			return;
		}
		worker.ref();
		worker.once("message", (answer) => {
			resolve(answer);
			worker.terminate();
		});
		worker.once("error", (error) => {
			if (error.code === "ERR_MODULE_NOT_FOUND") resolve(here(data));
			else reject(error);
		});
		worker.once("exit", (code) => reject(/* @__PURE__ */ new Error(`a thread ended with code ${code} and no answer`)));
		worker.postMessage({
			task,
			data
		});
	});
}

//#endregion
//#region src/core/glob.ts
function globMatcher(globs) {
	const patterns = globs.flatMap(parseGlob);
	return (path) => patterns.some((steps) => matches$1(steps, path));
}
function globMistake(glob) {
	try {
		parseGlob(glob);
		return;
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return `${error.message}; ${error.advice}`;
	}
}
const ONE = Symbol("one character");
const SOME = Symbol("characters of a name");
const ANY = Symbol("anything");
const FOLDERS$2 = Symbol("folders");
const MAX_LENGTH$1 = 1e3;
const MAX_ALTERNATIVES = 256;
function parseGlob(glob) {
	if (glob.length > MAX_LENGTH$1) throw new UserError(`it is longer than ${MAX_LENGTH$1} characters`, "write several shorter ones");
	const text = glob.replace(/^\.?\//, "");
	if (text === "") throw new UserError("it names no file", "write a glob such as `tests/**`");
	const { alternatives, end } = parseAlternatives(text, 0, false);
	if (end < text.length) throw new Error(`a glob was read up to ${end}`);
	return alternatives.map(withFolders);
}
function parseAlternatives(text, start, inBrace) {
	const done = [];
	let current = [[]];
	const add = (step) => current.forEach((steps) => void steps.push(step));
	for (let at = start; at < text.length;) {
		const char = text.charAt(at);
		if (inBrace && (char === "," || char === "}")) {
			done.push(...current);
			if (char === "}") return {
				alternatives: done,
				end: at + 1
			};
			current = [[]];
			at++;
		} else if (char === "{") {
			const { alternatives, end } = parseAlternatives(text, at + 1, true);
			if (current.length * alternatives.length + done.length > MAX_ALTERNATIVES) throw new UserError(`its braces mean more than ${MAX_ALTERNATIVES} globs`, "write `*` for some of them");
			current = current.flatMap((before) => alternatives.map((after) => [...before, ...after]));
			at = end;
		} else if (char === "*") {
			const stars = /^\*+/.exec(text.slice(at))?.[0].length ?? 1;
			add(stars === 1 ? SOME : ANY);
			at += stars;
		} else if (char === "\\") {
			add(escaped(text, at));
			at += 2;
		} else {
			const found = char === "[" ? parseClass(text, at) : void 0;
			add(found?.step ?? (char === "?" ? ONE : char));
			at = found?.end ?? at + 1;
		}
	}
	if (inBrace) throw new UserError("a `{` has no `}`", "close it, or write `\\{` for the character itself");
	return {
		alternatives: current,
		end: text.length
	};
}
function escaped(text, at) {
	const char = text.charAt(at + 1);
	if (/^[*?[\]{},!^\\-]$/.test(char)) return char;
	throw new UserError(`\`${printable(text.slice(at, at + 2), 10)}\` means nothing`, "write `/` between folders on Windows too, and `\\` only before a character such as `*` or `[` that is meant as it is");
}
function parseClass(text, start) {
	const negated = /[!^]/.test(text.charAt(start + 1));
	const first = start + (negated ? 2 : 1);
	const members = [];
	let end = first;
	for (; end < text.length && (end === first || text.charAt(end) !== "]");) {
		const isEscaped = text.charAt(end) === "\\";
		const char = isEscaped ? escaped(text, end) : String.fromCodePoint(text.codePointAt(end) ?? 0);
		end += char.length + (isEscaped ? 1 : 0);
		members.push({
			point: char.codePointAt(0) ?? 0,
			end,
			isDash: char === "-" && !isEscaped
		});
	}
	if (end >= text.length) return void 0;
	const ranges = [];
	for (let at = 0; at < members.length; at++) {
		const from = members[at]?.point ?? 0;
		const to = members[at + 1]?.isDash ? members[at + 2]?.point : void 0;
		ranges.push([from, to ?? from]);
		if (to === void 0) continue;
		if (to < from) {
			const [low, high] = [to, from].map((point) => String.fromCodePoint(point));
			throw new UserError(`the range \`${printable(`${high}-${low}`, 20)}\` runs backwards`, `write \`${printable(`${low}-${high}`, 20)}\``);
		}
		at += 2;
	}
	return {
		step: {
			ranges,
			negated
		},
		end: end + 1
	};
}
function withFolders(steps) {
	const whole = steps.at(-1) === "/" ? [...steps, ANY] : steps;
	const found = [];
	for (let at = 0; at < whole.length; at++) {
		const step = whole[at];
		const isWhole = step === ANY && (at === 0 || whole[at - 1] === "/") && whole[at + 1] === "/";
		found.push(isWhole ? FOLDERS$2 : step);
		if (isWhole) at++;
	}
	return found;
}
function matches$1(steps, path) {
	let at = 0;
	let next = 0;
	let star = {
		next: -1,
		at: 0
	};
	let deep = {
		next: -1,
		at: 0
	};
	for (;;) {
		const step = steps[next];
		if (step === SOME) {
			star = {
				next: ++next,
				at
			};
			continue;
		}
		if (step === ANY || step === FOLDERS$2) {
			deep = {
				next: ++next,
				at
			};
			star.next = -1;
			continue;
		}
		if (step === void 0 && at === path.length) return true;
		const width = step === void 0 ? 0 : widthOf(step, path, at);
		if (width > 0) {
			at += width;
			next++;
		} else if (star.next !== -1 && star.at < path.length && path[star.at] !== "/") {
			at = ++star.at;
			next = star.next;
		} else {
			const skipped = deep.next === -1 ? 0 : steps[deep.next - 1] === ANY ? 1 : path.indexOf("/", deep.at) + 1 - deep.at;
			if (skipped < 1 || deep.at + skipped > path.length) return false;
			at = deep.at += skipped;
			next = deep.next;
			star.next = -1;
		}
	}
}
function widthOf(step, path, at) {
	if (typeof step === "string") return path[at] === step ? 1 : 0;
	const point = path.codePointAt(at);
	if (point === void 0 || path[at] === "/") return 0;
	return step === ONE || step.ranges.some(([from, to]) => from <= point && point <= to) !== step.negated ? point > 65535 ? 2 : 1 : 0;
}

//#endregion
//#region src/config/sections/glob.ts
const GLOB_FORMAT = "`*` and `?` stay in a folder, `**` crosses folders, `tests/` or `tests/**` is a folder at the root, `**/tests/**` one anywhere, `**/*.md` are files anywhere; `{a,b}` and `[a-z]` work";
const globSchema = string().superRefine((glob, context) => {
	const mistake = globMistake(glob);
	if (mistake !== void 0) context.addIssue({
		code: "custom",
		message: mistake
	});
});

//#endregion
//#region src/config/sections/env.ts
const VALUE_TYPES = [
	"string",
	"url",
	"https-url",
	"postgres-url",
	"mysql-url",
	"redis-url",
	"port",
	"integer",
	"number",
	"boolean",
	"email",
	"json",
	"enum"
];
const environments = array(string()).meta({ description: "Names of environments." });
const envVariableSchema = strictObject({
	type: _enum(VALUE_TYPES).exactOptional().meta({ description: "What a value must look like." }),
	values: array(string()).exactOptional().meta({ description: "Allowed values of the type `enum`." }),
	required: union([boolean(), environments]).prefault(true).meta({ description: "In every environment (`true`), in none (`false`), or in those named." }),
	default: string().exactOptional().meta({ description: "The code has this default, so the variable may be absent." }),
	secret: boolean().prefault(false).meta({ description: "Its value is a credential." }),
	"allow-empty": boolean().prefault(false).meta({ description: "An empty value is meant." }),
	forbid: record(string(), array(string())).prefault({}).meta({ description: "Values that must not be used in an environment: `{ production: [debug] }`." }),
	owner: string().exactOptional().meta({ description: "Who can change it: a person or team." }),
	rotate: string().regex(/^\d+[dhms]$/, "write a length of time such as `90d`").exactOptional().meta({ description: "How often it is to be replaced: `90d`. For your readers; not judged yet." }),
	description: string().exactOptional().meta({ description: "What it is for." })
}).meta({ description: "One environment variable." });
const envSchema = strictObject({
	vars: record(string(), envVariableSchema).prefault({}).meta({ description: "Variables by name." }),
	examples: array(string()).prefault([
		".env.example",
		".env.sample",
		".env.template",
		".env.dist"
	]).meta({ description: "Names of the files that declare variables, in every folder." }),
	"ignore-paths": array(globSchema).prefault([
		"**/node_modules/**",
		"**/vendor/**",
		"**/fixtures/**",
		"**/__fixtures__/**",
		"**/testdata/**"
	]).meta({ description: `Globs of paths whose example files do not count. ${GLOB_FORMAT}.` })
}).meta({ description: "Environment variables that the code needs." });

//#endregion
//#region src/config/sections/migrations.ts
const version = (description) => number().positive().exactOptional().meta({ description });
const migrationsSchema = strictObject({
	database: strictObject({
		postgres: version("Major version of PostgreSQL in production: `16`."),
		mysql: version("Version of MySQL or MariaDB in production: `8.4`."),
		sqlite: version("Version of SQLite in production: `3.45`.")
	}).refine((database) => Object.keys(database).length === 1, "write exactly one database, such as `{ postgres: 16 }`").exactOptional().meta({ description: "The database in production; default: what the migration tool or the SQL itself says." }),
	paths: array(globSchema).prefault([]).meta({ description: `Globs of SQL migrations; default: where the known tools keep them. ${GLOB_FORMAT}.` }),
	"ignore-paths": array(globSchema).prefault([
		"**/node_modules/**",
		"**/vendor/**",
		"**/fixtures/**",
		"**/__fixtures__/**",
		"**/testdata/**"
	]).meta({ description: `Globs of files that are no migrations of this project. ${GLOB_FORMAT}.` }),
	transactions: _enum([
		"auto",
		"file",
		"none"
	]).prefault("auto").meta({ description: "Whether each file runs in one transaction; `auto`: as the migration tool does it." }),
	shadow: _enum(["auto", "never"]).prefault("auto").meta({ description: "Whether new statements are run in a throw-away PostgreSQL, on what the migrations of the base make; `auto`: where a change is compared." }),
	"lock-timeout": string().regex(/^[1-9]\d*(?:ms|s|min)$/, "write a length of time that PostgreSQL reads, such as `5s`").prefault("5s").meta({ description: "How long a migration may wait for a lock: the value that suggested rewrites use." })
}).meta({ description: "SQL migrations that a change brings." });

//#endregion
//#region src/config/sections/secrets.ts
const secretsSchema = strictObject({
	"ignore-paths": array(globSchema).prefault([]).meta({ description: `Globs of files whose credentials are made up: fixtures, recorded answers. ${GLOB_FORMAT}.` }),
	generic: boolean().prefault(true).meta({ description: "Also report values of no known provider that look random and are called a secret." }),
	verify: boolean().prefault(false).meta({ description: "Ask the providers of found tokens whether these still work: one read-only request each, with the token in it. Counts from the base of a pull request, never for forks." })
}).meta({ description: "Credentials in changes, history and build output." });

//#endregion
//#region src/config/schema.ts
const environmentSchema = strictObject({
	url: url({
		protocol: /^https?$/,
		error: "write an address such as https://app.example.com"
	}).exactOptional().meta({ description: "Where this environment answers." }),
	branch: string().exactOptional().meta({ description: "The branch that is deployed there. For your readers; not judged yet." }),
	owner: string().exactOptional().meta({ description: "Who answers for it, a person or team: named where a variable is missing there." })
}).meta({ description: "One environment." });
const appSchema = strictObject({ path: string().meta({ description: "Folder of the app, relative to the repository." }) }).meta({ description: "One app of a monorepo." });
const configSchema = strictObject({
	version: literal(1).prefault(1).meta({ description: "Version of this format." }),
	"fail-on": _enum(FAIL_ON).prefault("high").meta({ description: "New findings of this severity or worse fail." }),
	"warn-only": boolean().prefault(false).meta({ description: "Report all the same and exit 0." }),
	policy: _enum(["head", "base"]).prefault("head").meta({ description: "Whose configuration counts on a pull request of the repository; forks always get the base." }),
	environments: record(string(), environmentSchema).prefault({}).meta({ description: "Environments by name, as GitHub knows them." }),
	apps: record(string(), appSchema).prefault({}).meta({ description: "Apps of a monorepo by name: each has its own example files. Default: the shallowest folders that have some." }),
	rules: record(string().regex(/^[a-z][a-z0-9-]*\/[a-z0-9-]+$/, "write a rule id such as `migrations/drop-index`"), _enum([...SEVERITIES, "off"])).prefault({}).meta({ description: "The severity of a rule, ours or another tool’s, or `off`." }),
	env: envSchema.prefault({}),
	secrets: secretsSchema.prefault({}),
	migrations: migrationsSchema.prefault({}),
	smoke: smokeSchema.prefault({}),
	annotate: annotateSchema.prefault({})
}).meta({
	title: "Launch Ready",
	description: "Configuration of Launch Ready."
});
const CONFIG_FILES = ["launch-ready.yml", ".github/launch-ready.yml"];
const DEFAULT_CONFIG = configSchema.parse({});

//#endregion
//#region src/io/tree.ts
async function* readAll$1(tree, entries, maxBytes) {
	if (tree.readAll !== void 0) yield* tree.readAll(entries, maxBytes);
	else for (const entry of entries) yield {
		entry,
		content: await readOne(tree, entry.path, maxBytes)
	};
}
async function readOne(tree, file, maxBytes) {
	try {
		const content = await tree.read(file);
		if (content === void 0) return "unreadable";
		return content.length > maxBytes ? "huge" : content;
	} catch (error) {
		if (codeOf(error) === "ERR_FS_FILE_TOO_LARGE") return "huge";
		if (error instanceof InconclusiveError) return "damaged";
		if ([
			"EACCES",
			"EPERM",
			"EIO"
		].includes(codeOf(error) ?? "")) return "unreadable";
		throw error;
	}
}
async function* readObjectsOf(git, entries, maxBytes) {
	let at = 0;
	let told = 0;
	function* lost() {
		for (; told < at; told++) {
			const entry = entries[told];
			if (entry !== void 0) yield {
				entry,
				content: "damaged"
			};
		}
	}
	const onLost = () => void at++;
	try {
		const oids = entries.map(({ oid = "" }) => oid);
		for await (const { content = "huge" } of git.readObjects(oids, {
			maxBytes,
			onLost
		})) {
			yield* lost();
			const entry = entries[at++];
			told = at;
			if (entry !== void 0) yield {
				entry,
				content
			};
		}
	} catch (error) {
		if (!(error instanceof InconclusiveError)) throw error;
		at = entries.length;
	}
	yield* lost();
}
async function readText(tree, file) {
	const bytes = await tree.read(file);
	return bytes && new TextDecoder("utf-8").decode(bytes);
}
function commitTree(git, commit) {
	let listing;
	let byPath;
	const list = () => {
		listing ??= git.listTree(commit);
		return listing;
	};
	return {
		describe: `commit ${commit.slice(0, 7)}`,
		list,
		async read(file) {
			byPath ??= list().then((entries) => new Map(entries.map((entry) => [entry.path, entry])));
			const oid = (await byPath).get(file)?.oid;
			return oid === void 0 ? void 0 : git.readBlob(oid);
		},
		search: (literal) => git.grep(commit, literal),
		readAll: (entries, maxBytes) => readObjectsOf(git, entries, maxBytes)
	};
}
function folderTree(files, root) {
	const tree = {
		describe: `folder ${path.basename(root) || root}`,
		async list() {
			const entries = [];
			const onUnreadable = (entry) => void entries.push({
				path: entry,
				kind: "file"
			});
			for await (const { path: entry, kind } of files.walk(root, onUnreadable)) entries.push({
				path: entry,
				kind
			});
			return entries;
		},
		async read(file) {
			const target = path.resolve(root, file);
			return target.startsWith(path.resolve(root) + path.sep) ? readFile$1(files, target) : void 0;
		},
		search: (literal) => searchOneByOne(tree, literal)
	};
	return tree;
}
async function readFile$1(files, file) {
	try {
		return await files.read(file);
	} catch (error) {
		if (codeOf(error) === "EISDIR") return void 0;
		throw error;
	}
}
async function searchOneByOne(tree, literal) {
	const found = [];
	for (const { path: file, kind } of await tree.list()) if (kind === "file" && (await tree.read(file))?.includes(literal)) found.push(file);
	return found;
}
function memoryTree(contents) {
	const paths = Object.keys(contents).sort((a, b) => a < b ? -1 : 1);
	const tree = {
		describe: "memory",
		list: async () => paths.map((entry) => ({
			path: entry,
			kind: "file"
		})),
		async read(file) {
			const content = contents[file];
			return typeof content === "string" ? Buffer.from(content) : content;
		},
		search: (literal) => searchOneByOne(tree, literal)
	};
	return tree;
}

//#endregion
//#region src/config/parse.ts
var import_dist = require_dist();
const MAX_BYTES$3 = 262144;
function parseConfig(text, file) {
	if (Buffer.byteLength(text) > MAX_BYTES$3) throw new UserError(`${file} is larger than ${MAX_BYTES$3 / 1024} KiB.`, "Keep only configuration in it.");
	const lines = new import_dist.LineCounter();
	const source = text.replace(/^\ufeff/, "");
	const document = (0, import_dist.parseDocument)(source, {
		lineCounter: lines,
		uniqueKeys: true,
		prettyErrors: false,
		resolveKnownTags: false,
		logLevel: "error"
	});
	const at = (offset) => {
		if (offset === void 0) return file;
		const { line, col } = lines.linePos(offset);
		return `${file}:${line}:${col}`;
	};
	const broken = document.errors[0];
	if (broken) throw new UserError(`${at(placeOf$1(broken, source))}: not valid YAML: ${wordsOf(broken)}`, "Check the indentation and the quotes around this line; quote values that begin with *, &, @, ` or {.");
	(0, import_dist.visit)(document, { Alias(_, node) {
		throw new UserError(`${at(node.range?.[0])}: \`*${printable(node.source, 40)}\` is a YAML alias, and aliases are not used here.`, `Put quotes around it: "*${printable(node.source, 40)}".`);
	} });
	const written = dropNulls(document.toJS() ?? {}, configSchema);
	const result = configSchema.safeParse(written, { reportInput: true });
	const nodeAt = (path) => findNode(document.contents, path);
	if (!result.success) {
		const mistakes = flatten(result.error.issues).map((issue) => {
			const { path, message, key } = describe(issue);
			return {
				offset: (keyNode(document.contents, key ?? path) ?? nodeAt(path))?.range?.[0],
				message
			};
		});
		mistakes.sort((a, b) => (a.offset ?? 0) - (b.offset ?? 0));
		throw new UserError(mistakes.map(({ offset, message }) => `${at(offset)}: ${message}`).join("\n"), `Correct ${mistakes.length === 1 ? "it" : "them"}; every key is described in docs/configuration.md.`);
	}
	return {
		config: result.data,
		written: isRecord(written) ? written : {},
		lineOf(path) {
			const offset = keyNode(document.contents, path)?.range?.[0];
			return offset === void 0 ? void 0 : lines.linePos(offset).line;
		}
	};
}
function wordsOf({ code, message }) {
	if (code === "DUPLICATE_KEY") return "this key is there twice";
	if (code === "MULTIPLE_DOCS") return "a second document begins here (`---`)";
	return /call stack/.test(message) ? "it is nested too deeply" : printable(message, 200);
}
const placeOf$1 = ({ code, pos: [start] }, source) => code === "DUPLICATE_KEY" ? start + Math.max(0, source.slice(start).search(/\S/)) : start;
function dropNulls(value, schema) {
	const inner = unwrap(schema);
	if (Array.isArray(value)) return value.map((item) => dropNulls(item, step(inner, 0)));
	if (!isRecord(value)) return value;
	const isNamed = definitionOf(inner)?.["type"] === "record";
	return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => {
		const child = step(inner, key);
		if (item === null && !isNamed) return [];
		if (item === null) return [[key, hasShape(unwrap(child)) ? {} : null]];
		return [[key, key === "json" ? item : dropNulls(item, child)]];
	}));
}
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function findNode(root, path) {
	let node = root;
	for (const key of path) if ((0, import_dist.isMap)(node)) node = pairOf(node, key)?.value ?? node;
	else if (typeof node === "object" && node !== null && "items" in node && Array.isArray(node.items) && typeof key === "number") node = node.items[key] ?? node;
	return (0, import_dist.isScalar)(node) || (0, import_dist.isMap)(node) || (0, import_dist.isAlias)(node) || hasRange(node) ? node : void 0;
}
const hasRange = (node) => typeof node === "object" && node !== null && "range" in node;
function keyNode(root, path) {
	const last = path.at(-1);
	const parent = path.length === 1 ? root : findNode(root, path.slice(0, -1));
	if (!(0, import_dist.isMap)(parent)) return void 0;
	const pair = last === void 0 ? void 0 : pairOf(parent, last);
	return (0, import_dist.isScalar)(pair?.key) ? pair.key : void 0;
}
const pairOf = (map, key) => map.items.find((item) => (0, import_dist.isScalar)(item.key) && String(item.key.value) === String(key));
function flatten(issues) {
	return issues.flatMap((issue) => {
		if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({
			...issue,
			keys: [key]
		}));
		if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
		const deepest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
		if (depth(deepest) === 0) {
			const expected = issue.errors.flat().flatMap((inner) => "expected" in inner ? [wordsFor(inner.expected)] : "values" in inner ? inner.values.map(String) : []);
			return [{
				...issue,
				message: `write ${orList([...new Set(expected)])}, not ${kindOf(issue.input)}`
			}];
		}
		return flatten(deepest.map((inner) => ({
			...inner,
			path: [...issue.path, ...inner.path]
		})));
	});
}
const depth = (issues) => Math.max(0, ...issues.map((issue) => issue.path.length));
const orList = (words) => listOf(words).replace(/ and (?=[^,]*$)/, " or ");
function describe(issue) {
	const name = issue.path.map(String).join(".");
	const where = name === "" ? "this file" : `\`${printable(name, 120)}\``;
	switch (issue.code) {
		case "unrecognized_keys": {
			const key = issue.keys[0] ?? "";
			const known = knownKeys(issue.path);
			const near = nearest(key, known);
			const hint = near ? `Did you mean \`${near}\`?` : `Known keys: ${known.map((k) => `\`${k}\``).join(", ")}.`;
			return {
				path: issue.path,
				key: [...issue.path, key],
				message: `unknown key \`${printable(key, 60)}\` in ${name === "" ? "launch-ready.yml" : where}. ${hint}`
			};
		}
		case "invalid_value": {
			const values = issue.values.map((value) => `\`${String(value)}\``);
			const near = typeof issue.input === "string" ? nearest(issue.input, issue.values.map(String)) : void 0;
			return {
				path: issue.path,
				message: `${where} is ${kindOf(issue.input)}; write ${values.length === 1 ? "" : "one of "}${values.join(", ")}${near && near !== issue.input ? ` (did you mean \`${near}\`?)` : ""}`
			};
		}
		case "invalid_key": return {
			path: issue.path,
			message: `${where}: ${printable(issue.issues[0]?.message ?? issue.message, 300)}`
		};
		case "invalid_type": return issue.input === void 0 ? {
			path: issue.path,
			message: `${where} is missing: write ${wordsFor(issue.expected)}`
		} : {
			path: issue.path,
			message: `${where} must be ${wordsFor(issue.expected)}, not ${kindOf(issue.input)}`
		};
		default: return {
			path: issue.path,
			message: `${where}: ${printable(issue.message, 300)}`
		};
	}
}
function kindOf(value) {
	if (value === null || value === void 0) return "nothing";
	if (Array.isArray(value)) return "a list";
	if (isRecord(value)) return "a section with keys";
	const looksOther = typeof value === "string" && /^(?:true|false|null|~|[-+.\d].*)?$/.test(value);
	return `\`${printable(looksOther ? JSON.stringify(value) : String(value), 60)}\``;
}
const WORDS = {
	object: "a section with keys",
	record: "a section with keys",
	array: "a list",
	string: "text",
	number: "a number",
	boolean: "`true` or `false`"
};
const wordsFor = (type) => WORDS[type] ?? type;
function knownKeys(path) {
	let schema = configSchema;
	for (const key of path) schema = step(unwrap(schema), key);
	const object = unwrap(schema);
	return hasShape(object) ? Object.keys(object.shape) : [];
}
function step(schema, key) {
	if (hasShape(schema)) return schema.shape[String(key)];
	const def = definitionOf(schema);
	return def?.["valueType"] ?? def?.["element"];
}
function unwrap(schema) {
	const def = definitionOf(schema);
	if (def?.["type"] === "union" && Array.isArray(def["options"])) return def["options"].map(unwrap).find(hasShape);
	return def?.["innerType"] === void 0 ? schema : unwrap(def["innerType"]);
}
const definitionOf = (schema) => {
	const def = isObject(schema) && "def" in schema ? schema.def : void 0;
	return isRecord(def) ? def : void 0;
};
const isObject = (value) => typeof value === "object" && value !== null;
const hasShape = (schema) => isObject(schema) && "shape" in schema && isRecord(schema.shape);

//#endregion
//#region src/core/environment.ts
const isSameEnvironment = (a, b) => a.toLowerCase() === b.toLowerCase();

//#endregion
//#region src/checks/env/declaration.ts
const isRequiredIn = (declaration, environment) => typeof declaration.required === "boolean" ? declaration.required : environment === void 0 ? declaration.required.length > 0 : declaration.required.some((name) => isSameEnvironment(name, environment));
function fromConfig(name, variable, path, line) {
	return {
		name,
		path,
		line,
		required: variable.default === void 0 ? variable.required : false,
		explicit: true,
		forbid: variable.forbid,
		secret: variable.secret,
		allowEmpty: variable["allow-empty"],
		...variable.type === void 0 ? {} : { type: variable.type },
		...variable.values === void 0 ? {} : { values: variable.values },
		...variable.owner === void 0 ? {} : { owner: variable.owner }
	};
}
const looksSecret = (name) => /(?:SECRET|PASSWORD|PASSWD|TOKEN|PRIVATE_KEY|API_?KEY|CREDENTIAL|DATABASE_URL|DSN$|_KEY$)/i.test(name) && !/^(?:NEXT_PUBLIC_|VITE_|PUBLIC_|REACT_APP_|EXPO_PUBLIC_)/.test(name);

//#endregion
//#region src/checks/env/dotenv.ts
const NAME = /^([ \t]*(?:export[ \t]+)?)([\w.-]+)(?:[ \t]*=[ \t]*|:[ \t]+)/;
function parseDotenv(text) {
	const file = {
		entries: [],
		commentedOut: [],
		malformed: [],
		comments: /* @__PURE__ */ new Map()
	};
	const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index] ?? "";
		const startLine = index + 1;
		if (line.trim() === "") continue;
		if (/^[ \t]*#/.test(line)) {
			const comment = line.replace(/^[ \t]*#+[ \t]*/, "");
			file.comments.set(startLine, comment);
			const off = /^(?:export[ \t]+)?([A-Z][A-Z0-9_]*)=/.exec(comment);
			if (off?.[1]) file.commentedOut.push({
				name: off[1],
				line: startLine
			});
			continue;
		}
		const match = NAME.exec(line);
		if (!match) {
			const why = line.includes("=") ? "the name has characters other than letters, digits, `_`, `.` and `-`" : "there is no `=`";
			file.malformed.push({
				line: startLine,
				why
			});
			continue;
		}
		const [whole, before = "", name = ""] = match;
		const startColumn = before.length + 1;
		const place = {
			name,
			startLine,
			startColumn,
			endColumn: startColumn + name.length
		};
		const rest = line.slice(whole.length);
		const opening = openingOf(lines, index, rest);
		const quoted = opening && readQuoted(lines, opening);
		if (quoted) {
			index = quoted.lastIndex;
			const value = opening.quote === "\"" ? withLineBreaks(quoted.value) : quoted.value;
			const comment = /^[ \t]*#[ \t]*(.*)$/.exec(quoted.after)?.[1];
			file.entries.push({
				...place,
				value,
				quote: opening.quote,
				endLine: index + 1,
				comment
			});
		} else {
			const hash = rest.indexOf("#");
			const bare = (hash === -1 ? rest : rest.slice(0, hash)).trim();
			const inner = /^(['"`])(.*)\1$/.exec(bare)?.[2] ?? bare;
			const value = bare.startsWith("\"") ? withLineBreaks(inner) : inner;
			const comment = hash === -1 ? void 0 : rest.slice(hash + 1).trim();
			file.entries.push({
				...place,
				value,
				quote: void 0,
				endLine: startLine,
				comment
			});
		}
	}
	return file;
}
const withLineBreaks = (value) => value.replaceAll("\\n", "\n").replaceAll("\\r", "\r");
function openingOf(lines, index, rest) {
	let at = index;
	let text = rest;
	while (text.trim() === "" && at + 1 < lines.length) text = lines[++at] ?? "";
	const quote = /^[ \t]*(['"`])/.exec(text)?.[1];
	if (quote !== "\"" && quote !== "'" && quote !== "`") return void 0;
	return {
		quote,
		at,
		text: text.slice(text.indexOf(quote) + 1)
	};
}
function readQuoted(lines, { quote, at, text }) {
	const textAt = (index) => index === at ? text : lines[index] ?? "";
	let found;
	for (let index = at; index < lines.length; index++) {
		const line = textAt(index);
		for (let end = line.indexOf(quote); end !== -1; end = line.indexOf(quote, end + 1)) {
			const after = line.slice(end + 1);
			const closes = /^[ \t]*(?:#|$)/.test(after);
			const isEscaped = end > 0 && line[end - 1] === "\\";
			if (closes) found = {
				index,
				end
			};
			if (!isEscaped) return ending(found);
		}
	}
	return ending(found);
	function ending(place) {
		if (place === void 0) return void 0;
		const before = Array.from({ length: place.index - at }, (_, above) => `${textAt(at + above)}\n`);
		const last = textAt(place.index);
		return {
			value: before.join("") + last.slice(0, place.end),
			after: last.slice(place.end + 1),
			lastIndex: place.index
		};
	}
}

//#endregion
//#region src/checks/env/collect.ts
async function collectDeclarations(tree, config, folder, reach = "all") {
	const { env } = config.parsed.config;
	const declared = /* @__PURE__ */ new Map();
	for (const [name, variable] of Object.entries(env.vars)) {
		const line = config.parsed.lineOf([
			"env",
			"vars",
			name
		]) ?? 1;
		declared.set(name, fromConfig(name, variable, config.path ?? "launch-ready.yml", line));
	}
	const paths = (await tree.list()).filter((entry) => entry.kind === "file").map((entry) => entry.path);
	const apps = Object.values(config.parsed.config.apps).map((app) => app.path);
	const files = (folder === "" && apps.length > 0 ? apps : [folder]).flatMap((each) => exampleFiles(paths, env.examples, env["ignore-paths"], each, reach));
	for (const file of files) {
		const dotenv = parseDotenv(await readText(tree, file) ?? "");
		for (const entry of dotenv.entries) {
			if (declared.has(entry.name)) continue;
			const notes = `${entry.comment ?? ""} ${dotenv.comments.get(entry.startLine - 1) ?? ""}`;
			declared.set(entry.name, {
				name: entry.name,
				path: file,
				line: entry.startLine,
				startColumn: entry.startColumn,
				endColumn: entry.endColumn,
				required: !/\boptional\b/i.test(notes),
				explicit: false,
				forbid: {},
				secret: looksSecret(entry.name),
				allowEmpty: false
			});
		}
	}
	return {
		declarations: [...declared.values()],
		files
	};
}
function exampleFiles(paths, names, ignored, folder, reach) {
	const isIgnored = globMatcher(ignored);
	const below = folder === "" || folder === "." ? "" : `${folder.replace(/\/+$/, "")}/`;
	const found = paths.filter((file) => file.startsWith(below) && names.includes(path.posix.basename(file)) && !isIgnored(file));
	const depthOf = (file) => file.split("/").length;
	const shallowest = Math.min(...found.map(depthOf));
	return found.filter((file) => reach === "all" || depthOf(file) === shallowest).sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1));
}
async function usesParseVariables(tree, folder) {
	for (const file of /* @__PURE__ */ new Set([path.posix.join(folder, "package.json"), "package.json"])) if ((await readText(tree, file))?.includes("\"dotenv-parse-variables\"")) return true;
	return false;
}
async function readEnvFile(files, file) {
	const bytes = await files.read(file);
	if (bytes === void 0) throw new UserError(`The env file ${file} does not exist.`, "Correct `--values` (or the input `env-file`).");
	const { entries, malformed } = parseDotenv(bytes.toString("utf8"));
	const first = malformed[0];
	if (first) throw new UserError(`${file}:${first.line}: not an entry: ${first.why}.`, "Write NAME=value, or put # in front of a comment.");
	return Object.fromEntries(entries.map((entry) => [entry.name, entry.value]));
}

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
	const typed = (0, import_lib.default)({ value })["value"];
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
//#region src/checks/env/rule.ts
const inEnvironment = (subject) => subject.environment === void 0 ? "" : ` in ${subject.environment}`;
const isMapped = (subject) => subject.declarations.some((declaration) => (subject.values?.[declaration.name] ?? "") !== "");
function placeOfValue(subject) {
	if (subject.source === "file") return `in ${subject.environment ?? "the env file"}`;
	const environment = subject.environment ?? "the environment";
	return `where \`env:\` of the step takes it from${subject.owner === void 0 ? "" : ` (${subject.owner} answers for ${environment})`}: \`secrets.…\` and \`vars.…\` are set in repository → Settings → Environments → ${environment}, or Settings → Secrets and variables → Actions`;
}
function howToMap(subject, name) {
	if (subject.source === "file") return `Add \`${name}=…\` to ${subject.environment ?? "the env file"}.`;
	return `The step that runs Launch Ready does not hand it over. Set the secret \`${name}\` ${settingsOf(subject)}, unless it is there already, and name it in the step of the workflow:\n\n${mapping([name])}`;
}
function howToFill(subject, name) {
	if (subject.source === "file") return `Set \`${name}=…\` in ${subject.environment ?? "the env file"}.`;
	const environment = subject.environment ?? "production";
	return `The step of the workflow hands over \`${name}\`, and its value is empty. (Do not put the value into a file.) Look at these, in this order:\n\n1. Is there a secret with exactly this name ${settingsOf(subject)}? If not, set it.\n2. Does the job itself have it (\`jobs.<job>.environment: ${environment}\`)? Without that a job sees no secret of the environment; \`environment:\` under \`with:\` of a step does not count.\n3. Is it a variable and no secret? Then write \`\${{ vars.${name} }}\`.\n4. Is this a pull request of a fork or of Dependabot? Those get no secrets; check values on push or before the deploy.\n\n${RERUN}`;
}
const RERUN = "A changed secret or variable needs no commit: Re-run jobs.";
const settingsOf = ({ environment = "the environment", owner }) => `in repository → Settings → Environments → ${environment}${owner === void 0 ? "" : ` (${owner} answers for ${environment})`}`;
const mapping = (names) => `\`\`\`yaml\nenv:\n${names.map((name) => `  ${name}: \${{ secrets.${name} }}`).join("\n")}\n\`\`\``;

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
		if (subject.values === void 0 || !isMapped(subject)) return;
		for (const declaration of subject.declarations) {
			const value = subject.values[declaration.name];
			if (value === void 0 || value.trim() !== "" || declaration.allowEmpty) continue;
			if (!isRequiredIn(declaration, subject.environment)) continue;
			yield {
				declaration,
				severity: declaration.explicit ? "blocker" : "high",
				title: `${declaration.name} is empty${inEnvironment(subject)}`,
				message: subject.source === "job" ? `The step hands over \`${declaration.name}\`, but its value is empty: GitHub passes an empty string for a secret that does not exist or does not reach the job.` : `\`${declaration.name}\` is set${inEnvironment(subject)}, but to an empty string.`,
				fix: `${howToFill(subject, declaration.name)}\n\nIf empty is meant, say so in launch-ready.yml:\n\n\`\`\`yaml\nenv:\n  vars:\n    ${declaration.name}:\n      allow-empty: true\n\`\`\``,
				impact: `Whatever reads ${declaration.name} fails as soon as this is deployed${inEnvironment(subject)}.`
			};
		}
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
		const { environment } = subject;
		if (environment === void 0) return;
		for (const declaration of subject.declarations) {
			const value = subject.values?.[declaration.name];
			const forbidden = Object.entries(declaration.forbid).find(([name]) => isSameEnvironment(name, environment))?.[1];
			if (value === void 0 || !forbidden?.includes(value)) continue;
			yield {
				declaration,
				title: `${declaration.name} has a value that is forbidden${inEnvironment(subject)}`,
				message: `The value of \`${declaration.name}\` is one that ${declaration.path}:${declaration.line} forbids${inEnvironment(subject)} (forbidden there: ${forbidden.map((each) => `\`${each}\``).join(", ")}).`,
				fix: `Set another value of \`${declaration.name}\` ${placeOfValue(subject)}. If this one is meant, take it out of \`forbid\` in ${declaration.path}:${declaration.line}.`,
				impact: `${environment} runs with a setting that your team ruled out for it.`
			};
		}
	}
};

//#endregion
//#region src/checks/env/values.ts
const EXAMPLES = {
	url: "https://example.com/path",
	"https-url": "https://example.com/path",
	"postgres-url": "postgresql://USER:PASSWORD@HOST:5432/NAME",
	"mysql-url": "mysql://USER:PASSWORD@HOST:3306/NAME",
	"redis-url": "redis://HOST:6379",
	email: "shop@example.com"
};
const likeWords = (type) => EXAMPLES[type] === void 0 ? "" : `, such as \`${EXAMPLES[type]}\``;
function whatIsWrong(value, type, allowed) {
	switch (type) {
		case "string": return;
		case "url": return urlProblem(value, void 0);
		case "https-url": return urlProblem(value, ["https:"]);
		case "postgres-url": return urlProblem(value, ["postgres:", "postgresql:"]);
		case "mysql-url": return urlProblem(value, [
			"mysql:",
			"mysql2:",
			"mariadb:"
		]);
		case "redis-url": return urlProblem(value, ["redis:", "rediss:"]);
		case "port": return /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65535 ? void 0 : "is not a port number (1 to 65535)";
		case "integer": return /^[+-]?\d+$/.test(value) ? void 0 : "is not a whole number";
		case "number": return value.trim() !== "" && Number.isFinite(Number(value)) ? void 0 : "is not a number";
		case "boolean": return /^(?:true|false|1|0|yes|no|on|off)$/i.test(value) ? void 0 : "is neither true nor false";
		case "email": return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? void 0 : "is not an e-mail address";
		case "json": return isJson(value) ? void 0 : "is not valid JSON";
		case "enum": return allowed.includes(value) ? void 0 : `is none of ${allowed.map((item) => `\`${item}\``).join(", ")}`;
	}
}
function urlProblem(value, protocols) {
	if (value !== value.trim()) return "has white space around it";
	const single = value.replace(/^([^/]*\/\/(?:[^/?#]*@)?[^/?#,@]*),[^/?#@]*(?=[/?#]|$)/, "$1");
	if (URL.parse(single) === null || /^[\w.-]+:\d/.test(value)) return `is not a URL${/^["'`]|["'`]$/.test(value) ? ": there are quotes around it" : value.includes("://") ? "" : ": it has no `scheme://`"}`;
	if (protocols && !protocols.some((protocol) => value.toLowerCase().startsWith(`${protocol}//`))) return `does not begin with ${protocols.map((protocol) => `\`${protocol}//\``).join(" or ")}`;
}
function isJson(value) {
	try {
		JSON.parse(value);
		return true;
	} catch {
		return false;
	}
}
const PLACEHOLDER$1 = /^(?:<[^<>]+>|\[[^[\]]+\]|\{\{?[^{}]+\}?\}|x{3,}|\.{3,}|\*{3,}|todo|tbd|fixme|change[-_ ]?(?:me|this|it)|replace[-_ ]?(?:me|this|with.*)|(?:your|my)[-_ ].*(?:here|key|secret|token|password|value|id|url)|(?:put|insert|enter|add)[-_ ](?:your|the).*|placeholder|example|dummy|undefined|null|none)$/i;
const isPlaceholder = (value) => PLACEHOLDER$1.test(value.trim());

//#endregion
//#region src/checks/env/rules/malformed-value.ts
const malformedValue = {
	id: "env/malformed-value",
	severity: "blocker",
	summary: "A value cannot be what its type says",
	why: "The variable is there, so nothing looks wrong until the code parses it: a connection string without its scheme, a port with a trailing letter.",
	fix: "Correct the value, or the `type` in launch-ready.yml.",
	since: "0.1.0",
	examples: {
		bad: ["--- config\nPORT: { type: port }\n--- production\nPORT=80a", "--- config\nDATABASE_URL: { type: postgres-url }\n--- production\nDATABASE_URL=db.internal:5432/app"],
		good: ["--- config\nPORT: { type: port }\n--- production\nPORT=8080", "--- config\nDATABASE_URL: { type: postgres-url }\n--- production\nDATABASE_URL=postgresql://app@a,b:5432/app"]
	},
	*check(subject) {
		for (const declaration of subject.declarations) {
			const value = subject.values?.[declaration.name];
			if (!value?.trim() || declaration.type === void 0) continue;
			const wrong = whatIsWrong(value, declaration.type, declaration.values ?? []);
			if (wrong === void 0) continue;
			yield {
				declaration,
				title: `${declaration.name} ${wrong.replaceAll("`", "")}${inEnvironment(subject)}`,
				message: `The value of \`${declaration.name}\`${inEnvironment(subject)} ${wrong}. (The value itself is not shown.)`,
				fix: `Correct the value of \`${declaration.name}\` ${placeOfValue(subject)}. ${declaration.path}:${declaration.line} says that it is of type \`${declaration.type}\`${likeWords(declaration.type)}; if that is wrong, correct it there.`,
				impact: `Whatever reads ${declaration.name} fails as soon as this is deployed${inEnvironment(subject)}.`,
				data: { type: declaration.type }
			};
		}
	}
};

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
		bad: ["DATABASE_URL=\nPORT=\n--- production\nPORT=3000"],
		good: [
			"PORT=\n--- production\nPORT=3000",
			"# optional\nSENTRY_DSN=\nPORT=\n--- production\nPORT=3000",
			"# SENTRY_DSN=\nPORT=\n--- production\nPORT=3000"
		]
	},
	*check(subject) {
		if (subject.values === void 0 || !isMapped(subject)) return;
		for (const declaration of subject.declarations) {
			if (!isRequiredIn(declaration, subject.environment) || declaration.name in subject.values) continue;
			yield {
				declaration,
				severity: declaration.explicit ? "blocker" : "high",
				title: `${declaration.name} is not set${inEnvironment(subject)}`,
				message: `\`${declaration.name}\` is required by ${declaration.path} and absent${inEnvironment(subject)}.`,
				fix: `${howToMap(subject, declaration.name)}${declaration.explicit ? "" : `\n\nIf the code works without it, put \`# optional\` above it in ${declaration.path}.`}`,
				impact: `Whatever reads ${declaration.name} fails as soon as this is deployed${inEnvironment(subject)}.`
			};
		}
	}
};

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
		if (subject.before === void 0 || subject.values !== void 0) return;
		const before = new Map(subject.before.map((declaration) => [declaration.name, declaration]));
		for (const declaration of subject.declarations) {
			if (!isRequiredIn(declaration, void 0)) continue;
			const earlier = before.get(declaration.name);
			if (earlier && isRequiredIn(earlier, void 0)) continue;
			const where = Array.isArray(declaration.required) ? declaration.required.join(", ") : "every environment";
			yield {
				declaration,
				title: `${declaration.name} is new: set it before this is deployed`,
				message: `This change makes \`${declaration.name}\` required in ${where}. Whether it is set there was not checked: no environment was given.`,
				fix: `Set \`${declaration.name}\` in ${where}${declaration.owner ? ` (ask ${declaration.owner})` : ""} before merging. If the code works without it, mark it optional: \`# optional\` above it in the example file, or \`required: false\` in launch-ready.yml.`,
				impact: `The first deploy of this change fails where ${declaration.name} is not set.`
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
		if (subject.values === void 0 || isMapped(subject)) return;
		const required = subject.declarations.filter((declaration) => isRequiredIn(declaration, subject.environment) && !declaration.allowEmpty);
		const [first] = required;
		if (first === void 0) return;
		const names = required.slice(0, 5).map((declaration) => declaration.name);
		yield {
			declaration: first,
			title: `None of the ${required.length} required variables is set${inEnvironment(subject)}`,
			message: `${required.length} variables are required and every one of them is absent or empty here (${names.join(", ")}${required.length > names.length ? ", …" : ""}). Most likely they were not mapped into this step.`,
			fix: subject.source === "file" ? `Check that ${subject.environment ?? "the env file"} is the right file.` : `Name them in the step that runs Launch Ready:\n\n${mapping(names)}\n\nand give the job \`environment: ${subject.environment ?? "production"}\`.`,
			impact: `Nobody knows whether ${subject.environment ?? "this environment"} has what the app needs.`,
			data: { required: required.map((declaration) => declaration.name) }
		};
	}
};

//#endregion
//#region src/checks/env/rules/placeholder-value.ts
const placeholderValue = {
	id: "env/placeholder-value",
	severity: "high",
	summary: "A value is still the placeholder of an example file",
	why: "A copied example file sets every variable, so a check for presence passes, and the first call with the key fails.",
	fix: "Set the real value.",
	since: "0.1.0",
	examples: {
		bad: ["STRIPE_SECRET_KEY=\n--- production\nSTRIPE_SECRET_KEY=changeme", "API_KEY=\n--- production\nAPI_KEY=<your-api-key>"],
		good: ["STRIPE_SECRET_KEY=\n--- production\nSTRIPE_SECRET_KEY=q8Zt2LxV", "MODE=\n--- production\nMODE=example-driven"]
	},
	*check(subject) {
		for (const declaration of subject.declarations) {
			const value = subject.values?.[declaration.name];
			if (value === void 0 || !isPlaceholder(value) || declaration.values?.includes(value)) continue;
			yield {
				declaration,
				title: `${declaration.name} is a placeholder${inEnvironment(subject)}`,
				message: `The value of \`${declaration.name}\`${inEnvironment(subject)} is one that example files use, not a real one.`,
				fix: `Set the real value of \`${declaration.name}\` ${placeOfValue(subject)}.`,
				impact: `Whatever needs ${declaration.name} fails at its first use${inEnvironment(subject)}.`
			};
		}
	}
};

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
		for (const declaration of subject.declarations) {
			const value = subject.values?.[declaration.name];
			if (value === void 0 || value === "") continue;
			const damage = describeDamage(value);
			if (damage === void 0) continue;
			const user = subject.parseVariablesInUse ? "This project reads its variables with dotenv-parse-variables, which" : "dotenv-parse-variables, if something reads the variables with it,";
			yield {
				declaration,
				severity: subject.parseVariablesInUse ? "medium" : "low",
				title: `${declaration.name} would be changed by dotenv-parse-variables: ${damage.effect}`,
				message: `${user} would turn the value of \`${declaration.name}\`${inEnvironment(subject)} into ${damage.becomes}: ${damage.effect}.`,
				fix: `Read \`${declaration.name}\` from \`process.env\` directly, where it is still the text that was set.`,
				impact: `The code gets another value than the one that was set for ${declaration.name}.`,
				data: {
					becomes: damage.becomes,
					effect: damage.effect
				}
			};
		}
	}
};

//#endregion
//#region src/checks/env/rules/index.ts
const ENV_RULES = [
	emptyVariable,
	forbiddenValue,
	malformedValue,
	missingVariable,
	newVariable,
	nothingMapped,
	placeholderValue,
	valueChangedByParser
];

//#endregion
//#region src/checks/env/check.ts
const envCheck = {
	word: "env",
	summary: "does every environment have the variables the code needs, with values that can work there?",
	rules: ENV_RULES,
	run: run$3,
	runExample: runExample$2
};
async function run$3(context, settings) {
	const judged = await valuesToJudge(context, settings);
	const reach = judged.values === void 0 ? "all" : "shallowest";
	const { declarations, files } = await collectDeclarations(context.head, settings.config, settings.folder, reach);
	const before = context.base && settings.baseConfig ? (await collectDeclarations(context.base, settings.baseConfig, settings.folder, reach)).declarations : void 0;
	const coverage = {
		"declared variables": declarations.length,
		"new variables": before === void 0 ? 0 : newNames(declarations, before),
		"checked values": 0
	};
	if (declarations.length === 0) return {
		status: "skipped",
		reason: `no variables are declared: neither \`env.vars\` in launch-ready.yml nor ${settings.config.parsed.config.env.examples[0] ?? ".env.example"}`,
		coverage,
		findings: []
	};
	const owner = settings.config.parsed.config.environments[judged.name ?? ""]?.owner;
	const subject = {
		declarations,
		before,
		environment: judged.name,
		values: judged.values,
		source: settings.envFile === void 0 ? "job" : "file",
		parseVariablesInUse: await usesParseVariables(context.head, settings.folder),
		...owner === void 0 ? {} : { owner }
	};
	const values = judged.values;
	if (values) coverage["checked values"] = declarations.filter((declaration) => declaration.name in values).length;
	const leftOut = values ? await deeperFiles(context, settings, files) : [{
		what: "values",
		count: declarations.length,
		why: judged.why
	}];
	const texts = /* @__PURE__ */ new Map();
	for (const path of new Set(declarations.map((declaration) => declaration.path))) texts.set(path, (await readText(context.head, path) ?? "").split(/\r\n|\r|\n/));
	return {
		status: "completed",
		coverage,
		leftOut,
		findings: judge$2(subject).map((problem) => toFinding$3(problem, subject, texts)),
		examined: [...files, ...settings.config.path === void 0 ? [] : [settings.config.path]],
		notices: subject.parseVariablesInUse && values ? [describeTypes(declarations, values)] : []
	};
}
async function deeperFiles(context, settings, read) {
	const { files } = await collectDeclarations(context.head, settings.config, settings.folder, "all");
	const count = files.length - read.length;
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
async function valuesToJudge(context, { envFile }) {
	if (envFile !== void 0) return {
		values: withoutPrototype(await readEnvFile(context.files, envFile)),
		name: context.environment ?? envFile.split(/[\\/]/).at(-1)
	};
	if (context.environment === void 0) return {
		values: void 0,
		name: void 0,
		why: "no environment was given"
	};
	if (context.fork) return {
		values: void 0,
		name: void 0,
		why: "a fork or bot gets no secrets"
	};
	return {
		values: withoutPrototype(context.variables),
		name: context.environment
	};
}
const withoutPrototype = (values) => Object.assign(Object.create(null), values);
const judge$2 = (subject) => ENV_RULES.flatMap((rule) => [...rule.check(subject)].map((problem) => ({
	...problem,
	rule
})));
function toFinding$3({ rule, declaration, severity, ...words }, subject, texts) {
	const { path, line, startColumn, endColumn, name } = declaration;
	const whole = texts.get(path)?.[line - 1] ?? name;
	const isMore = endColumn !== void 0 && whole.slice(endColumn).trim() !== "";
	const excerptText = endColumn === void 0 ? `${name}:` : `${whole.slice(0, endColumn)}${isMore ? "…" : ""}`;
	const start = excerptText.lastIndexOf(name);
	return {
		check: "env",
		rule: rule.id,
		severity: severity ?? rule.severity,
		...words,
		location: {
			kind: "file",
			path,
			startLine: line,
			endLine: line,
			...startColumn === void 0 || endColumn === void 0 ? {} : {
				startColumn,
				endColumn
			}
		},
		fingerprint: fingerprint(rule.id, name, subject.environment ?? ""),
		state: "new",
		excerpt: {
			text: excerptText,
			line,
			...start === -1 ? {} : { highlight: {
				start,
				end: start + name.length
			} }
		},
		inlineIgnorable: true,
		docs: docsOf(rule.id),
		data: {
			variable: name,
			...subject.environment === void 0 ? {} : { environment: subject.environment },
			...words.data
		}
	};
}
function describeTypes(declarations, values) {
	const kinds = /* @__PURE__ */ new Map();
	for (const { name } of declarations) {
		const value = values[name];
		if (value === void 0) continue;
		const { kind } = becomes(value);
		kinds.set(kind, [...kinds.get(kind) ?? [], name]);
	}
	return `dotenv-parse-variables would read ${[...kinds].map(([kind, names]) => `${names.join(", ")} as ${kind}`).join("; ")}.`;
}
async function runExample$2(_ruleId, example) {
	const sections = /* @__PURE__ */ new Map();
	let current = "head";
	for (const line of example.split("\n")) {
		const heading = /^--- (\w+)$/.exec(line)?.[1];
		if (heading) {
			current = heading;
			sections.set(current, "");
		} else sections.set(current, `${sections.get(current) ?? ""}${line}\n`);
	}
	const yaml = sections.get("config");
	const text = yaml === void 0 ? "" : `env:\n  vars:\n${yaml.replace(/^/gm, "    ")}`;
	const config = () => ({
		path: "launch-ready.yml",
		parsed: yaml === void 0 ? NO_CONFIG : parseConfig(text, "launch-ready.yml")
	});
	const tree = (name) => memoryTree({ ".env.example": sections.get(name) ?? "" });
	const values = sections.get("production");
	const subject = {
		declarations: (await collectDeclarations(tree("head"), config(), "")).declarations,
		before: sections.has("base") ? (await collectDeclarations(tree("base"), config(), "")).declarations : void 0,
		environment: values === void 0 ? void 0 : "production",
		values: values === void 0 ? void 0 : Object.fromEntries(parseDotenv(values).entries.map((entry) => [entry.name, entry.value])),
		source: "job",
		parseVariablesInUse: true
	};
	return judge$2(subject).map(({ rule }) => rule.id);
}
const NO_CONFIG = {
	config: DEFAULT_CONFIG,
	written: {},
	lineOf: () => void 0
};

//#endregion
//#region src/checks/migrations/sql/lexer.ts
const TOKEN$1 = new RegExp([
	"(?<comment>--[^\\r\\n]*)",
	"(?<block>/\\*)",
	"(?<string>[eE]'[^'\\\\]*(?:(?:''|\\\\[\\s\\S])[^'\\\\]*)*(?:'|\\\\?$)|(?:[bBxXnN]|[uU]&)?'[^']*(?:''[^']*)*(?:'|$))",
	"(?<quoted>\"[^\"]*(?:\"\"[^\"]*)*(?:\"|$))",
	"(?<dollar>\\$(?:[A-Za-z_\\u0080-\\uffff][A-Za-z0-9_\\u0080-\\uffff]*)?\\$)",
	"(?<word>[A-Za-z_\\u0080-\\uffff](?:[A-Za-z0-9_\\u0080-\\uffff]|\\$(?!\\{))*)",
	"(?<number>\\d[A-Za-z0-9_.]*|\\$\\d+)",
	"(?<semicolon>;)",
	"(?<other>[^\\s])"
].join("|"), "g");
function nextToken(sql, at) {
	TOKEN$1.lastIndex = at;
	const match = TOKEN$1.exec(sql);
	if (!match?.groups) return void 0;
	const start = match.index;
	const end = TOKEN$1.lastIndex;
	const { groups } = match;
	if (groups["block"] !== void 0) return {
		kind: "comment",
		start,
		end: endOfBlockComment(sql, end)
	};
	if (groups["dollar"] !== void 0) {
		const close = sql.indexOf(groups["dollar"], end);
		return {
			kind: "string",
			start,
			end: close === -1 ? sql.length : close + groups["dollar"].length
		};
	}
	return {
		kind: KINDS$2.find((name) => groups[name] !== void 0) ?? "other",
		start,
		end
	};
}
const KINDS$2 = [
	"word",
	"other",
	"number",
	"string",
	"quoted",
	"semicolon",
	"comment"
];
function endOfBlockComment(sql, from) {
	const mark = /\/\*|\*\//g;
	mark.lastIndex = from;
	for (let depth = 1; depth > 0;) {
		const match = mark.exec(sql);
		if (!match) return sql.length;
		depth += match[0] === "/*" ? 1 : -1;
	}
	return mark.lastIndex;
}
function tokenize(sql, start = 0, end = sql.length) {
	const tokens = [];
	for (let token = nextToken(sql, start); token && token.start < end; token = nextToken(sql, token.end)) tokens.push(token);
	return tokens;
}
function nameOf$1(sql, token) {
	const text = sql.slice(token.start, token.end);
	if (token.kind === "word") return text.toLowerCase();
	return token.kind === "quoted" ? text.slice(1, text.endsWith("\"") ? -1 : void 0).replaceAll("\"\"", "\"") : void 0;
}

//#endregion
//#region src/checks/migrations/dialect.ts
const DIALECTS = {
	postgres: "PostgreSQL",
	mysql: "MySQL",
	sqlite: "SQLite",
	sqlserver: "SQL Server",
	clickhouse: "ClickHouse",
	cockroachdb: "CockroachDB",
	oracle: "Oracle"
};
const NAMES = {
	postgres: "postgres",
	postgresql: "postgres",
	pg: "postgres",
	mysql: "mysql",
	mariadb: "mysql",
	planetscale: "mysql",
	singlestore: "mysql",
	sqlite: "sqlite",
	sqlite3: "sqlite",
	turso: "sqlite",
	libsql: "sqlite",
	d1: "sqlite",
	sqlserver: "sqlserver",
	mssql: "sqlserver",
	clickhouse: "clickhouse",
	cockroachdb: "cockroachdb",
	cockroach: "cockroachdb",
	gel: "postgres",
	oracle: "oracle"
};
const configuredDialect = (database) => [
	"postgres",
	"mysql",
	"sqlite"
].find((name) => database?.[name] !== void 0);
const DIALECT_SOURCES = [
	{
		file: /^migration_lock\.toml$/,
		find: /^\s*provider\s*=\s*"(\w+)"/m,
		tools: ["prisma"]
	},
	{
		file: /^schema\.prisma$/,
		find: /datasource\s+\w+\s*\{[^}]*?\bprovider\s*=\s*"(\w+)"/,
		tools: ["prisma"]
	},
	{
		file: /^_journal\.json$/,
		find: /"dialect"\s*:\s*"(\w+)"/,
		tools: ["drizzle"]
	},
	{
		file: /^drizzle\.config\.(?:[cm]?[jt]s|json)$/,
		find: /["']?\bdialect["']?\s*:\s*["'](\w+)["']/,
		tools: ["drizzle"]
	},
	{
		file: /^wrangler\.(?:toml|jsonc?)$/,
		find: /(d1)_databases/,
		tools: ["plain", "drizzle"]
	},
	{
		file: /^sqitch\.conf$/,
		find: /^\s*engine\s*=\s*(\w+)/m,
		tools: ["sqitch"]
	}
];
const dialectNamed = (name) => NAMES[name.toLowerCase()];
function dialectOfPath(path) {
	if (/(?:^|\/)supabase\/migrations\//.test(path)) return "postgres";
	const named = path.split("/").slice(0, -1).findLast((part) => FOLDERS$1.test(part));
	return named === void 0 ? void 0 : dialectNamed(named);
}
const FOLDERS$1 = /^(?:postgres|postgresql|pg|mysql|mariadb|sqlite3?|mssql|sqlserver|clickhouse|cockroachdb)$/i;
const MARKS = [
	["clickhouse", /\bengine = (?:replicated)?\w*mergetree\b|\bon cluster\b|\bengine = (?:distributed|kafka|null|buffer|memory) \(/],
	["sqlserver", /(?:^|; |\bend )go\b(?! to)|\bidentity \( \d+ , \d+ \)|\bnvarchar \(|\[ dbo \]|\bsp_rename\b|\buniqueidentifier\b/],
	["sqlite", /\bautoincrement\b|\bpragma (?:foreign_keys|defer_foreign_keys|journal_mode|user_version)\b|\bwithout rowid\b/],
	["mysql", /\bauto_increment\b|\bengine = \w+\b|\bdefault charset\b|\bmodify column\b|\bchange column\b|\bunsigned\b|\btinyint \(|\bdatetime \(|\bcharacter set utf8|\bcollate utf8mb4_\w+|\bon update current_timestamp\b/],
	["postgres", /\bserial\b|\bbigserial\b|\btimestamptz\b|\bjsonb\b|\bconcurrently\b|: :|\bpublic"? \.|\bplpgsql\b|\bbytea\b|\bnot valid\b|\bgen_random_uuid\b|\bcreate extension\b|\balter column "?\w+"? (?:type|set|drop)\b|\buuid\b|\bcreate type\b|\bdo \$/]
];
function dialectOfSql(sql) {
	const words = [];
	let backquotes = 0;
	for (const token of tokenize(sql.slice(0, 2e5))) {
		if (token.kind === "comment") continue;
		if (token.kind === "string") words.push("''");
		else if (token.kind === "semicolon") words.push(";");
		else words.push(sql.slice(token.start, token.end).toLowerCase());
		if (token.kind === "other" && sql[token.start] === "`") backquotes++;
	}
	const text = words.join(" ").replaceAll("` ", "").replaceAll(" `", "");
	const found = MARKS.find(([, mark]) => mark.test(text))?.[0];
	if (backquotes > 1 && (found === void 0 || found === "postgres")) return "mysql";
	return found;
}

//#endregion
//#region src/checks/migrations/origin.ts
function scriptOf(text, { statements }) {
	let sql = "";
	const calls = statements.map(({ sql: own, start, end, assured }) => {
		sql += `${own};\n`;
		return {
			until: sql.length,
			call: {
				start,
				end,
				...assured === void 0 ? {} : { assured }
			}
		};
	});
	const at = (offset) => {
		let [low, high] = [0, calls.length - 1];
		while (low < high) {
			const middle = low + high >> 1;
			if ((calls[middle]?.until ?? 0) > offset) high = middle;
			else low = middle + 1;
		}
		return calls[low]?.call ?? {
			start: 0,
			end: text.length
		};
	};
	return {
		sql,
		origin: {
			text,
			at
		}
	};
}

//#endregion
//#region src/checks/migrations/places.ts
const folderOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf("/")));
function foldersAbove(path) {
	const folders = [];
	for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) folders.push(folder);
	return [...folders, ""];
}
function placesOf$1(entries) {
	const names = /* @__PURE__ */ new Map();
	const paths = /* @__PURE__ */ new Set();
	for (const { path } of entries) {
		paths.add(path);
		const folder = folderOf(path);
		const list = names.get(folder) ?? [];
		list.push(path.slice(folder === "" ? 0 : folder.length + 1));
		names.set(folder, list);
	}
	return {
		has: (path) => paths.has(path),
		above: (path, name) => foldersAbove(path).some((folder) => paths.has(folder === "" ? name : `${folder}/${name}`)),
		filesIn: (folder) => names.get(folder) ?? []
	};
}
const rootOf = (path) => /\/(?:migration|up|down)\.sql$/.test(path) ? folderOf(folderOf(path)) : folderOf(path);

//#endregion
//#region src/checks/migrations/programs/index.ts
const PROGRAMS = [
	{
		...railsKind,
		load: async () => (await import("./rails.js")).rails
	},
	{
		...djangoKind,
		load: async () => (await import("./django.js")).django
	},
	{
		...alembicKind,
		load: async () => (await import("./alembic.js")).alembic
	},
	{
		...typeormKind,
		load: async () => (await import("./typeorm.js")).typeorm
	},
	{
		...sequelizeKind,
		load: async () => (await import("./sequelize.js")).sequelize
	},
	{
		...knexKind,
		load: async () => (await import("./knex.js")).knex
	}
];
const programsByPath = (path) => PROGRAMS.filter(({ tool }) => tool.matches(path, {
	has: () => false,
	above: () => false
}));

//#endregion
//#region src/checks/migrations/read-texts.ts
const MAX_FILE_BYTES = 4194304;
async function readTexts(tree, paths, maxBytes, git) {
	const result = {
		texts: /* @__PURE__ */ new Map(),
		tooLarge: []
	};
	const add = (path, bytes) => {
		if (bytes.length > maxBytes) result.tooLarge.push(path);
		else result.texts.set(path, new TextDecoder("utf-8").decode(bytes));
	};
	const entries = new Map((await tree.list()).map((entry) => [entry.path, entry]));
	const wanted = paths.flatMap((path) => entries.get(path) ?? []).filter(({ kind }) => kind === "file");
	for (const { path, oid } of wanted) {
		if (git !== void 0 && oid !== void 0) continue;
		const bytes = await tree.read(path);
		if (bytes) add(path, bytes);
	}
	if (git === void 0) return result;
	const pathsOf = /* @__PURE__ */ new Map();
	for (const { oid, path } of wanted) if (oid !== void 0) pathsOf.set(oid, [...pathsOf.get(oid) ?? [], path]);
	for await (const { oid, content } of git.readObjects(pathsOf.keys(), { maxBytes })) for (const path of pathsOf.get(oid) ?? []) if (content === void 0) result.tooLarge.push(path);
	else add(path, content);
	return result;
}

//#endregion
//#region src/checks/migrations/sql/executed.ts
function executedSql(source, tokens) {
	const end = tokens.findIndex((token) => ["using", "into"].includes(wordOf(source, token)));
	const expression = end === -1 ? tokens : tokens.slice(0, end);
	if (wordOf(source, expression[0]) === "format" && textOf(source, expression[1]) === "(") return textOf(source, expression.at(-1)) === ")" ? formatted(source, expression.slice(2, -1)) : void 0;
	const pieces = literals(source, expression, "||");
	return pieces === void 0 || pieces.length === 0 ? void 0 : pieces.join("");
}
function formatted(source, tokens) {
	const [template, ...values] = literals(source, tokens, ",") ?? [];
	if (template === void 0) return void 0;
	let isWhole = true;
	const sql = template.replace(/%(.)/gs, (_, kind) => {
		if (kind === "%") return "%";
		const value = values.shift();
		if (value === void 0 || !"sIL".includes(kind)) isWhole = false;
		if (kind === "I") return quote(value ?? "");
		return kind === "L" ? `'${(value ?? "").replaceAll("'", "''")}'` : value ?? "";
	});
	return isWhole ? sql : void 0;
}
function literals(source, tokens, separator) {
	const values = [];
	let between = "";
	for (const [index, token] of tokens.entries()) if (token.kind === "string") {
		if (index > 0 && between !== separator) return void 0;
		values.push(valueIn(textOf(source, token)));
		between = "";
	} else if (token.kind === "other") between += textOf(source, token);
	else return void 0;
	return between === "" ? values : void 0;
}
function valueIn(literal) {
	const dollar = /^\$[^$]*\$/.exec(literal)?.[0];
	if (dollar !== void 0) return literal.slice(dollar.length, -dollar.length);
	const body = literal.slice(literal.indexOf("'") + 1, -1).replaceAll("''", "'");
	return /^[eE]/.test(literal) ? body.replace(/\\([nrt\\'])/g, (_, char) => ESCAPES$1[char] ?? char) : body;
}
const ESCAPES$1 = {
	n: "\n",
	r: "\r",
	t: "	"
};
const textOf = (source, token) => token === void 0 ? "" : source.slice(token.start, token.end);
const wordOf = (source, token) => token?.kind === "word" ? nameOf$1(source, token) ?? "" : "";

//#endregion
//#region src/checks/migrations/sql/blank.ts
const blank = (text) => text.replace(/[^\r\n]/g, " ");
function keepOnly(text, ranges) {
	let kept = "";
	let at = 0;
	for (const { start, end } of ranges) {
		kept += blank(text.slice(at, start)) + text.slice(start, end);
		at = end;
	}
	return kept + blank(text.slice(at));
}

//#endregion
//#region src/checks/migrations/sql/prepare.ts
const PLACEHOLDER = /\$\{[^}\r\n]*\}/y;
const REST_OF_LINE = /[^\r\n]*/y;
function prepare(sql) {
	if (!/\\|\$\{|\/\*/.test(sql)) return sql;
	let prepared = "";
	let copied = 0;
	const replace = (start, end, text) => {
		prepared += sql.slice(copied, start) + text;
		copied = end;
	};
	let words = [];
	for (let token = nextToken(sql, 0); token; token = nextToken(sql, Math.max(token.end, copied))) {
		const first = sql.charAt(token.start);
		if (token.kind === "comment") {
			const inner = sql.slice(token.start + 2, token.end);
			if (first === "/" && inner.includes("/*")) replace(token.start, token.end, blank(sql.slice(token.start, token.end)));
		} else if (token.kind === "semicolon") {
			if (words[0] === "copy" && /\bfrom stdin\b/.test(words.join(" "))) {
				const rows = rowsAfter(sql, token.end);
				replace(rows.start, rows.end, blank(sql.slice(rows.start, rows.end)));
			}
			words = [];
		} else if (token.kind === "other" && first === "\\") {
			REST_OF_LINE.lastIndex = token.start;
			const command = REST_OF_LINE.exec(sql)?.[0] ?? "";
			replace(token.start, token.start + command.length, `;${" ".repeat(command.length - 1)}`);
			words = [];
		} else if (token.kind === "other" && first === "$") {
			PLACEHOLDER.lastIndex = token.start;
			const placeholder = PLACEHOLDER.exec(sql)?.[0];
			if (placeholder) replace(token.start, token.start + placeholder.length, placeholder.replace(/\W/g, "_"));
		} else if (token.kind === "word") words.push(nameOf$1(sql, token) ?? "");
	}
	return prepared + sql.slice(copied);
}
function rowsAfter(sql, at) {
	const lineEnd = sql.indexOf("\n", at);
	const start = lineEnd === -1 ? sql.length : lineEnd + 1;
	const mark = /^\\\.\r?$/gm;
	mark.lastIndex = start;
	return {
		start,
		end: mark.exec(sql) ? mark.lastIndex : sql.length
	};
}

//#endregion
//#region src/checks/migrations/sql/statements.ts
function parseStatements(parse, text, readable = text) {
	const source = prepare(readable);
	const parsed = {
		text,
		readable: source,
		statements: [],
		problems: [],
		dynamic: 0
	};
	const whole = parse(source);
	let doubtful = false;
	const chunks = whole.ok ? [{
		start: 0,
		end: source.length
	}] : split(source);
	for (const { start, end } of chunks) {
		const chunk = source.slice(start, end);
		const result = whole.ok ? whole : parse(chunk);
		if (result.ok) for (const statement of place(text, source, chunk, start, result.statements)) {
			parsed.statements.push(statement);
			const body = "DoStmt" in statement.node ? bodyOf(statement, source) : void 0;
			if (body) parsed.statements.push(...inBody(parse, text, source, body, parsed));
		}
		else {
			const at = fromCodePoints(chunk, result.codePoint);
			const certain = !doubtful && !/['$]/.test(chunk.slice(0, at));
			doubtful ||= /['$"]|\/\*/.test(chunk);
			parsed.problems.push({
				offset: start + at,
				message: certain ? withoutLiteral(result.message) : result.message.replace(NEAR, ""),
				shown: doubtful ? void 0 : {
					start,
					end
				}
			});
		}
	}
	return parsed;
}
function place(text, source, chunk, base, raw) {
	const toUnits = byteMap(chunk);
	const offsetOf = (location) => base + toUnits(location);
	return raw.map(({ node, start: startByte, end: endByte }) => {
		const tokens = tokenize(source, offsetOf(startByte), offsetOf(endByte)).filter((token) => token.kind !== "comment");
		const closed = tokens.at(-1)?.kind === "semicolon" ? tokens.slice(0, -1) : tokens;
		const start = closed[0]?.start ?? offsetOf(startByte);
		const end = closed.at(-1)?.end ?? offsetOf(endByte);
		return {
			node,
			start,
			end,
			text: text.slice(start, end),
			tokens: closed,
			nested: false,
			offsetOf
		};
	});
}
function bodyOf(statement, source) {
	const token = statement.tokens.find(({ kind, start }) => kind === "string" && source.startsWith("$", start));
	if (token === void 0) return void 0;
	const width = source.indexOf("$", token.start + 1) + 1 - token.start;
	return {
		start: token.start + width,
		end: token.end - width
	};
}
const OPENERS = /* @__PURE__ */ new Set([
	"begin",
	"then",
	"else",
	"loop"
]);
const STARTERS = /* @__PURE__ */ new Set([
	"alter",
	"create",
	"drop",
	"truncate",
	"delete",
	"update",
	"insert",
	"set",
	"lock",
	"refresh",
	"reindex",
	"comment"
]);
function inBody(parse, text, source, body, counts) {
	const found = [];
	let opener = true;
	let start;
	let executing;
	for (const token of tokenize(source, body.start, body.end)) {
		if (token.kind === "comment" || token.end > body.end) continue;
		const word = token.kind === "word" ? nameOf$1(source, token) ?? "" : "";
		if (start === void 0 && opener && STARTERS.has(word)) start = token.start;
		if (start === void 0 && opener && word === "execute") executing = [];
		if (executing !== void 0 && token.kind === "semicolon") {
			const run = executed(parse, source, text, executing);
			if (run === void 0) counts.dynamic++;
			else found.push(...run);
			executing = void 0;
		}
		executing?.push(token);
		if (token.kind === "semicolon") {
			const chunk = start === void 0 ? "" : source.slice(start, token.start);
			const result = chunk === "" ? void 0 : parse(chunk);
			if (start !== void 0 && result?.ok) found.push(...place(text, source, chunk, start, result.statements).map((statement) => ({
				...statement,
				nested: true
			})));
			start = void 0;
		}
		opener = token.kind === "semicolon" || OPENERS.has(word);
	}
	return found;
}
function executed(parse, source, text, tokens) {
	const sql = executedSql(source, tokens.slice(1));
	const result = sql === void 0 ? void 0 : parse(sql);
	if (!result?.ok || result.statements.length === 0) return void 0;
	const start = tokens[0]?.start ?? 0;
	const end = tokens.at(-1)?.end ?? start;
	return result.statements.map(({ node }) => ({
		node,
		start,
		end,
		text: text.slice(start, end),
		tokens,
		nested: true,
		offsetOf: () => start
	}));
}
function split(source) {
	const chunks = [];
	let start = 0;
	let parentheses = 0;
	let blocks = 0;
	let previous = "";
	for (let token = nextToken(source, 0); token; token = nextToken(source, token.end)) {
		if (token.kind === "comment") continue;
		const word = token.kind === "word" ? nameOf$1(source, token) ?? "" : source.slice(token.start, token.end);
		if (word === "(") parentheses++;
		else if (word === ")") parentheses = Math.max(0, parentheses - 1);
		else if (word === "atomic" && previous === "begin") blocks++;
		else if (blocks > 0 && word === "case") blocks++;
		else if (blocks > 0 && word === "end") blocks--;
		else if (token.kind === "semicolon" && blocks === 0 && (parentheses === 0 || startsStatement(source, token.end))) {
			chunks.push({
				start,
				end: token.end
			});
			start = token.end;
			parentheses = 0;
		}
		previous = word;
	}
	if (start < source.length) chunks.push({
		start,
		end: source.length
	});
	return chunks;
}
const startsStatement = (source, at) => /^\s*(?:--[^\r\n]*\s*)*(?:alter|create|drop|insert|update|delete|select|set|truncate|begin|commit|comment|grant|do)\b/i.test(source.slice(at, at + 500));
const NEAR = / at or near "([\s\S]*)"$/;
const withoutLiteral = (message) => message.replace(NEAR, (whole, near) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(near) || /^[^\p{L}\p{N}'"$]{1,3}$/u.test(near) ? whole : "");

//#endregion
//#region src/checks/migrations/collect-programs.ts
async function collectPrograms(context, settings, touched, parse) {
	const collected = {
		total: 0,
		fresh: 0,
		files: [],
		base: [],
		unread: [],
		others: [],
		paths: /* @__PURE__ */ new Set()
	};
	const possible = touched.filter(({ path }) => programsByPath(path).length > 0);
	if (possible.length === 0) return collected;
	const changed = await ownersOf(context, possible);
	if (changed.length === 0) return collected;
	const entries = (await context.head.list()).filter(({ kind }) => kind === "file");
	const places = placesOf$1(entries);
	const paths = /* @__PURE__ */ new Set();
	const projects = Map.groupBy(changed, ({ path, program }) => `${program.tool.name} ${projectOf(path, program, places)}`);
	for (const [database, own] of projects) {
		const program = own[0]?.program;
		if (program === void 0) continue;
		for (const { path } of own) paths.add(path);
		const all = entries.map(({ path }) => path).filter((path) => program.tool.matches(path, places) && `${program.tool.name} ${projectOf(path, program, places)}` === database);
		const dialect = configuredDialect(settings.database) ?? await dialectOf(context, program, own[0]?.path ?? "", places);
		if (dialect !== "postgres") {
			collected.others.push({
				program,
				dialect,
				count: own.length
			});
			continue;
		}
		await readProject(context, {
			program,
			database,
			own,
			all,
			settings,
			parse: await parse()
		}, collected);
	}
	return {
		...collected,
		paths
	};
}
async function readProject(context, project, collected) {
	const { program, database, own, settings, parse } = project;
	const changed = new Map(own.map((each) => [each.path, each]));
	const files = [...await textsOf(context, project)].filter(([, text]) => program.text?.test(text) ?? true).map(([path, text]) => ({
		path,
		text
	}));
	const loaded = await program.load();
	const reader = await loaded.createReader();
	const compared = context.scope.kind === "change";
	collected.total += files.length;
	for (const file of loaded.order(files)) {
		const sql = reader.read(file);
		const { sql: script, origin } = scriptOf(file.text, sql);
		const touched = changed.get(file.path);
		if (touched === void 0) {
			if (compared) collected.base.push({
				path: file.path,
				database,
				parsed: parseStatements(parse, script)
			});
			continue;
		}
		if (touched.from === void 0) collected.fresh++;
		collected.unread.push(...sql.unread.map(({ start, what }) => ({
			path: file.path,
			line: lineOf(file.text, start),
			what
		})));
		collected.files.push({
			path: file.path,
			tool: program.tool,
			database,
			wrapping: wrappingOf$1(settings, sql),
			text: script,
			up: script,
			origin,
			isNew: compared && touched.from === void 0,
			...touched.from === void 0 ? {} : { onBase: true }
		});
	}
}
const wrappingOf$1 = ({ transactions }, { wrapping }) => transactions === "auto" ? wrapping : transactions === "file" ? "transaction" : "none";
async function textsOf({ head, git }, { all, own }) {
	const wanted = /* @__PURE__ */ new Set([...all.slice(-3e3), ...own.map(({ path }) => path)]);
	return (await readTexts(head, [...wanted], MAX_FILE_BYTES, git)).texts;
}
async function ownersOf({ head, git }, touched) {
	const { texts } = await readTexts(head, touched.map(({ path }) => path), MAX_FILE_BYTES, git);
	return touched.flatMap((each) => {
		const text = texts.get(each.path);
		if (text === void 0) return [];
		const program = programsByPath(each.path).find((kind) => kind.text?.test(text) ?? true);
		return program === void 0 ? [] : [{
			...each,
			program
		}];
	});
}
function projectOf(path, { tool }, places) {
	if (tool.name === "django") return nearestWith(path, "manage.py", places);
	const rails = /^(.*?)db\/(\w+_)?migrate\//.exec(path);
	if (tool.name === "rails" && rails) return `${rails[1]}${(rails[2] ?? "").replace(/^post_$/, "")}`;
	if (tool.name === "alembic") return path.slice(0, path.lastIndexOf("/versions/"));
	return folderOf(path);
}
function nearestWith(path, name, places) {
	for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) if (places.has(`${folder}/${name}`)) return folder;
	return "";
}
const SETTINGS = {
	rails: ["config/database.yml", "Gemfile.lock"],
	django: [
		"settings.py",
		"config/settings.py",
		"config/settings/base.py",
		"config/settings/production.py"
	],
	alembic: ["alembic.ini", "env.py"],
	knex: [
		"knexfile.js",
		"knexfile.ts",
		"package.json"
	],
	typeorm: [
		"ormconfig.json",
		"ormconfig.js",
		"data-source.ts",
		"src/data-source.ts",
		"package.json"
	],
	sequelize: [
		"config/config.json",
		"config/config.js",
		"package.json"
	]
};
const NAMED = [
	["postgres", /postgres|postgis|psycopg|['"]pg['"]|\bpg \(/i],
	["mysql", /mysql|mariadb|trilogy/i],
	["sqlite", /sqlite/i]
];
async function dialectOf({ head, git }, { tool }, path, places) {
	const names = SETTINGS[tool.name] ?? [];
	for (let folder = folderOf(path);; folder = folderOf(folder)) {
		const found = names.map((name) => folder === "" ? name : `${folder}/${name}`).filter((file) => places.has(file));
		const { texts } = found.length === 0 ? { texts: /* @__PURE__ */ new Map() } : await readTexts(head, found, MAX_FILE_BYTES, git);
		const all = [...texts.values()].join("\n");
		const dialect = NAMED.find(([, words]) => words.test(all))?.[0];
		if (dialect !== void 0) return dialect;
		if (folder === "") return "postgres";
	}
}
const lineOf = (text, offset) => text.slice(0, offset).split(/\r\n|\r|\n/).length;

//#endregion
//#region src/checks/migrations/find-dialects.ts
const MAX_SOURCE_BYTES = 1048576;
const NEIGHBOURS = 5;
async function findDialects(found, world) {
	const dialects = /* @__PURE__ */ new Map();
	const declared = await readDeclarations(found, world);
	for (const { path, text, tool } of found) {
		const dialect = dialectOfPath(path) ?? declared(path, tool) ?? world.configured ?? dialectOfSql(text);
		if (dialect) dialects.set(path, dialect);
	}
	await askNeighbours(found, dialects, world);
	return dialects;
}
async function readDeclarations(found, { tree, places, git }) {
	const sources = /* @__PURE__ */ new Map();
	const below = (folder) => folder === "" ? "" : `${folder}/`;
	for (const folder of new Set(found.flatMap(({ path }) => foldersAbove(path)))) {
		const inFolder = [folder, `${below(folder)}meta`].flatMap((place) => places.filesIn(place).flatMap((name) => DIALECT_SOURCES.filter(({ file }) => file.test(name)).map(({ find, tools }) => ({
			file: below(place) + name,
			find,
			tools
		}))));
		if (inFolder.length > 0) sources.set(folder, inFolder);
	}
	const paths = [...sources.values()].flat().map(({ file }) => file);
	const { texts } = await readTexts(tree, paths, MAX_SOURCE_BYTES, git);
	return (path, tool) => {
		for (const folder of foldersAbove(path)) for (const { file, find, tools } of sources.get(folder) ?? []) {
			if (tools && !tools.includes(tool.name)) continue;
			const name = find.exec(texts.get(file) ?? "")?.[1];
			const dialect = name === void 0 ? void 0 : dialectNamed(name);
			if (dialect) return dialect;
		}
	};
}
async function askNeighbours(found, dialects, { tree, places, git }) {
	const undecided = Map.groupBy(found.filter(({ path }) => !dialects.has(path)), ({ path }) => rootOf(path));
	if (undecided.size === 0) return;
	const entries = (await tree.list()).filter(({ path }) => /\.sql$/i.test(path) && undecided.has(rootOf(path)) && places.has(path));
	const neighbours = [...undecided.keys()].map((root) => ({
		root,
		paths: entries.map(({ path }) => path).filter((path) => rootOf(path) === root).slice(0, NEIGHBOURS)
	}));
	const { texts } = await readTexts(tree, neighbours.flatMap(({ paths }) => paths), MAX_SOURCE_BYTES, git);
	for (const { root, paths } of neighbours) {
		const known = found.filter(({ path }) => rootOf(path) === root).map(({ path }) => dialects.get(path));
		const asked = paths.map((path) => dialectOfSql(texts.get(path) ?? ""));
		const dialect = [...known, ...asked].find((each) => each !== void 0);
		if (dialect) for (const { path } of undecided.get(root) ?? []) dialects.set(path, dialect);
	}
}

//#endregion
//#region src/checks/migrations/foreign.ts
const PROGRAM = /(?:^|\/)(?:migrations?|migrate)\/(?:[^/]+\/)*(?!index\.)[^/]+(?<!\.d|\.test|\.spec)\.[cm]?[jt]s$/;
const SCRIPT = "TypeScript and JavaScript files are not read yet";
const FOREIGN = [
	{
		what: "Laravel migrations",
		matches: /(?:^|\/)database\/migrations\/[^/]+\.php$/,
		why: "PHP files are not read yet",
		advice: "look at the SQL yourself with `run: php artisan migrate --pretend` in the workflow"
	},
	{
		what: "Ecto migrations",
		matches: /(?:^|\/)priv\/(?:[^/]+\/)*migrations\/\d+_\w+\.exs$/,
		why: "Elixir files are not read yet",
		advice: "look at the SQL yourself with `run: mix ecto.migrate --log-migrations-sql` in the workflow"
	},
	{
		what: "Entity Framework migrations",
		matches: /(?:^|\/)Migrations\/\d+_\w+(?<!\.Designer)\.cs$/,
		why: "C# files are not read yet",
		advice: "look at the SQL yourself with `run: dotnet ef migrations script --idempotent` in the workflow"
	},
	{
		what: "Liquibase changelogs",
		matches: /(?:liquibase|changelogs?|changesets?|db\/change)[^/]*(?:\/[^/]+)*\.(?:xml|ya?ml|json)$/i,
		text: /\bdatabaseChangeLog\b/,
		why: "XML, YAML and JSON changelogs are not read yet",
		advice: "look at the SQL yourself with `run: liquibase update-sql` in the workflow"
	},
	{
		what: "Kysely migrations",
		matches: PROGRAM,
		text: /\bKysely\b/,
		why: SCRIPT,
		advice: "look at the SQL yourself: run them on an empty database with `log: [query]`"
	},
	{
		what: "script migrations",
		matches: PROGRAM,
		text: /\bexport\b[^\n]*\bup\b|\bexports\.up\b/,
		why: SCRIPT,
		advice: "look at the SQL yourself"
	}
];
const foreignByPath = (path) => FOREIGN.filter(({ matches }) => matches.test(path));

//#endregion
//#region src/checks/migrations/tools.ts
const CHECKSUM$1 = "stores a checksum of every migration it ran and stops the deploy when it differs";
const NO_EFFECT = "does not run a migration twice, so databases that have it keep the old version and no longer match the file";
const ALONE = "Put it into a migration of its own";
const base = (path) => path.slice(path.lastIndexOf("/") + 1);
const folder = (path) => path.slice(0, Math.max(0, path.lastIndexOf("/")));
function sections(open, close) {
	return (text) => {
		const ranges = [];
		const begin = new RegExp(open, "gim");
		const end = new RegExp(close, "gim");
		for (let match = begin.exec(text); match; match = begin.exec(text)) {
			end.lastIndex = begin.lastIndex;
			const stop = end.exec(text)?.index ?? text.length;
			ranges.push({
				start: begin.lastIndex,
				end: stop
			});
			begin.lastIndex = stop;
		}
		return ranges.length > 0 ? ranges : [{
			start: 0,
			end: text.length
		}];
	};
}
const prisma = {
	name: "prisma",
	label: "Prisma",
	matches: (path, around) => /(?:^|\/)[^/]+\/migration\.sql$/.test(path) && !around.has(`${folder(path)}/snapshot.json`),
	wrapping: () => "implicit",
	runsApart: {
		since: "Prisma 7.4",
		statements: "create"
	},
	onEdit: CHECKSUM$1,
	outside: `${ALONE}: Prisma runs a file with a single statement without a transaction.`
};
const drizzle = {
	name: "drizzle",
	label: "Drizzle",
	matches: (path, around) => around.has(`${folder(path)}/meta/_journal.json`) || /(?:^|\/)[^/]+\/migration\.sql$/.test(path),
	wrapping: () => "transaction",
	onEdit: NO_EFFECT,
	outside: "Drizzle wraps every migration in a transaction: run this statement by hand or in a step of its own before `drizzle-kit migrate`."
};
const supabase = {
	name: "supabase",
	label: "Supabase",
	matches: (path) => /(?:^|\/)supabase\/migrations\/[^/]+\.sql$/.test(path),
	wrapping: () => "transaction",
	runsApart: {
		since: "version 2.109 of the Supabase CLI",
		statements: "create"
	},
	onEdit: NO_EFFECT,
	outside: `${ALONE} and update the Supabase CLI: older versions send a migration as one batch.`
};
const flyway = {
	name: "flyway",
	label: "Flyway",
	matches: (path) => /^(?:[VUB]\d[\d._]*|R)__.+\.sql$/.test(base(path)),
	isDown: (path) => base(path).startsWith("U"),
	isRepeatable: (path) => base(path).startsWith("R"),
	wrapping: () => "implicit",
	onEdit: CHECKSUM$1,
	outside: `${ALONE}: Flyway then runs it without a transaction (or set \`executeInTransaction=false\` in its \`.sql.conf\`).`
};
const goose = {
	name: "goose",
	label: "goose",
	matches: () => false,
	marker: /^\s*--\s*\+goose\s+Up\b/im,
	wrapping: (text) => /^\s*--\s*\+goose\s+NO\s+TRANSACTION\b/im.test(text) ? "none" : "transaction",
	up: sections(/^[ \t]*--[ \t]*\+goose[ \t]+Up\b[^\r\n]*/, /^[ \t]*--[ \t]*\+goose[ \t]+Down\b/),
	onEdit: NO_EFFECT,
	outside: `${ALONE} that begins with \`-- +goose NO TRANSACTION\`.`
};
const dbmate = {
	name: "dbmate",
	label: "dbmate",
	matches: () => false,
	marker: /^\s*--\s*migrate:up\b/im,
	wrapping: (text) => /^\s*--\s*migrate:up\b[^\r\n]*\btransaction:\s*false/im.test(text) ? "none" : "transaction",
	up: sections(/^[ \t]*--[ \t]*migrate:up\b[^\r\n]*/, /^[ \t]*--[ \t]*migrate:down\b/),
	onEdit: NO_EFFECT,
	outside: `${ALONE} whose first line is \`-- migrate:up transaction:false\`.`
};
const sqlMigrate = {
	name: "sql-migrate",
	label: "sql-migrate",
	matches: () => false,
	marker: /^\s*--\s*\+migrate\s+Up\b/im,
	wrapping: (text) => /^\s*--\s*\+migrate\s+Up\b[^\r\n]*\bnotransaction\b/im.test(text) ? "none" : "transaction",
	up: sections(/^[ \t]*--[ \t]*\+migrate[ \t]+Up\b[^\r\n]*/, /^[ \t]*--[ \t]*\+migrate[ \t]+Down\b/),
	onEdit: NO_EFFECT,
	outside: `${ALONE} that begins with \`-- +migrate Up notransaction\`.`
};
const liquibase = {
	name: "liquibase",
	label: "Liquibase",
	matches: () => false,
	marker: /^\s*--\s*liquibase\s+formatted\s+sql\b/im,
	wrapping: (text) => /^\s*--\s*changeset\b[^\r\n]*\brunInTransaction:\s*false/im.test(text) ? "none" : "transaction",
	onEdit: CHECKSUM$1,
	outside: "Put it into a changeset of its own with `runInTransaction:false`."
};
const tern = {
	name: "tern",
	label: "tern",
	matches: () => false,
	marker: /^---- create above \/ drop below ----/im,
	wrapping: (text) => /^---- tern: disable-tx ----/im.test(text) ? "none" : "transaction",
	up: (text) => [{
		start: 0,
		end: Math.max(0, text.search(/^---- create above \/ drop below ----/im))
	}],
	onEdit: NO_EFFECT,
	outside: `${ALONE} that begins with \`---- tern: disable-tx ----\`.`
};
const sqitch = {
	name: "sqitch",
	label: "Sqitch",
	matches: (path, around) => /(?:^|\/)(?:deploy|revert|verify)\/.+\.sql$/.test(path) && around.above(path, "sqitch.plan"),
	isDown: (path) => /(?:^|\/)(?:revert|verify)\//.test(path),
	wrapping: () => "none",
	onEdit: NO_EFFECT,
	outside: "Put it into a change of its own, without BEGIN and COMMIT."
};
const sqlx = {
	name: "sqlx",
	label: "sqlx",
	matches: (path, around) => /(?:^|\/)migrations\/\d+_[^/]+\.sql$/.test(path) && around.above(path, "Cargo.toml") && !around.above(path, "diesel.toml"),
	isDown: (path) => path.endsWith(".down.sql"),
	wrapping: (text) => /^--\s*no-transaction\b/.test(text) ? "none" : "transaction",
	onEdit: CHECKSUM$1,
	outside: `${ALONE} whose first line is \`-- no-transaction\`.`
};
const diesel = {
	name: "diesel",
	label: "Diesel",
	matches: (path, around) => /(?:^|\/)[^/]+\/(?:up|down)\.sql$/.test(path) && around.above(path, "Cargo.toml"),
	isDown: (path) => base(path) === "down.sql",
	wrapping: () => "transaction",
	onEdit: NO_EFFECT,
	outside: `${ALONE}, with \`run_in_transaction = false\` in the \`metadata.toml\` beside it.`
};
const upFolders = {
	name: "up-folders",
	label: "SQL",
	matches: (path) => /(?:^|\/)[^/]+\/(?:up|down)\.sql$/.test(path),
	isDown: (path) => base(path) === "down.sql",
	wrapping: () => "implicit",
	onEdit: NO_EFFECT,
	outside: `${ALONE}.`
};
const golangMigrate = {
	name: "golang-migrate",
	label: "golang-migrate",
	matches: (path) => /\.(?:up|down)\.sql$/.test(path),
	isDown: (path) => path.endsWith(".down.sql"),
	wrapping: () => "implicit",
	onEdit: NO_EFFECT,
	outside: `${ALONE}: golang-migrate sends a file as one query, and a single statement runs without a transaction.`
};
const atlas = {
	name: "atlas",
	label: "Atlas",
	matches: (path, around) => around.has(`${folder(path)}/atlas.sum`),
	wrapping: (text) => /^--\s*atlas:txmode\s+none\b/im.test(text) ? "none" : "transaction",
	onEdit: CHECKSUM$1,
	outside: `${ALONE} whose first line is \`-- atlas:txmode none\`.`
};
const plainTool = {
	name: "plain",
	label: "SQL",
	matches: (path) => /(?:^|\/)(?:migrations?|db\/migrate)\/(?:[^/]+\/)*[^/]+\.sql$/i.test(path),
	isDown: (path) => /(?:[._-](?:down|undo|rollback|revert)\.sql$)|(?:^|\/)(?:down|rollbacks?|undo|revert)\//i.test(path),
	wrapping: () => "unknown",
	onEdit: NO_EFFECT,
	outside: `${ALONE}, and tell the tool that runs it to open no transaction for this one (\`-- migrate:up transaction:false\` for dbmate, \`-- +goose NO TRANSACTION\` for goose). With both this finding is gone.`
};
const MARKED = [
	goose,
	dbmate,
	sqlMigrate,
	liquibase,
	tern
];
const PLACED = [
	supabase,
	prisma,
	drizzle,
	flyway,
	sqitch,
	atlas,
	sqlx,
	diesel,
	upFolders,
	golangMigrate,
	plainTool
];
const toolByPath = (path, around) => /\.sql$/i.test(path) ? PLACED.find((tool) => tool.matches(path, around)) : void 0;
const toolByText = (text) => MARKED.find((tool) => tool.marker?.test(text));

//#endregion
//#region src/checks/migrations/collect.ts
const MAX_PROBES = 500;
async function collect(context, settings) {
	const { scope, head, changes, git } = context;
	const isIgnored = globMatcher(settings["ignore-paths"]);
	const ignored = (path) => isIgnored(path) && !settings.order?.includes(path);
	const isWanted = globMatcher(settings.paths);
	const entries = (await head.list()).filter(({ path, kind }) => kind === "file" && !ignored(path));
	const places = placesOf$1(entries);
	const toolOf = (path) => settings.order?.includes(path) ? toolByPath(path, places) ?? plainTool : settings.paths.length === 0 ? toolByPath(path, places) : byWish(path, places, isWanted);
	const inTree = entries.map(({ path }) => path).filter((path) => toolOf(path) !== void 0);
	const compared = scope.kind === "change";
	const touched = compared ? changes.filter(({ status, path }) => status !== "deleted" && !ignored(path)).map(({ path, status, from }) => status === "added" || status === "copied" ? { path } : {
		path,
		from: from ?? path
	}) : entries.map(({ path }) => ({ path }));
	const candidates = /* @__PURE__ */ new Map();
	const probes = [];
	for (const wanted of touched) if (toolOf(wanted.path)) candidates.set(wanted.path, wanted);
	else if (/\.sql$/i.test(wanted.path) && settings.paths.length === 0 && probes.length < MAX_PROBES) probes.push(wanted);
	const sql = await readTexts(head, [...candidates.keys(), ...probes.map(({ path }) => path)], MAX_FILE_BYTES, git);
	const marked = probes.filter(({ path }) => toolByText(sql.texts.get(path) ?? ""));
	for (const wanted of marked) candidates.set(wanted.path, wanted);
	const found = [...candidates.values()].flatMap((wanted) => {
		const text = sql.texts.get(wanted.path);
		if (text === void 0) return [];
		const tool = toolByText(text) ?? toolOf(wanted.path) ?? plainTool;
		return tool.isDown?.(wanted.path) ? [] : [{
			...wanted,
			text,
			tool
		}];
	});
	const dialects = await findDialects(found, {
		tree: head,
		places,
		configured: settings.dialect === void 0 ? configuredDialect(settings.database) : named(settings.dialect),
		...git ? { git } : {}
	});
	const before = await readBefore(context, found.flatMap(({ from }) => from ?? []));
	const files = [];
	const others = /* @__PURE__ */ new Map();
	for (const { path, from, text, tool } of found.sort(inOrder(settings.order))) {
		const dialect = (settings.dialect === void 0 ? dialects.get(path) : named(settings.dialect)) ?? "postgres";
		if (dialect !== "postgres") {
			const { count, fresh } = others.get(dialect) ?? {
				count: 0,
				fresh: 0
			};
			others.set(dialect, {
				count: count + 1,
				fresh: fresh + (from === void 0 ? 1 : 0)
			});
			continue;
		}
		const old = from === void 0 ? void 0 : before.get(from);
		files.push({
			path,
			tool,
			database: settings.order === void 0 ? rootOf(path) : "",
			wrapping: wrappingOf(tool, text, settings, places, path),
			text,
			up: upOf(tool, text),
			isNew: compared && from === void 0,
			...from === void 0 || old === void 0 ? {} : { before: {
				path: from,
				text: old,
				up: upOf(tool, old)
			} }
		});
	}
	const programs = await collectPrograms(context, settings, touched, loadParser);
	const tooLarge = sql.tooLarge.filter((path) => candidates.has(path));
	return {
		total: new Set([...inTree, ...marked.map(({ path }) => path)].filter((path) => !(toolOf(path) ?? plainTool).isDown?.(path))).size,
		fresh: found.filter(({ from }) => from === void 0).length + tooLarge.length,
		files,
		programs,
		others,
		foreign: await collectForeign(context, touched.map(({ path }) => path).filter((path) => !programs.paths.has(path))),
		tooLarge,
		deleted: compared ? changes.flatMap(({ status, path }) => status === "deleted" && toolOf(path) && !toolOf(path)?.isDown?.(path) ? [path] : []) : []
	};
}
const named = (dialect) => dialect === "mariadb" ? "mysql" : dialect;
const inOrder = (order) => (a, b) => order === void 0 ? a.path < b.path ? -1 : 1 : order.indexOf(a.path) - order.indexOf(b.path);
function byWish(path, places, isWanted) {
	return /\.sql$/i.test(path) && isWanted(path) ? toolByPath(path, places) ?? plainTool : void 0;
}
function wrappingOf(tool, text, settings, places, path) {
	if (settings.transactions !== "auto") return settings.transactions === "file" ? "transaction" : "none";
	const beside = `${path.slice(0, path.lastIndexOf("/") + 1)}metadata.toml`;
	return tool.name === "diesel" && places.has(beside) ? "unknown" : tool.wrapping(text);
}
const upOf = (tool, text) => tool.up ? keepOnly(text, tool.up(text)) : text;
async function readBefore({ base, git }, paths) {
	if (base === void 0 || paths.length === 0) return /* @__PURE__ */ new Map();
	return (await readTexts(base, paths, MAX_FILE_BYTES, git)).texts;
}
async function collectForeign({ head, git }, paths) {
	const possible = paths.map((path) => ({
		path,
		kinds: foreignByPath(path)
	})).filter(({ kinds }) => kinds.length > 0);
	const unsure = possible.filter(({ kinds }) => kinds.every(({ text }) => text !== void 0));
	const { texts } = await readTexts(head, unsure.map(({ path }) => path), MAX_FILE_BYTES, git);
	const counts = /* @__PURE__ */ new Map();
	for (const { path, kinds } of possible) {
		const kind = kinds.find(({ text }) => text === void 0 || text.test(texts.get(path) ?? ""));
		if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	}
	return [...counts].map(([kind, count]) => ({
		kind,
		count
	}));
}

//#endregion
//#region src/checks/migrations/other-linters.ts
const SQUAWK = {
	"adding-field-with-default": [
		"volatile-default",
		"add-stored-generated",
		"add-serial"
	],
	"adding-foreign-key-constraint": ["add-foreign-key"],
	"adding-not-nullable-field": ["set-not-null"],
	"adding-required-field": ["add-required-column"],
	"adding-serial-primary-key-field": ["add-unique", "add-serial"],
	"ban-alter-domain-with-add-constraint": ["add-domain-check"],
	"ban-concurrent-index-creation-in-transaction": ["concurrently-in-transaction"],
	"ban-drop-column": ["drop-column"],
	"ban-drop-database": ["drop-schema"],
	"ban-drop-not-null": ["drop-not-null"],
	"ban-drop-table": ["drop-table"],
	"ban-truncate-cascade": ["truncate", "drop-cascade"],
	"ban-uncommitted-transaction": ["uncommitted-transaction"],
	"changing-column-type": ["change-column-type"],
	"constraint-missing-not-valid": [
		"add-check",
		"add-foreign-key",
		"add-unique",
		"validate-in-same-transaction"
	],
	"disallowed-unique-constraint": ["add-unique"],
	"prefer-repack": ["rewrite-table"],
	"renaming-column": ["rename-column"],
	"renaming-table": ["rename-table"],
	"require-concurrent-index-creation": ["index-not-concurrent"],
	"require-concurrent-index-deletion": ["drop-index"],
	"require-concurrent-partition-detach": ["detach-partition"],
	"require-concurrent-reindex": ["reindex-not-concurrent"],
	"require-lock-timeout": ["lock-timeout"],
	"require-timeout-settings": ["lock-timeout"],
	"transaction-nesting": ["transaction-nesting"]
};
const DESTRUCTIVE = [
	"drop-schema",
	"drop-table",
	"drop-column",
	"recreate-column",
	"drop-cascade",
	"truncate"
];
const DEPENDS_ON_DATA = [
	"add-unique",
	"add-required-column",
	"set-not-null",
	"add-check",
	"add-foreign-key"
];
const INCOMPATIBLE = ["rename-table", "rename-column"];
const CONCURRENT = [
	"index-not-concurrent",
	"drop-index",
	"concurrently-in-transaction",
	"reindex-not-concurrent"
];
const ATLAS = {
	destructive: DESTRUCTIVE,
	data_depend: DEPENDS_ON_DATA,
	incompatible: INCOMPATIBLE,
	concurrent_index: CONCURRENT,
	nestedtx: ["transaction-nesting"],
	DS101: ["drop-schema"],
	DS102: ["drop-table"],
	DS103: ["drop-column", "recreate-column"],
	MF101: ["add-unique"],
	MF102: ["add-unique"],
	MF103: ["add-required-column"],
	MF104: ["set-not-null"],
	BC101: ["rename-table"],
	BC102: ["rename-column"],
	PG101: ["index-not-concurrent"],
	PG102: ["drop-index"],
	PG103: ["concurrently-in-transaction"],
	PG104: ["add-unique"],
	PG105: ["add-unique"],
	PG301: ["change-column-type"],
	PG302: ["volatile-default"],
	PG303: ["set-not-null"],
	PG304: ["add-unique"],
	PG305: ["add-check", "add-foreign-key"]
};
const EUGENE = {
	E1: [
		"add-check",
		"add-foreign-key",
		"validate-in-same-transaction"
	],
	E2: ["set-not-null", "add-required-column"],
	E4: ["backfill-under-lock", "validate-in-same-transaction"],
	E5: ["change-column-type"],
	E6: ["index-not-concurrent"],
	E7: ["add-unique"],
	E8: ["add-unique"],
	E9: ["lock-timeout"],
	E10: [
		"change-column-type",
		"volatile-default",
		"add-serial",
		"add-stored-generated",
		"rewrite-table"
	],
	E11: ["add-serial", "add-stored-generated"],
	W14: ["add-unique"]
};

//#endregion
//#region src/checks/migrations/acknowledged.ts
const TOOLS = [
	{
		pattern: /^--\s*(squawk-ignore(-file)?)\b:?(.*)$/s,
		names: SQUAWK,
		topIsFile: false
	},
	{
		pattern: /^--\s*(atlas:nolint)\b()(.*)$/s,
		names: ATLAS,
		topIsFile: true
	},
	{
		pattern: /^--\s*(eugene:\s*ignore)\b():?(.*)$/s,
		names: EUGENE,
		topIsFile: false
	}
];
function acknowledgementsIn(text, { statements }) {
	if (!/squawk-ignore|atlas:nolint|eugene:\s*ignore/.test(text)) return [];
	return tokenize(text).flatMap(({ kind, start, end }) => {
		if (kind !== "comment") return [];
		const comment = text.slice(start, end);
		for (const { pattern, names, topIsFile } of TOOLS) {
			const [, word, file = "", list = ""] = pattern.exec(comment) ?? [];
			if (word === void 0) continue;
			const given = list.split(/[\s,]+/).filter(Boolean);
			const isAboutFile = file !== "" || topIsFile && isTop(text, start, end);
			const rules = new Set(given.flatMap((name) => names[name] ?? []));
			const statement = statements.findIndex((each) => each.end > start);
			return [{
				words: printable([word.replace(/\s+/g, " "), ...given].join(" "), 100),
				start,
				...isAboutFile ? {} : { statement },
				...given.length === 0 ? {} : { rules }
			}];
		}
		return [];
	});
}
const isTop = (text, start, end) => text.slice(0, start).trim() === "" && /^[ \t]*\r?\n[ \t]*\r?\n/.test(text.slice(end));
const covers = ({ statement, rules }, rule, positions) => (statement === void 0 || positions.includes(statement)) && (rules?.has(rule.replace("migrations/", "")) ?? true);

//#endregion
//#region src/checks/migrations/sql/per-statement.ts
function perStatement(compute) {
	const values = /* @__PURE__ */ new WeakMap();
	return (statement, source) => {
		const known = values.get(statement);
		if (known) return known.value;
		const value = compute(statement, source);
		values.set(statement, { value });
		return value;
	};
}

//#endregion
//#region src/checks/migrations/sql/redact.ts
function shown$2(text, token) {
	if (token.kind === "comment") return "";
	if (token.kind !== "string") return void 0;
	const raw = text.slice(token.start, token.end);
	if (raw.startsWith("$")) return "$$…$$";
	const open = raw.indexOf("'");
	return raw.length === open + 2 ? raw : `${raw.slice(0, open)}'…'`;
}
function redactRange(text, tokens, start, end) {
	const pieces = [];
	let result = "";
	let copied = start;
	for (let index = firstAfter(tokens, start); index < tokens.length; index++) {
		const token = tokens[index];
		if (token === void 0 || token.start >= end) break;
		const instead = shown$2(text, token);
		if (instead === void 0) continue;
		const from = Math.max(token.start, start);
		result += text.slice(copied, from);
		pieces.push({
			from,
			to: Math.min(token.end, end),
			at: result.length,
			length: instead.length
		});
		result += instead;
		copied = Math.min(token.end, end);
	}
	result += text.slice(copied, Math.max(copied, end));
	return {
		text: result,
		map(offset) {
			let shift = -start;
			for (const piece of pieces) if (offset >= piece.to) shift = piece.at + piece.length - piece.to;
			else if (offset > piece.from) return piece.at;
			else break;
			return offset + shift;
		}
	};
}
const allTokens = perStatement(({ start, end }, source) => tokenize(source, start, end));
const redactStatement = perStatement((statement, source) => {
	const { text } = redactRange(source, allTokens(statement, source), statement.start, statement.end);
	return cut(text.replace(/[^\S\r\n]+$/gm, "").replace(/(?:\r?\n){2,}/g, "\n"), 2e3);
});
function firstAfter(tokens, start) {
	let low = 0;
	let high = tokens.length;
	while (low < high) {
		const middle = low + high >> 1;
		if ((tokens[middle]?.end ?? 0) > start) high = middle;
		else low = middle + 1;
	}
	return low;
}

//#endregion
//#region src/checks/migrations/excerpt.ts
const MAX_LENGTH = 200;
const BEFORE = 40;
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
function excerptOf(text, lines, statement, span, tokens) {
	const { line } = lines.at(span.start);
	const start = Math.max(statement.start, lines.startOf(line));
	const end = Math.min(statement.end, lines.endOf(line));
	const redacted = redactRange(text, tokens, start, end);
	const shown = redacted.text.trimEnd().replace(UNPRINTABLE, " ");
	return {
		...window$1(shown, {
			start: redacted.map(span.start),
			end: Math.min(shown.length, redacted.map(Math.min(span.end, end)))
		}),
		line
	};
}
function window$1(text, highlight) {
	const indent = text.length - text.trimStart().length;
	const left = text.length - indent <= MAX_LENGTH ? indent : Math.max(indent, highlight.start - BEFORE);
	const lead = left > indent ? "…" : "";
	const right = Math.min(text.length, left + MAX_LENGTH);
	const tail = right < text.length ? "…" : "";
	const shift = lead.length - left;
	return {
		text: `${lead}${text.slice(left, right)}${tail}`,
		highlight: {
			start: highlight.start + shift,
			end: Math.max(highlight.start, Math.min(highlight.end, right)) + shift
		}
	};
}

//#endregion
//#region src/checks/migrations/migration.ts
function stableName(path) {
	const parts = path.split("/");
	const file = parts.at(-1) ?? "";
	const own = /^(?:migration|up|down)\.sql$/.test(file) ? parts.at(-2) ?? file : file.replace(/(?:\.up|\.do)?\.sql$/i, "");
	return own.replace(/^[VRUB]?[\d._-]+(?:__|_|-)?/i, "") || own;
}

//#endregion
//#region src/checks/migrations/places-in-file.ts
function placesIn({ text, origin }) {
	const lines = lineMap(text);
	const shown = origin === void 0 ? lines : lineMap(origin.text);
	return {
		lines,
		locate(span) {
			const { start, end } = origin === void 0 ? span : origin.at(span.start);
			const first = shown.at(start);
			const last = shown.at(Math.max(start, end - 1));
			return {
				startLine: first.line,
				endLine: last.line,
				...first.line === last.line ? {
					startColumn: first.column,
					endColumn: last.column + 1
				} : {}
			};
		}
	};
}

//#endregion
//#region src/checks/migrations/rules/edited-migration.ts
const editedMigration = {
	id: "migrations/edited-migration",
	severity: "medium",
	summary: "Edits a migration that may have run already",
	why: "Migration tools run a file once. Some keep its checksum and stop the next deploy when it differs (Prisma, Flyway, sqlx, Liquibase, Atlas); the others ignore the edit, and databases that ran the old version differ from new ones from then on.",
	fix: "Undo the edit and write a new migration that brings the difference.",
	since: "0.1.0",
	sources: ["https://www.prisma.io/docs/orm/prisma-migrate/workflows/troubleshooting", "https://docs.rs/sqlx/latest/sqlx/macro.migrate.html"],
	examples: {
		bad: ["-- before\nCREATE TABLE t (a int);\n-- after\nCREATE TABLE t (a bigint);"],
		good: ["-- before\nCREATE TABLE t (a int);\n-- after\nCREATE TABLE t (a int);", "CREATE TABLE t (a int);"]
	}
};

//#endregion
//#region src/checks/migrations/sql/find.ts
function findWords(statement, source, words, from = statement.start) {
	const { tokens } = statement;
	const names = namesOf(statement, source);
	for (const [index, first] of tokens.entries()) {
		if (first.start < from) continue;
		let at = index;
		const matched = words.every((word) => {
			if (typeof word === "string") return names[at++] === word;
			for (const optional of word) if (names[at] === optional) at++;
			return true;
		});
		const last = tokens[at - 1];
		if (matched && last && at > index) return {
			start: first.start,
			end: last.end
		};
	}
}
const namesOf = perStatement(({ tokens }, source) => tokens.map((token) => nameOf$1(source, token)));

//#endregion
//#region src/checks/migrations/rules/add-check.ts
const addCheck = {
	id: "migrations/add-check",
	severity: "medium",
	summary: "Checks a constraint over a whole table while nobody can use it",
	why: "PostgreSQL reads every row under a lock that blocks reads and writes (three million rows: 0.14 seconds on an idle machine), and one row that does not pass stops the deploy.",
	fix: "Add it `NOT VALID`, which checks new rows only, and validate it in a second transaction, while reads and writes go on.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT"],
	examples: {
		bad: ["ALTER TABLE users ADD CONSTRAINT age_ok CHECK (age > 0);", "ALTER TABLE users ADD COLUMN age int CHECK (age > 0);"],
		good: [
			"ALTER TABLE users ADD CONSTRAINT age_ok CHECK (age > 0) NOT VALID;",
			"CREATE TABLE t (a int);\nALTER TABLE t ADD CHECK (a > 0);",
			"ALTER TABLE users ADD COLUMN age int;"
		]
	},
	*check(subject) {
		const inline = addedColumns(subject.statement).flatMap((added) => constraintsOf(added.column).map((constraint) => ({
			...added,
			constraint,
			column: added.column.colname
		})));
		const own = addedConstraints(subject.statement).map((added) => ({
			...added,
			column: void 0
		}));
		for (const { constraint, table, tableSql, column } of [...own, ...inline]) {
			if (constraint.contype !== "CONSTR_CHECK" || constraint.skip_validation || constraint.is_enforced === false || subject.isNew(table)) continue;
			const name = constraint.conname ?? `${table.split(".").at(-1)}_${column ?? "check"}_check`;
			const start = constraint.location === void 0 ? void 0 : subject.statement.offsetOf(constraint.location);
			yield {
				about: `${table}.${name}`,
				proof: {
					kind: "work",
					on: table
				},
				title: `Check constraint on table ${plain(table)} is checked while all queries wait`,
				message: `${column === void 0 ? "The constraint" : `The \`CHECK\` of the new column ${code$1(column)}`} is validated at once: PostgreSQL reads all of ${code$1(table)} under a lock that blocks reads and writes.`,
				impact: `All queries on ${code$1(table)} wait meanwhile; a row that does not pass stops the deploy.`,
				fix: `${column === void 0 ? "In this migration" : "Add the column without it, then"}:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `ALTER TABLE ${tableSql} ADD CONSTRAINT ${quote(name)} CHECK (<condition>) NOT VALID;`)}\n\nIn the next one, in a transaction of its own:\n\n${sqlBlock(`ALTER TABLE ${tableSql} VALIDATE CONSTRAINT ${quote(name)};`)}`,
				at: (start === void 0 ? void 0 : findWords(subject.statement, subject.file.text, ["check"], start)) ?? findWords(subject.statement, subject.file.text, ["check"])
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/add-domain-check.ts
const addDomainCheck = {
	id: "migrations/add-domain-check",
	severity: "medium",
	summary: "Checks a domain constraint over every table that uses the domain",
	why: "PostgreSQL reads each table with a column of the domain while writes to it wait, and one value that does not pass stops the deploy.",
	fix: "Add it `NOT VALID` and validate it in a second transaction.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-alterdomain.html"],
	examples: {
		bad: ["ALTER DOMAIN email ADD CONSTRAINT short CHECK (length(VALUE) < 200);", "ALTER DOMAIN email ADD CHECK (VALUE <> 5);"],
		good: ["ALTER DOMAIN email ADD CONSTRAINT short CHECK (length(VALUE) < 200) NOT VALID;", "CREATE DOMAIN email AS text CHECK (VALUE <> 5);"]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("AlterDomainStmt" in node)) return;
		const { def, typeName } = node.AlterDomainStmt;
		if (!def || !("Constraint" in def) || def.Constraint.contype !== "CONSTR_CHECK" || def.Constraint.skip_validation) return;
		const parts = stringsOf(typeName);
		const domain = keyOf$3(parts);
		const name = quote(def.Constraint.conname ?? `${parts.at(-1) ?? "domain"}_check`);
		const sql = parts.map(quote).join(".");
		yield {
			about: domain,
			proof: { kind: "work" },
			title: `Constraint on domain ${plain(domain)} is checked in every table that uses it`,
			message: `PostgreSQL reads every table with a column of ${code$1(domain)} and locks it against writes meanwhile.`,
			impact: `Writes to all tables that use ${code$1(domain)} wait; a value that does not pass stops the deploy.`,
			fix: `${sqlBlock(`ALTER DOMAIN ${sql} ADD CONSTRAINT ${name} CHECK (<condition>) NOT VALID;`)}\n\nIn the next migration:\n\n${sqlBlock(`ALTER DOMAIN ${sql} VALIDATE CONSTRAINT ${name};`)}`
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/add-foreign-key.ts
const addForeignKey = {
	id: "migrations/add-foreign-key",
	severity: "medium",
	summary: "Checks a foreign key over a whole table while writes to two tables wait",
	why: "Both tables are locked against writes until every row is checked (three million rows: 0.25 seconds on an idle machine), and one row without its parent stops the deploy.",
	fix: "Add it `NOT VALID`, which checks new rows only, and validate it in a second transaction, while reads and writes go on.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT"],
	examples: {
		bad: [
			"DO $$ BEGIN\n ALTER TABLE a ADD CONSTRAINT fk FOREIGN KEY (b) REFERENCES c (id);\nEXCEPTION WHEN duplicate_object THEN null;\nEND $$;",
			"ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id);",
			"ALTER TABLE orders ADD COLUMN region_id int NOT NULL DEFAULT 0 REFERENCES regions (id);",
			"CREATE TABLE orders AS SELECT id AS user_id FROM users;\nALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id);",
			"ALTER TABLE \"Order\" ADD FOREIGN KEY (\"userId\") REFERENCES \"User\" (\"id\") ON DELETE CASCADE;"
		],
		good: [
			"ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;",
			"CREATE TABLE orders (user_id int);\nALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id);",
			"ALTER TABLE orders ADD COLUMN user_id bigint REFERENCES users (id);",
			"ALTER TABLE orders ADD COLUMN user_id bigint DEFAULT NULL REFERENCES users (id);"
		]
	},
	*check(subject) {
		const own = addedConstraints(subject.statement).map((added) => ({
			...added,
			of: void 0
		}));
		const inline = addedColumns(subject.statement).filter(({ column }) => defaultOf(column) !== void 0).flatMap(({ column, ...added }) => constraintsOf(column).map((constraint) => ({
			...added,
			constraint,
			of: column.colname ?? ""
		})));
		for (const { constraint, table, tableSql, of } of [...own, ...inline]) {
			if (constraint.contype !== "CONSTR_FOREIGN" || constraint.skip_validation || constraint.is_enforced === false) continue;
			const isFilled = subject.schema.tables.get(table)?.filled === true && !subject.isNew(tableKey(constraint.pktable));
			if (subject.isNew(table) && !isFilled) continue;
			const columns = of === void 0 ? stringsOf(constraint.fk_attrs) : [of];
			const parent = tableKey(constraint.pktable);
			const name = constraint.conname ?? `${table.split(".").at(-1)}_${columns.join("_")}_fkey`;
			const isOwn = parent === table;
			const keys = stringsOf(constraint.pk_attrs);
			const action = ["upd", "del"].map((when) => ({
				when: when === "upd" ? "UPDATE" : "DELETE",
				action: ACTIONS[(when === "upd" ? constraint.fk_upd_action : constraint.fk_del_action) ?? "a"]
			})).flatMap(({ when, action: words }) => words === void 0 ? [] : [` ON ${when} ${words}`]).join("");
			const references = `${relationSql(constraint.pktable)}${keys.length > 0 ? ` (${keys.map(quote).join(", ")})` : ""}`;
			yield {
				about: `${table}.${name}`,
				proof: {
					kind: "work",
					on: subject.isNew(table) ? parent : table
				},
				title: `Foreign key from table ${plain(table)} to ${plain(parent)} is checked while writes ${isOwn ? "to it" : "to both"} wait`,
				message: `${code$1(name)} is added without \`NOT VALID\`: PostgreSQL checks every row of ${code$1(table)} against ${code$1(parent)} while ${isOwn ? "it is" : "both are"} locked against writes.`,
				impact: `Writes to ${isOwn ? code$1(table) : `${code$1(table)} and ${code$1(parent)}`} wait meanwhile; a row without its parent stops the deploy.`,
				fix: `${of === void 0 ? "In this migration" : "Add the column without it, then"}:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `ALTER TABLE ${tableSql} ADD CONSTRAINT ${quote(name)} FOREIGN KEY (${columns.map(quote).join(", ")}) REFERENCES ${references}${action} NOT VALID;`)}\n\nIn the next one, in a transaction of its own:\n\n${sqlBlock(`ALTER TABLE ${tableSql} VALIDATE CONSTRAINT ${quote(name)};`)}`,
				at: findWords(subject.statement, subject.file.text, [
					"add",
					["constraint"],
					name,
					"foreign",
					"key"
				]) ?? findWords(subject.statement, subject.file.text, ["foreign", "key"]) ?? findWords(subject.statement, subject.file.text, ["references"])
			};
		}
	}
};
const ACTIONS = {
	r: "RESTRICT",
	c: "CASCADE",
	n: "SET NULL",
	d: "SET DEFAULT"
};

//#endregion
//#region src/checks/migrations/rules/add-required-column.ts
const addRequiredColumn = {
	id: "migrations/add-required-column",
	severity: "blocker",
	summary: "Adds a NOT NULL column without a default to a table that has rows",
	why: "PostgreSQL has no value for the rows that are there: the migration fails with error 23502 and the deploy stops. On an empty table it succeeds, and then every insert of the old version, which does not know the column, fails.",
	fix: "Give it a default (a constant costs no rewrite since PostgreSQL 11), or add it nullable, fill it, and make it required in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"],
	examples: {
		bad: ["ALTER TABLE users ADD COLUMN plan text NOT NULL;", "ALTER TABLE \"User\" ADD COLUMN \"a\" int NOT NULL DEFAULT NULL, ADD COLUMN b int;"],
		good: [
			"ALTER TABLE users ADD COLUMN plan text NOT NULL DEFAULT 'free';",
			"ALTER TABLE users ADD COLUMN plan text;",
			"CREATE TABLE t (id int);\nALTER TABLE t ADD COLUMN plan text NOT NULL;",
			"ALTER TABLE users ADD COLUMN n bigint NOT NULL GENERATED ALWAYS AS IDENTITY;",
			"ALTER TABLE users ADD COLUMN n int NOT NULL GENERATED ALWAYS AS (1) STORED;"
		]
	},
	*check(subject) {
		for (const { column, table, tableSql } of addedColumns(subject.statement)) {
			const constraints = constraintsOf(column).map(({ contype }) => contype);
			const required = constraints.includes("CONSTR_NOTNULL") || constraints.includes("CONSTR_PRIMARY");
			const filled = defaultOf(column) !== void 0 || constraints.includes("CONSTR_IDENTITY") || constraints.includes("CONSTR_GENERATED") || isSerial(column.typeName);
			if (!required || filled || subject.isNew(table)) continue;
			const name = column.colname ?? "";
			const type = columnType(column.typeName);
			const sql = quote(name);
			yield {
				about: `${table}.${name}`,
				proof: { kind: "refused" },
				title: `Required column ${plain(name)} is added to table ${plain(table)} without a default`,
				message: `${code$1(`${table}.${name}`)} is \`NOT NULL\` and has no default, so there is no value for the rows that ${code$1(table)} already has.`,
				impact: `If ${code$1(table)} has a single row, the migration fails and the deploy stops. If it is empty, inserts of the running version into ${code$1(table)} fail.`,
				fix: `With a default, if there is a sensible one:\n\n${sqlBlock(`ALTER TABLE ${tableSql} ADD COLUMN ${sql} ${type?.sql ?? "<type>"} NOT NULL DEFAULT <value>;`)}\n\nOtherwise in three steps: add it nullable and ship code that fills it, fill the old rows in batches, then make it required:\n\n${sqlBlock(`ALTER TABLE ${tableSql} ADD COLUMN ${sql} ${type?.sql ?? "<type>"};`)}`,
				at: findWords(subject.statement, subject.file.text, [
					"add",
					[
						"column",
						"if",
						"not",
						"exists"
					],
					name
				])
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/add-serial.ts
const addSerial = {
	id: "migrations/add-serial",
	severity: "high",
	summary: "Adds a numbered column, so that the table is rewritten",
	why: "`serial` and `GENERATED … AS IDENTITY` number every row that is there: PostgreSQL rewrites the table and its indexes while all queries wait.",
	fix: "Add a plain `bigint`, attach a sequence as its default, fill the old rows in batches.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"],
	examples: {
		bad: [
			"ALTER TABLE users ADD COLUMN n serial;",
			"ALTER TABLE users ADD COLUMN n bigint GENERATED BY DEFAULT AS IDENTITY;",
			"ALTER TABLE users ADD COLUMN id bigserial PRIMARY KEY;"
		],
		good: ["CREATE TABLE t (a int);\nALTER TABLE t ADD COLUMN n serial;", "ALTER TABLE users ADD COLUMN n bigint;"]
	},
	*check(subject) {
		for (const { column, table, tableSql } of addedColumns(subject.statement)) {
			const identity = constraintsOf(column).some(({ contype }) => contype === "CONSTR_IDENTITY");
			if (!identity && !isSerial(column.typeName) || subject.isNew(table)) continue;
			const name = column.colname ?? "";
			const sequence = quote(`${table.split(".").at(-1)}_${name}_seq`);
			yield {
				about: `${table}.${name}`,
				proof: {
					kind: "work",
					on: table
				},
				title: `Numbered column ${plain(name)} is added to table ${plain(table)}, which rewrites every row`,
				message: `${identity ? "An identity column" : "A `serial` column"} gets a number for every row that ${code$1(table)} has, so all of it is written anew.`,
				impact: `All queries on ${code$1(table)} wait until every row is written.`,
				fix: `${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `ALTER TABLE ${tableSql} ADD COLUMN ${quote(name)} bigint;`, `CREATE SEQUENCE ${sequence} OWNED BY ${tableSql}.${quote(name)};`, `ALTER TABLE ${tableSql} ALTER COLUMN ${quote(name)} SET DEFAULT nextval('${sequence.replaceAll("'", "''")}');`)}\n\nThen fill the old rows in batches, in a migration of its own.`,
				at: findWords(subject.statement, subject.file.text, [
					"add",
					[
						"column",
						"if",
						"not",
						"exists"
					],
					name
				])
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/add-stored-generated.ts
const addStoredGenerated = {
	id: "migrations/add-stored-generated",
	severity: "high",
	summary: "Adds a stored computed column, so that the table is rewritten",
	why: "The value is computed and written for every row while all queries wait. A `VIRTUAL` column (PostgreSQL 18) is computed when it is read and costs nothing to add.",
	fix: "Use `VIRTUAL` on PostgreSQL 18; before, an ordinary column that a trigger fills, and a backfill in batches.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/ddl-generated-columns.html"],
	examples: {
		bad: ["ALTER TABLE users ADD COLUMN full_name text GENERATED ALWAYS AS (a || b) STORED;"],
		good: ["ALTER TABLE users ADD COLUMN full_name text GENERATED ALWAYS AS (a || b) VIRTUAL;", "CREATE TABLE t (a int);\nALTER TABLE t ADD COLUMN n int GENERATED ALWAYS AS (a) STORED;"]
	},
	*check(subject) {
		for (const { column, table, tableSql } of addedColumns(subject.statement)) {
			const generated = constraintsOf(column).find(({ contype }) => contype === "CONSTR_GENERATED");
			if (generated === void 0 || generated.generated_kind === "v" || subject.isNew(table)) continue;
			const name = column.colname ?? "";
			const type = columnType(column.typeName);
			yield {
				about: `${table}.${name}`,
				proof: {
					kind: "work",
					on: table
				},
				title: `Stored computed column ${plain(name)} is added to table ${plain(table)}, which rewrites every row`,
				message: `The value of ${code$1(name)} is computed and written for every row of ${code$1(table)}.`,
				impact: `All queries on ${code$1(table)} wait until every row is written anew.`,
				fix: `On PostgreSQL 18 write \`VIRTUAL\` instead of \`STORED\`. Before, add an ordinary column, fill it with a trigger, and fill the old rows in batches:\n\n${sqlBlock(`ALTER TABLE ${tableSql} ADD COLUMN ${quote(name)} ${type?.sql ?? "<type>"};`)}`,
				at: findWords(subject.statement, subject.file.text, [
					"add",
					[
						"column",
						"if",
						"not",
						"exists"
					],
					name
				])
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/add-unique.ts
const KINDS$1 = {
	CONSTR_UNIQUE: {
		words: "Unique constraint",
		sql: "UNIQUE"
	},
	CONSTR_PRIMARY: {
		words: "Primary key",
		sql: "PRIMARY KEY"
	},
	CONSTR_EXCLUSION: {
		words: "Exclusion constraint",
		sql: "EXCLUDE"
	}
};
const addUnique = {
	id: "migrations/add-unique",
	severity: "high",
	summary: "Builds the index of a constraint while nobody can use the table",
	why: "A unique constraint, primary key or exclusion constraint builds an index under a lock that blocks reads and writes, and fails where two rows are alike.",
	fix: "Build the unique index with `CREATE UNIQUE INDEX CONCURRENTLY` first, then add the constraint `USING INDEX`, which takes an instant.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"],
	examples: {
		bad: [
			"ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);",
			"ALTER TABLE users ADD PRIMARY KEY (id);",
			"ALTER TABLE users ADD COLUMN slug text UNIQUE;",
			"ALTER TABLE users ADD COLUMN n int;\nCREATE UNIQUE INDEX users_n ON users (n);\nALTER TABLE users ADD PRIMARY KEY USING INDEX users_n;"
		],
		good: ["ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_idx;", "CREATE TABLE t (a int);\nALTER TABLE t ADD UNIQUE (a);"]
	},
	*check(subject) {
		const inline = addedColumns(subject.statement).flatMap((added) => constraintsOf(added.column).map((constraint) => ({
			...added,
			constraint,
			own: [added.column.colname ?? ""]
		})));
		const own = addedConstraints(subject.statement).map((added) => ({
			...added,
			own: void 0
		}));
		for (const { constraint, table, tableSql, own: column } of [...own, ...inline]) {
			const kind = KINDS$1[constraint.contype ?? ""];
			if (kind === void 0 || subject.isNew(table)) continue;
			if (constraint.indexname !== void 0) {
				const index = keyOf$3([...table.split(".").slice(0, -1), constraint.indexname]);
				if (kind.sql === "PRIMARY KEY") yield* ofNullable(subject, table, tableSql, index);
				continue;
			}
			const columns = column ?? stringsOf(constraint.keys);
			const short = table.split(".").at(-1) ?? "";
			const name = constraint.conname ?? (kind.sql === "PRIMARY KEY" ? `${short}_pkey` : `${short}_${columns.join("_")}_key`);
			const exclusion = kind.sql === "EXCLUDE";
			const list = columns.map(quote).join(", ");
			yield {
				about: `${table}.${name}`,
				proof: {
					kind: "work",
					on: table
				},
				severity: column === void 0 || kind.sql === "PRIMARY KEY" ? "high" : "medium",
				title: `${kind.words} on table ${plain(table)} is built while all queries wait`,
				message: `${code$1(name)}${columns.length > 0 ? ` over ${columns.map(code$1).join(", ")}` : ""} builds its index under a lock that blocks reads and writes on ${code$1(table)}.`,
				impact: `All queries on ${code$1(table)} wait while the index is built; two rows that are alike stop the deploy.`,
				fix: exclusion ? "PostgreSQL has no way to add an exclusion constraint without the lock. Add it in a maintenance window, or make a new table with it and move the rows." : `${column === void 0 ? "" : `Add the column without \`${kind.sql}\` first. `}Build the index without the lock:\n\n${sqlBlock(`CREATE UNIQUE INDEX CONCURRENTLY ${quote(name)} ON ${tableSql} (${list});`)}\n\n${subject.file.tool.outside} In the next migration:\n\n${sqlBlock(`ALTER TABLE ${tableSql} ADD CONSTRAINT ${quote(name)} ${kind.sql} USING INDEX ${quote(name)};`)}`,
				at: findWords(subject.statement, subject.file.text, [kind.sql.split(" ")[0]?.toLowerCase() ?? ""])
			};
		}
	}
};
function* ofNullable({ schema, lockTimeout }, table, tableSql, index) {
	const columns = schema.tables.get(table)?.columns;
	const nullable = (schema.indexColumns.get(index) ?? []).filter((name) => columns?.get(name)?.notNull === false);
	const [first] = nullable;
	if (first === void 0) return;
	const check = quote(`${first.slice(0, 40)}_not_null`);
	yield {
		about: `${table}.${index}`,
		proof: {
			kind: "work",
			on: table
		},
		severity: "medium",
		title: `Primary key of table ${plain(table)} reads all rows while all queries wait`,
		message: `The index ${code$1(index)} is there, but ${nullable.map(code$1).join(", ")} may be empty until now: the primary key makes ${nullable.length === 1 ? "it" : "them"} \`NOT NULL\`, and PostgreSQL reads every row of ${code$1(table)} for that under a lock that blocks reads and writes.`,
		impact: `All queries on ${code$1(table)} wait meanwhile; one empty value stops the deploy.`,
		fix: `Prove it before, without the lock; then neither the \`NOT NULL\` nor the key reads anything:\n\n${sqlBlock(`SET lock_timeout = '${lockTimeout}';`, `ALTER TABLE ${tableSql} ADD CONSTRAINT ${check} CHECK (${quote(first)} IS NOT NULL) NOT VALID;`)}\n\nIn the next migration:\n\n${sqlBlock(`ALTER TABLE ${tableSql} VALIDATE CONSTRAINT ${check};`, `ALTER TABLE ${tableSql} ALTER COLUMN ${quote(first)} SET NOT NULL;`)}`
	};
}

//#endregion
//#region src/checks/migrations/rules/attach-partition.ts
const attachPartition = {
	id: "migrations/attach-partition",
	severity: "medium",
	summary: "Attaches a table as a partition and reads all of it under a lock",
	why: "PostgreSQL must prove that every row belongs into the partition. Without a matching `CHECK` constraint it reads the whole table while nobody can use it.",
	fix: "Add and validate a `CHECK` constraint that says the same as the bounds, attach, then drop the constraint.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE"],
	examples: {
		bad: ["ALTER TABLE m ATTACH PARTITION m_2025 FOR VALUES FROM (1) TO (2);"],
		good: ["ALTER TABLE m_2025 VALIDATE CONSTRAINT bounds;\nALTER TABLE m ATTACH PARTITION m_2025 FOR VALUES FROM (1) TO (2);", "CREATE TABLE m_2025 (LIKE m);\nALTER TABLE m ATTACH PARTITION m_2025 FOR VALUES FROM (1) TO (2);"]
	},
	*check(subject) {
		for (const { command, table } of alterationsOf(subject.statement)) {
			if (command.subtype !== "AT_AttachPartition" || !command.def || !("PartitionCmd" in command.def)) continue;
			const { name } = command.def.PartitionCmd;
			const child = tableKey(name);
			if (subject.isNew(child) || (subject.schema.tables.get(child)?.checks.size ?? 0) > 0) continue;
			yield {
				about: child,
				proof: {
					kind: "work",
					on: child
				},
				title: `Table ${plain(child)} is attached to ${plain(table)} and read under a lock`,
				message: `Unless ${code$1(child)} has a validated \`CHECK\` that says the same as the bounds, PostgreSQL reads all of it here, and nobody else can use it meanwhile.`,
				impact: `Queries on ${code$1(child)} wait while it is read.`,
				fix: `Before this migration:\n\n${sqlBlock(`ALTER TABLE ${relationSql(name)} ADD CONSTRAINT bounds CHECK (<the bounds, and NOT NULL>) NOT VALID;`)}\n\nin a second one:\n\n${sqlBlock(`ALTER TABLE ${relationSql(name)} VALIDATE CONSTRAINT bounds;`)}`,
				at: findWords(subject.statement, subject.file.text, ["attach", "partition"])
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/sql/conditions.ts
function isAlwaysTrue(condition) {
	if (condition === void 0) return true;
	if ("A_Const" in condition) return condition.A_Const.boolval?.boolval === true;
	if (!("A_Expr" in condition)) return false;
	const { lexpr, rexpr, name } = condition.A_Expr;
	const operator = name?.[0];
	if (!lexpr || !rexpr || !("A_Const" in lexpr) || !("A_Const" in rexpr)) return false;
	return operator !== void 0 && "String" in operator && operator.String.sval === "=" && lexpr.A_Const.ival?.ival === rexpr.A_Const.ival?.ival;
}
function tablesIn(root) {
	const found = /* @__PURE__ */ new Set();
	for (const node of walk(root)) {
		if (!("relname" in node) || typeof node.relname !== "string") continue;
		const schema = "schemaname" in node && typeof node.schemaname === "string" ? node.schemaname : void 0;
		found.add(keyOf$3([schema, node.relname]));
	}
	return found;
}

//#endregion
//#region src/checks/migrations/sql/moves.ts
function movesData({ node }) {
	return "UpdateStmt" in node || "DeleteStmt" in node || "MergeStmt" in node || "InsertStmt" in node && !isValues(node.InsertStmt.selectStmt) || "CreateTableAsStmt" in node || "DoStmt" in node;
}
const isExplainable = ({ node }) => [
	"SelectStmt",
	"InsertStmt",
	"UpdateStmt",
	"DeleteStmt",
	"MergeStmt",
	"CreateTableAsStmt"
].some((kind) => kind in node);
const isValues = (select) => typeof select !== "object" || select === null || "SelectStmt" in select && typeof select.SelectStmt === "object" && select.SelectStmt !== null && "valuesLists" in select.SelectStmt && tablesIn(select).size === 0;

//#endregion
//#region src/checks/migrations/schema.ts
const emptySchema = () => ({
	tables: /* @__PURE__ */ new Map(),
	views: /* @__PURE__ */ new Map(),
	indexes: /* @__PURE__ */ new Map(),
	indexColumns: /* @__PURE__ */ new Map()
});
const emptyTable = (step) => ({
	step,
	columns: /* @__PURE__ */ new Map(),
	notNullChecks: /* @__PURE__ */ new Map(),
	foreignKeys: /* @__PURE__ */ new Map(),
	checks: /* @__PURE__ */ new Set()
});
function known(schema, key) {
	const table = schema.tables.get(key) ?? emptyTable(-1);
	schema.tables.set(key, table);
	return table;
}
function tablesBehind(schema, names) {
	const all = new Set(names);
	for (const name of all) for (const behind of schema.views.get(name) ?? []) all.add(behind);
	return all;
}
function learn(schema, { node }, step) {
	if ("CreateStmt" in node) {
		const { relation, tableElts, if_not_exists } = node.CreateStmt;
		const key = tableKey(relation);
		if (if_not_exists && schema.tables.has(key)) return;
		const table = emptyTable(step);
		schema.tables.set(key, table);
		for (const element of tableElts ?? []) {
			if ("ColumnDef" in element) addColumn(table, element.ColumnDef, step, key);
			if ("Constraint" in element) addConstraint(table, element.Constraint, key);
		}
	} else if ("CreateTableAsStmt" in node) {
		const { into, if_not_exists } = node.CreateTableAsStmt;
		const key = tableKey(into?.rel);
		if (!(if_not_exists && schema.tables.has(key))) schema.tables.set(key, {
			...emptyTable(step),
			filled: true
		});
	} else if ("SelectStmt" in node && node.SelectStmt.intoClause) schema.tables.set(tableKey(node.SelectStmt.intoClause.rel), {
		...emptyTable(step),
		filled: true
	});
	else if ("InsertStmt" in node && movesData({ node })) {
		const table = schema.tables.get(tableKey(node.InsertStmt.relation));
		if (table) table.filled = true;
	} else if ("AlterTableStmt" in node) alter(schema, node.AlterTableStmt.relation, node.AlterTableStmt.cmds ?? [], step);
	else if ("RenameStmt" in node) {
		const { renameType, relation, subname = "", newname = "" } = node.RenameStmt;
		const key = tableKey(relation);
		if (renameType === "OBJECT_TABLE") {
			move(schema.tables, key, keyOf$3([relation?.schemaname, newname]));
			for (const [index, table] of schema.indexes) if (table === key) schema.indexes.set(index, keyOf$3([relation?.schemaname, newname]));
		} else if (renameType === "OBJECT_COLUMN") renameColumn$1(schema, key, subname, newname);
		else if (renameType === "OBJECT_INDEX") {
			const to = keyOf$3([relation?.schemaname, newname]);
			move(schema.indexes, key, to);
			move(schema.indexColumns, key, to);
		} else if (renameType === "OBJECT_TABCONSTRAINT") move(known(schema, key).notNullChecks, subname, newname);
	} else if ("DropStmt" in node) for (const object of node.DropStmt.objects ?? []) {
		const key = keyOf$3(partsOf(object));
		if (node.DropStmt.removeType === "OBJECT_TABLE") schema.tables.delete(key);
		if (node.DropStmt.removeType === "OBJECT_INDEX") schema.indexes.delete(key);
	}
	else if ("ViewStmt" in node) schema.views.set(tableKey(node.ViewStmt.view), [...tablesIn(node.ViewStmt.query)]);
	else if ("IndexStmt" in node) {
		const { idxname, relation, indexParams } = node.IndexStmt;
		if (idxname === void 0) return;
		const key = keyOf$3([relation?.schemaname, idxname]);
		schema.indexes.set(key, tableKey(relation));
		const columns = (indexParams ?? []).flatMap((param) => "IndexElem" in param ? param.IndexElem.name ?? [] : []);
		schema.indexColumns.set(key, columns);
	}
}
function renameColumn$1(schema, table, from, to) {
	move(known(schema, table).columns, from, to);
	for (const [index, columns] of schema.indexColumns) if (schema.indexes.get(index) === table) schema.indexColumns.set(index, columns.map((column) => column === from ? to : column));
}
function move(map, from, to) {
	const value = map.get(from);
	if (value === void 0) return;
	map.delete(from);
	map.set(to, value);
}
function addColumn(table, definition, step, key) {
	const constraints = constraintsOf(definition);
	const has = (kind) => constraints.some(({ contype }) => contype === kind);
	const name = definition.colname ?? "";
	table.columns.set(name, {
		type: columnType(definition.typeName),
		notNull: has("CONSTR_NOTNULL") || has("CONSTR_PRIMARY") || has("CONSTR_IDENTITY") || isSerial(definition.typeName),
		hasDefault: defaultOf(definition) !== void 0 || has("CONSTR_IDENTITY") || has("CONSTR_GENERATED") || isSerial(definition.typeName),
		step
	});
	for (const constraint of constraints) addConstraint(table, constraint, key, name);
}
function addConstraint(table, constraint, key, of) {
	const name = constraint.conname ?? "";
	if (constraint.contype === "CONSTR_FOREIGN") table.foreignKeys.set(constraint.conname ?? foreignKeyName(key, constraint, of), tableKey(constraint.pktable));
	const validated = constraint.skip_validation !== true;
	if (validated && constraint.contype === "CONSTR_CHECK") table.checks.add(name);
	const column = constraint.contype === "CONSTR_CHECK" ? notNullCheck(constraint.raw_expr) : void 0;
	if (column !== void 0) table.notNullChecks.set(name, {
		column,
		validated
	});
	if (constraint.contype === "CONSTR_PRIMARY") for (const key of stringsOf(constraint.keys)) {
		const known = table.columns.get(key);
		if (known) table.columns.set(key, {
			...known,
			notNull: true
		});
	}
}
function foreignKeyName(key, { fk_attrs }, of) {
	const columns = of === void 0 ? stringsOf(fk_attrs) : [of];
	return [
		key.split(".").at(-1),
		...columns,
		"fkey"
	].join("_");
}
function alter(schema, relation, commands, step) {
	const key = tableKey(relation);
	const table = known(schema, key);
	const update = (name, change) => {
		const column = table.columns.get(name) ?? {
			type: void 0,
			notNull: false,
			hasDefault: false,
			step: -1
		};
		table.columns.set(name, {
			...column,
			...change
		});
	};
	for (const node of commands) {
		if (!("AlterTableCmd" in node)) continue;
		const { subtype, name = "", def, missing_ok } = node.AlterTableCmd;
		switch (subtype) {
			case "AT_AddColumn":
				if (def && "ColumnDef" in def && !(missing_ok && table.columns.has(def.ColumnDef.colname ?? ""))) addColumn(table, def.ColumnDef, step, key);
				break;
			case "AT_DropColumn":
				table.columns.delete(name);
				for (const [check, { column }] of table.notNullChecks) if (column === name) table.notNullChecks.delete(check);
				break;
			case "AT_AlterColumnType":
				if (def && "ColumnDef" in def) update(name, { type: columnType(def.ColumnDef.typeName) });
				break;
			case "AT_SetNotNull":
			case "AT_DropNotNull":
				update(name, { notNull: subtype === "AT_SetNotNull" });
				break;
			case "AT_ColumnDefault":
				update(name, { hasDefault: def !== void 0 });
				break;
			case "AT_AddIdentity":
				update(name, { hasDefault: true });
				break;
			case "AT_AddConstraint":
				if (def && "Constraint" in def) addConstraint(table, def.Constraint, key);
				break;
			case "AT_ValidateConstraint": {
				const check = table.notNullChecks.get(name);
				if (check) table.notNullChecks.set(name, {
					...check,
					validated: true
				});
				table.checks.add(name);
				break;
			}
			case "AT_DropConstraint":
				table.notNullChecks.delete(name);
				table.checks.delete(name);
				table.foreignKeys.delete(name);
		}
	}
}

//#endregion
//#region src/checks/migrations/rules/backfill-under-lock.ts
const backfillUnderLock = {
	id: "migrations/backfill-under-lock",
	severity: "medium",
	summary: "Moves data while the table is locked by an earlier statement",
	why: "A lock lasts until the transaction ends. `ALTER TABLE` alone holds it for milliseconds; with an `UPDATE` of the same table behind it, nobody can use the table until every row is written.",
	fix: "Put the change of the schema and the moving of data into two migrations.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/explicit-locking.html"],
	examples: {
		bad: [
			"ALTER TABLE users ADD COLUMN plan text;\nUPDATE users SET plan = 'free';",
			"ALTER TABLE a ADD COLUMN b int;\nINSERT INTO c SELECT id FROM a;",
			"CREATE VIEW v AS SELECT id FROM a;\nALTER TABLE a ADD COLUMN b int;\nCREATE TABLE c AS SELECT id FROM v;"
		],
		good: [
			"-- +goose NO TRANSACTION\n-- +goose Up\nALTER TABLE users ADD COLUMN plan text;\nUPDATE users SET plan = 'free';",
			"ALTER TABLE users ADD COLUMN plan text;\nUPDATE others SET plan = 1 WHERE id = 3;",
			"ALTER TABLE users ADD COLUMN plan text;\nINSERT INTO users (plan) VALUES ('free');"
		]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (subject.held.size === 0) return;
		const condition = "UpdateStmt" in node ? node.UpdateStmt.whereClause : "DeleteStmt" in node ? node.DeleteStmt.whereClause : void 0;
		if ("DoStmt" in node || !movesData(subject.statement)) return;
		const locked = [...tablesBehind(subject.schema, tablesIn(node))].filter((table) => subject.held.has(table));
		const table = locked.find((name) => subject.held.get(name)?.blocks === "reads and writes") ?? locked[0];
		if (table === void 0) return;
		const blocks = subject.held.get(table)?.blocks ?? "writes";
		const all = !("InsertStmt" in node) && !("CreateTableAsStmt" in node) && isAlwaysTrue(condition);
		yield {
			about: table,
			proof: {
				kind: "rows",
				of: table
			},
			severity: all && blocks === "reads and writes" ? "high" : "medium",
			title: `Data is moved while table ${plain(table)} is locked`,
			message: `An earlier statement of this transaction locked ${code$1(table)} against ${blocks}, and the lock is held until the end. This statement ${all ? "touches every row" : "runs"} meanwhile.`,
			impact: `${blocks === "writes" ? "Writes to" : "All queries on"} ${code$1(table)} wait until this is done; with a large table the app stands still.`,
			fix: `Move this statement into a migration of its own that runs after this one${all ? ", and let it work in batches" : ""}:\n\n1. this migration: the changes of the schema only\n2. the next one: the data, each batch committed by itself\n\n${subject.file.tool.outside}`
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/change-column-type.ts
const changeColumnType = {
	id: "migrations/change-column-type",
	severity: "high",
	summary: "Changes the type of a column so that the whole table is rewritten",
	why: "PostgreSQL writes every row and every index of the table anew and blocks reads and writes meanwhile (three million rows: 5 seconds on an idle machine). Some changes need no rewrite: a longer `varchar`, `varchar` to `text`, a larger `numeric` of the same scale.",
	fix: "Add a second column of the new type, write both, copy in batches, switch over, drop the old one in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"],
	examples: {
		bad: [
			"ALTER TABLE users ALTER COLUMN id TYPE bigint;",
			"ALTER TABLE users ALTER COLUMN born TYPE date USING born::date;",
			"ALTER TABLE users ADD COLUMN n varchar(50);\nALTER TABLE users ALTER COLUMN n TYPE varchar(20);"
		],
		good: [
			"CREATE TABLE t (a int);\nALTER TABLE t ALTER COLUMN a TYPE bigint;",
			"ALTER TABLE users ADD COLUMN n varchar(50);\nALTER TABLE users ALTER COLUMN n TYPE varchar(100);",
			"ALTER TABLE users ADD COLUMN n varchar(50);\nALTER TABLE users ALTER COLUMN n SET DATA TYPE text USING n::text;",
			"ALTER TABLE users ADD COLUMN n varchar(50);\nALTER TABLE users ALTER COLUMN n TYPE text USING n;"
		]
	},
	*check(subject) {
		for (const { command, table, tableSql } of alterationsOf(subject.statement)) {
			const { subtype, name: column = "", def } = command;
			if (subtype !== "AT_AlterColumnType" || !def || !("ColumnDef" in def) || subject.isNew(table)) continue;
			const to = columnType(def.ColumnDef.typeName);
			if (to === void 0) continue;
			const from = subject.schema.tables.get(table)?.columns.get(column)?.type;
			const kind = judge$1(from, to, def.ColumnDef.raw_default, column);
			const verdict = kind === VERDICTS.utc && isIndexed(subject.schema, table, column) ? REINDEXED : kind;
			if (verdict === void 0) continue;
			const next = `${column.slice(0, 50)}_new`;
			const type = describeType(to);
			const change = from ? `from ${code$1(describeType(from))} to ${code$1(type)}` : `to ${code$1(type)}`;
			yield {
				about: `${table}.${column}`,
				proof: {
					kind: "work",
					on: table
				},
				severity: verdict.severity,
				title: `Type of column ${plain(column)} of table ${plain(table)} changes to ${plain(type)}`,
				message: `${code$1(`${table}.${column}`)} changes ${change}. ${verdict.words}`,
				impact: `While the rows are rewritten, all queries on ${code$1(table)} wait${verdict.narrowing ? "; a value that does not fit stops the deploy" : ""}. The larger the table, the longer the app stands still.`,
				fix: `Add a column of the new type and let the code write both:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `ALTER TABLE ${tableSql} ADD COLUMN ${quote(next)} ${to.sql};`)}\n\nThen copy in batches, switch over, and drop ${code$1(column)} in a later release. With a small table (some thousand rows) and a \`lock_timeout\` the statement can stay as it is: accept it with a reason.`,
				at: findWords(subject.statement, subject.file.text, [
					"alter",
					["column"],
					column,
					["set", "data"],
					"type"
				])
			};
		}
	}
};
function judge$1(from, to, using, column) {
	if (using !== void 0 && !isOwnCast(using, to, column)) return {
		severity: "high",
		words: "The `USING` expression is computed for every row, so the whole table is rewritten.",
		narrowing: true
	};
	if (from === void 0) return (to.name === "text" || to.name === "varchar" || to.name === "numeric") && to.limits.length === 0 && !to.array ? {
		severity: "medium",
		words: `The old type is not known here. From another ${to.name === "numeric" ? "`numeric`" : "text type such as `varchar(n)`"} only the catalogue changes; from anything else the whole table is rewritten.`,
		narrowing: false
	} : {
		severity: "high",
		words: "The old type is not known here; most changes of a type rewrite the whole table, and this one may.",
		narrowing: false
	};
	return VERDICTS[compareTypes(from, to)];
}
const VERDICTS = {
	none: void 0,
	metadata: void 0,
	utc: {
		severity: "low",
		words: "Where the time zone of the session is UTC only the catalogue changes; elsewhere the whole table is rewritten.",
		narrowing: false
	},
	rewrite: {
		severity: "high",
		words: "This rewrites the whole table and its indexes.",
		narrowing: false
	},
	narrowing: {
		severity: "high",
		words: "This rewrites the whole table and its indexes, and fails where a value does not fit.",
		narrowing: true
	}
};
const REINDEXED = {
	severity: "medium",
	words: "Where the time zone of the session is UTC the rows stay as they are, but the indexes over the column are built anew; elsewhere the whole table is rewritten.",
	narrowing: false
};
const isIndexed = ({ indexes, indexColumns }, table, column) => [...indexes].some(([index, of]) => of === table && indexColumns.get(index)?.includes(column) === true);
function isOwnCast(using, to, column) {
	const isOwn = (node) => node !== void 0 && "ColumnRef" in node && stringsOf(node.ColumnRef.fields).at(-1) === column;
	if (!("TypeCast" in using)) return isOwn(using);
	const { arg, typeName } = using.TypeCast;
	const type = columnType(typeName);
	return isOwn(arg) && type !== void 0 && describeType(type) === describeType(to);
}

//#endregion
//#region src/checks/migrations/rules/concurrently-in-transaction.ts
const concurrentlyInTransaction = {
	id: "migrations/concurrently-in-transaction",
	severity: "high",
	summary: "Runs a statement inside of a transaction that PostgreSQL refuses there",
	why: "`CREATE INDEX CONCURRENTLY` and its like commit several times themselves. Inside of a transaction, or in a file of several statements that is sent as one query, PostgreSQL refuses them with error 25001: the migration fails and the deploy stops.",
	fix: "Put the statement alone into a migration that runs without a transaction.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY", "https://github.com/prisma/prisma-engines/pull/5847"],
	examples: {
		bad: [
			"CREATE INDEX CONCURRENTLY a ON users (email);",
			"BEGIN;\nDROP INDEX CONCURRENTLY a;\nCOMMIT;",
			"-- migrate:up\nREINDEX TABLE CONCURRENTLY users;"
		],
		good: [
			"-- +goose NO TRANSACTION\n-- +goose Up\nCREATE INDEX CONCURRENTLY a ON users (email);",
			"-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY a ON users (email);\n-- migrate:down\nBEGIN; DROP INDEX CONCURRENTLY a; COMMIT;",
			"CREATE INDEX a ON users (email);"
		]
	},
	*check(subject) {
		const refused = outsideOnly(subject.statement.node);
		const { kind } = subject.transaction;
		if (refused === void 0 || kind === "no" || kind === "unknown") return;
		const { tool } = subject.file;
		const apart = kind === "tool" && tool.runsApart && (refused.creates || tool.runsApart.statements === "all") ? tool.runsApart : void 0;
		const reason = kind === "explicit" ? "A `BEGIN` stands before it in this file." : subject.file.wrapping === "implicit" ? `${tool.label} sends the file as one query, and PostgreSQL makes one transaction of its ${subject.statements.length} statements.` : tool.name === "plain" ? "The file runs in a transaction." : `${tool.label} wraps the file in a transaction.`;
		yield {
			about: refused.words,
			severity: apart ? "medium" : "high",
			title: `${refused.words} stands in a transaction, where PostgreSQL refuses it`,
			message: `${reason} \`${refused.words}\` cannot run there (error 25001).${apart ? ` Since ${apart.since} it is run apart from the others.` : ""}`,
			impact: `The migration fails and the deploy stops${apart ? `, with versions before ${apart.since}` : ""}.`,
			fix: `${kind === "explicit" ? "Take it out of `BEGIN … COMMIT`. " : ""}${tool.outside}\n\n${sqlBlock(`${subject.shown};`)}`,
			at: findWords(subject.statement, subject.file.text, ["concurrently"])
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/delete-all.ts
const deleteAll = {
	id: "migrations/delete-all",
	severity: "blocker",
	summary: "Deletes every row of a table",
	why: "A `DELETE` without a condition empties the table. A condition that was forgotten looks just the same.",
	fix: "Write the condition. If all rows must go, copy them away first.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-delete.html"],
	examples: {
		bad: ["DELETE FROM sessions;", "DELETE FROM users WHERE true;"],
		good: [
			"DELETE FROM sessions WHERE expires_at < now();",
			"CREATE TABLE t (id int);\nDELETE FROM t;",
			"DELETE FROM a USING b WHERE a.id = b.id;"
		]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("DeleteStmt" in node) || !isAlwaysTrue(node.DeleteStmt.whereClause)) return;
		const { relation } = node.DeleteStmt;
		const table = tableKey(relation);
		if (subject.isNew(table)) return;
		yield {
			about: table,
			title: `Every row of table ${plain(table)} is deleted`,
			message: `This \`DELETE\` has no condition, so it removes every row of ${code$1(table)}.`,
			impact: `All rows of ${code$1(table)} are lost; where other tables refer to it with \`ON DELETE CASCADE\`, theirs too.`,
			fix: `Say which rows:\n\n${sqlBlock(`DELETE FROM ${relationSql(relation)} WHERE <condition>;`)}`
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/detach-partition.ts
const detachPartition = {
	id: "migrations/detach-partition",
	severity: "medium",
	summary: "Detaches a partition under a lock on the whole partitioned table",
	why: "It takes an instant, but needs the parent and the partition for itself: it waits for every running query, and every new one waits behind it.",
	fix: "`DETACH PARTITION … CONCURRENTLY` (PostgreSQL 14 and later), outside of a transaction.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"],
	examples: {
		bad: ["ALTER TABLE m DETACH PARTITION m_2024;"],
		good: ["ALTER TABLE m DETACH PARTITION m_2024 CONCURRENTLY;", "ALTER TABLE m DETACH PARTITION m_2024 FINALIZE;"]
	},
	*check(subject) {
		for (const { command, table, tableSql } of alterationsOf(subject.statement)) {
			if (command.subtype !== "AT_DetachPartition" || !command.def || !("PartitionCmd" in command.def)) continue;
			const { name, concurrent } = command.def.PartitionCmd;
			if (concurrent || subject.isNew(table)) continue;
			const child = tableKey(name);
			yield {
				about: child,
				proof: {
					kind: "lock",
					on: child
				},
				title: `Partition ${plain(child)} is detached under a lock on table ${plain(table)}`,
				message: `Without \`CONCURRENTLY\` this needs all of ${code$1(table)} for itself.`,
				impact: `It waits for every running query on ${code$1(table)}, and all later ones wait behind it.`,
				fix: `${sqlBlock(`ALTER TABLE ${tableSql} DETACH PARTITION ${relationSql(name)} CONCURRENTLY;`)}\n\n${subject.file.tool.outside}`,
				at: findWords(subject.statement, subject.file.text, ["detach", "partition"])
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/drop-cascade.ts
const KINDS = {
	OBJECT_TYPE: "Type",
	OBJECT_DOMAIN: "Domain",
	OBJECT_VIEW: "View",
	OBJECT_MATVIEW: "Materialized view",
	OBJECT_FUNCTION: "Function",
	OBJECT_SEQUENCE: "Sequence",
	OBJECT_EXTENSION: "Extension"
};
const dropCascade = {
	id: "migrations/drop-cascade",
	severity: "high",
	summary: "Drops something and, unseen, all that depends on it",
	why: "`DROP TYPE … CASCADE` drops every column of that type with its values, `DROP EXTENSION … CASCADE` every index and column that uses it, `DROP VIEW … CASCADE` the views upon it. Nothing in the migration says which.",
	fix: "Leave out `CASCADE`: PostgreSQL then lists what depends on it and stops. Drop those things by name, or change them first.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/ddl-depend.html"],
	examples: {
		bad: [
			"DROP TYPE mood CASCADE;",
			"DROP VIEW report CASCADE;",
			"DROP EXTENSION citext CASCADE;"
		],
		good: ["DROP TYPE mood;", "CREATE TYPE tmp AS ENUM ();\nDROP TYPE tmp;"]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("DropStmt" in node) || node.DropStmt.behavior !== "DROP_CASCADE") return;
		const { removeType = "" } = node.DropStmt;
		const kind = KINDS[removeType];
		if (kind === void 0) return;
		for (const object of node.DropStmt.objects ?? []) {
			const name = partsOf(object).join(".");
			const columns = removeType === "OBJECT_TYPE" || removeType === "OBJECT_DOMAIN" || removeType === "OBJECT_EXTENSION";
			yield {
				about: name,
				proof: { kind: "cascade" },
				severity: columns ? "high" : "medium",
				title: `${kind} ${plain(name)} is dropped with everything that depends on it`,
				message: `\`CASCADE\` also drops what depends on ${code$1(name)}${columns ? ": columns of that type, with their values" : ""}. What that is stands nowhere in the migration.`,
				impact: columns ? `Every column that uses ${code$1(name)} is dropped with its values, in whatever table it is.` : `Whatever is built upon ${code$1(name)} is gone without a word, and queries that use it fail.`,
				fix: `Leave out \`CASCADE\`; PostgreSQL then names what is in the way:\n\n${sqlBlock(`${subject.shown.replace(/\s+cascade\b\s*$/i, "")};`)}`,
				at: findWords(subject.statement, subject.file.text, ["cascade"])
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/sql/readded.ts
const uses = /* @__PURE__ */ new WeakMap();
function useOf(statements) {
	const known = uses.get(statements);
	if (known) return known;
	const use = {
		lastAdded: /* @__PURE__ */ new Map(),
		firstMoved: /* @__PURE__ */ new Map()
	};
	for (const [index, statement] of statements.entries()) {
		for (const { table, column } of addedColumns(statement)) use.lastAdded.set(keyOf$2(table, column.colname ?? ""), index);
		const { node } = statement;
		if (alterationsOf(statement).length > 0 || !("UpdateStmt" in node || "InsertStmt" in node)) continue;
		for (const name of namesIn$1(node)) if (!use.firstMoved.has(name)) use.firstMoved.set(name, index);
	}
	uses.set(statements, use);
	return use;
}
const keyOf$2 = (table, column) => JSON.stringify([table, column]);
const readded = ({ statements, index }, table, column) => (useOf(statements).lastAdded.get(keyOf$2(table, column)) ?? -1) >= index;
const isCopied = ({ statements, index }, column) => (useOf(statements).firstMoved.get(column) ?? index) < index;

//#endregion
//#region src/checks/migrations/rules/drop-column.ts
const dropColumn = {
	id: "migrations/drop-column",
	severity: "blocker",
	summary: "Drops a column with its values",
	why: "The values are lost for good. During the deploy the old version still reads and writes the column, and an ORM names every column of a model in each query: those queries fail until the last old process is gone.",
	fix: "First ship code that no longer knows the column (take it out of the model). Make it nullable so that inserts without it work. Drop it in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"],
	examples: {
		bad: ["ALTER TABLE users DROP COLUMN email;", "alter table \"User\" drop if exists \"lastLogin\" cascade;"],
		good: [
			"ALTER TABLE users DROP CONSTRAINT users_email_key;",
			"CREATE TABLE t (a int, b int);\nALTER TABLE t DROP COLUMN b;",
			"ALTER TABLE users ADD COLUMN tmp text;\nALTER TABLE users DROP COLUMN tmp;"
		]
	},
	*check(subject) {
		for (const { command, table, tableSql } of alterationsOf(subject.statement)) {
			const { subtype, name: column = "", behavior } = command;
			if (subtype !== "AT_DropColumn" || subject.isNew(table) || subject.isNewColumn(table, column)) continue;
			if (readded(subject, table, column)) continue;
			const relax = (subject.schema.tables.get(table)?.columns.get(column))?.notNull === false ? [] : [`ALTER TABLE ${tableSql} ALTER COLUMN ${quote(column)} DROP NOT NULL;`];
			yield {
				about: `${table}.${column}`,
				proof: {
					kind: "column",
					of: table,
					column,
					becomes: "dropped"
				},
				title: `Column ${plain(column)} of table ${plain(table)} is dropped`,
				message: `This drops ${code$1(`${table}.${column}`)} and its values${behavior === "DROP_CASCADE" ? ", and with `CASCADE` what depends on it" : ""}.`,
				impact: `The values in ${code$1(`${table}.${column}`)} are lost, and the version that still runs fails wherever it reads or writes ${code$1(table)} with this column.`,
				fix: `1. Delete this statement from the migration${relax.length > 0 ? ", and put this in its place, so that inserts without the column work" : ""}. With that this finding is gone.${relax.length > 0 ? `\n\n${sqlBlock(...relax)}` : ""}\n\n2. Ship code that no longer knows the column.\n3. Drop it in a later release, when no old version runs any more. That is reported again: ignore it there, with the reason that no running version uses the column.\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `ALTER TABLE ${tableSql} DROP COLUMN ${quote(column)};`)}`,
				at: findWords(subject.statement, subject.file.text, [
					"drop",
					[
						"column",
						"if",
						"exists"
					],
					column
				])
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/drop-index.ts
const dropIndex = {
	id: "migrations/drop-index",
	severity: "medium",
	summary: "Drops an index under a lock on its table",
	why: "Dropping is quick, but it needs the table for itself: it waits for every running query, and every new query waits behind it.",
	fix: "`DROP INDEX CONCURRENTLY`, outside of a transaction. Make sure first that no query needs the index (`pg_stat_user_indexes.idx_scan`).",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-dropindex.html"],
	examples: {
		bad: ["DROP INDEX users_email_idx;", "DROP INDEX IF EXISTS a, b;"],
		good: ["DROP INDEX CONCURRENTLY users_email_idx;", "CREATE TABLE t (a int);\nCREATE INDEX i ON t (a);\nDROP INDEX i;"]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("DropStmt" in node) || node.DropStmt.removeType !== "OBJECT_INDEX" || node.DropStmt.concurrent) return;
		for (const object of node.DropStmt.objects ?? []) {
			const parts = partsOf(object);
			const index = keyOf$3(parts);
			const table = subject.schema.indexes.get(index);
			if (table !== void 0 && subject.isNew(table)) continue;
			const of = table === void 0 ? "its table" : code$1(table);
			yield {
				about: index,
				proof: {
					kind: "drop",
					of: index
				},
				title: `Index ${plain(index)} is dropped under a lock${table === void 0 ? "" : ` on table ${plain(table)}`}`,
				message: `Without \`CONCURRENTLY\`, dropping ${code$1(index)} needs ${of} for itself.`,
				impact: `It waits for every query that runs on ${of}, and all later ones wait behind it; queries that used the index become slow.`,
				fix: `${sqlBlock(`DROP INDEX CONCURRENTLY ${node.DropStmt.missing_ok ? "IF EXISTS " : ""}${parts.map(quote).join(".")};`)}\n\n${subject.file.tool.outside}`,
				at: findWords(subject.statement, subject.file.text, parts)
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/drop-not-null.ts
const dropNotNull = {
	id: "migrations/drop-not-null",
	severity: "low",
	summary: "Lets a column be empty that running code takes for filled",
	why: "The version that still runs was written for a column that always has a value. Once the new one stores none, the old one reads it, and so does everything else that uses the table: reports, exports, other services.",
	fix: "Deploy code that can read an empty value first, and drop `NOT NULL` in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"],
	examples: {
		bad: ["ALTER TABLE users ALTER COLUMN email DROP NOT NULL;"],
		good: ["CREATE TABLE t (a int NOT NULL);\nALTER TABLE t ALTER COLUMN a DROP NOT NULL;", "ALTER TABLE users ALTER COLUMN email DROP DEFAULT;"]
	},
	*check(subject) {
		for (const { command, table } of alterationsOf(subject.statement)) {
			const { subtype, name: column = "" } = command;
			if (subtype !== "AT_DropNotNull" || subject.isNew(table) || subject.isNewColumn(table, column)) continue;
			yield {
				about: `${table}.${column}`,
				proof: {
					kind: "column",
					of: table,
					column,
					becomes: "nullable"
				},
				title: `Column ${plain(column)} of table ${plain(table)} may be empty from now on`,
				message: `${code$1(`${table}.${column}`)} loses its \`NOT NULL\`.`,
				impact: "The first row without a value meets the version that still runs, and whatever else reads this column.",
				fix: `Deploy code that can read an empty ${code$1(column)} first, and run this with the release after it.`,
				at: findWords(subject.statement, subject.file.text, [
					"alter",
					["column"],
					column,
					"drop",
					"not",
					"null"
				])
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/drop-schema.ts
const dropSchema = {
	id: "migrations/drop-schema",
	severity: "blocker",
	summary: "Drops a schema, a database or all that a role owns",
	why: "Everything in it goes at once: tables, rows, views, functions.",
	fix: "Take it out of the migration. Drop such a thing by hand, after a backup that was restored once to try it.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-dropschema.html"],
	examples: {
		bad: [
			"DROP SCHEMA billing CASCADE;",
			"DROP DATABASE app;",
			"DROP OWNED BY app CASCADE;"
		],
		good: ["CREATE SCHEMA billing;", "ALTER SCHEMA billing RENAME TO billing_unused;"]
	},
	*check(subject) {
		const { node } = subject.statement;
		const dropped = "DropStmt" in node && node.DropStmt.removeType === "OBJECT_SCHEMA" ? (node.DropStmt.objects ?? []).map((object) => ({
			kind: "Schema",
			name: partsOf(object).join(".")
		})) : "DropdbStmt" in node ? [{
			kind: "Database",
			name: node.DropdbStmt.dbname ?? ""
		}] : "DropOwnedStmt" in node ? [{
			kind: "Everything owned by",
			name: (node.DropOwnedStmt.roles ?? []).flatMap((role) => "RoleSpec" in role ? [role.RoleSpec.rolename ?? "the current role"] : []).join(", ")
		}] : [];
		for (const { kind, name } of dropped) {
			const rename = kind === "Schema" ? `Rename it, and drop it by hand some days later:\n\n${sqlBlock(`ALTER SCHEMA ${quote(name)} RENAME TO ${quote(`${name.slice(0, 50)}_unused`)};`)}` : "Take the statement out of the migration and do it by hand, after a backup.";
			yield {
				about: name,
				title: `${kind} ${plain(name)} is dropped`,
				message: `This drops ${kind.toLowerCase()} ${code$1(name)} with all that is in it.`,
				impact: `All tables and rows in ${code$1(name)} are lost, and what uses them stops working.`,
				fix: rename
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/drop-table.ts
const dropTable = {
	id: "migrations/drop-table",
	severity: "blocker",
	summary: "Drops a table with all its rows",
	why: "The rows are gone when the migration commits, and only a backup brings them back. The version that still runs during the deploy fails on every query that names the table.",
	fix: "First ship code that no longer uses the table. Then rename it, keep it for some days, and drop it when nobody missed it.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-droptable.html"],
	examples: {
		bad: ["DROP TABLE invoices;", "drop table if exists billing.invoices, \"Old Orders\" cascade;"],
		good: [
			"CREATE TABLE scratch (id bigint);\nDROP TABLE scratch;",
			"CREATE TABLE new_users (id bigint);\nINSERT INTO new_users SELECT id FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;",
			"DROP INDEX CONCURRENTLY invoices_idx;"
		]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("DropStmt" in node) || node.DropStmt.removeType !== "OBJECT_TABLE") return;
		const cascade = node.DropStmt.behavior === "DROP_CASCADE";
		for (const object of node.DropStmt.objects ?? []) {
			const parts = partsOf(object);
			const table = keyOf$3(parts);
			if (subject.isNew(table) || isSwapped(subject, table)) continue;
			const sql = parts.map(quote).join(".");
			yield {
				about: table,
				proof: {
					kind: "drop",
					of: table
				},
				title: `Table ${plain(table)} is dropped with all its rows`,
				message: `This drops ${code$1(table)}${cascade ? " and, with `CASCADE`, everything that depends on it: foreign keys, views" : ""}.`,
				impact: `All rows of ${code$1(table)} are lost, and every query that the running version still sends to it fails.`,
				fix: `Ship code that no longer uses ${code$1(table)} first. When no old version runs any more and its rows are saved (\`pg_dump --table\`), drop it and accept this finding with that as the reason:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `DROP TABLE ${sql};`)}`,
				at: findWords(subject.statement, subject.file.text, parts)
			};
		}
	}
};
function isSwapped({ statements, index }, table) {
	if (!statements.slice(index + 1).some(({ node }) => {
		if (!("RenameStmt" in node) || node.RenameStmt.renameType !== "OBJECT_TABLE") return false;
		return keyOf$3([node.RenameStmt.relation?.schemaname, node.RenameStmt.newname]) === table;
	})) return false;
	return statements.slice(0, index).some(({ node }) => {
		if ("CreateTableAsStmt" in node) return tablesIn(node.CreateTableAsStmt.query).has(table);
		if (!("InsertStmt" in node) || node.InsertStmt.selectStmt === void 0) return false;
		return tableKey(node.InsertStmt.relation) !== table && tablesIn(node.InsertStmt.selectStmt).has(table);
	});
}

//#endregion
//#region src/checks/migrations/rules/index-not-concurrent.ts
const indexNotConcurrent = {
	id: "migrations/index-not-concurrent",
	severity: "high",
	summary: "Builds an index while nobody can write to the table",
	why: "Without `CONCURRENTLY` every insert, update and delete waits until the index is built (three million rows: 1 to 2 seconds on an idle machine, several times that in production).",
	fix: "`CREATE INDEX CONCURRENTLY`, outside of a transaction. If it fails it leaves an invalid index behind: drop that and try again.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY"],
	examples: {
		bad: ["CREATE INDEX users_email_idx ON users (email);", "CREATE UNIQUE INDEX ON \"User\" (\"email\") WHERE deleted = 'no';"],
		good: [
			"CREATE INDEX CONCURRENTLY users_email_idx ON users (email);",
			"CREATE TABLE t (a int);\nCREATE INDEX ON t (a);",
			"CREATE INDEX ON ONLY parted (a);"
		]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("IndexStmt" in node)) return;
		const { relation, concurrent, unique, idxname } = node.IndexStmt;
		const table = tableKey(relation);
		if (concurrent || relation?.inh !== true || subject.isNew(table)) return;
		const rewrite = subject.shown.replace(/^(create\s+(?:unique\s+)?index)\b/i, "$1 CONCURRENTLY");
		const literals = subject.shown.includes("'…'") ? " (with your own literals for `'…'`)" : "";
		yield {
			about: idxname ?? table,
			proof: {
				kind: "work",
				on: table
			},
			title: `Index ${idxname === void 0 ? "" : `${plain(idxname)} `}on table ${plain(table)} is built while writes wait`,
			message: `${unique ? "This unique index" : "This index"} is built without \`CONCURRENTLY\`, so ${code$1(table)} is locked against writes until it is done.`,
			impact: `Every insert, update and delete on ${code$1(table)} waits while the index is built; with a large table requests time out.`,
			fix: `Build it without the lock${literals}:\n\n${sqlBlock(`${rewrite};`)}\n\n${subject.file.tool.outside}${idxname === void 0 ? "" : ` If the build fails, \`DROP INDEX CONCURRENTLY ${quote(idxname).replaceAll("`", "'")};\` before the next try.`}`,
			at: findWords(subject.statement, subject.file.text, [
				"create",
				["unique"],
				"index"
			])
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/lock-timeout.ts
const lockTimeout = {
	id: "migrations/lock-timeout",
	severity: "low",
	summary: "Takes a strong lock without a limit for how long to wait for it",
	why: "A statement that needs a strong lock waits for every query that runs on the table, and every new query waits behind it. One slow report is then enough to stop the app. With `lock_timeout` the migration gives up instead, and the app goes on.",
	fix: "Set `lock_timeout` at the top of the migration and run it again when it gave up.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/runtime-config-client.html#GUC-LOCK-TIMEOUT"],
	examples: {
		bad: [
			"ALTER TABLE users ADD COLUMN a int;",
			"SET lock_timeout = 0;\nALTER TABLE users ADD COLUMN a int;",
			"ALTER TABLE users ADD COLUMN a int;\nSET lock_timeout = '5s';"
		],
		good: [
			"SET lock_timeout = '5s';\nALTER TABLE users ADD COLUMN a int;",
			"SELECT set_config('lock_timeout', '5s', true);\nALTER TABLE users ADD COLUMN a int;",
			"CREATE TABLE t (a int);\nALTER TABLE t ADD COLUMN b int;",
			"CREATE INDEX CONCURRENTLY i ON users (a);"
		]
	},
	*check(subject) {
		const table = firstLocked(subject, subject.statement);
		if (table === void 0) return;
		const { statements, index } = subject;
		const before = statements.slice(0, index);
		if (before.some((statement) => firstLocked(subject, statement) !== void 0)) return;
		if (isLimited(before)) return;
		yield {
			about: "file",
			title: `Migration may wait without limit for a lock on table ${plain(table)}`,
			message: `This is the first statement that needs ${code$1(table)} for itself, and no \`lock_timeout\` is set before it.`,
			impact: `If one query on ${code$1(table)} runs long, the migration waits for it and all later queries wait behind the migration.`,
			lineBefore: `SET lock_timeout = '${subject.lockTimeout}';`,
			fix: `As the first statement of the file:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`)}`
		};
	}
};
const firstLocked = (subject, statement) => strongLocksOf(statement, subject.schema).find(({ table }) => table !== void 0 && !subject.isNew(table))?.table;
function isLimited(statements) {
	let limited = false;
	for (const { node } of statements) if ("VariableSetStmt" in node && node.VariableSetStmt.name === "lock_timeout") {
		const value = node.VariableSetStmt.args?.[0];
		const text = value && "A_Const" in value ? value.A_Const.sval?.sval ?? String(value.A_Const.ival?.ival ?? 0) : "";
		limited = text !== "" && !/^0+\s*[a-z]*$/.test(text.trim());
	} else if ("SelectStmt" in node && setsLockTimeout(node)) limited = true;
	return limited;
}
function setsLockTimeout(node) {
	const names = new Set(namesIn$1(node));
	return names.has("set_config") && names.has("lock_timeout");
}

//#endregion
//#region src/checks/migrations/rules/recreate-column.ts
const recreateColumn = {
	id: "migrations/recreate-column",
	severity: "blocker",
	summary: "Drops a column and adds it again, empty",
	why: "Generators do this when a length, type or enum changes (TypeORM, Prisma with a warning). The new column has the old name but none of its values: nothing fails, the data is just gone.",
	fix: "Change the type in place, or add a second column, copy, and switch over.",
	since: "0.1.0",
	sources: ["https://github.com/typeorm/typeorm/issues/3357"],
	examples: {
		bad: ["ALTER TABLE users DROP COLUMN name;\nALTER TABLE users ADD COLUMN name varchar(100);", "ALTER TABLE \"User\" DROP COLUMN \"role\",\nADD COLUMN \"role\" text NOT NULL DEFAULT 'x';"],
		good: ["ALTER TABLE users ALTER COLUMN name TYPE varchar(100);", "ALTER TABLE users DROP COLUMN name;\nALTER TABLE users ADD COLUMN title text;"]
	},
	*check(subject) {
		for (const { command, table, tableSql } of alterationsOf(subject.statement)) {
			const { subtype, name: column = "" } = command;
			if (subtype !== "AT_DropColumn" || subject.isNew(table) || subject.isNewColumn(table, column)) continue;
			if (!readded(subject, table, column)) continue;
			const copied = isCopied(subject, column);
			const next = `${column}_new`;
			yield {
				about: `${table}.${column}`,
				proof: {
					kind: "column",
					of: table,
					column,
					becomes: "dropped"
				},
				severity: copied ? "high" : "blocker",
				title: `Column ${plain(column)} of table ${plain(table)} is dropped and added again, without its values`,
				message: `${code$1(`${table}.${column}`)} is dropped here and added again in the same migration. A column that is added is empty.${copied ? " A statement before it reads the column, so its values may have been kept elsewhere: check that." : ""}`,
				impact: `Every row of ${code$1(table)} loses its ${code$1(column)}, and nothing reports an error.`,
				fix: `Change the column in place, with the type you want:\n\n${sqlBlock(`ALTER TABLE ${tableSql} ALTER COLUMN ${quote(column)} TYPE <new type> USING ${quote(column)}::<new type>;`)}\n\nOr keep the values in a second column and switch over in a later release:\n\n${sqlBlock(`ALTER TABLE ${tableSql} ADD COLUMN ${quote(next)} <new type>;`, `UPDATE ${tableSql} SET ${quote(next)} = ${quote(column)}::<new type>; -- in batches`)}`,
				at: findWords(subject.statement, subject.file.text, [
					"drop",
					[
						"column",
						"if",
						"exists"
					],
					column
				])
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/refresh-materialized-view.ts
const refreshMaterializedView = {
	id: "migrations/refresh-materialized-view",
	severity: "medium",
	summary: "Refreshes a materialized view while nobody can read it",
	why: "Without `CONCURRENTLY` every query on the view waits until it is computed anew.",
	fix: "`REFRESH MATERIALIZED VIEW CONCURRENTLY`; the view needs a unique index for that.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-refreshmaterializedview.html"],
	examples: {
		bad: ["REFRESH MATERIALIZED VIEW report;", "REFRESH MATERIALIZED VIEW CONCURRENTLY report;"],
		good: ["CREATE MATERIALIZED VIEW v AS SELECT 1;\nREFRESH MATERIALIZED VIEW v;", "REFRESH MATERIALIZED VIEW report WITH NO DATA;"]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("RefreshMatViewStmt" in node)) return;
		const { concurrent, skipData, relation } = node.RefreshMatViewStmt;
		const view = tableKey(relation);
		if (skipData || subject.isNew(view)) return;
		if (concurrent) {
			yield {
				about: view,
				proof: {
					kind: "work",
					on: view
				},
				severity: "low",
				title: `Materialized view ${plain(view)} is computed anew by a migration`,
				message: `Nobody waits to read ${code$1(view)}, but the migration waits until all of it is computed and compared, and so does every other refresh.`,
				impact: "The deploy takes as long as the query of the view does.",
				fix: "Refresh it by a job of its own, unless what comes next needs it."
			};
			return;
		}
		yield {
			about: view,
			proof: {
				kind: "work",
				on: view
			},
			title: `Materialized view ${plain(view)} is refreshed while queries on it wait`,
			message: `${code$1(view)} is locked against reads until it is computed anew.`,
			impact: `Every page that reads ${code$1(view)} waits meanwhile.`,
			fix: sqlBlock(`REFRESH MATERIALIZED VIEW CONCURRENTLY ${relationSql(relation)};`)
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/reindex-not-concurrent.ts
const reindexNotConcurrent = {
	id: "migrations/reindex-not-concurrent",
	severity: "high",
	summary: "Rebuilds indexes while nobody can write to the table",
	why: "Writes to the table wait until every index is rebuilt, and so do reads that would use one.",
	fix: "`REINDEX … CONCURRENTLY` (PostgreSQL 12 and later), outside of a transaction.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-reindex.html#SQL-REINDEX-CONCURRENTLY"],
	examples: {
		bad: ["REINDEX TABLE users;", "REINDEX (VERBOSE) INDEX users_email_idx;"],
		good: ["REINDEX TABLE CONCURRENTLY users;", "REINDEX (CONCURRENTLY) INDEX users_email_idx;"]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("ReindexStmt" in node) || isConcurrent(node) || node.ReindexStmt.kind === "REINDEX_OBJECT_SYSTEM") return;
		const { relation, name, kind } = node.ReindexStmt;
		const what = relation ? tableKey(relation) : name ?? "the database";
		if (subject.isNew(what)) return;
		const word = (kind ?? "").replace("REINDEX_OBJECT_", "");
		yield {
			about: what,
			proof: { kind: "work" },
			title: `${plain(what)} is reindexed while writes wait`,
			message: `This rebuilds ${code$1(what)} without \`CONCURRENTLY\`.`,
			impact: `Writes to the table behind ${code$1(what)} wait until all is rebuilt.`,
			fix: `${sqlBlock(`REINDEX ${word} CONCURRENTLY ${relation ? relationSql(relation) : name ?? ""};`)}\n\n${subject.file.tool.outside}`
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/rename-column.ts
const renameColumn = {
	id: "migrations/rename-column",
	severity: "high",
	summary: "Renames a column that running code uses by its old name",
	why: "The migration and the new code never go live in the same instant. Until the last old process is gone, every query with the old name fails; if the migration runs after the deploy, every query with the new one does.",
	fix: "Add a second column, write both, copy the values, read the new one, drop the old one in a later release. Or keep the name in the database and change it in the code only (`@map`, `db_column`).",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"],
	examples: {
		bad: ["ALTER TABLE users RENAME COLUMN email TO mail;", "alter table \"User\" rename \"fullName\" to name;"],
		good: [
			"ALTER TABLE users RENAME CONSTRAINT a TO b;",
			"CREATE TABLE t (a int);\nALTER TABLE t RENAME COLUMN a TO b;",
			"ALTER INDEX a RENAME TO b;"
		]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("RenameStmt" in node)) return;
		const { renameType, relationType, relation, subname: from = "", newname: to = "" } = node.RenameStmt;
		if (renameType !== "OBJECT_COLUMN" || relationType !== "OBJECT_TABLE") return;
		const table = tableKey(relation);
		if (subject.isNew(table) || subject.isNewColumn(table, from)) return;
		const sql = relationSql(relation);
		yield {
			about: `${table}.${from}`,
			proof: {
				kind: "column",
				of: table,
				column: from,
				becomes: "renamed"
			},
			title: `Column ${plain(from)} of table ${plain(table)} is renamed to ${plain(to)}`,
			message: `${code$1(`${table}.${from}`)} becomes ${code$1(to)} in one step.`,
			impact: `From the migration until the last old process has stopped, every query of the running version that names ${code$1(from)} fails.`,
			fix: `The simplest: keep ${code$1(from)} in the database and rename it in the code only (Prisma \`@map\`, Django \`db_column\`). Otherwise add the new column, and let the code write both:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `ALTER TABLE ${sql} ADD COLUMN ${quote(to)} <type of ${quote(from)}>;`)}\n\nThen copy in batches, read ${code$1(to)}, and drop ${code$1(from)} in a later release.`,
			at: findWords(subject.statement, subject.file.text, [
				"rename",
				["column"],
				from,
				"to",
				to
			])
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/rename-table.ts
const renameTable = {
	id: "migrations/rename-table",
	severity: "high",
	summary: "Renames or moves a table that running code uses by its old name",
	why: "Until the last old process is gone, every query with the old name fails.",
	fix: "Leave a view with the old name in the same transaction; a view of one table takes reads and writes. Drop it in a later release. Or keep the name in the database and change it in the code only (`@@map`, `db_table`).",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-createview.html#SQL-CREATEVIEW-UPDATABLE-VIEWS"],
	examples: {
		bad: ["ALTER TABLE users RENAME TO accounts;", "ALTER TABLE users SET SCHEMA archive;"],
		good: [
			"ALTER TABLE users RENAME TO accounts;\nCREATE VIEW users AS SELECT * FROM accounts;",
			"CREATE TABLE users_new (id int);\nALTER TABLE users_new RENAME TO users;",
			"ALTER INDEX users_idx RENAME TO accounts_idx;"
		]
	},
	*check(subject) {
		const { node } = subject.statement;
		const move = "RenameStmt" in node && node.RenameStmt.renameType === "OBJECT_TABLE" ? {
			relation: node.RenameStmt.relation,
			to: node.RenameStmt.newname ?? "",
			schema: node.RenameStmt.relation?.schemaname
		} : "AlterObjectSchemaStmt" in node && node.AlterObjectSchemaStmt.objectType === "OBJECT_TABLE" ? {
			relation: node.AlterObjectSchemaStmt.relation,
			to: node.AlterObjectSchemaStmt.relation?.relname ?? "",
			schema: node.AlterObjectSchemaStmt.newschema
		} : void 0;
		if (move === void 0) return;
		const from = tableKey(move.relation);
		const to = keyOf$3([move.schema, move.to]);
		if (subject.isNew(from) || isTakenAgain(subject, from)) return;
		const target = [move.schema, move.to].filter((part) => part !== void 0).map(quote).join(".");
		yield {
			about: from,
			proof: {
				kind: "rename",
				of: from
			},
			title: `Table ${plain(from)} is renamed to ${plain(to)}`,
			message: `${code$1(from)} becomes ${code$1(to)} in one step.`,
			impact: `From the migration until the last old process has stopped, every query of the running version on ${code$1(from)} fails.`,
			fix: `Leave a view with the old name, in the same transaction, and drop it in a later release:\n\n${sqlBlock("BEGIN;", `SET LOCAL lock_timeout = '${subject.lockTimeout}';`, `${subject.shown};`, `CREATE VIEW ${relationSql(move.relation)} AS SELECT * FROM ${target};`, "COMMIT;")}`,
			at: findWords(subject.statement, subject.file.text, [
				"rename",
				"to",
				move.to
			]) ?? findWords(subject.statement, subject.file.text, ["set", "schema"])
		};
	}
};
const isTakenAgain = ({ statements, index }, name) => statements.slice(index + 1).some(({ node }) => {
	if ("ViewStmt" in node) return tableKey(node.ViewStmt.view) === name;
	if ("CreateStmt" in node) return tableKey(node.CreateStmt.relation) === name;
	if (!("RenameStmt" in node) || node.RenameStmt.renameType !== "OBJECT_TABLE") return false;
	return keyOf$3([node.RenameStmt.relation?.schemaname, node.RenameStmt.newname]) === name;
});

//#endregion
//#region src/checks/migrations/rules/rewrite-table.ts
const COMMANDS = {
	AT_SetLogged: "SET LOGGED",
	AT_SetUnLogged: "SET UNLOGGED",
	AT_SetTableSpace: "SET TABLESPACE",
	AT_SetAccessMethod: "SET ACCESS METHOD"
};
const rewriteTable = {
	id: "migrations/rewrite-table",
	severity: "high",
	summary: "Writes a whole table anew while nobody can use it",
	why: "`VACUUM FULL`, `CLUSTER`, `SET TABLESPACE`, `SET LOGGED` and their like copy the table with its indexes under a lock that blocks reads and writes, and need as much free disk again.",
	fix: "Use `pg_repack` or `pg_squeeze`, or a maintenance window. A plain `VACUUM` blocks nobody.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-vacuum.html", "https://www.postgresql.org/docs/18/sql-cluster.html"],
	examples: {
		bad: [
			"VACUUM FULL users;",
			"CLUSTER users USING users_pkey;",
			"ALTER TABLE users SET TABLESPACE fast;",
			"ALTER TABLE users SET UNLOGGED;"
		],
		good: [
			"VACUUM (ANALYZE) users;",
			"VACUUM (FULL off) users;",
			"ANALYZE users;",
			"ALTER TABLE users SET (fillfactor = 70);"
		]
	},
	*check(subject) {
		for (const { words, table } of rewrites(subject.statement)) {
			if (subject.isNew(table)) continue;
			const plainVacuum = words === "VACUUM FULL" ? `\n\n${sqlBlock(`VACUUM (ANALYZE) ${table === "all tables" ? "" : table};`)}` : "";
			yield {
				about: `${words} ${table}`,
				proof: {
					kind: "work",
					on: table
				},
				title: `${words} writes ${table === "all tables" ? table : `table ${plain(table)}`} anew while all queries wait`,
				message: `\`${words}\` copies ${code$1(table)} with its indexes under a lock that blocks reads and writes.`,
				impact: `All queries on ${code$1(table)} wait until the copy is done, and the disk must hold it twice.`,
				fix: `Take it out of the migration; \`pg_repack\` does the same without the lock, or do it in a maintenance window.${plainVacuum}`
			};
		}
	}
};
function rewrites(statement) {
	const { node } = statement;
	if ("ClusterStmt" in node) return [{
		words: "CLUSTER",
		table: node.ClusterStmt.relation ? tableKey(node.ClusterStmt.relation) : "all tables"
	}];
	if ("VacuumStmt" in node) {
		if (!hasOption(node.VacuumStmt.options, "full")) return [];
		const tables = (node.VacuumStmt.rels ?? []).flatMap((rel) => "VacuumRelation" in rel && rel.VacuumRelation.relation ? [keyOf$3(partsOf({ RangeVar: rel.VacuumRelation.relation }))] : []);
		return (tables.length > 0 ? tables : ["all tables"]).map((table) => ({
			words: "VACUUM FULL",
			table
		}));
	}
	return alterationsOf(statement).flatMap(({ command, table }) => {
		const words = COMMANDS[command.subtype ?? ""];
		return words === void 0 || command.name === "heap" ? [] : [{
			words,
			table
		}];
	});
}

//#endregion
//#region src/checks/migrations/rules/set-not-null.ts
const setNotNull = {
	id: "migrations/set-not-null",
	severity: "high",
	summary: "Makes a column required that may hold NULL, and that running code may leave out",
	why: "PostgreSQL reads the whole table while nobody else may use it; one NULL stops the migration. After it, every insert of the old version that leaves the column out fails. With a validated `CHECK (column IS NOT NULL)` the table is not read (PostgreSQL 12 and later).",
	fix: "Add the check without validation, validate it in a second transaction (reads and writes go on), then set NOT NULL and drop the check.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"],
	examples: {
		bad: ["ALTER TABLE users ALTER COLUMN email SET NOT NULL;", "ALTER TABLE users ALTER COLUMN plan SET DEFAULT 1, ALTER COLUMN plan SET NOT NULL;"],
		good: [
			"CREATE TABLE t (a int);\nALTER TABLE t ALTER COLUMN a SET NOT NULL;",
			"ALTER TABLE users ADD CONSTRAINT c CHECK (email IS NOT NULL) NOT VALID;\nALTER TABLE users VALIDATE CONSTRAINT c;\nALTER TABLE users ALTER COLUMN email SET NOT NULL;",
			"ALTER TABLE users VALIDATE CONSTRAINT users_email_not_null;\nALTER TABLE users ALTER COLUMN email SET NOT NULL;",
			"ALTER TABLE users ALTER COLUMN email DROP NOT NULL;"
		]
	},
	*check(subject) {
		for (const { command, table, tableSql, index } of alterationsOf(subject.statement)) {
			const { subtype, name: column = "" } = command;
			if (subtype !== "AT_SetNotNull" || subject.isNew(table)) continue;
			const known = subject.schema.tables.get(table);
			if ([...known?.notNullChecks.values() ?? []].some((check) => check.column === column && check.validated)) continue;
			if ([...known?.checks ?? []].some((name) => /not_?null/i.test(name) && name.includes(column))) continue;
			const state = known?.columns.get(column);
			if (state?.notNull) continue;
			const defaulted = state?.hasDefault === true || alterationsOf(subject.statement).some((other) => other.index < index && other.command.subtype === "AT_ColumnDefault" && other.command.name === column && other.command.def);
			const check = `${column.slice(0, 40)}_not_null`;
			yield {
				about: `${table}.${column}`,
				proof: {
					kind: "work",
					on: table
				},
				severity: defaulted ? "medium" : "high",
				title: `Column ${plain(column)} of table ${plain(table)} becomes required`,
				message: `\`SET NOT NULL\` reads all of ${code$1(table)} under a lock that blocks reads and writes, and fails if one row has no ${code$1(column)}.`,
				impact: `All queries on ${code$1(table)} wait while it is read; a single NULL stops the deploy${defaulted ? "" : `; and inserts of the running version that leave ${code$1(column)} out fail from then on`}.`,
				fix: `Let the code fill ${code$1(column)} first. Then, each in a migration of its own:\n\n${sqlBlock(`ALTER TABLE ${tableSql} ADD CONSTRAINT ${quote(check)} CHECK (${quote(column)} IS NOT NULL) NOT VALID;`)}\n\n${sqlBlock(`ALTER TABLE ${tableSql} VALIDATE CONSTRAINT ${quote(check)};`)}\n\n${sqlBlock(`ALTER TABLE ${tableSql} ALTER COLUMN ${quote(column)} SET NOT NULL;`, `ALTER TABLE ${tableSql} DROP CONSTRAINT ${quote(check)};`)}`,
				at: findWords(subject.statement, subject.file.text, [
					"alter",
					["column"],
					column,
					"set",
					"not",
					"null"
				])
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/transaction-nesting.ts
const transactionNesting = {
	id: "migrations/transaction-nesting",
	severity: "medium",
	summary: "Begins a transaction inside of one, or ends one that it did not begin",
	why: "PostgreSQL has no transactions inside of transactions: the second `BEGIN` is a warning, and the first `COMMIT` ends everything. A `COMMIT` without `BEGIN` ends the transaction of the migration tool: what stands behind it is no longer undone when a later statement fails.",
	fix: "One `BEGIN` and one `COMMIT` a file, or none where the tool opens the transaction.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-begin.html", "https://www.postgresql.org/docs/18/sql-commit.html"],
	examples: {
		bad: [
			"BEGIN;\nBEGIN;\nALTER TABLE users ADD COLUMN a int;\nCOMMIT;",
			"BEGIN;\nALTER TABLE users ADD COLUMN a int;\nCOMMIT;\nCOMMIT;",
			"ALTER TABLE users ADD COLUMN a int;\nCOMMIT;\nALTER TABLE users ADD COLUMN b int;"
		],
		good: [
			"BEGIN;\nALTER TABLE users ADD COLUMN a int;\nCOMMIT;",
			"BEGIN;\nALTER TABLE users ADD COLUMN a int;\nCOMMIT;\nBEGIN;\nALTER TABLE users ADD COLUMN b int;\nCOMMIT;",
			"COMMIT;\nCREATE INDEX CONCURRENTLY i ON users (a);\nBEGIN;",
			"BEGIN;\nSAVEPOINT a;\nROLLBACK TO a;\nCOMMIT;"
		]
	},
	*check(subject) {
		const step = stepOf$1(subject.statement);
		if (step === void 0) return;
		const before = subject.statements.slice(0, subject.index).flatMap((each) => stepOf$1(each) ?? []);
		const isOpen = before.at(-1) === "begin";
		if (step === "begin" && isOpen) yield {
			about: "begin",
			title: "A transaction begins inside of one",
			message: "`BEGIN` stands here, and the transaction that began before has not ended. PostgreSQL warns and goes on in the first one.",
			impact: "The first `COMMIT` ends both: what was meant to be undone together may be kept in part.",
			fix: "Leave this `BEGIN` out. For a part that is to be undone by itself use `SAVEPOINT`."
		};
		if (step === "end" && !isOpen && !givesBack(subject)) yield {
			about: "end",
			title: "A transaction ends here that this file did not begin",
			message: `No \`BEGIN\` stands before this ${before.length === 0 ? "in the file" : "since the last `COMMIT`"}.`,
			impact: "Where the tool opened the transaction, it ends here: a later statement that fails no longer undoes what stands before.",
			fix: "Leave it out, or write `BEGIN;` before the statements that belong together and tell the tool not to open one."
		};
	}
};
function stepOf$1({ node, nested }) {
	if (nested || !("TransactionStmt" in node)) return void 0;
	const { kind } = node.TransactionStmt;
	if (kind === "TRANS_STMT_BEGIN" || kind === "TRANS_STMT_START") return "begin";
	return kind === "TRANS_STMT_COMMIT" || kind === "TRANS_STMT_ROLLBACK" || kind === "TRANS_STMT_PREPARE" ? "end" : void 0;
}
const givesBack = ({ statements, index }) => statements.slice(index + 1).flatMap((each) => stepOf$1(each) ?? []).at(-1) === "begin";

//#endregion
//#region src/checks/migrations/rules/truncate.ts
const truncate = {
	id: "migrations/truncate",
	severity: "blocker",
	summary: "Empties a table",
	why: "All rows are gone when the migration commits; with `CASCADE` also the rows of every table that refers to it.",
	fix: "Delete the rows you mean, with a condition, or copy them away first.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-truncate.html"],
	examples: {
		bad: ["TRUNCATE sessions;", "TRUNCATE TABLE a, b RESTART IDENTITY CASCADE;"],
		good: ["CREATE TABLE t (id int);\nTRUNCATE t;", "DELETE FROM sessions WHERE expires_at < now();"]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("TruncateStmt" in node)) return;
		const cascade = node.TruncateStmt.behavior === "DROP_CASCADE";
		for (const relation of node.TruncateStmt.relations ?? []) {
			const parts = partsOf(relation);
			const table = keyOf$3(parts);
			if (subject.isNew(table)) continue;
			const copy = `${(parts.at(-1) ?? "").slice(0, 50)}_before`;
			yield {
				about: table,
				proof: {
					kind: "work",
					on: table
				},
				title: `Table ${plain(table)} is emptied${cascade ? ", and all tables that refer to it" : ""}`,
				message: `\`TRUNCATE\` removes every row of ${code$1(table)}${cascade ? ", and with `CASCADE` every row of every table with a foreign key to it" : ""}.`,
				impact: `All rows of ${code$1(table)} are lost${cascade ? ", and those of tables that are not named here" : ""}; a backup is the only way back.`,
				fix: `If the rows are really not needed, say which ones:\n\n${sqlBlock(`DELETE FROM ${parts.map(quote).join(".")} WHERE <condition>; -- in batches`)}\n\nIf all of them must go, keep a copy for some days:\n\n${sqlBlock(`CREATE TABLE ${quote(copy)} AS TABLE ${parts.map(quote).join(".")};`)}`,
				at: findWords(subject.statement, subject.file.text, parts)
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/uncommitted-transaction.ts
const uncommittedTransaction = {
	id: "migrations/uncommitted-transaction",
	severity: "high",
	summary: "Begins a transaction that the file does not end",
	why: "Where the tool sends the file as it is, all its statements are rolled back when the connection closes, and the migration counts as done.",
	fix: "End the file with `COMMIT;`, or leave `BEGIN` to the tool.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-begin.html"],
	examples: {
		bad: ["BEGIN;\nALTER TABLE users ADD COLUMN a int;"],
		good: [
			"BEGIN;\nALTER TABLE users ADD COLUMN a int;\nCOMMIT;",
			"ALTER TABLE users ADD COLUMN a int;",
			"START TRANSACTION;\nSELECT 1;\nEND;"
		]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("TransactionStmt" in node) || node.TransactionStmt.kind !== "TRANS_STMT_BEGIN" && node.TransactionStmt.kind !== "TRANS_STMT_START") return;
		const after = subject.statements.slice(subject.index + 1);
		if (after.some(({ node: later }) => "TransactionStmt" in later && (later.TransactionStmt.kind === "TRANS_STMT_COMMIT" || later.TransactionStmt.kind === "TRANS_STMT_ROLLBACK" || later.TransactionStmt.kind === "TRANS_STMT_PREPARE")) || after.length === 0) return;
		yield {
			about: "transaction",
			title: "The transaction that begins here is never committed",
			message: `\`BEGIN\` stands here, and no \`COMMIT\` follows in this file.`,
			impact: "The statements of this migration may be rolled back without an error, and the new code then runs on the old schema.",
			fix: "Write `COMMIT;` at the end of the file, or leave out `BEGIN`."
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/unparsable.ts
const unparsable = {
	id: "migrations/unparsable",
	severity: "medium",
	summary: "Holds a statement that PostgreSQL 18 cannot read, so it was not judged",
	why: "Either it is a mistake, and the migration fails during the deploy, or it is something that only the migration tool understands. In both cases this check cannot say whether it is safe.",
	fix: "Correct the statement. If it is written for another database, say so in `launch-ready.yml`: `migrations: { database: { mysql: 8.4 } }`.",
	since: "0.1.0",
	examples: {
		bad: ["ALTER TABLE users ADD COLUMN;", "SELECT 1;\nCRATE TABLE t (a int);\nSELECT 2;"],
		good: [
			"SELECT 1;",
			"",
			"-- nothing to do"
		]
	}
};

//#endregion
//#region src/checks/migrations/rules/update-all.ts
const updateAll = {
	id: "migrations/update-all",
	severity: "medium",
	summary: "Rewrites every row of a table in one statement",
	why: "Each row stays locked until the migration commits, so writes to it wait; the table doubles in size, and replicas fall behind. Three million rows took 41 seconds in our measurement, on a machine that did nothing else.",
	fix: "Update in batches of some thousand rows, each in a transaction of its own, outside of the migration.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/explicit-locking.html#LOCKING-ROWS"],
	examples: {
		bad: ["UPDATE users SET plan = 'free';", "UPDATE users SET score = 0 WHERE true;"],
		good: ["UPDATE users SET plan = 'free' WHERE id = 7;", "CREATE TABLE t (id int);\nUPDATE t SET id = 1;"]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("UpdateStmt" in node) || node.UpdateStmt.fromClause !== void 0) return;
		const { relation, whereClause, targetList } = node.UpdateStmt;
		const table = tableKey(relation);
		if (!isAlwaysTrue(whereClause) || subject.isNew(table) || subject.held.has(table)) return;
		const columns = (targetList ?? []).flatMap((target) => "ResTarget" in target ? [target.ResTarget.name ?? ""] : []);
		const sql = relationSql(relation);
		yield {
			about: table,
			title: `Every row of table ${plain(table)} is updated in one statement`,
			message: `This sets ${columns.map(code$1).join(", ")} in every row of ${code$1(table)} at once.`,
			impact: `While it runs, writes to rows of ${code$1(table)} wait, for as long as the table is large; the running version times out on them.`,
			fix: `Update in batches, each committed by itself, until no row is left:\n\n${sqlBlock(`-- repeat until it updates 0 rows`, `WITH batch AS (`, `  SELECT id FROM ${sql} WHERE <not done yet> ORDER BY id LIMIT 5000 FOR UPDATE SKIP LOCKED`, `)`, `UPDATE ${sql} SET … FROM batch WHERE ${sql}.id = batch.id;`)}`
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/validate-in-same-transaction.ts
const validateInSameTransaction = {
	id: "migrations/validate-in-same-transaction",
	severity: "medium",
	summary: "Validates a constraint in the transaction that added it",
	why: "`NOT VALID` keeps the strong lock short, but a lock lasts until the transaction ends. Validating in the same transaction reads the whole table under it, so nothing is won.",
	fix: "Put `VALIDATE CONSTRAINT` into the next migration.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"],
	examples: {
		bad: ["ALTER TABLE a ADD CONSTRAINT c CHECK (x > 0) NOT VALID;\nALTER TABLE a VALIDATE CONSTRAINT c;"],
		good: ["ALTER TABLE a VALIDATE CONSTRAINT c;", "-- migrate:up transaction:false\nALTER TABLE a ADD CONSTRAINT c CHECK (x > 0) NOT VALID;\nALTER TABLE a VALIDATE CONSTRAINT c;"]
	},
	*check(subject) {
		if (subject.transaction.kind === "no" || subject.transaction.kind === "unknown") return;
		for (const { command, table, tableSql } of alterationsOf(subject.statement)) {
			const { subtype, name = "" } = command;
			if (subtype !== "AT_ValidateConstraint" || subject.isNew(table) || !subject.held.has(table)) continue;
			yield {
				about: `${table}.${name}`,
				proof: {
					kind: "work",
					on: table
				},
				title: `Constraint ${plain(name)} is validated while table ${plain(table)} is still locked`,
				message: `An earlier statement of this transaction locked ${code$1(table)}, and the lock is held while ${code$1(name)} is checked against every row.`,
				impact: `Queries on ${code$1(table)} wait as long as they would without \`NOT VALID\`.`,
				fix: `Leave only \`ADD CONSTRAINT … NOT VALID\` in this migration, and validate in the next one:\n\n${sqlBlock(`ALTER TABLE ${tableSql} VALIDATE CONSTRAINT ${quote(name)};`)}`,
				at: findWords(subject.statement, subject.file.text, [
					"validate",
					"constraint",
					name
				])
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/volatile-default.ts
const volatileDefault = {
	id: "migrations/volatile-default",
	severity: "high",
	summary: "Adds a column with a default that is another one for each row, so that the table is rewritten",
	why: "A constant, or `now()`, is stored once and costs nothing. `gen_random_uuid()`, `random()` or `clock_timestamp()` must be computed for each row: PostgreSQL rewrites the table and its indexes while all queries wait (three million rows: 7 seconds on an idle machine).",
	fix: "Add the column without a default, set the default (it counts for new rows), and fill the old rows in batches.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"],
	examples: {
		bad: ["ALTER TABLE users ADD COLUMN token uuid DEFAULT gen_random_uuid();", "ALTER TABLE users ADD COLUMN at timestamptz NOT NULL DEFAULT clock_timestamp();"],
		good: [
			"ALTER TABLE users ADD COLUMN at timestamptz NOT NULL DEFAULT now();",
			"ALTER TABLE users ADD COLUMN at timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;",
			"ALTER TABLE users ADD COLUMN n int DEFAULT 5, ADD COLUMN j jsonb DEFAULT '{}'::jsonb;",
			"CREATE TABLE t (a int);\nALTER TABLE t ADD COLUMN u uuid DEFAULT gen_random_uuid();"
		]
	},
	*check(subject) {
		for (const { column, table, tableSql } of addedColumns(subject.statement)) {
			const expression = defaultOf(column);
			if (expression === void 0 || subject.isNew(table)) continue;
			const { volatility, call } = volatilityOf(expression);
			if (volatility === "stable") continue;
			const name = column.colname ?? "";
			const type = columnType(column.typeName);
			const added = findWords(subject.statement, subject.file.text, [
				"add",
				[
					"column",
					"if",
					"not",
					"exists"
				],
				name
			]);
			const unknown = volatility === "unknown";
			yield {
				about: `${table}.${name}`,
				proof: {
					kind: "work",
					on: table
				},
				severity: unknown ? "medium" : "high",
				title: `Column ${plain(name)} is added to table ${plain(table)} with a default that ${unknown ? "may rewrite" : "rewrites"} every row`,
				message: unknown ? `What ${code$1(`${call}()`)} does is not known here. Unless it is declared \`STABLE\` or \`IMMUTABLE\`, PostgreSQL computes it for each row and rewrites ${code$1(table)}.` : `${code$1(`${call}()`)} gives another value for each row, so PostgreSQL rewrites all of ${code$1(table)} and its indexes.`,
				impact: `All queries on ${code$1(table)} wait until every row is written anew.`,
				fix: `${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `ALTER TABLE ${tableSql} ADD COLUMN ${quote(name)} ${type?.sql ?? "<type>"};`, `ALTER TABLE ${tableSql} ALTER COLUMN ${quote(name)} SET DEFAULT ${call}();`)}\n\nThen fill the old rows in batches:\n\n${sqlBlock(`UPDATE ${tableSql} SET ${quote(name)} = ${call}() WHERE ${quote(name)} IS NULL AND id BETWEEN <from> AND <to>;`)}`,
				at: findWords(subject.statement, subject.file.text, [call], added?.start) ?? added
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/index.ts
const statementRules = [
	dropTable,
	dropColumn,
	recreateColumn,
	dropSchema,
	dropCascade,
	truncate,
	deleteAll,
	updateAll,
	backfillUnderLock,
	renameColumn,
	renameTable,
	changeColumnType,
	addRequiredColumn,
	setNotNull,
	dropNotNull,
	indexNotConcurrent,
	dropIndex,
	reindexNotConcurrent,
	concurrentlyInTransaction,
	addForeignKey,
	addCheck,
	addDomainCheck,
	addUnique,
	validateInSameTransaction,
	volatileDefault,
	addSerial,
	addStoredGenerated,
	rewriteTable,
	refreshMaterializedView,
	attachPartition,
	detachPartition,
	lockTimeout,
	uncommittedTransaction,
	transactionNesting
];
const migrationRules = [
	...statementRules,
	unparsable,
	editedMigration
];

//#endregion
//#region src/checks/migrations/shadow/blocking.ts
function blockingWork({ locks, rewritten, scans, touched }, moves) {
	return locks.flatMap(({ relation = "", mode }) => {
		if (blockedBy(mode) === void 0) return [];
		if (rewritten.includes(relation)) return [{
			relation,
			mode,
			work: "rewrite"
		}];
		if (scans.has(relation)) return [{
			relation,
			mode,
			work: "scan"
		}];
		return moves && touched.includes(relation) ? [{
			relation,
			mode,
			work: "rows"
		}] : [];
	});
}

//#endregion
//#region src/checks/migrations/shadow/weigh.ts
function weigh(proof, seen, complete) {
	if (seen === void 0 || proof === void 0) return { kind: "static" };
	if (seen.kind === "not-run") return seen;
	const { observation } = seen;
	if (observation.error !== void 0) return {
		kind: "not-run",
		why: `PostgreSQL refused it (${observation.error.code})`
	};
	const words = shown$1(proof, observation);
	if (words !== void 0) return {
		kind: "proved",
		words
	};
	if (!(proof.kind === "work" || proof.kind === "lock" || proof.kind === "drop") || !complete || observation.refusedRows !== void 0) return { kind: "static" };
	return {
		kind: "refuted",
		words: notShown(proof)
	};
}
const key = (name) => name.replace(/^public\./, "");
const code = (name) => `\`${printable(key(name), 80).replaceAll("`", "'")}\``;
const WORK = {
	rewrite: "written anew",
	scan: "read from end to end",
	rows: "asked for rows"
};
function shown$1(proof, observation) {
	switch (proof.kind) {
		case "work":
		case "rows": {
			const on = proof.kind === "rows" ? proof.of : proof.on;
			const found = blockingWork(observation, proof.kind === "rows").filter(({ relation }) => on === void 0 || key(relation) === on);
			if (found.length === 0) return void 0;
			return listOf(found.slice(0, 3).map(({ relation, mode, work }) => `${code(relation)} was ${WORK[work]} under ${lockWords(mode)}`));
		}
		case "lock": {
			const lock = observation.locks.find(({ relation = "", mode }) => key(relation) === proof.on && blockedBy(mode) !== void 0);
			return lock === void 0 ? void 0 : `${code(proof.on)} was under ${lockWords(lock.mode)}`;
		}
		case "drop":
			if (!observation.dropped.some((name) => key(name) === proof.of)) return void 0;
			return `${code(proof.of)} was gone${alongWords(observation)}`;
		case "rename": {
			const renamed = observation.renamed.find(({ from }) => key(from) === proof.of);
			return renamed === void 0 ? void 0 : `${code(proof.of)} was called ${code(renamed.to)}`;
		}
		case "column": {
			const change = observation.columns.find(({ relation, column, change: what }) => key(relation) === proof.of && column === proof.column && what === proof.becomes);
			if (change === void 0) return void 0;
			const name = code(`${proof.of}.${proof.column}`);
			if (proof.becomes === "renamed") return `${name} was called ${code(change.to ?? "")}`;
			if (proof.becomes === "nullable") return `${name} could be empty`;
			return `${name} was gone${alongWords(observation)}`;
		}
		case "cascade": return observation.cascaded.length === 0 ? void 0 : `it was gone${alongWords(observation)}`;
		case "refused": return observation.refusedRows === void 0 ? void 0 : `it failed on a table with rows (${observation.refusedRows.code})`;
		default: return proof;
	}
}
function notShown(proof) {
	switch (proof.kind) {
		case "work": return proof.on === void 0 ? "no table was read from end to end or written anew while others would wait" : `${code(proof.on)} was neither read from end to end nor written anew`;
		case "lock": return `${code(proof.on)} was under no lock that others would wait for`;
		case "drop": return `there was no ${code(proof.of)}`;
		default: return "it did not happen";
	}
}
const BLOCKS = {
	"reads and writes": "reads and writes wait",
	writes: "writes wait"
};
function lockWords(mode) {
	const blocked = blockedBy(mode);
	return `${mode}${blocked === void 0 ? "" : ` (${BLOCKS[blocked]})`}`;
}
const MOST$1 = 8;
function alongWords({ cascaded }) {
	if (cascaded.length === 0) return "";
	const names = cascaded.slice(0, MOST$1).map(({ kind, name }) => `${kind} ${code(name)}`);
	const more = cascaded.length > MOST$1 ? [`${cascaded.length - MOST$1} more`] : [];
	return `, and with it ${listOf([...names, ...more])}`;
}

//#endregion
//#region src/checks/migrations/sql/normalize.ts
const word = (source, token) => token.kind === "string" ? "?" : nameOf$1(source, token) ?? source.slice(token.start, token.end);
const normalizeStatement = perStatement(({ tokens }, source) => tokens.map((token) => word(source, token)).join(" "));
const exactStatement = perStatement(({ tokens }, source) => tokens.map((token) => token.kind === "string" ? source.slice(token.start, token.end) : word(source, token)).join(" "));
const sameText = (a, b) => a.replaceAll("\r\n", "\n") === b.replaceAll("\r\n", "\n");

//#endregion
//#region src/checks/migrations/sql/transactions.ts
function transactionsOf(statements, wrapping) {
	const outside = wrapping === "transaction" || wrapping === "implicit" && statements.filter(({ nested }) => !nested).length > 1 ? "tool" : wrapping === "unknown" ? "unknown" : "no";
	let kind = outside;
	let group = 0;
	return statements.map(({ node, nested }) => {
		if (nested) return {
			kind: "explicit",
			group
		};
		if ("TransactionStmt" in node) {
			const { kind: command } = node.TransactionStmt;
			if (command === "TRANS_STMT_BEGIN" || command === "TRANS_STMT_START") {
				kind = "explicit";
				group++;
			} else if (command === "TRANS_STMT_COMMIT" || command === "TRANS_STMT_ROLLBACK") {
				const ended = {
					kind,
					group: group++
				};
				kind = wrapping === "implicit" ? outside : "no";
				return ended;
			}
		}
		if (kind === "no") group++;
		return {
			kind,
			group
		};
	});
}

//#endregion
//#region src/checks/migrations/judge.ts
function createJudge(options) {
	const schema = emptySchema();
	const occurrences = /* @__PURE__ */ new Map();
	let step = 0;
	const fingerprintOf = (rule, ...parts) => {
		const key = JSON.stringify([rule, ...parts]);
		const occurrence = (occurrences.get(key) ?? 0) + 1;
		occurrences.set(key, occurrence);
		return fingerprint(rule, ...parts, String(occurrence));
	};
	return {
		learn: (parsed) => {
			for (const statement of parsed.statements) learn(schema, statement, 0);
		},
		judge(file, parsed, shadow) {
			step = options.together ? 1 : step + 1;
			const seen = seenBefore(file, options.parse);
			const context = {
				file,
				parsed,
				schema,
				step,
				seen,
				options,
				fingerprintOf,
				places: placesIn(file),
				shadow,
				steps: [],
				acknowledged: options.allowComments === false || file.origin !== void 0 ? [] : acknowledgementsIn(parsed.text, parsed),
				used: /* @__PURE__ */ new Set()
			};
			return {
				findings: [
					...edits(context),
					...problems(context),
					...hits(context)
				],
				statements: parsed.statements.length,
				unreadable: parsed.problems.length,
				trace: {
					path: file.path,
					steps: context.steps
				},
				unused: context.acknowledged.flatMap((each) => context.used.has(each) ? [] : {
					line: context.places.locate({
						start: each.start,
						end: each.start + 1
					}).startLine,
					words: each.words
				})
			};
		}
	};
}
function seenBefore({ before }, parse) {
	const seen = /* @__PURE__ */ new Map();
	if (before === void 0) return seen;
	for (const statement of parseStatements(parse, before.text, before.up).statements) {
		const text = exactStatement(statement, before.text);
		seen.set(text, (seen.get(text) ?? 0) + 1);
	}
	return seen;
}
function* hits(context) {
	const { file, parsed, schema, step, seen, options } = context;
	const { statements } = parsed;
	const transactions = transactionsOf(statements, file.wrapping);
	let held = /* @__PURE__ */ new Map();
	let group = -1;
	for (const [index, statement] of statements.entries()) {
		const transaction = transactions[index] ?? {
			kind: "unknown",
			group: 0
		};
		if (transaction.group !== group) held = /* @__PURE__ */ new Map();
		group = transaction.group;
		const exact = exactStatement(statement, parsed.text);
		const left = seen.get(exact) ?? 0;
		seen.set(exact, left - 1);
		const isNew = (table) => schema.tables.get(table)?.step === step;
		context.steps.push(stepOf(context, statement, context.shadow?.seen[index], transaction));
		const subject = {
			statement,
			index,
			file,
			statements,
			transaction,
			schema,
			held,
			isNew,
			isNewColumn: (table, column) => schema.tables.get(table)?.columns.get(column)?.step === step,
			get shown() {
				return redactStatement(statement, parsed.readable);
			},
			lockTimeout: options.lockTimeout
		};
		for (const rule of statementRules) for (const hit of rule.check(subject)) yield accepted(context, toFinding$2(context, rule, statement, hit, {
			isKnown: left > 0,
			seen: context.shadow?.seen[index]
		}), statement, index);
		if (transaction.kind === "explicit" || transaction.kind === "tool") {
			for (const lock of strongLocksOf(statement, schema)) if (lock.table !== void 0 && !isNew(lock.table) && held.get(lock.table)?.blocks !== "reads and writes") held.set(lock.table, lock);
		}
		if ("RenameStmt" in statement.node && statement.node.RenameStmt.renameType === "OBJECT_TABLE") {
			const { relation, newname } = statement.node.RenameStmt;
			const lock = held.get(tableKey(relation));
			if (lock !== void 0) held.set(keyOf$3([relation?.schemaname, newname]), lock);
		}
		learn(schema, statement, left > 0 ? 0 : step);
	}
}
function accepted(context, finding, statement, index) {
	const { file, parsed, acknowledged, used, options } = context;
	const assured = options.allowComments === false ? void 0 : file.origin?.at(statement.start).assured;
	if (assured !== void 0) return {
		...finding,
		state: "ignored",
		ignored: {
			by: "inline",
			reason: assured
		}
	};
	if (acknowledged.length === 0) return finding;
	const block = parsed.statements.slice(0, index + 1).findLastIndex(({ nested }) => !nested);
	const found = acknowledged.filter((each) => covers(each, finding.rule, [index, block]));
	for (const each of found) used.add(each);
	const [first] = found;
	return first === void 0 ? finding : {
		...finding,
		state: "ignored",
		ignored: {
			by: "inline",
			reason: first.words
		}
	};
}
function toFinding$2(context, rule, statement, hit, { isKnown, seen }) {
	const { file, parsed, places, shadow } = context;
	const evidence = weigh(hit.proof, seen, shadow?.isComplete === true);
	const span = hit.at ?? {
		start: statement.start,
		end: statement.end
	};
	const place = places.locate(span);
	const normalized = normalizeStatement(statement, parsed.text);
	return {
		check: "migrations",
		rule: rule.id,
		severity: evidence.kind === "refuted" ? "low" : hit.severity ?? rule.severity,
		title: cut(hit.title, 255),
		message: [hit.message, ...evidenceWords(evidence, shadow?.server ?? "")].join("\n\n"),
		fix: hit.fix,
		impact: hit.impact,
		location: {
			kind: "file",
			path: file.path,
			...place
		},
		fingerprint: context.fingerprintOf(rule.id, normalized, hit.about, stableName(file.path)),
		state: isKnown ? "known" : "new",
		excerpt: {
			...excerptOf(parsed.readable, places.lines, statement, span, allTokens(statement, parsed.readable)),
			line: place.startLine
		},
		...hit.lineBefore === void 0 || !file.isNew || file.origin !== void 0 ? {} : { replacement: lineBefore(places.lines.at(statement.start).line, hit.lineBefore) },
		inlineIgnorable: file.isNew,
		docs: docsOf(rule.id),
		data: {
			about: printable(hit.about, 200),
			tool: file.tool.name,
			transaction: file.wrapping,
			statement: cut(printable(normalized, 500), 500),
			...factsOf(context, statement, seen),
			evidence: evidence.kind,
			...evidence.kind === "not-run" ? { reason: evidence.why } : {}
		}
	};
}
function evidenceWords(evidence, server) {
	if (evidence.kind === "proved") return [`${server} ran it on what the migrations before it make, and ${evidence.words}.`];
	if (evidence.kind === "refuted") return [`It looks so, but ${server} ran it on what the migrations before it make, and ${evidence.words}.`];
	return [];
}
function factsOf({ schema, step }, statement, seen) {
	const said = locksOf(statement, schema).flatMap(({ relation, mode }) => relation === void 0 || schema.tables.get(relation)?.step === step ? [] : [{
		relation,
		mode
	}]);
	if (seen?.kind !== "seen" || seen.observation.error !== void 0) return { locks: said };
	const { taken, rewritten, scans } = seen.observation;
	const key = (name = "") => name.replace(/^public\./, "");
	return {
		locks: strongestOf([...said, ...taken.map(({ relation, mode }) => ({
			relation: key(relation),
			mode
		}))]),
		rewrite: rewritten.map(key),
		scan: [...scans.keys()].map(key)
	};
}
function stepOf(context, statement, seen, { kind, group }) {
	const { locks, rewrite = [], scan = [] } = factsOf(context, statement, seen);
	const blocked = locks.map(({ mode }) => blockedBy(mode));
	return {
		line: context.places.locate(statement).startLine,
		statement: cut(printable(normalizeStatement(statement, context.parsed.text), 200), 200),
		locks: locks.map(({ relation = "", mode }) => ({
			relation,
			mode
		})),
		blocks: blocked.includes("reads and writes") ? "reads and writes" : blocked.includes("writes") ? "writes" : "nothing",
		rewrite,
		scan,
		evidence: seen === void 0 ? "said" : seen.kind === "seen" ? "seen" : { notRun: seen.why },
		...kind === "no" ? {} : { transaction: group }
	};
}
const lineBefore = (line, text) => ({
	startLine: line,
	endLine: line,
	startColumn: 1,
	endColumn: 1,
	text: `${text}\n`
});
function* problems({ file, parsed, fingerprintOf, places }) {
	for (const { offset, message, shown } of parsed.problems) {
		const { startLine: line, startColumn: column = 1 } = places.locate({
			start: offset,
			end: offset + 1
		});
		const rest = parsed.statements.length;
		yield {
			check: "migrations",
			rule: unparsable.id,
			severity: unparsable.severity,
			title: cut(`A statement of ${plain(file.path)} cannot be read: ${plain(message)}`, 255),
			message: `Line ${line}, column ${column}: ${code$1(message)}. This statement was not judged; ${rest === 0 ? "no other statement of the file could be read" : `the ${rest} others of the file were`}.`,
			impact: "If it is a mistake, the migration fails and the deploy stops; if it is not, nobody has looked at what this statement does.",
			fix: "Correct the statement. If this is not PostgreSQL, say so in `launch-ready.yml`, such as `migrations: { database: { mysql: 8.4 } }`; if the tool rewrites the file first, look at the result yourself.",
			location: {
				kind: "file",
				path: file.path,
				startLine: line,
				endLine: line
			},
			fingerprint: fingerprintOf(unparsable.id, stableName(file.path), message),
			state: "new",
			...shown === void 0 ? {} : { excerpt: excerptOf(parsed.readable, places.lines, shown, {
				start: offset,
				end: offset + 1
			}, tokenize(parsed.readable, shown.start, shown.end)) },
			inlineIgnorable: file.isNew,
			docs: docsOf(unparsable.id),
			data: {
				about: printable(file.path, 200),
				tool: file.tool.name
			}
		};
	}
}
function* edits({ file, parsed, fingerprintOf }) {
	const { before, tool } = file;
	if (before === void 0 || tool.isRepeatable?.(file.path)) return;
	const moved = before.path !== file.path;
	const edited = !sameText(before.text, file.text);
	if (!moved && !edited) return;
	const what = moved ? edited ? "renamed and edited" : "renamed" : "edited";
	const label = tool.name === "plain" || tool.name === "up-folders" ? "The migration tool" : tool.label;
	const effect = moved ? "knows migrations by their name: the old one is missing now, and the new one would run again" : tool.onEdit;
	yield {
		check: "migrations",
		rule: editedMigration.id,
		severity: editedMigration.severity,
		title: cut(`Migration ${plain(file.path)} was ${what} after it was merged`, 255),
		message: `${code$1(file.path)} is on the base branch already${moved ? ` as ${code$1(before.path)}` : ""}, so it may have run. ${label} ${effect}.`,
		impact: "The next deploy stops, or production and new databases differ from now on without anyone noticing.",
		fix: `Undo it, and write a new migration that brings the difference:\n\n\`\`\`sh\ngit checkout <base branch> -- ${printable(before.path, 200).replaceAll("`", "")}\n\`\`\``,
		location: {
			kind: "file",
			path: file.path,
			startLine: 1,
			endLine: 1
		},
		fingerprint: fingerprintOf(editedMigration.id, stableName(file.path), what, ...parsed.statements.map((statement) => normalizeStatement(statement, parsed.text))),
		state: "new",
		inlineIgnorable: false,
		docs: docsOf(editedMigration.id),
		data: {
			about: printable(file.path, 200),
			tool: tool.name
		}
	};
}

//#endregion
//#region src/checks/migrations/example.ts
async function runExample$1(_ruleId, example) {
	const parse = await loadParser();
	const [, before, after] = /^-- before\n([\s\S]*?)\n-- after\n([\s\S]*)$/.exec(example) ?? [];
	const text = after ?? example;
	const tool = toolByText(text);
	const path = "migrations/0001_example.sql";
	const up = (sql) => tool?.up ? keepOnly(sql, tool.up(sql)) : sql;
	const file = {
		path,
		database: "",
		tool: tool ?? plainTool,
		wrapping: tool ? tool.wrapping(text) : "transaction",
		text,
		up: up(text),
		isNew: before === void 0,
		...before === void 0 ? {} : { before: {
			path,
			text: before,
			up: up(before)
		} }
	};
	const { findings } = createJudge({
		parse,
		lockTimeout: "5s",
		together: true
	}).judge(file, parseStatements(parse, text, file.up));
	return [...new Set(findings.map(({ rule }) => rule))];
}

//#endregion
//#region src/checks/migrations/read-base.ts
const MAX_BYTES$2 = 16777216;
async function readBase(context, files, parse, order) {
	const { base, git } = context;
	if (base === void 0) return [];
	const entries = await base.list();
	const places = placesOf$1(entries);
	const roots = new Set(files.filter(({ origin }) => origin === void 0).map(({ path }) => rootOf(path)));
	const paths = entries.map(({ path }) => path).filter((path) => roots.has(rootOf(path)) && /\.sql$/i.test(path));
	const up = order?.filter((path) => entries.some((entry) => entry.path === path)) ?? paths.filter((path) => !(toolByPath(path, places) ?? plainTool).isDown?.(path)).slice(-2e3);
	const { texts } = await readTexts(base, up, MAX_FILE_BYTES, git);
	let bytes = 0;
	const migrations = [];
	for (const path of up) {
		const text = texts.get(path);
		if (text === void 0) continue;
		bytes += text.length;
		if (bytes > MAX_BYTES$2) break;
		const tool = toolByText(text) ?? toolByPath(path, places) ?? plainTool;
		migrations.push({
			path,
			database: order === void 0 ? rootOf(path) : "",
			parsed: parseStatements(parse, text, tool.up ? keepOnly(text, tool.up(text)) : text)
		});
	}
	return migrations;
}

//#endregion
//#region src/checks/migrations/shadow/plan.ts
function planStatements(parsed, wrapping, firstGroup = 0) {
	const transactions = transactionsOf(parsed.statements, wrapping);
	return parsed.statements.flatMap((statement, index) => {
		const { kind, group } = transactions[index] ?? {
			kind: "no",
			group: 0
		};
		if (statement.nested || "TransactionStmt" in statement.node || whyNotRun(statement) !== void 0) return [];
		return [{
			statement,
			planned: {
				sql: statement.text,
				group: kind === "no" ? void 0 : firstGroup + group,
				planned: isExplainable(statement)
			}
		}];
	});
}
function whyNotRun({ node }) {
	if ("CopyStmt" in node) return "COPY needs a client, a file or a program";
	if ("CreateSubscriptionStmt" in node || "AlterSubscriptionStmt" in node) return "a subscription needs another server";
	if ("CreateTableSpaceStmt" in node || "DropTableSpaceStmt" in node) return "a tablespace is a folder on the server";
	if ("CreatedbStmt" in node || "DropdbStmt" in node || "AlterSystemStmt" in node) return "it is about the server, not about a database";
}

//#endregion
//#region src/checks/migrations/shadow/prelude.ts
const SUPABASE_ROLES = [...[
	"anon",
	"authenticated",
	"service_role",
	"supabase_admin",
	"supabase_auth_admin",
	"supabase_storage_admin"
], ...["authenticator", "dashboard_user"]];
const SUPABASE = `
CREATE SCHEMA auth; CREATE SCHEMA storage; CREATE SCHEMA extensions; CREATE SCHEMA graphql_public; CREATE SCHEMA vault; CREATE SCHEMA realtime;
CREATE TABLE auth.users (
  id uuid PRIMARY KEY, aud varchar(255), role varchar(255), email varchar(255), encrypted_password varchar(255),
  email_confirmed_at timestamptz, invited_at timestamptz, last_sign_in_at timestamptz, raw_app_meta_data jsonb, raw_user_meta_data jsonb,
  is_super_admin boolean, created_at timestamptz, updated_at timestamptz, phone text UNIQUE, deleted_at timestamptz,
  is_anonymous boolean NOT NULL DEFAULT false);
CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql STABLE AS 'SELECT nullif(current_setting(''request.jwt.claim.sub'', true), '''')::uuid';
CREATE FUNCTION auth.role() RETURNS text LANGUAGE sql STABLE AS 'SELECT current_setting(''request.jwt.claim.role'', true)';
CREATE FUNCTION auth.email() RETURNS text LANGUAGE sql STABLE AS 'SELECT current_setting(''request.jwt.claim.email'', true)';
CREATE FUNCTION auth.jwt() RETURNS jsonb LANGUAGE sql STABLE AS 'SELECT current_setting(''request.jwt.claims'', true)::jsonb';
CREATE TABLE storage.buckets (
  id text PRIMARY KEY, name text NOT NULL, owner uuid, created_at timestamptz DEFAULT now(), updated_at timestamptz DEFAULT now(),
  public boolean DEFAULT false, avif_autodetection boolean DEFAULT false, file_size_limit bigint, allowed_mime_types text[], owner_id text);
CREATE TABLE storage.objects (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), bucket_id text REFERENCES storage.buckets (id), name text, owner uuid,
  created_at timestamptz DEFAULT now(), updated_at timestamptz DEFAULT now(), last_accessed_at timestamptz DEFAULT now(), metadata jsonb,
  path_tokens text[] GENERATED ALWAYS AS (string_to_array(name, '/')) STORED, version text, owner_id text, user_metadata jsonb);
CREATE FUNCTION storage.foldername(name text) RETURNS text[] LANGUAGE sql IMMUTABLE AS 'SELECT (string_to_array(name, ''/''))[1:array_length(string_to_array(name, ''/''), 1) - 1]';
CREATE FUNCTION storage.filename(name text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT (string_to_array(name, ''/''))[array_length(string_to_array(name, ''/''), 1)]';
CREATE FUNCTION storage.extension(name text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT reverse(split_part(reverse(name), ''.'', 1))';
CREATE PUBLICATION supabase_realtime;`;
const preludeOf = (tool) => tool === "supabase" ? {
	roles: SUPABASE_ROLES,
	sql: SUPABASE
} : {
	roles: [],
	sql: ""
};

//#endregion
//#region src/checks/migrations/shadow/server.ts
async function sessionOf({ admin, role }) {
	await admin.exec("GRANT SET ON PARAMETER session_replication_role TO PUBLIC").catch(() => {});
	return {
		exec: (sql) => (BY_ADMIN.some((pattern) => pattern.test(sql)) ? admin : role).exec(sql),
		query: (sql) => role.query(sql)
	};
}
const BY_ADMIN = [/^\s*create\s+extension\s+(?:if\s+not\s+exists\s+)?"?[\w-]+"?(?:\s+(?:with\s+)?schema\s+"?\w+"?)?(?:\s+cascade)?\s*;?\s*$/i, /^CREATE ROLE "(?:[^"]|"")+"$/];

//#endregion
//#region src/checks/migrations/shadow/prove.ts
const SILENCE = 3e4;
const TOTAL = 18e4;
const MOST_DATABASES = 4;
async function prove(children, change, base, options) {
	const proved = {
		seen: /* @__PURE__ */ new Map(),
		complete: /* @__PURE__ */ new Set(),
		statements: 0,
		server: ""
	};
	const leftOut = [];
	const databases = Map.groupBy(change, ({ file }) => file.database);
	for (const [index, [database, files]] of [...databases].entries()) {
		if (index >= MOST_DATABASES) {
			for (const { file, parsed } of files) markAll(proved.seen, file, parsed, `there are more than ${MOST_DATABASES} databases`);
			continue;
		}
		const shadow = await runShadow(children, files, base.filter((migration) => migration.database === database), options);
		for (const [path, seen] of shadow.seen) proved.seen.set(path, seen);
		if (shadow.failed === 0) for (const { file } of files) proved.complete.add(file.path);
		else leftOut.push({
			what: "statements of earlier migrations",
			count: shadow.failed,
			why: `did not run in the shadow (first in ${shadow.firstFailed}), so nothing is refuted`
		});
		proved.statements += shadow.ran;
		proved.server = shadow.server || proved.server;
	}
	const unseen = Map.groupBy([...proved.seen.values()].flat().flatMap((seen) => seen.kind === "not-run" ? seen.why : []), (why) => why);
	for (const [why, { length }] of unseen) leftOut.push({
		what: "statements",
		count: length,
		why: `were not run: ${why}`
	});
	return {
		...proved,
		leftOut
	};
}
function markAll(seen, file, { statements }, why) {
	seen.set(file.path, statements.map(() => ({
		kind: "not-run",
		why
	})));
}
async function runShadow(children, files, base, { version, progress }) {
	const run = {
		seen: /* @__PURE__ */ new Map(),
		ran: 0,
		failed: 0,
		firstFailed: "",
		server: ""
	};
	const slots = [];
	const plan = planOf(files, base, run.seen, slots);
	if (plan.change.length === 0) return run;
	progress(`migrations: PostgreSQL runs ${countOf(base.length, "earlier migrations")}, then ${countOf(plan.change.length, "new statements")}`);
	let next = 0;
	const hear = (event) => {
		if (event.kind === "ready") run.server = `PostgreSQL ${event.version}`;
		if (event.kind === "prepared") {
			run.failed = event.base.failed.length;
			run.firstFailed = event.base.failed[0]?.path ?? "";
		}
		if (event.kind !== "observed") return;
		fill(run.seen, slots[event.index], {
			kind: "seen",
			observation: event.observation
		});
		next = event.index + 1;
		run.ran++;
	};
	try {
		if (await playsOnServer(children, version, plan, hear)) return run;
		for await (const event of children.run("shadow", plan, {
			silence: SILENCE,
			total: TOTAL
		})) hear(event);
	} catch (error) {
		if (!(error instanceof ChildSilent || error instanceof ChildEnded)) throw error;
		const [first, rest] = whyEnded(error, run.server, next);
		for (const [index, slot] of slots.slice(next).entries()) fill(run.seen, slot, {
			kind: "not-run",
			why: index === 0 ? first : rest
		});
	}
	return run;
}
const OWN_MAJOR = 18;
async function playsOnServer(children, version, plan, hear) {
	if (version === void 0 || Math.floor(version) === OWN_MAJOR) return false;
	const server = await children.postgres?.(Math.floor(version)).catch(() => void 0);
	if (server === void 0) return false;
	try {
		await play(await sessionOf(server), plan, hear, server.admin);
		return true;
	} catch (error) {
		throw new ChildEnded(messageOf(error), { cause: error });
	} finally {
		await server.stop();
	}
}
function whyEnded(error, server, next) {
	const how = error instanceof ChildSilent ? `did not end (${messageOf(error)})` : `died (${messageOf(error)})`;
	if (server === "") return [`PostgreSQL could not be started: it ${how}`, `PostgreSQL could not be started: it ${how}`];
	return next === 0 ? [`what comes before it ${how}`, `what comes before it ${how}`] : [`it ${how}`, `a statement before it ${how}`];
}
function fill(seen, slot, what) {
	if (slot === void 0) return;
	const list = seen.get(slot.path) ?? [];
	for (const position of slot.positions) list[position] = what;
	seen.set(slot.path, list);
}
function planOf(files, base, seen, slots) {
	const change = [];
	let group = 0;
	for (const { file, parsed } of files) {
		if (file.before !== void 0 || file.onBase) {
			markAll(seen, file, parsed, "the file is on the base already");
			continue;
		}
		seen.set(file.path, parsed.statements.map((statement) => ({
			kind: "not-run",
			why: whyNotRun(statement) ?? "it is about the transaction"
		})));
		for (const { statement, planned } of planStatements(parsed, file.wrapping, group)) {
			const position = parsed.statements.indexOf(statement);
			slots.push({
				path: file.path,
				positions: [position, ...nestedAfter(parsed.statements, position)]
			});
			change.push({
				...planned,
				sql: parsed.readable.slice(statement.start, statement.end)
			});
		}
		group += parsed.statements.length + 1;
	}
	const earlier = base.map(({ path, parsed }) => ({
		path,
		statements: parsed.statements.filter((statement) => !statement.nested && !("TransactionStmt" in statement.node) && whyNotRun(statement) === void 0).map(({ start, end }) => parsed.readable.slice(start, end))
	}));
	const all = [...base.map(({ parsed }) => parsed), ...files.map(({ parsed }) => parsed)].flatMap(({ statements }) => statements);
	return {
		extensions: [...new Set(all.flatMap(extensionOf))].filter((name) => EXTENSIONS.includes(name)),
		prelude: preludeOf(files[0]?.file.tool.name ?? ""),
		base: earlier,
		change
	};
}
function nestedAfter(statements, position) {
	const nested = [];
	for (let index = position + 1; statements[index]?.nested; index++) nested.push(index);
	return nested;
}
function extensionOf({ node }) {
	if (!("CreateExtensionStmt" in node)) return [];
	const { extname = "", options } = node.CreateExtensionStmt;
	return (options ?? []).some((option) => "DefElem" in option && option.DefElem.defname === "cascade") && extname === "earthdistance" ? ["cube", extname] : [extname];
}

//#endregion
//#region src/checks/migrations/check.ts
const migrationsCheck = {
	word: "migrations",
	summary: "Would this migration lose data, lock a table, or break the version that still runs?",
	rules: migrationRules,
	run: run$2,
	runExample: runExample$1
};
async function run$2(context, settings) {
	const collected = await collect(context, settings);
	const described = describeLeftOut(collected, context.scope.kind === "change");
	const leftOut = described.map(({ what, count, why }) => ({
		what,
		count,
		why
	}));
	const { programs, foreign, deleted } = collected;
	const files = [...collected.files, ...programs.files];
	const [total, fresh] = [collected.total + programs.total, collected.fresh + programs.fresh];
	const coverage = {
		migrations: total + foreign.reduce((sum, { count }) => sum + count, 0),
		"new migrations": context.scope.kind === "change" ? fresh : 0
	};
	const notices = describeChange(context, collected);
	if (files.length === 0) {
		if (leftOut.length > 0) return {
			status: "skipped",
			reason: described.map(({ words }) => words).join(". "),
			coverage,
			leftOut,
			findings: [],
			notices
		};
		if (total === 0) return {
			status: "skipped",
			reason: "no migrations were found: set `migrations.paths` if they lie in an unusual place",
			coverage,
			findings: []
		};
		return {
			status: "completed",
			coverage,
			findings: [],
			notices
		};
	}
	context.progress(`migrations: reading ${countOf(files.length, "migrations")}`);
	const parse = await loadParser();
	const judge = createJudge({
		parse,
		lockTimeout: settings["lock-timeout"],
		allowComments: settings.allowComments !== false,
		together: context.scope.kind === "change"
	});
	const change = files.map((file) => ({
		file,
		parsed: parseStatements(parse, file.text, file.up)
	}));
	const base = context.scope.kind === "change" ? [...await readBase(context, files, parse, settings.order), ...programs.base] : [];
	for (const { parsed } of base) judge.learn(parsed);
	const shadow = context.scope.kind === "change" && settings.shadow === "auto" && context.children !== void 0 ? await prove(context.children, change, base, {
		version: settings.database?.postgres,
		progress: context.progress
	}) : void 0;
	const judgements = change.map(({ file, parsed }) => judge.judge(file, parsed, shadowOf(shadow, file.path)));
	const sum = (key) => judgements.reduce((total_, judgement) => total_ + judgement[key], 0);
	const unreadable = sum("unreadable");
	if (unreadable > 0) leftOut.push({
		what: "statements",
		count: unreadable,
		why: "could not be read (each is a finding)"
	});
	const dynamic = change.reduce((count, { parsed }) => count + parsed.dynamic, 0);
	if (dynamic > 0) leftOut.push({
		what: "dynamic statements",
		count: dynamic,
		why: "EXECUTE in a DO block makes its SQL when it runs"
	});
	const unused = judgements.flatMap(({ unused: words, trace: { path } }) => words.map((each) => `${printable(path, 200)}:${each.line}: \`${each.words}\` silences nothing here.`));
	leftOut.push(...unreadCalls(programs), ...shadow?.leftOut ?? []);
	return {
		status: "completed",
		coverage: {
			...coverage,
			statements: sum("statements"),
			...shadow === void 0 ? {} : { "statements run in a shadow": shadow.statements }
		},
		...leftOut.length > 0 ? { leftOut } : {},
		findings: judgements.flatMap(({ findings }) => findings),
		trace: judgements.map(({ trace }) => trace),
		examined: files.map(({ path }) => path),
		...notices.length > 0 || deleted.length > 0 || unused.length > 0 ? { notices: [...notices, ...unused] } : {}
	};
}
const shadowOf = (shadow, path) => shadow && {
	seen: shadow.seen.get(path) ?? [],
	isComplete: shadow.complete.has(path),
	server: shadow.server
};
function describeLeftOut({ others, foreign, tooLarge, programs: { others: elsewhere } }, compared) {
	const dialects = [...others].map(([dialect, { count, fresh }]) => {
		const kind = !compared ? "migrations" : fresh === count ? "new migrations" : "new or edited migrations";
		const why = "not analysed yet";
		return {
			what: `${DIALECTS[dialect]} migrations`,
			count,
			why,
			words: `${countOf(count, kind)}, ${DIALECTS[dialect]}: ${why}`
		};
	});
	const written = elsewhere.map(({ program, dialect, count }) => {
		const why = `written for ${DIALECTS[dialect]}, which is not read in programs yet`;
		return {
			what: program.what,
			count,
			why,
			words: `${countOf(count, program.what)}: ${why}`
		};
	});
	const programs = foreign.map(({ kind: { what, why, advice }, count }) => ({
		what,
		count,
		why: `${why}; ${advice}`,
		words: `${countOf(count, what)}${compared ? " changed" : ""}, ${why}; ${advice}`
	}));
	if (tooLarge.length === 0) return [
		...dialects,
		...written,
		...programs
	];
	const names = listOf(tooLarge.slice(0, 3).map((path) => printable(path, 80)));
	const why = `larger than ${MAX_FILE_BYTES / 1024 / 1024} MiB (${names}${tooLarge.length > 3 ? ", …" : ""})`;
	const count = tooLarge.length;
	return [
		...dialects,
		...written,
		...programs,
		{
			what: "migrations",
			count,
			why,
			words: `${countOf(count, "migrations")} ${why}`
		}
	];
}
const MOST_PLACES = 3;
function unreadCalls({ unread }) {
	return [...Map.groupBy(unread, ({ what }) => what)].map(([what, places]) => {
		const shown = places.slice(0, MOST_PLACES).map(({ path, line }) => `${printable(path, 80)}:${line}`);
		const more = places.length > MOST_PLACES ? ", …" : "";
		return {
			what: "calls",
			count: places.length,
			why: `${printable(what, 120)} (${shown.join(", ")}${more})`
		};
	});
}
function describeChange(context, { deleted, programs, ...sql }) {
	const files = [...sql.files, ...programs.files];
	const [total, fresh] = [sql.total + programs.total, sql.fresh + programs.fresh];
	if (context.scope.kind !== "change" || total === 0) return [];
	const changed = files.filter(({ before, onBase }) => before !== void 0 || onBase).length;
	return [
		fresh === 0 ? `None of ${countOf(total, "migrations")} is new.` : `${fresh} of ${countOf(total, "migrations")} ${fresh === 1 ? "is" : "are"} new.`,
		...changed > 0 ? [`${countOf(changed, "migrations")} that ${changed === 1 ? "is" : "are"} on the base already ${changed === 1 ? "was" : "were"} edited.`] : [],
		...deleted.length > 0 ? [`${countOf(deleted.length, "migrations")} ${deleted.length === 1 ? "was" : "were"} deleted: databases that ran ${deleted.length === 1 ? "it" : "them"} keep what ${deleted.length === 1 ? "it" : "they"} did.`] : []
	];
}

//#endregion
//#region src/checks/secrets/collect/content.ts
function collectContent(into, content, where, options) {
	into.coverage.bytes += content.length;
	scanInto(into, content, where, options);
}
function collectAtPaths(into, content, where, paths, options) {
	into.coverage.bytes += content.length;
	for (const path of paths) scanInto(into, content, {
		...where,
		at: path
	}, {
		path,
		...options
	});
}
function scanInto(into, content, where, options) {
	const commit = "commit" in where ? where.commit : "";
	const { hits, samples, truncated, undecoded, unopened, cut } = scanContent(content, {
		...options,
		commit
	});
	into.coverage.samples += samples;
	if (truncated) into.crowded.add(nameOf(where));
	into.leftOut.undecoded += undecoded;
	into.leftOut.unopened += unopened;
	if (cut) into.leftOut.cut++;
	for (const hit of hits) into.sightings.push({
		hit,
		where
	});
}
const nameOf = (where) => where.kind === "file" ? where.path : where.kind === "message" ? where.commit : where.oid;

//#endregion
//#region src/checks/secrets/collect/sighting.ts
const nothingCollected = () => ({
	sightings: [],
	coverage: {
		commits: 0,
		objects: 0,
		seen: 0,
		files: 0,
		bytes: 0,
		samples: 0
	},
	leftOut: {
		tooLarge: 0,
		ignored: 0,
		links: 0,
		undecoded: 0,
		unopened: 0,
		cut: 0,
		unreadable: 0
	},
	paths: /* @__PURE__ */ new Set(),
	missing: /* @__PURE__ */ new Set(),
	damaged: /* @__PURE__ */ new Set(),
	crowded: /* @__PURE__ */ new Set(),
	problems: [],
	notes: []
});
function addCollected(into, more) {
	into.sightings.push(...more.sightings);
	for (const path of more.paths) into.paths.add(path);
	for (const oid of more.missing) into.missing.add(oid);
	for (const oid of more.damaged) into.damaged.add(oid);
	for (const name of more.crowded) into.crowded.add(name);
	into.problems.push(...more.problems);
	into.notes.push(...more.notes);
	add$1(into.coverage, more.coverage);
	add$1(into.leftOut, more.leftOut);
}
function add$1(into, more) {
	for (const key in more) into[key] += more[key];
}

//#endregion
//#region src/checks/secrets/collect/from-git.ts
const MAX_BYTES$1 = 268435456;
async function collectFromGit(source) {
	const collected = nothingCollected();
	const origins = await originsOf(source, collected);
	await readWithNames(source, collected, origins, (read) => read(origins.keys(), origins.size));
	if ((await source.git.shallowCommits()).some((commit) => origins.has(commit))) collected.problems.push("the clone is cut off before base and head meet, so commits may be missing; set `fetch-depth: 0` on actions/checkout");
	return collected;
}
async function originsOf({ git, range }, { missing: absent, problems }, wanted) {
	const origins = /* @__PURE__ */ new Map();
	const onGap = (why) => void problems.push(`the history is damaged, so commits may be missing (${why}); \`git fsck\` tells what is wrong`);
	for await (const some of git.listObjects(range, onGap)) for (const { oid, path = "", commit, missing } of some) if (missing) absent.add(oid);
	else if (wanted?.has(oid) !== false && !origins.has(oid)) origins.set(oid, {
		path,
		commit
	});
	return origins;
}
async function readWithNames(source, collected, origins, reading) {
	const { git, isIgnored } = source;
	await completeNames(git, origins, [...origins].filter(([, { path }]) => isIgnored(path) || !isReadGenerically(path)).map(([oid]) => oid));
	await reading(objectReader(source, collected, origins).readAll);
	const blobs = collected.sightings.flatMap(({ where }) => where.kind === "blob" ? [where] : []);
	await completeNames(git, origins, blobs.map(({ oid }) => oid));
	for (const blob of blobs) blob.path = origins.get(blob.oid)?.path ?? blob.path;
}
async function completeNames(git, origins, read) {
	const commits = /* @__PURE__ */ new Set();
	for (const oid of read) {
		const { path, commit } = origins.get(oid) ?? {
			path: "",
			commit: ""
		};
		if (path !== "" && commit !== "") commits.add(commit);
	}
	for await (const { oid, path } of git.brokenNames(commits)) {
		const origin = origins.get(oid);
		if (origin !== void 0 && path.startsWith(`${origin.path}\n`)) origins.set(oid, {
			...origin,
			path
		});
	}
}
const areJudgedApart = (paths) => new Set(paths.map((path) => `${isReadGenerically(path)} ${mayBeUnquoted(path)}`)).size > 1;
function objectReader(source, collected, origins) {
	const { git, generic, custom } = source;
	const options = {
		generic,
		...custom && { custom }
	};
	const { coverage, leftOut, paths, damaged } = collected;
	function read({ oid, type, content }) {
		if (type === "tree") return;
		coverage.objects++;
		if (content === void 0) {
			leftOut.tooLarge++;
			return;
		}
		const text = type === "blob" ? content : writtenIn(content);
		source.onRead?.(oid, text);
		const { path, commit } = origins.get(oid) ?? {
			path: "",
			commit: ""
		};
		if (type === "commit") {
			coverage.commits++;
			collectContent(collected, text, {
				kind: "message",
				commit: oid
			}, {
				path: "",
				...options
			});
		} else if (type === "tag") {
			const name = /^tag ([^\n]{1,200})$/m.exec(content.toString("utf8", 0, 1e3))?.[1] ?? "";
			collectContent(collected, text, {
				kind: "tag",
				oid,
				name
			}, {
				path: "",
				...options
			});
		} else {
			const known = source.tipPaths(oid);
			const read = (known.length > 0 ? known : [path]).filter((place) => !source.isIgnored(place));
			if (read.length === 0) {
				leftOut.ignored++;
				return;
			}
			for (const place of known) paths.add(place);
			const where = {
				kind: "blob",
				oid,
				path,
				commit
			};
			if (custom !== void 0 ? known.length > 1 : areJudgedApart(read)) collectAtPaths(collected, content, where, read, options);
			else collectContent(collected, content, where, {
				path: read[0] ?? path,
				...options
			});
		}
	}
	return { async readAll(oids, count) {
		let done = 0;
		const onLost = (oid) => void damaged.add(oid);
		for await (const object of git.readObjects(oids, {
			maxBytes: MAX_BYTES$1,
			onLost
		})) {
			if (++done % 5e4 === 0) source.progress(`secrets: ${done} of ${count} objects`);
			read(object);
		}
	} };
}

//#endregion
//#region src/io/pack/object-store.ts
const DEEPEST = 5;
async function listObjectStore(folder) {
	const store = {
		packs: [],
		loose: [],
		problems: []
	};
	const seen = /* @__PURE__ */ new Set();
	const list = async (objects, borrowers) => {
		const name = path.resolve(objects);
		if (borrowers.includes(name)) store.problems.push(`the repository borrows objects from itself: \`info/alternates\` leads back to ${printable(name, 200)}`);
		if (seen.has(name)) return;
		seen.add(name);
		if (!await isFolder(name)) {
			store.problems.push(`the repository borrows objects from a folder that is gone (\`info/alternates\`): ${printable(name, 200)}`);
			return;
		}
		if (borrowers.length > DEEPEST) {
			store.problems.push(`the repository borrows objects over more than ${DEEPEST} others (\`info/alternates\`), which git does not follow`);
			return;
		}
		await addPacks(store, path.join(name, "pack"));
		await addLoose(store, name);
		for (const other of await alternatesOf(name)) await list(path.resolve(name, other), [...borrowers, name]);
	};
	await list(folder, []);
	return store;
}
async function addPacks(store, folder) {
	const names = new Set(await namesIn(folder));
	for (const name of [...names].sort()) {
		if (name.endsWith(".idx") && !names.has(name.replace(/idx$/, "pack"))) store.problems.push(`the pack of the index ${printable(name, 200)} is not there; a fresh clone has it`);
		if (!name.endsWith(".pack")) continue;
		if (!names.has(name.replace(/pack$/, "idx"))) {
			store.problems.push(`the pack ${printable(name, 200)} has no index, so git does not read it; \`git index-pack\` makes one`);
			continue;
		}
		const pack = path.join(folder, name);
		store.packs.push({
			pack,
			index: pack.replace(/pack$/, "idx"),
			size: (await stat(pack)).size
		});
	}
}
async function addLoose(store, folder) {
	for (const two of await namesIn(folder)) {
		if (!/^[0-9a-f]{2}$/.test(two)) continue;
		for (const rest of await namesIn(path.join(folder, two))) if (/^[0-9a-f]{38}$/.test(rest)) store.loose.push(two + rest);
	}
}
async function alternatesOf(folder) {
	try {
		return (await readFile(path.join(folder, "info", "alternates"), "utf8")).split("\n").filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.startsWith("\"") ? line.slice(1, -1) : line);
	} catch (error) {
		if (codeOf(error) === "ENOENT") return [];
		throw error;
	}
}
async function isFolder(folder) {
	try {
		return (await stat(folder)).isDirectory();
	} catch (error) {
		if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return false;
		throw error;
	}
}
async function namesIn(folder) {
	try {
		return await readdir(folder);
	} catch (error) {
		if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return [];
		throw error;
	}
}

//#endregion
//#region src/checks/secrets/history/id-lists.ts
const OID_BYTES = 20;
function whichAreKnown(oids, known) {
	const answer = new Uint8Array(oids.length / 20);
	let at = 0;
	for (let next = 0; next < answer.length; next++) {
		let order = -1;
		while (at < known.length) {
			order = known.compare(oids, next * 20, (next + 1) * 20, at, at + 20);
			if (order >= 0) break;
			at += 20;
		}
		if (order === 0) answer[next] = 1;
	}
	return answer;
}
function without$1(oids, places) {
	if (places.length === 0) return oids;
	const parts = [];
	let from = 0;
	for (const place of [...new Set(places)].sort((a, b) => a - b)) {
		parts.push(oids.subarray(from, place * 20));
		from = (place + 1) * 20;
	}
	return Buffer.concat([...parts, oids.subarray(from)]);
}
const isIn = (oids, oid) => placeOf$2({
	count: oids.length / 20,
	oids
}, Buffer.from(oid, "hex"), 0) !== -1;
function unionOf(lists) {
	let all = Buffer.alloc(0);
	for (const list of lists) all = all.length === 0 ? list : merge(all, list);
	return all;
}
function merge(a, b) {
	const merged = Buffer.alloc(a.length + b.length);
	let [left, right, length] = [
		0,
		0,
		0
	];
	while (left < a.length || right < b.length) {
		const order = left === a.length ? 1 : right === b.length ? -1 : a.compare(b, right, right + 20, left, left + 20);
		if (order <= 0) a.copy(merged, length, left, left + 20);
		else b.copy(merged, length, right, right + 20);
		if (order <= 0) left += 20;
		if (order >= 0) right += 20;
		length += 20;
	}
	return merged.subarray(0, length);
}
const sortedIds = (oids) => Buffer.from([...oids].sort().join(""), "hex");
function sortIds(ids) {
	const starts = new Uint32Array(2 ** 16 + 1);
	for (let at = 0; at < ids.length; at += 20) {
		const next = ids.readUInt16BE(at) + 1;
		starts[next] = starts[next] + 1;
	}
	for (let at = 1; at < starts.length; at++) starts[at] = starts[at] + starts[at - 1];
	const ends = starts.slice();
	const sorted = Buffer.alloc(ids.length);
	for (let at = 0; at < ids.length; at += 20) {
		const first = ids.readUInt16BE(at);
		const place = ends[first];
		ids.copy(sorted, place * 20, at, at + 20);
		ends[first] = place + 1;
	}
	for (let first = 0; first + 1 < starts.length; first++) {
		const [from, to] = [starts[first], starts[first + 1]];
		if (to - from < 2) continue;
		const few = Array.from({ length: to - from }, (_, at) => Buffer.from(sorted.subarray((from + at) * 20, (from + at + 1) * 20)));
		Buffer.concat(few.sort(Buffer.compare)).copy(sorted, from * 20);
	}
	return sorted;
}

//#endregion
//#region src/io/whole-file.ts
async function writeWhole(named, content) {
	const file = await realpath(named).catch(() => named);
	const there = await stat(file).catch(() => void 0);
	if (there !== void 0 && !there.isFile() && !there.isDirectory()) {
		await writeFile(file, content);
		return;
	}
	const aside = `${file}.${randomUUID()}.tmp`;
	try {
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(aside, content);
		await rename(aside, file);
	} catch (error) {
		await rm(aside, { force: true }).catch(() => {});
		throw error;
	}
}
const readIfThere = (file) => readFile(file).catch(() => void 0);
async function removeOld(folder, names, age) {
	for (const name of await readdir(folder)) {
		if (!names.test(name)) continue;
		const file = path.join(folder, name);
		if (Date.now() - (await stat(file)).mtimeMs > age) await rm(file, { force: true });
	}
}

//#endregion
//#region src/checks/secrets/history/scanned-before.ts
const nothingBefore = {
	clean: Buffer.alloc(0),
	holding: /* @__PURE__ */ new Map(),
	tips: []
};
const MOST = 5e6;
const VERSION = 1;
const fileOf = (folder, rules) => path.join(folder, `secrets-${createHash("sha256").update(rules).digest("hex").slice(0, 24)}.seen`);
async function readScannedBefore(file) {
	const bytes = await readIfThere(file);
	return (bytes && parse(bytes)) ?? nothingBefore;
}
async function writeScannedBefore(file, scanned) {
	if (scanned.clean.length / 20 > MOST) return void 0;
	try {
		await writeWhole(file, format(scanned));
		await removeOld(path.dirname(file), OURS$1, A_MONTH_MS);
		return;
	} catch (error) {
		return `What was seen cannot be kept in ${path.dirname(file)}, so the next look reads everything again: ${messageOf(error)}.`;
	}
}
const OURS$1 = /^secrets-[0-9a-f]{24}\.seen$/;
const A_MONTH_MS = 2592e6;
function format({ clean, holding, tips }) {
	const head = {
		version: VERSION,
		tips,
		holding: [...holding].map(([oid, origin]) => [
			oid,
			origin?.commit,
			origin?.path
		])
	};
	const body = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), clean]);
	return Buffer.concat([body, createHash("sha256").update(body).digest()]);
}
const oid = string().regex(/^[0-9a-f]{40}$/);
const headSchema = object({
	version: literal(VERSION),
	tips: array(oid),
	holding: array(tuple([
		oid,
		string().nullable(),
		string().nullable()
	]))
});
function parse(bytes) {
	const body = bytes.subarray(0, -32);
	if (!createHash("sha256").update(body).digest().equals(bytes.subarray(-32))) return void 0;
	const end = body.indexOf(10);
	const clean = body.subarray(end + 1);
	const head = headSchema.safeParse(jsonOf$1(body.toString("utf8", 0, end)));
	if (!head.success || clean.length % 20 !== 0) return void 0;
	const holding = head.data.holding.map(([id, commit, place]) => [id, commit === null || place === null ? void 0 : {
		commit,
		path: place
	}]);
	return {
		clean,
		holding: new Map(holding),
		tips: head.data.tips
	};
}
function jsonOf$1(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}

//#endregion
//#region src/checks/secrets/history/memory.ts
async function recall(source, folder) {
	const { git, generic, custom, rules } = source;
	const file = fileOf(folder, JSON.stringify([
		TOOL.version,
		describeRules(),
		generic,
		MAX_BYTES$1,
		rules
	]));
	const [before, tips] = await Promise.all([readScannedBefore(file), git.tips()]);
	const read = {
		clean: [],
		holding: []
	};
	let stillThere = [];
	return {
		before,
		async originsOf(from, collected, wanted) {
			const known = /* @__PURE__ */ new Map();
			for (const [oid, origin] of before.holding) if (origin !== void 0) known.set(oid, origin);
			if (before.tips.length === 0) return originsOf(from, collected, wanted);
			const isSame = before.tips.join() === tips.join();
			if (!isSame && !await git.areReachable(before.tips)) return originsOf(from, collected, wanted);
			stillThere = [...known.keys()];
			if (isSame) return known;
			const range = {
				...from.range,
				notFrom: [...from.range.notFrom, ...before.tips]
			};
			const fresh = await originsOf({
				...from,
				range
			}, collected, wanted);
			return new Map([...known, ...[...fresh].filter(([oid]) => !known.has(oid))]);
		},
		stillThere: () => stillThere,
		onRead(oid, text) {
			const { holds } = siftContent(text, {
				generic,
				...custom && { custom }
			});
			read[holds ? "holding" : "clean"].push(oid);
		},
		async keep(sifted, origins) {
			const unread = new Set(sifted.unread);
			const held = /* @__PURE__ */ new Set([...sifted.candidates, ...read.holding.filter((oid) => unread.has(oid))]);
			const inOrder = [...[...origins.keys()].filter((oid) => held.has(oid)), ...held];
			const isTelling = [...origins].some(([, { path }]) => givesAway(path));
			const holding = new Map(inOrder.map((oid) => [oid, isTelling ? void 0 : origins.get(oid)]));
			const clean = unionOf([sifted.clean, sortedIds(read.clean.filter((oid) => unread.has(oid)))]);
			return writeScannedBefore(file, {
				clean,
				holding,
				tips: isTelling ? [] : tips
			});
		}
	};
}
const givesAway = (path) => scanContent(Buffer.from(path), {
	path: "",
	generic: true
}).hits.length > 0;

//#endregion
//#region src/io/pack/damage.ts
const CHECKSUM = 20;
const BLOCK = 1048576;
async function damageOfPack({ pack, index }) {
	const ofIndex = await sumsOf(index, 40);
	if (!ofIndex.isWhole) return "has a damaged index";
	const ofPack = await sumsOf(pack, CHECKSUM);
	if (!ofPack.end.equals(ofIndex.end.subarray(0, CHECKSUM))) return "is cut off, or not the one its index was made for";
	return ofPack.isWhole ? void 0 : "is damaged";
}
async function sumsOf(path, count) {
	const file = await open(path);
	try {
		const hash = createHash("sha1");
		const block = Buffer.allocUnsafeSlow(BLOCK);
		const { size } = await file.stat();
		const summed = Math.max(0, size - CHECKSUM);
		for (let at = 0; at < summed;) {
			const { bytesRead } = await file.read(block, 0, Math.min(BLOCK, summed - at), at);
			if (bytesRead === 0) break;
			hash.update(block.subarray(0, bytesRead));
			at += bytesRead;
		}
		const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, Math.max(0, size - count));
		const end = buffer.subarray(0, bytesRead);
		return {
			end,
			isWhole: hash.digest().equals(end.subarray(-20))
		};
	} finally {
		await file.close();
	}
}

//#endregion
//#region src/io/pack/open.ts
async function readPackIndex({ index }) {
	try {
		return readIndex(await readFile(index));
	} catch (error) {
		if (codeOf(error) === "ERR_FS_FILE_TOO_LARGE") throw new PackProblem("has an index that is too large");
		throw error;
	}
}
function readPackEntries({ pack }, index) {
	const file = openPack(pack);
	try {
		return readEntries(file, index);
	} finally {
		file.close();
	}
}

//#endregion
//#region src/checks/secrets/history/sift-store.ts
const WORTH_BYTES = 1048576;
const WORTH_THREADS = 4e3;
const PROGRESS_MS = 5e3;
const nothingSifted = () => ({
	candidates: [],
	unread: [],
	clean: Buffer.alloc(0),
	seen: 0,
	unlisted: false,
	problems: [],
	tooLarge: 0,
	commits: 0,
	objects: 0,
	bytes: 0
});
async function siftStore(store, options) {
	const sifted = nothingSifted();
	const { before } = options;
	const seenLoose = [];
	for (const oid of store.loose) if (before.holding.has(oid)) sifted.candidates.push(oid);
	else if (isIn(before.clean, oid)) seenLoose.push(oid);
	else sifted.unread.push(oid);
	sifted.seen = seenLoose.length;
	sifted.clean = sortedIds(seenLoose);
	if (store.packs.some(({ size }) => size > WORTH_BYTES)) options.threads.warm();
	for (const stored of store.packs) {
		let index;
		let damage;
		const lookForDamage = () => {
			damage = damageOfPack(stored);
			damage.catch(() => void 0);
		};
		try {
			index = await readPackIndex(stored);
			const seen = seenIn(index, before);
			if (!seen.isAll) lookForDamage();
			add(sifted, await siftOne(stored, index, seen, options));
		} catch (error) {
			if (!(error instanceof PackProblem)) throw error;
			if (damage === void 0) lookForDamage();
			if (index === void 0) sifted.unlisted = true;
			else for (let at = 0; at < index.count; at++) sifted.unread.push(oidAt(index, at));
			options.progress(`secrets: a pack ${error.message}; git reads it instead`);
		}
		const wrong = await damage;
		if (wrong !== void 0) sifted.problems.push(`the pack ${path.basename(stored.pack)} ${wrong}; \`git fsck\` tells what is lost, a fresh clone has it`);
	}
	return sifted;
}
function seenIn(index, before) {
	const known = whichAreKnown(index.oids, before.clean);
	const clean = known.reduce((sum, each) => sum + each, 0);
	const held = [...before.holding.keys()].flatMap((oid) => {
		const place = placeOf$2(index, Buffer.from(oid, "hex"), 0);
		return place === -1 ? [] : [place];
	});
	for (const place of held) known[place] = 1;
	return {
		known,
		held,
		clean,
		isAll: clean + held.length === index.count
	};
}
async function siftOne(stored, index, { known, held, clean: seen, isAll }, { threads, generic, rules, maxBytes, progress }) {
	const candidatesBefore = held.map((place) => oidAt(index, place));
	if (isAll) return {
		candidates: candidatesBefore,
		unread: [],
		tooLarge: 0,
		clean: without$1(index.oids, held),
		seen,
		commits: 0,
		objects: 0,
		bytes: 0
	};
	const entries = readPackEntries(stored, index);
	const seenEntries = seen + held.length === 0 ? void 0 : seenEntriesOf(entries, known);
	const roots = rootsOf(entries, seenEntries?.wanted);
	const next = new Int32Array(new SharedArrayBuffer(4));
	const timer = setInterval(() => {
		const done = Math.min(1, (next[0] ?? 0) / Math.max(1, roots.length));
		progress(`secrets: ${Math.floor(100 * done)} % of a pack of ${countOf(index.count, "objects")}`);
	}, PROGRESS_MS);
	try {
		const job = {
			pack: stored.pack,
			entries,
			roots,
			next,
			maxBytes,
			generic,
			...rules && { rules },
			...seenEntries && { seen: seenEntries }
		};
		const answers = await (index.count - seen < WORTH_THREADS ? noThreads : threads).run("sift-pack", job, siftPack);
		const problem = answers.find((answer) => answer.problem !== void 0)?.problem;
		if (problem !== void 0) throw new PackProblem(problem);
		const sum = (pick) => answers.reduce((total, each) => total + pick(each), 0);
		const placesOf = (pick) => answers.flatMap(pick).map((entry) => entries.place[entry]);
		const candidates = placesOf((answer) => answer.candidates);
		const tooLarge = placesOf((answer) => answer.tooLarge);
		const unread = placesOf((answer) => answer.unread);
		return {
			candidates: [...candidatesBefore, ...candidates.map((place) => oidAt(index, place))],
			unread: unread.map((place) => oidAt(index, place)),
			tooLarge: tooLarge.length,
			clean: without$1(index.oids, [
				...held,
				...candidates,
				...tooLarge,
				...unread
			]),
			seen,
			commits: sum(({ commits }) => commits),
			objects: sum(({ objects }) => objects),
			bytes: sum(({ bytes }) => bytes)
		};
	} finally {
		clearInterval(timer);
	}
}
function seenEntriesOf({ count, place, type, base }, knownPlaces) {
	const known = new Uint8Array(new SharedArrayBuffer(Math.max(1, count)));
	const wanted = new Uint8Array(new SharedArrayBuffer(Math.max(1, count)));
	for (let at = 0; at < count; at++) known[at] = knownPlaces[place[at]];
	for (let at = 0; at < count; at++) {
		if (known[at] === 1 || typeAt({ type }, at) === "tree") continue;
		for (let up = at; up !== -1 && wanted[up] === 0; up = base[up]) wanted[up] = 1;
	}
	return {
		known,
		wanted
	};
}
const HEAVY = 262144;
function rootsOf({ count, base, type, size }, wanted) {
	const weight = size.slice();
	for (let at = count - 1; at >= 0; at--) {
		const parent = base[at];
		if (parent !== -1) weight[parent] = weight[parent] + weight[at];
	}
	const heavy = [];
	const others = [];
	for (let at = 0; at < count; at++) {
		if (base[at] !== -1 || typeAt({ type }, at) === "tree" || wanted?.[at] === 0) continue;
		if (weight[at] > HEAVY) heavy.push(at);
		else others.push(at);
	}
	heavy.sort((a, b) => weight[b] - weight[a]);
	const many = heavy.length + others.length;
	const roots = new Int32Array(new SharedArrayBuffer(Math.max(4, many * 4)));
	roots.set(heavy);
	roots.set(others, heavy.length);
	return roots.subarray(0, many);
}
function add(sifted, pack) {
	for (const oid of pack.candidates) sifted.candidates.push(oid);
	for (const oid of pack.unread) sifted.unread.push(oid);
	sifted.clean = unionOf([sifted.clean, pack.clean]);
	sifted.seen += pack.seen;
	sifted.tooLarge += pack.tooLarge;
	sifted.commits += pack.commits;
	sifted.objects += pack.objects;
	sifted.bytes += pack.bytes;
}

//#endregion
//#region src/checks/secrets/history/slice.ts
async function sliceOf(git, range, { index, of }) {
	let ids = Buffer.alloc(65536 * 20);
	let length = 0;
	const hash = createHash("sha256");
	for await (const some of git.listObjects(range, () => {})) for (const { oid } of some) {
		if (length === ids.length) ids = Buffer.concat([ids, Buffer.alloc(ids.length)]);
		ids.write(oid, length, "hex");
		length += 20;
	}
	const all = ids.subarray(0, length);
	const count = length / 20;
	if (count < of) throw new UserError(`There are ${of} shards for ${countOf(count, "objects")}.`, "Look at so small a history in one job, without `shard`.");
	const placeOf = (at) => Math.floor(at * count / of) * 20;
	const others = Buffer.concat([all.subarray(0, placeOf(index - 1)), all.subarray(placeOf(index))]);
	return {
		shard: {
			index,
			of,
			whole: hash.update(all).digest("hex").slice(0, 32)
		},
		others: sortIds(others)
	};
}

//#endregion
//#region src/checks/secrets/collect/from-history.ts
async function collectFromHistory(source) {
	const collected = nothingCollected();
	const { coverage, leftOut } = collected;
	const isShallow = source.git.isShallow();
	isShallow.catch(() => void 0);
	const memory = source.cache === void 0 ? void 0 : await recall(source, source.cache);
	const slice = source.shard && await sliceOf(source.git, source.range, source.shard);
	if (slice !== void 0) collected.shard = slice.shard;
	const { sifted, origins } = await look(source, collected, memory, slice);
	const inOrder = (oids) => {
		const there = new Set(oids);
		const wanted = new Set([...origins.keys()].filter((oid) => there.has(oid)));
		if (source.unreachable) for (const oid of oids) wanted.add(oid);
		return wanted;
	};
	const wanted = /* @__PURE__ */ new Set([...sifted.unread, ...sifted.candidates]);
	for (const oid of memory?.stillThere() ?? []) if (!wanted.has(oid)) collected.missing.add(oid);
	for (const oid of origins.keys()) if (!wanted.has(oid)) origins.delete(oid);
	let { commits, objects, bytes } = coverage;
	const read = memory === void 0 ? source : {
		...source,
		onRead: memory.onRead
	};
	await readWithNames(read, collected, origins, async (readAll) => {
		const unread = inOrder(sifted.unread);
		await readAll(unread, unread.size);
		({commits, objects, bytes} = coverage);
		const candidates = inOrder(sifted.candidates);
		await readAll(candidates, candidates.size);
	});
	coverage.samples = 0;
	coverage.commits = commits + sifted.commits;
	coverage.objects = objects + sifted.objects;
	coverage.bytes = bytes + sifted.bytes;
	coverage.seen = slice === void 0 ? sifted.seen : 0;
	leftOut.tooLarge += sifted.tooLarge;
	if (await isShallow) collected.problems.push("the clone is cut off, so older commits were not read; set `fetch-depth: 0` on actions/checkout");
	if (memory !== void 0 && !sifted.unlisted && isWhole(collected)) {
		const problem = await memory.keep(sifted, origins);
		if (problem !== void 0) collected.notes.push(problem);
	}
	return collected;
}
const isWhole = ({ problems, missing, damaged }) => problems.length === 0 && missing.size === 0 && damaged.size === 0;
const SMALL = 52428800;
async function look(source, collected, memory, slice) {
	const { git, threads, generic, rules, progress } = source;
	const folder = await git.objectFolder();
	if (slice !== void 0 && folder === void 0) throw new InconclusiveError("The objects of this repository are named by SHA-256, so its history cannot be split; leave out `shard`.");
	if (threads === void 0 || folder === void 0) return readAll(source, collected, slice);
	const store = await listObjectStore(folder);
	collected.problems.push(...store.problems);
	const isSmall = store.packs.reduce((sum, { size }) => sum + size, 0) < SMALL;
	const list = (wanted) => memory === void 0 ? originsOf(source, collected, wanted) : memory.originsOf(source, collected, wanted);
	const early = isSmall && slice === void 0 ? list() : void 0;
	early?.catch(() => void 0);
	const before = slice ? {
		...nothingBefore,
		clean: slice.others
	} : memory?.before ?? nothingBefore;
	const limits = {
		maxBytes: MAX_BYTES$1,
		before,
		progress
	};
	const sifted = await siftStore(store, {
		threads,
		generic,
		...rules && { rules },
		...limits
	});
	collected.problems.push(...sifted.problems);
	if (sifted.unlisted) {
		await early;
		return readAll(source, collected, slice);
	}
	const wanted = /* @__PURE__ */ new Set([...sifted.candidates, ...sifted.unread]);
	return {
		sifted,
		origins: await early ?? await list(wanted)
	};
}
async function readAll(source, collected, slice) {
	const all = await allOf(source.git.listAllObjects());
	const unread = slice === void 0 ? all : all.filter((oid) => !isIn(slice.others, oid));
	return {
		sifted: {
			...nothingSifted(),
			unread,
			unlisted: true
		},
		origins: await originsOf(source, collected, new Set(unread))
	};
}
async function allOf(oids) {
	const all = [];
	for await (const some of oids) for (const oid of some) all.push(oid);
	return all;
}

//#endregion
//#region src/checks/secrets/collect/from-tree.ts
async function collectFromTree({ tree, isIgnored, generic, custom, only }) {
	const collected = nothingCollected();
	const { coverage, leftOut, paths } = collected;
	const wanted = [];
	for (const entry of await tree.list()) {
		const { path, kind, oid } = entry;
		if (kind === "submodule" || only?.has(path) === false) continue;
		if (kind === "symlink" && oid === void 0) {
			leftOut.links++;
			continue;
		}
		if (isIgnored(path)) {
			leftOut.ignored++;
			continue;
		}
		wanted.push(entry);
	}
	for await (const { entry, content } of readAll$1(tree, wanted, MAX_BYTES$1)) {
		const { path, oid } = entry;
		if (content === "damaged") {
			collected.damaged.add(oid ?? path);
			continue;
		}
		if (content === "unreadable") {
			leftOut.unreadable++;
			continue;
		}
		if (content === "huge") {
			leftOut.tooLarge++;
			continue;
		}
		coverage.files++;
		paths.add(path);
		collectContent(collected, content, {
			kind: "file",
			path
		}, {
			path,
			generic,
			...custom && { custom }
		});
	}
	return collected;
}

//#endregion
//#region src/checks/secrets/collect/ignored-paths.ts
const MOST_NOTICES = 5;
function ignoredPaths(globs) {
	const all = globs.map((glob) => ({
		glob,
		matches: globMatcher([glob]),
		isUsed: false
	}));
	return {
		covers(path) {
			let covered = false;
			for (const each of all) {
				if (covered && each.isUsed || !each.matches(path)) continue;
				each.isUsed = true;
				covered = true;
			}
			return covered;
		},
		async notices(tree) {
			const unused = all.filter(({ isUsed }) => !isUsed);
			const paths = unused.length === 0 ? [] : await pathsOf(tree);
			if (paths.length === 0) return [];
			const useless = unused.filter(({ matches }) => !paths.some(matches));
			const more = useless.length - MOST_NOTICES;
			return [...useless.slice(0, MOST_NOTICES).map(({ glob }) => noticeOf(glob, paths)), ...more > 0 ? [`\`secrets.ignore-paths\`: ${more} more match no file.`] : []];
		}
	};
}
async function pathsOf(tree) {
	try {
		return (await tree.list()).map(({ path }) => path);
	} catch (error) {
		if (!(error instanceof InconclusiveError)) throw error;
		return [];
	}
}
function noticeOf(glob, paths) {
	const name = glob.replace(/^\.?\//, "").replace(/\/(?:\*\*)?$/, "");
	const meant = [
		[`${name}/**`, "for a folder"],
		[`**/${name}`, "for files in every folder"],
		[`**/${name}/**`, "for such folders anywhere"]
	].find(([better = ""]) => globMistake(better) === void 0 && paths.some(globMatcher([better])));
	const advice = meant ? `write \`${printable(meant[0] ?? "", 80)}\` ${meant[1]}` : "correct it, or take it out unless it is meant for older commits";
	return `\`secrets.ignore-paths\`: \`${printable(glob, 80)}\` matches no file; ${advice}.`;
}

//#endregion
//#region src/checks/secrets/hit.ts
function secretKeyOf(hit) {
	if (hit.kind === "generic") return `generic ${hit.secret}`;
	return hit.kind === "custom" ? `custom ${hit.rule.custom} ${hit.secret}` : `${hit.provider.id} ${hit.whole}`;
}

//#endregion
//#region src/checks/secrets/judge/allowed.ts
function withoutAllowed(sightings) {
	const first = /* @__PURE__ */ new Map();
	const taken = /* @__PURE__ */ new Set();
	return {
		kept: sightings.filter((sighting) => {
			const key = keyOf$1(sighting);
			const isAllowed = first.get(key) ?? sighting.hit.allowed;
			first.set(key, isAllowed);
			if (isAllowed || sighting.hit.allowed) taken.add(key);
			return !isAllowed && !sighting.hit.allowed;
		}),
		allowed: taken.size
	};
}
function keyOf$1({ hit, where }) {
	const path = where.kind === "blob" ? where.at ?? where.path : where.kind === "file" ? where.path : "";
	return `${secretKeyOf(hit)}\0${path}`;
}

//#endregion
//#region src/checks/secrets/judge/exposure.ts
async function exposuresOf(git, groups) {
	const makers = await makersOf(git, new Set(groups.flatMap(({ commits }) => commits)));
	const exposures = /* @__PURE__ */ new Map();
	for (const group of groups) {
		const sorted = group.commits.flatMap((commit) => {
			const maker = makers.get(commit);
			return maker === void 0 ? [] : [{
				commit,
				...maker
			}];
		}).sort((a, b) => Date.parse(a.date) - Date.parse(b.date));
		const [first, last] = [sorted[0], sorted.at(-1)];
		if (first !== void 0 && last !== void 0) exposures.set(group, {
			first,
			last
		});
	}
	return exposures;
}
async function makersOf(git, commits) {
	try {
		return await git.makersOf(commits);
	} catch (error) {
		if (error instanceof ProgramFailed) return /* @__PURE__ */ new Map();
		throw error;
	}
}
function exposureSentence({ first, last }) {
	const by = ({ commit, author }) => `${commit.slice(0, 7)} by ${printable(author, 60)}`;
	const again = last.commit === first.commit ? "" : `, last brought on ${dayOf(last)} (${by(last)})`;
	return `In commits since ${dayOf(first)} (${by(first)})${again}.`;
}
const dayOf = ({ date }) => date.slice(0, 10);

//#endregion
//#region src/checks/secrets/rules/custom-rule.ts
const customRule = {
	id: "secrets/custom-rule",
	severity: "high",
	summary: "Matches a rule that the team brought along in `.gitleaks.toml` or `.betterleaks.toml`",
	why: "Somebody on the team wrote down how their own credentials look, and this text looks like one.",
	fix: "Change the credential at whoever issued it, and read the new one from a variable. Where the rule is wrong, correct it, or add an allowlist to it.",
	since: "0.1.0",
	sources: ["https://github.com/gitleaks/gitleaks#configuration"],
	examples: {
		bad: ["[[rules]]\nid = \"acme-key\"\nregex = '''acme_[a-z]{5}_[0-9]{4}'''\n--- deploy.sh\nexport KEY=acme_build_2718"],
		good: ["[[rules]]\nid = \"acme-key\"\nregex = '''acme_[a-z]{5}_[0-9]{4}'''\n--- deploy.sh\nexport KEY=$ACME_KEY"]
	}
};

//#endregion
//#region src/checks/secrets/judge/test-path.ts
const FOLDERS = /(?:^|\/)(?:tests?|__tests__|specs?|testing|[\w-]*test-?(?:data|cases|kit|utils?)|[\w-]*fixtures?|__fixtures__|mocks?|__mocks__|e2e|examples?|samples?|demos?)\//i;
const FILES = /(?:^|\/)(?:test_[^/]*|[^/]*[._-](?:test|spec|tests|fixture|mock)\.[\w.]{1,12}|[^/]*\.(?:md|mdx|rst|adoc))$/i;
const isTestPath = (path) => FOLDERS.test(path) || FILES.test(path) || /(?:^|\/)[\w.]+\.(?:Unit|Integration|Functional)?Tests?\//.test(path);

//#endregion
//#region src/checks/secrets/judge/verified.ts
function verifiedSeverity(usual, state) {
	if (state === "active") return "blocker";
	return state === "inactive" ? SEVERITIES[rankOf(usual) - 1] ?? "low" : usual;
}
function verifiedSentence(verified) {
	const { who } = verified;
	switch (verified.state) {
		case "active": return `${who} says that it works${ownerWords(verified.account)}.`;
		case "inactive": return `${who} refuses it: it is no longer valid there. It was exposed all the same: look whether it was used while it worked.`;
		case "unknown": return `${who} ${verified.why}.`;
	}
}
const SHOWN = /^[\p{L}\p{N}](?:[\p{L}\p{N}._ -]{0,58}[\p{L}\p{N}])?$/u;
const ownerWords = (account) => account !== void 0 && SHOWN.test(account) ? `: it belongs to \`${account}\`` : "";

//#endregion
//#region src/checks/secrets/judge/finding.ts
const MAX_PLACES = 20;
function toFinding$1(group, options) {
	const [first] = group.places;
	const { hit } = first;
	const about = aboutHit(hit, group);
	const { exposure, variable, verified } = options;
	const places = group.places.map(({ location }) => location);
	return withoutSecrets({
		check: "secrets",
		rule: group.rule,
		severity: verifiedSeverity(variable === void 0 ? about.severity : "blocker", verified?.state),
		title: cut(`${about.name} ${whereOf(first, places)}`, 255),
		message: [
			sentenceOf(about.name, first),
			encodedSentence(hit),
			variable === void 0 ? "" : variableSentence(variable),
			about.message,
			verified === void 0 ? "" : verifiedSentence(verified),
			otherPlaces(places),
			exposure === void 0 ? "" : exposureSentence(exposure)
		].filter((part) => part !== "").join(" "),
		fix: `${about.fix}${keptFix(first, options)}`,
		impact: about.impact,
		location: first.location,
		fingerprint: group.fingerprint,
		...stateOf(options),
		...hit.secret === "" ? {} : shownOf(first),
		inlineIgnorable: options.inline && first.location.kind === "file",
		docs: docsOf(group.rule),
		data: {
			...about.data,
			...hit.encoded === void 0 ? {} : { encoding: hit.encoded.how },
			...variable === void 0 ? {} : { variable: variable.name },
			...verified === void 0 ? {} : { verified: verified.state },
			...exposure === void 0 ? {} : {
				...exposure,
				atHead: first.location.kind === "file"
			},
			places: places.slice(0, 20),
			placeCount: places.length
		}
	}, group);
}
function shownOf({ hit, location, path }) {
	const { text, highlight } = hit.excerpt;
	return {
		evidence: hit.evidence,
		excerpt: {
			text,
			...location.kind === "file" || path !== "" ? { line: hit.place.line } : {},
			...highlight === void 0 ? {} : { highlight }
		}
	};
}
function stateOf({ known, ignored }) {
	if (known) return { state: "known" };
	return ignored === void 0 ? { state: "new" } : {
		state: "ignored",
		ignored
	};
}
function aboutHit(hit, group) {
	if (hit.kind === "generic") return aboutGeneric(hit);
	return hit.kind === "custom" ? aboutCustom(hit) : aboutProvider(hit.provider, hit, group);
}
function aboutCustom({ rule: { custom, description }, secret }) {
	const words = printable(description, 120).trim();
	const id = printable(custom, 80);
	return {
		name: words === "" ? `What the rule ${id} looks for` : words.replace(/\.$/, ""),
		severity: customRule.severity,
		message: secret === "" ? `The rule \`${id}\` forbids a file of this name.` : `The rule \`${id}\` matches.`,
		fix: "Where it is a credential, change it at whoever issued it and read the new one from a variable. Where the rule is wrong, correct it or give it an allowlist.",
		impact: "If it is what the rule says, whoever reads the repository can use it.",
		data: {
			tier: "custom",
			rule: id
		}
	};
}
function aboutProvider(provider, hit, { paired, places }) {
	const proof = provider.prove?.(hit.whole) ?? "plausible";
	const usual = severityOf(provider, hit.whole, proof, paired);
	const place = paired ? void 0 : milderPlace(provider, places);
	const severity = place === void 0 ? usual : milder(usual);
	const companion = paired ? `Its ${provider.companion?.name} stands near it.` : "";
	return {
		name: provider.name,
		severity,
		message: [
			provider.about?.(hit.whole) ?? "",
			companion,
			proofSentence(provider, hit.whole, proof),
			place ?? ""
		].filter((part) => part !== "").join(" "),
		fix: `${provider.rotate} Then keep the new one in the host's or GitHub's secrets and read it from a variable such as \`${provider.variable}\`. See ${provider.docs}.`,
		impact: `Whoever reads it can ${provider.opens}.`,
		data: {
			tier: "provider",
			provider: provider.id,
			proof,
			paired
		}
	};
}
function milderPlace({ selfMade = false, guessable = false, givenOut }, places) {
	if ((selfMade || guessable) && places.every(({ path }) => isTestPath(path))) return "It lies among tests, examples or documentation, where most are made for them and open nothing else.";
	if (givenOut !== void 0 && places.every(({ path }) => givenOut.test(path))) return "It lies where every visitor can read it, and such keys are made for that.";
}
const milder = (severity) => isAtLeast(severity, "high") ? "medium" : "low";
function severityOf(provider, secret, proof, paired) {
	const own = provider.severityOf?.(secret) ?? provider.severity;
	if (paired) return "blocker";
	if (proof === "disproven" || looksTyped(provider, secret, proof)) return own === "low" ? "low" : "medium";
	return proof === "proven" && provider.severityOf?.(secret) === void 0 ? "blocker" : own;
}
function isMadeUp(provider, secret) {
	const proof = provider.prove?.(secret) ?? "plausible";
	return proof === "disproven" || looksTyped(provider, secret, proof);
}
function looksTyped({ formats, guessable = false }, secret, proof) {
	if (proof !== "plausible" || guessable) return false;
	const keywords = formats.flatMap((format) => format.keywords.filter((word) => secret.toLowerCase().startsWith(word)));
	return isTyped(secret.slice(Math.max(0, ...keywords.map(({ length }) => length))));
}
function proofSentence(provider, secret, proof) {
	const { provenBy = "structure" } = provider;
	if (proof === "proven") return `Its ${provenBy} fits, so it is no made-up value.`;
	if (proof === "disproven") return `Its ${provenBy} does not match: malformed or made up.`;
	return looksTyped(provider, secret, proof) ? "It holds sequences or repeats itself: likely made up." : "";
}
const aboutGeneric = ({ name }) => ({
	name: `Random value assigned to \`${printable(name, 60)}\``,
	severity: "medium",
	message: "It looks as if a machine had drawn it, and its name says that it is secret; whose it is cannot be told.",
	fix: `Where it is a secret, change it at whoever issued it and read the new one from a variable (\`${variableOf(name)}\`). Where it is not, accept it.`,
	impact: "If it is what its name says, whoever reads the repository can use it.",
	data: {
		tier: "generic",
		name: printable(name, 60)
	}
});
const variableSentence = ({ name, environment }) => `This is ${environment === void 0 ? "the value of" : `${printable(environment, 60)}’s`} \`${printable(name, 60)}\`, as this job has it.`;
const variableOf = (name) => printable(name.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").replaceAll(/[^0-9A-Za-z]+/g, "_").toUpperCase(), 60);
const shortOf = (commit) => commit.slice(0, 7);
function whereOf({ location, path }, places) {
	const more = places.length > 1 ? ` (and ${places.length - 1} more)` : "";
	switch (location.kind) {
		case "file": return `in ${printable(path, 120)}${more}`;
		case "commit": return location.path === void 0 ? `in the message of ${shortOf(location.commit)}${more}` : `gone from the tip, still in ${shortOf(location.commit)}: rotate it, then accept it`;
		default: return `in ${describeLocation(location)}${more}`;
	}
}
function sentenceOf(name, { location, path }) {
	if (location.kind === "file") return `${name} in \`${printable(path, 200)}\`, line ${location.startLine}.`;
	if (location.kind !== "commit") return `${name} in ${describeLocation(location)}.`;
	if (location.path === void 0) return `${name} in the message or the header of commit ${shortOf(location.commit)}.`;
	return `${name}: gone from the tip, still in ${shortOf(location.commit)} (\`${printable(path, 200)}\`, line ${location.startLine}). Deleting the line does not take it back: everybody with a clone has it.`;
}
const encodedSentence = ({ encoded }) => encoded === void 0 ? "" : `It is written as ${encoded.how}, which hides it from nobody.`;
function otherPlaces(places) {
	if (places.length === 1) return "";
	const others = places.slice(1, 4).map((location) => `\`${printable(describeLocation(location), 150)}\``);
	const rest = places.length - 1 - others.length;
	return `Also in ${others.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`;
}
function keptFix({ location: { kind }, where }, { known, commits, exposure }) {
	if (commits === void 0) return "";
	if (where.kind === "file" && exposure === void 0) return "\n\nNo commit has it yet: take it out of the file before you commit, and nobody else has seen it.";
	const commit = exposure === void 0 ? "" : ` (${exposure.first.commit.slice(0, 7)})`;
	const accept = "accept this finding, with that as the reason, by the line for `.launch-ready/ignore` that stands below";
	if (known) return "\n\nDeleting the line does not take it back: it stays in the history.";
	if (kind === "file" && commits === "history") return `\n\nA commit that deletes the line does not turn this green: the commit that added it${commit} stays in the history, and everybody with a clone has it. Once the old value opens nothing any more, ${accept}.`;
	if (kind === "file") return `\n\nA commit that deletes the line does not turn this green: the commit that added it${commit} still holds it, and every commit of a change is looked at. To pass, either take that commit out of the branch (\`git rebase -i\`, then \`git push --force-with-lease\`); or, once the old value opens nothing any more, ${accept}.`;
	return `\n\nRewriting history does not help once it was pushed: rotate it. Once the old value opens nothing any more, ${accept}.`;
}
const isWord = (secret) => secret.length < 6 || /^[A-Za-z]{1,12}$/.test(secret);
function withoutSecrets(finding, { places }) {
	const { title, message, location, evidence, excerpt, data } = finding;
	const secrets = new Set(places.flatMap(({ hit }) => [..."whole" in hit ? [hit.whole, hit.secret] : [hit.secret], ...hit.encoded === void 0 ? [] : [hit.encoded.text]]));
	const printed = JSON.stringify({
		title,
		message,
		location,
		evidence,
		excerpt,
		data
	});
	const leaked = [...secrets].filter((secret) => !isWord(secret) && printed.includes(JSON.stringify(secret).slice(1, -1)));
	if (leaked.length === 0) return finding;
	const longestFirst = leaked.sort((a, b) => b.length - a.length);
	return {
		...finding,
		...redact$1({
			title,
			message,
			location,
			...excerpt && { excerpt },
			...data && { data }
		}, longestFirst),
		evidence: "****"
	};
}
function redact$1(value, secrets) {
	if (typeof value === "string") return secrets.reduce((text, secret) => text.replaceAll(secret, "****"), value);
	if (Array.isArray(value)) return value.map((item) => redact$1(item, secrets));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === "kind" ? item : redact$1(item, secrets)]));
}

//#endregion
//#region src/checks/secrets/rules/generic.ts
const genericRule = {
	id: "secrets/generic",
	severity: "medium",
	summary: "Assigns a random-looking value to a name like password, secret or token",
	why: "The value looks as if a machine had drawn it, and its name says that it is secret. Nothing tells whose it is, so this rule is a guess: it does not block by default.",
	fix: "Where it is a secret: change it at whoever issued it, and read the new one from a variable. Where it is not: accept it, or set `secrets.generic: false`.",
	since: "0.1.0",
	examples: {
		bad: [
			"const dbPassword = \"<token>\";",
			"API_SECRET=<token>",
			"session_secret: <token>",
			"\"session_token\": \"<token>\""
		],
		good: [
			"const dbPassword = process.env.DB_PASSWORD;",
			"API_SECRET=your-secret-here",
			"client_secret: $CLIENT_SECRET",
			"const tokenizer = \"cl100k_base_2024\";",
			"\"passwordPlaceholder\": \"At least 12 characters\""
		]
	}
};

//#endregion
//#region src/checks/secrets/rules/provider-rule.ts
const ruleIdOf = (provider) => `secrets/${provider.id}`;
function providerRule(provider) {
	const { name, variable, opens, rotate, docs, provenBy, selfMade = false, guessable = false, givenOut, sources = [], verify } = provider;
	const proof = provenBy === void 0 ? "" : ` Its ${provenBy} is checked without a network: where it does not fit the value is malformed or made up, and is reported as \`medium\`.`;
	const place = selfMade || guessable ? " Where it lies among tests, examples or documentation only, it is `medium` at most: most are made for them." : givenOut !== void 0 ? " Where it lies only in files that visitors are given, it is `medium` at most: such keys are made for that." : "";
	const asked = verify === void 0 ? "" : ` Where \`secrets.verify\` is switched on, ${verify.host} is asked whether it still works: one that does is a \`blocker\`, one that is refused a step milder.`;
	return {
		id: ruleIdOf(provider),
		severity: provider.severity,
		summary: `Holds a credential: ${name}`,
		why: `Whoever reads it can ${opens}. Git keeps it after the line is deleted, in every clone and fork.${proof}${place}${asked}`,
		fix: `${rotate} Then read the new one from a variable such as \`${variable}\`, which the host or GitHub's secrets hold.`,
		since: "0.1.0",
		sources: [.../* @__PURE__ */ new Set([
			docs,
			...sources,
			...verify?.sources ?? []
		])],
		examples: provider.examples ?? {
			bad: [`${variable}=<token>`, ...isKnownByName(provider) ? [] : ["const credential = \"<token>\";"]],
			good: [`const credential = process.env.${variable};`, `${variable}=your-token-here`]
		}
	};
}
function isKnownByName({ formats, sample }) {
	const text = sample(seeded(1)).toLowerCase();
	return !formats.some(({ inName, keywords }) => !inName && keywords.some((keyword) => text.includes(keyword)));
}

//#endregion
//#region src/checks/secrets/judge/place.ts
const placeSightings = (sightings, source) => sightings.flatMap((sighting) => placesOf(sighting, source));
function placesOf(sighting, source) {
	const { hit, where } = sighting;
	const { line: startLine, endLine, column: startColumn, endColumn } = hit.place;
	const inFile = (path) => ({
		...sighting,
		path,
		location: {
			kind: "file",
			path,
			startLine,
			endLine,
			startColumn,
			endColumn
		}
	});
	const elsewhere = (path, location) => [{
		...sighting,
		path,
		location
	}];
	switch (where.kind) {
		case "file": return [inFile(where.path)];
		case "message": return elsewhere("", {
			kind: "commit",
			commit: where.commit
		});
		case "tag": return elsewhere("", {
			kind: "object",
			object: where.oid,
			name: `tag ${printable(where.name, 100)}`
		});
		case "blob": {
			const shown = (where.at === void 0 ? source.tipPaths(where.oid) : [where.at]).filter((path) => !source.isIgnored(path));
			if (shown.length > 0) return shown.map(inFile);
			const { path, commit } = where;
			if (commit !== "" && path !== "") return elsewhere(path, {
				kind: "commit",
				commit,
				path,
				startLine,
				endLine
			});
			return elsewhere(path, {
				kind: "object",
				object: where.oid,
				...path === "" ? {} : { name: printable(path, 200) }
			});
		}
	}
}
const ORDER = [
	"file",
	"commit",
	"object"
];
function comparePlaces(a, b) {
	const kind = (place) => ORDER.indexOf(place.location.kind);
	const message = (place) => place.path === "" ? 1 : 0;
	const byPath = a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
	return kind(a) - kind(b) || message(a) - message(b) || byPath || a.hit.place.line - b.hit.place.line;
}

//#endregion
//#region src/checks/secrets/judge/group.ts
function groupPlaces(placed) {
	const groups = /* @__PURE__ */ new Map();
	for (const place of placed) {
		const rule = ruleOf(place.hit);
		const key = fingerprintOf(rule, place);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, {
			rule,
			places: [place]
		});
		else group.places.push(place);
	}
	return [...groups].map(([key, { rule, places }]) => ({
		rule,
		fingerprint: key,
		places: withoutVersions(places),
		commits: [...new Set(places.flatMap(commitOf$1))],
		paired: places.some((place) => place.hit.paired)
	}));
}
const commitOf$1 = ({ where }) => (where.kind === "blob" || where.kind === "message") && where.commit !== "" ? [where.commit] : [];
function ruleOf(hit) {
	if (hit.kind === "generic") return genericRule.id;
	return hit.kind === "custom" ? customRule.id : ruleIdOf(hit.provider);
}
function withoutVersions(places) {
	const there = new Set(places.flatMap(({ location }) => location.kind === "file" ? location.path : []));
	const oldest = new Map(places.toReversed().map((place) => [place.path, place]));
	const [first = places[0], ...rest] = places.filter((place) => place.path === "" || place.location.kind === "file" || !there.has(place.path) && oldest.get(place.path) === place).sort(comparePlaces);
	return [first, ...rest];
}
function fingerprintOf(rule, { hit, path }) {
	if (hit.kind === "custom") {
		const { custom } = hit.rule;
		return hit.drawn ? fingerprint(rule, custom, hit.secret) : fingerprint(rule, custom, path, String(hit.occurrence));
	}
	return hit.kind === "token" ? fingerprint(rule, hit.provider.id, hit.whole) : fingerprint(rule, hit.name, path, String(hit.occurrence));
}

//#endregion
//#region src/checks/secrets/judge/known.ts
function knownOnBase(base, changes, options) {
	const origin = new Map(changes.flatMap(({ path, from }) => from === void 0 ? [] : [[path, from]]));
	const read = /* @__PURE__ */ new Map();
	const secretsAt = (path) => {
		const cached = read.get(path);
		if (cached !== void 0) return cached;
		const fresh = base.read(path).then((content) => {
			const { hits } = content === void 0 ? { hits: [] } : scanContent(content, {
				path,
				...options
			});
			return new Set(hits.map(secretKeyOf));
		});
		read.set(path, fresh);
		return fresh;
	};
	return async ({ places }) => {
		const paths = new Set(places.flatMap(({ path }) => path === "" ? [] : [path, origin.get(path) ?? []].flat()));
		const keys = new Set(places.map(({ hit }) => secretKeyOf(hit)));
		for (const path of paths) if (keys.isSubsetOf(await secretsAt(path))) return true;
		return false;
	};
}

//#endregion
//#region src/checks/secrets/other-tools/secrets-baseline.ts
const SECRETS_BASELINE = ".secrets.baseline";
const baselineEntry = (path, secret) => `${path} ${createHash("sha1").update(secret).digest("hex")}`;
function parseSecretsBaseline(text, file = SECRETS_BASELINE) {
	const json = asRecord(parseJson$1(text, file));
	const results = asRecord(json?.results);
	if (results === void 0) throw new UserError(`${file} has no \`results\`.`, "Write it anew with `detect-secrets scan`, or delete it.");
	const entries = /* @__PURE__ */ new Set();
	for (const [path, found] of Object.entries(results)) {
		if (!Array.isArray(found)) throw new UserError(`${file}: \`results\` of ${printable(path, 120)} is no list.`, "Write it anew.");
		for (const each of found) {
			const { hashed_secret: hash, is_secret: isSecret } = asRecord(each) ?? {};
			if (typeof hash === "string" && isSecret !== true) entries.add(`${path.replaceAll("\\", "/")} ${hash.toLowerCase()}`);
		}
	}
	return {
		entries,
		notes: (Array.isArray(json?.filters_used) ? json.filters_used : []).some((filter) => Object.hasOwn(asRecord(filter) ?? {}, "pattern")) ? [`${file} leaves out files or lines by a pattern, which is not read: use \`secrets.ignore-paths\`.`] : []
	};
}
function parseJson$1(text, file) {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new UserError(`${file} is not valid JSON: ${printable(messageOf(error), 160)}.`, "Write it anew with `detect-secrets scan`, or restore it from git.", { cause: error });
	}
}
const asRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : void 0;

//#endregion
//#region src/checks/secrets/judge/silence.ts
function silencing(placed, { entries, audited, allowComments }) {
	const byLine = Map.groupBy(entries, ({ path, line }) => lineKey(path, line));
	const byEntry = /* @__PURE__ */ new Map();
	if (entries.length > 0) for (const place of placed) {
		const entry = byLine.get(lineKey(place.path, place.hit.place.line))?.find(({ commit }) => commit === void 0 || commit === commitOf(place));
		if (entry !== void 0) byEntry.set(keyOf(place), {
			by: "file",
			reason: `listed in ${entry.file}, line ${entry.entryLine}`
		});
	}
	const reasonOf = (place) => {
		const { hit, path } = place;
		if (allowComments && hit.allowComment !== void 0) return {
			by: "inline",
			reason: `\`${hit.allowComment}\``
		};
		const values = "whole" in hit ? [hit.whole, hit.secret] : [hit.secret];
		if (audited.size > 0 && values.some((value) => audited.has(baselineEntry(path, value)))) return {
			by: "file",
			reason: "in .secrets.baseline"
		};
		return byEntry.get(keyOf(place));
	};
	return ({ places: [first, ...others] }) => {
		const reason = reasonOf(first);
		return others.every((place) => reasonOf(place) !== void 0) ? reason : void 0;
	};
}
const lineKey = (path, line) => `${line}\0${path}`;
const keyOf = ({ hit, path }) => `${secretKeyOf(hit)}\0${path}`;
const commitOf = ({ where }) => "commit" in where ? where.commit : "";

//#endregion
//#region src/checks/secrets/judge/variable.ts
const SHORTEST = 12;
function variableWith(hit, variables) {
	if (hit.kind === "guessable") return void 0;
	const values = [hit.secret, ...hit.kind === "token" ? [hit.whole] : []].filter(({ length }) => length >= SHORTEST);
	return Object.entries(variables).find(([, value]) => values.includes(value.trim()))?.[0];
}

//#endregion
//#region src/checks/secrets/other-tools/gitleaks-ignore.ts
const IGNORE_FILES = [".gitleaksignore", ".betterleaksignore"];
const ENTRY = /^(?:([0-9a-f]{40}|[0-9a-f]{64}):)?(.+):([^:]+):(\d+)$/;
function parseLeakIgnores(text, file) {
	const parsed = {
		entries: [],
		notes: []
	};
	for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
		const line = raw.trim();
		if (line === "" || line.startsWith("#")) continue;
		const [, commit, path = "", rule = "", at = ""] = ENTRY.exec(line) ?? [];
		if (path === "") {
			parsed.notes.push(`${file}:${index + 1}: \`${printable(line, 80)}\` is no fingerprint (\`commit:path:rule:line\`), so it ignores nothing.`);
			continue;
		}
		parsed.entries.push({
			file,
			entryLine: index + 1,
			...commit === void 0 ? {} : { commit },
			path: path.replaceAll("\\", "/").replace(/^\.\//, ""),
			rule,
			line: Number(at)
		});
	}
	return parsed;
}

//#endregion
//#region src/checks/secrets/other-tools/rules-file.ts
const RULES_FILES = [".betterleaks.toml", ".gitleaks.toml"];
const MAX_DEPTH$1 = 2;
async function findRulesFile(tree) {
	for (const path of RULES_FILES) if (await tree.read(path) !== void 0) return path;
}
async function readRulesFiles(tree, path) {
	const files = [];
	let next = path;
	while (next !== void 0) {
		const [extending, named] = [files.at(-1)?.path ?? "", printable(next, 200)];
		if (files.some((file) => file.path === next)) throw new UserError(extending === next ? `${extending} extends itself.` : `${extending} extends ${named}, which extends it.`, `Take \`extend.path\` out of ${extending}.`);
		if (files.length > MAX_DEPTH$1) return {
			files,
			notes: [`\`${extending}\` extends \`${named}\`, which is not read: two levels at most.`]
		};
		const text = await readText(tree, next);
		if (text === void 0) throw new UserError(`${named} does not exist in the ${tree.describe}.`, files.length === 0 ? "Correct the name of the file." : `Correct \`extend.path\` in ${extending}.`);
		files.push({
			path: next,
			text
		});
		const below = readGitleaksConfig(text, next).extends;
		next = below === void 0 ? void 0 : posix.normalize(below);
	}
	return {
		files,
		notes: []
	};
}

//#endregion
//#region src/checks/secrets/other-tools/settings.ts
async function readOtherTools(tools) {
	const notes = [...tools?.notes ?? []];
	const problems = [];
	const attempt = async (read, otherwise) => {
		try {
			return await read();
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			problems.push(`${error.message} ${error.advice}`);
			return otherwise;
		}
	};
	const { rules: source, ignores: tree, allowComments = false } = tools ?? {};
	const rules = source && await attempt(() => readRulesFiles(source.tree, source.path), void 0);
	notes.push(...rules?.notes ?? []);
	const entries = [];
	for (const file of tree === void 0 ? [] : IGNORE_FILES) {
		const parsed = parseLeakIgnores((tree && await readText(tree, file)) ?? "", file);
		entries.push(...parsed.entries);
		notes.push(...parsed.notes);
	}
	const text = tree && await readText(tree, ".secrets.baseline");
	const baseline = text === void 0 ? void 0 : await attempt(async () => parseSecretsBaseline(text), void 0);
	notes.push(...baseline?.notes ?? []);
	return {
		...rules === void 0 ? {} : { rules: rules.files },
		silencers: {
			entries,
			audited: baseline?.entries ?? /* @__PURE__ */ new Set(),
			allowComments
		},
		notes,
		problems
	};
}

//#endregion
//#region src/checks/secrets/reason-of.ts
const MOST_GAPS = 5;
function reasonOf(gaps) {
	const each = [...new Set(gaps)];
	const more = each.length - MOST_GAPS;
	const told = [...each.slice(0, MOST_GAPS), ...more > 0 ? [`and ${more} more`] : []];
	const asSentence = (text) => text.replace(/^[a-z]+(?= )/, (word) => word.charAt(0).toUpperCase() + word.slice(1));
	return told.map((gap, at) => (at === 0 ? gap : asSentence(gap)).replace(/\.$/, "")).join(". ");
}

//#endregion
//#region src/checks/secrets/rules/fill-example.ts
function fillExample(ruleId, example, seed = 1) {
	const provider = providers.find((each) => ruleIdOf(each) === ruleId);
	const random = seeded(seed);
	return example.replaceAll("<token>", () => provider?.sample(random) ?? sampleGeneric(random));
}
const sampleGeneric = (random) => `${random.text("bcdfghjk", 2)}7${random.text("QRSTVWXZ", 2)}4${random.text(BASE62, 26)}`;

//#endregion
//#region src/checks/secrets/rules/index.ts
const rules$1 = [
	...providers.map(providerRule),
	genericRule,
	customRule
];

//#endregion
//#region src/checks/secrets/verify/ask.ts
const MAX_BYTES = 1048576;
const USER_AGENT$1 = `${TOOL.name}/${TOOL.version} (is a leaked token still valid?; +${REPOSITORY_URL})`;
async function ask(http, { host, read }, { method, path, headers, body }, timeoutMs) {
	let response;
	try {
		response = await http.send({
			method: method ?? "GET",
			url: `https://${host}${path}`,
			headers: {
				"user-agent": USER_AGENT$1,
				accept: "application/json",
				...headers
			},
			...body === void 0 ? {} : { body },
			timeoutMs,
			maxBytes: MAX_BYTES
		});
	} catch (error) {
		return {
			state: "closed",
			why: `could not be asked (${error instanceof HttpFailure ? TROUBLE[error.kind] : TROUBLE.other})`
		};
	}
	const { status } = response;
	if (status === 429) return {
		state: "closed",
		why: "wants fewer requests (status 429)"
	};
	const open = {
		state: "unknown",
		why: `did not say whether it works (status ${status})`
	};
	if (status >= 500 || status >= 300 && status < 400) return open;
	const json = jsonOf(response);
	return json === void 0 ? open : read({
		status,
		json
	}) ?? open;
}
const TROUBLE = {
	dns: "its name cannot be looked up",
	refused: "it refuses the connection",
	reset: "the connection broke",
	timeout: "timed out",
	tls: "no secure connection",
	proxy: "the proxy does not let it through",
	other: "no connection"
};
function jsonOf({ body, truncated }) {
	if (truncated) return void 0;
	try {
		const json = JSON.parse(body.toString("utf8"));
		return typeof json === "object" && json !== null ? json : void 0;
	} catch {
		return;
	}
}

//#endregion
//#region src/checks/secrets/verify/verify.ts
const MAX_REQUESTS = 50;
const ANSWER_MS = 1e4;
const ALL_MS = 6e4;
async function verifyGroups(context, groups, { verify, verifyLater = false, mask }) {
	const nobody = (...notices) => ({
		verified: /* @__PURE__ */ new Map(),
		notices
	});
	if (!verify && !verifyLater) return nobody();
	const questions = groups.flatMap(questionOf);
	if (questions.length === 0) return nobody();
	const why = reasonNotToAsk(context, verify);
	if (why !== void 0) return nobody(`No provider was asked whether a found token still works: ${why}.`);
	const asked = questions.slice(0, 50);
	const byHost = Map.groupBy(asked, ({ verification }) => verification.host);
	context.progress(`Asking ${[...byHost.keys()].join(", ")} about ${countOf(asked.length, "tokens")}`);
	for (const { secret } of asked) mask?.(secret);
	const end = context.clock.now() + ALL_MS;
	const answers = await Promise.all([...byHost.values()].map(async (each) => askHost(context, each, end)));
	const tooMany = questions.slice(50).map(({ group, verification: { who } }) => [group, unknown(who, `was not asked (${50} is the most in one run)`)]);
	const verified = new Map([...answers.flat(), ...tooMany]);
	const untold = [...verified.values()].filter(({ state }) => state === "unknown").length;
	const notice = `Whether ${countOf(untold, "tokens")} still ${untold === 1 ? "works" : "work"} could not be told; the findings say why.`;
	return {
		verified,
		notices: untold === 0 ? [] : [notice]
	};
}
const unknown = (who, why) => ({
	who,
	state: "unknown",
	why
});
function reasonNotToAsk({ scope, fork }, verify) {
	if (fork) return "the change comes from a fork or a bot, and nothing of it is sent anywhere";
	if (scope.kind === "stdin") return "where the text on standard input comes from is not known";
	return verify ? void 0 : "`secrets.verify` counts once this change is merged (the input `verify` counts at once)";
}
function questionOf(group) {
	const { hit } = group.places[0];
	if (hit.kind !== "token") return [];
	const { provider, whole: secret } = hit;
	const { verify: verification } = provider;
	if (verification === void 0 || !/^[\x21-\x7e]+$/.test(secret) || isMadeUp(provider, secret)) return [];
	const request = verification.request(secret);
	return request === void 0 ? [] : [{
		group,
		secret,
		verification,
		request
	}];
}
async function askHost({ http, clock }, questions, end) {
	const answers = [];
	let closed;
	for (const { group, verification, request } of questions) {
		const { who } = verification;
		const left = end - clock.now();
		if (left <= 0) closed ??= `was not asked (no time left after ${ALL_MS / 1e3} s)`;
		const asked = closed === void 0 ? await ask(http, verification, request, Math.min(ANSWER_MS, left)) : {
			state: "closed",
			why: closed
		};
		if (asked.state === "closed") closed = asked.why;
		answers.push([group, asked.state === "closed" ? unknown(who, asked.why) : {
			who,
			...asked
		}]);
	}
	return answers;
}

//#endregion
//#region src/checks/secrets/check.ts
const secretsCheck = {
	word: "secrets",
	summary: "Is there a credential in this change, in the history or in the build output?",
	rules: rules$1,
	run: run$1,
	async runExample(ruleId, example) {
		const [text, custom] = await customExample(fillExample(ruleId, example));
		const { hits } = scanContent(Buffer.from(text), {
			path: "",
			generic: true,
			...custom
		});
		return hits.map(ruleOf);
	}
};
async function customExample(example) {
	const [rules = "", text] = example.split(/^--- .*\n/m);
	if (text === void 0) return [example, {}];
	return [text, { custom: await loadRules([{
		path: ".gitleaks.toml",
		text: rules
	}]) }];
}
const loadRules = async (files) => (await import("./custom-rules.js")).customRules(files);
async function run$1(context, settings) {
	const ignored = ignoredPaths(settings["ignore-paths"]);
	const isIgnored = ignored.covers;
	const { generic } = settings;
	const tools = await readOtherTools(settings.otherTools);
	const custom = await compiledOrProblem(tools);
	const rules = custom === void 0 ? void 0 : tools.rules;
	const history = historyOf(context);
	const uncommitted = new Set(context.scope.kind === "change" ? context.scope.uncommitted : []);
	const tip = history === void 0 ? {
		paths: /* @__PURE__ */ new Map(),
		problems: []
	} : await tipOf(history.git, context, uncommitted);
	const tipPaths = (oid) => tip.paths.get(oid) ?? [];
	const own = {
		generic,
		...custom && { custom }
	};
	const tree = {
		tree: context.head,
		isIgnored,
		...own
	};
	const source = {
		tipPaths,
		isIgnored,
		...own,
		progress: context.progress
	};
	const collected = history === void 0 ? await collectFromTree(tree) : context.scope.kind === "history" ? await collectFromHistory({
		...source,
		...history,
		threads: context.threads,
		...rules && { rules },
		unreachable: !settings.onlyReachable,
		...settings.cache === void 0 ? {} : { cache: settings.cache },
		...settings.shard === void 0 ? {} : { shard: settings.shard }
	}) : await collectFromGit({
		...source,
		...history
	});
	if (uncommitted.size > 0) addCollected(collected, await collectFromTree({
		...tree,
		only: uncommitted
	}));
	const { kept, allowed } = withoutAllowed(collected.sightings);
	const placed = placeSightings(kept, {
		tipPaths,
		isIgnored
	});
	const groups = groupPlaces(placed.filter(({ path }) => path === "" || !isIgnored(path)));
	const { scope, base, changes } = context;
	const isKnown = scope.kind === "change" && base !== void 0 ? knownOnBase(base, changes, own) : async () => false;
	const inline = scope.kind === "change" || scope.kind === "tree";
	const silencedBy = silencing(placed, tools.silencers);
	const exposures = history === void 0 ? /* @__PURE__ */ new Map() : await exposuresOf(history.git, groups);
	const verification = await verifyGroups(context, groups.filter((group) => silencedBy(group) === void 0 && settings.isSettled?.(group) !== true), settings);
	const { verified } = verification;
	const { variables, environment } = context;
	const findings = [];
	for (const group of groups) {
		const exposure = exposures.get(group);
		const word = verified.get(group);
		const variable = variableWith(group.places[0].hit, variables);
		const finding = toFinding$1(group, {
			known: await isKnown(group),
			ignored: silencedBy(group),
			inline,
			...scope.kind === "change" || scope.kind === "history" ? { commits: scope.kind } : {},
			...exposure === void 0 ? {} : { exposure },
			...word === void 0 ? {} : { verified: word },
			...variable === void 0 ? {} : { variable: {
				name: variable,
				...environment === void 0 ? {} : { environment }
			} }
		});
		if (finding.severity === "low" && word === void 0 && finding.location.kind !== "file") collected.coverage.samples++;
		else findings.push(finding);
	}
	const gaps = [
		...tools.problems,
		...damageOf(collected),
		...crowdsOf(collected),
		...collected.problems
	];
	const notices = [
		...scope.kind !== "stdin" && scope.kind !== "folder" ? await ignored.notices(context.head) : [],
		...tools.notes,
		...collected.notes,
		...custom?.notes ?? [],
		...verification.notices
	];
	const told = [...verified.values()].filter(({ state }) => state !== "unknown").length;
	return {
		status: gaps.length === 0 ? "completed" : "inconclusive",
		...gaps.length === 0 ? {} : { reason: reasonOf(gaps) },
		coverage: {
			...coverageOf(collected),
			...told > 0 ? { "verified tokens": told } : {}
		},
		leftOut: leftOutOf(collected, allowed, settings.otherTools?.rules?.path),
		findings,
		...tools.problems.length === 0 ? {} : { misconfigured: true },
		...collected.shard === void 0 ? {} : { shard: collected.shard },
		...notices.length === 0 ? {} : { notices },
		...inline ? { examined: [...collected.paths].sort() } : {}
	};
}
async function compiledOrProblem({ rules, problems }) {
	if (rules === void 0) return void 0;
	try {
		return await loadRules(rules);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		problems.push(`${error.message} ${error.advice}`);
		return;
	}
}
function historyOf({ scope, git }) {
	if (scope.kind !== "change" && scope.kind !== "history") return void 0;
	if (git === void 0) throw new InconclusiveError("There is no git repository here, so the commits cannot be read. Check out before this step.");
	return {
		git,
		range: scope.kind === "change" ? {
			from: [scope.head],
			notFrom: [scope.base]
		} : {
			from: "all",
			notFrom: []
		}
	};
}
async function tipOf(git, { scope, head }, uncommitted) {
	const commit = scope.kind === "change" || scope.kind === "history" ? scope.head : void 0;
	try {
		const listed = await head.list();
		const entries = listed.some(({ oid }) => oid !== void 0) || commit === void 0 ? listed : await git.listTree(commit);
		const paths = /* @__PURE__ */ new Map();
		for (const { oid, path } of entries) {
			if (oid === void 0 || uncommitted.has(path)) continue;
			const known = paths.get(oid);
			if (known === void 0) paths.set(oid, [path]);
			else known.push(path);
		}
		return {
			paths,
			problems: []
		};
	} catch (error) {
		if (!(error instanceof InconclusiveError)) throw error;
		return {
			paths: /* @__PURE__ */ new Map(),
			problems: [error.message]
		};
	}
}
function damageOf({ leftOut: { unreadable }, missing, damaged }) {
	const reasons = [];
	if (missing.size > 0) reasons.push(`the repository lacks ${countOf(missing.size, "objects")} that its commits name (${someOf(missing)}); \`git fsck\` lists them, a fresh clone has them`);
	if (damaged.size > 0) reasons.push(`${countOf(damaged.size, "objects")} of the repository cannot be read (${someOf(damaged)}); \`git fsck\` says why, a fresh clone has them`);
	if (unreadable > 0) reasons.push(`${countOf(unreadable, "files")} could not be read: nobody may, a folder stands in their place, or their names are no UTF-8`);
	return reasons;
}
const crowdsOf = ({ crowded }) => crowded.size === 0 ? [] : [`only the first ${MAX_MATCHES.toLocaleString("en-US")} credentials and examples of them were looked at in ${countOf(crowded.size, "files")} (${someOf(crowded)}); where a file is meant to hold so many, leave it out with \`secrets.ignore-paths\``];
const someOf = (names) => [...names].slice(0, 3).map((name) => printable(name, 100)).join(", ") + (names.size > 3 ? ", …" : "");
const coverageOf = ({ coverage: { commits, objects, seen, files, bytes, samples } }) => ({
	...commits > 0 || objects > 0 ? {
		commits,
		objects
	} : {},
	...seen > 0 ? { "objects seen before": seen } : {},
	...files > 0 ? { files } : {},
	bytes,
	...samples > 0 ? { placeholders: samples } : {}
});
function leftOutOf({ leftOut, missing, damaged, crowded }, allowed, rules = "") {
	const { tooLarge, ignored, links, undecoded, unopened, cut, unreadable } = leftOut;
	return [
		{
			what: "files",
			count: tooLarge,
			why: `larger than ${MAX_BYTES$1 / 1024 / 1024} MiB`
		},
		{
			what: "files",
			count: ignored,
			why: "`secrets.ignore-paths`"
		},
		{
			what: "objects",
			count: missing.size,
			why: "missing in this repository"
		},
		{
			what: "objects",
			count: damaged.size,
			why: "damaged"
		},
		{
			what: "files",
			count: unreadable,
			why: "could not be read"
		},
		{
			what: "links",
			count: links,
			why: "symbolic links are not followed"
		},
		{
			what: "files",
			count: crowded.size,
			why: `only the first ${MAX_MATCHES.toLocaleString("en-US")} credentials of each are told`
		},
		{
			what: "encoded parts",
			count: undecoded,
			why: `decoded are ${MAX_DECODED / 1024 / 1024} MiB of a file, ${MAX_MEMBERS} members of an archive, and ${4} encodings inside each other`
		},
		{
			what: "archive members",
			count: unopened,
			why: "locked, damaged, or compressed in a way that is not read"
		},
		{
			what: "files",
			count: cut,
			why: `a rule of ${rules} matched too often there, or took too long`
		},
		{
			what: "credentials",
			count: allowed,
			why: `allowed by ${rules}`
		}
	].filter(({ count }) => count > 0);
}

//#endregion
//#region src/facts/error-pages/access-walls.ts
const VERCEL = {
	id: "vercel-sso",
	what: "the login of Vercel’s deployment protection",
	advice: "Create a \"Protection Bypass for Automation\" secret in the project’s settings, pass it as `VERCEL_AUTOMATION_BYPASS_SECRET`, and send `headers: { x-vercel-protection-bypass: $VERCEL_AUTOMATION_BYPASS_SECRET }`.",
	certain: true
};
const CLOUDFLARE_ACCESS = {
	id: "cloudflare-access",
	what: "the login of Cloudflare Access",
	advice: "Create a service token, allow it in the application’s policy, and send `headers: { cf-access-client-id: $CF_ACCESS_CLIENT_ID, cf-access-client-secret: $CF_ACCESS_CLIENT_SECRET }`.",
	certain: true
};
const googleIap = {
	id: "google-iap",
	what: "the login of Google’s Identity-Aware Proxy",
	advice: "Send an identity token of a service account that may pass: `headers: { authorization: $IAP_AUTHORIZATION }` with the secret `Bearer <token>`.",
	certain: true
};
const challenge = (id, by) => ({
	id,
	what: `a bot challenge of ${by}`,
	advice: `Let the check through: a rule at ${by} that skips the challenge for a secret header, sent as \`headers: { x-smoke-secret: $SMOKE_SECRET }\`, or check the address behind it.`,
	certain: true
});
function wallAtAddress(url) {
	const host = url.hostname.toLowerCase();
	if (host === "vercel.com" && /^\/(?:sso-api|sso\/|login)/.test(url.pathname)) return VERCEL;
	if (host.endsWith(".cloudflareaccess.com")) return CLOUDFLARE_ACCESS;
}
function recogniseWall({ status, headers, page }) {
	const header = (name) => headers.get(name)?.join(", ").toLowerCase() ?? "";
	if (/_vercel_sso_nonce/.test(header("set-cookie")) || status === 401 && /vercel\.com\/sso-api|_vercel_password/.test(page.raw)) return VERCEL;
	if (header("x-vercel-mitigated") === "challenge" || page.title === "Vercel Security Checkpoint") return challenge("vercel-challenge", "Vercel");
	if (header("cf-mitigated") === "challenge" || page.title === "Just a moment..." && /\/cdn-cgi\/challenge-platform\//.test(page.raw)) return challenge("cloudflare-challenge", "Cloudflare");
	if (page.title === "Attention Required! | Cloudflare") return challenge("cloudflare-block", "Cloudflare");
	if (/^(?:challenge|captcha)$/.test(header("x-amzn-waf-action"))) return challenge("aws-waf", "AWS WAF");
	if (status === 403 && (headers.has("x-datadome") || header("server") === "datadome")) return challenge("datadome", "DataDome");
	if (/_Incapsula_Resource/.test(page.raw) && page.main.length < 500) return challenge("imperva", "Imperva");
	if (headers.has("x-sucuri-block")) return challenge("sucuri", "Sucuri");
	if (status === 403 && /\bpx-captcha\b/.test(page.raw)) return challenge("perimeterx", "HUMAN (PerimeterX)");
	if (status === 403 && header("server") === "akamaighost") return challenge("akamai", "Akamai");
	if (header("x-goog-iap-generated-response") === "true") return googleIap;
	if (header("ngrok-error-code") === "err_ngrok_6024") return {
		id: "ngrok-warning",
		what: "ngrok’s warning page",
		advice: "Send `headers: { ngrok-skip-browser-warning: \"1\" }`.",
		certain: true
	};
	if (status === 401 && /^basic\b/.test(header("www-authenticate"))) return {
		id: "basic-auth",
		what: "a password prompt (HTTP basic authentication)",
		advice: "Store `Basic ` and the base64 of `user:password` as a secret and send `headers: { authorization: $SMOKE_BASIC_AUTH }`.",
		certain: false
	};
	if (status === 401 && header("server") === "netlify" && page.kind === "html") return {
		id: "netlify-password",
		what: "Netlify’s password page",
		advice: "Switch the password off for this deploy, or check the production address.",
		certain: false
	};
}

//#endregion
//#region src/checks/smoke/exchange.ts
const answerOf = (exchange) => exchange.end.kind === "answer" ? exchange.end : void 0;
const headerOf = (response, name) => response.headers.get(name)?.join(", ");

//#endregion
//#region src/checks/smoke/settings.ts
function toExpectation(raw, errorPages, resolve) {
	return {
		status: raw.status === void 0 ? null : listed(raw.status).map(toRange),
		text: listed(raw.text),
		notText: listed(raw["not-text"]),
		regex: listed(raw.regex).map((pattern) => new RegExp(pattern, "mu")),
		json: Object.entries(raw.json ?? {}).map(([path, value]) => ({
			path,
			expected: resolve(value),
			shown: JSON.stringify(value)
		})),
		header: Object.entries(raw.header ?? {}).map(([name, expected]) => ({
			name: name.toLowerCase(),
			expected
		})),
		redirect: raw.redirect ?? null,
		maxTimeMs: raw["max-time"] === void 0 ? null : milliseconds(raw["max-time"]),
		type: raw.type?.toLowerCase() ?? null,
		errorPages
	};
}
const milliseconds = (length) => parseDuration(String(length)) ?? 0;
const isOn = (value) => value === true || value === "on";
const listed = (value) => value === void 0 ? [] : Array.isArray(value) ? value : [value];
function toRange(status) {
	const text = String(status).toLowerCase();
	if (!text.endsWith("xx")) return {
		from: Number(text),
		to: Number(text)
	};
	const from = Number(text.charAt(0)) * 100;
	return {
		from,
		to: from + 99
	};
}
const DEFAULT_STATUS = {
	from: 200,
	to: 299
};
const REDIRECT_STATUS = {
	from: 300,
	to: 399
};
const expectedStatuses = (expect) => expect.status ?? [expect.redirect === null ? DEFAULT_STATUS : REDIRECT_STATUS];
const isExpectedStatus = (expect, status) => expectedStatuses(expect).some(({ from, to }) => from <= status && status <= to);
const namesStatus = (expect, status) => expect.status !== null && isExpectedStatus(expect, status);

//#endregion
//#region src/checks/smoke/redact.ts
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;
const TOKEN = /[A-Za-z0-9_\-+=]{20,}/g;
const NUMBER = /\+?\d(?:[ ().-]{0,2}\d){6,30}/g;
function redact(text, secrets, max) {
	let safe = text.slice(0, 2e3);
	for (const [name, value] of secrets) {
		if (value.length < 3) continue;
		for (const form of /* @__PURE__ */ new Set([
			value,
			encodeURIComponent(value),
			Buffer.from(value).toString("base64")
		])) safe = safe.replaceAll(form, `$${name}`);
	}
	safe = safe.replace(EMAIL, "[e-mail]").replace(TOKEN, (word) => looksLikeToken(word) ? "[token]" : word).replace(NUMBER, "[number]");
	return cut(printable(safe.replaceAll("`", "'").trim(), max), max);
}
const looksLikeToken = (word) => /\d/.test(word) && /[A-Za-z]/.test(word);
function shownUrl(address, secrets) {
	if (!URL.canParse(address)) return "an address that is none";
	const url = new URL(address);
	return cut(url.origin + url.pathname.split("/").map((part) => redact(part, secrets, 80)).join("/"), 200);
}

//#endregion
//#region src/checks/smoke/words.ts
const requestOf = ({ request }) => `${request.method} ${printable(request.path, 120)}`;
function whoAsks(exchange) {
	if (exchange.request.isHomepage) return "Whoever opens the app";
	const { method } = exchange.request;
	const page = answerOf(exchange)?.page.kind;
	return method === "GET" && !exchange.request.path.startsWith("/api") && page !== "json" ? `Whoever opens ${printable(exchange.request.path, 120)}` : `Whatever calls ${requestOf(exchange)}`;
}
function statusWords(expect) {
	const words = expectedStatuses(expect).map(({ from, to }) => from === to ? String(from) : `${from / 100}xx`);
	return listOf(words).replace(/ and (?=[^,]*$)/, " or ");
}
const asked = (exchange) => `The check **${printable(exchange.request.name, 80)}** requested \`${requestOf(exchange)}\` at ${new URL(exchange.request.url).origin}`;
const timeOf = ({ at }) => `${new Date(at).toISOString().slice(11, 19)} UTC`;
function cameBack(exchange) {
	const answer = answerOf(exchange);
	if (answer === void 0) return "";
	const { hops, request } = exchange;
	const where = hops.length === 0 ? "" : `, at \`${shownUrl(answer.url, request.secrets)}\` (${countOf(hops.length, "redirects")})`;
	const title = shownTitle(exchange);
	return `status ${answer.response.status} after ${formatDuration(exchange.totalMs)} at ${timeOf(exchange)}${where}${title === void 0 ? "" : `, page title \`${title}\``}${retryWords(exchange)}`;
}
const retryWords = ({ retries }) => retries === 0 ? "" : `, the same after ${countOf(retries, "retries")}`;
const droppedWords = ({ dropped }) => dropped.length === 0 ? "" : ` A redirect led to another origin, so ${listOf([...new Set(dropped)].map((name) => `\`${name}\``))} stayed behind: set the URL to the address that the redirect leads to.`;
function shownTitle(exchange) {
	const page = answerOf(exchange)?.page;
	if (page === void 0 || !exchange.request.anonymous) return void 0;
	const text = page.title === "" ? page.headings[0] : page.title;
	return text === void 0 || text === "" ? void 0 : redact(text, exchange.request.secrets, 100);
}

//#endregion
//#region src/checks/smoke/rules/empty-body.ts
const SHOWS = /<(?:script|img|svg|canvas|video|iframe|object|embed|input|form|frame|frameset|picture|meta[^>]{1,80}refresh)[\s>/]/i;
const emptyBody = {
	id: "smoke/empty-body",
	severity: "high",
	summary: "A page came back empty",
	why: "A build that produced nothing, a template that failed or a crash after the headers gives status 200 and a white page.",
	fix: "Look at what the build put out, and at the app’s log for the moment of the request.",
	since: "0.1.0",
	examples: {
		bad: ["HTTP/1.1 200 OK\ncontent-type: text/html\n", "> GET /login\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<html><body></body></html>"],
		good: [
			"HTTP/1.1 200 OK\n\n<div id=\"root\"></div><script src=\"/app.js\"><\/script>",
			"> GET /healthz\nHTTP/1.1 200 OK\n",
			"> GET /ping\nHTTP/1.1 204 No Content\n"
		]
	},
	check(exchange, expectation) {
		const answer = answerOf(exchange);
		if (answer === void 0 || exchange.request.method !== "GET") return void 0;
		const { status, headers } = answer.response;
		if (status < 200 || status > 299 || status === 204 || status === 205 || !isExpectedStatus(expectation, status)) return void 0;
		if (!(exchange.request.isHomepage || /html/.test(headers.get("content-type")?.[0] ?? "")) || !isEmpty(answer.page)) return void 0;
		return {
			title: `${requestOf(exchange)} answered ${status} with an empty page`,
			message: `${asked(exchange)}. There is nothing on the page, neither text nor a script or picture: ${cameBack(exchange)}.`,
			fix: "Look at what the build put out (is `index.html` in it?), and at the app’s log for the moment of this request.",
			impact: `${whoAsks(exchange)} sees a white page.`,
			...exchange.request.isHomepage ? { severity: "blocker" } : {}
		};
	}
};
const isEmpty = (page) => page.kind === "empty" || page.kind === "html" && page.text === "" && !SHOWS.test(page.raw);

//#endregion
//#region src/facts/error-pages/databases.ts
const reach = "The app cannot use its database: look at the database’s state, the connection variable of this environment and its password.";
const schema = "The database and the code do not fit: look whether this release’s migrations ran.";
const hide = "Show visitors a page without the database’s words.";
const database = (id, what, advice, text) => ({
	id: `db-${id}`,
	what,
	advice: `${advice} ${hide}`,
	text
});
const DATABASES = [
	database("refused", "a page that says its database does not answer", reach, /\bECONNREFUSED \S{1,80}:(?:5432|5433|3306|6379|27017|1433|6543)\b|could not connect to server: (?:Connection refused|No such file)|Can't connect to (?:local )?MySQL server|Can.t reach database server at|MongoServerSelectionError|MongoNetworkError|\[tedious\]|SQLSTATE\[HY000\] \[(?:2002|1045|2006|1049)\]/),
	database("login", "a page that says its database refuses the password", reach, /password authentication failed for user|Access denied for user '[^']{1,80}'@|ER_ACCESS_DENIED_ERROR|no pg_hba\.conf entry for host|SASL: SCRAM-SERVER-FIRST-MESSAGE/),
	database("full", "a page that says its database has no connection left", "Look for connections that are not given back, and put a pool between the app and the database.", /remaining connection slots are reserved|sorry, too many clients already|Too many connections|Max client connections reached|Timed out fetching a new connection from the connection pool/),
	database("schema", "a page that says a table or column is missing", schema, /\brelation "[^"]{1,80}" does not exist|\bcolumn "?[\w."]{1,80}"? (?:of relation "[^"]{1,80}" )?does not exist|Table '[^']{1,120}' doesn't exist|Unknown column '[^']{1,80}' in|\bno such (?:table|column): \w|Base table or view not found|The (?:table|column) `[^`]{1,120}` does not exist in the current database|Invalid object name '/),
	database("sql", "a page with an SQL error in it", schema, /You have an error in your SQL syntax|SQLSTATE\[\w{5}\]|\bORA-\d{5}: |Unclosed quotation mark after the character string|PG::\w+Error|ActiveRecord::\w+Error|PrismaClient\w{3,40}Error|sqlalchemy\.exc\.\w+|django\.db\.utils\.\w+Error|QueryFailedError|SequelizeDatabaseError/)
];

//#endregion
//#region src/facts/error-pages/frameworks.ts
const log = "Open the app’s log for the moment of this request: the stack trace is there.";
const debug = "Switch debug mode off in this environment: this page shows code and settings to everybody. Then look at the error it names.";
const route$1 = "The app runs, but has no such route: look at what was deployed, and at the base path.";
const setUp$1 = "A new project answers, not your app: look at what the deploy has copied and which app it starts.";
const FRAMEWORKS = [
	{
		id: "php",
		what: "a page with a PHP error in it",
		advice: "Mend the error (the server’s PHP log has it), and set `display_errors=Off`: visitors see file names.",
		raw: /<b>(?:Fatal error|Parse error|Warning|Notice|Deprecated|Recoverable fatal error)<\/b>: {1,2}[^\n]{1,1000} on line <b>\d+<\/b>| {2}thrown in <b>[^<\n]{1,500}<\/b> on line <b>\d+<\/b>/
	},
	{
		id: "php-text",
		what: "a page with a PHP error in it",
		advice: "Mend the error (the server’s PHP log has it), and set `display_errors=Off`: visitors see file names.",
		text: /\b(?:PHP )?(?:Fatal error|Parse error): {1,2}.{1,500} in \/\S{1,200} on line \d+/s
	},
	{
		id: "xdebug",
		what: "a PHP error shown by Xdebug",
		advice: debug,
		raw: /class=['"]xdebug-error/
	},
	{
		id: "express",
		what: "an error page of Express",
		advice: route$1,
		title: /^Error$/,
		raw: /<pre>(?:Cannot (?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) |[A-Za-z]*Error\b|[^<]{1,400}<br>\s*&nbsp;)/
	},
	{
		id: "express-short",
		what: "an error page of Express",
		advice: log,
		title: /^Error$/,
		raw: /<pre>(?:Internal Server Error|Not Found|Forbidden|Bad Request|Unauthorized|Service Unavailable)<\/pre>/
	},
	{
		id: "django-debug",
		what: "a debug page of Django",
		advice: debug,
		raw: /seeing this error because you have <code>DEBUG = True<\/code>|Django tried these URL patterns/
	},
	{
		id: "django-csrf",
		what: "Django’s “CSRF verification failed”",
		advice: "Send the CSRF token, or list the site’s address in `CSRF_TRUSTED_ORIGINS`.",
		text: /CSRF verification failed\. Request aborted\./,
		maxText: 3e3
	},
	{
		id: "django-welcome",
		what: "the welcome page of Django",
		advice: setUp$1,
		text: /The install worked successfully! Congratulations!/
	},
	{
		id: "werkzeug",
		what: "the Werkzeug debugger (Flask)",
		advice: `${debug} The debugger runs any code that a visitor types.`,
		raw: /Werkzeug Debugger<\/title>|\/\/ Werkzeug Debugger|The debugger caught an exception in your WSGI application/
	},
	{
		id: "quart-debug",
		what: "a debug page of Quart",
		advice: debug,
		heading: /^\w{1,80} /,
		raw: /^\s{0,20}<style>[\s\S]{0,200}\.traceback, \.locals/
	},
	{
		id: "starlette-debug",
		what: "a debug page of Starlette",
		advice: debug,
		title: /^Starlette Debugger$/
	},
	{
		id: "python-trace",
		what: "a Python stack trace",
		advice: log,
		text: /Traceback \(most recent call last\):\s+File "/,
		maxText: 2e4,
		raw: /^\s{0,50}(?:<[^>]{1,100}>\s{0,50}){0,12}(?:[^<\n]{0,200}\n)?\s{0,50}Traceback \(most recent call last\)/
	},
	{
		id: "node-trace",
		what: "a Node.js stack trace",
		advice: log,
		raw: /^\s*(?:<pre>)?[A-Za-z]*Error: [^\n]{0,500}\n\s+at [^\n]{1,300}:\d+:\d+\)?/
	},
	{
		id: "rails",
		what: "an error page of Rails",
		advice: log,
		raw: /class="rails-default-error-page"/
	},
	{
		id: "rails-debug",
		what: "a debug page of Rails",
		advice: debug,
		title: /^(?:Action Controller: Exception caught|Action View: Exception|Routing Error)/
	},
	{
		id: "rails-host",
		what: "Rails’ “blocked host”",
		advice: "Add the host to `config.hosts` of this environment.",
		text: /Blocked hosts?: \S{1,253}/
	},
	{
		id: "rails-welcome",
		what: "the welcome page of Rails",
		advice: setUp$1,
		title: /^(?:Yay! You.re on Rails!|Ruby on Rails \d)/
	},
	{
		id: "rack",
		what: "a debug page of Rack or Sinatra",
		advice: debug,
		text: /You.re seeing this error because you have enabled the show_exceptions setting|You.re seeing this error because you use Rack::ShowExceptions/,
		maxText: 1e5
	},
	{
		id: "sinatra",
		what: "an error page of Sinatra",
		advice: route$1,
		text: /Sinatra doesn.t know this ditty/
	},
	{
		id: "laravel-debug",
		what: "a debug page of Laravel",
		advice: debug,
		raw: /<title>[^<]{0,200}Whoops! There was an error|window\.ignite\(|laravel-exceptions-renderer|class="(?:Whoops )?exc-(?:title|message)/
	},
	{
		id: "symfony",
		what: "an error page of Symfony",
		advice: log,
		text: /Oops! An Error Occurred The server returned a/
	},
	{
		id: "symfony-debug",
		what: "a debug page of Symfony",
		advice: debug,
		raw: /^\s{0,20}<!-- [^>]{0,400}\(\d{3} [A-Z][A-Za-z ]{2,40}\) -->\s{0,20}<!DOCTYPE html>/
	},
	{
		id: "wordpress",
		what: "WordPress’ error page",
		advice: "Look at the PHP log and at `wp-config.php`.",
		text: /There has been a critical error on this website|Error establishing a database connection/i,
		maxText: 800
	},
	{
		id: "wordpress-maintenance",
		what: "WordPress’ maintenance page",
		advice: "An update is running or was interrupted: remove the file `.maintenance`.",
		text: /Briefly unavailable for scheduled maintenance/
	},
	{
		id: "drupal",
		what: "an error page of Drupal",
		advice: log,
		text: /The website encountered an unexpected error\. (?:Please t|T)ry again later/
	},
	{
		id: "next-client",
		what: "Next.js’ “application error”",
		advice: "The page crashed in rendering: look at the server’s log for the digest, or open the page with the browser’s console.",
		text: /Application error: a (?:client|server)-side exception has occurred/,
		maxText: 400
	},
	{
		id: "next-error",
		what: "an error page of Next.js",
		advice: log,
		heading: /^(?:404|500)$/,
		text: /This page could not be found|Internal Server Error/,
		maxText: 200
	},
	{
		id: "next-global",
		what: "an error page of Next.js",
		advice: log,
		raw: /<html id="__next_error__"/,
		text: /This page could not be found|Application error|Internal Server Error|Something went wrong|^$/,
		maxText: 400
	},
	{
		id: "nuxt",
		what: "an error page of Nuxt",
		advice: log,
		raw: /id="__nuxt|nuxt/i,
		text: /^(?:404|500) (?:Page not found|Server Error|Internal Server Error|Page not found: \S{0,200}|This page is temporarily unusable\.)/i,
		maxText: 300
	},
	{
		id: "sveltekit",
		what: "an error page of SvelteKit",
		advice: log,
		raw: /<span class="status">[45]\d\d<\/span>\s*<div class="message">/
	},
	{
		id: "vite-host",
		what: "Vite’s “this host is not allowed”",
		advice: "A development server answers: build the app and serve the result.",
		text: /Blocked request\. This host \(.{1,253}\) is not allowed/
	},
	{
		id: "spring",
		what: "Spring’s Whitelabel error page",
		advice: log,
		heading: /^Whitelabel Error Page$/
	},
	{
		id: "aspnet",
		what: "an error page of ASP.NET",
		advice: debug,
		heading: /^(?:Server Error in '.{0,80}' Application\.|An unhandled exception occurred while processing the request\.)/
	},
	{
		id: "aspnet-error",
		what: "an error page of ASP.NET",
		advice: log,
		heading: /^An error occurred while processing your request\.$/
	},
	{
		id: "cherrypy",
		what: "an error page of CherryPy",
		advice: log,
		text: /Powered by CherryPy/,
		title: /^[45]\d\d /
	},
	{
		id: "bottle",
		what: "an error page of Bottle",
		advice: log,
		text: /Sorry, the requested URL .{0,300} caused an error/
	},
	{
		id: "mojolicious",
		what: "an error page of Mojolicious",
		advice: log,
		title: /^(?:Page not found|Server error)/,
		text: /Page not found\.\.\. yet!|Raptor not found|have been notified about the problem|in your Mojolicious/i,
		maxText: 4e3
	},
	{
		id: "phoenix",
		what: "a debug page of Phoenix",
		advice: debug,
		title: /^Phoenix\.\w+\.\w+Error at|^\w+(?:\.\w+)*Error at (?:GET|POST) /
	},
	{
		id: "play",
		what: "an error page of Play",
		advice: log,
		heading: /^(?:Action Not Found|Oops, an error occurred)$/i,
		maxText: 4e3
	},
	{
		id: "laravel",
		what: "an error page of Laravel",
		advice: log,
		raw: /class="[^"]{0,200}\bmin-h-screen\b/,
		text: /^(?:[45]\d\d )?(?:Not Found|Server Error|Page Expired|Forbidden|Service Unavailable|Too Many Requests|Unauthorized)$/i
	}
];

//#endregion
//#region src/facts/error-pages/generic.ts
const PHRASE = "(?:bad request|unauthori[sz]ed|authorization required|payment required|forbidden|access (?:denied|forbidden)|(?:page|file|resource|route|site|app|application|project|deployment)? ?not found|(?:this|the|that) page (?:could ?n.t|could not|can ?not|can.t) be found|method not allowed|not acceptable|request time-?out|conflict|gone|page expired|unprocessable (?:entity|content)|too many requests|(?:internal )?(?:server|application) error|internal error|not implemented|bad gateway|(?:service|temporarily|site|page|application) (?:temporarily )?unavailable|gateway time-?out|an? (?:unexpected |unknown |unhandled )?(?:internal )?(?:server |application )?error (?:has )?occurr?ed.{0,40}|an? (?:unhandled|uncaught) exception.{0,40}|unexpected error|something(?: has|.s)? (?:went|gone) (?:terribly |horribly |seriously )?wrong.{0,30}|(?:we.re|we are) sorry,? (?:but )?something went wrong.{0,10}|(?:the|this) page you (?:were|are|.re) looking for (?:does ?n.t|does not|could ?n.t|could not|can.t|can ?not).{0,20}|this page (?:does ?n.t|does not) exist|(?:this )?page (?:is )?(?:missing|gone|unavailable)|the change you wanted was rejected|site (?:is )?(?:down for maintenance|under maintenance|offline)|under maintenance|down for maintenance|maintenance mode)";
const ERROR_LINE = new RegExp(`^(?:(?:oops|whoops|uh[ -]?oh|sorry|error|fatal error|http(?: status)?(?: code)?(?: error)?)[\\s.:!,–—-]*){0,2}(?:(?:error )?[45]\\d\\d(?: error)?[\\s.:!,–—-]*${PHRASE}?|${PHRASE})[\\s.:!-]*(?:\\(?(?:error )?[45]\\d\\d\\)?)?[\\s.!:]*$`, "i");
const MAX_LINE = 90;
function isErrorLine(line) {
	if (line === "" || line.length > 180) return false;
	return [line, ...line.split(/\s+[|·•–—:-]+\s+/)].some((part) => part.length <= MAX_LINE && ERROR_LINE.test(part.trim()));
}
const MOST_TEXT = {
	titleAndHeading: 2e3,
	onlyLine: 1200,
	besideAnother: 500
};
function isBareErrorPage(page) {
	if (page.kind !== "html") return false;
	const length = page.main.length;
	const title = isErrorLine(page.title);
	const heading = page.headings.slice(0, 2).some(isErrorLine) || isErrorLine(page.headings.slice(0, 2).join(" "));
	if (title && heading) return length <= MOST_TEXT.titleAndHeading;
	if (!title && !heading) return page.headings.length === 0 && length <= MAX_LINE && isErrorLine(page.main);
	return length <= ((title ? page.headings.length === 0 : page.title === "") ? MOST_TEXT.onlyLine : MOST_TEXT.besideAnother);
}
const MAX_PLAIN = 4e3;
function isBareErrorText(page) {
	if (page.kind !== "text" || page.text.length > MAX_PLAIN) return false;
	const first = page.text.trimStart().split("\n", 1)[0] ?? "";
	return /[a-z]{3}/i.test(first) && isErrorLine(first.replace(/^[^\p{L}\p{N}]{1,8}/u, "").trim());
}

//#endregion
//#region src/facts/error-pages/hosting.ts
const deployment = (host) => `Look at the deployment's state and log at ${host}, and whether this address still belongs to it.`;
const origin = "The network in front is up, the app behind it is not: look at the app’s log and at the port it listens on.";
const HOSTING = [
	{
		id: "vercel-no-deployment",
		what: "Vercel’s “deployment not found”",
		advice: deployment("Vercel"),
		text: /\bDEPLOYMENT_(?:NOT_FOUND|DELETED|DISABLED|BLOCKED|PAUSED)\b/
	},
	{
		id: "vercel-function",
		what: "Vercel’s “function has crashed”",
		advice: "Open the function’s log at Vercel: it crashed or ran out of time.",
		text: /\b(?:FUNCTION|EDGE_FUNCTION|MIDDLEWARE)_(?:INVOCATION|RUNTIME|THROTTLED)_?[A-Z_]*\b|This Serverless Function has crashed/
	},
	{
		id: "vercel",
		what: "an error page of Vercel",
		advice: deployment("Vercel"),
		text: /Code: ?`?[A-Z_]{4,40}`?,? ?ID: ?`?[a-z]{3}\d::/
	},
	{
		id: "netlify-no-site",
		what: "Netlify’s “not found”",
		advice: deployment("Netlify"),
		text: /Not Found - Request ID: [0-9A-HJKMNP-TV-Z]{26}|followed a broken link or entered a URL that doesn.t exist on this site/
	},
	{
		id: "heroku-no-app",
		what: "Heroku’s “no such app”",
		advice: deployment("Heroku"),
		raw: /herokucdn\.com\/error-pages\/no-such-app/
	},
	{
		id: "heroku",
		what: "Heroku’s “application error”",
		advice: "Run `heroku logs --tail`: the app crashed, did not start or did not answer in time.",
		raw: /herokucdn\.com\/error-pages\/|www\.herokucdn\.com\/error/
	},
	{
		id: "render-suspended",
		what: "Render’s “service suspended”",
		advice: deployment("Render"),
		text: /This service has been suspended(?: by its owner)?/
	},
	{
		id: "render-waking",
		what: "Render’s waiting page",
		advice: "The instance was asleep: give the check more retries, or keep an instance running.",
		text: /APPLICATION LOADING|SERVICE WAKING UP|INCOMING HTTP REQUEST DETECTED/
	},
	{
		id: "railway",
		what: "Railway’s “no app here”",
		advice: deployment("Railway"),
		text: /The train has not arrived at the station|Application failed to respond/
	},
	{
		id: "cloudflare-origin",
		what: "Cloudflare’s “origin does not answer”",
		advice: origin,
		title: /\b52\d: |\b530\b/,
		raw: /cf-error-details|cloudflare/i
	},
	{
		id: "cloudflare-code",
		what: "an error of Cloudflare",
		advice: "Look the code up under \"Cloudflare 1xxx errors\": the host, its DNS record or a rule refuses the request.",
		text: /^\s*error code: \d{3,4}\s*$/i
	},
	{
		id: "cloudflare-1xxx",
		what: "an error page of Cloudflare",
		advice: "Look the code up under \"Cloudflare 1xxx errors\": the host, its DNS record or a rule refuses the request.",
		raw: /id="cf-error-details"|class="cf-error-(?:code|details|overview)/,
		text: /\bError(?: code)?:?\s+(?:1\d{3}|5\d\d)\b/i
	},
	{
		id: "github-pages-none",
		what: "GitHub’s “no Pages site here”",
		advice: "Look at Settings → Pages of the repository, and at its last Pages deployment.",
		text: /There isn.t a GitHub Pages site here|The site configured at this address does not contain the requested file/
	},
	{
		id: "gitlab-pages",
		what: "GitLab’s 404 page",
		advice: deployment("GitLab Pages"),
		text: /The page you.re looking for could not be found.{0,40}Make sure the address is correct/
	},
	{
		id: "storage-xml",
		what: "an error of a storage bucket",
		advice: "Look at the bucket’s name, its website setting and who may read it.",
		raw: /^\s*(?:<\?xml[^>]{0,80}\?>\s*)?<Error>\s*<Code>[A-Za-z]{4,60}<\/Code>/
	},
	{
		id: "s3-website",
		what: "an error page of an S3 website",
		advice: "Look at the bucket’s name, its website setting and who may read it.",
		text: /Code: (?:NoSuch(?:Bucket|Key|WebsiteConfiguration)|AccessDenied|PermanentRedirect)\b/
	},
	{
		id: "azure-storage",
		what: "an error of Azure storage",
		advice: "Look at the account’s static website setting.",
		text: /The requested content does not exist\..{0,80}HttpStatusCode: ?404|HttpStatusCode: ?404.{0,80}ErrorCode: ?WebContentNotFound/
	},
	{
		id: "cloudfront",
		what: "an error page of CloudFront",
		advice: "Look at the distribution’s origin, its alternate names and the app behind it.",
		text: /Generated by cloudfront|The request could not be satisfied/i
	},
	{
		id: "azure-app",
		what: "Azure’s “web app not found or stopped”",
		advice: deployment("Azure"),
		text: /Web app not found\.|This web app (?:is|has been) stopped|Your web app is running and waiting for your content|Our services aren.t available right now/i
	},
	{
		id: "google-frontend",
		what: "an error page of Google’s servers",
		advice: "Look at the service’s log at Google Cloud, and at the routing to it.",
		text: /That.s an error\.|Error: (?:Server Error|Page not found|Forbidden|Not Found) (?:The (?:server encountered an error and could not complete your request|requested URL)|Your client does not have permission)/
	},
	{
		id: "firebase",
		what: "Firebase’s “site not found”",
		advice: "Run `firebase hosting:channel:list` and look at the last `firebase deploy`.",
		text: /This file does not exist and there was no index\.html found|Firebase Hosting Setup Complete|You.re seeing this because you.ve successfully setup Firebase Hosting|You haven.t deployed an app yet/
	},
	{
		id: "fastly",
		what: "Fastly’s “unknown domain”",
		advice: "Add the domain to the Fastly service, or point its DNS elsewhere.",
		text: /Fastly error: unknown domain/
	},
	{
		id: "pantheon",
		what: "Pantheon’s “unknown site”",
		advice: deployment("Pantheon"),
		text: /404 error unknown site!|The gods are wise, but do not know of the site/
	},
	{
		id: "shopify",
		what: "Shopify’s “shop unavailable”",
		advice: deployment("Shopify"),
		text: /Sorry, this shop is currently unavailable|Only one step left!.{0,80}Shopify/
	},
	{
		id: "surge",
		what: "Surge’s “project not found”",
		advice: deployment("Surge"),
		text: /^\s*project not found\s*$/
	},
	{
		id: "wpengine",
		what: "WP Engine’s “no site here”",
		advice: deployment("WP Engine"),
		text: /The site you were looking for couldn.t be found/
	},
	{
		id: "kinsta",
		what: "Kinsta’s “no site for domain”",
		advice: deployment("Kinsta"),
		text: /No Site For Domain/
	},
	{
		id: "pythonanywhere",
		what: "an error page of PythonAnywhere",
		advice: "Open the error log on the Web tab.",
		text: /Something went wrong :-\(.{0,200}(?:PythonAnywhere|Web tab)/
	},
	{
		id: "ngrok",
		what: "an error page of ngrok",
		advice: "The tunnel is not running: deploy the app to a host for what customers use.",
		text: /\bERR_NGROK_\d{3,5}\b/
	},
	{
		id: "kubernetes-backend",
		what: "the default backend of a Kubernetes ingress",
		advice: "No ingress rule matches this host and path.",
		text: /^\s*(?:default backend - 404|response 404 \(backend NotFound\).{0,80})\s*$/
	},
	{
		id: "parked",
		what: "a parked domain",
		advice: "Point the domain’s DNS at your host.",
		text: /\b(?:This domain (?:is|has been) (?:parked|for sale|registered at)|is parked free, courtesy of|Future home of something quite cool|Related searches.{0,200}domain)\b/i,
		maxText: 800
	}
];

//#endregion
//#region src/facts/error-pages/json-errors.ts
const isFields = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const STATUS_KEYS = [
	"statusCode",
	"status_code",
	"status",
	"code",
	"statusText"
];
const TEXT_KEYS = [
	"message",
	"error",
	"errors",
	"detail",
	"title",
	"statusMessage",
	"msg",
	"reason",
	"description"
];
const BESIDE_KEYS = [
	"path",
	"timestamp",
	"requestId",
	"request_id",
	"url",
	"trace",
	"stack",
	"data",
	"type",
	"instance",
	"traceId",
	"success",
	"ok",
	"name",
	"id",
	"digest",
	"unhandled",
	"fatal",
	"cause",
	"exception",
	"file",
	"line",
	"hint",
	"details"
];
const KNOWN_KEYS = /* @__PURE__ */ new Set([
	...STATUS_KEYS,
	...TEXT_KEYS,
	...BESIDE_KEYS
]);
const FAILURE = /^(?:error:? ?)?(?:\d{3}:? )?(?:(?:page |route |application |deployment )?not found|internal (?:server )?error|an internal server error occurred|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|endpoint request timed out|server error|unexpected error|something went wrong|missing authentication token|no route matched with those values|route .{1,200} not found|cannot (?:get|head|post|put|patch|delete) \/\S{0,200}|too many requests|upstream .{1,60})[.!]?$/i;
const isErrorStatus = (value) => (typeof value === "number" || typeof value === "string") && /^[45]\d\d$/.test(String(value));
const isFailureText = (value) => typeof value === "string" && FAILURE.test(value);
const MAX_DEPTH = 2;
function isJsonError(json, depth = 1) {
	if (!isFields(json) || depth > MAX_DEPTH) return false;
	const keys = Object.keys(json);
	if (keys.length === 0) return false;
	if (Array.isArray(json.errors) && json.errors.length > 0 && !json.data && keys.every((key) => [
		"errors",
		"data",
		"extensions"
	].includes(key))) return true;
	if (!keys.every((key) => KNOWN_KEYS.has(key))) return false;
	const hasStatus = STATUS_KEYS.some((key) => isErrorStatus(json[key]));
	const says = TEXT_KEYS.filter((key) => json[key] !== void 0 && json[key] !== null && json[key] !== false);
	if (hasStatus) return says.length > 0 || "stack" in json;
	if (isFields(json.error)) return isJsonError(json.error, depth + 1);
	return says.some((key) => isFailureText(json[key]));
}

//#endregion
//#region src/facts/error-pages/servers.ts
const behind$1 = "The server in front is up, the app behind it did not answer: look at the app’s log and the port it listens on.";
const route = "The server does not know this address: look at its routing and at what was deployed.";
const setUp = "The server runs, but your app is not on it: look at the deploy’s log and the server’s site configuration.";
const SERVERS = [
	{
		id: "nginx",
		what: "an error page of nginx",
		advice: behind$1,
		title: /^[45]\d\d /,
		raw: /<hr>\s*<center>(?:nginx|openresty)/i
	},
	{
		id: "apache",
		what: "an error page of Apache",
		advice: route,
		title: /^[45]\d\d /,
		raw: /<address>Apache|The requested URL was not found on this server|<p>The server encountered an internal error or\s+misconfiguration/
	},
	{
		id: "iis",
		what: "an error page of IIS",
		advice: route,
		text: /HTTP Error [45]\d\d(?:\.\d+)? (?:-|–) /,
		maxText: 6e3
	},
	{
		id: "iis-short",
		what: "an error page of IIS",
		advice: route,
		title: /^(?:[45]\d\d - |IIS \d+\.\d Detailed Error|Service Unavailable$|Bad Request$)/,
		heading: /^(?:Server Error|HTTP Error|Service Unavailable|Bad Request)/
	},
	{
		id: "tomcat",
		what: "an error page of Tomcat",
		advice: "Look at the application’s log (`catalina.out`).",
		heading: /^HTTP Status [45]\d\d/
	},
	{
		id: "jetty",
		what: "an error page of Jetty",
		advice: "Look at the application’s log.",
		heading: /^HTTP ERROR:? [45]\d\d/i
	},
	{
		id: "haproxy",
		what: "an error page of HAProxy",
		advice: behind$1,
		text: /No server is available to handle this request|The server returned an invalid or incomplete response|The server didn.t respond in time/,
		maxText: 400
	},
	{
		id: "envoy",
		what: "an error of Envoy",
		advice: behind$1,
		text: /^\s*(?:upstream connect error or disconnect\/reset before headers|no healthy upstream|upstream request timeout)/
	},
	{
		id: "traefik",
		what: "an error of Traefik",
		advice: behind$1,
		text: /^\s*no available server\s*$/
	},
	{
		id: "go",
		what: "a 404 of a Go server or of Traefik",
		advice: route,
		text: /^\s*404 page not found\s*$/
	},
	{
		id: "varnish",
		what: "an error page of Varnish",
		advice: behind$1,
		text: /Guru Meditation:/
	},
	{
		id: "python-http",
		what: "an error page of Python’s http.server",
		advice: route,
		heading: /^Error response$/,
		text: /Error code: [45]\d\d\b/
	},
	{
		id: "squid",
		what: "an error page of a Squid proxy",
		advice: "A proxy on the way could not reach the app: look at the proxy’s access rules and at the app.",
		text: /The requested URL could not be retrieved/,
		maxText: 4e3
	},
	{
		id: "litespeed",
		what: "an error page of LiteSpeed",
		advice: route,
		text: /Proudly powered by LiteSpeed Web Server/i
	},
	{
		id: "nginx-welcome",
		what: "the welcome page of nginx",
		advice: setUp,
		title: /^Welcome to (?:nginx|OpenResty|tengine)!?(?: on .{1,40})?$/i
	},
	{
		id: "nginx-test",
		what: "the test page of nginx",
		advice: setUp,
		title: /^Test Page for the (?:Nginx|Apache) HTTP Server/i
	},
	{
		id: "apache-welcome",
		what: "the welcome page of Apache",
		advice: setUp,
		title: /^(?:Apache\d? .{1,30} Default Page|HTTP Server Test Page|Apache HTTP Server Test Page)/i
	},
	{
		id: "apache-works",
		what: "the welcome page of Apache",
		advice: setUp,
		heading: /^It works!$/,
		maxText: 200
	},
	{
		id: "iis-welcome",
		what: "the welcome page of IIS",
		advice: setUp,
		title: /^IIS (?:\d+(?:\.\d)?|Windows Server)$/
	},
	{
		id: "caddy-welcome",
		what: "the welcome page of Caddy",
		advice: setUp,
		title: /^Caddy works!$/
	},
	{
		id: "lighttpd-welcome",
		what: "the placeholder page of lighttpd",
		advice: setUp,
		title: /^Welcome page$/,
		text: /placeholder page installed by the .{0,40}lighttpd/i,
		maxText: 4e3
	},
	{
		id: "tomcat-welcome",
		what: "the welcome page of Tomcat",
		advice: setUp,
		title: /^Apache Tomcat\/\d/,
		text: /If you.re seeing this, you.ve successfully installed Tomcat/,
		maxText: 8e3
	},
	{
		id: "panel-welcome",
		what: "the default page of a hosting panel",
		advice: setUp,
		title: /^(?:Default Web Site Page|Default PLESK Page|Web Server's Default Page|Domain Default page)$/i
	},
	{
		id: "file-listing",
		what: "a list of files",
		advice: `${setUp} Switch the listing of folders off: it shows every file to everybody.`,
		title: /^(?:Index of|Directory listing for|Listing directory) \//
	},
	{
		id: "php-source",
		what: "PHP source code, not run",
		advice: "The server hands the code out instead of running it: install or enable PHP for this site, and replace every secret in that file.",
		raw: /^\s*<\?php\s/
	}
];

//#endregion
//#region src/facts/error-pages/signature.ts
const SHORT = 1500;
function matches(signature, page) {
	const { title, heading, text, raw, maxText = text === void 0 ? Number.POSITIVE_INFINITY : SHORT } = signature;
	if (page.main.length > maxText) return false;
	if (title !== void 0 && !title.test(page.title)) return false;
	if (heading !== void 0 && !page.headings.some((each) => heading.test(each))) return false;
	if (text !== void 0 && !text.test(page.main)) return false;
	return raw === void 0 || raw.test(page.raw);
}

//#endregion
//#region src/facts/error-pages/page.ts
const MAX_RAW = 524288;
const MAX_TEXT = 65536;
const MAX_JSON = 1048576;
const EMPTY = {
	kind: "empty",
	raw: "",
	title: "",
	headings: [],
	text: "",
	main: ""
};
function readPage(body, contentType) {
	const media = (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
	if (body.length === 0) return EMPTY;
	if (isBinary(media, body)) return {
		...EMPTY,
		kind: "binary"
	};
	const raw = decode(body, contentType);
	if (raw.trim() === "") return EMPTY;
	const json = looksLikeJson(media, raw) ? parseJson(raw) : void 0;
	const cut = raw.slice(0, MAX_RAW);
	if (json !== void 0) return {
		...EMPTY,
		kind: "json",
		raw: cut,
		text: cut,
		main: cut,
		json: json.value
	};
	if (looksLikeHtml(media, cut)) return readHtml(cut);
	return {
		...EMPTY,
		kind: "text",
		raw: cut,
		text: cut,
		main: cut
	};
}
const TEXTUAL = /^text\/|[/+](?:json|xml|javascript|x-ndjson|x-httpd-php|x-www-form-urlencoded)$/;
function isBinary(media, body) {
	if (media !== "" && TEXTUAL.test(media)) return false;
	return /^(?:image|audio|video|font)\//.test(media) || body.subarray(0, 1024).includes(0);
}
function decode(body, contentType) {
	const charset = /charset\s*=\s*"?([\w.:-]{1,40})/i.exec(contentType ?? "")?.[1] ?? "utf-8";
	try {
		return new TextDecoder(charset).decode(body);
	} catch {
		return new TextDecoder().decode(body);
	}
}
const looksLikeJson = (media, raw) => /[/+]json$/.test(media) || !media.endsWith("html") && /^\s*[[{]/.test(raw);
function parseJson(raw) {
	if (raw.length > MAX_JSON) return void 0;
	try {
		return { value: JSON.parse(raw) };
	} catch {
		return;
	}
}
const SNIFFED = /^\s*<(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|center|!--)[\s>/-]/i;
function looksLikeHtml(media, raw) {
	if (media === "") return SNIFFED.test(raw);
	return /html$/.test(media) || /^\s*<(?:!doctype html|html)[\s>]/i.test(raw);
}
const HIDDEN = /* @__PURE__ */ new Set([
	"script",
	"style",
	"template",
	"noscript",
	"svg",
	"iframe",
	"select"
]);
const AROUND = /* @__PURE__ */ new Set([
	"nav",
	"header",
	"footer",
	"aside"
]);
const INLINE = /* @__PURE__ */ new Set([
	"a",
	"abbr",
	"b",
	"code",
	"em",
	"font",
	"i",
	"mark",
	"q",
	"s",
	"small",
	"span",
	"strong",
	"sub",
	"sup",
	"tt",
	"u"
]);
function readHtml(raw) {
	const lower = raw.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
	const headings = [];
	let title = "";
	let text = "";
	let main = "";
	let around = 0;
	let open;
	let held = "";
	let position = 0;
	const say = (part) => {
		if (open !== void 0) held += part;
		if (open === "title") return;
		if (text.length < MAX_TEXT) text += part;
		if (around === 0 && main.length < MAX_TEXT) main += part;
	};
	while (position < raw.length) {
		const tag = raw.indexOf("<", position);
		if (tag === -1) {
			say(raw.slice(position));
			break;
		}
		say(raw.slice(position, tag));
		if (lower.startsWith("<!--", tag)) {
			position = after(lower, "-->", tag + 4);
			continue;
		}
		const name = /^[a-z][a-z0-9-]*/.exec(lower.slice(tag + 1, tag + 24))?.[0];
		const closing = name === void 0 ? /^\/([a-z][a-z0-9-]*)/.exec(lower.slice(tag + 1, tag + 24))?.[1] : void 0;
		if (name === void 0 && closing === void 0 && !/[!?/]/.test(lower.charAt(tag + 1))) {
			say("<");
			position = tag + 1;
			continue;
		}
		position = after(lower, ">", tag + 1);
		if (name !== void 0 && HIDDEN.has(name)) {
			position = after(lower, ">", after(lower, `</${name}`, position));
			continue;
		}
		const word = name ?? closing ?? "";
		if (!INLINE.has(word)) say(" ");
		if (AROUND.has(word)) around = Math.max(0, around + (name === void 0 ? -1 : 1));
		if (name === "title" && title === "") {
			open = "title";
			held = "";
		} else if ((name === "h1" || name === "h2") && headings.length < 3) {
			open = "heading";
			held = "";
		} else if (closing === "title" && open === "title") {
			title = tidy(held).slice(0, 500);
			open = void 0;
		} else if ((closing === "h1" || closing === "h2") && open === "heading") {
			const heading = tidy(held).slice(0, 500);
			if (heading !== "") headings.push(heading);
			open = void 0;
		}
	}
	const visible = tidy(text);
	return {
		kind: "html",
		raw,
		title,
		headings,
		text: title === "" ? visible : `${title} ${visible}`,
		main: tidy(main)
	};
}
function after(text, mark, from) {
	const at = text.indexOf(mark, from);
	return at === -1 ? text.length : at + mark.length;
}
const ENTITIES = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: "\"",
	apos: "'",
	nbsp: " ",
	rsquo: "’",
	lsquo: "‘",
	middot: "·",
	ndash: "–",
	mdash: "—",
	hellip: "…",
	copy: "©",
	bull: "•",
	raquo: "»",
	laquo: "«"
};
const tidy = (text) => text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});?/gi, decodeEntity).replace(/\s+/g, " ").trim();
function decodeEntity(whole, name) {
	if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? whole;
	const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
	return code > 0 && code <= 1114111 ? String.fromCodePoint(code) : whole;
}

//#endregion
//#region src/facts/error-pages.ts
const SIGNATURES = [
	...HOSTING,
	...FRAMEWORKS,
	...DATABASES,
	...SERVERS
];
const LOG = "Open the app’s log for the moment of this request.";
function recogniseErrorPage(page) {
	if (page.kind === "binary" || page.kind === "empty") return void 0;
	const signature = SIGNATURES.find((each) => matches(each, page));
	if (signature !== void 0) return {
		id: signature.id,
		what: signature.what,
		advice: signature.advice
	};
	if (page.kind === "json") return isJsonError(page.json) ? {
		id: "json",
		what: "an error as JSON",
		advice: LOG
	} : void 0;
	return isBareErrorPage(page) || isBareErrorText(page) ? {
		id: "bare",
		what: "an error page",
		advice: LOG
	} : void 0;
}

//#endregion
//#region src/checks/smoke/rules/error-page.ts
const errorPage = {
	id: "smoke/error-page",
	severity: "high",
	summary: "An error page came with a good status",
	why: "PHP answers fatal errors with 200, a server that was never set up greets with 200, and a host may answer for an app that is gone. A check of the status alone stays green.",
	fix: "Mend the error that the page names. If the page is meant, switch this off for all checks with `smoke: { error-pages: off }`.",
	since: "0.1.0",
	examples: {
		bad: [
			"HTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Shop</h1><br />\n<b>Fatal error</b>:  Uncaught Error: Call to undefined function price() in /srv/app/index.php:7 on line <b>7</b><br />",
			"HTTP/1.1 200 OK\n\n<html><head><title>Welcome to nginx!</title></head><body><h1>Welcome to nginx!</h1></body></html>",
			"HTTP/1.1 200 OK\n\n<html><title>404 Not Found</title><h1>404 Not Found</h1></html>",
			"> GET /api\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"statusCode\":500,\"error\":\"Internal Server Error\"}",
			"HTTP/1.1 200 OK\n\n<html><title>Blog</title><body><h1>Error establishing a database connection</h1></body></html>"
		],
		good: [
			"HTTP/1.1 200 OK\n\n<html><title>Shop</title><h1>Shop</h1><p>Errors? Tell us.</p></html>",
			"HTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"status\":\"ok\",\"errors\":0}",
			"> GET /nothing\n> expect: { status: 404 }\nHTTP/1.1 404 Not Found\n\n<title>404 Not Found</title><h1>404 Not Found</h1>"
		]
	},
	check(exchange, expectation) {
		const answer = answerOf(exchange);
		if (answer === void 0 || !expectation.errorPages) return void 0;
		const { status } = answer.response;
		if (status >= 400 && namesStatus(expectation, status) || !isExpectedStatus(expectation, status)) return void 0;
		const found = recogniseErrorPage(answer.page);
		if (found === void 0) return void 0;
		return {
			title: `${requestOf(exchange)} answered ${status} with ${found.what}`,
			message: `${asked(exchange)}. The status looks good, the body is ${found.what}: ${cameBack(exchange)}.`,
			fix: found.advice,
			impact: `${whoAsks(exchange)} sees ${found.what} in place of the app, and a check of the status alone would not notice.`,
			...exchange.request.isHomepage ? { severity: "blocker" } : {},
			data: {
				status,
				page: found.id
			}
		};
	}
};

//#endregion
//#region src/checks/smoke/rules/header.ts
const PRIVATE = /^(?:set-cookie|authorization|www-authenticate|authentication-info|x-[a-z-]*(?:token|key|secret|csrf)[a-z-]*)$/;
const TYPES = {
	html: /^(?:text\/html|application\/xhtml\+xml)\b/i,
	json: /^(?:application|text)\/(?:[a-z0-9.+-]+\+)?json\b/i,
	text: /^text\/plain\b/i
};
const header = {
	id: "smoke/header",
	severity: "high",
	summary: "A header or the kind of content is not as expected",
	why: "Headers decide what browsers and caches do with an answer: a private page that may be cached is shown to the next visitor; an API that answers HTML breaks whoever calls it.",
	fix: "Look where the header is set: in the app, in the host’s configuration, or by the network in front.",
	since: "0.1.0",
	examples: {
		bad: [
			"> GET /account\n> expect: { header: { cache-control: no-store } }\nHTTP/1.1 200 OK\ncache-control: public, max-age=600\n\n<h1>Account</h1>",
			"> GET /api/health\n> expect: { type: json }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<div id=\"root\">Shop</div>",
			"> expect: { header: { x-powered-by: false } }\nHTTP/1.1 200 OK\nx-powered-by: Express\n\n<h1>Shop</h1>"
		],
		good: ["> GET /account\n> expect: { header: { cache-control: no-store } }\nHTTP/1.1 200 OK\ncache-control: private, no-store\n\n<h1>Account</h1>", "> GET /api/health\n> expect: { type: json }\nHTTP/1.1 200 OK\ncontent-type: application/json; charset=utf-8\n\n{\"status\":\"ok\"}"]
	},
	check(exchange, expectation) {
		const answer = answerOf(exchange);
		if (answer === void 0) return void 0;
		const wrong = [];
		const names = [];
		for (const { name, expected } of expectation.header) {
			const value = headerOf(answer.response, name);
			if (holds(value, expected)) continue;
			names.push(name);
			const came = value === void 0 ? "is absent" : `is ${PRIVATE.test(name) ? "something else" : `\`${redact(value, exchange.request.secrets, 80)}\``}`;
			wrong.push(`\`${printable(name, 60)}\` ${typeof expected === "string" ? `should contain \`${printable(expected, 80)}\`, and ${came}` : expected ? "should be there" : "should not be there"}`);
		}
		const type = headerOf(answer.response, "content-type");
		if (expectation.type !== null && !isOfType(type, expectation.type)) {
			names.push("content-type");
			wrong.push(`the content should be ${expectation.type}, and ${type === void 0 ? "has no type" : `is \`${redact(type, /* @__PURE__ */ new Map(), 60)}\``}`);
		}
		if (wrong.length === 0) return void 0;
		return {
			title: `${requestOf(exchange)}: ${listOf(names.slice(0, 4).map((name) => printable(name, 40)))} not as expected`,
			message: `${asked(exchange)}: ${wrong.join("; ")}. It got ${cameBack(exchange)}.`,
			fix: expectation.type === "json" && names.includes("content-type") ? "An API path that answers HTML is often caught by the rule that serves a single-page app’s index.html for everything: let the API’s route come first." : "Look where the header is set: in the app, in the host’s configuration, or by the network in front. A cache in front may still hold the old answer.",
			impact: `${whoAsks(exchange)} gets an answer that browsers, caches or callers treat differently from what the team said.`
		};
	}
};
function holds(value, expected) {
	if (typeof expected === "boolean") return value !== void 0 === expected;
	return value?.toLowerCase().includes(expected.toLowerCase()) ?? false;
}
function isOfType(type, expected) {
	if (type === void 0) return false;
	return TYPES[expected]?.test(type.trim()) ?? type.trim().toLowerCase().startsWith(expected);
}

//#endregion
//#region src/checks/smoke/json-path.ts
const SHORTHAND = /^\.([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)/;
const INDEX = /^\[(0|-?[1-9]\d{0,14})\]/;
const QUOTED = /^\[(?:'((?:[^'\\]|\\['"\\/bfnrt]|\\u[0-9a-fA-F]{4})*)'|"((?:[^"\\]|\\['"\\/bfnrt]|\\u[0-9a-fA-F]{4})*)")\]/;
function parseJsonPath(text, option) {
	const wrong = (why) => new UserError(`${option}: \`${printable(text, 120)}\` ${why}.`, "Write the way to one value: $.status, $.items[0].name or $['a key'].");
	if (!text.startsWith("$")) throw wrong("does not begin with `$`");
	const path = [];
	for (let rest = text.slice(1); rest !== "";) {
		const index = INDEX.exec(rest);
		const shorthand = SHORTHAND.exec(rest);
		const quoted = QUOTED.exec(rest);
		const found = index ?? shorthand ?? quoted;
		if (found === null) throw wrong(unsupported(rest));
		if (index) path.push(Number(index[1]));
		else path.push(shorthand?.[1] ?? unquote(quoted?.[1] ?? quoted?.[2] ?? ""));
		rest = rest.slice(found[0].length);
	}
	return path;
}
function unsupported(rest) {
	if (rest.startsWith("..")) return "searches at any depth (`..`), which is not supported";
	if (/^(?:\.|\[)\*/.test(rest)) return "selects everything (`*`), which is not supported";
	if (rest.startsWith("[?")) return "has a filter (`[?…]`), which is not supported";
	if (/^\[[^'"\]]*:/.test(rest)) return "has a slice (`[a:b]`), which is not supported";
	if (/^\[[^\]]*,/.test(rest)) return "selects several (`[a,b]`), which is not supported";
	if (/^\.[\w]*-/.test(rest) || /^-/.test(rest)) return `has a dash in a name: write it as \`['a-name']\``;
	return `is not understood from \`${printable(rest, 40)}\` on`;
}
const ESCAPES = {
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	"
};
const unquote = (text) => text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, hex, char) => hex === void 0 ? ESCAPES[char ?? ""] ?? char ?? "" : String.fromCharCode(Number.parseInt(hex, 16)));
function lookUp(json, path) {
	let value = json;
	for (const step of path) if (typeof step === "number") {
		if (!Array.isArray(value)) return { found: false };
		const index = step < 0 ? value.length + step : step;
		if (!(index in value)) return { found: false };
		value = value[index];
	} else {
		if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, step)) return { found: false };
		value = value[step];
	}
	return {
		found: true,
		value
	};
}

//#endregion
//#region src/checks/smoke/rules/json.ts
const HEALTH_WORDS = /^(?:ok|okay|up|down|pass|fail|failed|failing|warn|warning|error|healthy|unhealthy|degraded|partial|ready|not ready|starting|stopped|online|offline|alive|dead|maintenance|unknown|success|connected|disconnected|true|false|yes|no|production|staging|development|test)$/i;
const json = {
	id: "smoke/json",
	severity: "high",
	summary: "The JSON of the answer is not as expected",
	why: "A health endpoint that says \"degraded\" with status 200 is a failure that only its body tells; an older release may still be answering.",
	fix: "Look at what the endpoint reports, and mend what it complains of.",
	since: "0.1.0",
	examples: {
		bad: [
			"> GET /api/health\n> expect: { json: { $.status: ok } }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"status\":\"degraded\"}",
			"> GET /api/health\n> expect: { json: { $.db.connected: true } }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"status\":\"ok\"}",
			"> GET /api/health\n> expect: { json: { $.status: ok } }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<div id=\"root\">Shop</div>"
		],
		good: ["> GET /api/health\n> expect: { json: { $.status: ok, \"$.checks[0]['db']\": true } }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"status\":\"ok\",\"checks\":[{\"db\":true}]}"]
	},
	check(exchange, expectation) {
		const answer = answerOf(exchange);
		if (answer === void 0 || expectation.json.length === 0) return void 0;
		const { page, response } = answer;
		if (page.json === void 0) return {
			title: `${requestOf(exchange)} answered something that is not JSON`,
			message: `${asked(exchange)} and expects JSON. It got ${response.truncated ? "more than is read of an answer" : page.kind === "html" ? "an HTML page" : page.kind === "empty" ? "an empty body" : "no JSON"}: ${cameBack(exchange)}.`,
			fix: page.kind === "html" ? "A page in place of an API answer is often the rule that serves a single-page app’s index.html for everything: let the API’s route come first." : "Look at what the endpoint sends: it must be one JSON value.",
			impact: `${whoAsks(exchange)} gets an answer that cannot be read.`
		};
		const wrong = expectation.json.flatMap(({ path, expected, shown }) => {
			const at = lookUp(page.json, parseJsonPath(path, "expect.json"));
			if (at.found && isDeepStrictEqual(at.value, expected)) return [];
			return [{
				path: printable(path, 80),
				text: `should be \`${cut(printable(shown.replaceAll("`", "'"), 80), 80)}\` and is ${at.found ? inWords(at.value, expected) : "not there"}`
			}];
		});
		const [first] = wrong;
		if (first === void 0) return void 0;
		return {
			title: `${requestOf(exchange)}: ${first.path} ${first.text.replaceAll("`", "")}${wrong.length > 1 ? ` (and ${wrong.length - 1} more)` : ""}`,
			message: `${asked(exchange)}: ${wrong.map(({ path, text }) => `\`${path}\` ${text}`).join("; ")}. It got ${cameBack(exchange)}.`,
			fix: "Look at what the endpoint reports and mend what it complains of. If it names a release, the deploy has not arrived everywhere yet.",
			impact: `${whoAsks(exchange)} meets an app that itself says something is wrong, or another release than the one deployed.`,
			data: { paths: wrong.map(({ path }) => path) }
		};
	}
};
const COMMIT = /^[0-9a-f]{40}$/;
function inWords(value, expected) {
	if (value === null || typeof value === "boolean") return `\`${value}\``;
	if (typeof value === "number") return typeof expected === "number" ? "another number" : "a number";
	if (Array.isArray(value)) return `a list of ${value.length}`;
	if (typeof value !== "string") return "an object";
	if (HEALTH_WORDS.test(value)) return `\`${value}\``;
	if (COMMIT.test(value) && typeof expected === "string" && COMMIT.test(expected)) return `\`${value.slice(0, 7)}\``;
	return value === "" ? "an empty text" : typeof expected === "string" ? `another text of ${value.length} characters` : `a text of ${value.length} characters`;
}

//#endregion
//#region src/checks/smoke/rules/redirect.ts
const FIXES = {
	loop: {
		what: "redirects in a circle",
		fix: "Two places redirect to each other: often the app forces https while the proxy in front speaks http to it (trust `X-Forwarded-Proto`; at Cloudflare choose \"Full (strict)\"), or www and the bare domain point at each other."
	},
	"too many": {
		what: "redirects more than ten times",
		fix: "Let the first redirect lead to the final address."
	},
	"no web address": {
		what: "redirects to something that is no web address",
		fix: "Correct the `Location` that the app sends: it must be a path or an http(s) address."
	},
	"would carry the body to another origin": {
		what: "redirects the request with its body to another origin",
		fix: "Set the URL of the environment to the address that the redirect leads to: what the check sends stays with the origin it was meant for."
	}
};
const redirect = {
	id: "smoke/redirect",
	severity: "high",
	summary: "A redirect leads in a circle, nowhere, or not where it should",
	why: "Browsers give up with \"redirected you too many times\". Old links and login callbacks depend on redirects that lead where they did.",
	fix: "Let every address redirect at most once, to its final place.",
	since: "0.1.0",
	examples: {
		bad: [
			"HTTP/1.1 301 Moved\nlocation: /\n\nHTTP/1.1 301 Moved\nlocation: /\n",
			"HTTP/1.1 302 Found\nlocation: javascript:alert(1)\n",
			"> GET /old\n> expect: { redirect: /new }\nHTTP/1.1 301 Moved\nlocation: /other\n",
			"> GET /old\n> expect: { redirect: /new }\nHTTP/1.1 200 OK\n\n<h1>Old</h1>"
		],
		good: [
			"HTTP/1.1 301 Moved\nlocation: /home\n\nHTTP/1.1 200 OK\n\n<h1>Home</h1>",
			"> GET /old\n> expect: { redirect: /new }\nHTTP/1.1 301 Moved\nlocation: /new\n",
			"> GET /old\n> expect: { redirect: /new }\nHTTP/1.1 308 Moved\nlocation: https://app.example.com/new?from=old\n"
		]
	},
	check(exchange, expectation) {
		if (exchange.end.kind === "bad redirect") return brokenChain(exchange, exchange.end.why);
		if (expectation.redirect === null) return void 0;
		const answer = answerOf(exchange);
		if (answer === void 0) return void 0;
		const location = headerOf(answer.response, "location");
		const isRedirect = location !== void 0 && answer.response.status >= 300 && answer.response.status < 400;
		if (isRedirect && leadsTo(location, expectation.redirect, answer.url)) return void 0;
		const expected = printable(expectation.redirect, 120);
		const to = isRedirect ? `redirects to \`${shownUrl(absolute(location, answer.url), exchange.request.secrets)}\`` : "does not redirect";
		return {
			title: `${requestOf(exchange)} ${isRedirect ? "redirects somewhere else" : "does not redirect"}, expected ${expected}`,
			message: `${asked(exchange)} and expects a redirect to \`${expected}\`. It ${to}: ${cameBack(exchange)}.`,
			fix: `Restore the redirect to \`${expected}\`, or correct \`expect.redirect\` if the new place is meant.`,
			impact: `${whoAsks(exchange)} does not arrive at ${expected}: links, bookmarks and login callbacks break.`
		};
	}
};
function brokenChain(exchange, why) {
	const { what, fix } = FIXES[why];
	const chain = exchange.hops.slice(0, 4).map(({ url, status }) => `${status} \`${shownUrl(url, exchange.request.secrets)}\``);
	return {
		title: `${requestOf(exchange)} ${what}`,
		message: `${asked(exchange)}, which ${what}${chain.length === 0 ? "" : `: ${chain.join(" → ")}${exchange.hops.length > 4 ? " → …" : ""}`}.`,
		fix,
		impact: `${whoAsks(exchange)} never arrives: the browser shows an error of its own.`,
		...why === "would carry the body to another origin" ? {} : { severity: "blocker" }
	};
}
const absolute = (location, base) => URL.canParse(location, base) ? new URL(location, base).href : "";
function leadsTo(location, expected, base) {
	if (!URL.canParse(location, base) || !URL.canParse(expected, base)) return false;
	const to = new URL(location, base);
	const wanted = new URL(expected, base);
	return to.origin === wanted.origin && to.pathname === wanted.pathname && (wanted.search === "" || to.search === wanted.search);
}

//#endregion
//#region src/checks/smoke/rules/slow.ts
const slow = {
	id: "smoke/slow",
	severity: "high",
	summary: "The answer took longer than it may",
	why: "A page that was fast before the deploy and is slow after it has lost an index, a cache or a warm instance. It is measured twice, so that one slow moment of the runner does not count.",
	fix: "Compare with the release before; look for a query without an index and for work done on every request.",
	since: "0.1.0",
	examples: {
		bad: ["> expect: { max-time: 2s }\n> took: 3.2s\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>"],
		good: ["> expect: { max-time: 2s }\n> took: 300ms\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>", "> took: 9s\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>"]
	},
	check(exchange, expectation) {
		const answer = answerOf(exchange);
		const { maxTimeMs } = expectation;
		if (answer === void 0 || maxTimeMs === null || exchange.totalMs <= maxTimeMs) return void 0;
		if (!isExpectedStatus(expectation, answer.response.status)) return void 0;
		const took = formatDuration(exchange.totalMs);
		const redirects = exchange.hops.length === 0 ? "" : " (redirects included)";
		return {
			title: `${requestOf(exchange)} took ${took}, allowed are ${formatDuration(maxTimeMs)}`,
			message: `${asked(exchange)} and allows ${formatDuration(maxTimeMs)}. The answer took ${took}${redirects}${exchange.retries > 0 ? ", and was as slow the time before" : ""}.`,
			fix: "Compare with the release before. Look for a query without an index, for work done on every request, and for an instance that was asleep; if the time is fine, raise `max-time`.",
			impact: `${whoAsks(exchange)} waits ${took} for it.`,
			data: {
				totalMs: exchange.totalMs,
				maxTimeMs
			}
		};
	}
};

//#endregion
//#region src/checks/smoke/rules/status.ts
const status = {
	id: "smoke/status",
	severity: "high",
	summary: "The answer has another status than expected",
	why: "A status of 5xx says that the app or what stands in front of it failed; 404 that the route is gone; 401 or 403 that the door is shut.",
	fix: "Open the app’s log for the moment of the request. If the status is right, write it down: `expect: { status: 404 }`.",
	since: "0.1.0",
	examples: {
		bad: [
			"HTTP/1.1 500 Internal Server Error\n\nboom",
			"HTTP/1.1 404 Not Found\n\n<h1>Not Found</h1>",
			"> GET /admin\n> expect: { status: [401, 403] }\nHTTP/1.1 200 OK\n\n<h1>Admin</h1>",
			"HTTP/1.1 304 Not Modified\n"
		],
		good: [
			"HTTP/1.1 200 OK\n\n<h1>Shop</h1>",
			"> GET /admin\n> expect: { status: [401, 403] }\nHTTP/1.1 403 Forbidden\n\n<h1>Forbidden</h1>",
			"HTTP/1.1 503 Service Unavailable\n\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>"
		]
	},
	check(exchange, expectation) {
		const answer = answerOf(exchange);
		if (answer === void 0 || isExpectedStatus(expectation, answer.response.status)) return void 0;
		const got = answer.response.status;
		const page = recogniseErrorPage(answer.page);
		return {
			title: `${requestOf(exchange)} answered ${got}, expected ${statusWords(expectation)}`,
			message: `${asked(exchange)} and expects status ${statusWords(expectation)}. It got ${cameBack(exchange)}${page === void 0 ? "" : `; it is ${page.what}`}.${droppedWords(exchange)}`,
			fix: page !== void 0 && page.id !== "bare" && page.id !== "json" ? page.advice : fixOf(got),
			impact: impactOf(exchange, got),
			...got >= 500 && exchange.request.isHomepage ? { severity: "blocker" } : {},
			data: {
				status: got,
				...page === void 0 ? {} : { page: page.id }
			}
		};
	}
};
function fixOf(got) {
	if (got === 502 || got === 503 || got === 504) return "The server in front does not reach the app: look whether the app started, at its log, and on which port it listens.";
	if (got >= 500) return "Open the app’s log for the moment of this request: the stack trace is there. If it began with this deploy, roll back first.";
	if (got === 404 || got === 410) return "The route does not exist in what was deployed: look at the build’s output, the base path and the router. If the route was renamed, correct the check.";
	if (got === 401 || got === 403) return "The app refuses the request: send what it needs with `headers: { authorization: $SMOKE_TOKEN }`, or expect the refusal: `expect: { status: 401 }`.";
	if (got === 429) return "The app or a service in front limits requests: let the check through, or run it less often.";
	if (got >= 400) return "The app does not accept this request: compare method, headers and body of the check with what the route takes.";
	return `If ${got} is right, write it down: \`expect: { status: ${got} }\`.`;
}
function impactOf(exchange, got) {
	if (got >= 500) return `${whoAsks(exchange)} gets an error (${got}) in place of an answer.`;
	if (got === 401 || got === 403) return `${whoAsks(exchange)} is turned away (${got}).`;
	if (got >= 400) return `${whoAsks(exchange)} gets "${got}" in place of what they came for.`;
	return `${whoAsks(exchange)} gets ${got}, which is not what the team said should happen.`;
}

//#endregion
//#region src/checks/smoke/rules/text.ts
const text = {
	id: "smoke/text",
	severity: "high",
	summary: "The page does not say what it should, or says what it should not",
	why: "A page can answer 200 and miss what makes it useful: the form, the prices, the name of the product.",
	fix: "Open the page and look for the text. If the page was reworded, correct the check.",
	since: "0.1.0",
	examples: {
		bad: [
			"> GET /login\n> expect: { text: Sign in }\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>",
			"> expect: { not-text: Coming soon }\nHTTP/1.1 200 OK\n\n<h1>Coming soon</h1>",
			"> expect: { regex: \"v\\\\d+\\\\.\\\\d+\" }\nHTTP/1.1 200 OK\n\n<footer>version</footer>"
		],
		good: [
			"> GET /login\n> expect: { text: \"Don't have an account?\" }\nHTTP/1.1 200 OK\n\n<p>Don&#39;t have <b>an</b> account?</p>",
			"> expect: { not-text: Coming soon }\nHTTP/1.1 200 OK\n\n<!-- Coming soon --><h1>Shop</h1>",
			"> expect: { text: [Shop, \"id=\\\"root\\\"\"] }\nHTTP/1.1 200 OK\n\n<title>Shop</title><div id=\"root\"></div>"
		]
	},
	check(exchange, expectation) {
		const page = answerOf(exchange)?.page;
		if (page === void 0) return void 0;
		const wrong = [
			...expectation.text.filter((each) => !shows(page, each) && !page.raw.includes(each)).map((each) => `\`${shown(each)}\` is missing`),
			...expectation.regex.filter((each) => !each.test(page.text) && !each.test(page.raw)).map((each) => `nothing matches \`${shown(each.source)}\``),
			...expectation.notText.filter((each) => shows(page, each)).map((each) => `\`${shown(each)}\` is there and should not be`)
		];
		if (wrong.length === 0) return void 0;
		return {
			title: `${requestOf(exchange)}: ${(wrong[0] ?? "").replaceAll("`", "\"")}${wrong.length > 1 ? ` (and ${wrong.length - 1} more)` : ""}`,
			message: `${asked(exchange)}: ${wrong.join("; ")}. It got ${cameBack(exchange)}.`,
			fix: page.kind === "html" && page.main.length < 40 ? "The page is filled in by scripts: look for a text that the server sends (`<title>`, an attribute), or check the API behind the page." : "Open the page and look for the text. If the page was reworded, correct the check; if not, this deploy lost it.",
			impact: `${whoAsks(exchange)} does not see what the team said must be there.`
		};
	}
};
const shows = (page, wanted) => page.text.includes(wanted.replace(/\s+/g, " ")) || /[<>"=]/.test(wanted) && page.raw.includes(wanted);
const shown = (wanted) => printable(wanted.replaceAll("`", "'"), 80);

//#endregion
//#region src/checks/smoke/rules/tls.ts
const CAUSES = {
	CERT_HAS_EXPIRED: {
		what: "its certificate has expired",
		fix: "Renew the certificate now, then find out why its automatic renewal stopped (DNS record, blocked port 80, account)."
	},
	CERT_NOT_YET_VALID: {
		what: "its certificate is not valid yet",
		fix: "Look at the clock of the machine that made the certificate."
	},
	ERR_TLS_CERT_ALTNAME_INVALID: {
		what: "its certificate is for other names",
		fix: "Add this host name to the certificate: at most hosts by adding the domain to the app."
	},
	DEPTH_ZERO_SELF_SIGNED_CERT: {
		what: "its certificate is self-signed",
		fix: "Use a certificate of a public authority (Let’s Encrypt is free; hosts do it by themselves)."
	},
	SELF_SIGNED_CERT_IN_CHAIN: {
		what: "its certificate comes from an unknown authority",
		fix: "Use a certificate of a public authority; for one of your own, set `NODE_EXTRA_CA_CERTS` where the check runs."
	},
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: {
		what: "its certificate comes from an unknown authority or a certificate is missing in between",
		fix: "Let the server send its whole chain (`fullchain.pem`, not `cert.pem`)."
	},
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
		what: "its certificate comes from an unknown authority or a certificate is missing in between",
		fix: "Let the server send its whole chain (`fullchain.pem`, not `cert.pem`): browsers often fill the gap, phones and programs do not."
	}
};
const OTHER = {
	what: "no secure connection came about",
	fix: "Look at the server’s TLS settings: protocol versions, certificate and key, and whether this port speaks TLS at all."
};
const tls = {
	id: "smoke/tls",
	severity: "blocker",
	summary: "No secure connection to the app: its certificate or TLS setting is wrong",
	why: "Browsers show a full-page warning in place of the app, and programs refuse to connect. It is not a server error: the app may run well behind it.",
	fix: "Renew or correct the certificate of this host name, with the whole chain.",
	since: "0.1.0",
	sources: ["https://nodejs.org/api/tls.html#x509-certificate-error-codes"],
	examples: {
		bad: [
			"! tls CERT_HAS_EXPIRED",
			"! tls ERR_TLS_CERT_ALTNAME_INVALID",
			"! tls DEPTH_ZERO_SELF_SIGNED_CERT"
		],
		good: ["HTTP/1.1 200 OK\n\n<h1>Shop</h1>", "! refused ECONNREFUSED"]
	},
	check(exchange) {
		if (exchange.end.kind !== "failure" || exchange.end.failure.kind !== "tls") return void 0;
		const host = new URL(exchange.end.url).host;
		const code = printable(exchange.end.failure.code, 60);
		const { what, fix } = CAUSES[code] ?? OTHER;
		return {
			title: `${requestOf(exchange)}: no secure connection to ${host}, ${what}`,
			message: `${asked(exchange)}. The connection to \`${host}\` failed before any request was sent: ${what} (\`${code}\`).`,
			fix,
			impact: `${whoAsks(exchange)} gets a security warning in place of the app.`,
			data: { code }
		};
	}
};

//#endregion
//#region src/checks/smoke/rules/unreachable.ts
const OURS = [
	"EAI_AGAIN",
	"EAI_FAIL",
	"ENETUNREACH",
	"EADDRNOTAVAIL"
];
const isOurNetwork = ({ kind, code }) => kind === "proxy" || OURS.includes(code);
const unreachable = {
	id: "smoke/unreachable",
	severity: "blocker",
	summary: "The app does not answer",
	why: "Nothing accepts the connection, or nothing comes back in time: the app is down for everybody, or it listens somewhere else.",
	fix: "Look whether the deploy finished and the app started, and on which address and port it listens (`0.0.0.0` and `$PORT` on most hosts).",
	since: "0.1.0",
	examples: {
		bad: [
			"! refused ECONNREFUSED",
			"! timeout HEADERS_TIMEOUT",
			"! reset ECONNRESET",
			"! dns ENOTFOUND"
		],
		good: [
			"HTTP/1.1 200 OK\n\n<h1>Shop</h1>",
			"! refused ECONNREFUSED\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>",
			"! proxy UND_ERR_PRX_CONN",
			"! dns EAI_AGAIN"
		]
	},
	check(exchange) {
		if (exchange.end.kind !== "failure") return void 0;
		const { failure } = exchange.end;
		if (failure.kind === "tls" || isOurNetwork(failure)) return void 0;
		const { what, fix } = explain(failure, exchange);
		return {
			title: `${requestOf(exchange)}: ${what}`,
			message: `${asked(exchange)}: ${what}${retryWords(exchange)} (\`${failure.code}\`).`,
			fix,
			impact: `${whoAsks(exchange)} gets no answer at all: the app is down.`,
			data: {
				code: failure.code,
				kind: failure.kind
			}
		};
	}
};
function explain({ kind, code }, { end }) {
	const { host, hostname } = new URL(end.url);
	switch (kind) {
		case "dns": return {
			what: `the name ${hostname} does not exist`,
			fix: `Check the spelling of the URL, and add a DNS record for \`${hostname}\` that points at your host.`
		};
		case "refused": return {
			what: `${host} refuses the connection`,
			fix: "Nothing listens there: look whether the app started, and that it listens on `0.0.0.0` and the port that the host gives it."
		};
		case "timeout": return {
			what: `${host} ${code === "BODY_TIMEOUT" ? "began an answer and did not finish it" : "does not answer"} in time`,
			fix: "Look at the app’s log: a request that hangs waits for a database or another service. If the first start takes long, raise `smoke.timeout`; if nothing arrives there, look at the firewall."
		};
		case "reset": return {
			what: `${host} closes the connection without an answer`,
			fix: "The app crashed while it answered, or the protocol is wrong (http on an https port): look at its log for this moment."
		};
		default: return {
			what: `${host} gives no usable answer`,
			fix: "Look at the app’s log and at the proxy in front of it: what came is not an HTTP answer."
		};
	}
}
function ourNetworkWords({ kind, code }, timeoutMs) {
	if (kind === "proxy") return `the proxy of this machine did not let the request through (${code}): check HTTP_PROXY, HTTPS_PROXY and NO_PROXY`;
	if (kind === "dns") return `the name could not be looked up, since no name server answered (${code})`;
	if (code === "ENETUNREACH") return "this machine has no way to that network (GitHub’s runners have no IPv6)";
	return `this machine’s network failed (${code}) within ${formatDuration(timeoutMs)}`;
}

//#endregion
//#region src/checks/smoke/rules/index.ts
const stages = [
	[tls, unreachable],
	[redirect],
	[status],
	[errorPage],
	[emptyBody],
	[
		header,
		text,
		json,
		slow
	]
];
const rules = stages.flat();

//#endregion
//#region src/checks/smoke/judge.ts
function judge(exchange) {
	const doubt = doubtOf(exchange);
	if (doubt !== void 0) return {
		kind: "inconclusive",
		reason: doubt
	};
	for (const stage of stages) {
		const findings = stage.flatMap((rule) => {
			const fault = rule.check(exchange, exchange.request.expect);
			return fault === void 0 ? [] : [toFinding(rule, fault, exchange)];
		});
		if (findings.length > 0) return {
			kind: "findings",
			findings
		};
	}
	return { kind: "passed" };
}
function doubtOf(exchange) {
	const { end, totalMs } = exchange;
	switch (end.kind) {
		case "deadline": return "the time for all checks (`smoke.deadline`) was over before it answered";
		case "wall": return behind(end.wall);
		case "failure": return isOurNetwork(end.failure) ? ourNetworkWords(end.failure, totalMs) : void 0;
		case "bad redirect": return;
		case "answer": {
			const { status, headers } = end.response;
			const wall = recogniseWall({
				status,
				headers,
				page: end.page
			});
			if (wall !== void 0 && (wall.certain || !isExpectedStatus(exchange.request.expect, status))) {
				if (!(!wall.certain && "authorization" in exchange.request.headers)) return behind(wall);
			}
			return elsewhere(exchange);
		}
	}
}
const behind = (wall) => `${wall.what} answered in place of the app. ${wall.advice}`;
function elsewhere(exchange) {
	const answer = answerOf(exchange);
	if (answer === void 0 || exchange.hops.length === 0) return void 0;
	const from = new URL(exchange.request.url).hostname;
	const to = new URL(answer.url).hostname;
	if (isSameSite(from, to)) return void 0;
	return `a redirect led to another site (${printable(to, 80)}), so the app itself was not seen. If that is how it should be, write \`expect: { redirect: https://${printable(to, 80)}/… }\``;
}
function isSameSite(a, b) {
	if (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)) return true;
	const domain = (host) => /^[\d.]+$|:/.test(host) ? void 0 : host.split(".").slice(-2).join(".");
	return domain(a) !== void 0 && domain(a) === domain(b);
}
function toFinding(rule, fault, exchange) {
	const { request, retries, sent } = exchange;
	const answer = answerOf(exchange);
	return {
		check: "smoke",
		rule: rule.id,
		severity: fault.severity ?? rule.severity,
		title: cut(printable(fault.title, 255), 255),
		message: fault.message,
		fix: fault.fix,
		impact: fault.impact,
		location: {
			kind: "request",
			url: request.url,
			check: printable(request.name, 80)
		},
		fingerprint: fingerprint(rule.id, request.name, request.path),
		state: "new",
		inlineIgnorable: false,
		docs: docsOf(rule.id),
		data: {
			method: request.method,
			path: request.path,
			requests: sent,
			retries,
			...answer === void 0 ? {} : { status: answer.response.status },
			...fault.data
		}
	};
}

//#endregion
//#region src/checks/smoke/variables.ts
const VARIABLE = /\$(?:(\$)|\{([A-Za-z_][A-Za-z0-9_]*)\}|([A-Z_][A-Z0-9_]*))/g;
const RUNNER_NAMES = /^(?:GITHUB|ACTIONS|INPUT|RUNNER)_/i;
var UnsetVariable = class extends UserError {
	variable;
	constructor(variable, option) {
		super(`${option} sends \`$${variable}\`, which is not set or empty.`, `Set it where the check runs: \`env: { ${variable}: \${{ secrets.${variable} }} }\` in the workflow; a secret that does not exist arrives empty.`);
		this.variable = variable;
	}
};
function resolver(lookUp) {
	const used = /* @__PURE__ */ new Map();
	return {
		used,
		resolve: (text, option) => text.replace(VARIABLE, (_, dollar, braced, plain) => {
			if (dollar !== void 0) return "$";
			const name = braced ?? plain ?? "";
			if (RUNNER_NAMES.test(name)) throw new UserError(`${option} names \`$${name}\`: variables of the runner are never sent anywhere.`, "Map what you need under a name of your own: `env: { SMOKE_TOKEN: … }`.");
			const value = lookUp(name);
			if (value === void 0 || value === "") throw new UnsetVariable(name, option);
			used.set(name, value);
			return value;
		})
	};
}
function resolveDeep(value, resolve) {
	if (typeof value === "string") return resolve(value);
	if (Array.isArray(value)) return value.map((each) => resolveDeep(each, resolve));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolveDeep(each, resolve)]));
}

//#endregion
//#region src/checks/smoke/plan.ts
const USER_AGENT = `${TOOL.name}/${TOOL.version} (smoke check; +${REPOSITORY_URL})`;
const DASHBOARDS = /^(?:(?:www\.)?(?:vercel\.com|github\.com|gitlab\.com)|app\.netlify\.com|dashboard\.(?:render|heroku)\.com|(?:www\.)?railway\.(?:app|com)|console\.(?:cloud\.google|aws\.amazon)\.com|dash\.cloudflare\.com|fly\.io)$/;
function parseBaseUrl(text) {
	const wrong = (why, advice) => new UserError(`The URL \`${shownInput(text)}\` ${why}.`, advice);
	const url = URL.canParse(text) ? new URL(text) : void 0;
	if (url === void 0 || !/^https?:$/.test(url.protocol)) throw wrong("is not a web address", "Write it whole: https://app.example.com");
	if (url.username !== "" || url.password !== "") throw wrong("holds a password, and addresses are shown in reports", "Send it as a header: `headers: { authorization: $SMOKE_BASIC_AUTH }`.");
	if (url.search !== "" || url.hash !== "") throw wrong("has a query or fragment", "Write the address of the app only; what belongs to one request goes into its check: `get: /path?query`.");
	if (DASHBOARDS.test(url.hostname)) throw wrong("is the dashboard of a host, not your app", "Give the address that visitors use, with `--url` or `environments.<name>.url`.");
	return url;
}
const shownInput = (text) => printable(text.replace(/[?#].*$/s, "…").replace(/\/\/[^/]*@/, "//…@"), 120);
function planRequests(settings, base) {
	const requests = [];
	const unset = [];
	for (const [name, section] of Object.entries(settings.checks)) try {
		requests.push(planRequest(name, section, base, settings));
	} catch (error) {
		if (!(error instanceof UnsetVariable)) throw error;
		unset.push({
			name,
			error
		});
	}
	const secrets = new Map(requests.flatMap((request) => [...request.secrets]));
	return {
		requests: requests.map((request) => ({
			...request,
			secrets
		})),
		unset
	};
}
function planRequest(name, section, base, settings) {
	const option = `smoke.checks.${printable(name, 80)}`;
	const method = METHODS.find((each) => section[each] !== void 0) ?? "get";
	const target = section[method] ?? "/";
	const url = below(base, target);
	const sent = resolver(settings.variables);
	const compared = resolver(settings.variables);
	const headers = Object.entries(section.headers ?? {}).map(([header, value]) => [header.toLowerCase(), headerValue(sent.resolve(value, `${option}.headers.${header}`), `${option}.headers.${header}`)]);
	const body = toBody(section, (text) => sent.resolve(text, option));
	if (sent.used.size > 0 && !settings.allowedOrigins.includes(url.origin)) throw new UserError(`${option} sends \`$${[...sent.used.keys()].join("`, `$")}\` to ${url.origin}, which is not one of your environments.`, "Name this address under `environments.<name>.url` on the default branch, or take the variable out.");
	const expect = toExpectation(section.expect, isOn(settings["error-pages"]), (value) => resolveDeep(value, (text) => compared.resolve(text, `${option}.expect.json`)));
	for (const { path } of expect.json) parseJsonPath(path, `${option}.expect.json`);
	return {
		name,
		method: method.toUpperCase(),
		url: url.href,
		path: url.pathname + url.search,
		isHomepage: method === "get" && target === "/",
		headers: {
			"user-agent": USER_AGENT,
			accept: acceptOf(expect),
			...body?.headers,
			...Object.fromEntries(headers)
		},
		...body === void 0 ? {} : { body: body.text },
		ownHeaders: headers.map(([header]) => header),
		expect,
		secrets: new Map([...sent.used, ...compared.used]),
		anonymous: sent.used.size === 0 && !headers.some(([header]) => header === "authorization" || header === "cookie")
	};
}
function below(base, target) {
	if (/^https?:/i.test(target)) return new URL(target);
	if (target === "/") return new URL(base);
	return new URL(base.pathname.replace(/\/$/, "") + target, base);
}
function headerValue(value, option) {
	if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) throw new UserError(`${option} becomes a value with a line break or a letter that no header can hold.`, "Store the secret again without the line break at its end.");
	return value;
}
function toBody(section, resolve) {
	if (section.json !== void 0) return {
		headers: { "content-type": "application/json" },
		text: JSON.stringify(resolveDeep(section.json, resolve))
	};
	if (section.form === void 0) return void 0;
	const fields = Object.entries(section.form).map(([name, value]) => [name, resolve(value)]);
	return {
		headers: { "content-type": "application/x-www-form-urlencoded" },
		text: new URLSearchParams(fields).toString()
	};
}
const acceptOf = (expect) => expect.json.length > 0 || expect.type === "json" ? "application/json" : "text/html,application/json;q=0.9,*/*;q=0.8";

//#endregion
//#region src/checks/smoke/follow.ts
const MAX_REDIRECTS = 10;
const MAX_BODY = 1048576;
const REDIRECTS = [
	301,
	302,
	303,
	307,
	308
];
async function follow(request, http, timeoutMs) {
	const hops = [];
	const seen = /* @__PURE__ */ new Set();
	const cookies = /* @__PURE__ */ new Map();
	let { method, body } = request;
	let headers = { ...request.headers };
	let url = request.url;
	let dropped = [];
	let totalMs = 0;
	let sent = 0;
	const ended = (end) => ({
		request,
		hops,
		end,
		totalMs,
		sent,
		dropped
	});
	const lost = (why, status) => ended({
		kind: "bad redirect",
		url,
		why,
		status
	});
	for (;;) {
		const jar = [...cookies.get(new URL(url).origin) ?? []].map((pair) => pair.join("=")).join("; ");
		const cookie = [headers.cookie, jar].filter((part) => part !== void 0 && part !== "").join("; ");
		let response;
		try {
			sent++;
			response = await http.send({
				method,
				url,
				headers: cookie === "" ? headers : {
					...headers,
					cookie
				},
				...body === void 0 ? {} : { body },
				timeoutMs: Math.max(1, timeoutMs - totalMs),
				maxBytes: MAX_BODY
			});
		} catch (error) {
			if (error instanceof HttpFailure) return ended({
				kind: "failure",
				url,
				failure: error
			});
			throw error;
		}
		totalMs += response.timing.totalMs;
		const location = headerOf(response, "location");
		if (location === void 0 || !REDIRECTS.includes(response.status) || isMeant(request, response.status)) return ended({
			kind: "answer",
			url,
			response,
			page: readPage(response.body, headerOf(response, "content-type"))
		});
		const target = URL.canParse(location, url) ? new URL(location, url) : void 0;
		if (target === void 0 || !/^https?:$/.test(target.protocol)) return lost("no web address", response.status);
		target.hash = "";
		target.username = "";
		target.password = "";
		hops.push({
			url,
			status: response.status,
			location: target.href
		});
		const wall = wallAtAddress(target);
		if (wall !== void 0) return ended({
			kind: "wall",
			url,
			wall
		});
		keepCookies(cookies, new URL(url).origin, response);
		if (response.status === 303 ? method !== "HEAD" : method === "POST" && response.status < 303) {
			method = "GET";
			body = void 0;
			headers = without(headers, ["content-type"]);
		}
		if (target.origin !== new URL(url).origin) {
			if (body !== void 0) return lost("would carry the body to another origin", response.status);
			dropped = [...dropped, ...request.ownHeaders.filter((name) => name in headers)];
			headers = without(headers, request.ownHeaders);
		}
		url = target.href;
		const state = `${method} ${url} ${JSON.stringify([...cookies.get(target.origin) ?? []])}`;
		if (seen.has(state)) return lost("loop", response.status);
		seen.add(state);
		if (hops.length > MAX_REDIRECTS) return lost("too many", response.status);
	}
}
const isMeant = (request, status) => request.expect.redirect !== null || namesStatus(request.expect, status);
function keepCookies(cookies, origin, response) {
	for (const line of response.headers.get("set-cookie") ?? []) {
		const [pair = ""] = line.split(";");
		const at = pair.indexOf("=");
		if (at < 1 || pair.length > 4096) continue;
		const jar = cookies.get(origin) ?? /* @__PURE__ */ new Map();
		if (jar.size < 50) jar.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
		cookies.set(origin, jar);
	}
}
const without = (headers, names) => Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

//#endregion
//#region src/checks/smoke/retry.ts
const FIRST_WAIT_MS = 1e3;
const LONGEST_WAIT_MS = 3e4;
const PASSING_STATUSES = [
	502,
	503,
	504,
	520,
	521,
	522,
	523,
	524
];
const REPEATABLE = [
	"GET",
	"HEAD",
	"PUT",
	"DELETE"
];
async function exchangeWith(request, patience) {
	const { http, clock, deadline } = patience;
	let sent = 0;
	let before;
	for (let retries = 0;; retries++) {
		const left = deadline - clock.now();
		if (left <= 0) return before ?? {
			request,
			hops: [],
			end: {
				kind: "deadline",
				url: request.url
			},
			at: clock.now(),
			totalMs: 0,
			sent,
			retries: 0,
			dropped: []
		};
		const at = clock.now();
		const attempt = await follow(request, http, Math.min(patience.timeoutMs, left));
		sent += attempt.sent;
		if (left < patience.timeoutMs && attempt.end.kind === "failure" && attempt.end.failure.kind === "timeout") return before ? {
			...before,
			sent
		} : {
			...attempt,
			at,
			sent,
			retries,
			end: {
				kind: "deadline",
				url: request.url
			}
		};
		const exchange = {
			...attempt,
			at,
			sent,
			retries
		};
		const wait = waitBefore(attempt, retries, clock.now());
		if (wait === void 0 || retries >= patience.retries || clock.now() + wait >= deadline) return exchange;
		patience.progress(`smoke: ${printable(request.name, 80)}: ${inShort(attempt.end)}, trying again in ${formatDuration(wait)} (${retries + 1} of ${patience.retries})`);
		before = exchange;
		await clock.sleep(wait);
	}
}
const inShort = (end) => end.kind === "answer" ? `status ${end.response.status}` : end.kind === "failure" ? end.failure.code : end.kind;
function waitBefore(attempt, retries, now) {
	const { end, request } = attempt;
	const backoff = Math.min(FIRST_WAIT_MS * 2 ** retries, LONGEST_WAIT_MS);
	const repeatable = REPEATABLE.includes(request.method);
	if (end.kind === "failure") {
		const { kind, code } = end.failure;
		if (kind === "refused" || code === "EAI_AGAIN" || code === "UND_ERR_CONNECT_TIMEOUT") return backoff;
		return repeatable && (kind === "reset" || kind === "timeout") ? backoff : void 0;
	}
	const answer = answerOf({
		...attempt,
		at: now,
		retries
	});
	if (answer === void 0) return void 0;
	const { status } = answer.response;
	if (isExpectedStatus(request.expect, status)) return isSlow(attempt) && repeatable && retries === 0 ? 0 : void 0;
	const asked = retryAfter(headerOf(answer.response, "retry-after"), now);
	if (status === 429) return asked !== void 0 && asked <= LONGEST_WAIT_MS ? asked : void 0;
	if (!PASSING_STATUSES.includes(status) || !repeatable) return void 0;
	return asked === void 0 ? backoff : Math.min(asked, LONGEST_WAIT_MS);
}
const isSlow = ({ request, totalMs }) => request.expect.maxTimeMs !== null && totalMs > request.expect.maxTimeMs;
function retryAfter(value, now) {
	if (value === void 0) return void 0;
	if (/^\d{1,6}$/.test(value.trim())) return Number(value) * 1e3;
	const date = Date.parse(value);
	return Number.isNaN(date) ? void 0 : Math.max(0, date - now);
}

//#endregion
//#region src/checks/smoke/example.ts
const BASE = "https://app.example.com";
async function runExample(_ruleId, example) {
	const [{ parse }, { smokeSchema }] = await Promise.all([import("./dist2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)), import("./smoke2.js")]);
	const lines = example.split("\n");
	const start = lines.findIndex((line) => !line.startsWith(">"));
	const directives = lines.slice(0, start).map((line) => line.slice(1).trim());
	const value = (key) => directives.find((line) => line.startsWith(`${key}:`))?.slice(key.length + 1).trim();
	const [method = "GET", path = "/"] = directives.find((line) => /^[A-Z]+ \//.test(line))?.split(" ") ?? [];
	const section = smokeSchema.parse({ checks: { example: {
		[method.toLowerCase()]: path,
		expect: parse(value("expect") ?? "{}")
	} } });
	const clock = virtualClock("2026-01-01T00:00:00Z");
	const { requests } = planRequests({
		...section,
		url: BASE,
		allowedOrigins: [BASE],
		variables: () => void 0
	}, new URL(BASE));
	const found = [];
	for (const request of requests) {
		const exchange = await exchangeWith(request, {
			http: playback(lines.slice(start).join("\n"), milliseconds(value("took") ?? "100ms")),
			clock,
			retries: section.retries,
			timeoutMs: milliseconds(section.timeout),
			deadline: clock.now() + milliseconds(section.deadline),
			progress: () => {}
		});
		const judgement = judge(exchange);
		if (judgement.kind === "findings") found.push(...judgement.findings.map(({ rule }) => rule));
	}
	return found;
}
function playback(script, totalMs) {
	const answers = script.split(/^(?=HTTP\/1\.1 \d{3}|! )/m).filter((part) => part.trim() !== "").map((part) => toPlayed(part, totalMs));
	let next = 0;
	return { send: async () => {
		const played = answers[Math.min(next++, answers.length - 1)];
		if (played === void 0) throw new Error("The example holds no answer.");
		if (played.kind === "failure") throw played.failure;
		return played.response;
	} };
}
function toPlayed(text, totalMs) {
	const failure = /^! (?<kind>dns|refused|reset|timeout|tls|proxy|other) (?<code>\w+)/.exec(text)?.groups;
	if (failure?.code !== void 0) return {
		kind: "failure",
		failure: new HttpFailure(failure.kind, failure.code, failure.code)
	};
	const [head = "", ...rest] = text.split("\n\n");
	const [statusLine = "", ...headerLines] = head.split("\n").filter((line) => line !== "");
	const headers = /* @__PURE__ */ new Map();
	for (const line of headerLines) {
		const at = line.indexOf(":");
		if (at < 1) throw new Error(`"${line}" is not a header.`);
		const name = line.slice(0, at).toLowerCase();
		headers.set(name, [...headers.get(name) ?? [], line.slice(at + 1).trim()]);
	}
	const body = Buffer.from(rest.join("\n\n").trimEnd());
	return {
		kind: "answer",
		response: {
			status: Number(statusLine.split(" ")[1]),
			headers,
			body,
			truncated: false,
			timing: {
				headersMs: totalMs,
				totalMs
			}
		}
	};
}

//#endregion
//#region src/checks/smoke/check.ts
const PARALLEL = 4;
const smokeCheck = {
	word: "smoke",
	summary: "Does the deployed app answer: pages, API health, with what must come back?",
	rules,
	run,
	runExample
};
async function run(context, settings) {
	if (settings.url === void 0 || settings.url === "") {
		if (!context.asked) return {
			status: "skipped",
			reason: "no URL",
			coverage: {},
			findings: []
		};
		throw new UserError("smoke does not know where the app answers.", `Give its address: \`--url https://…\`, the input \`url:\`, or \`environments: { ${context.environment ?? "<name>"}: { url: https://… } }\` in launch-ready.yml.`);
	}
	const { requests, unset } = planRequests(settings, parseBaseUrl(settings.url));
	const [missing] = unset;
	if (missing !== void 0 && !context.fork) throw missing.error;
	const leftOut = unset.length === 0 ? [] : [{
		what: "checks",
		count: unset.length,
		why: "they send secrets, and a fork gets none"
	}];
	if (requests.length === 0) return {
		status: "skipped",
		reason: unset.length > 0 ? "every check sends a secret" : "no checks",
		coverage: {},
		leftOut,
		findings: []
	};
	const { clock, http } = context;
	const patience = {
		http,
		clock,
		retries: settings.retries,
		timeoutMs: milliseconds(settings.timeout),
		deadline: clock.now() + milliseconds(settings.deadline),
		progress: (message) => context.progress(message)
	};
	context.progress(`smoke: ${countOf(requests.length, "checks")} at ${new URL(settings.url).origin}`);
	return summarise((await inParallel(requests, PARALLEL, async (request) => {
		const exchange = await exchangeWith(request, patience);
		return {
			exchange,
			judgement: judge(exchange)
		};
	})).map(({ exchange, judgement }) => ({
		request: exchange.request,
		sent: exchange.sent,
		retries: exchange.retries,
		judgement
	})), leftOut);
}
function summarise(judged, leftOut) {
	const findings = [];
	const doubts = [];
	let passed = 0;
	for (const { request, judgement } of judged) if (judgement.kind === "passed") passed++;
	else if (judgement.kind === "findings") findings.push(...judgement.findings);
	else doubts.push(`${printable(request.name, 80)}: ${judgement.reason}`);
	const sum = (of) => judged.reduce((total, each) => total + of(each), 0);
	const rest = {
		coverage: {
			checks: judged.length,
			passed,
			requests: sum(({ sent }) => sent),
			retries: sum(({ retries }) => retries)
		},
		findings,
		...leftOut.length === 0 ? {} : { leftOut }
	};
	return doubts.length === 0 ? {
		status: "completed",
		...rest
	} : {
		status: "inconclusive",
		reason: inOneLine(doubts),
		...rest
	};
}
const MAX_DOUBTS = 3;
function inOneLine(doubts) {
	const reasons = /* @__PURE__ */ new Map();
	for (const doubt of doubts) {
		const at = doubt.indexOf(": ");
		const reason = doubt.slice(at + 2);
		reasons.set(reason, [...reasons.get(reason) ?? [], doubt.slice(0, at)]);
	}
	const lines = [...reasons].map(([reason, names]) => `${names.slice(0, 3).join(", ")}${names.length > 3 ? ` and ${names.length - 3} more` : ""}: ${reason}`);
	const more = lines.length - MAX_DOUBTS;
	return lines.slice(0, MAX_DOUBTS).join("; ") + (more > 0 ? `; ${more} more` : "");
}
async function inParallel(items, limit, work) {
	const results = [];
	const queue = items.entries();
	const worker = async () => {
		for (const [index, item] of queue) results[index] = await work(item);
	};
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
	return results;
}

//#endregion
//#region src/checks/index.ts
const CHECKS = [
	envCheck,
	secretsCheck,
	migrationsCheck,
	smokeCheck
];

//#endregion
//#region src/app/policy/rule.ts
const atLine = (path, line) => ({
	kind: "file",
	path,
	startLine: line,
	endLine: line
});
const withoutLine = (ignore) => ignore.kind === "file" ? { replacement: {
	startLine: ignore.line,
	endLine: ignore.line,
	text: ""
} } : {};
const placeOf = (ignore) => ignore.kind === "inline" ? {
	location: atLine(ignore.path, ignore.line),
	words: `\`launch-ready:ignore ${ignore.rule}\``
} : {
	location: atLine(".launch-ready/ignore", ignore.line),
	words: `the entry for \`${ignore.rule}\` (${ignore.place})`
};
function judgePolicy(rules, subject) {
	return rules.flatMap((rule) => [...rule.check(subject)].map(({ parts, ...problem }) => ({
		check: "policy",
		rule: rule.id,
		severity: rule.severity,
		...problem,
		fingerprint: fingerprint(rule.id, ...parts),
		state: "new",
		inlineIgnorable: false,
		docs: docsOf(rule.id)
	})));
}

//#endregion
//#region src/app/policy/rules/expired-ignore.ts
const expiredIgnore = {
	id: "policy/expired-ignore",
	severity: "medium",
	summary: "An ignore is past its date",
	why: "Somebody said until when the finding could wait. It is back now.",
	fix: "Mend what it hides, or set a new date with a reason.",
	since: "0.1.0",
	examples: {
		bad: ["# launch-ready:ignore env/new-variable -- set on Friday (until 2026-01-01)"],
		good: ["# launch-ready:ignore env/new-variable -- set on Friday (until 2999-01-01)"]
	},
	*check(subject) {
		for (const ignore of subject.expired) {
			const { location, words } = placeOf(ignore);
			yield {
				location,
				title: `An ignore of ${ignore.rule} expired on ${ignore.until ?? ""}`,
				message: `${words} counted until ${ignore.until ?? ""}; what it hid is reported again.`,
				fix: "Mend the finding and delete the ignore, or set a later date.",
				impact: "A risk that was accepted for a while is no longer accepted.",
				parts: [ignore.rule, ignore.reason]
			};
		}
	}
};

//#endregion
//#region src/app/policy/rules/ignore-without-reason.ts
const ignoreWithoutReason = {
	id: "policy/ignore-without-reason",
	severity: "medium",
	summary: "An ignore gives no reason",
	why: "In half a year nobody knows whether it still holds.",
	fix: "Write why: `launch-ready:ignore <rule> -- reason`, or `# reason` in `.launch-ready/ignore`.",
	since: "0.1.0",
	examples: {
		bad: [
			"# launch-ready:ignore env/new-variable",
			"# launch-ready:ignore env/new-variable -- REASON",
			"# launch-ready:ignore env/new-variable -- (until 2999-01-01)"
		],
		good: ["# launch-ready:ignore env/new-variable -- set on Friday"]
	},
	*check(subject) {
		for (const ignore of subject.ignores) {
			const isPasted = ignore.reason === REASON;
			if (ignore.reason !== "" && !isPasted) continue;
			const { location, words } = placeOf(ignore);
			yield {
				location,
				title: `An ignore of ${ignore.rule} gives no reason`,
				message: isPasted ? `${words} still says \`${REASON}\` where the reason belongs, so it does not count.` : `${words} does not say why. It counts all the same.`,
				fix: ignore.kind === "inline" ? `Write \`launch-ready:ignore ${ignore.rule} -- why it is all right\`.` : "Write `# why it is all right` at the end of the line.",
				impact: "Nobody can tell later whether the risk is still accepted.",
				parts: [ignore.rule, ignore.kind === "file" ? ignore.fingerprint : ignore.path]
			};
		}
	}
};

//#endregion
//#region src/app/policy/rules/loosened.ts
const loosened = {
	id: "policy/loosened",
	severity: "medium",
	summary: "This change loosens the checks that judge it",
	why: "A change that adds an ignore, switches a rule off or raises `fail-on` is judged by its own rules. That may well be right; a reviewer should see it.",
	fix: "Check the reason. To have every change judged by the rules of the base branch, set `policy: base`.",
	since: "0.1.0",
	examples: {
		bad: [
			"loosen: rules: { migrations/drop-column: off }",
			"loosen: fail-on: blocker",
			"loosen: warn-only: true",
			"loosen: secrets: { ignore-paths: [\"src/**\"] }"
		],
		good: ["loosen: fail-on: medium", "loosen: secrets: { generic: true }"]
	},
	*check(subject) {
		for (const { what, key } of subject.loosenings) yield {
			location: atLine(subject.configPath, subject.lineOfKey(key) ?? 1),
			title: `This change loosens its own checks: ${what.replaceAll("`", "")}`,
			message: `In ${subject.configPath}, ${what}.`,
			fix: "Check that this is meant. `policy: base` in launch-ready.yml makes the base branch’s configuration count.",
			impact: "What this switches off is no longer caught, in this change or a later one.",
			parts: [what]
		};
		for (const { what, location } of subject.added) yield {
			location,
			title: `This change silences a finding: ${what}`,
			message: `This change adds ${what}.`,
			fix: "Check the reason. `policy: base` in launch-ready.yml makes the base branch’s ignores count.",
			impact: "What it silences is not reported any more.",
			parts: [what]
		};
	}
};

//#endregion
//#region src/app/policy/rules/malformed-ignore.ts
const malformedIgnore = {
	id: "policy/malformed-ignore",
	severity: "medium",
	summary: "A line of `.launch-ready/ignore` is no entry",
	why: "Whoever wrote it believes that something is silenced, and it is not.",
	fix: "Write `fingerprint rule place # reason`, as every finding prints it ready to paste.",
	since: "0.1.0",
	examples: {
		bad: ["ignore: migrations/drop-column"],
		good: ["ignore: 1:0123456789abcdef0123456789abcdef migrations/drop-column db/1.sql:1 # nothing reads it", "ignore: # a comment"]
	},
	*check(subject) {
		for (const { line, text } of subject.malformed) yield {
			location: atLine(".launch-ready/ignore", line),
			title: `Line ${line} of .launch-ready/ignore is no entry`,
			message: `Line ${line} is not of the form \`fingerprint rule place # reason\`, so it silences nothing.`,
			fix: "Copy the line that the finding prints, or delete this one.",
			impact: "A finding that somebody meant to accept still fails the run.",
			parts: [text]
		};
	}
};

//#endregion
//#region src/app/policy/rules/stale-ignore.ts
const staleIgnore = {
	id: "policy/stale-ignore",
	severity: "low",
	summary: "An ignore silences nothing",
	why: "The finding it named is gone. Left behind, it may one day hide another one.",
	fix: "Delete it.",
	since: "0.1.0",
	examples: {
		bad: ["# launch-ready:ignore env/stale -- it was here once"],
		good: ["# launch-ready:ignore env/new-variable -- set on Friday"]
	},
	*check(subject) {
		for (const ignore of subject.stale) {
			const { location, words } = placeOf(ignore);
			yield {
				location,
				title: `An ignore of ${ignore.rule} silences nothing`,
				message: `${words} matches no finding any more.`,
				fix: "Delete the line.",
				...withoutLine(ignore),
				impact: "It may hide a later finding that nobody has judged.",
				parts: [
					ignore.rule,
					ignore.reason,
					ignore.kind === "file" ? ignore.fingerprint : ignore.path
				]
			};
		}
	}
};

//#endregion
//#region src/app/policy/rules/index.ts
const POLICY_RULES = [
	expiredIgnore,
	ignoreWithoutReason,
	loosened,
	malformedIgnore,
	staleIgnore
];

//#endregion
//#region src/app/rules.ts
const OUR_CHECKS = new Set([...CHECKS.flatMap((check) => check.rules), ...POLICY_RULES].map(({ id }) => id.split("/", 1)[0] ?? ""));
const isOurRule = (id) => OUR_CHECKS.has(id.split("/", 1)[0] ?? "");
const ALL_RULES = [...CHECKS.flatMap((check) => check.rules), ...POLICY_RULES];

//#endregion
export { nodeClock as A, readOne as C, configSchema as D, DEFAULT_CONFIG as E, annotateSchema as F, ALL_CLEAR as M, OTHER_TOOLS as N, workerThreads as O, WHEN as P, readObjectsOf as S, CONFIG_FILES as T, isSameEnvironment as _, judgePolicy as a, folderTree as b, secretsCheck as c, parseLeakIgnores as d, SECRETS_BASELINE as f, envCheck as g, migrationsCheck as h, atLine as i, today as j, HttpFailure as k, findRulesFile as l, writeWhole as m, isOurRule as n, placeOf as o, parseSecretsBaseline as p, POLICY_RULES as r, smokeCheck as s, ALL_RULES as t, IGNORE_FILES as u, parseConfig as v, readText as w, memoryTree as x, commitTree as y };