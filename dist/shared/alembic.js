import { t as alembicKind } from "./kind2.js";
import { a as calleeOf, c as numberOf, d as stringOf, f as stringsOf$1, i as booleanOf, l as own, n as createInterpreter, o as itemsOf, p as withoutSemicolons, r as argument, s as lastOf, t as loadPython, u as pathOf } from "./parse2.js";
import { t as guarded } from "./guarded.js";

//#region src/checks/migrations/programs/alembic/names.ts
const quoteName = (name) => `"${name.replaceAll("\"", "\"\"")}"`;
const qualified = (name, schema) => schema === void 0 || schema === "" ? quoteName(name) : `${schema.split(".").map(quoteName).join(".")}.${quoteName(name)}`;
const list = (names) => names.map(quoteName).join(", ");
const literal = (text) => {
	const quoted = text.replaceAll("\0", "").replaceAll("'", "''");
	return quoted.includes("\\") ? `E'${quoted.replaceAll("\\", "\\\\")}'` : `'${quoted}'`;
};

//#endregion
//#region src/checks/migrations/programs/alembic/types.ts
const SIMPLE = {
	Text: "TEXT",
	TEXT: "TEXT",
	UnicodeText: "TEXT",
	Boolean: "BOOLEAN",
	BOOLEAN: "BOOLEAN",
	Date: "DATE",
	DATE: "DATE",
	DATETIME: "TIMESTAMP",
	Double: "DOUBLE PRECISION",
	DOUBLE: "DOUBLE PRECISION",
	DOUBLE_PRECISION: "DOUBLE PRECISION",
	REAL: "REAL",
	LargeBinary: "BYTEA",
	PickleType: "BYTEA",
	BYTEA: "BYTEA",
	BLOB: "BYTEA",
	JSON: "JSON",
	JSONB: "JSONB",
	UUID: "UUID",
	Uuid: "UUID",
	INET: "INET",
	CIDR: "CIDR",
	MACADDR: "MACADDR",
	MACADDR8: "MACADDR8",
	MONEY: "MONEY",
	OID: "OID",
	REGCLASS: "REGCLASS",
	REGCONFIG: "REGCONFIG",
	TSVECTOR: "TSVECTOR",
	TSQUERY: "TSQUERY",
	HSTORE: "HSTORE",
	CITEXT: "CITEXT",
	INT4RANGE: "INT4RANGE",
	INT8RANGE: "INT8RANGE",
	NUMRANGE: "NUMRANGE",
	DATERANGE: "DATERANGE",
	TSRANGE: "TSRANGE",
	TSTZRANGE: "TSTZRANGE",
	INT4MULTIRANGE: "INT4MULTIRANGE",
	INT8MULTIRANGE: "INT8MULTIRANGE",
	NUMMULTIRANGE: "NUMMULTIRANGE",
	DATEMULTIRANGE: "DATEMULTIRANGE",
	TSMULTIRANGE: "TSMULTIRANGE",
	TSTZMULTIRANGE: "TSTZMULTIRANGE"
};
const INTEGERS = {
	Integer: ["INTEGER", "SERIAL"],
	INTEGER: ["INTEGER", "SERIAL"],
	INT: ["INTEGER", "SERIAL"],
	BigInteger: ["BIGINT", "BIGSERIAL"],
	BIGINT: ["BIGINT", "BIGSERIAL"],
	SmallInteger: ["SMALLINT", "SMALLSERIAL"],
	SMALLINT: ["SMALLINT", "SMALLSERIAL"]
};
const PACKAGES = {
	"sqlmodel.GUID": "UUID",
	"fastapi_users_db_sqlalchemy.GUID": "UUID",
	"fastapi_users_db_sqlalchemy.TIMESTAMPAware": "TIMESTAMP WITH TIME ZONE",
	"sqlalchemy_utils.TSVectorType": "TSVECTOR",
	"sqlalchemy_utils.UUIDType": "UUID",
	"sqlalchemy_utils.JSONType": "JSON",
	"sqlalchemy_utils.EmailType": "VARCHAR(255)",
	"sqlalchemy_utils.URLType": "TEXT",
	"sqlalchemy_utils.LtreeType": "LTREE",
	"sqlalchemy_searchable.TSVectorType": "TSVECTOR"
};
const MAX_DEPTH$1 = 20;
function readType(value, depth = 0) {
	if (value === void 0 || depth > MAX_DEPTH$1) return void 0;
	if (value.kind === "reference") return readType(asCall(value), depth + 1);
	if (value.kind !== "call") return void 0;
	if (value.callee.kind === "attribute") return variant(value, value.callee.object, value.callee.name, depth);
	const path = calleeOf(value);
	if (path === void 0 || value.open) return void 0;
	const [root = ""] = path.split(".");
	const name = lastOf(path);
	const plain = (sql) => ({
		sql,
		integer: void 0
	});
	if (/^pgvector$/.test(root)) {
		const size = numberOf(argument(value, "dim", 0));
		return plain(`${name === "Vector" ? "VECTOR" : name.toUpperCase()}${size === void 0 ? "" : `(${size})`}`);
	}
	if (root === "sqlmodel" && name === "AutoString") return plain(sized("VARCHAR", argument(value, "length", 0)));
	const key = `${root}.${name}`;
	if (Object.hasOwn(PACKAGES, key)) return plain(PACKAGES[key] ?? "");
	return root === "sqlalchemy" || root === "sqlmodel" ? readOwn(value, name, depth) : void 0;
}
const asCall = (callee) => ({
	kind: "call",
	callee,
	args: [],
	named: /* @__PURE__ */ new Map(),
	open: false,
	start: callee.start,
	end: callee.end
});
const sized = (name, length) => {
	const size = numberOf(length);
	return size === void 0 ? name : `${name}(${size})`;
};
function variant(call, base, method, depth) {
	if (method !== "with_variant") return void 0;
	return call.args.slice(1).map(stringOf).includes("postgresql") ? readType(call.args[0], depth + 1) : readType(base, depth + 1);
}
function readOwn(call, name, depth) {
	const plain = (sql) => ({
		sql,
		integer: void 0
	});
	const zoned = booleanOf(call.named.get("timezone") ?? call.args[0]) ? "WITH TIME ZONE" : "WITHOUT TIME ZONE";
	const precision = numberOf(call.named.get("precision"));
	const exact = precision === void 0 ? "" : `(${precision})`;
	const integer = Object.hasOwn(INTEGERS, name) ? INTEGERS[name] : void 0;
	if (integer !== void 0) return {
		sql: integer[0],
		integer: integer[1]
	};
	if (Object.hasOwn(SIMPLE, name)) return plain(SIMPLE[name] ?? "");
	switch (name) {
		case "String":
		case "Unicode":
		case "VARCHAR":
		case "NVARCHAR": {
			const collation = stringOf(call.named.get("collation"));
			const sql = sized("VARCHAR", argument(call, "length", 0));
			return plain(collation === void 0 ? sql : `${sql} COLLATE "${collation}"`);
		}
		case "CHAR":
		case "NCHAR": return plain(sized("CHAR", argument(call, "length", 0)));
		case "DateTime":
		case "TIMESTAMP": return plain(`TIMESTAMP${exact} ${zoned}`);
		case "Time":
		case "TIME": return plain(`TIME${exact} ${zoned}`);
		case "Interval":
		case "INTERVAL": {
			const fields = stringOf(call.named.get("fields"));
			return plain(`INTERVAL${fields === void 0 ? "" : ` ${fields}`}${exact}`);
		}
		case "Float":
		case "FLOAT": return plain(sized("FLOAT", argument(call, "precision", 0)));
		case "Numeric":
		case "NUMERIC":
		case "DECIMAL": {
			const [digits, scale] = [numberOf(argument(call, "precision", 0)), numberOf(argument(call, "scale", 1))];
			if (digits === void 0) return plain("NUMERIC");
			return plain(scale === void 0 ? `NUMERIC(${digits})` : `NUMERIC(${digits}, ${scale})`);
		}
		case "BIT": {
			const length = numberOf(argument(call, "length", 0)) ?? 1;
			return plain(booleanOf(call.named.get("varying")) ? `BIT VARYING(${length})` : `BIT(${length})`);
		}
		case "ARRAY": {
			const inner = readType(argument(call, "item_type", 0), depth + 1);
			const dimensions = numberOf(call.named.get("dimensions")) ?? 1;
			return inner && {
				...inner,
				sql: `${inner.sql}${"[]".repeat(Math.min(9, Math.max(1, dimensions)))}`,
				integer: void 0
			};
		}
		case "Enum":
		case "ENUM": return readEnumeration(call);
		default: return;
	}
}
function readEnumeration(call) {
	const [first] = call.args;
	const given = first?.kind === "sequence" ? stringsOf$1(first) : call.args.map(stringOf);
	const values = given?.every((value) => value !== void 0) ? given : void 0;
	const className = first === void 0 ? void 0 : lastOf(pathOf(first) ?? "") || void 0;
	const name = stringOf(call.named.get("name")) ?? className?.toLowerCase();
	if (booleanOf(call.named.get("native_enum")) === false) {
		const length = numberOf(call.named.get("length")) ?? Math.max(0, ...(values ?? []).map((value) => value.length));
		return values === void 0 && length === 0 ? void 0 : {
			sql: `VARCHAR(${length})`,
			integer: void 0
		};
	}
	if (name === void 0) return void 0;
	const sql = qualified(name, stringOf(call.named.get("schema")));
	return {
		sql,
		integer: void 0,
		enumeration: {
			name,
			sql,
			values,
			created: booleanOf(call.named.get("create_type")) !== false
		}
	};
}
const createTypeSql = ({ sql }, values) => `CREATE TYPE ${sql} AS ENUM (${values.map(literal).join(", ")})`;

