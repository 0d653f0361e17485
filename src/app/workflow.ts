/** The subject of a run in a workflow: from the event's question to commits that are here. Fetches what is missing. */
import path from 'node:path';
import { CONFIG_FILES } from '../config/schema.ts';
import { BASELINE_FILE } from '../core/baseline.ts';
import { InconclusiveError, UserError } from '../core/errors.ts';
import { IGNORE_FILE } from '../core/suppress.ts';
import { printable } from '../core/text.ts';
import type { RunEvent } from '../github/event.ts';
import type { Files } from '../io/files.ts';
import type { Git } from '../io/git.ts';
import { gitCommand } from '../io/git-command.ts';
import { fetchGit, type Remote } from '../io/git-fetch.ts';
import type { GitLocation } from '../io/git-location.ts';
import { gitProcess } from '../io/git-process.ts';
import { commitTree, folderTree, type Tree } from '../io/tree.ts';
import type { RunOptions } from './options.ts';
import { changesOf, describeRange, filesOfFolder, type Subject } from './subject.ts';

export interface WorkflowWorld {
  files: Files;
  env: Readonly<Record<string, string | undefined>>;
  /** GITHUB_WORKSPACE */
  workspace: string;
  /** The repository that the working directory belongs to; undefined without one. */
  location: GitLocation | undefined;
  /** A folder of ours below RUNNER_TEMP. */
  temp: string;
  remote: Remote | undefined;
  /** Commit of the last successful deployment to an environment; undefined where there is none or it cannot be read. */
  lastDeployed(environment: string): Promise<string | undefined>;
  progress(message: string): void;
}

/** Throws UserError (refused, no repository) and InconclusiveError (commits that cannot be had). */
export async function workflowSubject(event: RunEvent, options: RunOptions, world: WorkflowWorld): Promise<Subject> {
  const { question } = event;
  const environment = options.environment ?? event.environment;
  const common = {
    fork: event.fork,
    notices: [] as string[],
    ...(environment === undefined ? {} : { environment }),
    ...(event.url === undefined ? {} : { url: event.url }),
    ...(event.commit === undefined ? {} : { commit: event.commit }),
  };
  if (question.kind === 'refused') throw new UserError(question.why, question.advice);
  if (options.folder !== undefined) {
    const head = folderTree(world.files, path.resolve(world.workspace, options.folder));
    const scope = { kind: 'folder', path: options.folder } as const;
    const changes = await filesOfFolder(head, options.folder, 'the input `folder`');
    return {
      ...common,
      words: `folder ${options.folder}`,
      scope,
      head,
      changes,
      trust: 'disk',
      review: false,
      existing: 'new',
    };
  }

  const { location } = world;
  const nothingToCompare = question.kind === 'deployed' || question.kind === 'nothing';
  if (!location && !nothingToCompare)
    throw new UserError(
      `There is no git repository in ${world.workspace}.`,
      'Put `- uses: actions/checkout@v7` before this step. On a self-hosted runner or in a container, install git before the checkout: without it, checkout brings the files and no repository.',
    );
  const folder = folderTree(world.files, location?.root ?? world.workspace);
  if (nothingToCompare || !location)
    return {
      ...common,
      words: event.words,
      scope: { kind: 'tree' },
      head: folder,
      changes: [],
      trust: 'head',
      review: false,
      existing: 'new',
      ...(question.kind === 'nothing'
        ? { nothing: question.why }
        : { onlyDeployed: `${event.words} is about the deployed app` }),
    };

  const here: Here = { git: gitProcess(gitCommand(location.gitDir, world.env)), gitDir: location.gitDir, world };
  const tip = await here.git.resolveCommit('HEAD');
  if (tip === undefined) throw new UserError('The repository has no commits.', 'Check out a commit before this step.');
  if (options.scope === 'tree' || options.scope === 'history') {
    const everything =
      options.scope === 'tree'
        ? await treeSubject(here, common, tip, event.words)
        : await historySubject(here, { ...common, existing: 'new' }, tip, event.words);
    return event.fork ? judgedByBase(here, event, tip, everything) : everything;
  }
  if (options.base !== undefined || options.head !== undefined) {
    const range = await rangeOf(here, options.base, options.head ?? tip);
    const since = options.base === undefined ? range.base.slice(0, 7) : printable(options.base, 60);
    return change(event, common, range, `${event.words}: since ${since}`);
  }

  const since = environment === undefined || event.pullRequest ? undefined : await world.lastDeployed(environment);
  if (since !== undefined && since !== tip) {
    const range = await bring(here, since, tip);
    if (await range.git.isAncestor(since, tip))
      return change(event, common, range, `${event.words}: since the last deployment to ${environment}`);
  }

  switch (question.kind) {
    case 'pull-request': {
      const { base, head } = await pullRequestRange(here, question, tip);
      return change(event, common, await bring(here, base, head, question.base), event.words);
    }
    case 'range':
      return change(event, common, await bring(here, question.base, question.head), event.words);
    case 'since-tag': {
      const git = (await here.git.isShallow())
        ? await fetchHere(here, { commits: [question.head], refs: ['refs/tags/*'] })
        : here.git;
      const tag = await git.previousTag(question.head);
      const base = tag && (await git.resolveCommit(`refs/tags/${tag}`));
      if (!base) {
        const subject = await treeSubject({ ...here, git }, common, question.head, event.words);
        return { ...subject, notices: ['There is no earlier tag to compare with, so all files were looked at.'] };
      }
      return change(
        event,
        common,
        { git, base, head: question.head },
        `${event.words}: since the tag ${printable(tag, 60)}`,
      );
    }
    case 'since-branch': {
      const ref = `refs/heads/${question.branch}`;
      const git = (await here.git.isShallow())
        ? await fetchHere(here, { commits: [question.head], refs: [ref] })
        : here.git;
      const branch =
        (await git.resolveCommit(ref)) ?? (await git.resolveCommit(`refs/remotes/origin/${question.branch}`));
      const base = branch && (await git.mergeBase(branch, question.head));
      if (!base) return historySubject(here, { ...common, existing: 'new' }, question.head, event.words);
      return change(event, common, { git, base, head: question.head }, `${event.words}: since ${question.branch}`);
    }
    case 'history':
      return historySubject(
        here,
        { ...common, existing: event.name === 'push' ? 'new' : 'known' },
        question.head,
        event.words,
      );
    case 'tree': {
      const subject = await treeSubject(here, common, tip, event.words);
      return {
        ...subject,
        existing: 'known',
        notices: [`The event \`${printable(event.name, 60)}\` names no change, so all files were looked at.`],
      };
    }
  }
}

