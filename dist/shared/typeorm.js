import { t as typeormKind } from "./kind11.js";
import { _ as record, a as sqlOf, d as isCallable, f as isPrimitive, g as openRecord, h as native, i as nameOf, l as entry, m as list, p as itemsOf, r as literal, s as UNKNOWN, t as follow, u as is, v as truth } from "./follow.js";
import { createHash } from "node:crypto";

//#region src/checks/migrations/programs/typeorm/naming.ts
const KINDS = {
	index: ["IDX_", 26],
	foreignKey: ["FK_", 27],
	unique: ["UQ_", 27],
	primaryKey: ["PK_", 27],
	check: ["CHK_", 26],
	exclusion: ["XCL_", 26]
};
const tableName = (path) => path.slice(path.lastIndexOf(".") + 1);
function derivedName(kind, path, parts, where = "") {
	const [prefix, length] = KINDS[kind];
	const words = typeof parts === "string" ? parts : parts.toSorted().join("_");
	const key = `${tableName(path)}_${words}${where ? `_${where}` : ""}`;
	return prefix + createHash("sha1").update(encodeURIComponent(key.toWellFormed())).digest("hex").slice(0, length);
}
const quoted = (name) => `"${name}"`;
const quotedAll = (names) => names.map(quoted).join(", ");
const OWN_SCHEMA = "public";
const schemaOf = (path) => path.includes(".") ? path.split(".")[0] ?? OWN_SCHEMA : OWN_SCHEMA;
const pathSql = (path) => schemaOf(path) === OWN_SCHEMA ? quoted(tableName(path)) : `${quoted(schemaOf(path))}.${quoted(tableName(path))}`;
const besides = (path, name) => `${quoted(schemaOf(path))}.${quoted(name)}`;
const enumName = (path, column) => column.enumName ?? `${tableName(path)}_${column.name.toLowerCase()}_enum`;
const enumPath = (path, column) => `${schemaOf(path)}.${enumName(path, column)}`.split(".").map(quoted).join(".");

//#endregion
//#region src/checks/migrations/programs/typeorm/sql.ts
const isEnum = ({ type }) => type === "enum" || type === "simple-enum";
function fullType(column) {
	const digits = column.precision === void 0 ? "" : `(${column.precision})`;
	const size = column.length ? `(${column.length})` : column.precision !== void 0 && column.scale !== void 0 ? `(${column.precision},${column.scale})` : digits;
	const array = column.isArray ? " array" : "";
	const zoned = /^(time|timestamp) (with|without) time zone$/.exec(column.type);
	if (zoned) return `${zoned[1]}${digits}${zoned[2] === "with" ? " with time zone" : ""}${array}`;
	if (/^(?:geometry|geography)$/.test(column.type)) return `${column.type}${column.spatial === void 0 ? "" : `(${column.spatial})`}${array}`;
	return `${column.type}${size}${array}`;
}
const SERIALS = {
	integer: "SERIAL",
	int: "SERIAL",
	int4: "SERIAL",
	smallint: "SMALLSERIAL",
	int2: "SMALLSERIAL",
	bigint: "BIGSERIAL",
	int8: "BIGSERIAL"
};
function columnSql(path, column) {
	const parts = [quoted(column.name)];
	if (column.isGenerated && column.generationStrategy !== "uuid") if (column.generationStrategy === "identity") parts.push(`${column.type} GENERATED ${column.generatedIdentity ?? "BY DEFAULT"} AS IDENTITY`);
	else parts.push(SERIALS[column.type] ?? "");
	if (isEnum(column)) parts.push(enumPath(path, column) + (column.isArray ? " array" : ""));
	else if (!column.isGenerated || column.type === "uuid") parts.push(fullType(column));
	if (column.generatedType === "STORED" && column.asExpression) parts.push(`GENERATED ALWAYS AS (${column.asExpression}) STORED`);
	if (column.collation) parts.push(`COLLATE "${column.collation}"`);
	if (!column.isNullable) parts.push("NOT NULL");
	if (column.default !== void 0) parts.push(`DEFAULT ${column.default}`);
	if (column.isGenerated && column.generationStrategy === "uuid" && !column.default) parts.push("DEFAULT uuid_generate_v4()");
	return parts.filter((part) => part !== "").join(" ");
}
const createEnum = (path, column) => `CREATE TYPE ${enumPath(path, column)} AS ENUM(${(column.enum ?? []).map((value) => `'${value.replaceAll("'", "''")}'`).join(", ")})`;
const enumColumns = (columns) => columns.filter(isEnum);
const comment = (text) => text === void 0 || text === "" ? "NULL" : `'${text.replaceAll("'", "''").replaceAll("\0", "")}'`;
const commentColumn = (path, column) => `COMMENT ON COLUMN ${pathSql(path)}.${quoted(column.name)} IS ${comment(column.comment)}`;
const deferring = (word) => word === void 0 ? "" : ` DEFERRABLE ${word}`;
const primaryKeyName = (path, columns) => columns[0]?.primaryKeyConstraintName ?? derivedName("primaryKey", path, columns.map(({ name }) => name));
const uniqueSql = (path, { name, columns, deferrable }) => `CONSTRAINT ${quoted(name ?? derivedName("unique", path, columns))} UNIQUE (${quotedAll(columns)})${deferring(deferrable)}`;
const checkSql = (path, { name, expression }) => `CONSTRAINT ${quoted(name ?? derivedName("check", path, expression))} CHECK (${expression})`;
const exclusionSql = (path, { name, expression }) => `CONSTRAINT ${quoted(name ?? derivedName("exclusion", path, expression))} EXCLUDE ${expression}`;
const foreignKeyName = (path, { name, columns }) => name ?? derivedName("foreignKey", path, columns);
function foreignKeySql(path, key) {
	const action = (word, value) => value === void 0 ? "" : ` ${word} ${value}`;
	return `CONSTRAINT ${quoted(foreignKeyName(path, key))} FOREIGN KEY (${quotedAll(key.columns)}) REFERENCES ${pathSql(key.table)} (${quotedAll(key.references)})` + action("ON DELETE", key.onDelete) + action("ON UPDATE", key.onUpdate) + deferring(key.deferrable);
}
const primaryKeySql = (path, columns) => `CONSTRAINT ${quoted(primaryKeyName(path, columns))} PRIMARY KEY (${quotedAll(columns.map(({ name }) => name))})`;
function uniquesOf({ columns, uniques }) {
	const alone = columns.filter(({ name, isUnique }) => isUnique && !uniques.some((unique) => unique.columns.length === 1 && unique.columns[0] === name));
	return [...uniques, ...alone.map(({ name }) => ({ columns: [name] }))];
}
function createTableSql(table, withForeignKeys) {
	const { path, columns } = table;
	const keys = columns.filter(({ isPrimary }) => isPrimary);
	const parts = [
		...columns.map((column) => columnSql(path, column)),
		...uniquesOf(table).map((unique) => uniqueSql(path, unique)),
		...table.checks.map((check) => checkSql(path, check)),
		...table.exclusions.map((exclusion) => exclusionSql(path, exclusion)),
		...withForeignKeys ? table.foreignKeys.map((key) => foreignKeySql(path, key)) : [],
		...keys.length > 0 ? [primaryKeySql(path, keys)] : []
	];
	const comments = columns.filter((column) => column.comment).map((column) => `; ${commentColumn(path, column)}`);
	return `CREATE TABLE ${pathSql(path)} (${parts.join(", ")})${comments.join("")}`;
}
const indexName = (path, { name, columns, where }) => name ?? derivedName("index", path, columns, where);
function createIndexSql(path, index) {
	const kind = `${index.isUnique ? "UNIQUE " : ""}INDEX${index.isConcurrent ? " CONCURRENTLY" : ""}`;
	const method = index.isSpatial ? "USING GiST " : "";
	const where = index.where ? ` WHERE ${index.where}` : "";
	return `CREATE ${kind} ${quoted(indexName(path, index))} ON ${pathSql(path)} ${method}(${quotedAll(index.columns)})${where}`;
}
const dropIndexSql = (path, name, isConcurrent = false) => `DROP INDEX ${isConcurrent ? "CONCURRENTLY " : ""}${besides(path, name)}`;
const dropConstraintSql = (path, name) => `ALTER TABLE ${pathSql(path)} DROP CONSTRAINT ${quoted(name)}`;

