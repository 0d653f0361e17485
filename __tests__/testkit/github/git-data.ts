// What GitHub tells about commits and differences, read from the repository by git.
import { gitRun } from '../git/index.ts';
import type { JsonObject } from './json.ts';
import type { Hunk } from './rules.ts';

async function read(gitDir: string, ...args: string[]): Promise<string | undefined> {
  const run = await gitRun(args, { cwd: gitDir });
  return run.status === 0 ? run.stdout.toString() : undefined;
}

/** The commit that an id, `main`, `heads/main`, `tags/v1` or `refs/…` means. */
export async function findCommit(gitDir: string, revision: string): Promise<string | undefined> {
  const names = [revision, `refs/heads/${revision}`, `refs/${revision}`, `refs/tags/${revision}`];
  for (const name of /^[0-9a-f]{40}$/.test(revision) ? [revision] : names) {
    const found = await read(gitDir, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
    if (found) return found.trim();
  }
  return undefined;
}

export async function mergeBase(gitDir: string, a: string, b: string): Promise<string | undefined> {
  return (await read(gitDir, 'merge-base', a, b))?.trim();
}

export async function commitsBetween(gitDir: string, from: string, to: string): Promise<string[]> {
  const list = await read(gitDir, 'rev-list', '--reverse', '--topo-order', `${from}..${to}`);
  return (list ?? '').split('\n').filter(Boolean);
}

export async function readCommit(gitDir: string, sha: string): Promise<JsonObject> {
  const text = (await read(gitDir, 'show', '-s', '--format=%T%n%P%n%an%n%ae%n%aI%n%cn%n%ce%n%cI%n%B', sha)) ?? '';
  const [tree = '', parents = '', name = '', email = '', date = '', cName = '', cEmail = '', cDate = '', ...message] =
    text.split('\n');
  return {
    sha,
    parents: parents
      .split(' ')
      .filter(Boolean)
      .map((parent) => ({ sha: parent })),
    commit: {
      author: { name, email, date },
      committer: { name: cName, email: cEmail, date: cDate },
      message: message.join('\n').trimEnd(),
      tree: { sha: tree },
    },
  };
}

const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
/** A file's patch is left out beyond this. https://docs.github.com/en/repositories/creating-and-managing-repositories/repository-limits */
const maximumPatch = 500_000;

const statusNames: Record<string, string> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  T: 'changed',
  C: 'copied',
};

/** As GitHub lists files: renames found, `patch` from the first hunk on and absent for binary or huge ones. */
export async function changedFiles(gitDir: string, from: string | undefined, to: string): Promise<JsonObject[]> {
  const range = [from ?? emptyTree, to];
  const raw = (await read(gitDir, 'diff', '--raw', '-z', '-M', '--no-abbrev', ...range)) ?? '';
  const patches = splitPatch((await read(gitDir, 'diff', '-M', '--no-ext-diff', '--no-textconv', ...range)) ?? '');
  const files: JsonObject[] = [];
  const fields = raw.split('\0');
  for (let index = 0; index + 1 < fields.length; ) {
    const [, , before = '', after = '', letters = ''] = (fields[index++] ?? '').split(' ');
    const letter = letters.charAt(0);
    const previous = letter === 'R' || letter === 'C' ? fields[index++] : undefined;
    const filename = fields[index++] ?? '';
    // A file that became a link is two patches to git.
    const patch = [patches.shift() ?? '', ...(letter === 'T' ? [patches.shift() ?? ''] : [])]
      .filter(Boolean)
      .join('\n');
    const lines = patch.split('\n');
    const additions = lines.filter((line) => line.startsWith('+')).length;
    const deletions = lines.filter((line) => line.startsWith('-')).length;
    files.push({
      sha: letter === 'D' ? before : after,
      filename,
      status: statusNames[letter] ?? 'changed',
      additions,
      deletions,
      changes: additions + deletions,
      ...(previous === undefined ? {} : { previous_filename: previous }),
      ...(patch === '' || Buffer.byteLength(patch) > maximumPatch ? {} : { patch }),
    });
  }
  return files;
}

/** In the order of `--raw`, each from its first hunk. A line of content never begins with a letter. */
function splitPatch(diff: string): string[] {
  return diff
    .split(/^diff --git .*$/m)
    .slice(1)
    .map((part) => {
      const start = part.search(/^@@ /m);
      return start < 0 ? '' : part.slice(start).replace(/\n$/, '');
    });
}

export function diffText(gitDir: string, from: string, to: string): Promise<string | undefined> {
  return read(gitDir, 'diff', '-M', '--no-ext-diff', '--no-textconv', from, to);
}

export function hunksOf(patch: string): Hunk[] {
  return [...patch.matchAll(/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm)].map((match) => {
    const range = (start: string | undefined, count: string | undefined) => ({
      start: Number(start),
      end: Number(start) + Number(count ?? 1) - 1,
    });
    return { left: range(match[1], match[2]), right: range(match[3], match[4]) };
  });
}

export interface TreeItem {
  mode: string;
  type: string;
  sha: string;
  size: number;
  path: string;
}

/** One item for a file, all for a folder (asked for by a trailing slash or an empty path). */
export async function listTree(gitDir: string, commit: string, path: string): Promise<TreeItem[]> {
  const listing =
    (await read(gitDir, '--literal-pathspecs', 'ls-tree', '-l', '-z', commit, '--', ...(path ? [path] : []))) ?? '';
  return listing
    .split('\0')
    .filter(Boolean)
    .map((line) => {
      const [head = '', name = ''] = [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)];
      const [mode = '', type = '', sha = '', size = ''] = head.split(/ +/);
      return { mode, type, sha, size: Number(size) || 0, path: name };
    });
}

export async function readBlob(gitDir: string, sha: string): Promise<Buffer> {
  return (await gitRun(['cat-file', 'blob', sha], { cwd: gitDir })).stdout;
}