//#endregion
//#region src/checks/migrations/programs/alembic/expressions.ts
const MAX_DEPTH = 40;
function nameOf$1(value) {
	if (value?.kind !== "call") return stringOf(value);
	const { callee, args } = value;
	return (callee.kind === "attribute" ? callee.name === "f" : /(?:^|\.)(?:f|quoted_name)$/.test(pathOf(callee) ?? "")) ? stringOf(args[0]) : void 0;
}
function namesOf(value) {
	const names = itemsOf(value)?.map(nameOf$1);
	return names?.every((name) => name !== void 0) ? names : void 0;
}
function textSql(value, depth = 0) {
	if (value === void 0 || depth > MAX_DEPTH) return void 0;
	if (value.kind === "string") return unescapeColons(value.value);
	if (value.kind !== "call") return void 0;
	if (value.callee.kind === "attribute") {
		const inner = textSql(value.callee.object, depth + 1);
		if (inner === void 0) return void 0;
		if (value.callee.name === "bindparams") return withBinds(inner, value);
		return /^(?:execution_options|columns)$/.test(value.callee.name) ? inner : void 0;
	}
	const path = calleeOf(value) ?? "";
	return /(?:^|\.)(?:text|DDL|TextClause|literal_column)$/.test(path) && value.named.get("bindparams") === void 0 ? textSql(argument(value, "text", 0), depth + 1) : void 0;
}
const unescapeColons = (sql) => sql.replaceAll("\\:", ":");
function withBinds(sql, call) {
	const values = new Map(call.named);
	for (const bind of call.args) {
		if (bind.kind !== "call" || lastOf(calleeOf(bind) ?? "") !== "bindparam") return void 0;
		const name = stringOf(bind.args[0]);
		const value = bind.named.get("value") ?? bind.args[1];
		if (name !== void 0 && value !== void 0) values.set(name, value);
	}
	let complete = true;
	const bound = sql.replace(/(?<![:\w\\]):(\w+)(?!:)/g, (whole, name) => {
		const value = values.get(name);
		const text = value === void 0 ? void 0 : literalSql(value);
		if (value !== void 0 && text === void 0) complete = false;
		return text ?? whole;
	});
	return complete ? bound : void 0;
}
function withParameters(sql, values) {
	if (values === void 0) return sql;
	if (values.kind !== "dict") return void 0;
	return withBinds(sql, {
		kind: "call",
		callee: values,
		args: [],
		named: new Map(values.entries.map(({ key, value }) => [stringOf(key) ?? "", value])),
		open: false,
		start: values.start,
		end: values.end
	});
}
const MAX_CHECKED = 1e5;
const hasParameters = (sql) => sql.length < MAX_CHECKED && /(?<![:\w]):[A-Za-z_]\w*/.test(sql.replace(/\$(\w*)\$[\s\S]*?\$\1\$|'[^']*'|"[^"]*"|--[^\n]*|\/\*[\s\S]*?\*\//g, ""));
function literalSql(value) {
	switch (value.kind) {
		case "string": return literal(value.value);
		case "number": return value.text;
		case "boolean": return String(value.value);
		case "none": return "NULL";
		default: return;
	}
}
const COMPARE = {
	"==": "=",
	"!=": "!=",
	"<": "<",
	"<=": "<=",
	">": ">",
	">=": ">=",
	"+": "+",
	"-": "-",
	"*": "*",
	"/": "/"
};
function expressionSql(value, depth = 0) {
	if (depth > MAX_DEPTH) return void 0;
	if (value.kind === "operation") return operationSql(value.operator, value.left, value.right, depth);
	if (value.kind !== "call") return literalSql(value);
	const text = textSql(value);
	if (text !== void 0) return text;
	if (value.callee.kind === "attribute") return methodSql(value, value.callee.object, value.callee.name, depth);
	const path = calleeOf(value);
	if (path === void 0) return void 0;
	const args = value.args.map((arg) => expressionSql(arg, depth + 1));
	const complete = args.every((arg) => arg !== void 0);
	const name = lastOf(path);
	if (/(?:^|\.)func\.[\w.]+$/.test(path)) return complete ? functionSql(path.replace(/^.*?(?:^|\.)func\./, ""), args) : void 0;
	switch (name) {
		case "column":
		case "Column": {
			const column = stringOf(value.args[0]);
			return column === void 0 ? void 0 : quoteName(column);
		}
		case "true":
		case "false": return name;
		case "null": return "NULL";
		case "literal": return args[0];
		case "and_":
		case "or_": return complete && args.length > 0 ? `(${args.join(name === "and_" ? " AND " : " OR ")})` : void 0;
		case "not_": return complete && args[0] !== void 0 ? `NOT (${args[0]})` : void 0;
		case "desc":
		case "asc": return nameOrExpression(value.args[0], args[0], name.toUpperCase());
		case "cast": {
			const type = readType(value.args[1]);
			return args[0] === void 0 || type === void 0 ? void 0 : `CAST(${args[0]} AS ${type.sql})`;
		}
		default: return;
	}
}
const nameOrExpression = (value, sql, word) => {
	const name = stringOf(value);
	const inner = name === void 0 ? sql : quoteName(name);
	return inner === void 0 ? void 0 : `${inner} ${word}`;
};
const BARE = /^(?:current_timestamp|current_date|current_time|current_user|localtime|localtimestamp|session_user)$/i;
const functionSql = (name, args) => BARE.test(name) && args.length === 0 ? name.toUpperCase() : `${name}(${args.join(", ")})`;
function operationSql(operator, left, right, depth) {
	const second = expressionSql(right, depth + 1);
	if (left === void 0) return operator === "~" && second !== void 0 ? `NOT (${second})` : void 0;
	const first = expressionSql(left, depth + 1);
	if (first === void 0 || second === void 0) return void 0;
	if (right.kind === "none") return `${first} IS ${operator === "==" ? "" : "NOT "}NULL`;
	if (operator === "&" || operator === "|") return `(${first} ${operator === "&" ? "AND" : "OR"} ${second})`;
	const sign = own(COMPARE, operator);
	return sign === void 0 ? void 0 : `${first} ${sign} ${second}`;
}
function methodSql(call, object, method, depth) {
	if (method === "next_value") {
		const name = sequenceName(object);
		return name === void 0 ? void 0 : `nextval(${literal(name)})`;
	}
	const inner = expressionSql(object, depth + 1);
	const [first] = call.args;
	if (inner === void 0) return void 0;
	switch (method) {
		case "desc":
		case "asc": return `${inner} ${method.toUpperCase()}`;
		case "nulls_last":
		case "nullslast": return `${inner} NULLS LAST`;
		case "nulls_first":
		case "nullsfirst": return `${inner} NULLS FIRST`;
		case "is_":
		case "isnot":
		case "is_not": {
			const value = first === void 0 ? void 0 : expressionSql(first, depth + 1);
			return value === void 0 ? void 0 : `${inner} IS ${method === "is_" ? "" : "NOT "}${value}`;
		}
		case "in_":
		case "notin_":
		case "not_in": {
			const values = itemsOf(first)?.map(literalSql);
			if (values === void 0 || values.length === 0 || !values.every((value) => value !== void 0)) return void 0;
			return `${inner} ${method === "in_" ? "" : "NOT "}IN (${values.join(", ")})`;
		}
		case "op":
		case "self_group": return method === "self_group" ? inner : void 0;
		default: return;
	}
}
const sequenceName = (value) => value?.kind === "call" && lastOf(calleeOf(value) ?? "") === "Sequence" ? nameOf$1(value.args[0]) : void 0;
function sequenceSql(value) {
	const word = /(Create|Drop)Sequence$/.exec(calleeOf(value) ?? "")?.[1];
	const name = value?.kind === "call" && word !== void 0 ? sequenceName(value.args[0]) : void 0;
	return name === void 0 ? void 0 : `${word?.toUpperCase()} SEQUENCE ${quoteName(name)}`;
}
const conditionSql = (value) => value === void 0 ? void 0 : textSql(value) ?? expressionSql(value);
const flag = (call, name) => booleanOf(call.named.get(name)) ?? false;

//#endregion
//#region src/checks/migrations/programs/alembic/migration.ts
const createMigration = (types) => ({
	entries: [],
	told: /* @__PURE__ */ new Set(),
	types
});
const statementsOf = ({ entries }) => entries.filter((entry) => "sql" in entry);
const unreadOf = ({ entries }) => entries.filter((entry) => "what" in entry);
function send({ entries }, sql, { start, end }) {
	entries.push({
		sql,
		start,
		end
	});
}
function leave({ entries, told }, what, { start, end }) {
	const key = keyOf({
		what,
		start,
		end
	});
	if (told.has(key)) return;
	told.add(key);
	entries.push({
		what,
		start,
		end
	});
}
const keyOf = ({ what, start, end }) => `${start} ${end} ${what}`;
function drop({ entries, told }, since) {
	for (const entry of entries.splice(since)) if ("what" in entry) told.delete(keyOf(entry));
}
function createType(migration, enumeration, place) {
	if (enumeration.values === void 0) leave(migration, "CREATE TYPE of an enumeration whose values a class has", place);
	else send(migration, createTypeSql(enumeration, enumeration.values), place);
	migration.types.add(enumeration.sql);
}

//#endregion
//#region src/checks/migrations/programs/alembic/data.ts
function execute(migration, call, value) {
	const text = textSql(value) ?? sequenceSql(value);
	const sql = text === void 0 ? void 0 : withoutSemicolons(text);
	if (sql !== void 0) {
		if (hasParameters(sql)) leave(migration, "a statement whose values are built when it runs", call);
		else if (sql !== "") send(migration, sql, call);
		return;
	}
	const built = value?.kind === "call" || value?.kind === "attribute";
	leave(migration, built ? "a statement that SQLAlchemy builds" : "SQL that is built when the migration runs", call);
}
const MAX_ROWS = 200;
function bulkInsert(migration, call) {
	const [table, rows] = call.args;
	const name = table?.kind === "call" && /(?:^|\.)(?:table|Table|create_table)$/.test(calleeOf(table) ?? "") ? nameOf$1(table.args[0]) : void 0;
	const statements = itemsOf(rows ?? call.named.get("rows"))?.map((row) => insertSql(name, row));
	if (statements === void 0 || statements.length > MAX_ROWS || !statements.every((sql) => sql !== void 0)) leave(migration, "rows that are inserted when it runs", call);
	else for (const sql of statements) send(migration, sql, call);
}
function insertSql(table, row) {
	if (table === void 0 || row.kind !== "dict") return void 0;
	const names = row.entries.map(({ key }) => stringOf(key));
	const values = row.entries.map(({ value }) => literalSql(value));
	if (!names.every((name) => name !== void 0) || !values.every((value) => value !== void 0)) return void 0;
	return `INSERT INTO ${quoteName(table)} (${list(names)}) VALUES (${values.join(", ")})`;
}

//#endregion
//#region src/checks/migrations/programs/alembic/columns.ts
const isCallOf = (value, name) => value?.kind === "call" && name.test(lastOf(calleeOf(value) ?? ""));
const PARTS = /^(?:ForeignKey|CheckConstraint|Identity|Computed|Sequence)$/;
function readColumn(call) {
	const name = nameOf$1(argument(call, "name", 0));
	if (name === void 0 || call.open) return "a column whose name is built when it runs";
	const rest = call.args.slice(1);
	const items = rest.filter((value) => isCallOf(value, PARTS));
	const foreignKeys = items.filter((value) => isCallOf(value, /^ForeignKey$/));
	const typeValue = call.named.get("type_") ?? rest.find((value) => !isCallOf(value, PARTS));
	const type = typeValue === void 0 ? void 0 : readType(typeValue);
	if (type === void 0) return `the type of a column${typeValue === void 0 ? "" : describeType(typeValue)}`;
	const generated = items.find((value) => isCallOf(value, /^(?:Identity|Computed)$/));
	const serverDefault = call.named.get("server_default");
	const isGenerated = isCallOf(serverDefault, /^(?:Identity|Computed)$/);
	const generator = generated ?? (isGenerated ? serverDefault : void 0);
	const clause = generator?.kind === "call" ? generatedSql(generator) : void 0;
	if (generator !== void 0 && clause === void 0) return "a generated column";
	const fallback = isGenerated || serverDefault === void 0 ? void 0 : defaultSql(serverDefault);
	if (fallback === null) return "a default that is built when it runs";
	const primaryKey = flag(call, "primary_key");
	return {
		name,
		type,
		nullable: booleanOf(call.named.get("nullable")) ?? !(primaryKey || isCallOf(generator, /^Identity$/)),
		primaryKey,
		fallback,
		generated: clause,
		unique: flag(call, "unique"),
		index: flag(call, "index"),
		comment: stringOf(call.named.get("comment")),
		autoincrement: booleanOf(call.named.get("autoincrement")) ?? "auto",
		foreignKeys,
		checks: items.filter((value) => isCallOf(value, /^CheckConstraint$/))
	};
}
const describeType = (value) => {
	const path = value.kind === "reference" ? value.path : calleeOf(value);
	return path === void 0 ? "" : `, which is not one of SQLAlchemy's: ${path}`;
};
function defaultSql(value) {
	if (value.kind === "none") return void 0;
	if (value.kind === "string") return literal(value.value);
	if (value.kind === "boolean" || value.kind === "number") return null;
	if (isCallOf(value, /^FetchedValue$/)) return void 0;
	return textSql(value) ?? expressionSql(value) ?? null;
}
function generatedSql(call) {
	if (lastOf(calleeOf(call) ?? "") === "Computed") {
		const sql = conditionSql(argument(call, "sqltext", 0));
		return sql === void 0 ? void 0 : `GENERATED ALWAYS AS (${sql}) STORED`;
	}
	const number = (name, words) => {
		const value = numberOf(call.named.get(name));
		return value === void 0 ? [] : [`${words} ${value}`];
	};
	const options = [
		...number("increment", "INCREMENT BY"),
		...number("start", "START WITH"),
		...number("minvalue", "MINVALUE"),
		...number("maxvalue", "MAXVALUE"),
		...flag(call, "nominvalue") ? ["NO MINVALUE"] : [],
		...flag(call, "nomaxvalue") ? ["NO MAXVALUE"] : [],
		...number("cache", "CACHE"),
		...flag(call, "cycle") ? ["CYCLE"] : []
	];
	return `GENERATED ${booleanOf(argument(call, "always", 0)) ? "ALWAYS" : "BY DEFAULT"} AS IDENTITY${options.length > 0 ? ` (${options.join(" ")})` : ""}`;
}
function columnSql$1(column, counts) {
	const serial = counts && column.fallback === void 0 && column.generated === void 0 ? column.type.integer : void 0;
	const words = [quoteName(column.name), serial ?? column.type.sql];
	if (column.fallback !== void 0) words.push(`DEFAULT ${column.fallback}`);
	if (column.generated !== void 0) words.push(column.generated);
	const identity = column.generated?.endsWith("STORED") === false;
	if (identity && column.nullable) words.push("NULL");
	else if (!identity && !column.nullable) words.push("NOT NULL");
	return words.join(" ");
}
const named = (name) => name === void 0 ? "" : `CONSTRAINT ${quoteName(name)} `;
const deferrable = (call) => {
	const can = booleanOf(call.named.get("deferrable"));
	const initially = stringOf(call.named.get("initially"));
	return `${can === void 0 ? "" : can ? " DEFERRABLE" : " NOT DEFERRABLE"}${initially === void 0 ? "" : ` INITIALLY ${initially}`}`;
};
function foreignKeyTail(call) {
	const action = (name, words) => {
		const value = stringOf(call.named.get(name));
		return value === void 0 ? "" : ` ${words} ${value}`;
	};
	const valid = flag(call, "postgresql_not_valid") ? " NOT VALID" : "";
	return `${action("match", "MATCH")}${action("ondelete", "ON DELETE")}${action("onupdate", "ON UPDATE")}${deferrable(call)}${valid}`;
}
function target(text) {
	const parts = text.split(".");
	const column = parts.pop();
	const table = parts.pop();
	return column === void 0 || table === void 0 ? void 0 : {
		table: qualified(table, parts.length > 0 ? parts.join(".") : void 0),
		column
	};
}
function references(columns) {
	const targets = columns?.map(target);
	if (!targets?.every((one) => one !== void 0) || targets[0] === void 0) return void 0;
	return `REFERENCES ${targets[0].table} (${list(targets.map(({ column }) => column))})`;
}
function columnForeignKey(call, column) {
	const to = nameOf$1(argument(call, "column", 0));
	const where = to === void 0 ? void 0 : references([to]);
	return where && `${named(nameOf$1(call.named.get("name")))}FOREIGN KEY(${quoteName(column)}) ${where}${foreignKeyTail(call)}`;
}
function constraintSql(call) {
	const name = named(nameOf$1(call.named.get("name")));
	const columns = call.args.map(nameOf$1);
	const all = columns.every((column) => column !== void 0) ? columns : void 0;
	switch (lastOf(calleeOf(call) ?? "")) {
		case "PrimaryKeyConstraint": return all && `${name}PRIMARY KEY (${list(all)})`;
		case "UniqueConstraint": {
			const nulls = flag(call, "postgresql_nulls_not_distinct") ? " NULLS NOT DISTINCT" : "";
			return all && `${name}UNIQUE${nulls} (${list(all)})${deferrable(call)}`;
		}
		case "ForeignKeyConstraint": {
			const [from, to] = [namesOf(argument(call, "columns", 0)), namesOf(argument(call, "refcolumns", 1))];
			const where = references(to);
			const given = nameOf$1(argument(call, "name", 2));
			return from && where && `${named(given)}FOREIGN KEY(${list(from)}) ${where}${foreignKeyTail(call)}`;
		}
		case "CheckConstraint": {
			const condition = conditionSql(argument(call, "sqltext", 0));
			const given = nameOf$1(argument(call, "name", 1));
			return condition && `${named(given)}CHECK (${condition})${deferrable(call)}`;
		}
		case "ExcludeConstraint": return excludeSql(call, call.args, nameOf$1(call.named.get("name")));
		default: return;
	}
}
function excludeSql(call, elements, name) {
	const parts = elements.map((pair) => {
		const [expression, operator] = pair.kind === "sequence" ? pair.items : [];
		const column = nameOf$1(expression);
		const sql = expression === void 0 ? void 0 : column === void 0 ? expressionSql(expression) : quoteName(column);
		const sign = stringOf(operator);
		return sql === void 0 || sign === void 0 ? void 0 : `${sql} WITH ${sign}`;
	});
	const where = call.named.get("where");
	const condition = where === void 0 || where.kind === "none" ? "" : conditionSql(where);
	if (parts.length === 0 || condition === void 0 || !parts.every((part) => part !== void 0)) return void 0;
	const using = stringOf(call.named.get("using")) ?? "gist";
	return `${named(name)}EXCLUDE USING ${using} (${parts.join(", ")})${condition === "" ? "" : ` WHERE (${condition})`}${deferrable(call)}`;
}
const namedClause = named;
const deferrableSql = deferrable;

//#endregion
//#region src/checks/migrations/programs/alembic/indexes.ts
function createIndexSql(call, table, schema, nameValue, columns) {
	const name = nameOf$1(nameValue);
	const operators = entries(call.named.get("postgresql_ops"));
	const parts = columns.map((column) => columnSql(column, operators));
	const where = call.named.get("postgresql_where");
	const condition = where === void 0 || where.kind === "none" ? "" : conditionSql(where);
	const include = call.named.has("postgresql_include") ? stringsOf$1(call.named.get("postgresql_include")) : [];
	const options = storage(call.named.get("postgresql_with"));
	if (name === void 0 || call.open || parts.length === 0 || !parts.every((part) => part !== void 0)) return void 0;
	if (condition === void 0 || include === void 0 || options === void 0) return void 0;
	const using = stringOf(call.named.get("postgresql_using"));
	const distinct = booleanOf(call.named.get("postgresql_nulls_not_distinct"));
	const space = stringOf(call.named.get("postgresql_tablespace"));
	return [
		"CREATE",
		...flag(call, "unique") ? ["UNIQUE"] : [],
		"INDEX",
		...flag(call, "postgresql_concurrently") ? ["CONCURRENTLY"] : [],
		...flag(call, "if_not_exists") ? ["IF NOT EXISTS"] : [],
		quoteName(name),
		`ON ${qualified(table, schema)}`,
		...using === void 0 ? [] : [`USING ${using}`],
		`(${parts.join(", ")})`,
		...include.length === 0 ? [] : [`INCLUDE (${list(include)})`],
		...distinct === void 0 ? [] : [`NULLS ${distinct ? "NOT " : ""}DISTINCT`],
		...options.length === 0 ? [] : [`WITH (${options.join(", ")})`],
		...space === void 0 ? [] : [`TABLESPACE ${quoteName(space)}`],
		...condition === "" ? [] : [`WHERE ${condition}`]
	].join(" ");
}
function columnSql(value, operators) {
	const name = nameOf$1(value);
	const sql = name === void 0 ? textSql(value) ?? expressionSql(value) : quoteName(name);
	if (sql === void 0) return void 0;
	const key = name ?? (value.kind === "call" ? stringOf(value.args[0]) : void 0);
	const operator = key === void 0 ? void 0 : operators.get(key);
	return `${bracketed(sql)}${operator === void 0 ? "" : ` ${operator}`}`;
}
const bracketed = (sql) => /^"[^"]*" (?:[-+*/]|\|\|)/.test(sql) ? `(${sql})` : sql;
function entries(value) {
	const found = /* @__PURE__ */ new Map();
	if (value?.kind !== "dict") return found;
	for (const { key, value: inner } of value.entries) {
		const [name, text] = [stringOf(key), stringOf(inner)];
		if (name !== void 0 && text !== void 0) found.set(name, text);
	}
	return found;
}
function storage(value) {
	if (value === void 0 || value.kind === "none") return [];
	if (value.kind !== "dict") return void 0;
	const options = value.entries.map(({ key, value: inner }) => {
		const [name, text] = [stringOf(key), inner.kind === "number" ? inner.text : stringOf(inner)];
		return name === void 0 || text === void 0 ? void 0 : `${name} = ${text}`;
	});
	return options.every((option) => option !== void 0) ? options : void 0;
}

