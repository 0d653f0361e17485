import { o as quote, r as literal } from "./names.js";
import { t as efcoreKind } from "./kind5.js";
import { i as isTooMuch, r as checkText, t as TooMuch } from "./limits.js";

//#region src/checks/migrations/programs/csharp/values.ts
const UNKNOWN = { kind: "unknown" };
const is = (value, kind) => typeof value === "object" && value !== null && value.kind === kind;
const childOf = (parent, own = parent.class) => ({
	variables: /* @__PURE__ */ new Map(),
	methods: /* @__PURE__ */ new Map(),
	parent,
	class: own
});
const named = (words) => ({
	kind: "unknown",
	parts: [{
		words,
		isName: true
	}]
});
const listOf = (items, type = "") => ({
	kind: "list",
	type,
	items
});
const integer = (value) => ({
	kind: "number",
	type: "int",
	text: String(value)
});

//#endregion
//#region src/checks/migrations/programs/csharp/dates.ts
const PER_MS = 10000n;
const PER_SECOND = 1000n * PER_MS;
const PER_DAY = 86400n * PER_SECOND;
const DAYS_TO_1970 = 719162n;
const whole = (value) => is(value, "number") && /^-?\d{1,19}$/.test(value.text) ? BigInt(value.text) : void 0;
const isDated = (type) => /^(?:DateTime|DateTimeOffset|DateOnly|TimeOnly|TimeSpan)$/.test(type);
const dated = (type, ticks, zone = "unspecified") => ({
	kind: "dated",
	type,
	ticks,
	zone,
	offset: 0
});
function createDated(type, args, words) {
	const numbers = [];
	for (const arg of args) {
		const number = whole(arg);
		if (number === void 0) break;
		numbers.push(number);
	}
	const zone = /\bUtc$/.test(words) ? "utc" : /\bLocal$/.test(words) ? "local" : "unspecified";
	if (args.length === 0) return dated(type, 0n);
	if (type === "DateTimeOffset") {
		const span = args.at(-1);
		const [first] = args;
		const minutes = is(span, "dated") && span.type === "TimeSpan" ? Number(span.ticks / (60n * PER_SECOND)) : 0;
		const base = is(first, "dated") ? first.ticks : createDated("DateTime", args.slice(0, numbers.length), "")?.ticks;
		return base === void 0 ? void 0 : {
			...dated(type, base),
			offset: minutes
		};
	}
	if (type === "TimeSpan" || type === "TimeOnly") return ofTime(type, numbers, args.length);
	if (numbers.length === 1) return dated(type, numbers[0] ?? 0n, zone);
	const [year = 1n, month = 1n, day = 1n, hour = 0n, minute = 0n, second = 0n, ms = 0n] = numbers;
	if (numbers.length < 3) return void 0;
	const shift = yearDays(Number(year), Number(month), Number(day));
	if (shift === void 0) return void 0;
	const time = (hour * 3600n + minute * 60n + second) * PER_SECOND + ms * PER_MS;
	return dated(type, shift * PER_DAY + time, zone);
}
function yearDays(year, month, day) {
	if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return void 0;
	const date = /* @__PURE__ */ new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	return BigInt(Math.round(date.getTime() / 864e5)) + DAYS_TO_1970;
}
function ofTime(type, numbers, given) {
	if (numbers.length !== given) return void 0;
	if (numbers.length === 1) return dated(type, numbers[0] ?? 0n);
	const [days = 0n, hours = 0n, minutes = 0n, seconds = 0n, ms = 0n] = type === "TimeOnly" || numbers.length === 3 ? [0n, ...numbers] : numbers;
	return dated(type, days * PER_DAY + (hours * 3600n + minutes * 60n + seconds) * PER_SECOND + ms * PER_MS);
}
const UNITS = {
	FromDays: PER_DAY,
	FromHours: 3600n * PER_SECOND,
	FromMinutes: 60n * PER_SECOND,
	FromSeconds: PER_SECOND,
	FromMilliseconds: PER_MS,
	FromTicks: 1n
};
function datedCall(type, method, args) {
	const unit = UNITS[method];
	const number = whole(args[0]);
	if (type === "TimeSpan" && unit !== void 0 && number !== void 0) return dated(type, number * unit);
	const [text] = args;
	if (/^Parse(?:Exact)?$/.test(method) && typeof text === "string") return parseDated(type, text);
}
const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,7}))?)?)?(Z)?$/;
function parseDated(type, text) {
	const match = DATE.exec(text);
	if (!match || type === "TimeSpan" || type === "TimeOnly") return void 0;
	const [, year, month, day, hour = "0", minute = "0", second = "0", fraction = ""] = match;
	const days = yearDays(Number(year), Number(month), Number(day));
	if (days === void 0) return void 0;
	const time = (BigInt(hour) * 3600n + BigInt(minute) * 60n + BigInt(second)) * PER_SECOND;
	return dated(type, days * PER_DAY + time + BigInt(fraction.padEnd(7, "0")), match[8] === "Z" ? "utc" : "unspecified");
}
function datedConstant(type, name) {
	if (name === "MinValue" || name === "Zero") return dated(type, 0n, "utc");
	if (name === "UnixEpoch") return dated(type, DAYS_TO_1970 * PER_DAY, "utc");
	if (name === "MaxValue" && type !== "TimeSpan" && type !== "TimeOnly") return dated(type, MAX_TICKS, "utc");
}
const MAX_TICKS = 3155378975999999999n;
function partsOf(ticks) {
	const days = ticks / PER_DAY;
	const inDay = ticks % PER_DAY;
	const date = /* @__PURE__ */ new Date(Number(days - DAYS_TO_1970) * 864e5);
	const seconds = Number(inDay / PER_SECOND);
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
		hour: Math.trunc(seconds / 3600),
		minute: Math.trunc(seconds / 60) % 60,
		second: seconds % 60,
		fraction: Number(inDay % PER_SECOND),
		days: Number(days)
	};
}

//#endregion
//#region src/checks/migrations/programs/csharp/text.ts
function textParts(value, words) {
	if (typeof value === "string") return [value];
	if (value === null) return [""];
	if (typeof value === "boolean") return [value ? "True" : "False"];
	if (is(value, "number") || is(value, "guid")) return [value.text];
	if (is(value, "unknown") && value.parts) return value.parts;
	return [{
		words,
		isName: false
	}];
}
function joined(parts) {
	const merged = [];
	let length = 0;
	for (const part of parts) {
		const last = merged.at(-1);
		length += typeof part === "string" ? part.length : part.words.length;
		checkText(length);
		if (typeof part === "string" && typeof last === "string") merged[merged.length - 1] = last + part;
		else merged.push(part);
	}
	const [first] = merged;
	if (merged.length === 0) return "";
	return merged.length === 1 && typeof first === "string" ? first : {
		kind: "unknown",
		parts: merged
	};
}
const asName = (words) => words.replace(/[^\w$]+/g, "_");
function nameOf$1(value) {
	if (typeof value === "string") return value;
	if (!is(value, "unknown") || !value.parts) return void 0;
	let name = "";
	for (const part of value.parts) if (typeof part === "string") name += part;
	else if (part.isName) name += asName(part.words);
	else return void 0;
	return name;
}
function sqlOf(value) {
	if (typeof value === "string") return value;
	if (!is(value, "unknown") || !value.parts) return void 0;
	if (value.parts.every((part) => typeof part !== "string")) return void 0;
	let sql = "";
	let quote = "";
	for (const [index, part] of value.parts.entries()) if (typeof part === "string") {
		quote = quoteAfter(part, quote);
		sql += part;
	} else if (quote === "'" && !part.isName) sql += `\${${part.words}}`.replaceAll("'", "''");
	else if (quote !== "" && part.isName) sql += asName(part.words);
	else if (quote === "" && part.isName) {
		const next = value.parts[index + 1];
		const isWhole = !/[\w$]/.test(sql.slice(-1)) && !(typeof next === "string" && /^[\w$]/.test(next));
		sql += isWhole ? `"${asName(part.words)}"` : asName(part.words);
	} else return void 0;
	return sql;
}
function quoteAfter(text, before) {
	let open = before;
	for (const char of text) if (open === "") {
		if (char === "'" || char === "\"") open = char;
	} else if (char === open) open = "";
	return open;
}

//#endregion
//#region src/checks/migrations/programs/csharp/library.ts
const ZEROS = "00000000-0000-0000-0000-000000000000";
const GUID = /^\{?([\da-fA-F]{8}-?[\da-fA-F]{4}-?[\da-fA-F]{4}-?[\da-fA-F]{4}-?[\da-fA-F]{12})\}?$/;
function guidOf(value) {
	const digits = typeof value === "string" ? GUID.exec(value)?.[1]?.replaceAll("-", "").toLowerCase() : void 0;
	if (digits === void 0) return {
		kind: "unknown",
		type: "Guid"
	};
	return {
		kind: "guid",
		text: digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
	};
}
const last = (words) => words.slice(words.lastIndexOf(".") + 1);
function libraryMember(words, name) {
	const type = last(words);
	if (/^[Ss]tring$/.test(type) && name === "Empty") return "";
	if (type === "Environment" && name === "NewLine") return "\n";
	if (type === "Guid" && name === "Empty") return {
		kind: "guid",
		text: ZEROS
	};
	if (isDated(type)) return datedConstant(type, name) ?? {
		kind: "unknown",
		type
	};
	const [low, high] = BOUNDS[type] ?? [];
	if (low !== void 0 && name === "MinValue") return {
		kind: "number",
		type: TYPES$2[type] ?? type,
		text: low
	};
	if (high !== void 0 && name === "MaxValue") return {
		kind: "number",
		type: TYPES$2[type] ?? type,
		text: high
	};
}
const TYPES$2 = {
	Int32: "int",
	Int64: "long",
	Int16: "short",
	Byte: "byte"
};
const BOUNDS = {
	int: ["-2147483648", "2147483647"],
	Int32: ["-2147483648", "2147483647"],
	long: ["-9223372036854775808", "9223372036854775807"],
	Int64: ["-9223372036854775808", "9223372036854775807"],
	short: ["-32768", "32767"],
	Int16: ["-32768", "32767"],
	byte: ["0", "255"],
	Byte: ["0", "255"]
};
function instanceOf(type, args, words) {
	if (isDated(type)) return createDated(type, args, words) ?? {
		kind: "unknown",
		type
	};
	if (type === "Guid") return args.length === 0 ? {
		kind: "guid",
		text: ZEROS
	} : guidOf(args[0]);
	if (type === "StringBuilder") return stringBuilder(args.filter((arg) => typeof arg === "string"));
}
function stringBuilder(first) {
	const parts = [...first];
	const host = {
		kind: "host",
		isBuilder: false,
		call: (name, { args }) => {
			if (name === "ToString") return joined(parts);
			if (name === "Append" || name === "AppendLine") {
				const [value] = args;
				if (value) parts.push(...textParts(value.value, "text"));
				if (name === "AppendLine") parts.push("\n");
			} else parts.push({
				words: name,
				isName: false
			});
			return host;
		}
	};
	return host;
}
function libraryCall({ object, words, name, call }) {
	const args = call.args.map(({ value }) => value);
	if (typeof object === "string" || is(object, "unknown") && object.parts && !isType(words)) return ofText(object, name, args);
	if (is(object, "list")) return ofList(object.items, object.type, name, call);
	if (is(object, "dated")) return ofDated(object, name);
	if (is(object, "guid") || is(object, "number")) return name === "ToString" && args.length === 0 ? object.text : UNKNOWN;
	const type = last(words);
	if (/^[Ss]tring$/.test(type)) return ofString(name, args);
	if (type === "Guid") return /^Parse/.test(name) ? guidOf(args[0]) : {
		kind: "unknown",
		type
	};
	if (type === "DateTime" && name === "SpecifyKind") {
		const [value] = args;
		const kind = args[1];
		const isUtc = is(kind, "unknown") && kind.parts?.some((part) => typeof part !== "string" && /Utc$/.test(part.words));
		return is(value, "dated") ? {
			...value,
			zone: isUtc ? "utc" : "unspecified"
		} : {
			kind: "unknown",
			type
		};
	}
	if (isDated(type)) return datedCall(type, name, args) ?? {
		kind: "unknown",
		type
	};
	if (type === "Path" && /^(?:Combine|Join)$/.test(name)) return args.findLast((arg) => typeof arg === "string") ?? UNKNOWN;
	if (type === "Array" && name === "Empty") return listOf([], call.types[0]?.name ?? "");
}
const isType = (words) => /^(?:System\.)?(?:[Ss]tring|Guid|Array|Path|DateTime|DateTimeOffset|DateOnly|TimeOnly|TimeSpan)$/.test(words);
function ofDated(value, name) {
	if (name === "ToUniversalTime") return {
		...value,
		zone: "utc"
	};
	if (name === "ToLocalTime") return {
		...value,
		zone: "local"
	};
	return {
		kind: "unknown",
		type: value.type
	};
}
function ofString(name, args) {
	const [first, second] = args;
	if (name === "IsNullOrEmpty" || name === "IsNullOrWhiteSpace") return typeof first === "string" ? first.trim() === "" : first === null ? true : UNKNOWN;
	if (name === "Concat") return joined((is(first, "list") ? first.items : args).flatMap((arg) => textParts(arg, "text")));
	if (name === "Join") {
		const items = is(second, "list") ? second.items : args.slice(1);
		if (is(second, "unknown") && !second.parts) return UNKNOWN;
		const parts = items.flatMap((item, index) => [...index === 0 ? [] : textParts(first ?? "", "separator"), ...textParts(item, "item")]);
		return joined(parts);
	}
	if (name === "Format" && typeof first === "string") {
		const values = is(second, "list") ? second.items : args.slice(1);
		const parts = first.split(/(\{\d{1,2}\})/).flatMap((part) => {
			const index = /^\{(\d+)\}$/.exec(part)?.[1];
			if (index === void 0) return [part.replaceAll("{{", "{").replaceAll("}}", "}")];
			return textParts(values[Number(index)] ?? UNKNOWN, "value");
		});
		return joined(parts);
	}
	return UNKNOWN;
}
function ofText(text, name, args) {
	const [first, second] = args;
	if (/^(?:ToString|Normalize|ReadToEnd(?:Async)?|GetAwaiter|GetResult)$/.test(name)) return text;
	if (typeof text !== "string") return void 0;
	if (name === "Replace" && typeof first === "string" && first !== "") {
		const pieces = text.split(first);
		return joined(pieces.flatMap((piece, index) => index === 0 ? [piece] : [...textParts(second ?? "", "text"), piece]));
	}
	if (name === "Trim" && first === void 0) return text.trim();
	if (name === "TrimEnd" && first === void 0) return text.trimEnd();
	if (name === "TrimStart" && first === void 0) return text.trimStart();
	if (/^ToLower/.test(name)) return text.toLowerCase();
	if (/^ToUpper/.test(name)) return text.toUpperCase();
	if (typeof first !== "string") return UNKNOWN;
	if (name === "StartsWith") return text.startsWith(first);
	if (name === "EndsWith") return text.endsWith(first);
	if (name === "Contains") return text.includes(first);
	if (name === "Equals") return text === first;
	if (name === "Split") return listOf(text.split(first), "string");
	return UNKNOWN;
}
function ofList(items, type, name, call) {
	const [first] = call.args;
	const by = first?.value ?? UNKNOWN;
	if (/^(?:ToArray|ToList|AsEnumerable|ToImmutable\w*|AsReadOnly)$/.test(name)) return listOf([...items], type);
	if (name === "Add") {
		items.push(call.args.length > 1 ? listOf(call.args.map(({ value }) => value)) : by);
		return UNKNOWN;
	}
	if ((name === "AddRange" || name === "Concat") && is(by, "list")) {
		if (name === "Concat") return listOf([...items, ...by.items], type);
		items.push(...by.items);
		return UNKNOWN;
	}
	if (name === "Select") return listOf(items.map((item, index) => call.invoke(by, [item, integer(index)])));
	if (name === "SelectMany") return listOf(items.flatMap((item) => {
		const made = call.invoke(by, [item]);
		return is(made, "list") ? made.items : [made];
	}));
	if (name === "Where") {
		const kept = items.map((item) => call.invoke(by, [item]));
		return kept.every((keep) => typeof keep === "boolean") ? listOf(items.filter((_, index) => kept[index] === true), type) : UNKNOWN;
	}
	if (name === "ForEach") {
		for (const item of items) call.invoke(by, [item]);
		return UNKNOWN;
	}
	if (name === "Reverse") return listOf(items.toReversed(), type);
	if (name === "Contains" && (typeof by === "string" || is(by, "number")) && items.every((item) => typeof item === typeof by)) return items.some((item) => item === by || is(item, "number") && is(by, "number") && item.text === by.text);
	if (name === "Count" && !first) return integer(items.length);
	if (name === "Any" && !first) return items.length > 0;
	if (name === "First" && !first) return items[0] ?? UNKNOWN;
	return UNKNOWN;
}
const zero = (type) => {
	if (isDated(type)) return dated(type, 0n);
	if (type === "Guid") return {
		kind: "guid",
		text: ZEROS
	};
	if (type === "bool" || type === "Boolean") return false;
	if (/^(?:string|object|String|Object)$/.test(type)) return null;
	return Object.hasOwn(BOUNDS, type) || /^(?:decimal|double|float)$/.test(type) ? {
		kind: "number",
		type: TYPES$2[type] ?? type,
		text: "0"
	} : void 0;
};

//#endregion
//#region src/checks/migrations/programs/csharp/machine.ts
const MAX_STEPS = 4e5;
function step(machine) {
	machine.steps++;
	if (machine.steps > MAX_STEPS) throw new TooMuch();
}
const wordsOf = ({ source }, { start, end }) => source.slice(start, Math.min(end, start + 80)).replace(/\s+/g, " ");

//#endregion
//#region src/checks/migrations/programs/csharp/scopes.ts
function* lineOf(own, machine) {
	const seen = /* @__PURE__ */ new Set();
	let current = own;
	while (current && !seen.has(current)) {
		seen.add(current);
		yield current;
		const [next] = current.bases.flatMap((base) => machine.classNamed(base) ?? []);
		current = next;
	}
	if (own) {
		for (const outer of machine.file.classes) if (!seen.has(outer) && outer.start <= own.start && outer.end >= own.end) yield outer;
	}
}
function variable(name, scope) {
	for (let current = scope; current; current = current.parent) {
		const value = current.variables.get(name);
		if (value !== void 0) return {
			holder: current,
			value
		};
	}
}
function methodNamed(name, count, scope, machine) {
	for (let current = scope; current; current = current.parent) {
		const method = current.methods.get(name);
		if (method) return {
			method,
			class: scope.class,
			scope: current
		};
	}
	for (const own of lineOf(scope.class, machine)) {
		const method = methodOf$1(own, name, count);
		if (method) return {
			method,
			class: own,
			scope: void 0
		};
	}
}
function methodOf$1(own, name, count) {
	const all = own.methods.filter((method) => method.name === name);
	return all.length < 2 ? all[0] : all.find(({ params }) => takes(params, count)) ?? all[0];
}
const takes = (params, count) => count >= params.filter(({ fallback, isRest }) => fallback === void 0 && !isRest).length && (count <= params.length || params.some(({ isRest }) => isRest));
function extensionNamed(name, count, machine) {
	for (const own of machine.file.classes) {
		const method = methodOf$1(own, name, count + 1);
		if (method?.params[0]?.isThis) return {
			method,
			class: own,
			scope: void 0
		};
	}
}
function fieldNamed(name, own, machine) {
	for (const current of lineOf(own, machine)) {
		const value = fieldOf(current, name, machine);
		if (value !== void 0) return value;
	}
}
const MAX_DEPTH$3 = 40;
function fieldOf(own, name, machine) {
	const index = own.fields.findIndex((field) => field.name === name);
	const field = own.fields[index];
	if (field === void 0) return void 0;
	if (own.isEnum) return named(`${own.name}.${name}`);
	if (field.value === void 0 || machine.depth >= MAX_DEPTH$3) return named(name);
	machine.depth++;
	try {
		return known$1(field.value, name, own, machine);
	} finally {
		machine.depth--;
	}
}
function known$1(expression, name, own, machine) {
	const scope = {
		variables: /* @__PURE__ */ new Map(),
		methods: /* @__PURE__ */ new Map(),
		parent: void 0,
		class: own
	};
	const value = machine.evaluate(expression, scope);
	return is(value, "unknown") && !value.parts && !value.type ? named(name) : value;
}

