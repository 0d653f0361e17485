import type { Git } from '../../io/git.ts';
import type { Tree, TreeEntry } from '../../io/tree.ts';

/** A larger file is a dump of data: parsing goes at 3 to 4 MB a second. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024;

export interface Texts {
  /** Path → UTF-8 text without byte order mark. */
  texts: Map<string, string>;
  /** Paths of files above the limit. */
  tooLarge: string[];
}

/** Reads many files: from git in one go (a process for each of a thousand migrations takes seconds), else one by one. */
export async function readTexts(tree: Tree, paths: readonly string[], maxBytes: number, git?: Git): Promise<Texts> {
  const result: Texts = { texts: new Map(), tooLarge: [] };
  const add = (path: string, bytes: Buffer) => {
    if (bytes.length > maxBytes) result.tooLarge.push(path);
    else result.texts.set(path, new TextDecoder('utf-8').decode(bytes));
  };
  const entries = new Map((await tree.list()).map((entry): [string, TreeEntry] => [entry.path, entry]));
  const wanted = paths.flatMap((path) => entries.get(path) ?? []).filter(({ kind }) => kind === 'file');
  // What is not committed yet has no id.
  for (const { path, oid } of wanted) {
    if (git !== undefined && oid !== undefined) continue;
    const bytes = await tree.read(path);
    if (bytes) add(path, bytes);
  }
  if (git === undefined) return result;
  const pathsOf = new Map<string, string[]>();
  for (const { oid, path } of wanted) if (oid !== undefined) pathsOf.set(oid, [...(pathsOf.get(oid) ?? []), path]);
  for await (const { oid, content } of git.readObjects(pathsOf.keys(), { maxBytes }))
    for (const path of pathsOf.get(oid) ?? []) {
      if (content === undefined) result.tooLarge.push(path);
      else add(path, content);
    }
  return result;
}
