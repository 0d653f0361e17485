import { n as byFileName } from "./files2.js";
import { t as sequelizeKind } from "./kind10.js";
import { _ as record, a as sqlOf$1, c as awaited, d as isCallable, f as isPrimitive, g as openRecord, h as native, i as nameOf, l as entry, n as toJson, p as itemsOf, r as literal, s as UNKNOWN, t as follow, u as is, v as truth } from "./follow.js";

//#region src/checks/migrations/programs/sequelize/values.ts
const piece = (sql) => {
	const host = {
		kind: "host",
		isConnection: false,
		state: {
			kind: "piece",
			sql
		},
		get: () => void 0,
		call: () => host
	};
	return host;
};
const pieceOf = (value) => is(value, "host") && typeof value.state === "object" && value.state !== null && "kind" in value.state && value.state.kind === "piece" ? value.state : void 0;
function valueSql(value) {
	const sql = pieceOf(value);
	if (sql) return sql.sql;
	if (value === null || value === void 0) return "NULL";
	if (typeof value === "string") return literal(value.replaceAll("\0", ""));
	if (isPrimitive(value)) return String(value);
	if (is(value, "unknown")) return value.text && sqlOf$1({
		kind: "unknown",
		text: [
			"'",
			...value.text,
			"'"
		]
	});
	const json = toJson(value);
	return json === void 0 ? void 0 : literal(JSON.stringify(json));
}
function tableSql(value) {
	if (is(value, "record")) {
		const name = nameOf(value.entries.get("tableName") ?? value.entries.get("name"));
		const schema = nameOf(value.entries.get("schema"));
		return name === void 0 ? void 0 : `${schema ? `${quoted(schema)}.` : ""}${quoted(name)}`;
	}
	const name = nameOf(value);
	return name === void 0 ? void 0 : name.split(".").map(quoted).join(".");
}
function fullTableSql(value) {
	const table = tableSql(value);
	return table === void 0 || is(value, "record") && nameOf(value.entries.get("schema")) ? table : `"public".${table}`;
}
function tableParts(value) {
	if (is(value, "record")) {
		const name = nameOf(value.entries.get("tableName"));
		const schema = nameOf(value.entries.get("schema"));
		return name === void 0 ? void 0 : {
			name,
			...schema !== void 0 && { schema }
		};
	}
	const name = nameOf(value);
	return name === void 0 ? void 0 : { name };
}
const quoted = (name) => `"${name.replaceAll("\"", "")}"`;
const functionCall = native(([name, ...args]) => {
	const parts = args.map((arg) => pieceOf(arg)?.sql ?? valueSql(arg));
	const called = nameOf(name);
	return piece(called !== void 0 && parts.every((part) => part !== void 0) ? `${called}(${parts.join(", ")})` : void 0);
});
const column = native(([name]) => {
	const text = nameOf(name);
	return piece(text === void 0 ? void 0 : text === "*" ? "*" : text.split(".").map(quoted).join("."));
});
const literalPiece = native(([sql]) => piece(sqlOf$1(sql)));
const underscored = (name) => name.replaceAll("::", "/").replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2").replace(/([a-z\d])([A-Z])/g, "$1_$2").replaceAll("-", "_").toLowerCase();

