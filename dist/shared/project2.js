import { n as UserError } from "./errors.js";
import { t as globMatcher } from "./glob.js";
import { r as parseDuration } from "./duration.js";
import { i as readAll, s as readText } from "./tree.js";
import { t as require_dist } from "./dist.js";
import { n as stageOf, t as isSameEnvironment } from "./environment.js";
import { d as looksSecret, p as clientToolOf } from "./variable-name.js";
import { i as readValue, n as assignmentsOf$1, t as placesOf } from "./places.js";
import { t as parse } from "./dist11.js";
import { t as RE2JS } from "./build.js";
import { a as findDocuments, n as DOCUMENTS } from "./documents.js";
import path from "node:path";

//#region src/checks/env/declaration.ts
const isRequiredIn = (declaration, environment) => typeof declaration.required === "boolean" ? declaration.required : environment === void 0 ? declaration.required.length > 0 : declaration.required.some((name) => isSameEnvironment(name, environment) || isSameStage(declaration, name, environment));
const isSameStage = ({ byStage }, name, environment) => byStage === true && stageOf(name) !== void 0 && stageOf(name) === stageOf(environment);
function fromConfig(name, variable, path, line) {
	return {
		name,
		path,
		line,
		required: variable.default === void 0 && variable.group === void 0 ? variable.required : false,
		explicit: true,
		forbid: variable.forbid,
		secret: variable.secret ?? (isSecretPreset(variable.preset) || looksSecret(name)),
		allowEmpty: variable["allow-empty"],
		...variable.type === void 0 ? {} : { type: variable.type },
		...variable.values === void 0 ? {} : { values: variable.values },
		...variable.owner === void 0 ? {} : { owner: variable.owner },
		...variable.pattern === void 0 ? {} : { pattern: variable.pattern },
		...variable.preset === void 0 ? {} : { preset: variable.preset },
		...variable["never-share"] === void 0 ? {} : { neverShare: variable["never-share"] },
		...variable.group === void 0 ? {} : { group: variable.group },
		...variable.store === void 0 ? {} : { store: variable.store },
		...variable.expires === void 0 ? {} : { expires: variable.expires },
		...variable.rotate === void 0 ? {} : { rotate: {
			every: parseDuration(variable.rotate) ?? 0,
			words: variable.rotate
		} },
		...variable.description === void 0 ? {} : { description: variable.description }
	};
}
const isSecretPreset = (preset) => preset !== void 0 && !/publishable|anon|dsn|project-key|-id$|-sid$/.test(preset);

//#endregion
//#region src/checks/env/declared/dotenv-schema.ts
const TYPES$6 = {
	String: "string",
	Integer: "integer",
	Float: "number",
	Boolean: "boolean",
	Url: "url",
	Email: "email"
};
const dotenvSchema = {
	names: [".dotenv_schema.json", "dotenv_schema.json"],
	tool: "dotenv-linter",
	source: "https://dotenv-linter.github.io/#/checks/schema_violation",
	read(text, path) {
		const entries = entriesOf$1(text);
		if (entries === void 0) return {
			declarations: [],
			problems: [{
				line: 1,
				message: "it is no JSON object with `entries`"
			}]
		};
		const lines = text.split(/\r\n|\r|\n/);
		return {
			declarations: Object.entries(entries).map(([name, entry]) => {
				const type = typeof entry?.["type"] === "string" ? TYPES$6[entry["type"]] : void 0;
				const quoted = JSON.stringify(name);
				const index = lines.findIndex((line) => line.includes(quoted));
				const column = index === -1 ? 0 : (lines[index]?.indexOf(quoted) ?? 0) + 2;
				return {
					name,
					path,
					line: Math.max(index, 0) + 1,
					...index === -1 ? {} : {
						startColumn: column,
						endColumn: column + name.length
					},
					required: entry?.["required"] === true,
					explicit: true,
					forbid: {},
					secret: looksSecret(name),
					allowEmpty: false,
					...type === void 0 ? {} : { type }
				};
			}),
			problems: []
		};
	}
};
function entriesOf$1(text) {
	try {
		const data = JSON.parse(text.replace(/^\ufeff/, ""));
		if (typeof data !== "object" || data === null || !("entries" in data)) return void 0;
		const { entries } = data;
		if (typeof entries !== "object" || entries === null || Array.isArray(entries)) return void 0;
		return entries;
	} catch {
		return;
	}
}

//#endregion
//#region src/checks/env/dotenv.ts
function parseDotenv(text) {
	const file = {
		entries: [],
		commentedOut: [],
		malformed: [],
		comments: /* @__PURE__ */ new Map()
	};
	const placeOf = placesOf(text);
	let at = 0;
	for (const assignment of assignmentsOf$1(text)) {
		noteOthers(at, assignment.exportStart ?? assignment.nameStart);
		file.entries.push(entryOf(assignment));
		at = assignment.end;
	}
	noteOthers(at, text.length);
	return file;
	function entryOf(assignment) {
		const { nameStart, nameEnd, valueStart, valueEnd, quote, commentStart, end } = assignment;
		const { line, column } = placeOf(nameStart);
		return {
			name: text.slice(nameStart, nameEnd),
			value: readValue(text, assignment).value,
			quote,
			startLine: line,
			endLine: placeOf(Math.max(valueStart, valueEnd) - 1).line,
			startColumn: column,
			endColumn: column + nameEnd - nameStart,
			comment: commentStart === void 0 ? void 0 : text.slice(commentStart + 1, end).trim()
		};
	}
	function noteOthers(from, to) {
		if (from >= to) return;
		for (const { 0: words, index } of text.slice(from, to).matchAll(/\S[^\r\n\u2028\u2029]*/g)) {
			const { line } = placeOf(from + index);
			if (words.startsWith("#")) {
				const comment = words.replace(/^#+[ \t]*/, "");
				file.comments.set(line, comment);
				const off = /^(?:export[ \t]+)?([A-Z][A-Z0-9_]*)=/.exec(comment);
				if (off?.[1]) file.commentedOut.push({
					name: off[1],
					line
				});
			} else {
				const why = words.includes("=") ? "the name has characters other than letters, digits, `_`, `.` and `-`" : "there is no `=`";
				file.malformed.push({
					line,
					why
				});
			}
		}
	}
}

//#endregion
//#region src/checks/env/declared/env-spec.ts
const envSpec = {
	names: [".env.schema"],
	tool: "varlock",
	source: "https://varlock.dev/reference/item-decorators/",
	read(text, path) {
		const { entries, comments, malformed } = parseDotenv(text);
		const header = decoratorsOf(headerLines(text));
		if (header.get("disable") === "true") return {
			declarations: [],
			problems: []
		};
		return {
			declarations: entries.map((entry) => {
				const own = [];
				for (let line = entry.startLine - 1; comments.has(line); line--) {
					const comment = comments.get(line) ?? "";
					if (/^-{3,}\s*$/.test(comment)) break;
					own.unshift(comment);
				}
				const decorators = decoratorsOf([...own, ...entry.comment === void 0 ? [] : [entry.comment]]);
				const description = own.filter((line) => !line.trim().startsWith("@")).join(" ").trim();
				const type = typeOf$1(decorators.get("type"));
				const values = valuesOf(decorators.get("type"));
				return {
					name: entry.name,
					path,
					line: entry.startLine,
					startColumn: entry.startColumn,
					endColumn: entry.endColumn,
					required: entry.value === "" ? requiredBy(decorators, header) : false,
					explicit: true,
					byStage: true,
					forbid: {},
					secret: sensitiveBy(decorators, header, entry.name),
					allowEmpty: false,
					...type === void 0 ? {} : { type },
					...values === void 0 ? {} : { values },
					...description === "" ? {} : { description }
				};
			}),
			problems: malformed.map(({ line, why }) => ({
				line,
				message: `not an entry: ${why}`
			}))
		};
	}
};
function headerLines(text) {
	const lines = [];
	for (const line of text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/)) {
		const comment = /^[ \t]*#[ \t]?(.*)$/.exec(line)?.[1];
		if (comment === void 0) {
			if (line.trim() === "") continue;
			return [];
		}
		if (/^-{3,}\s*$/.test(comment)) return lines;
		lines.push(comment);
	}
	return [];
}
function decoratorsOf(lines) {
	const found = /* @__PURE__ */ new Map();
	for (const line of lines) {
		if (!line.trim().startsWith("@")) continue;
		for (const [, name = "", call, value] of line.matchAll(/(?<![\w@])@(\w+)(\([^)]*\))?(?:=("[^"]*"|'[^']*'|[\w.-]+(?:\([^)]*\))?|\$\w+))?/g)) found.set(name, (value ?? call ?? "true").replace(/^(["'])(.*)\1$/, "$2"));
	}
	return found;
}
function requiredBy(own, header) {
	const optional = own.get("optional");
	if (optional !== void 0) return optional === "false";
	const required = own.get("required");
	if (required === void 0) return header.get("defaultRequired") === "true";
	const environments = /^forEnv\(([^)]*)\)$/.exec(required)?.[1];
	if (environments !== void 0) return environments.split(",").map((each) => each.trim()).filter((each) => each !== "");
	return required === "true";
}
function sensitiveBy(own, header, name) {
	if (own.has("public")) return own.get("public") === "false";
	const sensitive = own.get("sensitive");
	if (sensitive !== void 0) return sensitive !== "false";
	const prefix = /^inferFromPrefix\(\s*["']?(\w+)["']?\s*\)$/.exec(header.get("defaultSensitive") ?? "")?.[1];
	if (prefix !== void 0) return !name.startsWith(prefix);
	return header.get("defaultSensitive") !== "false";
}
const TYPES$5 = {
	number: "number",
	boolean: "boolean",
	url: "url",
	email: "email",
	port: "port",
	enum: "enum",
	string: "string"
};
const typeOf$1 = (type) => TYPES$5[/^\w+/.exec(type ?? "")?.[0] ?? ""];
function valuesOf(type) {
	return (/^enum\(([^)]*)\)$/.exec(type ?? "")?.[1])?.split(",").map((each) => each.trim().replace(/^(["'])(.*)\1$/, "$2")).filter((each) => each !== "");
}

//#endregion
//#region src/checks/env/declared/secret-spec.ts
const secretSpec = {
	names: ["secretspec.toml"],
	tool: "SecretSpec",
	source: "https://secretspec.dev/reference/configuration/",
	read(text, path) {
		let profiles;
		try {
			profiles = parse(text)["profiles"];
		} catch {
			return {
				declarations: [],
				problems: [{
					line: 1,
					message: "it is no valid TOML"
				}]
			};
		}
		const byProfile = tablesOf(profiles);
		const fallback = byProfile["default"] ?? {};
		const names = new Set(Object.values(byProfile).flatMap((secrets) => Object.keys(secrets)));
		const lines = text.split(/\r\n|\r|\n/);
		return {
			declarations: [...names].map((name) => {
				const index = lines.findIndex((line) => new RegExp(`^\\s*(?:${escaped$1(name)}|"${escaped$1(name)}")\\s*=|\\.${escaped$1(name)}\\]`).test(line));
				const description = fallback[name]?.["description"];
				return {
					name,
					path,
					line: Math.max(index, 0) + 1,
					required: requiredIn(name, byProfile, fallback),
					explicit: true,
					byStage: true,
					forbid: {},
					secret: true,
					allowEmpty: false,
					...typeof description === "string" ? { description } : {}
				};
			}),
			problems: []
		};
	}
};
function requiredIn(name, byProfile, fallback) {
	const isNeeded = (own) => {
		const all = {
			...fallback[name],
			...own
		};
		return all["required"] !== false && all["default"] === void 0 && all["generate"] === void 0 && all["composed"] === void 0;
	};
	const others = Object.keys(byProfile).filter((profile) => profile !== "default");
	if (others.length === 0) return isNeeded(void 0);
	const needed = others.filter((profile) => (name in fallback || name in (byProfile[profile] ?? {})) && isNeeded(byProfile[profile]?.[name]));
	if (needed.length === others.length) return true;
	return needed.length === 0 ? false : needed;
}
const escaped$1 = (name) => name.replace(/[^\w]/g, "\\$&");
function tablesOf(data) {
	if (!isTable(data)) return {};
	return Object.fromEntries(Object.entries(data).flatMap(([profile, secrets]) => isTable(secrets) ? [[profile, Object.fromEntries(Object.entries(secrets).filter((entry) => isTable(entry[1])))]] : []));
}
const isTable = (data) => typeof data === "object" && data !== null && !Array.isArray(data);

//#endregion
//#region src/checks/env/declared/schema-file.ts
const SCHEMA_FILES = [
	envSpec,
	dotenvSchema,
	secretSpec
];
const schemaFileOf = (path) => {
	const name = path.slice(path.lastIndexOf("/") + 1);
	return SCHEMA_FILES.find(({ names }) => names.includes(name));
};

//#endregion
//#region src/checks/env/linear-regex.ts
const MAX_PROGRAM = 5e3;
const LONGEST_VALUE = 2e4;
function matchesWhole(pattern, value) {
	const compiled = compile(pattern);
	if (compiled === void 0) return void 0;
	return value.length <= LONGEST_VALUE && compiled.matches(value);
}
function compile(pattern) {
	try {
		const compiled = RE2JS.compile(pattern);
		return compiled.programSize() <= MAX_PROGRAM ? compiled : void 0;
	} catch {
		return;
	}
}

//#endregion
//#region src/checks/env/collect.ts
const MAX_DECLARED = 2e5;
function mustBeExpression(pattern, name, place) {
	if (pattern === void 0 || matchesWhole(pattern, "") !== void 0) return;
	throw new UserError(`${place}: the \`pattern\` of \`${name}\` is no regular expression, or too large a one.`, "Write one of RE2 (https://github.com/google/re2/wiki/Syntax): no look-around and no back-references.");
}
const isBelow = (file, folder) => folder === "" || folder === "." || file.startsWith(`${folder.replace(/\/+$/, "")}/`);
async function collectDeclarations(tree, config, folder) {
	const { env } = config.parsed.config;
	const declared = /* @__PURE__ */ new Map();
	for (const [name, variable] of Object.entries(env.vars)) {
		if (name.endsWith("*")) continue;
		const line = config.parsed.lineOf([
			"env",
			"vars",
			name
		]) ?? 1;
		mustBeExpression(variable.pattern, name, `${config.path ?? "launch-ready.yml"}:${line}`);
		declared.set(name, fromConfig(name, variable, config.path ?? "launch-ready.yml", line));
	}
	const paths = (await tree.list()).filter((entry) => entry.kind === "file").map((entry) => entry.path);
	const apps = Object.values(config.parsed.config.apps).map((app) => app.path);
	const folders = folder === "" && apps.length > 0 ? apps : [folder];
	const found = folders.map((each) => exampleFiles(paths, env.examples, env["ignore-paths"], each));
	const files = found.flat();
	const deeper = new Set(found.flatMap(deeperOf));
	let passedOver = 0;
	for (const file of files) {
		const dotenv = parseDotenv(await readText(tree, file) ?? "");
		for (const entry of dotenv.entries) {
			const earlier = declared.get(entry.name);
			if (earlier !== void 0) {
				if (earlier.explicit && entry.value !== "") earlier.example ??= entry.value;
				continue;
			}
			if (declared.size >= 2e5) {
				passedOver++;
				continue;
			}
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
				allowEmpty: false,
				...deeper.has(file) ? { isDeeper: true } : {},
				...entry.value === "" ? {} : { example: entry.value }
			});
		}
	}
	const schemas = paths.filter((file) => schemaFileOf(file) !== void 0 && folders.some((each) => isBelow(file, each)));
	const problems = [];
	for (const file of schemas.filter((each) => !globMatcher(env["ignore-paths"])(each))) {
		const content = schemaFileOf(file)?.read(await readText(tree, file) ?? "", file);
		for (const declaration of content?.declarations ?? []) if (declared.size >= 2e5 && !declared.has(declaration.name)) passedOver++;
		else if (declared.get(declaration.name)?.explicit !== true) declared.set(declaration.name, declaration);
		problems.push(...(content?.problems ?? []).map((problem) => ({
			...problem,
			path: file
		})));
	}
	const patterns = Object.entries(env.vars).filter(([name]) => name.endsWith("*"));
	for (const declaration of declared.values()) {
		const pattern = patterns.find(([name]) => declaration.name.startsWith(name.slice(0, -1)));
		if (pattern !== void 0 && pattern[1].group !== void 0 && declaration.group === void 0) {
			declaration.group = pattern[0];
			if (!declaration.explicit) declaration.required = false;
		}
		if (env["require-owner"] && declaration.secret) declaration.needsOwner = true;
	}
	const why = `a project may declare ${MAX_DECLARED.toLocaleString("en-US")} variables`;
	return {
		declarations: [...declared.values()],
		files: [...files, ...schemas],
		problems,
		leftOut: passedOver === 0 ? [] : [{
			what: "entries of example files",
			count: passedOver,
			why
		}]
	};
}
function exampleFiles(paths, names, ignored, folder) {
	const isIgnored = globMatcher(ignored);
	const below = folder === "" || folder === "." ? "" : `${folder.replace(/\/+$/, "")}/`;
	return paths.filter((file) => file.startsWith(below) && names.includes(path.posix.basename(file)) && !isIgnored(file)).sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1));
}
function deeperOf(files) {
	const shallowest = Math.min(...files.map(depthOf));
	return files.filter((file) => depthOf(file) > shallowest);
}
const depthOf = (file) => file.split("/").length;
async function usesParseVariables(tree, folder) {
	for (const file of /* @__PURE__ */ new Set([path.posix.join(folder, "package.json"), "package.json"])) if ((await readText(tree, file))?.includes("\"dotenv-parse-variables\"")) return true;
	return false;
}

//#endregion
//#region src/checks/env/dialects/detect-commands.ts
const FILE$2 = String.raw`["']?([^\s"'\\;&|)]+)`;
const PATTERNS$6 = [
	{
		dialect: "docker",
		pattern: new RegExp(String.raw`\b(?:docker|podman|nerdctl)\s+(?:container\s+)?(?:run|create|exec)\b[^;&|]*?\s--env-file[=\s]+${FILE$2}`, "g"),
		because: "it gives `--env-file` to docker run"
	},
	{
		dialect: "compose",
		pattern: new RegExp(String.raw`\b(?:docker|podman)(?:\s+|-)compose\b[^;&|]*?\s--env-file[=\s]+${FILE$2}`, "g"),
		because: "it gives `--env-file` to docker compose"
	},
	{
		dialect: "node",
		pattern: new RegExp(String.raw`\b(?:node|tsx|nodemon|npx\s+tsx|electron)\b[^;&|]*?\s--env-file(?:-if-exists)?[=\s]+${FILE$2}`, "g"),
		because: "it gives `--env-file` to node"
	},
	{
		dialect: "dotenvx",
		pattern: new RegExp(String.raw`\bdotenvx\s+run\b(?:[^;&|]*?\s(?:-f|--env-file)[=\s]+${FILE$2})?`, "g"),
		because: "it runs dotenvx"
	},
	{
		dialect: "dotenv-expand",
		pattern: new RegExp(String.raw`(?<![\w@/.-])dotenv\s+(?:-e\s+|--env[=\s]+)${FILE$2}`, "g"),
		because: "it runs dotenv-cli"
	},
	{
		dialect: "dotenv",
		pattern: /\bnode\b[^;&|]*?(?:-r|--require|--import)[=\s]+dotenv\/config\b/g,
		because: "it loads dotenv/config into node"
	},
	{
		dialect: "python",
		pattern: new RegExp(String.raw`(?<![\w@/.-])dotenv\s+(?:-f|--file)[=\s]+${FILE$2}[^;&|]*?\srun\b`, "g"),
		because: "it runs the dotenv of python-dotenv"
	},
	{
		dialect: "shell",
		pattern: /(?:^\s*|[;&|({"']\s*|\bthen\s+|\bdo\s+|\brun:\s+|\s-l?c\s+["'])(?:source|\.)\s+["']?([^\s"'\\;&|)]*\.env(?:rc)?\b[^\s"'\\;&|)]*|[^\s"'\\;&|)]*\/env)(?=["'\s;&|)]|$)/g,
		because: "a shell sources it"
	}
];
const EXPORT_CAT = /\bexport\s+["']?\$\((?:grep|cat|sed|xargs|egrep)\b[^)]*?(\S*\.env[\w.-]*)/g;
const ENVRC = /^\s*(dotenv_if_exists|dotenv)\b(?:\s+["']?([^\s"'#;]+))?/;
function loadersInCommands(text, kind) {
	const found = [];
	for (const { line, words } of commandLines(text)) {
		if (kind === "envrc") {
			const match = ENVRC.exec(words);
			if (match !== null) found.push({
				dialect: "direnv",
				because: `.envrc calls ${match[1]}`,
				line,
				files: [match[2] ?? ".env"]
			});
		}
		for (const loader of loadersInCommand(words)) found.push({
			...loader,
			line
		});
	}
	return found;
}
function loadersInCommand(words) {
	if (words.length > 5e3 || !/env/.test(words)) return [];
	const found = [];
	for (const { dialect, pattern, because } of PATTERNS$6) for (const { 1: file, index } of words.matchAll(pattern)) {
		const more = [...(/^[^;&|]*/.exec(words.slice(index).replace(/^[;&|]/, " "))?.[0] ?? "").matchAll(/\s--env-file(?:-if-exists)?[=\s]+["']?([^\s"'\\;&|)]+)/g)].map(([, other]) => other ?? "");
		const files = [.../* @__PURE__ */ new Set([...more, ...file === void 0 ? [] : [file]])];
		found.push({
			dialect,
			because,
			...files.length > 0 && { files }
		});
	}
	for (const [, file = ""] of words.matchAll(EXPORT_CAT)) found.push({
		dialect: "shell",
		because: "a shell exports what is printed of it",
		files: [file]
	});
	return found;
}
function* commandLines(text) {
	let words = "";
	let start = 1;
	for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
		if (words === "") start = index + 1;
		if (words === "" && /^\s*(?:#|\/\/)/.test(raw)) continue;
		if (/\\\s*$/.test(raw) && words.length < 5e3) {
			words += `${raw.replace(/\\\s*$/, "")} `;
			continue;
		}
		yield {
			line: start,
			words: words + raw
		};
		words = "";
	}
	if (words !== "") yield {
		line: start,
		words
	};
}

//#endregion
//#region src/checks/env/dialects/detect-files.ts
const PACKAGES = {
	next: "next",
	"@next/env": "next",
	vite: "vite",
	vitest: "vite",
	astro: "vite",
	"@sveltejs/kit": "vite",
	"@remix-run/dev": "vite",
	"@react-router/dev": "vite",
	dotenv: "dotenv",
	"dotenv-safe": "dotenv",
	"dotenv-flow": "dotenv",
	"dotenv-webpack": "dotenv",
	"@nestjs/config": "dotenv",
	nuxt: "dotenv",
	c12: "dotenv",
	"dotenv-expand": "dotenv-expand",
	"dotenv-cli": "dotenv-expand",
	"react-scripts": "dotenv-expand",
	"@dotenvx/dotenvx": "dotenvx"
};
function loadersInPackage(text) {
	const json = asObject(parseJson(text));
	const found = [];
	for (const group of [
		"dependencies",
		"devDependencies",
		"optionalDependencies",
		"peerDependencies"
	]) for (const name of Object.keys(asObject(json[group]))) {
		const dialect = Object.hasOwn(PACKAGES, name) ? PACKAGES[name] : void 0;
		if (dialect !== void 0) found.push({
			dialect,
			because: `package.json depends on ${name}`,
			...lineOf(text, name)
		});
	}
	const isLaterNode = /(?:^|[^\d.])(?:2[2-9]|[3-9]\d)(?:\.|\b)/.test(String(asObject(json["engines"])["node"] ?? ""));
	for (const [name, command] of Object.entries(asObject(json["scripts"]))) {
		if (typeof command !== "string") continue;
		for (const loader of loadersInCommand(command)) {
			const dialect = loader.dialect === "node" && isLaterNode ? "node24" : loader.dialect;
			found.push({
				...loader,
				dialect,
				because: `in the script ${name}, ${loader.because}`,
				...lineOf(text, name, command)
			});
		}
	}
	return found;
}
function parseJson(text) {
	try {
		return JSON.parse(text.replace(/^\ufeff/, ""));
	} catch {
		return;
	}
}
const asObject = (value) => typeof value === "object" && value !== null ? value : {};
function lineOf(text, key, value) {
	const written = JSON.stringify(key);
	const whole = value === void 0 ? -1 : text.indexOf(`${written}: ${JSON.stringify(value)}`);
	for (let at = whole === -1 ? text.indexOf(written) : whole; at !== -1; at = text.indexOf(written, at + 1)) if (/^\s*:/.test(text.slice(at + written.length, at + written.length + 50))) return { line: text.slice(0, at).split(/\r\n|\r|\n/).length };
	return {};
}
function loadersInCompose(text) {
	const found = [];
	let list;
	let interpolates;
	for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
		const line = raw.replace(/(?:^|\s)#.*$/, "");
		if (line.trim() === "") continue;
		const indent = line.length - line.trimStart().length;
		if (/(?<!\$)\$(?:\{|[A-Za-z_])/.test(line)) interpolates ??= index + 1;
		const item = /^\s*(?:-\s+)?(?:path:\s*)?(?:-\s+)?["']?([^"'\s:{}[\],]+)["']?\s*$/.exec(line)?.[1];
		if (list !== void 0 && (indent > list.indent || /^\s*-/.test(line)) && indent >= list.indent) {
			if (item !== void 0 && /^\s*(?:-|path:)/.test(line)) found.push(envFile(item, index + 1));
			if (/^\s*format:\s*["']?raw\b/.test(line)) {
				const last = found.at(-1);
				if (last !== void 0) last.dialect = "docker";
			}
			continue;
		}
		list = void 0;
		const key = /^\s*(?:-\s+)?env_file:\s*(.*)$/.exec(line);
		if (key === null) continue;
		const value = (key[1] ?? "").trim();
		if (value === "") list = {
			indent,
			line: index + 1
		};
		else for (const [, name = ""] of value.matchAll(/([^\s"',[\]]+)/g)) found.push(envFile(name, index + 1));
	}
	if (interpolates !== void 0) found.push({
		dialect: "compose",
		because: "the compose file has `$` that .env fills in",
		line: interpolates,
		files: [".env"]
	});
	return found;
}
const envFile = (name, line) => ({
	dialect: "compose",
	because: "the compose file names it as `env_file`",
	line,
	files: [name]
});
function loadersInUnit(text) {
	return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
		const file = /^\s*EnvironmentFile\s*=\s*-?\s*(\S.*?)\s*$/.exec(line)?.[1];
		if (file === void 0) return [];
		return [{
			dialect: "systemd",
			because: "the unit names it as `EnvironmentFile`",
			line: index + 1,
			files: [file]
		}];
	});
}
const PYTHON = /^(?:pyproject\.toml|Pipfile|setup\.(?:py|cfg)|environment\.ya?ml|requirements.*)$/;
const DEPENDENCIES = [
	{
		files: PYTHON,
		pattern: /(?<![\w.-])python[-_]dotenv(?![\w-])/i,
		dialect: "python",
		what: "python-dotenv"
	},
	{
		files: PYTHON,
		pattern: /(?<![\w.-])pydantic[-_]settings(?![\w-])/i,
		dialect: "python",
		what: "pydantic-settings"
	},
	{
		files: PYTHON,
		pattern: /(?<![\w.-])django[-_]environ(?![\w-])/i,
		dialect: "python",
		what: "django-environ"
	},
	{
		files: PYTHON,
		pattern: /(?<![\w.-])environs(?![\w-])/i,
		dialect: "python",
		what: "environs"
	},
	{
		files: /^Gemfile$|\.gemspec$/,
		pattern: /\bgem\s*\(?\s*["']dotenv(?:-rails)?["']|_dependency\s*\(?\s*["']dotenv(?:-rails)?["']/,
		dialect: "ruby",
		what: "the gem dotenv"
	},
	{
		files: /^go\.mod$/,
		pattern: /(?:^|\s)github\.com\/joho\/godotenv\s/,
		dialect: "godotenv",
		what: "godotenv"
	},
	{
		files: /^composer\.json$/,
		pattern: /"symfony\/(?:dotenv|framework-bundle)"\s*:/,
		dialect: "symfony",
		what: "symfony/dotenv"
	},
	{
		files: /^composer\.json$/,
		pattern: /"(?:vlucas\/phpdotenv|laravel\/(?:framework|lumen-framework)|roots\/bedrock)"\s*:/,
		dialect: "phpdotenv",
		what: "PHP dotenv"
	}
];
function loadersInManifest(name, text) {
	const rules = DEPENDENCIES.filter(({ files }) => files.test(name));
	const found = /* @__PURE__ */ new Map();
	for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
		const line = name === "go.mod" ? raw.replace(/\/\/.*$/, "") : raw.replace(/(?:^|\s)#.*$/, "");
		for (const { pattern, dialect, what } of rules) if (!found.has(what) && pattern.test(line)) found.set(what, {
			dialect,
			because: `${name} depends on ${what}`,
			line: index + 1
		});
	}
	return [...found.values()];
}

//#endregion
//#region src/checks/env/dialects/detect.ts
const MAX_BYTES = 1e6;
const MAX_FILES = 2e3;
function readerOf(file) {
	const name = path.posix.basename(file);
	if (/(?:^|\/)(?:node_modules|vendor|\.git|dist|bower_components|\.venv|venv|site-packages)\//.test(file)) return void 0;
	if (name === "package.json") return loadersInPackage;
	if (/^(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/.test(name)) return loadersInCompose;
	if (/\.service$/.test(name) || /\.service\.d\/[^/]+\.conf$/.test(file)) return loadersInUnit;
	if (name === ".envrc") return (text) => loadersInCommands(text, "envrc");
	if (isManifest(name)) return (text) => loadersInManifest(name, text);
	return /\.(?:sh|bash|zsh|bats)$/.test(name) || /^(?:Dockerfile|Containerfile|Makefile|GNUmakefile|Procfile|Justfile|justfile|Jenkinsfile)(?:\.[\w-]+)?$/.test(name) || /\.(?:Dockerfile|mk)$/.test(name) || /(?:^|\/)\.github\/(?:workflows|actions)\/.*\.ya?ml$/.test(file) || /^(?:\.gitlab-ci|Taskfile|bitbucket-pipelines|azure-pipelines)\.ya?ml$/.test(name) || /(?:^|\/)(?:bin|scripts?)\/[^./]+$/.test(file) ? (text) => loadersInCommands(text, "shell") : void 0;
}
const isLoaderFile = (file) => readerOf(file) !== void 0;
const isManifest = (name) => /^(?:pyproject\.toml|Pipfile|setup\.(?:py|cfg)|environment\.ya?ml|Gemfile|go\.mod|composer\.json)$/.test(name) || /^requirements[\w.-]*\.(?:txt|in)$/.test(name) || /\.gemspec$/.test(name);
async function detectLoaders(tree, folder) {
	const root = folder === "." ? "" : folder.replace(/^\.\//, "").replace(/\/+$/, "");
	const readers = /* @__PURE__ */ new Map();
	const entries = [];
	for (const entry of await tree.list()) {
		if (entry.kind !== "file" || !concerns(entry.path, root)) continue;
		const read = readerOf(entry.path);
		if (read === void 0) continue;
		readers.set(entry.path, read);
		entries.push(entry);
	}
	const depthOf = ({ path: file }) => file.split("/").length;
	const nearest = entries.sort((a, b) => depthOf(a) - depthOf(b) || (a.path < b.path ? -1 : 1)).slice(0, MAX_FILES);
	const loaders = [];
	for await (const { entry, content } of readAll(tree, nearest, MAX_BYTES)) {
		if (typeof content === "string") continue;
		const text = new TextDecoder().decode(content);
		const found = readers.get(entry.path)?.(text) ?? [];
		for (const { files, ...loader } of found) {
			const near = files?.map((file) => resolved(entry.path, file));
			loaders.push({
				...loader,
				path: entry.path,
				...near !== void 0 && near.length > 0 && { files: near }
			});
		}
	}
	return loaders.sort((a, b) => compare$1(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || compare$1(a.dialect, b.dialect) || compare$1(a.because, b.because));
}
const compare$1 = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function concerns(file, root) {
	if (root === "" || file.startsWith(`${root}/`)) return true;
	const above = path.posix.dirname(file);
	return above === "." || root.startsWith(`${above}/`) || file.startsWith(".github/");
}
function resolved(from, file) {
	if (!(!file.startsWith("/") && !/[$%]/.test(file))) return file;
	const atTop = /(?:^|\/)(?:\.github|scripts?|bin)\//.test(from);
	return path.posix.join(atTop ? "" : path.posix.dirname(from), file);
}

//#endregion
//#region src/checks/env/prefetched.ts
const MAX_FILE$1 = 1048576;
async function prefetched(tree, isWanted) {
	const wanted = (await tree.list()).filter(({ path, kind }) => kind === "file" && isWanted(path));
	const known = /* @__PURE__ */ new Map();
	for await (const { entry, content } of readAll(tree, wanted, MAX_FILE$1)) if (typeof content !== "string") known.set(entry.path, content);
	return {
		...tree,
		read: async (path) => known.get(path) ?? tree.read(path)
	};
}

//#endregion
//#region src/checks/env/reads/languages/positions.ts
function positionsOf(text) {
	const starts = [0];
	for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
	return (offset) => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return {
			line: low + 1,
			column: offset - (starts[low] ?? 0) + 1
		};
	};
}
const known$3 = /* @__PURE__ */ new WeakMap();
function positionsIn(source) {
	const found = known$3.get(source) ?? positionsOf(source.text);
	known$3.set(source, found);
	return found;
}
function readAt(facts, path, positions, start, end) {
	const { line, column } = positions(start);
	return {
		...facts,
		path,
		line,
		startColumn: column,
		endColumn: column + (end - start)
	};
}
function inOrder(reads) {
	const found = /* @__PURE__ */ new Map();
	for (const read of reads) {
		const key = `${read.path}\0${read.line}\0${read.startColumn}\0${read.name}`;
		if (!found.has(key)) found.set(key, read);
	}
	return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.line - b.line || a.startColumn - b.startColumn);
}

//#endregion
//#region src/checks/env/reads/deploy/dollar.ts
const REFERENCE$2 = /\$\$|\$\{([A-Za-z_][A-Za-z0-9_]*)(:?[-?+])?|\$([A-Za-z_][A-Za-z0-9_]*)/g;
function dollarReads(text, start, end, at, isName = () => true, more = {}) {
	const found = [];
	for (const match of text.slice(start, end).matchAll(REFERENCE$2)) {
		const name = match[1] ?? match[3];
		if (name === void 0 || !isName(name, match[1] !== void 0)) continue;
		const operator = match[2] ?? "";
		const from = start + match.index + (match[1] === void 0 ? 1 : 2);
		const behind = start + match.index + match[0].length;
		const hasDefault = /[-+]$/.test(operator);
		const isText = operator.endsWith("-") && /^[^}$\s]/.test(text.slice(behind, behind + 1));
		const facts = {
			...more,
			name,
			hasDefault,
			required: operator.endsWith("?"),
			...isText ? { literalFallback: true } : {}
		};
		found.push(at(facts, from, from + name.length));
	}
	return found;
}

//#endregion
//#region src/checks/env/reads/deploy/tool.ts
function readsOf$1(file, base) {
	const positions = positionsOf(file.text);
	return (facts, start, end) => readAt({
		...base,
		...facts
	}, file.path, positions, start, end);
}
const given = (via, phase = "run") => ({
	hasDefault: false,
	required: false,
	phase,
	side: "server",
	via,
	kind: "given"
});
const asked$1 = (via, phase = "run") => ({
	...given(via, phase),
	kind: "deploy"
});
const NAME$1 = /^[A-Za-z_][A-Za-z0-9_]*$/;
const baseName = (path) => path.slice(path.lastIndexOf("/") + 1);
const MAX_TEXT = 4e6;

//#endregion
//#region src/checks/env/reads/deploy/yaml.ts
const KEY = /^(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([^\s"'#{}[\],&*!|>%@`-][^#\n:]*?|-[^\s#\n:][^#\n:]*?|\$\{[^\n}]*\}))[ \t]*:(?=[ \t\r\n]|$)/;
function scanYaml(text) {
	const entries = [];
	const pieces = [];
	let levels = [];
	let item = 0;
	let block;
	for (let at = 0; at < text.length;) {
		const newline = text.indexOf("\n", at);
		const end = newline === -1 ? text.length : newline + 1;
		const line = text.slice(at, end);
		const indent = /^ */.exec(line)?.[0].length ?? 0;
		const isBlank = line.trim() === "";
		if (block !== void 0 && (isBlank || indent > block)) {
			pieces.push(line);
			at = end;
			continue;
		}
		block = void 0;
		const code = withoutComment(line);
		pieces.push(code);
		const lineAt = at;
		at = end;
		const body = code.trimEnd();
		if (body.trim() === "" || /^\s*\{\{[-~]?\s*(?!.*\}\}\s*:)/.test(body) || /^\s*\{%/.test(body)) continue;
		if (/^---(?:\s|$)/.test(body)) {
			levels = [];
			continue;
		}
		let from = indent;
		let isItem = false;
		while (/^-(?:[ \t]|$)/.test(body.slice(from))) {
			const here = from;
			levels = levels.filter((level) => level.indent < here || level.indent === here && !level.isItem);
			levels.push({
				indent: here,
				key: "[]",
				isItem: true
			});
			item++;
			isItem = true;
			from += 1 + (/^[ \t]*/.exec(body.slice(from + 1))?.[0].length ?? 0);
		}
		const rest = body.slice(from);
		const match = KEY.exec(rest);
		if (match === null) {
			if (isItem && rest !== "") {
				const { value, valueStart } = scalar(rest, lineAt + from);
				entries.push({
					path: levels.map(({ key }) => key),
					key: void 0,
					start: valueStart,
					end: valueStart + value.length,
					value,
					valueStart,
					item
				});
			}
			if (isItem && /^[|>][-+\d]*\s*$/.test(rest)) block = indent;
			continue;
		}
		const key = match[1] ?? match[2] ?? match[3] ?? "";
		const here = from;
		levels = levels.filter((level) => level.indent < here);
		const path = levels.map((level) => level.key);
		levels.push({
			indent: here,
			key,
			isItem: false
		});
		const behind = rest.slice(match[0].length);
		const anchor = /^[ \t]*(?:[&!][^\s]*[ \t]*)*/.exec(behind)?.[0].length ?? 0;
		const { value, valueStart } = scalar(behind.slice(anchor), lineAt + from + match[0].length + anchor);
		const start = lineAt + from + (match[3] === void 0 ? 1 : 0);
		const isBlock = /^[|>][-+\d]*$/.test(value);
		entries.push({
			path,
			key,
			start,
			end: start + key.length,
			value: isBlock ? "" : value,
			valueStart,
			item
		});
		if (isBlock) block = isItem ? from - 1 : indent;
	}
	return {
		entries,
		code: pieces.join("")
	};
}
function scalar(text, at) {
	const lead = text.length - text.trimStart().length;
	const value = text.trim();
	const quoted = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')$/.exec(value);
	if (quoted) return {
		value: quoted[1] ?? quoted[2] ?? "",
		valueStart: at + lead + 1
	};
	return {
		value,
		valueStart: at + lead
	};
}
function withoutComment(line) {
	if (!line.includes("#")) return line;
	const marks = /"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*'|#/g;
	for (let match = marks.exec(line); match !== null; match = marks.exec(line)) {
		const before = line.charAt(match.index - 1);
		if (match[0] === "#") {
			if (match.index > 0 && !/\s/.test(before)) continue;
			return `${line.slice(0, match.index)}${line.slice(match.index).replace(/[^\r\n]/g, " ")}`;
		}
		if (match.index > 0 && !/[\s:[{,=(-]/.test(before)) marks.lastIndex = match.index + 1;
	}
	return line;
}
function flowPairs(value, at) {
	return [...value.matchAll(/["']?([A-Za-z_][\w.-]*)["']?\s*:\s*(?:"([^"]*)"|'([^']*)'|([^,{}[\]]*))/g)].map((match) => {
		const found = match[2] ?? match[3] ?? (match[4] ?? "").trim();
		return {
			key: match[1] ?? "",
			value: found,
			start: at + match.index + match[0].lastIndexOf(found)
		};
	});
}

//#endregion
//#region src/checks/env/reads/deploy/compose.ts
const FILE$1 = /^(?:(?:[\w.-]*[-_.])?(?:docker[-_]?)?(?:compose|stack|swarm)(?:[-_.][\w.-]*)?)\.ya?ml$/i;
const COLLECTION = /(?:^|\/)\.[^/]*$|(?:^|\/)(?:templates?|examples?|fixtures?|tests?|__tests__)\//;
const LOOKS_SO = /^services:[ \t]*(?:#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)*[ \t]+[\w.-]+:[ \t]*(?:&\S+)?[ \t]*(?:#.*)?\r?\n(?:[ \t]+.*\r?\n|[ \t]*\r?\n)*?[ \t]+(?:image|build|extends|<<):/m;
const GIVEN = /^(?:HOME|PWD|PATH|USER|SHELL|COMPOSE_PROJECT_NAME)$/;
const compose = {
	name: "compose",
	isFile: (path) => /\.ya?ml$/.test(path) && !path.includes(".github/workflows/"),
	hint: /\$|environment|args/,
	read: (file) => {
		if (!FILE$1.test(baseName(file.path)) && (COLLECTION.test(file.path) || !looksLikeCompose(file.text))) return [];
		const at = readsOf$1(file, asked$1("compose"));
		const { entries, code } = scanYaml(file.text);
		const builds = buildAreas(entries, code.length);
		const isBuild = (offset) => builds.some(([from, to]) => from <= offset && offset < to);
		const reads = [];
		for (const entry of entries) {
			const name = entry.key ?? entry.value;
			if (!NAME$1.test(name)) continue;
			if (entry.key === "environment" && entry.path[0] === "secrets" && NAME$1.test(entry.value)) reads.push(at({
				name: entry.value,
				required: true
			}, entry.valueStart, entry.valueStart + entry.value.length));
			if (isPassedOn(entry, code)) reads.push(at({
				name,
				...isBuild(entry.start) ? { phase: "build" } : {}
			}, entry.start, entry.end));
		}
		const found = dollarReads(code, 0, code.length, at, (name) => !GIVEN.test(name));
		const lines = lineStarts(code);
		return [...reads, ...found.map((read) => isBuild((lines[read.line - 1] ?? 0) + read.startColumn - 1) ? {
			...read,
			phase: "build"
		} : read)];
	}
};
const looksLikeCompose = (text) => /^services:[ \t]*(?:#.*)?$/m.test(text) && !/^(?:apiVersion|jobs|stages|pipelines?|on|parameters|imports|steps|when|clone|matrix|workspace|image|default|include|before_script|kind):/m.test(text) && LOOKS_SO.test(text.slice(0, 2e4));
function isPassedOn(entry, code) {
	const { path } = entry;
	const last = path.at(-1) === "[]" ? path.at(-2) : path.at(-1);
	if (!(last === "environment" || last === "args" && path.includes("build") || path.length <= 2 && /^x-.*env/.test(path[0] ?? ""))) return false;
	if (entry.key === void 0) return path.at(-1) === "[]";
	if (path.at(-1) === "[]" || entry.value !== "" || code.charAt(entry.valueStart - 1) === "\"" || code.charAt(entry.valueStart - 1) === "'") return false;
	const next = /^[^\n]*\n(?:[ \t]*\n)*([ \t]*)(\S?)/.exec(code.slice(entry.end, entry.end + 2e3));
	const indent = entry.start - code.lastIndexOf("\n", entry.start - 1) - 1;
	const isQuoted = code.charAt(entry.end) === "\"" || code.charAt(entry.end) === "'";
	return next === null || next[2] === "" || (next[1] ?? "").length <= indent - (isQuoted ? 1 : 0);
}
function buildAreas(entries, length) {
	const areas = [];
	entries.forEach((entry, index) => {
		if (entry.key !== "build" || entry.path[0] !== "services") return;
		const next = entries.slice(index + 1, index + 400).find((other) => other.path.length <= entry.path.length);
		areas.push([entry.start, next?.start ?? length]);
	});
	return areas;
}
function lineStarts(text) {
	const starts = [0];
	for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
	return starts;
}

//#endregion
//#region src/checks/env/reads/languages/placeholders.ts
const OPEN = /\\?\$\{\s*([A-Z][A-Z0-9_]*)\s*(?=([}:]))/g;
function placeholders({ path, text }, start, end, via, kind, positions = positionsOf(text)) {
	const part = text.slice(start, end);
	return [...part.matchAll(OPEN)].map((match) => {
		const name = match[1] ?? "";
		const at = start + match.index + match[0].indexOf(name);
		const after = part.slice(match.index + match[0].length, match.index + match[0].length + 200);
		const hasDefault = match[2] === ":";
		const isText = hasDefault && /^:-?(?!\s*\}|\\?\$\{)/.test(after);
		return readAt({
			name,
			hasDefault,
			required: !hasDefault,
			phase: "run",
			side: "server",
			via,
			kind,
			...isText ? { literalFallback: true } : {}
		}, path, positions, at, at + name.length);
	});
}

//#endregion
//#region src/checks/env/reads/languages/symfony.ts
const REFERENCE$1 = /%env\(([^()%\r\n]*?)([A-Za-z_]\w*)\)%/g;
const TYPES$4 = {
	bool: "boolean",
	not: "boolean",
	int: "number",
	float: "number",
	enum: "enum",
	url: "url"
};
function symfonyReferences({ path, text }, start, end, kind, positions = positionsOf(text)) {
	return [...text.slice(start, end).matchAll(REFERENCE$1)].map((match) => {
		const name = match[2] ?? "";
		const processors = (match[1] ?? "").split(":");
		const hasDefault = processors.includes("default") || processors.includes("defined");
		const type = processors.map((processor) => TYPES$4[processor]).find((each) => each !== void 0);
		const at = start + match.index + match[0].length - 2 - name.length;
		const facts = {
			name,
			hasDefault,
			required: !hasDefault,
			phase: "run",
			side: "server",
			via: "%env()%",
			kind,
			...type === void 0 ? {} : { type }
		};
		return readAt(facts, path, positions, at, at + name.length);
	});
}

//#endregion
//#region src/checks/env/reads/deploy/configuration.ts
const NAMES = /^(?:application|bootstrap|config|logback|micronaut|reference|server)(?:[-.][\w.-]+)?\.(?:ya?ml|properties|conf|xml|toml)$/;
const spring = {
	name: "spring",
	isFile: (path) => /\.(?:ya?ml|properties|xml)$/.test(path) && (/(?:^|\/)resources\//.test(path) || NAMES.test(baseName(path))) && !/(?:^|\/)db\/|\.github\//.test(path),
	hint: /\$\{\s*[A-Z]/,
	read: (file) => {
		if (/^services:[ \t]*$/m.test(file.text) && !/^spring:/m.test(file.text)) return [];
		const code = codeOf(file.path, file.text);
		return placeholders({
			path: file.path,
			text: code
		}, 0, code.length, "spring", "code", positionsOf(file.text));
	}
};
function codeOf(path, text) {
	const blank = (part) => part.replace(/[^\r\n]/g, " ");
	if (/\.ya?ml$/.test(path)) return scanYaml(text).code;
	if (path.endsWith(".xml")) return text.replace(/<!--(?:[^-]|-(?!->))*-->/g, blank);
	return text.replace(/^[ \t]*[#!][^\r\n]*/gm, blank);
}
const hocon = {
	name: "hocon",
	isFile: (path) => /(?:^|\/)(?:(?:resources|conf)\/(?:.*\/)?[^/]+|application[\w.-]*|reference)\.conf$/.test(path),
	hint: /\$\{\??[A-Z]/,
	read: (file) => {
		const at = readsOf$1(file, {
			hasDefault: false,
			required: false,
			phase: "run",
			side: "server",
			via: "hocon",
			kind: "code"
		});
		return [...file.text.replace(/"(?:[^"\\\r\n]|\\.)*"|(?:#|\/\/)[^\r\n]*/g, (part) => part.startsWith("\"") ? part : part.replace(/./g, " ")).matchAll(/\$\{(\??)([A-Z][A-Z0-9_]*)\}/g)].map((match) => {
			const name = match[2] ?? "";
			const isOptional = match[1] === "?";
			const start = match.index + match[0].length - 1 - name.length;
			return at({
				name,
				hasDefault: isOptional,
				required: !isOptional
			}, start, start + name.length);
		});
	}
};
const symfony = {
	name: "symfony",
	isFile: (path) => /\.(?:ya?ml|xml)$/.test(path),
	hint: /%env\(/,
	read: (file) => {
		const code = codeOf(file.path, file.text);
		const defaults = new Set([...code.matchAll(/^\s*['"]?env\((\w+)\)['"]?\s*:/gm)].map((match) => match[1] ?? ""));
		return symfonyReferences({
			path: file.path,
			text: code
		}, 0, code.length, "code", positionsOf(file.text)).map((read) => defaults.has(read.name) ? {
			...read,
			hasDefault: true,
			required: false
		} : read);
	}
};

//#endregion
//#region src/checks/env/reads/languages/shell-names.ts
const SHELL = new Set("_ BASH BASHOPTS BASHPID BASH_ALIASES BASH_ARGC BASH_ARGV BASH_ARGV0 BASH_CMDS BASH_COMMAND BASH_ENV BASH_EXECUTION_STRING BASH_LINENO BASH_REMATCH BASH_SOURCE BASH_SUBSHELL BASH_VERSINFO BASH_VERSION BASH_XTRACEFD CDPATH COLUMNS COMP_CWORD COMP_LINE COMP_POINT COMP_TYPE COMP_KEY COMP_WORDBREAKS COMP_WORDS COMPREPLY COPROC DIRSTACK ENV EPOCHREALTIME EPOCHSECONDS EUID FUNCNAME GLOBIGNORE GROUPS HISTCMD HISTFILE HISTSIZE HOME HOSTNAME HOSTTYPE IFS LINENO LINES MACHTYPE MAILCHECK MAPFILE OLDPWD OPTARG OPTERR OPTIND OSTYPE PATH PIPESTATUS POSIXLY_CORRECT PPID PROMPT_COMMAND PS0 PS1 PS2 PS3 PS4 PWD RANDOM READLINE_LINE READLINE_POINT REPLY SECONDS SHELL SHELLOPTS SHLVL SRANDOM TIMEFORMAT TMOUT UID ZSH_VERSION ZSH_NAME ZDOTDIR ARGC argv status".split(" "));
const SYSTEM = new Set("USER LOGNAME LANG LANGUAGE LC_ALL LC_CTYPE LC_COLLATE LC_MESSAGES LC_NUMERIC LC_TIME TERM COLORTERM TMPDIR TEMP TMP TZ DISPLAY EDITOR VISUAL PAGER MAIL NO_COLOR SUDO_USER SUDO_UID SUDO_GID SSH_AUTH_SOCK SSH_CONNECTION SSH_CLIENT SSH_TTY XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME XDG_RUNTIME_DIR XDG_DATA_DIRS XDG_CONFIG_DIRS WSL_DISTRO_NAME WINDIR windir".split(" "));
const RUNNER = /^(?:CI|GITHUB_\w+|RUNNER_\w+|ACTIONS_\w+|INPUT_\w+|AGENT_\w+|GITLAB_(?:CI|USER_\w+)|CI_\w+|CIRCLE\w*|TRAVIS\w*|BUILDKITE\w*|BITBUCKET_\w+|JENKINS_\w+|BUILD_(?:ID|NUMBER|URL|TAG)|TF_BUILD|CODESPACES?|npm_\w+)$/;
const isOfTheShell = (name) => SHELL.has(name) || SYSTEM.has(name) || RUNNER.test(name);

//#endregion
//#region src/checks/env/reads/deploy/dockerfile.ts
const PREDEFINED = /^(?:(?:HTTP|HTTPS|FTP|NO|ALL)_PROXY|(?:http|https|ftp|no|all)_proxy|(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)|SOURCE_DATE_EPOCH|BUILDKIT_\w+|TARGETSTAGE)$/;
const dockerfile = {
	name: "dockerfile",
	isFile: (path) => {
		const name = baseName(path);
		return /^(?:.+[.-])?(?:Dockerfile|Containerfile)(?:[.-].+)?$/i.test(name) && !/\.(?:dockerignore|md|ts|js|go|py|rb|rs)$/.test(name);
	},
	hint: /\bARG\b|\$/i,
	read: (file) => {
		const at = readsOf$1(file, asked$1("dockerfile", "build"));
		const reads = [];
		const args = /* @__PURE__ */ new Map();
		const set = /* @__PURE__ */ new Set();
		let isGlobal = true;
		let defaults = /* @__PURE__ */ new Map();
		for (const { word, body, start } of instructionsOf(file.text)) if (word === "FROM") {
			isGlobal = false;
			args.clear();
		} else if (word === "ARG") for (const match of body.matchAll(/(?<![^\s])([A-Za-z_]\w*)(=(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|(\S*)))?/g)) {
			const name = match[1] ?? "";
			const hasDefault = match[2] !== void 0 || !isGlobal && defaults.get(name) === true;
			const isFilled = match[2] !== void 0 && (match[3] ?? match[4] ?? match[5] ?? "") !== "" && !match[2].includes("$");
			args.set(name, hasDefault);
			if (isGlobal) defaults = new Map([...defaults, [name, hasDefault]]);
			if (PREDEFINED.test(name)) continue;
			const from = start + match.index;
			reads.push(at({
				name,
				hasDefault,
				...isFilled ? { literalFallback: true } : {}
			}, from, from + name.length));
		}
		else if (word === "ENV") {
			for (const match of body.matchAll(/(?<![^\s])([A-Za-z_]\w*)=/g)) set.add(match[1] ?? "");
			const old = /^\s*([A-Za-z_]\w*)\s+[^=\s]/.exec(body)?.[1];
			if (old !== void 0) set.add(old);
		} else if (/^(?:CMD|ENTRYPOINT|HEALTHCHECK)$/.test(word)) {
			const isName = (name) => /^[A-Z][A-Z0-9_]*$/.test(name) && !set.has(name) && !isOfTheShell(name) && !new RegExp(`(?<![\\w$])${name}=`).test(body);
			reads.push(...dollarReads(file.text, start, start + body.length, at, isName, { phase: "run" }));
		} else if (word === "RUN") {
			const isName = (name) => !args.has(name) && !set.has(name) && !isOfTheShell(name);
			if (dollarReads(body, 0, body.length, at, isName).filter(({ required }) => required).length > 0) reads.push(...dollarReads(file.text, start, start + body.length, at, isName).filter(({ required }) => required));
		}
		return reads;
	}
};
function instructionsOf(text) {
	const goesOn = /^\s*#\s*escape\s*=\s*`/i.test(text.slice(0, 200)) ? "`" : "\\";
	const found = [];
	let open;
	const close = () => {
		if (open !== void 0) found.push({
			word: open.word,
			body: open.pieces.join(""),
			start: open.start
		});
		open = void 0;
	};
	let below;
	for (let at = 0; at < text.length;) {
		const newline = text.indexOf("\n", at);
		const end = newline === -1 ? text.length : newline + 1;
		const line = text.slice(at, end);
		const lineAt = at;
		at = end;
		if (below !== void 0) {
			open?.pieces.push(line);
			if (line.trim() !== below) continue;
			below = void 0;
			close();
			continue;
		}
		if (/^\s*#/.test(line) || open !== void 0 && line.trim() === "") {
			open?.pieces.push(line.replace(/[^\r\n]/g, " "));
			continue;
		}
		if (open === void 0) {
			const match = /^(\s*(?:ONBUILD\s+)?)([A-Za-z]+)(?=\s)/i.exec(line);
			if (!match) continue;
			open = {
				word: (match[2] ?? "").toUpperCase(),
				pieces: [line.slice(match[0].length)],
				start: lineAt + match[0].length
			};
		} else open.pieces.push(line);
		const heredoc = /^(?:RUN|COPY|ADD)$/.test(open.word) ? /<<-?["']?(\w+)["']?/.exec(line)?.[1] : void 0;
		if (heredoc !== void 0) below = heredoc;
		else if (!line.trimEnd().endsWith(goesOn)) close();
	}
	close();
	return found;
}

//#endregion
//#region src/checks/env/reads/deploy/json.ts
const TOKEN$1 = /"((?:[^"\\\n]|\\.)*)"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|[{}[\],:]|[^\s"{}[\],:/]+|\//g;
const MAX_DEPTH$3 = 64;
function scanJson(text) {
	const entries = [];
	const stack = [];
	let pending;
	let isKey = false;
	let owners = 0;
	TOKEN$1.lastIndex = 0;
	const path = () => stack.slice(1).map(({ key }) => key);
	const add = (value, isText, at) => {
		const top = stack.at(-1);
		if (top === void 0 || stack.length > MAX_DEPTH$3) return;
		const within = [...path(), ...top.isList ? ["[]"] : []];
		const start = pending?.start ?? at;
		const end = start + (pending?.key ?? value).length;
		entries.push({
			path: within,
			key: pending?.key,
			start,
			end,
			value,
			isText,
			valueStart: at,
			owner: top.owner
		});
	};
	for (const match of text.matchAll(TOKEN$1)) {
		const token = match[0];
		const top = stack.at(-1);
		if (token.startsWith("//") || token.startsWith("/*")) continue;
		if (token === "{" || token === "[") {
			add(token, false, match.index);
			const key = pending?.key ?? "[]";
			stack.push({
				key,
				isList: token === "[",
				owner: ++owners
			});
			pending = void 0;
			isKey = token === "{";
		} else if (token === "}" || token === "]") {
			stack.pop();
			isKey = false;
			pending = void 0;
		} else if (token === ",") {
			isKey = top !== void 0 && !top.isList;
			pending = void 0;
		} else if (token === ":") isKey = false;
		else if (isKey && match[1] !== void 0) pending = {
			key: match[1],
			start: match.index + 1
		};
		else add(match[1] ?? token, match[1] !== void 0, match.index + (match[1] === void 0 ? 0 : 1));
	}
	return entries;
}

//#endregion
//#region src/checks/env/reads/deploy/toml.ts
const PART = `(?:"[^"\\n]*"|'[^'\\n]*'|[A-Za-z0-9_-]+)`;
const HEADER = new RegExp(`^[ \\t]*\\[{1,2}[ \\t]*(${PART}(?:[ \\t]*\\.[ \\t]*${PART})*)[ \\t]*\\]{1,2}`);
const PAIR = new RegExp(`^[ \\t]*(${PART}(?:[ \\t]*\\.[ \\t]*${PART})*)[ \\t]*=[ \\t]*`);
function scanToml(text) {
	const entries = [];
	let table = [];
	let until;
	for (let at = 0; at < text.length;) {
		const newline = text.indexOf("\n", at);
		const end = newline === -1 ? text.length : newline + 1;
		const line = text.slice(at, end);
		const lineAt = at;
		at = end;
		if (until !== void 0) {
			if (line.includes(until)) until = void 0;
			continue;
		}
		const header = HEADER.exec(line);
		if (header) {
			table = parts(header[1] ?? "");
			continue;
		}
		const pair = PAIR.exec(line);
		if (!pair) continue;
		const value = line.slice(pair[0].length).trimEnd();
		const long = /^(?:"""|''')/.exec(value)?.[0];
		if (long !== void 0 && !value.slice(3).includes(long)) until = long;
		const keys = parts(pair[1] ?? "");
		const key = keys.at(-1) ?? "";
		const start = lineAt + line.lastIndexOf(key, pair[0].length);
		const own = [...table, ...keys.slice(0, -1)];
		const valueStart = lineAt + pair[0].length;
		entries.push({
			table: own,
			key,
			start,
			end: start + key.length,
			value,
			valueStart
		});
		if (value.startsWith("{")) entries.push(...inline(value, valueStart, [...own, key]));
	}
	return entries;
}
const parts = (text) => [...text.matchAll(/"([^"]*)"|'([^']*)'|[A-Za-z0-9_-]+/g)].map((match) => match[1] ?? match[2] ?? match[0]);
function inline(value, at, table) {
	const found = [];
	for (const match of value.matchAll(/([{,]\s*)(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9_-]+))\s*=\s*("(?:[^"\\]|\\.)*"|'[^']*'|[^,}]*)/g)) {
		const key = match[2] ?? match[3] ?? match[4] ?? "";
		const start = at + match.index + (match[1] ?? "").length + (match[4] === void 0 ? 1 : 0);
		const own = match[5] ?? "";
		found.push({
			table,
			key,
			start,
			end: start + key.length,
			value: own,
			valueStart: at + match.index + match[0].length - own.length
		});
	}
	return found;
}

//#endregion
//#region src/checks/env/reads/deploy/hosts.ts
const vercel = {
	name: "vercel.json",
	isFile: (path) => /^(?:vercel|now)\.json$/.test(baseName(path)),
	hint: /"env"/,
	read: (file) => {
		const at = readsOf$1(file, given("vercel.json"));
		return scanJson(file.text).flatMap(({ path, key, start, end }) => {
			const place = path.join(".");
			if (key === void 0 || !NAME$1.test(key) || place !== "env" && place !== "build.env") return [];
			return [at({
				name: key,
				phase: place === "env" ? "run" : "build"
			}, start, end)];
		});
	}
};
const tomlTool = (name, isFile, hint, read) => ({
	name,
	isFile: (path) => isFile.test(baseName(path)),
	hint,
	read: (file) => {
		const at = readsOf$1(file, given(name));
		return scanToml(file.text).flatMap((entry) => {
			const phase = NAME$1.test(entry.key) ? read(entry) : void 0;
			return phase === void 0 ? [] : [at({
				name: entry.key,
				phase
			}, entry.start, entry.end)];
		});
	}
});
const netlify = { ...tomlTool("netlify.toml", /^netlify\.toml$/, /environment/, ({ table }) => {
	return (table[0] === "build" || table[0] === "context") && table.at(-1) === "environment" ? "build" : void 0;
}) };
const netlifyTemplate = {
	name: "netlify.toml",
	isFile: netlify.isFile,
	hint: /template\.environment/,
	read: (file) => {
		const at = readsOf$1(file, asked$1("netlify.toml", "build"));
		return scanToml(file.text).flatMap(({ table, key, start, end }) => table.join(".") === "template.environment" && NAME$1.test(key) ? [at({ name: key }, start, end)] : []);
	}
};
const fly = tomlTool("fly.toml", /^fly(?:[.-][\w.-]+)?\.toml$/, /env|args/, ({ table }) => {
	const place = table.join(".");
	return place === "env" || /^experimental\.env$/.test(place) ? "run" : place === "build.args" ? "build" : void 0;
});
const wrangler = {
	name: "wrangler",
	isFile: (path) => /^wrangler(?:[.-][\w.-]+)?\.(?:toml|jsonc?)$/.test(baseName(path)),
	hint: /vars|secrets/,
	read: (file) => {
		const at = readsOf$1(file, given(baseName(file.path)));
		const isVars = (path) => path.join(".") === "vars" || path.length === 3 && path[0] === "env" && path[2] === "vars";
		const isRequired = (path) => path.slice(-3).join(".") === "secrets.required.[]";
		if (file.path.endsWith(".toml")) return scanToml(file.text).flatMap((entry) => isVars(entry.table) && NAME$1.test(entry.key) ? [at({ name: entry.key }, entry.start, entry.end)] : []);
		return scanJson(file.text).flatMap((entry) => {
			if (entry.key !== void 0 && isVars(entry.path) && NAME$1.test(entry.key)) return [at({ name: entry.key }, entry.start, entry.end)];
			if (entry.key === void 0 && isRequired(entry.path) && NAME$1.test(entry.value)) return [at({
				name: entry.value,
				kind: "deploy",
				required: true
			}, entry.start, entry.end)];
			return [];
		});
	}
};
const heroku = {
	name: "app.json",
	isFile: (path) => baseName(path) === "app.json",
	hint: /"env"/,
	read: (file) => {
		const at = readsOf$1(file, asked$1("app.json"));
		const entries = scanJson(file.text);
		if (entries.some(({ path, key }) => path.length === 0 && key === "expo")) return [];
		const isPlace = (path) => path.join(".") === "env" || path.length === 3 && path[0] === "environments" && path[2] === "env";
		return entries.flatMap(({ path, key, start, end, value, isText }) => {
			if (key === void 0 || !NAME$1.test(key) || !isPlace(path)) return [];
			const own = entries.filter((entry) => entry.path.length === path.length + 1 && entry.path.at(-1) === key && path.every((part, index) => entry.path[index] === part));
			const of = (word) => own.find((entry) => entry.key === word)?.value;
			const hasDefault = isText && value !== "" || (of("value") ?? "") !== "" || of("generator") !== void 0;
			const required = !isText && !hasDefault && of("required") !== "false";
			const isLiteral = hasDefault && of("generator") === void 0;
			return [at({
				name: key,
				hasDefault,
				required,
				...isLiteral ? { literalFallback: true } : {}
			}, start, end)];
		});
	}
};
const eas = {
	name: "eas.json",
	isFile: (path) => baseName(path) === "eas.json",
	hint: /"env"/,
	read: (file) => {
		const at = readsOf$1(file, given("eas.json", "build"));
		return scanJson(file.text).flatMap(({ path, key, start, end }) => {
			if (!(path.length === 3 && path[0] === "build" && path[2] === "env") || key === void 0 || !NAME$1.test(key)) return [];
			return [at({
				name: key,
				side: key.startsWith("EXPO_PUBLIC_") ? "client" : "server"
			}, start, end)];
		});
	}
};
const ecs = {
	name: "task definition",
	isFile: (path) => /task[-_]?def[\w.-]*\.json$/i.test(baseName(path)),
	hint: /containerDefinitions/,
	read: (file) => {
		const at = readsOf$1(file, given("task definition"));
		return scanJson(file.text).flatMap(({ path, key, value, valueStart }) => {
			return key === "name" && path.at(-1) === "[]" && /^(?:environment|secrets)$/.test(path.at(-2) ?? "") && NAME$1.test(value) ? [at({ name: value }, valueStart, valueStart + value.length)] : [];
		});
	}
};

//#endregion
//#region src/checks/env/reads/deploy/kubernetes.ts
const kubernetes = {
	name: "kubernetes",
	isFile: (path) => /\.(?:ya?ml|tpl)$/.test(path) && !path.includes(".github/workflows/"),
	hint: /\benv["']?:/,
	read: (file) => {
		const isManifest = /^\s*["']?apiVersion["']?:/m.test(file.text) && /^\s*["']?kind["']?:/m.test(file.text);
		const isTemplate = /(?:^|\/)templates\//.test(file.path) && file.text.includes("{{");
		if (!isManifest && !isTemplate) return [];
		const at = readsOf$1(file, given("kubernetes"));
		const reads = [];
		for (const entry of scanYaml(file.text).entries) {
			const isItem = entry.path.at(-1) === "[]" && entry.path.at(-2) === "env";
			if (isItem && entry.key === "name" && NAME$1.test(entry.value)) reads.push(at({ name: entry.value }, entry.valueStart, entry.valueStart + entry.value.length));
			const flow = isItem && entry.key === void 0 ? entry.value : entry.key === "env" ? entry.value : "";
			if (!/^[{[]/.test(flow)) continue;
			for (const { key, value, start } of flowPairs(flow, entry.valueStart)) if (key === "name" && NAME$1.test(value) && !/secretKeyRef|configMapKeyRef/.test(file.text.slice(Math.max(0, start - 40), start))) reads.push(at({ name: value }, start, start + value.length));
		}
		return reads;
	}
};

//#endregion
//#region src/checks/env/reads/deploy/references.ts
const CODE = { kind: "code" };
const BUILD = { phase: "build" };
const YAML = /\.ya?ml$/;
const ROWS = [
	{
		tool: "prisma",
		isFile: /\.prisma$/,
		hint: /env\(/,
		mark: /(?<!\w)env\(\s*"(?<name>\w+)"\s*\)/g,
		comments: "//",
		facts: {
			...CODE,
			required: true
		}
	},
	{
		tool: "serverless",
		isFile: YAML,
		hint: /\$\{env:/,
		mark: /\$\{env:\s*(?<name>[A-Za-z_]\w*)\s*(?<fallback>,\s*(?!\s*\})|:-?(?!\s*\}))?/g,
		comments: "yaml"
	},
	{
		tool: "ansible",
		isFile: /\.(?:ya?ml|j2|cfg)$/,
		hint: /(?:lookup|query|\bq)\s*\(\s*['"](?:ansible\.builtin\.)?env/,
		mark: /\b(?:lookup|query|q)\s*\(\s*['"](?:ansible\.builtin\.)?env['"]\s*,\s*['"](?<name>\w+)['"]\s*(?<fallback>,\s*default\s*=|\)\s*\|\s*(?:default|d)\s*\()?/g,
		comments: "yaml"
	},
	{
		tool: "dbt",
		isFile: /\.(?:ya?ml|sql)$/,
		hint: /env_var\(/,
		mark: /\benv_var\(\s*['"](?<name>\w+)['"]\s*(?:(?<fallback>,)|(?<insists>\)))/g,
		comments: "yaml",
		facts: CODE
	},
	{
		tool: "helmfile",
		isFile: /\.(?:ya?ml|gotmpl|tmpl)$/,
		hint: /(?:requiredEnv|\benv|expandenv)\s+"/,
		mark: /\{\{[^}\n]{0,200}?\b(?:(?<insists>requiredEnv)|env|expandenv)\s+"(?<name>\w+)"(?<fallback>\s*\)?\s*\|\s*default)?/g,
		comments: "yaml"
	},
	{
		tool: "goreleaser",
		isFile: /(?:^|\/)\.?goreleaser[\w.-]*\.ya?ml$/,
		hint: /\.Env\.|envOrDefault|isEnvSet/,
		mark: /\.Env\.(?<name>[A-Za-z_]\w*)/g,
		comments: "yaml",
		facts: {
			...BUILD,
			required: true
		}
	},
	{
		tool: "goreleaser",
		isFile: /(?:^|\/)\.?goreleaser[\w.-]*\.ya?ml$/,
		hint: /envOrDefault/,
		mark: /\benvOrDefault\s+"(?<name>\w+)"(?<fallback>)/g,
		comments: "yaml",
		facts: BUILD
	},
	{
		tool: ".npmrc",
		isFile: /(?:^|\/)\.npmrc$/,
		hint: /\$\{/,
		mark: /(?<!\\)\$\{(?<name>[A-Za-z_]\w*)(?<fallback>\?|:?-)?/g,
		comments: ";#",
		facts: BUILD
	},
	{
		tool: ".yarnrc.yml",
		isFile: /(?:^|\/)\.yarnrc\.yml$/,
		hint: /\$\{/,
		mark: /(?<!\\)\$\{(?<name>[A-Za-z_]\w*)(?<fallback>:?-)?/g,
		comments: "yaml",
		facts: BUILD
	},
	{
		tool: "requirements.txt",
		isFile: /(?:^|\/)(?:requirements[\w.-]*|constraints)\.txt$/,
		hint: /\$\{/,
		mark: /\$\{(?<name>[A-Z][A-Z0-9_]*)\}/g,
		comments: "#",
		facts: {
			...BUILD,
			required: true
		}
	},
	{
		tool: "nuget.config",
		isFile: /(?:^|\/)nuget\.config$/i,
		hint: /%\w+%/,
		mark: /%(?<name>[A-Z][A-Z0-9_]*)%/g,
		comments: "xml",
		facts: BUILD
	},
	{
		tool: "nginx",
		isFile: /(?:^|\/)templates\/(?:.*\/)?[^/]+\.template$|\.conf\.(?:template|tmpl|envsubst)$|(?:^|\/)nginx[\w.-]*\.(?:template|tmpl)$/,
		hint: /\$/,
		mark: /\$(?:\{(?<name>[A-Z][A-Z0-9_]*)\}|(?<bare>[A-Z][A-Z0-9_]*))/g,
		comments: "#"
	},
	{
		tool: "Caddyfile",
		isFile: /(?:^|\/)(?:[\w.-]*\.)?Caddyfile(?:\.[\w-]+)?$|\.caddy$/,
		hint: /\{(?:\$|env\.)/,
		mark: /\{(?:\$|env\.)(?<name>[A-Za-z_]\w*)(?<fallback>:)?/g,
		comments: "#"
	},
	{
		tool: "supabase",
		isFile: /(?:^|\/)supabase\/(?:.*\/)?config\.toml$/,
		hint: /env\(/,
		mark: /"env\((?<name>\w+)\)"/g,
		comments: "#"
	},
	{
		tool: "bunfig.toml",
		isFile: /(?:^|\/)bunfig\.toml$/,
		hint: /\$/,
		mark: /"\$\{?(?<name>[A-Z][A-Z0-9_]*)\}?"/g,
		comments: "#",
		facts: BUILD
	},
	{
		tool: "maven",
		isFile: /(?:^|\/)(?:pom|settings[\w-]*)\.xml$/,
		hint: /\$\{env\./,
		mark: /\$\{env\.(?<name>[A-Za-z_]\w*)\}/g,
		comments: "xml",
		facts: BUILD
	},
	{
		tool: "log4j",
		isFile: /(?:^|\/)log4j2[\w.-]*\.(?:xml|properties|ya?ml)$/,
		hint: /\$\{env:/,
		mark: /\$\{env:(?<name>[A-Za-z_]\w*)(?<fallback>:-)?/g,
		comments: "xml",
		facts: CODE
	},
	{
		tool: "terragrunt",
		isFile: /\.hcl$/,
		hint: /get_env\(/,
		mark: /\bget_env\(\s*"(?<name>\w+)"\s*(?:(?<fallback>,)|(?<insists>\)))/g,
		comments: "#"
	},
	{
		tool: "packer",
		isFile: /\.pkr\.hcl$/,
		hint: /\benv\(/,
		mark: /(?<![\w.])env\(\s*"(?<name>\w+)"\s*\)/g,
		comments: "#"
	},
	{
		tool: "justfile",
		isFile: /(?:^|\/)\.?[jJ]ustfile$|\.just$/,
		hint: /\benv/,
		mark: /(?<!\w)(?:env_var_or_default|env_var|env)\(\s*['"](?<name>\w+)['"]\s*(?:(?<fallback>,)|(?<insists>\)))/g,
		comments: "#"
	},
	{
		tool: "devcontainer",
		isFile: /(?:^|\/)\.?devcontainer\.json$/,
		hint: /\$\{localEnv:/,
		mark: /\$\{localEnv:(?<name>[A-Za-z_]\w*)(?<fallback>:)?/g,
		comments: "//"
	},
	{
		tool: "omegaconf",
		isFile: YAML,
		hint: /\$\{oc\.env:/,
		mark: /\$\{oc\.env:\s*(?<name>[A-Za-z_]\w*)\s*(?:(?<fallback>,)|(?<insists>\}))/g,
		comments: "yaml",
		facts: CODE
	},
	{
		tool: "Procfile",
		isFile: /(?:^|\/)Procfile(?:\.[\w-]+)?$/,
		hint: /\$/,
		mark: /(?<![\\$])\$(?:\{(?<name>[A-Z][A-Z0-9_]*)(?::?(?:(?<fallback>[-+=])|(?<insists>\?)))?|(?<bare>[A-Z][A-Z0-9_]*))/g,
		comments: "#",
		isOutside: true
	},
	{
		tool: "make",
		isFile: /(?:^|\/)(?:GNU)?[Mm]akefile(?:\.[\w-]+)?$|\.mk$/,
		hint: /ifn?def|ifeq|\$\$/,
		mark: /^[ ]*(?:ifndef|ifdef)[ \t]+(?<name>[A-Z][A-Z0-9_]*)[ \t]*$|^[ ]*ifeq[ \t]+\(\$[({](?<bare>[A-Z][A-Z0-9_]*)[)}],[ \t]*\)/gm,
		comments: "#",
		isOutside: true
	},
	{
		tool: "make",
		isFile: /(?:^|\/)(?:GNU)?[Mm]akefile(?:\.[\w-]+)?$|\.mk$/,
		hint: /\$\$/,
		mark: /(?<=^\t.*)\$\$(?:\{(?<name>[A-Z][A-Z0-9_]*)(?::?(?:(?<fallback>[-+=])|(?<insists>\?)))?|(?<bare>[A-Z][A-Z0-9_]*))/gm,
		comments: "#",
		isOutside: true
	}
];
const references = ROWS.map((row) => {
	const mark = new RegExp(row.mark.source, `${row.mark.flags}d`);
	return {
		name: row.tool,
		isFile: (path) => row.isFile.test(path),
		hint: row.hint,
		read: (file) => {
			const code = withoutComments(file.text, row.comments);
			const at = readsOf$1(file, {
				hasDefault: false,
				required: false,
				phase: "run",
				side: "server",
				via: row.tool,
				kind: "deploy"
			});
			const reads = [];
			const inside = /* @__PURE__ */ new Map();
			for (const match of code.matchAll(mark)) {
				const groups = match.groups ?? {};
				const name = groups["name"] ?? groups["bare"] ?? "";
				if (row.isOutside && !inside.has(name)) inside.set(name, isOfTheShell(name) || assigns(code, name));
				if (inside.get(name) === true) continue;
				const hasDefault = groups["fallback"] !== void 0;
				const required = !hasDefault && (groups["insists"] !== void 0 || row.facts?.required === true);
				const start = (match.indices?.groups?.["name"] ?? match.indices?.groups?.["bare"])?.[0] ?? match.index;
				reads.push(at({
					...row.facts,
					name,
					hasDefault,
					required
				}, start, start + name.length));
			}
			return reads;
		}
	};
});
const assigns = (code, name) => new RegExp(`(?<![\\w$({])(?:export[ \\t]+|override[ \\t]+|define[ \\t]+)?${name}[ \\t]*(?:[:?+!]{0,2}=)|\\b(?:for|read|define)[ \\t]+${name}\\b`).test(code);
function withoutComments(text, kind) {
	const blank = (part) => part.replace(/[^\r\n]/g, " ");
	switch (kind) {
		case "yaml": return scanYaml(text).code.replace(/\{#[^\n]*?#\}|\{\{-?\s*\/\*[\s\S]{0,2000}?\*\/|^[ \t]*--[^\n]*/gm, blank);
		case "#": return text.replace(/(?<=^|[ \t])#[^\r\n]*/gm, blank);
		case ";#": return text.replace(/^[ \t]*[;#][^\r\n]*/gm, blank);
		case "//": return text.replace(/"(?:[^"\\\r\n]|\\.)*"|\/\/[^\r\n]*|\/\*(?:[^*]|\*(?!\/))*\*\//g, (part) => part.startsWith("/") ? blank(part) : part);
		case "xml": return text.includes("<!--") ? text.split("<!--").map((part, index) => index === 0 ? part : blankTo(part, blank)).join("") : text;
		case "none": return text;
	}
}
function blankTo(part, blank) {
	const end = part.indexOf("-->");
	const comment = end === -1 ? part : part.slice(0, end + 3);
	return `    ${blank(comment)}${part.slice(comment.length)}`;
}

//#endregion
//#region src/checks/env/reads/languages/lexis.ts
const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
const lineComment = (mark, notBefore = "") => ({
	starts: mark.charAt(0),
	open: new RegExp(`${escaped(mark)}${notBefore}`, "y"),
	close: { source: "(?=[\\r\\n])" },
	isComment: true
});
const blockComment = (open, close, isNested) => ({
	starts: open.charAt(0),
	open: new RegExp(escaped(open), "y"),
	close,
	isComment: true,
	...isNested === void 0 ? {} : { isNested }
});
const quoted = (quote, more = {}) => ({
	starts: quote.charAt(0),
	open: new RegExp(escaped(quote), "y"),
	close: quote,
	escape: "backslash",
	...more
});
const raw = (open, close = open, more = {}) => ({
	starts: open.charAt(0),
	open: new RegExp(escaped(open), "y"),
	close,
	...more
});
const CHARACTER = {
	starts: "'",
	open: /'(?:\\(?:u\{[^}'\n]*\}|[^\n][0-9a-fA-F]{0,8})|[^'\\\r\n]{1,2})'/y
};
const C_COMMENTS = [lineComment("//"), blockComment("/*", "*/")];
const NESTED_COMMENTS = [lineComment("//"), blockComment("/*", "*/", true)];
const DOLLAR_BRACE = {
	open: "${",
	close: "}"
};
const HASH_BRACE = {
	open: "#{",
	close: "}"
};
const counterpart = (open) => ({
	"(": ")",
	"[": "]",
	"{": "}",
	"<": ">"
})[open] ?? open;

//#endregion
//#region src/checks/env/reads/languages/mask.ts
function mask(text, lexis) {
	const blanks = [];
	const literals = /* @__PURE__ */ new Map();
	const words = /* @__PURE__ */ new Set();
	const frames = [];
	const below = [];
	const scans = /* @__PURE__ */ new Map();
	const starts = startsOf(lexis);
	let at = 0;
	const open = (form, close, quote, start) => {
		const key = typeof close === "string" ? close : close.source;
		const known = scans.get(form) ?? /* @__PURE__ */ new Map();
		if (known.size === 0) scans.set(form, known);
		const scan = known.get(key) ?? scanOf(form, close);
		known.set(key, scan);
		const from = form.isComment ? quote : start;
		frames.push({
			form,
			scan,
			quote,
			start,
			from,
			isComputed: false,
			depth: 0,
			inHole: false
		});
		at = start;
	};
	const finish = (frame, end, behind) => {
		frames.pop();
		blanks.push([frame.from, frame.form.isComment ? behind : end]);
		at = behind;
		if (frame.form.isComment) return;
		if (frame.form.isWords) words.add(frame.quote);
		const value = frame.isComputed ? void 0 : text.slice(frame.start, end);
		literals.set(frame.quote, {
			value,
			start: frame.start,
			end: behind
		});
	};
	const outside = () => {
		if (lexis.within === void 0) return;
		const { from, comment } = lexis.within;
		let end = text.length;
		for (from.lastIndex = at;;) {
			const match = from.exec(text);
			end = match === null ? text.length : match.index + match[0].length;
			if (match === null || comment === void 0 || match[0] !== comment.open) break;
			const close = text.indexOf(comment.close, end);
			from.lastIndex = close === -1 ? text.length : close + comment.close.length;
		}
		blanks.push([at, end]);
		at = end;
	};
	outside();
	while (at < text.length) {
		const frame = frames.at(-1);
		if (frame !== void 0 && !frame.inHole) {
			frame.scan.lastIndex = at;
			const match = frame.scan.exec(text);
			const end = match === null ? text.length : match.index;
			const behind = match === null ? end : end + match[0].length;
			const groups = match?.groups;
			if (match === null || groups?.["line"] !== void 0) {
				frame.isComputed = true;
				finish(frame, end, end);
			} else if (groups?.["close"] !== void 0 && frame.depth > 0) {
				frame.depth--;
				at = behind;
			} else if (groups?.["close"] !== void 0) finish(frame, end, behind);
			else if (groups?.["nested"] !== void 0) {
				frame.depth++;
				at = behind;
			} else if (groups?.["hole"] !== void 0) {
				blanks.push([frame.from, end]);
				frame.isComputed = true;
				frame.inHole = true;
				at = behind;
			} else at = behind;
			continue;
		}
		const pattern = frame !== void 0 || below.length > 0 ? starts.all : starts.few;
		pattern.lastIndex = at;
		const found = pattern.exec(text);
		if (found === null) break;
		at = found.index;
		const char = found[0];
		if (lexis.within !== void 0 && frame === void 0) {
			lexis.within.to.lastIndex = at;
			if (lexis.within.to.test(text)) {
				outside();
				continue;
			}
		}
		if (char === "\n" && below.length > 0) {
			const next = below.shift();
			if (next !== void 0) open(next.form, next.close, next.quote, at + 1);
			continue;
		}
		const form = lexis.forms.find((each) => opensAt(each, text, at));
		if (form !== void 0) {
			const opening = exec(form.open, text, at);
			if (opening === null) at++;
			else {
				const start = at + opening[0].length;
				const close = typeof form.close === "function" ? form.close(opening) : form.close;
				if (close === void 0) {
					blanks.push([at + 1, start - 1]);
					literals.set(at, {
						value: text.slice(at + 1, start - 1),
						start: at + 1,
						end: start
					});
					at = start;
				} else if (form.isBelow) {
					below.push({
						form,
						close,
						quote: at
					});
					at = start;
				} else open(form, close, at, start);
			}
			continue;
		}
		if (frame !== void 0) {
			const closing = frame.form.hole?.close ?? "}";
			if (char === (closing === "}" ? "{" : "(")) frame.depth++;
			else if (char === closing && frame.depth > 0) frame.depth--;
			else if (char === closing) {
				frame.inHole = false;
				frame.from = at + 1;
			}
		}
		at++;
	}
	for (const frame of frames) if (!frame.inHole) blanks.push([frame.from, text.length]);
	return {
		text,
		code: blanked$1(text, blanks),
		literals,
		words
	};
}
function exec(pattern, text, at) {
	pattern.lastIndex = at;
	return pattern.exec(text);
}
function opensAt(form, text, at) {
	form.open.lastIndex = at;
	return form.open.test(text) && (form.after === void 0 || form.after.test(text.slice(Math.max(0, at - 32), at)));
}
function scanOf(form, close) {
	const end = typeof close === "string" ? escaped(close) : close.source;
	const { hole } = form;
	const parts = [
		form.escape === "backslash" ? "\\\\(?:\\r\\n|[\\s\\S])" : form.escape === "backtick" ? "`[\\s\\S]" : "",
		form.escape === "doubled" ? `${end}${end}` : "",
		hole?.doubled ? `${escaped(hole.open)}${escaped(hole.open)}` : "",
		`(?<close>${end})`,
		form.isNested ? `(?<nested>${form.open.source})` : "",
		hole === void 0 ? "" : `(?<hole>${escaped(hole.open)})`,
		form.oneLine ? "(?<line>[\\r\\n])" : ""
	];
	return new RegExp(parts.filter((part) => part !== "").join("|"), "gm");
}
const compiled = /* @__PURE__ */ new WeakMap();
function startsOf(lexis) {
	const known = compiled.get(lexis);
	if (known !== void 0) return known;
	const units = [...lexis.forms.map(({ starts }) => starts), lexis.within?.starts ?? ""].join("");
	const few = escaped([...new Set(units)].join(""));
	const made = {
		few: new RegExp(`[${few}]`, "g"),
		all: new RegExp(`[${few}{}()\\n]`, "g")
	};
	compiled.set(lexis, made);
	return made;
}
function blanked$1(text, blanks) {
	const pieces = [];
	let from = 0;
	for (const [start, end] of [...blanks].sort((a, b) => a[0] - b[0])) {
		if (end <= from) continue;
		const first = Math.max(start, from);
		const part = text.slice(first, end);
		const spaces = " ".repeat(part.length);
		pieces.push(text.slice(from, first), /[\r\n]/.test(part) ? part.replace(/[^\r\n]/g, " ") : spaces);
		from = end;
	}
	pieces.push(text.slice(from));
	return pieces.join("");
}

//#endregion
//#region src/checks/env/reads/deploy/terraform.ts
const HCL = { forms: [
	lineComment("#"),
	lineComment("//"),
	blockComment("/*", "*/"),
	{
		starts: "<",
		open: /<<[-~]?(\w+)[ \t]*\r?\n/y,
		close: (opening) => ({ source: `^[ \\t]*${opening[1] ?? ""}(?=\\s*$)` })
	},
	quoted("\"", {
		oneLine: true,
		hole: {
			open: "${",
			close: "}"
		}
	})
] };
const MAX_BLOCK$1 = 8e3;
function variablesOf(text) {
	const { code, literals } = mask(text, HCL);
	return [...code.matchAll(/^[ \t]*variable[ \t]+(?="[^"\n]*"[ \t]*\{)|^[ \t]*variable[ \t]+([\w-]+)[ \t]*\{/gm)].flatMap((match) => {
		const literal = literals.get(match.index + match[0].length);
		const name = literal?.value ?? match[1];
		if (name === void 0 || !/^[A-Za-z_][\w-]*$/.test(name)) return [];
		const start = literal?.start ?? match.index + match[0].indexOf(name, match[0].search(/variable/) + 8);
		const open = code.indexOf("{", start) + 1;
		const marks = /[{}]/g;
		marks.lastIndex = open;
		let depth = 1;
		let end = Math.min(code.length, open + MAX_BLOCK$1);
		for (let mark = marks.exec(code); mark !== null && mark.index < open + MAX_BLOCK$1; mark = marks.exec(code)) {
			depth += mark[0] === "{" ? 1 : -1;
			if (depth > 0) continue;
			end = mark.index;
			break;
		}
		return [{
			name,
			start,
			body: code.slice(open, end)
		}];
	});
}
const folderOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf("/")));
function childModules(files) {
	const found = /* @__PURE__ */ new Set();
	for (const { path, text } of files) for (const match of text.matchAll(/^[ \t]*source[ \t]*=[ \t]*"(\.{1,2}\/[^"\n]*)"/gm)) {
		const parts = folderOf(path).split("/").filter((part) => part !== "");
		for (const part of (match[1] ?? "").split("/")) if (part === "..") parts.pop();
		else if (part !== "." && part !== "") parts.push(part);
		found.add(parts.join("/"));
	}
	return found;
}
const TYPES$3 = {
	bool: "boolean",
	number: "number"
};
const children$1 = /* @__PURE__ */ new WeakMap();
const terraform = {
	name: "terraform",
	isFile: (path) => /\.(?:tf|tofu)$/.test(path),
	hint: /\bvariable\b/,
	read: (file, all) => {
		const modules = children$1.get(all) ?? childModules(all.filter(({ path }) => /\.(?:tf|tofu)$/.test(path)));
		children$1.set(all, modules);
		if (modules.has(folderOf(file.path))) return [];
		const at = readsOf$1(file, asked$1("terraform"));
		return variablesOf(file.text).map(({ name, start, body }) => {
			const hasDefault = /(?:^|[\n;])[ \t]*default[ \t]*=/.test(body) || /^[ \t]*default[ \t]*=/.test(body);
			const isText = /\bdefault[ \t]*=[ \t]*"(?!")/.test(body);
			const type = TYPES$3[/\btype[ \t]*=[ \t]*"?(\w+)/.exec(body)?.[1] ?? ""];
			return at({
				name: `TF_VAR_${name}`,
				hasDefault,
				required: !hasDefault,
				...isText ? { literalFallback: true } : {},
				...type === void 0 ? {} : { type }
			}, start, start + name.length);
		});
	}
};
const bake = {
	name: "bake",
	isFile: (path) => /^docker-bake[\w.-]*\.hcl$/.test(baseName(path)),
	hint: /\bvariable\b/,
	read: (file) => {
		const at = readsOf$1(file, asked$1("docker-bake", "build"));
		return variablesOf(file.text).map(({ name, start, body }) => {
			const hasDefault = /\bdefault[ \t]*=/.test(body);
			const isText = /\bdefault[ \t]*=[ \t]*"(?!")/.test(body);
			return at({
				name,
				hasDefault,
				...isText ? { literalFallback: true } : {}
			}, start, start + name.length);
		});
	}
};

//#endregion
//#region src/checks/env/reads/deploy/workflow.ts
const REFERENCE = /(?<![\w.'-])(secrets|vars|env)\s*(?:\.\s*([A-Za-z_][\w-]*)|\[\s*'([^'\n]+)'\s*\])(\s*\)*\s*\|\|\s*(?:'([^'\n]*)')?)?/gi;
const workflow = {
	name: "workflow",
	isFile: (path) => /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/.test(path),
	hint: /\b(?:secrets|vars|env)\s*[.[]/i,
	read: (file) => {
		const at = readsOf$1(file, {
			...given("workflow"),
			kind: "workflow"
		});
		const { entries, code } = scanYaml(file.text);
		const areas = [...code.matchAll(/\$\{\{(?:[^}$]|\}(?!\})|\$(?!\{\{))*\}\}/g)].map((match) => [match.index, match.index + match[0].length]);
		for (const { key, value, valueStart } of entries) if (key === "if" && value !== "" && !value.includes("${{")) areas.push([valueStart, valueStart + value.length]);
		const isComposite = /(?:^|\/)action\.ya?ml$/.test(file.path);
		const defined = new Set(entries.filter(({ path }) => path.at(-1) === "env").map(({ key }) => key));
		for (const match of code.matchAll(/\b([A-Za-z_]\w*)(?:=|<<)[^\n]*(?:\n[^\n]*){0,12}?GITHUB_ENV/g)) defined.add(match[1]);
		const setsMore = /\bGITHUB_ENV\b|exportVariable/.test(code);
		const reads = [];
		for (const [from, to] of areas) for (const match of code.slice(from, to).matchAll(REFERENCE)) {
			const context = (match[1] ?? "").toLowerCase();
			const name = match[2] ?? match[3] ?? "";
			if (context === "secrets" && name.toUpperCase() === "GITHUB_TOKEN") continue;
			if (!/^[A-Za-z_]\w*$/.test(name)) continue;
			const isElsewhere = defined.has(name) || isComposite || setsMore || isOfTheShell(name) || !/^[A-Z][A-Z0-9_]*$/.test(name);
			if (context === "env" && isElsewhere) continue;
			const start = from + match.index + match[0].indexOf(name, (match[1] ?? "").length);
			const isText = match[5] !== void 0 && match[5] !== "";
			reads.push(at({
				name,
				hasDefault: match[4] !== void 0,
				via: context,
				...isText ? { literalFallback: true } : {}
			}, start, start + name.length));
		}
		return reads;
	}
};

//#endregion
//#region src/checks/env/reads/deploy/yaml-hosts.ts
const valueAt = (entry) => [entry.valueStart, entry.valueStart + entry.value.length];
const render = {
	name: "render.yaml",
	isFile: (path) => /^render\.ya?ml$/.test(baseName(path)),
	hint: /envVars/,
	read: (file) => {
		const at = readsOf$1(file, given("render.yaml"));
		const { entries } = scanYaml(file.text);
		const isUnset = new Set(entries.filter(({ key, value }) => key === "sync" && value === "false").map(({ item }) => item));
		return entries.flatMap((entry) => {
			if (entry.path.at(-1) !== "[]" || entry.path.at(-2) !== "envVars") return [];
			const facts = (unset) => unset ? {
				kind: "deploy",
				required: true
			} : {};
			if (entry.key === "key" && NAME$1.test(entry.value)) return [at({
				name: entry.value,
				...facts(isUnset.has(entry.item))
			}, ...valueAt(entry))];
			if (entry.key !== void 0) return [];
			return flowPairs(entry.value, entry.valueStart).flatMap(({ key, value, start }) => key === "key" && NAME$1.test(value) ? [at({
				name: value,
				...facts(/\bsync:\s*false\b/.test(entry.value))
			}, start, start + value.length)] : []);
		});
	}
};
const appPlatform = {
	name: "app.yaml",
	isFile: (path) => /(?:^|\/)\.do\/[\w.-]+\.ya?ml$/.test(path),
	hint: /\benvs:/,
	read: (file) => {
		const at = readsOf$1(file, given("app.yaml"));
		return scanYaml(file.text).entries.flatMap((entry) => entry.key === "key" && entry.path.at(-2) === "envs" && NAME$1.test(entry.value) ? [at({ name: entry.value }, ...valueAt(entry))] : []);
	}
};
const appEngine = {
	name: "app.yaml",
	isFile: (path) => /^(?:app|manifest)[\w.-]*\.ya?ml$/.test(baseName(path)),
	hint: /\benv_variables:|^applications:/m,
	read: (file) => {
		const at = readsOf$1(file, given(baseName(file.path)));
		return scanYaml(file.text).entries.flatMap((entry) => {
			const place = entry.path.join(".");
			return (/(?:^|\.)(?:build_)?env_variables$/.test(place) || place === "applications.[].env") && entry.key !== void 0 && NAME$1.test(entry.key) ? [at({
				name: entry.key,
				phase: place.includes("build_") ? "build" : "run"
			}, entry.start, entry.end)] : [];
		});
	}
};
const kamal = {
	name: "kamal",
	isFile: (path) => /(?:^|\/)config\/deploy[\w.-]*\.ya?ml$/.test(path),
	hint: /^(?:service|image):/m,
	read: (file) => {
		const at = readsOf$1(file, given("kamal"));
		return scanYaml(file.text).entries.flatMap((entry) => {
			const place = entry.path.join(".");
			const named = entry.key === void 0 ? entry.value.split(":")[0] ?? "" : entry.key;
			if (/(?:^|\.)env\.clear$|^env$/.test(place) && entry.key !== void 0 && NAME$1.test(named) && !/^(?:clear|secret|tags)$/.test(named)) return [at({ name: named }, entry.start, entry.end)];
			if (/(?:^|\.)env\.secret\.\[\]$|^registry\.(?:password|username)\.\[\]$|^builder\.secrets\.\[\]$/.test(place) && entry.key === void 0 && NAME$1.test(named)) return [at({
				name: named,
				kind: "deploy",
				required: true
			}, entry.start, entry.start + named.length)];
			return [];
		});
	}
};
const systemd = {
	name: "systemd",
	isFile: (path) => /\.(?:service|socket)(?:\.j2|\.template)?$|\.service\.d\/[^/]+\.conf$/.test(path),
	hint: /Environment=|\$\{?[A-Z]/,
	read: (file) => {
		const isGiven = readsOf$1(file, given("systemd"));
		const isAsked = readsOf$1(file, asked$1("systemd"));
		const reads = [];
		const names = /* @__PURE__ */ new Set();
		for (const match of file.text.matchAll(/^(Pass)?Environment=((?:[^\n\\]|\\\r?\n|\\.)*)/gm)) {
			const from = match.index + match[0].length - (match[2] ?? "").length;
			const words = match[1] === void 0 ? /(?<![^\s"'])([A-Za-z_]\w*)(?==)/g : /(?<![^\s])([A-Za-z_]\w*)(?!\S)/g;
			for (const word of (match[2] ?? "").matchAll(words)) {
				const name = word[1] ?? "";
				const start = from + word.index;
				names.add(name);
				reads.push((match[1] === void 0 ? isGiven : isAsked)({ name }, start, start + name.length));
			}
		}
		for (const match of file.text.matchAll(/^Exec\w+=((?:[^\n\\]|\\\r?\n|\\.)*)/gm)) for (const word of (match[1] ?? "").matchAll(/(?<!\$)\$\{?([A-Z][A-Z0-9_]*)/g)) {
			const name = word[1] ?? "";
			if (names.has(name) || /^(?:MAINPID|HOME|USER|PATH)$/.test(name)) continue;
			const start = match.index + match[0].length - (match[1] ?? "").length + word.index + word[0].length - name.length;
			reads.push(isAsked({ name }, start, start + name.length));
		}
		return reads;
	}
};

//#endregion
//#region src/checks/env/reads/deploy/index.ts
const TOOLS = [
	compose,
	dockerfile,
	kubernetes,
	terraform,
	bake,
	workflow,
	vercel,
	netlify,
	netlifyTemplate,
	fly,
	render,
	wrangler,
	heroku,
	eas,
	ecs,
	appPlatform,
	appEngine,
	kamal,
	systemd,
	spring,
	hocon,
	symfony,
	...references
];
const isDeployFile = (path, text) => TOOLS.some((tool) => tool.isFile(path) && (text === void 0 || tool.hint.test(text)));
const readDeployFiles = (files) => ({
	reads: inOrder(files.flatMap((file) => file.text.length > 4e6 ? [] : TOOLS.flatMap((tool) => tool.isFile(file.path) && tool.hint.test(file.text) ? tool.read(file, files) : []))),
	helpers: []
});

//#endregion
//#region src/checks/env/environments/hosts/saved-text.ts
function textOfList(text) {
	const plain = text.replace(/^\ufeff/, "");
	if (!plain.includes("\0")) return { text: plain };
	const body = plain.replace(/^\ufffd\ufffd/, "");
	const mended = [0, 1].map((first) => {
		return [...every(body, first)].every((char) => char === "\0") ? [...every(body, 1 - first)].join("") : void 0;
	}).find((each) => each !== void 0 && !/[\0\ufffd]/.test(each));
	return mended === void 0 ? { problem: "The file is not UTF-8. In PowerShell save with `| Out-File -Encoding utf8 list.json`." } : { text: mended };
}
function decodeList(bytes) {
	const [first, second] = bytes;
	return new TextDecoder(first === 255 && second === 254 ? "utf-16le" : first === 254 && second === 255 ? "utf-16be" : "utf-8", { ignoreBOM: true }).decode(bytes);
}
function* every(text, first) {
	for (let at = first; at < text.length; at += 2) yield text.charAt(at);
}

//#endregion
//#region src/checks/env/reads/scan.ts
const MAX_FILE = 4194304;
const MAX_ALL = 536870912;
const MADE = /(?:^|\/)(?:node_modules|bower_components|vendor|\.yarn|\.next|\.nuxt|\.output|\.svelte-kit|\.venv|venv|site-packages|__pycache__|\.terraform|Pods|\.dart_tool|coverage)\//;
const OURS = /(?:^|\/)launch-ready\.ya?ml$/;
const MINIFIED = /\.min\.(?:js|mjs|css)$|\.bundle\.js$/;
async function readSources(tree, families, ignored, known, maxBytes = MAX_ALL) {
	const isIgnored = globMatcher(ignored);
	const wanted = (await tree.list()).filter(({ path, kind }) => kind === "file" && !MADE.test(path) && !MINIFIED.test(path) && !OURS.test(path) && families.some(({ isOne }) => isOne(path)) && !isIgnored(path));
	const texts = /* @__PURE__ */ new Map();
	const missing = [];
	for (const entry of wanted) {
		const same = known?.changed.has(entry.path) === false ? known.texts.get(entry.path) : void 0;
		if (same === void 0) missing.push(entry);
		else texts.set(entry.path, same);
	}
	const unread = {
		huge: 0,
		damaged: 0,
		unreadable: 0,
		beyond: 0
	};
	let bytes = 0;
	const decoder = new TextDecoder();
	for await (const { entry, content } of readAll(tree, missing, MAX_FILE)) if (typeof content === "string") unread[content]++;
	else if (bytes + content.length > maxBytes) unread.beyond++;
	else {
		bytes += content.length;
		texts.set(entry.path, isUtf16(content) ? decodeList(content) : decoder.decode(content));
	}
	const reasons = {
		huge: "larger than 4 MiB",
		damaged: "the repository does not hold them whole",
		unreadable: "they cannot be read",
		beyond: `all source files together are larger than ${maxBytes / 1024 / 1024} MiB; \`env.ignore-paths\` in launch-ready.yml leaves folders out`
	};
	return {
		texts,
		leftOut: Object.keys(unread).filter((reason) => unread[reason] > 0).map((reason) => ({
			what: "source files",
			count: unread[reason],
			why: reasons[reason]
		}))
	};
}
const isUtf16 = ([first, second]) => first === 255 && second === 254 || first === 254 && second === 255;
function scanTexts(texts, families) {
	const reads = [];
	const helpers = [];
	let files = 0;
	for (const { isOne, read } of families) {
		const own = [];
		for (const [path, text] of texts) if (isOne(path)) own.push({
			path,
			text
		});
		files += own.length;
		const found = read(own);
		for (const each of found.reads) reads.push(each);
		for (const each of found.helpers) helpers.push(each);
	}
	reads.sort((a, b) => compare(a.path, b.path) || a.line - b.line || a.startColumn - b.startColumn || compare(a.name, b.name));
	return {
		reads,
		helpers,
		files
	};
}
const compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
const TEST = /(?:^|\/)(?:__tests__|__mocks__|__fixtures__|tests?|specs?|e2e|cypress|playwright|fixtures|testdata|test-utils|testing|examples?|docs?|benchmarks?)\/|(?:^|\/)(?:test_[^/]*|[^/]*_test|conftest|[^/]*[._-](?:test|spec|stories|bench))\.\w+$|(?:^|\/)(?:jest|vitest|playwright|cypress)\.[\w.]*config\.\w+$|(?:^|\/)setup-?tests?\.\w+$/i;
const isTestPath = (path) => TEST.test(path);

//#endregion
//#region src/checks/env/reads/javascript/environment.ts
const PROCESS = {
	via: "process.env",
	hasMembers: true,
	hasGet: false,
	isBuild: false,
	isClient: false,
	hasPublicNames: false,
	hasBindings: false
};
const environment = (via, more = {}) => ({
	...PROCESS,
	via,
	...more
});
const META = environment("import.meta.env", {
	isBuild: true,
	hasPublicNames: true
});
const BUN = environment("Bun.env");
const DENO = environment("Deno.env", {
	hasMembers: false,
	hasGet: true
});
const NETLIFY = environment("Netlify.env", {
	hasMembers: false,
	hasGet: true
});
const WORKER = environment("env of a Worker", { hasBindings: true });
const LOAD_ENV = environment("loadEnv", {
	isBuild: true,
	hasPublicNames: true
});
const IMPORTED$1 = [
	[
		/^(?:node:)?process$/,
		/^env$/,
		PROCESS
	],
	[
		/^bun$/,
		/^env$/,
		BUN
	],
	[
		/^cloudflare:workers$/,
		/^env$/,
		WORKER
	],
	[
		/^\$env\/dynamic\/private$/,
		/^env$/,
		environment("$env/dynamic/private")
	],
	[
		/^\$env\/dynamic\/public$/,
		/^env$/,
		environment("$env/dynamic/public", {
			isClient: true,
			hasPublicNames: true
		})
	],
	[
		/^\$env\/static\/private$/,
		/^\*$/,
		environment("$env/static/private", { isBuild: true })
	],
	[
		/^\$env\/static\/public$/,
		/^\*$/,
		environment("$env/static/public", {
			isBuild: true,
			isClient: true,
			hasPublicNames: true
		})
	],
	[
		/^react-native-config$/,
		/^(?:default|Config|\*)$/,
		environment("react-native-config", {
			isBuild: true,
			isClient: true
		})
	]
];
const VARIABLES = {
	"$env/static/private": environment("$env/static/private", { isBuild: true }),
	"$env/static/public": environment("$env/static/public", {
		isBuild: true,
		isClient: true,
		hasPublicNames: true
	}),
	"astro:env/client": environment("astro:env/client", {
		isBuild: true,
		isClient: true,
		hasPublicNames: true
	}),
	"astro:env/server": environment("astro:env/server", { hasPublicNames: true }),
	"@env": environment("@env", {
		isBuild: true,
		isClient: true
	}),
	"react-native-dotenv": environment("@env", {
		isBuild: true,
		isClient: true
	})
};
const importedEnvironment = (specifier, name) => IMPORTED$1.find(([from, names]) => from.test(specifier) && names.test(name))?.[2];
const environmentOfModule = (specifier) => Object.hasOwn(VARIABLES, specifier) ? VARIABLES[specifier] : void 0;
const BUILT_IN = /* @__PURE__ */ new Set([
	"MODE",
	"DEV",
	"PROD",
	"SSR",
	"BASE_URL",
	"SITE",
	"ASSETS_PREFIX",
	"LEGACY"
]);
const isBuiltIn = ({ via }, name) => via === META.via && BUILT_IN.has(name);
function exposureOf(environment, name) {
	const isPublic = !name.startsWith("PUBLIC_") && clientToolOf(name) !== void 0;
	const isClient = isPublic || environment.isClient || environment.hasPublicNames && name.startsWith("PUBLIC_");
	return {
		phase: isPublic || environment.isBuild ? "build" : "run",
		side: isClient ? "client" : "server"
	};
}
const isName = (name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
const looksLikeName = (name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && /[A-Z]/.test(name) && !/^[A-Z]?[a-z]/.test(name);

//#endregion
//#region src/checks/env/reads/javascript/tokens.ts
const STRING = 3;
function stringAt$1(tokens, at) {
	if (tokens.kinds[at] !== 3) return void 0;
	const raw = tokens.text.slice((tokens.starts[at] ?? 0) + 1, (tokens.ends[at] ?? 0) - 1);
	return raw.includes("\\") ? decoded(raw) : raw;
}
function startsLine(tokens, at) {
	if (at === 0) return true;
	const { text } = tokens;
	for (let unit = tokens.ends[at - 1] ?? 0; unit < (tokens.starts[at] ?? 0); unit++) {
		const code = text.charCodeAt(unit);
		if (code === 10 || code === 13) return true;
	}
	return false;
}
function past(tokens, at) {
	const pair = tokens.pairs[at] ?? -1;
	return (pair > at ? pair : at) + 1;
}
const SIMPLE = {
	n: "\n",
	r: "\r",
	t: "	",
	b: "\b",
	f: "\f",
	v: "\v",
	"0": "\0"
};
function decoded(raw) {
	return raw.replace(/\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|[\s\S]))/g, (_, braced, four, two, other) => {
		const hex = braced ?? four ?? two;
		if (hex !== void 0) {
			const point = Number.parseInt(hex, 16);
			return point <= 1114111 ? String.fromCodePoint(point) : "";
		}
		if (other === void 0 || /^[\r\n\u2028\u2029]/.test(other)) return "";
		return SIMPLE[other] ?? other;
	});
}

//#endregion
//#region src/checks/env/reads/javascript/expressions.ts
const TYPE_PREFIXES = new Set("keyof typeof readonly infer unique asserts new abstract".split(" "));
const MAX_ARGUMENTS = 150;
function pastAngles(tokens, at) {
	const { words, pairs, count } = tokens;
	let depth = 0;
	for (let next = at, steps = 0; next < count && steps < MAX_ARGUMENTS; steps++) {
		const word = words[next];
		if (word === "<") depth++;
		else if (word === ">" && --depth === 0) return next + 1;
		else if (word === ";" || word === ")" || word === "]" || word === "}") return at;
		next = (pairs[next] ?? -1) > next ? past(tokens, next) : next + 1;
	}
	return at;
}
function pastType(tokens, at) {
	const { words, kinds, count } = tokens;
	let next = at;
	if (words[next] === "|" || words[next] === "&") next++;
	for (let terms = 0; next < count && terms < 1e3; terms++) {
		while (kinds[next] === 1 && TYPE_PREFIXES.has(words[next] ?? "") && !/^[,;)\]}=>|&.]$/.test(words[next + 1] ?? "")) next++;
		const word = words[next] ?? "";
		const kind = kinds[next];
		if (word === "<") {
			const behind = pastAngles(tokens, next);
			if (behind === next) return next;
			next = behind;
			continue;
		}
		if (word === "(" || word === "{" || word === "[") next = past(tokens, next);
		else if (kind === 1 || kind === 3 || kind === 2) next++;
		else if (kind === 6) next = past(tokens, next);
		else if (word === "-" && kinds[next + 1] === 2) next += 2;
		else return next;
		for (;;) {
			const suffix = words[next];
			if (suffix === ".") next += 2;
			else if (suffix === "[" && !startsLine(tokens, next)) next = past(tokens, next);
			else if (suffix === "<") {
				const behind = pastAngles(tokens, next);
				if (behind === next) return next;
				next = behind;
			} else break;
		}
		const operator = words[next];
		if (operator === "|" || operator === "&" || operator === "=>" || operator === "is") next++;
		else if (operator === "extends" || operator === "?") next++;
		else if (operator === ":" && terms > 1 && isConditionalType(tokens, at, next)) next++;
		else return next;
	}
	return next;
}
function isConditionalType(tokens, from, to) {
	let waiting = 0;
	for (let at = from; at < to; at = past(tokens, at)) {
		if (tokens.words[at] === "?") waiting++;
		if (tokens.words[at] === ":") waiting--;
	}
	return waiting > 0;
}
function pastCasts(tokens, at) {
	let next = at;
	while (tokens.kinds[next] === 1 && (tokens.words[next] === "as" || tokens.words[next] === "satisfies")) {
		const behind = pastType(tokens, next + 1);
		if (behind === next + 1) return next;
		next = behind;
	}
	return next;
}
const KEYWORD_OPERATORS = /* @__PURE__ */ new Set([
	"in",
	"instanceof",
	"as",
	"satisfies",
	"extends",
	"of"
]);
const STATEMENTS = new Set("const let var function class if for while switch return throw try import export type interface enum declare break continue do".split(" "));
function endsOperand(tokens, at) {
	const kind = tokens.kinds[at];
	const word = tokens.words[at] ?? "";
	if (kind === 4) return /^(?:[)\]}]|\+\+|--|!)$/.test(word);
	if (kind === 1) return !KEYWORD_OPERATORS.has(word) && !/^(?:return|typeof|new|await|void|delete|yield|throw|else|case)$/.test(word);
	return true;
}
function pastExpression(tokens, at, most = Number.POSITIVE_INFINITY) {
	const { words, kinds, pairs, count } = tokens;
	let next = at;
	let questions = 0;
	for (let steps = 0; next < count; steps++) {
		if (steps >= most) return next;
		const word = words[next] ?? "";
		const kind = kinds[next];
		if (word === "," || word === ";" || word === ")" || word === "]" || word === "}") return next;
		if (word === "?") questions++;
		else if (word === ":" && questions-- === 0) return next;
		if (next > at && startsLine(tokens, next) && endsOperand(tokens, next - 1)) {
			if ((kind === 1 ? !KEYWORD_OPERATORS.has(word) : kind === 3 || kind === 2 || kind === 5) || word === "{" || word === "@") return next;
		}
		if (next > at && kind === 1 && STATEMENTS.has(word) && startsLine(tokens, next) && words[next - 1] !== "." && words[next - 1] !== "=>" && words[next - 1] !== "=" && words[next - 1] !== "(") {
			if (word !== "function" && word !== "class" && word !== "import") return next;
		}
		if ((word === "as" || word === "satisfies") && kind === 1 && next > at && endsOperand(tokens, next - 1)) {
			const behind = pastType(tokens, next + 1);
			next = behind > next + 1 ? behind : next + 1;
			continue;
		}
		if (word === "<" && next > at && kinds[next - 1] === 1) {
			const behind = pastAngles(tokens, next);
			if (behind > next && words[behind] === "(") {
				next = behind;
				continue;
			}
		}
		next = (pairs[next] ?? -1) > next ? past(tokens, next) : next + 1;
	}
	return count;
}
function listItems(tokens, open) {
	const close = Math.min(past(tokens, open) - 1, tokens.count);
	const items = [];
	let from = open + 1;
	let at = from;
	while (at < close) {
		const word = tokens.words[at];
		if (word === "," || word === ";") {
			if (at > from) items.push({
				from,
				to: at
			});
			from = ++at;
		} else if (word === "<" && tokens.kinds[at - 1] === 1) {
			const behind = pastAngles(tokens, at);
			at = behind > at && (tokens.words[behind] === "(" || tokens.words[behind] === "=>" || tokens.words[behind] === "=") ? behind : at + 1;
		} else at = (tokens.pairs[at] ?? -1) > at ? past(tokens, at) : at + 1;
	}
	if (close > from) items.push({
		from,
		to: close
	});
	return items;
}

//#endregion
//#region src/checks/env/reads/javascript/helpers.ts
function behaviourOf({ tokens }, callable, parameter) {
	const { words, kinds } = tokens;
	const end = Math.min(callable.to, callable.from + 3e3);
	const names = callable.parameters.map(({ from }) => kinds[from] === 1 ? words[from] ?? "" : "");
	let required = false;
	let hasDefault = false;
	let defaultParameter;
	for (let at = callable.from; at < end; at++) {
		const word = words[at] ?? "";
		if (word === "throw" && words[at - 1] !== "." || word === "exit" && /^(?:process|Deno)$/.test(words[at - 2] ?? "")) required = true;
		if (/^(?:invariant|assert)$/.test(word) && words[at + 1] === "(") required = true;
		if (word === "??" || word === "||") {
			const next = words[at + 1] ?? "";
			const known = names.findIndex((name, position) => position !== parameter && name !== "" && name === next);
			if (known !== -1) defaultParameter ??= known;
			else if (stringAt$1(tokens, at + 1) !== void 0) hasDefault = true;
		}
		if (word === "return" || word === ":" || word === "?") {
			const known = names.findIndex((name, position) => position !== parameter && name !== "" && name === words[at + 1]);
			if (known !== -1 && !/^(?:\.|\(|\[|=)$/.test(words[at + 2] ?? "")) defaultParameter ??= known;
		}
	}
	const named = callable.parameters.findIndex(({ from, to }, position) => {
		if (position === parameter) return false;
		for (let at = from; at < to; at = words[at] === "{" ? at + 1 : past(tokens, at)) if (/^(?:default|fallback|def$|dflt|defaultValue|otherwise)/i.test(words[at] ?? "")) return true;
		return false;
	});
	if (named !== -1) defaultParameter ??= named;
	return {
		required,
		hasDefault,
		...defaultParameter === void 0 ? {} : { defaultParameter }
	};
}
function nameOf$1({ tokens }, callable) {
	if (callable.name === "" || callable.name === "exports") return void 0;
	if (!callable.isMethod) return callable.name;
	const owner = ownerOf$1(tokens, callable);
	return owner === void 0 ? callable.name : `${owner}.${callable.name}`;
}
function ownerOf$1({ words, parents, kinds }, { nameToken }) {
	const open = parents[nameToken] ?? -1;
	if (open < 1) return void 0;
	if (words[open - 1] === "=" && kinds[open - 2] === 1) return words[open - 2];
	for (let at = open - 1; at >= 0 && at > open - 40; at--) {
		if (words[at] === "class") return kinds[at + 1] === 1 ? words[at + 1] : void 0;
		if (words[at] === ";" || words[at] === "}") return void 0;
	}
}

//#endregion
//#region src/checks/env/reads/javascript/bindings.ts
const MAX_STEPS$1 = 2e3;
function bindingAt(scopes, name, at) {
	const all = scopes.bindings.get(name);
	if (all === void 0) return void 0;
	let low = 0;
	let high = all.length;
	while (low < high) {
		const middle = low + high >> 1;
		if ((all[middle]?.from ?? 0) <= at) low = middle + 1;
		else high = middle;
	}
	for (let index = low - 1; index >= 0 && index >= low - MAX_STEPS$1; index--) {
		const binding = all[index];
		if (binding !== void 0 && at < binding.to) return binding;
	}
}

//#endregion
//#region src/checks/env/reads/javascript/objects.ts
function objectAt(module, from, depth = 0) {
	const { tokens, scopes } = module;
	if (tokens.words[from] === "{") return from;
	if (depth > 5) return void 0;
	if (tokens.words[from] === "Object" && tokens.words[from + 2] === "freeze") return objectAt(module, from + 4, depth + 1);
	if (tokens.kinds[from] !== 1) return void 0;
	const binding = bindingAt(scopes, tokens.words[from] ?? "", from);
	return binding?.kind === "variable" && binding.init !== void 0 && binding.keys.length === 0 ? objectAt(module, binding.init.from, depth + 1) : void 0;
}
function keysOfObject(module, from, to) {
	const { tokens } = module;
	const open = to - from <= 3 || tokens.words[from] === "{" ? objectAt(module, from) : void 0;
	if (open === void 0) return [];
	return listItems(tokens, open).flatMap(({ from: at }) => {
		const name = stringAt$1(tokens, at) ?? tokens.words[at] ?? "";
		return name === "..." || name === "" || name === "[" ? [] : [{
			name,
			token: at
		}];
	});
}
function valuesOfObject(module, from, to) {
	const { tokens } = module;
	const open = to - from <= 3 || tokens.words[from] === "{" ? objectAt(module, from) : void 0;
	if (open === void 0) return [];
	return listItems(tokens, open).flatMap(({ from: at }) => {
		const name = tokens.words[at + 1] === ":" ? stringAt$1(tokens, at + 2) : void 0;
		return name === void 0 ? [] : [{
			name,
			token: at + 2
		}];
	});
}
function propertyOf({ tokens }, open, name) {
	for (const { from } of listItems(tokens, open)) if ((stringAt$1(tokens, from) ?? tokens.words[from]) === name && tokens.words[from + 1] === ":") return from + 2;
}
function memberOf(module, binding, name) {
	const { tokens } = module;
	if (binding?.kind === "variable" && binding.init !== void 0 && binding.keys.length === 0) {
		const open = objectAt(module, binding.init.from);
		return open === void 0 ? void 0 : propertyOf(module, open, name);
	}
	if (binding?.kind !== "class" || tokens.words[binding.token - 1] !== "enum" || tokens.words[binding.token + 1] !== "{") return void 0;
	for (const { from } of listItems(tokens, binding.token + 1)) if (tokens.words[from] === name && tokens.words[from + 1] === "=") return from + 2;
}

//#endregion
//#region src/checks/env/reads/javascript/keys.ts
const NONE = {
	names: [],
	isList: false
};
const ITERATORS = /^(?:forEach|map|filter|every|some|find|findIndex|flatMap|reduce|reduceRight|each)$/;
function keyOf(module, from, to, depth = 0) {
	const { tokens, scopes } = module;
	const { words, kinds, pairs } = tokens;
	if (depth > 8 || from >= to) return NONE;
	let end = to;
	for (let at = from + 1; at < to; at++) if (words[at] === "as" || words[at] === "satisfies") end = Math.min(end, at);
	if (end - 1 > from && words[end - 1] === "!") end--;
	if (words[from] === "(" && past(tokens, from) === end) return keyOf(module, from + 1, end - 1, depth + 1);
	if (end - from === 1) {
		const name = stringAt$1(tokens, from);
		if (name !== void 0) return {
			names: [{
				name,
				token: from
			}],
			isList: false
		};
		if (kinds[from] !== 1) return NONE;
		const binding = bindingAt(scopes, words[from] ?? "", from);
		return binding === void 0 ? NONE : keyOfBinding(module, binding, depth + 1);
	}
	const names = [];
	let questions = 0;
	for (let at = from; at < end; at = (pairs[at] ?? -1) > at ? past(tokens, at) : at + 1) {
		if (words[at] === "?") questions++;
		const name = kinds[at] === 3 && /^[?:]$/.test(words[at - 1] ?? "") && /^(?:[:])?$/.test(at + 1 >= end ? "" : words[at + 1] ?? "-") ? stringAt$1(tokens, at) : void 0;
		if (name !== void 0 && questions > 0) names.push({
			name,
			token: at
		});
	}
	if (names.length > 0) return {
		names,
		isList: false
	};
	if (kinds[from] === 1 && words[from + 1] === "[" && past(tokens, from + 1) === end && end - from === 4 && kinds[from + 2] === 1) return elements(module, from, from + 1, [], depth + 1);
	if (end - from === 3 && words[from + 1] === "." && kinds[from] === 1) {
		const value = memberOf(module, bindingAt(scopes, words[from] ?? "", from), words[from + 2] ?? "");
		const name = value === void 0 ? void 0 : stringAt$1(tokens, value);
		if (name !== void 0 && value !== void 0) return {
			names: [{
				name,
				token: value
			}],
			isList: false
		};
		const binding = bindingAt(scopes, words[from] ?? "", from);
		if (binding !== void 0) return keyOfBinding(module, {
			...binding,
			keys: [...binding.keys, words[from + 2]]
		}, depth + 1);
	}
	return NONE;
}
function imported$2(module, binding, find) {
	const target = module.elsewhere?.(binding);
	if (target === void 0) return NONE;
	const given = target.binding;
	const init = given === void 0 && target.token !== void 0 ? {
		from: target.token,
		to: pastExpression(target.module.tokens, target.token)
	} : given?.kind === "variable" && given.keys.length === 0 ? given.init : void 0;
	if (init === void 0) return NONE;
	const { names, isList } = find(target.module, init);
	return {
		names: names.map((named) => ({
			home: target.module,
			...named
		})),
		isList
	};
}
function keyOfBinding(module, binding, depth) {
	const { tokens } = module;
	if (binding.kind === "import" && binding.keys.length === 0) return imported$2(module, binding, (home, { from, to }) => keyOf(home, from, to, depth));
	if (binding.kind === "variable" && binding.init !== void 0 && binding.keys.length === 0) return keyOf(module, binding.init.from, binding.init.to, depth);
	if (binding.kind === "each" && binding.init !== void 0) return elements(module, binding.init.from, binding.init.to, binding.keys, depth);
	if (binding.kind === "other" && binding.init !== void 0 && binding.keys.length === 0) {
		const names = keysOfObject(module, binding.init.from, binding.init.to);
		return names.length > 0 ? {
			names,
			isList: true
		} : NONE;
	}
	const { owner, position } = binding;
	if (binding.kind !== "parameter" || owner === void 0 || position === void 0) return NONE;
	const iterated = iteratedBy(module, owner, position);
	if (iterated !== void 0) return elements(module, iterated.from, iterated.to, binding.keys, depth);
	if (binding.keys.length > 1 || binding.keys.length === 1 && binding.keys[0] === void 0 && owner.parameters[position]?.isRest !== true) return NONE;
	const property = binding.keys[0];
	if (tokens.words[owner.from] === void 0) return NONE;
	return {
		names: [],
		isList: false,
		parameter: {
			callable: owner,
			position,
			isList: false,
			...property === void 0 ? {} : { property }
		}
	};
}
function iteratedBy(module, { open, isAsync }, position) {
	const { words, pairs, kinds } = module.tokens;
	let before = open - 1;
	if (words[before] === ">") return void 0;
	if (words[before] === "function") before--;
	if (isAsync && words[before] === "async") before--;
	const outer = module.tokens.parents[before] ?? -1;
	if (words[before] === "," && outer > 2 && words[outer] === "(" && ITERATORS.test(words[outer - 1] ?? "")) return position === 0 && words[outer - 2] === "." && /^(?:_|lodash|R)$/.test(words[outer - 3] ?? "") ? {
		from: outer + 1,
		to: before
	} : void 0;
	if (words[before] !== "(") return void 0;
	let method = before - 1;
	if (words[method] === ">") while (method > 0 && words[method] !== "<") method--;
	if (words[method] === "<") method--;
	const name = words[method] ?? "";
	if (!ITERATORS.test(name) || position !== (name.startsWith("reduce") ? 1 : 0) || !/^\??\.$/.test(words[method - 1] ?? "")) return void 0;
	const to = method - 1;
	let from = to - 1;
	for (let steps = 0; steps < 20; steps++) {
		const pair = pairs[from] ?? -1;
		if (pair !== -1 && pair < from) {
			from = pair;
			const head = from - 1;
			if (words[from] === "[" && kinds[head] !== 1 && words[head] !== ")" && words[head] !== "]") break;
			if (words[from] === "(" && kinds[head] !== 1 && words[head] !== ")" && words[head] !== "]" && words[head] !== ">") break;
			if (/^(?:return|of|in|await|=|=>)$/.test(words[head] ?? "")) break;
			from = head;
		}
		if (/^\??\.$/.test(words[from - 1] ?? "")) from -= 2;
		else if (words[from - 1] === "new") from--;
		else if (kinds[from] === 1) break;
	}
	return {
		from,
		to
	};
}
const namesOfList = (module, from, to) => elements(module, from, to, [], 0);
function elements(module, from, to, keys, depth) {
	const { tokens, scopes } = module;
	const { words, kinds } = tokens;
	if (depth > 8 || from >= to) return NONE;
	if (words[from] === "(" && past(tokens, from) <= to) return elements(module, from + 1, past(tokens, from) - 1, keys, depth + 1);
	if (words[from] === "[") {
		const names = [];
		for (const item of listItems(tokens, from)) {
			if (words[item.from] === "...") {
				names.push(...elements(module, item.from + 1, item.to, keys, depth + 1).names);
				continue;
			}
			const [key] = keys;
			let value = item.from;
			if (keys.length === 1 && key !== void 0) value = words[item.from] === "{" ? propertyOf(module, item.from, key) : void 0;
			else if (keys.length === 1) value = words[item.from] === "[" ? item.from + 1 : void 0;
			else if (keys.length > 1) value = void 0;
			if (value === void 0) continue;
			const single = keyOf(module, value, keys.length === 0 ? item.to : value + 1, depth + 1);
			if (!single.isList && single.parameter === void 0) names.push(...single.names);
		}
		return {
			names,
			isList: true
		};
	}
	if (words[from] === "new" && words[from + 1] === "Set" && words[from + 2] === "(") return elements(module, from + 3, past(tokens, from + 2) - 1, keys, depth + 1);
	if (words[from] === "Object" && /^(?:keys|entries|values|freeze)$/.test(words[from + 2] ?? "") && words[from + 3] === "(") {
		const [start, end] = [from + 4, past(tokens, from + 3) - 1];
		const method = words[from + 2];
		if (method === "freeze") return elements(module, start, end, keys, depth + 1);
		if (method === "keys" && keys.length === 0) return {
			names: keysOfObject(module, start, end),
			isList: true
		};
		if (method === "values" && keys.length === 0) return {
			names: valuesOfObject(module, start, end),
			isList: true
		};
		if (method === "entries" && keys.length === 1 && keys[0] === void 0) {
			const named = keysOfObject(module, start, end).filter(({ name }) => /^[A-Z][A-Z0-9_]*$/.test(name));
			return {
				names: named.length > 0 ? named : valuesOfObject(module, start, end),
				isList: true
			};
		}
		return NONE;
	}
	if (kinds[from] !== 1) return NONE;
	const binding = bindingAt(scopes, words[from] ?? "", from);
	if (to - from === 3 && words[from + 1] === "." && (words[from] === "this" || binding?.kind === "class")) {
		const value = fieldValue(module, words[from + 2] ?? "");
		if (value !== void 0) return elements(module, value, pastExpression(tokens, value), keys, depth + 1);
	}
	if (binding === void 0) return NONE;
	if (to - from === 3 && words[from + 1] === "." && keys.length === 0) {
		const value = memberOf(module, binding, words[from + 2] ?? "");
		return value === void 0 ? NONE : elements(module, value, pastExpression(tokens, value), keys, depth + 1);
	}
	if (binding.kind === "import" && to - from <= 3) return imported$2(module, binding, (home, init) => elements(home, init.from, init.to, keys, depth + 1));
	if (binding.kind === "variable" && binding.init !== void 0 && binding.keys.length === 0 && to - from <= 3) return elements(module, binding.init.from, binding.init.to, keys, depth + 1);
	if (binding.kind === "parameter" && binding.owner !== void 0 && binding.position !== void 0 && keys.length === 0) {
		const property = binding.owner.parameters[binding.position]?.isRest === true ? void 0 : binding.keys[0];
		if (binding.keys.length > 1) return NONE;
		return {
			names: [],
			isList: true,
			parameter: {
				callable: binding.owner,
				position: binding.position,
				isList: true,
				...property === void 0 ? {} : { property }
			}
		};
	}
	return NONE;
}
function fieldValue({ tokens }, name) {
	const { words, kinds, parents, count } = tokens;
	for (let at = 1; at < count; at++) {
		if (words[at] !== name || kinds[at] !== 1 || words[at - 1] === ".") continue;
		const open = parents[at] ?? -1;
		if (open === -1 || words[open] !== "{") continue;
		const next = words[at + 1] === ":" ? pastType(tokens, at + 2) : at + 1;
		if (words[next] === "=" && /^(?:[{};)]|readonly|static|private|public|protected|override|declare)$/.test(words[at - 1] ?? "")) return next + 1;
	}
}

//#endregion
//#region src/checks/env/reads/javascript/markup.ts
const VUE = /<!--|<script\b[^>]*>|<style\b|\{\{|\s(?:v-[\w.:-]+|[:@#][\w.:[\]-]+)=(["'])/gi;
const BRACES$1 = /<!--|<script\b[^>]*>|<style\b|\{/gi;
function markupParts(text, extension) {
	const parts = [];
	let at = 0;
	if (extension === "astro") {
		const front = /^\ufeff?\s*---[^\n]*\n/.exec(text)?.[0].length;
		if (front !== void 0) {
			const close = /^---/m.exec(text.slice(front));
			const end = close === null ? text.length : front + close.index;
			parts.push({
				start: front,
				end,
				untilBrace: false
			});
			at = Math.min(text.length, end + 3);
		}
	}
	const pattern = new RegExp(extension === "vue" ? VUE : BRACES$1);
	pattern.lastIndex = at;
	const missing = /* @__PURE__ */ new Set();
	const find = (what, from) => {
		if (missing.has(what)) return text.length;
		const found = text.indexOf(what, from);
		if (found === -1) missing.add(what);
		return found === -1 ? text.length : found;
	};
	for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
		const start = pattern.lastIndex;
		const word = match[0].toLowerCase();
		if (word === "<!--") pattern.lastIndex = find("-->", start);
		else if (word.startsWith("<style")) pattern.lastIndex = find("</style", start);
		else if (word.startsWith("<script")) {
			const end = find("<\/script", start);
			if (!/\stype\s*=\s*["']?(?!module|text\/javascript|text\/typescript|text\/babel|ts|application\/javascript)/i.test(word) && !word.endsWith("/>")) parts.push({
				start,
				end,
				untilBrace: false
			});
			pattern.lastIndex = end;
		} else if (word === "{{") {
			const end = find("}}", start);
			parts.push({
				start,
				end,
				untilBrace: false
			});
			pattern.lastIndex = end;
		} else if (word === "{") {
			const directive = /^\s*(?:[#:@/][\w ]*?(?:if|each|await|key|html|const|debug|render|snippet|then|catch|attach|else)\b|[:/]\w+)/.exec(text.slice(start, start + 40));
			parts.push({
				start: start + (directive?.[0].length ?? 0),
				end: text.length,
				untilBrace: true
			});
		} else {
			const end = find(match[1] ?? "\"", start);
			parts.push({
				start,
				end,
				untilBrace: false
			});
			pattern.lastIndex = end;
		}
	}
	return parts;
}

//#endregion
//#region src/checks/env/reads/javascript/modules.ts
function modulesOf(tokens) {
	const { words, kinds, count, parents } = tokens;
	const imports = [];
	const exports = [];
	const stars = [];
	const names = (open, separator) => {
		const found = [];
		const close = past(tokens, open) - 1;
		for (let at = open + 1; at < close;) {
			if (words[at] === "..." && separator === ":") at++;
			if (words[at] === "type" && kinds[at + 1] === 1 && words[at + 1] !== "as") at++;
			const inner = stringAt$1(tokens, at) ?? words[at] ?? "";
			const outerToken = words[at + 1] === separator ? at + 2 : at;
			const outer = stringAt$1(tokens, outerToken) ?? words[outerToken] ?? "";
			if (inner !== "" && inner !== "..." && (kinds[outerToken] === 1 || stringAt$1(tokens, outerToken) !== void 0)) found.push({
				inner,
				outer,
				innerToken: at,
				outerToken
			});
			while (at < close && words[at] !== ",") at = past(tokens, at);
			at++;
		}
		return found;
	};
	const importAt = (at) => {
		let next = at + 1;
		if (words[next] === "type" && kinds[next + 1] === 1 && words[next + 1] !== "from") return;
		if (words[next] === "type" && words[next + 1] === "{") return;
		const found = [];
		for (let steps = 0; steps < 4; steps++) if (words[next] === "*" && words[next + 1] === "as") {
			found.push({
				local: words[next + 2] ?? "",
				imported: "*",
				token: next + 2,
				importedToken: next + 2
			});
			next += 3;
		} else if (words[next] === "{") {
			for (const { inner, outer, innerToken, outerToken } of names(next, "as")) found.push({
				local: outer,
				imported: inner,
				token: outerToken,
				importedToken: innerToken
			});
			next = past(tokens, next);
		} else if (kinds[next] === 1 && words[next] !== "from") {
			found.push({
				local: words[next] ?? "",
				imported: "default",
				token: next,
				importedToken: next
			});
			next++;
		} else if (words[next] === ",") next++;
		else break;
		const specifier = words[next] === "=" ? stringAt$1(tokens, next + 3) : words[next] === "from" ? stringAt$1(tokens, next + 1) : void 0;
		if (specifier !== void 0) imports.push(...found.map((each) => ({
			...each,
			specifier
		})));
	};
	const requireAt = (at) => {
		const specifier = stringAt$1(tokens, at + 2);
		if (words[at + 1] !== "(" || specifier === void 0 || words[at + 3] !== ")") return;
		let before = at - 1;
		if (words[before] === "await") before--;
		while (words[before] === "(") before--;
		if (words[before] !== "=") return;
		const target = before - 1;
		if (words[at + 4] === "(" || words[at + 4] === "." && words[at + 6] === "(") return;
		const member = words[at + 4] === "." && kinds[at + 5] === 1 ? words[at + 5] : void 0;
		if (words[target] === "}" && member === void 0) {
			for (const { inner, outer, innerToken, outerToken } of names(tokens.pairs[target] ?? target, ":")) if (words[outerToken - 1] !== "...") imports.push({
				local: outer,
				imported: inner,
				specifier,
				token: outerToken,
				importedToken: innerToken,
				isVariable: true
			});
		} else if (kinds[target] === 1 && /^(?:const|let|var|,)$/.test(words[target - 1] ?? "")) imports.push({
			local: words[target] ?? "",
			imported: member ?? "*",
			specifier,
			token: target,
			importedToken: target,
			isVariable: true
		});
	};
	const exportAt = (at) => {
		let next = at + 1;
		if (words[next] === "type" && words[next + 1] === "{") return;
		if (words[next] === "*") {
			const named = words[next + 1] === "as" ? words[next + 2] : void 0;
			const specifier = stringAt$1(tokens, next + (named === void 0 ? 2 : 4));
			if (specifier === void 0) return;
			if (named === void 0) stars.push(specifier);
			else exports.push({
				name: named,
				local: "*",
				specifier
			});
			return;
		}
		if (words[next] === "{") {
			const behind = past(tokens, next);
			const specifier = words[behind] === "from" ? stringAt$1(tokens, behind + 1) : void 0;
			for (const { inner, outer } of names(next, "as")) exports.push({
				name: outer,
				local: inner,
				...specifier === void 0 ? {} : { specifier }
			});
			return;
		}
		const isDefault = words[next] === "default";
		if (isDefault) next++;
		while (/^(?:async|abstract|declare)$/.test(words[next] ?? "") && kinds[next + 1] === 1) next++;
		const head = words[next] ?? "";
		if (head === "function" || head === "class" || head === "enum") {
			if (words[next + 1] === "*") next++;
			const local = kinds[next + 1] === 1 && words[next + 1] !== "extends" ? words[next + 1] : void 0;
			exports.push({
				name: isDefault ? "default" : local ?? "",
				local: local ?? "",
				token: next
			});
		} else if (isDefault) {
			const isName = kinds[next] === 1 && /^[;})]?$|^as$/.test(words[next + 1] ?? ";") && words[next + 1] !== "";
			exports.push({
				name: "default",
				local: isName ? head : "",
				token: next
			});
		} else if (head === "const" || head === "let" || head === "var") {
			if (kinds[next + 1] === 1) exports.push({
				name: words[next + 1] ?? "",
				local: words[next + 1] ?? ""
			});
			else if (words[next + 1] === "{") for (const { outer } of names(next + 1, ":")) exports.push({
				name: outer,
				local: outer
			});
		}
	};
	const commonAt = (equals, name) => {
		const value = equals + 1;
		if (name === "default" && words[value] === "{") {
			const close = past(tokens, value) - 1;
			for (let at = value + 1; at < close;) {
				const key = words[at] ?? "";
				if (kinds[at] === 1 && (words[at + 1] === "," || at + 1 === close)) exports.push({
					name: key,
					local: key
				});
				else if (kinds[at] === 1 && words[at + 1] === ":") {
					const isName = kinds[at + 2] === 1 && (words[at + 3] === "," || at + 3 === close);
					exports.push({
						name: key,
						local: isName ? words[at + 2] ?? "" : "",
						token: at + 2
					});
				} else if (kinds[at] === 1 && words[at + 1] === "(") exports.push({
					name: key,
					local: "",
					token: at
				});
				while (at < close && words[at] !== ",") at = past(tokens, at);
				at++;
			}
			exports.push({
				name: "default",
				local: "",
				token: value
			});
			return;
		}
		const isName = kinds[value] === 1 && !/^(?:[.([]|\?\.|=>)$/.test(words[value + 1] ?? "") && words[value] !== "async" && words[value] !== "function" && words[value] !== "new";
		exports.push({
			name,
			local: isName ? words[value] ?? "" : "",
			token: value
		});
	};
	for (let at = 0; at < count; at++) {
		if (kinds[at] !== 1) continue;
		const word = words[at];
		const before = words[at - 1];
		if (word === "require" && before !== ".") requireAt(at);
		else if (word === "import" && before !== ".") {
			if (words[at + 1] === "(") requireAt(at);
			else if (parents[at] === -1 && words[at + 1] !== ".") importAt(at);
		} else if (word === "export" && parents[at] === -1 && before !== ".") exportAt(at);
		else if (word === "module" && words[at + 1] === "." && words[at + 2] === "exports") {
			if (words[at + 3] === "=") commonAt(at + 3, "default");
			else if (words[at + 3] === "." && words[at + 5] === "=") commonAt(at + 5, words[at + 4] ?? "");
		} else if (word === "exports" && before !== "." && words[at + 1] === "." && words[at + 3] === "=") commonAt(at + 3, words[at + 2] ?? "");
	}
	return {
		imports,
		exports,
		stars
	};
}

//#endregion
//#region src/checks/env/reads/javascript/scopes-of.ts
const NO_METHODS = new Set("if for while switch catch with return typeof await function new throw super import else".split(" "));
function scopesOf(tokens, imports) {
	const { words, kinds, count, pairs, parents } = tokens;
	let lastBody = {
		from: 0,
		to: 0,
		parent: -2
	};
	const pastBody = (from) => {
		if (words[from] === "{") return Math.min(past(tokens, from), count);
		const parent = parents[from] ?? -1;
		if (parent === lastBody.parent && lastBody.from <= from && from < lastBody.to) return lastBody.to;
		lastBody = {
			from,
			to: pastExpression(tokens, from),
			parent
		};
		return lastBody.to;
	};
	const bindings = /* @__PURE__ */ new Map();
	const callables = [];
	const required = new Set(imports.flatMap(({ token, isVariable }) => isVariable === true ? [token] : []));
	const named = /* @__PURE__ */ new Map();
	const types = /* @__PURE__ */ new Map();
	const add = (found) => {
		const binding = found.kind === "variable" && required.has(found.token) ? {
			...found,
			kind: "import"
		} : found;
		const known = bindings.get(binding.name);
		if (known === void 0) bindings.set(binding.name, [binding]);
		else known.push(binding);
	};
	for (const { local, token, isVariable } of imports) if (isVariable !== true) add({
		name: local,
		token,
		keyToken: token,
		from: 0,
		to: count,
		kind: "import",
		keys: []
	});
	const blockOf = (at) => {
		const parent = parents[at] ?? -1;
		return parent === -1 ? {
			from: 0,
			to: count
		} : {
			from: parent,
			to: Math.min(past(tokens, parent), count)
		};
	};
	const pattern = (at, to, base, depth = 0) => {
		const word = words[at] ?? "";
		if (depth > 20 || at >= to) return;
		if (word === "...") {
			pattern(at + 1, to, {
				...base,
				keys: [...base.keys, void 0]
			}, depth + 1);
			return;
		}
		if (word !== "{" && word !== "[") {
			if (kinds[at] === 1) add({
				...base,
				name: word,
				token: at,
				keyToken: at
			});
			return;
		}
		for (const item of listItems(tokens, at)) {
			if (word === "[" || words[item.from] === "...") {
				const isRest = words[item.from] === "...";
				const { fallback: _, ...whole } = base;
				const next = {
					...whole,
					keys: [...base.keys, void 0],
					...isRest && word === "{" ? { isRest: true } : {}
				};
				pattern(isRest ? item.from + 1 : item.from, item.to, next, depth + 1);
				continue;
			}
			const isComputed = words[item.from] === "[";
			const keyToken = isComputed ? item.from + 1 : item.from;
			const key = stringAt$1(tokens, keyToken) ?? (isComputed ? void 0 : words[keyToken]);
			const behind = isComputed ? past(tokens, item.from) : item.from + 1;
			const target = words[behind] === ":" ? behind + 1 : item.from;
			const equals = past(tokens, target);
			const fallback = words[equals] === "=" && equals < item.to ? equals + 1 : void 0;
			const { fallback: _, ...rest } = base;
			const next = {
				...rest,
				keys: [...base.keys, key],
				...fallback === void 0 ? {} : { fallback }
			};
			if (words[target] === "{" || words[target] === "[") pattern(target, item.to, next, depth + 1);
			else if (kinds[target] === 1) add({
				...next,
				name: words[target] ?? "",
				token: target,
				keyToken
			});
		}
	};
	const parameters = (open, callable) => {
		callable.parameters.forEach(({ from, to, isRest }, position) => {
			const target = isRest ? from + 1 : from;
			let behind = past(tokens, target);
			if (words[behind] === "?") behind++;
			const type = words[behind] === ":" ? behind + 1 : void 0;
			if (type !== void 0) behind = pastType(tokens, type);
			const hasDefault = words[behind] === "=" && behind < to;
			pattern(target, to, {
				from: open,
				to: callable.to,
				kind: "parameter",
				keys: [],
				owner: callable,
				position,
				...type === void 0 ? {} : { type },
				...hasDefault ? {
					fallback: behind + 1,
					init: {
						from: behind + 1,
						to
					}
				} : {}
			});
		});
	};
	const callable = (more) => {
		const items = more.open === more.close ? [{
			from: more.open,
			to: more.open + 1
		}] : listItems(tokens, more.open);
		const found = {
			...more,
			parameters: items.map(({ from, to }) => {
				const start = pastModifiers(tokens, from);
				return {
					from: start,
					to,
					isRest: words[start] === "..."
				};
			})
		};
		callables.push(found);
		parameters(more.open, found);
	};
	const givenName = (at) => {
		let before = at - 1;
		if (words[before] === "async") before--;
		if (words[before] === "(" && kinds[before - 1] === 1 && named.has(before - 1)) before -= 2;
		while (words[before] === "(") before--;
		const variable = named.get(before + 1);
		if (variable !== void 0) return {
			name: words[variable] ?? "",
			nameToken: variable,
			isMethod: false
		};
		if (words[before] === ":" && kinds[before - 1] === 1) return {
			name: words[before - 1] ?? "",
			nameToken: before - 1,
			isMethod: true
		};
		if (words[before] === "=") for (let back = before - 1, steps = 0; back >= 0 && steps < 60; steps++) {
			const pair = pairs[back] ?? -1;
			const word = words[back] ?? "";
			if (pair !== -1 && pair < back) back = pair - 1;
			else if (kinds[back] === 1 && (words[back + 1] === "=" || words[back + 1] === ":" || words[back + 1] === "!" || words[back + 1] === "?") && words[back - 1] !== ":" && words[back - 1] !== "|" && words[back - 1] !== "&") {
				const isVariable = /^(?:const|let|var|,)$/.test(words[back - 1] ?? "");
				return {
					name: word,
					nameToken: back,
					isMethod: !isVariable
				};
			} else if (/^[;{}(),]$/.test(word) || word === "=") break;
			else back--;
		}
		return {
			name: "",
			nameToken: at,
			isMethod: false
		};
	};
	for (let at = 0; at < count; at++) {
		at = types.get(at) ?? at;
		const word = words[at] ?? "";
		if (word === "(") {
			const close = pairs[at] ?? count;
			if (close <= at || close >= count) continue;
			if ((words[at - 1] ?? "") === "catch") {
				const { from } = { from: at };
				if (words[close + 1] === "{") pattern(at + 1, close, {
					from,
					to: past(tokens, close + 1),
					kind: "other",
					keys: []
				});
				continue;
			}
			let behind = close + 1;
			if (words[behind] !== "=>" && words[behind] !== "{" && words[behind] !== ":") continue;
			const typed = words[behind] === ":";
			if (typed) behind = pastType(tokens, behind + 1);
			if (typed && words[behind - 1] === "=>") {
				if (!/^[!+~-]$/.test(words[behind] ?? "")) continue;
				behind--;
			}
			if (words[behind] === "=>" || typed && words[behind] !== "{" && arrowAfterType(tokens, close + 2, behind) !== void 0) {
				const arrow = words[behind] === "=>" ? behind : arrowAfterType(tokens, close + 2, behind) ?? behind;
				const to = pastBody(arrow + 1);
				const start = beforeAngles(tokens, at);
				callable({
					...givenName(start),
					open: at,
					close,
					from: arrow + 1,
					to,
					isAsync: words[start - 1] === "async"
				});
				continue;
			}
			if (words[behind] !== "{") continue;
			let name = beforeAngles(tokens, at) - 1;
			if (words[name] === "*") name--;
			const to = Math.min(past(tokens, behind), count);
			const head = words[name] ?? "";
			if (head === "function" || words[name - 1] === "function" || words[name - 1] === "*" && words[name - 2] === "function") {
				const own = head !== "function" && head !== "*";
				const keyword = own ? words[name - 1] === "*" ? name - 2 : name - 1 : name;
				const isAsync = words[keyword - 1] === "async";
				if (own) {
					callable({
						name: head,
						nameToken: name,
						open: at,
						close,
						from: behind,
						to,
						isMethod: false,
						isAsync
					});
					add({
						name: head,
						token: name,
						keyToken: name,
						...blockOf(name),
						kind: "function",
						keys: []
					});
				} else callable({
					...givenName(keyword),
					open: at,
					close,
					from: behind,
					to,
					isAsync
				});
			} else if (kinds[name] === 1 && !NO_METHODS.has(head) && words[name - 1] !== "." && words[name - 1] !== "new") callable({
				name: head,
				nameToken: name,
				open: at,
				close,
				from: behind,
				to,
				isMethod: true,
				isAsync: words[name - 1] === "async"
			});
			continue;
		}
		if (kinds[at] !== 1) continue;
		const before = words[at - 1] ?? "";
		if (words[at + 1] === "=>" && word !== "async" && before !== ".") {
			const to = pastBody(at + 2);
			callable({
				...givenName(at),
				open: at,
				close: at,
				from: at + 2,
				to,
				isAsync: before === "async"
			});
		} else if ((word === "const" || word === "let" || word === "var" || word === "using") && before !== "." && before !== "declare") declarators(at);
		else if ((word === "class" || word === "enum" || word === "namespace") && before !== "." && kinds[at + 1] === 1 && before !== "declare") add({
			name: words[at + 1] ?? "",
			token: at + 1,
			keyToken: at + 1,
			...blockOf(at),
			kind: "class",
			keys: []
		});
	}
	function declarators(keyword) {
		const parent = parents[keyword] ?? -1;
		const head = parent !== -1 && words[parent] === "(" && (words[parent - 1] === "for" || words[parent - 1] === "await");
		const block = blockOf(keyword);
		const body = head ? past(tokens, parent) : 0;
		const scope = head ? {
			from: block.from,
			to: words[body] === "{" ? past(tokens, body) : pastExpression(tokens, body)
		} : block;
		let at = keyword + 1;
		if (words[at] === "enum") return;
		for (let steps = 0; at < count && steps < 1e4; steps++) {
			const target = at;
			at = past(tokens, target);
			if (words[at] === "!") at++;
			const type = words[at] === ":" ? at + 1 : void 0;
			if (type !== void 0) {
				at = pastType(tokens, type);
				types.set(type, at);
			}
			const typed = type === void 0 ? {} : { type };
			if (words[at] === "of" || words[at] === "in") {
				const to = pastExpression(tokens, at + 1);
				pattern(target, at, {
					...scope,
					kind: words[at] === "of" ? "each" : "other",
					keys: [],
					init: {
						from: at + 1,
						to
					},
					...typed
				});
				return;
			}
			if (words[at] === "=") {
				const from = at + 1;
				if (kinds[target] === 1) named.set(from, target);
				at = pastExpression(tokens, from);
				pattern(target, at, {
					...scope,
					kind: "variable",
					keys: [],
					init: {
						from,
						to: at
					},
					...typed
				});
			} else pattern(target, at, {
				...scope,
				kind: "variable",
				keys: [],
				...typed
			});
			if (words[at] !== ",") return;
			at++;
		}
	}
	for (const list of bindings.values()) if (list.length > 1) list.sort((a, b) => a.from - b.from);
	const byToken = /* @__PURE__ */ new Map();
	const byName = /* @__PURE__ */ new Map();
	for (const each of callables) {
		if (!byToken.has(each.nameToken)) byToken.set(each.nameToken, each);
		const same = byName.get(each.name);
		if (same === void 0) byName.set(each.name, [each]);
		else same.push(each);
	}
	return {
		bindings,
		callables,
		byToken,
		byName
	};
}
function arrowAfterType(tokens, from, to) {
	for (let at = from; at < to; at = past(tokens, at)) if (tokens.words[at] === "=>") return at;
}
function pastModifiers(tokens, at) {
	let next = at;
	for (;;) {
		const word = tokens.words[next] ?? "";
		if (word === "@") {
			next += 2;
			while (tokens.words[next] === ".") next += 2;
			if (tokens.words[next] === "(") next = past(tokens, next);
		} else if (/^(?:private|public|protected|readonly|override)$/.test(word) && tokens.kinds[next + 1] === 1) next++;
		else return next;
	}
}
function beforeAngles(tokens, open) {
	if (tokens.words[open - 1] !== ">") return open;
	let depth = 0;
	for (let at = open - 1; at >= 0 && at > open - 500; at--) {
		const word = tokens.words[at];
		const pair = tokens.pairs[at] ?? -1;
		if (pair !== -1 && pair < at) at = pair;
		else if (word === ">") depth++;
		else if (word === "<" && --depth === 0) return pastAngles(tokens, at) === open ? at : open;
	}
	return open;
}

//#endregion
//#region src/checks/env/reads/javascript/characters.ts
const BEFORE_EXPRESSION = new Set("return typeof instanceof in of new delete void throw case do else yield await default extends".split(" "));
const CONDITIONS = /* @__PURE__ */ new Set([
	"if",
	"while",
	"for",
	"with"
]);
const PUNCTUATORS = Map.groupBy("... => === !== == != **= ** *= &&= && &= ||= || |= ??= ?? ?. ++ += -- -= <<= << <= >= /= %= ^= . = ! * & | ? + - < > / % ^ ( ) [ ] { } , ; : ~ @ #".split(" "), (word) => word.charCodeAt(0));
const SINGLE = new Map([...PUNCTUATORS].map(([unit, words]) => [unit, words.at(-1)]));
const SECOND = Uint8Array.from({ length: 128 }, (_, code) => ".=>*&|?+-<".includes(String.fromCharCode(code)) ? 1 : 0);
const BLANK$1 = 1;
const LETTER = 2;
const DIGIT = 3;
const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
	const char = String.fromCharCode(code);
	return /\s/.test(char) ? 1 : /[A-Za-z_$]/.test(char) ? 2 : /[0-9]/.test(char) ? 3 : 0;
});
const classOf = (code) => code < 128 ? CLASSES[code] ?? 0 : code === 160 || code === 65279 || code === 8232 || code === 8233 ? 1 : 2;
const TYPE_PARAMETERS = /<\s*(?:const\s+)?[\w$]+\s*(?:,|extends\s+[^=>\s/]|=\s*[^{"'\s])/y;
const TAG_UNITS = /[\s\w$.:=\-/,]/;
const punctuatorAt = (text, at, unit, next) => next < 128 && SECOND[next] === 1 ? PUNCTUATORS.get(unit)?.find((each) => text.startsWith(each, at)) : SINGLE.get(unit);

//#endregion
//#region src/checks/env/reads/javascript/lexer.ts
const lexerOf = (text, denied) => ({
	text,
	at: 0,
	end: 0,
	operand: false,
	levels: [],
	top: -1,
	open: [
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0
	],
	denied,
	failedRegexes: 0,
	kinds: [],
	starts: [],
	ends: [],
	words: [],
	pairs: [],
	parents: []
});
function tokensOf$1({ text, kinds, starts, ends, words, pairs, parents }) {
	const count = kinds.length;
	for (let token = 0; token < count; token++) if ((pairs[token] ?? -1) > count) pairs[token] = count;
	return {
		text,
		count,
		kinds,
		starts,
		ends,
		words,
		pairs,
		parents
	};
}
function emit(lexer, kind, start, stop, word) {
	lexer.kinds.push(kind);
	lexer.starts.push(start);
	lexer.ends.push(stop);
	lexer.words.push(word);
	lexer.pairs.push(-1);
	lexer.parents.push(lexer.top);
	return lexer.kinds.length - 1;
}
function enter(lexer, type, token, flag) {
	lexer.levels.push({
		type,
		token,
		flag,
		angles: 0
	});
	lexer.open[type] = (lexer.open[type] ?? 0) + 1;
	lexer.top = token;
}
function leave(lexer) {
	const level = lexer.levels.pop();
	if (level !== void 0) lexer.open[level.type] = (lexer.open[level.type] ?? 0) - 1;
	lexer.top = lexer.levels.at(-1)?.token ?? -1;
	return level;
}
function close(lexer, level, kind, start, stop, word) {
	const token = emit(lexer, kind, start, stop, word);
	lexer.pairs[token] = level.token;
	lexer.pairs[level.token] = token;
}
function lineEnd$1(lexer, from) {
	let stop = from;
	for (; stop < lexer.end; stop++) {
		const code = lexer.text.charCodeAt(stop);
		if (code === 10 || code === 13) break;
	}
	return stop;
}

//#endregion
//#region src/checks/env/reads/javascript/elements.ts
function isElement(lexer) {
	if (lexer.denied === void 0 || lexer.denied.has(lexer.at)) return false;
	const next = lexer.text.charCodeAt(lexer.at + 1);
	if (next !== 62 && classOf(next) !== 2) return false;
	TYPE_PARAMETERS.lastIndex = lexer.at;
	return !TYPE_PARAMETERS.test(lexer.text);
}
function beginElement(lexer) {
	const token = emit(lexer, 7, lexer.at, lexer.at + 1, "");
	enter(lexer, 6, token, false);
	lexer.at++;
}
function endElement(lexer, level) {
	leave(lexer);
	close(lexer, level, 7, lexer.at - 1, lexer.at, "");
	lexer.operand = true;
}
function deny(lexer, level) {
	const start = lexer.starts[level.token] ?? 0;
	lexer.denied?.add(start);
	leave(lexer);
	for (const list of [
		lexer.kinds,
		lexer.starts,
		lexer.ends,
		lexer.pairs,
		lexer.parents
	]) list.length = level.token;
	lexer.words.length = level.token;
	lexer.at = start;
	lexer.operand = false;
}
function tag(lexer, level) {
	const code = lexer.text.charCodeAt(lexer.at);
	if (code === 62) {
		lexer.at++;
		if (level.angles > 0) level.angles--;
		else if (level.flag) endElement(lexer, level);
		else {
			leave(lexer);
			enter(lexer, 7, level.token, false);
		}
	} else if (code === 47 && lexer.text.charCodeAt(lexer.at + 1) === 62) {
		lexer.at += 2;
		endElement(lexer, level);
	} else if (code === 47 && lexer.text.charCodeAt(lexer.at + 1) === 42) {
		const stop = lexer.text.indexOf("*/", lexer.at + 2);
		lexer.at = stop === -1 || stop > lexer.end ? lexer.end : stop + 2;
	} else if (code === 47 && lexer.text.charCodeAt(lexer.at + 1) === 47) lexer.at = lineEnd$1(lexer, lexer.at);
	else if (code === 123) {
		enter(lexer, 4, emit(lexer, 4, lexer.at, lexer.at + 1, "{"), false);
		lexer.at++;
		lexer.operand = false;
	} else if (code === 34 || code === 39) {
		const stop = lexer.text.indexOf(code === 34 ? "\"" : "'", lexer.at + 1);
		lexer.at = stop === -1 || stop > lexer.end ? lexer.end : stop + 1;
	} else if (code === 60) if (lexer.text.charCodeAt(lexer.at - 1) === 61) beginElement(lexer);
	else {
		level.angles++;
		lexer.at++;
	}
	else if (code < 128 && level.angles === 0 && !TAG_UNITS.test(lexer.text.charAt(lexer.at)) && lexer.denied !== void 0) deny(lexer, level);
	else lexer.at++;
}
function children(lexer, level) {
	for (; lexer.at < lexer.end; lexer.at++) {
		const code = lexer.text.charCodeAt(lexer.at);
		if (code === 123) {
			enter(lexer, 4, emit(lexer, 4, lexer.at, lexer.at + 1, "{"), false);
			lexer.at++;
			lexer.operand = false;
			return;
		}
		if (code !== 60) continue;
		if (lexer.text.charCodeAt(lexer.at + 1) === 47) {
			leave(lexer);
			enter(lexer, 6, level.token, true);
			lexer.at += 2;
		} else beginElement(lexer);
		return;
	}
}

//#endregion
//#region src/checks/env/reads/javascript/literals.ts
const MAX_FAILED_REGEXES = 200;
function string(lexer, quote) {
	const start = lexer.at++;
	for (; lexer.at < lexer.end; lexer.at++) {
		const code = lexer.text.charCodeAt(lexer.at);
		if (code === 92) {
			if (lexer.text.charCodeAt(lexer.at + 1) === 13 && lexer.text.charCodeAt(lexer.at + 2) === 10) lexer.at++;
			lexer.at++;
		} else if (code === quote) {
			lexer.at++;
			emit(lexer, 3, start, lexer.at, "");
			lexer.operand = true;
			return;
		} else if (code === 10 || code === 13) break;
	}
	lexer.at = Math.min(lexer.at, lexer.end);
	emit(lexer, 5, start, lexer.at, "");
	lexer.operand = true;
}
function quasi(lexer, level) {
	for (; lexer.at < lexer.end; lexer.at++) {
		const code = lexer.text.charCodeAt(lexer.at);
		if (code === 92) lexer.at++;
		else if (code === 96) {
			lexer.at++;
			leave(lexer);
			lexer.operand = true;
			if (lexer.kinds.length - 1 === level.token) {
				lexer.kinds[level.token] = 3;
				lexer.ends[level.token] = lexer.at;
				lexer.words[level.token] = "";
			} else close(lexer, level, 6, lexer.at - 1, lexer.at, "");
			return;
		} else if (code === 36 && lexer.text.charCodeAt(lexer.at + 1) === 123) {
			enter(lexer, 3, emit(lexer, 4, lexer.at, lexer.at + 2, "${"), false);
			lexer.at += 2;
			lexer.operand = false;
			return;
		}
	}
	lexer.at = lexer.end;
}
function regex(lexer) {
	if (lexer.failedRegexes > MAX_FAILED_REGEXES) return false;
	let inClass = false;
	for (let stop = lexer.at + 1; stop < lexer.end; stop++) {
		const code = lexer.text.charCodeAt(stop);
		if (code === 10 || code === 13) break;
		if (code === 92) stop++;
		else if (code === 91) inClass = true;
		else if (code === 93) inClass = false;
		else if (code === 47 && !inClass) {
			stop++;
			while (stop < lexer.end && classOf(lexer.text.charCodeAt(stop)) === 2) stop++;
			emit(lexer, 5, lexer.at, stop, "");
			lexer.at = stop;
			lexer.operand = true;
			return true;
		}
	}
	lexer.failedRegexes++;
	return false;
}
function identifier(lexer) {
	const start = lexer.at;
	let escaped = false;
	for (; lexer.at < lexer.end; lexer.at++) {
		const code = lexer.text.charCodeAt(lexer.at);
		if (code === 92) {
			escaped = true;
			if (lexer.text.charCodeAt(lexer.at + 2) === 123) lexer.at = Math.max(lexer.at, lexer.text.indexOf("}", lexer.at));
		} else {
			const kind = classOf(code);
			if (kind !== 2 && kind !== 3) break;
		}
	}
	const raw = lexer.text.slice(start, lexer.at);
	const isMember = lexer.words.at(-1) === "." || lexer.words.at(-1) === "?.";
	emit(lexer, 1, start, lexer.at, escaped ? decoded(raw) : raw);
	lexer.operand = isMember || !BEFORE_EXPRESSION.has(raw);
}

//#endregion
//#region src/checks/env/reads/javascript/tokenize.ts
const MAX_RETRIES = 3;
const MAX_DENIED = 50;
function tokenize(text, jsx, parts) {
	const denied = /* @__PURE__ */ new Set();
	for (let retry = 0; jsx && retry < MAX_RETRIES; retry++) {
		const { tokens, unclosed } = run(text, denied, parts);
		if (unclosed === void 0) return tokens;
		if (denied.size > MAX_DENIED) break;
		denied.add(unclosed);
	}
	return run(text, void 0, parts).tokens;
}
function run(text, denied, parts = [{
	start: 0,
	end: text.length,
	untilBrace: false
}]) {
	const lexer = lexerOf(text, denied);
	let unclosed;
	for (const part of parts) {
		if (part.start < lexer.at) continue;
		lexer.at = part.start;
		lexer.end = part.end;
		lexer.operand = false;
		lexer.levels = [];
		lexer.top = -1;
		lexer.open.fill(0);
		let going = true;
		while (going && lexer.at < lexer.end) {
			const level = lexer.levels.at(-1);
			if (level?.type === 5) quasi(lexer, level);
			else if (level?.type === 6) tag(lexer, level);
			else if (level?.type === 7) children(lexer, level);
			else going = code(lexer, part.untilBrace);
		}
		const element = lexer.levels.find(({ type }) => type === 6 || type === 7);
		if (element !== void 0) unclosed ??= lexer.starts[element.token];
		for (const { token } of lexer.levels) lexer.pairs[token] = lexer.kinds.length;
		emit(lexer, 4, lexer.at, lexer.at, ";");
	}
	return {
		tokens: tokensOf$1(lexer),
		unclosed
	};
}
function closing$2(lexer, type) {
	const matches = (each) => each === type || type === 2 && (each === 3 || each === 4);
	if ((type === 2 ? (lexer.open[2] ?? 0) + (lexer.open[3] ?? 0) + (lexer.open[4] ?? 0) : lexer.open[type] ?? 0) === 0) {
		emit(lexer, 4, lexer.at, lexer.at + 1, lexer.text.charAt(lexer.at));
		lexer.at++;
		lexer.operand = false;
		return false;
	}
	if (type !== 2) for (let back = lexer.levels.length - 1; back >= 0; back--) {
		const level = lexer.levels[back];
		if (level === void 0 || level.type >= 2) {
			emit(lexer, 4, lexer.at, lexer.at + 1, lexer.text.charAt(lexer.at));
			lexer.at++;
			lexer.operand = true;
			return true;
		}
		if (level.type === type) break;
	}
	let level = leave(lexer);
	while (level !== void 0 && !matches(level.type)) level = leave(lexer);
	if (level === void 0) return true;
	close(lexer, level, 4, lexer.at, lexer.at + 1, lexer.text.charAt(lexer.at));
	lexer.at++;
	lexer.operand = type === 0 ? !level.flag : type === 2 ? level.flag : true;
	return true;
}
function code(lexer, untilBrace) {
	const unit = lexer.text.charCodeAt(lexer.at);
	const kind = classOf(unit);
	if (kind === 1) {
		lexer.at++;
		return true;
	}
	if (kind === 2 || unit === 92) {
		if (unit === 92 && lexer.text.charCodeAt(lexer.at + 1) !== 117) lexer.at++;
		else identifier(lexer);
		return true;
	}
	const next = lexer.text.charCodeAt(lexer.at + 1);
	if (kind === 3 || unit === 46 && classOf(next) === 3) {
		const start = lexer.at;
		for (; lexer.at < lexer.end; lexer.at++) {
			const each = lexer.text.charCodeAt(lexer.at);
			const sort = classOf(each);
			if (sort !== 2 && sort !== 3 && each !== 46) break;
		}
		emit(lexer, 2, start, lexer.at, "");
		lexer.operand = true;
		return true;
	}
	if (unit === 34 || unit === 39) {
		string(lexer, unit);
		return true;
	}
	if (unit === 96) {
		enter(lexer, 5, emit(lexer, 6, lexer.at, lexer.at + 1, ""), false);
		lexer.at++;
		return true;
	}
	if (unit === 47) {
		if (next === 47) {
			lexer.at = lineEnd$1(lexer, lexer.at);
			return true;
		}
		if (next === 42) {
			const stop = lexer.text.indexOf("*/", lexer.at + 2);
			lexer.at = stop === -1 || stop > lexer.end ? lexer.end : stop + 2;
			return true;
		}
		if (!lexer.operand && regex(lexer)) return true;
	}
	if (unit === 60) {
		if (lexer.text.startsWith("<!--", lexer.at)) {
			lexer.at = lineEnd$1(lexer, lexer.at);
			return true;
		}
		if (!lexer.operand && isElement(lexer)) {
			beginElement(lexer);
			return true;
		}
	}
	if (unit === 35) {
		if (next === 33 && lexer.at === 0) lexer.at = lineEnd$1(lexer, lexer.at);
		else if (classOf(next) === 2) {
			lexer.at++;
			identifier(lexer);
			lexer.starts[lexer.starts.length - 1] = (lexer.starts.at(-1) ?? 1) - 1;
			lexer.words[lexer.words.length - 1] = `#${lexer.words.at(-1)}`;
		} else lexer.at++;
		return true;
	}
	const bracket = unit === 40 ? 0 : unit === 91 ? 1 : unit === 123 ? 2 : -1;
	if (bracket !== -1) {
		const before = lexer.words.at(-1) ?? "";
		const flag = bracket === 0 ? CONDITIONS.has(before) && lexer.words.at(-2) !== "." : bracket === 2 && !lexer.operand && lexer.kinds.length > 0 && !/^(?:[;{}]|=>|else|do|)$/.test(before);
		enter(lexer, bracket, emit(lexer, 4, lexer.at, lexer.at + 1, lexer.text.charAt(lexer.at)), flag);
		lexer.at++;
		lexer.operand = false;
		return true;
	}
	const closer = unit === 41 ? 0 : unit === 93 ? 1 : unit === 125 ? 2 : -1;
	if (closer !== -1) {
		if (untilBrace && closer === 2 && lexer.levels.length === 0) return false;
		closing$2(lexer, closer);
		return true;
	}
	const word = punctuatorAt(lexer.text, lexer.at, unit, next);
	if (word === void 0) lexer.at++;
	else if (word === "?." && classOf(lexer.text.charCodeAt(lexer.at + 2)) === 3) {
		emit(lexer, 4, lexer.at, lexer.at + 1, "?");
		lexer.at++;
		lexer.operand = false;
	} else {
		emit(lexer, 4, lexer.at, lexer.at + word.length, word);
		lexer.at += word.length;
		if (word !== "!" && word !== "++" && word !== "--") lexer.operand = false;
	}
	return true;
}

//#endregion
//#region src/checks/env/reads/javascript/module.ts
function moduleOf({ path, text }) {
	const extension = path.slice(path.lastIndexOf(".") + 1);
	const jsx = !/^[mc]?ts$|^vue$|^svelte$/.test(extension);
	const tokens = tokenize(text, jsx, /^(?:vue|svelte|astro)$/.test(extension) ? markupParts(text, extension) : void 0);
	const modules = modulesOf(tokens);
	return {
		path,
		tokens,
		modules,
		scopes: scopesOf(tokens, modules.imports),
		imports: new Map(modules.imports.map((each) => [each.token, each]))
	};
}
const importOf = (module, binding) => module.imports.get(binding.token);
const linesOf$1 = /* @__PURE__ */ new WeakMap();
function placeOf(module, offset) {
	let lines = linesOf$1.get(module);
	if (lines === void 0) {
		lines = [0, ...module.tokens.text.matchAll(/\r\n|\n|\r/g).map((match) => match.index + match[0].length)];
		linesOf$1.set(module, lines);
	}
	let low = 0;
	let high = lines.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if ((lines[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return {
		line: low + 1,
		column: offset - (lines[low] ?? 0) + 1
	};
}

//#endregion
//#region src/checks/env/reads/javascript/owners.ts
const GLOBALS = /* @__PURE__ */ new Set([
	"globalThis",
	"global",
	"window",
	"self",
	"top"
]);
function ownersOf(module) {
	const { tokens, scopes } = module;
	const { words, kinds, pairs } = tokens;
	const owner = (at) => {
		if (kinds[at] !== 1) return void 0;
		const word = words[at] ?? "";
		if (word === "import") return words[at + 1] === "." && words[at + 2] === "meta" ? {
			environment: META,
			from: at,
			to: at + 3
		} : void 0;
		if (word === "require") {
			const specifier = words[at + 1] === "(" ? stringAt$1(tokens, at + 2) : void 0;
			return specifier !== void 0 && /^(?:node:)?process$/.test(specifier) && words[at + 3] === ")" ? {
				environment: PROCESS,
				from: at,
				to: at + 4
			} : void 0;
		}
		const before = words[at - 1];
		const isMember = before === "." || before === "?.";
		const global = word === "process" ? PROCESS : word === "Bun" ? BUN : word === "Deno" ? DENO : word === "Netlify" ? NETLIFY : void 0;
		if (isMember) {
			const from = global === void 0 ? void 0 : globalBefore(at - 2);
			return global !== void 0 && from !== void 0 ? {
				environment: global,
				from,
				to: at + 1
			} : void 0;
		}
		const binding = bindingAt(scopes, word, at);
		if (binding === void 0) {
			if (global !== void 0) return {
				environment: global,
				from: at,
				to: at + 1
			};
			if (!GLOBALS.has(word)) return void 0;
			const [open, name] = words[at + 1] === "?." ? [at + 2, at + 3] : [at + 1, at + 2];
			return words[open] === "[" && stringAt$1(tokens, name) === "process" && words[name + 1] === "]" ? {
				environment: PROCESS,
				from: at,
				to: name + 2
			} : void 0;
		}
		const brought = binding.kind === "import" ? importOf(module, binding) : void 0;
		if (brought !== void 0) return /^(?:node:)?process$/.test(brought.specifier) && /^(?:default|\*)$/.test(brought.imported) ? {
			environment: PROCESS,
			from: at,
			to: at + 1
		} : void 0;
		if (binding.init === void 0 || binding.keys.length > 0 || binding.token === at || binding.kind !== "variable") return void 0;
		const { from, to } = binding.init;
		return to - from <= 6 && from !== at && !GLOBALS.has(words[from] ?? "") ? ownerNamed(from, to, at) : globalProcess(from, to, at);
	};
	const ownerNamed = (from, to, at) => {
		if (kinds[from] === 1 && words[from] === words[at]) return void 0;
		const found = ownerDepth < 5 ? deeper(() => owner(from)) : void 0;
		return found !== void 0 && found.to === to ? {
			environment: found.environment,
			from: at,
			to: at + 1
		} : void 0;
	};
	let ownerDepth = 0;
	const deeper = (work) => {
		ownerDepth++;
		try {
			return work();
		} finally {
			ownerDepth--;
		}
	};
	const globalProcess = (from, to, at) => to - from === 3 && words[from + 2] === "process" ? {
		environment: PROCESS,
		from: at,
		to: at + 1
	} : void 0;
	const globalBefore = (last) => {
		if (words[last] === "!") return globalBefore(last - 1);
		if (kinds[last] === 1) return GLOBALS.has(words[last] ?? "") && !/^\??\.$/.test(words[last - 1] ?? "") ? last : void 0;
		const open = words[last] === ")" ? pairs[last] ?? -1 : -1;
		if (open === -1) return void 0;
		for (let at = open + 1; at < last; at++) if (GLOBALS.has(words[at] ?? "")) return open;
	};
	return owner;
}
function climbed(tokens, start, end) {
	const { words, pairs, parents, count } = tokens;
	let from = start;
	let to = end;
	for (let steps = 0; steps < 50; steps++) {
		if (words[to] === "!" && !startsLine(tokens, to)) {
			to++;
			continue;
		}
		const parent = (words[to] === ")" ? pairs[to] : parents[to]) ?? -1;
		if (parent === -1 || words[parent] !== "(" || isCall(tokens, parent) || parents[from] !== parent) break;
		let next = pastCasts(tokens, to);
		const before = words[from - 1] ?? "";
		if (!/^(?:\(|\?\?|\|\||:|\?|>|,|&&)$/.test(before)) break;
		const close = pairs[parent] ?? count;
		if (words[next] === "??" || words[next] === "||" || words[next] === ":") next = close;
		if (next !== close || close >= count || words[close + 1] === "=>") break;
		from = parent;
		to = close + 1;
	}
	return {
		from,
		to
	};
}
function isCall(tokens, open) {
	const before = tokens.words[open - 1] ?? "";
	if (tokens.kinds[open - 1] === 1) return !/^(?:return|typeof|await|void|delete|in|of|case|throw|new|yield|else|default|if|while|extends)$/.test(before);
	return before === ")" || before === "]" || before === "?." || before === "!" && tokens.kinds[open - 2] === 1;
}

//#endregion
//#region src/checks/env/reads/javascript/surroundings.ts
const CONVERSIONS$1 = /^(?:Number|parseInt|parseFloat|BigInt|parseBool|parseBoolean|trim|JSON\.parse)$/;
const ASSERTIONS = /^(?:invariant|assert|ok|assertIsDefined|assertDefined|tiny_invariant|nullthrows|requireDefined|ensure)$/;
const isAssertion = (name) => ASSERTIONS.test(name);
function surroundingsOf(module, from, to) {
	const { tokens } = module;
	const { words, kinds, parents, pairs } = tokens;
	let start = from;
	let end = to;
	for (let steps = 0; steps < 30; steps++) {
		const word = words[end] ?? "";
		if (word === "!" && !startsLine(tokens, end)) end++;
		else if ((word === "as" || word === "satisfies") && kinds[end] === 1) {
			const behind = pastType(tokens, end + 1);
			if (behind === end + 1) break;
			end = behind;
		} else if (word === "?.") {
			if (kinds[end + 1] === 1) end += 2;
			else end++;
			while (words[end] === "(" || words[end] === "[" || words[end] === ".") end = words[end] === "." ? end + 2 : past(tokens, end);
		} else if (word === ")" || word === ",") {
			const open = (word === ")" ? pairs[end] : parents[end]) ?? -1;
			if (open === -1 || words[open] !== "(" || open !== start - 1) break;
			const close = pairs[open] ?? -1;
			const callee = words[open - 1] ?? "";
			if (isCall(tokens, open)) {
				if (ASSERTIONS.test(callee)) return {
					hasDefault: false,
					required: true
				};
				if (callee === "Boolean" && word === ")") return {
					hasDefault: false,
					required: false,
					asBoolean: true
				};
				if (!CONVERSIONS$1.test(callee)) break;
				start = open - 1;
				while (words[start - 1] === ".") start -= 2;
			} else if (word === "," || /^(?:if|while|switch|for)$/.test(callee)) break;
			else start = open;
			end = close + 1;
		} else break;
	}
	const next = words[end] ?? "";
	const before = words[start - 1] ?? "";
	const condition = conditionAround(module, start);
	if (condition !== void 0 && /^(?:\)|&&|\|\||\?)?$/.test(next === "" ? "-" : next) && next !== "?") {
		if (before === "!" && condition.refuses) return {
			hasDefault: false,
			required: true
		};
		if (/^(?:\(|&&|\|\||!)$/.test(before)) return {
			hasDefault: false,
			required: false,
			asBoolean: true
		};
	}
	if (condition?.refuses === true && /^(?:===?)$/.test(next) && /^(?:undefined|null)$/.test(words[end + 1] ?? "")) return {
		hasDefault: false,
		required: true
	};
	if (condition?.refuses === true && before === "typeof" && /^(?:!==?|===?)$/.test(next)) return {
		hasDefault: false,
		required: true
	};
	if (next === "??" || next === "||" || next === "??=" || next === "||=") return fallback(module, end + 1);
	if (next === "?" || next === "&&" && before !== "===") {
		const colon = next === "?" ? colonOf(module, end) : void 0;
		const literal = colon !== void 0 && kinds[colon + 1] === 3 && stringAt$1(tokens, colon + 1) !== "";
		return {
			hasDefault: next === "?",
			required: false,
			asBoolean: true,
			...literal ? { literalFallback: true } : {}
		};
	}
	if (/^[!=]==?$/.test(next)) return {
		hasDefault: false,
		required: false
	};
	if (before === "!") return {
		hasDefault: false,
		required: false,
		asBoolean: true
	};
	return {
		hasDefault: false,
		required: checkedLater(module, start, end)
	};
}
function fallback(module, at) {
	const { tokens } = module;
	const { words } = tokens;
	let first = at;
	while (words[first] === "(") first++;
	const end = pastExpression(tokens, at, 60);
	if ((words[first] === ")" || words[first + 1] === ")") && words.slice(first, Math.min(end, first + 12)).includes("throw") || words[first] === "throw" || /^(?:raise|fail|panic|throwError|throwIfMissing|exit)$/.test(words[first] ?? "") && words[first + 1] === "(") return {
		hasDefault: false,
		required: true
	};
	let literal = false;
	for (let next = first, steps = 0; next < end && steps < 40; next = past(tokens, next), steps++) if (tokens.kinds[next] === 3 && stringAt$1(tokens, next) !== "" && /^(?:\?\?|\|\||\(|:)$/.test(words[next - 1] ?? "")) literal = true;
	if (tokens.kinds[first] === 3 && stringAt$1(tokens, first) !== "") literal = true;
	return {
		hasDefault: true,
		required: false,
		...literal ? { literalFallback: true } : {}
	};
}
function colonOf({ tokens }, question) {
	const { words, count } = tokens;
	let waiting = 0;
	for (let at = question + 1, steps = 0; at < count && steps < 200; at = past(tokens, at), steps++) {
		const word = words[at];
		if (word === "?") waiting++;
		else if (word === ":" && waiting-- === 0) return at;
		else if (word === ";" || word === "," || word === ")" || word === "}" || word === "]") return void 0;
	}
}
function conditionAround(module, at) {
	const { tokens } = module;
	const { words, parents } = tokens;
	let open = parents[at] ?? -1;
	for (let steps = 0; open !== -1 && words[open] === "(" && steps < 10; steps++) {
		const before = words[open - 1] ?? "";
		if (before === "if" || before === "while") return { refuses: refuses(module, past(tokens, open)) };
		if (isCall(tokens, open)) return void 0;
		open = parents[open] ?? -1;
	}
}
function refuses({ tokens }, at, to) {
	const { words } = tokens;
	const end = to ?? (words[at] === "{" ? past(tokens, at) : pastExpression(tokens, words[at] === "throw" ? at + 1 : at) + 1);
	for (let next = at; next < end && next < at + 300; next++) if (isRefusal(words, next)) return true;
	return false;
}
const isRefusal = (words, at) => words[at] === "throw" && words[at - 1] !== "." || words[at] === "exit" && words[at - 1] === "." && /^(?:process|Deno)$/.test(words[at - 2] ?? "") || words[at] === "exit" && words[at - 1] !== "." && words[at + 1] === "(" || words[at] === "exitCode" && words[at - 2] === "process" && words[at + 1] === "=";
function checkedLater(module, start, end) {
	const { tokens, scopes } = module;
	const { words, kinds, count } = tokens;
	if (words[start - 1] !== "=" || kinds[start - 2] !== 1) return false;
	const name = words[start - 2] ?? "";
	const binding = bindingAt(scopes, name, start - 2);
	if (binding === void 0 || binding.kind !== "variable") return false;
	return isRefusedWithout(module, name, end, Math.min(binding.to, count, end + 400));
}
function isRefusedWithout(module, name, from, to) {
	const { words } = module.tokens;
	for (let at = from; at < to; at++) {
		if (words[at] !== name || words[at - 1] === ".") continue;
		const before = words[at - 1];
		const next = words[at + 1] ?? "";
		if (before === "(" && ASSERTIONS.test(words[at - 2] ?? "") && isCall(module.tokens, at - 1)) return true;
		if ((before === "!" && /^(?:\)|\|\||&&)$/.test(next) || /^===?$/.test(next) && /^(?:undefined|null)$/.test(words[at + 2] ?? "") || before === "typeof" && /^[!=]==?$/.test(next)) && conditionAround(module, before === "!" ? at - 1 : at)?.refuses === true) return true;
	}
	return false;
}
function isTruthAsked(module, name, from, to) {
	const { words } = module.tokens;
	let isAsked = false;
	for (let at = from; at < to; at++) {
		if (words[at] !== name || words[at - 1] === "." || words[at - 1] === "?." || words[at + 1] === ":") continue;
		if (/^(?:[!=]==?|\.|\?\.|\?\?=?|\|\|=?|=|in)$/.test(words[at + 1] ?? "") || /^[!=]==?$/.test(words[at - 1] ?? "")) return false;
		isAsked ||= surroundingsOf(module, at, at + 1).asBoolean === true;
	}
	return isAsked;
}

//#endregion
//#region src/checks/env/reads/javascript/list-refusals.ts
const REACH$3 = 600;
const MAX_DEPTH$2 = 4;
const MAX_USES$1 = 12;
const SAME = /^(?:trim|length|toString|toLowerCase)$/;
const CONVERSIONS = /^(?:Boolean|String|Number|trim)$/;
function isRefusedInList(module, from, to, depth = 0) {
	const { tokens, scopes } = module;
	const { words, kinds, count } = tokens;
	if (depth > MAX_DEPTH$2) return false;
	const { start, end, isMissing } = asked(module, from, to);
	const condition = conditionOf$1(module, start);
	if (condition !== void 0) return isRefusedBy(module, condition, isMissing, depth);
	if (words[end] === "||" && !isMissing || words[end] === "&&" && isMissing) {
		if (endsIn$1(module, end + 1, Math.min(pastExpression(tokens, end + 1, 60), count), depth)) return true;
	}
	if (words[end] === "??" || words[end] === "||") return false;
	if (words[start - 1] === "=" && kinds[start - 2] === 1) {
		const name = words[start - 2] ?? "";
		const binding = bindingAt(scopes, name, start - 2);
		if (binding?.kind !== "variable") return false;
		let uses = 0;
		for (let at = end; at < Math.min(binding.to, end + REACH$3) && uses < MAX_USES$1; at++) {
			if (words[at] !== name || words[at - 1] === "." || kinds[at] !== 1) continue;
			uses++;
			if (isRefusedInList(module, at, at + 1, depth + 1)) return true;
		}
		return false;
	}
	return isChosen$1(module, start, end, isMissing, depth);
}
function asked(module, from, to) {
	const { tokens } = module;
	const { words, pairs, kinds } = tokens;
	let start = from;
	let end = to;
	let isMissing = false;
	for (let steps = 0; steps < 20; steps++) {
		const before = words[start - 1] ?? "";
		const next = words[end] ?? "";
		if ((next === "." || next === "?.") && SAME.test(words[end + 1] ?? "")) {
			end += 2;
			if (words[end] === "(") end = past(tokens, end);
		} else if (before === "!") {
			isMissing = !isMissing;
			start--;
		} else if (/^[!=]==?$/.test(next) && isNothing$1(module, end + 1)) {
			if (next.startsWith("=")) isMissing = !isMissing;
			if (before === "typeof") start--;
			end += 2;
		} else if (/^[!=]==?$/.test(before) && isNothing$1(module, start - 2)) {
			if (before.startsWith("=")) isMissing = !isMissing;
			start -= 2;
		} else if (before === "(" && next === ")" && pairs[start - 1] === end) {
			const callee = words[start - 2] ?? "";
			if (/^(?:if|while)$/.test(callee)) break;
			if (isCall(tokens, start - 1)) {
				if (!CONVERSIONS.test(callee)) break;
				start -= 2;
			} else start--;
			end++;
		} else if ((next === "??" || next === "||") && stringAt$1(tokens, end + 1) === "") end += 2;
		else if (next === "!" && kinds[end + 1] !== 1) end++;
		else break;
	}
	return {
		start,
		end,
		isMissing
	};
}
const isNothing$1 = ({ tokens }, at) => /^(?:undefined|null|false|0)$/.test(tokens.words[at] ?? "") || tokens.text.slice(tokens.starts[at] ?? 0, tokens.ends[at] ?? 0) === "0" || /^(?:|undefined)$/.test(stringAt$1(tokens, at) ?? "-");
function conditionOf$1({ tokens }, at) {
	const { words, parents } = tokens;
	let open = parents[at] ?? -1;
	for (let steps = 0; open !== -1 && words[open] === "(" && steps < 10; steps++) {
		if (words[open - 1] === "if" || words[open - 1] === "while") {
			const from = past(tokens, open);
			const to = words[from] === "{" ? past(tokens, from) : pastExpression(tokens, words[from] === "throw" ? from + 1 : from);
			return {
				head: open - 1,
				from,
				to
			};
		}
		if (isCall(tokens, open)) return void 0;
		open = parents[open] ?? -1;
	}
}
function isRefusedBy(module, { from, to, head }, isMissing, depth) {
	const { tokens } = module;
	const { words, parents, count } = tokens;
	if (isMissing) return refuses(module, from) || endsIn$1(module, from, to, depth);
	const behind = words[to] === ";" ? to + 1 : to;
	if (words[behind] === "else") return refuses(module, behind + 1) || endsIn$1(module, behind + 1, behind + 100, depth);
	if (!words.slice(from, Math.min(to, from + 60)).some((word) => word === "continue" || word === "return")) return false;
	const parent = parents[head] ?? -1;
	return endsIn$1(module, behind, Math.min(parent === -1 ? count : past(tokens, parent), behind + 200), depth);
}
function endsIn$1(module, from, to, depth) {
	const { words, kinds, parents } = module.tokens;
	for (let at = from; at < to; at++) {
		if (refuses(module, at, at + 1)) return true;
		if (kinds[at] !== 1 || words[at - 1] === ".") continue;
		const next = words[at + 1] ?? "";
		if (!(next === "." && /^(?:push|add|unshift|set)$/.test(words[at + 2] ?? "") && words[at + 3] === "(" || next === "++" || next === "+=" || next === "=" && /^(?:true|false|\[)$/.test(words[at + 2] ?? "")) || words[at] === "console") continue;
		if (isRefusedLater$1(module, words[at] ?? "", at, Math.max(to, past(module.tokens, parents[at] ?? at)), depth)) return true;
	}
	return false;
}
function isRefusedLater$1(module, name, token, from, depth) {
	const { tokens, scopes } = module;
	const { words, kinds, count } = tokens;
	const binding = bindingAt(scopes, name, token);
	const to = Math.min(binding?.to ?? count, count, from + REACH$3);
	let uses = 0;
	for (let at = from; at < to && uses < MAX_USES$1; at++) {
		if (words[at] !== name || words[at - 1] === "." || kinds[at] !== 1) continue;
		uses++;
		if (isRefusedWith(module, at, at + 1, depth)) return true;
	}
	return false;
}
function isRefusedWith(module, from, to, depth) {
	const { tokens } = module;
	const { words, parents, kinds } = tokens;
	for (let open = parents[from] ?? -1, steps = 0; open !== -1 && words[open] === "(" && steps < 4; steps++) {
		if (isAssertion(words[open - 1] ?? "") && isCall(tokens, open)) return true;
		if (words[open - 1] === "exit" && words[open - 2] === ".") return true;
		open = parents[open] ?? -1;
	}
	const condition = conditionOf$1(module, from);
	if (condition !== void 0) return refuses(module, condition.from) || isRefusedBy(module, condition, false, MAX_DEPTH$2);
	let end = to;
	while (words[end] === "." && kinds[end + 1] === 1) if (words[end + 2] !== "(") end += 2;
	else {
		if (words[end + 1] === "forEach" && endsIn$1(module, end + 2, past(tokens, end + 2), MAX_DEPTH$2)) return true;
		end = past(tokens, end + 2);
	}
	if (words[from - 1] === "=" && kinds[from - 2] === 1) return isRefusedLater$1(module, words[from - 2] ?? "", from - 2, end, depth + 1);
	if (words[end] === "||" || words[end] === "&&") return refuses(module, end + 1);
	return false;
}
const KEEPS$1 = /^(?:filter|some|find|findIndex|findLast)$/;
function isChosen$1(module, start, end, isMissing, depth) {
	const { tokens } = module;
	const { words } = tokens;
	const callable = callableAround(module, start);
	if (callable === void 0) return false;
	const isResult = callable.from === start || words[start - 1] === "return";
	const method = methodOf(module, callable);
	const isAny = method === "reduce" || method === "flatMap" || method === "map";
	if (method === void 0 || !(isResult || isAny)) return false;
	if (!isAny && !(KEEPS$1.test(method) ? isMissing : method === "every" && !isMissing)) return false;
	if (isResult && !/^(?:[,;)}]|\?|&&|\|\|)?$/.test(words[end] ?? "") && words[end] !== void 0 && kindsOfLine(module, end)) return false;
	const list = iteratedBy(module, callable, method.startsWith("reduce") ? 1 : 0);
	const open = tokens.parents[callable.open] ?? -1;
	if (list === void 0 || open === -1) return false;
	return isResultRefused(module, list.from, past(tokens, open), depth);
}
const kindsOfLine = ({ tokens }, at) => !tokens.text.slice(tokens.ends[at - 1] ?? 0, tokens.starts[at] ?? 0).includes("\n");
function isResultRefused(module, from, to, depth) {
	const { tokens, scopes } = module;
	const { words, kinds, count } = tokens;
	let start = from;
	while (words[start - 1] === "!" || words[start - 1] === "(" && !isCall(tokens, start - 1) && !/^(?:if|while)$/.test(words[start - 2] ?? "")) start--;
	if (isRefusedWith(module, start, to, depth)) return true;
	if (depth > MAX_DEPTH$2) return false;
	const callable = callableAround(module, start);
	if (callable === void 0 || callable.name === "" || callable.from !== start && words[start - 1] !== "return") return false;
	let uses = 0;
	for (let at = 0; at < count && uses < MAX_USES$1; at++) {
		if (words[at] !== callable.name || words[at + 1] !== "(" || kinds[at] !== 1 || at === callable.nameToken) continue;
		uses++;
		if (bindingAt(scopes, callable.name, at) !== void 0 && isRefusedWith(module, at, past(tokens, at + 1), depth + 1)) return true;
	}
	return false;
}
function callableAround({ scopes }, at) {
	let found;
	for (const callable of scopes.callables) if (callable.from <= at && at < callable.to && (found === void 0 || callable.from > found.from)) found = callable;
	return found;
}
function methodOf(module, callable) {
	const { words, parents } = module.tokens;
	const open = parents[callable.open] ?? -1;
	const method = open === -1 || words[open] !== "(" ? void 0 : words[open - 1];
	const position = method?.startsWith("reduce") ? 1 : 0;
	return iteratedBy(module, callable, position) === void 0 ? void 0 : method;
}

//#endregion
//#region src/checks/env/reads/javascript/call-reads.ts
function callReads(module, linking, helpers) {
	const { tokens } = module;
	const { words, kinds, count } = tokens;
	const calls = {
		reads: [],
		helpers: []
	};
	const members = memberNames(helpers);
	for (let open = 1; open < count; open++) {
		if (words[open] !== "(") continue;
		let last = open - 1;
		if (words[last] === "?.") last--;
		if (words[last] === ">") last = beforeArguments(module, last);
		if (kinds[last] !== 1 || past(tokens, open) - open < 3) continue;
		if ((words[last - 1] === "." || words[last - 1] === "?.") && !members.has(words[last] ?? "")) continue;
		const callee = linking.callee(module, last);
		const helper = callee === void 0 ? void 0 : helpers.get(callee.callable);
		if (helper === void 0 || helper.module === module && helper.callable.open === open) continue;
		const items = listItems(tokens, open);
		const isRest = helper.callable.parameters[helper.parameter]?.isRest === true;
		const given = isRest ? items.slice(helper.parameter) : items.slice(helper.parameter, helper.parameter + 1);
		let from = last;
		while (words[from - 1] === "." || words[from - 1] === "?.") from -= 2;
		const behind = past(tokens, open);
		for (const item of given) {
			const key = keyOfArgument(module, item, helper, isRest);
			const around = surroundings(module, helper, items, from, behind);
			for (const named of key.names) if (looksLikeName(named.name)) calls.reads.push({
				helper,
				named,
				calledAs: words[last] ?? "",
				surroundings: key.isList && !helper.isList ? inList(module, around, from, behind) : around
			});
			const { parameter } = key;
			if (parameter === void 0 || parameter.callable === helper.callable) continue;
			const behaviour = behaviourOf(module, parameter.callable, parameter.position);
			calls.helpers.push({
				...behaviour,
				module,
				callable: parameter.callable,
				parameter: parameter.position,
				isList: parameter.isList,
				...parameter.property === void 0 ? {} : { property: parameter.property },
				hasDefault: behaviour.hasDefault || helper.hasDefault,
				required: behaviour.required || helper.required,
				environment: helper.environment
			});
		}
	}
	return calls;
}
function inList(module, around, from, to) {
	if (around.required || around.hasDefault || !isRefusedInList(module, from, to)) return around;
	return {
		hasDefault: false,
		required: true
	};
}
function keyOfArgument(module, { from, to }, helper, isRest) {
	const { words } = module.tokens;
	if (helper.property !== void 0) {
		const value = words[from] === "{" ? propertyOf(module, from, helper.property) : void 0;
		return value === void 0 ? {
			names: [],
			isList: false
		} : keyOf(module, value, value + 1);
	}
	if (helper.isList && !isRest) return namesOfList(module, from, to);
	if (isRest && words[from] === "...") return namesOfList(module, from + 1, to);
	return keyOf(module, from, to);
}
function surroundings(module, helper, items, from, to) {
	const around = surroundingsOf(module, from, to);
	const { tokens } = module;
	let { hasDefault } = around;
	let literal = around.literalFallback === true;
	const given = helper.defaultParameter === void 0 ? void 0 : items[helper.defaultParameter];
	if (given !== void 0 && helper.defaultParameter !== helper.parameter) {
		if (tokens.words[given.from] === "{") {
			if (listItems(tokens, given.from).map(({ from: at }) => tokens.words[at] ?? "").some((name) => /^(?:default|fallback|def|defaultValue)$/i.test(name))) hasDefault = true;
		} else if (tokens.words[given.from] !== "undefined") {
			hasDefault = true;
			if (tokens.kinds[given.from] === 3 && stringAt$1(tokens, given.from) !== "") literal = true;
		}
	}
	hasDefault ||= helper.hasDefault && !helper.required;
	return {
		hasDefault,
		required: helper.required && !hasDefault || around.required,
		...literal ? { literalFallback: true } : {}
	};
}
function beforeArguments({ tokens }, close) {
	let depth = 0;
	for (let at = close; at >= 0 && at > close - 60; at--) {
		const pair = tokens.pairs[at] ?? -1;
		if (pair !== -1 && pair < at) at = pair;
		else if (tokens.words[at] === ">") depth++;
		else if (tokens.words[at] === "<" && --depth === 0) return pastAngles(tokens, at) === close + 1 ? at - 1 : close;
	}
	return close;
}
function memberNames(helpers) {
	const names = /* @__PURE__ */ new Set();
	for (const { callable } of helpers.values()) names.add(callable.name);
	for (const module of new Set([...helpers.values()].map((helper) => helper.module))) {
		const { words, kinds, count } = module.tokens;
		for (const { name, local } of module.modules.exports) if (names.has(local) || local === "") names.add(name);
		for (let at = 2; at < count; at++) if (words[at - 1] === ":" && kinds[at] === 1 && names.has(words[at] ?? "")) names.add(words[at - 2] ?? "");
	}
	names.delete("");
	return names;
}

//#endregion
//#region src/checks/env/reads/javascript/workers.ts
const HANDLERS = {
	fetch: 1,
	scheduled: 1,
	queue: 1,
	email: 1,
	tail: 1,
	trace: 1,
	test: 1
};
function workerParameter(module, binding) {
	const { owner, position, keys, name, type } = binding;
	if (owner === void 0 || position === void 0) return void 0;
	if (keys.length === 0 && name === "env" && type !== void 0 && isEnvironmentType(module, type)) return WORKER;
	if (keys.length === 0) return Object.hasOwn(HANDLERS, owner.name) && HANDLERS[owner.name] === position && owner.isMethod && /^(?:env|environment|bindings)$/i.test(name) ? WORKER : void 0;
	if (keys.length === 1 && keys[0] === "env" && position === 0) return isPagesHandler(owner.name) || isRouteOf(module, owner) ? WORKER : void 0;
	if (keys.join(".") === "platform.env" || keys.join(".") === "context.cloudflare.env" || keys.join(".") === "cloudflare.env") return WORKER;
}
const isEnvironmentType = (module, type) => {
	const { words, text } = module.tokens;
	return /^(?:Env|CloudflareEnv|WorkerEnv|CloudflareBindings|Bindings)$/.test(words[type] ?? "") && /ExportedHandler|ExecutionContext|KVNamespace|D1Database|R2Bucket|DurableObject|cloudflare|\basync fetch\s*\(/.test(text);
};
const isPagesHandler = (name) => /^onRequest(?:Get|Post|Put|Patch|Delete|Head|Options)?$/.test(name);
function isRouteOf(module, owner) {
	return bringsHono(module) && owner.name === "";
}
const bringsHono = (module) => module.modules.imports.some(({ specifier }) => /^hono(?:\/|$)|^@hono\//.test(specifier));
const bringsWorkers = (module) => module.modules.imports.some(({ specifier }) => specifier === "cloudflare:workers");
function workerEnvironment(module, token) {
	const { tokens, scopes } = module;
	const { words } = tokens;
	if (words[token] !== "env") return void 0;
	const isDot = (at) => words[at] === "." || words[at] === "?.";
	if (!isDot(token - 1)) return void 0;
	const last = words[token - 2] === "!" ? token - 3 : token - 2;
	const object = words[last] ?? "";
	const found = (from) => ({
		environment: WORKER,
		from,
		to: token + 1
	});
	if (object === ")") {
		const open = tokens.pairs[last] ?? -1;
		const name = open > 0 ? words[open - 1] ?? "" : "";
		return /^(?:getRequestContext|getOptionalRequestContext|getCloudflareContext)$/.test(name) ? found(open - 1) : void 0;
	}
	if (isDot(last - 1)) {
		const outer = words[last - 2] ?? "";
		if (object === "cloudflare" || object === "platform") return found(chainStart(module, last));
		if (object === "runtime" && outer === "locals") return found(chainStart(module, last));
		return;
	}
	const binding = bindingAt(scopes, object, last);
	if (object === "this") return bringsWorkers(module) ? found(last) : void 0;
	if (object === "platform" && binding !== void 0) return found(last);
	if (binding?.kind !== "parameter" || binding.keys.length > 0 || binding.owner === void 0) {
		const init = binding?.init;
		const head = init === void 0 ? "" : words[words[init.from] === "await" ? init.from + 1 : init.from] ?? "";
		return /^(?:getRequestContext|getCloudflareContext)$/.test(head) ? found(last) : void 0;
	}
	const { owner, position, type } = binding;
	const typed = type === void 0 ? "" : words[type] ?? "";
	if (isPagesHandler(owner.name) && position === 0) return found(last);
	if (/^(?:EventContext|PagesFunction)$/.test(typed)) return found(last);
	if (words.slice(Math.max(0, owner.open - 12), owner.open).includes("PagesFunction") && position === 0) return found(last);
	if (position === 0 && bringsHono(module) && (/^(?:c|ctx|context)$/.test(object) || typed === "Context")) return found(last);
}
function chainStart({ tokens: { words } }, last) {
	let at = last;
	while (words[at - 1] === "." || words[at - 1] === "?.") at -= 2;
	return at;
}
const OF_TEXT = /^(?:length|at|charAt|charCodeAt|codePointAt|concat|endsWith|includes|indexOf|lastIndexOf|localeCompare|match|matchAll|normalize|padEnd|padStart|repeat|replace|replaceAll|search|slice|split|startsWith|substr|substring|toLowerCase|toUpperCase|toLocaleLowerCase|toLocaleUpperCase|toString|trim|trimEnd|trimStart|valueOf)$/;
function isBinding({ tokens: { words } }, behind) {
	const next = words[behind] === "!" ? behind + 1 : behind;
	return (words[next] === "." || words[next] === "?.") && !OF_TEXT.test(words[next + 1] ?? "");
}
const DECLARED = /\b(\w+)\??\s*:\s*(?:KVNamespace|D1Database|R2Bucket|DurableObjectNamespace|Queue|Fetcher|Service|AnalyticsEngineDataset|Ai|VectorizeIndex|Vectorize|Hyperdrive|SendEmail|DispatchNamespace|Workflow|RateLimit|BrowserWorker|ImagesBinding|SecretsStoreSecret)\b/g;
const declaredBindings = (text) => /KVNamespace|D1Database|R2Bucket|DurableObject|Fetcher|Hyperdrive|Queue|Service|\bAi\b|Vectorize|Workflow|Dispatch|Dataset/.test(text) ? [...text.matchAll(DECLARED)].map(([, name = ""]) => name) : [];

//#endregion
//#region src/checks/env/reads/javascript/direct-reads.ts
function directReads(module, environments) {
	const { tokens, scopes } = module;
	const { words, kinds, parents, pairs, count } = tokens;
	const reads = [];
	const lookups = [];
	const bindings = /* @__PURE__ */ new Set();
	const add = (named, environment, surroundings, from, to) => {
		if (isName(named.name) && !isBuiltIn(environment, named.name)) reads.push({
			...named,
			environment,
			surroundings,
			from,
			to
		});
	};
	const addKey = (key, environment, found, from, to) => {
		let surroundings = found;
		if (key.isList) {
			const required = found.required || found.literalFallback === void 0 && isRefusedInList(module, from, to);
			const { asBoolean: _, ...others } = found;
			surroundings = required ? {
				...others,
				hasDefault: false,
				required
			} : {
				...others,
				required: false
			};
		}
		for (const named of key.names) add(named, environment, surroundings, from, to);
		if (key.parameter !== void 0) lookups.push({
			parameter: key.parameter,
			environment,
			surroundings
		});
	};
	const isWritten = (from, to) => {
		const next = words[to] === "!" ? to + 1 : to;
		const closes = words[to] === ")" || words[to] === "as";
		return words[next] === "=" || words[from - 1] === "delete" || closes && words[from - 1] === "(" && words[from - 2] === "delete";
	};
	const isType = ({ from }, to) => {
		if (words[from - 1] !== "typeof") return false;
		if (/^[!=]==?$/.test(words[to] ?? "")) return false;
		const before = words[from - 2] ?? "";
		if (/^(?:keyof|readonly|<|\||&|extends|as|satisfies|infer|:)$/.test(before)) return true;
		if (before !== "=") return /^(?:\[)$/.test(before) === false && before === "=>";
		for (let at = from - 3, steps = 0; at >= 0 && steps < 40; at--, steps++) {
			if (words[at] === "type") return true;
			if (/^(?:const|let|var|;|\}|\{)$/.test(words[at] ?? "")) return false;
		}
		return false;
	};
	const member = (found) => {
		const { environment, from } = found;
		let to = found.to;
		const dot = words[to];
		if (dot === "." || dot === "?.") {
			const name = words[to + 1] ?? "";
			if (kinds[to + 1] === 1) {
				const end = to + 2;
				const open = words[end] === "?." ? end + 1 : end;
				const isMethodCall = words[open] === "(";
				if (environment.hasGet && isMethodCall && (name === "get" || name === "has") || isMethodCall && name === "hasOwnProperty") {
					const [first] = listItems(tokens, open);
					const behind = past(tokens, open);
					if (first !== void 0) addKey(keyOf(module, first.from, first.to), environment, surroundingsOf(module, from, behind), from, behind);
					return true;
				}
				if (!environment.hasMembers || isMethodCall && /^(?:toString|valueOf|propertyIsEnumerable)$/.test(name)) return true;
				if (isWritten(from, end) || isType(found, end)) return true;
				if (environment.hasBindings && (isMethodCall || isBinding(module, end))) {
					bindings.add(name);
					return true;
				}
				add({
					name,
					token: to + 1
				}, environment, surroundingsOf(module, from, end), from, end);
				return true;
			}
			if (dot === "?.") to++;
		}
		if (words[to] !== "[" || !environment.hasMembers) return false;
		const end = past(tokens, to);
		if (isWritten(from, end) || isType(found, end)) return true;
		addKey(keyOf(module, to + 1, end - 1), environment, surroundingsOf(module, from, end), from, end);
		return true;
	};
	const membership = ({ environment, from, to }) => {
		const last = from - 2;
		const start = words[last] === ")" ? pairs[last] ?? last : last;
		const whole = surroundingsOf(module, start, to);
		addKey(keyOf(module, start, last + 1), environment, {
			...whole,
			hasDefault: false
		}, start, to);
	};
	const argument = ({ environment, from, to }) => {
		const open = parents[from] ?? -1;
		if (open === -1 || words[open] !== "(" || from !== open + 1 || words[to] !== "," || !isCall(tokens, open)) return;
		const callee = words[open - 1] ?? "";
		const object = words[open - 2] === "." ? words[open - 3] ?? "" : "";
		const isKnown = object === "Object" && callee === "hasOwn" || object === "Reflect" && /^(?:has|get)$/.test(callee) || object === "hasOwnProperty" && callee === "call" || /^(?:_|lodash|R)?$/.test(object) && /^(?:get|has|pick)$/.test(callee) && bindingAt(scopes, object === "" ? callee : object, open)?.kind === "import";
		const key = listItems(tokens, open)[1];
		if (!isKnown || key === void 0) return;
		const behind = past(tokens, open);
		let start = open - 1;
		while (words[start - 1] === ".") start -= 2;
		const names = words[key.from] === "[" ? listItems(tokens, key.from).map((each) => keyOf(module, each.from, each.to)) : [keyOf(module, key.from, key.to)];
		const fallback = callee === "get" ? listItems(tokens, open)[2]?.from : void 0;
		const found = fallback === void 0 ? surroundingsOf(module, start, behind) : withFallback(fallback, "", from);
		for (const each of names) addKey(each, environment, found, start, behind);
	};
	const pattern = ({ environment, from }) => {
		const close = from - 2;
		const open = words[close] === "}" ? pairs[close] ?? -1 : -1;
		if (open === -1 || !environment.hasMembers) return;
		for (const item of listItems(tokens, open)) {
			const name = stringAt$1(tokens, item.from) ?? words[item.from] ?? "";
			const target = words[item.from + 1] === ":" ? item.from + 2 : item.from;
			const equals = past(tokens, target);
			const isDefaulted = words[equals] === "=" && equals < item.to;
			const local = words[target] ?? "";
			add({
				name,
				token: item.from
			}, environment, withFallback(isDefaulted ? equals + 1 : void 0, local, from), item.from, item.to);
		}
	};
	const withFallback = (fallback, local, at) => {
		if (fallback === void 0) {
			const binding = bindingAt(scopes, local, at);
			const end = binding === void 0 ? at : Math.min(binding.to, count, at + 400);
			const required = isRefusedWithout(module, local, at, end);
			return {
				hasDefault: false,
				required,
				...!required && isTruthAsked(module, local, at + 1, end) ? { asBoolean: true } : {}
			};
		}
		return {
			hasDefault: true,
			required: false,
			...kinds[fallback] === 3 && stringAt$1(tokens, fallback) !== "" ? { literalFallback: true } : {}
		};
	};
	const ofInit = /* @__PURE__ */ new Map();
	const destructured = (binding) => {
		const { keys, init, kind, keyToken, fallback, name } = binding;
		const [first, second] = keys;
		if (first === void 0 || kind !== "variable" && kind !== "parameter") return;
		let environment;
		let variable = first;
		if (init !== void 0) {
			if (!ofInit.has(init.from)) ofInit.set(init.from, environments.of(init.from, init.to));
			environment = ofInit.get(init.from);
			if (environment === void 0 && first === "env" && second !== void 0) {
				environment = environments.ownerOf(init.from, init.to);
				variable = second;
			}
		}
		environment ??= kind === "parameter" ? environments.named({
			...binding,
			keys: []
		}) : void 0;
		if (environment?.hasMembers !== true || keys.length > 2 || keys.length === 2 && variable === first && second !== void 0 && environment.hasBindings) return;
		add({
			name: variable,
			token: keyToken
		}, environment, withFallback(fallback, name, keyToken), keyToken, keyToken + 1);
	};
	const all = environments.all();
	for (const found of all) {
		if (member(found)) continue;
		const before = words[found.from - 1];
		if (before === "in") membership(found);
		else if (before === "=" && words[found.to] !== ".") pattern(found);
		else argument(found);
	}
	for (const list of scopes.bindings.values()) for (const binding of list) if (binding.keys.length > 0) destructured(binding);
	return {
		reads,
		lookups,
		all,
		bindings
	};
}

//#endregion
//#region src/checks/env/reads/javascript/environments-of.ts
const MAX_ALIASES = 20;
const MAX_DISTANCE = 300;
function environmentsOf(module, exported) {
	const { tokens, scopes } = module;
	const { words, kinds, count, pairs, parents } = tokens;
	const known = /* @__PURE__ */ new Map();
	const owner = ownersOf(module);
	const climb = (from, to) => climbed(tokens, from, to);
	const at = (token) => {
		const word = words[token] ?? "";
		const owning = owner(token);
		if (owning !== void 0) {
			const inside = climb(owning.from, owning.to);
			const behind = words[inside.to];
			let to = inside.to;
			if ((behind === "." || behind === "?.") && words[to + 1] === "env") to += 2;
			else {
				if (behind === "?.") to++;
				if (words[to] !== "[" || stringAt$1(tokens, to + 1) !== "env" || words[to + 2] !== "]") return void 0;
				to += 3;
			}
			if (words[to] === "." && words[to + 1] === "toObject" && words[to + 2] === "(" && owning.environment.hasGet) return {
				environment: {
					...owning.environment,
					hasMembers: true,
					hasGet: false
				},
				...climb(inside.from, past(tokens, to + 2))
			};
			return {
				environment: owning.environment,
				...climb(inside.from, to)
			};
		}
		const worker = workerEnvironment(module, token);
		if (worker !== void 0) return {
			environment: worker.environment,
			...climb(worker.from, worker.to)
		};
		const before = words[token - 1];
		if (before === "." && words[token - 2] === "this" && words[token - 3] !== ".") {
			const environment = fields().get(word);
			return environment === void 0 || words[token + 1] === "=" ? void 0 : {
				environment,
				...climb(token - 2, token + 1)
			};
		}
		if (before === "." || before === "?." || kinds[token] !== 1) return void 0;
		if (word === "loadEnv" && words[token + 1] === "(") {
			const binding = bindingAt(scopes, word, token);
			return (binding === void 0 ? void 0 : importOf(module, binding))?.specifier === "vite" ? {
				environment: LOAD_ENV,
				...climb(token, past(tokens, token + 1))
			} : void 0;
		}
		const binding = bindingAt(scopes, word, token);
		if (word === "env" && binding !== void 0 && importOf(module, binding)?.specifier === "hono/adapter") {
			const open = words[token + 1] === "<" ? pastAngles(tokens, token + 1) : token + 1;
			return words[open] === "(" ? {
				environment: WORKER,
				...climb(token, past(tokens, open))
			} : void 0;
		}
		if (binding === void 0 || binding.token === token || binding.keyToken === token) return void 0;
		if (words[token + 1] === ":" && (before === "{" || before === ",") && words[parents[token] ?? -1] === "{") return void 0;
		const environment = named(binding);
		return environment === void 0 ? void 0 : {
			environment,
			...climb(token, token + 1)
		};
	};
	const of = (from, to) => {
		let start = from;
		if (words[start] === "await") start++;
		if (words[start] === "Object" && words[start + 2] === "freeze" && words[start + 3] === "(") return of(start + 4, past(tokens, start + 3) - 1);
		if (words[start] === "{" && words[start + 1] === "..." && past(tokens, start) === to) {
			const copied = at(start + 2);
			return copied?.to === to - 1 || copied !== void 0 && words[copied.to] === "," && copied.to === to - 2 ? copied.environment : void 0;
		}
		for (let next = start; next < Math.min(to, start + 60);) {
			const before = words[next - 1] ?? "";
			const isOperand = next === start || /^(?:\?\?|\|\||:|\?|>|&&)$/.test(before);
			let inner = next;
			while (isOperand && words[inner] === "(" && inner < to) inner++;
			if (isOperand && words[inner] === "<") while (inner < to && words[inner - 1] !== ">") inner++;
			const found = isOperand ? at(inner) ?? memberEnvironment(inner) ?? (inner === next ? void 0 : firstWithin(inner, past(tokens, next))) : void 0;
			if (found !== void 0 && found.from <= next) {
				const end = pastCasts(tokens, found.to);
				if (end >= to || /^(?:\?\?|\|\||:|;|\))$/.test(words[end] ?? "")) return found.environment;
			}
			next = (pairs[next] ?? -1) > next ? past(tokens, next) : next + 1;
		}
	};
	const memberEnvironment = (from) => {
		let last = from;
		while (/^\??\.$/.test(words[last + 1] ?? "") && last < from + 8) last += 2;
		const found = last > from && words[last] === "env" ? at(last) : void 0;
		return found?.from === from ? found : void 0;
	};
	const firstWithin = (from, to) => {
		for (let next = from; next < Math.min(to, from + 40); next++) {
			const found = at(next);
			if (found !== void 0) return found;
		}
	};
	const ownerOf = (from, to) => {
		const found = owner(words[from] === "(" ? from + 1 : from);
		if (found === void 0) return void 0;
		const whole = climb(found.from, found.to);
		return pastCasts(tokens, whole.to) >= to ? found.environment : void 0;
	};
	let depth = 0;
	const named = (binding) => {
		if (known.has(binding)) return known.get(binding);
		if (depth > MAX_ALIASES) return void 0;
		known.set(binding, void 0);
		depth++;
		const found = findNamed(binding);
		depth--;
		known.set(binding, found);
		return found;
	};
	const findNamed = (binding) => {
		if (binding.kind === "import") {
			const brought = importOf(module, binding);
			if (brought === void 0) return void 0;
			return importedEnvironment(brought.specifier, brought.imported) ?? exported(brought.specifier, brought.imported, module.path);
		}
		const { init } = binding;
		const keys = binding.isRest ? binding.keys.slice(0, -1) : binding.keys;
		if (init !== void 0 && binding.kind !== "each") {
			const found = keys.length === 0 ? of(init.from, init.to) : keys.length === 1 && keys[0] === "env" ? ownerOf(init.from, init.to) : void 0;
			if (found !== void 0) return found;
		}
		if (binding.kind === "variable" && init === void 0) return assigned(binding);
		if (binding.kind !== "parameter") return void 0;
		return isEnvironmentType({
			...binding,
			keys
		}) ? PROCESS : workerParameter(module, {
			...binding,
			keys
		});
	};
	const assigned = ({ name, token, to }) => {
		for (let next = token + 1; next < Math.min(to, token + MAX_DISTANCE); next++) if (words[next] === name && words[next + 1] === "=" && words[next - 1] !== "." && kinds[next + 2] === 1) return of(next + 2, pastExpression(tokens, next + 2));
		else if (words[next] === name && words[next - 1] === "..." && words[next + 1] === "}" && words[next + 2] === "=") return of(next + 3, pastExpression(tokens, next + 3));
	};
	const isEnvironmentType = ({ type, keys }) => {
		if (type === void 0 || keys.length > 0) return false;
		const start = words[type] === "Readonly" || words[type] === "Partial" ? type + 2 : type;
		return words[start] === "NodeJS" && words[start + 2] === "ProcessEnv" || words[start] === "ProcessEnv" || words[start] === "typeof" && words[start + 1] === "process" && words[start + 3] === "env" && words[start + 4] !== "." && words[start + 4] !== "[";
	};
	let knownFields;
	const fields = () => {
		if (knownFields !== void 0) return knownFields;
		knownFields = /* @__PURE__ */ new Map();
		for (let token = 1; token < count; token++) {
			if (words[token] !== "=" || kinds[token - 1] !== 1 || kinds[token + 1] !== 1 && words[token + 1] !== "(") continue;
			const environment = (words[token - 2] === "." ? words[token - 3] === "this" : isClassBody(tokens, parents[token] ?? -1)) ? of(token + 1, pastExpression(tokens, token + 1)) : void 0;
			if (environment !== void 0) knownFields.set(words[token - 1] ?? "", environment);
		}
		for (const bindings of scopes.bindings.values()) for (const binding of bindings) {
			const environment = binding.owner?.name === "constructor" && /^(?:private|public|protected|readonly)$/.test(words[binding.token - 1] ?? "") ? named(binding) : void 0;
			if (environment !== void 0) knownFields.set(binding.name, environment);
		}
		return knownFields;
	};
	const all = () => {
		const names = /* @__PURE__ */ new Set([
			"process",
			"import",
			"Bun",
			"Deno",
			"Netlify",
			"require",
			"loadEnv",
			"env",
			"globalThis",
			"global",
			"window",
			"self"
		]);
		for (const [name, bindings] of scopes.bindings) for (const binding of bindings) if (named(binding) !== void 0 || binding.init !== void 0 && binding.keys.length === 0 && isOwner(binding.init)) names.add(name);
		for (const { local, specifier } of module.modules.imports) if (/^(?:node:)?process$/.test(specifier)) names.add(local);
		for (const name of fields().keys()) names.add(name);
		const found = [];
		for (let token = 0; token < count; token++) {
			if (kinds[token] !== 1 || !names.has(words[token] ?? "")) continue;
			const environment = at(token);
			if (environment !== void 0) found.push(environment);
		}
		return found;
	};
	const isOwner = ({ from, to }) => to - from <= 6 && owner(from) !== void 0;
	const given = (binding) => {
		const { init } = binding;
		if (binding.kind !== "variable" || init === void 0) return binding.kind === "import" ? named(binding) : void 0;
		for (let token = init.from; token < init.to; token = past(tokens, token)) if (words[token] === "?") return void 0;
		return named(binding);
	};
	return {
		at,
		all,
		of,
		named,
		ownerOf,
		given
	};
}
function isClassBody({ words }, open) {
	if (words[open] !== "{") return false;
	for (let at = open - 1; at >= 0 && at > open - 30; at--) {
		if (words[at] === "class") return true;
		if (/^(?:[;{}()=]|=>)$/.test(words[at] ?? "")) return false;
	}
	return false;
}

//#endregion
//#region src/checks/env/reads/javascript/schema-choices.ts
const UNIONS = /^(?:union|unionAsync|Union|discriminatedUnion|variant|xor|alternatives|alternative|alt|try|anyOf|AnyOf|either)$/;
const ADDED = /^(?:or|Or)$/;
const ALLOWED = /^(?:allow|valid|equal|enum|picklist|oneOf|literal|Literal|literals|Literals|equals|eq|is|options)$/;
function choicesOf(module, from, to) {
	const { tokens } = module;
	const { words, kinds } = tokens;
	const found = {
		isMixed: false,
		allowsEmpty: false,
		isTruth: false
	};
	let isPrepared = false;
	for (let at = from; at < to; at++) {
		if (kinds[at] === 3) {
			found.allowsEmpty ||= isEmptyAllowed(module, at, from);
			continue;
		}
		if (kinds[at] !== 1) continue;
		const word = words[at] ?? "";
		const isCalled = words[at + 1] === "(";
		if (/^(?:preprocess|pipe|transform|check|codec)$/.test(word) && isCalled && words[at + 2] !== "Boolean") isPrepared = true;
		const isCoerced = word === "boolean" && isCalled && (words[at - 2] === "coerce" && words[at - 1] === "." || words[at + 2] === "{" && words[at + 3] === "coerce" && words[at + 5] === "true");
		const isMade = word === "transform" && isCalled && words[at + 2] === "Boolean" && words[at + 3] === ")";
		if ((isCoerced || isMade) && !isPrepared) found.isTruth = true;
		if (/^min(?:Length)?$/.test(word) && /^[(:]$/.test(words[at + 1] ?? "") && kinds[at + 2] === 2) found.allowsEmpty ||= tokens.text.slice(tokens.starts[at + 2], tokens.ends[at + 2]) === "0";
		if (!isCalled) {
			if (/^(?:truthy|falsy)$/.test(word)) found.isMixed = true;
			if (/^(?:undefined|null)$/.test(word) && /^(?:\|\||:)$/.test(words[at - 1] ?? "")) found.allowsEmpty ||= words[callAround(module, at, from) - 1] === "transform";
			continue;
		}
		const open = at + 1;
		if (/^(?:truthy|falsy)$/.test(word)) found.isMixed = true;
		else if (word === "allow") found.isMixed ||= listItems(tokens, open).some((item) => stringAt$1(tokens, item.from) !== "" && words[item.from] !== "null");
		else if (ADDED.test(word)) found.isMixed ||= !listItems(tokens, open).every((item) => isNothing(module, item.from, item.to)) && !(words[at - 1] === "." && isNothing(module, from, at - 1));
		else if (UNIONS.test(word)) found.isMixed ||= isUnionOfSeveral(module, open);
	}
	return found;
}
function isUnionOfSeveral(module, open) {
	const { tokens } = module;
	return listItems(tokens, open).flatMap((item) => tokens.words[item.from] === "[" ? listItems(tokens, item.from) : [item]).filter(({ from, to }) => !isNothing(module, from, to)).length > 1;
}
function isNothing({ tokens }, from, to) {
	const { words } = tokens;
	for (let at = from; at < to && at < from + 4; at++) if (words[at + 1] === "(") {
		if (/^(?:undefined|null|void|never|undefined_|null_|Undefined|Null)$/.test(words[at] ?? "")) return true;
		return /^(?:literal|Literal)$/.test(words[at] ?? "") && stringAt$1(tokens, at + 2) === "" && words[at + 3] === ")";
	}
	return false;
}
function isEmptyAllowed(module, at, from) {
	const { tokens } = module;
	const { words } = tokens;
	const text = stringAt$1(tokens, at) ?? "";
	if (text !== "") return at === from && /(?:^|\|)\s*(?:''|"")\s*(?:$|\|)/.test(text);
	const before = words[at - 1] ?? "";
	const next = words[at + 1] ?? "";
	if (/^===?$/.test(before) || /^===?$/.test(next)) {
		const behind = /^===?$/.test(before) ? next : words[at + 3] ?? "";
		return behind === "||" || behind === "?" && words[callAround(module, at, from) - 1] === "transform";
	}
	return ALLOWED.test(words[callAround(module, at, from) - 1] ?? "");
}
function callAround({ tokens }, at, from) {
	const { words, kinds, parents } = tokens;
	let open = parents[at] ?? -1;
	for (let steps = 0; open > from && steps < 6; steps++) {
		if (words[open] === "(" && kinds[open - 1] === 1 && words[open - 1] !== "if") return open;
		open = parents[open] ?? -1;
	}
	return 0;
}

//#endregion
//#region src/checks/env/reads/javascript/schema-fields.ts
const COMPOSERS = /^(?:object|strictObject|looseObject|Object|Struct|struct|extend|safeExtend|keys|shape|append|merge|and|concat|intersection|intersect|Intersect|Composite|preprocess|pipe|effect|type|partial|objectAsync|passthrough)$/;
const TYPES$2 = [
	["url", /^(?:url|uri|httpUrl|asUrlString|asUrlObject|URL)$/],
	["email", /^(?:email|asEmailString)$/],
	["port", /^(?:port|asPortNumber)$/],
	["enum", /^(?:enum|nativeEnum|picklist|oneOf|valid|choices|asEnum|Enum|enum_|Literals|Literal)$/],
	["boolean", /^(?:boolean|bool|stringbool|asBool|asBoolStrict|Boolean|BooleanFromString|booleanString)$/],
	["number", /^(?:number|num|int|integer|asInt|asIntPositive|asFloat|asFloatPositive|Number|Integer|NumberFromString|float|toNumber|Int|float32|int32)$/]
];
function traitsOf(module, from, to, dialect, depth = 0) {
	const { tokens, scopes } = module;
	const { words, kinds, parents } = tokens;
	let optional = false;
	let isRequired = false;
	let literal = false;
	let rank = TYPES$2.length;
	const { isMixed, ...choices } = choicesOf(module, from, to);
	let { allowsEmpty, isTruth } = choices;
	if (depth < 3 && kinds[from] === 1 && words[from + 1] !== "(") {
		const binding = bindingAt(scopes, words[from] ?? "", from);
		const init = binding?.kind === "variable" && binding.keys.length === 0 ? binding.init : void 0;
		if (init !== void 0 && init.from !== from && init.to - init.from < 200 && words[init.from] !== "require") {
			const named = traitsOf(module, init.from, init.to, dialect, depth + 1);
			optional = named.hasDefault && dialect === "required unless optional";
			isRequired = named.required;
			allowsEmpty ||= named.allowsEmpty === true;
			isTruth ||= named.asBoolean === true;
			rank = named.type === void 0 ? rank : TYPES$2.findIndex(([type]) => type === named.type);
		}
	}
	if (depth < 3 && kinds[from] === 1 && words[from + 1] === "(") {
		const binding = bindingAt(scopes, words[from] ?? "", from);
		const callable = binding === void 0 || binding.kind === "import" ? void 0 : scopes.byToken.get(binding.token);
		if (callable !== void 0 && callable.to - callable.from < 300 && (from < callable.from || from > callable.to)) {
			const made = traitsOf(module, callable.from, callable.to, dialect, depth + 1);
			optional = made.hasDefault && dialect === "required unless optional";
			allowsEmpty ||= made.allowsEmpty === true;
			isTruth ||= made.asBoolean === true;
			rank = made.type === void 0 ? rank : TYPES$2.findIndex(([type]) => type === made.type);
		}
	}
	const level = parents[from] ?? -1;
	for (let at = from; at < to; at++) {
		if (kinds[at] !== 1) continue;
		const word = words[at] ?? "";
		const isCalled = words[at + 1] === "(";
		const isMember = words[at - 1] === "." || words[at - 1] === "?.";
		if (words[at + 1] === ":" && (word === "default" || word === "optional")) {
			if (words[at + 2] === "false") continue;
			optional = true;
			if (word === "default" && kinds[at + 2] === 3 && stringAt$1(tokens, at + 2) !== "") literal = true;
		} else if (isCalled && /^(?:optional|default|nullish|catch|prefault|withDefault|fallback|optionalWith|Optional|exactOptional|optionalWhen|option|undefinedable|defaulted|optionalAsync|notRequired|maybe|forbidden|nullishAsync|optionalKey|_default|requiredWhen)$/.test(word)) {
			optional = true;
			if (/default|fallback|optional/i.test(word)) {
				for (const item of listItems(tokens, at + 1)) if (item.to - item.from === 1 && kinds[item.from] === 3 && stringAt$1(tokens, item.from) !== "") literal = true;
			}
		} else if (isCalled && word === "required" && parents[at] === level) {
			const [first] = listItems(tokens, at + 1);
			isRequired = first === void 0 || words[first.from] !== "false";
		}
		if (!isCalled && !isMember && words[at + 1] !== "<") continue;
		const found = TYPES$2.findIndex(([, pattern]) => pattern.test(word));
		if (found !== -1 && found < rank && !(word === "url" && words[at + 1] === ":")) rank = found;
	}
	if (dialect === "optional unless required") optional = optional || !isRequired;
	else if (isRequired) optional = false;
	const named = TYPES$2[rank]?.[0];
	const type = isMixed && named !== "enum" ? void 0 : named;
	return {
		hasDefault: optional,
		required: !optional,
		...literal && optional ? { literalFallback: true } : {},
		...allowsEmpty ? { allowsEmpty: true } : {},
		...isTruth && !isMixed ? { asBoolean: true } : {},
		...type === void 0 ? {} : { type }
	};
}
const MAX_DEPTH$1 = 8;
function fieldsOf$2(module, from, to, linking, dialect = void 0, depth = 0) {
	const { tokens, scopes } = module;
	const { words, kinds } = tokens;
	if (depth > MAX_DEPTH$1 || from >= to) return [];
	if (words[from] === "(" && past(tokens, from) >= to) return fieldsOf$2(module, from + 1, to - 1, linking, dialect, depth + 1);
	if (words[from] === "{") return fieldsOfObject(module, from, linking, dialect ?? "required unless optional", depth);
	let fields = [];
	let at = from;
	if (words[at] === "new" || words[at] === "await") at++;
	if (kinds[at] === 1 && words[at + 1] !== "(") {
		const binding = bindingAt(scopes, words[at] ?? "", at);
		const brought = binding === void 0 ? void 0 : importOf(module, binding);
		const head = words[at] ?? "";
		if (brought !== void 0 && !/^(?:\.\.?\/|[@~#]\/|\$lib)/.test(brought.specifier) && /^(?:z|zod|v|Joi|joi|yup|Yup|S|t|Type|Schema)$/.test(head)) {} else {
			const target = linking.name(module, head, at);
			const init = target?.binding?.kind === "variable" && target.binding.keys.length === 0 ? target.binding.init : void 0;
			if (target !== void 0 && init !== void 0 && !(target.module === module && init.from === from)) fields = fieldsOf$2(target.module, init.from, init.to, linking, dialect, depth + 1);
		}
	}
	const own = dialect ?? dialectOf(module, at);
	for (; at < to; at = words[at] === "(" || words[at] === "[" || words[at] === "{" ? past(tokens, at) : at + 1) {
		if (words[at] !== "(") continue;
		const name = words[at - 1] ?? "";
		const items = listItems(tokens, at);
		if (COMPOSERS.test(name)) {
			for (const item of items) if (words[item.from] === "[") for (const each of listItems(tokens, item.from)) fields.push(...fieldsOf$2(module, each.from, each.to, linking, own, depth + 1));
			else if (!isFunction(words, item)) fields.push(...fieldsOf$2(module, item.from, item.to, linking, own, depth + 1));
		} else if ((name === "omit" || name === "pick") && items[0] !== void 0 && words[items[0].from] === "{") {
			const named = new Set(listItems(tokens, items[0].from).map((item) => stringAt$1(tokens, item.from) ?? words[item.from] ?? ""));
			fields = fields.filter((field) => named.has(field.name) === (name === "pick"));
		}
		if (name === "partial" || name === "deepPartial") fields = fields.map((field) => ({
			...field,
			hasDefault: true,
			required: false
		}));
		if (name === "prop" && items[0] !== void 0) {
			const prop = stringAt$1(tokens, items[0].from);
			const value = items[1];
			if (prop !== void 0) {
				const traits = value === void 0 ? {
					hasDefault: true,
					required: false
				} : traitsOf(module, value.from, value.to, "optional unless required");
				fields.push({
					name: prop,
					token: items[0].from,
					module,
					...traits
				});
			}
		}
	}
	return fields;
}
const isFunction = (words, { from, to }) => words[from] === "function" || words[from] === "async" || words[from + 1] === "=>" || words[from] === "(" && words.slice(from, Math.min(to, from + 40)).includes("=>");
function dialectOf(module, at) {
	const { tokens, scopes } = module;
	const word = tokens.words[at] ?? "";
	const binding = bindingAt(scopes, word, at);
	const specifier = (binding === void 0 ? void 0 : importOf(module, binding)?.specifier) ?? word;
	return /^(?:@hapi\/)?joi$|^yup$|^@types\/joi/i.test(specifier) ? "optional unless required" : "required unless optional";
}
function fieldsOfObject(module, open, linking, dialect, depth) {
	const { tokens } = module;
	const { words } = tokens;
	const fields = [];
	for (const { from, to } of listItems(tokens, open)) {
		if (words[from] === "...") {
			const at = from + 1;
			if (words[at] === "(" || words[to - 1] === ")") {
				for (let next = at; next < to; next++) if (words[next] === "{") {
					fields.push(...fieldsOfObject(module, next, linking, dialect, depth + 1).map((field) => ({
						...field,
						hasDefault: true,
						required: false
					})));
					next = past(tokens, next);
				}
			} else fields.push(...fieldsOf$2(module, at, to, linking, dialect, depth + 1));
			continue;
		}
		const isComputed = words[from] === "[";
		const keyToken = isComputed ? from + 1 : from;
		const name = stringAt$1(tokens, keyToken) ?? (isComputed ? "" : words[keyToken] ?? "");
		const behind = isComputed ? past(tokens, from) : from + 1;
		if (words[behind] === ":") fields.push({
			name,
			token: keyToken,
			module,
			...traitsOf(module, behind + 1, to, nestedDialect(module, behind + 1, dialect))
		});
		else if (behind === to) fields.push({
			name,
			token: keyToken,
			module,
			...traitsOf(module, from, to, dialect)
		});
	}
	return fields;
}
const nestedDialect = (module, at, dialect) => dialectOf(module, at) === "optional unless required" ? "optional unless required" : dialect;

//#endregion
//#region src/checks/env/reads/javascript/library-calls.ts
const isUpper = (name) => /^[A-Z][A-Z0-9_]*$/.test(name);
const objectOf = ({ module, callee }) => {
	const { words } = module.tokens;
	return words[callee - 1] === "." || words[callee - 1] === "?." ? words[words[callee - 2] === "!" ? callee - 3 : callee - 2] ?? "" : "";
};
const withDefault = ({ module, items, callee, open }, position = 1) => {
	const { tokens } = module;
	const around = surroundingsOf(module, startOf(module, callee), past(tokens, open));
	const given = items[position];
	if (given === void 0 || tokens.words[given.from] === "{" || tokens.words[given.from] === "undefined") return around;
	const literal = tokens.kinds[given.from] === 3 && stringAt$1(tokens, given.from) !== "";
	return {
		...around,
		hasDefault: true,
		required: false,
		...literal ? { literalFallback: true } : {}
	};
};
function startOf({ tokens: { words } }, last) {
	let from = last;
	while (words[from - 1] === "." || words[from - 1] === "?.") from -= 2;
	return from;
}
const nest = (call) => {
	const name = call.module.tokens.words[call.callee] ?? "";
	if (name !== "get" && name !== "getOrThrow") return void 0;
	const object = objectOf(call);
	if (object === "" || !bringsNest(call.module)) return void 0;
	if (!/config|^cfg$|^conf$/i.test(object) && !isTyped(call.module, object, "ConfigService")) return void 0;
	const found = withDefault(call);
	return {
		via: "ConfigService",
		isUpper: true,
		surroundings: {
			...found,
			required: found.required || name === "getOrThrow"
		}
	};
};
const nestModules = /* @__PURE__ */ new WeakMap();
function bringsNest(module) {
	const known = nestModules.get(module);
	if (known !== void 0) return known;
	const brings = module.tokens.words.includes("ConfigService") || module.modules.imports.some(({ specifier }) => specifier === "@nestjs/config");
	nestModules.set(module, brings);
	return brings;
}
function isTyped({ tokens: { words } }, name, type) {
	for (let at = words.indexOf(name); at !== -1; at = words.indexOf(name, at + 1)) if (words[at + 1] === ":" && words[at + 2] === type) return true;
	return false;
}
const adonis = (call) => {
	if (call.module.tokens.words[call.callee] !== "get") return void 0;
	const object = objectOf(call);
	if (!/^env$/i.test(object) || !/(?:^|\/)start\/env|^#start\/env|Adonis\/Core\/Env|^@adonisjs\/.*env/.test(call.specifierOf(object, call.callee))) return void 0;
	return {
		via: "env.get",
		surroundings: withDefault(call)
	};
};
const envVar = (call) => {
	const { module, callee, open } = call;
	const { tokens, scopes } = module;
	const { words } = tokens;
	if (words[callee] !== "get") return void 0;
	const object = objectOf(call);
	const head = object === ")" ? startOfCall(module, callee - 2) : object === "" ? "get" : object;
	let from = call.specifierOf(head, callee);
	if (from === "") {
		const init = bindingAt(scopes, head, callee)?.init;
		if (init !== void 0) from = call.specifierOf(words[init.from] ?? "", init.from);
	}
	if (from !== "env-var") return void 0;
	const behind = past(tokens, open);
	let end = behind;
	while (words[end] === "." && words[end + 2] === "(") end = past(tokens, end + 2);
	const chain = words.slice(behind, end);
	const { type, literalFallback } = traitsOf(module, behind, end, "optional unless required");
	const required = chain.includes("required") && words[behind + 1 + chain.slice(1).indexOf("required") + 2] !== "false";
	const hasDefault = chain.includes("default");
	return {
		via: "env-var",
		surroundings: {
			hasDefault,
			required: required && !hasDefault,
			...literalFallback === void 0 || !hasDefault ? {} : { literalFallback }
		},
		...type === void 0 ? {} : { type }
	};
};
function startOfCall({ tokens }, close) {
	const at = (tokens.pairs[close] ?? -1) - 1;
	return tokens.words[at - 1] === "." ? tokens.words[at - 2] ?? "" : tokens.words[at] ?? "";
}
const IMPORTED = [
	[
		/^prisma\/config$|^@prisma\/config$/,
		/^env$/,
		"env() of prisma/config",
		true
	],
	[
		/^astro:env\/server$/,
		/^getSecret$/,
		"getSecret()",
		false
	],
	[
		/^firebase-functions(?:\/v2)?\/params$/,
		/^define(?:String|Int|Float|Boolean|Secret|JsonSecret|List)$/,
		"firebase-functions/params",
		true
	]
];
const imported$1 = (call) => {
	const { module, callee, items } = call;
	const { tokens } = module;
	const isMember = tokens.words[callee - 1] === ".";
	const local = isMember ? objectOf(call) : tokens.words[callee] ?? "";
	const binding = bindingAt(module.scopes, local, callee);
	const brought = binding === void 0 ? void 0 : importOf(module, binding);
	if (brought === void 0) return void 0;
	const name = isMember ? tokens.words[callee] ?? "" : brought.imported;
	const known = IMPORTED.find(([specifier, names]) => specifier.test(brought.specifier) && names.test(name));
	if (known === void 0) {
		if (!(/^effect(?:\/Config)?$/.test(brought.specifier) && local === "Config" && /^(?:string|nonEmptyString|number|integer|boolean|redacted|secret|url|port|date|duration|logLevel|literal)$/.test(name)) || !isMember) return void 0;
		const around = tokens.words.slice(Math.max(0, callee - 4), pastExpression(tokens, callee)).slice(0, 40);
		const mayMiss = around.includes("withDefault") || around.includes("option") || around.includes("orElse");
		const { type } = traitsOf(module, callee, callee + 2, "required unless optional");
		return {
			via: "Config of effect",
			surroundings: {
				hasDefault: mayMiss,
				required: !mayMiss
			},
			...type === void 0 ? {} : { type }
		};
	}
	const options = items[1];
	const hasDefault = options !== void 0 && tokens.words[options.from] === "{" && propertyOf(module, options.from, "default") !== void 0;
	const around = surroundingsOf(module, callee, past(tokens, call.open));
	return {
		via: known[2],
		surroundings: {
			...around,
			hasDefault: hasDefault || around.hasDefault,
			required: known[3] && !hasDefault
		}
	};
};
const strapi = (call) => {
	const { module, callee } = call;
	const { words } = module.tokens;
	const object = objectOf(call);
	const name = words[callee] ?? "";
	if (object === "" ? name !== "env" : object !== "env" || !/^(?:int|float|bool|json|array|date|oneOf)$/.test(name)) return void 0;
	const binding = bindingAt(module.scopes, "env", callee);
	if (binding?.kind !== "parameter" || binding.keys.join() !== "env" || binding.position !== 0 || binding.type !== void 0 && !/config|any/i.test(words[binding.type] ?? "")) return void 0;
	if (!/(?:^|\/)config\//.test(module.path)) return void 0;
	const type = name === "int" || name === "float" ? "number" : name === "bool" ? "boolean" : name === "oneOf" ? "enum" : void 0;
	return {
		via: "env() of Strapi",
		surroundings: withDefault(call),
		...type === void 0 ? {} : { type }
	};
};
const LIBRARY_CALLS = [
	nest,
	adonis,
	envVar,
	imported$1,
	strapi
];

//#endregion
//#region src/checks/env/reads/javascript/library-objects.ts
const BUNDLE = {
	...PROCESS,
	isBuild: true,
	isClient: true
};
function convictReads(module, at, reads) {
	const { tokens } = module;
	const { words, parents } = tokens;
	const object = parents[at] ?? -1;
	const name = stringAt$1(tokens, at + 2) ?? "";
	const fallback = object === -1 ? void 0 : propertyOf(module, object, "default");
	const format = object === -1 ? void 0 : propertyOf(module, object, "format");
	if (fallback === void 0 && format === void 0 || !isName(name)) return;
	const hasDefault = fallback !== void 0 && words[fallback] !== "null" && words[fallback] !== "undefined";
	const literal = hasDefault && fallback !== void 0 && tokens.kinds[fallback] === 3 && stringAt$1(tokens, fallback) !== "";
	const said = format === void 0 ? "" : stringAt$1(tokens, format) ?? words[format] ?? "";
	const type = said === "[" ? "enum" : /^(?:port|url|email)$/.test(said) ? said : /^(?:int|nat|integer|Number|duration)$/.test(said) ? "number" : /^Boolean$/.test(said) ? "boolean" : void 0;
	reads.push({
		named: {
			name,
			token: at + 2
		},
		environment: PROCESS,
		via: "convict",
		surroundings: {
			hasDefault,
			required: false,
			...literal ? { literalFallback: true } : {}
		},
		...type === void 0 ? {} : { type }
	});
}
function jsonSchemaReads(module, at, reads) {
	const { tokens } = module;
	const { words, parents } = tokens;
	const object = parents[at] ?? -1;
	for (let outer = parents[object] ?? -1; outer !== -1; outer = parents[outer] ?? -1) if (words[outer - 2] === "properties" && words[outer - 1] === ":") return;
	const required = /* @__PURE__ */ new Set();
	const list = propertyOf(module, object, "required");
	if (list !== void 0 && words[list] === "[") for (const { from } of listItems(tokens, list)) required.add(stringAt$1(tokens, from) ?? "");
	for (const { from, to } of listItems(tokens, at + 2)) {
		const name = stringAt$1(tokens, from) ?? words[from] ?? "";
		if (words[from + 1] !== ":" || !isName(name)) continue;
		const value = from + 2;
		const said = words[value] === "{" ? stringAt$1(tokens, propertyOf(module, value, "type") ?? -1) : void 0;
		const format = words[value] === "{" ? stringAt$1(tokens, propertyOf(module, value, "format") ?? -1) : void 0;
		const fallback = words[value] === "{" ? propertyOf(module, value, "default") : void 0;
		const isEnum = words[value] === "{" && propertyOf(module, value, "enum") !== void 0;
		const traits = traitsOf(module, value, to, "optional unless required");
		const type = format === "uri" || format === "url" ? "url" : format === "email" ? "email" : isEnum ? "enum" : said === "number" || said === "integer" ? "number" : said === "boolean" ? "boolean" : void 0;
		const isRequired = required.has(name);
		const hasDefault = fallback !== void 0 || !isRequired;
		reads.push({
			named: {
				name,
				token: from
			},
			environment: PROCESS,
			via: "env-schema",
			surroundings: {
				hasDefault,
				required: isRequired && fallback === void 0,
				...traits.literalFallback === void 0 ? {} : { literalFallback: true }
			},
			...type === void 0 ? {} : { type }
		});
	}
}
function astroFieldReads(module, at, reads) {
	const { tokens } = module;
	const end = pastExpression(tokens, at + 2);
	const { type, ...surroundings } = traitsOf(module, at + 2, end, "required unless optional");
	const context = tokens.words.indexOf("context", at);
	const isClient = context !== -1 && context < end && stringAt$1(tokens, context + 2) === "client";
	const name = tokens.words[at] ?? "";
	reads.push({
		named: {
			name,
			token: at
		},
		environment: isClient ? BUNDLE : PROCESS,
		via: "envField",
		surroundings,
		...type === void 0 ? {} : { type }
	});
}
function environmentPluginReads(module, open, reads) {
	const { tokens } = module;
	const { words } = tokens;
	const add = (named, hasDefault, literal) => {
		if (!isName(named.name)) return;
		reads.push({
			named,
			environment: BUNDLE,
			via: "EnvironmentPlugin",
			surroundings: {
				hasDefault,
				required: false,
				...literal ? { literalFallback: true } : {}
			}
		});
	};
	for (const item of listItems(tokens, open)) {
		if (words[item.from] === "{") {
			for (const { from } of listItems(tokens, item.from)) {
				const value = words[from + 1] === ":" ? from + 2 : void 0;
				if (value === void 0) continue;
				const literal = tokens.kinds[value] === 3 && stringAt$1(tokens, value) !== "";
				add({
					name: stringAt$1(tokens, from) ?? words[from] ?? "",
					token: from
				}, words[value] !== "undefined", literal);
			}
			continue;
		}
		const names = words[item.from] === "[" ? listItems(tokens, item.from) : [item];
		for (const each of names) for (const named of keyOf(module, each.from, each.to).names) add(named, false, false);
	}
}
function runtimeConfigReads(module, open, prefix, reads, depth = 0) {
	const { tokens } = module;
	const { words } = tokens;
	for (const { from } of listItems(tokens, open)) {
		const key = stringAt$1(tokens, from) ?? words[from] ?? "";
		if (words[from + 1] !== ":" || !isName(key)) continue;
		const name = `${prefix}_${key.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase()}`;
		if (words[from + 2] === "{" && depth < 5) runtimeConfigReads(module, from + 2, name, reads, depth + 1);
		else if (stringAt$1(tokens, from + 2) === "") reads.push({
			named: {
				name,
				token: from
			},
			environment: {
				...PROCESS,
				hasPublicNames: true
			},
			via: "runtimeConfig",
			surroundings: {
				hasDefault: true,
				required: false
			}
		});
	}
}

//#endregion
//#region src/checks/env/reads/javascript/libraries.ts
function libraryReads(module) {
	const { tokens, modules, scopes } = module;
	const { words, kinds, count } = tokens;
	const reads = [];
	for (const { specifier, imported: name, importedToken } of modules.imports) {
		const environment = environmentOfModule(specifier);
		if (environment === void 0 || name === "*" || name === "default" || name === "getSecret") continue;
		reads.push({
			named: {
				name,
				token: importedToken
			},
			environment,
			via: environment.via,
			surroundings: {
				hasDefault: false,
				required: false
			}
		});
	}
	const specifiers = new Set(modules.imports.map(({ specifier }) => specifier));
	const brings = (pattern) => [...specifiers].some((each) => pattern.test(each));
	const specifierOf = (name, at) => {
		const binding = bindingAt(scopes, name, at);
		return (binding === void 0 ? void 0 : importOf(module, binding)?.specifier) ?? "";
	};
	const isConvict = brings(/convict/);
	const isFastifyEnv = brings(/^(?:env-schema|@fastify\/env|fastify-env)$/);
	const isAstro = brings(/^astro\/config$/);
	for (let at = 0; at < count; at++) {
		if (kinds[at] !== 1) continue;
		const word = words[at] ?? "";
		if (words[at + 1] === ":") {
			if (isConvict && word === "env" && stringAt$1(tokens, at + 2) !== void 0) convictReads(module, at, reads);
			if (isFastifyEnv && word === "properties" && words[at + 2] === "{") jsonSchemaReads(module, at, reads);
			if (isAstro && words[at + 2] === "envField" && words[at + 3] === ".") astroFieldReads(module, at, reads);
			if (word === "runtimeConfig" && words[at + 2] === "{" && /(?:^|\/)nuxt\.config\.[mc]?[jt]s$/.test(module.path)) runtimeConfigReads(module, at + 2, "NUXT", reads);
			continue;
		}
		let open = at + 1;
		if (words[open] === "<") open = pastAngles(tokens, open);
		if (words[open] === "?.") open++;
		if (words[open] !== "(") continue;
		if (word === "EnvironmentPlugin") {
			environmentPluginReads(module, open, reads);
			continue;
		}
		if (kinds[open + 1] !== 3 && kinds[open + 1] !== 1) continue;
		let items;
		for (const reading of LIBRARY_CALLS) {
			items ??= listItems(tokens, open);
			const [first] = items;
			if (first === void 0) break;
			const found = reading({
				module,
				callee: at,
				open,
				items,
				specifierOf
			});
			if (found === void 0) continue;
			for (const named of keyOf(module, first.from, first.to).names) if (found.isUpper === true ? isUpper(named.name) : isName(named.name)) reads.push({
				named,
				environment: PROCESS,
				surroundings: {
					hasDefault: false,
					required: false
				},
				...found
			});
			break;
		}
	}
	return reads;
}

//#endregion
//#region src/checks/env/reads/javascript/linking.ts
const MAX_CLASS = 2e4;
const MAX_STEPS = 12;
function linkingOf(load, resolve) {
	const imported = (module, binding, depth) => {
		const brought = importOf(module, binding);
		if (brought === void 0 || depth > MAX_STEPS) return void 0;
		for (const path of resolve(brought.specifier, module.path)) {
			const target = brought.imported === "*" ? namespace(path) : exported(path, brought.imported, depth + 1);
			if (target !== void 0) return target;
		}
	};
	const namespace = (path) => {
		const module = load(path);
		return module === void 0 ? void 0 : {
			module,
			isNamespace: true
		};
	};
	const ofBinding = (module, binding, depth) => binding.kind === "import" ? imported(module, binding, depth) : {
		module,
		binding
	};
	const exported = (path, name, depth = 0) => {
		const module = depth > MAX_STEPS ? void 0 : load(path);
		if (module === void 0) return void 0;
		for (const each of module.modules.exports) {
			if (each.name !== name) continue;
			if (each.specifier !== void 0) {
				for (const next of resolve(each.specifier, path)) {
					const target = each.local === "*" ? namespace(next) : exported(next, each.local, depth + 1);
					if (target !== void 0) return target;
				}
				continue;
			}
			const binding = each.local === "" ? void 0 : module.scopes.bindings.get(each.local)?.find(({ from }) => from === 0);
			if (binding !== void 0) return ofBinding(module, binding, depth + 1);
			if (each.token !== void 0) return {
				module,
				token: each.token
			};
		}
		if (name === "default") return void 0;
		for (const specifier of module.modules.stars) for (const next of resolve(specifier, path)) {
			const target = exported(next, name, depth + 1);
			if (target !== void 0) return target;
		}
	};
	const named = (module, name, at, depth = 0) => {
		const binding = bindingAt(module.scopes, name, at);
		return binding === void 0 ? void 0 : ofBinding(module, binding, depth);
	};
	const callableOf = (target, depth) => {
		if (target === void 0 || depth > MAX_STEPS) return void 0;
		const { module, binding, token } = target;
		if (target.isNamespace) return callableOf(exported(module.path, "default", depth + 1), depth + 1);
		const { byToken, callables } = module.scopes;
		const { tokens } = module;
		if (token !== void 0) {
			const callable = byToken.get(token) ?? callables.find(({ open }) => open >= token && open <= token + 4 && open - token <= distance(module, token));
			if (callable !== void 0) return {
				module,
				callable
			};
			return tokens.kinds[token] === 1 ? callableAt(module, token, depth + 1) : void 0;
		}
		if (binding === void 0) return void 0;
		const callable = byToken.get(binding.token);
		if (callable !== void 0 && !callable.isMethod) return {
			module,
			callable
		};
		if (binding.kind !== "variable" || binding.init === void 0) return void 0;
		const { from, to } = binding.init;
		if (binding.keys.length === 1 && binding.keys[0] !== void 0 && to - from === 1) return memberOf(valueAt(module, from, from + 1, depth + 1), binding.keys[0], depth + 1);
		return binding.keys.length === 0 && to - from <= 8 ? callableAt(module, from, depth + 1) : void 0;
	};
	const callableAt = (module, from, depth) => {
		const { words } = module.tokens;
		if (words[from + 1] === "." && words[from + 3] !== "(" && depth <= MAX_STEPS) return memberOf(valueAt(module, from, from + 1, depth), words[from + 2] ?? "", depth + 1);
		if (/^(?:\.|\(|\[|\?\.|=>)$/.test(words[from + 1] ?? "")) return void 0;
		return callableOf(named(module, words[from] ?? "", from, depth + 1), depth + 1);
	};
	const valueAt = (module, from, to, depth) => {
		const { words, kinds } = module.tokens;
		if (depth > MAX_STEPS) return void 0;
		if (words[from] === "{") return {
			module,
			token: from
		};
		if (words[from] === "(") return valueAt(module, from + 1, past(module.tokens, from) - 1, depth + 1);
		if (words[from] === "new") return classNamed(module, from + 1, depth + 1);
		if (words[from] === "Object" && words[from + 2] === "freeze") return valueAt(module, from + 4, to, depth + 1);
		if (words[from] === "class") return {
			module,
			token: braceOf(module, from)
		};
		if (words[from] === "this") {
			if (words[from + 1] !== "." || to - from < 3) {
				const open = classAround(module, from);
				return open === void 0 ? void 0 : {
					module,
					token: open
				};
			}
			return field(module, words[from + 2] ?? "", from, depth + 1);
		}
		if (kinds[from] !== 1) return void 0;
		const target = named(module, words[from] ?? "", from, depth + 1);
		const value = meaningOf(target, depth + 1);
		if (to - from >= 3 && words[from + 1] === ".") {
			if (words[from + 3] === "(") return value;
			const name = words[from + 2] ?? "";
			if (value?.isNamespace) return meaningOf(exported(value.module.path, name, depth + 1), depth + 1);
			const inner = value?.token === void 0 ? void 0 : propertyOf(value.module, value.token, name);
			return inner === void 0 || value === void 0 ? void 0 : valueAt(value.module, inner, inner + 1, depth + 1);
		}
		return value;
	};
	const meaningOf = (target, depth) => {
		if (target === void 0 || target.isNamespace || depth > MAX_STEPS) return target;
		const { module, binding, token } = target;
		if (token !== void 0) return valueAt(module, token, token + 1, depth + 1);
		if (binding === void 0) return void 0;
		if (binding.kind === "class") return {
			module,
			token: braceOf(module, binding.token)
		};
		if (binding.type !== void 0 && binding.keys.length === 0) {
			const typed = classNamed(module, binding.type, depth + 1);
			if (typed !== void 0) return typed;
		}
		if (binding.init === void 0 || binding.keys.length > 0 || binding.kind === "each") return void 0;
		const start = module.tokens.words[binding.init.from] === "await" ? binding.init.from + 1 : binding.init.from;
		return valueAt(module, start, binding.init.to, depth + 1);
	};
	const classNamed = (module, at, depth) => {
		const target = named(module, module.tokens.words[at] ?? "", at, depth);
		if (target?.binding?.kind === "class") return {
			module: target.module,
			token: braceOf(target.module, target.binding.token)
		};
		return target?.token !== void 0 && target.module.tokens.words[target.token] === "class" ? {
			module: target.module,
			token: braceOf(target.module, target.token)
		} : void 0;
	};
	const field = (module, name, at, depth) => {
		const { tokens } = module;
		const { words, kinds, parents } = tokens;
		const body = classAround(module, at);
		if (body === void 0) return void 0;
		for (let token = body; token < past(tokens, body) && token < body + MAX_CLASS; token++) {
			if (words[token] !== name || kinds[token] !== 1) continue;
			if (!(parents[token] === body || words[parents[token] ?? -1] === "(" || words[token - 1] === ".")) continue;
			let next = token + 1;
			if (words[next] === "!" || words[next] === "?") next++;
			if (words[next] === ":") {
				const typed = classNamed(module, next + 1, depth);
				if (typed !== void 0) return typed;
				next = pastType(tokens, next + 1);
			}
			if (words[next] === "=") {
				const value = valueAt(module, next + 1, next + 2, depth + 1);
				if (value !== void 0) return value;
			}
		}
	};
	const memberOf = (value, name, depth) => {
		if (value === void 0 || depth > MAX_STEPS) return void 0;
		const { module, token } = value;
		if (value.isNamespace) return callableOf(exported(module.path, name, depth + 1), depth + 1) ?? memberOf(meaningOf(exported(module.path, "default", depth + 1), depth + 1), name, depth + 1);
		if (token === void 0) return void 0;
		const { tokens } = module;
		const callable = module.scopes.byName.get(name)?.find((each) => tokens.parents[each.nameToken] === token);
		if (callable !== void 0) return {
			module,
			callable
		};
		const property = propertyOf(module, token, name);
		if (property !== void 0) return tokens.kinds[property] === 1 ? callableAt(module, property, depth + 1) : void 0;
		for (const { from, to } of listItems(tokens, token)) {
			if (to - from === 1 && tokens.words[from] === name) return callableOf(named(module, name, from, depth + 1), depth + 1);
			if (tokens.words[from] === "..." && to - from === 2) {
				const spread = memberOf(valueAt(module, from + 1, to, depth + 1), name, depth + 1);
				if (spread !== void 0) return spread;
			}
		}
		for (let at = token - 1; at > token - 20 && at > 0 && tokens.words[at] !== "class"; at--) if (tokens.words[at] === "extends") return memberOf(classNamed(module, at + 1, depth + 1), name, depth + 1);
	};
	const callee = (module, last) => {
		const { words, kinds, pairs } = module.tokens;
		const name = words[last] ?? "";
		if (kinds[last] !== 1) return void 0;
		if (words[last - 1] !== "." && words[last - 1] !== "?.") return callableOf(named(module, name, last), 0);
		let from = last - 2;
		if (words[from] === "!") from--;
		const to = from + 1;
		for (let steps = 0; steps < 10; steps++) {
			const pair = pairs[from] ?? -1;
			if (pair !== -1 && pair < from) {
				from = pair;
				if (kinds[from - 1] === 1 && !/^(?:return|await|typeof|=)$/.test(words[from - 1] ?? "")) from--;
			}
			if (words[from - 1] === "." || words[from - 1] === "?.") from -= 2;
			else break;
		}
		if (words[from - 1] === "new") from--;
		return memberOf(valueAt(module, from, to, 0), name, 0);
	};
	return {
		name: named,
		exported,
		callee
	};
}
const distance = ({ tokens: { words } }, token) => words[token] === "function" ? 3 : words[token] === "async" ? 4 : words[token] === "(" ? 0 : words[token + 1] === "=>" ? 0 : 1;
function braceOf({ tokens }, at) {
	let next = at + 1;
	while (next < tokens.count && next < at + 60 && tokens.words[next] !== "{") next++;
	return next;
}
function classAround({ tokens }, at) {
	const { words, parents } = tokens;
	let inner = -1;
	for (let open = parents[at] ?? -1, steps = 0; open !== -1 && steps < 200; open = parents[open] ?? -1, steps++) {
		if (words[open] !== "{") continue;
		for (let back = open - 1; back >= 0 && back > open - 30; back--) {
			if (words[back] === "class") return open;
			if (/^(?:[;{}()=]|=>)$/.test(words[back] ?? "")) break;
		}
		if ((words[open - 1] === "=" || words[open - 1] === "default" || words[open - 1] === "(") && inner !== -1 && parents[inner] === open && words[inner - 1] === ")") return open;
		inner = open;
	}
}

//#endregion
//#region src/checks/env/reads/javascript/relevance.ts
const WORD$1 = /\benv\b|\\u/;
const OWNER = new RegExp([
	String.raw`\bprocess\b|\bmeta\b|\bBun\b|\bDeno\b|\bNetlify\b|['"]bun['"]|\\u`,
	String.raw`\$env/|astro:env|cloudflare|['"]@env['"]|prisma/config|fastify[-/]env|convict|arkenv|env-(?:var|schema)|start/env|Core/Env|\bhono\b`,
	String.raw`\b(?:fetch|scheduled|queue|email|tail|trace)\s*\([^()]{0,80}\benv\b|\{\s*env\s*\}\s*\)|\bplatform\b|\bonRequest|\bPagesFunction\b|\bruntime\.env|createEnv|loadEnv`
].join("|"));
const OTHERS$1 = /ProcessEnv|(?:create|clean|parse|load|define)Env\b|onfigService|ConfigModule|plainTo(?:Instance|Class)|EnvironmentPlugin|envsafe|arkenv|envField|env-schema|env-var|fastify[-/]env|astro:env|\$env\/|firebase-functions|runtimeConfig|react-native-(?:config|dotenv)|['"]effect|['"]@env['"]/;
const mayRead = (text) => WORD$1.test(text) && OWNER.test(text) || OTHERS$1.test(text);
const EXTENSION$1 = /\.(?:d\.)?(?:[mc]?[jt]sx?|vue|svelte|astro)$/;
function importsOneOf(paths) {
	const names = /* @__PURE__ */ new Set();
	let ofFolder = false;
	for (const path of paths) {
		const parts = path.replace(EXTENSION$1, "").split("/");
		let last = parts.pop() ?? "";
		names.add(last);
		if (last === "index") {
			ofFolder = true;
			last = parts.pop() ?? "";
			names.add(last);
			if (/^(?:src|lib|source)$/.test(last)) names.add(parts.pop() ?? "");
		}
	}
	names.delete("");
	if (names.size === 0) return () => false;
	const alternatives = [...names].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
	const pattern = new RegExp(`[/'"@#~$](?:${alternatives})(?:\\.[mc]?[jt]sx?)?/?['"]${ofFolder ? `|['"]\\.{1,2}/?['"]` : ""}`);
	return (text) => pattern.test(text);
}

//#endregion
//#region src/checks/env/reads/javascript/resolve.ts
const EXTENSION = /\.(?:d\.)?(?:[mc]?[jt]sx?|vue|svelte|astro)$/;
const ENTRY = /\/(?:src|lib|source)$/;
function resolverOf(paths) {
	const byModule = /* @__PURE__ */ new Map();
	const byName = /* @__PURE__ */ new Map();
	const push = (map, key, value) => {
		const known = map.get(key);
		if (known === void 0) map.set(key, [value]);
		else known.push(value);
	};
	for (const path of paths) {
		const module = path.replace(EXTENSION, "");
		const folder = module.endsWith("/index") ? module.slice(0, -6) : module === "index" ? "" : void 0;
		push(byModule, module, path);
		if (folder !== void 0) push(byModule, folder, path);
		for (const key of /* @__PURE__ */ new Set([
			module,
			folder ?? module,
			folder?.replace(ENTRY, "") ?? module
		])) push(byName, lastOf(key), path);
	}
	const cache = /* @__PURE__ */ new Map();
	const relative = (specifier, from) => {
		const target = normalise(`${from.slice(0, from.lastIndexOf("/") + 1)}${specifier}`);
		if (target === void 0) return [];
		return byModule.get(target) ?? byModule.get(target.replace(EXTENSION, "")) ?? [];
	};
	const bySuffix = (specifier, from) => {
		const plain = specifier.replace(/^(?:@|~~?|@@|#)\/|^[~#$]/, "").replace(EXTENSION, "");
		const isAlias = /^(?:@\/|~|@@\/|#|\$)/.test(specifier);
		const scoped = /^@[^/]+\/(.+)$/.exec(specifier)?.[1]?.replace(EXTENSION, "");
		const wanted = scoped ?? plain;
		if (wanted === "" || wanted.includes("..")) return [];
		const isBare = !isAlias && scoped === void 0;
		return nearest((byName.get(lastOf(wanted)) ?? []).filter((path) => {
			return formsOf(path.replace(EXTENSION, "")).some((form) => {
				if (form !== wanted && !form.endsWith(`/${wanted}`)) return scoped !== void 0 && isAlias === false && form.endsWith(`/${specifier.slice(1)}`);
				return !isBare || wanted.includes("/") || form === wanted || form === `src/${wanted}` || /^(?:packages|libs|apps|internal)\//.test(form);
			});
		}), from);
	};
	return { resolve(specifier, from) {
		if (/^\.\.?(?:\/|$)/.test(specifier)) return relative(specifier, from);
		if (specifier.startsWith("node:")) return [];
		const key = `${from.slice(0, from.lastIndexOf("/") + 1)}\n${specifier}`;
		const known = cache.get(key);
		if (known !== void 0) return known;
		const found = bySuffix(specifier, from);
		cache.set(key, found);
		return found;
	} };
}
function formsOf(module) {
	if (!module.endsWith("/index")) return [module];
	const folder = module.slice(0, -6);
	return [
		module,
		folder,
		folder.replace(ENTRY, "")
	];
}
const lastOf = (path) => path.slice(path.lastIndexOf("/") + 1);
function normalise(path) {
	const parts = [];
	for (const part of path.split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== "..") parts.push(part);
		else if (parts.pop() === void 0) return void 0;
	}
	return parts.join("/");
}
function nearest(paths, from) {
	if (paths.length < 2) return [...paths];
	const parts = from.split("/");
	const shared = (path) => {
		const others = path.split("/");
		let count = 0;
		while (count < parts.length - 1 && parts[count] === others[count]) count++;
		return count;
	};
	const best = Math.max(...paths.map(shared));
	return paths.filter((path) => shared(path) === best);
}

//#endregion
//#region src/checks/env/reads/javascript/class-fields.ts
function fieldsOfClass(module, at, linking) {
	const target = linking.name(module, module.tokens.words[at] ?? "", at);
	if (target?.binding?.kind !== "class") return [];
	const { tokens } = target.module;
	const { words, kinds } = tokens;
	let open = target.binding.token;
	while (open < tokens.count && words[open] !== "{") open++;
	const fields = [];
	let decorators = [];
	let hasDecorators = false;
	for (let next = open + 1; next < past(tokens, open) - 1;) {
		if (words[next] === "@") {
			decorators.push(words[next + 1] ?? "");
			hasDecorators = true;
			next = words[next + 2] === "(" ? past(tokens, next + 2) : next + 2;
			continue;
		}
		const isModifier = /^(?:public|readonly|declare)$/.test(words[next] ?? "");
		if (!isModifier && kinds[next] === 1 && /^[A-Z]/.test(words[next] ?? "") && /^[:!?=]$/.test(words[next + 1] ?? "")) {
			const rest = pastField(target.module, next);
			const mayMiss = words[next + 1] === "?" || words.slice(next, rest).includes("=") || decorators.includes("IsOptional");
			const type = decorators.includes("IsUrl") ? "url" : decorators.includes("IsPort") ? "port" : decorators.includes("IsEnum") || decorators.includes("IsIn") ? "enum" : decorators.includes("IsEmail") ? "email" : decorators.some((each) => /^Is(?:Number|Int)$/.test(each)) ? "number" : decorators.includes("IsBoolean") ? "boolean" : void 0;
			fields.push({
				name: words[next] ?? "",
				token: next,
				module: target.module,
				hasDefault: mayMiss,
				required: !mayMiss,
				...type === void 0 ? {} : { type }
			});
			next = rest;
			decorators = [];
			continue;
		}
		next = isModifier ? next + 1 : past(tokens, next);
	}
	return hasDecorators ? fields : [];
}
function pastField({ tokens }, at) {
	const { words, kinds, count } = tokens;
	let next = at + 1;
	while (next < count && !/^[;}@]$/.test(words[next] ?? "")) {
		if (kinds[next] === 1 && /^[:!?]$/.test(words[next + 1] ?? "") && startsLine(tokens, next)) break;
		next = past(tokens, next);
	}
	return next;
}

//#endregion
//#region src/checks/env/reads/javascript/schemas.ts
const METHODS = /^(?:parse|safeParse|parseAsync|safeParseAsync|spa|validate|validateSync|validateAsync|validateOrThrow|cast|assert|decode|safeDecode|allows|mask|create|check|Check|Decode|Parse|from|parseSync)$/;
const FUNCTIONS$9 = /^(?:parse|safeParse|parseAsync|safeParseAsync|attempt|assert|create|mask|cleanEnv|customCleanEnv|parseEnv|envsafe|validate|validateSync|validateEnv|Parse|Decode|Check|Cast|Convert|Clean|Default|is|check|decode|decodeUnknownSync|validateConfig|parseConfig|loadConfig|loadEnv|getEnv)$/;
const DECLARERS = new Set("createEnv defineEnv arkenv envsafe create rules validate validationSchema plainToInstance plainToClass".split(" "));
function schemaUses(module, found, linking) {
	const { tokens, scopes } = module;
	const { words, kinds, parents, pairs, count } = tokens;
	const uses = [];
	const seen = /* @__PURE__ */ new Set();
	let isWhole = true;
	const push = (use) => {
		if (use.fields.length > 0) uses.push({
			covers: [],
			isWhole,
			...use
		});
	};
	const chainStart = (last) => {
		let from = last;
		for (let steps = 0; steps < 60; steps++) {
			const pair = pairs[from] ?? -1;
			if (pair !== -1 && pair < from) {
				from = pair;
				if (kinds[from - 1] === 1 && isCall(tokens, from)) from--;
				else if (words[from - 1] === ")" || words[from - 1] === "]") {
					from--;
					continue;
				}
			}
			if (words[from - 1] === "." || words[from - 1] === "?.") from -= 2;
			else break;
		}
		return from;
	};
	const onCall = (open, environment, covers) => {
		if (seen.has(open) || !isCall(tokens, open)) return;
		seen.add(open);
		const last = words[open - 1] === "?." ? open - 2 : open - 1;
		const callee = words[last] ?? "";
		const items = listItems(tokens, open);
		const isMember = words[last - 1] === "." || words[last - 1] === "?.";
		if (isMember && METHODS.test(callee)) {
			const start = chainStart(last - 2);
			const fields = fieldsOf$2(module, start, last - 1, linking);
			if (fields.length > 0) {
				push({
					fields,
					environment,
					via: "schema",
					covers
				});
				return;
			}
		}
		if (kinds[last] === 1 && FUNCTIONS$9.test(callee)) {
			for (const { from, to } of items) {
				if (found.some((each) => each.from === from) || covers.some((each) => each.from === from)) continue;
				const object = words[from] === "{" ? from : void 0;
				const fields = fieldsOf$2(module, from, to, linking);
				if (fields.length > 0) {
					push({
						fields,
						environment,
						via: /Env$/.test(callee) ? callee : "schema",
						covers
					});
					return;
				}
				if (object !== void 0) break;
			}
			return;
		}
		if (words[last] === ")") {
			const start = chainStart(last);
			const inner = pairs[last] ?? last;
			const [first] = listItems(tokens, inner);
			const fields = /^decode/.test(words[inner - 1] ?? "") && first !== void 0 ? fieldsOf$2(module, first.from, first.to, linking) : words[start] === "type" ? fieldsOf$2(module, start, last + 1, linking) : [];
			push({
				fields,
				environment,
				via: "schema",
				covers
			});
		} else if (kinds[last] === 1 && !isMember) {
			const init = bindingAt(scopes, callee, last)?.init;
			if (init !== void 0 && words[init.from] === "type" && words[init.from + 1] === "(") push({
				fields: fieldsOf$2(module, init.from, init.to, linking),
				environment,
				via: "schema",
				covers
			});
		}
	};
	for (const { from, to, environment } of found) {
		let open = parents[from] ?? -1;
		let covers = [];
		isWhole = true;
		if (words[from - 1] === "..." && words[open] === "{") {
			covers = [{
				from: open,
				to: past(tokens, open)
			}];
			const variable = words[open - 1] === "=" && kinds[open - 2] === 1 ? words[open - 2] ?? "" : void 0;
			if (variable !== void 0) {
				for (const each of callsWith(module, variable, to)) onCall(each, environment, covers);
				continue;
			}
			open = parents[open] ?? -1;
		} else if (!/^(?:,|\)|as|!)$/.test(words[to] ?? "")) {
			const object = outermost(module, from);
			if (object === void 0 || seen.has(-object)) continue;
			seen.add(-object);
			isWhole = false;
			covers = [{
				from: object,
				to: past(tokens, object)
			}];
			const before = words[object - 1];
			const variable = before === "=" ? variableOf(module, object) : void 0;
			if (variable !== void 0) for (const each of callsWith(module, variable, object)) onCall(each, environment, covers);
			open = parents[object] ?? -1;
			if (before !== "(" && before !== ",") continue;
		}
		for (let outer = 0; open !== -1 && words[open] === "(" && outer < 3; outer++) {
			const before = uses.length;
			onCall(open, environment, covers);
			if (uses.length > before) break;
			open = parents[open] ?? -1;
		}
	}
	isWhole = true;
	for (let at = 0; at < count; at++) {
		if (kinds[at] !== 1) continue;
		const word = words[at] ?? "";
		if (!DECLARERS.has(word)) continue;
		const open = words[at + 1] === "(" ? at + 1 : -1;
		const [first, second] = open === -1 ? [] : listItems(tokens, open);
		const specifier = () => {
			const binding = bindingAt(scopes, words[at - 1] === "." ? words[at - 2] ?? "" : word, at);
			return (binding === void 0 ? void 0 : importOf(module, binding)?.specifier) ?? "";
		};
		if ((word === "createEnv" || word === "defineEnv") && first !== void 0) {
			const object = objectAt(module, first.from);
			if (object !== void 0) push(sections(module, object, linking, /^arkenv/.test(specifier())));
		} else if (/^(?:arkenv|envsafe)$/.test(word) && first !== void 0 && specifier() === word) push({
			fields: fieldsOf$2(module, first.from, first.to, linking),
			environment: PROCESS,
			via: word
		});
		else if (word === "create" && words[at - 2] === "Env" && second !== void 0) push({
			fields: fieldsOf$2(module, second.from, second.to, linking),
			environment: PROCESS,
			via: "Env.create"
		});
		else if ((word === "rules" || word === "validate") && words[at - 2] === "Env" && first !== void 0 && words[first.from] === "{") push({
			fields: fieldsOf$2(module, first.from, first.to, linking),
			environment: PROCESS,
			via: `Env.${word}`
		});
		else if (word === "validationSchema" && words[at + 1] === ":" && insideCallOf(module, at, "forRoot")) push({
			fields: fieldsOf$2(module, at + 2, pastExpression(tokens, at + 2), linking),
			environment: PROCESS,
			via: "ConfigModule"
		});
		else if (/^(?:plainToInstance|plainToClass)$/.test(word) && first !== void 0 && /env/i.test(words[first.from] ?? "")) push({
			fields: fieldsOfClass(module, first.from, linking),
			environment: PROCESS,
			via: "ConfigModule"
		});
	}
	return uses;
}
function sections(module, object, linking, isFlat) {
	const { tokens } = module;
	const fields = [];
	const covers = [];
	if (isFlat) fields.push(...fieldsOf$2(module, object, past(tokens, object), linking));
	for (const section of [
		"server",
		"client",
		"shared"
	]) {
		const value = propertyOf(module, object, section) ?? shorthandOf(module, object, section);
		if (value !== void 0) fields.push(...fieldsOf$2(module, value, pastExpression(tokens, value), linking));
	}
	for (const section of [
		"runtimeEnv",
		"runtimeEnvStrict",
		"experimental__runtimeEnv",
		"env"
	]) {
		const value = propertyOf(module, object, section);
		const open = value === void 0 ? void 0 : objectAt(module, value);
		if (open !== void 0) covers.push({
			from: open,
			to: past(tokens, open)
		});
	}
	return {
		fields,
		environment: PROCESS,
		via: "createEnv",
		covers
	};
}
function shorthandOf({ tokens }, object, name) {
	return listItems(tokens, object).find(({ from, to }) => to - from === 1 && tokens.words[from] === name)?.from;
}
function callsWith({ tokens }, name, from) {
	const calls = [];
	for (let at = from; at < tokens.count; at++) if (tokens.words[at] === name && tokens.words[at - 1] !== "." && tokens.words[tokens.parents[at] ?? -1] === "(" && /^[(,]$/.test(tokens.words[at - 1] ?? "")) calls.push(tokens.parents[at] ?? -1);
	return calls;
}
function outermost({ tokens }, at) {
	const { words, parents } = tokens;
	for (let open = parents[at] ?? -1, steps = 0; open !== -1 && steps < 6; open = parents[open] ?? -1, steps++) if (words[open] === "{") return /^(?:[(,=:]|satisfies)$/.test(words[open - 1] ?? "") ? open : void 0;
}
function variableOf({ tokens }, object) {
	const { words, kinds } = tokens;
	for (let at = object - 2; at > 0 && at > object - 30; at--) if (/^(?:const|let|var)$/.test(words[at] ?? "")) return kinds[at + 1] === 1 ? words[at + 1] : void 0;
}
function insideCallOf({ tokens }, at, name) {
	const object = tokens.parents[at] ?? -1;
	const call = tokens.parents[object] ?? -1;
	return call > 0 && tokens.words[call] === "(" && (tokens.words[call - 1] === name || tokens.words[call - 1] === "forRootAsync");
}
function coveredFields(module, { covers, fields }) {
	const { tokens } = module;
	const byName = new Map(fields.map((field) => [field.name, field]));
	const items = covers.flatMap(({ from }) => listItems(tokens, from).map((item) => ({
		...item,
		field: byName.get(stringAt$1(tokens, item.from) ?? tokens.words[item.from] ?? "")
	})));
	return (token) => items.find(({ from, to }) => from <= token && token < to)?.field;
}

//#endregion
//#region src/checks/env/reads/javascript/read-javascript.ts
const FILE = /\.(?:[mc]?[jt]s|[jt]sx|vue|svelte|astro)$/;
const isJavaScript = (path) => FILE.test(path);
const MAX_ROUNDS$3 = 8;
const readJavaScript = (files) => {
	const byPath = /* @__PURE__ */ new Map();
	for (const file of files) if (isJavaScript(file.path)) byPath.set(file.path, file);
	const resolver = resolverOf([...byPath.keys()]);
	const modules = /* @__PURE__ */ new Map();
	const load = (path) => {
		const file = byPath.get(path);
		if (file === void 0) return void 0;
		const known = modules.get(path);
		if (known !== void 0) return known;
		const module = {
			...moduleOf(file),
			elsewhere: (binding) => anyLinking.name(module, binding.name, binding.token)
		};
		modules.set(path, module);
		return module;
	};
	const givers = /* @__PURE__ */ new Set();
	const resolve = (specifier, from) => resolver.resolve(specifier, from).filter((path) => givers.has(path));
	const linking = linkingOf(load, resolve);
	const anyLinking = linkingOf(load, resolver.resolve);
	const reads = /* @__PURE__ */ new Map();
	const services = /* @__PURE__ */ new Set();
	const helpers = /* @__PURE__ */ new Map();
	const report = (user, { name, token, home }, environment, via, surroundings, type) => {
		const module = home ?? user;
		if (home !== void 0 && isTestPath(user.path) && !isTestPath(home.path)) return;
		const { tokens } = module;
		const isString = tokens.words[token] === "";
		const start = (tokens.starts[token] ?? 0) + (isString ? 1 : 0);
		const end = (tokens.ends[token] ?? 0) - (isString ? 1 : 0);
		const key = `${module.path}\n${start}\n${name}`;
		const earlier = reads.get(key);
		if (earlier !== void 0) {
			earlier.required ||= surroundings.required;
			earlier.hasDefault ||= surroundings.hasDefault && !earlier.required;
			return;
		}
		const { line, column } = placeOf(module, start);
		const { hasDefault, required, literalFallback, asBoolean, allowsEmpty } = surroundings;
		reads.set(key, {
			name,
			path: module.path,
			line,
			startColumn: column,
			endColumn: column + (end - start),
			hasDefault,
			required,
			...exposureOf(environment, name),
			via,
			kind: "code",
			...literalFallback === void 0 ? {} : { literalFallback },
			...asBoolean === void 0 ? {} : { asBoolean },
			...allowsEmpty === void 0 ? {} : { allowsEmpty },
			...type === void 0 ? {} : { type }
		});
	};
	const environments = /* @__PURE__ */ new Map();
	const environmentsIn = (module) => {
		const known = environments.get(module.path);
		if (known !== void 0) return known;
		const made = environmentsOf(module, (specifier, name, from) => {
			for (const path of resolve(specifier, from)) {
				const target = linking.exported(path, name);
				if (target?.binding !== void 0 && target.module !== module) return environmentsIn(target.module).given(target.binding);
			}
		});
		environments.set(module.path, made);
		return made;
	};
	const addHelper = (helper) => {
		if (helpers.has(helper.callable)) return false;
		helpers.set(helper.callable, helper);
		return true;
	};
	const readDirectly = (module) => {
		const inHand = environmentsIn(module);
		const direct = directReads(module, inHand);
		for (const name of direct.bindings) services.add(name);
		const uses = schemaUses(module, direct.all, anyLinking);
		const covered = uses.map((use) => coveredFields(module, use));
		for (const read of direct.reads) {
			const field = (read.home === void 0 ? covered : []).map((fieldOf) => fieldOf(read.token)).find((each) => each !== void 0);
			const { hasDefault, literalFallback } = read.surroundings;
			const asked = field === void 0 ? read.surroundings : {
				...read.surroundings,
				hasDefault: hasDefault || field.hasDefault,
				required: field.required && !hasDefault,
				...literalFallback ?? field.literalFallback ? { literalFallback: true } : {},
				...field.asBoolean === void 0 ? {} : { asBoolean: field.asBoolean },
				...field.allowsEmpty === void 0 ? {} : { allowsEmpty: field.allowsEmpty }
			};
			report(module, read, read.environment, read.environment.via, asked, field?.type);
		}
		for (const { fields, environment, via, isWhole } of uses) for (const { module: declaring, ...field } of isWhole ? fields : []) if (isName(field.name) && !isBuiltIn(environment, field.name)) report(declaring, field, environment, via, field, field.type);
		for (const { named, environment, via, surroundings, type } of libraryReads(module)) report(module, named, environment, via, surroundings, type);
		for (const { parameter, environment, surroundings } of direct.lookups) {
			const { callable, position, isList, property } = parameter;
			const behaviour = behaviourOf(module, callable, position);
			addHelper({
				module,
				callable,
				parameter: position,
				isList,
				...property === void 0 ? {} : { property },
				...behaviour,
				hasDefault: behaviour.hasDefault || surroundings.hasDefault && behaviour.defaultParameter === void 0,
				required: behaviour.required || surroundings.required,
				environment
			});
		}
		for (const bindings of module.scopes.bindings.values()) for (const binding of bindings) if (binding.from === 0 && binding.kind === "variable" && inHand.given(binding) !== void 0 && isExported(module, binding.name)) givers.add(module.path);
	};
	for (const { path, text } of byPath.values()) {
		if (!mayRead(text)) continue;
		const module = load(path);
		if (module !== void 0) readDirectly(module);
	}
	for (const { module } of helpers.values()) givers.add(module.path);
	let fresh = new Set(givers);
	const users = new Set(givers);
	for (let round = 0; round < MAX_ROUNDS$3 && fresh.size > 0; round++) {
		const isUser = importsOneOf(fresh);
		fresh = /* @__PURE__ */ new Set();
		for (const { path, text } of byPath.values()) {
			if (users.has(path) && givers.has(path)) continue;
			if (!isUser(text)) continue;
			users.add(path);
			if (!givers.has(path) && passesOn(load(path), resolve)) {
				givers.add(path);
				fresh.add(path);
			}
		}
		for (const path of users) {
			const module = load(path);
			if (module === void 0) continue;
			if (environmentsUsed(module, resolve)) {
				environments.delete(path);
				readDirectly(module);
			}
			const calls = callReads(module, linking, helpers);
			for (const { helper, named, calledAs, surroundings } of calls.reads) report(module, named, helper.environment, `${nameOf$1(helper.module, helper.callable) ?? calledAs}()`, surroundings);
			for (const found of calls.helpers) if (addHelper(found)) {
				if (!givers.has(path)) givers.add(path);
				fresh.add(path);
			}
		}
	}
	const found = [...reads.values()];
	if (found.some(({ via }) => via === WORKER.via)) for (const { text } of byPath.values()) for (const name of declaredBindings(text)) services.add(name);
	return {
		reads: found.filter(({ name, via }) => via !== WORKER.via || !services.has(name)),
		helpers: [...helpers.values()].filter(canBeCalled).map(describe)
	};
};
const canBeCalled = ({ module, callable }) => nameOf$1(module, callable) !== void 0 || module.modules.exports.some(({ name, token }) => name === "default" && token !== void 0 && token <= callable.open && callable.open <= token + 3);
function describe({ module, callable, parameter, defaultParameter, required }) {
	const { line } = placeOf(module, module.tokens.starts[callable.nameToken] ?? 0);
	return {
		name: nameOf$1(module, callable) ?? "default",
		path: module.path,
		line,
		parameter,
		...defaultParameter === void 0 ? {} : { defaultParameter },
		required
	};
}
const isExported = ({ modules }, name) => modules.exports.some(({ local, specifier }) => local === name && specifier === void 0);
function passesOn(module, resolve) {
	if (module === void 0) return false;
	const { exports, stars, imports } = module.modules;
	if (stars.some((specifier) => resolve(specifier, module.path).length > 0)) return true;
	const brought = new Set(imports.filter(({ specifier }) => resolve(specifier, module.path).length > 0).map(({ local }) => local));
	return exports.some(({ local, specifier, token }) => specifier === void 0 ? brought.has(local) || token !== void 0 && module.tokens.words[token] === "{" : resolve(specifier, module.path).length > 0);
}
const environmentsUsed = ({ modules, path }, resolve) => modules.imports.some(({ specifier }) => resolve(specifier, path).length > 0);

//#endregion
//#region src/checks/env/reads/languages/texts.ts
function quoteAt(source, at) {
	const { code, literals } = source.masked;
	const skipped = /^\s*(?:[A-Za-z@$]{0,2}#{0,8}|~[a-zA-Z])(?=["'`%({[/|<~])/.exec(code.slice(at, at + 200));
	const quote = at + (skipped?.[0].length ?? 0);
	return skipped !== null && literals.has(quote) ? quote : void 0;
}
function wordsOf$1(source, quote) {
	const { value, start } = source.masked.literals.get(quote);
	if (value === void 0) return [];
	if (!source.masked.words.has(quote)) return [{
		value,
		start
	}];
	return [...value.matchAll(/\S+/g)].map((match) => ({
		value: match[0],
		start: start + match.index
	}));
}

//#endregion
//#region src/checks/env/reads/languages/constants.ts
const known$2 = /* @__PURE__ */ new WeakMap();
const CONSTANT = /(?<![\w@$])([A-Za-z_@$][\w$]*)(?:\s*:\s*[\w&'<>[\].? ]{1,40}|[ \t]+string)?\s*(?::=|=)\s*(?=[rbuf]{0,2}["'`])|^[ \t]*(@\w+)[ \t]+(?=")/gm;
function constantsOf(source) {
	const before = known$2.get(source);
	if (before !== void 0) return before;
	const found = /* @__PURE__ */ new Map();
	const twice = /* @__PURE__ */ new Set();
	const { code, literals } = source.masked;
	for (const match of code.matchAll(CONSTANT)) {
		const name = match[1] ?? match[2] ?? "";
		const above = code.slice(Math.max(0, match.index - 40), match.index).trimEnd();
		if (/[(,]$/.test(above) && !/\b(?:const|var)\s*\($/.test(above)) continue;
		const quote = quoteAt(source, match.index + match[0].length);
		const literal = quote === void 0 ? void 0 : literals.get(quote);
		const isWhole = literal !== void 0 && /^[ \t]*(?:\.freeze\b|as const\b)?[ \t]*(?:[;,)}\r\n]|$|and\b)/.test(code.slice(literal.end, literal.end + 40));
		if (literal?.value === void 0 || !isWhole || found.has(name) && found.get(name) !== literal.value) twice.add(name);
		else found.set(name, literal.value);
	}
	for (const name of twice) found.delete(name);
	known$2.set(source, found);
	return found;
}

//#endregion
//#region src/checks/env/reads/languages/rest-of.ts
const CALL = {
	units: 1500,
	arguments: 24
};
const WHOLE = {
	units: 6e3,
	arguments: 300
};
function restOf(code, from, isBracketed, isWhole = false) {
	const parts = [];
	const most = isWhole ? WHOLE : CALL;
	const limit = Math.min(code.length, from + most.units);
	let depth = 0;
	let start = from;
	let isName = !isWhole;
	const add = (end) => {
		const slice = code.slice(start, end);
		const lead = slice.length - slice.trimStart().length;
		if (slice.trim() !== "") parts.push({
			start: start + lead,
			end: start + slice.trimEnd().length
		});
	};
	const stops = isBracketed ? /[()[\]{},]/g : /[()[\]{},;\n]/g;
	stops.lastIndex = from;
	for (let match = stops.exec(code); match !== null && match.index < limit && parts.length < most.arguments; match = stops.exec(code)) {
		const char = match[0];
		if ("([{".includes(char)) depth++;
		else if (")]}".includes(char) && depth > 0) depth--;
		else if (char === "," && depth === 0) {
			if (!isName) add(match.index);
			isName = false;
			start = match.index + 1;
		} else if (depth === 0 && (char !== "\n" || !/,\s*$/.test(code.slice(Math.max(from, match.index - 20), match.index)))) {
			if (!isName) add(match.index);
			return {
				parts,
				end: isBracketed ? match.index + 1 : match.index
			};
		}
	}
	if (limit === code.length && !isBracketed && !isName) add(limit);
	return {
		parts,
		end: limit
	};
}

//#endregion
//#region src/checks/env/reads/languages/functions.ts
const known$1 = /* @__PURE__ */ new WeakMap();
function headersOf(source, functions) {
	const before = known$1.get(source);
	if (before !== void 0) return before;
	const { code } = source.masked;
	const found = [...code.matchAll(functions.header)].map((match) => {
		const from = match.index + match[0].length;
		const rest = restOf(code, from, true, true);
		const all = rest.parts.map(({ start, end }) => code.slice(start, end));
		const given = all.filter((text) => !functions.implicit?.test(text));
		return {
			name: match.groups?.["name"] ?? match.groups?.["name2"] ?? match.groups?.["name3"] ?? "",
			at: match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0),
			parameters: given.map((text) => parameterName(text, functions)),
			hasReceiver: given.length < all.length,
			rest: given.findIndex((text) => REST.test(text)),
			end: rest.end
		};
	});
	known$1.set(source, found);
	return found;
}
const REST = /\.\.\.|^\s*\*\s*\w|\bvararg\b|\bparams\b/;
function parameterName(text, functions) {
	const plain = text.replace(/(?:\\\\|=).*$/s, "").trim();
	const colon = /^(?:[\w@() ]*\s)?&?([\w$]+)\s*:(?!:)/.exec(plain);
	if (colon) return colon[1] ?? "";
	const words = plain.match(/[$@]?[\w$]+/g) ?? [];
	return (functions.parameter === "first" ? words[0] : words.at(-1)) ?? "";
}
const MAX_BODY = 6e3;
const MAX_HEADERS = 12;
function functionAround(source, functions, at, name) {
	const headers = headersOf(source, functions);
	let index = headers.length;
	let low = 0;
	while (low < index) {
		const middle = low + index >> 1;
		if ((headers[middle]?.end ?? 0) <= at) low = middle + 1;
		else index = middle;
	}
	for (let back = index - 1; back >= 0 && back >= index - MAX_HEADERS; back--) {
		const header = headers[back];
		if (header === void 0 || at - header.end > MAX_BODY) return void 0;
		const parameter = header.parameters.indexOf(name);
		if (parameter !== -1 && contains(source.masked.code, functions, header, at)) return {
			header,
			parameter
		};
	}
}
function contains(code, functions, header, at) {
	const between = code.slice(header.end, at);
	if (functions.body === "braces") {
		let depth = 0;
		for (const [bracket] of between.matchAll(/[{}]/g)) {
			depth += bracket === "{" ? 1 : -1;
			if (depth <= 0) return false;
		}
		return depth > 0 || /=|\bdo:/.test(between) && !between.includes(";") && between.length < 600;
	}
	const lineStart = code.lastIndexOf("\n", header.at) + 1;
	const indent = /^[ \t]*/.exec(code.slice(lineStart, header.at + 1))?.[0].length ?? 0;
	const lines = between.split("\n").slice(1);
	const lead = (line) => line.length - line.trimStart().length;
	if (functions.body === "end") return !lines.some((line) => lead(line) <= indent && /^\s*end\b/.test(line));
	return lines.length === 0 || lines.every((line) => line.trim() === "" || lead(line) > indent);
}
function bodyOf$1(source, functions, header) {
	const { code } = source.masked;
	const rest = code.slice(header.end, header.end + MAX_BODY);
	if (functions.body === "braces") {
		let depth = 0;
		for (const match of rest.matchAll(/[{}]/g)) {
			depth += match[0] === "{" ? 1 : -1;
			if (depth <= 0) return rest.slice(0, match.index);
		}
		return rest;
	}
	const lineStart = code.lastIndexOf("\n", header.at) + 1;
	const indent = code.slice(lineStart, header.at).length;
	const end = new RegExp(`\\n[ \\t]{0,${indent}}(?=\\S)`).exec(rest);
	return end === null ? rest : rest.slice(0, end.index);
}

//#endregion
//#region src/checks/env/reads/languages/language.ts
const nextArgument = (rest, code) => argumentAt(rest, code, 0);
function argumentAt(rest, code, index) {
	const part = rest.parts[index];
	if (part === void 0) return void 0;
	const keyword = /^\w+\s*=(?![=>])\s*/.exec(code.slice(part.start, Math.min(part.end, part.start + 100)));
	return part.start + (keyword?.[0].length ?? 0);
}
const secondNext = (rest, code) => argumentAt(rest, code, 1);
const named = (...words) => (rest, code) => {
	const pattern = new RegExp(`^(?:${words.join("|")})\\s*(?:=>|[:=])\\s*`);
	for (const { start, end } of rest.parts) {
		const match = pattern.exec(code.slice(start, Math.min(end, start + 100)));
		if (match !== null) return start + match[0].length;
	}
};
const either = (...fallbacks) => (rest, code) => {
	for (const fallback of fallbacks) {
		const found = fallback(rest, code);
		if (found !== void 0) return found;
	}
};
const UPPER = /^[A-Z][A-Z0-9_]*$/;

//#endregion
//#region src/checks/env/reads/languages/lists.ts
const OPENING = /^(?:&|vec!|new\s*(?:String|string)?\s*\[\s*\]|new\s+[\w<>]+\s*(?:\(\s*\))?|(?:List|Set|Stream|Arrays|ImmutableList|ImmutableSet|Seq|Array)\s*(?:\.\s*(?:of|asList|stream|copyOf)\s*)?(?=\()|(?:Arrays\s*\.\s*(?:asList|stream)|(?:List|Set|Stream)\s*\.\s*of)|(?:mutable)?(?:list|set|array|sequence|map)Of|\[[^\]\n]*\]\s*(?:struct\s*\{[^{}]*\}|\*?[\w.]+)|map\[string\][\w.*[\]]{1,40}|(?:array|frozenset|set|tuple|list|dict|sorted|enumerate|reversed)(?=\s*\()|Set\s*\.\s*new)?\s*[[({]\s*/;
function textsAt(source, start, pick = "only", end = start + 120, depth = 0) {
	const { code } = source.masked;
	const quote = quoteAt(source, start);
	if (quote !== void 0) {
		if (source.masked.words.has(quote)) return wordsOf$1(source, quote);
		return splitWords(source, quote);
	}
	const opening = OPENING.exec(code.slice(start, start + 400));
	if (opening !== null) {
		const from = start + opening[0].length;
		const inner = OPENING.exec(code.slice(from, from + 80));
		const parts = restOf(code, from, true, true).parts;
		if (inner !== null && parts.length <= 1 && opening[0].trim().endsWith("(") && depth < 4) return textsAt(source, from, pick, void 0, depth + 1);
		const found = parts.flatMap((part) => typeof pick === "string" ? elementAt(source, part, pick) : fieldOf(source, part, pick.field, opening[0]));
		if (found.length > 0 || depth > 2 || parts.length > 1 || !opening[0].trim().endsWith("(")) return found;
		return textsAt(source, from, pick, void 0, depth + 1);
	}
	const name = /^[$@]?[A-Za-z_]\w*/.exec(code.slice(start, start + 80))?.[0];
	if (name === void 0 || depth > 1) return [];
	return assignedTexts(source, (/^[$@]?[A-Za-z_]\w*(?:(?:\.|::|->)\$?[A-Za-z_]\w*(?!\w|\s*\())*/.exec(code.slice(start, end))?.[0])?.split(/\.|::|->/).at(-1) ?? name, pick, start, depth);
}
const MAX_ASSIGNED = 50;
const MAX_TRIED = 1e3;
const known = /* @__PURE__ */ new WeakMap();
function assignedTexts(source, name, pick, at, depth = 0) {
	const ofSource = known.get(source) ?? /* @__PURE__ */ new Map();
	known.set(source, ofSource);
	const key = `${name} ${typeof pick === "string" ? pick : `.${pick.field}`} ${depth}`;
	const all = ofSource.get(key) ?? allAssigned(source, name, pick, depth);
	ofSource.set(key, all);
	return ((at === void 0 ? void 0 : all.findLast((each) => each.at < at)) ?? all[0])?.texts ?? [];
}
function allAssigned(source, name, pick, depth) {
	const { code } = source.masked;
	const word = name.replace(/\$/g, "\\$");
	const pattern = new RegExp(`(?<![\\w$@.])(?:(?:self|this|cls)\\s*\\.\\s*)?${word}\\s*(?:\\[\\s*\\]\\s*)?(?::(?![:=])[^=\\n]{1,60})?(?:[ \\t]+\\[[^\\]\\n]*\\]string[ \\t]*)?(?::=|=(?![=~>]))\\s*|^[ \\t]*${word}[ \\t]+(?=[\\[~])`, "gm");
	const found = [];
	let tried = 0;
	for (const match of code.matchAll(pattern)) {
		if (found.length >= MAX_ASSIGNED || tried++ >= MAX_TRIED) break;
		const texts = textsAt(source, match.index + match[0].length, pick, void 0, depth + 1);
		if (texts.length > 0) found.push({
			at: match.index,
			texts
		});
	}
	return found;
}
function splitWords(source, quote) {
	const literal = source.masked.literals.get(quote);
	if (literal?.value === void 0) return [];
	const behind = source.masked.code.slice(literal.end, literal.end + 40);
	if (/^\s*\.\s*[sS]plit\s*(?:\(([^)]*)\))?/.exec(behind) === null) return [];
	return [...literal.value.matchAll(/[^\s,;|]+/g)].map((each) => ({
		value: each[0],
		start: literal.start + each.index
	}));
}
function elementAt(source, part, pick) {
	const { code, literals } = source.masked;
	const tuple = /^(?:[\w.]*\s*)?[[({]\s*/.exec(code.slice(part.start, Math.min(part.end, part.start + 60)));
	const first = quoteAt(source, part.start);
	if (first === void 0 && tuple !== null && pick !== "only") {
		const at = restOf(code, part.start + tuple[0].length, true, true).parts[pick === "first" ? 0 : 1];
		const quote = at === void 0 ? void 0 : quoteAt(source, at.start);
		return quote === void 0 ? [] : wordsOf$1(source, quote);
	}
	if (first === void 0) return [];
	const end = literals.get(first)?.end ?? part.end;
	const arrow = /^\s*(?::(?!:)|=>|to\b|,)\s*/.exec(code.slice(end, Math.min(part.end, end + 40)));
	if (arrow === null) {
		if (code.slice(end, part.end).trim() !== "" && !/^\s*\.\s*(?:freeze|to_string\(\)|into\(\)|to_owned\(\))\s*$/.test(code.slice(end, part.end))) return [];
		return wordsOf$1(source, first);
	}
	if (pick !== "second") return wordsOf$1(source, first);
	const quote = quoteAt(source, end + arrow[0].length);
	return quote === void 0 ? [] : wordsOf$1(source, quote);
}
function fieldOf(source, part, field, head) {
	const { code, literals } = source.masked;
	const opening = /^&?[\w.]*\s*[[({]\s*/.exec(code.slice(part.start, Math.min(part.end, part.start + 60)));
	if (opening === null) return [];
	const inner = restOf(code, part.start + opening[0].length, true, true).parts;
	for (const { start, end } of inner) {
		const quote = quoteAt(source, start);
		const literal = quote === void 0 ? void 0 : literals.get(quote);
		const word = /^\w+/.exec(code.slice(start, start + 60))?.[0];
		const key = literal?.value ?? word;
		const from = literal?.end ?? start + (word?.length ?? 0);
		const colon = /^\s*(?::|=>|=)\s*/.exec(code.slice(from, Math.min(end, from + 20)));
		if (key !== field || colon === null) continue;
		const value = quoteAt(source, from + colon[0].length);
		return value === void 0 ? [] : wordsOf$1(source, value);
	}
	const at = inner[fieldsOfStruct(code, head).indexOf(field)];
	const value = at === void 0 ? void 0 : quoteAt(source, at.start);
	return value === void 0 ? [] : wordsOf$1(source, value);
}
function fieldsOfStruct(code, head) {
	const inline = /struct\s*\{([^{}]*)\}/.exec(head)?.[1];
	const type = /\]\s*\*?(\w+)\s*\{/.exec(head)?.[1];
	return (inline ?? (type === void 0 ? void 0 : new RegExp(`\\btype\\s+${type}\\s+struct\\s*\\{([^{}]*)\\}`).exec(code)?.[1]) ?? "").split(/[;\n]/).flatMap((line) => {
		const names = /^\s*(\w+(?:\s*,\s*\w+)*)\s+\S/.exec(line)?.[1];
		return names === void 0 ? [] : names.split(/\s*,\s*/);
	});
}

//#endregion
//#region src/checks/env/reads/languages/lookups.ts
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
function lookupsOf$1(source, patterns) {
	const named = [];
	const dynamic = [];
	for (const pattern of patterns) {
		if (pattern.needs !== void 0 && !pattern.needs.test(source.text)) continue;
		for (const match of source.masked.code.matchAll(pattern.before)) for (const found of pattern.isBehind ? before(source, pattern, match) : behind(source, pattern, match)) if ("word" in found) dynamic.push(found);
		else named.push(found);
	}
	return {
		named,
		dynamic
	};
}
function behind(source, pattern, match) {
	const at = match.index + match[0].length;
	const { code } = source.masked;
	const isBracketed = /[([{<]\s*$/.test(match[0]);
	if (pattern.isList) {
		const rest = restOf(code, at, isBracketed, true);
		return rest.parts.flatMap(({ start }) => {
			const quote = quoteAt(source, start);
			if (quote === void 0) return listAt(source, pattern, match.index, start, rest.end);
			return wordsOf$1(source, quote).flatMap((found) => nameOf(source, pattern, found, match.index, {
				parts: [],
				end: rest.end
			}));
		});
	}
	if (pattern.isWord) {
		const value = /^[A-Za-z_]\w*/.exec(code.slice(at, at + 200))?.[0];
		if (value === void 0) return [];
		const brace = /^\s*[}\])]/.exec(code.slice(at + value.length, at + value.length + 20));
		const end = at + value.length + (/[([{]/.test(match[0]) && brace !== null ? brace[0].length : 0);
		return nameOf(source, pattern, {
			value,
			start: at
		}, match.index, {
			parts: [],
			end
		});
	}
	const quote = quoteAt(source, at);
	if (quote !== void 0) {
		const literal = source.masked.literals.get(quote);
		if (literal === void 0) return [];
		const plus = /^\s*(?:\+|\.(?=\s*\$)|<>)\s*(?=[A-Za-z_$])/.exec(code.slice(literal.end, literal.end + 20));
		if (plus !== null && literal.value !== void 0) return dynamicAt(source, pattern, match.index, literal.end + plus[0].length, isBracketed, literal.value);
		const rest = restOf(code, literal.end, isBracketed);
		return literal.value === void 0 ? [] : nameOf(source, pattern, {
			...literal,
			value: literal.value
		}, match.index, rest);
	}
	return dynamicAt(source, pattern, match.index, at, isBracketed, "");
}
const isWritten = (code, start, end) => /^\s*=(?![=~>])/.test(code.slice(end, end + 40)) || /\b(?:del|unset\s*\()\s*$/.test(code.slice(Math.max(0, start - 20), start));
function listAt(source, pattern, start, at, end) {
	const word = /^(?:\*|\.\.\.)?\s*([$@]?[A-Za-z_]\w*)\s*[,)\]\n;]/.exec(source.masked.code.slice(at, at + 80));
	if (word?.[1] === void 0) return [];
	const lookup = {
		source,
		pattern,
		name: "",
		start,
		rest: {
			parts: [],
			end
		},
		fallback: void 0
	};
	return [{
		word: word[1],
		prefix: "",
		at: at + word[0].indexOf(word[1]),
		lookup,
		isList: true
	}];
}
function dynamicAt(source, pattern, start, at, isBracketed, prefix) {
	const { code } = source.masked;
	const match = /^\s*[&*]?((?:[A-Za-z_$@][\w$]*(?:\.|::|->))*)([A-Za-z_$@][\w$]*[!?]?)/.exec(code.slice(at, at + 200));
	if (match === null) return [];
	const word = match[2] ?? "";
	const end = at + match[0].length;
	const rest = restOf(code, end, isBracketed);
	const wordAt = end - word.length;
	const follows = /^(?:\.(?:as_ref|as_str|to_s|to_string|upcase|upper|trim|strip)\(?\)?|\s)*(.)/.exec(code.slice(end, end + 40))?.[1];
	const owner = /^([$@]?[A-Za-z_]\w*)(?:\.|->)$/.exec(match[1] ?? "")?.[1];
	const of = owner === void 0 ? {} : { of: {
		word: owner,
		at: at + match[0].indexOf(owner)
	} };
	if (follows === "[") {
		const quote = quoteAt(source, end + 1);
		const literal = quote === void 0 ? void 0 : source.masked.literals.get(quote);
		const symbol = /^\[:(\w+)\]/.exec(code.slice(end, end + 60))?.[1];
		const field = literal?.value ?? symbol;
		const behind = (literal?.end ?? end + 2 + (symbol?.length ?? 0)) + 1;
		const after = restOf(code, behind, isBracketed);
		if (field !== void 0 && /^\w+$/.test(field)) return [{
			word: field,
			prefix,
			at: wordAt,
			of: {
				word,
				at: wordAt
			},
			lookup: {
				source,
				pattern,
				name: "",
				start,
				rest: after,
				fallback: pattern.fallback?.(after, code)
			}
		}];
	}
	const index = follows === "[" ? /^\s*\[\s*\$?(?:[a-z]\w*)\s*\]\s*[)\]]/.exec(code.slice(end, end + 40)) : null;
	if (follows !== void 0 && !/[,)\]}]/.test(follows) && isBracketed && index === null) return [];
	if (index !== null) return [{
		word,
		prefix,
		at: wordAt,
		lookup: {
			source,
			pattern,
			name: "",
			start,
			rest: {
				parts: [],
				end: end + index[0].length
			},
			fallback: void 0
		},
		isList: true
	}];
	if (pattern.isPlace && isWritten(code, start, rest.end)) return [];
	const constant = prefix === "" ? constantsOf(source).get(word) : void 0;
	if (constant !== void 0) {
		const lookup = lookupOf(source, pattern, constant, start, rest);
		return lookup === void 0 ? [] : [{
			lookup,
			start: wordAt,
			end
		}];
	}
	return [{
		word,
		prefix,
		at: wordAt,
		...of,
		lookup: {
			source,
			pattern,
			name: "",
			start,
			rest,
			fallback: pattern.fallback?.(rest, code)
		}
	}];
}
function before(source, pattern, match) {
	const { code, literals } = source.masked;
	const closing = match.index - 1 - (/\s*$/.exec(code.slice(Math.max(0, match.index - 20), match.index))?.[0].length ?? 0);
	if (pattern.isList) return listBefore(source, pattern, match, closing);
	const word = /[$@]?\b[A-Za-z_]\w*$/.exec(code.slice(Math.max(0, closing - 60), closing + 1))?.[0];
	if (word !== void 0) {
		const rest = {
			parts: [],
			end: match.index + match[0].length
		};
		const at = closing + 1 - word.length;
		return [{
			word,
			prefix: "",
			at,
			lookup: {
				source,
				pattern,
				name: "",
				start: at,
				rest,
				fallback: void 0
			}
		}];
	}
	const opening = code.lastIndexOf(code.charAt(closing), closing - 1);
	const literal = literals.get(opening);
	if (literal?.value === void 0 || literal.end !== closing + 1) return [];
	const end = match.index + match[0].length;
	return nameOf(source, pattern, {
		...literal,
		value: literal.value
	}, opening, {
		parts: [],
		end
	});
}
function listBefore(source, pattern, match, closing) {
	const { code } = source.masked;
	const end = match.index + match[0].length;
	const tail = code.slice(Math.max(0, closing - 80), closing + 1);
	const word = /([$@]?\b[A-Za-z_]\w*)\s*\)?$/.exec(tail);
	const closesName = word !== null && (!tail.endsWith(")") || /(?:set|list|tuple|frozenset|Set\.new)?\s*\(\s*(?:\w+\.)*[$@]?\w+\s*\)$/.test(tail));
	const lookup = {
		source,
		pattern,
		name: "",
		start: match.index,
		rest: {
			parts: [],
			end
		},
		fallback: void 0
	};
	if (word?.[1] !== void 0 && closesName) {
		const start = closing + 1 - tail.length + word.index;
		return [{
			word: word[1],
			prefix: "",
			at: start,
			lookup: {
				...lookup,
				start
			},
			isList: true
		}];
	}
	const open = {
		"]": "[",
		"}": "{",
		")": "("
	}[code.charAt(closing)];
	const at = open === void 0 ? -1 : code.lastIndexOf(open, closing);
	return at === -1 || closing - at > 4e3 ? [] : [{
		word: "",
		prefix: "",
		at,
		lookup: {
			...lookup,
			start: at
		},
		isList: true
	}];
}
function nameOf(source, pattern, literal, start, rest) {
	const lookup = lookupOf(source, pattern, literal.value, start, rest);
	return lookup === void 0 ? [] : [{
		lookup,
		start: literal.start,
		end: literal.start + literal.value.length
	}];
}
function lookupOf(source, pattern, value, start, rest) {
	if (!(pattern.names ?? NAME).test(value)) return void 0;
	const name = pattern.rename === void 0 ? value : pattern.rename(value, start);
	if (name === void 0) return void 0;
	const { code } = source.masked;
	if (pattern.isPlace && /^\s*=(?![=~>])/.test(code.slice(rest.end, rest.end + 40))) return void 0;
	return {
		source,
		pattern,
		name,
		start,
		rest,
		fallback: pattern.fallback?.(rest, code)
	};
}
function factsOf$1(language, lookup) {
	const { source, pattern, rest } = lookup;
	const { code } = source.masked;
	let { fallback } = lookup;
	let insists = false;
	for (const otherwise of pattern.isQuestion ? [] : language.otherwise ?? []) {
		otherwise.lastIndex = rest.end;
		const match = otherwise.exec(code);
		if (match !== null && fallback === void 0) fallback = rest.end + match[0].length;
	}
	if (fallback !== void 0 && language.refuses !== void 0) {
		language.refuses.lastIndex = fallback;
		insists = language.refuses.test(code);
	}
	if (language.insists !== void 0 && fallback === void 0) {
		language.insists.lastIndex = rest.end;
		insists = language.insists.test(code);
	}
	const hasDefault = pattern.hasDefault === true || fallback !== void 0 && !insists;
	const quote = fallback === void 0 || insists ? void 0 : quoteAt(source, fallback);
	const text = quote === void 0 ? void 0 : source.masked.literals.get(quote);
	return {
		name: lookup.name,
		hasDefault,
		required: !hasDefault && (insists || pattern.required === true),
		phase: pattern.phase ?? "run",
		side: pattern.side ?? "server",
		via: pattern.via,
		kind: "code",
		...text !== void 0 && text.value !== "" ? { literalFallback: true } : {},
		...language.asksTruth?.({
			...lookup,
			fallback
		}) ? { asBoolean: true } : {},
		...pattern.type === void 0 ? {} : { type: pattern.type }
	};
}

//#endregion
//#region src/checks/env/reads/languages/blocks.ts
const MAX_BLOCK = 4e3;
function pastBracket(code, open, most = MAX_BLOCK) {
	const brackets = /[()[\]{}]/g;
	brackets.lastIndex = open;
	let depth = 0;
	for (let match = brackets.exec(code); match !== null && match.index < open + most; match = brackets.exec(code)) {
		depth += "([{".includes(match[0]) ? 1 : -1;
		if (depth <= 0) return match.index + 1;
	}
}
function bracketAround(code, at, most = 600) {
	let depth = 0;
	for (let index = at - 1; index >= 0 && index > at - most; index--) {
		const char = code.charAt(index);
		if (")]}".includes(char)) depth++;
		else if ("([{".includes(char) && depth-- === 0) return index;
	}
}
const lineStart = (code, at) => code.lastIndexOf("\n", at - 1) + 1;
function lineEnd(code, at) {
	const end = code.indexOf("\n", at);
	return end === -1 ? code.length : end;
}
const indentAt = (code, at) => /^[ \t]*/.exec(code.slice(lineStart(code, at), lineStart(code, at) + 200))?.[0].length ?? 0;
function indented(code, head, from) {
	const indent = indentAt(code, head);
	const limit = Math.min(code.length, from + MAX_BLOCK);
	let at = Math.min(lineEnd(code, from) + 1, code.length);
	const start = at;
	while (at < limit) {
		const end = lineEnd(code, at);
		const line = code.slice(at, end);
		if (line.trim() !== "" && line.length - line.trimStart().length <= indent) break;
		at = end + 1;
	}
	return {
		from: start,
		to: Math.min(at, code.length)
	};
}
function bodyBehind(code, style, head, from) {
	if (style === "indent") {
		const colon = colonFrom(code, from);
		if (colon === void 0) return {
			from,
			to: from
		};
		const end = lineEnd(code, colon);
		return code.slice(colon + 1, end).trim() === "" ? indented(code, head, colon) : {
			from: colon + 1,
			to: end
		};
	}
	if (style === "end") {
		const end = lineEnd(code, from);
		return /\bend\b/.test(code.slice(from, end)) ? {
			from,
			to: end
		} : {
			...indented(code, head, from),
			from
		};
	}
	const lead = /^[\s)]*(?::\s*)?/.exec(code.slice(from, from + 200))?.[0] ?? "";
	const start = from + lead.length;
	if (code.charAt(start) === "{") return {
		from: start + 1,
		to: (pastBracket(code, start) ?? start + 1) - 1
	};
	if (lead.includes(":")) {
		const close = /\b(?:endforeach|endif|endfor|else)\b/.exec(code.slice(start, start + MAX_BLOCK));
		return {
			from: start,
			to: close === null ? start : start + close.index
		};
	}
	return {
		from: start,
		to: statementEnd$1(code, start)
	};
}
function statementEnd$1(code, from) {
	const stops = /[()[\]{};\n]/g;
	stops.lastIndex = from;
	let depth = 0;
	for (let match = stops.exec(code); match !== null && match.index < from + MAX_BLOCK; match = stops.exec(code)) {
		const char = match[0];
		if ("([{".includes(char)) depth++;
		else if (")]}".includes(char)) {
			if (depth === 0) return match.index;
			if (--depth === 0 && char === "}") return match.index + 1;
		} else if (char === ";" && depth === 0) return match.index + 1;
	}
	return Math.min(code.length, from + 200);
}
function colonFrom(code, from) {
	const stops = /[()[\]{}:]/g;
	stops.lastIndex = from;
	let depth = 0;
	for (let match = stops.exec(code); match !== null && match.index < from + 600; match = stops.exec(code)) if ("([{".includes(match[0])) depth++;
	else if (match[0] === ":" && depth <= 0 && code.charAt(match.index + 1) !== "=") return match.index;
	else if (match[0] !== ":") depth--;
}

//#endregion
//#region src/checks/env/reads/languages/loops.ts
const MAX_LOOP = 1500;
const EACH = /^(?:for_?)?each\w*$|^map$|^flatMap$|^array_(?:walk|map)$|^times$/i;
function loopsAround(source, style, word, at) {
	const { code } = source.masked;
	const from = Math.max(0, at - MAX_LOOP);
	const before = code.slice(from, at);
	if (!/\bfor|[|{(]/.test(code.slice(from, at + 200))) return [];
	const name = word.replace(/\$/g, "\\$");
	const loops = [
		...headed(source, style, name, from, before),
		...comprehended(source, name, at),
		...overEach(source, name, from, before)
	];
	if (word === "it" && /\.(?:kts?|groovy|gradle)$/.test(source.path)) loops.push(...unnamed(source, at));
	return loops.filter(({ whole }) => whole.from <= at && at < whole.to);
}
const last = (pattern, text) => [...text.matchAll(pattern)].at(-1);
function headed(source, style, name, base, before) {
	const { code } = source.masked;
	const head = last(new RegExp(`\\bfor(?:each)?\\b(?<lead>[^\\n]{0,60}?)(?<![\\w$.])${name}(?<more>\\s*,\\s*[\\w$]+)?\\s*\\)?\\s*(?:\\bin\\b|:?=\\s*range\\b|:(?!:)|<-)\\s*`, "g"), before);
	const found = [];
	const isOwn = (start) => style !== "indent" || /^\s*(?:async\s+)?$/.test(code.slice(lineStart(code, start), start));
	if (head !== void 0 && isOwn(base + head.index)) {
		const start = base + head.index;
		const list = start + head[0].length;
		const pick = /[\w$]\s*,\s*$/.test(head.groups?.["lead"] ?? "") ? "second" : head.groups?.["more"] === void 0 ? "only" : "first";
		found.push(bodied(code, style, start, list, pick));
	}
	const php = last(new RegExp(`\\bforeach\\s*\\(\\s*(?<list>[^\\s;{}][^;{}]*?)(?<=\\S)\\s+as\\s+(?<key>\\$\\w+\\s*=>\\s*)?${name}(?<value>\\s*=>\\s*[^)]*)?\\s*\\)`, "g"), before);
	if (php !== void 0) {
		const start = base + php.index;
		const list = start + php[0].indexOf(php.groups?.["list"] ?? "", php[0].indexOf("(") + 1);
		const pick = php.groups?.["value"] !== void 0 ? "first" : "second";
		const behind = start + php[0].length;
		const body = bodyBehind(code, style, start, behind);
		found.push({
			kind: "body",
			list,
			pick,
			body,
			whole: {
				from: start,
				to: body.to
			},
			method: "each"
		});
	}
	return found;
}
function bodied(code, style, start, list, pick) {
	const body = bodyBehind(code, style, start, pastList(code, style, start, list));
	return {
		kind: "body",
		list,
		pick,
		body,
		whole: {
			from: start,
			to: body.to
		},
		method: "each"
	};
}
function pastList(code, style, start, list) {
	const open = /^for(?:each)?\s*\(/.exec(code.slice(start, start + 20));
	if (open !== null) return pastBracket(code, start + open[0].length - 1) ?? list;
	if (style === "indent") return list;
	const opening = /^[^\n{([]{0,60}/.exec(code.slice(list, list + 60))?.[0].length ?? 0;
	let at = list;
	for (let next = list + opening, steps = 0; steps < 4; steps++) {
		const char = code.charAt(next);
		if (!"{([".includes(char) || char === "") break;
		const behind = pastBracket(code, next, 6e3);
		if (behind === void 0) break;
		if (char === "{" && style === "braces" && /(?<!\bstruct)\s$/.test(code.slice(list, next))) return next;
		at = behind;
		next = behind + (/^[^\n{([]{0,40}/.exec(code.slice(behind, behind + 40))?.[0].length ?? 0);
	}
	if (style === "braces") {
		const brace = code.indexOf("{", at);
		return brace === -1 ? at : brace;
	}
	return at;
}
function comprehended(source, name, at) {
	const { code } = source.masked;
	let outer = bracketAround(code, at, MAX_LOOP);
	for (let steps = 0; outer !== void 0 && steps < 5; steps++) {
		const close = pastBracket(code, outer);
		if (close === void 0) return [];
		const inside = code.slice(outer, close);
		const match = new RegExp(`\\bfor\\s+(?<lead>(?:[\\w(][\\w, (]{0,120}?)?)\\b${name}(?<more>\\s*,[\\w, ]*)?\\)?\\s+in\\s+`).exec(inside);
		if (match !== null) {
			const list = outer + match.index + match[0].length;
			const lead = match.groups?.["lead"] ?? "";
			const pick = /,/.test(lead) ? "second" : match.groups?.["more"] === void 0 ? "only" : "first";
			const whole = {
				from: outer,
				to: close
			};
			return [{
				kind: "choice",
				list,
				pick,
				whole,
				body: whole,
				method: "list"
			}];
		}
		outer = bracketAround(code, outer, MAX_LOOP);
	}
	return [];
}
function overEach(source, name, base, before) {
	const { code } = source.masked;
	const found = [];
	const block = last(new RegExp(`(?<end>[\\w\\])}>!/|])(?:\\s*\\.\\s*(?:freeze|iter\\(\\)|into_iter\\(\\)|stream\\(\\)|lazy|sort|uniq|asSequence\\(\\)|compact))*\\s*\\??\\.\\s*(?<method>\\w+[?!]?)\\s*(?<open>do\\b|\\{|\\()\\s*(?:move\\s*)?(?:\\(\\s*)?\\|?\\s*(?<lead>\\w+\\s*,\\s*)?${name}(?<more>\\s*,\\s*\\w+)?\\b\\s*(?::\\s*\\w+\\s*)?(?:\\)\\s*)?(?:\\||[-=]>|\\bin\\b|\\{)`, "g"), before);
	if (block !== void 0) {
		const { end = "", method = "", open = "", lead, more } = block.groups ?? {};
		const close = base + block.index;
		const opening = close + block[0].indexOf(open, block[0].indexOf(method, end.length) + method.length);
		const to = open === "do" ? bodyBehind(code, "end", close, base + block.index + block[0].length).to : pastBracket(code, opening);
		const list = /\w/.test(end) ? close + 1 - (/[\w$@]+(?:(?:::|\.)\w+)*$/.exec(code.slice(Math.max(0, close - 80), close + 1))?.[0].length ?? 1) : listStart(source, close);
		if (list !== void 0 && to !== void 0) found.push({
			kind: EACH.test(method) ? "body" : "choice",
			list,
			listEnd: close + 1,
			pick: lead !== void 0 ? "second" : more !== void 0 ? "first" : "only",
			whole: {
				from: list,
				to
			},
			body: {
				from: base + block.index + block[0].length,
				to: to - (open === "do" ? 0 : 1)
			},
			method
		});
	}
	const given = last(new RegExp(`\\b(?<method>array_(?:filter|map|walk)|filter|slices\\.(?:ContainsFunc|IndexFunc))\\s*\\(\\s*(?:(?<list>[^;]{0,300}?),?\\s*(?:static\\s+)?(?:fn|function|func)\\s*\\(\\s*(?:string\\s+)?${name}\\b|lambda\\s+${name}\\s*:)`, "g"), before);
	if (given !== void 0) {
		const start = base + given.index;
		const to = pastBracket(code, start + given[0].indexOf("("));
		const { method = "", list } = given.groups ?? {};
		const at = list === void 0 || list === "" ? behindFunction(code, start + given[0].length, list === void 0 ? 0 : 1) : start + given[0].indexOf("(") + 1;
		if (to !== void 0 && at !== void 0) found.push({
			kind: EACH.test(method) ? "body" : "choice",
			list: at + (/^\s*/.exec(code.slice(at, at + 40))?.[0].length ?? 0),
			pick: "only",
			whole: {
				from: start,
				to
			},
			body: {
				from: start + given[0].length,
				to
			},
			method: EACH.test(method) ? "each" : "filter"
		});
	}
	return found;
}
function behindFunction(code, from, brackets) {
	const stops = /[()[\]{},]/g;
	stops.lastIndex = from;
	let depth = brackets;
	for (let match = stops.exec(code); match !== null && match.index < from + MAX_LOOP; match = stops.exec(code)) {
		if ("([{".includes(match[0])) depth++;
		else if (match[0] !== ",") depth--;
		else if (depth === 0) return match.index + 1;
		if (depth < 0) return void 0;
	}
}
function unnamed(source, at) {
	const { code } = source.masked;
	let open = bracketAround(code, at, MAX_LOOP);
	for (let steps = 0; open !== void 0 && steps < 6; steps++) {
		const head = /(?<end>[\w\])])\s*\.\s*(?<method>\w+)\s*$/.exec(code.slice(Math.max(0, open - 80), open));
		if (code.charAt(open) === "{" && head !== null) {
			const close = Math.max(0, open - 80) + head.index;
			const word = /[\w]+$/.exec(code.slice(Math.max(0, close - 80), close + 1))?.[0].length ?? 1;
			const list = /\w/.test(head.groups?.["end"] ?? "") ? close + 1 - word : listStart(source, close);
			const to = pastBracket(code, open);
			const method = head.groups?.["method"] ?? "";
			if (list === void 0 || to === void 0) return [];
			const kind = EACH.test(method) ? "body" : "choice";
			const body = {
				from: open + 1,
				to: to - 1
			};
			return [{
				kind,
				list,
				listEnd: close + 1,
				pick: "only",
				whole: {
					from: list,
					to
				},
				body,
				method
			}];
		}
		open = bracketAround(code, open, MAX_LOOP);
	}
	return [];
}
function listStart(source, close) {
	const { code, literals } = source.masked;
	const open = {
		"]": "[",
		")": "(",
		"}": "{",
		">": "<"
	}[code.charAt(close)];
	if (open === void 0) return void 0;
	let depth = 0;
	for (let at = close; at >= 0 && at > close - 6e3; at--) if (code.charAt(at) === code.charAt(close)) depth++;
	else if (code.charAt(at) === open && --depth === 0) {
		for (const quote of [at - 2, at]) if (literals.has(quote)) return quote;
		const head = /(?:[\w.]+|\]\s*string|new\s+String\s*\[\s*\])$/.exec(code.slice(Math.max(0, at - 40), at))?.[0] ?? "";
		return at - head.length;
	}
}
function looped(source, style, word, at, hidden, field) {
	let unknown;
	for (const loop of loopsAround(source, style, word, at)) {
		const named = listName(source.masked.code.slice(loop.list, loop.listEnd ?? loop.list + 120));
		const texts = named !== void 0 && hidden(named, loop.list) ? [] : textsAt(source, loop.list, field ?? loop.pick, loop.listEnd);
		if (texts.length > 0) return {
			loop,
			texts,
			list: void 0
		};
		const list = quoteAt(source, loop.list) === void 0 ? named : void 0;
		if (list !== void 0 && field === void 0) unknown ??= {
			loop,
			texts,
			list
		};
	}
	return unknown;
}
const listName = (text) => /^\s*[&*]?((?:[$@]?[A-Za-z_]\w*(?:\.|::|->))*[$@]?[A-Za-z_]\w*)(?!\w)(?!\s*(?:[(.[]|::|->))/.exec(text)?.[1];

//#endregion
//#region src/checks/env/reads/languages/refusals.ts
const REACH$2 = 1500;
const MAX_USES = 12;
const REFUSAL = /(?<![\w.$@])(?:raise|throw|panic!?|abort!?|die|croak|confess|bail!|fatalError|preconditionFailure|exitProcess|exit!?(?!\s*\(?\s*0\b)|quit|fail|error|System\.exit(?!\s*\(\s*0\b)|Runtime\.[\w.()]*halt|(?:os|sys|process|std::process|Kernel|Process|Environment|Deno)(?:\.|::)_?[eE]xit!?(?!\s*\(?\s*0\b))\b|\.\s*(?:Fatal|Panic)\w*\s*\(|\braise_\w+\(|\breturn\b[^\n;{}]*\b(?:(?:fmt|errors|xerrors)\s*\.\s*\w+|[eE]rr(?:or)?[A-Z]\w*|&?\w*Err(?:or)?|Err)\s*[({]|\b(?:pytest|self)\.fail\b/;
const GUARD = /(?<![\w.])(?:continue|next|return)\b/;
const COLLECTED = /([$@]?[A-Za-z_]\w*)(?:\s*\.\s*(?:append|push|push_back|add|Add|insert|concat|extend|offer)\s*\(|\s*<<\s|\s*\[\s*\]\s*=(?!=)|\s*\+=|\s*\+\+|\s*(?::?=|=)\s*(?:append\s*\(|true\b|false\b|True\b|False\b|[01]\b))/g;
const MISSING_BEFORE = /(?:!\s*|\bnot\s+|\b(?:empty|is_null|isBlank|isEmpty|isNullOrEmpty|isNullOrBlank|IsNullOrEmpty|IsNullOrWhiteSpace|isNull|blank)\s*\(\s*)(?:\(?\s*(?:isset|defined|bool|trim|len|str|string|strings\.TrimSpace|StringUtils\.\w+|Objects\.\w+)?\s*\(?\s*)?(?:\w+(?:\.|::|->))*$/;
const MISSING_BEHIND = /^[\s)]*(?:(?:\.|\?\.)\s*(?:strip|trim|Trim|to_s|toString|as_deref|ok|length|size|presence|unwrap_or_default)\b\s*(?:\(\s*\))?[\s)]*)*(?:={2,3}\s*(?:""|''|0\b|-1\b|nil\b|null\b|false\b|None\b|undefined\b)|\bis\s+None\b|\bin\s*[([{]\s*(?:None\b|""|'')|\bis\s+null\b|<\s*1\b|(?:\?\?\s*''\s*\)?\s*===?\s*'')|(?:\.|\?\.|&\.)\s*(?:nil\?|empty\?|blank\?|is_none\(|is_err\(|is_empty\(|isEmpty\b|isBlank\(|isNullOrEmpty\(|isNullOrBlank\(|IsAbsent\b|isEmpty\(|isAbsent\())/;
const EQUALS_BEFORE = /(?:""|''|\bnil|\bnull|\bfalse|\bNone)\s*={2,3}\s*\(?\s*$/;
function isRefusedIn(code, style, loop, lookup) {
	return loop.kind === "body" ? refusedBy(code, style, lookup, loop.body, loop.whole.to) : isChosen(code, style, loop, lookup);
}
function refusedBy(code, style, lookup, body, behind) {
	if (isRefusedAt$1(code, style, lookup, body, behind)) return true;
	const start = Math.max(body.from, lineStart(code, lookup.from));
	const target = /([$@]?\b\w+)[ \t]*(?:,[ \t]*(\w+)[ \t]*)?(?::[ \t]*[\w<>?[\] |.]+)?(?::=|=)\s*(?:\(?\s*(?:strings\.TrimSpace|trim|str|await)?\s*\(?\s*)?$/.exec(code.slice(start, lookup.from));
	for (const name of [target?.[1], target?.[2]]) {
		if (name === void 0 || name === "_") continue;
		const uses = new RegExp(`(?<![\\w$.])${name.replace(/\$/g, "\\$")}(?!\\w|\\s*[:]?=(?!=))`, "g");
		uses.lastIndex = lookup.to;
		for (let count = 0; count < MAX_USES; count++) {
			const use = uses.exec(code);
			if (use === null || use.index >= Math.min(body.to, lookup.to + REACH$2)) break;
			if (isRefusedAt$1(code, style, {
				from: use.index,
				to: use.index + use[0].length
			}, body, behind)) return true;
		}
	}
	return false;
}
function isRefusedAt$1(code, style, subject, body, behind) {
	const condition = conditionOf(code, style, subject, body);
	if (condition === void 0) return false;
	const { branch, otherwise, rest } = condition;
	if (condition.isAssertion) return !condition.asksMissing;
	if (condition.asksMissing) return ends(code, style, branch, behind);
	if (otherwise !== void 0 && ends(code, style, otherwise, behind)) return true;
	return GUARD.test(code.slice(branch.from, branch.to)) && ends(code, style, rest, behind);
}
function ends(code, style, { from, to }, behind) {
	const text = code.slice(from, to);
	if (REFUSAL.test(text)) return true;
	return [...new Set([...text.matchAll(COLLECTED)].map((match) => match[1] ?? ""))].some((name) => isRefusedLater(code, style, name, behind));
}
const KEYWORD = /(?<![\w.$@])(if|unless|elsif|elif|elseif|assert|while|guard|require(?=\s*\()|requireNotNull|checkNotNull|check(?=\s*\())\b/g;
function conditionOf(code, style, subject, body) {
	const least = Math.max(body.from, subject.from - 400);
	const match = [...code.slice(least, subject.from).matchAll(KEYWORD)].at(-1);
	if (match === void 0) return void 0;
	const head = least + match.index;
	const word = match[1] ?? "";
	const between = code.slice(head + word.length, subject.from);
	if (/[{}]/.test(between) || between.includes(";") && !/^\s*[\w, ]+:=/.test(between)) return void 0;
	if (style !== "braces" && between.includes("\n") && bracketAround(code, subject.from) === void 0) return void 0;
	const asksMissing = asks(code, subject) !== (word === "unless");
	const none = {
		from: body.to,
		to: body.to
	};
	const isAssertion = /^(?:assert|guard|require|requireNotNull|checkNotNull|check)$/.test(word);
	if (isAssertion) return style !== "braces" || word === "guard" || /^\s*\(/.test(between) ? {
		asksMissing,
		isAssertion,
		branch: none,
		otherwise: void 0,
		rest: none
	} : void 0;
	const lead = code.slice(Math.max(body.from, lineStart(code, head)), head).replace(/#\{[^{}]*\}/g, (hole) => " ".repeat(hole.length));
	const modified = style === "end" ? /(?:^|[;{|]|\bdo\b)\s*([^;{|]*\S)\s*$/.exec(lead)?.[1] : void 0;
	if (modified !== void 0 && !/^(?:end|else|then|[}\])]|\w+\s*=)$/.test(modified)) return {
		asksMissing,
		isAssertion,
		branch: {
			from: head - lead.length + lead.lastIndexOf(modified),
			to: head
		},
		otherwise: void 0,
		rest: {
			from: lineEnd(code, subject.to),
			to: body.to
		}
	};
	const from = pastCondition(code, style, head + word.length, subject.to);
	const branch = bodyBehind(code, style, head, from);
	if (style === "end") return {
		asksMissing,
		isAssertion,
		...splitAtElse(code, head, branch, body)
	};
	const closing = style === "braces" && code.charAt(branch.to) === "}" ? branch.to + 1 : branch.to;
	const follows = /^\s*(?:else|elif)\b/.exec(code.slice(closing, closing + 200));
	return {
		asksMissing,
		isAssertion,
		branch,
		otherwise: follows !== null && (style === "braces" || indentAt(code, closing + follows[0].length - 4) === indentAt(code, head)) ? bodyBehind(code, style, head, closing + follows[0].length) : void 0,
		rest: {
			from: closing,
			to: body.to
		}
	};
}
function splitAtElse(code, head, branch, body) {
	const text = code.slice(branch.from, branch.to);
	const line = code.slice(branch.to, lineEnd(code, branch.to));
	const rest = {
		from: branch.to,
		to: body.to
	};
	const inside = /\belse\b/.exec(text);
	if (inside !== null) {
		const at = branch.from + inside.index;
		return {
			branch: {
				from: branch.from,
				to: at
			},
			otherwise: {
				from: at + 4,
				to: branch.to
			},
			rest
		};
	}
	if (!/^\s*else\b/.test(line)) return {
		branch,
		otherwise: void 0,
		rest
	};
	return {
		branch,
		otherwise: bodyBehind(code, "end", head, lineEnd(code, branch.to)),
		rest
	};
}
function pastCondition(code, style, from, at) {
	if (style !== "braces") return at;
	const open = /^\s*\(/.exec(code.slice(from, from + 20));
	const behind = open === null ? void 0 : pastBracket(code, from + open[0].length - 1);
	if (behind !== void 0 && behind >= at) return behind;
	const brace = code.indexOf("{", at);
	return brace === -1 ? at : brace;
}
function asks(code, subject) {
	const before = code.slice(Math.max(0, subject.from - 60), subject.from);
	const behind = code.slice(subject.to, subject.to + 80);
	if (/^[\s)]*(?:!==?|is\s+not\b|>\s*0)/.test(behind)) return false;
	return MISSING_BEFORE.test(before) || EQUALS_BEFORE.test(before) || MISSING_BEHIND.test(behind) || code.slice(subject.from, subject.to).search(/\bnot\s+in\b|!in\b/) !== -1;
}
const KEEPS = /^(?:list|difference|select|filter|find_all|findAll|find|detect|any\??|some|anyMatch|Where|where|Any|exists|first|firstOrNull|partition)$/;
const DROPS = /^(?:reject|filterNot|filter_not|all\??|every|allMatch|All|forall|none\??)$/;
function isChosen(code, style, { whole, method }, lookup) {
	const before = code.slice(Math.max(0, whole.from - 200), whole.from);
	const call = /(?:\b(any|all|list|set|tuple|sorted|len|bool|next|frozenset)\s*)?$/.exec(before)?.[1];
	const chosen = method === "list" && (call === "any" || call === "all") ? call : method;
	const isMissing = asksInside(code, whole, lookup, chosen);
	const isDropping = DROPS.test(chosen) && chosen !== "none?" && chosen !== "none";
	if (!(isDropping || KEEPS.test(chosen)) || isMissing === isDropping) return false;
	const start = whole.from - (call?.length ?? 0);
	const line = code.slice(Math.max(0, lineStart(code, start) - 120), start);
	const name = /([$@]?\b\w+)[ \t]*(?::[ \t]*[\w<>[\]?, .|]+)?(?::?=)\s*(?:(?:sorted|len|list|tuple|set|array_values|array_diff|implode|Stream|Arrays)\s*\(?\s*)*$/.exec(line)?.[1];
	if (name !== void 0 && isRefusedLater(code, style, name, whole.to)) return true;
	const condition = conditionOf(code, style, {
		from: start,
		to: whole.to
	}, {
		from: Math.max(0, start - 400),
		to: Math.min(code.length, whole.to + REACH$2)
	});
	if (condition === void 0) return false;
	const { branch, otherwise, rest } = condition;
	if (condition.isAssertion) return true;
	const refuses = (range) => range !== void 0 && REFUSAL.test(code.slice(range.from, range.to));
	return refuses(branch) || refuses(otherwise) || GUARD.test(code.slice(branch.from, branch.to)) && refuses(rest);
}
function asksInside(code, whole, lookup, chosen) {
	if (chosen === "difference") return true;
	if (chosen === "all" && asks(code, lookup) === false) return false;
	if (asks(code, lookup)) return true;
	if (chosen === "filterNot" || DROPS.test(chosen)) return false;
	const before = code.slice(whole.from, lookup.from);
	return /(?:\bnot|!)\s*\(?\s*$/.test(before);
}
function isRefusedLater(code, style, name, from) {
	const uses = new RegExp(`(?<![\\w$.])${name.replace(/[$@]/g, "\\$&")}(?!\\w)`, "g");
	uses.lastIndex = from;
	const to = Math.min(code.length, from + REACH$2);
	for (let count = 0; count < MAX_USES; count++) {
		const use = uses.exec(code);
		if (use === null || use.index >= to) return false;
		const start = lineStart(code, use.index);
		const line = code.slice(start, lineEnd(code, use.index));
		if (/(?<![\w.])(?:sys\.|os\.|process\.)?[eE]xit\s*\(\s*$/.test(code.slice(start, use.index))) return true;
		if (style === "end" && /\b(?:if|unless)\b/.test(line.slice(0, use.index - start)) && REFUSAL.test(line)) return true;
		const condition = conditionOf(code, style, {
			from: use.index,
			to: use.index + use[0].length
		}, {
			from: Math.max(from - 1, start - 200),
			to
		});
		if (condition === void 0) continue;
		if (condition.isAssertion) return true;
		const { branch, otherwise, rest } = condition;
		if (REFUSAL.test(code.slice(branch.from, branch.to))) return true;
		if (otherwise !== void 0 && REFUSAL.test(code.slice(otherwise.from, otherwise.to))) return true;
		if (GUARD.test(code.slice(branch.from, branch.to)) && REFUSAL.test(code.slice(rest.from, Math.min(rest.to, branch.to + 300)))) return true;
	}
	return false;
}

//#endregion
//#region src/checks/env/reads/languages/listed.ts
const MAX_SOUGHT = 500;
function listsElsewhere(language, files, sourceOf) {
	const known = /* @__PURE__ */ new Map();
	const giving = /* @__PURE__ */ new Map();
	const filesGiving = (name, word) => {
		const before = giving.get(name);
		if (before !== void 0 || giving.size >= MAX_SOUGHT) return before ?? [];
		const assigned = new RegExp(`(?<![\\w$])${word}\\s*(?:\\[\\s*\\]\\s*)?(?::[^=\\n]{1,60})?(?:[ \\t]+\\[[^\\]\\n]{0,20}\\]string[ \\t]*)?:?=`);
		const found = files.filter(({ text }) => text.includes(name) && assigned.test(text));
		giving.set(name, found);
		return found;
	};
	return (source, list) => {
		const key = `${source.path}\n${list}`;
		if (known.has(key)) return known.get(key);
		const found = find(source, list);
		known.set(key, found);
		return found;
	};
	function find(source, list) {
		const name = list.split(/\.|::/).at(-1) ?? list;
		if (name.length < 3 || language.functions === void 0) return void 0;
		const word = name.replace(/\$/g, "\\$");
		for (const { path } of filesGiving(name, word)) {
			if (path === source.path || isTestPath(source.path) && !isTestPath(path)) continue;
			const other = sourceOf(path);
			const texts = other === void 0 ? [] : assignedTexts(other, name, "only");
			if (other === void 0 || texts.length === 0) continue;
			const seen = language.functions.calledAs({
				name,
				path,
				owner: void 0,
				isMethod: false
			}, source);
			if (language.functions.bare && /^[A-Z]/.test(name) || seen.length > 0 && new RegExp(`(?:${seen.join("|")})${word}(?!\\w)`).test(source.masked.code)) return {
				source: other,
				texts
			};
		}
	}
}
const styleOf = (language) => language.functions?.body ?? "braces";
function namesOf$2(language, dynamic, elsewhere) {
	const { source } = dynamic.lookup;
	const style = styleOf(language);
	if (dynamic.isList) {
		const { word, at } = dynamic;
		if (word !== "" && isHidden(language, source, word, at)) return {
			reads: [],
			rest: dynamic
		};
		const here = word === "" ? textsAt(source, at) : assignedTexts(source, word, "only", at);
		const found = here.length > 0 ? {
			source,
			texts: here
		} : elsewhere(source, dynamic.word);
		const loop = found === void 0 ? void 0 : comparedList(dynamic) ?? indexLoop(source, style, dynamic);
		return {
			reads: found === void 0 ? [] : readsOf(language, dynamic, found, isRefused$1(source, style, loop, dynamic)),
			rest: dynamic
		};
	}
	const hidden = (name, at) => isHidden(language, source, name, at);
	const around = looped(source, style, dynamic.word, dynamic.at, hidden) ?? (dynamic.of === void 0 ? void 0 : looped(source, style, dynamic.of.word, dynamic.of.at, hidden, { field: dynamic.word }));
	if (around === void 0) return { reads: [] };
	const { loop, texts, list } = around;
	const refused = isRefused$1(source, style, loop, dynamic);
	if (list === void 0) return { reads: readsOf(language, dynamic, {
		source,
		texts
	}, refused) };
	const found = hidden(list, loop.list) ? void 0 : elsewhere(source, list);
	if (found !== void 0) return { reads: readsOf(language, dynamic, found, refused) };
	const word = list.split(/\.|::/).at(-1) ?? list;
	return {
		reads: [],
		rest: {
			...dynamic,
			word,
			at: loop.list,
			isList: true,
			...refused ? { isRefused: true } : {}
		}
	};
}
function isHidden(language, source, name, at) {
	if (language.functions === void 0 || !/^[$@]?\w+$/.test(name)) return false;
	const around = functionAround(source, language.functions, at, name);
	if (around === void 0) return false;
	const between = source.masked.code.slice(around.header.end, at);
	return !new RegExp(`(?<![\\w$.])${name.replace(/\$/g, "\\$")}\\s*:?=(?![=~>])`).test(between);
}
const isRefused$1 = (source, style, loop, { lookup }) => loop !== void 0 && isRefusedIn(source.masked.code, style, loop, {
	from: lookup.start,
	to: lookup.rest.end
});
function comparedList({ lookup, at }) {
	const { pattern, start, rest, source } = lookup;
	if (pattern.isBehind !== true) return void 0;
	const whole = {
		from: Math.min(start, at),
		to: rest.end
	};
	return {
		kind: "choice",
		list: at,
		pick: "only",
		whole,
		body: whole,
		method: /issubset|superset|<=|subset/.test(source.masked.code.slice(whole.from, whole.to)) ? "all" : "difference"
	};
}
function indexLoop(source, style, { at, word }) {
	const index = /\[\s*(\$?\w+)/.exec(source.masked.code.slice(at + word.length, at + word.length + 40))?.[1];
	if (index === void 0) return void 0;
	return loopsAround(source, style, index, at)[0] ?? counted(source, style, index, at);
}
function counted(source, style, index, at) {
	const { code } = source.masked;
	const from = Math.max(0, at - 800);
	const head = [...code.slice(from, at).matchAll(new RegExp(`\\bfor\\b[^\\n{]{0,40}(?<![\\w$])${index.replace(/\$/g, "\\$")}\\b`, "g"))].at(-1);
	if (head === void 0) return void 0;
	const start = from + head.index;
	const list = start + head[0].length;
	return bodied(code, style, start, list, "only");
}
function readsOf(language, { lookup, prefix }, { source, texts }, refused) {
	const positions = positionsIn(source);
	return texts.filter(({ value }) => UPPER.test(value)).map(({ value, start }) => {
		const facts = factsOf$1(language, {
			...lookup,
			name: `${prefix}${value}`
		});
		const given = refused ? refusedWithout(facts, lookup) : facts;
		return readAt(given, source.path, positions, start, start + value.length);
	});
}
function refusedWithout(facts, { source, fallback }) {
	const isNothing = fallback === void 0 || isEmptyAt(source.masked.code, fallback);
	if (facts.hasDefault && !isNothing) return facts;
	const { asBoolean: _, ...others } = facts;
	return {
		...others,
		hasDefault: false,
		required: true
	};
}
const isEmptyAt = (code, at) => /^\s*(?:""|''|(?:None|nil|null|false|False)\b)/.test(code.slice(at, at + 20));

//#endregion
//#region src/checks/env/reads/languages/helpers.ts
const MAX_ROUNDS$2 = 4;
const MAX_HELPERS$1 = 300;
const IS_DEFAULT = /^[$_]?(?:default|fallback|def|dflt|alt|otherwise|or_?else|backup)|(?:default|fallback)(?:_?value)?$/i;
const REFUSES = /(?:\bnot\s+\w+|\bis\s+None|\bis\s+null|(?:nil|blank|empty)\?|[eE]mpty\b|isBlank|IsNullOr\w+|={2,3}\s*(?:nil|null|false|""|''|"\s*"|undefined)|!\s*\$?\w+|KeyError|VarError|Err\s*\([^)]*\)\s*=>|None\s*=>|\bunless\s+\w+|:error\b)(?:(?!\breturn\b)[\s\S]){0,200}?\b(?:raise|throw|panic!?|abort|exit|Fatal\w*|Panic\w*|die|fail\w*|error)\b|(?:==\s*""|!\s*\w+)\s*\{[^{}]{0,200}\breturn\b[^\n}]*\b(?:(?:fmt|errors)\s*\.\s*\w+|[eE]rr[A-Z]\w*|&?\w*Err\w*\s*\{)/;
function helperReads(language, functions, files, sourceOf, dynamics, elsewhere) {
	const helpers = /* @__PURE__ */ new Map();
	const reads = [];
	let fresh = dynamics;
	for (let round = 0; round < MAX_ROUNDS$2 && fresh.length > 0; round++) {
		const made = [];
		for (const dynamic of fresh) {
			if (helpers.size >= MAX_HELPERS$1) break;
			const helper = helperOf(language, functions, dynamic);
			const key = helper === void 0 ? "" : `${helper.path}\0${helper.owner ?? ""}\0${helper.name}`;
			if (helper === void 0 || helpers.has(key)) continue;
			helpers.set(key, helper);
			made.push(helper);
		}
		const next = [];
		for (const file of files) {
			const here = made.filter(({ name }) => file.text.includes(name));
			const source = here.length === 0 ? void 0 : sourceOf(file.path);
			if (source === void 0) continue;
			for (const helper of here) {
				const found = callsOf$1(language, functions, helper, source);
				reads.push(...found.reads);
				next.push(...found.dynamic);
			}
		}
		fresh = next.flatMap((each) => {
			const found = namesOf$2(language, each, elsewhere);
			reads.push(...found.reads);
			return found.reads.length > 0 ? [] : [found.rest ?? each];
		});
	}
	return {
		reads,
		helpers: [...helpers.values()].map(({ name, path, line, parameter, defaultParameter, required }) => ({
			name,
			path,
			line,
			parameter,
			...defaultParameter === void 0 ? {} : { defaultParameter },
			required
		}))
	};
}
function helperOf(language, functions, dynamic) {
	const { source } = dynamic.lookup;
	const around = functionAround(source, functions, dynamic.at, dynamic.word);
	if (around === void 0 || around.header.name === "") return void 0;
	const { header, parameter } = around;
	const facts = factsOf$1(language, dynamic.lookup);
	const { fallback } = dynamic.lookup;
	const word = fallback === void 0 ? void 0 : /^[$\w]+/.exec(source.masked.code.slice(fallback, fallback + 60))?.[0];
	const isOther = (name) => name !== dynamic.word;
	const byUse = header.parameters.findIndex((name) => isOther(name) && name === word);
	const byName = header.parameters.findIndex((name) => isOther(name) && IS_DEFAULT.test(name));
	const isNothing = fallback !== void 0 && isEmptyAt(source.masked.code, fallback);
	const hasOwn = facts.hasDefault && byUse === -1 && !isNothing;
	const body = bodyOf$1(source, functions, header);
	const returned = header.parameters.findIndex((name) => isOther(name) && name !== "" && new RegExp(`\\breturn\\s+${name.replace(/\$/g, "\\$")}\\s*(?:[;,}\\n]|$)`).test(body));
	const defaultParameter = byUse !== -1 ? byUse : byName !== -1 ? byName : returned;
	const refuses = dynamic.isRefused || facts.required && !dynamic.isList || !dynamic.isList && REFUSES.test(body);
	return {
		name: header.name,
		path: source.path,
		line: positionsIn(source)(header.at).line,
		parameter,
		...defaultParameter === -1 ? {} : { defaultParameter },
		required: refuses === true && !hasOwn,
		prefix: dynamic.prefix,
		hasDefault: hasOwn && defaultParameter === -1,
		parameterName: dynamic.word,
		defaultName: header.parameters[defaultParameter],
		isMethod: header.hasReceiver || /^func\s*\(/.test(source.masked.code.slice(header.at, header.at + 8)),
		owner: ownerOf(source, header.at),
		pattern: dynamic.lookup.pattern,
		isList: dynamic.isList === true,
		isRest: dynamic.isList === true && header.rest === parameter
	};
}
function ownerOf(source, at) {
	return [...source.masked.code.slice(Math.max(0, at - 2e4), at).matchAll(/^[ \t]*(?:[\w@]+[ \t]+)*(?:class|module|object|defmodule|trait|enum|struct|impl|extension)[ \t]+([\w.]+)/gm)].at(-1)?.[1]?.split(".").at(-1);
}
function callsOf$1(language, functions, helper, source) {
	const reads = [];
	const dynamic = [];
	const { code } = source.masked;
	const isHome = source.path === helper.path;
	const befores = isHome ? ["(?<![\\w$])"] : functions.calledAs(helper, source);
	if (befores.length === 0) return {
		reads,
		dynamic
	};
	const name = helper.name.replace(/[$!?]/g, "\\$&");
	const opening = functions.bare ? "(?:[ \\t]*\\(|[ \\t]+(?=[\"']))" : "\\s*(?:(?:::)?<[^<>()\\n]{0,60}>|\\[[\\w.*, [\\]]{1,60}\\])?\\s*\\(";
	const pattern = new RegExp(`(?:${befores.join("|")})${name}${opening}`, "g");
	for (const match of code.matchAll(pattern)) {
		if (/\b(?:defp?|func?|fun|function|sub)[ \t]+(?:self\.)?$/.test(code.slice(Math.max(0, match.index - 20), match.index))) continue;
		const isBracketed = match[0].endsWith("(");
		const rest = restOf(code, match.index + match[0].length, isBracketed, true);
		const keyword = (word) => {
			if (word === void 0) return void 0;
			for (const { start, end } of rest.parts) {
				const found = /^(\w+)\s*(?:=(?!=)|:(?!:))\s*/.exec(code.slice(start, Math.min(end, start + 80)));
				if (found?.[1] === word.replace(/^[$@]/, "")) return start + found[0].length;
			}
		};
		const at = keyword(helper.parameterName) ?? rest.parts[helper.parameter]?.start;
		if (at === void 0) continue;
		const fallback = keyword(helper.defaultName) ?? (helper.defaultParameter === void 0 ? void 0 : rest.parts[helper.defaultParameter]?.start);
		const lookup = {
			source,
			name: "",
			pattern: viaHelper(helper),
			start: match.index,
			rest: {
				parts: [],
				end: rest.end
			},
			fallback
		};
		const given = helper.isRest ? rest.parts.slice(helper.parameter).map(({ start }) => start) : [at];
		for (const start of given) {
			const found = argument(language, helper, lookup, start, isHome);
			reads.push(...found.reads);
			dynamic.push(...found.dynamic);
		}
	}
	return {
		reads,
		dynamic
	};
}
function argument(language, helper, lookup, at, isHome) {
	const { source } = lookup;
	const { code, literals } = source.masked;
	const positions = positionsIn(source);
	const quote = quoteAt(source, at);
	const isSpread = helper.isRest && /^\s*(?:\*|\.\.\.|[^,()]*(?:\{[^{}]*\})?\.\.\.)/.test(code.slice(at, at + 300));
	if (helper.isList && (!helper.isRest || isSpread || quote !== void 0 && source.masked.words.has(quote))) {
		const start = at + (/^\s*(?:\*|\.\.\.)?\s*/.exec(code.slice(at, at + 20))?.[0].length ?? 0);
		const reads = textsAt(source, start).filter(({ value }) => UPPER.test(value)).map(({ value, start: from }) => readAt(factsOf$1(language, {
			...lookup,
			name: `${helper.prefix}${value}`
		}), source.path, positions, from, from + value.length));
		const list = /^[$@]?\w+/.exec(code.slice(start, start + 80))?.[0];
		if (reads.length > 0 || list === void 0) return {
			reads,
			dynamic: []
		};
		return {
			reads,
			dynamic: [{
				word: list,
				prefix: helper.prefix,
				at: start,
				lookup,
				isList: true
			}]
		};
	}
	const word = quote === void 0 ? /^[$@]?\w+/.exec(code.slice(at, at + 80))?.[0] : void 0;
	const constant = word === void 0 ? void 0 : constantsOf(source).get(word);
	const literal = quote === void 0 ? void 0 : literals.get(quote);
	const value = literal?.value ?? constant;
	if (value === void 0) return {
		reads: [],
		dynamic: word === void 0 ? [] : [{
			word,
			prefix: helper.prefix,
			at,
			lookup
		}]
	};
	if (!(UPPER.test(value) || isHome && /env/i.test(helper.name) && /^[A-Za-z_]\w*$/.test(value) && helper.prefix === "") && !(helper.prefix !== "" && /^\w+$/.test(value))) return {
		reads: [],
		dynamic: []
	};
	const start = literal?.start ?? at;
	const end = literal === void 0 ? at + (word ?? "").length : start + value.length;
	const facts = factsOf$1(language, {
		...lookup,
		name: `${helper.prefix}${value}`
	});
	return {
		reads: [readAt(facts, source.path, positions, start, end)],
		dynamic: []
	};
}
function viaHelper(helper) {
	const { phase, side } = helper.pattern;
	return {
		before: /(?!)/g,
		via: `${helper.name}()`,
		...helper.required ? { required: true } : {},
		...helper.hasDefault ? { hasDefault: true } : {},
		...phase === void 0 ? {} : { phase },
		...side === void 0 ? {} : { side }
	};
}

//#endregion
//#region src/checks/env/reads/languages/beam.ts
const sigil = (letters, more) => ({
	starts: "~",
	open: new RegExp(`~[${letters}]+("""|'''|[(\\[{<|/"'])`, "y"),
	close: (opening) => counterpart(opening[1] ?? ""),
	...more
});
const ELIXIR = { forms: [
	lineComment("#"),
	{
		starts: "?",
		open: /(?<![\w)\]])\?(?:\\.|["'#])/y
	},
	sigil("w", {
		isWords: true,
		escape: "backslash",
		hole: HASH_BRACE
	}),
	sigil("a-z", {
		escape: "backslash",
		hole: HASH_BRACE
	}),
	sigil("A-Z", {}),
	quoted("\"\"\"", { hole: HASH_BRACE }),
	quoted("'''", { hole: HASH_BRACE }),
	quoted("\"", { hole: HASH_BRACE }),
	quoted("'", { hole: HASH_BRACE })
] };
const ERLANG = { forms: [
	{
		starts: "$",
		open: /\$(?:\\.|["'%])/y
	},
	lineComment("%"),
	quoted("\""),
	quoted("'")
] };
const PATTERNS$5 = [
	{
		before: /\bSystem\s*\.\s*get_env\s*(?:\(\s*|(?=\s["']))/g,
		via: "System.get_env",
		fallback: nextArgument
	},
	{
		before: /\bSystem\s*\.\s*fetch_env!\s*(?:\(\s*|(?=\s["']))/g,
		via: "System.fetch_env!",
		required: true
	},
	{
		before: /\bSystem\s*\.\s*fetch_env\s*(?:\(\s*|(?=\s["']))/g,
		via: "System.fetch_env"
	},
	{
		before: /(?=\|>\s*System\s*\.\s*get_env\s*\(\s*(?:\)|[^)\s]))/g,
		via: "System.get_env",
		isBehind: true
	},
	{
		before: /(?=\|>\s*System\s*\.\s*fetch_env!\s*\(\s*\))/g,
		via: "System.fetch_env!",
		isBehind: true,
		required: true
	},
	{
		before: /\bSystem\s*\.\s*get_env\s*\(\s*\)\s*(?:\|>\s*Map\s*\.\s*get\s*\(\s*|\[\s*)/g,
		via: "System.get_env",
		fallback: nextArgument
	},
	{
		before: /\{\s*:system\s*,\s*(?::\w+\s*,\s*)?/g,
		via: "{:system}",
		fallback: nextArgument
	},
	{
		before: /(?<![\w.])(?:Dotenvy\s*\.\s*)?env!\s*\(\s*/g,
		via: "env!",
		needs: /\bDotenvy\b/,
		required: true,
		fallback: secondNext
	},
	{
		before: /\bos\s*:\s*getenv\s*\(\s*/g,
		via: "os:getenv",
		fallback: nextArgument
	}
];
const FUNCTIONS$8 = {
	header: /^[ \t]*defp?[ \t]+(?<name>\w+[!?]?)\s*\(|\b(?<name2>[a-z]\w*)\s*=\s*fn\s*\(?/gm,
	parameter: "first",
	body: "end",
	bare: true,
	calledAs: ({ owner }, { masked: { code } }) => owner === void 0 ? [] : [`\\b${owner}\\s*\\.\\s*`, ...new RegExp(`\\bimport\\s+[\\w.]*\\b${owner}\\b`).test(code) ? ["(?<![\\w.:@])"] : []]
};
const asksTruth$3 = ({ source, pattern, start, rest }) => {
	const { code } = source.masked;
	if (pattern.via !== "System.get_env") return false;
	return /(?:\b(?:if|unless|not)\s*\(?\s*|!\s*)$/.test(code.slice(Math.max(0, start - 20), start)) && /^\s*(?:do\b|,\s*do:|\)|&&|\|\||and\b|or\b)/.test(code.slice(rest.end, rest.end + 20));
};
const beam = {
	name: "beam",
	isFile: (path) => /\.(?:exs?|[hl]?eex|erl|hrl|escript|config\.script)$/.test(path),
	interpreter: /^(?:elixir|escript)$/,
	hint: /get_env|fetch_env|:system\b|getenv|Dotenvy/,
	lexis: (path) => /\.(?:erl|hrl|escript|script)$/.test(path) ? ERLANG : /eex$/.test(path) ? {
		...ELIXIR,
		within: WITHIN
	} : ELIXIR,
	patterns: PATTERNS$5,
	otherwise: [/\s*\)?\s*\|\|\s*/y],
	refuses: /\(?\s*(?:raise|throw|exit|System\s*\.\s*(?:halt|stop)|Logger\.\w+)\b/y,
	asksTruth: asksTruth$3,
	functions: FUNCTIONS$8
};
const WITHIN = {
	from: /<%=?(?![=%#])/g,
	starts: "%",
	to: /%>/y
};

//#endregion
//#region src/checks/env/reads/languages/dart.ts
const RAW = (quote) => new RegExp(`(?<=(?<!\\w)r)${quote}`, "y");
const LEXIS$3 = { forms: [
	...NESTED_COMMENTS,
	...["\"\"\"", "'''"].flatMap((quote) => [{
		...raw(quote),
		open: RAW(quote)
	}, quoted(quote, { hole: DOLLAR_BRACE })]),
	...["\"", "'"].flatMap((quote) => [{
		...raw(quote, quote, { oneLine: true }),
		open: RAW(quote)
	}, quoted(quote, {
		hole: DOLLAR_BRACE,
		oneLine: true
	})])
] };
const COMPILED = {
	phase: "build",
	side: "client"
};
const PATTERNS$4 = [
	{
		before: /\bString\s*\.\s*fromEnvironment\s*\(\s*/g,
		via: "String.fromEnvironment",
		fallback: named("defaultValue"),
		...COMPILED
	},
	{
		before: /\bbool\s*\.\s*fromEnvironment\s*\(\s*/g,
		via: "bool.fromEnvironment",
		fallback: named("defaultValue"),
		type: "boolean",
		...COMPILED
	},
	{
		before: /\bint\s*\.\s*fromEnvironment\s*\(\s*/g,
		via: "int.fromEnvironment",
		fallback: named("defaultValue"),
		type: "number",
		...COMPILED
	},
	{
		before: /\bbool\s*\.\s*hasEnvironment\s*\(\s*/g,
		via: "bool.hasEnvironment",
		isQuestion: true,
		...COMPILED
	},
	{
		before: /\bPlatform\s*\.\s*environment\s*\[\s*/g,
		via: "Platform.environment"
	},
	{
		before: /\bPlatform\s*\.\s*environment\s*\.\s*containsKey\s*\(\s*/g,
		via: "Platform.environment",
		isQuestion: true
	},
	{
		before: /\b(?:dotenv|DotEnv\(\))\s*\.\s*env\s*\[\s*/g,
		via: "dotenv",
		side: "client",
		isPlace: true
	},
	{
		before: /\bdotenv\s*\[\s*/g,
		via: "dotenv",
		side: "client",
		needs: /dotenv/
	},
	{
		before: /\bdotenv\s*\.\s*(?:get|getInt|getDouble|getBool)\s*\(\s*/g,
		via: "dotenv",
		required: true,
		fallback: named("fallback"),
		side: "client"
	},
	{
		before: /\bdotenv\s*\.\s*maybeGet\s*\(\s*/g,
		via: "dotenv",
		fallback: named("fallback"),
		side: "client"
	},
	{
		before: /@EnviedField\s*\((?:[^()]{0,200},)?\s*varName\s*:\s*/g,
		via: "envied",
		required: true,
		fallback: named("defaultValue"),
		...COMPILED
	}
];
const FUNCTIONS$7 = {
	header: /^[ \t]*(?:(?:static|external|final)\s+)*(?!(?:return|new|else|throw|await)\b)[\w.]+(?:<[^()\n;=]*>)?\??\s+(?<name>\w+)\s*\((?=[^()\n]*\w\s+\w+[^()\n]*\)|\s*\n)/gm,
	parameter: "last",
	body: "braces",
	calledAs: ({ owner, path }, { text }) => {
		const file = path.split("/").at(-1) ?? "";
		if (!text.includes(file)) return [];
		return [owner === void 0 ? "(?<![\\w.])" : `\\b${owner}\\s*\\.\\s*`];
	}
};
const dart = {
	name: "dart",
	isFile: (path) => path.endsWith(".dart"),
	hint: /fromEnvironment|hasEnvironment|Platform\s*\.\s*environment|dotenv|EnviedField/,
	lexis: LEXIS$3,
	patterns: PATTERNS$4,
	otherwise: [/\s*\?\?=?\s*/y],
	refuses: /\(?\s*throw\b|exit\s*\(/y,
	insists: /\s*!(?![=\w])/y,
	functions: FUNCTIONS$7
};

//#endregion
//#region src/checks/env/reads/languages/expanded.ts
function expandedNames(source, before, via, reference = /\$(?:(\w+)|\{(\w+)\})/g) {
	const positions = positionsIn(source);
	return [...source.masked.code.matchAll(before)].flatMap((match) => {
		const quote = quoteAt(source, match.index + match[0].length);
		const literal = quote === void 0 ? void 0 : source.masked.literals.get(quote);
		if (literal?.value === void 0) return [];
		return [...literal.value.matchAll(reference)].flatMap((found) => {
			const name = found[1] ?? found[2] ?? "";
			if (!/^[A-Za-z_]\w*$/.test(name)) return [];
			const start = literal.start + found.index + found[0].indexOf(name);
			return [readAt({
				name,
				hasDefault: false,
				required: false,
				phase: "run",
				side: "server",
				via,
				kind: "code"
			}, source.path, positions, start, start + name.length)];
		});
	});
}

//#endregion
//#region src/checks/env/reads/languages/dotnet.ts
const HOLE = {
	open: "{",
	close: "}",
	doubled: true
};
const STRINGS = [
	{
		starts: "\"",
		open: /(?<=\$+)("{3,})/y,
		close: (opening) => opening[1] ?? "\"\"\"",
		hole: {
			open: "{",
			close: "}"
		}
	},
	{
		starts: "\"",
		open: /("{3,})(?!")/y,
		close: (opening) => opening[1] ?? "\"\"\""
	},
	{
		starts: "\"",
		open: /(?<=\$@|@\$)"/y,
		close: "\"",
		escape: "doubled",
		hole: HOLE
	},
	{
		starts: "\"",
		open: /(?<=@)"/y,
		close: "\"",
		escape: "doubled"
	},
	{
		...quoted("\"", {
			oneLine: true,
			hole: HOLE
		}),
		open: /(?<=\$)"/y
	},
	quoted("\"", { oneLine: true })
];
const CSHARP = { forms: [
	...C_COMMENTS,
	...STRINGS,
	CHARACTER
] };
const FSHARP = { forms: [
	lineComment("//"),
	{
		...blockComment("(*", "*)", true),
		open: /\(\*(?!\))/y
	},
	{
		starts: "\"",
		open: /"""/y,
		close: "\"\"\""
	},
	{
		starts: "\"",
		open: /(?<=@)"/y,
		close: "\"",
		escape: "doubled"
	},
	{
		...quoted("\"", { hole: HOLE }),
		open: /(?<=\$)"/y
	},
	quoted("\""),
	CHARACTER
] };
const BASIC = { forms: [lineComment("'"), {
	starts: "\"",
	open: /"/y,
	close: "\"",
	escape: "doubled",
	oneLine: true
}] };
const PATTERNS$3 = [
	{
		before: /\bGetEnvironmentVariable\s*\(?\s*/g,
		via: "GetEnvironmentVariable"
	},
	{
		before: /\bEnviron\$?\s*\(\s*/g,
		via: "Environ"
	},
	{
		before: /\bEnv\s*\.\s*Get(?:String|Bool|Int|Double)\s*\(\s*/g,
		via: "DotNetEnv",
		needs: /DotNetEnv/,
		fallback: nextArgument
	},
	{
		before: /\.\s*GetValue\s*<[^<>()\n]{1,40}>\s*\(\s*/g,
		via: "IConfiguration",
		names: UPPER,
		fallback: nextArgument,
		needs: /[cC]onfig/
	},
	{
		before: /\b_?[cC]onfig(?:uration)?\s*\[\s*/g,
		via: "IConfiguration",
		names: UPPER,
		isPlace: true
	},
	{
		before: /\b_?[cC]onfig(?:uration)?\s*\.\s*GetValue\s*\(\s*/g,
		via: "IConfiguration",
		names: UPPER,
		fallback: nextArgument
	}
];
function patternsOf$4({ masked: { code } }) {
	const names = [...code.matchAll(/\bIConfiguration(?:Root|Section|Manager)?\s+(\w+)/g)].map((match) => match[1] ?? "");
	if (names.length === 0) return [...PATTERNS$3];
	const callee = `\\b(?:${[...new Set(names)].join("|")})`;
	return [...PATTERNS$3, {
		before: new RegExp(`${callee}\\s*\\[\\s*`, "g"),
		via: "IConfiguration",
		names: UPPER,
		isPlace: true
	}];
}
const FUNCTIONS$6 = {
	header: /^[ \t]*(?:(?:public|private|protected|internal|static|async|virtual|override|sealed|partial|extern|unsafe|readonly)\s+)*(?!(?:return|new|else|throw|case|await|using|yield)\b)[\w.?]+(?:<[^()\n;=]*>)?(?:\[\])?\??\s+(?<name>\w+)\s*(?:<[^()\n]*>)?\s*\((?=[^()\n]*\w\s+\w+[^()\n]*|\s*\n)|\blet\s+(?:inline\s+)?(?<name2>\w+)\s*\(/gm,
	parameter: "last",
	body: "braces",
	implicit: /^this\s/,
	calledAs: ({ name, owner }, { masked: { code } }) => [
		...owner === void 0 ? [] : [`\\b${owner}\\s*\\.\\s*`],
		...owner !== void 0 && new RegExp(`\\busing\\s+static\\s+[\\w.]*\\b${owner}\\s*;`).test(code) ? ["(?<![\\w.])"] : [],
		...name === "" ? ["(?!)"] : []
	]
};
const dotnet = {
	name: "dotnet",
	isFile: (path) => /\.(?:cs|fsx?|fsi|vb|cshtml|razor|csx)$/.test(path),
	hint: /GetEnvironmentVariable|ExpandEnvironmentVariables|Environ\$?\(|DotNetEnv|[cC]onfig(?:uration)?\s*\[|GetValue|IConfiguration/,
	lexis: (path) => /\.fs[xi]?$/.test(path) ? FSHARP : path.endsWith(".vb") ? BASIC : CSHARP,
	patterns: patternsOf$4,
	more: (source) => expandedNames(source, /\bExpandEnvironmentVariables\s*\(\s*/g, "ExpandEnvironmentVariables", /%(\w+)%/g),
	otherwise: [/\s*\)?\s*\?\?=?\s*/y, /\s*\|>\s*Option\.(?:ofObj\s*\|>\s*Option\.)?defaultValue\s*/y],
	refuses: /throw\b|failwith\b|Environment\s*\.\s*(?:Exit|FailFast)/y,
	functions: FUNCTIONS$6
};

//#endregion
//#region src/checks/env/groups.ts
function addTo(groups, key, member) {
	const group = groups.get(key);
	if (group === void 0) groups.set(key, [member]);
	else group.push(member);
}

//#endregion
//#region src/checks/env/reads/languages/go-tags.ts
function readTags(source) {
	if (!/\b(?:env|envconfig):"|envconfig\.Process|\bsplit_words:"/.test(source.text)) return [];
	const structs = structsOf(source);
	const prefixes = prefixesOf(source, structs);
	const process = processPrefix(source);
	const positions = positionsIn(source);
	return structs.flatMap((struct) => struct.fields.flatMap((field) => {
		return (prefixes.get(struct.name) ?? [""]).flatMap((prefix) => namesOf$1(source, field, process).map(({ name, at, length, isKong }) => {
			const facts = {
				...judged(field, isKong),
				name: `${prefix}${name}`
			};
			return readAt(facts, source.path, positions, at, at + length);
		}));
	}));
}
const TAG = /([A-Za-z_][\w-]*):"((?:[^"\\]|\\.)*)"/g;
const FIELD = /^[ \t]*(?:struct[ \t]*\{)?[ \t]*([\w, \t]*?)[ \t]*([*[\]\w.]+(?:\[[^\]\n]*\][\w.]*)?)?[ \t]*$/;
function structsOf({ masked: { code, literals } }) {
	const found = [];
	for (const match of code.matchAll(/\btype[ \t]+(\w+)(?:\[[^\]\n]*\])?[ \t]+struct[ \t]*\{|^[ \t]*(\w+)[ \t]+struct[ \t]*\{|\b(?:var[ \t]+)?(\w+)[ \t]*(?::?=)?[ \t]*struct[ \t]*\{/gm)) {
		const start = match.index + match[0].length;
		const last = found.at(-1);
		if (last !== void 0 && start < last.end) continue;
		found.push({
			name: match[1] ?? match[2] ?? match[3] ?? "",
			start,
			end: closing$1(code, start),
			fields: []
		});
	}
	const quotes = [...literals].filter(([quote]) => code[quote] === "`").sort((a, b) => a[0] - b[0]);
	let index = 0;
	for (const [quote, literal] of quotes) {
		while (index < found.length && (found[index]?.end ?? 0) < quote) index++;
		const struct = found[index];
		if (struct === void 0 || struct.start > quote || literal.value === void 0) continue;
		const from = Math.max(code.lastIndexOf("\n", quote), code.lastIndexOf(";", quote), code.lastIndexOf("{", quote)) + 1;
		const head = FIELD.exec(code.slice(from, quote).replace(/[;{}]/g, " "));
		const names = (head?.[1] ?? "").trim();
		const tags = new Map([...literal.value.matchAll(TAG)].map((tag) => [tag[1] ?? "", {
			value: tag[2] ?? "",
			at: literal.start + tag.index + (tag[1] ?? "").length + 2
		}]));
		const name = names === "" ? head?.[2] ?? "" : names.split(/[\s,]+/)[0] ?? "";
		struct.fields.push({
			name,
			type: (head?.[2] ?? "").replace(/^[*[\]]+/, ""),
			at: from + (/^\s*/.exec(code.slice(from, quote))?.[0].length ?? 0),
			tags
		});
	}
	return found;
}
function closing$1(code, start) {
	const marks = /[{}]/g;
	marks.lastIndex = start;
	let depth = 1;
	for (let match = marks.exec(code); match !== null; match = marks.exec(code)) {
		depth += match[0] === "{" ? 1 : -1;
		if (depth === 0) return match.index;
	}
	return code.length;
}
function prefixesOf(source, structs) {
	const root = optionsPrefix(source);
	const direct = /* @__PURE__ */ new Map();
	for (const struct of structs) for (const { type, tags } of struct.fields) {
		const tag = tags.get("envPrefix") ?? tags.get("env-prefix") ?? tags.get("envprefix");
		const inline = /(?:^|,)\s*prefix=([\w]*)/.exec(tags.get("env")?.value ?? "");
		const prefix = tag?.value ?? inline?.[1];
		if (prefix === void 0 || !structs.some(({ name }) => name === type)) continue;
		addTo(direct, type, {
			parent: struct.name,
			prefix
		});
	}
	const found = /* @__PURE__ */ new Map();
	const of = (name, depth) => {
		const parents = direct.get(name);
		if (parents === void 0 || depth > 6) return [root];
		return [...new Set(parents.flatMap(({ parent, prefix }) => of(parent, depth + 1).map((before) => before + prefix)))].slice(0, 16);
	};
	for (const { name } of structs) found.set(name, of(name, 0));
	return found;
}
function optionsPrefix({ masked: { code, literals } }) {
	const match = /\benv\s*\.\s*Options\s*\{[^}]*\bPrefix\s*:\s*(?=")/.exec(code);
	return match === null ? "" : literals.get(match.index + match[0].length)?.value ?? "";
}
function processPrefix({ masked: { code, literals } }) {
	const match = /\benvconfig\s*\.\s*(?:Must)?Process\s*\(\s*(?=")/.exec(code);
	const value = match === null ? void 0 : literals.get(match.index + match[0].length)?.value;
	return value === void 0 ? void 0 : value === "" ? "" : `${value.toUpperCase()}_`;
}
function namesOf$1(source, field, process) {
	const env = field.tags.get("env");
	if (env !== void 0) return [...env.value.matchAll(/(?:^|,)\s*([A-Za-z_]\w*)(?=\s*(?:,|$))/g)].flatMap((match, index) => {
		const name = match[1] ?? "";
		if (index > 0 ? !/^[A-Z][A-Z0-9_]*$/.test(name) : match.index !== 0) return [];
		return [{
			name,
			at: env.at + match.index + match[0].indexOf(name),
			length: name.length,
			isKong: true
		}];
	});
	const tagged = field.tags.get("envconfig");
	if (tagged !== void 0) {
		const name = /^[A-Za-z_]\w*/.exec(tagged.value)?.[0];
		if (name === void 0) return [];
		return [{
			name: `${process ?? ""}${process === void 0 ? name : name.toUpperCase()}`,
			at: tagged.at,
			length: name.length,
			isKong: true
		}];
	}
	if (process === void 0 || !/kelseyhightower\/envconfig/.test(source.text)) return [];
	const isSplit = field.tags.get("split_words")?.value === "true";
	if (!isSplit && !field.tags.has("required") && !field.tags.has("default")) return [];
	return [{
		name: `${process}${(isSplit ? field.name.replace(/([a-z\d])([A-Z])|([A-Z]+)([A-Z][a-z])/g, "$1$3_$2$4") : field.name).toUpperCase()}`,
		at: field.at,
		length: field.name.length,
		isKong: true
	}];
}
function judged({ tags, type }, isKong) {
	const env = tags.get("env")?.value ?? "";
	const fallback = tags.get("envDefault")?.value ?? tags.get("env-default")?.value ?? (isKong ? tags.get("default")?.value : void 0) ?? /(?:^|,)\s*default=(.*)$/.exec(env)?.[1];
	const isRequired = env.split(",").slice(1).map((option) => option.trim()).some((option) => /^(?:required|notEmpty)$/.test(option)) || tags.get("env-required")?.value === "true" || /^(?:true|yes|)$/.test(tags.get("required")?.value ?? "no");
	const hasDefault = fallback !== void 0 && fallback !== "";
	const kind = /^(?:bool)$/.test(type) ? "boolean" : /^(?:u?int\d*|float\d+)$/.test(type) ? "number" : /^url\.URL$/.test(type) ? "url" : void 0;
	return {
		hasDefault,
		required: isRequired && !hasDefault,
		phase: "run",
		side: "server",
		via: tags.has("env") ? "env tag" : "envconfig tag",
		kind: "code",
		...hasDefault && kind === void 0 ? { literalFallback: true } : {},
		...kind === void 0 ? {} : { type: kind }
	};
}

//#endregion
//#region src/checks/env/reads/languages/go.ts
const LEXIS$2 = { forms: [
	...C_COMMENTS,
	quoted("\"", { oneLine: true }),
	raw("`"),
	CHARACTER
] };
const aliases = (source, path) => [...source.masked.code.matchAll(/^[ \t]*(?:import[ \t]+)?(\w+)[ \t]+(?=")/gm)].flatMap((match) => {
	return source.masked.literals.get(match.index + match[0].length)?.value === path && match[1] !== "import" && match[1] !== void 0 ? [match[1]] : [];
});
const getters = (source, os) => source.text.includes("Getenv") ? [...source.masked.code.matchAll(new RegExp(`\\b(\\w+)[ \\t]*:?=[ \\t]*${os}\\.Getenv\\b(?!\\s*\\()`, "g"))].slice(0, 20).flatMap((match) => match[1] ?? []) : [];
function patternsOf$3(source) {
	const os = `(?<![\\w.])(?:${["os", ...aliases(source, "os")].join("|")})`;
	const viper = "\\b[vV](?:iper)?(?:\\s*\\.\\s*GetViper\\(\\))?";
	const prefix = viperPrefix(source);
	const held = getters(source, os);
	return [
		...held.length === 0 ? [] : [{
			before: new RegExp(`(?<![\\w.])(?:${held.join("|")})\\s*\\(\\s*(?=["\`])`, "g"),
			via: "os.Getenv"
		}],
		{
			before: new RegExp(`\\bcmp\\s*\\.\\s*Or\\s*\\(\\s*${os}\\s*\\.\\s*Getenv\\s*\\(\\s*`, "g"),
			via: "os.Getenv",
			fallback: nextOfOr
		},
		{
			before: new RegExp(`${os}\\s*\\.\\s*Getenv\\s*\\(\\s*`, "g"),
			via: "os.Getenv"
		},
		{
			before: new RegExp(`${os}\\s*\\.\\s*LookupEnv\\s*\\(\\s*`, "g"),
			via: "os.LookupEnv"
		},
		{
			before: /\b(?:syscall|unix|windows)\s*\.\s*Getenv\s*\(\s*/g,
			via: "syscall.Getenv"
		},
		{
			before: new RegExp(`${viper}\\s*\\.\\s*(?:Must)?BindEnv\\s*\\(\\s*"[^"\\n]*"\\s*,\\s*`, "g"),
			via: "viper.BindEnv",
			isList: true
		},
		{
			before: new RegExp(`${viper}\\s*\\.\\s*(?:Must)?BindEnv\\s*\\(\\s*(?="[^"\\n]*"\\s*\\))`, "g"),
			via: "viper.BindEnv",
			names: /^[\w.-]+$/,
			rename: (key) => /[.-]/.test(key) ? void 0 : `${prefix}${key.toUpperCase()}`
		},
		{
			before: /\bEnvVars\s*:\s*\[\]string\s*\{\s*/g,
			via: "urfave/cli",
			isList: true
		},
		{
			before: /\bEnvVar\s*:\s*(?=")/g,
			via: "urfave/cli"
		},
		{
			before: /\bcli\s*\.\s*EnvVars?\s*\(\s*/g,
			via: "urfave/cli",
			isList: true
		},
		{
			before: /\.\s*(?:Envar|OverrideDefaultFromEnvar)\s*\(\s*/g,
			via: "kingpin"
		}
	];
}
const nextOfOr = ({ end }, code) => {
	const comma = /^\s*,\s*(?=\S)/.exec(code.slice(end, end + 60));
	return comma === null ? void 0 : end + comma[0].length;
};
function viperPrefix({ masked: { code, literals } }) {
	const match = /\.\s*SetEnvPrefix\s*\(\s*(?=")/.exec(code);
	const value = match === null ? void 0 : literals.get(match.index + match[0].length)?.value;
	return value === void 0 || value === "" ? "" : `${value.toUpperCase()}_`;
}
const RECEIVER = "(?<![\\w.])(?:\\w+\\.)*(?:[celsrp]|\\w{0,40}(?:[cC]onf\\w{0,40}|[cC]fg|[eE]nv\\w{0,40}|[lL]oader|[sS]ettings|[rR]eader|[sS]ource|[pP]rovider|[oO]s))\\s*\\.\\s*";
const lineBefore = ({ text }, start) => text.slice(text.lastIndexOf("\n", start) + 1, start - 1);
const FUNCTIONS$5 = {
	header: /^func[ \t]+(?:\([^)\n]*\)[ \t]*)?(?<name>\w+)(?:\[[^\]\n]*\])?\(|\b(?<name2>\w+)[ \t]*:?=[ \t]*func\(/gm,
	parameter: "first",
	body: "braces",
	calledAs: ({ name, path, isMethod }, source) => {
		const folder = (file) => file.slice(0, Math.max(0, file.lastIndexOf("/")));
		if (folder(path) === folder(source.path)) return [isMethod ? RECEIVER : "(?<![\\w.])"];
		const name_ = folder(path).split("/").at(-1) ?? "";
		if (!/^[A-Z]/.test(name) || name_ === "") return [];
		const imported = [...source.masked.literals.values()].find(({ value }) => value !== void 0 && (value === folder(path) || value.endsWith(`/${folder(path)}`) || value.endsWith(`/${name_}`)));
		if (imported?.value === void 0) return [];
		if (isMethod) return [RECEIVER];
		if (/^[ \t]*(?:import[ \t]+)?\.[ \t]+$/m.test(lineBefore(source, imported.start))) return ["(?<![\\w.])"];
		return [`(?<![\\w.])(?:${[
			name_,
			name_.replace(/^go[-_.]|[-_.]go$/g, ""),
			name_.replace(/[-_.]/g, ""),
			...aliases(source, imported.value)
		].map(escaped).join("|")})\\s*\\.\\s*`];
	}
};
const go = {
	name: "go",
	isFile: (path) => path.endsWith(".go"),
	hint: /etenv|LookupEnv|ExpandEnv|os\.Expand|BindEnv|EnvVar|Envar|OverrideDefaultFromEnvar|`[^`\n]*\benv(?:config)?:"/,
	lexis: LEXIS$2,
	patterns: patternsOf$3,
	more: (source) => [
		...expandedNames(source, /(?<![\w.])os\s*\.\s*ExpandEnv\s*\(\s*/g, "os.ExpandEnv"),
		...expandedNames(source, /(?<![\w.])os\s*\.\s*Expand\s*\(\s*(?="[^"\n]*"\s*,\s*os\s*\.\s*Getenv)/g, "os.Expand"),
		...readTags(source)
	],
	functions: FUNCTIONS$5
};

//#endregion
//#region src/checks/env/reads/languages/jvm.ts
const JAVA = { forms: [
	...C_COMMENTS,
	quoted("\"\"\""),
	quoted("\"", { oneLine: true }),
	CHARACTER
] };
const TEXT_BLOCK = {
	starts: "\"",
	open: /"""/y,
	close: { source: "\"\"\"(?!\")" },
	hole: DOLLAR_BRACE
};
const KOTLIN = { forms: [
	...NESTED_COMMENTS,
	TEXT_BLOCK,
	quoted("\"", {
		oneLine: true,
		hole: DOLLAR_BRACE
	}),
	CHARACTER
] };
const SCALA = { forms: [
	...NESTED_COMMENTS,
	{
		...TEXT_BLOCK,
		open: /(?<=\b[sfr]|raw)"""/y
	},
	{
		starts: "\"",
		open: /"""/y,
		close: { source: "\"\"\"(?!\")" }
	},
	{
		...quoted("\"", {
			oneLine: true,
			hole: DOLLAR_BRACE
		}),
		open: /(?<=\b[sf]|raw)"/y
	},
	quoted("\"", { oneLine: true }),
	CHARACTER
] };
const GROOVY = { forms: [
	lineComment("//"),
	blockComment("/*", "*/"),
	quoted("\"\"\"", { hole: DOLLAR_BRACE }),
	quoted("'''"),
	quoted("\"", {
		oneLine: true,
		hole: DOLLAR_BRACE
	}),
	quoted("'", { oneLine: true })
] };
const GETENV = "(?<![\\w.])(?:java\\.lang\\.)?System\\s*\\.\\s*getenv\\s*\\(\\s*\\)";
const access$1 = (map, via, names) => {
	const row = (after, more = {}) => ({
		before: new RegExp(`${map}\\s*${after}`, "g"),
		via,
		...names === void 0 ? {} : { names },
		...more
	});
	return [
		row("\\.\\s*get\\s*\\(\\s*"),
		row("\\.\\s*getOrDefault\\s*\\(\\s*", { fallback: nextArgument }),
		row("\\.\\s*getOrElse\\s*\\(\\s*", {
			fallback: nextArgument,
			hasDefault: true
		}),
		row("\\.\\s*(?:containsKey|contains)\\s*\\(\\s*", { isQuestion: true }),
		row("\\.\\s*getValue\\s*\\(\\s*", { required: true }),
		row("\\[\\s*", { isPlace: true })
	];
};
const PATTERNS$2 = [
	{
		before: /(?<![\w.])(?:java\.lang\.)?System\s*\.\s*getenv\s*\(\s*/g,
		via: "System.getenv"
	},
	{
		before: /(?<![\w.])getenv\s*\(\s*/g,
		via: "System.getenv",
		needs: /import\s+static\s+java\.lang\.System\.(?:getenv|\*)|import\s+java\.lang\.System\.getenv/
	},
	...access$1(GETENV, "System.getenv"),
	{
		before: /(?<![\w.])System\s*\.\s*env\s*\.\s*/g,
		via: "System.env",
		isWord: true,
		names: UPPER
	},
	{
		before: /(?<![\w.])System\s*\.\s*env\s*\[\s*/g,
		via: "System.env"
	},
	...access$1("(?<![\\w.])(?:scala\\.)?sys\\s*\\.\\s*env", "sys.env"),
	{
		before: /(?<![\w.])(?:scala\.)?sys\s*\.\s*env\s*\(\s*/g,
		via: "sys.env",
		required: true
	},
	{
		before: /(?<!\w)(?:Properties\s*\.\s*)?envOrElse\s*\(\s*/g,
		via: "envOrElse",
		fallback: nextArgument
	},
	{
		before: /(?<!\w)Properties\s*\.\s*envOr(?:None|Some)\s*\(\s*/g,
		via: "envOrNone"
	},
	{
		before: /(?<![\w.])env\s*\(\s*/g,
		via: "ciris",
		needs: /\bciris\b/,
		required: true
	},
	{
		before: /\bproviders\s*\.\s*environmentVariable\s*\(\s*/g,
		via: "environmentVariable",
		phase: "build"
	},
	{
		before: /\b\w*[eE]nv(?:ironment)?(?:\(\))?\s*\.\s*getProperty\s*\(\s*/g,
		via: "getProperty",
		names: UPPER,
		fallback: lastFallback
	},
	{
		before: /\b\w*[eE]nv(?:ironment)?(?:\(\))?\s*\.\s*getRequiredProperty\s*\(\s*/g,
		via: "getRequiredProperty",
		names: UPPER,
		required: true
	},
	{
		before: /@ConfigProperty\s*\((?:[^()]{0,200},)?\s*name\s*=\s*/g,
		via: "@ConfigProperty",
		names: UPPER,
		required: true,
		fallback: named("defaultValue")
	},
	{
		before: /\b\w*[dD]otenv(?:\(\))?\s*\.\s*get\s*\(\s*/g,
		via: "dotenv",
		names: UPPER,
		fallback: nextArgument
	},
	{
		before: /\b\w*[dD]otenv\s*\[\s*/g,
		via: "dotenv",
		names: UPPER
	}
];
function lastFallback(...args) {
	const [rest, code] = args;
	const first = rest.parts[0];
	if (first === void 0) return void 0;
	return /\.\s*class$|::class(?:\.java)?$/.test(code.slice(first.start, first.end)) ? secondNext(rest, code) : first.start;
}
function patternsOf$2({ masked: { code } }) {
	const alias = new RegExp(`(?<![\\w.])(\\w+)\\s*(?::\\s*[\\w<>, ]{1,60})?=\\s*${GETENV}\\s*(?=[;\\n\\r]|$)`, "g");
	const names = [...code.matchAll(alias)].map((match) => match[1] ?? "");
	return [...PATTERNS$2, ...names.length === 0 ? [] : access$1(`(?<![\\w.])(?:this\\s*\\.\\s*)?(?:${names.join("|")})`, "System.getenv", UPPER)];
}
const ANNOTATION = /@(?:field:|param:|get:)?(?:\w+\.)*[A-Z]\w*\s*\(/g;
const TAKES_PLACEHOLDERS = /Value|Scheduled|Conditional|Client|Listener|Property|Requires|Mapping|CrossOrigin|Url|Cron/;
function annotationReads(source) {
	if (!source.text.includes("${")) return [];
	const { code, literals } = source.masked;
	const reads = [];
	const quotes = [...literals.keys()];
	for (const match of code.matchAll(ANNOTATION)) {
		if (!TAKES_PLACEHOLDERS.test(match[0])) continue;
		const start = match.index + match[0].length;
		let low = 0;
		for (let high = quotes.length; low < high;) {
			const middle = low + high >> 1;
			if ((quotes[middle] ?? 0) < start) low = middle + 1;
			else high = middle;
		}
		const close = code.indexOf(")", start);
		for (let index = low; index < quotes.length && (quotes[index] ?? 0) < close; index++) {
			const literal = literals.get(quotes[index] ?? 0);
			if (literal === void 0) continue;
			reads.push(...placeholders(source, literal.start, literal.end, "spring", "code"));
		}
	}
	return reads;
}
const FUNCTIONS$4 = {
	header: /\bfun\s+(?:<[^>]*>\s*)?(?:[\w<>]+\.)?(?<name>\w+)\s*\(|\bdef\s+(?<name2>\w+)\s*(?:\[[^\]]*\])?\(|^[ \t]*(?:(?:public|private|protected|internal|static|final|synchronized|default)\s+|@\w+\s+)*(?:<[^>\n]*>\s*)?(?!(?:return|new|else|throw|case|assert)\b)[\w.]+(?:<[^()\n;=]*>)?(?:\[\])*\s+(?<name3>\w+)\s*\((?=[^()\n]*\w\s+\w+[^()\n]*\)|\s*\n)/gm,
	parameter: "last",
	body: "braces",
	calledAs: ({ name, path, owner }, { path: here, masked: { code } }) => {
		const folder = (file) => file.slice(0, file.lastIndexOf("/") + 1);
		const file = path.split("/").at(-1)?.replace(/\.\w+$/, "") ?? "";
		const found = [.../* @__PURE__ */ new Set([owner ?? file, file])].map((each) => `\\b${each}\\s*\\.\\s*(?:Companion\\s*\\.\\s*)?`);
		if (new RegExp(`\\bimport\\b[^\\n;]*\\.(?:${name}|(?:${owner ?? file}\\.)?[*_])(?![\\w.])`).test(code) || /\.kts?$/.test(path) && owner === void 0 && folder(path) === folder(here)) found.push("(?<![\\w.])");
		return found;
	}
};
const jvm = {
	name: "jvm",
	isFile: (path) => /\.(?:java|kts?|scala|sbt|sc|groovy|gradle|gvy)$/.test(path),
	interpreter: /^(?:groovy|scala|kotlin)$/,
	hint: /getenv|sys\.env|System\.env|envOr|environmentVariable|getProperty|getRequiredProperty|otenv|\$\{[A-Z]|ConfigProperty|ciris/,
	lexis: (path) => /\.kts?$/.test(path) ? KOTLIN : /\.(?:scala|sbt|sc)$/.test(path) ? SCALA : path.endsWith(".java") ? JAVA : GROOVY,
	patterns: patternsOf$2,
	more: annotationReads,
	otherwise: [
		/\s*\?:\s*/y,
		/\s*\)?\s*\.\s*(?:or(?:Else(?:Get)?)?|getOrElse|default|orEmpty)\s*[({]\s*(?:\(\)\s*->\s*)?/y,
		/\s*\)?\s*\.\s*takeIf\s*\{[^}]*\}\s*\?:\s*/y
	],
	refuses: /(?:throw\b|error\s*\(|(?:sys\.)?exit\w*|return\b(?!\s*["\w])|\(?\)?\s*=>\s*throw|fail\w*\s*\(|require\w*\s*\()/y,
	insists: /\s*(?:!!|\)?\s*\.\s*(?:orElseThrow|getOrThrow)\b)/y,
	functions: FUNCTIONS$4
};

//#endregion
//#region src/checks/env/reads/languages/others.ts
const simple = (name, isFile, hint, forms, patterns, more = {}) => ({
	name,
	isFile: (path) => isFile.test(path),
	hint,
	lexis: { forms },
	patterns,
	...more
});
const C_FUNCTIONS = {
	header: /^[A-Za-z_][\w:<>,*& \t]*[\s*&](?<name>\w+)\s*\((?=[^()\n;]*\)\s*(?:const\s*)?(?:noexcept\s*)?\{)/gm,
	parameter: "last",
	body: "braces",
	calledAs: ({ path }, { text }) => text.includes(`${path.split("/").at(-1)?.replace(/\.\w+$/, "")}.h`) ? ["(?<!\\w)"] : []
};
const LUA_LONG = {
	starts: "[",
	open: /\[(=*)\[/y,
	close: (opening) => `]${opening[1] ?? ""}]`
};
const OTHERS = [
	simple("c", /\.(?:c|cc|cpp|cxx|h|hh|hpp|hxx|m|mm|ino)$/, /getenv|environment/, [
		...C_COMMENTS,
		{
			starts: "\"",
			open: /(?<=(?<!\w)(?:u8|[LuU])?R)"([^()\\\s]{0,16})\(/y,
			close: (opening) => `)${opening[1] ?? ""}"`
		},
		quoted("\"", { oneLine: true }),
		CHARACTER
	], [
		{
			before: /(?<![\w.>])(?:std\s*::\s*|::)?(?:secure_)?getenv\s*\(\s*/g,
			via: "getenv"
		},
		{
			before: /(?<![\w.>])q(?:getenv|EnvironmentVariable|EnvironmentVariableIntValue|EnvironmentVariableIsSet)\s*\(\s*/g,
			via: "qgetenv"
		},
		{
			before: /\bprocessInfo\s*\][^;\n]{0,20}\benvironment\s*\][^;\n]{0,20}?(?:objectForKey:|\[)\s*@?/g,
			via: "NSProcessInfo"
		}
	], { functions: C_FUNCTIONS }),
	simple("swift", /\.swift$/, /environment|getenv|Environment\.get/, [
		...NESTED_COMMENTS,
		{
			starts: "\"",
			open: /(?<=(#+))"/y,
			close: (opening) => `"${opening[1] ?? ""}`
		},
		quoted("\"\"\""),
		quoted("\"", { oneLine: true })
	], [
		{
			before: /\bProcessInfo\s*\.\s*processInfo\s*\.\s*environment\s*\[\s*/g,
			via: "ProcessInfo"
		},
		{
			before: /\bProcessInfo\s*\(\s*\)\s*\.\s*environment\s*\[\s*/g,
			via: "ProcessInfo"
		},
		{
			before: /(?<![\w.])Environment\s*\.\s*get\s*\(\s*/g,
			via: "Environment.get"
		},
		{
			before: /(?<![\w.])getenv\s*\(\s*/g,
			via: "getenv"
		}
	], {
		otherwise: [/\s*\)?\s*\?\?\s*/y],
		refuses: /(?:fatalError|preconditionFailure|exit)\s*\(|try\b/y,
		insists: /\s*!(?!=)/y,
		functions: {
			header: /\bfunc\s+(?<name>\w+)\s*(?:<[^>\n]*>)?\(/g,
			parameter: "last",
			body: "braces",
			calledAs: ({ name, owner }) => owner === void 0 ? /env/i.test(name) ? ["(?<![\\w.])"] : [] : [`\\b${owner}\\s*\\.\\s*`]
		}
	}),
	simple("lua", /\.lua$/, /getenv/, [
		{
			...LUA_LONG,
			starts: "-",
			open: /--\[(=*)\[/y,
			isComment: true
		},
		lineComment("--"),
		LUA_LONG,
		quoted("\"", { oneLine: true }),
		quoted("'", { oneLine: true })
	], [{
		before: /\bos\s*\.\s*getenv\s*\(?\s*/g,
		via: "os.getenv"
	}], {
		otherwise: [/\s*\)?\s*\bor\b\s*/y],
		refuses: /error\s*\(/y
	}),
	simple("perl", /\.(?:pl|pm|t|psgi|cgi)$/, /\$ENV\b|\$::ENV|@ENV/, [
		{
			starts: "=",
			open: /(?<=^|\n)=[a-z]\w*/y,
			close: { source: "^=cut\\b" },
			isComment: true
		},
		{
			starts: "_",
			open: /(?<=^|\n)__(?:END|DATA)__(?=\r?\n|$)/y,
			close: { source: "(?![\\s\\S])" },
			isComment: true
		},
		{
			starts: "$",
			open: /\$[#"'`](?!\{)/y
		},
		{
			starts: "#",
			open: /(?<![$\w&@])#/y,
			close: { source: "(?=[\\r\\n])" },
			isComment: true
		},
		quoted("\"", { hole: {
			open: "$ENV{",
			close: "}"
		} }),
		quoted("'")
	], [{
		before: /\$(?:::)?ENV\s*\{\s*/g,
		via: "%ENV",
		isPlace: true
	}, {
		before: /\$(?:::)?ENV\s*\{\s*(?=[A-Za-z_])/g,
		via: "%ENV",
		isWord: true,
		isPlace: true
	}], {
		interpreter: /^perl$/,
		otherwise: [/\s*(?:\/\/|\|\||\bor\b)=?\s*/y, /\s*\)\s*\?\s*\$ENV\{\w+\}\s*:\s*/y],
		refuses: /die\b|croak\b|confess\b|exit\b/y
	}),
	simple("r", /\.(?:R|r|Rmd|qmd)$/, /Sys\.getenv/, [
		lineComment("#"),
		quoted("\""),
		quoted("'")
	], [{
		before: /\bSys\.getenv\s*\(\s*(?:x\s*=\s*)?/g,
		via: "Sys.getenv",
		fallback: either(named("unset"), (rest, code) => /^names\s*=/.test(code.slice(rest.parts[0]?.start ?? 0, (rest.parts[0]?.start ?? 0) + 20)) ? void 0 : nextArgument(rest, code))
	}, {
		before: /\bSys\.getenv\s*\(\s*c\s*\(\s*/g,
		via: "Sys.getenv",
		isList: true
	}], { interpreter: /^Rscript$/ }),
	simple("julia", /\.jl$/, /\bENV\b/, [
		blockComment("#=", "=#", true),
		lineComment("#"),
		quoted("\"\"\""),
		quoted("\""),
		CHARACTER
	], [{
		before: /(?<![\w.])ENV\s*\[\s*/g,
		via: "ENV",
		required: true,
		isPlace: true
	}, {
		before: /(?<![\w.])(?:get|haskey)!?\s*\(\s*ENV\s*,\s*/g,
		via: "ENV",
		fallback: nextArgument
	}]),
	simple("haskell", /\.l?hs$/, /[lL]ookupEnv|getEnv/, [
		{
			...lineComment("--"),
			open: /(?<![!#$%&*+./<=>?@\\^|~:-])--+(?![!#$%&*+./<=>?@\\^|~:])/y
		},
		blockComment("{-", "-}", true),
		quoted("\""),
		CHARACTER
	], [
		{
			before: /\b(?:System\.Environment\.)?lookupEnv\s*\(?\s*/g,
			via: "lookupEnv"
		},
		{
			before: /\b(?:System\.Environment\.)?getEnv\s*\(?\s*/g,
			via: "getEnv",
			required: true
		},
		{
			before: /\bgetEnvDefault\s*\(?\s*/g,
			via: "getEnv",
			hasDefault: true
		}
	]),
	simple("clojure", /\.(?:clj|cljc|cljs|edn|bb)$/, /getenv|env |#env/, [
		lineComment(";"),
		{
			starts: "\\",
			open: /\\(?:"|;)/y
		},
		quoted("\"")
	], [
		{
			before: /\bSystem\/getenv\s+/g,
			via: "System/getenv"
		},
		{
			before: /#(?:long\s+#)?env\s+(?=[A-Z])/g,
			via: "#env",
			isWord: true,
			names: UPPER
		},
		{
			before: /#env\s+(?=")/g,
			via: "#env"
		}
	], { otherwise: [/(?<=\(or\s+\(System\/getenv\s+"[^"\n]*")\s*\)\s*(?=[^\s)])/y] }),
	simple("nim", /\.nims?$/, /[eE]nv\(/, [
		blockComment("#[", "]#", true),
		lineComment("#"),
		raw("\"\"\""),
		quoted("\"", { oneLine: true }),
		CHARACTER
	], [{
		before: /\bgetEnv\s*\(\s*/g,
		via: "getEnv",
		fallback: nextArgument
	}, {
		before: /\bexistsEnv\s*\(\s*/g,
		via: "existsEnv",
		isQuestion: true
	}]),
	simple("zig", /\.zig$/, /getEnv|getenv/, [
		lineComment("//"),
		lineComment("\\\\"),
		quoted("\"", { oneLine: true }),
		CHARACTER
	], [{
		before: /\bgetenv\s*\(\s*/g,
		via: "getenv"
	}, {
		before: /\bgetEnvVarOwned\s*\(\s*\w+\s*,\s*/g,
		via: "getEnvVarOwned"
	}], {
		otherwise: [/\s*orelse\s+/y],
		refuses: /return\b|unreachable\b|@panic/y
	}),
	simple("powershell", /\.ps(?:m|d)?1$/, /\$\{?env:|GetEnvironmentVariable|Env:/i, [
		blockComment("<#", "#>"),
		lineComment("#"),
		{
			starts: "@",
			open: /@'[ \t]*\r?\n/y,
			close: { source: "^'@" }
		},
		{
			starts: "'",
			open: /'/y,
			close: "'",
			escape: "doubled"
		},
		{
			starts: "`",
			open: /`["'#$]/y
		},
		{
			starts: "\"",
			open: /"(?=[^"$`\r\n]*")/y,
			close: "\""
		}
	], [
		{
			before: /\$env:\s*/gi,
			via: "$env",
			isWord: true,
			isPlace: true
		},
		{
			before: /\$\{env:/gi,
			via: "$env",
			isWord: true,
			isPlace: true
		},
		{
			before: /\bGetEnvironmentVariable\s*\(\s*/g,
			via: "GetEnvironmentVariable"
		}
	], {
		otherwise: [/\s*\?\?=?\s*/y],
		refuses: /\$?\(?\s*throw\b/y,
		interpreter: /^pwsh$/
	}),
	simple("ocaml", /\.mli?$/, /getenv/, [
		{
			...blockComment("(*", "*)", true),
			open: /\(\*(?!\))/y
		},
		quoted("\""),
		CHARACTER
	], [{
		before: /\b(?:Sys|Unix)\s*\.\s*getenv_opt\s*/g,
		via: "Sys.getenv_opt"
	}, {
		before: /\b(?:Sys|Unix)\s*\.\s*getenv\s*(?=["(])\(?\s*/g,
		via: "Sys.getenv",
		required: true
	}])
];

//#endregion
//#region src/checks/env/reads/languages/php.ts
const BRACE = {
	open: "{$",
	close: "}"
};
const heredoc$1 = (isRaw) => ({
	starts: "<",
	open: isRaw ? /<<<[ \t]*'(\w+)'[^\n]*\n/y : /<<<[ \t]*("?)([A-Za-z_]\w*)\1[ \t]*\r?\n/y,
	close: (opening) => ({ source: `^[ \\t]*${escaped((isRaw ? opening[1] : opening[2]) ?? "")}\\b` }),
	...isRaw ? {} : {
		escape: "backslash",
		hole: BRACE
	}
});
const FORMS$1 = [
	{
		starts: "#",
		open: /#(?!\[)/y,
		close: { source: "(?=[\\r\\n]|\\?>)" },
		isComment: true
	},
	{
		...lineComment("//"),
		close: { source: "(?=[\\r\\n]|\\?>)" }
	},
	blockComment("/*", "*/"),
	heredoc$1(true),
	heredoc$1(false),
	quoted("\"", { hole: BRACE }),
	quoted("'"),
	quoted("`")
];
const PHP = {
	forms: FORMS$1,
	within: {
		from: /<\?(?:php\b|=)/gi,
		starts: "?",
		to: /\?>/y
	}
};
const BLADE = {
	forms: FORMS$1,
	within: {
		from: /\{\{--|\{\{|\{!!|<\?(?:php\b|=)|@php\b(?!\s*\()|@[a-z]\w*\s*\(/gi,
		starts: "}!?@\n",
		comment: {
			open: "{{--",
			close: "--}}"
		},
		to: /\}\}|!!\}|\?>|@endphp\b|\n(?![^\n]*@endphp)/y
	}
};
const OF_THE_SERVER = /^(?:HTTP_\w+|HTTPS|SERVER_(?:ADDR|ADMIN|NAME|PORT|PROTOCOL|SIGNATURE|SOFTWARE)|REMOTE_(?:ADDR|HOST|PORT|USER)|REDIRECT_\w+|REQUEST_(?:METHOD|TIME|TIME_FLOAT|URI|SCHEME)|SCRIPT_(?:FILENAME|NAME|URI|URL)|PATH_(?:INFO|TRANSLATED)|ORIG_(?:PATH_INFO|PATH_TRANSLATED|SCRIPT_NAME|SCRIPT_FILENAME)|PHP_(?:SELF|AUTH_\w+)|AUTH_TYPE|QUERY_STRING|DOCUMENT_(?:ROOT|URI)|GATEWAY_INTERFACE|CONTENT_(?:TYPE|LENGTH)|CONTEXT_(?:PREFIX|DOCUMENT_ROOT)|UNIQUE_ID|FCGI_ROLE|SSL_\w+|argv|argc|UNENCODED_URL|HTTP)$/;
const PATTERNS$1 = [
	{
		before: /(?<![\w$:]|->)\\?getenv\s*\(\s*/g,
		via: "getenv"
	},
	{
		before: /(?<![\w$:]|->)\\?apache_getenv\s*\(\s*/g,
		via: "apache_getenv"
	},
	{
		before: /(?<![\w$:\\]|->|function\s{1,4})\\?env\s*\(\s*/g,
		via: "env()",
		fallback: nextArgument
	},
	{
		before: /\bEnv\s*::\s*(?:get)\s*\(\s*/g,
		via: "Env::get",
		fallback: nextArgument
	},
	{
		before: /\bEnv\s*::\s*getOrFail\s*\(\s*/g,
		via: "Env::get",
		required: true
	},
	{
		before: /\b(?:App|Craft)\s*::\s*env\s*\(\s*/g,
		via: "App::env",
		fallback: nextArgument
	},
	{
		before: /\bEnvironment\s*::\s*getEnv\s*\(\s*/g,
		via: "Environment::getEnv"
	},
	{
		before: /,\s*array_keys\s*\(\s*(?:\$_ENV|\$_SERVER|getenv\s*\(\s*\))\s*\)\s*\)/g,
		via: "$_ENV",
		needs: /array_diff/,
		isBehind: true,
		isList: true,
		isQuestion: true
	},
	{
		before: /\$_ENV\s*\[\s*/g,
		via: "$_ENV",
		isPlace: true
	},
	{
		before: /\$_SERVER\s*\[\s*/g,
		via: "$_SERVER",
		isPlace: true,
		names: UPPER,
		rename: (name) => OF_THE_SERVER.test(name) ? void 0 : name
	},
	{
		before: /#\[\s*\\?(?:\w+\\)*Autowire\s*\(\s*env\s*:\s*/g,
		via: "Autowire",
		required: true,
		names: /^[\w:.-]+$/,
		rename: (name) => name.split(":").at(-1)
	},
	{
		before: /\$dotenv\s*->\s*required\s*\(\s*(?:\[\s*|array\s*\(\s*)?/g,
		via: "dotenv",
		isList: true,
		required: true
	}
];
const FUNCTIONS$3 = {
	header: /\bfunction\s+&?(?<name>\w+)\s*\(|\$(?<name2>\w+)\s*=\s*(?:static\s+)?(?:function|fn)\s*&?\(/g,
	parameter: "last",
	body: "braces",
	calledAs: ({ name, owner, path }) => {
		const file = path.split("/").at(-1)?.replace(/\.php$/, "") ?? "";
		if (owner !== void 0) return [`\\b(?:${owner}|${file})\\s*::\\s*`];
		return /env|config|setting|secret|option/i.test(name) ? ["(?<![\\w$:\\\\]|->)\\\\?"] : [];
	}
};
const asksTruth$2 = ({ source, pattern, start, rest }) => {
	if (/^(?:env\(\)|Env::get|App::env)$/.test(pattern.via)) return false;
	const { code } = source.masked;
	const line = code.slice(Math.max(0, start - 80), start);
	return /(?:\b(?:if|elseif|while)\s*\(\s*!?\s*|\(bool\)\s*|&&\s*!?\s*|\|\|\s*!?\s*)$/.test(line) && /^\s*(?:\)|&&|\|\||;)/.test(code.slice(rest.end, rest.end + 20));
};
const php = {
	name: "php",
	isFile: (path) => /\.(?:php|phtml|inc|module|install|theme)$/.test(path),
	interpreter: /^php$/,
	hint: /getenv|getEnv|\benv\b|_ENV\b|_SERVER\b|Env::|Autowire|->required\(/,
	lexis: (path) => path.endsWith(".blade.php") ? BLADE : PHP,
	patterns: PATTERNS$1,
	more: (source) => {
		if (!source.text.includes("%env(")) return [];
		return [...source.masked.literals.values()].flatMap(({ value, start, end }) => value?.includes("%env(") ? symfonyReferences(source, start, end, "code") : []);
	},
	otherwise: [
		/\s*\)?\s*(?:\?\?=?|\?:|\|\|)\s*/y,
		/\s*->\s*default\s*\(\s*/y,
		/\s*\)\s*(?:&&[^?;]{0,200})?\?\s*(?=[^:;]*:)/y
	],
	refuses: /throw\b|exit\b|die\b|abort\s*\(/y,
	asksTruth: asksTruth$2,
	functions: FUNCTIONS$3
};

//#endregion
//#region src/checks/env/reads/languages/python-libraries.ts
const TYPES$1 = {
	bool: "boolean",
	int: "number",
	float: "number",
	decimal: "number",
	url: "url",
	db: "url",
	db_url: "url",
	dj_db_url: "url",
	cache: "url",
	cache_url: "url",
	dj_cache_url: "url",
	email: "email",
	enum: "enum"
};
const UNNAMED = [
	["db|db_url", "DATABASE_URL"],
	["cache|cache_url", "CACHE_URL"],
	["email|email_url|email_url_config", "EMAIL_URL"],
	["search_url", "SEARCH_URL"],
	["channels|channels_url", "CHANNELS_URL"]
];
const LIBRARIES = {
	"django-environ": (callee, source, variable) => {
		const { code } = source.masked;
		const { prefix, defaults } = schemeOf(source, variable);
		const rename = (name) => prefix + name;
		const schemed = (pattern) => [{
			...pattern,
			rename: (name) => defaults.has(name) ? void 0 : rename(name)
		}, {
			...pattern,
			rename: (name) => defaults.has(name) ? rename(name) : void 0,
			hasDefault: true
		}];
		const methods = [...new Set([...code.matchAll(new RegExp(`${callee}\\s*\\.\\s*(\\w+)\\s*\\(`, "g"))].map((match) => match[1] ?? ""))];
		return [...schemed({
			before: new RegExp(`${callee}\\s*\\(\\s*(?:var\\s*=\\s*)?`, "g"),
			via: "environ.Env",
			required: true,
			fallback: either(named("default"), secondNext)
		}), ...methods.filter((method) => /^(?:str|unicode|bytes|bool|int|float|json|list|tuple|dict|url|path|enum|get_value|(?:dj_)?db(?:_url)?(?:_config)?|(?:dj_)?cache(?:_url)?|email(?:_url)?|email_url_config|search_url|channels(?:_url)?)$/.test(method)).flatMap((method) => schemed({
			before: new RegExp(`${callee}\\s*\\.\\s*${method}\\s*\\(\\s*(?:var\\s*=\\s*)?`, "g"),
			via: "environ.Env",
			required: true,
			fallback: method === "get_value" ? either(named("default"), secondNext) : either(named("default"), nextArgument),
			...TYPES$1[method] === void 0 ? {} : { type: method === "email" ? "url" : TYPES$1[method] }
		}))];
	},
	environs: (callee, source) => {
		const prefix = prefixAt(source, callee);
		const rows = ["", ...[...source.masked.code.matchAll(new RegExp(`${callee}\\s*\\.\\s*([a-z]\\w*)\\s*\\(`, "g"))].map((match) => match[1] ?? "")];
		return [...new Set(rows)].filter((method) => !/^(?:read_env|prefixed|seal|dump|add_parser|parser_for|add_parser_from_field)$/.test(method)).map((method) => ({
			before: new RegExp(`${callee}${method === "" ? "" : `\\s*\\.\\s*${method}`}\\s*\\(\\s*(?:name\\s*=\\s*)?`, "g"),
			via: "environs",
			required: true,
			rename: (name, at) => `${prefix(at)}${name}`,
			fallback: either(named("default", "missing", "load_default"), (rest, code) => nextArgument({
				...rest,
				parts: rest.parts.filter(({ start }) => !/^\w+\s*=(?!=)/.test(code.slice(start, start + 60)))
			}, code)),
			...TYPES$1[method] === void 0 ? {} : { type: TYPES$1[method] }
		}));
	},
	decouple: (callee) => [{
		before: new RegExp(`${callee}\\s*\\(\\s*(?:option\\s*=\\s*)?`, "g"),
		via: "decouple",
		required: true,
		fallback: either(named("default"), nextPlain)
	}],
	starlette: (callee, source) => {
		const prefix = /\bConfig\s*\([^)]*\benv_prefix\s*=\s*/.exec(source.masked.code);
		const literal = prefix === null ? void 0 : source.masked.literals.get(prefix.index + prefix[0].length);
		return [{
			before: new RegExp(`${callee}\\s*(?:\\.\\s*get\\s*)?\\(\\s*(?:key\\s*=\\s*)?`, "g"),
			via: "starlette",
			required: true,
			fallback: either(named("default"), secondNext),
			rename: (name) => `${literal?.value ?? ""}${name}`
		}];
	}
};
const nextPlain = (rest, code) => {
	const first = rest.parts[0];
	return first === void 0 || /^\w+\s*=(?!=)/.test(code.slice(first.start, first.start + 60)) ? void 0 : first.start;
};
function schemeOf(source, variable) {
	const { code, literals } = source.masked;
	const call = new RegExp(`(?<![\\w.])${variable}\\s*=\\s*(?:environ\\s*\\.\\s*)?(?:File\\w*)?Env\\s*\\(`).exec(code);
	const inside = call === null ? "" : code.slice(call.index + call[0].length, call.index + call[0].length + 4e3);
	const defaults = new Set([...inside.matchAll(/(?<![\w.])(\w+)\s*=\s*\(\s*\w+\s*,/g)].map((match) => match[1] ?? ""));
	const prefix = new RegExp(`(?<![\\w.])${variable}\\s*\\.\\s*prefix\\s*=\\s*(?=["'])`).exec(code);
	return {
		prefix: (prefix === null ? void 0 : literals.get(prefix.index + prefix[0].length))?.value ?? "",
		defaults
	};
}
const importedFrom = (code, module) => [...code.matchAll(new RegExp(`^[ \\t]*from[ \\t]+${module}[ \\t]+import[ \\t]+(?:\\(([^)]*)\\)|([^\\n#;]+))`, "gm"))].flatMap((match) => (match[1] ?? match[2] ?? "").split(",").flatMap((part) => {
	const words = part.trim().split(/\s+/);
	return words[0] === void 0 || words[0] === "" ? [] : [[words[0], words[2] ?? words[0]]];
}));
function instances(source, project) {
	const { code } = source.masked;
	const found = ownInstances(code);
	if (![...project.shared.keys()].some((key) => !/^(?:class|options) /.test(key))) return found;
	for (const match of code.matchAll(/^[ \t]*from[ \t]+([\w.]+)[ \t]+import[ \t]+(?:\(([^)]*)\)|([^\n#;]+))/gm)) for (const part of (match[2] ?? match[3] ?? "").split(",")) {
		const [name = "", , as = name] = part.trim().split(/\s+/);
		const module = (match[1] ?? "").split(".").filter((word) => word !== "").at(-1) ?? "";
		const kind = project.shared.get(`${module} ${name}`);
		if (kind !== void 0 && !found.has(as)) found.set(as, kind);
	}
	return found;
}
function ownInstances(code) {
	const found = /* @__PURE__ */ new Map();
	if (!/Env\s*\(|Config\s*\(|decouple|environs/.test(code)) return found;
	if (/\bdecouple\b/.test(code)) {
		for (const [name, as] of importedFrom(code, "decouple")) if (name === "config") found.set(as, "decouple");
		for (const match of code.matchAll(/(?<![\w.])(\w+)\s*=\s*(?:decouple\s*\.\s*)?(?:AutoConfig|Config)\s*\(/g)) found.set(match[1] ?? "", "decouple");
		if (/^\s*import\s+decouple\b/m.test(code)) found.set("decouple\\.config", "decouple");
	} else if (/\bstarlette\b/.test(code)) for (const match of code.matchAll(/(?<![\w.])(\w+)\s*=\s*Config\s*\(/g)) found.set(match[1] ?? "", "starlette");
	const isEnvirons = /\benvirons\b/.test(code);
	if (isEnvirons) {
		for (const [name, as] of importedFrom(code, "environs")) if (name === "env") found.set(as, "environs");
	}
	if (!/Env\s*\(/.test(code)) return found;
	for (const match of code.matchAll(/(?<![\w.])(\w+)\s*(?::[^=\n]{1,40})?=\s*(?:\w+\s*\.\s*)?(?:File\w*)?Env\s*\(/g)) if (isEnvirons) found.set(match[1] ?? "", "environs");
	else if (/\benviron\b/.test(code)) found.set(match[1] ?? "", "django-environ");
	return found;
}
function unnamedReads(source, project) {
	const { code } = source.masked;
	const found = [];
	for (const [callee, kind] of instances(source, project)) {
		if (kind !== "django-environ") continue;
		for (const [methods, name] of UNNAMED) for (const match of code.matchAll(new RegExp(`(?<![\\w.])(${callee}\\s*\\.\\s*(?:${methods}))\\s*\\(\\s*(?:\\)|(?=(default)?\\w*\\s*=))`, "g"))) {
			const hasDefault = match[2] !== void 0;
			const end = match.index + (match[1] ?? "").length;
			const facts = {
				name,
				hasDefault,
				required: !hasDefault,
				phase: "run",
				side: "server",
				via: "environ.Env",
				kind: "code",
				type: "url"
			};
			found.push(readAt(facts, source.path, positionsIn(source), match.index, end));
		}
	}
	return found;
}
function prefixAt(source, callee) {
	const { code, literals } = source.masked;
	const blocks = [...code.matchAll(new RegExp(`^([ \\t]*)with[ \\t]+${callee}\\s*\\.\\s*prefixed\\s*\\(\\s*(?=["'])`, "gm"))].map((match) => {
		const start = match.index + match[0].length;
		const outdent = new RegExp(`\\n[ \\t]{0,${(match[1] ?? "").length}}(?=[^\\s])`, "g");
		outdent.lastIndex = start;
		return {
			start,
			end: outdent.exec(code)?.index ?? code.length,
			prefix: literals.get(start)?.value ?? ""
		};
	});
	return (at) => blocks.filter(({ start, end }) => start <= at && at < end).map(({ prefix }) => prefix).join("");
}

//#endregion
//#region src/checks/env/reads/languages/python-settings.ts
const CLASS = /^([ \t]*)class[ \t]+(\w+)[ \t]*(?:\(([^()]*(?:\([^()]*\)[^()]*)*)\))?[ \t]*:/gm;
function classesOf(code) {
	return [...code.matchAll(CLASS)].map((match) => {
		const start = match.index + match[0].length;
		const outdent = new RegExp(`\\n[ \\t]{0,${(match[1] ?? "").length}}(?=[^\\s#)])`, "g");
		outdent.lastIndex = start;
		const head = match[3] ?? "";
		const bases = head.split(",").map((part) => part.trim()).filter((part) => part !== "" && !part.includes("="));
		return {
			name: match[2] ?? "",
			bases: bases.map((base) => base.replace(/\[.*$/s, "").split(".").at(-1) ?? ""),
			head,
			headStart: match.index + match[0].indexOf("(") + 1,
			start,
			end: outdent.exec(code)?.index ?? code.length
		};
	});
}
function settingsClasses(sources) {
	const all = sources.flatMap((source) => {
		const classes = classesOf(source.masked.code);
		const byName = new Map(classes.map((each) => [each.name, each]));
		return classes.map((settings) => ({
			settings,
			source,
			byName
		}));
	});
	const found = /* @__PURE__ */ new Map();
	for (let before = -1; before !== found.size;) {
		before = found.size;
		for (const { settings, source, byName } of all) {
			if (found.has(settings.name) || !settings.bases.some((base) => base === "BaseSettings" || found.has(base))) continue;
			const { prefix, delimiter, inCase } = optionsOf(source, settings, byName, found);
			found.set(settings.name, [
				prefix ?? "?",
				delimiter,
				inCase("a") === "a" ? "exact" : ""
			].join(" "));
		}
	}
	return found;
}
function readSettings(source, project) {
	const { code } = source.masked;
	if (!/\bclass\b/.test(code)) return [];
	const classes = classesOf(code);
	const byName = new Map(classes.map((each) => [each.name, each]));
	const isSettings = (name) => project.shared.has(`class ${name}`);
	const known = new Map([...project.shared].filter(([key]) => key.startsWith("class ")).map(([key, value]) => [key.slice(6), value]));
	const positions = positionsIn(source);
	return classes.filter(({ name, bases }) => isSettings(name) && bases.length > 0).flatMap((settings) => {
		const options = optionsOf(source, settings, byName, known);
		return fieldsOf$1(code, settings).flatMap((field) => {
			const type = /^(?:Optional\s*\[\s*)?["']?(\w+)/.exec(field.annotation)?.[1] ?? "";
			const nested = byName.get(type);
			if (isSettings(type)) return [];
			if (nested !== void 0 && options.delimiter !== "" && options.prefix !== void 0) return fieldsOf$1(code, nested).map((inner) => {
				const name = options.inCase(`${options.prefix}${field.name}${options.delimiter}${inner.name}`);
				const facts = {
					...BASE,
					...defaultOf(source, inner),
					name,
					...typeOf(inner.annotation)
				};
				return readAt(facts, source.path, positions, inner.at, inner.at + inner.name.length);
			});
			return namesOf(source, field, options).map(({ name, start, end }, index) => {
				const judged = defaultOf(source, field);
				const facts = {
					...BASE,
					...judged,
					...index > 0 ? {
						hasDefault: true,
						required: false
					} : {},
					name,
					...typeOf(field.annotation)
				};
				return readAt(facts, source.path, positions, start, end);
			});
		});
	});
}
const BASE = {
	phase: "run",
	side: "server",
	via: "pydantic",
	kind: "code"
};
function optionsOf(source, settings, byName, known, depth = 0) {
	const base = depth > 8 ? void 0 : settings.bases.map((name) => byName.get(name)).find((each) => each !== void 0);
	const inherited = base === void 0 ? elsewhere(settings, known) : optionsOf(source, base, byName, known, depth + 1);
	const { code } = source.masked;
	const option = (word) => {
		const areas = [[settings.headStart, settings.headStart + settings.head.length], [settings.start, settings.end]];
		for (const [from, to] of areas) {
			const match = new RegExp(`(?<!\\w)${word}\\s*=\\s*`).exec(code.slice(from, to));
			const end = match === null ? keyed(source, word, from, to) : from + match.index + match[0].length;
			if (end === void 0) continue;
			const quote = quoteAt(source, end);
			return {
				text: quote === void 0 ? constantAt(source, end) : source.masked.literals.get(quote)?.value,
				isTrue: code.startsWith("True", end)
			};
		}
	};
	const isExact = option("case_sensitive")?.isTrue ?? inherited?.inCase("a") === "a";
	const prefix = option("env_prefix");
	const isMadeUp = /\bmodel_config\s*(?::[^=\n]*)?=(?!\s*(?:(?:[\w.]*ConfigDict|dict)\s*\(|\{))/.test(code.slice(settings.start, settings.end));
	return {
		prefix: prefix === void 0 ? isMadeUp ? void 0 : inherited === void 0 ? "" : inherited.prefix : prefix.text,
		delimiter: option("env_nested_delimiter")?.text ?? inherited?.delimiter ?? "",
		inCase: caseOf(isExact)
	};
}
const constantAt = (source, at) => constantsOf(source).get(/^\w+/.exec(source.masked.code.slice(at, at + 80))?.[0] ?? "");
const caseOf = (isExact) => isExact ? (name) => name : (name) => name.toUpperCase();
function elsewhere({ bases }, known) {
	const options = bases.map((name) => known.get(name)).find((each) => each !== void 0);
	if (options === void 0) return void 0;
	const [prefix, delimiter = "", exact] = options.split(" ");
	return {
		prefix: prefix === "?" ? void 0 : prefix,
		delimiter,
		inCase: caseOf(exact === "exact")
	};
}
function keyed(source, word, from, to) {
	for (const quoted of [`'${word}'`, `"${word}"`]) {
		const found = source.text.slice(from, to).indexOf(quoted);
		const at = from + found;
		const match = found === -1 ? null : /^\s*:\s*/.exec(source.masked.code.slice(at + quoted.length, at + quoted.length + 40));
		if (match !== null) return at + quoted.length + match[0].length;
	}
}
function fieldsOf$1(code, { start, end }) {
	const body = code.slice(start, end);
	const indent = /\n([ \t]+)(?=\S)/.exec(body)?.[1];
	const pattern = indent === void 0 ? /^([ \t]*)([A-Za-z]\w*)[ \t]*:/gm : new RegExp(`^(${indent})([A-Za-z]\\w*)[ \\t]*:`, "gm");
	return [...body.matchAll(pattern)].flatMap((match) => {
		const at = start + match.index + (match[1] ?? "").length;
		const name = match[2] ?? "";
		if (/^(?:model_config|else|try|finally|class|def|with|if)$/.test(name)) return [];
		const { annotation, value, behind } = statementOf(code, start + match.index + match[0].length);
		return /^(?:typing\.)?ClassVar\b/.test(annotation) ? [] : [{
			name,
			at,
			annotation,
			value,
			end: behind
		}];
	});
}
function statementOf(code, from) {
	let depth = 0;
	let value;
	const marks = /[()[\]{}=\n]/g;
	marks.lastIndex = from;
	let end = code.length;
	for (let match = marks.exec(code); match !== null; match = marks.exec(code)) {
		const char = match[0];
		if ("([{".includes(char)) depth++;
		else if (")]}".includes(char)) depth--;
		else if (depth > 0) continue;
		else if (char === "\n") {
			end = match.index;
			break;
		} else value ??= match.index + 1;
		if (match.index - from > 4e3) break;
	}
	const start = value === void 0 ? void 0 : value + (/^[ \t]*/.exec(code.slice(value, value + 80))?.[0].length ?? 0);
	return {
		annotation: code.slice(from, value === void 0 ? end : value - 1).trim(),
		value: start,
		behind: end
	};
}
const FIELD_CALL = /^(?:pydantic\s*\.\s*)?Field\s*\(/;
function argumentsOf(code, field) {
	const annotated = /(?<!\w)Field\s*\(/.exec(code.slice(field.at, field.value ?? field.end));
	const call = field.value === void 0 ? null : FIELD_CALL.exec(code.slice(field.value, field.value + 60));
	return [...call === null || field.value === void 0 ? [] : [field.value + call[0].length], ...annotated === null ? [] : [field.at + annotated.index + annotated[0].length]].flatMap((start) => restOf(code, start, true, true).parts);
}
function defaultOf(source, field) {
	const { code, literals } = source.masked;
	const { value } = field;
	if (value === void 0) return {
		hasDefault: false,
		required: true
	};
	let at = value;
	if (FIELD_CALL.test(code.slice(value, value + 60))) {
		const parts = argumentsOf(code, field);
		const keyword = parts.find(({ start }) => /^default(?:_factory)?\s*=/.test(code.slice(start, start + 40)));
		const first = parts[0];
		at = first !== void 0 && !/^\w+\s*=(?!=)/.test(code.slice(first.start, first.start + 60)) ? first.start : keyword === void 0 ? void 0 : keyword.start + (/^\w+\s*=\s*/.exec(code.slice(keyword.start, keyword.end))?.[0].length ?? 0);
	}
	if (at === void 0 || code.startsWith("...", at)) return {
		hasDefault: false,
		required: true
	};
	const quote = quoteAt(source, at);
	return {
		hasDefault: true,
		required: false,
		...quote !== void 0 && literals.get(quote)?.value !== "" ? { literalFallback: true } : {}
	};
}
function namesOf(source, field, options) {
	const { code, literals } = source.masked;
	const found = [];
	for (const word of [
		"validation_alias",
		"env",
		"alias"
	]) {
		for (const { start, end } of argumentsOf(code, field)) {
			const match = new RegExp(`^${word}\\s*=\\s*(?:AliasChoices\\s*\\(|[[(])?\\s*`).exec(code.slice(start, Math.min(end, start + 100)));
			if (match === null) continue;
			const from = start + match[0].length;
			const isList = /[([]\s*$/.test(match[0]);
			for (const part of isList ? restOf(code, from, true, true).parts : [{
				start: from,
				end
			}]) {
				const quote = quoteAt(source, part.start);
				const literal = quote === void 0 ? void 0 : literals.get(quote);
				if (literal?.value === void 0 || !/^\w+$/.test(literal.value)) continue;
				found.push({
					name: options.inCase(literal.value),
					start: literal.start,
					end: literal.start + literal.value.length
				});
			}
		}
		if (found.length > 0) return found;
	}
	if (options.prefix === void 0) return [];
	return [{
		name: options.inCase(`${options.prefix}${field.name}`),
		start: field.at,
		end: field.at + field.name.length
	}];
}
const TYPES = [
	[/^(?:Strict)?bool\b/i, "boolean"],
	[/^(?:(?:Strict|Positive|Negative|NonNegative|con)?(?:int|float)|Decimal)\b/i, "number"],
	[/^(?:\w*Url|\w+Dsn)\b/, "url"],
	[/^(?:EmailStr|NameEmail)\b/, "email"],
	[/^Literal\b/, "enum"]
];
function typeOf(annotation) {
	const plain = annotation.replace(/^(?:typing\.)?(?:Optional|Annotated)\s*\[\s*/, "");
	const type = TYPES.find(([pattern]) => pattern.test(plain))?.[1];
	return type === void 0 ? {} : { type };
}

//#endregion
//#region src/checks/env/reads/languages/python.ts
const FORMATTED = "(?<=(?<![A-Za-z0-9_])(?:[fFtT][rR]?|[rR][fFtT]))";
const BRACES = {
	open: "{",
	close: "}",
	doubled: true
};
const strings = (quote, isLong) => {
	const more = {
		starts: quote.charAt(0),
		close: quote,
		escape: "backslash",
		...isLong ? {} : { oneLine: true }
	};
	return [{
		open: new RegExp(`${FORMATTED}${quote}`, "y"),
		hole: BRACES,
		...more
	}, {
		open: new RegExp(quote, "y"),
		...more
	}];
};
const LEXIS$1 = { forms: [
	lineComment("#"),
	...strings("\"\"\"", true),
	...strings("'''", true),
	...strings("\"", false),
	...strings("'", false)
] };
const oneOf = (names) => [...new Set(names)].map((name) => name.replace(/\./g, "\\s*\\.\\s*")).join("|");
function patternsOf$1(source, project) {
	const { code } = source.masked;
	const modules = ["os", ...imported(code, "os")];
	const environs = modules.flatMap((name) => [`${name}.environ`, `${name}.environb`]);
	const getenvs = modules.flatMap((name) => [`${name}.getenv`, `${name}.getenvb`]);
	for (const [name, as] of importedFrom(code, "os")) {
		if (name === "environ" || name === "environb") environs.push(as);
		if (name === "getenv" || name === "getenvb") getenvs.push(as);
	}
	if (/=[ \t]*os\.(?:getenv|environ\.get)\b/.test(code)) for (const match of [...code.matchAll(/(?<![\w.])(\w+)[ \t]*=[ \t]*os\.(?:getenv|environ\.get)[ \t]*(?=[\n\r;#]|$)/g)].slice(0, 20)) getenvs.push(match[1] ?? "");
	const E = `(?<![\\w.])(?:${oneOf(environs)})(?:\\s*\\.\\s*copy\\s*\\(\\s*\\))?|(?<!\\w)dict\\s*\\(\\s*(?:${oneOf(environs)})\\s*\\)`;
	const found = [...access(`(?:${E})`, "os.environ", void 0)];
	const alias = new RegExp(`(?<![\\w.])(\\w+)\\s*(?::[^=\\n]{1,60})?=\\s*(?:(?:${E})\\s*(?=[\\n\\r;,)#]|$)|dotenv_values\\s*\\()`, "g");
	const aliases = (/=\s*(?:dict\s*\(|dotenv_values|[\w.]*environ)/.test(code) ? [...code.matchAll(alias)] : []).map((match) => match[1] ?? "").filter((name) => !environs.includes(name));
	if (aliases.length > 0) found.push(...access(`(?<![\\w.])(?:${oneOf(aliases)})`, "os.environ", UPPER));
	found.push({
		before: new RegExp(`(?<![\\w.])(?:${oneOf(getenvs)})\\s*\\(\\s*(?:key\\s*=\\s*)?`, "g"),
		via: "os.getenv",
		fallback: nextArgument
	});
	found.push({
		before: /\benvvar\s*=\s*/g,
		via: "click",
		needs: /\b(?:click|typer)\b/,
		fallback: named("default")
	});
	found.push({
		before: /\benvvar\s*=\s*[[(]/g,
		via: "click",
		needs: /\b(?:click|typer)\b/,
		isList: true
	});
	for (const [name, kind] of instances(source, project)) found.push(...LIBRARIES[kind]?.(`(?<![\\w.])${name}`, source, name) ?? []);
	return found;
}
const access = (mapping, via, names) => {
	const row = (after, more) => ({
		before: new RegExp(`${mapping}\\s*${after}`, "g"),
		via,
		...names === void 0 ? {} : { names },
		...more
	});
	return [
		row("\\[\\s*", {
			required: true,
			isPlace: true
		}),
		row("\\.\\s*get\\s*\\(\\s*", { fallback: nextArgument }),
		row("\\.\\s*setdefault\\s*\\(\\s*", { fallback: nextArgument }),
		row("\\.\\s*pop\\s*\\(\\s*", {
			required: true,
			fallback: nextArgument
		}),
		row("\\.\\s*__(?:getitem|contains)__\\s*\\(\\s*", {}),
		{
			...row("(?![\\w.[])", {}),
			before: new RegExp(`\\b(?:not\\s+)?in\\s+${mapping}(?:\\s*\\.\\s*keys\\s*\\(\\s*\\))?(?!\\w|\\s*[.[(])`, "g"),
			isBehind: true,
			isQuestion: true
		},
		{
			...row("", {}),
			before: new RegExp(`(?:(?:-|<=)\\s*(?:set\\s*\\(\\s*)?|\\.\\s*(?:difference|issubset)\\s*\\(\\s*(?:set\\s*\\(\\s*)?)${mapping}(?:\\s*\\.\\s*keys\\s*\\(\\s*\\))?(?!\\w|\\s*[.[(])\\s*\\)*`, "g"),
			isBehind: true,
			isList: true,
			isQuestion: true
		}
	];
};
const imported = (code, module) => [...code.matchAll(/^[ \t]*import[ \t]+([^\n;#]+)/gm)].flatMap((match) => (match[1] ?? "").split(",").flatMap((part) => {
	const words = part.trim().split(/\s+/);
	return words[0] === module && words[1] === "as" && words[2] !== void 0 ? [words[2]] : [];
}));
function shared(sources) {
	const found = /* @__PURE__ */ new Map();
	for (const source of sources) {
		const words = source.path.replace(/\.pyi?$/, "").split("/");
		const module = (words.at(-1) === "__init__" ? words.at(-2) : words.at(-1)) ?? "";
		for (const [name, kind] of ownInstances(source.masked.code)) found.set(`${module} ${name}`, kind);
	}
	for (const [name, options] of settingsClasses(sources)) found.set(`class ${name}`, options);
	return found;
}
function asksTruth$1({ source, pattern, start, rest, fallback }) {
	if (!/^os\./.test(pattern.via)) return false;
	const { code } = source.masked;
	const line = code.slice(Math.max(code.lastIndexOf("\n", start - 1) + 1, start - 200), start);
	const after = code.slice(rest.end, rest.end + 60);
	if (pattern.isQuestion || /^\s*(?:\[|\.|==|!=|<|>|(?:not\s+)?in\b|is\b|[-+*/%])/.test(after)) return false;
	if (/(?:^|[\s(=,:[])(?:if|elif|while|not|bool\s*\()\s*$/.test(line) || /^\s*(?:if|elif|while|assert)\b/.test(line) && /\b(?:and|or)\s+\(?\s*$/.test(line)) return true;
	const target = /(?:^|[\s.(,])(\w+)\s*(?::\s*\w+\s*)?=\s*$/.exec(line)?.[1];
	const isStatement = /^\s*(?:[\n\r#;,)]|$|or\s+(?:True|False)\b)/.test(after);
	if (fallback !== void 0 && /^(?:True|False)\b\s*[,)]/.test(code.slice(fallback, fallback + 20)) && isStatement && /(?:=|\breturn|:|^)\s*$/.test(line)) return true;
	const isNumber = fallback !== void 0 && /^["'\d]/.test(code.charAt(fallback));
	return target !== void 0 && isStatement && !isNumber && /(?:^|_)(?:DEBUG|ENABLED?|DISABLED?|TESTING)$|^(?:USE|IS|HAS|ENABLE|DISABLE|ALLOW)_/i.test(target);
}
function expanded(source) {
	if (!source.text.includes("expandvars")) return [];
	return expandedNames(source, /\bexpandvars\s*\(\s*/g, "os.path.expandvars");
}
const FUNCTIONS$2 = {
	header: /^[ \t]*(?:async[ \t]+)?def[ \t]+(?<name>\w+)\s*(?:\[[^\]\n]*\])?\(/gm,
	parameter: "first",
	body: "indent",
	implicit: /^(?:self|cls)\s*(?:$|:)|^[*/]$/,
	calledAs: ({ name, path, owner }, { masked: { code } }) => {
		const module = path.replace(/(?:\/__init__)?\.py$/, "").split("/").at(-1) ?? "";
		const found = [];
		for (const match of code.matchAll(/^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+)?import[ \t]+(?:\(([^)]*)\)|([^\n#;]+))/gm)) for (const part of (match[2] ?? match[3] ?? "").split(",")) {
			const [what = "", , as] = part.trim().split(/\s+/);
			if (what === name && match[1] !== void 0) found.push("(?<![\\w.])");
			if (what === "*" && match[1]?.split(".").at(-1) === module) found.push("(?<![\\w.])");
			const last = what.split(".").at(-1);
			if (last === module) found.push(`(?<![\\w.])(?:[\\w.]+\\.)?${as ?? last}\\s*\\.\\s*`);
			if (owner !== void 0 && what === owner) found.push("\\.\\s*");
		}
		return [...new Set(found)];
	}
};
const python = {
	name: "python",
	isFile: (path) => /\.(?:py|pyi|pyw)$/.test(path),
	interpreter: /^python/,
	hint: /environ|getenv|BaseSettings|Settings\)|decouple|envvar|starlette\.config|expandvars|dotenv_values/,
	lexis: LEXIS$1,
	patterns: patternsOf$1,
	more: (source, project) => [
		...unnamedReads(source, project),
		...expanded(source),
		...readSettings(source, project)
	],
	shared,
	also: ({ shared: known }) => {
		const classes = [];
		const objects = [];
		for (const key of known.keys()) (key.startsWith("class ") ? classes : objects).push(key.split(" ")[1] ?? "");
		const parts = [...classes.length === 0 ? [] : [`\\bclass\\s+\\w+\\s*\\([^)\\n]*\\b(?:${oneOf(classes)})\\b`], ...objects.length === 0 ? [] : [`\\bimport\\b[^\\n]*\\b(?:${oneOf(objects)})\\b|\\bimport\\s*\\(`]];
		return parts.length === 0 ? void 0 : new RegExp(parts.join("|"));
	},
	otherwise: [/\s*\)?\s*\bor\b\s*/y],
	refuses: /(?:sys\s*\.\s*)?exit\b|\w*(?:[fF]ail|[aA]bort|die)\w*\s*\(/y,
	asksTruth: asksTruth$1,
	functions: FUNCTIONS$2
};

//#endregion
//#region src/checks/env/reads/languages/ruby.ts
const OPERAND_BEFORE = /(?:^|[=(,[{|&!;:?~<>+*-]|\b(?:if|unless|and|or|not|when|while|until|return|in|then|else|elsif|split|match|scan|sub|gsub|puts))\s*$/;
const percent = (kinds, more) => ({
	starts: "%",
	open: new RegExp(`%${kinds}([([{<|!/])`, "y"),
	close: (opening) => counterpart(opening[1] ?? ""),
	escape: "backslash",
	...more
});
const heredoc = (open, more) => ({
	starts: "<",
	open,
	close: (opening) => ({ source: `^[ \\t]*${escaped(opening.at(-1) ?? "")}(?=\\s*$)` }),
	isBelow: true,
	after: /[\s=(,[{|]$/,
	...more
});
const FORMS = [
	{
		starts: "=",
		open: /(?<=^|\n)=begin\b/y,
		close: { source: "^=end\\b" },
		isComment: true
	},
	{
		starts: "_",
		open: /(?<=^|\n)__END__(?=\r?\n|$)/y,
		close: { source: "(?![\\s\\S])" },
		isComment: true
	},
	lineComment("#"),
	heredoc(/<<[~-]?'([A-Z_a-z]\w*)'/y, {}),
	heredoc(/<<[~-]?(["`]?)(?!self\b)([A-Z_a-z]\w*)\1(?=[^\w])/y, {
		escape: "backslash",
		hole: HASH_BRACE
	}),
	{
		starts: "?",
		open: /(?<=[\s(,=[])\?["'#`](?=[\s),\]]|$)/y
	},
	{
		starts: "$",
		open: /\$["'`/]/y
	},
	quoted("\"", { hole: HASH_BRACE }),
	quoted("'"),
	quoted("`", { hole: HASH_BRACE }),
	percent("[wi]", { isWords: true }),
	percent("[WI]", {
		isWords: true,
		hole: HASH_BRACE
	}),
	percent("[qs]", {}),
	percent("[Qrx]", { hole: HASH_BRACE }),
	percent("", {
		hole: HASH_BRACE,
		after: OPERAND_BEFORE
	}),
	{
		starts: "/",
		open: /\/(?![\s=])/y,
		close: "/",
		escape: "backslash",
		oneLine: true,
		hole: HASH_BRACE,
		after: OPERAND_BEFORE
	}
];
const RUBY = { forms: FORMS };
const ERB = {
	forms: FORMS,
	within: {
		from: /<%[-=]?(?![-=%#])/g,
		starts: "-%",
		to: /-?%>/y
	}
};
const block = ({ end }, code) => {
	const match = /^[ \t]*(?:\{|do\b)\s*(?:\|[^|\n]*\|)?\s*/.exec(code.slice(end, end + 80));
	return match === null ? void 0 : end + match[0].length;
};
const ENV = "(?<![\\w.@$])(?:::)?ENV";
const row = (after, more = {}) => ({
	before: new RegExp(`${ENV}\\s*${after}`, "g"),
	via: "ENV",
	...more
});
const PATTERNS = [
	row("\\[\\s*", { isPlace: true }),
	row("\\.\\s*fetch\\s*(?:\\(\\s*|(?=\\s[\"']))", {
		required: true,
		fallback: either(nextArgument, block)
	}),
	row("\\.\\s*(?:key|has_key|include|member)\\?\\s*\\(?\\s*", { isQuestion: true }),
	row("&?\\.\\s*dig\\s*\\(\\s*"),
	row("\\.\\s*delete\\s*\\(\\s*"),
	row("\\.\\s*(?:values_at|slice)\\s*\\(\\s*\\*?", { isList: true }),
	row("\\.\\s*fetch_values\\s*\\(\\s*", {
		isList: true,
		required: true
	}),
	row("\\.\\s*to_h\\s*\\[\\s*"),
	{
		before: new RegExp(`(?:-\\s*|\\.\\s*difference\\s*\\(\\s*)${ENV}\\s*\\.\\s*keys\\b\\)?`, "g"),
		via: "ENV",
		isBehind: true,
		isList: true,
		isQuestion: true
	},
	{
		before: /\bDotenv\s*\.\s*require_keys\s*\(?\s*/g,
		via: "Dotenv.require_keys",
		isList: true,
		required: true
	},
	{
		before: /\bFigaro\s*\.\s*env\s*\.\s*(?=\w+!)/g,
		via: "Figaro",
		isWord: true,
		rename: (name) => name.toUpperCase(),
		required: true
	},
	{
		before: /\bFigaro\s*\.\s*env\s*\.\s*(?!\w+!)/g,
		via: "Figaro",
		isWord: true,
		rename: (name) => name.toUpperCase()
	},
	{
		before: /\bFigaro\s*\.\s*require_keys\s*\(?\s*/g,
		via: "Figaro",
		isList: true,
		required: true
	}
];
const FUNCTIONS$1 = {
	header: /^[ \t]*(?:private\s+|module_function\s+)?def[ \t]+(?:self\.)?(?<name>\w+[!?]?)[ \t]*\(|(?<name2>\b\w+)\s*=\s*(?:->\s*\(|lambda\s*(?:do|\{)\s*\|)/gm,
	parameter: "first",
	body: "end",
	bare: true,
	calledAs: ({ name, owner }) => [...owner === void 0 ? [] : [`\\b${owner}\\s*\\.\\s*`], .../env|config|setting|[!]$/i.test(name) ? ["(?<![\\w.:@$])"] : []]
};
const asksTruth = ({ source, pattern, start, rest }) => {
	const { code } = source.masked;
	if (pattern.isQuestion || pattern.isList) return false;
	const after = code.slice(rest.end, rest.end + 60);
	const line = code.slice(Math.max(code.lastIndexOf("\n", start - 1) + 1, start - 200), start);
	if (/^\s*\?\s/.test(after)) return true;
	return /(?:\b(?:if|unless|elsif|while|until|not)\s+\(?|!\s*)$/.test(line) && /^\s*(?:[\n\r;)]|$|&&|\|\||and\b|or\b|then\b|&?\.present\?)/.test(after);
};
const ruby = {
	name: "ruby",
	isFile: (path) => /\.(?:rb|rake|ru|gemspec|jbuilder|builder|podspec|cr|erb|rabl|thor)$|(?:^|\/)(?:Gemfile|Rakefile|Capfile|Guardfile|Podfile|Fastfile|Appfile|Matchfile|Vagrantfile|Brewfile|Dangerfile|Puppetfile|Berksfile|Steepfile)$|\.ya?ml$/.test(path),
	interpreter: /^(?:j?ruby|crystal)$/,
	hint: /\bENV\b|Figaro|Dotenv/,
	lexis: (path) => /\.(?:erb|ya?ml)$/.test(path) ? ERB : RUBY,
	patterns: (source) => /\.ya?ml$/.test(source.path) ? PATTERNS.map((pattern) => ({
		...pattern,
		rename: (name, at) => isInComment(source.text, at) ? void 0 : name
	})) : PATTERNS,
	otherwise: [/\s*\)?\s*(?:\.\s*presence\s*)?(?:\|\||\bor\b)=?\s*/y],
	refuses: /\(?\s*(?:raise|abort|fail|exit|Kernel\.(?:exit|abort))\b/y,
	asksTruth,
	functions: FUNCTIONS$1
};
const isInComment = (text, at) => /^\s*#/.test(text.slice(text.lastIndexOf("\n", at) + 1, at));

//#endregion
//#region src/checks/env/reads/languages/rust-structs.ts
function readEnvy(source) {
	const { code, literals } = source.masked;
	const reads = [];
	const positions = positionsIn(source);
	for (const match of code.matchAll(/#\s*\[\s*(?:arg|clap|structopt)\s*\(((?:[^[\]()]|\([^()]*\))*)\)\s*\]\s*(?:#\s*\[[^\]]*\]\s*)*(?:pub(?:\([^)]*\))?\s+)?(\w+)\s*:\s*([\w<>]+)/g)) {
		const inside = match[1] ?? "";
		const name = match[2] ?? "";
		if (!/(?:^|,)\s*env\s*(?:,|$)/.test(inside)) continue;
		const at = match.index + match[0].lastIndexOf(name, match[0].lastIndexOf(":"));
		const hasDefault = /\bdefault_value|^(?:Option|bool)/.test(`${match[3] ?? ""} ${inside}`) || /\bdefault_value/.test(inside);
		const facts = {
			name: name.toUpperCase(),
			hasDefault,
			required: !hasDefault,
			phase: "run",
			side: "server",
			via: "clap",
			kind: "code"
		};
		reads.push(readAt(facts, source.path, positions, at, at + name.length));
	}
	if (!/\benvy\s*::/.test(code)) return reads;
	for (const match of code.matchAll(/\benvy\s*::\s*(?:prefixed\s*\(\s*(?="))?/g)) {
		const literal = literals.get(match.index + match[0].length);
		const call = /^[^;]*?\bfrom_env\s*(?:::\s*<\s*(\w+)\s*>)?/.exec(code.slice(literal?.end ?? match.index, (literal?.end ?? match.index) + 200));
		const before = code.slice(Math.max(0, match.index - 120), match.index);
		const type = call?.[1] ?? /\blet\s+(?:mut\s+)?\w+\s*:\s*(?:Result\s*<\s*)?(\w+)[^;]*=\s*$/.exec(before)?.[1];
		if (call === null || type === void 0) continue;
		reads.push(...fieldsOf(source, type, literal?.value ?? ""));
	}
	return reads;
}
function fieldsOf(source, type, prefix) {
	const { code, literals } = source.masked;
	const struct = new RegExp(`\\bstruct\\s+${type}\\s*\\{`).exec(code);
	if (struct === null) return [];
	const start = struct.index + struct[0].length;
	const end = code.indexOf("}", start);
	const positions = positionsIn(source);
	return [...code.slice(start, end === -1 ? code.length : end).matchAll(/((?:#\s*\[[^\]]*\]\s*)*)(?:pub(?:\([^)]*\))?\s+)?\b(\w+)\s*:\s*(\w+)/g)].map((match) => {
		const field = match[2] ?? "";
		const attributes = match[1] ?? "";
		const at = start + match.index + match[0].lastIndexOf(field, match[0].lastIndexOf(":"));
		const renamed = /\brename\s*=\s*(?=")/.exec(attributes);
		const literal = renamed === null ? void 0 : literals.get(start + match.index + renamed.index + renamed[0].length);
		const hasDefault = match[3] === "Option" || /\bdefault\b/.test(attributes);
		const facts = {
			name: `${prefix}${(literal?.value ?? field).toUpperCase()}`,
			hasDefault,
			required: !hasDefault,
			phase: "run",
			side: "server",
			via: "envy",
			kind: "code"
		};
		return readAt(facts, source.path, positions, at, at + field.length);
	});
}

//#endregion
//#region src/checks/env/reads/languages/rust.ts
const LEXIS = { forms: [
	...NESTED_COMMENTS,
	{
		starts: "\"",
		open: /(?<=(?<![A-Za-z0-9_])[bc]?r(#{0,16}))"/y,
		close: (opening) => `"${opening[1] ?? ""}`
	},
	quoted("\""),
	CHARACTER
] };
const CARGO = /^(?:CARGO(?:_\w+)?|OUT_DIR|RUSTC|RUSTDOC)$/;
const BUILD_SCRIPT = /^(?:TARGET|HOST|NUM_JOBS|OPT_LEVEL|DEBUG|PROFILE|RUSTC_LINKER|DEP_\w+)$/;
function patternsOf(source) {
	const { path } = source;
	const { code: masked } = source.masked;
	const isBuild = /(?:^|\/)build\.rs$/.test(path);
	const rename = (name) => CARGO.test(name) || isBuild && BUILD_SCRIPT.test(name) ? void 0 : name;
	const imported = [...masked.matchAll(/\buse\s+std\s*::\s*(?:env\s*::|\{)[^;]*;/g)].map(([use]) => use).join(" ");
	const bare = ["var", "var_os"].filter((name) => new RegExp(`\\benv\\s*::\\s*(?:\\{[^}]*)?\\b${name}\\b`).test(imported));
	const alias = /\buse\s+std\s*::\s*env\s+as\s+(\w+)/.exec(masked)?.[1];
	const modules = [
		"env",
		"dotenvy",
		"dotenv",
		...alias === void 0 ? [] : [alias]
	].join("|");
	const run = isBuild ? { phase: "build" } : {};
	return [
		{
			before: new RegExp(`\\b(?:${modules})\\s*::\\s*var\\s*\\(\\s*&?\\s*`, "g"),
			via: "env::var",
			rename,
			...run
		},
		{
			before: new RegExp(`\\b(?:${modules})\\s*::\\s*var_os\\s*\\(\\s*&?\\s*`, "g"),
			via: "env::var_os",
			rename,
			...run
		},
		...bare.map((name) => ({
			before: new RegExp(`(?<![\\w:.])${name}\\s*\\(\\s*`, "g"),
			via: `env::${name}`,
			rename,
			...run
		})),
		{
			before: /(?<!\w)env!\s*\(\s*/g,
			via: "env!",
			required: true,
			phase: "build",
			rename
		},
		{
			before: /(?<!\w)option_env!\s*\(\s*/g,
			via: "option_env!",
			phase: "build",
			rename
		},
		{
			before: /(?<!\w)dotenv!\s*\(\s*/g,
			via: "dotenv!",
			required: true,
			phase: "build",
			rename,
			needs: /dotenv/
		},
		{
			before: /#\s*\[\s*(?:arg|clap|structopt|command)\s*\((?:[^[\]]|\[[^\]]*\])*?\benv\s*=\s*/g,
			via: "clap",
			rename
		},
		{
			before: /\bArg\s*::\s*(?:new|with_name)\s*\([^;]*?\.\s*env\s*\(\s*/g,
			via: "clap",
			rename
		},
		{
			before: /#\s*\[\s*envconfig\s*\([^\])]*?\bfrom\s*=\s*/g,
			via: "envconfig",
			rename,
			required: true
		}
	];
}
const FUNCTIONS = {
	header: /\bfn\s+(?<name>\w+)\s*(?:<[^(]{0,200}>)?\s*\(|\blet\s+(?<name2>\w+)\s*=\s*(?:move\s*)?\|/g,
	parameter: "first",
	body: "braces",
	implicit: /^&?\s*(?:'\w+\s+)?(?:mut\s+)?self\b/,
	calledAs: ({ name, path }, source) => {
		const { code } = source.masked;
		const module = (/\/mod\.rs$/.test(path) ? path.split("/").at(-2) : path.split("/").at(-1)?.replace(/\.rs$/, "")) ?? "";
		const found = [];
		if (new RegExp(`\\buse\\b[^;]*\\b${name}\\b`).test(code)) found.push("(?<![\\w.])");
		if (/^\w+$/.test(module)) found.push(`\\b${module}\\s*::\\s*`);
		if (/\b(?:use\s+(?:super|crate)[^;]*\*)/.test(code)) found.push("(?<![\\w.:])");
		return found;
	}
};
const rust = {
	name: "rust",
	isFile: (path) => path.endsWith(".rs"),
	hint: /env\b|envy::|\bvar(?:_os)?\(/,
	lexis: LEXIS,
	patterns: patternsOf,
	more: readEnvy,
	otherwise: [
		/\s*(?:\.\s*(?:ok|as_deref|as_ref|map|and_then|filter|map_err|and)\s*\([^;{}]{0,200}?\)\s*)*?\.\s*unwrap_or(?:_else|_default)?\s*\(\s*(?:\|[^|\n]*\|\s*)?/y,
		/\s*\.\s*(?:or_else|or)\s*\(\s*(?:\|[^|\n]*\|\s*)?/y,
		/\s*\.\s*(?:map_or|map_or_else|is_ok_and|is_some_and)\s*\(\s*/y
	],
	refuses: /\{?\s*(?:(?:\w+::)*(?:panic|bail|unreachable|todo)!|(?:std::)?process::exit|return\s+Err)/y,
	insists: /\s*(?:\.\s*(?:ok|context|with_context|map_err|ok_or|ok_or_else|wrap_err)\s*\([^;{}]{0,200}?\)\s*)*(?:\.\s*(?:unwrap|expect)\s*\(|\?)/y,
	functions: FUNCTIONS
};

//#endregion
//#region src/checks/env/reads/languages/languages.ts
const LANGUAGES = [
	python,
	ruby,
	go,
	jvm,
	php,
	dotnet,
	rust,
	beam,
	dart,
	...OTHERS
];

//#endregion
//#region src/checks/env/reads/languages/python-guards.ts
const REACH$1 = 8;
function withoutGuarded(reads, files) {
	const texts = new Map(files.filter(({ path }) => path.endsWith(".py")).map(({ path, text }) => [path, text]));
	const lines = /* @__PURE__ */ new Map();
	const linesOf = (path) => {
		const known = lines.get(path) ?? (texts.get(path) ?? "").split(/\r\n|\r|\n/);
		lines.set(path, known);
		return known;
	};
	const asked = new Set(reads.filter(({ path, required }) => !required && texts.has(path)).map(({ path, name }) => `${path} ${name}`));
	return reads.map((read) => {
		if (!read.required || !texts.has(read.path)) return read;
		const isCaught = linesOf(read.path).slice(read.line - 1, read.line + REACH$1).some((line) => /^\s*except\b.*\b(?:KeyError|LookupError|Exception)\b|^\s*except\s*:/.test(line));
		return asked.has(`${read.path} ${read.name}`) || isCaught && inTry(linesOf(read.path), read.line) ? {
			...read,
			required: false
		} : read;
	});
}
function inTry(lines, line) {
	const indent = indentOf(lines[line - 1] ?? "");
	for (let at = line - 2; at >= Math.max(0, line - 2 - 32); at--) {
		const text = lines[at] ?? "";
		if (text.trim() === "" || indentOf(text) >= indent) continue;
		return /^\s*try\s*:/.test(text);
	}
	return false;
}
const indentOf = (line) => line.length - line.trimStart().length;

//#endregion
//#region src/checks/env/reads/languages/shell-lists.ts
const MAX_WORDS = 300;
const MAX_LOOPS = 500;
const WORD = /\\\r?\n|#[^\n]*|"((?:[^"\\]|\\[\s\S])*)"|'([^']*)'|(?:[^\s;&|()<>"'`#\\]|(?<=\S)#)+|[\n;&|()<>]|\s+|[\s\S]/g;
function wordsFrom(text, from, isBracketed = false) {
	const words = [];
	const pattern = new RegExp(WORD);
	pattern.lastIndex = from;
	for (let match = pattern.exec(text); match !== null && words.length < MAX_WORDS; match = pattern.exec(text)) {
		const unit = match[0];
		if (/^\s+$/.test(unit) && (isBracketed || !unit.includes("\n"))) continue;
		if (/^(?:\\\r?\n|#)/.test(unit)) continue;
		if (/^\s*\n\s*$/.test(unit) || /^[;&|()<>]$/.test(unit)) return words;
		const quoted = match[1] ?? match[2];
		words.push(quoted === void 0 ? {
			value: unit,
			start: match.index
		} : {
			value: quoted,
			start: match.index + 1
		});
	}
	return words;
}
function textsOf$1(text, code, word, depth = 0) {
	if (/^\$(?:\{?[@*]\}?)$/.test(word.value)) return "all";
	const keys = /^\$\{!(\w+)\[[@*]\]\}$/.exec(word.value)?.[1];
	if (keys !== void 0) return keysOf(text, code, keys);
	const name = /^\$(?:(\w+)|\{(\w+)(?:\[[@*]\])?\})$/.exec(word.value);
	if (name === null) return /^[A-Za-z_]\w*$/.test(word.value) ? [word] : splitText(word);
	const variable = name[1] ?? name[2] ?? "";
	if (depth > 1) return [];
	const found = [];
	const assigned = new RegExp(`(?<![\\w$.{/-])${variable}\\+?=`, "g");
	const all = [...code.matchAll(assigned)];
	const isNew = ({ 0: head, index }) => !head.endsWith("+=") && index < word.start;
	const first = all.findLastIndex(isNew);
	for (const match of all.slice(Math.max(0, first), Math.max(0, first) + 20)) {
		if (first !== -1 && match.index > word.start) break;
		const from = match.index + match[0].length;
		if (code.charAt(from) === "(") found.push(...flat(text, code, wordsFrom(text, from + 1, true), depth));
		else {
			const [first] = wordsFrom(text, from);
			if (first !== void 0 && first.start - from <= 1) found.push(...first.value.startsWith("$") ? flat(text, code, [first], depth) : splitText(first));
		}
	}
	if (found.length > 0) return found;
	const read = new RegExp(`(?<![\\w$-])read\\b[^\\n;|&]{0,200}[ \\t]-\\w{0,8}a[ \\t]+${variable}[ \\t]*<<<[ \\t]*`).exec(code);
	const [given] = read === null ? [] : wordsFrom(text, read.index + read[0].length);
	return given === void 0 ? [] : given.value.startsWith("$") ? flat(text, code, [given], depth) : splitText(given);
}
function keysOf(text, code, name) {
	const match = new RegExp(`(?<![\\w$.{/-])${name}=\\(`).exec(code);
	if (match === null) return [];
	const from = match.index + match[0].length;
	const end = code.indexOf(")", from);
	return [...text.slice(from, end === -1 ? from : end).matchAll(/(?<=^|\s)\[["']?(\w+)["']?\]=/g)].map((key) => ({
		value: key[1] ?? "",
		start: from + key.index + key[0].indexOf(key[1] ?? "")
	}));
}
const flat = (text, code, words, depth) => words.flatMap((word) => {
	const found = textsOf$1(text, code, word, depth + 1);
	return found === "all" ? [] : found;
});
function splitText({ value, start }) {
	if (!/^[\s\w\\,]*$/.test(value)) return [];
	return [...value.matchAll(/[A-Za-z_]\w*/g)].map((match) => ({
		value: match[0],
		start: start + match.index
	}));
}
function loopsOf(text, code) {
	const found = [];
	for (const match of code.matchAll(/(?<![\w$.-])for[ \t]+([A-Za-z_]\w*)(?:(?:\s|\\\n)+in\b|(?=\s*(?:;|\n|do\b)))/g)) {
		const behind = match.index + match[0].length;
		const body = bodyOf(code, behind);
		if (found.length > MAX_LOOPS) break;
		if (body === void 0) continue;
		const isAll = !match[0].endsWith("in");
		const texts = (isAll ? [] : wordsFrom(text, behind)).map((word) => textsOf$1(text, code, word));
		const names = isAll || texts.includes("all") ? "all" : texts.flatMap((each) => each === "all" ? [] : each);
		found.push({
			variable: match[1] ?? "",
			words: names,
			...body
		});
	}
	for (const match of code.matchAll(/(?<![\w$.-])while\b[^\n;]{0,200}?\bread[ \t]+(?:-\w+[ \t]+)*([A-Za-z_]\w*)[ \t]*[;\n]/g)) {
		const body = bodyOf(code, match.index + match[0].length);
		const words = body === void 0 ? [] : wordsBelow(text, body.to + 4);
		if (body !== void 0 && words.length > 0) found.push({
			variable: match[1] ?? "",
			words,
			...body
		});
	}
	return found;
}
function wordsBelow(text, from) {
	const rest = text.slice(from, from + 4e3);
	const here = /^[ \t]*<<<[ \t]*(["'])([^"'$]*)\1/.exec(rest);
	if (here !== null) return splitText({
		value: here[2] ?? "",
		start: from + here[0].length - 1 - (here[2] ?? "").length
	});
	const heredoc = /^[ \t]*<<-?[ \t]*(["']?)(\w+)\1[^\n]*\n/.exec(rest);
	if (heredoc === null) return [];
	const start = heredoc[0].length;
	const end = rest.slice(start).search(new RegExp(`^[ \\t]*${heredoc[2]}[ \\t\\r]*$`, "m"));
	return end === -1 ? [] : splitText({
		value: rest.slice(start, start + end),
		start: from + start
	});
}
function bodyOf(code, from) {
	const marks = /(?<=^|[\s;&|({])(do|done)(?=[\s;&|)<>]|$)/g;
	marks.lastIndex = from;
	let depth = 0;
	let start = from;
	for (let match = marks.exec(code), steps = 0; match !== null && steps < 200; match = marks.exec(code), steps++) if (match[1] === "do") {
		if (depth++ === 0) start = match.index + 2;
	} else if (--depth <= 0) return {
		from: start,
		to: match.index
	};
}
function functionsOf(code) {
	const found = [];
	for (const match of code.matchAll(/(?<=^|[\n;])[ \t]*(?:function[ \t]+([\w:.-]+)[ \t]*(?:\([ \t]*\))?|([\w:.-]+)[ \t]*\([ \t]*\))\s*[{(]/g)) {
		const from = match.index + match[0].length;
		found.push({
			name: match[1] ?? match[2] ?? "",
			from,
			to: pastBraces(code, from)
		});
	}
	return found;
}
function pastBraces(code, from) {
	const braces = /[{}]/g;
	braces.lastIndex = from;
	let depth = 1;
	for (let match = braces.exec(code), steps = 0; match !== null && steps < 2e3; match = braces.exec(code), steps++) {
		depth += match[0] === "{" ? 1 : -1;
		if (depth === 0) return match.index;
	}
	return Math.min(code.length, from + 4e3);
}
function callsOf(code, name) {
	const word = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	const pattern = new RegExp(`(?:^|[\\n;&|({]|\\b(?:then|do|else|if|elif|while|until)[ \\t]|!)[ \\t]*${word}(?=[ \\t\\\\])(?!\\s*\\()`, "g");
	return [...code.matchAll(pattern)].map((match) => match.index + match[0].length);
}

//#endregion
//#region src/checks/env/reads/languages/shell-refusals.ts
const REACH = 1500;
const SEPARATOR = /\n|;|&&|\|\||(?<![\w$-])(?:do|then|else)\b|(?<![($])[{(](?=\s)/g;
function scriptOf(text, code, functions) {
	const exit = /(?<![\w$./-])exit\b/;
	const words = [
		"exit(?![ \\t]+0\\b)",
		"return[ \\t]+\"?(?:[1-9]|\\$)",
		"die",
		"fatal",
		"abort",
		"bail",
		...functions.filter(({ from, to }) => exit.test(code.slice(from, to)) && to - from < 600).map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
	];
	return {
		text,
		code,
		ends: new RegExp(`(?<![\\w$./=-])(?:${words.join("|")})(?![\\w-])`)
	};
}
function isRefusedAt(script, from, to, around, isPresent) {
	const { code, text } = script;
	const start = commandStart(code, from, around.from);
	const end = commandEnd(code, to, code.slice(start, from));
	const head = text.slice(start, from);
	const isIf = /(?:^|\s)(?:if|elif|while)\s/.test(head);
	if (!/(?:\[\[?|\btest)\s/.test(head) && isPresent === void 0 && !isIf) return false;
	let isMissing = /\s-z\s+["']?[^"']*$/.test(head) || /^[^\s\]]*\s*={1,2}\s*(?:""|''|\]|x?"?\s*\])/.test(text.slice(to, to + 20));
	for (const _ of head.matchAll(/(?:^|\s)!\s/g)) isMissing = !isMissing;
	if (isIf) {
		const { branch, otherwise } = branchesOf(code, end);
		if (isMissing) return endsIn(script, branch, around.to);
		if (endsIn(script, otherwise, around.to)) return true;
		return isGuard(code, branch) && endsIn(script, {
			from: branch.to,
			to: around.to
		}, around.to);
	}
	const then = /^\s*(&&|\|\|)\s*/.exec(code.slice(end, end + 20));
	if (then === null) return false;
	const body = {
		from: end + then[0].length,
		to: statementEnd(code, end + then[0].length)
	};
	if (then[1] === "&&" === isMissing) return endsIn(script, body, around.to);
	return then[1] === "&&" && isGuard(code, body) && endsIn(script, {
		from: body.to,
		to: around.to
	}, around.to);
}
const isGuard = (code, { from, to }) => /(?<![\w$-])(?:continue|return)\b/.test(code.slice(from, to));
function commandStart(code, at, least) {
	const from = Math.max(least, at - 400);
	const last = [...code.slice(from, at).matchAll(SEPARATOR)].filter(({ index }) => !isInside(code, from + index, at)).at(-1);
	return last === void 0 ? from : from + last.index + last[0].length;
}
function isInside(code, separator, at) {
	if (!/^(?:&&|\|\|)/.test(code.slice(separator, separator + 2))) return false;
	const open = code.lastIndexOf("[[", separator);
	return open !== -1 && separator - open < 200 && !code.slice(open, at).includes("]]");
}
function commandEnd(code, at, before) {
	if (/\[\[(?![^\n]*\]\])/.test(before)) {
		const close = code.indexOf("]]", at);
		if (close !== -1 && close - at < 300) return close + 2;
	}
	const match = /\n|;|&&|\|\|/.exec(code.slice(at, at + 400));
	return match === null ? Math.min(code.length, at + 400) : at + match.index;
}
function statementEnd(code, from) {
	if (code.charAt(from) === "{" || code.charAt(from) === "(") {
		const close = code.charAt(from) === "{" ? /(?<=[\s;])\}/g : /\)/g;
		close.lastIndex = from;
		const match = close.exec(code);
		return match === null || match.index - from > 1e3 ? Math.min(code.length, from + 200) : match.index + 1;
	}
	const end = /[^\\]\n/.exec(code.slice(from, from + 600));
	return end === null ? Math.min(code.length, from + 600) : from + end.index + 1;
}
function branchesOf(code, from) {
	const marks = /(?<![\w$./-])(if|then|else|elif|fi)(?![\w-])/g;
	marks.lastIndex = from;
	let depth = 0;
	let start = from;
	let middle;
	for (let match = marks.exec(code), steps = 0; match !== null && steps < 200; match = marks.exec(code), steps++) {
		const behind = match.index + match[0].length;
		if (match[1] === "if") depth++;
		else if (match[1] === "then" && depth === 0 && middle === void 0) start = behind;
		else if ((match[1] === "else" || match[1] === "elif") && depth === 0) middle ??= match.index;
		else if (match[1] === "fi" && depth-- === 0) return {
			branch: {
				from: start,
				to: middle ?? match.index
			},
			otherwise: {
				from: middle ?? match.index,
				to: match.index
			}
		};
	}
	return {
		branch: {
			from: start,
			to: start
		},
		otherwise: {
			from: start,
			to: start
		}
	};
}
const NOTED = /(?<![\w$./{-])([A-Za-z_]\w*)(?:\+?=|\+\+)/g;
function endsIn(script, { from, to }, behind) {
	const text = script.code.slice(from, to);
	if (script.ends.test(text)) return true;
	return [...new Set([...text.matchAll(NOTED)].map((match) => match[1] ?? ""))].some((name) => endsLater(script, name, behind));
}
function endsLater({ text, code, ends }, name, from) {
	const uses = new RegExp(`(?<!\\w)${name}(?!\\w|=)`, "g");
	const behind = text.slice(from, from + REACH);
	let count = 0;
	for (const match of behind.matchAll(uses)) {
		if (count++ > 10) return false;
		const at = from + match.index;
		const start = commandStart(code, at, from);
		const head = text.slice(start, at);
		if (/(?<!\w)(?:exit|return)\s[^\n]*$/.test(head)) return true;
		const end = commandEnd(code, at + name.length, code.slice(start, at));
		if (/(?:^|\s)(?:if|elif)\s/.test(head)) {
			const { branch, otherwise } = branchesOf(code, end);
			if (ends.test(code.slice(branch.from, branch.to)) || ends.test(code.slice(otherwise.from, otherwise.to))) return true;
		} else if (/^\s*(?:&&|\|\|)/.test(code.slice(end, end + 10))) {
			const body = end + (/^\s*(?:&&|\|\|)\s*/.exec(code.slice(end, end + 20))?.[0].length ?? 0);
			if (ends.test(code.slice(body, statementEnd(code, body)))) return true;
		}
	}
	return false;
}

//#endregion
//#region src/checks/env/reads/languages/shell-indirect.ts
const MAY_BE_INDIRECT = /\$\{!|\$\{\(P\)|printenv\s|\s-v\s|\s-[a-zA-Z]{0,8}n[a-zA-Z]{0,8}\s+\w+=|\beval\b|\bgrep\b[^\n]{0,60}\^|\s-p\s/;
const MAX_ROUNDS$1 = 3;
const MAX_HELPERS = 60;
const MAX_LOOKUPS = 300;
const BY_COMMAND = [
	/\bprintenv\s+(?:--\s+)?"?(?:\$\{?(?<name>\w+)\}?|(?<word>[A-Z_][A-Z0-9_]*)(?![\w=]))"?/g,
	/(?:\[\[?|\btest)\s+(?:!\s+)?-v\s+"?(?:\$\{?(?<name>\w+)\}?|(?<word>[A-Z_][A-Z0-9_]*)(?![\w=]))"?/g,
	/\b(?:env|printenv|export(?:\s+-p)?|declare\s+-x)\s*\|\s*grep\b[^\n|;&$^]*\^(?:\$\{?(?<name>\w+)\}?|(?<word>[A-Z_][A-Z0-9_]*))=?["']?/g,
	/\b(?:declare|export|typeset)\s+-p\s+"?(?:\$\{?(?<name>\w+)\}?|(?<word>[A-Z_][A-Z0-9_]*)(?![\w=]))"?/g
];
function indirectReads(text, code, expansions, given) {
	const functions = functionsOf(code);
	const loops = loopsOf(text, code);
	const script = scriptOf(text, code, functions);
	const words = [];
	const helpers = /* @__PURE__ */ new Map();
	let lookups = [...lookupsOf(script, expansions), ...given.flatMap((helper) => called(text, code, helper, words))];
	for (let round = 0; round < MAX_ROUNDS$1 && lookups.length > 0; round++) {
		const made = [];
		for (const lookup of lookups.slice(0, MAX_LOOKUPS)) {
			const helper = resolve(script, lookup, functions, loops, expansions, words);
			const key = helper === void 0 ? "" : `${helper.name} ${helper.position}`;
			if (helper === void 0 || helpers.has(key) || helpers.size > MAX_HELPERS) continue;
			helpers.set(key, helper);
			made.push(helper);
		}
		lookups = made.flatMap((helper) => called(text, code, helper, words));
	}
	return {
		words,
		helpers: [...helpers.values()]
	};
}
function lookupsOf({ text, code }, expansions) {
	const found = expansions.filter(({ isIndirect }) => isIndirect).map(({ name, start, operator }) => ({
		variable: name,
		from: start,
		to: text.indexOf("}", start) + 1 || start + name.length,
		required: /\?$/.test(operator),
		hasDefault: /^:?[-=+]$/.test(operator),
		isPlain: operator === ""
	}));
	const plain = {
		required: false,
		hasDefault: false,
		isPlain: false
	};
	for (const pattern of BY_COMMAND) for (const match of text.matchAll(pattern)) {
		if (code.charAt(match.index) === " " && text.charAt(match.index - 1) !== "(") continue;
		const { name, word = "" } = match.groups ?? {};
		const from = match.index + match[0].lastIndexOf(name ?? word);
		const variable = name ?? `=${word}@${from}`;
		found.push({
			variable,
			from,
			to: match.index + match[0].length,
			isPresent: true,
			...plain
		});
	}
	for (const match of text.matchAll(/\beval\b[^\n]{0,200}?\\\$\{?\$\{?(\w+)\}?(:?-)?/g)) {
		if (!code.startsWith("eval", match.index)) continue;
		const end = match.index + match[0].length;
		found.push({
			variable: match[1] ?? "",
			from: end - 1,
			to: end,
			...plain
		});
	}
	for (const match of code.matchAll(/\b(?:declare|local|typeset|nameref)\s+(?:-\w{0,8}n\w{0,8}\s+)(\w+)=/g)) {
		const behind = match.index + match[0].length;
		const [word] = wordsFrom(text, behind);
		const target = word === void 0 ? void 0 : /^(?:\$\{?(\w+)\}?|([A-Z_]\w*))$/.exec(word.value);
		if (target === void 0 || target === null || word === void 0) continue;
		for (const { name, start, operator } of expansions) {
			if (name !== match[1] || start < behind) continue;
			const [variable, required] = [target[1] ?? `=${target[2]}@${word.start}`, /\?$/.test(operator)];
			found.push({
				variable,
				from: start,
				to: start + name.length,
				required,
				hasDefault: /^:?[-=+]$/.test(operator),
				isPlain: operator === ""
			});
		}
	}
	return found;
}
function resolve(script, lookup, functions, loops, expansions, words) {
	const { text, code } = script;
	const { variable, from } = lookup;
	const inside = innermost(functions, from);
	const literal = /^=(\w+)@(\d+)$/.exec(variable);
	const loop = innermost(loops.filter((each) => each.variable === variable), from);
	const around = loop ?? inside ?? {
		from: 0,
		to: code.length
	};
	if (isSetInside(script, variable, around.from, from)) return void 0;
	const required = lookup.required || isRefused(script, lookup, around, expansions);
	const facts = {
		at: from,
		required,
		hasDefault: lookup.hasDefault && !required,
		isPlain: lookup.isPlain
	};
	const helper = (position, isRest) => inside === void 0 ? void 0 : {
		name: inside.name,
		position,
		isRest,
		required,
		hasDefault: facts.hasDefault,
		isPlain: lookup.isPlain
	};
	if (literal !== null) {
		words.push({
			value: literal[1] ?? "",
			start: Number(literal[2]),
			...facts
		});
		return;
	}
	if (loop !== void 0 && loop.words !== "all") {
		words.push(...loop.words.map((word) => ({
			...word,
			...facts
		})));
		return;
	}
	if (loop !== void 0) return helper(1, true);
	if (/^[1-9]$/.test(variable)) return helper(Number(variable), false);
	const body = code.slice(around.from, from);
	const own = new RegExp(`(?<![\\w$])${variable}=`, "g");
	for (const match of body.matchAll(own)) {
		const [word] = wordsFrom(text, around.from + match.index + match[0].length);
		const argument = /^\$(?:([1-9])|\{([1-9])(?::?[-?][^}]*)?\})$/.exec(word?.value ?? "");
		if (argument !== null) {
			const isRest = /\bwhile\b[\s\S]*\bshift\b/.test(code.slice(around.from, around.to));
			return helper(Number(argument[1] ?? argument[2]), isRest);
		}
		const element = /^\$\{(\w+)\[[^\]]*\]\}$/.exec(word?.value ?? "")?.[1];
		const texts = element === void 0 || word === void 0 ? [] : textsOf$1(text, code, {
			value: `\${${element}[@]}`,
			start: word.start
		});
		if (texts !== "all") words.push(...texts.map((each) => ({
			...each,
			...facts
		})));
		if (word !== void 0 && /^[A-Z_][A-Z0-9_]*$/.test(word.value)) words.push({
			...word,
			...facts
		});
	}
}
const innermost = (ranges, at) => ranges.filter(({ from, to }) => from <= at && at < to).sort((a, b) => b.from - a.from)[0];
const settings = /* @__PURE__ */ new WeakMap();
function isSetInside(script, variable, from, at) {
	if (!/^\w+$/.test(variable)) return false;
	const line = script.text.lastIndexOf("\n", at) + 1;
	const known = settings.get(script) ?? /* @__PURE__ */ new Map();
	settings.set(script, known);
	const all = known.get(variable) ?? settingsOf(script.text, variable);
	known.set(variable, all);
	return all.some((each) => from <= each && each < line);
}
function settingsOf(text, variable) {
	const set = new RegExp(`\\b(?:export|declare|local|typeset|readonly)[^\\n;|&]{0,200}["\\s]\\$\\{?${variable}\\}?["']*=|\\bprintf\\s+-v\\s+"?\\$\\{?${variable}\\b|\\bread\\b[^\\n;|&]{0,200}"?\\$\\{?${variable}\\b|\\beval\\s+["']?(?:export\\s+)?\\$\\{?${variable}\\}?=`, "g");
	return [...text.matchAll(set)].map(({ index }) => index);
}
function isRefused(script, lookup, around, expansions) {
	const { text, code } = script;
	if (isRefusedAt(script, lookup.from, lookup.to, around, lookup.isPresent)) return true;
	const line = text.slice(Math.max(text.lastIndexOf("\n", lookup.from) + 1, around.from), lookup.from);
	const target = /(?:^|[\s;"'])([A-Za-z_]\w*)=["\\]*(?:\$\()?[^\s=;]*(?:\s*printenv\s*\S*)?$/.exec(line)?.[1];
	if (target === void 0) return false;
	const end = code.length < around.to ? code.length : around.to;
	return expansions.some(({ name, start, operator }) => name === target && start > lookup.to && start < end && (/\?$/.test(operator) || isRefusedAt(script, start, start + name.length, around)));
}
function called(text, code, helper, words) {
	const found = [];
	const { position, isRest, required, hasDefault, isPlain } = helper;
	for (const behind of callsOf(code, helper.name)) {
		const all = wordsFrom(text, behind);
		const given = isRest ? all.slice(position - 1) : all.slice(position - 1, position);
		for (const word of given) {
			const texts = textsOf$1(text, code, word);
			const names = texts === "all" ? [] : texts;
			for (const each of names) words.push({
				...each,
				at: each.start,
				required,
				hasDefault: hasDefault || !required && all.length > position && !isRest,
				isPlain
			});
			const variable = /^\$\{?(\w+)\}?$/.exec(word.value)?.[1];
			if (names.length === 0 && variable !== void 0) found.push({
				variable,
				from: word.start + 1,
				to: word.start + word.value.length,
				required,
				hasDefault,
				isPlain
			});
		}
	}
	return found;
}

//#endregion
//#region src/checks/env/reads/languages/shell-words.ts
function expansionsOf(text) {
	const expansions = [];
	const blanks = [];
	const below = [];
	const quotes = [];
	const opened = [];
	const marks = /[\\'"`#$\n]|<<-?|[(){}]/g;
	let match = marks.exec(text);
	const skipTo = (at) => {
		marks.lastIndex = at;
	};
	while (match !== null) {
		const at = match.index;
		const mark = match[0];
		const quote = quotes.at(-1);
		if (mark === "\\") skipTo(at + 2);
		else if (mark === "'" && quote !== "\"") {
			const isAnsi = text.charAt(at - 1) === "$";
			const end = closing(text, at + 1, isAnsi);
			if (/\benvsubst[^\n|;&]*$/.test(text.slice(Math.max(0, at - 80), at))) listed(text, at, end, expansions);
			blanks.push([at + 1, end]);
			skipTo(end + 1);
		} else if (mark === "\"") if (quote !== "\"") {
			quotes.push("\"");
			opened.push(at);
		} else {
			quotes.pop();
			blanks.push([(opened.pop() ?? at) + 1, at]);
		}
		else if (mark === "(" || mark === "{") {
			if (quotes.length > 0 && quote !== "\"") quotes.push(mark);
		} else if (mark === ")" || mark === "}") {
			if (quote === (mark === ")" ? "(" : "{")) quotes.pop();
		} else if (mark === "#") {
			if (quote !== "\"" && /(?:^|[\s;&|(])$/.test(text.slice(Math.max(0, at - 1), at))) {
				const end = text.indexOf("\n", at);
				blanks.push([at, end === -1 ? text.length : end]);
				skipTo(end === -1 ? text.length : end);
			}
		} else if (mark.startsWith("<<")) {
			const heredoc = /^[ \t]*(?:\\?(\w+)|'([^'\n]+)'|"([^"\n]+)")/.exec(text.slice(at + mark.length, at + mark.length + 100));
			if (quote !== "\"" && heredoc !== null && text.charAt(at + mark.length) !== "<" && text.charAt(at - 1) !== "<") {
				const isRaw = heredoc[1] === void 0 || heredoc[0].includes("\\");
				below.push({
					end: heredoc[1] ?? heredoc[2] ?? heredoc[3] ?? "",
					isRaw,
					isIndented: mark === "<<-"
				});
				skipTo(at + mark.length + heredoc[0].length);
			}
		} else if (mark === "\n") {
			let from = at + 1;
			for (let body = below.shift(); body !== void 0; body = below.shift()) {
				const end = bodyEnd(text, from, body.end, body.isIndented);
				if (!body.isRaw) inBody(text, from, end.start, expansions);
				blanks.push([from, end.start]);
				from = end.behind;
				if (below.length === 0) break;
			}
			if (from !== at + 1) skipTo(from);
		} else if (mark === "$") skipTo(dollar(text, at, expansions, quotes));
		match = marks.exec(text);
	}
	for (const found of text.matchAll(/(?:^|[\n;|&($])[ \t]*printenv[ \t]+([A-Z_][A-Z0-9_]*)/g)) {
		const name = found[1] ?? "";
		expansions.push({
			name,
			start: found.index + found[0].length - name.length,
			operator: "",
			hasText: false,
			isListed: true,
			isIndirect: false
		});
	}
	return {
		expansions,
		code: blanked(text, blanks)
	};
}
function dollar(text, at, expansions, quotes) {
	const next = text.charAt(at + 1);
	if (next === "(" || next === "{") {
		quotes.push(next);
		if (next === "(") return at + 2;
		const found = /^(?:[!#]|\(P\))?([A-Za-z_0-9]\w*)(?:\[[^\]\n]*\])?(:?[-=?+]|[#%/^,:@]|(?=\}))/.exec(text.slice(at + 2, at + 200));
		if (found === null) return at + 2;
		const name = found[1] ?? "";
		const start = at + 2 + found[0].indexOf(name);
		const behind = at + 2 + found[0].length;
		const rest = text.slice(behind, behind + 200);
		const isText = /^\s*["']?[^}$`"'\s]/.test(rest) && !/^[^}]*[$`]/.test(rest);
		if (/^!\w+(?:@\}|\[[@*]\]\})/.test(text.slice(at + 2, at + 200))) return behind;
		const isIndirect = text.charAt(at + 2) === "!" || /^\(P\)/.test(found[0]);
		expansions.push({
			name,
			start,
			operator: found[2] ?? "",
			hasText: isText,
			isListed: false,
			isIndirect
		});
		return behind;
	}
	const name = /^[A-Za-z_]\w*/.exec(text.slice(at + 1, at + 120))?.[0];
	if (name === void 0) return at + (/[$#?!*@\d-]/.test(next) ? 2 : 1);
	expansions.push({
		name,
		start: at + 1,
		operator: "",
		hasText: false,
		isListed: false,
		isIndirect: false
	});
	return at + 1 + name.length;
}
function inBody(text, from, to, expansions) {
	const marks = /\\[\s\S]|\$/g;
	marks.lastIndex = from;
	for (let match = marks.exec(text); match !== null && match.index < to; match = marks.exec(text)) if (match[0] === "$") marks.lastIndex = Math.max(match.index + 1, Math.min(to, dollar(text, match.index, expansions, [])));
}
function listed(text, from, to, expansions) {
	for (const match of text.slice(from, to).matchAll(/\$\{?([A-Za-z_]\w*)/g)) {
		const name = match[1] ?? "";
		expansions.push({
			name,
			start: from + match.index + match[0].length - name.length,
			operator: "",
			hasText: false,
			isListed: true,
			isIndirect: false
		});
	}
}
function closing(text, from, isAnsi) {
	if (!isAnsi) {
		const end = text.indexOf("'", from);
		return end === -1 ? text.length : end;
	}
	const end = /\\[\s\S]|'/g;
	end.lastIndex = from;
	for (let match = end.exec(text); match !== null; match = end.exec(text)) if (match[0] === "'") return match.index;
	return text.length;
}
function bodyEnd(text, from, mark, isIndented) {
	for (let at = from; at < text.length;) {
		const newline = text.indexOf("\n", at);
		const end = newline === -1 ? text.length : newline;
		const line = text.slice(at, end).replace(/\r$/, "");
		if ((isIndented ? line.replace(/^\t+/, "") : line) === mark) return {
			start: at,
			behind: end
		};
		at = end + 1;
	}
	return {
		start: text.length,
		behind: text.length
	};
}
function blanked(text, blanks) {
	const pieces = [];
	let from = 0;
	for (const [start, end] of [...blanks].sort((a, b) => a[0] - b[0])) {
		if (end <= from) continue;
		const first = Math.max(from, start);
		pieces.push(text.slice(from, first), text.slice(first, end).replace(/[^\r\n]/g, " "));
		from = end;
	}
	pieces.push(text.slice(from));
	return pieces.join("");
}

//#endregion
//#region src/checks/env/reads/languages/shell.ts
const isShell = (path) => /\.(?:sh|bash|zsh|ksh|ash|dash|bats|command)$|(?:^|\/)\.(?:bashrc|bash_profile|profile|zshrc|envrc)$/.test(path);
function readShell(files) {
	const known = /* @__PURE__ */ new Map();
	const byName = /* @__PURE__ */ new Map();
	for (const file of files) byName.set(file.path.split("/").at(-1) ?? "", file);
	const libraryOf = (file) => {
		const before = known.get(file.path);
		if (before !== void 0) return before;
		const { expansions, code } = expansionsOf(file.text);
		const found = {
			names: new Set(assignmentsOf(code).map(({ name }) => name)),
			helpers: MAY_BE_INDIRECT.test(file.text) ? indirectReads(file.text, code, expansions, []).helpers : []
		};
		known.set(file.path, found);
		return found;
	};
	return files.filter(({ text }) => /\$|envsubst|printenv|(?:^|[\n;&|])[ \t]*(?:source|\.)[ \t]/.test(text)).flatMap((file) => readScript(file, byName, libraryOf));
}
function assignmentsOf(code) {
	const found = [];
	const add = (name, start, end) => void found.push({
		name,
		start,
		end
	});
	for (const match of code.matchAll(/(?<![\w$./{}:?-])([A-Za-z_]\w*)(?:\[[^\]\n]{0,80}\])?\+?=(?!=|~)/g)) {
		const from = match.index + match[0].length;
		add(match[1] ?? "", match.index, wordEnd(code, from));
	}
	for (const match of code.matchAll(/(?<![\w$.-])(?:local|declare|typeset|readonly|export|integer|read|mapfile|readarray|getopts|unset)\b([^\n;|&)<]*)/g)) {
		const isExport = match[0].startsWith("export") || match[0].startsWith("unset") || match[0].startsWith("readonly");
		const start = match.index + match[0].length - (match[1] ?? "").length;
		if (!isExport) for (const word of (match[1] ?? "").matchAll(/(?<![\w$=/."'{[-])[A-Za-z_]\w*(?![\w=])/g)) add(word[0], start + word.index, start + word.index);
	}
	for (const match of code.matchAll(/(?<![\w$.-])(?:for|select)[ \t]+([A-Za-z_]\w*)/g)) add(match[1] ?? "", match.index, match.index);
	for (const match of code.matchAll(/\bfor[ \t]*\(\([ \t]*([A-Za-z_]\w*)[ \t]*=/g)) add(match[1] ?? "", match.index, match.index);
	for (const match of code.matchAll(/\bprintf[ \t]+-v[ \t]+([A-Za-z_]\w*)/g)) add(match[1] ?? "", match.index, match.index);
	for (const match of code.matchAll(/\(\([ \t]*([A-Za-z_]\w*)[ \t]*(?:\+\+|--|[-+*/%]?=(?!=))/g)) add(match[1] ?? "", match.index, match.index);
	return found;
}
function wordEnd(code, from) {
	const open = [];
	const limit = Math.min(code.length, from + 5e3);
	for (let at = from; at < limit; at++) {
		const char = code.charAt(at);
		const last = open.at(-1);
		if (char === "\\") at++;
		else if (/["'`]/.test(char)) if (last === char) open.pop();
		else open.push(char);
		else if (char === "{" || char === "(") open.push(char);
		else if (char === "}" || char === ")") {
			if (last === void 0) return at;
			if (last === (char === "}" ? "{" : "(")) open.pop();
		} else if (last === void 0 && /[\s;&|]/.test(char)) return at;
	}
	return limit;
}
function readScript(file, byName, libraryOf) {
	const { expansions, code } = expansionsOf(file.text);
	const isStrict = /^[ \t]*set[ \t]+(?:-[a-zA-Z]*u|(?:-\w+[ \t]+)*-o[ \t]+nounset)/m.test(code);
	const assignments = Map.groupBy(assignmentsOf(code), ({ name }) => name);
	const sourced = [...code.matchAll(/(?:^|[\n;&|])[ \t]*(?:source|\.)[ \t]+/g)].flatMap((match) => {
		const from = match.index + match[0].length;
		const argument = /^[^\n;&|]*/.exec(file.text.slice(from, from + 300))?.[0] ?? "";
		const other = byName.get(/([^/"'\s]+)["']?\s*$/.exec(argument)?.[1] ?? "");
		return other === void 0 || other.path === file.path ? [] : [libraryOf(other)];
	});
	const positions = positionsOf(file.text);
	const given = sourced.flatMap(({ helpers }) => helpers);
	const named = given.length > 0 || MAY_BE_INDIRECT.test(file.text) ? indirectReads(file.text, code, expansions, given).words : [];
	const required = new Set(named.filter((word) => word.required).map(({ start }) => start));
	const asked = new Set(named.filter((word) => !word.isPlain).map(({ start }) => start));
	const indirect = named.flatMap(({ value, start, at, hasDefault, isPlain }) => {
		if (isOfTheShell(value) || !/^[A-Z_][A-Z0-9_]*$/.test(value)) return [];
		if (sourced.some(({ names }) => names.has(value))) return [];
		if (!comesFromOutside(assignments.get(value) ?? [], at, true)) return [];
		const isRequired = required.has(start) || isStrict && isPlain && !asked.has(start);
		return [readAt({
			name: value,
			hasDefault: hasDefault && !isRequired,
			required: isRequired,
			phase: "run",
			side: "server",
			via: "shell",
			kind: "code"
		}, file.path, positions, start, start + value.length)];
	});
	return inOrder([...indirect, ...expansions.flatMap((expansion) => {
		const { name, start } = expansion;
		const isPlain = expansion.operator === "";
		if (expansion.isIndirect || /^\d/.test(name) || isOfTheShell(name)) return [];
		if (!/^[A-Z_][A-Z0-9_]*$/.test(name) && !/\?$/.test(expansion.operator)) return [];
		if (sourced.some(({ names }) => names.has(name)) && !/\?$/.test(expansion.operator)) return [];
		if (!comesFromOutside(assignments.get(name) ?? [], start, isPlain)) return [];
		return [readAt(factsOf(expansion, isStrict), file.path, positions, start, start + name.length)];
	})]);
}
function comesFromOutside(assignments, at, isPlain) {
	if (assignments.length === 0) return true;
	const own = assignments.some(({ start, end }) => start < at && at < end);
	return assignments.every(({ start, end }) => at < end || at < start) && (own || !isPlain);
}
function factsOf({ name, operator, hasText, isListed }, isStrict) {
	const isQuestion = /\?$/.test(operator);
	const hasDefault = /^:?[-=+]$/.test(operator);
	return {
		name,
		hasDefault,
		required: isQuestion || isStrict && !hasDefault && !isListed,
		phase: "run",
		side: "server",
		via: isListed ? "envsubst" : "shell",
		kind: "code",
		...hasDefault && hasText && !operator.endsWith("+") ? { literalFallback: true } : {}
	};
}

//#endregion
//#region src/checks/env/reads/languages/index.ts
const MAY_BE_PROGRAM = /(?:^|\/)(?:(?:s?bin|scripts?|hooks|libexec|exe|docker|\.husky)\/(?:.*\/)?|(?:docker-?)?(?:entrypoint|start|run|build|deploy|release|setup)(?=$))[^./]*$/i;
const isLanguage = (path) => isShell(path) || LANGUAGES.some((language) => language.isFile(path)) || MAY_BE_PROGRAM.test(path);
const SHEBANG = /^#!.*?(?:\/|[ \t])([A-Za-z]+)[\d.]*[ \t]*(?:-[^\r\n]*)?(?:\r?\n|$)/;
const readLanguages = (files) => {
	const reads = [];
	const helpers = [];
	const byLanguage = /* @__PURE__ */ new Map();
	const shells = [];
	for (const file of files) {
		const program = file.text.startsWith("#!") ? SHEBANG.exec(file.text.slice(0, 200))?.[1] : void 0;
		const named = LANGUAGES.filter((language) => language.isFile(file.path));
		const isUnknown = named.length === 0 && !isShell(file.path);
		if (isShell(file.path) || isUnknown && program !== void 0 && /^(?:ba|da|z|k|a)?sh$/.test(program)) shells.push(file);
		const languages = isUnknown && program !== void 0 ? LANGUAGES.filter(({ interpreter }) => interpreter?.test(program)) : named;
		for (const language of languages) {
			const list = byLanguage.get(language);
			if (list === void 0) byLanguage.set(language, [file]);
			else list.push(file);
		}
	}
	for (const [language, list] of byLanguage) {
		const found = readLanguage(language, list);
		for (const each of found.reads) reads.push(each);
		for (const each of found.helpers) helpers.push(each);
	}
	for (const each of readShell(shells)) reads.push(each);
	return {
		reads: inOrder(withoutGuarded(reads, files)),
		helpers
	};
};
const MAX_ROUNDS = 3;
const MAX_DYNAMIC = 1e3;
function readLanguage(language, files) {
	const sources = /* @__PURE__ */ new Map();
	const byPath = new Map(files.map((file) => [file.path, file]));
	const sourceOf = (path) => {
		const before = sources.get(path);
		const file = byPath.get(path);
		if (before !== void 0 || file === void 0) return before;
		const lexis = typeof language.lexis === "function" ? language.lexis(path) : language.lexis;
		const source = {
			...file,
			masked: mask(file.text, lexis)
		};
		sources.set(path, source);
		return source;
	};
	const hinted = files.filter(({ text }) => language.hint.test(text)).flatMap(({ path }) => sourceOf(path) ?? []);
	let project = { shared: language.shared?.(hinted) ?? /* @__PURE__ */ new Map() };
	for (let round = 0; round < MAX_ROUNDS; round++) {
		const also = language.also?.(project);
		const more = also === void 0 ? [] : files.filter(({ path, text }) => !sources.has(path) && also.test(text));
		if (more.length === 0) break;
		hinted.push(...more.flatMap(({ path }) => sourceOf(path) ?? []));
		project = { shared: language.shared?.(hinted) ?? /* @__PURE__ */ new Map() };
	}
	const reads = [];
	const dynamics = [];
	const listed = listsElsewhere(language, files, sourceOf);
	for (const source of hinted) {
		const patterns = typeof language.patterns === "function" ? language.patterns(source, project) : language.patterns;
		const { named, dynamic } = lookupsOf$1(source, patterns);
		const positions = named.length + dynamic.length > 0 ? positionsIn(source) : () => ({
			line: 1,
			column: 1
		});
		for (const { lookup, start, end } of named) reads.push(readAt(factsOf$1(language, lookup), source.path, positions, start, end));
		for (const each of dynamic.slice(0, MAX_DYNAMIC)) {
			const found = namesOf$2(language, each, listed);
			if (found.reads.length === 0) dynamics.push(found.rest ?? each);
			for (const read of found.reads) reads.push(read);
		}
		reads.push(...language.more?.(source, project) ?? []);
	}
	if (language.functions === void 0 || dynamics.length === 0) return {
		reads,
		helpers: []
	};
	const found = helperReads(language, language.functions, files, sourceOf, dynamics, listed);
	return {
		reads: [...reads, ...found.reads],
		helpers: found.helpers
	};
}

//#endregion
//#region src/checks/env/reads/families.ts
const FAMILIES = [
	{
		name: "JavaScript and TypeScript",
		isOne: isJavaScript,
		read: readJavaScript
	},
	{
		name: "other languages",
		isOne: isLanguage,
		read: readLanguages
	},
	{
		name: "files of tools and hosts",
		isOne: isDeployFile,
		read: readDeployFiles
	}
];

//#endregion
//#region src/checks/env/tree/lines.ts
function linesOf(text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	const indexOf = (offset) => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	};
	return {
		lineOf: (offset) => indexOf(offset) + 1,
		placeOf(path, start, end) {
			const line = indexOf(start);
			if (end <= start || indexOf(end - 1) !== line) return {
				path,
				line: line + 1
			};
			const first = starts[line] ?? 0;
			return {
				path,
				line: line + 1,
				startColumn: start - first + 1,
				endColumn: end - first + 1
			};
		}
	};
}

//#endregion
//#region src/checks/env/tree/node.ts
function child(node, key) {
	return entryOf(node, key)?.value;
}
function entryOf(node, key) {
	return node?.kind === "map" ? node.entries.findLast((entry) => entry.key === key) : void 0;
}
function stringAt(node, key) {
	const value = child(node, key);
	return value?.kind === "scalar" && typeof value.value === "string" ? value.value : void 0;
}
function textAt(node, key) {
	const value = child(node, key);
	return value?.kind === "scalar" && value.value !== null ? value.text : void 0;
}
const itemsOf = (node) => node?.kind === "list" ? node.items : [];
const entriesOf = (node) => node?.kind === "map" ? node.entries : [];

//#endregion
//#region src/checks/env/tree/yaml.ts
var import_dist = require_dist();
const MAX_YAML = 262144;
const MAX_NODES = 1e5;
const MAX_DEPTH = 100;
function parseYaml(text) {
	if (text.length > 262144) return broken(0, `it is larger than ${MAX_YAML / 1024} KiB`);
	const deep = tooDeep(text);
	if (deep !== void 0) return broken(deep, `it is nested deeper than ${MAX_DEPTH} levels`);
	let document;
	try {
		document = (0, import_dist.parseDocument)(text, {
			prettyErrors: false,
			logLevel: "error",
			resolveKnownTags: false,
			uniqueKeys: false,
			stringKeys: false
		});
	} catch {
		return broken(0, "it cannot be read as YAML");
	}
	const [error] = document.errors;
	if (error !== void 0) return broken(Math.min(error.pos[0], text.length), firstSentence(error.message));
	const budget = {
		left: MAX_NODES,
		targets: targetsIn(document)
	};
	const node = document.contents === null ? void 0 : nodeOf(document.contents, budget, 0);
	if (budget.left < 0) return broken(0, "its aliases stand for too much");
	return {
		node,
		problems: node === void 0 ? [] : twice(node)
	};
}
const broken = (at, why) => ({
	node: void 0,
	problems: [{
		at,
		why
	}]
});
function tooDeep(text) {
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		const char = text[at];
		if (char === "[" || char === "{") depth++;
		else if (char === "]" || char === "}") depth = Math.max(0, depth - 1);
		else if (char === "\n" && depth > 0 && /^[\w'"-]/.test(text.slice(at + 1, at + 2))) depth = 0;
		if (depth > MAX_DEPTH) return at;
	}
}
const firstSentence = (message) => (message.split("\n")[0] ?? message).replace(/: .*$/, "");
function targetsIn(document) {
	const named = /* @__PURE__ */ new Map();
	const targets = /* @__PURE__ */ new Map();
	(0, import_dist.visit)(document, {
		Alias: (_, alias) => {
			const target = named.get(alias.source);
			if (target !== void 0) targets.set(alias, target);
		},
		Value: (_, node) => {
			if (node.anchor !== void 0) named.set(node.anchor, node);
		}
	});
	return targets;
}
function nodeOf(given, budget, depth) {
	budget.left--;
	const node = (0, import_dist.isAlias)(given) ? budget.targets.get(given) : given;
	const start = rangeOf(node)[0];
	const end = rangeOf(node)[1];
	if (budget.left < 0 || depth > MAX_DEPTH) return {
		kind: "scalar",
		value: null,
		text: "",
		start,
		end
	};
	if ((0, import_dist.isAlias)(node)) return nodeOf(node, budget, depth + 1);
	if ((0, import_dist.isMap)(node)) return {
		kind: "map",
		entries: node.items.flatMap(({ key, value }) => entriesFrom(key, value, budget, depth)),
		start,
		end
	};
	if ((0, import_dist.isSeq)(node)) return {
		kind: "list",
		items: node.items.map((item) => nodeOf(item, budget, depth + 1)),
		start,
		end
	};
	if (!(0, import_dist.isScalar)(node)) return {
		kind: "scalar",
		value: null,
		text: "",
		start,
		end
	};
	const { value, source } = node;
	if (typeof value === "string" || typeof value === "boolean") return {
		kind: "scalar",
		value,
		text: typeof value === "string" ? value : source ?? String(value),
		start,
		end
	};
	if (typeof value === "number") return {
		kind: "scalar",
		value,
		text: source ?? String(value),
		start,
		end
	};
	return {
		kind: "scalar",
		value: null,
		text: "",
		start,
		end
	};
}
function entriesFrom(key, value, budget, depth) {
	if (!(0, import_dist.isScalar)(key)) return [];
	const [keyStart, keyEnd] = rangeOf(key);
	const node = nodeOf(value, budget, depth + 1);
	if (key.value === "<<") {
		if (node.kind === "map") return node.entries;
		return node.kind === "list" ? node.items.flatMap((item) => item.kind === "map" ? item.entries : []) : [];
	}
	return [{
		key: typeof key.value === "string" ? key.value : key.source ?? String(key.value ?? ""),
		keyStart,
		keyEnd,
		value: node
	}];
}
function rangeOf(node) {
	const range = (0, import_dist.isMap)(node) || (0, import_dist.isSeq)(node) || (0, import_dist.isScalar)(node) || (0, import_dist.isAlias)(node) ? node.range : void 0;
	return range ? [range[0], range[1]] : [0, 0];
}
function twice(node) {
	const problems = [];
	const told = /* @__PURE__ */ new Set();
	const visitNode = (each) => {
		if (told.has(each)) return;
		told.add(each);
		if (each.kind === "list") each.items.forEach(visitNode);
		if (each.kind !== "map") return;
		const seen = /* @__PURE__ */ new Map();
		for (const { key, keyStart, value } of each.entries) {
			const before = seen.get(key);
			if (before !== void 0 && before >= each.start && keyStart >= each.start) problems.push({
				at: keyStart,
				why: `the key \`${key}\` is there twice`
			});
			seen.set(key, keyStart);
			visitNode(value);
		}
	};
	visitNode(node);
	return problems;
}

//#endregion
//#region src/checks/env/workflows/launch-ready-step.ts
const ACTION = /(?:^|\/)launch-ready(?:\/actions\/env)?@|^\.\/(?:.*\/)?launch-ready(?:\/actions\/env)?\/?$/i;
const COMMAND = /(?:^|[\s;&|(/])launch-ready(?:@[\w.-]+)?(?:\s+-[\w-]+(?:[= ][^\s-]\S*)?)*\s+env\b(?:[^\n]*?--environment[= ](\S+))?/m;
function launchReadyOf(step) {
	if (step.uses !== void 0 && ACTION.test(step.uses)) {
		const environment = step.with.find(({ name }) => name === "environment")?.text;
		return environment === void 0 ? { how: "action" } : {
			how: "action",
			environment
		};
	}
	const found = COMMAND.exec(step.run?.text ?? "");
	if (found === null) return void 0;
	return found[1] === void 0 ? { how: "command" } : {
		how: "command",
		environment: unquoted(found[1])
	};
}
const unquoted = (word) => word.replace(/^(["'])(.*)\1$/, "$2");

//#endregion
//#region src/checks/env/workflows/expression.ts
function usesIn(text, isBare = false) {
	if (isBare && !text.includes("${{")) return usesBetween(text, 0, text.length);
	return expressionsIn(text).flatMap(({ start, end }) => usesBetween(text, start, end));
}
function expressionsIn(text) {
	const found = [];
	for (let open = text.indexOf("${{"); open !== -1; open = text.indexOf("${{", open + 3)) {
		const end = endOf(text, open + 3);
		if (end === void 0) break;
		found.push({
			start: open + 3,
			end
		});
		open = end - 1;
	}
	return found;
}
function endOf(text, start) {
	for (let at = start; at < text.length; at++) if (text[at] === "'") {
		const quote = text.indexOf("'", at + 1);
		if (quote === -1) return void 0;
		at = quote;
	} else if (text[at] === "}" && text[at + 1] === "}") return at;
}
function onlyExpression(text) {
	const trimmed = text.trim();
	const [only, ...more] = expressionsIn(trimmed);
	if (only === void 0 || more.length > 0 || only.start !== 3 || only.end !== trimmed.length - 2) return void 0;
	return trimmed.slice(only.start, only.end).trim();
}
const TOKEN = /'(?:[^']|'')*'?|[A-Za-z_][\w-]*|\S/gy;
const BLANK = /\s*/y;
const CONTEXTS = /* @__PURE__ */ new Set([
	"secrets",
	"vars",
	"matrix"
]);
function usesBetween(text, from, to) {
	const tokens = tokensOf(text, from, to);
	return tokens.flatMap(({ text: word, start }, index) => {
		const context = word.toLowerCase();
		if (!isContext(context) || tokens[index - 1]?.text === ".") return [];
		const whole = {
			context,
			start,
			end: start + word.length
		};
		const [mark, name, close] = [
			tokens[index + 1],
			tokens[index + 2],
			tokens[index + 3]
		];
		if (mark?.text === "." && name !== void 0) {
			if (name.text === "*") return [{
				...whole,
				name: void 0,
				isAll: true
			}];
			if (!/^[A-Za-z_]/.test(name.text)) return [];
			return [{
				context,
				name: name.text,
				isAll: false,
				start: name.start,
				end: name.start + name.text.length
			}];
		}
		if (mark?.text === "[") {
			const literal = name?.text.startsWith("'") && close?.text === "]" ? name : void 0;
			if (literal === void 0) return [{
				...whole,
				name: void 0,
				isAll: name?.text === "*"
			}];
			const inside = literal.text.slice(1, literal.text.endsWith("'") ? -1 : void 0).replaceAll("''", "'");
			const start = literal.start + 1;
			return [{
				context,
				name: inside,
				isAll: false,
				start,
				end: start + inside.length
			}];
		}
		return [{
			...whole,
			name: void 0,
			isAll: true
		}];
	});
}
const isContext = (word) => CONTEXTS.has(word);
function tokensOf(text, from, to) {
	const tokens = [];
	let at = from;
	while (at < to) {
		BLANK.lastIndex = at;
		BLANK.exec(text);
		at = BLANK.lastIndex;
		TOKEN.lastIndex = at;
		const found = TOKEN.exec(text)?.[0];
		if (found === void 0 || at >= to) break;
		tokens.push({
			text: found,
			start: at
		});
		at += found.length;
	}
	return tokens;
}

//#endregion
//#region src/checks/env/workflows/matrix.ts
function matrixOf(node) {
	if (node === void 0) return /* @__PURE__ */ new Map();
	if (node.kind !== "map") return void 0;
	const values = /* @__PURE__ */ new Map();
	const unknown = /* @__PURE__ */ new Set();
	const add = (name, value) => {
		if (value.kind === "scalar" && !value.text.includes("${{")) values.set(name, (values.get(name) ?? /* @__PURE__ */ new Set()).add(value.text));
		else if (value.kind === "map") for (const entry of value.entries) add(`${name}.${entry.key}`, entry.value);
		else unknown.add(name);
	};
	for (const { key, value } of node.entries) {
		if (key === "exclude") continue;
		if (key !== "include") if (value.kind === "list") for (const item of value.items) add(key, item);
		else unknown.add(key);
		else if (value.kind === "list") for (const item of value.items) for (const entry of entriesOf(item)) add(entry.key, entry.value);
		else return void 0;
	}
	return new Map([...values].filter(([name]) => !unknown.has(name)).map(([name, all]) => [name, [...all]]));
}
function resolveMatrix(text, matrix) {
	const expressions = expressionsIn(text);
	if (expressions.length === 0) return {
		names: [text],
		isMatrix: false
	};
	const isMatrix = usesIn(text).some(({ context }) => context === "matrix");
	const [only, ...more] = expressions;
	if (only === void 0 || more.length > 0) return {
		names: void 0,
		isMatrix
	};
	const inside = text.slice(only.start, only.end).trim();
	const either = choiceOf(onlyExpression(text) ?? "");
	if (either !== void 0) return {
		names: either,
		isMatrix
	};
	const path = /^matrix\.([\w.-]+)$/i.exec(inside)?.[1];
	const values = path === void 0 ? void 0 : matrix?.get(path);
	const [before, after] = [text.slice(0, only.start - 3), text.slice(only.end + 2)];
	return {
		names: values?.map((value) => `${before}${value}${after}`),
		isMatrix
	};
}
function choiceOf(expression) {
	const found = /&&\s*'([^']+)'\s*\|\|\s*'([^']+)'\s*$/.exec(expression);
	const before = found === null ? "" : expression.slice(0, found.index);
	if (found?.[1] === void 0 || found[2] === void 0) return void 0;
	const more = [...before.matchAll(/&&\s*'([^']+)'\s*\|\|/g)].map((match) => match[1] ?? "");
	return [.../* @__PURE__ */ new Set([
		...more,
		found[1],
		found[2]
	])];
}

//#endregion
//#region src/checks/env/workflows/references.ts
function referencesIn(source, node, key = "") {
	if (node === void 0) return [];
	if (node.kind === "scalar") return referencesOf(source, node, key === "if");
	if (node.kind === "list") return node.items.flatMap((item) => referencesIn(source, item));
	return node.entries.flatMap((entry) => referencesIn(source, entry.value, entry.key));
}
function referencesOf(source, node, isBare) {
	if (typeof node.value !== "string" || !isBare && !node.value.includes("${{")) return [];
	const uses = usesIn(node.value, isBare).filter(isReadable);
	if (uses.length === 0) return [];
	const raw = source.text.slice(node.start, node.end);
	const small = raw.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
	let from = 0;
	return uses.map(({ context, name, isAll }) => {
		const word = small.indexOf(context, from);
		const start = word === -1 || name === void 0 ? word : raw.indexOf(name, word + context.length);
		const length = (name ?? context).length;
		from = start === -1 ? raw.length : start + length;
		const at = start === -1 ? node.start : node.start + start;
		return {
			context,
			name,
			isAll,
			place: source.lines.placeOf(source.path, at, start === -1 ? at : at + length)
		};
	});
}
const isReadable = (use) => use.context !== "matrix";
function mappingsOf(source, node) {
	return entriesOf(node).map((entry) => mappingOf(source, entry));
}
function mappingOf(source, { key, keyStart, keyEnd, value }) {
	const text = value.kind === "scalar" ? value.text : "";
	const reads = referencesIn(source, value);
	return {
		name: key,
		place: source.lines.placeOf(source.path, keyStart, keyEnd),
		from: sourceOf(text, reads),
		reads,
		text
	};
}
function sourceOf(text, reads) {
	if (!text.includes("${{")) return "literal";
	const [only, ...more] = reads;
	const inside = onlyExpression(text);
	if (only?.name === void 0 || more.length > 0 || inside === void 0) return "expression";
	if (!/^(?:secrets|vars)\s*(?:\.\s*[\w-]+|\[\s*'[^']*'\s*\])$/i.test(inside)) return "expression";
	return only.context === "secrets" ? "secret" : "variable";
}

//#endregion
//#region src/checks/env/workflows/read-workflow.ts
function readWorkflow(path, text) {
	const whole = text.replace(/^\ufeff/, "");
	const lines = linesOf(whole);
	const source = {
		path,
		text: whole,
		lines
	};
	const { node, problems: found } = parseYaml(whole);
	const problems = found.map(({ at, why }) => ({
		line: lines.lineOf(at),
		message: wordsOf(why, whole)
	}));
	const nothing = {
		path,
		triggers: [],
		env: [],
		jobs: [],
		problems
	};
	if (node === void 0) {
		if (problems.length === 0) problems.push({
			line: 1,
			message: "The file is empty."
		});
		return nothing;
	}
	const jobs = child(node, "jobs");
	if (jobs?.kind !== "map" || entryOf(node, "on") === void 0) {
		const missing = jobs?.kind === "map" ? "`on:`" : "`jobs:`";
		problems.push({
			line: lines.lineOf(node.start),
			message: `There is no ${missing}: this is no workflow.`
		});
		if (jobs?.kind !== "map") return nothing;
	}
	const shared = referencesIn(source, child(node, "env"));
	const called = calledOf(source, child(node, "on"));
	return {
		path,
		triggers: triggersOf(source, entryOf(node, "on")),
		...called === void 0 ? {} : { called },
		env: mappingsOf(source, child(node, "env")),
		jobs: entriesOf(jobs).map((entry) => jobOf(source, entry, shared)),
		problems
	};
}
const wordsOf = (why, text) => /\{%|(?<!\$)\{\{/.test(text) ? `Not YAML as it stands, but a template that something else fills in: ${why}.` : `Not valid YAML: ${why}.`;
const keyPlace = ({ path, lines }, { keyStart, keyEnd }) => lines.placeOf(path, keyStart, keyEnd);
function triggersOf(source, entry) {
	const on = entry?.value;
	const at = (node) => source.lines.placeOf(source.path, node.start, node.end);
	if (on === void 0) return [];
	if (on.kind === "map") return on.entries.map((each) => ({
		event: each.key,
		place: keyPlace(source, each)
	}));
	return (on.kind === "list" ? on.items : [on]).flatMap((each) => each.kind === "scalar" ? [{
		event: each.text,
		place: at(each)
	}] : []);
}
function calledOf(source, on) {
	if (!(entryOf(on, "workflow_call") !== void 0 || [on, ...itemsOf(on)].some((each) => each?.kind === "scalar" && each.text === "workflow_call"))) return void 0;
	const secrets = entriesOf(child(child(on, "workflow_call"), "secrets")).map((entry) => {
		const isRequired = textAt(entry.value, "required") === "true";
		return [entry.key, {
			isRequired,
			place: keyPlace(source, entry)
		}];
	});
	return { secrets: new Map(secrets) };
}
function jobOf(source, entry, shared) {
	const job = entry.value;
	const matrix = matrixOf(child(child(job, "strategy"), "matrix"));
	const environment = environmentOf(source, entryOf(job, "environment"), matrix);
	const calls = callOf(source, job);
	const condition = textAt(job, "if");
	return {
		id: entry.key,
		place: keyPlace(source, entry),
		...condition === void 0 ? {} : { condition },
		needs: textsOf(child(job, "needs")),
		...environment === void 0 ? {} : { environment },
		...calls === void 0 ? {} : { calls },
		env: mappingsOf(source, child(job, "env")),
		steps: itemsOf(child(job, "steps")).flatMap((step) => stepOf(source, step)),
		matrix,
		reads: [...calls === void 0 ? shared : [], ...referencesIn(source, job)]
	};
}
function environmentOf(source, entry, matrix) {
	if (entry === void 0) return void 0;
	const { value } = entry;
	const name = value.kind === "map" ? child(value, "name") : value;
	if (name?.kind !== "scalar" || name.text.trim() === "") return void 0;
	const deployment = value.kind === "map" ? textAt(value, "deployment") : void 0;
	const { names, isMatrix } = resolveMatrix(name.text, matrix);
	return {
		text: name.text,
		names,
		isMatrix,
		deployment: deployment === "false" ? false : deployment?.includes("${{") ? void 0 : true,
		place: keyPlace(source, entry)
	};
}
function callOf(source, job) {
	const uses = entryOf(job, "uses");
	if (uses?.value.kind !== "scalar") return void 0;
	const secrets = child(job, "secrets");
	return {
		target: uses.value.text,
		place: keyPlace(source, uses),
		secrets: secrets?.kind === "map" ? mappingsOf(source, secrets) : secrets?.kind === "scalar" && secrets.text === "inherit" ? "inherit" : "none"
	};
}
function stepOf(source, node) {
	const [first] = entriesOf(node);
	if (first === void 0) return [];
	const uses = textAt(node, "uses");
	const run = child(node, "run");
	const script = run?.kind === "scalar" ? {
		text: run.text,
		place: scriptPlace(source, run)
	} : void 0;
	const condition = textAt(node, "if");
	const folder = textAt(node, "working-directory");
	const step = {
		name: textAt(node, "name") ?? uses ?? script?.text.trim().split("\n")[0] ?? "",
		place: keyPlace(source, first),
		...condition === void 0 ? {} : { condition },
		...uses === void 0 ? {} : { uses },
		...script === void 0 ? {} : { run: script },
		...folder === void 0 || folder.includes("${{") ? {} : { folder },
		env: mappingsOf(source, child(node, "env")),
		with: mappingsOf(source, child(node, "with")),
		reads: referencesIn(source, node)
	};
	const launchReady = launchReadyOf(step);
	return [launchReady === void 0 ? step : {
		...step,
		launchReady
	}];
}
const textsOf = (node) => (node?.kind === "list" ? node.items : [node]).flatMap((each) => each?.kind === "scalar" ? [each.text] : []);
function scriptPlace({ path, text, lines }, run) {
	const line = lines.lineOf(run.start);
	return {
		path,
		line: /[|>]/.test(text.charAt(run.start)) ? line + 1 : line
	};
}

//#endregion
//#region src/checks/env/project.ts
async function readProject(from, { config, folder, known }) {
	const { env } = config.parsed.config;
	const tree = await prefetched(from, (path) => isRead(path, env.examples));
	const { declarations, files: exampleFiles, problems, leftOut: undeclared } = await collectDeclarations(tree, config, folder);
	const sources = await readSources(tree, FAMILIES, writtenIgnores(config.parsed), known && {
		texts: known.sources.texts,
		changed: known.changed
	});
	const { reads, helpers, files } = scanTexts(sources.texts, FAMILIES);
	const below = folder === "" ? "" : `${folder}/`;
	const byName = /* @__PURE__ */ new Map();
	for (const read of reads) {
		if (!read.path.startsWith(below) || isTestPath(read.path)) continue;
		const same = byName.get(read.name);
		if (same) same.push(read);
		else byName.set(read.name, [read]);
	}
	const { workflows, leftOut: unreadWorkflows } = await readWorkflows(tree, known);
	const envFiles = await readEnvFiles(tree, below, env.examples);
	const dotenv = await readDotenvFiles(tree, exampleFiles, envFiles);
	return {
		declarations,
		exampleFiles,
		reads: byName,
		helpers,
		envFiles,
		dotenvFiles: dotenv.files,
		loaders: await detectLoaders(tree, folder),
		workflows,
		templates: await readTemplates(tree, workflows),
		documents: await findDocuments(tree),
		sources,
		files,
		leftOut: [
			...sources.leftOut,
			...undeclared,
			...dotenv.leftOut,
			...unreadWorkflows,
			...workflows.flatMap(({ path, problems: unread }) => unread.slice(0, 1).map(({ line, message }) => ({
				what: "workflows",
				count: 1,
				why: `${path}:${line}: ${message}`
			}))),
			...problems.map(({ path, line, message }) => ({
				what: "lines of schema files",
				count: 1,
				why: `${path}:${line}: ${message}`
			}))
		]
	};
}
const MAX_DOTENV = 524288;
async function readDotenvFiles(tree, exampleFiles, envFiles) {
	const examples = await Promise.all(exampleFiles.filter((path) => schemaFileOf(path) === void 0).map(async (path) => ({
		path,
		text: await readText(tree, path) ?? "",
		isExample: true
	})));
	const others = envFiles.map(({ path, text }) => ({
		path,
		text,
		isExample: false
	}));
	const all = [...examples, ...others];
	const files = all.filter(({ text }) => text.length <= MAX_DOTENV);
	const count = all.length - files.length;
	return {
		files,
		leftOut: count === 0 ? [] : [{
			what: "env files",
			count,
			why: `larger than ${MAX_DOTENV / 1024} KiB: their values and names are looked at, but not how loaders read them differently`
		}]
	};
}
const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;
const MAX_WORKFLOWS = 8388608;
async function readWorkflows(tree, known) {
	const earlier = new Map((known?.workflows ?? []).map((workflow) => [workflow.path, workflow]));
	const workflows = [];
	let length = 0;
	let count = 0;
	for (const { path, kind } of await tree.list()) {
		if (kind !== "file" || !WORKFLOW.test(path)) continue;
		const same = known?.changed.has(path) === false ? earlier.get(path) : void 0;
		const text = same === void 0 ? await readText(tree, path) ?? "" : "";
		const isBeyond = length + text.length > MAX_WORKFLOWS;
		if (isBeyond) count++;
		else length += text.length;
		const unread = {
			path,
			triggers: [],
			env: [],
			jobs: [],
			problems: []
		};
		workflows.push(same ?? (isBeyond ? unread : readWorkflow(path, text)));
	}
	return {
		workflows,
		leftOut: count === 0 ? [] : [{
			what: "workflows",
			count,
			why: `all of them together are larger than ${MAX_WORKFLOWS / 1024 / 1024} MiB`
		}]
	};
}
const MAX_TEMPLATES = 200;
const MAX_TEMPLATE = 262144;
async function readTemplates(tree, workflows) {
	const scripts = workflows.flatMap(({ jobs }) => jobs.flatMap(({ steps }) => steps.map(({ run }) => run?.text ?? ""))).filter((script) => script.includes("envsubst"));
	const words = new Set(scripts.flatMap((script) => script.split(/[\s"'<>|;&()=/\\]+/)));
	const found = /* @__PURE__ */ new Map();
	if (scripts.length === 0) return found;
	for (const { path, kind } of await tree.list()) if (kind === "file" && words.has(path.slice(path.lastIndexOf("/") + 1)) && found.size < MAX_TEMPLATES) {
		const text = await readText(tree, path) ?? "";
		if (text.length <= MAX_TEMPLATE) found.set(path, text);
	}
	return found;
}
function isRead(path, examples) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	return examples.includes(name) || isEnvFileName(name) || WORKFLOW.test(path) || schemaFileOf(path) !== void 0 || DOCUMENTS.some((each) => each === name);
}
const concernsProject = (path, { parsed, path: parsedPath }) => isRead(path, parsed.config.env.examples) || FAMILIES.some(({ isOne }) => isOne(path)) || isLoaderFile(path) || path === parsedPath || /(?:^|\/)launch-ready\.yml$/.test(path);
async function allReads(tree, config, folder) {
	const { texts, leftOut } = await readSources(tree, FAMILIES, writtenIgnores(config));
	const { reads, helpers, files } = scanTexts(texts, FAMILIES);
	const below = folder === "" ? "" : `${folder}/`;
	return {
		reads: reads.filter(({ path }) => path.startsWith(below)),
		helpers,
		files,
		leftOut
	};
}
const writtenIgnores = ({ config, written }) => {
	const { env } = written;
	return typeof env === "object" && env !== null && "ignore-paths" in env ? config.env["ignore-paths"] : [];
};
const isEnvFileName = (name) => /^\.env(?:\.[\w.-]+)?$|^[\w-]+\.env$/.test(name);
async function readEnvFiles(tree, below, examples) {
	const found = [];
	for (const { path, kind, untracked } of await tree.list()) {
		const name = path.slice(path.lastIndexOf("/") + 1);
		if (kind !== "file" || !path.startsWith(below) || !isEnvFileName(name)) continue;
		if (examples.includes(name) || /\.(?:example|sample|template|dist|schema|defaults?|tpl|vault)\b/.test(name) || isTestPath(path)) continue;
		const text = await readText(tree, path) ?? "";
		found.push({
			path,
			text,
			isTracked: untracked === void 0,
			dotenv: parseDotenv(text)
		});
	}
	return found;
}

//#endregion
export { matchesWhole as _, parseYaml as a, entryOf as c, textAt as d, linesOf as f, usesParseVariables as g, textOfList as h, MAX_YAML as i, itemsOf as l, decodeList as m, concernsProject as n, child as o, addTo as p, readProject as r, entriesOf as s, allReads as t, stringAt as u, parseDotenv as v, isRequiredIn as y };