import { n as byFileName } from "./files2.js";
import { t as knexKind } from "./kind6.js";
import { _ as record, c as awaited, d as isCallable, g as openRecord, h as native, i as nameOf, l as entry, m as list, n as toJson, p as itemsOf, s as UNKNOWN, t as follow, u as is, v as truth } from "./follow.js";
import { a as rawHost, c as usedRaw, d as wrapped, i as qualified, l as withBindings, n as literalOf, o as rawOf, r as piece, s as takeParts, t as escaped, u as wrap } from "./raw.js";

//#region src/checks/migrations/programs/knex/conditions.ts
const UNKNOWN_CONDITION = "$1";
const METHOD = /^(and|or)?where(.*)$/i;
const isCondition = (method) => METHOD.test(method);
function conditionOf(method, args, group) {
	const [, word, rest = ""] = METHOD.exec(method) ?? [];
	const sql = conditionSql(rest.toLowerCase(), args, group);
	return sql === "" ? void 0 : {
		word: word?.toLowerCase() === "or" ? "or" : "and",
		sql: sql ?? "$1"
	};
}
function conditionSql(kind, args, group) {
	const [first, second] = args;
	const column = () => wrapped(first);
	const simple = (build) => {
		const name = column();
		return name === void 0 ? void 0 : build(name);
	};
	switch (kind) {
		case "raw": return rawOf(first) ? usedRaw(first)?.sql : withBindings(first, second);
		case "null": return simple((name) => `${name} is null`);
		case "notnull": return simple((name) => `${name} is not null`);
		case "in":
		case "notin": {
			const items = is(second, "list") ? second.items.map(literalOf) : void 0;
			if (!items?.every((item) => item !== void 0) || is(first, "list")) return void 0;
			return simple((name) => `${name} ${kind === "in" ? "" : "not "}in (${items.join(", ") || "NULL"})`);
		}
		case "between": {
			const [from, to] = itemsOf(second).map(literalOf);
			return from === void 0 || to === void 0 ? void 0 : simple((name) => `${name} between ${from} and ${to}`);
		}
		case "like":
		case "ilike": return compare(first, kind, second);
		case "not": {
			const inner = conditionSql("", args, group);
			return inner === void 0 || inner === "" ? inner : `not (${inner})`;
		}
		case "": return plain(args, group);
		default: return;
	}
}
function plain(args, group) {
	const [first, second, third] = args;
	if (isCallable(first)) {
		const inner = group(first);
		return inner === void 0 || inner === "" ? inner : `(${inner})`;
	}
	if (rawOf(first) && args.length === 1) return usedRaw(first)?.sql;
	if (is(first, "record")) {
		if (first.isOpen) return void 0;
		const parts = [...first.entries].map(([name, value]) => compare(name, "=", value));
		return parts.every((part) => part !== void 0) ? parts.join(" and ") : void 0;
	}
	if (typeof first === "boolean") return first ? "1 = 1" : "1 = 0";
	if (args.length === 2) return compare(first, "=", second);
	const operator = nameOf(second);
	return operator !== void 0 && /^(?:[<>=!~*@&|?-]{1,4}|(?:not )?(?:i?like|in|between)|is(?: not)?)$/i.test(operator) ? compare(first, operator.toLowerCase(), third) : void 0;
}
function compare(name, operator, value) {
	const column = wrapped(name);
	if (column === void 0) return void 0;
	if (value === null) return `${column} is ${operator === "=" || operator === "is" ? "" : "not "}null`;
	const literal = is(value, "list") && /in$/.test(operator) ? `(${value.items.map((item) => literalOf(item) ?? "$1").join(", ")})` : literalOf(value) ?? "$1";
	return is(entry(value, "state"), "unknown") ? void 0 : `${column} ${operator} ${literal}`;
}