//#endregion
//#region src/checks/migrations/programs/typeorm/memory.ts
const emptyMemory = () => ({
	tables: /* @__PURE__ */ new Map(),
	types: /* @__PURE__ */ new Set()
});
const SPELLED = {
	int: "integer",
	int4: "integer",
	int2: "smallint",
	int8: "bigint",
	varchar: "character varying",
	timestamp: "timestamp without time zone",
	timestamptz: "timestamp with time zone",
	time: "time without time zone",
	timetz: "time with time zone",
	bool: "boolean",
	decimal: "numeric",
	float: "double precision",
	float8: "double precision",
	float4: "real",
	char: "character",
	varbit: "bit varying",
	"simple-array": "text",
	"simple-json": "text",
	"simple-enum": "enum"
};
const spelled = (type) => SPELLED[type.toLowerCase()] ?? type;
const found = (column) => ({
	...column,
	type: spelled(column.type),
	...column.default !== void 0 && { default: String(column.default) }
});
const foundTable = (table) => ({
	...table,
	columns: table.columns.map(found),
	uniques: uniquesOf(table).map((unique) => ({
		...unique,
		name: unique.name ?? derivedName("unique", table.path, unique.columns)
	})),
	indices: table.indices.map((index) => ({
		...index,
		name: indexName(table.path, index)
	})),
	checks: table.checks.map((check) => ({
		...check,
		name: check.name ?? derivedName("check", table.path, check.expression)
	})),
	foreignKeys: table.foreignKeys.map((key) => ({
		...key,
		name: foreignKeyName(table.path, key)
	}))
});
const emptyTable = (path) => ({
	path,
	columns: [],
	indices: [],
	uniques: [],
	checks: [],
	exclusions: [],
	foreignKeys: []
});

//#endregion
//#region src/checks/migrations/programs/typeorm/as-values.ts
const strings = (items) => list(items);
function copyable(entries) {
	const made = record(entries.filter(([, value]) => value !== void 0));
	made.entries.set("clone", native(() => copyable([...made.entries].filter(([, value]) => !is(value, "native")))));
	return made;
}
const columnValue = (column) => copyable(Object.entries(column).map(([key, value]) => [key === "spatial" ? "spatialFeatureType" : key, Array.isArray(value) ? list(value) : value]));
const constraintValue = ({ name, columns, ...rest }) => copyable([
	["name", name],
	["columnNames", strings(columns)],
	...Object.entries(rest)
]);
const checkValue = ({ name, expression }) => copyable([["name", name], ["expression", expression]]);
const keyValue = (key) => copyable([
	["name", key.name],
	["columnNames", strings(key.columns)],
	["referencedTableName", key.table],
	["referencedColumnNames", strings(key.references)],
	["onDelete", key.onDelete],
	["onUpdate", key.onUpdate]
]);
function tableValue(table) {
	const columns = table.columns.map(columnValue);
	const made = copyable([
		["name", table.path],
		["columns", list(columns)],
		["indices", list(table.indices.map(constraintValue))],
		["uniques", list(table.uniques.map(constraintValue))],
		["checks", list(table.checks.map(checkValue))],
		["foreignKeys", list(table.foreignKeys.map(keyValue))],
		["primaryColumns", list(columns.filter((_, index) => table.columns[index]?.isPrimary))]
	]);
	const byName = native(([name]) => columns.find((column) => column.entries.get("name") === name));
	made.entries.set("findColumnByName", byName);
	return made;
}

//#endregion
//#region src/checks/migrations/programs/typeorm/call.ts
const NAMES = "with names that are only known when it runs";
const isOff = (value) => truth(value) === false && value !== void 0;
const remember = ({ memory, table }) => {
	if (memory.tables.has(table.path)) memory.tables.set(table.path, table);
};
const each = (method) => (call) => {
	const items = call.args[1];
	if (!is(items, "list")) return { what: NAMES };
	const sql = [];
	let what;
	for (const item of items.items) {
		const args = is(item, "record") && item.entries.has("oldColumn") ? [entry(item, "oldColumn"), entry(item, "newColumn")] : [item];
		const result = method({
			...call,
			args: [call.args[0], ...args]
		});
		if (Array.isArray(result)) sql.push(...result);
		else {
			sql.push(...result.sql ?? []);
			what ??= result.what;
		}
	}
	return what === void 0 ? sql : {
		sql,
		what
	};
};

