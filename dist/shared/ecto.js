import { r as literal } from "./names.js";
import { t as ectoKind } from "./kind4.js";
import { i as isTooMuch, n as checkItems, r as checkText, t as TooMuch } from "./limits.js";

//#region src/checks/migrations/programs/elixir/machine.ts
var Scope = class Scope {
	module;
	#parent;
	#values = /* @__PURE__ */ new Map();
	constructor(module, parent) {
		this.module = module;
		this.#parent = parent;
	}
	inner() {
		return new Scope(this.module, this);
	}
	get(name) {
		for (let scope = this; scope !== void 0; scope = scope.#parent) {
			const value = scope.#values.get(name);
			if (value !== void 0) return value;
		}
	}
	set(name, value) {
		this.#values.set(name, value);
	}
};
var Raised = class extends Error {};

//#endregion
//#region src/checks/migrations/programs/elixir/values.ts
const UNKNOWN = { type: "unknown" };
const atom = (name) => ({
	type: "atom",
	name
});
const NIL = atom("nil");
const TRUE = atom("true");
const FALSE = atom("false");
const OK = atom("ok");
const boolean = (value) => value ? TRUE : FALSE;
const integer = (value) => ({
	type: "integer",
	value: BigInt(value)
});
function string(text) {
	checkText(text.length);
	return {
		type: "string",
		text
	};
}
const partsOf = (value) => value.type === "unknown" ? value.parts ?? [{ code: "…" }] : [textOf(value) ?? { code: "…" }];
function concatenated(values) {
	const texts = values.map(textOf);
	if (!texts.includes(void 0)) return string(texts.join(""));
	const parts = values.flatMap(partsOf);
	checkItems(parts.length);
	checkText(parts.reduce((sum, part) => sum + (typeof part === "string" ? part : part.code).length, 0));
	return {
		type: "unknown",
		parts
	};
}
function weigh(values) {
	let sum = 1;
	for (const value of values) sum += "weight" in value ? value.weight : 1;
	checkItems(sum);
	return sum;
}
const list = (items) => ({
	type: "list",
	items,
	weight: weigh(items)
});
const tuple = (items) => ({
	type: "tuple",
	items,
	weight: weigh(items)
});
const map = (entries) => ({
	type: "map",
	entries,
	weight: weigh(entries.flat())
});
function sizeOf(value) {
	if ("weight" in value) return value.weight;
	if (value.type === "string") return value.text.length >> 4;
	if (value.type !== "unknown" || value.parts === void 0) return 1;
	return value.parts.reduce((sum, part) => sum + ((typeof part === "string" ? part : part.code).length >> 4) + 1, 0);
}
const isNil = (value) => value?.type === "atom" && value.name === "nil";
function truth(value) {
	if (value.type === "unknown") return void 0;
	return !(value.type === "atom" && (value.name === "nil" || value.name === "false"));
}
const nameOf = (value) => value?.type === "string" ? value.text : value?.type === "atom" ? value.name : void 0;
function textOf(value) {
	switch (value.type) {
		case "string": return value.text;
		case "atom": return value.name === "nil" ? "" : value.name;
		case "integer": return String(value.value);
		case "float": return floatText(value.value);
		case "module": return `Elixir.${value.name}`;
		case "list": return charlistText(value.items);
		default: return;
	}
}
function floatText(value) {
	const [digits = "", exponent] = String(value).split("e");
	const whole = digits.includes(".") ? digits : `${digits}.0`;
	return exponent === void 0 ? whole : `${whole}e${exponent.replace(/^\+/, "")}`;
}
function charlistText(items) {
	let text = "";
	for (const item of items) if (item.type === "integer" && item.value >= 0n && item.value <= 1114111n) text += String.fromCodePoint(Number(item.value));
	else if (item.type === "string") text += item.text;
	else return void 0;
	return text;
}
function same$1(a, b) {
	if (a.type === "unknown" || b.type === "unknown" || a.type === "function" || b.type === "function") return void 0;
	if (a.type === "string" && b.type === "string") return a.text === b.text;
	if (a.type === "atom" && b.type === "atom") return a.name === b.name;
	if (a.type === "module" && b.type === "module") return a.name === b.name;
	if (a.type === "integer" && b.type === "integer") return a.value === b.value;
	if (a.type === "float" && b.type === "float") return a.value === b.value;
	if (a.type === "list" && b.type === "list" || a.type === "tuple" && b.type === "tuple") {
		if (a.items.length !== b.items.length) return false;
		const each = a.items.map((item, index) => same$1(item, b.items[index] ?? UNKNOWN));
		return each.includes(false) ? false : each.includes(void 0) ? void 0 : true;
	}
	if (a.type === "map" || a.type === "struct") return a.type === b.type ? void 0 : false;
	return false;
}
function valueAt(options, key) {
	for (const [name, value] of pairsOf(options)) if (nameOf(name) === key && name.type === "atom") return value;
	return options?.type === "struct" ? options.fields.get(key) : void 0;
}
function pairsOf(options) {
	if (options?.type === "map") return [...options.entries];
	if (options?.type !== "list") return [];
	return options.items.flatMap((item) => {
		const [key, value] = item.type === "tuple" && item.items.length === 2 ? item.items : [];
		return key === void 0 || value === void 0 ? [] : [[key, value]];
	});
}
function itemsOf(value) {
	if (value?.type === "list") return value.items;
	if (value?.type === "map") return value.entries.map((entry) => tuple(entry));
}
function hasUnknown(value) {
	switch (value.type) {
		case "unknown": return true;
		case "list":
		case "tuple": return value.items.some(hasUnknown);
		case "map": return value.entries.some(([key, inner]) => hasUnknown(key) || hasUnknown(inner));
		case "struct": return [...value.fields.values()].some(hasUnknown);
		default: return false;
	}
}
const struct = (name, fields) => ({
	type: "struct",
	name,
	fields,
	weight: weigh(fields.values())
});
const keyOf$1 = (value) => value.type === "atom" || value.type === "string" || value.type === "integer" ? `${value.type} ${textOf(value) || "nil"}` : void 0;
function merged(first, more) {
	const keys = new Set(more.map(([key]) => keyOf$1(key)));
	return [...first.filter(([key]) => keyOf$1(key) === void 0 || !keys.has(keyOf$1(key))), ...more];
}
const isStruct = (value, name) => value?.type === "struct" && value.name === name;

//#endregion
//#region src/checks/migrations/programs/elixir/match.ts
function match$1(pattern, value, bindings) {
	switch (pattern.kind) {
		case "name":
			if (pattern.name !== "_") bindings.set(pattern.name, value);
			return "yes";
		case "binary": return matchBinary(pattern, value, bindings);
		case "tuple":
		case "list": return matchItems(pattern, value, bindings);
		case "map": return matchMap(pattern, value, bindings);
		case "unary": return verdict(same$1(bindings.evaluate(pattern.op === "^" ? pattern.operand : pattern), value));
		case "opaque": return "maybe";
		default: return verdict(same$1(bindings.evaluate(pattern), value));
	}
}
const verdict = (is) => is === void 0 ? "maybe" : is ? "yes" : "no";
const both = (a, b) => a === "no" || b === "no" ? "no" : a === "yes" ? b : a;
function matchBinary(pattern, value, bindings) {
	const { op, left, right } = pattern;
	if (op === "=") return both(match$1(left, value, bindings), match$1(right, value, bindings));
	if (op === "\\\\") return match$1(left, value, bindings);
	if (op === "when") {
		const matched = match$1(left, value, bindings);
		return matched === "no" ? "no" : both(matched, verdict(truth(bindings.evaluate(right))));
	}
	if (op === "<>") {
		const head = bindings.evaluate(left);
		if (head.type === "string" && value.type === "string") return value.text.startsWith(head.text) ? match$1(right, string(value.text.slice(head.text.length)), bindings) : "no";
		return both("maybe", match$1(right, UNKNOWN, bindings));
	}
	return verdict(same$1(bindings.evaluate(pattern), value));
}
function matchItems(pattern, value, bindings) {
	const { items } = pattern;
	const last = items.at(-1);
	const tail = pattern.kind === "list" && last?.kind === "binary" && last.op === "|" ? last : void 0;
	const heads = tail === void 0 ? items : [...items.slice(0, -1), tail.left];
	const given = value.type === pattern.kind ? value.items : void 0;
	if (value.type !== "unknown" && given === void 0) return "no";
	if (given && (tail ? given.length < heads.length : given.length !== heads.length)) return "no";
	let result = given === void 0 ? "maybe" : "yes";
	heads.forEach((head, index) => {
		result = both(result, match$1(head, given?.[index] ?? UNKNOWN, bindings));
	});
	if (tail) result = both(result, match$1(tail.right, given ? list(given.slice(heads.length)) : UNKNOWN, bindings));
	return result;
}
function matchMap(pattern, value, bindings) {
	const isMap = value.type === "map" || value.type === "struct";
	if (value.type !== "unknown" && !isMap) return "no";
	let result = isMap && pattern.struct === void 0 ? "yes" : "maybe";
	for (const [key, inner] of pattern.pairs) {
		const found = key.kind === "atom" ? valueAt(value, key.name) : void 0;
		if (found === void 0 && isMap && key.kind === "atom") return "no";
		result = both(found === void 0 ? "maybe" : result, match$1(inner, found ?? UNKNOWN, bindings));
	}
	return result;
}

//#endregion
//#region src/checks/migrations/programs/elixir/run.ts
const bindingsOf = (scope, run) => ({
	set: (name, value) => scope.set(name, value),
	evaluate: (node) => run.evaluate(node, scope)
});

//#endregion
//#region src/checks/migrations/programs/elixir/tree.ts
function sectionOf(call, name) {
	const section = call.sections?.find((each) => each.name === name);
	if (section !== void 0) return section;
	const body = keywordOf(call.args.at(-1), name);
	return body && {
		name,
		clauses: [],
		body,
		start: body.start,
		end: body.end
	};
}
function keywordOf(list, name) {
	if (list?.kind !== "list") return void 0;
	for (const item of list.items) {
		if (item.kind !== "tuple" || item.items.length !== 2) continue;
		const [key, value] = item.items;
		if (key?.kind === "atom" && key.name === name) return value;
	}
}
function argumentsOf(call) {
	return keywordOf(call.args.at(-1), "do") === void 0 ? call.args : call.args.slice(0, -1);
}
const isDefault = (param) => param.kind === "binary" && param.op === "\\\\";
const statementsOf = (body) => body === void 0 ? [] : body.kind === "block" ? body.statements : [body];

//#endregion
//#region src/checks/migrations/programs/elixir/clauses.ts
function clauses(all, args, scope, run, defaults) {
	run.spend(...args);
	const ways = [];
	let isSure = false;
	for (const [index, clause] of all.entries()) {
		const inner = scope.inner();
		for (const param of defaults?.[index]?.params ?? []) setDefault(param, inner, run);
		const verdict = matchAll(clause, args, inner, run);
		if (verdict === "no") continue;
		ways.push(() => run.evaluate(clause.body, inner));
		isSure = verdict === "yes";
		if (isSure) break;
	}
	const [only] = ways;
	if (only !== void 0 && ways.length === 1 && (isSure || all.length === 1)) return only();
	run.either(ways);
	return UNKNOWN;
}
function setDefault(param, scope, run) {
	if (!isDefault(param)) return;
	match$1(param.left, run.evaluate(param.right, scope), bindingsOf(scope, run));
}
function matchAll({ params, guard }, args, scope, run) {
	let result = "yes";
	for (const [index, param] of params.entries()) {
		const verdict = match$1(param, args[index] ?? UNKNOWN, bindingsOf(scope, run));
		if (verdict === "no") return "no";
		if (verdict === "maybe") result = "maybe";
	}
	const holds = guard === void 0 ? true : truth(run.evaluate(guard, scope));
	return holds === void 0 ? "maybe" : holds ? result : "no";
}
function either$1(ways, { host }) {
	if (ways.length > 0) host.either(ways.map((way) => () => guarded(way)));
}
function guarded(way) {
	try {
		way();
	} catch (error) {
		if (!(error instanceof Raised)) throw error;
	}
}

//#endregion
//#region src/checks/migrations/programs/elixir/modules.ts
const newModule = (name, place, outer) => ({
	name,
	start: place.start,
	end: place.end,
	functions: /* @__PURE__ */ new Map(),
	heads: /* @__PURE__ */ new Map(),
	attributes: /* @__PURE__ */ new Map(),
	uses: [],
	aliases: new Map(outer?.aliases)
});
const MAX_MODULES = 200;
function modulesOf(file, machine) {
	const modules = [];
	const top = newModule("", file);
	const define = (statements, module) => {
		for (const node of statements) {
			if (node.kind === "attribute" && node.value !== void 0 && !WORDS_ONLY.test(node.name)) module.attributes.set(node.name, machine.evaluate(node.value, new Scope(module)));
			if (node.kind !== "call" || node.target !== void 0) continue;
			if (node.name === "defmodule") nested(node, module);
			else if (/^defp?$/.test(node.name)) addFunction(node, module);
			else if (node.name === "defdelegate") addDelegate(node, module);
			else if (/^(?:if|unless)$/.test(node.name)) for (const part of ["do", "else"]) define(statementsOf(sectionOf(node, part)?.body), module);
			else addName(node, module);
		}
	};
	const nested = (node, outer) => {
		const [alias] = node.args;
		const given = alias && moduleName(alias);
		if (given === void 0 || modules.length >= MAX_MODULES) return;
		const name = outer.name === "" ? given : `${outer.name}.${given}`;
		const [first = ""] = given.split(".");
		if (outer.name !== "") outer.aliases.set(first, `${outer.name}.${first}`);
		const module = newModule(name, node, outer);
		modules.push(module);
		define(statementsOf(sectionOf(node, "do")?.body), module);
	};
	define(statementsOf(file), top);
	return modules;
}
function moduleName(node) {
	if (node.kind === "alias") return node.name;
	if (node.kind === "text" && node.as === "atom" && typeof node.parts[0] === "string") return node.parts[0].replace(/^Elixir\./, "");
	return node.kind === "atom" ? node.name : void 0;
}
const WORDS_ONLY = /^(?:spec|type|typep|opaque|callback|macrocallback|doc|moduledoc|typedoc|impl|behaviour|dialyzer)$/;
function addFunction(node, module) {
	const body = sectionOf(node, "do");
	const head = argumentsOf(node)[0];
	const [named, guard] = head?.kind === "binary" && head.op === "when" ? [head.left, head.right] : [head];
	if (named === void 0 || named.kind !== "call" && named.kind !== "name") return;
	const own = named.kind === "call" ? named.args : [];
	const key = `${named.name}/${own.length}`;
	if (body === void 0) module.heads.set(key, own);
	if (body === void 0) return;
	const params = own.map((param, index) => {
		const given = module.heads.get(key)?.[index];
		return given !== void 0 && isDefault(given) ? {
			...given,
			left: param
		} : param;
	});
	const least = params.filter((param) => !isDefault(param)).length;
	const clauses = module.functions.get(named.name) ?? [];
	clauses.push({
		params,
		body: body.body,
		least,
		...guard && { guard }
	});
	module.functions.set(named.name, clauses);
}
function addDelegate(node, module) {
	const [head, options] = node.args;
	const target = keywordOf(options, "to");
	if (target === void 0 || head?.kind !== "name" && head?.kind !== "call") return;
	const params = head.kind === "call" ? head.args : [];
	const as = keywordOf(options, "as");
	const { start, end } = node;
	const body = {
		kind: "call",
		name: as?.kind === "atom" ? as.name : head.name,
		target,
		args: params,
		start,
		end
	};
	module.functions.set(head.name, [{
		params,
		body,
		least: params.length
	}]);
}
function addName(node, module) {
	const [first, options] = node.args;
	if (first?.kind === "alias" && node.name === "use") module.uses.push(first.name);
	if (node.name !== "alias" && node.name !== "require") return;
	const as = keywordOf(options, "as");
	if (as?.kind === "alias" && first !== void 0) module.aliases.set(as.name, aliasName(first, module));
	else if (node.name === "alias" && first !== void 0) {
		for (const one of first.kind === "tuple" ? first.items : [first]) if (one.kind === "alias") module.aliases.set(one.name.split(".").at(-1) ?? "", aliasName(one, module));
	}
}
const aliasName = (node, module) => node.kind === "alias" ? wholeName(node.name, module) : node.kind === "name" ? module.name : "";
function wholeName(name, module) {
	const [first = "", ...rest] = name.split(".");
	if (first === "__MODULE__") return [module.name, ...rest].join(".");
	const whole = module.aliases.get(first);
	return whole === void 0 || whole.startsWith(`${name}.`) ? name : [whole, ...rest].join(".");
}

