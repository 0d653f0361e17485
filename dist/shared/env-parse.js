import { n as UserError } from "./errors.js";
import { a as printable } from "./text.js";
import { n as readNamed, t as nodeFiles } from "./files.js";
import { n as safeLine, t as paletteOf } from "./palette.js";
import { n as assignmentsOf, t as placesOf } from "./places.js";
import { r as writeList } from "./env-lists.js";
import { t as dialectNamed } from "./dialect-named2.js";
import path from "node:path";

//#region src/checks/env/dialects/oddities.ts
function odditiesOf(text) {
	const found = [];
	const placeOf = placesOf(text);
	if (text.startsWith("﻿")) found.push({
		kind: "odd",
		line: 1,
		message: "The file begins with a byte order mark: to some loaders it is part of the first name."
	});
	for (const { nameStart, nameEnd, valueStart, valueEnd, quote } of assignmentsOf(text)) {
		const name = text.slice(nameStart, nameEnd);
		const value = text.slice(valueStart, valueEnd);
		const { line } = placeOf(nameStart);
		const opening = /^[ \t]*(["'`])/.exec(value)?.[1];
		if (quote === void 0 && opening !== void 0 && !value.trimEnd().slice(value.indexOf(opening) + 1).endsWith(opening)) found.push({
			kind: "odd",
			line,
			name,
			message: `The quote ${opening} is never closed, so that it is part of the value, or the file is refused.`
		});
		if (value.includes("\0")) found.push({
			kind: "odd",
			line,
			name,
			message: "The value has a NUL in it, which no process can be given."
		});
	}
	return found;
}

//#endregion
//#region src/app/cli/env-parse.ts
async function envParse(file, options, terminal) {
	const dialect = dialectNamed(options.dialect ?? "dotenv");
	const bytes = await readNamed(nodeFiles, path.resolve(terminal.cwd, file), file);
	if (bytes === void 0) throw new UserError(`${printable(file, 200)} does not exist.`, "Correct the name of the file.");
	const content = bytes.toString("utf8");
	const { variables, problems: own } = dialect.parse(content);
	const told = new Set(own.map(({ line }) => line));
	const odd = odditiesOf(content).filter(({ line }) => !told.has(line));
	const problems = [...own, ...odd].sort((a, b) => a.line - b.line);
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