//#endregion
//#region src/checks/migrations/programs/typeorm/columns.ts
function addColumn(table, column, memory) {
	const { path } = table;
	const sql = [];
	if (enumColumns([column]).length > 0) {
		const type = enumPath(path, column);
		if (!memory.types.has(type)) sql.push(createEnum(path, column));
		memory.types.add(type);
	}
	sql.push(`ALTER TABLE ${pathSql(path)} ADD ${columnSql(path, column)}`);
	if (column.isPrimary) {
		const keys = table.columns.filter(({ isPrimary }) => isPrimary);
		if (keys.length > 0) sql.push(dropConstraintSql(path, primaryKeyName(path, keys)));
		sql.push(`ALTER TABLE ${pathSql(path)} ADD ${primaryKeySql(path, [...keys, column])}`);
	}
	if (column.isUnique) {
		const name = derivedName("unique", path, [column.name]);
		sql.push(`ALTER TABLE ${pathSql(path)} ADD CONSTRAINT ${quoted(name)} UNIQUE (${quoted(column.name)})`);
		table.uniques.push({
			name,
			columns: [column.name]
		});
	}
	if (column.comment) sql.push(commentColumn(path, column));
	table.columns.push(found(column));
	return sql;
}
function dropColumn(table, name, memory) {
	const { path } = table;
	const sql = [];
	const column = table.columns.find((candidate) => candidate.name === name);
	const isAlone = ({ columns }) => columns.length === 1 && columns[0] === name;
	if (column?.isPrimary) {
		const keys = table.columns.filter(({ isPrimary }) => isPrimary);
		sql.push(dropConstraintSql(path, column.primaryKeyConstraintName ?? primaryKeyName(path, keys)));
		const others = keys.filter((key) => key !== column);
		if (others.length > 0) sql.push(`ALTER TABLE ${pathSql(path)} ADD ${primaryKeySql(path, others)}`);
	}
	const index = table.indices.find(isAlone);
	if (index) sql.push(dropIndexSql(path, indexName(path, index), index.isConcurrent));
	const unique = table.uniques.find(isAlone);
	if (unique) sql.push(dropConstraintSql(path, unique.name ?? derivedName("unique", path, [name])));
	sql.push(`ALTER TABLE ${pathSql(path)} DROP COLUMN ${quoted(name)}`);
	if (column && enumColumns([column]).length > 0 && memory.types.delete(enumPath(path, column))) sql.push(`DROP TYPE ${enumPath(path, column)}`);
	table.columns = table.columns.filter((candidate) => candidate !== column);
	table.indices = table.indices.filter(({ columns }) => !columns.includes(name));
	table.uniques = table.uniques.filter(({ columns }) => !columns.includes(name));
	table.foreignKeys = table.foreignKeys.filter(({ columns }) => !columns.includes(name));
	return sql;
}
const isRecreated = (before, after) => before.type !== after.type || before.length !== after.length || before.isArray !== after.isArray || after.generatedType === "STORED" && (!before.generatedType || before.asExpression !== after.asExpression);
function changeColumn(table, before, after, memory) {
	if (isRecreated(before, after)) return [...dropColumn(table, before.name, memory), ...addColumn(table, after, memory)];
	const { path } = table;
	const alter = `ALTER TABLE ${pathSql(path)} ALTER COLUMN ${quoted(after.name)}`;
	const sql = before.name === after.name ? [] : renameColumn(table, before, after, memory);
	const send = (part) => void sql.push(`${alter} ${part}`);
	if (before.precision !== after.precision || before.scale !== after.scale) send(`TYPE ${fullType(after)}`);
	const hasOtherValues = enumColumns([before]).length > 0 && (String(before.enum) !== String(after.enum) || before.enumName !== after.enumName);
	if (hasOtherValues) {
		const array = after.isArray ? "[]" : "";
		const old = enumPath(path, {
			...before,
			enumName: `${enumName(path, before)}_old`
		});
		const next = enumPath(path, after);
		sql.push(`ALTER TYPE ${enumPath(path, before)} RENAME TO ${quoted(`${enumName(path, before)}_old`)}`, createEnum(path, after));
		if (before.default !== void 0) send("DROP DEFAULT");
		send(`TYPE ${next}${array} USING ${quoted(after.name)}::"text"::${next}${array}`);
		if (after.default !== void 0) send(`SET DEFAULT ${after.default}`);
		sql.push(`DROP TYPE ${old}`);
	}
	if (before.isNullable !== after.isNullable) send(after.isNullable ? "DROP NOT NULL" : "SET NOT NULL");
	if (before.comment !== after.comment) sql.push(commentColumn(path, after));
	if (before.isPrimary !== after.isPrimary) sql.push(...changePrimary(table, after));
	if (before.isUnique !== after.isUnique) sql.push(...changeUnique(table, after));
	if (before.default !== after.default && !(hasOtherValues && before.default !== void 0)) send(after.default === void 0 ? "DROP DEFAULT" : `SET DEFAULT ${after.default}`);
	if (before.collation !== after.collation) send(`TYPE ${after.type} COLLATE "${after.collation}"`);
	table.columns = table.columns.map((column) => column.name === before.name || column.name === after.name ? found(after) : column);
	return sql;
}
function renameColumn(table, before, after, memory) {
	const { path } = table;
	const alter = `ALTER TABLE ${pathSql(path)}`;
	const sql = [`${alter} RENAME COLUMN ${quoted(before.name)} TO ${quoted(after.name)}`];
	if (enumColumns([before]).length > 0) {
		sql.push(`ALTER TYPE ${enumPath(path, before)} RENAME TO ${quoted(enumName(path, after))}`);
		memory.types.delete(enumPath(path, before));
		memory.types.add(enumPath(path, after));
	}
	const renamed = (columns) => [...columns.filter((name) => name !== before.name), after.name];
	const keys = table.columns.filter(({ isPrimary }) => isPrimary).map(({ name }) => name);
	if (before.isPrimary && before.primaryKeyConstraintName === void 0 && keys.includes(before.name)) {
		const from = derivedName("primaryKey", path, keys);
		sql.push(`${alter} RENAME CONSTRAINT ${quoted(from)} TO ${quoted(derivedName("primaryKey", path, renamed(keys)))}`);
	}
	table.uniques = table.uniques.map((unique) => {
		const { name, columns } = unique;
		if (!columns.includes(before.name) || name !== derivedName("unique", path, columns)) return unique;
		const next = {
			...unique,
			columns: renamed(columns),
			name: derivedName("unique", path, renamed(columns))
		};
		sql.push(`${alter} RENAME CONSTRAINT ${quoted(name)} TO ${quoted(next.name)}`);
		return next;
	});
	table.indices = table.indices.map((index) => {
		const { name, columns, where } = index;
		if (!columns.includes(before.name) || name !== derivedName("index", path, columns, where)) return index;
		const next = {
			...index,
			columns: renamed(columns),
			name: derivedName("index", path, renamed(columns), where)
		};
		sql.push(`ALTER INDEX ${besides(path, name)} RENAME TO ${quoted(next.name)}`);
		return next;
	});
	table.foreignKeys = table.foreignKeys.map((key) => {
		const { name, columns } = key;
		if (!columns.includes(before.name) || name !== derivedName("foreignKey", path, columns)) return key;
		const next = {
			...key,
			columns: renamed(columns),
			name: derivedName("foreignKey", path, renamed(columns))
		};
		sql.push(`${alter} RENAME CONSTRAINT ${quoted(name)} TO ${quoted(next.name)}`);
		return next;
	});
	table.columns = table.columns.map((column) => column.name === before.name ? {
		...column,
		name: after.name
	} : column);
	return sql;
}
function changePrimary(table, after) {
	const { path } = table;
	const keys = table.columns.filter(({ isPrimary }) => isPrimary);
	const sql = keys.length > 0 ? [dropConstraintSql(path, primaryKeyName(path, keys))] : [];
	const next = after.isPrimary ? [...keys, after] : keys.filter(({ name }) => name !== after.name);
	if (next.length > 0) sql.push(`ALTER TABLE ${pathSql(path)} ADD ${primaryKeySql(path, next)}`);
	return sql;
}
function changeUnique(table, after) {
	const { path } = table;
	const own = derivedName("unique", path, [after.name]);
	if (after.isUnique) {
		table.uniques.push({
			name: own,
			columns: [after.name]
		});
		return [`ALTER TABLE ${pathSql(path)} ADD CONSTRAINT ${quoted(own)} UNIQUE (${quoted(after.name)})`];
	}
	const unique = table.uniques.find(({ columns }) => columns.length === 1 && columns[0] === after.name);
	table.uniques = table.uniques.filter((candidate) => candidate !== unique);
	return [dropConstraintSql(path, unique?.name ?? own)];
}

