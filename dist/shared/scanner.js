import { r as codeOf } from "./errors.js";
import { a as printable, r as mask, t as cut } from "./text.js";
import { d as anyCase, f as around, i as entropyOf, o as isPlaceholder, t as providers } from "./credentials.js";
import { a as lineStart, i as lineFinder, n as collectHits, o as GENERIC, r as lineEnd, s as isCustom, t as buildAutomaton } from "./automaton.js";
import { constants, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { isUtf8 } from "node:buffer";

//#region src/checks/secrets/encoding.ts
const describeSteps = (steps) => steps.map(({ encoding, name }) => name === void 0 ? encoding : `${encoding} (member ${printable(name, 100)})`).join(" of ");

//#endregion
//#region src/checks/secrets/engine/decode.ts
const PROBE$1 = 8e3;
function decodeContent(bytes, pieces) {
	if (pieces !== void 0 && isPlain(bytes, pieces)) return {
		bytes,
		binary: false,
		hasZero: false
	};
	const zero = bytes.indexOf(0);
	const hasZero = zero !== -1;
	if (!hasZero && bytes[0] !== 255 && bytes[0] !== 254) return {
		bytes,
		binary: false,
		hasZero
	};
	const encoding = utf16(bytes);
	if (encoding !== void 0) return {
		bytes: translate(bytes, encoding),
		binary: false,
		hasZero
	};
	return {
		bytes,
		binary: hasZero && zero < PROBE$1,
		hasZero
	};
}
function isPlain(bytes, pieces) {
	if (bytes[0] === 255 || bytes[0] === 254) return false;
	let at = 0;
	for (let next = 0; next <= pieces.length; next += 3) {
		const to = pieces[next + 1] ?? bytes.length;
		for (; at < to; at++) if (bytes[at] === 0) return false;
		at = to + (pieces[next + 2] ?? 0);
	}
	return true;
}
function utf16(bytes) {
	if (bytes[0] === 255 && bytes[1] === 254) return "le";
	if (bytes[0] === 254 && bytes[1] === 255) return "be";
	const probe = bytes.subarray(0, 1024);
	if (probe.length < 16) return void 0;
	if (!probe.includes(0)) return void 0;
	let [even, odd] = [0, 0];
	for (let at = 0; at < probe.length; at++) {
		if (probe[at] !== 0) continue;
		if (at % 2 === 0) even++;
		else odd++;
	}
	const many = probe.length * .35;
	if (odd > many && even < probe.length * .02) return "le";
	if (even > many && odd < probe.length * .02) return "be";
}
const PIECE = 8388608;
function translate(bytes, order) {
	const parts = [];
	const decoder = new TextDecoder(order === "le" ? "utf-16le" : "utf-16be");
	for (let at = 0; at < bytes.length; at += PIECE) parts.push(Buffer.from(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })));
	parts.push(Buffer.from(decoder.decode()));
	return Buffer.concat(parts);
}

//#endregion
//#region src/checks/secrets/engine/encoded/limits.ts
const MAX_DECODED = 134217728;
const MAX_MEMBERS = 1e4;
const MAX_MATCHES = 5e3;
const newBudget = () => ({
	bytes: MAX_DECODED,
	matches: MAX_MATCHES,
	cut: 0,
	unopened: 0,
	isFull: false
});
function spend(budget, bytes) {
	if (bytes > budget.bytes) {
		budget.cut++;
		return false;
	}
	budget.bytes -= bytes;
	return true;
}
function mayKeep(budget) {
	if (budget.matches === 0) budget.isFull = true;
	else budget.matches--;
	return !budget.isFull;
}

//#endregion
//#region src/checks/secrets/engine/encoded/tar.ts
const BLOCK = 512;
const [SPACE$1, ZERO, SEVEN] = [
	32,
	48,
	55
];
const [GNU_NAME, GNU_LINK, PAX, PAX_OF_ALL] = [
	"L",
	"K",
	"x",
	"g"
];
const WITHOUT_CONTENT = /[1-6]/;
const LONGEST_NAME = 65536;
function isTar(bytes, at) {
	const first = bytes[at + 148] ?? 0;
	if (at + BLOCK > bytes.length || first !== SPACE$1 && (first < ZERO || first > SEVEN) || bytes[at] === 0) return false;
	const told = octal(bytes, at + 148, 8);
	if (told === void 0) return false;
	let [sum, signed] = [8 * SPACE$1, 8 * SPACE$1];
	for (let offset = 0; offset < BLOCK; offset++) {
		if (offset >= 148 && offset < 156) continue;
		const byte = bytes[at + offset];
		sum += byte;
		signed += byte < 128 ? byte : byte - 256;
	}
	return told === sum || told === signed;
}
function* tarMembers(bytes, budget) {
	let [at, members, hasEnded] = [
		0,
		0,
		false
	];
	let longName;
	for (; at + BLOCK <= bytes.length;) {
		if (isZero(bytes, at)) {
			hasEnded = true;
			at += BLOCK;
			continue;
		}
		const size = octal(bytes, at + 124, 12);
		if (!isTar(bytes, at) || size === void 0) {
			if (!hasEnded) budget.unopened++;
			return;
		}
		const type = String.fromCharCode(bytes[at + 156] ?? 0);
		const from = at + BLOCK;
		const body = WITHOUT_CONTENT.test(type) ? bytes.subarray(from, from) : bytes.subarray(from, from + size);
		const name = longName ?? nameOf(bytes, at);
		at = from + Math.ceil(body.length / BLOCK) * BLOCK;
		if (type === GNU_NAME) longName = textOf$2(body, 0, LONGEST_NAME);
		else if (type === PAX) longName = paxPath(body) ?? longName;
		else if (type !== GNU_LINK && type !== PAX_OF_ALL) {
			longName = void 0;
			if (body.length === 0) continue;
			if (members++ >= 1e4) budget.cut++;
			else if (spend(budget, body.length)) yield {
				bytes: body,
				encoding: "tar",
				name,
				span: {
					from,
					to: from + body.length
				}
			};
		}
	}
}
function octal(bytes, at, length) {
	const text = /^ *([0-7]+)[ \0]*$/.exec(bytes.toString("latin1", at, at + length))?.[1];
	return text === void 0 ? void 0 : Number.parseInt(text, 8);
}
function nameOf(bytes, at) {
	const name = textOf$2(bytes, at, 100);
	const prefix = bytes.toString("latin1", at + 257, at + 263) === "ustar\0" ? textOf$2(bytes, at + 345, 155) : "";
	return prefix === "" ? name : `${prefix}/${name}`;
}
function textOf$2(bytes, at, length) {
	const field = bytes.subarray(at, at + length);
	const end = field.indexOf(0);
	return field.toString("utf8", 0, end === -1 ? field.length : end);
}
function paxPath(body) {
	let path;
	for (let at = 0; at < Math.min(body.length, LONGEST_NAME);) {
		const [head = "", length] = /^(\d{1,6}) /.exec(body.toString("latin1", at, at + 7)) ?? [];
		if (Number(length) <= head.length || length === void 0) break;
		const record = body.toString("utf8", at + head.length, at + Number(length) - 1);
		if (record.startsWith("path=")) path = record.slice(5);
		at += Number(length);
	}
	return path;
}
function isZero(bytes, at) {
	for (let offset = at; offset < at + BLOCK; offset++) if (bytes[offset] !== 0) return false;
	return true;
}

