import { n as byFileName } from "./files2.js";
import { t as mikroormKind } from "./kind9.js";
import { a as sqlOf, d as isCallable, f as isPrimitive, g as openRecord, h as native, i as nameOf, m as list, n as toJson, o as memberOf, p as itemsOf, s as UNKNOWN, t as follow, u as is, v as truth } from "./follow.js";
import { t as escaped } from "./raw.js";

//#region src/checks/migrations/programs/mikroorm/format.ts
const rawOf = (value) => is(value, "host") && typeof value.state === "object" && value.state !== null && "kind" in value.state && value.state.kind === "mikro-orm raw" ? value.state : void 0;
function rawHost(sql) {
	return {
		kind: "host",
		isConnection: false,
		state: {
			kind: "mikro-orm raw",
			sql
		},
		get: (property) => property === "as" ? native(([alias]) => {
			const name = nameOf(alias);
			return rawHost(sql === void 0 || name === void 0 ? void 0 : `${sql} as ${quoted(name)}`);
		}) : void 0
	};
}
const quoted = (name) => `"${name.replaceAll("\"", "\"\"").replace(".", "\".\"")}"`;
const text = (value) => value.includes("\\") ? ` ${escaped(value)}` : escaped(value);
const literalOf = (value) => {
	const raw = rawOf(value);
	if (raw) return raw.sql;
	if (typeof value === "string") return text(value);
	if (isPrimitive(value)) return value === void 0 ? "null" : String(value);
	if (is(value, "list")) {
		const items = value.items.map(literalOf);
		return items.every((item) => item !== void 0) ? items.join(", ") : void 0;
	}
	if (is(value, "unknown") && value.text) return sqlOf({
		kind: "unknown",
		text: [
			"'",
			...value.text,
			"'"
		]
	});
	const json = toJson(value);
	return json === void 0 ? void 0 : text(JSON.stringify(json));
};
const identifierOf = (value) => {
	const raw = rawOf(value);
	if (raw) return raw.sql;
	const name = nameOf(value);
	return name === void 0 ? void 0 : quoted(name);
};
function format(given, params) {
	const raw = rawOf(given);
	if (raw) return raw.sql;
	const text = sqlOf(given);
	if (text === void 0 || /^"[^"]*"$/.test(text) || is(params, "unknown")) return void 0;
	if (is(params, "record")) return params.isOpen ? void 0 : keyed(text, params.entries);
	return filled(text, is(params, "list") ? params.items : []);
}
function filled(text, items) {
	let index = 0;
	let isKnown = true;
	const sql = text.replace(/\\\?|\?\??/g, (mark) => {
		if (mark === "\\?") return "?";
		if (items.length === 0) return mark;
		const value = items[index++];
		const part = mark === "??" ? identifierOf(value) : literalOf(value) ?? `$${index}`;
		if (part === void 0) isKnown = false;
		return part ?? mark;
	});
	return isKnown ? sql : void 0;
}
function keyed(text, entries) {
	const items = [];
	return filled(text.replace(/(?<!:):([$\w]+)(:(?!:))?/g, (mark, key, identifier) => {
		if (!entries.has(key)) return mark;
		items.push(entries.get(key));
		return identifier ? "??" : "?";
	}), items);
}

//#endregion
//#region src/checks/migrations/programs/mikroorm/methods.ts
function giveMethods(self, machine) {
	const { effects } = machine;
	const added = /* @__PURE__ */ new Set();
	const send = (method, [sql, params], place) => {
		const text = format(sql, params);
		if (text === void 0) effects.cannotRead(`\`${method}\` with SQL that is built when it runs`, place);
		return text === void 0 ? void 0 : effects.send(text, place);
	};
	const execute = native((args, place) => {
		send("execute", args, place);
		return UNKNOWN;
	});
	const addSql = native(([sql], place) => {
		const slot = send("addSql", [sql], place);
		if (slot) added.add(slot);
	});
	const manager = {
		kind: "host",
		isConnection: true,
		get: (property) => property === "execute" ? execute : UNKNOWN
	};
	const driver = {
		kind: "host",
		isConnection: true,
		get: () => UNKNOWN
	};
	const knex = native((_, place) => {
		effects.cannotRead("`getKnex`: what it sends goes by another connection", place);
		return UNKNOWN;
	});
	const members = [
		["addSql", addSql],
		["execute", execute],
		["getEntityManager", native(() => manager)],
		["getKnex", knex],
		["driver", driver],
		["config", openRecord([])],
		["ctx", UNKNOWN],
		["getQueries", native(() => UNKNOWN)]
	];
	if (is(self, "record")) {
		for (const [name, value] of members) if (!has(self, name)) self.entries.set(name, value);
	}
	return { inOrder: () => {
		const { slots } = effects;
		const all = slots.splice(0);
		for (const slot of all) if (!added.has(slot)) slots.push(slot);
		for (const slot of all) if (added.has(slot)) slots.push(slot);
	} };
}
function has({ entries, parent }, name) {
	if (entries.has(name)) return true;
	for (let owner = parent; is(owner, "class"); owner = owner.parent) if (owner.class.methods.some((method) => method.name === name && !method.isStatic)) return true;
	return false;
}

//#endregion
//#region src/checks/migrations/programs/mikroorm/package.ts
const tag = (mark) => ([texts, ...values]) => {
	const words = itemsOf(texts).map(nameOf);
	return rawHost(words.includes(void 0) ? void 0 : format(words.join(mark), list(values)));
};
const members = {
	ref: native((keys) => {
		const names = keys.map(nameOf);
		return rawHost(names.includes(void 0) ? void 0 : format("??", list([names.join(".")])));
	}),
	now: native(([length]) => rawHost(typeof length === "number" ? `current_timestamp(${length})` : "current_timestamp")),
	lower: native(([key]) => rawHost(typeof key === "string" ? `lower(${key})` : void 0)),
	upper: native(([key]) => rawHost(typeof key === "string" ? `upper(${key})` : void 0))
};
function mikroormPackage() {
	const sql = {
		...native(tag("?")),
		get: (property) => Object.hasOwn(members, property) ? members[property] : UNKNOWN
	};
	return openRecord([
		["sql", sql],
		["raw", native(([text, params]) => rawHost(isCallable(text) ? void 0 : format(text, params)))],
		["quote", native(tag("??"))]
	]);
}

//#endregion
//#region src/checks/migrations/programs/mikroorm.ts
const mikroorm = {
	...mikroormKind,
	order: byFileName,
	createReader: async () => {
		const mikroormExports = mikroormPackage();
		return { read: ({ text }) => {
			let isTransactional = true;
			return follow(text, {
				packages: (name) => /\bmikro-orm\b/.test(name) ? mikroormExports : void 0,
				wrapping: () => isTransactional === void 0 ? "unknown" : isTransactional ? "transaction" : "none",
				run: (module, machine) => {
					const place = {
						start: 0,
						end: text.length,
						name: 0
					};
					const asked = memberOf(module.self, "isTransactional", machine, "");
					if (isCallable(asked)) isTransactional = truth(machine.call(asked, [], place, module.self));
					const methods = giveMethods(module.self, machine);
					machine.call(module.up, [], place, module.self);
					methods.inOrder();
				}
			});
		} };
	}
};

//#endregion
export { mikroorm };