//#endregion
//#region src/checks/migrations/programs/sequelize/conditions.ts
const OPERATORS = {
	eq: "=",
	ne: "!=",
	gt: ">",
	gte: ">=",
	lt: "<",
	lte: "<=",
	like: "LIKE",
	notLike: "NOT LIKE",
	iLike: "ILIKE",
	notILike: "NOT ILIKE",
	in: "IN",
	notIn: "NOT IN",
	is: "IS",
	not: "IS NOT"
};
const PREFIX = "Op.";
const operators = record([
	...Object.keys(OPERATORS),
	"and",
	"or",
	"between",
	"notBetween",
	"contains",
	"overlap",
	"regexp",
	"col",
	"any",
	"all"
].map((name) => [name, PREFIX + name]));
function whereSql(where) {
	if (where === void 0 || where === null) return "";
	const sql = conditionSql(where, 0);
	return sql === "" ? "" : ` WHERE ${sql ?? "$1"}`;
}
function conditionSql(where, depth) {
	const raw = pieceOf(where);
	if (raw) return raw.sql;
	if (!is(where, "record") || where.isOpen || depth > 20) return void 0;
	const parts = [...where.entries].map(([key, value]) => {
		if (key === `${PREFIX}and` || key === `${PREFIX}or`) return grouped(value, key.slice(3).toUpperCase(), depth);
		return key.startsWith(PREFIX) ? void 0 : columnCondition(quoted(key), value);
	});
	return parts.every((part) => part !== void 0) ? parts.filter((part) => part !== "").join(" AND ") : void 0;
}
function grouped(value, word, depth) {
	const parts = (is(value, "list") ? value.items : is(value, "record") ? [...value.entries].map((pair) => record([pair])) : []).map((item) => conditionSql(item, depth + 1));
	return parts.length > 0 && parts.every((part) => part) ? `(${parts.join(` ${word} `)})` : void 0;
}
function columnCondition(name, value) {
	if (value === null) return `${name} IS NULL`;
	if (is(value, "list")) return listCondition(name, "IN", value);
	if (!is(value, "record")) return `${name} = ${valueSql(value) ?? "$1"}`;
	if (value.isOpen) return void 0;
	const parts = [...value.entries].map(([key, inner]) => {
		const operator = key.startsWith(PREFIX) ? OPERATORS[key.slice(3)] : void 0;
		if (operator === void 0) return void 0;
		if (is(inner, "list")) return listCondition(name, operator === "!=" || operator === "IS NOT" ? "NOT IN" : operator === "=" ? "IN" : operator, inner);
		if (inner === null) return `${name} ${operator === "!=" || operator === "IS NOT" ? "IS NOT" : "IS"} NULL`;
		return `${name} ${operator === "IS NOT" && typeof inner !== "boolean" ? "!=" : operator} ${valueSql(inner) ?? "$1"}`;
	});
	return parts.every((part) => part !== void 0) ? parts.join(" AND ") : void 0;
}
function listCondition(name, operator, value) {
	const items = value.items.map((item) => valueSql(item) ?? "$1");
	return `${name} ${operator} (${items.length > 0 ? items.join(", ") : "NULL"})`;
}

//#endregion
//#region src/checks/migrations/programs/sequelize/types.ts
const dataTypeOf = (value) => is(value, "host") && typeof value.state === "object" && value.state !== null && "kind" in value.state && value.state.kind === "type" ? value.state : void 0;
const plain = (sql) => () => ({
	kind: "type",
	sql
});
const sized = (sql, fallback) => (args) => {
	const sizes = args.flatMap((arg) => nameOf(arg) ?? nameOf(entry(arg, "length")) ?? []).filter((size) => /^\d+$/.test(size));
	const size = sizes.length > 0 ? sizes.join(",") : fallback;
	return {
		kind: "type",
		sql: size === void 0 ? sql : `${sql}(${size})`
	};
};
const decimal = (args) => {
	const [first] = args;
	const digits = (is(first, "record") ? [entry(first, "precision"), entry(first, "scale")] : args).flatMap((arg) => nameOf(arg) ?? []);
	return {
		kind: "type",
		sql: digits.length > 0 ? `DECIMAL(${digits.join(",")})` : "DECIMAL"
	};
};
const enumeration = (args) => {
	const [first] = args;
	return {
		kind: "type",
		sql: "ENUM",
		values: (is(first, "list") ? first.items : is(first, "record") ? itemsOf(entry(first, "values")) : args).map((value) => nameOf(value) ?? "…")
	};
};
const array = ([of]) => {
	const inner = dataTypeOf(of) ?? dataTypeOf(entry(of, "type"));
	const values = inner?.values;
	return {
		kind: "type",
		sql: `${inner?.sql ?? "TEXT"}[]`,
		isArray: true,
		...values && { values }
	};
};
const RANGES = {
	INTEGER: "INT4RANGE",
	BIGINT: "INT8RANGE",
	DECIMAL: "NUMRANGE",
	"TIMESTAMP WITH TIME ZONE": "TSTZRANGE",
	DATE: "DATERANGE"
};
const range = ([of]) => ({
	kind: "type",
	sql: RANGES[dataTypeOf(of)?.sql ?? "INTEGER"] ?? "INT4RANGE"
});
const shape = (name) => (args) => {
	const words = args.flatMap((arg) => nameOf(arg) ?? []);
	return {
		kind: "type",
		sql: words.length > 0 ? `${name}(${words.join(",")})` : name
	};
};
const TYPES = {
	STRING: sized("VARCHAR", "255"),
	CHAR: sized("CHAR", "255"),
	TEXT: plain("TEXT"),
	CITEXT: plain("CITEXT"),
	TSVECTOR: plain("TSVECTOR"),
	INTEGER: plain("INTEGER"),
	NUMBER: plain("NUMBER"),
	BIGINT: plain("BIGINT"),
	SMALLINT: plain("SMALLINT"),
	TINYINT: plain("TINYINT"),
	MEDIUMINT: plain("MEDIUMINT"),
	FLOAT: (args) => args.length > 1 ? plain("FLOAT")(args) : sized("FLOAT")(args),
	REAL: plain("REAL"),
	DOUBLE: plain("DOUBLE PRECISION"),
	DECIMAL: decimal,
	NUMERIC: decimal,
	BOOLEAN: plain("BOOLEAN"),
	DATE: plain("TIMESTAMP WITH TIME ZONE"),
	DATEONLY: plain("DATE"),
	TIME: plain("TIME"),
	UUID: plain("UUID"),
	JSON: plain("JSON"),
	JSONB: plain("JSONB"),
	BLOB: plain("BYTEA"),
	HSTORE: plain("HSTORE"),
	INET: plain("INET"),
	CIDR: plain("CIDR"),
	MACADDR: plain("MACADDR"),
	ENUM: enumeration,
	ARRAY: array,
	RANGE: range,
	GEOMETRY: shape("GEOMETRY"),
	GEOGRAPHY: shape("GEOGRAPHY")
};
function namedType(name) {
	const make = Object.hasOwn(TYPES, name) ? TYPES[name] : void 0;
	return make && typeHost(make, make([]));
}
function typeHost(make, state) {
	const host = {
		kind: "host",
		isConnection: false,
		state,
		call: (args) => typeHost(make, make(args)),
		get: (property) => {
			if (property === "BINARY") return typeHost(plain("BYTEA"), {
				kind: "type",
				sql: "BYTEA"
			});
			if (/^(?:UNSIGNED|ZEROFILL)$/.test(property)) return host;
		}
	};
	return host;
}