//#endregion
//#region src/checks/secrets/engine/encoded/zip.ts
const [LOCAL, CENTRAL] = [67324752, 33639248];
const END = Buffer.from("PK");
const [STORED, DEFLATED] = [0, 8];
const [RECORD, LONGEST_COMMENT] = [22, 65535];
function directoryOf(bytes, binary) {
	const last = bytes.length - RECORD;
	const least = binary ? Math.max(0, last - LONGEST_COMMENT) : last;
	if (last < 0 || !binary && bytes[last] !== END[0]) return void 0;
	const tail = bytes.subarray(least);
	for (let at = tail.lastIndexOf(END, last - least); at !== -1; at = at === 0 ? -1 : tail.lastIndexOf(END, at - 1)) {
		const end = least + at;
		const size = bytes.readUInt32LE(end + 12);
		const offset = bytes.readUInt32LE(end + 16);
		const directory = {
			end,
			count: bytes.readUInt16LE(end + 10)
		};
		for (const start of [end - size, offset]) if (start >= 0 && start + 46 <= end && bytes.readUInt32LE(start) === CENTRAL) return {
			...directory,
			start,
			shift: start - offset
		};
	}
}
function* zipMembers(bytes, budget) {
	const directory = directoryOf(bytes, true);
	if (directory === void 0) {
		budget.unopened++;
		return;
	}
	const { start, end, count, shift } = directory;
	let at = start;
	let member = 0;
	for (; at + 46 <= end && bytes.readUInt32LE(at) === CENTRAL; member++) {
		const isLocked = (bytes.readUInt16LE(at + 8) & 1) === 1;
		const method = bytes.readUInt16LE(at + 10);
		const packed = bytes.readUInt32LE(at + 20);
		const size = bytes.readUInt32LE(at + 24);
		const nameLength = bytes.readUInt16LE(at + 28);
		const header = bytes.readUInt32LE(at + 42) + shift;
		const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
		at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
		if (packed === 0) continue;
		if (member >= 1e4) {
			budget.cut++;
			continue;
		}
		const isThere = header >= 0 && header + 30 <= bytes.length && bytes.readUInt32LE(header) === LOCAL;
		if (isLocked || !isThere || method !== STORED && method !== DEFLATED) {
			budget.unopened++;
			continue;
		}
		const from = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
		yield {
			name,
			body: bytes.subarray(from, from + packed),
			from,
			...method === DEFLATED && { size }
		};
	}
	if (member < count) budget.unopened += count - member;
}

//#endregion
//#region src/checks/secrets/engine/encoded/archives.ts
const ARCHIVES = [
	"gzip",
	"zlib",
	"zip",
	"tar"
];
const NOT_READ$1 = /^(?:\xfd7zXZ\0|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\x28\xb5\x2f\xfd|BZh[1-9]1AY&SY)/;
const MAY_BE_OTHER = new Set([..."ý7R(B"].map((char) => char.charCodeAt(0)));
const isArchive = (content) => kindOf$1(content) !== void 0;
function* membersOf(content, budget) {
	const { bytes } = content;
	const kind = kindOf$1(content);
	if (kind === "zip") for (const { name, body, from, size } of zipMembers(bytes, budget)) {
		const inflated = size === void 0 ? stored(body, budget) : inflate(body, "zip", Math.max(1, size), budget);
		if (inflated === void 0) continue;
		yield memberOf(inflated, {
			encoding: "zip",
			name,
			span: {
				from,
				to: from + inflated.read
			}
		});
	}
	else if (kind === "tar") yield* tarMembers(bytes, budget);
	else if (kind === "other") budget.unopened++;
	else if (kind !== void 0) {
		const inflated = inflate(bytes, kind, budget.bytes, budget);
		if (inflated !== void 0) yield memberOf(inflated, {
			encoding: kind,
			span: {
				from: 0,
				to: inflated.read
			}
		});
	}
}
function kindOf$1({ bytes, binary }) {
	const first = bytes[0] ?? 0;
	if (first === 31 || first === 80 || first === 120) {
		const [second, third, fourth] = [
			bytes[1] ?? 0,
			bytes[2] ?? 0,
			bytes[3] ?? 0
		];
		if (first === 31 && second === 139 && third === 8) return "gzip";
		if (first === 80 && second === 75 && third === 3 && fourth === 4) return "zip";
		if (first === 120 && (second & 32) === 0 && (first * 256 + second) % 31 === 0) return "zlib";
	}
	if (isTar(bytes, 0)) return "tar";
	if (MAY_BE_OTHER.has(first) && NOT_READ$1.test(bytes.toString("latin1", 0, 10))) return "other";
	return directoryOf(bytes, binary) === void 0 ? void 0 : "zip";
}
const INFLATE = {
	gzip: gunzipSync,
	zlib: inflateSync,
	zip: inflateRawSync
};
const memberOf = ({ plain }, member) => plain === void 0 ? member : {
	...member,
	bytes: plain
};
const stored = (body, budget) => spend(budget, body.length) ? {
	plain: body,
	read: body.length
} : void 0;
function inflate(bytes, kind, limit, budget) {
	const bomb = { read: bytes.length };
	if (limit === 0 || limit > budget.bytes) {
		budget.cut++;
		return bomb;
	}
	try {
		const options = {
			maxOutputLength: limit,
			finishFlush: constants.Z_SYNC_FLUSH,
			info: true
		};
		const { buffer: plain, engine } = INFLATE[kind](bytes, options);
		return spend(budget, plain.length) ? {
			plain,
			read: engine.bytesWritten
		} : bomb;
	} catch (error) {
		if (codeOf(error) === "ERR_BUFFER_TOO_LARGE") {
			budget.cut++;
			budget.bytes -= limit;
			return bomb;
		}
		if (kind !== "zlib") budget.unopened++;
		return;
	}
}

//#endregion
//#region src/checks/secrets/engine/encoded/stretches.ts
const SHORTEST = 24;
const LONGEST_BREAK = 72;
const LONGEST$2 = 8388608;
const OVERLAP = 65536;
const [LF, CR, SPACE, TAB, BACKSLASH, PERCENT] = [
	10,
	13,
	32,
	9,
	92,
	37
];
const isIn$1 = Uint8Array.from({ length: 256 }, (_, byte) => /[0-9A-Za-z+/_-]/.test(String.fromCharCode(byte)) ? 1 : 0);
const has = (bytes, at) => isIn$1[bytes[at] ?? 0] === 1;
const lengthOf = ({ lines }) => (lines.at(-1) ?? 0) - (lines[0] ?? 0);
function findStretches(bytes, regions, onStretch) {
	let done = 0;
	for (const { from, to } of regions) {
		let at = to <= done ? to : beginBefore(bytes, from, done);
		for (at = nextRun(bytes, at, to); at !== -1; at = nextRun(bytes, at, to)) {
			done = findParts(bytes, at, onStretch);
			for (let next = lineBelow(bytes, done); next !== -1; next = lineBelow(bytes, done)) done = findParts(bytes, next, onStretch);
			at = endOfLine(bytes, done) + 1;
		}
		done = Math.max(done, to);
	}
}
function lineBelow(bytes, end) {
	const next = afterBreak(bytes, end);
	return next !== -1 && endOfLine(bytes, next, next + 24) - next === 24 ? next : -1;
}
const NEAR = 120;
const mayHaveStretch = (bytes, regions) => regions.some(({ from, to }) => nextRun(bytes, Math.max(0, from - NEAR), to) !== -1);
function nextRun(bytes, from, to) {
	let at = from;
	let known = from;
	while (at < to) {
		const last = at + 24 - 1;
		if (last >= bytes.length) return -1;
		let gap = last;
		while (gap >= known && isIn$1[bytes[gap]] === 1) gap--;
		if (gap < known) return at;
		at = gap + 1;
		known = last + 1;
	}
	return -1;
}
function findParts(bytes, start, onStretch) {
	let begin = afterEscape(bytes, start);
	let end = start + 24;
	for (let isRest = false;; isRest = true) {
		const limit = begin + LONGEST$2;
		const { lines, isWhole } = linesFrom(bytes, begin, Math.min(bytes.length, limit), isRest);
		if (lines.length > 0) {
			onStretch({ lines });
			end = lines.at(-1);
		}
		if (isWhole || limit >= bytes.length) return end;
		begin = placeBeforeEnd(lines);
	}
}
function linesFrom(bytes, start, limit, isRest) {
	const lines = [];
	let begin = start;
	let end = endOfLine(bytes, begin, limit);
	let width = isRest ? Number.POSITIVE_INFINITY : end - begin;
	while (end - begin >= 24 || (isRest || lines.length > 0) && end > begin) {
		lines.push(begin, end);
		if (end === limit) return {
			lines,
			isWhole: false
		};
		if (end - begin < 24 && width !== Number.POSITIVE_INFINITY) break;
		const next = afterBreak(bytes, end);
		if (next === -1 || lengthOfLine(bytes, next, width) > width) break;
		if (next >= limit) return {
			lines,
			isWhole: false
		};
		begin = next;
		end = endOfLine(bytes, begin, limit);
		width = end - begin;
	}
	return {
		lines,
		isWhole: true
	};
}
function placeBeforeEnd(lines) {
	let length = 0;
	for (let line = 0; line < lines.length; line += 2) length += lines[line + 1] - lines[line];
	let left = OVERLAP + length % 4;
	for (let line = lines.length - 2; line > 0; line -= 2) {
		const inLine = lines[line + 1] - lines[line];
		if (left <= inLine) return lines[line + 1] - left;
		left -= inLine;
	}
	return lines[1] - left;
}
const continues = (begin, end, next, bytes) => lengthOfLine(bytes, next, end - begin) <= end - begin;
const lengthOfLine = (bytes, begin, width) => endOfLine(bytes, begin, begin + width + 1) - begin;
function beginBefore(bytes, from, least) {
	let at = beginOfLine(bytes, Math.max(least, from - LONGEST_BREAK), least);
	for (let crossed = false; at > least;) {
		const begin = afterEscape(bytes, at);
		const end = beforeBreak(bytes, begin);
		if (end <= least) break;
		const before = beginOfLine(bytes, end, least);
		const first = afterEscape(bytes, before);
		if (end - first < 24) break;
		if (!continues(first, end, begin, bytes)) {
			if (crossed) break;
			crossed = true;
		}
		at = before;
	}
	return at;
}
function beginOfLine(bytes, from, least) {
	let at = from;
	while (at > least && has(bytes, at - 1)) at--;
	return at;
}
function endOfLine(bytes, from, limit = bytes.length) {
	const last = Math.min(limit, bytes.length);
	let at = from;
	while (at < last && isIn$1[bytes[at]] === 1) at++;
	return at;
}
function afterEscape(bytes, start) {
	const stop = start + escapeLength(bytes[start - 1], bytes[start]);
	let at = start;
	while (at < stop && has(bytes, at)) at++;
	return at;
}
function escapeLength(before, first) {
	if (before === PERCENT) return 2;
	if (before !== BACKSLASH) return 0;
	if (first === 117) return 5;
	if (first === 120) return 3;
	return first === 110 || first === 114 || first === 116 ? 1 : 0;
}
function afterBreak(bytes, end) {
	let at = end;
	let broken = false;
	for (; at < end + LONGEST_BREAK; at++) {
		const byte = bytes[at];
		if (byte === LF || byte === CR) broken = true;
		else if (byte === BACKSLASH && (bytes[at + 1] === 110 || bytes[at + 1] === 114)) {
			broken = true;
			at++;
		} else if (byte !== SPACE && byte !== TAB) break;
	}
	return broken && has(bytes, at) ? at : -1;
}
function beforeBreak(bytes, begin) {
	let at = begin;
	let broken = false;
	for (; at > 0 && begin - at < LONGEST_BREAK; at--) {
		const byte = bytes[at - 1];
		if (byte === LF || byte === CR) broken = true;
		else if ((byte === 110 || byte === 114) && bytes[at - 2] === BACKSLASH) {
			broken = true;
			at--;
		} else if (byte !== SPACE && byte !== TAB) break;
	}
	return broken && has(bytes, at - 1) ? at : -1;
}