//#endregion
//#region src/checks/migrations/programs/knex/query.ts
const VERBS = /^(?:insert|update|del|delete|truncate|increment|decrement|upsert)$/;
const ITERATES = /^(?:then|map|mapSeries|each|forEach|reduce|filter|tap)$/;
function queryHost(table, machine, schema) {
	const query = {
		table,
		schema,
		conditions: [],
		joins: false
	};
	takeParts(table);
	const host = {
		kind: "host",
		isConnection: false,
		awaited: () => UNKNOWN,
		get: (property) => {
			if (property === "conditions") return whereSql(query.conditions);
			if (property === "catch" || property === "finally") return native(() => host);
			if (ITERATES.test(property)) return native(([callback, ...rest], place) => afterwards(callback, rest, place, machine));
			if (/^(?:\d+|length|rows|rowCount)$/.test(property)) return UNKNOWN;
			return native((args, place) => {
				if (query.slot) query.slot.end = place.end;
				for (const arg of args) takeParts(arg);
				called(query, property, args, place, machine);
				return host;
			});
		}
	};
	return host;
}
function afterwards(callback, rest, place, machine) {
	if (!isCallable(callback)) return UNKNOWN;
	const [result] = machine.maybe(() => machine.call(callback, [
		UNKNOWN,
		UNKNOWN,
		...rest
	], place));
	return awaited(result);
}
function called(query, method, args, place, machine) {
	if (isCondition(method)) {
		const group = (callback) => {
			const inner = groupHost();
			if (!isCallable(callback)) return void 0;
			machine.call(callback, [inner.host], place, inner.host);
			return joinConditions(inner.conditions);
		};
		const condition = conditionOf(method, args, group);
		if (condition) query.conditions.push(condition);
	} else if (VERBS.test(method)) {
		query.verb = {
			name: method === "delete" ? "del" : method,
			args
		};
		query.slot ??= machine.effects.send(() => verbSql(query, place, machine), place);
	} else if (method === "from" || method === "into" || method === "table") query.table = args[0];
	else if (method === "withSchema") query.schema = nameOf(args[0]);
	else if (method === "onConflict") query.conflict = {
		columns: args[0],
		action: ""
	};
	else if ((method === "ignore" || method === "merge") && query.conflict) {
		query.conflict.action = method;
		if (args[0] !== void 0) query.conflict.values = args[0];
	} else if (/join|^limit$|^with|having/i.test(method)) query.joins = true;
}
function groupHost() {
	const conditions = [];
	const host = {
		kind: "host",
		isConnection: false,
		get: (property) => native((args) => {
			const condition = isCondition(property) ? conditionOf(property, args, () => void 0) : void 0;
			if (condition) conditions.push(condition);
			return host;
		})
	};
	return {
		host,
		conditions
	};
}
const joinConditions = (conditions) => conditions.map(({ word, sql }, index) => index === 0 ? sql : `${word} ${sql}`).join(" ");
const whereSql = (conditions) => conditions.length === 0 ? "" : `where ${joinConditions(conditions)}`;
function verbSql(query, place, machine) {
	const raw = rawOf(query.table);
	const name = is(query.table, "record") ? wrapAlias(query.table) : raw ? raw.sql : wrapped(query.table);
	const cannot = (what) => {
		machine.effects.cannotRead(what, place);
	};
	if (name === void 0) return cannot("rows of a table whose name is only known when it runs");
	const table = query.schema === void 0 ? name : `${wrap(query.schema)}.${name}`;
	const where = query.conditions.length === 0 ? "" : ` ${whereSql(query.conditions)}`;
	const { name: verb, args } = query.verb ?? {
		name: "",
		args: []
	};
	const [first, second] = args;
	switch (verb) {
		case "truncate": return `truncate ${table} restart identity`;
		case "del": return `delete from ${table}${where || (query.joins ? " where $1" : "")}`;
		case "increment":
		case "decrement": {
			const column = wrapped(first);
			return column === void 0 ? cannot("rows that are changed as only the run knows") : `update ${table} set ${column} = ${column} ${verb === "increment" ? "+" : "-"} ${literalOf(second ?? 1) ?? "$1"}${where}`;
		}
		case "update": {
			const values = is(first, "record") ? first : typeof first === "string" ? record([[first, second]]) : void 0;
			const sets = values && [...values.entries].map(([key, value]) => `${wrap(key)} = ${literalOf(value) ?? "$1"}`);
			if (!sets || sets.length === 0) return cannot("rows that are changed as only the run knows");
			return `update ${table} set ${sets.join(", ")}${where || (query.joins ? " where $1" : "")}`;
		}
		default: return insertSql(table, first, query) ?? cannot("rows that are added as only the run knows");
	}
}
const wrapAlias = (table) => {
	const [pair] = is(table, "record") ? table.entries : [];
	const name = pair && nameOf(pair[1]);
	return name === void 0 || !pair ? void 0 : `${wrap(name)} as ${wrap(pair[0])}`;
};
function insertSql(table, rows, { conflict }) {
	const items = is(rows, "list") ? itemsOf(rows) : [rows];
	const records = items.filter((item) => is(item, "record"));
	if (items.length === 0 || records.length !== items.length) return void 0;
	const columns = [...new Set(records.flatMap(({ entries }) => [...entries.keys()]))].toSorted();
	if (columns.length === 0) return `insert into ${table} default values`;
	const values = records.map(({ entries }) => `(${columns.map((key) => entries.has(key) ? literalOf(entries.get(key)) ?? "$1" : "DEFAULT").join(", ")})`);
	const sql = `insert into ${table} (${columns.map(wrap).join(", ")}) values ${values.join(", ")}`;
	if (!conflict?.action) return sql;
	const target = conflict.columns === void 0 ? "" : ` (${[conflict.columns].flatMap((value) => is(value, "list") ? value.items : [value]).map((value) => wrapped(value) ?? "\"…\"").join(", ")})`;
	if (conflict.action === "ignore") return `${sql} on conflict${target} do nothing`;
	return `${sql} on conflict${target} do update set ${(is(conflict.values, "list") ? conflict.values.items.map((value) => nameOf(value) ?? "…") : columns).map((key) => `${wrap(key)} = excluded.${wrap(key)}`).join(", ")}`;
}

