import { r as mask } from "./text.js";
import { t as scanContent } from "./scanner.js";

//#region src/app/hide-tokens.ts
const TOKEN_LIKE = /(?=[\w.:@+/=-]{0,200}\d)[\w.:@+=-]{16}/;
function tokenHider(texts) {
	const suspects = [...new Set(texts)].filter((text) => TOKEN_LIKE.test(text));
	if (suspects.length === 0) return (value) => value;
	const { hits } = scanContent(Buffer.from(suspects.join("\n")), {
		path: "",
		generic: false
	});
	const tokens = [...new Set(hits.map(({ secret }) => secret))].filter((secret) => !secret.includes("\n"));
	if (tokens.length === 0) return (value) => value;
	const hide = (text) => tokens.reduce((hidden, token) => hidden.replaceAll(token, mask(token)), text);
	return (value) => mapTexts(value, hide);
}
function mapTexts(value, change) {
	if (typeof value === "string") return change(value);
	if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]));
}

//#endregion
export { tokenHider as t };