//#endregion
//#region src/checks/secrets/engine/encoded/decode-stretch.ts
const LONG = 256;
const PROBE = 48;
const TEXT = .75;
const SHORTEST_PART = 12;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const HEXADECIMAL = valuesOf("0123456789abcdef", "0123456789ABCDEF");
const SIXTY_FOUR = valuesOf(`${LETTERS}+/`, `${LETTERS}-_`);
function valuesOf(...alphabets) {
	return Int8Array.from({ length: 256 }, (_, byte) => Math.max(...alphabets.map((alphabet) => alphabet.indexOf(String.fromCharCode(byte)))));
}
function decodeStretch(bytes, stretch) {
	const { lines } = stretch;
	const [start = 0, firstEnd = 0] = lines;
	const isEncoded = looksEncoded(bytes, start, firstEnd);
	const decoded = isEncoded || lengthOf(stretch) >= LONG ? [decode(bytes, lines)] : [];
	if (isEncoded && isOneBlock(bytes, lines)) return decoded;
	for (let line = 0; line < lines.length; line += 2) {
		const part = partOf(bytes, lines[line] ?? 0, lines[line + 1] ?? 0, lines.length > 2);
		if (part !== void 0) decoded.push(part);
	}
	return decoded;
}
function isOneBlock(bytes, lines) {
	if (lines.length === 2) return true;
	const widthOf = (line) => lines[line + 1] - lines[line];
	const width = widthOf(0);
	const hex = isHex(bytes, lines[0]);
	if (width % 4 !== 0) return false;
	for (let line = 2; line < lines.length; line += 2) if (!(line === lines.length - 2) && widthOf(line) !== width || isHex(bytes, lines[line]) !== hex) return false;
	return true;
}
function partOf(bytes, start, end, whole) {
	if (whole && looksEncoded(bytes, start, end)) return decode(bytes, [start, end]);
	const last = Math.min(start + LONG, end - 24);
	for (let at = start; at < last; at++) {
		if (!isSign(bytes[at])) continue;
		let stop = at + 1;
		while (stop < end && stop - at <= SHORTEST_PART && !isSign(bytes[stop])) stop++;
		if (stop - at > SHORTEST_PART && looksEncoded(bytes, at + 1, end)) return decode(bytes, [at + 1, end]);
		at = stop - 1;
	}
}
const isSign = (byte) => byte === 43 || byte === 45 || byte === 47 || byte === 95;
function decode(bytes, lines) {
	const [start = 0, stop = 0] = [lines[0], lines.at(-1)];
	const end = afterPadding(bytes, stop);
	const text = textOf$1(bytes, lines);
	const digits = afterHexSign(bytes, start) - start;
	if (isHex(bytes, start + digits) && ALL_HEX.test(digits === 0 ? text : text.slice(digits))) return {
		bytes: Buffer.from(text.slice(digits), "hex"),
		start,
		end,
		encoding: "hex"
	};
	return {
		bytes: Buffer.from(text, "base64"),
		start,
		end,
		encoding: "base64"
	};
}
const ALL_HEX = /^[0-9A-Fa-f]*$/;
function textOf$1(bytes, lines) {
	let text = "";
	for (let line = 0; line < lines.length; line += 2) text += bytes.toString("latin1", lines[line], lines[line + 1]);
	return text;
}
const afterPadding = (bytes, end) => bytes[end] !== 61 ? end : bytes[end + 1] === 61 ? end + 2 : end + 1;
const afterHexSign = (bytes, start) => bytes[start] === 48 && bytes[start + 1] === 120 ? start + 2 : start;
function looksEncoded(bytes, from, end) {
	const start = afterHexSign(bytes, from);
	if (end - start < 24) return false;
	const stop = Math.min(end, start + PROBE);
	if (isHex(bytes, start)) {
		let printable = 0;
		let at = start;
		for (; at + 1 < stop; at += 2) {
			const [high, low] = [HEXADECIMAL[bytes[at]], HEXADECIMAL[bytes[at + 1]]];
			if (high < 0 || low < 0) break;
			printable += isPrintable(16 * high + low);
		}
		return printable >= TEXT * ((at - start) / 2) || isCompressed(16 * nibble(bytes, start) + nibble(bytes, start + 1));
	}
	let left = Math.floor(.75 * Math.floor((stop - start) / 4));
	for (let at = start; at + 3 < stop && left >= 0; at += 4) {
		const group = sixBits(bytes, at) << 18 | sixBits(bytes, at + 1) << 12 | sixBits(bytes, at + 2) << 6 | sixBits(bytes, at + 3);
		left -= 3 - isPrintable(group >> 16) - isPrintable(group >> 8 & 255) - isPrintable(group & 255);
	}
	return left >= 0 || isCompressed(sixBits(bytes, start) << 2 | sixBits(bytes, start + 1) >> 4);
}
const nibble = (bytes, at) => HEXADECIMAL[bytes[at]];
const sixBits = (bytes, at) => SIXTY_FOUR[bytes[at]];
function isHex(bytes, start) {
	for (let at = start; at < start + 24; at++) if (nibble(bytes, at) === -1 || at >= bytes.length) return false;
	return true;
}
const PRINTABLE = Uint8Array.from({ length: 256 }, (_, byte) => byte >= 32 && byte < 127 || byte === 0 || byte === 9 || byte === 10 || byte === 13 ? 1 : 0);
const isPrintable = (byte) => PRINTABLE[byte];
const isCompressed = (first) => first === 31 || first === 120;

