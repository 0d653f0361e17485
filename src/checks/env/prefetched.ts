/** A tree of which the files that will be asked for are read at once: one by one, git starts a process for each. */
import { readAll, type Tree, type TreeEntry } from '../../io/tree.ts';

/** Larger ones are read when they are asked for. Bytes. */
const MAX_FILE = 1024 * 1024;

export async function prefetched(tree: Tree, isWanted: (path: string) => boolean): Promise<Tree> {
  const wanted: TreeEntry[] = (await tree.list()).filter(({ path, kind }) => kind === 'file' && isWanted(path));
  const known = new Map<string, Buffer>();
  for await (const { entry, content } of readAll(tree, wanted, MAX_FILE))
    if (typeof content !== 'string') known.set(entry.path, content);
  return { ...tree, read: async (path) => known.get(path) ?? tree.read(path) };
}