//#endregion
//#region src/checks/migrations/programs/sequelize/package.ts
const deferrable = record([
	["INITIALLY_DEFERRED", "DEFERRABLE INITIALLY DEFERRED"],
	["INITIALLY_IMMEDIATE", "DEFERRABLE INITIALLY IMMEDIATE"],
	["NOT", "NOT DEFERRABLE"],
	["SET_DEFERRED", "SET CONSTRAINTS ALL DEFERRED"]
].map(([name, sql]) => [name, piece(sql)]));
const generated = {
	kind: "host",
	isConnection: false,
	get: () => void 0,
	call: () => generated
};
const queryTypes = record([
	"SELECT",
	"INSERT",
	"UPDATE",
	"DELETE",
	"RAW",
	"BULKUPDATE",
	"BULKDELETE",
	"UPSERT"
].map((name) => [name, name]));
function sequelizePackage() {
	const host = {
		kind: "host",
		isConnection: false,
		get: (property) => {
			const type = namedType(property);
			if (type) return type;
			switch (property) {
				case "DataTypes":
				case "Sequelize":
				case "default":
				case "postgres": return host;
				case "NOW":
				case "UUIDV1":
				case "UUIDV4": return generated;
				case "literal":
				case "asIs": return literalPiece;
				case "fn": return functionCall;
				case "col": return column;
				case "Op": return operators;
				case "QueryTypes": return queryTypes;
				case "Deferrable": return deferrable;
				default: return UNKNOWN;
			}
		}
	};
	return host;
}

