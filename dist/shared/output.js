import { a as renderTerminal, o as renderJson } from "./mark.js";
import { a as summaryLine } from "./report.js";
import { t as writeWholeFile } from "./write-file.js";
import path from "node:path";

//#region src/app/cli/output.ts
async function writeReport(report, options, terminal) {
	const toFile = options.output !== void 0;
	const text = await render(report, options, {
		color: terminal.color && options.color && !toFile,
		width: toFile ? 100 : terminal.width
	});
	if (options.output === void 0) {
		terminal.out(options.format === "terminal" ? text : asLog(text, options.format));
		return;
	}
	const file = path.resolve(terminal.cwd, options.output);
	await writeWholeFile(file, text, "Name a file in a folder you can write to (`--output`).");
	terminal.error(`${summaryLine(report)}\nWritten to ${options.output}.\n`);
}
function asLog(text, format) {
	if (format === "json" || format === "sarif") return text.replaceAll("##[", "\\u0023#[");
	return text.replaceAll("##[", "&#35;#[").replace(/^(\s*):(?=:)/gm, "$1&#58;");
}
async function render(report, options, look) {
	switch (options.format) {
		case "terminal": return renderTerminal(report, {
			...look,
			...options.verbose ? { verbose: true } : {}
		});
		case "json": return renderJson(report, { trace: options.trace === true });
		case "sarif": {
			const [{ renderSarif }, { ALL_RULES }] = await Promise.all([import("./sarif.js"), import("./rules4.js")]);
			return renderSarif(report, ALL_RULES);
		}
		case "junit": return (await import("./junit.js")).renderJunit(report);
		case "markdown": return (await import("./markdown2.js")).renderSummary(report, {
			name: "launch-ready",
			redactHistory: false,
			trustLinks: false,
			troubles: []
		});
		case "html": return (await import("./html.js")).renderHtml(report);
	}
}

//#endregion
export { writeReport as n, asLog as t };