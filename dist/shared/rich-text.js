//#region src/report/rich-text.ts
const FENCE = /^ {0,3}(`{3,}|~{3,}) *([\w+-]{0,20})[^`]*$/;
const ITEM = /^ {0,3}(?:([-*+])|(\d{1,3})[.)]) +(?=\S)/;
function parseRichText(text) {
	const blocks = [];
	let open;
	const close = () => {
		if (open !== void 0) {
			const inlines = parseInlines(open.lines.join(" "));
			blocks.push(open.marker === void 0 ? {
				kind: "paragraph",
				inlines
			} : {
				kind: "item",
				marker: open.marker,
				inlines
			});
		}
		open = void 0;
	};
	const lines = text.split(/\r\n|\r|\n/);
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index] ?? "";
		const fence = FENCE.exec(line);
		if (fence?.[1] !== void 0) {
			close();
			const end = closingFence(lines, index + 1, fence[1]);
			blocks.push({
				kind: "code",
				language: (fence[2] ?? "").toLowerCase(),
				lines: lines.slice(index + 1, end)
			});
			index = end;
			continue;
		}
		if (line.trim() === "") {
			close();
			continue;
		}
		const item = ITEM.exec(line);
		if (item !== null) {
			close();
			open = {
				marker: item[2] === void 0 ? "-" : `${item[2]}.`,
				lines: [line.slice(item[0].length).trim()]
			};
		} else if (open === void 0) open = { lines: [line.trim()] };
		else open.lines.push(line.trim());
	}
	close();
	return blocks;
}
function closingFence(lines, from, fence) {
	for (let index = from; index < lines.length; index++) {
		const line = (lines[index] ?? "").trim();
		if (line.length >= fence.length && line === fence.charAt(0).repeat(line.length)) return index;
	}
	return lines.length;
}
const TOKEN = /`+|\*\*([^*]{1,300})\*\*|\[([^[\]]{1,200})\]\((https?:\/\/[^\s()<>]{1,500})\)|https?:\/\/[^\s<>"'`)\]]{1,500}/g;
function parseInlines(line) {
	const inlines = [];
	const closers = backtickRuns(line);
	let from = 0;
	const push = (kind, text) => {
		if (text !== "") inlines.push({
			kind,
			text
		});
	};
	TOKEN.lastIndex = 0;
	for (let match = TOKEN.exec(line); match !== null; match = TOKEN.exec(line)) {
		const [token, strong, words, address] = match;
		if (token.startsWith("`")) {
			const end = closers(token.length, match.index + token.length);
			if (end === void 0) continue;
			push("text", line.slice(from, match.index));
			push("code", stripOneSpace(line.slice(match.index + token.length, end)));
			from = end + token.length;
		} else {
			push("text", line.slice(from, match.index));
			from = match.index + token.length;
			if (strong !== void 0) push("strong", strong);
			else if (words !== void 0 && address !== void 0) {
				push("text", `${words} (`);
				push("code", address);
				push("text", ")");
			} else {
				const trimmed = token.replace(/[.,;:!?]{1,3}$/, "");
				push("code", trimmed);
				from -= token.length - trimmed.length;
			}
		}
		TOKEN.lastIndex = from;
	}
	push("text", line.slice(from));
	return inlines;
}
function backtickRuns(line) {
	const runs = /* @__PURE__ */ new Map();
	for (const { 0: run, index } of line.matchAll(/`+/g)) {
		const starts = runs.get(run.length);
		if (starts === void 0) runs.set(run.length, [index]);
		else starts.push(index);
	}
	const next = /* @__PURE__ */ new Map();
	return (length, from) => {
		const starts = runs.get(length) ?? [];
		let position = next.get(length) ?? 0;
		while ((starts[position] ?? Number.POSITIVE_INFINITY) < from) position++;
		next.set(length, position);
		return starts[position];
	};
}
const stripOneSpace = (code) => /^ .* $/.test(code) && code.trim() !== "" ? code.slice(1, -1) : code;

//#endregion
export { parseRichText as n, parseInlines as t };