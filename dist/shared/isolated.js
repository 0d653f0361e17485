import { i as messageOf } from "./errors.js";
import { n as listOf$1, t as cut } from "./text.js";
import { n as countOf } from "./outcome.js";
import { i as TooSilent, t as ChildEnded } from "./children.js";
import { r as tokenize, t as nameOf$1 } from "./lexer.js";
import { a as plain, c as sqlBlock, i as partsOf$1, l as stringsOf, n as keyOf$2, o as quote$1, s as relationSql, t as code, u as tableKey } from "./names.js";
import { n as addedConstraints, r as alterationsOf, t as addedColumns } from "./alterations.js";
import { n as constraintsOf, o as namesIn, r as defaultOf, s as walk$1 } from "./expressions.js";
import { i as isSerial } from "./types.js";

//#region src/checks/migrations/places.ts
const folderOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf("/")));
function foldersAbove(path) {
	const folders = [];
	for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) folders.push(folder);
	return [...folders, ""];
}
function placesOf(entries) {
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
function shownLiteral(text, token) {
	if (token.kind === "comment") return "";
	if (token.kind !== "string") return void 0;
	const raw = text.slice(token.start, token.end);
	if (raw.startsWith("$")) return "$$…$$";
	const open = raw.indexOf("'");
	if (open === -1) return "'…'";
	return raw.length === open + 2 ? raw : `${raw.slice(0, open)}'…'`;
}
function redactRange(text, tokens, start, end) {
	const pieces = [];
	let result = "";
	let copied = start;
	for (let index = firstAfter(tokens, start); index < tokens.length; index++) {
		const token = tokens[index];
		if (token === void 0 || token.start >= end) break;
		const instead = shownLiteral(text, token);
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
//#region src/checks/migrations/sql/written.ts
function sql(pieces, ...values) {
	const join = (side) => pieces.reduce((text, piece, index) => {
		const value = values[index] ?? "";
		return `${text}${piece}${typeof value === "string" ? value : value[side]}`;
	}, "");
	return {
		exact: join("exact"),
		shown: join("shown")
	};
}
const joinSql = (parts, separator) => parts.reduce((all, part, index) => index === 0 ? sql`${part}` : sql`${all}${separator}${part}`, sql``);
function written({ tokens }, source, start, end) {
	const text = {
		exact: "",
		shown: ""
	};
	let last;
	for (let index = firstFrom(tokens, start); index < tokens.length; index++) {
		const token = tokens[index];
		if (token === void 0 || token.end > end) break;
		const gap = last === void 0 ? "" : gapBetween(source, last, token);
		const raw = source.slice(token.start, token.end);
		text.exact += gap + raw;
		text.shown += gap + (shownLiteral(source, token) ?? raw);
		last = token;
	}
	return text;
}
function gapBetween(source, before, token) {
	if (before.end === token.start) return "";
	return before.kind === "string" && token.kind === "string" && /[\r\n]/.test(source.slice(before.end, token.start)) ? "\n" : " ";
}
const isExecuted = ({ nested, tokens }, source) => nested && tokens[0] !== void 0 && nameOf$1(source, tokens[0]) === "execute";
function firstFrom(tokens, start) {
	let [low, high] = [0, tokens.length];
	while (low < high) {
		const middle = low + high >> 1;
		if ((tokens[middle]?.start ?? 0) >= start) high = middle;
		else low = middle + 1;
	}
	return low;
}

//#endregion
//#region src/checks/migrations/sql/commands.ts
const listedOf = perStatement((statement, source) => {
	const { node, tokens } = statement;
	if (isExecuted(statement, source)) return void 0;
	if ("AlterTableStmt" in node) return listOf(statement, source, endOfTable(tokens, source), tokens.length, node.AlterTableStmt.cmds);
	if (!("DropStmt" in node)) return void 0;
	const words = namesOf$2(tokens, source);
	let start = 2;
	for (const word of [
		"concurrently",
		"if",
		"exists"
	]) if (words[start] === word) start++;
	const last = words.at(-1) ?? "";
	const isTail = tokens.at(-1)?.kind === "word" && (last === "cascade" || last === "restrict");
	return listOf(statement, source, start, tokens.length - (isTail ? 1 : 0), node.DropStmt.objects);
});
const namesOf$2 = (tokens, source) => tokens.map((token) => nameOf$1(source, token));
function endOfTable(tokens, source) {
	const words = tokens.map((token) => token.kind === "word" ? nameOf$1(source, token) : void 0);
	const sign = (at) => tokens[at] && source.slice(tokens[at].start, tokens[at].end);
	let at = 2;
	for (const word of [
		"if",
		"exists",
		"only"
	]) if (words[at] === word) at++;
	while (sign(at + 1) === ".") at += 2;
	return sign(at + 1) === "*" ? at + 2 : at + 1;
}
function listOf(statement, source, from, to, expected) {
	const { tokens } = statement;
	const parts = [];
	let [depth, first] = [0, from];
	for (let at = from; at <= to; at++) {
		const token = tokens[at];
		const sign = at === to || token === void 0 ? "," : source.slice(token.start, token.end);
		if (sign === "(" || sign === "[") depth++;
		if (sign === ")" || sign === "]") depth--;
		if (sign !== "," || depth > 0) continue;
		const [start, end] = [tokens[first]?.start, tokens[at - 1]?.end];
		if (start !== void 0 && end !== void 0 && at > first) parts.push({
			start,
			end
		});
		first = at + 1;
	}
	if (parts.length !== expected?.length || parts[0] === void 0) return void 0;
	return {
		head: written(statement, source, statement.start, parts[0].start),
		parts,
		tail: written(statement, source, parts.at(-1)?.end ?? statement.end, statement.end)
	};
}
function columnText({ offsetOf }, column, command) {
	const all = constraintsOf(column).map((constraint) => ({
		constraint,
		at: place(offsetOf, constraint.location)
	}));
	const type = place(offsetOf, column.typeName?.location);
	if (type === void 0) return void 0;
	const ends = [
		...all.map(({ at }) => at),
		place(offsetOf, column.collClause?.location),
		command.end
	].flatMap((at) => at ?? []);
	const endOf = (start) => Math.min(...ends.filter((end) => end > start));
	const constraints = all.flatMap(({ constraint, at }) => at === void 0 ? [] : [{
		constraint,
		span: {
			start: at,
			end: endOf(at)
		}
	}]);
	const first = Math.min(command.end, ...constraints.map(({ span }) => span.start));
	return constraints.length === all.length ? {
		type: {
			start: type,
			end: first
		},
		constraints
	} : void 0;
}
const place = (offsetOf, location) => location === void 0 || location < 0 ? void 0 : offsetOf(location);
function inParentheses({ tokens }, source, from) {
	let depth = 0;
	let start;
	for (const token of tokens) {
		if (token.start < from) continue;
		const sign = source.slice(token.start, token.end);
		if (sign === "(" && depth++ === 0) start = token.end;
		if (sign === ")" && --depth === 0 && start !== void 0) return {
			start,
			end: token.start
		};
	}
}

//#endregion
//#region src/checks/migrations/rewrite.ts
const suggest = (subject, rewrite, otherwise) => rewrite === void 0 ? { fix: otherwise } : {
	fix: fixOf(subject, rewrite, [rewrite]),
	rewrite
};
function fixOf(subject, rewrite, all) {
	const { lead = "", before = [], replaces, tail = "" } = rewrite;
	const left = isEdited(replaces) ? remainderOf(subject.statement, subject.readable, all, replaces.isWhole ? void 0 : replaces.index) : void 0;
	const steps = [
		...before,
		...left === void 0 ? [] : [{
			sql: [limit(subject), left],
			runs: "together"
		}],
		...rewrite.steps
	];
	const hides = steps.some((step) => step.sql.some(({ exact, shown }) => exact !== shown));
	const isShared = left !== void 0 && all.some((other) => other !== rewrite && isOfSamePart(other, rewrite));
	return [
		lead,
		...steps.flatMap((step) => [step.words ?? "", blockOf(step)]),
		hides ? "`'…'` stands for your own literals." : "",
		isShared ? "What else is missing of the column, other findings of this statement bring back." : "",
		tail
	].filter((each) => each !== "").join("\n\n");
}
const isOfSamePart = ({ replaces: a }, { replaces: b }) => isEdited(a) && isEdited(b) && a.index === b.index;
const isEdited = (replaces) => replaces.kind === "part" && replaces.edits.length > 0;
const MOST_SHOWN = 2e3;
function blockOf({ sql: statements, isBracketed }) {
	const lines = statements.map(({ shown }) => `${cut(shown, MOST_SHOWN)};`);
	return sqlBlock(...isBracketed ? [
		"BEGIN;",
		...lines,
		"COMMIT;"
	] : lines);
}
function remainderOf(statement, source, rewrites, only) {
	const replaced = rewrites.map(({ replaces }) => replaces);
	if (replaced.some(({ kind }) => kind === "all")) return void 0;
	const listed = listedOf(statement, source);
	const parts = replaced.filter((each) => each.kind === "part");
	if (parts.length === 0 || listed === void 0) return written(statement, source, statement.start, statement.end);
	const left = listed.parts.flatMap((span, index) => {
		if (only !== void 0 && only !== index) return [];
		const own = parts.filter((part) => part.index === index);
		if (own.some(({ edits }) => edits.length === 0)) return [];
		return [edited(statement, source, span, own.flatMap((part) => part.edits))];
	});
	if (left.length === 0) return void 0;
	return joinSql([
		listed.head,
		joinSql(left, ", "),
		listed.tail
	].filter(isFilled), " ");
}
const isFilled = ({ exact }) => exact !== "";
function edited(statement, source, span, edits) {
	const pieces = [];
	let at = span.start;
	for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
		if (edit.start < at) continue;
		pieces.push(written(statement, source, at, edit.start));
		if (edit.sql) pieces.push(edit.sql);
		at = edit.end;
	}
	pieces.push(written(statement, source, at, span.end));
	return joinSql(pieces.filter(isFilled), " ");
}
const limit = ({ lockTimeout }) => sql`SET lock_timeout = '${lockTimeout}'`;
const together = (...statements) => ({
	sql: statements,
	runs: "together"
});
const outside$1 = (...statements) => ({
	sql: statements,
	runs: "outside"
});
const inWords = (words, step) => ({
	...step,
	words
});
const NEXT = "In the next migration, in a transaction of its own:";
function partOf({ statement, readable }, index) {
	const listed = listedOf(statement, readable);
	const span = listed?.parts[index];
	return listed && span && {
		head: listed.head,
		span,
		constraint: ({ location }) => written(statement, readable, location === void 0 ? span.start : statement.offsetOf(location), span.end)
	};
}
function addedText(subject, { column, index }) {
	const { statement, readable } = subject;
	const part = partOf(subject, index);
	const text = part && columnText(statement, column, part.span);
	if (part === void 0 || text === void 0) return void 0;
	const { constraints, type } = text;
	return {
		head: part.head,
		type: written(statement, readable, type.start, type.end),
		typeAt: type,
		at(constraint) {
			const from = constraints.findIndex((each) => each.constraint === constraint);
			const found = constraints[from];
			if (found === void 0) return void 0;
			let end = found.span.end;
			for (const { constraint: next, span } of constraints.slice(from + 1)) {
				if (!next.contype?.startsWith("CONSTR_ATTR")) break;
				end = span.end;
			}
			return {
				start: found.span.start,
				end
			};
		},
		all: (kind) => constraints.flatMap(({ constraint, span }) => constraint.contype === kind ? span : []),
		text: (span) => written(statement, readable, span.start, span.end)
	};
}
function requiredSteps(subject, head, columns, words) {
	const check = quote$1(`${columns.join("_").slice(0, 40)}_not_null`);
	const condition = columns.map((column) => `${quote$1(column)} IS NOT NULL`).join(" AND ");
	const set = columns.map((column) => `ALTER COLUMN ${quote$1(column)} SET NOT NULL`).join(", ");
	return [
		inWords(words, together(limit(subject), sql`${head} ADD CONSTRAINT ${check} CHECK (${condition}) NOT VALID`)),
		inWords(NEXT, together(sql`${head} VALIDATE CONSTRAINT ${check}`)),
		inWords("In the one after it:", together(limit(subject), sql`${head} ${set}`, sql`${head} DROP CONSTRAINT ${check}`))
	];
}
const BATCH = "10000";
const fillStep = (table, column, value, from) => inWords("Then fill the old rows in batches, each committed by itself: repeat this until it changes no row.", together(sql`UPDATE ${table} SET ${column} = ${value} WHERE ${column} IS NULL AND ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${column} IS NULL${from === void 0 ? "" : sql` AND ${from}`} LIMIT ${BATCH}))`));

//#endregion
//#region src/checks/migrations/sql/find.ts
function findWords(statement, source, words, from = statement.start) {
	const { tokens } = statement;
	const names = namesOf$1(statement, source);
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
const namesOf$1 = perStatement(({ tokens }, source) => tokens.map((token) => nameOf$1(source, token)));

//#endregion
//#region src/checks/migrations/rules/add-required-column.ts
const FIX$4 = "Give it a default (a constant costs no rewrite since PostgreSQL 11), or add it nullable, fill it, and make it required in a later release.";
const addRequiredColumn = {
	id: "migrations/add-required-column",
	severity: "blocker",
	summary: "Adds a NOT NULL column without a default to a table that has rows",
	why: "PostgreSQL has no value for the rows that are there: the migration fails with error 23502 and the deploy stops. On an empty table it succeeds, and then every insert of the old version, which does not know the column, fails.",
	fix: FIX$4,
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
		for (const each of addedColumns(subject.statement)) {
			const { column, table } = each;
			const constraints = constraintsOf(column).map(({ contype }) => contype);
			const required = constraints.includes("CONSTR_NOTNULL") || constraints.includes("CONSTR_PRIMARY");
			const filled = defaultOf(column) !== void 0 || constraints.includes("CONSTR_IDENTITY") || constraints.includes("CONSTR_GENERATED") || isSerial(column.typeName);
			if (!required || filled || subject.isNew(table)) continue;
			const name = column.colname ?? "";
			yield {
				about: `${table}.${name}`,
				proof: { kind: "refused" },
				title: `Required column ${plain(name)} is added to table ${plain(table)} without a default`,
				message: `${code(`${table}.${name}`)} is \`NOT NULL\` and has no default, so there is no value for the rows that ${code(table)} already has.`,
				impact: `If ${code(table)} has a single row, the migration fails and the deploy stops. If it is empty, inserts of the running version into ${code(table)} fail.`,
				...suggest(subject, rewriteOf$2(subject, each), FIX$4),
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
function rewriteOf$2(subject, added) {
	const text = addedText(subject, added);
	const edits = text?.all("CONSTR_NOTNULL") ?? [];
	if (text === void 0 || edits.length === 0) return void 0;
	const name = added.column.colname ?? "";
	return {
		fills: true,
		lead: "With a `DEFAULT`, if there is a sensible one, the statement costs nothing. Otherwise add the column without `NOT NULL`:",
		replaces: {
			kind: "part",
			index: added.index,
			edits
		},
		steps: requiredSteps(subject, text.head, [name], `Ship code that fills ${code(name)}, and fill the old rows in batches. Then, each in a migration of its own:`)
	};
}

//#endregion
//#region src/checks/migrations/sql/object-name.ts
const MAX_BYTES = 63;
function objectName(table, columns, label) {
	const parts = [table, columns.join("_")];
	const overhead = label.length + (columns.length > 0 ? 2 : 1);
	const bytes = (text) => Buffer.byteLength(text);
	while (parts.reduce((sum, part) => sum + bytes(part), overhead) > MAX_BYTES) {
		const [first = "", second = ""] = parts;
		const longer = bytes(first) > bytes(second) ? 0 : 1;
		parts[longer] = [...parts[longer] ?? ""].slice(0, -1).join("");
	}
	return [
		parts[0],
		...columns.length > 0 ? [parts[1]] : [],
		label
	].join("_");
}

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
const FIX$3 = "Build the unique index with `CREATE UNIQUE INDEX CONCURRENTLY` first, then add the constraint `USING INDEX`, which takes an instant.";
const addUnique = {
	id: "migrations/add-unique",
	severity: "high",
	works: "index",
	mayFail: true,
	summary: "Builds the index of a constraint while nobody can use the table",
	why: "A unique constraint, primary key or exclusion constraint builds an index under a lock that blocks reads and writes, and fails where two rows are alike.",
	fix: FIX$3,
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
			added,
			constraint,
			own: [added.column.colname ?? ""]
		})));
		const own = addedConstraints(subject.statement).map((added) => ({
			...added,
			added: void 0,
			own: void 0
		}));
		for (const each of [...own, ...inline]) {
			const { constraint, table, own: column } = each;
			const kind = KINDS$1[constraint.contype ?? ""];
			if (kind === void 0 || subject.isNew(table)) continue;
			if (constraint.indexname !== void 0) {
				const index = keyOf$2([...table.split(".").slice(0, -1), constraint.indexname]);
				if (kind.sql === "PRIMARY KEY") yield* ofNullable(subject, each, index);
				continue;
			}
			const columns = column ?? stringsOf(constraint.keys);
			const short = table.split(".").at(-1) ?? "";
			const name = constraint.conname ?? (kind.sql === "PRIMARY KEY" ? objectName(short, [], "pkey") : objectName(short, [...columns, ...stringsOf(constraint.including)], "key"));
			const exclusion = kind.sql === "EXCLUDE";
			const wanted = {
				...each,
				columns,
				name,
				kind: kind.sql
			};
			yield {
				about: `${table}.${name}`,
				proof: {
					kind: "work",
					on: table
				},
				severity: column === void 0 || kind.sql === "PRIMARY KEY" ? "high" : "medium",
				title: `${kind.words} on table ${plain(table)} is built while all queries wait`,
				message: `${code(name)}${columns.length > 0 ? ` over ${columns.map(code).join(", ")}` : ""} builds its index under a lock that blocks reads and writes on ${code(table)}.`,
				impact: `All queries on ${code(table)} wait while the index is built; two rows that are alike stop the deploy.`,
				...exclusion ? suggest(subject, void 0, "PostgreSQL has no way to add an exclusion constraint without the lock. Add it in a maintenance window, or make a new table with it and move the rows.") : suggest(subject, rewriteOf$1(subject, wanted), FIX$3),
				at: findWords(subject.statement, subject.file.text, [kind.sql.split(" ")[0]?.toLowerCase() ?? ""])
			};
		}
	}
};
function rewriteOf$1(subject, wanted) {
	const { constraint, index, added, columns, name, kind, table, tableSql } = wanted;
	const part = partOf(subject, index);
	const { options, indexspace, including, nulls_not_distinct, without_overlaps } = constraint;
	if (part === void 0 || options !== void 0 || indexspace !== void 0 || without_overlaps) return void 0;
	const at = (added && addedText(subject, added))?.at(constraint);
	if (added !== void 0 && at === void 0) return void 0;
	const more = [including === void 0 ? "" : ` INCLUDE (${stringsOf(including).map(quote$1).join(", ")})`, nulls_not_distinct ? " NULLS NOT DISTINCT" : ""].join("");
	const deferred = constraint.deferrable ? ` DEFERRABLE${constraint.initdeferred ? " INITIALLY DEFERRED" : ""}` : "";
	const build = (as) => inWords(`Build the index without the lock. ${subject.file.tool.outside}`, outside$1(sql`CREATE UNIQUE INDEX CONCURRENTLY ${quote$1(as)} ON ${tableSql} (${columns.map(quote$1).join(", ")})${more}`));
	const takeOver = (as) => sql`ADD CONSTRAINT ${quote$1(name)} ${kind} USING INDEX ${quote$1(as)}${deferred}`;
	const state = subject.schema.tables.get(table)?.columns;
	const nullable = kind === "PRIMARY KEY" ? columns.filter((column) => state?.get(column)?.notNull !== true) : [];
	const required = nullable.length === 0 ? [] : requiredSteps(subject, part.head, nullable, "Let PostgreSQL prove first that no value is empty:");
	const own = alterationsOf(subject.statement);
	const isNew = columns.some((column) => own.some(({ command }) => command.subtype === "AT_AddColumn" && command.def && "ColumnDef" in command.def && command.def.ColumnDef.colname === column));
	if (own.some(({ command }) => command.subtype === "AT_DropConstraint" && command.name === name) && !isNew) {
		const next = `${name.slice(0, 50)}_new`;
		return {
			replaces: {
				kind: "part",
				index,
				edits: [{
					...part.span,
					sql: takeOver(next)
				}],
				isWhole: true
			},
			before: [...required, build(next)],
			steps: []
		};
	}
	return {
		...at === void 0 ? {} : { lead: `Add the column without \`${kind}\`:` },
		replaces: {
			kind: "part",
			index,
			edits: at === void 0 ? [] : [at]
		},
		steps: [
			...required,
			build(name),
			inWords("In the next migration:", together(limit(subject), sql`${part.head} ${takeOver(name)}`))
		]
	};
}
function* ofNullable(subject, { table, index: at }, index) {
	const { schema } = subject;
	const columns = schema.tables.get(table)?.columns;
	const nullable = (schema.indexColumns.get(index) ?? []).filter((name) => columns?.get(name)?.notNull === false);
	const [first] = nullable;
	if (first === void 0) return;
	const part = partOf(subject, at);
	yield {
		about: `${table}.${index}`,
		proof: {
			kind: "work",
			on: table
		},
		severity: "medium",
		title: `Primary key of table ${plain(table)} reads all rows while all queries wait`,
		message: `The index ${code(index)} is there, but ${nullable.map(code).join(", ")} may be empty until now: the primary key makes ${nullable.length === 1 ? "it" : "them"} \`NOT NULL\`, and PostgreSQL reads every row of ${code(table)} for that under a lock that blocks reads and writes.`,
		impact: `All queries on ${code(table)} wait meanwhile; one empty value stops the deploy.`,
		...suggest(subject, part && {
			replaces: { kind: "nothing" },
			before: requiredSteps(subject, part.head, nullable, "Prove it before, without the lock; then neither the `NOT NULL` nor the key reads anything:"),
			steps: []
		}, "Prove it before, with a `CHECK (… IS NOT NULL)` that is added `NOT VALID` and validated in a second transaction, then `SET NOT NULL`.")
	};
}

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
	for (const node of walk$1(root)) {
		if (!("relname" in node) || typeof node.relname !== "string") continue;
		const schema = "schemaname" in node && typeof node.schemaname === "string" ? node.schemaname : void 0;
		found.add(keyOf$2([schema, node.relname]));
	}
	return found;
}

