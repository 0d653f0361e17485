import { a as printable } from "./text.js";
import { n as parseRichText } from "./rich-text.js";

//#region src/report/plain-text.ts
const MAX_LINE = 2e3;
const plainInline = ({ kind, text }) => kind === "code" ? `\`${text}\`` : text;
function plainLines(richText) {
	const lines = [];
	let previous = "";
	for (const block of parseRichText(richText)) {
		if (previous !== "" && !(previous === "item" && block.kind === "item")) lines.push({
			code: false,
			text: ""
		});
		previous = block.kind;
		if (block.kind === "code") {
			for (const line of block.lines) lines.push({
				code: true,
				text: printable(line.replaceAll("	", "    "), MAX_LINE)
			});
			continue;
		}
		const text = printable(block.inlines.map(plainInline).join(""), MAX_LINE * 5);
		lines.push({
			code: false,
			text: block.kind === "item" ? `${block.marker} ${text}` : text
		});
	}
	return lines;
}
const plainText = (richText) => plainLines(richText).map(({ code, text }) => code ? `    ${text}` : text).join("\n");

//#endregion
export { plainText as n, plainLines as t };