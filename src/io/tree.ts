/** A set of files at one moment: a commit, or a folder on disk. What checks read instead of the disk. */
import path from 'node:path';
import { codeOf } from '../core/errors.ts';
import type { Files } from './files.ts';
import type { Git } from './git.ts';

export interface TreeEntry {
  /** Relative to the repository (or folder), with `/`. */
  path: string;
  /** Object id of the content; absent in a folder. */
  oid?: string;
  kind: 'file' | 'symlink' | 'submodule';
}

export interface Tree {
  /** `commit abc1234`, `folder dist` */
  describe: string;
  /** Sorted by path. */
  list(): Promise<readonly TreeEntry[]>;
  /** The bytes of a file (of a symbolic link: its target); undefined where there is none. */
  read(path: string): Promise<Buffer | undefined>;
  /** Paths of text files that hold a text. */
  search(literal: string): Promise<readonly string[]>;
}

/** UTF-8 text of a file without its byte order mark; undefined where there is none. */
export async function readText(tree: Tree, file: string): Promise<string | undefined> {
  const bytes = await tree.read(file);
  return bytes && new TextDecoder('utf-8').decode(bytes);
}

export function commitTree(git: Git, commit: string): Tree {
  let listing: Promise<readonly TreeEntry[]> | undefined;
  let byPath: Promise<Map<string, TreeEntry>> | undefined;
  const list = () => {
    listing ??= git.listTree(commit);
    return listing;
  };
  return {
    describe: `commit ${commit.slice(0, 7)}`,
    list,
    async read(file) {
      byPath ??= list().then((entries) => new Map(entries.map((entry) => [entry.path, entry])));
      const oid = (await byPath).get(file)?.oid;
      return oid === undefined ? undefined : git.readBlob(oid);
    },
    search: (literal) => git.grep(commit, literal),
  };
}

/** The working directory or any other folder. Paths that lead out of it do not exist. */
export function folderTree(files: Files, root: string): Tree {
  const tree: Tree = {
    describe: `folder ${path.basename(root) || root}`,
    async list() {
      const entries: TreeEntry[] = [];
      // What cannot be listed cannot be read either, which is said where it is tried.
      const onUnreadable = (entry: string): void => void entries.push({ path: entry, kind: 'file' });
      for await (const { path: entry, kind } of files.walk(root, onUnreadable)) entries.push({ path: entry, kind });
      return entries;
    },
    async read(file) {
      const target = path.resolve(root, file);
      return target.startsWith(path.resolve(root) + path.sep) ? readFile(files, target) : undefined;
    },
    search: (literal) => searchOneByOne(tree, literal),
  };
  return tree;
}

/** A folder of that name is no file, here as in a commit. */
async function readFile(files: Files, file: string): Promise<Buffer | undefined> {
  try {
    return await files.read(file);
  } catch (error) {
    if (codeOf(error) === 'EISDIR') return undefined;
    throw error;
  }
}

async function searchOneByOne(tree: Tree, literal: string): Promise<string[]> {
  const found: string[] = [];
  for (const { path: file, kind } of await tree.list())
    if (kind === 'file' && (await tree.read(file))?.includes(literal)) found.push(file);
  return found;
}

/** Files as an object: what came from elsewhere than a disk; tests and examples. */
export function memoryTree(contents: Record<string, string | Buffer>): Tree {
  const paths = Object.keys(contents).sort((a, b) => (a < b ? -1 : 1));
  const tree: Tree = {
    describe: 'memory',
    list: async () => paths.map((entry) => ({ path: entry, kind: 'file' as const })),
    async read(file) {
      const content = contents[file];
      return typeof content === 'string' ? Buffer.from(content) : content;
    },
    search: (literal) => searchOneByOne(tree, literal),
  };
  return tree;
}
