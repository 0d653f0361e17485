import { n as UserError } from "./errors.js";
import { a as printable } from "./text.js";
import { n as countOf } from "./outcome.js";
import { t as nodeFiles } from "./files.js";
import { n as mustHaveFiles } from "./run.js";
import { n as safeLine, t as paletteOf } from "./palette.js";
import { t as loadConfig } from "./configuration.js";
import { _ as takeWidth, g as displayWidth } from "./smoke-rows.js";
import { n as CELL_WORDS, r as legendOf, t as CELL_SIGNS } from "./env-matrix.js";
import { t as worstFirst } from "./worst-first.js";
import { l as safeFolder } from "./our-rules.js";
import { t as laptopSubject } from "./laptop.js";
import { n as checkOnce } from "./check-command.js";
import { t as writeWholeFile } from "./write-file.js";
import { t as asLog } from "./output.js";
import { t as allReads } from "./project2.js";
import path from "node:path";

//#region src/report/terminal/terminal-matrix.ts
function renderTerminalMatrix(matrix, { color, width }) {
	const palette = paletteOf(color);
	const { environments, rows } = matrix;
	const table = [[
		"Variable",
		...environments.map(({ name }) => printable(name, 40)),
		"Read at",
		"If missing"
	], ...worstFirst(rows).map(cellsOf)];
	const columns = table[0]?.length ?? 0;
	const widths = Array.from({ length: columns }, (_, column) => Math.min(column === 0 ? 44 : 36, table.reduce((most, cells) => Math.max(most, displayWidth(cells[column] ?? "")), 0)));
	const lines = table.map((cells, index) => {
		const line = cells.map((cell, column) => padTo(cell, widths[column] ?? 0)).join("  ").trimEnd();
		const cutLine = safeLine(takeWidth(line, Math.max(60, width)));
		return index === 0 ? palette.bold(cutLine) : cutLine;
	});
	const sources = environments.flatMap(({ name, source }) => source === void 0 ? [] : [palette.dim(safeLine(printable(`${name}: ${source}`, 200)))]);
	return `${[
		...lines,
		"",
		palette.dim(legendOf(matrix)),
		...sources
	].join("\n")}\n`;
}
const cellsOf = ({ name, cells, readAt: [first], reads, ifMissing }) => [
	printable(name, 80),
	...cells.map(({ state, note }) => state === "unneeded" ? CELL_SIGNS[state] : `${CELL_SIGNS[state]} ${printable(note ?? CELL_WORDS[state], 40)}`),
	first === void 0 ? "" : `${printable(first.path, 60)}:${first.line}${reads > 1 ? ` (+${reads - 1})` : ""}`,
	printable(ifMissing, 100)
];
function padTo(cell, width) {
	const length = displayWidth(cell);
	if (length > width) return `${takeWidth(cell, width - 1)}…`;
	return cell + " ".repeat(width - length);
}

//#endregion
//#region src/app/cli/env-lists.ts
async function envReads(options, terminal) {
	const workingDirectory = safeFolder(options.workingDirectory ?? "", "`--working-directory`");
	const subject = await laptopSubject(path.resolve(terminal.cwd, options.repo), {
		checks: ["env"],
		asked: true,
		scope: "tree",
		workingDirectory
	}, {
		files: nodeFiles,
		env: terminal.env,
		isNamed: options.repo !== "."
	});
	const config = await loadConfig(subject.head, options.config);
	await mustHaveFiles(subject, workingDirectory);
	const { reads, helpers, files, leftOut } = await allReads(subject.head, config.parsed, workingDirectory);
	await writeList(options.format === "json" ? readsJson(reads) : readsTable(reads, lookOf(options, terminal)), options, terminal);
	const left = leftOut.map(({ what, count, why }) => `; ${countOf(count, what)} not looked at: ${why}`).join("");
	const named = helpers.length === 0 ? "" : `, ${countOf(helpers.length, "helpers")} (${helpers.slice(0, 5).map(({ name }) => `${name}()`).join(", ")})`;
	const names = new Set(reads.map(({ name }) => name)).size;
	terminal.error(`${printable(`${countOf(names, "variables")} at ${countOf(reads.length, "places")} in ${countOf(files, "source files")}${named}${left}.`, 500)}\n`);
	return files === 0 ? 2 : 0;
}
const readsJson = (reads) => `${JSON.stringify(reads.map(({ name, path: file, line, startColumn, required, hasDefault, phase, side, via, kind }) => ({
	name,
	path: file,
	line,
	column: startColumn,
	required,
	hasDefault,
	phase,
	side,
	via,
	kind
})), null, 2)}\n`;
function readsTable(reads, { color }) {
	const palette = paletteOf(color);
	const lines = [...Map.groupBy(reads, ({ name }) => name)].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([name, places]) => [palette.bold(printable(name, 120)), ...places.map((read) => `  ${printable(read.path, 200)}:${read.line}  ${palette.dim(wordsOf(read))}`)]);
	return lines.length === 0 ? "" : `${lines.map(safeLine).join("\n")}\n`;
}
const wordsOf = ({ via, required, hasDefault, phase, side }) => [
	printable(via, 60),
	...required ? ["required"] : [],
	...hasDefault ? ["has a default"] : [],
	...phase === "build" ? ["at build time"] : [],
	...side === "client" ? ["reaches the browser"] : []
].join(", ");
async function envMatrix(options, terminal) {
	if (options.format === "sarif" || options.format === "junit") throw new UserError(`There is no matrix as ${options.format}.`, "Write one of terminal, json, markdown, html; findings are printed by `launch-ready env`.");
	const { report } = await checkOnce("env", options, terminal);
	const outcome = report.outcomes[0];
	const matrix = outcome?.matrix;
	if (matrix === void 0 || matrix.rows.length === 0) throw new UserError(`There is no matrix to show: ${outcome?.reason ?? "nothing is declared and nothing is read"}.`, "Run it in the repository of the app, or name it with `--repo`.");
	const { renderMatrix } = await import("./markdown-matrix.js");
	await writeList(options.format === "json" ? `${JSON.stringify(matrix, null, 2)}\n` : options.format === "markdown" ? `${renderMatrix(matrix)}\n` : options.format === "html" ? (await import("./html.js")).renderHtml(report) : renderTerminalMatrix(matrix, lookOf(options, terminal)), options, terminal);
	return 0;
}
const lookOf = ({ color, output }, terminal) => ({
	color: terminal.color && color && output === void 0,
	width: output === void 0 ? terminal.width : 160
});
async function writeList(text, { format, output }, terminal) {
	if (output === void 0) {
		terminal.out(format === "terminal" ? text : asLog(text, format));
		return;
	}
	await writeWholeFile(path.resolve(terminal.cwd, output), text, "Name a file in a folder you can write to (`--output`).");
	terminal.error(`Written to ${output}.\n`);
}

//#endregion
export { envReads as n, writeList as r, envMatrix as t };