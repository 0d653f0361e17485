import { t as cut } from "./text.js";
import { n as countOf } from "./outcome.js";
import { i as escapeText, r as codeSpanInTable } from "./markdown-escape.js";
import { n as CELL_WORDS, r as legendOf, t as CELL_SIGNS } from "./env-matrix.js";
import { t as worstFirst } from "./worst-first.js";

//#region src/report/markdown/markdown-matrix.ts
const MOST_ROWS = 200;
function matrixPart(report) {
	return report.outcomes.flatMap(({ matrix }) => matrix ?? []).filter(({ environments, rows }) => environments.some(({ source }) => source !== void 0) && rows.length > 0).map((matrix) => {
		return `<details><summary>${`${countOf(matrix.rows.length, "variables")} × ${countOf(matrix.environments.length, "environments")}`}</summary>\n\n${renderMatrix(matrix, MOST_ROWS)}\n\n</details>`;
	}).join("\n\n");
}
function renderMatrix(matrix, most = Number.POSITIVE_INFINITY) {
	const { environments, rows } = matrix;
	const more = rows.length - most;
	const heads = [
		"Variable",
		...environments.map(({ name }) => escapeText(name)),
		"Safe shape",
		"Read at",
		"If missing"
	];
	const hasOwners = rows.some(({ owner }) => owner !== void 0);
	if (hasOwners) heads.push("Owner");
	return [
		`| ${heads.join(" | ")} |`,
		`|${heads.map(() => " --- |").join("")}`,
		...worstFirst(rows).slice(0, most).map((row) => `| ${[...cellsOf(row), ...hasOwners ? [escapeText(row.owner ?? "")] : []].join(" | ")} |`),
		...more > 0 ? [`| ${more} more |${" |".repeat(heads.length - 1)}`] : [],
		"",
		[legendOf(matrix), rows.some(({ isSecret }) => isSecret) ? "🔒 secret" : ""].filter((each) => each !== "").join(" · ")
	].join("\n");
}
const cellsOf = ({ name, isSecret, cells, shape, readAt, reads, ifMissing }) => [
	`${codeSpanInTable(cut(name, 80))}${isSecret ? " 🔒" : ""}`,
	...cells.map(cellWords),
	shape === "" ? "" : codeSpanInTable(cut(shape, 80)),
	placesOf(readAt, reads),
	escapeText(cut(ifMissing, 120))
];
function cellWords({ state, note }) {
	const words = note ?? CELL_WORDS[state];
	return state === "unneeded" ? CELL_SIGNS[state] : `${CELL_SIGNS[state]} ${escapeText(words)}`;
}
function placesOf([first], count) {
	if (first === void 0) return "";
	const more = count > 1 ? ` (+${count - 1})` : "";
	return `${codeSpanInTable(cut(`${first.path}:${first.line}`, 80))}${more}`;
}

//#endregion
export { renderMatrix as n, matrixPart as t };