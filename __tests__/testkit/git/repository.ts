// Builds histories as a test tells them: `buildRepository()` is the bare repository on the server, and commits appear
// in it in microseconds. Workspaces are made from it the way a runner or a laptop makes them (checkout.ts).
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content } from './contents.ts';
import { cherryPickFiles, mergeFolders } from './merge.ts';
import { commitBody, type ObjectType, type Stamp, tagBody, writeObject } from './objects.ts';
import { gitSync, gitSyncRun } from './run.ts';
import { temporaryFolder } from './temporary.ts';
import { emptyFolder, type FileNode, type FolderNode, findFile, parseTree, putFiles, writeTree } from './tree.ts';

export type Files = Record<string, Content | null>;

export interface CommitOptions {
  author?: Partial<Stamp>;
  committer?: Partial<Stamp>;
}

export interface MergeOptions extends CommitOptions {
  message?: string;
  /** Content of the merge commit itself, which may be in none of its parents; also how a conflict is resolved. */
  files?: Files;
}

export interface TagOptions extends CommitOptions {
  /** Any revision; the current commit when left out. */
  at?: string;
  /** Makes an annotated tag. */
  message?: string;
}

export interface Repository {
  readonly gitDir: string;
  /** The branch that commits go to; `undefined` on a detached head. */
  current(): string | undefined;
  /** The id of a revision (`main`, `HEAD~2`, `v1`, `refs/pull/1/merge`); throws when there is none. */
  id(revision?: string): string;
  /** Stages files for the next commit; `null` deletes. */
  write(files: Files): Repository;
  rename(from: string, to: string): Repository;
  remove(...paths: string[]): Repository;
  /** Commits what was staged and `files`; an empty commit is fine. Answers the commit's id. */
  commit(message: string, files?: Files, options?: CommitOptions): string;
  /** Makes a branch and goes to it. */
  branch(name: string, at?: string): Repository;
  /** Goes to a branch without any history: its first commit is a root. */
  orphan(name: string): Repository;
  /** Goes to a branch, or detaches at any other revision. */
  checkout(revision: string): Repository;
  /** Moves the current branch, as before a forced push. */
  reset(revision: string): Repository;
  deleteBranch(name: string): Repository;
  /** Always makes a merge commit; several revisions make an octopus. */
  merge(revisions: string | readonly string[], options?: MergeOptions): string;
  /** One commit with everything that `revision` has and the current branch has not. */
  squash(revision: string, message?: string): string;
  cherryPick(revision: string): string;
  /** Answers the tag object's id, or the tagged one's when there is no message. */
  tag(name: string, options?: TagOptions): string;
  /** Sets any ref (`refs/notes/…`, `refs/stash`); `undefined` deletes it. */
  ref(name: string, target: string | undefined): Repository;
  /** An object that no commit need know of. */
  object(type: ObjectType, body: string | Uint8Array): string;
  /** Makes a commit with the given tree and parents, without moving anything. */
  commitObject(tree: string, parents: readonly string[], message: string, options?: CommitOptions): string;
  /** A file's bytes at a revision. */
  read(path: string, revision?: string): Buffer;
  /** Asks git itself; answers stdout without the last newline. */
  git(...args: string[]): string;
  dispose(): void;
  [Symbol.dispose](): void;
}

const firstMoment = Date.UTC(2026, 0, 1, 9) / 1000;
const minute = 60;

