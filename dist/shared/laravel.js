import { r as literal } from "./names.js";
import { n as byFileName } from "./files2.js";
import { t as laravelKind } from "./kind8.js";
import { i as isTooMuch, n as checkItems, r as checkText, t as TooMuch } from "./limits.js";
import { n as statementsOf, t as createEffects } from "./effects.js";

//#region src/checks/migrations/programs/laravel/catalog.ts
const MAX_SQL = 2e5;
function createCatalog() {
	const tables = /* @__PURE__ */ new Map();
	const create = (isWhole) => ({
		columns: /* @__PURE__ */ new Map(),
		indexes: /* @__PURE__ */ new Set(),
		isWhole
	});
	const asked = (name) => tables.get(name);
	return {
		hasTable: (name) => tables.has(name) ? tables.get(name) !== void 0 : void 0,
		hasColumn: (name, column) => {
			const table = asked(name);
			if (table === void 0) return tables.has(name) ? false : void 0;
			return table.columns.has(column.toLowerCase()) || (table.isWhole ? false : void 0);
		},
		hasIndex: (name, index) => {
			const table = asked(name);
			if (table === void 0) return tables.has(name) ? false : void 0;
			return table.indexes.has(index) || (table.isWhole ? false : void 0);
		},
		typeOf: (name, column) => asked(name)?.columns.get(column),
		note: (blueprint) => {
			const { table: name, commands, columns } = blueprint;
			if (blueprint.isCreating) tables.set(name, create(true));
			const table = tables.get(name) ?? create(false);
			tables.set(name, table);
			if (blueprint.isPartial) table.isWhole = false;
			if (blueprint.isCreating) for (const column of columns) table.columns.set(column.name.toLowerCase(), column.type);
			for (const command of commands) noteCommand(command, name, table);
		},
		noteSql: (sql) => {
			if (!/\b(?:create|alter|drop|rename)\b/i.test(sql)) return;
			const words = new Set(sql.slice(0, MAX_SQL).match(/\w+/g));
			for (const [name, table] of tables) {
				if (!words.has(name.slice(name.lastIndexOf(".") + 1))) continue;
				if (table === void 0 || /\bdrop\s+table\b/i.test(sql)) tables.delete(name);
				else forget$1(table);
			}
		}
	};
	function noteCommand(command, name, table) {
		if (command.kind === "column") {
			table.columns.set(command.name.toLowerCase(), command.type);
			return;
		}
		const [from = "", to = ""] = command.columns;
		switch (command.name) {
			case "drop":
			case "dropIfExists":
				tables.set(name, void 0);
				return;
			case "rename":
				tables.set(from, table);
				tables.set(name, void 0);
				return;
			case "dropColumn":
				for (const column of command.columns) table.columns.delete(column.toLowerCase());
				return;
			case "renameColumn": {
				const type = table.columns.get(from.toLowerCase());
				table.columns.delete(from.toLowerCase());
				table.columns.set(to.toLowerCase(), type ?? "");
				return;
			}
			case "renameIndex":
				table.indexes.delete(from);
				table.indexes.add(to);
				return;
			case "dropIndex":
			case "dropUnique":
			case "dropForeign":
				table.indexes.delete(command.index);
				return;
			default: if (command.index !== "") table.indexes.add(command.index);
		}
	}
}
function forget$1(table) {
	table.isWhole = false;
}

//#endregion
//#region src/checks/migrations/programs/php/machine.ts
const MAX_STEPS = 4e5;
const MAX_DEPTH$1 = 60;
function step$1(machine) {
	if (++machine.steps > MAX_STEPS) throw new TooMuch();
}
function charge(machine, amount) {
	machine.steps += amount >> 3;
	step$1(machine);
}
function deeper(machine, work) {
	if (++machine.depth > MAX_DEPTH$1) throw new TooMuch();
	try {
		return work();
	} finally {
		machine.depth--;
	}
}
function fullName(machine, written) {
	if (written.startsWith("\\")) return written.slice(1);
	const [first = "", ...rest] = written.split("\\");
	const imported = machine.imports.get(first.toLowerCase());
	return imported === void 0 ? written : [imported, ...rest].join("\\");
}

//#endregion
//#region src/checks/migrations/programs/php/token.ts
var NotPhp = class extends Error {
	offset;
	constructor(offset) {
		super("not PHP");
		this.offset = offset;
	}
};

//#endregion
//#region src/checks/migrations/programs/php/cursor.ts
const readExpression = (cursor) => cursor.grammar.expression(cursor);
const readStatement = (cursor) => cursor.grammar.statement(cursor);
const MAX_DEPTH = 400;
const END = {
	kind: "end",
	start: 0,
	end: 0
};
function peek(cursor, ahead = 0) {
	return cursor.tokens[cursor.at + ahead] ?? {
		...END,
		start: lastEnd(cursor),
		end: lastEnd(cursor)
	};
}
const lastEnd = ({ tokens, at }) => tokens[Math.min(at, tokens.length) - 1]?.end ?? 0;
const isOperator = (token, text) => token.kind === "operator" && token.text === text;
const isWord = (token, word) => token.kind === "name" && token.text.length === word.length && token.text.toLowerCase() === word;
function takes(cursor, text) {
	const token = peek(cursor);
	if (!isOperator(token, text) && !isWord(token, text)) return false;
	cursor.at++;
	return true;
}
function expect(cursor, text) {
	if (!takes(cursor, text)) throw new NotPhp(peek(cursor).start);
}
function takeName(cursor) {
	const token = peek(cursor);
	if (token.kind !== "name") throw new NotPhp(token.start);
	cursor.at++;
	return token.text;
}
function takeVariable(cursor) {
	const token = peek(cursor);
	if (token.kind !== "variable") throw new NotPhp(token.start);
	cursor.at++;
	return token.text;
}
function nested(cursor, read) {
	if (++cursor.depth > MAX_DEPTH) throw new NotPhp(peek(cursor).start);
	const result = read();
	cursor.depth--;
	return result;
}
function skipAttributes(cursor) {
	while (takes(cursor, "#[")) for (let open = 1; open > 0; cursor.at++) {
		const token = peek(cursor);
		if (token.kind === "end") throw new NotPhp(token.start);
		if (isOperator(token, "[") || isOperator(token, "#[")) open++;
		if (isOperator(token, "]")) open--;
	}
}

//#endregion
//#region src/checks/migrations/programs/php/blocks.ts
function readStatements(cursor, isEnd) {
	const statements = [];
	while (!isEnd(cursor)) for (const statement of readStatement(cursor)) statements.push(statement);
	return statements;
}
function readBlock(cursor) {
	expect(cursor, "{");
	const body = readStatements(cursor, (each) => isOperator(peek(each), "}"));
	expect(cursor, "}");
	return body;
}
function skipBlock(cursor) {
	expect(cursor, "{");
	for (let open = 1; open > 0; cursor.at++) {
		const token = peek(cursor);
		if (token.kind === "end") throw new NotPhp(token.start);
		if (isOperator(token, "{")) open++;
		if (isOperator(token, "}")) open--;
	}
}
function readBody(cursor, ...until) {
	if (!takes(cursor, ":")) return readStatement(cursor);
	return readStatements(cursor, (each) => until.some((word) => isWord(peek(each), word)));
}
function endOf$1(cursor) {
	if (!takes(cursor, ";") && peek(cursor).kind !== "end") throw new NotPhp(peek(cursor).start);
}

//#endregion
//#region src/checks/migrations/programs/php/classes.ts
const MODIFIERS = new Set("public protected private static abstract final readonly var".split(" "));
function readModifiers(cursor) {
	const found = /* @__PURE__ */ new Set();
	for (;;) {
		const token = peek(cursor);
		const word = token.kind === "name" ? token.text.toLowerCase() : "";
		if (!MODIFIERS.has(word)) return found;
		found.add(word);
		cursor.at++;
		if (isOperator(peek(cursor), "(") && isWord(peek(cursor, 1), "set")) cursor.at += 3;
	}
}
function skipType(cursor) {
	for (;;) {
		const token = peek(cursor);
		if (!(token.kind === "name" || token.kind === "cast" || token.kind === "operator" && [
			"?",
			"|",
			"(",
			")"
		].includes(token.text) || isOperator(token, "&") && !["variable"].includes(peek(cursor, 1).kind) && !isOperator(peek(cursor, 1), "...")) || isOperator(token, ")") && !isOpen(cursor)) return;
		cursor.at++;
	}
}
const isOpen = (cursor) => {
	for (let at = cursor.at - 1; at >= 0 && at > cursor.at - 12; at--) {
		const token = cursor.tokens[at];
		if (token?.kind === "operator" && token.text === "(") {
			const before = cursor.tokens[at - 1];
			return before?.kind === "operator" && [
				"|",
				",",
				"(",
				":"
			].includes(before.text);
		}
		if (token?.kind === "variable" || token === void 0) return false;
	}
	return false;
};
function readParameters(cursor) {
	const parameters = [];
	while (!takes(cursor, ")")) {
		skipAttributes(cursor);
		const isProperty = readModifiers(cursor).size > 0;
		skipType(cursor);
		const isReference = takes(cursor, "&");
		const isVariadic = takes(cursor, "...");
		const name = takeVariable(cursor);
		const value = takes(cursor, "=") ? readExpression(cursor) : void 0;
		if (isOperator(peek(cursor), "{")) skipBlock(cursor);
		parameters.push({
			name,
			default: value,
			isReference,
			isVariadic,
			isProperty
		});
		if (!takes(cursor, ",")) {
			expect(cursor, ")");
			break;
		}
	}
	return parameters;
}
function readFunction(cursor, start, word) {
	takes(cursor, "&");
	expect(cursor, "(");
	const parameters = readParameters(cursor);
	const uses = [];
	if (takes(cursor, "use")) {
		expect(cursor, "(");
		while (!takes(cursor, ")")) {
			const isReference = takes(cursor, "&");
			uses.push({
				name: takeVariable(cursor),
				isReference
			});
			takes(cursor, ",");
		}
	}
	if (takes(cursor, ":")) skipType(cursor);
	if (word === "fn") {
		expect(cursor, "=>");
		const value = readExpression(cursor);
		return {
			name: "",
			parameters,
			uses: "all",
			body: [{
				kind: "return",
				value,
				start: value.start,
				end: value.end
			}],
			isStatic: false,
			start,
			end: lastEnd(cursor)
		};
	}
	return {
		name: "",
		parameters,
		uses,
		body: readBlock(cursor),
		isStatic: false,
		start,
		end: lastEnd(cursor)
	};
}
function readNamedFunction(cursor, start, isStatic) {
	takes(cursor, "&");
	const name = takeName(cursor);
	expect(cursor, "(");
	const parameters = readParameters(cursor);
	if (takes(cursor, ":")) skipType(cursor);
	return {
		name,
		parameters,
		uses: [],
		body: takes(cursor, ";") ? [] : readBlock(cursor),
		isStatic,
		start,
		end: lastEnd(cursor)
	};
}
function readClassBody(cursor, name, start) {
	let parent;
	for (;;) {
		const token = peek(cursor);
		if (isOperator(token, "{")) break;
		if (token.kind === "end") throw new NotPhp(token.start);
		cursor.at++;
		if (isWord(token, "extends")) parent ??= takeName(cursor);
	}
	expect(cursor, "{");
	const constants = [];
	const properties = [];
	const methods = [];
	const traits = [];
	while (!takes(cursor, "}")) {
		skipAttributes(cursor);
		const from = peek(cursor).start;
		if (takes(cursor, "use")) {
			do
				traits.push(takeName(cursor));
			while (takes(cursor, ","));
			if (isOperator(peek(cursor), "{")) skipBlock(cursor);
			else expect(cursor, ";");
			continue;
		}
		if (takes(cursor, "case")) {
			const constant = takeName(cursor);
			constants.push({
				name: constant,
				value: takes(cursor, "=") ? readExpression(cursor) : void 0,
				isCase: true
			});
			expect(cursor, ";");
			continue;
		}
		const modifiers = readModifiers(cursor);
		if (takes(cursor, "function")) {
			methods.push(readNamedFunction(cursor, from, modifiers.has("static")));
			continue;
		}
		if (takes(cursor, "const")) {
			while (!isOperator(peek(cursor, 1), "=") && peek(cursor).kind !== "end") cursor.at++;
			do {
				const constant = takeName(cursor);
				expect(cursor, "=");
				constants.push({
					name: constant,
					value: readExpression(cursor)
				});
			} while (takes(cursor, ","));
			expect(cursor, ";");
			continue;
		}
		skipType(cursor);
		do {
			const property = takeVariable(cursor);
			const value = takes(cursor, "=") ? readExpression(cursor) : void 0;
			properties.push({
				name: property,
				value,
				isStatic: modifiers.has("static")
			});
		} while (takes(cursor, ","));
		if (isOperator(peek(cursor), "{")) skipBlock(cursor);
		else expect(cursor, ";");
	}
	return {
		kind: "class",
		name,
		parent,
		constants,
		properties,
		methods,
		traits,
		start,
		end: lastEnd(cursor)
	};
}

//#endregion
//#region src/checks/migrations/programs/php/lists.ts
function readItems(cursor, close) {
	return nested(cursor, () => {
		const items = [];
		while (!takes(cursor, close)) {
			if (takes(cursor, ",")) {
				items.push({
					key: void 0,
					value: void 0,
					isSpread: false
				});
				continue;
			}
			const isSpread = takes(cursor, "...");
			const first = readExpression(cursor);
			const value = takes(cursor, "=>") ? readExpression(cursor) : void 0;
			items.push({
				key: value === void 0 ? void 0 : first,
				value: value ?? first,
				isSpread
			});
			if (!takes(cursor, ",")) {
				expect(cursor, close);
				break;
			}
		}
		return items;
	});
}
function readArguments(cursor) {
	return nested(cursor, () => {
		const args = [];
		while (!takes(cursor, ")")) {
			const isSpread = takes(cursor, "...");
			if (isSpread && takes(cursor, ")")) {
				args.push({
					name: "...",
					value: {
						kind: "literal",
						value: null,
						start: 0,
						end: 0
					},
					isSpread: false
				});
				break;
			}
			const token = peek(cursor);
			let name;
			if (token.kind === "name" && isOperator(peek(cursor, 1), ":")) {
				name = token.text;
				cursor.at += 2;
			}
			args.push({
				name,
				value: readExpression(cursor),
				isSpread
			});
			if (!takes(cursor, ",")) {
				expect(cursor, ")");
				break;
			}
		}
		return args;
	});
}

//#endregion
//#region src/checks/migrations/programs/php/match.ts
function readMatch(cursor, start) {
	expect(cursor, "(");
	const subject = readExpression(cursor);
	expect(cursor, ")");
	expect(cursor, "{");
	const arms = [];
	while (!takes(cursor, "}")) {
		let tests;
		if (isWord(peek(cursor), "default") && (isOperator(peek(cursor, 1), "=>") || isOperator(peek(cursor, 1), ","))) {
			cursor.at++;
			takes(cursor, ",");
		} else {
			tests = [readExpression(cursor)];
			while (takes(cursor, ",") && !isOperator(peek(cursor), "=>")) tests.push(readExpression(cursor));
		}
		expect(cursor, "=>");
		arms.push({
			tests,
			value: readExpression(cursor)
		});
		if (!takes(cursor, ",")) {
			expect(cursor, "}");
			break;
		}
	}
	return {
		kind: "match",
		subject,
		arms,
		start,
		end: lastEnd(cursor)
	};
}

//#endregion
//#region src/checks/migrations/programs/php/postfix.ts
function readPostfix(cursor, operand, mode) {
	let left = operand;
	const { start } = operand;
	for (;;) {
		const token = peek(cursor);
		if (token.kind !== "operator") return left;
		switch (token.text) {
			case "(":
				if (mode !== void 0) return left;
				cursor.at++;
				left = {
					kind: "call",
					callee: left,
					args: readArguments(cursor),
					start,
					end: lastEnd(cursor)
				};
				break;
			case "[": {
				cursor.at++;
				const index = isOperator(peek(cursor), "]") ? void 0 : readExpression(cursor);
				expect(cursor, "]");
				left = {
					kind: "index",
					object: left,
					index,
					start,
					end: lastEnd(cursor)
				};
				break;
			}
			case "->":
			case "?->": {
				cursor.at++;
				const name = readMember(cursor);
				const isNullsafe = token.text === "?->";
				if (mode === void 0 && takes(cursor, "(")) {
					const args = readArguments(cursor);
					left = {
						kind: "method",
						object: left,
						name,
						args,
						isNullsafe,
						start,
						end: lastEnd(cursor)
					};
				} else left = {
					kind: "property",
					object: left,
					name,
					isNullsafe,
					start,
					end: lastEnd(cursor)
				};
				break;
			}
			case "::":
				cursor.at++;
				left = readStatic(cursor, left, mode);
				break;
			case "++":
			case "--":
				cursor.at++;
				left = {
					kind: "step",
					target: left,
					by: token.text === "++" ? 1 : -1,
					isPrefix: false,
					start,
					end: lastEnd(cursor)
				};
				break;
			default: return left;
		}
	}
}
function readMember(cursor) {
	const token = peek(cursor);
	cursor.at++;
	if (token.kind === "name") return token.text;
	if (token.kind === "variable") return {
		kind: "variable",
		name: token.text,
		start: token.start,
		end: token.end
	};
	if (isOperator(token, "{")) {
		const name = readExpression(cursor);
		expect(cursor, "}");
		return name;
	}
	throw new NotPhp(token.start);
}
function readStatic(cursor, owner, mode) {
	const token = peek(cursor);
	const { start } = owner;
	if (token.kind === "variable") {
		cursor.at++;
		if (mode === void 0 && takes(cursor, "(")) return {
			kind: "static call",
			owner,
			name: {
				kind: "variable",
				name: token.text,
				start: token.start,
				end: token.end
			},
			args: readArguments(cursor),
			start,
			end: lastEnd(cursor)
		};
		return {
			kind: "static property",
			owner,
			name: token.text,
			start,
			end: lastEnd(cursor)
		};
	}
	const name = readMember(cursor);
	if (mode === void 0 && takes(cursor, "(")) return {
		kind: "static call",
		owner,
		name,
		args: readArguments(cursor),
		start,
		end: lastEnd(cursor)
	};
	if (typeof name !== "string") return {
		kind: "static property",
		owner,
		name,
		start,
		end: lastEnd(cursor)
	};
	return {
		kind: "class constant",
		owner,
		name,
		start,
		end: lastEnd(cursor)
	};
}

//#endregion
//#region src/checks/migrations/programs/php/expressions.ts
const BINARY = {
	or: [1],
	xor: [2],
	and: [3],
	"??": [7, true],
	"||": [8],
	"&&": [9],
	"|": [10],
	"^": [11],
	"&": [12],
	"==": [13],
	"!=": [13],
	"===": [13],
	"!==": [13],
	"<>": [13],
	"<=>": [13],
	"<": [14],
	"<=": [14],
	">": [14],
	">=": [14],
	".": [15],
	"<<": [16],
	">>": [16],
	"+": [17],
	"-": [17],
	"*": [18],
	"/": [18],
	"%": [18],
	instanceof: [20],
	"**": [21, true]
};
const ASSIGNMENTS = new Set("= += -= *= /= .= %= **= ??= &= |= ^= <<= >>=".split(" "));
const ASSIGN_POWER = 5;
const TERNARY_POWER = 6;
const PREFIX_POWER = 19;
function operatorOf(token) {
	if (token.kind === "operator") return token.text;
	return token.kind === "name" && token.text.length <= 12 ? token.text.toLowerCase() : void 0;
}
function readBinary(cursor, power) {
	return nested(cursor, () => {
		let left = readUnary(cursor);
		for (;;) {
			const operator = operatorOf(peek(cursor));
			if (operator === void 0) return left;
			const { start } = left;
			if (ASSIGNMENTS.has(operator)) {
				if (!isTarget(left)) return left;
				cursor.at++;
				takes(cursor, "&");
				const value = readBinary(cursor, ASSIGN_POWER);
				left = {
					kind: "assign",
					target: left,
					operator,
					value,
					start,
					end: lastEnd(cursor)
				};
				continue;
			}
			if (operator === "?" && power <= TERNARY_POWER) {
				cursor.at++;
				const then = isOperator(peek(cursor), ":") ? void 0 : readBinary(cursor, ASSIGN_POWER);
				expect(cursor, ":");
				const otherwise = readBinary(cursor, 7);
				left = {
					kind: "ternary",
					test: left,
					then,
					otherwise,
					start,
					end: lastEnd(cursor)
				};
				continue;
			}
			const binds = Object.hasOwn(BINARY, operator) ? BINARY[operator] : void 0;
			if (binds === void 0 || binds[0] < power) return left;
			cursor.at++;
			const right = readBinary(cursor, binds[1] ? binds[0] : binds[0] + 1);
			left = {
				kind: "binary",
				operator,
				left,
				right,
				start,
				end: lastEnd(cursor)
			};
		}
	});
}
const isTarget = ({ kind }) => [
	"variable",
	"index",
	"property",
	"static property",
	"array",
	"other"
].includes(kind);
function readUnary(cursor) {
	const token = peek(cursor);
	const { start } = token;
	const operand = (power = PREFIX_POWER) => {
		cursor.at++;
		return readBinary(cursor, power);
	};
	if (token.kind === "cast") {
		const value = operand();
		return {
			kind: "cast",
			to: token.text,
			operand: value,
			start,
			end: lastEnd(cursor)
		};
	}
	const operator = operatorOf(token);
	switch (operator) {
		case "!":
		case "-":
		case "+":
		case "~": return {
			kind: "unary",
			operator,
			operand: operand(),
			start,
			end: lastEnd(cursor)
		};
		case "@":
		case "&": return operand();
		case "++":
		case "--": return {
			kind: "step",
			target: operand(),
			by: operator === "++" ? 1 : -1,
			isPrefix: true,
			start,
			end: lastEnd(cursor)
		};
		case "throw": return {
			kind: "throw",
			operand: operand(0),
			start,
			end: lastEnd(cursor)
		};
		case "print":
		case "clone": return {
			kind: "other",
			what: operator,
			operands: [operand(operator === "print" ? ASSIGN_POWER : PREFIX_POWER)],
			start,
			end: lastEnd(cursor)
		};
		case "include":
		case "include_once":
		case "require":
		case "require_once": return {
			kind: "other",
			what: "include",
			operands: [operand(0)],
			start,
			end: lastEnd(cursor)
		};
		case "yield": {
			cursor.at++;
			takes(cursor, "from");
			const value = [
				";",
				")",
				",",
				"]"
			].some((text) => isOperator(peek(cursor), text)) ? [] : [readBinary(cursor, ASSIGN_POWER)];
			if (takes(cursor, "=>")) value.push(readBinary(cursor, ASSIGN_POWER));
			return {
				kind: "other",
				what: "yield",
				operands: value,
				start,
				end: lastEnd(cursor)
			};
		}
		default: return readPostfix(cursor, readPrimary(cursor));
	}
}
function readPrimary(cursor) {
	skipAttributes(cursor);
	const token = peek(cursor);
	const { start, end } = token;
	if (token.kind === "end") throw new NotPhp(start);
	cursor.at++;
	switch (token.kind) {
		case "variable": return {
			kind: "variable",
			name: token.text,
			start,
			end
		};
		case "number": return {
			kind: "literal",
			value: token.value,
			start,
			end
		};
		case "text": return textOf(token, cursor.grammar);
		case "name": return readNamed(cursor, token.text, start);
		case "operator": return readBracket(cursor, token.text, start);
		default: throw new NotPhp(start);
	}
}
function textOf({ parts, start, end }, grammar) {
	const [only] = parts;
	if (parts.length === 0) return {
		kind: "literal",
		value: "",
		start,
		end
	};
	if (parts.length === 1 && typeof only === "string") return {
		kind: "literal",
		value: only,
		start,
		end
	};
	return {
		kind: "text",
		parts: parts.map((part) => typeof part === "string" ? part : readInner(part, start, end, grammar)),
		start,
		end
	};
}
function readInner(tokens, start, end, grammar) {
	if (tokens.length === 0) return {
		kind: "other",
		what: "shell",
		operands: [],
		start,
		end
	};
	const cursor = {
		tokens,
		at: 0,
		depth: 0,
		grammar
	};
	const expression = readExpression(cursor);
	if (peek(cursor).kind !== "end") throw new NotPhp(peek(cursor).start);
	return expression;
}
function readBracket(cursor, text, start) {
	if (text === "(") {
		const inner = nested(cursor, () => readExpression(cursor));
		expect(cursor, ")");
		return inner;
	}
	if (text === "[") return {
		kind: "array",
		items: readItems(cursor, "]"),
		start,
		end: lastEnd(cursor)
	};
	if (text === "$") {
		const isBraced = takes(cursor, "{");
		const operand = isBraced ? readExpression(cursor) : readPrimary(cursor);
		if (isBraced) expect(cursor, "}");
		return {
			kind: "other",
			what: "variable",
			operands: [operand],
			start,
			end: lastEnd(cursor)
		};
	}
	throw new NotPhp(start);
}
const CONSTANTS$1 = {
	true: true,
	false: false,
	null: null
};
function readNamed(cursor, text, start) {
	const word = text.toLowerCase();
	const end = () => lastEnd(cursor);
	const next = peek(cursor);
	if (Object.hasOwn(CONSTANTS$1, word) && !isOperator(next, "(")) return {
		kind: "literal",
		value: CONSTANTS$1[word] ?? null,
		start,
		end: end()
	};
	switch (word) {
		case "array":
		case "list":
			if (takes(cursor, "(")) return {
				kind: "array",
				items: readItems(cursor, ")"),
				start,
				end: end()
			};
			break;
		case "static":
			if (isWord(next, "function") || isWord(next, "fn")) return readNamed(cursor, takeName(cursor), start);
			break;
		case "function":
		case "fn": return {
			kind: "function",
			function: readFunction(cursor, start, word),
			start,
			end: end()
		};
		case "new": return readNew(cursor, start);
		case "match":
			if (isOperator(next, "(")) return readMatch(cursor, start);
			break;
		case "isset":
			expect(cursor, "(");
			return {
				kind: "isset",
				operands: readArguments(cursor).map(({ value }) => value),
				start,
				end: end()
			};
		case "empty": {
			expect(cursor, "(");
			const operand = readExpression(cursor);
			expect(cursor, ")");
			return {
				kind: "empty",
				operand,
				start,
				end: end()
			};
		}
		case "exit":
		case "die":
			if (takes(cursor, "(")) readArguments(cursor);
			return {
				kind: "exit",
				start,
				end: end()
			};
	}
	return {
		kind: "name",
		name: text,
		start,
		end: end()
	};
}
function readNew(cursor, start) {
	skipAttributes(cursor);
	takes(cursor, "readonly");
	const token = peek(cursor);
	if (isWord(token, "class")) {
		cursor.at++;
		const args = takes(cursor, "(") ? readArguments(cursor) : [];
		return {
			kind: "new",
			owner: readClassBody(cursor, "", token.start),
			args,
			start,
			end: lastEnd(cursor)
		};
	}
	let owner;
	if (takes(cursor, "(")) {
		owner = readExpression(cursor);
		expect(cursor, ")");
	} else {
		cursor.at++;
		const { start: from, end } = token;
		if (token.kind === "name") owner = {
			kind: "name",
			name: token.text,
			start: from,
			end
		};
		else if (token.kind === "variable") owner = {
			kind: "variable",
			name: token.text,
			start: from,
			end
		};
		else throw new NotPhp(from);
		owner = readPostfix(cursor, owner, "without calls");
	}
	const args = takes(cursor, "(") ? readArguments(cursor) : [];
	return {
		kind: "new",
		owner,
		args,
		start,
		end: lastEnd(cursor)
	};
}

