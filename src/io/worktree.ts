/** The files on a laptop as they are now: what git tracks, and what it would track (not ignored). */
import path from 'node:path';
import { InconclusiveError } from '../core/errors.ts';
import type { Files } from './files.ts';
import type { ChangedFile } from './git.ts';
import type { GitCommand } from './git-command.ts';
import { askForRecords, grepFiles, parseEntry, splitNul } from './git-listing.ts';
import { gitProcess } from './git-process.ts';
import { folderTree, readObjectsOf, readOne, type Tree, type TreeEntry } from './tree.ts';

/** Paths that differ between the working directory and HEAD; untracked files count as added. Throws InconclusiveError. */
export async function uncommittedFiles(command: GitCommand, root: string): Promise<ChangedFile[]> {
  // `status` and not `diff-index`: it looks at the content where only the time stamp differs.
  const records = await askForRecords(command, [
    ...inside(root),
    'status',
    '--porcelain=v1',
    '-z',
    '--untracked-files=all',
    '--no-renames',
    '--ignore-submodules=all',
  ]);
  return records.flatMap((record): ChangedFile[] => {
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

/** Lists without walking ignored folders such as node_modules; reads from the disk, links not followed. */
export function worktreeTree(command: GitCommand, files: Files, root: string): Tree {
  const disk = folderTree(files, root);
  let listing: Promise<ReadonlyMap<string, WorktreeEntry>> | undefined;
  const entries = () => {
    listing ??= listWorktree(command, files, root)
      .then(async (found): Promise<readonly WorktreeEntry[]> => found ?? (await disk.list()))
      .then((found) => new Map(found.map((entry) => [entry.path, entry])));
    return listing;
  };
  const tree: Tree = {
    describe: 'working directory',
    list: async () =>
      [...(await entries()).values()].map(({ path: entry, kind, untracked }) => ({
        path: entry,
        kind,
        ...(untracked === undefined ? {} : { untracked }),
      })),
    async read(file) {
      const { kind, absent } = (await entries()).get(file) ?? {};
      if (kind === 'symlink' && absent === undefined) return Buffer.from(await files.readLink(path.join(root, file)));
      const onDisk = await disk.read(file);
      return onDisk === undefined && absent !== undefined ? readIndexed(command, absent) : onDisk;
    },
    search: (literal) => grepFiles(command, literal, '--untracked', inside(root)),
    async *readAll(wanted, maxBytes) {
      const absent: TreeEntry[] = [];
      for (const entry of wanted) {
        const oid = (await entries()).get(entry.path)?.absent;
        if (oid !== undefined && !(await files.exists(path.join(root, entry.path)))) absent.push({ ...entry, oid });
        else yield { entry, content: await readOne(tree, entry.path, maxBytes) };
      }
      yield* readObjectsOf(gitProcess(command), absent, maxBytes);
    },
  };
  return tree;
}

interface WorktreeEntry extends TreeEntry {
  /** Id of the content of a file that a sparse checkout leaves out: it is part of the repository, though not on the disk. */
  absent?: string;
}

async function readIndexed(command: GitCommand, oid: string): Promise<Buffer> {
  for await (const { content } of gitProcess(command).readObjects([oid])) if (content !== undefined) return content;
  throw new InconclusiveError(`git has no object ${oid}.`);
}

/** Undefined where git cannot tell. */
async function listWorktree(command: GitCommand, files: Files, root: string): Promise<WorktreeEntry[] | undefined> {
  const ask = (...options: string[]) => command.text([...inside(root), 'ls-files', '-z', '--full-name', ...options]);
  const answers = await Promise.all([
    ask('--cached', '--stage', '-t'),
    ask('--deleted'),
    ask('--others', '--exclude-standard'),
  ]);
  if (answers.some(({ exitCode }) => exitCode !== 0)) return undefined;
  const [cached = [], deleted = [], others = []] = answers.map(({ stdout }) => splitNul(stdout));
  // Deleted on disk, still in the index: not what would be deployed.
  const gone = new Set(deleted);
  const found = new Map<string, WorktreeEntry>();
  for (const record of cached) {
    const { path: entry, oid, kind, fields } = parseEntry(record);
    // https://git-scm.com/docs/git-ls-files#Documentation/git-ls-files.txt--t
    const isSkipped = fields[0] === 'S' && kind !== 'submodule';
    if (!gone.has(entry)) found.set(entry, { path: entry, kind, ...(isSkipped ? { absent: oid } : {}) });
  }
  for (const entry of others) {
    const kind = entry.endsWith('/') ? 'submodule' : (await isLink(files, path.join(root, entry))) ? 'symlink' : 'file';
    found.set(entry, { path: entry.replace(/\/$/, ''), kind, untracked: true });
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

const isLink = (files: Files, file: string): Promise<boolean> =>
  files.readLink(file).then(
    () => true,
    () => false,
  );
