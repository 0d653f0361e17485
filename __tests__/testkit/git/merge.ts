// Merging is git's own (`merge-tree`), so that two branches which change different lines of a file merge as on GitHub.
import { gitSync, gitSyncRun } from './run.ts';
import { type FileNode, type FolderNode, listFiles, parseTree, putFiles } from './tree.ts';

/** Merges commits one after another; `resolved` are paths whose content the caller supplies. Needs git 2.38. */
export function mergeFolders(gitDir: string, commits: readonly string[], resolved: readonly string[]): FolderNode {
  const [first = '', ...others] = commits;
  let ours = first;
  let tree = `${first}^{tree}`;
  for (const theirs of others) {
    const { tree: merged, conflicts } = mergeTrees(gitDir, ours, theirs);
    const open = conflicts.filter((path) => !resolved.includes(path));
    if (open.length > 0) throw new Error(`${theirs} conflicts in ${open.join(', ')}: give these in 'files'`);
    tree = merged;
    // An octopus merges into what came of the step before, which needs a commit to stand on.
    ours = others.length > 1 ? stepCommit(gitDir, tree, [ours, theirs]) : ours;
  }
  return parseTree(gitSync(['ls-tree', '-r', '-z', '--full-tree', tree], { cwd: gitDir }));
}

export interface MergedTree {
  tree: string;
  conflicts: string[];
}

export function mergeTrees(gitDir: string, ours: string, theirs: string): MergedTree {
  const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', '--allow-unrelated-histories'];
  const run = gitSyncRun([...args, ours, theirs], { cwd: gitDir });
  if (run.status !== 0 && run.status !== 1) throw new Error(`git merge-tree ${ours} ${theirs}: ${run.stderr.trim()}`);
  const [tree = '', ...conflicts] = run.stdout.toString().split('\0').filter(Boolean);
  return { tree, conflicts };
}

function stepCommit(gitDir: string, tree: string, parents: readonly string[]): string {
  const identity = { name: 'step', email: 'step@example.com', date: '1767258000 +0000' };
  const env = {
    GIT_AUTHOR_NAME: identity.name,
    GIT_AUTHOR_EMAIL: identity.email,
    GIT_AUTHOR_DATE: identity.date,
    GIT_COMMITTER_NAME: identity.name,
    GIT_COMMITTER_EMAIL: identity.email,
    GIT_COMMITTER_DATE: identity.date,
  };
  const args = ['commit-tree', tree, '-m', 'step', ...parents.flatMap((parent) => ['-p', parent])];
  return gitSync(args, { cwd: gitDir, env }).toString().trim();
}

/** Carries the files that changed from `before` to `after` over to `onto`; whole files, so it refuses to mix lines. */
export function cherryPickFiles(before: FolderNode, after: FolderNode, onto: FolderNode): FolderNode {
  const [old, next, here] = [listFiles(before), listFiles(after), listFiles(onto)];
  const changes = new Map<string, FileNode | undefined>();
  for (const path of new Set([...old.keys(), ...next.keys()])) {
    if (same(old.get(path), next.get(path))) continue;
    if (!same(old.get(path), here.get(path))) throw new Error(`'${path}' has changed here too: commit it by hand`);
    changes.set(path, next.get(path));
  }
  return putFiles(onto, changes);
}

function same(a: FileNode | undefined, b: FileNode | undefined): boolean {
  return a?.id === b?.id && a?.mode === b?.mode;
}