//#endregion
//#region src/checks/migrations/programs/typeorm/objects.ts
const optional = (key, value) => value === void 0 || value === "" ? {} : { [key]: value };
const wordOf = (value) => value === null ? void 0 : nameOf(value) ?? sqlOf(value);
const wordsOf = (value) => {
	if (value === void 0) return [];
	if (!is(value, "list")) return void 0;
	const words = value.items.map((item) => nameOf(item));
	return words.every((word) => word !== void 0) ? words : void 0;
};
const isOn = (value, name) => truth(entry(value, name)) === true;
const TYPES = {
	String: "character varying",
	Number: "integer",
	Boolean: "boolean",
	Date: "timestamp without time zone"
};
function columnOf(value) {
	if (!is(value, "record")) return void 0;
	const get = (name) => entry(value, name);
	const name = nameOf(get("name"));
	const type = wordOf(get("type")) ?? "";
	if (name === void 0 || type === "" && get("type") !== void 0) return void 0;
	const given = get("default");
	const value_ = isPrimitive(given) ? given : sqlOf(given);
	const spatial = nameOf(get("spatialFeatureType"));
	const srid = nameOf(get("srid"));
	const values = enumOf(get("enum"));
	return {
		name,
		type: TYPES[type] ?? type,
		length: wordOf(get("length")) ?? "",
		...optional("precision", wordOf(get("precision"))),
		...optional("scale", wordOf(get("scale"))),
		...value_ !== void 0 && value_ !== null && { default: value_ },
		isNullable: isOn(value, "isNullable"),
		isPrimary: isOn(value, "isPrimary"),
		isUnique: isOn(value, "isUnique"),
		isArray: isOn(value, "isArray"),
		isGenerated: isOn(value, "isGenerated"),
		...optional("generationStrategy", wordOf(get("generationStrategy"))),
		...optional("generatedIdentity", wordOf(get("generatedIdentity"))),
		...optional("primaryKeyConstraintName", wordOf(get("primaryKeyConstraintName"))),
		...optional("comment", wordOf(get("comment"))),
		...values && { enum: values },
		...optional("enumName", wordOf(get("enumName"))),
		...optional("generatedType", wordOf(get("generatedType"))),
		...optional("asExpression", wordOf(get("asExpression"))),
		...optional("collation", wordOf(get("collation"))),
		...spatial !== void 0 && { spatial: srid === void 0 ? spatial : `${spatial},${srid}` }
	};
}
const hasUnknownDefault = (value) => {
	const given = entry(value, "default");
	return given !== void 0 && !isPrimitive(given) && sqlOf(given) === void 0;
};
const enumOf = (value) => value === void 0 ? void 0 : is(value, "list") ? value.items.map((item) => nameOf(item) ?? "…") : ["…"];
function indexOf(value) {
	const columns = is(value, "record") ? wordsOf(entry(value, "columnNames")) : void 0;
	if (!is(value, "record") || !columns) return void 0;
	const where = sqlOf(entry(value, "where") ?? "");
	if (where === void 0) return void 0;
	return {
		...optional("name", nameOf(entry(value, "name"))),
		columns,
		isUnique: isOn(value, "isUnique"),
		isSpatial: isOn(value, "isSpatial"),
		isConcurrent: isOn(value, "isConcurrent"),
		where
	};
}
function uniqueOf(value) {
	const columns = wordsOf(entry(value, "columnNames"));
	if (!is(value, "record") || !columns) return void 0;
	return {
		...optional("name", nameOf(entry(value, "name"))),
		columns,
		...optional("deferrable", nameOf(entry(value, "deferrable")))
	};
}
function checkOf(value) {
	const expression = sqlOf(entry(value, "expression"));
	return expression === void 0 ? void 0 : {
		...optional("name", nameOf(entry(value, "name"))),
		expression
	};
}
function foreignKeyOf(value, schema) {
	const columns = wordsOf(entry(value, "columnNames"));
	const references = wordsOf(entry(value, "referencedColumnNames"));
	const name = nameOf(entry(value, "referencedTableName"));
	if (!columns || !references || name === void 0) return void 0;
	const owner = nameOf(entry(value, "referencedSchema")) ?? schema;
	return {
		...optional("name", nameOf(entry(value, "name"))),
		columns,
		table: owner === void 0 || name.includes(".") ? name : `${owner}.${name}`,
		references,
		...optional("onDelete", nameOf(entry(value, "onDelete"))),
		...optional("onUpdate", nameOf(entry(value, "onUpdate"))),
		...optional("deferrable", nameOf(entry(value, "deferrable")))
	};
}
function pathOf(value) {
	if (!is(value, "record")) return nameOf(value);
	const name = nameOf(entry(value, "name"));
	const schema = nameOf(entry(value, "schema"));
	return name === void 0 || schema === void 0 || name.includes(".") ? name : `${schema}.${name}`;
}
function tableOf(value) {
	const path = pathOf(value);
	if (path === void 0 || !is(value, "record")) return void 0;
	const missing = [];
	const schema = path.includes(".") ? path.split(".")[0] : void 0;
	const all = (name, what, read) => {
		const given = entry(value, name);
		if (given !== void 0 && !is(given, "list")) missing.push(what);
		return itemsOf(given).flatMap((item) => {
			const known = read(item);
			if (known === void 0) missing.push(what);
			return known === void 0 ? [] : [known];
		});
	};
	return {
		table: {
			path,
			columns: all("columns", "a column", columnOf),
			indices: all("indices", "an index", indexOf),
			uniques: all("uniques", "a unique constraint", uniqueOf),
			checks: all("checks", "a check", checkOf),
			exclusions: all("exclusions", "an exclusion", checkOf),
			foreignKeys: all("foreignKeys", "a foreign key", (item) => foreignKeyOf(item, schema)),
			...optional("comment", nameOf(entry(value, "comment")))
		},
		missing
	};
}

