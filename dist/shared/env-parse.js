import { n as UserError } from "./errors.js";
import { a as printable } from "./text.js";
import { et as nodeFiles, tt as readNamed } from "./rules.js";
import { c as paletteOf, u as safeLine } from "./mark.js";
import { r as dialectNamed } from "./run.js";
import { r as writeList } from "./env-lists.js";
import path from "node:path";

//#region src/app/cli/env-parse.ts
async function envParse(file, options, terminal) {
	const dialect = dialectNamed(options.dialect ?? "dotenv");
	const bytes = await readNamed(nodeFiles, path.resolve(terminal.cwd, file), file);
	if (bytes === void 0) throw new UserError(`${printable(file, 200)} does not exist.`, "Correct the name of the file.");
	const { variables, problems } = dialect.parse(bytes.toString("utf8"));
	const text = options.format === "json" ? `${JSON.stringify({
		dialect: dialect.name,
		variables: Object.fromEntries(variables),
		problems
	}, null, 2)}\n` : table(variables, problems, {
		color: terminal.color && options.color,
		isLog: terminal.env["CI"] !== void 0
	});
	await writeList(text, options, terminal);
	if (options.format !== "json") terminal.error(`${dialect.title} reads ${variables.size} variables from ${printable(file, 200)} (${dialect.source}).\n`);
	return 0;
}
function table(variables, problems, { color, isLog }) {
	const palette = paletteOf(color);
	const lines = [...[...variables].map(([name, value]) => `${palette.bold(printable(name, 200))}=${isLog ? "****" : JSON.stringify(value)}`), ...problems.map(({ line, kind, message }) => `${palette.severity.medium(`line ${line}: ${kind}`)}: ${printable(message, 300)}`)];
	return lines.length === 0 ? "" : `${lines.map(safeLine).join("\n")}\n`;
}

//#endregion
export { envParse };