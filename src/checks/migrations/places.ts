/** Where things lie in a tree: folders, files above a path, globs. */
import type { TreeEntry } from '../../io/tree.ts';
import type { Surroundings } from './tools.ts';

export interface Places extends Surroundings {
  /** File names in a folder (`''` is the root). */
  filesIn(folder: string): readonly string[];
}

export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** The folder and all above it, nearest first, the root (`''`) last. */
export function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) folders.push(folder);
  return [...folders, ''];
}

export function placesOf(entries: readonly TreeEntry[]): Places {
  const names = new Map<string, string[]>();
  const paths = new Set<string>();
  for (const { path } of entries) {
    paths.add(path);
    const folder = folderOf(path);
    const list = names.get(folder) ?? [];
    list.push(path.slice(folder === '' ? 0 : folder.length + 1));
    names.set(folder, list);
  }
  return {
    has: (path) => paths.has(path),
    above: (path, name) => foldersAbove(path).some((folder) => paths.has(folder === '' ? name : `${folder}/${name}`)),
    filesIn: (folder) => names.get(folder) ?? [],
  };
}

/** The folder that holds a project's migrations: two up where each has a folder of its own. */
export const rootOf = (path: string): string =>
  /\/(?:migration|up|down)\.sql$/.test(path) ? folderOf(folderOf(path)) : folderOf(path);