//#endregion
//#region src/checks/migrations/programs/typeorm/constraints.ts
function nameGiven(value, derive) {
	return is(value, "record") ? nameOf(entry(value, "name")) ?? derive(value) : nameOf(value);
}
const alter = ({ table }) => `ALTER TABLE ${pathSql(table.path)}`;
const addsPart = (read, sql, keep) => (call) => {
	const part = read(call.args[1]);
	if (part === void 0) return { what: NAMES };
	keep(call.table, part);
	remember(call);
	return [sql(call.table.path, part)];
};
const dropsConstraint = (derive) => (call) => {
	const name = nameGiven(call.args[1], (value) => derive(call, value));
	if (name === void 0) return { what: NAMES };
	const { table } = call;
	table.uniques = table.uniques.filter((unique) => unique.name !== name);
	table.foreignKeys = table.foreignKeys.filter((key) => key.name !== name);
	return [dropConstraintSql(table.path, name)];
};
const constraint = (sql, path) => `ALTER TABLE ${pathSql(path)} ADD ${sql}`;
const createIndex = addsPart(indexOf, createIndexSql, (table, index) => table.indices.push({
	...index,
	name: indexName(table.path, index)
}));
const dropIndex = ({ args, table }) => {
	const index = indexOf(args[1]);
	const name = nameGiven(args[1], () => index && indexName(table.path, index));
	if (name === void 0) return { what: NAMES };
	const known = table.indices.find((candidate) => candidate.name === name);
	table.indices = table.indices.filter((candidate) => candidate !== known);
	return [dropIndexSql(table.path, name, index?.isConcurrent ?? known?.isConcurrent ?? false)];
};
const createForeignKey = addsPart((value) => foreignKeyOf(value), (path, key) => constraint(foreignKeySql(path, key), path), (table, key) => table.foreignKeys.push({
	...key,
	name: foreignKeyName(table.path, key)
}));
const dropForeignKey = dropsConstraint(({ table }, value) => {
	const key = foreignKeyOf(value);
	return key && foreignKeyName(table.path, key);
});
const createUnique = addsPart(uniqueOf, (path, unique) => constraint(uniqueSql(path, unique), path), (table, unique) => table.uniques.push({
	...unique,
	name: unique.name ?? derivedName("unique", table.path, unique.columns)
}));
const dropUnique = dropsConstraint(({ table }, value) => {
	const unique = uniqueOf(value);
	return unique && derivedName("unique", table.path, unique.columns);
});
const createCheck = addsPart(checkOf, (path, check) => constraint(checkSql(path, check), path), (table, check) => table.checks.push(check));
const dropCheck = dropsConstraint(({ table }, value) => {
	const check = checkOf(value);
	return check && derivedName("check", table.path, check.expression);
});
const createExclusion = addsPart(checkOf, (path, exclusion) => constraint(exclusionSql(path, exclusion), path), () => void 0);
const dropExclusion = dropsConstraint(({ table }, value) => {
	const exclusion = checkOf(value);
	return exclusion && derivedName("exclusion", table.path, exclusion.expression);
});
const createPrimaryKey = (call) => {
	const { args, table } = call;
	const columns = is(args[1], "list") ? args[1].items.map(nameOf) : [void 0];
	const names = columns.flatMap((name) => name === void 0 ? [] : [name]);
	if (names.length !== columns.length) return { what: NAMES };
	const name = nameOf(args[2]) ?? derivedName("primaryKey", table.path, names);
	table.columns = table.columns.map((column) => names.includes(column.name) ? {
		...column,
		isPrimary: true
	} : column);
	remember(call);
	return [`${alter(call)} ADD CONSTRAINT ${quoted(name)} PRIMARY KEY (${quotedAll(names)})`];
};
const dropPrimaryKey = (call) => {
	const { table } = call;
	const keys = table.columns.filter(({ isPrimary }) => isPrimary);
	if (keys.length === 0) return { what: "a primary key whose columns are not known here" };
	table.columns = table.columns.map((column) => ({
		...column,
		isPrimary: false
	}));
	remember(call);
	return [dropConstraintSql(table.path, primaryKeyName(table.path, keys))];
};
const updatePrimaryKeys = (call) => {
	const columns = itemsOf(call.args[1]).flatMap((item) => columnOf(item) ?? []);
	const keys = call.table.columns.filter(({ isPrimary }) => isPrimary);
	if (columns.length === 0 || keys.length === 0) return { what: "a primary key whose columns are not known here" };
	const names = columns.map(({ name }) => name);
	const { path } = call.table;
	return [dropConstraintSql(path, primaryKeyName(path, keys)), `${alter(call)} ADD CONSTRAINT ${quoted(derivedName("primaryKey", path, names))} PRIMARY KEY (${quotedAll(names)})`];
};
const CONSTRAINTS = {
	createPrimaryKey,
	dropPrimaryKey,
	updatePrimaryKeys,
	createIndex,
	createIndices: each(createIndex),
	dropIndex,
	dropIndices: each(dropIndex),
	createForeignKey,
	createForeignKeys: each(createForeignKey),
	dropForeignKey,
	dropForeignKeys: each(dropForeignKey),
	createUniqueConstraint: createUnique,
	createUniqueConstraints: each(createUnique),
	dropUniqueConstraint: dropUnique,
	dropUniqueConstraints: each(dropUnique),
	createCheckConstraint: createCheck,
	createCheckConstraints: each(createCheck),
	dropCheckConstraint: dropCheck,
	dropCheckConstraints: each(dropCheck),
	createExclusionConstraint: createExclusion,
	createExclusionConstraints: each(createExclusion),
	dropExclusionConstraint: dropExclusion,
	dropExclusionConstraints: each(dropExclusion)
};

