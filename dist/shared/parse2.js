//#region src/checks/migrations/programs/python/statements.ts
function withoutSemicolons(sql) {
	let end = sql.length;
	while (end > 0 && /[\s;]/.test(sql.charAt(end - 1))) end--;
	return sql.slice(0, end).trimStart();
}

//#endregion
//#region src/checks/migrations/programs/python/values.ts
const createScope = (parent) => ({
	names: /* @__PURE__ */ new Map(),
	parent
});
function lookUp(scope, name) {
	for (let at = scope; at !== void 0; at = at.parent) {
		const value = at.names.get(name);
		if (value !== void 0) return value;
	}
}
function ownerOf(scope, name) {
	for (let at = scope; at !== void 0; at = at.parent) if (at.names.has(name)) return at;
	return scope;
}
const unknown = ({ start, end }) => ({
	kind: "unknown",
	start,
	end
});
const pathOf = (value) => value?.kind === "reference" ? value.path : void 0;
const calleeOf = (value) => value?.kind === "call" ? pathOf(value.callee) : void 0;
const lastOf = (path) => path.slice(path.lastIndexOf(".") + 1);
const stringOf = (value) => value?.kind === "string" ? value.value : void 0;
const booleanOf = (value) => {
	if (value?.kind === "boolean") return value.value;
	return value?.kind === "none" ? false : void 0;
};
const numberOf = (value) => value?.kind === "number" ? Number(value.text) : void 0;
const itemsOf = (value) => value?.kind === "sequence" ? value.items : void 0;
function stringsOf(value) {
	const strings = itemsOf(value)?.map(stringOf);
	return strings?.every((text) => text !== void 0) ? strings : void 0;
}
const argument = (call, name, index) => call.named.get(name) ?? (index < 0 ? void 0 : call.args[index]);
const own = (table, name) => Object.hasOwn(table, name) ? table[name] : void 0;
function truthOf(value) {
	switch (value.kind) {
		case "boolean": return value.value;
		case "none": return false;
		case "string":
		case "bytes": return value.value !== "";
		case "number": return Number(value.text) !== 0;
		case "sequence": return value.items.length > 0;
		case "dict": return value.entries.length > 0;
		case "function":
		case "class": return true;
		default: return;
	}
}
function sameValue(left, right) {
	if (left.kind === "number" && right.kind === "number") return Number(left.text) === Number(right.text);
	if (!isPlain(left) || !isPlain(right)) return void 0;
	if (left.kind === "sequence" && right.kind === "sequence") {
		if (left.items.length !== right.items.length) return false;
		const pairs = left.items.map((item, index) => {
			const other = right.items[index];
			return other === void 0 ? false : sameValue(item, other);
		});
		if (pairs.includes(false)) return false;
		return pairs.includes(void 0) ? void 0 : true;
	}
	if (left.kind !== right.kind) return false;
	if ("value" in left && "value" in right) return left.value === right.value;
	return left.kind === "none" ? true : void 0;
}
const isPlain = ({ kind }) => kind === "string" || kind === "bytes" || kind === "number" || kind === "boolean" || kind === "none" || kind === "sequence";