//#endregion
//#region src/checks/migrations/programs/csharp/calls.ts
const MAX_DEPTH$2 = 40;
const givenOf = (args, scope, machine) => args.map(({ name, value }) => ({
	name,
	value: machine.evaluate(value, scope),
	place: {
		start: value.start,
		end: value.end
	}
}));
function callOf(call, scope, machine) {
	const { callee } = call;
	if (callee.kind === "name") {
		const found = methodNamed(callee.name, call.args.length, scope, machine);
		const own = scope.variables.get(callee.name);
		const args = givenOf(call.args, scope, machine);
		if (found) return invoke(found, args, machine);
		if (is(own, "lambda")) return applied(own, args.map(({ value }) => value), machine);
		return foreign(callee.name, args, call, machine);
	}
	if (callee.kind !== "member") return foreign("", givenOf(call.args, scope, machine), call, machine);
	if (callee.object.kind === "name" && (callee.object.name === "this" || callee.object.name === "base")) return ofSelf(callee.object.name, callee.name, call, scope, machine);
	const object = machine.evaluate(callee.object, scope);
	const args = givenOf(call.args, scope, machine);
	if (is(object, "type")) {
		const method = methodOf$1(object.class, callee.name, args.length);
		if (method) return invoke({
			method,
			class: object.class,
			scope: void 0
		}, args, machine);
		return foreign(callee.name, args, call, machine);
	}
	const place = {
		start: call.start,
		end: call.end
	};
	const host = {
		args,
		types: callee.types,
		place,
		invoke: (lambda, values) => is(lambda, "lambda") ? applied(lambda, values, machine) : UNKNOWN
	};
	if (is(object, "host")) {
		const result = object.call(callee.name, host);
		if (result !== void 0) return result;
		const extension = extensionNamed(callee.name, args.length, machine);
		const self = {
			name: void 0,
			value: object,
			place
		};
		if (extension) return invoke(extension, [self, ...args], machine);
		const script = scriptIn(args, machine);
		if (object.isBuilder && script !== void 0) return object.call("Sql", {
			...host,
			args: [{
				name: void 0,
				value: script,
				place
			}]
		}) ?? UNKNOWN;
		if (object.isBuilder) machine.cannotRead(`\`${callee.name}\`, a method of another file`, place);
		return object;
	}
	return libraryCall({
		object,
		words: wordsOf(machine, callee.object),
		name: callee.name,
		call: host
	}) ?? foreign(callee.name, args, call, machine);
}
function ofSelf(self, name, call, scope, machine) {
	const args = givenOf(call.args, scope, machine);
	const bases = scope.class?.bases.flatMap((base) => machine.classNamed(base) ?? []) ?? [];
	const own = self === "base" ? bases[0] : scope.class;
	const found = methodNamed(name, args.length, {
		...scope,
		parent: void 0,
		methods: /* @__PURE__ */ new Map(),
		class: own
	}, machine);
	if (found) return invoke(found, args, machine);
	if (self === "base" && scope.class?.bases[0] === "Migration") return UNKNOWN;
	return foreign(name, args, call, machine);
}
const SENDS = /^(?:Execute\w*|SaveChanges\w*|Query\w*|Migrate\w*|EnsureCreated\w*|Bulk\w*|ExecuteSql\w*)$/;
function scriptIn(args, machine) {
	for (const { value } of args) {
		const script = typeof value === "string" ? machine.script(value) : void 0;
		if (script !== void 0) return script;
	}
}
function foreign(name, args, place, machine) {
	machine.foreign = place;
	if (args.some(({ value }) => is(value, "host") && value.isBuilder)) machine.cannotRead(name === "" ? "a call that is not read" : `\`${name}\`, a method of another file`, place);
	else if (SENDS.test(name)) machine.cannotRead("C# code that runs with the migration", place);
	else return scriptIn(args, machine) ?? UNKNOWN;
	return UNKNOWN;
}
const HARMLESS = /^(?:Console|Debug|Trace|Log|Logger|_?logger|GC|Thread|Environment|Argument\w*Exception|CultureInfo|AppContext|Activity)\b/;
const HARMLESS_METHODS = /^(?:Write\w*|Log\w*|Add|AddRange|Insert|Remove|Clear|Sort|ThrowIf\w*|Dispose|Append\w*|SetSwitch)$/;
function isHarmless({ callee }, machine) {
	if (callee.kind !== "member") return false;
	return HARMLESS.test(wordsOf(machine, callee.object)) || HARMLESS_METHODS.test(callee.name);
}
function applied(lambda, args, machine) {
	return deeper(machine, () => {
		const scope = childOf(lambda.scope);
		for (const [index, name] of lambda.params.entries()) scope.variables.set(name, args[index] ?? UNKNOWN);
		if ("kind" in lambda.body) return machine.evaluate(lambda.body, scope);
		return machine.execute(lambda.body, scope)?.value ?? UNKNOWN;
	});
}
function invoke({ method, class: own, scope }, args, machine) {
	return deeper(machine, () => {
		const inner = scope ? childOf(scope, own) : {
			variables: /* @__PURE__ */ new Map(),
			methods: /* @__PURE__ */ new Map(),
			parent: void 0,
			class: own
		};
		const unnamed = args.filter(({ name }) => name === void 0).map(({ value }) => value);
		for (const [index, { name, fallback, isRest }] of method.params.entries()) {
			const given = args.find((arg) => arg.name === name)?.value ?? unnamed[index];
			const value = (isRest && !is(given, "list") ? listOf(unnamed.slice(index)) : void 0) ?? given ?? (fallback ? machine.evaluate(fallback, inner) : UNKNOWN);
			inner.variables.set(name, value);
		}
		if ("kind" in method.body) return machine.evaluate(method.body, inner);
		return machine.execute(method.body, inner)?.value ?? UNKNOWN;
	});
}
function deeper(machine, run) {
	if (machine.depth >= MAX_DEPTH$2) throw new TooMuch();
	machine.depth++;
	try {
		return run();
	} finally {
		machine.depth--;
	}
}

//#endregion
//#region src/checks/migrations/programs/csharp/numbers.ts
const SUFFIX = /(?:[uU][lL]?|[lL][uU]?|[fFdDmM])$/;
const TYPES$1 = {
	l: "long",
	u: "uint",
	ul: "ulong",
	lu: "ulong",
	f: "float",
	d: "double",
	m: "decimal"
};
function numberOf(word) {
	const plain = word.replaceAll("_", "");
	const isCoded = /^0[xXbB]/.test(plain);
	const suffix = (isCoded ? /(?:[uU][lL]?|[lL][uU]?)$/ : SUFFIX).exec(plain)?.[0] ?? "";
	const digits = suffix === "" ? plain : plain.slice(0, -suffix.length);
	const isReal = !isCoded && /[.eE]/.test(digits);
	const type = TYPES$1[suffix.toLowerCase()] ?? (isReal ? "double" : "int");
	const text = isCoded ? coded(digits) : isReal ? digits.replace(/^\./, "0.") : digits.replace(/^0+(?=\d)/, "");
	return {
		kind: "number",
		type: type === "int" && text.length > 9 && BigInt(text) > 2147483647n ? "long" : type,
		text
	};
}
function coded(digits) {
	try {
		return BigInt(digits).toString();
	} catch {
		return "0";
	}
}

//#endregion
//#region src/checks/migrations/programs/csharp/operators.ts
function truth(value) {
	return typeof value === "boolean" ? value : void 0;
}
function same(left, right) {
	if (is(left, "number") && is(right, "number")) return Number(left.text) === Number(right.text);
	if (is(left, "guid") && is(right, "guid")) return left.text === right.text;
	if (isPlain(left) && isPlain(right)) return left === right;
	if (left === null && is(right, "host") || right === null && is(left, "host")) return false;
}
const isPlain = (value) => typeof value !== "object" || value === null;
function compute(operator, left, right, words) {
	if (operator === "+" && isTextual(left, right)) return joined([...textParts(left, words[0]), ...textParts(right, words[1])]);
	if (operator === "==" || operator === "!=") {
		const equal = same(left, right);
		return equal === void 0 ? UNKNOWN : equal === (operator === "==");
	}
	if (is(left, "number") && is(right, "number")) return ofNumbers(operator, left, right);
	return UNKNOWN;
}
const isTextual = (left, right) => typeof left === "string" || typeof right === "string" || is(left, "unknown") && left.parts !== void 0 || is(right, "unknown") && right.parts !== void 0;
const COMPARE = {
	"<": (left, right) => left < right,
	">": (left, right) => left > right,
	"<=": (left, right) => left <= right,
	">=": (left, right) => left >= right
};
const WHOLE = /^(?:int|long|short|byte|uint|ulong|ushort|sbyte)$/;
function ofNumbers(operator, left, right) {
	const [a, b] = [Number(left.text), Number(right.text)];
	const compare = COMPARE[operator];
	if (compare) return compare(a, b);
	const isWhole = WHOLE.test(left.type) && WHOLE.test(right.type);
	const result = operator === "+" ? a + b : operator === "-" ? a - b : operator === "*" ? a * b : divided(operator, a, b, isWhole);
	if (!Number.isSafeInteger(result)) return UNKNOWN;
	return isWhole ? {
		...integer(result),
		type: left.type
	} : UNKNOWN;
}
const divided = (operator, a, b, isWhole) => {
	if (b === 0 || !isWhole) return NaN;
	return operator === "/" ? Math.trunc(a / b) : operator === "%" ? a % b : NaN;
};
function negated(operator, value) {
	if (operator === "!" && typeof value === "boolean") return !value;
	if (operator === "+") return value;
	if (operator === "-" && is(value, "number")) return {
		...value,
		text: value.text.startsWith("-") ? value.text.slice(1) : `-${value.text}`
	};
	if (operator === "-" && is(value, "dated") && value.type === "TimeSpan") return {
		...value,
		ticks: -value.ticks
	};
	return UNKNOWN;
}

//#endregion
//#region src/checks/migrations/programs/csharp/evaluate.ts
function evaluate(expression, scope, machine) {
	step(machine);
	const value = (inner) => machine.evaluate(inner, scope);
	switch (expression.kind) {
		case "literal": return expression.value;
		case "number": return numberOf(expression.text);
		case "text": return joined(expression.pieces.flatMap((piece) => typeof piece === "string" ? [piece] : textParts(value(piece), wordsOf(machine, piece))));
		case "name": return nameValue(expression, scope, machine);
		case "member": return memberValue(expression, scope, machine);
		case "call": return callOf(expression, scope, machine);
		case "index": return indexed(value(expression.object), givenOf(expression.args, scope, machine)[0]?.value);
		case "new": return created$1(expression, scope, machine);
		case "record": return {
			kind: "record",
			entries: new Map(expression.members.map(({ name, value: own }) => [name, value(own)]))
		};
		case "list": return listValue(expression, scope, machine);
		case "lambda": return {
			kind: "lambda",
			params: expression.params,
			body: expression.body,
			scope
		};
		case "unary": return unary$1(expression, scope, machine);
		case "binary": return binary$1(expression, scope, machine);
		case "assign": return assign(expression, scope, machine);
		case "choice": {
			const test = truth(value(expression.test));
			return test === void 0 ? unsure(machine, [expression.yes, expression.no], scope) : value(test ? expression.yes : expression.no);
		}
		case "switch": return switched(expression, scope, machine);
		case "is": {
			const operand = value(expression.operand);
			const found = expression.patterns.map((pattern) => same(operand, value(pattern)));
			if (found.includes(true)) return !expression.isNot;
			return found.includes(void 0) ? UNKNOWN : expression.isNot;
		}
		case "cast": return cast(value(expression.operand), expression.type.name);
		case "default": return (expression.type && zero(expression.type.name)) ?? (expression.type ? UNKNOWN : null);
		case "type": return {
			kind: "unknown",
			parts: [{
				words: expression.type.name,
				isName: true
			}]
		};
		case "throw": return UNKNOWN;
		case "unknown": return UNKNOWN;
	}
}
function unsure(machine, ways, scope) {
	for (const way of ways) {
		const before = machine.mark();
		machine.evaluate(way, scope);
		if (machine.mark() === before) continue;
		machine.rollBack(before);
		machine.cannotRead("a condition that is only known when it runs", way);
	}
	return UNKNOWN;
}
function nameValue({ name }, scope, machine) {
	const found = variable(name, scope)?.value ?? fieldNamed(name, scope.class, machine);
	if (found !== void 0) return found;
	const own = machine.classNamed(name);
	if (own) return {
		kind: "type",
		class: own
	};
	const method = methodNamed(name, 1, scope, machine);
	if (method && !("kind" in method.method.body)) return {
		kind: "lambda",
		params: method.method.params.map((param) => param.name),
		body: method.method.body,
		scope: childOf(scope, method.class)
	};
	return machine.inherited(name) ?? named(name);
}
function memberValue(expression, scope, machine) {
	const { object: owner, name } = expression;
	if (owner.kind === "name" && (owner.name === "this" || owner.name === "base")) return fieldNamed(name, scope.class, machine) ?? machine.inherited(name) ?? named(name);
	const object = machine.evaluate(owner, scope);
	if (is(object, "host")) return object.get?.(name) ?? UNKNOWN;
	if (is(object, "record")) return object.entries.get(name) ?? UNKNOWN;
	if (is(object, "type")) return fieldOf(object.class, name, machine) ?? nestedClass(name, machine) ?? named(wordsOf(machine, expression));
	if (is(object, "list") && (name === "Length" || name === "Count")) return integer(object.items.length);
	const item = /^Item([1-7])$/.exec(name)?.[1];
	if (is(object, "list") && item) return object.items[Number(item) - 1] ?? UNKNOWN;
	if (typeof object === "string" && name === "Result") return object;
	if (typeof object === "string" && name === "Length") return integer(object.length);
	if (is(object, "dated")) return name === "Date" ? {
		...object,
		ticks: object.ticks - object.ticks % 864000000000n
	} : UNKNOWN;
	if (!is(object, "unknown")) return name === "Value" ? object : UNKNOWN;
	const constant = libraryMember(wordsOf(machine, owner), name);
	if (constant !== void 0) return constant;
	const [part] = object.parts ?? [];
	return object.parts?.length === 1 && typeof part === "object" && part.isName ? named(wordsOf(machine, expression)) : UNKNOWN;
}
const nestedClass = (name, machine) => {
	const own = machine.classNamed(name);
	return own && {
		kind: "type",
		class: own
	};
};
function indexed(object, index) {
	if (is(object, "list") && is(index, "number")) return object.items[Number(index.text)] ?? UNKNOWN;
	if (is(object, "record") && typeof index === "string") return object.entries.get(index) ?? UNKNOWN;
	return UNKNOWN;
}
function created$1(expression, scope, machine) {
	const { type, args, items } = expression;
	const given = givenOf(args, scope, machine);
	const name = type?.name ?? "";
	if (/^(?:List|HashSet|Collection|IList|SortedSet|Queue|Stack)$/.test(name)) {
		const [first] = given;
		const base = is(first?.value, "list") ? first.value.items : [];
		return listOf([...base, ...(items ?? []).map((item) => machine.evaluate(item, scope))], type?.args[0]?.name ?? "");
	}
	if (/^(?:Sorted)?Dictionary$/.test(name)) return listOf((items ?? []).map((item) => pair(item, scope, machine)));
	const [lastArg] = args.slice(-1);
	const words = lastArg ? wordsOf(machine, lastArg.value) : "";
	const [read] = given;
	if (name === "StreamReader" && typeof read?.value === "string") return machine.script(read.value) ?? read.value;
	const made = instanceOf(name, given.map(({ value }) => value), words);
	if (made !== void 0) return made;
	if (given.some(({ value }) => is(value, "host") && value.isBuilder)) machine.cannotRead(`\`new ${name}\` with the builder of the migration`, expression);
	if (items === void 0 || items.length === 0) return UNKNOWN;
	const entries = items.flatMap((item) => item.kind === "assign" && item.target.kind === "name" ? [[item.target.name, machine.evaluate(item.value, scope)]] : []);
	return {
		kind: "record",
		entries: new Map(entries)
	};
}
function pair(item, scope, machine) {
	const of = (key, value) => ({
		kind: "record",
		entries: /* @__PURE__ */ new Map([["Key", key], ["Value", value]])
	});
	if (item.kind === "assign" && (item.target.kind === "list" || item.target.kind === "index")) {
		const key = item.target.kind === "list" ? item.target.items[0] : item.target.args[0]?.value;
		return of(key ? machine.evaluate(key, scope) : UNKNOWN, machine.evaluate(item.value, scope));
	}
	const value = machine.evaluate(item, scope);
	return is(value, "list") ? of(value.items[0] ?? UNKNOWN, value.items[1] ?? UNKNOWN) : UNKNOWN;
}
function listValue({ type, items, sizes }, scope, machine) {
	const name = type === void 0 ? "" : `${type.name}${"[]".repeat(type.ranks.length)}`;
	const size = sizes[0] ? machine.evaluate(sizes[0], scope) : void 0;
	if (is(size, "number")) return size.text === "0" ? listOf([], name) : UNKNOWN;
	const values = items.flatMap((item) => {
		if (item.kind !== "unary" || item.operator !== "..") return [machine.evaluate(item, scope)];
		const spread = machine.evaluate(item.operand, scope);
		return is(spread, "list") ? spread.items : [UNKNOWN];
	});
	return listOf(values, name);
}
function unary$1({ operator, operand }, scope, machine) {
	const value = machine.evaluate(operand, scope);
	if (operator === "++" || operator === "--") {
		const found = operand.kind === "name" ? variable(operand.name, scope) : void 0;
		if (operand.kind === "name") found?.holder.variables.set(operand.name, compute(operator === "++" ? "+" : "-", value, integer(1), ["", ""]));
		return value;
	}
	return negated(operator, value);
}
function binary$1({ operator, left, right }, scope, machine) {
	const first = machine.evaluate(left, scope);
	if (operator === "&&" || operator === "||") {
		const known = truth(first);
		if (known !== void 0 && known === (operator === "||")) return known;
		const second = truth(machine.evaluate(right, scope));
		if (known !== void 0) return second ?? UNKNOWN;
		return second !== void 0 && second === (operator === "||") ? second : UNKNOWN;
	}
	if (operator === "??") {
		if (first === null) return machine.evaluate(right, scope);
		return first;
	}
	return compute(operator, first, machine.evaluate(right, scope), [wordsOf(machine, left), wordsOf(machine, right)]);
}
function assign({ operator, target, value: given }, scope, machine) {
	const value = machine.evaluate(given, scope);
	if (target.kind !== "name") return value;
	const found = variable(target.name, scope);
	const next = operator === "=" ? value : operator === "??=" ? found?.value ?? value : compute(operator.slice(0, -1), found?.value ?? UNKNOWN, value, [target.name, wordsOf(machine, given)]);
	(found?.holder ?? outermost(scope)).variables.set(target.name, next);
	return next;
}
function outermost(scope) {
	let current = scope;
	while (current.parent) current = current.parent;
	return current;
}
function switched({ value, arms }, scope, machine) {
	const given = machine.evaluate(value, scope);
	for (const arm of arms) {
		const found = arm.isDefault ? [true] : arm.patterns.map((pattern) => same(given, machine.evaluate(pattern, scope)));
		if (found.includes(true)) return machine.evaluate(arm.value, scope);
		if (found.includes(void 0)) return unsure(machine, arms.map((each) => each.value), scope);
	}
	return UNKNOWN;
}
const NUMBERS = {
	int: "int",
	long: "long",
	short: "short",
	byte: "byte",
	decimal: "decimal",
	double: "double",
	float: "float",
	sbyte: "sbyte",
	uint: "uint",
	ulong: "ulong",
	ushort: "ushort"
};
function cast(value, type) {
	const number = NUMBERS[type];
	if (is(value, "number")) return number === void 0 ? value : {
		...value,
		type: number
	};
	if (is(value, "unknown") && number !== void 0) return {
		kind: "unknown",
		type: number
	};
	return value;
}

