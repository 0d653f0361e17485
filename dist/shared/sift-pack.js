import { r as siftContent } from "./scanner.js";
import { inflateSync } from "node:zlib";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";

//#region src/io/pack/problem.ts
var PackProblem = class extends Error {
	name = "PackProblem";
};

//#endregion
//#region src/io/pack/index-file.ts
const MAGIC = 4285812579;
const NAMES = 1032;
const OID = 20;
function readIndex(file) {
	if (file.length < 1072 || file.readUInt32BE(0) !== MAGIC) throw new PackProblem("is no index of version 2");
	if (file.readUInt32BE(4) !== 2) throw new PackProblem(`is an index of version ${file.readUInt32BE(4)}`);
	const count = file.readUInt32BE(1028);
	const small = NAMES + count * 24;
	const large = small + count * 4;
	if (file.length < large + 40) throw new PackProblem("is cut off");
	const offsets = new Float64Array(count);
	for (let at = 0; at < count; at++) {
		const offset = file.readUInt32BE(small + at * 4);
		if (offset < 2147483648) {
			offsets[at] = offset;
			continue;
		}
		const entry = large + (offset - 2147483648) * 8;
		if (entry + 8 > file.length - 40) throw new PackProblem("names an offset that is not there");
		offsets[at] = file.readUInt32BE(entry) * 2 ** 32 + file.readUInt32BE(entry + 4);
	}
	return {
		count,
		oids: file.subarray(NAMES, NAMES + count * OID),
		offsets,
		packChecksum: file.toString("hex", file.length - 40, file.length - OID)
	};
}
const oidAt = ({ oids }, at) => oids.toString("hex", at * OID, at * OID + OID);
function placeOf({ count, oids }, bytes, from) {
	let low = 0;
	let high = count - 1;
	while (low <= high) {
		const middle = low + high >> 1;
		const order = oids.compare(bytes, from, from + OID, middle * OID, middle * OID + OID);
		if (order === 0) return middle;
		if (order < 0) low = middle + 1;
		else high = middle - 1;
	}
	return -1;
}

//#endregion
//#region src/io/pack/entries.ts
const [COMMIT, TREE, BLOB, TAG, OFFSET_DELTA, NAMED_DELTA] = [
	1,
	2,
	3,
	4,
	6,
	7
];
const TYPES = [
	void 0,
	"commit",
	"tree",
	"blob",
	"tag"
];
const LONGEST_HEADER = 32;
const TRAILER = 20;
const typeAt = ({ type }, at) => TYPES[type[at] ?? 0] ?? "blob";
const shared = (bytes) => new SharedArrayBuffer(Math.max(8, bytes));
function readEntries(pack, index) {
	const { count, offsets } = index;
	const head = pack.bytes(0, 12);
	if (head.toString("latin1", 0, 4) !== "PACK" || ![2, 3].includes(head.readUInt32BE(4)) || head.readUInt32BE(8) !== count) throw new PackProblem("is not the one its index was made for");
	const sorted = offsets.slice().sort();
	const entryAt = (offset) => {
		let low = 0;
		let high = count - 1;
		while (low <= high) {
			const middle = low + high >> 1;
			const found = sorted[middle];
			if (found === offset) return middle;
			if (found < offset) low = middle + 1;
			else high = middle - 1;
		}
		return -1;
	};
	const place = new Uint32Array(shared(count * 4));
	for (let at = 0; at < count; at++) place[entryAt(offsets[at])] = at;
	const entries = {
		count,
		place,
		type: new Uint8Array(shared(count)),
		start: new Float64Array(shared(count * 8)),
		end: new Float64Array(shared(count * 8)),
		size: new Float64Array(shared(count * 8)),
		base: new Int32Array(shared(count * 4)).fill(-1),
		child: new Int32Array(shared(count * 4)).fill(-1),
		sibling: new Int32Array(shared(count * 4)).fill(-1)
	};
	const last = pack.size - TRAILER;
	for (let at = 0; at < count; at++) {
		const offset = sorted[at];
		const end = at + 1 < count ? sorted[at + 1] : last;
		if (offset < 12 || end <= offset) throw new PackProblem("has entries that overlap");
		const bytes = pack.bytes(offset, Math.min(end, offset + LONGEST_HEADER));
		let cursor = 0;
		let byte = bytes[cursor++];
		const type = byte >> 4 & 7;
		let size = byte & 15;
		for (let factor = 16; byte >= 128; factor *= 128) {
			byte = bytes[cursor++] ?? 0;
			size += (byte & 127) * factor;
		}
		if (type === OFFSET_DELTA) {
			byte = bytes[cursor++] ?? 0;
			let distance = byte & 127;
			while (byte >= 128) {
				byte = bytes[cursor++] ?? 0;
				distance = (distance + 1) * 128 + (byte & 127);
			}
			const base = entryAt(offset - distance);
			if (base === -1 || base >= at) throw new PackProblem("holds a delta without its base");
			entries.base[at] = base;
		} else if (type === NAMED_DELTA) {
			const found = placeOf(index, bytes, cursor);
			cursor += 20;
			if (found === -1) throw new PackProblem("holds a delta whose base is in another pack");
			entries.base[at] = entryAt(offsets[found]);
		} else if (type !== COMMIT && type !== TREE && type !== BLOB && type !== TAG) throw new PackProblem("holds an entry of no known kind");
		entries.type[at] = type;
		entries.start[at] = offset + cursor;
		entries.end[at] = end;
		entries.size[at] = size;
	}
	linkChildren(entries);
	setTypes(entries);
	return entries;
}
function linkChildren({ count, base, child, sibling }) {
	for (let at = count - 1; at >= 0; at--) {
		const parent = base[at];
		if (parent === -1) continue;
		sibling[at] = child[parent];
		child[parent] = at;
	}
}
function setTypes({ count, type, base }) {
	const chain = [];
	for (let at = 0; at < count; at++) {
		let entry = at;
		while (type[entry] >= OFFSET_DELTA) {
			chain.push(entry);
			if (chain.length > count) throw new PackProblem("holds deltas that lead back to themselves");
			entry = base[entry];
		}
		for (const each of chain) type[each] = type[entry];
		chain.length = 0;
	}
}

