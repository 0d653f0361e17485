/** Files that a package brings and that are no code: modules in WebAssembly, and what they need. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** In the bundle, as seen from `dist/` and from its chunks in `dist/shared/`. */
const FOLDERS = ['.', 'shared', 'postgres', '../postgres'];

/**
 * The file of a package, as `@ruby/prism/src/prism.wasm` names it. In the bundle, where there are no packages, it lies with the shared chunks or
 * in `postgres/`.
 */
export function packageFile(specifier: string): URL {
  const bundled = FOLDERS.map((folder) => path.join(import.meta.dirname, folder, path.posix.basename(specifier)));
  const inPackage = path.join(import.meta.dirname, '../../node_modules', specifier);
  return pathToFileURL(bundled.find((file) => existsSync(file)) ?? inPackage);
}

/** A file that the build made in `dist/postgres/`; the sources find it there too. */
export const readMadeFile = (name: string): Promise<Buffer> => {
  const isSource = import.meta.url.endsWith('.ts');
  return readFile(isSource ? new URL(`../../dist/postgres/${name}`, import.meta.url) : packageFile(name));
};

/** Throws where it is in neither place. */
export const readPackageFile = (specifier: string): Promise<Buffer> => readFile(packageFile(specifier));