//#endregion
//#region src/checks/migrations/programs/csharp/execute.ts
function execute(statements, scope, machine) {
	for (const statement of statements) if (statement.kind === "function") scope.methods.set(statement.method.name, statement.method);
	for (const statement of statements) {
		const left = one(statement, scope, machine);
		if (left) return left;
	}
}
function one(statement, scope, machine) {
	step(machine);
	const block = (body) => machine.execute(body, childOf(scope));
	switch (statement.kind) {
		case "expression": {
			const { value } = statement;
			const before = machine.mark();
			machine.foreign = void 0;
			machine.evaluate(value, scope);
			const isSilent = machine.foreign === value && machine.mark() === before;
			if (value.kind === "call" && isSilent && !isHarmless(value, machine)) machine.cannotRead("C# code that runs with the migration", statement);
			return;
		}
		case "local":
			for (const { name, value } of statement.variables) {
				const known = value ? machine.evaluate(value, scope) : null;
				scope.variables.set(name, is(known, "unknown") && !known.parts && !known.type ? named(name) : known);
			}
			return;
		case "function": return;
		case "block": return block(statement.body);
		case "if": return choose(statement, scope, machine);
		case "foreach": return forEach(statement, scope, machine);
		case "for": return forLoop(statement, scope, machine);
		case "switch": return switchCase(statement, scope, machine);
		case "try": {
			const left = block(statement.body);
			return block(statement.last) ?? left;
		}
		case "return": return {
			kind: "return",
			value: statement.value ? machine.evaluate(statement.value, scope) : UNKNOWN
		};
		case "throw":
		case "break":
		case "continue": return { kind: statement.kind };
		case "unknown":
			machine.cannotRead("code of a form that is not read", statement);
			return;
	}
}
function choose({ test, yes, no }, scope, machine) {
	const known = truth(machine.evaluate(test, scope));
	if (known !== void 0) return machine.execute(known ? yes : no, childOf(scope));
	const before = machine.mark();
	const left = machine.execute(yes, childOf(scope));
	const between = machine.mark();
	const other = machine.execute(no, childOf(scope));
	if (between > before && machine.mark() > between) {
		machine.rollBack(between);
		machine.cannotRead("a condition that is only known when it runs", test);
	}
	return left && other && between > before ? left : void 0;
}
function forEach({ names, list, body, ...place }, scope, machine) {
	const values = machine.evaluate(list, scope);
	if (!is(values, "list")) {
		guess(body, names, scope, machine, place);
		return;
	}
	for (const item of values.items) {
		step(machine);
		const left = machine.execute(body, withItem(names, item, scope));
		if (left?.kind === "break") return void 0;
		if (left && left.kind !== "continue") return left;
	}
}
function withItem(names, item, scope) {
	const inner = childOf(scope);
	const parts = is(item, "list") ? item.items : is(item, "record") ? [...item.entries.values()] : [];
	if (names.length === 1) inner.variables.set(names[0] ?? "", item);
	else for (const [index, name] of names.entries()) inner.variables.set(name, parts[index] ?? UNKNOWN);
	return inner;
}
function guess(body, names, scope, machine, place) {
	const before = machine.mark();
	machine.execute(body, withItem(names, UNKNOWN, scope));
	if (machine.mark() === before) return;
	machine.rollBack(before);
	machine.cannotRead("a loop over what is only known when it runs", place);
}
function forLoop({ first, test, step: steps, body, ...place }, outer, machine) {
	const scope = childOf(outer);
	machine.execute(first, scope);
	for (;;) {
		step(machine);
		const goes = test ? truth(machine.evaluate(test, scope)) : void 0;
		if (goes === void 0) guess(body, [], scope, machine, place);
		if (goes !== true) return void 0;
		const left = machine.execute(body, childOf(scope));
		if (left?.kind === "break") return void 0;
		if (left && left.kind !== "continue") return left;
		for (const each of steps) machine.evaluate(each, scope);
	}
}
function switchCase({ value, cases, ...place }, scope, machine) {
	const given = machine.evaluate(value, scope);
	const found = cases.map(({ labels }) => labels.map((label) => same(given, machine.evaluate(label, scope))));
	const index = found.findIndex((labels) => labels.includes(true));
	if (!!found.slice(0, index < 0 ? found.length : index).flat().includes(void 0)) {
		const before = machine.mark();
		for (const { body } of cases) machine.execute(body, childOf(scope));
		if (machine.mark() === before) return void 0;
		machine.rollBack(before);
		machine.cannotRead("a condition that is only known when it runs", place);
		return;
	}
	const own = cases[index] ?? cases.find(({ isDefault }) => isDefault);
	const left = own && machine.execute(own.body, childOf(scope));
	return left?.kind === "break" ? void 0 : left;
}