//#endregion
//#region src/checks/migrations/programs/sequelize/connection.ts
function sequelizeHost(machine) {
	const { effects } = machine;
	const exported = sequelizePackage();
	const query = native(([sql, options], place) => {
		const given = is(sql, "record") ? entry(sql, "query") ?? entry(sql, "text") : sql;
		const text = sqlOf$1(given);
		if (text === void 0) effects.cannotRead("`query` with SQL that is built when it runs", place);
		else effects.send(filledIn(text, entry(options, "replacements")), place);
		return UNKNOWN;
	});
	const transaction = native((args, place) => {
		const callback = args.find(isCallable);
		effects.send("START TRANSACTION", place);
		const open = transactionHost(machine);
		if (!callback) return open;
		const result = awaited(machine.call(callback, [open], place));
		effects.send("COMMIT", {
			start: place.end - 1,
			end: place.end
		});
		return result;
	});
	const options = openRecord([["dialect", "postgres"]]);
	return {
		kind: "host",
		isConnection: true,
		get: (property) => {
			if (property === "query") return query;
			if (property === "transaction") return transaction;
			if (property === "getDialect") return native(() => "postgres");
			if (property === "options" || property === "config") return options;
			if (property === "Sequelize" || property === "constructor" || property === "dialect") return exported;
			if (property === "authenticate" || property === "close") return native(() => void 0);
			if (/^(?:escape|define|model|models|import|isDefined|getQueryInterface)$/.test(property)) return UNKNOWN;
			return exported.get(property);
		}
	};
}
function transactionHost(machine) {
	const ends = (sql) => native((_, place) => {
		machine.effects.send(sql, place);
	});
	return {
		kind: "host",
		isConnection: false,
		get: (property) => {
			if (property === "commit") return ends("COMMIT");
			if (property === "rollback") return ends("ROLLBACK");
			return property === "LOCK" ? record([]) : native(() => void 0);
		}
	};
}
function filledIn(sql, replacements) {
	if (replacements === void 0 || replacements === null) return sql;
	const items = is(replacements, "list") ? replacements.items : void 0;
	let index = 0;
	if (items) return sql.replace(/\?/g, () => replacementSql(items[index++]));
	const isOpen = !is(replacements, "record") || replacements.isOpen === true;
	return sql.replace(/(?<![:\w]):([a-zA-Z_]\w*)/g, (mark, name) => {
		if (is(replacements, "record") && replacements.entries.has(name)) return replacementSql(replacements.entries.get(name));
		return isOpen ? "$1" : mark;
	});
}
const replacementSql = (value) => is(value, "list") ? value.items.map((item) => valueSql(item) ?? "$1").join(", ") || "NULL" : valueSql(value) ?? "$1";

//#endregion
//#region src/checks/migrations/programs/sequelize/attributes.ts
function enumName(table, column) {
	const parts = tableParts(table);
	return parts && `${quoted(parts.schema ?? "public")}.${quoted(`enum_${parts.name}_${column}`)}`;
}
const makeEnum = (name, values) => `DO ${literal(`BEGIN CREATE TYPE ${name} AS ENUM(${values.map(literal).join(", ")}); EXCEPTION WHEN duplicate_object THEN null; END`)}`;
function attributeOf(value, table, column) {
	const given = is(value, "record") ? value : record([["type", value]]);
	const type = dataTypeOf(given.entries.get("type"));
	const words = type?.sql ?? nameOf(given.entries.get("type"));
	if (words === void 0) return void 0;
	const values = type?.values && type.values.length > 0 ? type.values : enumValues(given);
	const isEnum = values !== void 0 && /^ENUM/.test(words);
	const name = isEnum ? enumName(table, column) : void 0;
	if (isEnum && name === void 0) return void 0;
	const allowNull = given.entries.get("allowNull");
	const fallback = defaultOf(given.entries.get("defaultValue"), type?.isArray === true ? words : void 0);
	const references = referencesOf(given);
	const comment = nameOf(given.entries.get("comment"));
	const increments = truth(given.entries.get("autoIncrement")) === true;
	return {
		type: name === void 0 ? words : `${name}${type?.isArray ? "[]" : ""}`,
		...name !== void 0 && values && { makeEnum: makeEnum(name, values) },
		...given.entries.has("allowNull") && truth(allowNull) === false && { notNull: true },
		...increments && { increments: truth(given.entries.get("autoIncrementIdentity")) === true ? "identity" : "serial" },
		...fallback.sql !== void 0 && { default: fallback.sql },
		isUnique: given.entries.get("unique") === true,
		isPrimary: truth(given.entries.get("primaryKey")) === true,
		...references !== void 0 && references !== "" && { references },
		...comment && { comment },
		...fallback.isMissing && { missing: "a default" },
		...references === void 0 && { missing: "a reference" }
	};
}
function enumValues(given) {
	const values = given.entries.get("values");
	return is(values, "list") ? values.items.map((value) => nameOf(value) ?? "…") : void 0;
}
function defaultOf(value, arrayType) {
	if (value === void 0) return { isMissing: false };
	if (is(value, "function") || is(value, "native")) return { isMissing: false };
	if (is(value, "list") && arrayType !== void 0) {
		const items = value.items.map(valueSql);
		return items.every((item) => item !== void 0) ? {
			sql: `ARRAY[${items.join(",")}]::${arrayType}`,
			isMissing: false
		} : { isMissing: true };
	}
	if (is(value, "host") && !pieceOf(value)) return { isMissing: false };
	const sql = valueSql(value);
	return sql === void 0 ? { isMissing: true } : {
		sql,
		isMissing: false
	};
}
function referencesOf(given) {
	const references = given.entries.get("references");
	if (references === void 0 || references === null) return "";
	const table = tableSql(is(references, "record") ? references.entries.get("model") : references);
	if (table === void 0) return void 0;
	const key = nameOf(entry(references, "key")) ?? "id";
	const action = (word, name) => {
		const text = nameOf(given.entries.get(name));
		return text === void 0 || text === "" ? "" : ` ${word} ${text.toUpperCase()}`;
	};
	const deferrable = deferrableSql(entry(references, "deferrable"));
	return `REFERENCES ${table} (${quoted(key)})${action("ON DELETE", "onDelete")}${action("ON UPDATE", "onUpdate")}${deferrable}`;
}
const deferrableSql = (value) => {
	const words = pieceOf(value)?.sql ?? nameOf(value);
	return words === void 0 ? "" : ` ${words.replaceAll("_", " ")}`;
};
const SERIALS = {
	BIGINT: "BIGSERIAL",
	SMALLINT: "SMALLSERIAL"
};
function attributeSql(attribute) {
	const { type, increments } = attribute;
	const isSerial = increments === "serial";
	return [
		isSerial ? [type === "INTEGER" || SERIALS[type] ? "" : type, SERIALS[type] ?? "SERIAL"].filter(Boolean).join(" ") : type,
		attribute.notNull && !isSerial ? "NOT NULL" : "",
		increments === "identity" ? "GENERATED BY DEFAULT AS IDENTITY" : "",
		attribute.default === void 0 ? "" : `DEFAULT ${attribute.default}`,
		attribute.isUnique ? "UNIQUE" : "",
		attribute.references ?? ""
	].filter((part) => part !== "").join(" ");
}
function changeSql(table, name, attribute) {
	const alter = `ALTER TABLE ${table} ALTER COLUMN ${quoted(name)}`;
	const { references } = attribute;
	const sql = [];
	if (attribute.notNull) sql.push(`${alter} SET NOT NULL`);
	else if (references === void 0) sql.push(`${alter} DROP NOT NULL`);
	if (attribute.default !== void 0) sql.push(`${alter} SET DEFAULT ${attribute.default}`);
	else if (references === void 0) sql.push(`${alter} DROP DEFAULT`);
	if (attribute.makeEnum) sql.push(attribute.makeEnum);
	if (attribute.isUnique && references === void 0) sql.push(`ALTER TABLE ${table} ADD UNIQUE (${quoted(name)})`);
	if (references !== void 0) sql.push(`ALTER TABLE ${table} ADD FOREIGN KEY (${quoted(name)}) ${references}`);
	else sql.push(`${alter} TYPE ${attribute.type}${attribute.makeEnum ? ` USING (${quoted(name)}::${attribute.type})` : ""}`);
	if (attribute.comment) sql.push(`COMMENT ON COLUMN ${table}.${quoted(name)} IS ${literal(attribute.comment)}`);
	return sql.join("; ");
}

