/** The database of each migration: what its folder, its tool's files, the configuration or the SQL itself say. */
import type { Git } from '../../io/git.ts';
import type { Tree } from '../../io/tree.ts';
import { DIALECT_SOURCES, type Dialect, dialectNamed, dialectOfPath, dialectOfSql } from './dialect.ts';
import { foldersAbove, type Places, rootOf } from './places.ts';
import { readTexts } from './read-texts.ts';
import type { Tool } from './tools.ts';

/** A configuration file that names a database is small. */
const MAX_SOURCE_BYTES = 1024 * 1024;
/** Earlier migrations of a folder that are asked when a new one could be for any database. */
const NEIGHBOURS = 5;

export interface DialectWorld {
  tree: Tree;
  places: Places;
  configured: Dialect | undefined;
  git?: Git;
}

/** Paths without an entry could be for any database. */
export async function findDialects(
  found: readonly { path: string; text: string; tool: Tool }[],
  world: DialectWorld,
): Promise<Map<string, Dialect>> {
  const dialects = new Map<string, Dialect>();
  const declared = await readDeclarations(found, world);
  for (const { path, text, tool } of found) {
    const dialect = dialectOfPath(path) ?? declared(path, tool) ?? world.configured ?? dialectOfSql(text);
    if (dialect) dialects.set(path, dialect);
  }
  await askNeighbours(found, dialects, world);
  return dialects;
}

async function readDeclarations(
  found: readonly { path: string; tool: Tool }[],
  { tree, places, git }: DialectWorld,
): Promise<(path: string, tool: Tool) => Dialect | undefined> {
  const sources = new Map<string, { file: string; find: RegExp; tools: readonly string[] | undefined }[]>();
  const below = (folder: string) => (folder === '' ? '' : `${folder}/`);
  for (const folder of new Set(found.flatMap(({ path }) => foldersAbove(path)))) {
    const inFolder = [folder, `${below(folder)}meta`].flatMap((place) =>
      places.filesIn(place).flatMap((name) =>
        DIALECT_SOURCES.filter(({ file }) => file.test(name)).map(({ find, tools }) => ({
          file: below(place) + name,
          find,
          tools,
        })),
      ),
    );
    if (inFolder.length > 0) sources.set(folder, inFolder);
  }
  const paths = [...sources.values()].flat().map(({ file }) => file);
  const { texts } = await readTexts(tree, paths, MAX_SOURCE_BYTES, git);
  return (path, tool) => {
    for (const folder of foldersAbove(path))
      for (const { file, find, tools } of sources.get(folder) ?? []) {
        if (tools && !tools.includes(tool.name)) continue;
        const name = find.exec(texts.get(file) ?? '')?.[1];
        const dialect = name === undefined ? undefined : dialectNamed(name);
        if (dialect) return dialect;
      }
    return undefined;
  };
}

/** `ALTER TABLE users DROP COLUMN x` is SQL anywhere; the migrations before it say where it runs. */
async function askNeighbours(
  found: readonly { path: string }[],
  dialects: Map<string, Dialect>,
  { tree, places, git }: DialectWorld,
): Promise<void> {
  const undecided = Map.groupBy(
    found.filter(({ path }) => !dialects.has(path)),
    ({ path }) => rootOf(path),
  );
  if (undecided.size === 0) return;
  const entries = (await tree.list()).filter(
    ({ path }) => /\.sql$/i.test(path) && undecided.has(rootOf(path)) && places.has(path),
  );
  const neighbours = [...undecided.keys()].map((root) => ({
    root,
    paths: entries
      .map(({ path }) => path)
      .filter((path) => rootOf(path) === root)
      .slice(0, NEIGHBOURS),
  }));
  const { texts } = await readTexts(
    tree,
    neighbours.flatMap(({ paths }) => paths),
    MAX_SOURCE_BYTES,
    git,
  );
  for (const { root, paths } of neighbours) {
    const known = found.filter(({ path }) => rootOf(path) === root).map(({ path }) => dialects.get(path));
    const asked = paths.map((path) => dialectOfSql(texts.get(path) ?? ''));
    const dialect = [...known, ...asked].find((each) => each !== undefined);
    if (dialect) for (const { path } of undecided.get(root) ?? []) dialects.set(path, dialect);
  }
}
