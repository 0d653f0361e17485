/** A set of files at one moment: a commit, or a folder on disk. What checks read instead of the disk. */
import path from 'node:path';
import { codeOf, InconclusiveError } from '../core/errors.ts';
import type { Files } from './files.ts';
import type { Git } from './git.ts';

export interface TreeEntry {
  /** Relative to the repository (or folder), with `/`. */
  path: string;
  /** Object id of the content; absent in a folder. */
  oid?: string;
  kind: 'file' | 'symlink' | 'submodule';
  /** Git does not know it (yet): it lies on this disk only. */
  untracked?: true;
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
  /** Of entries of the list, in any order; absent where nothing is faster than one `read` after the other. */
  readAll?(entries: readonly TreeEntry[], maxBytes: number): AsyncIterable<ReadEntry>;
}

export interface ReadEntry {
  entry: TreeEntry;
  /**
   * - `huge`: larger than was asked for
   * - `damaged`: the repository has no such object, or not whole
   * - `unreadable`: it is not there, or nobody may read it
   */
  content: Buffer | 'huge' | 'damaged' | 'unreadable';
}

/** The content of many entries, in any order. Throws for nothing that is wrong with one of them. */
export async function* readAll(tree: Tree, entries: readonly TreeEntry[], maxBytes: number): AsyncIterable<ReadEntry> {
  if (tree.readAll !== undefined) yield* tree.readAll(entries, maxBytes);
  else for (const entry of entries) yield { entry, content: await readOne(tree, entry.path, maxBytes) };
}

/** What `readAll` answers for one path. */
export async function readOne(tree: Tree, file: string, maxBytes: number): Promise<ReadEntry['content']> {
  try {
    const content = await tree.read(file);
    if (content === undefined) return 'unreadable';
    return content.length > maxBytes ? 'huge' : content;
  } catch (error) {
    if (codeOf(error) === 'ERR_FS_FILE_TOO_LARGE') return 'huge';
    if (error instanceof InconclusiveError) return 'damaged';
    if (['EACCES', 'EPERM', 'EIO'].includes(codeOf(error) ?? '')) return 'unreadable';
    throw error;
  }
}

/** Entries with an id, by one process: one for each of 600 files took five seconds. */
export async function* readObjectsOf(
  git: Git,
  entries: readonly TreeEntry[],
  maxBytes: number,
): AsyncIterable<ReadEntry> {
  // Git answers in order, and what it passes over is told in the same order.
  let at = 0;
  let told = 0;
  function* lost(): Iterable<ReadEntry> {
    for (; told < at; told++) {
      const entry = entries[told];
      if (entry !== undefined) yield { entry, content: 'damaged' };
    }
  }
  const onLost = (): void => void at++;
  try {
    const oids = entries.map(({ oid = '' }) => oid);
    for await (const { content = 'huge' } of git.readObjects(oids, { maxBytes, onLost })) {
      yield* lost();
      const entry = entries[at++];
      told = at;
      if (entry !== undefined) yield { entry, content };
    }
  } catch (error) {
    // What could not be fetched: nothing of it can be read.
    if (!(error instanceof InconclusiveError)) throw error;
    at = entries.length;
  }
  yield* lost();
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
    readAll: (entries, maxBytes) => readObjectsOf(git, entries, maxBytes),
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
      for await (const { path: entry, kind } of files.walk(root, onUnreadable))
        entries.push({ path: entry, kind, untracked: true });
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
