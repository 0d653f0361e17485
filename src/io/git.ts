/**
 * What the checks ask of git. One implementation runs the `git` program (git-process.ts); all of it reads, none of it
 * executes anything that a repository brings along.
 */
import type { TreeEntry } from './tree.ts';

export type ObjectType = 'blob' | 'commit' | 'tag' | 'tree';

export interface NamedObject {
  oid: string;
  /** Where git met it first, up to a line break in the name; absent for commits. Empty for a root tree. */
  path?: string;
  /** The oldest commit of the range that brings it; empty for what only a tag names. */
  commit: string;
  /** The repository should have it and does not: it is damaged, or was copied incompletely. Cannot be read. */
  missing?: true;
}

export interface GitObject {
  oid: string;
  type: ObjectType;
  /** Bytes. */
  size: number;
  /** Absent where the object is larger than the limit that was asked for. */
  content?: Buffer;
}

export interface ReadOptions {
  /** Larger objects come without content. */
  maxBytes?: number;
  /** Told of every object that is missing or damaged, which is then passed over; absent: the first of them throws. */
  onLost?(oid: string): void;
}

export interface CommitInfo {
  oid: string;
  parents: string[];
  /** ISO 8601, with zone. */
  date: string;
  author: string;
  subject: string;
}

/** Who made a commit, and when it came to be what it is: a rebased commit is as old as the rebase. */
export interface CommitMaker {
  /** ISO 8601, with zone. */
  date: string;
  author: string;
}

export type ChangeStatus = 'added' | 'modified' | 'deleted' | 'renamed' | 'copied' | 'type-changed';

export interface ChangedFile {
  path: string;
  status: ChangeStatus;
  /** The earlier path of a renamed or copied file. */
  from?: string;
}

/** The commits a question is about: reachable from one of `from` and from none of `notFrom`. */
export interface Range {
  /** Commits; `'all'` means every reference, tags and notes included. */
  from: readonly string[] | 'all';
  notFrom: readonly string[];
}

export interface Git {
  /** Full id of the commit a revision names; undefined where there is none. Never throws for odd names. */
  resolveCommit(revision: string): Promise<string | undefined>;
  mergeBase(a: string, b: string): Promise<string | undefined>;
  isAncestor(ancestor: string, descendant: string): Promise<boolean>;
  /** `main` for the branch that is checked out; undefined on a detached head or without commits. */
  currentBranch(): Promise<string | undefined>;
  /** Why git does not work here at all, in its words; undefined where it does. */
  complaint(): Promise<string | undefined>;
  /** True where HEAD names a branch that has no commit yet. */
  isUnborn(): Promise<boolean>;
  /** True where there is a branch or tag, however damaged. */
  hasReferences(): Promise<boolean>;
  /** Where the remote's default branch is known: `origin/main`. */
  defaultUpstream(): Promise<string | undefined>;
  /** The newest tag on a proper ancestor of a commit: `v1.4.2`. */
  previousTag(commit: string): Promise<string | undefined>;
  /** True where history is cut off (`--depth`), so that ranges cannot be proven complete. */
  isShallow(): Promise<boolean>;
  /** Commits whose parents were cut off (`--depth`); none in a whole clone. */
  shallowCommits(): Promise<string[]>;
  /** True where objects were left out (`--filter`), so that not every file can be read. */
  isPartial(): Promise<boolean>;
  /** Files that differ between two commits' trees, renames detected, any file name. */
  changedFiles(base: string, head: string): Promise<ChangedFile[]>;
  /**
   * How files differ between two commits' trees, as a unified diff, every file taken for text. `paths` are taken literally.
   * - `lines`: no context, and a file under another name is another file
   * - `page`: three lines of context, renames found: what GitHub's page of a pull request shows
   */
  diff(from: string, to: string, form: 'lines' | 'page', paths: readonly string[]): Promise<string>;
  listTree(commit: string): Promise<TreeEntry[]>;
  /** Paths of a commit's text files that hold a text. Throws where the commit's blobs are not all here. */
  grep(commit: string, literal: string): Promise<string[]>;
  /** A blob's bytes. Throws where the object is missing. */
  readBlob(oid: string): Promise<Buffer>;
  /** Of those of the ids that are commits here. */
  makersOf(commits: Iterable<string>): Promise<Map<string, CommitMaker>>;
  /** Commits of a range, newest first. */
  listCommits(range: Range): Promise<CommitInfo[]>;
  /** Ids of what references and HEAD name, each once, sorted. */
  tips(): Promise<string[]>;
  /** Whether references lead to all of them; false where one is not here. */
  areReachable(oids: readonly string[]): Promise<boolean>;
  /**
   * Every object a range brings (commits, trees, blobs; tags and notes with `'all'`), each once, the oldest first; many at a time.
   * Where the repository is too damaged for that, it throws; with `onGap` it tells that, and lists what can be listed, in
   * any order, some of it twice.
   */
  listObjects(range: Range, onGap?: (why: string) => void): AsyncIterable<NamedObject[]>;
  /** Paths with a line break that commits bring, whole: `listObjects` cuts them there. None from a damaged commit on. */
  brokenNames(commits: Iterable<string>): AsyncIterable<{ oid: string; path: string }>;
  /** Ids of every object that is here, reachable or not, in no order; many at a time. */
  listAllObjects(): AsyncIterable<string[]>;
  /** The folder that holds the objects; undefined where they are named in another way than SHA-1. */
  objectFolder(): Promise<string | undefined>;
  /** The objects asked for, in order. What comes with content is what its id says. */
  readObjects(oids: Iterable<string>, options?: ReadOptions): AsyncIterable<GitObject>;
}