//#endregion
//#region src/checks/migrations/programs/alembic/tables.ts
const CONSTRAINT = /^(?:PrimaryKey|Unique|ForeignKey|Check|Exclude)Constraint$/;
function readParts(migration, values) {
	const parts = {
		columns: [],
		constraints: [],
		indexes: []
	};
	for (const value of values) if (isCallOf(value, /^Column$/)) {
		const column = readColumn(value);
		if (typeof column === "string") leave(migration, column, value);
		else parts.columns.push(column);
	} else if (isCallOf(value, CONSTRAINT)) parts.constraints.push(value);
	else if (isCallOf(value, /^Index$/)) parts.indexes.push(value);
	else leave(migration, "a part of a table that is built when it runs", value);
	return parts;
}
function createTable(migration, call, table, values) {
	const schema = stringOf(call.named.get("schema"));
	const name = qualified(table, schema);
	const { columns, constraints, indexes } = readParts(migration, values);
	const keys = keyColumns(columns, constraints);
	const counting = countingColumn(columns, constraints, keys);
	const made = /* @__PURE__ */ new Set();
	for (const { type } of columns) {
		if (type.enumeration?.created !== true || made.has(type.enumeration.sql)) continue;
		made.add(type.enumeration.sql);
		createType(migration, type.enumeration, call);
	}
	const parts = columns.map((column) => columnSql$1({
		...column,
		nullable: column.nullable && !keys.includes(column.name)
	}, column === counting));
	const given = constraints.find((value) => isCallOf(value, /^PrimaryKeyConstraint$/));
	const ordered = [...given === void 0 ? [] : [given], ...constraints.filter((value) => value !== given)];
	if (given === void 0 && keys.length > 0) parts.push(`PRIMARY KEY (${list(keysInOrder(keys, counting))})`);
	for (const constraint of ordered.slice(0, given === void 0 ? 0 : 1)) parts.push(...written(migration, constraint));
	for (const column of columns) parts.push(...columnConstraints(migration, column));
	for (const constraint of ordered.slice(given === void 0 ? 0 : 1)) parts.push(...written(migration, constraint));
	const prefixes = (stringsOf$1(call.named.get("prefixes")) ?? []).map((prefix) => `${prefix} `).join("");
	const exists = flag(call, "if_not_exists") ? "IF NOT EXISTS " : "";
	send(migration, `CREATE ${prefixes}TABLE ${exists}${name} (${parts.join(", ")})${tail(call)}`, call);
	for (const column of columns) if (column.index) addIndex(migration, table, schema, column, call);
	for (const index of indexes) {
		const sql = createIndexSql(index, table, schema, index.args[0], index.args.slice(1));
		if (sql === void 0) leave(migration, "CREATE INDEX with a part that is built when it runs", index);
		else send(migration, sql, call);
	}
	const comment = stringOf(call.named.get("comment"));
	if (comment !== void 0) send(migration, `COMMENT ON TABLE ${name} IS ${literal(comment)}`, call);
	for (const column of columns) if (column.comment !== void 0) send(migration, `COMMENT ON COLUMN ${name}.${quoteName(column.name)} IS ${literal(column.comment)}`, call);
}
function written(migration, constraint) {
	if (isCallOf(constraint, /^PrimaryKeyConstraint$/) && constraint.args.length === 0) return [];
	const sql = constraintSql(constraint);
	if (sql === void 0) leave(migration, "a constraint whose parts are built when it runs", constraint);
	return sql === void 0 ? [] : [sql];
}
function tail(call) {
	const words = [];
	const inherits = call.named.get("postgresql_inherits");
	const parents = stringOf(inherits) === void 0 ? stringsOf$1(inherits) : [stringOf(inherits) ?? ""];
	if (parents !== void 0) words.push(`INHERITS (${list(parents)})`);
	const partition = stringOf(call.named.get("postgresql_partition_by"));
	if (partition !== void 0) words.push(`PARTITION BY ${partition}`);
	const space = stringOf(call.named.get("postgresql_tablespace"));
	if (space !== void 0) words.push(`TABLESPACE ${quoteName(space)}`);
	return words.map((word) => ` ${word}`).join("");
}
const keysInOrder = (keys, counting) => counting === void 0 ? [...keys] : [counting.name, ...keys.filter((name) => name !== counting.name)];
function keyColumns(columns, constraints) {
	const names = constraints.find((value) => isCallOf(value, /^PrimaryKeyConstraint$/))?.args.map(nameOf$1).filter((name) => name !== void 0) ?? [];
	return names.length > 0 ? names : columns.filter(({ primaryKey }) => primaryKey).map(({ name }) => name);
}
function countingColumn(columns, constraints, keys) {
	const referring = new Set(constraints.filter((value) => lastOf(calleeOf(value) ?? "") === "ForeignKeyConstraint").flatMap((value) => {
		const [first] = value.args;
		return (first?.kind === "sequence" ? first.items : []).map((item) => nameOf$1(item) ?? "");
	}));
	const inKey = columns.filter(({ name, type }) => keys.includes(name) && type.integer !== void 0);
	const asked = inKey.find(({ autoincrement }) => autoincrement === true);
	if (asked !== void 0 || keys.length !== 1) return asked;
	return inKey.find(({ name, autoincrement, foreignKeys }) => autoincrement !== false && foreignKeys.length === 0 && !referring.has(name));
}
function columnConstraints(migration, column) {
	const keys = column.foreignKeys.flatMap((call) => {
		const sql = columnForeignKey(call, column.name);
		if (sql === void 0) leave(migration, "a foreign key whose target is built when it runs", call);
		return sql === void 0 ? [] : [sql];
	});
	const unique = column.unique && !column.index ? [`UNIQUE (${quoteName(column.name)})`] : [];
	return [
		...column.checks.flatMap((call) => written(migration, call)),
		...keys,
		...unique
	];
}
function addIndex(migration, table, schema, column, call) {
	const name = `ix_${schema === void 0 ? "" : `${schema}_`}${table}_${column.name}`;
	const unique = column.unique ? "UNIQUE " : "";
	send(migration, `CREATE ${unique}INDEX ${quoteName(name)} ON ${qualified(table, schema)} (${quoteName(column.name)})`, call);
}
function addColumn(migration, call, table, schema, value) {
	if (!isCallOf(value, /^Column$/)) {
		leave(migration, "ADD COLUMN of a column that is built when it runs", call);
		return;
	}
	const column = readColumn(value);
	if (typeof column === "string") {
		leave(migration, `ADD COLUMN: ${column}`, call);
		return;
	}
	const name = qualified(table, schema);
	const exists = flag(call, "if_not_exists") ? "IF NOT EXISTS " : "";
	const checks = column.checks.flatMap((check) => written(migration, check)).map((sql) => ` ${sql}`);
	const sql = `ALTER TABLE ${name} ADD COLUMN ${exists}${columnSql$1(column, column.primaryKey)}${checks.join("")}`;
	send(migration, sql, call);
	for (const part of columnConstraints(migration, {
		...column,
		checks: []
	})) send(migration, `ALTER TABLE ${name} ADD ${part}`, call);
	if (column.index) addIndex(migration, table, schema, column, call);
	if (column.comment !== void 0) send(migration, `COMMENT ON COLUMN ${name}.${quoteName(column.name)} IS ${literal(column.comment)}`, call);
}

