/** Files that a package brings and that are no code: modules in WebAssembly, and what they need. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress, constants } from 'node:zlib';

/** In the bundle, as seen from `dist/` and from its chunks in `dist/shared/`. */
const FOLDERS = ['.', 'shared', 'postgres', '../postgres'];

/**
 * The file of a package, as `@ruby/prism/src/prism.wasm` names it. In the bundle, where there are no packages, it lies with the shared chunks or
 * in `postgres/`.
 */
export function packageFile(specifier: string): URL {
  const inPackage = path.join(import.meta.dirname, '../../node_modules', specifier);
  return pathToFileURL(bundledFile(path.posix.basename(specifier)) ?? inPackage);
}

const bundledFile = (name: string): string | undefined =>
  FOLDERS.map((folder) => path.join(import.meta.dirname, folder, name)).find((file) => existsSync(file));

/** How the bundle's name of a file ends that is kept as Brotli. */
export const PACKED = '.br';

/** Not on the main thread: several are unpacked in the time of one. */
const unpack = promisify<Buffer, { params: Record<number, number> }, Buffer>(brotliDecompress);
const unpacked = async (packed: Promise<Buffer>): Promise<Buffer> =>
  unpack(await packed, { params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 } });

/** A file that the build made and packed in `dist/postgres/`; the sources find it there too. Unpacked. */
export const readMadeFile = (name: string): Promise<Buffer> => {
  const isSource = import.meta.url.endsWith('.ts');
  return unpacked(readFile(isSource ? new URL(`../../dist/postgres/${name}`, import.meta.url) : packageFile(name)));
};

/** A file of a package that is packed in the bundle. Unpacked. Throws where it is in neither place. */
export function readPackedFile(specifier: string): Promise<Buffer> {
  const packed = bundledFile(path.posix.basename(specifier) + PACKED);
  return packed === undefined ? readPackageFile(specifier) : unpacked(readFile(packed));
}

/** Throws where it is in neither place. */
export const readPackageFile = (specifier: string): Promise<Buffer> => readFile(packageFile(specifier));
