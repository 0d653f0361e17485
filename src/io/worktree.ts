/** The files on a laptop as they are now: what git tracks, and what it would track (not ignored). */
import path from 'node:path';
import type { Files } from './files.ts';
import type { ChangedFile } from './git.ts';
import { type GitCommand, grepArgs } from './git-command.ts';
import { folderTree, type Tree, type TreeEntry } from './tree.ts';

/** Paths that differ between the working directory and HEAD; untracked files count as added. */
export async function uncommittedFiles(command: GitCommand, root: string): Promise<ChangedFile[]> {
  // `status` and not `diff-index`: it looks at the content where only the time stamp differs.
  const { stdout } = await command.text([
    `--work-tree=${root}`,
    'status',
    '--porcelain=v1',
    '-z',
    '--untracked-files=all',
    '--no-renames',
    '--ignore-submodules=all',
  ]);
  return stdout
    .split('\0')
    .filter((record) => record.length > 3)
    .map((record): ChangedFile => {
      const code = record.slice(0, 2);
      const status = code.includes('D') ? 'deleted' : code === '??' || code.includes('A') ? 'added' : 'modified';
      return { path: record.slice(3), status };
    });
}

/** Lists without walking ignored folders such as node_modules; reads from the disk. */
export function worktreeTree(command: GitCommand, files: Files, root: string): Tree {
  const disk = folderTree(files, root);
  let listing: Promise<readonly TreeEntry[]> | undefined;
  const list = async (): Promise<readonly TreeEntry[]> => {
    const { exitCode, stdout } = await command.text([
      `--work-tree=${root}`,
      'ls-files',
      '-z',
      '--cached',
      '--others',
      '--exclude-standard',
      '--full-name',
      '--deduplicate',
    ]);
    if (exitCode !== 0) return disk.list();
    const paths = stdout.split('\0').filter((entry) => entry !== '');
    const present: TreeEntry[] = [];
    for (const entry of paths.sort((a, b) => (a < b ? -1 : 1))) {
      // Deleted on disk, still in the index: not what would be deployed.
      if (await files.exists(path.join(root, entry))) present.push({ path: entry, kind: 'file' });
    }
    return present;
  };
  return {
    describe: 'working directory',
    list() {
      listing ??= list();
      return listing;
    },
    read: (file) => disk.read(file),
    async search(literal) {
      const { exitCode, stdout } = await command.text([`--work-tree=${root}`, ...grepArgs(literal), '--untracked']);
      return exitCode > 1 ? [] : stdout.split('\0').filter((file) => file !== '');
    },
  };
}