//#endregion
//#region src/checks/migrations/programs/sequelize/indexes.ts
const UNNAMED$1 = { missing: "a name" };
function optionsOf(second, third) {
	const given = is(second, "list") ? third : second;
	const options = is(given, "record") ? record(given.entries) : record([]);
	if (is(second, "list")) options.entries.set("fields", second);
	return options;
}
function fieldOf(value, operator) {
	const raw = pieceOf(value);
	if (raw) return raw.sql === void 0 ? void 0 : {
		name: "",
		sql: raw.sql
	};
	const name = nameOf(is(value, "record") ? entry(value, "attribute") ?? entry(value, "name") : value);
	if (name === void 0) return void 0;
	const collate = nameOf(entry(value, "collate"));
	const order = nameOf(entry(value, "order"));
	const own = nameOf(entry(value, "operator")) ?? operator;
	return {
		name,
		sql: [
			quoted(name),
			collate && `COLLATE ${quoted(collate)}`,
			own,
			order
		].filter(Boolean).join(" ")
	};
}
function fieldsOf(options) {
	const fields = options.entries.get("fields");
	const operator = nameOf(options.entries.get("operator"));
	if (!is(fields, "list")) return void 0;
	const known = fields.items.map((field) => fieldOf(field, operator));
	return known.every((field) => field !== void 0) ? known : void 0;
}
const prefixOf = (table) => (is(table, "record") ? tableParts(table)?.name ?? "" : nameOf(table) ?? "").replaceAll(".", "_").replace(/["']/g, "");
function addIndex([given, second, third]) {
	const table = tableSql(given);
	const options = optionsOf(second, third);
	const fields = fieldsOf(options);
	if (table === void 0 || !fields) return UNNAMED$1;
	const name = options.entries.has("name") ? nameOf(options.entries.get("name")) : underscored(`${prefixOf(given)}_${fields.map((field) => field.name).join("_")}`);
	if (name === void 0) return UNNAMED$1;
	const type = nameOf(options.entries.get("type"))?.toUpperCase();
	const isUnique = truth(options.entries.get("unique")) === true || type === "UNIQUE";
	const using = nameOf(options.entries.get("using"));
	const where = whereSql(options.entries.get("where"));
	const parts = [
		"CREATE",
		isUnique ? "UNIQUE" : "",
		"INDEX",
		truth(options.entries.get("concurrently")) === true ? "CONCURRENTLY" : "",
		name.split(".").map(quoted).join("."),
		`ON ${table}`,
		using === void 0 ? "" : `USING ${using}`,
		`(${fields.map(({ sql }) => sql).join(", ")})`
	];
	const condition = where.includes("$1") ? " WHERE NULL" : where;
	return {
		sql: [parts.filter((part) => part !== "").join(" ") + condition],
		...condition !== where && { missing: "a condition" }
	};
}
function removeIndex([table, given, options]) {
	const fields = is(given, "list") ? given.items.map(nameOf) : void 0;
	const name = fields ? fields.every((field) => field !== void 0) ? underscored(`${prefixOf(table)}_${fields.join("_")}`) : void 0 : nameOf(given);
	if (name === void 0) return UNNAMED$1;
	return { sql: [`DROP INDEX ${truth(entry(options, "concurrently")) === true ? "CONCURRENTLY " : ""}IF EXISTS ${name.split(".").map(quoted).join(".")}`] };
}
const SUFFIXES = {
	UNIQUE: "uk",
	CHECK: "ck",
	"PRIMARY KEY": "pk"
};
function addConstraint([given, second, third]) {
	const table = tableSql(given);
	const options = optionsOf(second, third);
	const fields = fieldsOf(options);
	const type = nameOf(options.entries.get("type"))?.toUpperCase();
	if (table === void 0 || !fields || type === void 0) return UNNAMED$1;
	const columns = fields.map(({ sql }) => sql).join(", ");
	const derived = `${table}_${fields.map(({ sql }) => sql).join("_")}`;
	const own = options.entries.get("name");
	const named = own === void 0 ? void 0 : nameOf(own);
	if (own !== void 0 && named === void 0) return UNNAMED$1;
	const add = (name, body) => ({ sql: [`ALTER TABLE ${table} ADD CONSTRAINT ${quoted(named ?? name)} ${body}${deferrableSql(options.entries.get("deferrable"))}`] });
	if (type === "UNIQUE" || type === "PRIMARY KEY") return add(`${derived}_${SUFFIXES[type]}`, `${type} (${columns})`);
	if (type === "CHECK") {
		const condition = conditionSql(options.entries.get("where"), 0);
		return condition === void 0 ? { missing: "a condition" } : add(`${derived}_ck`, `CHECK (${condition})`);
	}
	if (type !== "FOREIGN KEY") return UNNAMED$1;
	const references = options.entries.get("references");
	const target = tableSql(entry(references, "table"));
	const field = entry(references, "field");
	const names = is(entry(references, "fields"), "list") ? fieldsOf(record([["fields", entry(references, "fields")]])) : void 0;
	const key = typeof field === "string" ? quoted(field) : names?.map(({ sql }) => sql).join(", ");
	if (target === void 0 || key === void 0) return UNNAMED$1;
	const action = (word, name) => {
		const text = nameOf(options.entries.get(name));
		return text === void 0 ? "" : ` ${word} ${text.toUpperCase()}`;
	};
	return add(`${derived}_${target}_fk`, `FOREIGN KEY (${columns}) REFERENCES ${target} (${key})${action("ON UPDATE", "onUpdate")}${action("ON DELETE", "onDelete")}`);
}

//#endregion
//#region src/checks/migrations/programs/sequelize/rows.ts
const sqlOf = (value) => valueSql(value) ?? "$1";
function insertRows([given, rows]) {
	const table = tableSql(given);
	if (table === void 0) return { missing: "a name" };
	const records = is(rows, "list") ? rows.items.filter((row) => is(row, "record")) : [];
	if (!is(rows, "list") || records.length !== rows.items.length) return { missing: "a list of rows" };
	if (records.length === 0) return {};
	const columns = [...new Set(records.flatMap(({ entries }) => [...entries.keys()]))];
	const values = records.map(({ entries }) => `(${columns.map((name) => entries.has(name) ? sqlOf(entries.get(name)) : "DEFAULT").join(",")})`);
	return { sql: [`INSERT INTO ${table} (${columns.map(quoted).join(",")}) VALUES ${values.join(",")}`] };
}
function updateRows([given, values, where]) {
	const table = tableSql(given);
	if (table === void 0) return { missing: "a name" };
	if (!is(values, "record") || values.entries.size === 0) return { missing: "a list of values" };
	return { sql: [`UPDATE ${table} SET ${[...values.entries].map(([name, value]) => `${quoted(name)}=${sqlOf(value)}`).join(",")}${whereSql(where)}`] };
}
function deleteRows([given, where, options]) {
	const table = tableSql(given);
	if (table === void 0) return { missing: "a name" };
	if (truth(entry(options, "truncate")) === true) return { sql: [`TRUNCATE ${table}${truth(entry(options, "restartIdentity")) === true ? " RESTART IDENTITY" : ""}${truth(entry(options, "cascade")) === true ? " CASCADE" : ""}`] };
	return { sql: [`DELETE FROM ${table}${whereSql(where)}`] };
}

//#endregion
//#region src/checks/migrations/programs/sequelize/methods.ts
const UNNAMED = { missing: "a name" };
const on = (build) => (args) => {
	const table = tableSql(args[0]);
	const sql = table === void 0 ? void 0 : build(table, args);
	return sql === void 0 ? UNNAMED : { sql: [sql] };
};
const withSchema = (table, options) => {
	const schema = entry(options, "schema");
	const name = nameOf(table);
	return typeof schema === "string" && name !== void 0 ? {
		kind: "record",
		entries: /* @__PURE__ */ new Map([["tableName", name], ["schema", schema]])
	} : table;
};
const createTable = ([given, attributes, options]) => {
	const table = tableSql(withSchema(given, options));
	if (table === void 0) return UNNAMED;
	if (!is(attributes, "record")) return { missing: "a list of columns" };
	const sql = [];
	const columns = [];
	const keys = [];
	const comments = [];
	let missing = attributes.isOpen ? "a column" : void 0;
	const tableComment = nameOf(entry(options, "comment"));
	if (tableComment) comments.push(`COMMENT ON TABLE ${table} IS ${literal(tableComment)}`);
	for (const [key, value] of attributes.entries) {
		const name = nameOf(entry(value, "field")) ?? key;
		const attribute = attributeOf(value, given, name);
		if (!attribute) {
			missing ??= "the type of a column";
			continue;
		}
		missing ??= attribute.missing;
		if (attribute.makeEnum) sql.push(attribute.makeEnum);
		columns.push(`${quoted(name)} ${attributeSql(attribute)}`);
		if (attribute.isPrimary) keys.push(quoted(name));
		if (attribute.comment) comments.push(`COMMENT ON COLUMN ${table}.${quoted(name)} IS ${literal(attribute.comment)}`);
	}
	columns.push(...uniqueKeys(options));
	if (keys.length > 0) columns.push(`PRIMARY KEY (${keys.join(",")})`);
	sql.push([`CREATE TABLE IF NOT EXISTS ${table} (${columns.join(", ")})`, ...comments].join("; "));
	return missing === void 0 ? { sql } : {
		sql,
		missing
	};
};
function uniqueKeys(options) {
	const keys = entry(options, "uniqueKeys");
	if (!is(keys, "record")) return [];
	return [...keys.entries.values()].flatMap((key) => {
		const fields = entry(key, "fields");
		const names = is(fields, "list") ? fields.items.flatMap((field) => nameOf(field) ?? []) : [];
		return names.length > 0 && entry(key, "customIndex") !== false ? [`UNIQUE (${names.map(quoted).join(", ")})`] : [];
	});
}
function columnOf(args) {
	const table = tableSql(args[0]);
	const name = nameOf(args[1]);
	if (table === void 0 || name === void 0) return UNNAMED;
	const attribute = attributeOf(args[2], args[0], name);
	return attribute ? {
		table,
		name,
		attribute
	} : { missing: "a type" };
}
const addColumn = (args) => {
	const column = columnOf(args);
	if (!("attribute" in column)) return column;
	const { table, name, attribute } = column;
	const comment = attribute.comment ? [`COMMENT ON COLUMN ${table}.${quoted(name)} IS ${literal(attribute.comment)}`] : [];
	return {
		sql: [[
			...attribute.makeEnum ? [attribute.makeEnum] : [],
			`ALTER TABLE ${fullTableSql(args[0])} ADD COLUMN ${quoted(name)} ${attributeSql(attribute)}`,
			...comment
		].join("; ")],
		...attribute.missing && { missing: attribute.missing }
	};
};
const changeColumn = (args) => {
	const column = columnOf(args);
	if (!("attribute" in column)) return column;
	const { table, name, attribute } = column;
	return {
		sql: [changeSql(table, name, attribute)],
		...attribute.missing && { missing: attribute.missing }
	};
};
const named = (value) => {
	const name = nameOf(value);
	return name === void 0 ? void 0 : quoted(name);
};
const isOn = (options, name) => truth(entry(options, name)) === true;
const renameColumn = on((table, [, from, to]) => {
	const names = [named(from), named(to)];
	return names[0] && names[1] ? `ALTER TABLE ${table} RENAME COLUMN ${names[0]} TO ${names[1]}` : void 0;
});
const simple = (build) => ([value]) => {
	const name = named(is(value, "record") ? schemaOf(value) : value);
	return name === void 0 ? UNNAMED : { sql: [build(name)] };
};
const schemaOf = (value) => value.entries.get("schema") ?? value.entries.get("tableName");
const METHODS = {
	createTable,
	addColumn,
	changeColumn,
	renameColumn,
	removeColumn: on((_, [table, column]) => {
		const name = named(column);
		return name && `ALTER TABLE ${fullTableSql(table)} DROP COLUMN ${name}`;
	}),
	dropTable: ([table, options]) => on((name) => `DROP TABLE IF EXISTS ${name}${isOn(options, "cascade") || isOn(options, "force") ? " CASCADE" : ""}`)([withSchema(table, options)]),
	renameTable: on((table, [, to]) => {
		const name = tableSql(to);
		return name && `ALTER TABLE ${table} RENAME TO ${name}`;
	}),
	addIndex,
	removeIndex,
	addConstraint,
	removeConstraint: on((table, [, constraint]) => {
		const name = named(constraint);
		return name && `ALTER TABLE ${table} DROP CONSTRAINT ${name}`;
	}),
	createSchema: simple((name) => `CREATE SCHEMA IF NOT EXISTS ${name}`),
	dropSchema: simple((name) => `DROP SCHEMA IF EXISTS ${name} CASCADE`),
	dropEnum: simple((name) => `DROP TYPE IF EXISTS ${name}`),
	createDatabase: simple((name) => `CREATE DATABASE ${name}`),
	dropDatabase: simple((name) => `DROP DATABASE IF EXISTS ${name}`),
	dropTrigger: on((table, [, trigger]) => {
		const name = named(trigger);
		return name && `DROP TRIGGER ${name} ON ${table} RESTRICT`;
	}),
	bulkInsert: insertRows,
	bulkUpdate: updateRows,
	bulkDelete: deleteRows,
	dropAllTables: () => ({ missing: "every table, a list" }),
	dropAllEnums: () => ({ missing: "every enum, a list" })
};

//#endregion
//#region src/checks/migrations/programs/sequelize/interface.ts
const READS = /^(?:describeTable|tableExists|showAllTables|showAllSchemas|showIndex|showConstraint|getForeignKey\w*|rawSelect|select|databaseVersion|pgListEnums|quote\w*|nameIndexes|getForeignKeysForTables)$/;
function queryInterface(machine) {
	const sequelize = sequelizeHost(machine);
	const host = {
		kind: "host",
		isConnection: true,
		get: (property) => {
			if (property === "context" || property === "queryInterface") return host;
			if (property === "sequelize") return sequelize;
			if (property === "query") return sequelize.get("query");
			if (property === "transaction") return sequelize.get("transaction");
			if (READS.test(property)) return native(() => UNKNOWN);
			const method = Object.hasOwn(METHODS, property) ? METHODS[property] : void 0;
			if (!method) return UNKNOWN;
			return native((args, place) => {
				send(property, method(args), place, machine);
			});
		}
	};
	return host;
}
function send(name, result, place, machine) {
	for (const sql of result.sql ?? []) machine.effects.send(sql, place);
	if (result.missing !== void 0) machine.effects.cannotRead(`\`${name}\` with ${result.missing} that is only known when it runs`, place);
}

//#endregion
//#region src/checks/migrations/programs/sequelize.ts
const sequelize = {
	...sequelizeKind,
	order: byFileName,
	createReader: async () => ({ read: ({ text }) => follow(text, {
		packages: (name) => name === "sequelize" || name.startsWith("sequelize/") || name === "@sequelize/core" ? sequelizePackage() : void 0,
		wrapping: () => "none",
		run: (module, machine) => {
			const args = [queryInterface(machine), sequelizePackage()];
			machine.call(module.up, args, {
				start: 0,
				end: text.length,
				name: 0
			}, module.self);
		}
	}) })
};

//#endregion
export { sequelize };