//#endregion
//#region src/checks/migrations/programs/knex/commands.ts
const each = (columns) => is(columns, "list") ? columns.items : [columns];
function columnNames(columns) {
	const names = each(columns).map(wrapped);
	return names.every((name) => name !== void 0) ? names.join(", ") : void 0;
}
function derivedName(kind, table, columns) {
	const names = each(columns).map((column) => usedRaw(column)?.sql ?? nameOf(column));
	if (names.some((name) => name === void 0)) return void 0;
	const parts = columns === void 0 ? [] : names;
	return wrap(`${table.replace(/[.-]/g, "_")}_${parts.join("_")}_${kind}`.toLowerCase());
}
function nameFor(given, kind, table, columns) {
	if (given === void 0 || given === null || given === "") return derivedName(kind, table, columns);
	return wrapped(given);
}
const deferring = (value) => {
	const word = nameOf(value);
	return word === void 0 ? "" : ` deferrable initially ${word}`;
};
const optionOf = (given, name) => is(given, "record") ? entry(given, name) : void 0;
function primary(command, table) {
	const [columns, given] = command.args;
	const called = is(given, "record") ? entry(given, "constraintName") : given;
	const name = called === void 0 ? wrap(`${table}_pkey`) : wrapped(called);
	const names = columnNames(columns);
	if (name === void 0 || names === void 0) return void 0;
	return `constraint ${name} primary key (${names})${deferring(optionOf(given, "deferrable"))}`;
}
const primaryInline = (command, table) => primary(command, table);
function foreignSql(key, target) {
	const name = nameFor(key.name, "foreign", target.name, key.columns);
	const columns = columnNames(key.columns);
	const references = columnNames(key.references);
	const table = key.table === void 0 ? void 0 : wrapped(key.table);
	if (!name || !columns || !references || !table) return void 0;
	const action = (word, value) => {
		const text = nameOf(value);
		return text === void 0 || text === "" ? "" : ` ${word} ${text}`;
	};
	const suffix = action("on update", key.onUpdate) + action("on delete", key.onDelete) + deferring(key.deferrable).toLowerCase();
	return `alter table ${qualified(target)} add constraint ${name} foreign key (${columns}) references ${table} (${references})${suffix}`;
}
const DROPS = {
	dropUnique: "unique",
	dropForeign: "foreign",
	dropPrimary: "primary"
};
function commandSql(command, target) {
	const { method, args } = command;
	const [first, second, third] = args;
	const alter = `alter table ${qualified(target)}`;
	const known = (build, ...parts) => parts.every((part) => part !== void 0) ? build(...parts) : void 0;
	switch (method) {
		case "primary": return known((key) => `${alter} add ${key}`, primary(command, target.name));
		case "unique": return uniqueSql(first, second, target);
		case "index": return indexSql(first, second, third, target);
		case "dropIndex": return known((name) => `drop index ${target.schema === void 0 ? "" : `${wrap(target.schema)}.`}${name}`, nameFor(second, "index", target.name, first));
		case "dropColumns": return known((...names) => `${alter} ${names.map((name) => `drop column ${name}`).join(", ")}`, ...args.flatMap((arg) => each(arg)).map(wrapped));
		case "renameColumn": return known((from, to) => `${alter} rename ${from} to ${to}`, wrapped(first), wrapped(second));
		case "setNullable": return known((name) => `${alter} alter column ${name} drop not null`, wrapped(first));
		case "dropNullable": return known((name) => `${alter} alter column ${name} set not null`, wrapped(first));
		case "dropChecks": return known((...names) => `${alter} ${names.map((name) => `drop constraint ${name}`).join(", ")}`, ...each(first).map(nameOf));
		case "check": return known((condition) => `${alter} add constraint ${nameOf(third) ?? `${qualified(target)}_1`} check(${condition})`, rawOf(first) ? usedRaw(first)?.sql : nameOf(first));
	}
	const kind = DROPS[method.replace("IfExists", "")];
	if (kind === void 0) return void 0;
	const ifExists = method.endsWith("IfExists") ? "if exists " : "";
	return known((constraint) => `${alter} drop constraint ${ifExists}${constraint}`, kind === "primary" ? first === void 0 ? wrap(`${target.name}_pkey`) : wrapped(first) : nameFor(second, kind, target.name, first));
}
function uniqueSql(columns, given, target) {
	const called = is(given, "record") ? entry(given, "indexName") : given;
	const predicate = optionOf(given, "predicate");
	const deferrable = optionOf(given, "deferrable");
	const name = nameFor(called, "unique", target.name, columns);
	const names = columnNames(columns);
	if (name === void 0 || names === void 0) return void 0;
	if ((optionOf(given, "useConstraint") ?? (deferrable !== void 0 || predicate === void 0)) === true) return `alter table ${qualified(target)} add constraint ${name} unique (${names})${deferring(deferrable)}`;
	const where = predicateSql(predicate);
	return where === void 0 ? void 0 : `create unique index ${name} on ${qualified(target)} (${names})${where}`;
}
function indexSql(columns, given, options, target) {
	const name = nameFor(given, "index", target.name, columns);
	const names = columnNames(columns);
	const isOptions = is(options, "record");
	const where = predicateSql(optionOf(options, "predicate"));
	if (name === void 0 || names === void 0 || where === void 0) return void 0;
	const method = nameOf(isOptions ? entry(options, "storageEngineIndexType") : options);
	return `create${nameOf(optionOf(options, "indexType"))?.toLowerCase() === "unique" ? " unique" : ""} index ${name} on ${qualified(target)}${method ? ` using ${method}` : ""} (${names})${where}`;
}
function predicateSql(predicate) {
	if (predicate === void 0) return "";
	if (!is(predicate, "host")) return void 0;
	const where = predicate.get("conditions");
	return typeof where === "string" ? ` ${where}` : void 0;
}