//#endregion
//#region src/checks/secrets/engine/encoded/escapes.ts
const ESCAPED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.~+/=:@%";
const MARKS = [
	...new Set([...ESCAPED].flatMap((char) => {
		const code = char.charCodeAt(0).toString(16).padStart(2, "0");
		return [
			`%${code}`,
			`\\x${code}`,
			`\\u00${code}`
		];
	})),
	"&#",
	...[..."abcdefghijklmnopqrstuvwxyz0123456789_-+=:"].map((char) => `${char}\\/`)
];
const LONGEST_MARK = 6;
const STEP = 256;
const LONGEST_CLUSTER = 131072;
const ESCAPE = /%(0[AaDd]|[2-7][0-9A-Fa-f])|\\x(0[AaDd]|[2-7][0-9A-Fa-f])|\\u00(0[AaDd]|[2-7][0-9A-Fa-f])|&#(\d{2,3});|&#[xX]([2-7][0-9A-Fa-f]);|\\(\/)/g;
function collectMarks() {
	const marks = [];
	let last = Number.NEGATIVE_INFINITY;
	const onMark = (end) => {
		if (end - last <= STEP) return;
		marks.push(end);
		last = end;
	};
	return {
		marks,
		onMark
	};
}
function* clustersOf(markEnds, length, reach) {
	let before = reach;
	for (let index = 0; index < markEnds.length;) {
		const first = markEnds[index];
		let last = first;
		let isCut = false;
		for (; index < markEnds.length; index++) {
			const next = markEnds[index];
			isCut = areNear(last, next) && next - first > LONGEST_CLUSTER;
			if (isCut || !areNear(last, next)) break;
			last = next;
		}
		yield {
			start: Math.max(0, first - LONGEST_MARK - before),
			end: Math.min(length, last + STEP + reach)
		};
		before = isCut ? LONGEST_MARK * reach : reach;
	}
}
const areNear = (end, next) => next - end <= 1280;
function resolveEscapes(bytes, start, end) {
	const text = bytes.toString("latin1", start, end);
	const segments = [
		0,
		0,
		start,
		start
	];
	const parts = [];
	let length = 0;
	let done = 0;
	for (const found of text.matchAll(ESCAPE)) {
		const char = characterOf(found);
		if (char === void 0) continue;
		parts.push(text.slice(done, found.index), char);
		length += found.index - done;
		done = found.index + found[0].length;
		segments.push(length, length + 1, start + found.index, start + done);
		length++;
	}
	if (done === 0) return void 0;
	parts.push(text.slice(done));
	return {
		bytes: Buffer.from(parts.join(""), "latin1"),
		segments
	};
}
function characterOf([, percent, x, u, decimal, entity, slash]) {
	if (slash !== void 0) return slash;
	const code = decimal === void 0 ? Number.parseInt(percent ?? x ?? u ?? entity ?? "", 16) : Number(decimal);
	return code === 10 || code === 13 || code >= 32 && code < 127 ? String.fromCharCode(code) : void 0;
}

//#endregion
//#region src/checks/secrets/engine/encoded/layers.ts
const CONTEXT = 128;
function eachLayer(content, options, onLayer) {
	const { bytes, binary } = content;
	const { depth, marks, regions, budget, sift } = options;
	const take = (layer) => {
		if (budget.isFull) return;
		if (depth < 4) onLayer(layer);
		else budget.cut++;
	};
	const taken = [];
	if (isArchive(content)) for (const member of membersOf(content, budget)) {
		if (member.encoding !== "zlib" || member.bytes === void 0) taken.push(member.span);
		if (member.bytes !== void 0) take(layerOfMember(member));
	}
	if (!binary) for (const { start, end } of clustersOf(marks, bytes.length, sift ? 2 * 512 : 512)) {
		const unescaped = spend(budget, end - start) ? resolveEscapes(bytes, start, end) : void 0;
		if (unescaped !== void 0) take({
			...unescaped,
			binary: false,
			encoding: "escapes",
			isFile: false
		});
	}
	taken.sort((a, b) => a.from - b.from);
	findStretches(bytes, regions, (stretch) => {
		if (budget.isFull || isIn(taken, stretch)) return;
		for (const decoded of decodeStretch(bytes, stretch)) if (spend(budget, decoded.bytes.length)) take(layerOf(bytes, decoded));
	});
}
function isIn(spans, { lines }) {
	const [start, end] = [lines[0] ?? 0, lines.at(-1) ?? 0];
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = low + high >> 1;
		if (spans[middle].from <= start) low = middle + 1;
		else high = middle;
	}
	return (spans[low - 1]?.to ?? 0) >= end;
}
function layerOfMember({ bytes, encoding, name, span }) {
	const content = decodeContent(bytes);
	return {
		...content,
		encoding: name === void 0 ? encoding : `${encoding} archive`,
		...name === void 0 ? {} : { name },
		segments: [
			0,
			content.bytes.length,
			span.from,
			span.to
		],
		isFile: true
	};
}
function layerOf(above, { bytes: raw, start, end, encoding }) {
	const { bytes, binary } = decodeContent(raw);
	if (!(!binary && !isArchive({
		bytes: raw,
		binary
	}) && isUtf8(bytes))) return {
		bytes,
		binary: true,
		encoding,
		segments: [
			0,
			bytes.length,
			start,
			end
		],
		isFile: false
	};
	const words = bytes === raw ? encoding : `${encoding} of UTF-16`;
	const lead = above.subarray(Math.max(0, start - 128), start);
	const line = lead.subarray(Math.max(lead.lastIndexOf(10), lead.lastIndexOf(13)) + 1);
	const tail = above.subarray(end, end + 1);
	return {
		bytes: Buffer.concat([
			line,
			bytes,
			tail
		]),
		binary: false,
		encoding: words,
		segments: [
			line.length,
			line.length + bytes.length,
			start,
			end
		],
		isFile: false
	};
}
function decodedRegions({ segments }) {
	const regions = [];
	for (let at = 0; at < segments.length; at += 4) {
		const [from = 0, to = 0] = [segments[at], segments[at + 1]];
		if (to > from) regions.push({
			from,
			to
		});
	}
	return regions;
}

//#endregion
//#region src/checks/secrets/engine/encoded/changed.ts
const BEHIND = 4;
function changedRegions({ pieces, length: before }, length) {
	const regions = [];
	const add = (from, to) => {
		const region = {
			from: Math.max(0, from - BEHIND),
			to: Math.min(length, to + 128)
		};
		const last = regions.at(-1);
		if (last !== void 0 && region.from <= last.to) last.to = region.to;
		else regions.push(region);
	};
	let [done, stays] = [0, true];
	for (let next = 0; next < pieces.length; next += 3) {
		const [from, to, size] = [
			pieces[next],
			pieces[next + 1],
			pieces[next + 2]
		];
		if (!stays || from !== 0 || to !== 0) add(done, to);
		done = to + size;
		stays = from + size === before && done === length;
	}
	if (!stays || done < length) add(done, length);
	return regions;
}

