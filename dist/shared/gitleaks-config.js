import { i as messageOf, n as UserError } from "./errors.js";
import { a as printable, i as nearest, n as listOf } from "./text.js";

//#region node_modules/smol-toml/dist/error.js
function getLineColFromPtr(string, ptr) {
	let lines = string.slice(0, ptr).split(/\r?\n/);
	return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string, line, column) {
	let lines = string.split(/\r?\n/);
	let codeblock = "";
	let numberLen = (Math.log10(line + 1) | 0) + 1;
	for (let i = line - 1; i <= line + 1; i++) {
		let l = lines[i - 1];
		if (!l) continue;
		codeblock += i.toString().padEnd(numberLen, " ");
		codeblock += ":  ";
		codeblock += l;
		codeblock += "\n";
		if (i === line) {
			codeblock += " ".repeat(numberLen + column + 2);
			codeblock += "^\n";
		}
	}
	return codeblock;
}
var TomlError = class TomlError extends Error {
	line;
	column;
	codeblock;
	constructor(message, options) {
		const [line, column] = getLineColFromPtr(options.toml, options.ptr);
		const codeblock = makeCodeBlock(options.toml, line, column);
		super(`Invalid TOML document: ${message}\n\n${codeblock}`, options);
		this.line = line;
		this.column = column;
		this.codeblock = codeblock;
	}
	static x(message, ctx, ptr) {
		throw new TomlError(message, {
			toml: ctx.s,
			ptr: ptr ?? ctx.p
		});
	}
};

//#endregion
//#region node_modules/smol-toml/dist/primitive.js
function parseString(ctx) {
	let startPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p++);
	let first = c;
	let isLiteral = c === 39;
	let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
	if (isMultiline) {
		if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 10) ctx.p++;
		else if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) ctx.p += 2;
	}
	let parsed = "";
	let sliceStart = ctx.p;
	let state = 0;
	for (; ctx.p < ctx.s.length; ctx.p++) {
		c = ctx.s.charCodeAt(ctx.p);
		if (isMultiline && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)) state = state && 3;
		else if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in strings", ctx);
		else if ((!state || state === 3) && c === first && (!isMultiline || ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first)) {
			if (isMultiline) {
				if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
				if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
			}
			if (!state) {
				let s = ctx.s.slice(sliceStart, ctx.p);
				parsed = parsed ? parsed + s : s;
			}
			ctx.p += isMultiline ? 3 : 1;
			return parsed;
		} else if (!state) {
			if (!isLiteral && c === 92) {
				parsed += ctx.s.slice(sliceStart, sliceStart = ctx.p);
				state = 1;
			}
		} else if (state === 1) if (c === 120 || c === 117 || c === 85) {
			let errPtr = ctx.p++ - 1;
			let value = 0;
			let len = c === 120 ? 2 : c === 117 ? 4 : 8;
			for (let j = 0; j < len; j++, ctx.p++) {
				let hex = ctx.s.charCodeAt(ctx.p);
				let digit = hex >= 48 && hex <= 57 ? hex - 48 : hex >= 65 && hex <= 70 ? hex - 65 + 10 : hex >= 97 && hex <= 102 ? hex - 97 + 10 : -1;
				if (digit < 0) TomlError.x("invalid non-hex character in unicode escape", ctx);
				value = value << 4 | digit;
			}
			if (value < 0 || value > 1114111 || value >= 55296 && value <= 57343) TomlError.x("invalid unicode escape", ctx, errPtr);
			parsed += String.fromCodePoint(value);
			sliceStart = ctx.p--;
			state = 0;
		} else if (isMultiline && (c === 32 || c === 9)) state = 2;
		else {
			if (c === 98) parsed += "\b";
			else if (c === 116) parsed += "	";
			else if (c === 110) parsed += "\n";
			else if (c === 102) parsed += "\f";
			else if (c === 114) parsed += "\r";
			else if (c === 101) parsed += "\x1B";
			else if (c === 34) parsed += "\"";
			else if (c === 92) parsed += "\\";
			else TomlError.x("unrecognised escape sequence", ctx);
			sliceStart = ctx.p + 1;
			state = 0;
		}
		else if (c !== 32 && c !== 9) {
			if (state === 2) TomlError.x("invalid escape: only line-ending whitespace may be escaped", ctx, sliceStart);
			state = !isLiteral && c === 92 ? 1 : 0;
			sliceStart = ctx.p;
		}
	}
	TomlError.x("unfinished string", ctx, startPtr);
}

