import { i as messageOf, n as UserError } from "./errors.js";
import { a as rankOf, i as isAtLeast, n as SEVERITIES, r as bySeverity } from "./severity.js";
import { a as printable, n as listOf, t as cut } from "./text.js";
import { _ as _isoDateTime, c as number, f as string, l as object, r as array, s as literal$1, t as ZodISODateTime, u as record$1 } from "./schemas.js";
import { t as globMatcher } from "./glob.js";
import { n as formatDuration } from "./duration.js";
import { n as countOf, r as describeBytes } from "./outcome.js";
import { n as fingerprint } from "./fingerprint.js";
import { a as withPatience, i as TooSilent, t as ChildEnded } from "./children.js";
import { s as readText } from "./tree.js";
import { r as docsOf } from "./rule.js";
import { n as nextToken, r as tokenize, t as nameOf$2 } from "./lexer.js";
import { t as broughtByPsql } from "./literals.js";
import { r as EXTENSIONS } from "./pglite-files.js";
import { a as plain, c as sqlBlock, d as withoutPublic, i as partsOf, l as stringsOf, n as keyOf$1, o as quote$1, r as literal$2, s as relationSql, t as code$1, u as tableKey } from "./names.js";
import { n as addedConstraints, r as alterationsOf, t as addedColumns } from "./alterations.js";
import { a as blockedBy, c as strongestOf, d as outsideOnly, i as LOCK_MODES, l as hasOption, n as blockingWork, o as locksOf, r as nothingSeen, s as strongLocksOf, t as play, u as isConcurrent } from "./play.js";
import { a as volatilityOf, i as notNullCheck, n as constraintsOf, o as namesIn, r as defaultOf, s as walk, t as columnsIn } from "./expressions.js";
import { A as remainderOf, B as redactStatement, C as edited, D as limit, E as inWords, F as isExecuted, G as rootOf, H as folderOf$1, I as sql, L as written$1, M as suggest, N as together$1, O as outside, P as inParentheses, R as allTokens, S as addedText, T as fixOf$1, U as foldersAbove, V as perStatement, W as placesOf, _ as addUnique$1, a as updateAll$1, b as findWords, c as renameTable$2, d as fails, f as dropTable$1, g as tablesIn, h as isAlwaysTrue$1, i as sqliteRules, j as requiredSteps, k as partOf, l as renameColumn$2, m as deleteAll$1, o as uncommittedTransaction, p as dropColumn$2, r as createSqliteJudge, s as setNotNull$1, t as judgeSqlite, u as recreateColumn$1, v as objectName, w as fillStep, x as NEXT, y as addRequiredColumn$1, z as redactRange } from "./isolated.js";
import { i as isSerial, n as compareTypes, r as describeType, t as columnType$1 } from "./types.js";
import { a as sumOf$1, i as toolByText, n as plainTool, r as toolByPath, t as liquibaseKind } from "./kind.js";
import { t as alembicKind } from "./kind2.js";
import { t as djangoKind } from "./kind3.js";
import { t as ectoKind } from "./kind4.js";
import { t as efcoreKind } from "./kind5.js";
import { t as knexKind } from "./kind6.js";
import { t as kyselyKind } from "./kind7.js";
import { t as laravelKind } from "./kind8.js";
import { t as mikroormKind } from "./kind9.js";
import { a as railsKind, i as lineMap, n as byteMap, r as fromCodePoints, t as loadParser } from "./parser.js";
import { t as sequelizeKind } from "./kind10.js";
import { t as typeormKind } from "./kind11.js";
import { t as MysqlError } from "./mysql-client.js";
import "./query.js";
import { stripVTControlCharacters } from "node:util";

//#region node_modules/zod/v4/classic/iso.js
function datetime(params) {
	return _isoDateTime(ZodISODateTime, params);
}

//#endregion
//#region src/checks/migrations/brought-parts.ts
function broughtBy(now, old, moved) {
	const parts = now.parts ?? [];
	const known = new Map((old.parts ?? []).map((part) => [part.name, part]));
	const isMoved = moved && parts.some(({ name, hasOwnPath }) => !hasOwnPath && known.has(name));
	const isSame = (part) => {
		const earlier = known.get(part.name);
		return earlier !== void 0 && sentBy(earlier) === sentBy(part);
	};
	const edited = parts.filter((part) => known.has(part.name) && !part.repeats && (isMoved || !isSame(part)));
	const fresh = parts.filter((part) => !known.has(part.name) || part.repeats && !isSame(part));
	const brought = /* @__PURE__ */ new Set([...fresh, ...edited]);
	return {
		sql: together(now, parts.filter((part) => brought.has(part))),
		fresh: fresh.length,
		...edited.length === 0 ? {} : { before: {
			sql: together(old, edited.flatMap(({ name }) => known.get(name) ?? [])),
			edited: edited[0]?.start ?? 0,
			moved: isMoved
		} }
	};
}
const sentBy = ({ statements, unread }) => JSON.stringify([statements.map(({ sql }) => sql), unread.map(({ what }) => what)]);
function together(file, parts) {
	const sum = sumOf$1(parts);
	const own = new Set(file.parts?.flatMap(({ unread }) => unread));
	return {
		...file,
		...sum,
		unread: [...file.unread.filter((each) => !own.has(each)), ...sum.unread]
	};
}

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
//#region src/checks/migrations/brought-scripts.ts
const MAX_FILES = 1e3;
async function scriptsOf(tree, git, { brings }, files) {
	if (brings === void 0 || files.length === 0) return /* @__PURE__ */ new Map();
	const entries = (await tree.list()).filter(({ kind }) => kind === "file");
	const places = placesOf(entries);
	const byName = Map.groupBy(entries.map(({ path }) => path), (path) => path.slice(path.lastIndexOf("/") + 1));
	const own = [...new Set(files.flatMap((file) => brings(file, (name) => byName.get(name) ?? [])))].filter((path) => toolByPath(path, places) === void 0);
	return (await readTexts(tree, own.slice(0, MAX_FILES), MAX_FILE_BYTES, git)).texts;
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
const NAMES$1 = {
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
const dialectNamed = (name) => NAMES$1[name.toLowerCase()];
function dialectOfPath(path) {
	if (/(?:^|\/)supabase\/migrations\//.test(path)) return "postgres";
	const named = path.split("/").slice(0, -1).findLast((part) => FOLDERS.test(part));
	return named === void 0 ? void 0 : dialectNamed(named);
}
const FOLDERS = /^(?:postgres|postgresql|pg|mysql|mariadb|sqlite3?|mssql|sqlserver|clickhouse|cockroachdb)$/i;
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
//#region src/checks/migrations/file-dialect.ts
async function dialectOfFiles({ head, git }, { dialects }, { own, all, places }) {
	const [path] = own;
	if (dialects === void 0 || path === void 0) return void 0;
	const textsOf = async (paths) => {
		const { texts } = await readTexts(head, paths, MAX_FILE_BYTES, git);
		return paths.flatMap((each) => texts.get(each) ?? []);
	};
	const inFolder = (folder, names) => places.filesIn(folder).filter((name) => names.test(name)).map((name) => folder === "" ? name : `${folder}/${name}`);
	const near = dialects.ofTexts(await textsOf(own)) ?? dialects.ofTexts(await textsOf(inFolder(folderOf$1(path), dialects.beside))) ?? dialects.ofTexts(await textsOf(all.slice(-30))) ?? dialects.ofPath(path);
	if (near !== void 0) return near;
	for (const folder of foldersAbove(path)) {
		const named = (await textsOf(inFolder(folder, dialects.project))).map((text) => dialects.ofProject(text)).find((dialect) => dialect !== void 0);
		if (named !== void 0) return named;
	}
}

//#endregion
//#region src/checks/migrations/history/ends.ts
function otherEnds(nodes, isNew) {
	const continued = new Set(nodes.flatMap(({ after }) => after));
	const ends = nodes.filter(({ path }) => !continued.has(path));
	const result = /* @__PURE__ */ new Map();
	for (const [, own] of Map.groupBy(ends, ({ group }) => group)) {
		const old = own.filter(({ path }) => !isNew(path)).map(({ path }) => path);
		if (old.length === 1) {
			for (const { path } of own) if (isNew(path)) result.set(path, old);
		}
	}
	return result;
}

//#endregion
//#region src/checks/migrations/origin.ts
function scriptOf(text, { statements, parts }) {
	let sql = "";
	const calls = statements.map(({ sql: own, ...call }) => {
		sql += `${own};\n`;
		return {
			until: sql.length,
			call
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
	let last = 0;
	const ends = parts?.map((part) => {
		last += part.statements.length;
		return {
			until: calls[last - 1]?.until ?? 0,
			wrapping: part.wrapping
		};
	});
	return {
		sql,
		origin: {
			text,
			at,
			...ends === void 0 ? {} : { parts: ends }
		}
	};
}

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
		...ectoKind,
		load: async () => (await import("./ecto.js")).ecto
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
		...laravelKind,
		load: async () => (await import("./laravel.js")).laravel
	},
	{
		...liquibaseKind,
		load: async () => (await import("./liquibase.js")).liquibase
	},
	{
		...kyselyKind,
		load: async () => (await import("./kysely.js")).kysely
	},
	{
		...mikroormKind,
		load: async () => (await import("./mikroorm.js")).mikroorm
	},
	{
		...efcoreKind,
		load: async () => (await import("./efcore.js")).efcore
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
//#region src/checks/migrations/settings-dialect.ts
const SETTINGS = {
	rails: ["config/database.yml", "Gemfile.lock"],
	django: [
		"settings.py",
		"config/settings.py",
		"config/settings/base.py",
		"config/settings/production.py"
	],
	alembic: ["alembic.ini", "env.py"],
	ecto: [
		"mix.exs",
		"config/config.exs",
		"config/runtime.exs"
	],
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
	liquibase: [...[
		"liquibase.properties",
		"application.properties",
		"application.yml",
		"application.yaml"
	], ...[
		"config/application-prod.yml",
		"application-prod.yml",
		"pom.xml",
		"build.gradle",
		"build.gradle.kts"
	]],
	sequelize: [
		"config/config.json",
		"config/config.js",
		"package.json"
	],
	kysely: ["kysely.config.ts", "package.json"],
	efcore: [
		"appsettings.Production.json",
		"appsettings.json",
		"docker-compose.yml"
	],
	laravel: [...[
		".env.example",
		".env.production",
		".env.prod",
		".env",
		"config/database.php"
	], ...[
		"docker-compose.yml",
		"docker-compose.prod.yml",
		"docker-compose.yaml",
		"compose.yml",
		"compose.yaml"
	]],
	mikroorm: [
		"mikro-orm.config.ts",
		"src/mikro-orm.config.ts",
		"mikro-orm.config.js",
		"package.json"
	]
};
const LINES = { laravel: /^[ \t-]{0,40}(?:DB_CONNECTION[ \t]{0,10}[=:].{0,200}|'default'[ \t]{0,10}=>.{0,200}|image:.{0,200})$/gm };
const NAMED$2 = [
	["postgres", /postgres|postgrex|postgis|psycopg|\bpgsql\b|['"]pg['"]|\bpg \(/i],
	["mysql", /mysql|myxql|mariadb|trilogy/i],
	["oracle", /\bjdbc:oracle\b|\bojdbc\d/i],
	["sqlserver", /\bjdbc:sqlserver\b|\bmssql-jdbc\b|Ecto\.Adapters\.Tds\b/i],
	["sqlite", /sqlite/i]
];
async function dialectOfSettings({ head, git }, { tool }, path, places) {
	const names = SETTINGS[tool.name] ?? [];
	for (let folder = folderOf$1(path);; folder = folderOf$1(folder)) {
		const found = names.map((name) => folder === "" ? name : `${folder}/${name}`).filter((file) => places.has(file));
		const { texts } = found.length === 0 ? { texts: /* @__PURE__ */ new Map() } : await readTexts(head, found, MAX_FILE_BYTES, git);
		const lines = LINES[tool.name];
		const all = [...texts.values()].flatMap((text) => lines ? text.match(lines) ?? [] : [text]).join("\n");
		const dialect = NAMED$2.find(([, words]) => words.test(all))?.[0];
		if (dialect !== void 0) return dialect;
		if (folder === "") return "postgres";
	}
}

//#endregion
//#region src/checks/migrations/sql/executed.ts
function executedSql(source, tokens) {
	const end = tokens.findIndex((token) => ["using", "into"].includes(wordOf(source, token)));
	const expression = end === -1 ? tokens : tokens.slice(0, end);
	if (wordOf(source, expression[0]) === "format" && textOf$2(source, expression[1]) === "(") return textOf$2(source, expression.at(-1)) === ")" ? formatted(source, expression.slice(2, -1)) : void 0;
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
		if (kind === "I") return quote$1(value ?? "");
		return kind === "L" ? `'${(value ?? "").replaceAll("'", "''")}'` : value ?? "";
	});
	return isWhole ? sql : void 0;
}
function literals(source, tokens, separator) {
	const values = [];
	let between = "";
	for (const [index, token] of tokens.entries()) if (token.kind === "string") {
		if (index > 0 && between !== separator) return void 0;
		values.push(valueIn(textOf$2(source, token)));
		between = "";
	} else if (token.kind === "other") between += textOf$2(source, token);
	else return void 0;
	return between === "" ? values : void 0;
}
function valueIn(literal) {
	const dollar = /^\$[^$]*\$/.exec(literal)?.[0];
	if (dollar !== void 0) return literal.slice(dollar.length, -dollar.length);
	const body = literal.slice(literal.indexOf("'") + 1, -1).replaceAll("''", "'");
	return /^[eE]/.test(literal) ? body.replace(/\\([nrt\\'])/g, (_, char) => ESCAPES[char] ?? char) : body;
}
const ESCAPES = {
	n: "\n",
	r: "\r",
	t: "	"
};
const textOf$2 = (source, token) => token === void 0 ? "" : source.slice(token.start, token.end);
const wordOf = (source, token) => token?.kind === "word" ? nameOf$2(source, token) ?? "" : "";

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
const PLACEHOLDER$1 = /\$\{[^}\r\n]*\}/y;
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
			PLACEHOLDER$1.lastIndex = token.start;
			const placeholder = PLACEHOLDER$1.exec(sql)?.[0];
			if (placeholder) replace(token.start, token.start + placeholder.length, placeholder.replace(/\W/g, "_"));
		} else if (token.kind === "word") words.push(nameOf$2(sql, token) ?? "");
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
	}] : split$1(source);
	for (const { start, end } of chunks) {
		const chunk = source.slice(start, end);
		const result = whole.ok ? whole : parse(chunk);
		if (result.ok) for (const statement of place$1(text, source, chunk, start, result.statements)) {
			parsed.statements.push(statement);
			const body = "DoStmt" in statement.node ? bodyOf$1(statement, source) : void 0;
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
function place$1(text, source, chunk, base, raw) {
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
function bodyOf$1(statement, source) {
	const token = statement.tokens.find(({ kind, start }) => kind === "string" && source.startsWith("$", start));
	if (token === void 0) return void 0;
	const width = source.indexOf("$", token.start + 1) + 1 - token.start;
	return {
		start: token.start + width,
		end: token.end - width
	};
}
const OPENERS$1 = /* @__PURE__ */ new Set([
	"begin",
	"then",
	"else",
	"loop"
]);
const STARTERS$1 = /* @__PURE__ */ new Set([
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
		const word = token.kind === "word" ? nameOf$2(source, token) ?? "" : "";
		if (start === void 0 && opener && STARTERS$1.has(word)) start = token.start;
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
			if (start !== void 0 && result?.ok) found.push(...place$1(text, source, chunk, start, result.statements).map((statement) => ({
				...statement,
				nested: true
			})));
			start = void 0;
		}
		opener = token.kind === "semicolon" || OPENERS$1.has(word);
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
function split$1(source) {
	const chunks = [];
	let start = 0;
	let parentheses = 0;
	let blocks = 0;
	let previous = "";
	for (let token = nextToken(source, 0); token; token = nextToken(source, token.end)) {
		if (token.kind === "comment") continue;
		const word = token.kind === "word" ? nameOf$2(source, token) ?? "" : source.slice(token.start, token.end);
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
async function collectPrograms(context, settings, touched, parse, done = /* @__PURE__ */ new Set()) {
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
	const entries = (await context.head.list()).filter(({ kind, path }) => kind === "file" && !done.has(path));
	const places = placesOf(entries);
	const paths = /* @__PURE__ */ new Set();
	const projects = Map.groupBy(changed, ({ path, program }) => `${program.tool.name} ${projectOf(path, program, places)}`);
	for (const [database, own] of projects) {
		const program = own[0]?.program;
		if (program === void 0) continue;
		for (const { path } of own) paths.add(path);
		const all = entries.map(({ path }) => path).filter((path) => program.tool.matches(path, places) && `${program.tool.name} ${projectOf(path, program, places)}` === database);
		const dialect = configuredDialect(settings.database) ?? await dialectOfFiles(context, program, {
			own: own.map(({ path }) => path),
			all,
			places
		}) ?? await dialectOfSettings(context, program, own[0]?.path ?? "", places);
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
	const scripts = await scriptsOf(context.head, context.git, loaded, files);
	const before = loaded.appends ? await filesBefore(context, loaded, own) : /* @__PURE__ */ new Map();
	const ends = compared ? otherEnds(loaded.graph?.(files) ?? [], (path) => changed.get(path)?.from === void 0 && changed.has(path)) : void 0;
	const toBase = (path, sql) => {
		if (!compared) return;
		const parsed = parseStatements(parse, scriptOf("", sql).sql);
		const unread = sql.unread.length + (sql.elsewhere ?? 0);
		collected.base.push({
			path,
			database,
			tool: program.tool,
			parsed,
			down: sql.down,
			unread
		});
	};
	for (const file of loaded.order(files)) {
		const touched = changed.get(file.path);
		const old = touched?.from === void 0 ? void 0 : before.get(touched.from);
		const earlier = old && reader.read(old);
		const whole = reader.read({
			...file,
			scripts
		});
		if (touched === void 0 || earlier !== void 0) toBase(touched?.from ?? file.path, earlier ?? whole);
		const brought = earlier && broughtBy(whole, earlier, touched?.from !== file.path);
		const sql = brought?.sql ?? whole;
		const count = whole.parts?.length ?? 1;
		collected.total += count;
		if (touched === void 0) continue;
		collected.fresh += brought?.fresh ?? (touched.from === void 0 ? count : 0);
		collected.unread.push(...sql.unread.map(({ start, what }) => ({
			path: file.path,
			line: lineOf(file.text, start),
			what
		})));
		if (sql.parts?.length === 0 && sql.unread.length === 0) continue;
		const { sql: script, origin } = scriptOf(file.text, settings.transactions === "auto" ? sql : withoutParts(sql));
		const edited = brought?.before;
		collected.files.push({
			path: file.path,
			tool: program.tool,
			database,
			wrapping: wrappingOf$1(settings, sql),
			text: script,
			up: script,
			origin,
			isNew: compared && (touched.from === void 0 || brought !== void 0 && edited === void 0),
			down: sql.down,
			unread: sql.unread.length + (sql.elsewhere ?? 0),
			...ends?.has(file.path) ? { ends: ends.get(file.path) ?? [] } : {},
			...edited === void 0 ? {} : { before: beforeOf(edited, edited.moved ? touched.from : void 0, file.path) },
			...touched.from === void 0 || brought !== void 0 ? {} : { onBase: true }
		});
	}
}
function beforeOf({ sql, edited }, from, path) {
	const text = scriptOf("", sql).sql;
	return {
		path: from ?? path,
		text,
		up: text,
		edited
	};
}
const withoutParts = ({ statements }) => ({ statements });
async function filesBefore({ base, git }, program, own) {
	const paths = own.flatMap(({ from }) => from ?? []);
	if (base === void 0 || paths.length === 0) return /* @__PURE__ */ new Map();
	const { texts } = await readTexts(base, paths, MAX_FILE_BYTES, git);
	const files = [...texts].map(([path, text]) => ({
		path,
		text
	}));
	const scripts = await scriptsOf(base, git, program, files);
	return new Map(files.map((file) => [file.path, {
		...file,
		scripts
	}]));
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
const CHANGELOGS = [/^(?:.*?\/)?[^/]*(?:liquibase|change-?log|change-?set|changes)[^/]*(?=\/)/i, /^(?:.*?\/)?(?:db|database|migrations?)(?=\/)/i];
function projectOf(path, { tool }, places) {
	if (tool.name === "django") return nearestWith(path, "manage.py", places);
	const rails = /^(.*?)db\/(\w+_)?migrate\//.exec(path);
	if (tool.name === "rails" && rails) return `${rails[1]}${(rails[2] ?? "").replace(/^post_$/, "")}`;
	const ecto = /^(.*?)(\w*)migrations\//.exec(path);
	if (tool.name === "ecto" && ecto) return `${ecto[1]}${(ecto[2] ?? "").replace(/^(?:manual|data|post\w*)_$/, "")}`;
	if (tool.name === "laravel") return laravelProject(path, places);
	if (tool.name === "alembic") return path.slice(0, path.lastIndexOf("/versions/"));
	if (tool.name === "liquibase") return CHANGELOGS.map((folder) => folder.exec(path)?.[0]).find((folder) => folder !== void 0) ?? folderOf$1(path);
	return folderOf$1(path);
}
function laravelProject(path, places) {
	const below = /\/migrations\/(.*)$/i.exec(path)?.[1] ?? "";
	return `${nearestWith(path, "artisan", places)} ${folderOf$1(below)}`;
}
function nearestWith(path, name, places) {
	for (let folder = folderOf$1(path); folder !== ""; folder = folderOf$1(folder)) if (places.has(`${folder}/${name}`)) return folder;
	return "";
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
const FOREIGN = [{
	what: "Entity Framework 6 migrations",
	matches: /(?:^|\/)Migrations\/(?:[^/]+\/)*\d+_[^/]+(?<!\.Designer)\.cs$/i,
	text: /:\s{0,20}DbMigration\b/,
	why: "only those of Entity Framework Core are read",
	advice: "look at the SQL yourself with `ef6 database update --script`"
}, {
	what: "script migrations",
	matches: PROGRAM,
	text: /\bexport\b[^\n]*\bup\b|\bexports\.up\b/,
	why: SCRIPT,
	advice: "let `migrations.run` run them, or look at the SQL yourself"
}];
const foreignByPath = (path) => FOREIGN.filter(({ matches }) => matches.test(path));

//#endregion
//#region src/checks/migrations/history/down.ts
const SECTIONS = {
	goose: /^[ \t]*--[ \t]*\+goose[ \t]+Down\b[^\r\n]*/im,
	dbmate: /^[ \t]*--[ \t]*migrate:down\b[^\r\n]*/im,
	"sql-migrate": /^[ \t]*--[ \t]*\+migrate[ \t]+Down\b[^\r\n]*/im,
	tern: /^---- create above \/ drop below ----[^\r\n]*/im
};
const PARTNERS = [
	[".up.sql", ".down.sql"],
	["/up.sql", "/down.sql"],
	["_up.sql", "_down.sql"],
	["-up.sql", "-down.sql"]
];
function downOf(path, text, tool, around) {
	const section = SECTIONS[tool.name];
	if (section !== void 0) {
		const match = section.exec(text);
		if (match === null) return "missing";
		return text.slice(match.index + match[0].length).trim() === "" ? "empty" : "given";
	}
	const partner = PARTNERS.find(([up]) => path.endsWith(up));
	if (partner === void 0 || tool.name === "prisma" || tool.name === "drizzle") return void 0;
	return around.has(`${path.slice(0, -partner[0].length)}${partner[1]}`) ? "given" : "missing";
}

//#endregion
//#region src/checks/migrations/history/journal.ts
const MAX_JOURNAL_BYTES = 4194304;
async function readVersions(tree, paths, places, git) {
	const journals = [...new Set(paths.map(folderOf$1))].map(journalIn).filter((path) => places.has(path));
	const versions = /* @__PURE__ */ new Map();
	if (journals.length === 0) return versions;
	const { texts } = await readTexts(tree, journals, MAX_JOURNAL_BYTES, git);
	const read = new Map([...texts].map(([path, text]) => [path, entriesOf(text)]));
	for (const path of paths) {
		const folder = folderOf$1(path);
		const tag = path.slice(folder.length + 1).replace(/\.sql$/, "");
		const when = read.get(journalIn(folder))?.get(tag);
		if (when !== void 0) versions.set(path, {
			kind: "numbers",
			parts: [when]
		});
	}
	return versions;
}
const journalIn = (folder) => `${folder}/meta/_journal.json`;
function entriesOf(text) {
	const found = /* @__PURE__ */ new Map();
	let journal;
	try {
		journal = JSON.parse(text);
	} catch {
		return found;
	}
	if (typeof journal !== "object" || journal === null || !("entries" in journal) || !Array.isArray(journal.entries)) return found;
	for (const entry of journal.entries) {
		if (typeof entry !== "object" || entry === null || !("tag" in entry) || !("when" in entry)) continue;
		const { tag, when } = entry;
		if (typeof tag === "string" && typeof when === "number" && Number.isSafeInteger(when)) found.set(tag, BigInt(when));
	}
	return found;
}

//#endregion
//#region src/checks/migrations/mysql/version.ts
const LAST = 99;
function serverOf(flavour, version) {
	if (version === void 0 || !Number.isFinite(version) || version <= 0) return {
		flavour,
		version: flavour === "mysql" ? 80499 : 101199
	};
	if (version >= 1e3) return {
		flavour,
		version: Math.trunc(version)
	};
	const [major = "0", minor = "0"] = String(version).split(".");
	const second = flavour === "mariadb" && major === "10" && minor === "1" ? 10 : Number(minor.slice(0, 2));
	return {
		flavour,
		version: Number(major) * 1e4 + second * 100 + LAST
	};
}
const isMysql = ({ flavour, version }, since = 0) => flavour === "mysql" && version >= since;
const isMaria = ({ flavour, version }, since = 0) => flavour === "mariadb" && version >= since;
function nameOfServer({ flavour, version }) {
	const patch = version % 100;
	const series = `${Math.trunc(version / 1e4)}.${Math.trunc(version / 100) % 100}`;
	return `${flavour === "mysql" ? "MySQL" : "MariaDB"} ${series}${patch === LAST ? "" : `.${patch}`}`;
}
function runsComment(server, isMariaOnly, digits) {
	if (isMariaOnly && server.flavour !== "mariadb") return false;
	if (digits === "") return true;
	const version = Number(digits);
	if (!isMariaOnly && server.flavour === "mariadb" && version >= 50700 && version <= 99999) return false;
	return server.version >= version;
}

//#endregion
//#region src/checks/migrations/mysql/advice.ts
const SHORT_WAIT = "SET SESSION lock_wait_timeout = 5;";
function clauseFor(subject, algorithm, lock) {
	if (algorithm === "INSTANT") return "ALGORITHM=INSTANT";
	return `ALGORITHM=${algorithm === "NOCOPY" && !isMaria(subject.server) ? "INPLACE" : algorithm}, LOCK=${lock}`;
}
function saying(subject, { algorithm, lock }) {
	const clause = clauseFor(subject, algorithm, lock);
	const { statement, shown } = subject;
	return statement.kind === "alter-table" ? `${shown}, ${clause};` : `${shown} ${clause.replace(", ", " ")};`;
}
const serverName = (subject) => nameOfServer(subject.server);
function onlineTools(subject, table, hasKeys) {
	const alter = subject.shown.replace(/^[\s\S]*?\bTABLE\b\s*/i, "").replace(/^(?:`[^`]*`|\S)+\s*/, "").replace(/\s+/g, " ").replace(/(["\\$`])/g, "\\$1").slice(0, 400);
	const name = table.sql.replaceAll("`", "");
	const percona = `pt-online-schema-change --alter "${alter}" ${hasKeys ? "--alter-foreign-keys-method=auto " : ""}--execute D=<database>,t=${name}`;
	const ghost = `gh-ost --database=<database> --table=${name} --alter="${alter}" --execute`;
	const tools = hasKeys || isMaria(subject.server) ? [percona] : [ghost, percona];
	return `Let ${tools.length > 1 ? "`gh-ost` or `pt-online-schema-change`" : "`pt-online-schema-change`"} fill a copy while the app goes on, and take the statement out of the migration (or let the migration find it done):\n\n${shBlock(tools)}`;
}
const shBlock = (lines) => sqlBlock(...lines).replace("```sql", "```sh");
const smallTable = (table) => `Where ${code$1(table.sql.replaceAll("`", ""))} is small (some thousand rows) it is done within a second: then keep it, with \`${SHORT_WAIT}\` before it, and accept this finding with that as the reason.`;
const ORDER$1 = [
	"DEFAULT",
	"INSTANT",
	"NOCOPY",
	"INPLACE",
	"COPY"
];
const LOCK_ORDER = [
	"DEFAULT",
	"NONE",
	"SHARED",
	"EXCLUSIVE"
];
function isRefused(subject, how) {
	const { plan } = subject;
	if (plan === void 0 || !plan.because.every(({ certain }) => certain)) return false;
	const { algorithm = "DEFAULT", lock = "DEFAULT" } = how;
	const needed = plan.algorithm === "NOCOPY" && !isMaria(subject.server) ? "INPLACE" : plan.algorithm;
	if ((algorithm === "INPLACE" || algorithm === "NOCOPY" || algorithm === "INSTANT") && ORDER$1.indexOf(algorithm) < ORDER$1.indexOf(needed)) return true;
	return lock !== "DEFAULT" && plan.algorithm !== "INSTANT" && LOCK_ORDER.indexOf(lock) < LOCK_ORDER.indexOf(plan.lock);
}
function howOf({ statement }) {
	return "how" in statement && typeof statement.how === "object" ? statement.how : {};
}
const goesAhead = (subject) => !isRefused(subject, howOf(subject));

//#endregion
//#region src/checks/migrations/mysql/plan-table.ts
function tableNameOf({ statement }) {
	if (statement.kind === "optimize") return statement.tables[0];
	if (statement.kind === "alter-table" || statement.kind === "create-index" || statement.kind === "drop-index") return statement.table;
}

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-algorithm-refused.ts
const algorithmRefused = {
	rule: {
		id: "migrations/mysql-algorithm-refused",
		severity: "high",
		summary: "Says an ALGORITHM or LOCK that the server refuses for this change",
		why: "Saying `ALGORITHM=INSTANT` is right: the server then refuses (errors 1845, 1846) rather than to copy the table. For this change it does refuse, so the deploy stops here; what ran before stays, for there is no rollback of DDL.",
		fix: "Change the statement into one that can be done so, or say what the change needs and when it may run.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/alter-table.html#alter-table-performance"],
		examples: {
			bad: ["-- base\nCREATE TABLE users (id INT, n VARCHAR(50));\n-- change\nALTER TABLE users MODIFY n INT, ALGORITHM=INSTANT;", "-- base\nCREATE TABLE users (id INT, n TEXT);\n-- change\nALTER TABLE users ADD FULLTEXT INDEX f (n), LOCK=NONE;"],
			good: ["-- base\nCREATE TABLE users (id INT);\n-- change\nALTER TABLE users ADD COLUMN a INT, ALGORITHM=INSTANT;", "ALTER TABLE users ADD INDEX i (a), ALGORITHM=INPLACE, LOCK=NONE;"]
		}
	},
	*check(subject) {
		const { plan } = subject;
		const table = tableNameOf(subject);
		const how = howOf(subject);
		if (plan === void 0 || table === void 0 || !isRefused(subject, how)) return;
		const said = [how.algorithm && `ALGORITHM=${how.algorithm}`, how.lock && `LOCK=${how.lock}`].filter(Boolean).join(", ");
		const [first] = plan.because;
		const needs = clauseFor(subject, plan.algorithm, plan.lock);
		yield {
			about: table.key,
			title: `Change of table ${plain(subject.written(table.key))} is refused: it needs ${needs}`,
			message: `The statement says ${code$1(said)}, but ${serverName(subject)} can do this only with ${code$1(needs)}: ${first?.why ?? ""}.`,
			impact: "The migration fails and the deploy stops. Statements before this one have taken effect already.",
			fix: `Nothing is locked by this, and that is what the clause is for. Where ${code$1(subject.written(table.key))} is small, or nobody uses it meanwhile, say what it needs:\n\n${sqlBlock(`… ${needs};`)}\n\nOtherwise find a change that needs less, or let gh-ost or pt-online-schema-change do it.`,
			at: first?.span
		};
	}
};

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-copy.ts
const ELSEWHERE$1 = /* @__PURE__ */ new Set([
	"column-type",
	"foreign-key",
	"check",
	"stored",
	"unique"
]);
const copy = {
	rule: {
		id: "migrations/mysql-copy",
		severity: "high",
		summary: "Copies a whole table row by row while writes to it wait",
		why: "Some changes can only be made by filling a second table (`ALGORITHM=COPY`). Reads go on, but every insert, update and delete waits until the last row is copied, and the replicas do the same again afterwards. MariaDB lets others write meanwhile since 11.2.",
		fix: "Use a change that the server makes in place, or let gh-ost or pt-online-schema-change fill the copy while the app goes on.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html", "https://mariadb.com/kb/en/innodb-online-ddl-overview/"],
		examples: {
			bad: [
				"ALTER TABLE users CONVERT TO CHARACTER SET utf8mb4;",
				"ALTER TABLE users ADD COLUMN token CHAR(36) NOT NULL DEFAULT (uuid());",
				"ALTER TABLE users ENGINE=MyISAM;",
				"ALTER TABLE users ORDER BY email;",
				"ALTER TABLE users ADD COLUMN a INT, ALGORITHM=COPY;"
			],
			good: [
				"ALTER TABLE users ADD COLUMN a INT;",
				"CREATE TABLE t (a INT);\nALTER TABLE t CONVERT TO CHARACTER SET latin1;",
				"ALTER TABLE users ADD INDEX i (email), ALGORITHM=INPLACE, LOCK=NONE;",
				"-- base\nCREATE TABLE users (email INT);\n-- change\nALTER TABLE users ORDER BY email, ALGORITHM=INPLACE;"
			]
		}
	},
	*check(subject) {
		const { plan } = subject;
		const table = tableNameOf(subject);
		if (plan === void 0 || table === void 0 || !goesAhead(subject)) return;
		const asked = howOf(subject).algorithm === "COPY" && plan.algorithm !== "COPY";
		const [first] = plan.because.filter(({ cause }) => !ELSEWHERE$1.has(cause)).filter(({ why }) => why !== "a member goes away");
		if (!asked && (plan.algorithm !== "COPY" || first === void 0)) return;
		const waits = asked || plan.lock !== "NONE";
		const because = asked ? "the statement asks for it with `ALGORITHM=COPY`" : first?.why ?? "";
		const known = subject.table(table.key);
		yield {
			about: table.key,
			severity: waits ? "high" : "medium",
			title: `Table ${plain(subject.written(table.key))} is copied row by row${waits ? " while writes to it wait" : ""}`,
			message: `${serverName(subject)} makes a second ${code$1(subject.written(table.key))}, copies every row into it and then takes it instead: ${because}.`,
			impact: `${waits ? `Inserts, updates and deletes on ${code$1(subject.written(table.key))} wait until the last row is copied` : `The disk needs room for a second ${code$1(subject.written(table.key))}`}, and replicas stand still as long afterwards.`,
			fix: asked ? `Leave \`ALGORITHM=COPY\` out: ${serverName(subject)} can do this with \`${plan.algorithm === "INSTANT" ? "ALGORITHM=INSTANT" : "ALGORITHM=INPLACE"}\`.` : `${onlineTools(subject, table, (known?.keys.size ?? 0) > 0)}\n\n${smallTable(table)}`,
			at: asked ? void 0 : first?.span
		};
	}
};

//#endregion
//#region src/checks/migrations/mysql/subject.ts
function alterationOf(subject) {
	const { statement } = subject;
	if (statement.kind !== "alter-table" || subject.isNew(statement.table.key)) return void 0;
	const { table, actions, how } = statement;
	return {
		table,
		known: subject.table(table.key),
		actions,
		how
	};
}
const clausesOf = ({ actions }, kind) => actions.filter((action) => action.kind === kind);

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-drop-partition.ts
const dropPartition = {
	rule: {
		id: "migrations/mysql-drop-partition",
		severity: "blocker",
		summary: "Drops or empties a partition with all its rows",
		why: "The rows of the partition are gone at once, without a transaction that could be undone. `REORGANIZE PARTITION` keeps them.",
		fix: "Keep the partition as a table of its own (`EXCHANGE PARTITION`) for some days, or let a job that is meant for it drop old partitions.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/partitioning-management-range-list.html"],
		examples: {
			bad: ["ALTER TABLE events DROP PARTITION p2023;", "ALTER TABLE events TRUNCATE PARTITION p1, p2;"],
			good: ["ALTER TABLE events ADD PARTITION (PARTITION p9 VALUES LESS THAN (90));", "ALTER TABLE events ANALYZE PARTITION p1;"]
		}
	},
	*check(subject) {
		const alteration = alterationOf(subject);
		if (alteration === void 0) return;
		const { table } = alteration;
		for (const { how, names, span } of clausesOf(alteration, "partition")) {
			if (how !== "drop" && how !== "truncate" && how !== "discard") continue;
			const list = names.map(plain).join(", ");
			const done = how === "truncate" ? "emptied" : how === "drop" ? "dropped" : "taken off";
			yield {
				about: `${table.key}.${names.join(",")}`,
				title: `Partition ${list} of table ${plain(subject.written(table.key))} is ${done} with all its rows`,
				message: `This ${how === "truncate" ? "empties" : how === "drop" ? "drops" : "deletes the file of"} ${names.map((name) => code$1(subject.written(name))).join(", ")} of ${code$1(subject.written(table.key))}.`,
				impact: `Its rows of ${code$1(subject.written(table.key))} are lost, and only a backup brings them back.`,
				fix: `Keep the rows for some days in a table of their own (of the same structure, without partitions):\n\n${sqlBlock(`CREATE TABLE <kept> LIKE ${table.sql};`, "ALTER TABLE <kept> REMOVE PARTITIONING;", ...names.map((name) => `ALTER TABLE ${table.sql} EXCHANGE PARTITION ${name} WITH TABLE <kept>;`))}`,
				at: span
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/mysql/changes.ts
const modifiedIn = ({ actions, known }) => actions.flatMap((action) => action.kind === "modify-column" ? [{
	column: action.from,
	before: known?.columns.get(action.from),
	to: action.column,
	span: action.span
}] : []);
const becomesRequired = (alteration) => modifiedIn(alteration).filter(({ before, to }) => to.notNull === true && before?.notNull !== true && to.generated === void 0);

//#endregion
//#region src/checks/migrations/mysql/sql/cursor.ts
var Unread = class extends Error {
	name = "Unread";
	offset;
	constructor(message, offset) {
		super(message);
		this.offset = offset;
	}
};
const cursorOf = (tokens) => ({
	tokens,
	at: 0
});
const peek = (cursor, ahead = 0) => cursor.tokens[cursor.at + ahead];
function word$1(cursor, ahead = 0) {
	const token = peek(cursor, ahead);
	return token?.kind === "word" || token?.kind === "other" ? token.text : "";
}
const isNext = (cursor, ...words) => words.every((text, index) => word$1(cursor, index) === text);
function take(cursor, ...words) {
	if (!isNext(cursor, ...words)) return false;
	cursor.at += words.length;
	return true;
}
function takeAny(cursor, ...words) {
	const next = word$1(cursor);
	if (!words.includes(next)) return void 0;
	cursor.at++;
	return next;
}
function next(cursor) {
	const token = peek(cursor);
	if (token === void 0) throw unread$1(cursor, "the statement ends too early");
	cursor.at++;
	return token;
}
function name(cursor) {
	const token = peek(cursor);
	if (token?.kind !== "word" && token?.kind !== "quoted") throw unread$1(cursor, "a name is missing");
	cursor.at++;
	return token.text;
}
function expect(cursor, ...words) {
	if (!take(cursor, ...words)) throw unread$1(cursor, `\`${words.join(" ").toUpperCase()}\` is missing`);
}
function parens(cursor) {
	expect(cursor, "(");
	const from = cursor.at;
	for (let depth = 1;;) {
		const token = next(cursor);
		if (token.kind !== "other") continue;
		if (token.text === "(") depth++;
		else if (token.text === ")" && --depth === 0) return cursor.tokens.slice(from, cursor.at - 1);
	}
}
const atEnd = (cursor) => cursor.at >= cursor.tokens.length;
const offsetOf = (cursor) => peek(cursor)?.start ?? cursor.tokens.at(-1)?.end ?? 0;
const unread$1 = (cursor, message) => new Unread(message, offsetOf(cursor));
function spanFrom(cursor, from) {
	const start = cursor.tokens[from]?.start ?? 0;
	return {
		start,
		end: cursor.tokens[cursor.at - 1]?.end ?? start
	};
}

//#endregion
//#region src/checks/migrations/mysql/sql/names.ts
const quote = (text) => `\`${text.replaceAll("`", "``")}\``;
function written(cursor, source) {
	const token = peek(cursor);
	const read = name(cursor);
	return token?.kind === "word" ? source.slice(token.start, token.end) : read;
}
function tableName(cursor, source) {
	const from = cursor.at;
	const parts = [written(cursor, source)];
	while (take(cursor, ".")) parts.push(written(cursor, source));
	return {
		key: parts.join(".").toLowerCase(),
		sql: parts.map(quote).join("."),
		span: spanFrom(cursor, from)
	};
}
function columnName(cursor) {
	let last = name(cursor);
	while (take(cursor, ".")) last = name(cursor);
	return last.toLowerCase();
}

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-enum-removes-value.ts
const enumRemovesValue = {
	rule: {
		id: "migrations/mysql-enum-removes-value",
		severity: "high",
		summary: "Takes a member away from an ENUM or SET that rows may hold",
		why: "Where a row holds the member, the statement fails in strict mode, and without it the row holds an empty text from then on. The table is copied for it. The version that still runs may write the member again, and fails.",
		fix: "First ship code that no longer writes the member, change the rows that hold it, and take it away in a later release; or leave it.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/enum.html"],
		examples: {
			bad: ["-- base\nCREATE TABLE users (s ENUM('a', 'b'));\n-- change\nALTER TABLE users MODIFY s ENUM('a');"],
			good: ["-- base\nCREATE TABLE users (s ENUM('a', 'b'));\n-- change\nALTER TABLE users MODIFY s ENUM('a', 'b', 'c');", "CREATE TABLE t (s ENUM('a', 'b'));\nALTER TABLE t MODIFY s ENUM('a');"]
		}
	},
	*check(subject) {
		const alteration = alterationOf(subject);
		if (alteration === void 0) return;
		const { table } = alteration;
		for (const { column, before, to, span } of modifiedIn(alteration)) {
			const old = before?.def.type;
			if (old === void 0 || old.members === void 0 || old.name !== to.type.name) continue;
			const gone = old.members.filter((member) => !to.type.members?.includes(member)).length;
			if (gone === 0) continue;
			yield {
				about: `${table.key}.${column}`,
				title: `${gone === 1 ? "A member is" : `${gone} members are`} taken away from column ${plain(subject.written(column))} of table ${plain(subject.written(table.key))}`,
				message: `${code$1(subject.written(`${table.key}.${column}`))} had ${old.members.length} members and keeps ${old.members.length - gone} of them. ${serverName(subject)} copies the table for it, and a row that holds one of the others ${subject.session.strict ? "stops the statement" : "then holds an empty text"}.`,
				impact: `${subject.session.strict ? "One such row stops the deploy" : "Such values are lost without a word"}; the running version fails where it writes one; writes to ${code$1(subject.written(table.key))} wait while it is copied.`,
				fix: `Look first, and change the rows:\n\n${sqlBlock(`SELECT COUNT(*) FROM ${table.sql} WHERE ${quote(subject.written(column))} = <member>;`, `UPDATE ${table.sql} SET ${quote(subject.written(column))} = <other member> WHERE ${quote(subject.written(column))} = <member>; -- in batches`)}\n\nTake the member away in a later release, or leave it: nobody has to use it.`,
				at: span
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-explicit-algorithm.ts
const explicitAlgorithm = {
	rule: {
		id: "migrations/mysql-explicit-algorithm",
		severity: "low",
		summary: "Leaves it to the server how a table is changed",
		why: "Without `ALGORITHM`, the server takes the cheapest way that is possible for this table, and copies it where no other is: a full-text index, a compressed table or an older version is enough to turn an instant into an hour. With it, the server refuses at once instead.",
		fix: "Say `ALGORITHM` and `LOCK` in every `ALTER TABLE` and `CREATE INDEX` on a table that is in use.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-performance.html"],
		examples: {
			bad: ["ALTER TABLE users ADD COLUMN a INT;", "CREATE INDEX i ON users (email);"],
			good: [
				"ALTER TABLE users ADD COLUMN a INT, ALGORITHM=INSTANT;",
				"CREATE INDEX i ON users (email) ALGORITHM=INPLACE LOCK=NONE;",
				"CREATE TABLE t (a INT);\nALTER TABLE t ADD COLUMN b INT;"
			]
		}
	},
	*check(subject) {
		const table = tableNameOf(subject);
		if (table === void 0 || !isSilent(subject)) return;
		if (subject.seen.has(this.rule.id)) return;
		subject.seen.add(this.rule.id);
		const { plan } = subject;
		if (plan === void 0) return;
		yield {
			about: "file",
			title: `Change of table ${plain(subject.written(table.key))} does not say how it may be done`,
			message: `${serverName(subject)} can do this with \`ALGORITHM=${plan.algorithm === "NOCOPY" ? "INPLACE" : plan.algorithm}\`${plan.because.every(({ certain }) => certain) ? "" : `, as far as it can be told without knowing ${code$1(subject.written(table.key))}`}. Nothing in the statement keeps it from copying the table where it can't.`,
			impact: `If ${code$1(subject.written(table.key))} is not what it seems here, writes to it wait while all of it is copied.`,
			fix: `Say it, here and in the other statements of the file; it then fails at once rather than to lock the table:\n\n${sqlBlock(...subject.session.limited ? [] : [SHORT_WAIT], saying(subject, plan))}`
		};
	}
};
function isSilent(subject) {
	const { plan, statement } = subject;
	if (plan === void 0 || statement.kind === "optimize" || howOf(subject).algorithm !== void 0) return false;
	return (plan.algorithm === "INSTANT" || plan.algorithm === "NOCOPY") && plan.lock === "NONE";
}

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-foreign-keys-off.ts
const foreignKeysOff = {
	rule: {
		id: "migrations/mysql-foreign-keys-off",
		severity: "medium",
		summary: "Adds a foreign key without checking the rows that are there",
		why: "With `foreign_key_checks = 0` the key is added without a copy of the table, and without a look at the rows: those that have no parent stay, and nothing ever looks at them again. Queries and `ON DELETE` then count on something that does not hold.",
		fix: "That is the cheapest way to add the key; look for rows without a parent before.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html#sysvar_foreign_key_checks"],
		examples: {
			bad: ["SET foreign_key_checks = 0;\nALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (user_id) REFERENCES users (id);"],
			good: ["ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (user_id) REFERENCES users (id);", "SET foreign_key_checks = 0;\nCREATE TABLE orders (user_id INT);\nALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id);"]
		}
	},
	*check(subject) {
		const alteration = alterationOf(subject);
		if (alteration === void 0 || subject.session.checksKeys) return;
		const { table } = alteration;
		for (const { key, span } of clausesOf(alteration, "add-foreign-key")) {
			if (key.columns.every((column) => subject.isNewColumn(table.key, column))) continue;
			const [column = ""] = key.columns;
			yield {
				about: `${table.key}.${key.columns.join(",")}`,
				title: `Foreign key of table ${plain(subject.written(table.key))} is added without a look at its rows`,
				message: `\`foreign_key_checks\` is off, so rows of ${code$1(subject.written(table.key))} that have no ${code$1(subject.written(key.parent.key))} stay as they are, now and later.`,
				impact: `The key is there, but does not hold for old rows: joins lose them, and a dump of the database cannot be read back with the checks on.`,
				fix: `Look for such rows before, and mend them:\n\n${sqlBlock(`SELECT COUNT(*) FROM ${table.sql} AS child LEFT JOIN ${key.parent.sql} AS parent ON parent.<key> = child.${quote(subject.written(column))}`, `WHERE child.${quote(subject.written(column))} IS NOT NULL AND parent.<key> IS NULL;`)}`,
				at: span
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-implicit-commit.ts
const implicitCommit = {
	rule: {
		id: "migrations/mysql-implicit-commit",
		severity: "low",
		summary: "Counts on a rollback that MySQL and MariaDB do not have for DDL",
		why: "Every `CREATE`, `ALTER`, `DROP`, `RENAME` and `TRUNCATE` commits what is open before it and itself. Where the second of two statements fails, the first stays: the file can be run neither on nor again, and a `ROLLBACK` undoes nothing.",
		fix: "One statement that changes the structure per migration (several changes of one table fit into one `ALTER TABLE`), and moving of data in another.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html", "https://mariadb.com/kb/en/sql-statements-that-cause-an-implicit-commit/"],
		examples: {
			bad: ["START TRANSACTION;\nUPDATE users SET a = 1 WHERE id = 2;\nALTER TABLE users ADD COLUMN b INT;\nCOMMIT;", "ALTER TABLE users ADD COLUMN a INT;\nALTER TABLE orders ADD COLUMN b INT;"],
			good: [
				"ALTER TABLE users ADD COLUMN a INT, ADD COLUMN b INT;",
				"START TRANSACTION;\nUPDATE users SET a = 1 WHERE id = 2;\nCOMMIT;",
				"CREATE TABLE a (id INT);\nCREATE TABLE b (id INT);"
			]
		}
	},
	*check(subject) {
		if (!changesStructure(subject.statement) || subject.seen.has(this.rule.id)) return;
		const open = subject.session.inTransaction;
		const table = subject.touches(subject.statement);
		if (!open && (table === void 0 || !hasEarlier(subject))) return;
		subject.seen.add(this.rule.id);
		const verb = verbOf(subject.statement);
		yield {
			about: "file",
			severity: open ? "medium" : "low",
			title: open ? `Transaction is committed by ${verb} in the middle of it` : `Several changes of tables stand in one migration, and none can be undone with the others`,
			message: open ? `A transaction is open here, and ${code$1(verb)} commits it before it begins. What follows runs by itself, and the \`COMMIT\` or \`ROLLBACK\` at the end has no effect on what stands before.` : `This is not the first statement of the file that changes the structure. If it fails (a lock that is not given, a row that does not fit), what stands before stays done, and the file does not run a second time.`,
			impact: "A deploy that stops in the middle leaves a half-made structure that somebody has to mend by hand.",
			fix: open ? `Take \`START TRANSACTION\` and \`COMMIT\` away where the structure changes, and move data in a migration of its own.` : `Put changes of ${table === void 0 ? "one table" : code$1(subject.written(table.key))} into one \`ALTER TABLE\` where that costs no more, and the others into migrations of their own.`
		};
	}
};
const hasEarlier = ({ statements, index, touches }) => statements.slice(0, index).some(({ statement }) => changesStructure(statement) && touches(statement) !== void 0);
const changesStructure = (statement) => [
	"alter-table",
	"create-index",
	"drop-index",
	"drop-table",
	"rename-table",
	"truncate",
	"create-table"
].includes(statement.kind) || statement.kind === "other" && statement.ddl;
const verbOf = ({ kind }) => kind === "other" ? "DDL" : kind.replace("-", " ").toUpperCase();

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-inline-references.ts
const inlineReferences = {
	rule: {
		id: "migrations/mysql-inline-references",
		severity: "medium",
		summary: "Writes REFERENCES behind a column, which MySQL reads and forgets",
		why: "MySQL before 9.0 (and MariaDB before 10.5) parses `REFERENCES` behind a column and makes no foreign key: no error, no warning. Rows without their parent come in, and `ON DELETE CASCADE` deletes nothing.",
		fix: "Write `FOREIGN KEY (column) REFERENCES …` as a part of its own.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/ansi-diff-foreign-keys.html"],
		examples: {
			bad: ["CREATE TABLE orders (id INT PRIMARY KEY, user_id INT REFERENCES users (id));", "ALTER TABLE orders ADD COLUMN user_id INT REFERENCES users (id) ON DELETE CASCADE;"],
			good: ["CREATE TABLE orders (id INT PRIMARY KEY, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id));"]
		}
	},
	*check(subject) {
		if (isMysql(subject.server, 9e4) || isMaria(subject.server, 100500)) return;
		const { statement } = subject;
		for (const { name, references } of columnsOf$2(statement)) {
			if (references === void 0 || !("table" in statement) || hasKey(subject, name)) continue;
			const { table } = statement;
			const key = `FOREIGN KEY (${quote(name)}) REFERENCES ${references.table.sql} (<column>)`;
			yield {
				about: `${table.key}.${name}`,
				title: `Foreign key of column ${plain(subject.written(name))} of table ${plain(subject.written(table.key))} is read and forgotten`,
				message: `${serverName(subject)} makes no foreign key of \`REFERENCES\` behind ${code$1(subject.written(name))}: it has to stand by itself.`,
				impact: `Nothing keeps ${code$1(subject.written(table.key))} from holding rows without their ${code$1(subject.written(references.table.key))}.`,
				fix: sqlBlock(statement.kind === "create-table" ? `CREATE TABLE ${table.sql} (…, ${key});` : `ALTER TABLE ${table.sql} ADD ${key};`),
				at: references.span
			};
		}
	}
};
function columnsOf$2(statement) {
	if (statement.kind === "create-table") return statement.columns;
	if (statement.kind !== "alter-table") return [];
	return statement.actions.flatMap((action) => action.kind === "add-column" || action.kind === "modify-column" ? [action.column] : []);
}
function hasKey({ statement }, column) {
	return (statement.kind === "create-table" ? statement.keys : statement.kind === "alter-table" ? statement.actions.flatMap((action) => action.kind === "add-foreign-key" ? [action.key] : []) : []).some(({ columns }) => columns[0] === column);
}

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-lock-tables.ts
const lockTables$1 = {
	rule: {
		id: "migrations/mysql-lock-tables",
		severity: "medium",
		summary: "Locks tables by hand",
		why: "`LOCK TABLES … WRITE` keeps everybody else from reading and writing until `UNLOCK TABLES` or the end of the connection; `READ` keeps them from writing. Dumps contain it: it belongs into an empty database, not into a migration.",
		fix: "Leave it out: every statement takes the locks it needs.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/lock-tables.html"],
		examples: {
			bad: ["LOCK TABLES users WRITE;\nUPDATE users SET a = 1 WHERE id = 2;\nUNLOCK TABLES;"],
			good: ["CREATE TABLE t (id INT);\nLOCK TABLES `t` WRITE;\nINSERT INTO t VALUES (1);\nUNLOCK TABLES;", "LOCK TABLES users READ LOCAL;\nUNLOCK TABLES;"]
		}
	},
	*check(subject) {
		const { statement } = subject;
		if (statement.kind !== "lock-tables") return;
		const locked = statement.tables.find(({ table, write }) => write && !subject.isNew(table.key));
		if (locked === void 0) return;
		const { table } = locked;
		yield {
			about: table.key,
			title: `Table ${plain(subject.written(table.key))} is locked by hand`,
			message: `This locks ${code$1(subject.written(table.key))} until \`UNLOCK TABLES\` or the end of the connection.`,
			impact: `All other queries on ${code$1(subject.written(table.key))} wait for everything that follows in this migration.`,
			fix: "Delete the statement and the `UNLOCK TABLES` that belongs to it.",
			at: table.span
		};
	}
};

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-mixed-alter.ts
const mixedAlter = {
	rule: {
		id: "migrations/mysql-mixed-alter",
		severity: "medium",
		summary: "Puts clauses into one ALTER TABLE that would be cheaper apart",
		why: "The whole statement runs with one algorithm. A column that could be added in an instant is then added by writing every row anew, only because an index is built in the same statement.",
		fix: "Write one statement for what is INSTANT, and another for the rest.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html"],
		examples: {
			bad: ["ALTER TABLE users ADD COLUMN plan INT, ADD INDEX plan_i (plan);", "ALTER TABLE users ADD INDEX i (email), DROP COLUMN old_email;"],
			good: [
				"ALTER TABLE users ADD COLUMN plan INT;\nALTER TABLE users ADD INDEX plan_i (plan);",
				"ALTER TABLE users ADD COLUMN a INT, ADD COLUMN b INT;",
				"ALTER TABLE users ADD INDEX a (a), ADD INDEX b (b);"
			]
		}
	},
	*check(subject) {
		const { plan } = subject;
		const table = tableNameOf(subject);
		if (plan === void 0 || table === void 0 || !plan.mixed || !goesAhead(subject)) return;
		if (subject.statement.kind !== "alter-table" || subject.statement.how.algorithm !== void 0) return;
		const instant = plan.costs.filter((cost) => cost.instant);
		const part = (isInstant) => {
			const texts = [...new Set(plan.costs.filter((cost) => cost.instant === isInstant).map(({ span }) => span))].map(({ start, end }) => subject.part(start, end));
			return `ALTER TABLE ${table.sql} ${texts.join(", ")}`;
		};
		const both = instant.some(({ span }) => plan.costs.some((cost) => !cost.instant && cost.span === span));
		const lock = plan.costs.filter((cost) => !cost.instant).some((cost) => cost.lock !== "NONE") ? "SHARED" : "NONE";
		yield {
			about: table.key,
			title: `Table ${plain(subject.written(table.key))} is written anew because clauses are put into one statement`,
			message: `${instant.length === plan.costs.length ? "Each clause" : `${instant.length} of ${plan.costs.length} clauses`} could be \`INSTANT\`, but ${serverName(subject)} runs the whole statement with one algorithm, and together that is \`ALGORITHM=${plan.algorithm}\`: every row of ${code$1(subject.written(table.key))} is written anew.`,
			impact: `The server is busy and the disk holds ${code$1(subject.written(table.key))} twice${plan.lock === "NONE" ? "" : "; writes wait meanwhile"}; replicas show old data until they have done the same.`,
			fix: both ? `Add the column without its key first (\`ALGORITHM=INSTANT\`), then the key in a second statement:\n\n${sqlBlock(SHORT_WAIT, `ALTER TABLE ${table.sql} ADD COLUMN <column without UNIQUE>, ALGORITHM=INSTANT;`, `ALTER TABLE ${table.sql} ADD UNIQUE INDEX (<column>), ${clauseFor(subject, "NOCOPY", lock)};`)}` : `Two statements:\n\n${sqlBlock(SHORT_WAIT, `${part(true)}, ALGORITHM=INSTANT;`, `${part(false)}, ${clauseFor(subject, "NOCOPY", lock)};`)}`
		};
	}
};

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-modify-forgets.ts
const modifyForgets = {
	rule: {
		id: "migrations/mysql-modify-forgets",
		severity: "medium",
		summary: "Changes a column and leaves out what it had: default, AUTO_INCREMENT, ON UPDATE",
		why: "`MODIFY` and `CHANGE` define a column from nothing: what is not said again is gone. A type is made wider, and the default is lost with it; inserts that count on it fail (error 1364) from then on.",
		fix: "Write the whole definition again, or use `ALTER COLUMN … SET DEFAULT` and `RENAME COLUMN`, which touch nothing else.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/alter-table.html#alter-table-redefine-column"],
		examples: {
			bad: ["-- base\nCREATE TABLE users (plan VARCHAR(10) NOT NULL DEFAULT 'free');\n-- change\nALTER TABLE users MODIFY plan VARCHAR(20) NOT NULL;", "CREATE TABLE t (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY);\nALTER TABLE t MODIFY id BIGINT NOT NULL;"],
			good: ["-- base\nCREATE TABLE users (plan VARCHAR(10) NOT NULL DEFAULT 'free');\n-- change\nALTER TABLE users MODIFY plan VARCHAR(20) NOT NULL DEFAULT 'free';", "ALTER TABLE users MODIFY plan VARCHAR(20) NOT NULL;"]
		}
	},
	*check(subject) {
		const { statement } = subject;
		if (statement.kind !== "alter-table") return;
		const alteration = alterationOf(subject) ?? {
			table: statement.table,
			known: subject.table(statement.table.key),
			actions: statement.actions,
			how: statement.how
		};
		const { table } = alteration;
		for (const { column, before, to, span } of modifiedIn(alteration)) {
			if (before === void 0) continue;
			const [lost] = lostIn(before, to);
			if (lost === void 0 || lost.what === "default" && !needsDefault(to)) continue;
			if (statement.actions.some((action) => action.kind === "set-default" && action.column === to.name)) continue;
			yield {
				about: `${table.key}.${column}`,
				severity: subject.isNew(table.key) ? "low" : lost.breaks ? "high" : "medium",
				title: `Column ${plain(subject.written(column))} of table ${plain(subject.written(table.key))} loses its ${plain(lost.what)}`,
				message: `${code$1(subject.written(`${table.key}.${column}`))} had ${lost.words}, and its new definition does not say it: it is gone.`,
				impact: lost.breaks ? `Inserts into ${code$1(subject.written(table.key))} that leave ${code$1(subject.written(column))} out fail from then on.` : `${code$1(subject.written(column))} keeps its old value where it was set by itself until now.`,
				fix: `Say it again, if it was not meant to go:\n\n${sqlBlock(`${subject.part(span.start, span.end)} ${lost.sql}`)}${lost.what === "default" ? `\n\nIf it was, write that down as \`ALTER TABLE ${table.sql} ALTER COLUMN ${quote(subject.written(column))} DROP DEFAULT\`, after code that no longer counts on it.` : ""}`,
				at: span
			};
		}
	}
};
function lostIn({ def, default: had }, to) {
	const lost = [];
	if (def.autoIncrement && !to.autoIncrement) lost.push({
		what: "AUTO_INCREMENT",
		words: "`AUTO_INCREMENT`",
		sql: "AUTO_INCREMENT",
		breaks: to.default === void 0
	});
	if (had !== void 0 && to.default === void 0 && !to.autoIncrement && to.generated === void 0) lost.push({
		what: "default",
		words: "a default",
		sql: "DEFAULT <as it was>",
		breaks: true
	});
	if (def.onUpdate && !to.onUpdate) lost.push({
		what: "ON UPDATE",
		words: "`ON UPDATE CURRENT_TIMESTAMP`",
		sql: "ON UPDATE CURRENT_TIMESTAMP",
		breaks: false
	});
	return lost;
}
const needsDefault = (to) => to.notNull === true;

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-rebuild.ts
const isToldElsewhere = (subject, { cause, span }) => {
	if (cause !== "not-null") return false;
	const alteration = alterationOf(subject);
	const column = alteration && modifiedIn(alteration).find((each) => each.span === span)?.column;
	return alteration === void 0 || column === void 0 || !subject.isNewColumn(alteration.table.key, column);
};
const rebuild = {
	rule: {
		id: "migrations/mysql-rebuild",
		severity: "medium",
		summary: "Writes every row of a table anew, in place",
		why: "The app can go on meanwhile, but the disk needs room for the table a second time, changes that come in are kept in a log that can overflow (`innodb_online_alter_log_max_size`), and a replica runs the whole change after the primary is done with it: it lags behind for as long.",
		fix: "Where a cheaper way exists, take it (a column at the end, separate statements). Otherwise run it when little is written, and say `ALGORITHM=INPLACE, LOCK=NONE`.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-limitations.html"],
		examples: {
			bad: [
				"ALTER TABLE users DROP PRIMARY KEY, ADD PRIMARY KEY (id, tenant);",
				"OPTIMIZE TABLE users;",
				"ALTER TABLE users ENGINE=InnoDB;",
				"ALTER TABLE users ROW_FORMAT=COMPRESSED;",
				"ALTER TABLE users ADD COLUMN a INT, ALGORITHM=INPLACE;",
				"-- base\nCREATE TABLE users (id INT);\n-- change\nALTER TABLE users ADD COLUMN a INT;\nALTER TABLE users MODIFY a INT NOT NULL;"
			],
			good: [
				"ALTER TABLE users ADD COLUMN a INT;",
				"ALTER TABLE users ADD INDEX i (email);",
				"ALTER TABLE users ENGINE=InnoDB, ALGORITHM=INPLACE, LOCK=NONE;",
				"CREATE TABLE t (a INT);\nOPTIMIZE TABLE t;"
			]
		}
	},
	*check(subject) {
		const { plan } = subject;
		const table = tableNameOf(subject);
		if (plan === void 0 || table === void 0 || !goesAhead(subject)) return;
		const { algorithm } = howOf(subject);
		const asked = algorithm === "INPLACE" && isMysql(subject.server) && plan.algorithm === "INSTANT" && plan.costs.some(({ otherwise }) => otherwise === "INPLACE");
		const [first] = plan.because.filter((cost) => !isToldElsewhere(subject, cost));
		const isRebuild = plan.algorithm === "INPLACE" && plan.lock === "NONE" && algorithm === void 0 && !plan.mixed;
		if (!asked && (!isRebuild || first === void 0)) return;
		const because = asked ? "`ALGORITHM=INPLACE` forbids `INSTANT`, which would do" : first?.why ?? "";
		yield {
			about: table.key,
			title: `Table ${plain(subject.written(table.key))} is written anew, row by row`,
			message: `${serverName(subject)} writes every row of ${code$1(subject.written(table.key))} anew: ${because}.`,
			impact: `Reads and writes go on, but the server is busy and the disk holds ${code$1(subject.written(table.key))} twice; replicas show old data until they have done the same.`,
			fix: asked ? `Say \`ALGORITHM=INSTANT\` instead:\n\n${sqlBlock(subject.shown.replace(/\bALGORITHM\s*=?\s*INPLACE\b/i, "ALGORITHM=INSTANT").replace(/,\s*LOCK\s*=?\s*\w+/i, "").concat(";"))}` : `Run it when little is written. Say how, so that the server refuses rather than copies:\n\n${sqlBlock(SHORT_WAIT, subject.statement.kind === "optimize" ? `ALTER TABLE ${table.sql} FORCE, ALGORITHM=INPLACE, LOCK=NONE;` : saying(subject, plan))}`,
			at: first?.span
		};
	}
};

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-writes-wait.ts
const writesWait = {
	rule: {
		id: "migrations/mysql-writes-wait",
		severity: "high",
		summary: "Changes a table in place while writes to it wait",
		why: "Full-text and spatial indexes, `AUTO_INCREMENT` for a new column and moving rows between partitions are done in place, but under `LOCK=SHARED`: reads go on, every insert, update and delete waits until it is done.",
		fix: "Do it when nobody writes, or on a copy that gh-ost or pt-online-schema-change fills.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html"],
		examples: {
			bad: [
				"ALTER TABLE posts ADD FULLTEXT INDEX body_ft (body);",
				"CREATE SPATIAL INDEX place ON shops (location);",
				"ALTER TABLE posts ADD COLUMN n INT NOT NULL AUTO_INCREMENT UNIQUE;",
				"ALTER TABLE events REORGANIZE PARTITION p1 INTO (PARTITION a VALUES LESS THAN (5), PARTITION b VALUES LESS THAN (10));",
				"ALTER TABLE users ADD INDEX i (email), LOCK=SHARED;"
			],
			good: [
				"ALTER TABLE posts ADD INDEX i (author);",
				"CREATE TABLE posts (id INT, body TEXT);\nALTER TABLE posts ADD FULLTEXT INDEX f (body);",
				"-- base\nCREATE TABLE posts (body TEXT);\n-- change\nALTER TABLE posts ADD FULLTEXT INDEX f (body), LOCK=NONE;"
			]
		}
	},
	*check(subject) {
		const { plan } = subject;
		const table = tableNameOf(subject);
		if (plan === void 0 || table === void 0 || !goesAhead(subject) || plan.algorithm === "COPY") return;
		const { lock: said, algorithm } = howOf(subject);
		if (algorithm === "COPY") return;
		const asked = (said === "SHARED" || said === "EXCLUSIVE") && plan.lock === "NONE";
		if (plan.lock === "NONE" && !asked) return;
		const lock = asked ? said : plan.lock;
		const cause = plan.costs.find((cost) => cost.lock === plan.lock && !cost.instant) ?? plan.because[0];
		const all = lock === "EXCLUSIVE";
		const known = subject.table(table.key);
		const because = asked ? `the statement says \`LOCK=${said}\`, although \`LOCK=NONE\` is possible` : cause?.why ?? "";
		yield {
			about: table.key,
			title: `${all ? "All queries on" : "Writes to"} table ${plain(subject.written(table.key))} wait while it is changed`,
			message: `${serverName(subject)} does this under \`LOCK=${lock}\`: ${because}.`,
			impact: `${all ? `Every query on ${code$1(subject.written(table.key))} waits` : `Reads go on, but inserts, updates and deletes on ${code$1(subject.written(table.key))} wait`} until it is done: the larger the table, the longer.`,
			fix: asked ? `${sqlBlock(SHORT_WAIT, subject.shown.replace(/\bLOCK\s*=?\s*\w+/i, "LOCK=NONE").concat(";"))}` : `Run it when nobody writes to ${code$1(subject.written(table.key))}, and say so:\n\n${sqlBlock(SHORT_WAIT, subject.statement.kind === "optimize" ? `${subject.shown};` : saying(subject, plan))}\n\n${onlineTools(subject, table, (known?.keys.size ?? 0) > 0)}`,
			at: asked ? void 0 : cause?.span
		};
	}
};

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-zero-fill.ts
const zeroFill = {
	rule: {
		id: "migrations/mysql-zero-fill",
		severity: "high",
		summary: "Makes a column required without strict mode, so that empty values become 0 or an empty text",
		why: "With strict mode a `NULL` that is not allowed any more stops the statement. Without it (`SET sql_mode` without `STRICT_…`, `ALTER IGNORE TABLE`) it becomes 0, an empty text or `0000-00-00`, and nobody can tell afterwards which values were real.",
		fix: "Leave strict mode on, and fill the rows with the value you want first.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#sql-mode-strict"],
		examples: {
			bad: ["SET sql_mode = '';\nALTER TABLE users MODIFY email VARCHAR(100) NOT NULL;", "ALTER IGNORE TABLE users MODIFY email VARCHAR(100) NOT NULL;"],
			good: ["ALTER TABLE users MODIFY email VARCHAR(100) NOT NULL;", "SET sql_mode = 'STRICT_ALL_TABLES';\nALTER TABLE users MODIFY email VARCHAR(100) NOT NULL;"]
		}
	},
	*check(subject) {
		const alteration = alterationOf(subject);
		if (alteration === void 0 || subject.statement.kind !== "alter-table") return;
		if (subject.session.strict && !subject.statement.ignore) return;
		const { table } = alteration;
		for (const { column, span } of becomesRequired(alteration)) yield {
			about: `${table.key}.${column}`,
			title: `Empty values of column ${plain(subject.written(column))} of table ${plain(subject.written(table.key))} become 0 or an empty text`,
			message: `${code$1(subject.written(`${table.key}.${column}`))} becomes \`NOT NULL\` ${subject.statement.ignore ? "with `IGNORE`" : "while strict mode is off"}: ${serverName(subject)} writes 0, an empty text or a zero date where there was \`NULL\`, with no more than a warning.`,
			impact: `Rows of ${code$1(subject.written(table.key))} hold values that nobody entered, and which ones cannot be told afterwards.`,
			fix: `Keep strict mode, and say which value the old rows get:\n\n${sqlBlock(`UPDATE ${table.sql} SET ${quote(subject.written(column))} = <value> WHERE ${quote(subject.written(column))} IS NULL; -- in batches`)}`,
			at: span
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/change-column-type.ts
const FIX$15 = "Add a second column of the new type, write both, copy in batches, switch over, drop the old one in a later release.";
const changeColumnType$1 = {
	id: "migrations/change-column-type",
	severity: "high",
	works: "rewrite",
	mayFail: true,
	summary: "Changes the type of a column so that the whole table is rewritten",
	why: "PostgreSQL writes every row and every index of the table anew and blocks reads and writes meanwhile (three million rows: 5 seconds on an idle machine). Some changes need no rewrite: a longer `varchar`, `varchar` to `text`, a larger `numeric` of the same scale.",
	fix: FIX$15,
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"],
	examples: {
		bad: [
			"ALTER TABLE users ALTER COLUMN id TYPE bigint;",
			"ALTER TABLE users ALTER COLUMN born TYPE date USING born::date;",
			"ALTER TABLE users ADD COLUMN n varchar(50);\nALTER TABLE users ALTER COLUMN n TYPE varchar(20);",
			"ALTER TABLE users ADD COLUMN n varchar(50);\nCREATE INDEX by_n ON users (n);\nALTER TABLE users ALTER COLUMN n TYPE text COLLATE \"C\";"
		],
		good: [
			"CREATE TABLE t (a int);\nALTER TABLE t ALTER COLUMN a TYPE bigint;",
			"ALTER TABLE users ADD COLUMN n varchar(50);\nALTER TABLE users ALTER COLUMN n TYPE varchar(100);",
			"ALTER TABLE users ADD COLUMN n varchar(50);\nALTER TABLE users ALTER COLUMN n SET DATA TYPE text USING n::text;",
			"ALTER TABLE users ADD COLUMN n varchar(50);\nALTER TABLE users ALTER COLUMN n TYPE text USING n;"
		]
	},
	*check(subject) {
		for (const each of alterationsOf(subject.statement)) {
			const { command, table } = each;
			const { subtype, name: column = "", def } = command;
			if (subtype !== "AT_AlterColumnType" || !def || !("ColumnDef" in def) || subject.isNew(table)) continue;
			const to = columnType$1(def.ColumnDef.typeName);
			if (to === void 0) continue;
			const from = subject.schema.tables.get(table)?.columns.get(column)?.type;
			const kind = judge(from, to, def.ColumnDef.raw_default, column);
			const indexed = isIndexed$2(subject.schema, table, column);
			const sorted = kind === void 0 && def.ColumnDef.collClause !== void 0 && indexed ? SORTED_ANEW : kind;
			const verdict = sorted === VERDICTS.utc && indexed ? REINDEXED : sorted;
			if (verdict === void 0) continue;
			const type = describeType(to);
			const change = from ? `from ${code$1(describeType(from))} to ${code$1(type)}` : `to ${code$1(type)}`;
			yield {
				about: `${table}.${column}`,
				...verdict === VERDICTS.utc ? {} : { proof: {
					kind: "work",
					on: table
				} },
				severity: verdict.severity,
				title: `Type of column ${plain(column)} of table ${plain(table)} changes to ${plain(type)}`,
				message: `${code$1(`${table}.${column}`)} changes ${change}. ${verdict.words}`,
				impact: `While the rows are rewritten, all queries on ${code$1(table)} wait${verdict.narrowing ? "; a value that does not fit stops the deploy" : ""}. The larger the table, the longer the app stands still.`,
				...suggest(subject, rewriteOf$8(subject, each, column, def.ColumnDef), FIX$15),
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
function rewriteOf$8(subject, { index, tableSql }, column, to) {
	const { statement, readable } = subject;
	const part = partOf(subject, index);
	const location = to.typeName?.location;
	if (part === void 0 || location === void 0) return void 0;
	const using = to.raw_default && findWords(statement, readable, ["using"], statement.offsetOf(location));
	if (to.raw_default && using === void 0) return void 0;
	const end = using?.start ?? part.span.end;
	const type = written$1(statement, readable, statement.offsetOf(location), end);
	const value = using ? written$1(statement, readable, using.end, part.span.end) : sql`${quote$1(column)}`;
	const next = quote$1(`${column.slice(0, 50)}_new`);
	return {
		replaces: {
			kind: "part",
			index,
			edits: []
		},
		undo: [sql`${part.head} DROP COLUMN ${next}`],
		steps: [inWords("Add a column of the new type and let the code write both:", together$1(limit(subject), sql`${part.head} ADD COLUMN ${next} ${type}`)), fillStep(tableSql, next, value, sql`(${value}) IS NOT NULL`)],
		tail: `Then switch over, and drop ${code$1(column)} in a later release. With a small table (some thousand rows) and a \`lock_timeout\` the statement can stay as it is: accept it with a reason.`
	};
}
function judge(from, to, using, column) {
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
const SORTED_ANEW = {
	severity: "high",
	words: "The rows stay as they are, but another collation sorts them in another order: the indexes over the column are built anew.",
	narrowing: false
};
const isIndexed$2 = ({ indexes, indexColumns }, table, column) => [...indexes].some(([index, of]) => of === table && indexColumns.get(index)?.includes(column) === true);
function isOwnCast(using, to, column) {
	const isOwn = (node) => node !== void 0 && "ColumnRef" in node && stringsOf(node.ColumnRef.fields).at(-1) === column;
	if (!("TypeCast" in using)) return isOwn(using);
	const { arg, typeName } = using.TypeCast;
	const type = columnType$1(typeName);
	return isOwn(arg) && type !== void 0 && describeType(type) === describeType(to);
}

//#endregion
//#region src/checks/migrations/mysql/shared/column-type.ts
const changeColumnType = {
	rule: changeColumnType$1,
	*check(subject) {
		const alteration = alterationOf(subject);
		const { plan } = subject;
		if (alteration === void 0 || plan?.algorithm !== "COPY" || !goesAhead(subject)) return;
		const { table, known } = alteration;
		for (const { column, before, to, span } of modifiedIn(alteration)) {
			const cost = plan.because.find((one) => one.cause === "column-type" && one.span === span);
			if (cost === void 0) continue;
			const waits = plan.lock !== "NONE";
			const change = before === void 0 ? "" : `from ${code$1(before.def.type.sql)} `;
			yield {
				about: `${table.key}.${column}`,
				severity: before === void 0 || !waits ? "medium" : "high",
				title: `Type of column ${plain(subject.written(column))} of table ${plain(subject.written(table.key))} changes to ${plain(to.type.sql)}`,
				message: before === void 0 ? `${code$1(subject.written(`${table.key}.${column}`))} becomes ${code$1(to.type.sql)}. The old type is not known here: if it is another one, ${serverName(subject)} copies the whole table row by row; if it is the same, only what the server knows of the column changes.` : `${code$1(subject.written(`${table.key}.${column}`))} changes ${change}to ${code$1(to.type.sql)}: ${cost.why}. ${serverName(subject)} copies the whole table row by row for it.`,
				impact: `${waits ? `Inserts, updates and deletes on ${code$1(subject.written(table.key))} wait until the last row is copied` : `The disk holds ${code$1(subject.written(table.key))} twice meanwhile`}; a value that does not fit stops the deploy. Replicas stand still as long afterwards.`,
				fix: `${onlineTools(subject, table, (known?.keys.size ?? 0) > 0)}\n\nOr add a second column of the new type, write both, copy in batches, switch over, and drop ${code$1(subject.written(column))} in a later release. ${smallTable(table)}`,
				at: span
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/add-check.ts
const FIX$14 = "Add it `NOT VALID`, which checks new rows only, and validate it in a second transaction, while reads and writes go on.";
const addCheck$1 = {
	id: "migrations/add-check",
	severity: "medium",
	works: "scan",
	mayFail: true,
	summary: "Checks a constraint over a whole table while nobody can use it",
	why: "PostgreSQL reads every row under a lock that blocks reads and writes (three million rows: 0.14 seconds on an idle machine), and one row that does not pass stops the deploy.",
	fix: FIX$14,
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
			column: added.column.colname,
			rewrite: () => ofColumn$1(subject, added, constraint)
		})));
		const own = addedConstraints(subject.statement).map((added) => ({
			...added,
			column: void 0,
			rewrite: () => ofTable$1(subject, added)
		}));
		for (const { constraint, table, column, rewrite } of [...own, ...inline]) {
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
				...suggest(subject, rewrite(), FIX$14),
				at: (start === void 0 ? void 0 : findWords(subject.statement, subject.file.text, ["check"], start)) ?? findWords(subject.statement, subject.file.text, ["check"])
			};
		}
	}
};
function ofTable$1(subject, { constraint, index, table }) {
	const part = partOf(subject, index);
	if (part === void 0) return void 0;
	const name = constraint.conname ?? nameFor$1(table, constraint);
	const added = sql`${part.head} ADD ${constraint.conname === void 0 ? sql`CONSTRAINT ${quote$1(name)} ` : ""}${part.constraint(constraint)} NOT VALID`;
	return {
		replaces: {
			kind: "part",
			index,
			edits: []
		},
		steps: [inWords("In this migration:", together$1(limit(subject), added)), inWords(NEXT, together$1(sql`${part.head} VALIDATE CONSTRAINT ${quote$1(name)}`))]
	};
}
function ofColumn$1(subject, added, constraint) {
	const text = addedText(subject, added);
	const at = text?.at(constraint);
	if (text === void 0 || at === void 0) return void 0;
	const name = constraint.conname ?? objectName(shortOf(added.table), [added.column.colname ?? ""], "check");
	const named = constraint.conname === void 0 ? sql`CONSTRAINT ${quote$1(name)} ` : "";
	return {
		lead: "Add the column without it:",
		replaces: {
			kind: "part",
			index: added.index,
			edits: [at]
		},
		steps: [inWords("Then, in the same migration:", together$1(limit(subject), sql`${text.head} ADD ${named}${text.text(at)} NOT VALID`)), inWords(NEXT, together$1(sql`${text.head} VALIDATE CONSTRAINT ${quote$1(name)}`))]
	};
}
const shortOf = (table) => table.split(".").at(-1) ?? table;
function nameFor$1(table, { raw_expr }) {
	const columns = [...new Set(columnsIn(raw_expr))];
	return objectName(shortOf(table), columns.length === 1 ? columns : [], "check");
}

//#endregion
//#region src/checks/migrations/rules/add-foreign-key.ts
const FIX$13 = "Add it `NOT VALID`, which checks new rows only, and validate it in a second transaction, while reads and writes go on.";
const addForeignKey$1 = {
	id: "migrations/add-foreign-key",
	severity: "medium",
	works: "scan",
	mayFail: true,
	summary: "Checks a foreign key over a whole table while writes to two tables wait",
	why: "Both tables are locked against writes until every row is checked (three million rows: 0.25 seconds on an idle machine), and one row without its parent stops the deploy.",
	fix: FIX$13,
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
			of: void 0,
			rewrite: () => ofTable(subject, added)
		}));
		const inline = addedColumns(subject.statement).filter(({ column }) => defaultOf(column) !== void 0).flatMap((added) => constraintsOf(added.column).map((constraint) => ({
			...added,
			constraint,
			of: added.column.colname ?? "",
			rewrite: () => ofColumn(subject, added, constraint)
		})));
		for (const { constraint, table, of, rewrite } of [...own, ...inline]) {
			if (constraint.contype !== "CONSTR_FOREIGN" || constraint.skip_validation || constraint.is_enforced === false) continue;
			const isFilled = subject.schema.tables.get(table)?.filled === true && !subject.isNew(tableKey(constraint.pktable));
			if (subject.isNew(table) && !isFilled) continue;
			const columns = of === void 0 ? stringsOf(constraint.fk_attrs) : [of];
			const parent = tableKey(constraint.pktable);
			const name = constraint.conname ?? `${table.split(".").at(-1)}_${columns.join("_")}_fkey`;
			const isOwn = parent === table;
			yield {
				about: `${table}.${name}`,
				proof: {
					kind: "work",
					on: subject.isNew(table) ? parent : table
				},
				title: `Foreign key from table ${plain(table)} to ${plain(parent)} is checked while writes ${isOwn ? "to it" : "to both"} wait`,
				message: `${code$1(name)} is added without \`NOT VALID\`: PostgreSQL checks every row of ${code$1(table)} against ${code$1(parent)} while ${isOwn ? "it is" : "both are"} locked against writes.`,
				impact: `Writes to ${isOwn ? code$1(table) : `${code$1(table)} and ${code$1(parent)}`} wait meanwhile; a row without its parent stops the deploy.`,
				...suggest(subject, takesNotValid(subject, table) ? rewrite() : void 0, FIX$13),
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
const takesNotValid = ({ schema, postgres }, table) => schema.tables.get(table)?.partitioned !== true || (postgres ?? 0) >= 18;
const nameFor = (table, columns) => objectName(table.split(".").at(-1) ?? table, columns, "fkey");
function ofTable(subject, { constraint, index, table }) {
	const part = partOf(subject, index);
	if (part === void 0) return void 0;
	const { head } = part;
	const name = quote$1(constraint.conname ?? nameFor(table, stringsOf(constraint.fk_attrs)));
	const named = constraint.conname === void 0 ? `CONSTRAINT ${name} ` : "";
	return {
		replaces: {
			kind: "part",
			index,
			edits: []
		},
		steps: [inWords("In this migration:", together$1(limit(subject), sql`${head} ADD ${named}${part.constraint(constraint)} NOT VALID`)), inWords(NEXT, together$1(sql`${head} VALIDATE CONSTRAINT ${name}`))]
	};
}
function ofColumn(subject, added, constraint) {
	const text = addedText(subject, added);
	const at = text?.at(constraint);
	const words = at && findWords(subject.statement, subject.readable, ["references"], at.start);
	if (text === void 0 || at === void 0 || words === void 0) return void 0;
	const column = added.column.colname ?? "";
	const name = quote$1(constraint.conname ?? nameFor(added.table, [column]));
	const references = text.text({
		start: words.start,
		end: at.end
	});
	return {
		lead: "Add the column without it:",
		replaces: {
			kind: "part",
			index: added.index,
			edits: [at]
		},
		steps: [inWords("Then, in the same migration:", together$1(limit(subject), sql`${text.head} ADD CONSTRAINT ${name} FOREIGN KEY (${quote$1(column)}) ${references} NOT VALID`)), inWords(NEXT, together$1(sql`${text.head} VALIDATE CONSTRAINT ${name}`))]
	};
}

//#endregion
//#region src/checks/migrations/rules/add-stored-generated.ts
const FIX$12 = "Use `VIRTUAL` on PostgreSQL 18; before, an ordinary column that a trigger fills, and a backfill in batches.";
const addStoredGenerated$1 = {
	id: "migrations/add-stored-generated",
	severity: "high",
	works: "rewrite",
	summary: "Adds a stored computed column, so that the table is rewritten",
	why: "The value is computed and written for every row while all queries wait. A `VIRTUAL` column (PostgreSQL 18) is computed when it is read and costs nothing to add.",
	fix: FIX$12,
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/ddl-generated-columns.html"],
	examples: {
		bad: ["ALTER TABLE users ADD COLUMN full_name text GENERATED ALWAYS AS (a || b) STORED;"],
		good: ["ALTER TABLE users ADD COLUMN full_name text GENERATED ALWAYS AS (a || b) VIRTUAL;", "CREATE TABLE t (a int);\nALTER TABLE t ADD COLUMN n int GENERATED ALWAYS AS (a) STORED;"]
	},
	*check(subject) {
		for (const each of addedColumns(subject.statement)) {
			const { column, table } = each;
			const generated = constraintsOf(column).find(({ contype }) => contype === "CONSTR_GENERATED");
			if (generated === void 0 || generated.generated_kind === "v" || subject.isNew(table)) continue;
			const name = column.colname ?? "";
			yield {
				about: `${table}.${name}`,
				proof: {
					kind: "work",
					on: table
				},
				title: `Stored computed column ${plain(name)} is added to table ${plain(table)}, which rewrites every row`,
				message: `The value of ${code$1(name)} is computed and written for every row of ${code$1(table)}.`,
				impact: `All queries on ${code$1(table)} wait until every row is written anew.`,
				...suggest(subject, rewriteOf$7(subject, each, generated), FIX$12),
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
function rewriteOf$7(subject, added, generated) {
	const text = addedText(subject, added);
	const at = text?.at(generated);
	const stored = at && findWords(subject.statement, subject.readable, ["stored"], at.start);
	if (text === void 0 || stored === void 0) return void 0;
	return {
		lead: "On PostgreSQL 18 let it be computed when it is read. Before, add an ordinary column, fill it with a trigger, and fill the old rows in batches.",
		replaces: {
			kind: "part",
			index: added.index,
			edits: [{
				...stored,
				sql: sql`VIRTUAL`
			}]
		},
		undo: [sql`${text.head} DROP COLUMN ${quote$1(added.column.colname ?? "")}`],
		steps: []
	};
}

//#endregion
//#region src/checks/migrations/rules/drop-index.ts
const FIX$11 = "`DROP INDEX CONCURRENTLY`, outside of a transaction. Make sure first that no query needs the index (`pg_stat_user_indexes.idx_scan`).";
const dropIndex$1 = {
	id: "migrations/drop-index",
	severity: "medium",
	summary: "Drops an index under a lock on its table",
	why: "Dropping is quick, but it needs the table for itself: it waits for every running query, and every new query waits behind it.",
	fix: FIX$11,
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-dropindex.html"],
	examples: {
		bad: ["DROP INDEX users_email_idx;", "DROP INDEX IF EXISTS a, b;"],
		good: ["DROP INDEX CONCURRENTLY users_email_idx;", "CREATE TABLE t (a int);\nCREATE INDEX i ON t (a);\nDROP INDEX i;"]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("DropStmt" in node) || node.DropStmt.removeType !== "OBJECT_INDEX" || node.DropStmt.concurrent) return;
		for (const [position, object] of (node.DropStmt.objects ?? []).entries()) {
			const parts = partsOf(object);
			const index = keyOf$1(parts);
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
				...suggest(subject, rewriteOf$6(subject, position, parts, node.DropStmt.missing_ok === true), FIX$11),
				at: findWords(subject.statement, subject.file.text, parts)
			};
		}
	}
};
const rewriteOf$6 = (subject, index, parts, missingOk) => partOf(subject, index) && {
	replaces: {
		kind: "part",
		index,
		edits: []
	},
	steps: [outside(sql`DROP INDEX CONCURRENTLY ${missingOk ? "IF EXISTS " : ""}${parts.map(quote$1).join(".")}`)],
	tail: subject.file.tool.outside
};

//#endregion
//#region src/checks/migrations/mysql/plan/around.ts
const isIndexed$1 = (table, column) => [...table?.indexes.values() ?? []].some(({ columns }) => columns.includes(column));
const columnsOf$1 = (table) => table?.columns.values() ?? [];
const hasIndexedVirtual = (table) => [...columnsOf$1(table)].some(({ def }) => def.generated?.kind === "virtual" && isIndexed$1(table, def.name));
const hasIndexOf = (table, kind) => [...table?.indexes.values() ?? []].some((index) => index.kind === kind);
const functionalIndexes = ({ server, table }) => isMysql(server) ? [...table?.indexes ?? []].filter(([, { isFunctional }]) => isFunctional).map(([name]) => name) : [];
const isInnodb = (table) => (table?.engine ?? "innodb") === "innodb";
function keepsIndexOf({ table, actions }, kind) {
	const gone = new Set(actions.flatMap((action) => action.kind === "drop-index" ? [action.index] : []));
	const columns = new Set(actions.flatMap((action) => action.kind === "drop-column" ? [action.column] : []));
	return [...table?.indexes ?? []].some(([name, index]) => index.kind === kind && !gone.has(name) && !(index.columns.length > 0 && index.columns.every((each) => columns.has(each))));
}
function rewriting(around) {
	const { server, table } = around;
	if (!isInnodb(table)) return {
		otherwise: "COPY",
		lock: "SHARED"
	};
	if (keepsIndexOf(around, "fulltext")) return {
		otherwise: isMysql(server) ? "COPY" : "INPLACE",
		lock: "SHARED"
	};
	if (keepsIndexOf(around, "spatial") || isMaria(server) && hasIndexedVirtual(table)) return {
		otherwise: "INPLACE",
		lock: "SHARED"
	};
	return {
		otherwise: "INPLACE",
		lock: "NONE"
	};
}
const inCatalogue = ({ server }) => ({
	instant: isMaria(server, 100300) || isMysql(server, 80012),
	otherwise: "NOCOPY",
	lock: "NONE"
});
const inPlace = ({ server }) => ({
	instant: isMaria(server, 100300),
	otherwise: "NOCOPY",
	lock: "NONE"
});
const maxRowVersions = (server) => isMysql(server, 80029) ? isMysql(server, 90100) ? 255 : 64 : Number.POSITIVE_INFINITY;

//#endregion
//#region src/checks/migrations/mysql/sql/types.ts
const SAME = {
	integer: "int",
	int4: "int",
	int8: "bigint",
	int3: "mediumint",
	middleint: "mediumint",
	int2: "smallint",
	int1: "tinyint",
	bool: "tinyint",
	boolean: "tinyint",
	numeric: "decimal",
	dec: "decimal",
	fixed: "decimal",
	real: "double",
	float4: "float",
	float8: "double",
	character: "char",
	nchar: "char",
	varcharacter: "varchar",
	nvarchar: "varchar",
	varchar2: "varchar",
	geometrycollection: "geomcollection",
	clob: "longtext",
	number: "decimal"
};
const KNOWN$2 = new Set("tinyint smallint mediumint int bigint decimal float double bit date time datetime timestamp year char varchar binary varbinary tinyblob blob mediumblob longblob tinytext text mediumtext longtext enum set json geometry point linestring polygon multipoint multilinestring multipolygon geomcollection uuid inet4 inet6 vector serial".split(" "));
const WHOLE = /* @__PURE__ */ new Set([
	"tinyint",
	"smallint",
	"mediumint",
	"int",
	"bigint"
]);
const TEXTUAL = new Set("char varchar tinytext text mediumtext longtext enum set".split(" "));
function columnType(cursor) {
	const first = word$1(cursor);
	let type = SAME[first] ?? first;
	let national = first === "nchar" || first === "nvarchar";
	if (first === "national") {
		cursor.at++;
		national = true;
		type = SAME[word$1(cursor)] ?? word$1(cursor);
	}
	if (first === "long") {
		cursor.at++;
		const binary = word$1(cursor) === "varbinary";
		takeAny(cursor, "varchar", "varbinary");
		return finish(cursor, {
			name: binary ? "mediumblob" : "mediumtext",
			limits: [],
			national
		});
	}
	if (!KNOWN$2.has(type)) throw unread$1(cursor, "the type of the column is not known");
	cursor.at++;
	if (type === "double") take(cursor, "precision");
	if (type === "char" && take(cursor, "varying")) type = "varchar";
	if (type === "char" && take(cursor, "byte")) type = "binary";
	if (type === "serial") return {
		name: "bigint",
		limits: [],
		unsigned: true,
		zerofill: false,
		sql: "SERIAL"
	};
	const inside = isNext(cursor, "(") ? parens(cursor) : void 0;
	if (type === "enum" || type === "set") {
		if (inside === void 0) throw unread$1(cursor, "the members are missing");
		const members = inside.filter(({ kind }) => kind === "string").map(({ text }) => text);
		return finish(cursor, {
			name: type,
			limits: [],
			members,
			national
		});
	}
	const numbers = (inside ?? []).filter(({ kind }) => kind === "number").map(({ text }) => Number(text));
	return finish(cursor, {
		name: type,
		limits: limitsOf(type, first, numbers),
		national
	});
}
function limitsOf(type, first, numbers) {
	if (first === "bool" || first === "boolean") return [];
	if (WHOLE.has(type) || type === "year") return [];
	if (type === "decimal") return [numbers[0] ?? 10, numbers[1] ?? 0];
	if (type === "char" || type === "binary" || type === "bit") return [numbers[0] ?? 1];
	if (type === "datetime" || type === "timestamp" || type === "time") return [numbers[0] ?? 0];
	return numbers;
}
function finish(cursor, { name: type, limits, members, national }) {
	let unsigned = false;
	let zerofill = false;
	let charset = national ? "utf8mb3" : void 0;
	let collation;
	for (;;) if (take(cursor, "unsigned")) unsigned = true;
	else if (take(cursor, "signed")) unsigned = false;
	else if (take(cursor, "zerofill")) {
		zerofill = true;
		unsigned = true;
	} else if (take(cursor, "character", "set") || take(cursor, "charset") || take(cursor, "char", "set")) charset = charsetName(cursor);
	else if (take(cursor, "collate")) collation = charsetName(cursor);
	else if (TEXTUAL.has(type) && take(cursor, "ascii")) charset = "latin1";
	else if (TEXTUAL.has(type) && take(cursor, "unicode")) charset = "ucs2";
	else if (TEXTUAL.has(type) && take(cursor, "binary")) collation = "binary";
	else break;
	const sql = `${type}${members ? `(…)` : limits.length > 0 ? `(${limits.join(",")})` : ""}${unsigned ? " unsigned" : ""}`;
	return {
		name: type,
		limits,
		unsigned,
		zerofill,
		...charset === void 0 ? {} : { charset },
		...collation === void 0 ? {} : { collation },
		...members === void 0 ? {} : { members },
		sql: sql.toUpperCase()
	};
}
function charsetName(cursor) {
	take(cursor, "=");
	const token = cursor.tokens[cursor.at];
	if (token?.kind === "string") {
		cursor.at++;
		return modern(token.text.slice(1, -1).toLowerCase());
	}
	return modern(name(cursor).toLowerCase());
}
const modern = (text) => text.replace(/^utf8(?=$|_)/, "utf8mb3");

//#endregion
//#region src/checks/migrations/mysql/charset.ts
const BYTES = {
	utf8mb4: 4,
	utf16: 4,
	utf16le: 4,
	utf32: 4,
	gb18030: 4,
	utf8mb3: 3,
	ujis: 3,
	eucjpms: 3,
	ucs2: 2,
	big5: 2,
	gb2312: 2,
	gbk: 2,
	sjis: 2,
	cp932: 2,
	euckr: 2
};
const bytesOf = (charset) => BYTES[charset] ?? 1;
const charsetOf = (collation) => collation.startsWith("uca1400") ? "utf8mb4" : collation.split("_")[0] ?? collation;
const DEFAULT_CHARSET = "utf8mb4";
function defaultCollation(server, charset) {
	if (charset === "binary") return "binary";
	if (charset === "latin1") return "latin1_swedish_ci";
	if (charset === "utf8mb4" && isMysql(server, 8e4)) return "utf8mb4_0900_ai_ci";
	if (isMaria(server, 110500) && charset.startsWith("utf8")) return `${charset}_uca1400_ai_ci`;
	return `${charset}_general_ci`;
}
function textOf$1(server, type, table) {
	if (!TEXTUAL.has(type.name)) return void 0;
	if (type.collation === "binary") {
		const charset = type.charset ?? table.charset;
		return {
			charset,
			collation: `${charset}_bin`
		};
	}
	if (type.collation !== void 0) return {
		charset: type.charset ?? charsetOf(type.collation),
		collation: type.collation
	};
	if (type.charset === void 0 || type.charset === "default") return table;
	return {
		charset: type.charset,
		collation: defaultCollation(server, type.charset)
	};
}
function tableText(server, charset, collation) {
	if (collation !== void 0) return {
		charset: charset ?? charsetOf(collation),
		collation
	};
	const own = charset === void 0 || charset === "default" ? DEFAULT_CHARSET : charset;
	return {
		charset: own,
		collation: defaultCollation(server, own)
	};
}
const isSubset = (from, to) => from === "utf8mb3" && to === "utf8mb4";
const sortOf = (collation) => collation.replace(/^[a-z0-9]+_/, "");

//#endregion
//#region src/checks/migrations/mysql/schema.ts
const emptySchema$1 = (server) => ({
	server,
	tables: /* @__PURE__ */ new Map(),
	added: /* @__PURE__ */ new Map()
});
const indexName = ({ kind, name, columns }) => kind === "primary" ? "primary" : name ?? columns[0] ?? "";
const indexFor = (table, columns) => [...table.indexes.values()].find((index) => index.kind !== "fulltext" && columns.every((column, at) => index.columns[at] === column));

//#endregion
//#region src/checks/migrations/mysql/plan/cost.ts
const ALGORITHMS = [
	"INSTANT",
	"NOCOPY",
	"INPLACE",
	"COPY"
];
const LOCKS = [
	"NONE",
	"SHARED",
	"EXCLUSIVE"
];
const rank = (algorithm) => ALGORITHMS.indexOf(algorithm);
const dearest = (list, values) => list.findLast((value) => values.includes(value));
const NEVER = {
	instant: false,
	otherwise: "COPY",
	lock: "SHARED"
};

//#endregion
//#region src/checks/migrations/mysql/plan/type-change.ts
function typeChange(before, to, around) {
	const from = before.def.type;
	const [old, now] = [storedAs(from, around), storedAs(to, around)];
	const copy = (why) => ({
		...NEVER,
		cause: "column-type",
		why
	});
	if (old !== now) return copy("the type changes");
	if (old === "enum" || old === "set") return members(before, to, around);
	if (from.unsigned !== to.unsigned) return copy("the sign changes");
	if (old === "varchar" || old === "varbinary" || old.endsWith("text")) return characters(before, to, around);
	if (from.limits.join() !== to.limits.join()) return copy("the length or precision changes");
	return old === "char" ? characters(before, to, around) : void 0;
}
const storedAs = ({ name }, { server }) => name === "json" && isMaria(server) ? "longtext" : name;
function characters(before, to, around) {
	const { server, table } = around;
	const from = before.def.type;
	const copy = (why, cause = "column-type") => ({
		...NEVER,
		cause,
		why
	});
	const old = before.text;
	const now = old && textOf$1(server, to, table?.text ?? old);
	const [length, wanted] = [from.limits[0] ?? 0, to.limits[0] ?? 0];
	if (wanted < length) return copy("the column becomes shorter");
	const isJson = from.name === "json" || to.name === "json";
	const otherSet = !isJson && old?.charset !== now?.charset;
	if (old && now && otherSet && !isSubset(old.charset, now.charset)) return copy("the character set changes", "charset");
	if (crosses(length * bytesOf(old?.charset ?? "binary"), wanted * bytesOf(now?.charset ?? "binary"), around)) return copy("values of more than 255 bytes need two bytes for their length, so every row changes");
	if (old && now && !isJson && old.collation !== now.collation && isIndexed$1(table, before.def.name)) {
		const sameOrder = otherSet && sortOf(old.collation) === sortOf(now.collation);
		if (isMysql(server)) return copy("the collation of an indexed column changes", "charset");
		if (!sameOrder) return {
			instant: false,
			otherwise: "NOCOPY",
			lock: "NONE",
			cause: "index",
			why: "the collation of an indexed column changes, so its indexes are built anew",
			builds: true
		};
	}
	return wanted === length && !otherSet && old?.collation === now?.collation ? void 0 : {
		...inPlace(around),
		cause: "default",
		why: "the column becomes longer"
	};
}
function crosses(from, to, { server, table }) {
	if (isMaria(server, 100403)) return table?.rowFormat !== "redundant" && from > 127 && from < 256 && to > 255;
	return from < 256 !== to < 256;
}
function members(before, to, around) {
	const from = before.def.type;
	const [old, now] = [from.members ?? [], to.members ?? []];
	const copy = (why) => ({
		...NEVER,
		cause: "enum",
		why
	});
	const text = textOf$1(around.server, to, around.table?.text ?? before.text ?? {
		charset: "",
		collation: ""
	});
	const [oldSet, newSet] = [before.text?.charset ?? "", text?.charset ?? ""];
	if (isMaria(around.server) ? text?.collation !== before.text?.collation : oldSet !== newSet && !isSubset(oldSet, newSet)) return {
		...NEVER,
		cause: "charset",
		why: "the character set changes"
	};
	if (old.some((member, at) => now[at] !== member)) return copy(old.every((member) => now.includes(member)) ? "members change their place, and rows hold the number of the place" : "a member goes away");
	if (old.length === now.length) return void 0;
	const width = from.name === "enum" ? enumBytes : setBytes;
	if (width(old.length) !== width(now.length)) return copy("so many members need more bytes in every row");
	return {
		...inCatalogue(around),
		cause: "default",
		why: "members are added at the end"
	};
}
const enumBytes = (count) => count < 256 ? 1 : 2;
const setBytes = (count) => {
	const bytes = Math.ceil(count / 8);
	return bytes > 4 ? 8 : bytes;
};

//#endregion
//#region src/checks/migrations/mysql/plan/column-cost.ts
function canBeInstant({ server, table }, isAtEnd) {
	if (!isInnodb(table) || table?.rowFormat === "compressed" || hasIndexOf(table, "fulltext")) return false;
	if (isMaria(server)) return isMaria(server, isAtEnd ? 100302 : 100400) && !hasIndexedVirtual(table);
	return isMysql(server, isAtEnd ? 80012 : 80029) && (table?.rowVersions ?? 0) < maxRowVersions(server);
}
function addColumn$2({ column, span }, around) {
	const { server, table, checksKeys } = around;
	const cost = (priced) => ({
		...priced,
		certain: table !== void 0,
		span
	});
	const costs = [];
	if (column.check && isMysql(server, 80016)) costs.push(cost({
		...NEVER,
		cause: "check",
		why: "every row is checked"
	}));
	if (column.references && (isMysql(server, 9e4) || isMaria(server, 100500))) costs.push(cost(checksKeys ? {
		...NEVER,
		cause: "foreign-key",
		why: "the foreign key is checked"
	} : {
		instant: false,
		otherwise: "NOCOPY",
		lock: "NONE",
		cause: "foreign-key",
		why: "an index is built",
		builds: true
	}));
	if (column.unique && !column.primary) costs.push(cost({
		instant: false,
		otherwise: "NOCOPY",
		lock: "NONE",
		cause: "unique",
		why: "an index is built",
		builds: true
	}));
	if (column.primary) costs.push(cost({
		instant: false,
		...rewriting(around),
		cause: "primary",
		why: "rows are stored in the order of the primary key"
	}));
	return [...costs, cost(newColumn(column, around))];
}
function newColumn(column, around) {
	const { server } = around;
	if (column.autoIncrement) return {
		instant: false,
		otherwise: rewriting(around).otherwise,
		lock: "SHARED",
		cause: "auto-increment",
		why: "every row gets a number"
	};
	if (column.generated?.kind === "stored") return {
		...NEVER,
		cause: "stored",
		why: "the value of a stored column is computed for every row"
	};
	if (column.generated?.kind === "virtual") {
		if (isMaria(server) && column.position !== void 0 && hasIndexedVirtual(around.table)) return {
			...NEVER,
			cause: "position",
			why: "the table has an indexed virtual column"
		};
		if (functionalIndexes(around).length > 0) return {
			...NEVER,
			cause: "generated",
			why: "the table has an index over an expression, whose hidden column moves"
		};
		return {
			...inCatalogue(around),
			cause: "generated",
			why: "a virtual column is not stored"
		};
	}
	if (column.default?.kind === "expression" && isComputed(column.default.words, around)) return {
		...NEVER,
		cause: "default",
		why: "the default is an expression, which is computed for every row"
	};
	const isAtEnd = column.position === void 0;
	if (!isAtEnd && isMaria(server) && hasIndexedVirtual(around.table)) return {
		...NEVER,
		cause: "position",
		why: "the table has an indexed virtual column"
	};
	return {
		instant: canBeInstant(around, isAtEnd),
		...rewriting(around),
		cause: isAtEnd ? "column" : "position",
		why: whyNotInstant(around, isAtEnd)
	};
}
function whyNotInstant({ server, table }, isAtEnd) {
	if (hasIndexOf(table, "fulltext")) return "the table has a full-text index";
	if (table?.rowFormat === "compressed") return "rows are compressed";
	if (isMysql(server, 80029) && (table?.rowVersions ?? 0) >= maxRowVersions(server)) return `${maxRowVersions(server)} changes of columns were INSTANT since the table was last written anew, which is the limit`;
	if (!isAtEnd) return "the column does not come last";
	return "the columns of a row change";
}
const VARYING = new Set("uuid uuid_short uuid_v4 uuid_v7 sys_guid user current_user session_user system_user current_role last_insert_id connection_id row_count found_rows database schema nextval lastval".split(" "));
function isComputed(words, { server, table }) {
	if (isMysql(server)) return true;
	return words.some((word) => VARYING.has(word) || table?.columns.has(word) === true);
}
function dropColumn$1({ column: name, span }, around) {
	const { server, table } = around;
	const column = table?.columns.get(name);
	const indexed = isIndexed$1(table, name);
	const cost = (priced) => [{
		...priced,
		cause: "column",
		certain: column !== void 0,
		span
	}];
	if (column?.def.generated?.kind === "virtual") return cost({
		...inCatalogue(around),
		...indexed || functionalIndexes(around).length > 0 ? { instant: false } : {},
		why: "a virtual column is not stored"
	});
	if (table?.indexes.get("primary")?.columns.includes(name)) return cost({
		...isMaria(server) && hasOtherKey(table, name) ? {
			instant: false,
			...rewriting(around)
		} : NEVER,
		why: "rows are stored in the order of the primary key"
	});
	if (indexed && isMaria(server, 100400) && canBeInstant(around, false)) return cost({
		instant: false,
		otherwise: "NOCOPY",
		lock: "NONE",
		why: "its indexes go with it"
	});
	return cost({
		instant: !indexed && canBeInstant(around, false),
		...rewriting(around),
		why: indexed ? "the column is part of an index" : whyNotInstant(around, true)
	});
}
function modifyColumn({ from, column, span }, around) {
	const { server, table } = around;
	const before = table?.columns.get(from);
	const cost = (priced) => ({
		...priced,
		certain: before !== void 0,
		span
	});
	if (before === void 0 || table === void 0) return [cost({
		...NEVER,
		cause: "column-type",
		why: "the old type is not known here"
	})];
	const costs = [];
	const push = (priced) => {
		if (priced !== void 0) costs.push(cost(priced));
	};
	push(column.generated || before.def.generated ? computed(before, column, around) : typeChange(before, column.type, around));
	push(numbering(before, column, around));
	push(nullability(before, column, around, table));
	if (column.position !== void 0 && moves(table, from, column)) {
		const instant = isMaria(server, 100400) && !hasIndexedVirtual(table) && canBeInstant(around, false);
		push({
			...isMaria(server) && hasIndexedVirtual(table) ? NEVER : {
				instant,
				...rewriting(around)
			},
			cause: "position",
			why: "columns change their order"
		});
	}
	if (from !== column.name) push({
		...renaming(around),
		cause: "rename",
		why: "only the name changes"
	});
	if (costs.length === 0) push({
		...inCatalogue(around),
		cause: "default",
		why: "rows stay as they are"
	});
	return costs;
}
const renaming = (around) => ({
	...inCatalogue(around),
	...isMysql(around.server) && !isMysql(around.server, 80028) ? { instant: false } : {}
});
function computed(before, column, { server, table }) {
	const [old, now] = [before.def.generated, column.generated];
	if (old?.kind === now?.kind && old?.expression === now?.expression && before.def.type.sql === column.type.sql) return void 0;
	if (isMaria(server) && old?.kind === "virtual" && now?.kind === "virtual" && !isIndexed$1(table, before.def.name)) return {
		instant: true,
		otherwise: "NOCOPY",
		lock: "NONE",
		cause: "generated",
		why: "a virtual column is not stored"
	};
	return {
		...NEVER,
		cause: "stored",
		why: "the expression of a computed column changes"
	};
}
function numbering(before, column, { server }) {
	if (before.def.autoIncrement === column.autoIncrement) return void 0;
	if (!column.autoIncrement && isMaria(server)) return void 0;
	return {
		...NEVER,
		cause: "auto-increment",
		why: `\`AUTO_INCREMENT\` is ${column.autoIncrement ? "added" : "removed"}`
	};
}
function nullability(before, column, around, table) {
	const required = column.notNull === true || column.primary || isPrimary(table, before.def.name, around);
	if (required === before.notNull) return void 0;
	if (required) return {
		instant: false,
		...rewriting(around),
		cause: "not-null",
		why: "the column becomes `NOT NULL`"
	};
	return {
		instant: isMaria(around.server, 100403) && table.rowFormat === "redundant",
		...rewriting(around),
		cause: "nullable",
		why: "the column may be `NULL` from now on"
	};
}
const isPrimary = (table, name, { actions }) => table.indexes.get("primary")?.columns.includes(name) === true && !actions.some(({ kind }) => kind === "drop-primary");
function moves(table, from, { position }) {
	const order = [...table.columns.keys()];
	const at = order.indexOf(from);
	if (position?.kind === "first") return at !== 0;
	return position?.kind === "after" && order[at - 1] !== position.column;
}
const hasOtherKey = (table, without) => [...table?.indexes.values() ?? []].some(({ kind, columns }) => kind === "unique" && columns.every((name) => name !== without && table?.columns.get(name)?.notNull === true));
const needsIndex = (table, columns) => table === void 0 || indexFor(table, columns) === void 0;

//#endregion
//#region src/checks/migrations/mysql/plan/option-cost.ts
function optionCost(options, around) {
	const { server, table } = around;
	const engine = options.get("engine");
	if (engine !== void 0 && engine !== (table?.engine ?? "innodb")) return {
		...NEVER,
		cause: "engine",
		why: "the storage engine changes"
	};
	if (options.has("encryption") && isMysql(server)) return {
		...NEVER,
		cause: "rebuild",
		why: "every page is encrypted or decrypted"
	};
	if (options.has("versioning")) return {
		...NEVER,
		cause: "versioning",
		why: "every row gets the time from which it holds"
	};
	const rebuilds = [
		"engine",
		"row_format",
		"key_block_size",
		"tablespace",
		"encrypted"
	].find((name) => options.has(name));
	if (rebuilds !== void 0) return {
		instant: false,
		...rewriting(around),
		cause: "rebuild",
		why: rebuilds === "engine" ? "naming the engine that the table has writes it anew" : `\`${rebuilds.toUpperCase()}\` decides how rows are stored`
	};
	if (!isInnodb(table) && !isMaria(server) && !options.has("comment")) return {
		...NEVER,
		cause: "option",
		why: "only InnoDB does it in place"
	};
	return {
		...inPlace(around),
		cause: "option",
		why: "only what is known of the table changes"
	};
}

//#endregion
//#region src/checks/migrations/mysql/plan/partition-cost.ts
function partitionCost(how, _around) {
	const price = (otherwise, lock, why) => ({
		instant: false,
		otherwise,
		lock,
		cause: "partition",
		why
	});
	switch (how) {
		case "by":
		case "remove": return {
			...NEVER,
			cause: "partition",
			why: "all rows move to other partitions"
		};
		case "add":
		case "drop":
		case "truncate":
		case "convert-out": return price("NOCOPY", "NONE", "no row moves");
		case "add-hash":
		case "coalesce":
		case "reorganize":
		case "rebuild": return price("INPLACE", "SHARED", "rows move between partitions");
		case "optimize":
		case "repair": return price("INPLACE", "SHARED", "InnoDB writes the whole table anew, not one partition");
		case "exchange":
		case "convert-in": return price("NOCOPY", "EXCLUSIVE", "every row is checked, unless `WITHOUT VALIDATION` is said");
		case "discard":
		case "import": return price("NOCOPY", "EXCLUSIVE", "files of the table are exchanged");
		case "analyze":
		case "check": return {
			instant: true,
			otherwise: "NOCOPY",
			lock: "NONE",
			cause: "partition",
			why: "rows are only read"
		};
	}
}

//#endregion
//#region src/checks/migrations/mysql/plan/clause-cost.ts
function costsOf(action, around) {
	if (action.kind === "add-column") return addColumn$2(action, around);
	if (action.kind === "drop-column") return dropColumn$1(action, around);
	if (action.kind === "modify-column") return modifyColumn(action, around);
	return [{
		...priceOf(action, around),
		certain: around.table !== void 0,
		span: action.span
	}];
}
function priceOf(action, around) {
	const { table, checksKeys } = around;
	switch (action.kind) {
		case "rename-column": return {
			...isParent(action.from, around) ? inPlace(around) : renaming(around),
			cause: "rename",
			why: "only the name changes"
		};
		case "set-default":
		case "show-column": return {
			...inCatalogue(around),
			cause: "default",
			why: "only what is known of the column changes"
		};
		case "add-index": return newIndex(action.index, around);
		case "drop-index": return {
			instant: false,
			otherwise: "NOCOPY",
			lock: "NONE",
			cause: "index",
			why: "an index is removed"
		};
		case "drop-primary": return dropPrimary(around);
		case "rename-index":
		case "show-index": return {
			...inPlace(around),
			cause: "index",
			why: "only what is known of the index changes"
		};
		case "add-foreign-key": {
			if (checksKeys) return {
				...NEVER,
				cause: "foreign-key",
				why: "the foreign key is checked"
			};
			const builds = needsIndex(table, action.key.columns);
			return {
				...inPlace(around),
				...builds ? { instant: false } : {},
				cause: "foreign-key",
				why: "the rows are not checked",
				builds
			};
		}
		case "drop-foreign-key": return {
			...inPlace(around),
			cause: "foreign-key",
			why: "the rows are not looked at"
		};
		case "add-check":
			if (!action.enforced || isIgnoredCheck(around)) return {
				...inCatalogue(around),
				cause: "check",
				why: "it is not enforced"
			};
			return {
				...NEVER,
				cause: "check",
				why: "every row is checked"
			};
		case "enforce-check":
			if (!action.enforced) return {
				...inCatalogue(around),
				cause: "check",
				why: "it is not enforced any more"
			};
			return {
				...NEVER,
				cause: "check",
				why: "every row is checked"
			};
		case "drop-constraint":
			if (table?.checks.has(action.name)) return {
				...inCatalogue(around),
				cause: "check",
				why: "the rows are not looked at"
			};
			return {
				...inPlace(around),
				cause: "foreign-key",
				why: "the rows are not looked at"
			};
		case "rename-table": return {
			...inCatalogue(around),
			cause: "rename",
			why: "only the name changes"
		};
		case "options": return optionCost(action.options, around);
		case "convert": return convert$1(around, action);
		case "order-by": return {
			...NEVER,
			cause: "order",
			why: "all rows are sorted"
		};
		case "force": return {
			instant: false,
			...rewriting(around),
			cause: "rebuild",
			why: "the statement asks for it"
		};
		case "keys": return {
			...inCatalogue(around),
			cause: "option",
			why: "InnoDB passes over it"
		};
		case "tablespace": return {
			instant: false,
			otherwise: "NOCOPY",
			lock: "EXCLUSIVE",
			cause: "option",
			why: "the file of the table is exchanged"
		};
		case "partition": return partitionCost(action.how, around);
		case "versioning": return {
			...NEVER,
			cause: "versioning",
			why: "every row gets the time from which it holds"
		};
	}
}
const isIgnoredCheck = ({ server }) => isMysql(server) && !isMysql(server, 80016);
const isParent = (column, { table }) => table?.indexes.get("primary")?.columns[0] === column && table.indexes.get("primary")?.columns.length === 1;
function newIndex(index, around) {
	const { server, table, actions } = around;
	const added = actions.flatMap((action) => action.kind === "add-index" ? [action.index] : []);
	if (!isInnodb(table)) return {
		...NEVER,
		cause: "engine",
		why: "only InnoDB does it in place"
	};
	switch (index.kind) {
		case "primary": return {
			instant: false,
			...rewriting(around),
			cause: "primary",
			why: "rows are stored in the order of the primary key"
		};
		case "fulltext": {
			if (added.filter(({ kind }) => kind === "fulltext").length > 1) return {
				...NEVER,
				cause: "fulltext",
				why: "only one full-text index at a time is built in place"
			};
			const isFirst = !hasIndexOf(table, "fulltext") && !table?.columns.has("fts_doc_id");
			return {
				instant: false,
				otherwise: isFirst ? "INPLACE" : "NOCOPY",
				lock: "SHARED",
				cause: "fulltext",
				why: isFirst ? "the first full-text index adds a hidden column" : "a full-text index is built",
				builds: true
			};
		}
		case "spatial": return {
			instant: false,
			otherwise: "NOCOPY",
			lock: "SHARED",
			cause: "spatial",
			why: "a spatial index is built",
			builds: true
		};
		case "vector": return {
			...NEVER,
			cause: "index",
			why: "a vector index is built with a copy only"
		};
		default:
			if (index.kind === "unique" && becomesPrimary(index, around)) return {
				instant: false,
				...rewriting(around),
				cause: "primary",
				why: "the table has no primary key, so rows are stored in the order of this index"
			};
			if (index.isFunctional && movesHidden(index, around)) return {
				...NEVER,
				cause: "index",
				why: "indexes over expressions have hidden columns in the order of their names, and this one comes before another"
			};
			return {
				instant: false,
				otherwise: "NOCOPY",
				lock: index.isFunctional && isMysql(server) ? "SHARED" : "NONE",
				cause: index.kind === "unique" ? "unique" : "index",
				why: "an index is built",
				builds: true
			};
	}
}
function movesHidden({ name = "" }, around) {
	const dropped = around.actions.flatMap((action) => action.kind === "drop-index" ? [action.index] : []);
	return functionalIndexes(around).some((other) => other > name || dropped.includes(other));
}
function becomesPrimary({ columns }, { table }) {
	if (table === void 0 || table.indexes.has("primary") || columns.length === 0) return false;
	return columns.every((name) => table.columns.get(name)?.notNull === true) && !hasOtherKey(table);
}
function dropPrimary(around) {
	const { actions, table } = around;
	const again = actions.some((action) => action.kind === "add-index" && action.index.kind === "primary" || action.kind === "add-column" && action.column.primary);
	const why = "rows are stored in the order of the primary key";
	const instead = isMaria(around.server) && hasOtherKey(table);
	if (!again && !instead) return {
		...NEVER,
		cause: "primary",
		why
	};
	return {
		instant: false,
		...rewriting(around),
		cause: "primary",
		why
	};
}
function convert$1(around, to) {
	const { table } = around;
	if (table === void 0) return {
		...NEVER,
		cause: "charset",
		why: "the character set or collation may change"
	};
	const text = tableText(around.server, to.charset, to.collation);
	const changes = [...table.columns.values()].flatMap((column) => {
		if (column.text === void 0) return [];
		const { charset: _charset, collation: _collation, ...type } = column.def.type;
		if (/^(?:tiny|medium)?text$/.test(type.name) && bytesOf(text.charset) > bytesOf(column.text.charset)) return [{
			...NEVER,
			cause: "charset",
			why: "the type of a text column becomes larger"
		}];
		const change = typeChange(column, {
			...type,
			...text
		}, around);
		return change === void 0 ? [] : [change];
	});
	const worst = changes.findLast(({ otherwise }) => otherwise === "COPY") ?? changes.find(({ instant }) => !instant);
	const none = {
		...inPlace(around),
		cause: "option",
		why: "rows stay as they are"
	};
	return worst === void 0 ? none : worst.otherwise === "COPY" ? {
		...worst,
		cause: "charset"
	} : worst;
}

//#endregion
//#region src/checks/migrations/mysql/plan/plan.ts
function planOf$1(statement, around) {
	const actions = actionsOf(statement);
	if (actions === void 0) return void 0;
	const whole = {
		...around,
		actions
	};
	const costs = actions.flatMap((action) => costsOf(action, whole));
	return costs.length === 0 ? void 0 : combine(engine(costs, whole), whole);
}
function actionsOf(statement) {
	switch (statement.kind) {
		case "alter-table": return statement.actions;
		case "create-index": return [{
			kind: "add-index",
			index: statement.index,
			span: statement.index.span
		}];
		case "drop-index": return [{
			kind: "drop-index",
			index: statement.index,
			span: statement.table.span
		}];
		case "optimize": {
			const span = statement.tables[0]?.span;
			return span === void 0 ? void 0 : [{
				kind: "force",
				span
			}];
		}
		default: return;
	}
}
function tableOf$3(statement) {
	if (statement.kind === "optimize") return statement.tables[0]?.key;
	if (statement.kind === "alter-table" || statement.kind === "create-index" || statement.kind === "drop-index") return statement.table.key;
}
function engine(costs, { table }) {
	if (isInnodb(table)) return costs;
	return costs.map((cost) => {
		if (cost.cause === "rename" || cost.cause === "default" || cost.cause === "option" || cost.otherwise === "COPY") return cost;
		return {
			...cost,
			...NEVER,
			why: "only InnoDB does it in place"
		};
	});
}
function combine(given, around) {
	const { server } = around;
	const costs = withVirtual(given, around);
	if (costs.every(({ instant }) => instant)) return {
		algorithm: "INSTANT",
		lock: "NONE",
		because: costs,
		costs,
		mixed: false
	};
	const builds = costs.some((cost) => cost.builds);
	const own = (cost) => cost.instant && isMaria(server) && !builds ? "NOCOPY" : cost.otherwise;
	const algorithm = dearest(ALGORITHMS, costs.map(own)) ?? "COPY";
	const counted = costs.filter((cost) => !cost.instant || own(cost) === algorithm);
	const lock = (algorithm === "INPLACE" && isMysql(server) ? rewriting(around).otherwise : algorithm) === "COPY" && algorithm === "COPY" ? "SHARED" : dearest(LOCKS, counted.map((cost) => cost.lock)) ?? "NONE";
	const alone = dearest(ALGORITHMS, costs.map((cost) => cost.instant ? "INSTANT" : cost.otherwise)) ?? algorithm;
	return {
		algorithm,
		lock: isOnlineCopy(algorithm, around) ? "NONE" : lock,
		because: costs.filter((cost) => own(cost) === algorithm),
		costs,
		mixed: rank(alone) < rank(algorithm)
	};
}
function isOnlineCopy(algorithm, { server, table, actions }) {
	if (algorithm !== "COPY" || !isMaria(server, 110200)) return false;
	if ([...table?.keys.values() ?? []].some(({ cascades }) => cascades)) return false;
	return !actions.some((action) => {
		if (action.kind !== "add-column" && action.kind !== "modify-column") return false;
		const { name, autoIncrement } = action.column;
		const before = action.kind === "modify-column" ? table?.columns.get(action.from)?.def.autoIncrement : false;
		return autoIncrement && before !== true && !hasKeyWithout(table, name);
	});
}
const hasKeyWithout = (table, column) => [...table?.indexes.values() ?? []].some(({ kind, columns }) => (kind === "primary" || kind === "unique") && !columns.includes(column));
function withVirtual(costs, { server, actions }) {
	if (!isMaria(server) || !costs.some(({ cause }) => cause === "generated")) return costs;
	if (actions.filter(({ kind }) => kind === "add-column" || kind === "drop-column").length <= costs.filter(({ cause }) => cause === "generated").length) return costs;
	return costs.map((cost) => cost.cause === "generated" ? {
		...cost,
		...NEVER,
		why: "other columns change in the same statement"
	} : cost);
}

//#endregion
//#region src/checks/migrations/mysql/shared/constraints.ts
function copiedFor(subject, ...causes) {
	const { plan } = subject;
	if (plan?.algorithm !== "COPY" || !goesAhead(subject)) return void 0;
	return plan.because.find(({ cause }) => causes.includes(cause));
}
const addForeignKey = {
	rule: addForeignKey$1,
	*check(subject) {
		const alteration = alterationOf(subject);
		const cost = copiedFor(subject, "foreign-key");
		if (alteration === void 0 || cost === void 0) return;
		const { table, actions } = alteration;
		const key = actions.flatMap((action) => action.kind === "add-foreign-key" ? [action.key] : [])[0];
		const parent = key?.parent ?? actions.flatMap((action) => action.kind === "add-column" ? [action.column.references?.table] : [])[0];
		const of = parent === void 0 ? "another table" : code$1(subject.written(parent.key));
		yield {
			about: `${table.key}.${key?.name ?? key?.columns.join("_") ?? "key"}`,
			title: `Foreign key of table ${plain(subject.written(table.key))} copies the table while writes wait`,
			message: `With \`foreign_key_checks\` on, ${serverName(subject)} copies ${code$1(subject.written(table.key))} row by row and looks up each in ${of}.`,
			impact: `Inserts, updates and deletes on ${code$1(subject.written(table.key))} wait meanwhile; a row without its parent stops the deploy.`,
			fix: `Look for rows without a parent first. Then add the key without the copy: with the checks off it takes an instant (and the rows are not looked at).\n\n${sqlBlock(SHORT_WAIT, "SET SESSION foreign_key_checks = 0;", `${subject.shown};`, "SET SESSION foreign_key_checks = 1;")}`,
			at: cost.span
		};
	}
};
const addCheck = {
	rule: addCheck$1,
	*check(subject) {
		const table = tableNameOf(subject);
		const cost = copiedFor(subject, "check");
		if (table === void 0 || cost === void 0) return;
		const later = isMysql(subject.server) ? `Add it \`NOT ENFORCED\` where it is only to be written down:` : `Check in the code instead, or let the copy be made online:`;
		yield {
			about: `${table.key}.check`,
			title: `Check of table ${plain(subject.written(table.key))} copies the table while writes wait`,
			message: `${serverName(subject)} copies ${code$1(subject.written(table.key))} row by row to check each of them.`,
			impact: `Inserts, updates and deletes on ${code$1(subject.written(table.key))} wait meanwhile; a row that does not fit stops the deploy.`,
			fix: `${later}\n\n${onlineTools(subject, table, (subject.table(table.key)?.keys.size ?? 0) > 0)}\n\n${smallTable(table)}`,
			at: cost.span
		};
	}
};
const addStoredGenerated = {
	rule: addStoredGenerated$1,
	*check(subject) {
		const table = tableNameOf(subject);
		const cost = copiedFor(subject, "stored");
		if (table === void 0 || cost === void 0) return;
		yield {
			about: table.key,
			title: `Stored computed column copies table ${plain(subject.written(table.key))} while writes wait`,
			message: `${serverName(subject)} computes the value for every row and copies ${code$1(subject.written(table.key))} for it.`,
			impact: `Inserts, updates and deletes on ${code$1(subject.written(table.key))} wait until the last row is copied.`,
			fix: `Make it \`VIRTUAL\`: that is done in an instant, and an index over it can be built while the app goes on.\n\n${sqlBlock(`ALTER TABLE ${table.sql} ADD COLUMN <column> <type> AS (<expression>) VIRTUAL, ALGORITHM=INSTANT;`)}`,
			at: cost.span
		};
	}
};
const addUnique = {
	rule: addUnique$1,
	*check(subject) {
		const table = tableNameOf(subject);
		if (table === void 0 || subject.isNew(table.key) || !goesAhead(subject)) return;
		for (const action of actionsOf(subject.statement) ?? []) {
			const index = action.kind === "add-index" ? action.index : void 0;
			if (index === void 0 || index.kind !== "unique" && index.kind !== "primary") continue;
			if (index.columns.length > 0 && index.columns.every((column) => isEmptyColumn(subject, table.key, column))) continue;
			if ([...subject.table(table.key)?.indexes.values() ?? []].some(({ kind, columns }) => (kind === "unique" || kind === "primary") && columns.every((column) => index.columns.includes(column)))) continue;
			const what = index.kind === "primary" ? "Primary key" : "Unique key";
			const list = index.columns.map((name) => quote(subject.written(name))).join(", ");
			const { plan } = subject;
			yield {
				about: `${table.key}.${index.name ?? index.columns.join("_")}`,
				severity: "medium",
				title: `${what} of table ${plain(subject.written(table.key))} fails where two rows are alike`,
				message: `${serverName(subject)} builds ${index.columns.length > 0 ? `the key over ${index.columns.map((name) => code$1(subject.written(name))).join(", ")}` : "the key"} while reads and writes go on, and fails at the end if two rows of ${code$1(subject.written(table.key))} are alike${index.kind === "primary" ? " or one is `NULL`" : ""}, or come in meanwhile.`,
				impact: "Two such rows stop the deploy, after all the time that the build took. Inserts of the running version that repeat a value fail from then on.",
				fix: `Look for such rows first:\n\n${sqlBlock(`SELECT ${list || "<columns>"}, COUNT(*) FROM ${table.sql} GROUP BY ${list || "<columns>"} HAVING COUNT(*) > 1;`)}${plan === void 0 ? "" : `\n\nThen:\n\n${sqlBlock(SHORT_WAIT, saying(subject, plan))}`}`,
				at: index.span
			};
		}
	}
};
const isEmptyColumn = (subject, table, column) => subject.isNewColumn(table, column) || subject.statement.kind === "alter-table" && subject.statement.actions.some((action) => action.kind === "add-column" && action.column.name === column);
const dropIndex = {
	rule: dropIndex$1,
	*check(subject) {
		const table = tableNameOf(subject);
		if (table === void 0 || subject.isNew(table.key)) return;
		const actions = actionsOf(subject.statement) ?? [];
		const known = subject.table(table.key);
		for (const action of actions) {
			if (action.kind !== "drop-index") continue;
			const before = known?.indexes.get(action.index);
			const again = actions.some((other) => other.kind === "add-index" && (other.index.name === action.index || before?.columns.every((column, at) => other.index.columns[at] === column)));
			const covered = [...known?.indexes.entries() ?? []].some(([name, other]) => name !== action.index && before?.columns.every((column, at) => other.columns[at] === column));
			if (again || covered || isGone(subject, before?.columns)) continue;
			const hide = isMysql(subject.server) ? `INVISIBLE` : `IGNORED`;
			yield {
				about: `${table.key}.${action.index}`,
				severity: "low",
				title: `Index ${plain(subject.written(action.index))} of table ${plain(subject.written(table.key))} is dropped`,
				message: `Dropping ${code$1(subject.written(action.index))} is quick. Queries that need it read the whole of ${code$1(subject.written(table.key))} from then on, and building it again takes long.`,
				impact: `Queries of the running version that used it become slow, all at once.`,
				fix: `Hide it first, and look for some days whether anything becomes slow; it comes back in an instant:\n\n${sqlBlock(`ALTER TABLE ${table.sql} ALTER INDEX ${quote(subject.written(action.index))} ${hide};`)}`,
				at: action.span
			};
		}
	}
};
const isGone = ({ statement }, columns) => statement.kind === "alter-table" && columns !== void 0 && columns.length > 0 && columns.every((column) => statement.actions.some((action) => action.kind === "drop-column" && action.column === column));

//#endregion
//#region src/checks/migrations/mysql/shared/drop-column.ts
const dropColumn = {
	rule: dropColumn$2,
	*check(subject) {
		const alteration = alterationOf(subject);
		if (alteration === void 0 || !goesAhead(subject)) return;
		const { table, known } = alteration;
		for (const { column, span } of clausesOf(alteration, "drop-column")) {
			if (subject.isNewColumn(table.key, column) || isReadded(subject, table.key, column)) continue;
			const before = known?.columns.get(column);
			if (before?.def.generated !== void 0) continue;
			const inserts = before === void 0 || before.notNull && before.default === void 0;
			const relax = `ALTER TABLE ${table.sql} MODIFY ${quote(subject.written(column))} ${before?.def.type.sql ?? "<type>"} NULL;`;
			const { plan } = subject;
			const how = plan === void 0 ? "" : `, ${clauseFor(subject, plan.algorithm, plan.lock)}`;
			yield {
				about: `${table.key}.${column}`,
				title: `Column ${plain(subject.written(column))} of table ${plain(subject.written(table.key))} is dropped`,
				message: `This drops ${code$1(subject.written(`${table.key}.${column}`))} and its values.`,
				impact: `The values in ${code$1(subject.written(`${table.key}.${column}`))} are lost, and the version that still runs fails wherever it reads or writes ${code$1(subject.written(table.key))} with this column.`,
				fix: `1. Delete this clause from the migration${inserts ? ", and put this in its place, so that inserts without the column work" : ""}. With that this finding is gone.${inserts ? `\n\n${sqlBlock(relax)}` : ""}\n\n2. Ship code that no longer knows the column.\n3. Drop it in a later release, when no old version runs any more. That is reported again: ignore it there, with the reason that no running version uses the column.\n\n${sqlBlock(SHORT_WAIT, `ALTER TABLE ${table.sql} DROP COLUMN ${quote(subject.written(column))}${how};`)}`,
				at: span
			};
		}
	}
};
const recreateColumn = {
	rule: recreateColumn$1,
	*check(subject) {
		const alteration = alterationOf(subject);
		if (alteration === void 0) return;
		const { table, known } = alteration;
		for (const { column, span } of clausesOf(alteration, "drop-column")) {
			if (subject.isNewColumn(table.key, column) || !isReadded(subject, table.key, column)) continue;
			if (known?.columns.get(column)?.def.generated !== void 0) continue;
			const copied = isCopied(subject, column);
			yield {
				about: `${table.key}.${column}`,
				severity: copied ? "high" : "blocker",
				title: `Column ${plain(subject.written(column))} of table ${plain(subject.written(table.key))} is dropped and added again, without its values`,
				message: `${code$1(subject.written(`${table.key}.${column}`))} is dropped here and added again in the same migration. A column that is added is empty.${copied ? " A statement before it reads the column, so its values may have been kept elsewhere: check that." : ""}`,
				impact: `Every row of ${code$1(subject.written(table.key))} loses its ${code$1(subject.written(column))}, and nothing reports an error.`,
				fix: `Change the column in place, with the type you want:\n\n${sqlBlock(`ALTER TABLE ${table.sql} MODIFY ${quote(subject.written(column))} <new type>;`)}`,
				at: span
			};
		}
	}
};
const isReadded = ({ outlook, index }, table, column) => outlook.addsColumn(table, column, index);
const isCopied = ({ statements, index, raw }, column) => statements.slice(0, index).some(({ statement, raw: other }) => other !== raw && (statement.kind === "update" || statement.kind === "insert") && other.tokens.some(({ kind, text }) => (kind === "word" || kind === "quoted") && text.toLowerCase() === column));

//#endregion
//#region src/checks/migrations/mysql/shared/drop-table.ts
const dropTable = {
	rule: dropTable$1,
	*check(subject) {
		const { statement } = subject;
		if (statement.kind === "create-table") yield* replaced(subject, statement);
		if (statement.kind !== "drop-table" || statement.temporary) return;
		for (const table of statement.tables) {
			if (subject.isNew(table.key) || isSwapped(subject, table)) continue;
			const clears = statement.ifExists && subject.table(table.key) === void 0 && subject.outlook.creates(table.key, subject.index);
			yield {
				about: table.key,
				...clears ? { severity: "medium" } : {},
				title: `Table ${plain(subject.written(table.key))} is dropped with all its rows`,
				message: `This drops ${code$1(subject.written(table.key))}${clears ? ", if it is there: no earlier migration creates it, and this one does so afterwards" : ""}. MySQL and MariaDB commit it at once: there is no rollback.`,
				impact: `All rows of ${code$1(subject.written(table.key))} are lost, and every query that the running version still sends to it fails.`,
				fix: `Ship code that no longer uses ${code$1(subject.written(table.key))} first. Put this in its place: it takes the name away and keeps the rows.\n\n${sqlBlock(`RENAME TABLE ${table.sql} TO ${laterName(table)};`)}\n\nDrop it in a later release, and accept this finding there with the reason that nobody missed it.`,
				at: table.span
			};
		}
	}
};
function* replaced(subject, { table, temporary, replaces }) {
	if (replaces !== true || temporary || subject.isNew(table.key)) return;
	const name = subject.written(table.key);
	const isKnown = subject.table(table.key) !== void 0;
	yield {
		about: table.key,
		...isKnown ? {} : { severity: "medium" },
		title: `Table ${plain(name)} is dropped with all its rows, and created anew`,
		message: `\`CREATE OR REPLACE TABLE\` drops ${code$1(name)}${isKnown ? "" : ", if it is there (no earlier migration creates it),"} before it makes the new one. MariaDB commits it at once: there is no rollback.`,
		impact: `All rows of ${code$1(name)} are lost, with every column and index that the new one does not have.`,
		fix: `Change the table in place with \`ALTER TABLE\`. If it really starts anew, put this before, and leave \`OR REPLACE\` out: it takes the name away and keeps the rows.\n\n${sqlBlock(`RENAME TABLE ${table.sql} TO ${laterName(table)};`)}`,
		at: table.span
	};
}
const laterName = (table) => table.sql.replace(/`$/, "_unused`");
function isSwapped({ statements, index, outlook }, table) {
	if (!outlook.renamesTo(table.key, index)) return false;
	return statements.slice(0, index).some(({ statement }) => {
		if (statement.kind === "create-table") return statement.select?.includes(table.key) === true;
		return statement.kind === "insert" && statement.table.key !== table.key && statement.reads?.includes(table.key);
	});
}

//#endregion
//#region src/checks/migrations/rules/lock-timeout.ts
const FIX$10 = "Set `lock_timeout` at the top of the migration and run it again when it gave up.";
const lockTimeout$1 = {
	id: "migrations/lock-timeout",
	severity: "low",
	summary: "Takes a strong lock without a limit for how long to wait for it",
	why: "A statement that needs a strong lock waits for every query that runs on the table, and every new query waits behind it. One slow report is then enough to stop the app. With `lock_timeout` the migration gives up instead, and the app goes on.",
	fix: FIX$10,
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
			...suggest(subject, {
				replaces: { kind: "nothing" },
				before: [inWords("As the first statement of the file:", together$1(limit(subject)))],
				steps: []
			}, FIX$10)
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
	const names = new Set(namesIn(node));
	return names.has("set_config") && names.has("lock_timeout");
}

//#endregion
//#region src/checks/migrations/mysql/shared/lock-timeout.ts
const lockTimeout = {
	rule: lockTimeout$1,
	*check(subject) {
		const table = subject.touches(subject.statement);
		if (table === void 0 || subject.seen.has(lockTimeout$1.id)) return;
		subject.seen.add(lockTimeout$1.id);
		const { statement } = subject;
		if (subject.session.limited || statement.kind === "alter-table" && statement.limited) return;
		yield {
			about: "file",
			title: `Migration may wait without limit for table ${plain(subject.written(table.key))}`,
			message: `Every change of a table, an instant one too, needs ${code$1(subject.written(table.key))} for itself for a moment. It waits for each transaction that has used the table, for up to a year (a day in MariaDB) where \`lock_wait_timeout\` is not set.`,
			impact: `If one transaction on ${code$1(subject.written(table.key))} stays open, the migration waits for it and all later queries wait behind the migration: the app stands still.`,
			lineBefore: SHORT_WAIT,
			fix: `As the first statement of the file:\n\n${sqlBlock(SHORT_WAIT)}`
		};
	}
};

//#endregion
//#region src/checks/migrations/mysql/shared/rename.ts
const renameColumn$1 = {
	rule: renameColumn$2,
	*check(subject) {
		const alteration = alterationOf(subject);
		if (alteration === void 0) return;
		const { table, known } = alteration;
		for (const action of alteration.actions) {
			if (action.kind !== "rename-column" && action.kind !== "modify-column") continue;
			const to = action.kind === "rename-column" ? action.to : action.column.name;
			const { from } = action;
			if (from === to || subject.isNewColumn(table.key, from)) continue;
			const type = known?.columns.get(from)?.def.type.sql ?? `<type of ${quote(subject.written(from))}>`;
			yield {
				about: `${table.key}.${from}`,
				title: `Column ${plain(subject.written(from))} of table ${plain(subject.written(table.key))} is renamed to ${plain(subject.written(to))}`,
				message: `${code$1(subject.written(`${table.key}.${from}`))} becomes ${code$1(subject.written(to))} in one step.`,
				impact: `From the migration until the last old process has stopped, every query of the running version that names ${code$1(subject.written(from))} fails.`,
				fix: `The simplest: keep ${code$1(subject.written(from))} in the database and rename it in the code only (Prisma \`@map\`, Django \`db_column\`). Otherwise add the new column, and let the code write both:\n\n${sqlBlock(SHORT_WAIT, `ALTER TABLE ${table.sql} ADD COLUMN ${quote(subject.written(to))} ${type}, ${clauseFor(subject, "INSTANT", "NONE")};`)}\n\nThen copy in batches, read ${code$1(subject.written(to))}, and drop ${code$1(subject.written(from))} in a later release.`,
				at: action.span
			};
		}
	}
};
const renameTable$1 = {
	rule: renameTable$2,
	*check(subject) {
		const { statement } = subject;
		if (statement.kind === "rename-table") {
			for (const { from, to } of statement.pairs) if (!statement.pairs.some((pair) => pair.to.key === from.key)) yield* renamed$1(subject, from, to);
		}
		if (statement.kind === "alter-table") {
			for (const action of statement.actions) if (action.kind === "rename-table") yield* renamed$1(subject, statement.table, action.to);
		}
	}
};
function* renamed$1(subject, from, to) {
	if (from.key === to.key || subject.isNew(from.key) || subject.outlook.takes(from.key, subject.index)) return;
	yield {
		about: from.key,
		title: `Table ${plain(subject.written(from.key))} is renamed to ${plain(subject.written(to.key))}`,
		message: `${code$1(subject.written(from.key))} becomes ${code$1(subject.written(to.key))} in one step.`,
		impact: `From the migration until the last old process has stopped, every query of the running version on ${code$1(subject.written(from.key))} fails.`,
		fix: `Leave a view with the old name, which takes reads and writes, and drop it in a later release. Between the two statements there is a moment without the name:\n\n${sqlBlock(`${subject.shown};`, `CREATE VIEW ${from.sql} AS SELECT * FROM ${to.sql};`)}\n\nOr keep the name in the database and change it in the code only (\`@@map\`, \`db_table\`).`,
		at: from.span
	};
}

//#endregion
//#region src/checks/migrations/rules/drop-not-null.ts
const dropNotNull$1 = {
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
//#region src/checks/migrations/mysql/shared/required.ts
const TIMES = /* @__PURE__ */ new Set([
	"date",
	"datetime",
	"timestamp"
]);
const addRequiredColumn = {
	rule: addRequiredColumn$1,
	*check(subject) {
		const alteration = alterationOf(subject);
		if (alteration === void 0) return;
		const { table } = alteration;
		const { strict } = subject.session;
		for (const { column, span } of clausesOf(alteration, "add-column")) {
			const required = column.notNull === true || column.primary;
			const filled = column.default !== void 0 && column.default.kind !== "null" || column.autoIncrement || column.generated !== void 0;
			if (!required || filled || isDefaulted(alteration.actions, column.name)) continue;
			const stops = strict && TIMES.has(column.type.name) && !isMaria(subject.server) || column.unique || column.primary;
			const zero = column.unique || column.primary ? "the same value, which a unique key forbids" : "0, an empty text or a zero date";
			yield {
				about: `${table.key}.${column.name}`,
				severity: stops ? "blocker" : "high",
				title: `Required column ${plain(subject.written(column.name))} is added to table ${plain(subject.written(table.key))} without a default`,
				message: `${code$1(subject.written(`${table.key}.${column.name}`))} is \`NOT NULL\` and has no default. ${serverName(subject)} gives the rows that are there ${zero}${stops ? ", so one row makes the statement fail" : " without a word"}.`,
				impact: `Inserts of the running version, which does not know the column, fail (error 1364)${stops ? `; and if ${code$1(subject.written(table.key))} has rows, the migration fails and the deploy stops` : `; and old rows of ${code$1(subject.written(table.key))} hold a value that nobody chose`}.`,
				fix: `With a default, if there is a sensible one:\n\n${sqlBlock(`ALTER TABLE ${table.sql} ADD COLUMN ${quote(subject.written(column.name))} ${column.type.sql} NOT NULL DEFAULT <value>;`)}\n\nOtherwise in three steps: add it nullable and ship code that fills it, fill the old rows in batches, then make it required:\n\n${sqlBlock(`ALTER TABLE ${table.sql} ADD COLUMN ${quote(subject.written(column.name))} ${column.type.sql} NULL;`)}`,
				at: span
			};
		}
	}
};
const isDefaulted = (actions, column) => actions.some((action) => action.kind === "set-default" && action.column === column && action.to !== void 0);
const setNotNull = {
	rule: setNotNull$1,
	*check(subject) {
		const alteration = alterationOf(subject);
		if (alteration === void 0 || subject.statement.kind !== "alter-table") return;
		if (!subject.session.strict || subject.statement.ignore) return;
		const { table } = alteration;
		for (const { column, before, to, span } of becomesRequired(alteration)) {
			if (before === void 0 || subject.isNewColumn(table.key, column)) continue;
			const defaulted = to.default !== void 0 && to.default.kind !== "null" || to.autoIncrement;
			const { plan } = subject;
			const filled = subject.statements.slice(0, subject.index).some(({ statement }) => statement.kind === "update" && statement.columns.includes(column));
			yield {
				about: `${table.key}.${column}`,
				severity: defaulted || filled ? "medium" : "high",
				title: `Column ${plain(subject.written(column))} of table ${plain(subject.written(table.key))} becomes required`,
				message: `${code$1(subject.written(`${table.key}.${column}`))} could be \`NULL\` until now. ${serverName(subject)} writes every row of ${code$1(subject.written(table.key))} anew for it, and one row with \`NULL\` makes the statement fail.`,
				impact: `A single \`NULL\` stops the deploy${defaulted ? "" : `; and inserts of the running version that leave ${code$1(subject.written(column))} out fail from then on`}.`,
				fix: `Let the code fill ${code$1(subject.written(column))} first, and fill the old rows in batches:\n\n${sqlBlock(`UPDATE ${table.sql} SET ${quote(subject.written(column))} = <value> WHERE ${quote(subject.written(column))} IS NULL LIMIT 5000; -- repeat until it changes 0 rows`)}\n\nThen, in a later release:\n\n${sqlBlock(SHORT_WAIT, plan?.algorithm === "INPLACE" && plan.lock === "NONE" ? saying(subject, plan) : `${subject.shown};`)}`,
				at: span
			};
		}
	}
};
const dropNotNull = {
	rule: dropNotNull$1,
	*check(subject) {
		const alteration = alterationOf(subject);
		if (alteration === void 0) return;
		const { table, known } = alteration;
		const key = known?.indexes.get("primary")?.columns ?? [];
		for (const { column, before, to, span } of modifiedIn(alteration)) {
			if (before?.notNull !== true || to.notNull === true || to.primary || key.includes(column)) continue;
			if (subject.isNewColumn(table.key, column)) continue;
			const said = to.notNull === false || to.default?.kind === "null";
			yield {
				about: `${table.key}.${column}`,
				title: `Column ${plain(subject.written(column))} of table ${plain(subject.written(table.key))} may be empty from now on`,
				message: `${code$1(subject.written(`${table.key}.${column}`))} loses its \`NOT NULL\`${said ? "" : ": the new definition does not say it again, and what is not said is gone"}.`,
				impact: "The first row without a value meets the version that still runs, and whatever else reads this column.",
				fix: said ? `Deploy code that can read an empty ${code$1(subject.written(column))} first, and run this with the release after it.` : `If it was not meant, say it again:\n\n${sqlBlock(`${subject.part(span.start, span.end)} NOT NULL`)}`,
				at: span
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/drop-schema.ts
const dropSchema$1 = {
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
			const rename = kind === "Schema" ? `Rename it, and drop it by hand some days later:\n\n${sqlBlock(`ALTER SCHEMA ${quote$1(name)} RENAME TO ${quote$1(`${name.slice(0, 50)}_unused`)};`)}` : "Take the statement out of the migration and do it by hand, after a backup.";
			yield {
				about: name,
				rollback: "breaks",
				title: `${kind} ${plain(name)} is dropped`,
				message: `This drops ${kind.toLowerCase()} ${code$1(name)} with all that is in it.`,
				impact: `All tables and rows in ${code$1(name)} are lost, and what uses them stops working.`,
				fix: rename
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/truncate.ts
const truncate$2 = {
	id: "migrations/truncate",
	severity: "blocker",
	works: "loss",
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
			const table = keyOf$1(parts);
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
				fix: `If the rows are really not needed, say which ones:\n\n${sqlBlock(`DELETE FROM ${parts.map(quote$1).join(".")} WHERE <condition>; -- in batches`)}\n\nIf all of them must go, keep a copy for some days:\n\n${sqlBlock(`CREATE TABLE ${quote$1(copy)} AS TABLE ${parts.map(quote$1).join(".")};`)}`,
				at: findWords(subject.statement, subject.file.text, parts)
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/mysql/shared/rows.ts
const truncate$1 = {
	rule: truncate$2,
	*check(subject) {
		const { statement } = subject;
		yield* discarded(subject);
		if (statement.kind !== "truncate" || subject.isNew(statement.table.key)) return;
		const { table } = statement;
		yield {
			about: table.key,
			title: `Table ${plain(subject.written(table.key))} is emptied`,
			message: `\`TRUNCATE\` removes every row of ${code$1(subject.written(table.key))}. It is DDL: it commits at once, and there is no rollback.`,
			impact: `All rows of ${code$1(subject.written(table.key))} are lost; a backup is the only way back.`,
			fix: `If the rows are really not needed, say which ones:\n\n${sqlBlock(`DELETE FROM ${table.sql} WHERE <condition> LIMIT 5000; -- repeat until it deletes 0 rows`)}\n\nIf all of them must go, keep them for some days under another name:\n\n${sqlBlock(`CREATE TABLE <new> LIKE ${table.sql};`, `RENAME TABLE ${table.sql} TO <kept>, <new> TO ${table.sql};`)}`,
			at: table.span
		};
	}
};
function* discarded(subject) {
	const alteration = alterationOf(subject);
	if (alteration === void 0) return;
	const { table } = alteration;
	const name = code$1(subject.written(table.key));
	for (const { discard, span } of clausesOf(alteration, "tablespace")) {
		if (!discard) continue;
		yield {
			about: table.key,
			title: `Table ${plain(subject.written(table.key))} loses the file that holds its rows`,
			message: `\`DISCARD TABLESPACE\` deletes the file of ${name} with every row and index in it. It is DDL: it commits at once, and there is no rollback.`,
			impact: `All rows of ${name} are lost, and every query to it fails (error 1814) until another file is imported.`,
			fix: `Import the file into a table of its own, look at it, and exchange the names; so the old rows stay:\n\n${sqlBlock(`CREATE TABLE <new> LIKE ${table.sql};`, "ALTER TABLE <new> DISCARD TABLESPACE;", "-- put the file there", "ALTER TABLE <new> IMPORT TABLESPACE;", `RENAME TABLE ${table.sql} TO <kept>, <new> TO ${table.sql};`)}`,
			at: span
		};
	}
}
const deleteAll = {
	rule: deleteAll$1,
	*check(subject) {
		const { statement } = subject;
		if (statement.kind !== "delete" || !statement.all || statement.limited) return;
		const [table] = statement.tables;
		if (table === void 0 || subject.isNew(table.key)) return;
		if (statement.history) {
			yield historyHit(subject, table);
			return;
		}
		yield {
			about: table.key,
			title: `Every row of table ${plain(subject.written(table.key))} is deleted`,
			message: `This \`DELETE\` has no condition, so it removes every row of ${code$1(subject.written(table.key))}.`,
			impact: `All rows of ${code$1(subject.written(table.key))} are lost; where other tables refer to it with \`ON DELETE CASCADE\`, theirs too.`,
			fix: `Say which rows:\n\n${sqlBlock(`DELETE FROM ${table.sql} WHERE <condition>;`)}`
		};
	}
};
function historyHit(subject, table) {
	const name = code$1(subject.written(table.key));
	return {
		about: table.key,
		severity: "high",
		title: `The whole history of table ${plain(subject.written(table.key))} is deleted`,
		message: `This \`DELETE HISTORY\` says no time, so it removes every earlier version of the rows of ${name}, whenever it was current.`,
		impact: `What rows of ${name} held before can no longer be asked for (\`FOR SYSTEM_TIME\`); the current rows stay.`,
		fix: `Say up to when:\n\n${sqlBlock(`DELETE HISTORY FROM ${table.sql} BEFORE SYSTEM_TIME <time>;`)}`,
		at: table.span
	};
}
const updateAll = {
	rule: updateAll$1,
	*check(subject) {
		const { statement } = subject;
		if (statement.kind !== "update" || !statement.all || statement.limited || statement.tables.length !== 1) return;
		const [table] = statement.tables;
		if (table === void 0 || subject.isNew(table.key)) return;
		const columns = statement.columns.map((name) => code$1(subject.written(name))).join(", ");
		yield {
			about: table.key,
			title: `Every row of table ${plain(subject.written(table.key))} is updated in one statement`,
			message: `This sets ${columns || "values"} in every row of ${code$1(subject.written(table.key))} at once.`,
			impact: `All rows of ${code$1(subject.written(table.key))} are locked until it is done: the running version's writes wait for 50 seconds (\`innodb_lock_wait_timeout\`) and then fail. Replicas run it again afterwards.`,
			fix: `Update in batches, each committed by itself, until no row is left:\n\n${sqlBlock(`UPDATE ${table.sql} SET … WHERE <not done yet> ORDER BY <primary key> LIMIT 5000; -- repeat until it changes 0 rows`)}`
		};
	}
};
const dropSchema = {
	rule: dropSchema$1,
	*check({ statement }) {
		if (statement.kind !== "drop-database") return;
		yield {
			about: statement.name,
			title: `Database ${plain(statement.name)} is dropped`,
			message: `This drops database ${code$1(statement.name)} with all that is in it.`,
			impact: `All tables and rows in ${code$1(statement.name)} are lost, and what uses them stops working.`,
			fix: "Take the statement out of the migration and do it by hand, after a backup."
		};
	}
};

//#endregion
//#region src/checks/migrations/mysql/checkers.ts
const own$1 = [
	dropPartition,
	enumRemovesValue,
	modifyForgets,
	zeroFill,
	copy,
	writesWait,
	rebuild,
	mixedAlter,
	algorithmRefused,
	lockTables$1,
	foreignKeysOff,
	inlineReferences,
	implicitCommit,
	explicitAlgorithm
];
const checkers = [
	dropTable,
	dropColumn,
	recreateColumn,
	dropSchema,
	truncate$1,
	deleteAll,
	updateAll,
	renameColumn$1,
	renameTable$1,
	changeColumnType,
	addRequiredColumn,
	setNotNull,
	dropNotNull,
	addForeignKey,
	addCheck,
	addUnique,
	addStoredGenerated,
	dropIndex,
	...own$1,
	lockTimeout
];
const mysqlRules = own$1.map(({ rule }) => rule);

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
//#region src/checks/migrations/mysql/outlook.ts
function outlookOf(statements) {
	const columns = /* @__PURE__ */ new Map();
	const renames = /* @__PURE__ */ new Map();
	const creations = /* @__PURE__ */ new Map();
	const views = /* @__PURE__ */ new Map();
	for (const [index, { statement }] of statements.entries()) {
		if (statement.kind === "create-view") views.set(statement.view.key, index);
		if (statement.kind === "create-table") creations.set(statement.table.key, index);
		if (statement.kind === "rename-table") for (const { to } of statement.pairs) renames.set(to.key, index);
		if (statement.kind !== "alter-table") continue;
		const { key } = statement.table;
		for (const action of statement.actions) {
			if (action.kind === "rename-table") renames.set(action.to.key, index);
			if (action.kind === "add-column") columns.set(`${key}.${action.column.name}`, index);
			if (action.kind === "rename-column") columns.set(`${key}.${action.to}`, index);
			if (action.kind === "modify-column" && action.from !== action.column.name) columns.set(`${key}.${action.column.name}`, index);
		}
	}
	const isBehind = (map, key, index) => (map.get(key) ?? -1) > index;
	return {
		addsColumn: (table, column, index) => (columns.get(`${table}.${column}`) ?? -1) >= index,
		renamesTo: (table, index) => isBehind(renames, table, index),
		creates: (table, index) => isBehind(creations, table, index),
		takes: (table, index) => isBehind(renames, table, index) || isBehind(creations, table, index) || isBehind(views, table, index)
	};
}

//#endregion
//#region src/checks/migrations/mysql/sql/lexer.ts
const SINGLE = /'[^'\\]*(?:(?:''|\\[\s\S])[^'\\]*)*(?:'|\\?$)/y;
const DOUBLE = /"[^"\\]*(?:(?:""|\\[\s\S])[^"\\]*)*(?:"|\\?$)/y;
const BACK = /`[^`]*(?:``[^`]*)*(?:`|$)/y;
const LINE = /[^\r\n]*/y;
const VERSION = /\/\*(M?)!(\d{0,6})/y;
const PLACEHOLDER = /\$\{[^}\r\n]*\}/y;
const HEX = /0[xX][0-9a-fA-F]+\b|0b[01]+\b/y;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?![A-Za-z0-9_$\u0080-\uffff])/y;
const WORD = /[A-Za-z0-9_$\u0080-\uffff](?:[A-Za-z0-9_\u0080-\uffff]|\$(?!\{))*/y;
const BLANK = /[\s\u0000-\u001f]/;
const BLANKS = /\s*/y;
const BREAKPOINT = "--> statement-breakpoint";
function endOf(pattern, sql, at) {
	pattern.lastIndex = at;
	return pattern.test(sql) ? pattern.lastIndex : -1;
}
function lex(sql, server) {
	const ansi = /\bsql_mode\s*=[^;]{0,200}\bansi/i.test(sql);
	const tokens = [];
	let delimiter = ";";
	let begins = true;
	let inVersion = false;
	const push = (kind, start, end, text = "") => {
		tokens.push({
			kind,
			start,
			end,
			text
		});
		if (kind !== "comment") begins = kind === "semicolon";
		return end;
	};
	const comment = (start) => {
		VERSION.lastIndex = start;
		const version = VERSION.exec(sql);
		if (version && runsComment(server, version[1] !== "", version[2] ?? "")) {
			inVersion = true;
			return push("comment", start, VERSION.lastIndex);
		}
		const close = sql.indexOf("*/", start + 2);
		return push("comment", start, close === -1 ? sql.length : close + 2);
	};
	const bare = (start) => {
		const hex = endOf(HEX, sql, start);
		if (hex !== -1) return push("string", start, hex, sql.slice(start, hex));
		const number = endOf(NUMBER, sql, start);
		const word = number === -1 ? endOf(WORD, sql, start) : -1;
		let end = number !== -1 ? number : word !== -1 ? word : start + 1;
		const text = sql.slice(start, end);
		if (text.length === 1 && /[bxn]/i.test(text) && sql[end] === "'") {
			end = endOf(SINGLE, sql, end);
			return push("string", start, end, sql.slice(start, end));
		}
		const cut = delimiter === ";" ? -1 : text.indexOf(delimiter);
		if (cut > 0) return push("word", start, start + cut, text.slice(0, cut).toLowerCase());
		const command = begins && /^delimiter$/i.test(text) ? delimiterAt(sql, end) : void 0;
		if (command !== void 0) {
			delimiter = command.delimiter;
			return push("comment", start, command.end);
		}
		return push(number !== -1 ? "number" : "word", start, end, text.toLowerCase());
	};
	for (let at = endOf(BLANKS, sql, 0); at < sql.length; at = endOf(BLANKS, sql, at)) {
		const char = sql.charAt(at);
		const next = sql.charAt(at + 1);
		if (delimiter !== ";" && sql.startsWith(delimiter, at)) at = push("semicolon", at, at + delimiter.length);
		else if (char === "-" && sql.startsWith(BREAKPOINT, at)) at = push("semicolon", at, at + 24);
		else if (char === "#" || char === "-" && next === "-" && (at + 2 >= sql.length || BLANK.test(sql.charAt(at + 2)))) at = push("comment", at, endOf(LINE, sql, at));
		else if (char === "/" && next === "*") at = comment(at);
		else if (char === "*" && next === "/" && inVersion) {
			inVersion = false;
			at = push("comment", at, at + 2);
		} else if (char === "'" || char === "\"" || char === "`") {
			const end = endOf(char === "'" ? SINGLE : char === "\"" ? DOUBLE : BACK, sql, at);
			const isName = char === "`" || char === "\"" && ansi;
			const text = sql.slice(at, end);
			at = push(isName ? "quoted" : "string", at, end, isName ? unquote(text) : text);
		} else if (char === "$" && next === "{" && endOf(PLACEHOLDER, sql, at) !== -1) {
			const end = endOf(PLACEHOLDER, sql, at);
			at = push("word", at, end, sql.slice(at, end).toLowerCase());
		} else if (/[A-Za-z0-9_$\u0080-\uffff]/.test(char) || char === "." && /\d/.test(next) && !isQualified(tokens, at)) at = bare(at);
		else at = push(char === ";" && delimiter === ";" ? "semicolon" : "other", at, at + 1, char);
	}
	return tokens;
}
const isQualified = (tokens, at) => {
	const last = tokens.at(-1);
	return last?.end === at && (last.kind === "quoted" || last.kind === "word");
};
const unquote = (raw) => {
	const quote = raw.charAt(0);
	return raw.slice(1, raw.length > 1 && raw.endsWith(quote) ? -1 : void 0).replaceAll(quote + quote, quote);
};
const DELIMITER = /[ \t]+(\S+)[^\r\n]*/y;
function delimiterAt(sql, at) {
	DELIMITER.lastIndex = at;
	const match = DELIMITER.exec(sql);
	return match?.[1] === void 0 ? void 0 : {
		delimiter: match[1],
		end: DELIMITER.lastIndex
	};
}
function shownTokens(tokens) {
	return tokens.map(({ kind, start, end, text }) => {
		if (kind !== "string" || text.includes("'")) {
			if (kind !== "string" || !text.startsWith("\"")) return {
				kind,
				start,
				end
			};
		}
		return {
			kind: "comment",
			start: start + 1,
			end: Math.max(start + 1, end - 1)
		};
	});
}

//#endregion
//#region src/checks/migrations/mysql/sql/statements.ts
function splitStatements(sql, server) {
	const statements = [];
	let all = [];
	let code = [];
	let body;
	const finish = () => {
		const [first, last] = [code[0], code.at(-1)];
		if (first && last) statements.push({
			start: first.start,
			end: last.end,
			tokens: code,
			shown: shownTokens(all.filter(({ start, end }) => start >= first.start && end <= last.end))
		});
		all = [];
		code = [];
		body = void 0;
	};
	for (const token of lex(sql, server)) {
		if (token.kind === "semicolon" && (body === void 0 || body.depth <= 0)) {
			finish();
			continue;
		}
		all.push(token);
		if (token.kind === "comment") continue;
		code.push(token);
		body ??= beginsBody(code) ? {
			depth: code.length === 3 ? 1 : 0,
			before: token.text
		} : void 0;
		if (body !== void 0) follow(body, token);
	}
	finish();
	return statements;
}
const ROUTINES = /* @__PURE__ */ new Set([
	"procedure",
	"function",
	"trigger",
	"event",
	"package"
]);
const OTHERS$2 = /* @__PURE__ */ new Set([
	"(",
	"table",
	"view",
	"index",
	"temporary",
	"unique",
	"database",
	"schema",
	"user",
	"role",
	"on"
]);
function beginsBody(code) {
	const last = code.at(-1);
	if (last?.kind !== "word" || code.length > 16) return false;
	if (code[0]?.text === "create") return ROUTINES.has(last.text) && code.every(({ text }) => !OTHERS$2.has(text));
	return code.length === 3 && code[0]?.text === "begin" && code[1]?.text === "not" && last.text === "atomic";
}
const STARTS = /* @__PURE__ */ new Set([
	";",
	"begin",
	"then",
	"else",
	"do",
	"row",
	"loop",
	"repeat",
	":",
	"deterministic",
	"sql"
]);
function follow(body, token) {
	const text = token.kind === "semicolon" ? ";" : token.kind === "word" || token.kind === "other" ? token.text : "";
	const before = body.before;
	if (before !== "end") {
		if (text === "begin" || text === "case") body.depth++;
		else if ((text === "if" || text === "while" || text === "loop" || text === "repeat") && STARTS.has(before)) body.depth++;
	}
	if (text === "end") body.depth--;
	body.before = text;
}

//#endregion
//#region src/checks/migrations/mysql/placed.ts
function placed$1({ start, end, tokens, shown }) {
	return {
		start,
		end,
		normalized: tokens.map(({ kind, text }) => kind === "string" ? "?" : text.toLowerCase()).join(" "),
		tokens: shown
	};
}
const placedStatements = ({ up }, server) => new Map(splitStatements(up, server).map((raw) => [raw.start, placed$1(raw)]));

//#endregion
//#region src/checks/migrations/mysql/table-parts.ts
function addColumn$1(schema, table, def, step, instead) {
	place(table, def, {
		def,
		text: textOf$1(schema.server, def.type, table.text),
		notNull: def.notNull === true || def.primary,
		default: def.default?.kind === "null" ? void 0 : def.default,
		step
	}, instead);
	if (def.primary) addIndex(table, {
		kind: "primary",
		name: "primary",
		columns: [def.name],
		isFunctional: false,
		span: def.span
	});
	if (def.unique) addIndex(table, {
		kind: "unique",
		name: def.name,
		columns: [def.name],
		isFunctional: false,
		span: def.span
	});
}
function place(table, def, column, instead) {
	const { position } = def;
	if (position === void 0 && (instead === void 0 || !table.columns.has(instead) || instead === def.name)) {
		table.columns.set(def.name, column);
		return;
	}
	const entries = [...table.columns].filter(([name]) => position === void 0 || name !== instead);
	const named = [def.name, column];
	if (position === void 0) table.columns = new Map(entries.map((entry) => entry[0] === instead ? named : entry));
	else {
		const after = position.kind === "first" ? -1 : entries.findIndex(([name]) => name === position.column);
		const at = position.kind === "first" ? 0 : after === -1 ? entries.length : after + 1;
		table.columns = new Map([
			...entries.slice(0, at),
			named,
			...entries.slice(at)
		]);
	}
}
function addIndex(table, index) {
	table.indexes.set(indexName(index), index);
	if (index.kind !== "primary") return;
	for (const name of index.columns) {
		const column = table.columns.get(name);
		if (column) column.notNull = true;
	}
}
function addKey$1(table, key, of) {
	const numbered = `${of.split(".").at(-1)}_ibfk_${table.keys.size + 1}`;
	table.keys.set(key.name ?? numbered, key);
	if (indexFor(table, key.columns) === void 0) addIndex(table, {
		kind: "plain",
		name: key.name,
		columns: key.columns,
		isFunctional: false,
		span: key.span
	});
}
function forgetColumn(table, column) {
	for (const [name, index] of table.indexes) {
		if (!index.columns.includes(column)) continue;
		const columns = index.columns.filter((other) => other !== column);
		if (columns.length === 0) table.indexes.delete(name);
		else table.indexes.set(name, {
			...index,
			columns
		});
	}
}
function renamed(table, from, to) {
	for (const [name, index] of table.indexes) if (index.columns.includes(from)) table.indexes.set(name, {
		...index,
		columns: index.columns.map((column) => column === from ? to : column)
	});
}

//#endregion
//#region src/checks/migrations/mysql/learn.ts
function learn$1(schema, statement, step) {
	switch (statement.kind) {
		case "create-table":
			if (statement.temporary || statement.ifNotExists && schema.tables.has(statement.table.key)) return;
			schema.tables.set(statement.table.key, created(schema, statement, step));
			return;
		case "alter-table":
			for (const action of statement.actions) learnAction(schema, statement.table, action, step);
			return;
		case "create-index":
			schema.tables.get(statement.table.key)?.indexes.set(indexName(statement.index), statement.index);
			return;
		case "drop-index":
			schema.tables.get(statement.table.key)?.indexes.delete(statement.index);
			return;
		case "drop-table":
			if (!statement.temporary) for (const { key } of statement.tables) schema.tables.delete(key);
			return;
		case "rename-table":
			for (const { from, to } of statement.pairs) rename(schema, from, to);
			return;
	}
}
function created(schema, statement, step) {
	const { options } = statement;
	const like = statement.like === void 0 ? void 0 : schema.tables.get(statement.like.key);
	if (like !== void 0) {
		const columns = new Map([...like.columns].map(([name, column]) => [name, {
			...column,
			step
		}]));
		return {
			...like,
			columns,
			indexes: new Map(like.indexes),
			keys: /* @__PURE__ */ new Map(),
			checks: new Set(like.checks),
			step
		};
	}
	const table = {
		columns: /* @__PURE__ */ new Map(),
		indexes: /* @__PURE__ */ new Map(),
		keys: /* @__PURE__ */ new Map(),
		checks: new Set(statement.checks.map((name) => name ?? "")),
		text: tableText(schema.server, options.get("charset"), options.get("collation")),
		engine: options.get("engine") ?? "innodb",
		rowFormat: options.get("row_format") ?? (options.has("key_block_size") ? "compressed" : void 0),
		partitioned: statement.partitioned,
		versioned: options.has("versioning"),
		step,
		rowVersions: 0
	};
	for (const column of statement.columns) addColumn$1(schema, table, column, step);
	for (const index of statement.indexes) addIndex(table, index);
	for (const key of statement.keys) addKey$1(table, key, statement.table.key);
	return table;
}
function rename(schema, from, to) {
	const table = schema.tables.get(from.key);
	schema.tables.delete(from.key);
	if (table) schema.tables.set(to.key, table);
}
function learnAction(schema, name, action, step) {
	if (action.kind === "add-column") schema.added.set(`${name.key}.${action.column.name}`, step);
	if (action.kind === "drop-column") schema.added.delete(`${name.key}.${action.column}`);
	const table = schema.tables.get(name.key);
	if (table === void 0) return;
	switch (action.kind) {
		case "add-column":
			if (action.ifNotExists && table.columns.has(action.column.name)) return;
			addColumn$1(schema, table, action.column, step);
			return;
		case "drop-column":
			table.columns.delete(action.column);
			forgetColumn(table, action.column);
			return;
		case "modify-column": {
			const before = table.columns.get(action.from);
			addColumn$1(schema, table, action.column, before?.step ?? 0, action.from);
			if (action.from !== action.column.name) renamed(table, action.from, action.column.name);
			const now = table.columns.get(action.column.name);
			if (now && table.indexes.get("primary")?.columns.includes(action.column.name)) now.notNull = true;
			return;
		}
		case "rename-column": {
			const column = table.columns.get(action.from);
			if (column === void 0) return;
			const def = {
				...column.def,
				name: action.to
			};
			delete def.position;
			place(table, def, {
				...column,
				def
			}, action.from);
			renamed(table, action.from, action.to);
			return;
		}
		case "set-default": {
			const column = table.columns.get(action.column);
			if (column) column.default = action.to?.kind === "null" ? void 0 : action.to;
			return;
		}
		case "add-index":
			addIndex(table, action.index);
			return;
		case "drop-index":
			table.indexes.delete(action.index);
			return;
		case "drop-primary":
			table.indexes.delete("primary");
			return;
		case "rename-index": {
			const index = table.indexes.get(action.from);
			table.indexes.delete(action.from);
			if (index) table.indexes.set(action.to, {
				...index,
				name: action.to
			});
			return;
		}
		case "add-foreign-key":
			addKey$1(table, action.key, name.key);
			return;
		case "drop-foreign-key":
			table.keys.delete(action.name);
			return;
		case "add-check":
			table.checks.add(action.name ?? "");
			return;
		case "drop-constraint":
			if (!table.keys.delete(action.name) && !table.checks.delete(action.name)) table.indexes.delete(action.name);
			return;
		case "rename-table":
			rename(schema, name, action.to);
			return;
		case "options":
			learnOptions(schema, table, action.options);
			return;
		case "convert":
			convert(schema, table, action);
			return;
		case "partition":
			if (action.how === "by") table.partitioned = true;
			if (action.how === "remove") table.partitioned = false;
			return;
		case "versioning":
			table.versioned = action.how === "add";
			return;
	}
}
function learnOptions(schema, table, options) {
	const engine = options.get("engine");
	if (engine !== void 0) table.engine = engine;
	const format = options.get("row_format");
	if (format !== void 0) table.rowFormat = format;
	const [charset, collation] = [options.get("charset"), options.get("collation")];
	if (charset === void 0 && collation === void 0) return;
	table.text = tableText(schema.server, charset, collation);
}
function convert(schema, table, { charset, collation }) {
	table.text = tableText(schema.server, charset, collation);
	for (const column of table.columns.values()) if (column.text !== void 0) column.text = table.text;
}

//#endregion
//#region src/checks/migrations/mysql/row-versions.ts
function learnPriced(schema, statement, step, checksKeys) {
	const key = tableOf$3(statement);
	const table = key === void 0 ? void 0 : schema.tables.get(key);
	const plan = table && planOf$1(statement, {
		server: schema.server,
		table,
		checksKeys
	});
	learn$1(schema, statement, step);
	if (table === void 0 || plan === void 0) return;
	if (plan.algorithm === "INPLACE" || plan.algorithm === "COPY") table.rowVersions = 0;
	else if (plan.algorithm === "INSTANT" && plan.costs.some(({ cause }) => cause === "column" || cause === "position")) table.rowVersions++;
}

//#endregion
//#region src/checks/migrations/mysql/session.ts
function checksKeysAfter(statement, before) {
	const value = setting(statement, "foreign_key_checks");
	return value === void 0 ? before : !isOff$1(value);
}
function isStrictAfter(statement, before) {
	const value = setting(statement, "sql_mode");
	if (value === void 0) return before;
	if (/@|concat|default/i.test(value)) return true;
	return /strict|traditional/i.test(value);
}
function isLimitedAfter(statement, before) {
	const value = setting(statement, "lock_wait_timeout");
	return value === void 0 ? before : /^\d+$/.test(value) && Number(value) < 3600;
}
function setting(statement, name) {
	if (statement.kind !== "set") return void 0;
	return statement.settings.findLast((one) => one.name.toLowerCase() === name)?.value;
}
const isOff$1 = (value) => [
	"0",
	"off",
	"false"
].includes(value.toLowerCase().replace(/'/g, ""));

//#endregion
//#region src/checks/migrations/mysql/sql/alter-partition.ts
const NAMED$1 = [
	"truncate",
	"coalesce",
	"exchange",
	"rebuild",
	"optimize",
	"repair",
	"analyze",
	"check"
];
function alterPartition(cursor) {
	const clause = (how, names = []) => ({
		kind: "partition",
		how,
		names
	});
	if (take(cursor, "remove", "partitioning")) return clause("remove");
	if (take(cursor, "add", "partition")) {
		take(cursor, "if", "not", "exists");
		takeAny(cursor, "no_write_to_binlog", "local");
		if (take(cursor, "partitions")) {
			next(cursor);
			return clause("add-hash");
		}
		parens(cursor);
		return clause("add");
	}
	if (take(cursor, "drop", "partition")) {
		take(cursor, "if", "exists");
		return clause("drop", names(cursor));
	}
	if (take(cursor, "reorganize", "partition")) {
		takeAny(cursor, "no_write_to_binlog", "local");
		const of = isNext(cursor, "into") ? [] : names(cursor);
		if (take(cursor, "into")) parens(cursor);
		return clause("reorganize", of);
	}
	if (take(cursor, "convert", "partition")) {
		const of = name(cursor);
		if (!take(cursor, "to", "table")) throw unread$1(cursor, "`TO TABLE` is missing");
		name(cursor);
		while (take(cursor, ".")) name(cursor);
		return clause("convert-out", [of]);
	}
	if (take(cursor, "convert", "table")) {
		name(cursor);
		while (take(cursor, ".")) name(cursor);
		if (!take(cursor, "to", "partition")) throw unread$1(cursor, "`TO PARTITION` is missing");
		while (cursor.at < cursor.tokens.length) cursor.at++;
		return clause("convert-in");
	}
	for (const how of ["discard", "import"]) {
		if (take(cursor, how, "tablespace")) return {
			kind: "tablespace",
			discard: how === "discard"
		};
		if (take(cursor, how, "partition")) {
			const of = names(cursor);
			take(cursor, "tablespace");
			return clause(how, of);
		}
	}
	for (const how of NAMED$1) {
		if (!take(cursor, how, "partition")) continue;
		takeAny(cursor, "no_write_to_binlog", "local");
		if (how === "coalesce") {
			next(cursor);
			return clause(how);
		}
		const of = names(cursor);
		if (how === "exchange") {
			if (!take(cursor, "with", "table")) throw unread$1(cursor, "`WITH TABLE` is missing");
			name(cursor);
			while (take(cursor, ".")) name(cursor);
			if (!take(cursor, "with", "validation")) take(cursor, "without", "validation");
		}
		while (takeAny(cursor, "quick", "fast", "medium", "extended", "changed", "use_frm", "for", "upgrade"));
		return clause(how, of);
	}
}
function names(cursor) {
	const found = [name(cursor).toLowerCase()];
	while (take(cursor, ",")) found.push(name(cursor).toLowerCase());
	return found;
}

//#endregion
//#region src/checks/migrations/mysql/sql/column.ts
function columnDef(cursor, source) {
	const from = cursor.at;
	const own = columnName(cursor);
	const serial = word$1(cursor) === "serial";
	const column = {
		name: own,
		type: columnType(cursor),
		notNull: serial ? true : void 0,
		onUpdate: false,
		autoIncrement: serial,
		primary: false,
		unique: serial,
		check: false,
		invisible: false,
		hasComment: false,
		span: spanFrom(cursor, from)
	};
	while (attribute$1(cursor, source, column));
	column.span = spanFrom(cursor, from);
	return column;
}
function attribute$1(cursor, source, column) {
	if (atEnd(cursor) || isNext(cursor, ",") || isNext(cursor, ")")) return false;
	if (take(cursor, "not", "null")) column.notNull = true;
	else if (take(cursor, "null")) column.notNull = false;
	else if (take(cursor, "default")) column.default = defaultValue(cursor);
	else if (take(cursor, "on", "update")) {
		now(cursor);
		column.onUpdate = true;
	} else if (take(cursor, "auto_increment")) column.autoIncrement = true;
	else if (take(cursor, "serial", "default", "value")) Object.assign(column, {
		notNull: true,
		autoIncrement: true,
		unique: true
	});
	else if (take(cursor, "primary", "key") || take(cursor, "primary")) column.primary = true;
	else if (take(cursor, "unique")) {
		take(cursor, "key");
		column.unique = true;
	} else if (take(cursor, "key")) column.primary = true;
	else if (take(cursor, "comment")) {
		column.hasComment = true;
		next(cursor);
	} else if (take(cursor, "collate")) column.type = {
		...column.type,
		collation: charsetName(cursor)
	};
	else if (take(cursor, "character", "set") || take(cursor, "charset")) column.type = {
		...column.type,
		charset: charsetName(cursor)
	};
	else if (take(cursor, "generated", "always", "as") || take(cursor, "as")) generated(cursor, column);
	else if (take(cursor, "first")) column.position = { kind: "first" };
	else if (take(cursor, "after")) column.position = {
		kind: "after",
		column: columnName(cursor)
	};
	else if (take(cursor, "constraint")) {
		if (!isNext(cursor, "check")) name(cursor);
		expect(cursor, "check");
		check(cursor, column);
	} else if (take(cursor, "check")) check(cursor, column);
	else if (isNext(cursor, "references")) references$1(cursor, source, column);
	else if (takeAny(cursor, "invisible")) column.invisible = true;
	else if (takeAny(cursor, "visible", "compressed", "persistent") !== void 0) take(cursor, "=");
	else if (take(cursor, "column_format") || take(cursor, "storage")) name(cursor);
	else if (take(cursor, "engine_attribute") || take(cursor, "secondary_engine_attribute")) {
		take(cursor, "=");
		next(cursor);
	} else if (take(cursor, "srid") || take(cursor, "ref_system_id")) {
		take(cursor, "=");
		next(cursor);
	} else if (take(cursor, "with", "system", "versioning") || take(cursor, "without", "system", "versioning")) return true;
	else throw unread$1(cursor, "this part of a column was not read");
	return true;
}
function generated(cursor, column) {
	const text = parens(cursor).map(({ text: part }) => part).join(" ");
	if (take(cursor, "row", "start") || take(cursor, "row", "end")) return;
	const stored = takeAny(cursor, "stored", "persistent") !== void 0;
	if (!stored) take(cursor, "virtual");
	column.generated = {
		kind: stored ? "stored" : "virtual",
		expression: text
	};
}
function check(cursor, column) {
	parens(cursor);
	if (take(cursor, "not", "enforced")) return;
	take(cursor, "enforced");
	column.check = true;
}
function references$1(cursor, source, column) {
	const from = cursor.at;
	column.references = {
		table: referenced(cursor, source).parent,
		span: spanFrom(cursor, from)
	};
}
function referenced(cursor, source) {
	expect(cursor, "references");
	const parent = tableName(cursor, source);
	if (isNext(cursor, "(")) parens(cursor);
	let cascades = false;
	for (;;) if (take(cursor, "match")) next(cursor);
	else if (isNext(cursor, "on", "delete") || isNext(cursor, "on", "update") && isAction(word$1(cursor, 2))) {
		cursor.at += 2;
		cascades ||= isNext(cursor, "cascade") || isNext(cursor, "set");
		if (!take(cursor, "set")) take(cursor, "no");
		next(cursor);
	} else return {
		parent,
		cascades
	};
}
const isAction = (text) => [
	"cascade",
	"restrict",
	"set",
	"no"
].includes(text);
const NOW = [
	"current_timestamp",
	"now",
	"localtime",
	"localtimestamp",
	"current_date",
	"curdate",
	"utc_timestamp"
];
function now(cursor) {
	if (takeAny(cursor, ...NOW) === void 0) throw unread$1(cursor, "a time is missing");
	if (isNext(cursor, "(")) parens(cursor);
}
function defaultValue(cursor) {
	if (take(cursor, "null")) return { kind: "null" };
	if (NOW.includes(word$1(cursor))) {
		now(cursor);
		return { kind: "now" };
	}
	if (isNext(cursor, "(")) return expression(parens(cursor));
	takeAny(cursor, "-", "+");
	const token = peek(cursor);
	if (token === void 0) throw unread$1(cursor, "the default is missing");
	cursor.at++;
	if (token.kind === "word" && isNext(cursor, "(")) return expression([token, ...parens(cursor)]);
	if (token.kind === "word" && token.text === "next") return restOfSequence(cursor);
	if (token.kind === "word" && !["true", "false"].includes(token.text)) {
		if (token.text.startsWith("_") && peek(cursor)?.kind === "string") return {
			kind: "literal",
			text: next(cursor).text
		};
		if (!/^[$\w]+$/.test(token.text)) return {
			kind: "literal",
			text: ""
		};
		throw unread$1(cursor, "the default was not read");
	}
	while (token.kind === "string" && peek(cursor)?.kind === "string") cursor.at++;
	return {
		kind: "literal",
		text: token.text
	};
}
function restOfSequence(cursor) {
	expect(cursor, "value", "for");
	name(cursor);
	while (take(cursor, ".")) name(cursor);
	return {
		kind: "expression",
		words: ["nextval"]
	};
}
const expression = (tokens) => {
	if (tokens.length === 1 && NOW.includes(tokens[0]?.text ?? "")) return { kind: "now" };
	return {
		kind: "expression",
		words: tokens.filter(({ kind }) => kind === "word" || kind === "quoted").map(({ text }) => text)
	};
};

//#endregion
//#region src/checks/migrations/mysql/sql/index-def.ts
function keyParts(cursor) {
	const tokens = parens(cursor);
	const columns = [];
	let isFunctional = false;
	let depth = 0;
	let begins = true;
	for (const { kind, text } of tokens) {
		if (kind === "other" && text === "(") {
			if (begins) isFunctional = true;
			depth++;
		} else if (kind === "other" && text === ")") depth--;
		else if (depth === 0 && begins && (kind === "word" || kind === "quoted")) columns.push(text.toLowerCase());
		begins = depth === 0 && kind === "other" && text === ",";
	}
	return {
		columns,
		isFunctional
	};
}
function indexOptions(cursor) {
	for (;;) if (take(cursor, "using") || take(cursor, "type")) name(cursor);
	else if (take(cursor, "comment")) next(cursor);
	else if (take(cursor, "with", "parser")) name(cursor);
	else if (take(cursor, "key_block_size") || take(cursor, "engine_attribute") || take(cursor, "secondary_engine_attribute")) {
		take(cursor, "=");
		next(cursor);
	} else if (take(cursor, "m") || take(cursor, "distance") || take(cursor, "clustering")) {
		take(cursor, "=");
		next(cursor);
	} else if (take(cursor, "not", "ignored")) continue;
	else if (takeAny(cursor, "visible", "invisible", "ignored") === void 0) return;
}
function indexDef(cursor, from, named) {
	let kind;
	if (take(cursor, "primary", "key")) kind = "primary";
	else if (isNext(cursor, "unique") || isNext(cursor, "fulltext") || isNext(cursor, "spatial") || isNext(cursor, "vector")) {
		const after = word$1(cursor, 1);
		if (isNext(cursor, "vector") && after !== "key" && after !== "index") return void 0;
		kind = word$1(cursor) === "unique" ? "unique" : word$1(cursor) === "fulltext" ? "fulltext" : word$1(cursor) === "spatial" ? "spatial" : "vector";
		cursor.at++;
		takeAny(cursor, "key", "index");
	} else if (isNext(cursor, "key") || isNext(cursor, "index")) {
		kind = "plain";
		cursor.at++;
	} else return void 0;
	take(cursor, "if", "not", "exists");
	let own = named;
	if (!isNext(cursor, "(") && !isNext(cursor, "using") && !isNext(cursor, "type")) own = name(cursor);
	if (take(cursor, "using") || take(cursor, "type")) name(cursor);
	const parts = keyParts(cursor);
	indexOptions(cursor);
	return {
		kind,
		name: own?.toLowerCase(),
		...parts,
		span: spanFrom(cursor, from)
	};
}
function foreignKey(cursor, source, from, named) {
	expect(cursor, "foreign", "key");
	take(cursor, "if", "not", "exists");
	const own = isNext(cursor, "(") ? void 0 : name(cursor);
	const { columns } = keyParts(cursor);
	const parent = referenced(cursor, source);
	return {
		name: (named ?? own)?.toLowerCase(),
		columns,
		...parent,
		span: spanFrom(cursor, from)
	};
}
function checkBody(cursor) {
	parens(cursor);
	if (take(cursor, "not", "enforced")) return { enforced: false };
	take(cursor, "enforced");
	return { enforced: true };
}
function constraintName(cursor) {
	if (!take(cursor, "constraint")) return void 0;
	take(cursor, "if", "not", "exists");
	const first = word$1(cursor);
	return peek(cursor)?.kind === "word" && [
		"primary",
		"unique",
		"foreign",
		"check"
	].includes(first) && !atEnd(cursor) ? void 0 : name(cursor);
}

//#endregion
//#region src/checks/migrations/mysql/sql/alter-add.ts
function addAction(cursor, source) {
	if (isNext(cursor, "partition")) {
		cursor.at--;
		const partition = alterPartition(cursor);
		if (partition) return [partition];
	}
	if (take(cursor, "system", "versioning")) return [{
		kind: "versioning",
		how: "add"
	}];
	if (take(cursor, "period", "for")) {
		cursor.at++;
		if (isNext(cursor, "(")) parens(cursor);
		return [{
			kind: "versioning",
			how: "add"
		}];
	}
	if (isColumn(cursor)) return columns(cursor, source);
	const from = cursor.at;
	const named = constraintName(cursor);
	const index = indexDef(cursor, from, named);
	if (index !== void 0) return [{
		kind: "add-index",
		index
	}];
	if (isNext(cursor, "foreign", "key")) return [{
		kind: "add-foreign-key",
		key: foreignKey(cursor, source, from, named)
	}];
	if (isNext(cursor, "check", "(")) {
		cursor.at++;
		return [{
			kind: "add-check",
			name: named?.toLowerCase(),
			...checkBody(cursor)
		}];
	}
	if (named !== void 0) throw unread$1(cursor, "this constraint was not read");
	return columns(cursor, source);
}
const isColumn = (cursor) => word$1(cursor) === "column" || peek(cursor)?.kind === "quoted";
function columns(cursor, source) {
	takeAny(cursor, "column");
	const ifNotExists = take(cursor, "if", "not", "exists");
	if (!isNext(cursor, "(")) return [{
		kind: "add-column",
		column: columnDef(cursor, source),
		ifNotExists
	}];
	const inside = cursorOf(parens(cursor));
	const added = [];
	while (!atEnd(inside)) {
		added.push(...addAction(inside, source));
		if (!atEnd(inside)) expect(inside, ",");
	}
	return added;
}

//#endregion
//#region src/checks/migrations/mysql/sql/table-options.ts
const NAMED = new Set("engine type autoextend_size auto_increment avg_row_length checksum page_checksum comment compression connection data delay_key_write encryption encrypted encryption_key_id ietf_quotes index insert_method key_block_size max_rows min_rows pack_keys page_compressed page_compression_level password row_format secondary_engine secondary_engine_attribute engine_attribute sequence start transactional stats_auto_recalc stats_persistent stats_sample_pages storage table_checksum tablespace union with".split(" "));
function tableOption(cursor, options) {
	if (atEnd(cursor)) return false;
	const from = cursor.at;
	take(cursor, "default");
	if (take(cursor, "character", "set") || take(cursor, "charset") || take(cursor, "char", "set")) {
		options.set("charset", charsetName(cursor));
		return true;
	}
	if (take(cursor, "collate")) {
		options.set("collation", charsetName(cursor));
		return true;
	}
	if (take(cursor, "with", "system", "versioning")) {
		options.set("versioning", "yes");
		return true;
	}
	const own = word$1(cursor);
	if (!NAMED.has(own) || own === "with") {
		cursor.at = from;
		return false;
	}
	cursor.at++;
	if (own === "data" || own === "index") takeAny(cursor, "directory");
	if (own === "start") take(cursor, "transaction");
	take(cursor, "=");
	if (own === "union") {
		parens(cursor);
		return true;
	}
	const value = next(cursor);
	if (own === "tablespace" && take(cursor, "storage")) name(cursor);
	options.set(own, value.kind === "string" ? value.text.slice(1, -1).toLowerCase() : value.text.toLowerCase());
	return true;
}
function tableOptions(cursor) {
	const options = /* @__PURE__ */ new Map();
	while (tableOption(cursor, options)) take(cursor, ",");
	return options;
}
function partitionBy(cursor) {
	if (!take(cursor, "partition", "by")) throw unread$1(cursor, "`PARTITION BY` is missing");
	partitionKind(cursor);
	if (take(cursor, "partitions")) next(cursor);
	if (take(cursor, "subpartition", "by")) {
		partitionKind(cursor);
		if (take(cursor, "subpartitions")) next(cursor);
	}
	if (isNext(cursor, "(")) parens(cursor);
}
function partitionKind(cursor) {
	takeAny(cursor, "linear");
	const kind = takeAny(cursor, "hash", "key", "range", "list", "system_time");
	if (kind === void 0) throw unread$1(cursor, "this kind of partition is not known");
	if (take(cursor, "algorithm")) {
		take(cursor, "=");
		next(cursor);
	}
	takeAny(cursor, "columns");
	if (isNext(cursor, "(")) parens(cursor);
	if (kind !== "system_time") return;
	while (!atEnd(cursor) && !isNext(cursor, "(") && !isNext(cursor, "partitions") && peek(cursor)) cursor.at++;
}

//#endregion
//#region src/checks/migrations/mysql/sql/alter-table.ts
function alterTable(cursor, source, ignore) {
	take(cursor, "if", "exists");
	const table = tableName(cursor, source);
	const limited = waits(cursor);
	const actions = [];
	const how = {};
	while (!atEnd(cursor)) {
		const from = cursor.at;
		if (!modifier(cursor, how)) for (const clause of clauses(cursor, source)) actions.push({
			...clause,
			span: spanFrom(cursor, from)
		});
		if (!take(cursor, ",") && cursor.at === from) throw unread$1(cursor, "this clause was not read");
	}
	return {
		kind: "alter-table",
		table,
		actions,
		how,
		ignore,
		limited
	};
}
function waits(cursor) {
	if (take(cursor, "nowait")) return true;
	if (!isNext(cursor, "wait") || peek(cursor, 1)?.kind !== "number") return false;
	cursor.at += 2;
	return true;
}
function modifier(cursor, how) {
	if (isNext(cursor, "algorithm") || isNext(cursor, "lock")) {
		const key = word$1(cursor) === "lock" ? "lock" : "algorithm";
		cursor.at++;
		take(cursor, "=");
		how[key] = name(cursor).toUpperCase();
		return true;
	}
	return take(cursor, "with", "validation") || take(cursor, "without", "validation");
}
function clauses(cursor, source) {
	if (take(cursor, "add")) return addAction(cursor, source);
	if (isNext(cursor, "drop")) return [dropAction(cursor)];
	if (take(cursor, "modify")) {
		takeAny(cursor, "column");
		take(cursor, "if", "exists");
		const column = columnDef(cursor, source);
		return [{
			kind: "modify-column",
			from: column.name,
			column
		}];
	}
	if (take(cursor, "change")) {
		takeAny(cursor, "column");
		take(cursor, "if", "exists");
		return [{
			kind: "modify-column",
			from: columnName(cursor),
			column: columnDef(cursor, source)
		}];
	}
	if (take(cursor, "rename")) return [renameAction(cursor, source)];
	if (take(cursor, "alter")) return [alterAction(cursor)];
	if (take(cursor, "convert", "to") || take(cursor, "convert", "to", "default")) {
		if (!(take(cursor, "character", "set") || take(cursor, "charset"))) throw unread$1(cursor, "this clause was not read");
		return [{
			kind: "convert",
			charset: charsetName(cursor),
			collation: take(cursor, "collate") ? charsetName(cursor) : void 0
		}];
	}
	if (take(cursor, "order", "by")) {
		do {
			columnName(cursor);
			takeAny(cursor, "asc", "desc");
		} while (isColumnNext(cursor) && take(cursor, ","));
		return [{ kind: "order-by" }];
	}
	if (take(cursor, "force")) return [{ kind: "force" }];
	if (take(cursor, "enable", "keys") || take(cursor, "disable", "keys")) return [{ kind: "keys" }];
	if (isNext(cursor, "partition", "by")) {
		partitionBy(cursor);
		return [{
			kind: "partition",
			how: "by",
			names: []
		}];
	}
	const partition = alterPartition(cursor);
	if (partition !== void 0) return [partition];
	const options = /* @__PURE__ */ new Map();
	if (tableOption(cursor, options)) return [{
		kind: "options",
		options
	}];
	throw unread$1(cursor, "this clause was not read");
}
function isColumnNext(cursor) {
	const after = peek(cursor, 2);
	const ends = after === void 0 || after.text === "," || after.text === "asc" || after.text === "desc";
	return isNext(cursor, ",") && ends && word$1(cursor, 1) !== "force";
}
function dropAction(cursor) {
	expect(cursor, "drop");
	if (isNext(cursor, "partition")) {
		cursor.at--;
		const partition = alterPartition(cursor);
		if (partition) return partition;
	}
	if (take(cursor, "primary", "key")) return { kind: "drop-primary" };
	if (isNext(cursor, "system", "versioning")) {
		cursor.at += 2;
		return {
			kind: "versioning",
			how: "drop"
		};
	}
	const what = named$1(cursor, "foreign", "key") ? "drop-foreign-key" : named$1(cursor, "index") || named$1(cursor, "key") ? "drop-index" : named$1(cursor, "check") || named$1(cursor, "constraint") ? "drop-constraint" : "drop-column";
	if (what === "drop-column") takeAny(cursor, "column");
	take(cursor, "if", "exists");
	const own = columnName(cursor);
	if (what === "drop-column") {
		takeAny(cursor, "restrict", "cascade");
		return {
			kind: what,
			column: own
		};
	}
	return what === "drop-index" ? {
		kind: what,
		index: own
	} : {
		kind: what,
		name: own
	};
}
function named$1(cursor, ...words) {
	const after = peek(cursor, words.length);
	return after !== void 0 && after.text !== "," && take(cursor, ...words);
}
function renameAction(cursor, source) {
	if (isNext(cursor, "column") && !isNext(cursor, "column", "to")) {
		cursor.at++;
		take(cursor, "if", "exists");
		const from = columnName(cursor);
		expect(cursor, "to");
		return {
			kind: "rename-column",
			from,
			to: columnName(cursor)
		};
	}
	if ((isNext(cursor, "index") || isNext(cursor, "key")) && word$1(cursor, 2) === "to") {
		cursor.at++;
		const from = columnName(cursor);
		expect(cursor, "to");
		return {
			kind: "rename-index",
			from,
			to: columnName(cursor)
		};
	}
	if (isNext(cursor, "index", "if", "exists") || isNext(cursor, "key", "if", "exists")) {
		cursor.at += 3;
		const from = columnName(cursor);
		expect(cursor, "to");
		return {
			kind: "rename-index",
			from,
			to: columnName(cursor)
		};
	}
	takeAny(cursor, "to", "as", "=");
	return {
		kind: "rename-table",
		to: tableName(cursor, source)
	};
}
function alterAction(cursor) {
	if ((isNext(cursor, "index") || isNext(cursor, "key")) && peek(cursor, 2)?.kind === "word" && word$1(cursor, 1) !== "set") {
		cursor.at++;
		take(cursor, "if", "exists");
		const index = columnName(cursor);
		if (!take(cursor, "not", "ignored") && takeAny(cursor, "visible", "invisible", "ignored") === void 0) throw unread$1(cursor, "this clause was not read");
		return {
			kind: "show-index",
			index
		};
	}
	if (isNext(cursor, "check") || isNext(cursor, "constraint")) {
		cursor.at++;
		const own = columnName(cursor);
		const enforced = !take(cursor, "not");
		expect(cursor, "enforced");
		return {
			kind: "enforce-check",
			name: own,
			enforced
		};
	}
	takeAny(cursor, "column");
	take(cursor, "if", "exists");
	const column = columnName(cursor);
	if (take(cursor, "drop", "default")) return {
		kind: "set-default",
		column,
		to: void 0
	};
	if (take(cursor, "set", "default")) return {
		kind: "set-default",
		column,
		to: defaultValue(cursor)
	};
	if (take(cursor, "set", "visible") || take(cursor, "set", "invisible")) return {
		kind: "show-column",
		column
	};
	throw unread$1(cursor, "this clause was not read");
}

//#endregion
//#region src/checks/migrations/mysql/sql/reads.ts
function tablesRead(tokens) {
	const found = /* @__PURE__ */ new Set();
	let inFrom = false;
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at];
		const text = token?.kind === "word" || token?.kind === "other" ? token.text : "";
		const opens = text === "from" || text === "join" || text === "," && inFrom;
		if (text === "from") inFrom = true;
		else if (ENDS.has(text)) inFrom = false;
		if (!opens) continue;
		const parts = [];
		for (let next = at + 1;; next += 2) {
			const part = tokens[next];
			if (part?.kind !== "word" && part?.kind !== "quoted") break;
			parts.push(part.text.toLowerCase());
			if (tokens[next + 1]?.text !== "." || tokens[next + 1]?.kind !== "other") break;
		}
		if (parts.length > 0) found.add(parts.join("."));
	}
	return [...found];
}
const ENDS = /* @__PURE__ */ new Set([
	"where",
	"group",
	"order",
	"having",
	"limit",
	"select",
	"on",
	"using",
	"set",
	"union",
	")"
]);

//#endregion
//#region src/checks/migrations/mysql/sql/create-table.ts
function createTable(cursor, source, temporary) {
	const ifNotExists = take(cursor, "if", "not", "exists");
	const table = tableName(cursor, source);
	const parts = {
		columns: [],
		indexes: [],
		keys: [],
		checks: []
	};
	const head = {
		kind: "create-table",
		table,
		temporary,
		ifNotExists,
		partitioned: false,
		...parts
	};
	if (take(cursor, "like")) return {
		...head,
		options: /* @__PURE__ */ new Map(),
		like: tableName(cursor, source)
	};
	if (isNext(cursor, "(", "like")) {
		const inside = cursorOf(parens(cursor));
		inside.at = 1;
		return {
			...head,
			options: /* @__PURE__ */ new Map(),
			like: tableName(inside, source)
		};
	}
	if (isNext(cursor, "(") && !isNext(cursor, "(", "select")) {
		const inside = cursorOf(parens(cursor));
		while (!atEnd(inside)) {
			element(inside, source, parts);
			if (!atEnd(inside)) expect(inside, ",");
		}
	}
	const options = tableOptions(cursor);
	const partitioned = isNext(cursor, "partition", "by");
	if (partitioned) partitionBy(cursor);
	takeAny(cursor, "ignore", "replace");
	take(cursor, "as");
	const created = {
		...head,
		...parts,
		options,
		partitioned
	};
	if (atEnd(cursor)) return created;
	if (![
		"select",
		"with",
		"(",
		"table",
		"values"
	].includes(word$1(cursor))) throw unread$1(cursor, "this part of `CREATE TABLE` was not read");
	const rest = cursor.tokens.slice(cursor.at);
	cursor.at = cursor.tokens.length;
	return {
		...created,
		select: tablesRead(rest)
	};
}
function element(cursor, source, parts) {
	const from = cursor.at;
	const named = constraintName(cursor);
	const index = indexDef(cursor, from, named);
	if (index !== void 0) {
		parts.indexes.push(index);
		return;
	}
	if (isNext(cursor, "foreign", "key")) {
		parts.keys.push(foreignKey(cursor, source, from, named));
		return;
	}
	if (isNext(cursor, "check", "(")) {
		cursor.at++;
		if (checkBody(cursor).enforced) parts.checks.push(named?.toLowerCase());
		return;
	}
	if (take(cursor, "period", "for")) {
		take(cursor, "system_time");
		if (!isNext(cursor, "(")) cursor.at++;
		parens(cursor);
		return;
	}
	if (named !== void 0) throw unread$1(cursor, "this constraint was not read");
	parts.columns.push({
		...columnDef(cursor, source),
		span: spanFrom(cursor, from)
	});
}

//#endregion
//#region src/checks/migrations/mysql/sql/data.ts
const MODIFIERS = [
	"low_priority",
	"ignore",
	"quick",
	"high_priority",
	"delayed"
];
function update(cursor, source) {
	while (takeAny(cursor, ...MODIFIERS));
	const tables = references(cursor, source, "set");
	take(cursor, "set");
	const columns = [];
	let begins = true;
	while (!atEnd(cursor) && !isNext(cursor, "where") && !isNext(cursor, "order") && !isNext(cursor, "limit")) if (begins && isName(peek(cursor))) {
		columns.push(columnName(cursor));
		begins = false;
	} else if (isNext(cursor, "(")) parens(cursor);
	else {
		begins = isNext(cursor, ",");
		cursor.at++;
	}
	return {
		kind: "update",
		tables,
		columns,
		...condition(cursor)
	};
}
function remove(cursor, source) {
	while (takeAny(cursor, ...MODIFIERS));
	const history = isNext(cursor, "history", "from") ? historyOf(cursor, source) : void 0;
	if (history !== void 0) return history;
	const targets = [];
	if (!isNext(cursor, "from")) targets.push(...references(cursor, source, "from"));
	take(cursor, "from");
	const from = references(cursor, source, "where", "using", "order", "limit", "returning");
	if (take(cursor, "using")) {
		targets.push(...from);
		from.push(...references(cursor, source, "where"));
	}
	const joined = from.length > 1;
	const { all, limited } = condition(cursor);
	return {
		kind: "delete",
		tables: targets.length > 0 ? targets : from,
		all: all && !joined,
		limited
	};
}
function historyOf(cursor, source) {
	const from = cursor.at;
	cursor.at += 2;
	const table = tableName(cursor, source);
	const isTable = table.key.split(".").at(-1) === "history";
	if (!isTable && take(cursor, "partition")) parens(cursor);
	const bounded = isNext(cursor, "before", "system_time");
	if (isTable || !(bounded || atEnd(cursor))) {
		cursor.at = from;
		return;
	}
	cursor.at = cursor.tokens.length;
	return {
		kind: "delete",
		tables: [table],
		all: !bounded,
		limited: false,
		history: true
	};
}
function insert$1(cursor, source, replaces) {
	while (takeAny(cursor, ...MODIFIERS));
	take(cursor, "into");
	const table = tableName(cursor, source);
	const rest = cursor.tokens.slice(cursor.at);
	cursor.at = cursor.tokens.length;
	const selects = rest.some(({ kind, text }) => kind === "word" && text === "select");
	const overwrites = replaces || updatesDuplicates(rest);
	return {
		kind: "insert",
		table,
		reads: selects ? tablesRead(rest) : void 0,
		...overwrites ? { overwrites } : {}
	};
}
const updatesDuplicates = (tokens) => tokens.some((_, at) => ON_DUPLICATE.every((text, ahead) => tokens[at + ahead]?.kind === "word" && tokens[at + ahead]?.text === text));
const ON_DUPLICATE = [
	"on",
	"duplicate",
	"key",
	"update"
];
const isName = (token) => token?.kind === "word" || token?.kind === "quoted";
function references(cursor, source, ...until) {
	const tables = [];
	let expected = true;
	while (!atEnd(cursor) && !until.includes(word$1(cursor))) if (isNext(cursor, "(")) {
		parens(cursor);
		expected = false;
	} else if (expected && isName(peek(cursor))) {
		tables.push(tableName(cursor, source));
		if (take(cursor, ".")) take(cursor, "*");
		expected = false;
	} else {
		expected = isNext(cursor, ",") || isNext(cursor, "join") || isNext(cursor, "straight_join");
		cursor.at++;
	}
	return tables;
}
function condition(cursor) {
	let where;
	let limited = false;
	while (!atEnd(cursor)) if (take(cursor, "where")) where = [];
	else if (take(cursor, "limit")) limited = true;
	else if (isNext(cursor, "(")) {
		const inside = parens(cursor);
		where?.push(...inside);
	} else {
		const token = peek(cursor);
		if (token && where !== void 0 && !limited && !isNext(cursor, "order")) where.push(token);
		cursor.at++;
	}
	return {
		all: where === void 0 || isAlwaysTrue(where),
		limited
	};
}
function isAlwaysTrue(tokens) {
	const [first, sign, second] = tokens;
	if (tokens.length === 1) return first?.text === "true" || first?.kind === "number" && Number(first.text) !== 0;
	const isLiteral = first?.kind === "number" || first?.kind === "string";
	return tokens.length === 3 && sign?.text === "=" && isLiteral && first?.text === second?.text;
}

//#endregion
//#region src/checks/migrations/mysql/sql/session-statements.ts
function settings(cursor) {
	const found = [];
	while (!atEnd(cursor)) {
		while (takeAny(cursor, "@", "global", "session", "local", "persist", "persist_only", "."));
		const own = peek(cursor)?.text ?? "";
		cursor.at++;
		while (takeAny(cursor, ":", "="));
		const value = [];
		while (!atEnd(cursor) && !isNext(cursor, ",")) if (isNext(cursor, "(")) value.push(...parens(cursor).map(({ text }) => text));
		else value.push(next(cursor).text);
		take(cursor, ",");
		found.push({
			name: own,
			value: value.join(" ")
		});
	}
	return found;
}
function lockTables(cursor, source, rest) {
	if (takeAny(cursor, "tables", "table") === void 0) return rest({
		kind: "other",
		ddl: false
	});
	const tables = [];
	do {
		const table = tableName(cursor, source);
		let write = false;
		while (!atEnd(cursor) && !isNext(cursor, ",")) {
			if (isNext(cursor, "write")) write = true;
			cursor.at++;
		}
		tables.push({
			table,
			write
		});
	} while (take(cursor, ","));
	return {
		kind: "lock-tables",
		tables
	};
}

//#endregion
//#region src/checks/migrations/mysql/sql/parse.ts
function readStatement(raw, source) {
	const cursor = cursorOf(raw.tokens);
	try {
		const statement = dispatch(cursor, source);
		if (!atEnd(cursor)) throw unread$1(cursor, "this part was not read");
		return {
			ok: true,
			statement
		};
	} catch (error) {
		if (!(error instanceof Unread)) throw error;
		return {
			ok: false,
			offset: error.offset,
			message: error.message
		};
	}
}
const OTHERS$1 = new Set("select with values table show describe desc explain help kill flush grant revoke analyze check checksum repair cache reset install uninstall binlog change start stop purge shutdown savepoint release xa prepare execute deallocate call do handler load import get signal resignal clone restart ( delimiter source".split(" "));
function dispatch(cursor, source) {
	const first = word$1(cursor);
	const rest = (statement) => {
		cursor.at = cursor.tokens.length;
		return statement;
	};
	if (first === "create") return create(cursor, source, rest);
	if (first === "alter") return alter$1(cursor, source, rest);
	if (first === "drop") return drop(cursor, source, rest);
	cursor.at++;
	switch (first) {
		case "rename":
			if (!take(cursor, "table") && !take(cursor, "tables")) return rest({
				kind: "other",
				ddl: true
			});
			return renameTable(cursor, source);
		case "truncate":
			take(cursor, "table");
			return truncate(cursor, source);
		case "update": return update(cursor, source);
		case "delete": return remove(cursor, source);
		case "insert":
		case "replace": return insert$1(cursor, source, first === "replace");
		case "set": return rest({
			kind: "set",
			settings: settings(cursor)
		});
		case "begin":
			if (isNext(cursor, "not", "atomic")) return rest({
				kind: "routine",
				what: "block"
			});
			takeAny(cursor, "work");
			return { kind: "begin" };
		case "commit":
		case "rollback":
			if (take(cursor, "to") || take(cursor, "work", "to")) return rest({
				kind: "other",
				ddl: false
			});
			return rest({
				kind: "end",
				how: first
			});
		case "lock": return lockTables(cursor, source, rest);
		case "unlock": return rest({ kind: "unlock-tables" });
		case "optimize":
			takeAny(cursor, "no_write_to_binlog", "local");
			takeAny(cursor, "table", "tables");
			return optimize(cursor, source);
		case "use": return {
			kind: "use",
			database: name(cursor)
		};
		case "start": return take(cursor, "transaction") ? rest({ kind: "begin" }) : rest({
			kind: "other",
			ddl: false
		});
		default:
			if (first === "with") return withQuery(cursor, source, rest);
			if (first === "execute" || first === "prepare") return rest({
				kind: "routine",
				what: "prepared statement"
			});
			if (OTHERS$1.has(first)) return rest({
				kind: "other",
				ddl: first === "grant" || first === "revoke"
			});
			cursor.at--;
			throw unread$1(cursor, "this statement was not read");
	}
}
function withQuery(cursor, source, rest) {
	while (!atEnd(cursor)) if (isNext(cursor, "(")) parens(cursor);
	else if (take(cursor, "update")) return update(cursor, source);
	else if (take(cursor, "delete")) return remove(cursor, source);
	else cursor.at++;
	return rest({
		kind: "other",
		ddl: false
	});
}
const CREATED = "database schema user role server sequence tablespace undo logfile resource library spatial".split(" ");
function create(cursor, source, rest) {
	cursor.at++;
	const replaces = take(cursor, "or", "replace");
	const temporary = take(cursor, "temporary");
	if (take(cursor, "table")) return {
		...createTable(cursor, source, temporary),
		...replaces ? { replaces } : {}
	};
	const kind = [
		"unique",
		"fulltext",
		"spatial",
		"vector"
	].find((text) => isNext(cursor, text, "index"));
	if (kind !== void 0) cursor.at++;
	if (take(cursor, "index")) {
		const from = cursor.at - 1;
		take(cursor, "if", "not", "exists");
		const own = columnName(cursor);
		if (take(cursor, "using") || take(cursor, "type")) name(cursor);
		if (!take(cursor, "on")) throw unread$1(cursor, "`ON` is missing");
		const table = tableName(cursor, source);
		waits(cursor);
		const parts = keyParts(cursor);
		const how = tail(cursor);
		return {
			kind: "create-index",
			table,
			index: {
				kind: kind ?? "plain",
				name: own,
				...parts,
				span: spanFrom(cursor, from)
			},
			how
		};
	}
	const words = cursor.tokens.slice(cursor.at, cursor.at + 14).map((_, ahead) => word$1(cursor, ahead));
	const routine = words.find((text) => [
		"procedure",
		"function",
		"trigger",
		"event",
		"package"
	].includes(text));
	const view = words.indexOf("view");
	if (view !== -1 && (routine === void 0 || view < words.indexOf(routine))) {
		cursor.at += view + 1;
		take(cursor, "if", "not", "exists");
		return rest({
			kind: "create-view",
			view: tableName(cursor, source)
		});
	}
	if (routine !== void 0) return rest({
		kind: "routine",
		what: routine
	});
	if (CREATED.includes(word$1(cursor))) return rest({
		kind: "other",
		ddl: true
	});
	throw unread$1(cursor, "what this creates was not read");
}
function tail(cursor) {
	const how = {};
	for (;;) {
		const from = cursor.at;
		indexOptions(cursor);
		modifier(cursor, how);
		if (cursor.at === from) return how;
	}
}
const ALTERED = "database schema user role view procedure function event server tablespace undo sequence instance logfile resource library algorithm definer sql".split(" ");
function alter$1(cursor, source, rest) {
	cursor.at++;
	takeAny(cursor, "online", "offline");
	const ignore = take(cursor, "ignore");
	if (take(cursor, "table")) return alterTable(cursor, source, ignore);
	if (ALTERED.includes(word$1(cursor))) return rest({
		kind: "other",
		ddl: true
	});
	throw unread$1(cursor, "what this alters was not read");
}
const DROPPED$1 = "view procedure function trigger event user role server sequence tablespace undo logfile resource package prepare library spatial".split(" ");
function drop(cursor, source, rest) {
	cursor.at++;
	const temporary = take(cursor, "temporary");
	if (take(cursor, "table") || take(cursor, "tables")) {
		const ifExists = take(cursor, "if", "exists");
		const tables = list(cursor, source);
		waits(cursor);
		takeAny(cursor, "restrict", "cascade");
		return {
			kind: "drop-table",
			tables,
			temporary,
			ifExists
		};
	}
	if (take(cursor, "index")) {
		take(cursor, "if", "exists");
		const index = columnName(cursor);
		if (!take(cursor, "on")) throw unread$1(cursor, "`ON` is missing");
		const table = tableName(cursor, source);
		waits(cursor);
		return {
			kind: "drop-index",
			table,
			index,
			how: tail(cursor)
		};
	}
	if (take(cursor, "database") || take(cursor, "schema")) {
		take(cursor, "if", "exists");
		return {
			kind: "drop-database",
			name: name(cursor)
		};
	}
	if (DROPPED$1.includes(word$1(cursor))) return rest({
		kind: "other",
		ddl: true
	});
	throw unread$1(cursor, "what this drops was not read");
}
function list(cursor, source) {
	const tables = [tableName(cursor, source)];
	while (take(cursor, ",")) tables.push(tableName(cursor, source));
	return tables;
}
function renameTable(cursor, source) {
	take(cursor, "if", "exists");
	const pairs = [];
	do {
		const from = tableName(cursor, source);
		waits(cursor);
		if (!take(cursor, "to")) throw unread$1(cursor, "`TO` is missing");
		pairs.push({
			from,
			to: tableName(cursor, source)
		});
	} while (take(cursor, ","));
	return {
		kind: "rename-table",
		pairs
	};
}
function truncate(cursor, source) {
	const table = tableName(cursor, source);
	waits(cursor);
	return {
		kind: "truncate",
		table
	};
}
function optimize(cursor, source) {
	const tables = list(cursor, source);
	waits(cursor);
	return {
		kind: "optimize",
		tables
	};
}

//#endregion
//#region src/checks/migrations/mysql/sql/read-all.ts
function readAll(source, server) {
	const result = {
		statements: [],
		problems: []
	};
	const split = splitStatements(source, server);
	const called = new Set(split.flatMap(({ tokens }) => tokens[0]?.text === "call" ? [nameAt$1(tokens, 1)] : []));
	for (const raw of split) {
		const read = readStatement(raw, source);
		if (!read.ok) {
			result.problems.push({
				offset: read.offset,
				message: read.message
			});
			continue;
		}
		result.statements.push({
			raw,
			statement: read.statement
		});
		if (!mayHold(read.statement)) continue;
		for (const inner of [...prepared(raw, server), ...bodyOf(raw, called)]) {
			const held = readStatement(inner, source);
			if (held.ok) result.statements.push({
				raw: inner,
				statement: held.statement
			});
			else result.problems.push({
				offset: inner.start,
				message: "SQL that is put together when it runs was not read"
			});
		}
	}
	return result;
}
function nameAt$1(tokens, from) {
	let at = from;
	while (tokens[at + 1]?.text === ".") at += 2;
	return tokens[at]?.text.toLowerCase() ?? "";
}
const OPENERS = /* @__PURE__ */ new Set([
	";",
	"begin",
	"then",
	"else",
	"do",
	"loop",
	"repeat"
]);
const STARTERS = /* @__PURE__ */ new Set([
	"alter",
	"create",
	"drop",
	"rename",
	"truncate",
	"update",
	"delete",
	"insert"
]);
function bodyOf({ tokens, shown }, called) {
	const head = tokens.slice(0, 14).findIndex(({ kind, text }) => kind === "word" && text === "procedure");
	if (tokens[0]?.text !== "create" || head === -1) return [];
	if (!called.has(nameAt$1(tokens, tokens[head + 1]?.text === "if" ? head + 4 : head + 1))) return [];
	const found = [];
	for (let at = head; at < tokens.length; at++) {
		const [before, first] = [tokens[at], tokens[at + 1]];
		if (!before || first?.kind !== "word" || !OPENERS.has(before.text) || !STARTERS.has(first.text)) continue;
		let end = at + 1;
		while (end < tokens.length && !endsStatement(tokens[end])) end++;
		const own = tokens.slice(at + 1, end);
		const last = own.at(-1) ?? first;
		found.push({
			start: first.start,
			end: last.end,
			tokens: own,
			shown: between(shown, first.start, last.end)
		});
		at = end - 1;
	}
	return found;
}
const endsStatement = (token) => token?.kind === "semicolon" || token?.kind === "other" && token.text === ";";
function between(tokens, start, end) {
	const firstFrom = (offset) => {
		let [low, high] = [0, tokens.length];
		while (low < high) {
			const middle = low + high >> 1;
			if ((tokens[middle]?.start ?? 0) >= offset) high = middle;
			else low = middle + 1;
		}
		return low;
	};
	return tokens.slice(firstFrom(start), firstFrom(end));
}
const mayHold = (statement) => statement.kind === "set" || statement.kind === "other" || statement.kind === "routine";
const CHANGES = /^['"]\s*(?:alter\s+(?:ignore\s+)?table|create\s+(?:(?:unique|fulltext|spatial)\s+)?(?:table|index)|drop\s+(?:table|index|database|schema)|rename\s+table|truncate|update|delete\s+from)\s/i;
function prepared({ tokens }, server) {
	const [first] = tokens;
	if (first === void 0 || ![
		"set",
		"select",
		"prepare",
		"execute"
	].includes(first.text)) return [];
	return tokens.flatMap((token) => {
		if (token.kind !== "string" || !CHANGES.test(token.text)) return [];
		const quote = token.text.charAt(0);
		const inner = token.text.slice(1, -1).replace(/\\(['"])/g, " $1").replaceAll(quote + quote, ` ${quote}`).replace(/\\[nrt]/g, "  ");
		return splitStatements(inner, server).map((raw) => shifted(raw, token.start + 1));
	});
}
const shifted = ({ start, end, tokens, shown }, by) => ({
	start: start + by,
	end: end + by,
	tokens: tokens.map((token) => ({
		...token,
		start: token.start + by,
		end: token.end + by
	})),
	shown: shown.map((token) => ({
		...token,
		start: token.start + by,
		end: token.end + by
	}))
});

//#endregion
//#region src/checks/migrations/mysql/judge.ts
function createMysqlJudge({ flavour, version, together, ways }) {
	const server = serverOf(flavour, version);
	const schema = emptySchema$1(server);
	let step = 0;
	return {
		learn({ up }) {
			for (const { statement } of readAll(up, server).statements) learnPriced(schema, statement, 0, true);
		},
		judge(file) {
			step = together ? 1 : step + 1;
			return judgeFile(schema, file, step, ways?.get(file.path));
		}
	};
}
function judgeFile(schema, file, step, ways) {
	const { server } = schema;
	const read = readAll(file.up, server);
	const statements = read.statements.filter(({ statement }) => !isTooLong(statement));
	const problems = [...read.problems, ...read.statements.filter(({ statement }) => isTooLong(statement)).map(({ raw }) => ({
		offset: raw.start,
		message: `more than ${MAX_CLAUSES} clauses are not judged`
	}))];
	const before = seenBefore$1(file, server);
	const temporary = /* @__PURE__ */ new Set();
	const hits = [];
	const seen = /* @__PURE__ */ new Set();
	const outlook = outlookOf(statements);
	let session = {
		checksKeys: true,
		strict: true,
		limited: false,
		inTransaction: false
	};
	for (const [index, { raw, statement }] of statements.entries()) {
		const isNew = (table) => temporary.has(table) || schema.tables.get(table)?.step === step;
		let shown;
		let place;
		const subject = {
			server,
			statement,
			raw,
			index,
			statements,
			outlook,
			file,
			schema,
			session,
			plan: asSeen(planFor(schema, statement, session, isNew), ways?.get(raw.start)),
			isNew,
			isNewColumn: (table, column) => isNew(table) || schema.added.get(`${table}.${column}`) === step,
			table: (key) => schema.tables.get(key),
			get shown() {
				shown ??= textOf(raw, file.up);
				return shown;
			},
			seen,
			written: writtenIn(raw, file.up),
			part: (start, end) => redactRange(file.up, raw.shown, start, end).text,
			touches: (other) => touchedBy(other, isNew)
		};
		for (const checker of checkers) for (const hit of checker.check(subject)) {
			place ??= placed$1(raw);
			hits.push({
				rule: checker.rule,
				hit: oneLine(hit),
				statement: place
			});
		}
		if (statement.kind === "create-table" && statement.temporary) temporary.add(statement.table.key);
		learnPriced(schema, statement, before.has(exact(raw, file.up)) ? 0 : step, session.checksKeys);
		session = after(session, statement);
	}
	return {
		hits,
		statements: statements.length,
		problems
	};
}
const oneLine = (hit) => ({
	...hit,
	title: cut(hit.title, 255)
});
function planFor(schema, statement, session, isNew) {
	const key = tableOf$3(statement);
	if (key === void 0 || isNew(key)) return void 0;
	return planOf$1(statement, {
		server: schema.server,
		table: schema.tables.get(key),
		checksKeys: session.checksKeys
	});
}
function asSeen(plan, way) {
	const span = plan?.costs[0]?.span;
	if (plan === void 0 || way === void 0 || span === void 0) return plan;
	if (plan.algorithm === way.algorithm && plan.lock === way.lock) return plan;
	const { algorithm, lock } = way;
	const otherwise = algorithm === "INSTANT" ? "NOCOPY" : algorithm;
	const instant = algorithm === "INSTANT";
	const why = "the server did so when it ran the statement";
	const own = plan.because.filter((cost) => cost.otherwise === algorithm && cost.lock === lock && !instant);
	return {
		algorithm,
		lock,
		because: own.length > 0 ? own : [{
			instant,
			otherwise,
			lock,
			cause: "seen",
			why,
			certain: true,
			span
		}],
		costs: plan.costs,
		mixed: plan.mixed && plan.algorithm === algorithm
	};
}
function writtenIn({ tokens }, source) {
	let names;
	return (key) => {
		names ??= new Map(tokens.filter(({ kind }) => kind === "word" || kind === "quoted").map(({ kind, text, start, end }) => [text.toLowerCase(), kind === "quoted" ? text : source.slice(start, end)]));
		const known = names;
		return key.split(".").map((part) => known.get(part) ?? part).join(".");
	};
}
function textOf({ shown, start, end }, source) {
	const { text } = redactRange(source, shown, start, Math.min(end, start + MAX_SHOWN));
	return cut(end > start + MAX_SHOWN ? `${text}…` : text.replace(/[^\S\r\n]+$/gm, ""), 2e3);
}
const MAX_SHOWN = 4e3;
const MAX_CLAUSES = 2e3;
function isTooLong(statement) {
	return (statement.kind === "alter-table" ? statement.actions : statement.kind === "create-table" ? statement.columns : []).length > MAX_CLAUSES;
}
function touchedBy(statement, isNew) {
	return (statement.kind === "drop-table" || statement.kind === "optimize" ? statement.tables : statement.kind === "rename-table" ? statement.pairs.map(({ from }) => from) : statement.kind === "alter-table" || statement.kind === "create-index" || statement.kind === "drop-index" || statement.kind === "truncate" ? [statement.table] : []).find(({ key }) => !isNew(key));
}
function after(session, statement) {
	return {
		checksKeys: checksKeysAfter(statement, session.checksKeys),
		strict: isStrictAfter(statement, session.strict),
		limited: isLimitedAfter(statement, session.limited),
		inTransaction: statement.kind === "begin" || session.inTransaction && statement.kind !== "end"
	};
}
function seenBefore$1({ before }, server) {
	if (before === void 0) return /* @__PURE__ */ new Set();
	return new Set(readAll(before.up, server).statements.map(({ raw }) => exact(raw, before.up)));
}
const exact = ({ tokens }, source) => tokens.map(({ start, end }) => source.slice(start, end)).join(" ");

//#endregion
//#region src/checks/migrations/mysql/example.ts
function runMysqlExample(example) {
	const [, base, change] = /^-- base\n([\s\S]*?)\n-- change\n([\s\S]*)$/.exec(example) ?? [];
	const isMaria = example.startsWith("-- mariadb");
	const judge = createMysqlJudge({
		flavour: isMaria ? "mariadb" : "mysql",
		version: isMaria ? 10.11 : 8.4,
		together: true
	});
	if (base !== void 0) judge.learn({
		path: "migrations/0001_base.sql",
		text: base,
		up: base,
		wrapping: "none"
	});
	const text = change ?? example;
	const { hits, problems } = judge.judge({
		path: "migrations/0002_example.sql",
		database: "",
		tool: plainTool,
		wrapping: "none",
		text,
		up: text,
		isNew: true
	});
	return [.../* @__PURE__ */ new Set([...hits.map(({ rule }) => rule.id), ...problems.length > 0 ? [unparsable.id] : []])];
}

//#endregion
//#region src/checks/migrations/unmade.ts
function severityOfUnmade({ severity: own }, said = own) {
	const below = SEVERITIES[Math.max(0, rankOf(own) - 1)] ?? own;
	return bySeverity(said, below) > 0 ? said : below;
}
const UNMADE$1 = "no known migration makes it. If production has it, something else made it, and it is dropped there";

//#endregion
//#region src/checks/migrations/mysql/trial/choose.ts
const ANY_PATCH = 99;
const seriesOf = (version) => Math.trunc(version / 100);
function isExact(wanted, { flavour, version }) {
	if (wanted.version === void 0 || wanted.flavour !== flavour) return false;
	if (seriesOf(wanted.version) !== seriesOf(version)) return false;
	return wanted.version % 100 === ANY_PATCH || wanted.version === version;
}
function chooseServer(wanted, servers) {
	const own = servers.filter(({ flavour }) => flavour === wanted.flavour);
	const { version } = wanted;
	if (version === void 0) return own.toSorted((a, b) => b.version - a.version)[0];
	const same = own.filter((server) => seriesOf(server.version) === seriesOf(version));
	return same.find((server) => isExact(wanted, server)) ?? same[0];
}
const nameOfWanted = ({ flavour, version }) => version !== void 0 ? nameOfServer({
	flavour,
	version
}) : flavour === "mysql" ? "MySQL" : "MariaDB";

//#endregion
//#region src/checks/migrations/mysql/trial/statement-sql.ts
function sqlOf({ tokens }, source, from = 0, to = tokens.length) {
	let sql = "";
	let end;
	const owner = ownerIn(tokens);
	for (const [at, token] of tokens.slice(from, to).entries()) {
		if (owner && from + at >= owner.from && from + at < owner.to) continue;
		if (end !== void 0 && token.start > end) sql += " ";
		sql += source.slice(token.start, token.end);
		end = token.end;
	}
	return sql;
}
function ownerIn(tokens) {
	if (tokens[0]?.text !== "create" && tokens[0]?.text !== "alter") return void 0;
	const text = (at) => tokens[at]?.text ?? "";
	const from = tokens.slice(0, MOST_BEFORE).findIndex((_, at) => text(at) === "definer" && text(at + 1) === "=");
	if (from === -1) return void 0;
	const to = from + 3;
	if (text(to) === "@") return {
		from,
		to: to + 2
	};
	return {
		from,
		to: text(to) === "(" && text(to + 1) === ")" ? to + 2 : to
	};
}
const MOST_BEFORE = 10;
function askedSql(raw, statement, source) {
	if (statement.kind === "create-index" || statement.kind === "drop-index") {
		if (statement.how.algorithm !== void 0 || statement.how.lock !== void 0) return void 0;
		return {
			before: `${sqlOf(raw, source)} `,
			after: "",
			comma: " "
		};
	}
	if (statement.kind !== "alter-table" || statement.limited) return void 0;
	if (statement.how.algorithm !== void 0 || statement.how.lock !== void 0) return void 0;
	const partition = statement.actions.find((action) => action.kind === "partition");
	if (partition !== void 0 && PASSED_OVER.has(partition.how)) return void 0;
	const at = raw.tokens.findIndex(({ start }) => start >= statement.table.span.end);
	if (at <= 0) return void 0;
	const isOnly = partition !== void 0 && (partition.how === "by" || partition.how === "remove") && ["partition", "remove"].includes(raw.tokens[at]?.text ?? "");
	return {
		before: `${sqlOf(raw, source, 0, at)} `,
		after: `${isOnly ? "" : ","} ${sqlOf(raw, source, at)}`,
		comma: ", "
	};
}
const PASSED_OVER = /* @__PURE__ */ new Set([
	"truncate",
	"optimize",
	"analyze",
	"check",
	"repair"
]);

//#endregion
//#region src/checks/migrations/mysql/trial/plan.ts
const MAIN = "launch_ready_trial";
const SYSTEM = /* @__PURE__ */ new Set([
	"mysql",
	"sys",
	"information_schema",
	"performance_schema"
]);
const MOST_DATABASES$1 = 12;
function planTrial(base, change, server) {
	const names = {
		all: /* @__PURE__ */ new Set(),
		created: /* @__PURE__ */ new Set()
	};
	const notRun = [];
	let baseLeftOut = 0;
	const earlier = base.map((file) => {
		const { statements, left } = readFile(file, server, names);
		baseLeftOut += left.filter(({ why }) => why !== KEEPS_AWAY).length;
		return {
			path: file.path,
			statements
		};
	});
	const own = change.flatMap((file) => {
		const { statements, left } = readFile(file, server, names);
		if (file.before !== void 0 || file.onBase) {
			const why = "the file is on the base already";
			notRun.push(...[...statements, ...left].map(({ path, start }) => ({
				path,
				start,
				why
			})));
			return [];
		}
		notRun.push(...left);
		return [{
			path: file.path,
			statements
		}];
	});
	const databases = [...names.all].filter((name) => !SYSTEM.has(name.toLowerCase())).slice(0, MOST_DATABASES$1);
	const main = databases.length === 1 ? databases[0] ?? "launch_ready_trial" : MAIN;
	const existing = databases.filter((name) => !names.created.has(name));
	return {
		server,
		main,
		isMainSure: databases.length <= 1,
		databases,
		existing,
		base: earlier,
		change: own,
		notRun,
		baseLeftOut
	};
}
function readFile({ path, up }, server, names) {
	const statements = [];
	const left = [];
	let database = "";
	for (const raw of splitStatements(up, server)) {
		const read = readStatement(raw, up);
		const statement = read.ok ? read.statement : void 0;
		const why = whyNotRun$1(raw, statement);
		if (statement?.kind === "use") database = nameAt(raw, 1, up);
		const tables = (statement === void 0 ? [] : tablesOf$1(statement)).map(tableOf$2).filter((table) => table !== void 0);
		const created = createdBy(raw, up);
		names.created.add(created);
		for (const name of [
			database,
			created,
			...tables.map((table) => table.database)
		]) if (name !== "") names.all.add(name);
		if (why !== void 0) {
			left.push({
				path,
				start: raw.start,
				why
			});
			continue;
		}
		const asked = statement && askedSql(raw, statement, up);
		const lock = statement?.kind === "alter-table" ? LOCKS.find((each) => each === statement.how.lock) : void 0;
		statements.push({
			path,
			start: raw.start,
			sql: sqlOf(raw, up),
			...asked === void 0 ? {} : { asked },
			...lock === void 0 ? {} : { lock },
			kind: statement?.kind ?? "unread",
			...statement?.kind === "insert" && statement.overwrites && statement.reads !== void 0 ? { overwrites: true } : {},
			tables,
			modified: statement?.kind === "alter-table" ? modifiedBy(statement) : [],
			database
		});
	}
	return {
		statements,
		left
	};
}
const modifiedBy = ({ table, actions }) => actions.flatMap((action) => action.kind === "modify-column" ? [`${table.key}.${action.from}`] : []);
const KEEPS_AWAY = "`LOCK TABLES` would keep away who looks";
function whyNotRun$1({ tokens }, statement) {
	const [first = "", second = ""] = tokens.map(({ text }) => text);
	if (statement?.kind === "lock-tables" || statement?.kind === "unlock-tables") return KEEPS_AWAY;
	if (first === "kill" || first === "shutdown" || first === "restart" || first === "xa" || first === "handler") return "it is about the server or the connection";
	if (first === "load" && second === "data") return "it reads a file";
	for (const [at, { kind, text }] of tokens.entries()) {
		if (text.startsWith("${") && kind === "word") return "a placeholder stands in it";
		if (kind === "word" && text === "directory" && ["data", "index"].includes(tokens[at - 1]?.text ?? "")) return "it names a folder of the server";
	}
}
function createdBy(raw, source) {
	const [first, second, third] = raw.tokens.map(({ text }) => text);
	if (first !== "create" || second !== "database" && second !== "schema") return "";
	return nameAt(raw, third === "if" ? 5 : 2, source);
}
function nameAt({ tokens }, at, source) {
	const token = tokens[at];
	if (token?.kind === "quoted") return token.text;
	return token?.kind === "word" ? source.slice(token.start, token.end) : "";
}
function tablesOf$1(statement) {
	switch (statement.kind) {
		case "create-table":
		case "alter-table": {
			const renamed = statement.kind === "alter-table" ? statement.actions.flatMap((action) => action.kind === "rename-table" ? [action.to] : []) : [];
			return [statement.table, ...renamed];
		}
		case "create-index":
		case "drop-index":
		case "truncate":
		case "insert": return [statement.table];
		case "drop-table":
		case "update":
		case "delete":
		case "optimize": return statement.tables;
		case "rename-table": return statement.pairs.flatMap(({ from, to }) => [from, to]);
		default: return [];
	}
}
function tableOf$2({ key, sql }) {
	const parts = [...sql.matchAll(/`((?:[^`]|``)*)`/g)].map(([, name = ""]) => name.replaceAll("``", "`"));
	const name = parts.pop();
	if (name === void 0 || parts.length > 1) return void 0;
	return {
		key,
		database: parts[0] ?? "",
		name
	};
}

//#endregion
//#region src/checks/migrations/mysql/trial/picture.ts
const literal = (text) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
const quoted = (...parts) => parts.map((part) => `\`${part.replaceAll("`", "``")}\``).join(".");
const MOST_ROWS = 1e3;
async function takePicture(admin, table, isEach = false) {
	const of = `TABLE_SCHEMA = ${literal(table.database)} AND TABLE_NAME = ${literal(table.name)}`;
	const read = async (sql) => (await admin.query(sql)).rows;
	const [[type] = []] = await read(`SELECT TABLE_TYPE FROM information_schema.TABLES WHERE ${of}`);
	if (type !== "BASE TABLE") return void 0;
	const columns = (await read(`SELECT COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_DEFAULT, EXTRA FROM information_schema.COLUMNS WHERE ${of} ORDER BY ORDINAL_POSITION`)).map((row) => row.map((value) => value ?? void 0));
	const indexes = await read(`SELECT DISTINCT INDEX_NAME FROM information_schema.STATISTICS WHERE ${of}`);
	const references = await read(`SELECT COLUMN_NAME, REFERENCED_TABLE_SCHEMA, REFERENCED_TABLE_NAME, REFERENCED_COLUMN_NAME FROM information_schema.KEY_COLUMN_USAGE WHERE ${of} AND REFERENCED_TABLE_NAME IS NOT NULL`);
	const partitions = await read(`SELECT PARTITION_NAME FROM information_schema.PARTITIONS WHERE ${of} AND PARTITION_NAME IS NOT NULL`);
	const counted = await unlessDiscarded(read(`SELECT ${["COUNT(*)", ...columns.map(([name = "", type = ""]) => sumOf(name, type))].join(", ")} FROM ${quoted(table.database, table.name)}`));
	const [[rows = "0", ...values] = []] = counted ?? [];
	const each = isEach && columns.length > 0 && Number(rows) > 0 && Number(rows) <= MOST_ROWS ? await read(`SELECT ${columns.map(([name = "", type = ""]) => sumOfOne(name, type)).join(", ")} FROM ${quoted(table.database, table.name)}`) : void 0;
	return {
		columns: new Map(columns.map(([name = "", kind = "", nullable, value, extra = ""], at) => [name.toLowerCase(), {
			name,
			type: kind,
			nullable: nullable === "YES",
			hasDefault: value !== void 0 && value !== "NULL",
			autoIncrement: /auto_increment/i.test(extra),
			onUpdate: /on update/i.test(extra),
			generated: /\b(?:VIRTUAL|STORED|PERSISTENT)\b/i.test(extra),
			sum: values[at] ?? "",
			...each === void 0 ? {} : { values: each.map((row) => row[at] ?? "") }
		}])),
		indexes: new Set(indexes.map(([name]) => (name ?? "").toLowerCase())),
		references: references.map(([column, ...parent]) => ({
			column: (column ?? "").toLowerCase(),
			parent: [
				parent[0] ?? "",
				parent[1] ?? "",
				parent[2] ?? ""
			]
		})),
		partitions: partitions.map(([name]) => name ?? ""),
		rows: Number(rows),
		...counted === void 0 ? { isDiscarded: true } : {}
	};
}
async function unlessDiscarded(asked) {
	try {
		return await asked;
	} catch (error) {
		if (error instanceof MysqlError && error.code === 1814) return void 0;
		throw error;
	}
}
function familyOf(type) {
	if (/^(?:(?:tiny|small|medium|big)?int|decimal|float|double|year)\b/i.test(type)) return "number";
	if (/^(?:date|datetime|timestamp)\b/i.test(type)) return "moment";
	if (/^time\b/i.test(type)) return "time";
	return /blob|binary|bit|point|geom|line|polygon|vector/i.test(type) ? "bytes" : "text";
}
const holdsOthers = (was, is) => was !== void 0 && is !== void 0 && familyOf(was.type) === familyOf(is.type) && was.sum !== is.sum;
const SHOWN = {
	number: (column) => `CONVERT(${column} + 0e0 USING utf8mb4)`,
	moment: (column) => `DATE_FORMAT(${column}, '%Y-%m-%d %H:%i:%s.%f')`,
	time: (column) => `TIME_FORMAT(${column}, '%H:%i:%s.%f')`,
	bytes: (column) => `HEX(${column})`,
	text: (column) => `CONVERT(${column} USING utf8mb4)`
};
const sumOf = (name, type) => `SUM(${sumOfOne(name, type)})`;
const sumOfOne = (name, type) => `CRC32(IFNULL(${SHOWN[familyOf(type)](quoted(name))}, '-'))`;
function hasLost(was, is) {
	if (was.values === void 0 || is?.values === void 0) return false;
	const left = /* @__PURE__ */ new Map();
	for (const value of is.values) left.set(value, (left.get(value) ?? 0) + 1);
	return was.values.some((value) => {
		const count = (left.get(value) ?? 0) - 1;
		left.set(value, count);
		return count < 0;
	});
}

//#endregion
//#region src/checks/migrations/mysql/trial/refusal.ts
const KNOWN$1 = {
	1048: ["rows", "a value that may not be NULL is"],
	1062: ["rows", "two rows are alike where they must not be"],
	1138: ["rows", "a row holds NULL"],
	1216: ["rows", "a row has no parent"],
	1217: ["rows", "rows of another table refer to it"],
	1263: ["rows", "a row holds NULL"],
	1264: ["rows", "a number does not fit"],
	1265: ["rows", "a value does not fit"],
	1292: ["rows", "a date or number cannot be read"],
	1366: ["rows", "a value cannot be read"],
	1406: ["rows", "a text is too long"],
	1411: ["rows", "a value cannot be read"],
	1416: ["rows", "a value is no geometry"],
	1451: ["rows", "rows of another table refer to it"],
	1452: ["rows", "a row has no parent"],
	1526: ["rows", "a row fits into no partition"],
	1586: ["rows", "two rows are alike where they must not be"],
	1690: ["rows", "a number is out of range"],
	1737: ["rows", "a row fits into no partition"],
	1748: ["rows", "a row fits into no partition"],
	3140: ["rows", "a text is no JSON"],
	3141: ["rows", "a text is no JSON"],
	3156: ["rows", "a value of a JSON text does not fit"],
	3819: ["rows", "a row breaks a CHECK"],
	4025: ["rows", "a row breaks a CHECK"],
	1845: ["way", "it cannot be done with this ALGORITHM or LOCK"],
	1846: ["way", "it cannot be done with this ALGORITHM or LOCK"],
	4092: ["way", "the table has had too many instant changes"],
	1044: ["outside", "it asks for a database that is not its own"],
	1045: ["outside", "it asks for files or for other users"],
	1142: ["outside", "it asks for more than its own database"],
	1143: ["outside", "it asks for more than its own database"],
	1205: ["outside", "it waited for a lock"],
	1227: ["outside", "it asks for rights on the server"],
	1235: ["version", "this version does not do this"],
	1238: ["outside", "it sets what a session cannot"],
	1290: ["outside", "it asks for what this server does not allow"],
	1370: ["outside", "it asks for more than its own database"],
	1410: ["outside", "it asks for rights on the server"],
	1419: ["outside", "it asks for rights on the server"],
	1286: ["version", "the storage engine is not there"],
	1305: ["outside", "a function or procedure is not there"],
	3948: ["outside", "it reads a file"],
	4166: ["outside", "it reads a file"],
	1064: ["version", "it cannot be read"],
	1115: ["version", "the character set is not known"],
	1193: ["version", "the variable is not known"],
	1231: ["version", "the variable does not take this value"],
	1273: ["version", "the collation is not known"],
	3161: ["version", "the storage engine is switched off"],
	1046: ["outside", "no database is in use"],
	1049: ["outside", "the database is not there"],
	1051: ["missing", "the table is not there"],
	1054: ["missing", "a column is not there"],
	1072: ["missing", "a column of the key is not there"],
	1091: ["missing", "the column or key that goes is not there"],
	1146: ["missing", "the table is not there"],
	1176: ["missing", "the index is not there"],
	1347: ["rule", "it is no view"],
	3821: ["missing", "the CHECK is not there"],
	3940: ["missing", "the constraint is not there"],
	1050: ["exists", "the table is there already"],
	1060: ["exists", "the column is there already"],
	1061: ["exists", "the index is there already"],
	1068: ["exists", "the table has a primary key already"],
	1304: ["exists", "the procedure or function is there already"],
	1359: ["exists", "the trigger is there already"],
	1007: ["exists", "the database is there already"],
	1826: ["exists", "the foreign key is there already"],
	3822: ["exists", "the CHECK is there already"],
	1005: ["rule", "the table cannot be made so: often its foreign key does not fit"],
	1025: ["rule", "the table cannot be changed so: often a foreign key needs what goes"],
	1067: ["rule", "the default does not fit its column"],
	1070: ["rule", "the key has too many parts"],
	1071: ["rule", "the key is too long"],
	1075: ["rule", "a counted column must be a key, and there can be only one"],
	1089: ["rule", "the prefix of the key does not fit the column"],
	1090: ["rule", "the last column of a table cannot go"],
	1101: ["rule", "a TEXT, BLOB or JSON column has no such default"],
	1118: ["rule", "a row would be too large"],
	1136: ["rule", "there are more or fewer values than columns"],
	1166: ["rule", "the name of a column is not allowed"],
	1170: ["rule", "a TEXT or BLOB column in a key needs a length"],
	1171: ["rule", "a column of a primary key may not be NULL"],
	1215: ["rule", "the foreign key does not fit the columns that it refers to"],
	1239: ["rule", "the foreign key does not fit the columns that it refers to"],
	1364: ["rule", "a column that has no default gets no value"],
	1503: ["rule", "a unique key must hold all columns of the partitioning"],
	1506: ["rule", "a partitioned table has no foreign keys"],
	1553: ["rule", "a foreign key needs the index"],
	1701: ["rule", "a foreign key refers to the table"],
	1706: ["rule", "the primary key holds a column that cannot be in one"],
	1713: ["rule", "a row is too large for undo"],
	1822: ["rule", "the foreign key has no index to refer to"],
	1824: ["missing", "the table that the foreign key refers to is not there"],
	1828: ["rule", "a foreign key needs the column"],
	1829: ["rule", "a foreign key of another table needs the column"],
	1830: ["rule", "the foreign key sets NULL, and the column may not be"],
	1832: ["rule", "a foreign key needs the column as it is"],
	1833: ["rule", "a foreign key of another table needs the column as it is"],
	1834: ["rule", "a foreign key needs the table as it is"],
	1901: ["rule", "the expression may not be used here"],
	3723: ["outside", "it asks for a tablespace of the server"],
	3730: ["rule", "a foreign key of another table refers to it"],
	3734: ["missing", "the column that the foreign key refers to is not there"],
	3750: ["rule", "the server wants a primary key"],
	3757: ["rule", "an index on an expression does not do this"],
	3780: ["rule", "the columns of the foreign key are of different types"],
	3959: ["rule", "a CHECK needs the column"],
	3108: ["rule", "a computed column needs the column"],
	3837: ["rule", "an index on an expression needs the column"],
	6125: ["rule", "the foreign key refers to columns that are not unique"]
};
function readRefusal(code) {
	const [kind, words] = KNOWN$1[code] ?? ["version", "it is refused"];
	return {
		kind,
		code,
		words
	};
}

//#endregion
//#region src/checks/migrations/mysql/trial/seed-values.ts
const FIRST = {
	tinyint: 101,
	smallint: 32001,
	bool: 0
};
const FIRST_KEY = 7000001;
function madeUp({ type, isUnique }, row) {
	const [, base = "", inner = ""] = /^(\w+)(?:\((.*)\))?/s.exec(type.toLowerCase()) ?? [];
	const number = row + 1;
	const size = Number.parseInt(inner, 10);
	switch (base) {
		case "tinyint":
		case "smallint":
		case "mediumint":
		case "int":
		case "bigint": return String(isUnique ? (FIRST[base] ?? FIRST_KEY) + row : type.startsWith("tinyint(1)") ? row % 2 : number);
		case "decimal": {
			const [precision = 10, scale = 0] = inner.split(",").map(Number);
			if (precision === scale) return `0.${number}`;
			return scale === 0 ? String(number) : `${number}.5`;
		}
		case "float":
		case "double": return `${number}.5`;
		case "bit": return `b'${(row % 2 ** Math.min(size || 1, 8)).toString(2)}'`;
		case "char":
		case "varchar": return shortText(size || 1, row);
		case "tinytext":
		case "text":
		case "mediumtext":
		case "longtext": return `'row ${number}'`;
		case "binary":
		case "varbinary": return `x'${number.toString(16).padStart(2, "0").repeat(Math.max(1, Math.min(size || 1, 16)))}'`;
		case "tinyblob":
		case "blob":
		case "mediumblob":
		case "longblob": return `x'0${number}'`;
		case "enum":
		case "set": return String(base === "set" ? 1 : row % countMembers(type) + 1);
		default: return fromTable(base, number);
	}
}
function fromTable(base, n) {
	return {
		date: `'2024-01-0${n}'`,
		datetime: `'2024-01-0${n} 03:04:05'`,
		timestamp: `'2024-01-0${n} 03:04:05'`,
		time: `'03:04:0${n}'`,
		year: `${2e3 + n}`,
		json: "'{}'",
		uuid: `'00000000-0000-4000-8000-00000000000${n}'`,
		inet4: `'10.0.0.${n}'`,
		inet6: `'::${n}'`,
		point: `ST_GeomFromText('POINT(${n} 1)')`,
		geometry: `ST_GeomFromText('POINT(${n} 1)')`,
		linestring: `ST_GeomFromText('LINESTRING(0 0, ${n} 1)')`,
		polygon: `ST_GeomFromText('POLYGON((0 0, ${n} 0, ${n} 1, 0 0))')`,
		multipoint: `ST_GeomFromText('MULTIPOINT(0 0, ${n} 1)')`,
		geomcollection: `ST_GeomFromText('GEOMETRYCOLLECTION(POINT(${n} 1))')`,
		geometrycollection: `ST_GeomFromText('GEOMETRYCOLLECTION(POINT(${n} 1))')`
	}[base];
}
const shortText = (size, row) => size >= 5 ? `'row ${row + 1}'` : `'${"abc".charAt(row % 3).repeat(Math.min(size, 1))}'`;
const countMembers = (type) => Math.max(1, [...type.matchAll(/'(?:[^']|'')*'/g)].length);

//#endregion
//#region src/checks/migrations/mysql/trial/seed.ts
const ROWS = 3;
const MAX_TRIES = 24;
const MOST_TABLES$1 = 200;
async function seed(admin, tables) {
	await admin.query("SET SESSION foreign_key_checks = 0, sql_mode = 'NO_AUTO_VALUE_ON_ZERO'");
	let made = 0;
	const done = /* @__PURE__ */ new Set();
	const fill = async (table, depth) => {
		const key = quoted(table.database, table.name);
		if (done.has(key) || done.size >= MOST_TABLES$1 || depth > 50) return;
		done.add(key);
		const columns = await columnsOf(admin, table);
		if (columns.length === 0) return;
		for (const { parent } of columns) if (parent !== void 0) await fill({
			database: parent[0],
			name: parent[1]
		}, depth + 1);
		if (await unlessDiscarded(one(admin, `SELECT EXISTS (SELECT * FROM ${key})`)) !== "0") return;
		for (let row = 0; row < ROWS; row++) if (await insert(admin, key, table, columns, row)) made++;
	};
	for (const table of tables) await fill(table, 0);
	await admin.query("SET SESSION foreign_key_checks = DEFAULT, sql_mode = DEFAULT");
	return made;
}
const one = async (admin, sql) => (await admin.query(sql)).rows[0]?.[0] ?? void 0;
async function columnsOf(admin, { database, name }) {
	const of = `TABLE_SCHEMA = ${literal(database)} AND TABLE_NAME = ${literal(name)}`;
	const [[type] = []] = (await admin.query(`SELECT TABLE_TYPE FROM information_schema.TABLES WHERE ${of}`)).rows;
	if (type !== "BASE TABLE") return [];
	const columns = await admin.query(`SELECT COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_KEY, EXTRA FROM information_schema.COLUMNS WHERE ${of} ORDER BY ORDINAL_POSITION`);
	const unique = await admin.query(`SELECT DISTINCT COLUMN_NAME FROM information_schema.STATISTICS WHERE ${of} AND NON_UNIQUE = 0`);
	const keys = await admin.query(`SELECT COLUMN_NAME, REFERENCED_TABLE_SCHEMA, REFERENCED_TABLE_NAME, REFERENCED_COLUMN_NAME FROM information_schema.KEY_COLUMN_USAGE WHERE ${of} AND REFERENCED_TABLE_NAME IS NOT NULL`);
	const isUnique = new Set(unique.rows.map(([column]) => column));
	const parents = new Map(keys.rows.map(([column, ...parent]) => [column, parent]));
	return columns.rows.filter(([, , , , extra]) => !/\b(?:VIRTUAL|STORED|PERSISTENT)\b|ROW (?:START|END)/i.test(extra ?? "")).map(([column, kind, nullable, key]) => {
		const parent = parents.get(column ?? "");
		return {
			name: column ?? "",
			type: kind ?? "",
			nullable: nullable === "YES",
			isUnique: isUnique.has(column ?? ""),
			isKey: key === "PRI",
			parent: parent && [
				parent[0] ?? "",
				parent[1] ?? "",
				parent[2] ?? ""
			]
		};
	});
}
async function insert(admin, key, table, columns, row) {
	const names = columns.map(({ name }) => quoted(name)).join(", ");
	const put = (values) => runs(admin, `INSERT INTO ${key} (${names}) VALUES (${values.join(", ")})`);
	const plain = columns.map((column) => valueFor(table, column, row, false));
	const full = columns.map((column) => valueFor(table, column, row, true));
	if (await put(plain) || row === 2 && await put(full)) return true;
	const [[, text = ""] = []] = (await admin.query(`SHOW CREATE TABLE ${key}`)).rows;
	const literals = literalsOfChecks(text ?? "");
	for (let attempt = 0; attempt < Math.min(MAX_TRIES, literals.length); attempt++) {
		const value = literals[(attempt + row) % literals.length] ?? "NULL";
		if (await put(columns.map((column, at) => column.isKey || column.isUnique || column.parent || !isChecked(text ?? "", column.name) ? full[at] ?? "NULL" : value))) return true;
	}
	return runs(admin, `INSERT INTO ${key} () VALUES ()`);
}
function valueFor(table, column, row, isFull) {
	const { parent, nullable, isKey } = column;
	if (row === 2 && !isFull && nullable && !isKey) return "NULL";
	const value = madeUp(column, row) ?? (nullable ? "NULL" : "DEFAULT");
	if (parent === void 0) return value;
	const [database, name, other] = parent;
	if (database === table.database && name === table.name) return nullable ? "NULL" : value;
	const from = `FROM ${quoted(database, name)} WHERE ${quoted(other)} IS NOT NULL ORDER BY 1 LIMIT 1`;
	return `COALESCE((SELECT ${quoted(other)} ${from} OFFSET ${row}), (SELECT ${quoted(other)} ${from}), ${value})`;
}
async function runs(admin, sql) {
	try {
		await admin.query(sql);
		return true;
	} catch (error) {
		if (error instanceof MysqlError) return false;
		throw error;
	}
}
function literalsOfChecks(text) {
	const found = /* @__PURE__ */ new Set();
	for (const [check] of text.matchAll(/\bcheck\s*\([^;]{0,2000}/gi)) {
		if (/json_valid/i.test(check)) found.add("'{}'");
		for (const [value] of check.matchAll(/'(?:[^'\\]|''){0,200}'|\b\d{1,12}(?:\.\d{1,6})?\b/g)) {
			found.add(value);
			if (/^\d+$/.test(value)) found.add(String(Number(value) + 1));
			if (found.size > 60) return [...found];
		}
	}
	return [...found];
}
const isChecked = (text, column) => {
	const first = text.search(/\bcheck\s*\(/i);
	return first !== -1 && text.toLowerCase().includes(column.toLowerCase(), first - 200);
};

//#endregion
//#region src/checks/migrations/mysql/trial/ways.ts
const TRIES = [
	["INSTANT", ""],
	["NOCOPY", "NONE"],
	["NOCOPY", "SHARED"],
	["INPLACE", "NONE"],
	["INPLACE", "SHARED"],
	["INPLACE", "EXCLUSIVE"],
	["COPY", "NONE"],
	["COPY", "SHARED"],
	["COPY", "EXCLUSIVE"]
];
const REFUSED = /* @__PURE__ */ new Set([
	1845,
	1846,
	4092
]);
const NOT_READ = /* @__PURE__ */ new Set([
	1064,
	1221,
	1235
]);
const NUMBERS = "SELECT TABLE_ID FROM information_schema.INNODB_TABLES WHERE NAME NOT LIKE 'mysql/%' AND NAME NOT LIKE 'sys/%' AND NAME NOT LIKE '%/fts%'";
async function runCheapest({ admin, role, flavour }, asked, sql) {
	for (const [algorithm, lock] of TRIES) {
		if (algorithm === "NOCOPY" && flavour === "mysql") continue;
		const isNumbered = flavour === "mysql" && algorithm === "INPLACE";
		const before = isNumbered ? await numbersOf(admin) : [];
		const how = [`ALGORITHM=${algorithm}`, ...lock === "" ? [] : [`LOCK=${lock}`]].join(asked.comma);
		try {
			const { affected } = await role.query(`${asked.before}${how}${asked.after}`, { keep: false });
			if (affected > 0 && algorithm !== "COPY") return {
				algorithm: "COPY",
				lock: "SHARED"
			};
			return {
				algorithm: isNumbered && isSame(before, await numbersOf(admin)) ? "NOCOPY" : algorithm,
				lock: lock === "" ? "NONE" : lock
			};
		} catch (error) {
			if (!(error instanceof MysqlError)) throw error;
			if (NOT_READ.has(error.code)) break;
			if (!REFUSED.has(error.code)) throw error;
		}
	}
	await role.query(sql, { keep: false });
}
const numbersOf = async (admin) => (await admin.query(NUMBERS)).rows.map(([id]) => id ?? "");
function isSame(before, after) {
	const [old, now] = [new Set(before), new Set(after)];
	return before.every((id) => now.has(id)) || after.every((id) => old.has(id));
}

//#endregion
//#region src/checks/migrations/mysql/trial/play.ts
async function playTrial(server, plan, tell) {
	await prepareServer(server, plan);
	let failed = 0;
	let firstFailed = "";
	for (const [index, file] of plan.base.entries()) {
		await begin(server.role, plan.main);
		for (const { sql, kind } of file.statements) {
			const error = await errorOf(server.role, sql);
			if (!tell({
				kind: "base",
				files: index
			})) return;
			const isOutside = (kind === "set" || kind === "other") && error && readRefusal(error.code).kind === "outside";
			if (error === void 0 || isOutside) continue;
			failed++;
			firstFailed ||= file.path;
		}
		if (!tell({
			kind: "base",
			files: index + 1
		})) return;
	}
	const rows = await seed(server.admin, tablesOf(plan.change, plan.main));
	if (!tell({
		kind: "prepared",
		failed,
		firstFailed,
		rows
	})) return;
	for (const file of plan.change) if (!await playFile(server, file, plan.main, tell, plan.isMainSure)) return;
}
async function prepareServer({ admin, account }, plan) {
	await admin.query("SET SESSION TRANSACTION ISOLATION LEVEL READ UNCOMMITTED");
	await admin.query("SET SESSION lock_wait_timeout = 1, innodb_lock_wait_timeout = 1");
	const there = /* @__PURE__ */ new Set([...plan.existing, ...plan.databases.includes(plan.main) ? [] : [plan.main]]);
	for (const name of there) await admin.query(`CREATE DATABASE IF NOT EXISTS ${quoted(name)}`);
	for (const name of /* @__PURE__ */ new Set([plan.main, ...plan.databases])) await admin.query(`GRANT ALL ON ${quoted(name.replace(/[_%\\]/g, "\\$&"))}.* TO ${account}`);
}
async function playFile(server, { statements }, main, tell, isMainSure = true) {
	await begin(server.role, main);
	for (const statement of statements) if (!tell({
		kind: "observed",
		statement,
		observation: await observe(server, statement, main, isMainSure)
	})) return false;
	return true;
}
async function begin(role, main) {
	await role.reset();
	await errorOf(role, `USE ${quoted(main)}`);
}
async function errorOf(role, sql) {
	try {
		await role.query(sql, { keep: false });
		return;
	} catch (error) {
		if (error instanceof MysqlError) return error;
		throw error;
	}
}
const placed = ({ database, name }, current, main) => ({
	database: database || current || main,
	name
});
function tablesOf(files, main) {
	const found = /* @__PURE__ */ new Map();
	for (const { statements } of files) for (const { tables, database } of statements) for (const table of tables) {
		const place = placed(table, database, main);
		if (!SYSTEM.has(place.database.toLowerCase())) found.set(quoted(place.database, place.name), place);
	}
	return [...found.values()];
}
async function observe(server, statement, main, isMainSure) {
	const { admin } = server;
	const databases = statement.kind === "drop-database" ? await databasesOf(admin) : [];
	const before = await picturesOf(admin, statement, main);
	const doubtful = await doubtfulOf(admin, statement, before, isMainSure);
	const run = () => attempt(server, statement);
	let { error, way } = await run();
	let refusedRows;
	if (error?.kind === "rows" && statement.tables.length > 0) {
		await empty(admin, statement, main);
		const again = await run();
		if (again.error?.kind !== "rows") refusedRows = error;
		({error, way} = again);
	}
	const after = await picturesOf(admin, statement, main);
	if (refusedRows !== void 0) await seed(admin, tablesOf([{
		path: "",
		statements: [statement]
	}], main));
	const now = statement.kind === "drop-database" ? new Set(await databasesOf(admin)) : void 0;
	return {
		...error === void 0 ? {} : { error },
		...refusedRows === void 0 ? {} : { refusedRows },
		...way === void 0 ? {} : { way },
		before,
		after,
		...doubtful.size === 0 ? {} : { doubtful },
		gone: databases.filter((name) => now?.has(name) === false).map((name) => name.toLowerCase())
	};
}
async function attempt(server, { sql, asked, lock }) {
	try {
		if (asked === void 0) {
			const { affected } = await server.role.query(sql, { keep: false });
			return lock === void 0 || affected === 0 ? {} : { way: {
				algorithm: "COPY",
				lock,
				isLockSaid: true
			} };
		}
		const way = await runCheapest(server, asked, sql);
		return way === void 0 ? {} : { way };
	} catch (error) {
		if (error instanceof MysqlError) return { error: readRefusal(error.code) };
		throw error;
	}
}
async function picturesOf(admin, { tables, database, kind, overwrites }, main) {
	const pictures = /* @__PURE__ */ new Map();
	if (kind === "insert" && overwrites !== true) return pictures;
	for (const table of tables.slice(0, MOST_TABLES)) {
		const picture = await takePicture(admin, placed(table, database, main), overwrites);
		if (picture !== void 0) pictures.set(table.key, picture);
	}
	return pictures;
}
async function doubtfulOf(admin, { tables, database, kind }, there, isMainSure) {
	const doubtful = /* @__PURE__ */ new Set();
	if (kind === "insert") return doubtful;
	for (const [index, table] of tables.entries()) {
		if (there.has(table.key)) continue;
		if (!isMainSure && table.database === "" && database === "" || index >= MOST_TABLES || await isSomewhere(admin, table.name)) doubtful.add(table.key);
	}
	return doubtful;
}
const isSomewhere = async (admin, name) => (await admin.query(`SELECT 1 FROM information_schema.TABLES WHERE LOWER(TABLE_NAME) = LOWER(${literal(name)}) AND TABLE_SCHEMA NOT IN (${[...SYSTEM].map(literal).join(", ")}) LIMIT 1`)).rows.length > 0;
const MOST_TABLES = 50;
async function empty(admin, { tables, database }, main) {
	await admin.query("SET SESSION foreign_key_checks = 0");
	for (const table of tables) {
		const { database: of, name } = placed(table, database, main);
		await errorOf(admin, `DELETE FROM ${quoted(of, name)}`);
	}
	await admin.query("SET SESSION foreign_key_checks = DEFAULT");
}
const databasesOf = async (admin) => (await admin.query(`SELECT SCHEMA_NAME FROM information_schema.SCHEMATA WHERE SCHEMA_NAME NOT IN (${[...SYSTEM].map(literal).join(", ")})`)).rows.map(([name]) => name ?? "");

//#endregion
//#region src/checks/migrations/mysql/trial/run-trial.ts
const SILENCE$1 = 3e4;
const TOTAL$1 = 18e4;
async function runTrial(children, base, change, options) {
	const { wanted } = options;
	const plan = planTrial(base, change, options.server);
	const total = plan.change.reduce((sum, { statements }) => sum + statements.length, 0);
	if (total === 0 || children.mysql === void 0) return void 0;
	const programs = await children.mysqlPrograms?.() ?? [];
	const program = chooseServer(wanted, programs);
	if (program === void 0) {
		const others = programs.filter(({ flavour }) => flavour === wanted.flavour).map(({ name }) => name);
		const but = others.length === 0 ? "" : `, which has ${others.join(" and ")}`;
		return notRunAt(plan, `there is no ${nameOfWanted(wanted)} on this machine${but}`);
	}
	options.progress(`migrations: ${program.name} runs ${countOf(plan.base.length, "earlier migrations")}, then ${countOf(total, "new statements")}`);
	let server;
	try {
		server = await children.mysql(program);
	} catch (error) {
		return notRunAt(plan, `${program.name} could not be started: ${messageOf(error)}`);
	}
	const seen = /* @__PURE__ */ new Map();
	let prepared;
	let ended;
	let statements = 0;
	try {
		await withPatience(options.patience ?? {
			silence: SILENCE$1,
			total: TOTAL$1
		}, (isAwaited) => playTrial(server, plan, (event) => {
			if (!isAwaited()) return false;
			if (event.kind === "prepared") prepared = event;
			if (event.kind !== "observed") return true;
			const { path, start } = event.statement;
			seen.set(path, (seen.get(path) ?? /* @__PURE__ */ new Map()).set(start, event.observation));
			statements++;
			return true;
		}));
	} catch (error) {
		ended = error instanceof TooSilent ? `did not end (${messageOf(error)})` : `ended the trial (${messageOf(error)})`;
	} finally {
		await server.stop();
	}
	const failed = (prepared?.failed ?? 0) + plan.baseLeftOut;
	const isComplete = prepared !== void 0 && failed === 0 && !options.isCut;
	const notRun = notRunOf(plan, seen, ended === void 0 ? void 0 : endedWords(ended, prepared !== void 0));
	return {
		seen,
		statements,
		plan,
		isComplete,
		isExact: isComplete && isExact(wanted, program),
		notRun,
		server: program.name,
		leftOut: [...failed === 0 ? [] : [{
			what: "earlier statements",
			count: failed,
			why: `did not run on ${program.name}${prepared?.firstFailed ? ` (first in ${prepared.firstFailed})` : ""}, so nothing is refuted`
		}], ...leftOutOf$1(notRun)]
	};
}
const endedWords = (how, isPrepared) => isPrepared ? [`it ${how}`, `a statement before it ${how}`] : [`what comes before it ${how}`, `what comes before it ${how}`];
function notRunAt(plan, why) {
	const notRun = notRunOf(plan, /* @__PURE__ */ new Map(), [why, why]);
	return {
		seen: /* @__PURE__ */ new Map(),
		server: "",
		isExact: false,
		isComplete: false,
		statements: 0,
		leftOut: [],
		notRun,
		plan,
		notice: `Migrations were judged by their text and not tried: ${why}.`
	};
}
function notRunOf(plan, seen, why) {
	const notRun = /* @__PURE__ */ new Map();
	const note = (path, start, words) => {
		notRun.set(path, (notRun.get(path) ?? /* @__PURE__ */ new Map()).set(start, words));
	};
	for (const { path, start, why: own } of plan.notRun) note(path, start, own);
	if (why === void 0) return notRun;
	const missing = plan.change.flatMap(({ statements }) => statements).filter(({ path, start }) => seen.get(path)?.has(start) !== true);
	for (const [index, { path, start }] of missing.entries()) note(path, start, why[index === 0 ? 0 : 1]);
	return notRun;
}
function leftOutOf$1(notRun) {
	const whys = [...notRun.values()].flatMap((places) => [...places.values()]);
	return [...Map.groupBy(whys, (why) => why)].map(([why, { length }]) => ({
		what: "statements",
		count: length,
		why: `not run: ${why}`
	}));
}

//#endregion
//#region src/checks/migrations/mysql/trial/untold-losses.ts
const MOST$7 = 5;
function* losesTable({ kind, tables }, { before, after, error, refusedRows }, said, statement, created, server) {
	const [table] = tables;
	if (kind !== "create-table" || table === void 0 || error || refusedRows || created.has(table.key)) return;
	const [was, is] = [before.get(table.key), after.get(table.key)];
	if (was === void 0 || said.some(({ rule, hit }) => rule.id === dropTable$1.id && hit.about === table.key)) return;
	const columns = [...was.columns].filter(([key]) => is?.columns.has(key) !== true).map(([, { name }]) => code$1(name));
	const rows = was.rows - (is?.rows ?? 0);
	if (columns.length === 0 && rows <= 0) return;
	const lost = [...rows > 0 ? [rows === 1 ? "a row" : `${rows} rows`] : [], ...columns.length > 0 ? [`the column${columns.length === 1 ? "" : "s"} ${listOf(columns.slice(0, MOST$7))}`] : []];
	yield {
		rule: dropTable$1,
		statement,
		proved: `${server} ran it behind the migrations of the base, on rows that were made up: ${code$1(table.name)} had lost ${listOf(lost)} afterwards.`,
		hit: {
			about: table.key,
			title: `Table ${plain(table.name)} is dropped with all its rows, and created anew`,
			message: `${code$1(table.name)} was there before this statement, and what it held is not there afterwards. There is no rollback.`,
			impact: `All rows of ${code$1(table.name)} are lost, with every column and index that the new one does not have.`,
			fix: `Change the table in place with \`ALTER TABLE\`, or rename it out of the way first, so that its rows stay.`
		}
	};
}
function* overwritesValues({ overwrites, tables }, { before, after, error, refusedRows }, statement, created, server) {
	const [table] = tables;
	if (overwrites !== true || table === void 0 || error || refusedRows || created.has(table.key)) return;
	const [was, is] = [before.get(table.key), after.get(table.key)];
	if (was === void 0 || is === void 0 || was.rows === 0) return;
	const lost = [...was.columns].filter(([key, column]) => !column.generated && !column.onUpdate && hasLost(column, is.columns.get(key))).map(([, { name }]) => name);
	if (lost.length === 0) return;
	const names = listOf(lost.slice(0, MOST$7).map(code$1));
	yield {
		rule: updateAll$1,
		statement,
		proved: `${server} ran it behind the migrations of the base, on rows that were made up: values that stood in ${names} were gone afterwards.`,
		hit: {
			about: table.key,
			title: `Rows of table ${plain(table.name)} that are there are written over`,
			message: `A row that has the key of one that the query gives is written over, and so values of ${names} in ${code$1(table.name)} are lost. No condition says which rows that may be.`,
			impact: `What stood in these rows is gone; only a backup has it. All of them are locked until it is done, and the running version's writes wait.`,
			fix: `Say which rows are meant, and change only those, in batches:\n\n${sqlBlock(`UPDATE ${quoted(table.name)} SET … WHERE <not done yet> ORDER BY <primary key> LIMIT 5000; -- repeat until it changes 0 rows`)}\n\nIf rows are only to be added, leave out those that are there (\`INSERT … SELECT … WHERE NOT EXISTS (…)\`).`
		}
	};
}

//#endregion
//#region src/checks/migrations/mysql/trial/weigh.ts
const STATIC = { kind: "static" };
const proved = (words) => words === void 0 ? STATIC : {
	kind: "proved",
	words
};
const refusedForRows = (_, { refusedRows }) => refusedRows === void 0 ? void 0 : `it failed on made-up rows: ${refusedRows.words} (error ${refusedRows.code})`;
const PROOFS = {
	"drop-table": (table, { before, after }) => {
		const [was, is] = [before.get(table), after.get(table)];
		if (!was) return void 0;
		if (is) return was.rows > 0 && is.rows === 0 ? `${code$1(table)} was made anew without its ${rowWords(was.rows)}` : void 0;
		return `${code$1(table)} was gone${was.rows === 0 ? "" : ` with its ${rowWords(was.rows)}`}`;
	},
	"drop-schema": (name, { gone }) => gone.includes(name.toLowerCase()) ? `${code$1(name)} was gone` : void 0,
	"drop-column": columnGone,
	"recreate-column": columnGone,
	"rename-column": (about, observation) => {
		const is = newest(observation.before, observation.after, about);
		return columnGone(about, observation) && is && `${code$1(about)} was called ${code$1(is.name)}`;
	},
	"rename-table": (table, { before, after }) => before.has(table) && !after.has(table) ? `${code$1(table)} had another name` : void 0,
	truncate: allRowsGone,
	"delete-all": allRowsGone,
	"update-all": (table, { before, after }) => {
		const [was, is] = [before.get(table), after.get(table)];
		if (!was || !is) return void 0;
		const changed = [...was.columns].filter(([name, column]) => holdsOthers(column, is.columns.get(name)));
		if (changed.length === 0 || was.rows === 0) return void 0;
		return `other values stood in ${listOf(changed.slice(0, 5).map(([, { name }]) => code$1(name)))}`;
	},
	"add-required-column": (about, { after, refusedRows }) => {
		if (refusedRows !== void 0) return `it failed on a table with rows (error ${refusedRows.code})`;
		const column = columnOf(after, about);
		if (column === void 0 || column.nullable || column.hasDefault || column.autoIncrement) return void 0;
		return `${code$1(about)} had no default: an insert that leaves it out fails`;
	},
	"set-not-null": (about, { after, refusedRows }) => {
		if (refusedRows !== void 0) return `it failed on a row without a value (error ${refusedRows.code})`;
		return columnOf(after, about)?.nullable === false ? `${code$1(about)} could not be \`NULL\` any more` : void 0;
	},
	"drop-not-null": (about, { before, after }) => columnOf(before, about)?.nullable === false && newest(before, after, about)?.nullable === true ? `${code$1(about)} could be \`NULL\`` : void 0,
	"mysql-modify-forgets": (about, { before, after }) => {
		const lost = forgotten(columnOf(before, about), newest(before, after, about));
		return lost.length === 0 ? void 0 : `${code$1(about)} had no ${listOf(lost)} any more`;
	},
	"mysql-drop-partition": (about, { before, after }) => {
		const [table = "", names = ""] = split(about);
		const [was, is] = [before.get(table), after.get(table)];
		const gone = names.split(",").filter((name) => has$1(was, name) && !has$1(is, name));
		return gone.length === 0 ? void 0 : `${listOf(gone.map(code$1))} of ${code$1(table)} was gone`;
	},
	"mysql-inline-references": (about, { after }) => {
		const [table = "", column = ""] = split(about);
		const is = after.get(table);
		return is && !is.references.some((each) => each.column === column) ? `${code$1(table)} had no foreign key on ${code$1(column)}` : void 0;
	},
	"mysql-algorithm-refused": (_, { error }) => error?.kind === "way" ? `it was refused (error ${error.code})` : void 0,
	"mysql-zero-fill": (about, { before, after }) => {
		const [was, is] = [columnOf(before, about), newest(before, after, about)];
		return holdsOthers(was, is) ? `${code$1(about)} held other values where it had been \`NULL\`` : void 0;
	},
	"add-unique": refusedForRows,
	"mysql-enum-removes-value": refusedForRows,
	"drop-index": (about, { before, after }) => {
		const [table = "", index = ""] = split(about);
		return before.get(table)?.indexes.has(index) && after.get(table)?.indexes.has(index) === false ? `${code$1(index)} was gone` : void 0;
	}
};
const REFUTED = { "mysql-algorithm-refused": (_, { refusedRows }) => refusedRows === void 0 ? "it was not refused" : void 0 };
const UNMADE = {
	"drop-table": (table, { before, doubtful }) => before.has(table) || doubtful?.has(table) ? void 0 : `there was no ${code$1(table)}`,
	"drop-column": (about, { before }) => before.has(split(about)[0]) && columnOf(before, about) === void 0 ? `there was no ${code$1(about)}` : void 0
};
const WAYS = {
	"mysql-copy": ({ algorithm }) => algorithm === "COPY",
	"mysql-rebuild": ({ algorithm }) => algorithm === "INPLACE",
	"mysql-writes-wait": ({ algorithm, lock }) => algorithm !== "COPY" && lock !== "NONE",
	"mysql-mixed-alter": ({ algorithm }) => algorithm === "INPLACE" || algorithm === "COPY",
	"change-column-type": ({ algorithm }) => algorithm === "COPY",
	"add-foreign-key": ({ algorithm }) => algorithm === "COPY",
	"add-check": ({ algorithm }) => algorithm === "COPY",
	"add-stored-generated": ({ algorithm }) => algorithm === "COPY"
};
function weigh$1(rule, { about }, observation, isExact) {
	const id = rule.replace(/^migrations\//, "");
	const proof = PROOFS[id];
	const { error, way } = observation;
	if (error !== void 0 && !(id === "mysql-algorithm-refused" && error.kind === "way")) return {
		kind: "not-run",
		words: `the server refused it (error ${error.code}: ${error.words})`
	};
	if (proof !== void 0) {
		const words = proof(about, observation);
		if (words !== void 0 || !isExact) return proved(words);
		const wrong = REFUTED[id]?.(about, observation);
		if (wrong !== void 0) return {
			kind: "refuted",
			words: wrong
		};
		const missing = UNMADE[id]?.(about, observation);
		return missing === void 0 ? STATIC : {
			kind: "unmade",
			words: missing
		};
	}
	const is = WAYS[id];
	if (is === void 0 || way === void 0) return STATIC;
	if (is(way)) return proved(`it was done with ${wayWords(way)}${otherValues(about, observation)}`);
	return isExact ? {
		kind: "refuted",
		words: `it was done with ${wayWords(way)}`
	} : STATIC;
}
function wayWords({ algorithm, lock }) {
	if (algorithm === "INSTANT") return "`ALGORITHM=INSTANT`: no row was touched";
	const waits = lock === "NONE" ? "" : lock === "SHARED" ? ", while writes wait" : ", while reads and writes wait";
	const work = algorithm === "COPY" ? "every row was copied" : "every row was written anew in place";
	if (algorithm === "NOCOPY") return `\`LOCK=${lock}\` and without writing the table anew${waits}`;
	return `\`ALGORITHM=${algorithm}, LOCK=${lock}\`: ${work}${waits}`;
}
function otherValues(about, { before, after }) {
	const [was, is] = [columnOf(before, about), newest(before, after, about)];
	return holdsOthers(was, is) ? `. Some values of ${code$1(about)} were others afterwards` : "";
}
const rowWords = (rows) => rows === 1 ? "row" : `${rows} rows`;
function split(about) {
	const at = about.lastIndexOf(".");
	return at === -1 ? [about, ""] : [about.slice(0, at), about.slice(at + 1)];
}
function columnOf(pictures, about) {
	const [table, column] = split(about);
	return pictures.get(table)?.columns.get(column);
}
function newest(before, after, about) {
	const [table, column] = split(about);
	const [was, is] = [before.get(table), after.get(table)];
	if (is?.columns.has(column) === true) return is.columns.get(column);
	const added = [...is?.columns ?? []].filter(([name]) => was?.columns.has(name) === false);
	return added.length === 1 ? added[0]?.[1] : void 0;
}
function columnGone(about, { before, after }) {
	const [table] = split(about);
	return columnOf(before, about) && after.has(table) && columnOf(after, about) === void 0 ? `${code$1(about)} was gone` : void 0;
}
function allRowsGone(table, { before, after }) {
	const was = before.get(table)?.rows ?? 0;
	return was > 0 && after.get(table)?.rows === 0 ? `none of its ${rowWords(was)} was left` : void 0;
}
const has$1 = (table, partition) => table?.partitions.some((name) => name.toLowerCase() === partition.toLowerCase()) === true;
function forgotten(was, is) {
	if (was === void 0 || is === void 0) return [];
	return [
		...was.autoIncrement && !is.autoIncrement ? ["`AUTO_INCREMENT`"] : [],
		...was.hasDefault && !is.hasDefault && !is.autoIncrement && !is.generated ? ["default"] : [],
		...was.onUpdate && !is.onUpdate ? ["`ON UPDATE CURRENT_TIMESTAMP`"] : []
	];
}

//#endregion
//#region src/checks/migrations/mysql/trial/untold.ts
function untold(trial, change, judged) {
	const found = /* @__PURE__ */ new Map();
	const created = new Set(trial.plan.change.flatMap(({ path, statements }) => statements.flatMap(({ kind, tables, start }) => kind === "create-table" ? tables.map(({ key }) => key).filter((key) => trial.seen.get(path)?.get(start)?.before.has(key) !== true) : [])));
	let hasStopped = false;
	for (const { path, statements } of trial.plan.change) {
		const file = change.find((each) => each.path === path);
		const observed = trial.seen.get(path);
		if (file === void 0 || observed === void 0) continue;
		const places = placedStatements(file, trial.plan.server);
		const hits = [];
		for (const statement of statements) {
			const observation = observed.get(statement.start);
			const place = places.get(statement.start);
			if (observation === void 0 || place === void 0) continue;
			const said = (judged.get(path)?.hits ?? []).filter((hit) => hit.statement.start === statement.start);
			const failure = hasStopped ? void 0 : failureOf$1(file, observation, said, trial);
			hasStopped ||= observation.error !== void 0 && observation.error.kind !== "outside";
			if (failure) hits.push({
				rule: fails,
				hit: failure,
				statement: place,
				proved: RAN
			});
			hits.push(...changesValues(statement, observation, said, place, created, trial.server));
			hits.push(...losesTable(statement, observation, said, place, created, trial.server));
			hits.push(...overwritesValues(statement, observation, place, created, trial.server));
			hits.push(...forgets(statement, observation, said, place, created, trial.server));
		}
		if (hits.length > 0) found.set(path, hits);
	}
	return found;
}
function failureOf$1({ text, unread = 0, wrapping }, { error, doubtful }, said, { server, isExact, isComplete }) {
	if (error === void 0 || !isComplete || unread > 0 || text.includes("${")) return void 0;
	if (error.kind === "outside" || error.kind === "rows" || error.kind === "version" && !isExact) return void 0;
	if (error.kind === "way" && said.some(({ rule }) => rule.id === "migrations/mysql-algorithm-refused")) return void 0;
	const isForeign = error.code === NO_TABLE || error.code === UNKNOWN_TABLE;
	if (isForeign && doubtful !== void 0) return void 0;
	return {
		about: String(error.code),
		severity: isForeign || !isExact ? "medium" : "high",
		title: `Statement fails when it runs: ${plain(error.words)}`,
		message: `${server} refuses this statement (error ${error.code}): ${error.words}.${isForeign ? " No migration that is known here has made it; if something else makes it in production, accept this finding with that as the reason." : ""}`,
		impact: `The migration fails and the deploy stops.${wrapping === "none" ? "" : " Even if the tool runs the file in a transaction,"} ${wrapping === "none" ? "W" : "w"}hat changed a table before it stays done, so that the file cannot simply run again. What stands behind it was not judged by a run.`,
		fix: remedy(error, server)
	};
}
const RAN = "It was run behind the migrations of the base, on rows that were made up.";
const NO_TABLE = 1146;
const UNKNOWN_TABLE = 1051;
const REMEDIES = {
	exists: "It is there already: an earlier migration makes it. Delete this statement, or give it another name.",
	missing: "Correct the name, or make what is missing in a statement before. If another branch makes it, that one must be merged first.",
	way: "Leave `ALGORITHM` and `LOCK` out, or say what the change needs, and run it when nobody is hindered.",
	rule: "Correct the statement, and run all migrations on an empty database before you push.",
	version: "",
	rows: "",
	outside: ""
};
const remedy = ({ kind }, server) => REMEDIES[kind] || `Write it as ${server} reads it, and run all migrations on an empty database before you push.`;
function* forgets({ modified, tables }, { before, after, error }, said, statement, created, server) {
	const [table] = tables;
	if (error !== void 0 || table === void 0 || created.has(table.key)) return;
	for (const about of modified) {
		const column = about.slice(table.key.length + 1);
		const [was, is] = [before.get(table.key)?.columns.get(column), after.get(table.key)?.columns.get(column)];
		const [lost] = forgotten(was, is).filter((what) => what !== "default" || is?.nullable === false);
		const isTold = said.some(({ rule, hit }) => rule === modifyForgets.rule && hit.about === about);
		if (lost === void 0 || was === void 0 || isTold) continue;
		const breaks = lost === "default";
		yield {
			rule: modifyForgets.rule,
			statement,
			proved: `${server} ran it behind the migrations of the base: ${code$1(about)} had no ${lost} any more.`,
			hit: {
				about,
				severity: breaks ? "high" : "medium",
				title: `Column ${plain(was.name)} of table ${plain(table.name)} loses its ${plain(lost.replaceAll("`", ""))}`,
				message: `${code$1(`${table.name}.${was.name}`)} had ${breaks ? "a default" : lost}, and its new definition does not say it: it is gone.`,
				impact: breaks ? `Inserts into ${code$1(table.name)} that leave ${code$1(was.name)} out fail from then on.` : `${code$1(was.name)} is no longer set by itself.`,
				fix: `Say it again behind the new type, if it was not meant to go: ${breaks ? "`DEFAULT <as it was>`" : lost}.`
			}
		};
	}
}
function* changesValues({ kind, tables }, { before, after, error, refusedRows }, said, statement, created, server) {
	const [table] = tables;
	if (kind !== "alter-table" || table === void 0 || error || refusedRows || created.has(table.key)) return;
	const [was, is] = [before.get(table.key), after.get(table.key)];
	if (was === void 0 || is === void 0 || was.rows === 0 || is.isDiscarded) return;
	for (const [key, column] of was.columns) {
		const now = is.columns.get(key);
		const about = `${table.key}.${key}`;
		const isTold = said.some(({ hit }) => hit.about === about || hit.about === table.key);
		if (now?.type !== column.type || !holdsOthers(column, now) || column.generated || isTold) continue;
		const { name } = column;
		yield {
			rule: changeColumnType$1,
			statement,
			proved: `${server} ran it behind the migrations of the base, on rows that were made up: ${code$1(about)} held other values afterwards.`,
			hit: {
				about,
				severity: "high",
				title: `Values of column ${plain(name)} of table ${plain(table.name)} become others`,
				message: `What stood in ${code$1(`${table.name}.${name}`)} before this statement is not what stands there afterwards.`,
				impact: `Rows of ${code$1(table.name)} hold values that nobody entered, and the old ones are gone: only a backup has them.`,
				fix: `Add a second column with the new definition, copy what fits, look at what does not, and drop ${code$1(name)} in a later release.`
			}
		};
	}
}

//#endregion
//#region src/checks/migrations/mysql/trial/judge-mysql.ts
async function judgeMysql({ options, base, change, trial }) {
	const judgeAll = (ways) => {
		const judge = createMysqlJudge({
			...options,
			...ways === void 0 ? {} : { ways }
		});
		for (const file of base) judge.learn(file);
		return new Map(change.map((file) => [file.path, judge.judge(file)]));
	};
	const { flavour, version } = options;
	const server = serverOf(flavour, version);
	const wanted = {
		flavour,
		version: version === void 0 ? void 0 : server.version
	};
	const tried = trial && await runTrial(trial.children, base, change, {
		...trial,
		wanted,
		server
	});
	const said = judgeAll();
	if (tried === void 0) return {
		judgements: said,
		leftOut: [],
		notices: []
	};
	const seen = tried.isExact ? judgeAll(waysOf(tried)) : said;
	const judgements = new Map(change.map((file) => [file.path, compare(file, said.get(file.path), seen.get(file.path), tried)]));
	if (base.length > 0) for (const [path, hits] of untold(tried, change, judgements)) judgements.get(path)?.hits.push(...hits);
	for (const { hits } of judgements.values()) hits.sort((a, b) => a.statement.start - b.statement.start);
	return {
		judgements,
		...tried.server === "" ? {} : { runs: tried.statements },
		leftOut: tried.leftOut,
		notices: tried.notice === void 0 ? [] : [tried.notice]
	};
}
function waysOf({ seen }) {
	const ways = /* @__PURE__ */ new Map();
	for (const [path, places] of seen) ways.set(path, new Map([...places].flatMap(([start, { way }]) => way === void 0 || way.isLockSaid ? [] : [[start, way]])));
	return ways;
}
const keyOf = ({ rule, hit, statement }) => JSON.stringify([
	rule.id,
	statement.start,
	hit.about
]);
function compare({ path }, said = NOTHING$2, seen = NOTHING$2, trial) {
	const [observed, notRun] = [trial.seen.get(path), trial.notRun.get(path)];
	const stands = new Set(seen.hits.map(keyOf));
	const evident = (hits) => hits.map((hit) => withEvidence(hit, observed?.get(hit.statement.start), notRun?.get(hit.statement.start), trial));
	const gone = evident(said.hits.filter((hit) => !stands.has(keyOf(hit))));
	return {
		...said,
		hits: [...evident(seen.hits), ...gone.filter(({ refuted }) => refuted !== void 0)]
	};
}
const NOTHING$2 = {
	hits: [],
	statements: 0,
	problems: []
};
function certain(hit) {
	if (hit.rule !== dropTable$1) return hit;
	const { severity: _, ...rest } = hit.hit;
	return {
		...hit,
		hit: rest
	};
}
function withEvidence(hit, observation, notRun, { server, isExact }) {
	if (observation === void 0) return notRun === void 0 ? hit : {
		...hit,
		notRun
	};
	const evidence = weigh$1(hit.rule.id, hit.hit, observation, isExact);
	if (evidence.kind === "static") return hit;
	if (evidence.kind === "not-run") return {
		...hit,
		notRun: evidence.words
	};
	const ran = `${server} ran it behind the migrations of the base`;
	if (evidence.kind === "unmade") return {
		...hit,
		unmade: `${ran}, and ${evidence.words}: ${UNMADE$1}.`
	};
	return evidence.kind === "proved" ? {
		...certain(hit),
		proved: `${ran}, on rows that were made up: ${evidence.words}.`
	} : {
		...hit,
		refuted: `It looks so, but ${ran}: ${evidence.words}.`
	};
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
		...window(shown, {
			start: redacted.map(span.start),
			end: Math.min(shown.length, redacted.map(Math.min(span.end, end)))
		}),
		line
	};
}
function window(text, highlight) {
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
		lineOf: (offset) => shown.at(offset).line,
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
//#region src/checks/migrations/other-findings.ts
function otherFindings(file, { hits, problems, statements }, occurrences) {
	const numbered = (rule, ...parts) => {
		const key = JSON.stringify([rule, ...parts]);
		const occurrence = (occurrences.get(key) ?? 0) + 1;
		occurrences.set(key, occurrence);
		return fingerprint(rule, ...parts, String(occurrence));
	};
	const places = placesIn(file);
	return [...problems.map(({ offset, message }) => {
		const { startLine, startColumn = 1 } = places.locate({
			start: offset,
			end: offset + 1
		});
		return {
			check: "migrations",
			rule: unparsable.id,
			severity: unparsable.severity,
			title: cut(`A statement of ${plain(file.path)} was not judged: ${plain(message)}`, 255),
			message: `Line ${startLine}, column ${startColumn}: ${code$1(message)}. ${statements === 0 ? "No other statement of the file was read." : statements === 1 ? "The other one of the file was." : `The ${statements} others of the file were.`}`,
			impact: "Nobody has looked at what this statement does.",
			fix: "Look at it yourself, and correct it if it is a mistake. If it is written for another database, say so in `launch-ready.yml`, such as `migrations: { database: { postgres: 16 } }`.",
			location: {
				kind: "file",
				path: file.path,
				startLine,
				endLine: startLine
			},
			fingerprint: numbered(unparsable.id, stableName(file.path), message),
			state: "new",
			inlineIgnorable: file.isNew,
			docs: docsOf(unparsable.id),
			data: {
				about: printable(file.path, 200),
				tool: file.tool.name
			}
		};
	}), ...hits.map((hit) => findingOf(file, hit, places, numbered))];
}
function findingOf(file, { rule, hit, statement, proved, refuted, unmade, notRun }, places, numbered) {
	const span = hit.at ?? statement;
	const place = places.locate(span);
	const isKnown = file.before?.text.includes(file.text.slice(statement.start, statement.end)) === true;
	return {
		check: "migrations",
		rule: rule.id,
		severity: refuted !== void 0 ? "low" : unmade !== void 0 ? severityOfUnmade(rule, hit.severity) : hit.severity ?? rule.severity,
		title: cut(hit.title, 255),
		message: [hit.message, proved ?? refuted ?? unmade ?? ""].filter((text) => text !== "").join("\n\n"),
		fix: hit.fix,
		impact: hit.impact,
		location: {
			kind: "file",
			path: file.path,
			...place
		},
		fingerprint: numbered(rule.id, statement.normalized, hit.about, stableName(file.path)),
		state: isKnown ? "known" : "new",
		excerpt: {
			...excerptOf(file.text, places.lines, statement, span, statement.tokens),
			line: place.startLine
		},
		inlineIgnorable: file.isNew,
		docs: docsOf(rule.id),
		data: {
			about: printable(hit.about, 200),
			tool: file.tool.name,
			transaction: file.wrapping,
			statement: cut(printable(statement.normalized, 500), 500),
			evidence: evidenceOf({
				proved,
				refuted,
				notRun
			}),
			...notRun === void 0 ? {} : { reason: notRun }
		}
	};
}
function evidenceOf({ proved, refuted, notRun }) {
	if (proved !== void 0) return "proved";
	if (refuted !== void 0) return "refuted";
	return notRun === void 0 ? "static" : "not-run";
}

//#endregion
//#region src/checks/migrations/sqlite/example.ts
function runSqliteExample(example) {
	const [, version] = /^-- version (3\.\d+)\n/.exec(example) ?? [];
	const rest = version === void 0 ? example : example.slice(example.indexOf("\n") + 1);
	const [, base = "", change = rest] = /^-- base\n([\s\S]*?)\n-- change\n([\s\S]*)$/.exec(rest) ?? [];
	const tool = toolByText(change);
	const file = {
		path: "migrations/0002_example.sql",
		database: "",
		tool: tool ?? plainTool,
		wrapping: tool?.wrapping(change) ?? "none",
		text: change,
		up: tool?.up ? keepOnly(change, tool.up(change)) : change,
		isNew: true
	};
	const judge = createSqliteJudge({
		version: version === void 0 ? void 0 : Number(version),
		together: true
	});
	judge.learn({
		path: "migrations/0001_base.sql",
		text: base,
		up: base,
		wrapping: "none"
	});
	const { hits, problems } = judge.judge(file);
	judge.close();
	return [.../* @__PURE__ */ new Set([...hits.map(({ rule }) => rule.id), ...problems.length > 0 ? ["migrations/unparsable"] : []])];
}

//#endregion
//#region src/checks/migrations/judge-others.ts
const OTHERS = ["mysql", "sqlite"];
async function judgeOthers(context, settings, files, base, isCut) {
	const together = context.scope.kind === "change";
	const judged = {
		findings: [],
		statements: 0,
		unreadable: 0,
		leftOut: [],
		notices: []
	};
	const occurrences = /* @__PURE__ */ new Map();
	let servers = 0;
	const databases = Map.groupBy(files, ({ dialect, file }) => `${dialect} ${file.database}`);
	for (const own of databases.values()) {
		const [first] = own;
		if (first === void 0) continue;
		const earlier = base.filter(({ database }) => database === first.file.database);
		const migrations = own.map(({ file }) => file);
		const judgements = first.dialect === "sqlite" ? await ofSqlite(context, migrations, earlier, {
			version: settings.database?.sqlite,
			together,
			...first.isD1 ? { engine: "d1" } : {}
		}) : await ofMysql(context, settings, migrations, earlier, {
			isCut,
			isTried: ++servers <= MOST_SERVERS
		}, judged);
		for (const file of migrations) {
			const judgement = judgements.get(file.path);
			if (judgement === void 0) continue;
			judged.findings.push(...otherFindings(file, judgement, occurrences));
			judged.statements += judgement.statements;
			judged.unreadable += judgement.problems.length;
		}
	}
	return judged;
}
const MOST_SERVERS = 4;
const FIRST_MARIADB = 10;
async function ofMysql({ children, scope, progress }, { dialect, database, shadow }, change, base, { isCut, isTried }, judged) {
	const version = database?.mysql;
	const flavour = dialect === "mariadb" || (version ?? 0) >= FIRST_MARIADB ? "mariadb" : "mysql";
	const together = scope.kind === "change";
	const { judgements, runs, leftOut, notices } = await judgeMysql({
		options: {
			flavour,
			version,
			together
		},
		base,
		change,
		...isTried && children !== void 0 && together && shadow === "auto" ? { trial: {
			children,
			progress,
			isCut
		} } : {}
	});
	if (runs !== void 0) judged.runs = (judged.runs ?? 0) + runs;
	judged.leftOut.push(...leftOut);
	judged.notices.push(...notices.filter((notice) => !judged.notices.includes(notice)));
	return judgements;
}
async function ofSqlite({ children }, change, base, options) {
	if (children !== void 0) return judgeSqlite(children, {
		options,
		base,
		change
	});
	const judge = createSqliteJudge(options);
	for (const file of base) judge.learn(file);
	const judged = new Map(change.map((file) => [file.path, judge.judge(file)]));
	judge.close();
	return judged;
}

//#endregion
//#region src/checks/migrations/collect.ts
const MAX_PROBES = 500;
async function collect(context, settings, done = /* @__PURE__ */ new Set()) {
	const { scope, head, changes, git } = context;
	const isIgnored = globMatcher(settings["ignore-paths"]);
	const ignored = (path) => done.has(path) || isIgnored(path) && !settings.order?.includes(path);
	const isWanted = globMatcher(settings.paths);
	const listed = (await head.list()).filter(({ path }) => !ignored(path));
	const entries = listed.filter(({ kind }) => kind === "file");
	const places = placesOf(entries);
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
	const versions = await readVersions(head, found.map(({ path }) => path), places, git);
	const files = [];
	const otherFiles = [];
	const others = /* @__PURE__ */ new Map();
	for (const { path, from, text, tool } of found.sort(inOrder$1(settings.order))) {
		const dialect = (settings.dialect === void 0 ? dialects.get(path) : named(settings.dialect)) ?? "postgres";
		const other = OTHERS.find((name) => name === dialect);
		if (dialect !== "postgres" && other === void 0) {
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
		const [version, down] = [versions.get(path), downOf(path, text, tool, places)];
		const file = {
			path,
			tool,
			...version === void 0 ? {} : { version },
			...down === void 0 ? {} : { down },
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
		};
		if (other === void 0) files.push(file);
		else otherFiles.push({
			dialect: other,
			isD1: isD1(places, path),
			file
		});
	}
	const programs = await collectPrograms(context, settings, touched, loadParser, done);
	const tooLarge = sql.tooLarge.filter((path) => candidates.has(path));
	const links = new Set(listed.flatMap(({ path, kind }) => kind === "symlink" ? path : []));
	const notText = [...candidates.keys()].filter((path) => links.has(path) || !sql.texts.has(path) && !tooLarge.includes(path));
	return {
		total: new Set([
			...inTree,
			...notText,
			...marked.map(({ path }) => path)
		].filter((path) => !(toolOf(path) ?? plainTool).isDown?.(path))).size,
		fresh: found.filter(({ from }) => from === void 0).length + tooLarge.length + notText.length,
		files,
		otherFiles,
		programs,
		others,
		foreign: await collectForeign(context, touched.map(({ path }) => path).filter((path) => !programs.paths.has(path))),
		tooLarge,
		notText,
		deleted: compared ? changes.flatMap(({ status, path }) => status === "deleted" && toolOf(path) && !toolOf(path)?.isDown?.(path) ? [path] : []) : []
	};
}
const isD1 = (places, path) => [
	"wrangler.toml",
	"wrangler.json",
	"wrangler.jsonc"
].some((name) => places.above(path, name));
const named = (dialect) => dialect === "mariadb" ? "mysql" : dialect;
const inOrder$1 = (order) => (a, b) => order === void 0 ? a.path < b.path ? -1 : 1 : order.indexOf(a.path) - order.indexOf(b.path);
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
//#region src/checks/migrations/describe.ts
function describeLeftOut({ others, foreign, tooLarge, notText, programs: { others: elsewhere } }, compared) {
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
	return [
		...dialects,
		...written,
		...programs,
		...unread(tooLarge, `larger than ${MAX_FILE_BYTES / 1024 / 1024} MiB`),
		...unread(notText, "not readable: a symbolic link, or a name that is no UTF-8")
	];
}
function unread(paths, reason) {
	if (paths.length === 0) return [];
	const why = `${reason} (${listOf(paths.slice(0, 3).map((path) => printable(path, 80)))}${paths.length > 3 ? ", …" : ""})`;
	return [{
		what: "migrations",
		count: paths.length,
		why,
		words: `${countOf(paths.length, "migrations")} ${why}`
	}];
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
function describeChange(context, { deleted, programs, ...sql }, recorded) {
	const files = [
		...sql.files,
		...sql.otherFiles.map(({ file }) => file),
		...programs.files
	];
	const total = sql.total + programs.total + recorded.total;
	const fresh = sql.fresh + programs.fresh + recorded.fresh;
	if (context.scope.kind !== "change" || total === 0) return [];
	const changed = files.filter(({ before, onBase }) => before !== void 0 || onBase).length;
	return [
		fresh === 0 ? `None of ${countOf(total, "migrations")} is new.` : `${fresh} of ${countOf(total, "migrations")} ${fresh === 1 ? "is" : "are"} new.`,
		...changed > 0 ? [`${countOf(changed, "migrations")} that ${changed === 1 ? "is" : "are"} on the base already ${changed === 1 ? "was" : "were"} edited.`] : [],
		...deleted.length > 0 ? [`${countOf(deleted.length, "migrations")} ${deleted.length === 1 ? "was" : "were"} deleted: databases that ran ${deleted.length === 1 ? "it" : "them"} keep what ${deleted.length === 1 ? "it" : "they"} did.`] : []
	];
}

//#endregion
//#region src/checks/migrations/history/ordering.ts
const LATE_SEVERITY = {
	skips: "high",
	refuses: "high",
	"runs late": "low",
	unknown: "medium"
};
const RUNS_LATE = "runs whatever has not run yet, so this one comes after it there and before it in every new database";
const ORDERINGS = {
	prisma: {
		by: "name",
		late: "runs late",
		words: RUNS_LATE,
		source: "https://www.prisma.io/docs/orm/prisma-migrate/workflows/development-and-production"
	},
	drizzle: {
		by: "other",
		late: "skips",
		words: "runs only what is newer, by `when` in `meta/_journal.json`, than the newest that has run, and reports success",
		source: "https://github.com/drizzle-team/drizzle-orm/issues/5316"
	},
	supabase: {
		by: "number",
		late: "refuses",
		words: "stops: `supabase db push` takes it with `--include-all` only",
		twins: "keeps one row for a version, and stops at the second with a duplicate key",
		source: "https://supabase.com/docs/reference/cli/supabase-db-push"
	},
	flyway: {
		by: "parts",
		late: "refuses",
		words: "ignores it, and its validation stops the deploy because of that; `outOfOrder=true` lets it run late",
		twins: "stops before it runs anything",
		source: "https://github.com/flyway/flyway/issues/1363"
	},
	goose: {
		by: "number",
		late: "refuses",
		words: "stops because a migration is missing before the current version; `-allow-missing` lets it run late",
		twins: "stops before it runs anything",
		source: "https://pressly.github.io/goose/blog/2021/out-of-order-migrations/"
	},
	"golang-migrate": {
		by: "number",
		late: "skips",
		words: "keeps one number, the version of the database, and runs only what is above it, without a word",
		twins: "stops before it runs anything",
		source: "https://github.com/golang-migrate/migrate/issues/179"
	},
	tern: {
		by: "number",
		late: "skips",
		words: "keeps one number, the version of the database, and runs only what is above it",
		twins: "stops before it runs anything",
		source: "https://github.com/jackc/tern#migrations"
	},
	dbmate: {
		by: "number",
		late: "runs late",
		words: `${RUNS_LATE}; with \`--strict\` it stops`,
		twins: "keeps one row for a version: the second is left out, or stops the deploy with a duplicate key",
		source: "https://github.com/amacneil/dbmate/issues/159"
	},
	"sql-migrate": {
		by: "number",
		late: "runs late",
		words: RUNS_LATE,
		source: "https://github.com/rubenv/sql-migrate#readme"
	},
	sqlx: {
		by: "number",
		late: "runs late",
		words: RUNS_LATE,
		twins: "keeps one row for a version, and stops at the second: its checksum is another one, or its key a duplicate",
		source: "https://docs.rs/sqlx/latest/sqlx/migrate/struct.Migrator.html"
	},
	diesel: {
		by: "number",
		late: "runs late",
		words: RUNS_LATE,
		twins: "keeps one row for a version: the second is left out, or stops the deploy with a duplicate key",
		source: "https://docs.rs/diesel_migrations/latest/diesel_migrations/trait.MigrationHarness.html"
	},
	atlas: {
		by: "number",
		late: "refuses",
		words: "stops: `--exec-order` is `linear` unless you say otherwise",
		source: "https://atlasgo.io/versioned/apply#execution-order"
	},
	rails: {
		by: "number",
		late: "runs late",
		words: RUNS_LATE,
		twins: "raises `DuplicateMigrationVersionError` before it runs anything",
		source: "https://guides.rubyonrails.org/active_record_migrations.html"
	},
	django: {
		by: "other",
		late: "refuses",
		words: "stops because an app has two last migrations; `manage.py makemigrations --merge` joins them",
		source: "https://docs.djangoproject.com/en/5.2/topics/migrations/#version-control"
	},
	alembic: {
		by: "other",
		late: "refuses",
		words: "has two heads then, and `alembic upgrade head` stops; `alembic merge heads` joins them",
		source: "https://alembic.sqlalchemy.org/en/latest/branches.html"
	},
	knex: {
		by: "name",
		late: "runs late",
		words: RUNS_LATE,
		source: "https://knexjs.org/guide/migrations.html"
	},
	typeorm: {
		by: "number",
		late: "runs late",
		words: RUNS_LATE,
		source: "https://typeorm.io/docs/advanced-topics/migrations"
	},
	sequelize: {
		by: "name",
		late: "runs late",
		words: RUNS_LATE,
		source: "https://sequelize.org/docs/v6/other-topics/migrations/"
	},
	kysely: {
		by: "name",
		late: "refuses",
		words: "stops with `corrupted migrations`, unless the `Migrator` has `allowUnorderedMigrations`",
		source: "https://kysely.dev/docs/migrations"
	},
	efcore: {
		by: "name",
		late: "runs late",
		words: RUNS_LATE,
		source: "https://learn.microsoft.com/en-us/ef/core/managing-schemas/migrations/applying"
	},
	mikroorm: {
		by: "name",
		late: "runs late",
		words: RUNS_LATE,
		source: "https://mikro-orm.io/docs/migrations"
	},
	ecto: {
		by: "number",
		late: "runs late",
		words: `${RUNS_LATE}; it warns, and stops with \`--strict-version-order\``,
		twins: "stops before it runs anything",
		source: "https://hexdocs.pm/ecto_sql/Mix.Tasks.Ecto.Migrate.html"
	},
	laravel: {
		by: "name",
		late: "runs late",
		words: RUNS_LATE,
		source: "https://laravel.com/docs/12.x/migrations"
	},
	"up-folders": {
		by: "name",
		late: "unknown",
		words: "may leave it out for ever, stop, or run it after the other one: which, depends on the tool",
		source: "https://github.com/golang-migrate/migrate/issues/179"
	},
	plain: {
		by: "number",
		late: "unknown",
		words: "may leave it out for ever, stop, or run it after the other one: which, depends on the tool",
		twins: "may leave out the second, or stop",
		source: "https://github.com/golang-migrate/migrate/issues/179"
	}
};

//#endregion
//#region src/checks/migrations/history/version.ts
function versionOf(path, tool) {
	const parts = path.split("/");
	const file = parts.at(-1) ?? "";
	const own = /^(?:migration|up|down)\.sql$/.test(file) ? parts.at(-2) ?? "" : file;
	const by = ORDERINGS[tool.name]?.by;
	if (by === "name") return {
		kind: "name",
		name: own
	};
	if (by === "parts") {
		const [, written = ""] = /^V([\d._]+?)__/.exec(own) ?? [];
		const numbers = written.split(/[._]/).filter(Boolean).map(BigInt);
		return numbers.length === 0 ? void 0 : {
			kind: "numbers",
			parts: numbers
		};
	}
	if (by !== "number") return void 0;
	const digits = (/^\d[\d-]*(?=[_.-]|$)/.exec(own)?.[0] ?? "").replaceAll("-", "");
	return digits === "" ? void 0 : {
		kind: "numbers",
		parts: [BigInt(digits)]
	};
}
function compareVersions(a, b) {
	if (a.kind === "name") return b.kind === "name" ? a.name < b.name ? -1 : a.name > b.name ? 1 : 0 : void 0;
	if (b.kind === "name") return void 0;
	for (let index = 0; index < Math.max(a.parts.length, b.parts.length); index++) {
		const [left, right] = [a.parts[index] ?? 0n, b.parts[index] ?? 0n];
		if (left !== right) return left < right ? -1 : 1;
	}
	return 0;
}

//#endregion
//#region src/checks/migrations/history/place.ts
const FEWEST = 3;
const MOST$6 = .8;
function placeOf(file, before, all, ends) {
	const own = before.filter(({ database }) => database === file.database);
	const withPlace = own.flatMap(({ down }) => down ?? []);
	const filled = withPlace.filter((down) => down === "given" || down === "refused").length;
	const version = file.version ?? versionOf(file.path, file.tool);
	const compared = (other) => {
		const theirs = other.version ?? versionOf(other.path, other.tool);
		return version === void 0 || theirs === void 0 ? void 0 : compareVersions(version, theirs);
	};
	const later = own.filter((other) => {
		const order = ends === void 0 ? compared(other) : ends.includes(other.path) ? -1 : 0;
		return order !== void 0 && order < 0;
	});
	const isNamed = version?.kind === "name";
	const twins = [...own, ...all.filter(({ database }) => database === file.database)].filter((other) => other.path !== file.path && compared(other) === 0).map(({ path }) => path);
	return {
		later: later.map(({ path }) => path),
		shared: [...file.tables ?? []].filter((table) => later.some(({ tables }) => tables?.has(table) === true)),
		twins: isNamed || file.tool.name === "drizzle" ? [] : [...new Set(twins)],
		hasDowns: withPlace.length >= FEWEST && filled / withPlace.length >= MOST$6
	};
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
//#region src/checks/migrations/rules/breaks-query.ts
const breaksQuery = {
	id: "migrations/breaks-query",
	severity: "high",
	summary: "Breaks a query that production runs",
	why: "The file `.launch-ready/stats.json` lists what the application asks most often. PostgreSQL planned these queries before the change and after it, and one of them no longer works. While a deploy rolls out, and after it if the new code still asks the same, each such request fails.",
	fix: "Deploy code that no longer asks it first, and change the schema in a later release. Write the file anew when no version that runs asks it any more.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-prepare.html", "https://www.postgresql.org/docs/18/pgstatstatements.html"],
	examples: {
		bad: ["-- breaks: 42703 SELECT id, email FROM users WHERE id = $1\nALTER TABLE users DROP COLUMN email;", "-- breaks: 42P01 DELETE FROM sessions WHERE expires_at < $1\nALTER TABLE sessions RENAME TO user_sessions;"],
		good: ["ALTER TABLE users ADD COLUMN nickname text;"]
	}
};

//#endregion
//#region src/checks/migrations/shadow/refusal.ts
const SHAPES = [
	["column", /^column "([^"]+)" of relation "([^"]+)" /],
	["constraint", /^constraint "([^"]+)" (?:of|for) relation "([^"]+)" /],
	["relation", /^relation "([^"]+)" /],
	["relation", /^(?:table|view|materialized view|index|sequence) "([^"]+)" does not exist/],
	["column", /^column "([^"]+)" /],
	["type", /^type "([^"]+)" /],
	["schema", /^schema "([^"]+)" /],
	["function", /^function ([\w.]+)\(/],
	["other", /^(?:trigger|policy|rule) "([^"]+)" for (?:table|relation) "([^"]+)" /],
	["other", /^(?:index|constraint|trigger|policy|collation|extension|sequence) "([^"]+)" /]
];
const of = (what, otherwise) => what === "" ? otherwise : what;
const ORDER = "Correct the name, or bring what is missing in an earlier statement. In whichever order branches are merged, this migration must find it.";
const TWICE = "Leave it out if an earlier migration has done it already, or give it another name.";
const WORDS$1 = {
	"42P01": [
		"a table or view does not exist",
		(what) => `there is no table or view ${of(what, "of that name")}`,
		ORDER
	],
	"42703": [
		"a column does not exist",
		(what) => `there is no column ${of(what, "of that name")}`,
		ORDER
	],
	"42704": [
		"something that it names does not exist",
		(what) => `there is no ${of(what, "such object")}`,
		ORDER
	],
	"42883": [
		"a function or operator does not exist",
		(what) => `there is no function or operator ${of(what, "for these types")}`,
		ORDER
	],
	"3F000": [
		"a schema does not exist",
		(what) => `there is no schema ${of(what, "of that name")}`,
		ORDER
	],
	"42P07": [
		"a table, view or index exists already",
		(what) => `${of(what, "a relation of that name")} exists already`,
		TWICE
	],
	"42701": [
		"a column exists already",
		(what) => `${of(what, "the column")} exists already`,
		TWICE
	],
	"42710": [
		"something of that name exists already",
		(what) => `${of(what, "an object of that name")} exists already`,
		TWICE
	],
	"42723": [
		"a function exists already",
		(what) => `${of(what, "the function")} exists already`,
		`${TWICE} \`CREATE OR REPLACE FUNCTION\` changes it.`
	],
	"42P06": [
		"a schema exists already",
		(what) => `${of(what, "the schema")} exists already`,
		TWICE
	],
	"42601": [
		"it is not valid SQL",
		() => "it is not valid SQL",
		"Correct the statement."
	],
	"42804": [
		"types do not fit",
		(what) => `the types do not fit${what === "" ? "" : ` for ${what}`}`,
		"Cast the value, or add `USING <column>::<type>` to the change of a type."
	],
	"42846": [
		"types cannot be cast",
		() => "one type cannot be cast to the other",
		"Write a `USING` expression that makes the new value."
	],
	"42P16": [
		"the definition is not allowed",
		() => "the definition is not allowed",
		"Correct the definition."
	],
	"42830": [
		"a foreign key has no unique key to refer to",
		() => "the columns that the foreign key refers to are not unique",
		"Refer to the primary key, or add a `UNIQUE` constraint to those columns first."
	],
	"42P10": [
		"no unique key matches the columns",
		() => "no unique key or index has these columns",
		"Name columns that have a unique key, or add one first."
	],
	"42702": [
		"a column name may mean two",
		(what) => `${of(what, "a column name")} may mean two columns`,
		"Write the table before the column."
	],
	"42725": [
		"a function name may mean two",
		() => "a function name may mean two functions",
		"Name the types of its arguments."
	],
	"42809": [
		"it is something of another kind",
		(what) => `${of(what, "it")} is of another kind than the statement says`,
		"Use the command for what it is: `ALTER VIEW`, `ALTER INDEX`, `DROP MATERIALIZED VIEW`."
	],
	"42939": [
		"the name is reserved",
		() => "the name is reserved",
		"Take another name."
	],
	"2BP01": [
		"something else depends on what it drops",
		() => "something else depends on what is dropped",
		"Drop or change what depends on it first, by name. `CASCADE` would drop it unseen."
	],
	"0A000": [
		"PostgreSQL has no way to do this",
		() => "PostgreSQL has no way to do this",
		"Do it another way: its documentation says under the command what it can not do."
	],
	"55P04": [
		"a new enum value is used before it is committed",
		() => "a new value of an enum type is used in the transaction that adds it",
		"Add the value in a migration of its own, which is committed first."
	],
	"55006": [
		"the object is in use by this transaction",
		() => "the table is still in use by this transaction: rows were changed whose triggers wait for the end",
		"Put the change of rows and the change of the table into two migrations."
	],
	"55000": [
		"the object is not in a state that allows it",
		() => "what it is about is not in a state that allows it",
		"Look at what it is about, and do what has to come first."
	],
	"25001": [
		"it cannot run inside of a transaction",
		() => "it cannot run inside of a transaction",
		"Put it into a migration of its own that runs without a transaction."
	],
	"428C9": [
		"a generated value is given",
		() => "a value is given for a column that makes its own",
		"Leave the column out, or write `OVERRIDING SYSTEM VALUE`."
	]
};
const ELSEWHERE = /^(?:role|extension|tablespace|text search|access method|operator class|configuration parameter|unrecognized configuration|foreign-data wrapper|server|language|event trigger|publication|subscription|database|could not open extension|collation|compression method|unsupported LZ4|encoding)\b/i;
const TOOLS_OWN = /(?:schema_migrations|_prisma_migrations|__drizzle_migrations|__diesel_schema_migrations|flyway_schema_history|goose_db_version|gorp_migrations|databasechangelog|alembic_version|django_migrations|django_content_type|auth_permission|ar_internal_metadata|knex_migrations|knex_migrations_lock|kysely_migration|kysely_migration_lock|mikro_orm_migrations|sequelizemeta|_sqlx_migrations|atlas_schema_revisions)"/i;
function refusalOf({ code, message }) {
	const found = WORDS$1[code];
	if (found === void 0 || ELSEWHERE.test(message) || TOOLS_OWN.test(message)) return void 0;
	if (/^SET TRANSACTION /.test(message)) return void 0;
	if (/\bextension\b|not supported by this build|is not available\b/.test(message)) return void 0;
	const shape = SHAPES.map(([kind, pattern]) => ({
		kind,
		match: pattern.exec(message)
	})).find(({ match }) => match !== null);
	const [plain, words, fix] = found;
	return {
		plain,
		words,
		fix,
		kind: shape?.kind ?? "other",
		names: (shape?.match ?? []).slice(1).filter((name) => name !== void 0),
		isMissing: /^(?:42P01|42704|42883|3F000)$/.test(code),
		dependsOnTransaction: /^(?:25001|55P04|55006)$/.test(code)
	};
}

//#endregion
//#region src/checks/migrations/stats/words.ts
function countWords(count) {
	if (count >= 1e9) return `${short(count / 1e9)} billion`;
	if (count >= 1e6) return `${short(count / 1e6)} million`;
	return Math.round(count).toLocaleString("en-US");
}
const secondsWords = (seconds) => seconds < 1 ? "less than a second" : `about ${formatDuration(Math.round(seconds) * 1e3)}`;
const short = (value) => value < 10 ? String(Math.round(value * 10) / 10) : String(Math.round(value));

//#endregion
//#region src/checks/migrations/broken-queries.ts
const MOST$5 = 10;
function brokenQueriesOf(context, { index }) {
	const seen = context.shadow?.seen[index];
	const watched = context.options.production?.watched ?? [];
	const broken = seen?.kind === "seen" ? seen.observation.broken ?? [] : [];
	if (broken.length === 0 || context.parsed.statements[index]?.nested) return void 0;
	const queries = broken.flatMap(({ query, code }) => {
		const asked = watched[query];
		return asked === void 0 ? [] : [{
			...asked,
			code,
			why: refusalOf({
				code,
				message: ""
			})?.plain ?? "it is refused"
		}];
	});
	const lines = queries.slice(0, MOST$5).map(({ shown, calls, why, code }) => `- \`${shown.replaceAll("`", "'")}\` (${callsWords(calls)}): ${why} (${code})`);
	const more = queries.length > MOST$5 ? [`- and ${queries.length - MOST$5} more`] : [];
	const one = queries.length === 1;
	return {
		rule: breaksQuery,
		hit: {
			about: [...new Set(queries.map(({ code }) => code))].join(" "),
			proof: { kind: "query" },
			title: `${one ? "Query" : `${queries.length} queries`} of production no longer work${one ? "s" : ""} after this: ${listOf([...new Set(queries.map(({ why }) => why))].slice(0, 3))}`,
			message: `Production asks ${one ? "this" : "these"}, and it works until this statement:\n\n${[...lines, ...more].join("\n")}`,
			impact: "Until the last server has the new code, each of these requests fails; if the new code still asks the same, they fail from then on.",
			fix: "Deploy code that no longer asks this first, and keep this statement for a later release.",
			rollback: "breaks"
		}
	};
}
const callsWords = (calls) => printable(`${countWords(calls)} call${calls === 1 ? "" : "s"}`, 40);

//#endregion
//#region src/checks/migrations/failure.ts
const SAID_BY = {
	"25001": "migrations/concurrently-in-transaction",
	"55P04": "migrations/enum-add-used",
	"42P16": "migrations/view-columns",
	"0A000": "migrations/index-on-partitioned"
};
const HOSTED = /^(?:auth|storage|extensions|cron|net|pgmq|vault|realtime|graphql|graphql_public|supabase_functions)(?:\.|$)/;
function failureOf(context, subject, said) {
	const { file, shadow, stopped, parsed } = context;
	const { statement, transaction } = subject;
	const seen = shadow?.seen[subject.index];
	if (seen?.kind !== "seen" || shadow?.isComplete !== true || shadow.base === 0) return void 0;
	const { error } = seen.observation;
	if (error === void 0 || statement.nested || stopped.has(file.database)) return void 0;
	const refusal = refusalOf(error);
	stopped.add(file.database);
	if (file.tool.name === "supabase" && refusal?.isMissing && HOSTED.test(refusal.names[0] ?? "")) return void 0;
	if (refusal === void 0 || said.has(SAID_BY[error.code] ?? "")) return void 0;
	if (transaction.kind === "unknown" && refusal.dependsOnTransaction) return void 0;
	if (file.text.includes("${") || (file.unread ?? 0) > 0) return void 0;
	const names = new Set(statement.tokens.map((token) => nameOf$2(parsed.readable, token)));
	const known = refusal.names.filter((name) => name.split(".").every((part) => names.has(part)));
	const what = known.length === refusal.names.length ? known.map(code$1).join(" of ") : "";
	const isForeign = refusal.isMissing && !wasThere(context, refusal);
	return {
		rule: fails,
		hit: {
			about: [error.code, ...known].join(" "),
			proof: {
				kind: "error",
				code: error.code
			},
			severity: isForeign ? "medium" : "high",
			title: `Statement fails when it runs: ${refusal.plain}`,
			message: `PostgreSQL refuses this statement: ${refusal.words(what)}.${isForeign ? " No migration that is known here has made it; if something else makes it in production, accept this finding with that as the reason." : ""}`,
			impact: "The migration fails and the deploy stops. What stands behind it was not judged by a run.",
			fix: refusal.fix
		}
	};
}
function wasThere({ schema }, { names, kind }) {
	const [first = ""] = names;
	if (kind === "column") return true;
	return schema.gone.has(printable(withoutPublic(first), 200));
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
//#region src/checks/migrations/sql/normalize.ts
const word = (source, token) => token.kind === "string" ? "?" : nameOf$2(source, token) ?? source.slice(token.start, token.end);
const normalizeStatement = perStatement(({ tokens }, source) => tokens.map((token) => word(source, token)).join(" "));
const exactStatement = perStatement(({ tokens }, source) => tokens.map((token) => token.kind === "string" ? source.slice(token.start, token.end) : word(source, token)).join(" "));
const sameText = (a, b) => a.replaceAll("\r\n", "\n") === b.replaceAll("\r\n", "\n");

//#endregion
//#region src/checks/migrations/file-findings.ts
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
			message: `Line ${line}, column ${column}: ${code$1(message)}. This statement was not judged; ${rest === 0 ? "no other statement of the file could be read" : rest === 1 ? "the other one of the file was" : `the ${rest} others of the file were`}.`,
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
				end: offset + ((parsed.readable.codePointAt(offset) ?? 0) > 65535 ? 2 : 1)
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
function* edits({ file, parsed, fingerprintOf, places }) {
	const { before, tool } = file;
	if (before === void 0 || tool.isRepeatable?.(file.path)) return;
	const moved = before.path !== file.path;
	const edited = !sameText(before.text, file.text);
	if (!moved && !edited) return;
	const what = moved ? edited ? "renamed and edited" : "renamed" : "edited";
	const label = tool.name === "plain" || tool.name === "up-folders" ? "The migration tool" : tool.label;
	const effect = moved ? "knows migrations by their name: the old one is missing now, and the new one would run again" : tool.onEdit;
	const one = moved ? void 0 : before.edited;
	const line = one === void 0 ? 1 : places.lineOf(one);
	yield {
		check: "migrations",
		rule: editedMigration.id,
		severity: editedMigration.severity,
		title: cut(`${one === void 0 ? "Migration" : "A migration in"} ${plain(file.path)} was ${what} after it was merged`, 255),
		message: `${one === void 0 ? code$1(file.path) : "It"} is on the base branch already${moved ? ` as ${code$1(before.path)}` : ""}, so it may have run. ${label} ${effect}.`,
		impact: "The next deploy stops, or production and new databases differ from now on without anyone noticing.",
		fix: one !== void 0 ? "Write it as it was, and add a new one behind it that brings the difference." : `Undo it, and write a new migration that brings the difference:\n\n\`\`\`sh\ngit checkout <base branch> -- ${printable(before.path, 200).replaceAll("`", "")}\n\`\`\``,
		location: {
			kind: "file",
			path: file.path,
			startLine: line,
			endLine: line
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
//#region src/checks/migrations/rules/duplicate-version.ts
const duplicateVersion = {
	id: "migrations/duplicate-version",
	severity: "high",
	summary: "Has the version of another migration",
	why: "Two branches took the same next number. Git merges them without a conflict, since the rest of the names differs; the tool, which knows migrations by their number, stops, or takes one of them for the other and leaves it out.",
	fix: "Give this one the next free version. It has not run anywhere yet.",
	since: "0.1.0",
	sources: ["https://api.rubyonrails.org/classes/ActiveRecord/DuplicateMigrationVersionError.html"],
	examples: {
		bad: ["-- file: migrations/0003_plan.up.sql\n-- base: migrations/0003_teams.up.sql\nALTER TABLE users ADD COLUMN plan text;", "-- file: db/migration/V1_2__plan.sql\n-- base: db/migration/V1.2__teams.sql\nALTER TABLE users ADD COLUMN plan text;"],
		good: ["-- file: migrations/0004_plan.up.sql\n-- base: migrations/0003_teams.up.sql\nALTER TABLE users ADD COLUMN plan text;", "-- file: prisma/migrations/20260101_plan/migration.sql\n-- base: prisma/migrations/20260101_teams/migration.sql\nALTER TABLE users ADD COLUMN plan text;"]
	}
};

//#endregion
//#region src/checks/migrations/rules/irreversible.ts
const irreversible = {
	id: "migrations/irreversible",
	severity: "low",
	summary: "Has a way back that does not bring the data back",
	why: "The way down adds the column or the table again, and it is empty. Whoever rolls back during an incident believes that all is as before, and the old version runs on nothing.",
	fix: "Keep the data where the way down can find it (rename instead of drop, or copy it away first), or let the way down fail with a word about the backup.",
	since: "0.1.0",
	examples: {
		bad: ["-- +goose Up\nALTER TABLE users DROP COLUMN plan;\n-- +goose Down\nALTER TABLE users ADD COLUMN plan text;", "-- migrate:up\nDROP TABLE teams;\n-- migrate:down\nCREATE TABLE teams (id bigint);"],
		good: ["-- +goose Up\nALTER TABLE users ADD COLUMN plan text;\n-- +goose Down\nALTER TABLE users DROP COLUMN plan;", "-- +goose Up\nALTER TABLE users DROP COLUMN plan;"]
	}
};

//#endregion
//#region src/checks/migrations/rules/missing-down.ts
const missingDown = {
	id: "migrations/missing-down",
	severity: "low",
	summary: "Says nothing of how it is undone, as the other migrations of the project do",
	why: "Where most migrations have a way back, whoever is on call counts on it: the rollback stops at this one, in the middle of an incident.",
	fix: "Write the statements that undo it, or say in a comment there why nothing can.",
	since: "0.1.0",
	examples: {
		bad: ["-- file: migrations/4_d.up.sql\n-- base: migrations/1_a.up.sql, migrations/1_a.down.sql, migrations/2_b.up.sql, migrations/2_b.down.sql, migrations/3_c.up.sql, migrations/3_c.down.sql\nCREATE TABLE teams (id bigint);"],
		good: ["-- file: migrations/4_d.up.sql\n-- base: migrations/1_a.up.sql, migrations/2_b.up.sql, migrations/3_c.up.sql\nCREATE TABLE teams (id bigint);", "CREATE TABLE teams (id bigint);"]
	}
};

//#endregion
//#region src/checks/migrations/rules/out-of-order.ts
const outOfOrder = {
	id: "migrations/out-of-order",
	severity: "high",
	summary: "Sorts before a migration that is on the base already",
	why: "Branches are merged in another order than they were begun. Where the later migration has run, tools that keep one number leave the earlier one out for ever and report success (golang-migrate, tern, Drizzle), others stop the deploy (Flyway, goose, Supabase, Atlas, Django, Alembic, Kysely), and the rest run it late, so that production and new databases are built in different orders (Prisma, Rails, sqlx, Diesel, dbmate, Knex, MikroORM, Ecto, Laravel, Entity Framework Core). Tests on an empty database show none of this.",
	fix: "Give the migration a version after the last one of the base: rename it, or make it again with the tool. It has not run anywhere yet.",
	since: "0.1.0",
	sources: [...new Set(Object.values(ORDERINGS).map(({ source }) => source))],
	examples: {
		bad: [
			"-- file: migrations/0002_plan.up.sql\n-- base: migrations/0001_users.up.sql, migrations/0003_teams.up.sql\nALTER TABLE users ADD COLUMN plan text;",
			"-- file: db/migration/V1.9__plan.sql\n-- base: db/migration/V1.10__teams.sql\nALTER TABLE users ADD COLUMN plan text;",
			"-- file: prisma/migrations/20260101000000_plan/migration.sql\n-- base: prisma/migrations/20260102000000_teams/migration.sql\nALTER TABLE users ADD COLUMN plan text;"
		],
		good: [
			"-- file: migrations/0004_plan.up.sql\n-- base: migrations/0001_users.up.sql, migrations/0003_teams.up.sql\nALTER TABLE users ADD COLUMN plan text;",
			"-- file: db/migration/V1.10__plan.sql\n-- base: db/migration/V1.9__teams.sql, db/migration/R__views.sql\nALTER TABLE users ADD COLUMN plan text;",
			"-- file: billing/migrations/0002_plan.up.sql\n-- base: users/migrations/0003_teams.up.sql\nALTER TABLE users ADD COLUMN plan text;"
		]
	}
};

//#endregion
//#region src/checks/migrations/history-findings.ts
const MOST$4 = 3;
const labelOf = ({ file: { tool } }) => tool.name === "plain" || tool.name === "up-folders" ? "The migration tool" : tool.label;
const namesOf$1 = (paths) => listOf([...paths.slice(0, MOST$4).map(code$1), ...paths.length > MOST$4 ? [`${paths.length - MOST$4} more`] : []]);
function toFinding$1(context, rule, { about, severity, ...words }) {
	const { file, fingerprintOf } = context;
	return {
		check: "migrations",
		rule: rule.id,
		severity: severity ?? rule.severity,
		...words,
		title: cut(words.title, 255),
		location: {
			kind: "file",
			path: file.path,
			startLine: 1,
			endLine: 1
		},
		fingerprint: fingerprintOf(rule.id, stableName(file.path), about),
		state: "new",
		inlineIgnorable: file.isNew && file.origin === void 0,
		docs: docsOf(rule.id),
		data: {
			about: printable(file.path, 200),
			tool: file.tool.name
		}
	};
}
function* placeFindings(context) {
	const { file, history } = context;
	if (history === void 0 || !file.isNew) return;
	const ordering = ORDERINGS[file.tool.name];
	if (ordering !== void 0 && history.later.length > 0) yield toFinding$1(context, outOfOrder, late(context, history, ordering));
	if (ordering?.twins !== void 0 && history.twins.length > 0) yield toFinding$1(context, duplicateVersion, {
		about: "twins",
		title: `Migration ${plain(file.path)} has the version of ${plain(history.twins[0] ?? "")}`,
		message: `${namesOf$1(history.twins)} ${history.twins.length === 1 ? "has" : "have"} the same version. ${labelOf(context)} ${ordering.twins}.`,
		impact: "The deploy stops, or one of the two never runs and the new code finds a database without it.",
		fix: "Give this migration the next free version, and nothing else."
	});
	if (history.hasDowns && (file.down === "missing" || file.down === "empty")) yield toFinding$1(context, missingDown, {
		about: "down",
		title: `Migration ${plain(file.path)} has no way back, as the others have`,
		message: `${file.down === "empty" ? "The place for it is empty" : "There are no statements that undo it"}; most other migrations of this project have some.`,
		impact: "A rollback stops here.",
		fix: "Write the statements that undo it; if there are none, a comment there that says why."
	});
}
function late(context, { later, shared }, { late: what, words, by }) {
	const { file } = context;
	const isGraph = file.ends !== void 0;
	const severity = what === "runs late" && shared.length > 0 ? "medium" : LATE_SEVERITY[what];
	const touching = shared.length > 0 ? ` Both are about ${listOf(shared.slice(0, MOST$4).map(code$1))}.` : "";
	return {
		about: "order",
		severity,
		title: isGraph ? `Migration ${plain(file.path)} and ${plain(later[0] ?? "")} both come last` : `Migration ${plain(file.path)} sorts before one that is on the base already`,
		message: `${namesOf$1(later)} ${later.length === 1 ? "is" : "are"} on the base already and may have run. ${labelOf(context)} ${words}.${touching}`,
		impact: IMPACTS[what],
		fix: isGraph ? `Let this migration come after ${code$1(later[0] ?? "")}: name it as the one before. Nothing has run it yet.` : by === "other" ? "Take it out and make it again, with the base merged into the branch." : `Rename it so that it sorts after ${code$1(later.at(-1) ?? "")}. Nothing has run it yet.`
	};
}
const IMPACTS = {
	skips: "Production never gets this migration, nothing reports an error, and the new code fails on what is missing.",
	refuses: "The deploy stops before anything runs.",
	"runs late": "A new database (a test, a copy, the next environment) is built in another order than production, and may differ from it.",
	unknown: "Either the deploy stops, or production never gets this migration, or it gets it in another order than new databases."
};
const LOSES = new Set([
	"drop-column",
	"drop-table",
	"drop-schema",
	"truncate",
	"delete-all",
	"recreate-column"
].map((name) => `migrations/${name}`));
function* undoFindings(context, findings) {
	if (context.file.down !== "given") return;
	const lost = findings.filter(({ rule, state }) => LOSES.has(rule) && state === "new");
	const names = [...new Set(lost.flatMap(({ data }) => typeof data?.["about"] === "string" ? data["about"] : []))];
	if (names.length === 0) return;
	yield toFinding$1(context, irreversible, {
		about: "data",
		title: `The way back of ${plain(context.file.path)} does not bring its data back`,
		message: `This migration has a way back, and drops what is in ${namesOf$1(names)}. Whatever stands in the way back, those values are gone.`,
		impact: "Who rolls back gets a column or table of that name, empty, and an old version that takes it for whole.",
		fix: "Keep the values until no rollback is to be expected: drop in a later release, or copy them to a table first and let the way back fetch them from there."
	});
}

//#endregion
//#region src/checks/migrations/shadow/fix-result.ts
function fixWord(result) {
	switch (result.kind) {
		case "run": return "run";
		case "not-run": return `not-run: ${result.why}`;
		case "refused": return `refused: ${result.code}`;
		case "still-blocks": return `still blocks: ${withoutPublic(result.relation)}`;
		case "differs": return `differs: ${withoutPublic(result.relation)}`;
		default: return result;
	}
}
const isBadFix = ({ kind }) => kind === "refused" || kind === "still-blocks" || kind === "differs";
const stepKey = (statement, step) => `${statement} ${step}`;
function fixResults(suggested, seen, played, shapes) {
	const steps = stepsByKey(played);
	return new Map(suggested.map((each) => {
		const failed = refusedItself(seen[each.index]) ?? ofSteps(steps.get(each.key), played.ended);
		return [each.key, failed ?? ofShape(each, shapes)];
	}));
}
function stepsByKey({ file, offset, steps }) {
	const byKey = /* @__PURE__ */ new Map();
	for (const [statement, owners] of file.owners.entries()) {
		let isBehindRefused = false;
		for (const [position, { keys, harmless }] of owners.entries()) {
			const seen = steps.get(stepKey(offset + statement, position));
			for (const key of keys) byKey.set(key, [...byKey.get(key) ?? [], {
				seen,
				harmless,
				isBehindRefused
			}]);
			isBehindRefused ||= seen?.refused !== void 0;
		}
	}
	return byKey;
}
function ofSteps(steps, ended) {
	if (steps === void 0) return {
		kind: "not-run",
		why: "it stands in a block that makes statements when it runs"
	};
	for (const { seen, harmless, isBehindRefused } of steps) {
		if (seen === void 0) return {
			kind: "not-run",
			why: isBehindRefused ? "another rewrite of the statement was refused" : ended
		};
		if (seen.refused !== void 0) return {
			kind: "refused",
			code: seen.refused
		};
		const block = seen.blocks.find(({ mode }) => mode !== harmless);
		if (block !== void 0) return {
			kind: "still-blocks",
			relation: block.relation
		};
	}
}
const OUTSIDE_ONLY = "25001";
function refusedItself(original) {
	if (original?.kind === "not-run") return original;
	const code = original?.observation.error?.code;
	return code === void 0 || code === OUTSIDE_ONLY ? void 0 : {
		kind: "not-run",
		why: `PostgreSQL refused the statement itself (${code})`
	};
}
function ofShape({ relation, rewrite }, shapes) {
	if (rewrite.replaces.kind === "nothing") return { kind: "run" };
	const name = relation?.includes(".") ? relation : `public.${relation}`;
	const [original, safe] = [shapes?.original.get(name), shapes?.safe.get(name)];
	return original !== void 0 && original !== safe ? {
		kind: "differs",
		relation: name
	} : { kind: "run" };
}

//#endregion
//#region src/checks/migrations/shadow/weigh.ts
function weigh(proof, seen, complete, isSure = true) {
	if (seen === void 0 || proof === void 0) return { kind: "static" };
	if (seen.kind === "not-run") return seen;
	const { observation } = seen;
	if (proof.kind === "error") return errorEvidence(proof.code, observation);
	if (observation.error !== void 0) return {
		kind: "not-run",
		why: `PostgreSQL refused it (${observation.error.code})`
	};
	const words = shown(proof, observation);
	if (words !== void 0) return {
		kind: "proved",
		words
	};
	const isLost = proof.kind === "drop" || proof.kind === "column" && proof.becomes === "dropped";
	const isWork = (proof.kind === "work" || proof.kind === "lock") && observation.isOutside !== true;
	if (!(isLost || isWork) || !isSure || !complete || observation.refusedRows !== void 0) return { kind: "static" };
	return {
		kind: isLost ? "unmade" : "refuted",
		words: notShown(proof)
	};
}
function errorEvidence(expected, { error, refusedRows }) {
	const found = error?.code;
	if (found === expected) return {
		kind: "proved",
		words: `it failed (${expected})`
	};
	if (found !== void 0) return {
		kind: "not-run",
		why: `PostgreSQL refused it (${found})`
	};
	return refusedRows === void 0 ? {
		kind: "refuted",
		words: "it did not fail"
	} : { kind: "static" };
}
const isNamed = (relation, name) => withoutPublic(relation) === name || !name.includes(".") && relation.endsWith(`.${name}`);
const code = (name) => `\`${printable(withoutPublic(name), 80).replaceAll("`", "'")}\``;
const WORK = {
	rewrite: "written anew",
	scan: "read from end to end",
	rows: "asked for rows"
};
function shown(proof, observation) {
	switch (proof.kind) {
		case "work":
		case "rows": {
			const on = proof.kind === "rows" ? proof.of : proof.on;
			const found = blockingWork(observation, proof.kind === "rows").filter(({ relation }) => on === void 0 || isNamed(relation, on));
			if (found.length === 0) return void 0;
			return listOf(found.slice(0, 3).map(({ relation, mode, work }) => `${code(relation)} was ${WORK[work]} under ${lockWords(mode)}`));
		}
		case "lock": {
			const lock = observation.locks.find(({ relation = "", mode }) => isNamed(relation, proof.on) && blockedBy(mode) !== void 0);
			return lock === void 0 ? void 0 : `${code(proof.on)} was under ${lockWords(lock.mode)}`;
		}
		case "drop":
			if (!observation.dropped.some((name) => isNamed(name, proof.of))) return void 0;
			return `${code(proof.of)} was gone${alongWords(observation)}`;
		case "rename": {
			const renamed = observation.renamed.find(({ from }) => isNamed(from, proof.of));
			return renamed === void 0 ? void 0 : `${code(proof.of)} was called ${code(renamed.to)}`;
		}
		case "column": {
			const change = observation.columns.find(({ relation, column, change: what }) => isNamed(relation, proof.of) && column === proof.column && what === proof.becomes);
			if (change === void 0) return void 0;
			const name = code(`${proof.of}.${proof.column}`);
			if (proof.becomes === "renamed") return `${name} was called ${code(change.to ?? "")}`;
			if (proof.becomes === "nullable") return `${name} could be empty`;
			return `${name} was gone${alongWords(observation)}`;
		}
		case "cascade": return observation.cascaded.length === 0 ? void 0 : `it was gone${alongWords(observation)}`;
		case "loss": return observation.lost === void 0 ? void 0 : `it was gone${alongWords(observation)}`;
		case "query": return observation.broken === void 0 ? void 0 : "could no longer plan what production asks";
		case "refused": return observation.refusedRows === void 0 ? void 0 : `it failed on a table with rows (${observation.refusedRows.code})`;
		case "error": return observation.error?.code === proof.code ? `it failed (${proof.code})` : void 0;
		default: return proof;
	}
}
function notShown(proof) {
	switch (proof.kind) {
		case "work": return proof.on === void 0 ? "no table was read from end to end or written anew while others would wait" : `${code(proof.on)} was neither read from end to end nor written anew`;
		case "lock": return `${code(proof.on)} was under no lock that others would wait for`;
		case "drop": return `there was no ${code(proof.of)}`;
		case "column": return `there was no ${code(`${proof.of}.${proof.column}`)}`;
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
const MOST$3 = 8;
function alongWords({ cascaded }) {
	if (cascaded.length === 0) return "";
	const names = cascaded.slice(0, MOST$3).map(({ kind, name }) => `${kind} ${code(name)}`);
	const more = cascaded.length > MOST$3 ? [`${cascaded.length - MOST$3} more`] : [];
	return `, and with it ${listOf([...names, ...more])}`;
}

//#endregion
//#region src/checks/migrations/statement-facts.ts
function relationOf({ node }) {
	if ("AlterTableStmt" in node) return { relation: tableKey(node.AlterTableStmt.relation) };
	if ("UpdateStmt" in node) return { relation: tableKey(node.UpdateStmt.relation) };
	if ("DeleteStmt" in node) return { relation: tableKey(node.DeleteStmt.relation) };
	return "IndexStmt" in node ? { relation: tableKey(node.IndexStmt.relation) } : {};
}
function factsOf({ schema, step }, statement, seen) {
	const said = locksOf(statement, schema).flatMap(({ relation, mode }) => relation === void 0 || schema.tables.get(relation)?.step === step ? [] : [{
		relation,
		mode
	}]);
	if (seen?.kind !== "seen" || seen.observation.error !== void 0) return { locks: said };
	const { taken, rewritten, scans } = seen.observation;
	return {
		locks: strongestOf([...said, ...taken.map(({ relation, mode }) => ({
			relation: withoutPublic(relation ?? ""),
			mode
		}))]),
		rewrite: rewritten.map(withoutPublic),
		scan: [...scans.keys()].map(withoutPublic)
	};
}
function stepOf$2(context, statement, seen, { kind, group }) {
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

//#endregion
//#region src/checks/migrations/stats/cost.ts
const SPEED = {
	scan: {
		rows: 5e6,
		bytes: 5e8
	},
	index: {
		rows: 4e5,
		bytes: 2e8
	},
	rewrite: {
		rows: 12e4,
		bytes: 5e7
	},
	rows: {
		rows: 18e3,
		bytes: 2e7
	}
};
const secondsOf = (work, { rows, bytes }) => Math.max(rows / SPEED[work].rows, bytes / SPEED[work].bytes);

//#endregion
//#region src/checks/migrations/stats/in-production.ts
const NOTHING$1 = 1;
const LITTLE = 10;
const OUTAGE = 60;
function inProduction({ stats, isFresh }, { works, mayFail }, { proof, relation, severity }) {
	const name = tableOf$1(proof) ?? relation;
	const table = name === void 0 ? void 0 : stats.tables.get(name);
	if (name === void 0 || table === void 0) return void 0;
	const on = `on ${stats.at.toISOString().slice(0, 10)}`;
	if (proof?.kind === "drop" || works === "loss") return {
		words: `${code$1(name)} held ${rowsWords(table)} ${on}.`,
		severity,
		data: {
			rows: table.rows,
			bytes: table.bytes
		}
	};
	if (proof?.kind === "column" && proof.becomes === "dropped") {
		const values = table.values.get(proof.column);
		if (values === void 0) return void 0;
		const held = values === 0 ? "no value at all" : `${countWords(values)} value${values === 1 ? "" : "s"} that ${values === 1 ? "is" : "are"} not null`;
		return {
			words: `${code$1(`${name}.${proof.column}`)} held ${held} ${on}.`,
			severity,
			data: { values }
		};
	}
	if (works === void 0) return void 0;
	const seconds = secondsOf(works, table);
	return {
		words: `${code$1(name)} held ${rowsWords(table)} ${on}: ${secondsWords(seconds)}, as a guess from its size.`,
		severity: severityFor(seconds, severity, isFresh, mayFail === true),
		data: {
			rows: table.rows,
			bytes: table.bytes,
			seconds: Math.round(seconds * 100) / 100
		}
	};
}
const rowsWords = ({ rows, bytes }) => rows === 0 ? "no rows" : `${countWords(rows)} row${rows === 1 ? "" : "s"} (${describeBytes(bytes)})`;
function severityFor(seconds, severity, isFresh, mayFail) {
	if (seconds >= OUTAGE) return severity === "high" ? "blocker" : severity;
	if (!isFresh) return severity;
	if (seconds < NOTHING$1 && !mayFail) return "low";
	return seconds < LITTLE && isAtLeast(severity, "medium") ? "medium" : severity;
}
function tableOf$1(proof) {
	if (proof === void 0) return void 0;
	if ("of" in proof) return proof.of;
	return "on" in proof ? proof.on : void 0;
}

//#endregion
//#region src/checks/migrations/hit-finding.ts
function toFinding(context, rule, statement, hit, { isKnown, seen, fixed }) {
	const { file, parsed, places, shadow } = context;
	const weighed = weigh(hit.proof, seen, shadow?.isComplete === true, !statement.nested);
	const evidence = weighed.kind === "unmade" && hit.proof?.kind === "drop" && context.schema.gone.has(hit.proof.of) ? {
		kind: "refuted",
		words: weighed.words
	} : weighed;
	const isCertain = evidence.kind === "proved" && hit.proof?.kind === "error" && rule !== fails;
	const span = hit.at ?? {
		start: statement.start,
		end: statement.end
	};
	const place = places.locate(span);
	const normalized = normalizeStatement(statement, parsed.text);
	const severity = evidence.kind === "refuted" ? "low" : evidence.kind === "unmade" ? severityOfUnmade(rule, hit.severity) : isCertain ? rule.severity : hit.severity ?? rule.severity;
	const { production } = context.options;
	const large = production && evidence.kind !== "refuted" && evidence.kind !== "unmade" && inProduction(production, rule, {
		severity,
		proof: hit.proof,
		relation: hit.relation ?? relationOf(statement).relation
	});
	return {
		check: "migrations",
		rule: rule.id,
		severity: large ? large.severity : severity,
		title: cut(hit.title, 255),
		message: [
			hit.message,
			...large ? [large.words] : [],
			...evidenceWords(evidence, shadow?.server ?? "")
		].join("\n\n"),
		fix: fixWords(rule, hit, fixed, shadow?.server ?? ""),
		impact: hit.rollback === void 0 ? hit.impact : `${hit.impact} ${ROLLBACK}`,
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
		inlineIgnorable: file.isNew && file.origin?.at(span.start).isInText !== true,
		docs: docsOf(rule.id),
		data: {
			about: printable(hit.about, 200),
			tool: file.tool.name,
			transaction: file.wrapping,
			statement: cut(printable(normalized, 500), 500),
			...large ? { production: large.data } : {},
			...factsOf(context, statement, seen),
			...hit.rollback === void 0 ? {} : { rollback: hit.rollback },
			evidence: evidence.kind === "unmade" ? "static" : evidence.kind,
			...evidence.kind === "not-run" ? { reason: evidence.why } : {},
			...fixed === void 0 ? {} : { fix: fixWord(fixed) }
		}
	};
}
const ROLLBACK = "Afterwards a rollback of the code alone fails in the same way.";
function fixWords(rule, { fix, rewrite }, fixed, server) {
	if (fixed !== void 0 && isBadFix(fixed)) return rule.fix;
	if (fixed?.kind !== "run" || rewrite?.replaces.kind === "nothing") return fix;
	return `${fix}\n\n${server} ran these statements here: nobody would have waited for a table to be read or written anew.`;
}
function evidenceWords(evidence, server) {
	if (evidence.kind === "proved") return [`${server} ran it on what the migrations before it make, and ${evidence.words}.`];
	if (evidence.kind === "refuted") return [`It looks so, but ${server} ran it on what the migrations before it make, and ${evidence.words}.`];
	if (evidence.kind === "unmade") return [`${server} ran it on what the migrations before it make, and ${evidence.words}: ${UNMADE$1}.`];
	return [];
}
const lineBefore = (line, text) => ({
	startLine: line,
	endLine: line,
	startColumn: 1,
	endColumn: 1,
	text: `${text}\n`
});

//#endregion
//#region src/checks/migrations/rules/add-domain-check.ts
const FIX$9 = "Add it `NOT VALID`: it is checked for new values from then on. Validating locks the same tables for as long: do it when that does not hurt, or never.";
const addDomainCheck = {
	id: "migrations/add-domain-check",
	severity: "medium",
	works: "scan",
	mayFail: true,
	summary: "Checks a domain constraint over every table that uses the domain",
	why: "PostgreSQL reads each table with a column of the domain while writes to it wait, and one value that does not pass stops the deploy.",
	fix: FIX$9,
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
		const domain = keyOf$1(parts);
		yield {
			about: domain,
			proof: { kind: "work" },
			title: `Constraint on domain ${plain(domain)} is checked in every table that uses it`,
			message: `PostgreSQL reads every table with a column of ${code$1(domain)} and locks it against writes meanwhile.`,
			impact: `Writes to all tables that use ${code$1(domain)} wait; a value that does not pass stops the deploy.`,
			...suggest(subject, rewriteOf$5(subject, sql`ALTER DOMAIN ${parts.map(quote$1).join(".")}`, parts, def.Constraint), FIX$9)
		};
	}
};
function rewriteOf$5(subject, head, parts, { conname, location = 0 }) {
	const { statement, readable } = subject;
	if (isExecuted(statement, readable)) return void 0;
	const name = quote$1(conname ?? objectName(parts.at(-1) ?? "", [], "check"));
	const text = written$1(statement, readable, statement.offsetOf(location), statement.end);
	return {
		replaces: { kind: "all" },
		undo: [sql`${head} DROP CONSTRAINT ${name}`],
		steps: [inWords("Check new values only:", together$1(limit(subject), sql`${head} ADD ${conname === void 0 ? `CONSTRAINT ${name} ` : ""}${text} NOT VALID`))],
		tail: "Look for old values that do not pass with a query of your own. `VALIDATE CONSTRAINT` reads the same tables while writes to them wait, as this statement does: run it when that does not hurt, or leave the constraint as it is."
	};
}

//#endregion
//#region src/checks/migrations/rules/add-serial.ts
const FIX$8 = "Add a plain `bigint`, attach a sequence as its default, fill the old rows in batches.";
const addSerial = {
	id: "migrations/add-serial",
	severity: "high",
	works: "rewrite",
	summary: "Adds a numbered column, so that the table is rewritten",
	why: "`serial` and `GENERATED … AS IDENTITY` number every row that is there: PostgreSQL rewrites the table and its indexes while all queries wait.",
	fix: FIX$8,
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
		for (const each of addedColumns(subject.statement)) {
			const { column, table } = each;
			const identity = constraintsOf(column).some(({ contype }) => contype === "CONSTR_IDENTITY");
			if (!identity && !isSerial(column.typeName) || subject.isNew(table)) continue;
			const name = column.colname ?? "";
			yield {
				about: `${table}.${name}`,
				proof: {
					kind: "work",
					on: table
				},
				title: `Numbered column ${plain(name)} is added to table ${plain(table)}, which rewrites every row`,
				message: `${identity ? "An identity column" : "A `serial` column"} gets a number for every row that ${code$1(table)} has, so all of it is written anew.`,
				impact: `All queries on ${code$1(table)} wait until every row is written.`,
				...suggest(subject, rewriteOf$4(subject, each), FIX$8),
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
function rewriteOf$4(subject, added) {
	const { column, index, relation, tableSql } = added;
	const text = addedText(subject, added);
	if (text === void 0) return void 0;
	const name = column.colname ?? "";
	const identity = text.all("CONSTR_IDENTITY");
	const type = columnType$1(column.typeName)?.sql ?? "bigint";
	const sequence = [relation.schemaname, objectName(relation.relname ?? "", [name], "seq")].filter((part) => part !== void 0).map(quote$1).join(".");
	return {
		fills: true,
		lead: "Add a plain column:",
		replaces: {
			kind: "part",
			index,
			edits: [...text.all("CONSTR_NOTNULL"), ...identity.length > 0 ? identity : [{
				...text.typeAt,
				sql: sql`${type}`
			}]]
		},
		...identity.length > 0 ? { undo: [sql`${text.head} DROP COLUMN ${quote$1(name)}`] } : {},
		steps: [
			inWords("New rows get their numbers from a sequence:", together$1(limit(subject), sql`CREATE SEQUENCE ${sequence} AS ${type} OWNED BY ${tableSql}.${quote$1(name)}`, sql`${text.head} ALTER COLUMN ${quote$1(name)} SET DEFAULT nextval('${sequence.replaceAll("'", "''")}')`)),
			fillStep(tableSql, quote$1(name), sql`DEFAULT`),
			...requiredSteps(subject, text.head, [name], "When every row has one, make it required:")
		],
		...identity.length > 0 ? { tail: "A default of a sequence does what the identity does, except that an insert may bring a number of its own." } : {}
	};
}

//#endregion
//#region src/checks/migrations/sql/new-sequence.ts
function isNewSequence(subject, name) {
	if (subject.isNewObject("sequence", name)) return true;
	return [...subject.schema.tables].some(([table, { columns }]) => name.startsWith(`${table}_`) && [...columns.keys()].some((column) => name === `${table}_${column}_seq` && subject.isNewColumn(table, column)));
}

//#endregion
//#region src/checks/migrations/rules/alter-identity.ts
const alterIdentity = {
	id: "migrations/alter-identity",
	severity: "medium",
	summary: "Changes how a column is numbered while running code inserts rows",
	why: "Without its numbering, inserts that leave the column out fail with error 23502. With `GENERATED ALWAYS`, inserts that give a value fail with error 428C9. A counter that is set back gives out numbers that are taken, and inserts fail one after the other until it is past them.",
	fix: "Change the code first, so that it works with the old and the new way, and the column in a later release. Set a counter only forward.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html", "https://www.postgresql.org/docs/18/ddl-identity-columns.html"],
	examples: {
		bad: [
			"ALTER TABLE users ALTER COLUMN id DROP IDENTITY;",
			"ALTER TABLE users ALTER COLUMN id DROP IDENTITY IF EXISTS;",
			"ALTER TABLE users ALTER COLUMN id SET GENERATED ALWAYS;",
			"ALTER TABLE users ALTER COLUMN id RESTART WITH 1;",
			"ALTER SEQUENCE users_id_seq RESTART;"
		],
		good: [
			"ALTER TABLE users ALTER COLUMN id SET GENERATED BY DEFAULT;",
			"CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY);\nALTER TABLE t ALTER COLUMN id RESTART WITH 100;",
			"CREATE TABLE t (id serial);\nALTER SEQUENCE t_id_seq RESTART WITH 1000;",
			"ALTER SEQUENCE users_id_seq OWNED BY users.id;",
			"ALTER TABLE users ADD COLUMN age int DEFAULT 1;\nALTER TABLE users ALTER COLUMN age DROP IDENTITY IF EXISTS;"
		]
	},
	*check(subject) {
		for (const { about, what, message, impact } of changes$1(subject)) yield {
			about,
			title: `${what} of ${plain(about)} ${what === "Counter" ? "is set anew" : "changes"}`,
			message,
			impact,
			fix: what === "Counter" ? "Set it past the highest number that is in use, in the same transaction: `SELECT setval(…, (SELECT max(…) FROM …))`." : "Ship code first that works both ways, and change the column in a later release."
		};
	}
};
function changes$1(subject) {
	const { node } = subject.statement;
	if ("AlterSeqStmt" in node) {
		const { sequence, options } = node.AlterSeqStmt;
		const name = tableKey(sequence);
		return optionsOf(options).has("restart") && !isNewSequence(subject, name) ? [counter(name)] : [];
	}
	return alterationsOf(subject.statement).flatMap(({ command, table }) => subject.isNew(table) || subject.isNewColumn(table, command.name ?? "") || isNone(subject, command, table) ? [] : ofCommand(command, table));
}
function isNone({ schema }, { subtype, name = "", missing_ok }, table) {
	if (subtype !== "AT_DropIdentity" || !missing_ok) return false;
	const column = schema.tables.get(table)?.columns.get(name);
	return column?.type !== void 0 && !column.isIdentity;
}
function ofCommand({ subtype, name = "", def }, table) {
	const about = `${table}.${name}`;
	if (subtype === "AT_DropIdentity") return [{
		about,
		what: "Numbering",
		message: `${code$1(about)} is not numbered any more, and stays \`NOT NULL\`.`,
		impact: `Inserts of the running version into ${code$1(table)} that leave the column out fail.`
	}];
	if (subtype !== "AT_SetIdentity") return [];
	const options = optionsOf(def !== void 0 && "List" in def ? def.List.items : void 0);
	if (options.has("restart")) return [counter(about)];
	return options.get("generated") !== 97 ? [] : [{
		about,
		what: "Numbering",
		message: `${code$1(about)} takes no value from an insert any more.`,
		impact: `Inserts of the running version into ${code$1(table)} that give a value for it fail.`
	}];
}
const counter = (about) => ({
	about,
	what: "Counter",
	message: `The counter of ${code$1(about)} starts anew.`,
	impact: "If rows with those numbers are there, inserts of the running version fail on the key until the counter is past them."
});
const optionsOf = (nodes) => new Map((nodes ?? []).flatMap((node) => {
	if (!("DefElem" in node)) return [];
	const { defname = "", arg } = node.DefElem;
	return [[defname, arg !== void 0 && "Integer" in arg ? arg.Integer.ival : void 0]];
}));

//#endregion
//#region src/checks/migrations/rules/alter-role.ts
const alterRole = {
	id: "migrations/alter-role",
	severity: "high",
	summary: "Shuts out a role that running code may connect with",
	why: "A role belongs to the whole server, not to this database. With another password, an end date, a limit or `NOLOGIN`, connections that are open stay, and every new one is refused: the app fails little by little as its pool renews itself, and its next start fails at once.",
	fix: "Create a second role with the same rights, let the app connect with it, and shut out the first one when nobody uses it (`pg_stat_activity`).",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-alterrole.html"],
	examples: {
		bad: [
			"ALTER ROLE app NOLOGIN;",
			"ALTER ROLE app VALID UNTIL '2026-01-01';",
			"ALTER USER app CONNECTION LIMIT 3;",
			"DROP ROLE app;"
		],
		good: [
			"ALTER ROLE app LOGIN;",
			"CREATE ROLE app NOLOGIN;",
			"CREATE ROLE app;\nALTER ROLE app NOLOGIN;",
			"CREATE ROLE app;\nALTER ROLE app RENAME TO web;\nDROP ROLE web;",
			"ALTER ROLE app CREATEDB;",
			"ALTER ROLE app VALID UNTIL 'infinity';",
			"ALTER ROLE app CONNECTION LIMIT -1;"
		]
	},
	*check(subject) {
		for (const { role, words } of shutOut(subject.statement.node)) {
			if (subject.isNewObject("role", role)) continue;
			yield {
				about: role,
				title: `Role ${plain(role)} ${words}`,
				message: `${code$1(role)} is a role of the whole server. Connections that are open go on; new ones are refused.`,
				impact: `If the running version connects as ${code$1(role)}, it loses the database as soon as it opens a new connection.`,
				fix: `Create a second role with the rights of ${code$1(role)}, let the app connect with that one, and come back to this in a later release.`
			};
		}
	}
};
function shutOut(node) {
	if ("DropRoleStmt" in node) return (node.DropRoleStmt.roles ?? []).flatMap((role) => "RoleSpec" in role ? [{
		role: role.RoleSpec.rolename ?? "CURRENT_USER",
		words: "is dropped"
	}] : []);
	if (!("AlterRoleStmt" in node)) return [];
	const { role, options = [] } = node.AlterRoleStmt;
	return options.flatMap((option) => {
		if (!("DefElem" in option)) return [];
		const words = wordsOf$1(option.DefElem.defname ?? "", option.DefElem.arg);
		return words === void 0 ? [] : [{
			role: role?.rolename ?? "CURRENT_USER",
			words
		}];
	});
}
function wordsOf$1(name, value) {
	if (name === "canlogin") return isTrue(value) ? void 0 : "may not log in any more";
	if (name === "password") return "gets another password";
	if (name === "connectionlimit") return isUnlimited(value) ? void 0 : "may hold so many connections and no more";
	if (name === "validUntil") return isForEver(value) ? void 0 : "has an end date";
}
const isTrue = (value) => value !== void 0 && "Boolean" in value && value.Boolean.boolval === true;
const isUnlimited = (value) => value !== void 0 && "Integer" in value && value.Integer.ival === -1;
const isForEver = (value) => value !== void 0 && "String" in value && value.String.sval === "infinity";

//#endregion
//#region src/checks/migrations/rules/attach-partition.ts
const FIX$7 = "Add and validate a `CHECK` constraint that says the same as the bounds, attach, then drop the constraint.";
const attachPartition = {
	id: "migrations/attach-partition",
	severity: "medium",
	works: "scan",
	mayFail: true,
	summary: "Attaches a table as a partition and reads all of it under a lock",
	why: "PostgreSQL must prove that every row belongs into the partition. Without a matching `CHECK` constraint it reads the whole table while nobody can use it.",
	fix: FIX$7,
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE"],
	examples: {
		bad: ["ALTER TABLE m ATTACH PARTITION m_2025 FOR VALUES FROM (1) TO (2);", "ALTER TABLE m ATTACH PARTITION m_2025 FOR VALUES FROM ('2025-01-01') TO (MAXVALUE);"],
		good: ["ALTER TABLE m_2025 VALIDATE CONSTRAINT bounds;\nALTER TABLE m ATTACH PARTITION m_2025 FOR VALUES FROM (1) TO (2);", "CREATE TABLE m_2025 (LIKE m);\nALTER TABLE m ATTACH PARTITION m_2025 FOR VALUES FROM (1) TO (2);"]
	},
	*check(subject) {
		for (const each of alterationsOf(subject.statement)) {
			const { command, table } = each;
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
				...suggest(subject, rewriteOf$3(subject, each, command.def.PartitionCmd), FIX$7),
				at: findWords(subject.statement, subject.file.text, ["attach", "partition"])
			};
		}
	}
};
function rewriteOf$3(subject, { index, table }, { name, bound }) {
	const part = partOf(subject, index);
	const [column, ...others] = subject.schema.tables.get(table)?.partitionedBy ?? [];
	if (part === void 0 || bound === void 0 || column === void 0 || column === "" || others.length > 0) return void 0;
	const bounds = conditionsOf(subject, quote$1(column), bound);
	if (bounds === void 0) return void 0;
	const child = sql`ALTER TABLE ${relationSql(name)}`;
	const check = quote$1(`${(name?.relname ?? "").slice(0, 50)}_bounds`);
	const condition = [sql`${quote$1(column)} IS NOT NULL`, ...bounds].reduce((all, each) => sql`${all} AND ${each}`);
	return {
		replaces: {
			kind: "part",
			index,
			edits: []
		},
		steps: [
			inWords("Before this migration:", together$1(limit(subject), sql`${child} ADD CONSTRAINT ${check} CHECK (${condition}) NOT VALID`)),
			inWords(NEXT, together$1(sql`${child} VALIDATE CONSTRAINT ${check}`)),
			inWords("Then nothing is read any more:", together$1(limit(subject), sql`${part.head} ${written$1(subject.statement, subject.readable, part.span.start, part.span.end)}`, sql`${child} DROP CONSTRAINT ${check}`))
		]
	};
}
function conditionsOf({ statement, readable }, column, bound) {
	if (bound.is_default || bound.location === void 0) return void 0;
	const listed = (from) => {
		const span = inParentheses(statement, readable, from);
		return span && {
			text: written$1(statement, readable, span.start, span.end),
			end: span.end
		};
	};
	const first = listed(statement.offsetOf(bound.location));
	if (first === void 0) return void 0;
	if (bound.strategy === "l") return /\bnull\b/i.test(first.text.exact) ? void 0 : [sql`${column} IN (${first.text})`];
	const second = bound.strategy === "r" ? listed(first.end + 1) : void 0;
	if (second === void 0) return void 0;
	return [...isEndless(bound.lowerdatums) ? [] : [sql`${column} >= ${first.text}`], ...isEndless(bound.upperdatums) ? [] : [sql`${column} < ${second.text}`]];
}
const isEndless = ([node] = []) => node !== void 0 && "ColumnRef" in node;

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
//#region src/checks/migrations/sql/objects.ts
function madeBy(node) {
	if ("ViewStmt" in node) return [{
		kind: "view",
		name: tableKey(node.ViewStmt.view),
		replaces: node.ViewStmt.replace === true
	}];
	if ("CreateTableAsStmt" in node) return node.CreateTableAsStmt.objtype === "OBJECT_MATVIEW" ? [{
		kind: "view",
		name: tableKey(node.CreateTableAsStmt.into?.rel)
	}] : [];
	if ("CreateFunctionStmt" in node) {
		const { funcname, returnType, replace } = node.CreateFunctionStmt;
		const forTriggers = /^(?:event_)?trigger$/.test(stringsOf(returnType?.names).at(-1) ?? "");
		return [{
			kind: "function",
			name: keyOf$1(stringsOf(funcname)),
			forTriggers,
			replaces: replace === true
		}];
	}
	if ("CreateEnumStmt" in node) return [{
		kind: "type",
		name: keyOf$1(stringsOf(node.CreateEnumStmt.typeName))
	}];
	if ("CreateDomainStmt" in node) return [{
		kind: "type",
		name: keyOf$1(stringsOf(node.CreateDomainStmt.domainname))
	}];
	if ("CompositeTypeStmt" in node) return [{
		kind: "type",
		name: tableKey(node.CompositeTypeStmt.typevar)
	}];
	if ("CreateSeqStmt" in node) return [{
		kind: "sequence",
		name: tableKey(node.CreateSeqStmt.sequence)
	}];
	if ("CreateExtensionStmt" in node) return [{
		kind: "extension",
		name: node.CreateExtensionStmt.extname ?? ""
	}];
	if ("CreateSchemaStmt" in node) return [{
		kind: "schema",
		name: node.CreateSchemaStmt.schemaname ?? ""
	}];
	if ("CreateRoleStmt" in node) return [{
		kind: "role",
		name: node.CreateRoleStmt.role ?? ""
	}];
	if ("CreateTrigStmt" in node) {
		const { relation, trigname = "", replace } = node.CreateTrigStmt;
		return [{
			kind: "trigger",
			name: `${tableKey(relation)}.${trigname}`,
			replaces: replace === true
		}];
	}
	if ("CreatePolicyStmt" in node) {
		const { table, policy_name = "" } = node.CreatePolicyStmt;
		return [{
			kind: "policy",
			name: `${tableKey(table)}.${policy_name}`
		}];
	}
	return [];
}
const DROPPED = {
	OBJECT_VIEW: "view",
	OBJECT_MATVIEW: "view",
	OBJECT_FUNCTION: "function",
	OBJECT_PROCEDURE: "function",
	OBJECT_ROUTINE: "function",
	OBJECT_AGGREGATE: "function",
	OBJECT_TYPE: "type",
	OBJECT_DOMAIN: "type",
	OBJECT_SEQUENCE: "sequence",
	OBJECT_EXTENSION: "extension",
	OBJECT_SCHEMA: "schema",
	OBJECT_TRIGGER: "trigger",
	OBJECT_POLICY: "policy",
	OBJECT_ROLE: "role"
};
function droppedBy(node) {
	if ("DropRoleStmt" in node) return (node.DropRoleStmt.roles ?? []).flatMap((role) => {
		const name = "RoleSpec" in role ? role.RoleSpec.rolename : void 0;
		return name === void 0 ? [] : [{
			kind: "role",
			name,
			parts: [name],
			cascade: false
		}];
	});
	if (!("DropStmt" in node)) return [];
	const { removeType = "", objects, behavior } = node.DropStmt;
	const kind = DROPPED[removeType];
	if (kind === void 0) return [];
	return (objects ?? []).map((object) => {
		const parts = partsOf(object);
		const name = kind === "trigger" || kind === "policy" ? `${keyOf$1(parts.slice(0, -1))}.${parts.at(-1)}` : keyOf$1(parts);
		return {
			kind,
			name,
			parts,
			cascade: behavior === "DROP_CASCADE"
		};
	});
}
function renamedBy(node) {
	if ("RenameStmt" in node) {
		const { renameType = "", relation, object, subname = "", newname = "" } = node.RenameStmt;
		const kind = DROPPED[renameType];
		if (kind === void 0 || kind === "trigger" || kind === "policy") return void 0;
		if (kind === "schema" || kind === "extension" || kind === "role") return {
			kind,
			name: subname,
			to: newname
		};
		const parts = relation === void 0 ? partsOf(object) : [relation.schemaname, relation.relname];
		return {
			kind,
			name: keyOf$1(parts),
			to: keyOf$1([...parts.slice(0, -1), newname])
		};
	}
	if ("AlterObjectSchemaStmt" in node) {
		const { objectType = "", relation, object, newschema = "" } = node.AlterObjectSchemaStmt;
		const kind = DROPPED[objectType];
		if (kind === void 0) return void 0;
		const parts = relation === void 0 ? partsOf(object) : [relation.schemaname, relation.relname];
		return {
			kind,
			name: keyOf$1(parts),
			to: keyOf$1([newschema, parts.at(-1)])
		};
	}
}
const takesName = (node, { kind, name }) => {
	const renamed = renamedBy(node);
	return madeBy(node).some((made) => made.kind === kind && made.name === name) || renamed?.kind === kind && renamed.to === name;
};

//#endregion
//#region src/checks/migrations/sql/view-columns.ts
function columnsOfView({ aliases, query }) {
	const given = stringsOf(aliases);
	const own = namesOf(query);
	return own === void 0 ? void 0 : [...given, ...own.slice(given.length)];
}
function namesOf(query) {
	if (query === void 0 || !("SelectStmt" in query)) return void 0;
	const { larg, targetList } = query.SelectStmt;
	if (larg !== void 0) return namesOf({ SelectStmt: larg });
	const names = (targetList ?? []).map((target) => "ResTarget" in target ? nameOf$1(target.ResTarget) : void 0);
	return names.length === 0 || names.includes(void 0) ? void 0 : names.filter((name) => name !== void 0);
}
function nameOf$1({ name, val }) {
	if (name !== void 0) return name;
	if (val === void 0) return void 0;
	if ("ColumnRef" in val) {
		const { fields } = val.ColumnRef;
		return (fields ?? []).some((field) => "A_Star" in field) ? void 0 : stringsOf(fields).at(-1);
	}
	return "FuncCall" in val ? stringsOf(val.FuncCall.funcname).at(-1) : void 0;
}

//#endregion
//#region src/checks/migrations/schema.ts
const emptySchema = () => ({
	tables: /* @__PURE__ */ new Map(),
	views: /* @__PURE__ */ new Map(),
	indexes: /* @__PURE__ */ new Map(),
	indexColumns: /* @__PURE__ */ new Map(),
	viewColumns: /* @__PURE__ */ new Map(),
	objects: /* @__PURE__ */ new Map(),
	gone: /* @__PURE__ */ new Set()
});
const emptyTable = (step) => ({
	step,
	columns: /* @__PURE__ */ new Map(),
	notNullChecks: /* @__PURE__ */ new Map(),
	foreignKeys: /* @__PURE__ */ new Map(),
	keys: /* @__PURE__ */ new Map(),
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
function learn(schema, statement, step) {
	learnObjects(schema, statement.node, step);
	learnTables(schema, statement, step);
}
function learnObjects({ objects, gone, viewColumns }, node, step) {
	for (const { kind, name } of droppedBy(node)) {
		objects.delete(`${kind} ${name}`);
		if (kind === "view") viewColumns.delete(name);
		if (kind !== "role") gone.add(name);
	}
	const renamed = renamedBy(node);
	if (renamed !== void 0) {
		move(objects, `${renamed.kind} ${renamed.name}`, `${renamed.kind} ${renamed.to}`);
		if (renamed.kind === "view") move(viewColumns, renamed.name, renamed.to);
		if (renamed.kind !== "role") gone.add(renamed.name);
	}
	for (const { kind, name, forTriggers } of madeBy(node)) {
		const known = objects.get(`${kind} ${name}`);
		objects.set(`${kind} ${name}`, {
			step: known?.step ?? step,
			...forTriggers ? { forTriggers } : {}
		});
	}
}
function learnTables(schema, { node }, step) {
	if ("CreateStmt" in node) {
		const { relation, tableElts, if_not_exists, partspec, partbound, inhRelations } = node.CreateStmt;
		const key = tableKey(relation);
		if (if_not_exists && schema.tables.has(key)) return;
		const table = emptyTable(step);
		schema.tables.set(key, table);
		if (partspec !== void 0) table.partitioned = true;
		const [parent] = inhRelations ?? [];
		if (partbound !== void 0 && parent !== void 0) {
			const whole = known(schema, keyOf$1(partsOf(parent)));
			whole.partitioned = true;
			if (partbound.is_default) whole.defaultPartition = key;
		}
		if (partspec) table.partitionedBy = (partspec.partParams ?? []).map((param) => "PartitionElem" in param ? param.PartitionElem.name ?? "" : "");
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
			move(schema.tables, key, keyOf$1([relation?.schemaname, newname]));
			schema.gone.add(key);
			for (const [index, table] of schema.indexes) if (table === key) schema.indexes.set(index, keyOf$1([relation?.schemaname, newname]));
		} else if (renameType === "OBJECT_COLUMN") renameColumn(schema, key, subname, newname);
		else if (renameType === "OBJECT_INDEX") {
			const to = keyOf$1([relation?.schemaname, newname]);
			const keys = schema.tables.get(schema.indexes.get(key) ?? "")?.keys;
			if (keys !== void 0) move(keys, relation?.relname ?? "", newname);
			move(schema.indexes, key, to);
			move(schema.indexColumns, key, to);
		} else if (renameType === "OBJECT_TYPE") renameColumnType(schema, partsOf(node.RenameStmt.object).at(-1) ?? "", newname);
		else if (renameType === "OBJECT_TABCONSTRAINT") move(known(schema, key).notNullChecks, subname, newname);
	} else if ("DropStmt" in node) for (const object of node.DropStmt.objects ?? []) {
		const key = keyOf$1(partsOf(object));
		if (node.DropStmt.removeType === "OBJECT_TABLE") {
			schema.tables.delete(key);
			schema.gone.add(key);
		}
		if (node.DropStmt.removeType === "OBJECT_INDEX") {
			schema.tables.get(schema.indexes.get(key) ?? "")?.keys.delete(partsOf(object).at(-1) ?? "");
			schema.indexes.delete(key);
		}
	}
	else if ("ViewStmt" in node) {
		const view = tableKey(node.ViewStmt.view);
		schema.views.set(view, [...tablesIn(node.ViewStmt.query)]);
		const columns = columnsOfView(node.ViewStmt);
		if (columns === void 0) schema.viewColumns.delete(view);
		else schema.viewColumns.set(view, columns);
	} else if ("IndexStmt" in node) {
		const { idxname, relation, indexParams = [], unique, whereClause } = node.IndexStmt;
		if (idxname === void 0) return;
		const key = keyOf$1([relation?.schemaname, idxname]);
		schema.indexes.set(key, tableKey(relation));
		const columns = indexParams.flatMap((param) => "IndexElem" in param ? param.IndexElem.name ?? [] : []);
		schema.indexColumns.set(key, columns);
		if (unique && whereClause === void 0 && columns.length === indexParams.length) known(schema, tableKey(relation)).keys.set(idxname, {
			kind: "unique",
			columns
		});
	}
}
function renameColumn(schema, table, from, to) {
	move(known(schema, table).columns, from, to);
	for (const [index, columns] of schema.indexColumns) if (schema.indexes.get(index) === table) schema.indexColumns.set(index, columns.map((column) => column === from ? to : column));
}
function renameColumnType({ tables }, from, to) {
	for (const { columns } of tables.values()) for (const [name, column] of columns) if (column.type?.name === from) columns.set(name, {
		...column,
		type: {
			...column.type,
			name: to,
			sql: column.type.sql.replace(quote$1(from), () => quote$1(to))
		}
	});
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
		type: columnType$1(definition.typeName),
		notNull: has("CONSTR_NOTNULL") || has("CONSTR_PRIMARY") || has("CONSTR_IDENTITY") || isSerial(definition.typeName),
		hasDefault: defaultOf(definition) !== void 0 || has("CONSTR_IDENTITY") || has("CONSTR_GENERATED") || isSerial(definition.typeName),
		isIdentity: has("CONSTR_IDENTITY"),
		step
	});
	for (const constraint of constraints) addConstraint(table, constraint, key, name);
}
function addConstraint(table, constraint, key, of) {
	const name = constraint.conname ?? "";
	if (constraint.contype === "CONSTR_FOREIGN") table.foreignKeys.set(constraint.conname ?? foreignKeyName(key, constraint, of), tableKey(constraint.pktable));
	if (constraint.contype === "CONSTR_PRIMARY" || constraint.contype === "CONSTR_UNIQUE") addKey(table, constraint, key, of);
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
function addKey({ keys }, { contype, conname, keys: listed }, table, of) {
	const columns = of === void 0 ? stringsOf(listed) : [of];
	const kind = contype === "CONSTR_PRIMARY" ? "primary" : "unique";
	const short = table.split(".").at(-1) ?? "";
	keys.set(conname ?? (kind === "primary" ? `${short}_pkey` : [
		short,
		...columns,
		"key"
	].join("_")), {
		kind,
		columns
	});
}
function foreignKeyName(key, { fk_attrs }, of) {
	const columns = of === void 0 ? stringsOf(fk_attrs) : [of];
	return [
		key.split(".").at(-1),
		...columns,
		"fkey"
	].join("_");
}
const UNKNOWN_COLUMN = {
	type: void 0,
	notNull: false,
	hasDefault: false,
	isIdentity: false,
	step: -1
};
function alter(schema, relation, commands, step) {
	const key = tableKey(relation);
	const table = known(schema, key);
	const update = (name, change) => {
		const column = table.columns.get(name) ?? UNKNOWN_COLUMN;
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
				if (def && "ColumnDef" in def) update(name, { type: columnType$1(def.ColumnDef.typeName) });
				break;
			case "AT_SetNotNull":
			case "AT_DropNotNull":
				update(name, { notNull: subtype === "AT_SetNotNull" });
				break;
			case "AT_ColumnDefault":
				update(name, { hasDefault: def !== void 0 });
				break;
			case "AT_AddIdentity":
				update(name, {
					hasDefault: true,
					isIdentity: true
				});
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
				table.keys.delete(name);
				break;
			case "AT_AttachPartition":
				table.partitioned = true;
				if (def && "PartitionCmd" in def && def.PartitionCmd.bound?.is_default) table.defaultPartition = tableKey(def.PartitionCmd.name);
				break;
			case "AT_DropIdentity": update(name, {
				hasDefault: false,
				isIdentity: false
			});
		}
	}
}

//#endregion
//#region src/checks/migrations/rules/backfill-under-lock.ts
const backfillUnderLock = {
	id: "migrations/backfill-under-lock",
	severity: "medium",
	works: "rows",
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
		const all = !("InsertStmt" in node) && !("CreateTableAsStmt" in node) && isAlwaysTrue$1(condition);
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
//#region src/checks/migrations/rules/concurrent-index-if-not-exists.ts
const concurrentIndexIfNotExists = {
	id: "migrations/concurrent-index-if-not-exists",
	severity: "medium",
	summary: "Takes an invalid index, left by a build that failed, for the index it wants",
	why: "`CREATE INDEX CONCURRENTLY` that is interrupted, runs into a timeout or finds two rows alike leaves an index behind that is there and invalid: no query uses it, every write pays for it, and a unique one checks nothing. The next try finds the name, `IF NOT EXISTS` leaves it at that, and the migration counts as done.",
	fix: "Drop what is left of an earlier try first: `DROP INDEX CONCURRENTLY IF EXISTS`, then create without `IF NOT EXISTS`.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY"],
	examples: {
		bad: ["-- +goose NO TRANSACTION\n-- +goose Up\nCREATE INDEX CONCURRENTLY IF NOT EXISTS users_email_idx ON users (email);"],
		good: [
			"-- +goose NO TRANSACTION\n-- +goose Up\nDROP INDEX CONCURRENTLY IF EXISTS users_email_idx;\nCREATE INDEX CONCURRENTLY IF NOT EXISTS users_email_idx ON users (email);",
			"-- +goose NO TRANSACTION\n-- +goose Up\nCREATE INDEX CONCURRENTLY users_email_idx ON users (email);",
			"CREATE INDEX IF NOT EXISTS users_email_idx ON users (email);"
		]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("IndexStmt" in node) || !node.IndexStmt.concurrent || !node.IndexStmt.if_not_exists) return;
		const { idxname = "", relation, unique } = node.IndexStmt;
		const key = keyOf$1([relation?.schemaname, idxname]);
		const isCleared = subject.statements.slice(0, subject.index).some(({ node: earlier }) => "DropStmt" in earlier && earlier.DropStmt.removeType === "OBJECT_INDEX" && (earlier.DropStmt.objects ?? []).some((object) => partsOf(object).at(-1) === idxname));
		const table = tableKey(relation);
		if (isCleared || subject.isNew(table)) return;
		yield {
			about: key,
			title: `Index ${plain(idxname)} may stay invalid: IF NOT EXISTS keeps what a failed build has left`,
			message: `If building ${code$1(idxname)} fails, an invalid index of that name stays. The next run of this migration finds it and is content.`,
			impact: `Queries on ${code$1(table)} go on without the index${unique ? ", and rows that are alike get in" : ""}, while the migration counts as done.`,
			fix: `Clear the way first, and leave out \`IF NOT EXISTS\`:\n\n${sqlBlock(`DROP INDEX CONCURRENTLY IF EXISTS ${quote$1(idxname)};`)}\n\n${sqlBlock(`${subject.shown.replace(/\s+if\s+not\s+exists\b/i, "")};`)}\n\n${subject.file.tool.outside}`,
			at: findWords(subject.statement, subject.file.text, [
				"if",
				"not",
				"exists"
			])
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/concurrently-in-transaction.ts
const FIX$6 = "Put the statement alone into a migration that runs without a transaction.";
const concurrentlyInTransaction = {
	id: "migrations/concurrently-in-transaction",
	severity: "high",
	summary: "Runs a statement inside of a transaction that PostgreSQL refuses there",
	why: "`CREATE INDEX CONCURRENTLY` and its like commit several times themselves. Inside of a transaction, or in a file of several statements that is sent as one query, PostgreSQL refuses them with error 25001: the migration fails and the deploy stops.",
	fix: FIX$6,
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
			...suggest(subject, isExecuted(subject.statement, subject.readable) ? void 0 : {
				lead: `${kind === "explicit" ? "Take it out of `BEGIN … COMMIT`. " : ""}${tool.outside}`,
				replaces: { kind: "all" },
				steps: [outside(written$1(subject.statement, subject.readable, subject.statement.start, subject.statement.end))]
			}, FIX$6),
			at: findWords(subject.statement, subject.file.text, ["concurrently"])
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/create-partition-of.ts
const createPartitionOf = {
	id: "migrations/create-partition-of",
	severity: "low",
	summary: "Creates a partition in one step, which locks the partitioned table against everybody",
	why: "`CREATE TABLE … PARTITION OF` needs ACCESS EXCLUSIVE on the partitioned table. The lock is short, but it waits for every query that runs on any partition, and all later ones wait behind it. `ATTACH PARTITION` of a table that was made before gets by with SHARE UPDATE EXCLUSIVE, which blocks neither reads nor writes.",
	fix: "Create the table by itself (`LIKE … INCLUDING ALL`), then attach it.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE"],
	examples: {
		bad: ["CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');"],
		good: ["CREATE TABLE events (at date) PARTITION BY RANGE (at);\nCREATE TABLE events_old PARTITION OF events DEFAULT;", "CREATE TABLE events_2026 (LIKE events INCLUDING ALL);\nALTER TABLE events ATTACH PARTITION events_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');"]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("CreateStmt" in node) || node.CreateStmt.partbound === void 0) return;
		const { relation, inhRelations } = node.CreateStmt;
		const [parent] = inhRelations ?? [];
		const parts = partsOf(parent);
		const table = keyOf$1(parts);
		if (subject.isNew(table)) return;
		const sql = parts.map(quote$1).join(".");
		yield {
			about: tableKey(relation),
			proof: {
				kind: "lock",
				on: table
			},
			title: `Partitioned table ${plain(table)} is locked to create partition ${plain(tableKey(relation))}`,
			message: `This needs ${code$1(table)} for itself for a moment, and waits for every query on it.`,
			impact: `If one query on ${code$1(table)} runs long, all others wait behind this statement.`,
			fix: `In two steps, of which none blocks reads or writes:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `CREATE TABLE ${relationSql(relation)} (LIKE ${sql} INCLUDING ALL);`, `ALTER TABLE ${sql} ATTACH PARTITION ${relationSql(relation)} <the bounds>;`)}`
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/create-rule.ts
const createRule = {
	id: "migrations/create-rule",
	severity: "high",
	summary: "Adds a rule that puts something else in place of the writes of running code",
	why: "With `DO INSTEAD`, what the app writes does not happen: it gets no error, and `INSERT 0 0` as an answer. With `DO ALSO`, more happens than it wrote, and expressions such as `nextval()` are computed twice. The rule holds for the version that still runs from the moment it is there.",
	fix: "Use a trigger, which sees each row and can say why it refuses one; or change the code, and let the rule go.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-createrule.html", "https://wiki.postgresql.org/wiki/Don%27t_Do_This#Don.27t_use_rules"],
	examples: {
		bad: ["CREATE RULE silent AS ON DELETE TO users DO INSTEAD NOTHING;", "CREATE RULE copied AS ON INSERT TO users DO ALSO INSERT INTO log VALUES (new.id);"],
		good: ["CREATE TABLE t (a int);\nCREATE RULE silent AS ON DELETE TO t DO INSTEAD NOTHING;", "CREATE VIEW v AS SELECT 1 AS a;\nCREATE RULE writes AS ON INSERT TO v DO INSTEAD INSERT INTO users VALUES (new.a);"]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("RuleStmt" in node)) return;
		const { relation, rulename = "", event = "", instead } = node.RuleStmt;
		const table = tableKey(relation);
		if (subject.isNew(table) || subject.schema.objects.has(`view ${table}`)) return;
		const writes = EVENTS[event] ?? "query";
		yield {
			about: `${table}.${rulename}`,
			severity: instead ? "high" : "medium",
			title: `Rule ${plain(rulename)} ${instead ? "replaces" : "adds to"} what is asked of table ${plain(table)}`,
			message: `From here on every ${writes} on ${code$1(table)} is rewritten by ${code$1(rulename)}, also one of the version that still runs.`,
			impact: instead ? `The running version’s ${writes} on ${code$1(table)} does not happen as it was written, and nothing tells it so.` : `The running version’s ${writes} on ${code$1(table)} does more than it says, and fails where that fails.`,
			fix: "Use a trigger, which can tell why it refuses a row. If the rule is meant, ship code that knows it first, and accept this finding with that as the reason."
		};
	}
};
const EVENTS = {
	CMD_INSERT: "insert",
	CMD_UPDATE: "update",
	CMD_DELETE: "delete",
	CMD_SELECT: "query"
};

//#endregion
//#region src/checks/migrations/rules/create-trigger.ts
const createTrigger = {
	id: "migrations/create-trigger",
	severity: "low",
	summary: "Adds a trigger, which from now on runs with every write of running code",
	why: "The version that still runs was not written for it: its writes become slower, and if the function of the trigger fails, they fail. Writes to the table wait while the trigger is created.",
	fix: "Try it with the writes of the version that runs, and keep its function short. `ALTER TABLE … DISABLE TRIGGER` is the way out.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-createtrigger.html"],
	examples: {
		bad: ["CREATE TRIGGER audit AFTER UPDATE ON users FOR EACH ROW EXECUTE FUNCTION note();"],
		good: [
			"CREATE TABLE t (a int);\nCREATE TRIGGER audit AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION note();",
			"DROP TRIGGER audit ON users;\nCREATE TRIGGER audit AFTER UPDATE ON users FOR EACH ROW EXECUTE FUNCTION note();",
			"CREATE OR REPLACE TRIGGER audit AFTER UPDATE ON users FOR EACH ROW EXECUTE FUNCTION note();"
		]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("CreateTrigStmt" in node)) return;
		const { relation, trigname = "", replace } = node.CreateTrigStmt;
		const table = tableKey(relation);
		const name = `${table}.${trigname}`;
		const wasThere = subject.statements.slice(0, subject.index).some(({ node: earlier }) => droppedBy(earlier).some((each) => each.kind === "trigger" && each.name === name));
		if (replace || wasThere || subject.isNew(table) || subject.schema.objects.get(`view ${table}`) !== void 0) return;
		yield {
			about: name,
			proof: {
				kind: "lock",
				on: table
			},
			title: `Trigger ${plain(trigname)} runs with every write to table ${plain(table)} from now on`,
			message: `${code$1(trigname)} is new on ${code$1(table)}, and also runs for the version that is live now.`,
			impact: `Writes of the running version to ${code$1(table)} do more work, and fail where the trigger fails.`,
			fix: `Try the function with rows as the running version writes them. To be able to take it back at once: \`ALTER TABLE … DISABLE TRIGGER\` needs no deploy.`
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/default-partition-scan.ts
const defaultPartitionScan = {
	id: "migrations/default-partition-scan",
	severity: "medium",
	works: "scan",
	summary: "Adds a partition beside a default one, which is read from end to end under a lock",
	why: "PostgreSQL must prove that no row of the default partition belongs into the new one. It reads all of the default partition under ACCESS EXCLUSIVE, so that every query that touches it waits, and fails if it finds such a row.",
	fix: "Give the default partition a validated `CHECK` that leaves out the new bounds, add the partition, drop the check. Better: keep the default partition empty.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html#SQL-ALTERTABLE-ATTACH-PARTITION"],
	examples: {
		bad: ["ALTER TABLE events ATTACH PARTITION events_rest DEFAULT;\nCREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM (2026) TO (2027);", "ALTER TABLE events ATTACH PARTITION events_rest DEFAULT;\nALTER TABLE events ATTACH PARTITION events_2026 FOR VALUES FROM (2026) TO (2027);"],
		good: ["CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM (2026) TO (2027);", "ALTER TABLE events ATTACH PARTITION events_rest DEFAULT;\nALTER TABLE events_rest ADD CONSTRAINT bounds CHECK (at >= 2027) NOT VALID;\nALTER TABLE events_rest VALIDATE CONSTRAINT bounds;\nCREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM (2026) TO (2027);"]
	},
	*check(subject) {
		for (const { parent, partition } of addedPartitions(subject)) {
			const other = subject.schema.tables.get(parent)?.defaultPartition;
			if (other === void 0 || subject.isNew(other)) continue;
			if ((subject.schema.tables.get(other)?.checks.size ?? 0) > 0) continue;
			yield {
				about: partition,
				proof: {
					kind: "work",
					on: other
				},
				title: `Default partition ${plain(other)} is read while all queries wait, to add ${plain(partition)}`,
				message: `${code$1(parent)} has a default partition. Before ${code$1(partition)} takes rows of its own, PostgreSQL reads all of ${code$1(other)} under a lock that blocks reads and writes.`,
				impact: `Queries that touch ${code$1(other)} wait meanwhile; one row that belongs into ${code$1(partition)} stops the deploy.`,
				fix: `Before this migration, each in a transaction of its own:\n\n${sqlBlock(`ALTER TABLE ${other} ADD CONSTRAINT outside CHECK (NOT (<the new bounds>)) NOT VALID;`)}\n\n${sqlBlock(`ALTER TABLE ${other} VALIDATE CONSTRAINT outside;`)}`
			};
		}
	}
};
function addedPartitions({ statement }) {
	const { node } = statement;
	if ("CreateStmt" in node) {
		const { relation, partbound, inhRelations } = node.CreateStmt;
		return partbound === void 0 || partbound.is_default ? [] : [{
			parent: keyOf$1(partsOf(inhRelations?.[0])),
			partition: tableKey(relation)
		}];
	}
	return alterationsOf(statement).flatMap(({ command: { subtype, def }, table }) => subtype === "AT_AttachPartition" && def && "PartitionCmd" in def && !def.PartitionCmd.bound?.is_default ? [{
		parent: table,
		partition: tableKey(def.PartitionCmd.name)
	}] : []);
}

//#endregion
//#region src/checks/migrations/rules/detach-partition.ts
const FIX$5 = "`DETACH PARTITION … CONCURRENTLY` (PostgreSQL 14 and later), outside of a transaction.";
const detachPartition = {
	id: "migrations/detach-partition",
	severity: "medium",
	summary: "Detaches a partition under a lock on the whole partitioned table",
	why: "It takes an instant, but needs the parent and the partition for itself: it waits for every running query, and every new one waits behind it.",
	fix: FIX$5,
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"],
	examples: {
		bad: ["ALTER TABLE m DETACH PARTITION m_2024;"],
		good: ["ALTER TABLE m DETACH PARTITION m_2024 CONCURRENTLY;", "ALTER TABLE m DETACH PARTITION m_2024 FINALIZE;"]
	},
	*check(subject) {
		for (const { command, table, index } of alterationsOf(subject.statement)) {
			if (command.subtype !== "AT_DetachPartition" || !command.def || !("PartitionCmd" in command.def)) continue;
			const { name, concurrent } = command.def.PartitionCmd;
			if (concurrent || subject.isNew(table)) continue;
			const child = tableKey(name);
			const part = partOf(subject, index);
			yield {
				about: child,
				proof: {
					kind: "lock",
					on: child
				},
				title: `Partition ${plain(child)} is detached under a lock on table ${plain(table)}`,
				message: `Without \`CONCURRENTLY\` this needs all of ${code$1(table)} for itself.`,
				impact: `It waits for every running query on ${code$1(table)}, and all later ones wait behind it.`,
				...suggest(subject, part && {
					replaces: {
						kind: "part",
						index,
						edits: []
					},
					steps: [outside(sql`${part.head} DETACH PARTITION ${relationSql(name)} CONCURRENTLY`)],
					tail: subject.file.tool.outside
				}, FIX$5),
				at: findWords(subject.statement, subject.file.text, ["detach", "partition"])
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/disable-trigger.ts
const disableTrigger = {
	id: "migrations/disable-trigger",
	severity: "medium",
	summary: "Switches triggers off and leaves them off for writes of running code",
	why: "`DISABLE TRIGGER ALL` also switches off the triggers that check foreign keys: rows without a parent get in and stay. Whatever a trigger kept in step drifts apart, and enabling it again does not catch up.",
	fix: "Enable it again in the same transaction: the lock keeps other writers out meanwhile. Or set `session_replication_role` for this session only.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html#SQL-ALTERTABLE-DESC-DISABLE-ENABLE-TRIGGER"],
	examples: {
		bad: ["ALTER TABLE users DISABLE TRIGGER ALL;", "-- +goose NO TRANSACTION\n-- +goose Up\nALTER TABLE users DISABLE TRIGGER audit;\nUPDATE users SET a = 1 WHERE id = 1;\nALTER TABLE users ENABLE TRIGGER audit;"],
		good: ["ALTER TABLE users DISABLE TRIGGER audit;\nUPDATE users SET a = 1 WHERE id = 1;\nALTER TABLE users ENABLE TRIGGER audit;", "ALTER TABLE users ENABLE TRIGGER audit;"]
	},
	*check(subject) {
		for (const alteration of alterationsOf(subject.statement)) {
			const { command, table, tableSql } = alteration;
			if (!/^AT_DisableTrig/.test(command.subtype ?? "") || subject.isNew(table)) continue;
			const isBack = isEnabledLater(subject, alteration);
			if (isBack && subject.transaction.kind !== "no") continue;
			const which = command.subtype === "AT_DisableTrig" ? `Trigger ${command.name ?? ""}` : "All triggers";
			yield {
				about: `${table}.${command.name ?? "all"}`,
				title: `${plain(which)} of table ${plain(table)} ${command.subtype === "AT_DisableTrig" ? "is" : "are"} switched off`,
				message: `${isBack ? `Each statement is committed by itself, so that writes of others to ${code$1(table)} go by the triggers until they are enabled again.` : `Nothing in this migration enables ${command.subtype === "AT_DisableTrig" ? "it" : "them"} again.`}${command.subtype === "AT_DisableTrigAll" ? " Foreign keys of the table are not checked meanwhile." : ""}`,
				impact: `Writes of the running version to ${code$1(table)} leave out what the triggers do${command.subtype === "AT_DisableTrigAll" ? ", and may break foreign keys without an error" : ""}.`,
				fix: `In one transaction with what needs it:\n\n${sqlBlock("BEGIN;", `${subject.shown};`, "…", `ALTER TABLE ${tableSql} ENABLE TRIGGER ${command.name ?? (command.subtype === "AT_DisableTrigAll" ? "ALL" : "USER")};`, "COMMIT;")}`,
				at: findWords(subject.statement, subject.file.text, ["disable", "trigger"])
			};
		}
	}
};
const isEnabledLater = ({ statements, index }, { table, command }) => statements.slice(index + 1).flatMap(alterationsOf).some((later) => later.table === table && /^AT_Enable(?:Always|Replica)?Trig/.test(later.command.subtype ?? "") && (later.command.name === command.name || later.command.name === void 0));

//#endregion
//#region src/checks/migrations/rules/does-more.ts
const doesMore = {
	id: "migrations/does-more",
	severity: "high",
	summary: "Drops something, or holds a table up, in a way that its text does not show",
	why: "The statement was run, and a table or column that was there before was gone, or a table was read or written anew while others would have waited. The text does not say so: a function does it, or SQL that is made when it runs, or a name means another table here than it seems.",
	fix: "Write what is to be done as a statement of its own, so that it can be read and judged; or accept this with the reason.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/plpgsql-statements.html#PLPGSQL-STATEMENTS-EXECUTING-DYN"],
	examples: {
		bad: [
			"-- lost: public.orders\nSELECT clean_up();",
			"-- lost: public.orders\nDO $$ BEGIN EXECUTE format('DROP TABLE %I', (SELECT 'orders')); END $$;",
			"-- lost: public.orders\nCREATE TEMP TABLE orders (x int); DROP TABLE public.orders;"
		],
		good: ["SELECT clean_up();", "-- lost: public.orders\nDROP TABLE orders;"]
	}
};

//#endregion
//#region src/checks/migrations/rules/drop-cascade.ts
const KINDS$1 = {
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
		const kind = KINDS$1[removeType];
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
//#region src/checks/migrations/rules/drop-constraint.ts
const dropConstraint = {
	id: "migrations/drop-constraint",
	severity: "medium",
	summary: "Drops a primary key, a unique constraint or a unique index that running code leans on",
	why: "`INSERT … ON CONFLICT (columns)` fails with error 42P10 as soon as no unique key has these columns; every upsert of the running version does. Until the new code takes care, equal rows get in and nothing reports it. Without a primary key, logical replication (read replicas of other versions, change streams, many hosts' upgrades) refuses updates and deletes of the table.",
	fix: "Build the new key first (`CREATE UNIQUE INDEX CONCURRENTLY`), ship code that uses it, and drop the old one in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-insert.html#SQL-ON-CONFLICT", "https://www.postgresql.org/docs/18/logical-replication-publication.html#LOGICAL-REPLICATION-PUBLICATION-REPLICA-IDENTITY"],
	examples: {
		bad: [
			"ALTER TABLE users DROP CONSTRAINT users_pkey;",
			"ALTER TABLE users ADD COLUMN email text, ADD CONSTRAINT one_email UNIQUE (email);\nALTER TABLE users DROP CONSTRAINT one_email;",
			"CREATE UNIQUE INDEX one_email ON users (email);\nDROP INDEX CONCURRENTLY one_email;"
		],
		good: [
			"ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey;",
			"ALTER TABLE users DROP CONSTRAINT users_pkey, ADD PRIMARY KEY (id);",
			"CREATE TABLE t (a int PRIMARY KEY);\nALTER TABLE t DROP CONSTRAINT t_pkey;",
			"CREATE INDEX by_email ON users (email);\nDROP INDEX CONCURRENTLY by_email;",
			"CREATE UNIQUE INDEX a ON users (email);\nDROP INDEX CONCURRENTLY a;\nCREATE UNIQUE INDEX CONCURRENTLY b ON users (email);"
		]
	},
	*check(subject) {
		for (const { table, name, words: found } of dropped(subject)) {
			if (subject.isNew(table)) continue;
			const known = subject.schema.tables.get(table)?.keys.get(name);
			const kind = known?.kind ?? (name === `${table.split(".").at(-1)}_pkey` ? "primary" : void 0);
			if (kind === void 0 || isReplaced(subject, table, name, known?.columns)) continue;
			const words = kind === "primary" ? "Primary key" : found.includes("index") ? "Unique index" : "Unique constraint";
			const columns = known === void 0 ? "" : ` over ${known.columns.map(code$1).join(", ")}`;
			yield {
				about: `${table}.${name}`,
				title: `${words} ${plain(name)} of table ${plain(table)} is dropped`,
				message: `${code$1(name)}${columns} goes, and nothing in this migration takes its place.`,
				impact: `Upserts of the running version that name its columns in \`ON CONFLICT\` fail, and rows that are alike get in${kind === "primary" ? "; where the table is replicated logically, updates and deletes fail" : ""}.`,
				fix: `If another key takes its place, build that first, ship code that uses it, and drop ${code$1(name)} in a later release. If nothing needs it, accept this finding with that as the reason.`,
				at: findWords(subject.statement, subject.file.text, found.includes("index") ? [name] : [...found, name])
			};
		}
	}
};
function dropped(subject) {
	const { node } = subject.statement;
	if ("DropStmt" in node && node.DropStmt.removeType === "OBJECT_INDEX") return (node.DropStmt.objects ?? []).map((object) => {
		const parts = partsOf(object);
		return {
			table: subject.schema.indexes.get(keyOf$1(parts)) ?? "",
			name: parts.at(-1) ?? "",
			words: ["index"]
		};
	});
	return alterationsOf(subject.statement).flatMap(({ command: { subtype, name = "" }, table }) => subtype === "AT_DropConstraint" ? [{
		table,
		name,
		words: [
			"drop",
			"constraint",
			["if", "exists"]
		]
	}] : []);
}
function isReplaced({ statements, index }, table, name, columns) {
	const isSame = (other) => columns === void 0 || other.length === 0 || columns.join() === other.join();
	return statements.some((statement, position) => {
		const { node } = statement;
		if ("IndexStmt" in node) {
			const { idxname, relation, unique, indexParams, whereClause } = node.IndexStmt;
			if (idxname === name && position < index) return false;
			const own = (indexParams ?? []).flatMap((each) => "IndexElem" in each ? each.IndexElem.name ?? [] : []);
			return unique === true && whereClause === void 0 && tableKey(relation) === table && isSame(own);
		}
		return addedConstraints(statement).some(({ constraint, table: of }) => of === table && (constraint.conname !== name || position >= index) && (constraint.contype === "CONSTR_PRIMARY" || constraint.contype === "CONSTR_UNIQUE") && isSame(stringsOf(constraint.keys)));
	});
}

//#endregion
//#region src/checks/migrations/rules/drop-default.ts
const dropDefault = {
	id: "migrations/drop-default",
	severity: "medium",
	summary: "Takes the default from a required column, so that inserts of running code fail",
	why: "The version that still runs leaves the column out of its inserts, because the default fills it, or because it does not know the column yet. Without the default each of these inserts fails with error 23502 until the last old process is gone.",
	fix: "Keep the default in this release. Drop it in a later one, when every version that runs gives a value.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/ddl-default.html"],
	examples: {
		bad: ["ALTER TABLE users ADD COLUMN plan int NOT NULL DEFAULT 1;\nALTER TABLE users ALTER COLUMN plan DROP DEFAULT;", "ALTER TABLE users ALTER COLUMN plan SET NOT NULL, ALTER COLUMN plan DROP DEFAULT;"],
		good: [
			"ALTER TABLE users ADD COLUMN plan int DEFAULT 1;\nALTER TABLE users ALTER COLUMN plan DROP DEFAULT;",
			"ALTER TABLE users ADD COLUMN plan int NOT NULL DEFAULT 1;\nALTER TABLE users ALTER COLUMN plan DROP DEFAULT;\nALTER TABLE users ALTER COLUMN plan SET DEFAULT 2;",
			"CREATE TABLE t (a int NOT NULL DEFAULT 1);\nALTER TABLE t ALTER COLUMN a DROP DEFAULT;",
			"ALTER TABLE users ALTER COLUMN plan DROP DEFAULT;"
		]
	},
	*check(subject) {
		for (const { command, table, index } of alterationsOf(subject.statement)) {
			const { subtype, name: column = "", def } = command;
			if (subtype !== "AT_ColumnDefault" || def !== void 0 || subject.isNew(table)) continue;
			const known = subject.schema.tables.get(table)?.columns.get(column);
			if (!(known?.notNull === true || alterationsOf(subject.statement).some((other) => other.command.subtype === "AT_SetNotNull" && other.command.name === column)) || known?.hasDefault === false || isGivenAgain(subject, table, column, index)) continue;
			const isNew = subject.isNewColumn(table, column);
			yield {
				about: `${table}.${column}`,
				title: `Required column ${plain(column)} of table ${plain(table)} loses its default`,
				message: `${code$1(`${table}.${column}`)} is \`NOT NULL\`, and from here on nothing fills it${isNew ? ". It is new: the version that still runs does not know it" : ""}.`,
				impact: `Inserts of the running version into ${code$1(table)} that leave ${code$1(column)} out fail.`,
				fix: "Take this statement out, and drop the default in a later release. A default that is there costs nothing.",
				at: findWords(subject.statement, subject.file.text, [
					"alter",
					["column"],
					column,
					"drop",
					"default"
				])
			};
		}
	}
};
function isGivenAgain({ statements, index, statement }, table, column, after) {
	return [...alterationsOf(statement).filter((other) => other.index > after), ...statements.slice(index + 1).flatMap(alterationsOf)].some((other) => other.table === table && other.command.name === column && (other.command.subtype === "AT_ColumnDefault" && other.command.def !== void 0 || other.command.subtype === "AT_AddIdentity" || other.command.subtype === "AT_DropNotNull" || other.command.subtype === "AT_DropColumn"));
}

//#endregion
//#region src/checks/migrations/sql/dropped.ts
function droppedObjects(subject, kind) {
	return droppedBy(subject.statement.node).flatMap((dropped) => {
		const { name, parts, cascade } = dropped;
		if (dropped.kind !== kind || cascade || subject.isNewObject(kind, name) || isTakenAgain(subject, dropped)) return [];
		return {
			kind,
			name,
			sql: parts.map(quote$1).join("."),
			at: findWords(subject.statement, subject.file.text, parts)
		};
	});
}
const isTakenAgain = ({ statements, index }, object) => statements.slice(index + 1).some(({ node }) => takesName(node, object) || object.kind === "view" && "CreateStmt" in node && tableKey(node.CreateStmt.relation) === object.name);
const isOwned = ({ schema }, sequence) => sequence.endsWith("_seq") && [...schema.tables.keys(), ...schema.gone].some((table) => sequence.startsWith(`${table}_`));

//#endregion
//#region src/checks/migrations/rules/drop-extension.ts
const dropExtension = {
	id: "migrations/drop-extension",
	severity: "medium",
	summary: "Drops an extension whose functions running code may call",
	why: "PostgreSQL refuses while a column, an index or a default needs the extension, but not while only code calls its functions or operators: those queries fail until the last old process is gone. To make it again takes a role that may.",
	fix: "Ship code that no longer needs the extension first, and drop it in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-dropextension.html"],
	examples: {
		bad: ["DROP EXTENSION pg_trgm;"],
		good: ["DROP EXTENSION pg_trgm;\nCREATE EXTENSION pg_trgm SCHEMA extensions;"]
	},
	*check(subject) {
		for (const { name, sql, at } of droppedObjects(subject, "extension")) yield {
			about: name,
			rollback: "breaks",
			title: `Extension ${plain(name)} is dropped`,
			message: `This drops ${code$1(name)} with all its functions, operators and types.`,
			impact: `Every query of the running version that calls a function or operator of ${code$1(name)} fails from now on.`,
			fix: `Ship code that no longer needs ${code$1(name)} first; then:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `DROP EXTENSION ${sql};`)}`,
			at
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/drop-function.ts
const dropFunction = {
	id: "migrations/drop-function",
	severity: "medium",
	summary: "Drops a function that running code may call",
	why: "Until the last old process is gone, every query that calls the function fails. Functions that only triggers call are not meant: PostgreSQL refuses to drop one that a trigger uses.",
	fix: "Ship code that no longer calls the function first, and drop it in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-dropfunction.html"],
	examples: {
		bad: ["DROP FUNCTION total(int);", "DROP PROCEDURE IF EXISTS billing.close_month;"],
		good: ["DROP FUNCTION total(int);\nCREATE FUNCTION total(a int) RETURNS int LANGUAGE sql AS $$ SELECT a $$;", "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;\nDROP FUNCTION touch();"]
	},
	*check(subject) {
		for (const { name, at } of droppedObjects(subject, "function")) {
			if (subject.schema.objects.get(`function ${name}`)?.forTriggers) continue;
			yield {
				about: name,
				rollback: "breaks",
				title: `Function ${plain(name)} is dropped`,
				message: `This drops ${code$1(name)}, and nothing in this migration makes it again.`,
				impact: `Every query of the running version that calls ${code$1(name)} fails from now on; so does one in a function or policy that names it in its text.`,
				fix: `Ship code that no longer calls ${code$1(name)} first. When no old version runs any more, drop it and accept this finding with that as the reason:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `${subject.shown};`)}`,
				at
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/drop-sequence.ts
const dropSequence = {
	id: "migrations/drop-sequence",
	severity: "medium",
	summary: "Drops a sequence that running code may draw numbers from",
	why: "PostgreSQL refuses to drop a sequence that a default uses, but not one that code asks with `nextval`: some ORMs (Hibernate among them) number rows that way, and every insert of the running version then fails.",
	fix: "Ship code that no longer asks the sequence first, and drop it in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-dropsequence.html"],
	examples: {
		bad: ["DROP SEQUENCE invoice_number;"],
		good: [
			"CREATE TABLE users (a int);\nDROP SEQUENCE users_id_seq;",
			"CREATE SEQUENCE tmp;\nDROP SEQUENCE tmp;",
			"DROP SEQUENCE invoice_number;\nCREATE SEQUENCE invoice_number START 1000;"
		]
	},
	*check(subject) {
		for (const { name, sql, at } of droppedObjects(subject, "sequence")) {
			if (isOwned(subject, name)) continue;
			yield {
				about: name,
				proof: {
					kind: "drop",
					of: name
				},
				rollback: "breaks",
				title: `Sequence ${plain(name)} is dropped`,
				message: `This drops ${code$1(name)}, and where it stood is lost.`,
				impact: `Inserts of the running version that ask ${code$1(name)} for a number fail; numbers that were given out may come again from what replaces it.`,
				fix: `Ship code that no longer asks ${code$1(name)} first; then:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `DROP SEQUENCE ${sql};`)}`,
				at
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/drop-trigger.ts
const dropTrigger = {
	id: "migrations/drop-trigger",
	severity: "low",
	summary: "Drops a trigger whose work running code counts on",
	why: "What the trigger did (counts, audit rows, times of the last change) is not done for writes of the version that still runs, and nothing reports it. `DROP TRIGGER` needs the table for itself for a moment.",
	fix: "Ship code that does the work itself first, and drop the trigger in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-droptrigger.html"],
	examples: {
		bad: ["DROP TRIGGER audit ON users;"],
		good: [
			"DROP TRIGGER audit ON users;\nCREATE TRIGGER audit AFTER UPDATE ON users FOR EACH ROW EXECUTE FUNCTION note();",
			"CREATE TABLE t (a int);\nDROP TRIGGER audit ON t;",
			"DROP TRIGGER audit ON users;\nDROP TABLE users;"
		]
	},
	*check(subject) {
		const rest = subject.statements.slice(subject.index + 1);
		for (const dropped of droppedBy(subject.statement.node)) {
			const { kind, name, parts } = dropped;
			const table = name.slice(0, -(parts.at(-1)?.length ?? 0) - 1);
			if (kind !== "trigger" || subject.isNew(table) || subject.isNewObject(kind, name)) continue;
			if (rest.some(({ node }) => "DropStmt" in node && node.DropStmt.removeType === "OBJECT_TABLE" && JSON.stringify(node.DropStmt.objects).includes(`"${table.split(".").at(-1)}"`)) || isTakenAgain(subject, dropped)) continue;
			yield {
				about: name,
				proof: {
					kind: "lock",
					on: table
				},
				title: `Trigger ${plain(parts.at(-1) ?? "")} of table ${plain(table)} is dropped`,
				message: `What ${code$1(parts.at(-1) ?? "")} did with writes to ${code$1(table)} is not done any more.`,
				impact: "Until the last old process is gone, its writes leave out what the trigger did, and nobody is told.",
				fix: "Ship code that does the work itself first. When no old version runs any more, drop the trigger."
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/drop-type.ts
const dropType = {
	id: "migrations/drop-type",
	severity: "low",
	summary: "Drops a type that running code may name",
	why: "Without `CASCADE` PostgreSQL drops only a type that no column uses. Code may name it all the same: an ORM casts its parameters to an enum by name, and drivers look types up when they connect.",
	fix: "Ship code that no longer names the type first, and drop it in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-droptype.html"],
	examples: {
		bad: ["DROP TYPE mood;", "DROP DOMAIN email;"],
		good: ["CREATE TYPE mood_new AS ENUM ();\nALTER TYPE mood RENAME TO mood_old;\nALTER TYPE mood_new RENAME TO mood;\nDROP TYPE mood_old;", "DROP TYPE mood;\nCREATE TYPE mood AS ENUM ();"]
	},
	*check(subject) {
		for (const { name, at } of droppedObjects(subject, "type")) {
			if (isLeftover(subject, name)) continue;
			yield {
				about: name,
				rollback: "breaks",
				title: `Type ${plain(name)} is dropped`,
				message: `This drops ${code$1(name)}. No column can use it any more, or PostgreSQL would refuse.`,
				impact: `A query of the running version that casts to ${code$1(name)} fails from now on.`,
				fix: `Ship code that no longer names ${code$1(name)} first; then:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `${subject.shown};`)}`,
				at
			};
		}
	}
};
const isLeftover = ({ statements, index }, name) => statements.slice(0, index).some(({ node }) => {
	const renamed = renamedBy(node);
	return renamed?.kind === "type" && renamed.to === name;
});

//#endregion
//#region src/checks/migrations/rules/drop-view.ts
const dropView = {
	id: "migrations/drop-view",
	severity: "medium",
	summary: "Drops a view that running code may read",
	why: "Until the last old process is gone, every query on the view fails, and so does everything else that reads it: reports, dashboards, exports.",
	fix: "Ship code that no longer reads the view first, and drop it in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-dropview.html"],
	examples: {
		bad: ["DROP VIEW report;", "DROP MATERIALIZED VIEW IF EXISTS billing.totals;"],
		good: [
			"DROP VIEW report;\nCREATE VIEW report AS SELECT 1 AS a;",
			"CREATE VIEW tmp AS SELECT 1 AS a;\nDROP VIEW tmp;",
			"DROP VIEW report;\nCREATE TABLE report (id int);"
		]
	},
	*check(subject) {
		for (const { name, at } of droppedObjects(subject, "view")) yield {
			about: name,
			proof: {
				kind: "drop",
				of: name
			},
			rollback: "breaks",
			title: `View ${plain(name)} is dropped`,
			message: `This drops ${code$1(name)}, and nothing in this migration makes it again.`,
			impact: `Every query of the running version on ${code$1(name)} fails from now on.`,
			fix: `Ship code that no longer reads ${code$1(name)} first. When no old version runs any more, drop it and accept this finding with that as the reason:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `${subject.shown};`)}`,
			at
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/enable-rls-without-policy.ts
const enableRlsWithoutPolicy = {
	id: "migrations/enable-rls-without-policy",
	severity: "high",
	summary: "Switches row level security on where no policy lets anybody see a row",
	why: "Without a policy nobody but the owner of the table and roles with BYPASSRLS sees a row or may write one. Queries do not fail: they find nothing, and the app looks as if all its data were gone. An app that connects as the owner does not notice, unless `FORCE` is set.",
	fix: "Create the policies in the same transaction, before or after.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/ddl-rowsecurity.html"],
	examples: {
		bad: [
			"ALTER TABLE users ENABLE ROW LEVEL SECURITY;",
			"ALTER TABLE users ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;",
			"CREATE POLICY own ON users USING (id = 1);\nALTER TABLE users FORCE ROW LEVEL SECURITY;",
			"CREATE POLICY own ON users USING (id = 1);\nALTER TABLE users ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;"
		],
		good: [
			"ALTER TABLE users ENABLE ROW LEVEL SECURITY;\nCREATE POLICY own ON users USING (id = 1);",
			"CREATE POLICY own ON users USING (id = 1);\nALTER TABLE users ENABLE ROW LEVEL SECURITY;",
			"CREATE TABLE t (a int);\nALTER TABLE t ENABLE ROW LEVEL SECURITY;",
			"CREATE TABLE t (a int);\nALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;\nCREATE POLICY own ON t USING (a = 1);"
		]
	},
	*check(subject) {
		for (const { command, table, tableSql } of alterationsOf(subject.statement)) {
			const isOpen = hasPolicy(subject, table);
			if (command.subtype === "AT_ForceRowSecurity" && !subject.isNew(table) && (isOpen || !isEnabled(subject, table))) yield {
				about: `${table} forced`,
				severity: isOpen ? "medium" : "high",
				title: `Row level security of table ${plain(table)} holds for its owner, too`,
				message: `An app that connects as the owner of ${code$1(table)} saw all rows until now. ${isOpen ? "From here on it sees what the policies let through." : "No policy is known here: where row level security is on, it sees none from here on, and every insert is refused."}`,
				impact: `The app looks as if rows of ${code$1(table)} were gone, without an error.`,
				fix: `Look at which role the app connects with. If it is the owner, create the policies that it needs before this statement:\n\n${sqlBlock(`CREATE POLICY <name> ON ${tableSql} FOR ALL TO <role> USING (<who may see a row>) WITH CHECK (<who may write one>);`)}`,
				at: findWords(subject.statement, subject.file.text, [
					"force",
					"row",
					"level",
					"security"
				])
			};
			if (command.subtype !== "AT_EnableRowSecurity" || subject.isNew(table) || isOpen) continue;
			const isCertain = subject.statements.flatMap(alterationsOf).some((other) => other.table === table && other.command.subtype === "AT_ForceRowSecurity") || subject.file.tool.name === "supabase";
			yield {
				about: table,
				severity: isCertain ? "high" : "medium",
				title: `Row level security of table ${plain(table)} is on, and no policy lets a row through`,
				message: `${code$1(table)} has no policy that is known here. ${isCertain ? "" : "Unless the app connects as the owner of the table, e"}${isCertain ? "E" : ""}very query finds it empty from now on, and every insert is refused.`,
				impact: `The app looks as if all rows of ${code$1(table)} were gone, without an error.`,
				fix: `In the same transaction:\n\n${sqlBlock(`CREATE POLICY <name> ON ${tableSql} FOR ALL TO <role> USING (<who may see a row>) WITH CHECK (<who may write one>);`)}`,
				at: findWords(subject.statement, subject.file.text, [
					"enable",
					"row",
					"level",
					"security"
				])
			};
		}
	}
};
const isEnabled = ({ statements }, table) => statements.flatMap(alterationsOf).some((other) => other.table === table && other.command.subtype === "AT_EnableRowSecurity");
const hasPolicy = ({ schema, statements }, table) => [...schema.objects.keys()].some((key) => key.startsWith(`policy ${table}.`)) || statements.some(({ node }) => madeBy(node).some(({ kind, name }) => kind === "policy" && name.startsWith(`${table}.`)));

//#endregion
//#region src/checks/migrations/sql/transactions.ts
function transactionsOf(statements, { wrapping, origin }) {
	if (origin?.parts === void 0) return inOne(statements, wrapping);
	const found = [];
	for (const part of origin.parts) {
		const own = inOne(statements.slice(found.length, endBefore(statements, found.length, part.until)), part.wrapping);
		const next = (found.at(-1)?.group ?? -1) + 1 - (own[0]?.group ?? 0);
		for (const { kind, group } of own) found.push({
			kind,
			group: group + next
		});
	}
	return found;
}
function endBefore(statements, first, place) {
	let end = first;
	while ((statements[end]?.start ?? place) < place) end++;
	return end;
}
function inOne(statements, wrapping) {
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
//#region src/checks/migrations/rules/enum-add-used.ts
const enumAddUsed = {
	id: "migrations/enum-add-used",
	severity: "high",
	summary: "Uses a new enum value in the transaction that adds it",
	why: "PostgreSQL lets nobody use a value of an enum type before the transaction that added it is committed (error 55P04): the migration fails and the deploy stops. On an empty database it fails as well, unless the type is new in the same transaction.",
	fix: "Put `ALTER TYPE … ADD VALUE` into a migration of its own, and what uses the value into the next one.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertype.html#SQL-ALTERTYPE-NOTES"],
	examples: {
		bad: [
			"ALTER TYPE mood ADD VALUE 'calm';\nUPDATE people SET mood = 'calm' WHERE id = 1;",
			"ALTER TYPE mood ADD VALUE IF NOT EXISTS 'calm';\nALTER TABLE people ALTER COLUMN mood SET DEFAULT 'calm';",
			"BEGIN;\nALTER TYPE mood ADD VALUE 'calm';\nINSERT INTO people (mood) VALUES ('calm'::mood);\nCOMMIT;"
		],
		good: [
			"ALTER TYPE mood ADD VALUE 'calm';\nUPDATE people SET mood = 'happy' WHERE id = 1;",
			"CREATE TYPE mood AS ENUM ('sad');\nALTER TYPE mood ADD VALUE 'calm';\nCREATE TABLE people (mood mood DEFAULT 'calm');",
			"-- migrate:up transaction:false\nALTER TYPE mood ADD VALUE 'calm';\nUPDATE people SET mood = 'calm' WHERE id = 1;",
			"ALTER TYPE mood ADD VALUE 'calm';\nALTER TYPE mood ADD VALUE 'wild' BEFORE 'calm';",
			"CREATE TABLE notes (tag text);\nALTER TYPE mood ADD VALUE 'calm';\nALTER TABLE notes ALTER COLUMN tag SET DEFAULT 'calm';"
		]
	},
	*check(subject) {
		for (const { type, value } of addedBefore(subject)) {
			const use = useOf(subject, type, value);
			if (use === void 0) continue;
			yield {
				about: type,
				proof: {
					kind: "error",
					code: "55P04"
				},
				severity: use === "certain" ? "high" : "medium",
				title: `A new value of enum type ${plain(type)} is used before it is committed`,
				message: `An earlier statement of this transaction adds a value to ${code$1(type)}, and this one ${use === "certain" ? "uses it" : "holds the same text"}. PostgreSQL refuses that (error 55P04).`,
				impact: "The migration fails and the deploy stops.",
				fix: `Leave only the new value in this migration, and put this statement into the next one:\n\n${sqlBlock(`${subject.shown};`)}`
			};
		}
	}
};
function addedBefore(subject) {
	const { statements, index, transaction, file } = subject;
	if (transaction.kind === "no" || transaction.kind === "unknown") return [];
	const added = statements.slice(0, index).flatMap((statement, position) => {
		const value = valueAddedBy(statement);
		return value === void 0 || subject.isNewObject("type", value.type) ? [] : [{
			...value,
			position
		}];
	});
	if (added.length === 0) return [];
	const groups = transactionsOf(statements, file);
	return added.filter(({ position }) => groups[position]?.group === transaction.group);
}
function valueAddedBy({ node }) {
	if (!("AlterEnumStmt" in node)) return void 0;
	const { typeName, oldVal, newVal } = node.AlterEnumStmt;
	return oldVal === void 0 && newVal !== void 0 ? {
		type: keyOf$1(stringsOf(typeName)),
		value: newVal
	} : void 0;
}
function useOf({ statement, schema }, type, value) {
	const { node } = statement;
	if ("AlterEnumStmt" in node || "CommentStmt" in node || "CreateEnumStmt" in node || "DoStmt" in node) return void 0;
	const isType = (name) => name === type.split(".").at(-1);
	for (const { command, table } of alterationsOf(statement)) {
		if (command.subtype !== "AT_ColumnDefault" || !isText(command.def, value)) continue;
		const column = schema.tables.get(table)?.columns.get(command.name ?? "")?.type?.name;
		if (column !== void 0) return isType(column) ? "certain" : void 0;
	}
	const elsewhere = /* @__PURE__ */ new Set();
	let found;
	for (const each of walk(node)) {
		if ("TypeCast" in each) {
			const { arg, typeName } = each.TypeCast;
			if (!isText(arg, value)) continue;
			if (isType(stringsOf(typeName?.names).at(-1))) return "certain";
			if (arg !== void 0) elsewhere.add(arg);
		}
		if (!elsewhere.has(each) && "A_Const" in each && isText(each, value)) found = "possible";
	}
	return found;
}
const isText = (node, value) => node !== void 0 && "A_Const" in node && node.A_Const.sval?.sval === value;

//#endregion
//#region src/checks/migrations/rules/enum-value-rename.ts
const enumValueRename = {
	id: "migrations/enum-value-rename",
	severity: "high",
	summary: "Renames a value of an enum type that running code writes and compares with",
	why: "All rows change their value in the same instant. Until the last old process is gone, every query that writes the old value or compares with it fails, and code that reads rows meets a value that it does not know.",
	fix: "Add the new value, let the code accept both, write the new one, update the rows in batches. The old value may stay in the type: PostgreSQL cannot remove one.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertype.html"],
	examples: {
		bad: ["ALTER TYPE mood RENAME VALUE 'sad' TO 'unhappy';"],
		good: ["ALTER TYPE mood ADD VALUE 'unhappy';", "CREATE TYPE mood AS ENUM ('sad');\nALTER TYPE mood RENAME VALUE 'sad' TO 'unhappy';"]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("AlterEnumStmt" in node) || node.AlterEnumStmt.oldVal === void 0) return;
		const type = keyOf$1(stringsOf(node.AlterEnumStmt.typeName));
		if (subject.isNewObject("type", type)) return;
		yield {
			about: type,
			rollback: "breaks",
			title: `A value of enum type ${plain(type)} is renamed`,
			message: `A value of ${code$1(type)} gets another name in one step, in every row of every table.`,
			impact: "Queries of the running version that write the old value or compare with it fail, and rows it reads hold a value that it does not know.",
			fix: `Add the new value to ${code$1(type)} in this migration instead (\`ALTER TYPE … ADD VALUE\`). Ship code that accepts both and writes the new one, then update the rows in batches.`
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/foreign-key-without-index.ts
const foreignKeyWithoutIndex = {
	id: "migrations/foreign-key-without-index",
	severity: "low",
	summary: "Adds a foreign key that deletes must follow without an index",
	why: "With `ON DELETE CASCADE` or `SET NULL`, each row that is deleted from the other table makes PostgreSQL look for the rows that refer to it. Without an index it reads this whole table, for every deleted row. PostgreSQL makes no index by itself.",
	fix: "Create an index that begins with the columns of the key.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/ddl-constraints.html#DDL-CONSTRAINTS-FK"],
	examples: {
		bad: ["ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE NOT VALID;", "CREATE TABLE orders (id int PRIMARY KEY, user_id int REFERENCES users ON DELETE CASCADE);"],
		good: [
			"CREATE TABLE orders (id int PRIMARY KEY, user_id int REFERENCES users ON DELETE CASCADE);\nCREATE INDEX ON orders (user_id, id);",
			"CREATE TABLE members (user_id int REFERENCES users ON DELETE CASCADE, team_id int, PRIMARY KEY (user_id, team_id));",
			"CREATE TABLE orders (id int PRIMARY KEY, user_id int REFERENCES users);"
		]
	},
	*check(subject) {
		const { statements, index } = subject;
		const [first, ...others] = keysOf(subject.statement).filter((key) => isBare(subject, key));
		if (first === void 0 || statements.slice(0, index).some((each) => keysOf(each).some((key) => isBare(subject, key)))) return;
		const later = statements.slice(index + 1).flatMap(keysOf).filter((key) => isBare(subject, key));
		const all = [
			first,
			...others,
			...later
		];
		const { table, columns, constraint } = first;
		const parent = tableKey(constraint.pktable);
		const more = all.length === 1 ? "" : ` (and ${all.length - 1} more)`;
		yield {
			about: `${table}.${columns.join("_")}`,
			title: `Foreign key of table ${plain(table)} to ${plain(parent)} has no index${more}`,
			message: `No index that is known here begins with ${listOf(all.slice(0, MOST$2).map((key) => key.columns.map((column) => code$1(`${key.table}.${column}`)).join(", ")))}${all.length > MOST$2 ? `, nor with the columns of ${all.length - MOST$2} more keys` : ""}.`,
			impact: `Each delete from ${code$1(parent)} reads all of ${code$1(table)}; the more rows it has, the longer.`,
			fix: fixOf(subject, all.slice(0, MOST$2)),
			at: findWords(subject.statement, subject.file.text, ["foreign", "key"])
		};
	}
};
const MOST$2 = 8;
const isBare = (subject, { table, columns, constraint }) => /^[cnd]$/.test(constraint.fk_del_action ?? "") && !isIndexed(subject, table, columns);
function fixOf(subject, keys) {
	const isNew = keys.every(({ table }) => subject.isNew(table) || subject.statements.some((each) => makes(each, table)));
	const lines = keys.map(({ table, columns }) => `CREATE INDEX${isNew ? "" : " CONCURRENTLY"} ON ${table.split(".").map(quote$1).join(".")} (${columns.map(quote$1).join(", ")});`);
	return isNew ? `In this migration, while the tables are empty:\n\n${sqlBlock(...lines)}` : `${sqlBlock(...lines)}\n\n${subject.file.tool.outside}`;
}
const makes = ({ node }, table) => "CreateStmt" in node && tableKey(node.CreateStmt.relation) === table;
function keysOf(statement) {
	const { node } = statement;
	if ("CreateStmt" in node) {
		const table = tableKey(node.CreateStmt.relation);
		return (node.CreateStmt.tableElts ?? []).flatMap((element) => ofElement(element, table));
	}
	return [...addedConstraints(statement).flatMap(({ constraint, table }) => ofElement({ Constraint: constraint }, table)), ...addedColumns(statement).flatMap(({ column, table }) => ofElement({ ColumnDef: column }, table))];
}
function ofElement(element, table) {
	if ("Constraint" in element && element.Constraint.contype === "CONSTR_FOREIGN") return [{
		table,
		columns: stringsOf(element.Constraint.fk_attrs),
		constraint: element.Constraint
	}];
	if (!("ColumnDef" in element)) return [];
	return constraintsOf(element.ColumnDef).flatMap((constraint) => constraint.contype === "CONSTR_FOREIGN" ? [{
		table,
		columns: [element.ColumnDef.colname ?? ""],
		constraint
	}] : []);
}
function isIndexed(subject, table, columns) {
	const { schema, statements } = subject;
	const covers = (own) => {
		const first = own.slice(0, columns.length);
		return first.length === columns.length && columns.every((column) => first.includes(column));
	};
	const known = [...schema.indexes].some(([name, of]) => of === table && covers(schema.indexColumns.get(name) ?? []));
	const keys = [...schema.tables.get(table)?.keys.values() ?? []].some((key) => covers(key.columns));
	return known || keys || statements.some(({ node }) => indexesOf(node, table).some(covers));
}
function indexesOf(node, table) {
	if ("IndexStmt" in node && tableKey(node.IndexStmt.relation) === table) return [(node.IndexStmt.indexParams ?? []).map((each) => "IndexElem" in each ? each.IndexElem.name ?? "" : "")];
	if ("CreateStmt" in node && tableKey(node.CreateStmt.relation) === table) return (node.CreateStmt.tableElts ?? []).flatMap(uniqueColumns);
	if ("AlterTableStmt" in node && tableKey(node.AlterTableStmt.relation) === table) return (node.AlterTableStmt.cmds ?? []).flatMap((cmd) => "AlterTableCmd" in cmd && cmd.AlterTableCmd.def ? uniqueColumns(cmd.AlterTableCmd.def) : []);
	return [];
}
function uniqueColumns(element) {
	const isUnique = ({ contype }) => contype === "CONSTR_PRIMARY" || contype === "CONSTR_UNIQUE";
	if ("Constraint" in element) return isUnique(element.Constraint) ? [stringsOf(element.Constraint.keys)] : [];
	if (!("ColumnDef" in element)) return [];
	return constraintsOf(element.ColumnDef).some(isUnique) ? [[element.ColumnDef.colname ?? ""]] : [];
}

//#endregion
//#region src/checks/migrations/rules/index-not-concurrent.ts
const FIX$4 = "`CREATE INDEX CONCURRENTLY`, outside of a transaction. If it fails it leaves an invalid index behind: drop that and try again.";
const indexNotConcurrent = {
	id: "migrations/index-not-concurrent",
	severity: "high",
	works: "index",
	summary: "Builds an index while nobody can write to the table",
	why: "Without `CONCURRENTLY` every insert, update and delete waits until the index is built (three million rows: 1 to 2 seconds on an idle machine, several times that in production).",
	fix: FIX$4,
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
		if (subject.schema.tables.get(table)?.partitioned) return;
		yield {
			about: idxname ?? table,
			proof: {
				kind: "work",
				on: table
			},
			title: `Index ${idxname === void 0 ? "" : `${plain(idxname)} `}on table ${plain(table)} is built while writes wait`,
			message: `${unique ? "This unique index" : "This index"} is built without \`CONCURRENTLY\`, so ${code$1(table)} is locked against writes until it is done.`,
			impact: `Every insert, update and delete on ${code$1(table)} waits while the index is built; with a large table requests time out.`,
			...suggest(subject, rewriteOf$2(subject, relation, idxname), FIX$4),
			at: findWords(subject.statement, subject.file.text, [
				"create",
				["unique"],
				"index"
			])
		};
	}
};
function rewriteOf$2(subject, relation, name) {
	const { statement, readable, file } = subject;
	const words = findWords(statement, readable, [
		"create",
		["unique"],
		"index"
	]);
	if (isExecuted(statement, readable) || words === void 0) return void 0;
	if (subject.schema.tables.get(tableKey(relation))?.partitionedBy !== void 0) return name === void 0 ? void 0 : ofPartitioned(subject, relation, name, words.end);
	const concurrent = edited(statement, readable, statement, [{
		start: words.end,
		end: words.end,
		sql: sql`CONCURRENTLY`
	}]);
	const again = name === void 0 ? "" : ` If the build fails, \`DROP INDEX CONCURRENTLY ${quote$1(name).replaceAll("`", "'")};\` before the next try.`;
	return {
		replaces: { kind: "all" },
		steps: [inWords("Build it without the lock:", outside(concurrent))],
		tail: `${file.tool.outside}${again}`
	};
}
function ofPartitioned({ statement, readable, file, ...subject }, relation, name, from) {
	const on = findWords(statement, readable, ["on"], from);
	if (on === void 0) return void 0;
	const parent = edited(statement, readable, statement, [{
		start: on.end,
		end: on.end,
		sql: sql`ONLY`
	}]);
	const index = [relation?.schemaname, name].flatMap((part) => part === void 0 ? [] : quote$1(part)).join(".");
	return {
		replaces: { kind: "all" },
		steps: [inWords("The table is partitioned: make the index of the parent alone, in an instant:", together$1(limit(subject), parent))],
		undo: [sql`DROP INDEX ${index}`],
		tail: `Then build one on each partition with \`CREATE INDEX CONCURRENTLY\`, and put it in with \`ALTER INDEX … ATTACH PARTITION …\`. ${file.tool.outside}`
	};
}

//#endregion
//#region src/checks/migrations/rules/index-on-partitioned.ts
const indexOnPartitioned = {
	id: "migrations/index-on-partitioned",
	severity: "high",
	works: "index",
	summary: "Builds an index of a partitioned table in one step",
	why: "PostgreSQL builds the index of every partition in the one statement, while writes to all of them wait. With `CONCURRENTLY` it refuses: that is not possible for a partitioned table.",
	fix: "Create it `ON ONLY` the partitioned table, build the index of each partition with `CONCURRENTLY`, attach each; the index becomes valid with the last one.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE"],
	examples: {
		bad: ["-- base: migrations/0000_events.sql\nALTER TABLE events ATTACH PARTITION events_2026 DEFAULT;\nCREATE INDEX events_at ON events (at);", "ALTER TABLE events ATTACH PARTITION events_2026 DEFAULT;\nCREATE INDEX CONCURRENTLY events_at ON events (at);"],
		good: [
			"ALTER TABLE events ATTACH PARTITION events_2026 DEFAULT;\nCREATE INDEX events_at ON ONLY events (at);",
			"CREATE TABLE events (at date) PARTITION BY RANGE (at);\nCREATE INDEX events_at ON events (at);",
			"CREATE INDEX users_email ON users (email);"
		]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("IndexStmt" in node)) return;
		const { relation, concurrent, unique, idxname } = node.IndexStmt;
		const table = tableKey(relation);
		if (relation?.inh !== true || subject.isNew(table) || !subject.schema.tables.get(table)?.partitioned) return;
		const name = quote$1(idxname ?? `${table.split(".").at(-1)}_idx`);
		yield {
			about: idxname ?? table,
			proof: concurrent ? {
				kind: "error",
				code: "0A000"
			} : { kind: "work" },
			title: concurrent ? `Index on partitioned table ${plain(table)} cannot be built concurrently` : `Index on partitioned table ${plain(table)} is built in all partitions while writes wait`,
			message: concurrent ? `${code$1(table)} is partitioned, and PostgreSQL refuses \`CONCURRENTLY\` there (error 0A000).` : `${code$1(table)} is partitioned: the index of each partition is built in this one statement, and all of them are locked against writes until the last is done.`,
			impact: concurrent ? "The migration fails and the deploy stops." : `Every insert, update and delete on ${code$1(table)} waits while the indexes are built.`,
			fix: `${sqlBlock(`CREATE ${unique ? "UNIQUE " : ""}INDEX ${name} ON ONLY ${relationSql(relation)} (<columns>);`)}\n\nThen for each partition, outside of a transaction:\n\n${sqlBlock(`CREATE ${unique ? "UNIQUE " : ""}INDEX CONCURRENTLY <index of the partition> ON <partition> (<columns>);`, `ALTER INDEX ${name} ATTACH PARTITION <index of the partition>;`)}`,
			at: findWords(subject.statement, subject.file.text, [
				"create",
				["unique"],
				"index"
			])
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/lock-table.ts
const lockTable = {
	id: "migrations/lock-table",
	severity: "medium",
	summary: "Locks a table by hand until the transaction ends",
	why: "The lock is held for all that follows in the transaction, however long that takes, and it waits for every query that runs on the table while all later ones wait behind it.",
	fix: "Leave it out: each statement takes the lock that it needs. What must see no writes in between is better done in small transactions.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-lock.html"],
	examples: {
		bad: ["LOCK TABLE users;", "LOCK TABLE users, teams IN SHARE MODE;"],
		good: ["LOCK TABLE users IN ROW EXCLUSIVE MODE;", "CREATE TABLE t (a int);\nLOCK TABLE t;"]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("LockStmt" in node)) return;
		const mode = LOCK_MODES[(node.LockStmt.mode ?? 8) - 1] ?? "ACCESS EXCLUSIVE";
		const blocks = blockedBy(mode);
		if (blocks === void 0) return;
		for (const relation of node.LockStmt.relations ?? []) {
			const table = keyOf$1(partsOf(relation));
			if (subject.isNew(table)) continue;
			yield {
				about: table,
				proof: {
					kind: "lock",
					on: table
				},
				title: `Table ${plain(table)} is locked by hand, and ${blocks} wait until the end of the transaction`,
				message: `This takes ${mode} on ${code$1(table)} and keeps it until the transaction ends.`,
				impact: `${blocks === "writes" ? "Writes to" : "All queries on"} ${code$1(table)} wait for as long as what follows takes.`,
				fix: `Leave it out. If it must stay, set \`lock_timeout\` before it and end the transaction soon:\n\n\`\`\`sql\nSET lock_timeout = '${subject.lockTimeout}';\n\`\`\``
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/many-tables-in-transaction.ts
const MANY = 3;
const manyTablesInTransaction = {
	id: "migrations/many-tables-in-transaction",
	severity: "low",
	summary: "Keeps strong locks on several tables that are in use until one transaction ends",
	why: "Each lock is kept until the end, so the first table is closed while the migration waits for the third. A transaction of the app that has the third and wants the first ends in a deadlock, and PostgreSQL breaks off one of the two: the deploy or the request.",
	fix: "One migration for each table, each committed by itself, with `lock_timeout`.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/explicit-locking.html#LOCKING-DEADLOCKS"],
	examples: {
		bad: ["ALTER TABLE a ADD COLUMN x int;\nALTER TABLE b ADD COLUMN x int;\nALTER TABLE c ADD COLUMN x int;"],
		good: [
			"ALTER TABLE a ADD COLUMN x int;\nALTER TABLE a ADD COLUMN y int;\nALTER TABLE b ADD COLUMN x int;",
			"-- +goose NO TRANSACTION\n-- +goose Up\nALTER TABLE a ADD COLUMN x int;\nALTER TABLE b ADD COLUMN x int;\nALTER TABLE c ADD COLUMN x int;",
			"CREATE TABLE t (a int REFERENCES users, b int REFERENCES teams, c int REFERENCES roles);"
		]
	},
	*check(subject) {
		const { held, statement, schema, transaction } = subject;
		if (transaction.kind === "no" || transaction.kind === "unknown") return;
		const before = [...held].filter(([, { blocks }]) => blocks === "reads and writes").map(([table]) => table);
		if (before.length >= MANY) return;
		const taken = strongLocksOf(statement, schema).flatMap(({ table, blocks }) => table !== void 0 && blocks === "reads and writes" && !subject.isNew(table) ? [table] : []);
		const all = [.../* @__PURE__ */ new Set([...before, ...taken])];
		if (all.length < MANY) return;
		yield {
			about: "file",
			title: `Tables ${plain(all.slice(0, MANY).join(", "))} are locked together until the transaction ends`,
			message: `With this statement the transaction holds ${all.slice(0, MANY).map(code$1).join(", ")} against reads and writes, and gives none back before its end.`,
			impact: `All queries on these tables wait for the slowest of the statements; a transaction of the app that needs two of them in another order ends in a deadlock.`,
			fix: `Split it: one migration for each table. ${subject.file.tool.name === "plain" ? "" : `Where ${subject.file.tool.label} runs each file by itself, t`}${subject.file.tool.name === "plain" ? "T" : ""}hat is all it takes.`
		};
	}
};

//#endregion
//#region src/checks/migrations/sql/versions.ts
const has = (value) => value !== void 0 && value !== false && value !== null;
const FACTS = [
	{
		words: "VIRTUAL generated columns",
		since: 18,
		is: (kind, of) => kind === "Constraint" && of["contype"] === "CONSTR_GENERATED" && of["generated_kind"] === "v"
	},
	{
		words: "NOT ENFORCED",
		since: 18,
		is: (kind, of) => kind === "Constraint" && (of["contype"] === "CONSTR_CHECK" || of["contype"] === "CONSTR_FOREIGN") && of["is_enforced"] !== true
	},
	{
		words: "NOT NULL … NOT VALID",
		since: 18,
		is: (kind, of) => kind === "Constraint" && of["contype"] === "CONSTR_NOTNULL" && has(of["keys"])
	},
	{
		words: "WITHOUT OVERLAPS",
		since: 18,
		is: (kind, of) => kind === "Constraint" && has(of["without_overlaps"])
	},
	{
		words: "PERIOD in a foreign key",
		since: 18,
		is: (kind, of) => kind === "Constraint" && has(of["fk_with_period"])
	},
	{
		words: "RETURNING WITH (OLD …)",
		since: 18,
		is: (kind, of) => kind === "ReturningClause" && has(of["options"])
	},
	{
		words: "uuidv7()",
		since: 18,
		is: (kind, of) => isCall(kind, of, "uuidv7")
	},
	{
		words: "uuidv4()",
		since: 18,
		is: (kind, of) => isCall(kind, of, "uuidv4")
	},
	{
		words: "SET EXPRESSION",
		since: 17,
		is: (kind, of) => kind === "AlterTableCmd" && of["subtype"] === "AT_SetExpression"
	},
	{
		words: "MERGE … RETURNING",
		since: 17,
		is: (kind, of) => kind === "MergeStmt" && has(of["returningClause"])
	},
	{
		words: "WHEN NOT MATCHED BY SOURCE",
		since: 17,
		is: (kind, of) => kind === "MergeWhenClause" && of["matchKind"] === "MERGE_WHEN_NOT_MATCHED_BY_SOURCE"
	},
	{
		words: "JSON_TABLE",
		since: 17,
		is: (kind) => kind === "JsonTable"
	},
	{
		words: "JSON_VALUE, JSON_QUERY and JSON_EXISTS",
		since: 17,
		is: (kind) => kind === "JsonFuncExpr"
	},
	{
		words: "IS JSON",
		since: 16,
		is: (kind) => kind === "JsonIsPredicate"
	},
	{
		words: "JSON_OBJECT and JSON_ARRAY",
		since: 16,
		is: (kind) => /^Json(?:Object|Array)(?:QueryC|C)onstructor$/.test(kind)
	},
	{
		words: "any_value()",
		since: 16,
		is: (kind, of) => isCall(kind, of, "any_value")
	},
	{
		words: "a subquery in FROM without a name",
		since: 16,
		is: (kind, of) => kind === "RangeSubselect" && !has(of["alias"])
	},
	{
		words: "MERGE",
		since: 15,
		is: (kind) => kind === "MergeStmt"
	},
	{
		words: "NULLS NOT DISTINCT",
		since: 15,
		is: (kind, of) => (kind === "IndexStmt" || kind === "Constraint") && has(of["nulls_not_distinct"])
	},
	{
		words: "ON DELETE SET NULL (columns)",
		since: 15,
		is: (kind, of) => kind === "Constraint" && has(of["fk_del_set_cols"])
	},
	{
		words: "security_invoker",
		since: 15,
		is: (kind, of) => kind === "DefElem" && of["defname"] === "security_invoker"
	},
	{
		words: "TABLES IN SCHEMA of a publication",
		since: 15,
		is: (kind, of) => kind === "PublicationObjSpec" && /TABLES_IN/.test(String(of["pubobjtype"]))
	},
	{
		words: "DETACH PARTITION CONCURRENTLY",
		since: 14,
		is: (kind, of) => kind === "PartitionCmd" && has(of["concurrent"])
	},
	{
		words: "BEGIN ATOMIC",
		since: 14,
		is: (kind, of) => kind === "CreateFunctionStmt" && has(of["sql_body"])
	},
	{
		words: "CREATE OR REPLACE TRIGGER",
		since: 14,
		is: (kind, of) => kind === "CreateTrigStmt" && has(of["replace"])
	},
	{
		words: "COMPRESSION of a column",
		since: 14,
		is: (kind, of) => kind === "AlterTableCmd" && of["subtype"] === "AT_SetCompression" || kind === "ColumnDef" && has(of["compression"])
	},
	{
		words: "date_bin()",
		since: 14,
		is: (kind, of) => isCall(kind, of, "date_bin")
	},
	{
		words: "DROP EXPRESSION",
		since: 13,
		is: (kind, of) => kind === "AlterTableCmd" && of["subtype"] === "AT_DropExpression"
	},
	{
		words: "DROP DATABASE … (FORCE)",
		since: 13,
		is: (kind, of) => kind === "DropdbStmt" && has(of["options"])
	},
	{
		words: "REINDEX CONCURRENTLY",
		since: 12,
		is: (kind, of) => kind === "ReindexStmt" && JSON.stringify(of["params"] ?? "").includes("concurrently")
	},
	{
		words: "STORED generated columns",
		since: 12,
		is: (kind, of) => kind === "Constraint" && of["contype"] === "CONSTR_GENERATED" && of["generated_kind"] === "s"
	},
	{
		words: "MATERIALIZED of a WITH query",
		since: 12,
		is: (kind, of) => kind === "CommonTableExpr" && !/^CTEMaterializeDefault$/.test(String(of["ctematerialized"]))
	}
];
function isCall(kind, of, name) {
	return kind === "FuncCall" && Array.isArray(of["funcname"]) && stringsOf(of["funcname"]).at(-1) === name;
}
function newerThan(version, node) {
	const facts = FACTS.filter(({ since }) => since > version);
	if (facts.length === 0) return [];
	const found = /* @__PURE__ */ new Set();
	for (const piece of walk(node)) for (const [kind, of] of Object.entries(piece)) if (typeof of === "object" && of !== null) {
		for (const fact of facts) if (fact.is(nameOf(kind), of)) found.add(fact);
	}
	return [...found].map(({ words, since }) => ({
		words,
		since
	}));
}
const nameOf = (field) => field === "returningClause" ? "ReturningClause" : field;

//#endregion
//#region src/checks/migrations/rules/needs-newer-version.ts
const needsNewerVersion = {
	id: "migrations/needs-newer-version",
	severity: "high",
	summary: "Needs a newer PostgreSQL than production runs",
	why: "It works on the laptop, where PostgreSQL is newer, and fails in production with a syntax error: the deploy stops. Only looked for where `launch-ready.yml` says what production runs: `migrations: { database: { postgres: 14 } }`.",
	fix: "Write it as the older version understands it, or upgrade production first and change `launch-ready.yml` with it.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/release/"],
	examples: {
		bad: [
			"-- PostgreSQL 14\nCREATE UNIQUE INDEX one ON users (email) NULLS NOT DISTINCT;",
			"-- PostgreSQL 13\nALTER TABLE m DETACH PARTITION m_2025 CONCURRENTLY;",
			"-- PostgreSQL 17\nALTER TABLE users ADD COLUMN total int GENERATED ALWAYS AS (a + b) VIRTUAL;",
			"-- PostgreSQL 17\nALTER TABLE users ADD CONSTRAINT c CHECK (a > 0) NOT ENFORCED;",
			"-- PostgreSQL 14\nMERGE INTO a USING b ON a.id = b.id WHEN MATCHED THEN DO NOTHING;",
			"-- PostgreSQL 17\nALTER TABLE users ALTER COLUMN id SET DEFAULT uuidv7();"
		],
		good: [
			"-- PostgreSQL 15\nCREATE UNIQUE INDEX one ON users (email) NULLS NOT DISTINCT;",
			"-- PostgreSQL 14\nALTER TABLE users ADD CONSTRAINT c CHECK (a > 0) NOT VALID;",
			"-- PostgreSQL 14\nCREATE TABLE t (a int CHECK (a > 0), b int GENERATED ALWAYS AS (a) STORED, c int REFERENCES t);",
			"ALTER TABLE users ADD COLUMN total int GENERATED ALWAYS AS (a + b) VIRTUAL;"
		]
	},
	*check(subject) {
		if (subject.postgres === void 0) return;
		for (const { words, since } of newerThan(subject.postgres, subject.statement.node)) yield {
			about: words,
			title: `${words} needs PostgreSQL ${since}, and production runs ${subject.postgres}`,
			message: `${code$1(words)} came with PostgreSQL ${since}. \`launch-ready.yml\` says that production runs ${subject.postgres}, which does not know it.`,
			impact: "The migration fails in production and the deploy stops, although it runs wherever PostgreSQL is newer.",
			fix: `Write it without ${code$1(words)}. If production runs a newer version by now, say so in \`launch-ready.yml\`: \`migrations: { database: { postgres: ${since} } }\`.`
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/policy-change.ts
const policyChange = {
	id: "migrations/policy-change",
	severity: "medium",
	summary: "Changes who may see or write rows while running code counts on it",
	why: "A row that a policy hides is no error: queries of the running version find less, updates change nothing, and only inserts fail. Where a policy is dropped and row level security stays on, its rows are gone for everybody it was for.",
	fix: "Add the new policy beside the old one, ship code that goes by it, and drop the old one in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-createpolicy.html"],
	examples: {
		bad: [
			"DROP POLICY own ON users;",
			"ALTER POLICY own ON users USING (id = 1);",
			"CREATE POLICY mine ON users AS RESTRICTIVE USING (id = 1);"
		],
		good: [
			"CREATE POLICY mine ON users USING (id = 1);",
			"DROP POLICY own ON users;\nCREATE POLICY own ON users USING (id = 1);",
			"ALTER TABLE users DISABLE ROW LEVEL SECURITY;\nDROP POLICY own ON users;"
		]
	},
	*check(subject) {
		for (const { table, policy, words } of changes(subject)) {
			if (subject.isNew(table) || subject.isNewObject("policy", `${table}.${policy}`)) continue;
			yield {
				about: `${table}.${policy}`,
				title: `Policy ${plain(policy)} of table ${plain(table)} ${words}`,
				message: `From here on other rows of ${code$1(table)} may be seen or written than before, also by the version that still runs.`,
				impact: `Queries of the running version on ${code$1(table)} may find fewer rows, without an error, and its inserts may be refused.`,
				fix: "Look at what the running version asks for. If it would see less, add the new policy first and take the old one away in a later release."
			};
		}
	}
};
function changes(subject) {
	const { node } = subject.statement;
	if ("AlterPolicyStmt" in node) {
		const { table, policy_name: policy = "" } = node.AlterPolicyStmt;
		return [{
			table: tableKey(table),
			policy,
			words: "changes"
		}];
	}
	if ("CreatePolicyStmt" in node) {
		const { table, policy_name: policy = "", permissive } = node.CreatePolicyStmt;
		return permissive ? [] : [{
			table: tableKey(table),
			policy,
			words: "takes rows away"
		}];
	}
	return droppedBy(node).flatMap((dropped) => {
		const policy = dropped.parts.at(-1) ?? "";
		const table = dropped.name.slice(0, -policy.length - 1);
		if (dropped.kind !== "policy" || isTakenAgain(subject, dropped) || isOff(subject, table)) return [];
		return [{
			table,
			policy,
			words: "is dropped"
		}];
	});
}
const isOff = ({ statements }, table) => statements.some(({ node }) => "AlterTableStmt" in node && tableKey(node.AlterTableStmt.relation) === table && (node.AlterTableStmt.cmds ?? []).some((cmd) => "AlterTableCmd" in cmd && cmd.AlterTableCmd.subtype === "AT_DisableRowSecurity") || "DropStmt" in node && node.DropStmt.removeType === "OBJECT_TABLE" && JSON.stringify(node.DropStmt.objects).includes(`"${table.split(".").at(-1)}"`));

//#endregion
//#region src/checks/migrations/rules/refresh-materialized-view.ts
const FIX$3 = "`REFRESH MATERIALIZED VIEW CONCURRENTLY`; the view needs a unique index for that.";
const refreshMaterializedView = {
	id: "migrations/refresh-materialized-view",
	severity: "medium",
	works: "rewrite",
	summary: "Refreshes a materialized view while nobody can read it",
	why: "Without `CONCURRENTLY` every query on the view waits until it is computed anew.",
	fix: FIX$3,
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
			...suggest(subject, {
				replaces: { kind: "all" },
				steps: [{
					...together$1(sql`REFRESH MATERIALIZED VIEW CONCURRENTLY ${relationSql(relation)}`),
					harmless: "EXCLUSIVE"
				}],
				tail: "The view needs a unique index for that."
			}, FIX$3)
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/reindex-not-concurrent.ts
const FIX$2 = "`REINDEX … CONCURRENTLY` (PostgreSQL 12 and later), outside of a transaction.";
const reindexNotConcurrent = {
	id: "migrations/reindex-not-concurrent",
	severity: "high",
	works: "index",
	summary: "Rebuilds indexes while nobody can write to the table",
	why: "Writes to the table wait until every index is rebuilt, and so do reads that would use one.",
	fix: FIX$2,
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
			...suggest(subject, rewriteOf$1(subject, word), FIX$2)
		};
	}
};
function rewriteOf$1(subject, word) {
	const { statement, readable } = subject;
	const words = findWords(statement, readable, [word.toLowerCase()]);
	if (isExecuted(statement, readable) || words === void 0) return void 0;
	const concurrent = edited(statement, readable, statement, [{
		start: words.end,
		end: words.end,
		sql: sql`CONCURRENTLY`
	}]);
	return {
		replaces: { kind: "all" },
		steps: [outside(concurrent)],
		tail: subject.file.tool.outside
	};
}

//#endregion
//#region src/checks/migrations/rules/rename-others.ts
const WORDS = {
	view: "View",
	function: "Function",
	type: "Type",
	sequence: "Sequence",
	schema: "Schema"
};
const renameOthers = {
	id: "migrations/rename-others",
	severity: "medium",
	summary: "Renames or moves a view, function, type, sequence or schema that running code may name",
	why: "Until the last old process is gone, every query with the old name fails. What is inside of the database (views, defaults, keys) follows the new name by itself; the bodies of functions and all that code sends do not.",
	fix: "Make a second one with the new name, let the code use that, drop the old one in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-alterview.html", "https://www.postgresql.org/docs/18/sql-alterschema.html"],
	examples: {
		bad: [
			"ALTER VIEW report RENAME TO totals;",
			"ALTER FUNCTION total(int) RENAME TO sum_of;",
			"ALTER SCHEMA billing RENAME TO invoicing;",
			"ALTER TYPE mood SET SCHEMA shared;"
		],
		good: [
			"CREATE TYPE mood_new AS ENUM ();\nALTER TYPE mood RENAME TO mood_old;\nALTER TYPE mood_new RENAME TO mood;",
			"ALTER VIEW report RENAME TO totals;\nCREATE VIEW report AS SELECT a FROM totals;",
			"ALTER INDEX a RENAME TO b;",
			"ALTER TRIGGER a ON users RENAME TO b;"
		]
	},
	*check(subject) {
		const renamed = renamedBy(subject.statement.node);
		if (renamed === void 0) return;
		const { kind, name, to } = renamed;
		const word = WORDS[kind];
		if (word === void 0 || subject.isNewObject(kind, name) || isTakenAgain(subject, renamed)) return;
		if (kind === "sequence" && isOwned(subject, name)) return;
		if (subject.schema.objects.get(`${kind} ${name}`)?.forTriggers) return;
		yield {
			about: `${kind} ${name}`,
			...kind === "view" || kind === "sequence" ? { proof: {
				kind: "rename",
				of: name
			} } : {},
			rollback: "breaks",
			severity: kind === "schema" ? "high" : "medium",
			title: `${word} ${plain(name)} is renamed to ${plain(to)}`,
			message: `${code$1(name)} becomes ${code$1(to)} in one step.`,
			impact: kind === "schema" ? `Every query of the running version that names ${code$1(name)} fails, for all tables in it.` : `Every query of the running version that names ${code$1(name)} fails.`,
			fix: kind === "schema" ? `Leave ${code$1(name)} as it is. If it must go, make the new schema with a view for each table, and move the tables in a later release.` : `Make a second one called ${code$1(to)}, ship code that uses it, and drop ${code$1(name)} in a later release.`
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/revoke.ts
const revoke = {
	id: "migrations/revoke",
	severity: "medium",
	summary: "Takes a right away that running code may need",
	why: "From the moment the migration commits, every query of the running version that needs the right fails with error 42501. Rights of `PUBLIC` are what most roles stand on without anybody knowing.",
	fix: "Grant what is needed to the roles by name first, ship code that connects with them, and revoke in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-revoke.html"],
	examples: {
		bad: ["REVOKE INSERT ON users FROM app;", "REVOKE ALL ON SCHEMA public FROM PUBLIC;"],
		good: [
			"GRANT INSERT ON users TO app;",
			"CREATE TABLE t (a int);\nREVOKE ALL ON t FROM PUBLIC;",
			"CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;\nREVOKE ALL ON FUNCTION f() FROM PUBLIC;",
			"REVOKE ALL ON users FROM app;\nGRANT SELECT ON users TO app;"
		]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("GrantStmt" in node) || node.GrantStmt.is_grant) return;
		const roles = rolesOf(node.GrantStmt.grantees);
		const left = (node.GrantStmt.objects ?? []).map((object) => keyOf$1(partsOf(object))).filter((name) => name !== "" && !isOwn(subject, name));
		const all = node.GrantStmt.targtype === "ACL_TARGET_ALL_IN_SCHEMA";
		if (left.length === 0 || isGranted(subject, roles)) return;
		const what = all ? `all in schema ${left.join(", ")}` : left.join(", ");
		yield {
			about: `${what} ${roles.join(", ")}`,
			title: `Rights on ${plain(what)} are taken from ${plain(roles.join(", "))}`,
			message: `${roles.map(code$1).join(", ")} may do less with ${code$1(what)} from here on.`,
			impact: "If the running version connects with such a role, or stands on the rights of `PUBLIC`, its queries fail with error 42501.",
			fix: "Look with which role the app connects. Grant that role what it needs by name, in a release before this one."
		};
	}
};
const rolesOf = (nodes) => (nodes ?? []).flatMap((node) => "RoleSpec" in node ? [node.RoleSpec.rolename ?? "PUBLIC"] : []);
const isOwn = (subject, name) => subject.isNew(name) || [
	"view",
	"function",
	"type",
	"sequence",
	"schema"
].some((kind) => subject.isNewObject(kind, name));
const isGranted = ({ statements, index }, roles) => statements.slice(index + 1).some(({ node }) => "GrantStmt" in node && node.GrantStmt.is_grant === true && rolesOf(node.GrantStmt.grantees).some((role) => roles.includes(role)));

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
	works: "rewrite",
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
		const tables = (node.VacuumStmt.rels ?? []).flatMap((rel) => "VacuumRelation" in rel && rel.VacuumRelation.relation ? [keyOf$1(partsOf({ RangeVar: rel.VacuumRelation.relation }))] : []);
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
//#region src/checks/migrations/rules/set-sequence.ts
const setSequence = {
	id: "migrations/set-sequence",
	severity: "medium",
	summary: "Sets a sequence to a number that is written down",
	why: "Production has given out other numbers than the database that this was written for. Where the number is smaller than the largest one in the table, inserts of running code fail with error 23505, one after the other, until they have passed it; without a unique key they give numbers out twice.",
	fix: "Compute the number from the table: `SELECT setval('orders_id_seq', (SELECT coalesce(max(id), 0) + 1 FROM orders), false);`",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/functions-sequence.html"],
	examples: {
		bad: [
			"SELECT setval('orders_id_seq', 1000);",
			"SELECT setval('orders_id_seq'::regclass, 1::bigint, false);",
			"CREATE TABLE orders (id serial);\nSELECT setval('orders_archive_id_seq', 1000);"
		],
		good: [
			"SELECT setval('orders_id_seq', (SELECT max(id) FROM orders));",
			"CREATE SEQUENCE s;\nSELECT setval('s', 1000);",
			"CREATE TABLE t (id serial);\nSELECT setval('t_id_seq', 1000);",
			"ALTER TABLE users ADD COLUMN number serial;\nSELECT setval('users_number_seq', 1000);"
		]
	},
	*check(subject) {
		for (const name of setTo(subject.statement.node)) {
			if (isNewSequence(subject, name)) continue;
			yield {
				about: name,
				title: `Sequence ${plain(name)} is set to a number that is written down`,
				message: `Where the number is not larger than all that ${code$1(name)} has given out in production, the next ones are there already.`,
				impact: "Inserts of the running version fail with a duplicate key, or numbers are given out twice.",
				fix: `Compute the number from the table that uses ${code$1(name)}: \`setval(…, (SELECT coalesce(max(<column>), 0) + 1 FROM <table>), false)\`.`
			};
		}
	}
};
function setTo(node) {
	if (!("SelectStmt" in node)) return [];
	const found = [];
	for (const each of walk(node)) {
		if (!("FuncCall" in each)) continue;
		const { funcname, args = [] } = each.FuncCall;
		const [sequence, number] = args;
		if (partsOf(funcname?.at(-1)).at(-1) !== "setval" || !isConstant(number)) continue;
		const name = nameIn(sequence);
		if (name !== void 0) found.push(name);
	}
	return found;
}
const isConstant = (node) => node !== void 0 && ("A_Const" in node || "TypeCast" in node && isConstant(node.TypeCast.arg));
function nameIn(node) {
	if (node === void 0) return void 0;
	if ("TypeCast" in node) return nameIn(node.TypeCast.arg);
	if (!("A_Const" in node)) return void 0;
	const { sval } = node.A_Const;
	return sval?.sval === void 0 ? void 0 : keyOf$1(sval.sval.replaceAll("\"", "").split("."));
}

//#endregion
//#region src/checks/migrations/rules/system-catalog.ts
const systemCatalog = {
	id: "migrations/system-catalog",
	severity: "high",
	summary: "Writes into PostgreSQL's own catalogue",
	why: "The catalogue says what every other row means. Nothing checks such a write, other sessions keep what they have cached, and a wrong one can make a table unreadable. Hosts refuse it, since it takes a superuser with `allow_system_table_mods` for some of it; the next major version may have other columns.",
	fix: "There is a statement for it, such as `ALTER TYPE … RENAME VALUE`, `ALTER TABLE … VALIDATE CONSTRAINT`, `ALTER TABLE … ALTER COLUMN … TYPE`.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/catalogs-overview.html"],
	examples: {
		bad: [
			"DELETE FROM pg_enum WHERE enumlabel = 'old';",
			"UPDATE pg_catalog.pg_attribute SET atttypmod = 104;",
			"UPDATE pg_constraint SET convalidated = true;"
		],
		good: [
			"UPDATE pg_settings SET setting = '1';",
			"CREATE TABLE pg_rows (a int);\nDELETE FROM pg_rows;",
			"SELECT * FROM pg_enum;"
		]
	},
	*check(subject) {
		const relation = writtenTo(subject.statement.node);
		if (relation === void 0 || !isCatalog(relation) || subject.schema.tables.has(tableKey(relation))) return;
		const name = relation.relname ?? "";
		yield {
			about: name,
			title: `PostgreSQL's own table ${plain(name)} is changed by hand`,
			message: `${code$1(name)} is part of the catalogue, which PostgreSQL keeps by itself and does not check.`,
			impact: "A wrong row makes tables unreadable or queries wrong, for all sessions; most hosts refuse the statement, and the deploy stops.",
			fix: "Use the statement that there is for it, such as `ALTER TYPE … RENAME VALUE` or `ALTER TABLE … VALIDATE CONSTRAINT`."
		};
	}
};
const writtenTo = (node) => "UpdateStmt" in node ? node.UpdateStmt.relation : "DeleteStmt" in node ? node.DeleteStmt.relation : "InsertStmt" in node ? node.InsertStmt.relation : void 0;
const CATALOG = /^pg_(?:aggregate|am|amop|amproc|attrdef|attribute|authid|auth_members|cast|class|collation|constraint|conversion|database|default_acl|depend|description|enum|event_trigger|extension|foreign_\w+|index|inherits|language|largeobject\w*|namespace|opclass|operator|opfamily|partitioned_table|policy|proc|publication\w*|range|rewrite|sequence|shdepend|statistic\w*|subscription\w*|tablespace|trigger|ts_\w+|type)$/;
const isCatalog = ({ schemaname, relname = "" }) => (schemaname === void 0 || schemaname === "pg_catalog") && CATALOG.test(relname);

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
//#region src/checks/migrations/rules/validate-in-same-transaction.ts
const FIX$1 = "Put `VALIDATE CONSTRAINT` into the next migration.";
const validateInSameTransaction = {
	id: "migrations/validate-in-same-transaction",
	severity: "medium",
	works: "scan",
	summary: "Validates a constraint in the transaction that added it",
	why: "`NOT VALID` keeps the strong lock short, but a lock lasts until the transaction ends. Validating in the same transaction reads the whole table under it, so nothing is won.",
	fix: FIX$1,
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"],
	examples: {
		bad: ["ALTER TABLE a ADD CONSTRAINT c CHECK (x > 0) NOT VALID;\nALTER TABLE a VALIDATE CONSTRAINT c;"],
		good: ["ALTER TABLE a VALIDATE CONSTRAINT c;", "-- migrate:up transaction:false\nALTER TABLE a ADD CONSTRAINT c CHECK (x > 0) NOT VALID;\nALTER TABLE a VALIDATE CONSTRAINT c;"]
	},
	*check(subject) {
		if (subject.transaction.kind === "no" || subject.transaction.kind === "unknown") return;
		for (const { command, table, index } of alterationsOf(subject.statement)) {
			const { subtype, name = "" } = command;
			if (subtype !== "AT_ValidateConstraint" || subject.isNew(table) || !subject.held.has(table)) continue;
			const part = partOf(subject, index);
			yield {
				about: `${table}.${name}`,
				proof: {
					kind: "work",
					on: table
				},
				title: `Constraint ${plain(name)} is validated while table ${plain(table)} is still locked`,
				message: `An earlier statement of this transaction locked ${code$1(table)}, and the lock is held while ${code$1(name)} is checked against every row.`,
				impact: `Queries on ${code$1(table)} wait as long as they would without \`NOT VALID\`.`,
				...suggest(subject, part && {
					replaces: {
						kind: "part",
						index,
						edits: []
					},
					steps: [inWords("Leave only `ADD CONSTRAINT … NOT VALID` in this migration, and validate in the next one:", together$1(sql`${part.head} VALIDATE CONSTRAINT ${quote$1(name)}`))]
				}, FIX$1),
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
//#region src/checks/migrations/rules/view-columns.ts
const viewColumns = {
	id: "migrations/view-columns",
	severity: "high",
	summary: "Replaces a view with one that lacks or renames a column, which PostgreSQL refuses",
	why: "`CREATE OR REPLACE VIEW` may only add columns at the end: those that are there must keep their names and order (error 42P16). The migration fails and the deploy stops.",
	fix: "Keep the old columns and add new ones behind them. To take one away, make a second view, let the code read that, and drop the old view in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-createview.html"],
	examples: {
		bad: ["CREATE VIEW report AS SELECT id, name FROM users;\nCREATE OR REPLACE VIEW report AS SELECT id FROM users;", "CREATE VIEW report AS SELECT id, name FROM users;\nCREATE OR REPLACE VIEW report AS SELECT id, email, name FROM users;"],
		good: [
			"CREATE VIEW report AS SELECT id FROM users;\nCREATE OR REPLACE VIEW report AS SELECT u.id, name FROM users u;",
			"CREATE VIEW report AS SELECT id, name FROM users;\nDROP VIEW report;\nCREATE OR REPLACE VIEW report AS SELECT id FROM users;",
			"CREATE OR REPLACE VIEW report AS SELECT id FROM users;"
		]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("ViewStmt" in node) || !node.ViewStmt.replace) return;
		const view = tableKey(node.ViewStmt.view);
		const before = subject.schema.viewColumns.get(view);
		const after = columnsOfView(node.ViewStmt);
		if (before === void 0 || after === void 0) return;
		const wrong = before.findIndex((column, position) => after[position] !== column);
		const column = before[wrong];
		if (column === void 0) return;
		yield {
			about: `${view}.${column}`,
			proof: {
				kind: "error",
				code: "42P16"
			},
			title: `View ${plain(view)} cannot be replaced: column ${plain(column)} does not stay where it was`,
			message: `${code$1(column)} is column ${wrong + 1} of ${code$1(view)}, and in the new text ${after[wrong] === void 0 ? "there is none" : `that is ${code$1(after[wrong])}`}.`,
			impact: "The migration fails and the deploy stops.",
			fix: `Keep ${before.map(code$1).join(", ")} in this order, and add new columns behind them.`
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/volatile-default.ts
const FIX = "Add the column without a default, set the default (it counts for new rows), and fill the old rows in batches.";
const volatileDefault = {
	id: "migrations/volatile-default",
	severity: "high",
	works: "rewrite",
	summary: "Adds a column with a default that is another one for each row, so that the table is rewritten",
	why: "A constant, or `now()`, is stored once and costs nothing. `gen_random_uuid()`, `random()` or `clock_timestamp()` must be computed for each row: PostgreSQL rewrites the table and its indexes while all queries wait (three million rows: 7 seconds on an idle machine).",
	fix: FIX,
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
		for (const each of addedColumns(subject.statement)) {
			const { column, table } = each;
			const expression = defaultOf(column);
			if (expression === void 0 || subject.isNew(table)) continue;
			const { volatility, call } = volatilityOf(expression);
			if (volatility === "stable") continue;
			const name = column.colname ?? "";
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
				...suggest(subject, rewriteOf(subject, each, expression), FIX),
				at: findWords(subject.statement, subject.file.text, [call], added?.start) ?? added
			};
		}
	}
};
function rewriteOf(subject, added, expression) {
	const { column, index, tableSql } = added;
	const text = addedText(subject, added);
	const own = constraintsOf(column).find(({ raw_expr }) => raw_expr === expression);
	const at = own && text?.at(own);
	const words = at && findWords(subject.statement, subject.readable, ["default"], at.start);
	if (text === void 0 || at === void 0 || words === void 0) return void 0;
	const value = written$1(subject.statement, subject.readable, words.end, at.end);
	const name = quote$1(column.colname ?? "");
	const required = text.all("CONSTR_NOTNULL");
	return {
		fills: true,
		lead: "Add the column without it:",
		replaces: {
			kind: "part",
			index,
			edits: [at, ...required]
		},
		steps: [
			inWords("Its default counts for new rows:", together$1(limit(subject), sql`${text.head} ALTER COLUMN ${name} SET DEFAULT ${value}`)),
			fillStep(tableSql, name, sql`DEFAULT`),
			...required.length === 0 ? [] : requiredSteps(subject, text.head, [column.colname ?? ""], "When every row has one, make it required:")
		]
	};
}

//#endregion
//#region src/checks/migrations/rules/index.ts
const statementRules = [
	dropTable$1,
	dropColumn$2,
	recreateColumn$1,
	dropSchema$1,
	dropCascade,
	truncate$2,
	deleteAll$1,
	updateAll$1,
	backfillUnderLock,
	renameColumn$2,
	renameTable$2,
	changeColumnType$1,
	addRequiredColumn$1,
	setNotNull$1,
	dropNotNull$1,
	indexNotConcurrent,
	dropIndex$1,
	reindexNotConcurrent,
	concurrentlyInTransaction,
	addForeignKey$1,
	addCheck$1,
	addDomainCheck,
	addUnique$1,
	validateInSameTransaction,
	volatileDefault,
	addSerial,
	addStoredGenerated$1,
	rewriteTable,
	refreshMaterializedView,
	attachPartition,
	detachPartition,
	lockTimeout$1,
	uncommittedTransaction,
	transactionNesting,
	enumAddUsed,
	enumValueRename,
	renameOthers,
	dropView,
	dropFunction,
	dropType,
	dropSequence,
	dropExtension,
	dropDefault,
	dropConstraint,
	alterIdentity,
	viewColumns,
	indexOnPartitioned,
	concurrentIndexIfNotExists,
	createPartitionOf,
	defaultPartitionScan,
	createTrigger,
	createRule,
	dropTrigger,
	disableTrigger,
	enableRlsWithoutPolicy,
	policyChange,
	revoke,
	alterRole,
	setSequence,
	systemCatalog,
	lockTable,
	manyTablesInTransaction,
	foreignKeyWithoutIndex,
	needsNewerVersion
];
const migrationRules = [
	...statementRules,
	fails,
	breaksQuery,
	doesMore,
	unparsable,
	editedMigration,
	outOfOrder,
	duplicateVersion,
	missingDown,
	irreversible,
	...mysqlRules,
	...sqliteRules
];

//#endregion
//#region src/checks/migrations/unsaid.ts
const MOST$1 = 5;
function unsaidOf(seen, said) {
	if (seen?.kind !== "seen" || seen.observation.error !== void 0) return void 0;
	const lost = said.some(isAboutAll) ? [] : lossesOf(seen.observation).filter((name) => !said.some((each) => isOf(each, name)));
	const worked = said.some(isAboutWork) ? [] : workOf(seen.observation);
	if (lost.length + worked.length === 0) return void 0;
	const names = lost.length > 0 ? lost : worked;
	const shown = names.slice(0, MOST$1);
	const more = names.length > MOST$1 ? [`${names.length - MOST$1} more`] : [];
	const what = lost.length > 0 ? "drops" : "holds up";
	return {
		rule: doesMore,
		hit: {
			about: printable(`${what} ${shown.join(", ")}`, 200),
			proof: lost.length > 0 ? { kind: "loss" } : { kind: "work" },
			title: `Statement ${what} ${listOf([...shown.map(plain), ...more])}, which its text does not show`,
			message: lost.length > 0 ? `When this ran, ${listOf([...shown.map(code$1), ...more])} ${names.length === 1 ? "was" : "were"} gone. The text does not say so: a function does it, SQL that is made when it runs, or a name that means something else here.` : `When this ran, ${listOf([...shown.map(code$1), ...more])} ${names.length === 1 ? "was" : "were"} read or written anew while others would have waited, and the text does not show it.`,
			impact: lost.length > 0 ? "What was in it is lost, and the version that still runs fails where it asks for it." : "Queries wait until it is done; with a large table the app stands still.",
			fix: doesMore.fix
		}
	};
}
const workOf = (observation) => blockingWork(observation, false).flatMap(({ relation }) => observation.scans.has(relation) || observation.taken.some((lock) => lock.relation === relation) ? withoutPublic(relation) : []);
const lossesOf = ({ lost }) => (lost ?? []).map(withoutPublic);
const isAboutAll = ({ rule, hit: { proof } }) => proof?.kind === "cascade" || /^migrations\/drop-(?:schema|cascade|extension|type)$/.test(rule.id);
function isOf({ hit: { proof } }, lost) {
	const name = proof?.kind === "drop" ? proof.of : proof?.kind === "column" ? `${proof.of}.${proof.column}` : void 0;
	return name !== void 0 && (name === lost || lost.endsWith(`.${name}`));
}
const isAboutWork = ({ rule, hit: { proof } }) => rule.works !== void 0 || rule.id === "migrations/add-required-column" || proof?.kind === "work" || proof?.kind === "rows" || proof?.kind === "lock";

//#endregion
//#region src/checks/migrations/judge.ts
function createJudge(options) {
	const schema = emptySchema();
	const occurrences = /* @__PURE__ */ new Map();
	let step = 0;
	const stopped = /* @__PURE__ */ new Set();
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
		judge(file, parsed, shadow, history) {
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
				history,
				stopped,
				steps: [],
				suggested: [],
				acknowledged: options.allowComments === false || file.origin !== void 0 ? [] : acknowledgementsIn(parsed.text, parsed),
				used: /* @__PURE__ */ new Set()
			};
			const findings = [
				...edits(context),
				...problems(context),
				...placeFindings(context),
				...hits(context)
			];
			findings.push(...undoFindings(context, findings));
			return {
				findings,
				statements: parsed.statements.length,
				unreadable: parsed.problems.length,
				trace: {
					path: file.path,
					steps: context.steps
				},
				suggested: context.suggested,
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
	const transactions = transactionsOf(statements, file);
	let held = /* @__PURE__ */ new Map();
	let group = -1;
	let said = [];
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
		context.steps.push(stepOf$2(context, statement, context.shadow?.seen[index], transaction));
		const subject = {
			statement,
			index,
			file,
			statements,
			transaction,
			schema,
			held,
			isNew,
			isNewObject: (kind, name) => schema.objects.get(`${kind} ${name}`)?.step === step,
			isNewColumn: (table, column) => schema.tables.get(table)?.columns.get(column)?.step === step,
			get shown() {
				return redactStatement(statement, parsed.readable);
			},
			readable: parsed.readable,
			lockTimeout: options.lockTimeout,
			postgres: options.postgres
		};
		const found = statementRules.flatMap((rule) => [...rule.check(subject)].map((hit) => ({
			rule,
			hit
		})));
		const rewrites = found.flatMap(({ hit }) => hit.rewrite ?? []);
		const about = {
			isKnown: left > 0,
			seen: context.shadow?.seen[index]
		};
		for (const [position, { rule, hit }] of found.entries()) {
			const key = `${index}.${position}`;
			const { rewrite } = hit;
			if (rewrite) context.suggested.push({
				key,
				rule: rule.id,
				about: hit.about,
				index,
				...relationOf(statement),
				rewrite
			});
			const whole = rewrite && rewrites.length > 1 ? {
				...hit,
				fix: fixOf$1(subject, rewrite, rewrites)
			} : hit;
			const known = {
				...about,
				fixed: context.shadow?.fixes.get(key)
			};
			yield accepted(context, toFinding(context, rule, statement, whole, known), statement, index);
		}
		const shown = [failureOf(context, subject, new Set(found.map(({ rule }) => rule.id))), brokenQueriesOf(context, subject)];
		for (const each of shown) {
			if (each === void 0) continue;
			const known = {
				...about,
				fixed: void 0
			};
			yield accepted(context, toFinding(context, each.rule, statement, each.hit, known), statement, index);
		}
		if (!statement.nested) said = [];
		said.push(...found);
		if (statements[index + 1]?.nested !== true) {
			const top = statements.slice(0, index + 1).findLastIndex(({ nested }) => !nested);
			const [block, seenOfBlock] = [statements[top], context.shadow?.seen[top]];
			const unsaid = block && unsaidOf(seenOfBlock, said);
			if (block && unsaid) {
				const known = {
					isKnown: about.isKnown,
					seen: seenOfBlock,
					fixed: void 0
				};
				yield accepted(context, toFinding(context, unsaid.rule, block, unsaid.hit, known), block, top);
			}
		}
		if (transaction.kind === "explicit" || transaction.kind === "tool") {
			for (const lock of strongLocksOf(statement, schema)) if (lock.table !== void 0 && !isNew(lock.table) && held.get(lock.table)?.blocks !== "reads and writes") held.set(lock.table, lock);
		}
		if ("RenameStmt" in statement.node && statement.node.RenameStmt.renameType === "OBJECT_TABLE") {
			const { relation, newname } = statement.node.RenameStmt;
			const lock = held.get(tableKey(relation));
			if (lock !== void 0) held.set(keyOf$1([relation?.schemaname, newname]), lock);
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

//#endregion
//#region src/checks/migrations/example.ts
async function runExample(ruleId, example) {
	if (ruleId.startsWith("migrations/mysql-")) return runMysqlExample(example);
	if (ruleId.startsWith("migrations/sqlite-") || /^-- base\n/.test(example)) return runSqliteExample(example);
	const parse = await loadParser();
	const { file, said, base, around } = readExample(example);
	const postgres = /^-- PostgreSQL (\d+)$/m.exec(example)?.[1];
	const judge = createJudge({
		parse,
		lockTimeout: "5s",
		together: true,
		...postgres === void 0 ? {} : { postgres: Number(postgres) },
		...said("breaks") === void 0 ? {} : { production: asking(said("breaks")?.slice(6) ?? "") }
	});
	const parsed = parseStatements(parse, file.text, file.up);
	const old = placedOf(base, around);
	const { findings } = judge.judge(file, parsed, seenAs(said, parsed), old.length === 0 ? void 0 : placeOf(file, old, [file]));
	return [...new Set(findings.map(({ rule }) => rule))];
}
function readExample(example) {
	const [, before, after] = /^-- before\n([\s\S]*?)\n-- after\n([\s\S]*)$/.exec(example) ?? [];
	const { said, text } = readTop(after ?? example);
	const base = said("base")?.split(", ") ?? [];
	const path = said("file") ?? "migrations/0001_example.sql";
	const around = {
		has: (name) => base.includes(name),
		above: () => false
	};
	const marked = toolByText(text);
	const tool = marked ?? (said("file") === void 0 ? plainTool : toolByPath(path, around) ?? plainTool);
	const up = (sql) => tool.up ? keepOnly(sql, tool.up(sql)) : sql;
	const down = downOf(path, text, tool, around);
	return {
		file: {
			path,
			database: rootOf(path),
			tool,
			text,
			up: up(text),
			wrapping: marked ? marked.wrapping(text) : "transaction",
			isNew: before === void 0,
			...down === void 0 ? {} : { down },
			...before === void 0 ? {} : { before: {
				path,
				text: before,
				up: up(before)
			} }
		},
		said,
		base,
		around
	};
}
function readTop(example) {
	const top = /^(?:-- (?:file|base|refused|breaks|lost): [^\n]*\n|-- PostgreSQL \d+\n)*/.exec(example)?.[0] ?? "";
	return {
		said: (key) => new RegExp(`^-- ${key}: (.*)$`, "m").exec(top)?.[1],
		text: example.slice(top.length)
	};
}
const placedOf = (paths, around) => paths.flatMap((path) => {
	const tool = toolByPath(path, around) ?? plainTool;
	const down = downOf(path, "", tool, around);
	if (tool.isDown?.(path)) return [];
	return [{
		path,
		database: rootOf(path),
		tool,
		...down === void 0 ? {} : { down }
	}];
});
const asking = (text) => ({
	stats: {
		at: /* @__PURE__ */ new Date(0),
		tables: /* @__PURE__ */ new Map(),
		queries: []
	},
	isFresh: true,
	watched: [{
		text,
		shown: text,
		calls: 1
	}]
});
function seenAs(said, { statements }) {
	const [refused, breaks, lost] = [
		said("refused"),
		said("breaks"),
		said("lost")
	];
	if (refused === void 0 && breaks === void 0 && lost === void 0) return void 0;
	const last = {
		...refused === void 0 ? {} : { error: {
			code: refused.slice(0, 5),
			message: refused.slice(6)
		} },
		...lost === void 0 ? {} : {
			lost: [lost],
			dropped: [lost]
		},
		...breaks === void 0 ? {} : { broken: [{
			query: 0,
			code: breaks.slice(0, 5)
		}] }
	};
	return {
		seen: statements.map((_, index) => ({
			kind: "seen",
			observation: {
				...nothingSeen(),
				...index === statements.length - 1 ? last : {}
			}
		})),
		isComplete: true,
		base: 1,
		server: "PostgreSQL",
		fixes: /* @__PURE__ */ new Map()
	};
}

//#endregion
//#region src/checks/migrations/history/places-in-history.ts
function placesInHistory(change, base) {
	const old = base.map((migration) => withTables(migration, migration.parsed));
	const all = change.map(({ file, parsed }) => ({
		file,
		placed: withTables(file, parsed)
	}));
	const placed = all.filter(({ file }) => file.isNew).map((each) => each.placed);
	return new Map(all.map(({ file, placed: own }) => [file.path, placeOf(own, old, placed, file.ends)]));
}
function withTables(migration, { statements }) {
	let tables;
	return {
		...migration,
		get tables() {
			tables ??= new Set(statements.flatMap(({ node }) => [...tablesIn(node), ..."DropStmt" in node && node.DropStmt.removeType === "OBJECT_TABLE" ? (node.DropStmt.objects ?? []).map((object) => keyOf$1(partsOf(object))) : []]));
			return tables;
		}
	};
}

//#endregion
//#region src/checks/migrations/read-base.ts
const MAX_BYTES = 16777216;
async function readBase(context, files, order) {
	const { base, git } = context;
	if (base === void 0) return {
		files: [],
		leftOut: 0
	};
	const entries = await base.list();
	const places = placesOf(entries);
	const roots = new Set(files.filter(({ origin }) => origin === void 0).map(({ path }) => rootOf(path)));
	const paths = entries.map(({ path }) => path).filter((path) => roots.has(rootOf(path)) && /\.sql$/i.test(path));
	const up = order?.filter((path) => entries.some((entry) => entry.path === path)) ?? paths.filter((path) => !(toolByPath(path, places) ?? plainTool).isDown?.(path));
	const read = up.slice(-2e3);
	const { texts } = await readTexts(base, read, MAX_FILE_BYTES, git);
	const versions = await readVersions(base, read, places, git);
	let bytes = 0;
	const found = [];
	for (const path of read) {
		const text = texts.get(path);
		if (text === void 0) continue;
		bytes += text.length;
		if (bytes > MAX_BYTES) break;
		const tool = toolByText(text) ?? toolByPath(path, places) ?? plainTool;
		const [version, down] = [versions.get(path), downOf(path, text, tool, places)];
		found.push({
			path,
			database: order === void 0 ? rootOf(path) : "",
			tool,
			...version === void 0 ? {} : { version },
			...down === void 0 ? {} : { down },
			text,
			up: tool.up ? keepOnly(text, tool.up(text)) : text,
			wrapping: tool.wrapping(text)
		});
	}
	return {
		files: found,
		leftOut: up.length - found.length
	};
}
const parseBase = (parse, files) => files.map(({ text, up, wrapping: _, ...file }) => ({
	...file,
	parsed: parseStatements(parse, text, up)
}));

//#endregion
//#region src/checks/migrations/recorded/history-table.ts
const KNOWN = new RegExp(`(?:^|\\.)"?(?:${[
	...[
		"schema_migrations?",
		"schema_version",
		"schema_history",
		"ar_internal_metadata",
		"data_migrations"
	],
	...[
		"migrations?(?:_?locks?)?",
		"migration_versions?",
		"migration_history",
		"knex_migrations(?:_lock)?"
	],
	...[
		"sequelizemeta",
		"sequelizedata",
		"django_migrations",
		"alembic_version",
		"flyway_schema_history"
	],
	...[
		"databasechangelog(?:lock)?",
		"__efmigrations(?:history|lock)",
		"goose_db_version",
		"_sqlx_migrations"
	],
	...[
		"_prisma_migrations",
		"mikro_orm_migrations",
		"kysely_migrations?(?:_lock)?",
		"pgmigrations"
	],
	...[
		"gorp_migrations",
		"__drizzle_migrations",
		"__diesel_schema_migrations",
		"atlas_schema_revisions"
	],
	...[
		"typeorm_metadata",
		"doctrine_migration_versions",
		"phinxlog",
		"bun_migrations?(?:_locks)?"
	]
].join("|")})"?$`, "i");
function tableOf(node) {
	if (node === void 0) return void 0;
	if ("InsertStmt" in node) return tableKey(node.InsertStmt.relation);
	if ("UpdateStmt" in node) return tableKey(node.UpdateStmt.relation);
	if ("DeleteStmt" in node) return tableKey(node.DeleteStmt.relation);
	const relations = /* @__PURE__ */ new Set();
	for (const each of walk(node)) if ("relname" in each) relations.add(tableKey(each));
	return relations.size === 1 ? [...relations][0] : void 0;
}
const BESIDE$1 = /(?:lock|locks|metadata|sequelizedata)"?$/i;
const isHistoryTable = (table, marked) => KNOWN.test(table) && (marked.size === 0 || marked.has(table) || BESIDE$1.test(table));
function writtenBy(node) {
	if (node === void 0) return [];
	const about = "UpdateStmt" in node ? node.UpdateStmt.targetList : "InsertStmt" in node ? node.InsertStmt.selectStmt : void 0;
	const literals = [];
	for (const each of walk(about)) {
		if (!("A_Const" in each)) continue;
		const { sval, ival, fval } = each.A_Const;
		literals.push(String(sval?.sval ?? fval?.fval ?? ival?.ival ?? ""));
	}
	return literals;
}

//#endregion
//#region src/checks/migrations/recorded/named-by.ts
function meaning(text, path) {
	const words = text.trim();
	if (words === "") return 0;
	const parts = path.split("/");
	const file = parts.at(-1) ?? "";
	const stem = /^(?:migration|up)\.\w+$/.test(file) ? parts.at(-2) ?? file : file.replace(/(?:\.up)?\.\w+$/, "");
	if (path.endsWith(words) && words.includes(".")) return 1e3 + words.length;
	if (words.endsWith(file)) return 1e3 + file.length;
	if (words === stem || words === stem.replace(/^[VR]?[\d._-]+/, "")) return 500 + words.length;
	const number = /^[VU]?(\d[\d._-]*\d|\d)/.exec(stem)?.[1]?.replace(/\D/g, "").replace(/^0+(?=\d)/, "") ?? "";
	if (number !== "" && /^\d+$/.test(words) && words.replace(/^0+(?=\d)/, "") === number) return number.length;
	if (number.length >= 8 && words.includes(number)) return number.length;
	return words.length >= 4 && stem.startsWith(words) && /^[_.-]/.test(stem.slice(words.length)) ? words.length : 0;
}
function namedBy(texts, paths) {
	const sure = paths.map((path) => ({
		path,
		sure: Math.max(0, ...texts.map((text) => meaning(text, path)))
	}));
	const most = Math.max(0, ...sure.map((each) => each.sure));
	if (most === 0) return void 0;
	const best = sure.filter((each) => each.sure === most).map(({ path }) => path);
	if (best.length === 1) return best[0];
	return best.find((path) => path.split("/").slice(0, -1).some((folder) => texts.includes(folder)));
}

//#endregion
//#region src/checks/migrations/recorded/noise.ts
const CLIENT = /^(?:application_name|client_encoding|client_min_messages|datestyle|intervalstyle|timezone|extra_float_digits|bytea_output|standard_conforming_strings|ssl_renegotiation_limit|default_transaction_\w+|transaction_\w+|idle_in_transaction_session_timeout|jit)$/i;
const QUIET = [...[
	"VariableShowStmt",
	"DeallocateStmt",
	"ListenStmt",
	"UnlistenStmt",
	"NotifyStmt",
	"DiscardStmt"
], ...[
	"FetchStmt",
	"DeclareCursorStmt",
	"ClosePortalStmt",
	"ConstraintsSetStmt",
	"CheckPointStmt"
]];
function isNoise(node) {
	if (node === void 0) return false;
	const [kind = ""] = Object.keys(node);
	if (QUIET.includes(kind)) return true;
	if ("ExplainStmt" in node) return !isAnalyzed(node.ExplainStmt.options) || !mayChange(node);
	if ("VariableSetStmt" in node) return CLIENT.test(node.VariableSetStmt.name ?? "");
	return "SelectStmt" in node && node.SelectStmt.intoClause === void 0 && !mayChange(node);
}
function mayChange(node) {
	for (const each of walk(node)) {
		if ("InsertStmt" in each || "UpdateStmt" in each || "DeleteStmt" in each || "MergeStmt" in each) return true;
		if ("funcname" in each && !isHarmless([...namesIn(each.funcname)])) return true;
	}
	return false;
}
const isAnalyzed = (options) => options?.some((option) => "DefElem" in option && option.DefElem.defname === "analyze") === true;
const HARMLESS = new RegExp(`^(?:${[
	"pg_(?:try_)?advisory_(?:xact_)?(?:un)?lock(?:_shared|_all)?|pg_backend_pid|pg_is_in_recovery|pg_current_xact_id|txid_current",
	"pg_sleep|pg_export_snapshot|pg_my_temp_schema|pg_postmaster_start_time|pg_conf_load_time|set_config|current_setting",
	"current_\\w+|session_user|user|version|inet_(?:server|client)_(?:addr|port)",
	"pg_get_\\w+|pg_\\w+_is_visible|pg_has_role|pg_indexam_has_property|pg_index(?:_column)?_has_property|pg_encoding_to_char",
	"pg_char_to_encoding|pg_typeof|pg_collation_for|pg_describe_object|pg_identify_object|pg_options_to_table|pg_tablespace_\\w+",
	"pg_(?:total_)?relation_(?:size|filenode|filepath)|pg_table_size|pg_indexes_size|pg_database_size|pg_column_size|pg_size_pretty",
	"pg_stat_get_\\w+|pg_timezone_\\w+|pg_available_extension\\w*|pg_extension_\\w+|_pg_expandarray|pg_sequence_\\w+",
	"to_reg\\w+|obj_description|col_description|shobj_description|format_type|has_\\w+_privilege|row_security_active",
	"count|max|min|sum|avg|coalesce|greatest|least|nullif|array_\\w+|string_agg|string_to_array|unnest|cardinality|bool_or|bool_and|every",
	"generate_series|generate_subscripts|jsonb?_(?:agg|build_object|build_array|object_agg|array_elements|array_elements_text|each|each_text|object_keys)",
	"row_to_json|to_jsonb?|row_number|rank|dense_rank|lag|lead|lower|upper|trim|btrim|ltrim|rtrim|length|char_length|substring|substr",
	"left|right|replace|regexp_\\w+|split_part|concat|concat_ws|format|quote_ident|quote_literal|position|strpos|starts_with|like_escape",
	"now|clock_timestamp|statement_timestamp|transaction_timestamp|to_char|to_number|to_date|to_timestamp|date_part|date_trunc|extract|age",
	"abs|round|floor|ceil|ceiling|mod|random|gen_random_uuid|uuid_generate_v4|hashtext|md5|exists"
].join("|")})$`, "i");
const isHarmless = (parts) => (parts.length < 2 || /^(?:pg_catalog|information_schema)$/i.test(parts[0] ?? "")) && HARMLESS.test(parts.at(-1) ?? "");

//#endregion
//#region src/checks/migrations/recorded/attribute.ts
function markedIn(kept, paths) {
	const none = /* @__PURE__ */ new Set();
	return new Set(kept.flatMap(({ node }) => {
		const table = tableOf(node);
		return table !== void 0 && isHistoryTable(table, none) && namedBy(writtenBy(node), paths) !== void 0 ? table : [];
	}));
}
function attribute(kept, options) {
	const { paths } = options;
	let isMaking = options.isFirst;
	const steps = kept.map((each) => {
		const step = stepOf(each, options, isMaking);
		if (step.isMark) isMaking = false;
		return {
			each,
			...step
		};
	});
	const marks = steps.flatMap(({ isMark, marks: path }, at) => isMark ? [{
		at,
		path
	}] : []);
	const some = (from, to) => steps.slice(from, to).some(({ isOwn }) => !isOwn);
	const isBefore = marks.length > 0 && !some(0, marks[0]?.at ?? 0) && some(marks.at(-1)?.at ?? 0, steps.length);
	const segments = [];
	for (const [at, { each, isOwn }] of steps.entries()) {
		if (isOwn) continue;
		const path = (isBefore ? marks.findLast((one) => one.at < at) : marks.find((one) => one.at > at) ?? marks.at(-1))?.path ?? (paths.length === 1 ? paths[0] : void 0);
		const last = segments.at(-1);
		if (last !== void 0 && last.path === path) last.kept.push(each);
		else segments.push({
			path,
			kept: [each]
		});
	}
	return segments;
}
function byFile(segments) {
	const files = /* @__PURE__ */ new Map();
	const others = [];
	for (const { path, kept } of segments) if (path === void 0) others.push(...kept);
	else files.set(path, [...files.get(path) ?? [], ...kept]);
	return {
		files,
		others
	};
}
const isReshaped = (node) => "AlterTableStmt" in node || "DropStmt" in node || "RenameStmt" in node;
function stepOf({ node }, { paths, marked }, isMaking) {
	if (isNoise(node)) return {
		isOwn: true,
		isMark: false
	};
	const table = tableOf(node);
	if (node === void 0 || table === void 0 || !isHistoryTable(table, marked) || !isMaking && isReshaped(node)) return {
		isOwn: false,
		isMark: false
	};
	const marks = namedBy(writtenBy(node), paths);
	return {
		isOwn: true,
		isMark: marks !== void 0 || "InsertStmt" in node,
		...marks === void 0 ? {} : { marks }
	};
}

//#endregion
//#region src/checks/migrations/recorded/command-tool.ts
const commandTool = {
	name: "command",
	label: "The migration tool",
	matches: () => false,
	wrapping: () => "none",
	onEdit: plainTool.onEdit,
	outside: "Put it into a migration of its own, and tell the tool to open no transaction for it."
};

//#endregion
//#region src/checks/migrations/recorded/edited.ts
async function editedIn({ head, base, git }, changes, places) {
	const paths = changes.map(({ path }) => path).filter((path) => toolByPath(path, places) === void 0 && programsByPath(path).length === 0);
	if (paths.length === 0 || base === void 0) return {
		files: [],
		total: 0,
		paths: /* @__PURE__ */ new Set()
	};
	const [now, before] = [await readTexts(head, paths, MAX_FILE_BYTES, git), await readTexts(base, paths, MAX_FILE_BYTES, git)];
	const files = paths.flatMap((path) => {
		const [text, old] = [now.texts.get(path), before.texts.get(path)];
		if (text === void 0 || old === void 0) return [];
		return [{
			path,
			tool: commandTool,
			database: folderOf$1(path),
			wrapping: "unknown",
			text,
			up: keepOnly(text, []),
			isNew: false,
			before: {
				path,
				text: old,
				up: keepOnly(old, [])
			}
		}];
	});
	return {
		files,
		total: files.length,
		paths: new Set(paths)
	};
}

//#endregion
//#region src/checks/migrations/recorded/search-path.ts
const DEFAULT_PATH = "RESET search_path";
function pathSetBy(node, sql) {
	if (node === void 0) return void 0;
	if ("DiscardStmt" in node) return node.DiscardStmt.target === "DISCARD_ALL" ? DEFAULT_PATH : void 0;
	if ("VariableSetStmt" in node) {
		const { kind, name = "", is_local } = node.VariableSetStmt;
		if (kind === "VAR_RESET_ALL") return DEFAULT_PATH;
		if (name.toLowerCase() !== "search_path" || is_local) return void 0;
		return kind === "VAR_SET_VALUE" ? sql : DEFAULT_PATH;
	}
	if (!("SelectStmt" in node)) return void 0;
	for (const each of walk(node)) {
		if (!("FuncCall" in each)) continue;
		const { funcname, args = [] } = each.FuncCall;
		const [name, value, isLocal] = args.map(constantOf);
		if (partsOf(funcname?.at(-1)).at(-1) !== "set_config" || typeof name !== "string" || isLocal !== false) continue;
		if (name.toLowerCase() !== "search_path" || typeof value !== "string") continue;
		return `SET search_path TO ${value.trim() === "" ? "''" : value}`;
	}
}
function constantOf(node) {
	if ("TypeCast" in node && node.TypeCast.arg !== void 0) return constantOf(node.TypeCast.arg);
	if (!("A_Const" in node)) return void 0;
	const { sval, boolval } = node.A_Const;
	return sval === void 0 ? boolval && boolval.boolval === true : sval.sval ?? "";
}

//#endregion
//#region src/checks/migrations/recorded/with-values.ts
function withValues({ text, start, tokens }, values) {
	if (values.length === 0) return text;
	let written = "";
	let copied = 0;
	for (const token of tokens) {
		const name = token.kind === "number" ? text.slice(token.start - start, token.end - start) : "";
		if (!/^\$\d+$/.test(name)) continue;
		const value = values[Number(name.slice(1)) - 1];
		written += text.slice(copied, token.start - start) + (value === void 0 || value === null ? "NULL" : literal$2(value));
		copied = token.end - start;
	}
	return written + text.slice(copied);
}

//#endregion
//#region src/checks/migrations/recorded/kept.ts
function keptOf(parse, sent) {
	const open = /* @__PURE__ */ new Map();
	const paths = /* @__PURE__ */ new Map();
	const pathOf = (session) => paths.get(session) ?? "RESET search_path";
	const kept = [];
	let failed = [];
	let ids = 0;
	let at = 0;
	const end = (session, how) => {
		const own = open.get(session);
		open.delete(session);
		if (own === void 0) return;
		if (own.failed !== void 0) failed = [...own.kept, own.failed];
		if (how === "undone") {
			paths.set(session, own.searchPath);
			return;
		}
		const isOne = !own.isBegun && own.kept.length === 1;
		kept.push(...own.kept.map(({ transaction, ...each }) => isOne || transaction === void 0 ? each : {
			...each,
			transaction
		}));
	};
	const openOf = (session, batch, isBegun) => {
		const searchPath = pathOf(session);
		const own = open.get(session) ?? {
			id: ids++,
			isBegun,
			kept: [],
			savepoints: [],
			batch,
			searchPath
		};
		open.set(session, own);
		return own;
	};
	for (const one of sent) {
		if (one.isSkipped) continue;
		const { session, batch, done, error } = one;
		const before = open.get(session);
		if (before !== void 0 && !before.isBegun && before.batch !== batch) end(session, before.failed ? "undone" : "kept");
		const statements = statementsOf(parse, one);
		for (const [index, each] of statements.entries()) {
			const hasRun = index < done.length;
			if (!hasRun && (error === void 0 || index > done.length)) break;
			const transaction = transactionOf(each.node);
			if (!hasRun) {
				const own = openOf(session, batch, false);
				own.failed ??= {
					...withPath(each, pathOf(session)),
					transaction: own.id,
					at: at++
				};
				break;
			}
			if (transaction === void 0) {
				const own = openOf(session, batch, false);
				const path = pathSetBy(each.node, each.sql);
				if (path !== void 0) paths.set(session, path);
				else own.kept.push({
					...withPath(each, pathOf(session)),
					transaction: own.id,
					at: at++
				});
				continue;
			}
			const { kind = "", savepoint_name: name = "", chain = false } = transaction;
			if (kind === "TRANS_STMT_BEGIN" || kind === "TRANS_STMT_START") openOf(session, batch, true).isBegun = true;
			if (kind === "TRANS_STMT_COMMIT") end(session, done[index] === "COMMIT" ? "kept" : "undone");
			if (kind === "TRANS_STMT_ROLLBACK") end(session, "undone");
			if (chain) openOf(session, batch, true).isBegun = true;
			const own = open.get(session);
			if (own === void 0) continue;
			if (kind === "TRANS_STMT_SAVEPOINT") own.savepoints.push({
				name,
				at: own.kept.length
			});
			if (kind === "TRANS_STMT_RELEASE") {
				const last = own.savepoints.findLastIndex((savepoint) => savepoint.name === name);
				if (last !== -1) own.savepoints.length = last;
			}
			if (kind === "TRANS_STMT_ROLLBACK_TO") {
				const last = own.savepoints.findLast((savepoint) => savepoint.name === name);
				if (own.failed !== void 0) failed = [...own.kept, own.failed];
				delete own.failed;
				if (last !== void 0) own.kept.length = Math.min(own.kept.length, last.at);
			}
		}
		if (error !== void 0 && open.get(session)?.isBegun === false) end(session, "undone");
	}
	for (const [session, { isBegun, failed: hasFailed }] of [...open]) end(session, isBegun || hasFailed ? "undone" : "kept");
	return {
		kept: inOrder(kept),
		failed: inOrder(failed)
	};
}
const withPath = (each, searchPath) => searchPath === "RESET search_path" ? each : {
	...each,
	searchPath
};
const inOrder = (all) => [...all].sort((a, b) => a.at - b.at).map(({ at: _, ...each }) => each);
const transactionOf = (node) => node !== void 0 && "TransactionStmt" in node ? node.TransactionStmt : void 0;
function statementsOf(parse, { session, sql, values }) {
	const isUnread = values.includes(void 0);
	const { statements, problems } = parseStatements(parse, sql);
	if (problems.length > 0) return [{
		session,
		sql: sql.trim().replace(/;\s*$/, ""),
		isUnread
	}];
	return statements.filter(({ nested }) => !nested).map((statement) => {
		const written = withValues(statement, values);
		const again = values.length === 0 ? void 0 : parse(written);
		return {
			session,
			sql: written,
			node: again?.ok ? again.statements[0]?.node ?? statement.node : statement.node,
			isUnread
		};
	});
}

//#endregion
//#region src/checks/migrations/recorded/own-files.ts
function matcherOf(run, settings, places) {
	const isIgnored = globMatcher(settings["ignore-paths"]);
	const isNamed = globMatcher(run.paths);
	const folder = folderOf(run);
	return (path) => {
		if (!path.startsWith(folder) || isIgnored(path) || BESIDE.test(path)) return false;
		if (run.paths.length > 0) return isNamed(path);
		const tool = toolByPath(path, places);
		if (tool !== void 0) return tool.isDown?.(path) !== true;
		return programsByPath(path).length > 0 || foreignByPath(path).length > 0 || IN_MIGRATIONS.test(path);
	};
}
const folderOf = (run) => run["working-directory"] === "." ? "" : `${run["working-directory"].replace(/\/+$/, "")}/`;
const BESIDE = /(?:^|\/)(?:__init__\.py|index\.[cm]?[jt]s|[^/]+\.Designer\.cs|[^/]+ModelSnapshot\.cs|[^/]+\.(?:d|test|spec)\.[cm]?ts)$/;
const IN_MIGRATIONS = /(?:^|\/)(?:\w*migrations?|migrate)\/(?:[^/]+\/)*[^/]+\.(?:[cm]?[jt]s|py|rb|php|exs?|cs|fs|vb|go|rs|java|kt|scala|groovy|clj|pl|xml|ya?ml|json)$/i;

//#endregion
//#region src/checks/migrations/recorded/said.ts
const WIDTH = 200;
const FRAME = /^(?:at |File "|from \S+:\d|#\d+ |\^+$|~+|\.{3} \d+ |\w+: .*,$|(?:routine|line): |[[\](){}]+;?$|Node\.js v|npm (?:ERR!|error) A complete log)/;
const SHORTEST = 3;
function saidOf(output, sent) {
	const literals = new Set(sent.flatMap(literalsOf).filter(({ length }) => length >= SHORTEST));
	const lines = stripVTControlCharacters(output).split(/\r?\n/).map((line) => line.trim());
	return [...new Set(lines)].filter((line) => line !== "" && !FRAME.test(line)).slice(-4).map((line) => {
		let shown = line;
		for (const literal of literals) shown = shown.replaceAll(literal, "…");
		return cut(printable(shown, WIDTH), WIDTH);
	}).join(" / ");
}
function literalsOf({ sql, values }) {
	const written = tokenize(sql).filter(({ kind }) => kind === "string").map(({ start, end }) => sql.slice(start, end).replace(/^\w*'|^\$\w*\$|'$|\$\w*\$$/g, ""));
	return [
		...[...sql.matchAll(/\d{5,}/g)].map(([digits]) => digits),
		...written,
		...written.map((text) => text.replaceAll("''", "'")),
		...values.flatMap((value) => value ?? [])
	];
}

//#endregion
//#region src/checks/migrations/recorded/record.ts
async function record({ openStage, base, head, progress }, run, options) {
	if (openStage === void 0 || base === void 0) return "";
	const command = {
		line: run.command,
		folder: run["working-directory"],
		environment: run.environment,
		limit: run.minutes * 6e4
	};
	let stage;
	try {
		stage = await openStage(options);
	} catch (error) {
		return `\`migrations.run\` has no database: ${messageOf(error)}`;
	}
	try {
		progress("migrations: `migrations.run` runs on the base");
		const isMissing = await missingFolder(run, base, "the base");
		if (isMissing !== void 0) return isMissing;
		await stage.checkOut(base);
		const before = await stage.run(command);
		if (before.exitCode !== 0 || before.isTooMuch) return whyFailed(run, before, "the base");
		if (before.sent.length === 0) return "what `migrations.run` started sent nothing to the database that it was given: it must take its address from DATABASE_URL or PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE, or from what `migrations.run.environment` makes of them";
		progress("migrations: `migrations.run` runs on the change");
		const isGone = await missingFolder(run, head, "the change");
		if (isGone !== void 0) return isGone;
		await stage.checkOut(head);
		const after = await stage.run(command);
		if (after.isLate || after.isStuck || after.isTooMuch) return whyFailed(run, after, "the change");
		return [before, after];
	} finally {
		await stage.close();
	}
}
async function missingFolder(run, tree, where) {
	const folder = folderOf(run);
	if ((await tree.list()).some(({ path }) => path.startsWith(folder))) return void 0;
	return `\`migrations.run.working-directory\` is \`${printable(run["working-directory"], 200)}\`, and ${where} has no such folder`;
}
function whyFailed(run, { exitCode, isLate, isStuck, isTooMuch, output, sent }, where) {
	const how = isStuck ? "waits for a second conversation with the database, which only a server can hold: name production’s version (`database: { postgres: 16 }`) on a machine that has this PostgreSQL" : isTooMuch ? "sent more than is kept (64 million characters, 200,000 statements): rows that fill a new database belong into a command of their own" : isLate ? `did not end within ${countOf(run.minutes, "minutes")} (\`migrations.run.minutes\`)` : exitCode === null ? "was ended" : `ended with code ${exitCode}`;
	const said = saidOf(output, sent);
	return `\`migrations.run\` on ${where} ${how}${said === "" ? "" : `; it said: ${said}`}`;
}

//#endregion
//#region src/checks/migrations/recorded/locate.ts
const MOST = 1e6;
function locator(text) {
	const lines = [...text.slice(0, MOST).matchAll(/[^\r\n]+/g)].map(({ 0: line, index }) => ({
		start: index + line.length - line.trimStart().length,
		end: index + line.trimEnd().length,
		words: new Set(wordsOf(line))
	}));
	let last = 0;
	return (node) => {
		const names = node === void 0 ? /* @__PURE__ */ new Map() : weightsOf(node);
		let best;
		for (const [at, { words }] of lines.entries()) {
			let shared = 0;
			for (const [name, weight] of names) if (words.has(name)) shared += weight;
			const isBetter = best === void 0 || shared > best.shared || shared === best.shared && best.at < last && at >= last;
			if (shared > 0 && isBetter) best = {
				at,
				shared
			};
		}
		if (best !== void 0) last = best.at;
		const found = lines[best?.at ?? 0];
		return {
			start: found?.start ?? 0,
			end: found?.end ?? 0
		};
	};
}
const wordsOf = (text) => [...text.matchAll(/[\p{L}_$][\p{L}\p{N}_$]*/gu)].map(([word]) => word.replaceAll("_", "").toLowerCase());
const NAMES = [
	"relname",
	"colname",
	"name",
	"newname",
	"conname",
	"idxname",
	"subname",
	"extname",
	"schemaname"
];
function weightsOf(node) {
	const weights = /* @__PURE__ */ new Map();
	for (const each of walk(node)) for (const [key, value] of Object.entries(each)) if (typeof value === "string" && (key === "sval" || NAMES.includes(key))) for (const word of wordsOf(value)) weights.set(word, Math.max(weights.get(word) ?? 0, key === "relname" ? 1 : 2));
	return weights;
}

//#endregion
//#region src/checks/migrations/recorded/script.ts
function scriptOfKept(kept, program) {
	const locate = locator(program);
	const groups = new Set(kept.map(({ transaction }) => transaction));
	const wrapping = groups.size === 1 && !groups.has(void 0) ? "transaction" : "none";
	let open;
	let session = kept[0]?.session;
	let path = DEFAULT_PATH;
	let hasSettings = false;
	const statements = kept.flatMap(({ sql, node, transaction, ...each }) => {
		const place = locate(node);
		const before = [];
		if (wrapping === "none" && transaction !== open) {
			if (open !== void 0) before.push("COMMIT");
			if (each.session !== session && hasSettings) before.push("RESET ALL");
			if (transaction !== void 0) before.push("BEGIN");
			open = transaction;
		} else if (each.session !== session && hasSettings) before.push("RESET ALL");
		if (before.includes("RESET ALL")) [path, hasSettings] = [DEFAULT_PATH, false];
		session = each.session;
		const { searchPath = DEFAULT_PATH } = each;
		if (searchPath !== path) before.push(searchPath);
		path = searchPath;
		hasSettings ||= path !== "RESET search_path" || node !== void 0 && "VariableSetStmt" in node;
		return [...before, sql].map((one) => ({
			sql: one,
			...place
		}));
	});
	const end = statements.at(-1);
	if (open !== void 0 && end !== void 0) statements.push({
		...end,
		sql: "COMMIT"
	});
	if (path !== "RESET search_path" && end !== void 0) statements.push({
		...end,
		sql: DEFAULT_PATH
	});
	const { sql, origin } = scriptOf(program, { statements });
	return {
		text: sql,
		origin,
		wrapping
	};
}

//#endregion
//#region src/checks/migrations/recorded/collect.ts
const NOTHING = {
	total: 0,
	fresh: 0,
	files: [],
	base: [],
	leftOut: [],
	notices: [],
	paths: /* @__PURE__ */ new Set()
};
async function collectRecorded(context, settings, parse) {
	const found = await collectAll(context, settings, parse);
	const isNew = settings.runIsNew && context.scope.kind === "change" ? [NEW_RUN] : [];
	return {
		...found,
		notices: [...isNew, ...found.notices]
	};
}
const NEW_RUN = "`migrations.run` is new or changed here: it counts once it is on the base. Try it on a laptop with `launch-ready migrations --run COMMAND`.";
async function collectAll(context, settings, parse) {
	const { run } = settings;
	const { base, head, scope, changes } = context;
	if (run === void 0 || base === void 0 || scope.kind !== "change") return NOTHING;
	const entries = (await head.list()).filter(({ kind }) => kind === "file");
	const isOurs = matcherOf(run, settings, placesOf(entries));
	const touched = changes.filter(({ path, status }) => status !== "deleted" && isOurs(path));
	const edited = await editedIn(context, touched.filter(({ status }) => status === "modified"), placesOf(entries));
	const added = touched.filter(({ status }) => status !== "modified");
	if (added.length === 0) return {
		...NOTHING,
		...edited
	};
	if (context.fork || context.openStage === void 0) return {
		...NOTHING,
		...edited,
		leftOut: [{
			what: "commands",
			count: 1,
			why: `\`migrations.run\` did not run${context.fork ? ": code of a fork (or a bot) is never run" : ": outside of GitHub Actions only `--run COMMAND` runs code of the project"}`
		}]
	};
	const paths = added.map(({ path }) => path);
	const older = (await base.list()).filter(({ path, kind }) => kind === "file" && isOurs(path)).map(({ path }) => path);
	const changed = new Set(changes.map((change) => change.from ?? change.path));
	const done = [
		...paths,
		...edited.paths,
		...older.filter((path) => !changed.has(path))
	];
	const found = {
		...NOTHING,
		files: edited.files,
		total: done.length,
		fresh: paths.length,
		paths: new Set(done)
	};
	const { texts } = await readTexts(head, [...paths, ...older], MAX_FILE_BYTES, context.git);
	const recorded = await record(context, run, {
		version: settings.database?.postgres,
		extensions: extensionsNamedIn([...texts.values()])
	});
	if (typeof recorded === "string") return {
		...found,
		problem: recorded
	};
	const parser = await parse();
	const [before, after] = recorded.map(({ sent, exitCode }) => {
		const { kept, failed } = keptOf(parser, sent);
		return exitCode === 0 ? kept : [...kept, ...failed];
	});
	const marked = markedIn([...before, ...after], [...older, ...paths]);
	const own = byFile(attribute(after, {
		paths,
		marked,
		isFirst: false
	}));
	if (own.files.size === 0 && own.others.length === 0 && markedIn(after, paths).size === 0 && recorded[1].exitCode === 0) return {
		...found,
		problem: UNSEEN
	};
	const database = `run ${run["working-directory"]}`;
	const places = placesOf(entries);
	const toolOf = (path) => toolByPath(path, places) ?? programsByPath(path)[0]?.tool ?? commandTool;
	const last = paths.at(-1) ?? "";
	if (own.others.length > 0) own.files.set(last, [...own.files.get(last) ?? [], ...own.others]);
	const silent = paths.filter((path) => !own.files.has(path));
	const files = paths.flatMap((path) => {
		const kept = own.files.get(path);
		if (kept === void 0) return [];
		const { text, origin, wrapping } = scriptOfKept(kept, texts.get(path) ?? "");
		const unread = kept.filter(({ isUnread }) => isUnread).length;
		return [{
			path,
			tool: toolOf(path),
			database,
			wrapping,
			text,
			up: text,
			origin,
			isNew: true,
			unread
		}];
	});
	return {
		...found,
		files: [...edited.files, ...files],
		base: attribute(before, {
			paths: older,
			marked,
			isFirst: true
		}).map(({ path = BASE, kept }) => ({
			path,
			database,
			tool: toolOf(path),
			parsed: parseStatements(parser, scriptOfKept(kept, "").text),
			unread: kept.filter(({ isUnread }) => isUnread).length
		})),
		leftOut: leftOutOf(own.files),
		...recorded[1].exitCode === 0 ? {} : { problem: whyFailed(run, recorded[1], "the change") },
		notices: noticesOf(run, {
			silent,
			spread: own.others.length > 0 && paths.length > 1,
			last
		})
	};
}
const UNSEEN = "`migrations.run` sent nothing for the new migrations, not even that they ran: write the command that runs them, or their folder as `migrations.run.working-directory`, or their files as `migrations.run.paths`";
const BASE = "the base";
const extensionsNamedIn = (texts) => EXTENSIONS.filter((name) => texts.some((text) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`, "i").test(text)));
function leftOutOf(files) {
	const unread = [...files.values()].flat().filter(({ isUnread }) => isUnread).length;
	return unread === 0 ? [] : [{
		what: "statements",
		count: unread,
		why: "sent with values of types that cannot be read"
	}];
}
function noticesOf(run, { silent, spread, last }) {
	const shown = (paths) => listOf(paths.slice(0, 3).map((path) => `\`${printable(path, 200)}\``));
	return [
		`What \`${printable(run.command, 120)}\` sent to PostgreSQL was judged; lines in its files are the likeliest ones.`,
		...silent.length === 0 ? [] : [`${shown(silent)}${silent.length > 3 ? " and others" : ""} sent nothing that changes the database.`],
		...spread ? [`Which of the new migrations sent each statement is not known: they are shown at \`${printable(last, 200)}\`.`] : []
	];
}

//#endregion
//#region src/checks/migrations/shadow/extensions.ts
const CREATE_EXTENSION = /\bcreate\s+extension\s+(?:if\s+not\s+exists\s+)?"?([\w-]+)/gi;
const createdIn = (texts) => texts.flatMap((text) => [...text.matchAll(CREATE_EXTENSION)].map(([, name = ""]) => name.toLowerCase()));
function extensionsIn(texts) {
	const names = createdIn(texts);
	const all = new Set(names.includes("earthdistance") ? ["cube", ...names] : names);
	return EXTENSIONS.filter((name) => all.has(name));
}
const missingIn = (texts) => [...new Set(createdIn(texts))].filter((name) => name !== "plpgsql" && !EXTENSIONS.includes(name));

//#endregion
//#region src/checks/migrations/shadow/plan.ts
function planStatements(parsed, file, firstGroup = 0) {
	const transactions = transactionsOf(parsed.statements, file);
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
	if (isAboutRows(node) && hasParameter(node)) return "a value in it is only known when the program runs";
}
const isAboutRows = (node) => "InsertStmt" in node || "UpdateStmt" in node || "DeleteStmt" in node || "MergeStmt" in node || "SelectStmt" in node;
function hasParameter(node) {
	for (const each of walk(node)) if ("ParamRef" in each) return true;
	return false;
}

//#endregion
//#region src/checks/migrations/shadow/safe-plan.ts
function safeStatements(parsed, suggested) {
	const byStatement = Map.groupBy(suggested, ({ index }) => index);
	const file = {
		statements: [],
		owners: []
	};
	for (const [index, statement] of parsed.statements.entries()) {
		if (statement.nested || "TransactionStmt" in statement.node || whyNotRun(statement) !== void 0) continue;
		const nested = nestedAfter(parsed.statements, index);
		const steps = nested.every((at) => isPlain(parsed, at)) && nested.some((at) => byStatement.has(at)) ? nested.flatMap((at) => stepsOf(parsed, parsed.statements[at], byStatement.get(at) ?? [], true)) : stepsOf(parsed, statement, byStatement.get(index) ?? [], false);
		file.statements.push({
			sql: alone(statement, parsed.readable),
			planned: isExplainable(statement),
			steps: steps.map(({ statements, runs, isQuiet }) => ({
				statements,
				runs,
				...isQuiet ? { isQuiet } : {}
			}))
		});
		file.owners.push(steps.map(({ keys, harmless }) => ({
			keys,
			harmless
		})));
	}
	return file;
}
const isPlain = ({ statements, readable }, at) => statements[at] !== void 0 && !isExecuted(statements[at], readable);
function nestedAfter(statements, position) {
	const nested = [];
	for (let index = position + 1; statements[index]?.nested; index++) nested.push(index);
	return nested;
}
function alone(statement, source) {
	const text = source.slice(statement.start, statement.end);
	return "VariableSetStmt" in statement.node ? text.replace(/^set\s+local\b/i, "SET") : text;
}
function stepsOf({ readable }, statement, suggested, isNested) {
	if (statement === void 0) return [];
	const itself = alone(statement, readable);
	if (suggested.length === 0) return isNested ? [quiet(itself)] : [];
	const ordered = [...suggested].sort((a, b) => Number(b.rewrite.fills === true) - Number(a.rewrite.fills === true));
	const [first, rest] = [ordered.filter(isFirstStep), ordered.filter((each) => !isFirstStep(each))];
	return [
		...own(ordered, ({ before = [] }) => before),
		...first.flatMap((each) => [
			...partAlone(statement, readable, each, ordered),
			...own([each], ({ steps }) => steps),
			...(each.rewrite.undo ?? []).map(({ exact }) => quiet(exact))
		]),
		...remainder(statement, readable, rest, first.length > 0),
		...own(rest, ({ steps }) => steps)
	];
}
const isFirstStep = ({ rewrite }) => rewrite.undo !== void 0;
const own = (suggested, steps) => suggested.flatMap(({ key, rewrite }) => steps(rewrite).map((step) => ({
	statements: step.sql.map(({ exact }) => exact),
	runs: step.runs,
	keys: [key],
	harmless: step.harmless
})));
function partAlone(statement, source, { key, rewrite: { replaces } }, all) {
	if (replaces.kind !== "part" || replaces.edits.length === 0) return [];
	const rewrites = all.map(({ rewrite }) => rewrite);
	const left = remainderOf(statement, source, rewrites, replaces.index);
	return left === void 0 ? [] : [{
		statements: [left.exact],
		runs: "together",
		keys: [key],
		harmless: void 0
	}];
}
const quiet = (text) => ({
	statements: [text],
	runs: "together",
	isQuiet: true,
	keys: [],
	harmless: void 0
});
function remainder(statement, source, suggested, isQuiet) {
	const rewrites = suggested.map(({ rewrite }) => rewrite);
	if (rewrites.every(({ replaces }) => replaces.kind === "nothing")) return [quiet(alone(statement, source))];
	const left = remainderOf(statement, source, rewrites);
	if (left === void 0) return [];
	const keys = suggested.flatMap(({ key, rewrite: { replaces } }) => replaces.kind === "part" && replaces.edits.length > 0 ? [key] : []);
	if (keys.length === 0 || isQuiet) return [quiet(left.exact)];
	return [{
		statements: [left.exact],
		runs: "together",
		keys,
		harmless: void 0
	}];
}

//#endregion
//#region src/checks/migrations/shadow/plan-rewrites.ts
function planRewrites(files, suggested) {
	const statements = [];
	const planned = [];
	for (const { file, parsed } of files) {
		if (file.before !== void 0 || file.onBase) continue;
		const own = safeStatements(parsed, suggested.get(file.path) ?? []);
		planned.push({
			path: file.path,
			file: own,
			offset: statements.length
		});
		statements.push(...own.statements);
	}
	return {
		statements: statements.some(({ steps }) => steps.length > 0) ? statements : [],
		results: (seen, { shapes, ...run }) => new Map([...suggested].flatMap(([path, own]) => {
			const file = planned.find((each) => each.path === path);
			if (file === void 0) return files.some((each) => each.file.path === path) ? [[path, unplayed(own)]] : [];
			return [[path, fixResults(own, seen.get(path) ?? [], {
				...file,
				...run
			}, shapes)]];
		}))
	};
}
const noSteps = () => ({
	steps: /* @__PURE__ */ new Map(),
	ended: "it was not reached",
	shapes: void 0
});
function noteStep(seen, statement, step, what) {
	seen.steps.set(stepKey(statement, step), what);
}
const unplayed = (suggested) => new Map(suggested.map(({ key }) => [key, {
	kind: "not-run",
	why: "the file is on the base already"
}]));

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
const DIESEL = "CREATE TABLE __diesel_schema_migrations (version varchar(50) PRIMARY KEY, run_on timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP);";
function preludeOf(tool) {
	if (tool === "supabase") return {
		roles: SUPABASE_ROLES,
		sql: SUPABASE
	};
	return {
		roles: [],
		sql: tool === "diesel" ? DIESEL : ""
	};
}

//#endregion
//#region src/checks/migrations/shadow/server.ts
async function shadowOn({ admin, role, keep }) {
	await admin.exec("GRANT SET ON PARAMETER session_replication_role TO PUBLIC").catch(() => {});
	return {
		session: {
			exec: (sql) => (BY_ADMIN.some((pattern) => pattern.test(sql)) ? admin : role).exec(sql),
			query: (sql) => role.query(sql)
		},
		owner: admin,
		keep
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
		base: /* @__PURE__ */ new Map(),
		statements: 0,
		queries: 0,
		server: "",
		fixes: /* @__PURE__ */ new Map()
	};
	const leftOut = [];
	const databases = Map.groupBy(change, ({ file }) => file.database);
	for (const [index, [database, files]] of [...databases].entries()) {
		if (index >= MOST_DATABASES) {
			for (const { file, parsed } of files) markAll(proved.seen, file, parsed, `there are more than ${MOST_DATABASES} databases`);
			continue;
		}
		const own = base.filter((migration) => migration.database === database);
		const rewrites = planRewrites(files, options.suggested ?? /* @__PURE__ */ new Map());
		const shadow = await runShadow(children, files, own, rewrites.statements, options);
		for (const [path, fixes] of rewrites.results(shadow.seen, shadow.rewrites)) proved.fixes.set(path, fixes);
		for (const [path, seen] of shadow.seen) proved.seen.set(path, seen);
		for (const { file } of files) proved.base.set(file.path, own.length);
		const isWhole = own.every(({ parsed, unread = 0 }) => parsed.problems.length === 0 && unread === 0);
		if (shadow.failed === 0 && isWhole && options.isCut !== true) for (const { file } of files) proved.complete.add(file.path);
		if (shadow.failed > 0) leftOut.push({
			what: "earlier statements",
			count: shadow.failed,
			why: `did not run in the shadow${lackWords(own)} (first in ${shadow.firstFailed}), so nothing is refuted`
		});
		proved.statements += shadow.ran;
		proved.queries += shadow.queries;
		proved.server = shadow.server || proved.server;
	}
	const unseen = Map.groupBy([...proved.seen.values()].flat().flatMap((seen) => seen.kind === "not-run" && seen.why !== NOT_ONE ? seen.why : []), (why) => why);
	for (const [why, { length }] of unseen) leftOut.push({
		what: "statements",
		count: length,
		why: `not run: ${why}`
	});
	return {
		...proved,
		leftOut
	};
}
function warmUp(children, version, texts) {
	if (version !== void 0 && Math.floor(version) !== OWN_MAJOR) return;
	children.warmUp?.("shadow", texts && { extensions: extensionsIn(texts) });
}
function lackWords(base) {
	const missing = missingIn(base.map(({ parsed }) => parsed.readable));
	if (missing.length === 0) return "";
	return `, which lacks the extension${missing.length === 1 ? "" : "s"} ${listOf(missing.slice(0, 5))}`;
}
function markAll(seen, file, { statements }, why) {
	seen.set(file.path, statements.map(() => ({
		kind: "not-run",
		why
	})));
}
const NOT_ONE = "it is about the transaction";
async function runShadow(children, files, base, safe, { version, progress, queries = [] }) {
	const run = {
		seen: /* @__PURE__ */ new Map(),
		ran: 0,
		failed: 0,
		firstFailed: "",
		server: "",
		rewrites: noSteps(),
		queries: 0
	};
	let isRefused = false;
	let written;
	const slots = [];
	const plan = {
		...planOf(files, base, run.seen, slots),
		safe,
		queries
	};
	if (plan.change.length === 0) return run;
	progress(`migrations: PostgreSQL runs ${countOf(base.length, "earlier migrations")}, then ${countOf(plan.change.length, "new statements")}`);
	let next;
	const hear = (event) => {
		if (event.kind === "ready") run.server = `PostgreSQL ${event.version}`;
		if (event.kind === "prepared") {
			run.failed = event.base.failed.length;
			run.firstFailed = event.base.failed[0]?.path ?? "";
			run.queries = event.queries;
			next = 0;
		}
		if (event.kind === "broken") noteBroken(run.seen, slots[event.index], event.broken);
		if (event.kind === "step") noteStep(run.rewrites, event.statement, event.step, event.seen);
		if (event.kind === "end" && event.version === "written" && !isRefused) written = event.shape;
		if (event.kind === "end" && event.version === "safe" && written !== void 0) run.rewrites.shapes = {
			original: written,
			safe: event.shape
		};
		if (event.kind !== "observed") return;
		isRefused ||= event.observation.error !== void 0;
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
		if (!(error instanceof TooSilent || error instanceof ChildEnded)) throw error;
		run.rewrites.ended = `the shadow ${howEnded(error)}`;
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
		const shadow = await shadowOn(server);
		await withPatience({
			silence: SILENCE,
			total: TOTAL
		}, (isAwaited) => play(shadow, plan, (event) => {
			if (isAwaited()) hear(event);
		}));
		return true;
	} catch (error) {
		throw error instanceof TooSilent ? error : new ChildEnded(messageOf(error), { cause: error });
	} finally {
		await server.stop();
	}
}
const howEnded = (error) => error instanceof TooSilent ? `did not end (${messageOf(error)})` : `died (${messageOf(error)})`;
function whyEnded(error, server, next) {
	const how = howEnded(error);
	if (server === "") return [`PostgreSQL could not be started: it ${how}`, `PostgreSQL could not be started: it ${how}`];
	return next === void 0 ? [`what comes before it ${how}`, `what comes before it ${how}`] : [`it ${how}`, `a statement before it ${how}`];
}
function noteBroken(seen, slot, broken) {
	const [position] = slot?.positions ?? [];
	const what = position === void 0 ? void 0 : seen.get(slot?.path ?? "")?.[position];
	if (what?.kind === "seen") fill(seen, slot, {
		kind: "seen",
		observation: {
			...what.observation,
			broken
		}
	});
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
			why: whyNotRun(statement) ?? NOT_ONE
		})));
		for (const { statement, planned } of planStatements(parsed, file, group)) {
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
	return {
		...basePlan(files, base),
		change
	};
}
function basePlan(files, base) {
	const earlier = base.map(({ path, parsed }) => ({
		path,
		statements: parsed.statements.filter((statement) => !statement.nested && !("TransactionStmt" in statement.node) && whyNotRun(statement) === void 0).map(({ start, end }) => parsed.readable.slice(start, end))
	}));
	return {
		extensions: extensionsIn([...base, ...files].map(({ parsed }) => parsed.readable)),
		prelude: preludeOf(files[0]?.file.tool.name ?? ""),
		base: earlier
	};
}

//#endregion
//#region src/checks/migrations/stats/stats.ts
const MAX_STATS_BYTES = 4194304;
const amount = number().nonnegative();
const statsSchema = object({
	version: literal$1(1),
	at: datetime(),
	tables: record$1(string(), object({
		rows: amount,
		bytes: amount,
		values: record$1(string(), amount)
	})),
	queries: array(object({
		text: string().max(1e4),
		calls: amount
	}))
});
function parseStats(text, path) {
	const refuse = (why, cause) => new UserError(`${printable(path, 200)} is no description of a database: ${why}.`, "Write it anew: `launch-ready migrations --stats-query | psql \"$DATABASE_URL\" -At > .launch-ready/stats.json`.", { cause });
	if (text.length > 4194304) throw refuse(`it is larger than ${MAX_STATS_BYTES / 1024 / 1024} MiB`);
	let json;
	try {
		json = JSON.parse(text);
	} catch (error) {
		throw refuse("it is no JSON", error);
	}
	const read = statsSchema.safeParse(json);
	if (!read.success) {
		const [issue] = read.error.issues;
		throw refuse(`\`${issue?.path.map((part) => printable(String(part), 60)).join(".") || "the whole"}\` does not have the form that the query writes`, read.error);
	}
	const { at, tables, queries } = read.data;
	return {
		at: new Date(at),
		tables: new Map(Object.entries(tables).map(([name, { rows, bytes, values }]) => [withoutPublic(name), {
			rows,
			bytes,
			values: new Map(Object.entries(values))
		}])),
		queries
	};
}
const FRESH_DAYS = 90;
function isFresh({ at }, now) {
	const days = (now.getTime() - at.getTime()) / 864e5;
	return days > -1 && days < FRESH_DAYS;
}

//#endregion
//#region src/checks/migrations/stats/watched.ts
const KINDS = [
	"SelectStmt",
	"InsertStmt",
	"UpdateStmt",
	"DeleteStmt",
	"MergeStmt"
];
function watchedOf({ queries }, parse) {
	return queries.slice(0, 200).flatMap(({ text, calls }) => {
		const { statements, problems } = parseStatements(parse, text);
		const [statement] = statements.filter(({ nested }) => !nested);
		if (problems.length > 0 || statements.length !== 1 || statement === void 0) return [];
		if (!KINDS.some((kind) => kind in statement.node)) return [];
		return [{
			text: text.slice(statement.start, statement.end),
			calls,
			shown: cut(printable(redactStatement(statement, text).replace(/\s+/g, " "), 300), 300)
		}];
	});
}

//#endregion
//#region src/checks/migrations/stats/read.ts
async function readStats(context, { stats: path, statsText }, parse) {
	if (statsText !== void 0) return readOf(parseStats(statsText.text, statsText.path), statsText.path, context.clock, parse);
	const own = await readText(context.head, path);
	const isBrought = context.changes.some((change) => change.path === path);
	if (own !== void 0 && (isBrought || context.base === void 0)) parseStats(own, path);
	const text = context.base === void 0 ? own : await readText(context.base, path);
	if (text === void 0) return { notices: [] };
	try {
		return readOf(parseStats(text, path), path, context.clock, parse);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return { notices: [`${messageOf(error)} Nothing is known of production until then.`] };
	}
}
function readOf(stats, path, clock, parse) {
	const fresh = isFresh(stats, new Date(clock.now()));
	const old = `\`${printable(path, 200)}\` says what production held on ${stats.at.toISOString().slice(0, 10)}: that is no time to call a table small by. Write it anew.`;
	return {
		production: {
			stats,
			isFresh: fresh,
			watched: watchedOf(stats, parse)
		},
		notices: fresh ? [] : [old]
	};
}

//#endregion
//#region src/checks/migrations/check.ts
const migrationsCheck = {
	word: "migrations",
	summary: "Would this migration lose data, lock a table, or break the version that still runs?",
	rules: migrationRules,
	run,
	runExample
};
async function run(context, settings) {
	try {
		return await judgeAll(context, settings);
	} finally {
		context.children?.coolDown?.("shadow");
	}
}
async function judgeAll(context, settings) {
	const compared = context.scope.kind === "change";
	const recorded = await collectRecorded(context, settings, loadParser);
	const collected = await collect(context, settings, recorded.paths);
	const described = describeLeftOut(collected, compared);
	const leftOut = [...described.map(({ what, count, why }) => ({
		what,
		count,
		why
	})), ...recorded.leftOut];
	const { programs, foreign } = collected;
	const files = [
		...collected.files,
		...programs.files,
		...recorded.files
	];
	const { otherFiles } = collected;
	const total = collected.total + programs.total + recorded.total;
	const fresh = collected.fresh + programs.fresh + recorded.fresh;
	const coverage = {
		migrations: total + foreign.reduce((sum, { count }) => sum + count, 0),
		"new migrations": compared ? fresh : 0
	};
	const notices = [...describeChange(context, collected, recorded), ...recorded.notices];
	const { problem } = recorded;
	if (files.length === 0 && otherFiles.length === 0) {
		if (problem !== void 0) return {
			status: "inconclusive",
			reason: problem,
			coverage,
			leftOut,
			findings: [],
			notices
		};
		if (leftOut.length > 0) {
			const reason = described.map(({ words }) => words).join(". ");
			return {
				status: collected.tooLarge.length > 0 || collected.notText.length > 0 ? "inconclusive" : "skipped",
				reason,
				coverage,
				leftOut,
				findings: [],
				notices
			};
		}
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
	context.progress(`migrations: reading ${countOf(files.length + otherFiles.length, "migrations")}`);
	const shadows = files.length > 0 && compared && settings.shadow === "auto" ? context.children : void 0;
	if (shadows) warmUp(shadows, settings.database?.postgres);
	const parse = await loadParser();
	const { production, notices: ofStats } = await readStats(context, settings, parse);
	const options = {
		parse,
		...production === void 0 ? {} : { production },
		lockTimeout: settings["lock-timeout"],
		allowComments: settings.allowComments !== false,
		together: compared,
		...settings.database?.postgres === void 0 ? {} : { postgres: settings.database.postgres }
	};
	const change = files.map((file) => ({
		file,
		parsed: parseStatements(parse, file.text, file.up)
	}));
	const all = [...files, ...otherFiles.map(({ file }) => file)];
	const { files: baseFiles, leftOut: unreadBase } = compared ? await readBase(context, all, settings.order) : {
		files: [],
		leftOut: 0
	};
	if (unreadBase > 0) leftOut.push({
		what: "earlier migrations",
		count: unreadBase,
		why: "are beyond what is read of the base, so nothing is refuted"
	});
	if (shadows) {
		const texts = [...files, ...baseFiles].map(({ text }) => text);
		warmUp(shadows, settings.database?.postgres, [...texts, ...[...programs.base, ...recorded.base].map(({ parsed }) => parsed.readable)]);
	}
	const databases = new Set(files.map(({ database }) => database));
	const base = [
		...parseBase(parse, baseFiles.filter(({ database }) => databases.has(database))),
		...programs.base,
		...recorded.base
	];
	const places = compared ? placesInHistory(change, base) : void 0;
	const shadow = shadows !== void 0 ? await prove(shadows, change, base, {
		version: settings.database?.postgres,
		progress: context.progress,
		suggested: suggestedBy(newJudge(options, base), change),
		isCut: unreadBase > 0,
		queries: production?.watched.map(({ text }) => text) ?? []
	}) : void 0;
	const judge = newJudge(options, base);
	const judgements = change.map(({ file, parsed }) => judge.judge(file, parsed, shadowOf(shadow, file.path), places?.get(file.path)));
	const others = await judgeOthers(context, settings, otherFiles, baseFiles, unreadBase > 0);
	const sum = (key) => judgements.reduce((total_, judgement) => total_ + judgement[key], others[key]);
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
	const brought = change.reduce((count, { file }) => count + broughtByPsql(file.up), 0);
	if (brought > 0) leftOut.push({
		what: "psql commands",
		count: brought,
		why: "bring SQL from another file or from a query (`\\i`, `\\gexec`)"
	});
	const unused = judgements.flatMap(({ unused: words, trace: { path } }) => words.map((each) => `${printable(path, 200)}:${each.line}: \`${each.words}\` silences nothing here.`));
	leftOut.push(...unreadCalls(programs), ...shadow?.leftOut ?? [], ...others.leftOut);
	const isBlind = sum("statements") === 0 && unreadable > 0;
	const blind = problem ?? (isBlind ? "not one statement of the change could be read" : void 0);
	return {
		...blind === void 0 ? { status: "completed" } : {
			status: "inconclusive",
			reason: blind
		},
		coverage: {
			...coverage,
			statements: sum("statements"),
			...shadow === void 0 && others.runs === void 0 ? {} : { "trial runs": (shadow?.statements ?? 0) + (others.runs ?? 0) },
			...shadow === void 0 || production === void 0 ? {} : { "production queries": shadow.queries }
		},
		...leftOut.length > 0 ? { leftOut } : {},
		findings: [...judgements.flatMap(({ findings }) => findings), ...others.findings],
		trace: judgements.map(({ trace }) => trace),
		examined: all.map(({ path }) => path),
		notices: [
			...notices,
			...ofStats,
			...others.notices,
			...unused
		]
	};
}
function newJudge(options, base) {
	const judge = createJudge(options);
	for (const { parsed } of base) judge.learn(parsed);
	return judge;
}
const suggestedBy = (judge, change) => new Map(change.map(({ file, parsed }) => [file.path, judge.judge(file, parsed).suggested]));
const shadowOf = (shadow, path) => shadow && {
	seen: shadow.seen.get(path) ?? [],
	isComplete: shadow.complete.has(path),
	base: shadow.base.get(path) ?? 0,
	server: shadow.server,
	fixes: shadow.fixes.get(path) ?? /* @__PURE__ */ new Map()
};

//#endregion
export { migrationsCheck as t };