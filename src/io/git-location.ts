/**
 * Finds the repository a folder belongs to, by looking for `.git` upwards. Git's own discovery is not used: it accepts
 * any folder that looks like a bare repository, and a change can bring one along whose configuration runs programs.
 */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

export interface GitLocation {
  /** The working directory's root; of a bare repository the repository itself. */
  root: string;
  gitDir: string;
  /** It has no working directory. */
  isBare?: true;
}

/** A repository without a working directory (`git clone --mirror`). For a folder that a person named, see above. */
export async function bareRepository(folder: string): Promise<GitLocation | undefined> {
  const gitDir = path.resolve(folder);
  const [head, objects, refs] = await Promise.all(
    ['HEAD', 'objects', 'refs'].map((name) => stat(path.join(gitDir, name)).catch(() => undefined)),
  );
  const isOne = head?.isFile() === true && objects?.isDirectory() === true && refs?.isDirectory() === true;
  return isOne ? { root: gitDir, gitDir, isBare: true } : undefined;
}

/** Looks in `folder` and its parents, no higher than `ceiling` where one is given. */
export async function locateGit(folder: string, ceiling?: string): Promise<GitLocation | undefined> {
  const top = ceiling === undefined ? undefined : path.resolve(ceiling);
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    const gitDir = await gitDirIn(current);
    if (gitDir !== undefined) return { root: current, gitDir };
    if (current === top || path.dirname(current) === current) return undefined;
  }
}

async function gitDirIn(folder: string): Promise<string | undefined> {
  const candidate = path.join(folder, '.git');
  try {
    const info = await stat(candidate);
    if (info.isDirectory()) return candidate;
    // A worktree or a submodule: https://git-scm.com/docs/gitrepository-layout
    const pointer = /^gitdir: (.+?)\r?\n?$/.exec(await readFile(candidate, 'utf8'))?.[1];
    return pointer === undefined ? undefined : path.resolve(folder, pointer);
  } catch {
    return undefined;
  }
}