//#endregion
//#region src/io/pack/pack-file.ts
const BLOCK = 16384;
const BLOCKS_KEPT = 1024;
function openPack(path) {
	const file = openSync(path, "r");
	const { size } = fstatSync(file);
	const blocks = /* @__PURE__ */ new Map();
	const read = (start, end) => {
		const buffer = Buffer.allocUnsafeSlow(end - start);
		for (let done = 0; done < buffer.length;) {
			const count = readSync(file, buffer, done, buffer.length - done, start + done);
			if (count === 0) throw new PackProblem("is cut off");
			done += count;
		}
		return buffer;
	};
	const block = (number) => {
		let found = blocks.get(number);
		if (found === void 0) {
			found = read(number * BLOCK, Math.min(size, (number + 1) * BLOCK));
			if (blocks.size >= BLOCKS_KEPT) blocks.delete(blocks.keys().next().value);
			blocks.set(number, found);
		}
		return found;
	};
	return {
		size,
		bytes(start, end) {
			if (start < 0 || end > size) throw new PackProblem("is cut off");
			const first = Math.floor(start / BLOCK);
			const from = first * BLOCK;
			if (end <= from + BLOCK) return block(first).subarray(start - from, end - from);
			return read(start, end);
		},
		close: () => closeSync(file)
	};
}

//#endregion
//#region src/io/pack/delta.ts
function applyDelta(base, delta, take) {
	let at = 0;
	const size = () => {
		let value = 0;
		for (let factor = 1;; factor *= 128) {
			const byte = delta[at++];
			if (byte === void 0) throw new PackProblem("holds a delta that is cut off");
			value += (byte & 127) * factor;
			if (byte < 128) return value;
		}
	};
	if (size() !== base.length) throw new PackProblem("holds a delta of another base");
	const length = size();
	const content = take(length);
	const pieces = [];
	let end = 0;
	while (at < delta.length) {
		const op = delta[at++];
		if (op & 128) {
			let offset = 0;
			let count = 0;
			if (op & 1) offset = delta[at++];
			if (op & 2) offset |= delta[at++] << 8;
			if (op & 4) offset |= delta[at++] << 16;
			if (op & 8) offset += delta[at++] * 2 ** 24;
			if (op & 16) count = delta[at++];
			if (op & 32) count |= delta[at++] << 8;
			if (op & 64) count |= delta[at++] << 16;
			if (count === 0) count = 65536;
			if (offset + count > base.length || end + count > length || at > delta.length) throw new PackProblem("holds a delta that copies from beyond its base");
			base.copy(content, end, offset, offset + count);
			add(pieces, offset, end, count);
			end += count;
		} else {
			if (op === 0 || at + op > delta.length || end + op > length) throw new PackProblem("holds a delta that is cut off");
			delta.copy(content, end, at, at + op);
			at += op;
			end += op;
		}
	}
	if (end !== length) throw new PackProblem("holds a delta that makes less than it says");
	return {
		content,
		pieces
	};
}
function add(pieces, from, to, length) {
	const last = pieces.length - 3;
	const before = last < 0 ? -1 : pieces[last + 2];
	if (before !== -1 && pieces[last] + before === from && pieces[last + 1] + before === to) pieces[last + 2] = before + length;
	else pieces.push(from, to, length);
}