//#endregion
//#region src/checks/migrations/programs/typeorm/tables.ts
function createTable(table, options, memory) {
	const { path } = table;
	const sql = [];
	for (const column of enumColumns(table.columns)) {
		const type = enumPath(path, column);
		if (!memory.types.has(type)) sql.push(createEnum(path, column));
		memory.types.add(type);
	}
	sql.push(createTableSql(table, options.foreignKeys));
	if (options.indices) sql.push(...table.indices.map((index) => createIndexSql(path, index)));
	if (table.comment) sql.push(`COMMENT ON TABLE ${pathSql(path)} IS ${comment(table.comment)}`);
	const known = foundTable(table);
	if (!options.foreignKeys) known.foreignKeys = [];
	if (!options.indices) known.indices = [];
	memory.tables.set(path, known);
	return sql;
}
function dropTable(path, options, memory) {
	const table = memory.tables.get(path) ?? emptyTable(path);
	memory.tables.delete(path);
	return [
		...options.indices ? table.indices.map((index) => dropIndexSql(path, indexName(path, index), index.isConcurrent)) : [],
		...options.foreignKeys ? table.foreignKeys.map((key) => dropConstraintSql(path, foreignKeyName(path, key))) : [],
		`DROP TABLE ${pathSql(path)}`
	];
}
function renameTable(path, name, memory) {
	const table = memory.tables.get(path) ?? emptyTable(path);
	const schema = path.includes(".") ? path.split(".")[0] : void 0;
	const next = schema === void 0 ? name : `${schema}.${name}`;
	const sql = [`ALTER TABLE ${pathSql(path)} RENAME TO ${quoted(name)}`];
	const alter = `ALTER TABLE ${pathSql(next)}`;
	const prefix = schema === void 0 ? "" : `${schema}.`;
	const keys = table.columns.filter(({ isPrimary }) => isPrimary);
	const keyColumns = keys.map((column) => column.name);
	if (keys.length > 0 && keys[0]?.primaryKeyConstraintName === void 0) sql.push(`${alter} RENAME CONSTRAINT ${quoted(derivedName("primaryKey", path, keyColumns))} TO ${quoted(derivedName("primaryKey", next, keyColumns))}`);
	for (const column of table.columns) if (column.isGenerated && column.generationStrategy === "increment") sql.push(`ALTER SEQUENCE ${pathSql(`${prefix}${tableName(path)}_${column.name}_seq`)} RENAME TO ${quoted(`${name}_${column.name}_seq`)}`);
	const renamed = {
		...table,
		path: next
	};
	const constraint = (kind, item) => {
		if (item.name !== derivedName(kind, path, item.columns)) return item;
		const to = derivedName(kind, next, item.columns);
		sql.push(`${alter} RENAME CONSTRAINT ${quoted(item.name)} TO ${quoted(to)}`);
		return {
			...item,
			name: to
		};
	};
	renamed.uniques = table.uniques.map((unique) => constraint("unique", unique));
	renamed.indices = table.indices.map((index) => {
		if (index.name !== derivedName("index", path, index.columns, index.where)) return index;
		const to = derivedName("index", next, index.columns, index.where);
		sql.push(`ALTER INDEX ${besides(path, index.name)} RENAME TO ${quoted(to)}`);
		return {
			...index,
			name: to
		};
	});
	renamed.foreignKeys = table.foreignKeys.map((key) => constraint("foreignKey", key));
	for (const column of enumColumns(table.columns)) if (column.enumName === void 0) {
		sql.push(`ALTER TYPE ${enumPath(path, column)} RENAME TO ${quoted(enumName(next, column))}`);
		memory.types.delete(enumPath(path, column));
		memory.types.add(enumPath(next, column));
	}
	memory.tables.delete(path);
	memory.tables.set(next, renamed);
	return sql;
}

