import { n as UserError, r as codeOf } from "./errors.js";
import { a as printable } from "./text.js";
import path from "node:path";
import { lstat, opendir, readFile, readlink, stat } from "node:fs/promises";

//#region src/io/files.ts
const nodeFiles = {
	async look(file) {
		const info = await stat(file).catch(() => void 0);
		return info && {
			isFile: info.isFile(),
			isFolder: info.isDirectory(),
			size: info.size
		};
	},
	async read(file) {
		try {
			return await readFile(file);
		} catch (error) {
			if (isMissing(error)) return void 0;
			throw error;
		}
	},
	async exists(file) {
		try {
			await stat(file);
			return true;
		} catch (error) {
			if (isMissing(error)) return false;
			throw error;
		}
	},
	walk: (folder, onUnreadable = () => {}) => walk(folder, "", onUnreadable),
	readLink: (file) => readlink(file)
};
const MAX_NAMED = 67108864;
async function readNamed(files, file, shown) {
	const info = await files.look?.(file);
	if (info !== void 0 && !info.isFile && !info.isFolder) throw new UserError(`${printable(shown, 200)} is no regular file.`, "Save what it gives to a file, and name that.");
	if (info !== void 0 && info.size > MAX_NAMED) throw new UserError(`${printable(shown, 200)} is larger than 64 MiB.`, "Name an env file or a saved list.");
	try {
		return await files.read(file);
	} catch (error) {
		const code = codeOf(error);
		if (code === void 0) throw error;
		const why = code === "EISDIR" ? "is a folder" : `cannot be read (${code})`;
		throw new UserError(`${printable(shown, 200)} ${why}.`, "Name a file that can be read.");
	}
}
const isMissing = (error) => ["ENOENT", "ENOTDIR"].includes(codeOf(error) ?? "");
async function* walk(root, below, onUnreadable) {
	let entries;
	try {
		entries = [];
		for await (const entry of await opendir(path.join(root, below))) entries.push(entry.name);
	} catch (error) {
		if (below === "" && isMissing(error)) throw error;
		onUnreadable(below, error);
		return;
	}
	for (const name of entries.sort()) {
		if (name === ".git") continue;
		const relative = below === "" ? name : `${below}/${name}`;
		const info = await lstat(path.join(root, relative)).catch((error) => onUnreadable(relative, error));
		if (info === void 0) continue;
		if (info.isDirectory()) yield* walk(root, relative, onUnreadable);
		else if (info.isSymbolicLink()) yield {
			path: relative,
			size: info.size,
			kind: "symlink"
		};
		else if (info.isFile()) yield {
			path: relative,
			size: info.size,
			kind: "file"
		};
	}
}

//#endregion
export { readNamed as n, nodeFiles as t };