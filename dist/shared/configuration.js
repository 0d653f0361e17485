import { n as UserError } from "./errors.js";
import { a as printable, i as nearest, n as listOf, o as FAIL_ON, s as SEVERITIES, u as rankOf } from "./text.js";
import { _ as string, b as url, c as array, f as literal, g as strictObject, h as record, i as smokeSchema, l as boolean, p as number, s as _enum, v as union } from "./smoke.js";
import { t as require_dist } from "./dist.js";
import path from "node:path";

//#region src/config/sections/annotate.ts
const WHEN = [
	"never",
	"always",
	"on-failure"
];
const when = (fallback, description) => _enum(WHEN).prefault(fallback).meta({ description });
const annotateSchema = strictObject({
	commands: when("always", "Annotations through workflow commands; at most 10 of each level in a step."),
	summary: when("always", "The summary of the job."),
	comment: when("on-failure", "One comment on the pull request, updated in place; needs `pull-requests: write`."),
	check: when("never", "A check run with every annotation; needs `checks: write`."),
	sarif: when("never", "A SARIF file for code scanning, written beside the report."),
	name: string().exactOptional().meta({ description: "Tells comments apart; default: workflow and job." })
}).meta({ description: "Where findings are shown." });

//#endregion
//#region src/io/tree.ts
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
		search: (literal) => git.grep(commit, literal)
	};
}
function folderTree(files, root) {
	const tree = {
		describe: `folder ${path.basename(root) || root}`,
		async list() {
			const entries = [];
			for await (const { path: entry, kind } of files.walk(root)) entries.push({
				path: entry,
				kind
			});
			return entries;
		},
		async read(file) {
			const target = path.resolve(root, file);
			return target.startsWith(path.resolve(root) + path.sep) ? files.read(target) : void 0;
		},
		search: (literal) => searchOneByOne(tree, literal)
	};
	return tree;
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
//#region src/config/sections/env.ts
var import_dist = require_dist();
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
	rotate: string().regex(/^\d+[dhms]$/, "write a length of time such as `90d`").exactOptional().meta({ description: "How often it is to be replaced: `90d`." }),
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
	"ignore-paths": array(string()).prefault([
		"**/node_modules/**",
		"**/vendor/**",
		"**/fixtures/**",
		"**/__fixtures__/**",
		"**/testdata/**"
	]).meta({ description: "Globs of paths whose example files do not count." })
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
	paths: array(string()).prefault([]).meta({ description: "Globs of SQL migrations; default: where the known tools keep them." }),
	"ignore-paths": array(string()).prefault([
		"**/node_modules/**",
		"**/vendor/**",
		"**/fixtures/**",
		"**/__fixtures__/**",
		"**/testdata/**"
	]).meta({ description: "Globs of files that are no migrations of this project." }),
	transactions: _enum([
		"auto",
		"file",
		"none"
	]).prefault("auto").meta({ description: "Whether each file runs in one transaction; `auto`: as the migration tool does it." }),
	"lock-timeout": string().regex(/^[1-9]\d*(?:ms|s|min)$/, "write a length of time that PostgreSQL reads, such as `5s`").prefault("5s").meta({ description: "How long a migration may wait for a lock: the value that suggested rewrites use." })
}).meta({ description: "SQL migrations that a change brings." });

//#endregion
//#region src/config/sections/secrets.ts
const secretsSchema = strictObject({
	"ignore-paths": array(string()).prefault([]).meta({ description: "Globs of files whose credentials are made up: fixtures, recorded answers." }),
	generic: boolean().prefault(true).meta({ description: "Also report values of no known provider that look random and are called a secret." })
}).meta({ description: "Credentials in changes, history and build output." });