//#endregion
//#region src/checks/migrations/programs/alembic/operations.ts
const PARAMETERS = {
	create_table: ["table"],
	drop_table: ["table"],
	rename_table: [
		"old_table_name",
		"new_table_name",
		"schema"
	],
	add_column: ["table", "column"],
	drop_column: ["table", "column_name"],
	alter_column: ["table", "column_name"],
	create_index: [
		"index_name",
		"table",
		"columns"
	],
	drop_index: ["index_name", "table"],
	create_foreign_key: [
		"constraint_name",
		"table",
		"referent_table",
		"local_cols",
		"remote_cols"
	],
	create_unique_constraint: [
		"constraint_name",
		"table",
		"columns",
		"schema"
	],
	create_check_constraint: [
		"constraint_name",
		"table",
		"condition"
	],
	create_primary_key: [
		"constraint_name",
		"table",
		"columns",
		"schema"
	],
	create_exclude_constraint: ["constraint_name", "table"],
	drop_constraint: [
		"constraint_name",
		"table",
		"type_"
	],
	create_table_comment: ["table", "comment"],
	drop_table_comment: ["table"]
};
const ALIASES = {
	table: [
		"table_name",
		"source_table",
		"source",
		"tablename",
		"name"
	],
	index_name: ["name"],
	constraint_name: ["name"],
	referent_table: ["referent"],
	condition: ["sqltext"]
};
function parameter({ name, call, batch }, wanted) {
	const names = (own(PARAMETERS, name) ?? []).filter((one) => batch === void 0 || one !== "table");
	const index = names.indexOf(wanted);
	const direct = call.named.get(wanted) ?? (index < 0 ? void 0 : call.args[index]);
	if (direct !== void 0) return direct;
	for (const alias of ALIASES[wanted] ?? []) {
		if (alias === "name" && wanted === "table" && names[0] !== "table") continue;
		const value = call.named.get(alias);
		if (value !== void 0) return value;
	}
}
const schemaOf = ({ call, batch }) => stringOf(call.named.get("schema") ?? call.named.get("source_schema") ?? batch?.named.get("schema"));
const tableName = (directive) => directive.batch === void 0 ? nameOf$1(parameter(directive, "table")) : nameOf$1(directive.batch.named.get("table_name") ?? directive.batch.args[0]);
const unreadable = ({ migration, call, name }) => {
	leave(migration, `${name} with arguments that are built when it runs`, call);
};
function apply(directive) {
	const handler = own(DIRECTIVES, directive.name);
	if (handler === void 0) return false;
	if (directive.call.open && directive.name !== "create_table") unreadable(directive);
	else handler(directive);
	return true;
}
const DIRECTIVES = {
	create_table: (directive) => {
		const name = tableName(directive);
		if (name === void 0 || directive.call.open) unreadable(directive);
		else createTable(directive.migration, directive.call, name, directive.call.args.slice(1));
	},
	drop_table: (directive) => onTable(directive, (table) => `DROP TABLE ${ifExists(directive)}${table}`),
	rename_table: (directive) => {
		const [from, to] = [nameOf$1(parameter(directive, "old_table_name")), nameOf$1(parameter(directive, "new_table_name"))];
		if (from === void 0 || to === void 0) return unreadable(directive);
		const schema = stringOf(parameter(directive, "schema"));
		send(directive.migration, `ALTER TABLE ${qualified(from, schema)} RENAME TO ${quoteName(to)}`, directive.call);
	},
	add_column: (directive) => {
		const name = tableName(directive);
		const column = parameter(directive, "column");
		if (name === void 0 || column === void 0) return unreadable(directive);
		addColumn(directive.migration, directive.call, name, schemaOf(directive), column);
	},
	drop_column: (directive) => onTable(directive, (table) => {
		const column = nameOf$1(parameter(directive, "column_name"));
		return column && `ALTER TABLE ${table} DROP COLUMN ${ifExists(directive)}${quoteName(column)}`;
	}),
	alter_column: alterColumn,
	create_index: (directive) => {
		const name = tableName(directive);
		const columns = itemsOf(parameter(directive, "columns"));
		const sql = name === void 0 || columns === void 0 ? void 0 : createIndexSql(directive.call, name, schemaOf(directive), parameter(directive, "index_name"), columns);
		if (sql === void 0) unreadable(directive);
		else send(directive.migration, sql, directive.call);
	},
	drop_index: (directive) => {
		const name = nameOf$1(parameter(directive, "index_name"));
		if (name === void 0) return unreadable(directive);
		const sql = `DROP INDEX ${flag(directive.call, "postgresql_concurrently") ? "CONCURRENTLY " : ""}${ifExists(directive)}${qualified(name, schemaOf(directive))}`;
		send(directive.migration, sql, directive.call);
	},
	create_foreign_key: (directive) => addConstraint(directive, () => {
		const [from, to] = [namesOf(parameter(directive, "local_cols")), namesOf(parameter(directive, "remote_cols"))];
		const target = nameOf$1(parameter(directive, "referent_table"));
		if (from === void 0 || to === void 0 || target === void 0) return void 0;
		const schema = stringOf(directive.call.named.get("referent_schema"));
		return `FOREIGN KEY(${list(from)}) REFERENCES ${qualified(target, schema)} (${list(to)})${foreignKeyTail(directive.call)}`;
	}),
	create_unique_constraint: (directive) => addConstraint(directive, () => {
		const columns = namesOf(parameter(directive, "columns"));
		const nulls = flag(directive.call, "postgresql_nulls_not_distinct") ? " NULLS NOT DISTINCT" : "";
		return columns && `UNIQUE${nulls} (${list(columns)})${deferrableSql(directive.call)}`;
	}),
	create_check_constraint: (directive) => addConstraint(directive, () => {
		const condition = conditionSql(parameter(directive, "condition"));
		const valid = flag(directive.call, "postgresql_not_valid") ? " NOT VALID" : "";
		return condition && `CHECK (${condition})${deferrableSql(directive.call)}${valid}`;
	}),
	create_primary_key: (directive) => addConstraint(directive, () => {
		const columns = namesOf(parameter(directive, "columns"));
		return columns && `PRIMARY KEY (${list(columns)})`;
	}),
	create_exclude_constraint: (directive) => {
		const elements = directive.call.args.slice(directive.batch === void 0 ? 2 : 1);
		const name = nameOf$1(parameter(directive, "constraint_name"));
		onTable(directive, (table) => {
			const sql = excludeSql(directive.call, elements, name);
			return sql && `ALTER TABLE ${table} ADD ${sql}`;
		});
	},
	drop_constraint: (directive) => onTable(directive, (table) => {
		const name = nameOf$1(parameter(directive, "constraint_name"));
		return name && `ALTER TABLE ${table} DROP CONSTRAINT ${ifExists(directive)}${quoteName(name)}`;
	}),
	create_table_comment: (directive) => onTable(directive, (table) => {
		const comment = stringOf(parameter(directive, "comment"));
		return comment === void 0 ? void 0 : `COMMENT ON TABLE ${table} IS ${literal(comment)}`;
	}),
	drop_table_comment: (directive) => onTable(directive, (table) => `COMMENT ON TABLE ${table} IS NULL`),
	execute: (directive) => execute(directive.migration, directive.call, directive.call.args[0] ?? directive.call.named.get("sqltext")),
	bulk_insert: ({ migration, call }) => bulkInsert(migration, call)
};
const ifExists = ({ call }) => flag(call, "if_exists") ? "IF EXISTS " : "";
function onTable(directive, write) {
	const name = tableName(directive);
	const sql = name === void 0 ? void 0 : write(qualified(name, schemaOf(directive)));
	if (sql === void 0 || sql === "") unreadable(directive);
	else send(directive.migration, sql, directive.call);
}
function addConstraint(directive, write) {
	const given = parameter(directive, "constraint_name");
	const name = nameOf$1(given);
	if (name === void 0 && given !== void 0 && given.kind !== "none") return unreadable(directive);
	onTable(directive, (table) => {
		const sql = write();
		return sql && `ALTER TABLE ${table} ADD ${namedClause(name)}${sql}`;
	});
}
function alterColumn(directive) {
	const { call, migration } = directive;
	const name = tableName(directive);
	const column = nameOf$1(parameter(directive, "column_name"));
	if (name === void 0 || column === void 0) return unreadable(directive);
	const table = `ALTER TABLE ${qualified(name, schemaOf(directive))}`;
	const alter = (words) => send(migration, `${table} ALTER COLUMN ${quoteName(column)} ${words}`, call);
	const type = call.named.get("type_");
	if (type !== void 0 && type.kind !== "none") {
		const read = readType(type);
		const using = stringOf(call.named.get("postgresql_using")) ?? textSql(call.named.get("postgresql_using"));
		if (read === void 0 || call.named.has("postgresql_using") && using === void 0) {
			const path = calleeOf(type) ?? (type.kind === "reference" ? type.path : void 0);
			leave(migration, `ALTER COLUMN to a type that is not one of SQLAlchemy's${path === void 0 ? "" : `: ${path}`}`, call);
		} else alter(`TYPE ${read.sql}${using === void 0 ? "" : ` USING ${using}`}`);
	}
	const nullable = call.named.get("nullable");
	if (nullable !== void 0 && nullable.kind !== "none") if (nullable.kind === "boolean") alter(`${nullable.value ? "DROP" : "SET"} NOT NULL`);
	else unreadable(directive);
	const fallback = call.named.get("server_default");
	if (fallback !== void 0 && booleanOf(fallback) !== false) setDefault(directive, fallback, alter);
	else if (fallback?.kind === "none") alter("DROP DEFAULT");
	const comment = call.named.get("comment");
	if (comment?.kind === "string" || comment?.kind === "none") {
		const text = comment.kind === "string" ? literal(comment.value) : "NULL";
		const target = `${qualified(name, schemaOf(directive))}.${quoteName(column)}`;
		send(migration, `COMMENT ON COLUMN ${target} IS ${text}`, call);
	}
	const renamed = call.named.get("new_column_name") ?? call.named.get("name");
	const to = nameOf$1(renamed);
	if (to !== void 0 && to !== column) send(migration, `${table} RENAME ${quoteName(column)} TO ${quoteName(to)}`, call);
	else if (renamed !== void 0 && to === void 0 && renamed.kind !== "none") unreadable(directive);
}
function setDefault(directive, value, alter) {
	if (isCallOf(value, /^(?:Identity|Computed)$/)) {
		leave(directive.migration, "ALTER COLUMN to or from a generated column", directive.call);
		return;
	}
	const sql = defaultSql(value);
	if (sql === null) unreadable(directive);
	else alter(sql === void 0 ? "DROP DEFAULT" : `SET DEFAULT ${sql}`);
}