//#endregion
//#region node_modules/smol-toml/dist/date.js
let DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
var TomlDate = class TomlDate extends Date {
	#hasDate = false;
	#hasTime = false;
	#offset = null;
	constructor(date, fasttype, unsafeDelim) {
		let hasDate = true;
		let hasTime = true;
		let offset = "Z";
		let c;
		if (typeof date === "string") if (fasttype) prep: {
			if (fasttype < 3) {
				if (+date.slice(11, 13) > 23) {
					date = "";
					break prep;
				}
				if (fasttype === 2) {
					offset = null;
					date += "Z";
				} else if ((c = date.charCodeAt(date.length - 1)) !== 90 && c !== 122) offset = date.slice(date.length - 6);
				if (unsafeDelim) date = date.slice(0, 10) + "T" + date.slice(11);
			} else if (fasttype === 4) date = +date.slice(0, 2) > 23 ? "" : `0000-01-01T${date}Z`;
			hasDate = fasttype !== 4;
			hasTime = fasttype !== 3;
		}
		else {
			let match = date.match(DATE_TIME_RE);
			if (match) {
				if (!match[1]) {
					hasDate = false;
					date = `0000-01-01T${date}`;
				}
				hasTime = !!match[2];
				hasTime && date[10] === " " && (date = date.replace(" ", "T"));
				if (match[2] && +match[2] > 23) date = "";
				else {
					offset = match[3] || null;
					if (!offset && hasTime) date += "Z";
				}
			} else date = "";
		}
		super(date);
		if (!isNaN(this.getTime())) {
			this.#hasDate = hasDate;
			this.#hasTime = hasTime;
			this.#offset = offset;
		}
	}
	isDateTime() {
		return this.#hasDate && this.#hasTime;
	}
	isLocal() {
		return !this.#hasDate || !this.#hasTime || !this.#offset;
	}
	isDate() {
		return this.#hasDate && !this.#hasTime;
	}
	isTime() {
		return this.#hasTime && !this.#hasDate;
	}
	isValid() {
		return this.#hasDate || this.#hasTime;
	}
	toISOString() {
		let iso = super.toISOString();
		if (this.isDate()) return iso.slice(0, 10);
		if (this.isTime()) return iso.slice(11, 23);
		if (this.#offset === null) return iso.slice(0, -1);
		if (this.#offset === "Z" || this.#offset === "z") return iso;
		let offset = +this.#offset.slice(1, 3) * 60 + +this.#offset.slice(4, 6);
		offset = this.#offset[0] === "-" ? offset : -offset;
		return (/* @__PURE__ */ new Date(this.getTime() - offset * 6e4)).toISOString().slice(0, -1) + this.#offset;
	}
	static wrapAsOffsetDateTime(jsDate, offset = "Z") {
		let date = new TomlDate(jsDate);
		date.#offset = offset;
		return date;
	}
	static wrapAsLocalDateTime(jsDate) {
		let date = new TomlDate(jsDate);
		date.#offset = null;
		return date;
	}
	static wrapAsLocalDate(jsDate) {
		let date = new TomlDate(jsDate);
		date.#hasTime = false;
		date.#offset = null;
		return date;
	}
	static wrapAsLocalTime(jsDate) {
		let date = new TomlDate(jsDate);
		date.#hasDate = false;
		date.#offset = null;
		return date;
	}
};

//#endregion
//#region node_modules/smol-toml/dist/extract.js
function isDigit(char, base = 10) {
	return base === 16 ? char > 47 && char < 58 || char > 64 && char < 71 || char > 96 && char < 103 : char > 47 && char < 48 + base;
}
function isEndOfValue(char, delim) {
	return char === 32 || char === 9 || char === 10 || char === 13 || delim && (char === delim || char === 44) || char === 35;
}
function extractValue(ctx, end) {
	let errPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p);
	if (c === 91 || c === 123) {
		ctx.d-- || TomlError.x("document contains excessively nested structures. aborting.", ctx);
		let value = c === 91 ? parseArray(ctx) : parseInlineTable(ctx);
		ctx.d++;
		return value;
	}
	if (c === 34 || c === 39) return parseString(ctx);
	if (c === 116) {
		if (ctx.s.charCodeAt(++ctx.p) !== 114 || ctx.s.charCodeAt(++ctx.p) !== 117 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, true;
	}
	if (c === 102) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 108 || ctx.s.charCodeAt(++ctx.p) !== 115 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, false;
	}
	if (c === 43 || c === 45) return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 44 - c, end);
	if (ctx.s.charCodeAt(ctx.p + 4) === 45 && ctx.s.charCodeAt(ctx.p + 7) === 45) return parseDate(ctx, c, end);
	if (ctx.s.charCodeAt(ctx.p + 2) === 58) return parseTime(ctx, c, end);
	return parseNumber(ctx, ctx.p, c, 0, end);
}
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
	let c = startChr;
	let state = 0;
	let hasUnderscores = false;
	if (c === 105) {
		if (ctx.s.charCodeAt(++ctx.p) !== 110 || ctx.s.charCodeAt(++ctx.p) !== 102) TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, (sign || 1) / 0;
	}
	if (c === 110) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 110) TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, NaN;
	}
	if (c === 48) {
		if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr)) return ctx.bi === true ? 0n : 0;
		if (!sign) {
			if (c === 120) return parseIntegerBaseN(ctx, startPtr, 16, endChr);
			else if (c === 98) return parseIntegerBaseN(ctx, startPtr, 2, endChr);
			else if (c === 111) return parseIntegerBaseN(ctx, startPtr, 8, endChr);
		}
		if (c === 46) state = 2;
		else if (c === 101 || c === 69) state = 4;
		else TomlError.x("illegal leading zero", ctx, startPtr);
	} else if (!isDigit(c)) TomlError.x("invalid value", ctx, startPtr);
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
		if (!state) state = 1;
		if (c === 95) {
			if (!(state & 1)) TomlError.x("illegal underscore", ctx);
			state += 11;
			hasUnderscores = true;
		} else if (state === 1 && c === 46) state = 2;
		else if ((state === 1 || state === 3) && (c === 101 || c === 69)) state = 4;
		else if (state === 4 && (c === 43 || c === 45)) state = 6;
		else if (!isDigit(c)) TomlError.x(`illegal character in numeric literal`, ctx);
		else if (state > 9) state -= 11;
		else if (!(state & 1)) state++;
	}
	if (!state) {
		let val = (startChr - 48) * (sign || 1);
		return ctx.bi === true ? BigInt(val) : val;
	}
	if (!(state & 1)) TomlError.x("unfinished numeric value", ctx, startPtr);
	let str = ctx.s.slice(startPtr, ctx.p);
	if (hasUnderscores) str = str.replaceAll("_", "");
	return state > 1 ? parseFloat(str) : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
	let c, underscore = 1;
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) if (c === 95) {
		if (underscore & 1) TomlError.x("illegal underscore", ctx);
		underscore = 3;
	} else if (!isDigit(c, base)) TomlError.x(`illegal character in numeric literal`, ctx);
	else if (underscore & 1) underscore--;
	if (underscore & 1) TomlError.x("unfinished numeric value", ctx);
	let str = ctx.s.slice(startPtr + 2, ctx.p);
	if (underscore) str = str.replaceAll("_", "");
	return parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
	if (ctx.bi !== true) int: {
		let val = parseInt(str, base);
		if (!Number.isSafeInteger(val)) {
			if (ctx.bi) break int;
			TomlError.x("integer value cannot be represented losslessly", ctx, startPtr);
		}
		return val;
	}
	return base === 10 ? BigInt(str) : BigInt((base === 2 ? "0b" : base === 8 ? "0o" : "0x") + str);
}
function parseDate(ctx, c, endChr) {
	let startPtr = ctx.p++, unsafeSeparator;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++))) return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
	ctx.p += 5;
	if (!isDigit(ctx.s.charCodeAt(ctx.p++))) TomlError.x("invalid date-time: date part is malformed", ctx, startPtr);
	if (ctx.p >= ctx.s.length || ((c = ctx.s.charCodeAt(ctx.p)) !== 32 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 84 && c !== 116) return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 3, false, startPtr);
	if (ctx.s.charCodeAt(ctx.p += 3) !== 58) TomlError.x("invalid date-time: time part is malformed", ctx, startPtr);
	if (ctx.s.charCodeAt(ctx.p += 3) === 58) ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
	if (c = ctx.s.charCodeAt(ctx.p)) {
		if (c === 90 || c === 122) return readDate(ctx, ctx.s.slice(startPtr, ++ctx.p), 1, unsafeSeparator, startPtr, "[+00:00]");
		if (c === 43 || c === 45) return readDate(ctx, ctx.s.slice(startPtr, ctx.p += 6), 1, unsafeSeparator, startPtr, !ctx.ld && "[" + ctx.s.slice(ctx.p - 6, ctx.p) + "]");
	}
	return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
	let start = ctx.p;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) return parseNumber(ctx, --ctx.p, c, 0, endChr);
	if (ctx.s.charCodeAt(ctx.p += 4) === 58) ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
	return readDate(ctx, ctx.s.slice(start, ctx.p), 4, false, start);
}
function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
	if (ctx.ld) {
		let date = new TomlDate(str, type, unsafeDelim);
		if (!date.isValid()) TomlError.x("invalid date", ctx, errPtr);
		return date;
	}
	try {
		if (temporalSuffix) str += temporalSuffix;
		switch (type) {
			case 1: return Temporal.ZonedDateTime.from(str);
			case 2: return Temporal.PlainDateTime.from(str);
			case 3: return Temporal.PlainDate.from(str);
			case 4: return Temporal.PlainTime.from(str);
		}
	} catch (e) {
		TomlError.x(e instanceof Error ? e.message : "" + e, ctx, errPtr);
	}
}

