import { i as readValue$3, n as assignmentsOf, r as quoteAt, t as placesOf } from "./places.js";

//#region src/checks/env/dialects/compose-template.ts
var TemplateError = class extends Error {};
const MAX_DEPTH$1 = 100;
function interpolate(template, lookup, depth = 0) {
	if (!template.includes("$")) return template;
	if (depth > MAX_DEPTH$1) throw new TemplateError("references are nested too deeply");
	let result = "";
	let done = 0;
	let lineEnd = -1;
	let lastBrace = -1;
	for (let at = template.indexOf("$"); at !== -1; at = template.indexOf("$", at)) {
		result += template.slice(done, at);
		done = at;
		if (template[at + 1] === "$") {
			result += "$";
			at += 2;
			done = at;
		} else if (template[at + 1] === "{") {
			if (at > lineEnd) {
				lineEnd = template.indexOf("\n", at);
				if (lineEnd === -1) lineEnd = template.length;
				lastBrace = template.lastIndexOf("}", lineEnd);
			}
			const found = readBraced(template, at, lastBrace);
			if (found === void 0) throw new TemplateError("`${` is followed by no name with a `}`");
			result += valueOfBraced(found, lookup, depth);
			at = found.end;
			done = at;
		} else {
			const end = endOfName(template, at + 1);
			if (end > at + 1) {
				result += lookup(template.slice(at + 1, end)) ?? "";
				done = end;
			}
			at = Math.max(end, at + 1);
		}
	}
	return result + template.slice(done);
}
const OPERATOR = /:?[-+?]/y;
function readBraced(template, at, lastBrace) {
	const start = at + 2;
	const nameEnd = endOfName(template, start);
	if (nameEnd === start) return void 0;
	const name = template.slice(start, nameEnd);
	if (template[nameEnd] === "}") return {
		name,
		operator: "",
		word: "",
		end: nameEnd + 1
	};
	OPERATOR.lastIndex = nameEnd;
	const operator = OPERATOR.exec(template)?.[0];
	if (operator === void 0) return void 0;
	const wordStart = nameEnd + operator.length;
	if (lastBrace < wordStart) return void 0;
	const closing = closingBrace(template, at, lastBrace) ?? lastBrace;
	return {
		name,
		operator,
		word: template.slice(wordStart, closing),
		end: closing + 1
	};
}
function closingBrace(template, from, to) {
	let open = 0;
	for (let at = from; at <= to; at++) {
		const char = template[at];
		if (char === "}" && --open === 0) return at;
		if (char === "{") {
			open++;
			at++;
		}
	}
}
function valueOfBraced({ name, operator, word }, lookup, depth) {
	const value = lookup(name);
	const isThere = operator.startsWith(":") ? value !== void 0 && value !== "" : value !== void 0;
	if (operator.endsWith("-")) return isThere ? value ?? "" : interpolate(word, lookup, depth + 1);
	if (operator.endsWith("+")) return isThere ? interpolate(word, lookup, depth + 1) : value ?? "";
	if (operator.endsWith("?") && !isThere) throw new TemplateError("a variable is required that is not set");
	return value ?? "";
}
const isNameStart = (code) => code >= 97 && code <= 122 || code >= 65 && code <= 90 || code === 95 || code === 383 || code === 8490;
function endOfName(text, start) {
	let at = start;
	while (isNameStart(text.charCodeAt(at)) || at > start && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
	return at;
}

//#endregion
//#region src/checks/env/dialects/dialect.ts
const givenValue = (given, name) => Object.hasOwn(given, name) ? given[name] : void 0;

//#endregion
//#region src/checks/env/dialects/unknown.ts
const UNKNOWN = "￿￾￿";
const isUnknown = (value) => value.includes(UNKNOWN);
function takeAway(record, entry, why, by) {
	record.change(entry, void 0);
	if (why === "executes") record.problemOf("executes", entry, `${by} runs a command that stands in the value, and sets what it prints.`);
	else if (why === "derived") record.problemOf("unpredictable", entry, "The value refers to a variable that is not known before it runs.");
	else record.problemOf("unpredictable", entry, "The references in the value lead around in circles, or to too much text.");
}
const budgetFor = (text) => ({ left: 2e6 + 4 * text.length });
var EndlessExpansion = class extends Error {};
function spend(budget, units) {
	budget.left -= units;
	if (budget.left < 0) throw new EndlessExpansion("expansion without end");
}

//#endregion
//#region src/checks/env/dialects/recorder.ts
const MAX_PROBLEMS = 1e4;
function recorder(text) {
	const place = placesOf(text);
	const hasMark = text.charCodeAt(0) === 65279;
	const variables = /* @__PURE__ */ new Map();
	const entries = [];
	const problems = [];
	const note = (problem) => {
		if (problems.length < MAX_PROBLEMS || problem.kind !== "duplicate" && problem.kind !== "ignored") problems.push(problem);
	};
	const budget = budgetFor(text);
	const lineOfName = /* @__PURE__ */ new Map();
	function add(span, value) {
		const { line, column: startColumn } = place(span.start);
		const endLine = Math.max(line, place(Math.max(span.start, span.last)).line);
		const width = span.end - span.start - (hasMark && span.start === 0 && span.end > 0 ? 1 : 0);
		const endColumn = startColumn + Math.max(width, 0);
		const entry = {
			name: span.name,
			value,
			quote: span.quote,
			line,
			endLine,
			startColumn,
			endColumn,
			comment: span.comment
		};
		const earlier = lineOfName.get(span.name);
		if (earlier !== void 0 && value !== void 0) note({
			kind: "duplicate",
			line,
			column: startColumn,
			name: span.name,
			message: `It is also set in line ${earlier}; the last one counts.`
		});
		lineOfName.set(span.name, line);
		entries.push(entry);
		return entry;
	}
	return {
		set(span, value) {
			variables.set(span.name, value);
			return add(span, value);
		},
		leaveOut(span) {
			return add(span, void 0);
		},
		change(entry, value) {
			entry.value = value;
			if (value === void 0) variables.delete(entry.name);
			else variables.set(entry.name, value);
		},
		problem(kind, at, message, name) {
			note({
				kind,
				...place(at),
				message,
				...name !== void 0 && { name }
			});
		},
		problemOf(kind, { line, startColumn, name }, message) {
			problems.push({
				kind,
				line,
				column: startColumn,
				message,
				name
			});
		},
		refuse(at, message, name) {
			problems.push({
				kind: "error",
				...place(at),
				message,
				...name !== void 0 && { name }
			});
			variables.clear();
			return {
				variables,
				entries,
				problems
			};
		},
		seen(value) {
			spend(budget, (value?.length ?? 0) + 1);
			return value;
		},
		done: () => ({
			variables,
			entries,
			problems
		})
	};
}

//#endregion
//#region src/checks/env/dialects/godotenv.ts
const godotenv = {
	name: "godotenv",
	title: "godotenv (Go)",
	source: "https://github.com/joho/godotenv#usage",
	parse(text) {
		const record = recorder(text);
		const values = /* @__PURE__ */ new Map();
		const lookup = (name) => record.seen(values.get(name) ?? "");
		let at = 0;
		for (;;) {
			while (at < text.length && isGoBlank(text.charCodeAt(at))) at++;
			if (at >= text.length) return record.done();
			if (text[at] === "#") {
				const lineEnd = text.indexOf("\n", at);
				if (lineEnd === -1) return record.done();
				at = lineEnd;
				continue;
			}
			if (text.startsWith("export", at) && isByteBlank(text.charCodeAt(at + 6))) {
				at += 6;
				while (isByteBlank(text.charCodeAt(at))) at++;
				if (at >= text.length) return record.refuse(at, "Behind `export` there is nothing, and godotenv refuses the file.");
			}
			const start = at;
			let end = start;
			while (end < text.length && isNamePart$1(text, end)) end++;
			const separator = text[end];
			if (separator !== "=" && separator !== ":") {
				if (end < text.length) return record.refuse(start, "There is no name with `=` behind it, and godotenv refuses the file.");
				at = start;
				end = start;
			} else at = end + 1;
			while (end > start && isGoBlank(text.charCodeAt(end - 1))) end--;
			const name = text.slice(start, end);
			while (at < text.length && isByteBlank(text.charCodeAt(at))) {
				if (text[at] === "\r" && text[at + 1] === "\n") break;
				at++;
			}
			const span = {
				name,
				start,
				end: Math.max(end, start),
				last: Math.max(at - 1, start)
			};
			const quote = text[at];
			if (quote === "\"" || quote === "'") {
				const closing = closingOf$3(text, at, quote);
				if (closing === void 0) return record.refuse(at, "The quote never closes, and godotenv refuses the file.", name);
				let value = text.slice(at, closing).replaceAll("\r\n", "\n");
				value = trimQuotes(value, quote);
				if (quote === "\"") value = expand$1(withEscapes$2(value), lookup);
				values.set(name, value);
				record.set({
					...span,
					last: closing,
					quote
				}, value);
				at = closing + 1;
			} else {
				let lineEnd = at;
				while (lineEnd < text.length && text[lineEnd] !== "\n" && text[lineEnd] !== "\r") lineEnd++;
				const line = text.slice(at, lineEnd);
				const hash = commentIn$1(line);
				const value = expand$1(trimBlanks(hash === -1 ? line : line.slice(0, hash)), lookup);
				const comment = hash === -1 ? void 0 : line.slice(hash + 1).trim();
				values.set(name, value);
				record.set({
					...span,
					comment
				}, value);
				at = lineEnd;
			}
		}
	}
};
function commentIn$1(line) {
	let hash = line.lastIndexOf("#");
	while (hash > 0 && !isByteBlank(line.charCodeAt(hash - 1))) hash = line.lastIndexOf("#", hash - 1);
	return hash > 0 ? hash : -1;
}
function closingOf$3(text, at, quote) {
	let end = text.indexOf(quote, at + 1);
	while (end !== -1 && text[end - 1] === "\\") end = text.indexOf(quote, end + 1);
	return end === -1 ? void 0 : end;
}
function trimQuotes(value, quote) {
	let start = 0;
	let end = value.length;
	while (start < end && value[start] === quote) start++;
	while (end > start && value[end - 1] === quote) end--;
	return value.slice(start, end);
}
function withEscapes$2(value) {
	if (!value.includes("\\")) return value;
	return value.replace(/\\([^\n])/g, (whole, char) => char === "n" ? "\n" : char === "r" ? "\r" : whole).replace(/\\([^$])/gu, "$1");
}
function expand$1(value, lookup) {
	if (!value.includes("$")) return value;
	return value.replace(/(\\)?\$(\()?\{?([A-Z0-9_]+)?\}?/g, (whole, backslash, _, name) => {
		if (backslash !== void 0) return whole.slice(1);
		return name === void 0 ? whole : lookup(name);
	});
}
function trimBlanks(text) {
	let start = 0;
	let end = text.length;
	while (start < end && isByteBlank(text.charCodeAt(start))) start++;
	while (end > start && isByteBlank(text.charCodeAt(end - 1))) end--;
	return text.slice(start, end);
}
const isByteBlank = (code) => code === 9 || code === 11 || code === 12 || code === 13 || code === 32 || code === 133 || code === 160;
const isGoBlank = (code) => isByteBlank(code) || code === 10 || code >= 5760 && (code === 5760 || code >= 8192 && code <= 8202 || code === 8232 || code === 8233 || code === 8239 || code === 8287 || code === 12288);
function isNamePart$1(text, at) {
	const code = text.charCodeAt(at);
	if (code < 128) return code >= 97 && code <= 122 || code >= 65 && code <= 90 || code >= 48 && code <= 57 || code === 95 || code === 46 || isByteBlank(code);
	if (code >= 56320 && code <= 57343) return true;
	return Buffer.from(String.fromCodePoint(text.codePointAt(at) ?? 0)).every((byte) => byte === 133 || byte === 160 || /[\p{L}\p{N}]/u.test(String.fromCharCode(byte)));
}

//#endregion
//#region src/checks/env/dialects/compose.ts
const compose = {
	name: "compose",
	title: "Docker Compose",
	source: "https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax",
	parse(text, given = {}) {
		const record = recorder(text);
		const values = /* @__PURE__ */ new Map();
		const lookup = (name) => record.seen(givenValue(given, name) ?? values.get(name));
		const set = (span, value) => {
			values.set(span.name, value);
			record.set(span, value);
		};
		let at = 0;
		for (;;) {
			while (at < text.length && isGoBlank(text.charCodeAt(at))) at++;
			if (at >= text.length) return record.done();
			if (text[at] === "#") {
				const lineEnd = text.indexOf("\n", at);
				if (lineEnd === -1) return record.done();
				at = lineEnd;
				continue;
			}
			const key = readKey(text, at);
			if (key.why !== void 0) return record.refuse(key.start, `${key.why}, and Compose refuses the file.`);
			const { name, start, isInherited } = key;
			at = skipBlanks$1(text, key.next);
			const span = {
				name,
				start,
				end: start + name.length,
				last: Math.max(start, key.next - 1)
			};
			if (isInherited) {
				const value = givenValue(given, name);
				if (value === void 0) record.leaveOut({
					...span,
					last: start
				});
				else set({
					...span,
					last: start
				}, value);
				record.problem("unset", start, "There is no `=`: Compose takes the value from its own environment, if it has one.", name);
				continue;
			}
			try {
				const quote = text[at];
				if (quote === "\"" || quote === "'") {
					const closing = closingOf$2(text, at, quote);
					if (closing === void 0) return record.refuse(at, "The quote never closes, and Compose refuses the file.", name);
					const raw = text.slice(at + 1, closing);
					const inner = raw.includes("\\") ? withoutEscapedQuotes(raw, quote) : raw;
					const value = quote === "\"" ? interpolate(withEscapes$1(inner), lookup) : inner;
					set({
						...span,
						last: closing,
						quote
					}, value);
					at = closing + 1;
				} else {
					const lineEnd = text.indexOf("\n", at);
					const end = lineEnd === -1 ? text.length : lineEnd;
					const line = text.slice(at, end);
					const hash = line.indexOf(" #");
					const value = trimEnd$2(hash === -1 ? line : line.slice(0, hash));
					const comment = hash === -1 ? void 0 : line.slice(hash + 2).trim();
					set({
						...span,
						comment
					}, interpolate(value, lookup));
					at = lineEnd === -1 ? text.length : end + 1;
				}
			} catch (error) {
				if (!(error instanceof TemplateError)) throw error;
				return record.refuse(start, `In the value ${error.message}, and Compose refuses the file.`, name);
			}
		}
	}
};
function readKey(text, from) {
	let start = from;
	if (text.startsWith("export", from) && /^[\t\n\f\r ]/.test(text.charAt(from + 6))) start = skipBlanks$1(text, from + 6);
	const key = {
		name: "",
		start,
		isInherited: false,
		next: start
	};
	if (start >= text.length) return {
		...key,
		why: "Behind `export` there is nothing"
	};
	for (let at = start; at < text.length; at++) {
		const char = text.charAt(at);
		if (char === "=" || char === ":" || char === "\n") {
			const name = trimEnd$2(text.slice(start, at));
			const found = {
				name,
				start,
				isInherited: char === "\n",
				next: at + 1
			};
			return name.includes(" ") ? {
				...found,
				why: "There is a blank in the name"
			} : found;
		}
		if (isByteBlank(text.charCodeAt(at)) || "_.-[]".includes(char) || isLetterOrNumber(text, at)) continue;
		return {
			...key,
			why: "The name has a character that Compose does not take"
		};
	}
	return key;
}
function isLetterOrNumber(text, at) {
	const code = text.charCodeAt(at);
	if (code < 128) return code >= 97 && code <= 122 || code >= 65 && code <= 90 || code >= 48 && code <= 57;
	if (code >= 56320 && code <= 57343) return true;
	return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}
function closingOf$2(text, at, quote) {
	for (let end = at + 1; end < text.length; end++) {
		if (text[end] === quote) return end;
		if (text[end] === "\\") end++;
	}
}
const withoutEscapedQuotes = (value, quote) => value.replace(/\\([\s\S])/g, (whole, char) => char === quote ? char : whole);
const ESCAPES$2 = {
	a: "\x07",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v",
	"\"": "\"",
	"\\": "\\",
	$: "$$"
};
function withEscapes$1(value) {
	if (!value.includes("\\")) return value;
	return value.replace(/\\(?:([abcfnrtv$"\\])|0(\d{0,3}))/g, (whole, char, digits) => {
		if (char !== void 0) return ESCAPES$2[char] ?? whole;
		const code = /^[0-7]{3}$/.test(digits) ? Number.parseInt(digits, 8) : 256;
		return code < 256 ? String.fromCharCode(code) : whole.replace("0", "");
	});
}
function trimEnd$2(text) {
	let end = text.length;
	while (end > 0 && isGoBlank(text.charCodeAt(end - 1))) end--;
	return text.slice(0, end);
}
function skipBlanks$1(text, from) {
	let at = from;
	while (at < text.length && isByteBlank(text.charCodeAt(at))) at++;
	return at;
}

//#endregion
//#region src/checks/env/dialects/go-expand.ts
const SPECIAL = "*#$@!?-0123456789";
function expandAsGo(value, lookup) {
	if (!value.includes("$")) return value;
	let result = "";
	let done = 0;
	let isUnclosed = false;
	for (let at = value.indexOf("$"); at !== -1 && at + 1 < value.length; at = value.indexOf("$", done)) {
		result += value.slice(done, at);
		const next = value.charAt(at + 1);
		if (next === "{") {
			const closing = isUnclosed ? -1 : value.indexOf("}", at + 2);
			isUnclosed = closing === -1;
			if (closing > at + 2) result += lookup(value.slice(at + 2, closing));
			done = closing === -1 ? at + 2 : closing + 1;
		} else if (SPECIAL.includes(next)) {
			result += lookup(next);
			done = at + 2;
		} else {
			let end = at + 1;
			while (/[A-Za-z0-9_]/.test(value.charAt(end))) end++;
			result += end === at + 1 ? "$" : lookup(value.slice(at + 1, end));
			done = end;
		}
	}
	return result + value.slice(done);
}

//#endregion
//#region src/checks/env/dialects/ruby-line.ts
function* rubyLines(text) {
	for (const match of text.matchAll(/[^\r\n]+/g)) yield {
		start: match.index,
		line: match[0]
	};
}
const HEAD = /^[ \t\v\f]*(?:export[ \t\v\f]+)?([A-Za-z0-9_.]+)(?:[ \t\v\f]*=[ \t\v\f]*|:[ \t\v\f])/d;
function readRubyLine(line, by) {
	const head = headOf(line);
	if (head === void 0) return void 0;
	const { name, nameStart } = head;
	let { valueStart } = head;
	if (by === "direnv") while (/[ \t\v\f]/.test(line.charAt(valueStart))) valueStart++;
	const tail = tailOf(line, valueStart, by);
	if (tail === void 0) return void 0;
	const whole = line.slice(valueStart, tail.end);
	const value = by === "ruby" ? trimAsRuby(whole) : whole;
	const quote = value.startsWith("\"") ? "\"" : value.startsWith("'") ? "'" : void 0;
	const isQuoted = quote !== void 0 && value.length > 1 && value.endsWith(quote);
	return {
		name,
		nameStart,
		value: isQuoted ? value.slice(1, -1) : value,
		quote: isQuoted ? quote : void 0,
		comment: tail.comment
	};
}
function headOf(line) {
	const match = HEAD.exec(line);
	if (match === null) return void 0;
	return {
		name: match[1] ?? "",
		nameStart: match.indices?.[1]?.[0] ?? 0,
		valueStart: match[0].length
	};
}
function tailOf(line, start, by) {
	const quote = line[start];
	if (quote === "\"" || quote === "'") for (let at = line.lastIndexOf(quote); at > start; at = line.lastIndexOf(quote, at - 1)) {
		const rest = restOf(line, at + 1);
		if (rest !== void 0) return {
			end: at + 1,
			...rest
		};
	}
	let end = start;
	while (end < line.length && line[end] !== "#" && !(by === "direnv" && /[ \t\v\f]/.test(line.charAt(end)))) end++;
	const rest = restOf(line, end);
	return rest && {
		end,
		...rest
	};
}
function restOf(line, end) {
	let at = end;
	while (at < line.length && /[ \t\v\f]/.test(line.charAt(at))) at++;
	if (at >= line.length) return { comment: void 0 };
	return line[at] === "#" ? { comment: line.slice(at + 1).trim() } : void 0;
}
function trimAsRuby(text) {
	let start = 0;
	let end = text.length;
	while (start < end && /[ \t\v\f\0]/.test(text.charAt(start))) start++;
	while (end > start && /[ \t\v\f\0]/.test(text.charAt(end - 1))) end--;
	return text.slice(start, end);
}

//#endregion
//#region src/checks/env/dialects/ruby.ts
const ruby = {
	name: "ruby",
	title: "dotenv (Ruby)",
	source: "https://github.com/bkeepers/dotenv#usage",
	parse(text, given = {}) {
		const record = recorder(text);
		const values = /* @__PURE__ */ new Map();
		const lookup = (name) => record.seen(givenValue(given, name) ?? values.get(name) ?? "");
		for (const { start, line } of rubyLines(text)) {
			const mark = start === 0 && line.startsWith("﻿") ? 1 : 0;
			const read = readRubyLine(mark === 1 ? line.slice(1) : line, "ruby");
			if (read === void 0) {
				const words = line.trim().split(/[ \t\n\v\f\r]+/);
				if (words[0] === "export" && !words.slice(1).every((name) => values.has(name))) return record.refuse(start, "It exports a name that is not set, and Ruby’s dotenv refuses the file.");
				if (words[0] !== "export" && line.trim() !== "" && !/^\s*#/.test(line)) record.problem("ignored", start, "Ruby’s dotenv passes over the line: it is no NAME=value.");
				continue;
			}
			const { name, quote, comment } = read;
			const nameStart = start + mark + read.nameStart;
			const span = {
				name,
				start: nameStart,
				end: nameStart + name.length,
				last: start,
				quote,
				comment
			};
			const raw = quote === "\"" ? unescaped(read.value) : read.value;
			const expanded = quote === "'" ? raw : expand(raw, lookup);
			const entry = record.set(span, expanded);
			const runs = quote !== "'" && holdsRubyCommand(expanded);
			if (runs || isUnknown(expanded)) {
				values.set(name, UNKNOWN);
				takeAway(record, entry, runs ? "executes" : "derived", "Ruby’s dotenv");
			} else {
				const value = quote === "'" ? expanded : withoutEscapedCommands(expanded);
				values.set(name, value);
				record.change(entry, value);
			}
		}
		return record.done();
	}
};
const unescaped = (value) => value.includes("\\") ? value.replaceAll("\\n", "\n").replaceAll("\\r", "\r").replace(/\\([^$])/gu, "$1") : value;
function expand(value, lookup) {
	if (!value.includes("$")) return value;
	return value.replace(/(\\)?\$(?!\()\{?([A-Za-z0-9_]+)?\}?/g, (whole, backslash, name) => {
		if (backslash !== void 0) return whole.slice(1);
		return name === void 0 ? whole : lookup(name);
	});
}
function holdsRubyCommand(value) {
	return commandsIn(value).some(({ start }) => value[start - 1] !== "\\");
}
function withoutEscapedCommands(value) {
	let result = value;
	for (const { start } of commandsIn(value).reverse()) if (result[start - 1] === "\\") result = result.slice(0, start - 1) + result.slice(start);
	return result;
}
function commandsIn(value) {
	if (!value.includes("$(")) return [];
	const closing = closings(value);
	const found = [];
	for (let at = value.indexOf("$("); at !== -1;) {
		const end = closing.get(at + 1);
		if (end !== void 0) found.push({ start: at });
		at = value.indexOf("$(", end === void 0 ? at + 2 : end + 1);
	}
	return found;
}
function closings(value) {
	const pairs = /* @__PURE__ */ new Map();
	const open = [];
	for (let at = 0; at < value.length; at++) {
		if (value[at] === "(") open.push({
			at,
			isBroken: false
		});
		if (value[at] !== ")") continue;
		const opening = open.pop();
		if (opening === void 0) continue;
		const isFilled = at > opening.at + 1 && !opening.isBroken;
		if (isFilled) pairs.set(opening.at, at);
		const outer = open.at(-1);
		if (!isFilled && outer !== void 0) outer.isBroken = true;
	}
	return pairs;
}

//#endregion
//#region src/checks/env/dialects/direnv.ts
const direnv = {
	name: "direnv",
	title: "direnv",
	source: "https://direnv.net/man/direnv-stdlib.1.html#codedotenv-ltdotenvpathgtcode",
	parse(text, given = {}) {
		const record = recorder(text);
		const values = /* @__PURE__ */ new Map();
		const lookup = (reference) => {
			const at = reference.indexOf(":-");
			const name = at === -1 ? reference : reference.slice(0, at);
			const fallback = at === -1 ? "" : reference.slice(at + 2);
			return record.seen(values.get(name) ?? (givenValue(given, name) || fallback));
		};
		for (const { start, line } of rubyLines(text)) {
			if (/^[ \t\v\f]*(?:#.*)?$/.test(line)) continue;
			const read = readRubyLine(line, "direnv");
			if (read === void 0) return record.refuse(start, "The line is no NAME=value, and direnv refuses the file.");
			const { name, quote, comment } = read;
			const nameStart = start + read.nameStart;
			const raw = quote === "\"" ? unescaped(read.value) : read.value;
			const value = quote === "'" || quote === void 0 && raw.length < 2 ? raw : expandAsGo(raw, lookup);
			values.set(name, value);
			record.set({
				name,
				start: nameStart,
				end: nameStart + name.length,
				last: start,
				quote,
				comment
			}, value);
		}
		return record.done();
	}
};

//#endregion
//#region src/checks/env/dialects/docker.ts
const MAX_LINE = 65535;
const docker = {
	name: "docker",
	title: "docker --env-file",
	source: "https://docs.docker.com/reference/cli/docker/container/run/#env",
	parse(text, given = {}) {
		const record = recorder(text);
		let from = 0;
		while (from < text.length) {
			const lineEnd = text.indexOf("\n", from);
			const end = lineEnd === -1 ? text.length : lineEnd;
			if (end - from > MAX_LINE / 3 && Buffer.byteLength(text.slice(from, end)) > MAX_LINE) return record.refuse(from, "The line is longer than 64 KiB, and Docker refuses the file.");
			const whole = text.slice(from, text[end - 1] === "\r" && end > from ? end - 1 : end);
			const line = (from === 0 ? whole.replace(/^\ufeff/, "") : whole).replace(GO_BLANKS, "");
			const start = from + whole.length - line.length;
			from = end + 1;
			if (line === "" || line.startsWith("#")) continue;
			const equals = line.indexOf("=");
			const name = equals === -1 ? line : line.slice(0, equals);
			if (name === "") return record.refuse(start, "There is no name before the `=`, and Docker refuses the file.");
			if (/[ \t]/.test(name)) {
				const why = /^export[ \t]/.test(name) ? "knows no `export`" : "allows no blank before the `=`";
				return record.refuse(start, `Docker ${why}, and refuses the file.`);
			}
			const span = {
				name,
				start,
				end: start + name.length,
				last: start
			};
			if (equals !== -1) record.set(span, line.slice(equals + 1));
			else {
				const value = givenValue(given, name);
				if (value === void 0) record.leaveOut(span);
				else record.set(span, value);
				record.problem("unset", start, "There is no `=`: Docker takes the value from its own environment, if it has one.", name);
			}
		}
		return record.done();
	}
};
const GO_BLANKS = /^[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

//#endregion
//#region src/checks/env/dialects/command-places.ts
const MAX_TRIES = 20;
function holdsCommand(value) {
	let tries = 0;
	for (let at = value.indexOf("$("); at !== -1; at = value.indexOf("$(", at + 2)) if (++tries > MAX_TRIES || closes(value, at + 2)) return true;
	return false;
}
function closes(value, from) {
	const open = [""];
	for (let at = from; at < value.length; at++) {
		const char = value.charAt(at);
		const quote = open.at(-1) ?? "";
		if (quote === "'") {
			if (char === "'") open[open.length - 1] = "";
		} else if (char === "\\") at++;
		else if (quote !== "") {
			if (char === quote) open[open.length - 1] = "";
			else if (char === "$" && value[at + 1] === "(") {
				open.push("");
				at++;
			}
		} else if (char === "'" || char === "\"" || char === "`") open[open.length - 1] = char;
		else if (char === "(") open.push("");
		else if (char === ")") {
			open.pop();
			if (open.length === 0) return true;
		}
	}
	return false;
}

//#endregion
//#region src/checks/env/dialects/dotenv-js.ts
const dotenv = {
	name: "dotenv",
	title: "dotenv (Node)",
	source: "https://github.com/motdotla/dotenv#what-rules-does-the-parsing-engine-follow",
	parse(text) {
		const record = recorder(text);
		readAssignments(text, record, (span, assignment) => void record.set(span, readValue$3(text, assignment).value));
		return record.done();
	}
};
function readAssignments(text, record, take) {
	let at = 0;
	for (const assignment of assignmentsOf(text)) {
		noteJunk(text, at, assignment.exportStart ?? assignment.nameStart, record);
		at = assignment.end;
		const { nameStart: start, nameEnd: end, commentStart, quote } = assignment;
		const name = text.slice(start, end);
		const comment = commentStart === void 0 ? void 0 : text.slice(commentStart + 1, assignment.end).trim();
		const span = {
			name,
			start,
			end,
			last: Math.max(assignment.valueStart, assignment.valueEnd) - 1,
			quote,
			comment
		};
		if (name === "__proto__") {
			record.leaveOut(span);
			record.problem("ignored", start, "An object of JavaScript cannot take a variable of this name.", name);
		} else take(span, assignment);
	}
	noteJunk(text, at, text.length, record);
}
const JUNK = /[^\s#][^\r\n\u2028\u2029]*|#[^\r\n\u2028\u2029]*/g;
function noteJunk(text, from, to, record) {
	if (from >= to) return;
	for (const { 0: piece, index } of text.slice(from, to).matchAll(JUNK)) if (!piece.startsWith("#")) record.problem("ignored", from + index, whyNoEntry(piece));
}
const whyNoEntry = (line) => line.includes("=") ? "The line is passed over: the name has characters other than letters, digits, `_`, `.` and `-`." : "The line is passed over: there is no `=`.";

//#endregion
//#region src/checks/env/dialects/references.ts
const REFERENCE$1 = /(?<!\\)\$\{([^{}]+)\}|(?<!\\)\$([A-Za-z_][A-Za-z0-9_]*)/;
function replaceReferences(value, budget, replace) {
	let result = value;
	for (;;) {
		const match = result.includes("$") ? REFERENCE$1.exec(result) : null;
		if (match === null) return result;
		const { text, stop } = replace(referenceOf(match[1] ?? match[2] ?? ""), result);
		spend(budget, result.length + text.length + 1);
		result = result.replace(match[0], text);
		if (stop(result)) return result;
	}
}
function referenceOf(expression) {
	const match = /:\+|\+|:-|-/.exec(expression);
	if (match === null) {
		const [name = "", ...more] = expression.split("null");
		return {
			name,
			operator: void 0,
			word: more.join("null")
		};
	}
	const operator = match[0];
	return {
		name: expression.slice(0, match.index),
		operator,
		word: expression.slice(match.index + operator.length)
	};
}
function expandAsDotenvx(value, lookup, budget, literal = () => void 0) {
	return replaceReferences(value, budget, ({ name, operator, word }) => {
		const found = lookup(name);
		const stop = (result) => result === found || /\$\{[^}]+\}|\$[A-Za-z_][A-Za-z0-9_]*/.test(literal(name) ?? "");
		const text = () => {
			if (operator === ":-") return found || word;
			if (operator === "-") return found ?? word;
			if (operator === ":+") return found ? word : "";
			if (operator === "+") return found === void 0 ? "" : word;
			return found ?? "";
		};
		return {
			text: text(),
			stop
		};
	});
}
function expandAsVite(value, lookup, settled, budget) {
	const seen = /* @__PURE__ */ new Set();
	return replaceReferences(value, budget, ({ name, operator, word }, before) => {
		seen.add(before);
		const found = lookup(name);
		const stop = (result) => result === settled(name);
		if (operator === ":+" || operator === "+") return {
			text: found ? word : "",
			stop
		};
		return {
			text: found && !seen.has(found) ? found : word,
			stop
		};
	});
}
const withDollars = (value) => value.replaceAll("\\$", "$");
function inObjectOrder(names) {
	const indices = [];
	const others = [];
	for (const name of names) (/^(?:0|[1-9]\d{0,9})$/.test(name) && Number(name) < 2 ** 32 - 1 ? indices : others).push(name);
	return [...indices.sort((a, b) => Number(a) - Number(b)), ...others];
}

//#endregion
//#region src/checks/env/dialects/dotenv-expand.ts
const dotenvExpand = {
	name: "dotenv-expand",
	title: "dotenv-expand (Node)",
	source: "https://github.com/motdotla/dotenv-expand#what-rules-does-the-expansion-engine-follow",
	parse(text, given = {}) {
		const record = recorder(text);
		const last = /* @__PURE__ */ new Map();
		readAssignments(text, record, (span, assignment) => {
			last.set(span.name, record.set(span, readValue$3(text, assignment).value));
		});
		const budget = budgetFor(text);
		const running = /* @__PURE__ */ new Map();
		const original = new Map([...last].map(([name, { value }]) => [name, value ?? ""]));
		const lookup = (name) => {
			const outer = givenValue(given, name);
			return outer === void 0 || running.has(name) && outer === original.get(name) ? running.get(name) : outer;
		};
		for (const name of inObjectOrder(last.keys())) {
			const entry = last.get(name);
			if (entry === void 0) continue;
			const outer = givenValue(given, name);
			let result = entry.value ?? "";
			let why;
			if (outer && outer !== result) result = outer;
			else try {
				result = expandAsDotenvx(result, lookup, budget);
				if (isUnknown(result)) why = "derived";
				if (holdsCommand(result)) why = "executes";
			} catch (error) {
				if (!(error instanceof EndlessExpansion)) throw error;
				why = "endless";
			}
			running.set(name, why === void 0 ? withDollars(result) : UNKNOWN);
			if (why === void 0) record.change(entry, withDollars(result));
			else takeAway(record, entry, why, "dotenv-expand");
		}
		return record.done();
	}
};

//#endregion
//#region src/checks/env/dialects/dotenvx.ts
const dotenvx = {
	name: "dotenvx",
	title: "dotenvx",
	source: "https://dotenvx.com/docs/env-file",
	parse(text, given = {}) {
		const record = recorder(text);
		const budget = budgetFor(text);
		const running = /* @__PURE__ */ new Map();
		const literals = /* @__PURE__ */ new Map();
		const lookup = (name) => givenValue(given, name) ?? running.get(name);
		readAssignments(text, record, (span, assignment) => {
			const { name } = span;
			const { value, first } = readValue$3(text, assignment, decode);
			const outer = givenValue(given, name);
			const result = outer ?? value;
			const entry = record.set(span, result);
			if (first === "'") literals.set(name, result);
			if (first === "'" || outer) {
				running.set(name, result);
				return;
			}
			if (result.startsWith("encrypted:")) {
				running.set(name, UNKNOWN);
				record.change(entry, void 0);
				record.problemOf("unpredictable", entry, "The value is encrypted; dotenvx sets what the private key makes of it.");
				return;
			}
			let why;
			let expanded = "";
			try {
				if (holdsCommand(result)) why = "executes";
				else expanded = withDollars(expandAsDotenvx(result, lookup, budget, (other) => literals.get(other)));
				if (isUnknown(expanded)) why = "derived";
			} catch (error) {
				if (!(error instanceof EndlessExpansion)) throw error;
				why = "endless";
			}
			running.set(name, why === void 0 ? expanded : UNKNOWN);
			if (why === void 0) record.change(entry, expanded);
			else takeAway(record, entry, why, "dotenvx");
		});
		return record.done();
	}
};
function decode(value, first) {
	if (!value.includes("\\")) return value;
	if (first === "'") return value.replaceAll("\\'", "'");
	if (first !== "\"") return value;
	return value.replaceAll("\\n", "\n").replaceAll("\\r", "\r").replaceAll("\\t", "	");
}

//#endregion
//#region src/checks/env/dialects/next.ts
const next = {
	name: "next",
	title: "Next.js (@next/env)",
	source: "https://nextjs.org/docs/app/guides/environment-variables#referencing-other-variables",
	parse(text, given = {}) {
		const record = recorder(text);
		const last = /* @__PURE__ */ new Map();
		readAssignments(text, record, (span, assignment) => {
			last.set(span.name, record.set(span, readValue$3(text, assignment).value));
		});
		const budget = budgetFor(text);
		const outer = (name) => givenValue(given, name);
		for (const name of inObjectOrder(last.keys())) {
			const entry = last.get(name);
			if (entry === void 0) continue;
			try {
				const value = outer(name) ?? entry.value ?? "";
				record.change(entry, withDollars(expandFromTheEnd(value, outer, (other) => last.get(other)?.value, budget)));
			} catch (error) {
				if (!(error instanceof EndlessExpansion)) throw error;
				record.problemOf("error", entry, "The value refers to itself, and Next.js then reads nothing of the file.");
				return {
					...record.done(),
					variables: /* @__PURE__ */ new Map()
				};
			}
		}
		return record.done();
	}
};
const MAX_STEPS = 5e3;
function expandFromTheEnd(value, outer, file, budget) {
	let result = value;
	for (let step = 0; step < MAX_STEPS; step++) {
		const at = lastDollar(result);
		if (at === -1) return result;
		spend(budget, result.length);
		const match = /^\$\{?(\w+)(?::-([^}\\]*))?\}?/.exec(result.slice(at));
		if (match === null) return result;
		const [whole, name = "", fallback = ""] = match;
		result = result.replace(whole, outer(name) || fallback || file(name) || "");
	}
	throw new EndlessExpansion("a variable that refers to itself");
}
function lastDollar(value) {
	let at = value.lastIndexOf("$");
	while (at > 0 && value[at - 1] === "\\") at = value.lastIndexOf("$", at - 1);
	return at;
}

//#endregion
//#region src/checks/env/dialects/node-env-file.ts
const source = "https://nodejs.org/api/environment_variables.html#env-files";
const node = {
	name: "node",
	title: "node --env-file (Node 20)",
	source,
	parse(text) {
		const { content, record } = opened(text);
		readNodeFile(content, record, 20);
		return record.done();
	}
};
const node24 = {
	name: "node24",
	title: "node --env-file (Node 24)",
	source,
	parse(text) {
		const { content, record } = opened(text);
		readNodeFile(content, record, 24);
		return record.done();
	}
};
function opened(text) {
	const content = text.includes("\r") ? text.replaceAll("\r", "") : text;
	return {
		content,
		record: recorder(content)
	};
}
function readNodeFile(content, record, version) {
	const isBlank = (at) => {
		const char = content[at];
		return char === " " || version === 24 && (char === "	" || char === "\n");
	};
	let size = content.length;
	while (size > 0 && isBlank(size - 1)) size--;
	const skipBlanks = (from) => {
		let at = from;
		while (at < size && isBlank(at)) at++;
		return at;
	};
	const behindLine = (from) => {
		const lineEnd = content.indexOf("\n", from);
		return lineEnd === -1 || lineEnd >= size ? size : lineEnd + 1;
	};
	let at = skipBlanks(0);
	let equals = -2;
	while (at < size) {
		const isLastComment = content[at] === "#" && content.indexOf("\n", at) === -1;
		if (content[at] === "\n" || content[at] === "#" && !(isLastComment && version === 20)) {
			at = behindLine(at);
			continue;
		}
		if (equals < at && equals !== -1) equals = content.indexOf("=", at);
		const lineEnd = content.indexOf("\n", at);
		if (equals === -1 || equals >= size || version === 24 && lineEnd !== -1 && lineEnd < equals) {
			record.problem("ignored", at, "The line is passed over: there is no `=`.");
			if (version === 20 || lineEnd === -1) return;
			at = skipBlanks(lineEnd + 1);
			continue;
		}
		let start = at;
		let end = equals;
		start = skipBlanks(start);
		while (end > start && isBlank(end - 1)) end--;
		at = equals + 1;
		if (version === 24 && (at >= size || content[at] === "\n")) {
			const name = content.slice(start, end);
			record.set({
				name,
				start,
				end,
				last: equals
			}, "");
			noteName(record, name, start);
			continue;
		}
		const isEmptyName = start >= end;
		if (content.startsWith("export ", start) && start + 7 < end) {
			start += 7;
			if (version === 24) start = skipBlanks(start);
		}
		const name = content.slice(start, end);
		if (isEmptyName) {
			const rest = version === 20 ? "nothing behind this line is read" : "nothing is set by it";
			record.problem("ignored", equals, `There is no name before the \`=\`, and ${rest}.`);
			if (version === 20) return;
			at = skipBlanks(at);
			continue;
		}
		at = skipBlanks(at);
		const quote = quoteAt(content, at);
		const closing = quote === void 0 ? -1 : content.indexOf(quote, at + 1);
		if (quote !== void 0 && closing !== -1 && closing < size) {
			const inner = content.slice(at + 1, closing);
			const value = quote === "\"" ? inner.replaceAll("\\n", "\n") : inner;
			const after = behindLine(closing + 1);
			const comment = /^[ \t]*#(.*)/.exec(content.slice(closing + 1, after))?.[1]?.trim();
			record.set({
				name,
				start,
				end,
				last: closing,
				quote,
				comment
			}, value);
			at = after;
		} else {
			const after = behindLine(at);
			const line = content.slice(at, after).replace(/\n$/, "");
			if (quote !== void 0 && version === 20 && content.indexOf("\n", at) === -1) {
				record.leaveOut({
					name,
					start,
					end,
					last: at
				});
				record.problem("ignored", at, "The quote never closes, and nothing is set.", name);
				return;
			}
			const hash = quote === void 0 ? line.indexOf("#") : -1;
			const value = hash === -1 ? line : line.slice(0, hash);
			const comment = hash === -1 ? void 0 : line.slice(hash + 1).trim();
			record.set({
				name,
				start,
				end,
				last: at,
				comment
			}, quote === void 0 ? trimmed$1(value, version) : value);
			at = version === 24 ? skipBlanks(after) : after;
		}
		noteName(record, name, start);
	}
}
const trimmed$1 = (value, version) => version === 20 ? value.replace(/^ +/, "").replace(/(?<! ) +$/, "") : value.replace(/^[ \t\n]+/, "").replace(/(?<![ \t\n])[ \t\n]+$/, "");
function noteName(record, name, at) {
	if (/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name)) return;
	const why = name.includes("\n") ? "A line without `=` becomes part of the name" : "The name has characters that no shell takes";
	record.problem("ignored", at, `${why}, so the variable that is meant is not set.`, name);
}

//#endregion
//#region src/checks/env/dialects/phpdotenv.ts
const phpdotenv = {
	name: "phpdotenv",
	title: "PHP dotenv (Laravel)",
	source: "https://github.com/vlucas/phpdotenv#usage",
	parse(text, given = {}) {
		const content = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
		const record = recorder(content);
		const values = /* @__PURE__ */ new Map();
		const lookup = (name) => record.seen(givenValue(given, name) ?? (values.has(name) ? values.get(name) : void 0));
		const start = content.charCodeAt(0) === 65279 ? 1 : 0;
		for (const { from, to } of statementsOf(content, start, record)) {
			const refused = readStatement(content, from, to, {
				record,
				values,
				lookup
			});
			if (refused !== void 0) return record.refuse(refused.at, `${refused.why}, and PHP dotenv refuses the file.`);
		}
		return record.done();
	}
};
function statementsOf(text, start, record) {
	const statements = [];
	let first;
	for (let from = start; from <= text.length;) {
		const end = text.indexOf("\n", from);
		const to = end === -1 ? text.length : end;
		const line = text.slice(from, to);
		const count = line.includes("\"") ? quotesIn(line) : 0;
		const isAlone = line === "\"";
		const begins = line.includes("=\"") && count < 2;
		if (begins) first ??= from;
		if (first === void 0 || !begins && (isAlone || count > 0)) {
			const at = first ?? from;
			first = void 0;
			if ((/[^ \t\n\r\0\v]/.exec(text.slice(at, Math.min(to, at + 2e3)))?.[0] ?? (to - at > 2e3 ? "" : "#")) !== "#") statements.push({
				from: at,
				to
			});
		}
		from = to + 1;
	}
	if (first !== void 0) record.problem("ignored", first, "A quote opens here and never closes: PHP dotenv passes over all that follows.");
	return statements;
}
function quotesIn(line) {
	const text = line.replaceAll("\\\\", "");
	let count = 0;
	for (let at = text.indexOf("\"", 1); at !== -1; at = text.indexOf("\"", at + 1)) if (text[at - 1] !== "\\") count++;
	return count;
}
function readStatement(text, from, to, { record, values, lookup }) {
	const equals = text.indexOf("=", from);
	const hasValue = equals !== -1 && equals < to;
	let [start, end] = hasValue ? trimmed(text, from, equals) : [from, to];
	if (hasValue && start === end) return {
		at: from,
		why: "There is no name before `=`"
	};
	if (end - start > 8 && /^export[ \t\n\v\f]/.test(text.slice(start, start + 7))) {
		start += 6;
		while (start < end && /[ \t\n\r\0\v]/.test(text.charAt(start))) start++;
	}
	const quote = text[start];
	if (end - start > 2 && (quote === "\"" || quote === "'") && text[end - 1] === quote) {
		start++;
		end--;
	}
	const name = text.slice(start, end);
	if (!/^[a-zA-Z0-9_.]+$/.test(name)) return {
		at: start,
		why: "There is no name that PHP dotenv takes"
	};
	const span = {
		name,
		start,
		end,
		last: Math.max(start, to - 1)
	};
	if (!hasValue) {
		values.delete(name);
		record.change(record.leaveOut(span), void 0);
		record.problem("unset", start, "There is no `=`: PHP dotenv takes the variable away.", name);
		return;
	}
	const read = readValue$2(text, ...trimmed(text, equals + 1, to));
	if ("why" in read) return read;
	const value = resolve$2(read.pieces, lookup);
	values.set(name, value);
	const whole = {
		...span,
		quote: read.quote,
		comment: read.comment
	};
	record.set(whole, value);
}
function trimmed(text, from, to) {
	let start = from;
	let end = to;
	while (start < end && " 	\n\r\0\v".includes(text.charAt(start))) start++;
	while (end > start && " 	\n\r\0\v".includes(text.charAt(end - 1))) end--;
	return [start, end];
}
const ESCAPES$1 = {
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v",
	"\"": "\"",
	"\\": "\\",
	$: "$"
};
function readValue$2(text, from, to) {
	const pieces = [""];
	const add = (part) => {
		pieces[pieces.length - 1] += part;
	};
	const opening = text[from];
	let at = from;
	let quote;
	if (opening === "'" && from < to) {
		const closing = text.indexOf("'", from + 1);
		if (closing === -1 || closing >= to) return {
			at: from,
			why: "A quote never closes"
		};
		add(text.slice(from + 1, closing));
		quote = "'";
		at = closing + 1;
	} else if (opening === "\"" && from < to) {
		quote = "\"";
		for (at = from + 1;; at++) {
			if (at >= to) return {
				at: from,
				why: "A quote never closes"
			};
			const char = text.charAt(at);
			if (char === "\"") break;
			if (char === "$") pieces.push("$");
			else if (char !== "\\") add(char);
			else {
				const escaped = at + 1 < to ? ESCAPES$1[text.charAt(++at)] : void 0;
				if (escaped === void 0) return {
					at,
					why: "A backslash stands before a character that it may not stand before"
				};
				add(escaped);
			}
		}
		at++;
	} else {
		for (; at < to && " 	\v\f".includes(text.charAt(at)); at++) add(text.charAt(at));
		for (; at < to; at++) {
			const char = text.charAt(at);
			if (char === "#" || isBlank$2(char)) break;
			if (char === "$") pieces.push("$");
			else add(char);
		}
	}
	while (at < to && isBlank$2(text.charAt(at))) at++;
	if (at >= to) return {
		pieces,
		quote,
		comment: void 0
	};
	if (text[at] === "#") return {
		pieces,
		quote,
		comment: text.slice(at + 1, to).trim()
	};
	return {
		at,
		why: quote === void 0 ? "A value with a blank is not in quotes" : "Something stands behind the closing quote"
	};
}
const isBlank$2 = (char) => " 	\n\v\f\r".includes(char) && char !== "";
const goesOn = (text, next) => text.length < 1e4 && (text === "$" ? /^(?:\{|$)/ : /^\$\{[\w.]*$/.test(text) ? /^(?:[\w.}]|$)/ : /^(?!)/).test(next);
function resolve$2(pieces, lookup) {
	if (pieces.length === 1) return pieces[0] ?? "";
	const done = [];
	for (let index = pieces.length - 1; index > 0; index--) {
		let text = pieces[index] ?? "";
		while (done.length > 0 && goesOn(text, done.at(-1) ?? "")) text += done.pop() ?? "";
		const match = /^\$\{([a-zA-Z0-9_.]+)\}/.exec(text);
		const found = match === null ? void 0 : lookup(match[1] ?? "");
		done.push(found === void 0 || match === null ? text : found + text.slice(match[0].length));
	}
	return (pieces[0] ?? "") + done.reverse().join("");
}

//#endregion
//#region src/checks/env/dialects/python.ts
const python = {
	name: "python",
	title: "python-dotenv",
	source: "https://saurabh-kumar.com/python-dotenv/#file-format",
	parse(text, given = {}) {
		const content = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
		const record = recorder(content);
		const last = /* @__PURE__ */ new Map();
		const lookup = (name) => record.seen(last.has(name) ? last.get(name) : givenValue(given, name));
		let at = 0;
		while (at < content.length) {
			const start = skip(content, at, isBlank$1);
			if (start >= content.length) break;
			const binding = readBinding(content, start);
			if (typeof binding === "number") {
				record.problem("ignored", start, "python-dotenv cannot read what begins here, and passes over the line.");
				at = behindLine(content, binding);
				continue;
			}
			at = binding.next;
			if (binding.name === void 0) continue;
			const { name, nameStart, nameEnd, value, quote, comment, end } = binding;
			const span = {
				name,
				start: nameStart,
				end: nameEnd,
				last: Math.max(nameStart, end - 1),
				quote,
				comment
			};
			if (value === void 0) {
				record.change(record.leaveOut(span), void 0);
				record.problem("unset", nameStart, "There is no `=`: python-dotenv knows the name, and sets nothing.", name);
				last.set(name, void 0);
			} else {
				const resolved = resolve$1(value, lookup, last);
				last.set(name, resolved);
				record.set(span, resolved);
			}
		}
		return record.done();
	}
};
function readBinding(text, from) {
	let at = from;
	if (text.startsWith("export", at) && isBlankOfLine(text.charCodeAt(at + 6))) at = skip(text, at + 6, isBlankOfLine);
	const binding = {
		name: void 0,
		nameStart: at,
		nameEnd: at,
		value: void 0,
		quote: void 0,
		comment: void 0,
		end: at,
		next: at
	};
	if (text[at] === "'") {
		const closing = text.indexOf("'", at + 1);
		if (closing <= at + 1) return at;
		binding.nameStart = at + 1;
		binding.nameEnd = closing;
		at = closing + 1;
	} else if (text[at] !== "#") {
		binding.nameEnd = skip(text, at, isNamePart);
		if (binding.nameEnd === at) return at;
		at = binding.nameEnd;
	}
	if (text[from] !== "#" && at > binding.nameStart) binding.name = text.slice(binding.nameStart, binding.nameEnd);
	at = skip(text, at, isBlankOfLine);
	if (text[at] === "=") {
		at = skip(text, at + 1, isBlankOfLine);
		const read = readValue$1(text, at);
		if (read === void 0) return at;
		binding.value = read.value;
		binding.quote = read.quote;
		at = read.end;
		if (read.comment !== void 0) binding.comment = read.comment;
	}
	binding.end = at;
	const hash = skip(text, at, isBlankOfLine);
	if (text[hash] === "#") {
		const lineEnd = endOfLine(text, hash);
		binding.comment = text.slice(hash + 1, lineEnd).trim();
		at = lineEnd;
	}
	at = skip(text, at, isBlankOfLine);
	if (at < text.length && text[at] !== "\n") return at;
	binding.next = at + 1;
	return binding;
}
function readValue$1(text, at) {
	const quote = text[at];
	if (quote === "\"" || quote === "'") {
		const closing = closingOf$1(text, at, quote);
		if (closing === void 0) return void 0;
		const inner = text.slice(at + 1, closing);
		return {
			value: inner.includes("\\") ? withEscapes(inner, quote) : inner,
			quote,
			end: closing + 1
		};
	}
	const end = endOfLine(text, at);
	const line = text.slice(at, end);
	const hash = commentIn(line);
	if (hash === -1) return {
		value: trimEnd$1(line),
		end
	};
	return {
		value: trimEnd$1(line.slice(0, hash)),
		comment: line.slice(line.indexOf("#", hash) + 1).trim(),
		end
	};
}
function commentIn(line) {
	for (let at = line.indexOf("#"); at !== -1; at = line.indexOf("#", at + 1)) {
		let start = at;
		while (start > 0 && isBlank$1(line.charCodeAt(start - 1))) start--;
		if (start < at) return start;
	}
	return -1;
}
function closingOf$1(text, at, quote) {
	let escaped;
	for (let end = text.indexOf(quote, at + 1); end !== -1; end = text.indexOf(quote, end + 1)) {
		if (text[end - 1] !== "\\") return end;
		escaped = end;
	}
	return escaped;
}
const ESCAPES = {
	a: "\x07",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v"
};
const withEscapes = (value, quote) => quote === "'" ? value.replace(/\\([\\'])/g, "$1") : value.replace(/\\([\\'"abfnrtv])/g, (_, char) => ESCAPES[char] ?? char);
function resolve$1(value, lookup, last) {
	let result = "";
	let done = 0;
	let brace = -2;
	let colon = -2;
	for (let at = value.indexOf("${"); at !== -1; at = value.indexOf("${", at)) {
		if (brace < at) brace = value.indexOf("}", at);
		if (brace === -1) break;
		if (colon < at && colon !== -1) colon = value.indexOf(":", at);
		const hasDefault = colon !== -1 && colon < brace;
		if (hasDefault && value[colon + 1] !== "-") {
			at += 2;
			continue;
		}
		const name = value.slice(at + 2, hasDefault ? colon : brace);
		const fallback = hasDefault ? value.slice(colon + 2, brace) : "";
		result += value.slice(done, at) + (lookup(name) ?? (last.has(name) ? "" : fallback));
		at = brace + 1;
		done = at;
	}
	return result + value.slice(done);
}
const skip = (text, from, is) => {
	let at = from;
	while (at < text.length && is(text.charCodeAt(at))) at++;
	return at;
};
const isBlank$1 = (code) => code <= 32 ? code === 32 || code >= 9 && code <= 13 || code >= 28 && code <= 31 : code === 133 || code >= 160 && code !== 65279 && /\s/.test(String.fromCharCode(code));
const isBlankOfLine = (code) => isBlank$1(code) && code !== 10 && code !== 13;
const isNamePart = (code) => code !== 61 && code !== 35 && !isBlank$1(code);
function trimEnd$1(text) {
	let end = text.length;
	while (end > 0 && isBlank$1(text.charCodeAt(end - 1))) end--;
	return text.slice(0, end);
}
function endOfLine(text, from) {
	const lineEnd = text.indexOf("\n", from);
	return lineEnd === -1 ? text.length : lineEnd;
}
const behindLine = (text, from) => endOfLine(text, from) + 1;

//#endregion
//#region src/checks/env/dialects/shell-lines.ts
var Stop = class extends Error {
	kind;
	at;
	constructor(kind, at) {
		super(kind);
		this.kind = kind;
		this.at = at;
	}
};
const COMPOUND = /* @__PURE__ */ new Set([
	"if",
	"for",
	"while",
	"until",
	"case",
	"select",
	"function",
	"{",
	"[[",
	"!",
	"time",
	"coproc"
]);
const MISPLACED = /* @__PURE__ */ new Set([
	"then",
	"else",
	"elif",
	"fi",
	"do",
	"done",
	"esac",
	"}"
]);
function readLine(text, from) {
	try {
		return readCommands(text, from);
	} catch (error) {
		if (!(error instanceof Stop)) throw error;
		return {
			kind: error.kind,
			at: error.at
		};
	}
}
function readCommands(text, from) {
	const commands = [];
	let words = [];
	let redirects = [];
	let mayEnd = true;
	let mayAssign = true;
	let at = from;
	const finish = (connector, where) => {
		if (words.length === 0 && redirects.length === 0) throw new Stop("syntax", where);
		commands.push({
			words,
			redirects,
			connector
		});
		words = [];
		redirects = [];
		mayAssign = true;
		mayEnd = connector === ";" || connector === "&";
	};
	for (;;) {
		at = skipBlanks(text, at);
		const char = text.charAt(at);
		if (char === "#") at = lineEndOf(text, at);
		if (at >= text.length || text[at] === "\n") {
			if (words.length > 0 || redirects.length > 0) finish(";", at);
			if (mayEnd) return {
				kind: "commands",
				commands,
				next: at + 1
			};
			if (at >= text.length) throw new Stop("syntax", at - 1);
			at++;
		} else if (char === "<" || char === ">" || text.startsWith("&>", at)) {
			const operator = /^(?:&>>?|<<<|<<-?|<>|<&|>&|>>|>\||<|>)/.exec(text.slice(at, at + 3))?.[0] ?? char;
			if (operator.startsWith("<<") && operator !== "<<<") throw new Stop("beyond", at);
			const target = skipBlanks(text, at + operator.length);
			const end = endOfWord(text, target);
			if (end === target) throw new Stop(text[target] === "(" ? "beyond" : "syntax", at);
			redirects.push({
				operator,
				at
			});
			at = end;
		} else if (char === ";" || char === "&" || char === "|") {
			if (text.startsWith(";;", at)) throw new Stop("syntax", at);
			const connector = text.startsWith("&&", at) ? "&&" : text.startsWith("||", at) ? "||" : char;
			finish(connector, at);
			at += connector.length;
			if (connector === "|" && text[at] === "&") at++;
		} else if (char === ")" || char === "(") {
			const before = words.at(-1);
			const isSubshell = words.length === 0;
			const isArray = before?.end === at && /^[A-Za-z_]\w*\+?=$/.test(before.raw);
			const isFunction = words.length === 1 && /^\(\s*\)/.test(text.slice(at, at + 80)) && !before?.raw.includes("=");
			throw new Stop(char === "(" && (isSubshell || isArray || isFunction) ? "beyond" : "syntax", at);
		} else {
			const end = endOfWord(text, mayAssign ? behindSubscript(text, at) : at);
			const raw = text.slice(at, end);
			mayAssign &&= /^\w+(?:\[[^\]]*\])?\+?=/.test(raw);
			if (words.length === 0 && COMPOUND.has(raw)) throw new Stop("beyond", at);
			if (words.length === 0 && MISPLACED.has(raw)) throw new Stop("syntax", at);
			if (!(/^\d+$/.test(raw) && (text[end] === "<" || text[end] === ">"))) words.push({
				raw,
				start: at,
				end
			});
			at = end;
		}
	}
}
function skipBlanks(text, from) {
	let at = from;
	for (; at < text.length; at++) if (text[at] === "\\" && text[at + 1] === "\n") at++;
	else if (text[at] !== " " && text[at] !== "	") break;
	return at;
}
function lineEndOf(text, from) {
	const lineEnd = text.indexOf("\n", from);
	return lineEnd === -1 ? text.length : lineEnd;
}
const MAX_DEPTH = 100;
function behindSubscript(text, from) {
	const opening = /^[A-Za-z_]\w*\[/.exec(text.slice(from, from + 200));
	if (opening === null) return from;
	let open = 1;
	for (let at = from + opening[0].length; at < text.length;) {
		if (text[at] === "[") open++;
		if (text[at] === "]" && --open === 0) return at + 1;
		at = behindPiece(text, at, 0);
	}
	throw new Stop("unclosed", from);
}
const ENDS_WORD = " 	\n;&|<>()";
function endOfWord(text, from) {
	let at = from;
	while (at < text.length && !ENDS_WORD.includes(text.charAt(at))) at = behindPiece(text, at, 0);
	return Math.min(at, text.length);
}
function behindPiece(text, at, depth) {
	const char = text.charAt(at);
	if (char === "\\") return at + 2;
	if (char === "'") return behind(text, "'", at + 1);
	if (char === "\"") return behindDouble(text, at + 1, depth + 1);
	if (char === "`") return behindBackquote(text, at + 1);
	if (char !== "$") return at + 1;
	if (text[at + 1] === "'") return behindDollarQuote(text, at + 2);
	if (text[at + 1] === "\"") return behindDouble(text, at + 2, depth + 1);
	return behindExpansion(text, at, depth, false);
}
function behind(text, quote, from) {
	const closing = text.indexOf(quote, from);
	if (closing === -1) throw new Stop("unclosed", from - 1);
	return closing + 1;
}
function behindDouble(text, from, depth = 0) {
	for (let at = from; at < text.length;) {
		const char = text.charAt(at);
		if (char === "\"") return at + 1;
		if (char === "\\") at += 2;
		else if (char === "`") at = behindBackquote(text, at + 1);
		else if (char === "$") at = behindExpansion(text, at, depth, true);
		else at++;
	}
	throw new Stop("unclosed", from - 1);
}
function behindBackquote(text, from) {
	for (let at = from; at < text.length; at++) {
		if (text[at] === "`") return at + 1;
		if (text[at] === "\\") at++;
	}
	throw new Stop("unclosed", from - 1);
}
function behindDollarQuote(text, from) {
	for (let at = from; at < text.length; at++) {
		if (text[at] === "'") return at + 1;
		if (text[at] === "\\") at++;
	}
	throw new Stop("unclosed", from - 1);
}
function behindExpansion(text, at, depth, inDouble) {
	if (depth > MAX_DEPTH) throw new Stop("beyond", at);
	const next = text[at + 1];
	if (next === "(") return behindParentheses(text, at + 2, depth + 1);
	if (next === "$") return at + 2;
	if (next !== "{") return at + 1;
	for (let inner = at + 2; inner < text.length;) {
		const char = text.charAt(inner);
		if (char === "}") return inner + 1;
		if (char === "'" && inDouble) inner++;
		else inner = behindPiece(text, inner, depth + 1);
	}
	throw new Stop("unclosed", at);
}
function behindParentheses(text, from, depth) {
	let open = 1;
	for (let at = from; at < text.length;) {
		const char = text.charAt(at);
		if (char === "(") open++;
		if (char === ")" && --open === 0) return at + 1;
		at = behindPiece(text, at, depth);
	}
	throw new Stop("unclosed", from - 2);
}

//#endregion
//#region src/checks/env/dialects/shell-words.ts
var ExpansionError = class extends Error {
	kind;
	constructor(kind) {
		super(kind);
		this.kind = kind;
	}
};
function expandWord(raw, shell, where = "bare", isValue = false) {
	let result = "";
	let at = 0;
	let mayTilde = isValue;
	while (at < raw.length) {
		const char = raw.charAt(at);
		const isTilde = char === "~" && mayTilde && where === "bare";
		mayTilde = isValue && char === ":";
		if (char === "\\") {
			const next = raw.charAt(at + 1);
			if (next === "") result += "\\";
			else if (next !== "\n") result += where === "bare" || "$`\"\\".includes(next) ? next : `\\${next}`;
			at += 2;
		} else if (char === "'" && where === "bare") {
			const closing = raw.indexOf("'", at + 1);
			result += raw.slice(at + 1, closing);
			at = closing + 1;
		} else if (char === "\"") {
			const end = behindDouble(raw, at + 1);
			result += expandWord(raw.slice(at + 1, end - 1), shell, "double");
			at = end;
		} else if (char === "`") {
			shell.ran = true;
			result += UNKNOWN;
			at = behindBackquote(raw, at + 1);
		} else if (char === "$") {
			const [text, end] = expandDollar(raw, at, shell, where);
			result += text;
			at = end;
		} else if (isTilde) {
			const prefix = /^~[^/:]*/.exec(raw.slice(at, at + 300))?.[0] ?? "~";
			result += prefix === "~" ? shell.lookup("HOME") ?? "￿￾￿" : /^~["'$\\`]/.test(prefix) ? "~" : UNKNOWN;
			at += /^~["'$\\`]/.test(prefix) ? 1 : prefix.length;
		} else {
			result += char;
			at++;
		}
	}
	return result;
}
function expandDollar(raw, at, shell, where) {
	const next = raw.charAt(at + 1);
	if (next === "(") {
		const end = behindExpansion(raw, at, 0, where === "double");
		if (!raw.startsWith("$((", at) || /\$\((?!\()|`/.test(raw.slice(at + 3, end))) shell.ran = true;
		return [UNKNOWN, end];
	}
	if (next === "{") {
		const end = behindExpansion(raw, at, 0, where === "double");
		return [expandBraced(raw.slice(at + 2, end - 1), shell, where), end];
	}
	if (next === "'" && where === "bare") {
		const end = behindDollarQuote(raw, at + 2);
		return [withAnsiEscapes(raw.slice(at + 2, end - 1)), end];
	}
	if (next === "\"" && where === "bare") {
		const end = behindDouble(raw, at + 2);
		return [expandWord(raw.slice(at + 2, end - 1), shell, "double"), end];
	}
	const name = /^(?:[A-Za-z_][A-Za-z0-9_]*|[0-9*@#?$!-])/.exec(raw.slice(at + 1, at + 1001))?.[0];
	if (name === void 0) return ["$", at + 1];
	return [valueOfName(name, shell) ?? "", at + 1 + name.length];
}
const OF_THE_MACHINE = /^(?:[$0_-]|RANDOM|SRANDOM|SECONDS|LINENO|E?UID|PPID|GROUPS|HOSTNAME|HOSTTYPE|MACHTYPE|OSTYPE|PWD|OLDPWD|HOME|PATH|SHELL|SHLVL|SHELLOPTS|IFS|PS[0-4]|TERM|USER|LOGNAME|LANG|EPOCH(?:REALTIME|SECONDS)|OPTIND|OPTERR|BASH|BASHOPTS|BASHPID|BASH_\w+|DIRSTACK|FUNCNAME|COMP_WORDBREAKS|HISTCMD|MAILCHECK|PIPESTATUS|COLUMNS|LINES)$/;
function valueOfName(name, shell) {
	if (/^[1-9]\d*$/.test(name) || name === "!") return void 0;
	if (name === "*" || name === "@") return void 0;
	if (name === "#") return "0";
	if (name === "?") return shell.status;
	return shell.lookup(name) ?? (OF_THE_MACHINE.test(name) ? "￿￾￿" : void 0);
}
function expandBraced(inner, shell, where) {
	const match = /^(#?)([A-Za-z_][A-Za-z0-9_]*|[0-9]+|[*@#?$!-])(?=$|[^A-Za-z0-9_])/.exec(inner);
	if (match === null || match[1] === "#" && match[0].length < inner.length) return expandOdd(inner);
	const name = match[2] ?? "";
	const value = valueOfName(name, shell);
	if (match[1] === "#") return value?.includes("￿￾￿") ? UNKNOWN : String(lengthOf(value ?? ""));
	const rest = inner.slice(match[0].length);
	if (rest === "") return value ?? "";
	const operator = /^:?[-=?+]/.exec(rest)?.[0];
	if (operator === void 0) {
		if (/^(?:##?|%%?|\/|:|\^|,|@|\[)/.test(rest)) return UNKNOWN;
		throw new ExpansionError("bad");
	}
	const word = rest.slice(operator.length);
	const isThere = value !== void 0 && !(operator.startsWith(":") && value === "");
	if (operator.endsWith("+")) return isThere ? expandWord(word, shell, where) : "";
	if (isThere) return value;
	if (operator.endsWith("?")) throw new ExpansionError("required");
	const found = expandWord(word, shell, where, where === "bare");
	if (operator.endsWith("=")) {
		if (!/^[A-Za-z_]/.test(name)) throw new ExpansionError("bad");
		shell.assign(name, found);
	}
	return found;
}
function expandOdd(inner) {
	if (/^[!#][A-Za-z0-9_*@#?$!-]/.test(inner)) return UNKNOWN;
	throw new ExpansionError("bad");
}
const lengthOf = (text) => [...text].length;
const ANSI = {
	n: "\n",
	t: "	",
	r: "\r",
	a: "\x07",
	b: "\b",
	e: "\x1B",
	E: "\x1B",
	f: "\f",
	v: "\v",
	"\\": "\\",
	"'": "'",
	"\"": "\"",
	"?": "?"
};
function withAnsiEscapes(text) {
	if (/\\(?:c|0|x[89a-fA-F][0-9a-fA-F]|[2-7]\d\d)/.test(text)) return UNKNOWN;
	return text.replace(/\\(?:([nrtabeEfv\\'"?])|([0-7]{1,3})|x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8}))/g, (whole, char, octal, ...more) => {
		if (char !== void 0) return ANSI[char] ?? whole;
		const [byte, unit, point] = more;
		const code = Number.parseInt(octal ?? byte ?? unit ?? point ?? "", octal === void 0 ? 16 : 8);
		return code > 1114111 ? whole : String.fromCodePoint(code);
	});
}

//#endregion
//#region src/checks/env/dialects/shell.ts
const shell = {
	name: "shell",
	title: "source (bash)",
	source: "https://www.gnu.org/software/bash/manual/bash.html#Shell-Parameters",
	parse(text, given = {}) {
		const content = text.includes("\0") ? text.replaceAll("\0", "") : text;
		const record = recorder(content);
		if (/^[^\n]{0,79}\0/.test(text)) return record.refuse(0, "There is a NUL character, and bash refuses the file.");
		return run(content, record, given);
	}
};
const WHY = {
	syntax: "bash finds a syntax error here, and nothing from here on is set.",
	unclosed: "The quote or bracket never closes, and nothing from here on is set.",
	beyond: "Shell code begins here that is more than assignments; what it does is not worked out."
};
const ASSIGNMENT = /^([A-Za-z_][A-Za-z0-9_]*)(\+?)=/;
function run(text, record, given) {
	const values = /* @__PURE__ */ new Map();
	const state = {
		lookup: (name) => record.seen(values.has(name) ? values.get(name) : givenValue(given, name)),
		assign(name, value) {
			values.set(name, value);
		},
		status: "0",
		ran: false
	};
	for (let at = 0; at < text.length;) {
		const line = readLine(text, at);
		if (line.kind !== "commands") {
			record.problem(line.kind === "beyond" ? "unpredictable" : "error", line.at, WHY[line.kind]);
			break;
		}
		at = line.next;
		try {
			if (runCommands(line.commands) === "stop") break;
		} catch (error) {
			if (!(error instanceof ExpansionError)) throw error;
			const start = line.commands[0]?.words[0]?.start ?? at;
			if (error.kind === "required") return record.refuse(start, "A variable that it requires is not set, and the shell ends.");
			state.status = "1";
			record.problem("ignored", start, "There is a `${…}` that means nothing, and bash goes on with the next line.");
		}
	}
	return finished();
	function finished() {
		const parsed = record.done();
		const variables = /* @__PURE__ */ new Map();
		for (const [name, value] of values) if (value !== void 0 && !isUnknown(value)) variables.set(name, value);
		return {
			...parsed,
			variables
		};
	}
	function runCommands(commands) {
		let before = ";";
		const background = inBackground(commands);
		for (const [index, command] of commands.entries()) {
			const isSkipped = before === "&&" && state.status !== "0" || before === "||" && state.status === "0";
			const isApart = command.connector === "|" || before === "|" || background[index] === true;
			const sign = command.connector === "|" || before === "|" ? "|" : "&";
			const apart = command.words[0];
			before = command.connector;
			if (isSkipped) continue;
			if (isApart) {
				if (apart !== void 0) record.problem("ignored", apart.start, `It stands before or behind \`${sign}\`, so what it sets is lost.`, nameOf(apart));
				for (const word of command.words) if (/`|\$\(/.test(word.raw)) record.problem("executes", word.start, "bash runs a command that stands here.", nameOf(word));
				state.status = "0";
			} else if (runCommand(command) === "stop") return "stop";
		}
	}
	function expandAll(words) {
		for (const word of words) {
			state.ran = false;
			expandWord(word.raw, state);
			if (state.ran) record.problem("executes", word.start, "bash runs a command that stands here.", nameOf(word));
		}
	}
	function runCommand({ words, redirects }) {
		for (const { operator, at } of redirects) {
			const what = operator.startsWith("<") ? "reads from" : "writes to";
			record.problem("command", at, `The \`${operator}\` is no part of the value: bash ${what} a file.`);
		}
		const count = words.findIndex(({ raw }) => !ASSIGNMENT.test(raw));
		const assignments = count === -1 ? words : words.slice(0, count);
		const rest = count === -1 ? [] : words.slice(count);
		const first = rest[0];
		if (first === void 0 || rest.every(isEmptyExpansion) && rest.length > 0) {
			state.status = "0";
			for (const word of assignments) evaluate(word)();
			return;
		}
		return runWords(first, rest, assignments);
	}
	function runWords(first, rest, assignments) {
		const name = first.raw;
		state.status = "0";
		if (/^(?:export|declare|typeset|readonly)$/.test(name)) {
			const set = rest.slice(1).map((word) => ASSIGNMENT.test(word.raw) ? evaluate(word) : setByName(word, name));
			for (const apply of set) apply();
		} else if (name === "unset") for (const word of rest.slice(1)) values.set(word.raw, void 0);
		else if (name === "set" || name === ":" || name === "true") expandAll(rest);
		else if (name === "false") state.status = "1";
		else if (name === "return") return "stop";
		else {
			state.status = "127";
			expandAll([...rest, ...assignments]);
			const [assigned] = assignments;
			const why = assigned === void 0 ? "bash runs the line as a command" : "Behind the blank bash sees a command, so nothing is set";
			record.problem("command", first.start, `${why}.`, assigned && nameOf(assigned));
		}
	}
	function evaluate(word) {
		const [head = "", name = "", plus] = ASSIGNMENT.exec(word.raw) ?? [];
		const body = word.raw.slice(head.length);
		state.ran = false;
		const value = expandWord(body, state, "bare", true);
		const { ran } = state;
		return () => {
			const whole = plus === "+" ? (state.lookup(name) ?? "") + value : value;
			const quote = /^"[^"\\]*"$/.test(body) ? "\"" : /^'[^']*'$/.test(body) ? "'" : void 0;
			const span = {
				name,
				start: word.start,
				end: word.start + name.length,
				last: word.end - 1,
				quote
			};
			const entry = record.set(span, whole);
			values.set(name, whole);
			if (!isUnknown(whole)) return;
			if (ran) takeAway(record, entry, "executes", "bash");
			else {
				record.change(entry, void 0);
				record.problemOf("unpredictable", entry, "The value depends on the machine or the process that reads it.");
			}
		};
	}
	function setByName(word, builtin) {
		if (/^(?:-\w+|[A-Za-z_]\w*)$/.test(word.raw)) return () => {};
		expandAll([word]);
		const [, name, value] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(expandWord(word.raw, state)) ?? [];
		return () => {
			if (name !== void 0 && value !== void 0 && !isUnknown(value)) state.assign(name, value);
			else {
				state.status = "1";
				record.problem("ignored", word.start, `bash takes what stands here behind \`${builtin}\` for no name.`);
			}
		};
	}
	function isEmptyExpansion({ raw }) {
		return raw.startsWith("$") && !/["'\\]/.test(raw) && /^[ \t\n]*$/.test(expandWord(raw, state));
	}
}
function inBackground(commands) {
	const answers = [];
	let isFollowed = false;
	for (let index = commands.length - 1; index >= 0; index--) {
		const connector = commands[index]?.connector;
		if (connector === "&" || connector === ";") isFollowed = connector === "&";
		answers[index] = isFollowed;
	}
	return answers;
}
const nameOf = ({ raw }) => ASSIGNMENT.exec(raw)?.[1];

//#endregion
//#region src/checks/env/dialects/symfony-value.ts
var FormatError = class extends Error {
	at;
	constructor(message, at) {
		super(message);
		this.at = at;
	}
};
function readPieces(text, from) {
	const lineEnd = text.indexOf("\n", from);
	const empty = /^[ \t]*(?:#([\s\S]*))?$/.exec(text.slice(from, lineEnd === -1 ? text.length : lineEnd).slice(0, 1e4));
	if (empty !== null) return {
		pieces: [],
		comment: empty[1]?.trim(),
		end: lineEnd === -1 ? text.length : lineEnd,
		isMissing: true
	};
	if (text[from] === " " || text[from] === "	") throw new FormatError("There is a blank before the value", from);
	const pieces = [];
	let at = from;
	do {
		const char = text[at];
		if (char === "'") {
			const closing = text.indexOf("'", at + 1);
			if (closing === -1) throw new FormatError("A quote never closes", at);
			pieces.push({
				text: text.slice(at + 1, closing),
				quote: "'",
				start: at
			});
			at = closing + 1;
		} else if (char === "\"") {
			const closing = closingOf(text, at);
			const value = text.slice(at + 1, closing).replaceAll("\\\"", "\"").replaceAll("\\r", "\r").replaceAll("\\n", "\n");
			pieces.push({
				text: value,
				quote: "\"",
				start: at
			});
			at = closing + 1;
		} else {
			const bare = readBare$1(text, at);
			pieces.push({
				text: trimEnd(bare.text),
				quote: void 0,
				start: at
			});
			at = bare.end;
			if (text[at] === "#") return {
				pieces,
				comment: commentAt(text, at),
				end: at,
				isMissing: false
			};
		}
	} while (at < text.length && text[at] !== "\n");
	return {
		pieces,
		comment: void 0,
		end: at,
		isMissing: false
	};
}
function commentAt(text, at) {
	const lineEnd = text.indexOf("\n", at);
	return text.slice(at + 1, lineEnd === -1 ? text.length : lineEnd).trim();
}
function closingOf(text, opening) {
	for (let at = text.indexOf("\"", opening + 1); at !== -1; at = text.indexOf("\"", at + 1)) if (text[at - 1] !== "\\" || text[at - 2] === "\\") return at;
	throw new FormatError("A quote never closes", opening);
}
function readBare$1(text, from) {
	let result = "";
	let before = text[from - 1];
	let at = from;
	while (at < text.length) {
		const char = text.charAt(at);
		if (char === "\n" || char === "\"" || char === "'") break;
		if (char === "#" && (before === " " || before === "	")) break;
		if (char === "\\" && (text[at + 1] === "\"" || text[at + 1] === "'")) at++;
		before = text.charAt(at);
		result += before;
		if (before === "$" && text[at + 1] === "(") {
			const end = closingParenthesis(text, at + 2);
			result += text.slice(at + 1, end + 1);
			at = end;
		}
		at++;
	}
	return {
		text: result,
		end: at
	};
}
function closingParenthesis(text, from) {
	let depth = 1;
	for (let at = from; at < text.length && text[at] !== "\n"; at++) {
		if (text[at] === "(") depth++;
		if (text[at] === ")" && --depth === 0) return at;
	}
	throw new FormatError("A parenthesis never closes", from);
}
function trimEnd(text) {
	let end = text.length;
	while (end > 0 && " 	\n\r\0\v".includes(text.charAt(end - 1))) end--;
	return text.slice(0, end);
}

//#endregion
//#region src/checks/env/dialects/symfony.ts
const NAME = /(export[ \t]+)?(_?[A-Za-z][A-Za-z0-9_]*)/y;
const symfony = {
	name: "symfony",
	title: "Symfony Dotenv (PHP)",
	source: "https://symfony.com/doc/current/configuration.html#env-file-syntax",
	parse(text, given = {}) {
		const content = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
		const record = recorder(content);
		const values = /* @__PURE__ */ new Map();
		const lookup = (name) => record.seen(givenValue(given, name) ?? values.get(name) ?? "");
		let at = skipEmptyLines(content, 0);
		try {
			while (at < content.length) {
				NAME.lastIndex = at;
				const match = NAME.exec(content);
				if (match === null) throw new FormatError("There is no name that Symfony takes", at);
				const name = match[2] ?? "";
				const end = at + match[0].length;
				const start = end - name.length;
				const next = content[end];
				if (next !== "=") {
					if ((next === void 0 || next === "\n" || next === "#") && match[1] !== void 0) throw new FormatError("An `export` without a value", start);
					throw new FormatError("There is no `=` right behind the name", end);
				}
				const pieces = readPieces(content, end + 1);
				let value = "";
				let runs = false;
				for (const piece of pieces.pieces) {
					if (piece.quote === "'") {
						value += piece.text;
						continue;
					}
					const hasCommand = holdsRubyCommand(piece.text);
					runs ||= hasCommand;
					const result = (hasCommand ? UNKNOWN : resolve(withoutEscapedCommands(piece.text), lookup, values, end)).replaceAll("\\\\", "\\");
					if (piece.quote === void 0 && result === piece.text && /[ \t\n\v\f\r]/.test(result)) throw new FormatError("A value with a blank is not in quotes", piece.start);
					value += result;
				}
				const quote = (pieces.pieces.length === 1 ? pieces.pieces[0] : void 0)?.quote;
				const span = {
					name,
					start,
					end,
					last: Math.max(start, pieces.end - 1),
					quote,
					comment: pieces.comment
				};
				const entry = record.set(span, value);
				values.set(name, value);
				if (runs || isUnknown(value)) takeAway(record, entry, runs ? "executes" : "derived", "Symfony");
				at = skipEmptyLines(content, pieces.end);
				if (at >= content.length && pieces.isMissing) break;
			}
		} catch (error) {
			if (!(error instanceof FormatError)) throw error;
			return record.refuse(Math.min(error.at, Math.max(content.length - 1, 0)), `${error.message}, and Symfony refuses the file.`);
		}
		const parsed = record.done();
		const variables = new Map(parsed.variables);
		for (const [name, value] of values) if (!isUnknown(value)) variables.set(name, value);
		return {
			...parsed,
			variables
		};
	}
};
function skipEmptyLines(text, from) {
	let at = from;
	for (;;) {
		while (at < text.length && /[ \t\n\v\f\r]/.test(text.charAt(at))) at++;
		if (text[at] !== "#") return at;
		while (at < text.length && text[at] !== "\n") at++;
	}
}
const REFERENCE = /(?<!\\)(\\*)\$(?!\()(\{)?(_?[A-Za-z][A-Za-z0-9_]*)?(:[-=][^}]*)?(\})?/g;
function resolve(value, lookup, values, at) {
	if (!value.includes("$")) return value;
	return value.replace(REFERENCE, (whole, backslashes, opening, name, fallback, closing) => {
		if (backslashes.length % 2 === 1) return whole.slice(1);
		if (name === void 0 && fallback === void 0 && closing === void 0) return whole;
		if (opening !== void 0 && closing === void 0) throw new FormatError("The braces of a reference never close", at);
		let found = name === void 0 ? "" : lookup(name);
		if (found === "" && fallback !== void 0) {
			if (/['"{$]/.test(fallback)) throw new FormatError("The default of a reference has a character it may not have", at);
			found = fallback.slice(2);
			if (fallback[1] === "=") values.set(name ?? "", found);
		}
		return backslashes + found + (opening === void 0 && closing !== void 0 ? "}" : "");
	});
}

//#endregion
//#region src/checks/env/dialects/systemd.ts
const systemd = {
	name: "systemd",
	title: "systemd EnvironmentFile=",
	source: "https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#EnvironmentFile=",
	parse(text) {
		const record = recorder(text);
		const nul = text.indexOf("\0");
		if (nul !== -1) return record.refuse(nul, "There is a NUL character, and systemd refuses the file.");
		let at = 0;
		while (at < text.length) {
			const char = text.charAt(at);
			if (isBlank(char)) at++;
			else if (char === "#" || char === ";") at = behindComment(text, at);
			else at = readAssignment(at);
		}
		return record.done();
		function readAssignment(start) {
			let end = start;
			while (end < text.length && text[end] !== "=" && !isLineEnd(text.charAt(end))) end++;
			if (text[end] !== "=") {
				if (end < text.length) record.problem("ignored", start, "systemd passes over the line: there is no `=`.");
				return end;
			}
			const value = readValue(text, end + 1);
			const name = text.slice(start, end).replace(/[ \t]+$/, "");
			const span = {
				name,
				start,
				end: start + name.length,
				last: Math.max(start, value.end - 1),
				quote: value.quote
			};
			if (value.isNothing) {
				record.leaveOut(span);
				record.problem("ignored", start, "systemd sets nothing where the value is empty.", name);
			} else if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
				record.leaveOut(span);
				const why = /^export[ \t]/.test(name) ? "systemd knows no `export`" : "systemd takes no such name";
				record.problem("ignored", start, `${why}, and passes over the assignment.`, name);
			} else record.set(span, value.text);
			return value.end;
		}
	}
};
function behindComment(text, from) {
	let at = from;
	while (at < text.length && !isLineEnd(text.charAt(at))) at += text[at] === "\\" ? 2 : 1;
	return at;
}
function readValue(text, from) {
	const pieces = [];
	let isNothing = true;
	let quote;
	let at = from;
	while (at < text.length) {
		const char = text.charAt(at);
		if (isLineEnd(char)) break;
		if (char === " " || char === "	") at++;
		else if (char === "'" || char === "\"") {
			const piece = char === "'" ? readSingle(text, at + 1) : readDouble(text, at + 1);
			quote = pieces.length === 0 ? char : void 0;
			pieces.push(piece.text);
			isNothing &&= piece.text === "";
			at = piece.end;
		} else {
			const piece = readBare(text, at);
			quote = void 0;
			pieces.push(piece.text);
			isNothing &&= piece.isNothing;
			at = piece.end;
		}
	}
	return {
		text: pieces.join(""),
		isNothing,
		quote,
		end: at
	};
}
function readSingle(text, from) {
	const closing = text.indexOf("'", from);
	const end = closing === -1 ? text.length : closing;
	return {
		text: text.slice(from, end),
		end: end + 1
	};
}
function readDouble(text, from) {
	let result = "";
	let done = from;
	let at = from;
	for (; at < text.length && text[at] !== "\""; at++) {
		if (text[at] !== "\\") continue;
		const next = text.charAt(at + 1);
		result += text.slice(done, at);
		if ("\"\\`$".includes(next)) result += next;
		else if (next !== "\n") result += `\\${next}`;
		at++;
		done = at + 1;
	}
	if (at > text.length) return {
		text: result.replace(/\\$/, ""),
		end: text.length
	};
	return {
		text: result + text.slice(done, at),
		end: at + 1
	};
}
function readBare(text, from) {
	let result = "";
	let kept = 0;
	let at = from;
	for (; at < text.length && !isLineEnd(text.charAt(at)); at++) {
		const char = text.charAt(at);
		if (char === "\\") {
			at++;
			const next = text.charAt(at);
			if (!isLineEnd(next)) result += next;
			kept = result.length;
		} else {
			result += char;
			if (char !== " " && char !== "	") kept = result.length;
		}
	}
	return {
		text: result.slice(0, kept),
		isNothing: result === "",
		end: Math.min(at, text.length)
	};
}
const isLineEnd = (char) => char === "\n" || char === "\r";
const isBlank = (char) => char === " " || char === "	" || isLineEnd(char);

//#endregion
//#region src/checks/env/dialects/vite.ts
const vite = {
	name: "vite",
	title: "Vite (loadEnv)",
	source: "https://vite.dev/guide/env-and-mode#env-files",
	parse(text, given = {}) {
		const { content, record } = opened(text);
		readNodeFile(content, record, 20);
		const parsed = record.done();
		const last = /* @__PURE__ */ new Map();
		for (const entry of parsed.entries) if (entry.value !== void 0) last.set(entry.name, entry);
		const budget = budgetFor(text);
		const inFile = (name) => last.get(name)?.value;
		const lookup = (name) => givenValue(given, name) ?? inFile(name);
		for (const name of inObjectOrder([...last.keys()].sort())) {
			const entry = last.get(name);
			if (entry?.value === void 0) continue;
			const outer = givenValue(given, name);
			try {
				const value = outer !== void 0 && outer !== "" && outer !== entry.value ? outer : expandAsVite(entry.value, lookup, inFile, budget);
				record.change(entry, withDollars(value));
			} catch (error) {
				if (!(error instanceof EndlessExpansion)) throw error;
				takeAway(record, entry, "endless", "Vite");
			}
		}
		return parsed;
	}
};

//#endregion
//#region src/checks/env/dialects/index.ts
const ALL = [
	node,
	node24,
	dotenv,
	dotenvExpand,
	dotenvx,
	next,
	vite,
	compose,
	docker,
	systemd,
	shell,
	direnv,
	python,
	ruby,
	symfony,
	phpdotenv,
	godotenv
];
const DIALECTS = ALL.map((dialect) => ({
	...dialect,
	parse(text, given) {
		try {
			return dialect.parse(text, given);
		} catch (error) {
			if (!(error instanceof EndlessExpansion || error instanceof RangeError)) throw error;
			return {
				variables: /* @__PURE__ */ new Map(),
				entries: [],
				problems: [{
					kind: "error",
					line: 1,
					message: "The references in the file bring in more text than can be followed."
				}]
			};
		}
	}
}));
const ALIASES = {
	bash: "shell",
	sh: "shell",
	zsh: "shell",
	source: "shell",
	"docker-compose": "compose",
	"docker compose": "compose",
	"compose-go": "compose",
	"docker-run": "docker",
	"env-file": "docker",
	"@next/env": "next",
	nextjs: "next",
	"next.js": "next",
	"node-env-file": "node",
	node20: "node",
	node22: "node24",
	"python-dotenv": "python",
	environmentfile: "systemd",
	"dotenv-ruby": "ruby",
	go: "godotenv",
	php: "phpdotenv",
	laravel: "phpdotenv",
	vlucas: "phpdotenv",
	"symfony-dotenv": "symfony",
	"@dotenvx/dotenvx": "dotenvx",
	expand: "dotenv-expand"
};
const BY_NAME = new Map(DIALECTS.map((dialect) => [dialect.name, dialect]));
function dialectOf(name) {
	const word = name.trim().toLowerCase();
	return BY_NAME.get(word) ?? (Object.hasOwn(ALIASES, word) ? BY_NAME.get(ALIASES[word] ?? "") : void 0);
}

//#endregion
export { dialectOf as n, dotenv as r, DIALECTS as t };