//#endregion
//#region src/checks/migrations/sql/inner.ts
function innerStatements(node) {
	return [node, ...partsOf(node).flatMap(innerStatements)];
}
function partsOf(node) {
	if ("PrepareStmt" in node) return node.PrepareStmt.query ? [node.PrepareStmt.query] : [];
	if ("ExplainStmt" in node) {
		const { query, options = [] } = node.ExplainStmt;
		return options.some((option) => "DefElem" in option && option.DefElem.defname === "analyze" && !isOff(option)) && query ? [query] : [];
	}
	if ("CopyStmt" in node) return node.CopyStmt.query ? [node.CopyStmt.query] : [];
	return (withOf(node)?.ctes ?? []).flatMap((each) => "CommonTableExpr" in each && each.CommonTableExpr.ctequery ? [each.CommonTableExpr.ctequery] : []);
}
const isOff = (option) => [...walk$1(option)].some((node) => "sval" in node && /^(?:false|off)$/i.test(String(node.sval)));
function withOf(node) {
	if ("SelectStmt" in node) return node.SelectStmt.withClause;
	if ("InsertStmt" in node) return node.InsertStmt.withClause;
	if ("UpdateStmt" in node) return node.UpdateStmt.withClause;
	if ("DeleteStmt" in node) return node.DeleteStmt.withClause;
	return "MergeStmt" in node ? node.MergeStmt.withClause : void 0;
}

//#endregion
//#region src/checks/migrations/rules/delete-all.ts
const deleteAll = {
	id: "migrations/delete-all",
	severity: "blocker",
	works: "loss",
	summary: "Deletes every row of a table",
	why: "A `DELETE` without a condition empties the table. A condition that was forgotten looks just the same.",
	fix: "Write the condition. If all rows must go, copy them away first.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-delete.html"],
	examples: {
		bad: [
			"DELETE FROM sessions;",
			"DELETE FROM users WHERE true;",
			"WITH gone AS (DELETE FROM orders RETURNING id) INSERT INTO archive SELECT id FROM gone;",
			"MERGE INTO orders USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE;",
			"PREPARE p AS DELETE FROM orders;",
			"COPY (DELETE FROM orders RETURNING id) TO STDOUT;"
		],
		good: [
			"DELETE FROM sessions WHERE expires_at < now();",
			"CREATE TABLE t (id int);\nDELETE FROM t;",
			"DELETE FROM a USING b WHERE a.id = b.id;",
			"EXPLAIN DELETE FROM orders;",
			"EXPLAIN (ANALYZE false) DELETE FROM orders;",
			"MERGE INTO orders o USING gone g ON o.id = g.id WHEN MATCHED THEN DELETE;"
		]
	},
	*check(subject) {
		for (const node of innerStatements(subject.statement.node)) {
			const relation = emptied(node);
			const table = tableKey(relation);
			if (relation === void 0 || subject.isNew(table)) continue;
			yield {
				about: table,
				relation: table,
				title: `Every row of table ${plain(table)} is deleted`,
				message: `This \`${"MergeStmt" in node ? "MERGE" : "DELETE"}\` has no condition, so it removes every row of ${code(table)}.`,
				impact: `All rows of ${code(table)} are lost; where other tables refer to it with \`ON DELETE CASCADE\`, theirs too.`,
				fix: `Say which rows:\n\n${sqlBlock(`DELETE FROM ${relationSql(relation)} WHERE <condition>;`)}`
			};
		}
	}
};
function emptied(node) {
	if ("DeleteStmt" in node) return isAlwaysTrue(node.DeleteStmt.whereClause) ? node.DeleteStmt.relation : void 0;
	if (!("MergeStmt" in node) || !isAlwaysTrue(node.MergeStmt.joinCondition)) return void 0;
	return (node.MergeStmt.mergeWhenClauses ?? []).some((when) => "MergeWhenClause" in when && when.MergeWhenClause.commandType === "CMD_DELETE" && isAlwaysTrue(when.MergeWhenClause.condition)) ? node.MergeStmt.relation : void 0;
}

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
		for (const { table, column } of addedColumns(statement)) use.lastAdded.set(keyOf$1(table, column.colname ?? ""), index);
		const { node } = statement;
		if (alterationsOf(statement).length > 0 || !("UpdateStmt" in node || "InsertStmt" in node)) continue;
		for (const name of namesIn(node)) if (!use.firstMoved.has(name)) use.firstMoved.set(name, index);
	}
	uses.set(statements, use);
	return use;
}
const keyOf$1 = (table, column) => JSON.stringify([table, column]);
const readded = ({ statements, index }, table, column) => (useOf(statements).lastAdded.get(keyOf$1(table, column)) ?? -1) >= index;
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
			const known = subject.schema.tables.get(table)?.columns.get(column);
			const isKey = [...subject.schema.tables.get(table)?.keys.values() ?? []].some(({ kind, columns }) => kind === "primary" && columns.includes(column));
			const relax = known?.notNull === false || isKey ? [] : [`ALTER TABLE ${tableSql} ALTER COLUMN ${quote$1(column)} DROP NOT NULL;`];
			yield {
				about: `${table}.${column}`,
				rollback: "breaks",
				proof: {
					kind: "column",
					of: table,
					column,
					becomes: "dropped"
				},
				title: `Column ${plain(column)} of table ${plain(table)} is dropped`,
				message: `This drops ${code(`${table}.${column}`)} and its values${behavior === "DROP_CASCADE" ? ", and with `CASCADE` what depends on it" : ""}.`,
				impact: `The values in ${code(`${table}.${column}`)} are lost, and the version that still runs fails wherever it reads or writes ${code(table)} with this column.`,
				fix: `1. Delete this statement from the migration${relax.length > 0 ? ", and put this in its place, so that inserts without the column work" : ""}. With that this finding is gone.${relax.length > 0 ? `\n\n${sqlBlock(...relax)}` : ""}\n\n2. Ship code that no longer knows the column.\n3. Drop it in a later release, when no old version runs any more. That is reported again: ignore it there, with the reason that no running version uses the column.\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `ALTER TABLE ${tableSql} DROP COLUMN ${quote$1(column)};`)}`,
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
			const parts = partsOf$1(object);
			const table = keyOf$2(parts);
			if (subject.isNew(table) || isSwapped(subject, table)) continue;
			const sql = parts.map(quote$1).join(".");
			const clears = node.DropStmt.missing_ok === true && !subject.schema.tables.has(table) && isMadeBelow(subject, table);
			yield {
				about: table,
				...clears ? { severity: "medium" } : {},
				rollback: "breaks",
				proof: {
					kind: "drop",
					of: table
				},
				title: `Table ${plain(table)} is dropped with all its rows`,
				message: `This drops ${code(table)}${cascade ? " and, with `CASCADE`, everything that depends on it: foreign keys, views" : ""}${clears ? ", if it is there: no earlier migration creates it, and this one does so afterwards" : ""}.`,
				impact: `All rows of ${code(table)} are lost, and every query that the running version still sends to it fails.`,
				fix: `Ship code that no longer uses ${code(table)} first. When no old version runs any more and its rows are saved (\`pg_dump --table\`), drop it and accept this finding with that as the reason:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `DROP TABLE ${sql};`)}`,
				at: findWords(subject.statement, subject.file.text, parts)
			};
		}
	}
};
const isMadeBelow = ({ statements, index }, table) => statements.slice(index + 1).some(({ node }) => "CreateStmt" in node && tableKey(node.CreateStmt.relation) === table);
function isSwapped({ statements, index }, table) {
	if (!statements.slice(index + 1).some(({ node }) => {
		if (!("RenameStmt" in node) || node.RenameStmt.renameType !== "OBJECT_TABLE") return false;
		return keyOf$2([node.RenameStmt.relation?.schemaname, node.RenameStmt.newname]) === table;
	})) return false;
	return statements.slice(0, index).some(({ node }) => {
		if ("CreateTableAsStmt" in node) return tablesIn(node.CreateTableAsStmt.query).has(table);
		if (!("InsertStmt" in node) || node.InsertStmt.selectStmt === void 0) return false;
		return tableKey(node.InsertStmt.relation) !== table && tablesIn(node.InsertStmt.selectStmt).has(table);
	});
}

