/** The subject of a run in a workflow: from the event's question to commits that are here. Fetches what is missing. */
import path from 'node:path';
import { CONFIG_FILES } from '../config/schema.ts';
import { BASELINE_FILE } from '../core/baseline.ts';
import { UserError } from '../core/errors.ts';
import { IGNORE_FILE } from '../core/suppress.ts';
import { printable } from '../core/text.ts';
import type { RunEvent } from '../github/event.ts';
import type { Git } from '../io/git.ts';
import { gitCommand } from '../io/git-command.ts';
import { gitProcess } from '../io/git-process.ts';
import { commitTree, folderTree, type Tree } from '../io/tree.ts';
import {
  type Brought,
  bring,
  fetchHere,
  type Here,
  isCutOff,
  parentsOf,
  rangeOf,
  type WorkflowWorld,
  wholeHistory,
} from './commits.ts';
import type { RunOptions } from './options.ts';
import { changesOf, describeRange, filesOfFolder, type Subject } from './subject.ts';

/** Throws UserError (refused, no repository) and InconclusiveError (commits that cannot be had). */
export async function workflowSubject(event: RunEvent, options: RunOptions, world: WorkflowWorld): Promise<Subject> {
  const { question } = event;
  const environment = options.environment ?? event.environment;
  const common = {
    fork: event.fork,
    notices: [] as string[],
    ...(environment === undefined ? {} : { environment }),
    ...(event.url === undefined ? {} : { url: event.url }),
    ...(event.deployedAt === undefined ? {} : { deployedAt: event.deployedAt }),
    ...(event.commit === undefined ? {} : { commit: event.commit }),
    ...(event.pullRequest === undefined ? {} : { pullRequest: event.pullRequest.number }),
  };
  if (question.kind === 'refused') throw new UserError(question.why, question.advice);
  if (options.folder !== undefined) return folderSubject(event, options, options.folder, world);

  const { location } = world;
  // A check that was asked for by name, or for an environment, looks at what is going to be deployed all the same.
  const isAsked = (options.asked && !options.checks.includes('smoke')) || options.environment !== undefined;
  const nothingToCompare = question.kind === 'nothing' || (question.kind === 'deployed' && !isAsked);
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

  const since =
    environment !== undefined && RELEASING.includes(event.name) ? await world.lastDeployed(environment) : undefined;
  if (since !== undefined && since !== tip) {
    const range = await bring(here, since, tip);
    if (await range.git.isAncestor(since, tip))
      return change(event, common, range, `${event.words}: since the last deployment to ${environment}`);
  }

  switch (question.kind) {
    case 'pull-request': {
      const { base, head } = await pullRequestRange(here, question, tip);
      const subject = await change(event, common, await bring(here, base, head, question.base), event.words);
      return head === question.head ? subject : { ...subject, shownAt: question.head };
    }
    case 'range':
      return change(event, common, await bring(here, question.base, question.head), event.words);
    case 'deployed':
    case 'since-tag': {
      const head = question.kind === 'deployed' ? tip : question.head;
      const git = (await isCutOff(here.git))
        ? await fetchHere(here, { commits: [head], refs: ['refs/tags/*'] })
        : here.git;
      const tag = await git.previousTag(head);
      const base = tag && (await git.resolveCommit(`refs/tags/${tag}`));
      if (!base) {
        const subject = await treeSubject({ ...here, git }, common, head, event.words);
        const notices = ['There is no earlier tag to compare with, so all files were looked at.'];
        return { ...subject, existing: 'known', notices };
      }
      return change(event, common, { git, base, head }, `${event.words}: since the tag ${printable(tag, 60)}`);
    }
    case 'since-branch': {
      const ref = `refs/heads/${question.branch}`;
      const git = (await isCutOff(here.git))
        ? await fetchHere(here, { commits: [question.head], refs: [ref] })
        : here.git;
      const branch =
        (await git.resolveCommit(ref)) ?? (await git.resolveCommit(`refs/remotes/origin/${question.branch}`));
      const base = branch && (await git.mergeBase(branch, question.head));
      if (!base) return historySubject(here, { ...common, existing: 'known' }, question.head, event.words);
      return change(event, common, { git, base, head: question.head }, `${event.words}: since ${question.branch}`);
    }
    case 'history':
      return historySubject(here, { ...common, existing: 'known' }, question.head, event.words);
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

/** Events of a release pipeline: what was deployed last is what this release is compared with. */
const RELEASING: readonly string[] = ['push', 'deployment', 'release', 'repository_dispatch', 'workflow_dispatch'];

type Common = Pick<Subject, 'fork' | 'notices'> & Partial<Subject>;

/** A folder of the build, judged by the configuration of the commit it was built from. */
async function folderSubject(
  event: RunEvent,
  options: RunOptions,
  folder: string,
  world: WorkflowWorld,
): Promise<Subject> {
  const head = folderTree(world.files, path.resolve(world.workspace, folder));
  const about = {
    words: `folder ${folder}`,
    scope: { kind: 'folder', path: folder },
    head,
    changes: await filesOfFolder(head, folder, 'the input `folder`'),
    review: false,
    existing: 'new',
  } as const;
  // An artifact of another job, in a job without a checkout.
  if (!world.location)
    return {
      ...about,
      judgedBy: folderTree(world.files, world.workspace),
      trust: 'head',
      fork: event.fork,
      notices: [],
    };
  const { folder: _, ...others } = options;
  const { base, git: __, ...around } = await workflowSubject(event, { ...others, asked: true }, world);
  return { ...around, ...about, judgedBy: around.trust === 'base' && base ? base : around.head };
}

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
  const git = await wholeHistory(here, head);
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
  question: { merge: string | undefined; head: string; base: string },
  tip: string,
): Promise<{ base: string; head: string }> {
  if (tip !== question.merge) return { base: question.base, head: question.head };
  const [base, branch, ...others] = await parentsOf(here.git, tip);
  // GITHUB_SHA may be the branch itself; then the first parent is one of its own commits.
  const isTestMerge = base !== undefined && branch === question.head && others.length === 0;
  return { base: isTestMerge ? base : question.base, head: tip };
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
