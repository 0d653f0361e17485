import { a as printable } from "./text.js";

//#region src/report/markdown/markdown-escape.ts
const APART = "&#8203;";
const MAX = 2e4;
const SPECIAL = new RegExp([
	"[&<>\"]",
	"\\$",
	"[\\\\`*_[\\]~|^]",
	"@",
	"#(?=\\d)",
	"GH-(?=\\d)",
	":(?=//)",
	"www(?=\\.)",
	":(?=[\\w+-]+:)"
].join("|"), "gi");
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	$: "&#36;"
};
const escapeSpecial = (found) => ENTITIES[found] ?? (/^[\\`*_[\]~|^]$/.test(found) ? `\\${found}` : `${found}${APART}`);
function escapeText(text) {
	return printable(text, MAX).trim().replace(SPECIAL, escapeSpecial).replace(/^(?:([-+=#:])|(\d{1,9})([.)]))/, (_, mark, digits, end) => mark === void 0 ? `${digits}\\${end}` : `\\${mark}`);
}
function codeSpan(text) {
	const line = printable(text, MAX);
	if (line.trim() === "") return "` `";
	const fence = "`".repeat(longestRun(line) + 1);
	const pad = /^`|`$|^ .* $/.test(line) ? " " : "";
	return `${fence}${pad}${line}${pad}${fence}`;
}
const codeSpanInTable = (text) => text.includes("|") ? `<code>${escapeText(text)}</code>` : codeSpan(text);
function codeBlock(lines, language = "text") {
	const printed = lines.map((line) => printable(line.replaceAll("	", "    "), MAX));
	const fence = "`".repeat(Math.max(3, ...printed.map((line) => longestRun(line) + 1)));
	return [
		`${fence}${/^[\w+-]{1,20}$/.test(language) ? language : "text"}`,
		...printed,
		fence
	].join("\n");
}
const longestRun = (line) => (line.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);

//#endregion
export { escapeText as i, codeSpan as n, codeSpanInTable as r, codeBlock as t };