import { a as printable } from "./text.js";
import { n as fingerprint } from "./fingerprint.js";
import { r as parseJwt, t as providers } from "./credentials.js";
import { r as docsOf } from "./rule.js";
import { n as stageOf } from "./environment.js";
import { d as looksSecret } from "./variable-name.js";
import { createHmac, scrypt } from "node:crypto";
import { promisify } from "node:util";

//#region src/checks/env/finding.ts
const fingerprintOf = ({ rule, variable, environment, part }) => fingerprint(rule.id, variable, environment?.name ?? "", ...part === void 0 ? [] : [part]);
function toFinding(problem, place, line) {
	const { rule, variable, environment, severity, title, message, fix, impact, data } = problem;
	return {
		check: "env",
		rule: rule.id,
		severity: severity ?? rule.severity,
		title,
		message,
		fix,
		impact,
		location: place === void 0 ? {
			kind: "variable",
			name: variable,
			...environment === void 0 ? {} : { environment: environment.name }
		} : {
			kind: "file",
			path: place.path,
			startLine: place.line,
			endLine: place.line,
			...place.startColumn === void 0 || place.endColumn === void 0 ? {} : {
				startColumn: place.startColumn,
				endColumn: place.endColumn
			}
		},
		fingerprint: fingerprintOf(problem),
		state: "new",
		...place === void 0 ? {} : { excerpt: excerptOf(variable, place, line ?? variable) },
		inlineIgnorable: place !== void 0 && !place.path.endsWith(".json"),
		docs: docsOf(rule.id),
		data: {
			variable,
			...environment === void 0 ? {} : { environment: environment.name },
			...data
		}
	};
}
function excerptOf(variable, { line, startColumn, endColumn }, whole) {
	const isMore = endColumn !== void 0 && whole.slice(endColumn).trim() !== "";
	const before = whole.slice(0, (startColumn ?? 1) - 1);
	const shown = /^[\s"'#-]*(?:export[ \t]+)?$/.test(before) ? before : "…";
	const text = endColumn === void 0 ? `${variable}:` : `${shown}${whole.slice((startColumn ?? 1) - 1, endColumn)}${isMore ? "…" : ""}`;
	const start = text.lastIndexOf(variable);
	return {
		text,
		line,
		...start === -1 ? {} : { highlight: {
			start,
			end: start + variable.length
		} }
	};
}

//#endregion
//#region src/checks/env/separation.ts
function separationOf(a, b, stageOf) {
	if (a.name === b.name) return void 0;
	const stages = [stageOf(a.name), stageOf(b.name)];
	const [first, second] = stages;
	if (stages.includes("production")) {
		if (first === second) return void 0;
		return stages.includes(void 0) ? {
			database: "high",
			secret: "medium"
		} : {
			database: "blocker",
			secret: "high"
		};
	}
	if (stages.includes("staging") && first !== second && first !== void 0 && second !== void 0) return {
		database: "medium",
		secret: "medium"
	};
}

//#endregion
//#region src/checks/env/words.ts
const inEnvironment = ({ name }) => ` in ${name}`;
function placeOfValue(environment) {
	const { name, source, kind } = environment;
	if (kind === "file") return `in ${source}`;
	if (kind === "host") return `where ${source} is from${whoOf(environment)}, then save the list again`;
	if (kind === "github") return settingsOf(environment);
	return `where \`env:\` of the step takes it from${whoOf(environment)}: \`secrets.…\` and \`vars.…\` are set in repository → Settings → Environments → ${name}, or Settings → Secrets and variables → Actions`;
}
function howToMap(environment, variable) {
	const { source, kind } = environment;
	if (kind === "file") return `Add \`${variable}=…\` to ${source}.`;
	if (kind === "host") return `Set \`${variable}\` ${placeOfValue(environment)}.`;
	if (kind === "github") return `Set the secret or variable \`${variable}\` ${settingsOf(environment)}.`;
	return `The step that runs Launch Ready does not hand it over. Set the secret \`${variable}\` ${settingsOf(environment)}, unless it is there already, and name it in the step of the workflow:\n\n${mapping([variable])}`;
}
function howToFill(environment, variable) {
	const { name, source, kind } = environment;
	if (kind === "file") return `Set \`${variable}=…\` in ${source}.`;
	if (kind !== "job") return `Set \`${variable}\` ${placeOfValue(environment)}.`;
	return `The step of the workflow hands over \`${variable}\`, and its value is empty. (Do not put the value into a file.) Look at these, in this order:\n\n1. Is there a secret with exactly this name ${settingsOf(environment)}? If not, set it.\n2. Does the job itself have it (\`jobs.<job>.environment: ${name}\`)? Without that a job sees no secret of the environment; \`environment:\` under \`with:\` of a step does not count.\n3. Is it a variable and no secret? Then write \`\${{ vars.${variable} }}\`.\n4. Is this a pull request of a fork or of Dependabot? Those get no secrets; check values on push or before the deploy.\n\n${RERUN}`;
}
const RERUN = "A changed secret or variable needs no commit: Re-run jobs.";
const settingsOf = (environment) => `in repository → Settings → Environments → ${environment.name}${whoOf(environment)}`;
const whoOf = ({ name, owner }) => owner === void 0 ? "" : ` (${owner} answers for ${name})`;
const mapping = (names) => `\`\`\`yaml\nenv:\n${names.map((name) => `  ${name}: \${{ secrets.${name} }}`).join("\n")}\n\`\`\``;

//#endregion
//#region src/checks/env/sharing.ts
function sharedSecret(first, other, severity) {
	const names = first.name === other.name ? `\`${first.name}\` has` : `\`${first.name}\` of ${first.environment.name} and \`${other.name}\` of ${other.environment.name} have`;
	return {
		variable: other.name,
		environment: other.environment,
		severity,
		title: `${other.environment.name} and ${first.environment.name} share a secret (${other.name})`,
		message: `${names} the same value in ${first.environment.name} and in ${other.environment.name}. (What it is, is not shown.)`,
		fix: `Make a new secret for ${other.environment.name} and set \`${other.name}\` ${placeOfValue(other.environment)}. ${allow(other.name)}`,
		impact: `Whoever sees it in ${other.environment.name} has it in ${first.environment.name} too; what is tried out in one happens to the customers of the other.`,
		...pair(first)
	};
}
function sharedDatabase(first, other, severity, kind = "database") {
	return {
		variable: other.name,
		environment: other.environment,
		severity,
		title: `${other.environment.name} uses the database of ${first.environment.name} (${other.name})`,
		message: `\`${other.name}\` of ${other.environment.name} and \`${first.name}\` of ${first.environment.name} mean one ${kind}: host, port and name are the same${first.name === other.name ? "" : ", though the variables are not"}. Poolers, users and parameters do not make it another one.`,
		fix: `Make a database for ${other.environment.name} and set \`${other.name}\` ${placeOfValue(other.environment)}. ${allow(other.name)}`,
		impact: `What is tried out in ${other.environment.name} (tests that clean up, migrations, seeds) changes or deletes the data of ${first.environment.name}.`,
		...pair(first)
	};
}
const allow = (name) => `If the two are meant to share it, say so in launch-ready.yml: \`${name}: { never-share: false }\`.`;
const pair = ({ environment, name }) => ({
	part: `${environment.name} ${name}`,
	data: {
		others: [environment.name],
		other: name
	}
});

//#endregion
//#region src/checks/env/fingerprints/fingerprint.ts
const COST = {
	N: 2 ** 15,
	r: 8,
	p: 1,
	maxmem: 67108864
};
const KEY_BYTES = 32;
const SHOWN_BYTES = 8;
const slowHash = promisify(scrypt);
async function fingerprintOfValue(value, pepper) {
	const salt = createHmac("sha256", pepper).update("launch-ready env salt 1").digest();
	const slow = await slowHash(value, salt, KEY_BYTES, COST);
	return createHmac("sha256", pepper).update(slow).digest().subarray(0, SHOWN_BYTES).toString("hex");
}
const pepperId = (pepper) => createHmac("sha256", pepper).update("launch-ready env pepper id 1").digest().subarray(0, 4).toString("hex");
function isEnumerable(value) {
	return value.length < 8 || /^(?:\d{1,12}|true|false|null|undefined|none|enabled|disabled|[a-z]{1,12})$/i.test(value);
}

//#endregion
//#region src/checks/env/fingerprints/fingerprint-file.ts
const KIND = "launch-ready-env-fingerprints";
async function fingerprintFile(environment, names, worth, pepper, now) {
	const variables = [];
	const print = async (text) => text === void 0 || pepper === void 0 || isEnumerable(text) ? void 0 : fingerprintOfValue(text, pepper);
	for (const name of [...new Set(names)].sort()) {
		const cell = environment.cells.get(name);
		if (cell === void 0) continue;
		const state = cell.state === "set" && cell.value.trim() === "" ? "empty" : cell.state;
		const value = await print(worth.secrets.get(name));
		const opened = worth.databases.get(name);
		const database = await print(opened?.text);
		variables.push({
			name,
			state,
			...value === void 0 ? {} : { value },
			...database === void 0 ? {} : { database },
			...database !== void 0 && opened?.isPrivate ? { network: "private" } : {}
		});
	}
	return {
		schema: 1,
		kind: KIND,
		environment: environment.name,
		at: new Date(now).toISOString(),
		...pepper === void 0 ? {} : { pepper: pepperId(pepper) },
		variables
	};
}
const formatFingerprints = (file) => `${JSON.stringify(file, null, 2)}\n`;
const HEX = /^[0-9a-f]{8,16}$/;
const MOST = 5e3;
function parseFingerprints(text) {
	const data = recordOf(parse(text));
	if (data === void 0 || data["schema"] !== 1 || data["kind"] !== KIND) return void 0;
	const { environment, at, pepper, variables } = data;
	if (typeof environment !== "string" || typeof at !== "string" || !Array.isArray(variables)) return void 0;
	if (environment === "" || variables.length > MOST || Number.isNaN(Date.parse(at))) return void 0;
	const key = typeof pepper === "string" && HEX.test(pepper) ? pepper : void 0;
	const read = variables.map((each) => variableOf(each, key !== void 0));
	if (read.includes(void 0)) return void 0;
	return {
		schema: 1,
		kind: KIND,
		environment: shownEnvironment(environment),
		at: new Date(at).toISOString(),
		...key === void 0 ? {} : { pepper: key },
		variables: read.flatMap((each) => each ?? [])
	};
}
const shownEnvironment = (name) => printable(name, 100);
function variableOf(data, isKeyed) {
	const record = recordOf(data);
	if (record === void 0) return void 0;
	const { name, state, value, database, network } = record;
	if (typeof name !== "string" || !/^[\w.-]{1,200}$/.test(name)) return void 0;
	if (state !== "set" && state !== "empty" && state !== "listed") return void 0;
	return {
		name,
		state,
		...isKeyed && typeof value === "string" && HEX.test(value) ? { value } : {},
		...isKeyed && typeof database === "string" && HEX.test(database) ? { database } : {},
		...network === "private" ? { network } : {}
	};
}
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
const recordOf = (data) => typeof data === "object" && data !== null && !Array.isArray(data) ? data : void 0;

//#endregion
//#region src/checks/env/address.ts
function urlsIn(value) {
	if (!value.includes("://") || value.length > 2e4) return [];
	const whole = urlOf(value);
	if (whole !== void 0 && !/[,;|\s]\s*["']?[a-z][a-z+]*:\/\//i.test(value)) return [whole];
	return value.split(/[\s,;|[\]"']+/).slice(0, 50).flatMap((part) => urlOf(part) ?? []);
}
function urlOf(value) {
	const text = value.trim().replace(/^jdbc:/i, "");
	if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return void 0;
	return URL.parse(text.replace(/^([^/]*\/\/(?:[^/?#]*@)?[^/?#,@]*),[^/?#@]*(?=[/?#]|$)/, "$1")) ?? void 0;
}
const hostOf = (url) => normalHost(url.hostname);
const normalHost = (host) => host.toLowerCase().replace(/^\[|\]$|\.$/g, "");
const isThisMachine = (host) => /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|::1?|0:0:0:0:0:0:0:[01]|::ffff:7f.*|localhost\.localdomain|host\.docker\.internal|docker\.for\.(?:mac|win)\.localhost|gateway\.docker\.internal|10\.0\.2\.2)$/.test(host);
const isPrivateAddress = (host) => /^(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|169\.254(?:\.\d{1,3}){2}|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])(?:\.\d{1,3}){2}|f[cd][0-9a-f]{2}:.*|fe80:.*)$/.test(host);
const isReservedName = (host) => /(?:^|\.)(?:example\.(?:com|net|org)|example|invalid|(?:your-?domain|your-?app|your-?site|yourcompany|mydomain|domain)\.(?:com|org|net|io|tld))$/.test(host);
const isInnerName = (host) => !host.includes(".") && !host.includes(":") || /\.(?:internal|local|lan|home|corp|intranet|private|test|flycast|svc|consul)$/.test(host);
const isTunnel = (host) => /(?:^|\.)(?:ngrok(?:-free)?\.(?:app|io|dev)|ngrok\.com|loca\.lt|localtunnel\.me|trycloudflare\.com|serveo\.net|localhost\.run|lhr\.life|devtunnels\.ms|webhook\.site|requestbin\.(?:com|net))$/.test(host);
const isRemote = (host) => host !== "" && !isThisMachine(host) && !isPrivateAddress(host) && !isInnerName(host);

//#endregion
//#region src/checks/env/database-url.ts
const KINDS$1 = [
	{
		kind: "postgres",
		schemes: /^(?:postgres(?:ql)?|postgis|pgsql|cockroachdb|timescaledb)$/,
		port: "5432"
	},
	{
		kind: "mysql",
		schemes: /^(?:mysql2?|mariadb)$/,
		port: "3306"
	},
	{
		kind: "mongodb",
		schemes: /^mongodb(?:\+srv)?$/,
		port: "27017"
	},
	{
		kind: "redis",
		schemes: /^(?:rediss?|valkeys?)$/,
		port: "6379"
	},
	{
		kind: "amqp",
		schemes: /^amqps?$/,
		port: "5672"
	},
	{
		kind: "sqlserver",
		schemes: /^(?:sqlserver|mssql)$/,
		port: "1433"
	},
	{
		kind: "clickhouse",
		schemes: /^clickhouse$/,
		port: "9000"
	},
	{
		kind: "sqlite",
		schemes: /^(?:sqlite3?|libsql|file)$/,
		port: ""
	}
];
const LONGEST$2 = 4e3;
function databaseOf(value) {
	const text = value.trim();
	if (text.length > LONGEST$2) return void 0;
	const match = /^(?:jdbc:)?([a-z][a-z0-9]*)(?:\+(?!srv)[a-z0-9]+)?(\+srv)?:(\/\/)?(.*)$/is.exec(text);
	const scheme = `${match?.[1] ?? ""}${match?.[2] ?? ""}`.toLowerCase();
	const found = KINDS$1.find(({ schemes }) => schemes.test(scheme));
	if (match === null || found === void 0) return keywordsOf(text);
	const rest = match[4] ?? "";
	if (found.kind === "sqlite") return scheme === "libsql" ? remoteFile(rest) : fileOf(rest);
	if (match[3] === void 0) return void 0;
	if (found.kind === "sqlserver") {
		const [address = "", ...settings] = rest.split(";");
		const name = settings.map((each) => /^\s*(?:database|initial catalog)\s*=(.*)$/i.exec(each)?.[1]?.trim()).find(Boolean);
		const inPath = /\/([^/?]*)/.exec(address.replace(/^.*@/, ""))?.[1];
		return withHosts(found, address.replace(/^.*@/, "").replace(/\/.*$/, ""), "", decoded(name ?? inPath ?? ""));
	}
	const [, authority = "", path = "", query = ""] = /^([^/?#]*)(?:\/([^?#]*))?(?:\?([^#]*))?/.exec(rest) ?? [];
	const at = authority.lastIndexOf("@");
	const user = at === -1 ? "" : decoded(authority.slice(0, at).split(":")[0] ?? "");
	const parameters = new URLSearchParams(query);
	return withHosts(found, authority.slice(at + 1) || parameters.get("host") || "", user, nameOf(found.kind, decoded(path), user, parameters));
}
function nameOf(kind, path, user, parameters) {
	const clean = path.replace(/\/+$/, "");
	if (kind === "redis") return clean || parameters.get("db") || "0";
	if (kind === "amqp") return clean === "" ? "/" : clean;
	if (kind === "mongodb") return clean || "test";
	if (kind !== "postgres") return clean;
	const cluster = /--cluster=([\w-]+)/.exec(parameters.get("options") ?? "")?.[1];
	const schema = parameters.get("schema") ?? parameters.get("currentSchema");
	return `${clean || parameters.get("dbname") || user.replace(/\..*$/, "")}${cluster === void 0 ? "" : `@${cluster}`}${schema === null || schema === "public" ? "" : `#${schema}`}`;
}
function withHosts({ kind, port: usual }, hosts, user, name) {
	const places = hosts.split(",").map((each) => {
		const [, bare = "", port = ""] = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(each.trim()) ?? [];
		return place(kind, normalHost(decoded(bare)), port === "" ? usual : port, user);
	});
	if (places.some(({ host }) => host === "")) return void 0;
	return {
		kind,
		host: [...new Set(places.map(({ host }) => host))].sort().join(","),
		port: places[0]?.port ?? usual,
		name
	};
}
function place(kind, host, port, user) {
	if (kind === "postgres") {
		const project = user.split(".")[1];
		if (host.endsWith(".pooler.supabase.com") && project) return {
			host: `db.${project}.supabase.co`,
			port: "5432"
		};
		if (/^db\.\w+\.supabase\.co$/.test(host)) return {
			host,
			port: "5432"
		};
		if (host.endsWith(".neon.tech")) return {
			host: host.replace(/^([^.]+)-pooler\./, "$1."),
			port
		};
		if (host.endsWith(".psdb.cloud")) return {
			host: `${user.split(".")[1] ?? user}@${host}`,
			port: "5432"
		};
		if (port === "6432" || port === "6543") return {
			host: host.replace(/^([^.]+)-pooler\./, "$1."),
			port: "5432"
		};
	}
	if (kind === "mysql" && host.endsWith(".psdb.cloud")) return {
		host: `${user}@${host}`,
		port
	};
	if (kind === "mongodb" && host.endsWith(".mongodb.net")) return {
		host: host.replace(/-shard-\d+-\d+(?=\.)/, ""),
		port: "27017"
	};
	if (host.endsWith(".rds.amazonaws.com")) return {
		host: host.replace(".cluster-ro-", ".cluster-"),
		port
	};
	return {
		host,
		port
	};
}
function keywordsOf(text) {
	const separator = text.includes(";") ? ";" : " ";
	if (!/\b(?:host|server|data source)\s*=/i.test(text)) return void 0;
	const pairs = new Map(text.split(separator).map((each) => {
		const at = each.indexOf("=");
		return [each.slice(0, Math.max(at, 0)).trim().toLowerCase(), each.slice(at + 1).trim().replace(/^['"]|['"]$/g, "")];
	}));
	const server = pairs.get("server") ?? pairs.get("data source") ?? pairs.get("host") ?? "";
	const name = pairs.get("database") ?? pairs.get("initial catalog") ?? pairs.get("dbname") ?? "";
	const user = pairs.get("user") ?? pairs.get("username") ?? pairs.get("user id") ?? pairs.get("uid") ?? "";
	if (server === "" || name === "") return void 0;
	const [host = "", port = pairs.get("port") ?? ""] = server.replace(/^tcp:/i, "").split(",");
	const kind = pairs.has("initial catalog") || pairs.has("data source") || /,\d+$/.test(server) ? "sqlserver" : pairs.has("uid") || port === "3306" ? "mysql" : "postgres";
	const found = KINDS$1.find((each) => each.kind === kind);
	return found && withHosts(found, `${host}${port === "" ? "" : `:${port}`}`, user, name);
}
function fileOf(rest) {
	const name = rest.replace(/\?.*$/s, "").replace(/^\/\//, "");
	return name === "" || name.startsWith(":memory:") ? void 0 : {
		kind: "sqlite",
		host: "",
		port: "",
		name
	};
}
function remoteFile(rest) {
	const host = /^(?:[^@/]*@)?([^/?#:]+)/.exec(rest)?.[1];
	return host === void 0 ? void 0 : {
		kind: "sqlite",
		host: normalHost(host),
		port: "",
		name: ""
	};
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
const isSameDatabase = (a, b) => a.kind === b.kind && a.host === b.host && a.port === b.port && a.name === b.name;
function passwordOf(value) {
	const authority = /^\s*(?:jdbc:)?[a-z][a-z0-9+.-]*:\/\/([^/?#]*)@/i.exec(value)?.[1] ?? "";
	const colon = authority.indexOf(":");
	return colon === -1 ? "" : decoded(authority.slice(colon + 1));
}

//#endregion
//#region src/checks/env/rule.ts
function judgedValues(subject, also) {
	const lists = VALUES.get(subject) ?? {};
	VALUES.set(subject, lists);
	lists.all ??= [...allValues(subject)];
	if (also !== void 0) return lists.all;
	lists.known ??= lists.all.filter(({ declaration, reads }) => declaration !== void 0 || reads.length > 0);
	return lists.known;
}
const VALUES = /* @__PURE__ */ new WeakMap();
function* allValues(subject) {
	const declared = byName(subject.declarations);
	for (const environment of subject.environments) {
		const stage = stageOf(environment.name);
		const isProduction = stage === "production";
		for (const [name, cell] of environment.cells) {
			if (cell.state !== "set") continue;
			const declaration = declared.get(name);
			const reads = subject.reads.get(name) ?? [];
			if (!(declaration !== void 0 || reads.length > 0) && environment.kind === "job") continue;
			const isSecret = declaration?.explicit ? declaration.secret : looksSecret(name);
			yield {
				name,
				value: cell.value,
				environment,
				stage,
				isProduction,
				declaration,
				reads,
				isSecret
			};
		}
	}
}
const MAPS = /* @__PURE__ */ new WeakMap();
function byName(declarations) {
	const known = MAPS.get(declarations);
	if (known !== void 0) return known;
	const made = new Map(declarations.map((declaration) => [declaration.name, declaration]));
	MAPS.set(declarations, made);
	return made;
}
function* inAllCells(subject) {
	for (const environment of subject.environments) for (const declaration of subject.declarations) {
		const cell = environment.cells.get(declaration.name);
		if (cell !== void 0) yield {
			name: declaration.name,
			cell,
			environment,
			declaration
		};
	}
}

//#endregion
//#region src/checks/env/rules/same-database.ts
const sameDatabase = {
	id: "env/same-database",
	severity: "blocker",
	summary: "Two environments use one database",
	why: "A test that cleans up, a migration of a pull request or a seed then runs on the customers’ data: an end-to-end test of Instamolt that had been handed production’s address wiped all of it. On Vercel, previews have production’s `DATABASE_URL` unless somebody changes it.",
	fix: "Give each environment a database of its own (a branch, in Neon or PlanetScale).",
	since: "0.1.0",
	sources: [
		"https://instamolt.app/changelog/production-database-incident-and-backup-policy",
		"https://github.com/prisma/web/pull/4279",
		"https://github.com/motormetrics/motormetrics/issues/899"
	],
	examples: {
		bad: [
			"DATABASE_URL=\n--- production\nDATABASE_URL=postgres://app:<token>@db.shop.dev/app\n--- staging\nDATABASE_URL=postgresql://other:<token#2>@DB.shop.dev:5432/app?sslmode=require",
			"DATABASE_URL=\n--- production\nDATABASE_URL=postgres://app:<token>@ep-cool-1.eu-central-1.aws.neon.tech/app\n--- preview\nDATABASE_URL=postgres://app:<token>@ep-cool-1-pooler.eu-central-1.aws.neon.tech/app",
			"DB_HOST=\nDB_NAME=\n--- production\nDB_HOST=db.shop.dev\nDB_NAME=app\n--- staging\nDB_HOST=db.shop.dev\nDB_NAME=app"
		],
		good: [
			"DATABASE_URL=\n--- production\nDATABASE_URL=postgres://app:<token>@db.shop.dev/app\n--- staging\nDATABASE_URL=postgres://app:<token#2>@db.shop.dev/app_staging",
			"DATABASE_URL=\n--- production\nDATABASE_URL=postgres://app:<token>@db:5432/app\n--- staging\nDATABASE_URL=postgres://app:<token#2>@db:5432/app",
			"REDIS_URL=\n--- production\nREDIS_URL=redis://cache.shop.dev/0\n--- staging\nREDIS_URL=redis://cache.shop.dev/1",
			"--- config\nDATABASE_URL: { never-share: false }\n--- production\nDATABASE_URL=postgres://app:<token>@db.shop.dev/app\n--- staging\nDATABASE_URL=postgres://app:<token>@db.shop.dev/app"
		]
	},
	*check(subject) {
		if (subject.environments.length < 2) return;
		const uses = usesOf(subject).sort((a, b) => rank(a) - rank(b));
		const reported = /* @__PURE__ */ new Set();
		for (const [index, other] of uses.entries()) for (const first of uses.slice(0, index)) {
			const severity = separationOf(first.environment, other.environment, stageOf)?.database;
			if (severity === void 0 || !isSameDatabase(first.database, other.database)) continue;
			const id = JSON.stringify([
				first.environment.name,
				other.environment.name,
				{ ...other.database }
			]);
			if (reported.has(id)) continue;
			reported.add(id);
			const told = isInPrivateNetwork(other.database) ? "medium" : severity;
			yield sharedDatabase(first, other, told, KINDS[other.database.kind]);
		}
	}
};
const KINDS = {
	postgres: "PostgreSQL database",
	mysql: "MySQL database",
	mongodb: "MongoDB database",
	redis: "Redis database",
	amqp: "message queue",
	sqlserver: "SQL Server database",
	sqlite: "SQLite database",
	clickhouse: "ClickHouse database"
};
const isInPrivateNetwork = ({ host }) => host.split(",").every(isPrivateAddress);
const rank = ({ environment }) => stageOf(environment.name) === "production" ? 0 : 1;
function usesOf(subject) {
	const uses = [];
	for (const { name, value, environment, declaration } of judgedValues(subject, "undeclared")) {
		if (declaration?.neverShare === false) continue;
		const database = databaseOf(value) ?? inParts(name, value, environment);
		if (database !== void 0 && isOneMachine(database)) uses.push({
			name,
			environment,
			database
		});
	}
	return uses;
}
function inParts(name, value, { cells }) {
	const prefix = /^((?:\w+_)?(?:DB|DATABASE|POSTGRES|POSTGRESQL|PG|MYSQL|MARIADB))_?(?:HOST|HOSTNAME|SERVER)$/.exec(name)?.[1];
	if (prefix === void 0) return void 0;
	const part = (...ends) => {
		for (const end of ends) {
			const cell = cells.get(`${prefix}${end}`);
			if (cell?.state === "set") return cell.value.trim();
		}
	};
	const database = part("_NAME", "_DATABASE", "DATABASE", "_DB", "_DBNAME");
	if (database === void 0) return void 0;
	const kind = part("_CONNECTION", "_TYPE", "_DRIVER", "_ENGINE", "_CLIENT", "_DIALECT") ?? prefix;
	const scheme = /my|maria/i.test(kind) ? "mysql" : "postgres";
	const port = part("_PORT", "PORT");
	const user = part("_USER", "_USERNAME", "USER") ?? "x";
	return databaseOf(`${scheme}://${encodeURIComponent(user)}@${value.trim()}${port === void 0 ? "" : `:${port}`}/${encodeURIComponent(database)}`);
}
const isOneMachine = ({ host }) => host !== "" && host.split(",").every((each) => !isThisMachine(each) && !isInnerName(each));

//#endregion
//#region src/checks/env/keyword-index.ts
const LETTERS = 128;
function keywordIndex(things, keywordsOf) {
	const always = [];
	const byStart = /* @__PURE__ */ new Map();
	for (const [index, thing] of things.entries()) for (const each of keywordsOf(thing)) {
		const keyword = each.toLowerCase();
		if (keyword.length < 2) {
			always.push(index);
			continue;
		}
		const start = startAt(keyword, 0);
		const same = byStart.get(start) ?? [];
		const known = same.find((one) => one.keyword === keyword);
		if (known === void 0) same.push({
			keyword,
			indexes: [index]
		});
		else known.indexes.push(index);
		byStart.set(start, same);
	}
	const isStart = /* @__PURE__ */ new Uint8Array(16641);
	for (const start of byStart.keys()) isStart[start] = 1;
	return { in(lower) {
		const found = new Set(always);
		for (let at = 0; at + 1 < lower.length; at++) {
			const start = startAt(lower, at);
			if (isStart[start] !== 1) continue;
			for (const { keyword, indexes } of byStart.get(start) ?? []) if (lower.startsWith(keyword, at)) for (const index of indexes) found.add(index);
		}
		if (found.size === 0) return [];
		return [...found].sort((a, b) => a - b).flatMap((index) => things.slice(index, index + 1));
	} };
}
const startAt = (text, at) => Math.min(text.charCodeAt(at), LETTERS) * 129 + Math.min(text.charCodeAt(at + 1), LETTERS);

//#endregion
//#region src/checks/env/value-shapes.ts
const V4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
const isIpAddress = (value) => V4.test(value) || /^[0-9a-f:.]{2,45}$/i.test(value) && value.includes(":") && URL.canParse(`http://[${value}]`);
function isPem(value) {
	const text = unescaped(value).trim();
	const label = /^-----BEGIN ([A-Z0-9 ]{1,40})-----\r?\n/.exec(text)?.[1];
	return label !== void 0 && text.endsWith(`-----END ${label}-----`) && /\n-----END [A-Z0-9 ]{1,40}-----$/.test(text);
}
const hasPem = (value) => value.includes("-----BEGIN ");
const unescaped = (value) => value.replaceAll("\\n", "\n").replaceAll("\\r", "");
function isJsonText(value) {
	if (!/^\s*[[{]/.test(value)) return false;
	try {
		JSON.parse(value);
		return true;
	} catch {
		return false;
	}
}
const isReference = (value) => /^(?:\$\{\{.*\}\}|\$\{[^}]*\}|\$\([^)]*\)|\$[A-Za-z_]\w*|\{\{.*\}\}|%[A-Z_]+%|@[A-Z_]\w*@|encrypted:.*|ENC\[.*\]|(?:op|vault|ref\+[a-z0-9]+|secretsmanager|sm|gcp-?sm|arn|ssm|azurekeyvault|doppler|infisical|keyvault):.+)$/s.test(value.trim()) || /^arn:aws[\w-]*:(?:secretsmanager|ssm):/.test(value);

//#endregion
//#region src/checks/env/credential.ts
const LONGEST$1 = 2e4;
const OPEN = /* @__PURE__ */ new Set([
	"gcp-api-key",
	"appsync-key",
	"json-web-token",
	"public-env-password",
	"url-password",
	"basic-auth-header",
	"azure-app-id",
	"ethereum-private-key"
]);
function credentialIn(value) {
	if (value.length < 8 || value.length > LONGEST$1) return void 0;
	if (hasPem(value) && !/PRIVATE KEY/.test(value)) return void 0;
	const lower = value.toLowerCase();
	for (const { provider, format } of formats().in(lower)) {
		const secret = matchOf(format, value, lower);
		if (secret === void 0 || provider.isPublic?.(secret) || provider.severityOf?.(secret) === "low") continue;
		if (provider.prove?.(secret) === "disproven") continue;
		return provider;
	}
}
let made;
function formats() {
	made ??= keywordIndex(providers.filter(({ id }) => !OPEN.has(id)).flatMap((provider) => provider.formats.map((format) => ({
		provider,
		format
	}))).filter(({ format }) => format.inName !== true), ({ format }) => format.keywords);
	return made;
}
function matchOf({ pattern, keywords, anchored }, value, lower) {
	if (!anchored) {
		pattern.lastIndex = 0;
		return pattern.exec(value)?.[1];
	}
	for (const keyword of keywords) for (let at = lower.indexOf(keyword.toLowerCase()), tries = 0; at !== -1 && tries < 20; tries++) {
		pattern.lastIndex = at;
		const secret = pattern.exec(value)?.[1];
		if (secret !== void 0) return secret;
		at = lower.indexOf(keyword.toLowerCase(), at + 1);
	}
}
function isOpenValue(value) {
	if (/^(?:pk_(?:live|test)_|phc_|sb_publishable_|AIza|FLWPUBK|pk\.eyJ|rzp_|xnd_public_)/.test(value)) return true;
	if (/^https?:\/\/[0-9a-f]{32}@[\w.-]+\/(?:[\w-]+\/)*\d+$/.test(value)) return true;
	return value.startsWith("eyJ") && value.length < LONGEST$1 && parseJwt(value)?.claims["role"] === "anon";
}

//#endregion
//#region src/checks/env/slip.ts
function isSlip(word, target) {
	if (word === target) return false;
	const [short, long] = word.length < target.length ? [word, target] : [target, word];
	let at = 0;
	while (at < short.length && short[at] === long[at]) at++;
	if (long.length === short.length) return word[at] === target[at + 1] && word[at + 1] === target[at] && word.slice(at + 2) === target.slice(at + 2);
	if (long.length !== short.length + 1 || long.slice(at + 1) !== short.slice(at)) return false;
	return word === short || at > 0 && long[at] === long[at - 1];
}

//#endregion
//#region src/checks/env/broken-address.ts
const LONGEST = 4e3;
const HOST = "(?:localhost|[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*\\.[a-z]{2,}|\\d{1,3}(?:\\.\\d{1,3}){3})(?=[/:?#]|$)";
const SCHEME = "(https?|wss?|postgres(?:ql)?|mysql|mongodb(?:\\+srv)?|rediss?|amqps?)";
const SLIPS = [
	{
		at: /^(https?:\/\/)https?:?\/\//i,
		words: () => "has its scheme twice"
	},
	{
		at: new RegExp(`^${SCHEME}//[\\w[]`, "i"),
		words: (scheme) => `has no \`:\` behind \`${scheme}\``
	},
	{
		at: new RegExp(`^${SCHEME}[;,.]//[\\w[]`, "i"),
		words: (scheme) => `has another sign than \`:\` behind \`${scheme}\``
	},
	{
		at: new RegExp(`^${SCHEME}:\\\\\\\\`, "i"),
		words: (scheme) => `has backslashes behind \`${scheme}:\``
	},
	{
		at: /^(https?|wss?):\/\/\s+\S/i,
		words: (scheme) => `has a blank behind \`${scheme}://\``
	},
	{
		at: new RegExp(`^${SCHEME}:/(?:[^/\\s@]*@)?${HOST}`, "i"),
		words: (scheme) => `has one slash behind \`${scheme}:\`, not two`
	},
	{
		at: new RegExp(`^(https?|wss?):/{3,}${HOST}`, "i"),
		words: (scheme) => `has too many slashes behind \`${scheme}:\``
	},
	{
		at: new RegExp(`^(https?|wss?):${HOST}`, "i"),
		words: (scheme) => `has no \`//\` behind \`${scheme}:\``
	}
];
const TARGETS = [
	"https",
	"http",
	"postgresql",
	"postgres",
	"mongodb",
	"mysql",
	"redis",
	"rediss"
];
const EXISTING = new Set(TARGETS);
function brokenAddress(value) {
	const text = value.trim();
	if (text.length > LONGEST) return void 0;
	for (const { at, words } of SLIPS) {
		const scheme = at.exec(text)?.[1];
		if (scheme !== void 0) return words(scheme.toLowerCase());
	}
	const scheme = /^([a-z]{2,12}):\/\/[\w[]/i.exec(text)?.[1]?.toLowerCase();
	if (scheme === void 0 || EXISTING.has(scheme)) return void 0;
	const target = TARGETS.find((each) => isSlip(scheme, each));
	return target === void 0 ? void 0 : `has a misspelt scheme: \`${target}\` was meant`;
}
const DATABASE = /^(postgres(?:ql)?|mysql2?|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|smtps?):\/\/([^/?#\s]*)(.*)$/is;
function brokenPassword(value) {
	const text = value.trim();
	if (text.length > LONGEST || /[$<>{}]/.test(text)) return void 0;
	const [, scheme = "", authority = "", rest = ""] = DATABASE.exec(text) ?? [];
	if (scheme === "") return void 0;
	const at = authority.lastIndexOf("@");
	if (at !== -1) return /^mongodb/i.test(scheme) && authority.indexOf("@") !== at ? "has an `@` in its password, which must be written as `%40`" : void 0;
	if (authority.split(",").every((host) => /^(?:\[[^\]]*\]|[^:]*)(?::\d*)?$/.test(host))) return void 0;
	if (/^.[^@]*@[\w.[-]/s.test(rest)) return "has a `#`, `/` or `?` in its password, which ends the host there";
	return rest === "" ? "ends within the password: there is no host" : void 0;
}

//#endregion
//#region src/checks/env/values.ts
const EXAMPLES = {
	url: "https://example.com/path",
	"https-url": "https://example.com/path",
	"postgres-url": "postgresql://USER:PASSWORD@HOST:5432/NAME",
	"mysql-url": "mysql://USER:PASSWORD@HOST:3306/NAME",
	"mongodb-url": "mongodb+srv://USER:PASSWORD@HOST/NAME",
	"redis-url": "redis://HOST:6379",
	"amqp-url": "amqp://USER:PASSWORD@HOST:5672/VHOST",
	"sqlite-url": "file:./data.db",
	host: "db.example.com",
	ip: "203.0.113.7",
	duration: "15m",
	email: "shop@example.com",
	uuid: "123e4567-e89b-12d3-a456-426614174000",
	semver: "1.4.0",
	boolean: "true"
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
		case "mongodb-url": return urlProblem(value, ["mongodb:", "mongodb+srv:"]);
		case "redis-url": return urlProblem(value, ["redis:", "rediss:"]);
		case "amqp-url": return urlProblem(value, ["amqp:", "amqps:"]);
		case "sqlite-url": return /^(?:(?:sqlite3?|file|libsql):\S|[^:]+$|\/)/i.test(value) ? void 0 : "is neither the path of a file nor begins with `file:`";
		case "host": return /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.?$/i.test(value) || isIpAddress(value.replace(/^\[(.*)\]$/, "$1")) ? void 0 : value.includes("://") ? "is a URL and no host name" : "is not a host name";
		case "ip": return isIpAddress(value) ? void 0 : "is not an IP address";
		case "port": return /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65535 ? void 0 : "is not a port number (1 to 65535)";
		case "integer": return /^[+-]?\d+$/.test(value) ? void 0 : "is not a whole number";
		case "number": return value.trim() !== "" && Number.isFinite(Number(value)) ? void 0 : "is not a number";
		case "boolean": return /^(?:true|false|1|0|yes|no|on|off)$/i.test(value) ? void 0 : "is neither true nor false";
		case "duration": return isDuration(value.trim()) ? void 0 : "is not a length of time";
		case "uuid": return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) ? void 0 : "is not a UUID";
		case "semver": return /^v?\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/.test(value) ? void 0 : "is not a version of three numbers";
		case "hex": return /^(?:0x)?(?:[0-9a-f]{2})+$/i.test(value) ? void 0 : "is not an even number of hexadecimal digits";
		case "base64": return /^(?:base64:)?[\w+/-]+={0,2}$/.test(value) ? void 0 : "is not base 64";
		case "jwt": return value.split(".").length === 3 && parseJwt(value) !== void 0 ? void 0 : "is not a JSON Web Token";
		case "pem": return isPem(value) ? void 0 : "is not PEM (`-----BEGIN …-----` to `-----END …-----`, each on a line of its own)";
		case "email": return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? void 0 : "is not an e-mail address";
		case "json": return isJson(value) ? void 0 : "is not valid JSON";
		case "enum": return allowed.includes(value) ? void 0 : `is none of ${allowed.map((item) => `\`${item}\``).join(", ")}`;
	}
}
function urlProblem(value, protocols) {
	if (value !== value.trim()) return "has white space around it";
	const broken = brokenAddress(value);
	if (broken !== void 0) return `is not a URL: it ${broken}`;
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
const PLACEHOLDER = /^(?:<[^<>]+>|\[(?![\d.\s]+\])[^[\]",:=]+\]|\{\{?(?![\d.\s]+\})[^{}",:=]+\}?\}|x{3,}|\.{3,}|\*{3,}|todo|tbd|fixme|change[-_ ]?(?:me|this|it)|replace[-_ ]?(?:me|this|with.*)|(?:your|my)[-_ ].*(?:here|key|secret|token|password|value|id|url)|(?:put|insert|enter|add)[-_ ](?:your|the).*|placeholder|example|dummy|undefined|null|none)$/i;
const isPlaceholder = (value) => PLACEHOLDER.test(value.trim());
const UNIT = "ns|us|µs|ms|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|mo|months?|y|years?";
function isDuration(value) {
	if (value.length > 60) return false;
	if (/^\d+(?:\.\d+)?$/.test(value)) return true;
	if (new RegExp(`^(?:\\d+(?:\\.\\d+)?\\s?(?:${UNIT})(?![a-zµ])\\s?)+$`, "i").test(value)) return true;
	return /^P(?=[\dT])(?:\d+[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?$/.test(value);
}

//#endregion
//#region src/checks/env/placeholder.ts
const INSIDE = /change[-_ ]?(?:me|this|in[-_ ]?prod)|replace[-_ ]?(?:me|this|with|in)|your[-_ ](?:\w+[-_ ]){0,4}(?:key|secret|token|password|id|here)|(?:key|secret|token|password|value)[-_ ](?:goes[-_ ])?here|place[-_]?holder|(?:insert|enter|put|paste|add)[-_ ](?:your|a|the|you)|<[\w .-]{3,60}>|x{6,}|\*{5,}|\.\.\.$|…$|do[-_ ]?not[-_ ]?use|not[-_ ]?(?:for|safe)[-_ ]?(?:in[-_ ]?)?prod|openssl rand|min(?:imum)?[-_ ]?32[-_ ]?char|(?:at[-_ ]?least|must[-_ ]be)[-_ ]\d+|generate[-_ ](?:a|with|me|one|your|new|using|random)|to[-_ ]?be[-_ ](?:set|replaced|filled|generated)|^(?:sk|pk|rk|whsec|sk-ant|ghp|re|SG|AKIA)[-_.](?:(?:test|live|proj)[-_])?(?:x{2,}|\.{2,}|\*{2,}|(?:abc|123|key|test|secret|fake|dummy|example|placeholder|your)[\w-]{0,12}$)|^(?:dummy|fake|example|sample)[-_]|^_{2,}\w+_{2,}$|^-{3,}$|^your(?:password|secret|token|key|api)\w*$|^(?:a[-_ ]?)?(?:very[-_ ]?)?(?:long[-_ ]?)?random[-_ ]?(?:string|value|secret|key)(?:[-_ ]here)?$|^(?:secret|some)[-_ ]?value$|set[-_]a[-_](?:password|secret)|[-_](?:dummy|placeholder)$/i;
const DEFAULTS = [
	{
		whose: "Apache Superset",
		value: /thisismyscretkey|^(?:CHANGE_ME_TO_A_COMPLEX_RANDOM_SECRET|TEST_NON_DEV_SECRET|USE_YOUR_OWN_SECURE_RANDOM_KEY|thisISaSECRET_1234)$/
	},
	{
		whose: "Django",
		value: /^django-insecure-/
	},
	{
		whose: "Apache Airflow",
		value: /^(?:temporary_key|cryptography_not_found_storing_passwords_in_plain_text)$/
	},
	{
		whose: "jwt.io",
		value: /^(?:your-256-bit-secret|a-string-secret-at-least-256-bits-long)$/
	},
	{
		whose: "Laravel",
		value: /^SomeRandomString(?:OfCharacters)?$/
	},
	{
		whose: "FastAPI’s template",
		value: /^changethis$/
	},
	{
		whose: "Supabase’s self-hosting guide",
		value: /^(?:your-super-secret-(?:and-long-postgres-password|jwt-token-with-at-least-32-characters-long)|this_password_is_insecure_and_should_be_updated)$/
	},
	{
		whose: "the manual of express-session",
		value: /^keyboard cat$/
	},
	{
		whose: "MinIO",
		value: /^minioadmin$/
	},
	{
		whose: "Sentry’s compose file",
		value: /^!!changeme!!$/
	},
	{
		whose: "Rails",
		value: /^(?:dummy|secret_key_base|SECRET_KEY_BASE_DUMMY)$/
	},
	{
		whose: "manuals",
		value: /^[a-z][a-z0-9+]*:\/\/(?:user(?:name)?|USER(?:NAME)?|db_?user|johndoe):(?:pass(?:word)?|PASS(?:WORD)?|db_?pass(?:word)?|randompassword|mypassword)@/
	}
];
const SHAPES = /PREFIX|SUFFIX|SEPARATOR|FORMAT|TEMPLATE|PATTERN|REGEX|SUBJECT/i;
const NOTHING = /^(?:null|none)$/i;
function placeholderOf({ reads, name, value, declaration, isSecret, stage }) {
	const text = value.trim();
	if (text === "" || declaration?.values?.includes(value) || text.length > 4e3) return void 0;
	if (NOTHING.test(text)) return isSecret && reads.some(({ kind, path }) => kind === "code" && !path.endsWith(".php")) ? { kind: "placeholder" } : void 0;
	if (isPlaceholder(text)) return SHAPES.test(name) ? void 0 : { kind: "placeholder" };
	const known = DEFAULTS.find(({ value: each }) => each.test(text));
	if (known !== void 0 && (isSecret || known.whose === "manuals")) return {
		kind: "default",
		whose: known.whose
	};
	if (!isSecret || isOpenValue(text)) return void 0;
	const hidden = text.includes("://") ? passwordOf(text) : text;
	if (hidden !== "" && (INSIDE.test(hidden) || isPlaceholder(hidden))) return { kind: "placeholder" };
	if (stage === "development" || stage === "test" || declaration?.example !== value || !isTelling(name, text, hidden)) return void 0;
	return { kind: "example" };
}
function isTelling(name, text, hidden) {
	if (hidden === "" || /^(?:true|false|\d{1,5})$/i.test(text)) return false;
	if (databaseOf(text)?.kind === "sqlite") return false;
	return /SECRET|PASS|TOKEN|PRIVATE|API|ENCRYPT|JWT|SESSION|DATABASE|_UR[IL]$|DSN$/i.test(name) || /\d/.test(text);
}

//#endregion
//#region src/checks/env/rules/same-secret.ts
const sameSecret = {
	id: "env/same-secret",
	severity: "high",
	summary: "Two environments share a secret",
	why: "Who gets into the weaker one has the stronger one too, and what is tried out in staging is done in production: a staging that had been set up with a copy of production’s variables sent 14,000 real password resets.",
	fix: "Make a secret of its own for each environment.",
	since: "0.1.0",
	sources: ["https://sendpit.com/de/blog/staging-emails-real-users", "https://12factor.net/config"],
	examples: {
		bad: ["JWT_SECRET=\n--- production\nJWT_SECRET=<token>\n--- staging\nJWT_SECRET=<token>", "MAIL_KEY=\nSMTP_PASSWORD=\n--- production\nSMTP_PASSWORD=<token>\n--- staging\nMAIL_KEY=<token>"],
		good: [
			"JWT_SECRET=\n--- production\nJWT_SECRET=<token>\n--- staging\nJWT_SECRET=<token#2>",
			"API_URL=\n--- production\nAPI_URL=https://api.shop.dev\n--- staging\nAPI_URL=https://api.shop.dev",
			"TOKEN_TTL=\n--- production\nTOKEN_TTL=86400000\n--- staging\nTOKEN_TTL=86400000",
			"--- config\nMAPS_API_KEY: { never-share: false }\n--- production\nMAPS_API_KEY=<token>\n--- staging\nMAPS_API_KEY=<token>",
			"JWT_SECRET=\n--- production-eu\nJWT_SECRET=<token>\n--- production-us\nJWT_SECRET=<token>"
		]
	},
	*check(subject) {
		if (subject.environments.length < 2) return;
		const byValue = /* @__PURE__ */ new Map();
		for (const judged of judgedValues(subject, "undeclared")) {
			if (!isComparable(judged)) continue;
			const text = judged.value.trim();
			const same = byValue.get(text);
			if (same) same.push(judged);
			else byValue.set(text, [judged]);
		}
		for (const all of byValue.values()) {
			const [first] = [...all].sort((a, b) => Number(b.isProduction) - Number(a.isProduction));
			if (first === void 0) continue;
			const reported = /* @__PURE__ */ new Set();
			for (const other of all) {
				const severity = separationOf(first.environment, other.environment, stageOf)?.secret;
				if (severity === void 0 || reported.has(other.environment.name)) continue;
				reported.add(other.environment.name);
				yield sharedSecret(first, other, severity);
			}
		}
	}
};
function isComparable(judged) {
	const { value, declaration, isSecret } = judged;
	const text = value.trim();
	if (declaration?.neverShare === false || !isSecret && declaration?.neverShare !== true) return false;
	if (text.length < 8 || declaration?.type === "enum" || /^(?:true|false|[\d.]+)$/i.test(text)) return false;
	if (isReference(text) || isOpenValue(text) || databaseOf(text) !== void 0 || placeholderOf(judged) !== void 0) return false;
	return !text.includes("://") || passwordOf(text) !== "" || declaration?.neverShare === true || /hooks\.|webhook|[?&](?:key|token|sig)=/i.test(text);
}

//#endregion
export { isTunnel as A, howToFill as B, passwordOf as C, isRemote as D, isPrivateAddress as E, formatFingerprints as F, separationOf as G, inEnvironment as H, parseFingerprints as I, fingerprintOf as K, shownEnvironment as L, urlOf as M, urlsIn as N, isReservedName as O, fingerprintFile as P, sharedDatabase as R, databaseOf as S, isInnerName as T, mapping as U, howToMap as V, placeOfValue as W, sameDatabase as _, whatIsWrong as a, inAllCells as b, isSlip as c, hasPem as d, isJsonText as f, isInPrivateNetwork as g, unescaped as h, likeWords as i, normalHost as j, isThisMachine as k, credentialIn as l, isReference as m, sameSecret as n, brokenAddress as o, isPem as p, toFinding as q, placeholderOf as r, brokenPassword as s, isComparable as t, isOpenValue as u, usesOf as v, hostOf as w, judgedValues as x, byName as y, sharedSecret as z };