//#endregion
//#region src/checks/migrations/programs/php/flow.ts
function readTest(cursor) {
	expect(cursor, "(");
	const test = readExpression(cursor);
	expect(cursor, ")");
	return test;
}
function readIf(cursor, start) {
	const test = readTest(cursor);
	const isOld = isOperator(peek(cursor), ":");
	const then = readBody(cursor, "elseif", "else", "endif");
	let otherwise = [];
	const next = peek(cursor);
	if (takes(cursor, "elseif")) return withElse(readIf(cursor, next.start));
	if (takes(cursor, "else")) {
		if (!isOld && isWord(peek(cursor), "if")) {
			cursor.at++;
			return withElse(readIf(cursor, next.start));
		}
		otherwise = readBody(cursor, "endif");
	}
	if (isOld) {
		expect(cursor, "endif");
		endOf$1(cursor);
	}
	return {
		kind: "if",
		test,
		then,
		otherwise,
		start,
		end: lastEnd(cursor)
	};
	function withElse(inner) {
		return {
			kind: "if",
			test,
			then,
			otherwise: [inner],
			start,
			end: lastEnd(cursor)
		};
	}
}
function readWhile(cursor, start, word) {
	if (word === "do") {
		const body = readBody(cursor);
		expect(cursor, "while");
		const test = readTest(cursor);
		endOf$1(cursor);
		return {
			kind: "while",
			test,
			body,
			isAfter: true,
			start,
			end: lastEnd(cursor)
		};
	}
	return {
		kind: "while",
		test: readTest(cursor),
		body: readLoop(cursor, "endwhile"),
		isAfter: false,
		start,
		end: lastEnd(cursor)
	};
}
function readLoop(cursor, end) {
	const isOld = isOperator(peek(cursor), ":");
	const body = readBody(cursor, end);
	if (isOld) {
		expect(cursor, end);
		endOf$1(cursor);
	}
	return body;
}
function readFor(cursor, start) {
	expect(cursor, "(");
	const part = (close) => {
		const list = [];
		while (!takes(cursor, close)) {
			list.push(readExpression(cursor));
			takes(cursor, ",");
		}
		return list;
	};
	return {
		kind: "for",
		init: part(";"),
		tests: part(";"),
		steps: part(")"),
		body: readLoop(cursor, "endfor"),
		start,
		end: lastEnd(cursor)
	};
}
function readForeach(cursor, start) {
	expect(cursor, "(");
	const subject = readExpression(cursor);
	expect(cursor, "as");
	takes(cursor, "&");
	const first = readExpression(cursor);
	let second;
	if (takes(cursor, "=>")) {
		takes(cursor, "&");
		second = readExpression(cursor);
	}
	expect(cursor, ")");
	const body = readLoop(cursor, "endforeach");
	return {
		kind: "foreach",
		subject,
		key: second === void 0 ? void 0 : first,
		value: second ?? first,
		body,
		start,
		end: lastEnd(cursor)
	};
}
function readSwitch(cursor, start) {
	const subject = readTest(cursor);
	const isOld = takes(cursor, ":");
	if (!isOld) expect(cursor, "{");
	const cases = [];
	const isEnd = (each) => isWord(peek(each), "case") || isWord(peek(each), "default") || (isOld ? isWord(peek(each), "endswitch") : isOperator(peek(each), "}"));
	while (!takes(cursor, isOld ? "endswitch" : "}")) {
		const isDefault = takes(cursor, "default");
		if (!isDefault) expect(cursor, "case");
		const test = isDefault ? void 0 : readExpression(cursor);
		if (!takes(cursor, ":")) expect(cursor, ";");
		cases.push({
			test,
			body: readStatements(cursor, isEnd)
		});
	}
	if (isOld) endOf$1(cursor);
	return {
		kind: "switch",
		subject,
		cases,
		start,
		end: lastEnd(cursor)
	};
}
function readTry(cursor, start) {
	const body = readBlock(cursor);
	const catches = [];
	while (takes(cursor, "catch")) {
		expect(cursor, "(");
		while (peek(cursor).kind === "name" || isOperator(peek(cursor), "|")) cursor.at++;
		const variable = peek(cursor).kind === "variable" ? takeVariable(cursor) : void 0;
		expect(cursor, ")");
		catches.push({
			variable,
			body: readBlock(cursor)
		});
	}
	const last = takes(cursor, "finally") ? readBlock(cursor) : [];
	if (catches.length === 0 && last.length === 0 && peek(cursor).kind === "end") throw new NotPhp(start);
	return {
		kind: "try",
		body,
		catches,
		last,
		start,
		end: lastEnd(cursor)
	};
}

//#endregion
//#region src/checks/migrations/programs/php/statements.ts
const readOne = (cursor) => nested(cursor, () => read(cursor));
function read(cursor) {
	skipAttributes(cursor);
	const token = peek(cursor);
	const { start } = token;
	if (token.kind === "end") throw new NotPhp(start);
	if (isOperator(token, ";")) {
		cursor.at++;
		return [];
	}
	if (isOperator(token, "{")) return [{
		kind: "block",
		body: readBlock(cursor),
		start,
		end: lastEnd(cursor)
	}];
	const word = token.kind === "name" && !isOperator(peek(cursor, 1), "::") ? token.text.toLowerCase() : "";
	const special = word === "" ? void 0 : readWord(cursor, word, start);
	if (special !== void 0) return special;
	const expression = readExpression(cursor);
	endOf$1(cursor);
	return [{
		kind: "expression",
		expression,
		start,
		end: lastEnd(cursor)
	}];
}
const LEVELS = /^[1-9]$/;
function readWord(cursor, word, start) {
	const next = peek(cursor, 1);
	const after = () => {
		cursor.at++;
	};
	switch (word) {
		case "if":
			after();
			return [readIf(cursor, start)];
		case "foreach":
			after();
			return [readForeach(cursor, start)];
		case "for":
			after();
			return [readFor(cursor, start)];
		case "while":
		case "do":
			after();
			return [readWhile(cursor, start, word)];
		case "switch":
			after();
			return [readSwitch(cursor, start)];
		case "try":
			after();
			return [readTry(cursor, start)];
		case "return": {
			after();
			const value = isOperator(peek(cursor), ";") || peek(cursor).kind === "end" ? void 0 : readExpression(cursor);
			endOf$1(cursor);
			return [{
				kind: "return",
				value,
				start,
				end: lastEnd(cursor)
			}];
		}
		case "break":
		case "continue": {
			after();
			const count = peek(cursor);
			const levels = count.kind === "number" && LEVELS.test(String(count.value)) ? count.value : 1;
			if (count.kind === "number") cursor.at++;
			endOf$1(cursor);
			return [{
				kind: word,
				levels,
				start,
				end: lastEnd(cursor)
			}];
		}
		case "echo": {
			after();
			const operands = readList(cursor);
			endOf$1(cursor);
			return [{
				kind: "echo",
				operands,
				start,
				end: lastEnd(cursor)
			}];
		}
		case "unset": {
			after();
			expect(cursor, "(");
			const operands = [];
			while (!takes(cursor, ")")) {
				operands.push(readExpression(cursor));
				takes(cursor, ",");
			}
			endOf$1(cursor);
			return [{
				kind: "unset",
				operands,
				start,
				end: lastEnd(cursor)
			}];
		}
		case "function":
			if (next.kind !== "name" && !(isOperator(next, "&") && peek(cursor, 2).kind === "name")) return void 0;
			after();
			return [declaration(cursor, start)];
		case "abstract":
		case "final":
		case "readonly":
		case "class":
		case "trait":
		case "interface":
		case "enum": return readClass(cursor, start);
		default: return readDeclaration(cursor, word, start);
	}
}
function declaration(cursor, start) {
	return {
		kind: "function declaration",
		function: readNamedFunction(cursor, start, false),
		start,
		end: lastEnd(cursor)
	};
}
function readClass(cursor, start) {
	let ahead = 0;
	while ([
		"abstract",
		"final",
		"readonly"
	].some((word) => isWord(peek(cursor, ahead), word))) ahead++;
	if (![
		"class",
		"trait",
		"interface",
		"enum"
	].some((word) => isWord(peek(cursor, ahead), word)) || peek(cursor, ahead + 1).kind !== "name") return void 0;
	cursor.at += ahead + 1;
	return [{
		kind: "class declaration",
		class: readClassBody(cursor, takeName(cursor), start),
		start,
		end: lastEnd(cursor)
	}];
}
const readList = (cursor) => {
	const operands = [readExpression(cursor)];
	while (takes(cursor, ",")) operands.push(readExpression(cursor));
	return operands;
};
function readDeclaration(cursor, word, start) {
	const next = peek(cursor, 1);
	const end = () => lastEnd(cursor);
	switch (word) {
		case "use":
			cursor.at++;
			return readImports(cursor, start);
		case "namespace":
			cursor.at++;
			if (peek(cursor).kind === "name") cursor.at++;
			if (!isOperator(peek(cursor), "{")) {
				endOf$1(cursor);
				return [];
			}
			return readBlock(cursor);
		case "const": {
			cursor.at++;
			const items = [];
			do {
				const name = takeName(cursor);
				expect(cursor, "=");
				items.push({
					name,
					value: readExpression(cursor)
				});
			} while (takes(cursor, ","));
			endOf$1(cursor);
			return [{
				kind: "constants",
				items,
				start,
				end: end()
			}];
		}
		case "static": {
			if (next.kind !== "variable") return void 0;
			cursor.at++;
			const items = [];
			do {
				const name = takeVariable(cursor);
				items.push({
					name,
					value: takes(cursor, "=") ? readExpression(cursor) : void 0
				});
			} while (takes(cursor, ","));
			endOf$1(cursor);
			return [{
				kind: "static",
				items,
				start,
				end: end()
			}];
		}
		case "global":
			cursor.at++;
			do
				takeVariable(cursor);
			while (takes(cursor, ","));
			endOf$1(cursor);
			return [];
		case "declare":
			if (!isOperator(next, "(")) return void 0;
			while (!takes(cursor, ")")) {
				if (peek(cursor).kind === "end") throw new NotPhp(start);
				cursor.at++;
			}
			takes(cursor, ";");
			return [];
		default: return;
	}
}
function readImports(cursor, start) {
	const imports = [];
	const one = (prefix) => {
		if (peek(cursor, 1).kind === "name" && !isWord(peek(cursor, 1), "as")) cursor.at++;
		const name = prefix + takeName(cursor).replace(/^\\/, "");
		const alias = takes(cursor, "as") ? takeName(cursor) : name.slice(name.lastIndexOf("\\") + 1);
		imports.push({
			kind: "import",
			name,
			alias,
			start,
			end: lastEnd(cursor)
		});
	};
	do {
		const token = peek(cursor);
		if (token.kind === "name" && isOperator(peek(cursor, 1), "{")) {
			cursor.at += 2;
			while (!takes(cursor, "}")) {
				one(token.text);
				takes(cursor, ",");
			}
		} else one("");
	} while (takes(cursor, ","));
	endOf$1(cursor);
	return imports;
}