//#endregion
//#region src/io/pack/inflate.ts
const LARGE = 4096;
function inflate(source, into) {
	if (source.length < LARGE) {
		inflateSmall(source, into);
		return;
	}
	let bytes;
	try {
		bytes = inflateSync(source, {
			chunkSize: Math.max(64, into.length + 1),
			maxOutputLength: into.length + 1
		});
	} catch (error) {
		throw new PackProblem(DAMAGED, { cause: error });
	}
	if (bytes.length !== into.length) throw new PackProblem(OTHER_SIZE);
	bytes.copy(into);
}
const DAMAGED = "holds an entry that cannot be inflated";
const OTHER_SIZE = "holds an entry of another size than it says";
const FAST = 10;
const LONGEST_CODE = 15;
const newCode = () => ({
	fast: new Uint16Array(2 ** FAST),
	mask: 0,
	count: /* @__PURE__ */ new Uint16Array(16),
	symbols: /* @__PURE__ */ new Uint16Array(288)
});
const offsets = /* @__PURE__ */ new Uint16Array(17);
const firstCodes = /* @__PURE__ */ new Uint16Array(17);
function setCode(code, lengths, from, to, mayBeSparse) {
	const { fast, count, symbols } = code;
	count.fill(0);
	for (let at = from; at < to; at++) count[lengths[at]] = count[lengths[at]] + 1;
	count[0] = 0;
	let longest = LONGEST_CODE;
	while (longest > 1 && count[longest] === 0) longest--;
	let left = 1;
	offsets[1] = 0;
	firstCodes[1] = 0;
	for (let length = 1; length <= LONGEST_CODE; length++) {
		const many = count[length];
		left = 2 * left - many;
		if (left < 0) throw new PackProblem(DAMAGED);
		offsets[length + 1] = offsets[length] + many;
		firstCodes[length + 1] = firstCodes[length] + many << 1;
	}
	if (left > 0 && offsets[16] !== 0 && !(mayBeSparse && longest === 1)) throw new PackProblem(DAMAGED);
	const bits = Math.min(longest, FAST);
	code.mask = (1 << bits) - 1;
	if (left > 0 || longest > FAST) fast.fill(0, 0, 1 << bits);
	for (let symbol = 0; symbol < to - from; symbol++) {
		const length = lengths[from + symbol];
		if (length === 0) continue;
		const place = offsets[length];
		offsets[length] = place + 1;
		symbols[place] = symbol;
		const value = firstCodes[length];
		firstCodes[length] = value + 1;
		if (length > bits) continue;
		for (let next = reversed(value, length); next <= code.mask; next += 1 << length) fast[next] = symbol << 4 | length;
	}
}
function reversed(value, bits) {
	let turned = 0;
	for (let at = 0, left = value; at < bits; at++, left >>= 1) turned = turned << 1 | left & 1;
	return turned;
}
function slowSymbol({ count, symbols }, hold) {
	let [code, first, index] = [
		0,
		0,
		0
	];
	for (let length = 1; length <= LONGEST_CODE; length++) {
		code |= hold >> length - 1 & 1;
		const many = count[length];
		if (code - many < first) return symbols[index + code - first] << 4 | length;
		index += many;
		first = first + many << 1;
		code <<= 1;
	}
	throw new PackProblem(DAMAGED);
}
const LENGTH_BITS = Uint8Array.from([
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	1,
	1,
	1,
	1,
	2,
	2,
	2,
	2,
	3,
	3,
	3,
	3,
	4,
	4,
	4,
	4,
	5,
	5,
	5,
	5,
	0
]);
const DISTANCE_BITS = Uint8Array.from({ length: 30 }, (_, symbol) => Math.max(0, (symbol >> 1) - 1));
const LENGTHS = leastOf(LENGTH_BITS, 3).with(28, 258);
const DISTANCES = leastOf(DISTANCE_BITS, 1);
function leastOf(bits, first) {
	const least = new Uint16Array(bits.length);
	for (let at = 0, value = first; at < bits.length; at++) {
		least[at] = value;
		value += 1 << bits[at];
	}
	return least;
}
const fixedLiterals = codeOf(Uint8Array.from({ length: 288 }, (_, symbol) => symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8));
const fixedDistances = codeOf((/* @__PURE__ */ new Uint8Array(32)).fill(5));
function codeOf(lengths) {
	const code = newCode();
	setCode(code, lengths, 0, lengths.length, false);
	return code;
}
const ORDER = Uint8Array.from([
	16,
	17,
	18,
	0,
	8,
	7,
	9,
	6,
	10,
	5,
	11,
	4,
	12,
	3,
	13,
	2,
	14,
	1,
	15
]);
const literals = newCode();
const distances = newCode();
const codeLengths = newCode();
const lengths = /* @__PURE__ */ new Uint8Array(320);
const [STORED, FIXED, DYNAMIC] = [
	0,
	1,
	2
];
const END_OF_BLOCK = 256;
function inflateSmall(source, into) {
	const size = into.length;
	const head = (source[0] ?? 0) << 8 | (source[1] ?? 0);
	if ((head >> 8 & 15) !== 8 || head >> 12 > 7 || head % 31 !== 0 || (head & 32) !== 0) throw new PackProblem(DAMAGED);
	let at = 2;
	let out = 0;
	let hold = 0;
	let bits = 0;
	for (let isLast = false; !isLast;) {
		while (bits < 3) {
			hold |= (source[at++] ?? 0) << bits;
			bits += 8;
		}
		isLast = (hold & 1) === 1;
		const kind = hold >> 1 & 3;
		hold >>= 3;
		bits -= 3;
		let [literal, distance] = [fixedLiterals, fixedDistances];
		if (kind === STORED) {
			at -= bits >> 3;
			hold = 0;
			bits = 0;
			const length = (source[at] ?? 0) | (source[at + 1] ?? 0) << 8;
			const inverse = (source[at + 2] ?? 0) | (source[at + 3] ?? 0) << 8;
			at += 4;
			if (length !== (inverse ^ 65535) || at + length > source.length) throw new PackProblem(DAMAGED);
			if (out + length > size) throw new PackProblem(OTHER_SIZE);
			into.set(source.subarray(at, at + length), out);
			at += length;
			out += length;
			continue;
		}
		if (kind === DYNAMIC) {
			[literal, distance] = [literals, distances];
			while (bits < 14) {
				hold |= (source[at++] ?? 0) << bits;
				bits += 8;
			}
			const many = (hold & 31) + 257;
			const all = many + (hold >> 5 & 31) + 1;
			const given = (hold >> 10 & 15) + 4;
			if (many > 286 || all - many > 30) throw new PackProblem(DAMAGED);
			hold >>= 14;
			bits -= 14;
			lengths.fill(0, 0, 19);
			for (let next = 0; next < given; next++) {
				if (bits < 3) {
					hold |= (source[at++] ?? 0) << bits;
					bits += 8;
				}
				lengths[ORDER[next]] = hold & 7;
				hold >>= 3;
				bits -= 3;
			}
			setCode(codeLengths, lengths, 0, 19, false);
			for (let next = 0; next < all;) {
				while (bits < 14) {
					hold |= (source[at++] ?? 0) << bits;
					bits += 8;
				}
				const found = codeLengths.fast[hold & codeLengths.mask];
				if (found === 0) throw new PackProblem(DAMAGED);
				hold >>= found & 15;
				bits -= found & 15;
				const symbol = found >> 4;
				if (symbol < 16) {
					lengths[next++] = symbol;
					continue;
				}
				const added = symbol === 16 ? 2 : symbol === 17 ? 3 : 7;
				const times = (symbol === 18 ? 11 : 3) + (hold & (1 << added) - 1);
				hold >>= added;
				bits -= added;
				if (next + times > all || symbol === 16 && next === 0) throw new PackProblem(DAMAGED);
				lengths.fill(symbol === 16 ? lengths[next - 1] : 0, next, next + times);
				next += times;
			}
			if (lengths[END_OF_BLOCK] === 0) throw new PackProblem(DAMAGED);
			setCode(literal, lengths, 0, many, true);
			setCode(distance, lengths, many, all, true);
		} else if (kind !== FIXED) throw new PackProblem(DAMAGED);
		const { fast: fastLiterals, mask: literalMask } = literal;
		const { fast: fastDistances, mask: distanceMask } = distance;
		for (;;) {
			while (bits < LONGEST_CODE) {
				hold |= (source[at++] ?? 0) << bits;
				bits += 8;
			}
			let found = fastLiterals[hold & literalMask];
			if (found === 0) found = slowSymbol(literal, hold);
			hold >>= found & 15;
			bits -= found & 15;
			const symbol = found >> 4;
			if (symbol < END_OF_BLOCK) {
				if (out === size) throw new PackProblem(OTHER_SIZE);
				into[out++] = symbol;
				continue;
			}
			if (symbol === END_OF_BLOCK) break;
			const place = symbol - END_OF_BLOCK - 1;
			if (place >= LENGTHS.length) throw new PackProblem(DAMAGED);
			while (bits < 20) {
				hold |= (source[at++] ?? 0) << bits;
				bits += 8;
			}
			const moreLength = LENGTH_BITS[place];
			const length = LENGTHS[place] + (hold & (1 << moreLength) - 1);
			hold >>= moreLength;
			bits -= moreLength;
			found = fastDistances[hold & distanceMask];
			if (found === 0) found = slowSymbol(distance, hold);
			hold >>= found & 15;
			bits -= found & 15;
			const far = found >> 4;
			if (far >= DISTANCES.length) throw new PackProblem(DAMAGED);
			while (bits < 13) {
				hold |= (source[at++] ?? 0) << bits;
				bits += 8;
			}
			const moreDistance = DISTANCE_BITS[far];
			let from = out - (DISTANCES[far] + (hold & (1 << moreDistance) - 1));
			hold >>= moreDistance;
			bits -= moreDistance;
			if (from < 0) throw new PackProblem(DAMAGED);
			const end = out + length;
			if (end > size) throw new PackProblem(OTHER_SIZE);
			while (out < end) into[out++] = into[from++];
		}
	}
	if (out !== size) throw new PackProblem(OTHER_SIZE);
	at -= bits >> 3;
	const sum = (source[at] ?? 0) << 24 | (source[at + 1] ?? 0) << 16 | (source[at + 2] ?? 0) << 8 | (source[at + 3] ?? 0);
	if (at + 4 > source.length || sum !== adler32(into)) throw new PackProblem(DAMAGED);
}
const ADLER_STEP = 3800;
function adler32(bytes) {
	let [a, b] = [1, 0];
	for (let at = 0; at < bytes.length;) {
		const end = Math.min(bytes.length, at + ADLER_STEP);
		for (; at < end; at++) {
			a += bytes[at];
			b += a;
		}
		a %= 65521;
		b %= 65521;
	}
	return b << 16 | a;
}