//#endregion
//#region node_modules/smol-toml/dist/util.js
function skipComment(ctx) {
	for (; ctx.p < ctx.s.length; ctx.p++) {
		let c = ctx.s.charCodeAt(ctx.p);
		if (c === 10) break;
		if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) {
			ctx.p++;
			break;
		}
		if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in comments", ctx);
	}
}
function skipVoid(ctx, banNewLines, banComments) {
	let c;
	while (ctx.p < ctx.s.length) {
		while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 32 || c === 9 || !banNewLines && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10))) ctx.p++;
		if (banComments || c !== 35) break;
		skipComment(ctx);
	}
}

//#endregion
//#region node_modules/smol-toml/dist/struct.js
function parseKey(ctx, end = 61) {
	let startPtr;
	let state = 0;
	let parsed = [];
	let sliceStart;
	let c = ctx.s.charCodeAt(startPtr = ctx.p);
	do
		if (c === end) {
			if (!state) TomlError.x("unexpected end of key", ctx);
			if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
			return ctx.p++, parsed;
		} else if (c === 46) {
			if (!state) TomlError.x("illegal empty bare key", ctx);
			if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
			state = 0;
		} else if (!state && (c === 34 || c === 39)) {
			if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2)) TomlError.x("illegal quoted key: multiline strings are not allowed", ctx);
			parsed.push(parseString(ctx));
			state = 2;
			ctx.p--;
		} else if (c === 32 || c === 9) {
			if (state === 1) {
				parsed.push(ctx.s.slice(sliceStart, ctx.p));
				state = 2;
			}
		} else if (state === 2 || c < 48 && c !== 45 || c > 57 && c < 65 || c > 90 && c < 97 && c !== 95 || c > 122) TomlError.x("illegal character in key", ctx);
		else if (!state) {
			state = 1;
			sliceStart = ctx.p;
		}
	while (c = ctx.s.charCodeAt(++ctx.p));
	TomlError.x("incomplete key-value: cannot find end of key", ctx, startPtr);
}
function parseInlineTable(ctx) {
	let startPtr = ctx.p++;
	let res = Object.create(null);
	let seen = /* @__PURE__ */ new Set();
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 125) {
			ctx.p++;
			return res;
		}
		let k;
		let t = res;
		let hasOwn = false;
		let errPtr = ctx.p;
		let key = parseKey(ctx);
		for (let i = 0; i < key.length; i++) {
			if (i) t = hasOwn ? t[k] : t[k] = Object.create(null);
			k = key[i];
			if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== "object" || seen.has(t[k]))) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor")) {
				t = ctx.uk !== 1 && TomlError.x("document contains an unsafe property", ctx, errPtr);
				break;
			}
			if (!hasOwn && unsafe) Object.defineProperty(t, k, {
				enumerable: true,
				configurable: true,
				writable: true
			});
		}
		if (hasOwn) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
		skipVoid(ctx, true, true);
		let value = extractValue(ctx, 125);
		if (t && typeof (t[k] = value) === "object") seen.add(value);
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 125) return res;
		if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished table", ctx, startPtr);
}
function parseArray(ctx) {
	let startPtr = ctx.p++;
	let res = [];
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 93) {
			ctx.p++;
			return res;
		}
		res.push(extractValue(ctx, 93));
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 93) return res;
		if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished array", ctx, startPtr);
}

