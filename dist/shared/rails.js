import { r as readPackageFile } from "./module-file.js";
import { i as partsOf$1, l as stringsOf, n as keyOf$1, u as tableKey } from "./names.js";
import { n as constraintsOf } from "./expressions.js";
import { i as isSerial, t as columnType } from "./types.js";
import { a as railsKind, n as byteMap, t as loadParser } from "./parser.js";
import { createHash } from "node:crypto";
import { setFlagsFromString } from "node:v8";

//#region src/checks/migrations/programs/ruby/values.ts
const NIL = { type: "nil" };
const UNKNOWN = { type: "unknown" };
const boolean = (value) => ({
	type: "boolean",
	value
});
const string = (text) => ({
	type: "string",
	text
});
const symbol = (text) => ({
	type: "symbol",
	text
});
const array = (items) => ({
	type: "array",
	items
});
const integer = (value) => ({
	type: "integer",
	text: String(value)
});
const object = (answers) => ({
	type: "object",
	object: answers
});
function isTrue(value) {
	if (value === void 0 || value.type === "nil") return false;
	if (value.type === "boolean") return value.value;
	return [
		"unknown",
		"constant",
		"object"
	].includes(value.type) ? void 0 : true;
}
const textOf = (value) => value?.type === "string" || value?.type === "symbol" ? value.text : void 0;
function printed(value) {
	switch (value?.type) {
		case "string":
		case "symbol":
		case "integer":
		case "float": return value.text;
		case "boolean": return String(value.value);
		case "nil": return "";
		default: return;
	}
}
const listOf = (value) => value === void 0 || value.type === "nil" ? [] : value.type === "array" ? value.items : [value];
function namesOf(value) {
	const names = listOf(value).map(textOf);
	return names.every((name) => name !== void 0) ? names : void 0;
}
function keyOf(value) {
	if (value.type === "array") {
		const keys = value.items.map(keyOf);
		return keys.includes(void 0) ? void 0 : `array:${keys.join(",")}`;
	}
	const text = printed(value);
	return text === void 0 ? void 0 : `${value.type}:${text}`;
}
const optionsOf = (pairs) => new Map(pairs.flatMap(({ key, value }) => {
	const name = textOf(key);
	return name === void 0 ? [] : [[name, value]];
}));
function hasUnknown(value) {
	if (value.type === "unknown" || value.type === "constant") return true;
	if (value.type === "array") return value.items.some(hasUnknown);
	return value.type === "hash" && value.pairs.some(({ key, value: part }) => hasUnknown(key) || hasUnknown(part));
}

//#endregion
//#region src/checks/migrations/programs/ruby/blocks.ts
const MAX_ITEMS = 1e4;
function each(values, yields, result) {
	for (const value of values) yields(value);
	return result;
}
function contains(items, wanted) {
	const key = wanted === void 0 ? void 0 : keyOf(wanted);
	const keys = items.map(keyOf);
	if (key === void 0) return UNKNOWN;
	if (keys.includes(key)) return boolean(true);
	return keys.includes(void 0) ? UNKNOWN : boolean(false);
}

//#endregion
//#region src/checks/migrations/programs/ruby/numbers.ts
function ofNumber(receiver, call, yields) {
	const [first] = call.args;
	if (call.name === "to_f") return {
		type: "float",
		text: receiver.type === "float" ? receiver.text : `${receiver.text}.0`
	};
	if (receiver.type === "float") {
		if (call.name === "-@") return {
			type: "float",
			text: receiver.text.startsWith("-") ? receiver.text.slice(1) : `-${receiver.text}`
		};
		return call.name === "to_d" ? receiver : void 0;
	}
	const left = BigInt(receiver.text);
	const unit = UNITS[call.name.replace(/s$/, "")];
	if (unit !== void 0 && call.args.length === 0) return integer(left * BigInt(unit));
	const right = first?.type === "integer" ? BigInt(first.text) : void 0;
	switch (call.name) {
		case "to_i":
		case "to_d": return receiver;
		case "-@": return integer(-left);
		case "+": return right === void 0 ? UNKNOWN : integer(left + right);
		case "-": return right === void 0 ? UNKNOWN : integer(left - right);
		case "*": return right === void 0 || receiver.text.length > 40 ? UNKNOWN : integer(left * right);
		case "**": return right === void 0 || right < 0n || right > 64n || left > 1024n || left < 0n ? UNKNOWN : integer(left ** right);
		case ">": return right === void 0 ? UNKNOWN : boolean(left > right);
		case "<": return right === void 0 ? UNKNOWN : boolean(left < right);
		case ">=": return right === void 0 ? UNKNOWN : boolean(left >= right);
		case "<=": return right === void 0 ? UNKNOWN : boolean(left <= right);
		case "zero?": return boolean(left === 0n);
		case "times": return counted(0n, left - 1n, yields);
		case "upto": return right === void 0 ? UNKNOWN : counted(left, right, yields);
		default: return;
	}
}
const UNITS = {
	second: 1,
	minute: 60,
	hour: 3600,
	day: 86400,
	week: 604800,
	month: 2629746,
	year: 31556952,
	byte: 1,
	kilobyte: 1024,
	megabyte: 1048576,
	gigabyte: 1073741824
};
function counted(from, to, yields) {
	if (to - from >= 1e4) return UNKNOWN;
	const numbers = [];
	for (let number = from; number <= to; number++) numbers.push(integer(number));
	return yields === void 0 ? array(numbers) : each(numbers, yields, array(numbers));
}