//#endregion
//#region src/checks/migrations/programs/elixir/forms.ts
function runForm(node, scope, machine, piped) {
	return FORMS.get(node.name)?.(node, scope, machine, piped);
}
const body = (node, name, scope, machine) => {
	const section = sectionOf(node, name);
	return section === void 0 ? NIL : machine.evaluate(section.body, scope.inner());
};
const branch = (negated) => (node, scope, machine, piped) => {
	const condition = argumentsOf(node)[0];
	const value = piped ?? (condition === void 0 ? UNKNOWN : machine.evaluate(condition, scope));
	const is = truth(value);
	if (is !== void 0) return body(node, is === negated ? "else" : "do", scope, machine);
	machine.either([() => body(node, "do", scope, machine), () => body(node, "else", scope, machine)]);
	return UNKNOWN;
};
const caseOf = (node, scope, machine, piped) => {
	const subject = argumentsOf(node)[0];
	const value = piped ?? (subject === void 0 ? UNKNOWN : machine.evaluate(subject, scope));
	return machine.clauses(sectionOf(node, "do")?.clauses ?? [], [value], scope);
};
const cond = (node, scope, machine) => {
	const ways = [];
	for (const { params, body: way } of sectionOf(node, "do")?.clauses ?? []) {
		const is = params[0] === void 0 ? void 0 : truth(machine.evaluate(params[0], scope));
		if (is === false) continue;
		const run = () => machine.evaluate(way, scope.inner());
		if (is === true && ways.length === 0) return run();
		ways.push(run);
		if (is === true) break;
	}
	machine.either(ways);
	return UNKNOWN;
};
const comprehension = (node, scope, machine) => {
	const last = node.args.at(-1);
	const isOptions = (arg) => arg === last && arg.kind === "list" && arg.items.length > 0 && node.args.length > 1;
	const steps = node.args.filter((arg) => !isOptions(arg));
	const section = sectionOf(node, "do");
	const results = [];
	let isWhole = section?.clauses.length === 0;
	const run = (index, inner) => {
		const step = steps[index];
		if (step === void 0) if (section !== void 0 && section.clauses.length === 0) results.push(machine.evaluate(section.body, inner.inner()));
		else for (const clause of section?.clauses ?? []) machine.maybe(() => machine.evaluate(clause.body, inner.inner()));
		else if (step.kind === "binary" && step.op === "<-") {
			const items = itemsOf(machine.evaluate(step.right, inner));
			const one = (item) => {
				machine.spend(item);
				const own = inner.inner();
				const bindings = {
					set: own.set.bind(own),
					evaluate: (part) => machine.evaluate(part, own)
				};
				const fits = match$1(step.left, item, bindings);
				if (fits === "yes") run(index + 1, own);
				if (fits === "maybe") unsure(() => run(index + 1, own));
			};
			if (items === void 0) unsure(() => one(UNKNOWN));
			else for (const item of items) one(item);
		} else {
			const value = machine.evaluate(step, inner);
			const is = step.kind === "binary" && step.op === "=" ? true : truth(value);
			if (is === true) run(index + 1, inner);
			if (is === void 0) unsure(() => run(index + 1, inner));
		}
	};
	const unsure = (way) => {
		isWhole = false;
		machine.maybe(way);
	};
	run(0, scope.inner());
	return isWhole ? list(results) : UNKNOWN;
};
const withForm = (node, scope, machine) => {
	const inner = scope.inner();
	const bindings = {
		set: inner.set.bind(inner),
		evaluate: (part) => machine.evaluate(part, inner)
	};
	let isSure = true;
	for (const step of argumentsOf(node)) {
		if (step.kind === "list") continue;
		if (step.kind !== "binary" || step.op !== "<-") {
			machine.evaluate(step, inner);
			continue;
		}
		const value = machine.evaluate(step.right, inner);
		machine.spend(value);
		const fits = match$1(step.left, value, bindings);
		if (fits === "no") return machine.clauses(sectionOf(node, "else")?.clauses ?? [], [value], scope);
		if (fits === "maybe") isSure = false;
	}
	if (isSure) return body(node, "do", inner, machine);
	const others = (sectionOf(node, "else")?.clauses ?? []).map((clause) => () => machine.clauses([clause], [UNKNOWN], scope));
	machine.either([() => body(node, "do", inner, machine), ...others]);
	return UNKNOWN;
};
const tryForm = (node, scope, machine) => {
	try {
		return body(node, "do", scope, machine);
	} catch (error) {
		if (!(error instanceof Raised)) throw error;
		for (const name of ["rescue", "catch"]) machine.either((sectionOf(node, name)?.clauses ?? []).map((clause) => () => machine.clauses([clause], [UNKNOWN], scope)));
		return UNKNOWN;
	} finally {
		body(node, "after", scope, machine);
	}
};
const raise = (node, scope, machine) => {
	for (const arg of node.args) machine.evaluate(arg, scope);
	throw new Raised();
};
const then = (isTap) => (node, scope, machine, piped) => {
	const args = node.args.map((arg) => machine.evaluate(arg, scope));
	const [value = UNKNOWN, fun] = piped === void 0 ? args : [piped, ...args];
	const result = fun === void 0 ? UNKNOWN : machine.apply(fun, [value], node);
	return isTap ? value : result;
};
const getIn = (node, scope, machine, piped) => {
	const args = node.args.map((arg) => machine.evaluate(arg, scope));
	const [target, keys] = piped === void 0 ? args : [piped, ...args];
	let value = target;
	for (const key of itemsOf(keys) ?? [UNKNOWN]) {
		machine.spend(value ?? NIL);
		value = key.type === "atom" ? valueAt(value, key.name) : UNKNOWN;
	}
	return value ?? NIL;
};
const nothing = () => UNKNOWN;
const name = (node, scope) => {
	addName(node, scope.module);
	return UNKNOWN;
};
const QUERIES$1 = "from where or_where select select_merge join order_by group_by having or_having limit offset distinct preload lock update subquery dynamic exclude windows with_cte union union_all except intersect reverse_order";
const FORMS = new Map([
	["if", branch(false)],
	["unless", branch(true)],
	["case", caseOf],
	["cond", cond],
	["for", comprehension],
	["with", withForm],
	["try", tryForm],
	["raise", raise],
	["reraise", raise],
	["throw", raise],
	["exit", raise],
	["then", then(false)],
	["tap", then(true)],
	["get_in", getIn],
	...[
		"alias",
		"require",
		"import",
		"use"
	].map((word) => [word, name]),
	...[
		"quote",
		"receive",
		"def",
		"defp",
		"defmodule",
		"sigil_r",
		"assert",
		"dbg"
	].map((word) => [word, nothing]),
	...QUERIES$1.split(" ").map((word) => [word, nothing])
]);

//#endregion
//#region src/checks/migrations/programs/elixir/library/shared.ts
const each = (run) => ([subject, fun], call, machine) => {
	const items = itemsOf(subject);
	if (items === void 0 || fun?.type !== "function") return void 0;
	return run(items, (...args) => machine.apply(fun, args, call));
};
const joined$1 = (items, separator) => {
	const parts = items.map(textOf);
	const between = separator === void 0 ? "" : textOf(separator);
	if (between === void 0 || !parts.every((part) => part !== void 0)) return UNKNOWN;
	checkText(parts.reduce((sum, part) => sum + part.length + between.length, 0));
	return string(parts.join(between));
};
const texts = (run) => (args) => {
	const all = args.map((arg) => arg.type === "string" ? arg.text : void 0);
	return all.every((text) => text !== void 0) ? run(...all) : void 0;
};
const lists = (run) => ([subject, ...more]) => {
	const items = itemsOf(subject);
	return items && run(items, ...more);
};
const numberOf = (value) => value?.type === "integer" && value.value < 1000000n && value.value > -1000000n ? Number(value.value) : void 0;
const toText = ([value]) => {
	const text = value && textOf(value);
	return text === void 0 ? void 0 : string(text);
};

//#endregion
//#region src/checks/migrations/programs/elixir/library/kernel.ts
const is = (type) => ([value]) => value === void 0 || value.type === "unknown" ? void 0 : boolean(value.type === type);
const KERNEL = {
	"Kernel.to_string": toText,
	"Kernel.length": lists((items) => integer(items.length)),
	"Kernel.hd": lists((items) => items[0]),
	"Kernel.tl": lists((items) => list(items.slice(1))),
	"Kernel.elem": ([value, index]) => value?.type === "tuple" ? value.items[numberOf(index) ?? -1] : void 0,
	"Kernel.is_nil": ([value]) => value === void 0 || value.type === "unknown" ? void 0 : boolean(isNil(value)),
	"Kernel.is_atom": is("atom"),
	"Kernel.is_binary": is("string"),
	"Kernel.is_list": is("list"),
	"Kernel.is_map": is("map"),
	"Kernel.is_integer": is("integer"),
	"Kernel.is_tuple": is("tuple"),
	"Kernel.rem": ([a, b]) => a?.type === "integer" && b?.type === "integer" && b.value !== 0n ? integer(a.value % b.value) : void 0,
	"Kernel.div": ([a, b]) => a?.type === "integer" && b?.type === "integer" && b.value !== 0n ? integer(a.value / b.value) : void 0,
	"Kernel.inspect": ([value]) => value?.type === "string" ? string(JSON.stringify(value.text)) : value?.type === "integer" ? string(String(value.value)) : void 0,
	"Mix.env": () => atom("prod"),
	"Kernel.config_env": () => atom("prod"),
	"Ecto.UUID.type": () => atom("uuid"),
	"Atom.to_string": toText,
	"Integer.to_string": toText
};

//#endregion
//#region src/checks/migrations/programs/elixir/library/keywords.ts
const put = ([subject, key, value]) => {
	if (key === void 0 || value === void 0) return void 0;
	const kept = pairsOf(subject).filter(([other]) => same$1(other, key) !== true);
	if (subject?.type === "list") return list([tuple([key, value]), ...kept.map((pair) => tuple(pair))]);
	return subject?.type === "map" ? map([...kept, [key, value]]) : void 0;
};
const get = ([subject, key, fallback = NIL]) => {
	if (subject?.type !== "list" && subject?.type !== "map") return void 0;
	return pairsOf(subject).find(([other]) => key !== void 0 && same$1(other, key) === true)?.[1] ?? (key?.type === "unknown" ? void 0 : fallback);
};
const merge = ([first, second]) => {
	if (first?.type !== second?.type || first?.type !== "list" && first?.type !== "map") return void 0;
	const all = merged(pairsOf(first), pairsOf(second));
	return first.type === "list" ? list(all.map((pair) => tuple(pair))) : map(all);
};
const hasKey = ([subject, key]) => subject?.type === "unknown" || key?.type !== "atom" ? void 0 : boolean(valueAt(subject, key.name) !== void 0);
const KEYWORDS = {
	"Keyword.get": get,
	"Keyword.put": put,
	"Keyword.merge": merge,
	"Keyword.has_key?": hasKey,
	"Keyword.fetch!": get,
	"Keyword.keys": ([subject]) => itemsOf(subject) ? list(pairsOf(subject).map(([key]) => key)) : void 0,
	"Map.get": get,
	"Map.fetch!": get,
	"Map.put": put,
	"Map.merge": merge,
	"Map.has_key?": hasKey,
	"Map.keys": ([subject]) => itemsOf(subject) ? list(pairsOf(subject).map(([key]) => key)) : void 0,
	"Map.values": ([subject]) => itemsOf(subject) ? list(pairsOf(subject).map(([, value]) => value)) : void 0
};

//#endregion
//#region src/checks/migrations/programs/elixir/operators-of-values.ts
function operate(op, left, right) {
	if (op === "<>") return concatenated([left, right]);
	if (op === "++" && left.type === "list" && right.type === "list") return list([...left.items, ...right.items]);
	if (op === "--" && left.type === "list" && right.type === "list") return without(left.items, right.items);
	if (op === "==" || op === "===") return known$1(same$1(left, right));
	if (op === "!=" || op === "!==") {
		const is = same$1(left, right);
		return known$1(is === void 0 ? void 0 : !is);
	}
	if (op === "in" && right.type === "list") {
		const each = right.items.map((item) => same$1(item, left));
		return known$1(each.includes(true) ? true : each.includes(void 0) ? void 0 : false);
	}
	if (left.type === "integer" && right.type === "integer") return ofIntegers(op, left.value, right.value);
	return UNKNOWN;
}
const known$1 = (is) => is === void 0 ? UNKNOWN : boolean(is);
function without(items, others) {
	const left = /* @__PURE__ */ new Map();
	for (const key of others.map(keyOf$1)) {
		if (key === void 0) return UNKNOWN;
		left.set(key, (left.get(key) ?? 0) + 1);
	}
	const isKept = (item) => {
		const count = left.get(keyOf$1(item) ?? "") ?? 0;
		left.set(keyOf$1(item) ?? "", Math.max(0, count - 1));
		return count === 0;
	};
	return items.some((item) => keyOf$1(item) === void 0) ? UNKNOWN : list(items.filter(isKept));
}
const MAX_BITS = 10n ** 100n;
function ofIntegers(op, a, b) {
	switch (op) {
		case "+": return bounded(a + b);
		case "-": return bounded(a - b);
		case "*": return bounded(a * b);
		case "/": return b === 0n ? UNKNOWN : {
			type: "float",
			value: Number(a) / Number(b)
		};
		case "<": return boolean(a < b);
		case ">": return boolean(a > b);
		case "<=": return boolean(a <= b);
		case ">=": return boolean(a >= b);
		case "..": return range(a, b);
		default: return UNKNOWN;
	}
}
const bounded = (value) => value > MAX_BITS || value < -MAX_BITS ? UNKNOWN : integer(value);
function range(first, last) {
	const [step, count] = first <= last ? [1n, last - first + 1n] : [-1n, first - last + 1n];
	checkItems(count > 1000000n ? 1e6 : Number(count));
	return list(Array.from({ length: Number(count) }, (_, index) => integer(first + step * BigInt(index))));
}

