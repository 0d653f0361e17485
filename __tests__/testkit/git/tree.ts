// Folders that never change: putting a file makes new folders along its path and shares all others, and each folder
// remembers the id it was written under, so a commit writes only what it touched.
import { type FileMode, treeBody, writeObject } from './objects.ts';

export interface FileNode {
  mode: FileMode;
  id: string;
}

export interface FolderNode {
  entries: ReadonlyMap<string, FileNode | FolderNode>;
  /** Set when written. */
  written?: string;
}

export const emptyFolder: FolderNode = { entries: new Map() };

export function findFile(folder: FolderNode, path: string): FileNode | undefined {
  let node: FileNode | FolderNode | undefined = folder;
  for (const name of path.split('/')) {
    if (!node || 'id' in node) return undefined;
    node = node.entries.get(name);
  }
  return node && 'id' in node ? node : undefined;
}

/** `undefined` deletes; folders left empty go too, since git keeps none. */
export type Changes = ReadonlyMap<string, FileNode | undefined>;

export function putFiles(folder: FolderNode, changes: Changes): FolderNode {
  const entries = new Map(folder.entries);
  const deeper = new Map<string, Map<string, FileNode | undefined>>();
  for (const [path, file] of changes) {
    const slash = path.indexOf('/');
    const name = slash < 0 ? path : path.slice(0, slash);
    if (name === '' || path.endsWith('/') || path.includes('\0')) {
      throw new Error(`'${path}' is not a path in a repository: write 'folder/file', without a leading or double '/'`);
    }
    if (slash >= 0) {
      const inside = deeper.get(name) ?? new Map<string, FileNode | undefined>();
      deeper.set(name, inside.set(path.slice(slash + 1), file));
    } else if (file) entries.set(name, file);
    else entries.delete(name);
  }
  for (const [name, inside] of deeper) {
    const below = entries.get(name);
    const next = putFiles(below && 'entries' in below ? below : emptyFolder, inside);
    if (next.entries.size > 0) entries.set(name, next);
    else entries.delete(name);
  }
  return { entries };
}

/** Every file by its path. */
export function listFiles(folder: FolderNode, prefix = ''): Map<string, FileNode> {
  const files = new Map<string, FileNode>();
  for (const [name, node] of folder.entries) {
    if ('id' in node) files.set(prefix + name, node);
    else for (const [path, file] of listFiles(node, `${prefix}${name}/`)) files.set(path, file);
  }
  return files;
}

export function writeTree(gitDir: string, folder: FolderNode): string {
  folder.written ??= writeObject(
    gitDir,
    'tree',
    treeBody(
      [...folder.entries].map(([name, node]) =>
        'id' in node
          ? { mode: node.mode, name, id: node.id }
          : { mode: '40000' as const, name, id: writeTree(gitDir, node) },
      ),
    ),
  );
  return folder.written;
}

/** Reads the answer of `git ls-tree -r -z`. */
export function parseTree(listing: Buffer): FolderNode {
  const files = new Map<string, FileNode>();
  for (const line of listing.toString().split('\0')) {
    const match = /^(100644|100755|120000|160000) \w+ ([0-9a-f]{40})\t(.*)$/s.exec(line);
    if (match?.[3] && match[2]) files.set(match[3], { mode: match[1] as FileMode, id: match[2] });
  }
  return putFiles(emptyFolder, files);
}