//#endregion
//#region src/checks/migrations/programs/typeorm/methods.ts
const creates = ({ args, memory }) => {
	const given = tableOf(args[0]);
	if (!given) return { what: NAMES };
	const sql = createTable(given.table, {
		foreignKeys: !isOff(args[2]),
		indices: !isOff(args[3])
	}, memory);
	const hidden = itemsOf(entry(args[0], "columns")).some(hasUnknownDefault) ? ["a default"] : [];
	const missing = [...given.missing, ...hidden];
	return missing.length > 0 ? {
		sql,
		what: `${missing[0]} that is only known when it runs`
	} : sql;
};
const adds = (call) => {
	const column = columnOf(call.args[1]);
	if (!column) return { what: NAMES };
	const sql = addColumn(call.table, column, call.memory);
	remember(call);
	return hasUnknownDefault(call.args[1]) ? {
		sql,
		what: "a default that is only known when it runs"
	} : sql;
};
const drops = (call) => {
	const name = pathOf(call.args[1]);
	if (name === void 0) return { what: NAMES };
	const sql = dropColumn(call.table, name, call.memory);
	remember(call);
	return sql;
};
function before(value, table) {
	const given = is(value, "record") ? columnOf(value) : void 0;
	if (given) return given;
	const name = nameOf(value);
	return name === void 0 ? void 0 : table.columns.find((column) => column.name === name) ?? name;
}
const changes = (call) => {
	const { args, table, memory } = call;
	const old = before(args[1], table);
	const next = columnOf(args[2]);
	if (!old || !next) return { what: NAMES };
	const unlike = typeof old === "string" && spelled(next.type) !== next.type ? {
		...found(next),
		name: old
	} : void 0;
	const known = typeof old === "string" ? unlike : old;
	if (!known) return { what: "a column whose present type is not known here: another type or length makes it anew, without its data" };
	const sql = changeColumn(table, known, next, memory);
	remember(call);
	return sql;
};
const renames = (call) => {
	const { args, table, memory } = call;
	const old = before(args[1], table);
	const next = is(args[2], "record") ? columnOf(args[2]) : nameOf(args[2]);
	if (!old || !next) return { what: NAMES };
	const blank = {
		name: typeof old === "string" ? old : old.name,
		type: "",
		length: "",
		isNullable: false,
		isPrimary: false,
		isUnique: false,
		isArray: false,
		isGenerated: false
	};
	const from = typeof old === "string" ? blank : old;
	if (typeof next !== "string" && typeof old === "string") return changes(call);
	const sql = changeColumn(table, from, typeof next === "string" ? {
		...from,
		name: next
	} : next, memory);
	remember(call);
	return sql;
};
const schema = (build) => ({ args }) => {
	const name = nameOf(args[0]);
	return name === void 0 ? { what: NAMES } : [build(quoted(name), args)];
};
const view = ({ args }) => {
	const path = pathOf(args[0]);
	const sql = sqlOf(entry(args[0], "expression"));
	const kind = truth(entry(args[0], "materialized")) === true ? "MATERIALIZED " : "";
	if (path === void 0 || sql === void 0) return { what: "a view over a query that is built when it runs" };
	return [`CREATE ${kind}VIEW ${pathSql(path)} AS ${sql}`];
};
const METHODS = {
	createTable: creates,
	dropTable: ({ args, table, memory }) => dropTable(table.path, {
		foreignKeys: !isOff(args[2]),
		indices: !isOff(args[3])
	}, memory),
	renameTable: ({ args, table, memory }) => {
		const name = nameOf(args[1]);
		return name === void 0 ? { what: NAMES } : renameTable(table.path, name, memory);
	},
	addColumn: adds,
	addColumns: each(adds),
	dropColumn: drops,
	dropColumns: each(drops),
	renameColumn: renames,
	changeColumn: changes,
	changeColumns: each(changes),
	...CONSTRAINTS,
	clearTable: ({ table }) => [`TRUNCATE TABLE ${pathSql(table.path)}`],
	changeTableComment: ({ args, table }) => [`COMMENT ON TABLE ${pathSql(table.path)} IS ${comment(nameOf(args[1]))}`],
	createSchema: schema((name, args) => `CREATE SCHEMA ${truth(args[1]) === true ? "IF NOT EXISTS " : ""}${name}`),
	dropSchema: schema((name, args) => `DROP SCHEMA ${truth(args[1]) === true ? "IF EXISTS " : ""}${name}${truth(args[2]) === true ? " CASCADE" : ""}`),
	createDatabase: schema((name) => `CREATE DATABASE ${name}`),
	dropDatabase: schema((name, args) => `DROP DATABASE ${truth(args[1]) === true ? "IF EXISTS " : ""}${name}`),
	createView: view,
	dropView: ({ args }) => {
		const path = pathOf(args[0]);
		const kind = truth(entry(args[0], "materialized")) === true ? "MATERIALIZED " : "";
		return path === void 0 ? { what: NAMES } : [`DROP ${kind}VIEW ${pathSql(path)}`];
	},
	clearDatabase: () => ({ what: "all tables are dropped" })
};

//#endregion
//#region src/checks/migrations/programs/typeorm/query-builder.ts
const PARAMETER = "$1";
const valueSql = (value) => {
	if (value === null || value === void 0) return "NULL";
	if (typeof value === "string") return literal(value);
	if (isPrimitive(value)) return String(value);
	return PARAMETER;
};
function queryBuilder(table, machine) {
	let target = nameOf(table);
	let verb = "";
	let values;
	let slot;
	const conditions = [];
	const render = (place) => () => {
		if (target === void 0) {
			machine.effects.cannotRead("rows of a table whose name is only known when it runs", place);
			return;
		}
		const where = conditions.length > 0 ? ` WHERE ${conditions.join(" ")}` : "";
		if (verb === "delete") return `DELETE FROM ${pathSql(target)}${where}`;
		const rows = (is(values, "list") ? itemsOf(values) : [values]).filter((row) => is(row, "record"));
		const [first] = rows;
		if (!first) {
			machine.effects.cannotRead("rows that are changed as only the run knows", place);
			return;
		}
		const columns = [...first.entries.keys()];
		if (verb === "update") return `UPDATE ${pathSql(target)} SET ${columns.map((name) => `${quoted(name)} = ${valueSql(first.entries.get(name))}`).join(", ")}${where}`;
		const tuples = rows.map(({ entries }) => `(${columns.map((name) => entries.has(name) ? valueSql(entries.get(name)) : "DEFAULT").join(", ")})`);
		return `INSERT INTO ${pathSql(target)} (${columns.map(quoted).join(", ")}) VALUES ${tuples.join(", ")}`;
	};
	const host = {
		kind: "host",
		isConnection: false,
		awaited: () => UNKNOWN,
		get: (property) => native((args, place) => {
			if (slot) slot.end = place.end;
			const [first] = args;
			if (property === "insert" || property === "update" || property === "delete" || property === "softDelete") {
				verb = property;
				if (property === "update" && first !== void 0) if (is(first, "record")) values = first;
				else target = nameOf(first);
				slot ??= machine.effects.send(render(place), place);
			} else if (property === "into" || property === "from") target = nameOf(first) ?? target;
			else if (property === "set" || property === "values") values = first;
			else if (/^(?:and|or)?Where(?:InIds)?$/i.test(property)) {
				const word = conditions.length === 0 ? "" : property.startsWith("or") ? "OR " : "AND ";
				conditions.push(word + conditionSql(first));
			} else if (/^(?:execute|getMany|getRawMany|getOne|getRawOne|getCount|getManyAndCount|stream)$/.test(property)) return UNKNOWN;
			else if (property === "then" && isCallable(first)) return machine.call(first, [UNKNOWN], place);
			return host;
		})
	};
	return host;
}
const conditionSql = (value) => {
	const text = sqlOf(value);
	return text === void 0 ? PARAMETER : text.replace(/(?<!:):(?:\.\.\.)?\w+/g, PARAMETER);
};

