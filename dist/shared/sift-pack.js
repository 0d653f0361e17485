import { r as siftContent } from "./scanner.js";
import { inflateSync } from "node:zlib";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";

//#region src/checks/secrets/collect/written-in.ts
function writtenIn(object) {
	const author = object.indexOf("\nauthor ");
	const at = author === -1 ? object.indexOf("\ntag ") : author;
	return at === -1 ? object : object.subarray(at + 1);
}

//#endregion
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
const BLOCK = 1048576;
const BLOCKS_KEPT = 48;
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
function walkTree(pack, entries, root, visit, limits) {
	const { child, sibling, size, base } = entries;
	const stack = [];
	let kept = 0;
	const rebuild = (entry) => {
		const chain = [];
		for (let at = entry; at !== -1; at = base[at]) chain.push(at);
		let content = inflate(pack, entries, chain.pop());
		for (let at = chain.pop(); at !== void 0; at = chain.pop()) content = applyDelta(content, inflate(pack, entries, at), Buffer.allocUnsafeSlow).content;
		return content;
	};
	const push = (entry, content, reusable, state) => {
		const next = child[entry];
		if (next === -1) {
			if (reusable) memory.give(content);
			return;
		}
		stack.push({
			entry,
			content,
			reusable,
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
		if (frame.reusable) memory.give(frame.content);
		frame.content = void 0;
	};
	const tooLarge = (entry) => {
		const below = [entry];
		for (let at = below.pop(); at !== void 0; at = below.pop()) {
			limits.tooLarge(at);
			for (let next = child[at]; next !== -1; next = sibling[next]) below.push(next);
		}
	};
	if (size[root] > limits.maxBytes) {
		tooLarge(root);
		return;
	}
	const content = inflate(pack, entries, root);
	push(root, content, false, visit(root, content));
	for (let frame = stack.at(-1); frame !== void 0; frame = stack.at(-1)) {
		const entry = frame.next;
		if (entry === -1) {
			stack.pop();
			drop(frame);
			continue;
		}
		frame.next = sibling[entry];
		if (limits.wanted?.[entry] === 0) continue;
		const from = frame.content ?? rebuild(frame.entry);
		const delta = size[entry] > limits.maxBytes ? void 0 : inflate(pack, entries, entry);
		if (delta === void 0 || resultSize(delta) > limits.maxBytes) {
			tooLarge(entry);
			continue;
		}
		const { content: made, pieces } = applyDelta(from, delta, memory.take);
		if (frame.next === -1) drop(frame);
		push(entry, made, true, visit(entry, made, pieces, frame.state));
	}
}
function inflate(pack, { start, end, size }, entry) {
	const length = size[entry];
	let bytes;
	try {
		bytes = inflateSync(pack.bytes(start[entry], end[entry]), {
			chunkSize: Math.max(64, length + 1),
			maxOutputLength: length + 1
		});
	} catch (error) {
		if (error instanceof PackProblem) throw error;
		throw new PackProblem("holds an entry that cannot be inflated", { cause: error });
	}
	if (bytes.length !== length) throw new PackProblem("holds an entry of another size than it says");
	return bytes;
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
//#region src/checks/secrets/history/sift-pack.ts
const BATCH = 32;
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
		commits: 0,
		objects: 0,
		bytes: 0
	};
	const pack = openPack(path);
	const limits = {
		maxBytes,
		tooLarge: (entry) => void answer.tooLarge.push(entry),
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
export { oidAt as a, PackProblem as c, typeAt as i, writtenIn as l, openPack as n, placeOf as o, readEntries as r, readIndex as s, siftPack as t };