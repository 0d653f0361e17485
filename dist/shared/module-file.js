import path from "node:path";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliDecompress, constants } from "node:zlib";
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
	const inPackage = path.join(import.meta.dirname, "../../node_modules", specifier);
	return pathToFileURL(bundledFile(path.posix.basename(specifier)) ?? inPackage);
}
const bundledFile = (name) => FOLDERS.map((folder) => path.join(import.meta.dirname, folder, name)).find((file) => existsSync(file));
const PACKED = ".br";
const unpack = promisify(brotliDecompress);
const unpacked = async (packed) => unpack(await packed, { params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 } });
const readMadeFile = (name) => {
	const isSource = import.meta.url.endsWith(".ts");
	return unpacked(readFile(isSource ? new URL(`../../dist/postgres/${name}`, import.meta.url) : packageFile(name)));
};
function readPackedFile(specifier) {
	const packed = bundledFile(path.posix.basename(specifier) + ".br");
	return packed === void 0 ? readPackageFile(specifier) : unpacked(readFile(packed));
}
const readPackageFile = (specifier) => readFile(packageFile(specifier));

//#endregion
export { readPackedFile as i, readMadeFile as n, readPackageFile as r, packageFile as t };