//#region src/checks/secrets/engine/detector.ts
const GENERIC = "generic";
const isCustom = (owner) => typeof owner === "object" && "custom" in owner;

//#endregion
//#region src/checks/secrets/engine/lines.ts
const [LF, CR] = [10, 13];
function lineFinder(bytes) {
	const first = bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191 ? 3 : 0;
	let at = first;
	let [line, lineStart, units] = [
		1,
		0,
		0
	];
	return (offset) => {
		if (offset < at) {
			at = first;
			[line, lineStart, units] = [
				1,
				0,
				0
			];
		}
		for (; at < offset; at++) {
			const byte = bytes[at] ?? 0;
			if (byte === LF || byte === CR && bytes[at + 1] !== LF) {
				line++;
				lineStart = at + 1;
				units = 0;
			} else if (byte >= 240) units += 2;
			else if (byte < 128 || byte >= 192) units++;
		}
		return {
			line,
			lineStart,
			column: units + 1
		};
	};
}
function lineStart(bytes, offset, limit) {
	for (let at = offset; at > limit; at--) if (bytes[at - 1] === LF || bytes[at - 1] === CR) return at;
	return limit;
}
function lineEnd(bytes, offset, limit) {
	const last = Math.min(limit, bytes.length);
	for (let at = offset; at < last; at++) if (bytes[at] === LF || bytes[at] === CR) return at;
	return last;
}

//#endregion
//#region src/checks/secrets/engine/hits.ts
let room = /* @__PURE__ */ new Int32Array(8192);
function collectHits() {
	let length = 0;
	return {
		add(place, end) {
			if (length === room.length) {
				const larger = new Int32Array(2 * length);
				larger.set(room);
				room = larger;
			}
			room[length++] = place;
			room[length++] = end;
		},
		count: () => length / 2,
		hits: () => room.slice(0, length)
	};
}
function firstFrom(hits, end) {
	let low = 0;
	let high = hits.length / 2;
	while (low < high) {
		const middle = low + high >> 1;
		if (hits[2 * middle + 1] < end) low = middle + 1;
		else high = middle;
	}
	return 2 * low;
}

//#endregion
//#region src/checks/secrets/engine/automaton.ts
const FAR = 2 ** 30 - 1;
function buildAutomaton(keywords) {
	const all = [...keywords];
	const classOf = /* @__PURE__ */ new Uint8Array(256);
	let classes = 1;
	let most = 1;
	let longest = 0;
	for (const { keyword } of all) {
		most += keyword.length;
		longest = Math.max(longest, keyword.length);
		for (let at = 0; at < keyword.length; at++) {
			const byte = keyword.charCodeAt(at);
			if (classOf[byte] === 0) classOf[byte] = classes++;
		}
	}
	let nodes = 1;
	const child = new Int32Array(most);
	const sibling = new Int32Array(most);
	const symbolOf = new Uint8Array(most);
	const own = [[]];
	for (const { keyword, id } of all) {
		let node = 0;
		for (let at = 0; at < keyword.length; at++) {
			const symbol = classOf[keyword.charCodeAt(at)];
			let next = child[node];
			while (next !== 0 && symbolOf[next] !== symbol) next = sibling[next];
			if (next === 0) {
				next = nodes++;
				symbolOf[next] = symbol;
				sibling[next] = child[node];
				child[node] = next;
				own.push([]);
			}
			node = next;
		}
		own[node]?.push({
			id,
			length: keyword.length
		});
	}
	for (let byte = 97; byte <= 122; byte++) classOf[byte - 32] = classOf[byte] ?? 0;
	const rows = new Int32Array(nodes * classes);
	const suffix = new Int32Array(nodes);
	const depths = new Uint8Array(nodes);
	const hits = [];
	const order = [0];
	for (const node of order) {
		const row = node * classes;
		const from = suffix[node] * classes;
		if (node !== 0) rows.copyWithin(row, from, from + classes);
		const above = node === 0 ? [] : hits[suffix[node]];
		const here = own[node];
		hits[node] = above.length === 0 ? here : [...here, ...above];
		for (let next = child[node]; next !== 0; next = sibling[next]) {
			const place = row + symbolOf[next];
			suffix[next] = rows[place];
			rows[place] = next;
			depths[next] = depths[node] + 1;
			order.push(next);
		}
	}
	const isEnd = (node) => hits[node].length > 0;
	const sorted = [...order.filter((node) => !isEnd(node)), ...order.filter(isEnd)];
	const number = new Int32Array(nodes);
	for (let place = 0; place < nodes; place++) number[sorted[place]] = place;
	const table = new Int32Array(nodes * classes);
	const depth = new Uint8Array(nodes);
	for (let place = 0, at = 0; place < nodes; place++) {
		const node = sorted[place];
		depth[place] = depths[node];
		for (let from = node * classes, end = from + classes; from < end; from++) table[at++] = number[rows[from]] * classes;
	}
	const ends = sorted.filter(isEnd).map((node) => hits[node]);
	const threshold = (nodes - ends.length) * classes;
	const start = number[0] * classes;
	return {
		longest,
		at: ends,
		search(bytes, onHit, from = 0, to = bytes.length) {
			let state = start;
			for (let at = from; at < to; at++) {
				state = table[state + classOf[bytes[at]]];
				if (state >= threshold) onHit((state - threshold) / classes, at + 1);
			}
		},
		carry(bytes, pieces, before, wasLength, margin, onHit, onKept) {
			let done = 0;
			let next = 0;
			for (let piece = 0; piece <= pieces.length; piece += 3) {
				const isLast = piece === pieces.length;
				const from = isLast ? 0 : pieces[piece];
				const to = isLast ? bytes.length : pieces[piece + 1];
				const end = isLast ? to : to + pieces[piece + 2];
				let at = 0;
				if (isLast || to > 0 || from > 0) {
					const boundary = isLast ? to : to + margin;
					if (!isLast && end <= boundary) continue;
					let state = start;
					for (at = Math.max(0, done - longest); at < end; at++) {
						if (at >= boundary && at - depth[state / classes] >= boundary) break;
						state = table[state + classOf[bytes[at]]];
						if (state >= threshold && at >= done) onHit((state - threshold) / classes, at + 1);
					}
				}
				done = end;
				if (isLast) break;
				const shift = to - from;
				const first = at + 1 - shift;
				if (!((next === 0 || before[next - 1] < first) && (next === before.length || before[next + 1] >= first))) next = firstFrom(before, first);
				const last = end - shift;
				const low = from === 0 && to === 0 ? -FAR : to;
				const high = last === wasLength && end === bytes.length ? FAR : end;
				for (; next < before.length; next += 2) {
					const keptEnd = before[next + 1];
					if (keptEnd > last) break;
					onKept(before[next], keptEnd + shift, low, high);
				}
			}
		}
	};
}

//#endregion
export { lineStart as a, lineFinder as i, collectHits as n, GENERIC as o, lineEnd as r, isCustom as s, buildAutomaton as t };