//#region src/app/texts.ts
const TOKEN_LIKE = /(?=[\w.:@+/=-]{0,200}\d)[\w.:@+=-]{16}|(?=[\w+-]{0,200}[a-z][A-Z])[A-Za-z_+-]{20}/;
function mapTexts(value, change, except = /* @__PURE__ */ new Set()) {
	if (typeof value === "string") return change(value);
	if (Array.isArray(value)) return value.map((item) => mapTexts(item, change, except));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, except.has(key) ? item : mapTexts(item, change, except)]));
}
function textsOf(value) {
	const texts = [];
	mapTexts(value, (text) => {
		texts.push(text);
		return text;
	});
	return texts;
}
async function tokenHiderOf(texts) {
	if (!texts.some((text) => TOKEN_LIKE.test(text))) return (value) => value;
	const { tokenHider } = await import("./hide-tokens.js");
	return tokenHider(texts);
}

//#endregion
export { tokenHiderOf as i, mapTexts as n, textsOf as r, TOKEN_LIKE as t };