//#endregion
//#region src/checks/migrations/programs/alembic/calls.ts
const OP = /^(?:alembic\.)?op$/;
const HARMLESS = /^(?:sqlalchemy|sqlmodel|alembic|logging|json|os|re|sys|uuid|datetime|time|typing|collections|itertools|functools|enum|pathlib|hashlib|base64|textwrap|math|random|string|copy|decimal|warnings|contextlib|dataclasses|inspect|secrets|pgvector|geoalchemy2|sqlalchemy_utils|geoalchemy|citext|tqdm|dateutil|pytz|slugify|operator|traceback|structlog|loguru|rich|click|six|abc|sqlalchemy_searchable|importlib|pprint|statistics|io|csv|zlib|struct|types|unicodedata|html|urllib|ipaddress|calendar|zoneinfo|bcrypt|passlib|cryptography|yaml|packaging)(?:\.|$)/;
const isBuiltin = (path) => !path.includes(".");
const WRITES = /^(?:add|add_all|bulk_save_objects|bulk_insert_mappings|bulk_update_mappings|merge|delete|update|insert)$/;
function handleCall(migration, call) {
	const path = calleeOf(call);
	if (path !== void 0) return handlePath(migration, call, path);
	const { callee } = call;
	if (callee.kind !== "attribute") return void 0;
	const { object, name } = callee;
	const batch = batchOf(object);
	if (batch !== void 0) {
		if (!apply({
			migration,
			name,
			call,
			batch
		}) && name !== "f") leave(migration, `${name} of a batch, which is not known`, call);
		return;
	}
	if (/^(?:execute|exec_driver_sql|scalars?)$/.test(name)) {
		if (call.args.length > 0) executeOn(migration, call);
	} else if (name === "commit" && isConnection(object)) {
		send(migration, "COMMIT", call);
		send(migration, "BEGIN", call);
	} else if (name === "create" || name === "drop") createOrDrop(migration, call, object, name);
	else if (WRITES.test(name) && isSession(object)) leave(migration, "rows that the migration changes when it runs", call);
}
const batchOf = (value) => value.kind === "call" && lastOf(calleeOf(value) ?? "") === "batch_alter_table" ? value : void 0;
function handlePath(migration, call, path) {
	const at = path.lastIndexOf(".");
	const [owner, name] = [path.slice(0, Math.max(0, at)), path.slice(at + 1)];
	const { start, end } = call;
	if (OP.test(owner)) {
		if (name === "f") return call.args[0];
		if (apply({
			migration,
			name,
			call,
			batch: void 0
		}) || SILENT.test(name)) return void 0;
		leave(migration, `op.${name}, which is not known`, call);
		return;
	}
	if (/(?:^|\.)context\.is_offline_mode$/.test(path)) return {
		kind: "boolean",
		value: false,
		start,
		end
	};
	if (isElsewhere(path) && call.args.some(reachesDatabase)) leave(migration, elsewhere(path), call);
}
const isElsewhere = (path) => !isBuiltin(path) && !HARMLESS.test(path);
const elsewhere = (path) => `code that lies elsewhere: ${path.replace(/^\.+/, "")}`;
const reachesDatabase = (value) => isConnection(value) || isSession(value) || OP.test(pathOf(value) ?? "") || /\.bind$/.test(pathOf(value) ?? "");
const isConnection = (value) => value.kind === "call" && /(?:^|\.)get_bind$/.test(calleeOf(value) ?? "");
function handleStatement(migration, value) {
	const path = calleeOf(value);
	if (path !== void 0 && isElsewhere(path) && !OP.test(path.slice(0, Math.max(0, path.lastIndexOf("."))))) leave(migration, elsewhere(path), value);
}
const SILENT = /^(?:get_bind|get_context|batch_alter_table|f|inline_literal|invoke)$/;
function isSelect(value) {
	for (let at = value; at.kind === "call";) {
		if (at.callee.kind !== "attribute") return /(?:^|\.)select$/.test(pathOf(at.callee) ?? "");
		if (at.callee.name === "select") return true;
		at = at.callee.object;
	}
	return false;
}
function executeOn(migration, call) {
	const [first, second] = call.args;
	if (first !== void 0 && isSelect(first)) return;
	const text = textSql(first);
	if (text === void 0) {
		execute(migration, call, first);
		return;
	}
	const sql = withParameters(text, second);
	if (sql === void 0 || hasParameters(sql)) {
		if (/^\s*select\b(?![\s\S]*\b(?:into|for\s+update)\b)/i.test(text)) return;
	}
	if (sql === void 0 || hasParameters(sql)) leave(migration, "a statement whose values are built when it runs", call);
	else if (withoutSemicolons(sql) !== "") send(migration, withoutSemicolons(sql), call);
}
function createOrDrop(migration, call, object, name) {
	const type = object.kind === "call" ? readType(object) : void 0;
	if (type?.enumeration === void 0) {
		const path = calleeOf(object) ?? "";
		if (/(?:^|\.)(?:Table|Index|MetaData|Sequence)$/.test(path)) leave(migration, `${name} of a ${lastOf(path)} object`, call);
		return;
	}
	const { enumeration } = type;
	const checks = call.named.get("checkfirst") ?? call.args[1];
	const careful = checks?.kind === "boolean" && checks.value;
	if (name === "drop") {
		send(migration, `DROP TYPE ${enumeration.sql}`, call);
		migration.types.delete(enumeration.sql);
	} else if (!careful || !migration.types.has(enumeration.sql)) createType(migration, enumeration, call);
}
const isSession = (value) => value.kind === "call" && /(?:^|\.)(?:Session|sessionmaker|get_bind|get_session)$/i.test(calleeOf(value) ?? pathOf(value.callee) ?? "");
function handleMember(value) {
	const { start, end } = value;
	const path = pathOf(value);
	const owner = value.kind === "attribute" ? nameOf(value.object) : path === void 0 ? void 0 : path.split(".").at(-2);
	const name = value.kind === "attribute" ? value.name : path === void 0 ? void 0 : lastOf(path);
	if (name === "name" && /^(?:dialect|engine)$/.test(owner ?? "") || name === "dialect_name" || name === "drivername") return {
		kind: "string",
		value: "postgresql",
		start,
		end
	};
	if (name === "as_sql") return {
		kind: "boolean",
		value: false,
		start,
		end
	};
}
const nameOf = (value) => value.kind === "attribute" ? value.name : void 0;
function handleBlock(migration, value) {
	if (value.kind !== "call" || value.callee.kind !== "attribute" || value.callee.name !== "autocommit_block") return void 0;
	const place = {
		start: value.start,
		end: value.end
	};
	send(migration, "COMMIT", place);
	return { leave: () => send(migration, "BEGIN", place) };
}

