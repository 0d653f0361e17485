import { r as mask } from "./text.js";

//#region src/core/encoded-forms.ts
function formsOf(part) {
	const bytes = Buffer.from(part);
	return [
		part,
		JSON.stringify(part).slice(1, -1),
		JSON.stringify(part).slice(1, -1).replaceAll("/", "\\/"),
		encodeURIComponent(part.toWellFormed()),
		bytes.toString("hex"),
		bytes.toString("hex").toUpperCase(),
		bytes.toString("hex").replaceAll(/../g, "%$&"),
		bytes.toString("hex").toUpperCase().replaceAll(/../g, "%$&"),
		...[
			0,
			1,
			2
		].flatMap((offset) => {
			const encoded = Buffer.from(`${"\0".repeat(offset)}${part}`).toString("base64").replace(/=+$/, "");
			const core = encoded.slice(offset === 0 ? 0 : offset + 1, encoded.length - 2);
			return [core, core.replaceAll("+", "-").replaceAll("/", "_")];
		})
	];
}
function misreadFormsOf(part) {
	const value = part.toWellFormed();
	if (!/[^\0-\x7f]/.test(value)) return [];
	return ["NFC", "NFD"].flatMap((form) => {
		const written = value.normalize(form);
		const bytes = Buffer.from(written);
		return [
			written,
			bytes.toString("latin1"),
			new TextDecoder("windows-1252").decode(bytes),
			Buffer.from(written, "latin1").toString("utf8"),
			written.replaceAll(/[^\0-\x7f]/gu, "?")
		];
	});
}

//#endregion
//#region src/core/parts-hider.ts
const WINDOW = 8;
const PREFIX = 4;
function partsHider(secrets, open = PREFIX) {
	const pieces = piecesHider();
	const longestFirst = secrets.toSorted((a, b) => b.length - a.length);
	for (const secret of secrets) pieces.add(secret, open);
	return (text) => pieces.hide(longestFirst.reduce((hidden, secret) => hidden.replaceAll(secret, mask(secret)), text));
}
function piecesHider() {
	const windows = /* @__PURE__ */ new Set();
	const beginnings = /* @__PURE__ */ new Uint8Array(65536);
	return {
		add(secret, open = 0) {
			for (let at = Math.max(0, Math.min(open, secret.length - 8)); at + 8 <= secret.length; at++) {
				const piece = secret.slice(at, at + 8);
				if (isOfWords(piece)) continue;
				windows.add(piece);
				beginnings[beginningAt(piece, 0)] = 1;
			}
		},
		hide: (text) => hidePieces(text, windows, beginnings)
	};
}
const isOfWords = (piece) => WORDS.test(piece);
const WORDS = /^(?:[a-z _./:-]+|[A-Z _./:-]+|[\d./:-]+)$|:\/\//;
const beginningAt = (text, at) => (text.charCodeAt(at) << 8 ^ text.charCodeAt(at + 1)) & 65535;
function hidePieces(text, windows, beginnings) {
	let hidden = "";
	let from = 0;
	for (let at = 0; at + 8 <= text.length; at++) {
		if (beginnings[beginningAt(text, at)] === 0 || !windows.has(text.slice(at, at + 8))) continue;
		let end = at + 8;
		while (end < text.length && windows.has(text.slice(end - 8 + 1, end + 1))) end++;
		hidden += `${text.slice(from, at)}****`;
		from = end;
		at = end - 1;
	}
	return from === 0 ? text : hidden + text.slice(from);
}

//#endregion
export { misreadFormsOf as a, formsOf as i, partsHider as n, piecesHider as r, isOfWords as t };