//#endregion
//#region src/checks/secrets/engine/encoded/segments.ts
const SIZE = 4;
function originOf(segments, start, end) {
	const first = indexBefore(segments, start + 1);
	const last = indexBefore(segments, end);
	return {
		start: isInside(segments, first, start) ? at(segments, first, 2) : at(segments, first, 3) + start - at(segments, first, 1),
		end: isInside(segments, last, end - 1) ? at(segments, last, 3) : at(segments, last, 3) + end - at(segments, last, 1)
	};
}
function touchesDecoded(segments, start, end) {
	const index = indexBefore(segments, end + 1);
	return at(segments, index, 1) >= start && at(segments, index, 1) > at(segments, index, 0);
}
const at = (segments, index, part) => segments[index * SIZE + part] ?? 0;
const isInside = (segments, index, offset) => offset >= at(segments, index, 0) && offset < at(segments, index, 1);
function indexBefore(segments, offset) {
	let low = 0;
	let high = segments.length / SIZE - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if (at(segments, middle, 0) < offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

//#endregion
//#region src/checks/secrets/engine/encoded/find-below.ts
function findBelow(content, search, accept, where) {
	const answer = { hasArchive: false };
	eachLayer(content, where, (layer) => {
		if (answer.found !== void 0) return;
		const { bytes, binary, segments } = layer;
		answer.hasArchive ||= isArchive(layer);
		const { marks, onMark } = collectMarks();
		let found;
		search.each(bytes, {
			binary,
			onMark
		}, (match) => {
			if (touchesDecoded(segments, match.start, match.end) && accept(match, bytes)) found = {
				from: match.start,
				to: match.end
			};
			return found !== void 0;
		});
		if (found === void 0) {
			const below = findBelow(layer, search, accept, {
				...where,
				depth: where.depth + 1,
				marks,
				regions: decodedRegions(layer)
			});
			answer.hasArchive ||= below.hasArchive;
			found = below.found;
		}
		if (found === void 0) return;
		const { start, end } = originOf(segments, found.from, found.to);
		answer.found = {
			from: start,
			to: end
		};
	});
	return answer;
}

//#endregion
//#region src/checks/secrets/engine/overlap.ts
function rankOf({ owner }) {
	if (owner === "generic") return 0;
	if (isCustom(owner)) return 1;
	return owner.wide ? 2 : 3;
}
function withoutOverlaps(matches) {
	const best = [...matches].sort((a, b) => rankOf(b) - rankOf(a) || b.end - b.start - (a.end - a.start) || a.start - b.start);
	const kept = [];
	for (const match of best) {
		const at = firstAfter(kept, match.start);
		const before = kept[at - 1];
		const after = kept[at];
		if (before !== void 0 && before.end > match.start || after !== void 0 && after.start < match.end) continue;
		kept.splice(at, 0, match);
	}
	return kept;
}
function firstAfter(sorted, start) {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = low + high >> 1;
		if ((sorted[middle]?.start ?? 0) < start) low = middle + 1;
		else high = middle;
	}
	return low;
}

//#endregion
//#region src/checks/secrets/engine/encoded/found.ts
function mapUp(all, layer) {
	const { segments, encoding, name, isFile } = layer;
	const step = {
		encoding,
		isFile,
		...name === void 0 ? {} : { name }
	};
	return all.filter(({ start, end }) => touchesDecoded(segments, start, end)).map((found) => ({
		...found,
		...originOf(segments, found.start, found.end),
		steps: [step, ...found.steps]
	}));
}
function withDecoded(plain, samples, decoded) {
	const beaten = /* @__PURE__ */ new Set();
	const seen = /* @__PURE__ */ new Map();
	const kept = decoded.toSorted((a, b) => a.end - a.start - (b.end - b.start)).filter((found) => {
		if (samples.some((sample) => sample.steps.length === 0 && sample.start <= found.start && sample.end >= found.end)) return false;
		const key = `${kindOf(found.match)} ${textOf(found)}`;
		const others = seen.get(key) ?? [];
		if (others.some((other) => overlaps(other, found))) return false;
		const rivals = isInFile(found) ? overlapping(plain, found).filter((rival) => textOf(rival) === textOf(found)) : overlapping(plain, found);
		if (!rivals.every((rival) => isBetter(found, rival))) return false;
		seen.set(key, [...others, found]);
		for (const rival of rivals) beaten.add(rival);
		return true;
	});
	return [...plain.filter((found) => !beaten.has(found)), ...kept.sort((a, b) => a.start - b.start)];
}
const isInFile = ({ steps }) => steps[0]?.isFile === true;
function kindOf({ owner, name }) {
	if (owner === "generic") return `${name}`;
	return isCustom(owner) ? owner.custom : owner.id;
}
function isBetter(decoded, plain) {
	const [rank, other] = [rankOf(decoded.match), rankOf(plain.match)];
	if (rank !== other || isInFile(decoded)) return rank >= other;
	const covers = decoded.start <= plain.start && decoded.end >= plain.end;
	return decoded.match.owner !== "generic" && plain.match.visible === 0 && covers && textOf(decoded) !== textOf(plain);
}
const textOf = ({ content, match }) => content.toString("latin1", match.start, match.end);
const overlaps = (a, b) => a.start < b.end && b.start < a.end;
function overlapping(sorted, range) {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = low + high >> 1;
		if ((sorted[middle]?.end ?? 0) <= range.start) low = middle + 1;
		else high = middle;
	}
	const all = [];
	for (let at = low; at < sorted.length && (sorted[at]?.start ?? 0) < range.end; at++) all.push(sorted[at]);
	return all;
}

//#endregion
//#region src/checks/secrets/engine/change.ts
function keptSpan({ pieces, length: before }, span, length) {
	for (let next = 0; next < pieces.length; next += 3) {
		const [from, to, size] = [
			pieces[next],
			pieces[next + 1],
			pieces[next + 2]
		];
		if (span.from < from || span.to > from + size) continue;
		if (span.from === 0 && to !== 0) continue;
		if (span.to === before && to + size !== length) continue;
		return {
			from: span.from - from + to,
			to: span.to - from + to
		};
	}
}

//#endregion
//#region src/checks/secrets/engine/search.ts
const MARGIN = 8;
const LONGEST$1 = 12;
const NAME = 160;
const LONGEST_WINDOW = 65536;
const MOST_HITS = 4194304;
function buildSearch(detectors, marks) {
	const words = detectors.flatMap((detector, id) => detector.format.keywords.map((keyword) => {
		const text = keyword.slice(0, LONGEST$1);
		return {
			text: text.toLowerCase(),
			id,
			detector,
			...text !== text.toLowerCase() && { exact: Buffer.from(text) }
		};
	}));
	const automaton = buildAutomaton([...words.map(({ text }, id) => ({
		keyword: text,
		id
	})), ...marks.words.map((keyword) => ({
		keyword,
		id: words.length
	}))]);
	const places = automaton.at.map((keywords) => {
		const all = keywords.flatMap(({ id }) => words[id] ?? []);
		const isMark = all.length < keywords.length;
		const [first] = all;
		const isTokens = !isMark && all.every(({ text, detector: { format } }) => format.anchored && !format.inName && text === first?.text);
		const reachOf = ({ text, detector: { format } }) => [format.before + text.length + MARGIN, format.after - text.length + MARGIN];
		const reaches = [...all.map(reachOf), ...isMark ? [[marks.reach + LONGEST$1, marks.reach]] : []];
		return {
			words: all,
			isMark,
			tokenLength: isTokens ? first?.text.length ?? 0 : 0,
			exact: !isMark && all.length === 1 ? first?.exact : void 0,
			before: Math.max(...reaches.map(([before]) => before)),
			after: Math.max(...reaches.map(([, after]) => after))
		};
	});
	function matcher(bytes, binary, onMatch) {
		const open = /* @__PURE__ */ new Map();
		const lastStart = /* @__PURE__ */ new Map();
		let done = false;
		const add = (id, detector, from, found) => {
			const indices = found.indices;
			const whole = indices?.[1];
			if (whole === void 0 || done) return;
			const start = from + whole[0];
			if (start <= (lastStart.get(id) ?? -1)) return;
			lastStart.set(id, start);
			const part = indices?.groups?.hidden;
			const hidden = {
				start: from + (part ?? whole)[0],
				end: from + (part ?? whole)[1]
			};
			const text = (found[1] ?? "").toLowerCase();
			const visible = part === void 0 ? detector.format.keywords.find((keyword) => text.startsWith(keyword.toLowerCase()))?.length ?? 0 : 0;
			done = onMatch({
				owner: detector.owner,
				start,
				end: from + whole[1],
				hidden,
				visible
			}, detector.format);
		};
		const tryAt = (id, detector, start) => {
			const { pattern, after } = detector.format;
			const from = Math.max(0, start - MARGIN);
			const text = bytes.toString("latin1", from, Math.min(bytes.length, start + after + MARGIN));
			pattern.lastIndex = start - from;
			const found = pattern.exec(text);
			if (found !== null) add(id, detector, from, found);
		};
		const flush = (id, detector, window) => {
			const text = bytes.toString("latin1", window.from, window.to);
			const { pattern } = detector.format;
			pattern.lastIndex = 0;
			for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
				add(id, detector, window.from, found);
				if (found[0] === "") pattern.lastIndex++;
			}
		};
		return {
			isDone: () => done,
			look(id, detector, start) {
				const { format } = detector;
				if (binary && format.textOnly || format.mayMatch?.(bytes, start) === false) return;
				if (format.anchored) {
					if (format.inName || mayBegin(bytes, start)) tryAt(id, detector, start);
					return;
				}
				const from = Math.max(0, start - format.before - MARGIN);
				const to = Math.min(bytes.length, start + format.after + MARGIN);
				const before = open.get(id);
				if (before !== void 0 && from <= before.to && to - before.from <= LONGEST_WINDOW) {
					before.to = Math.max(before.to, to);
					return;
				}
				if (before !== void 0) flush(id, detector, before);
				open.set(id, {
					from,
					to
				});
			},
			finish() {
				for (const [id, window] of open) if (!done) flush(id, detectors[id], window);
			}
		};
	}
	return {
		each(bytes, { binary, onMark }, onMatch) {
			const { look, finish, isDone } = matcher(bytes, binary, onMatch);
			automaton.search(bytes, (at, end) => {
				const { words, isMark } = places[at];
				if (isMark) onMark(end);
				if (isDone()) return;
				for (const { id, detector, text, exact } of words) if (exact === void 0 || isAt(bytes, end - text.length, exact)) look(id, detector, end - text.length);
			});
			finish();
		},
		sift(bytes, { binary, change, onMark }, accept) {
			const stays = change?.before.found && keptSpan(change, change.before.found, bytes.length);
			if (stays !== void 0) return { found: stays };
			const kept = collectHits();
			let found;
			const { look, finish, isDone } = matcher(bytes, binary, (match, format) => {
				if (!accept(match)) return false;
				found = spanOf(match, format, bytes.length);
				return true;
			});
			const isOver = () => isDone() || found !== void 0;
			const keep = (at, end) => {
				kept.add(at, end);
				if (kept.count() > MOST_HITS) found = {
					from: 0,
					to: bytes.length
				};
			};
			const onHit = (at, end) => {
				if (isOver()) return;
				const { words, isMark, tokenLength, exact } = places[at];
				if (tokenLength !== 0 && !mayBegin(bytes, end - tokenLength)) return;
				if (exact !== void 0 && !isAt(bytes, end - exact.length, exact)) return;
				keep(at, end);
				if (isMark) onMark(end);
				for (const { id, detector, text, exact } of words) if (exact === void 0 || isAt(bytes, end - text.length, exact)) look(id, detector, end - text.length);
			};
			const onKept = (at, end, from, to) => {
				if (isOver()) return;
				keep(at, end);
				const { before, after, words, isMark } = places[at];
				if (end - before >= from && end + after <= to) return;
				if (isMark && (end - marks.reach - LONGEST$1 < from || end + marks.reach > to)) onMark(end);
				for (const { id, detector, text, exact } of words) {
					const start = end - text.length;
					const { before, after } = detector.format;
					if (start - before - MARGIN >= from && start + after + MARGIN <= to) continue;
					if (exact === void 0 || isAt(bytes, start, exact)) look(id, detector, start);
				}
			};
			if (change?.before.hits === void 0) automaton.search(bytes, onHit);
			else automaton.carry(bytes, change.pieces, change.before.hits, change.length, MARGIN, onHit, onKept);
			finish();
			return found === void 0 ? { hits: kept.hits() } : { found };
		}
	};
}
function spanOf({ start, end }, { before, after }, length) {
	const reach = before + after + MARGIN;
	return {
		from: Math.max(0, Math.min(start - NAME, end - reach)),
		to: Math.min(length, Math.max(end, start + reach))
	};
}
const isAt = (bytes, start, text) => {
	for (let at = 0; at < text.length; at++) if (bytes[start + at] !== text[at]) return false;
	return true;
};
function mayBegin(bytes, start) {
	if (start === 0 || !isAlphanumeric(bytes[start - 1] ?? 0)) return true;
	return bytes[start - 2] === 92 || bytes[start - 3] === 37 || bytes[start - 6] === 92;
}
const isAlphanumeric = (byte) => byte >= 48 && byte <= 57 || byte >= 65 && byte <= 90 || byte >= 97 && byte <= 122;

