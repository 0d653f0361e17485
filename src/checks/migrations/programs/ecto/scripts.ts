/** Files that a migration brings in: its repository's settings, and scripts for `execute_file`. */
import type { ProgramFile } from '../program.ts';
import { configOf } from './settings.ts';

const SCRIPT = /"([^"\n#]{1,300}\.sql)"/g;

/** Paths, for `Program.brings`. */
export function broughtBy({ path, text }: ProgramFile, named: (name: string) => readonly string[]): string[] {
  const config = configOf(path, named('config.exs'));
  const asked = /\bexecute_file\b|\bFile\.read\b/.test(text)
    ? [...text.matchAll(SCRIPT)].map(([, script = '']) => script)
    : [];
  const scripts = asked.flatMap((script) => named(lastOf(script)).filter((each) => isNear(each, path)));
  // `__ENV__.file`: its own name with another extension.
  const own = /\b__ENV__\.file\b/.test(text) ? named(lastOf(path).replace(/\.exs?$/, '.sql')) : [];
  return [...(config === undefined ? [] : [config]), ...new Set([...scripts, ...own])];
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** In the same application: beside it, or below a folder above it. */
const isNear = (script: string, migration: string): boolean =>
  script.startsWith(migration.replace(/(?:^|(?<=\/))priv\/.*$/, ''));

/** A path as it is asked for is relative to the application, which is a folder above the migration, or to the repository. */
export function scriptAt(asked: string, migration: string, all: readonly string[]): string | undefined {
  const path = asked.replace(/^\.\//, '');
  return all
    .filter((each) => each === path || (each.endsWith(`/${path}`) && migration.startsWith(each.slice(0, -path.length))))
    .sort((a, b) => b.length - a.length)[0];
}