//#endregion
//#region src/checks/migrations/programs/knex/columns.ts
const ALIASES = {
	float: "real",
	enum: "enu",
	string: "varchar",
	boolean: "boolean",
	bool: "boolean",
	datetime: "timestamp",
	biginteger: "bigint",
	int: "int",
	double: "double precision",
	tinyint: "smallint",
	mediumint: "integer",
	binary: "bytea"
};
const COLUMN_METHODS = new Set("tinyint smallint mediumint int bigint decimal float double real bit boolean bool date datetime dateTime timestamp time geometry geography point char varchar text binary enum enu increments bigincrements bigIncrements integer biginteger bigInteger string json jsonb uuid specificType serial".split(" "));
function typeSql(method, column, schema, hasPrimary) {
	const [first, second] = column.args;
	const name = method.toLowerCase();
	const size = (value, fallback) => typeof value === "number" ? value : /^\d+$/.test(nameOf(value) ?? "") ? Number(nameOf(value)) : fallback;
	const primary = hasPrimary ? "" : " primary key";
	switch (name) {
		case "string":
		case "varchar": return `varchar(${size(first, 255)})`;
		case "increments":
		case "bigincrements": return (name === "increments" ? "serial" : "bigserial") + (first === void 0 || truth(entry(first, "primaryKey")) === true ? primary : "");
		case "uuid": return `uuid${truth(entry(first, "primaryKey")) === true ? primary : ""}`;
		case "decimal": return first === null ? "decimal" : `decimal(${size(first, 8)}, ${size(second, 2)})`;
		case "bit": return "bit";
		case "timestamp":
		case "datetime": return timestampSql(first, second);
		case "enu":
		case "enum": return enumSql(column, schema);
		case "json": return truth(first) === true ? "jsonb" : "json";
		case "specifictype": return nameOf(first) ?? usedRaw(first)?.sql;
		default: return ALIASES[name] ?? name;
	}
}
function timestampSql(first, second) {
	const isObject = is(first, "record");
	const useTz = isObject ? entry(first, "useTz") : truth(first) !== true;
	const precision = isObject ? entry(first, "precision") : second;
	const digits = typeof precision === "number" ? `(${precision})` : "";
	return `${useTz === false ? "timestamp" : "timestamptz"}${digits}`;
}
function enumSql(column, schema) {
	const [values, options] = column.args;
	if (truth(entry(options, "useNative")) === true) return enumName(options, schema);
	const allowed = enumValues(values);
	return allowed === void 0 ? void 0 : `text check (${wrap(column.name)} in (${allowed}))`;
}
function enumName(options, schema) {
	const name = nameOf(entry(options, "enumName"));
	const owner = nameOf(entry(options, "schemaName")) ?? schema;
	return name === void 0 ? void 0 : `${owner === void 0 ? "" : `"${owner}".`}"${name}"`;
}
function enumValues(values) {
	const words = is(values, "list") ? values.items.map(nameOf) : ["…"];
	return words.every((word) => word !== void 0) ? `'${words.join("', '")}'` : void 0;
}
function enumType(column, schema) {
	const [values, options] = column.args;
	if (!/^enum?$/.test(column.type) || truth(entry(options, "useNative")) !== true) return void 0;
	if (truth(entry(options, "existingType")) === true) return void 0;
	const name = enumName(options, schema);
	const allowed = enumValues(values);
	return name === void 0 || allowed === void 0 ? void 0 : `create type ${name} as enum (${allowed})`;
}
function defaultSql(column) {
	const given = column.modifiers.get("defaultTo");
	if (given === void 0) return void 0;
	const [value] = given;
	if (value === void 0) return void 0;
	if (value === null) return "default null";
	const raw = usedRaw(value);
	if (raw) return raw.sql === void 0 ? void 0 : `default ${raw.sql}`;
	if (/^bool/.test(column.type)) return `default '${(value === "false" ? false : truth(value)) ? 1 : 0}'`;
	if (/^jsonb?$/.test(column.type) && typeof value !== "string") {
		const json = toJson(value);
		if (json !== void 0) return `default '${JSON.stringify(json)}'`;
	}
	if (typeof value === "string") return `default ${escaped(value)}`;
	if (is(value, "list")) return `default ${escaped(value.items.map(String).join(","))}`;
	const literal = literalOf(value);
	return literal === void 0 ? void 0 : `default ${/^[\d.-]|^(?:true|false)$/.test(literal) ? `'${literal}'` : literal}`;
}
const hasUnknownDefault = (column) => {
	const [value] = column.modifiers.get("defaultTo") ?? [];
	return value !== void 0 && rawOf(value) !== void 0 && rawOf(value)?.sql === void 0 || is(value, "unknown") && literalOf(value) === void 0;
};
function nullSql(column) {
	const given = column.modifiers.get("nullable");
	if (given === void 0) return void 0;
	return given[0] === false ? "not null" : "null";
}
const constraint = (name) => {
	const text = nameOf(name);
	return text === void 0 ? "" : `constraint ${text} `;
};
function columnChecks(column) {
	const target = wrap(column.name);
	const literal = (value) => literalOf(value) ?? "'…'";
	const checks = [];
	for (const [method, [first, second, third]] of column.modifiers) {
		if (method === "checkPositive") checks.push({
			condition: `${target} > 0`,
			name: first
		});
		if (method === "checkNegative") checks.push({
			condition: `${target} < 0`,
			name: first
		});
		if (method === "checkIn" || method === "checkNotIn") {
			const not = method === "checkNotIn" ? "not " : "";
			const items = is(first, "list") ? first.items.map(literal) : ["'…'"];
			checks.push({
				condition: `${target} ${not}in (${items.join(",")})`,
				name: second
			});
		}
		if (method === "checkRegex") checks.push({
			condition: `${target} ~ ${literal(first)}`,
			name: second
		});
		if (method === "checkLength") checks.push({
			condition: `length(${target}) ${nameOf(first) ?? "="} ${nameOf(second) ?? "0"}`,
			name: third
		});
		if (method === "checkBetween") {
			const parts = (is(itemsOf(first)[0] ?? null, "list") ? itemsOf(first) : [first]).map((pair) => {
				const [from, to] = itemsOf(pair);
				return `${target} between ${literal(from)} and ${literal(to)}`;
			});
			checks.push({
				condition: parts.join(" or "),
				name: second
			});
		}
	}
	return checks;
}
function columnSql(column, schema, hasPrimary) {
	const type = typeSql(column.type, column, schema, hasPrimary);
	if (type === void 0) return void 0;
	const parts = [wrap(column.name), type];
	if (!/increments$/.test(column.type)) {
		for (const part of [nullSql(column), defaultSql(column)]) if (part) parts.push(part);
		for (const { condition, name } of columnChecks(column)) parts.push(`${constraint(name)}check (${condition})`);
	}
	return parts.join(" ");
}

