import { r as codeOf } from "./errors.js";
import path from "node:path";
import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, readdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { constants as constants$1 } from "node:fs";
import { setTimeout } from "node:timers/promises";

//#region src/io/whole-file.ts
async function writeWhole(named, content) {
	const file = await realpath(named).catch(() => named);
	const there = await stat(file).catch(() => void 0);
	if (there !== void 0 && !there.isFile() && !there.isDirectory()) {
		await (there.isFIFO() ? writeToPipe(file, content) : writeFile(file, content));
		return;
	}
	const aside = `${file}.${randomUUID()}.tmp`;
	try {
		await makeFolders(path.dirname(file));
		await writeFile(aside, content);
		await rename(aside, file);
	} catch (error) {
		await rm(aside, { force: true }).catch(() => {});
		throw error;
	}
}
async function makeFolders(folder) {
	const missing = [];
	let at = path.resolve(folder);
	let there = await statOf(at);
	while (there === void 0 && path.dirname(at) !== at) {
		missing.unshift(at);
		at = path.dirname(at);
		there = await statOf(at);
	}
	if (there?.isDirectory() === false) await mkdir(at);
	for (const each of missing) await mkdir(each).catch((error) => {
		if (codeOf(error) !== "EEXIST") throw error;
	});
}
const statOf = (file) => stat(file).catch(() => void 0);
const READER_MS = 3e3;
const LOOK_MS = 20;
async function writeToPipe(file, content) {
	const patiently = async (step, passing, words) => {
		for (const until = performance.now() + READER_MS;; await setTimeout(LOOK_MS)) try {
			return await step();
		} catch (error) {
			if (codeOf(error) !== passing) throw error;
			if (performance.now() >= until) throw new Error(words, { cause: error });
		}
	};
	const flags = constants$1.O_WRONLY | constants$1.O_NONBLOCK;
	const pipe = await patiently(() => open(file, flags), "ENXIO", "it is a pipe that nobody reads");
	try {
		const bytes = Buffer.from(content);
		for (let at = 0; at < bytes.length;) {
			const write = () => pipe.write(bytes, at);
			at += (await patiently(write, "EAGAIN", "it is a pipe, and whoever reads it stopped")).bytesWritten;
		}
	} finally {
		await pipe.close();
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