//#endregion
//#region src/checks/migrations/programs/elixir/library/lists.ts
const known = (values, make) => {
	const all = values.map(truth);
	return all.every((one) => one !== void 0) ? make(all) : void 0;
};
const flat = (items) => items.flatMap((item) => item.type === "list" ? flat(item.items) : [item]);
const unique$1 = (items) => {
	const seen = /* @__PURE__ */ new Set();
	const keys = items.map(keyOf$1);
	if (keys.includes(void 0)) return void 0;
	return list(items.filter((_, index) => !seen.has(keys[index] ?? "") && seen.add(keys[index] ?? "")));
};
const joinedLists = (all) => {
	checkItems(all.reduce((count, items) => count + (items?.length ?? 0), 0));
	return all.every((items) => items !== void 0) ? list(all.flat()) : void 0;
};
const LISTS = {
	"Enum.each": each((items, fun) => {
		for (const item of items) fun(item);
		return OK;
	}),
	"Enum.map": each((items, fun) => list(items.map((item) => fun(item)))),
	"Enum.flat_map": each((items, fun) => {
		return joinedLists(items.map((item) => itemsOf(fun(item)))) ?? UNKNOWN;
	}),
	"Enum.filter": each((items, fun) => known(items.map((item) => fun(item)), (keep) => list(items.filter((_, index) => keep[index]))) ?? UNKNOWN),
	"Enum.reject": each((items, fun) => known(items.map((item) => fun(item)), (drop) => list(items.filter((_, index) => !drop[index]))) ?? UNKNOWN),
	"Enum.any?": each((items, fun) => known(items.map((item) => fun(item)), (all) => boolean(all.includes(true))) ?? UNKNOWN),
	"Enum.all?": each((items, fun) => known(items.map((item) => fun(item)), (all) => boolean(!all.includes(false))) ?? UNKNOWN),
	"Enum.find": each((items, fun) => known(items.map((item) => fun(item)), (all) => items[all.indexOf(true)] ?? NIL) ?? UNKNOWN),
	"Enum.reduce": ([subject, first, fun], call, machine) => {
		const items = itemsOf(subject);
		if (items === void 0 || first === void 0 || fun?.type !== "function") return void 0;
		return items.reduce((before, item) => machine.apply(fun, [item, before], call), first);
	},
	"Enum.map_join": ([subject, separator, fun], call, machine) => {
		const items = itemsOf(subject);
		const [by, run] = fun === void 0 ? [void 0, separator] : [separator, fun];
		if (items === void 0 || run?.type !== "function") return void 0;
		return joined$1(items.map((item) => machine.apply(run, [item], call)), by);
	},
	"Enum.with_index": lists((items, from) => from?.type === "function" ? void 0 : list(items.map((item, index) => tuple([item, integer(index + (numberOf(from) ?? 0))])))),
	"Enum.join": lists((items, separator) => joined$1(items, separator)),
	"Enum.concat": ([first, second]) => {
		if (second !== void 0) return operate("++", first ?? UNKNOWN, second);
		return joinedLists(itemsOf(first)?.map(itemsOf) ?? [void 0]);
	},
	"Enum.zip": ([first, second]) => {
		const [a, b] = [itemsOf(first), itemsOf(second)];
		return a && b ? list(a.slice(0, b.length).map((item, index) => tuple([item, b[index] ?? UNKNOWN]))) : void 0;
	},
	"Enum.reverse": lists((items) => list(items.toReversed())),
	"Enum.uniq": lists((items) => unique$1(items)),
	"Enum.count": lists((items, fun) => fun === void 0 ? integer(items.length) : void 0),
	"Enum.to_list": lists((items) => list(items)),
	"Enum.empty?": lists((items) => boolean(items.length === 0)),
	"Enum.member?": ([subject, item]) => subject && item ? operate("in", item, subject) : void 0,
	"Enum.at": lists((items, index) => items.at(numberOf(index) ?? 0) ?? NIL),
	"Enum.take": lists((items, count) => numberOf(count) === void 0 ? void 0 : list(items.slice(0, numberOf(count)))),
	"Enum.drop": lists((items, count) => numberOf(count) === void 0 ? void 0 : list(items.slice(numberOf(count)))),
	"List.flatten": lists((items) => list(flat(items))),
	"List.first": lists((items) => items[0] ?? NIL),
	"List.last": lists((items) => items.at(-1) ?? NIL),
	"List.wrap": ([value]) => value === void 0 || value.type === "unknown" ? void 0 : isNil(value) ? list([]) : value.type === "list" ? value : list([value]),
	"List.delete": ([subject, item]) => subject && item ? operate("--", subject, list([item])) : void 0
};

//#endregion
//#region src/checks/migrations/programs/elixir/library/texts.ts
const replaced = ([subject, pattern, by]) => {
	if (subject?.type !== "string" || pattern?.type !== "string" || by?.type !== "string") return void 0;
	checkText(subject.text.split(pattern.text).length * (by.text.length + 1));
	return pattern.text === "" ? void 0 : string(subject.text.replaceAll(pattern.text, () => by.text));
};
function expanded(path) {
	const parts = [];
	for (const part of path.split("/")) if (part === "..") parts.pop();
	else if (part !== "." && part !== "") parts.push(part);
	return parts.join("/");
}
const toAtom = ([text]) => text?.type === "string" ? atom(text.text) : void 0;
const MOMENT = "2000-01-01 00:00:00Z";
const asInteger = ([text]) => text?.type === "string" && /^-?\d{1,30}$/.test(text.text) ? integer(BigInt(text.text)) : void 0;
const TEXTS = {
	"String.to_atom": toAtom,
	"String.to_existing_atom": toAtom,
	"String.to_integer": asInteger,
	"String.upcase": texts((text) => string(text.toUpperCase())),
	"String.downcase": texts((text) => string(text.toLowerCase())),
	"String.capitalize": texts((text) => string(text.charAt(0).toUpperCase() + text.slice(1).toLowerCase())),
	"String.trim": texts((text, cut) => cut === void 0 ? string(text.trim()) : void 0),
	"String.trim_leading": texts((text, cut) => cut === void 0 ? string(text.trimStart()) : void 0),
	"String.trim_trailing": texts((text, cut) => cut === void 0 ? string(text.trimEnd()) : cut !== "" && text.endsWith(cut) && !text.endsWith(cut + cut) ? string(text.slice(0, -cut.length)) : void 0),
	"String.split": ([text, by, options]) => {
		if (text?.type !== "string" || by !== void 0 && by.type !== "string") return void 0;
		const all = by === void 0 ? text.text.trim().split(/\s+/) : text.text.split(by.text);
		const trims = options !== void 0 && truth(valueAt(options, "trim") ?? NIL) === true;
		return list((trims || by === void 0 ? all.filter((part) => part !== "") : all).map(string));
	},
	"String.replace": replaced,
	"String.contains?": texts((text, part) => part === void 0 ? void 0 : boolean(text.includes(part))),
	"String.starts_with?": texts((text, part) => part === void 0 ? void 0 : boolean(text.startsWith(part))),
	"String.ends_with?": texts((text, part) => part === void 0 ? void 0 : boolean(text.endsWith(part))),
	"String.length": texts((text) => integer([...text].length)),
	"String.pad_leading": ([text, count, fill]) => {
		const size = numberOf(count);
		return text?.type === "string" && size !== void 0 && size < 1e4 ? string(text.text.padStart(size, nameOf(fill) ?? " ")) : void 0;
	},
	"Path.basename": texts((path, extension) => {
		const name = path.slice(path.lastIndexOf("/") + 1);
		if (extension === void 0) return string(name);
		return string(name.endsWith(extension) ? name.slice(0, name.length - extension.length) : name);
	}),
	"Path.dirname": texts((path) => string(path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".")),
	"Path.rootname": texts((path) => string(path.replace(/\.[^./]+$/, ""))),
	"Path.join": ([first, second]) => {
		const parts = second === void 0 ? itemsOf(first) : [first ?? UNKNOWN, second];
		return joined$1(parts ?? [UNKNOWN], string("/"));
	},
	"Path.expand": texts((path, from) => string(expanded(from === void 0 ? path : `${from}/${path}`))),
	"Path.absname": texts((path) => string(path)),
	"Application.app_dir": ([, path]) => path?.type === "string" ? path : void 0,
	":code.priv_dir": () => string("priv"),
	...Object.fromEntries(["DateTime", "NaiveDateTime"].flatMap((type) => [[`${type}.utc_now`, () => string(MOMENT)], ...[
		"truncate",
		"to_iso8601",
		"to_string",
		"to_naive"
	].map((name) => [`${type}.${name}`, ([moment]) => moment?.type === "string" ? moment : void 0])]))
};

//#endregion
//#region src/checks/migrations/programs/elixir/library.ts
const FUNCTIONS = {
	...KERNEL,
	...TEXTS,
	...LISTS,
	...KEYWORDS
};
const INERT = /^(?:Enum|Stream|String|List|Keyword|Map|MapSet|Integer|Float|Atom|Tuple|Range|Regex|Date|Time|DateTime|NaiveDateTime|Calendar|Decimal|System|Application|Mix|Config|Logger|IO|Path|File|Code|Kernel|Process|Base|Jason|JSON|Poison|URI|Version|Function|Module|Macro|Access|Inspect|Enumerable|Exception|Timex|UUID|Ecto\.UUID|Ecto\.Query|Ecto\.Changeset|Ecto\.ULID|Ecto\.Type|Ecto\.Schema|Ecto\.Adapters\.SQL\.Sandbox|Task|:\w+)(?:\.\w+)?$/;
function callLibrary(call, machine) {
	const { module = "Kernel", name, args } = call;
	const [left, right] = args;
	if (module === "Kernel" && /^\W+$/.test(name) && left && right) return operate(name, left, right);
	const value = FUNCTIONS[`${module}.${name}`]?.(args, call, machine);
	if (value !== void 0) return value;
	if (call.module === void 0 ? !KERNEL_NAMES.has(name) && FUNCTIONS[`Kernel.${name}`] === void 0 : !INERT.test(module)) return void 0;
	for (const arg of args) if (arg.type === "function") machine.maybe(() => arg.call([]));
	return UNKNOWN;
}
const KERNEL_NAMES = new Set("abs apply binary_part bit_size byte_size ceil div floor function_exported? is_atom is_binary is_bitstring is_boolean is_exception is_float is_function is_integer is_list is_map is_map_key is_nil is_number is_pid is_struct is_tuple length map_size max min node rem round self send spawn struct struct! trunc tuple_size binding inspect match? pop_in put_elem put_in update_in get_and_update_in to_charlist to_string hd tl elem sigil_s sigil_w sigil_D sigil_U sigil_N sigil_T not is_nil var! config_env config_target config import_config".split(" "));

//#endregion
//#region src/checks/migrations/programs/elixir/literals.ts
function textIn(node, scope, run) {
	const parts = node.parts.map((part) => typeof part === "string" ? string(part) : inText(part, scope, run));
	const joined = concatenated(parts);
	if (node.as === "string" || node.as === "charlist") return joined;
	if (joined.type !== "string") return UNKNOWN;
	const whole = joined.text;
	if (node.as === "atom") return atom(whole);
	const words = whole.split(/\s+/).filter((word) => word !== "");
	return list(words.map(node.as === "atoms" ? atom : string));
}
function inText(part, scope, run) {
	const value = run.evaluate(part, scope);
	if (value.type === "unknown" ? value.parts : textOf(value) !== void 0) return value;
	return {
		type: "unknown",
		parts: [{ code: run.source.slice(part.start, part.end) }]
	};
}
function listIn(items, scope, run) {
	const last = items.at(-1);
	if (last?.kind !== "binary" || last.op !== "|") return list(items.map((item) => run.evaluate(item, scope)));
	const heads = [...items.slice(0, -1), last.left].map((item) => run.evaluate(item, scope));
	const tail = run.evaluate(last.right, scope);
	return tail.type === "list" ? list([...heads, ...tail.items]) : UNKNOWN;
}
function mapIn(node, scope, run) {
	const base = node.base && run.evaluate(node.base, scope);
	const own = node.pairs.map(([key, value]) => [run.evaluate(key, scope), run.evaluate(value, scope)]);
	if (base?.type === "unknown") return UNKNOWN;
	const named = node.struct && run.evaluate(node.struct, scope);
	if (base?.type !== "struct" && named === void 0) return map(merged(base?.type === "map" ? base.entries : [], own));
	const fields = new Map(base?.type === "struct" ? base.fields : []);
	for (const [key, value] of own) fields.set(nameOf(key) ?? "", value);
	const name = base?.type === "struct" ? base.name : named?.type === "module" ? named.name : "";
	return struct(name, fields);
}
function entryOf(target, key, run) {
	run.spend(target);
	if (target.type === "unknown" || key.type === "unknown") return UNKNOWN;
	if (isNil(target)) return NIL;
	if (key.type === "atom") return valueAt(target, key.name) ?? (target.type === "struct" ? UNKNOWN : NIL);
	if (target.type !== "map") return UNKNOWN;
	return target.entries.find(([other]) => same$1(key, other) === true)?.[1] ?? NIL;
}
function nameIn$1(node, scope, run) {
	const value = scope.get(node.name);
	if (value !== void 0) return value;
	if (node.name === "__MODULE__") return {
		type: "module",
		name: scope.module.name
	};
	if (node.name === "__DIR__") return string(run.host.path.slice(0, Math.max(0, run.host.path.lastIndexOf("/"))));
	if (node.name === "__ENV__") return struct("Macro.Env", /* @__PURE__ */ new Map([["file", string(run.host.path)]]));
	if (/^(?:&\d+|__\w+__)$/.test(node.name)) return UNKNOWN;
	return run.call({
		kind: "call",
		name: node.name,
		args: [],
		start: node.start,
		end: node.end
	}, scope);
}

//#endregion
//#region src/checks/migrations/programs/elixir/invoke.ts
const MAX_UNKNOWN = 2;
function call(node, scope, run, piped) {
	const target = node.target;
	if (target === void 0 && !hasFunction$1(scope.module, node.name)) {
		const formed = run.host.form(node, scope, run, piped) ?? runForm(node, scope, run, piped);
		if (formed !== void 0) return formed;
	}
	if (target !== void 0 && isQuery(target, node, scope)) return UNKNOWN;
	const module = target && run.evaluate(target, scope);
	if (module !== void 0 && node.isBare && module.type !== "module" && module.type !== "atom" && piped === void 0) return module.type === "unknown" ? UNKNOWN : entryOf(module, atom(node.name), run);
	if (module?.type === "module") {
		const formed = run.host.form({
			...node,
			name: `${module.name}.${node.name}`
		}, scope, run, piped);
		if (formed !== void 0) return formed;
	}
	const args = node.args.map((arg) => run.evaluate(arg, scope));
	const all = piped === void 0 ? args : [piped, ...args];
	return run.invoke({
		name: node.name,
		args: all,
		start: node.start,
		end: node.end
	}, module, scope);
}
const isQuery = (target, node, scope) => target.kind === "alias" && wholeName(target.name, scope.module) === "Ecto.Query" && node.args.length > 0;
function invoke(asked, target, scope, run) {
	run.spend(...asked.args);
	if (target === void 0 || target.type === "module" && target.name === scope.module.name) {
		const value = run.own(scope.module, asked.name, asked.args);
		if (value !== void 0) return value;
	}
	const name = target?.type === "module" ? target.name : target?.type === "atom" ? `:${target.name}` : void 0;
	const full = {
		...asked,
		...target === void 0 ? {} : { module: name ?? "" }
	};
	if (name !== void 0) {
		const value = run.own(run.module(name), asked.name, asked.args);
		if (value !== void 0) return value;
	}
	const value = run.host.call(full, run) ?? callLibrary(full, run);
	if (value !== void 0) return value;
	run.host.unknown(full);
	for (const arg of asked.args) if (arg.type === "function") run.maybe(() => arg.call([]));
	return UNKNOWN;
}
function own(module, name, args, run) {
	const found = module?.functions.get(name)?.filter(({ params, least }) => args.length >= least && args.length <= params.length);
	if (module === void 0 || found === void 0 || found.length === 0) return void 0;
	const key = `${module.name}.${name}/${args.length}`;
	const before = run.active.get(key) ?? 0;
	if (before > MAX_UNKNOWN && args.some(hasUnknown)) return UNKNOWN;
	run.active.set(key, before + 1);
	try {
		return run.clauses(found.map((clause) => withDefaults(clause, args.length)), args, new Scope(module), found);
	} finally {
		run.active.set(key, before);
	}
}
function apply(fun, args, place, run) {
	if (fun.type === "function") return fun.call(args);
	run.host.unknown({
		module: "",
		name: "",
		args,
		start: place.start,
		end: place.end
	});
	return UNKNOWN;
}
const hasFunction$1 = (module, name) => module.functions.has(name);
function withDefaults(clause, count) {
	let spare = count - clause.least;
	return {
		...clause,
		params: clause.params.filter((param) => !isDefault(param) || spare-- > 0)
	};
}

