/** The subject of a run on a laptop: what this branch and the working directory add to the default branch. */
import path from 'node:path';
import { UserError } from '../core/errors.ts';
import { countOf } from '../core/outcome.ts';
import { nearest, printable } from '../core/text.ts';
import type { Files } from '../io/files.ts';
import type { Git } from '../io/git.ts';
import { gitCommand, gitEnvironment } from '../io/git-command.ts';
import { bareRepository, type GitLocation, locateGit } from '../io/git-location.ts';
import { gitProcess } from '../io/git-process.ts';
import { indexTree, stagedFiles } from '../io/index-tree.ts';
import { ProgramMissing, runText } from '../io/process.ts';
import { commitTree, folderTree, memoryTree } from '../io/tree.ts';
import { uncommittedFiles, worktreeTree } from '../io/worktree.ts';
import { filesSubject } from './files-subject.ts';
import type { RunOptions } from './options.ts';
import { describeRange, filesOfFolder, type Subject } from './subject.ts';

export interface LaptopWorld {
  files: Files;
  env: Readonly<Record<string, string | undefined>>;
  /** The repository was named (`--repo`): then it may be a bare one. */
  isNamed?: boolean;
}

const LOCAL = { trust: 'disk', review: true, fork: false, existing: 'new', notices: [] } as const;

