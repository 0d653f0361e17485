import path from "node:path";
import { randomUUID } from "node:crypto";
import { mkdir, readFile, readdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";

//#region src/io/whole-file.ts
async function writeWhole(named, content) {
	const file = await realpath(named).catch(() => named);
	const there = await stat(file).catch(() => void 0);
	if (there !== void 0 && !there.isFile() && !there.isDirectory()) {
		await writeFile(file, content);
		return;
	}
	const aside = `${file}.${randomUUID()}.tmp`;
	try {
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(aside, content);
		await rename(aside, file);
	} catch (error) {
		await rm(aside, { force: true }).catch(() => {});
		throw error;
	}
}
const readIfThere = (file) => readFile(file).catch(() => void 0);
async function removeOld(folder, names, age) {
	for (const name of await readdir(folder)) {
		if (!names.test(name)) continue;
		const file = path.join(folder, name);
		if (Date.now() - (await stat(file)).mtimeMs > age) await rm(file, { force: true });
	}
}

//#endregion
export { removeOld as n, writeWhole as r, readIfThere as t };