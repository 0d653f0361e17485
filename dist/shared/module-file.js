import path from "node:path";
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { existsSync } from "node:fs";

//#region src/io/module-file.ts
const FOLDERS = [
	".",
	"shared",
	"postgres",
	"../postgres"
];
function packageFile(specifier) {
	const bundled = FOLDERS.map((folder) => path.join(import.meta.dirname, folder, path.posix.basename(specifier)));
	const inPackage = path.join(import.meta.dirname, "../../node_modules", specifier);
	return pathToFileURL(bundled.find((file) => existsSync(file)) ?? inPackage);
}
const readMadeFile = (name) => {
	const isSource = import.meta.url.endsWith(".ts");
	return readFile(isSource ? new URL(`../../dist/postgres/${name}`, import.meta.url) : packageFile(name));
};
const readPackageFile = (specifier) => readFile(packageFile(specifier));

//#endregion
export { readMadeFile as n, readPackageFile as r, packageFile as t };