//#endregion
//#region src/checks/secrets/excerpt.ts
const WIDTH = 160;
const BEFORE = 60;
const SIDE$1 = 800;
const LOOKS_SECRET = /((?:pass\w*|pwd|secret\w*|token|api\w*key|key|auth\w*|credential\w*)["'\]]?\s{0,4}(?:=>|:=|=|:)\s{0,4}["'`]?)[^\s"'`,;&<>]{4,}/gi;
function excerptOf(bytes, match, lineStart, hidden) {
	const end = lineEnd(bytes, match.start, match.start + SIDE$1);
	const begin = Math.max(lineStart, match.start - SIDE$1);
	const shownEnd = lineEnd(bytes, match.start, match.end);
	const all = merge(hidden.within(begin, end));
	let text = "";
	let highlightStart;
	let highlightEnd = 0;
	const put = (piece, from) => {
		if (from >= match.start && highlightStart === void 0) highlightStart = text.length;
		text += piece;
	};
	let at = begin;
	const plainUpTo = (to) => {
		for (const stop of [
			match.start,
			shownEnd,
			to
		]) {
			if (stop <= at || stop > to) continue;
			put(plain(bytes, at, stop), at);
			at = stop;
			if (at === shownEnd) highlightEnd = text.length;
		}
	};
	for (const range of all) {
		plainUpTo(Math.max(at, range.start));
		put(maskRange(bytes, range), Math.max(at, range.start));
		at = Math.max(at, Math.min(range.end, end));
		if (at >= shownEnd && highlightEnd === 0) highlightEnd = text.length;
	}
	plainUpTo(end);
	const start = highlightStart ?? 0;
	const skip = Math.max(0, start - BEFORE);
	const lead = skip > 0 ? `…${text.slice(skip + 1)}` : text;
	const shown = cut(lead, WIDTH);
	return {
		text: shown,
		highlight: {
			start: Math.min(start - skip, shown.length),
			end: Math.min(Math.max(highlightEnd, start) - skip, shown.length)
		},
		evidence: maskRange(bytes, all.find((range) => range.start <= match.hidden.start && range.end >= match.hidden.end) ?? {
			...match.hidden,
			visible: 0
		})
	};
}
const RUN = /[0-9A-Za-z+/_=-]{20,}/g;
const isRandom = (run) => /\d/.test(run) && entropyOf(run) >= 3;
const plain = (bytes, from, to) => printable(bytes.toString("utf8", from, to), SIDE$1 * 6).replaceAll(LOOKS_SECRET, "$1****").replaceAll(RUN, (run) => isRandom(run) ? "****" : run);
function maskRange(bytes, range) {
	const text = bytes.toString("utf8", range.start, Math.min(range.end, range.start + 200));
	const head = /^-----BEGIN [A-Z0-9 ]{0,40}-----/.exec(text)?.[0];
	return head === void 0 ? printable(mask(text, range.visible)) : `${head}****`;
}
function merge(ranges) {
	const merged = [];
	for (const range of [...ranges].sort((a, b) => a.start - b.start || b.visible - a.visible)) {
		const last = merged.at(-1);
		if (last !== void 0 && range.start < last.end) last.end = Math.max(last.end, range.end);
		else merged.push({ ...range });
	}
	return merged;
}

//#endregion
//#region src/checks/secrets/generic/assignment.ts
const NAMES = [
	...[
		"passw",
		"passphrase",
		"pwd",
		"secret",
		"token",
		"credential"
	],
	...[
		"apikey",
		"api_key",
		"api-key",
		"accesskey",
		"access_key",
		"access-key",
		"authkey",
		"auth_key"
	],
	...[
		"privatekey",
		"private_key",
		"encryptionkey",
		"encryption_key",
		"signingkey",
		"signing_key",
		"masterkey",
		"master_key"
	]
];
const VALUE = "[^\\s\"'`<>(){}\\[\\],;\\\\]{8,256}";
const assignment = {
	...around(NAMES, new RegExp(`${anyCase(NAMES)}[\\w.-]{0,40}["'\`\\]]{0,2}(?:[ \\t]{1,4}(?:string|String|str|&str))?[ \\t]{0,8}(?::{0,2}=>?|==?=?|:|,)[ \\t]{0,8}["'\`]?(${VALUE})(?=["'\`\\s,;})<&]|$)`, "dy"), {
		after: 360,
		textOnly: true
	}, true),
	inName: true
};
const isNamePart = (byte) => byte >= 48 && byte <= 57 || byte >= 65 && byte <= 90 || byte >= 97 && byte <= 122 || byte === 95 || byte === 45 || byte === 46;
function nameBefore(bytes, valueStart) {
	let end = valueStart;
	while (end > 0 && valueStart - end < 40 && !isNamePart(bytes[end - 1] ?? 0)) end--;
	const head = bytes.toString("latin1", Math.max(0, end - 100), end);
	return /([\w.-]{1,80}?)(?:[ \t]+(?:string|String|str|&str))?$/.exec(head)?.[1] ?? "";
}
const isQuoted = (bytes, valueStart) => [
	34,
	39,
	96
].includes(bytes[valueStart - 1] ?? 0);

//#endregion
//#region src/checks/secrets/generic/files.ts
const NOT_READ = /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.ya?ml|bun\.lockb?|composer\.lock|Gemfile\.lock|Cargo\.lock|poetry\.lock|uv\.lock|Pipfile\.lock|go\.sum|flake\.lock|mix\.lock|pubspec\.lock)$|\.(?:min\.(?:js|css)|map|svg|ipynb|snap|lock|csv|tsv|pdf|po|pot)$|(?:^|\/)node_modules\/|(?:^|\/)\.secrets\.baseline$/i;
const UNQUOTED = /(?:^|\/)(?:\.env[\w.-]*|[\w.-]*\.env|Dockerfile[\w.-]*|\.npmrc|\.netrc|\.pgpass|credentials)$|\.(?:env|ini|cfg|conf|config|properties|ya?ml|toml|sh|bash|zsh|tfvars|xml)$/i;
const isReadGenerically = (path) => !NOT_READ.test(path);
const mayBeUnquoted = (path) => path === "" || UNQUOTED.test(path);

