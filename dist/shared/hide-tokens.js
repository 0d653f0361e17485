import { r as mask } from "./text.js";
import { n as scanContent } from "./scanner.js";
import { n as mapTexts, t as TOKEN_LIKE } from "./texts.js";

//#region src/app/encoded-forms.ts
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

//#endregion
//#region src/app/hide-tokens.ts
const WINDOW = 8;
const PREFIX = 4;
function tokenHider(texts) {
	const suspects = [...new Set(texts)].filter((text) => TOKEN_LIKE.test(text));
	const tokens = [...new Set(suspects.flatMap(tokensIn))];
	if (tokens.length === 0) return (value) => value;
	const hide = partsHider(tokens);
	return (value) => mapTexts(value, hide);
}
function textRedactor() {
	const seen = /* @__PURE__ */ new Map();
	return (text) => {
		if (!TOKEN_LIKE.test(text)) return text;
		const before = seen.get(text);
		if (before !== void 0) return before;
		const tokens = tokensIn(text);
		const hidden = tokens.length === 0 ? text : partsHider(tokens)(text);
		seen.set(text, hidden);
		return hidden;
	};
}
function tokensIn(text) {
	const parts = readingsOf(text).flatMap((each) => scanContent(Buffer.from(each), {
		path: "",
		generic: false
	}).hits).flatMap(({ secret, encoded }) => [...linesOf(secret).flatMap(formsOf), ...encoded === void 0 ? [] : linesOf(encoded.text)]);
	return [...new Set(parts.filter((part) => part.length >= WINDOW))];
}
const linesOf = (secret) => secret.split(/\s+|\\n|\\r/).filter((line) => line.length >= WINDOW && !/^[A-Z-]+$/.test(line));
function readingsOf(text) {
	const readings = [text];
	if (/%[0-9a-f]{2}/i.test(text)) readings.push(text.replace(/(?:%[0-9a-f]{2})+/gi, decoded));
	if (/\\[nrt"]/.test(text)) readings.push(text.replace(/\\[nrt"]/g, " "));
	return readings;
}
function decoded(encoded) {
	try {
		return decodeURIComponent(encoded);
	} catch {
		return " ";
	}
}
function partsHider(secrets) {
	const windows = /* @__PURE__ */ new Set();
	const beginnings = /* @__PURE__ */ new Uint8Array(65536);
	const longestFirst = secrets.toSorted((a, b) => b.length - a.length);
	for (const secret of secrets) for (let at = Math.min(PREFIX, secret.length - WINDOW); at + WINDOW <= secret.length; at++) {
		const piece = secret.slice(at, at + WINDOW);
		if (WORDS.test(piece)) continue;
		windows.add(piece);
		beginnings[beginningAt(piece, 0)] = 1;
	}
	return (text) => {
		return hidePieces(longestFirst.reduce((hidden, secret) => hidden.replaceAll(secret, mask(secret)), text), windows, beginnings);
	};
}
const WORDS = /^(?:[a-z _./:-]+|[A-Z _./:-]+|[\d./:-]+)$|:\/\//;
const beginningAt = (text, at) => (text.charCodeAt(at) << 8 ^ text.charCodeAt(at + 1)) & 65535;
function hidePieces(text, windows, beginnings) {
	let hidden = "";
	let from = 0;
	for (let at = 0; at + WINDOW <= text.length; at++) {
		if (beginnings[beginningAt(text, at)] === 0 || !windows.has(text.slice(at, at + WINDOW))) continue;
		let end = at + WINDOW;
		while (end < text.length && windows.has(text.slice(end - WINDOW + 1, end + 1))) end++;
		hidden += `${text.slice(from, at)}****`;
		from = end;
		at = end - 1;
	}
	return from === 0 ? text : hidden + text.slice(from);
}

//#endregion
export { formsOf as a, tokensIn as i, textRedactor as n, tokenHider as r, partsHider as t };