import { n as UserError, r as codeOf } from "./errors.js";
import { a as printable } from "./text.js";
import { a as runSchema } from "./parse.js";
import { t as nodeFiles } from "./files.js";
import { o as SQL_DIALECTS } from "./our-rules.js";
import { t as checkCommand } from "./check-command.js";
import { t as STATS_QUERY } from "./query.js";
import path from "node:path";

//#region src/app/cli/migrations-command.ts
async function migrationsCommand(files, options, terminal) {
	if (options.statsQuery) {
		terminal.out(STATS_QUERY);
		return 0;
	}
	if (options.context !== void 0 && files.length === 0) throw new UserError("`--context` does nothing without files to judge.", "Write the files to judge before it: `launch-ready migrations 2.sql --context 1.sql`.");
	return checkCommand("migrations", options, terminal, await settingsOf(files, options, terminal.cwd));
}
async function settingsOf(files, options, cwd) {
	const { sqlDialect, dbVersion, transaction, shadow, context, stats, run } = options;
	const dialect = SQL_DIALECTS.find((name) => name === sqlDialect);
	const named = dialect === "mariadb" ? "mysql" : dialect ?? "postgres";
	return {
		...files.length === 0 ? {} : {
			files: await readAll(files, cwd),
			context: await readAll(context ?? [], cwd)
		},
		...dialect === void 0 ? {} : { dialect },
		...dbVersion === void 0 ? {} : { database: { [named]: dbVersion } },
		...transaction === "always" ? { transactions: "file" } : {},
		...transaction === "never" ? { transactions: "none" } : {},
		...shadow === "never" ? { shadow } : {},
		...run === void 0 ? {} : { run: runSchema.parse({ command: run }) },
		...stats === void 0 ? {} : { statsText: await readOne(stats, cwd) }
	};
}
const readAll = (files, cwd) => Promise.all(files.map((file) => readOne(file, cwd)));
async function readOne(file, cwd) {
	const absolute = path.resolve(cwd, file);
	const relative = path.relative(cwd, absolute).replaceAll("\\", "/");
	return {
		path: relative.startsWith("../") || path.isAbsolute(relative) ? path.basename(file) : relative,
		text: new TextDecoder().decode(await bytesOf(absolute, file))
	};
}
async function bytesOf(absolute, file) {
	const refuse = (code, cause) => new UserError(`${printable(file, 200)} cannot be read (${code}).`, "Correct the name of the file.", { cause });
	try {
		const bytes = await nodeFiles.read(absolute);
		if (bytes === void 0) throw refuse("ENOENT");
		return bytes;
	} catch (error) {
		const code = codeOf(error);
		throw code === void 0 ? error : refuse(code, error);
	}
}

//#endregion
export { migrationsCommand };