//#endregion
//#region src/io/pack/memory.ts
const KEPT = 4;
const LARGEST = 8388608;
function reusedMemory() {
	const free = Array.from({ length: 32 }, () => []);
	const powerOf = (bytes) => 32 - Math.clz32(Math.max(4096, bytes) - 1);
	return {
		take(bytes) {
			if (bytes > LARGEST) return Buffer.allocUnsafeSlow(bytes);
			const power = powerOf(bytes);
			return (free[power]?.pop() ?? Buffer.allocUnsafeSlow(2 ** power)).subarray(0, bytes);
		},
		give(taken) {
			if (taken.length > LARGEST) return;
			const pieces = free[powerOf(taken.length)];
			if (pieces !== void 0 && pieces.length < KEPT) pieces.push(Buffer.from(taken.buffer));
		}
	};
}

//#endregion
//#region src/io/pack/walk.ts
const BYTES_KEPT = 100663296;
const memory = reusedMemory();
const deltas = reusedMemory();
function walkTree(pack, entries, root, visit, limits) {
	const { child, sibling, size, base } = entries;
	const stack = [];
	let kept = 0;
	const rebuild = (entry) => {
		const chain = [];
		for (let at = entry; at !== -1; at = base[at]) chain.push(at);
		let content = inflated(pack, entries, chain.pop(), memory.take);
		for (let at = chain.pop(); at !== void 0; at = chain.pop()) {
			const delta = inflated(pack, entries, at, deltas.take);
			const made = applyDelta(content, delta, memory.take).content;
			deltas.give(delta);
			memory.give(content);
			content = made;
		}
		return content;
	};
	const push = (entry, content, state) => {
		const next = child[entry];
		if (next === -1) {
			memory.give(content);
			return;
		}
		stack.push({
			entry,
			content,
			state,
			next
		});
		kept += content.length;
		for (const frame of stack) {
			if (kept <= BYTES_KEPT) break;
			if (frame.entry !== entry) drop(frame);
		}
	};
	const drop = (frame) => {
		if (frame.content === void 0) return;
		kept -= frame.content.length;
		memory.give(frame.content);
		frame.content = void 0;
	};
	const tooLarge = (entry) => {
		limits.tooLarge(entry);
		const below = [entry];
		for (let at = below.pop(); at !== void 0; at = below.pop()) {
			if (at !== entry) limits.unread(at);
			for (let next = child[at]; next !== -1; next = sibling[next]) below.push(next);
		}
	};
	if (size[root] > limits.maxBytes) {
		tooLarge(root);
		return;
	}
	const content = inflated(pack, entries, root, memory.take);
	push(root, content, visit(root, content));
	for (let frame = stack.at(-1); frame !== void 0; frame = stack.at(-1)) {
		const entry = frame.next;
		if (entry === -1) {
			stack.pop();
			drop(frame);
			continue;
		}
		frame.next = sibling[entry];
		if (limits.wanted?.[entry] === 0) continue;
		if (size[entry] > limits.maxBytes) {
			tooLarge(entry);
			continue;
		}
		const delta = inflated(pack, entries, entry, deltas.take);
		if (resultSize(delta) > limits.maxBytes) {
			deltas.give(delta);
			tooLarge(entry);
			continue;
		}
		const isRebuilt = frame.content === void 0;
		const from = frame.content ?? rebuild(frame.entry);
		const { content: made, pieces } = applyDelta(from, delta, memory.take);
		deltas.give(delta);
		if (isRebuilt) memory.give(from);
		else if (frame.next === -1) drop(frame);
		push(entry, made, visit(entry, made, pieces, frame.state));
	}
}
function inflated(pack, { start, end, size }, entry, take) {
	const into = take(size[entry]);
	inflate(pack.bytes(start[entry], end[entry]), into);
	return into;
}
function resultSize(delta) {
	let at = 0;
	while ((delta[at++] ?? 0) >= 128);
	let value = 0;
	for (let factor = 1; at < delta.length; factor *= 128) {
		const byte = delta[at++];
		value += (byte & 127) * factor;
		if (byte < 128) break;
	}
	return value;
}

