import { a as printable, r as mask, t as cut } from "./text.js";
import { a as lineStart, c as providers, h as around, i as lineFinder, l as entropyOf, m as anyCase, n as collectHits, o as GENERIC, r as lineEnd, s as isCustom, t as buildAutomaton, u as isPlaceholder } from "./automaton.js";

//#region src/checks/secrets/engine/decode.ts
const PROBE = 8e3;
function decodeContent(bytes, pieces) {
	if (pieces !== void 0 && isPlain(bytes, pieces)) return {
		bytes,
		binary: false
	};
	const zero = bytes.indexOf(0);
	if (zero === -1 && bytes[0] !== 255 && bytes[0] !== 254) return {
		bytes,
		binary: false
	};
	const encoding = utf16(bytes);
	if (encoding !== void 0) return {
		bytes: translate(bytes, encoding),
		binary: false
	};
	return {
		bytes,
		binary: zero !== -1 && zero < PROBE
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
function pieceFinder({ pieces, length: before }, length) {
	let piece = 0;
	const answer = {
		from: 0,
		to: -1
	};
	return (place) => {
		while (piece < pieces.length && pieces[piece + 1] + pieces[piece + 2] < place) piece += 3;
		answer.from = 0;
		answer.to = -1;
		if (piece >= pieces.length || pieces[piece + 1] >= place) return answer;
		const [from, to, size] = [
			pieces[piece],
			pieces[piece + 1],
			pieces[piece + 2]
		];
		answer.from = from === 0 && to === 0 ? Number.NEGATIVE_INFINITY : to;
		answer.to = from + size === before && to + size === length ? Number.POSITIVE_INFINITY : to + size;
		return answer;
	};
}

//#endregion
//#region src/checks/secrets/engine/search.ts
const MARGIN = 8;
const LONGEST$1 = 12;
const NAME = 160;
const LONGEST_WINDOW = 65536;
const MAX_MATCHES = 5e3;
function buildSearch(detectors) {
	const automaton = buildAutomaton(detectors.flatMap(({ format }, id) => format.keywords.map((keyword) => ({
		keyword: keyword.slice(0, LONGEST$1),
		id
	}))));
	const tokenLength = Uint8Array.from(automaton.at, (keywords) => {
		const [first] = keywords;
		const begin = ({ id, length }) => {
			const { anchored, inName } = detectors[id].format;
			return anchored && inName !== true && length === first?.length;
		};
		return first !== void 0 && keywords.every(begin) ? first.length : 0;
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
			const visible = part === void 0 ? detector.format.keywords.find((keyword) => text.startsWith(keyword))?.length ?? 0 : 0;
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
				if (binary && format.textOnly) return;
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
		all(bytes, { binary }) {
			const matches = [];
			const { look, finish, isDone } = matcher(bytes, binary, (match) => matches.push(match) > MAX_MATCHES);
			automaton.search(bytes, (at, end) => {
				if (isDone()) return;
				for (const { id, length } of automaton.at[at]) look(id, detectors[id], end - length);
			});
			finish();
			return {
				matches: matches.slice(0, MAX_MATCHES),
				truncated: matches.length > MAX_MATCHES
			};
		},
		sift(bytes, { binary, change }, accept) {
			const stays = change?.before.found && keptSpan(change, change.before.found, bytes.length);
			if (stays !== void 0) return { found: stays };
			const kept = collectHits();
			let found;
			const { look, finish, isDone } = matcher(bytes, binary, (match, format) => {
				if (!accept(match)) return false;
				found = spanOf(match, format, bytes.length);
				return true;
			});
			const pieceAt = change && pieceFinder(change, bytes.length);
			const hit = (at, end) => {
				if (isDone()) return;
				const token = tokenLength[at];
				if (token !== 0 && !mayBegin(bytes, end - token)) return;
				kept.add(at, end);
				const piece = change?.before.hits === void 0 ? void 0 : pieceAt?.(end);
				const keywords = automaton.at[at];
				for (let next = 0; next < keywords.length; next++) {
					const { id, length } = keywords[next];
					const detector = detectors[id];
					const { before, after } = detector.format;
					const start = end - length;
					if (piece !== void 0 && start - before - MARGIN >= piece.from && start + after + MARGIN <= piece.to) continue;
					look(id, detector, start);
				}
			};
			if (change?.before.hits === void 0) automaton.search(bytes, hit);
			else automaton.carry(bytes, change.pieces, change.before.hits, MARGIN, hit);
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
function excerptOf(bytes, match, lineStart, ranges) {
	const end = lineEnd(bytes, match.start, match.start + SIDE$1);
	const begin = Math.max(lineStart, match.start - SIDE$1);
	const shownEnd = lineEnd(bytes, match.start, match.end);
	const all = merge(ranges.filter((range) => range.start < end && range.end > begin));
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
	}]);
	return search;
}
function describeRules() {
	const formats = [...providers.flatMap((provider) => provider.formats), assignment];
	return JSON.stringify(formats.map(({ keywords, pattern, before, after, anchored, inName, textOnly }) => [...[
		keywords,
		pattern.source,
		pattern.flags,
		before,
		after,
		anchored,
		inName,
		textOnly
	]]));
}
function scanContent(raw, options) {
	const { bytes, binary } = decodeContent(raw);
	const { matches, truncated } = searchAll().all(bytes, { binary });
	const { custom, path, commit = "" } = options;
	const { matches: customs, cut } = custom?.find(bytes, {
		path,
		commit
	}, { binary }) ?? {
		matches: [],
		cut: false
	};
	if (matches.length + customs.length === 0) return {
		hits: [],
		samples: 0,
		truncated,
		cut
	};
	const textOf = (start, end) => bytes.toString("utf8", start, end);
	let samples = 0;
	const found = [];
	const everything = [];
	for (const match of matches) {
		everything.push({
			...match.hidden,
			visible: match.visible
		});
		const verdict = verdictOf(match, bytes, options, textOf);
		if (verdict === "sample") samples++;
		else if (verdict === "secret") found.push(match);
	}
	for (const match of customs) everything.push({
		...match.hidden,
		visible: 0
	});
	found.push(...customs.filter(({ allowed }) => !allowed));
	const kept = withoutOverlaps(found.map((match) => withCompanion(match, bytes)));
	for (const { companion } of kept) if (companion) everything.push({
		...companion,
		visible: 0
	});
	const companions = kept.flatMap(({ companion }) => companion ?? []);
	const alone = kept.filter((match) => !companions.some(({ start, end }) => start < match.end && match.start < end));
	const positionOf = lineFinder(bytes);
	const counts = /* @__PURE__ */ new Map();
	return {
		hits: [...alone, ...customs.filter(({ allowed }) => allowed)].map((match) => {
			const from = positionOf(match.start);
			const to = positionOf(match.end);
			const secret = textOf(match.hidden.start, match.hidden.end);
			const whole = textOf(match.start, match.end);
			const place = {
				line: from.line,
				column: from.column,
				endLine: to.line,
				endColumn: to.column
			};
			const excerpt = excerptOf(bytes, match, from.lineStart, everything);
			const paired = match.companion !== void 0;
			const allowed = match.allowed ?? custom?.allows(match, bytes, {
				path,
				commit
			}) ?? false;
			const comment = allowCommentAt(bytes, match.start, match.end);
			const common = {
				secret,
				place,
				excerpt,
				evidence: excerpt.evidence,
				paired,
				allowed,
				...comment === void 0 ? {} : { allowComment: comment }
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
				const name = whole.replace(secret, "");
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
		samples,
		truncated,
		cut
	};
}
function next(counts, name) {
	const count = counts.get(name) ?? 0;
	counts.set(name, count + 1);
	return count;
}
function siftContent(raw, options, made) {
	const { length } = raw;
	const { bytes, binary } = decodeContent(raw, made && !made.from.binary && !made.from.translated ? made.pieces : void 0);
	const textOf = (start, end) => bytes.toString("utf8", start, end);
	const accept = (match) => verdictOf(match, bytes, options, textOf) === "secret";
	const translated = bytes !== raw;
	const change = made !== void 0 && !translated && !made.from.translated && made.from.binary === binary ? {
		pieces: made.pieces,
		before: made.from,
		length: made.from.length
	} : void 0;
	const sifted = searchAll().sift(bytes, {
		binary,
		...change && { change }
	}, accept);
	const holds = sifted.found !== void 0 || options.custom?.mayFind(bytes, { binary }) === true;
	return {
		...sifted,
		holds,
		length,
		binary,
		translated
	};
}
function verdictOf(match, bytes, options, textOf) {
	if (isCustom(match.owner)) return "secret";
	return match.owner === "generic" ? genericVerdict(match, bytes, options) : tokenVerdict(match, match.owner, textOf);
}
function tokenVerdict(match, owner, textOf) {
	const whole = textOf(match.start, match.end);
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
export { MAX_MATCHES as a, isReadGenerically as i, scanContent as n, siftContent as r, describeRules as t };