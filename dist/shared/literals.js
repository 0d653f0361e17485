import { r as tokenize } from "./lexer.js";

//#region src/checks/migrations/sql/literals.ts
function withoutLiterals(text) {
	let blank = "";
	let at = 0;
	for (const { kind, start, end } of tokenize(text)) {
		const literal = text.slice(start, end);
		if (kind !== "string" || !/^[a-z&]{0,2}'[\s\S]*'$/i.test(literal)) continue;
		blank += text.slice(at, start) + literal.replace(/[^\r\n]/g, " ");
		at = end;
	}
	return blank + text.slice(at);
}
const broughtByPsql = (text) => text.includes("\\") ? withoutLiterals(text).match(/(?:^[ \t]*|[ \t])\\(?:ir?|include(?:_relative)?|gexec)\b/gm)?.length ?? 0 : 0;

//#endregion
export { withoutLiterals as n, broughtByPsql as t };