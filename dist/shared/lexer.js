//#region src/checks/migrations/sql/lexer.ts
const TOKEN = new RegExp([
	"(?<comment>--[^\\r\\n]*)",
	"(?<block>/\\*)",
	"(?<string>[eE]'[^'\\\\]*(?:(?:''|\\\\[\\s\\S])[^'\\\\]*)*(?:'|\\\\?$)|(?:[bBxXnN]|[uU]&)?'[^']*(?:''[^']*)*(?:'|$))",
	"(?<quoted>\"[^\"]*(?:\"\"[^\"]*)*(?:\"|$))",
	"(?<dollar>\\$(?:[A-Za-z_\\u0080-\\uffff][A-Za-z0-9_\\u0080-\\uffff]*)?\\$)",
	"(?<word>[A-Za-z_\\u0080-\\uffff](?:[A-Za-z0-9_\\u0080-\\uffff]|\\$(?!\\{))*)",
	"(?<number>\\d[A-Za-z0-9_.]*|\\$\\d+)",
	"(?<semicolon>;)",
	"(?<other>[^\\s])"
].join("|"), "g");
function nextToken(sql, at) {
	TOKEN.lastIndex = at;
	const match = TOKEN.exec(sql);
	if (!match?.groups) return void 0;
	const start = match.index;
	const end = TOKEN.lastIndex;
	const { groups } = match;
	if (groups["block"] !== void 0) return {
		kind: "comment",
		start,
		end: endOfBlockComment(sql, end)
	};
	if (groups["dollar"] !== void 0) {
		const close = sql.indexOf(groups["dollar"], end);
		return {
			kind: "string",
			start,
			end: close === -1 ? sql.length : close + groups["dollar"].length
		};
	}
	return {
		kind: KINDS.find((name) => groups[name] !== void 0) ?? "other",
		start,
		end
	};
}
const KINDS = [
	"word",
	"other",
	"number",
	"string",
	"quoted",
	"semicolon",
	"comment"
];
function endOfBlockComment(sql, from) {
	const mark = /\/\*|\*\//g;
	mark.lastIndex = from;
	for (let depth = 1; depth > 0;) {
		const match = mark.exec(sql);
		if (!match) return sql.length;
		depth += match[0] === "/*" ? 1 : -1;
	}
	return mark.lastIndex;
}
function tokenize(sql, start = 0, end = sql.length) {
	const tokens = [];
	for (let token = nextToken(sql, start); token && token.start < end; token = nextToken(sql, token.end)) tokens.push(token);
	return tokens;
}
function nameOf(sql, token) {
	const text = sql.slice(token.start, token.end);
	if (token.kind === "word") return text.toLowerCase();
	return token.kind === "quoted" ? text.slice(1, text.endsWith("\"") ? -1 : void 0).replaceAll("\"\"", "\"") : void 0;
}

//#endregion
export { nextToken as n, tokenize as r, nameOf as t };