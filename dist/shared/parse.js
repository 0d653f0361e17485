import { n as UserError } from "./errors.js";
import { n as SEVERITIES, t as FAIL_ON } from "./severity.js";
import { a as printable, i as nearest, n as listOf } from "./text.js";
import { c as number, d as strictObject, f as string, g as url, i as boolean, m as union, n as _enum, r as array, s as literal, u as record } from "./schemas.js";
import { n as globMistake } from "./glob.js";
import { t as smokeSchema } from "./smoke2.js";
import { t as require_dist } from "./dist.js";

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
	"mongodb-url",
	"redis-url",
	"amqp-url",
	"sqlite-url",
	"host",
	"ip",
	"port",
	"integer",
	"number",
	"boolean",
	"duration",
	"email",
	"uuid",
	"semver",
	"hex",
	"base64",
	"jwt",
	"pem",
	"json",
	"enum"
];
const PRESETS = [
	"anthropic-api-key",
	"aws-access-key-id",
	"aws-secret-access-key",
	"clerk-publishable-key",
	"clerk-secret-key",
	"github-token",
	"google-client-secret",
	"laravel-app-key",
	"mailgun-api-key",
	"openai-api-key",
	"paddle-api-key",
	"posthog-project-key",
	"postmark-token",
	"razorpay-key-id",
	"resend-api-key",
	"sendgrid-api-key",
	"sentry-auth-token",
	"sentry-dsn",
	"slack-token",
	"slack-webhook-url",
	"stripe-publishable-key",
	"stripe-restricted-key",
	"stripe-secret-key",
	"stripe-webhook-secret",
	"supabase-anon-key",
	"supabase-secret-key",
	"supabase-service-role-key",
	"twilio-account-sid",
	"twilio-auth-token",
	"vercel-token"
];
const environments = array(string()).meta({ description: "Names of environments." });
const envVariableSchema = strictObject({
	type: _enum(VALUE_TYPES).exactOptional().meta({ description: "What a value must look like." }),
	pattern: string().min(1).max(1e3).exactOptional().meta({ description: "What the whole value must match: a regular expression as Go has it (no look-around, https://github.com/google/re2/wiki/Syntax)." }),
	preset: _enum(PRESETS).exactOptional().meta({ description: "A provider's credential, which has a format of its own: `stripe-secret-key`." }),
	values: array(string()).exactOptional().meta({ description: "Allowed values of the type `enum`." }),
	required: union([boolean(), environments]).prefault(true).meta({ description: "In every environment (`true`), in none (`false`), or in those named." }),
	default: string().exactOptional().meta({ description: "The code has this default, so the variable may be absent." }),
	secret: boolean().exactOptional().meta({ description: "Its value is a credential. Default: what its name says." }),
	"never-share": boolean().exactOptional().meta({ description: "Two environments must not have the same value. Default: for credentials and databases." }),
	"allow-empty": boolean().prefault(false).meta({ description: "An empty value is meant." }),
	forbid: record(string(), array(string())).prefault({}).meta({ description: "Values that must not be used in an environment: `{ production: [debug] }`." }),
	group: string().min(1).exactOptional().meta({ description: "Variables of one group are set together or not at all. For all that begin alike: `SMTP_*: { group: all-or-none }`." }),
	owner: string().exactOptional().meta({ description: "Who can change it: a person or team." }),
	store: string().exactOptional().meta({ description: "Where its value is kept: `github-environment`, `1password: Production`. For your readers." }),
	rotate: string().regex(/^[1-9]\d{0,5}[dhms]$/, "write a length of time such as `90d`").exactOptional().meta({ description: "How often it is to be replaced: `90d`." }),
	expires: string().regex(/^\d{4}-\d{2}-\d{2}$/, "write a date such as `2027-01-31`").refine((date) => !Number.isNaN(Date.parse(date)), "there is no such date").exactOptional().meta({ description: "The last day on which its value is good: `2027-01-31`." }),
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
	"require-owner": boolean().prefault(false).meta({ description: "Every credential must have an `owner`." }),
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
const runSchema = strictObject({
	command: string().min(1).meta({ description: "Brings a database up to date: `npx knex migrate:latest`. A shell runs it." }),
	"working-directory": string().regex(/^(?!\/|[A-Za-z]:)(?!(?:.*\/)?\.\.(?:\/|$)).+$/, "write a folder of the repository, such as `apps/api`").prefault(".").meta({ description: "Where the command runs, as seen from the top of the repository." }),
	paths: array(globSchema).prefault([]).meta({ description: `Globs of the files that it runs; default: what lies in folders of migrations. ${GLOB_FORMAT}.` }),
	environment: record(string().regex(/^[A-Za-z_]\w*$/, "write the name of a variable"), string()).prefault({}).meta({ description: "Variables of the command, besides DATABASE_URL, PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE, whose values `$PGPORT` and its like stand for. The job has no others for it." }),
	minutes: number().positive().max(120).prefault(10).meta({ description: "How long it may take." })
});
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
	shadow: _enum(["auto", "never"]).prefault("auto").meta({ description: "Whether new statements are run in a throw-away PostgreSQL (or in a MySQL or MariaDB that the machine has), on what the migrations of the base make; `auto`: where a change is compared." }),
	run: runSchema.exactOptional().meta({ description: "For any tool that speaks PostgreSQL: a command of the project that runs its migrations. Counts once it is on the base; never run for forks, and on a laptop only by `--run`." }),
	stats: string().min(1).prefault(".launch-ready/stats.json").meta({ description: "File that says how large the tables of production are, read from the base; `launch-ready migrations --stats-query` writes it." }),
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
	hosts: record(string().regex(/^[a-z][a-z0-9-]*$/i, "a name is letters, digits and -"), url({
		protocol: /^https?$/,
		error: "write an address such as https://api.example.com"
	})).exactOptional().meta({ description: "Its other addresses by name: a check says `host: api`." }),
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
const PARSING = { jitless: true };
const DEFAULT_CONFIG = configSchema.parse({}, PARSING);

//#endregion
//#region src/config/parse.ts
var import_dist = require_dist();
const MAX_BYTES = 262144;
const NO_CONFIG = {
	config: DEFAULT_CONFIG,
	written: {},
	lineOf: () => void 0,
	placeOf: () => void 0
};
function parseConfig(text, file) {
	if (Buffer.byteLength(text) > MAX_BYTES) throw new UserError(`${file} is larger than ${MAX_BYTES / 1024} KiB.`, "Keep only configuration in it.");
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
	if (broken) throw new UserError(`${at(placeOf(broken, source))}: not valid YAML: ${wordsOf(broken)}`, "Check the indentation and the quotes around this line; quote values that begin with *, &, @, ` or {.");
	(0, import_dist.visit)(document, {
		Pair(_, { key }, { length }) {
			if (length > 2 && (0, import_dist.isScalar)(key) && key.value === "__proto__") throw new UserError(`${at(key.range?.[0])}: \`__proto__\` cannot be a key: JavaScript keeps this name for itself.`, "Choose another name.");
		},
		Alias(_, node) {
			throw new UserError(`${at(node.range?.[0])}: \`*${printable(node.source, 40)}\` is a YAML alias, and aliases are not used here.`, `Put quotes around it: "*${printable(node.source, 40)}".`);
		}
	});
	const written = dropNulls(document.toJS() ?? {}, configSchema);
	const result = configSchema.safeParse(written, {
		...PARSING,
		reportInput: true
	});
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
		},
		placeOf(path) {
			const offset = (nodeAt(path) ?? keyNode(document.contents, path))?.range?.[0];
			if (offset === void 0) return void 0;
			const { line, col } = lines.linePos(offset);
			return {
				line,
				column: col
			};
		}
	};
}
function wordsOf({ code, message }) {
	if (code === "DUPLICATE_KEY") return "this key is there twice";
	if (/flow-map-start/.test(message)) return "`{…}` within `{ … }` needs quotes around it: `{ get: \"/records/{id}\" }`";
	if (code === "MULTIPLE_DOCS") return "a second document begins here (`---`)";
	return /call stack/.test(message) ? "it is nested too deeply" : printable(message, 200);
}
const placeOf = ({ code, pos: [start] }, source) => code === "DUPLICATE_KEY" ? start + Math.max(0, source.slice(start).search(/\S/)) : start;
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
export { runSchema as a, WHEN as c, DEFAULT_CONFIG as i, annotateSchema as l, parseConfig as n, ALL_CLEAR as o, CONFIG_FILES as r, OTHER_TOOLS as s, NO_CONFIG as t };