//#endregion
//#region src/checks/migrations/programs/csharp/cursor.ts
var TooDeep = class extends Error {};
var Unreadable = class extends Error {};
const MAX_DEPTH$1 = 120;
const MAX_TYPE_TOKENS = 80;
const END = {
	kind: "end",
	text: "",
	start: 0,
	end: 0
};
const cursorOf = (source, tokens, readBody) => ({
	...tokens,
	source,
	readBody,
	at: 0,
	depth: 0
});
const peek = (cursor, ahead = 0) => cursor.tokens[cursor.at + ahead] ?? END;
const isMark = (cursor, text, ahead = 0) => {
	const token = peek(cursor, ahead);
	return token.kind === "mark" && token.text === text;
};
const isWord = (cursor, text, ahead = 0) => {
	const token = peek(cursor, ahead);
	return token.kind === "name" && token.text === text && !token.isPlain;
};
function take(cursor, text) {
	if (!isMark(cursor, text) && !isWord(cursor, text)) return false;
	cursor.at++;
	return true;
}
function expect(cursor, text) {
	const token = peek(cursor);
	if (!take(cursor, text)) throw new Unreadable();
	return token;
}
function takeName(cursor) {
	const token = peek(cursor);
	if (token.kind !== "name") throw new Unreadable();
	cursor.at++;
	return token.text;
}
const endBefore = (cursor) => cursor.tokens[cursor.at - 1]?.end ?? 0;
function nested(cursor, parse) {
	if (cursor.depth >= MAX_DEPTH$1) throw new TooDeep();
	cursor.depth++;
	try {
		return parse();
	} finally {
		cursor.depth--;
	}
}
const closeOf = (cursor, ahead = 0) => cursor.closes.get(cursor.at + ahead);
function skipBracket(cursor) {
	const close = closeOf(cursor);
	cursor.at = close === void 0 ? cursor.tokens.length - 1 : close + 1;
}
function skipStatement(cursor) {
	for (;;) {
		const token = peek(cursor);
		if (token.kind === "end" || token.kind === "mark" && token.text === "}") return;
		if (token.kind === "mark" && token.text === "{") {
			skipBracket(cursor);
			if (!isMark(cursor, ";") && !isMark(cursor, ")") && !isMark(cursor, ",") && !isMark(cursor, ".")) return;
		} else if (token.kind === "mark" && (token.text === "(" || token.text === "[")) skipBracket(cursor);
		else cursor.at++;
		if (token.kind === "mark" && token.text === ";") return;
	}
}
function tryType(cursor) {
	const start = cursor.at;
	const type = readType(cursor, start + MAX_TYPE_TOKENS);
	if (type === void 0) cursor.at = start;
	return type;
}
const NO_TYPES = /^(?:new|return|throw|await|if|else|for|foreach|while|do|switch|case|default|try|catch|finally|using|lock|is|as|in|out|ref|this|base|null|true|false|typeof|nameof|sizeof|checked|unchecked|yield|goto|break|continue)$/;
function readType(cursor, limit) {
	if (cursor.at >= limit) return void 0;
	if (isMark(cursor, "(")) {
		const close = closeOf(cursor);
		if (close === void 0 || close >= limit || close < cursor.at + 3) return void 0;
		cursor.at = close + 1;
		return suffixes(cursor, {
			name: "",
			args: []
		});
	}
	let name = "";
	let args = [];
	for (;;) {
		const token = peek(cursor);
		if (token.kind !== "name" || !token.isPlain && NO_TYPES.test(token.text)) return void 0;
		name = token.text;
		cursor.at++;
		if (isMark(cursor, "<")) {
			const found = typeArgs(cursor, limit);
			if (found === void 0) return void 0;
			args = found;
		}
		if (!isMark(cursor, ".") && !isMark(cursor, "::")) break;
		cursor.at++;
	}
	return suffixes(cursor, {
		name,
		args
	});
}
function tryTypeArgs(cursor) {
	const start = cursor.at;
	const types = typeArgs(cursor, start + MAX_TYPE_TOKENS);
	if (types === void 0) cursor.at = start;
	return types;
}
function typeArgs(cursor, limit) {
	const types = [];
	do {
		cursor.at++;
		const type = readType(cursor, limit);
		if (type === void 0) return void 0;
		types.push(type);
	} while (isMark(cursor, ","));
	if (!isMark(cursor, ">")) return void 0;
	cursor.at++;
	return types;
}
function suffixes(cursor, type) {
	const ranks = [];
	for (;;) if (isMark(cursor, "?") && !isOperand(cursor)) cursor.at++;
	else if (isMark(cursor, "[")) {
		let ahead = 1;
		while (isMark(cursor, ",", ahead)) ahead++;
		if (!isMark(cursor, "]", ahead)) break;
		ranks.push(ahead);
		cursor.at += ahead + 1;
	} else break;
	return {
		...type,
		ranks
	};
}
function isOperand(cursor) {
	const next = peek(cursor, 1);
	if (next.kind === "text" || next.kind === "number" || next.kind === "char") return true;
	if (next.kind === "name") return !isMark(cursor, "=", 2) && !isMark(cursor, ";", 2) && !isMark(cursor, ",", 2) && !isMark(cursor, ")", 2) && !isMark(cursor, "{", 2) && !isMark(cursor, "=>", 2) && !isWord(cursor, "in", 2) && !isMark(cursor, "(", 2);
	return next.kind === "mark" && /^[(!~+-]$/.test(next.text);
}

//#endregion
//#region src/checks/migrations/programs/csharp/texts.ts
const START = /(?:\$+@?|@\$?)?"/y;
function textStart(text, at) {
	START.lastIndex = at;
	return START.test(text);
}
const MAX_DEPTH = 6;
function readText(text, at, to, depth = 0) {
	let start = at;
	let dollars = 0;
	let isVerbatim = false;
	for (; text[start] === "$" || text[start] === "@"; start++) if (text[start] === "$") dollars++;
	else isVerbatim = true;
	let quotes = 0;
	while (text[start + quotes] === "\"" && start + quotes < to) quotes++;
	if (!isVerbatim && quotes >= 3) return readRaw(text, {
		start,
		quotes,
		dollars,
		to,
		depth
	});
	return readQuoted(text, {
		start: start + 1,
		to,
		depth,
		isVerbatim,
		hasCode: dollars > 0
	});
}
function readQuoted(text, { start, to, depth, isVerbatim, hasCode }) {
	const pieces = [];
	let from = start;
	let held = "";
	let at = start;
	const flush = () => {
		held += text.slice(from, at);
	};
	while (at < to) {
		const char = text[at];
		if (char === "\"") {
			if (!isVerbatim || text[at + 1] !== "\"") break;
			flush();
			held += "\"";
			at += 2;
			from = at;
		} else if (!isVerbatim && (char === "\n" || char === "\r")) break;
		else if (char === "\\" && !isVerbatim) {
			flush();
			const [value, length] = escapeAt(text, at);
			held += value;
			at += length;
			from = at;
		} else if (hasCode && (char === "{" || char === "}") && text[at + 1] === char) {
			flush();
			held += char;
			at += 2;
			from = at;
		} else if (hasCode && char === "{") {
			flush();
			if (held !== "") pieces.push(held);
			held = "";
			const code = readCode(text, at + 1, to, depth);
			pieces.push(code.piece);
			at = code.end;
			from = at;
		} else at++;
	}
	flush();
	if (held !== "") pieces.push(held);
	return {
		pieces,
		end: Math.min(to, at + 1)
	};
}
const SIMPLE = {
	n: "\n",
	r: "\r",
	t: "	",
	"0": "\0",
	a: "\x07",
	b: "\b",
	f: "\f",
	v: "\v",
	e: "\x1B"
};
const CODED = /\\(?:x([\da-fA-F]{1,4})|u([\da-fA-F]{4})|U([\da-fA-F]{8}))/y;
function escapeAt(text, at) {
	CODED.lastIndex = at;
	const coded = CODED.exec(text);
	if (coded) {
		const code = Number.parseInt(coded[1] ?? coded[2] ?? coded[3] ?? "0", 16);
		return [code > 1114111 ? "�" : String.fromCodePoint(code), coded[0].length];
	}
	const char = text[at + 1] ?? "";
	return [SIMPLE[char] ?? char, 2];
}
const charOf = (word) => word[1] === "\\" ? escapeAt(word, 1)[0] : word.slice(1, -1);
function readRaw(text, { start, quotes, dollars, to, depth }) {
	const begin = start + quotes;
	const fence = "\"".repeat(quotes);
	const open = "{".repeat(Math.max(1, dollars));
	const pieces = [];
	let from = begin;
	let at = begin;
	let close = -1;
	while (at < to) {
		if (text.startsWith(fence, at)) {
			let end = at + quotes;
			while (text[end] === "\"") end++;
			close = end - quotes;
			break;
		}
		if (dollars > 0 && text.startsWith(open, at)) {
			let braces = dollars;
			while (text[at + braces] === "{") braces++;
			const inner = at + braces;
			pieces.push(text.slice(from, inner - dollars));
			const code = readCode(text, inner, to, depth);
			pieces.push(code.piece);
			at = code.end;
			for (let more = 1; more < dollars && text[at] === "}"; more++) at++;
			from = at;
		} else at++;
	}
	if (close < 0) close = to;
	pieces.push(text.slice(from, close));
	return {
		pieces: withoutIndent(pieces),
		end: Math.min(to, close + quotes)
	};
}
function withoutIndent(pieces) {
	const last = pieces.at(-1);
	const first = pieces[0];
	const ending = typeof last === "string" ? /\r?\n([ \t]*)$/.exec(last.slice(-2e3)) : null;
	if (!ending || typeof first !== "string" || !/^[ \t]*\r?\n/.test(first.slice(0, 2e3))) return [...pieces];
	const indent = ending[1] ?? "";
	const cut = (text) => indent === "" ? text : text.replaceAll(`\n${indent}`, "\n").replace(/\n[ \t]+(?=\r?\n|$)/g, "\n");
	return pieces.map((piece, index) => {
		if (typeof piece !== "string") return piece;
		const body = index === pieces.length - 1 ? piece.slice(0, piece.length - ending[0].length + 1) : piece;
		const whole = index === 0 ? cut(body).replace(/^[ \t]*\r?\n/, "") : cut(body);
		return index === pieces.length - 1 ? whole.replace(/\r?\n?$/, "") : whole;
	});
}
function readCode(text, start, to, depth) {
	const brackets = [];
	let end = -1;
	let at = start;
	while (at < to) {
		const char = text[at] ?? "";
		if (textStart(text, at)) {
			if (depth >= MAX_DEPTH) {
				at = to;
				break;
			}
			at = readText(text, at, to, depth + 1).end;
			continue;
		}
		if (brackets.length === 0 && char === "}") break;
		if (brackets.length === 0 && end < 0 && (char === ":" && text[at + 1] !== ":" || char === ",")) end = at;
		if (char === "(" || char === "[" || char === "{") brackets.push(char);
		else if (char === ")" || char === "]" || char === "}") brackets.pop();
		at++;
	}
	return {
		piece: {
			start,
			end: end < 0 ? at : end,
			isFormatted: end >= 0
		},
		end: Math.min(to, at + 1)
	};
}

//#endregion
//#region src/checks/migrations/programs/csharp/tokens.ts
const MARKS = /\?\?=|<<=|\.\.\.?|=>|\?\?|\?\.|::|->|&&|\|\||==|!=|<=|>=|\+\+|--|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|<<|[{}()[\];:,.?<>=!+\-*/%&|^~#@$\\]/y;
const NAME = /@?[\p{L}_][\p{L}\p{N}\p{M}_]*/uy;
const NUMBER = /(?:0[xX][\da-fA-F_]+|0[bB][01_]+|(?:\d[\d_]*)?\.?\d[\d_]*(?:[eE][+-]?\d+)?)(?:[uU][lL]?|[lL][uU]?|[fFdDmM])?/y;
const SPACE = /\s+/y;
const CHAR = /'(?:\\.[\da-fA-F]{0,8}|[^'\\\r\n])'/y;
function tokenize(text, from = 0, to = text.length) {
	const tokens = [];
	const conditions = [];
	let at = from;
	let isLineStart = true;
	const match = (pattern) => {
		pattern.lastIndex = at;
		return pattern.exec(text)?.[0];
	};
	const add = (kind, end) => {
		tokens.push({
			kind,
			text: text.slice(at, end),
			start: at,
			end
		});
		at = end;
	};
	while (at < to) {
		const space = match(SPACE);
		if (space !== void 0) {
			at += space.length;
			if (/[\r\n]/.test(space)) isLineStart = true;
			continue;
		}
		const start = at;
		const char = text[at] ?? "";
		if (char === "#" && isLineStart) {
			if (/^#\s{0,20}if\b/.test(text.slice(at, at + 30))) conditions.push(at);
			at = lineEnd(text, at);
			continue;
		}
		isLineStart = false;
		if (char === "/" && text[at + 1] === "/") {
			at = lineEnd(text, at);
			continue;
		}
		if (char === "/" && text[at + 1] === "*") {
			const close = text.indexOf("*/", at + 2);
			at = close < 0 ? to : close + 2;
			continue;
		}
		if (textStart(text, at)) {
			const { pieces, end } = readText(text, at, to);
			tokens.push({
				kind: "text",
				text: text.slice(start, Math.min(start + 40, end)),
				start,
				end,
				pieces
			});
			at = end;
			continue;
		}
		const name = match(NAME);
		if (name !== void 0) {
			add("name", at + name.length);
			const last = tokens.at(-1);
			if (last && name.startsWith("@")) tokens[tokens.length - 1] = {
				...last,
				text: name.slice(1),
				isPlain: true
			};
			continue;
		}
		const quoted = char === "'" ? match(CHAR) : void 0;
		if (quoted !== void 0) add("char", at + quoted.length);
		else {
			const number = /[\d.]/.test(char) ? match(NUMBER) : void 0;
			if (number !== void 0) add("number", at + number.length);
			else add("mark", at + (match(MARKS)?.length ?? 1));
		}
	}
	tokens.push({
		kind: "end",
		text: "",
		start: to,
		end: to
	});
	return {
		tokens,
		closes: closesOf(tokens),
		conditions
	};
}
function lineEnd(text, at) {
	for (let end = at; end < text.length; end++) if (text[end] === "\n" || text[end] === "\r") return end;
	return text.length;
}
const CLOSE = {
	"(": ")",
	"[": "]",
	"{": "}"
};
function closesOf(tokens) {
	const closes = /* @__PURE__ */ new Map();
	const open = [];
	for (const [index, { kind, text }] of tokens.entries()) {
		if (kind !== "mark") continue;
		const close = CLOSE[text];
		if (close !== void 0) open.push({
			index,
			close
		});
		else if ((text === ")" || text === "]" || text === "}") && open.at(-1)?.close === text) {
			const last = open.pop();
			if (last) closes.set(last.index, index);
		}
	}
	return closes;
}

//#endregion
//#region src/checks/migrations/programs/csharp/expressions.ts
const LEVELS = {
	"??": 1,
	"||": 2,
	"&&": 3,
	"|": 4,
	"^": 5,
	"&": 6,
	"==": 7,
	"!=": 7,
	"<": 8,
	">": 8,
	"<=": 8,
	">=": 8,
	"<<": 9,
	"+": 10,
	"-": 10,
	"*": 11,
	"/": 11,
	"%": 11
};
const COMPARED = 8;
const ASSIGN = /^(?:=|\?\?=|[+\-*/%&|^]=|<<=)$/;
function parseExpression(cursor) {
	return nested(cursor, () => {
		const target = choice(cursor);
		const { kind, text } = peek(cursor);
		if (kind !== "mark" || !ASSIGN.test(text)) return target;
		cursor.at++;
		const value = parseExpression(cursor);
		return {
			kind: "assign",
			operator: text,
			target,
			value,
			...around(target, value)
		};
	});
}
const around = (first, last) => ({
	start: first.start,
	end: last.end
});
function choice(cursor) {
	const test = binary(cursor, 1);
	if (!isMark(cursor, "?")) return test;
	cursor.at++;
	const yes = parseExpression(cursor);
	expect(cursor, ":");
	const no = parseExpression(cursor);
	return {
		kind: "choice",
		test,
		yes,
		no,
		...around(test, no)
	};
}
function binary(cursor, level) {
	let left = unary(cursor);
	for (;;) {
		const token = peek(cursor);
		if (level <= COMPARED && (isWord(cursor, "is") || isWord(cursor, "as"))) left = tested(cursor, left);
		else if (isWord(cursor, "switch") && isMark(cursor, "{", 1)) left = switchOf(cursor, left);
		else {
			const own = token.kind === "mark" ? LEVELS[token.text] : void 0;
			if (own === void 0 || own < level) return left;
			cursor.at++;
			const right = nested(cursor, () => binary(cursor, own === 1 ? own : own + 1));
			left = {
				kind: "binary",
				operator: token.text,
				left,
				right,
				...around(left, right)
			};
		}
	}
}
function tested(cursor, operand) {
	if (take(cursor, "as")) {
		const type = tryType(cursor);
		if (type === void 0) throw new Unreadable();
		return {
			kind: "cast",
			type,
			operand,
			start: operand.start,
			end: endBefore(cursor)
		};
	}
	expect(cursor, "is");
	const isNot = take(cursor, "not");
	return {
		kind: "is",
		operand,
		patterns: patternsOf(cursor),
		isNot,
		start: operand.start,
		end: endBefore(cursor)
	};
}
function patternsOf(cursor) {
	const patterns = [];
	do {
		patterns.push(nested(cursor, () => binary(cursor, 9)));
		if (peek(cursor).kind === "name" && !/^(?:or|and|when|switch)$/.test(peek(cursor).text)) {
			cursor.at++;
			patterns.push({
				kind: "unknown",
				start: endBefore(cursor),
				end: endBefore(cursor)
			});
		}
	} while (take(cursor, "or"));
	return patterns;
}
function switchOf(cursor, value) {
	const arms = [];
	cursor.at += 2;
	while (!isMark(cursor, "}")) {
		const isDefault = isWord(cursor, "_") && isMark(cursor, "=>", 1);
		if (isDefault) cursor.at++;
		const patterns = isDefault ? [] : patternsOf(cursor);
		expect(cursor, "=>");
		arms.push({
			patterns,
			isDefault,
			value: parseExpression(cursor)
		});
		if (!take(cursor, ",")) break;
	}
	expect(cursor, "}");
	return {
		kind: "switch",
		value,
		arms,
		start: value.start,
		end: endBefore(cursor)
	};
}
function unary(cursor) {
	const token = peek(cursor);
	if (token.kind === "mark" && /^(?:[!~+\-&*^]|\+\+|--)$/.test(token.text) || isWord(cursor, "await")) {
		cursor.at++;
		const operand = nested(cursor, () => unary(cursor));
		return token.text === "await" ? operand : {
			kind: "unary",
			operator: token.text,
			operand,
			...around(token, operand)
		};
	}
	const lambda = tryLambda(cursor);
	if (lambda) return lambda;
	if (isWord(cursor, "throw")) {
		cursor.at++;
		const thrown = parseExpression(cursor);
		return {
			kind: "throw",
			...around(token, thrown)
		};
	}
	return tryCast(cursor) ?? postfix(cursor, primary(cursor));
}
function tryCast(cursor) {
	const close = isMark(cursor, "(") ? closeOf(cursor) : void 0;
	if (close === void 0) return void 0;
	const start = cursor.at;
	const open = peek(cursor);
	cursor.at++;
	const type = tryType(cursor);
	const next = cursor.tokens[close + 1];
	const isValue = next !== void 0 && (next.kind === "text" || next.kind === "number" || next.kind === "char" || next.text === "(" || next.kind === "name" && !/^(?:is|as|switch|or|and|when)$/.test(next.text) || /^[-+!~]$/.test(next.text) && type !== void 0 && /^[a-z]+$/.test(type.name));
	if (type === void 0 || cursor.at !== close || !isValue) {
		cursor.at = start;
		return;
	}
	cursor.at++;
	const operand = nested(cursor, () => unary(cursor));
	return {
		kind: "cast",
		type,
		operand,
		...around(open, operand)
	};
}
function tryLambda(cursor) {
	const start = cursor.at;
	const first = peek(cursor);
	while ((isWord(cursor, "static") || isWord(cursor, "async")) && !isMark(cursor, "=>", 1)) cursor.at++;
	const params = [];
	if (peek(cursor).kind === "name" && isMark(cursor, "=>", 1)) params.push(takeName(cursor));
	else {
		const close = isMark(cursor, "(") ? closeOf(cursor) : void 0;
		if (close === void 0 || cursor.tokens[close + 1]?.text !== "=>") {
			cursor.at = start;
			return;
		}
		for (let at = cursor.at + 1; at < close; at++) {
			const next = cursor.tokens[at + 1];
			const token = cursor.tokens[at];
			if (token?.kind === "name" && (at + 1 === close || next?.text === "," || next?.text === "=")) params.push(token.text);
		}
		cursor.at = close + 1;
	}
	expect(cursor, "=>");
	return {
		kind: "lambda",
		params,
		body: isMark(cursor, "{") ? nested(cursor, () => cursor.readBody(cursor)) : parseExpression(cursor),
		start: first.start,
		end: endBefore(cursor)
	};
}
function postfix(cursor, first) {
	let value = first;
	for (;;) {
		const { start } = first;
		if (isMark(cursor, ".") || isMark(cursor, "?.")) {
			const isOptional = isMark(cursor, "?.");
			cursor.at++;
			const name = takeName(cursor);
			value = {
				kind: "member",
				object: value,
				name,
				types: callTypes(cursor),
				isOptional,
				start,
				end: endBefore(cursor)
			};
		} else if (isMark(cursor, "(")) {
			const args = argumentsOf(cursor, ")");
			value = {
				kind: "call",
				callee: value,
				args,
				start,
				end: endBefore(cursor)
			};
		} else if (isMark(cursor, "[")) {
			const args = argumentsOf(cursor, "]");
			value = {
				kind: "index",
				object: value,
				args,
				start,
				end: endBefore(cursor)
			};
		} else if (isMark(cursor, "!") && !isMark(cursor, "=", 1)) cursor.at++;
		else if (isMark(cursor, "++") || isMark(cursor, "--")) {
			const operator = peek(cursor).text;
			cursor.at++;
			value = {
				kind: "unary",
				operator,
				operand: value,
				start,
				end: endBefore(cursor)
			};
		} else return value;
	}
}
function callTypes(cursor) {
	if (!isMark(cursor, "<")) return [];
	const start = cursor.at;
	const types = tryTypeArgs(cursor);
	if (types !== void 0 && peek(cursor).kind === "mark" && /^[()[\]{},;.:]$/.test(peek(cursor).text)) return types;
	cursor.at = start;
	return [];
}
function argumentsOf(cursor, close) {
	return nested(cursor, () => {
		const args = [];
		cursor.at++;
		while (!isMark(cursor, close)) {
			const isNamed = peek(cursor).kind === "name" && isMark(cursor, ":", 1);
			const name = isNamed ? takeName(cursor) : void 0;
			if (isNamed) cursor.at++;
			if (isWord(cursor, "out") || isWord(cursor, "ref") || isWord(cursor, "in")) cursor.at++;
			args.push({
				name,
				value: parseExpression(cursor)
			});
			if (!take(cursor, ",")) break;
		}
		expect(cursor, close);
		return args;
	});
}
const PLAIN = {
	true: true,
	false: false,
	null: null
};
function primary(cursor) {
	const token = peek(cursor);
	const { start, end } = token;
	if (token.kind === "number") {
		cursor.at++;
		return {
			kind: "number",
			text: token.text,
			start,
			end
		};
	}
	if (token.kind === "char") {
		cursor.at++;
		return {
			kind: "literal",
			value: charOf(token.text),
			start,
			end
		};
	}
	if (token.kind === "text") {
		cursor.at++;
		return textOf(cursor, token);
	}
	if (isMark(cursor, "(")) return group(cursor);
	if (isMark(cursor, "[")) return {
		kind: "list",
		type: void 0,
		items: itemsOf(cursor, "]"),
		sizes: [],
		start,
		end: endBefore(cursor)
	};
	if (token.kind !== "name") throw new Unreadable();
	if (!token.isPlain) {
		const plain = PLAIN[token.text];
		if (plain !== void 0 && Object.hasOwn(PLAIN, token.text)) {
			cursor.at++;
			return {
				kind: "literal",
				value: plain,
				start,
				end
			};
		}
		if (token.text === "new") return created(cursor);
		if (token.text === "typeof" || token.text === "default" || token.text === "nameof") return ofType(cursor, token);
		if (/^(?:return|if|else|for|foreach|while|do|try|catch|using|lock|case|yield|stackalloc)$/.test(token.text)) throw new Unreadable();
	}
	cursor.at++;
	const types = callTypes(cursor);
	if (isMark(cursor, "::")) {
		cursor.at++;
		return primary(cursor);
	}
	return {
		kind: "name",
		name: token.text,
		types,
		start,
		end: endBefore(cursor)
	};
}
function group(cursor) {
	const { start } = peek(cursor);
	const args = argumentsOf(cursor, ")");
	const [first] = args;
	const end = endBefore(cursor);
	if (first && args.length === 1) return {
		...first.value,
		start,
		end
	};
	return {
		kind: "list",
		type: void 0,
		items: args.map(({ value }) => value),
		sizes: [],
		start,
		end
	};
}
function ofType(cursor, { text, start }) {
	cursor.at++;
	if (!isMark(cursor, "(")) return {
		kind: "default",
		type: void 0,
		start,
		end: endBefore(cursor)
	};
	const close = closeOf(cursor);
	cursor.at++;
	const type = tryType(cursor);
	if (close === void 0) throw new Unreadable();
	cursor.at = close + 1;
	const place = {
		start,
		end: endBefore(cursor)
	};
	if (type === void 0) return {
		kind: "unknown",
		...place
	};
	if (text === "nameof") return {
		kind: "literal",
		value: type.name,
		...place
	};
	return text === "typeof" ? {
		kind: "type",
		type,
		...place
	} : {
		kind: "default",
		type,
		...place
	};
}
function created(cursor) {
	const { start } = expect(cursor, "new");
	if (isMark(cursor, "{")) return record(cursor, start);
	if (isMark(cursor, "[")) {
		skipBracket(cursor);
		return {
			kind: "list",
			type: void 0,
			items: itemsOf(cursor, "}"),
			sizes: [],
			start,
			end: endBefore(cursor)
		};
	}
	const type = isMark(cursor, "(") ? void 0 : tryType(cursor);
	if (type === void 0 && !isMark(cursor, "(")) throw new Unreadable();
	if (type && isMark(cursor, "[")) {
		const sizes = argumentsOf(cursor, "]").map(({ value }) => value);
		const items = isMark(cursor, "{") ? itemsOf(cursor, "}") : [];
		return {
			kind: "list",
			type,
			items,
			sizes: items.length > 0 ? [] : sizes,
			start,
			end: endBefore(cursor)
		};
	}
	if (type && type.ranks.length > 0) {
		const { ranks, ...element } = type;
		const items = itemsOf(cursor, "}");
		return {
			kind: "list",
			type: {
				...element,
				ranks: ranks.slice(1)
			},
			items,
			sizes: [],
			start,
			end: endBefore(cursor)
		};
	}
	return {
		kind: "new",
		type,
		args: isMark(cursor, "(") ? argumentsOf(cursor, ")") : [],
		items: isMark(cursor, "{") ? itemsOf(cursor, "}") : void 0,
		start,
		end: endBefore(cursor)
	};
}
function record(cursor, start) {
	return nested(cursor, () => {
		const members = [];
		cursor.at++;
		while (!isMark(cursor, "}")) {
			const isNamed = peek(cursor).kind === "name" && isMark(cursor, "=", 1);
			const given = isNamed ? takeName(cursor) : void 0;
			if (isNamed) cursor.at++;
			const value = parseExpression(cursor);
			const name = given ?? (value.kind === "member" || value.kind === "name" ? value.name : "");
			members.push({
				name,
				value
			});
			if (!take(cursor, ",")) break;
		}
		expect(cursor, "}");
		return {
			kind: "record",
			members,
			start,
			end: endBefore(cursor)
		};
	});
}
function itemsOf(cursor, close) {
	return nested(cursor, () => {
		const items = [];
		if (!isMark(cursor, close === "}" ? "{" : "[")) throw new Unreadable();
		cursor.at++;
		while (!isMark(cursor, close)) {
			const { start } = peek(cursor);
			if (isMark(cursor, "{")) {
				const inner = itemsOf(cursor, "}");
				items.push({
					kind: "list",
					type: ROW,
					items: inner,
					sizes: [],
					start,
					end: endBefore(cursor)
				});
			} else if (isMark(cursor, "..")) {
				cursor.at++;
				const spread = parseExpression(cursor);
				items.push({
					kind: "unary",
					operator: "..",
					operand: spread,
					...around({
						start,
						end: start
					}, spread)
				});
			} else items.push(parseExpression(cursor));
			if (!take(cursor, ",")) break;
		}
		expect(cursor, close);
		return items;
	});
}
const ROW = {
	name: "{}",
	args: [],
	ranks: []
};
function textOf(cursor, { pieces = [], start, end }) {
	const [only] = pieces;
	if (pieces.length === 0) return {
		kind: "literal",
		value: "",
		start,
		end
	};
	if (pieces.length === 1 && typeof only === "string") return {
		kind: "literal",
		value: only,
		start,
		end
	};
	return nested(cursor, () => ({
		kind: "text",
		pieces: pieces.map((piece) => {
			if (typeof piece === "string") return piece;
			const place = {
				start: piece.start,
				end: piece.end
			};
			if (piece.isFormatted) return {
				kind: "unknown",
				...place
			};
			const inner = {
				...cursorOf(cursor.source, tokenize(cursor.source, piece.start, piece.end), cursor.readBody),
				depth: cursor.depth
			};
			try {
				const value = parseExpression(inner);
				return peek(inner).kind === "end" ? value : {
					kind: "unknown",
					...place
				};
			} catch (error) {
				if (error instanceof Unreadable) return {
					kind: "unknown",
					...place
				};
				throw error;
			}
		}),
		start,
		end
	}));
}

//#endregion
//#region src/checks/migrations/programs/csharp/methods.ts
function methodOf(cursor) {
	const start = cursor.at;
	const name = peek(cursor);
	cursor.at++;
	if (isMark(cursor, "<")) while (!isMark(cursor, "(") && /^(?:[<>,]|\w+)$/.test(peek(cursor).text)) cursor.at++;
	const close = isMark(cursor, "(") ? closeOf(cursor) : void 0;
	if (close === void 0) {
		cursor.at = start;
		return;
	}
	const params = parametersOf(cursor, close);
	cursor.at = close + 1;
	if (isWord(cursor, "where") || isMark(cursor, ":")) while (!isMark(cursor, "{") && !isMark(cursor, "=>") && !isMark(cursor, ";") && peek(cursor).kind !== "end") if (isMark(cursor, "(")) skipBracket(cursor);
	else cursor.at++;
	const body = bodyOf(cursor);
	if (body === void 0) {
		cursor.at = start;
		return;
	}
	return {
		name: name.text,
		params,
		body,
		start: name.start,
		end: endBefore(cursor)
	};
}
function bodyOf(cursor) {
	if (isMark(cursor, "{")) return nested(cursor, () => cursor.readBody(cursor));
	if (take(cursor, ";")) return [];
	if (!isMark(cursor, "=>")) return void 0;
	cursor.at++;
	return arrowBody(cursor);
}
function arrowBody(cursor) {
	const { start } = peek(cursor);
	const { depth, at } = cursor;
	try {
		const value = parseExpression(cursor);
		if (!take(cursor, ";")) throw new Unreadable();
		return value;
	} catch (error) {
		if (!(error instanceof Unreadable || error instanceof TooDeep)) throw error;
		cursor.at = at;
		cursor.depth = depth;
		skipStatement(cursor);
		return {
			kind: "unknown",
			start,
			end: Math.max(start, endBefore(cursor))
		};
	}
}
function parametersOf(cursor, close) {
	const params = [];
	cursor.at++;
	while (cursor.at < close) {
		let isThis = false;
		let isRest = false;
		while (isMark(cursor, "[")) skipBracket(cursor);
		while (/^(?:this|ref|out|in|params|scoped|readonly)$/.test(peek(cursor).text) && peek(cursor, 1).kind === "name") {
			if (isWord(cursor, "this")) isThis = true;
			if (isWord(cursor, "params")) isRest = true;
			cursor.at++;
		}
		const type = tryType(cursor);
		const name = peek(cursor);
		if (type === void 0 || name.kind !== "name") break;
		cursor.at++;
		const fallback = take(cursor, "=") ? parseExpression(cursor) : void 0;
		params.push({
			name: name.text,
			type: type.name,
			fallback,
			isThis,
			isRest
		});
		if (!take(cursor, ",")) break;
	}
	return params;
}

//#endregion
//#region src/checks/migrations/programs/csharp/statements.ts
function parseBody(cursor) {
	const close = closeOf(cursor) ?? cursor.tokens.length - 1;
	expect(cursor, "{");
	const body = statementsUntil(cursor, close);
	cursor.at = Math.min(close + 1, cursor.tokens.length - 1);
	return body;
}
function statementsUntil(cursor, close) {
	const body = [];
	while (cursor.at < close && peek(cursor).kind !== "end") {
		const before = cursor.at;
		body.push(statement(cursor));
		if (cursor.at === before) cursor.at++;
	}
	return body;
}
function statement(cursor) {
	const start = cursor.at;
	const { depth } = cursor;
	const place = peek(cursor).start;
	try {
		return nested(cursor, () => known(cursor));
	} catch (error) {
		if (!(error instanceof Unreadable || error instanceof TooDeep)) throw error;
		cursor.at = start;
		cursor.depth = depth;
		skipStatement(cursor);
		return {
			kind: "unknown",
			start: place,
			end: Math.max(place, endBefore(cursor))
		};
	}
}
const block = (cursor) => {
	if (isMark(cursor, "{")) return parseBody(cursor);
	const only = statement(cursor);
	return only.kind === "block" ? [...only.body] : [only];
};
function inBrackets(cursor) {
	expect(cursor, "(");
	const value = parseExpression(cursor);
	expect(cursor, ")");
	return value;
}
function known(cursor) {
	const first = peek(cursor);
	const { start } = first;
	const done = () => ({
		start,
		end: endBefore(cursor)
	});
	if (isMark(cursor, ";")) {
		cursor.at++;
		return {
			kind: "block",
			body: [],
			...done()
		};
	}
	if (isMark(cursor, "{")) return {
		kind: "block",
		body: parseBody(cursor),
		...done()
	};
	if (first.kind === "name" && !first.isPlain) {
		const parse = Object.hasOwn(BY_WORD, first.text) ? BY_WORD[first.text] : void 0;
		if (parse) return {
			...parse(cursor),
			...done()
		};
	}
	const declared = declaration(cursor);
	if (declared) return {
		...declared,
		...done()
	};
	const value = parseExpression(cursor);
	expect(cursor, ";");
	return {
		kind: "expression",
		value,
		...done()
	};
}
const AT = {
	start: 0,
	end: 0
};
const BY_WORD = {
	if: (cursor) => {
		cursor.at++;
		return {
			kind: "if",
			test: inBrackets(cursor),
			yes: block(cursor),
			no: take(cursor, "else") ? block(cursor) : [],
			...AT
		};
	},
	foreach: (cursor) => {
		cursor.at++;
		expect(cursor, "(");
		const names = [];
		while (!isWord(cursor, "in") && peek(cursor).kind !== "end") {
			const next = peek(cursor, 1);
			if (peek(cursor).kind === "name" && (next.text === "," || next.text === ")" || next.text === "in")) names.push(peek(cursor).text);
			cursor.at++;
		}
		expect(cursor, "in");
		const list = parseExpression(cursor);
		expect(cursor, ")");
		return {
			kind: "foreach",
			names,
			list,
			body: block(cursor),
			...AT
		};
	},
	for: (cursor) => {
		cursor.at++;
		expect(cursor, "(");
		const first = isMark(cursor, ";") ? [] : [declaration(cursor) ?? expressionStatement(cursor)];
		if (first.length === 0) cursor.at++;
		const test = isMark(cursor, ";") ? void 0 : parseExpression(cursor);
		expect(cursor, ";");
		const step = [];
		while (!isMark(cursor, ")")) {
			step.push(parseExpression(cursor));
			if (!take(cursor, ",")) break;
		}
		expect(cursor, ")");
		return {
			kind: "for",
			first,
			test,
			step,
			body: block(cursor),
			...AT
		};
	},
	using: (cursor) => {
		cursor.at++;
		if (!isMark(cursor, "(")) return declaration(cursor) ?? expressionStatement(cursor);
		cursor.at++;
		const first = declaration(cursor, ")") ?? {
			kind: "expression",
			value: parseExpression(cursor),
			...AT
		};
		if (isMark(cursor, ")")) cursor.at++;
		return {
			kind: "block",
			body: [first, ...block(cursor)],
			...AT
		};
	},
	try: (cursor) => {
		cursor.at++;
		const body = parseBody(cursor);
		const caught = [];
		const last = [];
		while (take(cursor, "catch")) {
			if (isMark(cursor, "(")) skipBracket(cursor);
			if (take(cursor, "when")) skipBracket(cursor);
			caught.push(...parseBody(cursor));
		}
		if (take(cursor, "finally")) last.push(...parseBody(cursor));
		return {
			kind: "try",
			body,
			caught,
			last,
			...AT
		};
	},
	switch: (cursor) => {
		cursor.at++;
		return {
			kind: "switch",
			value: inBrackets(cursor),
			cases: casesOf(cursor),
			...AT
		};
	},
	return: (cursor) => {
		cursor.at++;
		const value = isMark(cursor, ";") ? void 0 : parseExpression(cursor);
		expect(cursor, ";");
		return {
			kind: "return",
			value,
			...AT
		};
	},
	throw: (cursor) => {
		skipStatement(cursor);
		return {
			kind: "throw",
			...AT
		};
	},
	break: (cursor) => {
		skipStatement(cursor);
		return {
			kind: "break",
			...AT
		};
	},
	continue: (cursor) => {
		skipStatement(cursor);
		return {
			kind: "continue",
			...AT
		};
	},
	const: (cursor) => {
		cursor.at++;
		return declaration(cursor) ?? expressionStatement(cursor);
	}
};
function expressionStatement(cursor) {
	const value = parseExpression(cursor);
	expect(cursor, ";");
	return {
		kind: "expression",
		value,
		...AT
	};
}
function casesOf(cursor) {
	const close = closeOf(cursor);
	expect(cursor, "{");
	if (close === void 0) throw new Unreadable();
	const cases = [];
	while (cursor.at < close) {
		const labels = [];
		let isDefault = false;
		while (isWord(cursor, "case") || isWord(cursor, "default")) {
			if (take(cursor, "default")) isDefault = true;
			else {
				cursor.at++;
				labels.push(parseExpression(cursor));
			}
			expect(cursor, ":");
		}
		if (labels.length === 0 && !isDefault) throw new Unreadable();
		const body = [];
		while (cursor.at < close && !isWord(cursor, "case") && !(isWord(cursor, "default") && isMark(cursor, ":", 1))) body.push(statement(cursor));
		cases.push({
			labels,
			isDefault,
			body
		});
	}
	cursor.at = close + 1;
	return cases;
}
function declaration(cursor, close = ";") {
	const start = cursor.at;
	while (isWord(cursor, "static") || isWord(cursor, "async")) cursor.at++;
	const type = tryType(cursor);
	const name = peek(cursor);
	const back = () => {
		cursor.at = start;
	};
	if (type === void 0 || name.kind !== "name") return back();
	if (isMark(cursor, "(", 1) || isMark(cursor, "<", 1)) {
		const method = methodOf(cursor);
		return method ? {
			kind: "function",
			method,
			...AT
		} : back();
	}
	const after = peek(cursor, 1).text;
	if (after !== "=" && after !== "," && after !== close) return back();
	const variables = [];
	do {
		const own = takeName(cursor);
		const value = take(cursor, "=") ? initial(cursor) : void 0;
		variables.push({
			name: own,
			value
		});
	} while (take(cursor, ","));
	expect(cursor, close);
	return {
		kind: "local",
		variables,
		...AT
	};
}
function initial(cursor) {
	if (!isMark(cursor, "{")) return parseExpression(cursor);
	const { start } = peek(cursor);
	cursor.at++;
	const items = [];
	while (!isMark(cursor, "}")) {
		items.push(nested(cursor, () => initial(cursor)));
		if (!take(cursor, ",")) break;
	}
	expect(cursor, "}");
	return {
		kind: "list",
		type: void 0,
		items,
		sizes: [],
		start,
		end: endBefore(cursor)
	};
}

//#endregion
//#region src/checks/migrations/programs/csharp/parse.ts
function parseFile(text) {
	const tokens = tokenize(text);
	const cursor = cursorOf(text, tokens, parseBody);
	const classes = [];
	try {
		membersOf(cursor, tokens.tokens.length - 1, {
			classes,
			methods: [],
			fields: []
		});
	} catch (error) {
		if (!(error instanceof Unreadable || error instanceof TooDeep)) throw error;
		return {
			classes,
			conditions: tokens.conditions,
			isBroken: true
		};
	}
	return {
		classes,
		conditions: tokens.conditions,
		isBroken: false
	};
}
const MODIFIERS = /^(?:public|private|protected|internal|static|sealed|abstract|partial|override|virtual|readonly|const|async|new|unsafe|extern|required|volatile|file|ref)$/;
const KINDS = /^(?:class|struct|record|interface|enum)$/;
function membersOf(cursor, close, members) {
	while (cursor.at < close && peek(cursor).kind !== "end") {
		const before = cursor.at;
		const { depth } = cursor;
		try {
			nested(cursor, () => member(cursor, members));
		} catch (error) {
			if (!(error instanceof Unreadable || error instanceof TooDeep)) throw error;
			cursor.at = before;
			cursor.depth = depth;
			skipStatement(cursor);
		}
		if (cursor.at === before) cursor.at++;
	}
}
function member(cursor, members) {
	while (isMark(cursor, "[")) skipBracket(cursor);
	if (isWord(cursor, "namespace")) namespace(cursor, members);
	else if (isWord(cursor, "using")) skipStatement(cursor);
	else declared(cursor, members);
}
function declared(cursor, members) {
	while (peek(cursor).kind === "name" && MODIFIERS.test(peek(cursor).text) && peek(cursor, 1).kind === "name") cursor.at++;
	if (KINDS.test(peek(cursor).text) && peek(cursor, 1).kind === "name") classOf(cursor, members);
	else if (peek(cursor).kind === "name" && isMark(cursor, "(", 1)) {
		if (methodOf(cursor) === void 0) skipStatement(cursor);
	} else {
		if (tryType(cursor) === void 0 || peek(cursor).kind !== "name") throw new Unreadable();
		if (!isMark(cursor, "(", 1) && !isMark(cursor, "<", 1)) field(cursor, members);
		else {
			const method = methodOf(cursor);
			if (method === void 0) throw new Unreadable();
			members.methods.push(method);
		}
	}
}
function namespace(cursor, members) {
	cursor.at++;
	while (peek(cursor).kind === "name" || isMark(cursor, ".")) cursor.at++;
	if (take(cursor, ";")) return;
	const close = closeOf(cursor);
	expect(cursor, "{");
	membersOf(cursor, close ?? cursor.tokens.length - 1, members);
	cursor.at = Math.min((close ?? cursor.tokens.length) + 1, cursor.tokens.length - 1);
}
function field(cursor, { fields }) {
	do {
		const name = takeName(cursor);
		if (isMark(cursor, "=>")) {
			cursor.at++;
			fields.push({
				name,
				value: arrowBody(cursor)
			});
			return;
		}
		const isProperty = isMark(cursor, "{");
		const computed = isProperty ? getter(cursor) : void 0;
		const value = take(cursor, "=") ? initial(cursor) : void 0;
		fields.push({
			name,
			value: value ?? computed
		});
		if (isProperty && value === void 0) return;
	} while (take(cursor, ","));
	take(cursor, ";");
}
function getter(cursor) {
	const close = closeOf(cursor);
	const isArrow = isWord(cursor, "get", 1) && isMark(cursor, "=>", 2);
	cursor.at += isArrow ? 3 : 0;
	const value = isArrow ? arrowBody(cursor) : void 0;
	cursor.at = close === void 0 ? cursor.tokens.length - 1 : close + 1;
	return value;
}
function classOf(cursor, members) {
	const { start } = peek(cursor);
	const isEnum = isWord(cursor, "enum");
	cursor.at++;
	if (isWord(cursor, "struct") || isWord(cursor, "class")) cursor.at++;
	const name = takeName(cursor);
	if (isMark(cursor, "<")) tryTypeArgs(cursor);
	if (isMark(cursor, "(")) skipBracket(cursor);
	const bases = [];
	if (take(cursor, ":")) do {
		const base = tryType(cursor);
		if (base) bases.push(base);
		if (isMark(cursor, "(")) skipBracket(cursor);
	} while (take(cursor, ","));
	while (!isMark(cursor, "{") && !isMark(cursor, ";") && peek(cursor).kind !== "end") cursor.at++;
	if (take(cursor, ";")) return;
	const close = closeOf(cursor) ?? cursor.tokens.length - 1;
	expect(cursor, "{");
	const own = {
		classes: [],
		methods: [],
		fields: []
	};
	if (isEnum) enumMembers(cursor, close, own);
	else membersOf(cursor, close, own);
	cursor.at = Math.min(close + 1, cursor.tokens.length - 1);
	const { methods, fields } = own;
	members.classes.push({
		name,
		bases: bases.map((base) => base.name),
		methods,
		fields,
		isEnum,
		start,
		end: endBefore(cursor)
	}, ...own.classes);
}
function enumMembers(cursor, close, { fields }) {
	while (cursor.at < close) {
		while (isMark(cursor, "[")) skipBracket(cursor);
		const name = takeName(cursor);
		fields.push({
			name,
			value: take(cursor, "=") ? initial(cursor) : void 0
		});
		if (!take(cursor, ",")) return;
	}
}

//#endregion
//#region src/checks/migrations/programs/efcore/builder.ts
const PROVIDER = "Npgsql.EntityFrameworkCore.PostgreSQL";
const COLUMN = "type unicode maxLength rowVersion {} nullable defaultValue defaultValueSql computedColumnSql";
const words = (text) => text.split(" ");
const INDEXED = "schema unique filter descending";
const SEQUENCE = "name schema startValue incrementBy minValue maxValue cyclic";
const KEYED = "name table columns schema";
const NAMED$1 = "name table schema";
const PARAMETERS = {
	AddColumn: words(`name table ${COLUMN.replace("{}", "schema")} fixedLength comment collation precision scale stored`),
	AddForeignKey: words("name table columns principalTable schema principalSchema principalColumns onUpdate onDelete"),
	AddPrimaryKey: words(KEYED),
	AddUniqueConstraint: words(KEYED),
	AlterColumn: words(`name table ${COLUMN.replace("{}", "schema")} oldClrType oldType oldUnicode oldMaxLength oldRowVersion oldNullable oldDefaultValue oldDefaultValueSql oldComputedColumnSql fixedLength oldFixedLength comment oldComment collation oldCollation precision oldPrecision scale oldScale stored oldStored`),
	AlterDatabase: words("collation oldCollation"),
	AlterSequence: words("name schema incrementBy minValue maxValue cyclic oldIncrementBy oldMinValue oldMaxValue oldCyclic"),
	AlterTable: words("name schema comment oldComment"),
	CreateIndex: words(`name table columns ${INDEXED}`),
	EnsureSchema: words("name"),
	CreateSequence: words(SEQUENCE),
	CreateCheckConstraint: words("name table sql schema"),
	AddCheckConstraint: words("name table sql schema"),
	CreateTable: words("name columns schema constraints comment"),
	DropColumn: words(NAMED$1),
	DropForeignKey: words(NAMED$1),
	DropIndex: words(NAMED$1),
	DropPrimaryKey: words(NAMED$1),
	DropSchema: words("name"),
	DropSequence: words("name schema"),
	DropCheckConstraint: words(NAMED$1),
	DropTable: words("name schema"),
	DropUniqueConstraint: words(NAMED$1),
	RenameColumn: words("name table newName schema"),
	RenameIndex: words("name newName table schema"),
	RenameSequence: words("name schema newName newSchema"),
	RenameTable: words("name schema newName newSchema"),
	RestartSequence: words("name startValue schema"),
	Sql: words("sql suppressTransaction"),
	InsertData: words("table columns values schema"),
	DeleteData: words("table keyColumns keyValues schema"),
	UpdateData: words("table keyColumns keyValues columns values schema"),
	EnsurePostgresExtension: words("name schema version")
};
const TYPED = {
	InsertData: words("table columns columnTypes values schema"),
	DeleteData: words("table keyColumns keyColumnTypes keyValues schema"),
	UpdateData: words("table keyColumns keyColumnTypes keyValues columns columnTypes values schema")
};
const COLUMN_PARAMETERS = words(`${COLUMN.replace("{}", "name")} fixedLength comment collation precision scale stored`);
const CONSTRAINTS = {
	PrimaryKey: words("name columns"),
	UniqueConstraint: words("name columns"),
	ForeignKey: words("name columns principalTable principalColumns principalSchema onUpdate onDelete"),
	CheckConstraint: words("name sql")
};
const PLURAL = {
	column: "columns",
	principalColumn: "principalColumns",
	value: "values",
	keyColumn: "keyColumns",
	keyValue: "keyValues",
	columnType: "columnTypes",
	keyColumnType: "keyColumnTypes"
};
const MAX_OPERATIONS = 2e4;
function createBuilder(cannotRead) {
	const operations = [];
	const list = {
		kind: "host",
		isBuilder: true,
		call: (_, { place }) => {
			cannotRead("an operation that is added by hand", place);
			return UNKNOWN;
		}
	};
	return {
		host: {
			kind: "host",
			isBuilder: true,
			get: (name) => name === "ActiveProvider" ? PROVIDER : name === "Operations" ? list : UNKNOWN,
			call: (name, call) => {
				if (/^Is(?:Npgsql|Postgres\w*)$/.test(name)) return true;
				if (/^Is(?:Sqlite|SqlServer|MySql|MariaDb|Oracle|InMemory|Cosmos|Firebird)$/.test(name)) return false;
				const parameters = Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : void 0;
				if (parameters === void 0) return void 0;
				if (operations.length >= MAX_OPERATIONS) throw new TooMuch();
				const operation = operationOf(name, call, parametersFor(name, parameters, call));
				operations.push(operation);
				if (name === "CreateTable") fillTable(operation, call);
				return annotated(operation);
			}
		},
		operations
	};
}
function parametersFor(name, plain, { args }) {
	const typed = TYPED[name];
	const unnamed = args.filter((arg) => arg.name === void 0);
	if (typed === void 0 || unnamed.length < 4) return plain;
	if (name === "UpdateData") return unnamed.length >= 7 ? typed : plain;
	const [, , third, fourth] = unnamed;
	return unnamed.length > 4 || is(fourth?.value, "list") || typeof third?.value === "string" && typeof fourth?.value !== "string" ? typed : plain;
}
function operationOf(name, { args, types, place }, parameters) {
	const given = /* @__PURE__ */ new Map();
	for (const [index, arg] of args.entries()) {
		const own = arg.name ?? parameters[index];
		if (own !== void 0) given.set(PLURAL[own] ?? own, arg.value);
	}
	return {
		name,
		args: given,
		type: types[0],
		annotations: /* @__PURE__ */ new Map(),
		oldAnnotations: /* @__PURE__ */ new Map(),
		columns: [],
		constraints: [],
		start: place.start,
		end: place.end
	};
}
function annotated(operation, get) {
	const host = {
		kind: "host",
		isBuilder: false,
		...get ? { get } : {},
		call: (name, { args, place }) => {
			if (name === "Annotation" || name === "OldAnnotation") {
				const key = nameOf$1(args[0]?.value);
				const target = name === "Annotation" ? operation.annotations : operation.oldAnnotations;
				if (key !== void 0) target.set(key, args[1]?.value ?? UNKNOWN);
				operation.end = Math.max(operation.end, place.end);
			}
			return host;
		}
	};
	return host;
}
function fillTable(table, { invoke }) {
	const columns = /* @__PURE__ */ new Map();
	const made = invoke(table.args.get("columns") ?? UNKNOWN, [{
		kind: "host",
		isBuilder: true,
		call: (name, call) => {
			if (name !== "Column") return void 0;
			const column = operationOf(name, call, COLUMN_PARAMETERS);
			const host = annotated(column);
			columns.set(host, column);
			table.columns.push(column);
			return host;
		}
	}]);
	const names = [];
	if (is(made, "record")) for (const [member, value] of made.entries) {
		const column = is(value, "host") ? columns.get(value) : void 0;
		if (!column) continue;
		const args = new Map(column.args);
		if (!args.has("name") || args.get("name") === null) args.set("name", member);
		column.args = args;
		names.push([member, args.get("name") ?? member]);
	}
	const constraints = {
		kind: "host",
		isBuilder: true,
		call: (name, call) => {
			const parameters = Object.hasOwn(CONSTRAINTS, name) ? CONSTRAINTS[name] : void 0;
			if (name === "Annotation") {
				annotated(table).call(name, call);
				return constraints;
			}
			if (parameters === void 0) return void 0;
			const constraint = operationOf(name, call, parameters);
			const chosen = invoke(constraint.args.get("columns") ?? UNKNOWN, [{
				kind: "record",
				entries: new Map(names)
			}]);
			const args = new Map(constraint.args);
			if (name !== "CheckConstraint") args.set("columns", is(chosen, "record") ? {
				kind: "list",
				type: "string",
				items: [...chosen.entries.values()]
			} : chosen);
			constraint.args = args;
			table.constraints.push(constraint);
			return annotated(constraint);
		}
	};
	if (table.args.has("constraints")) invoke(table.args.get("constraints") ?? UNKNOWN, [constraints]);
}

//#endregion
//#region src/checks/migrations/programs/efcore/literals.ts
const base = (type) => type.replace(/\s*\([^)]*\)/, "").toLowerCase();
function literalOf(value, type) {
	if (value === null) return "NULL";
	const own = type === void 0 ? void 0 : base(type);
	if (typeof value === "string") return literal(value);
	if (typeof value === "boolean") return own !== void 0 && NUMERIC.test(own) ? value ? "1" : "0" : value ? "TRUE" : "FALSE";
	if (is(value, "number")) return numberLiteral(value, own);
	if (is(value, "guid")) return `'${value.text}'`;
	if (is(value, "dated")) return datedLiteral(value, own);
	if (is(value, "list")) return listLiteral(value, type);
	if (!is(value, "unknown")) return void 0;
	const text = value.parts ? sqlOf({
		kind: "unknown",
		parts: [
			"'",
			...value.parts,
			"'"
		]
	}) : void 0;
	return text === void 0 || value.parts?.every((part) => typeof part !== "string") ? standIn(value.type, own) : text;
}
const NUMERIC = /^(?:smallint|integer|int|bigint|int[248]|numeric|decimal|real|double precision|money)$/;
function numberLiteral({ text, type }, own) {
	if (own === "text" || own === "character varying") return literal(text);
	if (own === "boolean") return text === "0" ? "FALSE" : "TRUE";
	if (own === "money") return `${text}::money`;
	return /^(?:decimal|double|float)$/.test(type) && /^-?\d+$/.test(text) ? `${text}.0` : text;
}
const two = (value) => String(value).padStart(2, "0");
function datedLiteral(value, own) {
	if (value.type === "TimeSpan") return spanLiteral(value, own);
	const { year, month, day, hour, minute, second, fraction } = partsOf(value.ticks);
	const micros = String(Math.trunc(fraction / 10)).padStart(6, "0").replace(/0+$/, "");
	const time = `${two(hour)}:${two(minute)}:${two(second)}${micros === "" ? "" : `.${micros}`}`;
	if (value.type === "TimeOnly") return `TIME '${time}'`;
	const isDate = value.type === "DateOnly" || own === "date";
	const isPlain = own === "timestamp without time zone" || own === "timestamp";
	const date = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
	const days = value.ticks / 864000000000n;
	const isFirst = isDate ? days === 0n : value.ticks === 0n;
	const isLast = isDate ? days === MAX_TICKS / 864000000000n : value.ticks === MAX_TICKS;
	const special = isFirst ? "-infinity" : isLast ? "infinity" : void 0;
	if (isDate) return `DATE '${special ?? date}'`;
	if (own === "text" || own === "character varying") return literal(`${date} ${time}`);
	if (isPlain) return `TIMESTAMP '${special ?? `${date}T${time}`}'`;
	const shift = value.type === "DateTimeOffset" ? zoneOf(value.offset) : "Z";
	return `TIMESTAMPTZ '${special ?? `${date}T${time}${shift}`}'`;
}
const zoneOf = (offset) => {
	const minutes = Math.abs(offset);
	return `${offset < 0 ? "-" : "+"}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
};
function spanLiteral({ ticks }, own) {
	const isNegative = ticks < 0n;
	const { days, hour, minute, second, fraction } = partsOf(isNegative ? -ticks : ticks);
	const micros = fraction === 0 ? "" : `.${String(Math.trunc(fraction / 10)).padStart(6, "0")}`;
	const time = `${two(hour)}:${two(minute)}:${two(second)}${micros}`;
	if (own?.startsWith("time")) return `TIME '${time}'`;
	return `INTERVAL '${isNegative ? "-" : ""}${days === 0 ? "" : `${days} `}${time}'`;
}
function listLiteral({ items, type }, column) {
	if (type === "byte" && !column?.endsWith("[]")) {
		const bytes = items.map((item) => is(item, "number") ? Number(item.text) : NaN);
		if (bytes.some((byte) => !(byte >= 0 && byte < 256))) return void 0;
		return `BYTEA E'\\\\x${bytes.map((byte) => byte.toString(16).padStart(2, "0").toUpperCase()).join("")}'`;
	}
	const element = column?.endsWith("[]") ? column.slice(0, -2) : ELEMENTS[type] ?? "text";
	const literals = items.map((item) => literalOf(item, element));
	return literals.includes(void 0) ? void 0 : `ARRAY[${literals.join(",")}]::${element}[]`;
}
const ELEMENTS = {
	int: "integer",
	long: "bigint",
	short: "smallint",
	Guid: "uuid",
	bool: "boolean",
	string: "text",
	decimal: "numeric",
	double: "double precision",
	DateTime: "timestamp with time zone"
};
function standIn(type, own) {
	const name = own ?? typeNames[type ?? ""];
	if (name === void 0) return void 0;
	if (NUMERIC.test(name)) return "0";
	if (/^timestamp/.test(name)) return name.includes("with time") ? "TIMESTAMPTZ '2000-01-01T00:00:00Z'" : "TIMESTAMP '2000-01-01T00:00:00'";
	if (name === "date") return "DATE '2000-01-01'";
	if (name.startsWith("time")) return "TIME '00:00:00'";
	if (name === "uuid") return "'00000000-0000-0000-0000-000000000000'";
	if (name === "boolean") return "FALSE";
	if (/^(?:text|character|character varying|citext)$/.test(name)) return "''";
	if (name === "interval") return "INTERVAL '00:00:00'";
}
const typeNames = {
	DateTime: "timestamp with time zone",
	DateTimeOffset: "timestamp with time zone",
	Guid: "uuid",
	DateOnly: "date",
	TimeOnly: "time",
	TimeSpan: "interval",
	int: "integer",
	long: "bigint",
	short: "smallint",
	byte: "smallint",
	decimal: "numeric",
	double: "double precision",
	float: "real"
};

//#endregion
//#region src/checks/migrations/programs/efcore/names.ts
const MORE = /^(?:authorization|asymmetric|binary|collation|concurrently|cross|current_catalog|current_role|current_schema|deferred|freeze|full|ilike|inner|is|isnull|join|left|like|natural|notnull|outer|overlaps|right|similar|tablesample|verbose|between|bigint|bit|boolean|char|character|coalesce|dec|decimal|exists|extract|float|greatest|grouping|inout|int|integer|interval|least|national|nchar|none|normalize|nullif|numeric|out|overlay|position|precision|real|row|setof|smallint|substring|time|timestamp|treat|trim|values|varchar|xmlattributes|xmlconcat|xmlelement|xmlexists|xmlforest|xmlnamespaces|xmlparse|xmlpi|xmlroot|xmlserialize|xmltable)$/;
const name = (text) => MORE.test(text) ? `"${text}"` : quote(text);
const nameIn = (schema, text) => schema === void 0 || schema === "" ? name(text) : `${name(schema)}.${name(text)}`;
const nameList = (names) => names.map(name).join(", ");

//#endregion
//#region src/checks/migrations/programs/efcore/operation.ts
var OnlyTheRunTells = class extends Error {
	what;
	constructor(what) {
		super(what);
		this.what = what;
	}
};
const argOf = ({ args }, ...names) => {
	const name = names.find((each) => args.has(each));
	return name === void 0 ? void 0 : args.get(name);
};
function optionalName(operation, ...names) {
	const value = argOf(operation, ...names);
	if (value === void 0 || value === null) return void 0;
	const name = nameOf$1(value);
	if (name === void 0) throw new OnlyTheRunTells(`\`${operation.name}\` with a name that is only known when it runs`);
	return name;
}
function requiredName(operation, ...names) {
	const name = optionalName(operation, ...names);
	if (name === void 0 || name === "") throw new OnlyTheRunTells(`\`${operation.name}\` without a name`);
	return name;
}
function namesOf(operation, ...names) {
	const value = argOf(operation, ...names);
	if (value === void 0 || value === null) return void 0;
	return (is(value, "list") ? value.items : [value]).map((item) => {
		const name = nameOf$1(item);
		if (name === void 0) throw new OnlyTheRunTells(`\`${operation.name}\` with a name that is only known when it runs`);
		return name;
	});
}
function columnNames(operation, ...names) {
	const found = namesOf(operation, ...names);
	if (found === void 0 || found.length === 0) throw new OnlyTheRunTells(`\`${operation.name}\` without columns`);
	return found;
}
function optionalSql(operation, name) {
	const value = argOf(operation, name);
	if (value === void 0 || value === null) return void 0;
	const sql = sqlOf(value);
	if (sql === void 0) throw new OnlyTheRunTells(`\`${operation.name}\` with SQL that is built when it runs`);
	return sql;
}
const flagOf = (operation, name) => argOf(operation, name) === true;
const numberArg = (operation, name) => {
	const value = argOf(operation, name);
	return is(value, "number") ? value : void 0;
};
function memberName(value) {
	const name = nameOf$1(value);
	return name === void 0 ? void 0 : name.slice(Math.max(name.lastIndexOf("_"), name.lastIndexOf(".")) + 1);
}
const textAnnotation = (annotations, name) => {
	const value = annotations.get(name);
	return typeof value === "string" ? value : void 0;
};
const listAnnotation = (annotations, name) => {
	const value = annotations.get(name);
	return is(value, "list") ? value.items : void 0;
};

