/** Which of a project's loaders read an env file, as far as the project says. */
import type { Loader } from './dialects/detect.ts';
import type { Dialect, DialectName } from './dialects/dialect.ts';
import { dotenv } from './dialects/dotenv-js.ts';
import { dialectOf } from './dialects/index.ts';

/** Those that name the file, and those of its folder or one above that name none. By path and line, as they were found. */
export function loadersOf(file: string, loaders: readonly Loader[]): Loader[] {
  return loaders.filter(({ files, path }) =>
    files === undefined ? isAbove(path, file) : files.some((each) => isIt(each, file)),
  );
}

const isAbove = (from: string, file: string): boolean => {
  const folder = from.includes('/') ? from.slice(0, from.lastIndexOf('/') + 1) : '';
  return file.startsWith(folder);
};

/** `.env.example` is what `.env` is copied from, and read as. */
const isIt = (named: string, file: string): boolean =>
  named === file || file.replace(/\.(?:example|sample|template|dist)$/, '') === named;

export const dialectsOf = (loaders: readonly Loader[]): DialectName[] => [
  ...new Set(loaders.map(({ dialect }) => dialect)),
];

/** How a file of the runner is read: as whoever names it, else as the only loader that the project has at its top. */
export function dialectFor(fileName: string, loaders: readonly Loader[]): Dialect {
  const naming = loaders.find(({ files }) => files?.some((file) => file.split('/').at(-1) === fileName));
  const [only, ...more] = dialectsOf(loaders.filter(({ files, path }) => files === undefined && !path.includes('/')));
  const name = naming?.dialect ?? (more.length === 0 ? only : undefined);
  return (name === undefined ? undefined : dialectOf(name)) ?? dotenv;
}
