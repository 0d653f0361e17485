import { n as byFileName } from "./files2.js";
import { t as kyselyKind } from "./kind7.js";
import { n as checkItems, r as checkText, t as TooMuch } from "./limits.js";
import { _ as record, a as sqlOf, c as awaited, d as isCallable, f as isPrimitive, g as openRecord, h as native, i as nameOf, n as toJson, p as itemsOf, r as literal, s as UNKNOWN, t as follow, u as is, v as truth } from "./follow.js";

//#region src/checks/migrations/programs/kysely/parts.ts
const group = (parts) => ({
	kind: "query",
	parts,
	tables: [],
	names: [],
	wraps: false
});
const NAMES = "names that are only known when it runs";
const EXPRESSION = "an expression that is built when it runs";
const gap = (what) => ({
	kind: "gap",
	what
});
const quoted = (name) => `"${name.replaceAll("\"", "\"\"")}"`;
const MAX_COPIED = 64;
function join(...groups) {
	const parts = [];
	const add = (part) => {
		const last = parts.at(-1);
		if (typeof part === "string" && typeof last === "string") {
			checkText(part.length + last.length);
			parts[parts.length - 1] = last + part;
		} else if (part !== "") parts.push(part);
		checkItems(parts.length);
	};
	for (const given of groups) if (given.length > MAX_COPIED && groups.length > 1) add(group(given));
	else for (const part of given) add(part);
	return parts;
}
const list = (groups, between = ", ") => join(...groups.flatMap((group, index) => index === 0 ? [group] : [[between], group]));
const gapIn = (parts) => parts.find((part) => typeof part === "object" && part.kind === "gap");
const orParameter = (parts) => gapIn(parts) ? [{
	kind: "parameter",
	sql: void 0
}] : parts;
const withValues = (parts) => [{
	...group(parts),
	isImmediate: true
}];
const MAX_PARTS = 1e5;
function render(query) {
	const result = {
		sql: "",
		gap: void 0,
		hasParameters: false,
		hasUnknown: false
	};
	const tables = /* @__PURE__ */ new Set();
	const names = /* @__PURE__ */ new Set();
	let unknown = 0;
	let left = MAX_PARTS;
	const put = (sql) => {
		checkText(result.sql.length + sql.length);
		result.sql += sql;
	};
	let immediate = 0;
	const parameter = (sql) => {
		if (immediate === 0) result.hasParameters = true;
		else if (sql === void 0) result.gap ??= "a value that is only known when it runs";
		if (sql === void 0) result.hasUnknown = true;
		put(sql ?? `$${++unknown}`);
	};
	const one = (part, schema) => {
		left--;
		if (left < 0) throw new TooMuch();
		if (typeof part === "string") put(part);
		else if (part.kind === "gap") result.gap ??= part.what;
		else if (part.kind === "parameter") parameter(part.sql);
		else if (part.kind === "name") {
			const own = part.schema ?? (part.always || tables.has(part.name) ? schema : void 0);
			put(own === void 0 ? quoted(part.name) : `${quoted(own)}.${quoted(part.name)}`);
		} else all(part, schema);
	};
	const all = (inner, outer) => {
		const ownNames = inner.names.filter((name) => !names.has(name));
		for (const name of ownNames) names.add(name);
		const ownTables = inner.tables.filter((name) => !tables.has(name) && !names.has(name));
		for (const name of ownTables) tables.add(name);
		if (inner.isImmediate) immediate++;
		if (inner.wraps && inner !== query) put("(");
		for (const part of inner.parts) one(part, inner.schema ?? outer);
		if (inner.wraps && inner !== query) put(")");
		if (inner.isImmediate) immediate--;
		for (const name of ownTables) tables.delete(name);
		for (const name of ownNames) names.delete(name);
	};
	all(query, void 0);
	return result;
}

//#endregion
//#region src/checks/migrations/programs/kysely/names.ts
const pieces = (name) => name.split(".").map((piece) => piece.trim());
const table = (text) => {
	if (!text.includes(".")) return {
		kind: "name",
		name: text
	};
	const [schema = "", name = ""] = pieces(text);
	return {
		kind: "name",
		schema,
		name
	};
};
function tableOf(value) {
	const text = nameOf(value);
	if (text === void 0) return {
		parts: [gap(NAMES)],
		name: void 0
	};
	const name = table(text);
	return {
		parts: [name],
		name: name.name
	};
}
function aliasedTable(value) {
	const text = nameOf(value);
	if (!text?.includes(" as ")) return tableOf(value);
	const [name = "", alias = ""] = text.split(" as ").map((piece) => piece.trim());
	const { parts, name: known } = tableOf(name);
	return {
		parts: [...parts, ` as ${quoted(alias)}`],
		name: known
	};
}
function columnName(value) {
	const text = nameOf(value);
	return text === void 0 ? gap(NAMES) : quoted(text);
}
const columnNames = (value) => is(value, "list") ? list(value.items.map((item) => [columnName(item)])) : [gap(NAMES)];
function reference(text) {
	if (!text.includes(".")) return [quoted(text)];
	const parts = pieces(text);
	const column = parts.at(-1) ?? "";
	if (parts.length > 3) return [gap(NAMES)];
	const owner = {
		kind: "name",
		name: parts.at(-2) ?? ""
	};
	return join([parts.length === 3 ? {
		...owner,
		schema: parts[0] ?? ""
	} : owner], [`.${quoted(column)}`]);
}
function aliasedReference(text) {
	if (!text.includes(" as ")) return reference(text);
	const [column = "", alias = ""] = text.split(" as ").map((piece) => piece.trim());
	return join(reference(column), [` as ${quoted(alias)}`]);
}
function orderedColumn(value) {
	const text = nameOf(value);
	if (text === void 0) return gap(NAMES);
	if (!text.includes(" ")) return quoted(text);
	const [column = "", direction = ""] = text.split(" ").map((piece) => piece.trim());
	return /^(?:asc|desc)$/.test(direction) ? `${quoted(column)} ${direction}` : gap(NAMES);
}