//#endregion
//#region src/checks/migrations/programs/knex/compile.ts
function createTable(kind, work) {
	const { target, table, place, machine } = work;
	const { effects } = machine;
	sendEnumTypes(work);
	const primary = table.commands.find(({ method }) => method === "primary");
	const parts = table.columns.flatMap((column) => columnOrUnread(column, work, primary !== void 0));
	const key = primary && primaryInline(primary, target.name);
	if (key) parts.push(key);
	for (const { args, place: at } of table.checks) {
		const condition = withBindings(args[0], args[1]);
		const name = nameOf(args[2]);
		if (condition === void 0) effects.cannotRead("a check whose condition is only known when it runs", at);
		else parts.push(`${name === void 0 ? "" : `constraint ${name} `}check (${condition})`);
	}
	const like = typeof kind === "object" ? `like ${wrap(kind.like)} including all` : "";
	const ifNotExists = kind === "create-if-not-exists" ? "if not exists " : "";
	const inherits = table.inherits === void 0 ? "" : ` inherits (${wrapped(table.inherits) ?? "\"…\""})`;
	const body = [...like ? [like] : [], ...parts].join(", ");
	effects.send(`create table ${ifNotExists}${qualified(target)} (${body})${inherits}`, place);
	if (table.comment) commentTable(work);
	commentColumns(table.columns, work);
	for (const command of table.commands) if (command.method !== "primary") sendCommand(command, work);
}
function alterTable(work) {
	const { target, table, machine } = work;
	sendEnumTypes(work);
	const added = table.columns.filter(({ alter }) => alter === void 0);
	const altered = table.columns.filter(({ alter }) => alter !== void 0);
	const hasPrimary = table.commands.some(({ method }) => method === "primary");
	const parts = added.flatMap((column) => columnOrUnread(column, work, hasPrimary).map((sql) => ({
		sql: `add column ${sql}`,
		place: column.place
	})));
	const [first] = parts;
	const last = parts.at(-1);
	if (first && last) machine.effects.send(`alter table ${qualified(target)} ${parts.map(({ sql }) => sql).join(", ")}`, {
		start: first.place.start,
		end: last.place.end
	});
	for (const column of altered) alterColumn(column, work);
	commentColumns(added, work);
	for (const column of altered) for (const [index, { condition, name }] of columnChecks(column).entries()) {
		const called = nameOf(name) ?? `${target.name}_${column.name}_${index + 1}`;
		machine.effects.send(`alter table ${qualified(target)} add constraint ${called} check(${condition})`, column.place);
	}
	commentColumns(altered, work);
	for (const command of table.commands) sendCommand(command, work);
	if (table.comment) commentTable(work);
}
function sendEnumTypes({ table, target, machine }) {
	for (const column of table.columns.toReversed()) {
		const sql = enumType(column, target.schema);
		if (sql !== void 0) machine.effects.send(sql, column.place);
	}
}
function columnOrUnread(column, work, hasPrimary) {
	if (hasUnknownDefault(column)) work.machine.effects.cannotRead("a column whose default is only known when it runs", column.place);
	const sql = columnSql(column, work.target.schema, hasPrimary);
	if (sql === void 0) work.machine.effects.cannotRead("a column whose type is only known when it runs", column.place);
	return sql === void 0 ? [] : [sql];
}
function alterColumn(column, { target, table, machine }) {
	const { effects } = machine;
	const hasPrimary = table.commands.some(({ method }) => method === "primary");
	const start = `alter table ${qualified(target)} alter column ${wrap(column.name)}`;
	const send = (sql) => void effects.send(`${start} ${sql}`, column.place);
	send("drop default");
	if (column.alter?.nullable) send("drop not null");
	if (column.alter?.type) {
		const type = typeSql(column.type, column, target.schema, hasPrimary);
		if (type === void 0) effects.cannotRead("a column whose type is only known when it runs", column.place);
		else if (type.includes(" check (")) effects.cannotRead("a changed `enum`, which Knex sends as SQL that PostgreSQL refuses", column.place);
		else send(`type ${type} using (${wrap(column.name)}${/^enum?$/.test(column.type) ? "::text::" : "::"}${type})`);
	}
	const value = defaultSql(column);
	if (value !== void 0) send(`set ${value}`);
	else if (hasUnknownDefault(column)) effects.cannotRead("a column whose default is only known when it runs", column.place);
	if (column.alter?.nullable && column.modifiers.get("nullable")?.[0] === false) send("set not null");
}
const commentText = (value) => value === null || value === void 0 || value === "" ? "NULL" : `'${(nameOf(value) ?? "…").replace(/(?<!')'(?!')/g, "''")}'`;
function commentTable({ table, target, machine, place }) {
	if (table.comment) machine.effects.send(`comment on table ${qualified(target)} is '${(nameOf(table.comment.value) ?? "…").replace(/(?<!')'(?!')/g, "''")}'`, table.comment.place ?? place);
}
function commentColumns(columns, { target, machine }) {
	for (const column of columns) {
		const comment = column.modifiers.get("comment");
		if (comment) machine.effects.send(`comment on column ${qualified(target)}.${wrap(column.name)} is ${commentText(comment[0])}`, column.place);
	}
}
function sendCommand(command, { target, machine }) {
	if (command.foreign && (command.foreign.table === void 0 || command.foreign.references === void 0)) return;
	const sql = command.foreign ? foreignSql(command.foreign, target) : commandSql(command, target);
	if (sql === void 0) machine.effects.cannotRead(`\`${command.method}\` with names that are only known when it runs`, command.place);
	else if (sql !== "") machine.effects.send(sql, command.place);
}

