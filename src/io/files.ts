/** The disk, as checks see it: folders that are to be read, never written. */
import { lstat, opendir, readFile, readlink, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, UserError } from '../core/errors.ts';
import { printable } from '../core/text.ts';

export interface FolderEntry {
  /** Relative to the folder, with `/`. */
  path: string;
  /** Bytes. */
  size: number;
  kind: 'file' | 'symlink';
}

export interface Files {
  /** What a name leads to, without reading it; undefined where there is none. Absent where all are files. */
  look?(file: string): Promise<{ isFile: boolean; isFolder: boolean; size: number } | undefined>;
  /** The bytes of a file; undefined where there is none. Other errors (EACCES, EISDIR) are thrown. */
  read(file: string): Promise<Buffer | undefined>;
  exists(file: string): Promise<boolean>;
  /** Files and symbolic links below a folder, links not followed, `.git` left out; unreadable ones are reported. */
  walk(folder: string, onUnreadable?: (path: string, error: unknown) => void): AsyncIterable<FolderEntry>;
  /** Where a symbolic link points, as written. */
  readLink(file: string): Promise<string>;
}

export const nodeFiles: Files = {
  async look(file) {
    const info = await stat(file).catch(() => undefined);
    return info && { isFile: info.isFile(), isFolder: info.isDirectory(), size: info.size };
  },
  async read(file) {
    try {
      return await readFile(file);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  async exists(file) {
    try {
      await stat(file);
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  },
  walk: (folder, onUnreadable = () => {}) => walk(folder, '', onUnreadable),
  readLink: (file) => readlink(file),
};

/** Bytes; nobody writes a longer one by hand. */
const MAX_NAMED = 64 * 1024 * 1024;

/** Reads what a user named, `shown` as it was typed. Throws UserError for what is there and cannot be read, such as a folder. */
export async function readNamed(files: Files, file: string, shown: string): Promise<Buffer | undefined> {
  const info = await files.look?.(file);
  // A device or a pipe may never end; a link of a change may lead to one.
  if (info !== undefined && !info.isFile && !info.isFolder)
    throw new UserError(`${printable(shown, 200)} is no regular file.`, 'Save what it gives to a file, and name that.');
  if (info !== undefined && info.size > MAX_NAMED)
    throw new UserError(`${printable(shown, 200)} is larger than 64 MiB.`, 'Name an env file or a saved list.');
  try {
    return await files.read(file);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    const why = code === 'EISDIR' ? 'is a folder' : `cannot be read (${code})`;
    throw new UserError(`${printable(shown, 200)} ${why}.`, 'Name a file that can be read.');
  }
}

const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '');

async function* walk(
  root: string,
  below: string,
  onUnreadable: (path: string, error: unknown) => void,
): AsyncIterable<FolderEntry> {
  let entries: string[];
  try {
    entries = [];
    for await (const entry of await opendir(path.join(root, below))) entries.push(entry.name);
  } catch (error) {
    if (below === '' && isMissing(error)) throw error;
    onUnreadable(below, error);
    return;
  }
  for (const name of entries.sort()) {
    if (name === '.git') continue;
    const relative = below === '' ? name : `${below}/${name}`;
    const info = await lstat(path.join(root, relative)).catch((error: unknown) => onUnreadable(relative, error));
    // A name that is no UTF-8 cannot be found again.
    if (info === undefined) continue;
    if (info.isDirectory()) yield* walk(root, relative, onUnreadable);
    else if (info.isSymbolicLink()) yield { path: relative, size: info.size, kind: 'symlink' };
    else if (info.isFile()) yield { path: relative, size: info.size, kind: 'file' };
  }
}
