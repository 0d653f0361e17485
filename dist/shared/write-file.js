import { i as messageOf, n as UserError } from "./errors.js";
import { r as writeWhole } from "./whole-file.js";

//#region src/app/cli/write-file.ts
async function writeWholeFile(file, text, advice) {
	try {
		await writeWhole(file, text);
	} catch (error) {
		throw new UserError(`${file} cannot be written: ${messageOf(error)}.`, advice, { cause: error });
	}
}

//#endregion
export { writeWholeFile as t };