import { t as require_dist } from "./dist.js";
import { n as nextToken } from "./lexer.js";
import { i as XmlText, n as XmlElement, r as XmlCdata, t as parseXml } from "./dist3.js";
import { a as sumOf, t as liquibaseKind } from "./kind.js";
import { t as guarded } from "./guarded.js";

//#region src/checks/migrations/programs/liquibase/entry.ts
const childOf = (entry, name) => entry.entries.find((child) => child.name === name);
const childrenOf = (entry, name) => entry.entries.filter((child) => child.name === name);
const attributeOf = (entry, name) => childOf(entry, name)?.text;
const stringOf = (entry, name) => attributeOf(entry, name)?.trim() ?? "";
const isTrue = (entry, name) => attributeOf(entry, name)?.trim().toLowerCase() === "true";
const isFalse = (entry, name) => attributeOf(entry, name)?.trim().toLowerCase() === "false";
const columnsOf = (entry) => [...childrenOf(entry, "column"), ...childrenOf(entry, "columns").flatMap((list) => childrenOf(list, "column"))];
const namesIn = (text) => text.split(",").map((name) => name.trim()).filter((name) => name !== "");

//#endregion
//#region src/checks/migrations/programs/liquibase/names.ts
const quotingOf = (text) => [
	"LEGACY",
	"QUOTE_ALL_OBJECTS",
	"QUOTE_ONLY_RESERVED_WORDS"
].find((name) => name === text?.trim());
const RESERVED = new Set("ALL ANALYSE ANALYZE AND ANY ARRAY AS ASC ASYMMETRIC AUTHORIZATION BINARY BOTH CASE CAST CHECK COLLATE COLLATION COLUMN CONCURRENTLY CONSTRAINT CREATE CROSS CURRENT_CATALOG CURRENT_DATE CURRENT_ROLE CURRENT_SCHEMA CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER DEFAULT DEFERRABLE DESC DISTINCT DO ELSE END EXCEPT FALSE FETCH FOR FOREIGN FREEZE FROM FULL GRANT GROUP HAVING ILIKE IN INITIALLY INNER INTERSECT INTO IS ISNULL JOIN LATERAL LEADING LEFT LIKE LIMIT LOCALTIME LOCALTIMESTAMP NATURAL NOT NOTNULL NULL OFFSET ON ONLY OR ORDER OUTER OVERLAPS PLACING PRIMARY REFERENCES RETURNING RIGHT SELECT SESSION_USER SIMILAR SOME SYMMETRIC TABLE TABLESAMPLE THEN TO TRAILING TRUE UNION UNIQUE USER USING VARIADIC VERBOSE WHEN WHERE WINDOW WITH".split(" "));
function identifier(name, quoting) {
	const isMixed = /\p{Lu}/u.test(name) && /\p{Ll}/u.test(name);
	if (/^[A-Za-z_]\w*$/.test(name) && !RESERVED.has(name.toUpperCase()) && quoting !== "QUOTE_ALL_OBJECTS" && !(isMixed && quoting === "LEGACY")) return name;
	return `"${name.replaceAll("\0", "").replaceAll("\"", "\"\"")}"`;
}
const storedName = (name, quoting) => identifier(name, quoting) === name ? name.toLowerCase() : name;
const literal = (text) => `'${text.replaceAll("\0", "").replaceAll("'", "''")}'`;