//#endregion
//#region src/checks/migrations/programs/knex/table.ts
const COMMANDS = /^(?:index|primary|unique|dropPrimary(?:IfExists)?|dropUnique(?:IfExists)?|dropIndex|dropForeign(?:IfExists)?|renameColumn|setNullable|dropNullable|dropColumns?|dropChecks)$/;
const MODIFIERS = /^(?:default(?:sTo|To)?|unsigned|nullable|first|after|comment|collate|checkPositive|checkNegative|checkIn|checkNotIn|checkBetween|checkLength|checkRegex)$/;
function tableOf(callback, alters, place, machine) {
	const table = {
		columns: [],
		commands: [],
		checks: []
	};
	const host = tableHost(table, alters, machine);
	if (isCallable(callback)) machine.call(callback, [host], place, host);
	else machine.effects.cannotRead("a function from another file that describes a table", place);
	return table;
}
function tableHost(table, alters, machine) {
	const command = (method, args, place) => {
		table.commands.push({
			method,
			args,
			place
		});
	};
	const host = {
		kind: "host",
		isConnection: true,
		get: (property) => {
			if (COLUMN_METHODS.has(property)) return native((args, place) => column(property, args, whole(place)));
			if (property === "timestamps") return native((args, place) => timestamps(args, whole(place)));
			if (property === "dropTimestamps") return native(([camel], place) => {
				command("dropColumns", [list(camel === true ? ["createdAt", "updatedAt"] : ["created_at", "updated_at"])], whole(place));
				return host;
			});
			if (property === "foreign") return native(([columns, name], place) => foreign(columns, name, whole(place)));
			if (property === "comment") return native(([value], place) => {
				table.comment = {
					value,
					place: whole(place)
				};
				return host;
			});
			if (property === "inherits") return native(([value]) => {
				table.inherits = value;
				return host;
			});
			if (property === "check") return native((args, place) => {
				if (alters) command("check", args, whole(place));
				else table.checks.push({
					args,
					place: whole(place)
				});
				return host;
			});
			if (COMMANDS.test(property)) return native((args, place) => {
				command(property === "dropColumn" ? "dropColumns" : property, args, whole(place));
				return host;
			});
			if (/^(?:engine|charset|collate|queryContext)$/.test(property)) return native(() => host);
			return UNKNOWN;
		}
	};
	const column = (type, args, place) => {
		const [given, ...rest] = args;
		const name = /increments$/i.test(type) && (given === void 0 || is(given, "record")) ? "id" : nameOf(given);
		if (name === void 0) machine.effects.cannotRead("a column whose name is only known when it runs", place);
		const known = {
			type,
			name: name ?? "",
			args: rest,
			modifiers: /* @__PURE__ */ new Map(),
			place
		};
		if (name !== void 0) table.columns.push(known);
		return columnHost(known);
	};
	const columnHost = (known) => {
		let key;
		const chain = {
			kind: "host",
			isConnection: false,
			get: (property) => native((args, place) => {
				known.place.end = place.end;
				const [first] = args;
				if (property === "notNullable" || property === "notNull") known.modifiers.set("nullable", [false]);
				else if (property === "alter") known.alter = {
					type: entry(first, "alterType") !== false,
					nullable: entry(first, "alterNullable") !== false
				};
				else if (property === "references") {
					key = foreignData(known.name, void 0);
					table.commands.push({
						method: "foreign",
						args: [],
						foreign: key,
						place: known.place
					});
					references(key, first);
				} else if (key && foreignModifier(key, property, first)) return chain;
				else if (/^(?:index|primary|unique)$/.test(property)) command(property, [known.name, ...args], at(place));
				else if (MODIFIERS.test(property)) known.modifiers.set(property.startsWith("default") ? "defaultTo" : property, args);
				else if (!/^(?:queryContext|alterType)$/.test(property)) machine.effects.cannotRead("a method of a column that Knex itself does not have", at(place));
				return chain;
			})
		};
		return chain;
	};
	const timestamps = (args, place) => {
		const [first] = args;
		const option = (name, index) => is(first, "record") ? entry(first, name) : args[index];
		const isCamel = truth(option("useCamelCase", 2)) === true;
		for (const name of isCamel ? ["createdAt", "updatedAt"] : ["created_at", "updated_at"]) {
			const modifiers = /* @__PURE__ */ new Map();
			if (option("defaultToNow", 1) === true) {
				modifiers.set("nullable", [false]);
				modifiers.set("defaultTo", [piece("CURRENT_TIMESTAMP")]);
			}
			table.columns.push({
				type: "timestamp",
				name,
				args: [],
				modifiers,
				place
			});
		}
	};
	const foreign = (columns, name, place) => {
		const key = foreignData(columns, name);
		const command = {
			method: "foreign",
			args: [],
			foreign: key,
			place
		};
		table.commands.push(command);
		const chain = {
			kind: "host",
			isConnection: false,
			get: (property) => native(([value], { end }) => {
				place.end = end;
				if (property === "references") references(key, value);
				else foreignModifier(key, property, value);
				return chain;
			})
		};
		return chain;
	};
	return host;
}
const foreignData = (columns, name) => ({
	columns,
	name
});
function references(key, value) {
	const pieces = typeof value === "string" ? value.split(".") : [];
	if (pieces.length > 1) {
		key.table = pieces[0];
		key.references = pieces[1];
	} else key.references = value;
}
function foreignModifier(key, property, value) {
	if (property === "inTable" || property === "on") key.table = value;
	else if (property === "onDelete" || property === "onUpdate" || property === "deferrable") key[property] = value;
	else if (property === "withKeyName") key.name = value;
	else return false;
	return true;
}
const at = ({ start, end, name }) => ({
	start: Math.max(start, Math.min(name, end)),
	end
});
const whole = ({ start, end }) => ({
	start,
	end
});

