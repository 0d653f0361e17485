/** What a run is about: the commits, the files, and whose configuration counts. Made by laptop.ts or workflow.ts. */
import type { Scope } from '../checks/check.ts';
import { codeOf, UserError } from '../core/errors.ts';
import { printable } from '../core/text.ts';
import type { ChangedFile, Git } from '../io/git.ts';
import type { Tree } from '../io/tree.ts';

export interface Subject {
  /** For the reader: `pull request #12: 3 commits since abc1234`. */
  words: string;
  scope: Scope;
  head: Tree;
  base?: Tree;
  /** Holds the configuration, ignores and baseline that count, where that is neither head nor base: for build output. */
  judgedBy?: Tree;
  git?: Git;
  changes: readonly ChangedFile[];
  /** The commit under test. */
  commit?: string;
  pullRequest?: number;
  /** Commit whose lines a reader sees, where it is not the one looked at: the branch's, for GitHub's test merge. */
  shownAt?: string;
  /**
   * - `disk`: a laptop; what lies there counts
   * - `head`: a branch of the repository; loosenings are listed
   * - `base`: a fork or bot; configuration, ignores and baseline come from the base
   */
  trust: 'disk' | 'head' | 'base';
  review: boolean;
  fork: boolean;
  /** A look at everything without a baseline: what is found was there before (`known`), or counts (`new`). */
  existing: 'new' | 'known';
  /** Why no check of the change applies: the event is about a deployed app. */
  onlyDeployed?: string;
  /** Why no check applies at all, the deployed app's neither: a deployment that is still under way. */
  nothing?: string;
  environment?: string;
  /** Address of the deployed app, from the event. */
  url?: string;
  /** When the deploy began, in milliseconds since 1970. */
  deployedAt?: number;
  notices: readonly string[];
}

/** Reads a tree's changes against another, or takes every file where nothing is compared. */
export async function changesOf(git: Git | undefined, scope: Scope, head: Tree): Promise<readonly ChangedFile[]> {
  if (git && scope.kind === 'change') return git.changedFiles(scope.base, scope.head);
  return (await head.list()).map((entry) => ({ path: entry.path, status: 'added' }));
}

/** Every file of a folder. Throws UserError where there is no such folder; `option` is what named it. */
export async function filesOfFolder(head: Tree, folder: string, option: string): Promise<Subject['changes']> {
  try {
    return await changesOf(undefined, { kind: 'tree' }, head);
  } catch (error) {
    if (codeOf(error) === 'ENOENT')
      throw new UserError(`There is no folder ${printable(folder, 200)}.`, `Correct ${option}.`, { cause: error });
    if (codeOf(error) === 'ENOTDIR')
      throw new UserError(
        `${printable(folder, 200)} is a file, not a folder.`,
        `Correct ${option}: name the folder it lies in.`,
        { cause: error },
      );
    throw error;
  }
}

/** `3 commits since abc1234` */
export async function describeRange(git: Git, base: string, head: string, since: string): Promise<string> {
  const count = (await git.listCommits({ from: [head], notFrom: [base] })).length;
  return `${count === 0 ? 'no commits' : count === 1 ? '1 commit' : `${count} commits`} since ${since}`;
}

/** A pull request of a branch of the repository: its own ignores count, and are listed for the reviewer. */
export const isReviewed = (subject: Subject): boolean => subject.review && subject.trust === 'head';