//#endregion
//#region src/checks/secrets/generic/rarity.ts
const UUID = /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i;
const HEX = /^(?:0x)?[0-9a-f]+$/i;
const NAME_OF_SOMETHING_ELSE = /(?:^|[_.-])(?:public|pub|csrf|xsrf|cancel|continuation|page|next|sync)[_.-]?(?:key|token)|(?:name|id|ids|url|uri|path|file|dir|type|kind|hash|hashed|sha\d*|md5|digest|checksum|integrity|expir\w*|length|size|count|limit|policy|field|input|label|hint|header|pattern|regex|class|selector|prefix|suffix|version|algorithm|status|error|message|text|title|izer|enc(?:oding)?)s?$|tokeniz|i18n|locale/i;
const CODE = /^(?:process\.env|os\.|env\.|import\.meta|self\.|this\.|config\.|settings\.|secrets\.|vars\.|props\.|params\.|req\.|request\.|var\.|data\.|local\.|module\.|ENV\b|\$|%|@|&|#|!)|=>|\(\)|::|->|&&|\|\||^(?:true|false|null|undefined|none|nil)$/i;
function isRare(value, name) {
	if (NAME_OF_SOMETHING_ELSE.test(name) || CODE.test(value)) return false;
	if (isPlaceholder(value) || UUID.test(value) || value === name) return false;
	if (/^(?:sha\d{3}-|https?:|[a-z]+:\/\/|data:|\/|\.\.?\/|~\/|[a-z]:[\\/]|arn:|\$2[aby]\$|\$argon2|\$\d\$|ENC\[|vault:|op:\/\/)/i.test(value)) return false;
	if (HEX.test(value)) return value.length >= 20 && entropyOf(value.toLowerCase()) >= 3 && /\d/.test(value) && /[a-f]/i.test(value);
	if (isWords(value)) return false;
	const classes = [
		/[a-z]/,
		/[A-Z]/,
		/\d/,
		/[^0-9A-Za-z]/
	].filter((kind) => kind.test(value)).length;
	const entropy = entropyOf(value);
	if (value.length < 16) return classes >= 3 && entropy >= 2.9 && /\d/.test(value);
	return /\d/.test(value) && classes >= 2 && entropy >= 3.5;
}
function isWords(value) {
	if (/^v?\d+(?:[.:-]\d+)*$/.test(value)) return true;
	const pieces = value.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/).filter((piece) => piece !== "");
	const letters = pieces.join("").length;
	if (letters === 0) return true;
	const words = pieces.filter((piece) => piece.length >= 3 && isPronounceable(piece));
	return words.join("").length / letters >= .75 && words.join("").length / value.length >= .5;
}
function isPronounceable(piece) {
	const word = piece.toLowerCase();
	if (/[^aeiouy]{5}|[aeiou]{4}|[jqvxz]{2}|q[^u]/.test(word)) return false;
	if (/[a-z][A-Z]/.test(piece)) return false;
	const vowels = word.replaceAll(/[^aeiouy]/g, "").length;
	return vowels / word.length >= .2 && vowels / word.length <= .7;
}

//#endregion
//#region src/checks/secrets/hidden.ts
function collectHidden(length) {
	const ranges = [];
	let covered;
	const isCovered = (at) => ((covered?.[at >> 3] ?? 0) >> (at & 7) & 1) === 1;
	function* runs(from, to) {
		if (covered === void 0) return;
		for (let at = from; at < to; at++) if (covered[at >> 3] === 0) at |= 7;
		else if (isCovered(at)) {
			const start = at;
			while (at < to && isCovered(at)) at++;
			yield {
				start,
				end: at,
				visible: 0
			};
		}
	}
	return {
		add: (range) => void ranges.push(range),
		cover(start, end) {
			covered ??= new Uint8Array((length >> 3) + 1);
			const last = Math.min(end, length);
			for (let at = start; at < last; at++) covered[at >> 3] = covered[at >> 3] | 1 << (at & 7);
		},
		coverRest() {
			covered = new Uint8Array((length >> 3) + 1).fill(255);
			for (const { start, end } of ranges) for (let at = start; at < Math.min(end, length); at++) covered[at >> 3] = covered[at >> 3] & ~(1 << (at & 7));
		},
		within(start, end) {
			return [...ranges.filter((range) => range.start < end && range.end > start), ...runs(start, Math.min(end, length))];
		},
		each(onRange) {
			for (const { start, end } of ranges) onRange(start, end);
			for (const { start, end } of runs(0, length)) onRange(start, end);
		}
	};
}

//#endregion
//#region src/checks/secrets/other-tools/allow-comment.ts
const ON_LINE = /(?:gitleaks|betterleaks):allow|pragma: ?allowlist[ -]secret/;
const ABOVE = /pragma: ?allowlist[ -]nextline[ -]secret/;
const SIDE = 2048;
const LONGEST = 16384;
function allowCommentAt(bytes, start, end) {
	const first = lineStart(bytes, start, Math.max(0, start - SIDE));
	const last = lineEnd(bytes, end, end + SIDE);
	const own = ON_LINE.exec(bytes.toString("latin1", first, Math.min(last, first + LONGEST)))?.[0];
	if (own !== void 0) return own;
	const above = bytes[first - 1] === 10 && bytes[first - 2] === 13 ? first - 2 : first - 1;
	if (above <= 0) return void 0;
	const line = bytes.toString("latin1", lineStart(bytes, above, Math.max(0, above - SIDE)), above);
	return ABOVE.exec(line)?.[0];
}

//#endregion
//#region src/checks/secrets/scanner.ts
let search;
function searchAll() {
	search ??= buildSearch([...providers.flatMap((owner) => owner.formats.map((format) => ({
		owner,
		format
	}))), {
		owner: GENERIC,
		format: assignment
	}], {
		words: MARKS,
		reach: 512
	});
	return search;
}
function describeRules() {
	const formats = [...providers.flatMap((provider) => provider.formats), assignment];
	return JSON.stringify([...[
		MARKS,
		ARCHIVES,
		MAX_DECODED,
		4,
		MAX_MEMBERS
	], ...formats.map(({ keywords, pattern, before, after, anchored, inName, textOnly, mayMatch }) => [...[
		keywords,
		pattern.source,
		pattern.flags,
		before,
		after,
		anchored,
		inName,
		textOnly,
		String(mayMatch)
	]])]);
}
function scanContent(raw, options) {
	const content = decodeContent(raw);
	const { bytes, binary } = content;
	const { custom, path, commit = "" } = options;
	const { matches: customs, cut } = custom?.find(bytes, {
		path,
		commit
	}, { binary }) ?? {
		matches: [],
		cut: false
	};
	const budget = newBudget();
	const { found, samples, hidden } = lookAt(content, options, {
		depth: 0,
		regions: [{
			from: 0,
			to: bytes.length
		}],
		budget,
		sift: false
	}, customs);
	const { cut: undecoded, unopened, isFull: truncated } = budget;
	const counted = {
		samples: samples.length,
		truncated,
		undecoded,
		unopened,
		cut
	};
	const all = [...found, ...customs.filter(({ allowed }) => allowed).map((match) => asFound(match, bytes))];
	if (all.length === 0) return {
		hits: [],
		...counted
	};
	const positionOf = lineFinder(bytes);
	const counts = /* @__PURE__ */ new Map();
	return {
		hits: all.map((each) => {
			const { match, content: inside, steps } = each;
			const textOf = (start, end) => inside.toString("utf8", start, end);
			const { start, end } = isInFile(each) ? {
				start: 0,
				end: 0
			} : each;
			const from = positionOf(start);
			const to = positionOf(end);
			const secret = textOf(match.hidden.start, match.hidden.end);
			const whole = textOf(match.start, match.end);
			const place = {
				line: from.line,
				column: from.column,
				endLine: to.line,
				endColumn: to.column
			};
			const excerpt = evidenceOf(each, bytes, from.lineStart, hidden);
			const paired = match.companion !== void 0;
			const allowed = match.allowed ?? custom?.allows(match, inside, {
				path,
				commit
			}) ?? false;
			const comment = allowCommentAt(bytes, start, end);
			const common = {
				secret,
				place,
				excerpt,
				evidence: excerpt.evidence,
				paired,
				allowed,
				...comment === void 0 ? {} : { allowComment: comment },
				...steps.length === 0 ? {} : { encoded: {
					how: describeSteps(steps),
					text: bytes.toString("utf8", start, end)
				} }
			};
			if (isCustom(match.owner)) {
				const occurrence = next(counts, `custom ${match.owner.custom}`);
				const drawn = secret.length >= 20 && isRare(secret, "");
				return {
					...common,
					kind: "custom",
					rule: match.owner,
					drawn,
					occurrence
				};
			}
			if (match.owner === "generic") {
				const name = match.name ?? "";
				const occurrence = next(counts, name);
				return {
					...common,
					kind: "generic",
					name,
					occurrence
				};
			}
			if (match.owner.guessable) {
				const rest = textOf(match.start, match.hidden.start) + textOf(match.hidden.end, match.end);
				const name = secret.length < 4 ? rest : rest.replaceAll(secret, "");
				return {
					...common,
					kind: "guessable",
					provider: match.owner,
					whole,
					name,
					occurrence: next(counts, name)
				};
			}
			return {
				...common,
				kind: "token",
				provider: match.owner,
				whole
			};
		}),
		...counted
	};
}
function evidenceOf(each, bytes, lineStart, hidden) {
	const { match, content, steps } = each;
	if (steps.length === 0) return excerptOf(bytes, match, lineStart, hidden);
	const evidence = maskRange(content, {
		...match.hidden,
		visible: match.visible
	});
	if (isInFile(each)) return {
		text: evidence,
		evidence,
		highlight: {
			start: 0,
			end: evidence.length
		}
	};
	return {
		...excerptOf(bytes, {
			...each,
			hidden: each
		}, lineStart, hidden),
		evidence
	};
}
const asFound = (match, content) => ({
	match,
	content,
	start: match.start,
	end: match.end,
	steps: []
});
function lookAt(content, options, where, customs = []) {
	const { bytes, binary, segments } = content;
	const { depth, budget, sift } = where;
	const { marks, onMark } = collectMarks();
	const samples = [];
	const found = [];
	const hidden = collectHidden(bytes.length);
	searchAll().each(bytes, {
		binary,
		onMark
	}, (match) => {
		const verdict = verdictOf(match, bytes, options);
		if (verdict === "no") {
			hidden.cover(match.hidden.start, match.hidden.end);
			return false;
		}
		if ((segments === void 0 || touchesDecoded(segments, match.start, match.end)) && !mayKeep(budget)) return true;
		hidden.add({
			...match.hidden,
			visible: match.visible
		});
		if (verdict === "sample") samples.push(asFound(match, bytes));
		else found.push(match);
		return false;
	});
	for (const match of customs) hidden.add({
		...match.hidden,
		visible: 0
	});
	found.push(...customs.filter(({ allowed }) => !allowed));
	const kept = withoutOverlaps(found.map((match) => withCompanion(match, bytes)));
	for (const { companion } of kept) if (companion) hidden.add({
		...companion,
		visible: 0
	});
	const companions = kept.flatMap(({ companion }) => companion ?? []);
	const alone = kept.filter((match) => !companions.some(({ start, end }) => start < match.end && match.start < end)).map((match) => asFound(match, bytes));
	const decoded = [];
	eachLayer(content, {
		...where,
		marks
	}, (layer) => {
		const deeper = {
			depth: depth + 1,
			regions: decodedRegions(layer),
			budget,
			sift
		};
		const below = lookAt(layer, optionsBelow(options, layer), deeper);
		decoded.push(...mapUp(below.found, layer));
		samples.push(...mapUp(below.samples, layer));
		let last = {
			start: -1,
			end: -1
		};
		below.hidden.each((from, to) => {
			const { start, end } = originOf(layer.segments, from, to);
			if (start === last.start && end === last.end) return;
			last = {
				start,
				end
			};
			hidden.cover(start, end);
		});
	});
	if (budget.isFull) hidden.coverRest();
	return {
		found: decoded.length > 0 ? withDecoded(alone, samples, decoded) : alone,
		samples,
		hidden
	};
}
function optionsBelow({ path, generic }, { name, encoding }) {
	return {
		path: name ?? (encoding === "gzip" ? path.replace(/\.gz$/i, "") : path),
		generic: generic && (path === "" || isReadGenerically(path))
	};
}
function next(counts, name) {
	const count = counts.get(name) ?? 0;
	counts.set(name, count + 1);
	return count;
}
function siftContent(raw, options, made) {
	const { length } = raw;
	const { bytes, binary, hasZero } = decodeContent(raw, made && !made.from.hasZero ? made.pieces : void 0);
	const accept = (match, from) => verdictOf(match, from, options) === "secret";
	const translated = bytes !== raw;
	const change = made !== void 0 && !translated && !made.from.translated && made.from.binary === binary ? {
		pieces: made.pieces,
		before: made.from,
		length: made.from.length
	} : void 0;
	const { marks, onMark } = collectMarks();
	const sifted = searchAll().sift(bytes, {
		binary,
		onMark,
		...change && { change }
	}, (match) => accept(match, bytes));
	const known = {
		length,
		binary,
		translated,
		hasZero
	};
	if (sifted.found !== void 0) return {
		...sifted,
		...known,
		holds: true
	};
	const everything = [{
		from: 0,
		to: bytes.length
	}];
	const below = (regions) => {
		const hasArchive = isArchive({
			bytes,
			binary
		});
		if (!hasArchive && marks.length === 0 && !mayHaveStretch(bytes, regions)) return {
			hasArchive,
			isCut: false
		};
		const budget = newBudget();
		return {
			...findBelow({
				bytes,
				binary
			}, searchAll(), accept, {
				depth: 0,
				marks,
				regions,
				budget,
				sift: true
			}),
			isCut: budget.cut + budget.unopened > 0
		};
	};
	const isPart = change !== void 0 && change.before.hits !== void 0 && change.before.hasArchive !== true;
	let encoded = below(isPart ? changedRegions(change, bytes.length) : everything);
	if (isPart && encoded.hasArchive) encoded = below(everything);
	const { found, hasArchive, isCut } = encoded;
	if (found !== void 0) return {
		found,
		...known,
		holds: true
	};
	const holds = isCut || options.custom?.mayFind(bytes, { binary }) === true;
	return {
		...sifted,
		...known,
		holds,
		hasArchive: hasArchive || isCut
	};
}
function verdictOf(match, bytes, options) {
	if (isCustom(match.owner)) return "secret";
	return match.owner === "generic" ? genericVerdict(match, bytes, options) : tokenVerdict(match, match.owner, bytes);
}
function tokenVerdict(match, owner, bytes) {
	const whole = bytes.toString("utf8", match.start, match.end);
	if (owner.isPublic?.(whole)) return "sample";
	if (owner.guessable || match.end - match.start > 600) return "secret";
	return isPlaceholder(whole.slice(match.visible)) ? "sample" : "secret";
}
function genericVerdict(match, bytes, { generic, path }) {
	if (!generic) return "no";
	if (path !== void 0 && !isReadGenerically(path)) return "no";
	if (path !== void 0 && !isQuoted(bytes, match.start) && !mayBeUnquoted(path)) return "no";
	match.name = nameBefore(bytes, match.start);
	return isRare(bytes.toString("utf8", match.start, match.end), match.name) ? "secret" : "no";
}
function withCompanion(match, bytes) {
	if (match.owner === "generic" || isCustom(match.owner) || match.owner.companion === void 0 || match.end - match.start > 32) return match;
	const { pattern, reach, accept } = match.owner.companion;
	const from = Math.max(0, match.start - reach);
	const text = bytes.toString("latin1", from, Math.min(bytes.length, match.end + reach));
	let best;
	pattern.lastIndex = 0;
	for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
		const [first = 0, last = 0] = found.indices?.[1] ?? [];
		if (!accept(found[1] ?? "")) continue;
		const [start, end] = [from + first, from + last];
		const distance = start >= match.end ? start - match.end : match.start - end;
		if (best === void 0 || distance < best.distance) best = {
			start,
			end,
			distance
		};
	}
	return best === void 0 ? match : {
		...match,
		companion: {
			start: best.start,
			end: best.end
		}
	};
}

//#endregion
export { mayBeUnquoted as a, MAX_MEMBERS as c, isReadGenerically as i, scanContent as n, MAX_DECODED as o, siftContent as r, MAX_MATCHES as s, describeRules as t };