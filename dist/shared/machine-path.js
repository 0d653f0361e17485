import path from "node:path";
import { existsSync, realpathSync } from "node:fs";

//#region src/io/machine-path.ts
function foreignFolders({ GITHUB_WORKSPACE } = process.env) {
	return [process.cwd(), ...GITHUB_WORKSPACE === void 0 ? [] : [GITHUB_WORKSPACE]];
}
function isOutside(foreign) {
	const folders = foreign.filter((folder) => existsSync(folder)).map((folder) => `${realpathSync(folder)}${path.sep}`);
	return (file) => {
		const real = `${realpathSync(file)}${path.sep}`;
		return !folders.some((folder) => real.startsWith(folder));
	};
}
function machinePath({ PATH = "" } = process.env, foreign = foreignFolders()) {
	const isOwn = isOutside(foreign);
	return PATH.split(path.delimiter).filter((folder) => path.isAbsolute(folder) && existsSync(folder) && isOwn(folder)).join(path.delimiter);
}

//#endregion
export { isOutside as n, machinePath as r, foreignFolders as t };