//#endregion
//#region src/checks/migrations/rules/fails.ts
const fails = {
	id: "migrations/fails",
	severity: "high",
	summary: "Fails when it runs, whatever rows there are",
	why: "The statement was run on what the migrations before it make, in a database of its own, and was refused there for a reason that lies in the statement and not in rows: a name that does not exist or exists already, a type that does not fit, something that still depends on what is dropped. The deploy stops at it.",
	fix: "Correct the statement, and run all migrations on an empty database before you push.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/errcodes-appendix.html", "https://dev.mysql.com/doc/mysql-errors/8.4/en/server-error-reference.html"],
	examples: {
		bad: [
			"-- refused: 42701 column \"id\" of relation \"users\" already exists\nALTER TABLE users ADD COLUMN id int;",
			"-- refused: 42703 column \"email\" of relation \"users\" does not exist\nALTER TABLE users DROP COLUMN email;",
			"-- refused: 2BP01 cannot drop table users because other objects depend on it\nDROP TABLE users;",
			"-- base\nCREATE TABLE users (id integer PRIMARY KEY, email text);\n-- change\nALTER TABLE users ADD COLUMN email text;",
			"-- base\nCREATE TABLE users (id integer PRIMARY KEY);\n-- change\nCREATE INDEX users_email ON users (email);"
		],
		good: [
			"ALTER TABLE users ADD COLUMN IF NOT EXISTS id int;",
			"-- base\nCREATE TABLE users (id integer PRIMARY KEY);\n-- change\nALTER TABLE users ADD COLUMN email text;",
			"-- refused: 42704 role \"app\" does not exist\nGRANT SELECT ON users TO app;",
			"-- refused: 23502 column \"email\" of relation \"users\" contains null values\nALTER TABLE users ADD COLUMN email text NOT NULL;"
		]
	}
};

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
				message: `${code(`${table}.${column}`)} is dropped here and added again in the same migration. A column that is added is empty.${copied ? " A statement before it reads the column, so its values may have been kept elsewhere: check that." : ""}`,
				impact: `Every row of ${code(table)} loses its ${code(column)}, and nothing reports an error.`,
				fix: `Change the column in place, with the type you want:\n\n${sqlBlock(`ALTER TABLE ${tableSql} ALTER COLUMN ${quote$1(column)} TYPE <new type> USING ${quote$1(column)}::<new type>;`)}\n\nOr keep the values in a second column and switch over in a later release:\n\n${sqlBlock(`ALTER TABLE ${tableSql} ADD COLUMN ${quote$1(next)} <new type>;`, `UPDATE ${tableSql} SET ${quote$1(next)} = ${quote$1(column)}::<new type>; -- in batches`)}`,
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
//#region src/checks/migrations/rules/rename-column.ts
const FIX$2 = "Add a second column, write both, copy the values, read the new one, drop the old one in a later release. Or keep the name in the database and change it in the code only (`@map`, `db_column`).";
const renameColumn = {
	id: "migrations/rename-column",
	severity: "high",
	summary: "Renames a column that running code uses by its old name",
	why: "The migration and the new code never go live in the same instant. Until the last old process is gone, every query with the old name fails; if the migration runs after the deploy, every query with the new one does.",
	fix: FIX$2,
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
		yield {
			about: `${table}.${from}`,
			rollback: "breaks",
			proof: {
				kind: "column",
				of: table,
				column: from,
				becomes: "renamed"
			},
			title: `Column ${plain(from)} of table ${plain(table)} is renamed to ${plain(to)}`,
			message: `${code(`${table}.${from}`)} becomes ${code(to)} in one step.`,
			impact: `From the migration until the last old process has stopped, every query of the running version that names ${code(from)} fails.`,
			...suggest(subject, rewriteOf(subject, relation, from, to), FIX$2),
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
function rewriteOf({ schema, lockTimeout }, relation, from, to) {
	const type = schema.tables.get(tableKey(relation))?.columns.get(from)?.type?.sql;
	if (type === void 0) return void 0;
	const name = relationSql(relation);
	return {
		replaces: { kind: "all" },
		undo: [sql`ALTER TABLE ${name} DROP COLUMN ${quote$1(to)}`],
		lead: `The simplest: keep ${code(from)} in the database and rename it in the code only (Prisma \`@map\`, Django \`db_column\`).`,
		steps: [inWords("Otherwise add the new column, and let the code write both:", together(limit({ lockTimeout }), sql`ALTER TABLE ${name} ADD COLUMN ${quote$1(to)} ${type}`)), fillStep(name, quote$1(to), sql`${quote$1(from)}`, sql`${quote$1(from)} IS NOT NULL`)],
		tail: `Then read ${code(to)}, and drop ${code(from)} in a later release.`
	};
}

//#endregion
//#region src/checks/migrations/rules/rename-table.ts
const FIX$1 = "Leave a view with the old name in the same transaction; a view of one table takes reads and writes. Drop it in a later release. Or keep the name in the database and change it in the code only (`@@map`, `db_table`).";
const renameTable = {
	id: "migrations/rename-table",
	severity: "high",
	summary: "Renames or moves a table that running code uses by its old name",
	why: "Until the last old process is gone, every query with the old name fails.",
	fix: FIX$1,
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
		const to = keyOf$2([move.schema, move.to]);
		if (subject.isNew(from) || isTakenAgain(subject, from)) return;
		const target = [move.schema, move.to].filter((part) => part !== void 0).map(quote$1).join(".");
		yield {
			about: from,
			rollback: "breaks",
			proof: {
				kind: "rename",
				of: from
			},
			title: `Table ${plain(from)} is renamed to ${plain(to)}`,
			message: `${code(from)} becomes ${code(to)} in one step.`,
			impact: `From the migration until the last old process has stopped, every query of the running version on ${code(from)} fails.`,
			...suggest(subject, isExecuted(subject.statement, subject.readable) ? void 0 : {
				replaces: { kind: "all" },
				steps: [{
					...inWords("Leave a view with the old name, in the same transaction, and drop it in a later release:", together(sql`SET LOCAL lock_timeout = '${subject.lockTimeout}'`, written(subject.statement, subject.readable, subject.statement.start, subject.statement.end), sql`CREATE VIEW ${relationSql(move.relation)} AS SELECT * FROM ${target}`)),
					isBracketed: true
				}]
			}, FIX$1),
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
	return keyOf$2([node.RenameStmt.relation?.schemaname, node.RenameStmt.newname]) === name;
});

//#endregion
//#region src/checks/migrations/rules/set-not-null.ts
const FIX = "Add the check without validation, validate it in a second transaction (reads and writes go on), then set NOT NULL and drop the check.";
const setNotNull = {
	id: "migrations/set-not-null",
	severity: "high",
	works: "scan",
	mayFail: true,
	summary: "Makes a column required that may hold NULL, and that running code may leave out",
	why: "PostgreSQL reads the whole table while nobody else may use it; one NULL stops the migration. After it, every insert of the old version that leaves the column out fails. With a validated `CHECK (column IS NOT NULL)` the table is not read (PostgreSQL 12 and later).",
	fix: FIX,
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
		for (const { command, table, index } of alterationsOf(subject.statement)) {
			const { subtype, name: column = "" } = command;
			if (subtype !== "AT_SetNotNull" || subject.isNew(table)) continue;
			const known = subject.schema.tables.get(table);
			if ([...known?.notNullChecks.values() ?? []].some((check) => check.column === column && check.validated)) continue;
			if ([...known?.checks ?? []].some((name) => /not_?null/i.test(name) && name.includes(column))) continue;
			const state = known?.columns.get(column);
			if (state?.notNull) continue;
			const defaulted = state?.hasDefault === true || alterationsOf(subject.statement).some((other) => other.index < index && other.command.subtype === "AT_ColumnDefault" && other.command.name === column && other.command.def);
			const part = partOf(subject, index);
			yield {
				about: `${table}.${column}`,
				proof: {
					kind: "work",
					on: table
				},
				severity: defaulted ? "medium" : "high",
				title: `Column ${plain(column)} of table ${plain(table)} becomes required`,
				message: `\`SET NOT NULL\` reads all of ${code(table)} under a lock that blocks reads and writes, and fails if one row has no ${code(column)}.`,
				impact: `All queries on ${code(table)} wait while it is read; a single NULL stops the deploy${defaulted ? "" : `; and inserts of the running version that leave ${code(column)} out fail from then on`}.`,
				...suggest(subject, part && {
					lead: `Let the code fill ${code(column)} first.`,
					replaces: {
						kind: "part",
						index,
						edits: []
					},
					steps: requiredSteps(subject, part.head, [column], "Then, each in a migration of its own:")
				}, FIX),
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
//#region src/checks/migrations/rules/update-all.ts
const updateAll = {
	id: "migrations/update-all",
	severity: "medium",
	works: "rows",
	summary: "Rewrites every row of a table in one statement",
	why: "Each row stays locked until the migration commits, so writes to it wait; the table doubles in size, and replicas fall behind. Three million rows took 41 seconds in our measurement, on a machine that did nothing else.",
	fix: "Update in batches of some thousand rows, each in a transaction of its own, outside of the migration.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/explicit-locking.html#LOCKING-ROWS"],
	examples: {
		bad: [
			"UPDATE users SET plan = 'free';",
			"UPDATE users SET score = 0 WHERE true;",
			"WITH x AS (UPDATE users SET score = 0 RETURNING id) SELECT count(*) FROM x;"
		],
		good: ["UPDATE users SET plan = 'free' WHERE id = 7;", "CREATE TABLE t (id int);\nUPDATE t SET id = 1;"]
	},
	*check(subject) {
		for (const node of innerStatements(subject.statement.node)) yield* ofUpdate(subject, node);
	}
};
function* ofUpdate(subject, node) {
	if (!("UpdateStmt" in node) || node.UpdateStmt.fromClause !== void 0) return;
	const { relation, whereClause, targetList } = node.UpdateStmt;
	const table = tableKey(relation);
	if (!isAlwaysTrue(whereClause) || subject.isNew(table) || subject.held.has(table)) return;
	const columns = (targetList ?? []).flatMap((target) => "ResTarget" in target ? [target.ResTarget.name ?? ""] : []);
	const sql = relationSql(relation);
	yield {
		about: table,
		relation: table,
		title: `Every row of table ${plain(table)} is updated in one statement`,
		message: `This sets ${columns.map(code).join(", ")} in every row of ${code(table)} at once.`,
		impact: `While it runs, writes to rows of ${code(table)} wait, for as long as the table is large; the running version times out on them.`,
		fix: `Update in batches, each committed by itself, until no row is left:\n\n${sqlBlock(`-- repeat until it updates 0 rows`, `WITH batch AS (`, `  SELECT id FROM ${sql} WHERE <not done yet> ORDER BY id LIMIT 5000 FOR UPDATE SKIP LOCKED`, `)`, `UPDATE ${sql} SET … FROM batch WHERE ${sql}.id = batch.id;`)}`
	};
}

//#endregion
//#region src/checks/migrations/sqlite/names.ts
const keyOf = (name) => name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
const RESERVED = new Set("add all alter and as autoincrement between case check collate commit constraint create default deferrable delete distinct drop else escape except exists foreign from group having in index insert intersect into is isnull join limit not notnull null on or order primary references select set table then to transaction union unique update using values when where".split(" "));
const quote = (name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !RESERVED.has(name.toLowerCase()) ? name : always(name);
const always = (name) => `"${name.replaceAll("\"", "\"\"")}"`;
const literal = (text) => `'${text.replaceAll("'", "''")}'`;

//#endregion
//#region src/checks/migrations/sqlite/refusal.ts
const NAME = "\"?[\\p{L}_][\\p{L}\\p{N}_$.-]{0,127}\"?";
const SAYINGS = [
	["function", new RegExp(`^no such function: ${NAME}$`, "u")],
	["module", new RegExp(`^no such module: ${NAME}$`, "u")],
	["collation", new RegExp(`^no such collation sequence: ${NAME}$`, "u")],
	["missing", new RegExp(`^no such (?:table|column|index|view|trigger): ${NAME}$`, "u")],
	["missing", new RegExp(`^table ${NAME} has no column named ${NAME}$`, "u")],
	["rows", new RegExp(`^(?:UNIQUE|NOT NULL) constraint failed: (?:index '${NAME}'|${NAME}(?:, ${NAME})*)$`, "u")],
	["rows", /^FOREIGN KEY constraint failed$/],
	["rows", /^datatype mismatch$/],
	["rows", /^malformed JSON$/],
	["rows", /^integer overflow$/],
	["rows", /^Cannot add a NOT NULL column with default value NULL$/],
	["rows", /^Cannot add a column with non-constant default$/],
	["rows", /^Cannot add a REFERENCES column with non-NULL default value$/],
	["rule", /^Cannot add a (?:PRIMARY KEY|UNIQUE|STORED|GENERATED ALWAYS) ?column$/i],
	["rule", new RegExp(`^duplicate column name: ${NAME}$`, "u")],
	["rule", new RegExp(`^(?:table|index|trigger|view|there is already an? (?:table|index) named) ${NAME}(?: already exists)?$`, "u")],
	["rule", new RegExp(`^there is already another table or index with this name: ${NAME}$`, "u")],
	["rule", new RegExp(`^cannot drop (?:PRIMARY KEY|UNIQUE) column: ${NAME}$`, "u")],
	["rule", new RegExp(`^cannot drop column ${NAME}: no other columns exist$`, "u")],
	["rule", new RegExp(`^error in (?:table|index|view|trigger) ${NAME}(?: after (?:drop column|rename|add column))?: no such (?:table|column): ${NAME}$`, "u")],
	["rule", new RegExp(`^use DROP (?:TABLE|VIEW) to delete (?:table|view) ${NAME}$`, "u")],
	["rule", new RegExp(`^table ${NAME} has \\d+ columns but \\d+ values were supplied$`, "u")],
	["rule", /^\d+ values for \d+ columns$/],
	["rule", /^cannot start a transaction within a transaction$/],
	["rule", /^cannot (?:commit|rollback) - no transaction is active$/],
	["rule", new RegExp(`^foreign key mismatch - "${NAME}" referencing "${NAME}"$`, "u")],
	["rule", new RegExp(`^(?:cannot modify ${NAME} because it is a view|view ${NAME} may not be (?:dropped|altered|modified)|table ${NAME} may not be (?:dropped|altered|modified))$`, "u")]
];
const CODES = {
	7: {
		kind: "limit",
		message: "it needs more memory than it may use here"
	},
	13: {
		kind: "limit",
		message: "it needs more memory than it may use here"
	},
	18: {
		kind: "limit",
		message: "a value is larger than it may be here"
	},
	19: {
		kind: "rows",
		message: "a constraint failed"
	},
	20: {
		kind: "rows",
		message: "a value has the wrong type"
	},
	23: {
		kind: "limit",
		message: "it does what is not run here: it calls itself, or reaches outside of the database"
	}
};
function readRefusal(error) {
	const message = messageOf(error);
	const code = typeof error === "object" && error !== null && "errcode" in error ? Number(error.errcode) & 255 : 0;
	if (/^table sqlite_\w+ may not be modified$/.test(message)) return {
		kind: "limit",
		message: "it rewrites SQLite's own tables"
	};
	const said = SAYINGS.find(([, pattern]) => pattern.test(message));
	if (said) return {
		kind: said[0],
		message
	};
	if (/^too many attached databases|^not authorized|prohibited/.test(message)) return { ...CODES[23] ?? UNKNOWN };
	if (/^parser stack overflow|^Expression tree is too large|^too many|^at most \d+/.test(message)) return {
		kind: "limit",
		message: "it is larger or nested deeper than SQLite takes"
	};
	if (/syntax error|^incomplete input|^unrecognized token|^unknown table option/.test(message)) return {
		kind: "syntax",
		message: syntaxWords(message)
	};
	return CODES[code] ?? general(message);
}
const UNKNOWN = {
	kind: "rule",
	message: "SQLite refuses it"
};
function general(message) {
	const named = new RegExp(`^error in (table|index|view|trigger) (${NAME})`, "u").exec(message);
	if (named) return {
		kind: "rule",
		message: `${named[1]} ${named[2]} does not fit what this would make`
	};
	const missing = /^no such (table|column|index)\b/.exec(message);
	if (missing) return {
		kind: "missing",
		message: `no such ${missing[1]}`
	};
	return UNKNOWN;
}
function syntaxWords(message) {
	const near = /^near "([A-Za-z_]{1,40}|[^\w\s'"]{1,2})": syntax error$/.exec(message)?.[1];
	if (near !== void 0) return `syntax error near ${near}`;
	return message.startsWith("incomplete input") ? "the statement ends too early" : "syntax error";
}
const nameIn = ({ message }) => /([\p{L}_][\p{L}\p{N}_$]*)"?$/u.exec(message)?.[1];

//#endregion
//#region src/checks/migrations/sqlite/rules/sqlite-breaks-view-or-trigger.ts
const rule$10 = {
	id: "migrations/sqlite-breaks-view-or-trigger",
	severity: "high",
	summary: "Leaves a view or trigger that names what is gone",
	why: "SQLite drops a table while a view or a trigger of another table still reads it, and says nothing. The view fails when it is read; with a broken trigger every write to its table does.",
	fix: "Drop or make anew what names the table, in the same migration.",
	since: "0.1.0",
	sources: ["https://www.sqlite.org/lang_droptable.html", "https://www.sqlite.org/lang_altertable.html#alter_table_rename"],
	examples: {
		bad: ["-- base\nCREATE TABLE users (id integer PRIMARY KEY);\nCREATE VIEW people AS SELECT id FROM users;\n-- change\nDROP TABLE users;", "-- base\nCREATE TABLE users (id integer PRIMARY KEY);\nCREATE TABLE log (user_id integer);\nCREATE TRIGGER logged AFTER INSERT ON users BEGIN\n  INSERT INTO log VALUES (new.id);\nEND;\n-- change\nDROP TABLE log;"],
		good: ["-- base\nCREATE TABLE users (id integer PRIMARY KEY);\nCREATE VIEW people AS SELECT id FROM users;\n-- change\nDROP VIEW people;\nDROP TABLE users;"]
	}
};
const breaksViewOrTrigger = {
	rule: rule$10,
	*check(subject) {
		for (const [key, { type, name, refusal }] of subject.soundAfter.broken) {
			if (subject.soundBefore.broken.has(key) || refusal.kind === "function" || refusal.kind === "module") continue;
			const what = type === "view" ? `View ${plain(name)} can no longer be read` : `A trigger of table ${plain(name)} fails from now on`;
			yield {
				rule: rule$10,
				at: causeOf(subject, nameIn(refusal)),
				proved: type === "view" ? `reading ${code(name)} failed: ${code(refusal.message)}` : `a write to ${code(name)} failed: ${code(refusal.message)}`,
				hit: {
					about: `${type} ${key}`,
					title: what,
					message: type === "view" ? `The view ${code(name)} reads what is gone when this file has run.` : `A trigger of ${code(name)} names what is gone when this file has run.`,
					impact: type === "view" ? `Every query on ${code(name)} fails with "${plain(refusal.message)}".` : `Every insert, update or delete that fires it fails with "${plain(refusal.message)}".`,
					fix: type === "view" ? `Make the view anew, or drop it, in this migration:\n\n${sqlBlock(`DROP VIEW ${quote(name)};`, `CREATE VIEW ${quote(name)} AS SELECT …;`)}` : `Drop the trigger, or make it anew, in this migration:\n\n${sqlBlock("DROP TRIGGER <trigger>;")}`
				}
			};
		}
	}
};
function causeOf({ statements }, name) {
	const takes = (exactly) => statements.findLastIndex(({ head }) => {
		if (head.kind === "drop-column" || head.kind === "rename-column") return !exactly || keyOf(head.column) === keyOf(name ?? "");
		return (head.kind === "drop-table" || head.kind === "rename-table") && (!exactly || keyOf(head.table) === keyOf(name ?? ""));
	});
	return Math.max(0, takes(true) === -1 ? takes(false) : takes(true));
}

//#endregion
//#region src/checks/migrations/sqlite/picture.ts
const columnNamed = (table, name) => table?.columns.find((column) => keyOf(column.name) === keyOf(name));
const EMPTY = {
	tables: /* @__PURE__ */ new Map(),
	indexes: /* @__PURE__ */ new Map(),
	triggers: /* @__PURE__ */ new Map(),
	views: /* @__PURE__ */ new Map()
};
function camera(database) {
	let last = EMPTY;
	let version = "";
	let changes = "";
	const shapes = /* @__PURE__ */ new Map();
	const one = (sql) => JSON.stringify(Object.values(database.prepare(sql).get() ?? {}));
	return () => {
		const now = one("SELECT (SELECT schema_version FROM pragma_schema_version), (SELECT count(*) FROM temp.sqlite_schema)");
		const changed = one("SELECT total_changes()");
		if (now === version && changed === changes) return last;
		const schema = now === version ? last : schemaOf(database, shapes);
		version = now;
		changes = changed;
		const tables = new Map([...schema.tables].map(([key, table]) => [key, {
			...table,
			...rowsOf(database, table)
		}]));
		last = {
			...schema,
			tables
		};
		return last;
	};
}
const text = (value) => typeof value === "string" ? value : "";
function schemaOf(database, shapes) {
	const rows = database.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema UNION ALL SELECT type, name, tbl_name, sql FROM temp.sqlite_schema").all();
	const shadows = new Set(database.prepare("SELECT name FROM pragma_table_list WHERE type = 'shadow'").all().map(({ name }) => text(name)));
	const picture = {
		tables: /* @__PURE__ */ new Map(),
		indexes: /* @__PURE__ */ new Map(),
		triggers: /* @__PURE__ */ new Map(),
		views: /* @__PURE__ */ new Map()
	};
	for (const row of rows) {
		const [type, name, sql] = [
			text(row["type"]),
			text(row["name"]),
			text(row["sql"])
		];
		const object = {
			name,
			table: keyOf(text(row["tbl_name"])),
			sql
		};
		if (type === "view") picture.views.set(keyOf(name), object);
		if (type === "trigger") picture.triggers.set(keyOf(name), object);
		if (type !== "table" || name.startsWith("sqlite_") || shadows.has(name)) continue;
		const known = shapes.get(name);
		const shape = known?.sql === sql ? known.shape : shapeOf(database, name, sql);
		shapes.set(name, {
			sql,
			shape
		});
		picture.tables.set(keyOf(name), {
			...shape,
			rows: 0,
			filled: /* @__PURE__ */ new Map()
		});
	}
	for (const row of database.prepare(INDEXES).all()) {
		const [name, sql] = [text(row["name"]), text(row["sql"])];
		picture.indexes.set(keyOf(name), {
			name,
			sql,
			table: keyOf(text(row["owner"])),
			unique: row["unique"] === 1,
			columns: text(row["columns"]).split("\n").map(keyOf),
			isOwn: row["origin"] !== "c",
			partial: row["partial"] === 1
		});
	}
	return picture;
}
const INDEXES = `
  SELECT t.name AS owner, i.name, i."unique", i.origin, i.partial, s.sql,
    (SELECT group_concat(coalesce(c.name, ''), char(10)) FROM pragma_index_info(i.name) c) AS columns
  FROM sqlite_schema t, pragma_index_list(t.name) i LEFT JOIN sqlite_schema s ON s.type = 'index' AND s.name = i.name
  WHERE t.type = 'table'`;
function shapeOf(database, name, sql) {
	const columns = attempt(() => database.prepare(`PRAGMA table_xinfo(${literal(name)})`).all());
	const keys = attempt(() => database.prepare(`PRAGMA foreign_key_list(${literal(name)})`).all());
	return {
		name,
		sql,
		isVirtual: /^create\s+virtual\b/i.test(sql),
		columns: columns.filter(({ hidden }) => hidden !== 1).map((row) => ({
			name: text(row["name"]),
			type: text(row["type"]),
			notNull: row["notnull"] === 1,
			default: typeof row["dflt_value"] === "string" ? row["dflt_value"] : void 0,
			key: Number(row["pk"]),
			generated: row["hidden"] === 2 || row["hidden"] === 3
		})),
		foreignKeys: keys.map((row) => ({
			id: Number(row["id"]),
			parent: text(row["table"]),
			from: text(row["from"]),
			to: typeof row["to"] === "string" ? row["to"] : void 0,
			onDelete: text(row["on_delete"])
		}))
	};
}
function rowsOf(database, { name, foreignKeys }) {
	const columns = [...new Set(foreignKeys.map(({ from }) => from))];
	const counts = columns.map((column) => `, count(${always(column)})`).join("");
	const [row] = attempt(() => [database.prepare(`SELECT count(*)${counts} FROM ${always(name)}`).get() ?? {}]);
	const [rows = 0, ...filled] = Object.values(row ?? {}).map(Number);
	return {
		rows,
		filled: new Map(columns.map((column, index) => [keyOf(column), filled[index] ?? 0]))
	};
}
function attempt(read) {
	try {
		return read();
	} catch {
		return [];
	}
}

//#endregion
//#region src/checks/migrations/sqlite/run.ts
const NOTHING = {
	tables: /* @__PURE__ */ new Map(),
	indexes: /* @__PURE__ */ new Map(),
	triggers: /* @__PURE__ */ new Map(),
	views: /* @__PURE__ */ new Map()
};
const RUN_PRAGMAS = /* @__PURE__ */ new Set([
	...[
		"foreign_keys",
		"defer_foreign_keys",
		"legacy_alter_table",
		"ignore_check_constraints"
	],
	...[
		"foreign_key_check",
		"foreign_key_list",
		"table_info",
		"table_xinfo",
		"table_list",
		"index_list",
		"index_info"
	],
	...[
		"integrity_check",
		"quick_check",
		"user_version"
	]
]);
function playFile(engine, statements, connection, mayRun, { quick = false, alreadyRan = [] } = {}) {
	const steps = [];
	if (connection.inTransaction) engine.run("BEGIN");
	let before = quick ? NOTHING : engine.picture();
	for (const [index, statement] of statements.entries()) {
		const { head } = statement;
		const foreignKeys = engine.enforcesForeignKeys();
		const inTransaction = engine.isInTransaction();
		const skipped = (alreadyRan[index] ? "" : whyNotRun(statement, connection)) ?? (mayRun(index) ? void 0 : "it did not end within some seconds");
		const known = new Set(engine.replaced);
		const failsOnNull = skipped === void 0 && !quick ? probeNulls(engine, statement, before) : [];
		const refusal = skipped === void 0 ? runMended(engine, statement, before) : void 0;
		if (refusal && head.kind === "add-column" && refusal.kind === "rows") engine.run(`ALTER TABLE ${always(head.table)} ADD COLUMN ${always(head.column)}`);
		if (connection.inTransaction && !engine.isInTransaction() && refusal !== void 0) engine.run("BEGIN");
		const after = quick ? NOTHING : engine.picture();
		steps.push({
			before,
			after,
			foreignKeys,
			inTransaction,
			replaced: [...engine.replaced].filter((name) => !known.has(name)),
			failsOnNull,
			...refusal ? { refusal } : {},
			...skipped === void 0 ? {} : { skipped }
		});
		before = after;
	}
	return {
		steps,
		after: before
	};
}
function runMended(engine, { sql, words, head }, picture) {
	const refusal = engine.run(sql);
	if (refusal?.message !== "malformed JSON" || head.kind === "create-trigger") return refusal;
	const text = sql.toLowerCase();
	for (const table of picture.tables.values()) {
		if (words.length > MAX_MENDED || table.rows > MAX_MENDED || !text.includes(table.name.toLowerCase())) continue;
		for (const { name, generated } of table.columns) if (!generated && text.includes(name.toLowerCase())) engine.run(`UPDATE OR IGNORE ${always(table.name)} SET ${always(name)} = '{}' WHERE ${always(name)} LIKE 'made up %' OR (typeof(${always(name)}) = 'blob' AND length(${always(name)}) = 2)`);
	}
	return engine.run(sql);
}
const MAX_MENDED = 5e3;
function endFile(engine, connection) {
	if (!engine.isInTransaction()) return void 0;
	const refusal = engine.run("COMMIT");
	if (refusal && engine.isInTransaction()) {
		engine.run("PRAGMA defer_foreign_keys = OFF");
		if (engine.run("COMMIT")) engine.run("ROLLBACK");
	}
	return connection.inTransaction ? refusal : void 0;
}
function whyNotRun({ head, sql }, connection) {
	if (head.kind === "refused") return head.what;
	if (/^vacuum\b/i.test(sql)) return "";
	if (head.kind === "alter-column" && /\sto\s/i.test(sql)) return "";
	if (head.kind !== "pragma") return void 0;
	if (head.name === "writable_schema") return "`PRAGMA writable_schema` lets statements rewrite the schema itself";
	if (head.name === "foreign_keys" && connection.ignoresPragma) return "";
	return RUN_PRAGMAS.has(head.name) ? void 0 : "";
}
function probeNulls(engine, { head, sql }, picture) {
	if (head.kind !== "insert" || head.select?.from.length !== 1 || head.conflict !== "") return [];
	const source = picture.tables.get(head.select.from[0] ?? "");
	const target = picture.tables.get(keyOf(head.table));
	if (!source || !target || source === target || source.rows === 0 || source.isVirtual) return [];
	const found = [];
	for (const { from, to } of pairsOf(head, source, target)) {
		const column = columnNamed(source, from);
		if (!column || column.notNull || column.key > 0 || column.generated || columnNamed(target, to)?.notNull !== true) continue;
		if (engine.run("SAVEPOINT launch_ready")) return found;
		const refusal = engine.run(`UPDATE ${always(source.name)} SET ${always(column.name)} = NULL`) === void 0 ? engine.run(sql) : void 0;
		if (refusal?.kind === "rows" && refusal.message.startsWith("NOT NULL")) found.push({
			column: column.name,
			target: to
		});
		engine.run("ROLLBACK TO launch_ready");
		engine.run("RELEASE launch_ready");
	}
	return found;
}
function pairsOf(head, source, target) {
	const targets = head.columns ?? target.columns.filter(({ generated }) => !generated).map(({ name }) => name);
	if (head.select?.star) return source.columns.filter(({ generated }) => !generated).flatMap(({ name }, index) => targets[index] === void 0 ? [] : [{
		from: name,
		to: targets[index]
	}]);
	return (head.select?.items ?? []).flatMap(({ column }, index) => {
		const to = targets[index];
		return column === void 0 || to === void 0 ? [] : [{
			from: column,
			to
		}];
	});
}
function soundness(engine, picture) {
	const orphans = /* @__PURE__ */ new Map();
	const dangling = /* @__PURE__ */ new Map();
	const broken = /* @__PURE__ */ new Map();
	for (const [key, table] of picture.tables) {
		for (const { parent } of table.foreignKeys) if (!picture.tables.has(keyOf(parent))) dangling.set(`${key} → ${keyOf(parent)}`, {
			table: table.name,
			parent
		});
		if (table.foreignKeys.length === 0 || table.rows === 0) continue;
		for (const row of engine.rows(`SELECT "parent" AS parent, count(*) AS rows FROM pragma_foreign_key_check(${literal(table.name)}) GROUP BY 1`)) {
			const parent = String(row["parent"]);
			if (picture.tables.has(keyOf(parent))) orphans.set(`${key} → ${keyOf(parent)}`, {
				table: table.name,
				parent,
				rows: Number(row["rows"])
			});
		}
	}
	for (const [key, { name }] of picture.views) {
		const refusal = engine.run(`EXPLAIN SELECT * FROM ${always(name)}`);
		if (refusal && refusal.kind !== "limit") broken.set(key, {
			type: "view",
			name,
			refusal
		});
	}
	for (const key of new Set([...picture.triggers.values()].map(({ table }) => table))) {
		const table = picture.tables.get(key);
		const columns = table?.columns.filter(({ generated }) => !generated).map((column) => always(column.name)) ?? [];
		if (!table || columns.length === 0) continue;
		const name = always(table.name);
		const refusal = engine.run(`EXPLAIN INSERT INTO ${name} (${columns[0]}) VALUES (NULL)`) ?? engine.run(`EXPLAIN UPDATE ${name} SET ${columns.map((column) => `${column} = ${column}`).join(", ")}`) ?? engine.run(`EXPLAIN DELETE FROM ${name}`);
		if (refusal && refusal.kind !== "limit") broken.set(key, {
			type: "table",
			name: table.name,
			refusal
		});
	}
	return {
		orphans,
		dangling,
		broken
	};
}

//#endregion
//#region src/checks/migrations/sqlite/rules/sqlite-copy-mixes-columns.ts
const rule$9 = {
	id: "migrations/sqlite-copy-mixes-columns",
	severity: "blocker",
	summary: "Copies a table by position into one whose columns have another order",
	why: "`INSERT INTO new SELECT * FROM old` fills by position, not by name. Where the columns have another order, values land in the wrong column; SQLite does not hold a column to its type, so nothing fails.",
	fix: "Name the columns on both sides.",
	since: "0.1.0",
	sources: ["https://www.sqlite.org/lang_insert.html"],
	examples: {
		bad: ["-- base\nCREATE TABLE users (id integer PRIMARY KEY, name text, email text);\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY, email text, name text);\nINSERT INTO new_users SELECT * FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;"],
		good: ["-- base\nCREATE TABLE users (id integer PRIMARY KEY, name text, email text);\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY, email text, name text);\nINSERT INTO new_users (id, name, email) SELECT id, name, email FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;"]
	}
};
const copyMixesColumns = {
	rule: rule$9,
	*check({ statements, steps, isOld }) {
		for (const [at, { head }] of statements.entries()) {
			if (head.kind !== "insert" || !head.select || head.select.from.length !== 1) continue;
			if (head.columns && !head.select.star) continue;
			const from = head.select.from[0] ?? "";
			const tables = steps[at]?.before.tables;
			const [source, target] = [tables?.get(from), tables?.get(keyOf(head.table))];
			if (!source || !target || steps[at]?.refusal !== void 0 || !isOld(at, from)) continue;
			const mixed = pairsOf(head, source, target).filter((pair) => keyOf(pair.from) !== keyOf(pair.to) && columnNamed(source, pair.to) !== void 0 && columnNamed(target, pair.from) !== void 0);
			const [first] = mixed;
			if (!first) continue;
			const list = target.columns.filter(({ name }) => columnNamed(source, name)).map(({ name }) => quote(name)).join(", ");
			yield {
				rule: rule$9,
				at,
				hit: {
					about: `${keyOf(source.name)} → ${keyOf(target.name)}`,
					title: `Values of ${plain(source.name)}.${plain(first.from)} are copied into column ${plain(first.to)}`,
					message: `This copy goes by position, and the tables have their columns in different orders: ${mixed.slice(0, 5).map((pair) => `${code(pair.from)} lands in ${code(pair.to)}`).join(", ")}.`,
					impact: `Every row of ${code(source.name)} has values in the wrong columns afterwards, and nothing reports an error.`,
					fix: `Name the columns:\n\n${sqlBlock(`INSERT INTO ${quote(target.name)} (${list}) SELECT ${list} FROM ${quote(source.name)};`)}`
				}
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/sqlite/refused.ts
function isAboutRequired(subject, at) {
	const head = subject.statements[at]?.head;
	const step = subject.steps[at];
	const failed = /^NOT NULL constraint failed: (.+)\.([^.]+)$/.exec(step?.refusal?.message ?? "");
	if (head?.kind !== "insert" || !head.select || !failed || step === void 0) return void 0;
	const table = step.before.tables.get(keyOf(head.table));
	const column = columnNamed(table, failed[2] ?? "");
	if (!table || !column || !head.columns || head.columns.some((name) => keyOf(name) === keyOf(column.name))) return void 0;
	return head.select.from.some((from) => subject.isOld(at, from)) ? {
		table: table.name,
		column: column.name
	} : void 0;
}
function firstRefused({ steps, isComplete }) {
	let isKnown = isComplete;
	for (const [at, { refusal, skipped }] of steps.entries()) {
		if (refusal?.kind === "rows" || isKnown && (refusal?.kind === "missing" || refusal?.kind === "rule")) return at;
		if (refusal !== void 0 || (skipped ?? "") !== "") isKnown = false;
	}
	return -1;
}

//#endregion
//#region src/checks/migrations/sqlite/rules/sqlite-foreign-key-violation.ts
const rule$8 = {
	id: "migrations/sqlite-foreign-key-violation",
	severity: "high",
	summary: "Leaves a foreign key that refers to a table or to rows that are gone",
	why: "Where the table is gone, every insert and update that touches the key fails (\"no such table\") while foreign keys are enforced. It happens when the old table is renamed before the new one is made: SQLite (3.26 and newer) lets foreign keys of other tables follow the rename, to a table that is dropped later. Where only rows are gone, the data is wrong and nothing says so.",
	fix: "Make the new table under a new name, copy, drop the old one, rename the new one: in this order references stay. Look with `PRAGMA foreign_key_check` before the commit.",
	since: "0.1.0",
	sources: ["https://www.sqlite.org/lang_altertable.html#caution", "https://www.sqlite.org/pragma.html#pragma_foreign_key_check"],
	examples: {
		bad: ["-- base\nCREATE TABLE users (id integer PRIMARY KEY, name text);\nCREATE TABLE posts (id integer PRIMARY KEY, user_id integer REFERENCES users (id));\n-- change\nPRAGMA foreign_keys=OFF;\nALTER TABLE users RENAME TO old_users;\nCREATE TABLE users (id integer PRIMARY KEY, name text NOT NULL);\nINSERT INTO users SELECT id, coalesce(name, '') FROM old_users;\nDROP TABLE old_users;\nPRAGMA foreign_keys=ON;"],
		good: ["-- base\nCREATE TABLE users (id integer PRIMARY KEY, name text);\nCREATE TABLE posts (id integer PRIMARY KEY, user_id integer REFERENCES users (id));\n-- change\nPRAGMA foreign_keys=OFF;\nCREATE TABLE new_users (id integer PRIMARY KEY, name text NOT NULL);\nINSERT INTO new_users SELECT id, coalesce(name, '') FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;\nPRAGMA foreign_keys=ON;"]
	}
};
const foreignKeyViolation = {
	rule: rule$8,
	*check(subject) {
		const { soundBefore, soundAfter } = subject;
		for (const [key, { table, parent }] of soundAfter.dangling) if (!soundBefore.dangling.has(key) && (subject.old.has(keyOf(table)) || wasThere(subject, parent))) yield dangling(subject, table, parent);
		if (firstRefused(subject) !== -1) return;
		for (const [key, { table, parent, rows }] of soundAfter.orphans) if (rows > (soundBefore.orphans.get(key)?.rows ?? 0) && hadKey(subject, table, parent)) yield orphans(subject, table, parent, rows);
	}
};
const hadKey = ({ before }, table, parent) => before.tables.get(keyOf(table))?.foreignKeys.some((key) => keyOf(key.parent) === keyOf(parent)) === true;
const wasThere = ({ steps }, parent) => steps.some(({ before }) => before.tables.has(keyOf(parent)));
const sureness = ({ connection }) => connection.enforces === "maybe" ? "medium" : "high";
function dangling(subject, table, parent) {
	const at = lastAbout(subject, [parent], ["drop-table", "rename-table"]) ?? lastAbout(subject, [table], ["create-table", "rename-table"]) ?? 0;
	return {
		rule: rule$8,
		at,
		proved: `a foreign key of ${code(table)} referred to ${code(parent)} at the end, which was not there`,
		hit: {
			about: `${keyOf(table)} → ${keyOf(parent)}`,
			severity: sureness(subject),
			title: `A foreign key of table ${plain(table)} refers to ${plain(parent)}, which is gone`,
			message: `When this file has run, ${code(table)} refers to ${code(parent)}, and there is no such table.`,
			impact: `While foreign keys are enforced, inserts and updates of ${code(table)} fail with "no such table: ${plain(parent)}".`,
			fix: `Do not rename the old table: SQLite lets references follow it. Make the new one under another name, and give it the name at the end:\n\n${sqlBlock("PRAGMA foreign_keys = OFF; -- before BEGIN", "CREATE TABLE <new> (…);", "INSERT INTO <new> SELECT … FROM <old>;", "DROP TABLE <old>;", "ALTER TABLE <new> RENAME TO <old>;")}`
		}
	};
}
function orphans(subject, table, parent, rows) {
	const at = lastAbout(subject, [parent, table], [
		"delete",
		"insert",
		"update",
		"drop-table",
		"rename-table",
		"create-table"
	]) ?? 0;
	return {
		rule: rule$8,
		at,
		proved: `\`PRAGMA foreign_key_check\` found ${rows} rows of ${code(table)} without their row in ${code(parent)}`,
		hit: {
			about: `${keyOf(table)} → ${keyOf(parent)}: rows`,
			severity: "medium",
			title: `Rows of table ${plain(table)} refer to rows of ${plain(parent)} that are gone`,
			message: `When this file has run, rows of ${code(table)} refer to nothing in ${code(parent)}.`,
			impact: `The application reads references that lead nowhere. If foreign keys are enforced when the migration commits, it fails.`,
			fix: `Delete or mend them in the same migration, and look at the end:\n\n${sqlBlock(`PRAGMA foreign_key_check(${quote(table)});`)}`
		}
	};
}
function lastAbout({ statements }, tables, kinds) {
	const keys = new Set(tables.map(keyOf));
	const at = statements.findLastIndex(({ head }) => kinds.includes(head.kind) && ("table" in head && keys.has(keyOf(head.table)) || "to" in head && keys.has(keyOf(head.to))));
	return at === -1 ? void 0 : at;
}

//#endregion
//#region src/checks/migrations/sqlite/lexer.ts
const TOKEN = new RegExp([
	"(?<comment>--[^\\n]*|/\\*)",
	"(?<string>[xX]?'[^']*(?:''[^']*)*(?:'|$))",
	"(?<quoted>\"[^\"]*(?:\"\"[^\"]*)*(?:\"|$)|`[^`]*(?:``[^`]*)*(?:`|$)|\\[[^\\]]*(?:\\]|$))",
	"(?<word>[A-Za-z_\\u0080-\\ufefe\\uff00-\\uffff][A-Za-z0-9_$\\u0080-\\uffff]*)",
	"(?<number>\\d[A-Za-z0-9_.]*|\\.\\d[A-Za-z0-9_]*|[?:@$][A-Za-z0-9_]+)",
	"(?<semicolon>;)",
	"(?<other>[^\\s])"
].join("|"), "g");
const KINDS = [
	"word",
	"other",
	"number",
	"string",
	"quoted",
	"semicolon",
	"comment"
];
function nextToken(sql, at) {
	TOKEN.lastIndex = at;
	const match = TOKEN.exec(sql);
	if (!match?.groups) return void 0;
	const { groups, index: start } = match;
	const kind = KINDS.find((name) => groups[name] !== void 0) ?? "other";
	if (groups["comment"] === "/*") {
		const close = sql.indexOf("*/", TOKEN.lastIndex);
		return {
			kind,
			start,
			end: close === -1 ? sql.length : close + 2
		};
	}
	const end = TOKEN.lastIndex;
	return {
		kind,
		start,
		end: kind === "comment" && sql[end - 1] === "\r" ? end - 1 : end
	};
}
function nameOf(sql, { kind, start, end }) {
	if (kind === "word") return sql.slice(start, end).toLowerCase();
	if (kind !== "quoted") return void 0;
	const open = sql.charAt(start);
	const close = open === "[" ? "]" : open;
	const inner = sql.slice(start + 1, end > start + 1 && sql[end - 1] === close ? end - 1 : end);
	return open === "[" ? inner : inner.replaceAll(open + open, open);
}

//#endregion
//#region src/checks/migrations/sqlite/places.ts
function placeOf(statement, file, name) {
	const wanted = keyOf(name);
	const found = statement?.words.find((token) => keyOf(nameOf(file.up, token) ?? "") === wanted);
	return found && {
		start: found.start,
		end: found.end
	};
}

//#endregion
//#region src/checks/migrations/sqlite/rules/sqlite-rebuild-cascades.ts
const rule$7 = {
	id: "migrations/sqlite-rebuild-cascades",
	severity: "blocker",
	summary: "Drops a table while foreign keys are enforced, which deletes rows of other tables",
	why: "While foreign keys are enforced, SQLite deletes all rows of a table before it drops it, and `ON DELETE CASCADE` (or `SET NULL`) happens to the tables that refer to it. The table itself is made anew with its rows; those of the others are gone, and no error is reported. `PRAGMA foreign_keys=OFF` prevents it, but has no effect inside of a transaction, and Drizzle, Cloudflare D1 and many tools run every migration in one. `PRAGMA defer_foreign_keys` defers errors, not actions.",
	fix: "Switch foreign keys off on the connection before the migration tool begins its transaction, and on again afterwards. Where that cannot be done (D1), avoid making the table anew, or copy the rows of the other tables away and back.",
	since: "0.1.0",
	sources: [
		"https://www.sqlite.org/lang_droptable.html",
		"https://www.sqlite.org/pragma.html#pragma_foreign_keys",
		"https://www.sqlite.org/foreignkeys.html#fk_deferred",
		"https://github.com/drizzle-team/drizzle-orm/issues/5782",
		"https://github.com/cloudflare/workers-sdk/issues/5438"
	],
	examples: {
		bad: ["-- base\nCREATE TABLE users (id integer PRIMARY KEY, name text);\nCREATE TABLE posts (id integer PRIMARY KEY, user_id integer REFERENCES users (id) ON DELETE CASCADE);\n-- change\n-- +goose Up\nPRAGMA foreign_keys=OFF;\nCREATE TABLE new_users (id integer PRIMARY KEY, name text NOT NULL DEFAULT '');\nINSERT INTO new_users (id, name) SELECT id, coalesce(name, '') FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;\nPRAGMA foreign_keys=ON;"],
		good: ["-- base\nCREATE TABLE users (id integer PRIMARY KEY, name text);\nCREATE TABLE posts (id integer PRIMARY KEY, user_id integer REFERENCES users (id) ON DELETE CASCADE);\n-- change\nPRAGMA foreign_keys=OFF;\nCREATE TABLE new_users (id integer PRIMARY KEY, name text NOT NULL DEFAULT '');\nINSERT INTO new_users (id, name) SELECT id, coalesce(name, '') FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;\nPRAGMA foreign_keys=ON;"]
	}
};
const rebuildCascades = {
	rule: rule$7,
	*check(subject) {
		for (const [at, { head }] of subject.statements.entries()) {
			const step = subject.steps[at];
			if (head.kind !== "drop-table" || step === void 0 || !subject.isOld(at, head.table)) continue;
			if (step.refusal !== void 0 || step.skipped !== void 0) continue;
			const acted = actionsOn(step.before, keyOf(head.table)).filter(({ child }) => (step.before.tables.get(child)?.rows ?? 0) > 0 && !isWhole(subject, child));
			if (acted.length > 0 && (step.foreignKeys || subject.connection.enforces === "maybe")) yield found$1(subject, at, head.table, acted);
		}
	}
};
function isWhole({ before, after, connection }, child) {
	const [was, is] = [before.tables.get(child), after.tables.get(child)];
	if (!is) return true;
	if (!was || connection.enforces === "maybe") return false;
	return is.rows >= was.rows && [...was.filled].every(([column, filled]) => (is.filled.get(column) ?? filled) >= filled);
}
const actionsOn = ({ tables }, parent) => [...tables].flatMap(([child, table]) => {
	const action = table.foreignKeys.find((key) => keyOf(key.parent) === parent && /CASCADE|SET/.test(key.onDelete))?.onDelete;
	return action === void 0 || child === parent ? [] : [{
		child,
		action
	}];
});
function found$1(subject, at, table, acted) {
	const step = subject.steps[at];
	const nameOf = (key) => subject.after.tables.get(key)?.name ?? key;
	const losses = step ? lossesOf(step.before, step.after, keyOf(table)) : [];
	const certain = step?.foreignKeys === true && subject.connection.enforces !== "maybe";
	const deletes = acted.some(({ action }) => action === "CASCADE");
	const noOp = subject.statements.some(({ head }, index) => index < at && head.kind === "pragma" && head.name === "foreign_keys" && /^(?:off|0|false|no)$/.test(head.value ?? ""));
	const backups = acted.map(({ child }) => ({
		name: quote(nameOf(child)),
		saved: quote(`saved_${nameOf(child)}`)
	}));
	return {
		rule: rule$7,
		at,
		...certain && losses.length > 0 ? { proved: listOf$1(losses) } : {},
		hit: {
			about: keyOf(table),
			...subject.connection.enforces === "yes" ? {} : { severity: certain ? "high" : "medium" },
			title: `Dropping table ${plain(table)} ${deletes ? "deletes the rows of" : "empties references in"} ${plain(acted.map(({ child }) => nameOf(child)).join(", "))}`,
			message: `${listOf$1(acted.map(({ child, action }) => `${code(nameOf(child))} (\`ON DELETE ${action}\`)`))} ${acted.length === 1 ? "refers" : "refer"} to ${code(table)}. ${certain ? "Foreign keys are enforced when it is dropped here" : "If the connection enforces foreign keys when it is dropped here (better-sqlite3, libSQL, D1 and Rails do; the default of SQLite is not to)"}, so SQLite first deletes its rows, one by one, with all that follows from it.${noOp && certain ? ` ${subject.connection.ignoresPragma ? "D1 ignores `PRAGMA foreign_keys=OFF`." : "`PRAGMA foreign_keys=OFF` stands above, but has no effect inside of a transaction."}` : ""}`,
			impact: `${listOf$1(harmOf(acted, nameOf))}, also where ${code(table)} comes back with all its rows. Nothing reports an error.`,
			fix: `${subject.connection.ignoresPragma ? "On D1 foreign keys cannot be switched off in a migration." : `Switch foreign keys off outside of the transaction${subject.connection.inTransaction ? `, on the connection that ${subject.file.tool.label === "SQL" ? "the tool" : subject.file.tool.label} is given (better-sqlite3: \`sqlite.pragma('foreign_keys = OFF')\` before \`migrate()\`, \`ON\` afterwards)` : `:\n\n${sqlBlock("PRAGMA foreign_keys = OFF;", "BEGIN;", `-- … make ${quote(table)} anew …`, "PRAGMA foreign_key_check;", "COMMIT;", "PRAGMA foreign_keys = ON;")}`}`}\n\nOr keep the rows in this migration itself:\n\n${sqlBlock(...backups.map(({ name, saved }) => `CREATE TABLE ${saved} AS SELECT * FROM ${name};`), `-- … make ${quote(table)} anew …`, ...backups.flatMap(({ name, saved }) => [
				`DELETE FROM ${name};`,
				`INSERT INTO ${name} SELECT * FROM ${saved};`,
				`DROP TABLE ${saved};`
			]))}`,
			at: placeOf(subject.statements[at], subject.file, table)
		}
	};
}
function harmOf(acted, nameOf) {
	const named = (cascades) => listOf$1(acted.filter(({ action }) => action === "CASCADE" === cascades).map(({ child }) => code(nameOf(child))));
	return [...named(true) === "" ? [] : [`rows of ${named(true)} are deleted`], ...named(false) === "" ? [] : [`references in ${named(false)} are emptied`]].map((words, index) => index === 0 ? words.charAt(0).toUpperCase() + words.slice(1) : words);
}
function lossesOf(before, after, except) {
	const losses = [];
	for (const [key, table] of before.tables) {
		const now = after.tables.get(key);
		if (key === except || !now) continue;
		if (now.rows < table.rows) losses.push(`${code(table.name)} went from ${table.rows} rows to ${now.rows}`);
		else for (const [column, filled] of table.filled) if ((now.filled.get(column) ?? 0) < filled) losses.push(`${code(`${table.name}.${column}`)} was emptied in ${filled - (now.filled.get(column) ?? 0)} rows`);
	}
	return losses.slice(0, 8);
}

//#endregion
//#region src/checks/migrations/sqlite/rules/sqlite-foreign-keys-in-transaction.ts
const rule$6 = {
	id: "migrations/sqlite-foreign-keys-in-transaction",
	severity: "low",
	summary: "Switches foreign keys off or on inside of a transaction, where that has no effect",
	why: "`PRAGMA foreign_keys` does nothing while a transaction is open, and says nothing about it. Whoever wrote it counts on foreign keys being off: the next migration that is written like this one may delete rows of other tables (see sqlite-rebuild-cascades) or fail.",
	fix: "Set it outside of the transaction: before `BEGIN`, or on the connection before the migration tool begins.",
	since: "0.1.0",
	sources: ["https://www.sqlite.org/pragma.html#pragma_foreign_keys"],
	examples: {
		bad: ["BEGIN;\nPRAGMA foreign_keys=OFF;\nCREATE TABLE t (a int);\nCOMMIT;", "-- +goose Up\nPRAGMA foreign_keys = 0;\nCREATE TABLE t (a int);"],
		good: ["PRAGMA foreign_keys=OFF;\nBEGIN;\nCREATE TABLE t (a int);\nCOMMIT;\nPRAGMA foreign_keys=ON;", "BEGIN;\nPRAGMA defer_foreign_keys=ON;\nCOMMIT;"]
	}
};
const foreignKeysInTransaction = {
	rule: rule$6,
	*check(subject) {
		if (subject.file.tool.name === "drizzle" || subject.connection.ignoresPragma) return;
		const at = subject.statements.findIndex((_, index) => isPragmaNoOp(subject, index));
		if (at === -1) return;
		for (const _ of rebuildCascades.check(subject)) return;
		const own = !subject.connection.inTransaction;
		yield {
			rule: rule$6,
			at,
			proved: "foreign keys were enforced behind it as before",
			hit: {
				about: "foreign_keys",
				title: "PRAGMA foreign_keys has no effect inside of a transaction",
				message: `${own ? "`BEGIN` stands before it" : `${code(subject.file.tool.label)} runs the file in a transaction`}, and SQLite passes over this pragma until the transaction has ended.`,
				impact: "Foreign keys stay as the connection has them. Here that does no harm that could be seen; a table that is dropped like this while others refer to it takes their rows along.",
				fix: own ? `Put it before \`BEGIN\`, and the other behind \`COMMIT\`:\n\n${sqlBlock("PRAGMA foreign_keys = OFF;", "BEGIN;", "-- …", "COMMIT;", "PRAGMA foreign_keys = ON;")}` : `Set it on the connection before the tool begins. ${subject.file.tool.label === "SQL" ? "" : `(${subject.file.tool.label} can run a file without a transaction.)`}`.trim()
			}
		};
	}
};
function isPragmaNoOp({ statements, steps, connection }, at) {
	const head = statements[at]?.head;
	return head?.kind === "pragma" && head.name === "foreign_keys" && /^(?:off|0|false|no)$/.test(head.value ?? "") && (steps[at]?.inTransaction === true || connection.ignoresPragma);
}

//#endregion
//#region src/checks/migrations/sqlite/rules/sqlite-foreign-keys-left-off.ts
const rule$5 = {
	id: "migrations/sqlite-foreign-keys-left-off",
	severity: "medium",
	summary: "Switches foreign keys off and not on again",
	why: "The pragma stays for the connection. Later migrations of the same run, and the application where it migrates when it starts, go on without foreign keys: rows that refer to nothing get in, and `ON DELETE CASCADE` no longer happens.",
	fix: "End the file with `PRAGMA foreign_keys = ON;`, outside of a transaction.",
	since: "0.1.0",
	sources: ["https://www.sqlite.org/pragma.html#pragma_foreign_keys"],
	examples: {
		bad: ["PRAGMA foreign_keys=OFF;\nCREATE TABLE t (a int);"],
		good: ["PRAGMA foreign_keys=OFF;\nCREATE TABLE t (a int);\nPRAGMA foreign_keys=ON;", "CREATE TABLE t (a int);"]
	}
};
const foreignKeysLeftOff = {
	rule: rule$5,
	*check({ statements, foreignKeysBefore, foreignKeysAfter }) {
		if (!foreignKeysBefore || foreignKeysAfter) return;
		const at = statements.findLastIndex(({ head }) => head.kind === "pragma" && head.name === "foreign_keys" && head.value !== void 0);
		if (at === -1) return;
		yield {
			rule: rule$5,
			at,
			proved: "`PRAGMA foreign_keys` was 0 at the end of the file",
			hit: {
				about: "foreign_keys",
				title: "Foreign keys are switched off and not on again",
				message: "This pragma stays for the connection, and no statement behind it switches foreign keys on.",
				impact: "If the connection is used on, by later migrations or by the application that migrates when it starts, no foreign key is checked there any more.",
				fix: `Write at the end of the file, behind \`COMMIT\`:\n\n${sqlBlock("PRAGMA foreign_key_check;", "PRAGMA foreign_keys = ON;")}`
			}
		};
	}
};

//#endregion
//#region src/checks/migrations/sqlite/rules/sqlite-needs-newer.ts
const rule$4 = {
	id: "migrations/sqlite-needs-newer",
	severity: "high",
	summary: "Uses what the SQLite that runs it does not know yet",
	why: "The version of SQLite is that of the driver, the base image or the phone, and may be years older than the one on a laptop. It reports a syntax error, and the deploy stops.",
	fix: "Update the driver or image, or write it so that the older version understands it. Say in `launch-ready.yml` which version runs in production: `migrations: { database: { sqlite: 3.34 } }`.",
	since: "0.1.0",
	sources: ["https://www.sqlite.org/changes.html"],
	examples: {
		bad: ["-- version 3.34\n-- base\nCREATE TABLE t (a int, b int);\n-- change\nALTER TABLE t DROP COLUMN b;", "-- version 3.36\nCREATE TABLE t (a int) STRICT;"],
		good: ["-- version 3.35\n-- base\nCREATE TABLE t (a int, b int);\n-- change\nALTER TABLE t DROP COLUMN b;", "CREATE TABLE t (a int) STRICT;"]
	}
};
const NEWS = [
	{
		minor: 24,
		words: /^(?:with .*)?insert .*\bon conflict\b.*\bdo (?:nothing|update)\b/,
		what: "`ON CONFLICT DO`"
	},
	{
		minor: 25,
		words: /^alter table [^;]* rename column\b/,
		what: "`RENAME COLUMN`"
	},
	{
		minor: 25,
		words: /\bover \(/,
		what: "window functions"
	},
	{
		minor: 30,
		words: /\bnulls (?:first|last)\b/,
		what: "`NULLS FIRST`"
	},
	{
		minor: 31,
		words: /\bgenerated always as \(/,
		what: "generated columns"
	},
	{
		minor: 32,
		words: /\biif \(/,
		what: "`iif()`"
	},
	{
		minor: 33,
		words: /^(?:with .*)?update [^ ]+ set (?:(?!\bwhere\b|\bselect\b).)*\bfrom\b/,
		what: "`UPDATE … FROM`"
	},
	{
		minor: 35,
		words: /^alter table [^;]* drop (?!constraint\b)/,
		what: "`DROP COLUMN`"
	},
	{
		minor: 35,
		words: /\breturning\b/,
		what: "`RETURNING`"
	},
	{
		minor: 37,
		words: /^create (?:temp |temporary )?table .*\) (?:without rowid , )?strict\b/,
		what: "`STRICT` tables"
	},
	{
		minor: 38,
		words: /- >|\bunixepoch \(/,
		what: "`->` and `unixepoch()`"
	},
	{
		minor: 39,
		words: /\b(?:right|full) (?:outer )?join\b|\bis (?:not )?distinct from\b/,
		what: "`RIGHT JOIN` and `IS DISTINCT FROM`"
	},
	{
		minor: 44,
		words: /\b(?:concat|concat_ws|string_agg) \(/,
		what: "`concat()`"
	},
	{
		minor: 45,
		words: /\bjsonb(?:_\w+)? \(/,
		what: "`jsonb()`"
	},
	{
		minor: 53,
		words: /^alter table [^;]* (?:add|drop) constraint\b|^alter table [^;]* alter column\b/,
		what: "`ADD CONSTRAINT`"
	}
];
const MAX_LENGTH = 2e4;
const needsNewer = {
	rule: rule$4,
	*check({ minor, statements, file }) {
		if (minor === void 0) return;
		for (const [at, { words }] of statements.entries()) {
			const text = plainWords(file.up, words);
			for (const { minor: since, words: pattern, what } of NEWS) {
				if (since <= minor || !pattern.test(text)) continue;
				yield {
					rule: rule$4,
					at,
					hit: {
						about: what,
						title: `This needs SQLite 3.${since}, and 3.${minor} runs it`,
						message: `${what} came with SQLite 3.${since}; \`launch-ready.yml\` says that production has 3.${minor}.`,
						impact: "The older version reads it as a syntax error: the migration fails and the deploy stops.",
						fix: since === 35 && what.includes("DROP") ? "Make the table anew without the column (https://www.sqlite.org/lang_altertable.html#otheralter), or update SQLite." : "Update SQLite where it runs, or write it without."
					}
				};
			}
		}
	}
};
function plainWords(source, words) {
	let text = "";
	for (const { kind, start, end } of words) {
		if (text.length > MAX_LENGTH) break;
		text += `${text === "" ? "" : " "}${kind === "quoted" ? "`" : kind === "string" ? "?" : source.slice(start, Math.min(end, start + 100)).toLowerCase()}`;
	}
	return text;
}

//#endregion
//#region src/checks/migrations/sqlite/rules/sqlite-quoted-name-is-text.ts
const rule$3 = {
	id: "migrations/sqlite-quoted-name-is-text",
	severity: "high",
	summary: "Copies a column in double quotes that the old table does not have",
	why: "SQLite takes `\"name\"` for the text `name` where no column is called so. Depending on how SQLite was built the copy fails, or writes that word into every row. drizzle-kit has written such copies for columns that are new.",
	fix: "Leave the new column out of the copy, or give it a value.",
	since: "0.1.0",
	sources: ["https://www.sqlite.org/quirks.html#dblquote"],
	examples: {
		bad: ["-- base\nCREATE TABLE users (id integer PRIMARY KEY);\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY, plan text);\nINSERT INTO new_users (\"id\", \"plan\") SELECT \"id\", \"plan\" FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;"],
		good: ["-- base\nCREATE TABLE users (id integer PRIMARY KEY, plan text);\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY, plan text);\nINSERT INTO new_users (\"id\", \"plan\") SELECT \"id\", \"plan\" FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;"]
	}
};
const quotedNameIsText = {
	rule: rule$3,
	*check(subject) {
		for (const [at, { head, words }] of subject.statements.entries()) {
			if (head.kind !== "insert" || !head.select?.items) continue;
			const known = columnsOf(subject, at, head.select.from);
			if (known === void 0) continue;
			for (const [position, { column, from, to }] of head.select.items.entries()) {
				const token = words[from];
				if (column === void 0 || known.has(column) || to !== from + 1 || token?.kind !== "quoted" || subject.file.up[token.start] !== "\"") continue;
				const name = nameOf(subject.file.up, token) ?? "";
				const target = head.columns?.[position] ?? "";
				if (keyOf(target) !== keyOf(name)) continue;
				const table = head.select.from[0] ?? "";
				yield {
					rule: rule$3,
					at,
					hit: {
						about: `${keyOf(head.table)}.${keyOf(name)}`,
						title: `Column ${plain(name)} is copied from table ${plain(table)}, which has no such column`,
						message: `${code(table)} has no column ${code(name)}. In double quotes SQLite takes the name for a text.`,
						impact: `Where SQLite allows it (its default), every row gets the word ${code(name)} as its value; where not (better-sqlite3, D1), the migration fails and the deploy stops.`,
						fix: `Leave ${code(name)} out of both lists, so that it is empty or has its default, or write a value:\n\n${sqlBlock(`INSERT INTO ${quote(head.table)} (…, ${always(name)}) SELECT …, <value> FROM ${quote(table)};`)}`,
						at: {
							start: token.start,
							end: token.end
						}
					}
				};
			}
		}
	}
};
function columnsOf({ steps }, at, from) {
	const tables = from.map((name) => steps[at]?.before.tables.get(name));
	const known = /* @__PURE__ */ new Set([
		"rowid",
		"oid",
		"_rowid_"
	]);
	for (const table of tables) {
		if (table === void 0) return void 0;
		for (const { name } of table.columns) known.add(keyOf(name));
	}
	return from.length === 0 ? void 0 : known;
}

//#endregion
//#region src/checks/migrations/sqlite/rules/sqlite-rebuild-loses-check.ts
const rule$2 = {
	id: "migrations/sqlite-rebuild-loses-check",
	severity: "medium",
	summary: "Makes a table anew and forgets a CHECK, a default or AUTOINCREMENT of it",
	why: "What the new table does not say is gone: without its CHECK wrong values get in, without a default an INSERT that leaves the column out writes NULL or fails, and without AUTOINCREMENT the number of a deleted row is given to a new one. Tools that make the new table from a model forget what the model cannot say.",
	fix: "Write it into the new table as well, or leave it out on purpose and accept this with the reason.",
	since: "0.1.0",
	sources: ["https://www.sqlite.org/lang_createtable.html", "https://www.sqlite.org/autoinc.html"],
	examples: {
		bad: ["-- base\nCREATE TABLE users (id integer PRIMARY KEY, age integer CHECK (age > 0));\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY, age integer, email text);\nINSERT INTO new_users (id, age) SELECT id, age FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;", "-- base\nCREATE TABLE users (id integer PRIMARY KEY AUTOINCREMENT, plan text DEFAULT 'free');\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY, plan text);\nINSERT INTO new_users SELECT * FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;"],
		good: ["-- base\nCREATE TABLE users (id integer PRIMARY KEY, age integer CHECK (age > 0));\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY, age integer, email text, check(Age>0));\nINSERT INTO new_users (id, age) SELECT id, age FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;", "-- base\nCREATE TABLE users (id integer PRIMARY KEY, age integer CHECK (age > 0));\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY);\nINSERT INTO new_users (id) SELECT id FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;"]
	}
};
const rebuildLosesCheck = {
	rule: rule$2,
	*check(subject) {
		for (const [key, fate] of subject.fates.of) {
			if (fate.kind !== "rebuilt" || fate.at === void 0 || !subject.old.has(key)) continue;
			const { before, after } = fate;
			const checks = lostChecks(before, after);
			const defaults = before.columns.flatMap(({ name, default: value }) => {
				const column = value === void 0 ? void 0 : columnNamed(after, name);
				return column && column.default === void 0 && !column.generated ? [name] : [];
			});
			const counter = hasWord(before.sql, "autoincrement") && !hasWord(after.sql, "autoincrement");
			const lost = [
				...checks === 0 ? [] : [checks === 1 ? "a CHECK" : `${checks} CHECKs`],
				...defaults.map((name) => `the default of ${code(name)}`),
				...counter ? ["AUTOINCREMENT"] : []
			];
			if (lost.length === 0) continue;
			yield {
				rule: rule$2,
				at: fate.at,
				proved: `the new table has none of it`,
				hit: {
					about: key,
					severity: checks === 0 ? "low" : "medium",
					title: `Table ${plain(before.name)} is made anew without ${listOf$1(lost.map((words) => words.replaceAll("`", "")))}`,
					message: `${code(before.name)} has ${listOf$1(lost)}, and the table that takes its place does not.`,
					impact: listOf$1([
						...checks === 0 ? [] : ["values that were refused get in"],
						...defaults.length === 0 ? [] : ["an INSERT that leaves the column out writes NULL, or fails"],
						...counter ? ["the number of a deleted row is given to a new one"] : []
					].map((words, index) => index === 0 ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : words)).concat("."),
					fix: "Write it into the new table as well. If it is meant to go, accept this with the reason."
				}
			};
		}
	}
};
function lostChecks(before, after) {
	const left = checksOf(after.sql);
	const gone = before.columns.filter(({ name }) => !columnNamed(after, name)).map(({ name }) => name.toLowerCase());
	return checksOf(before.sql).filter((check) => {
		const at = left.indexOf(check);
		if (at !== -1) left.splice(at, 1);
		return at === -1 && !check.split(" ").some((word) => gone.includes(word));
	}).length;
}
function checksOf(sql) {
	const checks = [];
	let open;
	let depth = 0;
	let isNext = false;
	for (let token = nextToken(sql, 0); token !== void 0; token = nextToken(sql, token.end)) {
		if (token.kind === "comment") continue;
		const text = nameOf(sql, token)?.toLowerCase() ?? sql.slice(token.start, token.end);
		if (open === void 0) {
			if (isNext && text === "(") [open, depth] = [[], 1];
			isNext = token.kind === "word" && text === "check";
			continue;
		}
		if (text === "(") depth++;
		if (text === ")") depth--;
		if (depth === 0) {
			checks.push(open.join(" "));
			open = void 0;
		} else open.push(text);
	}
	return checks;
}
function hasWord(sql, word) {
	for (let token = nextToken(sql, 0); token !== void 0; token = nextToken(sql, token.end)) if (token.kind === "word" && nameOf(sql, token) === word) return true;
	return false;
}

//#endregion
//#region src/checks/migrations/sqlite/rules/sqlite-rebuild-loses-index-or-trigger.ts
const rule$1 = {
	id: "migrations/sqlite-rebuild-loses-index-or-trigger",
	severity: "medium",
	summary: "Makes a table anew and forgets an index or trigger of it",
	why: "Indexes and triggers go with the table that is dropped; the new one has none. Without its index a query reads the whole table, without a unique index duplicates get in, and what a trigger did (a search index, an audit trail, `updated_at`) stops without an error.",
	fix: "Make them again behind the rename. One that is meant to go is dropped by name before, so that everybody sees it.",
	since: "0.1.0",
	sources: ["https://www.sqlite.org/lang_altertable.html#otheralter", "https://www.sqlite.org/lang_droptable.html"],
	examples: {
		bad: ["-- base\nCREATE TABLE users (id integer PRIMARY KEY, email text);\nCREATE UNIQUE INDEX users_email ON users (email);\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY, email text, age integer);\nINSERT INTO new_users (id, email) SELECT id, email FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;"],
		good: ["-- base\nCREATE TABLE users (id integer PRIMARY KEY, email text);\nCREATE UNIQUE INDEX users_email ON users (email);\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY, email text UNIQUE, age integer);\nINSERT INTO new_users (id, email) SELECT id, email FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;", "-- base\nCREATE TABLE users (id integer PRIMARY KEY, email text);\nCREATE INDEX users_email ON users (email);\n-- change\nDROP INDEX users_email;\nCREATE TABLE new_users (id integer PRIMARY KEY, email text);\nINSERT INTO new_users SELECT * FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;"]
	}
};
const rebuildLosesIndexOrTrigger = {
	rule: rule$1,
	*check(subject) {
		for (const [key, fate] of subject.fates.of) {
			if (fate.kind !== "rebuilt" || fate.at === void 0 || !subject.old.has(key)) continue;
			const indexes = [...subject.before.indexes.values()].filter((index) => index.table === key && !index.isOwn && isLost(subject, index, key));
			const triggers = [...subject.before.triggers.values()].filter((trigger) => trigger.table === key && !subject.after.triggers.has(keyOf(trigger.name)) && !isDropped(subject, "trigger", trigger));
			for (const [type, objects] of [["index", indexes], ["trigger", triggers]]) for (const object of objects) {
				const unique = type === "index" && "unique" in object && object.unique === true;
				yield {
					rule: rule$1,
					at: fate.at,
					proved: `${code(object.name)} was gone afterwards`,
					hit: {
						about: `${key}.${keyOf(object.name)}`,
						severity: type === "trigger" || unique ? "high" : "medium",
						title: `${type === "index" ? unique ? "Unique index" : "Index" : "Trigger"} ${plain(object.name)} of table ${plain(fate.before.name)} is lost`,
						message: `${code(fate.before.name)} is made anew, and ${code(object.name)} goes with the old table: no statement makes it again.`,
						impact: type === "trigger" ? `What ${code(object.name)} did when rows of ${code(fate.before.name)} change no longer happens.` : unique ? `Rows that are alike get into ${code(fate.before.name)} from now on, and queries that used the index read the whole table.` : `Queries that used ${code(object.name)} read the whole table from now on.`,
						fix: `Make it again behind the rename, or, if it is meant to go, drop it by name before:\n\n${type === "index" ? sqlBlock(indexSql(object)) : sqlBlock(`CREATE TRIGGER ${object.name} …; -- as before`)}`
					}
				};
			}
		}
	}
};
const indexSql = ({ sql, name }) => /['"]/.test(sql.replaceAll(/"[A-Za-z_][\w$]*"/g, "")) || /\bwhere\b/i.test(sql) ? `CREATE INDEX ${name} …; -- as before` : `${sql};`;
function isLost(subject, index, key) {
	if (isDropped(subject, "index", index)) return false;
	const after = subject.after.tables.get(key);
	if (index.columns.includes("")) return !subject.after.indexes.has(keyOf(index.name));
	if (!index.columns.every((column) => columnNamed(after, column))) return false;
	const primary = after?.columns.filter((column) => column.key > 0).map(({ name }) => keyOf(name)) ?? [];
	if (index.unique ? isSame(primary, index.columns) : startsWith(primary, index.columns)) return false;
	return ![...subject.after.indexes.values()].some((other) => other.table === key && (index.unique ? other.unique && isSame(other.columns, index.columns) : startsWith(other.columns, index.columns)));
}
const startsWith = (columns, first) => first.length <= columns.length && first.every((column, position) => columns[position] === column);
const isSame = (columns, others) => columns.length === others.length && columns.every((column) => others.includes(column));
const isDropped = ({ statements }, type, { name }) => statements.some(({ head }) => head.kind === "drop-object" && head.type === type && keyOf(head.name) === keyOf(name));

//#endregion
//#region src/checks/migrations/sqlite/rules/sqlite-rebuild-loses-rows.ts
const rule = {
	id: "migrations/sqlite-rebuild-loses-rows",
	severity: "blocker",
	summary: "Makes a table anew without all of its rows",
	why: "SQLite changes a table by making a new one, copying the rows, dropping the old one and taking its name. What the copy does not take is dropped with the old table: all rows where the copy was forgotten, some where it joins, filters or ignores conflicts.",
	fix: "Copy with a plain `INSERT … SELECT … FROM old`, with `LEFT JOIN` where another table is needed. Delete rows in a statement of their own, where everybody sees it.",
	since: "0.1.0",
	sources: ["https://www.sqlite.org/lang_altertable.html#otheralter"],
	examples: {
		bad: ["-- base\nCREATE TABLE users (id integer PRIMARY KEY, name text);\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY, name text, age integer);\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;", "-- base\nCREATE TABLE users (id integer PRIMARY KEY, name text);\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY, name text);\nINSERT INTO new_users SELECT id, name FROM users WHERE name = 'a';\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;"],
		good: ["-- base\nCREATE TABLE users (id integer PRIMARY KEY, name text);\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY, name text, age integer);\nINSERT INTO new_users (id, name) SELECT id, name FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;", "-- base\nCREATE TABLE users (id integer PRIMARY KEY, name text);\n-- change\nALTER TABLE users RENAME TO old_users;\nCREATE TABLE users (id integer PRIMARY KEY, name text);\nINSERT INTO users SELECT * FROM old_users;\nDROP TABLE old_users;"]
	}
};
const rebuildLosesRows = {
	rule,
	*check(subject) {
		for (const [key, fate] of subject.fates.of) {
			if (!subject.old.has(key)) continue;
			if (fate.kind === "recreated") {
				if (subject.fates.copies.some(({ origins, worked }) => !worked && origins.includes(key))) continue;
				yield forgotten$1(subject, key, fate);
			}
			if (fate.kind !== "rebuilt" || fate.at === void 0) continue;
			const copies = fate.copies.filter(({ at }) => at < (fate.at ?? 0));
			for (const [, own] of Map.groupBy(copies, ({ from, to }) => `${from} → ${to}`)) yield* lost(subject, own, fate.before.name);
		}
	}
};
function forgotten$1(subject, key, { at, before, after }) {
	const name = quote(before.name);
	return {
		rule,
		at,
		proved: `${code(before.name)} had ${before.rows} rows before and ${after.rows} afterwards`,
		hit: {
			about: key,
			title: `Table ${plain(before.name)} is made anew, without its rows`,
			message: `${code(before.name)} is dropped here and another table of that name is made, but no statement copies the rows.`,
			impact: `All rows of ${code(before.name)} are lost.`,
			fix: `Copy them before the old table goes:\n\n${sqlBlock(`CREATE TABLE ${quote(`new_${before.name}`)} (…);`, `INSERT INTO ${quote(`new_${before.name}`)} (…) SELECT … FROM ${name};`, `DROP TABLE ${name};`, `ALTER TABLE ${quote(`new_${before.name}`)} RENAME TO ${name};`)}${subject.connection.inTransaction ? "" : "\n\nAll of it between `BEGIN;` and `COMMIT;`, so that a failure leaves the old table."}`
		}
	};
}
function* lost(subject, copies, name) {
	const last = copies.at(-1);
	const step = subject.steps[last?.at ?? -1];
	if (!last || !step || copies.some(({ worked }) => !worked)) return;
	const source = step.before.tables.get(last.from);
	const taken = copies.reduce((sum, { at, to }) => {
		const each = subject.steps[at];
		return sum + (each?.after.tables.get(to)?.rows ?? 0) - (each?.before.tables.get(to)?.rows ?? 0);
	}, 0);
	const limits = [...new Set(copies.flatMap((copy) => limitsOf(subject, copy)))];
	const missing = (source?.rows ?? 0) - taken;
	if (!source || missing <= 0 && (limits.length === 0 || copies.length > 1)) return;
	yield {
		rule,
		at: last.at,
		...missing > 0 ? { proved: `the copy took ${taken} of ${source.rows} rows` } : {},
		hit: {
			about: `${last.from} → ${last.to}`,
			severity: limits.length === 0 ? "high" : "medium",
			title: `Table ${plain(name)} is made anew with only a part of its rows`,
			message: `This copy ${limits.length > 0 ? `has ${listOf$1(limits.map((limit) => `\`${limit}\``))}, so it takes only rows that fit` : "does not take every row"}, and the old table is dropped afterwards.`,
			impact: `Rows of ${code(name)} that it does not take are lost, and nothing reports an error.`,
			fix: `Take every row${limits.includes("JOIN") ? " (`LEFT JOIN` keeps those without a partner)" : ""}. If some must go, delete them in a statement of their own before it, and say why:\n\n${sqlBlock(`DELETE FROM ${quote(source.name)} WHERE <what must go>;`)}\n\nTo see how many that are, on the production database:\n\n${sqlBlock(`SELECT count(*) FROM ${quote(source.name)} WHERE NOT (<condition of the copy>);`)}`
		}
	};
}
function limitsOf({ statements }, { at }) {
	const head = statements[at]?.head;
	if (head?.kind !== "insert" && head?.kind !== "create-table") return [];
	const own = head.select?.limits ?? [];
	return head.kind === "insert" && head.conflict === "ignore" ? [...own, "OR IGNORE"] : own;
}

//#endregion
//#region src/checks/migrations/sqlite/rules/index.ts
const ownRules = [
	rebuildLosesRows,
	rebuildCascades,
	rebuildLosesIndexOrTrigger,
	rebuildLosesCheck,
	copyMixesColumns,
	quotedNameIsText,
	foreignKeyViolation,
	foreignKeysInTransaction,
	foreignKeysLeftOff,
	breaksViewOrTrigger,
	needsNewer
];
const sqliteRules = ownRules.map(({ rule }) => rule);

//#endregion
//#region src/checks/migrations/sqlite/shared/add-unique.ts
const addUniqueCheck = function* (subject) {
	for (const [key, fate] of subject.fates.of) {
		const before = subject.before.tables.get(key);
		if (!before || !subject.old.has(key) || fate.kind !== "kept" && fate.kind !== "rebuilt") continue;
		const known = keysOf(subject.before, before);
		for (const { columns, name } of keysOf(subject.after, subject.after.tables.get(key))) {
			if (columns.length === 0 || !columns.every((column) => columnNamed(before, column))) continue;
			if (known.some((other) => other.columns.every((column) => columns.includes(column)))) continue;
			const at = subject.statements.findIndex(({ head }) => head.kind === "create-index" && keyOf(head.index) === keyOf(name));
			const where = at !== -1 ? at : fate.kind === "rebuilt" ? fate.copies.at(-1)?.at : void 0;
			if (where === void 0) continue;
			const list = columns.map((column) => quote(columnNamed(before, column)?.name ?? column)).join(", ");
			yield {
				rule: addUnique,
				at: where,
				hit: {
					about: `${key}.${columns.join(",")}`,
					severity: "medium",
					title: `Columns of table ${plain(before.name)} must be unique from now on: ${plain(columns.join(", "))}`,
					message: `${code(before.name)} may hold rows with the same ${columns.map(code).join(", ")} until now.`,
					impact: `If two rows of ${code(before.name)} are alike, the migration fails with "UNIQUE constraint failed" and the deploy stops.`,
					fix: `Look before you deploy, on the production database; an empty answer means that it will work:\n\n${sqlBlock(`SELECT ${list}, count(*) FROM ${quote(before.name)} GROUP BY ${list} HAVING count(*) > 1;`)}\n\nIf there are such rows, decide in this migration, before this statement, which of them stay.`
				}
			};
		}
	}
};
function keysOf({ indexes }, table) {
	if (!table) return [];
	const own = [...indexes.values()].filter((index) => index.unique && index.table === keyOf(table.name) && !index.columns.includes(""));
	const primary = table.columns.filter(({ key }) => key > 0).map(({ name }) => keyOf(name));
	return [...own.map(({ columns, name }) => ({
		columns,
		name
	})), ...primary.length > 0 ? [{
		columns: primary,
		name: ""
	}] : []];
}

//#endregion
//#region src/checks/migrations/sqlite/columns.ts
function* lostColumns(subject) {
	for (const [key, fate] of subject.fates.of) {
		const table = subject.before.tables.get(key);
		if (!table || table.isVirtual || !subject.old.has(key) || fate.kind === "dropped" || fate.kind === "recreated") continue;
		const after = fate.kind === "renamed" ? subject.after.tables.get(keyOf(fate.to)) : subject.after.tables.get(key);
		for (const column of table.columns) {
			if (columnNamed(after, column.name)) continue;
			const renamed = renamedBy(subject, key, column.name);
			const copies = fate.kind === "rebuilt" ? fate.copies : void 0;
			const renamedTo = renamed?.to ?? (copies && copiedAs(subject, copies, column.name, table, after));
			const at = renamed?.at ?? droppedBy(subject, key, column.name) ?? copies?.at(-1)?.at;
			if (at === void 0) continue;
			const isRead = readBefore(subject, at, key, column.name);
			yield {
				key,
				table,
				column,
				at,
				rebuilt: copies !== void 0,
				renamedTo,
				isRead
			};
		}
	}
}
function renamedBy({ statements, fates, steps }, key, column) {
	let name = keyOf(column);
	let found;
	for (const [at, { head }] of statements.entries()) {
		if (head.kind !== "rename-column" || steps[at]?.refusal !== void 0) continue;
		if (fates.originAt(at, keyOf(head.table)) !== key || keyOf(head.column) !== name) continue;
		name = keyOf(head.to);
		found = {
			at,
			to: head.to
		};
	}
	return found;
}
function droppedBy({ statements, fates }, key, column) {
	const at = statements.findIndex(({ head }, index) => head.kind === "drop-column" && keyOf(head.column) === keyOf(column) && fates.originAt(index, keyOf(head.table)) === key);
	return at === -1 ? void 0 : at;
}
function copiedAs(subject, copies, column, before, after) {
	for (const { at, from, to } of copies) {
		const head = subject.statements[at]?.head;
		const tables = subject.steps[at]?.before.tables;
		const [source, target] = [tables?.get(from), tables?.get(to)];
		if (head?.kind !== "insert" || !source || !target) continue;
		const pair = pairsOf(head, source, target).find((each) => keyOf(each.from) === keyOf(column) && !columnNamed(before, each.to) && columnNamed(after, each.to));
		if (pair) return columnNamed(after, pair.to)?.name ?? pair.to;
	}
}
function readBefore({ statements, file, fates }, at, key, column) {
	return statements.slice(0, at + 1).some(({ head, words }, index) => {
		if (head.kind !== "insert" && head.kind !== "update" && head.kind !== "create-table") return false;
		if (head.kind === "create-table" && !head.select) return false;
		let [table, named] = [false, false];
		for (const token of words) {
			const name = keyOf(nameOf(file.up, token) ?? "");
			if (name === keyOf(column)) named = true;
			else if (name !== "" && fates.originAt(index, name) === key) table = true;
		}
		return table && named;
	});
}

//#endregion
//#region src/checks/migrations/sqlite/shared/drop-column.ts
const columnChecks = function* (subject) {
	const lost = [...lostColumns(subject)];
	for (const each of lost) if (each.renamedTo === void 0) yield dropped$1(subject, each);
	const renamed = lost.filter(({ renamedTo }) => renamedTo !== void 0);
	for (const [, group] of Map.groupBy(renamed, ({ at }) => at)) yield renames(subject, group);
};
function dropped$1(subject, { table, column, at, rebuilt, isRead }) {
	return {
		rule: dropColumn,
		at,
		proved: `${code(table.name)} had no ${code(column.name)} afterwards`,
		hit: {
			...dropColumnHit(table.name, column.name, {
				rebuilt,
				isRead
			}),
			...rebuilt ? {} : { at: placeOf(subject.statements[at], subject.file, column.name) }
		}
	};
}
function dropColumnHit(table, column, { rebuilt, isRead }) {
	const name = code(`${table}.${column}`);
	return {
		about: `${keyOf(table)}.${keyOf(column)}`,
		...isRead ? { severity: "high" } : {},
		title: `Column ${plain(column)} of table ${plain(table)} is dropped`,
		message: `${rebuilt ? `${code(table)} is made anew here, and the new table has no ${code(column)}: its values go with the old table.` : `This drops ${name} and its values.`}${isRead ? " A statement of the file reads the column, so its values may have been kept elsewhere: check that." : ""}`,
		impact: `${isRead ? `What was not taken over of ${name} is lost` : `The values in ${name} are lost`}, and the version that still runs fails wherever it reads or writes ${code(table)} with this column.`,
		fix: `1. ${rebuilt ? `Leave ${code(column)} in the new table and in the copy.` : "Delete this statement from the migration."} With that this finding is gone.\n2. Ship code that no longer knows the column. If it is \`NOT NULL\` without a default, inserts need a value until it goes.\n3. Drop it in a later release, when no old version runs any more. That is reported again: ignore it there, with the reason that no running version uses the column.\n\n${sqlBlock(`ALTER TABLE ${quote(table)} DROP COLUMN ${quote(column)}; -- SQLite 3.35 or newer`)}`
	};
}
function renames(subject, group) {
	const [{ table, column, at, rebuilt, renamedTo = "" }] = group;
	const pairs = group.map((lost) => ({
		from: lost.column.name,
		to: lost.renamedTo ?? "",
		type: lost.column.type
	}));
	return {
		rule: renameColumn,
		at,
		proved: `${code(table.name)} had ${code(renamedTo)} in the place of ${code(column.name)} afterwards`,
		hit: {
			...renameColumnHit(table.name, pairs),
			at: placeOf(subject.statements[at], subject.file, rebuilt ? renamedTo : column.name)
		}
	};
}
function renameColumnHit(table, pairs) {
	const [{ from, to, type } = {
		from: "",
		to: "",
		type: ""
	}] = pairs;
	const sql = quote(table);
	const many = pairs.length > 1;
	const list = pairs.slice(0, 10).map((pair) => `${code(pair.from)} to ${code(pair.to)}`);
	return {
		about: pairs.map((pair) => `${keyOf(table)}.${keyOf(pair.from)}`).join(", "),
		title: many ? `${pairs.length} columns of table ${plain(table)} are renamed: ${plain(pairs.map((pair) => pair.from).join(", "))}` : `Column ${plain(from)} of table ${plain(table)} is renamed to ${plain(to)}`,
		message: many ? `Columns of ${code(table)} are renamed in one step: ${list.join(", ")}${pairs.length > list.length ? ` and ${pairs.length - list.length} more` : ""}.` : `${code(`${table}.${from}`)} becomes ${code(to)} in one step.`,
		impact: `From the migration until the last old process has stopped, every query of the running version that names ${many ? "one of the old columns" : code(from)} fails.`,
		fix: `The simplest: keep the ${many ? "names" : "name"} in the database and rename in the code only (Prisma \`@map\`, Drizzle's column name, Django \`db_column\`). Otherwise add the new column and let the code write both:\n\n${sqlBlock(`ALTER TABLE ${sql} ADD COLUMN ${quote(to)}${type === "" ? "" : ` ${type}`};`, `UPDATE ${sql} SET ${quote(to)} = ${quote(from)};`)}\n\nRead ${code(to)} from then on, and drop ${code(from)} in a later release. A generated column with the old name keeps readers alive meanwhile:\n\n${sqlBlock(`ALTER TABLE ${sql} ADD COLUMN ${quote(from)} GENERATED ALWAYS AS (${quote(to)}) VIRTUAL; -- behind the rename; SQLite 3.31 or newer`)}`
	};
}

//#endregion
//#region src/checks/migrations/sqlite/shared/drop-table.ts
const dropTableCheck = function* (subject) {
	for (const [key, fate] of subject.fates.of) {
		const table = subject.before.tables.get(key);
		if (fate.kind !== "dropped" || !table || !subject.old.has(key)) continue;
		const copies = fate.keptIn.filter((to) => subject.after.tables.has(to));
		const into = copies.map((to) => code(subject.after.tables.get(to)?.name ?? to)).join(", ");
		yield {
			rule: dropTable,
			at: fate.at,
			proved: `the table was gone afterwards, with the ${table.rows} rows that were made up for it`,
			hit: {
				...dropTableHit(table.name, into),
				...copies.length > 0 ? { severity: "high" } : {},
				at: placeOf(subject.statements[fate.at], subject.file, table.name)
			}
		};
	}
};
function dropTableHit(table, into) {
	return {
		about: keyOf(table),
		title: `Table ${plain(table)} is dropped with all its rows`,
		message: `This drops ${code(table)}.${into === "" ? "" : ` A statement before it copies from it into ${into}: what was not copied is lost.`}`,
		impact: `${into === "" ? `All rows of ${code(table)} are` : `What ${into} did not take of ${code(table)} is`} lost, and every query that the running version still sends to it fails with "no such table".`,
		fix: `Ship code that no longer uses ${code(table)} first. When no old version runs any more and the database file is saved (\`VACUUM INTO\`, \`.backup\`, or an export of D1), drop it and accept this finding with that as the reason:\n\n${sqlBlock(`DROP TABLE ${quote(table)};`)}`
	};
}

//#endregion
//#region src/checks/migrations/sqlite/shared/fails.ts
const failsCheck = function* (subject) {
	const first = firstRefused(subject);
	const at = first === -1 && subject.commit ? subject.statements.length - 1 : first;
	const statement = subject.statements[at];
	const refusal = first === -1 ? subject.commit : subject.steps[at]?.refusal;
	if (!statement || !refusal) return;
	if (refusal.message.startsWith("Cannot add a NOT NULL column") || isAboutRequired(subject, at)) return;
	const foreign = /FOREIGN KEY/.test(refusal.message);
	yield {
		rule: fails,
		at,
		proved: `it was refused: ${code(refusal.message)}`,
		hit: {
			about: `${statement.head.kind}: ${refusal.kind === "rows" ? refusal.kind : refusal.message}`,
			severity: severityOf(subject, statement, refusal),
			title: `This statement fails: ${plain(refusal.message)}`,
			message: `SQLite refuses this statement: ${code(refusal.message)}.${foreign && subject.statements.some((_, index) => index < at && isPragmaNoOp(subject, index)) ? " `PRAGMA foreign_keys=OFF` stands before it, but has no effect inside of a transaction." : ""}`,
			impact: `The deploy stops here. ${subject.connection.inTransaction ? "The whole file is taken back." : "What stands before it in the file stays done, so that the file cannot simply run again."}${refusal.kind === "rows" ? " It depends on the rows that are there: with made-up ones it failed." : ""}`,
			fix: remedy(statement, refusal, subject)
		}
	};
};
function severityOf({ connection }, { head }, { kind, message }) {
	if (kind !== "rows") return "high";
	if (/FOREIGN KEY/.test(message)) return head.kind === "drop-table" && connection.enforces !== "maybe" ? "high" : "medium";
	return message.startsWith("Cannot add") ? "high" : "medium";
}
function remedy({ head }, { message, kind }, subject) {
	if (head.kind === "add-column") {
		const [table, column] = [quote(head.table), quote(head.column)];
		if (/UNIQUE/.test(message)) return `SQLite adds no unique column. Add it plain, and make the index by itself:\n\n${sqlBlock(`ALTER TABLE ${table} ADD COLUMN ${column} <type>;`, `CREATE UNIQUE INDEX ${quote(`${head.table}_${head.column}_key`)} ON ${table} (${column});`)}`;
		if (/non-constant|REFERENCES/.test(message)) return `SQLite adds a column only with a constant default${/REFERENCES/.test(message) ? ", and one that refers to another table only with none" : ""}. Add it without, and fill it:\n\n${sqlBlock(`ALTER TABLE ${table} ADD COLUMN ${column} <type>;`, `UPDATE ${table} SET ${column} = <expression>;`)}\n\nInserts of the application must name it then, or the table be made anew with the default.`;
		if (/duplicate column/.test(message)) return `${code(head.column)} is there already: an earlier migration adds it, or the table has it from the beginning. Delete this statement.`;
	}
	if (head.kind === "drop-column") return `What still uses ${code(head.column)} (an index, a view, a trigger, a CHECK, a foreign key, or a key of the table) must go first; a key or a CHECK only goes with a new table (https://www.sqlite.org/lang_altertable.html#otheralter):\n\n${sqlBlock(`DROP INDEX <index on ${quote(head.column)}>;`, `ALTER TABLE ${quote(head.table)} DROP COLUMN ${quote(head.column)};`)}`;
	if (head.kind === "rename-table" && /view|trigger/.test(message)) {
		const views = [...subject.before.views.values()].map(({ name }) => quote(name));
		return `A view or trigger names a table that is not there at this moment, and SQLite reads them all when a table is renamed. Drop it before, and make it again at the end:\n\n${sqlBlock(`DROP VIEW ${views.length === 1 ? views[0] : "<view>"};`, "-- … the migration …", `CREATE VIEW ${views.length === 1 ? views[0] : "<view>"} AS …;`)}`;
	}
	if (/FOREIGN KEY/.test(message)) return `Rows of another table refer to what goes here. ${subject.connection.inTransaction ? "Foreign keys can only be switched off outside of a transaction: on the connection, before the migration tool begins one." : "Switch foreign keys off before the transaction, look at the end whether all is right, and switch them on again:"}\n\n${sqlBlock("PRAGMA foreign_keys = OFF; -- before BEGIN", "-- … the migration …", "PRAGMA foreign_key_check;", "PRAGMA foreign_keys = ON; -- behind COMMIT")}`;
	if (/transaction within/.test(message)) return `${subject.file.tool.label === "SQL" ? "The tool" : subject.file.tool.label} runs the file in a transaction. Leave out \`BEGIN\` and \`COMMIT\`.`;
	if (/no transaction is active/.test(message)) return "No transaction is open here. Leave it out.";
	if (kind === "missing") return "Correct the name, or make what is missing in a statement before. If another branch makes it, that one must be merged first.";
	if (/already/.test(message)) return "It is there already: an earlier migration makes it. Delete this statement, or give it another name.";
	if (kind === "rows" && head.kind === "insert") return `Rows that are there stand against it. Say what happens then:\n\n${sqlBlock(`INSERT INTO ${quote(head.table)} … ON CONFLICT DO NOTHING;`)}`;
	return `Correct the statement, and try all migrations on an empty database: \`sqlite3 :memory:\`.${keyOf(head.kind) === "other" ? "" : ""}`;
}

//#endregion
//#region src/checks/migrations/sqlite/cursor.ts
function cursorOf(source, words) {
	const cursor = {
		words,
		at: 0,
		word(index = cursor.at) {
			const token = words[index];
			if (!token || token.kind === "quoted" || token.kind === "string") return "";
			return source.slice(token.start, Math.min(token.end, token.start + 64)).toLowerCase();
		},
		takes(...wanted) {
			if (!wanted.every((word, offset) => cursor.word(cursor.at + offset) === word)) return false;
			cursor.at += wanted.length;
			return true;
		},
		name() {
			const name = cursor.nameAt(cursor.at);
			if (cursor.at < words.length) cursor.at++;
			return name ?? "";
		},
		nameAt(index) {
			const token = words[index];
			if (token?.kind === "word") return source.slice(token.start, token.end);
			if (token?.kind === "quoted") return nameOf(source, token);
			return token?.kind === "string" ? source.slice(token.start + 1, token.end - 1) : void 0;
		},
		qualified() {
			const first = cursor.name();
			if (!cursor.takes(".")) return {
				schema: void 0,
				name: first
			};
			return {
				schema: first.toLowerCase(),
				name: cursor.name()
			};
		},
		list() {
			if (!cursor.takes("(")) return void 0;
			const items = [];
			let depth = 0;
			let from = cursor.at;
			for (; cursor.at < words.length; cursor.at++) {
				const word = cursor.word();
				if (word === "(") depth++;
				else if (word === ")" && depth-- === 0) break;
				else if (word === "," && depth === 0) {
					items.push({
						from,
						to: cursor.at
					});
					from = cursor.at + 1;
				}
			}
			items.push({
				from,
				to: cursor.at
			});
			cursor.at++;
			return items;
		},
		find(wanted, from = cursor.at) {
			let depth = 0;
			for (let index = from; index < words.length; index++) {
				const word = cursor.word(index);
				if (word === "(") depth++;
				else if (word === ")") depth--;
				else if (depth === 0 && wanted.has(word)) return index;
			}
		}
	};
	return cursor;
}

//#endregion
//#region src/checks/migrations/sqlite/shared/rename-table.ts
const renameTableCheck = function* (subject) {
	for (const [key, fate] of subject.fates.of) {
		const table = subject.before.tables.get(key);
		if (fate.kind !== "renamed" || !table || !subject.old.has(key)) continue;
		if (subject.after.views.has(key) || subject.after.tables.has(key)) continue;
		yield {
			rule: renameTable,
			at: fate.at,
			proved: `the table was called ${code(fate.to)} afterwards`,
			hit: {
				...renameTableHit(table.name, fate.to),
				at: placeOf(subject.statements[fate.at], subject.file, fate.to)
			}
		};
	}
};
const renameTableHit = (from, to) => ({
	about: keyOf(from),
	title: `Table ${plain(from)} is renamed to ${plain(to)}`,
	message: `${code(from)} becomes ${code(to)} in one step.`,
	impact: `From the migration until the last old process has stopped, every query of the running version on ${code(from)} fails with "no such table".`,
	fix: `Leave a view with the old name, and drop it in a later release. A view of SQLite is only read; where the running version writes, it needs \`INSTEAD OF\` triggers, or the deploy a pause:\n\n${sqlBlock(`ALTER TABLE ${quote(from)} RENAME TO ${quote(to)};`, `CREATE VIEW ${quote(from)} AS SELECT * FROM ${quote(to)};`)}`
});

//#endregion
//#region src/checks/migrations/sqlite/shared/required.ts
const addRequiredCheck = function* (subject) {
	for (const [at, { head }] of subject.statements.entries()) {
		const step = subject.steps[at];
		if (head.kind === "add-column" && subject.isOld(at, head.table) && isRequired$1(subject, at)) {
			const type = columnNamed(step?.after.tables.get(keyOf(head.table)), head.column)?.type || "<type>";
			yield {
				rule: addRequiredColumn,
				at,
				...step?.refusal ? { proved: `it was refused: ${code(step.refusal.message)}` } : {},
				hit: {
					...addRequiredHit(head.table, head.column, type),
					at: placeOf(subject.statements[at], subject.file, head.column)
				}
			};
		}
		const left = isAboutRequired(subject, at);
		if (left) yield leftOut(subject, at, left.table, left.column);
	}
};
const addRequiredHit = (table, column, type) => ({
	about: `${keyOf(table)}.${keyOf(column)}`,
	title: `Required column ${plain(column)} is added to table ${plain(table)} without a default`,
	message: `${code(`${table}.${column}`)} is \`NOT NULL\` and has no default, so there is no value for the rows that ${code(table)} already has.`,
	impact: `If ${code(table)} has a single row, the migration fails and the deploy stops. If it is empty, inserts of the running version into ${code(table)} fail.`,
	fix: `With a constant default, if there is a sensible one:\n\n${sqlBlock(`ALTER TABLE ${quote(table)} ADD COLUMN ${quote(column)} ${type} NOT NULL DEFAULT <value>;`)}\n\nOtherwise add it nullable, ship code that fills it, fill the old rows, and make it required in a later release:\n\n${sqlBlock(`ALTER TABLE ${quote(table)} ADD COLUMN ${quote(column)} ${type};`)}`
});
const leftOut = (subject, at, table, column) => ({
	rule: addRequiredColumn,
	at,
	proved: `it was refused: ${code(subject.steps[at]?.refusal?.message ?? "")}`,
	hit: {
		about: `${keyOf(table)}.${keyOf(column)}`,
		title: `Required column ${plain(column)} of the new table ${plain(table)} gets no value for the rows that are there`,
		message: `${code(`${table}.${column}`)} is \`NOT NULL\` and has no default, and this copy gives it no value.`,
		impact: "If the old table has a single row, the copy fails and the deploy stops. If it is empty, inserts of the running version, which does not know the column, fail.",
		fix: `Give the column a default in \`CREATE TABLE ${quote(table).replaceAll("`", "")}\`, or a value in the copy:\n\n${sqlBlock(`INSERT INTO ${quote(table)} (…, ${quote(column)}) SELECT …, <value> FROM …;`)}`
	}
});
function isRequired$1(subject, at) {
	const statement = subject.statements[at];
	const refusal = subject.steps[at]?.refusal;
	if (refusal) return refusal.message.startsWith("Cannot add a NOT NULL column");
	if (statement?.head.kind !== "add-column") return false;
	const column = columnNamed(subject.steps[at]?.after.tables.get(keyOf(statement.head.table)), statement.head.column);
	return column?.notNull === true && column.default === void 0 && !column.generated;
}
const setNotNullCheck = function* (subject) {
	for (const [at, step] of subject.steps.entries()) {
		const head = subject.statements[at]?.head;
		if (head?.kind !== "insert") continue;
		const source = head.select?.from[0] ?? "";
		const table = step.before.tables.get(source)?.name ?? source;
		if (!subject.isOld(at, source)) continue;
		for (const { column, target } of step.failsOnNull) yield {
			rule: setNotNull,
			at,
			proved: `the copy was refused when ${code(column)} was empty in the rows that were made up`,
			hit: {
				about: `${source}.${keyOf(column)}`,
				severity: "medium",
				title: `Column ${plain(column)} of table ${plain(table)} becomes required: one row without it stops the copy`,
				message: `${code(`${table}.${column}`)} may be empty until now, and the new table has ${code(target)} as \`NOT NULL\`.`,
				impact: `If one row of ${code(table)} has no ${code(column)}, the migration fails and the deploy stops. Inserts of the running version that leave it out fail from then on.`,
				fix: `Fill it before, in this migration, or give a value while copying:\n\n${sqlBlock(`UPDATE ${quote(table)} SET ${quote(column)} = <value> WHERE ${quote(column)} IS NULL;`)}\n\n${sqlBlock(`… SELECT …, coalesce(${quote(column)}, <value>), … FROM ${quote(table)};`)}`,
				at: placeOf(subject.statements[at], subject.file, column)
			}
		};
	}
};

//#endregion
//#region src/checks/migrations/sqlite/shared/rows.ts
const deleteAllCheck = function* (subject) {
	for (const [at, { head }] of subject.statements.entries()) {
		if (head.kind !== "delete" || !head.every || !subject.isOld(at, head.table)) continue;
		const table = keyOf(head.table);
		if (subject.fates.holdings.get(table)?.has(table)) continue;
		const step = subject.steps[at];
		const rows = step?.before.tables.get(table)?.rows ?? 0;
		const copied = subject.fates.copies.some((copy) => copy.worked && copy.at < at && copy.from === table);
		const ran = step?.refusal === void 0 && step?.skipped === void 0;
		yield {
			rule: deleteAll,
			at,
			...ran && rows > 0 ? { proved: `none of its ${rows} rows was left` } : {},
			hit: deleteAllHit(head.table, copied)
		};
	}
};
const deleteAllHit = (table, copied) => ({
	about: keyOf(table),
	...copied ? { severity: "high" } : {},
	title: `Every row of table ${plain(table)} is deleted`,
	message: `This \`DELETE\` has no condition, so it removes every row of ${code(table)}.${copied ? " A statement before it copies from the table: check that nothing is missing there." : ""}`,
	impact: `All rows of ${code(table)} are lost; where other tables refer to it with \`ON DELETE CASCADE\` and foreign keys are enforced, theirs too.`,
	fix: `Say which rows:\n\n${sqlBlock(`DELETE FROM ${quote(table)} WHERE <condition>;`)}`
});
const updateAllCheck = function* (subject) {
	for (const [at, { head }] of subject.statements.entries()) {
		if (head.kind !== "update" || !head.every || !subject.isOld(at, head.table)) continue;
		yield {
			rule: updateAll,
			at,
			hit: updateAllHit(head.table)
		};
	}
};
const updateAllHit = (table) => ({
	about: keyOf(table),
	title: `Every row of table ${plain(table)} is updated in one statement`,
	message: `This changes every row of ${code(table)} at once. SQLite lets one connection write at a time: it locks the whole database, not rows.`,
	impact: `If ${code(table)} is large, every write of the running version, to whatever table, waits until the migration commits, and fails with "database is locked" when it waits longer than its \`busy_timeout\`.`,
	fix: `For a small table accept it. For a large one update in batches, each committed by itself, until no row is left:\n\n${sqlBlock("-- repeat until it changes 0 rows", `UPDATE ${quote(table)} SET … WHERE rowid IN (`, `  SELECT rowid FROM ${quote(table)} WHERE <not done yet> LIMIT 5000`, ");")}`
});

//#endregion
//#region src/checks/migrations/sqlite/shared/outside.ts
const outsideCheck = function* (subject) {
	for (const [at, { head }] of subject.statements.entries()) {
		if (!("table" in head) || !subject.isOutside(head.table)) continue;
		if (subject.steps[at]?.before.tables.has(keyOf(head.table))) continue;
		if ((head.kind === "drop-table" || head.kind === "rename-table") && isRebuilt(subject, head.table)) continue;
		const found = said(subject, at);
		if (found) yield found;
	}
};
function isRebuilt({ statements }, table) {
	const names = /* @__PURE__ */ new Set([keyOf(table)]);
	for (const { head } of statements) if (head.kind === "rename-table") {
		if (keyOf(head.to) === keyOf(table)) names.add(keyOf(head.table));
		if (keyOf(head.table) === keyOf(table)) names.add(keyOf(head.to));
	}
	const isMade = statements.some(({ head }) => head.kind === "create-table" && names.has(keyOf(head.table)) || head.kind === "rename-table" && names.has(keyOf(head.to)) && keyOf(head.table) !== keyOf(table));
	const isCopied = statements.some(({ head }) => (head.kind === "insert" || head.kind === "create-table") && head.select?.from.some((from) => names.has(from)));
	return isMade && isCopied;
}
function said(subject, at) {
	const statement = subject.statements[at];
	if (!statement) return void 0;
	const { head } = statement;
	const place = (name) => ({ at: placeOf(statement, subject.file, name) });
	switch (head.kind) {
		case "drop-table": return {
			rule: dropTable,
			at,
			hit: {
				...dropTableHit(head.table, ""),
				...head.ifExists ? { severity: "medium" } : {},
				...place(head.table)
			}
		};
		case "drop-column": return {
			rule: dropColumn,
			at,
			hit: {
				...dropColumnHit(head.table, head.column, {
					rebuilt: false,
					isRead: false
				}),
				...place(head.column)
			}
		};
		case "rename-table": return {
			rule: renameTable,
			at,
			hit: {
				...renameTableHit(head.table, head.to),
				...place(head.to)
			}
		};
		case "rename-column": return {
			rule: renameColumn,
			at,
			hit: {
				...renameColumnHit(head.table, [{
					from: head.column,
					to: head.to,
					type: ""
				}]),
				...place(head.column)
			}
		};
		case "delete": return head.every ? {
			rule: deleteAll,
			at,
			hit: deleteAllHit(head.table, false)
		} : void 0;
		case "update": return head.every ? {
			rule: updateAll,
			at,
			hit: updateAllHit(head.table)
		} : void 0;
		case "add-column": return isRequired(subject, at, head.definition) ? {
			rule: addRequiredColumn,
			at,
			hit: {
				...addRequiredHit(head.table, head.column, "<type>"),
				...place(head.column)
			}
		} : void 0;
		default: return;
	}
}
function isRequired({ statements, file }, at, definition) {
	const cursor = cursorOf(file.up, statements[at]?.words ?? []);
	const has = (...words) => {
		for (let index = definition; index < cursor.words.length; index++) {
			cursor.at = index;
			if (cursor.takes(...words)) return true;
		}
		return false;
	};
	return has("not", "null") && !has("default") && !has("as", "(");
}

//#endregion
//#region src/checks/migrations/sqlite/shared/recreate-column.ts
const recreateColumnCheck = function* (subject) {
	for (const [key, fate] of subject.fates.of) {
		const table = subject.before.tables.get(key);
		if (!table || !subject.old.has(key)) continue;
		for (const column of table.columns) {
			if (column.generated || !columnNamed(subject.after.tables.get(key), column.name)) continue;
			const at = fate.kind === "rebuilt" ? forgotten(subject, fate.copies, column.name) : droppedAndAdded(subject, key, column.name);
			if (at !== void 0) yield found(subject, table, column, at, fate.kind === "rebuilt");
		}
	}
};
function droppedAndAdded({ statements, fates, steps }, key, column) {
	const is = (kind, from) => statements.findIndex(({ head }, at) => at >= from && head.kind === kind && keyOf(head.column) === keyOf(column) && fates.originAt(at, keyOf(head.table)) === key && steps[at]?.refusal === void 0);
	const at = is("drop-column", 0);
	return at !== -1 && is("add-column", at + 1) !== -1 ? at : void 0;
}
function forgotten(subject, copies, column) {
	const forgetting = copies.filter(({ at }) => {
		const statement = subject.statements[at];
		if (statement?.head.kind !== "insert" || statement.head.select?.star !== false) return false;
		return !statement.words.some((token) => keyOf(nameOf(subject.file.up, token) ?? "") === keyOf(column));
	});
	return !subject.statements.some(({ head, words }) => head.kind === "update" && words.some((token) => keyOf(nameOf(subject.file.up, token) ?? "") === keyOf(column))) && copies.length > 0 && forgetting.length === copies.length ? copies.at(-1)?.at : void 0;
}
const numbered = (table, column, at) => ({
	rule: recreateColumn,
	at,
	hit: {
		about: `${keyOf(table.name)}.${keyOf(column.name)}`,
		severity: "medium",
		title: `Rows of table ${plain(table.name)} get new numbers: ${plain(column.name)} is left out of the copy`,
		message: `The new table has ${code(column.name)}, but this copy does not take it over: SQLite numbers the rows anew.`,
		impact: `If anything refers to a row of ${code(table.name)} by its ${code(column.name)} (another table, a link, a cache), it points to another row or to none afterwards.`,
		fix: `Copy it as well:\n\n${sqlBlock(`INSERT INTO … (${quote(column.name)}, …) SELECT ${quote(column.name)}, … FROM …;`)}`
	}
});
function found(subject, table, column, at, rebuilt) {
	const [sql, name] = [quote(table.name), quote(column.name)];
	if (rebuilt && column.key > 0 && /^integer$/i.test(column.type)) return numbered(table, column, at);
	return {
		rule: recreateColumn,
		at,
		hit: {
			about: `${keyOf(table.name)}.${keyOf(column.name)}`,
			title: `Column ${plain(column.name)} of table ${plain(table.name)} ${rebuilt ? "is left out of the copy" : "is dropped and added again, without its values"}`,
			message: rebuilt ? `The new table has ${code(column.name)}, but this copy does not take it over: it is empty, or has its default, in every row.` : `${code(`${table.name}.${column.name}`)} is dropped here and added again in the same migration. A column that is added is empty.`,
			impact: `Every row of ${code(table.name)} loses its ${code(column.name)}, and nothing reports an error.`,
			fix: rebuilt ? `Copy it as well:\n\n${sqlBlock(`INSERT INTO … (…, ${name}) SELECT …, ${name} FROM …;`)}` : `Keep the values in a second column and switch over in a later release:\n\n${sqlBlock(`ALTER TABLE ${sql} ADD COLUMN ${quote(`${column.name}_new`)} <new type>;`, `UPDATE ${sql} SET ${quote(`${column.name}_new`)} = ${name};`)}\n\nSQLite does not hold a column to its type (except in \`STRICT\` tables): changing the type alone may not be needed at all.`,
			at: rebuilt ? void 0 : placeOf(subject.statements[at], subject.file, column.name)
		}
	};
}

//#endregion
//#region src/checks/migrations/sqlite/shared/uncommitted.ts
const uncommittedCheck = function* ({ statements, connection }) {
	if (connection.inTransaction) return;
	const last = statements.flatMap(({ head }, at) => head.kind === "transaction" && head.step !== "part" ? [{
		at,
		step: head.step
	}] : []).at(-1);
	if (last?.step !== "begin" || last.at === statements.length - 1) return;
	yield {
		rule: uncommittedTransaction,
		at: last.at,
		hit: {
			about: "transaction",
			title: "The transaction that begins here is never committed",
			message: "`BEGIN` stands here, and no `COMMIT` follows in this file.",
			impact: "SQLite takes the statements behind it back, without an error, when the connection closes, and the new code then runs on the old schema.",
			fix: "Write `COMMIT;` at the end of the file, or leave out `BEGIN`."
		}
	};
};

//#endregion
//#region src/checks/migrations/sqlite/checks.ts
const CHECKS = [
	dropTableCheck,
	columnChecks,
	recreateColumnCheck,
	renameTableCheck,
	deleteAllCheck,
	updateAllCheck,
	addRequiredCheck,
	setNotNullCheck,
	addUniqueCheck,
	uncommittedCheck,
	outsideCheck,
	failsCheck,
	...ownRules.map(({ check }) => check)
];
const SHARED = [
	dropTable,
	dropColumn,
	recreateColumn,
	renameTable,
	renameColumn,
	deleteAll,
	updateAll,
	addRequiredColumn,
	setNotNull,
	addUnique,
	uncommittedTransaction,
	fails
];
const RULES = new Map([...SHARED, ...sqliteRules].map((rule) => [rule.id, rule]));

//#endregion
//#region src/checks/migrations/sqlite/connection.ts
const ENFORCING = {
	prisma: true,
	drizzle: true,
	sqlx: true
};
const WRAPS = {
	prisma: false,
	"golang-migrate": true,
	flyway: true
};
const MAY_WRAP = /* @__PURE__ */ new Set(["golang-migrate", "flyway"]);
function connectionOf(file, statements, engine) {
	const begins = statements.some(({ head }) => head.kind === "transaction" && head.step === "begin");
	const said = statements.some(({ head }) => head.kind === "pragma" && head.name === "foreign_keys" && head.value !== void 0);
	const isD1 = engine === "d1";
	return {
		inTransaction: isD1 || !(begins && MAY_WRAP.has(file.tool.name)) && (WRAPS[file.tool.name] ?? file.wrapping === "transaction"),
		enforces: isD1 || ENFORCING[file.tool.name] === true ? "yes" : said ? "said" : "maybe",
		ignoresPragma: isD1
	};
}

//#endregion
//#region src/checks/migrations/sqlite/engine.ts
const open = /* @__PURE__ */ new Set();
const ATTACH = 24;
const DETACH = 25;
const CREATE_VIRTUAL = 29;
const FUNCTION = 31;
const RECURSIVE = 33;
const DENY = 1;
const ALLOW = 0;
const MODULES = /* @__PURE__ */ new Set([
	"fts3",
	"fts4",
	"fts5",
	"fts5vocab",
	"rtree",
	"rtree_i32",
	"geopoly"
]);
const LIMITS$1 = {
	attach: 0,
	length: 8e6,
	sqlLength: 8e6,
	triggerDepth: 50
};
const MAX_PAGES = 5e4;
const MAX_REPLACED = 200;
function openEngine({ recursion }) {
	const options = {
		limits: LIMITS$1,
		defensive: true,
		allowExtension: false,
		enableForeignKeyConstraints: true,
		enableDoubleQuotedStringLiterals: true
	};
	const { DatabaseSync } = process.getBuiltinModule("node:sqlite");
	const database = new DatabaseSync(":memory:", options);
	open.add(database);
	database.exec(`PRAGMA max_page_count = ${MAX_PAGES}; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF`);
	let denied;
	authorize(database, recursion, (what) => {
		denied = what;
	});
	const rows = (sql) => {
		try {
			return database.prepare(sql).all();
		} catch {
			return [];
		}
	};
	const replaced = /* @__PURE__ */ new Set();
	const run = (sql) => {
		denied = void 0;
		for (;;) try {
			database.prepare(sql).run();
			return;
		} catch (error) {
			if (denied !== void 0) return {
				kind: "limit",
				message: denied
			};
			const refusal = readRefusal(error);
			const name = refusal.kind === "function" ? nameIn(refusal) : void 0;
			if (name === void 0 || replaced.has(name) || replaced.size >= MAX_REPLACED) return refusal;
			replaced.add(name);
			try {
				database.function(name, { varargs: true }, (...values) => asValue(values[0]));
			} catch {
				return refusal;
			}
		}
	};
	return {
		version: String(rows("SELECT sqlite_version() AS version")[0]?.["version"] ?? ""),
		run,
		rows,
		picture: camera(database),
		enforcesForeignKeys: () => rows("PRAGMA foreign_keys")[0]?.["foreign_keys"] === 1,
		isInTransaction: () => database.isTransaction === true,
		replaced,
		close() {
			database.close();
			open.delete(database);
		}
	};
}
function authorize(database, recursion, deny) {
	if (typeof database.setAuthorizer !== "function") return;
	const why = (action, second) => {
		if (action === ATTACH || action === DETACH) return "it reaches for another database file";
		if (action === RECURSIVE && !recursion) return "it calls itself";
		if (action === FUNCTION && second === "load_extension") return "it loads code";
		if (action === CREATE_VIRTUAL && !MODULES.has(second)) return `${plain(second)} is no virtual table of SQLite itself`;
	};
	database.setAuthorizer((action, _first, second) => {
		const what = why(action, second?.toLowerCase() ?? "");
		if (what === void 0) return ALLOW;
		deny(what);
		return DENY;
	});
}
const asValue = (value) => typeof value === "string" || typeof value === "number" || typeof value === "bigint" || value instanceof Uint8Array ? value : null;

//#endregion
//#region src/checks/migrations/sqlite/fates.ts
function fatesOf(run, inherited) {
	const origin = new Map([...run.before.tables.keys()].map((key) => [key, key]));
	const holds = new Map([...inherited].map(([key, held]) => [key, new Set(held)]));
	const ids = new Map([...run.before.tables.keys()].map((key, id) => [key, id]));
	let nextId = ids.size;
	const first = new Map(ids);
	const idOf = (key) => {
		const id = ids.get(key) ?? nextId++;
		ids.set(key, id);
		return id;
	};
	const gone = /* @__PURE__ */ new Map();
	const renamed = /* @__PURE__ */ new Map();
	const copies = [];
	const origins = [];
	for (const [at, { head }] of run.statements.entries()) {
		origins.push(new Map(origin));
		const step = run.steps[at];
		const worked = step !== void 0 && step.refusal === void 0 && step.skipped === void 0;
		if (head.kind === "rename-table" && worked) {
			const [from, to] = [keyOf(head.table), keyOf(head.to)];
			const original = origin.get(from);
			if (original !== void 0) {
				origin.delete(from);
				origin.set(to, original);
				renamed.set(original, at);
			}
			const held = holds.get(from);
			holds.delete(from);
			if (held) holds.set(to, held);
			const id = idOf(from);
			ids.delete(from);
			ids.set(to, id);
		} else if (head.kind === "drop-table" && worked) {
			const key = keyOf(head.table);
			if (!step.before.tables.has(key)) continue;
			const original = origin.get(key);
			if (original !== void 0) gone.set(original, at);
			origin.delete(key);
			holds.delete(key);
			ids.delete(key);
		} else if ((head.kind === "insert" || head.kind === "create-table") && head.select) {
			const to = keyOf(head.table);
			for (const from of head.select.from) {
				if (from === to) continue;
				const copied = [origin.get(from) ?? [], ...holds.get(from) ?? []].flat();
				if (copied.length === 0) continue;
				copies.push({
					at,
					from,
					to,
					origins: copied,
					worked,
					ids: {
						from: idOf(from),
						to: idOf(to)
					}
				});
				if (worked) holds.set(to, /* @__PURE__ */ new Set([...holds.get(to) ?? [], ...copied]));
			}
		}
	}
	const now = new Map([...origin].map(([key, original]) => [original, key]));
	const of = /* @__PURE__ */ new Map();
	for (const [key, before] of run.before.tables) {
		const name = now.get(key);
		const at = gone.get(key);
		const after = run.after.tables.get(key);
		const isHeir = holds.get(key)?.has(key) === true;
		if (name === key) of.set(key, { kind: "kept" });
		else if (after && isHeir) of.set(key, {
			kind: "rebuilt",
			at,
			before,
			after,
			copies: copiesInto(copies, key, first.get(key), ids.get(key))
		});
		else if (name !== void 0) of.set(key, {
			kind: "renamed",
			at: renamed.get(key) ?? 0,
			to: run.after.tables.get(name)?.name ?? name
		});
		else if (at === void 0) of.set(key, { kind: "kept" });
		else if (after) of.set(key, {
			kind: "recreated",
			at,
			before,
			after
		});
		else of.set(key, {
			kind: "dropped",
			at,
			keptIn: [...holds].flatMap(([table, held]) => held.has(key) ? [table] : [])
		});
	}
	return {
		of,
		copies,
		holdings: holds,
		originAt: (index, key) => origins[index]?.get(key)
	};
}
function copiesInto(copies, key, original, heir) {
	const targets = /* @__PURE__ */ new Set([heir]);
	return copies.toReversed().filter(({ origins, ids }) => {
		if (!origins.includes(key) || !targets.has(ids.to)) return false;
		if (ids.from !== original) targets.add(ids.from);
		return true;
	}).reverse();
}

//#endregion
//#region src/checks/migrations/sqlite/present.ts
function present(statement, source, known) {
	const tokens = statement.tokens.map((token) => isText(source, token, known) ? {
		...token,
		kind: "string"
	} : token);
	return {
		start: statement.start,
		end: statement.end,
		tokens,
		normalized: tokens.flatMap((token) => token.kind === "comment" ? [] : [shown(source, token)]).join(" ")
	};
}
const isText = (source, token, known) => token.kind === "quoted" && source[token.start] === "\"" && !known.has(keyOf(nameOf(source, token) ?? ""));
const shown = (source, token) => token.kind === "string" || token.kind === "number" && /[\d.]/.test(source.charAt(token.start)) ? "?" : nameOf(source, token)?.toLowerCase() ?? source.slice(token.start, token.end);
function namesOf({ before, after, steps }) {
	const names = /* @__PURE__ */ new Set([
		"rowid",
		"main",
		"temp",
		"new",
		"old",
		"excluded"
	]);
	const seen = /* @__PURE__ */ new Set([
		before,
		after,
		...steps.map((step) => step.after)
	]);
	for (const picture of seen) {
		for (const [key, { columns }] of picture.tables) {
			names.add(key);
			for (const { name } of columns) names.add(keyOf(name));
		}
		for (const objects of [
			picture.indexes,
			picture.triggers,
			picture.views
		]) for (const key of objects.keys()) names.add(key);
	}
	return names;
}

//#endregion
//#region src/checks/migrations/sqlite/problems.ts
const SAYS_ENOUGH = /* @__PURE__ */ new Set([...[
	"drop-table",
	"rename-table",
	"rename-column",
	"add-column",
	"drop-column",
	"alter-column"
], ...[
	"create-index",
	"create-trigger",
	"create-view",
	"drop-object",
	"update",
	"delete"
]]);
function problemsOf(subject) {
	const problems = [];
	const failed = firstRefused(subject);
	const unknown = /* @__PURE__ */ new Set();
	let follows = 0;
	let firstFollowing;
	for (const [at, { refusal, skipped, replaced }] of subject.steps.entries()) {
		const offset = subject.statements[at]?.start ?? 0;
		if (skipped !== void 0 && skipped !== "") problems.push({
			offset,
			message: `not run: ${skipped}`
		});
		if (replaced.length > 0) problems.push({
			offset,
			message: `${listOf$1(replaced.map((name) => plain(`${name}()`)))} ${replaced.length === 1 ? "is" : "are"} no function of SQLite: it ran with a stand-in that gives back its first argument`
		});
		if (!refusal || at === failed) continue;
		if (refusal.kind === "outside") {
			const kind = subject.statements[at]?.head.kind ?? "other";
			if (!SAYS_ENOUGH.has(kind) && !unknown.has(refusal.message)) problems.push({
				offset,
				message: `not run: ${refusal.message}, and no migration here makes it`
			});
			unknown.add(refusal.message);
			continue;
		}
		if (refusal.kind === "rows" || refusal.kind === "missing" || refusal.kind === "rule") {
			if (failed !== -1 && at > failed) continue;
			if (problems.length > 0) {
				follows++;
				firstFollowing ??= offset;
			} else problems.push({
				offset,
				message: `not judged, since a migration of the base did not run here either: ${refusal.message}`
			});
		} else problems.push({
			offset,
			message: refusal.kind === "syntax" ? refusal.message : `not run: ${refusal.message}`
		});
	}
	if (firstFollowing !== void 0) problems.push({
		offset: firstFollowing,
		message: `${countOf(follows, "statements")} could not be run because of what could not be run before`
	});
	return problems;
}

//#endregion
//#region src/checks/migrations/sqlite/seed.ts
const ROWS = 3;
const FIRST_KEY = 7000001;
const MAX_TRIES = 24;
function seed(engine, picture) {
	const enforced = engine.enforcesForeignKeys();
	engine.run("PRAGMA foreign_keys = OFF");
	const triggers = [...picture.triggers.values()];
	for (const { name } of triggers) engine.run(`DROP TRIGGER ${always(name)}`);
	const seeded = /* @__PURE__ */ new Set();
	for (const key of parentsFirst(picture)) {
		const table = picture.tables.get(key);
		if (!table || table.isVirtual || table.rows > 0) continue;
		let rows = 0;
		for (let row = 0; row < ROWS; row++) if (insert(engine, picture, table, row)) rows++;
		if (rows > 0) seeded.add(key);
	}
	for (const { sql } of triggers) engine.run(sql);
	if (enforced) engine.run("PRAGMA foreign_keys = ON");
	return seeded;
}
function parentsFirst({ tables }) {
	const order = /* @__PURE__ */ new Set();
	const begun = /* @__PURE__ */ new Set();
	const visit = (key, depth) => {
		if (begun.has(key) || depth > 500) return;
		begun.add(key);
		for (const { parent } of tables.get(key)?.foreignKeys ?? []) visit(keyOf(parent), depth + 1);
		order.add(key);
	};
	for (const key of tables.keys()) visit(key, 0);
	return [...order];
}
function insert(engine, picture, table, row) {
	const columns = table.columns.filter(({ generated }) => !generated);
	const names = columns.map(({ name }) => always(name)).join(", ");
	const unique = uniqueColumns(picture, table);
	const plain = columns.map((column) => valueFor(engine, picture, table, column, row, unique.has(keyOf(column.name))));
	const put = (values) => engine.run(`INSERT INTO ${always(table.name)} (${names}) VALUES (${values.join(", ")})`) === void 0;
	if (put(plain)) return true;
	const literals = literalsOfChecks(table.sql);
	for (let attempt = 0; attempt < Math.min(MAX_TRIES, literals.length + 2); attempt++) if (put(columns.map((column, index) => {
		if (!isChecked(table.sql, column.name) || column.key > 0) return plain[index] ?? "NULL";
		if (attempt === 0) return fitting(column, literals, row);
		if (attempt === 1) return column.notNull ? "0" : "NULL";
		return literals[(attempt - 2 + row) % literals.length] ?? "NULL";
	}))) return true;
	return engine.run(`INSERT INTO ${always(table.name)} DEFAULT VALUES`) === void 0;
}
const uniqueColumns = ({ indexes }, { name }) => new Set([...indexes.values()].flatMap(({ unique, table, columns }) => unique && table === keyOf(name) ? columns : []));
function fitting({ type }, literals, row) {
	const isText = /char|text|clob/i.test(type);
	const own = literals.filter((value) => value.startsWith("'") === isText);
	return own[row % Math.max(1, own.length)] ?? (isText ? "'a'" : "1");
}
function literalsOfChecks(sql) {
	const found = /* @__PURE__ */ new Set();
	for (const [check] of sql.matchAll(/\bcheck\s*\([^;]{0,2000}/gi)) {
		if (/json_valid/i.test(check)) found.add("'{}'");
		for (const [value] of check.matchAll(/'(?:[^']|''){0,200}'|\b\d{1,12}(?:\.\d{1,6})?\b/g)) {
			found.add(value);
			if (/^\d+$/.test(value)) found.add(String(Number(value) + 1));
			if (found.size > 60) return [...found];
		}
	}
	return [...found];
}
const isChecked = (sql, column) => {
	const first = sql.search(/\bcheck\s*\(/i);
	return first !== -1 && sql.slice(first).toLowerCase().includes(column.toLowerCase());
};
function valueFor(engine, picture, table, column, row, isUnique) {
	const key = table.foreignKeys.find(({ from }) => keyOf(from) === keyOf(column.name));
	const parent = key && picture.tables.get(keyOf(key.parent));
	const isOwn = parent?.name === table.name;
	if (key && parent && !isOwn) {
		const to = key.to ?? parent.columns.find((each) => each.key === 1)?.name ?? "rowid";
		const [found] = engine.rows(`SELECT quote(${always(to)}) AS value FROM ${always(parent.name)} WHERE ${always(to)} IS NOT NULL LIMIT 1 OFFSET ${row}`);
		const [first] = found ? [found] : engine.rows(`SELECT quote(${always(to)}) AS value FROM ${always(parent.name)} LIMIT 1`);
		if (typeof first?.["value"] === "string") return first["value"];
	}
	if (isOwn && !column.notNull && column.key === 0) return "NULL";
	return madeUp(column, row, isUnique || column.key > 0);
}
function madeUp({ name, type }, row, isUnique) {
	const number = row + 1;
	if (/bool/i.test(type)) return String(number % 2);
	if (/int|serial/i.test(type) && !/point|interval/i.test(type)) return String(isUnique ? FIRST_KEY + row : number);
	if (/json/i.test(type)) return "'{}'";
	if (/date|time/i.test(type)) return literal(`2024-01-0${number} 00:00:00`);
	if (/real|floa|doub|dec|num/i.test(type)) return isUnique ? String(FIRST_KEY + row) : `${number}.5`;
	if (/blob|binary|bytea/i.test(type)) return `x'${keyOf(name).length.toString(16).padStart(2, "0").slice(-2)}0${number}'`;
	return literal(`made up ${name} ${number}`);
}

//#endregion
//#region src/checks/migrations/sqlite/select.ts
const LIMITS = {
	where: "WHERE",
	limit: "LIMIT",
	distinct: "DISTINCT",
	group: "GROUP BY",
	having: "HAVING",
	join: "JOIN",
	except: "EXCEPT",
	intersect: "INTERSECT"
};
function readSelect(cursor) {
	while (cursor.takes("("));
	const start = cursor.at;
	if (cursor.takes("with")) {
		const main = cursor.find(/* @__PURE__ */ new Set(["select", "values"]));
		if (main === void 0) return void 0;
		cursor.at = main;
	}
	if (!cursor.takes("select")) return void 0;
	const selected = {
		from: [],
		items: void 0,
		star: false,
		limits: [],
		start,
		end: cursor.words.length
	};
	const end = cursor.find(/* @__PURE__ */ new Set(["from"])) ?? cursor.words.length;
	if (cursor.takes("distinct")) selected.limits.push("DISTINCT");
	else cursor.takes("all");
	const items = itemsOf(cursor, cursor.at, end);
	selected.star = items.length === 1 && cursor.word(end - 1) === "*";
	const more = cursor.find(/* @__PURE__ */ new Set([
		"union",
		"except",
		"intersect",
		"on",
		"returning"
	]), end);
	if (!items.some(({ to }) => cursor.word(to - 1) === "*") && cursor.word(more) !== "union") selected.items = items;
	walk(cursor, end, selected);
	return selected;
}
function itemsOf(cursor, from, end) {
	const items = [];
	for (let at = from; at < end;) {
		const to = Math.min(end, cursor.find(COMMA, at) ?? end);
		items.push({
			column: columnOf(cursor, at, to),
			from: at,
			to
		});
		at = to + 1;
	}
	return items;
}
const COMMA = /* @__PURE__ */ new Set([","]);
function columnOf(cursor, from, to) {
	const dotted = cursor.word(from + 1) === "." ? 2 : 0;
	const rest = to - from - dotted;
	const token = cursor.words[from + dotted];
	if (token?.kind !== "word" && token?.kind !== "quoted") return void 0;
	if (rest === 1 || rest === 3 && cursor.word(from + dotted + 1) === "as" || rest === 2 && cursor.words[to - 1]?.kind !== "other") return keyOf(cursor.nameAt(from + dotted) ?? "");
}
function walk(cursor, from, selected) {
	const names = /* @__PURE__ */ new Set();
	let depth = 0;
	let isFrom = false;
	for (let index = from; index < cursor.words.length; index++) {
		const word = cursor.word(index);
		if (word === "(") depth++;
		else if (word === ")") depth--;
		const isTable = word === "from" || word === "join" || word === "," && isFrom && depth === 0;
		if (word === "from" && depth === 0) isFrom = true;
		else if (depth === 0 && (word === "where" || word === "group" || word === "order" || word === "limit")) isFrom = false;
		if (isTable) {
			const next = cursor.word(index + 2) === "." ? index + 3 : index + 1;
			const name = cursor.nameAt(next);
			if (name !== void 0) names.add(keyOf(name));
		}
		const limit = word === "," && isTable ? "JOIN" : LIMITS[word];
		if (limit !== void 0 && depth === 0 && !isOuter(cursor, index) && !selected.limits.includes(limit)) selected.limits.push(limit);
	}
	selected.from = [...names];
}
const isOuter = (cursor, index) => cursor.word(index) === "join" && [cursor.word(index - 1), cursor.word(index - 2)].includes("left");

//#endregion
//#region src/checks/migrations/sqlite/head.ts
function headOf(source, words) {
	const cursor = cursorOf(source, words);
	const first = cursor.word();
	cursor.at = 1;
	switch (first) {
		case "create": return created(cursor);
		case "drop": return dropped(cursor);
		case "alter": return altered(cursor);
		case "pragma": return pragma(cursor);
		case "with": {
			const main = cursor.find(MAIN);
			if (main === void 0) return { kind: "other" };
			cursor.at = main + 1;
			return changed(cursor, cursor.word(main));
		}
		case "begin": return {
			kind: "transaction",
			step: "begin"
		};
		case "commit":
		case "end": return {
			kind: "transaction",
			step: "end"
		};
		case "rollback": return {
			kind: "transaction",
			step: cursor.find(/* @__PURE__ */ new Set(["to"])) === void 0 ? "end" : "part"
		};
		case "savepoint":
		case "release": return {
			kind: "transaction",
			step: "part"
		};
		case "attach":
		case "detach": return {
			kind: "refused",
			what: `\`${first.toUpperCase()}\` reaches for another database file`
		};
		case "vacuum": return cursor.find(/* @__PURE__ */ new Set(["into"])) === void 0 ? { kind: "other" } : {
			kind: "refused",
			what: "`VACUUM INTO` writes a file"
		};
		default: return changed(cursor, first);
	}
}
const MAIN = /* @__PURE__ */ new Set([
	"select",
	"insert",
	"replace",
	"update",
	"delete",
	"values"
]);
function created(cursor) {
	const temp = cursor.takes("temp") || cursor.takes("temporary");
	const unique = cursor.takes("unique");
	const virtual = cursor.takes("virtual");
	const what = cursor.word();
	cursor.at++;
	cursor.takes("if", "not", "exists");
	const { schema, name } = cursor.qualified();
	if (what === "table" && virtual) return {
		kind: "create-virtual",
		table: name,
		module: cursor.takes("using") ? cursor.name() : ""
	};
	if (what === "table") {
		const select = cursor.takes("as") ? readSelect(cursor) : void 0;
		return {
			kind: "create-table",
			table: name,
			temp: temp || schema === "temp",
			select
		};
	}
	if (what === "index") return {
		kind: "create-index",
		index: name,
		table: cursor.takes("on") ? cursor.name() : "",
		unique
	};
	if (what === "trigger" || what === "view") return {
		kind: `create-${what}`,
		name
	};
	return { kind: "other" };
}
function dropped(cursor) {
	const what = cursor.word();
	cursor.at++;
	const ifExists = cursor.takes("if", "exists");
	const { name } = cursor.qualified();
	if (what === "table") return {
		kind: "drop-table",
		table: name,
		ifExists
	};
	return what === "index" || what === "trigger" || what === "view" ? {
		kind: "drop-object",
		type: what,
		name
	} : { kind: "other" };
}
function altered(cursor) {
	if (!cursor.takes("table")) return { kind: "other" };
	const { name: table } = cursor.qualified();
	if (cursor.takes("rename", "to")) return {
		kind: "rename-table",
		table,
		to: cursor.name()
	};
	if (cursor.takes("rename")) {
		cursor.takes("column");
		const column = cursor.name();
		return cursor.takes("to") ? {
			kind: "rename-column",
			table,
			column,
			to: cursor.name()
		} : { kind: "other" };
	}
	if (cursor.takes("add")) {
		if ([
			"constraint",
			"check",
			"primary",
			"unique",
			"foreign"
		].includes(cursor.word())) return { kind: "other" };
		cursor.takes("column");
		return {
			kind: "add-column",
			table,
			column: cursor.name(),
			definition: cursor.at
		};
	}
	if (cursor.takes("alter")) return {
		kind: "alter-column",
		table
	};
	if (cursor.takes("drop") && cursor.word() !== "constraint") {
		cursor.takes("column");
		return {
			kind: "drop-column",
			table,
			column: cursor.name()
		};
	}
	return { kind: "other" };
}
function pragma(cursor) {
	const { name } = cursor.qualified();
	const value = cursor.takes("=") || cursor.takes("(") ? cursor.nameAt(cursor.at) ?? cursor.word() : void 0;
	return {
		kind: "pragma",
		name: name.toLowerCase(),
		value: value?.toLowerCase()
	};
}
function changed(cursor, verb) {
	if (verb === "insert" || verb === "replace") {
		const conflict = verb === "replace" ? "replace" : cursor.takes("or") ? cursor.name().toLowerCase() : "";
		cursor.takes("into");
		const { name: table } = cursor.qualified();
		if (cursor.takes("as")) cursor.at++;
		return {
			kind: "insert",
			table,
			columns: cursor.list()?.map(({ from }) => cursor.nameAt(from) ?? ""),
			select: readSelect(cursor),
			conflict
		};
	}
	if (verb === "update") {
		if (cursor.takes("or")) cursor.at++;
		const { name: table } = cursor.qualified();
		return {
			kind: "update",
			table,
			every: isEvery(cursor, /* @__PURE__ */ new Set([
				"where",
				"from",
				"limit"
			]))
		};
	}
	if (verb === "delete") {
		cursor.takes("from");
		const { name: table } = cursor.qualified();
		return {
			kind: "delete",
			table,
			every: isEvery(cursor, /* @__PURE__ */ new Set(["where", "limit"]))
		};
	}
	return { kind: "other" };
}
function isEvery(cursor, limits) {
	const at = cursor.find(limits);
	if (at === void 0) return true;
	if (cursor.word(at) !== "where") return false;
	const end = cursor.find(/* @__PURE__ */ new Set(["returning", "order"]), at + 1) ?? cursor.words.length;
	const condition = Array.from({ length: Math.min(4, end - at - 1) }, (_, offset) => cursor.word(at + 1 + offset)).join(" ");
	return /^(?:true|1|1 = 1|1 == 1)$/.test(condition) || condition === "1 = = 1" && end - at === 5;
}

//#endregion
//#region src/checks/migrations/sqlite/statements.ts
function splitStatements(up) {
	const split = {
		statements: [],
		problems: []
	};
	let tokens = [];
	let isEnd = endOfStatement();
	const finish = () => {
		const statement = statementOf(up, tokens);
		if (statement) split.statements.push(statement);
		tokens = [];
		isEnd = endOfStatement();
	};
	for (let token = nextToken(up, 0); token; token = nextToken(up, token.end)) {
		if (token.kind === "comment" && up.startsWith("--> statement-breakpoint", token.start)) {
			finish();
			continue;
		}
		if (isShellCommand(up, token, tokens)) {
			split.problems.push({
				offset: token.start,
				message: "a command of the sqlite3 shell, which is no SQL"
			});
			token = {
				...token,
				end: endOfLine(up, token.start)
			};
			continue;
		}
		if (isEnd(up, token)) finish();
		else tokens.push(token);
	}
	finish();
	return split;
}
function endOfStatement() {
	let first = [];
	let isTrigger = false;
	let [before, last] = ["", ""];
	return (sql, token) => {
		if (token.kind === "comment") return false;
		if (token.kind === "semicolon" && (!isTrigger || last === "end" && before === ";")) return true;
		const word = token.kind === "word" ? nameOf(sql, token) ?? "" : token.kind === "semicolon" ? ";" : "";
		before = last;
		last = word;
		if (first === void 0) return false;
		if (OPENING.has(word)) first.push(word);
		else {
			isTrigger = word === "trigger" && first.includes("create");
			first = void 0;
		}
		return false;
	};
}
const OPENING = /* @__PURE__ */ new Set([
	"explain",
	"query",
	"plan",
	"create",
	"temp",
	"temporary"
]);
const isShellCommand = (sql, token, before) => token.kind === "other" && sql[token.start] === "." && /[a-z]/.test(sql.charAt(token.start + 1)) && (token.start === 0 || sql[token.start - 1] === "\n") && before.every(({ kind }) => kind === "comment");
function endOfLine(sql, at) {
	const end = sql.indexOf("\n", at);
	return end === -1 ? sql.length : end;
}
function statementOf(source, all) {
	const words = all.filter(({ kind }) => kind !== "comment");
	const [first] = words;
	const last = words.at(-1);
	if (!first || !last) return void 0;
	return {
		start: first.start,
		end: last.end,
		tokens: all.filter(({ start, end }) => start >= first.start && end <= last.end),
		words,
		sql: source.slice(first.start, last.end),
		head: headOf(source, words)
	};
}

//#endregion
//#region src/checks/migrations/sqlite/version.ts
function minorOf(version) {
	const digits = /^3\.(\d{1,2})$/.exec(String(version))?.[1];
	if (digits === void 0) return version === 3 ? 0 : void 0;
	return digits.length === 1 && Number(digits) <= 5 ? Number(digits) * 10 : Number(digits);
}

//#endregion
//#region src/checks/migrations/sqlite/judge.ts
function createSqliteJudge(options) {
	const state = {
		engine: void 0,
		isComplete: true,
		old: void 0,
		seeded: /* @__PURE__ */ new Set(),
		made: /* @__PURE__ */ new Set(),
		holdings: /* @__PURE__ */ new Map()
	};
	return {
		learn: (file) => guarded(() => learn(state, options, file)),
		judge: (file) => guarded(() => judge(state, options, file)) ?? {
			hits: [],
			statements: 0,
			problems: [{
				offset: 0,
				message: "SQLite could not be started here: Node 24 or newer brings it"
			}]
		},
		isMadeGood: (hit) => options.together && guarded(() => isMadeGood(state, hit)) === true,
		close: () => state.engine?.close()
	};
}
function isMadeGood({ engine, holdings }, { rule, hit: { about } }) {
	const tables = engine?.picture().tables;
	if (rule === dropTable) return tables?.has(about) === true && holdings.get(about)?.has(about) === true;
	const parent = rule === foreignKeyViolation.rule ? about.split(" → ")[1] : void 0;
	return parent !== void 0 && tables?.has(parent) === true;
}
function guarded(act) {
	try {
		return act();
	} catch {
		return;
	}
}
function engineOf(state, { watch }) {
	state.engine ??= openEngine({ recursion: watch !== void 0 });
	return state.engine;
}
function learn(state, options, file) {
	const engine = engineOf(state, options);
	const { statements } = splitStatements(file.up);
	engine.run("PRAGMA foreign_keys = OFF");
	const { steps } = playFile(engine, statements, {
		inTransaction: false,
		enforces: "maybe",
		ignoresPragma: false
	}, (index) => options.watch?.(file.path, index) ?? true, { quick: true });
	if (engine.isInTransaction()) engine.run("COMMIT");
	if (outside(steps, statements, state.made).map(({ refusal }) => refusal).some(isGap) || steps.some(({ skipped }) => (skipped ?? "") !== "")) state.isComplete = false;
}
const isGap = (refusal) => refusal !== void 0 && refusal.kind !== "outside" && !/transaction/.test(refusal.message);
function judge(state, options, file) {
	const engine = engineOf(state, options);
	const split = splitStatements(file.up);
	const { statements } = split;
	const connection = connectionOf(file, statements, options.engine);
	const found = engine.picture();
	if (!options.together || state.old === void 0) {
		state.seeded = /* @__PURE__ */ new Set([...seed(engine, found), ...options.together ? [] : state.seeded]);
		state.old = new Set(found.tables.keys());
	}
	const before = engine.picture();
	const soundBefore = soundness(engine, before);
	engine.run(`PRAGMA foreign_keys = ${connection.enforces === "maybe" ? "OFF" : "ON"}`);
	const foreignKeysBefore = engine.enforcesForeignKeys();
	const known = ranBefore(file);
	const mayRun = (index) => options.watch?.(file.path, index) ?? true;
	const { steps, after } = playFile(engine, statements, connection, mayRun, { alreadyRan: statements.map((each) => known(each)) });
	const soundAfter = soundness(engine, after);
	const commit = endFile(engine, connection);
	const run = {
		file,
		connection,
		statements,
		steps: outside(steps, statements, state.made),
		before,
		after,
		soundBefore,
		soundAfter,
		foreignKeysBefore,
		foreignKeysAfter: engine.enforcesForeignKeys(),
		isComplete: state.isComplete,
		seeded: state.seeded,
		old: state.old,
		server: `SQLite ${engine.version}`,
		...commit ? { commit } : {}
	};
	if (run.steps.some(({ refusal }) => refusal !== void 0)) state.isComplete = false;
	const subject = subjectOf(run, state, options);
	if (options.together) {
		state.old = oldAfter(subject);
		state.holdings = subject.fates.holdings;
	}
	return {
		hits: hitsOf(subject),
		statements: statements.length,
		problems: [...split.problems, ...problemsOf(subject)].sort((a, b) => a.offset - b.offset)
	};
}
function outside(steps, statements, made) {
	return steps.map((step, at) => {
		const { refusal } = step;
		const name = refusal && /^no such table: /.test(refusal.message) ? nameIn(refusal) : void 0;
		const isOutside = name !== void 0 && !made.has(keyOf(name));
		const head = statements[at]?.head;
		if (head?.kind === "create-table" || head?.kind === "create-virtual") made.add(keyOf(head.table));
		if (head?.kind === "rename-table" && refusal === void 0) made.add(keyOf(head.to));
		if (head?.kind === "create-view") made.add(keyOf(head.name));
		return refusal && isOutside ? {
			...step,
			refusal: {
				...refusal,
				kind: "outside"
			}
		} : step;
	});
}
function ranBefore({ before }) {
	const left = /* @__PURE__ */ new Map();
	if (before !== void 0) for (const { sql } of splitStatements(before.up).statements) left.set(sql, (left.get(sql) ?? 0) + 1);
	return ({ sql }) => {
		const count = left.get(sql) ?? 0;
		left.set(sql, count - 1);
		return count > 0;
	};
}
function subjectOf(run, { made, holdings }, { version }) {
	const fates = fatesOf(run, holdings);
	return {
		...run,
		fates,
		isOld: (index, table) => {
			const origin = fates.originAt(index, keyOf(table));
			return origin !== void 0 && run.old.has(origin);
		},
		isOutside: (table) => !made.has(keyOf(table)),
		minor: minorOf(version)
	};
}
function oldAfter({ fates, old }) {
	const after = /* @__PURE__ */ new Set();
	for (const key of old) {
		const fate = fates.of.get(key);
		if (fate?.kind === "renamed") after.add(keyOf(fate.to));
		else if (fate !== void 0 && fate.kind !== "dropped") after.add(key);
	}
	return after;
}
function hitsOf(subject) {
	const names = namesOf(subject);
	const hits = [];
	for (const check of CHECKS) for (const { rule, at, hit, proved } of guarded(() => [...check(subject)]) ?? []) {
		const statement = subject.statements[at];
		if (!statement) continue;
		hits.push({
			rule,
			hit,
			statement: present(statement, subject.file.up, names),
			...proved === void 0 ? {} : { proved: `${subject.server} ran it behind the migrations of the base, on rows that were made up: ${proved}.` }
		});
	}
	return hits.sort((a, b) => a.statement.start - b.statement.start);
}

//#endregion
//#region src/checks/migrations/sqlite/isolated.ts
const SILENCE = 8e3;
const TOTAL = 12e4;
const MOST_LEFT_OUT = 3;
function playSqlite({ options, base, change, leftOut }, tell) {
	const skip = new Set(leftOut);
	const watch = (path, statement) => {
		tell({
			kind: "at",
			path,
			statement
		});
		return !skip.has(`${path}:${statement}`);
	};
	const judge = createSqliteJudge({
		...options,
		watch
	});
	const told = [];
	for (const file of base) judge.learn(file);
	for (const file of change) {
		const { hits, statements, problems } = judge.judge(file);
		told.push({
			path: file.path,
			hits
		});
		const flat = hits.map((hit) => ({
			...hit,
			rule: hit.rule.id
		}));
		tell({
			kind: "judged",
			path: file.path,
			judgement: {
				hits: flat,
				statements,
				problems
			}
		});
	}
	for (const { path, hits } of told) for (const [index, hit] of hits.entries()) if (judge.isMadeGood(hit)) tell({
		kind: "withdrawn",
		path,
		hit: index
	});
	judge.close();
}
async function judgeSqlite(children, { options, base, change, silence = SILENCE }) {
	const judged = /* @__PURE__ */ new Map();
	for (const [root, files] of Map.groupBy(change, ({ path }) => rootOf(path))) await judgeDatabase(children, {
		options,
		base: base.filter(({ path }) => rootOf(path) === root).map(sent),
		change: files.map(sent),
		silence
	}, judged);
	return judged;
}
async function judgeDatabase(children, work, judged) {
	const leftOut = [];
	for (;;) {
		let at;
		const withdrawn = [];
		try {
			for await (const event of children.run("sqlite", {
				...work,
				leftOut
			}, {
				silence: work.silence ?? SILENCE,
				total: TOTAL
			})) if (event.kind === "at") at = `${event.path}:${event.statement}`;
			else if (event.kind === "judged") judged.set(event.path, inflate(event.judgement));
			else withdrawn.push(event);
			for (const [path, events] of Map.groupBy(withdrawn, (event) => event.path)) {
				const gone = new Set(events.map(({ hit }) => hit));
				const whole = judged.get(path);
				if (whole) judged.set(path, {
					...whole,
					hits: whole.hits.filter((_, index) => !gone.has(index))
				});
			}
			return;
		} catch (error) {
			if (!(error instanceof TooSilent || error instanceof ChildEnded)) throw error;
			if (at === void 0 || leftOut.length >= MOST_LEFT_OUT || leftOut.includes(at)) {
				const message = `SQLite could not judge this file: ${messageOf(error)}`;
				for (const { path } of work.change) if (!judged.has(path)) judged.set(path, {
					hits: [],
					statements: 0,
					problems: [{
						offset: 0,
						message
					}]
				});
				return;
			}
			leftOut.push(at);
		}
	}
}
function sent(file) {
	const { path, text, up, wrapping, tool, before } = file;
	return {
		path,
		text,
		up,
		wrapping,
		...tool === void 0 ? {} : { tool: {
			name: tool.name,
			label: tool.label
		} },
		...before === void 0 ? {} : { before: { up: before.up } }
	};
}
const inflate = ({ hits, ...rest }) => ({
	...rest,
	hits: hits.flatMap((hit) => {
		const rule = RULES.get(hit.rule);
		return rule === void 0 ? [] : [{
			...hit,
			rule
		}];
	})
});

//#endregion
export { remainderOf as A, redactStatement as B, edited as C, limit as D, inWords as E, isExecuted as F, rootOf as G, folderOf as H, sql as I, written as L, suggest as M, together as N, outside$1 as O, inParentheses as P, allTokens as R, addedText as S, fixOf as T, foldersAbove as U, perStatement as V, placesOf as W, addUnique as _, updateAll as a, findWords as b, renameTable as c, fails as d, dropTable as f, tablesIn as g, isAlwaysTrue as h, sqliteRules as i, requiredSteps as j, partOf as k, renameColumn as l, deleteAll as m, playSqlite as n, uncommittedTransaction as o, dropColumn as p, createSqliteJudge as r, setNotNull as s, judgeSqlite as t, recreateColumn as u, objectName as v, fillStep as w, NEXT as x, addRequiredColumn as y, redactRange as z };