//#endregion
//#region src/checks/migrations/programs/ruby/texts.ts
const MAX_TEXT = 1e6;
const capped = (text) => text.length > MAX_TEXT ? UNKNOWN : string(text);
function matches(pattern, text) {
	if (text === void 0 || !/^[\w|]+$/.test(pattern.source)) return UNKNOWN;
	const subject = pattern.flags.includes("i") ? text.toLowerCase() : text;
	const words = (pattern.flags.includes("i") ? pattern.source.toLowerCase() : pattern.source).split("|");
	return boolean(words.some((word) => subject.includes(word)));
}
function ofText(text, type, call, yields) {
	const [first, second] = call.args;
	const same = (changed) => type === "symbol" ? symbol(changed) : capped(changed);
	const other = textOf(first);
	switch (call.name) {
		case "to_sym":
		case "intern": return symbol(text);
		case "to_str":
		case "html_safe":
		case "-@":
		case "+@": return string(text);
		case "to_i": return integer(BigInt(/^\s*[+-]?\d{1,30}/.exec(text)?.[0]?.trim() ?? 0));
		case "strip":
		case "strip!": return capped(text.trim());
		case "rstrip": return capped(text.trimEnd());
		case "chomp": return other === void 0 ? capped(text.replace(/\r?\n$/, "")) : capped(text.endsWith(other) ? text.slice(0, text.length - other.length) : text);
		case "squish":
		case "squish!": return capped(text.trim().replace(/\s+/g, " "));
		case "strip_heredoc": return capped(stripIndent(text));
		case "upcase": return same(text.toUpperCase());
		case "downcase": return same(text.toLowerCase());
		case "capitalize": return same(text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase());
		case "+":
		case "<<":
		case "concat": return other === void 0 ? UNKNOWN : capped(text + other);
		case "*": {
			const times = first?.type === "integer" ? Number(first.text) : NaN;
			return times >= 0 && times * text.length <= MAX_TEXT ? string(text.repeat(times)) : UNKNOWN;
		}
		case "%": return format(text, first);
		case "sub":
		case "gsub":
		case "tr":
		case "delete": {
			const by = call.name === "delete" ? "" : textOf(second);
			if (other === void 0 || other === "" || by === void 0) return UNKNOWN;
			if (call.name === "sub") return capped(text.replace(other, () => by));
			return call.name === "gsub" || other.length === 1 && by.length < 2 ? capped(text.split(other).join(by)) : UNKNOWN;
		}
		case "delete_suffix": return other === void 0 ? UNKNOWN : capped(text.endsWith(other) ? text.slice(0, text.length - other.length) : text);
		case "delete_prefix": return other === void 0 ? UNKNOWN : capped(text.startsWith(other) ? text.slice(other.length) : text);
		case "start_with?":
		case "starts_with?": return allKnown(call.args, (prefix) => text.startsWith(prefix));
		case "end_with?":
		case "ends_with?": return allKnown(call.args, (suffix) => text.endsWith(suffix));
		case "include?": return other === void 0 ? UNKNOWN : boolean(text.includes(other));
		case "=~":
		case "match?":
		case "match": return first?.type === "regexp" ? matches(first, text) : UNKNOWN;
		case "casecmp?": return other === void 0 ? UNKNOWN : boolean(text.toLowerCase() === other.toLowerCase());
		case "split":
			if (first !== void 0 && other === void 0) return UNKNOWN;
			return items(other === void 0 || other === " " ? text.trim().split(/\s+/) : text.split(other));
		case "lines": return items(text.match(/[^\n]*\n|[^\n]+$/g) ?? []);
		case "each_line": return yields === void 0 ? UNKNOWN : each((text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map(string), yields, string(text));
		case "size":
		case "length": return integer([...text].length);
		case "empty?": return boolean(text === "");
		default: return;
	}
}
function allKnown(args, holds) {
	const texts = args.map(textOf);
	return texts.every((text) => text !== void 0) ? boolean(texts.some(holds)) : UNKNOWN;
}
const items = (texts) => texts.length > 1e4 ? UNKNOWN : array(texts.map(string));
function stripIndent(text) {
	const lines = text.split("\n");
	const indents = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
	const least = indents.length === 0 ? 0 : indents.reduce((low, indent) => Math.min(low, indent));
	return lines.map((line) => line.slice(Math.min(least, line.length - line.trimStart().length))).join("\n");
}
function format(template, given) {
	const values = [...listOf(given)];
	let isWhole = true;
	const text = template.replace(/%(?:\{(\w+)\}|<(\w+)>s|(.))/gs, (_, braced, angled, kind) => {
		if (kind === "%") return "%";
		const name = braced ?? angled;
		const value = name === void 0 ? values.shift() : given?.type === "hash" ? given.pairs.find(({ key }) => textOf(key) === name)?.value : void 0;
		const shown = printed(value);
		if (shown === void 0 || name === void 0 && !"sd".includes(kind ?? "")) isWhole = false;
		return shown ?? "";
	});
	return isWhole ? capped(text) : UNKNOWN;
}

//#endregion
//#region src/checks/migrations/programs/ruby/lists.ts
function ofRange(range, call, yields) {
	if (range.from.type !== "integer" || range.to.type !== "integer") return UNKNOWN;
	const last = BigInt(range.to.text) - (range.isExclusive ? 1n : 0n);
	const numbers = counted(BigInt(range.from.text), last, void 0);
	return numbers.type === "array" ? ofArray(numbers.items, call, yields) : UNKNOWN;
}
function ofArray(list, call, yields) {
	const [first] = call.args;
	const self = array(list);
	const grown = (more) => list.length + more.length > 1e4 ? UNKNOWN : array([...list, ...more]);
	switch (call.name) {
		case "each":
		case "find_each": return yields === void 0 ? self : each(list, yields, self);
		case "reverse_each": return yields === void 0 ? array([...list].reverse()) : each([...list].reverse(), yields, self);
		case "each_with_index":
		case "each_with_object":
			if (yields === void 0) return UNKNOWN;
			for (const [index, value] of list.entries()) yields(value, call.name === "each_with_index" ? integer(index) : UNKNOWN);
			return call.name === "each_with_index" ? self : UNKNOWN;
		case "each_slice":
		case "in_groups_of": {
			const size = first?.type === "integer" ? Number(first.text) : 0;
			if (size < 1) return UNKNOWN;
			const slices = [];
			for (let start = 0; start < list.length; start += size) slices.push(array(list.slice(start, start + size)));
			return yields === void 0 ? array(slices) : each(slices, yields, self);
		}
		case "map":
		case "collect": return yields === void 0 ? UNKNOWN : array(list.map((value) => yields(value)));
		case "flat_map": return yields === void 0 ? UNKNOWN : array(list.flatMap((value) => listOf(yields(value))));
		case "select":
		case "filter":
		case "reject": {
			if (yields === void 0) return UNKNOWN;
			const kept = list.map((value) => isTrue(yields(value)));
			return kept.includes(void 0) ? UNKNOWN : array(list.filter((_, index) => kept[index] === (call.name !== "reject")));
		}
		case "join": {
			const texts = list.map(printed);
			return texts.every((text) => text !== void 0) ? capped(texts.join(textOf(first) ?? "")) : UNKNOWN;
		}
		case "+":
		case "concat": return first?.type === "array" ? grown(first.items) : UNKNOWN;
		case "|": return first?.type === "array" ? unique([...list, ...first.items]) : UNKNOWN;
		case "-": {
			if (first?.type !== "array" || [...list, ...first.items].some((value) => keyOf(value) === void 0)) return UNKNOWN;
			const gone = new Set(first.items.map(keyOf));
			return array(list.filter((value) => !gone.has(keyOf(value))));
		}
		case "<<":
		case "push":
		case "append": return grown(call.args);
		case "first": return first === void 0 ? list[0] ?? NIL : first.type === "integer" ? array(list.slice(0, Number(first.text))) : UNKNOWN;
		case "last": return first === void 0 ? list.at(-1) ?? NIL : UNKNOWN;
		case "[]": return first?.type === "integer" && call.args.length === 1 ? list.at(Number(first.text)) ?? NIL : UNKNOWN;
		case "include?":
		case "member?": return contains(list, first);
		case "reverse": return array([...list].reverse());
		case "uniq": return yields === void 0 ? unique(list) : UNKNOWN;
		case "compact": return list.some(({ type }) => type === "unknown") ? UNKNOWN : array(list.filter(({ type }) => type !== "nil"));
		case "flatten": return array(list.flatMap((value) => listOf(value)));
		case "sort":
			if (!list.map(textOf).every((text) => text !== void 0) || yields !== void 0) return UNKNOWN;
			return array([...list].sort((a, b) => (textOf(a) ?? "") < (textOf(b) ?? "") ? -1 : 1));
		case "zip": return first?.type === "array" ? array(list.map((value, index) => array([value, first.items[index] ?? NIL]))) : UNKNOWN;
		case "size":
		case "length":
		case "count": return call.args.length === 0 && yields === void 0 ? integer(list.length) : UNKNOWN;
		case "empty?": return boolean(list.length === 0);
		case "any?": return yields === void 0 ? boolean(list.length > 0) : UNKNOWN;
		case "to_a":
		case "to_set":
		case "lazy": return self;
		case "to_h": return pairsIn(list, yields);
		default: return;
	}
}
function unique(list) {
	const keys = list.map(keyOf);
	return keys.includes(void 0) ? UNKNOWN : array(list.filter((_, index) => keys.indexOf(keys[index]) === index));
}
function pairsIn(list, yields) {
	const pairs = [];
	for (const item of list) {
		const [key, value] = listOf(yields === void 0 ? item : yields(item));
		if (key === void 0 || value === void 0) return UNKNOWN;
		pairs.push({
			key,
			value
		});
	}
	return {
		type: "hash",
		pairs
	};
}
function ofHash(pairs, call, yields) {
	const [first] = call.args;
	const self = {
		type: "hash",
		pairs
	};
	const wanted = first === void 0 ? void 0 : keyOf(first);
	const find = () => pairs.find(({ key }) => keyOf(key) === wanted)?.value;
	switch (call.name) {
		case "each":
		case "each_pair":
			if (yields === void 0) return self;
			for (const { key, value } of pairs) yields(key, value);
			return self;
		case "each_with_index":
			if (yields === void 0) return UNKNOWN;
			for (const [index, { key, value }] of pairs.entries()) yields(array([key, value]), integer(index));
			return self;
		case "each_key": return yields === void 0 ? UNKNOWN : each(pairs.map(({ key }) => key), yields, self);
		case "each_value": return yields === void 0 ? UNKNOWN : each(pairs.map(({ value }) => value), yields, self);
		case "map":
		case "collect": return yields === void 0 ? UNKNOWN : array(pairs.map(({ key, value }) => yields(key, value)));
		case "keys": return array(pairs.map(({ key }) => key));
		case "values": return array(pairs.map(({ value }) => value));
		case "[]":
		case "dig": return wanted === void 0 || call.args.length !== 1 ? UNKNOWN : find() ?? NIL;
		case "fetch": return wanted === void 0 ? UNKNOWN : find() ?? call.args[1] ?? UNKNOWN;
		case "key?":
		case "has_key?":
		case "include?": return wanted === void 0 ? UNKNOWN : boolean(find() !== void 0);
		case "merge":
		case "merge!":
		case "update":
		case "reverse_merge": {
			const more = call.args.at(-1);
			if (more?.type !== "hash" || call.args.length !== 1) return call.args.length === 0 ? self : UNKNOWN;
			return call.name === "reverse_merge" ? merged(more.pairs, pairs) : merged(pairs, more.pairs);
		}
		case "except":
		case "slice": {
			const keys = call.args.map(keyOf);
			if (keys.includes(void 0)) return UNKNOWN;
			return {
				type: "hash",
				pairs: pairs.filter(({ key }) => keys.includes(keyOf(key)) === (call.name === "slice"))
			};
		}
		case "transform_values": return yields === void 0 ? UNKNOWN : {
			type: "hash",
			pairs: pairs.map(({ key, value }) => ({
				key,
				value: yields(value)
			}))
		};
		case "invert": return {
			type: "hash",
			pairs: pairs.map(({ key, value }) => ({
				key: value,
				value: key
			}))
		};
		case "to_a": return array(pairs.map(({ key, value }) => array([key, value])));
		case "to_h":
		case "symbolize_keys":
		case "stringify_keys": return call.name === "to_h" && yields === void 0 ? self : UNKNOWN;
		case "size":
		case "length": return integer(pairs.length);
		case "empty?": return boolean(pairs.length === 0);
		case "any?": return yields === void 0 ? boolean(pairs.length > 0) : UNKNOWN;
		default: return;
	}
}
function merged(before, after) {
	const byKey = /* @__PURE__ */ new Map();
	for (const pair of [...before, ...after]) {
		const key = keyOf(pair.key);
		if (key === void 0) return UNKNOWN;
		byKey.set(key, pair);
	}
	return {
		type: "hash",
		pairs: [...byKey.values()]
	};
}

//#endregion
//#region src/checks/migrations/programs/ruby/builtins.ts
function callBuiltin(receiver, call, yields) {
	const [first] = call.args;
	switch (call.name) {
		case "==":
		case "eql?":
		case "===":
		case "!=": {
			if (receiver.type === "regexp" && call.name === "===") return matches(receiver, textOf(first));
			const [left, right] = [keyOf(receiver), first === void 0 ? void 0 : keyOf(first)];
			return left === void 0 || right === void 0 ? UNKNOWN : boolean(left === right !== (call.name === "!="));
		}
		case "nil?": return boolean(receiver.type === "nil");
		case "freeze":
		case "dup":
		case "clone":
		case "itself":
		case "deep_dup": return receiver;
		case "present?":
		case "blank?": {
			const empty = isBlank(receiver);
			return empty === void 0 ? UNKNOWN : boolean(empty === (call.name === "blank?"));
		}
		case "presence": return isBlank(receiver) === true ? NIL : receiver;
		case "in?": return contains(listOf(first), receiver);
		case "to_s":
		case "inspect": {
			const text = printed(receiver);
			return text === void 0 || call.name === "inspect" && receiver.type !== "integer" ? UNKNOWN : string(text);
		}
	}
	switch (receiver.type) {
		case "string":
		case "symbol": return ofText(receiver.text, receiver.type, call, yields);
		case "integer":
		case "float": return ofNumber(receiver, call, yields);
		case "array": return ofArray(receiver.items, call, yields);
		case "hash": return ofHash(receiver.pairs, call, yields);
		case "range": return ofRange(receiver, call, yields);
		case "regexp": return [
			"match?",
			"=~",
			"match"
		].includes(call.name) ? matches(receiver, textOf(first)) : void 0;
		case "nil": return {
			to_a: array([]),
			to_i: integer(0)
		}[call.name];
		default: return;
	}
}
function isBlank(value) {
	switch (value.type) {
		case "nil": return true;
		case "boolean": return !value.value;
		case "string": return value.text.trim() === "";
		case "array": return value.items.length === 0;
		case "hash": return value.pairs.length === 0;
		case "unknown": return;
		default: return false;
	}
}

//#endregion
//#region src/checks/migrations/programs/ruby/tree.ts
function treeMaker(kinds) {
	const names = new Map(Object.entries(kinds).map(([name, kind]) => [kind, name]));
	return (root, toUnits) => {
		const convert = (value) => {
			if (Array.isArray(value)) return value.map(convert);
			if (typeof value !== "object" || value === null) return value;
			const kind = names.get(value.constructor);
			return kind === void 0 ? value : make(value, kind);
		};
		const make = (node, kind) => {
			const parts = {};
			for (const [name, part] of Object.entries(node)) if (!name.endsWith("Loc")) parts[name] = convert(part);
			for (const flag of FLAGS) if (flag in node) parts[flag] = holds(node, flag);
			const place = parts["location"];
			delete parts["location"];
			const { startOffset: start, length } = isPlace(place) ? place : {
				startOffset: 0,
				length: 0
			};
			return {
				kind,
				start: toUnits(start),
				end: toUnits(start + length),
				parts
			};
		};
		return make(root, names.get(root.constructor) ?? "ProgramNode");
	};
}
const FLAGS = [
	"isSafeNavigation",
	"isIgnoreCase",
	"isExcludeEnd"
];
function holds(node, flag) {
	const ask = Reflect.get(node, flag);
	return typeof ask === "function" && ask.call(node) === true;
}
const isPlace = (value) => typeof value === "object" && value !== null && "startOffset" in value && "length" in value;
const isNode = (value) => typeof value === "object" && value !== null && "kind" in value;
function nodeAt(node, part) {
	const value = node?.parts[part];
	return isNode(value) ? value : void 0;
}
function nodesAt(node, part) {
	const value = node?.parts[part];
	return Array.isArray(value) ? value.filter(isNode) : [];
}
function nameAt$1(node) {
	const name = node?.parts["name"];
	return typeof name === "string" ? name : "";
}
function textAt(node) {
	const text = node.parts["unescaped"];
	if (typeof text !== "object" || text === null || !("value" in text) || typeof text.value !== "string") return void 0;
	return "validEncoding" in text && text.validEncoding === false ? void 0 : text.value;
}
function statementsOf(body) {
	if (body === void 0) return [];
	return body.kind === "StatementsNode" ? nodesAt(body, "body") : [body];
}
const argumentsOf = (call) => nodesAt(nodeAt(call, "arguments_"), "arguments_");
function constantName(node) {
	if (node?.kind === "ConstantReadNode") return nameAt$1(node);
	if (node?.kind !== "ConstantPathNode") return void 0;
	const parent = nodeAt(node, "parent");
	if (parent === void 0) return nameAt$1(node);
	const before = constantName(parent);
	return before === void 0 ? void 0 : `${before}::${nameAt$1(node)}`;
}
function* everyNode(root) {
	const open = root === void 0 ? [] : [root];
	for (let node = open.pop(); node !== void 0; node = open.pop()) {
		yield node;
		const below = Object.values(node.parts).flatMap((part) => Array.isArray(part) ? part : [part]).filter(isNode);
		for (const part of below.reverse()) open.push(part);
	}
}

//#endregion
//#region src/checks/migrations/programs/ruby/parameters.ts
function bindParameters(parameters, given, scope, evaluate, block) {
	const set = (name, value) => void scope.variables.set(name, value);
	if (parameters === void 0) return;
	if (parameters.kind === "NumberedParametersNode" || parameters.kind === "ItParametersNode") {
		const values = parameters.kind === "ItParametersNode" || parameters.parts["maximum"] === 1 ? given : spread(given, true);
		for (const [index, value] of values.entries()) set(`_${index + 1}`, value);
		set("it", given[0] ?? NIL);
		return;
	}
	const isBlock = parameters.kind === "BlockParametersNode";
	const list = isBlock ? nodeAt(parameters, "parameters") : parameters;
	if (list === void 0) return;
	const [requireds, optionals, posts, keywords] = [
		"requireds",
		"optionals",
		"posts",
		"keywords"
	].map((part) => nodesAt(list, part));
	const rest = nodeAt(list, "rest");
	const keywordRest = nodeAt(list, "keywordRest");
	const values = [...isBlock ? spread(given, requireds.length + optionals.length + posts.length > 1 || rest !== void 0) : given];
	const last = values.at(-1);
	let named = [];
	if ((keywords.length > 0 || keywordRest !== void 0) && last?.type === "hash") {
		named = last.pairs;
		values.pop();
	}
	const isOpen = given.length === 1 && given[0]?.type === "unknown" && isBlock;
	const next = () => values.shift() ?? (isOpen ? UNKNOWN : NIL);
	for (const parameter of requireds) bindTarget(parameter, next(), set);
	for (const parameter of optionals) {
		const fallback = nodeAt(parameter, "value");
		const hasValue = values.length > posts.length;
		set(nameAt$1(parameter), hasValue ? next() : fallback === void 0 ? NIL : evaluate(fallback, scope));
	}
	if (rest !== void 0) set(nameAt$1(rest) || "*", array(values.splice(0, Math.max(0, values.length - posts.length))));
	for (const parameter of posts) bindTarget(parameter, next(), set);
	const taken = /* @__PURE__ */ new Set();
	for (const parameter of keywords) {
		const name = nameAt$1(parameter);
		const pair = named.find(({ key }) => keyOf(key) === `symbol:${name}`);
		const fallback = nodeAt(parameter, "value");
		taken.add(`symbol:${name}`);
		set(name, pair?.value ?? (fallback === void 0 ? UNKNOWN : evaluate(fallback, scope)));
	}
	if (keywordRest?.kind === "KeywordRestParameterNode") set(nameAt$1(keywordRest) || "**", {
		type: "hash",
		pairs: named.filter(({ key }) => !taken.has(keyOf(key) ?? ""))
	});
	const blockParameter = nodeAt(list, "block");
	if (blockParameter !== void 0) set(nameAt$1(blockParameter) || "&", block === void 0 ? NIL : {
		type: "block",
		block
	});
}
const spread = (given, isSeveral) => isSeveral && given.length === 1 && given[0]?.type === "array" ? given[0].items : given;
function bindTarget(target, value, set) {
	if (target.kind !== "MultiTargetNode") {
		set(nameAt$1(target), value);
		return;
	}
	const parts = listOf(value);
	for (const [index, part] of nodesAt(target, "lefts").entries()) bindTarget(part, value.type === "unknown" ? UNKNOWN : parts[index] ?? NIL, set);
}

//#endregion
//#region src/checks/migrations/programs/ruby/scope.ts
const newScope = () => ({ variables: /* @__PURE__ */ new Map() });
function visible(scope) {
	const all = [];
	for (let at = scope; at !== void 0; at = at.outer) for (const [name, value] of at.variables) all.push([
		at.variables,
		name,
		value
	]);
	return all;
}
function lookUp(name, scope) {
	for (let at = scope; at !== void 0; at = at.outer) {
		const value = at.variables.get(name);
		if (value !== void 0) return value;
	}
}
function assign(name, value, scope) {
	for (let at = scope; at !== void 0; at = at.outer) if (at.variables.has(name)) {
		at.variables.set(name, value);
		return value;
	}
	scope.variables.set(name, value);
	return value;
}

//#endregion
//#region src/checks/migrations/programs/ruby/interpreter.ts
var TooLong = class extends Error {};
const MAX_STEPS = 2e5;
const MAX_NESTED = 3;
const CHANGES_RECEIVER = /* @__PURE__ */ new Set([
	"<<",
	"push",
	"append",
	"concat",
	"merge!",
	"update",
	"strip!",
	"squish!"
]);
function createInterpreter(host) {
	let steps = 0;
	const running = /* @__PURE__ */ new Map();
	let leaving;
	let given = NIL;
	const attributes = /* @__PURE__ */ new Map();
	const constants = /* @__PURE__ */ new Map();
	function run(statements, scope) {
		let value = NIL;
		for (const statement of statements) {
			value = evaluate(statement, scope);
			if (leaving !== void 0) break;
		}
		return value;
	}
	const body = (node, scope) => run(statementsOf(node), scope);
	function maybe(follow, scope) {
		const before = scope === void 0 ? [] : visible(scope);
		const attributesBefore = new Map(attributes);
		follow();
		leaving = void 0;
		for (const [variables, name, value] of before) if (variables.get(name) !== value) variables.set(name, UNKNOWN);
		for (const [name, value] of attributes) if (attributesBefore.get(name) !== value) attributes.set(name, UNKNOWN);
	}
	function either(branches, scope) {
		for (const branch of branches) maybe(() => body(branch, scope), scope);
		return UNKNOWN;
	}
	function leave(how, node, scope) {
		const values = argumentsOf(node).map((argument) => evaluate(argument, scope));
		given = values.length === 1 ? values[0] ?? NIL : values.length === 0 ? NIL : array(values);
		leaving = how;
		return given;
	}
	function callBlock(block, args) {
		if (block.node.kind === "SymbolNode") {
			const [receiver = UNKNOWN, ...rest] = args;
			return send(receiver, {
				name: textAt(block.node) ?? "",
				args: rest,
				options: /* @__PURE__ */ new Map(),
				node: block.node
			});
		}
		const scope = {
			variables: /* @__PURE__ */ new Map(),
			outer: block.scope
		};
		bindParameters(nodeAt(block.node, "parameters"), args, scope, evaluate);
		const value = body(nodeAt(block.node, "body"), scope);
		if (leaving !== "next") return value;
		leaving = void 0;
		return given;
	}
	function loop(follow) {
		const value = follow();
		if (leaving === "break") leaving = void 0;
		return value;
	}
	function callMethod(method, call) {
		const active = running.get(method) ?? 0;
		if (active >= MAX_NESTED) return UNKNOWN;
		running.set(method, active + 1);
		const scope = newScope();
		if (call.block !== void 0) scope.variables.set("&", {
			type: "block",
			block: call.block
		});
		bindParameters(nodeAt(method, "parameters"), call.args, scope, evaluate, call.block);
		const value = body(nodeAt(method, "body"), scope);
		running.set(method, active);
		if (leaving !== "return") return value;
		leaving = void 0;
		return given;
	}
	function send(receiver, call) {
		const block = call.block;
		const yields = block === void 0 ? void 0 : (...args) => leaving === void 0 ? callBlock(block, args) : NIL;
		if (receiver.type === "object") return receiver.object.call(call) ?? host.callUnknown(receiver, call);
		if (receiver.type === "block" && [
			"call",
			"()",
			"[]",
			"yield"
		].includes(call.name)) return callBlock(receiver.block, call.args);
		if (receiver.type === "constant") return host.callConstant(receiver.name, call) ?? callBuiltin(receiver, call, yields) ?? host.callUnknown(receiver, call);
		if (receiver.type === "unknown") return host.callUnknown(receiver, call);
		return loop(() => callBuiltin(receiver, call, yields) ?? host.callUnknown(receiver, call));
	}
	function call(node, scope) {
		const name = nameAt$1(node);
		const receiverNode = nodeAt(node, "receiver");
		if (name === "!" && receiverNode !== void 0) {
			const value = isTrue(evaluate(receiverNode, scope));
			return value === void 0 ? UNKNOWN : boolean(!value);
		}
		const receiver = receiverNode === void 0 ? void 0 : evaluate(receiverNode, scope);
		if (leaving !== void 0) return UNKNOWN;
		if (receiver?.type === "nil" && node.parts["isSafeNavigation"] === true) return NIL;
		const args = [];
		let keywords;
		for (const argument of argumentsOf(node)) {
			if (argument.kind === "SplatNode") {
				const list = evaluate(nodeAt(argument, "expression") ?? argument, scope);
				args.push(...list.type === "array" ? list.items.slice(0, 1e3) : [list]);
			} else if (argument.kind === "KeywordHashNode") {
				const hash = evaluate(argument, scope);
				if (hash.type === "hash") keywords = hash.pairs;
				args.push(hash);
			} else args.push(evaluate(argument, scope));
			if (leaving !== void 0) return UNKNOWN;
		}
		const last = args.at(-1);
		const block = blockOf(node, scope);
		const made = {
			name,
			args,
			options: keywords !== void 0 ? optionsOf(keywords) : last?.type === "hash" ? optionsOf(last.pairs) : /* @__PURE__ */ new Map(),
			...block && { block },
			node
		};
		if (receiver === void 0 || receiverNode?.kind === "SelfNode") return callSelf(made, scope);
		const value = send(receiver, made);
		if (receiverNode !== void 0) writeBack(receiverNode, receiver, made, value, scope);
		return value;
	}
	function callSelf(made, scope) {
		switch (made.name) {
			case "raise":
			case "fail":
			case "abort":
			case "exit":
				leaving = "raise";
				return NIL;
			case "lambda":
			case "proc": return made.block === void 0 ? UNKNOWN : {
				type: "block",
				block: made.block
			};
			case "loop":
				if (made.block !== void 0) {
					const { block } = made;
					maybe(() => callBlock(block, []), scope);
				}
				return UNKNOWN;
			case "block_given?": return boolean(lookUp("&", scope) !== void 0);
			case "binding": return UNKNOWN;
			case "send":
			case "public_send":
			case "__send__": {
				const name = printed(made.args[0]);
				return name === void 0 ? host.callUnknown(UNKNOWN, made) : callSelf({
					...made,
					name,
					args: made.args.slice(1)
				}, scope);
			}
		}
		const method = host.method(made.name);
		return method === void 0 ? host.callSelf(made) : callMethod(method, made);
	}
	function blockOf(node, scope) {
		const block = nodeAt(node, "block");
		if (block === void 0) return void 0;
		if (block.kind === "BlockNode") return {
			node: block,
			scope
		};
		const expression = nodeAt(block, "expression");
		if (expression?.kind === "SymbolNode") return {
			node: expression,
			scope
		};
		const value = expression === void 0 ? lookUp("&", scope) : evaluate(expression, scope);
		return value?.type === "block" ? value.block : void 0;
	}
	function writeBack(node, before, made, after, scope) {
		if (before.type !== "array" && before.type !== "hash" && before.type !== "string") return;
		let value = after;
		if (made.name === "[]=") {
			const [key, part] = made.args;
			value = before.type === "hash" && key !== void 0 && part !== void 0 ? merged(before.pairs, [{
				key,
				value: part
			}]) : UNKNOWN;
		} else if (!CHANGES_RECEIVER.has(made.name)) return;
		if (node.kind === "LocalVariableReadNode") assign(nameAt$1(node), value, scope);
		if (node.kind === "InstanceVariableReadNode") attributes.set(nameAt$1(node), value);
	}
	function evaluate(node, scope) {
		if (++steps > MAX_STEPS) throw new TooLong();
		const part = (name) => {
			const below = nodeAt(node, name);
			return below === void 0 ? NIL : evaluate(below, scope);
		};
		switch (node.kind) {
			case "CallNode": return call(node, scope);
			case "StatementsNode": return run(nodesAt(node, "body"), scope);
			case "ParenthesesNode": return body(nodeAt(node, "body"), scope);
			case "StringNode":
			case "XStringNode": {
				const text = textAt(node);
				return text === void 0 || node.kind === "XStringNode" ? UNKNOWN : string(text);
			}
			case "SymbolNode": return symbol(textAt(node) ?? "");
			case "RegularExpressionNode": return {
				type: "regexp",
				source: textAt(node) ?? "",
				flags: node.parts["isIgnoreCase"] === true ? "i" : ""
			};
			case "InterpolatedStringNode":
			case "InterpolatedSymbolNode": {
				const texts = nodesAt(node, "parts").map((piece) => printed(evaluate(piece, scope)));
				if (!texts.every((text) => text !== void 0)) return UNKNOWN;
				const text = texts.join("");
				if (text.length > 1e6) return UNKNOWN;
				return node.kind === "InterpolatedStringNode" ? string(text) : symbol(text);
			}
			case "EmbeddedStatementsNode": return body(nodeAt(node, "statements"), scope);
			case "EmbeddedVariableNode": return part("variable");
			case "IntegerNode": return integer(BigInt(String(node.parts["value"])));
			case "FloatNode": return {
				type: "float",
				text: rubyFloat(Number(node.parts["value"]))
			};
			case "TrueNode":
			case "FalseNode": return boolean(node.kind === "TrueNode");
			case "NilNode": return NIL;
			case "ArrayNode": return array(nodesAt(node, "elements").flatMap((element) => {
				if (element.kind !== "SplatNode") return [evaluate(element, scope)];
				const value = evaluate(nodeAt(element, "expression") ?? element, scope);
				return value.type === "array" ? value.items : [value];
			}));
			case "HashNode":
			case "KeywordHashNode": return hash(nodesAt(node, "elements"), scope);
			case "ImplicitNode": return part("value");
			case "RangeNode": return {
				type: "range",
				from: part("left"),
				to: part("right"),
				isExclusive: node.parts["isExcludeEnd"] === true
			};
			case "LambdaNode": return {
				type: "block",
				block: {
					node,
					scope
				}
			};
			case "ConstantReadNode":
			case "ConstantPathNode": return constant(node);
			case "LocalVariableReadNode": return lookUp(nameAt$1(node), scope) ?? UNKNOWN;
			case "ItLocalVariableReadNode": return lookUp("it", scope) ?? UNKNOWN;
			case "InstanceVariableReadNode": return attributes.get(nameAt$1(node)) ?? UNKNOWN;
			case "LocalVariableWriteNode": return assign(nameAt$1(node), part("value"), scope);
			case "InstanceVariableWriteNode": {
				const value = part("value");
				attributes.set(nameAt$1(node), value);
				return value;
			}
			case "InstanceVariableOrWriteNode": {
				const value = attributes.get(nameAt$1(node)) ?? part("value");
				attributes.set(nameAt$1(node), value);
				return value;
			}
			case "LocalVariableOrWriteNode": {
				const before = lookUp(nameAt$1(node), scope) ?? NIL;
				const isSet = isTrue(before);
				return isSet === true ? before : assign(nameAt$1(node), isSet === false ? part("value") : UNKNOWN, scope);
			}
			case "LocalVariableOperatorWriteNode": {
				const added = {
					name: String(node.parts["binaryOperator"]),
					args: [part("value")],
					options: /* @__PURE__ */ new Map(),
					node
				};
				const before = lookUp(nameAt$1(node), scope) ?? UNKNOWN;
				return assign(nameAt$1(node), callBuiltin(before, added, void 0) ?? UNKNOWN, scope);
			}
			case "MultiWriteNode": {
				const value = part("value");
				const values = value.type === "array" ? value.items : void 0;
				for (const [index, target] of nodesAt(node, "lefts").entries()) if (target.kind === "LocalVariableTargetNode") assign(nameAt$1(target), values === void 0 ? UNKNOWN : values[index] ?? NIL, scope);
				return value;
			}
			case "IfNode":
			case "UnlessNode": {
				const isMet = isTrue(part("predicate"));
				if (leaving !== void 0) return UNKNOWN;
				const then = nodeAt(node, "statements");
				const otherwise = nodeAt(node, "subsequent") ?? nodeAt(node, "elseClause");
				if (isMet === void 0) return either([then, otherwise], scope);
				return body(isMet === (node.kind === "IfNode") ? then : otherwise, scope);
			}
			case "ElseNode":
			case "EnsureNode": return body(nodeAt(node, "statements"), scope);
			case "CaseNode": return choose(node, scope);
			case "CaseMatchNode":
				part("predicate");
				return either([...nodesAt(node, "conditions").map((one) => nodeAt(one, "statements")), nodeAt(node, "elseClause")], scope);
			case "AndNode":
			case "OrNode": {
				const left = part("left");
				const isMet = isTrue(left);
				if (leaving !== void 0) return UNKNOWN;
				if (isMet === void 0) return either([nodeAt(node, "right")], scope);
				return isMet === (node.kind === "AndNode") ? part("right") : left;
			}
			case "BeginNode": {
				const value = part("statements");
				if (leaving === void 0) part("elseClause");
				const after = leaving;
				leaving = void 0;
				part("ensureClause");
				leaving ??= after;
				return value;
			}
			case "RescueModifierNode": return part("expression");
			case "WhileNode":
			case "UntilNode":
				part("predicate");
				return either([nodeAt(node, "statements")], scope);
			case "ForNode": return loop(() => forEach(node, scope));
			case "ReturnNode": return leave("return", node, scope);
			case "NextNode": return leave("next", node, scope);
			case "BreakNode": return leave("break", node, scope);
			case "YieldNode": {
				const block = lookUp("&", scope);
				const args = argumentsOf(node).map((argument) => evaluate(argument, scope));
				return block?.type === "block" ? callBlock(block.block, args) : UNKNOWN;
			}
			case "DefNode":
			case "ClassNode":
			case "ModuleNode":
			case "ConstantWriteNode": return NIL;
			case "SelfNode": return UNKNOWN;
			default: return UNKNOWN;
		}
	}
	function constant(node) {
		const name = constantName(node);
		if (name === void 0) return UNKNOWN;
		const definition = host.constant(name.slice(name.lastIndexOf(":") + 1));
		if (definition === void 0) return {
			type: "constant",
			name
		};
		const known = constants.get(definition);
		if (known !== void 0) return known;
		constants.set(definition, UNKNOWN);
		const value = evaluate(definition, newScope());
		constants.set(definition, value);
		return value;
	}
	function hash(elements, scope) {
		const pairs = [];
		for (const element of elements) if (element.kind === "AssocNode") {
			const [key, value] = [nodeAt(element, "key"), nodeAt(element, "value")];
			if (key !== void 0 && value !== void 0) pairs.push({
				key: evaluate(key, scope),
				value: evaluate(value, scope)
			});
		} else if (element.kind === "AssocSplatNode") {
			const value = evaluate(nodeAt(element, "value") ?? element, scope);
			if (value.type !== "hash") return UNKNOWN;
			pairs.push(...value.pairs);
		}
		return merged([], pairs);
	}
	function choose(node, scope) {
		const subjectNode = nodeAt(node, "predicate");
		const subject = subjectNode === void 0 ? void 0 : evaluate(subjectNode, scope);
		const open = [];
		for (const branch of nodesAt(node, "conditions")) {
			const tests = nodesAt(branch, "conditions").map((condition) => {
				const value = evaluate(condition, scope);
				if (subject === void 0) return isTrue(value);
				return isTrue(callBuiltin(value, {
					name: "===",
					args: [subject],
					options: /* @__PURE__ */ new Map(),
					node: condition
				}, void 0) ?? UNKNOWN);
			});
			if (tests.includes(true) && open.length === 0) return body(nodeAt(branch, "statements"), scope);
			if (tests.includes(true) || tests.includes(void 0)) open.push(nodeAt(branch, "statements"));
			if (tests.includes(true)) return either(open, scope);
		}
		const otherwise = nodeAt(node, "elseClause");
		return open.length === 0 ? body(otherwise, scope) : either([...open, otherwise], scope);
	}
	function forEach(node, scope) {
		const collection = nodeAt(node, "collection");
		const values = collection === void 0 ? NIL : evaluate(collection, scope);
		const index = nodeAt(node, "index");
		const set = (value) => {
			if (index?.kind === "LocalVariableTargetNode") assign(nameAt$1(index), value, scope);
		};
		const statements = nodeAt(node, "statements");
		if (values.type !== "array") {
			set(UNKNOWN);
			return either([statements], scope);
		}
		for (const value of values.items) {
			set(value);
			body(statements, scope);
			if (leaving === "next") leaving = void 0;
			if (leaving !== void 0) break;
		}
		return values;
	}
	return {
		run,
		callBlock,
		maybe
	};
}
function rubyFloat(value) {
	const text = String(value);
	return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

//#endregion
//#region src/checks/migrations/programs/ruby/prism.ts
let loading;
function loadRuby() {
	loading ??= load();
	return loading;
}
async function load() {
	setFlagsFromString("--no-wasm-tier-up");
	setFlagsFromString("--no-wasm-dynamic-tiering");
	const [{ parsePrism }, kinds, bytes] = await Promise.all([
		import("./parsePrism.js"),
		import("./nodes.js"),
		readPackageFile("@ruby/prism/src/prism.wasm")
	]);
	const compiled = await WebAssembly.compile(new Uint8Array(bytes));
	const makeTree = treeMaker(kinds);
	const start = () => instantiate(compiled);
	let instance = start();
	return (text) => {
		if (text.trim() === "") return parseWith(() => parsePrism(instance.exports, "\n"), "\n", makeTree);
		const parsed = parseWith(() => parsePrism(instance.exports, text), text, makeTree);
		if (!parsed.ok && parsed.message === BROKEN) instance = start();
		return parsed;
	};
}
const BROKEN = "the file is nested too deeply";
function parseWith(parse, text, makeTree) {
	try {
		const { value, errors } = parse();
		const toUnits = byteMap(text);
		const [error] = errors;
		if (error === void 0) return {
			ok: true,
			root: makeTree(value, toUnits)
		};
		const { startOffset, length } = error.location;
		return {
			ok: false,
			message: error.message,
			start: toUnits(startOffset),
			end: toUnits(startOffset + length)
		};
	} catch {
		return {
			ok: false,
			message: BROKEN,
			start: 0,
			end: text.length
		};
	}
}
function instantiate(compiled) {
	const NOT_SUPPORTED = 58;
	const imports = {};
	for (const { module, name } of WebAssembly.Module.imports(compiled)) {
		imports[module] ??= {};
		imports[module][name] = () => NOT_SUPPORTED;
	}
	const instance = new WebAssembly.Instance(compiled, imports);
	const { _initialize: initialize } = instance.exports;
	if (typeof initialize === "function") initialize();
	return instance;
}

//#endregion
//#region src/checks/migrations/programs/rails/tables.ts
const newTable = (isWhole) => ({
	isWhole,
	columns: /* @__PURE__ */ new Map(),
	foreignKeys: /* @__PURE__ */ new Map(),
	uniques: /* @__PURE__ */ new Map(),
	checks: /* @__PURE__ */ new Set()
});
function renameColumnIn(table, from, to) {
	const swap = (columns) => columns.map((column) => column === from ? to : column);
	table.columns = new Map([...table.columns].map(([name, column]) => [name === from ? to : name, column]));
	for (const [name, key] of table.foreignKeys) table.foreignKeys.set(name, {
		...key,
		columns: swap(key.columns)
	});
	for (const [name, columns] of table.uniques) table.uniques.set(name, swap(columns));
	if (table.primaryKey) table.primaryKey = {
		...table.primaryKey,
		columns: swap(table.primaryKey.columns)
	};
}

//#endregion
//#region src/checks/migrations/programs/rails/catalog.ts
function createCatalog(parse) {
	const tables = /* @__PURE__ */ new Map();
	const indexes = /* @__PURE__ */ new Map();
	const types = /* @__PURE__ */ new Set();
	const views = /* @__PURE__ */ new Set();
	const key = (name) => keyOf$1((name.match(/[^".]+|"[^"]*"/g) ?? []).map((part) => part.replaceAll("\"", "")));
	const known = (name) => {
		const table = tables.get(name) ?? newTable(false);
		tables.set(name, table);
		return table;
	};
	function addConstraint(tableName, constraint, of) {
		const table = known(tableName);
		const own = tableName.slice(tableName.lastIndexOf(".") + 1);
		const name = constraint.conname;
		const columns = of === void 0 ? stringsOf(constraint.keys) : [of];
		switch (constraint.contype) {
			case "CONSTR_PRIMARY":
				table.primaryKey = {
					name: name ?? `${own}_pkey`,
					columns
				};
				break;
			case "CONSTR_UNIQUE": {
				const index = constraint.indexname ?? name ?? [
					own,
					...columns,
					"key"
				].join("_");
				if (constraint.indexname !== void 0 && name !== void 0) rename(indexes, constraint.indexname, name);
				else indexes.set(index, {
					name: index,
					table: tableName,
					columns,
					isUnique: true
				});
				table.uniques.set(name ?? index, columns);
				break;
			}
			case "CONSTR_FOREIGN": {
				const from = of === void 0 ? stringsOf(constraint.fk_attrs) : [of];
				const foreignKey = {
					name: name ?? [
						own,
						...from,
						"fkey"
					].join("_"),
					columns: from,
					to: tableKey(constraint.pktable),
					toColumns: stringsOf(constraint.pk_attrs)
				};
				table.foreignKeys.set(foreignKey.name, foreignKey);
				break;
			}
			case "CONSTR_CHECK": table.checks.add(name ?? [
				own,
				...of === void 0 ? [] : [of],
				"check"
			].join("_"));
		}
	}
	function addColumn(tableName, definition) {
		const table = known(tableName);
		const name = definition.colname ?? "";
		const type = columnType(definition.typeName)?.sql ?? "";
		const hasFunction = constraintsOf(definition).some(({ contype, raw_expr }) => contype === "CONSTR_DEFAULT" && raw_expr !== void 0 && "FuncCall" in raw_expr);
		table.columns.set(name, {
			type,
			isSerial: isSerial(definition.typeName),
			hasFunction
		});
		for (const constraint of constraintsOf(definition)) addConstraint(tableName, constraint, name);
	}
	function dropTable(name) {
		tables.delete(name);
		for (const { foreignKeys } of tables.values()) for (const [key, { to }] of foreignKeys) if (to === name) foreignKeys.delete(key);
		for (const [index, { table }] of indexes) if (table === name) indexes.delete(index);
	}
	function renameTable(from, to) {
		rename(tables, from, to);
		for (const [name, index] of indexes) if (index.table === from) indexes.set(name, {
			...index,
			table: to
		});
		for (const { foreignKeys } of tables.values()) for (const [name, key] of foreignKeys) if (key.to === from) foreignKeys.set(name, {
			...key,
			to
		});
	}
	function dropColumn(tableName, column) {
		const table = known(tableName);
		table.columns.delete(column);
		for (const [name, { columns }] of table.foreignKeys) if (columns.includes(column)) table.foreignKeys.delete(name);
		for (const [name, columns] of table.uniques) if (columns.includes(column)) table.uniques.delete(name);
		for (const [name, index] of indexes) if (index.table === tableName && index.columns?.includes(column)) indexes.delete(name);
	}
	function dropConstraint(tableName, name) {
		const table = known(tableName);
		table.foreignKeys.delete(name);
		table.checks.delete(name);
		if (table.uniques.delete(name)) indexes.delete(name);
		if (table.primaryKey?.name === name) delete table.primaryKey;
	}
	function alter(tableName, commands) {
		for (const node of commands) {
			if (!("AlterTableCmd" in node)) continue;
			const { subtype, name = "", def } = node.AlterTableCmd;
			if (subtype === "AT_AddColumn" && def && "ColumnDef" in def) addColumn(tableName, def.ColumnDef);
			if (subtype === "AT_DropColumn") dropColumn(tableName, name);
			if (subtype === "AT_AddConstraint" && def && "Constraint" in def) addConstraint(tableName, def.Constraint);
			if (subtype === "AT_DropConstraint") dropConstraint(tableName, name);
			if (subtype === "AT_AlterColumnType" && def && "ColumnDef" in def) {
				const column = known(tableName).columns.get(name);
				const type = columnType(def.ColumnDef.typeName)?.sql ?? "";
				known(tableName).columns.set(name, {
					isSerial: false,
					hasFunction: false,
					...column,
					type
				});
			}
			if (subtype === "AT_ColumnDefault") {
				const column = known(tableName).columns.get(name);
				if (column) column.hasFunction = def !== void 0 && "FuncCall" in def;
			}
		}
	}
	function learnFrom(node) {
		if ("CreateStmt" in node) {
			const { relation, tableElts, if_not_exists } = node.CreateStmt;
			const name = tableKey(relation);
			if (if_not_exists && tables.has(name)) return;
			tables.set(name, newTable(true));
			for (const element of tableElts ?? []) {
				if ("ColumnDef" in element) addColumn(name, element.ColumnDef);
				if ("Constraint" in element) addConstraint(name, element.Constraint);
			}
		} else if ("AlterTableStmt" in node) alter(tableKey(node.AlterTableStmt.relation), node.AlterTableStmt.cmds ?? []);
		else if ("RenameStmt" in node) {
			const { renameType, relation, subname = "", newname = "" } = node.RenameStmt;
			const name = tableKey(relation);
			const renamed = keyOf$1([relation?.schemaname, newname]);
			if (renameType === "OBJECT_TABLE") renameTable(name, renamed);
			if (renameType === "OBJECT_INDEX") rename(indexes, keyOf$1([relation?.relname]), newname);
			if (renameType === "OBJECT_COLUMN") {
				renameColumnIn(known(name), subname, newname);
				for (const [index, value] of indexes) if (value.table === name && value.columns !== void 0) indexes.set(index, {
					...value,
					columns: value.columns.map((one) => one === subname ? newname : one)
				});
			}
			if (renameType === "OBJECT_TABCONSTRAINT") {
				const table = known(name);
				rename(table.foreignKeys, subname, newname);
				if (table.checks.delete(subname)) table.checks.add(newname);
			}
		} else if ("DropStmt" in node) for (const dropped of node.DropStmt.objects ?? []) {
			const name = keyOf$1(partsOf$1(dropped));
			if (node.DropStmt.removeType === "OBJECT_TABLE") dropTable(name);
			if (node.DropStmt.removeType === "OBJECT_INDEX") indexes.delete(name.slice(name.lastIndexOf(".") + 1));
			if (node.DropStmt.removeType === "OBJECT_TYPE") types.delete(name);
			if (node.DropStmt.removeType === "OBJECT_VIEW") views.delete(name);
		}
		else if ("IndexStmt" in node) {
			const { idxname, relation, indexParams, unique } = node.IndexStmt;
			if (idxname === void 0 || indexes.has(idxname)) return;
			const columns = (indexParams ?? []).map((part) => "IndexElem" in part ? part.IndexElem.name : void 0);
			indexes.set(idxname, {
				name: idxname,
				table: tableKey(relation),
				...columns.every((column) => column !== void 0) && { columns },
				isUnique: unique === true
			});
		} else if ("CreateEnumStmt" in node) types.add(keyOf$1(stringsOf(node.CreateEnumStmt.typeName)));
		else if ("ViewStmt" in node) views.add(tableKey(node.ViewStmt.view));
	}
	return {
		table: (name) => tables.get(key(name)),
		isWhole: (name) => tables.get(key(name))?.isWhole === true,
		indexesOf: (table) => [...indexes.values()].filter((index) => index.table === key(table)).sort((a, b) => a.name < b.name ? -1 : 1),
		hasType: (name) => types.has(key(name)),
		hasView: (name) => views.has(key(name)),
		usesUuids() {
			const types = [...tables.values()].flatMap((table) => table.columns.get("id")?.type ?? []);
			return types.filter((type) => type === "uuid").length * 2 > types.length;
		},
		learn(sql) {
			const parsed = parse(sql);
			if (parsed.ok) for (const { node } of parsed.statements) learnFrom(node);
		}
	};
}
function rename(map, from, to) {
	const value = map.get(from);
	if (value === void 0) return;
	map.delete(from);
	map.set(to, typeof value === "object" && value !== null && "name" in value ? {
		...value,
		name: to
	} : value);
}

//#endregion
//#region src/checks/migrations/programs/rails/names.ts
const ident = (name) => `"${name.replaceAll("\"", "\"\"")}"`;
function partsOf(name) {
	const [first = "", second] = (name.match(/[^".]+|"[^"]*"/g) ?? []).map((part) => part.startsWith("\"") ? part.slice(1, -1) : part);
	return second === void 0 ? { name: first } : {
		schema: first,
		name: second
	};
}
function qualified(name) {
	const { schema, name: own } = partsOf(name);
	return schema === void 0 ? ident(own) : `${ident(schema)}.${ident(own)}`;
}
const literal = (text) => `'${text.replaceAll("'", "''")}'`;
const digest = (text) => createHash("sha256").update(text).digest("hex").slice(0, 10);
const foreignKeyName = (table, columns) => `fk_rails_${digest(`${table}_${columns.join("_and_")}_fk`)}`;
const checkName = (table, expression) => `chk_rails_${digest(`${table}_${expression}_chk`)}`;
const exclusionName = (table, expression) => `excl_rails_${digest(`${table}_${expression}_excl`)}`;
const uniqueName = (table, columns) => `uniq_rails_${digest(`${table}_${columns.join("_and_")}_unique`)}`;
const isExpression = (column) => /\W/.test(column);
const indexedNames = (columns) => typeof columns !== "string" ? columns : isExpression(columns) ? [(columns.match(/\w+/g) ?? []).join("_")] : [columns];
const MAX_INDEX_NAME_BYTES = 62;
function indexName(table, columns) {
	const long = longIndexName(partsOf(table).name, columns);
	if (Buffer.byteLength(long) <= MAX_INDEX_NAME_BYTES) return long;
	const suffix = `_${digest(long)}`;
	return `${cut(`idx_on_${indexedNames(columns).join("_")}`, MAX_INDEX_NAME_BYTES - Buffer.byteLength(suffix))}${suffix}`;
}
const longIndexName = (table, columns) => `index_${table}_on_${indexedNames(columns).join("_and_")}`;
function cut(text, bytes) {
	let kept = "";
	let size = 0;
	for (const char of text) {
		size += Buffer.byteLength(char);
		if (size > bytes) break;
		kept += char;
	}
	return kept;
}

//#endregion
//#region src/checks/migrations/programs/rails/defaults.ts
const FAMILIES = [
	[/^(?:character|varchar|char\b|text|citext|bpchar|tsvector|ltree|inet|cidr|macaddr)/, "text"],
	[/^(?:smallint|int(?:eger)?[248]?$|bigint|oid$)/, "integer"],
	[/^(?:decimal|numeric)/, "decimal"],
	[/^(?:float|real|double)/, "float"],
	[/^bool/, "boolean"],
	[/^jsonb?$/, "json"],
	[/^hstore$/, "hstore"],
	[/^uuid$/, "uuid"],
	[/^date$/, "date"],
	[/^timestamp/, "datetime"],
	[/^time\b/, "time"],
	[/^bytea$/, "binary"],
	[/^bit\b/, "bit"],
	[/^xml$/, "xml"]
];
function defaultToSql(value, sqlType) {
	if (value.type === "nil") return "NULL";
	if (sqlType?.endsWith("[]")) {
		if (value.type !== "array") return quoted(value);
		const list = arrayLiteral(value.items, sqlType);
		return list === void 0 ? void 0 : literal(list);
	}
	return cast(value, FAMILIES.find(([pattern]) => sqlType !== void 0 && pattern.test(sqlType))?.[1] ?? "other");
}
function cast(value, family) {
	const text = textOf(value);
	switch (family) {
		case "text":
			if (value.type === "boolean") return value.value ? "'t'" : "'f'";
			return value.type === "hash" || value.type === "array" ? void 0 : asText(printed(value));
		case "integer":
			if (value.type === "integer") return value.text;
			if (value.type === "boolean") return value.value ? "1" : "0";
			if (value.type === "float") return value.text.replace(/\..*$/, "");
			if (value.type === "string") return value.text.trim() === "" ? "NULL" : (/^\s*[+-]?\d+/.exec(value.text)?.[0] ?? "0").trim();
			return "NULL";
		case "decimal":
		case "float": {
			if (value.type === "boolean") return value.value ? "1.0" : "0.0";
			const number = value.type === "integer" || value.type === "float" ? value.text : text;
			if (number === void 0 || number.trim() === "") return "NULL";
			const digits = /^\s*([+-]?\d+(?:\.\d+)?)(?:e([+-]?\d+))?/i.exec(number);
			if (digits?.[2] !== void 0) return number.trim();
			const plain = digits?.[1] ?? "0";
			return plain.includes(".") ? plain.replace(/(\.\d+?)0+$/, "$1") : `${plain}.0`;
		}
		case "boolean": {
			if (value.type === "boolean") return value.value ? "TRUE" : "FALSE";
			const word = printed(value) ?? "";
			if (word === "") return "NULL";
			return [
				"0",
				"f",
				"F",
				"false",
				"FALSE",
				"off",
				"OFF"
			].includes(word) ? "FALSE" : "TRUE";
		}
		case "json": {
			const json = toJson(value);
			return json === void 0 ? void 0 : literal(json);
		}
		case "hstore": return value.type === "hash" ? hstore(value) : asText(text);
		case "uuid":
			if (text?.includes("()")) return text;
			return text !== void 0 && /^\{?[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}\}?$/i.test(text) ? literal(text.toLowerCase()) : "NULL";
		case "date":
		case "datetime": {
			const [date, time] = [/^\s*(\d{4}-\d\d-\d\d)/.exec(text ?? "")?.[1], /[T ](\d\d:\d\d(?::\d\d)?)/.exec(text ?? "")?.[1]];
			if (text === void 0) return void 0;
			if (/^-?infinity$/.test(text)) return literal(text);
			if (date === void 0) return "NULL";
			return literal(family === "date" ? date : `${date} ${withSeconds(time ?? "00:00")}`);
		}
		case "time": {
			const time = /(\d\d:\d\d(?::\d\d)?)/.exec(text ?? "")?.[1];
			return time === void 0 ? "NULL" : literal(withSeconds(time));
		}
		case "binary": return text === void 0 ? void 0 : literal(`\\x${Buffer.from(text, "utf8").toString("hex")}`);
		case "bit": {
			const digits = text?.replace(/^[Bb]?'?([^']*)'?$/, "$1");
			if (digits === void 0) return void 0;
			return /^[01]*$/.test(digits) ? `B'${digits}'` : /^[0-9a-f]*$/i.test(digits) ? `X'${digits}'` : void 0;
		}
		case "xml": return text === void 0 ? void 0 : `xml ${literal(text)}`;
		default: return quoted(value);
	}
}
const withSeconds = (time) => time.length === 5 ? `${time}:00` : time;
const asText = (text) => text === void 0 ? void 0 : literal(text);
function quoted(value) {
	switch (value.type) {
		case "nil": return "NULL";
		case "boolean": return value.value ? "TRUE" : "FALSE";
		case "integer":
		case "float": return value.text;
		case "string":
		case "symbol": return literal(value.text);
		case "hash": {
			const json = toJson(value);
			return json === void 0 ? void 0 : literal(json);
		}
		case "array": {
			const list = arrayLiteral(value.items, void 0);
			return list === void 0 ? void 0 : literal(list);
		}
		default: return;
	}
}
function arrayLiteral(items, sqlType) {
	const family = FAMILIES.find(([pattern]) => sqlType !== void 0 && pattern.test(sqlType.replace(/\[\]$/, "")))?.[1];
	const parts = items.map((item) => {
		if (item.type === "array") return arrayLiteral(item.items, sqlType);
		if (item.type === "nil") return "NULL";
		if (family === "json") {
			const json = toJson(item);
			return json === void 0 ? void 0 : `"${json.replace(/["\\]/g, "\\$&")}"`;
		}
		if (item.type === "boolean") return item.value ? "t" : "f";
		const text = printed(item);
		if (text === void 0) return void 0;
		return text === "" || /[{}",\\\s]|^null$/i.test(text) ? `"${text.replace(/["\\]/g, "\\$&")}"` : text;
	});
	return parts.every((part) => part !== void 0) ? `{${parts.join(",")}}` : void 0;
}
function hstore(value) {
	const escaped = (text) => `"${text.replace(/["\\]/g, "\\$&")}"`;
	const pairs = value.pairs.map(({ key, value: part }) => {
		const [name, text] = [printed(key), part.type === "nil" ? void 0 : printed(part)];
		if (name === void 0 || text === void 0 && part.type !== "nil") return void 0;
		return `${escaped(name)}=>${text === void 0 ? "NULL" : escaped(text)}`;
	});
	return pairs.every((pair) => pair !== void 0) ? literal(pairs.join(", ")) : void 0;
}
function toJson(value) {
	switch (value.type) {
		case "nil": return "null";
		case "boolean": return String(value.value);
		case "integer":
		case "float": return value.text;
		case "string":
		case "symbol": return JSON.stringify(value.text);
		case "array": {
			const parts = value.items.map(toJson);
			return parts.every((part) => part !== void 0) ? `[${parts.join(",")}]` : void 0;
		}
		case "hash": {
			const parts = value.pairs.map(({ key, value: part }) => {
				const [name, json] = [printed(key), toJson(part)];
				return name === void 0 || json === void 0 ? void 0 : `${JSON.stringify(name)}:${json}`;
			});
			return parts.every((part) => part !== void 0) ? `{${parts.join(",")}}` : void 0;
		}
		default: return;
	}
}
const writesDefault = (options) => {
	const value = options.get("default");
	return value !== void 0 && !(options.get("null")?.type === "boolean" && isTrue(options.get("null")) === false && value.type === "nil");
};

//#endregion
//#region src/checks/migrations/programs/rails/rails-call.ts
const unreadable = (unread) => ({ unread });
const isUnreadable = (outcome) => "unread" in outcome;
const NOT_KNOWN = unreadable("with something that is only known when it runs");
const NOT_VALID = unreadable("with arguments that Rails refuses");
const positional = (call) => call.args.at(-1)?.type === "hash" ? call.args.slice(0, -1) : call.args;
function unknownPart(call) {
	if (positional(call).some(hasUnknown)) return NOT_KNOWN;
	for (const [name, value] of call.options) if (hasUnknown(value)) return unreadable(`with \`${name}\` that is only known when it runs`);
	return call.args.some(hasUnknown) ? NOT_KNOWN : void 0;
}
const nameAt = (call, index) => textOf(positional(call)[index]);
const withDefaults = (options, defaults) => new Map([...Object.entries(defaults).filter(([name]) => !options.has(name)), ...options]);
const without = (options, ...names) => new Map([...options].filter(([name]) => !names.includes(name)));
const only = (options, ...names) => new Map([...options].filter(([name]) => names.includes(name)));
function hashAt(options, name) {
	const value = options.get(name);
	if (value?.type !== "hash") return /* @__PURE__ */ new Map();
	return new Map(value.pairs.flatMap((pair) => {
		const key = textOf(pair.key);
		return key === void 0 ? [] : [[key, pair.value]];
	}));
}
function columnsOf(value) {
	const text = value?.type === "string" ? value.text : void 0;
	if (text !== void 0 && /\W/.test(text)) return text;
	const names = namesOf(value);
	return names === void 0 || listOf(value).length === 0 ? void 0 : names;
}
const callOf = (from, name, args, options = /* @__PURE__ */ new Map()) => {
	const hash = options.size === 0 ? [] : [{
		type: "hash",
		pairs: [...options].map(([key, value]) => ({
			key: {
				type: "symbol",
				text: key
			},
			value
		}))
	}];
	return {
		name,
		args: [...args, ...hash],
		options,
		node: from.node
	};
};

//#endregion
//#region src/checks/migrations/programs/rails/types.ts
const WRITTEN = {
	primary_key: "bigserial primary key",
	string: "character varying",
	datetime: "timestamp",
	binary: "bytea",
	bit_varying: "bit varying"
};
const NATIVE = new Set("string text integer bigint float decimal datetime timestamp timestamptz time date daterange numrange tsrange tstzrange int4range int8range binary boolean xml tsvector hstore inet cidr macaddr uuid json jsonb ltree citext point line lseg box path polygon circle bit bit_varying money interval oid".split(" "));
const COLUMN_METHODS = new Map([
	...[
		...NATIVE,
		"serial",
		"bigserial",
		"enum",
		"virtual"
	].map((name) => [name, name]),
	["blob", "binary"],
	["numeric", "decimal"]
]);
function typeToSql(type, options) {
	const sql = scalar(type, options);
	return sql !== void 0 && isTrue(options.get("array")) === true && type !== "primary_key" ? `${sql}[]` : sql;
}
function scalar(type, options) {
	const [limit, precision, scale] = [
		"limit",
		"precision",
		"scale"
	].map((name) => {
		const value = options.get(name);
		return value === void 0 || value.type === "nil" ? void 0 : printed(value);
	});
	switch (type) {
		case "integer": {
			const bytes = Number(limit ?? 4);
			return bytes <= 2 ? "smallint" : bytes <= 4 ? "integer" : bytes <= 8 ? "bigint" : void 0;
		}
		case "text":
		case "binary":
		case "primary_key": return WRITTEN[type] ?? type;
		case "enum": return textOf(options.get("enum_type"));
		case "decimal":
			if (precision === void 0) return scale === void 0 ? "decimal" : void 0;
			return scale === void 0 ? `decimal(${precision})` : `decimal(${precision},${scale})`;
		case "datetime":
		case "timestamp":
		case "time":
		case "interval":
			if (precision === void 0) break;
			return Number(precision) <= 6 ? `${WRITTEN[type] ?? type}(${precision})` : void 0;
	}
	if (!NATIVE.has(type)) return type;
	return `${WRITTEN[type] ?? type}${limit === void 0 ? "" : `(${limit})`}`;
}

//#endregion
//#region src/checks/migrations/programs/rails/columns.ts
const PRECISION_SINCE = 70;
function makeColumn(rails, name, given, options) {
	let type = given === "virtual" ? textOf(options.get("type")) ?? "" : given;
	const all = new Map(options);
	if (isTrue(options.get("primary_key")) === true && (type === "integer" || type === "bigint") && !options.has("default")) type = type === "bigint" || textOfNumber(options.get("limit")) === "8" ? "bigserial" : "serial";
	if (type === "datetime" && !options.has("precision")) all.set("precision", rails.version < 70 ? NIL : integer(6));
	if (type === "primary_key") all.set("primary_key", {
		type: "boolean",
		value: true
	});
	if (isTrue(all.get("primary_key")) === true) all.set("null", {
		type: "boolean",
		value: false
	});
	const sqlType = typeToSql(type, all);
	return sqlType === void 0 ? NOT_VALID : {
		name,
		sqlType,
		options: all
	};
}
const textOfNumber = (value) => value?.type === "integer" ? value.text : void 0;
function columnToSql(rails, { name, sqlType, options }) {
	const head = `${ident(name)} ${sqlType}`;
	if (sqlType === "bigserial primary key") return head;
	const parts = [head];
	const collation = textOf(options.get("collation"));
	if (collation !== void 0) parts.push(`COLLATE ${ident(collation)}`);
	const as = options.get("as");
	if (as !== void 0 && as.type !== "nil") {
		const expression = textOf(as);
		if (expression === void 0) return NOT_KNOWN;
		parts.push(`GENERATED ALWAYS AS (${expression}) ${isTrue(options.get("stored")) === true ? "STORED" : "VIRTUAL"}`);
	}
	if (writesDefault(options)) {
		const sql = defaultSql(rails, options.get("default") ?? NIL, sqlType);
		if (sql === void 0) return unreadable("with `default` that is only known when it runs");
		parts.push(`DEFAULT ${sql}`);
	}
	const isNull = options.get("null");
	if (isNull?.type === "boolean" && !isNull.value) parts.push("NOT NULL");
	if (isTrue(options.get("primary_key")) === true) parts.push("PRIMARY KEY");
	return parts.join(" ");
}
function defaultSql(rails, value, sqlType) {
	return value.type === "block" ? textOf(rails.valueOf(value)) : defaultToSql(value, sqlType);
}
function timestampOptions(rails, options) {
	const isNull = options.get("null");
	const all = new Map(options);
	if (isNull === void 0 || isNull.type === "nil") all.set("null", {
		type: "boolean",
		value: rails.version < 50
	});
	return withDefaults(all, { precision: rails.version < 60 ? NIL : integer(6) });
}

//#endregion
//#region src/checks/migrations/programs/rails/inflections.ts
const SAME_IN_BOTH = /\b(?:equipment|information|rice|money|species|series|fish|sheep|jeans|police)$/i;
const IRREGULAR = [
	["zombie", "zombies"],
	["move", "moves"],
	["sex", "sexes"],
	["child", "children"],
	["man", "men"],
	["person", "people"]
];
const irregular = (from, to) => IRREGULAR.flatMap((pair) => {
	const rule = (word) => [new RegExp(`(${word.slice(0, 1)})${word.slice(1)}$`, "i"), `$1${pair[to].slice(1)}`];
	return [rule(pair[from]), rule(pair[to])];
});
const PLURAL = [
	...irregular(0, 1),
	[/(quiz)$/i, "$1zes"],
	[/^(oxen)$/i, "$1"],
	[/^(ox)$/i, "$1en"],
	[/^([ml])(?:ouse|ice)$/i, "$1ice"],
	[/(matr|vert|ind)(?:ix|ex)$/i, "$1ices"],
	[/(x|ch|ss|sh)$/i, "$1es"],
	[/([^aeiouy]|qu)y$/i, "$1ies"],
	[/(hive)$/i, "$1s"],
	[/([lr])f$|([^f])fe$/i, "$1$2ves"],
	[/sis$/i, "ses"],
	[/([ti])(?:a|um)$/i, "$1a"],
	[/(buffal|tomat)o$/i, "$1oes"],
	[/(bu)s$/i, "$1ses"],
	[/(alias|status)$/i, "$1es"],
	[/(octop|vir)(?:us|i)$/i, "$1i"],
	[/^(ax|test)is$/i, "$1es"],
	[/s$/i, "s"],
	[/$/, "s"]
];
const SINGULAR = [
	...irregular(1, 0),
	[/(database)s$/i, "$1"],
	[/(quiz)zes$/i, "$1"],
	[/(matr)ices$/i, "$1ix"],
	[/(vert|ind)ices$/i, "$1ex"],
	[/^(ox)en/i, "$1"],
	[/(alias|status)(?:es)?$/i, "$1"],
	[/(octop|vir)(?:us|i)$/i, "$1us"],
	[/^(a)x[ie]s$/i, "$1xis"],
	[/(cris|test)(?:is|es)$/i, "$1is"],
	[/(shoe)s$/i, "$1"],
	[/(o)es$/i, "$1"],
	[/(bus)(?:es)?$/i, "$1"],
	[/^([ml])ice$/i, "$1ouse"],
	[/(x|ch|ss|sh)es$/i, "$1"],
	[/(m)ovies$/i, "$1ovie"],
	[/(s)eries$/i, "$1eries"],
	[/([^aeiouy]|qu)ies$/i, "$1y"],
	[/([lr])ves$/i, "$1f"],
	[/(tive|hive)s$/i, "$1"],
	[/([^f])ves$/i, "$1fe"],
	[/(analy|ba|diagno|parenthe|progno|synop|the)(?:sis|ses)$/i, "$1sis"],
	[/([ti])a$/i, "$1um"],
	[/(n)ews$/i, "$1ews"],
	[/(ss)$/i, "$1"],
	[/s$/i, ""]
];
function inflect(word, rules) {
	if (word === "" || SAME_IN_BOTH.test(word)) return word;
	const rule = rules.find(([pattern]) => pattern.test(word));
	return rule === void 0 ? word : word.replace(...rule);
}
const pluralize = (word) => inflect(word, PLURAL);
const singularize = (word) => inflect(word, SINGULAR);
const underscore = (name) => name.replaceAll("::", "/").replace(/([A-Z\d]+)([A-Z][a-z])/g, "$1_$2").replace(/([a-z\d])([A-Z])/g, "$1_$2").replaceAll("-", "_").toLowerCase();
const tableOf = (model) => pluralize(underscore(model.slice(model.lastIndexOf(":") + 1)));

//#endregion
//#region src/checks/migrations/programs/rails/constraints.ts
const ACTIONS = {
	nullify: "SET NULL",
	cascade: "CASCADE",
	restrict: "RESTRICT"
};
function foreignKeySql(rails, table, to, options) {
	const keys = namesOf(options.get("primary_key")) ?? [];
	const given = namesOf(options.get("column")) ?? [];
	const columns = given.length > 0 ? given : (keys.length > 1 ? keys : ["id"]).map((key) => foreignKeyColumn(to, key));
	const targets = keys.length > 0 ? keys : ["id"];
	if (columns.length !== targets.length) return NOT_VALID;
	const name = textOf(options.get("name")) ?? foreignKeyName(table, columns);
	const parts = [`CONSTRAINT ${ident(name)} FOREIGN KEY (${columns.map(ident).join(", ")})`, `REFERENCES ${qualified(to)} (${targets.map(ident).join(", ")})`];
	for (const event of ["delete", "update"]) {
		const wanted = options.get(`on_${event}`);
		if (wanted === void 0 || isTrue(wanted) !== true) continue;
		const action = ACTIONS[textOf(wanted) ?? ""];
		if (action === void 0) return NOT_VALID;
		parts.push(`ON ${event.toUpperCase()} ${action}`);
	}
	const deferrable = deferrableSql(rails, options);
	if (deferrable !== void 0) parts.push(deferrable);
	return parts.join(" ");
}
function deferrableSql(rails, options) {
	const value = options.get("deferrable");
	if (isTrue(value) !== true) return void 0;
	return `DEFERRABLE INITIALLY ${textOf(value)?.toUpperCase() ?? (rails.version < 71 ? "IMMEDIATE" : "")}`;
}
const foreignKeyColumn = (to, key) => `${singularize(partsOf(to).name)}_${key}`;
const notValid = (options) => isTrue(options.get("validate") ?? {
	type: "boolean",
	value: true
}) === false ? " NOT VALID" : "";
function addForeignKey(rails, call) {
	const [from, to] = [nameAt(call, 0), nameAt(call, 1)];
	if (from === void 0 || to === void 0) return NOT_KNOWN;
	const sql = foreignKeySql(rails, from, to, call.options);
	if (typeof sql !== "string") return sql;
	if (isTrue(call.options.get("if_not_exists")) === true && find(rails, from, to, call.options) !== void 0) return [];
	return [`ALTER TABLE ${qualified(from)} ADD ${sql}${notValid(call.options)}`];
}
function find(rails, from, to, options) {
	const keys = [...rails.catalog.table(from)?.foreignKeys.values() ?? []].sort((a, b) => a.name < b.name ? -1 : 1);
	const [name, columns] = [textOf(options.get("name")), namesOf(options.get("column")) ?? []];
	const target = to === void 0 ? void 0 : partsOf(to).name;
	const fits = keys.filter((key) => (name === void 0 || key.name === name) && (columns.length === 0 || key.columns.join() === columns.join()) && (target === void 0 || key.to.slice(key.to.lastIndexOf(".") + 1) === target));
	return (target === void 0 ? void 0 : fits.find((key) => key.columns.join() === foreignKeyColumn(target, "id"))) ?? fits[0];
}
function nameOfForeignKey(rails, from, to, options) {
	const known = find(rails, from, to, options)?.name ?? textOf(options.get("name"));
	if (known !== void 0) return known;
	const columns = namesOf(options.get("column")) ?? [];
	if (columns.length > 0) return foreignKeyName(from, columns);
	return to === void 0 ? void 0 : foreignKeyName(from, [foreignKeyColumn(to, "id")]);
}
function removeForeignKey(rails, call) {
	const from = nameAt(call, 0);
	const to = nameAt(call, 1) ?? textOf(call.options.get("to_table"));
	if (from === void 0) return NOT_KNOWN;
	const isGone = rails.catalog.isWhole(from) && find(rails, from, to, call.options) === void 0;
	if (isTrue(call.options.get("if_exists")) === true && isGone) return [];
	const name = nameOfForeignKey(rails, from, to, call.options);
	return name === void 0 ? NOT_KNOWN : [`ALTER TABLE ${qualified(from)} DROP CONSTRAINT ${ident(name)}`];
}
function validateForeignKey(rails, call) {
	const [from, to] = [nameAt(call, 0), nameAt(call, 1)];
	const name = from === void 0 ? void 0 : nameOfForeignKey(rails, from, to, call.options);
	return from === void 0 || name === void 0 ? NOT_KNOWN : [validate(from, name)];
}
const validate = (table, name) => `ALTER TABLE ${qualified(table)} VALIDATE CONSTRAINT ${ident(name)}`;
function checkSql(table, expression, options) {
	return `CONSTRAINT ${textOf(options.get("name")) ?? checkName(table, expression)} CHECK (${expression})${notValid(options)}`;
}
function addCheck(rails, call) {
	const [table, expression] = [nameAt(call, 0), nameAt(call, 1)];
	if (table === void 0 || expression === void 0) return NOT_KNOWN;
	const name = textOf(call.options.get("name")) ?? checkName(table, expression);
	if (isTrue(call.options.get("if_not_exists")) === true && rails.catalog.table(table)?.checks.has(name)) return [];
	return [`ALTER TABLE ${qualified(table)} ADD ${checkSql(table, expression, call.options)}`];
}
function nameOfCheck(call) {
	const [table, expression] = [nameAt(call, 0), nameAt(call, 1) ?? textOf(call.options.get("expression"))];
	const name = textOf(call.options.get("name"));
	if (name !== void 0 || table === void 0 || expression === void 0) return name;
	return checkName(table, expression);
}
function removeCheck(rails, call) {
	const [table, name] = [nameAt(call, 0), nameOfCheck(call)];
	if (table === void 0 || name === void 0) return NOT_KNOWN;
	const isGone = rails.catalog.isWhole(table) && rails.catalog.table(table)?.checks.has(name) === false;
	if (isTrue(call.options.get("if_exists")) === true && isGone) return [];
	return [`ALTER TABLE ${qualified(table)} DROP CONSTRAINT ${ident(name)}`];
}
function validateCheck(call) {
	const [table, name] = [nameAt(call, 0), nameOfCheck(call)];
	return table === void 0 || name === void 0 ? NOT_KNOWN : [validate(table, name)];
}
function validateConstraint(call) {
	const [table, name] = [nameAt(call, 0), nameAt(call, 1)];
	return table === void 0 || name === void 0 ? NOT_KNOWN : [validate(table, name)];
}
function exclusionSql(rails, table, expression, options) {
	const [using, where] = [textOf(options.get("using")), textOf(options.get("where"))];
	return [
		`CONSTRAINT ${ident(textOf(options.get("name")) ?? exclusionName(table, expression))} EXCLUDE`,
		using !== void 0 && `USING ${using}`,
		`(${expression})`,
		where !== void 0 && `WHERE (${where})`,
		deferrableSql(rails, options)
	].filter((part) => typeof part === "string").join(" ");
}
function uniqueSql(rails, table, columns, options) {
	const index = textOf(options.get("using_index"));
	const name = textOf(options.get("name")) ?? uniqueName(table, index === void 0 ? columns : [index]);
	return [
		`CONSTRAINT ${ident(name)} UNIQUE`,
		isTrue(options.get("nulls_not_distinct")) === true && "NULLS NOT DISTINCT",
		index === void 0 ? `(${columns.map(ident).join(", ")})` : `USING INDEX ${ident(index)}`,
		deferrableSql(rails, options)
	].filter((part) => typeof part === "string").join(" ");
}
function addExclusion(rails, call) {
	const [table, expression] = [nameAt(call, 0), nameAt(call, 1)];
	if (table === void 0 || expression === void 0) return NOT_KNOWN;
	return [`ALTER TABLE ${qualified(table)} ADD ${exclusionSql(rails, table, expression, call.options)}`];
}
function removeExclusion(call) {
	const [table, expression] = [nameAt(call, 0), nameAt(call, 1)];
	const name = textOf(call.options.get("name"));
	if (table === void 0 || (name ?? expression) === void 0) return NOT_KNOWN;
	return [`ALTER TABLE ${qualified(table)} DROP CONSTRAINT ${ident(name ?? exclusionName(table, expression ?? ""))}`];
}
function addUnique(rails, call) {
	const table = nameAt(call, 0);
	const columns = namesOf(positional(call)[1]) ?? [];
	if (table === void 0 || columns.length === 0 && !call.options.has("using_index")) return NOT_KNOWN;
	return [`ALTER TABLE ${qualified(table)} ADD ${uniqueSql(rails, table, columns, call.options)}`];
}
function removeUnique(rails, call) {
	const table = nameAt(call, 0);
	const columns = namesOf(positional(call)[1] ?? call.options.get("column")) ?? [];
	const name = textOf(call.options.get("name"));
	if (table === void 0 || name === void 0 && columns.length === 0) return NOT_KNOWN;
	const known = [...rails.catalog.table(table)?.uniques ?? []].find(([, of]) => of.join() === columns.join())?.[0];
	return [`ALTER TABLE ${qualified(table)} DROP CONSTRAINT ${ident(name ?? known ?? uniqueName(table, columns))}`];
}

//#endregion
//#region src/checks/migrations/programs/rails/indexes.ts
const derivedName = (rails, table, columns, isOwn) => rails.version < 71 && isOwn ? longIndexName(table, columns) : indexName(table, columns);
function addIndex(rails, call, isOwn = true) {
	const table = nameAt(call, 0);
	const columns = columnsOf(positional(call)[1]);
	if (table === void 0 || columns === void 0) return NOT_KNOWN;
	const { options } = call;
	const algorithm = textOf(options.get("algorithm"));
	if (algorithm !== void 0 && algorithm !== "concurrently") return NOT_VALID;
	const name = textOf(options.get("name")) ?? derivedName(rails, table, columns, isOwn);
	const where = textOf(options.get("where"));
	const include = included(options.get("include"));
	const using = textOf(options.get("using"));
	const sql = [
		"CREATE",
		isTrue(options.get("unique")) === true && "UNIQUE",
		"INDEX",
		algorithm !== void 0 && "CONCURRENTLY",
		isTrue(options.get("if_not_exists")) === true && "IF NOT EXISTS",
		ident(name),
		"ON",
		qualified(table),
		using !== void 0 && `USING ${using}`,
		`(${typeof columns === "string" ? columns : indexedColumns(columns, options)})`,
		include !== void 0 && `INCLUDE (${include})`,
		isTrue(options.get("nulls_not_distinct")) === true && "NULLS NOT DISTINCT",
		where !== void 0 && `WHERE ${rails.catalog.table(table)?.columns.has(where) ? ident(where) : where}`
	];
	const comment = textOf(options.get("comment"));
	const created = sql.filter((part) => part !== false).join(" ");
	return comment === void 0 ? [created] : [created, `COMMENT ON INDEX ${ident(name)} IS ${literal(comment)}`];
}
function indexedColumns(columns, options) {
	const [opclass, order] = [perColumn(options.get("opclass")), perColumn(options.get("order"))];
	return columns.map((column) => [
		ident(column),
		opclass(column),
		order(column)?.toUpperCase()
	].filter((part) => part).join(" ")).join(", ");
}
function perColumn(value) {
	if (value?.type !== "hash") return () => textOf(value);
	return (column) => textOf(value.pairs.find(({ key }) => textOf(key) === column)?.value);
}
function included(value) {
	if (value === void 0 || value.type === "nil") return void 0;
	return value.type === "string" ? value.text : namesOf(value)?.map(ident).join(", ");
}
function removeIndex(rails, call) {
	const table = nameAt(call, 0);
	const { options } = call;
	const given = positional(call)[1] ?? options.get("column");
	const columns = given === void 0 || given.type === "nil" ? void 0 : columnsOf(given);
	const named = textOf(options.get("name"));
	if (table === void 0 || columns === void 0 && named === void 0) return NOT_KNOWN;
	const indexes = rails.catalog.indexesOf(table);
	if (isTrue(options.get("if_exists")) === true && rails.catalog.isWhole(table)) {
		if (!indexes.some((index) => named === void 0 ? isOf(index, columns ?? []) : index.name === partsOf(named).name)) return [];
	}
	const known = columns === void 0 ? void 0 : indexes.find((index) => isOf(index, columns));
	const name = named ?? known?.name ?? indexName(table, columns ?? []);
	const schema = partsOf(table).schema ?? partsOf(name).schema;
	const index = `${schema === void 0 ? "" : `${ident(schema)}.`}${ident(partsOf(name).name)}`;
	return [`DROP INDEX ${textOf(options.get("algorithm")) === "concurrently" ? "CONCURRENTLY " : ""}${index}`];
}
function isOf(index, columns) {
	if (typeof columns === "string" && isExpression(columns)) return index.name === indexName(index.table, columns);
	const wanted = typeof columns === "string" ? [columns] : columns;
	return index.columns !== void 0 && index.columns.join("\n") === wanted.join("\n");
}
function renameIndex(call) {
	const [table, from, to] = [
		0,
		1,
		2
	].map((index) => nameAt(call, index));
	if (table === void 0 || from === void 0 || to === void 0) return NOT_KNOWN;
	const { schema } = partsOf(table);
	return [`ALTER INDEX ${schema === void 0 ? "" : `${ident(schema)}.`}${ident(from)} RENAME TO ${qualified(to)}`];
}
function renamedIndexes(rails, table, nameOf, before) {
	return rails.catalog.indexesOf(table).flatMap((index) => {
		const columns = before.columns(index);
		if (index.columns === void 0 || columns === void 0 || index.name !== nameOf(before.table, columns)) return [];
		const name = nameOf(table, index.columns);
		const { schema } = partsOf(table);
		return name === index.name ? [] : [`ALTER INDEX ${schema === void 0 ? "" : `${ident(schema)}.`}${ident(index.name)} RENAME TO ${ident(name)}`];
	});
}

//#endregion
//#region src/checks/migrations/programs/rails/references.ts
const OWN = [
	"polymorphic",
	"index",
	"foreign_key",
	"type"
];
function makeReference(rails, table, name, options) {
	const { version } = rails;
	const conditions = only(options, "if_exists", "if_not_exists");
	const isPolymorphic = isTrue(options.get("polymorphic")) === true;
	const type = textOf(options.get("type")) ?? (version < 51 ? "integer" : "bigint");
	const column = `${name}_id`;
	const columns = [{
		name: column,
		type,
		options: without(options, ...OWN)
	}];
	if (isPolymorphic) columns.unshift({
		name: `${name}_type`,
		type: "string",
		options: new Map([
			...hashAt(options, "polymorphic"),
			...conditions,
			...only(options, "null")
		])
	});
	const reference = { columns };
	const index = options.get("index");
	if (isTrue(index ?? {
		type: "boolean",
		value: version >= 50
	}) === true) {
		const given = new Map([...hashAt(options, "index"), ...conditions]);
		const named = isPolymorphic && version >= 61 ? withDefaults(given, { name: string(`index_${table}_on_${name}`) }) : given;
		reference.index = {
			columns: {
				type: "array",
				items: columns.map((one) => symbol(one.name))
			},
			options: named
		};
	}
	if (isTrue(options.get("foreign_key")) === true) {
		const given = hashAt(options, "foreign_key");
		reference.foreignKey = {
			to: textOf(given.get("to_table")) ?? knownTable(rails, pluralize(name)),
			options: new Map([
				...without(given, "to_table"),
				["column", symbol(column)],
				...conditions
			])
		};
	}
	return reference;
}
function knownTable(rails, plural) {
	const singular = singularize(plural);
	return rails.catalog.table(plural) === void 0 && rails.catalog.table(singular) !== void 0 ? singular : plural;
}

//#endregion
//#region src/checks/migrations/programs/rails/alterations.ts
const alter = (table, fragments) => `ALTER TABLE ${qualified(table)} ${fragments.join(", ")}`;
const whole = (table, parts) => "unread" in parts ? parts : [...parts.fragments.length > 0 ? [alter(table, parts.fragments)] : [], ...parts.after];
const comment = (table, column, value) => `COMMENT ON COLUMN ${qualified(table)}.${ident(column)} IS ${quoted(newValue(value) ?? NIL) ?? "NULL"}`;
function newValue(value) {
	if (value?.type !== "hash") return value;
	const keys = value.pairs.map(({ key }) => textOf(key));
	return keys.includes("from") && keys.includes("to") ? value.pairs[keys.indexOf("to")]?.value : value;
}
function addColumnParts(rails, call) {
	const [table, name, type] = [
		nameAt(call, 0),
		nameAt(call, 1),
		nameAt(call, 2)
	];
	if (table === void 0 || name === void 0 || type === void 0) return NOT_KNOWN;
	const { options } = call;
	const all = new Map(options);
	const isKey = rails.version < 51 && type === "primary_key";
	if (isKey) all.set("primary_key", {
		type: "boolean",
		value: true
	});
	if (isTrue(options.get("if_not_exists")) === true && rails.catalog.table(table)?.columns.has(name)) return {
		fragments: [],
		after: []
	};
	const column = makeColumn(rails, name, isKey ? "integer" : type, all);
	if ("unread" in column) return column;
	const sql = columnToSql(rails, column);
	if (typeof sql !== "string") return sql;
	return {
		fragments: [`ADD ${sql}`],
		after: options.has("comment") ? [comment(table, name, options.get("comment"))] : []
	};
}
function addColumn(rails, call) {
	return whole(nameAt(call, 0) ?? "", addColumnParts(rails, call));
}
function addColumns(rails, call) {
	const [table, ...names] = positional(call);
	const type = call.options.get("type");
	if (table === void 0 || type === void 0) return NOT_KNOWN;
	return all(names.map((name) => addColumn(rails, callOf(call, "add_column", [
		table,
		name,
		type
	], without(call.options, "type")))));
}
function all(outcomes) {
	const sql = [];
	for (const outcome of outcomes) {
		if (isUnreadable(outcome)) return outcome;
		sql.push(...outcome);
	}
	return sql;
}
function addTimestampsParts(rails, call) {
	if (nameAt(call, 0) === void 0) return NOT_KNOWN;
	const fragments = [];
	for (const name of ["created_at", "updated_at"]) {
		const column = makeColumn(rails, name, "datetime", timestampOptions(rails, call.options));
		if ("unread" in column) return column;
		const sql = columnToSql(rails, column);
		if (typeof sql !== "string") return sql;
		fragments.push(`ADD ${sql}`);
	}
	return {
		fragments,
		after: []
	};
}
const addTimestamps = (rails, call) => whole(nameAt(call, 0) ?? "", addTimestampsParts(rails, call));
const dropped = (names) => names.map((name) => `DROP COLUMN ${ident(name)}`);
const removeTimestamps = (call) => {
	const table = nameAt(call, 0);
	return table === void 0 ? NOT_KNOWN : [alter(table, dropped(["updated_at", "created_at"]))];
};
function removedColumns(call) {
	if (call.name === "remove_timestamps") return ["updated_at", "created_at"];
	const [, ...rest] = positional(call);
	return call.name === "remove_column" ? namesOf(rest[0]) : namesOf({
		type: "array",
		items: rest
	});
}
function removeColumnsParts(call) {
	const names = removedColumns(call);
	return names === void 0 || names.length === 0 ? NOT_KNOWN : {
		fragments: dropped(names),
		after: []
	};
}
function removeColumns(rails, call) {
	const table = nameAt(call, 0);
	const names = removedColumns(call);
	if (table === void 0 || names === void 0 || names.length === 0) return NOT_KNOWN;
	const isGone = rails.catalog.isWhole(table) && !rails.catalog.table(table)?.columns.has(names[0] ?? "");
	if (call.name === "remove_column" && isTrue(call.options.get("if_exists")) === true && isGone) return [];
	return [alter(table, dropped(names))];
}
function changeColumn(rails, call) {
	if (rails.version >= 52) return whole(nameAt(call, 0) ?? "", changeColumnParts(rails, call));
	const [table, column] = positional(call);
	if (table === void 0 || column === void 0) return NOT_KNOWN;
	const { options } = call;
	const own = {
		...call,
		options: without(options, "default", "null", "comment")
	};
	const outcomes = [whole(nameAt(call, 0) ?? "", changeColumnParts(rails, own))];
	const [value, isNull] = [options.get("default"), options.get("null")];
	if (value !== void 0) outcomes.push(changeDefault(rails, callOf(call, "change_column_default", [
		table,
		column,
		value
	])));
	if (isNull !== void 0) outcomes.push(changeNull(rails, callOf(call, "change_column_null", [
		table,
		column,
		isNull,
		value ?? NIL
	])));
	if (options.has("comment")) outcomes.push([comment(nameAt(call, 0) ?? "", nameAt(call, 1) ?? "", options.get("comment"))]);
	return all(outcomes);
}
function changeColumnParts(rails, call) {
	const [table, name, type] = [
		nameAt(call, 0),
		nameAt(call, 1),
		nameAt(call, 2)
	];
	if (table === void 0 || name === void 0 || type === void 0) return NOT_KNOWN;
	const own = new Map(call.options);
	if (rails.version < 70 && !own.has("precision")) own.set("precision", NIL);
	const column = makeColumn(rails, name, type, own);
	if ("unread" in column) return column;
	const { sqlType, options } = column;
	const [collation, using, castAs] = [
		"collation",
		"using",
		"cast_as"
	].map((option) => textOf(options.get(option)));
	const target = castAs === void 0 ? void 0 : typeToSql(castAs, options);
	const fragments = [[
		`ALTER COLUMN ${ident(name)} TYPE ${sqlType}`,
		collation === void 0 ? "" : ` COLLATE ${ident(collation)}`,
		using !== void 0 ? ` USING ${using}` : target === void 0 ? "" : ` USING CAST(${ident(name)} AS ${target})`
	].join("")];
	const value = options.get("default");
	if (value !== void 0) {
		const sql = defaultSql(rails, value, sqlType);
		if (sql === void 0) return unreadable("with `default` that is only known when it runs");
		fragments.push(`ALTER COLUMN ${ident(name)} ${value.type === "nil" ? "DROP DEFAULT" : `SET DEFAULT ${sql}`}`);
	}
	const isNull = options.get("null");
	if (isNull !== void 0) fragments.push(`ALTER COLUMN ${ident(name)} ${isTrue(isNull) === true ? "DROP" : "SET"} NOT NULL`);
	return {
		fragments,
		after: options.has("comment") ? [comment(table, name, options.get("comment"))] : []
	};
}
const third = (call) => call.args[2];
function changeDefaultParts(rails, call) {
	const [table, name, value] = [
		nameAt(call, 0),
		nameAt(call, 1),
		newValue(third(call))
	];
	if (table === void 0 || name === void 0 || value === void 0) return NOT_KNOWN;
	const column = `ALTER COLUMN ${ident(name)}`;
	if (value.type === "nil") return {
		fragments: [`${column} DROP DEFAULT`],
		after: []
	};
	const sql = defaultSql(rails, value, rails.catalog.table(table)?.columns.get(name)?.type);
	return sql === void 0 ? unreadable("with a default that is only known when it runs") : {
		fragments: [`${column} SET DEFAULT ${sql}`],
		after: []
	};
}
const changeDefault = (rails, call) => whole(nameAt(call, 0) ?? "", changeDefaultParts(rails, call));
function changeNull(rails, call) {
	const [table, name, isNull, value] = [
		nameAt(call, 0),
		nameAt(call, 1),
		isTrue(call.args[2]),
		call.args[3]
	];
	if (table === void 0 || name === void 0 || isNull === void 0 || call.args[2] === void 0) return NOT_KNOWN;
	const change = alter(table, [`ALTER COLUMN ${ident(name)} ${isNull ? "DROP" : "SET"} NOT NULL`]);
	if (isNull || value === void 0 || value.type === "nil") return [change];
	const sql = defaultSql(rails, value, rails.catalog.table(table)?.columns.get(name)?.type);
	if (sql === void 0) return unreadable("with a value that is only known when it runs");
	return [`UPDATE ${qualified(table)} SET ${ident(name)}=${sql} WHERE ${ident(name)} IS NULL`, change];
}
function changeColumnComment(call) {
	const [table, name] = [nameAt(call, 0), nameAt(call, 1)];
	return table === void 0 || name === void 0 ? NOT_KNOWN : [comment(table, name, third(call))];
}
function changeTableComment(call) {
	const table = nameAt(call, 0);
	const words = quoted(newValue(call.args[1]) ?? NIL);
	return table === void 0 || words === void 0 ? NOT_KNOWN : [`COMMENT ON TABLE ${qualified(table)} IS ${words}`];
}
function renameColumn(rails, call) {
	const [table, from, to] = [
		nameAt(call, 0),
		nameAt(call, 1),
		nameAt(call, 2)
	];
	if (table === void 0 || from === void 0 || to === void 0) return NOT_KNOWN;
	const sql = alter(table, [`RENAME COLUMN ${ident(from)} TO ${ident(to)}`]);
	rails.catalog.learn(sql);
	const before = (columns) => columns?.includes(to) ? columns.map((column) => column === to ? from : column) : void 0;
	return [sql, ...renamedIndexes(rails, table, indexName, {
		table,
		columns: ({ columns }) => before(columns)
	})];
}
const MAX_NAME = 63;
function renameTable(rails, call) {
	const [from, to] = [nameAt(call, 0), nameAt(call, 1)];
	if (from === void 0 || to === void 0) return NOT_KNOWN;
	const sql = [`ALTER TABLE ${qualified(from)} RENAME TO ${qualified(to)}`];
	rails.catalog.learn(sql[0] ?? "");
	const table = rails.catalog.table(to);
	const isKnown = table?.isWhole === true;
	const key = isKnown ? table.primaryKey?.columns[0] : "id";
	const column = key === void 0 ? void 0 : table?.columns.get(key);
	const renamed = (prefix, suffix) => `${prefix.slice(0, MAX_NAME - suffix.length)}${suffix}`;
	if (key !== void 0 && (!isKnown || column?.isSerial || column?.hasFunction)) {
		sql.push(`ALTER INDEX ${qualified(renamed(from, "_pkey"))} RENAME TO ${qualified(renamed(to, "_pkey"))}`);
		if (!isKnown || column?.isSerial) sql.push(`ALTER TABLE ${qualified(renamed(from, `_${key}_seq`))} RENAME TO ${qualified(renamed(to, `_${key}_seq`))}`);
	}
	const name = rails.version < 71 ? longIndexName : indexName;
	return [...sql, ...renamedIndexes(rails, to, name, {
		table: from,
		columns: ({ columns }) => columns
	})];
}
function addReference(rails, call) {
	const [table, reference] = [nameAt(call, 0), nameAt(call, 1)];
	if (table === void 0 || reference === void 0) return NOT_KNOWN;
	const { columns, index, foreignKey } = makeReference(rails, table, reference, call.options);
	const outcomes = columns.map(({ name, type, options }) => addColumn(rails, callOf(call, "add_column", [
		symbol(table),
		symbol(name),
		symbol(type)
	], options)));
	if (index) outcomes.push(addIndex(rails, callOf(call, "add_index", [symbol(table), index.columns], index.options), false));
	if (foreignKey) outcomes.push(addForeignKey(rails, callOf(call, "add_foreign_key", [symbol(table), symbol(foreignKey.to)], foreignKey.options)));
	return all(outcomes);
}
function removeReference(rails, call) {
	const [table, reference] = [nameAt(call, 0), nameAt(call, 1)];
	if (table === void 0 || reference === void 0) return NOT_KNOWN;
	const { options } = call;
	const conditions = only(options, "if_exists", "if_not_exists");
	const column = `${reference}_id`;
	const outcomes = [];
	if (isTrue(options.get("foreign_key")) === true) {
		const given = hashAt(options, "foreign_key");
		const target = options.get("foreign_key")?.type === "hash" ? given : /* @__PURE__ */ new Map([["to_table", symbol(pluralize(reference))]]);
		const all = new Map([
			["column", symbol(column)],
			...target,
			...conditions
		]);
		outcomes.push(removeForeignKey(rails, callOf(call, "remove_foreign_key", [symbol(table)], all)));
	}
	const names = [column, ...isTrue(options.get("polymorphic")) === true ? [`${reference}_type`] : []];
	for (const name of names) outcomes.push(removeColumns(rails, callOf(call, "remove_column", [symbol(table), symbol(name)], conditions)));
	return all(outcomes);
}

//#endregion
//#region src/checks/migrations/programs/rails/calls.ts
const SENDS_SQL = /* @__PURE__ */ new Set([
	"execute",
	"exec_query",
	"exec_update",
	"exec_insert",
	"exec_delete",
	"internal_exec_query",
	"internal_execute",
	"raw_execute",
	"exec",
	"async_exec",
	"update",
	"delete",
	"insert"
]);
const READS_ROWS = /* @__PURE__ */ new Set([
	"select_value",
	"select_values",
	"select_all",
	"select_rows",
	"select_one",
	"query",
	"query_value",
	"query_values"
]);
const RUNS_BLOCK = /* @__PURE__ */ new Set([
	"say_with_time",
	"suppress_messages",
	"transaction",
	"uncached",
	"no_touching",
	"silence",
	"silence_stream",
	"with_connection",
	"connected_to",
	"tap",
	"execute_block",
	"then",
	"measure",
	"realtime",
	"disable_statement_timeout",
	"with_disabled_statement_timeout"
]);
function quoting(call) {
	const name = textOf(call.args[0]);
	switch (call.name) {
		case "quote_table_name": return name === void 0 ? UNKNOWN : string(qualified(name));
		case "quote_column_name": return name === void 0 ? UNKNOWN : string(ident(name));
		case "quote_string": return name === void 0 ? UNKNOWN : string(literal(name).slice(1, -1));
		case "quote": {
			const sql = quoted(call.args[0] ?? NIL);
			return sql === void 0 ? UNKNOWN : string(sql);
		}
		case "quoted_true": return string("TRUE");
		case "quoted_false": return string("FALSE");
		default: return;
	}
}

//#endregion
//#region src/checks/migrations/programs/rails/change-table.ts
const METHODS = {
	index: "add_index",
	remove_index: "remove_index",
	rename_index: "rename_index",
	timestamps: "add_timestamps",
	remove_timestamps: "remove_timestamps",
	change: "change_column",
	change_default: "change_column_default",
	change_null: "change_column_null",
	remove: "remove_columns",
	rename: "rename_column",
	foreign_key: "add_foreign_key",
	remove_foreign_key: "remove_foreign_key",
	check_constraint: "add_check_constraint",
	remove_check_constraint: "remove_check_constraint",
	validate_check_constraint: "validate_check_constraint",
	exclusion_constraint: "add_exclusion_constraint",
	remove_exclusion_constraint: "remove_exclusion_constraint",
	unique_constraint: "add_unique_constraint",
	remove_unique_constraint: "remove_unique_constraint",
	validate_constraint: "validate_constraint"
};
const PREDICATES = /* @__PURE__ */ new Set([
	"column_exists?",
	"index_exists?",
	"foreign_key_exists?",
	"check_constraint_exists?"
]);
function onTable(rails, table, call) {
	const args = positional(call);
	const to = (name, given, options = call.options) => callOf(call, name, [table, ...given], options);
	const type = COLUMN_METHODS.get(call.name);
	if (type !== void 0) return args.flatMap((name) => column(rails, to, name, symbol(type), call.options));
	switch (call.name) {
		case "column": return column(rails, to, args[0] ?? NIL, args[1] ?? NIL, call.options);
		case "primary_key": {
			const options = new Map([...call.options, ["primary_key", {
				type: "boolean",
				value: true
			}]]);
			return column(rails, to, args[0] ?? NIL, args[1] ?? symbol("primary_key"), options);
		}
		case "references":
		case "belongs_to": return args.map((name) => to("add_reference", [name]));
		case "remove_references":
		case "remove_belongs_to": return args.map((name) => to("remove_reference", [name]));
		case "name": return;
		case "change_default":
		case "change_null": return [{
			name: METHODS[call.name] ?? "",
			args: [table, ...call.args],
			options: call.options,
			node: call.node
		}];
		default: {
			const name = METHODS[call.name] ?? (PREDICATES.has(call.name) ? call.name : void 0);
			return name === void 0 ? void 0 : [to(name, args)];
		}
	}
}
function column(rails, to, name, type, options) {
	const own = without(options, "index");
	const added = to("add_column", [name, type], rails.version < 70 ? withDefaults(own, { precision: NIL }) : own);
	return isTrue(options.get("index")) === true ? [added, to("add_index", [name], hashAt(options, "index"))] : [added];
}
function inBulk(rails, call) {
	switch (call.name) {
		case "add_column": return addColumnParts(rails, call);
		case "add_timestamps": return addTimestampsParts(rails, call);
		case "change_column": return changeColumnParts(rails, call);
		case "change_column_default": return changeDefaultParts(rails, call);
		case "remove_column":
		case "remove_columns":
		case "remove_timestamps": return removeColumnsParts(call);
		case "change_column_null":
			if (call.args[3] !== void 0 && call.args[3].type !== "nil") return void 0;
			return {
				fragments: [`ALTER COLUMN ${ident(nameAt(call, 1) ?? "")} ${isTrue(call.args[2]) === true ? "DROP" : "SET"} NOT NULL`],
				after: []
			};
		default: return;
	}
}

//#endregion
//#region src/checks/migrations/programs/rails/create-table.ts
const TABLE_OPTIONS = [
	"id",
	"primary_key",
	"force",
	"temporary",
	"if_not_exists",
	"options",
	"as",
	"comment"
];
function defineTable(rails, name, given) {
	const columns = /* @__PURE__ */ new Map();
	const keys = [];
	const constraints = {
		foreignKeys: [],
		checks: [],
		exclusions: [],
		uniques: []
	};
	const indexes = [];
	let first;
	function addColumn(column, type, options, call) {
		const own = without(options, "index");
		if (rails.version < 70 && !own.has("precision")) own instanceof Map && own.set("precision", NIL);
		const made = makeColumn(rails, column, type, own);
		if ("unread" in made) return made;
		columns.set(column, made);
		const index = options.get("index");
		if (isTrue(index) === true) indexes.push(callOf(call, "add_index", [symbol(name), symbol(column)], hashAt(options, "index")));
	}
	function primaryKey(column, type, options, call) {
		const kind = type === "primary_key" && rails.version < 51 ? "integer" : type;
		const all = new Map([...options, ["primary_key", {
			type: "boolean",
			value: true
		}]]);
		if (kind === "uuid" && !all.has("default")) all.set("default", {
			type: "string",
			text: "gen_random_uuid()"
		});
		return addColumn(column, kind, all, call);
	}
	function setPrimaryKey(call) {
		const rest = without(given, ...TABLE_OPTIONS);
		let [id, options] = [given.get("id") ?? symbol(rails.version < 51 ? "integer" : "primary_key"), rest];
		if (isTrue(id) !== true || given.has("as")) return;
		const names = namesOf(given.get("primary_key")) ?? [];
		if (rails.version < 51 && given.has("id") && !rest.has("default")) {
			const kind = textOf(id);
			if (kind === "uuid") options = new Map([...rest, ["default", {
				type: "string",
				text: "uuid_generate_v4()"
			}]]);
			if (kind === "integer" || kind === "bigint") options = new Map([...rest, ["default", NIL]]);
		}
		if (id.type === "hash") {
			const hash = hashAt(given, "id");
			options = new Map([...options, ...without(hash, "type")]);
			id = hash.get("type") ?? symbol("primary_key");
		}
		if (names.length > 1 || given.get("primary_key")?.type === "array") keys.push(...names);
		else primaryKey(names[0] ?? "id", textOf(id) ?? "primary_key", options, call);
	}
	function addReference(reference, options, call) {
		const made = makeReference(rails, name, reference, options);
		let unread;
		for (const column of made.columns) unread ??= addColumn(column.name, column.type, column.options, call);
		if (made.index) indexes.push(callOf(call, "add_index", [symbol(name), made.index.columns], without(made.index.options, "if_not_exists")));
		return unread ?? (made.foreignKey && addForeignKey(made.foreignKey.to, made.foreignKey.options));
	}
	function addForeignKey(to, options) {
		const sql = foreignKeySql(rails, name, to, options);
		if (typeof sql !== "string") return sql;
		constraints.foreignKeys.push(sql);
	}
	function follow(call, options) {
		const args = positional(call);
		const names = namesOf({
			type: "array",
			items: args
		});
		const type = COLUMN_METHODS.get(call.name);
		if (type !== void 0) {
			if (names === void 0) return NOT_KNOWN;
			let unread;
			for (const column of names) unread ??= addColumn(column, type, options, call);
			return unread;
		}
		const [one, other] = [textOf(args[0]), textOf(args[1])];
		switch (call.name) {
			case "column": return one === void 0 || other === void 0 ? NOT_KNOWN : addColumn(one, other, options, call);
			case "primary_key": return one === void 0 ? NOT_KNOWN : primaryKey(one, other ?? "primary_key", options, call);
			case "timestamps": {
				const all = timestampOptions(rails, options);
				return addColumn("created_at", "datetime", all, call) ?? addColumn("updated_at", "datetime", all, call);
			}
			case "references":
			case "belongs_to": {
				if (names === void 0) return NOT_KNOWN;
				let unread;
				for (const reference of names) unread ??= addReference(reference, options, call);
				return unread;
			}
			case "index":
				indexes.push(callOf(call, "add_index", [symbol(name), args[0] ?? UNKNOWN], options));
				return;
			case "foreign_key": return one === void 0 ? NOT_KNOWN : addForeignKey(one, options);
			case "check_constraint":
				if (one === void 0) return NOT_KNOWN;
				constraints.checks.push(checkSql(name, one, options));
				return;
			case "exclusion_constraint":
				if (one === void 0) return NOT_KNOWN;
				constraints.exclusions.push(exclusionSql(rails, name, one, options));
				return;
			case "unique_constraint": {
				const list = namesOf(args[0]);
				if (list === void 0) return NOT_KNOWN;
				constraints.uniques.push(uniqueSql(rails, name, list, options));
				return;
			}
			case "remove_column":
				if (one !== void 0) columns.delete(one);
				return;
			default: return false;
		}
	}
	return {
		name,
		add(call) {
			if (first === void 0) {
				first = call;
				setPrimaryKey(call);
			}
			const unknown = unknownPart(call);
			const outcome = follow(call, unknown === void 0 ? call.options : new Map([...call.options].filter(([, value]) => value.type !== "unknown")));
			return outcome === false ? void 0 : unknown ?? outcome ?? "added";
		},
		statements() {
			const start = first ?? {
				name: "create_table",
				args: [],
				options: /* @__PURE__ */ new Map(),
				node: NO_NODE
			};
			if (first === void 0) setPrimaryKey(start);
			const elements = [];
			for (const column of columns.values()) {
				const sql = columnToSql(rails, column);
				if (typeof sql !== "string") return sql;
				elements.push(sql);
			}
			if (keys.length > 0) elements.push(`PRIMARY KEY (${keys.map(ident).join(", ")})`);
			elements.push(...constraints.foreignKeys, ...constraints.checks, ...constraints.exclusions, ...constraints.uniques);
			const isConditional = isTrue(given.get("if_not_exists")) === true;
			const sql = [];
			if (isTrue(given.get("force")) === true) sql.push(`DROP TABLE IF EXISTS ${qualified(name)}${textOf(given.get("force")) === "cascade" ? " CASCADE" : ""}`);
			const [extra, as] = [textOf(given.get("options")), given.get("as")];
			if (as !== void 0 && textOf(as) === void 0) return NOT_KNOWN;
			const kind = isTrue(given.get("temporary")) === true ? "TEMPORARY TABLE" : "TABLE";
			const list = elements.length > 0 || as === void 0 ? ` (${elements.join(", ")})` : "";
			sql.push(`CREATE ${kind} ${isConditional ? "IF NOT EXISTS " : ""}${qualified(name)}${list}${extra === void 0 ? "" : ` ${extra}`}${as === void 0 ? "" : ` AS ${textOf(as)}`}`);
			for (const index of indexes) {
				const options = new Map([...index.options, ["if_not_exists", {
					type: "boolean",
					value: isConditional
				}]]);
				const made = addIndex(rails, {
					...index,
					options
				});
				if (isUnreadable(made)) return made;
				sql.push(...made);
			}
			const comment = textOf(given.get("comment"));
			if (comment) sql.push(`COMMENT ON TABLE ${qualified(name)} IS ${literal(comment)}`);
			for (const column of columns.values()) {
				const words = textOf(column.options.get("comment"));
				if (words) sql.push(`COMMENT ON COLUMN ${qualified(name)}.${ident(column.name)} IS ${literal(words)}`);
			}
			return sql;
		}
	};
}
const NO_NODE = {
	kind: "CallNode",
	start: 0,
	end: 0,
	parts: {}
};
function joinTableName(call) {
	const given = textOf(call.options.get("table_name"));
	const [one, other] = [textOf(positional(call)[0]), textOf(positional(call)[1])];
	if (given !== void 0 || one === void 0 || other === void 0) return given;
	return [one, other].sort().join("\0").replace(/^(.*[._])(.+)\0\1(.+)/s, "$1$2_$3").replace("\0", "_");
}
function joinTable(rails, call) {
	const name = joinTableName(call);
	const tables = positional(call).slice(0, 2).map(textOf);
	if (name === void 0 || !tables.every((table) => table !== void 0)) return void 0;
	const columnOptions = new Map([
		["null", {
			type: "boolean",
			value: false
		}],
		["index", {
			type: "boolean",
			value: false
		}],
		...rails.version < 51 ? [["type", symbol("integer")]] : [],
		...hashAt(call.options, "column_options")
	]);
	return {
		name,
		options: new Map([...without(call.options, "column_options", "table_name"), ["id", {
			type: "boolean",
			value: false
		}]]),
		references: tables.map((table) => callOf(call, "references", [symbol(singularize(partsOf(table).name))], columnOptions))
	};
}

//#endregion
//#region src/checks/migrations/programs/rails/commands.ts
const COMMANDS = /* @__PURE__ */ new Map([
	["add_column", addColumn],
	["add_columns", addColumns],
	["add_timestamps", addTimestamps],
	["remove_timestamps", (_, call) => removeTimestamps(call)],
	["remove_column", removeColumns],
	["remove_columns", removeColumns],
	["change_column", changeColumn],
	["change_column_default", changeDefault],
	["change_column_null", changeNull],
	["change_column_comment", (_, call) => changeColumnComment(call)],
	["change_table_comment", (_, call) => changeTableComment(call)],
	["rename_column", renameColumn],
	["rename_table", renameTable],
	["drop_table", dropTable],
	["drop_join_table", dropJoinTable],
	["add_index", addIndex],
	["remove_index", removeIndex],
	["rename_index", (_, call) => renameIndex(call)],
	["add_reference", addReference],
	["add_belongs_to", addReference],
	["remove_reference", removeReference],
	["remove_belongs_to", removeReference],
	["add_foreign_key", addForeignKey],
	["remove_foreign_key", removeForeignKey],
	["validate_foreign_key", validateForeignKey],
	["add_check_constraint", addCheck],
	["remove_check_constraint", removeCheck],
	["validate_check_constraint", (_, call) => validateCheck(call)],
	["validate_constraint", (_, call) => validateConstraint(call)],
	["add_exclusion_constraint", addExclusion],
	["remove_exclusion_constraint", (_, call) => removeExclusion(call)],
	["add_unique_constraint", addUnique],
	["remove_unique_constraint", removeUnique],
	["enable_extension", (_, call) => enableExtension(call)],
	["disable_extension", disableExtension],
	["create_enum", createEnum],
	["drop_enum", (_, call) => dropEnum(call)],
	["rename_enum", (_, call) => renameEnum(call)],
	["add_enum_value", (_, call) => addEnumValue(call)],
	["rename_enum_value", (_, call) => renameEnumValue(call)],
	["create_schema", (_, call) => createSchema(call)],
	["drop_schema", (_, call) => dropSchema(call)],
	["rename_schema", (_, call) => renameSchema(call)],
	["drop_view", (_, call) => dropView(call)]
]);
function dropTable(_, call) {
	const names = namesOf({
		type: "array",
		items: positional(call)
	});
	if (names === void 0 || names.length === 0) return NOT_KNOWN;
	const ifExists = isTrue(call.options.get("if_exists")) === true ? " IF EXISTS" : "";
	const cascade = textOf(call.options.get("force")) === "cascade" ? " CASCADE" : "";
	return [`DROP TABLE${ifExists} ${names.map(qualified).join(", ")}${cascade}`];
}
function dropJoinTable(rails, call) {
	const name = joinTableName(call);
	return name === void 0 ? NOT_KNOWN : dropTable(rails, {
		...call,
		args: [{
			type: "string",
			text: name
		}]
	});
}
function enableExtension(call) {
	const name = nameAt(call, 0);
	if (name === void 0) return NOT_KNOWN;
	const [own = "", schema] = name.split(".").reverse();
	return [`CREATE EXTENSION IF NOT EXISTS ${ident(own)}${schema === void 0 ? "" : ` SCHEMA ${schema}`}`];
}
function disableExtension(rails, call) {
	const name = nameAt(call, 0);
	if (name === void 0) return NOT_KNOWN;
	const isForced = rails.version < 71 || textOf(call.options.get("force")) === "cascade";
	return [`DROP EXTENSION IF EXISTS ${ident(name.split(".").at(-1) ?? "")}${isForced ? " CASCADE" : ""}`];
}
function createEnum(rails, call) {
	const name = nameAt(call, 0);
	const values = namesOf(call.args[1]);
	if (name === void 0 || values === void 0) return NOT_KNOWN;
	if (rails.catalog.hasType(name)) return [];
	return [`CREATE TYPE ${qualified(name)} AS ENUM (${values.map(literal).join(", ")})`];
}
function dropEnum(call) {
	const name = nameAt(call, 0);
	return name === void 0 ? NOT_KNOWN : [`DROP TYPE${isTrue(call.options.get("if_exists")) === true ? " IF EXISTS" : ""} ${qualified(name)}`];
}
function renameEnum(call) {
	const [from, to] = [nameAt(call, 0), nameAt(call, 1) ?? textOf(call.options.get("to"))];
	return from === void 0 || to === void 0 ? NOT_KNOWN : [`ALTER TYPE ${qualified(from)} RENAME TO ${ident(partsOf(to).name)}`];
}
function addEnumValue(call) {
	const [type, value] = [nameAt(call, 0), nameAt(call, 1)];
	if (type === void 0 || value === void 0) return NOT_KNOWN;
	const [before, after] = [textOf(call.options.get("before")), textOf(call.options.get("after"))];
	const place = before !== void 0 ? ` BEFORE ${literal(before)}` : after !== void 0 ? ` AFTER ${literal(after)}` : "";
	const condition = isTrue(call.options.get("if_not_exists")) === true ? " IF NOT EXISTS" : "";
	return [`ALTER TYPE ${qualified(type)} ADD VALUE${condition} ${literal(value)}${place}`];
}
function renameEnumValue(call) {
	const type = nameAt(call, 0);
	const [from, to] = [textOf(call.options.get("from")), textOf(call.options.get("to"))];
	if (type === void 0 || from === void 0 || to === void 0) return NOT_KNOWN;
	return [`ALTER TYPE ${qualified(type)} RENAME VALUE ${literal(from)} TO ${literal(to)}`];
}
function createSchema(call) {
	const name = nameAt(call, 0);
	if (name === void 0) return NOT_KNOWN;
	const before = isTrue(call.options.get("force")) === true ? [`DROP SCHEMA IF EXISTS ${ident(name)} CASCADE`] : [];
	const condition = isTrue(call.options.get("if_not_exists")) === true ? " IF NOT EXISTS" : "";
	return [...before, `CREATE SCHEMA${condition} ${ident(name)}`];
}
function dropSchema(call) {
	const name = nameAt(call, 0);
	if (name === void 0) return NOT_KNOWN;
	return [`DROP SCHEMA${isTrue(call.options.get("if_exists")) === true ? " IF EXISTS" : ""} ${ident(name)} CASCADE`];
}
function renameSchema(call) {
	const [from, to] = [nameAt(call, 0), nameAt(call, 1)];
	return from === void 0 || to === void 0 ? NOT_KNOWN : [`ALTER SCHEMA ${ident(from)} RENAME TO ${ident(to)}`];
}
function dropView(call) {
	const name = nameAt(call, 0);
	const isStored = isTrue(call.options.get("materialized")) === true;
	return name === void 0 ? NOT_KNOWN : [`DROP ${isStored ? "MATERIALIZED " : ""}VIEW ${qualified(name)}`];
}
const givenSql = (call) => textOf(listOf(call.args[0])[0]);

//#endregion
//#region src/checks/migrations/programs/rails/exists.ts
function exists(catalog, call) {
	if (!call.name.endsWith("?")) return void 0;
	const args = positional(call);
	const table = textOf(args[0]);
	const known = table === void 0 ? void 0 : catalog.table(table);
	const isWhole = table !== void 0 && catalog.isWhole(table);
	switch (call.name) {
		case "table_exists?":
		case "data_source_exists?": return known === void 0 ? UNKNOWN : boolean(true);
		case "view_exists?": return table !== void 0 && catalog.hasView(table) ? boolean(true) : UNKNOWN;
		case "column_exists?": {
			const column = textOf(args[1]);
			if (column === void 0 || known === void 0 || args.length > 2 || call.options.size > 0) return UNKNOWN;
			return known.columns.has(column) ? boolean(true) : isWhole ? boolean(false) : UNKNOWN;
		}
		case "index_exists?":
		case "index_name_exists?": {
			if (table === void 0) return UNKNOWN;
			const name = textOf(call.options.get("name")) ?? (call.name === "index_name_exists?" ? textOf(args[1]) : void 0);
			const columns = columnsOf(args[1] ?? call.options.get("column"));
			const isUnique = isTrue(call.options.get("unique"));
			return catalog.indexesOf(table).some((index) => (name === void 0 ? columns !== void 0 && isOf(index, columns) : index.name === name) && (!call.options.has("unique") || index.isUnique === isUnique)) ? boolean(true) : isWhole ? boolean(false) : UNKNOWN;
		}
		case "foreign_key_exists?": {
			if (known === void 0) return UNKNOWN;
			const to = textOf(args[1]) ?? textOf(call.options.get("to_table"));
			const [name, columns] = [textOf(call.options.get("name")), namesOf(call.options.get("column")) ?? []];
			return [...known.foreignKeys.values()].some((key) => (to === void 0 || key.to === to) && (name === void 0 || key.name === name) && (columns.length === 0 || key.columns.join() === columns.join())) ? boolean(true) : isWhole ? boolean(false) : UNKNOWN;
		}
		case "check_constraint_exists?": {
			const name = textOf(call.options.get("name"));
			if (known === void 0 || name === void 0) return UNKNOWN;
			return known.checks.has(name) ? boolean(true) : isWhole ? boolean(false) : UNKNOWN;
		}
		default: return;
	}
}

//#endregion
//#region src/checks/migrations/programs/rails/inverse.ts
function inverseOf(call) {
	const args = positional(call);
	const { options } = call;
	const as = (name, given = args, left = options) => ({
		...callOf(call, name, given, left),
		...call.block && { block: call.block }
	});
	switch (call.name) {
		case "create_table": return as("drop_table", args, without(options, "if_not_exists"));
		case "create_join_table": return as("drop_join_table");
		case "drop_table": return args.length === 1 && (options.size > 0 || call.block) ? as("create_table", args, without(options, "if_exists")) : void 0;
		case "drop_join_table": return as("create_join_table");
		case "add_column": return as("remove_column");
		case "remove_column": return args.length > 2 ? as("add_column", args, without(options, "if_exists")) : void 0;
		case "add_columns": return as("remove_columns");
		case "remove_columns": return options.has("type") ? as("add_columns") : void 0;
		case "add_index": return as("remove_index");
		case "remove_index": {
			const columns = args[1] ?? options.get("column");
			if (args[0] === void 0 || columns === void 0) return void 0;
			return as("add_index", [args[0], columns], without(options, "column", "if_exists"));
		}
		case "rename_index":
		case "rename_column": {
			const [table, from, to] = args;
			return table && from && to ? as(call.name, [
				table,
				to,
				from
			]) : void 0;
		}
		case "rename_table":
		case "rename_enum": {
			const [from, to = options.get("to")] = args;
			return from && to ? as(call.name, [to, from], without(options, "to")) : void 0;
		}
		case "rename_enum_value": {
			const [from, to] = [options.get("from"), options.get("to")];
			return from && to ? as(call.name, args, new Map([
				...options,
				["from", to],
				["to", from]
			])) : void 0;
		}
		case "add_timestamps": return as("remove_timestamps");
		case "remove_timestamps": return as("add_timestamps");
		case "add_reference":
		case "add_belongs_to": return as("remove_reference");
		case "remove_reference":
		case "remove_belongs_to": return as("add_reference");
		case "add_foreign_key": return as("remove_foreign_key", args, without(options, "validate"));
		case "remove_foreign_key": {
			const to = args[1] ?? options.get("to_table");
			return args[0] && to ? as("add_foreign_key", [args[0], to], without(options, "to_table")) : void 0;
		}
		case "add_check_constraint": return as("remove_check_constraint", args, without(options, "validate"));
		case "remove_check_constraint": return args.length < 2 ? void 0 : as("add_check_constraint");
		case "add_exclusion_constraint": return as("remove_exclusion_constraint");
		case "remove_exclusion_constraint": return args.length < 2 ? void 0 : as("add_exclusion_constraint");
		case "add_unique_constraint": return options.has("using_index") ? void 0 : as("remove_unique_constraint");
		case "remove_unique_constraint": return args.length < 2 ? void 0 : as("add_unique_constraint");
		case "enable_extension": return as("disable_extension");
		case "disable_extension": return as("enable_extension");
		case "create_enum": return as("drop_enum");
		case "drop_enum": return args.length < 2 ? void 0 : as("create_enum");
		case "create_schema": return as("drop_schema");
		case "drop_schema": return as("create_schema");
		case "change_column_null": {
			const isNull = isTrue(args[2]);
			return args[0] && args[1] && isNull !== void 0 ? as(call.name, [
				args[0],
				args[1],
				{
					type: "boolean",
					value: !isNull
				},
				...args.slice(3)
			]) : void 0;
		}
		case "change_column_default":
		case "change_column_comment":
		case "change_table_comment": {
			const [from, to] = [options.get("from"), options.get("to")];
			return from && to ? as(call.name, args, /* @__PURE__ */ new Map([["from", to], ["to", from]])) : void 0;
		}
		case "create_view": return as("drop_view", args, only(options, "materialized"));
		case "drop_view": return options.has("revert_to_version") ? as("create_view") : void 0;
		case "update_view": return options.has("revert_to_version") ? call : void 0;
		case "validate_foreign_key":
		case "validate_check_constraint":
		case "validate_constraint": return {
			...call,
			name: "say",
			args: []
		};
		default: return;
	}
}

//#endregion
//#region src/checks/migrations/programs/rails/models.ts
function relation(rails, table, emit, conditions = []) {
	const where = () => conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`;
	const narrowed = (more) => more && object(relation(rails, table, emit, [...conditions, ...more]));
	return { call(call) {
		switch (call.name) {
			case "all":
			case "unscoped": return call.block ? void 0 : narrowed([]);
			case "where": return call.args.length === 0 ? object({ call: (next) => next.name === "not" ? narrowed(negated(rails, table, next)) : void 0 }) : narrowed(conditionsIn(rails, table, call));
			case "update_all": {
				const set = assignments(rails, table, call);
				return set === void 0 ? void 0 : emit([`UPDATE ${qualified(table)} SET ${set}${where()}`], call);
			}
			case "delete_all": return call.args.length > 0 ? void 0 : emit([`DELETE FROM ${qualified(table)}${where()}`], call);
			default: return;
		}
	} };
}
function assignments(rails, table, call) {
	const [first] = call.args;
	if (call.args.length !== 1) return void 0;
	if (first?.type === "string") return first.text;
	if (first?.type !== "hash" || first.pairs.length === 0) return void 0;
	const columns = rails.catalog.table(table)?.columns;
	const parts = first.pairs.map(({ key, value }) => {
		const name = textOf(key);
		const sql = name === void 0 ? void 0 : defaultToSql(value, columns?.get(name)?.type);
		return name === void 0 || sql === void 0 ? void 0 : `${ident(name)} = ${sql}`;
	});
	return parts.every((part) => part !== void 0) ? parts.join(", ") : void 0;
}
function conditionsIn(rails, table, call) {
	const [first, ...values] = call.args;
	if (first?.type === "string") {
		const sql = filled(first.text, values);
		return sql === void 0 ? void 0 : [`(${sql})`];
	}
	if (first?.type !== "hash" || values.length > 0) return void 0;
	return comparisons(rails, table, first, false);
}
function negated(rails, table, call) {
	const [first] = call.args;
	if (first?.type === "hash" && first.pairs.length === 1 && call.args.length === 1) return comparisons(rails, table, first, true);
	const parts = conditionsIn(rails, table, call);
	return parts === void 0 ? void 0 : [`NOT (${parts.join(" AND ")})`];
}
function comparisons(rails, table, hash, isNot) {
	const columns = rails.catalog.table(table)?.columns;
	const parts = hash.pairs.map(({ key, value }) => {
		const name = textOf(key);
		if (name === void 0 || name.includes(".")) return void 0;
		const column = `${qualified(table)}.${ident(name)}`;
		const type = columns?.get(name)?.type;
		if (value.type === "nil") return `${column} IS ${isNot ? "NOT " : ""}NULL`;
		if (value.type === "array") {
			const list = value.items.map((item) => item.type === "nil" || item.type === "array" ? void 0 : defaultToSql(item, type));
			if (list.length === 0 || !list.every((item) => item !== void 0)) return void 0;
			return `${column} ${isNot ? "NOT IN" : "IN"} (${list.join(", ")})`;
		}
		const sql = value.type === "hash" ? void 0 : defaultToSql(value, type);
		return sql === void 0 ? void 0 : `${column} ${isNot ? "!=" : "="} ${sql}`;
	});
	return parts.every((part) => part !== void 0) ? parts : void 0;
}
function filled(sql, values) {
	if (values.length === 0) return sql;
	const texts = values.map((value) => value.type === "array" ? value.items.map(quoted).join(", ") : value.type === "hash" ? void 0 : quoted(value));
	if (!texts.every((text) => text !== void 0) || sql.split("?").length !== texts.length + 1) return void 0;
	return sql.replace(/\?/g, () => texts.shift() ?? "");
}

//#endregion
//#region src/checks/migrations/programs/rails/reading.ts
const HARMLESS = new Set("say puts p pp print warn announce write require require_relative require_dependency load include extend prepend private public protected attr_reader attr_accessor sleep format sprintf rand catch throw caller pp method define_method freeze class name version verbose verbose= is_a? respond_to? instance_variable_get object_id reset_column_information logger migration_context connection_pool table_name_prefix table_name_suffix disable_ddl_transaction! gettext Integer Float String Array Hash Rational BigDecimal tap then tables columns indexes foreign_keys check_constraints column_for views primary_key primary_keys pk_and_sequence_for current_database current_schema schema_search_path extensions enum_types index_name native_database_types type_to_sql max_identifier_length inheritance_column".split(" "));
const INERT = /^(?:ENV|Time|Date|DateTime|ActiveSupport(?:::\w+)*|SecureRandom|JSON|YAML|Psych|File|Dir|IO|Pathname|FileUtils|Struct|OpenStruct|Class|Module|Set|Hash|Array|String|Integer|Float|Regexp|Range|Proc|Object|Kernel|Math|BigDecimal|Digest(?:::\w+)*|OpenSSL(?:::\w+)*|Base64|URI|Addressable(?:::\w+)*|CSV|ERB|Logger|Benchmark|Thread|Mutex|Process|GC|ObjectSpace|Comparable|Arel(?:::\w+)*|Gem(?:::\w+)*|I18n|Random|Encoding|Marshal|Zlib|StringIO|Shellwords|PG(?:::\w+)*|ActiveModel(?:::\w+)*|ActiveRecord::(?:Type|VERSION|ConnectionAdapters|IrreversibleMigration|StatementInvalid|Migrator|MigrationContext|SchemaMigration|InternalMetadata|Result|Relation|Tasks)(?:::\w+)*|Bundler|RUBY_\w+|ActionView(?:::\w+)*|ActionController(?:::\w+)*|ProgressBar|TTY(?:::\w+)*|STDOUT|STDERR|\$stdout)$/;
const READS = new Set("where not or and rewhere joins left_joins left_outer_joins includes preload eager_load references order reorder group having limit offset select reselect pluck pick find find_by find_by! find_by_sql exists? count sum minimum maximum average distinct unscoped unscope in_batches find_each find_in_batches each merge from with lock readonly ids [] fetch dig key? include? + - * / % == != < > <= >= =~ === ! try try! new first last take sole find_sole_by map collect flat_map each_with_index each_with_object each_slice in_groups_of inject reduce group_by index_by partition sort_by min_by max_by sort uniq zip any? none? all? one? many? none arel_table arel eq not_eq in not_in gt lt gteq lteq as is_a? kind_of? instance_of? respond_to? sub gsub split join strftime parse info warn error debug puts log print select_value select_values select_all select_rows select_one select_hash query query_value query_values quote quote_string quote_table_name quote_column_name sanitize_sql sanitize_sql_array sanitize_sql_for_conditions column_exists? table_exists? index_exists? view_exists? column_for lookup_cast_type instance_variable_get read_attribute [] slice except values_at reject filter filter_map tally sum compact flatten presence_in in? start_with? end_with? match? match scan tr ljust rjust round floor ceil to_s to_i next_power_of to_json as_json deep_symbolize_keys deep_merge reverse_merge ago since from_now change advance beginning_of_day extending scoping humanize parameterize titleize associated missing drop truncate << push add concat unshift insert_at".split(" "));
const CHANGES = /^(?:save|update|delete|destroy|create|insert|upsert|touch|import|perform|call|run|exec|migrate|invoke|deliver|refresh|rebuild|reindex|truncate|drop_\w+|backfill|process|purge|sync|recalculate|recompute|populate|seed|reset_counters|reset_pk|increment|decrement|toggle|find_or_create|first_or_create|copy|move|convert|fix|attach|detach|commit|rollback|set_pk|revert|generate|enqueue)(?:_|!|\?|$)/;
function onlyReads({ name, args, block }) {
	if (READS.has(name)) return true;
	if (name === "reset_column_information" || name === "reset_sequence_name" || name.endsWith("?")) return true;
	if (/^\w+=$/.test(name) || name === "[]=") return true;
	if (CHANGES.test(name) || name.endsWith("!")) return false;
	return args.length === 0 && block === void 0;
}
const inert = { call: () => UNKNOWN };
const INERT_OBJECT = object(inert);
const environment = object({ call: ({ name, args: [first] }) => {
	if (name === "==" && first?.type === "string") return boolean(first.text === "production");
	if (name === "to_s" || name === "to_sym") return string("production");
	return name.endsWith("?") ? boolean(name === "production?") : UNKNOWN;
} });
const settings = (keyType) => {
	const all = { call: ({ name, args: [first] }) => name === "[]" && textOf(first) === "primary_key_type" ? keyType : object(all) };
	return object(all);
};
function callKnownClass(name, call, keyType) {
	if (name === "Rails") {
		if (call.name === "env") return environment;
		return ["configuration", "application"].includes(call.name) ? settings(keyType) : INERT_OBJECT;
	}
	if (INERT.test(name)) return call.block === void 0 ? UNKNOWN : void 0;
}
const isInert = (name) => INERT.test(name);

//#endregion
//#region src/checks/migrations/programs/rails/session.ts
const newLog = () => ({
	statements: [],
	unread: [],
	isIrreversible: false
});
const MAX_STATEMENTS = 1e4;
const MAX_UNREAD = 1e3;
function createSession(source, catalog, log, options = {}) {
	let assured = 0;
	let recorded;
	let common = /* @__PURE__ */ new Map();
	let handled = 0;
	const rails = {
		version: source.version,
		catalog,
		valueOf: (lambda) => lambda.type === "block" ? ruby.callBlock(lambda.block, []) : UNKNOWN
	};
	function unread(node, what) {
		const { start, end } = options.at ?? node;
		if (log.unread.some((one) => one.what === what && one.start <= start && end <= one.end)) return UNKNOWN;
		if (log.unread.length >= MAX_UNREAD) throw new TooLong();
		log.unread.push({
			start,
			end,
			what
		});
		return UNKNOWN;
	}
	function emit(sql, node) {
		const { start, end } = options.at ?? node;
		for (const one of sql) {
			const trimmed = one.replace(/[\s;]+$/, "");
			if (trimmed.trim() === "") continue;
			if (log.statements.length >= MAX_STATEMENTS) throw new TooLong();
			log.statements.push({
				sql: trimmed,
				start,
				end,
				...assured > 0 && { assured: "safety_assured" }
			});
			catalog.learn(trimmed);
		}
	}
	function send(outcome, call) {
		if (isUnreadable(outcome)) return unread(call.node, `\`${call.name}\` ${outcome.unread}`);
		emit(outcome, call.node);
		return NIL;
	}
	function withOptions(call) {
		const before = common;
		common = new Map([...common, ...call.options]);
		const value = within(call, [connection]);
		common = before;
		return value;
	}
	function perform(given) {
		const call = common.size === 0 ? given : {
			...given,
			...optionsAdded(given, common)
		};
		if (recorded !== void 0) {
			recorded.push(call);
			return NIL;
		}
		if (handled === 0 && inverseOf(call) === void 0) log.isIrreversible = true;
		switch (call.name) {
			case "create_table": return createTable(call);
			case "create_join_table": return createJoinTable(call);
		}
		const command = COMMANDS.get(call.name);
		if (command === void 0) return unread(call.node, `\`${call.name}\`, which is not known here`);
		return send(unknownPart(call) ?? command(rails, call), call);
	}
	function createTable(call) {
		const name = textOf(positional(call)[0]);
		const unknown = unknownPart(call);
		if (name === void 0 || unknown) return send(unknown ?? NOT_KNOWN, call);
		const table = defineTable(rails, name, call.options);
		if (call.block) ruby.callBlock(call.block, [tableObject(table)]);
		return send(table.statements(), call);
	}
	function createJoinTable(call) {
		const join = unknownPart(call) === void 0 ? joinTable(rails, call) : void 0;
		if (join === void 0) return send(NOT_KNOWN, call);
		const table = defineTable(rails, join.name, join.options);
		for (const reference of join.references) table.add(reference);
		if (call.block) ruby.callBlock(call.block, [tableObject(table)]);
		return send(table.statements(), call);
	}
	const tableObject = (table) => object({ call(call) {
		if (call.name === "name") return string(table.name);
		if (call.name === "respond_to?") return boolean(COLUMN_METHODS.has(textOf(call.args[0]) ?? ""));
		const added = table.add(call);
		if (added === void 0) unread(call.node, `\`${call.name}\` of a table, which is not known here`);
		else if (added !== "added") unread(call.node, `\`${call.name}\` ${added.unread}`);
		return NIL;
	} });
	function changeTable(call) {
		const [table] = positional(call);
		if (call.block === void 0) return NIL;
		if (textOf(table) === void 0 || table === void 0) {
			ruby.maybe(() => ruby.callBlock(call.block, [UNKNOWN]));
			return send(NOT_KNOWN, call);
		}
		const isBulk = isTrue(call.options.get("bulk")) === true && recorded === void 0;
		const calls = [];
		ruby.callBlock(call.block, [object({ call(inner) {
			if (inner.name === "name") return table;
			if (inner.name === "respond_to?") return boolean(COLUMN_METHODS.has(textOf(inner.args[0]) ?? ""));
			const made = onTable(rails, table, inner);
			if (made === void 0) return unread(inner.node, `\`${inner.name}\` of a table, which is not known here`);
			let value = NIL;
			for (const one of made) if (exists(catalog, one) !== void 0) value = exists(catalog, one) ?? UNKNOWN;
			else if (isBulk) calls.push(one);
			else value = perform(one);
			return value;
		} })]);
		if (isBulk) bulk(textOf(table) ?? "", calls, call);
		return NIL;
	}
	function bulk(table, calls, around) {
		let parts = [];
		const flush = () => {
			const fragments = parts.flatMap((part) => part.fragments);
			if (fragments.length > 0) emit([alter(table, fragments)], around.node);
			emit(parts.flatMap((part) => part.after), around.node);
			parts = [];
		};
		for (const call of calls) {
			const part = unknownPart(call) ?? inBulk(rails, call);
			if (part === void 0) {
				flush();
				perform(call);
				continue;
			}
			if (handled === 0 && inverseOf(call) === void 0) log.isIrreversible = true;
			if ("unread" in part) unread(call.node, `\`${call.name}\` ${part.unread}`);
			else parts.push(part);
		}
		flush();
	}
	function within(call, args = []) {
		return call.block === void 0 ? NIL : ruby.callBlock(call.block, args);
	}
	function byHand(follow) {
		handled++;
		const value = follow();
		handled--;
		return value;
	}
	function reverting(follow) {
		const before = recorded;
		recorded = [];
		follow();
		const calls = recorded.reverse();
		recorded = before;
		for (const call of calls) {
			const inverse = inverseOf(call);
			if (inverse === void 0) unread(call.node, `\`${call.name}\` within \`revert\`, which Rails cannot take back`);
			else if (inverse.name !== "say") byHand(() => callSelf(inverse));
		}
	}
	const direction = object({ call(call) {
		if (call.name !== "up" && call.name !== "down") return void 0;
		return call.name === "up" === (recorded === void 0) ? within(call) : NIL;
	} });
	function callSelf(call) {
		const known = exists(catalog, call) ?? quoting(call);
		if (known !== void 0) return known;
		switch (call.name) {
			case "change_table": return changeTable(call);
			case "with_options": return withOptions(call);
			case "safety_assured": {
				assured++;
				const value = within(call);
				assured--;
				return value;
			}
			case "reversible": return byHand(() => within(call, [direction]));
			case "up_only": return recorded === void 0 ? byHand(() => within(call)) : NIL;
			case "revert":
				if (call.block) reverting(() => void within(call));
				for (const one of call.args) if (one.type !== "constant" || options.revertClass?.(one.name, call.node) !== true) unread(call.node, "`revert` of a migration that is not known");
				return NIL;
			case "reverting?": return boolean(recorded !== void 0);
			case "connection":
			case "lease_connection":
			case "raw_connection":
			case "base_connection": return connection;
			case "adapter_name": return string("PostgreSQL");
			case "postgresql_version":
			case "database_version":
			case "server_version": return integer(17e4);
			case "up":
			case "down": return NIL;
			case "format":
			case "sprintf": return textOf(call.args[0]) === void 0 ? UNKNOWN : format(textOf(call.args[0]) ?? "", valuesOf(call));
			case "create_view":
			case "update_view":
			case "replace_view": return createView(call);
		}
		if (RUNS_BLOCK.has(call.name)) return within(call, [connection]);
		if (SENDS_SQL.has(call.name)) return execute(call);
		if (READS_ROWS.has(call.name)) return UNKNOWN;
		if (COMMANDS.has(call.name) || call.name === "create_table" || call.name === "create_join_table") return perform(call);
		if (/^supports_\w+\?$/.test(call.name)) return boolean(true);
		if (HARMLESS.has(call.name) || /[?=]$/.test(call.name)) {
			if (call.block) unsure(call.block);
			return UNKNOWN;
		}
		log.isIrreversible ||= handled === 0;
		unread(call.node, `\`${call.name}\`, which this file does not define`);
		if (call.block) unsure(call.block);
		return UNKNOWN;
	}
	function execute(call) {
		if (handled === 0) log.isIrreversible = true;
		if (recorded !== void 0) {
			recorded.push(call);
			return NIL;
		}
		const sql = givenSql(call);
		if (sql === void 0 || listOf(call.args[2]).length > 0) return unread(call.node, `\`${call.name}\` with a string that is built when it runs`);
		emit([sql], call.node);
		return UNKNOWN;
	}
	function createView(call) {
		const [name, sql] = [textOf(positional(call)[0]), textOf(call.options.get("sql_definition"))];
		if (recorded !== void 0) {
			recorded.push(call);
			return NIL;
		}
		if (name === void 0 || sql === void 0) return unread(call.node, `\`${call.name}\` with a definition that lies in another file`);
		emit([`CREATE ${isTrue(call.options.get("materialized")) === true ? "MATERIALIZED VIEW" : "VIEW"} ${qualified(name)} AS ${sql}`], call.node);
		return NIL;
	}
	function unsure(block) {
		ruby.maybe(() => ruby.callBlock(block, [UNKNOWN]));
	}
	const connection = object({ call: (call) => call.name === "schema_cache" || call.name === "logger" ? INERT_OBJECT : callSelf(call) });
	function modelTable(name) {
		const own = name.slice(name.lastIndexOf(":") + 1);
		if (source.models.has(own)) {
			const table = source.models.get(own);
			return table === void 0 ? void 0 : knownTable(rails, table);
		}
		const table = /^\w+$/.test(name) ? knownTable(rails, tableOf(name)) : void 0;
		return table !== void 0 && catalog.table(table) !== void 0 ? table : void 0;
	}
	function callConstant(name, call) {
		if (["connection", "lease_connection"].includes(call.name)) return connection;
		if (/^(?:ActiveRecord::Base|ApplicationRecord)$/.test(name)) {
			if (RUNS_BLOCK.has(call.name)) return within(call, [connection]);
			if (call.name === "connection_pool") return connection;
			if (call.name === "execute" || READS_ROWS.has(call.name)) return callSelf(call);
			return call.name.startsWith("sanitize_sql") || call.name === "logger" ? INERT_OBJECT : void 0;
		}
		if (/^ActiveRecord::(?:Migration|Schema)/.test(name)) return call.name === "[]" ? UNKNOWN : callSelf(call);
		if (RUNS_BLOCK.has(call.name)) return within(call);
		const known = callKnownClass(name, call, catalog.usesUuids() ? symbol("uuid") : NIL);
		if (known !== void 0) return known;
		if (call.name === "table_name" || call.name === "quoted_table_name") {
			const table = modelTable(name);
			return table === void 0 ? UNKNOWN : string(call.name === "table_name" ? table : qualified(table));
		}
		const table = modelTable(name);
		if (table === void 0) return void 0;
		return relation(rails, table, (sql, changed) => {
			emit(sql, changed.node);
			if (handled === 0) log.isIrreversible = true;
			return UNKNOWN;
		}).call(call);
	}
	function callUnknown(receiver, call) {
		if (receiver.type === "constant" && isInert(receiver.name)) {
			if (call.block) unsure(call.block);
			return UNKNOWN;
		}
		if (receiver.type === "unknown" && (call.name === "execute" || COMMANDS.has(call.name))) return callSelf(call);
		if (call.block) unsure(call.block);
		if (onlyReads(call)) return UNKNOWN;
		log.isIrreversible ||= handled === 0;
		const of = receiver.type === "constant" ? `${receiver.name}.` : "";
		return unread(call.node, `\`${of}${call.name}\`, Ruby code that runs with the migration`);
	}
	const ruby = createInterpreter({
		callSelf,
		callConstant,
		callUnknown,
		constant: (name) => source.constants.get(name),
		method: (name) => source.methods.get(name)
	});
	return {
		run(method) {
			ruby.run(statementsOf(nodeAt(method, "body")), newScope());
		},
		runStatements(statements) {
			ruby.run(statements, newScope());
		},
		revert(method) {
			reverting(() => void ruby.run(statementsOf(nodeAt(method, "body")), newScope()));
		}
	};
}
const valuesOf = ({ args }) => args[1]?.type === "hash" ? args[1] : {
	type: "array",
	items: args.slice(1)
};
const optionsAdded = (call, common) => {
	const { args, options } = callOf(call, call.name, positional(call), new Map([...common, ...call.options]));
	return {
		args,
		options
	};
};

//#endregion
//#region src/checks/migrations/programs/rails/source.ts
const NEWEST = 81;
function readSource(root, path) {
	const classes = [];
	const modules = [];
	const constants = /* @__PURE__ */ new Map();
	for (const node of everyNode(root)) {
		if (node.kind === "ClassNode") classes.push(node);
		if (node.kind === "ModuleNode") modules.push(node);
		const value = nodeAt(node, "value");
		if (node.kind === "ConstantWriteNode" && value !== void 0 && !constants.has(nameAt$1(node))) constants.set(nameAt$1(node), value);
	}
	const named = underscore((path.split("/").at(-1) ?? "").replace(/^\d+_|(?:\.\w+)?\.rb$/g, ""));
	const candidates = classes.filter((node) => isMigration(node));
	const migration = candidates.find((node) => underscore(classOf(node)) === named) ?? candidates.at(-1);
	const methods = /* @__PURE__ */ new Map();
	for (const body of [...modules, ...migration ? [migration] : []]) for (const method of methodsIn(body)) methods.set(nameAt$1(method), method);
	return {
		...migration && { migration },
		version: migration === void 0 ? 81 : versionOf$1(nodeAt(migration, "superclass")),
		methods,
		constants,
		models: new Map(classes.filter((node) => node !== migration).flatMap(modelIn)),
		hasTransaction: !statementsOf(nodeAt(migration, "body")).some((node) => nameAt$1(node) === "disable_ddl_transaction!")
	};
}
const classOf = (node) => (constantName(nodeAt(node, "constantPath")) ?? "").split("::").at(-1) ?? "";
function isMigration(node) {
	for (const part of everyNode(nodeAt(node, "superclass"))) if (/Migration/.test(nameAt$1(part))) return true;
	return nodeAt(node, "superclass") !== void 0 && methodsIn(node).some((method) => ["up", "change"].includes(nameAt$1(method)));
}
function methodsIn(node) {
	return statementsOf(nodeAt(node, "body")).flatMap((statement) => {
		if (statement.kind === "DefNode") return [statement];
		if (statement.kind === "SingletonClassNode") return methodsIn(statement);
		if (statement.kind === "CallNode") return argumentsOf(statement).filter(({ kind }) => kind === "DefNode");
		return [];
	});
}
function versionOf$1(superclass) {
	for (const node of everyNode(superclass)) {
		const [argument] = nameAt$1(node) === "[]" ? argumentsOf(node) : [];
		const given = argument?.parts["value"] ?? (argument === void 0 ? void 0 : textAt(argument));
		const version = Number(given);
		if (version >= 4 && version < 100) return Math.round(version * 10);
	}
	return constantName(superclass) === "ActiveRecord::Migration" ? 42 : 81;
}
function modelIn(node) {
	const parent = constantName(nodeAt(node, "superclass")) ?? "";
	const name = classOf(node);
	let table = /^(?:::)?(?:ActiveRecord::Base|ApplicationRecord)$/.test(parent) ? tableOf(name) : void 0;
	for (const statement of statementsOf(nodeAt(node, "body"))) {
		if (nameAt$1(statement) === "table_name=") {
			const [value] = argumentsOf(statement);
			table = value === void 0 ? void 0 : textAt(value);
		}
		if ([
			"default_scope",
			"alias_attribute",
			"table_name_prefix="
		].includes(nameAt$1(statement))) table = void 0;
	}
	return [[name, table]];
}

//#endregion
//#region src/checks/migrations/programs/rails/reader.ts
async function createRailsReader() {
	const [parseRuby, parseSql] = [await loadRuby(), await loadParser()];
	const catalogs = /* @__PURE__ */ new Map();
	const catalogOf = (path) => {
		const database = databaseOf(path);
		const catalog = catalogs.get(database) ?? createCatalog(parseSql);
		catalogs.set(database, catalog);
		return catalog;
	};
	const earlier = /* @__PURE__ */ new Map();
	function follow(text, log, walk) {
		try {
			walk();
		} catch (error) {
			if (!(error instanceof TooLong || error instanceof RangeError)) throw error;
			log.unread.push({
				start: 0,
				end: text.length,
				what: "a program that takes more steps than are followed"
			});
		}
	}
	function revertClass(log, catalog) {
		return (name, at) => {
			const source = earlier.get(name.split("::").at(-1) ?? "");
			if (source === void 0) return false;
			const session = createSession(source, catalog, log, { at });
			const [change, down] = [source.methods.get("change"), source.methods.get("down")];
			if (change !== void 0) session.revert(change);
			else if (down !== void 0) session.run(down);
			return change !== void 0 || down !== void 0;
		};
	}
	function read({ path, text }) {
		const parsed = parseRuby(text);
		const log = newLog();
		if (!parsed.ok) {
			const what = `Ruby that cannot be parsed: ${parsed.message}`;
			return {
				statements: [],
				unread: [{
					start: parsed.start,
					end: parsed.end,
					what
				}],
				wrapping: "transaction",
				down: "missing"
			};
		}
		const source = readSource(parsed.root, path);
		const { migration, methods } = source;
		const [change, up, down] = [
			"change",
			"up",
			"down"
		].map((name) => methods.get(name));
		if (migration === void 0 || (change ?? up) === void 0) {
			if (migration === void 0) log.unread.push({
				start: 0,
				end: text.length,
				what: "a file without a class of a migration"
			});
			return {
				statements: [],
				unread: log.unread,
				wrapping: "transaction",
				down: downOf(down, log, false)
			};
		}
		const catalog = catalogOf(path);
		const session = createSession(source, catalog, log, { revertClass: revertClass(log, catalog) });
		const method = change ?? up;
		follow(text, log, () => {
			if (method !== void 0) session.run(method);
		});
		earlier.set((constantName(nodeAt(migration, "constantPath")) ?? "").split("::").at(-1) ?? "", source);
		return {
			statements: log.statements,
			unread: log.unread,
			wrapping: source.hasTransaction ? "transaction" : "none",
			down: downOf(change === void 0 ? down : void 0, log, change !== void 0)
		};
	}
	function readSchemaDump({ path, text }) {
		const parsed = parseRuby(text);
		const log = newLog();
		const result = {
			statements: log.statements,
			unread: log.unread,
			wrapping: "none",
			down: "missing"
		};
		if (!parsed.ok) {
			log.unread.push({
				start: parsed.start,
				end: parsed.end,
				what: `Ruby that cannot be parsed: ${parsed.message}`
			});
			return result;
		}
		const source = readSource(parsed.root, path);
		for (const node of everyNode(parsed.root)) {
			const version = nameAt$1(node) === "define" ? dumpVersion(nodeAt(node, "receiver")) : void 0;
			if (version === void 0) continue;
			const session = createSession({
				...source,
				version
			}, catalogOf(path), log);
			follow(text, log, () => session.runStatements(statementsOf(nodeAt(nodeAt(node, "block"), "body"))));
		}
		return result;
	}
	return {
		read,
		readSchemaDump
	};
}
function databaseOf(path) {
	const word = /(?:^|\/)db\/(?:(\w+)_migrate\/|(\w+)_schema\.rb$)/.exec(path);
	const name = word?.[1] ?? word?.[2] ?? "";
	return /^(?:post|post_deploy|post_deployment|primary|pre|data)$/.test(name) ? "" : name;
}
function dumpVersion(receiver) {
	if (constantName(receiver) === "ActiveRecord::Schema") return 61;
	if (receiver === void 0 || nameAt$1(receiver) !== "[]" || constantName(nodeAt(receiver, "receiver")) !== "ActiveRecord::Schema") return void 0;
	const version = Number(argumentsOf(receiver)[0]?.parts["value"]);
	return version >= 4 && version < 100 ? Math.round(version * 10) : void 0;
}
function downOf(down, log, isDerived) {
	if (isDerived) return log.isIrreversible ? "missing" : "given";
	const body = nodeAt(down, "body");
	for (const node of everyNode(body)) if (constantName(node)?.endsWith("IrreversibleMigration")) return "refused";
	return body === void 0 ? "missing" : "given";
}

//#endregion
//#region src/checks/migrations/programs/rails.ts
const versionOf = (path) => /^0*(\d+)_/.exec(path.slice(path.lastIndexOf("/") + 1))?.[1] ?? "";
function order(files) {
	return files.map((file) => ({
		file,
		version: versionOf(file.path)
	})).sort((a, b) => a.version.length - b.version.length || (a.version < b.version ? -1 : a.version > b.version ? 1 : a.file.path < b.file.path ? -1 : 1)).map(({ file }) => file);
}
const rails = {
	...railsKind,
	order,
	createReader: createRailsReader
};

//#endregion
export { rails };