//#endregion
//#region src/checks/migrations/programs/efcore/text-search.ts
function tsVectorOf(config, columns, table) {
	const groups = Map.groupBy(columns, (column) => {
		const type = table?.columns.get(column)?.type;
		return type === "json" || type === "jsonb" ? type : "text";
	});
	const filled = (column, empty) => table?.columns.get(column)?.isNullable === false ? name(column) : `coalesce(${name(column)}, '${empty}')`;
	const given = literal(config);
	return [...groups].map(([type, own]) => {
		if (type === "text") return `to_tsvector(${given}, ${own.map((column) => filled(column, "")).join(" || ' ' || ")})`;
		return own.map((column) => `${type}_to_tsvector(${given}, ${filled(column, "{}")}, '"all"')`).join(" || ");
	}).join(" || ");
}

//#endregion
//#region src/checks/migrations/programs/efcore/types.ts
const TYPES = {
	bool: "boolean",
	Boolean: "boolean",
	Guid: "uuid",
	byte: "smallint",
	sbyte: "smallint",
	Byte: "smallint",
	short: "smallint",
	Int16: "smallint",
	ushort: "integer",
	int: "integer",
	Int32: "integer",
	uint: "bigint",
	long: "bigint",
	Int64: "bigint",
	ulong: "numeric(20,0)",
	float: "real",
	Single: "real",
	double: "double precision",
	Double: "double precision",
	decimal: "numeric",
	Decimal: "numeric",
	BigInteger: "numeric",
	string: "text",
	String: "text",
	char: "character(1)",
	Char: "character(1)",
	JsonDocument: "jsonb",
	JsonElement: "jsonb",
	DateTime: "timestamp with time zone",
	DateOnly: "date",
	TimeOnly: "time without time zone",
	TimeSpan: "interval",
	DateTimeOffset: "timestamp with time zone",
	PhysicalAddress: "macaddr",
	IPAddress: "inet",
	NpgsqlInet: "inet",
	IPNetwork: "cidr",
	NpgsqlCidr: "cidr",
	BitArray: "bit varying",
	NpgsqlTsVector: "tsvector",
	NpgsqlTsQuery: "tsquery",
	LTree: "ltree",
	NpgsqlPoint: "point",
	NpgsqlBox: "box",
	NpgsqlLine: "line",
	NpgsqlLSeg: "lseg",
	NpgsqlPath: "path",
	NpgsqlPolygon: "polygon",
	NpgsqlCircle: "circle",
	Instant: "timestamp with time zone",
	LocalDateTime: "timestamp without time zone",
	ZonedDateTime: "timestamp with time zone",
	OffsetDateTime: "timestamp with time zone",
	LocalDate: "date",
	LocalTime: "time without time zone",
	OffsetTime: "time with time zone",
	Period: "interval",
	Duration: "interval",
	Geometry: "geometry",
	Point: "geometry",
	Polygon: "geometry",
	LineString: "geometry",
	MultiPolygon: "geometry",
	MultiPoint: "geometry",
	MultiLineString: "geometry",
	GeometryCollection: "geometry",
	Uri: "text"
};
const RANGES = {
	int: "int4range",
	long: "int8range",
	decimal: "numrange",
	DateTime: "tstzrange",
	DateTimeOffset: "tstzrange",
	DateOnly: "daterange"
};
const LISTS = /^(?:List|IList|ICollection|IEnumerable|Collection|HashSet|ISet|IReadOnlyList|IReadOnlyCollection)$/;
const MAX_LENGTH = 10485760;
function columnType(operation) {
	return optionalName(operation, "type") ?? storeType(operation, operation.type);
}
function storeType(operation, type) {
	if (type === void 0) throw new OnlyTheRunTells(`\`${operation.name}\` with a type that is only known when it runs`);
	if (type.name === "Nullable" && type.args[0]) return storeType(operation, type.args[0]);
	const found = baseType(type, {
		length: numberArg(operation, "maxLength")?.text,
		isFixed: flagOf(operation, "fixedLength"),
		precision: numberArg(operation, "precision")?.text,
		scale: numberArg(operation, "scale")?.text,
		isRowVersion: flagOf(operation, "rowVersion")
	});
	if (found === void 0) throw new OnlyTheRunTells(`\`${operation.name}\` with a type that is only known when it runs`);
	return found;
}
function baseType(type, facets) {
	const { name, args, ranks } = type;
	if (ranks.length > 0) {
		const element = {
			...type,
			ranks: ranks.slice(1)
		};
		if (name === "byte" && ranks.length === 1) return "bytea";
		const of = baseType(element, {});
		return of === void 0 ? void 0 : `${of}[]`;
	}
	if (LISTS.test(name) && args[0]) {
		const of = baseType(args[0], {});
		return of === void 0 ? void 0 : `${of}[]`;
	}
	if (name === "Nullable" && args[0]) return baseType(args[0], facets);
	if (name === "NpgsqlRange") return RANGES[args[0]?.name ?? ""];
	if (/^(?:Immutable)?Dictionary$/.test(name)) return args.every((arg) => arg.name === "string") ? "hstore" : void 0;
	const { length, isFixed, precision, scale, isRowVersion } = facets;
	if (name === "uint" && isRowVersion) return "xid";
	if (name === "string" && length !== void 0 && Number(length) > 0) return Number(length) > MAX_LENGTH ? "text" : `${isFixed ? "character" : "character varying"}(${length})`;
	if (name === "decimal" && precision !== void 0) return scale === void 0 ? `numeric(${precision})` : `numeric(${precision},${scale})`;
	return Object.hasOwn(TYPES, name) ? TYPES[name] : void 0;
}
const typeOfName = (name) => Object.hasOwn(TYPES, name) ? TYPES[name] : void 0;

