/** Puts the files of a tree into a folder, with what git ignores beside them: installed packages are no part of a tree. */
import { lstat, mkdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { GitCommand } from '../git-command.ts';
import { splitNul } from '../git-listing.ts';
import { readAll, type Tree, type TreeEntry } from '../tree.ts';

/** Bytes of one file; what a migration tool reads is smaller. */
const MOST = 64 * 1024 * 1024;

/** Programs among them may be run: which they are is not part of a listing. */
const MODE = 0o755;

/** Makes `folder` hold what the tree holds. `before` are the entries that are there already; returns those that are there now. */
export async function checkOut(
  tree: Tree,
  folder: string,
  before: ReadonlyMap<string, TreeEntry> = new Map(),
): Promise<ReadonlyMap<string, TreeEntry>> {
  const entries = new Map((await tree.list()).map((entry) => [entry.path, entry]));
  for (const { path: old } of before.values())
    if (!entries.has(old)) await rm(path.join(folder, old), { recursive: true, force: true });
  const wanted = [...entries.values()].filter(
    (entry) => entry.kind !== 'submodule' && (entry.oid === undefined || before.get(entry.path)?.oid !== entry.oid),
  );
  const made = new Set([folder]);
  for await (const { entry, content } of readAll(tree, wanted, MOST)) {
    if (typeof content === 'string') continue;
    const target = path.join(folder, entry.path);
    await makeFolder(path.dirname(target), made);
    // A folder that was there may be a file now, and a link would be written through.
    if (before.size > 0) await rm(target, { recursive: true, force: true });
    if (entry.kind === 'symlink') await symlink(content.toString(), target);
    else await writeFile(target, content, { mode: MODE });
  }
  return entries;
}

/** Links folders that git ignores in `root` (`node_modules`, `vendor`, `.venv`) to the same places in `folder`. */
export async function linkIgnored(command: GitCommand, root: string, folder: string): Promise<void> {
  const options = ['--others', '--ignored', '--exclude-standard', '--directory', '--no-empty-directory', '-z'];
  const { exitCode, stdout } = await command.text([
    ...['-C', root, `--work-tree=${root}`, 'ls-files'],
    ...options,
    '--full-name',
  ]);
  if (exitCode !== 0) return;
  for (const entry of splitNul(stdout)) {
    // Files are left out: what a project keeps to itself in `.env` is not for this.
    if (!entry.endsWith('/') && !(await isFolder(path.join(root, entry)))) continue;
    const target = path.join(folder, entry.replace(/\/$/, ''));
    if (await leadsOut(folder, path.dirname(target))) continue;
    await mkdir(path.dirname(target), { recursive: true });
    // What the tree has of that name counts.
    if (await isThere(target)) continue;
    await symlink(path.join(root, entry), target, 'junction');
  }
}

/** What stands in the way and is no folder of its own goes: a file, or a link, behind which lies what is not ours. `made` are those that are there. */
async function makeFolder(folder: string, made: Set<string>): Promise<void> {
  if (made.has(folder)) return;
  made.add(folder);
  await makeFolder(path.dirname(folder), made);
  const found = await lstat(folder).catch(() => undefined);
  if (found?.isDirectory() === false) await rm(folder, { force: true });
  if (found?.isDirectory() !== true) await mkdir(folder);
}

const isThere = (target: string): Promise<boolean> =>
  lstat(target).then(
    () => true,
    () => false,
  );

/** Also by a link. */
const isFolder = (target: string): Promise<boolean> =>
  stat(target).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** A link of the tree stands in the way: what is written behind it lands elsewhere. */
async function leadsOut(folder: string, target: string): Promise<boolean> {
  for (let part = target; part !== folder && part.startsWith(folder); part = path.dirname(part)) {
    const found = await lstat(part).catch(() => undefined);
    if (found?.isSymbolicLink()) return true;
  }
  return false;
}
