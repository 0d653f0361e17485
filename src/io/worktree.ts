/** The files on a laptop as they are now: what git tracks, and what it would track (not ignored). */
import path from 'node:path';
import { InconclusiveError } from '../core/errors.ts';
import { printable } from '../core/text.ts';
import type { Files } from './files.ts';
import type { ChangedFile } from './git.ts';
import { type GitCommand, grepArgs } from './git-command.ts';
import { folderTree, type Tree, type TreeEntry } from './tree.ts';

/** Paths that differ between the working directory and HEAD; untracked files count as added. Throws InconclusiveError. */
export async function uncommittedFiles(command: GitCommand, root: string): Promise<ChangedFile[]> {
  // `status` and not `diff-index`: it looks at the content where only the time stamp differs.
  const { exitCode, stdout, stderr } = await command.text([
    ...inside(root),
    'status',
    '--porcelain=v1',
    '-z',
    '--untracked-files=all',
    '--no-renames',
    '--ignore-submodules=all',
  ]);
  if (exitCode !== 0) throw new InconclusiveError(`git status failed: ${printable(stderr, 200)}`);
  return recordsOf(stdout).flatMap((record): ChangedFile[] => {
    const code = record.slice(0, 2);
    const status = statusOf(code);
    // Added to the index and gone again: neither here nor there. A folder is a repository of its own.
    return status === undefined || record.endsWith('/') ? [] : [{ path: record.slice(3), status }];
  });
}

/** https://git-scm.com/docs/git-status#_short_format: the index against HEAD, then the disk against the index. */
function statusOf(code: string): ChangedFile['status'] | undefined {
  if (/^(?:DD|AU|UD|UA|DU|AA|UU)$/.test(code)) return 'modified';
  if (code === 'AD') return undefined;
  if (code.includes('D')) return 'deleted';
  return code === '??' || code.includes('A') ? 'added' : 'modified';
}

/** Wherever the program was started: git lists and searches what lies below the current folder. */
const inside = (root: string): string[] => ['-C', root, `--work-tree=${root}`];

const recordsOf = (output: string): string[] => output.split('\0').filter((record) => record !== '');

/** Lists without walking ignored folders such as node_modules; reads from the disk, links not followed. */
export function worktreeTree(command: GitCommand, files: Files, root: string): Tree {
  const disk = folderTree(files, root);
  let listing: Promise<readonly TreeEntry[]> | undefined;
  let links: Promise<ReadonlySet<string>> | undefined;
  const list = () => {
    listing ??= listWorktree(command, files, root).then((entries) => entries ?? disk.list());
    return listing;
  };
  return {
    describe: 'working directory',
    list,
    async read(file) {
      links ??= list().then(
        (entries) => new Set(entries.flatMap(({ path: entry, kind }) => (kind === 'symlink' ? [entry] : []))),
      );
      return (await links).has(file) ? Buffer.from(await files.readLink(path.join(root, file))) : disk.read(file);
    },
    async search(literal) {
      const { exitCode, stdout } = await command.text([...inside(root), ...grepArgs(literal), '--untracked']);
      return exitCode > 1 ? [] : recordsOf(stdout);
    },
  };
}

/** Undefined where git cannot tell. */
async function listWorktree(command: GitCommand, files: Files, root: string): Promise<TreeEntry[] | undefined> {
  const ask = (...options: string[]) => command.text([...inside(root), 'ls-files', '-z', '--full-name', ...options]);
  const answers = await Promise.all([
    ask('--cached', '--stage'),
    ask('--deleted'),
    ask('--others', '--exclude-standard'),
  ]);
  if (answers.some(({ exitCode }) => exitCode !== 0)) return undefined;
  const [cached = [], deleted = [], others = []] = answers.map(({ stdout }) => recordsOf(stdout));
  // Deleted on disk, still in the index: not what would be deployed.
  const gone = new Set(deleted);
  const found = new Map<string, TreeEntry>();
  for (const record of cached) {
    const entry = record.slice(record.indexOf('\t') + 1);
    const kind = record.startsWith('160000') ? 'submodule' : record.startsWith('120000') ? 'symlink' : 'file';
    if (!gone.has(entry)) found.set(entry, { path: entry, kind });
  }
  for (const entry of others) {
    const kind = entry.endsWith('/') ? 'submodule' : (await isLink(files, path.join(root, entry))) ? 'symlink' : 'file';
    found.set(entry, { path: entry.replace(/\/$/, ''), kind });
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

const isLink = (files: Files, file: string): Promise<boolean> =>
  files.readLink(file).then(
    () => true,
    () => false,
  );