//#endregion
//#region src/checks/migrations/programs/efcore/columns.ts
function strategyOf(annotations) {
	const value = annotations.get("Npgsql:ValueGenerationStrategy");
	const word = is(value, "number") ? NUMBERED[value.text] : memberName(value);
	if (word === "SerialColumn") return "serial";
	if (word === "IdentityAlwaysColumn") return "identity always";
	return word === "IdentityByDefaultColumn" ? "identity" : void 0;
}
const NUMBERED = {
	"1": "SequenceHiLo",
	"2": "SerialColumn",
	"3": "IdentityAlwaysColumn",
	"4": "IdentityByDefaultColumn"
};
const SERIALS = {
	int: "serial",
	int4: "serial",
	integer: "serial",
	bigint: "bigserial",
	int8: "bigserial",
	smallint: "smallserial",
	int2: "smallserial"
};
const isSystem = (column) => /^(?:tableoid|xmin|cmin|xmax|cmax|ctid)$/.test(column);
const collationOf = (operation) => optionalName(operation, "collation") ?? textAnnotation(operation.annotations, "Npgsql:DefaultColumnCollation");
function computedSql(operation, table) {
	const config = textAnnotation(operation.annotations, "Npgsql:TsVectorConfig");
	if (config === void 0) return optionalSql(operation, "computedColumnSql");
	const columns = listAnnotation(operation.annotations, "Npgsql:TsVectorProperties") ?? [];
	return tsVectorOf(config, columns.filter((column) => typeof column === "string"), table);
}
const isStored = (operation) => flagOf(operation, "stored") || operation.annotations.has("Npgsql:TsVectorConfig");
function columnDefinition(operation, column, table) {
	const strategy = strategyOf(operation.annotations);
	const plain = columnType(operation);
	const type = strategy === "serial" ? SERIALS[plain] ?? plain : plain;
	const computed = computedSql(operation, table);
	const notNull = flagOf(operation, "nullable") ? "" : " NOT NULL";
	if (computed !== void 0) {
		const collation = optionalName(operation, "collation");
		const collate = collation === void 0 ? "" : ` COLLATE ${name(collation)}`;
		const stored = isStored(operation) ? " STORED" : "";
		return `${name(column)} ${type}${collate} GENERATED ALWAYS AS (${computed})${stored}${notNull}`;
	}
	const compression = textAnnotation(operation.annotations, "Npgsql:Compression:");
	const collation = collationOf(operation);
	const start = [
		`${name(column)} ${type}`,
		...compression === void 0 ? [] : [`COMPRESSION ${name(compression)}`],
		...collation === void 0 ? [] : [`COLLATE ${name(collation)}`]
	].join(" ");
	if (strategy === "identity" || strategy === "identity always") return start + identityClause(operation, strategy);
	return `${start}${notNull}${strategy === "serial" ? "" : defaultClause(operation, type)}`;
}
function defaultClause(operation, type) {
	const sql = optionalSql(operation, "defaultValueSql");
	if (sql !== void 0) return ` DEFAULT (${sql})`;
	const literal = defaultLiteral(operation, type);
	return literal === void 0 ? "" : ` DEFAULT ${literal}`;
}
function defaultLiteral(operation, type) {
	const value = argOf(operation, "defaultValue");
	if (value === void 0 || value === null) return void 0;
	if (value === "" && /^jsonb?$/.test(type)) return "'{}'";
	const literal = literalOf(value, type);
	if (literal === void 0) throw new OnlyTheRunTells(`\`${operation.name}\` with a default that is only known when it runs`);
	return literal;
}
function identityOptions(annotations) {
	const parts = [...(textAnnotation(annotations, "Npgsql:IdentitySequenceOptions") ?? "").matchAll(/'([^']{0,30})'/g)].map((match) => match[1] ?? "");
	const part = (index) => /^-?\d+$/.test(parts[index] ?? "") ? parts[index] : void 0;
	return {
		start: part(0),
		increment: part(1) ?? "1",
		min: part(2),
		max: part(3),
		isCyclic: /^true$/i.test(parts[4] ?? ""),
		cache: part(5) ?? "1"
	};
}
const LIMITS = {
	short: ["-32768", "32767"],
	int: ["-2147483648", "2147483647"],
	long: ["-9223372036854775808", "9223372036854775807"]
};
function identityClause({ annotations, type }, strategy) {
	const base = ` GENERATED ${strategy === "identity" ? "BY DEFAULT" : "ALWAYS"} AS IDENTITY`;
	if (!annotations.has("Npgsql:IdentitySequenceOptions")) return base;
	const { start, increment, min, max, isCyclic, cache } = identityOptions(annotations);
	const [low, high] = LIMITS[type?.name ?? "int"] ?? LIMITS.int ?? ["", ""];
	const isUp = !increment.startsWith("-");
	const least = min ?? (isUp ? "1" : low);
	const most = max ?? (isUp ? high : "-1");
	const options = [
		...start !== void 0 && start !== (isUp ? least : most) ? [`START WITH ${start}`] : [],
		...increment === "1" ? [] : [`INCREMENT BY ${increment}`],
		...least === (isUp ? "1" : low) ? [] : [`MINVALUE ${least}`],
		...most === (isUp ? high : "-1") ? [] : [`MAXVALUE ${most}`],
		...isCyclic ? ["CYCLE"] : [],
		...cache === "1" ? [] : [`CACHE ${cache}`]
	];
	return options.length === 0 ? base : `${base} (${options.join(" ")})`;
}

//#endregion
//#region src/checks/migrations/programs/efcore/storage.ts
const PREFIX = "Npgsql:StorageParameter:";
function storageOf(annotations) {
	const found = /* @__PURE__ */ new Map();
	for (const [key, value] of annotations) {
		if (!key.startsWith(PREFIX)) continue;
		const text = typeof value === "string" ? `'${value}'` : is(value, "number") ? value.text : String(value === true);
		found.set(key.slice(24), text);
	}
	return found;
}
function storageClause({ annotations }) {
	const parameters = [...storageOf(annotations)].map(([key, value]) => `${key}=${value}`);
	return parameters.length === 0 ? "" : ` WITH (${parameters.join(", ")})`;
}

//#endregion
//#region src/checks/migrations/programs/efcore/constraints.ts
function constraintSql(operation) {
	const own = optionalName(operation, "name");
	const start = own === void 0 ? "" : `CONSTRAINT ${name(own)} `;
	const kind = operation.name.replace(/^(?:Add|Create)/, "");
	if (kind === "CheckConstraint") {
		const sql = optionalSql(operation, "sql");
		if (sql === void 0) throw new OnlyTheRunTells(`\`${operation.name}\` with SQL that is built when it runs`);
		return `${start}CHECK (${sql})`;
	}
	if (kind === "ForeignKey") return `${start}${foreignKey(operation)}`;
	const overlaps = operation.annotations.get("Npgsql:WithoutOverlaps") === true ? " WITHOUT OVERLAPS" : "";
	return `${start}${kind === "PrimaryKey" ? "PRIMARY KEY" : "UNIQUE"} (${nameList(columnNames(operation, "columns"))}${overlaps})${indexOptions(operation)}`;
}
function foreignKey(operation) {
	const isPeriod = operation.annotations.get("Npgsql:Period") === true;
	const list = (names) => isPeriod ? `${nameList(names.slice(0, -1))}, PERIOD ${name(names.at(-1) ?? "")}` : nameList(names);
	const target = nameIn(optionalName(operation, "principalSchema"), requiredName(operation, "principalTable"));
	const principal = namesOf(operation, "principalColumns");
	const columns = principal === void 0 ? "" : ` (${list(principal)})`;
	return `FOREIGN KEY (${list(columnNames(operation, "columns"))}) REFERENCES ${target}${columns}${actions(operation)}`;
}
const ACTIONS = {
	Restrict: "RESTRICT",
	Cascade: "CASCADE",
	SetNull: "SET NULL",
	SetDefault: "SET DEFAULT"
};
const actions = (operation) => ["onUpdate", "onDelete"].map((key) => {
	const action = ACTIONS[memberName(argOf(operation, key)) ?? ""];
	return action === void 0 ? "" : ` ${key === "onUpdate" ? "ON UPDATE" : "ON DELETE"} ${action}`;
}).join("");
function indexOptions(operation) {
	const include = operation.annotations.get("Npgsql:IndexInclude");
	const names = is(include, "list") ? include.items.filter((item) => typeof item === "string") : [];
	return [
		names.length === 0 ? "" : ` INCLUDE (${nameList(names)})`,
		operation.annotations.get("Npgsql:NullsDistinct") === false ? " NULLS NOT DISTINCT" : "",
		storageClause(operation)
	].join("");
}
const tableOf$1 = (operation) => nameIn(optionalName(operation, "schema"), requiredName(operation, "table"));
const addConstraint = (operation, { send }) => send(`ALTER TABLE ${tableOf$1(operation)} ADD ${constraintSql(operation)}`);
const dropConstraint = (operation, { send }) => send(`ALTER TABLE ${tableOf$1(operation)} DROP CONSTRAINT ${name(requiredName(operation, "name"))}`);