/** `repo` is `--repo` or the current folder. Throws UserError. */
export async function laptopSubject(repo: string, given: RunOptions, world: LaptopWorld): Promise<Subject> {
  const bare = world.isNamed ? await bareRepository(repo) : undefined;
  const location = bare ?? (await locateGit(repo));
  // Nothing lies on a disk: what its HEAD names is looked at.
  const options = bare !== undefined && given.head === undefined ? { ...given, head: 'HEAD' } : given;
  if (location) await mustTrustOwner(location, world);
  const named = options.migrations?.files;
  if (named !== undefined) {
    const subject = filesSubject(named, options.migrations?.context ?? []);
    return location === undefined
      ? subject
      : { ...subject, judgedBy: worktreeTree(gitCommand(location.gitDir, world.env), world.files, location.root) };
  }
  if (options.stdin !== undefined) {
    const { name, bytes } = options.stdin;
    const head = memoryTree({ [name]: bytes });
    const subject = { ...LOCAL, words: 'standard input', scope: { kind: 'stdin' } as const, head, review: false };
    const changes = [{ path: name, status: 'added' as const }];
    const judgedBy = location && worktreeTree(gitCommand(location.gitDir, world.env), world.files, location.root);
    return { ...subject, changes, ...(judgedBy === undefined ? {} : { judgedBy }) };
  }
  if (options.folder !== undefined) {
    const subject = await folderSubject(path.resolve(repo, options.folder), '`--folder`', world);
    // Build output does not say how it is judged; the repository it belongs to does.
    return location
      ? { ...subject, judgedBy: worktreeTree(gitCommand(location.gitDir, world.env), world.files, location.root) }
      : subject;
  }
  if (options.base !== undefined && options.scope !== 'auto' && options.scope !== 'change')
    throw new UserError('--base and --tree or --history are two different looks.', 'Leave one of them out.');
  if (!location) {
    if (!(await world.files.exists(repo))) throw new UserError(`There is no folder ${repo}.`, 'Correct `--repo`.');
    if (options.base ?? options.head)
      throw new UserError(
        `${repo} is not a git repository, so there is nothing to compare.`,
        'Leave out --base and --head, or correct --repo.',
      );
    return {
      ...(await folderSubject(path.resolve(repo), '`--repo`', world)),
      scope: { kind: 'tree' },
      words: 'all files (not a git repository)',
      notices: options.checks.every((check) => check === 'smoke')
        ? []
        : [`${repo} is not a git repository: all files below it were looked at, and compared with nothing.`],
    };
  }
  const command = gitCommand(location.gitDir, world.env);
  const git = gitProcess(command);
  // What is deployed does not hang on what was changed here: each question to git would cost more than a request.
  if (options.checks.every((check) => check === 'smoke') && options.scope === 'auto' && options.head === undefined) {
    const commit = await git.resolveCommit('HEAD');
    return {
      ...LOCAL,
      words: 'what is deployed',
      scope: { kind: 'tree' },
      // Its configuration is read, and nothing is listed.
      head: { ...folderTree(world.files, location.root), describe: 'working directory' },
      git,
      changes: [],
      review: false,
      ...(commit === undefined ? {} : { commit }),
    };
  }
  const complaint = await git.complaint();
  if (complaint !== undefined && options.scope !== 'tree')
    throw new UserError(
      `${location.gitDir} cannot be read as a git repository: ${complaint}`,
      'Mend it or clone again; `--tree` looks at the files alone.',
    );
  if (options.staged) return stagedSubject(location, await git.resolveCommit('HEAD'), world);
  const tip = options.head === undefined ? await git.resolveCommit('HEAD') : undefined;
  if (options.head === undefined && tip === undefined) {
    const head = worktreeTree(command, world.files, location.root);
    const changes = (await head.list()).map((entry) => ({ path: entry.path, status: 'added' as const }));
    const all = { ...LOCAL, head, changes };
    const unborn = await git.isUnborn();
    // What other branches have can be read, and objects can, whatever became of the head.
    if (options.scope === 'history' && (!unborn || (await git.hasReferences())))
      return {
        ...all,
        words: 'the whole history',
        scope: { kind: 'history', ...(unborn ? {} : { head: 'HEAD' }) },
        git,
        review: false,
      };
    if (options.base !== undefined || (!unborn && options.scope !== 'tree'))
      throw new UserError(
        'HEAD names no commit that is here, so there is nothing to compare.',
        'Check out a branch, or name the commit with `--head`.',
      );
    const words = unborn ? 'all files (no commits yet)' : 'all files';
    return { ...all, words, scope: { kind: 'tree' } };
  }
  const head = tip ?? (await mustResolve(git, options.head ?? 'HEAD', '--head'));
  const fromDisk = options.head === undefined;
  const tree = fromDisk ? worktreeTree(command, world.files, location.root) : commitTree(git, head);

  if (options.scope === 'history' || options.scope === 'tree') {
    const shallow = options.scope === 'history' && (await git.isShallow());
    if (shallow)
      throw new UserError(
        'This clone is shallow: most of its history is not here.',
        'Run `git fetch --unshallow` first.',
      );
    const changes = (await tree.list()).map((entry) => ({ path: entry.path, status: 'added' as const }));
    const scope = options.scope === 'history' ? ({ kind: 'history', head } as const) : ({ kind: 'tree' } as const);
    const words = options.scope === 'history' ? 'the whole history' : 'all files';
    return { ...LOCAL, words, scope, head: tree, git, changes, commit: head, review: false };
  }

  const since = await findBase(git, options, head);
  if (since === undefined) {
    const changes = (await tree.list()).map((entry) => ({ path: entry.path, status: 'added' as const }));
    return {
      ...LOCAL,
      words: 'all files',
      scope: { kind: 'tree' },
      head: tree,
      git,
      changes,
      commit: head,
      notices: ['No default branch was found to compare with, so all files were looked at. Give --base to compare.'],
    };
  }
  await mustHaveRange(git, since.base, head);
  const uncommitted = fromDisk ? await uncommittedFiles(command, location.root) : [];
  const committed = await git.changedFiles(since.base, head);
  const words = await describeRange(git, since.base, head, `${since.words} (${since.base.slice(0, 7)})`);
  return {
    ...LOCAL,
    words:
      uncommitted.length === 0
        ? words
        : `${words} and ${uncommitted.length} uncommitted ${uncommitted.length === 1 ? 'file' : 'files'}`,
    scope: {
      kind: 'change',
      base: since.base,
      head,
      uncommitted: uncommitted.filter((change) => change.status !== 'deleted').map((change) => change.path),
    },
    head: tree,
    base: commitTree(git, since.base),
    git,
    // A file that is committed and changed again counts once, as what it is on disk.
    changes: mergeChanges(committed, uncommitted),
    commit: head,
  };
}

/**
 * Git refuses to work in a repository of another user, whose configuration could run programs. `--git-dir` switches that
 * protection off, so it is asked before.
 */
async function mustTrustOwner({ root }: GitLocation, { env }: LaptopWorld): Promise<void> {
  const { GIT_CONFIG_COUNT: _, ...clean } = gitEnvironment(env, {});
  const answer = await runText('git', ['-C', root, 'rev-parse', '--git-dir'], { env: clean }).catch(
    (error: unknown) => {
      // Told by the next command, in words.
      if (error instanceof ProgramMissing) return undefined;
      throw error;
    },
  );
  if (answer !== undefined && answer.exitCode !== 0 && /dubious ownership/.test(answer.stderr))
    throw new UserError(
      `${root} belongs to another user, and git does not work there: its configuration could run programs as you.`,
      `If you trust it: git config --global --add safe.directory ${root}`,
    );
}

