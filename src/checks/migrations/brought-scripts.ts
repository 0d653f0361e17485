/** Scripts that migrations bring in from beside them (Liquibase's `sqlFile`). */
import type { Git } from '../../io/git.ts';
import type { Tree } from '../../io/tree.ts';
import { placesOf } from './places.ts';
import type { Program, ProgramFile } from './programs/program.ts';
import { MAX_FILE_BYTES, readTexts } from './read-texts.ts';
import { toolByPath } from './tools.ts';

const MAX_FILES = 1_000;

/** Path → text. What is a migration by its place is judged there. */
export async function scriptsOf(
  tree: Tree,
  git: Git | undefined,
  { brings }: Program,
  files: readonly ProgramFile[],
): Promise<ReadonlyMap<string, string>> {
  if (brings === undefined || files.length === 0) return new Map();
  const entries = (await tree.list()).filter(({ kind }) => kind === 'file');
  const places = placesOf(entries);
  const byName = Map.groupBy(
    entries.map(({ path }) => path),
    (path) => path.slice(path.lastIndexOf('/') + 1),
  );
  const wanted = new Set(files.flatMap((file) => brings(file, (name) => byName.get(name) ?? [])));
  const own = [...wanted].filter((path) => toolByPath(path, places) === undefined);
  return (await readTexts(tree, own.slice(0, MAX_FILES), MAX_FILE_BYTES, git)).texts;
}