//#endregion
//#region src/checks/migrations/programs/typeorm/runner.ts
function queryRunner(session) {
	const { machine, memory } = session;
	const { effects } = machine;
	const options = openRecord([["type", "postgres"]]);
	const driver = openRecord([["options", options]]);
	const query = native(([sql], place) => {
		const text = sqlOf(sql);
		if (text === void 0) effects.cannotRead("`query` with SQL that is built when it runs", place);
		else effects.send(text, place);
		return UNKNOWN;
	});
	const transaction = native((args, place) => {
		const callback = args.at(-1) ?? null;
		effects.send("START TRANSACTION", place);
		if (isCallable(callback)) machine.call(callback, [manager], place);
		effects.send("COMMIT", {
			start: place.end - 1,
			end: place.end
		});
		return UNKNOWN;
	});
	const manager = {
		kind: "host",
		isConnection: true,
		get: (property) => {
			if (property === "query") return query;
			if (property === "transaction") return transaction;
			if (property === "createQueryBuilder") return native(([table]) => queryBuilder(table, machine));
			if (property === "connection" || property === "manager" || property === "dataSource") return manager;
			if (property === "queryRunner") return runner;
			if (property === "createQueryRunner") return native(() => runner);
			if (property === "options") return options;
			if (property === "driver") return driver;
			if (property === "getRepository") return native(() => repository);
			return entities(property);
		}
	};
	const repository = {
		kind: "host",
		isConnection: true,
		get: (property) => {
			if (property === "query") return query;
			if (property === "createQueryBuilder") return native(() => queryBuilder(void 0, machine));
			return entities(property);
		}
	};
	const runner = {
		kind: "host",
		isConnection: true,
		get: (property) => {
			switch (property) {
				case "query": return query;
				case "manager":
				case "connection":
				case "dataSource": return manager;
				case "startTransaction": return sends("START TRANSACTION");
				case "commitTransaction": return sends("COMMIT");
				case "rollbackTransaction": return sends("ROLLBACK");
				case "hasTable":
				case "hasColumn":
				case "hasSchema":
				case "getTables":
				case "getCurrentSchema":
				case "getCurrentDatabase":
				case "getDatabases":
				case "getSchemas":
				case "getView":
				case "getViews":
				case "stream": return native(() => UNKNOWN);
				case "getTable": return native(([name]) => {
					const table = memory.tables.get(pathOf(name) ?? "");
					return table ? tableValue(table) : UNKNOWN;
				});
				case "connect":
				case "release":
				case "clearSqlMemory":
				case "enableSqlMemory":
				case "disableSqlMemory": return native(() => void 0);
				case "isTransactionActive": return true;
				default: {
					const method = Object.hasOwn(METHODS, property) ? METHODS[property] : void 0;
					return method ? native((args, place) => called(property, method, args, place)) : UNKNOWN;
				}
			}
		}
	};
	const sends = (sql) => native((_, place) => {
		effects.send(sql, place);
	});
	const called = (name, method, args, place) => {
		const path = pathOf(args[0]);
		const table = path === void 0 ? void 0 : memory.tables.get(path) ?? emptyTable(path);
		const result = table === void 0 && !/Schema$|Database$|View$/.test(name) ? { what: "a table whose name is only known when it runs" } : method({
			args,
			table: table ?? emptyTable(""),
			memory
		});
		if (Array.isArray(result)) for (const sql of result) effects.send(sql, place);
		else {
			for (const sql of result.sql ?? []) effects.send(sql, place);
			effects.cannotRead(`\`${name}\`: ${result.what}`, place);
		}
	};
	const entities = (property) => native((_, place) => {
		if (/^(?:save|insert|update|upsert|delete|remove|softDelete|softRemove|restore|recover|increment|decrement|clear)$/.test(property)) effects.cannotRead("rows that are changed through entities", place);
		return UNKNOWN;
	});
	return runner;
}
function typeormPackage() {
	const made = native(([options]) => is(options, "record") ? record(options.entries) : UNKNOWN);
	return openRecord([
		["Table", made],
		["TableForeignKey", made],
		...[
			"TableColumn",
			"TableIndex",
			"TableUnique",
			"TableCheck",
			"TableExclusion",
			"View"
		].map((name) => [name, made])
	]);
}

//#endregion
//#region src/checks/migrations/programs/typeorm.ts
const timeOf = ({ path, text }) => {
	const name = /\bclass\s+\w*?(\d{13})\b/.exec(text)?.[1] ?? /\bname\s*(?::\s*string\s*)?=\s*['"`]\w*?(\d{13})['"`]/.exec(text)?.[1];
	return Number(name ?? /(\d{13})/.exec(path.slice(path.lastIndexOf("/") + 1))?.[1] ?? 0);
};
const typeorm = {
	...typeormKind,
	order: (files) => files.map((file) => ({
		file,
		time: timeOf(file)
	})).toSorted((a, b) => a.time - b.time || (a.file.path < b.file.path ? -1 : 1)).map(({ file }) => file),
	createReader: async () => {
		const memory = emptyMemory();
		const typeormExports = typeormPackage();
		return { read: ({ text }) => follow(text, {
			packages: (name) => name === "typeorm" ? typeormExports : void 0,
			wrapping: (module) => module.option("transaction") === false ? "none" : "transaction",
			run: (module, machine) => {
				const runner = queryRunner({
					memory,
					machine
				});
				machine.call(module.up, [runner], {
					start: 0,
					end: text.length,
					name: 0
				}, module.self);
			}
		}) };
	}
};

//#endregion
export { typeorm };