//#endregion
//#region src/checks/migrations/programs/knex/view.ts
function createView(words, name, callback, { place, call, machine }) {
	let columns = "";
	let query;
	const host = {
		kind: "host",
		isConnection: false,
		get: (property) => native(([value]) => {
			if (property === "columns") columns = ` (${columnNames(value) ?? ""})`;
			else if (property === "as") query = usedRaw(value)?.sql;
			return host;
		})
	};
	if (isCallable(callback)) machine.call(callback, [host], call, host);
	if (query !== void 0) return `${words} ${name}${columns === " ()" ? "" : columns} as ${query}`;
	machine.effects.cannotRead("a view over a query that is built when it runs", place);
	return null;
}

//#endregion
//#region src/checks/migrations/programs/knex/schema.ts
function schemaHost(machine) {
	let schema;
	const { effects } = machine;
	const host = {
		kind: "host",
		isConnection: true,
		awaited: () => UNKNOWN,
		get: (property) => {
			if (property === "then") return native(([callback], place) => isCallable(callback) ? awaited(machine.call(callback, [UNKNOWN], place)) : host);
			if (property === "hasTable" || property === "hasColumn") return native(() => UNKNOWN);
			if (property === "withSchema") return native(([name]) => {
				schema = nameOf(name);
				return host;
			});
			if (/^(?:catch|finally|queryContext|timeout|on)$/.test(property)) return native(() => host);
			const method = Object.hasOwn(METHODS, property) ? METHODS[property] : void 0;
			if (!method) return UNKNOWN;
			return native((args, place) => {
				const at = {
					start: chained(place, machine) ? place.name : place.start,
					end: place.end
				};
				const sent = method({
					args,
					schema,
					place: at,
					call: place,
					machine
				});
				if (typeof sent === "string") effects.send(sent, at);
				else if (sent === void 0) effects.cannotRead(`\`${property}\` with names that are only known when it runs`, at);
				return host;
			});
		}
	};
	return host;
}
const chained = ({ start, name }, machine) => machine.text.slice(start, name).trimEnd().replace(/\.$/, "").trimEnd().endsWith(")");
const target = ({ args, schema }) => {
	const name = nameOf(args[0]);
	return name === void 0 ? void 0 : qualified({
		schema,
		name
	});
};
const onTarget = (build) => (call) => {
	const name = target(call);
	return name === void 0 ? void 0 : build(name, call);
};
const onName = (build) => (call) => {
	const name = nameOf(call.args[0]);
	return name === void 0 ? void 0 : build(wrap(name), call);
};
const cascade = ({ args }) => truth(args[1]) === true ? " cascade" : "";
const creates = (kind, callbackAt) => (call) => {
	const name = nameOf(call.args[0]);
	const how = kind(call);
	if (name === void 0 || how === void 0) return void 0;
	const callback = call.args[callbackAt];
	const table = callback === void 0 && typeof how === "object" ? {
		columns: [],
		commands: [],
		checks: []
	} : tableOf(callback, false, call.call, call.machine);
	createTable(how, {
		target: {
			schema: call.schema,
			name
		},
		table,
		place: call.place,
		machine: call.machine
	});
	return null;
};
const alters = (call) => {
	const name = nameOf(call.args[0]);
	if (name === void 0) return void 0;
	const table = tableOf(call.args[1], true, call.call, call.machine);
	alterTable({
		target: {
			schema: call.schema,
			name
		},
		table,
		place: call.place,
		machine: call.machine
	});
	return null;
};
const view = (words) => ({ args, schema, place, call, machine }) => {
	const name = nameOf(args[0]);
	return name === void 0 ? void 0 : createView(words, qualified({
		schema,
		name
	}), args[1], {
		place,
		call,
		machine
	});
};
const METHODS = {
	createTable: creates(() => "create", 1),
	createTableIfNotExists: creates(() => "create-if-not-exists", 1),
	createTableLike: creates(({ args, schema }) => {
		const like = nameOf(args[1]);
		return like === void 0 ? void 0 : { like: schema === void 0 ? like : `${schema}.${like}` };
	}, 2),
	alterTable: alters,
	table: alters,
	dropTable: onTarget((name) => `drop table ${name}`),
	dropTableIfExists: onTarget((name) => `drop table if exists ${name}`),
	renameTable: (call) => {
		const from = target(call);
		const to = nameOf(call.args[1]);
		return from === void 0 || to === void 0 ? void 0 : `alter table ${from} rename to ${wrap(to)}`;
	},
	raw: ({ args, place, machine }) => {
		const sql = usedRaw(args[0])?.sql ?? withBindings(args[0], args[1]);
		if (sql !== void 0) return sql;
		machine.effects.cannotRead("`raw` with SQL that is built when it runs", place);
		return null;
	},
	createSchema: onName((name) => `create schema ${name}`),
	createSchemaIfNotExists: onName((name) => `create schema if not exists ${name}`),
	dropSchema: onName((name, call) => `drop schema ${name}${cascade(call)}`),
	dropSchemaIfExists: onName((name, call) => `drop schema if exists ${name}${cascade(call)}`),
	createExtension: onName((name) => `create extension ${name}`),
	createExtensionIfNotExists: onName((name) => `create extension if not exists ${name}`),
	dropExtension: onName((name) => `drop extension ${name}`),
	dropExtensionIfExists: onName((name) => `drop extension if exists ${name}`),
	createView: view("create view"),
	createViewOrReplace: view("create or replace view"),
	createMaterializedView: view("create materialized view"),
	dropView: onTarget((name) => `drop view ${name}`),
	dropViewIfExists: onTarget((name) => `drop view if exists ${name}`),
	dropMaterializedView: onTarget((name) => `drop materialized view ${name}`),
	dropMaterializedViewIfExists: onTarget((name) => `drop materialized view if exists ${name}`),
	refreshMaterializedView: onName((name, { args }) => `refresh materialized view${truth(args[1]) === true ? " concurrently" : ""} ${name}`),
	renameView: ({ args }) => {
		const names = columnNames(args[0]);
		const to = nameOf(args[1]);
		return names === void 0 || to === void 0 ? void 0 : `alter view ${names} rename to ${wrap(to)}`;
	}
};