//#endregion
//#region src/checks/migrations/programs/elixir/operations.ts
function unary(node, scope, run) {
	if (node.op === "&") return capture(node, scope, run);
	const value = run.evaluate(node.operand, scope);
	if (node.op === "!" || node.op === "not") {
		const is = truth(value);
		return is === void 0 ? UNKNOWN : is ? FALSE : TRUE;
	}
	if (node.op === "-" && value.type === "integer") return {
		type: "integer",
		value: -value.value
	};
	if (node.op === "-" && value.type === "float") return {
		type: "float",
		value: -value.value
	};
	return node.op === "+" ? value : UNKNOWN;
}
function capture(node, scope, run) {
	const { operand } = node;
	const target = operand.kind === "binary" && operand.op === "/" ? operand.left : void 0;
	if (operand.kind === "binary" && (target?.kind === "name" || target?.kind === "call" && target.isBare)) {
		const wanted = operand.right.kind === "integer" ? Number(operand.right.value) : 0;
		return {
			type: "function",
			call: (args) => {
				const given = args.length > 0 || wanted === 0 ? args : Array.from({ length: Math.min(wanted, 8) }, () => UNKNOWN);
				const module = target.kind === "call" && target.target ? run.evaluate(target.target, scope) : void 0;
				return run.invoke({
					name: target.name,
					args: given,
					start: node.start,
					end: node.end
				}, module, scope);
			}
		};
	}
	return {
		type: "function",
		call: (args) => {
			const inner = scope.inner();
			for (const [index, arg] of args.entries()) inner.set(`&${index + 1}`, arg);
			return run.evaluate(operand, inner);
		}
	};
}
function binary(node, scope, run) {
	const { op, left, right } = node;
	if (op === "=") {
		const value = run.evaluate(right, scope);
		match$1(left, value, bindingsOf(scope, run));
		return value;
	}
	if (op === "|>") {
		const value = run.evaluate(left, scope);
		if (right.kind === "call") return run.call(right, scope, value);
		if (right.kind === "name") return run.call({
			...right,
			kind: "call",
			args: []
		}, scope, value);
		const fun = right.kind === "apply" ? run.evaluate(right.fun, scope) : run.evaluate(right, scope);
		const more = right.kind === "apply" ? right.args.map((arg) => run.evaluate(arg, scope)) : [];
		return run.apply(fun, [value, ...more], node);
	}
	const first = run.evaluate(left, scope);
	if (op === "and" || op === "&&" || op === "or" || op === "||") {
		const is = truth(first);
		if (is === void 0) {
			run.maybe(() => run.evaluate(right, scope));
			return UNKNOWN;
		}
		return is === (op === "and" || op === "&&") ? run.evaluate(right, scope) : first;
	}
	const second = run.evaluate(right, scope);
	run.spend(first, second);
	return operate(op, first, second);
}

//#endregion
//#region src/checks/migrations/programs/elixir/interpret.ts
const MAX_STEPS = 1e6;
const MAX_DEPTH$2 = 400;
const MAKES = /* @__PURE__ */ new Set([
	"call",
	"text",
	"binary",
	"list",
	"tuple",
	"map"
]);
function interpret(source, file, host) {
	let steps = 0;
	let depth = 0;
	let modules = [];
	const run = {
		host,
		source,
		active: /* @__PURE__ */ new Map(),
		evaluate: (node, scope) => {
			if (++steps > MAX_STEPS || depth > MAX_DEPTH$2) throw new TooMuch();
			depth++;
			try {
				const value = evaluated(node, scope, run);
				if (MAKES.has(node.kind)) run.spend(value);
				return value;
			} finally {
				depth--;
			}
		},
		spend: (...values) => {
			for (const value of values) steps += sizeOf(value) >> 1;
		},
		call: (node, scope, piped) => call(node, scope, run, piped),
		invoke: (asked, target, scope) => invoke(asked, target, scope, run),
		own: (module, name, args) => own(module, name, args, run),
		apply: (fun, args, place) => apply(fun, args, place, run),
		clauses: (all, args, scope, defaults) => clauses(all, args, scope, run, defaults),
		either: (ways) => either$1(ways, run),
		maybe: (way) => either$1([way], run),
		module: (name) => modules.find((module) => module.name === name),
		resolve: wholeName
	};
	modules = modulesOf(file, run);
	return {
		modules,
		machine: run
	};
}
function evaluated(node, scope, run) {
	switch (node.kind) {
		case "atom": return atom(node.name);
		case "integer": return {
			type: "integer",
			value: node.value
		};
		case "float": return {
			type: "float",
			value: node.value
		};
		case "text": return textIn(node, scope, run);
		case "alias": return {
			type: "module",
			name: wholeName(node.name, scope.module)
		};
		case "name": return nameIn$1(node, scope, run);
		case "call": return run.call(node, scope);
		case "apply": {
			const fun = run.evaluate(node.fun, scope);
			const args = node.args.map((arg) => run.evaluate(arg, scope));
			return run.apply(fun, args, node);
		}
		case "list": return listIn(node.items, scope, run);
		case "tuple": return tuple(node.items.map((item) => run.evaluate(item, scope)));
		case "map": return mapIn(node, scope, run);
		case "unary": return unary(node, scope, run);
		case "binary": return binary(node, scope, run);
		case "fn": return {
			type: "function",
			call: (args) => run.clauses(node.clauses, args, scope)
		};
		case "block": {
			let value = NIL;
			for (const statement of node.statements) value = run.evaluate(statement, scope);
			return value;
		}
		case "attribute": return scope.module.attributes.get(node.name) ?? UNKNOWN;
		case "access": return entryOf(run.evaluate(node.target, scope), run.evaluate(node.key, scope), run);
		case "opaque": return UNKNOWN;
	}
}

//#endregion
//#region src/checks/migrations/programs/elixir/operators.ts
const left = (power, ops) => ops.split(" ").map((op) => [op, { power }]);
const right = (power, ops) => ops.split(" ").map((op) => [op, {
	power,
	right: true
}]);
const BINARY = new Map([
	...left(40, "<- \\\\"),
	...right(50, "when"),
	...right(60, "::"),
	...right(70, "|"),
	...right(80, "=>"),
	...right(100, "="),
	...left(120, "|| ||| or"),
	...left(130, "&& &&& and"),
	...left(140, "== != =~ === !=="),
	...left(150, "< > <= >="),
	...left(160, "|> <<< >>> <<~ ~>> <~ ~> <~> <|>"),
	...left(170, "in"),
	...left(180, "^^^"),
	...right(190, "//"),
	...right(200, "++ -- +++ --- .. <>"),
	...left(210, "+ -"),
	...left(220, "* /"),
	...left(230, "**")
]);
const UNARY = /* @__PURE__ */ new Map([
	["&", 90],
	["...", 90],
	["+", 300],
	["-", 300],
	["!", 300],
	["^", 300],
	["not", 300],
	["~~~", 300]
]);
const WORDS = /* @__PURE__ */ new Set([
	"and",
	"or",
	"not",
	"in",
	"when",
	"do",
	"end",
	"fn",
	"else",
	"rescue",
	"catch",
	"after"
]);
const SECTIONS = /* @__PURE__ */ new Set([
	"else",
	"rescue",
	"catch",
	"after"
]);

