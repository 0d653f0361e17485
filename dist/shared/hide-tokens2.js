import { i as formsOf, n as partsHider } from "./parts-hider.js";
import { n as scanContent } from "./scanner.js";
import { n as mapTexts, t as TOKEN_LIKE } from "./texts.js";

//#region src/app/hide-tokens.ts
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
	return [...new Set(parts.filter((part) => part.length >= 8))];
}
const linesOf = (secret) => secret.split(/\s+|\\n|\\r/).filter((line) => line.length >= 8 && !/^[A-Z-]+$/.test(line));
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

//#endregion
export { tokenHider as n, tokensIn as r, textRedactor as t };