//#endregion
//#region src/checks/migrations/programs/alembic/order.ts
function orderRevisions(files) {
	const revisions = files.map((file) => {
		return {
			file,
			id: stringsOf(file.text, "revision")[0] ?? file.path,
			after: [...stringsOf(file.text, "down_revision"), ...stringsOf(file.text, "depends_on")]
		};
	}).sort((a, b) => a.file.path < b.file.path ? -1 : 1);
	const byId = Map.groupBy(revisions, ({ id }) => id);
	const done = /* @__PURE__ */ new Set();
	const open = /* @__PURE__ */ new Set();
	const order = [];
	for (const root of revisions) {
		const stack = [{
			revision: root,
			next: 0
		}];
		for (let top = stack.at(-1); top !== void 0; top = stack.at(-1)) {
			if (top.next === 0) {
				if (done.has(top.revision) || open.has(top.revision)) {
					stack.pop();
					continue;
				}
				open.add(top.revision);
			}
			const needed = top.revision.after[top.next++];
			if (needed !== void 0) {
				const [before] = byId.get(needed) ?? [];
				if (before !== void 0 && !done.has(before) && !open.has(before)) stack.push({
					revision: before,
					next: 0
				});
				continue;
			}
			stack.pop();
			open.delete(top.revision);
			done.add(top.revision);
			order.push(top.revision.file);
		}
	}
	return order;
}
function graphOf(files) {
	const isBranched = files.some(({ text }) => stringsOf(text, "branch_labels").length > 0);
	const byId = new Map(files.map(({ path, text }) => [stringsOf(text, "revision")[0] ?? path, path]));
	return files.map(({ path, text }) => ({
		path,
		group: isBranched ? path : "",
		after: stringsOf(text, "down_revision").flatMap((id) => byId.get(id) ?? [])
	}));
}
function stringsOf(text, name) {
	const match = new RegExp(`^${name}[ \\t]*(?::[^=\\n]*)?=[ \\t]*`, "m").exec(text);
	if (match === null) return [];
	const rest = text.slice(match.index + match[0].length);
	const end = /^[([]/.test(rest) ? rest.search(/[)\]]/) : rest.search(/\r?\n/);
	return [...(end === -1 ? rest.slice(0, 2e3) : rest.slice(0, end)).matchAll(/["']([^"'\n]+)["']/g)].map(([, id = ""]) => id);
}