//#endregion
//#region node_modules/smol-toml/dist/parse.js
function peekTable(ctx, key, table, meta, type) {
	let t = table;
	let m = meta;
	let k;
	let hasOwn = false;
	let state;
	for (let i = 0; i < key.length; i++) {
		if (i) {
			t = hasOwn ? t[k] : t[k] = Object.create(null);
			m = (state = m[k]).c;
			if (type === 0 && (state.t === 1 || state.t === 2)) return null;
			if (state.t === 2) {
				let l = t.length - 1;
				t = t[l];
				m = m[l].c;
			}
		}
		k = key[i];
		if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 && m[k]?.d) return null;
		if (!hasOwn) {
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor")) return false;
			if (unsafe) {
				Object.defineProperty(t, k, {
					enumerable: true,
					configurable: true,
					writable: true
				});
				Object.defineProperty(m, k, {
					enumerable: true,
					configurable: true,
					writable: true
				});
			}
			m[k] = {
				t: i < key.length - 1 && type === 2 ? 3 : type,
				d: false,
				i: 0,
				c: Object.create(null)
			};
		}
	}
	state = m[k];
	if (state.t !== type && !(type === 1 && state.t === 3)) return null;
	if (type === 2) {
		if (!state.d) {
			state.d = true;
			t[k] = [];
		}
		t[k].push(t = Object.create(null));
		state.c[state.i++] = state = {
			t: 1,
			d: false,
			i: 0,
			c: Object.create(null)
		};
	}
	if (state.d) return null;
	state.d = true;
	if (type === 1) t = hasOwn ? t[k] : t[k] = Object.create(null);
	else if (type === 0 && hasOwn) return null;
	return [
		k,
		t,
		state.c
	];
}
function validateTablePeek(ctx, peek, ptr) {
	if (peek === null || ctx.uk === 2) TomlError.x(peek === null ? "trying to redefine an already defined table or value" : "document contains an unsafe property", ctx, ptr);
}
function parse(toml, options = {}) {
	let ctx = {
		s: toml,
		p: 0,
		d: options.maxDepth ?? 1e3,
		bi: options.integersAsBigInt ?? false,
		ld: options.useLegacyDate ?? true,
		uk: options.unsafeKeyBehaviour === "throw" ? 2 : options.unsafeKeyBehaviour === "drop" ? 1 : 0
	};
	let res = Object.create(null);
	let meta = Object.create(null);
	let tmp;
	let skipping = false;
	let tbl = res;
	let m = meta;
	if (toml.charCodeAt(0) === 65279) ctx.p++;
	skipVoid(ctx);
	while (ctx.p < toml.length) {
		if (toml.charCodeAt(ctx.p) === 91) {
			let isTableArray = toml.charCodeAt(++ctx.p) === 91;
			tmp = ctx.p += +isTableArray;
			skipping = false;
			let k = parseKey(ctx, 93);
			if (isTableArray) {
				if (toml.charCodeAt(ctx.p) !== 93) TomlError.x("expected end of table array declaration", ctx);
				ctx.p++;
			}
			let p = peekTable(ctx, k, res, meta, isTableArray ? 2 : 1);
			if (!p) {
				validateTablePeek(ctx, p, tmp);
				skipping = true;
			} else {
				m = p[2];
				tbl = p[1];
			}
		} else {
			tmp = ctx.p;
			let p = peekTable(ctx, parseKey(ctx), tbl, m, 0);
			if (!p && !skipping) validateTablePeek(ctx, p, tmp);
			skipVoid(ctx, true, true);
			let v = extractValue(ctx, void 0);
			if (p && !skipping) p[1][p[0]] = v;
		}
		skipVoid(ctx, true);
		if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 10 && (tmp !== 13 || toml.charCodeAt(ctx.p + 1) !== 10)) TomlError.x("each key-value declaration must be followed by an end-of-line", ctx);
		skipVoid(ctx);
	}
	return res;
}