//#endregion
//#region src/checks/migrations/programs/python/text.ts
const MAX_TEXT = 4e6;
function textOf$1(value) {
	switch (value?.kind) {
		case "string": return value.value;
		case "number": return value.text;
		case "boolean": return value.value ? "True" : "False";
		case "none": return "None";
		case "call": return value.args.length === 1 && /(?:^|\.)op\.f$/.test(calleeOf(value) ?? "") ? stringOf(value.args[0]) : void 0;
		default: return;
	}
}
const text = (value, place) => value.length > 4e6 ? unknown(place) : {
	kind: "string",
	value,
	start: place.start,
	end: place.end
};
function format(template, values, place) {
	let index = 0;
	let complete = true;
	const list = values.kind === "sequence" ? values.items : [values];
	const result = template.replace(/%(?:\((\w+)\))?([sdr%])/g, (_, name, kind) => {
		if (kind === "%") return "%";
		const value = name === void 0 ? list[index++] : entry(values, name);
		const part = kind === "r" ? void 0 : textOf$1(value);
		if (part === void 0) complete = false;
		return part ?? "";
	});
	return complete ? text(result, place) : unknown(place);
}
const entry = (values, name) => values.kind === "dict" ? values.entries.findLast(({ key }) => stringOf(key) === name)?.value : void 0;
function formatBraces(template, call) {
	let index = 0;
	let complete = true;
	const result = template.replace(/\{\{|\}\}|\{(\w*)\}/g, (whole, name) => {
		if (whole === "{{" || whole === "}}") return whole.charAt(0);
		const part = textOf$1(name === "" || name === void 0 ? call.args[index++] : call.named.get(name) ?? call.args[Number(name)]);
		if (part === void 0) complete = false;
		return part ?? "";
	});
	return complete && !/\{[^{}:!.[]*[:!.[]/.test(template) ? text(result, call) : unknown(call);
}

//#endregion
//#region src/checks/migrations/programs/python/builtins.ts
const boolean = (value, place) => value === void 0 ? unknown(place) : {
	kind: "boolean",
	value,
	start: place.start,
	end: place.end
};
function applyOperator(operator, left, right, { start, end }) {
	const place = {
		start,
		end
	};
	const kept = {
		kind: "operation",
		operator,
		left,
		right,
		...place
	};
	if (left === void 0) {
		const truth = operator === "not" ? truthOf(right) : void 0;
		return truth === void 0 ? kept : boolean(!truth, place);
	}
	switch (operator) {
		case "+":
			if (left.kind === "string" && right.kind === "string") return text(left.value + right.value, place);
			if (left.kind === "sequence" && right.kind === "sequence") return {
				...left,
				items: [...left.items, ...right.items],
				...place
			};
			return arithmetic(left, right, (a, b) => a + b) ?? kept;
		case "-": return arithmetic(left, right, (a, b) => a - b) ?? kept;
		case "*":
			if (left.kind === "string" && right.kind === "number") return repeated(left.value, Number(right.text), place);
			return arithmetic(left, right, (a, b) => a * b) ?? kept;
		case "%": return left.kind === "string" ? format(left.value, right, place) : kept;
		case "and":
		case "or": {
			const truth = truthOf(left);
			if (truth !== void 0) return truth === (operator === "and") ? right : left;
			return truthOf(right) === (operator === "or") ? right : kept;
		}
		case "==":
		case "is": {
			const same = sameValue(left, right);
			return same === void 0 ? kept : boolean(same, place);
		}
		case "!=":
		case "is not": {
			const same = sameValue(left, right);
			return same === void 0 ? kept : boolean(!same, place);
		}
		case "in":
		case "not in": {
			const found = contains(right, left);
			return found === void 0 ? kept : boolean(found === (operator === "in"), place);
		}
		default: return kept;
	}
}
const repeated = (value, times, place) => value.length * times > 4e6 || !Number.isInteger(times) ? unknown(place) : text(value.repeat(Math.max(0, times)), place);
function arithmetic(left, right, apply) {
	const [a, b] = [numberOf(left), numberOf(right)];
	if (a === void 0 || b === void 0) return void 0;
	const result = apply(a, b);
	return Number.isSafeInteger(result) ? {
		kind: "number",
		text: String(result),
		start: left.start,
		end: right.end
	} : void 0;
}
function contains(list, value) {
	if (list.kind === "string" && value.kind === "string") return list.value.includes(value.value);
	const items = list.kind === "sequence" ? list.items : list.kind === "dict" ? list.entries.map(({ key }) => key) : void 0;
	if (items === void 0) return void 0;
	const same = items.map((item) => sameValue(item, value));
	if (same.includes(true)) return true;
	return same.includes(void 0) ? void 0 : false;
}
const STRING_METHODS = {
	strip: (value, [characters]) => characters === void 0 ? value.trim() : void 0,
	lstrip: (value, [characters]) => characters === void 0 ? value.trimStart() : void 0,
	rstrip: (value, [characters]) => characters === void 0 ? value.trimEnd() : void 0,
	lower: (value) => value.toLowerCase(),
	upper: (value) => value.toUpperCase(),
	replace: (value, [from, to]) => from === void 0 || to === void 0 ? void 0 : value.replaceAll(from, to)
};
function callMethod(call) {
	const { callee, args } = call;
	const path = pathOf(callee);
	if (path !== void 0) return callBuiltin(path, call);
	if (callee.kind !== "attribute") return void 0;
	const { object, name } = callee;
	if (object.kind === "dict") return callDict(object.entries, name, call);
	if (object.kind !== "string") return void 0;
	if (name === "format") return formatBraces(object.value, call);
	if (name === "join") {
		const [list] = args;
		const parts = stringsOf(list);
		return parts === void 0 ? unknown(call) : text(parts.join(object.value), call);
	}
	if (name === "split") {
		const separator = stringOf(args[0]);
		return {
			kind: "sequence",
			shape: "list",
			items: (separator ? object.value.split(separator) : object.value.trim().split(/\s+/)).slice(0, 1e4).map((part) => text(part, call)),
			...placeOf(call)
		};
	}
	if (name === "startswith" || name === "endswith") {
		const part = stringOf(args[0]);
		if (part === void 0) return unknown(call);
		return boolean(name === "startswith" ? object.value.startsWith(part) : object.value.endsWith(part), call);
	}
	const strings = args.map(stringOf);
	if (!strings.every((part) => part !== void 0)) return unknown(call);
	const result = Object.hasOwn(STRING_METHODS, name) ? STRING_METHODS[name]?.(object.value, strings) : void 0;
	return result === void 0 ? unknown(call) : text(result, call);
}
const placeOf = ({ start, end }) => ({
	start,
	end
});
function callDict(entries, name, call) {
	const place = placeOf(call);
	const list = (items) => ({
		kind: "sequence",
		shape: "list",
		items,
		...place
	});
	if (name === "keys") return list(entries.map(({ key }) => key));
	if (name === "values") return list(entries.map(({ value }) => value));
	if (name === "items") return list(entries.map(({ key, value }) => ({
		kind: "sequence",
		shape: "tuple",
		items: [key, value],
		...place
	})));
}
function callBuiltin(path, call) {
	const [first] = call.args;
	if (first === void 0) {
		if (path === "dict" && call.named.size === 0) return {
			kind: "dict",
			entries: [],
			...placeOf(call)
		};
		return path === "list" || path === "tuple" || path === "set" ? {
			kind: "sequence",
			shape: path,
			items: [],
			...placeOf(call)
		} : void 0;
	}
	switch (path) {
		case "str": {
			const value = textOf$1(first);
			return value === void 0 ? unknown(call) : text(value, call);
		}
		case "textwrap.dedent":
		case "inspect.cleandoc": return first.kind === "string" ? first : void 0;
		case "django.utils.translation.gettext_lazy":
		case "django.utils.translation.gettext":
		case "django.utils.translation.ugettext_lazy": return first;
		case "list":
		case "tuple":
		case "set":
		case "sorted":
		case "frozenset": return first.kind === "sequence" ? first : void 0;
		case "reversed": return first.kind === "sequence" ? {
			...first,
			items: first.items.toReversed()
		} : void 0;
		case "enumerate": return first.kind === "sequence" ? enumerated(first.items, call) : void 0;
		case "zip": return zipped(call);
		case "range": return range(call);
		case "len": return first.kind === "sequence" ? {
			kind: "number",
			text: String(first.items.length),
			...placeOf(call)
		} : void 0;
		default: return;
	}
}
const tuple = (items, place) => ({
	kind: "sequence",
	shape: "tuple",
	items,
	...placeOf(place)
});
const enumerated = (items, call) => tuple(items.map((item, index) => tuple([{
	kind: "number",
	text: String(index),
	...placeOf(call)
}, item], call)), call);
function zipped(call) {
	const lists = call.args.map((arg) => arg.kind === "sequence" ? arg.items : void 0);
	if (!lists.every((list) => list !== void 0)) return void 0;
	const length = Math.min(...lists.map((list) => list.length));
	const rows = Array.from({ length }, (_, index) => lists.map((list) => list[index] ?? unknown(call)));
	return tuple(rows.map((row) => tuple(row, call)), call);
}
function range(call) {
	const [first, second = void 0, step = 1] = call.args.map(numberOf);
	if (first === void 0 || call.args.length > 1 && second === void 0 || step !== 1) return void 0;
	const [from, to] = second === void 0 ? [0, first] : [first, second];
	if (to - from > 1e3) return void 0;
	const length = Math.max(0, to - from);
	const items = Array.from({ length }, (_, index) => ({
		kind: "number",
		text: String(from + index),
		...placeOf(call)
	}));
	return tuple(items, call);
}

//#endregion
//#region src/checks/migrations/programs/python/collections.ts
function iterate(value) {
	const items = value.kind === "sequence" ? value.items : value.kind === "dict" ? value.entries.map(({ key }) => key) : void 0;
	return items?.some((item) => item.kind === "unknown") ? void 0 : items;
}
function item(object, key, place) {
	if (key === void 0) return unknown(place);
	if (object.kind === "sequence" && key.kind === "number") return object.items.at(Number(key.text)) ?? unknown(place);
	if (object.kind === "reference" && key.kind === "string") return {
		kind: "reference",
		path: `${object.path}.${key.value}`,
		...place
	};
	if (object.kind === "dict" && key.kind === "string") return object.entries.findLast((entry) => stringOf(entry.key) === key.value)?.value ?? unknown(place);
	return unknown(place);
}

//#endregion
//#region src/checks/migrations/programs/python/weight.ts
function createScale() {
	const known = /* @__PURE__ */ new WeakMap();
	let count = 0;
	const weigh = (value) => {
		count++;
		const before = known.get(value);
		if (before !== void 0) return before;
		let sum = 1;
		for (const part of partsOf$1(value)) sum += weigh(part);
		known.set(value, sum);
		return sum;
	};
	return {
		weigh,
		looked: () => {
			const before = count;
			count = 0;
			return before;
		}
	};
}
function partsOf$1(value) {
	switch (value.kind) {
		case "sequence": return value.items;
		case "dict": return value.entries.flatMap((entry) => [entry.key, entry.value]);
		case "call": return [
			value.callee,
			...value.args,
			...value.named.values()
		];
		case "attribute": return [value.object];
		case "operation": return value.left === void 0 ? [value.right] : [value.left, value.right];
		default: return [];
	}
}

//#endregion
//#region src/checks/migrations/programs/python/interpret.ts
const BUILTINS = /^(?:dict|list|tuple|set|frozenset|str|int|bool|sorted|reversed|enumerate|zip|range|len|print|open|getattr|isinstance|any|all|map|filter)$/;
const MAX_STEPS = 4e5;
const MAX_CALLS = 12;
const MAX_ITEMS = 2e4;
const MAX_NESTING = 300;
const MAX_WEIGHT = 2e6;
const MADE = /* @__PURE__ */ new Set([
	"template",
	"sequence",
	"dict",
	"binary",
	"unary",
	"call",
	"comprehension",
	"attribute"
]);
function createInterpreter(hooks) {
	let steps = 0;
	let calls = 0;
	let nesting = 0;
	const scale = createScale();
	let unsure = 0;
	const spend = () => ++steps <= MAX_STEPS;
	function evaluate(expression, scope) {
		if (!spend() || nesting > MAX_NESTING) return unknown(expression);
		nesting++;
		const value = evaluateKnown(expression, scope);
		nesting--;
		return bounded(expression, value);
	}
	function bounded(expression, value) {
		if (!MADE.has(expression.kind)) return value;
		if (value.kind === "string") steps += value.value.length >> 10;
		const weight = scale.weigh(value);
		steps += scale.looked() >> 3;
		return weight > MAX_WEIGHT ? unknown(expression) : value;
	}
	function evaluateKnown(expression, scope) {
		const place = {
			start: expression.start,
			end: expression.end
		};
		switch (expression.kind) {
			case "string":
			case "bytes":
			case "number":
			case "boolean":
			case "none": return expression;
			case "template": {
				const parts = expression.parts.map((part) => typeof part === "string" ? part : textOf$1(evaluate(part, scope)));
				return parts.every((part) => part !== void 0) ? {
					kind: "string",
					value: parts.join(""),
					...place
				} : unknown(place);
			}
			case "name": {
				const value = lookUp(scope, expression.name);
				if (value !== void 0) return {
					...value,
					...place
				};
				const star = lookUp(module, "*");
				return {
					kind: "reference",
					path: `${star?.kind === "reference" && !BUILTINS.test(expression.name) ? `${star.path.slice(0, -1)}` : ""}${expression.name}`,
					...place
				};
			}
			case "attribute": {
				const value = member(evaluate(expression.object, scope), expression.name, place);
				return hooks.member?.(value) ?? value;
			}
			case "item": return item(evaluate(expression.object, scope), expression.key === void 0 ? void 0 : evaluate(expression.key, scope), place);
			case "call": {
				const value = call(evaluate(expression.callee, scope), expression.args, scope, place);
				grow(expression.callee, value, scope);
				return value;
			}
			case "sequence": {
				const items = [];
				for (const { value, starred } of expression.items) {
					const read = evaluate(value, scope);
					if (starred && read.kind === "sequence") for (const inner of read.items) items.push(inner);
					else items.push(starred ? unknown(read) : read);
				}
				return {
					kind: "sequence",
					shape: expression.shape,
					items,
					...place
				};
			}
			case "dict": {
				const entries = [];
				for (const { key, value } of expression.entries) {
					const read = evaluate(value, scope);
					if (key !== void 0) entries.push({
						key: evaluate(key, scope),
						value: read
					});
					else if (read.kind === "dict") for (const entry of read.entries) entries.push(entry);
					else entries.push({
						key: unknown(value),
						value: read
					});
				}
				return {
					kind: "dict",
					entries,
					...place
				};
			}
			case "binary": return applyOperator(expression.operator, evaluate(expression.left, scope), evaluate(expression.right, scope), place);
			case "unary": return applyOperator(expression.operator, void 0, evaluate(expression.operand, scope), place);
			case "conditional": {
				const truth = decide(evaluate(expression.test, scope));
				if (truth === void 0) {
					const then = evaluate(expression.chosen, scope);
					return then.kind === "call" ? then : unknown(place);
				}
				return evaluate(truth ? expression.chosen : expression.otherwise, scope);
			}
			case "lambda": return {
				kind: "function",
				name: "",
				parameters: expression.parameters,
				body: expression.body,
				scope,
				...place
			};
			case "comprehension": {
				const items = [];
				if (!unroll(expression.clauses, createScope(scope), (inner) => {
					items.push(evaluate(expression.element, inner));
					return items.length < MAX_ITEMS;
				})) items.push(unknown(place));
				return {
					kind: "sequence",
					shape: expression.shape,
					items,
					...place
				};
			}
			default: return unknown(place);
		}
	}
	const decide = (test) => truthOf(test) ?? hooks.decide?.(test);
	function unroll(clauses, scope, visit) {
		const [clause, ...rest] = clauses;
		if (clause === void 0) return visit(scope);
		if (clause.kind === "if") {
			const truth = decide(evaluate(clause.test, scope));
			if (truth === void 0) return false;
			return truth ? unroll(rest, scope, visit) : true;
		}
		const items = iterate(evaluate(clause.iterable, scope));
		if (items === void 0) return false;
		return items.every((value) => {
			assign(clause.target, value, scope);
			return spend() && unroll(rest, scope, visit);
		});
	}
	function assign(target, value, scope) {
		if (target.kind === "name") {
			scope.names.set(target.name, value);
			return;
		}
		if (target.kind === "sequence") {
			const items = value.kind === "sequence" && value.items.length === target.items.length ? value.items : void 0;
			for (const [index, { value: part }] of target.items.entries()) assign(part, items?.[index] ?? unknown(value), scope);
			return;
		}
		if (target.kind === "item" || target.kind === "attribute") forget(target.object, scope);
	}
	function forget(object, scope) {
		if (object.kind !== "name") return;
		const value = lookUp(scope, object.name);
		if (value?.kind === "dict" || value?.kind === "sequence") scope.names.set(object.name, unknown(object));
	}
	function member(object, name, place) {
		if (object.kind === "reference") return {
			kind: "reference",
			path: `${object.path}.${name}`,
			...place
		};
		if (object.kind === "class") return object.members.names.get(name) ?? unknown(place);
		return {
			kind: "attribute",
			object,
			name,
			...place
		};
	}
	function call(callee, args, scope, place) {
		const values = [];
		const named = /* @__PURE__ */ new Map();
		let open = false;
		for (const { value, name, spread } of args) {
			const read = evaluate(value, scope);
			if (name !== void 0) named.set(name, read);
			else if (spread === "") values.push(read);
			else if (spread === "*" && read.kind === "sequence") for (const inner of read.items) values.push(inner);
			else if (spread === "**" && read.kind === "dict") for (const entry of read.entries) {
				const key = stringOf(entry.key);
				if (key === void 0) open = true;
				else named.set(key, entry.value);
			}
			else open = true;
		}
		if (callee.kind === "function") return callFunction(callee, values, named, place);
		const made = {
			kind: "call",
			callee,
			args: values,
			named,
			open,
			...place
		};
		const known = hooks.call?.(made) ?? callMethod(made);
		if (known !== void 0) return {
			...known,
			...place
		};
		return made;
	}
	function grow(callee, made, scope) {
		if (callee.kind !== "attribute" || callee.object.kind !== "name" || made.kind !== "call") return;
		if (made.callee.kind !== "attribute" || made.callee.object.kind !== "sequence") return;
		const [value] = made.args;
		const list = made.callee.object;
		if (value === void 0 || !/^(?:append|extend|insert)$/.test(callee.name)) return;
		const added = callee.name === "append" ? [value] : callee.name === "extend" ? iterate(value) : void 0;
		const grown = {
			...list,
			items: [...list.items, ...added ?? [unknown(value)]]
		};
		steps += grown.items.length >> 3;
		ownerOf(scope, callee.object.name).names.set(callee.object.name, scale.weigh(grown) > MAX_WEIGHT ? unknown(list) : grown);
	}
	function callFunction(value, args, named, place) {
		if (calls >= MAX_CALLS || !spend()) {
			steps = 400001;
			return unknown(place);
		}
		const inner = createScope(value.scope);
		const rest = [...args];
		for (const { name, spread, fallback } of value.parameters) if (spread === "*") inner.names.set(name, {
			kind: "sequence",
			shape: "tuple",
			items: rest.splice(0),
			...place
		});
		else if (spread === "**") inner.names.set(name, unknown(place));
		else {
			const given = named.get(name) ?? rest.shift();
			inner.names.set(name, given ?? (fallback === void 0 ? unknown(place) : evaluate(fallback, value.scope)));
		}
		calls++;
		const outer = unsure;
		unsure = 0;
		let result = {
			kind: "none",
			...place
		};
		if (Array.isArray(value.body)) {
			const ending = runAll(value.body, inner);
			if (ending?.kind === "return") result = ending.value;
		} else result = evaluate(value.body, inner);
		unsure = outer;
		calls--;
		return {
			...result,
			...place
		};
	}
	function runAll(statements, scope) {
		for (const statement of statements) {
			if (!spend()) return void 0;
			nesting++;
			const ending = nesting > MAX_NESTING ? void 0 : runOne(statement, scope);
			nesting--;
			if (ending !== void 0) return ending;
		}
	}
	function runOne(statement, scope) {
		switch (statement.kind) {
			case "expression": {
				const value = evaluate(statement.value, scope);
				hooks.statement?.(value);
				return;
			}
			case "assign": {
				const value = evaluate(statement.value, scope);
				for (const target of statement.targets) assign(target, value, scope);
				return;
			}
			case "augment": {
				const operator = statement.operator.slice(0, -1);
				const left = evaluate(statement.target, scope);
				assign(statement.target, applyOperator(operator, left, evaluate(statement.value, scope), statement), scope);
				return;
			}
			case "import":
				for (const { local, path } of statement.names) scope.names.set(local, {
					kind: "reference",
					path,
					start: statement.start,
					end: statement.end
				});
				return;
			case "function": {
				const { name, parameters, body, start, end } = statement.definition;
				scope.names.set(name, {
					kind: "function",
					name,
					parameters,
					body,
					scope,
					start,
					end
				});
				return;
			}
			case "class": {
				const bases = statement.bases.map(({ value }) => evaluate(value, scope));
				const members = createScope(scope);
				runAll(statement.body, members);
				const { name, start, end } = statement;
				scope.names.set(name, {
					kind: "class",
					name,
					bases,
					members,
					start,
					end
				});
				return;
			}
			case "if": return runIf(statement.branches, scope);
			case "for": return runFor(statement.target, evaluate(statement.iterable, scope), statement.body, scope);
			case "while":
				evaluate(statement.test, scope);
				return maybe(() => runAll(statement.body, scope));
			case "with": {
				const leaves = [];
				for (const { value, target } of statement.items) {
					const entered = evaluate(value, scope);
					const known = hooks.enter?.(entered);
					if (known?.leave !== void 0) leaves.push(known.leave);
					if (target !== void 0) assign(target, known?.value ?? entered, scope);
				}
				const ending = runAll(statement.body, scope);
				for (const leave of leaves.reverse()) leave();
				return ending;
			}
			case "try": {
				const [first = [], ...others] = statement.bodies;
				const before = hooks.progress?.() ?? 0;
				const ending = runAll(first, scope);
				const took = (hooks.progress?.() ?? 0) > before;
				for (const body of others) other(body, scope, took);
				return ending;
			}
			case "return": return ends({
				kind: "return",
				value: statement.value === void 0 ? {
					kind: "none",
					start: statement.start,
					end: statement.end
				} : evaluate(statement.value, scope)
			});
			case "leave":
			case "raise": return ends({ kind: "leave" });
			default: return;
		}
	}
	const ends = (ending) => unsure > 0 ? void 0 : ending;
	function maybe(visit) {
		unsure++;
		visit();
		unsure--;
	}
	function runIf(branches, scope) {
		let took = false;
		let sure = true;
		for (const { test, body } of branches) {
			const truth = test === void 0 ? true : decide(evaluate(test, scope));
			if (truth === false) continue;
			if (truth === true && sure) return runAll(body, scope);
			sure = false;
			const before = hooks.progress?.() ?? 0;
			if (took) other(body, scope, true);
			else maybe(() => runAll(body, scope));
			took ||= (hooks.progress?.() ?? 0) > before;
			if (truth === true) break;
		}
	}
	function other(body, scope, took) {
		const before = hooks.progress?.() ?? 0;
		maybe(() => runAll(body, scope));
		const [first] = body;
		const last = body.at(-1);
		if (took && first !== void 0 && last !== void 0 && (hooks.progress?.() ?? 0) > before) hooks.drop?.(before, {
			start: first.start,
			end: last.end
		});
	}
	function runFor(target, list, body, scope) {
		const items = iterate(list);
		if (items === void 0) {
			assign(target, unknown(list), scope);
			return maybe(() => runAll(body, scope));
		}
		for (const value of items) {
			if (!spend()) return void 0;
			assign(target, value, scope);
			const ending = runAll(body, scope);
			if (ending?.kind === "return") return ending;
		}
	}
	const module = createScope();
	return {
		module,
		run: (statements, scope) => {
			runAll(statements, scope);
		},
		evaluate,
		call: (value, args) => callFunction(value, args, /* @__PURE__ */ new Map(), value),
		exhausted: () => steps > MAX_STEPS
	};
}

//#endregion
//#region src/checks/migrations/programs/python/nodes.ts
function childrenOf(node) {
	const children = [];
	for (let child = node.firstChild; child; child = child.nextSibling) if (child.name !== "Comment") children.push(child);
	return children;
}
const textOf = (node, { text }) => text.slice(node.from, node.to);
function split(nodes, separator) {
	const parts = [[]];
	for (const node of nodes) if (node.name === separator) parts.push([]);
	else parts.at(-1)?.push(node);
	return parts.at(-1)?.length === 0 ? parts.slice(0, -1) : parts;
}

//#endregion
//#region src/checks/migrations/programs/python/strings.ts
const ESCAPES = {
	"\\": "\\",
	"'": "'",
	"\"": "\"",
	a: "\x07",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v"
};
const ESCAPE = /\\(?:(\r\n|[\r\n])|([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g;
function quotesOf(literal) {
	const match = /^([A-Za-z]{0,2})("""|'''|"|')/.exec(literal);
	const prefix = (match?.[1] ?? "").toLowerCase();
	const mark = match?.[2] ?? "";
	const open = match?.[0].length ?? 0;
	return {
		prefix,
		open,
		close: literal.length >= open + mark.length && literal.endsWith(mark) ? mark.length : 0
	};
}
function unescapeText(inside, raw) {
	const text = inside.replace(/\r\n?/g, "\n");
	if (raw || !text.includes("\\")) return text;
	return text.replace(ESCAPE, (whole, line, octal, hex, short, long, other) => {
		if (line !== void 0) return "";
		if (octal !== void 0) return String.fromCharCode(Number.parseInt(octal, 8));
		const code = hex ?? short ?? long;
		if (code !== void 0) {
			const point = Number.parseInt(code, 16);
			return point <= 1114111 ? String.fromCodePoint(point) : whole;
		}
		return ESCAPES[other] ?? whole;
	});
}
function readString(literal) {
	const { prefix, open, close } = quotesOf(literal);
	const value = unescapeText(literal.slice(open, literal.length - close), prefix.includes("r"));
	return {
		kind: prefix.includes("b") ? "bytes" : "string",
		value
	};
}

//#endregion
//#region src/checks/migrations/programs/python/expressions.ts
function readExpression(node, source, depth = 0) {
	if (node === void 0) return {
		kind: "unknown",
		start: 0,
		end: 0
	};
	const place = {
		start: node.from,
		end: node.to
	};
	if (depth > 250) return {
		kind: "unknown",
		...place
	};
	const read = READERS$1[node.name];
	return read === void 0 ? {
		kind: "unknown",
		...place
	} : read(node, place, source, depth + 1);
}
function readExpressions(nodes, source, depth) {
	const [first] = nodes;
	const last = nodes.at(-1);
	if (nodes.length === 1 || first === void 0 || last === void 0) return readExpression(first, source, depth);
	const place = {
		start: first.from,
		end: last.to
	};
	return {
		kind: "sequence",
		shape: "tuple",
		items: elements(nodes, source, depth),
		...place
	};
}
const READERS$1 = {
	VariableName: (node, place, source) => ({
		kind: "name",
		name: textOf(node, source),
		...place
	}),
	Number: (node, place, source) => number(textOf(node, source), place),
	Boolean: (node, place, source) => ({
		kind: "boolean",
		value: textOf(node, source) === "True",
		...place
	}),
	None: (_, place) => ({
		kind: "none",
		...place
	}),
	String: (node, place, source) => ({
		...readString(textOf(node, source)),
		...place
	}),
	FormatString: (node, place, source, depth) => joined(template(node, source, depth), place),
	ContinuedString: (node, place, source, depth) => {
		const pieces = childrenOf(node).map((child) => readExpression(child, source, depth));
		return pieces.every((piece) => piece.kind === "bytes") ? {
			kind: "bytes",
			value: pieces.map((piece) => piece.value).join(""),
			...place
		} : joined(pieces.flatMap(partsOf), place);
	},
	ParenthesizedExpression: (node, _, source, depth) => readExpression(inside(node)[0], source, depth),
	NamedExpression: (node, _, source, depth) => readExpression(childrenOf(node).at(-1), source, depth),
	TupleExpression: sequence("tuple"),
	ArrayExpression: sequence("list"),
	SetExpression: sequence("set"),
	DictionaryExpression: (node, place, source, depth) => ({
		kind: "dict",
		entries: split(inside(node), ",").map((part) => {
			if (part[0]?.name === "**") return {
				key: void 0,
				value: readExpression(part[1], source, depth)
			};
			return {
				key: readExpression(part[0], source, depth),
				value: readExpression(part.at(-1), source, depth)
			};
		}),
		...place
	}),
	MemberExpression: (node, place, source, depth) => {
		const [object, access, ...rest] = childrenOf(node);
		const target = readExpression(object, source, depth);
		if (access?.name === ".") return {
			kind: "attribute",
			object: target,
			name: nameOf(rest[0], source),
			...place
		};
		return {
			kind: "item",
			object: target,
			key: rest.length === 2 ? readExpression(rest[0], source, depth) : void 0,
			...place
		};
	},
	CallExpression: (node, place, source, depth) => {
		const [callee, list] = childrenOf(node);
		const args = list === void 0 ? [] : readArguments(list, source, depth);
		return {
			kind: "call",
			callee: readExpression(callee, source, depth),
			args,
			...place
		};
	},
	BinaryExpression: (node, place, source, depth) => {
		const children = childrenOf(node);
		const operator = children.slice(1, -1).map((child) => textOf(child, source));
		const left = readExpression(children[0], source, depth);
		return {
			kind: "binary",
			operator: operator.join(" "),
			left,
			right: readExpression(children.at(-1), source, depth),
			...place
		};
	},
	UnaryExpression: (node, place, source, depth) => {
		const [operator, operand] = childrenOf(node);
		const inner = readExpression(operand, source, depth);
		const sign = operator === void 0 ? "" : textOf(operator, source);
		if (sign === "-" && inner.kind === "number") return {
			...inner,
			text: `-${inner.text}`,
			...place
		};
		return {
			kind: "unary",
			operator: sign,
			operand: inner,
			...place
		};
	},
	ConditionalExpression: (node, place, source, depth) => {
		const [then, , test, , otherwise] = childrenOf(node);
		return {
			kind: "conditional",
			test: readExpression(test, source, depth),
			chosen: readExpression(then, source, depth),
			otherwise: readExpression(otherwise, source, depth),
			...place
		};
	},
	LambdaExpression: (node, place, source, depth) => {
		const children = childrenOf(node);
		const list = children.find((child) => child.name === "ParamList");
		return {
			kind: "lambda",
			parameters: list === void 0 ? [] : readParameters(list, source, depth),
			body: readExpression(children.at(-1), source, depth),
			...place
		};
	},
	AwaitExpression: (node, _, source, depth) => readExpression(childrenOf(node)[1], source, depth),
	ArrayComprehensionExpression: (node, place, source, depth) => comprehension("list", inside(node), place, source, depth),
	SetComprehensionExpression: (node, place, source, depth) => comprehension("set", inside(node), place, source, depth),
	ComprehensionExpression: (node, place, source, depth) => comprehension("list", inside(node), place, source, depth)
};
const BRACKETS = /^[()[\]{}]$/;
const inside = (node) => childrenOf(node).filter((child) => !BRACKETS.test(child.name));
const nameOf = (node, source) => node === void 0 ? "" : textOf(node, source);
function number(literal, place) {
	const text = literal.replaceAll("_", "").toLowerCase();
	if (/^0[xob][0-9a-f]+$/.test(text)) return {
		kind: "number",
		text: String(BigInt(text)),
		...place
	};
	return /^[\d.]+(?:e[+-]?\d+)?$/.test(text) ? {
		kind: "number",
		text,
		...place
	} : {
		kind: "unknown",
		...place
	};
}
function sequence(shape) {
	return (node, place, source, depth) => ({
		kind: "sequence",
		shape,
		items: elements(inside(node), source, depth),
		...place
	});
}
const elements = (nodes, source, depth) => split(nodes, ",").map((part) => ({
	value: readExpression(part.at(-1), source, depth),
	starred: part[0]?.name === "*"
}));
function readArguments(list, source, depth) {
	const nodes = inside(list);
	if (nodes.some((node) => node.name === "for")) return [{
		value: comprehension("list", nodes, {
			start: list.from,
			end: list.to
		}, source, depth),
		spread: ""
	}];
	return split(nodes, ",").map((part) => {
		const value = readExpression(part.at(-1), source, depth);
		const [first, second] = part;
		if (first?.name === "*" || first?.name === "**") return {
			value,
			spread: first.name
		};
		return second?.name === "AssignOp" ? {
			value,
			spread: "",
			name: nameOf(first, source)
		} : {
			value,
			spread: ""
		};
	});
}
function readParameters(list, source, depth) {
	return split(inside(list), ",").flatMap((part) => {
		const [first] = part;
		const spread = first?.name === "*" || first?.name === "**" ? first.name : "";
		const name = part.find((node) => node.name === "VariableName");
		if (name === void 0) return [];
		const fallback = part.some((node) => node.name === "AssignOp") ? { fallback: readExpression(part.at(-1), source, depth) } : {};
		return [{
			name: textOf(name, source),
			spread,
			...fallback
		}];
	});
}
function comprehension(shape, nodes, place, source, depth) {
	const first = nodes.findIndex((node) => node.name === "for");
	const clauses = [];
	let at = first;
	while (at >= 0 && at < nodes.length) {
		const next = nodes.findIndex((node, index) => index > at && (node.name === "for" || node.name === "if"));
		const part = nodes.slice(at + 1, next === -1 ? void 0 : next);
		const middle = part.findIndex((node) => node.name === "in");
		if (nodes[at]?.name === "if") clauses.push({
			kind: "if",
			test: readExpression(part[0], source, depth)
		});
		else if (middle > 0) {
			const target = readExpressions(part.slice(0, middle), source, depth);
			clauses.push({
				kind: "for",
				target,
				iterable: readExpression(part[middle + 1], source, depth)
			});
		} else return {
			kind: "unknown",
			...place
		};
		if (next === -1) break;
		at = next;
	}
	const element = nodes.slice(0, first).filter((node) => node.name !== "async");
	if (element.length !== 1 || clauses.length === 0 || clauses.length > 20) return {
		kind: "unknown",
		...place
	};
	return {
		kind: "comprehension",
		shape,
		element: readExpression(element[0], source, depth),
		clauses,
		...place
	};
}
function template(node, source, depth) {
	const { prefix, open, close } = quotesOf(textOf(node, source));
	const parts = [];
	const raw = prefix.includes("r");
	let at = node.from + open;
	const textUntil = (end) => {
		if (end > at) parts.push(unescapeText(source.text.slice(at, end), raw).replaceAll("{{", "{").replaceAll("}}", "}"));
	};
	for (const replacement of childrenOf(node)) {
		if (replacement.name !== "FormatReplacement") continue;
		textUntil(replacement.from);
		at = replacement.to;
		const [inner, ...rest] = inside(replacement);
		const place = {
			start: replacement.from,
			end: replacement.to
		};
		parts.push(rest.length > 0 ? {
			kind: "unknown",
			...place
		} : readExpression(inner, source, depth));
	}
	textUntil(node.to - close);
	return parts;
}
const partsOf = (piece) => {
	if (piece.kind === "string") return [piece.value];
	return piece.kind === "template" ? piece.parts : [piece];
};
function joined(parts, place) {
	return parts.every((part) => typeof part === "string") ? {
		kind: "string",
		value: parts.join(""),
		...place
	} : {
		kind: "template",
		parts: [...parts],
		...place
	};
}

//#endregion
//#region src/checks/migrations/programs/python/parse.ts
async function loadPython() {
	const { parser } = await import("./dist5.js");
	return (text) => statementsOf(parser.parse(text).topNode, { text }, 0);
}
const statementsOf = (parent, source, depth) => childrenOf(parent).flatMap((node) => readStatement(node, source, depth));
function readStatement(node, source, depth) {
	const place = {
		start: node.from,
		end: node.to
	};
	if (depth > 250) return [{
		kind: "unknown",
		...place
	}];
	if (node.name === ":") return [];
	const read = READERS[node.name];
	return read === void 0 ? [{
		kind: "unknown",
		...place
	}] : read(node, place, source, depth + 1);
}
const READERS = {
	StatementGroup: (node, _, source, depth) => childrenOf(node).flatMap((child) => child.name === ";" ? [] : readStatement(child, source, depth)),
	ExpressionStatement: (node, place, source, depth) => [{
		kind: "expression",
		value: readExpressions(childrenOf(node), source, depth),
		...place
	}],
	AssignStatement: (node, place, source, depth) => {
		const children = childrenOf(node).filter((child) => child.name !== "TypeDef");
		const sides = split(children, "AssignOp").map((side) => readExpressions(side, source, depth));
		const value = sides.pop();
		return value === void 0 || sides.length === 0 ? [{
			kind: "pass",
			...place
		}] : [{
			kind: "assign",
			targets: sides,
			value,
			...place
		}];
	},
	UpdateStatement: (node, place, source, depth) => {
		const [target, operator, ...value] = childrenOf(node);
		return [{
			kind: "augment",
			target: readExpression(target, source, depth),
			operator: operator === void 0 ? "" : textOf(operator, source),
			value: readExpressions(value, source, depth),
			...place
		}];
	},
	ImportStatement: (node, place, source) => [{
		kind: "import",
		names: importedNames(node, source),
		...place
	}],
	FunctionDefinition: (node, place, source, depth) => [{
		kind: "function",
		definition: readFunction(node, source, depth),
		...place
	}],
	ClassDefinition: (node, place, source, depth) => {
		const children = childrenOf(node);
		const list = children.find((child) => child.name === "ArgList");
		const name = children.find((child) => child.name === "VariableName");
		return [{
			kind: "class",
			name: name === void 0 ? "" : textOf(name, source),
			bases: list === void 0 ? [] : readArguments(list, source, depth),
			body: bodyOf(node, source, depth),
			...place
		}];
	},
	DecoratedStatement: (node, _, source, depth) => childrenOf(node).flatMap((child) => child.name === "Decorator" ? [] : readStatement(child, source, depth)),
	IfStatement: (node, place, source, depth) => {
		const branches = [];
		let test;
		for (const child of childrenOf(node)) if (child.name === "Body") {
			const condition = test === void 0 ? void 0 : readExpression(test, source, depth);
			branches.push({
				test: condition,
				body: statementsOf(child, source, depth)
			});
			test = void 0;
		} else if (child.name !== "if" && child.name !== "elif" && child.name !== "else") test = child;
		return [{
			kind: "if",
			branches,
			...place
		}];
	},
	ForStatement: (node, place, source, depth) => {
		const children = childrenOf(node).filter((child) => child.name !== "async");
		const middle = children.findIndex((child) => child.name === "in");
		const end = children.findIndex((child) => child.name === "Body");
		if (middle < 0 || end < 0) return [{
			kind: "unknown",
			...place
		}];
		return [{
			kind: "for",
			target: readExpressions(children.slice(1, middle), source, depth),
			iterable: readExpressions(children.slice(middle + 1, end), source, depth),
			body: bodyOf(node, source, depth),
			...place
		}];
	},
	WhileStatement: (node, place, source, depth) => [{
		kind: "while",
		test: readExpression(childrenOf(node)[1], source, depth),
		body: bodyOf(node, source, depth),
		...place
	}],
	WithStatement: (node, place, source, depth) => {
		const items = childrenOf(node).filter((child) => !/^(?:async|with|Body|[()])$/.test(child.name));
		return [{
			kind: "with",
			items: split(items, ",").map((part) => ({
				value: readExpression(part[0], source, depth),
				target: part[1]?.name === "as" ? readExpression(part[2], source, depth) : void 0
			})),
			body: bodyOf(node, source, depth),
			...place
		}];
	},
	TryStatement: (node, place, source, depth) => {
		return [{
			kind: "try",
			bodies: childrenOf(node).filter((child) => child.name === "Body").map((body) => statementsOf(body, source, depth)),
			...place
		}];
	},
	ReturnStatement: (node, place, source, depth) => {
		const value = childrenOf(node).slice(1);
		return [{
			kind: "return",
			value: value.length === 0 ? void 0 : readExpressions(value, source, depth),
			...place
		}];
	},
	BreakStatement: (_, place) => [{
		kind: "leave",
		...place
	}],
	ContinueStatement: (_, place) => [{
		kind: "leave",
		...place
	}],
	RaiseStatement: (_, place) => [{
		kind: "raise",
		...place
	}],
	PassStatement: (_, place) => [{
		kind: "pass",
		...place
	}],
	AssertStatement: (_, place) => [{
		kind: "pass",
		...place
	}],
	ScopeStatement: (_, place) => [{
		kind: "pass",
		...place
	}],
	DeleteStatement: (_, place) => [{
		kind: "pass",
		...place
	}]
};
function bodyOf(node, source, depth) {
	const body = childrenOf(node).find((child) => child.name === "Body");
	return body === void 0 ? [] : statementsOf(body, source, depth);
}
function readFunction(node, source, depth) {
	const children = childrenOf(node);
	const name = children.find((child) => child.name === "VariableName");
	const list = children.find((child) => child.name === "ParamList");
	return {
		name: name === void 0 ? "" : textOf(name, source),
		parameters: list === void 0 ? [] : readParameters(list, source, depth),
		body: bodyOf(node, source, depth),
		start: node.from,
		end: node.to
	};
}
function importedNames(node, source) {
	const words = childrenOf(node).map((child) => textOf(child, source));
	const named = words.indexOf("import");
	const from = words[0] === "from" ? words.slice(1, named).join("") : void 0;
	return words.slice(named + 1).filter((word) => word !== "(" && word !== ")").join(" ").split(",").flatMap((entry) => {
		const [path = "", alias = ""] = entry.trim().split(/\s+as\s+/);
		const dotted = path.replaceAll(" ", "");
		if (dotted === "") return [];
		if (from === void 0) {
			const first = dotted.split(".")[0] ?? dotted;
			return [{
				local: alias || first,
				path: alias === "" ? first : dotted
			}];
		}
		return [{
			local: alias || dotted,
			path: from.endsWith(".") ? `${from}${dotted}` : `${from}.${dotted}`
		}];
	});
}

//#endregion
export { calleeOf as a, numberOf as c, stringOf as d, stringsOf as f, booleanOf as i, own as l, createInterpreter as n, itemsOf as o, withoutSemicolons as p, argument as r, lastOf as s, loadPython as t, pathOf as u };