//#endregion
//#region src/checks/migrations/programs/php/strings.ts
function singleQuoted(text, start, to) {
	for (let at = start + 1; at < to; at++) if (text[at] === "\\") at++;
	else if (text[at] === "'") return {
		kind: "text",
		parts: [text.slice(start + 1, at).replace(/\\([\\'])/g, "$1")],
		start,
		end: at + 1
	};
	throw new NotPhp(start);
}
function doubleQuoted(text, start, to, nesting, read) {
	const quote = text[start] ?? "\"";
	const { parts, end } = interpolated(text, start + 1, to, quote, nesting, read);
	if (text[end] !== quote || end >= to) throw new NotPhp(start);
	return {
		kind: "text",
		parts,
		start,
		end: end + 1
	};
}
const HEREDOC = /<<<[ \t]*(?:"(\w+)"|'(\w+)'|(\w+))\r?\n/y;
function heredoc(text, start, to, nesting, read) {
	HEREDOC.lastIndex = start;
	const open = HEREDOC.exec(text);
	if (open === null) return void 0;
	const begin = start + open[0].length;
	const name = open[1] ?? open[2] ?? open[3] ?? "";
	const closing = new RegExp(`^([ \\t]*)${name}(?!\\w)`, "gm");
	closing.lastIndex = begin;
	const close = closing.exec(text);
	if (close === null || close.index >= to) throw new NotPhp(start);
	const stop = Math.max(begin, close.index - (text[close.index - 2] === "\r" ? 2 : 1));
	const indent = close[1] ?? "";
	const parts = open[2] === void 0 ? interpolated(text, begin, stop, void 0, nesting, read).parts : [text.slice(begin, stop)];
	return {
		kind: "text",
		parts: indent === "" ? parts : parts.map((part, index) => withoutIndent(part, indent, index === 0)),
		start,
		end: close.index + close[0].length
	};
}
function withoutIndent(part, indent, isFirst) {
	if (typeof part !== "string") return part;
	const text = part.replaceAll(`\n${indent}`, "\n");
	return isFirst && text.startsWith(indent) ? text.slice(indent.length) : text;
}
const SIMPLE = /\$([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)(?:\[(?:(-?\d+)|([A-Za-z_]\w*)|\$(\w+))\]|->([A-Za-z_]\w*))?/y;
const NAMED = /\$\{([A-Za-z_]\w*)\}/y;
const ESCAPE = /\\(?:u\{([\da-fA-F]{1,6})\}|x([\da-fA-F]{1,2})|([0-7]{1,3})|([\s\S]))/y;
const ESCAPES = {
	n: "\n",
	t: "	",
	r: "\r",
	v: "\v",
	e: "\x1B",
	f: "\f",
	"\\": "\\",
	$: "$"
};
function interpolated(text, from, to, quote, nesting, read) {
	const parts = [];
	let literal = "";
	let offset = from;
	const flush = () => {
		if (literal !== "") parts.push(literal);
		literal = "";
	};
	while (offset < to && text[offset] !== quote) {
		const char = text[offset] ?? "";
		if (char === "\\") {
			ESCAPE.lastIndex = offset;
			const match = ESCAPE.exec(text);
			literal += match === null ? char : escaped(match, quote);
			offset += match?.[0].length ?? 1;
			continue;
		}
		if (char === "$" || char === "{" && text[offset + 1] === "$") {
			const found = char === "{" ? read(text, offset + 1, to, "brace", nesting + 1) : simple(text, offset);
			if (found !== void 0) {
				flush();
				parts.push(found.tokens);
				offset = found.end;
				continue;
			}
		}
		let next = offset + 1;
		while (next < to && !/["`\\${]/.test(text[next] ?? "")) next++;
		literal += text.slice(offset, next);
		offset = next;
	}
	flush();
	return {
		parts,
		end: offset
	};
}
function escaped([whole, unicode, hex, octal, other], quote) {
	if (unicode !== void 0) {
		const code = Number.parseInt(unicode, 16);
		return code > 1114111 ? whole : String.fromCodePoint(code);
	}
	if (hex !== void 0) return String.fromCharCode(Number.parseInt(hex, 16));
	if (octal !== void 0) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
	if (other !== void 0 && other === quote) return other;
	return ESCAPES[other ?? ""] ?? whole;
}
function simple(text, start) {
	NAMED.lastIndex = start;
	const named = NAMED.exec(text);
	SIMPLE.lastIndex = start;
	const match = named ?? SIMPLE.exec(text);
	if (match === null) return void 0;
	const end = start + match[0].length;
	const at = {
		start,
		end
	};
	const tokens = [{
		kind: "variable",
		text: match[1] ?? "",
		...at
	}];
	if (named !== null) return {
		tokens,
		end
	};
	const [, , digits, key, variable, property] = match;
	if (property !== void 0) tokens.push({
		kind: "operator",
		text: "->",
		...at
	}, {
		kind: "name",
		text: property,
		...at
	});
	const index = digits !== void 0 ? {
		kind: "number",
		value: Number(digits),
		...at
	} : key !== void 0 ? {
		kind: "text",
		parts: [key],
		...at
	} : variable !== void 0 ? {
		kind: "variable",
		text: variable,
		...at
	} : void 0;
	if (index !== void 0) tokens.push({
		kind: "operator",
		text: "[",
		...at
	}, index, {
		kind: "operator",
		text: "]",
		...at
	});
	return {
		tokens,
		end
	};
}

//#endregion
//#region src/checks/migrations/programs/php/tokens.ts
const MAX_NESTING = 20;
const MAX_TOKENS = 4e5;
const OPERATORS$1 = /\?->|<<=|>>=|\*\*=|\?\?=|<=>|===|!==|\.\.\.|->|=>|::|\+\+|--|<=|>=|==|!=|<>|&&|\|\||\?\?|\+=|-=|\*=|\/=|\.=|%=|&=|\|=|\^=|<<|>>|\*\*|[-+*/%=<>!.,;:?()[\]{}&|^~@$]/y;
const SPACE = /\s+/y;
const LINE_COMMENT = /(?:\/\/|#(?!\[))(?:(?!\?>)[^\r\n])*/y;
const VARIABLE = /\$([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)/y;
const NAME = /\\?[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*(?:\\[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)*(?:\\(?=\s*\{))?/y;
const NUMBER = /0[xX][\da-fA-F_]+|0[bB][01_]+|(?:\d[\d_]*)?\.\d[\d_]*(?:[eE][+-]?\d+)?|\d[\d_]*\.?(?:[eE][+-]?\d+)?/y;
const CAST = /\([ \t]*(int|integer|bool|boolean|float|double|string|array|object|binary|unset)[ \t]*\)/iy;
function tokensOf(text) {
	const tokens = [];
	let offset = 0;
	while (offset < text.length) {
		const open = text.indexOf("<?", offset);
		if (open < 0) break;
		const isEcho = text.startsWith("<?=", open);
		const begin = open + (isEcho ? 3 : /^<\?php\b/i.test(text.slice(open, open + 6)) ? 5 : 2);
		if (isEcho) tokens.push({
			kind: "name",
			text: "echo",
			start: open,
			end: begin
		});
		const read = readTokens(text, begin, text.length, "file", 0);
		for (const token of read.tokens) tokens.push(token);
		if (tokens.length > MAX_TOKENS) throw new NotPhp(offset);
		offset = read.end;
	}
	return tokens;
}
function readTokens(text, from, to, until, nesting) {
	if (nesting > MAX_NESTING) throw new NotPhp(from);
	const tokens = [];
	let offset = from;
	let braces = 0;
	const take = (pattern) => {
		pattern.lastIndex = offset;
		const match = pattern.exec(text);
		if (match === null || match[0] === "" || match.index + match[0].length > to) return void 0;
		return match[0];
	};
	while (offset < to) {
		const start = offset;
		const blank = take(SPACE) ?? take(LINE_COMMENT);
		if (blank !== void 0) {
			offset += blank.length;
			continue;
		}
		if (text.startsWith("/*", offset)) {
			const close = text.indexOf("*/", offset + 2);
			if (close < 0) throw new NotPhp(offset);
			offset = close + 2;
			continue;
		}
		if (until === "file" && text.startsWith("?>", offset)) {
			tokens.push({
				kind: "operator",
				text: ";",
				start,
				end: offset + 2
			});
			return {
				tokens,
				end: offset + 2
			};
		}
		if (text.startsWith("#[", offset)) {
			tokens.push({
				kind: "operator",
				text: "#[",
				start,
				end: offset + 2
			});
			offset += 2;
			continue;
		}
		const quoted = quotedAt(text, offset, to, nesting);
		if (quoted !== void 0) {
			tokens.push(quoted);
			offset = quoted.end;
			continue;
		}
		const next = plainAt(offset, take);
		if (next === void 0) throw new NotPhp(offset);
		offset = next.end;
		if (until === "brace" && next.kind === "operator") {
			if (next.text === "{") braces++;
			if (next.text === "}" && braces-- === 0) return {
				tokens,
				end: offset
			};
		}
		tokens.push(next);
		if (tokens.length > MAX_TOKENS) throw new NotPhp(offset);
	}
	if (until === "brace") throw new NotPhp(from);
	return {
		tokens,
		end: to
	};
}
function plainAt(start, take) {
	const variable = take(VARIABLE);
	if (variable !== void 0) return {
		kind: "variable",
		text: variable.slice(1),
		start,
		end: start + variable.length
	};
	const name = take(NAME);
	if (name !== void 0) return {
		kind: "name",
		text: name,
		start,
		end: start + name.length
	};
	const number = take(NUMBER);
	if (number !== void 0) return {
		kind: "number",
		value: numberOf$1(number),
		start,
		end: start + number.length
	};
	const cast = take(CAST);
	if (cast !== void 0) return {
		kind: "cast",
		text: cast.slice(1, -1).trim().toLowerCase(),
		start,
		end: start + cast.length
	};
	const operator = take(OPERATORS$1);
	return operator === void 0 ? void 0 : {
		kind: "operator",
		text: operator,
		start,
		end: start + operator.length
	};
}
function numberOf$1(written) {
	const digits = written.replaceAll("_", "");
	return /^0[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number(digits);
}
function quotedAt(text, start, to, nesting) {
	const first = text[start];
	if (first === "'") return singleQuoted(text, start, to);
	if (first === "\"") return doubleQuoted(text, start, to, nesting, readTokens);
	if (first === "`") return {
		...doubleQuoted(text, start, to, nesting, readTokens),
		kind: "text",
		parts: [[]]
	};
	return text.startsWith("<<<", start) ? heredoc(text, start, to, nesting, readTokens) : void 0;
}

//#endregion
//#region src/checks/migrations/programs/php/parse.ts
function parsePhp(text) {
	const grammar = {
		expression: (cursor) => readBinary(cursor, 0),
		statement: readOne
	};
	const cursor = {
		tokens: tokensOf(text),
		at: 0,
		depth: 0,
		grammar
	};
	return readStatements(cursor, (each) => peek(each).kind === "end");
}

//#endregion
//#region src/checks/migrations/programs/php/values.ts
const UNKNOWN = { kind: "unknown" };
const MODEL = {
	kind: "unknown",
	isModel: true
};
const is = (value, kind) => typeof value === "object" && value !== null && value.kind === kind;
const isScalar = (value) => value === null || typeof value !== "object" && value !== void 0;
const native = (call) => ({
	kind: "native",
	call
});
const array = (items) => ({
	kind: "array",
	entries: new Map(items.map((item, index) => [index, item])),
	isOpen: false
});
const copyOf = (value) => is(value, "array") ? {
	kind: "array",
	entries: new Map(value.entries),
	isOpen: value.isOpen
} : value;
function keyOf(value) {
	if (typeof value === "string") return /^(?:0|-?[1-9]\d{0,14})$/.test(value) ? Number(value) : value;
	if (typeof value === "number") return Math.trunc(value);
	if (typeof value === "boolean") return value ? 1 : 0;
	return value === null ? "" : void 0;
}
function nextKey({ entries }) {
	if (entries.has(entries.size - 1) || entries.size === 0) return entries.size;
	let next = 0;
	for (const key of entries.keys()) if (typeof key === "number" && key >= next) next = key + 1;
	return next;
}
function truth(value) {
	if (is(value, "unknown")) return void 0;
	if (is(value, "array")) return value.entries.size > 0 ? true : value.isOpen ? void 0 : false;
	if (isScalar(value)) return Boolean(value) && value !== "0";
	return is(value, "host") ? void 0 : true;
}
function stringOf(value) {
	if (typeof value === "string") return value;
	if (typeof value === "number") return String(value);
	if (typeof value === "boolean") return value ? "1" : "";
	return value === null ? "" : void 0;
}
const itemsOf = (value) => is(value, "array") && !value.isOpen ? [...value.entries.values()] : void 0;
function namesOf(value) {
	if (typeof value === "string") return [value];
	const names = itemsOf(value)?.map(stringOf);
	return names?.every((name) => name !== void 0) ? names : void 0;
}
const argumentsFor = (values) => ({
	values,
	named: /* @__PURE__ */ new Map()
});

//#endregion
//#region src/checks/migrations/programs/php/brought.ts
const lastPart$1 = (name) => name.slice(name.lastIndexOf("\\") + 1);
function classNamed(written, machine) {
	return machine.classes.get(lastPart$1(written).toLowerCase()) ?? broughtClass(fullName(machine, written), machine);
}
function broughtClass(name, machine) {
	if (machine.brought.has(name)) return machine.brought.get(name);
	const text = machine.host.fileOf(name);
	const syntax = text === void 0 ? void 0 : classIn(text, lastPart$1(name));
	const value = syntax && {
		syntax,
		statics: /* @__PURE__ */ new Map()
	};
	machine.brought.set(name, value);
	return value;
}
function classIn(text, name) {
	try {
		return inStatements(parsePhp(text), name.toLowerCase());
	} catch (error) {
		if (error instanceof NotPhp) return void 0;
		throw error;
	}
}
function inStatements(statements, name) {
	for (const statement of statements) if (statement.kind === "class declaration" && statement.class.name.toLowerCase() === name) return statement.class;
}
const isCase = (state) => typeof state === "object" && state !== null && "kind" in state && state.kind === "enum case";
const enumValue = (value) => is(value, "host") && isCase(value.state) ? value.state.value : value;
function constantOf(owner, name, machine) {
	let current = owner;
	for (let depth = 0; current !== void 0 && depth < 10; depth++) {
		const { constants, parent } = current.syntax;
		const constant = constants.find((each) => each.name === name);
		const scope = {
			variables: /* @__PURE__ */ new Map(),
			self: void 0,
			class: current
		};
		if (constant?.isCase) return caseOf(name, constant.value === void 0 ? name : machine.evaluate(constant.value, scope));
		if (constant?.value) return machine.evaluate(constant.value, scope);
		current = parent === void 0 ? void 0 : classNamed(parent, machine);
	}
}
function caseOf(name, value) {
	return {
		kind: "host",
		state: {
			kind: "enum case",
			value
		},
		call: () => void 0,
		get: (property) => property === "value" ? value : property === "name" ? name : void 0
	};
}
function casesOf(owner, machine) {
	const cases = owner.syntax.constants.filter((constant) => constant.isCase);
	if (cases.length === 0) return void 0;
	return array(cases.map(({ name }) => constantOf(owner, name, machine) ?? null));
}

//#endregion
//#region src/checks/migrations/programs/php/operators.ts
function concat(left, right) {
	const [before, after] = [stringOf(left), stringOf(right)];
	if (before === void 0 || after === void 0) return UNKNOWN;
	checkText(before.length + after.length);
	return before + after;
}
function binary(operator, left, right) {
	switch (operator) {
		case ".": return concat(left, right);
		case "===":
		case "!==": {
			const same = identical(left, right);
			return same === void 0 ? UNKNOWN : same === (operator === "===");
		}
		case "==":
		case "!=":
		case "<>": {
			const same = equal(left, right);
			return same === void 0 ? UNKNOWN : same === (operator === "==");
		}
		case "xor": {
			const [a, b] = [truth(left), truth(right)];
			return a === void 0 || b === void 0 ? UNKNOWN : a !== b;
		}
		case "+":
			if (is(left, "array") && is(right, "array")) return union(left, right);
			return arithmetic(operator, left, right);
		case "<":
		case ">":
		case "<=":
		case ">=":
		case "<=>": return compare(operator, left, right);
		default: return arithmetic(operator, left, right);
	}
}
const union = (left, right) => ({
	kind: "array",
	entries: new Map([...left.entries, ...[...right.entries].filter(([key]) => !left.entries.has(key))]),
	isOpen: left.isOpen || right.isOpen
});
function identical(left, right) {
	if (is(left, "unknown") || is(right, "unknown")) return void 0;
	if (isScalar(left) || isScalar(right)) return is(left, "host") || is(right, "host") ? void 0 : left === right;
	return left === right ? true : void 0;
}
function equal(left, right) {
	if (!isScalar(left) || !isScalar(right)) return identical(left, right);
	if (typeof left === typeof right && left === right) return true;
	if (typeof left === "boolean" || typeof right === "boolean" || left === null || right === null) {
		if (typeof left === "string" && right === null) return left === "";
		if (typeof right === "string" && left === null) return right === "";
		return truth(left) === truth(right);
	}
	const [a, b] = [numberOf(left), numberOf(right)];
	if (a !== void 0 && b !== void 0) return a === b;
	return String(left) === String(right);
}
function numberOf(value) {
	if (typeof value === "number") return value;
	if (typeof value === "boolean") return value ? 1 : 0;
	if (value === null) return 0;
	return typeof value === "string" && /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(value) ? Number(value) : void 0;
}
function compare(operator, left, right) {
	let order;
	const [a, b] = [numberOf(left), numberOf(right)];
	if (a !== void 0 && b !== void 0) order = Math.sign(a - b);
	else if (typeof left === "string" && typeof right === "string") order = left < right ? -1 : left > right ? 1 : 0;
	else return UNKNOWN;
	if (operator === "<=>") return order;
	if (operator === "<") return order < 0;
	if (operator === ">") return order > 0;
	return operator === "<=" ? order <= 0 : order >= 0;
}
function arithmetic(operator, left, right) {
	const [a, b] = [numberOf(left), numberOf(right)];
	if (a === void 0 || b === void 0) return UNKNOWN;
	switch (operator) {
		case "+": return a + b;
		case "-": return a - b;
		case "*": return a * b;
		case "/": return b === 0 ? UNKNOWN : a / b;
		case "%": return Math.trunc(b) === 0 ? UNKNOWN : Math.trunc(a) % Math.trunc(b);
		case "**": return a ** b;
		case "|": return a | b;
		case "&": return a & b;
		case "^": return a ^ b;
		default: return UNKNOWN;
	}
}

//#endregion
//#region src/checks/migrations/programs/php/functions.ts
const TEXTS = {
	strtolower: (text) => text.toLowerCase(),
	mb_strtolower: (text) => text.toLowerCase(),
	strtoupper: (text) => text.toUpperCase(),
	mb_strtoupper: (text) => text.toUpperCase(),
	ucfirst: (text) => text.slice(0, 1).toUpperCase() + text.slice(1),
	lcfirst: (text) => text.slice(0, 1).toLowerCase() + text.slice(1),
	strlen: (text) => Buffer.byteLength(text),
	mb_strlen: (text) => [...text].length,
	addslashes: (text) => text.replace(/['"\\]/g, "\\$&"),
	str_contains: (text, part) => text.includes(part ?? ""),
	str_starts_with: (text, part) => text.startsWith(part ?? ""),
	str_ends_with: (text, part) => text.endsWith(part ?? ""),
	md5: () => UNKNOWN,
	trim: (text, chars) => chars === void 0 ? text.trim() : UNKNOWN,
	ltrim: (text, chars) => chars === void 0 ? text.trimStart() : UNKNOWN,
	rtrim: (text, chars) => chars === void 0 ? text.trimEnd() : UNKNOWN,
	strpos: (text, part) => {
		const at = text.indexOf(part ?? "");
		return at < 0 ? false : at;
	},
	substr: (text, from, length) => {
		const begin = Number(from);
		const rest = text.slice(begin < 0 ? Math.max(0, text.length + begin) : begin);
		if (length === void 0) return rest;
		return rest.slice(0, Number(length) < 0 ? Math.max(0, rest.length + Number(length)) : Number(length));
	},
	explode: (separator, text, limit) => limit === void 0 && separator !== "" ? array(pieces(text ?? "", separator)) : UNKNOWN,
	str_repeat: (text, count) => {
		checkText(text.length * Math.max(0, Number(count)));
		return text.repeat(Math.max(0, Number(count)));
	}
};
function pieces(text, separator) {
	const found = text.split(separator, 50001);
	checkItems(found.length);
	return found;
}
function replaced(text, from, to) {
	if (from === "") return text;
	if (to.length > from.length) checkText(text.length + Math.ceil(text.length / from.length) * (to.length - from.length));
	return text.replaceAll(from, to);
}
const ARRAYS = {
	count: ({ entries }) => entries.size,
	sizeof: ({ entries }) => entries.size,
	array_keys: ({ entries }, rest) => rest.length === 0 ? array([...entries.keys()]) : UNKNOWN,
	array_values: ({ entries }) => array([...entries.values()]),
	array_reverse: ({ entries }) => array([...entries.values()].reverse()),
	array_unique: ({ entries }) => array([...new Set(entries.values())]),
	array_flip: ({ entries }) => ({
		kind: "array",
		entries: new Map([...entries].flatMap(([key, value]) => [[keyOf(value) ?? "", key]])),
		isOpen: false
	}),
	array_filter: ({ entries }, [test], call) => {
		const kept = [...entries].map(([key, value]) => {
			return {
				key,
				value,
				answer: test === void 0 || test === null ? truth(value) : truth(call(test, value))
			};
		});
		if (kept.some(({ answer }) => answer === void 0)) return UNKNOWN;
		const left = kept.flatMap(({ key, value, answer }) => answer ? [[key, value]] : []);
		return {
			kind: "array",
			entries: new Map(left),
			isOpen: false
		};
	},
	array_merge: (first, rest) => {
		const result = {
			kind: "array",
			entries: /* @__PURE__ */ new Map(),
			isOpen: false
		};
		for (const each of [first, ...rest]) {
			if (!is(each, "array") || each.isOpen) return UNKNOWN;
			for (const [key, value] of each.entries) {
				checkItems(result.entries.size);
				result.entries.set(typeof key === "number" ? nextKey(result) : key, value);
			}
		}
		return result;
	},
	array_diff: ({ entries }, rest) => {
		const others = rest.flatMap((each) => itemsOf(each)?.map(stringOf) ?? [void 0]);
		if (others.includes(void 0)) return UNKNOWN;
		return {
			kind: "array",
			entries: new Map([...entries].filter(([, value]) => !others.includes(stringOf(value)))),
			isOpen: false
		};
	},
	array_key_first: ({ entries }) => entries.keys().next().value ?? null,
	reset: ({ entries }) => entries.values().next().value ?? false,
	current: ({ entries }) => entries.values().next().value ?? false,
	end: ({ entries }) => [...entries.values()].at(-1) ?? false,
	head: ({ entries }) => entries.values().next().value ?? false,
	last: ({ entries }) => [...entries.values()].at(-1) ?? false,
	array_column: ({ entries }, [key, index]) => {
		const name = keyOf(key ?? null);
		if (name === void 0 || index !== void 0) return UNKNOWN;
		return array([...entries.values()].flatMap((row) => {
			if (is(row, "host")) return [row.get?.(String(name)) ?? UNKNOWN];
			return is(row, "array") ? [row.entries.get(name) ?? null] : [];
		}));
	},
	array_slice: ({ entries }, [from, length]) => typeof from === "number" && (length === void 0 || length === null || typeof length === "number") ? array([...entries.values()].slice(from, length === void 0 || length === null ? void 0 : from + length)) : UNKNOWN
};
const CHECKS = {
	is_null: (value) => value === null,
	is_array: (value) => is(value, "array"),
	is_string: (value) => typeof value === "string",
	is_int: (value) => typeof value === "number" && Number.isInteger(value),
	is_integer: (value) => typeof value === "number" && Number.isInteger(value),
	is_numeric: (value) => typeof value === "number" || typeof value === "string" && value.trim() !== "" && !Number.isNaN(Number(value)),
	is_bool: (value) => typeof value === "boolean",
	is_callable: (value) => is(value, "function")
};
function builtin(name, args, machine, place) {
	for (const arg of args) charge(machine, is(arg, "array") ? arg.entries.size : typeof arg === "string" ? arg.length >> 6 : 0);
	const call = (callee, ...values) => machine.invoke(callee, argumentsFor(values), place);
	const [first, second, third] = args;
	if (Object.hasOwn(TEXTS, name)) {
		const texts = args.map(stringOf);
		return texts.every((text) => text !== void 0) ? TEXTS[name]?.(...texts) ?? UNKNOWN : UNKNOWN;
	}
	if (Object.hasOwn(ARRAYS, name)) {
		if (!is(first, "array") || first.isOpen) return UNKNOWN;
		return ARRAYS[name]?.(first, args.slice(1), call) ?? UNKNOWN;
	}
	if (Object.hasOwn(CHECKS, name)) return first === void 0 || is(first, "unknown") || is(first, "host") ? UNKNOWN : CHECKS[name]?.(first);
	switch (name) {
		case "implode":
		case "join": {
			const [items, glue] = is(first, "array") ? [first, second ?? ""] : [second, first];
			const texts = itemsOf(items)?.map(stringOf);
			const between = stringOf(glue);
			if (!texts?.every((text) => text !== void 0) || between === void 0) return UNKNOWN;
			checkText(texts.reduce((sum, text) => sum + text.length + between.length, 0));
			return texts.join(between);
		}
		case "sprintf": return formatted(args);
		case "str_replace":
			if ([
				first,
				second,
				third
			].every((each) => stringOf(each) !== void 0)) return replaced(stringOf(third) ?? "", stringOf(first) ?? "", stringOf(second) ?? "");
			return replaceAll(first, second, third);
		case "in_array": {
			const items = itemsOf(second);
			if (items === void 0 || first === void 0) return UNKNOWN;
			const answers = items.map((item) => equal(first, item));
			return answers.includes(true) ? true : answers.includes(void 0) ? UNKNOWN : false;
		}
		case "array_key_exists": {
			const key = keyOf(first ?? UNKNOWN);
			return is(second, "array") && !second.isOpen && key !== void 0 ? second.entries.has(key) : UNKNOWN;
		}
		case "array_map":
			if (!is(second, "array") || second.isOpen || args.length > 2 || first === void 0) return void 0;
			return {
				kind: "array",
				entries: new Map([...second.entries].map(([key, value]) => [key, call(first, value)])),
				isOpen: false
			};
		case "array_walk":
			if (!is(first, "array") || second === void 0) return void 0;
			for (const [key, value] of first.entries) call(second, value, key);
			return true;
		case "array_combine": {
			const [keys, values] = [itemsOf(first), itemsOf(second)];
			if (!keys || !values) return UNKNOWN;
			return {
				kind: "array",
				entries: new Map(keys.map((key, index) => [keyOf(key) ?? "", values[index] ?? null])),
				isOpen: false
			};
		}
		case "array_fill_keys": {
			const keys = itemsOf(first);
			if (!keys) return UNKNOWN;
			return {
				kind: "array",
				entries: new Map(keys.map((key) => [keyOf(key) ?? "", second ?? null])),
				isOpen: false
			};
		}
		case "range": {
			if (typeof first !== "number" || typeof second !== "number") return UNKNOWN;
			checkItems(Math.abs(second - first));
			const count = Math.abs(Math.trunc(second - first)) + 1;
			return array(Array.from({ length: count }, (_, index) => first + (second < first ? -index : index)));
		}
		case "json_encode": {
			const json = args.length === 1 && first !== void 0 ? toJson(first) : void 0;
			return json === void 0 ? UNKNOWN : JSON.stringify(json).replaceAll("/", "\\/").replace(/[\u0080-\uffff]/g, unicode);
		}
		case "call_user_func": return first === void 0 ? UNKNOWN : call(first, ...args.slice(1));
		case "class_exists":
		case "interface_exists":
		case "function_exists":
		case "method_exists": return UNKNOWN;
		case "extension_loaded": return UNKNOWN;
		default: return;
	}
}
const unicode = (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
const toJson = (value) => jsonOf(value, { left: 5e4 });
function jsonOf(value, budget, depth = 0) {
	if (budget.left-- <= 0) return void 0;
	if (isScalar(value)) return value;
	if (!is(value, "array") || value.isOpen || depth > 50) return void 0;
	const items = [...value.entries].map(([key, item]) => [key, jsonOf(item, budget, depth + 1)]);
	if (items.some(([, item]) => item === void 0)) return void 0;
	return items.every(([key], index) => key === index) ? items.map(([, item]) => item) : Object.fromEntries(items);
}
function replaceAll(from, to, subject) {
	let text = stringOf(subject);
	const parts = itemsOf(from)?.map(stringOf);
	if (text === void 0 || !parts?.every((part) => part !== void 0)) return UNKNOWN;
	const targets = itemsOf(to)?.map(stringOf);
	for (const [index, part] of parts.entries()) {
		const target = targets === void 0 ? stringOf(to) : targets[index] ?? "";
		if (target === void 0) return UNKNOWN;
		text = replaced(text, part, target);
	}
	return text;
}
function formatted(args) {
	const format = stringOf(args[0]);
	if (format === void 0) return UNKNOWN;
	const longest = Math.max(0, ...args.map((arg) => stringOf(arg)?.length ?? 0));
	checkText(format.length + format.split("%").length * longest);
	let next = 1;
	let isKnown = true;
	const text = format.replace(/%(?:(\d+)\$)?(0?)(\d*)(?:\.\d+)?([%sduf])/g, (whole, position, zero, width, type) => {
		if (type === "%") return "%";
		const value = stringOf(args[position === void 0 ? next++ : Number(position)]);
		if (value === void 0 || type === "f") isKnown = false;
		return (type === "d" || type === "u" ? String(Number.parseInt(value ?? "", 10) || 0) : value ?? whole).padStart(Math.min(Number(width || 0), 100), zero === "0" ? "0" : " ");
	});
	checkText(text.length);
	return isKnown ? text : UNKNOWN;
}

//#endregion
//#region src/checks/migrations/programs/php/invoke.ts
function invokeFunction(callee, args, machine) {
	const { function: syntax } = callee;
	charge(machine, callee.scope.variables.size);
	for (const value of args.values) if (is(value, "array")) charge(machine, value.entries.size);
	return deeper(machine, () => {
		const scope = {
			variables: new Map(callee.scope.variables),
			self: callee.self,
			class: callee.scope.class
		};
		for (const { name, isReference } of syntax.uses === "all" ? [] : syntax.uses) {
			const value = isReference ? callee.outer.variables.get(name) : void 0;
			if (value !== void 0) scope.variables.set(name, value);
		}
		for (const [index, parameter] of syntax.parameters.entries()) {
			const { name } = parameter;
			const value = (parameter.isVariadic ? array(args.values.slice(index)) : void 0) ?? args.named.get(name) ?? args.values[index] ?? (parameter.default === void 0 ? UNKNOWN : machine.evaluate(parameter.default, scope));
			scope.variables.set(name, parameter.isReference ? value : copyOf(value));
			if (parameter.isProperty) callee.self?.properties.set(name, value);
		}
		const completion = machine.execute(syntax.body, scope);
		if (syntax.uses !== "all") for (const { name, isReference } of syntax.uses) {
			if (!isReference) continue;
			const value = scope.variables.get(name) ?? UNKNOWN;
			callee.scope.variables.set(name, value);
			callee.outer.variables.set(name, value);
		}
		const value = completion?.kind === "return" ? completion.value : null;
		return scope.returned?.every((each) => identical(each, value) === true) === false ? UNKNOWN : value;
	});
}

//#endregion
//#region src/checks/migrations/programs/php/calls.ts
function argumentsIn(args, scope, machine) {
	const values = [];
	const named = /* @__PURE__ */ new Map();
	for (const { name, value, isSpread } of args) {
		if (name === "...") continue;
		const given = machine.evaluate(value, scope);
		if (name !== void 0) named.set(name, given);
		else if (!isSpread) values.push(given);
		else if (is(given, "array")) for (const [key, item] of given.entries) if (typeof key === "string") named.set(key, item);
		else values.push(item);
		else values.push(UNKNOWN);
	}
	return {
		values,
		named
	};
}
const isReference = (args) => args.length === 1 && args[0]?.name === "...";
function callFunction(expression, scope, machine) {
	const { callee } = expression;
	const args = argumentsIn(expression.args, scope, machine);
	if (callee.kind !== "name") {
		const called = machine.evaluate(callee, scope);
		return machine.invoke(called, args, expression);
	}
	if (isReference(expression.args)) return UNKNOWN;
	return callNamed(callee.name, args, expression, machine, scope);
}
function callNamed(written, args, place, machine, scope) {
	const name = written.slice(written.lastIndexOf("\\") + 1).toLowerCase();
	const own = machine.functions.get(name);
	if (own) {
		const outer = {
			variables: /* @__PURE__ */ new Map(),
			self: void 0,
			class: void 0
		};
		return invokeFunction({
			kind: "function",
			function: own,
			scope: outer,
			outer,
			self: void 0
		}, args, machine);
	}
	if (name === "compact") return compact(args, scope);
	const ofLanguage = builtin(name, args.values, machine, place);
	const known = ofLanguage === void 0 ? machine.host.call(name, args, place, machine) : ofLanguage;
	if (known !== void 0) return known;
	followClosures(args, machine, place);
	return UNKNOWN;
}
function compact({ values }, scope) {
	const names = values.flatMap((value) => is(value, "array") ? [...value.entries.values()] : [value]);
	const entries = /* @__PURE__ */ new Map();
	for (const name of names) {
		if (typeof name !== "string") return UNKNOWN;
		entries.set(name, scope.variables.get(name) ?? UNKNOWN);
	}
	return {
		kind: "array",
		entries,
		isOpen: false
	};
}
function followClosures({ values, named }, machine, place, given = UNKNOWN) {
	for (const value of [...values, ...named.values()]) if (is(value, "function")) {
		const parameters = value.function.parameters.map(() => given);
		machine.invoke(value, {
			values: parameters,
			named: /* @__PURE__ */ new Map()
		}, place);
	}
}
function invoke(callee, args, place, machine, scope) {
	if (is(callee, "function")) return invokeFunction(callee, args, machine);
	if (is(callee, "native")) return callee.call(args.values, place);
	if (typeof callee === "string") return callNamed(callee, args, place, machine, scope);
	if (is(callee, "array")) {
		const [object, name] = [callee.entries.get(0), callee.entries.get(1)];
		if (typeof name === "string" && object !== void 0) return methodOf$1(object, name, args, place, machine);
	}
	if (is(callee, "object")) return machine.method(callee, "__invoke", args, place) ?? UNKNOWN;
	machine.effects.cannotRead("a function that is only known when it runs", place);
	followClosures(args, machine, place);
	return UNKNOWN;
}
const nameOf = (name, scope, machine) => typeof name === "string" ? name : machine.evaluate(name, scope);
function callMethod(expression, scope, machine) {
	const object = machine.evaluate(expression.object, scope);
	if (object === null && expression.isNullsafe) return null;
	const name = nameOf(expression.name, scope, machine);
	const args = argumentsIn(expression.args, scope, machine);
	if (is(name, "function") || is(name, "native")) return machine.invoke(name, args, expression);
	if (typeof name !== "string") {
		machine.effects.cannotRead("a method whose name is only known when it runs", expression);
		return UNKNOWN;
	}
	if (isReference(expression.args)) return native((values, place) => methodOf$1(object, name, {
		values,
		named: /* @__PURE__ */ new Map()
	}, place, machine));
	return methodOf$1(object, name, args, expression, machine);
}
function methodOf$1(object, name, args, place, machine) {
	if (is(object, "object")) {
		const own = machine.method(object, name, args, place);
		if (own !== void 0) return own;
		const isOfFile = object.class !== void 0;
		const inherited = isOfFile ? machine.host.inherited(name, args, place, machine) : void 0;
		if (inherited !== void 0) return inherited;
		if (isOfFile) {
			machine.effects.cannotRead("a method that is in another file", place);
			followClosures(args, machine, place);
			return UNKNOWN;
		}
	}
	if (is(object, "host")) {
		const known = object.call(name, args, place);
		if (known !== void 0) return known;
	}
	if (is(object, "function") && ["call", "__invoke"].includes(name)) return machine.invoke(object, args, place);
	return machine.host.unknownCall(object, name, args, place, machine);
}
function ownMethod(owner, name, machine) {
	const wanted = name.toLowerCase();
	let current = owner;
	for (let depth = 0; current !== void 0 && depth < 10; depth++) {
		const { methods, traits, parent } = current.syntax;
		const method = methods.find((each) => each.name.toLowerCase() === wanted);
		if (method) return {
			method,
			owner: current
		};
		for (const trait of traits) {
			const found = classNamed(trait, machine)?.syntax.methods.find((each) => each.name.toLowerCase() === wanted);
			if (found) return {
				method: found,
				owner: current
			};
		}
		current = parent === void 0 ? void 0 : classNamed(parent, machine);
	}
}
const lastPart = (name) => name.slice(name.lastIndexOf("\\") + 1);
function callOwn(self, name, args, machine) {
	const found = self.class && ownMethod(self.class, name, machine);
	return found && invokeMethod(found.method, found.owner, self, args, machine);
}
function invokeMethod(method, owner, self, args, machine) {
	const scope = {
		variables: /* @__PURE__ */ new Map(),
		self,
		class: owner
	};
	return invokeFunction({
		kind: "function",
		function: method,
		scope,
		outer: scope,
		self
	}, args, machine);
}
function staticOwner(owner, scope, machine) {
	if (owner.kind !== "name") {
		const value = machine.evaluate(owner, scope);
		return is(value, "object") ? value.class : void 0;
	}
	const word = owner.name.toLowerCase();
	if (word === "self" || word === "static") return scope.self?.class ?? scope.class;
	if (word === "parent") {
		const parent = scope.class?.syntax.parent;
		return parent === void 0 ? void 0 : classNamed(parent, machine);
	}
	return machine.classes.get(lastPart(owner.name).toLowerCase());
}
function callStatic(expression, scope, machine) {
	const { owner } = expression;
	const name = nameOf(expression.name, scope, machine);
	const args = argumentsIn(expression.args, scope, machine);
	if (typeof name !== "string") {
		machine.effects.cannotRead("a method whose name is only known when it runs", expression);
		return UNKNOWN;
	}
	const own = staticOwner(owner, scope, machine);
	const found = own && ownMethod(own, name, machine);
	const isInside = owner.kind === "name" && /^(?:self|static|parent)$/i.test(owner.name);
	if (found) return invokeMethod(found.method, found.owner, isInside ? scope.self : void 0, args, machine);
	const ownCases = own && name.toLowerCase() === "cases" ? casesOf(own, machine) : void 0;
	if (ownCases) return ownCases;
	if (isInside) {
		const inherited = machine.host.inherited(name, args, expression, machine);
		if (inherited !== void 0) return inherited;
		machine.effects.cannotRead("a method that is in another file", expression);
		return UNKNOWN;
	}
	const written = owner.kind === "name" ? owner.name : stringOf(machine.evaluate(owner, scope));
	const full = written === void 0 ? void 0 : fullName(machine, written);
	const brought = full === void 0 ? void 0 : broughtClass(full, machine);
	const cases = brought && casesOf(brought, machine);
	if (brought && cases) {
		const method = ownMethod(brought, name, machine);
		if (name.toLowerCase() === "cases") return cases;
		if (method) return invokeMethod(method.method, method.owner, void 0, args, machine);
	}
	const known = full === void 0 ? void 0 : machine.host.staticCall(full, name, args, expression, machine);
	return known === void 0 ? machine.host.unknownCall(MODEL, name, args, expression, machine) : known;
}
function create(expression, scope, machine) {
	const args = argumentsIn(expression.args, scope, machine);
	const { owner } = expression;
	if (owner.kind === "class") return instanceOf(classOf(owner, machine), args, machine);
	const own = staticOwner(owner, scope, machine);
	if (own) return instanceOf(own, args, machine);
	const written = owner.kind === "name" ? owner.name : stringOf(machine.evaluate(owner, scope));
	if (written === void 0) return MODEL;
	followClosures(args, machine, expression);
	const name = fullName(machine, written);
	const known = machine.host.create(name, args, expression, machine);
	return known === void 0 ? {
		kind: "object",
		class: void 0,
		name,
		properties: /* @__PURE__ */ new Map()
	} : known;
}
function classOf(syntax, machine) {
	const value = {
		syntax,
		statics: /* @__PURE__ */ new Map()
	};
	const scope = {
		variables: /* @__PURE__ */ new Map(),
		self: void 0,
		class: value
	};
	for (const { name, value: given, isStatic } of syntax.properties) if (isStatic) value.statics.set(name, given === void 0 ? null : machine.evaluate(given, scope));
	return value;
}
function declareClass(syntax, machine) {
	machine.classes.set(syntax.name.toLowerCase(), classOf(syntax, machine));
}
function instanceOf(owner, args, machine) {
	const self = {
		kind: "object",
		class: owner,
		name: owner.syntax.name,
		properties: /* @__PURE__ */ new Map()
	};
	const chain = [];
	for (let current = owner; current !== void 0 && chain.length < 10;) {
		chain.unshift(current);
		const { parent } = current.syntax;
		current = parent === void 0 ? void 0 : classNamed(parent, machine);
	}
	for (const each of chain) for (const { name, value, isStatic } of each.syntax.properties) if (!isStatic) {
		const scope = {
			variables: /* @__PURE__ */ new Map(),
			self,
			class: each
		};
		self.properties.set(name, value === void 0 ? null : machine.evaluate(value, scope));
	}
	callOwn(self, "__construct", args, machine);
	return self;
}
function readProperty(object, name, scope) {
	if (is(object, "object")) {
		const value = object.properties.get(name);
		if (value !== void 0) return value;
		return object.class === void 0 || object === scope.self ? UNKNOWN : null;
	}
	if (is(object, "host")) return object.get?.(name) ?? UNKNOWN;
	return is(object, "unknown") ? object : UNKNOWN;
}
const fullOf = ({ class: owner, name }, machine) => owner === void 0 ? name : fullName(machine, owner.syntax.name);

//#endregion
//#region src/checks/migrations/programs/php/assign.ts
function assign(target, value, scope, machine) {
	switch (target.kind) {
		case "variable":
			scope.variables.set(target.name, value);
			return;
		case "array":
			unpack(target, value, scope, machine);
			return;
		case "index":
			assignIndex(target, value, scope, machine);
			return;
		case "property": {
			const object = machine.evaluate(target.object, scope);
			const name = typeof target.name === "string" ? target.name : stringOf(machine.evaluate(target.name, scope));
			if (name === void 0) return;
			if (is(object, "object")) object.properties.set(name, value);
			if (is(object, "host")) object.set?.(name, value);
			return;
		}
		case "static property": {
			const owner = staticOwner(target.owner, scope, machine);
			if (owner && typeof target.name === "string") owner.statics.set(target.name, value);
			return;
		}
	}
}
function assignIndex(target, value, scope, machine) {
	let holder = machine.evaluate(target.object, scope);
	if (holder === null || is(holder, "unknown") && isFresh(target.object, scope)) {
		holder = {
			kind: "array",
			entries: /* @__PURE__ */ new Map(),
			isOpen: false
		};
		assign(target.object, holder, scope, machine);
	}
	const key = target.index === void 0 ? void 0 : keyOf(machine.evaluate(target.index, scope));
	if (!is(holder, "array")) return;
	checkItems(holder.entries.size);
	if (target.index === void 0) holder.entries.set(nextKey(holder), value);
	else if (key === void 0) forget(holder);
	else holder.entries.set(key, value);
}
function forget(holder) {
	holder.isOpen = true;
	for (const key of holder.entries.keys()) holder.entries.set(key, UNKNOWN);
}
const isFresh = (object, scope) => object.kind === "variable" && !scope.variables.has(object.name);
function unpack(target, value, scope, machine) {
	for (const [index, item] of target.items.entries()) {
		if (item.value === void 0) continue;
		const key = item.key === void 0 ? index : keyOf(machine.evaluate(item.key, scope));
		const part = is(value, "array") && key !== void 0 ? value.entries.get(key) ?? (value.isOpen ? UNKNOWN : null) : value;
		assign(item.value, is(value, "array") || is(value, "unknown") ? part : UNKNOWN, scope, machine);
	}
}

//#endregion
//#region src/checks/migrations/programs/php/branches.ts
function branches(test, scope, machine, ways) {
	const [first, second] = follow(test, scope, machine, ways);
	if (second === void 0) return first;
	return identical(first, second.result) ? first : UNKNOWN;
}
function follow(test, scope, machine, { yes, no }) {
	const isTrue = truth(test);
	if (isTrue !== void 0) return [isTrue ? yes() : no(), void 0];
	charge(machine, scope.variables.size * 3);
	const before = new Map(scope.variables);
	const first = yes();
	const after = new Map(scope.variables);
	restore(scope, before);
	const second = no();
	merge(scope, after);
	return [first, { result: second }];
}
function maybe(scope, machine, work) {
	charge(machine, scope.variables.size);
	const before = new Map(scope.variables);
	work();
	merge(scope, before);
}
function restore({ variables }, to) {
	variables.clear();
	for (const [name, value] of to) variables.set(name, value);
}
function merge({ variables }, other) {
	for (const [name, value] of variables) {
		const there = other.get(name);
		if (there !== void 0 && there !== value && !identical(value, there)) variables.set(name, UNKNOWN);
	}
	for (const [name, value] of other) if (!variables.has(name)) variables.set(name, value);
}

//#endregion
//#region src/checks/migrations/programs/php/evaluate.ts
function evaluate(expression, scope, machine) {
	step$1(machine);
	return deepen(expression, scope, machine);
}
function deepen(expression, scope, machine) {
	const value = (of) => evaluate(of, scope, machine);
	switch (expression.kind) {
		case "literal": return expression.value;
		case "text": return expression.parts.reduce((text, part) => concat(text, typeof part === "string" ? part : value(part)), "");
		case "variable":
			if (expression.name === "this") return scope.self ?? UNKNOWN;
			return scope.variables.get(expression.name) ?? (scope.variables.has(expression.name) ? null : UNKNOWN);
		case "array": return arrayOf(expression, scope, machine);
		case "index": return indexed(value(expression.object), expression.index === void 0 ? null : value(expression.index));
		case "property": {
			const object = value(expression.object);
			const name = typeof expression.name === "string" ? expression.name : stringOf(value(expression.name));
			if (object === null && expression.isNullsafe) return null;
			return name === void 0 ? UNKNOWN : readProperty(object, name, scope);
		}
		case "static property": {
			const name = typeof expression.name === "string" ? expression.name : stringOf(value(expression.name));
			const owner = staticOwner(expression.owner, scope, machine);
			return (name === void 0 ? void 0 : owner?.statics.get(name)) ?? UNKNOWN;
		}
		case "class constant": return classConstant(expression, scope, machine);
		case "name": return constant(expression.name, machine);
		case "call": return callFunction(expression, scope, machine);
		case "method": return callMethod(expression, scope, machine);
		case "static call": return callStatic(expression, scope, machine);
		case "new": return create(expression, scope, machine);
		case "unary": return unary(expression.operator, value(expression.operand));
		case "binary": return binaryOf(expression, scope, machine);
		case "assign": return assignOf(expression, scope, machine);
		case "step": {
			const before = value(expression.target);
			const number = numberOf(before);
			const after = number === void 0 ? UNKNOWN : number + expression.by;
			assign(expression.target, after, scope, machine);
			return expression.isPrefix ? after : before;
		}
		case "ternary": {
			const test = value(expression.test);
			return branches(test, scope, machine, {
				yes: () => expression.then === void 0 ? test : value(expression.then),
				no: () => value(expression.otherwise)
			});
		}
		case "function": return {
			kind: "function",
			function: expression.function,
			scope: captured(expression.function.uses, scope),
			outer: scope,
			self: scope.self
		};
		case "match": return matchOf(expression, scope, machine);
		case "cast": return cast(expression.to, value(expression.operand));
		case "isset": {
			const all = expression.operands.map(value);
			if (all.some((each) => is(each, "unknown"))) return UNKNOWN;
			return all.every((each) => each !== null);
		}
		case "empty": {
			const isTrue = truth(value(expression.operand));
			return isTrue === void 0 ? UNKNOWN : !isTrue;
		}
		case "throw":
		case "exit": return UNKNOWN;
		case "other":
			for (const operand of expression.operands) value(operand);
			if (expression.what === "include") machine.effects.cannotRead("another file that is brought in", expression);
			if (expression.what === "shell") machine.effects.cannotRead("a command of the shell", expression);
			return UNKNOWN;
		default: return UNKNOWN;
	}
}
function captured(uses, scope) {
	if (uses === "all") return scope;
	const variables = /* @__PURE__ */ new Map();
	for (const { name } of uses) if (scope.variables.has(name)) variables.set(name, scope.variables.get(name) ?? null);
	return {
		variables,
		self: scope.self,
		class: scope.class
	};
}
function arrayOf({ items }, scope, machine) {
	const result = {
		kind: "array",
		entries: /* @__PURE__ */ new Map(),
		isOpen: false
	};
	for (const { key, value, isSpread } of items) {
		if (value === void 0) continue;
		checkItems(result.entries.size);
		const name = key === void 0 ? void 0 : keyOf(machine.evaluate(key, scope));
		const item = machine.evaluate(value, scope);
		if (isSpread) {
			if (!is(item, "array") || item.isOpen) result.isOpen = true;
			if (is(item, "array")) charge(machine, item.entries.size);
			if (is(item, "array")) for (const [own, each] of item.entries) result.entries.set(typeof own === "number" ? nextKey(result) : own, each);
		} else if (key === void 0) result.entries.set(nextKey(result), copyOf(item));
		else if (name === void 0) result.isOpen = true;
		else result.entries.set(name, copyOf(item));
	}
	return result;
}
function indexed(object, index) {
	const key = keyOf(index);
	if (is(object, "array")) {
		if (key === void 0) return UNKNOWN;
		return object.entries.get(key) ?? (object.entries.has(key) || !object.isOpen ? null : UNKNOWN);
	}
	if (typeof object === "string" && typeof key === "number") return object.at(key) ?? "";
	return is(object, "unknown") && object.isModel ? object : UNKNOWN;
}
function unary(operator, operand) {
	if (operator === "!") {
		const isTrue = truth(operand);
		return isTrue === void 0 ? UNKNOWN : !isTrue;
	}
	const number = numberOf(operand);
	if (number === void 0) return UNKNOWN;
	return operator === "-" ? -number : operator === "~" ? ~number : number;
}
function binaryOf(expression, scope, machine) {
	const { operator, left, right } = expression;
	const value = (of) => evaluate(of, scope, machine);
	switch (operator) {
		case "??": {
			const first = value(left);
			if (first !== null && !is(first, "unknown")) return first;
			const second = value(right);
			return first === null ? second : UNKNOWN;
		}
		case "&&":
		case "and":
		case "||":
		case "or": {
			const isAnd = operator === "&&" || operator === "and";
			const first = truth(value(left));
			if (first === !isAnd) return first;
			const second = truth(value(right));
			if (second === !isAnd) return second;
			return first === void 0 || second === void 0 ? UNKNOWN : second;
		}
		case "instanceof": {
			const object = value(left);
			if (!is(object, "object") || right.kind !== "name") return UNKNOWN;
			return fullOf(object, machine) === fullName(machine, right.name) ? true : UNKNOWN;
		}
		default: return binary(operator, value(left), value(right));
	}
}
function assignOf(expression, scope, machine) {
	const { target, operator } = expression;
	if (operator === "=") {
		const given = evaluate(expression.value, scope, machine);
		if (is(given, "array")) charge(machine, given.entries.size);
		const value = [
			"variable",
			"property",
			"index"
		].includes(expression.value.kind) ? copyOf(given) : given;
		assign(target, value, scope, machine);
		return value;
	}
	const before = evaluate(target, scope, machine);
	if (operator === "??=") {
		if (before !== null && !is(before, "unknown")) return before;
		const second = evaluate(expression.value, scope, machine);
		const value = before === null || !isAssigned(target, scope) ? second : UNKNOWN;
		assign(target, value, scope, machine);
		return value;
	}
	if (is(before, "array")) charge(machine, before.entries.size);
	const value = binary(operator.slice(0, -1), before, evaluate(expression.value, scope, machine));
	assign(target, value, scope, machine);
	return value;
}
const isAssigned = (target, scope) => target.kind !== "variable" || scope.variables.has(target.name);
function matchOf(expression, scope, machine) {
	const subject = evaluate(expression.subject, scope, machine);
	let isSure = true;
	const found = [];
	for (const { tests, value } of expression.arms) {
		const answers = tests?.map((test) => identical(subject, evaluate(test, scope, machine))) ?? [isSure || void 0];
		if (answers.every((answer) => answer === false)) continue;
		found.push(evaluate(value, scope, machine));
		if (answers.includes(true)) {
			isSure = isSure && found.length === 1;
			break;
		}
		isSure = false;
	}
	const [first = UNKNOWN] = found;
	return found.every((each) => each === first || equal(each, first) === true) ? first : UNKNOWN;
}
function classConstant(expression, scope, machine) {
	const { owner, name } = expression;
	if (name === "class") {
		if (owner.kind !== "name") return UNKNOWN;
		if (["self", "static"].includes(owner.name.toLowerCase())) return scope.class?.syntax.name ?? UNKNOWN;
		return fullName(machine, owner.name);
	}
	const known = staticOwner(owner, scope, machine) ?? (owner.kind === "name" ? broughtClass(fullName(machine, owner.name), machine) : void 0);
	const own = known && deeper(machine, () => constantOf(known, name, machine));
	if (own !== void 0) return own;
	return (owner.kind === "name" ? machine.host.constant(fullName(machine, owner.name), name) : void 0) ?? UNKNOWN;
}
const CONSTANTS = {
	PHP_EOL: "\n",
	PHP_INT_MAX: Number.MAX_SAFE_INTEGER,
	PHP_VERSION_ID: 80400,
	PHP_VERSION: "8.4.0",
	PHP_OS: "Linux",
	DIRECTORY_SEPARATOR: "/"
};
function constant(name, machine) {
	const short = name.slice(name.lastIndexOf("\\") + 1);
	return machine.constants.get(short) ?? (Object.hasOwn(CONSTANTS, short) ? CONSTANTS[short] ?? null : UNKNOWN);
}
function cast(to, value) {
	switch (to) {
		case "string":
		case "binary": return stringOf(value) ?? UNKNOWN;
		case "int":
		case "integer": {
			const number = typeof value === "string" ? Number.parseInt(value, 10) || 0 : numberOf(value);
			return number === void 0 ? UNKNOWN : Math.trunc(number);
		}
		case "float":
		case "double": return numberOf(value) ?? UNKNOWN;
		case "bool":
		case "boolean": return truth(value) ?? UNKNOWN;
		case "array":
			if (is(value, "array") || is(value, "unknown")) return value;
			return {
				kind: "array",
				entries: new Map(value === null ? [] : [[0, value]]),
				isOpen: false
			};
		default: return is(value, "unknown") ? value : UNKNOWN;
	}
}

//#endregion
//#region src/checks/migrations/programs/php/execute.ts
function execute(statements, scope, machine) {
	for (const statement of statements) {
		step$1(machine);
		const completion = run(statement, scope, machine);
		if (completion !== void 0) return completion;
	}
}
function run(statement, scope, machine) {
	const value = machine.evaluate;
	switch (statement.kind) {
		case "expression": {
			const { expression } = statement;
			value(expression, scope);
			return expression.kind === "throw" || expression.kind === "exit" ? { kind: "throw" } : void 0;
		}
		case "echo":
			for (const operand of statement.operands) value(operand, scope);
			return;
		case "unset":
			for (const operand of statement.operands) if (operand.kind === "variable") scope.variables.delete(operand.name);
			return;
		case "return": return {
			kind: "return",
			value: statement.value === void 0 ? null : value(statement.value, scope)
		};
		case "break":
		case "continue": return {
			kind: statement.kind,
			levels: statement.levels
		};
		case "block": return execute(statement.body, scope, machine);
		case "if": {
			const [first, second] = follow(value(statement.test, scope), scope, machine, {
				yes: () => execute(statement.then, scope, machine),
				no: () => execute(statement.otherwise, scope, machine)
			});
			if (second === void 0) return first;
			note(first, scope);
			if (first !== void 0 && second.result !== void 0) return second.result;
			note(second.result, scope);
			return;
		}
		case "while":
		case "for": return loop(statement, scope, machine);
		case "foreach": return each(statement, scope, machine);
		case "switch": return choose(statement, scope, machine);
		case "try": {
			const completion = execute(statement.body, scope, machine);
			const last = execute(statement.last, scope, machine);
			if (last !== void 0) return last;
			if (completion?.kind !== "throw" || statement.catches.length === 0) return completion;
			const [handler] = statement.catches;
			if (handler?.variable !== void 0) scope.variables.set(handler.variable, UNKNOWN);
			return execute(handler?.body ?? [], scope, machine);
		}
		case "constants":
			for (const { name, value: given } of statement.items) machine.constants.set(name, value(given, scope));
			return;
		case "static":
			for (const { name, value: given } of statement.items) scope.variables.set(name, given === void 0 ? null : value(given, scope));
			return;
		case "class declaration":
			declareClass(statement.class, machine);
			return;
		case "function declaration":
			machine.functions.set(statement.function.name.toLowerCase(), statement.function);
			return;
		case "import":
			machine.imports.set(statement.alias.toLowerCase(), statement.name);
			return;
		default: return;
	}
}
function note(completion, scope) {
	if (completion?.kind !== "return") return;
	scope.returned ??= [];
	if (scope.returned.length < 10) scope.returned.push(completion.value);
}
function afterRound(completion) {
	if (completion === void 0) return void 0;
	if (completion.kind === "return" || completion.kind === "throw") return { leave: completion };
	if (completion.levels > 1) return { leave: {
		kind: completion.kind,
		levels: completion.levels - 1
	} };
	return completion.kind === "break" ? { leave: void 0 } : void 0;
}
function loop(statement, scope, machine) {
	const tests = statement.kind === "for" ? statement.tests : [statement.test];
	if (statement.kind === "for") for (const each of statement.init) machine.evaluate(each, scope);
	const isTrue = () => {
		let last = true;
		for (const test of tests) last = machine.evaluate(test, scope);
		return truth(last);
	};
	let isFirst = statement.kind === "while" && statement.isAfter;
	for (;;) {
		step$1(machine);
		const goesOn = isFirst ? true : isTrue();
		isFirst = false;
		if (goesOn === false) return void 0;
		if (goesOn === void 0) {
			maybe(scope, machine, () => note(execute(statement.body, scope, machine), scope));
			return;
		}
		const end = afterRound(execute(statement.body, scope, machine));
		if (end) return end.leave;
		if (statement.kind === "for") for (const each of statement.steps) machine.evaluate(each, scope);
	}
}
function each(statement, scope, machine) {
	const subject = machine.evaluate(statement.subject, scope);
	if (is(subject, "array")) {
		charge(machine, subject.entries.size);
		for (const [key, item] of [...subject.entries]) {
			step$1(machine);
			if (statement.key !== void 0) assign(statement.key, key, scope, machine);
			assign(statement.value, item, scope, machine);
			const end = afterRound(execute(statement.body, scope, machine));
			if (end) return end.leave;
		}
		if (!subject.isOpen) return void 0;
	}
	if (subject === null) return void 0;
	maybe(scope, machine, () => {
		if (statement.key !== void 0) assign(statement.key, UNKNOWN, scope, machine);
		assign(statement.value, is(subject, "unknown") && subject.isModel ? MODEL : UNKNOWN, scope, machine);
		note(execute(statement.body, scope, machine), scope);
	});
}
function choose(statement, scope, machine) {
	const subject = machine.evaluate(statement.subject, scope);
	const { cases } = statement;
	const answers = cases.map(({ test }) => test === void 0 ? false : equal(subject, machine.evaluate(test, scope)));
	if (answers.includes(void 0)) {
		for (const { body } of cases) maybe(scope, machine, () => note(execute(body, scope, machine), scope));
		return;
	}
	const hit = answers.indexOf(true);
	const from = hit >= 0 ? hit : cases.findIndex(({ test }) => test === void 0);
	if (from < 0) return void 0;
	for (const { body } of cases.slice(from)) {
		const completion = execute(body, scope, machine);
		if (completion === void 0) continue;
		if (completion.kind === "return" || completion.kind === "throw") return completion;
		return completion.levels > 1 ? {
			...completion,
			levels: completion.levels - 1
		} : void 0;
	}
}

//#endregion
//#region src/checks/migrations/programs/php/follow.ts
function load(text, effects, host) {
	const statements = parsePhp(text);
	const scope = {
		variables: /* @__PURE__ */ new Map(),
		self: void 0,
		class: void 0
	};
	const machine = {
		host,
		effects,
		text,
		classes: /* @__PURE__ */ new Map(),
		brought: /* @__PURE__ */ new Map(),
		functions: /* @__PURE__ */ new Map(),
		constants: /* @__PURE__ */ new Map(),
		imports: /* @__PURE__ */ new Map(),
		evaluate: (expression, within) => evaluate(expression, within, machine),
		execute: (list, within) => execute(list, within, machine),
		invoke: (callee, args, place) => invoke(callee, args, place, machine, scope),
		method: (self, name, args) => callOwn(self, name, args, machine),
		args: (args, within) => argumentsIn(args, within, machine),
		steps: 0,
		depth: 0
	};
	for (const statement of statements) {
		if (statement.kind === "import") machine.imports.set(statement.alias.toLowerCase(), statement.name);
		if (statement.kind === "function declaration") machine.functions.set(statement.function.name.toLowerCase(), statement.function);
	}
	for (const statement of statements) if (statement.kind === "class declaration") declareClass(statement.class, machine);
	const completion = execute(statements.filter(({ kind }) => kind !== "class declaration"), scope, machine);
	return {
		machine,
		returned: completion?.kind === "return" ? completion.value : null,
		statements
	};
}

//#endregion
//#region src/checks/migrations/programs/laravel/connections.ts
function otherConnection(name, session, span) {
	if (typeof name !== "string" || /^(?:pgsql|postgres|postgresql|default)$/i.test(name)) return void 0;
	session.effects.cannotRead("statements for another connection, which may be another database", span);
	return OTHER;
}
const OTHER = {
	kind: "host",
	call: () => OTHER
};

//#endregion
//#region src/checks/migrations/programs/laravel/literals.ts
function expression(sql) {
	return {
		kind: "host",
		state: {
			kind: "laravel expression",
			sql
		},
		call: (name) => /^(?:getValue|__toString)$/i.test(name) ? sql ?? UNKNOWN : void 0
	};
}
const isRaw = (state) => typeof state === "object" && state !== null && "kind" in state && state.kind === "laravel expression";
const rawOf = (value) => is(value, "host") && isRaw(value.state) ? value.state : void 0;
function defaultOf(given) {
	const value = enumValue(given);
	const raw = rawOf(value);
	if (raw) return raw.sql;
	if (typeof value === "boolean") return value ? "'1'" : "'0'";
	if (isScalar(value)) return value === null ? void 0 : literal(String(value));
}
function bound(given, parameters) {
	const value = given === void 0 ? void 0 : enumValue(given);
	const raw = rawOf(value);
	if (raw?.sql !== void 0) return raw.sql;
	if (value === null) return "null";
	if (typeof value === "boolean") return value ? "'1'" : "'0'";
	if (isScalar(value)) return literal(String(value));
	const json = is(value, "array") ? toJson(value) : void 0;
	if (json !== void 0) return literal(JSON.stringify(json).replaceAll("/", "\\/"));
	return `$${++parameters.count}`;
}

//#endregion
//#region src/checks/migrations/programs/laravel/bindings.ts
function withBindings(sql, bindings) {
	if (bindings === void 0 || bindings === null) return sql;
	if (!is(bindings, "array") || bindings.isOpen) return void 0;
	if (bindings.entries.size === 0) return sql;
	const parameters = { count: 0 };
	const items = [...bindings.entries.values()];
	let next = 0;
	return sql.replace(/'(?:[^']|'')*'|"[^"]*"|\?\?|\?|(?<!:):([a-zA-Z_]\w*)/g, (found, name) => {
		if (found === "?") return next < items.length ? bound(items[next++], parameters) : found;
		if (name === void 0) return found === "??" ? "?" : found;
		const value = bindings.entries.get(name) ?? bindings.entries.get(`:${name}`);
		return value === void 0 ? found : bound(value, parameters);
	});
}

//#endregion
//#region src/checks/migrations/programs/laravel/plural.ts
const words$1 = (list) => new Set(list.split(" "));
const SAME = words$1("clothes data fascia fuchsia galleria mafia pants petunia sepia trivia utopia people media advice aircraft art audio baggage bison bream breeches buffalo butter cantus carp cattle chassis clippers clothing coal cod compensation corps cotton debris deer diabetes education eland elk emoji equipment evidence feedback fish flounder flour food furniture gallows gold headquarters homework information innings jeans jedi kin knowledge leather love luggage mackerel management metadata mews money moose mumps music news nexus nutrition offspring oil patience pincers plankton pliers pokemon police polish portuguese proceedings progress rabies rain research rhinoceros rice salmon sand scissors series shears sheep siemens silk sms soap spam species staff sugar swine talent toothpaste traffic travel trousers trout tuna us vinegar weather wheat whiting wood wool");
const UNCOUNTABLE = words$1("recommended related");
const IRREGULAR = new Map("atlas:atlases axe:axes beef:beefs blouse:blouses brother:brothers cafe:cafes chateau:chateaux niveau:niveaux child:children canvas:canvases cookie:cookies corpus:corpuses cow:cows criterion:criteria curriculum:curricula demo:demos domino:dominoes echo:echoes foot:feet fungus:fungi gas:gases genie:genies genus:genera goose:geese hoof:hoofs human:humans iris:irises larva:larvae leaf:leaves lens:lenses loaf:loaves man:men medium:media memorandum:memoranda money:monies mongoose:mongooses motto:mottoes move:moves niche:niches nucleus:nuclei octopus:octopuses opus:opuses ox:oxen passerby:passersby person:people plateau:plateaux safe:safes sex:sexes sieve:sieves syllabus:syllabi testis:testes thief:thieves tooth:teeth tornado:tornadoes turf:turfs valve:valves volcano:volcanoes abuse:abuses avalanche:avalanches cache:caches curve:curves emphasis:emphases foe:foes grave:graves hoax:hoaxes neurosis:neuroses save:saves wave:waves oasis:oases zombie:zombies".split(" ").map((pair) => {
	const [singular = "", plural = ""] = pair.split(":");
	return [singular, plural];
}));
const ENDINGS = [
	[/status$/, "statuses"],
	[/quiz$/, "quizzes"],
	[/([ml])ouse$/, "$1ice"],
	[/(matr|vert|ind)[ie]x$/, "$1ices"],
	[/(x|ch|s[sh])$/, "$1es"],
	[/([^aeiouy]|qu)y$/, "$1ies"],
	[/(hive|gulf)$/, "$1s"],
	[/([^f])fe$|([lr])f$/, "$1$2ves"],
	[/sis$/, "ses"],
	[/([ti])um$/, "$1a"],
	[/taxon$/, "taxa"],
	[/criterion$/, "criteria"],
	[/person$/, "people"],
	[/man$/, "men"],
	[/child$/, "children"],
	[/foot$/, "feet"],
	[/(buffal|her|potat|tomat|volcan)o$/, "$1oes"],
	[/(alumn|bacill|cact|foc|fung|nucle|radi|stimul|syllab|termin|vir)us$/, "$1i"],
	[/us$/, "uses"],
	[/alias$/, "aliases"],
	[/(analys|ax|cris|test|thes)is$/, "$1es"],
	[/s$/, "s"]
];
function plural(word) {
	const lower = word.toLowerCase();
	if (word === "" || UNCOUNTABLE.has(lower)) return word;
	if (SAME.has(lower) || /.(?:ware|media)$/.test(lower)) return word;
	const irregular = IRREGULAR.get(lower);
	if (irregular !== void 0) return word.slice(0, 1) + irregular.slice(1);
	const found = ENDINGS.find(([ending]) => ending.test(word));
	return found === void 0 ? `${word}s` : word.replace(...found);
}

//#endregion
//#region src/checks/migrations/programs/laravel/names.ts
const quoted = (name) => name === "*" ? name : `"${name.replaceAll("\"", "\"\"")}"`;
function tableName(name) {
	const [table = "", alias] = name.split(/\s{1,20}as\s{1,20}/i);
	const own = table.split(".").map(quoted).join(".");
	return alias === void 0 ? own : `${own} as ${quoted(alias)}`;
}
function columnName(name) {
	const [column = "", alias] = name.split(/\s{1,20}as\s{1,20}/i);
	const own = column.includes("->") ? jsonPath(column) : column.split(".").map(quoted).join(".");
	return alias === void 0 ? own : `${own} as ${quoted(alias)}`;
}
function jsonPath(path) {
	const [column = "", ...keys] = path.split("->");
	const parts = keys.map((key) => /^\d+$/.test(key) ? key : literal(key));
	const last = parts.pop() ?? "";
	const field = column.split(".").map(quoted).join(".");
	return parts.length === 0 ? `${field}->>${last}` : `${field}->${parts.join("->")}->>${last}`;
}
const indexName = (table, columns, kind) => `${table}_${columns.join("_")}_${kind}`.toLowerCase().replace(/[-.]/g, "_");
const short = (model) => model.slice(model.lastIndexOf("\\") + 1);
const tableOfModel = (model) => {
	const name = short(model);
	const [last = ""] = /[A-Z]?[^A-Z]*$/.exec(name) ?? [];
	return snake(name.slice(0, name.length - last.length) + plural(last));
};
const keyOfModel = (model) => `${snake(short(model))}_id`;
const snake = (name) => /^[a-z]+$/.test(name) ? name : name.replace(/(.)(?=[A-Z])/g, "$1_").toLowerCase();
function tableOfKey(column, key) {
	const end = column.lastIndexOf(`_${key}`);
	return plural(end < 0 ? column : column.slice(0, end));
}

//#endregion
//#region src/checks/migrations/programs/laravel/session.ts
const argument = ({ values, named }, index, name) => index < values.length ? values[index] : named.get(name);
const callback = (callee, args, span, machine) => callee === void 0 || callee === null ? null : machine.invoke(callee, {
	values: args,
	named: /* @__PURE__ */ new Map()
}, span);

//#endregion
//#region src/checks/migrations/programs/laravel/conditions.ts
const OPERATORS = new Set("= < > <= >= <> != like not_like between ilike not_ilike ~ & | # << >> && @> <@ ? ?| ?& || - @? @@ #- is is_not !~ ~* !~* ~~* !~~* similar_to not_similar_to".split(" ").map((operator) => operator.replaceAll("_", " ")));
function columnOf(value) {
	const raw = rawOf(value);
	if (raw) return raw.sql;
	return typeof value === "string" ? columnName(value) : void 0;
}
function compared(column, operator, value, { query }) {
	const name = columnOf(column);
	const word = typeof operator === "string" ? operator.toLowerCase() : void 0;
	if (name === void 0 || word === void 0 || !OPERATORS.has(word) || is(value, "function")) return void 0;
	if (value === null) return `${name} is${["=", "is"].includes(word) ? "" : " not"} null`;
	return `${/like$/.test(word) ? `${name}::text` : name} ${word} ${bound(value, query.parameters)}`;
}
const where = (call) => {
	const { values } = call.args;
	const [first, second, third] = [
		argument(call.args, 0, "column"),
		values[1],
		values[2]
	];
	if (is(first, "function")) return group(call, first);
	if (is(first, "array")) {
		if (first.isOpen) return void 0;
		const parts = [...first.entries].map(([key, value]) => {
			if (typeof key === "string") return compared(key, "=", value, call);
			const items = itemsOf(value) ?? [];
			return items.length === 2 ? compared(items[0], "=", items[1], call) : compared(items[0], items[1], items[2], call);
		});
		return parts.every((part) => part !== void 0) && parts.length > 0 ? `(${parts.join(" and ")})` : void 0;
	}
	if (rawOf(first) && values.length === 1) return rawOf(first)?.sql;
	const isShort = values.length === 2;
	return compared(first, isShort ? "=" : second, isShort ? second : third, call);
};
function group(call, closure) {
	const { query, span, machine } = call;
	const inner = {
		...query,
		wheres: []
	};
	callback(closure, [call.nested(inner)], span, machine);
	if (!inner.isKnown) return void 0;
	return inner.wheres.length === 0 ? void 0 : `(${joined(inner)})`;
}
const joined = ({ wheres }) => wheres.map(({ word, sql }, index) => index === 0 ? sql : `${word} ${sql}`).join(" ");
const isNull = (words) => ({ args }) => {
	const given = argument(args, 0, "columns");
	const columns = (is(given, "array") ? itemsOf(given) ?? [] : [given]).map(columnOf);
	if (!columns.every((column) => column !== void 0) || columns.length === 0) return void 0;
	return columns.map((column) => `${column} is ${words}`).join(" and ");
};
const isIn = (word, isEmpty) => ({ args, query }) => {
	const column = columnOf(argument(args, 0, "column"));
	const given = argument(args, 1, "values");
	if (column === void 0) return void 0;
	if (!is(given, "array") || given.isOpen) return is(given, "unknown") ? arrayed(column, word, query) : void 0;
	const items = [...given.entries.values()];
	if (items.length === 0) return isEmpty;
	return `${column} ${word} (${items.map((item) => bound(item, query.parameters)).join(", ")})`;
};
function arrayed(column, word, { parameters }) {
	const parameter = `$${++parameters.count}`;
	return word === "in" ? `${column} = any (${parameter})` : `${column} <> all (${parameter})`;
}
const between = (word) => ({ args, query }) => {
	const column = columnOf(argument(args, 0, "column"));
	const items = itemsOf(argument(args, 1, "values"));
	if (column === void 0 || items?.length !== 2) return void 0;
	return `${column} ${word} ${items.map((item) => bound(item, query.parameters)).join(" and ")}`;
};
const raw = ({ args }) => {
	const sql = rawOf(argument(args, 0, "sql"))?.sql ?? stringOf(argument(args, 0, "sql"));
	return sql === void 0 ? void 0 : withBindings(sql, argument(args, 1, "bindings"));
};
const columns = ({ args }) => {
	const { values } = args;
	const [left, right] = [columnOf(values[0]), columnOf(values.length === 2 ? values[1] : values[2])];
	const operator = values.length === 2 ? "=" : stringOf(values[1]);
	if (left === void 0 || right === void 0 || operator === void 0 || !OPERATORS.has(operator)) return void 0;
	return `${left} ${operator} ${right}`;
};
const not = (call) => {
	const inner = where(call);
	return inner === void 0 ? void 0 : `not ${inner}`;
};
const json = ({ args, query }) => {
	const [column, value] = [columnOf(argument(args, 0, "column")), argument(args, 1, "value")];
	if (column === void 0 || value === void 0) return void 0;
	return `(${column.replace("->>", "->")})::jsonb @> ${bound(typeof value === "string" ? JSON.stringify(value) : value, query.parameters)}`;
};
const CONDITIONS = {
	where,
	wherenot: not,
	wherenull: isNull("null"),
	wherenotnull: isNull("not null"),
	wherein: isIn("in", "0 = 1"),
	wherenotin: isIn("not in", "1 = 1"),
	whereintegerinraw: isIn("in", "0 = 1"),
	wherebetween: between("between"),
	wherenotbetween: between("not between"),
	whereraw: raw,
	wherecolumn: columns,
	wherejsoncontains: json
};

//#endregion
//#region src/checks/migrations/programs/laravel/writes.ts
function rowOf(value) {
	if (!is(value, "array") || value.isOpen || value.entries.size === 0) return void 0;
	return [...value.entries].map(([key, item]) => [String(key), item]);
}
const byName = ([a], [b]) => a < b ? -1 : a > b ? 1 : 0;
function rowsOf(value) {
	if (!is(value, "array") || value.isOpen) return void 0;
	const [first] = value.entries.values();
	if (first === void 0) return [];
	const rows = is(first, "array") ? [...value.entries.values()].map((each) => rowOf(each)?.toSorted(byName)) : [rowOf(value)];
	return rows.every((row) => row !== void 0) ? rows : void 0;
}
const whereOf = (query) => query.wheres.length === 0 ? "" : ` where ${joined(query)}`;
function chosen(query) {
	const { limit, table, name, orders } = query;
	if (limit === void 0) return whereOf(query);
	const order = orders.length === 0 ? "" : ` order by ${orders.join(", ")}`;
	return ` where ${quoted("ctid")} in (select ${name ?? table}.${quoted("ctid")} from ${table}${whereOf(query)}${order} limit ${limit})`;
}
function insertSql(query, rows) {
	const columns = rows[0]?.map(([column]) => column) ?? [];
	const tuples = rows.map((row) => {
		const values = new Map(row);
		return `(${columns.map((column) => bound(values.get(column) ?? null, query.parameters)).join(", ")})`;
	});
	if (columns.length === 0) return void 0;
	return `insert into ${query.table} (${columns.map(columnName).join(", ")}) values ${tuples.join(", ")}`;
}
const insert = (ending) => (query, args) => {
	const rows = rowsOf(argument(args, 0, "values"));
	const end = ending(args);
	if (rows === void 0 || end === void 0) return void 0;
	if (rows.length === 0) return [];
	const sql = insertSql(query, rows);
	return sql === void 0 ? void 0 : [`${sql}${end}`];
};
function updateSql(query, row) {
	const sets = row.map(([column, value]) => assignment(column, value, query));
	return `update ${query.table} set ${sets.join(", ")}${chosen(query)}`;
}
function assignment(column, value, { parameters }) {
	const name = columnName(column.slice(column.lastIndexOf(".") + 1).split("->")[0] ?? column);
	const path = column.split("->").slice(1);
	if (path.length === 0) return `${name} = ${bound(value, parameters)}`;
	const keys = path.map((key) => `"${key}"`).join(",");
	const json = typeof value === "string" || typeof value === "number" ? JSON.stringify(value) : value;
	return `${name} = jsonb_set(${name}::jsonb, '{${keys}}', ${bound(json, parameters)})`;
}
const step = (sign) => (query, args) => {
	const column = stringOf(argument(args, 0, "column"));
	const amount = argument(args, 1, "amount") ?? 1;
	const extra = argument(args, 2, "extra") ?? null;
	const more = extra === null ? [] : rowOf(extra);
	const by = stringOf(amount) ?? `$${++query.parameters.count}`;
	if (column === void 0 || more === void 0) return void 0;
	const sets = [`${columnName(column)} = ${columnName(column)} ${sign} ${by}`];
	for (const [name, value] of more) sets.push(assignment(name, value, query));
	return [`update ${query.table} set ${sets.join(", ")}${chosen(query)}`];
};
const WRITES = {
	insert: insert(() => ""),
	insertgetid: insert((args) => {
		const key = argument(args, 1, "sequence") ?? "id";
		return typeof key === "string" ? ` returning ${columnName(key)}` : void 0;
	}),
	insertorignore: insert(() => " on conflict do nothing"),
	update: (query, args) => {
		const row = rowOf(argument(args, 0, "values"));
		return row === void 0 ? void 0 : [updateSql(query, row)];
	},
	updateorinsert: (query, args) => {
		const keys = rowOf(argument(args, 0, "attributes"));
		const given = argument(args, 1, "values") ?? null;
		const values = given === null || is(given, "array") && given.entries.size === 0 ? [] : rowOf(given);
		if (keys === void 0 || values === void 0) return void 0;
		const sql = insertSql(query, [[...keys.filter(([key]) => !values.some(([name]) => name === key)), ...values]]);
		if (sql === void 0) return void 0;
		const matching = {
			...query,
			wheres: [...query.wheres],
			limit: "1",
			parameters: { count: 0 }
		};
		for (const [key, value] of keys) {
			const test = value === null ? "is null" : `= ${bound(value, matching.parameters)}`;
			matching.wheres.push({
				word: "and",
				sql: `${columnName(key)} ${test}`
			});
		}
		return values.length === 0 ? [sql] : [updateSql(matching, values), sql];
	},
	upsert: (query, args) => {
		const rows = rowsOf(argument(args, 0, "values"));
		const unique = namesOf(argument(args, 1, "uniqueBy"));
		const given = argument(args, 2, "update") ?? null;
		if (rows === void 0 || unique === void 0) return void 0;
		if (rows.length === 0) return [];
		const sets = (given === null ? rows[0]?.map(([column]) => column) : void 0) ?? updatesOf(given, query);
		const sql = insertSql(query, rows);
		if (sets === void 0 || sql === void 0) return void 0;
		const changes = sets.map((set) => set.includes(" = ") ? set : `${columnName(set)} = "excluded".${quoted(set)}`);
		return [`${sql} on conflict (${unique.map(columnName).join(", ")}) do update set ${changes.join(", ")}`];
	},
	delete: (query, args) => {
		const id = argument(args, 0, "id") ?? null;
		if (id !== null) query.wheres.push({
			word: "and",
			sql: `${query.name ?? query.table}."id" = ${bound(id, query.parameters)}`
		});
		return [`delete from ${query.table}${chosen(query)}`];
	},
	truncate: (query) => [`truncate ${query.table} restart identity cascade`],
	increment: step("+"),
	decrement: step("-"),
	insertusing: () => void 0,
	updatefrom: () => void 0,
	incrementeach: () => void 0,
	decrementeach: () => void 0
};
function updatesOf(value, query) {
	if (!is(value, "array") || value.isOpen) return void 0;
	const sets = [...value.entries].map(([key, item]) => typeof key === "string" ? `${columnName(key)} = ${bound(item, query.parameters)}` : stringOf(item));
	return sets.every((set) => set !== void 0) ? sets : void 0;
}

//#endregion
//#region src/checks/migrations/programs/laravel/query-host.ts
function queryHost(table, session, machine) {
	const raw = rawOf(table);
	const name = typeof table === "string" ? table : void 0;
	return hostOf({
		table: raw?.sql ?? (name === void 0 ? void 0 : tableName(name)),
		name: name === void 0 ? void 0 : tableName(name.split(/\s{1,20}as\s{1,20}/i)[0] ?? ""),
		wheres: [],
		isKnown: true,
		limit: void 0,
		orders: [],
		parameters: { count: 0 }
	}, session, machine);
}
const IGNORED$1 = new Set("select addselect selectraw distinct lockforupdate sharedlock usewritepdo groupby having havingraw dd dump tap latest oldest withtrashed".split(" "));
const READS$1 = new Set("get first find firstorfail sole value pluck count exists doesntexist max min sum avg average aggregate implode tosql torawsql getbindings cursor chunk chunkbyid chunkbyiddesc each eachbyid lazy lazybyid chunkmap paginate getconnection getgrammar clone newquery explain all".split(" "));
function hostOf(query, session, machine) {
	const host = {
		kind: "host",
		state: query,
		call: (written, args, span) => {
			const name = written.toLowerCase();
			const isOr = name.startsWith("or") && Object.hasOwn(CONDITIONS, name.slice(2));
			const word = isOr ? name.slice(2) : name;
			if (Object.hasOwn(CONDITIONS, word)) {
				const nested = (inner) => hostOf(inner, session, machine);
				const call = {
					args,
					query,
					span,
					session,
					machine,
					nested
				};
				const sql = CONDITIONS[word]?.(call);
				if (sql === void 0) query.isKnown = false;
				else query.wheres.push({
					word: isOr ? "or" : "and",
					sql
				});
				return host;
			}
			if (Object.hasOwn(WRITES, name)) return write(name, written, args, span);
			return other(name, args, span);
		}
	};
	return host;
	function write(name, written, args, span) {
		const statements = query.isKnown && query.table !== void 0 ? WRITES[name]?.(query, args) : void 0;
		if (statements === void 0) session.effects.cannotRead(`\`${written}\` of rows, as a query that is only known when it runs`, span);
		for (const sql of statements ?? []) session.effects.send(sql, span);
		query.parameters = { count: 0 };
		return UNKNOWN;
	}
	function other(name, args, span) {
		if (IGNORED$1.has(name)) return host;
		if (READS$1.has(name)) {
			for (const value of [...args.values, ...args.named.values()]) if (is(value, "function")) callback(value, value.function.parameters.map(() => UNKNOWN), span, machine);
			return name === "newquery" || name === "clone" ? hostOf({
				...query,
				wheres: [...query.wheres]
			}, session, machine) : UNKNOWN;
		}
		switch (name) {
			case "from": {
				const table = argument(args, 0, "table");
				query.table = rawOf(table)?.sql ?? (typeof table === "string" ? tableName(table) : void 0);
				query.name = query.table;
				return host;
			}
			case "limit":
			case "take": {
				const count = stringOf(argument(args, 0, "value"));
				if (count === void 0) query.isKnown = false;
				query.limit = count;
				return host;
			}
			case "orderby":
			case "orderbydesc": {
				const column = columnOf(argument(args, 0, "column"));
				const direction = name === "orderbydesc" ? "desc" : stringOf(argument(args, 1, "direction") ?? "asc") ?? "asc";
				if (column !== void 0) query.orders.push(`${column} ${direction.toLowerCase() === "desc" ? "desc" : "asc"}`);
				return host;
			}
			case "when":
			case "unless":
				query.isKnown = false;
				return host;
			default:
				if (/^where[a-z]/.test(name) || /^or/.test(name) || /join|union|^offset|^skip|^with|^from/.test(name)) {
					query.isKnown = false;
					return host;
				}
				return;
		}
	}
}

//#endregion
//#region src/checks/migrations/programs/laravel/database.ts
function databaseCall(name, call) {
	const word = name.toLowerCase();
	return Object.hasOwn(METHODS$2, word) ? METHODS$2[word]?.(call) : void 0;
}
const databaseHost = (session, machine) => ({
	kind: "host",
	call: (name, args, span) => databaseCall(name, {
		args,
		span,
		session,
		machine
	})
});
const statement = (method) => ({ args, session, span }) => {
	const given = argument(args, 0, "query");
	const sql = rawOf(given)?.sql ?? stringOf(given);
	const bindings = method === "unprepared" ? void 0 : argument(args, 1, "bindings");
	const filled = sql === void 0 ? void 0 : withBindings(sql, bindings);
	if (filled === void 0) {
		session.effects.cannotRead(`\`${method}\` with SQL that is built when it runs`, span);
		return UNKNOWN;
	}
	session.effects.send(filled, span);
	session.catalog.noteSql(filled);
	return UNKNOWN;
};
const select = ({ args, session, span }) => {
	const given = argument(args, 0, "query");
	const sql = rawOf(given)?.sql ?? stringOf(given);
	const filled = sql === void 0 ? void 0 : withBindings(sql, argument(args, 1, "bindings"));
	if (filled !== void 0 && !/\b(?:information_schema|pg_\w+|show)\b/i.test(filled) && /\w\s*\(/.test(filled)) session.effects.send(filled, span);
	return UNKNOWN;
};
function begin({ session, span }) {
	session.effects.send(session.level === 0 ? "BEGIN" : `SAVEPOINT trans${session.level + 1}`, span);
	session.level++;
	return null;
}
function commit({ session, span }) {
	if (session.level === 1) session.effects.send("COMMIT", span);
	session.level = Math.max(0, session.level - 1);
	return null;
}
const METHODS$2 = {
	statement: statement("statement"),
	unprepared: statement("unprepared"),
	affectingstatement: statement("affectingStatement"),
	insert: statement("insert"),
	update: statement("update"),
	delete: statement("delete"),
	exec: statement("exec"),
	select,
	selectone: select,
	scalar: select,
	selectresultsets: select,
	raw: ({ args }) => {
		const given = argument(args, 0, "value");
		return expression(rawOf(given)?.sql ?? stringOf(given));
	},
	table: ({ args, session, machine }) => queryHost(argument(args, 0, "table") ?? UNKNOWN, session, machine),
	query: ({ session, machine }) => queryHost(UNKNOWN, session, machine),
	transaction: (call) => {
		begin(call);
		const { args, machine, span, session } = call;
		const result = callback(argument(args, 0, "callback"), [databaseHost(session, machine)], span, machine);
		commit(call);
		return result;
	},
	begintransaction: begin,
	commit,
	rollback: () => null,
	connection: ({ args, session, machine, span }) => otherConnection(argument(args, 0, "name") ?? null, session, span) ?? databaseHost(session, machine),
	getschemabuilder: ({ session, machine }) => session.schema(machine),
	getdrivername: () => "pgsql",
	getdrivertitle: () => "PostgreSQL",
	getdefaultconnection: () => "pgsql",
	getname: () => "pgsql",
	gettableprefix: () => "",
	settableprefix: () => null,
	getpdo: ({ session, machine }) => databaseHost(session, machine),
	getreadpdo: ({ session, machine }) => databaseHost(session, machine),
	getattribute: () => "pgsql",
	getdatabasename: () => UNKNOWN,
	getserverversion: () => UNKNOWN,
	getconfig: ({ args }) => argument(args, 0, "option") === "driver" ? "pgsql" : UNKNOWN,
	getquerygrammar: () => HARMLESS,
	getschemagrammar: () => HARMLESS,
	getdoctrineschemamanager: () => HARMLESS,
	getdoctrineconnection: () => HARMLESS,
	getdoctrinecolumn: () => HARMLESS,
	registerdoctrinetype: () => null,
	getpostprocessor: () => HARMLESS,
	escape: () => UNKNOWN,
	quote: () => UNKNOWN,
	setdefaultconnection: () => null,
	enablequerylog: () => null,
	disablequerylog: () => null,
	flushquerylog: () => null,
	purge: () => null,
	reconnect: () => null,
	disconnect: () => null,
	transactionlevel: () => UNKNOWN,
	usewritepdo: ({ session, machine }) => databaseHost(session, machine)
};
const HARMLESS = {
	kind: "host",
	call: (name) => /^list/i.test(name) ? UNKNOWN : HARMLESS
};

//#endregion
//#region src/checks/migrations/programs/laravel/collection.ts
const AS_ARRAY = {
	filter: "array_filter",
	keys: "array_keys",
	values: "array_values",
	unique: "array_unique",
	reverse: "array_reverse",
	merge: "array_merge",
	diff: "array_diff",
	flip: "array_flip"
};
function collection(items, machine) {
	if (!is(items, "array") || items.isOpen) return UNKNOWN;
	const host = {
		kind: "host",
		call: (name, args, span) => call(name.toLowerCase(), items, args, span)
	};
	return host;
	function call(name, given, args, span) {
		const [first] = args.values;
		const each = (value, key) => machine.invoke(first ?? null, {
			values: [value, key],
			named: /* @__PURE__ */ new Map()
		}, span);
		switch (name) {
			case "all":
			case "toarray": return given;
			case "count": return given.entries.size;
			case "isempty": return given.entries.size === 0;
			case "isnotempty": return given.entries.size > 0;
			case "first": return args.values.length === 0 ? given.entries.values().next().value ?? null : UNKNOWN;
			case "implode":
			case "join": return builtin("implode", [given, first ?? ""], machine, span) ?? UNKNOWN;
			case "contains": return is(first, "function") ? UNKNOWN : builtin("in_array", [first ?? null, given], machine, span) ?? UNKNOWN;
			case "each":
				for (const [key, value] of [...given.entries]) if (each(value, key) === false) break;
				return host;
			case "map": return collection({
				kind: "array",
				entries: new Map([...given.entries].map(([key, value]) => [key, each(value, key)])),
				isOpen: false
			}, machine);
			case "flatmap": return collection(array([...given.entries].flatMap(([key, value]) => {
				const part = each(value, key);
				return is(part, "array") ? [...part.entries.values()] : [part];
			})), machine);
			default: {
				const known = AS_ARRAY[name];
				const result = known === void 0 ? void 0 : builtin(known, [given, ...args.values], machine, span);
				if (result !== void 0) return is(result, "array") ? collection(result, machine) : result;
				followClosures(args, machine, span);
				return UNKNOWN;
			}
		}
	}
}

//#endregion
//#region src/checks/migrations/programs/laravel/harmless.ts
const INERT = /^(?:(?:[\w\\]{0,100}\\)?U[ul]id|(?:Illuminate\\Support\\(?:Facades\\)?)?(?:Log|Str|Stringable|Arr|Carbon|Config|Cache|Storage|File|Http|Hash|Crypt|Session|App|Date|URL|Lang|View|Request|Route|Cookie|Number|Js|Env|Context|Collection|Fluent|Sleep|Benchmark|Lottery|Password|Redis|Gate|Auth|Facade|Validator|Response|Mail|Notification)|Carbon\\\w+|CarbonImmutable|Date(?:Time(?:Immutable|Zone)?|Interval|Period)?|PDO|Exception|\w*Exception|Throwable|Closure|Ramsey\\Uuid\\\w+|Symfony\\.+|Doctrine\\DBAL\\.+|Psr\\.+|Reflection\w*|ArrayObject|SplObjectStorage|stdClass|Illuminate\\(?:Filesystem|Console|Encryption|Cache|Log|Config|Http|Validation|Contracts|Container|Foundation\\Inspiring)\\.+|Illuminate\\Support\\.+|Illuminate\\Database\\(?:QueryException|Schema\\Blueprint|Query\\Expression|Eloquent\\(?:Relations\\.+|ModelNotFoundException|SoftDeletes))|GuzzleHttp\\.+|NumberFormatter|Locale|Monolog\\.+|Sabre\\.+|Laravel\\(?:Fortify|Jetstream)\\(?:Fortify|Jetstream|Features)|Webpatser\\.+)$/;
const isInert = (name) => INERT.test(name);
const words = (...lines) => lines.flatMap((line) => line.toLowerCase().split(" "));
const READS = /* @__PURE__ */ new Set([
	...words("newQuery query getQuery toBase table from fromSub fromRaw select selectRaw selectSub addSelect distinct useIndex forceIndex", "join joinSub joinWhere leftJoin leftJoinSub leftJoinWhere rightJoin rightJoinSub crossJoin crossJoinSub on orOn", "orderBy orderByDesc orderByRaw reorder latest oldest inRandomOrder groupBy groupByRaw having havingRaw orHaving orHavingRaw", "havingBetween havingNull havingNotNull skip take limit offset forPage forPageAfterId union unionAll lock lockForUpdate sharedLock", "get first find findOr findMany firstWhere sole soleValue value rawValue pluck implode exists doesntExist existsOr doesntExistOr", "count min max sum avg average aggregate cursor lazy lazyById lazyByIdDesc chunk chunkById chunkByIdDesc chunkMap each eachById", "paginate simplePaginate cursorPaginate toSql toRawSql getBindings dump dd explain raw useWritePdo connection getConnection", "beforeQuery afterQuery crossJoinLateral joinLateral leftJoinLateral"),
	...words("all newModelQuery newQueryWithoutScopes newQueryWithoutScope newQueryWithoutRelationships newModelInstance newInstance", "newCollection newFromBuilder hydrate fromQuery on onWriteConnection setConnection make findOrFail findOrNew firstOrFail firstOrNew firstOr", "with without withOnly withCount withMax withMin withSum withAvg withExists withAggregate withTrashed onlyTrashed withoutTrashed", "withGlobalScope withoutGlobalScope withoutGlobalScopes withoutEagerLoads withoutEagerLoad withCasts withAttributes withPivot", "withTimestamps withDefault has orHas doesntHave orDoesntHave whereHas withWhereHas hasNested hasMorph scopes applyScopes morphWith", "load loadMissing loadCount loadMax loadMin loadSum loadAvg loadExists loadAggregate loadMorph loadMissingMorph fresh replicate", "fill forceFill mergeFillable mergeCasts append setAppends makeHidden makeVisible setHidden setVisible setAttribute setRawAttributes", "setRelation setRelations unsetRelation setTable setKeyName setKeyType setIncrementing syncOriginal syncChanges discardChanges only except is isNot", "unguard reguard unguarded withoutEvents withoutTimestamps withoutTouching withoutBroadcasting withoutRelations preventLazyLoading", "flushEventListeners setEventDispatcher unsetEventDispatcher clearBootedModels addGlobalScope resolveConnection morphMap", "hasOne hasMany hasOneThrough hasManyThrough belongsTo belongsToMany morphOne morphMany morphTo morphToMany morphedByMany through", "updateTimestamps touchesParents originalIsEquivalent wasChanged isDirty isClean wasRecentlyCreated usesTimestamps trashed", "getKey getKeyName getTable enforceMorphMap requireMorphMap disableAuditing enableAuditing"),
	...words("after before collapse collapseWithKeys collect combine concat contains containsOneItem containsStrict countBy crossJoin", "diff diffAssoc diffKeys doesntContain dot duplicates eachSpread ensure every filter flatMap flatten flip forget hasAny", "intersect intersectByKeys intersectAssoc isEmpty isNotEmpty join keyBy keys last map mapInto mapSpread mapToGroups mapToDictionary mapWithKeys", "median merge mergeRecursive mode multiply nth pad partition percentage pipe pipeInto pipeThrough pop prepend pull put random range", "reduce reduceSpread reject replaceRecursive reverse search select shift shuffle skipUntil skipWhile sliding slice some sort sortBy", "sortByDesc sortDesc sortKeys sortKeysDesc sortKeysUsing splice split splitIn takeUntil takeWhile tap times toArray toJson transform undot unique", "uniqueStrict unless unlessEmpty unlessNotEmpty unwrap values when whenEmpty whenNotEmpty where whereStrict wrap zip modelKeys", "current key next rewind valid offsetGet offsetExists offsetSet offsetUnset"),
	...words("afterLast append ascii basename beforeLast between betweenFirst camel charAt classBasename containsAll deduplicate dirname endsWith", "excerpt explode headline inlineMarkdown isAscii isJson isUlid isUrl isUuid kebab lcfirst length limit lower ltrim markdown", "mask match matchAll newLine padBoth padLeft padRight plural replaceArray replaceFirst replaceLast replaceMatches", "replaceStart replaceEnd rtrim singular slug snake squish startsWith stripTags studly substr substrCount title toString", "trim ucfirst ucsplit upper wordCount words", "now today tomorrow yesterday parse format clone timezone tz utc setTimezone setDate setTime setTimestamp timestamp", "addSecond addSeconds addMinute addMinutes addHour addHours addDay addDays addWeek addWeeks addMonth addMonths addYear addYears", "addMonthNoOverflow addMonthsNoOverflow addYearNoOverflow addYearsNoOverflow addWeekdays addQuarter addQuarters", "subSecond subSeconds subMinute subMinutes subHour subHours subDay subDays subWeek subWeeks subMonth subMonths subYear subYears", "subMonthNoOverflow subMonthsNoOverflow subYearNoOverflow subYearsNoOverflow subWeekdays subQuarter subQuarters", "startOfDay startOfHour startOfMinute startOfMonth startOfQuarter startOfWeek startOfYear startOfSecond", "endOfDay endOfHour endOfMinute endOfMonth endOfQuarter endOfWeek endOfYear endOfSecond", "diffInSeconds diffInMinutes diffInHours diffInDays diffInWeeks diffInMonths diffInYears diffForHumans eq ne gt gte lt lte", "equalTo notEqualTo greaterThan lessThan createFromFormat createFromTimestamp translatedFormat micro millisecond isoFormat"),
	...words("info line error warn comment question debug notice warning critical emergency log write writeln newLine", "option options argument arguments confirm ask secret anticipate choice table withProgressBar progressStart progressAdvance", "progressFinish progressBar setMaxSteps createProgressBar setMessage setFormat getOutput output advance section listTableIndexes listTableColumns", "listTableForeignKeys listTables listTableNames listTableDetails introspectTable introspectSchema tablesExist createSchemaManager", "encrypt decrypt encryptString decryptString hash needsRehash bcrypt config environment isLocal isProduction runningInConsole", "runningUnitTests version make makeWith bound resolved abstract instance bind singleton trans choice locale setLocale url path fullPath", "disk driver store missing size mimeType lastModified files allFiles directories allDirectories json body status ok successful failed", "throw messages message errors fails passes validated validator unsetEventDispatcher withoutForeignKeyConstraints", "faker sentence paragraph text word name email safeEmail uuid ulid numberBetween randomElement boolean dateTime"),
	...words("__toString __get __isset __construct __clone offsetExists getMessage getCode getPrevious getTraceAsString jsonSerialize")
]);
const ASKS = /^(?:(?:get|is|has|to|as|can|should|does|findBy|firstBy|fetch|parse|from)(?=[A-Z\d_])(?!\w*(?:And|Or|Then)[A-Z])\w*|set[A-Z]\w*Attribute)$/;
const WHERE = /^(?:where|orWhere)(?:[A-Z]\w*)?$/;
const onlyReads = (name) => READS.has(name.toLowerCase()) || WHERE.test(name) || ASKS.test(name);

//#endregion
//#region src/checks/migrations/programs/laravel/moment.ts
const WRITTEN = "2000-01-01 00:00:00";
function moment() {
	const { state } = expression(`'${WRITTEN}'`);
	const host = {
		kind: "host",
		state,
		call: (name, args) => {
			if (/^(?:toDateTimeString|toString|__toString)$/i.test(name)) return WRITTEN;
			if (/^format$/i.test(name)) return args.values[0] === "Y-m-d H:i:s" ? WRITTEN : UNKNOWN;
			return /^(?:add|sub|start|end|set|copy|clone|utc|tz|shift|timezone)/i.test(name) ? host : UNKNOWN;
		}
	};
	return host;
}
const givesMoment = (name) => /^(?:now|today|yesterday|tomorrow)$/i.test(name);

//#endregion
//#region src/checks/migrations/programs/laravel/blueprint.ts
const createBlueprint = (table, span) => ({
	table,
	columns: [],
	commands: [],
	isTemporary: false,
	isCreating: false,
	isPartial: false,
	span
});
function addColumn(blueprint, type, name, attributes, span) {
	const column = {
		kind: "column",
		name,
		type,
		attributes: new Map(attributes),
		span
	};
	blueprint.columns.push(column);
	if (!blueprint.isCreating) blueprint.commands.push(column);
	return column;
}
function addCommand(blueprint, name, columns, span, index = "") {
	const command = {
		kind: "command",
		name,
		columns: [...columns],
		index,
		attributes: /* @__PURE__ */ new Map(),
		span
	};
	blueprint.commands.push(command);
	return command;
}

//#endregion
//#region src/checks/migrations/programs/laravel/types.ts
const counting$1 = (plain, serial) => ({ attributes }, version) => attributes.get("autoIncrement") === true && (attributes.get("generatedAs") ?? null) === null && !(attributes.get("change") === true && version >= 11) ? serial : plain;
const sized = (name) => ({ attributes }) => {
	const length = attributes.get("length") ?? null;
	const size = stringOf(length);
	return size === void 0 ? void 0 : size === "" || size === "0" ? name : `${name}(${size})`;
};
const withCurrent = (current, type, since = 0) => (column, version) => {
	if (column.attributes.get("useCurrent") === true && version >= since) column.attributes.set("default", expression(current));
	return type(column, version);
};
const timed = (name, zone) => ({ attributes }) => {
	const precision = attributes.get("precision") ?? null;
	if (precision === null) return `${name} ${zone}`;
	const digits = stringOf(precision);
	return digits === void 0 ? void 0 : `${name}(${digits}) ${zone}`;
};
const always = (name) => () => name;
const integer = counting$1("integer", "serial");
const small = counting$1("smallint", "smallserial");
const timestamp = withCurrent("CURRENT_TIMESTAMP", timed("timestamp", "without time zone"));
const timestampTz = withCurrent("CURRENT_TIMESTAMP", timed("timestamp", "with time zone"));
const shape$1 = (name) => ({ attributes }) => {
	const projection = attributes.get("projection") ?? null;
	const number = stringOf(projection);
	if (attributes.get("isGeometry") !== true) return `geography(${name}, ${number || "4326"})`;
	return number ? `geometry(${name}, ${number})` : `geometry(${name})`;
};
const spatial = (name) => (column, version) => {
	if (version < 11) return shape$1(name)(column, version);
	const [subtype, srid] = [stringOf(column.attributes.get("subtype")), stringOf(column.attributes.get("srid"))];
	if (!subtype) return name;
	return `${name}(${subtype.toLowerCase()}${srid && srid !== "0" ? `,${srid}` : ""})`;
};
const TYPES = {
	char: sized("char"),
	string: sized("varchar"),
	tinyText: always("varchar(255)"),
	text: always("text"),
	mediumText: always("text"),
	longText: always("text"),
	integer,
	bigInteger: counting$1("bigint", "bigserial"),
	mediumInteger: integer,
	smallInteger: small,
	tinyInteger: small,
	float: ({ attributes }, version) => {
		if (version < 11) return "double precision";
		const precision = stringOf(attributes.get("precision"));
		return precision && precision !== "0" ? `float(${precision})` : "float";
	},
	double: always("double precision"),
	real: always("real"),
	decimal: ({ attributes }) => {
		const [total, places] = [stringOf(attributes.get("total")), stringOf(attributes.get("places"))];
		return total === void 0 || places === void 0 ? void 0 : `decimal(${total}, ${places})`;
	},
	boolean: always("boolean"),
	enum: ({ name, attributes }) => {
		const allowed = itemsOf(attributes.get("allowed"))?.map((each) => stringOf(enumValue(each)));
		if (!allowed?.every((each) => each !== void 0)) return void 0;
		return `varchar(255) check (${quoted(name)} in (${allowed.map(literal).join(", ")}))`;
	},
	json: always("json"),
	jsonb: always("jsonb"),
	date: withCurrent("CURRENT_DATE", always("date"), 12),
	dateTime: timestamp,
	dateTimeTz: timestampTz,
	time: timed("time", "without time zone"),
	timeTz: timed("time", "with time zone"),
	timestamp,
	timestampTz,
	year: withCurrent("EXTRACT(YEAR FROM CURRENT_DATE)", integer, 12),
	binary: always("bytea"),
	uuid: always("uuid"),
	ipAddress: always("inet"),
	macAddress: always("macaddr"),
	geometry: spatial("geometry"),
	geography: spatial("geography"),
	point: shape$1("point"),
	linestring: shape$1("linestring"),
	polygon: shape$1("polygon"),
	geometrycollection: shape$1("geometrycollection"),
	multipoint: shape$1("multipoint"),
	multilinestring: shape$1("multilinestring"),
	multipolygon: shape$1("multipolygon"),
	multipolygonz: shape$1("multipolygonz"),
	vector: ({ attributes }) => {
		const dimensions = stringOf(attributes.get("dimensions"));
		return dimensions ? `vector(${dimensions})` : "vector";
	},
	tsvector: always("tsvector"),
	raw: ({ attributes }) => stringOf(attributes.get("definition")) ?? defaultOf(attributes.get("definition") ?? null)
};
const typeOf = (column, version) => Object.hasOwn(TYPES, column.type) ? TYPES[column.type]?.(column, version) : void 0;
const SERIALS = /* @__PURE__ */ new Set([
	"bigInteger",
	"integer",
	"mediumInteger",
	"smallInteger",
	"tinyInteger"
]);

//#endregion
//#region src/checks/migrations/programs/laravel/column-sql.ts
function columnSql(column, blueprint, version) {
	const type = typeOf(column, version);
	const identity = identityOf(column);
	if (type === void 0 || identity === void 0) return void 0;
	const { attributes } = column;
	const has = (name) => attributes.get(name) ?? null;
	let sql = `${columnName(column.name)} ${type}`;
	const collation = has("collation");
	if (collation !== null) sql += ` collate ${quoted(stringOf(collation) ?? "")}`;
	const hasKey = blueprint.commands.some((command) => command.kind === "command" && command.name === "primary");
	const key = has("autoIncrement") === true && (SERIALS.has(column.type) || has("generatedAs") !== null) && (!hasKey || version < 11) ? " primary key" : "";
	if (version < 9) sql += key;
	sql += isNullable(column) ? " null" : " not null";
	const given = has("default");
	const byDefault = given === null ? void 0 : defaultOf(given);
	if (byDefault !== void 0) sql += ` default ${byDefault}`;
	else if (given !== null && !blueprint.isCreating) sql += " default $1";
	for (const [name, kind] of GENERATED) {
		const computed = has(name);
		if (computed === null) continue;
		const expression = rawOf(computed)?.sql ?? stringOf(computed);
		if (expression === void 0) return void 0;
		sql += ` generated always as (${expression}) ${kind}`;
	}
	sql += identity;
	return version < 9 ? sql : `${sql}${key}`;
}
const GENERATED = [["virtualAs", "virtual"], ["storedAs", "stored"]];
const isNullable = ({ attributes }) => truth(attributes.get("nullable") ?? null) !== false;
function identityOf({ attributes }) {
	const given = attributes.get("generatedAs") ?? null;
	if (given === null) return "";
	const options = typeof given === "boolean" ? "" : rawOf(given)?.sql ?? stringOf(given);
	if (options === void 0) return void 0;
	return ` generated ${truth(attributes.get("always") ?? null) === true ? "always" : "by default"} as identity${options === "" ? "" : ` (${options})`}`;
}

//#endregion
//#region src/checks/migrations/programs/laravel/change.ts
const isRefused = ({ type }, { compares }) => type === "enum" && !compares;
function changeSql(columns, table, framework) {
	const changes = columns.map((column) => changesOf(column, framework));
	return changes.every((change) => change !== void 0) ? `alter table ${table} ${changes.join(", ")}` : void 0;
}
function changesOf(column, { version, compares }) {
	const type = column.type === "enum" ? "varchar(255)" : typeOf(column, version);
	const identity = identityOf(column);
	if (type === void 0 || identity === void 0) return void 0;
	const { attributes } = column;
	const given = attributes.get("default") ?? null;
	const collation = attributes.get("collation") ?? null;
	const changes = [`type ${type}${collation === null ? "" : ` collate ${quoted(stringOf(collation) ?? "")}`}`];
	const setDefault = given === null ? "drop default" : `set default ${defaultOf(given) ?? "$1"}`;
	const setNull = isNullable(column) ? "drop not null" : "set not null";
	if (compares) {
		if (attributes.has("nullable")) changes.push(setNull);
		if (attributes.has("default")) changes.push(setDefault);
	} else {
		changes.push(setNull);
		const counts = attributes.get("autoIncrement") === true && version >= 11;
		if (!counts || identity !== "") changes.push(setDefault);
		for (const name of ["virtualAs", "storedAs"]) if (attributes.has(name)) changes.push("drop expression if exists");
		if (!counts || identity !== "") changes.push("drop identity if exists");
		if (identity !== "") changes.push(`add ${identity.trim()}`);
	}
	return changes.map((change) => `alter column ${columnName(column.name)} ${change}`).join(", ");
}

//#endregion
//#region src/checks/migrations/programs/laravel/command-sql.ts
function commandSql(command, blueprint, version) {
	const table = tableName(blueprint.table);
	const index = columnName(command.index);
	const { attributes } = command;
	const given = (name) => attributes.get(name) ?? null;
	const columns = command.columns.map((column) => command.isRaw ? column : columnName(column)).join(", ");
	const isOnline = version >= 12 && truth(given("online")) === true;
	const concurrently = isOnline ? "concurrently " : "";
	const algorithm = stringOf(given("algorithm")) ?? "";
	const using = algorithm === "" ? "" : ` using ${algorithm}`;
	const [from = "", to = ""] = command.columns;
	switch (command.name) {
		case "drop": return [`drop table ${table}`];
		case "dropIfExists": return [`drop table if exists ${table}`];
		case "rename": return [`alter table ${table} rename to ${tableName(from)}`];
		case "dropColumn": return [`alter table ${table} ${command.columns.map((column) => `drop column ${columnName(column)}`).join(", ")}`];
		case "renameColumn": return [`alter table ${table} rename column ${columnName(from)} to ${columnName(to)}`];
		case "renameIndex": return [`alter index ${columnName(from)} rename to ${columnName(to)}`];
		case "primary": return [`alter table ${table} add primary key (${columns})`];
		case "unique": {
			const ending = deferrable(command);
			if (version < 12 || !(isOnline || algorithm !== "")) {
				const nulls = given("nullsNotDistinct");
				return [`alter table ${table} add constraint ${index} unique${nulls === null || version < 12 ? "" : ` nulls ${truth(nulls) === true ? "not " : ""}distinct`} (${columns})${ending}`];
			}
			return [`create unique index ${concurrently}${index} on ${table}${using} (${columns})`, `alter table ${table} add constraint ${index} unique using index ${index}${ending}`];
		}
		case "index": return [`create index ${concurrently}${index} on ${table}${using} (${columns})`];
		case "fulltext": {
			const language = stringOf(given("language")) || "english";
			return [`create index ${concurrently}${index} on ${table} using gin ((${command.columns.map((column) => `to_tsvector(${literal(language)}, ${columnName(column)})`).join(" || ")}))`];
		}
		case "spatialIndex": return [`create index ${concurrently}${index} on ${table} using gist (${operators(command)})`];
		case "vectorIndex": return [`create index ${concurrently}${index} on ${table} using hnsw (${operators(command, "vector_cosine_ops")})`];
		case "foreign": return [foreignSql(command, table, index)];
		case "dropPrimary": {
			const own = blueprint.table.slice(version < 11 ? 0 : blueprint.table.lastIndexOf(".") + 1);
			return [`alter table ${table} drop constraint ${columnName(`${own}_pkey`)}`];
		}
		case "dropUnique":
		case "dropForeign": return [`alter table ${table} drop constraint ${index}`];
		case "dropIndex": return [`drop index ${index}`];
		case "tableComment": return [`comment on table ${table} is ${literal(from)}`];
		default: return [];
	}
}
function operators({ columns, attributes }, known) {
	const own = stringOf(attributes.get("operatorClass") ?? null) || known;
	return columns.map((column) => own === void 0 ? columnName(column) : `${columnName(column)} ${own}`).join(", ");
}
function foreignSql({ columns, attributes }, table, index) {
	const on = attributes.get("on");
	const target = rawOf(on)?.sql ?? (typeof on === "string" ? tableName(on) : void 0);
	const references = namesOf(attributes.get("references"));
	if (target === void 0 || references === void 0) return void 0;
	let sql = `alter table ${table} add constraint ${index} foreign key (${columns.map(columnName).join(", ")})`;
	sql += ` references ${target} (${references.map(columnName).join(", ")})`;
	for (const [name, words] of [["onDelete", "on delete"], ["onUpdate", "on update"]]) {
		const action = attributes.get(name) ?? null;
		if (action === null) continue;
		const written = stringOf(action);
		if (written === void 0) return void 0;
		sql += ` ${words} ${written}`;
	}
	const later = attributes.get("notValid") ?? null;
	return `${sql}${deferrable({ attributes })}${later === null ? "" : " not valid"}`;
}
function deferrable({ attributes }) {
	const given = attributes.get("deferrable") ?? null;
	if (given === null) return "";
	if (truth(given) !== true) return " not deferrable";
	const immediate = attributes.get("initiallyImmediate") ?? null;
	if (immediate === null) return " deferrable";
	return truth(immediate) === true ? " deferrable initially immediate" : " deferrable initially deferred";
}

//#endregion
//#region src/checks/migrations/programs/laravel/implied-indexes.ts
const WORDS = [
	[
		"primary",
		"primary",
		"dropPrimary"
	],
	[
		"unique",
		"unique",
		"dropUnique"
	],
	[
		"index",
		"index",
		"dropIndex"
	],
	[
		"fulltext",
		"fulltext",
		"dropIndex"
	],
	[
		"fullText",
		"fulltext",
		"dropIndex"
	],
	[
		"spatialIndex",
		"spatialIndex",
		"dropIndex"
	],
	[
		"vectorIndex",
		"vectorIndex",
		"dropIndex"
	]
];
function impliedIndexes(blueprint, version) {
	for (const { name, type, attributes, span } of blueprint.columns) for (const [word, command, drop] of WORDS) {
		const given = attributes.get(word) ?? null;
		if (given === null || given === false && attributes.get("change") !== true) continue;
		const kind = word === "index" && type === "vector" && version >= 12 ? "vectorIndex" : command;
		const own = namesOf(given)?.[0];
		if (given === false) addCommand(blueprint, drop, [name], span, indexName(blueprint.table, [name], command));
		else addCommand(blueprint, kind, [name], span, own || indexName(blueprint.table, [name], kind));
		break;
	}
}

//#endregion
//#region src/checks/migrations/programs/laravel/compile.ts
const REFUSED = "a change of an `enum` column, of which Laravel makes no valid SQL for PostgreSQL";
function compile(blueprint, framework) {
	const { version } = framework;
	impliedIndexes(blueprint, version);
	const compiled = [];
	const table = tableName(blueprint.table);
	const added = blueprint.columns.filter(({ attributes }) => attributes.get("change") !== true);
	const changed = blueprint.columns.filter(({ attributes }) => attributes.get("change") === true);
	const one = (column) => {
		const { span } = column;
		if (column.attributes.get("change") !== true) return {
			sql: addSql([column], blueprint, version),
			span
		};
		if (isRefused(column, framework)) return {
			sql: void 0,
			why: REFUSED,
			span
		};
		return {
			sql: changeSql([column], table, framework),
			span
		};
	};
	if (!blueprint.isCreating && version < 11) {
		if (framework.compares || changed.some((column) => isRefused(column, framework))) compiled.push(...changed.map(one));
		else if (changed.length > 0) compiled.push({
			sql: changeSql(changed, table, framework),
			span: spanOf(changed)
		});
		if (added.length > 0) compiled.push({
			sql: addSql(added, blueprint, version),
			span: spanOf(added)
		});
	}
	for (const command of blueprint.commands) if (command.kind === "column") {
		if (version >= 11) compiled.push(one(command));
	} else if (command.name === "create") compiled.push({
		sql: createSql(blueprint, added, version),
		span: command.span
	});
	else for (const sql of commandSql(command, blueprint, version)) compiled.push({
		sql,
		span: command.span
	});
	for (const column of blueprint.columns) {
		const { attributes, span } = column;
		const start = startingValue(column);
		if (start !== void 0) compiled.push({
			sql: version < 12 ? `alter sequence ${blueprint.table}_${column.name}_seq restart with ${start}` : `select setval(pg_get_serial_sequence(${literal(table)}, ${literal(column.name)}), ${start}, false)`,
			span
		});
		const isChanged = attributes.get("change") === true;
		if (framework.compares && isChanged) continue;
		const comment = attributes.get("comment") ?? null;
		if (comment === null && !isChanged) continue;
		const words = stringOf(comment);
		const value = comment === null ? "NULL" : words === void 0 ? void 0 : literal(words);
		if (value !== void 0) compiled.push({
			sql: `comment on column ${table}.${columnName(column.name)} is ${value}`,
			span
		});
	}
	return compiled;
}
const spanOf = (columns) => ({
	start: columns[0]?.span.start ?? 0,
	end: Math.max(...columns.map(({ span }) => span.end))
});
function createSql(blueprint, columns, version) {
	const parts = columns.map((column) => columnSql(column, blueprint, version));
	if (!parts.every((part) => part !== void 0)) return void 0;
	return `${blueprint.isTemporary ? "create temporary" : "create"} table ${tableName(blueprint.table)} (${parts.join(", ")})`;
}
function addSql(columns, blueprint, version) {
	const parts = columns.map((column) => columnSql(column, blueprint, version));
	if (!parts.every((part) => part !== void 0)) return void 0;
	return `alter table ${tableName(blueprint.table)} ${parts.map((part) => `add column ${part}`).join(", ")}`;
}
function startingValue({ attributes }) {
	if (attributes.get("autoIncrement") !== true) return void 0;
	return stringOf(attributes.get("startingValue") ?? attributes.get("from")) || void 0;
}

//#endregion
//#region src/checks/migrations/programs/laravel/column-host.ts
function keep(holder, name, args) {
	const [given] = [...args.values, ...args.named.values()];
	holder.attributes.set(name, given === void 0 ? true : given);
}
function extend(holder, { end }) {
	holder.span = {
		start: holder.span.start,
		end: Math.max(holder.span.end, end)
	};
}
function columnHost(column, blueprint, foreign) {
	const host = {
		kind: "host",
		state: column,
		get: (name) => name === "name" ? column.name : column.attributes.get(name) ?? null,
		call: (name, args, place) => {
			const word = name.toLowerCase();
			extend(column, place);
			if (foreign && word === "constrained") {
				const table = argument(args, 0, "table") ?? null;
				const key = argument(args, 1, "column") ?? null;
				const index = stringOf(argument(args, 2, "indexName") ?? null);
				const references = key === null ? foreign.key ?? "id" : key;
				const named = typeof references === "string" ? references : "id";
				const on = table === null ? foreign.table ?? tableOfKey(column.name, named) : table;
				const command = foreignCommand(blueprint, [column.name], index || void 0, place);
				command.attributes.set("references", references);
				command.attributes.set("on", on);
				return commandHost(command);
			}
			if (foreign && word === "references") {
				const index = stringOf(argument(args, 1, "indexName") ?? null);
				const command = foreignCommand(blueprint, [column.name], index || void 0, place);
				command.attributes.set("references", argument(args, 0, "column") ?? true);
				return commandHost(command);
			}
			keep(column, name, args);
			return host;
		}
	};
	return host;
}
function foreignCommand(blueprint, columns, index, span) {
	return addCommand(blueprint, "foreign", columns, span, index ?? indexName(blueprint.table, columns, "foreign"));
}
const ACTIONS = {
	cascadeonupdate: ["onUpdate", "cascade"],
	restrictonupdate: ["onUpdate", "restrict"],
	nullonupdate: ["onUpdate", "set null"],
	noactiononupdate: ["onUpdate", "no action"],
	cascadeondelete: ["onDelete", "cascade"],
	restrictondelete: ["onDelete", "restrict"],
	nullondelete: ["onDelete", "set null"],
	noactionondelete: ["onDelete", "no action"]
};
function commandHost(command) {
	const host = {
		kind: "host",
		state: command,
		call: (name, args, place) => {
			extend(command, place);
			const action = command.name === "foreign" ? ACTIONS[name.toLowerCase()] : void 0;
			if (action) command.attributes.set(...action);
			else keep(command, name, args);
			return host;
		}
	};
	return host;
}

//#endregion
//#region src/checks/migrations/programs/laravel/column-methods.ts
const column = (type, { name: byDefault, parts = [], set = [], positive, isForeign } = {}) => ({ args, blueprint, span, session }) => {
	const given = argument(args, 0, "column") ?? byDefault;
	const name = stringOf(given);
	if (name === void 0 || given === null) return void 0;
	const attributes = [...set];
	for (const [index, [part, value]] of parts.entries()) {
		const said = argument(args, index + 1, part);
		const own = said ?? null;
		if (is(own, "unknown")) return void 0;
		if (said === null && part === "precision" && session.framework.version < 12) continue;
		attributes.push([part, own === null || positive && own === 0 ? value ?? null : own]);
	}
	const made = addColumn(blueprint, type, name, attributes, span);
	return columnHost(made, blueprint, isForeign ? {} : void 0);
};
const counting = (type, name) => column(type, {
	...name === void 0 ? {} : { name },
	set: [["autoIncrement", true]]
});
const number = (type) => column(type, { parts: [["autoIncrement", false]] });
const length = [["length", 255]];
const precision = [["precision", 0]];
const decimal = column("decimal", { parts: [["total", 8], ["places", 2]] });
const float = column("float", { parts: [["precision", 53]] });
const softDeletes = (type) => column(type, {
	name: "deleted_at",
	parts: precision,
	set: [["nullable", true]]
});
const shape = (type) => column(type, { parts: [["projection"]] });
const COLUMNS = {
	id: counting("bigInteger", "id"),
	increments: counting("integer"),
	integerincrements: counting("integer"),
	tinyincrements: counting("tinyInteger"),
	smallincrements: counting("smallInteger"),
	mediumincrements: counting("mediumInteger"),
	bigincrements: counting("bigInteger"),
	char: column("char", { parts: length }),
	string: column("string", {
		parts: length,
		positive: true
	}),
	tinytext: column("tinyText"),
	text: column("text"),
	mediumtext: column("mediumText"),
	longtext: column("longText"),
	integer: number("integer"),
	tinyinteger: number("tinyInteger"),
	smallinteger: number("smallInteger"),
	mediuminteger: number("mediumInteger"),
	biginteger: number("bigInteger"),
	unsignedinteger: number("integer"),
	unsignedtinyinteger: number("tinyInteger"),
	unsignedsmallinteger: number("smallInteger"),
	unsignedmediuminteger: number("mediumInteger"),
	unsignedbiginteger: number("bigInteger"),
	foreignid: column("bigInteger", { isForeign: true }),
	foreignuuid: column("uuid", { isForeign: true }),
	foreignulid: column("char", {
		parts: [["length", 26]],
		isForeign: true
	}),
	float,
	unsignedfloat: float,
	double: column("double"),
	unsigneddouble: column("double"),
	decimal,
	unsigneddecimal: decimal,
	boolean: column("boolean"),
	enum: column("enum", { parts: [["allowed"]] }),
	set: column("set", { parts: [["allowed"]] }),
	json: column("json"),
	jsonb: column("jsonb"),
	date: column("date"),
	datetime: column("dateTime", { parts: precision }),
	datetimetz: column("dateTimeTz", { parts: precision }),
	time: column("time", { parts: precision }),
	timetz: column("timeTz", { parts: precision }),
	timestamp: column("timestamp", { parts: precision }),
	timestamptz: column("timestampTz", { parts: precision }),
	softdeletes: softDeletes("timestamp"),
	softdeletestz: softDeletes("timestampTz"),
	softdeletesdatetime: softDeletes("dateTime"),
	year: column("year"),
	binary: column("binary"),
	uuid: column("uuid", { name: "uuid" }),
	ulid: column("char", {
		name: "ulid",
		parts: [["length", 26]]
	}),
	ipaddress: column("ipAddress", { name: "ip_address" }),
	macaddress: column("macAddress", { name: "mac_address" }),
	geometry: column("geometry", { parts: [["subtype"], ["srid", 0]] }),
	geography: column("geography", { parts: [["subtype"], ["srid", 4326]] }),
	point: shape("point"),
	linestring: shape("linestring"),
	polygon: shape("polygon"),
	geometrycollection: shape("geometrycollection"),
	multipoint: shape("multipoint"),
	multilinestring: shape("multilinestring"),
	multipolygon: shape("multipolygon"),
	multipolygonz: shape("multipolygonz"),
	computed: column("computed", { parts: [["expression"]] }),
	vector: column("vector", { parts: [["dimensions"]] }),
	tsvector: column("tsvector"),
	remembertoken: ({ blueprint, span }) => columnHost(addColumn(blueprint, "string", "remember_token", [["length", 100], ["nullable", true]], span), blueprint),
	rawcolumn: column("raw", { parts: [["definition"]] })
};

//#endregion
//#region src/checks/migrations/programs/laravel/command-methods.ts
function columnsIn(value) {
	const items = is(value, "array") ? itemsOf(value) : value === void 0 ? void 0 : [value];
	if (items === void 0 || items.length === 0) return void 0;
	const raw = items.map(rawOf);
	const names = items.map((item, index) => raw[index]?.sql ?? stringOf(item));
	if (!names.every((name) => name !== void 0)) return void 0;
	return {
		names,
		isRaw: raw.some((each) => each !== void 0)
	};
}
const index = (name, kind) => ({ args, blueprint, span }) => {
	const columns = columnsIn(argument(args, 0, "columns") ?? args.named.get("column"));
	const own = argument(args, 1, "name") ?? null;
	if (columns === void 0 || is(own, "unknown")) return void 0;
	const called = stringOf(own) || indexName(blueprint.table, columns.names, kind);
	const command = addCommand(blueprint, name, columns.names, span, called);
	if (columns.isRaw) command.isRaw = true;
	const third = argument(args, 2, name === "spatialIndex" ? "operatorClass" : "algorithm") ?? null;
	command.attributes.set(name === "spatialIndex" ? "operatorClass" : "algorithm", third);
	return commandHost(command);
};
const drop$1 = (name, kind) => ({ args, blueprint, span }) => {
	const given = argument(args, 0, "index") ?? null;
	const columns = is(given, "array") ? namesOf(given) : void 0;
	const own = is(given, "array") ? columns && indexName(blueprint.table, columns, kind) : stringOf(given);
	if (own === void 0 || own === "" && name !== "dropPrimary") return void 0;
	return commandHost(addCommand(blueprint, name, columns ?? [], span, own));
};
function dropColumns({ blueprint, span }, names) {
	return commandHost(addCommand(blueprint, "dropColumn", names, span));
}
function dropForeign(call, columns) {
	const { blueprint, span } = call;
	return addCommand(blueprint, "dropForeign", columns, span, indexName(blueprint.table, columns, "foreign"));
}
const dropNamed = (byDefault) => (call) => {
	const name = stringOf(argument(call.args, 0, "column") ?? byDefault);
	return name === void 0 ? void 0 : dropColumns(call, [name]);
};
const rename = (name) => ({ args, blueprint, span }) => {
	const names = [stringOf(argument(args, 0, "from")), stringOf(argument(args, 1, "to"))];
	if (!names.every((each) => each !== void 0)) return void 0;
	return commandHost(addCommand(blueprint, name, names, span));
};
const dropOfModel = (withKey) => (call) => {
	const model = stringOf(argument(call.args, 0, "model"));
	const own = argument(call.args, 1, "column") ?? null;
	const column = own === null ? model && keyOfModel(model) : stringOf(own);
	if (column === void 0 || column === "") return void 0;
	if (withKey || call.session.framework.version < 11) dropForeign(call, [column]);
	return withKey || call.session.framework.version >= 11 ? dropColumns(call, [column]) : null;
};
const fullText = index("fulltext", "fulltext");
const dropFullText = drop$1("dropIndex", "fulltext");
const COMMANDS = {
	primary: index("primary", "primary"),
	unique: index("unique", "unique"),
	index: index("index", "index"),
	fulltext: fullText,
	spatialindex: index("spatialIndex", "spatialindex"),
	vectorindex: index("vectorIndex", "vectorindex"),
	rawindex: ({ args, blueprint, span }) => {
		const sql = rawOf(argument(args, 0, "expression"))?.sql ?? stringOf(argument(args, 0, "expression"));
		const name = stringOf(argument(args, 1, "name"));
		if (sql === void 0 || name === void 0) return void 0;
		const command = addCommand(blueprint, "index", [sql], span, name);
		command.isRaw = true;
		return commandHost(command);
	},
	foreign: ({ args, blueprint, span }) => {
		const columns = namesOf(argument(args, 0, "columns"));
		const name = argument(args, 1, "name") ?? null;
		if (columns === void 0 || is(name, "unknown")) return void 0;
		return commandHost(foreignCommand(blueprint, columns, stringOf(name) || void 0, span));
	},
	dropprimary: drop$1("dropPrimary", "primary"),
	dropunique: drop$1("dropUnique", "unique"),
	dropindex: drop$1("dropIndex", "index"),
	dropfulltext: dropFullText,
	dropspatialindex: drop$1("dropIndex", "spatialindex"),
	dropforeign: drop$1("dropForeign", "foreign"),
	dropcolumn: (call) => {
		const [first] = call.args.values;
		const names = (is(first, "array") ? itemsOf(first) : [...call.args.values, ...call.args.named.values()])?.map(stringOf);
		if (!names?.every((name) => name !== void 0)) return void 0;
		return names.length === 0 ? null : dropColumns(call, names);
	},
	dropconstrainedforeignid: (call) => {
		const name = stringOf(argument(call.args, 0, "column"));
		if (name === void 0) return void 0;
		dropForeign(call, [name]);
		return dropColumns(call, [name]);
	},
	dropforeignidfor: dropOfModel(false),
	dropconstrainedforeignidfor: dropOfModel(true),
	droptimestamps: (call) => dropColumns(call, ["created_at", "updated_at"]),
	droptimestampstz: (call) => dropColumns(call, ["created_at", "updated_at"]),
	dropsoftdeletes: dropNamed("deleted_at"),
	dropsoftdeletestz: dropNamed("deleted_at"),
	dropremembertoken: (call) => dropColumns(call, ["remember_token"]),
	dropmorphs: (call) => {
		const { args, blueprint, span } = call;
		const name = stringOf(argument(args, 0, "name"));
		const own = argument(args, 1, "indexName") ?? null;
		if (name === void 0 || is(own, "unknown")) return void 0;
		const columns = [`${name}_type`, `${name}_id`];
		addCommand(blueprint, "dropIndex", columns, span, stringOf(own) || indexName(blueprint.table, columns, "index"));
		return dropColumns(call, columns);
	},
	renamecolumn: rename("renameColumn"),
	renameindex: rename("renameIndex"),
	rename: ({ args, blueprint, span }) => {
		const to = stringOf(argument(args, 0, "to"));
		return to === void 0 ? void 0 : commandHost(addCommand(blueprint, "rename", [to], span));
	},
	drop: ({ blueprint, span }) => commandHost(addCommand(blueprint, "drop", [], span)),
	dropifexists: ({ blueprint, span }) => commandHost(addCommand(blueprint, "dropIfExists", [], span)),
	comment: ({ args, blueprint, span }) => {
		const words = stringOf(argument(args, 0, "comment"));
		return words === void 0 ? void 0 : commandHost(addCommand(blueprint, "tableComment", [words], span));
	}
};

//#endregion
//#region src/checks/migrations/programs/laravel/packages.ts
const NESTED = [
	"_lft",
	"_rgt",
	"parent_id"
];
function addNestedSet(blueprint, span) {
	for (const name of NESTED) addColumn(blueprint, "integer", name, [name === "parent_id" ? ["nullable", true] : ["default", 0]], span);
	addCommand(blueprint, "index", NESTED, span, indexName(blueprint.table, NESTED, "index"));
	return null;
}
const OF_PACKAGES$1 = {
	schemalessattributes: ({ args, blueprint, span }) => {
		const name = stringOf(argument(args, 0, "columnName") ?? "schemaless_attributes");
		const type = stringOf(argument(args, 1, "columnType") ?? "json") === "jsonb" ? "jsonb" : "json";
		if (name === void 0) return void 0;
		return columnHost(addColumn(blueprint, type, name, [["nullable", true]], span), blueprint);
	},
	nestedset: ({ blueprint, span }) => addNestedSet(blueprint, span),
	dropnestedset: ({ blueprint, span }) => {
		addCommand(blueprint, "dropIndex", NESTED, span, indexName(blueprint.table, NESTED, "index"));
		addCommand(blueprint, "dropColumn", NESTED, span);
		return null;
	}
};

//#endregion
//#region src/checks/migrations/programs/laravel/references.ts
const KEYS = {
	id: ["bigInteger", []],
	uuid: ["uuid", []],
	ulid: ["char", [["length", 26]]]
};
const morphs = (key, isNullable) => ({ args, blueprint, span }) => {
	const name = stringOf(argument(args, 0, "name"));
	const index = argument(args, 1, "indexName") ?? null;
	if (name === void 0 || is(index, "unknown")) return void 0;
	const nullable = isNullable ? [["nullable", true]] : [];
	const [type, attributes] = KEYS[key];
	addColumn(blueprint, "string", `${name}_type`, [["length", 255], ...nullable], span);
	addColumn(blueprint, type, `${name}_id`, [...attributes, ...nullable], span);
	const columns = [`${name}_type`, `${name}_id`];
	addCommand(blueprint, "index", columns, span, stringOf(index) || indexName(blueprint.table, columns, "index"));
	return null;
};
const modelColumn = ({ args, blueprint, span, session }) => {
	const model = stringOf(argument(args, 0, "model"));
	const own = argument(args, 1, "column") ?? null;
	if (model === void 0 || is(own, "unknown")) return void 0;
	const table = tableOfModel(model);
	const type = session.catalog.typeOf(table, "id");
	const [column, attributes] = KEYS[type === "uuid" ? "uuid" : type === "char" || type === "string" ? "ulid" : "id"];
	const name = stringOf(own) || keyOfModel(model);
	const made = addColumn(blueprint, column, name, attributes, span);
	return columnHost(made, blueprint, session.framework.version >= 11 ? {
		table,
		key: "id"
	} : {});
};

//#endregion
//#region src/checks/migrations/programs/laravel/table.ts
const IGNORED = /* @__PURE__ */ new Set([
	"engine",
	"innodb",
	"charset",
	"collation",
	"getcolumns",
	"getcommands",
	"gettable",
	"getprefix"
]);
function tableHost(blueprint, session, machine) {
	const host = {
		kind: "host",
		state: blueprint,
		get: (name) => name === "temporary" ? blueprint.isTemporary : UNKNOWN,
		set: (name, value) => {
			if (name === "temporary" && value === true) blueprint.isTemporary = true;
		},
		call: (written, args, span) => {
			const name = written.toLowerCase();
			const call = {
				args,
				blueprint,
				span,
				session,
				machine
			};
			if (IGNORED.has(name)) return name === "gettable" ? blueprint.table : null;
			if (name === "after" || name === "when" || name === "unless") {
				callback(argument(args, 1, "callback"), [host], span, machine);
				return host;
			}
			const method = methodOf(name);
			if (method === void 0) {
				blueprint.isPartial = true;
				session.effects.cannotRead("a method of the table that Laravel does not have itself", span);
				return UNKNOWN;
			}
			const result = method(call);
			if (result !== void 0) return result;
			blueprint.isPartial = true;
			session.effects.cannotRead("a change of a table with values that are only known when it runs", span);
			return UNKNOWN;
		}
	};
	return host;
}
function methodOf(name) {
	for (const methods of [
		COLUMNS,
		COMMANDS,
		OTHERS,
		OF_PACKAGES$1
	]) if (Object.hasOwn(methods, name)) return methods[name];
}
const timestamps = (type) => ({ args, blueprint, span }) => {
	const precision = argument(args, 0, "precision") ?? 0;
	for (const name of ["created_at", "updated_at"]) addColumn(blueprint, type, name, [["precision", precision], ["nullable", true]], span);
	return null;
};
const OTHERS = {
	timestamps: timestamps("timestamp"),
	nullabletimestamps: timestamps("timestamp"),
	timestampstz: timestamps("timestampTz"),
	nullabletimestampstz: timestamps("timestampTz"),
	datetimes: timestamps("dateTime"),
	morphs: morphs("id", false),
	numericmorphs: morphs("id", false),
	nullablemorphs: morphs("id", true),
	nullablenumericmorphs: morphs("id", true),
	uuidmorphs: morphs("uuid", false),
	nullableuuidmorphs: morphs("uuid", true),
	ulidmorphs: morphs("ulid", false),
	nullableulidmorphs: morphs("ulid", true),
	foreignidfor: modelColumn,
	temporary: ({ blueprint }) => {
		blueprint.isTemporary = true;
		return null;
	},
	create: ({ blueprint, span }) => {
		blueprint.isCreating = true;
		addCommand(blueprint, "create", [], span);
		return null;
	},
	removecolumn: ({ args, blueprint }) => {
		const name = stringOf(argument(args, 0, "name"));
		if (name === void 0) return void 0;
		blueprint.columns = blueprint.columns.filter((column) => column.name !== name);
		blueprint.commands = blueprint.commands.filter((each) => each.kind !== "column" || each.name !== name);
		return null;
	},
	addcolumn: ({ args, blueprint, span }) => {
		const [type, name] = [stringOf(argument(args, 0, "type")), stringOf(argument(args, 1, "name"))];
		const more = argument(args, 2, "parameters") ?? null;
		if (type === void 0 || name === void 0 || is(more, "unknown")) return void 0;
		const entries = is(more, "array") ? [...more.entries].map(([key, value]) => [String(key), value]) : [];
		return columnHost(addColumn(blueprint, type, name, entries, span), blueprint);
	}
};

//#endregion
//#region src/checks/migrations/programs/laravel/schema.ts
const TABLE_UNKNOWN = "a change of a table whose name is only known when it runs";
function schemaCall(name, call) {
	const word = name.toLowerCase();
	return Object.hasOwn(METHODS$1, word) ? METHODS$1[word]?.(call) : void 0;
}
const schemaHost = (session, machine) => ({
	kind: "host",
	call: (name, args, span) => schemaCall(name, {
		args,
		span,
		session,
		machine
	})
});
function build(blueprint, { session }) {
	for (const { sql, why, span } of compile(blueprint, session.framework)) if (sql !== void 0) session.effects.send(sql, span);
	else session.effects.cannotRead(why ?? "a change of a table with values that are only known when it runs", span);
	session.catalog.note(blueprint);
}
function blueprintOf({ args, span, session }, name = "table") {
	const table = stringOf(argument(args, 0, name));
	if (table !== void 0 && table !== "") return createBlueprint(table, span);
	session.effects.cannotRead(TABLE_UNKNOWN, span);
}
const change = (isCreating) => (call) => {
	const blueprint = blueprintOf(call);
	if (blueprint === void 0) return null;
	if (isCreating) {
		blueprint.isCreating = true;
		addCommand(blueprint, "create", [], call.span);
	}
	const { args, session, machine, span } = call;
	const given = argument(args, 1, "callback");
	if (given === void 0 || is(given, "unknown")) session.effects.cannotRead("a change of a table that is in another file", span);
	callback(given, [tableHost(blueprint, session, machine)], span, machine);
	build(blueprint, call);
	return null;
};
const drop = (name) => (call) => {
	const blueprint = blueprintOf(call);
	if (blueprint === void 0) return null;
	addCommand(blueprint, name, [], call.span);
	build(blueprint, call);
	return null;
};
const send = (sql) => ({ session, span }) => {
	session.effects.send(sql, span);
	return true;
};
const when = (question, wanted) => (call) => {
	const { args, session, span } = call;
	const table = stringOf(argument(args, 0, "table"));
	const given = argument(args, 1, question === "hasColumn" ? "column" : "index");
	const name = typeof given === "string" ? given : void 0;
	if ((table === void 0 || name === void 0 ? void 0 : session.catalog[question](table, name)) === !wanted) return null;
	const rest = [argument(args, 0, "table") ?? UNKNOWN, argument(args, 2, "callback") ?? UNKNOWN];
	return change(false)({
		...call,
		args: {
			values: rest,
			named: /* @__PURE__ */ new Map()
		},
		span
	});
};
const METHODS$1 = {
	create: change(true),
	table: change(false),
	drop: drop("drop"),
	dropifexists: drop("dropIfExists"),
	rename: (call) => {
		const blueprint = blueprintOf(call, "from");
		if (blueprint === void 0) return null;
		const to = stringOf(argument(call.args, 1, "to"));
		if (to === void 0) call.session.effects.cannotRead(TABLE_UNKNOWN, call.span);
		else {
			addCommand(blueprint, "rename", [to], call.span);
			build(blueprint, call);
		}
		return null;
	},
	dropcolumns: (call) => {
		const blueprint = blueprintOf(call);
		const names = namesOf(argument(call.args, 1, "columns"));
		if (blueprint === void 0) return null;
		if (names === void 0) call.session.effects.cannotRead("a change of a table with values that are only known when it runs", call.span);
		else if (names.length > 0) {
			addCommand(blueprint, "dropColumn", names, call.span);
			build(blueprint, call);
		}
		return null;
	},
	enableforeignkeyconstraints: send("SET CONSTRAINTS ALL IMMEDIATE"),
	disableforeignkeyconstraints: send("SET CONSTRAINTS ALL DEFERRED"),
	withoutforeignkeyconstraints: ({ args, session, machine, span }) => {
		session.effects.send("SET CONSTRAINTS ALL DEFERRED", span);
		const result = callback(argument(args, 0, "callback"), [], span, machine);
		session.effects.send("SET CONSTRAINTS ALL IMMEDIATE", span);
		return result;
	},
	ensurevectorextensionexists: ({ session, span }) => {
		session.effects.send("create extension if not exists \"vector\"", span);
		return null;
	},
	ensureextensionexists: ({ args, session, span }) => {
		const [name, schema] = [stringOf(argument(args, 0, "name")), stringOf(argument(args, 1, "schema") ?? null)];
		if (name === void 0 || schema === void 0) session.effects.cannotRead("an extension whose name is only known when it runs", span);
		else session.effects.send(`create extension if not exists ${quoted(name)}${schema === "" ? "" : ` schema ${quoted(schema)}`}`, span);
		return null;
	},
	dropalltables: ({ session, span }) => {
		session.effects.cannotRead("`dropAllTables`: whatever tables are there", span);
		return null;
	},
	dropallviews: ({ session, span }) => {
		session.effects.cannotRead("`dropAllViews`: whatever views are there", span);
		return null;
	},
	dropalltypes: ({ session, span }) => {
		session.effects.cannotRead("`dropAllTypes`: whatever types are there", span);
		return null;
	},
	createdatabase: ({ session, span }) => {
		session.effects.cannotRead("`createDatabase`: another database", span);
		return null;
	},
	dropdatabaseifexists: ({ session, span }) => {
		session.effects.cannotRead("`dropDatabaseIfExists`: another database", span);
		return null;
	},
	whentablehascolumn: when("hasColumn", true),
	whentabledoesnthavecolumn: when("hasColumn", false),
	whentablehasindex: when("hasIndex", true),
	whentabledoesnthaveindex: when("hasIndex", false),
	hastable: ({ args, session }) => {
		const name = stringOf(argument(args, 0, "table"));
		return (name === void 0 ? void 0 : session.catalog.hasTable(name)) ?? UNKNOWN;
	},
	hascolumn: ({ args, session }) => hasColumns([argument(args, 1, "column") ?? UNKNOWN], args, session),
	hascolumns: ({ args, session }) => {
		const given = argument(args, 1, "columns") ?? UNKNOWN;
		return is(given, "array") ? hasColumns([...given.entries.values()], args, session) : UNKNOWN;
	},
	hasindex: ({ args, session }) => {
		const table = stringOf(argument(args, 0, "table"));
		const given = argument(args, 1, "index");
		if (table === void 0) return UNKNOWN;
		if (typeof given === "string") return session.catalog.hasIndex(table, given) ?? UNKNOWN;
		const columns = namesOf(given);
		if (columns === void 0) return UNKNOWN;
		return ["index", "unique"].some((kind) => session.catalog.hasIndex(table, indexName(table, columns, kind))) ? true : UNKNOWN;
	},
	hasview: () => UNKNOWN,
	gettables: () => UNKNOWN,
	gettablelisting: () => UNKNOWN,
	getviews: () => UNKNOWN,
	gettypes: () => UNKNOWN,
	getcolumns: () => UNKNOWN,
	getcolumntype: () => UNKNOWN,
	getcolumnlisting: () => UNKNOWN,
	getindexes: () => UNKNOWN,
	getindexlisting: () => UNKNOWN,
	getforeignkeys: () => UNKNOWN,
	getalltables: () => UNKNOWN,
	getconnection: ({ session, machine }) => session.database(machine),
	connection: ({ args, session, machine, span }) => {
		return otherConnection(argument(args, 0, "name") ?? null, session, span) ?? schemaHost(session, machine);
	},
	defaultstringlength: () => null,
	defaulttimeprecision: () => null,
	defaultmorphkeytype: () => null,
	morphusinguuids: () => null,
	morphusingulids: () => null,
	blueprintresolver: () => null,
	usenativeschemaoperationsifpossible: () => null
};
function hasColumns(columns, args, session) {
	const table = stringOf(argument(args, 0, "table"));
	if (table === void 0) return UNKNOWN;
	const answers = columns.map((column) => {
		const name = stringOf(column);
		return name === void 0 ? void 0 : session.catalog.hasColumn(table, name);
	});
	if (answers.includes(false)) return false;
	return answers.every((answer) => answer === true) ? true : UNKNOWN;
}

//#endregion
//#region src/checks/migrations/programs/laravel/texts.ts
const METHODS = {
	lower: (text) => text.toLowerCase(),
	upper: (text) => text.toUpperCase(),
	snake: (text) => text.replace(/(.)(?=[A-Z])/g, "$1_").toLowerCase(),
	plural,
	contains: (text, part) => text.includes(part ?? ""),
	startswith: (text, part) => text.startsWith(part ?? ""),
	endswith: (text, part) => text.endsWith(part ?? ""),
	replace: (from, to, text) => (text ?? "").replaceAll(from, to ?? ""),
	after: (text, part) => text.includes(part ?? "") ? text.slice(text.indexOf(part ?? "") + (part ?? "").length) : text,
	before: (text, part) => text.includes(part ?? "") ? text.slice(0, text.indexOf(part ?? "")) : text
};
function textCall(name, { values }) {
	const texts = values.map(stringOf);
	const word = name.toLowerCase();
	return texts.every((text) => text !== void 0) && Object.hasOwn(METHODS, word) ? METHODS[word]?.(...texts) : void 0;
}

//#endregion
//#region src/checks/migrations/programs/laravel/host.ts
const DATA = "PHP code that changes rows with the migration";
const CODE = "PHP code of the application that runs with the migration";
const last = (name) => name.slice(name.lastIndexOf("\\") + 1);
const isFacade = (name, facade) => last(name) === facade && (name === facade || /Facades?\\/.test(name) || name.startsWith("Illuminate\\"));
const HARMLESS_COMMAND = /^(?:cache|config|route|view|event|optimize|queue:restart|storage:link|key:|clear|package:)/;
function createHost(session) {
	const { effects } = session;
	return {
		staticCall(name, method, args, span, machine) {
			if (isFacade(name, "Schema")) {
				const known = schemaCall(method, {
					args,
					span,
					session,
					machine
				});
				return known === void 0 ? unknownMethod(args, span, machine) : known;
			}
			if (isFacade(name, "DB")) {
				const known = databaseCall(method, {
					args,
					span,
					session,
					machine
				});
				return known === void 0 ? unknownMethod(args, span, machine) : known;
			}
			if (name === "Illuminate\\Database\\Capsule\\Manager") {
				if (/^schema$/i.test(method)) return schemaHost(session, machine);
				return databaseCall(method, {
					args,
					span,
					session,
					machine
				});
			}
			if (isFacade(name, "Artisan")) {
				const command = stringOf(argument(args, 0, "command"));
				if (/^call/i.test(method) && !(command !== void 0 && HARMLESS_COMMAND.test(command))) effects.cannotRead("a command that runs with the migration", span);
				return UNKNOWN;
			}
			if (last(name) === "App" && /^environment$/i.test(method)) return environment(args);
			if (last(name) === "Str") return textCall(method, args) ?? UNKNOWN;
			if (last(name) === "Collection" && /^make$/i.test(method)) return collection(argument(args, 0, "items") ?? null, machine);
			if (last(name) === "Config" && /^get$/i.test(method)) return configured(args);
			if (/^(?:Carbon|CarbonImmutable|Date)$/.test(last(name)) && givesMoment(method)) return moment();
			if (isInert(name)) {
				followClosures(args, machine, span);
				return UNKNOWN;
			}
		},
		create(name, args) {
			if (last(name) === "Expression") return expression(stringOf(argument(args, 0, "value")));
			if (/^(?:DateTime|DateTimeImmutable|Carbon|CarbonImmutable)$/.test(last(name)) && args.values.length === 0) return moment();
			return isInert(name) ? UNKNOWN : void 0;
		},
		call: (name, args, span, machine) => globalCall(name, args, span, machine),
		inherited(name, args, span, machine) {
			if (/^getConnection$/i.test(name)) return null;
			if (/^__construct$/i.test(name)) return null;
			if (/^driver$/i.test(name)) return "pgsql";
			if (/^shouldRun$/i.test(name)) return true;
			if (/^(?:up|down)$/i.test(name)) effects.cannotRead("a migration whose way up is in another file", span);
			followClosures(args, machine, span);
			return /^(?:up|down)$/i.test(name) ? null : void 0;
		},
		fileOf: session.fileOf,
		constant: (owner, name) => /(?:^|\\)PDO$/.test(owner) ? name : void 0,
		unknownCall(subject, name, args, span, machine) {
			const isModel = isOfApplication(subject);
			followClosures(args, machine, span, isModel ? MODEL : UNKNOWN);
			if (is(subject, "object")) {
				const asked = ofModel(subject.name, name.toLowerCase());
				if (asked !== void 0) return asked;
			}
			if (!onlyReads(name)) effects.cannotRead(DATA, span);
			return isModel ? MODEL : UNKNOWN;
		}
	};
	function unknownMethod(args, span, machine) {
		effects.cannotRead("a method of the database that Laravel does not have itself", span);
		followClosures(args, machine, span);
		return UNKNOWN;
	}
	function configured(args) {
		const name = stringOf(argument(args, 0, "key"));
		return (name === void 0 ? void 0 : session.config(name)) ?? UNKNOWN;
	}
	function globalCall(name, args, span, machine) {
		switch (name) {
			case "config": return is(argument(args, 0, "key"), "array") ? null : configured(args);
			case "env": return UNKNOWN;
			case "now":
			case "today": return moment();
			case "date": return stringOf(argument(args, 0, "format")) === "Y-m-d H:i:s" ? "2000-01-01 00:00:00" : UNKNOWN;
			case "collect": return collection(argument(args, 0, "value") ?? null, machine);
			case "app":
			case "resolve": return application(args, machine);
			case "schema": return;
			case "tap": {
				const value = argument(args, 0, "value") ?? null;
				callback(argument(args, 1, "callback"), [value], span, machine);
				return value;
			}
			case "value": return is(argument(args, 0, "value"), "function") ? callback(argument(args, 0, "value"), [], span, machine) : argument(args, 0, "value") ?? null;
			case "retry":
			case "rescue":
				followClosures(args, machine, span);
				return UNKNOWN;
			case "throw_if":
			case "throw_unless":
			case "abort_if":
			case "logger":
			case "info":
			case "report": return null;
			case "artisan":
			case "dispatch":
			case "dispatch_sync":
			case "event":
				effects.cannotRead(CODE, span);
				return UNKNOWN;
			default: return;
		}
	}
	function application(args, machine) {
		const service = stringOf(argument(args, 0, "abstract"));
		if (service === void 0) return args.values.length === 0 ? APP : MODEL;
		if (service === "db") return databaseHost(session, machine);
		if (service === "db.schema") return schemaHost(session, machine);
		if (/^(?:config|cache|log|files|encrypter|hash|session|request|translator|url|cache\.store)$/.test(service)) return HARMLESS;
		return isInert(service) ? UNKNOWN : MODEL;
	}
}
const isOfApplication = (value) => is(value, "unknown") && value.isModel === true || is(value, "object") && value.class === void 0;
function ofModel(name, method) {
	if (method === "gettable") return tableOfModel(name);
	if (method === "getforeignkey") return keyOfModel(name);
	return method === "getkeyname" ? "id" : void 0;
}
function environment(args) {
	const names = args.values.flatMap((value) => is(value, "array") ? [...value.entries.values()] : [value]);
	if (names.length === 0) return "production";
	return names.includes("production");
}
const APP = {
	kind: "host",
	call: (name, args) => {
		switch (name.toLowerCase()) {
			case "environment": return environment(args);
			case "isproduction": return true;
			case "islocal":
			case "runningunittests": return false;
			case "runninginconsole": return true;
			case "make":
			case "makewith":
			case "get": return isInert(stringOf(argument(args, 0, "abstract")) ?? "") ? UNKNOWN : MODEL;
			default: return UNKNOWN;
		}
	}
};

//#endregion
//#region src/checks/migrations/programs/laravel/migration.ts
function readMigration(text, project) {
	const effects = createEffects();
	const whole = {
		start: 0,
		end: text.length
	};
	const session = {
		effects,
		...project,
		level: 0,
		schema: (machine) => schemaHost(session, machine),
		database: (machine) => databaseHost(session, machine)
	};
	let wrapping = "unknown";
	let down = "missing";
	try {
		const loaded = load(text, effects, createHost(session));
		const self = migrationOf(loaded);
		if (self?.class) {
			const isBare = self.properties.get("withinTransaction") === false;
			wrapping = isBare ? "none" : "transaction";
			session.level = isBare ? 0 : 1;
			down = downOf(self.class, loaded);
			const span = {
				start: self.class.syntax.start,
				end: self.class.syntax.end
			};
			if (otherConnection(self.properties.get("connection") ?? null, session, span) === void 0) {
				if (loaded.machine.method(self, "up", argumentsFor([]), span) === void 0 && !hasUp(text)) effects.cannotRead("a migration whose way up is in another file", span);
			}
		} else if (hasUp(text)) effects.cannotRead("a migration whose way up is not found", whole);
	} catch (error) {
		if (error instanceof NotPhp) effects.cannotRead("code that is no PHP as far as can be seen", placeOf(error, text));
		else if (isTooMuch(error)) effects.cannotRead("a migration that does more than is followed", whole);
		else throw error;
	}
	return {
		statements: statementsOf(effects),
		unread: effects.unread,
		wrapping,
		down
	};
}
const hasUp = (text) => /\bfunction\s{1,20}up\b/.test(text);
function placeOf({ offset }, text) {
	const start = Math.min(offset, text.length);
	return {
		start,
		end: Math.min(start + 1, text.length)
	};
}
function migrationOf({ returned, machine }) {
	if (is(returned, "object") && returned.class) return returned;
	const classes = [...machine.classes.values()];
	const isMigration = ({ syntax }) => syntax.methods.some(({ name }) => name.toLowerCase() === "up");
	const found = classes.findLast(isMigration) ?? classes.find(({ syntax }) => /Migration$/.test(syntax.parent ?? ""));
	return found && instanceOf(found, argumentsFor([]), machine);
}
function downOf(owner, { machine }) {
	const method = ownMethod(owner, "down", machine)?.method;
	if (method === void 0) return "missing";
	if (isRefusal(method)) return "refused";
	return method.body.some(does) ? "given" : "missing";
}
const isRefusal = ({ body: [first] }) => first?.kind === "expression" && (first.expression.kind === "throw" || first.expression.kind === "exit");
const does = (statement) => statement.kind !== "return" || !(statement.value === void 0 || statement.value.kind === "literal");

//#endregion
//#region src/checks/migrations/programs/laravel/project.ts
const NEWEST = 12;
function nearest(path, name, paths) {
	for (let folder = path; folder !== "";) {
		folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/")));
		const candidate = folder === "" ? name : `${folder}/${name}`;
		if (paths.has(candidate)) return candidate;
	}
}
const LOCKED = /"name":\s*"(?:laravel\/framework|illuminate\/database)",\s*"version":\s*"v?(\d{1,3})\./;
const WANTED = /"(?:laravel\/framework|illuminate\/database)"\s*:\s*"([^"]{0,200})"/;
function frameworkOf(path, texts) {
	const lock = texts && nearest(path, "composer.lock", texts);
	const [lockText = "", jsonText = ""] = [lock, texts && nearest(path, "composer.json", texts)].map((place) => place && texts?.get(place));
	const version = versionOf(lockText, jsonText);
	const hasDoctrine = lock === void 0 || /"name":\s*"doctrine\/dbal"/.test(lockText);
	return {
		version,
		compares: version < 10 || version === 10 && hasDoctrine
	};
}
function versionOf(lock, json) {
	const locked = LOCKED.exec(lock)?.[1];
	if (locked !== void 0) return Number(locked);
	const majors = ((WANTED.exec(json)?.[1])?.match(/(?<![\d.])\d{1,3}/g) ?? []).map(Number).filter((major) => major >= 4 && major < 100);
	return majors.length === 0 ? NEWEST : Math.max(...majors);
}
const CONFIG = /\bconfig\(\s{0,20}['"]([\w-]{1,100})[.'"]|\bConfig::get\(\s{0,20}['"]([\w-]{1,100})[.'"]/g;
const configNames = (text) => [...new Set([...text.matchAll(CONFIG)].map(([, first, second]) => `${first ?? second}.php`))];
const IMPORT = /^[ \t]*use[ \t]+\\?([\w\\]{1,200}\\(\w{1,100}))[ \t]*(?:as[ \t]+\w+[ \t]*)?;/gm;
const importedClasses = (text) => [...text.matchAll(IMPORT)].flatMap(([, name = "", last = ""]) => /^(?:Illuminate|Symfony|Carbon|Doctrine)\\/.test(name) ? [] : [{
	end: endOf(name),
	last: `${last}.php`
}]);
const endOf = (name) => `/${name.split("\\").slice(-2).join("/")}.php`.toLowerCase();
const endsWith = (path, end) => `/${path}`.slice(-end.length).toLowerCase() === end;
function createClassFiles(texts) {
	return (name) => {
		if (texts === void 0 || !name.includes("\\")) return void 0;
		const end = endOf(name);
		for (const [path, text] of texts) if (endsWith(path, end)) return text;
	};
}
const OF_PACKAGES = /* @__PURE__ */ new Map([["activitylog.table_name", "activity_log"], ["webpush.table_name", "push_subscriptions"]]);
function createConfig(path, texts, cache) {
	return (name) => {
		if (name === "database.default") return "pgsql";
		const [file = "", ...keys] = name.split(".");
		const place = texts && nearest(path, `config/${file}.php`, texts);
		if (texts === void 0 || place === void 0) return OF_PACKAGES.get(name);
		const known = cache.get(place) ?? settingsOf(texts.get(place) ?? "");
		cache.set(place, known);
		let value = known;
		for (const key of keys) {
			if (!is(value, "array")) return void 0;
			const next = value.entries.get(key);
			if (next === void 0) return value.isOpen ? void 0 : null;
			value = next;
		}
		return value;
	};
}
const NOTHING = {
	staticCall: () => UNKNOWN,
	create: () => UNKNOWN,
	call: (name, args) => {
		if (name !== "env") return UNKNOWN;
		return argument(args, 0, "key") === "DB_CONNECTION" ? "pgsql" : argument(args, 1, "default") ?? UNKNOWN;
	},
	inherited: () => UNKNOWN,
	constant: () => void 0,
	fileOf: () => void 0,
	unknownCall: () => UNKNOWN
};
function settingsOf(text) {
	try {
		return load(text, createEffects(), NOTHING).returned;
	} catch (error) {
		if (error instanceof NotPhp || isTooMuch(error)) return UNKNOWN;
		throw error;
	}
}

//#endregion
//#region src/checks/migrations/programs/laravel.ts
const laravel = {
	...laravelKind,
	order: byFileName,
	brings: ({ path, text }, named) => {
		const among = (name, last) => {
			const found = nearest(path, name, new Set(named(last)));
			return found === void 0 ? [] : [found];
		};
		const settings = configNames(text).flatMap((name) => among(`config/${name}`, name));
		const classes = importedClasses(text).flatMap(({ end, last }) => named(last).filter((each) => endsWith(each, end) && each !== path).toSorted((a, b) => a.length - b.length).slice(0, 1));
		return [
			...among("composer.lock", "composer.lock"),
			...among("composer.json", "composer.json"),
			...settings,
			...classes
		];
	},
	createReader: async () => {
		const catalog = createCatalog();
		const settings = /* @__PURE__ */ new Map();
		const frameworks = /* @__PURE__ */ new Map();
		return { read: ({ path, text, scripts }) => {
			const folder = path.slice(0, path.lastIndexOf("/") + 1);
			const framework = frameworks.get(folder) ?? frameworkOf(path, scripts);
			frameworks.set(folder, framework);
			return readMigration(text, {
				catalog,
				framework,
				config: createConfig(path, scripts, settings),
				fileOf: createClassFiles(scripts)
			});
		} };
	}
};

//#endregion
export { laravel };