interface Here {
  git: Git;
  gitDir: string;
  world: WorkflowWorld;
}

interface Brought {
  git: Git;
  base: string;
  head: string;
}

type Common = Pick<Subject, 'fork' | 'notices'> & Partial<Subject>;

async function change(event: RunEvent, common: Common, range: Brought, words: string): Promise<Subject> {
  const { git, base, head } = range;
  const review = event.pullRequest !== undefined || event.name === 'merge_group';
  const scope = { kind: 'change', base, head, uncommitted: [] } as const;
  const changes = await git.changedFiles(base, head);
  const baseTree = commitTree(git, base);
  await prefetch(git, baseTree, changes);
  return {
    ...common,
    words: `${words} (${await describeRange(git, base, head, base.slice(0, 7))})`,
    scope,
    head: commitTree(git, head),
    base: baseTree,
    git,
    changes,
    trust: event.fork ? 'base' : 'head',
    review,
    existing: 'new',
  };
}

async function treeSubject(here: Here, common: Common, head: string, words: string): Promise<Subject> {
  const tree = commitTree(here.git, head);
  const scope = { kind: 'tree' } as const;
  return {
    ...common,
    words: `${words}: all files of ${head.slice(0, 7)}`,
    scope,
    head: tree,
    git: here.git,
    changes: await changesOf(undefined, scope, tree),
    trust: 'head',
    review: false,
    existing: 'new',
  };
}

async function historySubject(
  here: Here,
  common: Common & Pick<Subject, 'existing'>,
  head: string,
  words: string,
): Promise<Subject> {
  const shallow = await here.git.isShallow();
  if (shallow) here.world.progress('Fetching the whole history …');
  const git = shallow
    ? await fetchHere(here, { commits: [head], refs: ['refs/heads/*', 'refs/tags/*', 'refs/notes/*'], blobs: 'all' })
    : here.git;
  const subject = await treeSubject({ ...here, git }, common, head, words);
  return {
    ...subject,
    words: `${words}: the whole history`,
    scope: { kind: 'history', head },
    existing: common.existing,
  };
}

/** Who looks at all files of a fork's change must not believe its configuration either. */
async function judgedByBase(here: Here, { question }: RunEvent, tip: string, subject: Subject): Promise<Subject> {
  const range =
    question.kind === 'pull-request'
      ? await pullRequestRange(here, question, tip)
      : question.kind === 'range'
        ? question
        : undefined;
  if (range === undefined) return subject;
  const fetched = subject.git && (await subject.git.resolveCommit(range.base)) !== undefined ? subject.git : undefined;
  const { git, base } = fetched ? { git: fetched, base: range.base } : await bring(here, range.base, range.head);
  return { ...subject, base: commitTree(git, base), trust: 'base' };
}