//#endregion
//#region src/checks/migrations/programs/alembic.ts
const alembic = {
	...alembicKind,
	order: orderRevisions,
	graph: graphOf,
	createReader: async () => {
		const parse = await loadPython();
		const types = /* @__PURE__ */ new Set();
		return { read: (file) => guarded(file, alembicKind.tool, () => readRevision(file, parse, types)) };
	}
};
function readRevision({ text }, parse, types) {
	const migration = createMigration(types);
	let running = false;
	const interpreter = createInterpreter({
		call: (call) => running ? handleCall(migration, call) : void 0,
		statement: (value) => {
			if (running) handleStatement(migration, value);
		},
		member: handleMember,
		enter: (value) => running ? handleBlock(migration, value) : void 0,
		progress: () => migration.entries.length,
		drop: (since, place) => {
			drop(migration, since);
			leave(migration, "steps under a condition that is only known when it runs", place);
		}
	});
	const statements = parse(text);
	interpreter.run(statements, interpreter.module);
	const upgrade = interpreter.module.names.get("upgrade");
	running = true;
	if (upgrade?.kind === "function") interpreter.call(upgrade, []);
	else leave(migration, "no function `upgrade` that can be followed", {
		start: 0,
		end: Math.min(text.length, 1)
	});
	if (interpreter.exhausted() && upgrade !== void 0) leave(migration, "a program that is too long to follow", upgrade);
	return {
		statements: statementsOf(migration),
		unread: unreadOf(migration),
		wrapping: "transaction",
		down: downOf(statements)
	};
}
function downOf(statements) {
	const found = statements.findLast((statement) => statement.kind === "function" && statement.definition.name === "downgrade");
	if (found?.kind !== "function") return "missing";
	const steps = found.definition.body.filter((step) => step.kind !== "pass" && !(step.kind === "expression" && /^(?:string|unknown)$/.test(step.value.kind)));
	if (steps.some((step) => step.kind === "raise")) return "refused";
	return steps.length === 0 ? "missing" : "given";
}

//#endregion
export { alembic };