//#endregion
//#region src/checks/migrations/programs/knex/connection.ts
const config = openRecord([["client", "pg"], ["dialect", "postgres"]]);
const client = openRecord([
	["config", config],
	["dialect", "postgresql"],
	["driverName", "pg"]
]);
const now = native(([precision]) => piece(typeof precision === "number" ? `CURRENT_TIMESTAMP(${precision})` : "CURRENT_TIMESTAMP"));
const fn = record([["now", now], ["uuid", native(() => piece("(gen_random_uuid())"))]]);
function connection(machine, level) {
	const ref = native(([name]) => {
		const text = nameOf(name);
		return piece(text === void 0 ? void 0 : wrap(text));
	});
	const host = {
		kind: "host",
		isConnection: true,
		call: ([table]) => queryHost(table, machine),
		get: (property) => {
			switch (property) {
				case "schema": return schemaHost(machine);
				case "raw": return native((args, place) => rawHost(args, place, machine));
				case "fn": return fn;
				case "client": return client;
				case "ref": return ref;
				case "transaction": return transaction(machine, level);
				case "context":
				case "knex": return host;
				case "isTransaction": return level > 0;
				case "batchInsert": return native(([table, rows], place) => {
					const insert = queryHost(table, machine).get("insert");
					return machine.call(insert, [rows], place);
				});
				case "commit":
				case "rollback":
				case "destroy": return native(() => void 0);
				case "executionPromise":
				case "userParams": return UNKNOWN;
				default: return native((args, place) => machine.call(queryHost(void 0, machine).get(property), args, place));
			}
		}
	};
	return host;
}
function transaction(machine, level) {
	const name = `trx${level + 1}`;
	return native(([callback], place) => {
		const trx = connection(machine, level + 1);
		if (!isCallable(callback)) return trx;
		machine.effects.send(level === 0 ? "BEGIN" : `SAVEPOINT ${name}`, place);
		const result = awaited(machine.call(callback, [trx], place));
		machine.effects.send(level === 0 ? "COMMIT" : `RELEASE SAVEPOINT ${name}`, {
			start: place.end - 1,
			end: place.end
		});
		return result;
	});
}

//#endregion
//#region src/checks/migrations/programs/knex.ts
const knex = {
	...knexKind,
	order: byFileName,
	createReader: async () => ({ read: ({ text }) => follow(text, {
		packages: () => void 0,
		wrapping: (module) => entry(module.option("config"), "transaction") === false ? "none" : "transaction",
		run: (module, machine) => {
			const level = entry(module.option("config"), "transaction") === false ? 0 : 1;
			machine.call(module.up, [connection(machine, level)], {
				start: 0,
				end: text.length,
				name: 0
			}, module.self);
		}
	}) })
};

//#endregion
export { knex };