//#endregion
//#region src/checks/migrations/programs/efcore/state.ts
const keyOf = (schema, table) => `${schema ?? ""}.${table}`;
const createState = () => ({ tables: /* @__PURE__ */ new Map() });
const tableIn = (state, schema, table) => state.tables.get(keyOf(schema, table));
function addTable(state, schema, name) {
	const table = {
		schema,
		name,
		columns: /* @__PURE__ */ new Map(),
		indexes: /* @__PURE__ */ new Map()
	};
	state.tables.set(keyOf(schema, name), table);
	return table;
}
const dropTable$1 = (state, schema, table) => {
	state.tables.delete(keyOf(schema, table));
};
function moveTable(state, table, schema, name) {
	state.tables.delete(keyOf(table.schema, table.name));
	table.schema = schema;
	table.name = name;
	state.tables.set(keyOf(schema, name), table);
}

//#endregion
//#region src/checks/migrations/programs/efcore/indexes.ts
function indexSql(operation, table, own = requiredName(operation, "name")) {
	const method = textAnnotation(operation.annotations, "Npgsql:IndexMethod");
	const columns = columnNames(operation, "columns");
	const config = textAnnotation(operation.annotations, "Npgsql:TsVectorConfig");
	const list = config === void 0 ? columnList(operation, columns, method) : tsVectorOf(config, columns, table);
	const filter = optionalSql(operation, "filter");
	const target = table ? nameIn(table.schema, table.name) : nameIn(optionalName(operation, "schema"), requiredName(operation, "table"));
	return [
		`CREATE ${flagOf(operation, "unique") ? "UNIQUE " : ""}INDEX ${isConcurrent(operation) ? "CONCURRENTLY " : ""}`,
		`${name(own)} ON ${target}${method === void 0 || method === "" ? "" : ` USING ${method}`} (${list})`,
		indexOptions(operation),
		filter === void 0 || filter === "" ? "" : ` WHERE ${filter}`
	].join("");
}
const isConcurrent = ({ annotations }) => annotations.get("Npgsql:CreatedConcurrently") === true;
function columnList(operation, columns, method) {
	const { annotations } = operation;
	const operators = listAnnotation(annotations, "Npgsql:IndexOperators");
	const collations = listAnnotation(annotations, "Relational:Collation") ?? listAnnotation(annotations, "Npgsql:IndexCollation");
	const nulls = listAnnotation(annotations, "Npgsql:IndexNullSortOrder");
	const isSorted = method === void 0 || method === "btree";
	const down = descending(operation, columns.length);
	return columns.map((column, index) => {
		const operator = operators?.[index];
		const collation = collations?.[index];
		const order = memberName(nulls?.[index]);
		return [
			name(column),
			typeof collation === "string" && collation !== "" ? ` COLLATE ${name(collation)}` : "",
			typeof operator === "string" && operator !== "" ? ` ${operatorName(operator)}` : "",
			isSorted && down[index] ? " DESC" : "",
			isSorted && order === "NullsFirst" ? " NULLS FIRST" : isSorted && order === "NullsLast" ? " NULLS LAST" : ""
		].join("");
	}).join(", ");
}
function descending(operation, count) {
	const given = argOf(operation, "descending");
	const all = Array.from({ length: count }, (_, index) => index);
	if (is(given, "list")) return all.map((index) => given.items.length === 0 || given.items[index] === true);
	const orders = listAnnotation(operation.annotations, "Npgsql:IndexSortOrder") ?? [];
	return all.map((index) => memberName(orders[index]) === "Descending");
}
function operatorName(operator) {
	const dot = operator.indexOf(".");
	return dot < 0 ? name(operator) : nameIn(operator.slice(0, dot), operator.slice(dot + 1));
}
const createIndex = (operation, { state, send }) => {
	const schema = optionalName(operation, "schema");
	const table = tableIn(state, schema, requiredName(operation, "table"));
	send(indexSql(operation, table), isConcurrent(operation));
	table?.indexes.set(requiredName(operation, "name"), operation);
};
function holderOf({ state }, schema, index) {
	for (const table of state.tables.values()) if (table.schema === schema && table.indexes.has(index)) return table;
}
const dropIndex = (operation, work) => {
	const schema = optionalName(operation, "schema");
	const own = requiredName(operation, "name");
	work.send(`DROP INDEX ${nameIn(schema, own)}`);
	holderOf(work, schema, own)?.indexes.delete(own);
};
const renameIndex = (operation, work) => {
	const schema = optionalName(operation, "schema");
	const own = requiredName(operation, "name");
	const next = requiredName(operation, "newName");
	if (own === next) return;
	work.send(`ALTER INDEX ${nameIn(schema, own)} RENAME TO ${name(next)}`);
	const indexes = holderOf(work, schema, own)?.indexes;
	const index = indexes?.get(own);
	if (index) indexes?.set(next, index);
	indexes?.delete(own);
};