/** GitHub's test merge is what would be deployed; who checked out the branch itself is judged from the merge base. */
async function pullRequestRange(
  here: Here,
  question: { merge: string; head: string; base: string },
  tip: string,
): Promise<{ base: string; head: string }> {
  if (tip !== question.merge) return { base: question.base, head: tip === question.head ? tip : question.head };
  const parents = await parentsOf(here.git, tip);
  // Read from the object itself: a shallow clone pretends that it has no parents.
  return { base: parents[0] ?? question.base, head: tip };
}

async function parentsOf(git: Git, commit: string): Promise<string[]> {
  for await (const { content } of git.readObjects([commit]))
    return [...(content?.toString('latin1').split('\n\n')[0] ?? '').matchAll(/^parent ([0-9a-f]+)$/gm)].flatMap(
      (match) => match[1] ?? [],
    );
  return [];
}

/** Both commits with all that lies between them. `tipOfBase`: the base is where the branch left this commit. */
async function bring(here: Here, base: string, head: string, tipOfBase?: string): Promise<Brought> {
  const complete =
    !(await here.git.isShallow()) &&
    (await here.git.resolveCommit(base)) !== undefined &&
    (await here.git.resolveCommit(head)) !== undefined;
  const git = complete ? here.git : await fetchHere(here, { commits: [...new Set([base, head])] });
  // The branch itself was checked out: the base moved on, and its new commits are not this change's.
  const since = base === tipOfBase ? await git.mergeBase(base, head) : base;
  if (since === undefined)
    throw new InconclusiveError(
      `The commits ${base.slice(0, 7)} and ${head.slice(0, 7)} have no common history, so there is nothing to compare.`,
    );
  return { git, base: since, head };
}

/** What the inputs name. Without a base it is the head's own parent. */
async function rangeOf(here: Here, base: string | undefined, head: string): Promise<Brought> {
  const to = await mustName(here, head, 'head');
  if (base !== undefined) return bring(here, await mustName(here, base, 'base'), to);
  const isHere = (await here.git.resolveCommit(to)) !== undefined;
  const [parent] = await parentsOf(isHere ? here.git : await fetchHere(here, { commits: [to] }), to);
  if (parent === undefined)
    throw new UserError(
      `The commit ${to.slice(0, 7)} is the first one, so there is nothing to compare it with.`,
      'Leave out the input `head`, or name the commit to compare with in `base`.',
    );
  return bring(here, parent, to);
}

/** The commit's id. One that is written as an id need not be here. */
async function mustName(here: Here, revision: string, input: 'base' | 'head'): Promise<string> {
  const commit = (await here.git.resolveCommit(revision)) ?? revision;
  if (/^[0-9a-f]{40,64}$/.test(commit)) return commit;
  throw new UserError(
    `There is no commit \`${printable(revision, 80)}\` in this checkout (input \`${input}\`).`,
    'Write a full commit id (it is fetched), or let actions/checkout bring the branch with `fetch-depth: 0`.',
  );
}

async function fetchHere(
  here: Here,
  what: { commits: string[]; refs?: string[]; blobs?: 'on-demand' | 'all' },
): Promise<Git> {
  const { world } = here;
  if (!world.remote)
    throw new InconclusiveError(
      'This checkout lacks the commits to compare, and there is no GITHUB_REPOSITORY to fetch them from. Let actions/checkout bring the history with `fetch-depth: 0`.',
    );
  world.progress('Fetching the commits that this checkout lacks …');
  return fetchGit({
    remote: world.remote,
    workspaceGitDir: here.gitDir,
    folder: world.temp,
    env: world.env,
    commits: what.commits,
    blobs: what.blobs ?? 'on-demand',
    ...(what.refs === undefined ? {} : { refs: what.refs }),
  });
}

/** Files of the base that are sure to be read: in one request rather than one by one. */
async function prefetch(git: Git, base: Tree, changes: Subject['changes']): Promise<void> {
  const wanted = new Set<string>([...CONFIG_FILES, IGNORE_FILE, BASELINE_FILE, 'package.json']);
  for (const { path: file, from, status } of changes)
    if (status !== 'added' && /\.sql$|\.env[\w.-]*$/.test(file)) wanted.add(from ?? file);
  const oids = (await base.list()).flatMap(({ path: file, oid }) =>
    oid !== undefined && (wanted.has(file) || /(?:^|\/)\.env\.[\w.-]+$/.test(file)) ? [oid] : [],
  );
  for await (const _ of git.readObjects(oids)) void _;
}