//#endregion
//#region src/checks/migrations/programs/elixir/tokens.ts
var ElixirError = class extends Error {
	at;
	constructor(message, at) {
		super(message);
		this.at = at;
	}
};
const SPACE = /(?:[ \t\f]|\\\r?\n|#[^\r\n]*)*/y;
const LINE = /\r?\n|\r|;/y;
const KEY = /[\p{L}_][\p{L}\p{N}_]*[?!]?:(?=\s)/uy;
const NAME = /[\p{Ll}\p{Lo}_][\p{L}\p{N}_]*(?:[?!](?!=))?/uy;
const ALIAS = /\p{Lu}[\p{L}\p{N}_]*/uy;
const ATOM = /:(?:[\p{L}_][\p{L}\p{N}_@]*[?!]?|<>|\+\+|--|\.\.|\|>|&&|\|\||==|!=|<=|>=|[-+*/<>=!&|^@.%]|\{\}|%\{\}|<<>>)/uy;
const NUMBER = /0x[\da-fA-F_]+|0b[01_]+|0o[0-7_]+|\d[\d_]*(\.\d[\d_]*(?:[eE][-+]?\d+)?)?/y;
const CHARACTER = /\?(?:\\[\s\S]|[^\s\\])/uy;
const SIGIL = /~(?:[a-z]|[A-Z][A-Z0-9]*)(?="""|'''|[/|"'([{<])/y;
const OPERATOR = /===|!==|<<<|>>>|\|\|\||&&&|<<~|~>>|<~>|\.\.\.|\+\+\+|---|\^\^\^|~~~|<\|>|->|<-|=>|==|!=|=~|<=|>=|&&|\|\||\|>|<>|\+\+|--|\.\.|\*\*|\\\\|::|\/\/|<<|>>|~>|<~|[-+*/<>=!&|^.@%(){}[\],]/y;
const MODIFIERS = /[a-zA-Z]*/y;
const MAX_DEPTH$1 = 50;
const CLOSING = {
	"(": ")",
	"[": "]",
	"{": "}",
	"<": ">"
};
const ESCAPES = {
	n: "\n",
	t: "	",
	r: "\r",
	s: " ",
	"0": "\0",
	a: "\x07",
	b: "\b",
	e: "\x1B",
	f: "\f",
	v: "\v",
	d: ""
};
function tokensOf(text) {
	return new Lexer(text).run(text.startsWith("﻿") ? 1 : 0, 0).tokens;
}
var Lexer = class {
	text;
	constructor(text) {
		this.text = text;
	}
	run(from, depth) {
		if (depth > MAX_DEPTH$1) throw new ElixirError("texts inside of texts, too deep", from);
		const tokens = [];
		let braces = 0;
		let at = from;
		for (;;) {
			const begin = at;
			at = this.#match(SPACE, at)?.end ?? at;
			const spaced = at > begin || tokens.length === 0;
			if (at >= this.text.length) {
				if (depth > 0) throw new ElixirError("an interpolation without its end", from);
				tokens.push({
					type: "end",
					text: "",
					start: at,
					end: at,
					spaced,
					open: true
				});
				return {
					tokens,
					end: at
				};
			}
			const token = this.#token(at, depth);
			if (token.text === "{" && token.type === "op") braces++;
			if (token.text === "}" && token.type === "op" && braces-- === 0 && depth > 0) {
				tokens.push({
					type: "end",
					text: "",
					start: at,
					end: at,
					spaced,
					open: true
				});
				return {
					tokens,
					end: at
				};
			}
			at = token.end;
			tokens.push({
				...token,
				spaced,
				open: /\s/.test(this.text[at] ?? " ")
			});
		}
	}
	#match(pattern, at) {
		pattern.lastIndex = at;
		const match = pattern.exec(this.text);
		return match ? {
			text: match[0],
			end: pattern.lastIndex,
			group: match[1]
		} : void 0;
	}
	#token(at, depth) {
		const { text } = this;
		const make = (type, end, words = text.slice(at, end)) => ({
			type,
			start: at,
			end,
			text: words
		});
		const line = this.#match(LINE, at);
		if (line) return make("line", line.end);
		const key = this.#match(KEY, at);
		if (key) return make("key", key.end, key.text.slice(0, -1));
		const name = this.#match(NAME, at);
		if (name) return make("name", name.end);
		const alias = this.#match(ALIAS, at);
		if (alias) return make("alias", alias.end);
		const number = this.#match(NUMBER, at);
		if (number) return make(number.group === void 0 ? "integer" : "float", number.end, number.text.replaceAll("_", ""));
		const character = this.#match(CHARACTER, at);
		if (character) {
			const [first = "", second = ""] = [...character.text.slice(1)];
			const code = (first === "\\" ? ESCAPES[second] ?? second : first).codePointAt(0) ?? 0;
			return make("integer", character.end, String(code));
		}
		if (text[at] === "\"" || text[at] === "'") return this.#quoted(at, at, depth);
		if (text[at] === ":" && (text[at + 1] === "\"" || text[at + 1] === "'")) return {
			...this.#quoted(at, at + 1, depth),
			as: "atom"
		};
		const atom = text.startsWith("::", at) ? void 0 : this.#match(ATOM, at);
		if (atom) return make("atom", atom.end, atom.text.slice(1));
		const sigil = this.#match(SIGIL, at);
		if (sigil) return this.#sigil(at, sigil, depth);
		const operator = this.#match(OPERATOR, at);
		if (operator) return make("op", operator.end);
		throw new ElixirError("a character that Elixir does not know", at);
	}
	#quoted(start, at, depth) {
		const mark = this.text[at] ?? "";
		const { parts, end } = this.text.startsWith(mark.repeat(3), at) ? this.#heredoc(at, mark.repeat(3), true, depth) : this.#until(at + 1, mark, true, depth);
		const as = mark === "\"" ? "string" : "charlist";
		if (this.text[end] === ":" && /^\s/.test(this.text.slice(end + 1, end + 2))) return {
			type: "text",
			start,
			end: end + 1,
			text: "",
			parts: parts.map(unescaped),
			as: "key"
		};
		return {
			type: "text",
			start,
			end,
			text: "",
			parts: parts.map(unescaped),
			as
		};
	}
	#sigil(start, sigil, depth) {
		const letter = sigil.text.slice(1);
		const isRaw = letter !== letter.toLowerCase();
		const three = this.text.slice(sigil.end, sigil.end + 3);
		const mark = this.text[sigil.end] ?? "";
		const { parts, end } = three === "\"\"\"" || three === "'''" ? this.#heredoc(sigil.end, three, !isRaw, depth) : this.#until(sigil.end + 1, CLOSING[mark] ?? mark, !isRaw, depth);
		const modifiers = this.#match(MODIFIERS, end);
		const all = {
			start,
			end: modifiers?.end ?? end,
			text: ""
		};
		const cooked = isRaw ? parts : parts.map(unescaped);
		if (letter === "s" || letter === "S") return {
			type: "text",
			...all,
			parts: cooked,
			as: "string"
		};
		if (letter === "c" || letter === "C") return {
			type: "text",
			...all,
			parts: cooked,
			as: "charlist"
		};
		if (letter === "w" || letter === "W") {
			const as = modifiers?.text === "a" ? "atoms" : modifiers?.text === "c" ? "charlists" : "strings";
			return {
				type: "text",
				...all,
				parts: cooked,
				as
			};
		}
		return {
			type: "opaque",
			...all
		};
	}
	#until(from, mark, interpolates, depth) {
		const { text } = this;
		const parts = [];
		let begin = from;
		let at = from;
		while (at < text.length) if (text[at] === "\\") {
			if (!interpolates && text[at + 1] === mark) {
				parts.push(text.slice(begin, at));
				begin = at + 1;
			}
			at += 2;
		} else if (text.startsWith(mark, at)) {
			parts.push(text.slice(begin, at));
			return {
				parts,
				end: at + mark.length
			};
		} else if (interpolates && text[at] === "#" && text[at + 1] === "{") {
			const inner = this.run(at + 2, depth + 1);
			parts.push(text.slice(begin, at), inner.tokens);
			at = begin = inner.end + 1;
		} else at++;
		throw new ElixirError("a text without its end", from);
	}
	#heredoc(from, mark, interpolates, depth) {
		const { text } = this;
		const first = /[ \t]*\r?\n/y;
		first.lastIndex = from + 3;
		if (!first.test(text)) throw new ElixirError("a text in three marks that begins on their line", from);
		const parts = [];
		const blank = /[ \t]*/y;
		let begin = first.lastIndex;
		let at = begin;
		for (let isLineStart = true; at < text.length;) if (isLineStart) {
			blank.lastIndex = at;
			blank.test(text);
			if (text.startsWith(mark, blank.lastIndex)) {
				parts.push(text.slice(begin, at));
				return {
					parts: withoutIndent(parts, blank.lastIndex - at),
					end: blank.lastIndex + 3
				};
			}
			at = blank.lastIndex;
			isLineStart = false;
		} else if (text[at] === "\n") {
			isLineStart = true;
			at++;
		} else if (text[at] === "\\" && text[at + 1] !== "\r") {
			isLineStart = text[at + 1] === "\n";
			at += 2;
		} else if (interpolates && text[at] === "#" && text[at + 1] === "{") {
			const inner = this.run(at + 2, depth + 1);
			parts.push(text.slice(begin, at), inner.tokens);
			at = begin = inner.end + 1;
		} else at++;
		throw new ElixirError("a text without its end", from);
	}
};
function withoutIndent(parts, indent) {
	if (indent === 0) return parts;
	const lines = new RegExp(`(?<=\\n)[ \\t]{1,${indent}}`, "g");
	const head = new RegExp(`^[ \\t]{1,${indent}}`);
	return parts.map((part, index) => typeof part !== "string" ? part : (index === 0 ? part.replace(head, "") : part).replace(lines, ""));
}
function unescaped(part) {
	if (typeof part !== "string" || !part.includes("\\")) return part;
	return part.replace(/\\(?:u\{([\da-fA-F]{1,6})\}|u([\da-fA-F]{4})|x([\da-fA-F]{2})|(\r?\n)|([\s\S]))/g, (_, long, four, two, line, other) => {
		const code = Number.parseInt(long ?? four ?? two ?? "", 16);
		if (!Number.isNaN(code)) return code <= 1114111 ? String.fromCodePoint(code) : "�";
		return line === void 0 ? ESCAPES[other ?? ""] ?? other ?? "" : "";
	});
}

//#endregion
//#region src/checks/migrations/programs/elixir/parse.ts
function parseElixir(text) {
	return new Parser(tokensOf(text), 0).file();
}
const MAX_DEPTH = 250;
const MAX_DIGITS = 100;
const NO_PLACE = {
	type: "end",
	text: "",
	start: 0,
	end: 0,
	spaced: true,
	open: true
};
var Parser = class Parser {
	#tokens;
	#at = 0;
	#depth;
	constructor(tokens, depth) {
		this.#tokens = tokens;
		this.#depth = depth;
	}
	file() {
		const body = this.#body(() => this.#token.type === "end");
		if (this.#token.type !== "end") throw this.#error();
		return body.body;
	}
	get #token() {
		return this.#tokens[this.#at] ?? this.#tokens.at(-1) ?? NO_PLACE;
	}
	#peek(distance) {
		return this.#tokens[this.#at + distance] ?? this.#tokens.at(-1) ?? NO_PLACE;
	}
	#error(token = this.#token) {
		return new ElixirError("what stands here cannot be parsed", token.start);
	}
	#is(text, token = this.#token) {
		return token.text === text && (token.type === "op" || token.type === "name");
	}
	#take(text) {
		const token = this.#token;
		if (!this.#is(text)) throw this.#error();
		this.#at++;
		return token;
	}
	#lines() {
		while (this.#token.type === "line") this.#at++;
	}
	get #end() {
		return this.#tokens[this.#at - 1]?.end ?? 0;
	}
	#body(isEnd) {
		const start = this.#token.start;
		const clauses = [];
		let statements = [];
		let params;
		const close = () => {
			if (params !== void 0) clauses.push({
				params,
				body: block(statements, this.#token.start)
			});
		};
		const isOver = () => isEnd() || this.#token.type === "end";
		for (this.#lines(); !isOver(); this.#lines()) {
			const heads = [];
			if (!this.#is("->")) {
				heads.push(this.#keysOrExpression());
				while (this.#is(",")) {
					this.#at++;
					this.#lines();
					heads.push(this.#keysOrExpression());
				}
			}
			if (this.#is("->")) {
				this.#at++;
				close();
				params = heads;
				statements = [];
			} else if (heads.length === 1) {
				statements.push(...heads);
				if (!isOver() && this.#token.type !== "line") throw this.#error();
			} else throw this.#error();
		}
		close();
		return {
			body: block(params === void 0 ? statements : [], start),
			clauses
		};
	}
	#keysOrExpression() {
		return this.#isKey() ? this.#keys(false) : this.#expression(0, false);
	}
	#expression(power, noDo) {
		if (++this.#depth > MAX_DEPTH) throw new ElixirError("nested too deeply", this.#token.start);
		let node = this.#unary(noDo);
		for (;;) {
			const from = this.#at;
			let lines = 0;
			while (this.#peek(lines).type === "line" && this.#peek(lines).text !== ";") lines++;
			const token = this.#peek(lines);
			const isNotIn = this.#is("not", token) && this.#is("in", this.#peek(lines + 1));
			const binding = isNotIn ? { power: 170 } : token.type === "op" || WORDS.has(token.text) ? BINARY.get(token.text) : void 0;
			if (binding === void 0 || token.type === "key" || binding.power < power) break;
			if (lines > 0 && (token.text === "+" || token.text === "-")) break;
			this.#at += lines + (isNotIn ? 2 : 1);
			this.#lines();
			const next = "right" in binding && binding.right ? binding.power : binding.power + 1;
			const right = this.#isKey() ? this.#keys(noDo) : this.#expression(next, noDo);
			const [start, end] = [node.start, right.end];
			node = isNotIn ? {
				kind: "unary",
				op: "not",
				operand: {
					kind: "binary",
					op: "in",
					left: node,
					right,
					start,
					end
				},
				start,
				end
			} : {
				kind: "binary",
				op: token.text,
				left: node,
				right,
				start,
				end
			};
			if (this.#at === from) break;
		}
		this.#depth--;
		return node;
	}
	#unary(noDo) {
		const token = this.#token;
		const power = token.type === "op" || token.text === "not" ? UNARY.get(token.text) : void 0;
		if (power !== void 0 && token.type !== "key" && token.type !== "atom") {
			this.#at++;
			this.#lines();
			if (token.text === "&" && this.#token.type === "integer" && !this.#token.spaced) {
				const number = this.#token;
				this.#at++;
				return this.#after({
					kind: "name",
					name: `&${number.text}`,
					start: token.start,
					end: number.end
				}, noDo);
			}
			const operand = this.#expression(power, noDo);
			return {
				kind: "unary",
				op: token.text,
				operand,
				start: token.start,
				end: operand.end
			};
		}
		return this.#after(this.#primary(noDo), noDo);
	}
	#after(first, noDo) {
		let node = first;
		for (;;) {
			const token = this.#token;
			let lines = 0;
			while (this.#peek(lines).type === "line" && this.#peek(lines).text !== ";") lines++;
			if (this.#is(".", this.#peek(lines)) && this.#peek(lines).type === "op") {
				this.#at += lines + 1;
				this.#lines();
				node = this.#dotted(node, noDo);
			} else if (this.#is("[") && !token.spaced) {
				this.#at++;
				this.#lines();
				const key = this.#expression(0, false);
				this.#lines();
				this.#take("]");
				node = {
					kind: "access",
					target: node,
					key,
					start: node.start,
					end: this.#end
				};
			} else return node;
		}
	}
	#dotted(target, noDo) {
		const token = this.#token;
		const { start } = target;
		if (this.#is("(")) return {
			kind: "apply",
			fun: target,
			args: this.#parens(),
			start,
			end: this.#end
		};
		if (this.#is("{")) return {
			kind: "tuple",
			items: this.#items("{", "}").map((item) => joined(target, item)),
			start,
			end: this.#end
		};
		this.#at++;
		if (token.type === "alias") return joined(target, {
			kind: "alias",
			name: token.text,
			start,
			end: token.end
		});
		const name = token.type === "text" && typeof token.parts?.[0] === "string" ? token.parts[0] : token.text;
		if (token.type !== "name" && token.type !== "text" && token.type !== "op") throw this.#error(token);
		const call = {
			kind: "call",
			name,
			target,
			args: [],
			start,
			end: token.end
		};
		return this.#withArguments(call, token, noDo) ?? {
			...call,
			isBare: true
		};
	}
	#withArguments(call, name, noDo) {
		let args;
		if (this.#is("(") && !this.#token.spaced) args = this.#parens();
		else if (this.#beginsArgument(name)) args = this.#bareArguments();
		const sections = !noDo && this.#is("do") ? this.#sections() : void 0;
		if (args === void 0 && sections === void 0) return void 0;
		return {
			...call,
			args: args ?? [],
			...sections && { sections },
			end: this.#end
		};
	}
	#beginsArgument(name) {
		const token = this.#token;
		if (!token.spaced || token.start === name.end) return false;
		if (token.type === "name") return token.text === "not" ? !this.#is("in", this.#peek(1)) : !WORDS.has(token.text) || token.text === "fn";
		if (token.type === "op") {
			if ([
				"(",
				"[",
				"{",
				"%",
				"<<",
				"@",
				"!",
				"^",
				"~~~"
			].includes(token.text)) return true;
			return [
				"-",
				"+",
				"&"
			].includes(token.text) && !token.open;
		}
		return token.type !== "line" && token.type !== "end";
	}
	#bareArguments() {
		const args = [];
		for (;;) {
			if (this.#isKey()) {
				args.push(this.#keys(true));
				return args;
			}
			args.push(this.#expression(0, true));
			if (!this.#is(",")) return args;
			this.#at++;
			this.#lines();
		}
	}
	#isKey() {
		return this.#token.type === "key" || this.#token.type === "text" && this.#token.as === "key";
	}
	#keys(noDo) {
		const { start } = this.#token;
		const items = [];
		for (;;) {
			const key = this.#key();
			this.#lines();
			const value = this.#expression(0, noDo);
			items.push({
				kind: "tuple",
				items: [key, value],
				start: key.start,
				end: value.end
			});
			if (!this.#is(",")) break;
			let next = 1;
			while (this.#peek(next).type === "line") next++;
			const after = this.#peek(next);
			if (after.type !== "key" && !(after.type === "text" && after.as === "key")) break;
			this.#at += next;
		}
		return {
			kind: "list",
			items,
			start,
			end: this.#end
		};
	}
	#key() {
		const token = this.#token;
		this.#at++;
		if (token.type === "key") return {
			kind: "atom",
			name: token.text,
			start: token.start,
			end: token.end
		};
		return {
			kind: "text",
			parts: this.#textParts(token),
			as: "atom",
			start: token.start,
			end: token.end
		};
	}
	#parens() {
		return this.#items("(", ")");
	}
	#items(open, close) {
		this.#take(open);
		const items = [];
		for (this.#lines(); !this.#is(close); this.#lines()) {
			items.push(this.#isKey() ? this.#keys(false) : this.#expression(0, false));
			this.#lines();
			if (!this.#is(",")) break;
			this.#at++;
		}
		this.#take(close);
		return items;
	}
	#primary(noDo) {
		const token = this.#token;
		const place = {
			start: token.start,
			end: token.end
		};
		switch (token.type) {
			case "integer":
				this.#at++;
				if (token.text.length > MAX_DIGITS) return {
					kind: "opaque",
					...place
				};
				return {
					kind: "integer",
					value: BigInt(token.text),
					...place
				};
			case "float":
				this.#at++;
				return {
					kind: "float",
					value: Number(token.text),
					...place
				};
			case "atom":
				this.#at++;
				return {
					kind: "atom",
					name: token.text,
					...place
				};
			case "alias":
				this.#at++;
				return {
					kind: "alias",
					name: token.text,
					...place
				};
			case "opaque":
				this.#at++;
				return {
					kind: "opaque",
					...place
				};
			case "text":
				this.#at++;
				if (token.as === "key") throw this.#error(token);
				return {
					kind: "text",
					parts: this.#textParts(token),
					as: token.as ?? "string",
					...place
				};
			case "name": return this.#named(noDo);
			case "op": return this.#bracketed();
			default: throw this.#error();
		}
	}
	#textParts(token) {
		return (token.parts ?? []).map((part) => typeof part === "string" ? part : new Parser(part, this.#depth + 1).file());
	}
	#named(noDo) {
		const token = this.#token;
		const place = {
			start: token.start,
			end: token.end
		};
		if (token.text === "fn") return this.#fn();
		if (WORDS.has(token.text)) throw this.#error();
		this.#at++;
		if ([
			"true",
			"false",
			"nil"
		].includes(token.text)) return {
			kind: "atom",
			name: token.text,
			...place
		};
		const call = {
			kind: "call",
			name: token.text,
			args: [],
			...place
		};
		return this.#withArguments(call, token, noDo) ?? {
			kind: "name",
			name: token.text,
			...place
		};
	}
	#fn() {
		const { start } = this.#take("fn");
		const { clauses } = this.#body(() => this.#is("end"));
		this.#take("end");
		return {
			kind: "fn",
			clauses,
			start,
			end: this.#end
		};
	}
	#sections() {
		const sections = [];
		let name = "do";
		let { start } = this.#take("do");
		for (;;) {
			const own = this.#body(() => this.#is("end") || this.#token.type === "name" && SECTIONS.has(this.#token.text));
			sections.push({
				name,
				...own,
				start,
				end: this.#token.start
			});
			if (this.#is("end")) break;
			if (this.#token.type === "end") throw this.#error();
			({text: name, start} = this.#token);
			this.#at++;
		}
		this.#take("end");
		return sections;
	}
	#bracketed() {
		const token = this.#token;
		const { start } = token;
		if (token.text === "(") return this.#grouped();
		if (token.text === "[") return {
			kind: "list",
			items: this.#items("[", "]").flatMap((item, index, all) => index === all.length - 1 && item.kind === "list" && isBareKeys(item) ? item.items : [item]),
			start,
			end: this.#end
		};
		if (token.text === "{") return {
			kind: "tuple",
			items: this.#items("{", "}"),
			start,
			end: this.#end
		};
		if (token.text === "<<") {
			this.#items("<<", ">>");
			return {
				kind: "opaque",
				start,
				end: this.#end
			};
		}
		if (token.text === "%") return this.#map();
		if (token.text === "@") return this.#attribute();
		if (token.text === "..") {
			this.#at++;
			return {
				kind: "opaque",
				start,
				end: this.#end
			};
		}
		throw this.#error();
	}
	#grouped() {
		const { start } = this.#take("(");
		const { body, clauses } = this.#bodyOrItems();
		this.#take(")");
		if (clauses.length > 0) return {
			kind: "fn",
			clauses,
			start,
			end: this.#end
		};
		return body.kind === "block" ? {
			...body,
			start,
			end: this.#end
		} : body;
	}
	#bodyOrItems() {
		return this.#body(() => this.#is(")"));
	}
	#map() {
		const { start } = this.#take("%");
		let struct;
		if (!this.#is("{")) {
			struct = this.#token.type === "name" ? {
				...this.#token,
				kind: "name",
				name: this.#token.text
			} : this.#primary(true);
			if (struct.kind === "name") this.#at++;
			while (this.#is(".") && this.#peek(1).type === "alias") {
				struct = joined(struct, {
					kind: "alias",
					name: this.#peek(1).text,
					start: this.#peek(1).start,
					end: this.#peek(1).end
				});
				this.#at += 2;
			}
		}
		const items = this.#items("{", "}");
		const pairs = [];
		let base;
		const add = (item) => {
			if (item.kind === "list") for (const pair of item.items) {
				const [key, value] = pair.kind === "tuple" ? pair.items : [];
				if (key !== void 0 && value !== void 0) pairs.push([key, value]);
			}
			else if (item.kind === "binary" && item.op === "=>") pairs.push([item.left, item.right]);
			else if (item.kind === "binary" && item.op === "|") {
				base = item.left;
				add(item.right);
			}
		};
		for (const item of items) add(item);
		return {
			kind: "map",
			pairs,
			...base && { base },
			...struct && { struct },
			start,
			end: this.#end
		};
	}
	#attribute() {
		const { start } = this.#take("@");
		const token = this.#token;
		if (token.type !== "name") throw this.#error();
		this.#at++;
		const call = {
			kind: "call",
			name: token.text,
			args: [],
			start,
			end: token.end
		};
		const value = this.#withArguments(call, token, true)?.args[0];
		return {
			kind: "attribute",
			name: token.text,
			...value && { value },
			start,
			end: this.#end
		};
	}
};
const isBareKeys = (item) => item.start === item.items[0]?.start;
const block = (statements, at) => {
	const [first, last] = [statements[0], statements.at(-1)];
	return first !== void 0 && statements.length === 1 ? first : {
		kind: "block",
		statements,
		start: first?.start ?? at,
		end: last?.end ?? at
	};
};
function joined(left, right) {
	const [start, end] = [left.start, Math.max(left.end, right.end)];
	const name = right.kind === "alias" ? right.name : "";
	if (left.kind === "alias") return {
		kind: "alias",
		name: `${left.name}.${name}`,
		start,
		end
	};
	if (left.kind === "name" && left.name === "__MODULE__") return {
		kind: "alias",
		name: `__MODULE__.${name}`,
		start,
		end
	};
	return {
		kind: "opaque",
		start,
		end
	};
}

//#endregion
//#region src/checks/migrations/programs/ecto/gap.ts
var Gap = class extends Error {};
const gap = (what) => new Gap(`with ${what} that ${/^(?:options|columns)$/.test(what) ? "are" : "is"} only known when it runs`);
function optionOf(options, key) {
	if (options.type === "unknown") throw gap("options");
	const value = valueAt(options, key);
	if (value?.type === "unknown") throw gap(`an option \`${key}\``);
	return isNil(value) ? void 0 : value;
}
function textOption(options, key) {
	const value = optionOf(options, key);
	if (value === void 0) return void 0;
	const text = value.type === "integer" ? String(value.value) : nameOf(value);
	if (text === void 0) throw refused(`an option \`${key}\``);
	return text;
}
function flag(options, key) {
	const value = optionOf(options, key);
	return value === void 0 ? void 0 : truth(value);
}
const refused = (what) => new Gap(`with ${what} that Ecto does not take`);
function nameIn(value, what) {
	if (value?.type === "unknown") throw gap(what);
	const name = nameOf(value);
	if (name === void 0 || name === "" || isNil(value)) throw refused(what);
	return name;
}
function quoted(name) {
	if (name.includes("\"")) throw refused("a name");
	return `"${name}"`;
}
const qualified = (prefix, name) => prefix === void 0 ? quoted(name) : `${quoted(prefix)}.${quoted(name)}`;

//#endregion
//#region src/checks/migrations/programs/ecto/types.ts
const NAMES = {
	id: "integer",
	identity: "bigint",
	binary_id: "uuid",
	string: "varchar",
	bitstring: "varbit",
	binary: "bytea",
	map: "jsonb",
	time_usec: "time",
	utc_datetime: "timestamp",
	utc_datetime_usec: "timestamp",
	naive_datetime: "timestamp",
	naive_datetime_usec: "timestamp",
	duration: "interval"
};
const SECONDS = /* @__PURE__ */ new Set([
	"time",
	"utc_datetime",
	"naive_datetime"
]);
const MICROSECONDS = /* @__PURE__ */ new Set([
	"time_usec",
	"utc_datetime_usec",
	"naive_datetime_usec"
]);
function columnType(type, options) {
	const name = typeName(type, options);
	const generated = optionOf(options, "generated");
	if (generated?.type === "string") return `${name} GENERATED ${generated.text}`;
	if (generated !== void 0) throw refused("an option `generated`");
	return nameOf(type) === "identity" ? `${name} GENERATED BY DEFAULT AS IDENTITY${sequence(options)}` : name;
}
function sequence(options) {
	const positive = (key, words) => {
		const value = optionOf(options, key);
		return value?.type === "integer" && value.value > 0n ? [`${words} ${value.value}`] : [];
	};
	const parts = [...positive("start_value", "START WITH"), ...positive("increment", "INCREMENT BY")];
	return parts.length === 0 ? "" : `(${parts.join(" ")})`;
}
function typeName(type, options) {
	if (type.type === "unknown") throw gap("a type");
	if (type.type === "tuple") {
		const inner = innerOf(type);
		return inner === void 0 ? "jsonb" : `${typeName(inner, options)}[]`;
	}
	const name = type.type === "atom" ? type.name : void 0;
	if (name === void 0 || name === "nil" || name === "datetime") throw refused("a type");
	if (SECONDS.has(name)) return `${databaseName(name)}(0)`;
	const precision = textOption(options, "precision");
	const ofPrecision = precision === void 0 ? "" : `(${precision})`;
	if (MICROSECONDS.has(name)) return `${databaseName(name)}${ofPrecision}`;
	if (name === "duration") {
		const fields = textOption(options, "fields");
		return `interval${fields === void 0 ? "" : ` ${fields}`}${ofPrecision}`;
	}
	const size = textOption(options, "size");
	if (size !== void 0) return `${databaseName(name)}(${size})`;
	if (precision !== void 0) return `${databaseName(name)}(${precision},${textOption(options, "scale") ?? "0"})`;
	return name === "string" ? "varchar(255)" : databaseName(name);
}
const databaseName = (name) => Object.hasOwn(NAMES, name) ? NAMES[name] ?? name : name;
function innerOf(type) {
	const [kind, inner] = type.items;
	if (kind?.type !== "atom" || inner === void 0 || type.items.length !== 2) throw refused("a type");
	if (kind.name === "array") return inner;
	if (kind.name === "map") return void 0;
	throw refused("a type");
}
function bareName(type) {
	if (type.type === "tuple") {
		const inner = innerOf(type);
		return inner === void 0 ? "jsonb" : `${bareName(inner)}[]`;
	}
	return databaseName(nameOf(type) ?? "");
}
function defaultSql(value, type) {
	switch (value.type) {
		case "unknown": throw gap("a default");
		case "string":
			if (value.text.includes("\0")) throw refused("a default");
			return literal(value.text);
		case "integer": return String(value.value);
		case "float": return floatText(value.value);
		case "atom":
			if (value.name === "nil") return "NULL";
			if (value.name === "true" || value.name === "false") return value.name;
			throw refused("a default");
		case "list": {
			const inner = type.type === "tuple" ? innerOf(type) : void 0;
			if (inner === void 0) throw refused("a default");
			return `ARRAY[${value.items.map((item) => defaultSql(item, inner)).join(",")}]::${bareName(type)}`;
		}
		case "map":
			if (nameOf(type) !== "map") throw refused("a default");
			return literal(json(value));
		case "tuple":
			if (nameOf(value.items[0]) === "fragment") return fragmentText(value.items[1]);
			throw refused("a default");
		default: throw refused("a default");
	}
}
function fragmentText(text) {
	if (text?.type === "string") return text.text;
	throw text?.type === "unknown" ? gap("a fragment") : refused("a fragment");
}
function json(value) {
	switch (value.type) {
		case "map": return `{${value.entries.map(([key, inner]) => {
			const name = textOf(key);
			if (name === void 0) throw gap("a default");
			return `${JSON.stringify(name)}:${json(inner)}`;
		}).join(",")}}`;
		case "list": return `[${value.items.map(json).join(",")}]`;
		case "atom": return value.name === "nil" ? "null" : /^(?:true|false)$/.test(value.name) ? value.name : JSON.stringify(value.name);
		case "string": return JSON.stringify(value.text);
		case "integer": return String(value.value);
		case "float": return floatText(value.value);
		default: throw gap("a default");
	}
}

//#endregion
//#region src/checks/migrations/programs/ecto/references.ts
function referenceType(reference, options) {
	const type = reference.fields.get("type");
	if (type === void 0 || type.type === "unknown") throw gap("a type");
	const name = nameOf(type);
	if (name === "serial") return "integer";
	if (name === "bigserial" || name === "identity") return "bigint";
	return columnType(type, options);
}
const optional = (reference, key) => {
	const value = reference.fields.get(key);
	if (value?.type === "unknown") throw gap(`an option \`${key}\``);
	return isNil(value) ? void 0 : value;
};
function referenceName(reference, table, column) {
	const name = optional(reference, "name");
	return quoted(name === void 0 ? `${table.name}_${column}_fkey` : nameIn(name, "a name"));
}
function referenceSql(reference, table, column) {
	const more = optional(reference, "with");
	if (more !== void 0 && more.type !== "list") throw refused("an option `with`");
	const pairs = pairsOf(more).map(([from, to]) => [nameIn(from, "a column"), nameIn(to, "a column")]);
	const columns = [column, ...pairs.map(([from]) => from)];
	const others = [nameIn(reference.fields.get("column"), "a column"), ...pairs.map(([, to]) => to)];
	const hasPrefix = reference.fields.has("prefix");
	const prefix = hasPrefix ? optional(reference, "prefix") : void 0;
	const target = qualified(hasPrefix ? prefix && nameIn(prefix, "a prefix") : table.prefix, nameIn(reference.fields.get("table"), "a table"));
	const isValid = nameOf(optional(reference, "validate")) !== "false";
	return [
		`CONSTRAINT ${referenceName(reference, table, column)} FOREIGN KEY (${columns.map(quoted).join(",")})`,
		` REFERENCES ${target}(${others.map(quoted).join(",")})`,
		match(textOption(reference, "match")),
		onDelete(optional(reference, "on_delete")),
		onUpdate(nameOf(optional(reference, "on_update"))),
		isValid ? "" : " NOT VALID"
	].join("");
}
function match(kind) {
	if (kind === void 0) return "";
	if (!/^(?:full|simple|partial)$/.test(kind)) throw refused("an option `match`");
	return ` MATCH ${kind.toUpperCase()}`;
}
const DELETES = {
	nothing: "",
	nilify_all: " ON DELETE SET NULL",
	default_all: " ON DELETE SET DEFAULT",
	delete_all: " ON DELETE CASCADE",
	restrict: " ON DELETE RESTRICT"
};
const UPDATES = {
	nothing: "",
	nilify_all: " ON UPDATE SET NULL",
	update_all: " ON UPDATE CASCADE",
	restrict: " ON UPDATE RESTRICT"
};
function onDelete(value) {
	if (value?.type === "tuple") {
		const [kind, columns] = value.items;
		const names = (itemsOf(columns) ?? []).map((column) => quoted(nameIn(column, "a column")));
		const word = nameOf(kind) === "nilify" ? "NULL" : nameOf(kind) === "default" ? "DEFAULT" : void 0;
		if (word === void 0 || names.length === 0) throw refused("an option `on_delete`");
		return ` ON DELETE SET ${word} (${names.join(",")})`;
	}
	const words = Object.entries(DELETES).find(([name]) => name === (nameOf(value) ?? "nothing"))?.[1];
	if (words === void 0) throw refused("an option `on_delete`");
	return words;
}
function onUpdate(name = "nothing") {
	const words = Object.entries(UPDATES).find(([known]) => known === name)?.[1];
	if (words === void 0) throw refused("an option `on_update`");
	return words;
}

//#endregion
//#region src/checks/migrations/programs/ecto/tables.ts
function tableOf(value, settings) {
	if (!isStruct(value, "table")) throw value.type === "unknown" ? gap("a table") : refused("a table");
	return {
		name: nameIn(value.fields.get("name"), "a name of a table"),
		prefix: prefixOf(value, settings)
	};
}
function prefixOf(object, settings) {
	const prefix = object.fields.get("prefix");
	if (prefix === void 0 || isNil(prefix)) return settings.prefix;
	return nameIn(prefix, "a prefix");
}
const sqlName = ({ prefix, name }) => qualified(prefix, name);
function primaryKey(table, settings, place) {
	const given = table.fields.get("primary_key") ?? TRUE;
	if (given.type === "unknown") throw gap("an option `primary_key`");
	if (given.type === "atom" && given.name === "false") return [];
	const options = given.type === "list" ? given : settings.primaryKey;
	if (options === void 0) return [];
	const rest = pairsOf(options).filter(([key]) => key.type === "atom" && !["name", "type"].includes(key.name));
	return [{
		does: "add",
		column: nameIn(valueAt(options, "name") ?? atom("id"), "a column"),
		type: valueAt(options, "type") ?? atom("bigserial"),
		options: list([...rest.map((pair) => tuple(pair)), tuple([atom("primary_key"), TRUE])]),
		start: place.start,
		end: place.end
	}];
}
function createSql(object, table, changes, guarded, tell) {
	const known = withSql(changes, tell, (change) => definition(change, table));
	const keys = keyOf(known.map(({ change }) => change));
	const modifiers = textOption(object, "modifiers");
	const options = textOption(object, "options");
	const name = sqlName(table);
	const columns = [...known.map(({ sql }) => sql), ...keys === void 0 ? [] : [keys]].join(", ");
	return [`CREATE ${modifiers === void 0 ? "" : `${modifiers} `}TABLE ${guarded ? "IF NOT EXISTS " : ""}${name} (${columns})${options === void 0 ? "" : ` ${options}`}`, ...comments(object, name, known.map(({ change }) => change))];
}
function alterSql(object, table, changes, tell) {
	const known = withSql(changes, tell, (change) => alteration(change, table));
	const own = known.map(({ change }) => change);
	const keys = keyOf(own);
	const name = sqlName(table);
	const parts = [...known.map(({ sql }) => sql), ...keys === void 0 ? [] : [`ADD ${keys}`]];
	return [...parts.length === 0 ? [] : [`ALTER TABLE ${name} ${parts.join(", ")}`], ...comments(object, name, own)];
}
function withSql(changes, tell, make) {
	return changes.flatMap((change) => {
		try {
			flag(change.options, "primary_key");
			textOption(change.options, "comment");
			return [{
				change,
				sql: make(change)
			}];
		} catch (error) {
			tell(change, error);
			return [];
		}
	});
}
function keyOf(changes) {
	const columns = changes.filter(({ does, options }) => !does.startsWith("remove") && flag(options, "primary_key") === true);
	return columns.length === 0 ? void 0 : `PRIMARY KEY (${columns.map(({ column }) => quoted(column)).join(",")})`;
}
function comments(object, name, changes) {
	const own = textOption(object, "comment");
	return [...own === void 0 ? [] : [`COMMENT ON TABLE ${name} IS ${literal(own)}`], ...changes.flatMap(({ does, column, options }) => {
		const comment = does.startsWith("remove") ? void 0 : textOption(options, "comment");
		return comment === void 0 ? [] : [`COMMENT ON COLUMN ${name}.${quoted(column)} IS ${literal(comment)}`];
	})];
}
function definition({ column, type = NIL, options }, table, joint = ", ") {
	if (!isStruct(type, "reference")) return `${quoted(column)} ${columnType(type, options)}${optionsSql(type, options)}`;
	const inner = type.fields.get("type") ?? NIL;
	return `${quoted(column)} ${referenceType(type, options)}${optionsSql(inner, options)}${joint}${referenceSql(type, table, column)}`;
}
function alteration(change, table) {
	const { does, column, type, options } = change;
	const name = quoted(column);
	if (does === "add") return `ADD COLUMN ${definition(change, table, ", ADD ")}`;
	if (does === "add_if_not_exists") return `ADD COLUMN IF NOT EXISTS ${definition(change, table, ", ADD ")}`;
	const guard = does === "remove_if_exists" ? "IF EXISTS " : "";
	if (does !== "modify") {
		const key = isStruct(type, "reference") ? `DROP CONSTRAINT ${guard}${referenceName(type, table, column)}, ` : "";
		if (type?.type === "unknown") throw gap("a type");
		return `${key}DROP COLUMN ${guard}${name}`;
	}
	return modification(column, type ?? NIL, options, table);
}
function modification(column, type, options, table) {
	const name = quoted(column);
	const from = optionOf(options, "from");
	const before = from?.type === "tuple" ? from.items[0] : from;
	const isReference = isStruct(type, "reference");
	const inner = isReference ? type.fields.get("type") ?? NIL : type;
	const nullable = optionOf(options, "null");
	const given = valueAt(options, "default");
	return [
		isStruct(before, "reference") ? `DROP CONSTRAINT ${referenceName(before, table, column)}, ` : "",
		`ALTER COLUMN ${name} TYPE ${isReference ? referenceType(type, options) : columnType(type, options)}`,
		isReference ? `, ADD ${referenceSql(type, table, column)}` : "",
		nullable === void 0 ? "" : `, ALTER COLUMN ${name} ${same(nullable, TRUE) ? "DROP" : "SET"} NOT NULL`,
		given === void 0 ? "" : `, ALTER COLUMN ${name} SET DEFAULT ${defaultSql(given, inner)}`,
		collation(options)
	].join("");
}
function optionsSql(type, options) {
	const given = valueAt(options, "default");
	const nullable = optionOf(options, "null");
	return [
		given === void 0 ? "" : ` DEFAULT ${defaultSql(given, type)}`,
		nullable === void 0 ? "" : same(nullable, FALSE) ? " NOT NULL" : same(nullable, TRUE) ? " NULL" : "",
		collation(options)
	].join("");
}
const collation = (options) => {
	const name = textOption(options, "collation");
	return name === void 0 ? "" : ` COLLATE "${name}"`;
};
const same = (value, other) => value.type === "atom" && other.type === "atom" && value.name === other.name;

//#endregion
//#region src/checks/migrations/programs/ecto/indexes.ts
const DIRECTIONS = /* @__PURE__ */ new Set([
	"asc",
	"asc_nulls_first",
	"asc_nulls_last",
	"desc",
	"desc_nulls_first",
	"desc_nulls_last"
]);
function columnsOf(index) {
	const columns = index.fields.get("columns");
	if (columns === void 0 || columns.type === "unknown") throw gap("columns");
	if (columns.type === "atom") return [columns];
	if (columns.type !== "list") throw refused("columns");
	return columns.items;
}
function indexName(index) {
	const given = index.fields.get("name");
	if (given !== void 0 && !isNil(given)) return nameIn(given, "a name");
	const columns = columnsOf(index).map((column) => {
		if (column.type === "tuple" && column.items[1] !== void 0) return nameIn(column.items[1], "a column");
		return nameIn(column, "a column");
	});
	return [
		nameIn(index.fields.get("table"), "a table"),
		...columns,
		"index"
	].map((part) => asciiWord(part).replace(/_+$/, "")).join("_");
}
function asciiWord(text) {
	if (/[^\0-\x7f]/.test(text)) throw refused("a column");
	return text.replace(/\W/g, "_");
}
const columnSql = (column) => column.type === "string" ? column.text : quoted(nameIn(column, "a column"));
function indexColumn(column) {
	if (column.type !== "tuple") return columnSql(column);
	const [direction, inner] = column.items;
	const words = nameOf(direction) ?? "";
	if (inner === void 0 || !DIRECTIONS.has(words)) throw refused("columns");
	return `${columnSql(inner)} ${words.toUpperCase().replaceAll("_", " ")}`;
}
function createIndex(index, settings, guarded) {
	const prefix = prefixOf(index, settings);
	const name = indexName(index);
	const table = qualified(prefix, nameIn(index.fields.get("table"), "a table"));
	const included = optionOf(index, "include");
	const include = included === void 0 ? [] : included.type === "list" ? included.items : [included];
	const distinct = flag(index, "nulls_distinct");
	const using = textOption(index, "using");
	const options = textOption(index, "options");
	const where = textOption(index, "where");
	const comment = textOption(index, "comment");
	return [[
		"CREATE ",
		flag(index, "unique") === true ? "UNIQUE " : "",
		"INDEX ",
		flag(index, "concurrently") === true ? "CONCURRENTLY " : "",
		guarded ? "IF NOT EXISTS " : "",
		`${quoted(name)} ON ${flag(index, "only") === true ? "ONLY " : ""}${table}`,
		using === void 0 ? "" : ` USING ${using}`,
		` (${columnsOf(index).map(indexColumn).join(", ")})`,
		include.length === 0 ? "" : ` INCLUDE (${include.map(columnSql).join(", ")})`,
		distinct === void 0 ? "" : ` NULLS ${distinct ? "" : "NOT "}DISTINCT`,
		options === void 0 ? "" : ` WITH (${options})`,
		where === void 0 ? "" : ` WHERE ${where}`
	].join(""), ...comment === void 0 ? [] : [`COMMENT ON INDEX ${qualified(prefix, name)} IS ${literal(comment)}`]];
}
function dropIndex(index, settings, guarded, mode) {
	const lock = flag(index, "concurrently") === true ? "CONCURRENTLY " : "";
	const name = qualified(prefixOf(index, settings), indexName(index));
	return [`DROP INDEX ${lock}${guarded ? "IF EXISTS " : ""}${name}${mode}`];
}
const renameIndex = (index, settings, to) => [`ALTER INDEX ${qualified(prefixOf(index, settings), indexName(index))} RENAME TO ${quoted(nameIn(to, "a name"))}`];
const tableOfConstraint = (constraint, settings) => qualified(prefixOf(constraint, settings), nameIn(constraint.fields.get("table"), "a table"));
function createConstraint(constraint, settings) {
	const table = tableOfConstraint(constraint, settings);
	const name = quoted(nameIn(constraint.fields.get("name"), "a name"));
	const [check, exclude] = [optionOf(constraint, "check"), optionOf(constraint, "exclude")];
	const text = (check ?? exclude)?.type === "string" ? nameOf(check ?? exclude) : void 0;
	if (text === void 0 || check !== void 0 && exclude !== void 0) throw refused("a constraint");
	const rule = check === void 0 ? `EXCLUDE USING ${text}` : `CHECK (${text})`;
	const isValid = flag(constraint, "validate") !== false;
	const comment = textOption(constraint, "comment");
	return [`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${rule}${isValid ? "" : " NOT VALID"}`, ...comment === void 0 ? [] : [`COMMENT ON CONSTRAINT ${name} ON ${table} IS ${literal(comment)}`]];
}
function dropConstraint(constraint, settings, guarded, mode) {
	const name = quoted(nameIn(constraint.fields.get("name"), "a name"));
	return [`ALTER TABLE ${tableOfConstraint(constraint, settings)} DROP CONSTRAINT ${guarded ? "IF EXISTS " : ""}${name}${mode}`];
}

//#endregion
//#region src/checks/migrations/programs/ecto/sql-text.ts
function sqlOf(value) {
	if (value?.type === "string") return value.text;
	if (value?.type !== "unknown" || value.parts === void 0) return void 0;
	let sql = "";
	let parameters = 0;
	let within;
	for (const part of value.parts) if (typeof part === "string") {
		const after = quoteAfter(part, within);
		if (after === "other") return void 0;
		within = after;
		sql += part;
	} else if (within === "'") sql += holeOf(part);
	else if (within === void 0 && ROWS.test(sql) && VALUE.test(sql.slice(-40))) sql += `$${++parameters}`;
	else return void 0;
	return sql;
}
const ROWS = /^\s*(?:update|insert|delete|select|with)\b/i;
const VALUE = /[=<>(,]\s*$/;
const BLANKS = /(?:\s|--[^\n]*(?:\n|$))+/y;
function bareSql(sql) {
	let end = sql.length;
	while (end > 0 && /[\s;]/.test(sql[end - 1] ?? "")) end--;
	let start = 0;
	for (let from = -1; from !== start;) {
		from = start;
		BLANKS.lastIndex = start;
		if (BLANKS.test(sql)) start = BLANKS.lastIndex;
		const close = sql.startsWith("/*", start) ? sql.indexOf("*/", start + 2) : -1;
		if (close !== -1) start = close + 2;
	}
	if (start >= end) return "";
	const text = sql.slice(0, end).trimStart();
	return text.slice(text.lastIndexOf("\n") + 1).includes("--") ? `${text}\n` : text;
}
const holeOf = (part) => `#{${part.code.replaceAll("'", "''")}}`;
function quoteAfter(part, before) {
	let open = before;
	for (const [token] of part.matchAll(/['"]|\$\w*\$|--|\/\*/g)) if (open === void 0) {
		if (token !== "'" && token !== "\"") return "other";
		open = token;
	} else if (token === open) open = void 0;
	return open;
}

//#endregion
//#region src/checks/migrations/programs/ecto/session.ts
const newSession = (settings) => ({
	settings,
	isIrreversible: false,
	asksDirection: false,
	flushes: false,
	log: {
		events: [],
		unread: []
	}
});
function add(session, event) {
	session.log.events.push(event);
	checkItems(session.log.events.length);
}
const bare = ({ start, end }) => ({
	start,
	end
});
function unread(session, place, what) {
	session.log.unread.push({
		...bare(place),
		what
	});
}
function queue(session, place, sql) {
	const texts = sql.map(bareSql).filter((text) => text !== "");
	if (texts.length > 0) add(session, {
		does: "queue",
		sql: texts,
		...bare(place)
	});
}
function queueFunction(session, place, way) {
	add(session, {
		does: "run",
		way,
		...bare(place)
	});
}
function send(session, place, sql) {
	const text = bareSql(sql);
	if (text !== "") add(session, {
		does: "send",
		sql: text,
		...bare(place)
	});
}
function flush(session, place) {
	add(session, {
		does: "flush",
		...bare(place)
	});
}
function attempt(session, call, place, run) {
	try {
		run();
	} catch (error) {
		tell(session, call, place, error);
	}
}
function tell(session, call, place, error) {
	if (!(error instanceof Gap)) throw error;
	unread(session, place, `\`${call}\` ${error.message}`);
}
function raising(session, place, run) {
	try {
		run();
	} catch (error) {
		if (!(error instanceof Raised)) throw error;
		unread(session, place, "a migration that raises an error");
	}
}
function either(session, ways) {
	const outer = session.log;
	const logs = ways.map((way) => {
		session.log = {
			events: [],
			unread: [],
			...outer.changes && { changes: [] }
		};
		try {
			way();
		} finally {
			outer.unread.push(...ways.length === 1 ? session.log.unread : []);
		}
		return session.log;
	});
	session.log = outer;
	const acting = logs.filter(({ events, changes }) => events.length > 0 || (changes?.length ?? 0) > 0);
	const [taken, ...others] = acting;
	if (ways.length > 1) {
		for (const log of logs) if (log === taken || !acting.includes(log)) outer.unread.push(...log.unread);
	}
	if (taken !== void 0) {
		for (const event of taken.events) outer.events.push(event);
		for (const change of taken.changes ?? []) outer.changes?.push(change);
	}
	for (const { events, changes } of others) {
		const place = events[0] ?? changes?.[0];
		if (place) outer.unread.push({
			...bare(place),
			what: "another branch of a condition that is only known when it runs"
		});
	}
}
function statementsIn(session) {
	const statements = [];
	const all = session.log;
	const play = (events) => {
		let waiting = [];
		const release = () => {
			const released = waiting;
			waiting = [];
			for (const event of released) {
				if (event.does === "queue") for (const sql of event.sql) statements.push({
					sql,
					...bare(event)
				});
				if (event.does !== "run") continue;
				session.log = {
					events: [],
					unread: all.unread
				};
				raising(session, event, event.way);
				play(session.log.events);
			}
		};
		for (const event of events) if (event.does === "send") statements.push({
			sql: event.sql,
			...bare(event)
		});
		else if (event.does === "flush") release();
		else waiting.push(event);
		release();
	};
	play(all.events);
	session.log = all;
	return statements;
}

//#endregion
//#region src/checks/migrations/programs/ecto/calls.ts
const REPO = {
	type: "module",
	name: "Repo"
};
const BUILT = "with SQL that is built when it runs";
function callEcto(session, call, machine) {
	if (call.module !== void 0 && call.module !== "Ecto.Migration") return void 0;
	return CALLS.get(call.name)?.(session, call.args, call, machine);
}
function runBlock(session, node, scope, machine, piped) {
	const name = node.name.replace(/^Ecto\.Migration\./, "");
	const section = sectionOf(node, "do");
	if (!/^(?:create|create_if_not_exists|alter)$/.test(name) || section === void 0) return void 0;
	const [first] = argumentsOf(node);
	const object = piped ?? (first === void 0 ? NIL : machine.evaluate(first, scope));
	const outer = session.log.changes;
	const changes = [];
	session.log.changes = changes;
	machine.evaluate(section.body, scope.inner());
	if (outer === void 0) delete session.log.changes;
	else session.log.changes = outer;
	sendTable(session, name, object, changes, node);
	return object;
}
function sendTable(session, does, object, changes, place) {
	attempt(session, does, place, () => {
		const table = tableOf(object, session.settings);
		if (!isStruct(object, "table")) return;
		const told = (change, error) => tell(session, change.does, change, error);
		if (does === "alter") {
			if (!changes.every(isReversible)) session.isIrreversible = true;
			queue(session, place, alterSql(object, table, changes, told));
		} else {
			const all = [...primaryKey(object, session.settings, place), ...changes];
			queue(session, place, createSql(object, table, all, does === "create_if_not_exists", told));
		}
	});
}
const isReversible = ({ does, type, options }) => does === "add" || does === "remove" && type !== void 0 || does === "modify" && !isNil(valueAt(options, "from") ?? NIL);
const options = (value) => value ?? list([]);
function objectOf(name, fields, more) {
	if (more.type !== "list") return UNKNOWN;
	const made = new Map(Object.entries(fields));
	for (const [key, value] of pairsOf(more).toReversed()) made.set(nameOf(key) ?? "", value);
	return struct(name, made);
}
function makeCreate(guarded) {
	return (session, [object = NIL], call) => {
		attempt(session, call.name, call, () => {
			if (isStruct(object, "table")) sendTable(session, call.name, object, [], call);
			else if (isStruct(object, "index")) queue(session, call, createIndex(object, session.settings, guarded));
			else if (isStruct(object, "constraint")) queue(session, call, createConstraint(object, session.settings));
			else throw object.type === "unknown" ? gap("something") : refused("something");
		});
		return object;
	};
}
function makeDrop(guarded) {
	return (session, [object = NIL, given], call) => {
		attempt(session, call.name, call, () => {
			const modeValue = valueAt(given, "mode");
			if (given?.type === "unknown" || modeValue?.type === "unknown") throw gap("options");
			const mode = nameOf(modeValue) === "cascade" ? " CASCADE" : "";
			const { settings } = session;
			if (isStruct(object, "index")) queue(session, call, dropIndex(object, settings, guarded, mode));
			else {
				session.isIrreversible = true;
				if (isStruct(object, "constraint")) queue(session, call, dropConstraint(object, settings, guarded, mode));
				else {
					const name = sqlName(tableOf(object, settings));
					queue(session, call, [`DROP TABLE ${guarded ? "IF EXISTS " : ""}${name}${mode}`]);
				}
			}
		});
		return object;
	};
}
function change(does) {
	return (session, [column, type, given], call) => {
		attempt(session, does, call, () => {
			const { changes } = session.log;
			if (changes === void 0) throw new Gap("outside of a block");
			if (type?.type === "unknown") throw gap("a type");
			if (given?.type === "unknown") throw gap("options");
			const name = nameIn(column, "a column");
			changes.push({
				does,
				column: name,
				options: options(given),
				start: call.start,
				end: call.end,
				...type && { type }
			});
		});
		return OK;
	};
}
const timestamps = (session, [given], call, machine) => {
	const own = options(given);
	if (own.type !== "list") {
		unread(session, call, "`timestamps` with options that are only known when it runs");
		return OK;
	}
	const taken = new Map([...pairsOf(session.settings.timestamps), ...pairsOf(own).toReversed()].map(([key, value]) => [nameOf(key) ?? "", value]));
	if (!taken.has("null")) taken.set("null", FALSE);
	const take = (key, fallback) => {
		const value = taken.get(key) ?? atom(fallback);
		taken.delete(key);
		return value;
	};
	const [type, inserted, updated] = [
		take("type", "naive_datetime"),
		take("inserted_at", "inserted_at"),
		take("updated_at", "updated_at")
	];
	const rest = list([...taken].map(([key, value]) => tuple([atom(key), value])));
	for (const column of [inserted, updated]) if (nameOf(column) !== "false") change("add")(session, [
		column,
		type,
		rest
	], call, machine);
	return OK;
};
const references = (session, [table = NIL, given]) => {
	const { primaryKey: key, foreignKey } = session.settings;
	return objectOf("reference", {
		table,
		type: valueAt(foreignKey, "type") ?? valueAt(key, "type") ?? atom("bigserial"),
		column: valueAt(foreignKey, "column") ?? atom("id")
	}, options(given));
};
const rename = (session, [object = NIL, first = NIL, second], call) => {
	attempt(session, "rename", call, () => {
		const { settings } = session;
		if (isStruct(object, "index")) {
			queue(session, call, renameIndex(object, settings, valueAt(first, "to") ?? NIL));
			return;
		}
		const table = tableOf(object, settings);
		if (second === void 0) {
			const target = tableOf(valueAt(first, "to") ?? (first.type === "unknown" ? UNKNOWN : NIL), settings);
			queue(session, call, [`ALTER TABLE ${sqlName(table)} RENAME TO ${quoted(target.name)}`]);
			return;
		}
		const [from, to] = [nameIn(first, "a column"), nameIn(valueAt(second, "to"), "a column")];
		queue(session, call, [`ALTER TABLE ${sqlName(table)} RENAME ${quoted(from)} TO ${quoted(to)}`]);
	});
	return object;
};
const execute = (session, [up = NIL, down], call, machine) => {
	attempt(session, "execute", call, () => {
		if (down === void 0) session.isIrreversible = true;
		if (up.type === "function") queueFunction(session, call, () => machine.apply(up, [], call));
		else {
			const sql = sqlOf(up);
			if (sql === void 0) throw up.type === "unknown" ? new Gap(BUILT) : refused("something");
			queue(session, call, [sql]);
		}
	});
	return OK;
};
const index = (more) => (_, [table = NIL, columns = NIL, given]) => {
	const own = options(given);
	return own.type === "list" ? objectOf("index", {
		table,
		columns
	}, list([...more, ...own.items])) : UNKNOWN;
};
const CALLS = new Map([
	["create", makeCreate(false)],
	["create_if_not_exists", makeCreate(true)],
	["drop", makeDrop(false)],
	["drop_if_exists", makeDrop(true)],
	["table", (_, [name = NIL, given]) => objectOf("table", { name }, options(given))],
	["index", index([])],
	["unique_index", index([tuple([atom("unique"), TRUE])])],
	["constraint", (_, [table = NIL, name = NIL, given]) => objectOf("constraint", {
		table,
		name
	}, options(given))],
	["references", references],
	["fragment", (_, [text = NIL]) => tuple([atom("fragment"), text])],
	...[
		"add",
		"add_if_not_exists",
		"modify",
		"remove",
		"remove_if_exists"
	].map((does) => [does, change(does)]),
	["timestamps", timestamps],
	["rename", rename],
	["execute", execute],
	["flush", (session, _, call) => {
		session.flushes = true;
		flush(session, call);
		return OK;
	}],
	["direction", (session) => {
		session.asksDirection = true;
		return atom("up");
	}],
	["repo", () => REPO],
	["prefix", ({ settings }) => settings.prefix === void 0 ? NIL : {
		type: "string",
		text: settings.prefix
	}]
]);

//#endregion
//#region src/checks/migrations/programs/ecto/repo.ts
const QUERIES = /^(?:query|query_many)!?$/;
const RUNS = /^(?:transaction|transact|checkout)$/;
const READS = /^(?:all|all_by|one!?|get!?|get_by!?|exists\?|aggregate|preload|stream|config|in_transaction\?|default_options|get_dynamic_repo|put_dynamic_repo|prepare_query|reload!?|to_sql|explain|load|checked_out\?|start_link|stop|module_info)$/;
function callRepo(session, call, machine) {
	const { module, name, args } = call;
	if (module === void 0) return void 0;
	if (module === "Ecto.Adapters.SQL" && (QUERIES.test(name) || name === "query_many!")) return query(session, call, args.slice(1));
	if (!/Repo$/.test(module)) return void 0;
	if (QUERIES.test(name)) return query(session, call, args);
	if (name === "__adapter__") return {
		type: "module",
		name: "Ecto.Adapters.Postgres"
	};
	if (name === "rollback") throw new Raised();
	const [fun] = args;
	if (RUNS.test(name) && fun?.type === "function") {
		machine.apply(fun, [], call);
		return UNKNOWN;
	}
	if (!READS.test(name)) unread(session, call, `\`${shortName(module)}.${name}\`: Elixir code that runs with the migration`);
	return UNKNOWN;
}
const shortName = (module) => module.split(".").at(-1) ?? module;
function query(session, call, [sql, parameters]) {
	const text = sqlOf(sql);
	if (text !== void 0) send(session, call, withParameters(text, itemsOf(parameters) ?? []));
	else unread(session, call, `\`${call.name}\` with SQL that is built when it runs`);
	const result = UNKNOWN;
	return call.name.endsWith("!") || call.name.startsWith("query_many") ? result : tuple([atom("ok"), result]);
}
function withParameters(sql, parameters) {
	if (parameters.length === 0) return sql;
	return sql.replace(/'[^']*'|"[^"]*"|\$(\d{1,4})/g, (whole, place) => {
		const value = place === void 0 ? void 0 : parameters[Number(place) - 1];
		return (value && valueSql(value)) ?? whole;
	});
}
function valueSql(value) {
	if (isNil(value)) return "NULL";
	switch (value.type) {
		case "string": return literal(value.text);
		case "integer": return String(value.value);
		case "float": return floatText(value.value);
		case "atom": return /^(?:true|false)$/.test(value.name) ? value.name : void 0;
		case "list": {
			const items = value.items.map(valueSql);
			return items.every((item) => item !== void 0) ? `ARRAY[${items.join(", ")}]` : void 0;
		}
		default: return;
	}
}

//#endregion
//#region src/checks/migrations/programs/ecto/settings.ts
const NOTHING = list([]);
const DEFAULTS = {
	prefix: void 0,
	primaryKey: NOTHING,
	foreignKey: void 0,
	timestamps: void 0
};
function configOf(path, all) {
	const nearest = all.flatMap((config) => {
		const home = config.slice(0, -17);
		return config.endsWith(`${home}config/config.exs`) && path.startsWith(home) ? [home] : [];
	}).sort((a, b) => b.length - a.length)[0];
	return nearest === void 0 ? void 0 : `${nearest}config/config.exs`;
}
function settingsOf(text, folder) {
	const settings = { ...DEFAULTS };
	const set = (options) => {
		const key = valueAt(options, "migration_primary_key");
		if (key !== void 0) settings.primaryKey = nameOf(key) === "false" ? void 0 : key;
		settings.foreignKey = valueAt(options, "migration_foreign_key") ?? settings.foreignKey;
		settings.timestamps = valueAt(options, "migration_timestamps") ?? settings.timestamps;
		const prefix = valueAt(options, "migration_default_prefix");
		if (prefix !== void 0 && !isNil(prefix)) settings.prefix = nameOf(prefix);
	};
	const host = {
		path: "",
		form: () => void 0,
		call: ({ module, name, args: [, repo, options] }) => {
			if (module !== void 0 || name !== "config") return void 0;
			if (repo?.type === "module" && options !== void 0 && folderOf(repo.name, options) === folder) set(options);
			return UNKNOWN;
		},
		unknown: () => void 0,
		either: (ways) => ways[0]?.()
	};
	try {
		const file = parseElixir(text);
		const { machine } = interpret(text, file, host);
		evaluate(file, machine);
	} catch (error) {
		if (!(isTooMuch(error) || error instanceof ElixirError || error instanceof Raised)) throw error;
	}
	return settings;
}
function evaluate(file, machine) {
	const module = {
		name: "",
		functions: /* @__PURE__ */ new Map(),
		heads: /* @__PURE__ */ new Map(),
		attributes: /* @__PURE__ */ new Map(),
		aliases: /* @__PURE__ */ new Map(),
		uses: [],
		start: 0,
		end: 0
	};
	machine.evaluate(file, new Scope(module));
}
const folderOf = (name, options) => nameOf(valueAt(options, "priv"))?.replace(/^priv\//, "") ?? (name.split(".").at(-1) ?? "").replace(/([a-z\d])([A-Z])/g, "$1_$2").toLowerCase();

//#endregion
//#region src/checks/migrations/programs/ecto/scripts.ts
const SCRIPT = /"([^"\n#]{1,300}\.sql)"/g;
function broughtBy({ path, text }, named) {
	const config = configOf(path, named("config.exs"));
	const scripts = (/\bexecute_file\b|\bFile\.read\b/.test(text) ? [...text.matchAll(SCRIPT)].map(([, script = ""]) => script) : []).flatMap((script) => named(lastOf(script)).filter((each) => isNear(each, path)));
	const own = /\b__ENV__\.file\b/.test(text) ? named(lastOf(path).replace(/\.exs?$/, ".sql")) : [];
	return [...config === void 0 ? [] : [config], .../* @__PURE__ */ new Set([...scripts, ...own])];
}
const lastOf = (path) => path.slice(path.lastIndexOf("/") + 1);
const isNear = (script, migration) => script.startsWith(migration.replace(/(?:^|(?<=\/))priv\/.*$/, ""));
function scriptAt(asked, migration, all) {
	const path = asked.replace(/^\.\//, "");
	return all.filter((each) => each === path || each.endsWith(`/${path}`) && migration.startsWith(each.slice(0, -path.length))).sort((a, b) => b.length - a.length)[0];
}

//#endregion
//#region src/checks/migrations/programs/ecto/reader.ts
function createEctoReader() {
	const settings = /* @__PURE__ */ new Map();
	return { read: (file) => {
		const config = configOf(file.path, [...file.scripts?.keys() ?? []]);
		const folder = /(?:^|\/)priv\/([^/]+)\//.exec(file.path)?.[1] ?? "repo";
		const key = `${folder}\0${config}`;
		const own = settings.get(key) ?? (config === void 0 ? DEFAULTS : settingsOf(file.scripts?.get(config) ?? "", folder));
		settings.set(key, own);
		return read(file, own);
	} };
}
function read(file, settings) {
	const { text } = file;
	const session = newSession(settings);
	const result = {
		statements: [],
		unread: [],
		wrapping: "transaction",
		down: "missing"
	};
	const whole = {
		start: 0,
		end: text.length
	};
	try {
		const tree = parseElixir(text);
		const { modules, machine } = interpret(text, tree, hostOf(session, file));
		const module = modules.find(isMigration);
		if (module === void 0) return {
			...result,
			unread: [{
				...whole,
				what: "a file without a module of a migration"
			}]
		};
		const isAlone = module.attributes.get("disable_ddl_transaction");
		const wrapping = isAlone === void 0 || truth(isAlone) === false ? "transaction" : truth(isAlone) ? "none" : "unknown";
		const name = hasFunction(module, "up") ? "up" : "change";
		run(session, module, machine, wrapping === "transaction" ? [
			"after_begin",
			name,
			"before_commit"
		] : [name]);
		return {
			statements: statementsIn(session),
			unread: unique(session.log.unread),
			wrapping,
			down: downOf(session, module, name)
		};
	} catch (error) {
		if (error instanceof ElixirError) {
			const start = Math.min(error.at, text.length);
			return {
				...result,
				unread: [{
					start,
					end: text.length,
					what: `Elixir that cannot be parsed: ${error.message}`
				}]
			};
		}
		if (!isTooMuch(error)) throw error;
		const what = "a program that takes more steps than are followed";
		return {
			...result,
			statements: sofar(session),
			unread: [...unique(session.log.unread), {
				...whole,
				what
			}]
		};
	}
}
function sofar(session) {
	try {
		return statementsIn(session);
	} catch (error) {
		if (!isTooMuch(error)) throw error;
		return [];
	}
}
const hasFunction = (module, name) => module.functions.get(name)?.some(({ least }) => least === 0) === true;
const isMigration = (module) => module.uses.some((name) => /Migration$/.test(name)) && (hasFunction(module, "change") || hasFunction(module, "up"));
function run(session, module, machine, names) {
	for (const name of names) {
		raising(session, module, () => machine.own(module, name, []));
		if (names.length > 1) flush(session, module);
	}
}
function unique(all) {
	const seen = /* @__PURE__ */ new Set();
	return all.filter(({ start, end, what }) => {
		const key = `${start} ${end} ${what}`;
		return !seen.has(key) && seen.add(key);
	});
}
const CHANGES = /^(?:up|down|change|create|drop|alter|add|remove|insert|update|delete|upsert|run|migrate|execute|backfill|setup|seed|start|sync|populate|fix|move|perform|call|enqueue|process|reset|refresh)/;
const CHANGESET = /^(?:cast|cast_assoc|cast_embed|change|put_change|put_assoc|put_embed|force_change|get_field|get_change|fetch_field|fetch_change|delete_change|apply_changes|apply_action|add_error|merge|prepare_changes|traverse_errors|update_change|validate_\w+|\w+_constraint)!?$/;
const IMPORT = /\bimport[ \t]+Ecto\.(?:Changeset\b|\{[^}]{0,100}\bChangeset\b)/;
function hostOf(session, file) {
	return {
		path: file.path,
		form: (node, scope, machine, piped) => runBlock(session, node, scope, machine, piped),
		call: (call, machine) => callFile(session, file, call) ?? callEcto(session, call, machine) ?? callRepo(session, call, machine),
		unknown: ({ module, name, args, ...place }) => {
			if (module === void 0 && CHANGESET.test(name) && IMPORT.test(file.text)) return;
			if (name === "") unread(session, place, "a function that is only known when it runs");
			else if (module === void 0 || module === "") unread(session, place, `the function \`${name}\`, which is not known here`);
			else if (args.length > 0 || CHANGES.test(name)) unread(session, place, `\`${module}.${name}\`: Elixir code that runs with the migration`);
		},
		either: (ways) => either(session, ways)
	};
}
function callFile(session, file, call) {
	const { module, name, args } = call;
	if (name === "read!" && module === "File") return scriptText(file, args[0]) ?? UNKNOWN;
	if (name !== "execute_file" || module !== void 0 && module !== "Ecto.Migration") return void 0;
	if (args.length < 2) session.isIrreversible = true;
	const text = scriptText(file, args[0]);
	if (text?.type === "string") queue(session, call, [text.text]);
	else unread(session, call, "`execute_file` with a script that is not there");
	return OK;
}
function scriptText({ path, scripts }, asked) {
	if (asked?.type !== "string" || scripts === void 0) return void 0;
	const found = scriptAt(asked.text, path, [...scripts.keys()]);
	const text = found === void 0 ? void 0 : scripts.get(found);
	return text === void 0 ? void 0 : {
		type: "string",
		text
	};
}
function downOf(session, module, name) {
	const [down] = module.functions.get("down") ?? [];
	if (down !== void 0) return raises(down.body) ? "refused" : isEmpty(down.body) ? "missing" : "given";
	if (name === "up") return "missing";
	const stops = session.flushes && !session.asksDirection;
	return session.isIrreversible || stops ? "missing" : "given";
}
const raises = (body) => {
	const last = body.kind === "block" ? body.statements.at(-1) : body;
	return last?.kind === "call" && last.name === "raise";
};
const isEmpty = (body) => body.kind === "block" && body.statements.length === 0;

//#endregion
//#region src/checks/migrations/programs/ecto.ts
const versionOf = (path) => /^0*(\d+)_/.exec(path.slice(path.lastIndexOf("/") + 1))?.[1] ?? "";
function order(files) {
	return files.map((file) => ({
		file,
		version: versionOf(file.path)
	})).sort((a, b) => a.version.length - b.version.length || (a.version < b.version ? -1 : a.version > b.version ? 1 : a.file.path < b.file.path ? -1 : 1)).map(({ file }) => file);
}
const ecto = {
	...ectoKind,
	order,
	brings: broughtBy,
	createReader: async () => createEctoReader()
};

//#endregion
export { ecto };