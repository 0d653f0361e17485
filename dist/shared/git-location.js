import path from "node:path";
import { readFile, stat } from "node:fs/promises";

//#region src/io/git-location.ts
async function locateGit(folder, ceiling) {
	const top = ceiling === void 0 ? void 0 : path.resolve(ceiling);
	for (let current = path.resolve(folder);; current = path.dirname(current)) {
		const gitDir = await gitDirIn(current);
		if (gitDir !== void 0) return {
			root: current,
			gitDir
		};
		if (current === top || path.dirname(current) === current) return void 0;
	}
}
async function gitDirIn(folder) {
	const candidate = path.join(folder, ".git");
	try {
		if ((await stat(candidate)).isDirectory()) return candidate;
		const pointer = /^gitdir: (.+?)\r?\n?$/.exec(await readFile(candidate, "utf8"))?.[1];
		return pointer === void 0 ? void 0 : path.resolve(folder, pointer);
	} catch {
		return;
	}
}

//#endregion
export { locateGit as t };