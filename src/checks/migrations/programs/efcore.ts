/** Entity Framework Core migrations, as Npgsql sends them: https://learn.microsoft.com/en-us/ef/core/managing-schemas/migrations/ */
import { efcoreKind } from './efcore/kind.ts';
import { readMigration } from './efcore/read.ts';
import { scriptPaths } from './efcore/scripts.ts';
import { createState } from './efcore/state.ts';
import type { Program, ProgramFile } from './program.ts';

/** `[Migration("20240131120000_AddUsers")]`, which mostly stands in another file: then the name of this one is the same. */
const OWN_ID = /\[(?:\w{1,80}\()?Migration\(\s{0,20}"([^"\n]{1,200})"/;

const idOf = ({ path, text }: ProgramFile): string =>
  OWN_ID.exec(text)?.[1] ?? path.slice(path.lastIndexOf('/') + 1).replace(/\.cs$/, '');

export const efcore: Program = {
  ...efcoreKind,
  order: (files) =>
    files
      .map((file) => ({ file, id: idOf(file) }))
      .toSorted((a, b) => compare(a.id, b.id) || compare(a.file.path, b.file.path))
      .map(({ file }) => file),
  brings: scriptPaths,
  createReader: async () => {
    const state = createState();
    return { read: (file) => readMigration(file, state) };
  },
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