function mergeChanges(committed: Subject['changes'], uncommitted: Subject['changes']): Subject['changes'] {
  const merged = new Map(committed.map((change) => [change.path, change]));
  for (const change of uncommitted) {
    const earlier = merged.get(change.path);
    // Added by a commit and edited since: still added.
    if (earlier?.status === 'added' && change.status === 'modified') continue;
    if (earlier?.status === 'added' && change.status === 'deleted') merged.delete(change.path);
    // Deleted by a commit (or from the index) and there again: the base has it too.
    else if (earlier?.status === 'deleted' && change.status === 'added')
      merged.set(change.path, { path: change.path, status: 'modified' });
    else merged.set(change.path, earlier && change.status === 'modified' ? earlier : change);
  }
  return [...merged.values()];
}

/** What the next commit adds to the one before. */
async function stagedSubject(
  { gitDir, root }: GitLocation,
  tip: string | undefined,
  { env }: LaptopWorld,
): Promise<Subject> {
  const indexFile = env['GIT_INDEX_FILE'];
  const command = gitCommand(gitDir, env, indexFile === undefined ? undefined : path.resolve(root, indexFile));
  const git = gitProcess(command);
  const head = indexTree(command, git);
  if (tip === undefined) {
    const changes = (await head.list()).map((entry) => ({ path: entry.path, status: 'added' as const }));
    return { ...LOCAL, words: 'staged files (no commits yet)', scope: { kind: 'tree' }, head, changes };
  }
  const changes = await stagedFiles(command, tip);
  const uncommitted = changes.filter(({ status }) => status !== 'deleted').map((change) => change.path);
  return {
    ...LOCAL,
    words: changes.length === 0 ? 'nothing that is staged' : `${countOf(changes.length, 'staged files')}`,
    scope: { kind: 'change', base: tip, head: tip, uncommitted },
    head,
    base: commitTree(git, tip),
    git,
    changes,
    commit: tip,
  };
}

async function folderSubject(folder: string, option: string, { files }: LaptopWorld): Promise<Subject> {
  const head = folderTree(files, folder);
  const changes = await filesOfFolder(head, folder, option);
  return {
    ...LOCAL,
    words: `folder ${path.basename(folder)}`,
    scope: { kind: 'folder', path: folder },
    head,
    changes,
    review: false,
  };
}

async function findBase(
  git: Git,
  options: RunOptions,
  head: string,
): Promise<{ base: string; words: string } | undefined> {
  if (options.base !== undefined)
    return { base: await mustResolve(git, options.base, '--base'), words: printable(options.base, 80) };
  const branch = await git.currentBranch();
  const candidates = [
    await git.defaultUpstream(),
    ...(branch === 'main' || branch === 'master' ? [] : ['main', 'master']),
  ];
  for (const name of candidates) {
    if (name === undefined) continue;
    const tip = await git.resolveCommit(name.startsWith('origin/') ? `refs/remotes/${name}` : `refs/heads/${name}`);
    const base = tip && (await git.mergeBase(tip, head));
    if (base) return { base, words: `the merge base with ${name}` };
  }
  if (options.scope === 'change')
    throw new UserError(
      'No default branch was found to compare with.',
      'Name the commit to compare with: `--base REV`.',
    );
  return undefined;
}

async function mustResolve(git: Git, revision: string, option: string): Promise<string> {
  const commit = await git.resolveCommit(revision);
  if (commit !== undefined) return commit;
  const near = nearest(revision, ['HEAD', 'main', 'master', 'origin/main', 'origin/master']);
  const shallow = (await git.isShallow()) ? ' This clone is shallow; `git fetch --unshallow` brings the rest.' : '';
  throw new UserError(
    `There is no commit \`${printable(revision, 80)}\` (${option}).`,
    `Write a commit, branch or tag of this repository${near ? ` (did you mean \`${near}\`?)` : ''}.${shallow}`,
  );
}

/** In a shallow clone a range ends where the history was cut, silently. */
async function mustHaveRange(git: Git, base: string, head: string): Promise<void> {
  if (!(await git.isShallow())) return;
  if ((await git.mergeBase(base, head)) === base) return;
  throw new UserError(
    'This clone is shallow: the commits between base and head cannot be proven to be all here.',
    'Run `git fetch --unshallow` first.',
  );
}