//#endregion
//#region src/checks/migrations/programs/liquibase/types.ts
const only = (sql) => () => sql;
const sized = (name) => ({ params, rest }) => `${name}${params === "" ? "" : `(${params})`}${tail(rest)}`;
const characters = (name) => ({ params, rest }) => `${name}${params === "" ? "" : `(${params.replace(/\s+(?:char|byte)$/i, "")})`}${tail(rest)}`;
const tail = (rest) => rest === "" || rest.startsWith("[") ? rest : ` ${rest}`;
const moment$1 = (name) => ({ params, rest }) => {
	return `${name}${params === "" ? "" : `(${params})`} ${rest === "" ? "WITHOUT TIME ZONE" : rest}`;
};
const zoned = (name) => ({ params }) => `${name}${params === "" ? "" : `(${params})`} WITH TIME ZONE`;
const KNOWN = [
	{
		names: "int integer int4 int32",
		kind: "number",
		make: only("INTEGER")
	},
	{
		names: "bigint int8",
		kind: "number",
		make: ({ rest }) => `BIGINT${tail(rest)}`
	},
	{
		names: "smallint int2 tinyint",
		kind: "number",
		make: only("SMALLINT")
	},
	{
		names: "serial serial4",
		kind: "number",
		make: only("INTEGER"),
		counts: true
	},
	{
		names: "bigserial serial8",
		kind: "number",
		make: only("BIGINT"),
		counts: true
	},
	{
		names: "smallserial serial2",
		kind: "number",
		make: only("SMALLINT"),
		counts: true
	},
	{
		names: "number numeric",
		kind: "number",
		make: sized("numeric")
	},
	{
		names: "decimal",
		kind: "number",
		make: sized("DECIMAL")
	},
	{
		names: "currency money smallmoney",
		kind: "number",
		make: only("DECIMAL")
	},
	{
		names: "float",
		kind: "number",
		make: sized("FLOAT")
	},
	{
		names: "double double	precision",
		kind: "number",
		make: only("DOUBLE PRECISION")
	},
	{
		names: "float4 float8 real dec mediumint",
		kind: "number",
		make: (parts) => sized(parts.name.toUpperCase())(parts)
	},
	{
		names: "varchar varchar2 nvarchar nvarchar2 character	varying",
		kind: "text",
		make: characters("VARCHAR")
	},
	{
		names: "char character",
		kind: "text",
		make: characters("CHAR")
	},
	{
		names: "nchar",
		kind: "text",
		make: characters("NCHAR")
	},
	{
		names: "clob text longtext mediumtext tinytext nclob ntext longvarchar longnvarchar",
		kind: "text",
		make: ({ rest }) => `TEXT${rest.startsWith("[") ? rest : ""}`
	},
	{
		names: "blob oid",
		kind: "text",
		make: only("OID")
	},
	{
		names: "longblob mediumblob tinyblob bytea binary varbinary longvarbinary image",
		kind: "text",
		make: ({ rest }) => `BYTEA${rest.startsWith("[") ? rest : ""}`
	},
	{
		names: "boolean bool",
		kind: "boolean",
		make: only("BOOLEAN")
	},
	{
		names: "bit",
		kind: "boolean",
		make: sized("BIT")
	},
	{
		names: "date",
		kind: "time",
		make: only("date")
	},
	{
		names: "time",
		kind: "time",
		make: moment$1("time")
	},
	{
		names: "timetz",
		kind: "time",
		make: zoned("time")
	},
	{
		names: "timestamp datetime datetime2 smalldatetime",
		kind: "time",
		make: moment$1("TIMESTAMP")
	},
	{
		names: "timestamptz timestamp_with_timezone",
		kind: "time",
		make: zoned("TIMESTAMP")
	},
	{
		names: "uuid uniqueidentifier",
		kind: "text",
		make: only("UUID")
	},
	{
		names: "xml xmltype",
		kind: "text",
		make: only("XML")
	}
];
const BY_NAME = new Map(KNOWN.flatMap((known) => known.names.split(" ").map((name) => [name.replace("	", " "), known])));
function typeOf(written) {
	const text = written.trim().slice(0, 1e3);
	const isJdbc = /^java\.sql\.Types\./i.test(text);
	const parts = partsOf(isJdbc ? text.slice(15) : text);
	const counts = /\bautoincrement\b/i.test(parts.rest);
	if (counts) parts.rest = parts.rest.replace(/\bautoincrement\b/i, "").trim();
	const name = parts.name.toLowerCase();
	if (isJdbc && name === "real") return {
		sql: "FLOAT",
		kind: "number",
		counts
	};
	const isList = parts.rest.startsWith("[");
	const known = isJdbc && name === "bit" || isList && BY_NAME.get(name)?.kind === "number" ? void 0 : BY_NAME.get(name);
	if (known !== void 0) return {
		sql: known.make(parts),
		kind: known.kind,
		counts: counts || known.counts === true
	};
	const own = `${isJdbc ? "JAVA.SQL.TYPES." : ""}${parts.name.replaceAll("\"", "").toUpperCase()}`;
	return {
		sql: sized(own)(parts),
		kind: "text",
		counts
	};
}
const TWO_WORDS = /^(?:double\s+precision|character\s+varying)(?=$|[\s([])/i;
function partsOf(text) {
	const name = (TWO_WORDS.exec(text)?.[0] ?? /^[^\s([]*/.exec(text)?.[0] ?? "").replace(/\s+/g, " ");
	const after = text.slice((TWO_WORDS.exec(text)?.[0] ?? name).length).trim();
	if (!after.startsWith("(")) return {
		name,
		params: "",
		rest: after
	};
	const close = after.indexOf(")");
	return {
		name,
		params: (close === -1 ? after.slice(1) : after.slice(1, close)).split(",").map((param) => param.trim()).join(", "),
		rest: close === -1 ? "" : after.slice(close + 1).trim()
	};
}

//#endregion
//#region src/checks/migrations/programs/liquibase/work.ts
function send(work, sql, { start, end }, isInText = false) {
	work.statements.push({
		sql,
		start,
		end,
		...isInText ? { isInText } : {}
	});
}
function leave(work, what, { start, end }) {
	work.unread.push({
		what,
		start,
		end
	});
}
const nameOf = ({ quoting }, name) => identifier(name, quoting);
const pathOf = (work, schema, name) => schema === void 0 || schema.trim() === "" ? nameOf(work, name) : `${nameOf(work, schema.trim())}.${nameOf(work, name)}`;
const listOfNames = (work, names) => names.map((name) => nameOf(work, name)).join(", ");

//#endregion
//#region src/checks/migrations/programs/liquibase/values.ts
const computed = (text) => /^(?:current_timestamp(?:\(\d*\))?|current_datetime|now\(\))$/i.test(text.trim()) ? "NOW()" : text.trim();
const isFunction = (text) => /^now\(\)$|^nextval\(/i.test(text.trim());
function moment(text) {
	const value = text.trim();
	if (!/^\d/.test(value)) return computed(value);
	const [, date = "", time = ""] = /^(\d{4}-\d\d-\d\d)[T ]([\d:.]+)/.exec(value) ?? [];
	return literal(date === "" ? value : `${date} ${time.replace(/\.0+$/, "")}`);
}
const truth = (text) => /^(?:true|t|1|yes|y)$/i.test(text.trim());
function sequenceCall(work, call, name, schema) {
	const [own = "", given] = name.split(".").reverse();
	const path = given === void 0 ? pathOf(work, schema, name) : `${nameOf(work, given)}.${nameOf(work, own)}`;
	return `${call}(${literal(path)})`;
}
function valueSql(work, column) {
	const given = (name) => attributeOf(column, name);
	const [boolean, numeric, date, call] = [
		"valueBoolean",
		"valueNumeric",
		"valueDate",
		"valueComputed"
	].map(given);
	if (boolean !== void 0) return boolean.trim().toLowerCase() === "true" ? "TRUE" : "FALSE";
	if (numeric !== void 0) return numeric.trim();
	if (date !== void 0) return moment(date);
	if (call !== void 0) return computed(call);
	if (given("valueClobFile") !== void 0 || given("valueBlobFile") !== void 0) return void 0;
	const [next, current] = [given("valueSequenceNext"), given("valueSequenceCurrent")];
	if (next !== void 0) return sequenceCall(work, "nextval", next);
	if (current !== void 0) return sequenceCall(work, "currval", current);
	const text = given("value") ?? column.text;
	if (text === void 0 || /^null$/i.test(text)) return "NULL";
	return isFunction(text) ? text : literal(text);
}
const VALUES = [
	"value",
	"valueNumeric",
	"valueBoolean",
	"valueDate",
	"valueComputed",
	"valueSequenceNext"
];
const hasValue = (column) => VALUES.some((name) => attributeOf(column, name) !== void 0);
function defaultOf(work, column, type) {
	const given = (name) => attributeOf(column, name);
	const text = given("defaultValue");
	if (text !== void 0) return defaultText(text, type?.kind ?? "text");
	const numeric = given("defaultValueNumeric");
	if (numeric !== void 0) {
		if (type?.kind === "text" && !isFunction(numeric)) return literal(numeric.trim());
		if (type?.kind === "boolean") return truthOf(numeric);
		return /^0*\.?0*$/.test(numeric.trim()) ? "0" : numeric.trim();
	}
	const boolean = given("defaultValueBoolean");
	if (boolean !== void 0) return type?.kind === "text" ? literal(boolean.trim().toLowerCase()) : truthOf(boolean);
	const date = given("defaultValueDate");
	if (date !== void 0) return moment(date);
	const call = given("defaultValueComputed");
	if (call !== void 0) return computed(call);
	const next = given("defaultValueSequenceNext");
	return next === void 0 ? void 0 : sequenceCall(work, "nextval", next, attributeOf(column, "schemaName"));
}
const truthOf = (text) => truth(text) ? "TRUE" : "FALSE";
function defaultText(text, kind) {
	if (/^null$/i.test(text)) return "null";
	if (kind === "boolean" && /^(?:true|false|t|f|0|1|yes|no|y|n)$/i.test(text.trim())) return truthOf(text);
	if (kind === "number" && text.trim() !== "") return text.trim();
	if (kind === "time" && /^[a-z]/i.test(text.trim())) return text.trim();
	return literal(text);
}

//#endregion
//#region src/checks/migrations/programs/liquibase/columns.ts
function columnOf(entry) {
	const constraints = childOf(entry, "constraints");
	const isKey = constraints !== void 0 && isTrue(constraints, "primaryKey");
	return {
		entry,
		name: stringOf(entry, "name"),
		type: typeOf(stringOf(entry, "type")),
		constraints,
		isKey,
		isRequired: isKey || constraints !== void 0 && isFalse(constraints, "nullable")
	};
}
function startOf(work, { entry, name, type }, serialCounts) {
	const value = defaultOf(work, entry, type);
	const counts = isTrue(entry, "autoIncrement") || serialCounts && type.counts;
	const parts = [nameOf(work, name), type.sql];
	if (value !== void 0) parts.push(`DEFAULT ${value}`);
	if (counts) parts.push(identity(entry));
	return parts.join(" ");
}
function identity(entry) {
	const kind = /^always$/i.test(stringOf(entry, "generationType")) ? "ALWAYS" : "BY DEFAULT";
	const [start, step] = [attributeOf(entry, "startWith"), attributeOf(entry, "incrementBy")];
	const options = [...start === void 0 ? [] : [`START WITH ${start.trim()}`], ...step === void 0 ? [] : [`INCREMENT BY ${step.trim()}`]];
	return `GENERATED ${kind} AS IDENTITY${options.length === 0 ? "" : ` (${options.join(" ")})`}`;
}
function referenceOf(work, constraints) {
	const references = attributeOf(constraints, "references");
	if (references !== void 0) {
		const [, table = references, columns = ""] = /^([^(]*)\(([^)]*)\)\s*$/.exec(references.trim()) ?? [];
		const [own = "", schema] = table.trim().split(".").reverse();
		return `${pathOf(work, schema, own)}${columns === "" ? "" : ` (${listOfNames(work, namesIn(columns))})`}`;
	}
	const table = attributeOf(constraints, "referencedTableName");
	if (table === void 0) return void 0;
	const columns = namesIn(stringOf(constraints, "referencedColumnNames"));
	const path = pathOf(work, attributeOf(constraints, "referencedTableSchemaName"), table.trim());
	return columns.length === 0 ? path : `${path} (${listOfNames(work, columns)})`;
}

//#endregion
//#region src/checks/migrations/programs/liquibase/tables.ts
const tableOf = (work, change) => pathOf(work, attributeOf(change, "schemaName"), stringOf(change, "tableName"));
function createTable(work, change) {
	const table = tableOf(work, change);
	const columns = columnsOf(change).map(columnOf);
	const parts = columns.map((column) => `${startOf(work, column, true)}${column.isRequired ? " NOT NULL" : ""}`);
	const keys = columns.filter(({ isKey }) => isKey);
	if (keys.length > 0) parts.push(primaryKey(work, stringOf(change, "tableName"), keys));
	for (const column of columns) parts.push(...foreignKey(work, column));
	parts.push(...uniques(work, columns));
	const space = attributeOf(change, "tablespace");
	const exists = isTrue(change, "ifNotExists") ? "IF NOT EXISTS " : "";
	send(work, `CREATE TABLE ${exists}${table} (${parts.join(", ")})${space === void 0 ? "" : ` TABLESPACE ${space.trim()}`}`, change);
	const remarks = attributeOf(change, "remarks");
	if (remarks !== void 0) send(work, `COMMENT ON TABLE ${table} IS ${literal(remarks)}`, change);
	for (const column of columns) remark(work, table, column);
}
const MAX_KEY = 57;
function primaryKey(work, table, keys) {
	const given = keys.map(({ constraints }) => constraints && attributeOf(constraints, "primaryKeyName")).find(Boolean);
	const space = keys.map(({ constraints }) => constraints && attributeOf(constraints, "primaryKeyTablespace")).find(Boolean);
	return `CONSTRAINT ${nameOf(work, given ?? `${table.slice(0, MAX_KEY)}_pkey`)} PRIMARY KEY (${listOfNames(work, keys.map((key) => key.name))})${space === void 0 ? "" : ` USING INDEX TABLESPACE ${space.trim()}`}`;
}
function foreignKey(work, { name, constraints }) {
	if (constraints === void 0) return [];
	const reference = referenceOf(work, constraints);
	if (reference === void 0) return [];
	const given = attributeOf(constraints, "foreignKeyName");
	return [[
		...given === void 0 ? [] : [`CONSTRAINT ${nameOf(work, given.trim())}`],
		`FOREIGN KEY (${nameOf(work, name)}) REFERENCES ${reference}`,
		...isTrue(constraints, "deleteCascade") ? ["ON DELETE CASCADE"] : [],
		...isTrue(constraints, "initiallyDeferred") ? ["INITIALLY DEFERRED"] : [],
		...isTrue(constraints, "deferrable") ? ["DEFERRABLE"] : []
	].join(" ")];
}
function uniques(work, columns) {
	const byName = /* @__PURE__ */ new Map();
	for (const { name, constraints } of columns) {
		if (constraints === void 0 || !isTrue(constraints, "unique")) continue;
		const given = attributeOf(constraints, "uniqueConstraintName")?.trim();
		const key = given === void 0 || given === "" ? `\0${byName.size}` : given;
		byName.set(key, [...byName.get(key) ?? [], name]);
	}
	return [...byName].map(([key, names]) => `${key.startsWith("\0") ? "" : `CONSTRAINT ${nameOf(work, key)} `}UNIQUE (${listOfNames(work, names)})`);
}
function remark(work, table, { entry, name }) {
	const remarks = attributeOf(entry, "remarks");
	if (remarks !== void 0) send(work, `COMMENT ON COLUMN ${table}.${nameOf(work, name)} IS ${literal(remarks)}`, entry);
}
function addColumn(work, change) {
	const table = tableOf(work, change);
	const columns = columnsOf(change).map(columnOf);
	for (const column of columns) {
		const { entry, constraints, isKey, isRequired } = column;
		const required = isRequired && !hasValue(entry);
		const name = constraints && attributeOf(constraints, "notNullConstraintName");
		const tail = [...required ? [`${name === void 0 ? "" : `CONSTRAINT ${nameOf(work, name.trim())} `}NOT NULL`] : [], ...isKey ? ["PRIMARY KEY"] : []];
		send(work, [`ALTER TABLE ${table} ADD ${startOf(work, column, false)}`, ...tail].join(" "), entry);
		addConstraints(work, table, column);
	}
	const filled = columns.filter(({ entry }) => hasValue(entry));
	for (const { entry, name } of filled) {
		const value = valueSql(work, entry);
		if (value !== void 0) send(work, `UPDATE ${table} SET ${nameOf(work, name)} = ${value}`, entry);
	}
	for (const { entry, name, isRequired } of filled) if (isRequired) send(work, `ALTER TABLE ${table} ALTER COLUMN ${nameOf(work, name)} SET NOT NULL`, entry);
	for (const column of columns) remark(work, table, column);
}
function addConstraints(work, table, column) {
	const { entry, name, constraints } = column;
	if (constraints === void 0) return;
	for (const unique of uniques(work, [column])) send(work, `ALTER TABLE ${table} ADD ${unique}`, entry);
	const reference = referenceOf(work, constraints);
	if (reference === void 0) return;
	const given = attributeOf(constraints, "foreignKeyName");
	const tail = [...isTrue(constraints, "deleteCascade") ? [" ON DELETE CASCADE"] : [], ...attributeOf(constraints, "validateForeignKey")?.trim().toLowerCase() === "false" ? [" NOT VALID"] : []];
	send(work, `ALTER TABLE ${table} ADD ${given === void 0 ? "" : `CONSTRAINT ${nameOf(work, given.trim())} `}FOREIGN KEY (${nameOf(work, name)}) REFERENCES ${reference}${tail.join("")}`, entry);
}
function dropTable(work, change) {
	send(work, `DROP TABLE ${tableOf(work, change)}${isTrue(change, "cascadeConstraints") ? " CASCADE" : ""}`, change);
}
function dropColumn(work, change) {
	const single = attributeOf(change, "columnName");
	const dropped = columnsOf(change);
	if (single !== void 0) send(work, `ALTER TABLE ${tableOf(work, change)} DROP COLUMN ${nameOf(work, single.trim())}`, change);
	for (const entry of dropped) send(work, `ALTER TABLE ${tableOf(work, change)} DROP COLUMN ${nameOf(work, stringOf(entry, "name"))}`, entry);
	if (single === void 0 && dropped.length === 0) leave(work, "dropColumn without a column", change);
}
function renameTable(work, change) {
	const table = pathOf(work, attributeOf(change, "schemaName"), stringOf(change, "oldTableName"));
	send(work, `ALTER TABLE ${table} RENAME TO ${nameOf(work, stringOf(change, "newTableName"))}`, change);
}
function renameColumn(work, change) {
	const [from, to] = [stringOf(change, "oldColumnName"), stringOf(change, "newColumnName")];
	send(work, `ALTER TABLE ${tableOf(work, change)} RENAME COLUMN ${nameOf(work, from)} TO ${nameOf(work, to)}`, change);
}
function modifyDataType(work, change) {
	const column = nameOf(work, stringOf(change, "columnName"));
	const { sql } = typeOf(stringOf(change, "newDataType"));
	const using = /\sUSING\s/i.test(sql) ? "" : ` USING (${column}::${sql})`;
	send(work, `ALTER TABLE ${tableOf(work, change)} ALTER COLUMN ${column} TYPE ${sql}${using}`, change);
}
function setTableRemarks(work, change) {
	send(work, `COMMENT ON TABLE ${tableOf(work, change)} IS ${literal(attributeOf(change, "remarks") ?? change.text ?? "")}`, change);
}
function setColumnRemarks(work, change) {
	const column = `${tableOf(work, change)}.${nameOf(work, stringOf(change, "columnName"))}`;
	send(work, `COMMENT ON COLUMN ${column} IS ${literal(attributeOf(change, "remarks") ?? change.text ?? "")}`, change);
}
function mergeColumns(work, change) {
	const table = tableOf(work, change);
	const [first, second, merged] = [
		"column1Name",
		"column2Name",
		"finalColumnName"
	].map((name) => nameOf(work, stringOf(change, name)));
	const join = literal(attributeOf(change, "joinString") ?? "");
	send(work, `ALTER TABLE ${table} ADD ${merged} ${typeOf(stringOf(change, "finalColumnType")).sql}`, change);
	send(work, `UPDATE ${table} SET ${merged} = ${first} || ${join} || ${second}`, change);
	send(work, `ALTER TABLE ${table} DROP COLUMN ${first}`, change);
	send(work, `ALTER TABLE ${table} DROP COLUMN ${second}`, change);
}
function addLookupTable(work, change) {
	const [existing, made] = [stringOf(change, "existingTableName"), stringOf(change, "newTableName")];
	const old = pathOf(work, attributeOf(change, "existingTableSchemaName"), existing);
	const table = pathOf(work, attributeOf(change, "newTableSchemaName"), made);
	const from = nameOf(work, stringOf(change, "existingColumnName"));
	const to = nameOf(work, stringOf(change, "newColumnName"));
	const name = attributeOf(change, "constraintName") ?? `FK_${existing}_${made}`.toUpperCase();
	send(work, `CREATE TABLE ${table} AS SELECT DISTINCT ${from} AS ${to} FROM ${old} WHERE ${from} IS NOT NULL`, change);
	send(work, `ALTER TABLE ${table} ALTER COLUMN ${to} SET NOT NULL`, change);
	send(work, `ALTER TABLE ${table} ADD PRIMARY KEY (${to})`, change);
	send(work, `ALTER TABLE ${old} ADD CONSTRAINT ${nameOf(work, name)} FOREIGN KEY (${from}) REFERENCES ${table} (${to})`, change);
}
function addAutoIncrement(work, change) {
	const table = tableOf(work, change);
	const names = [stringOf(change, "tableName"), stringOf(change, "columnName")];
	const column = nameOf(work, names[1] ?? "");
	const name = `${names.map((each) => storedName(each, work.quoting)).join("_")}_seq`;
	const sequence = pathOf(work, attributeOf(change, "schemaName"), name);
	const [start, step] = [attributeOf(change, "startWith"), attributeOf(change, "incrementBy")];
	const options = `${start === void 0 ? "" : ` START WITH ${start.trim()}`}${step === void 0 ? "" : ` INCREMENT BY ${step.trim()}`}`;
	send(work, `CREATE SEQUENCE IF NOT EXISTS ${sequence}${options}`, change);
	send(work, `ALTER TABLE ${table} ALTER COLUMN ${column} SET NOT NULL`, change);
	send(work, `ALTER TABLE ${table} ALTER COLUMN ${column} SET DEFAULT nextval(${literal(sequence)})`, change);
	send(work, `ALTER SEQUENCE ${sequence} OWNED BY ${table}.${column}`, change);
}

//#endregion
//#region src/checks/migrations/programs/liquibase/constraints.ts
const alter = (work, change) => `ALTER TABLE ${tableOf(work, change)}`;
const columnIn = (work, change) => nameOf(work, stringOf(change, "columnName"));
function named(work, change) {
	const name = attributeOf(change, "constraintName")?.trim();
	return name === void 0 || name === "" ? "" : `CONSTRAINT ${nameOf(work, name)} `;
}
function inTablespace(change) {
	const space = attributeOf(change, "tablespace")?.trim();
	return space === void 0 || space === "" ? "" : ` USING INDEX TABLESPACE ${space}`;
}
function addNotNull(work, change) {
	const value = attributeOf(change, "defaultNullValue");
	const column = columnIn(work, change);
	if (value !== void 0) {
		const filled = /^bool/i.test(stringOf(change, "columnDataType")) ? literal(/^(?:true|1)$/i.test(value.trim()) ? "TRUE" : "FALSE") : textValue(value);
		send(work, `UPDATE ${tableOf(work, change)} SET ${column} = ${filled} WHERE ${column} IS NULL`, change);
	}
	send(work, `${alter(work, change)} ALTER COLUMN ${column} SET NOT NULL`, change);
}
const textValue = (text) => /^now\(\)$|^nextval\(/i.test(text.trim()) ? text.trim() : literal(text);
function dropNotNull(work, change) {
	send(work, `${alter(work, change)} ALTER COLUMN ${columnIn(work, change)} DROP NOT NULL`, change);
}
function addDefault(work, change) {
	const next = attributeOf(change, "defaultValueSequenceNext");
	const value = defaultOf(work, change, void 0);
	if (value === void 0) return leave(work, "addDefaultValue without a value", change);
	send(work, `${alter(work, change)} ALTER COLUMN ${columnIn(work, change)} SET DEFAULT ${value}`, change);
	if (next === void 0) return;
	const sequence = pathOf(work, attributeOf(change, "schemaName"), next.trim());
	send(work, `ALTER SEQUENCE ${sequence} OWNED BY ${tableOf(work, change)}.${columnIn(work, change)}`, change);
}
function dropDefault(work, change) {
	send(work, `${alter(work, change)} ALTER COLUMN ${columnIn(work, change)} DROP DEFAULT`, change);
}
function addPrimaryKey(work, change) {
	const columns = listOfNames(work, namesIn(stringOf(change, "columnNames")));
	send(work, `${alter(work, change)} ADD ${named(work, change)}PRIMARY KEY (${columns})${inTablespace(change)}`, change);
}
function dropPrimaryKey(work, change) {
	const name = attributeOf(change, "constraintName")?.trim();
	if (name !== void 0 && name !== "") return send(work, `${alter(work, change)} DROP CONSTRAINT ${nameOf(work, name)}`, change);
	const schema = attributeOf(change, "schemaName");
	const [table, inSchema] = [storedName(stringOf(change, "tableName"), work.quoting), schema === void 0 ? "public" : storedName(schema, work.quoting)];
	const path = pathOf(work, schema ?? "public", stringOf(change, "tableName"));
	send(work, `DO $$ DECLARE constraint_name varchar;
BEGIN
  SELECT tc.CONSTRAINT_NAME into strict constraint_name
    FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS tc
    WHERE CONSTRAINT_TYPE = 'PRIMARY KEY'
      AND TABLE_NAME = ${inBody(literal(table))} AND TABLE_SCHEMA = ${inBody(literal(inSchema))};
    EXECUTE ${inBody(literal(`alter table ${path} drop constraint "`))} || constraint_name || '"';
END $$`, change);
}
const inBody = (text) => text.replaceAll("$", "");
function addUnique(work, change) {
	const columns = listOfNames(work, namesIn(stringOf(change, "columnNames")));
	const [isDeferrable, isDeferred] = [isTrue(change, "deferrable"), isTrue(change, "initiallyDeferred")];
	const index = attributeOf(change, "forIndexName");
	send(work, [
		`${alter(work, change)} ADD ${named(work, change)}UNIQUE (${columns})`,
		isDeferrable ? " DEFERRABLE" : "",
		isDeferred ? " INITIALLY DEFERRED" : "",
		inTablespace(change),
		index === void 0 ? "" : ` USING INDEX ${nameOf(work, index.trim())}`
	].join(""), change);
}
function dropConstraint(work, change) {
	send(work, `${alter(work, change)} DROP CONSTRAINT ${nameOf(work, stringOf(change, "constraintName"))}`, change);
}
const ACTIONS = /^(?:cascade|set null|set default|restrict|no action)$/i;
function addForeignKey(work, change) {
	const path = (kind) => pathOf(work, attributeOf(change, `${kind}TableSchemaName`), stringOf(change, `${kind}TableName`));
	const columns = (kind) => listOfNames(work, namesIn(stringOf(change, `${kind}ColumnNames`)));
	const action = (word) => {
		const written = attributeOf(change, word)?.trim();
		if (written !== void 0 && ACTIONS.test(written)) return written.toUpperCase();
		return word === "onDelete" && isTrue(change, "deleteCascade") ? "CASCADE" : void 0;
	};
	const [onUpdate, onDelete] = [action("onUpdate"), action("onDelete")];
	send(work, [
		`ALTER TABLE ${path("base")} ADD ${named(work, change)}FOREIGN KEY (${columns("base")})`,
		`REFERENCES ${path("referenced")} (${columns("referenced")})`,
		...onUpdate === void 0 ? [] : [`ON UPDATE ${onUpdate}`],
		...onDelete === void 0 ? [] : [`ON DELETE ${onDelete}`],
		...isTrue(change, "deferrable") ? ["DEFERRABLE"] : [],
		...isTrue(change, "initiallyDeferred") ? ["INITIALLY DEFERRED"] : [],
		...isFalse(change, "validate") ? ["NOT VALID"] : []
	].join(" "), change);
}
function dropForeignKey(work, change) {
	const table = pathOf(work, attributeOf(change, "baseTableSchemaName"), stringOf(change, "baseTableName"));
	send(work, `ALTER TABLE ${table} DROP CONSTRAINT ${nameOf(work, stringOf(change, "constraintName"))}`, change);
}

//#endregion
//#region src/checks/migrations/programs/liquibase/data.ts
function pairsOf(work, change) {
	const pairs = columnsOf(change).map((column) => ({
		name: nameOf(work, stringOf(column, "name")),
		value: valueSql(work, column)
	}));
	return pairs.every((pair) => pair.value !== void 0) ? pairs : void 0;
}
function insert(work, change) {
	const pairs = pairsOf(work, change);
	if (pairs === void 0) return leave(work, "insert with a value from a file", change);
	const [names, values] = [pairs.map(({ name }) => name), pairs.map(({ value }) => value)];
	send(work, names.length === 0 ? `INSERT INTO ${tableOf(work, change)} DEFAULT VALUES` : `INSERT INTO ${tableOf(work, change)} (${names.join(", ")}) VALUES (${values.join(", ")})`, change);
}
function update(work, change) {
	const pairs = pairsOf(work, change);
	if (pairs === void 0) return leave(work, "update with a value from a file", change);
	if (pairs.length === 0) return leave(work, "update without a column", change);
	const set = pairs.map(({ name, value }) => `${name} = ${value}`).join(", ");
	send(work, `UPDATE ${tableOf(work, change)} SET ${set}${whereOf(work, change)}`, change);
}
function remove(work, change) {
	send(work, `DELETE FROM ${tableOf(work, change)}${whereOf(work, change)}`, change);
}
function whereOf(work, change) {
	const where = attributeOf(change, "where")?.trim();
	if (where === void 0 || where === "") return "";
	const params = childrenOf(change, "whereParams").flatMap((list) => childrenOf(list, "param"));
	let next = 0;
	return ` WHERE ${where.replace(/:(name|value)\b/g, (written, word) => {
		const param = params[next];
		if (param === void 0) return written;
		if (word === "name") return nameOf(work, stringOf(param, "name"));
		next++;
		return valueSql(work, param) ?? written;
	})}`;
}

//#endregion
//#region src/checks/migrations/programs/liquibase/scripts.ts
const textOf$1 = (change, key) => attributeOf(change, key) ?? change.text;
function sql(work, change) {
	const text = textOf$1(change, "sql");
	if (text === void 0 || text.trim() === "") return;
	let from = change.start;
	let lost = 0;
	const above = attributeStart(change, "sql");
	for (const statement of piecesOf(change, text).flatMap(statementsIn)) {
		const place = lost > MOST_LOST ? void 0 : placeOf$1(work.text, statement, {
			start: from,
			end: change.end
		});
		if (place === void 0) lost++;
		else from = place.end;
		const isInText = place !== void 0 && /[\r\n]/.test(work.text.slice(above, place.start));
		send(work, bareOf(change, statement), place ?? change, isInText);
	}
}
const MOST_LOST = 50;
function sqlFile(work, change) {
	const text = work.script(stringOf(change, "path"));
	if (text === void 0) return leave(work, "sqlFile: a file that is not known here", change);
	for (const statement of piecesOf(change, text).flatMap(statementsIn)) send(work, bareOf(change, statement), change);
}
const piecesOf = (change, text) => isFalse(change, "splitStatements") ? [text] : splitAt(text, attributeOf(change, "endDelimiter"));
const bareOf = (change, statement) => isTrue(change, "stripComments") ? withoutComments(statement) : statement;
const attributeStart = (change, key) => childOf(change, key)?.start ?? change.start;
function splitAt(text, delimiter) {
	const pieces = text.split(/^[ \t]*(?:GO|\/)[ \t]*\r?$/im);
	const own = delimiter?.replace(/\\[nr]/g, "\n").trim() ?? "";
	if (own === "" || own === ";") return pieces;
	if (own === "/") return pieces.flatMap((piece) => piece.split(/\/(?=[ \t]*\r?$)/m));
	const words = /^\w+$/.test(own) ? new RegExp(`(?<!\\S)${own}(?!\\S)`, "i") : own;
	return pieces.flatMap((piece) => piece.split(words));
}
function statementsIn(text) {
	if (/\bbegin\s+atomic\b/i.test(text)) return [text.trim().replace(/(?:\s*;)+$/, "")];
	const found = [];
	let start;
	let end = 0;
	for (let token = nextToken(text, 0); token !== void 0; token = nextToken(text, token.end)) if (token.kind === "semicolon") {
		if (start !== void 0) found.push(text.slice(start, end));
		start = void 0;
	} else if (token.kind !== "comment") {
		start ??= token.start;
		end = token.end;
	}
	return start === void 0 ? found : [...found, text.slice(start, end)];
}
function withoutComments(text) {
	let bare = "";
	let from = 0;
	for (let token = nextToken(text, 0); token !== void 0; token = nextToken(text, token.end)) {
		if (token.kind !== "comment") continue;
		bare += `${text.slice(from, token.start)} `;
		from = token.end;
	}
	return bare + text.slice(from);
}
const SAME = /^[^\r\n<>&"'\\${}]{1,200}/;
function placeOf$1(file, statement, { start, end }) {
	const words = SAME.exec(statement)?.[0].trimEnd() ?? "";
	if (words.length < 3) return void 0;
	const found = file.slice(start, end).indexOf(words);
	if (found === -1) return void 0;
	const at = start + found;
	return {
		start: at,
		end: file.startsWith(statement, at) ? at + statement.length : at + words.length
	};
}

//#endregion
//#region src/checks/migrations/programs/liquibase/objects.ts
function createIndex(work, change) {
	if (/primaryKey|uniqueConstraint|foreignKey/.test(stringOf(change, "associatedWith"))) return;
	const table = tableOf(work, change);
	const name = attributeOf(change, "indexName")?.trim();
	const columns = columnsOf(change).map((column) => {
		const written = stringOf(column, "name");
		return `${isTrue(column, "computed") || /[()]/.test(written) ? written : nameOf(work, written)}${isTrue(column, "descending") ? " DESC" : ""}`;
	});
	const space = attributeOf(change, "tablespace")?.trim();
	send(work, [`CREATE ${isTrue(change, "unique") ? "UNIQUE " : ""}INDEX ${name === void 0 ? "" : `${nameOf(work, name)} `}ON ${table}(${columns.join(", ")})`, ...space === void 0 || space === "" ? [] : [`TABLESPACE ${space}`]].join(" "), change);
	if (isTrue(change, "clustered") && name !== void 0) send(work, `CLUSTER ${table} USING ${nameOf(work, name)}`, change);
}
function dropIndex(work, change) {
	send(work, `DROP INDEX ${pathOf(work, attributeOf(change, "schemaName"), stringOf(change, "indexName"))}`, change);
}
const sequenceOf = (work, change) => pathOf(work, attributeOf(change, "schemaName"), stringOf(change, "sequenceName"));
const OPTIONS = [
	["dataType", "AS"],
	["startValue", "START WITH"],
	["incrementBy", "INCREMENT BY"],
	["minValue", "MINVALUE"],
	["maxValue", "MAXVALUE"],
	["cacheSize", "CACHE"]
];
const options = (change) => OPTIONS.flatMap(([attribute, words]) => {
	const value = attributeOf(change, attribute)?.trim();
	return value === void 0 || value === "" ? [] : [` ${words} ${value}`];
}).join("") + (isTrue(change, "cycle") ? " CYCLE" : "");
function createSequence(work, change) {
	send(work, `CREATE SEQUENCE IF NOT EXISTS ${sequenceOf(work, change)}${options(change)}`, change);
}
function alterSequence(work, change) {
	const cycle = isFalse(change, "cycle") ? " NO CYCLE" : "";
	send(work, `ALTER SEQUENCE ${sequenceOf(work, change)}${options(change)}${cycle}`, change);
}
function dropSequence(work, change) {
	send(work, `DROP SEQUENCE ${sequenceOf(work, change)} CASCADE`, change);
}
function renameSequence(work, change) {
	const old = pathOf(work, attributeOf(change, "schemaName"), stringOf(change, "oldSequenceName"));
	send(work, `ALTER SEQUENCE ${old} RENAME TO ${nameOf(work, stringOf(change, "newSequenceName"))}`, change);
}
const viewOf = (work, change) => pathOf(work, attributeOf(change, "schemaName"), stringOf(change, "viewName"));
function createView(work, change) {
	if (attributeOf(change, "path") !== void 0) return leave(work, "createView with a file", change);
	const query = textOf$1(change, "selectQuery");
	if (query === void 0) return leave(work, "createView without a query", change);
	const view = viewOf(work, change);
	const sql = query.trim().replace(/(?:\s*;)+$/, "");
	const words = isTrue(change, "replaceIfExists") ? "CREATE OR REPLACE VIEW" : "CREATE VIEW";
	send(work, isTrue(change, "fullDefinition") ? sql : `${words} ${view} AS ${sql}`, change);
	const remarks = attributeOf(change, "remarks");
	if (remarks !== void 0) send(work, `COMMENT ON VIEW ${view} IS ${literal(remarks)}`, change);
}
function dropView(work, change) {
	send(work, `DROP VIEW ${isTrue(change, "ifExists") ? "IF EXISTS " : ""}${viewOf(work, change)}`, change);
}
function renameView(work, change) {
	const old = pathOf(work, attributeOf(change, "schemaName"), stringOf(change, "oldViewName"));
	send(work, `ALTER TABLE ${old} RENAME TO ${nameOf(work, stringOf(change, "newViewName"))}`, change);
}
const procedureOf = (work, change) => pathOf(work, attributeOf(change, "schemaName"), stringOf(change, "procedureName"));
function createProcedure(work, change) {
	if (attributeOf(change, "path") !== void 0) return leave(work, "createProcedure with a file", change);
	const text = textOf$1(change, "procedureText") ?? textOf$1(change, "procedureBody");
	if (text === void 0) return leave(work, "createProcedure without a text", change);
	if (isTrue(change, "replaceIfExists") && stringOf(change, "procedureName") !== "") send(work, `DROP PROCEDURE IF EXISTS ${procedureOf(work, change)}`, change);
	send(work, text.trim().replace(/(?:\s*;)+$/, ""), change);
}
function dropProcedure(work, change) {
	send(work, `DROP PROCEDURE ${procedureOf(work, change)}`, change);
}

//#endregion
//#region src/checks/migrations/programs/liquibase/changes.ts
const nothing$1 = () => void 0;
const unread = (what) => (work, change) => leave(work, what, change);
const kind = (send, needs, undone) => ({
	send,
	needs: needs.split(" ").filter(Boolean),
	isUndone: undone !== void 0
});
const CHANGES = /* @__PURE__ */ new Map([
	["createTable", kind(createTable, "tableName", "undone")],
	["dropTable", kind(dropTable, "tableName")],
	["renameTable", kind(renameTable, "oldTableName newTableName", "undone")],
	["setTableRemarks", kind(setTableRemarks, "tableName")],
	["addColumn", kind(addColumn, "tableName", "undone")],
	["dropColumn", kind(dropColumn, "tableName")],
	["renameColumn", kind(renameColumn, "tableName oldColumnName newColumnName", "undone")],
	["modifyDataType", kind(modifyDataType, "tableName columnName newDataType")],
	["modifyColumn", kind(unread("modifyColumn, which Liquibase no longer knows"), "")],
	["setColumnRemarks", kind(setColumnRemarks, "tableName columnName")],
	["mergeColumns", kind(mergeColumns, "tableName column1Name column2Name finalColumnName finalColumnType")],
	["addLookupTable", kind(addLookupTable, "existingTableName existingColumnName newTableName newColumnName", "undone")],
	["addAutoIncrement", kind(addAutoIncrement, "tableName columnName")],
	["addNotNullConstraint", kind(addNotNull, "tableName columnName", "undone")],
	["dropNotNullConstraint", kind(dropNotNull, "tableName columnName", "undone")],
	["addDefaultValue", kind(addDefault, "tableName columnName", "undone")],
	["dropDefaultValue", kind(dropDefault, "tableName columnName")],
	["addPrimaryKey", kind(addPrimaryKey, "tableName columnNames", "undone")],
	["dropPrimaryKey", kind(dropPrimaryKey, "tableName")],
	["addUniqueConstraint", kind(addUnique, "tableName columnNames", "undone")],
	["dropUniqueConstraint", kind(dropConstraint, "tableName constraintName")],
	["addForeignKeyConstraint", kind(addForeignKey, "baseTableName baseColumnNames referencedTableName referencedColumnNames constraintName", "undone")],
	["dropForeignKeyConstraint", kind(dropForeignKey, "baseTableName constraintName")],
	["dropAllForeignKeyConstraints", kind(unread("dropAllForeignKeyConstraints, which looks them up when it runs"), "baseTableName")],
	["createIndex", kind(createIndex, "tableName", "undone")],
	["dropIndex", kind(dropIndex, "indexName")],
	["createSequence", kind(createSequence, "sequenceName", "undone")],
	["alterSequence", kind(alterSequence, "sequenceName")],
	["dropSequence", kind(dropSequence, "sequenceName")],
	["renameSequence", kind(renameSequence, "oldSequenceName newSequenceName", "undone")],
	["createView", kind(createView, "viewName", "undone")],
	["dropView", kind(dropView, "viewName")],
	["renameView", kind(renameView, "oldViewName newViewName", "undone")],
	["createProcedure", kind(createProcedure, "")],
	["dropProcedure", kind(dropProcedure, "procedureName")],
	["insert", kind(insert, "tableName")],
	["update", kind(update, "tableName")],
	["delete", kind(remove, "tableName")],
	["loadData", kind(unread("loadData: rows of a file"), "tableName")],
	["loadUpdateData", kind(unread("loadUpdateData: rows of a file"), "tableName")],
	["sql", kind(sql, "")],
	["sqlFile", kind(sqlFile, "path")],
	["customChange", kind(unread("customChange: a class of the project"), "")],
	["executeCommand", kind(unread("executeCommand: a program"), "")],
	["tagDatabase", kind(nothing$1, "", "undone")],
	["empty", kind(nothing$1, "", "undone")],
	["output", kind(nothing$1, "", "undone")],
	["stop", kind(nothing$1, "")]
]);
const isUndone = ({ name }) => CHANGES.get(name)?.isUndone === true;
function sendChange(work, change) {
	const known = CHANGES.get(change.name);
	const name = /^[A-Za-z]\w{0,60}$/.test(change.name) ? change.name : "a change";
	if (known === void 0) return leave(work, `${name}, which is not known`, change);
	const missing = known.needs.find((need) => (attributeOf(change, need)?.trim() ?? "") === "");
	if (missing !== void 0) return leave(work, `${name} without ${missing}`, change);
	known.send(work, change);
}

//#endregion
//#region src/checks/migrations/programs/liquibase/dbms.ts
function isForPostgres(dbms) {
	const names = (dbms ?? "").toLowerCase().split(",").map((name) => name.trim()).filter((name) => name !== "");
	if (names.length === 0 || names.includes("all")) return true;
	if (names.includes("none") || names.includes("!postgresql")) return false;
	return names.includes("postgresql") || names.every((name) => name.startsWith("!"));
}
const OTHERS = /^(?:mysql|mariadb|oracle|mssql|sqlserver|h2|hsqldb|sqlite|db2|derby|!postgres(?:ql)?)$/i;
const isForOthers = (context) => !/\bnot\b|![\s(]/i.test(context ?? "") && (context ?? "").split(/,|\bor\b/i).every((alternative) => alternative.split(/\band\b|[()\s]+/i).some((word) => OTHERS.test(word)));

//#endregion
//#region src/checks/migrations/programs/liquibase/change-set.ts
const NO_CHANGES = new Set("id author context contextFilter dbms labels comment preConditions rollback modifySql validCheckSum failOnError runAlways runOnChange runInTransaction runWith runWithSpoolFile runOrder objectQuotingStrategy logicalFilePath created onValidationFail ignore".split(" "));
function readChangeSet(set, around) {
	if (isTrue(set, "ignore") || !isForPostgres(attributeOf(set, "dbms"))) return void 0;
	if (isForOthers(attributeOf(set, "context") ?? attributeOf(set, "contextFilter"))) return void 0;
	const work = {
		text: around.text,
		script: around.script,
		quoting: quotingOf(attributeOf(set, "objectQuotingStrategy")) ?? around.quoting,
		statements: [],
		unread: []
	};
	const changes = changesOf(set);
	for (const change of changes) if (isForPostgres(attributeOf(change, "dbms"))) sendChange(work, change);
	for (const { start, end } of modified(set)) work.unread.push({
		what: "modifySql: text around statements",
		start,
		end
	});
	const logicalPath = attributeOf(set, "logicalFilePath") ?? around.logicalPath;
	return {
		name: JSON.stringify([
			attributeOf(set, "id") ?? "",
			attributeOf(set, "author") ?? "",
			logicalPath ?? null
		]),
		hasOwnPath: logicalPath !== void 0,
		repeats: isTrue(set, "runOnChange") || isTrue(set, "runAlways"),
		start: set.start,
		end: set.end,
		statements: work.statements,
		unread: work.unread,
		wrapping: isFalse(set, "runInTransaction") ? "none" : "transaction",
		down: downOf(set, changes)
	};
}
function changesOf(set) {
	const lists = childrenOf(set, "changes");
	return (lists.length > 0 ? lists.flatMap(({ entries }) => entries) : set.entries).filter((child) => !NO_CHANGES.has(child.name) && (lists.length > 0 || child.start !== set.start));
}
const modified = (set) => childrenOf(set, "modifySql").filter((each) => isForPostgres(attributeOf(each, "dbms")));
function downOf(set, changes) {
	return childrenOf(set, "rollback").length > 0 || changes.every(isUndone) ? "given" : "missing";
}

//#endregion
//#region src/checks/migrations/programs/liquibase/paths.ts
const plainPath = (path) => path.trim().replace(/^classpath\*?:/, "").replace(/^\/+/, "");
const fileName = (path) => path.slice(path.lastIndexOf("/") + 1);
function besideFile(from, path) {
	const parts = from.split("/").slice(0, -1);
	for (const part of path.split("/")) if (part === "..") parts.pop();
	else if (part !== "." && part !== "") parts.push(part);
	return parts.join("/");
}
function resolvePath(from, path, among) {
	const near = besideFile(from, path);
	const inner = path.replace(/^(?:\.{1,2}\/)+/, "");
	if (among.includes(near)) return near;
	return among.find((each) => each === inner || each.endsWith(`/${inner}`));
}
const WINDOW = 1e3;
function mentionsOf(text, isXml, name) {
	const opening = new RegExp(isXml ? `<(?:\\w{1,30}:)?(${name})\\s` : `\\b(${name})["']?\\s{0,20}:`, "g");
	const value = isXml ? /\b(?:file|path)\s{0,20}=\s{0,20}["']([^"'<>]{1,500})["']/ : /\b(?:file|path)["']?\s{0,20}:\s{0,20}["']?([^\s"',}]{1,500})/;
	return [...text.matchAll(opening)].flatMap(({ 0: whole, 1: found = "", index }) => {
		const behind = text.slice(index + whole.length, index + whole.length + WINDOW);
		const [, path] = value.exec(isXml ? behind.replace(/>[\s\S]*/, "") : behind) ?? [];
		return path === void 0 ? [] : [{
			path: plainPath(path),
			name: found,
			at: index
		}];
	});
}
function scriptPaths({ path, text }, named) {
	return mentionsOf(text, /\.xml$/i.test(path), "sqlFile").flatMap((each) => resolvePath(path, each.path, named(fileName(each.path))) ?? []);
}

//#endregion
//#region src/checks/migrations/programs/liquibase/properties.ts
const MOST_IN_PROPERTY = 1e4;
const newBudget = () => ({ left: 5e6 });
function propertiesIn(log, earlier) {
	const found = new Map(earlier);
	for (const property of childrenOf(log, "property")) {
		const [name, value] = [attributeOf(property, "name")?.trim(), attributeOf(property, "value")];
		if (name === void 0 || value === void 0 || found.has(name)) continue;
		if (isForPostgres(attributeOf(property, "dbms"))) found.set(name, replaced(value, found, { left: MOST_IN_PROPERTY }));
	}
	return found;
}
const localNames = (log) => new Set(childrenOf(log, "property").filter((property) => isFalse(property, "global")).flatMap((property) => attributeOf(property, "name")?.trim() ?? []));
function replaced(text, properties, budget) {
	if (!text.includes("${")) return text;
	return text.replace(/\$\{([^{}\s]{1,200})\}/g, (written, name) => {
		const value = properties.get(name);
		if (value === void 0 || value.length > budget.left) return written;
		budget.left -= value.length;
		return value;
	});
}
function withProperties(entry, properties, budget) {
	return {
		...entry,
		text: entry.text === void 0 ? void 0 : replaced(entry.text, properties, budget),
		entries: entry.entries.map((child) => withProperties(child, properties, budget))
	};
}

//#endregion
//#region src/checks/migrations/programs/liquibase/xml.ts
function readXml(text) {
	try {
		const { root } = parseXml(text, { includeOffsets: true });
		if (root === null) return {
			problem: "XML without an element",
			at: 0
		};
		return toEntry(root, text.length);
	} catch (error) {
		if (!Error.isError(error) || !("pos" in error) || typeof error.pos !== "number") throw error;
		return {
			problem: "XML that is not well-formed",
			at: error.pos
		};
	}
}
function toEntry(element, length) {
	const place = {
		start: Math.min(element.start, length),
		end: Math.min(element.end, length)
	};
	const entries = Object.entries(element.attributes).map(([name, text]) => ({
		name: withoutPrefix(name),
		text,
		entries: [],
		...place
	}));
	let text = "";
	for (const child of element.children) if (child instanceof XmlElement) entries.push(toEntry(child, length));
	else if (child instanceof XmlText || child instanceof XmlCdata) text += child.text;
	return {
		name: withoutPrefix(element.name),
		text: text.trim() === "" ? void 0 : text,
		entries,
		...place
	};
}
const withoutPrefix = (name) => name.slice(name.indexOf(":") + 1);

//#endregion
//#region src/checks/migrations/programs/liquibase/yaml.ts
var import_dist = require_dist();
const MAX_YAML = 524288;
const MAX_ENTRIES = 3e5;
function readYaml(text) {
	if (text.length > 524288) return {
		problem: `a changelog of more than ${MAX_YAML / 1024} KiB`,
		at: 0
	};
	const document = (0, import_dist.parseDocument)(text, {
		prettyErrors: false,
		resolveKnownTags: false,
		logLevel: "error",
		uniqueKeys: false
	});
	const [error] = document.errors;
	if (error !== void 0) return {
		problem: "YAML or JSON that cannot be parsed",
		at: Math.min(error.pos[0], text.length)
	};
	const budget = {
		left: MAX_ENTRIES,
		text,
		targets: targetsIn(document)
	};
	const entries = entriesOf(document.contents, budget, void 0);
	if (budget.left < 0) return {
		problem: "a changelog that is too long to follow",
		at: 0
	};
	return {
		name: "",
		text: void 0,
		entries,
		start: 0,
		end: text.length
	};
}
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
function entriesOf(node, budget, within) {
	if ((0, import_dist.isAlias)(node)) return entriesOf(budget.targets.get(node), budget, within ?? placeOf(node, node, budget));
	if ((0, import_dist.isSeq)(node)) return node.items.flatMap((item) => --budget.left < 0 ? [] : entriesOf(item, budget, within));
	if (!(0, import_dist.isMap)(node)) return [];
	return node.items.flatMap((pair) => --budget.left < 0 ? [] : entryOf(pair, budget, within));
}
function entryOf({ key, value }, budget, within) {
	if (!(0, import_dist.isScalar)(key)) return [];
	const name = String(key.value);
	const place = within ?? placeOf(key, value, budget);
	if (name === "<<") return entriesOf(value, budget, place);
	const target = (0, import_dist.isAlias)(value) ? budget.targets.get(value) : value;
	return [{
		name,
		text: (0, import_dist.isScalar)(target) ? textOf(target) : void 0,
		entries: entriesOf(target, budget, (0, import_dist.isAlias)(value) ? place : within),
		...place
	}];
}
function textOf({ value, source }) {
	if (value === null || value === void 0) return void 0;
	if (typeof value === "number" && source !== void 0 && /^[-+]?\d+$/.test(source)) return source;
	return String(value);
}
function placeOf(key, value, { text }) {
	const start = key.range?.[0] ?? 0;
	let end = nodeEnd(value) ?? key.range?.[1] ?? start;
	while (end > start + 1 && /\s/.test(text.charAt(end - 1))) end--;
	return {
		start,
		end
	};
}
const nodeEnd = (value) => (0, import_dist.isAlias)(value) || (0, import_dist.isScalar)(value) || (0, import_dist.isMap)(value) || (0, import_dist.isSeq)(value) ? value.range?.[1] : void 0;

//#endregion
//#region src/checks/migrations/programs/liquibase/changelog.ts
function readChangelog({ path, text, scripts = /* @__PURE__ */ new Map() }, earlier) {
	const log = logOf$1(path, text);
	if (log === void 0) return {
		sql: nothing([]),
		properties: /* @__PURE__ */ new Map()
	};
	if ("problem" in log) return {
		sql: nothing([broken(log, text)]),
		properties: /* @__PURE__ */ new Map()
	};
	const properties = propertiesIn(log, earlier);
	const budget = newBudget();
	const around = {
		text,
		quoting: quotingOf(attributeOf(log, "objectQuotingStrategy")) ?? "LEGACY",
		logicalPath: attributeOf(log, "logicalFilePath"),
		script: (written) => {
			const found = scripts.get(resolvePath(path, plainPath(written), [...scripts.keys()]) ?? "");
			return found === void 0 ? void 0 : replaced(found, properties, budget);
		}
	};
	const parts = numbered((isElsewhere(log) ? [] : childrenOf(log, "changeSet")).flatMap((set) => readChangeSet(withProperties(set, properties, budget), around) ?? []));
	const local = localNames(log);
	const shared = new Map([...properties].filter(([name]) => !earlier.has(name) && !local.has(name)));
	return {
		sql: {
			...sumOf(parts),
			elsewhere: scriptsIn(log)
		},
		properties: shared
	};
}
function logOf$1(path, text) {
	if (/\.xml$/i.test(path)) {
		const root = readXml(text);
		return "problem" in root || root.name === "databaseChangeLog" ? root : void 0;
	}
	const file = readYaml(text);
	return "problem" in file ? file : childOf(file, "databaseChangeLog");
}
const broken = ({ problem, at }, text) => ({
	what: problem,
	start: Math.min(at, Math.max(0, text.length - 1)),
	end: Math.min(at + 1, text.length)
});
const nothing = (unread) => ({
	...sumOf([]),
	unread
});
function numbered(parts) {
	const seen = /* @__PURE__ */ new Map();
	return parts.map((part) => {
		const before = seen.get(part.name) ?? 0;
		seen.set(part.name, before + 1);
		return before === 0 ? part : {
			...part,
			name: `${part.name} ${before + 1}`
		};
	});
}
function isElsewhere(log) {
	const asked = childrenOf(log, "preConditions").flatMap((conditions) => childrenOf(conditions, "dbms"));
	return asked.length > 0 && asked.every((each) => !isForPostgres(attributeOf(each, "type")));
}
const scriptsIn = (log) => childrenOf(log, "include").filter((include) => /\.sql\s*$/i.test(attributeOf(include, "file") ?? "")).length;

//#endregion
//#region src/checks/migrations/programs/liquibase/order.ts
const CHANGE_SET = /<(?:\w{1,30}:)?changeSet\b|\bchangeSet["']?\s{0,20}:/;
function orderChangelogs(files) {
	const logs = [...files].sort((a, b) => a.path < b.path ? -1 : 1).map(logOf);
	const byName = Map.groupBy(logs, ({ file }) => fileName(file.path));
	const targets = new Map(logs.map((log) => [log, log.includes.map((each) => targetsOf(log, each, logs, byName))]));
	const included = new Set([...targets.values()].flat(2));
	const done = /* @__PURE__ */ new Set();
	const order = [];
	const visit = (log) => {
		if (done.has(log)) return;
		done.add(log);
		const first = log.includes.findIndex(({ at }) => at > log.firstSet);
		const own = log.firstSet === -1 ? 0 : first === -1 ? log.includes.length : first;
		for (const [index, inner] of (targets.get(log) ?? []).entries()) {
			if (index === own) order.push(log.file);
			inner.forEach(visit);
		}
		if (own >= log.includes.length) order.push(log.file);
	};
	for (const log of logs) if (!included.has(log)) visit(log);
	for (const log of logs) visit(log);
	return order;
}
function logOf(file) {
	return {
		file,
		includes: mentionsOf(file.text, /\.xml$/i.test(file.path), "include(?:All)?").map(({ path, name, at }) => ({
			path,
			at,
			isFolder: name === "includeAll"
		})),
		firstSet: file.text.search(CHANGE_SET)
	};
}
function targetsOf({ file }, { path, isFolder }, logs, byName) {
	if (isFolder) {
		const near = besideFile(file.path, path);
		const folder = (prefix) => (log) => log.file.path.startsWith(prefix) && log.file !== file;
		const beside = logs.filter(folder(`${near.replace(/\/+$/, "")}/`));
		if (beside.length > 0) return beside;
		const inside = `/${path.replace(/\/+$/, "")}/`;
		return logs.filter((log) => log.file !== file && `/${log.file.path}`.includes(inside));
	}
	const same = byName.get(fileName(path)) ?? [];
	const target = resolvePath(file.path, path, same.map((log) => log.file.path));
	return same.filter((log) => log.file.path === target && log.file !== file);
}

//#endregion
//#region src/checks/migrations/programs/liquibase.ts
const liquibase = {
	...liquibaseKind,
	appends: true,
	brings: scriptPaths,
	order: orderChangelogs,
	createReader: async () => {
		const known = /* @__PURE__ */ new Map();
		return { read: (file) => guarded(file, liquibaseKind.tool, () => {
			known.delete(file.path);
			const { sql, properties } = readChangelog(file, merged(known.values()));
			if (properties.size > 0) known.set(file.path, properties);
			return sql;
		}) };
	}
};
function merged(all) {
	const found = /* @__PURE__ */ new Map();
	for (const properties of all) for (const [name, value] of properties) if (!found.has(name)) found.set(name, value);
	return found;
}

//#endregion
export { liquibase };