/** An empty repository with `main` as its default branch. Nothing is asked of the machine: no settings, no clock. */
export function buildRepository(dir?: string, defaultBranch = 'main'): Repository {
  const temporary = dir === undefined ? temporaryFolder('launch-ready-git-') : undefined;
  const gitDir = dir ?? join(temporary?.path ?? '', 'server.git');
  createServerRepository(gitDir, defaultBranch);

  const trees = new Map<string, FolderNode>();
  let branch: string | undefined = defaultBranch;
  let detached: string | undefined;
  let index: FolderNode = emptyFolder;
  let clock = firstMoment;

  const refFile = (name: string) => join(gitDir, ...name.split('/'));
  const readRef = (name: string): string | undefined => {
    try {
      return readFileSync(refFile(name), 'utf8').trim();
    } catch {
      return undefined; // absent, or packed: git is asked then
    }
  };
  const find = (revision: string): string | undefined => {
    // The builder's own head: the server's HEAD stays at the default branch, as on GitHub.
    const head = branch === undefined ? detached : readRef(`refs/heads/${branch}`);
    const own = revision.replace(/^HEAD(?=$|[~^@:])/, head ?? 'no-commit-yet');
    if (/^[0-9a-f]{40}$/.test(own)) return own;
    const known = readRef(`refs/heads/${own}`);
    if (known) return known;
    const asked = gitSyncRun(['rev-parse', '--verify', '--quiet', '--end-of-options', own], { cwd: gitDir });
    return asked.status === 0 ? asked.stdout.toString().trim() : undefined;
  };
  const id = (revision = 'HEAD'): string => {
    const found = find(revision);
    if (!found) throw new Error(`the repository has no revision '${revision}'`);
    return found;
  };
  const folderOf = (revision: string): FolderNode => {
    const commit = id(revision);
    const known = trees.get(commit);
    if (known) return known;
    const folder = parseTree(gitSync(['ls-tree', '-r', '-z', '--full-tree', commit], { cwd: gitDir }));
    trees.set(commit, folder);
    return folder;
  };
  const setRef = (name: string, target: string | undefined): void => {
    if (target === undefined) {
      rmSync(refFile(name), { force: true });
      return;
    }
    mkdirSync(dirname(refFile(name)), { recursive: true });
    writeFileSync(refFile(name), `${target}\n`);
  };
  const moveHead = (commit: string): void => {
    if (branch) setRef(`refs/heads/${branch}`, commit);
    else detached = commit;
  };

  const fileNode = (content: Content): FileNode => {
    const { mode, body } =
      typeof content === 'string' || content instanceof Uint8Array
        ? { mode: '100644' as const, body: content }
        : content;
    if (mode === '160000') return { mode, id: body.toString() };
    return { mode, id: writeObject(gitDir, 'blob', Buffer.from(body)) };
  };
  const stage = (folder: FolderNode, files: Files): FolderNode => {
    for (const [path, content] of Object.entries(files)) {
      if (content === null && !findFile(folder, path)) throw new Error(`there is no '${path}' to delete`);
    }
    const changes = new Map<string, FileNode | undefined>();
    for (const [path, content] of Object.entries(files)) {
      changes.set(path, content === null ? undefined : fileNode(content));
    }
    return putFiles(folder, changes);
  };
  const stamps = (options: CommitOptions): { author: Stamp; committer: Stamp } => {
    const author = { name: 'Ada Example', email: 'ada@example.com', time: clock, ...options.author };
    clock += minute;
    return { author, committer: { ...author, ...options.committer } };
  };
  const commitObject: Repository['commitObject'] = (tree, parents, message, options = {}) =>
    writeObject(gitDir, 'commit', commitBody({ tree, parents, message, ...stamps(options) }));
  const record = (folder: FolderNode, parents: readonly string[], message: string, options?: CommitOptions): string => {
    const commit = commitObject(writeTree(gitDir, folder), parents, message, options);
    trees.set(commit, folder);
    index = folder;
    moveHead(commit);
    return commit;
  };
  const parents = (): string[] => [find('HEAD') ?? []].flat();

  const repository: Repository = {
    gitDir,
    current: () => branch,
    id,
    write(files) {
      index = stage(index, files);
      return repository;
    },
    rename(from, to) {
      const file = findFile(index, from);
      if (!file) throw new Error(`there is no '${from}' to rename`);
      index = putFiles(putFiles(index, new Map([[from, undefined]])), new Map([[to, file]]));
      return repository;
    },
    remove: (...paths) => repository.write(Object.fromEntries(paths.map((path) => [path, null]))),
    commit: (message, files = {}, options = {}) => record(stage(index, files), parents(), message, options),
    branch(name, at) {
      const start = at === undefined ? find('HEAD') : id(at);
      branch = name;
      if (start) repository.reset(start);
      return repository;
    },
    orphan(name) {
      branch = name;
      setRef(`refs/heads/${name}`, undefined);
      index = emptyFolder;
      return repository;
    },
    checkout(revision) {
      const isBranch = readRef(`refs/heads/${revision}`) !== undefined;
      detached = isBranch ? undefined : id(`${revision}^{commit}`);
      branch = isBranch ? revision : undefined;
      index = folderOf(detached ?? revision);
      return repository;
    },
    reset(revision) {
      const commit = id(revision);
      index = folderOf(commit);
      moveHead(commit);
      return repository;
    },
    deleteBranch: (name) => repository.ref(`refs/heads/${name}`, undefined),
    merge(revisions, options = {}) {
      const others = [revisions].flat();
      const ids = others.map((revision) => id(revision));
      const folder = mergeFolders(gitDir, [id(), ...ids], Object.keys(options.files ?? {}));
      const message = options.message ?? `Merge ${others.map((name) => `'${name}'`).join(', ')}`;
      return record(stage(folder, options.files ?? {}), [id(), ...ids], message, options);
    },
    squash: (revision, message = `Squash '${revision}'`) =>
      record(mergeFolders(gitDir, [id(), id(revision)], []), parents(), message),
    cherryPick(revision) {
      const commit = id(revision);
      const before = find(`${commit}^1`);
      const picked = cherryPickFiles(before ? folderOf(before) : emptyFolder, folderOf(commit), folderOf('HEAD'));
      return record(picked, parents(), repository.git('show', '-s', '--format=%B', commit));
    },
    tag(name, options = {}) {
      const object = id(options.at);
      const type = options.at === undefined ? 'commit' : (repository.git('cat-file', '-t', object) as ObjectType);
      const { message } = options;
      const body = () => tagBody({ object, type, name, tagger: stamps(options).committer, message: message ?? '' });
      const target = message === undefined ? object : writeObject(gitDir, 'tag', body());
      setRef(`refs/tags/${name}`, target);
      return target;
    },
    ref(name, target) {
      setRef(name, target === undefined ? undefined : id(target));
      return repository;
    },
    object: (type, body) => writeObject(gitDir, type, Buffer.from(body)),
    commitObject,
    read(path, revision = 'HEAD') {
      const file = findFile(folderOf(revision), path);
      if (!file) throw new Error(`there is no '${path}' at '${revision}'`);
      return gitSync(['cat-file', 'blob', file.id], { cwd: gitDir });
    },
    git: (...args) => gitSync(args, { cwd: gitDir }).toString().replace(/\n$/, ''),
    dispose: () => temporary?.dispose(),
    [Symbol.dispose]: () => temporary?.dispose(),
  };
  return repository;
}

/** What GitHub's servers allow: partial clones, and fetching any commit by its id. */
function createServerRepository(gitDir: string, defaultBranch: string): void {
  gitSync(['init', '--quiet', '--bare', `--initial-branch=${defaultBranch}`, '--template=', gitDir]);
  for (const setting of ['allowFilter', 'allowAnySHA1InWant']) {
    gitSync(['config', `uploadpack.${setting}`, 'true'], { cwd: gitDir });
  }
}
