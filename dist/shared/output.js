import { i as messageOf, n as UserError } from "./errors.js";
import { a as summaryLine } from "./report.js";
import { n as renderJson, t as renderTerminal } from "./terminal.js";
import path from "node:path";
import { mkdir, rename, writeFile } from "node:fs/promises";

//#region src/app/cli/output.ts
async function writeReport(report, options, terminal) {
	const toFile = options.output !== void 0;
	const text = await render(report, options, {
		color: terminal.color && options.color && !toFile,
		width: toFile ? 100 : terminal.width
	});
	if (options.output === void 0) {
		terminal.out(text);
		return;
	}
	const file = path.resolve(terminal.cwd, options.output);
	try {
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(`${file}.tmp`, text);
		await rename(`${file}.tmp`, file);
	} catch (error) {
		throw new UserError(`The report cannot be written to ${file}: ${messageOf(error)}.`, "Name a file in a folder you can write to (`--output`).", { cause: error });
	}
	terminal.error(`${summaryLine(report)}\nWritten to ${options.output}.\n`);
}
async function render(report, options, look) {
	switch (options.format) {
		case "terminal": return renderTerminal(report, {
			...look,
			...options.verbose ? { verbose: true } : {}
		});
		case "json": return renderJson(report);
		case "sarif": {
			const [{ renderSarif }, { ALL_RULES }] = await Promise.all([import("./sarif.js"), import("./run2.js")]);
			return renderSarif(report, ALL_RULES);
		}
		case "junit": return (await import("./junit.js")).renderJunit(report);
		case "markdown": return (await import("./markdown2.js")).renderSummary(report, {
			name: "launch-ready",
			redactHistory: false
		});
		case "html": return (await import("./html.js")).renderHtml(report);
	}
}

//#endregion
export { writeReport as t };