//#endregion
//#region src/config/schema.ts
const environmentSchema = strictObject({
	url: url({ protocol: /^https?$/ }).exactOptional().meta({ description: "Where this environment answers." }),
	branch: string().exactOptional().meta({ description: "The branch that is deployed there." }),
	owner: string().exactOptional().meta({ description: "Who answers for it: a person or team." })
}).meta({ description: "One environment." });
const appSchema = strictObject({ path: string().meta({ description: "Folder of the app, relative to the repository." }) }).meta({ description: "One app of a monorepo." });
const configSchema = strictObject({
	version: literal(1).prefault(1).meta({ description: "Version of this format." }),
	"fail-on": _enum(FAIL_ON).prefault("high").meta({ description: "New findings of this severity or worse fail." }),
	"warn-only": boolean().prefault(false).meta({ description: "Report all the same and exit 0." }),
	policy: _enum(["head", "base"]).prefault("head").meta({ description: "Whose configuration counts on a pull request of the repository; forks always get the base." }),
	environments: record(string(), environmentSchema).prefault({}).meta({ description: "Environments by name, as GitHub knows them." }),
	apps: record(string(), appSchema).prefault({}).meta({ description: "Apps of a monorepo by name." }),
	rules: record(string().regex(/^[a-z]+\/[a-z0-9-]+$/, "write a rule id such as `migrations/drop-index`"), _enum([...SEVERITIES, "off"])).prefault({}).meta({ description: "The severity of a rule, or `off`." }),
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
//#region src/config/parse.ts
const MAX_BYTES = 262144;
function parseConfig(text, file) {
	if (Buffer.byteLength(text) > MAX_BYTES) throw new UserError(`${file} is larger than ${MAX_BYTES / 1024} KiB.`, "Keep only configuration in it.");
	const lines = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text.replace(/^\ufeff/, ""), {
		lineCounter: lines,
		uniqueKeys: true,
		prettyErrors: false
	});
	const at = (offset) => {
		if (offset === void 0) return file;
		const { line, col } = lines.linePos(offset);
		return `${file}:${line}:${col}`;
	};
	const broken = document.errors[0];
	if (broken) throw new UserError(`${at(broken.pos[0])}: not valid YAML: ${printable(broken.message, 200)}`, "Check the indentation and the quotes around this line; quote values that begin with *, &, @, ` or {.");
	(0, import_dist.visit)(document, { Alias(_, node) {
		throw new UserError(`${at(node.range?.[0])}: \`*${printable(node.source, 40)}\` is a YAML alias, and aliases are not used here.`, `Put quotes around it: "*${printable(node.source, 40)}".`);
	} });
	const written = dropNulls(document.toJS() ?? {});
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
function dropNulls(value) {
	if (Array.isArray(value)) return value.map(dropNulls);
	if (!isRecord(value)) return value;
	return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== null).map(([key, item]) => [key, dropNulls(item)]));
}
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function findNode(root, path) {
	let node = root;
	for (const key of path) if ((0, import_dist.isMap)(node)) node = node.get(key, true) ?? node;
	else if (typeof node === "object" && node !== null && "items" in node && Array.isArray(node.items) && typeof key === "number") node = node.items[key] ?? node;
	return (0, import_dist.isScalar)(node) || (0, import_dist.isMap)(node) || (0, import_dist.isAlias)(node) || hasRange(node) ? node : void 0;
}
const hasRange = (node) => typeof node === "object" && node !== null && "range" in node;
function keyNode(root, path) {
	const last = path.at(-1);
	const parent = path.length === 1 ? root : findNode(root, path.slice(0, -1));
	if (!(0, import_dist.isMap)(parent)) return void 0;
	const pair = parent.items.find((item) => (0, import_dist.isScalar)(item.key) && item.key.value === last);
	return (0, import_dist.isScalar)(pair?.key) ? pair.key : void 0;
}
function flatten(issues) {
	return issues.flatMap((issue) => {
		if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({
			...issue,
			keys: [key]
		}));
		if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
		const deepest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
		if (depth(deepest) === 0) {
			const expected = issue.errors.flat().flatMap((inner) => "expected" in inner ? [String(inner.expected)] : "values" in inner ? inner.values.map(String) : []);
			return [{
				...issue,
				message: `expected ${orList([...new Set(expected)])}`
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
			const values = issue.values.map(String);
			const given = printable(String(issue.input), 60);
			const near = nearest(given, values);
			return {
				path: issue.path,
				message: `${where} is \`${given}\`; write one of ${values.map((value) => `\`${value}\``).join(", ")}${near ? ` (did you mean \`${near}\`?)` : ""}`
			};
		}
		case "invalid_type": return issue.input === void 0 ? {
			path: issue.path,
			message: `${where} is missing (${issue.expected})`
		} : {
			path: issue.path,
			message: `${where} must be a ${issue.expected}, not ${kindOf(issue.input)}`
		};
		default: return {
			path: issue.path,
			message: `${where}: ${printable(issue.message, 300)}`
		};
	}
}
const kindOf = (value) => Array.isArray(value) ? "a list" : isRecord(value) ? "a section with keys" : `\`${printable(String(value), 60)}\``;
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
//#region src/app/configuration.ts
const NOTHING = {
	config: configSchema.parse({}),
	written: {},
	lineOf: () => void 0
};
async function loadConfig(tree, file) {
	for (const path of file === void 0 ? CONFIG_FILES : [file]) {
		const text = await readText(tree, path);
		if (text !== void 0) return {
			path,
			parsed: parseConfig(text, path)
		};
	}
	if (file !== void 0) throw new UserError(`The configuration ${file} does not exist in the ${tree.describe}.`, `Correct \`config-file\` (\`--config\`), or leave it out: ${CONFIG_FILES.join(" and ")} are found by themselves.`);
	return {
		path: void 0,
		parsed: NOTHING
	};
}
function looseningsOf(before, after) {
	const found = [];
	const rank = (failOn) => failOn === "never" ? 99 : rankOf(failOn);
	if (rank(after["fail-on"]) > rank(before["fail-on"])) found.push({
		what: `\`fail-on\` goes from \`${before["fail-on"]}\` to \`${after["fail-on"]}\``,
		key: ["fail-on"]
	});
	if (after["warn-only"] && !before["warn-only"]) found.push({
		what: "`warn-only` is switched on",
		key: ["warn-only"]
	});
	if (after.policy === "head" && before.policy === "base") found.push({
		what: "`policy: base` is taken away",
		key: ["policy"]
	});
	for (const [rule, severity] of Object.entries(after.rules)) {
		const earlier = before.rules[rule];
		if (earlier === severity) continue;
		if (severity === "off") found.push({
			what: `rule \`${rule}\` is switched off`,
			key: ["rules", rule]
		});
		else if (earlier === void 0 || earlier !== "off" && rankOf(severity) < rankOf(earlier)) found.push({
			what: `rule \`${rule}\` becomes \`${severity}\``,
			key: ["rules", rule]
		});
	}
	for (const section of [
		"env",
		"secrets",
		"migrations"
	]) {
		const paths = ignoredPaths(after[section]).filter((glob) => !ignoredPaths(before[section]).includes(glob));
		for (const glob of paths) found.push({
			what: `\`${section}\` no longer looks at \`${glob}\``,
			key: [section, "ignore-paths"]
		});
	}
	if (before.secrets.generic && !after.secrets.generic) found.push({
		what: "`secrets.generic` is switched off",
		key: ["secrets", "generic"]
	});
	for (const [name, variable] of Object.entries(before.env.vars)) {
		const later = after.env.vars[name];
		if (variable.required !== false && later?.required === false) found.push({
			what: `variable \`${name}\` is no longer required`,
			key: [
				"env",
				"vars",
				name
			]
		});
	}
	return found;
}
const ignoredPaths = (section) => "ignore-paths" in section && Array.isArray(section["ignore-paths"]) ? section["ignore-paths"].map(String) : [];

//#endregion
export { DEFAULT_CONFIG as a, memoryTree as c, annotateSchema as d, CONFIG_FILES as i, readText as l, looseningsOf as n, commitTree as o, parseConfig as r, folderTree as s, loadConfig as t, WHEN as u };