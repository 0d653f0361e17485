import { a as sqlOf, c as awaited, d as isCallable, f as isPrimitive, h as native, i as nameOf, n as toJson, s as UNKNOWN, u as is, y as visitValues } from "./follow.js";

//#region src/checks/migrations/programs/knex/raw.ts
const rawOf = (value) => is(value, "host") && typeof value.state === "object" && value.state !== null && "kind" in value.state && value.state.kind === "raw" ? value.state : void 0;
function usedRaw(value) {
	const raw = rawOf(value);
	if (raw) raw.isPart = true;
	return raw;
}
const takeParts = (value) => visitValues(value, usedRaw);
function escaped(text) {
	const doubled = text.replaceAll("\\", "\\\\").replaceAll("'", "''");
	return text.includes("\\") ? `E'${doubled}'` : `'${doubled}'`;
}
function wrap(name) {
	const alias = name.length < 1e3 ? /^(.*?)\s+as\s+(.*)$/is.exec(name) : null;
	if (alias) return `${wrap(alias[1] ?? "")} as ${wrap(alias[2] ?? "")}`;
	return name.split(".").map((part) => part.trim() === "*" ? "*" : `"${part.trim().replaceAll("\"", "\"\"")}"`).join(".");
}
const qualified = ({ schema, name }) => wrap(schema === void 0 ? name : `${schema}.${name}`);
function wrapped(value) {
	const raw = usedRaw(value);
	if (raw) return raw.sql;
	const name = nameOf(value);
	return name === void 0 ? void 0 : wrap(name);
}
function literalOf(value) {
	const raw = usedRaw(value);
	if (raw) return raw.sql;
	if (value === void 0 || value === null) return "NULL";
	if (typeof value === "string") return escaped(value);
	if (isPrimitive(value)) return String(value);
	if (is(value, "unknown") && value.text) return sqlOf({
		kind: "unknown",
		text: [
			"'",
			...value.text,
			"'"
		]
	});
	const json = toJson(value);
	if (json === void 0) return void 0;
	if (Array.isArray(json)) return escaped(`{${json.map((item) => JSON.stringify(item)).join(",")}}`);
	return escaped(JSON.stringify(json));
}
function withBindings(sql, bindings) {
	const text = sqlOf(sql);
	if (text === void 0) return void 0;
	if (bindings === void 0) return text.replaceAll("\\?", "?");
	if (is(bindings, "record")) return keyed(text, bindings.entries);
	const items = is(bindings, "list") ? bindings.items : [bindings];
	if (is(bindings, "unknown")) return void 0;
	let index = 0;
	let isKnown = true;
	const filled = text.replace(/\\\?|\?\??/g, (mark) => {
		if (mark === "\\?") return "?";
		const value = items[index++];
		const part = mark === "??" ? wrapped(value) : literalOf(value) ?? placeholder(index);
		if (part === void 0) isKnown = false;
		return part ?? mark;
	});
	return isKnown ? filled : void 0;
}
const placeholder = (index) => `$${index}`;
function keyed(text, entries) {
	let isKnown = true;
	let index = 0;
	const filled = text.replace(/\\:|::|:(\w+):(?!:)|:(\w+)/g, (mark, name, plain) => {
		if (mark === "\\:") return ":";
		const key = name ?? plain;
		if (key === void 0 || !entries.has(key)) return mark;
		const value = entries.get(key);
		const part = name !== void 0 ? wrapped(value) : literalOf(value) ?? placeholder(++index);
		if (part === void 0) isKnown = false;
		return part ?? mark;
	});
	return isKnown ? filled : void 0;
}
const piece = (sql) => {
	const host = {
		kind: "host",
		isConnection: false,
		state: {
			kind: "raw",
			sql,
			isPart: true
		},
		get: () => native(() => host)
	};
	return host;
};
function rawHost(args, place, machine) {
	const [sql, bindings] = args;
	const given = rawOf(sql);
	const raw = {
		kind: "raw",
		sql: given ? given.sql : withBindings(sql, bindings),
		isPart: false
	};
	machine.effects.send(() => {
		if (raw.isPart) return void 0;
		if (raw.sql === void 0) machine.effects.cannotRead("`raw` with SQL that is built when it runs", place);
		return raw.sql;
	}, place);
	const host = {
		kind: "host",
		isConnection: false,
		state: raw,
		awaited: () => UNKNOWN,
		get: (property) => {
			if (property === "wrap") return native(([before, after]) => {
				if (raw.sql !== void 0) raw.sql = `${nameOf(before) ?? ""}${raw.sql}${nameOf(after) ?? ""}`;
				return host;
			});
			if (property === "toString" || property === "toQuery") {
				raw.isPart = true;
				return native(() => raw.sql ?? UNKNOWN);
			}
			if (property === "then" || property === "map") return native(([callback], at) => isCallable(callback) ? awaited(machine.call(callback, [UNKNOWN], at)) : UNKNOWN);
			return /^(?:catch|finally|transacting|timeout|options|connection|queryContext)$/.test(property) ? native(() => host) : UNKNOWN;
		}
	};
	return host;
}

//#endregion
export { rawHost as a, usedRaw as c, wrapped as d, qualified as i, withBindings as l, literalOf as n, rawOf as o, piece as r, takeParts as s, escaped as t, wrap as u };