//#endregion
//#region src/checks/migrations/programs/efcore/tables.ts
const tableOf = (operation) => nameIn(optionalName(operation, "schema"), requiredName(operation, "table"));
function columnState(operation) {
	return {
		type: typeOrNone(operation),
		isNullable: flagOf(operation, "nullable"),
		isGenerated: strategyOf(operation.annotations) !== void 0
	};
}
function typeOrNone(operation) {
	try {
		return columnType(operation);
	} catch (error) {
		if (error instanceof OnlyTheRunTells) return void 0;
		throw error;
	}
}
const ORDER = [
	"PrimaryKey",
	"UniqueConstraint",
	"CheckConstraint",
	"ForeignKey"
];
const createTable = (operation, { state, send }) => {
	const schema = optionalName(operation, "schema");
	const own = requiredName(operation, "name");
	const table = addTable(state, schema, own);
	const columns = operation.columns.filter((column) => !isSystem(requiredName(column, "name")));
	for (const column of columns) table.columns.set(requiredName(column, "name"), columnState(column));
	const constraints = operation.constraints.toSorted((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
	const lines = [...columns.map((column) => columnDefinition(column, requiredName(column, "name"), table)), ...constraints.filter((each, index) => each.name !== "PrimaryKey" || constraints[index + 1]?.name !== "PrimaryKey").map(constraintSql)];
	const unlogged = operation.annotations.get("Npgsql:UnloggedTable") === true ? "UNLOGGED " : "";
	const target = nameIn(schema, own);
	send(`CREATE ${unlogged}TABLE ${target} (${lines.map((line) => `\n    ${line}`).join(",")}\n)${storageClause(operation)}`);
	const comment = optionalName(operation, "comment");
	if (comment !== void 0) send(`COMMENT ON TABLE ${target} IS ${literal(comment)}`);
	for (const column of columns) {
		const words = optionalName(column, "comment");
		if (words !== void 0) send(`COMMENT ON COLUMN ${target}.${name(requiredName(column, "name"))} IS ${literal(words)}`);
	}
};
const alterTable = (operation, { send }) => {
	const target = nameIn(optionalName(operation, "schema"), requiredName(operation, "name"));
	const [next, old] = [storageOf(operation.annotations), storageOf(operation.oldAnnotations)];
	const changed = [...next].filter(([key, value]) => old.get(key) !== value).map(([key, value]) => `${key}=${value}`);
	const removed = [...old.keys()].filter((key) => !next.has(key));
	if (changed.length > 0) send(`ALTER TABLE ${target} SET (${changed.join(", ")})`);
	if (removed.length > 0) send(`ALTER TABLE ${target} RESET (${removed.join(", ")})`);
	const comment = optionalName(operation, "comment");
	if (comment !== optionalName(operation, "oldComment")) send(`COMMENT ON TABLE ${target} IS ${comment === void 0 ? "NULL" : literal(comment)}`);
	const isUnlogged = operation.annotations.get("Npgsql:UnloggedTable") === true;
	if (isUnlogged !== (operation.oldAnnotations.get("Npgsql:UnloggedTable") === true)) send(`ALTER TABLE ${target} SET ${isUnlogged ? "UNLOGGED" : "LOGGED"}`);
};
const dropTable = (operation, { state, send }) => {
	const schema = optionalName(operation, "schema");
	const own = requiredName(operation, "name");
	send(`DROP TABLE ${nameIn(schema, own)}`);
	dropTable$1(state, schema, own);
};
const renameTable = (operation, { state, send }) => {
	const schema = optionalName(operation, "schema");
	const own = requiredName(operation, "name");
	const next = optionalName(operation, "newName") ?? own;
	const nextSchema = optionalName(operation, "newSchema");
	if (next !== own) send(`ALTER TABLE ${nameIn(schema, own)} RENAME TO ${name(next)}`);
	const isMoved = nextSchema !== void 0 && nextSchema !== schema;
	if (isMoved) send(`ALTER TABLE ${nameIn(schema, next)} SET SCHEMA ${name(nextSchema)}`);
	const table = tableIn(state, schema, own);
	if (table) moveTable(state, table, isMoved ? nextSchema : schema, next);
};
const found$1 = (operation, state) => tableIn(state, optionalName(operation, "schema"), requiredName(operation, "table"));
const addColumn = (operation, { state, send }) => {
	const column = requiredName(operation, "name");
	if (isSystem(column)) return;
	const table = found$1(operation, state);
	table?.columns.set(column, columnState(operation));
	const target = tableOf(operation);
	send(`ALTER TABLE ${target} ADD ${columnDefinition(operation, column, table)}`);
	const comment = optionalName(operation, "comment");
	if (comment !== void 0) send(`COMMENT ON COLUMN ${target}.${name(column)} IS ${literal(comment)}`);
};
const dropColumn = (operation, { state, send }) => {
	const column = requiredName(operation, "name");
	if (isSystem(column)) return;
	send(`ALTER TABLE ${tableOf(operation)} DROP COLUMN ${name(column)}`);
	const table = found$1(operation, state);
	table?.columns.delete(column);
	for (const [index, made] of table?.indexes ?? []) if (namesOf(made, "columns")?.includes(column)) table?.indexes.delete(index);
};
const renameColumn = (operation, { state, send }) => {
	const column = requiredName(operation, "name");
	const next = requiredName(operation, "newName");
	send(`ALTER TABLE ${tableOf(operation)} RENAME COLUMN ${name(column)} TO ${name(next)}`);
	const table = found$1(operation, state);
	const known = table?.columns.get(column);
	table?.columns.delete(column);
	if (known) table?.columns.set(next, known);
	for (const [index, made] of table?.indexes ?? []) {
		const columns = columnNames(made, "columns");
		if (!columns.includes(column)) continue;
		const items = columns.map((each) => each === column ? next : each);
		const args = new Map([...made.args, ["columns", {
			kind: "list",
			type: "string",
			items
		}]]);
		table?.indexes.set(index, {
			...made,
			args
		});
	}
};

//#endregion
//#region src/checks/migrations/programs/efcore/alter-column.ts
function before(operation) {
	const args = /* @__PURE__ */ new Map();
	for (const [key, value] of operation.args) if (/^old[A-Z]/.test(key)) args.set(`${key[3]?.toLowerCase()}${key.slice(4)}`, value);
	return {
		...operation,
		args,
		annotations: operation.oldAnnotations
	};
}
const alterColumn = (operation, work) => {
	const column = requiredName(operation, "name");
	if (isSystem(column)) return;
	const schema = optionalName(operation, "schema");
	const table = requiredName(operation, "table");
	const target = nameIn(schema, table);
	const known = tableIn(work.state, schema, table);
	const old = before(operation);
	known?.columns.set(column, columnState(operation));
	if (computedSql(operation, known) !== computedSql(old, known) || isStored(operation) !== isStored(old)) {
		work.send(`ALTER TABLE ${target} DROP COLUMN ${name(column)}`);
		work.send(`ALTER TABLE ${target} ADD ${columnDefinition(operation, column, known)}`);
		const comment = optionalName(operation, "comment");
		if (comment !== void 0) work.send(`COMMENT ON COLUMN ${target}.${name(column)} IS ${literal(comment)}`);
		if (known) indexesAgain(known, column, operation, work);
		return;
	}
	const change = {
		operation,
		old,
		schema,
		table,
		column,
		type: columnType(operation),
		send: work.send,
		alter: (sql) => work.send(`ALTER TABLE ${target} ALTER COLUMN ${name(column)} ${sql}`)
	};
	alterType(change);
	alterNull(change);
	const compression = textAnnotation(operation.annotations, "Npgsql:Compression:");
	if (compression !== textAnnotation(operation.oldAnnotations, "Npgsql:Compression:")) change.alter(`SET COMPRESSION ${compression ?? "default"}`);
	alterStrategy(change);
	const [comment, oldComment] = [optionalName(operation, "comment"), optionalName(operation, "oldComment")];
	if (comment !== oldComment) work.send(`COMMENT ON COLUMN ${target}.${name(column)} IS ${comment === void 0 ? "NULL" : literal(comment)}`);
};
function oldTypeOf({ operation, old }) {
	const given = optionalName(old, "type");
	if (given !== void 0) return given;
	const word = argOf(operation, "oldClrType");
	const clr = typeof word === "object" && word !== null && word.kind === "unknown" ? word.parts?.[0] : void 0;
	if (typeof clr !== "object") return void 0;
	return columnType({
		...old,
		type: {
			name: clr.words,
			args: [],
			ranks: []
		}
	});
}
function alterType(change) {
	const { operation, old, type, alter } = change;
	const oldType = oldTypeOf(change);
	const [collation, oldCollation] = [collationOf(operation), collationOf(old)];
	if (type === oldType && collation === oldCollation) return;
	alter(`TYPE ${type}${collation !== void 0 ? ` COLLATE ${name(collation)}` : type === oldType ? ` COLLATE "default"` : ""}`);
}
function alterNull({ operation, schema, table, column, type, alter, send }) {
	const [isNullable, wasNullable] = [flagOf(operation, "nullable"), flagOf(operation, "oldNullable")];
	if (isNullable && !wasNullable) alter("DROP NOT NULL");
	if (isNullable || !wasNullable) return;
	const value = optionalSql(operation, "defaultValueSql") ?? defaultLiteral(operation, type);
	if (value !== void 0) send(`UPDATE ${nameIn(schema, table)} SET ${name(column)} = ${value} WHERE ${name(column)} IS NULL`);
	alter("SET NOT NULL");
}
function alterStrategy(change) {
	const { operation, old, alter, send, schema, table, column } = change;
	const next = strategyOf(operation.annotations);
	const last = strategyOf(operation.oldAnnotations);
	const made = next === last ? void 0 : changeStrategy(change, next, last);
	if (isIdentity(next) && isIdentity(last)) identityChanges(change);
	if (next === void 0 && isDefaultChanged(operation, old)) {
		const clause = defaultClause(operation, change.type);
		alter(clause === "" ? "DROP DEFAULT" : `SET${clause}`);
	}
	if (made !== void 0) send(`ALTER SEQUENCE ${nameIn(schema, made)} OWNED BY ${nameIn(schema, table)}.${name(column)}`);
}
const isIdentity = (strategy) => strategy === "identity" || strategy === "identity always";
function isDefaultChanged(operation, old) {
	const sql = optionalSql(operation, "defaultValueSql") !== optionalSql(old, "defaultValueSql");
	const [value, oldValue] = [argOf(operation, "defaultValue") ?? null, argOf(old, "defaultValue") ?? null];
	return sql || !alike(value, oldValue);
}
function alike(left, right) {
	if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return left === right;
	if (left.kind === "number" && right.kind === "number") return Number(left.text) === Number(right.text);
	if (left.kind === "guid" && right.kind === "guid") return left.text === right.text;
	if (left.kind === "dated" && right.kind === "dated") return left.ticks === right.ticks && left.type === right.type;
	if (left.kind === "unknown" && right.kind === "unknown") return JSON.stringify(left) === JSON.stringify(right);
	return false;
}
function changeStrategy(change, next, last) {
	const { operation, schema, table, column, type, alter, send } = change;
	const sequence = nameIn(schema, `${table}_${column}_seq`);
	if (last === "serial") {
		if (next === void 0) send(`DROP SEQUENCE ${sequence} CASCADE`);
		else {
			const old = `${table}_${column}_old_seq`;
			send(`ALTER SEQUENCE ${sequence} RENAME TO ${name(old)}`);
			alter("DROP DEFAULT");
			alter(`ADD GENERATED ${next === "identity" ? "BY DEFAULT" : "ALWAYS"} AS IDENTITY`);
			send(`SELECT * FROM setval('${sequence}', nextval('${nameIn(schema, old)}'), false)`);
			send(`DROP SEQUENCE ${nameIn(schema, old)}`);
		}
		return;
	}
	if (isIdentity(last)) {
		if (next === void 0) alter("DROP IDENTITY");
		else if (next !== "serial") alter(`SET GENERATED ${next === "identity" ? "BY DEFAULT" : "ALWAYS"}`);
		return;
	}
	if (next === "identity" || next === "identity always") {
		alter("DROP DEFAULT");
		alter(`ADD${identityClause(operation, next)}`);
		return;
	}
	if (!/^(?:integer|int|int[248]|bigint|smallint)$/.test(type)) return void 0;
	send(`CREATE SEQUENCE ${sequence}${SEQUENCES[operation.type?.name ?? ""] ?? ""} START WITH 1 INCREMENT BY 1 NO CYCLE`);
	alter(`SET DEFAULT (nextval('${sequence}'))`);
	return `${table}_${column}_seq`;
}
const SEQUENCES = {
	int: " AS integer",
	short: " AS smallint"
};
function identityChanges({ operation, alter }) {
	const [next, last] = [identityOptions(operation.annotations), identityOptions(operation.oldAnnotations)];
	if (next.start !== last.start) alter(`RESTART WITH ${next.start ?? "1"}`);
	if (next.increment !== last.increment) alter(`SET INCREMENT BY ${next.increment}`);
	if (next.min !== last.min) alter(next.min === void 0 ? "SET NO MINVALUE" : `SET MINVALUE ${next.min}`);
	if (next.max !== last.max) alter(next.max === void 0 ? "SET NO MAXVALUE" : `SET MAXVALUE ${next.max}`);
	if (next.isCyclic !== last.isCyclic) alter(next.isCyclic ? "SET CYCLE" : "SET NO CYCLE");
	if (next.cache !== last.cache) alter(`SET CACHE ${next.cache}`);
}
function indexesAgain(table, column, operation, work) {
	const later = work.operations.slice(work.operations.indexOf(operation) + 1);
	for (const [own, index] of table.indexes) {
		const included = listAnnotation(index.annotations, "Npgsql:IndexInclude") ?? [];
		if (!namesOf(index, "columns")?.includes(column) && !included.includes(column)) continue;
		if (later.some((each) => each.name === "CreateIndex" && argOf(each, "name") === own)) continue;
		work.send(indexSql(index, table, own));
	}
}

//#endregion
//#region src/checks/migrations/programs/efcore/data.ts
function rowsOf(operation, table, keys) {
	const [columnKey, valueKey, typeKey] = keys;
	const columns = columnNames(operation, columnKey);
	const given = namesOf(operation, typeKey);
	return {
		columns,
		types: columns.map((column, index) => given?.[index] ?? table?.columns.get(column)?.type),
		rows: rowsIn(argOf(operation, valueKey) ?? null, columns.length, operation)
	};
}
function rowsIn(value, width, operation) {
	if (is(value, "unknown") && !value.type && !value.parts) throw new OnlyTheRunTells(`\`${operation.name}\` with rows that are only known when it runs`);
	if (!is(value, "list") || value.type === "byte") return [[value]];
	const lists = value.items.map((item) => is(item, "list") && item.type === "{}" ? item.items : void 0);
	if (lists.length > 0 && lists.every((items) => items?.length === width)) return lists.map((items) => items ?? []);
	return width === 1 ? value.items.map((item) => [item]) : [value.items];
}
const literals = (values, { types, columns }, operation) => columns.map((_, index) => {
	const literal = literalOf(values[index] ?? null, types[index]);
	if (literal === void 0) throw new OnlyTheRunTells(`\`${operation.name}\` with a value that is only known when it runs`);
	return literal;
});
const targetOf = (operation) => nameIn(optionalName(operation, "schema"), requiredName(operation, "table"));
const found = (operation, { state }) => tableIn(state, optionalName(operation, "schema"), requiredName(operation, "table"));
const insertData = (operation, work) => {
	const rows = rowsOf(operation, found(operation, work), [
		"columns",
		"values",
		"columnTypes"
	]);
	for (const row of rows.rows) work.send(`INSERT INTO ${targetOf(operation)} (${nameList(rows.columns)})\nVALUES (${literals(row, rows, operation).join(", ")})`);
};
function condition(row, keys, operation) {
	const values = literals(row, keys, operation);
	return keys.columns.map((column, index) => row[index] === null ? `${name(column)} IS NULL` : `${name(column)} = ${values[index]}`).join(" AND ");
}
const deleteData = (operation, work) => {
	const keys = rowsOf(operation, found(operation, work), [
		"keyColumns",
		"keyValues",
		"keyColumnTypes"
	]);
	for (const row of keys.rows) work.send(`DELETE FROM ${targetOf(operation)}\nWHERE ${condition(row, keys, operation)}`);
};
const updateData = (operation, work) => {
	const table = found(operation, work);
	const keys = rowsOf(operation, table, [
		"keyColumns",
		"keyValues",
		"keyColumnTypes"
	]);
	const rows = rowsOf(operation, table, [
		"columns",
		"values",
		"columnTypes"
	]);
	if (keys.rows.length !== rows.rows.length) throw new OnlyTheRunTells("`UpdateData` with as many keys as rows only when it runs");
	for (const [index, row] of rows.rows.entries()) {
		const values = literals(row, rows, operation);
		const set = rows.columns.map((column, at) => `${name(column)} = ${values[at]}`).join(", ");
		work.send(`UPDATE ${targetOf(operation)} SET ${set}\nWHERE ${condition(keys.rows[index] ?? [], keys, operation)}`);
	}
};
function raiseSequences({ operations, state, send }) {
	const done = /* @__PURE__ */ new Set();
	for (const operation of operations) {
		if (operation.name !== "InsertData") continue;
		const table = tableIn(state, optionalName(operation, "schema"), optionalName(operation, "table") ?? "");
		if (table === void 0 || done.has(table)) continue;
		done.add(table);
		for (const [column, { isGenerated }] of table.columns) {
			if (!isGenerated) continue;
			const own = nameIn(table.schema, table.name);
			const sequence = `pg_get_serial_sequence('${own.replaceAll("'", "''")}', '${column.replaceAll("'", "''")}')`;
			send(`SELECT setval(\n    ${sequence},\n    GREATEST(\n        (SELECT MAX(${name(column)}) FROM ${own}) + 1,\n        nextval(${sequence})),\n    false)`);
		}
	}
}

//#endregion
//#region src/checks/migrations/programs/efcore/database.ts
function ensure(schema, { send }) {
	if (schema === "public") return;
	send(`DO $EF$\nBEGIN\n    IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = ${literal(schema)}) THEN\n        CREATE SCHEMA ${name(schema)};\n    END IF;\nEND $EF$`);
}
const ensureSchema = (operation, work) => ensure(requiredName(operation, "name"), work);
const dropSchema = (operation, { send }) => send(`DROP SCHEMA ${name(requiredName(operation, "name"))}`);
function described(annotations, kind) {
	const prefix = `Npgsql:${kind}:`;
	return [...annotations].flatMap(([key, value]) => {
		if (!key.startsWith(prefix)) return [];
		if (typeof value !== "string") throw new OnlyTheRunTells("`AlterDatabase` with a type or an extension that is only known when it runs");
		const words = key.slice(prefix.length).split(".");
		return [{
			schema: words.length > 1 ? words[0] : void 0,
			name: words[1] ?? words[0] ?? "",
			parts: value.split(",")
		}];
	});
}
const isSame = (a, b) => a.name === b.name && a.schema === b.schema;
function added(operation, kind) {
	const next = described(operation.annotations, kind);
	const last = described(operation.oldAnnotations, kind);
	return {
		made: next.filter((each) => !last.some((old) => isSame(each, old))),
		dropped: last.filter((each) => !next.some((own) => isSame(each, own))),
		kept: next.flatMap((each) => {
			const old = last.find((other) => isSame(each, other));
			return old ? [[each, old]] : [];
		})
	};
}
const nameOf = (each) => nameIn(each.schema, each.name);
const alterDatabase = (operation, work) => {
	const prepare = ({ schema }) => {
		if (schema !== void 0) ensure(schema, work);
	};
	const collations = added(operation, "CollationDefinition");
	for (const each of collations.made) {
		prepare(each);
		work.send(`CREATE COLLATION ${nameOf(each)} (${collationParts(each)})`);
	}
	for (const each of collations.dropped) work.send(`DROP COLLATION ${nameOf(each)}`);
	const enums = added(operation, "Enum");
	for (const each of enums.made) {
		prepare(each);
		work.send(`CREATE TYPE ${nameOf(each)} AS ENUM (${each.parts.map(literal).join(", ")})`);
	}
	for (const each of enums.dropped) work.send(`DROP TYPE ${nameOf(each)}`);
	for (const [next, old] of enums.kept.toSorted(([a], [b]) => nameOf(a) < nameOf(b) ? -1 : 1)) labels(next, old, work);
	const ranges = added(operation, "Range");
	for (const each of ranges.made) {
		prepare(each);
		work.send(`CREATE TYPE ${nameOf(each)} AS RANGE (${rangeParts(each)})`);
	}
	for (const each of ranges.dropped) work.send(`DROP TYPE ${nameOf(each)}`);
	for (const each of described(operation.annotations, "PostgresExtension")) {
		prepare(each);
		extension(each.schema, each.name, cleaned(each.parts[2]), work);
	}
};
const cleaned = (part) => {
	const text = part?.trim();
	return text === void 0 || text === "" || text === "''" ? void 0 : text;
};
function extension(schema, own, version, { send }) {
	const where = schema === void 0 ? "" : ` SCHEMA ${name(schema)}`;
	send(`CREATE EXTENSION IF NOT EXISTS ${name(own)}${where}${version === void 0 ? "" : ` VERSION ${name(version)}`} CASCADE`);
}
const ensureExtension = (operation, work) => {
	const schema = optionalName(operation, "schema");
	if (schema !== void 0) ensure(schema, work);
	extension(schema, requiredName(operation, "name"), optionalName(operation, "version"), work);
};
function labels(next, old, { send }) {
	const type = nameOf(next);
	if (old.parts.some((part) => !next.parts.includes(part))) throw new OnlyTheRunTells("`AlterDatabase` that takes a value from an enumeration, which Npgsql refuses");
	for (const [index, part] of next.parts.entries()) {
		if (old.parts.includes(part)) continue;
		const isLast = index === next.parts.length - 1;
		const [first] = old.parts;
		const where = isLast ? "" : index > 0 ? ` AFTER ${literal(next.parts[index - 1] ?? "")}` : first === void 0 ? "" : ` BEFORE ${literal(first)}`;
		send(`ALTER TYPE ${type} ADD VALUE ${literal(part)}${where}`);
	}
}
function collationParts({ parts: [collate = "", type = "", provider, isDeterministic] }) {
	return [
		...collate === type ? [`LOCALE = ${literal(collate)}`] : [`LC_COLLATE = ${literal(collate)}`, `LC_CTYPE = ${literal(type)}`],
		...provider ? [`PROVIDER = ${provider}`] : [],
		...isDeterministic ? [`DETERMINISTIC = ${isDeterministic}`] : []
	].join(", ");
}
function rangeParts({ parts }) {
	return [
		"SUBTYPE",
		"CANONICAL",
		"SUBTYPE_OPCLASS",
		"COLLATION",
		"SUBTYPE_DIFF"
	].flatMap((key, index) => parts[index] ? [`${key} = ${parts[index]}`] : []).join(", ");
}

//#endregion
//#region src/checks/migrations/programs/efcore/sequences.ts
const sequenceOf = (operation) => nameIn(optionalName(operation, "schema"), requiredName(operation, "name"));
function options(operation, isChange) {
	const [min, max] = [numberArg(operation, "minValue"), numberArg(operation, "maxValue")];
	return [
		` INCREMENT BY ${numberArg(operation, "incrementBy")?.text ?? "1"}`,
		min ? ` MINVALUE ${min.text}` : isChange ? " NO MINVALUE" : "",
		max ? ` MAXVALUE ${max.text}` : isChange ? " NO MAXVALUE" : "",
		flagOf(operation, "cyclic") ? " CYCLE" : " NO CYCLE"
	].join("");
}
const createSequence = (operation, { send }) => {
	const type = operation.type?.name ?? "long";
	const as = /^(?:long|Int64)$/.test(type) ? "" : ` AS ${typeOfName(type) ?? "bigint"}`;
	const start = numberArg(operation, "startValue")?.text ?? "1";
	send(`CREATE SEQUENCE ${sequenceOf(operation)}${as} START WITH ${start}${options(operation, false)}`);
};
const alterSequence = (operation, { send }) => send(`ALTER SEQUENCE ${sequenceOf(operation)}${options(operation, true)}`);
const dropSequence = (operation, { send }) => send(`DROP SEQUENCE ${sequenceOf(operation)}`);
const renameSequence = (operation, { send }) => {
	const schema = optionalName(operation, "schema");
	const own = requiredName(operation, "name");
	const next = optionalName(operation, "newName") ?? own;
	const nextSchema = optionalName(operation, "newSchema");
	if (next !== own) send(`ALTER SEQUENCE ${nameIn(schema, own)} RENAME TO ${name(next)}`);
	if (nextSchema !== void 0 && nextSchema !== schema) send(`ALTER SEQUENCE ${nameIn(schema, next)} SET SCHEMA ${name(nextSchema)}`);
};
const restartSequence = (operation, { send }) => {
	const start = numberArg(operation, "startValue");
	if (start) send(`ALTER SEQUENCE ${sequenceOf(operation)} START WITH ${start.text}`);
	send(`ALTER SEQUENCE ${sequenceOf(operation)} RESTART`);
};

//#endregion
//#region src/checks/migrations/programs/efcore/generate.ts
const sql = (operation, { send }) => {
	const text = sqlOf(argOf(operation, "sql") ?? null);
	if (text === void 0) throw new OnlyTheRunTells("`Sql` with SQL that is built when it runs");
	send(text, flagOf(operation, "suppressTransaction"));
};
const GENERATE = {
	AddColumn: addColumn,
	AddForeignKey: addConstraint,
	AddPrimaryKey: addConstraint,
	AddUniqueConstraint: addConstraint,
	AddCheckConstraint: addConstraint,
	CreateCheckConstraint: addConstraint,
	DropForeignKey: dropConstraint,
	DropPrimaryKey: dropConstraint,
	DropUniqueConstraint: dropConstraint,
	DropCheckConstraint: dropConstraint,
	AlterColumn: alterColumn,
	AlterDatabase: alterDatabase,
	AlterTable: alterTable,
	CreateTable: createTable,
	DropTable: dropTable,
	RenameTable: renameTable,
	DropColumn: dropColumn,
	RenameColumn: renameColumn,
	CreateIndex: createIndex,
	DropIndex: dropIndex,
	RenameIndex: renameIndex,
	CreateSequence: createSequence,
	AlterSequence: alterSequence,
	DropSequence: dropSequence,
	RenameSequence: renameSequence,
	RestartSequence: restartSequence,
	EnsureSchema: ensureSchema,
	DropSchema: dropSchema,
	EnsurePostgresExtension: ensureExtension,
	InsertData: insertData,
	UpdateData: updateData,
	DeleteData: deleteData,
	Sql: sql
};
function generate(operations, state) {
	const generated = {
		statements: [],
		unread: []
	};
	const run = (operation, act) => {
		const { start, end } = operation;
		const before = generated.statements.length;
		const send = (text, isBare = false) => {
			const statement = withoutEnd(text);
			if (statement !== "") generated.statements.push({
				sql: statement,
				start,
				end,
				isBare
			});
		};
		try {
			act({
				state,
				operations,
				send
			});
		} catch (error) {
			if (!(error instanceof OnlyTheRunTells)) throw error;
			generated.statements.splice(before);
			generated.unread.push({
				start,
				end,
				what: error.what
			});
		}
	};
	for (const operation of operations) run(operation, (work) => GENERATE[operation.name]?.(operation, work));
	const inserted = operations.findLast(({ name }) => name === "InsertData");
	if (inserted) run(inserted, raiseSequences);
	return generated;
}
function withoutEnd(text) {
	let trimmed = text.trim();
	while (trimmed.endsWith(";")) trimmed = trimmed.slice(0, -1).trimEnd();
	return trimmed;
}

//#endregion
//#region src/checks/migrations/programs/efcore/scripts.ts
const NAMED = /"([^"\n{}]{0,300}\.(?:pg|p)?sql)"/gi;
function namesIn(word) {
	const file = word.slice(Math.max(word.lastIndexOf("/"), word.lastIndexOf("\\")) + 1);
	const names = [file];
	for (let dot = file.indexOf("."); dot >= 0 && names.length < 12; dot = file.indexOf(".", dot + 1)) names.push(file.slice(dot + 1));
	return names.slice(0, -1);
}
function nearest(path, found) {
	const folders = path.split("/");
	const shared = (other) => {
		const own = other.split("/");
		const differs = own.findIndex((part, index) => part !== folders[index]);
		return differs < 0 ? own.length : differs;
	};
	const [best, next] = found.toSorted((a, b) => shared(b) - shared(a));
	return best !== void 0 && next !== void 0 && shared(best) === shared(next) ? void 0 : best;
}
const MAX_SCRIPTS = 200;
function scriptPaths({ path, text }, named) {
	const paths = /* @__PURE__ */ new Set();
	for (const [, word = ""] of text.matchAll(NAMED)) {
		if (paths.size >= MAX_SCRIPTS) break;
		const found = pathOf(path, word, named);
		if (found !== void 0) paths.add(found);
	}
	return [...paths];
}
function pathOf(path, word, named) {
	for (const name of namesIn(word)) {
		const found = named(name);
		if (found.length > 0) return nearest(path, found);
	}
}
function scriptNamed({ path, scripts }, word) {
	if (scripts === void 0 || !/\.(?:pg|p)?sql$/i.test(word) || word.length > 300) return void 0;
	const paths = [...scripts.keys()];
	const found = pathOf(path, word, (name) => paths.filter((each) => each === name || each.endsWith(`/${name}`)));
	return found === void 0 ? void 0 : scripts.get(found)?.replace(/^\ufeff/, "");
}

//#endregion
//#region src/checks/migrations/programs/efcore/transactions.ts
function inTransactions(statements) {
	const plain = statements.map(({ isBare: _, ...statement }) => statement);
	if (!statements.some(({ isBare }) => isBare)) return {
		statements: plain,
		wrapping: "transaction"
	};
	const sent = [];
	let isOpen = false;
	for (const { isBare, ...statement } of statements) {
		const { start, end } = statement;
		if (isBare === isOpen) sent.push({
			sql: isOpen ? "COMMIT" : "BEGIN",
			start,
			end
		});
		isOpen = !isBare;
		sent.push(statement);
	}
	const last = statements.at(-1);
	if (isOpen && last) sent.push({
		sql: "COMMIT",
		start: last.start,
		end: last.end
	});
	return {
		statements: sent,
		wrapping: "none"
	};
}

//#endregion
//#region src/checks/migrations/programs/efcore/read.ts
function readMigration(program, state) {
	const { text } = program;
	const whole = {
		start: 0,
		end: text.length
	};
	const unread = [];
	const seen = /* @__PURE__ */ new Set();
	const cannotRead = (what, { start, end }) => {
		const key = `${start} ${end} ${what}`;
		if (!seen.has(key)) unread.push({
			start,
			end,
			what
		});
		seen.add(key);
	};
	try {
		const file = parseFile(text);
		const own = migrationIn(file);
		const up = own && methodOf$1(own, "Up", 1);
		if (own === void 0 || up === void 0) cannotRead("a migration whose way up is not found", whole);
		const builder = createBuilder(cannotRead);
		const machine = createMachine({
			program,
			file,
			unread,
			cannotRead,
			operations: builder.operations
		});
		if (own && up) {
			const inside = file.conditions.find((at) => at > up.start && at < up.end);
			if (inside !== void 0) cannotRead("code that only some builds have", {
				start: inside,
				end: inside + 3
			});
			const given = {
				name: void 0,
				value: builder.host,
				place: whole
			};
			invoke({
				method: up,
				class: own,
				scope: void 0
			}, [given], machine);
		}
		const generated = generate(builder.operations, state);
		return {
			...inTransactions(generated.statements),
			unread: [...unread, ...generated.unread].toSorted((a, b) => a.start - b.start),
			down: downOf(own && methodOf$1(own, "Down", 1), builder.operations.length > 0)
		};
	} catch (error) {
		if (!isTooMuch(error)) throw error;
		cannotRead("a migration that does more than is followed", whole);
		return {
			statements: [],
			unread,
			wrapping: "unknown",
			down: "missing"
		};
	}
}
function migrationIn({ classes }) {
	const all = classes.filter((own) => methodOf$1(own, "Up", 1)?.params[0]?.type === "MigrationBuilder");
	return all.find(({ bases }) => bases.some((base) => /Migration/.test(base))) ?? all[0];
}
function createMachine({ program, file, unread, operations, cannotRead }) {
	const classes = new Map(file.classes.map((own) => [own.name, own]));
	const machine = {
		source: program.text,
		file,
		steps: 0,
		depth: 0,
		foreign: void 0,
		cannotRead,
		mark: () => operations.length + unread.length,
		rollBack: (mark) => {
			while (operations.length > 0 && machine.mark() > mark) operations.pop();
		},
		evaluate: (expression, scope) => evaluate(expression, scope, machine),
		execute: (statements, scope) => execute(statements, scope, machine),
		script: (name) => scriptNamed(program, name),
		classNamed: (name) => classes.get(name),
		inherited: (name) => name === "ActiveProvider" ? PROVIDER : void 0
	};
	return machine;
}
function downOf(down, does) {
	if (down === void 0) return does ? "missing" : "given";
	if ("kind" in down.body) return down.body.kind === "throw" ? "refused" : "given";
	const [first] = down.body;
	if (first?.kind === "throw") return "refused";
	return first === void 0 && does ? "missing" : "given";
}

//#endregion
//#region src/checks/migrations/programs/efcore.ts
const OWN_ID = /\[(?:\w{1,80}\()?Migration\(\s{0,20}"([^"\n]{1,200})"/;
const idOf = ({ path, text }) => OWN_ID.exec(text)?.[1] ?? path.slice(path.lastIndexOf("/") + 1).replace(/\.cs$/, "");
const efcore = {
	...efcoreKind,
	order: (files) => files.map((file) => ({
		file,
		id: idOf(file)
	})).toSorted((a, b) => compare(a.id, b.id) || compare(a.file.path, b.file.path)).map(({ file }) => file),
	brings: scriptPaths,
	createReader: async () => {
		const state = createState();
		return { read: (file) => readMigration(file, state) };
	}
};
const compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;

//#endregion
export { efcore };