//#endregion
//#region node_modules/smol-toml/dist/stringify.js
let HAS_WELLFORMED = !!"".isWellFormed;

//#endregion
//#region src/checks/secrets/other-tools/gitleaks-config.ts
function readGitleaksConfig(text, file) {
	const notes = [];
	const top = tableOf(parseToml(text, file), file, TOP_KEYS);
	const extend = tableOf(top.get("extend") ?? {}, `${file}: [extend]`, EXTEND_KEYS);
	const path = stringIn(extend, "path");
	const useDefault = booleanIn(extend, "useDefault") ?? false;
	if (useDefault && path !== void 0) throw wrong(`${file}: [extend]`, "`useDefault` and `path` stand side by side", "Keep one of them.");
	if (extend.has("url")) notes.push(`${file}: \`extend.url\` is not read: nothing is downloaded.`);
	for (const key of ["prefilter", "filter"]) if (top.has(key)) notes.push(`${file}: the global \`${key}\` is not evaluated, so what it leaves out is reported.`);
	const unread = {
		filter: [],
		validate: [],
		tokenEfficiency: []
	};
	const lines = linesOfHeaders(text);
	const seen = /* @__PURE__ */ new Set();
	const rules = tablesIn(top, "rules").map((value, index) => {
		const rule = readRule(value, `${file}:${lines[index] ?? 1}`, unread);
		if (seen.has(rule.id)) throw wrong(rule.where, "the id is that of an earlier rule", "Give it an id of its own.");
		seen.add(rule.id);
		return rule;
	});
	return {
		useDefault,
		...path === void 0 ? {} : { extends: path },
		disabledRules: stringsIn(extend, "disabledRules"),
		rules,
		allowlists: readAllowlists(top, file, true),
		notes: [...notes, ...notesOn(unread, file)]
	};
}
const UNREAD = {
	filter: "is not evaluated, so what it leaves out is reported",
	validate: "is not done: nobody is asked whether a secret works",
	tokenEfficiency: "is not evaluated, so words may be reported as well"
};
const notesOn = (unread, file) => [
	"filter",
	"validate",
	"tokenEfficiency"
].flatMap((key) => {
	const ids = unread[key].map((id) => `\`${printable(id, 60)}\``);
	if (ids.length === 0) return [];
	const named = ids.length > 4 ? [...ids.slice(0, 3), `${ids.length - 3} more`] : ids;
	return [`${file}: \`${key}\` of ${listOf(named)} ${UNREAD[key]}.`];
});
function parseToml(text, file) {
	try {
		return parse(text);
	} catch (error) {
		const line = error instanceof TomlError ? `:${error.line}:${error.column}` : "";
		const [first = ""] = messageOf(error).split("\n");
		throw new UserError(`${file}${line} is not valid TOML: ${printable(first.replace(/^Invalid TOML document: /, ""), 160)}.`, "Correct the line; a regular expression is best written between three single quotes.", { cause: error });
	}
}
function readRule(value, place, unread) {
	const bare = tableOf(value, `${place}: [[rules]]`, RULE_KEYS);
	const id = stringIn(bare, "id");
	if (id === void 0 || id === "") throw wrong(`${place}: [[rules]]`, "there is no `id`", "Write `id = \"my-rule\"`.");
	const where = `${place}: rule \`${printable(id, 80)}\``;
	const table = Object.assign(bare, { where });
	const filter = stringIn(table, "filter");
	const entropy = numberIn(table, "entropy") ?? entropyOfFilter(filter);
	if (filter !== void 0 && entropyOfFilter(filter) === void 0) unread.filter.push(id);
	if (table.has("validate")) unread.validate.push(id);
	if (booleanIn(table, "tokenEfficiency")) unread.tokenEfficiency.push(id);
	const secretGroup = numberIn(table, "secretGroup");
	if (secretGroup !== void 0 && !(Number.isInteger(secretGroup) && secretGroup >= 0)) throw wrong(where, "`secretGroup` is no number of a group", "Write 0, 1, 2, …");
	const description = stringIn(table, "description");
	const regex = stringIn(table, "regex");
	const path = stringIn(table, "path");
	const skipReport = booleanIn(table, "skipReport");
	return {
		where,
		id,
		...description === void 0 ? {} : { description },
		...regex === void 0 ? {} : { regex },
		...path === void 0 ? {} : { path },
		...secretGroup === void 0 ? {} : { secretGroup },
		...entropy === void 0 ? {} : { entropy },
		keywords: stringsIn(table, "keywords"),
		...skipReport === void 0 ? {} : { skipReport },
		required: tablesIn(table, "required").map((required) => readRequired(required, where)),
		allowlists: readAllowlists(table, where, false)
	};
}
function entropyOfFilter(filter) {
	const found = /^\s*(?:filter\.)?entropy\(\s*finding\["secret"\]\s*\)\s*(<=?)\s*(\d+(?:\.\d+)?)\s*$/.exec(filter ?? "");
	if (found === null) return void 0;
	return Number(found[2]) - (found[1] === "<" ? SLIGHTLY : 0);
}
const SLIGHTLY = 1e-9;
function readRequired(value, where) {
	const table = tableOf(value, `${where}: [[rules.required]]`, REQUIRED_KEYS);
	const id = stringIn(table, "id");
	if (id === void 0) throw wrong(table.where, "there is no `id`", "Write the id of the rule that must match nearby.");
	const withinLines = numberIn(table, "withinLines");
	const withinColumns = numberIn(table, "withinColumns");
	return {
		id,
		...withinLines === void 0 ? {} : { withinLines },
		...withinColumns === void 0 ? {} : { withinColumns }
	};
}
function readAllowlists(table, where, global) {
	const old = table.get("allowlist");
	const list = tablesIn(table, "allowlists");
	if (old !== void 0 && list.length > 0) throw wrong(where, "`allowlist` and `allowlists` stand side by side", "Write `[[…allowlists]]` for each.");
	return (old === void 0 ? list : [old]).map((value) => readAllowlist(value, `${where}: allowlist`, global));
}
function readAllowlist(value, where, global) {
	const table = tableOf(value, where, global ? [...ALLOWLIST_KEYS, "targetRules"] : ALLOWLIST_KEYS);
	const condition = (stringIn(table, "condition") ?? "OR").toUpperCase();
	const isAnd = condition === "AND" || condition === "&&";
	if (!isAnd && condition !== "OR" && condition !== "||" && condition !== "") throw wrong(where, "`condition` is neither `OR` nor `AND`", "Write one of them.");
	const regexTarget = stringIn(table, "regexTarget") ?? "secret";
	if (!isTarget(regexTarget)) throw wrong(where, "`regexTarget` is none", "Write `secret`, `match` or `line`, or leave it out.");
	const allowlist = {
		where,
		condition: isAnd ? "AND" : "OR",
		commits: stringsIn(table, "commits"),
		paths: stringsIn(table, "paths"),
		regexes: stringsIn(table, "regexes"),
		regexTarget,
		stopwords: stringsIn(table, "stopwords"),
		targetRules: stringsIn(table, "targetRules")
	};
	const { commits, paths, regexes, stopwords } = allowlist;
	if (commits.length + paths.length + regexes.length + stopwords.length === 0) throw wrong(where, "it allows nothing", "Give it `commits`, `paths`, `regexes` or `stopwords`, or delete it.");
	return allowlist;
}
const isTarget = (text) => [
	"secret",
	"match",
	"line"
].includes(text);
const TOP_KEYS = [...[
	"title",
	"description",
	"minVersion",
	"betterleaksMinVersion",
	"extend",
	"rules"
], ...[
	"allowlist",
	"allowlists",
	"prefilter",
	"filter"
]];
const EXTEND_KEYS = [
	"useDefault",
	"path",
	"url",
	"disabledRules"
];
const RULE_KEYS = [...[
	"id",
	"description",
	"regex",
	"path",
	"secretGroup",
	"entropy",
	"keywords",
	"tags",
	"skipReport",
	"required"
], ...[
	"allowlist",
	"allowlists",
	"filter",
	"validate",
	"tokenEfficiency",
	"specificity"
]];
const REQUIRED_KEYS = [
	"id",
	"withinLines",
	"withinColumns"
];
const ALLOWLIST_KEYS = [
	"description",
	"condition",
	"commits",
	"paths",
	"regexes",
	"regexTarget",
	"stopwords"
];
function tableOf(value, where, keys) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(where, "it is no table", "Write it as the README of gitleaks shows it.");
	const names = new Map(keys.map((key) => [key.toLowerCase(), key]));
	const entries = Object.entries(value).map(([key, item]) => {
		const name = names.get(key.toLowerCase());
		if (name === void 0) {
			const near = nearest(key, keys);
			const advice = near === void 0 ? "Delete it." : `Did you mean \`${near}\`?`;
			throw wrong(where, `there is no key \`${printable(key, 60)}\``, advice);
		}
		return [name, item];
	});
	return Object.assign(new Map(entries), { where });
}
function stringIn(table, key) {
	const value = table.get(key);
	if (value === void 0 || typeof value === "string") return value;
	throw wrong(table.where, `\`${key}\` is no text`, `Write \`${key} = '''…'''\`.`);
}
function numberIn(table, key) {
	const value = table.get(key);
	if (value === void 0 || typeof value === "number") return value;
	throw wrong(table.where, `\`${key}\` is no number`, `Write \`${key} = 3\`.`);
}
function booleanIn(table, key) {
	const value = table.get(key);
	if (value === void 0 || typeof value === "boolean") return value;
	throw wrong(table.where, `\`${key}\` is neither true nor false`, `Write \`${key} = true\`.`);
}
function stringsIn(table, key) {
	const value = table.get(key) ?? [];
	if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
	throw wrong(table.where, `\`${key}\` is no list of texts`, `Write \`${key} = ['''…''']\`.`);
}
function tablesIn(table, key) {
	const value = table.get(key) ?? [];
	if (Array.isArray(value)) return value;
	throw wrong(table.where, `\`${key}\` is no list of tables`, `Write \`[[…${key}]]\` above each.`);
}
const wrong = (where, what, advice) => new UserError(`${where}: ${what}.`, advice);
const linesOfHeaders = (text) => text.split("\n").flatMap((line, index) => /^\s*\[\[\s*["']?rules["']?\s*\]\]/i.test(line) ? [index + 1] : []);

//#endregion
export { wrong as n, parse as r, readGitleaksConfig as t };