//#endregion
//#region src/checks/migrations/programs/kysely/send.ts
function asQuery(parts) {
	const [first] = parts;
	if (parts.length === 1 && typeof first === "object" && first.kind === "query") return first;
	return {
		kind: "query",
		parts,
		tables: [],
		names: [],
		wraps: false
	};
}
const PLANNED = /^\s*(?:\(|--|\/\*|select|insert|update|delete|merge|values|with|table|declare|explain|execute|call|create\s+(?:\w+\s+){0,3}table\s[^(]{0,300}\bas\b)/i;
function send(verb, parts, place, { machine }) {
	const { effects } = machine;
	const { sql, gap, hasParameters, hasUnknown } = render(asQuery(parts));
	const takesNone = hasParameters && !PLANNED.test(sql);
	const isOpaque = takesNone && hasUnknown || /^"[^"]*"$/.test(sql);
	const missing = gap ?? (isOpaque ? "SQL that is built when it runs" : void 0);
	if (missing !== void 0) effects.cannotRead(`\`${verb}\` with ${missing}`, place);
	else {
		if (takesNone) effects.cannotRead(`\`${verb}\` with a value in a statement that takes none: PostgreSQL refuses it`, place);
		effects.send(sql, place);
	}
}

//#endregion
//#region src/checks/migrations/programs/kysely/fluent.ts
const fragmentOf = (value) => is(value, "host") && typeof value.state === "object" && value.state !== null && "kind" in value.state && value.state.kind === "fragment" ? value.state : void 0;
const partsOf = (value) => fragmentOf(value)?.parts();
const bareParts = (value) => partsOf(value)?.map((part) => typeof part === "object" && part.kind === "query" ? {
	...part,
	wraps: false
} : part);
const MAX_CHAIN = 2e3;
function fluent(builder) {
	const { state, session, verb, calls = 0 } = builder;
	if (calls > MAX_CHAIN) throw new TooMuch();
	const fragment = {
		kind: "fragment",
		parts: () => builder.parts(state)
	};
	const host = {
		kind: "host",
		isConnection: true,
		state: fragment,
		get: (property) => {
			const methods = builder.methods(state);
			const method = Object.hasOwn(methods, property) ? methods[property] : void 0;
			if (method) return native((args, place) => fluent({
				...builder,
				calls: calls + 1,
				state: method(state, {
					args,
					session,
					place,
					at: wordAt(place)
				})
			}));
			if (verb !== void 0 && SENDS.test(property)) return native((_, place) => {
				send(verb, fragment.parts(), place, session);
				return UNKNOWN;
			});
			return common(host, property, fragment, session) ?? notKnown(property, session);
		}
	};
	return host;
}
const SENDS = /^(?:execute|executeTakeFirst|executeTakeFirstOrThrow|stream)$/;
const wordAt = ({ start, end, name }) => ({
	start: Math.max(start, Math.min(name, end)),
	end
});
function common(host, property, fragment, session) {
	const { machine } = session;
	switch (property) {
		case "$call": return native(([callback], place) => {
			if (isCallable(callback)) return machine.call(callback, [host], place);
			machine.effects.cannotRead("`$call` with a function from another file", wordAt(place));
			return host;
		});
		case "$if": return native(([condition, callback], place) => {
			const known = truth(condition);
			if (known === false) return host;
			if (known === true && isCallable(callback)) return machine.call(callback, [host], place);
			machine.effects.cannotRead("`$if` whose condition is only known when it runs", wordAt(place));
			return host;
		});
		case "$castTo":
		case "$notNull":
		case "$narrowType":
		case "$assertType":
		case "$asScalar":
		case "$asTuple":
		case "toOperationNode": return native(() => host);
		case "withPlugin": return native((_, place) => {
			machine.effects.cannotRead("`withPlugin`: a plugin may change what is sent", wordAt(place));
			return host;
		});
		case "as": return native(([alias]) => expression(join(fragment.parts(), [" as "], aliasParts(alias)), session));
		case "compile": return native(() => compiled(fragment.parts()));
		default: return;
	}
}
const aliasParts = (alias) => partsOf(alias) ?? [columnName(alias)];
function expression(parts, session) {
	return fluent({
		state: parts,
		methods: () => ({}),
		parts: (state) => state,
		session
	});
}
function compiled(parts) {
	const fragment = {
		kind: "fragment",
		parts: () => parts
	};
	const values = record([]);
	return {
		kind: "host",
		isConnection: false,
		state: fragment,
		get: (property) => {
			if (property !== "sql") return property === "parameters" ? UNKNOWN : values;
			const { sql, gap } = render(asQuery(parts));
			return gap === void 0 ? sql : UNKNOWN;
		}
	};
}
const notKnown = (property, { machine }) => native((_, place) => {
	const what = /^\$?\w{1,60}$/.test(property) ? `the method \`${property}\`` : "a method";
	machine.effects.cannotRead(`${what}, which is not known here`, wordAt(place));
	return UNKNOWN;
});

//#endregion
//#region src/checks/migrations/programs/kysely/values.ts
function literalOf(value) {
	if (value === void 0 || value === null) return "null";
	if (typeof value === "string") return literal(value);
	if (isPrimitive(value)) return String(value);
	if (is(value, "unknown")) return (value.text?.some((part) => typeof part === "string") ?? false) && value.text ? sqlOf({
		kind: "unknown",
		text: [
			"'",
			...value.text,
			"'"
		]
	}) : void 0;
	const json = toJson(value);
	if (json === void 0) return void 0;
	return literal(Array.isArray(json) ? arrayText(json) : JSON.stringify(json));
}
const arrayText = (items) => `{${items.map((item) => Array.isArray(item) ? arrayText(item) : item === null ? "NULL" : JSON.stringify(item)).join(",")}}`;
const built = (value, { session, place }) => isCallable(value) ? session.machine.call(value, [session.expressionBuilder()], place) : value;
const isBuilt = (value) => isCallable(value);
function valueParts(value, call) {
	const made = built(value, call);
	return partsOf(made) ?? (isBuilt(value) ? [gap("an expression that is built when it runs")] : [{
		kind: "parameter",
		sql: literalOf(made)
	}]);
}
function immediateParts(value) {
	const parts = partsOf(value);
	if (parts) return parts;
	return [(value === void 0 ? void 0 : is(value, "unknown") ? namedLiteral(value) : literalOf(value)) ?? gap("a value that is only known when it runs")];
}
const namedLiteral = (value) => {
	const name = nameOf(value);
	return literalOf(value) ?? (name === void 0 ? void 0 : literal(name));
};
function referenceParts(value, call) {
	const made = built(value, call);
	const parts = partsOf(made);
	if (parts) return parts;
	const name = nameOf(made);
	return name === void 0 || isBuilt(value) ? [gap(NAMES)] : reference(name);
}
const referencesParts$1 = (value, call) => (is(value, "list") ? itemsOf(value) : [value]).map((item) => referenceParts(item, call));
const OPERATOR = /^(?:[<>=!~*@&|?^#+/%-]{1,3}|(?:not )?(?:in|like|ilike)|is(?: not)?(?: distinct from)?|match|regexp)$/;
function operatorParts(value) {
	const parts = partsOf(value);
	if (parts) return parts;
	const name = nameOf(value);
	return [name !== void 0 && OPERATOR.test(name) ? name : gap(EXPRESSION)];
}
function comparison(left, operator, right, call) {
	const word = nameOf(operator) ?? "";
	const isImmediate = /^is(?: not)?$/.test(word) && (right === null || typeof right === "boolean");
	return join(referenceParts(left, call), [" "], operatorParts(operator), [" "], isImmediate ? [String(right)] : listOrValue(right, /in$/.test(word), call));
}
function listOrValue(value, isIn, call) {
	if (is(value, "list")) return join(["("], list(value.items.map((item) => valueParts(item, call))), [")"]);
	const parts = valueParts(value, call);
	return isIn && is(value, "unknown") ? join(["("], parts, [")"]) : parts;
}
const references = (left, operator, right, call) => join(referenceParts(left, call), [" "], operatorParts(operator), [" "], referenceParts(right, call));
function conditionParts(call) {
	const [first, operator, right] = call.args;
	return call.args.length >= 3 ? comparison(first, operator, right, call) : valueParts(first, call);
}
const referencesCondition = (call) => {
	const [left, operator, right] = call.args;
	return references(left, operator, right, call);
};
const and = (before, condition) => before === void 0 ? orParameter(condition) : join(before, [" and "], orParameter(condition));
const queryParts = (value, call) => bareParts(built(value, call)) ?? [gap("a query that is built when it runs")];

//#endregion
//#region src/checks/migrations/programs/kysely/case.ts
const result = (value, call) => typeof value === "number" || typeof value === "boolean" || value === null ? immediateParts(value) : valueParts(value, call);
const add = (before, word, parts) => join(before, [` ${word} `], parts);
function caseBuilder([value], session, place) {
	const start = value === void 0 ? ["case"] : join(["case "], referenceParts(value, {
		session,
		place
	}));
	return fluent({
		state: start,
		session,
		methods: () => ({
			when: (state, call) => add(state, "when", conditionParts(call)),
			whenRef: (state, call) => add(state, "when", referencesCondition(call)),
			then: (state, call) => add(state, "then", result(call.args[0], call)),
			thenRef: (state, call) => add(state, "then", referenceParts(call.args[0], call)),
			else: (state, call) => add(state, "else", result(call.args[0], call)),
			elseRef: (state, call) => add(state, "else", referenceParts(call.args[0], call)),
			end: (state) => join(state, [" end"]),
			endCase: (state) => join(state, [" end case"])
		}),
		parts: (state) => state
	});
}

//#endregion
//#region src/checks/migrations/programs/kysely/columns.ts
const actionParts = (value) => nameOf(value) ?? gap("names that are only known when it runs");
const PLACES = [
	"unsigned",
	"front",
	"generated",
	"stored",
	"identity",
	"default",
	"not null",
	"unique",
	"nulls not distinct",
	"primary key",
	"auto_increment",
	"references",
	"on delete",
	"on update",
	"check",
	"end"
];
const put = (column, slot, parts) => ({
	...column,
	more: {
		...column.more,
		[slot]: parts
	}
});
const word = (slot) => (column) => put(column, slot, [slot]);
const modifier = (slot) => (column, { args }) => {
	const before = column.more[slot];
	return put(column, slot, join(before ?? [], before ? [" "] : [], sqlParts(args[0])));
};
const action = (slot) => (column, { args }) => put(column, slot, [`${slot} `, actionParts(args[0])]);
const sqlParts = (value) => partsOf(value) ?? [gap("SQL that is built when it runs")];
const METHODS$5 = {
	notNull: word("not null"),
	unique: word("unique"),
	nullsNotDistinct: word("nulls not distinct"),
	primaryKey: word("primary key"),
	autoIncrement: word("auto_increment"),
	unsigned: word("unsigned"),
	identity: word("identity"),
	ifNotExists: (column) => ({
		...column,
		ifNotExists: true
	}),
	defaultTo: (column, { args }) => put(column, "default", join(["default "], immediateParts(args[0]))),
	references: (column, { args }) => put(column, "references", referencesParts(args[0])),
	onDelete: action("on delete"),
	onUpdate: action("on update"),
	check: (column, { args }) => put(column, "check", join(["check ("], sqlParts(args[0]), [")"])),
	generatedAlwaysAs: (column, { args }) => put(column, "generated", join(["generated always as ("], sqlParts(args[0]), [")"])),
	generatedAlwaysAsIdentity: (column) => put(column, "generated", ["generated always as identity"]),
	generatedByDefaultAsIdentity: (column) => put(column, "generated", ["generated by default as identity"]),
	stored: word("stored"),
	modifyFront: modifier("front"),
	modifyEnd: modifier("end")
};
function referencesParts(value) {
	const text = nameOf(value);
	const [table, column] = text === void 0 ? [gap(NAMES)] : reference(text);
	if (typeof table !== "object" || table.kind !== "name" || typeof column !== "string") return [gap(NAMES)];
	return [
		"references ",
		{
			...table,
			always: true
		},
		` (${column.slice(1)})`
	];
}
function columnParts$1({ start, ifNotExists, more }) {
	const parts = PLACES.flatMap((slot) => {
		const given = more[slot];
		return given === void 0 ? [] : [given];
	});
	return list([join(ifNotExists ? ["if not exists "] : [], start), ...parts], " ");
}
const TYPE = /^(?:(?:var)?char|text|integer|int[248]|(?:small|big)int|boolean|real|double precision|float[48]|decimal|numeric|binary|bytea|date|datetime|timetz|timestamptz|time|timestamp|serial|bigserial|uuid|jsonb?|blob|varbinary|(?:int[48]|num|tstz|ts|date)(?:multi)?range)$|^(?:(?:var)?(?:char|binary)|datetime|time(?:stamp)?(?:tz)?)\(\d+\)$|^(?:decimal|numeric)\(\d+, \d+\)$/;
function typeParts(value) {
	const parts = partsOf(value);
	if (parts) return parts;
	const name = nameOf(value);
	if (name === void 0 || typeof value === "string" && !TYPE.test(name)) return [gap(name === void 0 ? "a type that is only known when it runs" : "a type that Kysely does not take")];
	return typeof value === "string" ? [name] : [gap("a type that is only known when it runs")];
}
function columnDefinition(call) {
	const [name, type, describe] = call.args;
	const start = join([columnName(name), " "], typeParts(type));
	return described(columnBuilder(start, call.session), describe, call, "a column");
}
function described(builder, describe, call, what) {
	const { session, place, at } = call;
	const made = isCallable(describe) ? session.machine.call(describe, [builder], place) : void 0;
	if (describe !== void 0 && partsOf(made) === void 0) session.machine.effects.cannotRead(`a function from another file that describes ${what}`, at);
	return partsOf(made) ?? partsOf(builder) ?? [];
}
const columnBuilder = (start, session) => fluent({
	state: {
		start,
		ifNotExists: false,
		more: {}
	},
	session,
	methods: () => METHODS$5,
	parts: columnParts$1
});

//#endregion
//#region src/checks/migrations/programs/kysely/order.ts
const builder$1 = (state, session) => fluent({
	state,
	session,
	methods: () => ({
		desc: (item) => ({
			...item,
			direction: "desc"
		}),
		asc: (item) => ({
			...item,
			direction: "asc"
		}),
		nullsLast: (item) => ({
			...item,
			nulls: "last"
		}),
		nullsFirst: (item) => ({
			...item,
			nulls: "first"
		}),
		collate: (item, { args }) => ({
			...item,
			collation: nameOf(args[0]) ?? ""
		})
	}),
	parts: ({ column, collation, direction, nulls }) => join(column, collation === void 0 ? [] : [` collate ${quoted(collation)}`], direction === void 0 ? [] : [` ${direction}`], nulls === void 0 ? [] : [` nulls ${nulls}`])
});
function orderItem(call) {
	const [given, modifier] = call.args;
	const words = nameOf(given)?.split(" ") ?? [];
	const isPair = words.length === 2 && /^(?:asc|desc)$/.test(words[1] ?? "");
	const column = referenceParts(isPair ? words[0] : given, call);
	const direction = isPair ? words[1] : modifier;
	if (direction === void 0) return column;
	if (isCallable(direction)) {
		const { session, place } = call;
		const made = session.machine.call(direction, [builder$1({ column }, session)], place);
		return partsOf(made) ?? [gap("an expression that is built when it runs")];
	}
	const word = nameOf(direction);
	return join(column, [" "], partsOf(direction) ?? [word !== void 0 && /^(?:asc|desc)$/.test(word) ? word : gap("an expression that is built when it runs")]);
}

//#endregion
//#region src/checks/migrations/programs/kysely/functions.ts
const METHODS$4 = {
	distinct: (state) => ({
		...state,
		isDistinct: true
	}),
	orderBy: (state, call) => ({
		...state,
		order: [...state.order, orderItem(call)]
	}),
	withinGroupOrderBy: (state, call) => ({
		...state,
		order: [...state.order, orderItem(call)],
		isWithin: true
	}),
	filterWhere: (state, call) => ({
		...state,
		filter: filter(state, conditionParts(call))
	}),
	filterWhereRef: (state, call) => ({
		...state,
		filter: filter(state, referencesCondition(call))
	}),
	over: (state, call) => {
		const { session, place } = call;
		const [callback] = call.args;
		const builder = overBuilder(session);
		const made = callback === void 0 ? builder : session.machine.call(callback, [builder], place);
		return {
			...state,
			over: overParts(made)
		};
	}
};
const filter = ({ filter: before }, more) => before === void 0 ? more : join(before, [" and "], more);
function aggregateParts({ name, args, isDistinct, order, isWithin, filter: where, over }) {
	const by = order.length === 0 ? [] : join(["order by "], list(order));
	return join([`${name}(`, isDistinct ? "distinct " : ""], args, by.length > 0 && !isWithin ? join([" "], by) : [], [")"], by.length > 0 && isWithin ? join([" within group ("], by, [")"]) : [], where === void 0 ? [] : join([" filter(where "], where, [")"]), over ?? []);
}
const aggregate = (name, args, session) => fluent({
	state: {
		name,
		args,
		isDistinct: false,
		order: [],
		isWithin: false
	},
	session,
	methods: () => METHODS$4,
	parts: aggregateParts
});
const overBuilder = (session) => fluent({
	state: {
		partition: [],
		order: []
	},
	session,
	methods: () => ({
		partitionBy: (state, call) => ({
			...state,
			partition: [...state.partition, ...referencesParts$1(call.args[0], call)]
		}),
		orderBy: (state, call) => ({
			...state,
			order: [...state.order, orderItem(call)]
		})
	}),
	parts: ({ partition, order }) => list([partition.length === 0 ? [] : join(["partition by "], list(partition)), order.length === 0 ? [] : join(["order by "], list(order))].filter((parts) => parts.length > 0), " ")
});
const overParts = (value) => join([" over("], partsOrGap(value), [")"]);
const partsOrGap = (value) => value === UNKNOWN ? [gap(NAMES)] : partsOf(value) ?? [];
function functions(session) {
	const call = (name, args, place) => expression(join([nameOf(name) ?? gap("names that are only known when it runs"), "("], list(args.map((arg) => referenceParts(arg, {
		session,
		place
	}))), [")"]), session);
	const items = (value) => value === void 0 ? [] : is(value, "list") ? value.items : [value];
	return {
		kind: "host",
		isConnection: false,
		call: ([name, args], place) => call(name, items(args), place),
		get: (property) => {
			switch (property) {
				case "avg":
				case "count":
				case "max":
				case "min":
				case "sum": return native(([column], place) => aggregate(property, referenceParts(column, {
					session,
					place
				}), session));
				case "countAll": return native(([table]) => aggregate("count", table === void 0 ? ["*"] : join(tableOf(table).parts, [".*"]), session));
				case "agg": return native(([name, args], place) => {
					const parts = list(items(args).map((arg) => referenceParts(arg, {
						session,
						place
					})));
					const known = nameOf(name);
					return known === void 0 ? UNKNOWN : aggregate(known, parts, session);
				});
				case "coalesce": return native((args, place) => call("coalesce", args, place));
				case "any": return native((args, place) => call("any", args, place));
				default: return UNKNOWN;
			}
		}
	};
}

//#endregion
//#region src/checks/migrations/programs/kysely/json-path.ts
const leg = (path, value) => ({
	...path,
	legs: [...path.legs, immediateParts(value)]
});
function pathParts({ reference, operator, legs }) {
	if (operator !== "->" && operator !== "->>") return [gap(EXPRESSION)];
	const steps = legs.map((parts, index) => join([index === legs.length - 1 ? operator : "->"], parts));
	return join(reference, ...steps);
}
const jsonPath = (reference, operator, session) => fluent({
	state: {
		reference,
		operator,
		legs: []
	},
	session,
	methods: () => ({
		key: (path, { args }) => leg(path, args[0]),
		at: (path, { args }) => leg(path, args[0])
	}),
	parts: pathParts
});

//#endregion
//#region src/checks/migrations/programs/kysely/joins.ts
const tablesOf = (value, call) => (is(value, "list") ? itemsOf(value) : [value]).map((item) => {
	const parts = partsOf(call.place ? built(item, {
		session: call.session,
		place: call.place
	}) : item);
	return parts ? {
		parts,
		name: void 0
	} : aliasedTable(item);
});
const made = (words) => (call) => {
	const { args, session, place } = call;
	const [from, left, right] = args;
	const [table = {
		parts: [gap(EXPRESSION)],
		name: void 0
	}] = tablesOf(from, call);
	const start = join([`${words} `], table.parts);
	if (args.length < 2) return {
		parts: start,
		name: table.name
	};
	if (args.length > 2) return {
		parts: join(start, [" on "], references(left, "=", right, call)),
		name: table.name
	};
	const builder = fluent({
		state: { start },
		session,
		methods: () => ({
			on: (state, inner) => ({
				...state,
				on: and(state.on, conditionParts(inner))
			}),
			onRef: (state, inner) => ({
				...state,
				on: and(state.on, referencesCondition(inner))
			}),
			onTrue: (state) => ({
				...state,
				on: and(state.on, ["true"])
			})
		}),
		parts: (state) => state.on ? join(state.start, [" on "], state.on) : state.start
	});
	return {
		parts: (isCallable(left) ? partsOf(session.machine.call(left, [builder], place)) : void 0) ?? [gap("an expression that is built when it runs")],
		name: table.name
	};
};
const JOINS = {
	innerJoin: made("inner join"),
	leftJoin: made("left join"),
	rightJoin: made("right join"),
	fullJoin: made("full join"),
	crossJoin: made("cross join"),
	innerJoinLateral: made("inner join lateral"),
	leftJoinLateral: made("left join lateral"),
	crossJoinLateral: made("cross join lateral")
};

//#endregion
//#region src/checks/migrations/programs/kysely/select.ts
function selectionParts(call) {
	const given = built(call.args[0], call);
	return (is(given, "list") ? given.items : [given]).map((item) => {
		const parts = partsOf(built(item, call));
		const name = nameOf(item);
		return parts ?? (name === void 0 ? [gap("an expression that is built when it runs")] : aliasedReference(name));
	});
}
const allParts = ({ args: [table] }) => table === void 0 ? [["*"]] : (is(table, "list") ? table.items : [table]).map((item) => join(tableOf(item).parts, [".*"]));
const set = (words) => (state, call) => {
	const given = built(call.args[0], call);
	const queries = (is(given, "list") ? given.items : [given]).map((item) => join([`${words} `], bareParts(item) ?? [gap("an expression that is built when it runs")]));
	return {
		...state,
		sets: [...state.sets, ...queries]
	};
};
const lock = (words) => (state, { args: [tables] }) => {
	const of = tables === void 0 ? [] : (is(tables, "list") ? tables.items : [tables]).map((table) => tableOf(table).parts);
	return {
		...state,
		end: [...state.end, of.length === 0 ? [words] : join([`${words} of `], list(of))]
	};
};
const METHODS$3 = {
	...Object.fromEntries(Object.entries(JOINS).map(([name, make]) => [name, (state, call) => ({
		...state,
		joins: [...state.joins, make(call)]
	})])),
	select: (state, call) => ({
		...state,
		selections: [...state.selections, ...selectionParts(call)]
	}),
	selectAll: (state, call) => ({
		...state,
		selections: [...state.selections, ...allParts(call)]
	}),
	distinct: (state) => ({
		...state,
		front: [...state.front, ["distinct"]]
	}),
	distinctOn: (state, call) => ({
		...state,
		distinctOn: [...state.distinctOn, ...referencesParts$1(built(call.args[0], call), call)]
	}),
	where: (state, call) => ({
		...state,
		where: and(state.where, conditionParts(call))
	}),
	whereRef: (state, call) => ({
		...state,
		where: and(state.where, referencesCondition(call))
	}),
	having: (state, call) => ({
		...state,
		having: and(state.having, conditionParts(call))
	}),
	havingRef: (state, call) => ({
		...state,
		having: and(state.having, referencesCondition(call))
	}),
	groupBy: (state, call) => ({
		...state,
		groupBy: [...state.groupBy, ...referencesParts$1(built(call.args[0], call), call)]
	}),
	orderBy: (state, call) => ({
		...state,
		orderBy: [...state.orderBy, ...is(call.args[0], "list") ? call.args[0].items.map((item) => orderItem({
			...call,
			args: [item]
		})) : [orderItem(call)]]
	}),
	limit: (state, call) => ({
		...state,
		limit: valueParts(call.args[0], call)
	}),
	offset: (state, call) => ({
		...state,
		offset: valueParts(call.args[0], call)
	}),
	union: set("union"),
	unionAll: set("union all"),
	intersect: set("intersect"),
	intersectAll: set("intersect all"),
	except: set("except"),
	exceptAll: set("except all"),
	forUpdate: lock("for update"),
	forShare: lock("for share"),
	forKeyShare: lock("for key share"),
	forNoKeyUpdate: lock("for no key update"),
	skipLocked: lock("skip locked"),
	noWait: lock("nowait"),
	modifyFront: (state, { args }) => ({
		...state,
		front: [...state.front, sqlParts(args[0])]
	}),
	modifyEnd: (state, { args }) => ({
		...state,
		end: [...state.end, sqlParts(args[0])]
	}),
	clearSelect: (state) => ({
		...state,
		selections: []
	}),
	clearWhere: ({ where: _, ...state }) => state,
	clearLimit: ({ limit: _, ...state }) => state,
	clearOffset: ({ offset: _, ...state }) => state,
	clearOrderBy: (state) => ({
		...state,
		orderBy: []
	}),
	clearGroupBy: (state) => ({
		...state,
		groupBy: []
	})
};
const spaced = (...groups) => list(groups.filter((group) => group.length > 0), " ");
const clause = (word, groups, between = ", ") => groups.length === 0 ? [] : join([word], list(groups, between));
const withParts = (given) => given === void 0 ? [] : clause(given.isRecursive ? "with recursive " : "with ", given.parts);
const selectParts = (state, before) => spaced(withParts(before), ["select"], state.distinctOn.length === 0 ? [] : join(["distinct on ("], list(state.distinctOn), [")"]), list(state.front, " "), list(state.selections), clause("from ", state.from.map(({ parts }) => parts)), list(state.joins.map(({ parts }) => parts), " "), state.where ? join(["where "], state.where) : [], clause("group by ", state.groupBy), state.having ? join(["having "], state.having) : [], list(state.sets, " "), clause("order by ", state.orderBy), state.limit ? join(["limit "], state.limit) : [], state.offset ? join(["offset "], state.offset) : [], list(state.end, " "));
const namesIn = (tables) => tables.flatMap(({ name }) => name === void 0 ? [] : [name]);
const query = (parts, tables, { schema, with: before }) => [{
	kind: "query",
	parts,
	tables: namesIn(tables),
	names: before?.names ?? [],
	schema,
	wraps: true
}];
const EMPTY$1 = {
	distinctOn: [],
	front: [],
	selections: [],
	from: [],
	joins: [],
	groupBy: [],
	sets: [],
	orderBy: [],
	end: []
};
const selectFrom = (value, place) => select({
	...EMPTY$1,
	from: tablesOf(value, place)
}, place);
const selectNoFrom = (call, place) => select({
	...EMPTY$1,
	selections: selectionParts(call)
}, place);
const select = (state, place) => fluent({
	state,
	session: place.session,
	verb: "selectFrom",
	methods: () => METHODS$3,
	parts: (made) => query(selectParts(made, place.with), [...made.from, ...made.joins], place)
});

//#endregion
//#region src/checks/migrations/programs/kysely/expressions.ts
const unary = (operator) => (call) => join([operator], referenceParts(call.args[0], call));
const between = (word) => (call) => {
	const [first, from, to] = call.args;
	return join(referenceParts(first, call), [` ${word} `], valueParts(from, call), [" and "], valueParts(to, call));
};
const junction = (word) => (call) => {
	const [given] = call.args;
	const conditions = conditionsOf(given, call);
	if (conditions === void 0) return [gap(EXPRESSION)];
	const [first] = conditions;
	if (first === void 0) return [word === "and" ? "1 = 1" : "1 = 0"];
	const joined = list(conditions, ` ${word} `);
	return conditions.length === 1 ? joined : join(["("], joined, [")"]);
};
function conditionsOf(given, call) {
	if (is(given, "list")) return given.items.map((item) => partsOf(item) ?? [gap("an expression that is built when it runs")]);
	if (!is(given, "record") || given.isOpen) return void 0;
	return [...given.entries].filter(([, value]) => value !== void 0).map(([name, value]) => comparison(name, value === null || typeof value === "boolean" ? "is" : "=", value, call));
}
const tuple = (item) => (call) => join(["("], list(call.args.map((value) => item(value, call))), [")"]);
const MAKERS = {
	table: ({ args }) => tableOf(args[0]).parts,
	val: (call) => valueParts(call.args[0], call),
	lit: ({ args }) => [literalOf(args[0]) ?? gap("an expression that is built when it runs")],
	unary: (call) => {
		const operator = nameOf(call.args[0]);
		if (operator === void 0) return [gap(EXPRESSION)];
		return join([operator === "-" ? "-" : `${operator} `], referenceParts(call.args[1], call));
	},
	not: unary("not "),
	exists: unary("exists "),
	neg: unary("-"),
	between: between("between"),
	betweenSymmetric: between("between symmetric"),
	and: junction("and"),
	or: junction("or"),
	parens: (call) => join(["("], conditionParts(call), [")"]),
	tuple: tuple(valueParts),
	refTuple: tuple(referenceParts),
	cast: (call) => join(["cast("], referenceParts(call.args[0], call), [" as "], typeParts(call.args[1]), [")"])
};
const nameParts = (value, read) => {
	const name = nameOf(value);
	return name === void 0 ? [gap(NAMES)] : read(name);
};
function expressionBuilder(session) {
	const host = {
		kind: "host",
		isConnection: false,
		call: ([left, operator, right], place) => wrapper({
			inner: comparison(left, operator, right, {
				session,
				place
			}),
			isJoined: false
		}, session),
		get: (property) => {
			if (property === "ref") return native(([name, operator]) => {
				const parts = nameParts(name, reference);
				return operator === void 0 ? wrapper({
					inner: parts,
					isJoined: false
				}, session) : jsonPath(parts, operator, session);
			});
			const make = Object.hasOwn(MAKERS, property) ? MAKERS[property] : void 0;
			if (make) return native((args, place) => wrapper({
				inner: make({
					args,
					session,
					place,
					at: place
				}),
				isJoined: false
			}, session));
			switch (property) {
				case "eb": return host;
				case "fn": return functions(session);
				case "case": return native((args, place) => caseBuilder(args, session, place));
				case "selectFrom": return native(([from]) => selectFrom(from, { session }));
				default: return UNKNOWN;
			}
		}
	};
	return host;
}
function wrapper(state, session) {
	const more = (word) => ({ inner }, call) => ({
		inner: join(inner, [` ${word} `], conditionParts(call)),
		isJoined: true
	});
	return fluent({
		state,
		session,
		methods: () => ({
			or: more("or"),
			and: more("and")
		}),
		parts: ({ inner, isJoined }) => isJoined ? join(["("], inner, [")"]) : inner
	});
}
function dynamic(session) {
	const make = (read) => native(([value]) => expression(read(value), session));
	return {
		kind: "host",
		isConnection: false,
		get: (property) => property === "ref" ? make((value) => nameParts(value, reference)) : property === "table" ? make((value) => tableOf(value).parts) : UNKNOWN
	};
}

//#endregion
//#region src/checks/migrations/programs/kysely/updates.ts
function updatesOf(call) {
	const [first, second] = call.args;
	if (call.args.length > 1) return [join(referenceParts(first, call), [" = "], valueParts(second, call))];
	const given = built(first, call);
	if (!is(given, "record") || given.isOpen) return [[gap("values that are only known when it runs")]];
	return [...given.entries].filter(([, value]) => value !== void 0).map(([key, value]) => join([quoted(key), " = "], valueParts(value, call)));
}

//#endregion
//#region src/checks/migrations/programs/kysely/conflict.ts
const where = (state, condition) => state.action.length === 0 ? {
	...state,
	indexWhere: and(state.indexWhere, condition)
} : {
	...state,
	updateWhere: and(state.updateWhere, condition)
};
const addColumns = (state, columns) => ({
	...state,
	columns: state.columns.length === 0 ? columns : join(state.columns, [", "], columns)
});
function conflictParts({ args: [callback], session, place }) {
	const builder = fluent({
		state: {
			columns: [],
			target: [],
			action: []
		},
		session,
		methods: () => ({
			column: (state, { args }) => addColumns(state, [columnName(args[0])]),
			columns: (state, { args }) => addColumns(state, columnNames(args[0])),
			constraint: (state, { args }) => ({
				...state,
				target: [" on constraint ", columnName(args[0])]
			}),
			expression: (state, { args }) => ({
				...state,
				target: join([" ("], sqlParts(args[0]), [")"])
			}),
			where: (state, call) => where(state, conditionParts(call)),
			whereRef: (state, call) => where(state, referencesCondition(call)),
			clearWhere: ({ indexWhere: _, updateWhere: __, ...state }) => state,
			doNothing: (state) => ({
				...state,
				action: [" do nothing"]
			}),
			doUpdateSet: (state, call) => ({
				...state,
				action: join([" do update set "], list(updatesOf(call)))
			})
		}),
		parts: ({ columns, target, indexWhere, action, updateWhere }) => join(["on conflict"], columns.length > 0 ? join([" ("], columns, [")"]) : target, indexWhere ? join([" where "], indexWhere) : [], action, updateWhere ? join([" where "], updateWhere) : [])
	});
	return (isCallable(callback) ? partsOf(session.machine.call(callback, [builder], place)) : void 0) ?? [gap("an expression that is built when it runs")];
}

//#endregion
//#region src/checks/migrations/programs/kysely/rows.ts
const returning = (groups) => groups.length === 0 ? [] : join(["returning "], list(groups));
const ROWS = "rows that are only known when it runs";
function valuesOf(call) {
	const given = built(call.args[0], call);
	const rows = (is(given, "list") ? given.items : [given]).filter((row) => is(row, "record"));
	const count = is(given, "list") ? given.items.length : 1;
	if (rows.length !== count || count === 0 || rows.some(({ isOpen }) => isOpen)) return { values: [gap(ROWS)] };
	const columns = [...new Set(rows.flatMap(({ entries }) => [...entries].flatMap(([key, value]) => value === void 0 ? [] : [key])))];
	const tuples = rows.map(({ entries }) => {
		const items = columns.map((key) => {
			const value = entries.get(key);
			return value === void 0 ? ["default"] : valueParts(value, call);
		});
		return join(["("], list(items), [")"]);
	});
	return {
		columns: [columns.map(quoted).join(", ")],
		values: join(["values "], list(tuples))
	};
}
const INSERT = {
	values: (state, call) => ({
		...state,
		...valuesOf(call)
	}),
	columns: (state, { args }) => ({
		...state,
		columns: columnNames(args[0])
	}),
	expression: (state, call) => ({
		...state,
		values: queryParts(call.args[0], call)
	}),
	defaultValues: (state) => ({
		...state,
		values: ["default values"]
	}),
	onConflict: (state, call) => ({
		...state,
		conflict: conflictParts(call)
	}),
	returning: (state, call) => ({
		...state,
		returning: [...state.returning, ...selectionParts(call)]
	}),
	returningAll: (state) => ({
		...state,
		returning: [...state.returning, ["*"]]
	}),
	clearReturning: (state) => ({
		...state,
		returning: []
	}),
	modifyEnd: (state, { args }) => ({
		...state,
		end: [...state.end, sqlParts(args[0])]
	})
};
function insertInto(value, place) {
	const table = tableOf(value);
	return fluent({
		state: {
			values: [],
			conflict: [],
			returning: [],
			end: []
		},
		session: place.session,
		verb: "insertInto",
		methods: () => INSERT,
		parts: (state) => query(spaced(withParts(place.with), join(["insert into "], table.parts), state.columns ? join(["("], state.columns, [")"]) : [], state.values, state.conflict, returning(state.returning), list(state.end, " ")), [table], place)
	});
}
const CHANGE$1 = {
	...Object.fromEntries(Object.entries(JOINS).map(([name, make]) => [name, (state, call) => ({
		...state,
		joins: [...state.joins, make(call)]
	})])),
	where: (state, call) => ({
		...state,
		where: and(state.where, conditionParts(call))
	}),
	whereRef: (state, call) => ({
		...state,
		where: and(state.where, referencesCondition(call))
	}),
	clearWhere: ({ where: _, ...state }) => state,
	returning: (state, call) => ({
		...state,
		returning: [...state.returning, ...selectionParts(call)]
	}),
	returningAll: (state, call) => ({
		...state,
		returning: [...state.returning, ...allParts(call)]
	}),
	clearReturning: (state) => ({
		...state,
		returning: []
	}),
	modifyEnd: (state, { args }) => ({
		...state,
		end: [...state.end, sqlParts(args[0])]
	})
};
const UPDATE = {
	...CHANGE$1,
	set: (state, call) => ({
		...state,
		updates: [...state.updates, ...updatesOf(call)]
	}),
	from: (state, call) => ({
		...state,
		others: [...state.others, ...tablesOf(call.args[0], call)]
	})
};
const DELETE = {
	...CHANGE$1,
	using: (state, call) => ({
		...state,
		others: [...state.others, ...tablesOf(call.args[0], call)]
	})
};
const NONE = {
	others: [],
	joins: [],
	returning: [],
	end: [],
	updates: []
};
const tableList = (word, tables) => tables.length === 0 ? [] : join([`${word} `], list(tables.map(({ parts }) => parts)));
const ending$1 = ({ joins, where, returning: given, end }) => spaced(list(joins.map(({ parts }) => parts), " "), where ? join(["where "], where) : [], returning(given), list(end, " "));
function updateTable(value, place) {
	const tables = tablesOf(value, place);
	return fluent({
		state: NONE,
		session: place.session,
		verb: "updateTable",
		methods: () => UPDATE,
		parts: (state) => query(spaced(withParts(place.with), tableList("update", tables), join(["set "], list(state.updates)), tableList("from", state.others), ending$1(state)), [
			...tables,
			...state.others,
			...state.joins
		], place)
	});
}
function deleteFrom(value, place) {
	const tables = tablesOf(value, place);
	return fluent({
		state: NONE,
		session: place.session,
		verb: "deleteFrom",
		methods: () => DELETE,
		parts: (state) => query(spaced(withParts(place.with), tableList("delete from", tables), tableList("using", state.others), ending$1(state)), [
			...tables,
			...state.others,
			...state.joins
		], place)
	});
}

//#endregion
//#region src/checks/migrations/programs/kysely/constraints.ts
const METHODS$2 = {
	deferrable: (state) => ({
		...state,
		deferrable: " deferrable"
	}),
	notDeferrable: (state) => ({
		...state,
		deferrable: " not deferrable"
	}),
	initiallyDeferred: (state) => ({
		...state,
		initially: " initially deferred"
	}),
	initiallyImmediate: (state) => ({
		...state,
		initially: " initially immediate"
	}),
	nullsNotDistinct: (state) => ({
		...state,
		nullsNotDistinct: true
	}),
	onDelete: (state, { args }) => ({
		...state,
		onDelete: actionParts(args[0])
	}),
	onUpdate: (state, { args }) => ({
		...state,
		onUpdate: actionParts(args[0])
	})
};
const constraintParts = (state) => join(state.start, state.nullsNotDistinct ? [" nulls not distinct"] : [], state.rest, state.onDelete === void 0 ? [] : [" on delete ", state.onDelete], state.onUpdate === void 0 ? [] : [" on update ", state.onUpdate], [state.deferrable ?? "", state.initially ?? ""]);
const builder = (state, session) => fluent({
	state,
	session,
	methods: () => METHODS$2,
	parts: constraintParts
});
const named$1 = (name) => name === void 0 || name === null || name === "" ? [] : [
	"constraint ",
	columnName(name),
	" "
];
const keyOf = (word, call) => {
	const [name, columns] = call.args;
	return {
		start: join(named$1(name), [word]),
		rest: join([" ("], columnNames(columns), [")"])
	};
};
const foreignKey = ({ args: [name, columns, table, others] }) => ({
	start: join(named$1(name), ["foreign key ("], columnNames(columns), [") references "], tableOf(table).parts.map((part) => typeof part === "object" && part.kind === "name" ? {
		...part,
		always: true
	} : part)),
	rest: join([" ("], columnNames(others), [")"])
});
const check = ({ args: [name, condition] }) => ({
	start: join(named$1(name), ["check ("], sqlParts(condition)),
	rest: [")"]
});
const KINDS = {
	addPrimaryKeyConstraint: [(call) => keyOf("primary key", call), 2],
	addUniqueConstraint: [(call) => keyOf("unique", call), 2],
	addForeignKeyConstraint: [foreignKey, 4],
	addCheckConstraint: [check, 2]
};
const CONSTRAINTS = Object.keys(KINDS);
function constraintOf(method, call) {
	const [make, describedAt] = KINDS[method] ?? [check, 2];
	const describe = call.args[describedAt];
	return described(builder(make(call), call.session), describe, call, "a constraint");
}
function alteringForeignKey(before, call, statement) {
	const isDescribed = call.args[4] !== void 0;
	return fluent({
		state: isDescribed ? {
			start: constraintOf("addForeignKeyConstraint", call),
			rest: []
		} : foreignKey(call),
		session: call.session,
		methods: () => METHODS$2,
		parts: (constraint) => statement(join(before, constraintParts(constraint))),
		verb: "alterTable"
	});
}

//#endregion
//#region src/checks/migrations/programs/kysely/tables.ts
const statement = (parts, { name }, { schema }) => [{
	kind: "query",
	parts,
	tables: name === void 0 ? [] : [name],
	names: [],
	schema,
	wraps: false
}];
function known(parts, what, { session, at }) {
	const missing = gapIn(parts);
	if (missing) session.machine.effects.cannotRead(`${what} with ${missing.what}`, at);
	return missing ? [] : [parts];
}
const METHODS$1 = {
	...Object.fromEntries(CONSTRAINTS.map((name) => [name, (state, call) => ({
		...state,
		constraints: [...state.constraints, ...known(constraintOf(name, call), "a constraint", call)]
	})])),
	addColumn: (state, call) => ({
		...state,
		columns: [...state.columns, ...known(columnDefinition(call), "a column", call)]
	}),
	temporary: (state) => ({
		...state,
		isTemporary: true
	}),
	ifNotExists: (state) => ({
		...state,
		ifNotExists: true
	}),
	onCommit: (state, { args }) => ({
		...state,
		onCommit: nameOf(args[0]) ?? gap("names that are only known when it runs")
	}),
	modifyFront: (state, { args }) => ({
		...state,
		front: [...state.front, sqlParts(args[0])]
	}),
	modifyEnd: (state, { args }) => ({
		...state,
		end: [...state.end, sqlParts(args[0])]
	}),
	as: (state, call) => ({
		...state,
		query: queryParts(call.args[0], call)
	})
};
function createTable(value, place) {
	const table = tableOf(value);
	return fluent({
		state: {
			columns: [],
			constraints: [],
			front: [],
			end: [],
			isTemporary: false,
			ifNotExists: false
		},
		session: place.session,
		methods: () => METHODS$1,
		verb: "createTable",
		parts: (state) => statement(join(["create "], ...state.front.map((parts) => join(parts, [" "])), [
			state.isTemporary ? "temporary " : "",
			"table ",
			state.ifNotExists ? "if not exists " : ""
		], table.parts, state.query ? [] : join([" ("], list([...state.columns, ...state.constraints]), [")"]), state.onCommit === void 0 ? [] : [" on commit ", state.onCommit], ...state.end.map((parts) => join([" "], parts)), state.query ? join([" as "], state.query) : []), table, place)
	});
}
function wordsAround(verb, words, table, place, methods) {
	const names = Object.keys(methods);
	return fluent({
		state: [],
		session: place.session,
		verb,
		methods: () => Object.fromEntries(names.map((name) => [name, (called) => [...called, name]])),
		parts: (called) => {
			const added = (at) => names.map((name) => methods[name]?.[0] === at && called.includes(name) ? methods[name][1] : "").join("");
			const before = words.map((word, index) => word + added(index)).join("");
			return statement(join([before], table.parts, [added(words.length)]), table, place);
		}
	});
}

//#endregion
//#region src/checks/migrations/programs/kysely/indexes.ts
const EMPTY = {
	isUnique: false,
	ifNotExists: false,
	nullsNotDistinct: false,
	columns: []
};
const columnParts = (value) => partsOf(value) ?? [orderedColumn(value)];
const COLUMNS$1 = {
	unique: (state) => ({
		...state,
		isUnique: true
	}),
	column: (state, { args }) => ({
		...state,
		columns: [...state.columns, columnParts(args[0])]
	}),
	columns: (state, { args }) => ({
		...state,
		columns: [...state.columns, ...is(args[0], "list") ? args[0].items.map(columnParts) : [[gap(NAMES)]]]
	}),
	expression: (state, { args }) => ({
		...state,
		columns: [...state.columns, sqlParts(args[0])]
	}),
	using: (state, { args }) => ({
		...state,
		using: nameOf(args[0]) ?? gap("names that are only known when it runs")
	})
};
const METHODS = {
	...COLUMNS$1,
	ifNotExists: (state) => ({
		...state,
		ifNotExists: true
	}),
	nullsNotDistinct: (state) => ({
		...state,
		nullsNotDistinct: true
	}),
	on: (state, { args }) => ({
		...state,
		table: tableOf(args[0])
	}),
	where: (state, call) => {
		const condition = withValues(conditionParts(call));
		return {
			...state,
			where: state.where ? join(state.where, [" and "], condition) : condition
		};
	}
};
const columnsOf = ({ columns }) => columns.length === 0 ? [] : join([" ("], list(columns), [")"]);
function createIndex(value, place) {
	const name = columnName(value);
	return fluent({
		state: EMPTY,
		session: place.session,
		methods: () => METHODS,
		verb: "createIndex",
		parts: (state) => statement(join([
			"create ",
			state.isUnique ? "unique " : "",
			"index ",
			state.ifNotExists ? "if not exists " : "",
			name
		], state.table ? join([" on "], state.table.parts) : [], state.using === void 0 ? [] : [" using ", state.using], columnsOf(state), [state.nullsNotDistinct ? " nulls not distinct" : ""], state.where ? join([" where "], state.where) : []), state.table ?? {
			parts: [],
			name: void 0
		}, place)
	});
}
const indexColumns = (made, name, session) => fluent({
	state: EMPTY,
	session,
	methods: () => COLUMNS$1,
	verb: "alterTable",
	parts: (state) => made(join([
		state.isUnique ? "unique " : "",
		"index ",
		name
	], columnsOf(state), state.using === void 0 ? [] : [" using ", state.using]))
});
function dropIndex(name, place) {
	return fluent({
		state: {
			ifExists: false,
			isCascade: false
		},
		session: place.session,
		verb: "dropIndex",
		methods: () => ({
			ifExists: (state) => ({
				...state,
				ifExists: true
			}),
			cascade: (state) => ({
				...state,
				isCascade: true
			}),
			on: (state, { args }) => ({
				...state,
				table: tableOf(args[0])
			})
		}),
		parts: ({ ifExists, isCascade, table }) => statement(join(["drop index ", ifExists ? "if exists " : ""], name.parts, table ? join([" on "], table.parts) : [], [isCascade ? " cascade" : ""]), name, place)
	});
}

//#endregion
//#region src/checks/migrations/programs/kysely/alter-table.ts
const alteration = (make) => (state, call) => [...state, ...known(make(call), "a column", call)];
const COLUMNS = {
	addColumn: alteration((call) => join(["add column "], columnDefinition(call))),
	modifyColumn: alteration((call) => join(["modify column "], columnDefinition(call))),
	dropColumn: alteration((call) => described(dropped(["drop column ", columnName(call.args[0])], call.session), call.args[1], call, "a column")),
	renameColumn: alteration(({ args }) => [
		"rename column ",
		columnName(args[0]),
		" to ",
		columnName(args[1])
	]),
	alterColumn: alteration((call) => alterColumn(call))
};
const dropped = (parts, session) => fluent({
	state: parts,
	session,
	methods: () => ({ ifExists: ([words, ...name]) => join([words ?? "", "if exists "], name) }),
	parts: (state) => state
});
const CHANGE = "a change that is only known when it runs";
function alterColumn(call) {
	const start = join(["alter column "], [columnName(call.args[0])], [" "]);
	const to = (make) => {
		return (_, { args }) => join(start, make(args[0]));
	};
	const builder = fluent({
		state: [gap(CHANGE)],
		session: call.session,
		methods: () => ({
			setDataType: to((type) => join(["type "], typeParts(type))),
			setDefault: to((value) => join(["set default "], immediateParts(value))),
			dropDefault: to(() => ["drop default"]),
			setNotNull: to(() => ["set not null"]),
			dropNotNull: to(() => ["drop not null"])
		}),
		parts: (state) => state
	});
	const change = call.args[1];
	const made = isCallable(change) ? call.session.machine.call(change, [builder], call.place) : void 0;
	return partsOf(made) ?? [gap(CHANGE)];
}
const ending = (make) => (before, call, table, place) => wordsAround("alterTable", [], {
	...table,
	parts: join(before, make(call))
}, place, {});
const addsConstraint = (method) => ending((call) => join(["add "], constraintOf(method, call)));
const ENDINGS = {
	renameTo: ending(({ args }) => join(["rename to "], tableOf(args[0]).parts)),
	setSchema: ending(({ args }) => ["set schema ", columnName(args[0])]),
	addPrimaryKeyConstraint: addsConstraint("addPrimaryKeyConstraint"),
	addUniqueConstraint: addsConstraint("addUniqueConstraint"),
	addCheckConstraint: addsConstraint("addCheckConstraint"),
	addForeignKeyConstraint: (before, call, table, place) => alteringForeignKey(join(before, ["add "]), call, (parts) => statement(parts, table, place)),
	renameConstraint: ending(({ args }) => [
		"rename constraint ",
		columnName(args[0]),
		" to ",
		columnName(args[1])
	]),
	dropConstraint: (before, { args }, table, place) => {
		const words = join(before, ["drop constraint "]);
		return dropConstraint(words, columnName(args[0]), table, place);
	},
	dropIndex: ending(({ args }) => ["drop index ", columnName(args[0])]),
	addIndex: (before, { args }, table, place) => indexColumns((index) => statement(join(before, ["add "], index), table, place), columnName(args[0]), place.session)
};
const dropConstraint = (words, name, table, place) => fluent({
	state: {
		ifExists: false,
		after: ""
	},
	session: place.session,
	verb: "alterTable",
	methods: () => ({
		ifExists: (state) => ({
			...state,
			ifExists: true
		}),
		cascade: (state) => ({
			...state,
			after: " cascade"
		}),
		restrict: (state) => ({
			...state,
			after: " restrict"
		})
	}),
	parts: ({ ifExists, after }) => statement(join(words, [ifExists ? "if exists " : ""], [name], [after]), table, place)
});
function alterTable(value, place) {
	const table = tableOf(value);
	const start = join(["alter table "], table.parts, [" "]);
	const columns = fluent({
		state: [],
		session: place.session,
		methods: () => COLUMNS,
		verb: "alterTable",
		parts: (state) => state.length === 0 ? [] : statement(join(start, list(state)), table, place)
	});
	return {
		...columns,
		get: (property) => {
			const end = Object.hasOwn(ENDINGS, property) ? ENDINGS[property] : void 0;
			if (!end) return columns.get(property);
			return native((args, at) => {
				const word = {
					start: Math.max(at.start, Math.min(at.name, at.end)),
					end: at.end
				};
				return end(start, {
					args,
					session: place.session,
					place: at,
					at: word
				}, table, place);
			});
		}
	};
}

//#endregion
//#region src/checks/migrations/programs/kysely/enum-types.ts
function createType(name, place) {
	return fluent({
		state: [],
		session: place.session,
		verb: "createType",
		methods: () => ({ asEnum: (_, { args: [values] }) => {
			if (!is(values, "list")) return [gap("values that are only known when it runs")];
			return join([" as enum ("], list(values.items.map(immediateParts)), [")"]);
		} }),
		parts: (values) => statement(join(["create type "], name.parts, values), name, place)
	});
}
const addValue = (name, value, place) => fluent({
	state: {
		value,
		ifNotExists: false,
		neighbor: []
	},
	session: place.session,
	verb: "alterType",
	methods: () => ({
		ifNotExists: (state) => ({
			...state,
			ifNotExists: true
		}),
		before: (state, { args }) => ({
			...state,
			neighbor: join([" before "], immediateParts(args[0]))
		}),
		after: (state, { args }) => ({
			...state,
			neighbor: join([" after "], immediateParts(args[0]))
		})
	}),
	parts: ({ value: added, ifNotExists, neighbor }) => statement(join(["alter type "], name.parts, [" add value ", ifNotExists ? "if not exists " : ""], added, neighbor), name, place)
});
function alterType(name, place) {
	const ends = (words) => wordsAround("alterType", [], {
		...name,
		parts: join(["alter type "], name.parts, words)
	}, place, {});
	return {
		kind: "host",
		isConnection: true,
		get: (property) => {
			switch (property) {
				case "addValue": return native(([value]) => addValue(name, immediateParts(value), place));
				case "renameTo": return native(([to]) => ends([" rename to ", columnName(to)]));
				case "setSchema": return native(([to]) => ends([" set schema ", columnName(to)]));
				case "renameValue": return native(([from, to]) => ends(join([" rename value "], immediateParts(from), [" to "], immediateParts(to))));
				default: return UNKNOWN;
			}
		}
	};
}

//#endregion
//#region src/checks/migrations/programs/kysely/views.ts
function createView(name, place) {
	return fluent({
		state: {
			orReplace: false,
			isMaterialized: false,
			isTemporary: false,
			ifNotExists: false,
			columns: [],
			query: []
		},
		session: place.session,
		verb: "createView",
		methods: () => ({
			orReplace: (state) => ({
				...state,
				orReplace: true
			}),
			materialized: (state) => ({
				...state,
				isMaterialized: true
			}),
			temporary: (state) => ({
				...state,
				isTemporary: true
			}),
			ifNotExists: (state) => ({
				...state,
				ifNotExists: true
			}),
			columns: (state, { args }) => ({
				...state,
				columns: join(["("], columnNames(args[0]), [") "])
			}),
			as: (state, call) => ({
				...state,
				query: join(["as "], withValues(queryParts(call.args[0], call)))
			})
		}),
		parts: (state) => statement(join([
			"create ",
			state.orReplace ? "or replace " : "",
			state.isMaterialized ? "materialized " : "",
			state.isTemporary ? "temporary " : "",
			"view ",
			state.ifNotExists ? "if not exists " : ""
		], name.parts, [" "], state.columns, state.query), name, place)
	});
}
function refreshView(name, place) {
	return fluent({
		state: {
			isConcurrent: false,
			data: " with data"
		},
		session: place.session,
		verb: "refreshMaterializedView",
		methods: () => ({
			concurrently: () => ({
				isConcurrent: true,
				data: " with data"
			}),
			withData: (state) => ({
				...state,
				data: " with data"
			}),
			withNoData: () => ({
				isConcurrent: false,
				data: " with no data"
			})
		}),
		parts: ({ isConcurrent, data }) => statement(join(["refresh materialized view ", isConcurrent ? "concurrently " : ""], name.parts, [data]), name, place)
	});
}

//#endregion
//#region src/checks/migrations/programs/kysely/schema.ts
const whole = (value) => {
	const name = nameOf(value);
	return {
		parts: [name === void 0 ? gap(NAMES) : {
			kind: "name",
			name
		}],
		name
	};
};
const bare = (parts) => ({
	parts,
	name: void 0
});
const IF_EXISTS = [1, "if exists "];
const CASCADE = [2, " cascade"];
const MAKE = {
	createTable,
	alterTable,
	createIndex,
	createView: (value, place) => createView(whole(value), place),
	refreshMaterializedView: (value, place) => refreshView(whole(value), place),
	createType: (value, place) => createType(tableOf(value), place),
	alterType: (value, place) => alterType(tableOf(value), place),
	dropIndex: (value, place) => dropIndex(whole(value), place),
	dropTable: (value, place) => wordsAround("dropTable", ["drop ", "table "], tableOf(value), place, {
		temporary: [0, "temporary "],
		ifExists: IF_EXISTS,
		cascade: CASCADE
	}),
	dropView: (value, place) => wordsAround("dropView", ["drop ", "view "], whole(value), place, {
		materialized: [0, "materialized "],
		ifExists: IF_EXISTS,
		cascade: CASCADE
	}),
	dropType: (value, place) => {
		const types = (is(value, "list") ? value.items : [value]).map(tableOf);
		const all = {
			parts: list(types.map(({ parts }) => parts)),
			name: types[0]?.name
		};
		return wordsAround("dropType", ["drop ", "type "], all, place, {
			ifExists: IF_EXISTS,
			cascade: CASCADE
		});
	},
	createSchema: (value, place) => wordsAround("createSchema", ["create ", "schema "], bare([columnName(value)]), place, { ifNotExists: [1, "if not exists "] }),
	dropSchema: (value, place) => wordsAround("dropSchema", ["drop ", "schema "], bare([columnName(value)]), place, {
		ifExists: IF_EXISTS,
		cascade: CASCADE
	})
};
function schemaModule(place) {
	const { effects } = place.session.machine;
	const host = {
		kind: "host",
		isConnection: true,
		get: (property) => {
			const make = Object.hasOwn(MAKE, property) ? MAKE[property] : void 0;
			if (make) return native(([name]) => make(name, place));
			switch (property) {
				case "withSchema": return native(([name]) => schemaModule({
					...place,
					schema: nameOf(name)
				}));
				case "withoutPlugins": return native(() => schemaModule({ session: place.session }));
				case "withPlugin": return native((_, at) => {
					effects.cannotRead("`withPlugin`: a plugin may change what is sent", at);
					return host;
				});
				default: return UNKNOWN;
			}
		}
	};
	return host;
}

//#endregion
//#region src/checks/migrations/programs/kysely/transactions.ts
function transaction(place, connect) {
	const { machine } = place.session;
	return beginning(place, ([callback], at, begin) => {
		if (!isCallable(callback)) {
			machine.effects.cannotRead("`transaction` with a function from another file", at);
			return UNKNOWN;
		}
		machine.effects.send(begin, at);
		const result = awaited(machine.call(callback, [connect(place)], at));
		machine.effects.send("commit", {
			start: Math.max(at.start, at.end - 1),
			end: at.end
		});
		return result;
	});
}
function controlled(place, connect) {
	return beginning(place, (_, at, begin) => {
		place.session.machine.effects.send(begin, at);
		return opened(place, connect);
	});
}
function beginning(place, run) {
	place.session.isBare = true;
	let level = "";
	let access = "";
	const host = {
		kind: "host",
		isConnection: true,
		get: (property) => {
			switch (property) {
				case "setIsolationLevel": return native(([name]) => {
					level = ` isolation level ${nameOf(name) ?? "read committed"}`;
					return host;
				});
				case "setAccessMode": return native(([name]) => {
					access = ` ${nameOf(name) ?? "read write"}`;
					return host;
				});
				case "execute": return native((args, at) => run(args, at, level === "" && access === "" ? "begin" : `start transaction${level}${access}`));
				default: return UNKNOWN;
			}
		}
	};
	return host;
}
const COMMANDS = {
	commit: "commit",
	rollback: "rollback",
	savepoint: "savepoint ",
	rollbackToSavepoint: "rollback to ",
	releaseSavepoint: "release "
};
function opened(place, connect) {
	const { effects } = place.session.machine;
	const inner = connect(place);
	const host = {
		...inner,
		get: (property) => {
			const words = Object.hasOwn(COMMANDS, property) ? COMMANDS[property] : void 0;
			if (words === void 0) return inner.get(property);
			return native(([name]) => command(words, name));
		}
	};
	const command = (words, name) => ({
		kind: "host",
		isConnection: true,
		get: (property) => property === "execute" ? native((_, at) => {
			const part = words.endsWith(" ") ? columnName(name) : "";
			if (typeof part === "string") effects.send(words + part, at);
			else effects.cannotRead(`\`${words.trim()}\` with ${part.kind === "gap" ? part.what : "a name"}`, at);
			return host;
		}) : UNKNOWN
	});
	return host;
}

//#endregion
//#region src/checks/migrations/programs/kysely/with.ts
function namesOf(value) {
	const text = nameOf(value);
	if (text === void 0) return {
		name: void 0,
		parts: [gap(NAMES)]
	};
	if (!text.includes("(")) return {
		name: text,
		parts: [quoted(text)]
	};
	const [name = "", columns = ""] = text.split(/[()]/);
	const list = columns.split(",").map((column) => quoted(column.trim()));
	return {
		name,
		parts: [`${quoted(name)}(${list.join(", ")})`]
	};
}
function withQuery(isRecursive, [given, callback], place, at, connect) {
	const { session } = place;
	const { machine } = session;
	const inner = isCallable(callback) ? machine.call(callback, [connect({ session })], at) : void 0;
	const query = partsOf(inner) ?? [gap("an expression that is built when it runs")];
	let name;
	const make = (value, words) => {
		const names = namesOf(value);
		name = names.name;
		return join(names.parts, [` as ${words}`], query);
	};
	const builder = native(([value]) => fluent({
		state: {
			name: nameOf(value),
			words: ""
		},
		session,
		methods: () => ({
			materialized: (state) => ({
				...state,
				words: "materialized "
			}),
			notMaterialized: (state) => ({
				...state,
				words: "not materialized "
			})
		}),
		parts: ({ words }) => make(value, words)
	}));
	const parts = isCallable(given) ? partsOf(machine.call(given, [builder], at)) ?? [gap("an expression that is built when it runs")] : make(given, "");
	const before = place.with ?? {
		isRecursive,
		names: [],
		parts: []
	};
	return {
		...place,
		with: {
			...before,
			names: name === void 0 ? before.names : [...before.names, name],
			parts: [...before.parts, parts]
		}
	};
}

//#endregion
//#region src/checks/migrations/programs/kysely/connection.ts
function connection(place) {
	const { session } = place;
	const { effects } = session.machine;
	const host = {
		kind: "host",
		isConnection: true,
		get: (property) => {
			const query = queries(place, property);
			if (query) return native((args, at) => query({
				args,
				session,
				place: at,
				at
			}));
			switch (property) {
				case "schema": return schemaModule(place);
				case "fn": return functions(session);
				case "dynamic": return dynamic(session);
				case "case": return native((args, at) => caseBuilder(args, session, at));
				case "with":
				case "withRecursive": return native((args, at) => connection(withQuery(property === "withRecursive", args, place, at, connection)));
				case "withSchema": return native(([name], at) => {
					const schema = nameOf(name);
					if (schema === void 0) effects.cannotRead(`\`withSchema\` with ${NAMES}`, at);
					return connection({
						...place,
						schema
					});
				});
				case "withPlugin": return native((_, at) => {
					effects.cannotRead("`withPlugin`: a plugin may change what is sent", at);
					return host;
				});
				case "withoutPlugins":
				case "withTables":
				case "$extendTables":
				case "$omitTables":
				case "$pickTables": return native(() => host);
				case "transaction": return native(() => transaction(place, connection));
				case "startTransaction": return native(() => controlled(place, connection));
				case "connection": return native(() => ownConnection(place));
				case "executeQuery": return native(([query], at) => execute(query, at, session));
				case "introspection": return UNKNOWN;
				case "isTransaction": return session.isBare ? UNKNOWN : true;
				case "destroy": return native(() => void 0);
				default: return UNKNOWN;
			}
		}
	};
	return host;
}
function queries(place, method) {
	switch (method) {
		case "selectFrom": return (call) => selectFrom(call.args[0], {
			...call,
			...place
		});
		case "selectNoFrom": return (call) => selectNoFrom(call, place);
		case "insertInto": return ({ args }) => insertInto(args[0], place);
		case "updateTable": return ({ args }) => updateTable(args[0], place);
		case "deleteFrom": return ({ args }) => deleteFrom(args[0], place);
		default: return;
	}
}
function execute(query, place, session) {
	const parts = partsOf(query);
	if (parts) send("executeQuery", parts, place, session);
	else session.machine.effects.cannotRead("`executeQuery` with SQL that is built when it runs", place);
	return UNKNOWN;
}
function ownConnection(place) {
	const { session } = place;
	session.isBare = true;
	return {
		kind: "host",
		isConnection: true,
		get: (property) => property === "execute" ? native(([callback], at) => {
			if (isCallable(callback)) return awaited(session.machine.call(callback, [connection(place)], at));
			session.machine.effects.cannotRead("`connection` with a function from another file", at);
			return UNKNOWN;
		}) : UNKNOWN
	};
}

//#endregion
//#region src/checks/migrations/programs/kysely/raw.ts
function rawHost(parts, session) {
	const fragment = {
		kind: "fragment",
		parts: () => parts
	};
	const host = {
		kind: "host",
		isConnection: false,
		state: fragment,
		get: (property) => property === "execute" ? native((_, place) => {
			send("sql", parts, place, session);
			return UNKNOWN;
		}) : common(host, property, fragment, session) ?? UNKNOWN
	};
	return host;
}
function sqlTag(session) {
	const make = (read) => native((args, place) => rawHost(read(args, (given) => partsOf(given) ?? valueParts(given, {
		session,
		place
	})), session));
	const reads = {
		ref: make(([name]) => named(name, reference)),
		table: make(([name]) => tableOf(name).parts),
		id: make((ids) => list(ids.map((id) => [columnName(id)]), ".")),
		lit: make(([value]) => immediateParts(value)),
		literal: make(([value]) => immediateParts(value)),
		val: make(([given], value) => value(given)),
		value: make(([given], value) => value(given)),
		raw: make(([text]) => [sqlOf(text) ?? gap("SQL that is built when it runs")]),
		join: make(([items, separator], value) => is(items, "list") ? join(...items.items.flatMap((item, index) => index === 0 ? [value(item)] : [partsOf(separator) ?? [", "], value(item)])) : [gap("a list that is only known when it runs")])
	};
	return {
		...make(([texts, ...values], value) => {
			const words = itemsOf(texts);
			if (words.length === 0) return [gap("SQL that is built when it runs")];
			return join(...words.flatMap((word, index) => [[nameOf(word) ?? ""], index < words.length - 1 ? value(values[index]) : []]));
		}),
		get: (property) => Object.hasOwn(reads, property) ? reads[property] : UNKNOWN
	};
}
const named = (value, read) => {
	const name = nameOf(value);
	return name === void 0 ? [gap(NAMES)] : read(name);
};

//#endregion
//#region src/checks/migrations/programs/kysely/package.ts
function kyselyPackage(session) {
	const raw = native(([text]) => compiled([sqlOf(text) ?? gap("SQL that is built when it runs")]));
	return openRecord([
		["sql", sqlTag(session)],
		["expressionBuilder", native(() => expressionBuilder(session))],
		["CompiledQuery", openRecord([["raw", raw]])]
	]);
}

//#endregion
//#region src/checks/migrations/programs/kysely.ts
const PACKAGE = /(?:^|[:/])kysely(?:@[^/]{0,20})?$/;
function createSession(machine) {
	const session = {
		machine,
		isBare: false,
		expressionBuilder: () => expressionBuilder(session)
	};
	return session;
}
const kysely = {
	...kyselyKind,
	order: byFileName,
	createReader: async () => ({ read: ({ text }) => {
		let session;
		const sessionOf = (machine) => {
			session ??= createSession(machine);
			return session;
		};
		return follow(text, {
			packages: (name, machine) => PACKAGE.test(name) ? kyselyPackage(sessionOf(machine)) : void 0,
			wrapping: () => session?.isBare ? "none" : "transaction",
			run: (module, machine) => {
				const db = connection({ session: sessionOf(machine) });
				machine.call(module.up, [db], {
					start: 0,
					end: text.length,
					name: 0
				}, module.self);
			}
		});
	} })
};

//#endregion
export { kysely };