//#endregion
//#region src/checks/secrets/collect/written-in.ts
function writtenIn(object) {
	const author = object.indexOf("\nauthor ");
	const at = author === -1 ? object.indexOf("\ntag ") : author;
	return at === -1 ? object : object.subarray(at + 1);
}

//#endregion
//#region src/checks/secrets/history/sift-pack.ts
const BATCH = 8;
async function siftPack(job) {
	const { pack: path, entries, roots, next, seen, maxBytes, generic, rules } = job;
	const custom = rules && (await import("./custom-rules.js")).customRules(rules);
	const options = {
		generic,
		...custom && { custom }
	};
	const answer = {
		candidates: [],
		tooLarge: [],
		unread: [],
		commits: 0,
		objects: 0,
		bytes: 0
	};
	const pack = openPack(path);
	const limits = {
		maxBytes,
		tooLarge: (entry) => void answer.tooLarge.push(entry),
		unread: (entry) => void answer.unread.push(entry),
		...seen && { wanted: seen.wanted }
	};
	try {
		for (;;) {
			const from = Atomics.add(next, 0, BATCH);
			if (from >= roots.length) break;
			for (const root of roots.subarray(from, from + BATCH)) {
				const type = typeAt(entries, root);
				const isBlob = type === "blob";
				walkTree(pack, entries, root, (entry, content, pieces, parent) => {
					if (seen?.known[entry] === 1) return void 0;
					answer.objects++;
					if (type === "commit") answer.commits++;
					const text = isBlob ? content : writtenIn(content);
					answer.bytes += text.length;
					const sifted = siftContent(text, options, isBlob && pieces !== void 0 && parent !== void 0 ? {
						pieces,
						from: parent
					} : void 0);
					if (sifted.holds) answer.candidates.push(entry);
					return sifted;
				}, limits);
			}
		}
	} catch (error) {
		if (!(error instanceof PackProblem)) throw error;
		answer.problem = error.message;
		Atomics.store(next, 0, roots.length);
	} finally {
		pack.close();
	}
	return answer;
}

//#endregion
export { typeAt as a, readIndex as c, readEntries as i, PackProblem as l, writtenIn as n, oidAt as o, openPack as r, placeOf as s, siftPack as t };