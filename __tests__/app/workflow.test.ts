// Event by event, what a run is about. Each twice: with the whole history checked out, and one commit deep as
// actions/checkout leaves it without options, where the rest is fetched. The answer must be the same.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RunOptions } from '../../src/app/options.ts';
import type { Subject } from '../../src/app/subject.ts';
import { noCommit } from '../testkit/events/facts.ts';
import type { EventKind, EventOptions } from '../testkit/events.ts';
import {
  buildRepository,
  checkoutLikeActions,
  mergeQueue,
  type PullRequestRefs,
  pullRequest,
  type QueueEntry,
  type Repository,
  temporaryFolder,
  type Workspace,
} from '../testkit/git/index.ts';
import { type FakeGitHub, startFakeGitHub } from '../testkit/github/index.ts';
import { clearSubjects, OPTIONS, type Place, subjectOf } from './review.ts';

let server: Repository;
let fake: FakeGitHub;
let refs: PullRequestRefs;
let queue: QueueEntry;
const workspaces: Workspace[] = [];

beforeAll(async () => {
  server = buildRepository();
  server.commit('one', { 'launch-ready.yml': '', a: '1', b: '1' });
  server.tag('v1');
  server.commit('two', { a: '2' });
  server.branch('feature').commit('feature 1', { new: 'of the feature' });
  server.commit('feature 2', { b: '2' });
  server.checkout('main').commit('three', { c: 'of main' });
  refs = pullRequest(server, { head: 'feature' });
  queue = mergeQueue(server, refs);
  server.tag('v2', { message: 'second' });
  fake = await startFakeGitHub({ repositories: { 'octo/shop': { gitDir: server.gitDir } } });
});
afterAll(async () => {
  clearSubjects();
  for (const workspace of workspaces) workspace.dispose();
  await fake.close();
  server.dispose();
});

async function checkout(ref: string, depth: number, sha?: string): Promise<Workspace> {
  const workspace = await checkoutLikeActions(`${fake.url}/octo/shop`, ref, {
    depth,
    ...(sha === undefined ? {} : { sha }),
  });
  workspaces.push(workspace);
  return workspace;
}

interface Row {
  name: string;
  kind: EventKind;
  event: () => EventOptions;
  /** What the job checks out; the merge commit of the pull request where nothing is said. */
  ref: string;
  options?: Partial<RunOptions>;
  place?: () => Place;
  /** Revisions on the server. */
  expected: {
    words: string;
    base?: string;
    head: string;
    changes?: string[];
    kind?: Subject['scope']['kind'];
    review?: boolean;
    existing?: Subject['existing'];
    notices?: string[];
  };
}

const sha = (revision: string) => server.id(revision);
const ROWS: Row[] = [
  {
    name: 'a pull request: the merge against its first parent',
    kind: 'pull_request',
    event: () => ({ pullRequest: refs }),
    ref: 'refs/pull/1/merge',
    expected: {
      words: 'pull request #1 (3 commits since BASE)',
      base: 'main',
      head: 'refs/pull/1/merge',
      changes: ['modified b', 'added new'],
      review: true,
    },
  },
  {
    name: 'a pull request whose head was checked out: since it left its base',
    kind: 'pull_request',
    event: () => ({ pullRequest: refs }),
    ref: 'refs/heads/feature',
    expected: {
      words: 'pull request #1 (2 commits since BASE)',
      base: 'main~1',
      head: 'feature',
      changes: ['modified b', 'added new'],
      review: true,
    },
  },
  {
    name: 'a push: what it brought',
    kind: 'push',
    event: () => ({ before: sha('main~2'), sha: sha('main') }),
    ref: 'refs/heads/main',
    expected: {
      words: 'push to main (2 commits since BASE)',
      base: 'main~2',
      head: 'main',
      changes: ['modified a', 'added c'],
    },
  },
  {
    name: 'a forced push: against what was there, though it is no ancestor',
    kind: 'push',
    event: () => ({ push: 'forced', ref: 'refs/heads/feature', before: sha('main'), sha: sha('feature') }),
    ref: 'refs/heads/feature',
    expected: {
      words: 'push to feature (2 commits since BASE)',
      base: 'main',
      head: 'feature',
      changes: ['modified b', 'deleted c', 'added new'],
    },
  },
  {
    name: 'a new branch: since it left the default branch',
    kind: 'push',
    event: () => ({ push: 'new-branch', ref: 'refs/heads/feature', sha: sha('feature') }),
    ref: 'refs/heads/feature',
    expected: {
      words: 'push to feature: since main (2 commits since BASE)',
      base: 'main~1',
      head: 'feature',
      changes: ['modified b', 'added new'],
    },
  },
  {
    name: 'a tag: since the tag before',
    kind: 'push',
    event: () => ({ push: 'tag', tag: 'v2', sha: sha('main') }),
    ref: 'refs/tags/v2',
    expected: {
      words: 'push to v2: since the tag v1 (2 commits since BASE)',
      base: 'main~2',
      head: 'main',
      changes: ['modified a', 'added c'],
    },
  },
  {
    name: 'the first tag: all files',
    kind: 'push',
    event: () => ({ push: 'tag', tag: 'v1', sha: sha('v1') }),
    ref: 'refs/tags/v1',
    expected: {
      words: 'push to v1: all files of HEAD',
      head: 'v1',
      kind: 'tree',
      existing: 'known',
      notices: ['There is no earlier tag to compare with, so all files were looked at.'],
    },
  },
  {
    name: 'the first push of a repository: a first look at everything',
    kind: 'push',
    event: () => ({ before: noCommit, sha: sha('main') }),
    ref: 'refs/heads/main',
    expected: { words: 'push to main: the whole history', head: 'main', kind: 'history', existing: 'known' },
  },
  {
    name: 'the merge queue: against the queue’s base',
    kind: 'merge_group',
    event: () => ({ queue }),
    ref: 'QUEUE',
    expected: {
      words: 'merge queue, pull request #1 (3 commits since BASE)',
      base: 'main',
      head: 'QUEUE',
      changes: ['modified b', 'added new'],
      review: true,
    },
  },
  {
    name: 'a schedule: everything, and it was there before',
    kind: 'schedule',
    event: () => ({ defaultSha: sha('main') }),
    ref: 'refs/heads/main',
    expected: { words: 'scheduled run: the whole history', head: 'main', kind: 'history', existing: 'known' },
  },
  {
    name: 'by hand: the same',
    kind: 'workflow_dispatch',
    event: () => ({ defaultSha: sha('main') }),
    ref: 'refs/heads/main',
    expected: { words: 'manual run: the whole history', head: 'main', kind: 'history', existing: 'known' },
  },
  {
    name: 'before a deploy: since the last one that went well',
    kind: 'push',
    event: () => ({ before: sha('main~1'), sha: sha('main') }),
    ref: 'refs/heads/main',
    options: { environment: 'production' },
    place: () => ({ lastDeployed: sha('main~2') }),
    expected: {
      words: 'push to main: since the last deployment to production (2 commits since BASE)',
      base: 'main~2',
      head: 'main',
      changes: ['modified a', 'added c'],
    },
  },
  {
    name: 'before a deploy back to an older commit: what the event says',
    kind: 'push',
    event: () => ({ before: sha('main~2'), sha: sha('main~1') }),
    ref: 'refs/heads/main~1',
    options: { environment: 'production' },
    place: () => ({ lastDeployed: sha('main') }),
    expected: { words: 'push to main (1 commit since BASE)', base: 'main~2', head: 'main~1', changes: ['modified a'] },
  },
  {
    name: 'an event that names no change: all files',
    kind: 'workflow_run',
    event: () => ({ defaultSha: sha('main') }),
    ref: 'refs/heads/main',
    expected: {
      words: 'workflow run: all files of HEAD',
      head: 'main',
      kind: 'tree',
      existing: 'known',
      notices: ['The event `workflow_run` names no change, so all files were looked at.'],
    },
  },
  {
    name: 'asked for the tree',
    kind: 'pull_request',
    event: () => ({ pullRequest: refs }),
    ref: 'refs/pull/1/merge',
    options: { scope: 'tree' },
    expected: { words: 'pull request #1: all files of HEAD', head: 'refs/pull/1/merge', kind: 'tree' },
  },
  {
    name: 'asked for the history',
    kind: 'push',
    event: () => ({ before: sha('main~1'), sha: sha('main') }),
    ref: 'refs/heads/main',
    options: { scope: 'history' },
    expected: { words: 'push to main: the whole history', head: 'main', kind: 'history' },
  },
];

describe.each([
  ['all of the history', 0],
  ['one commit deep', 1],
])('checked out: %s', (_, depth) => {
  test.each(ROWS.map((row) => [row.name, row] as const))(
    '%s',
    async (_, { kind, event, ref, options = {}, place, expected }) => {
      const commit = (revision: string): string => server.id(revision === 'QUEUE' ? queue.sha : revision);
      const at = ref === 'QUEUE' ? queue.ref : ref.replace(/~\d+$/, '');
      const workspace = await checkout(at, depth, /~\d+$/.test(ref) ? sha(ref) : undefined);
      const remote = { url: `${fake.url}/octo/shop`, token: fake.token() };
      const { subject, progress } = await subjectOf(
        workspace.dir,
        kind,
        event(),
        { ...OPTIONS, ...options },
        { remote, ...place?.() },
      );
      const base = expected.base === undefined ? undefined : commit(expected.base);
      const head = commit(expected.head);
      const scopes = {
        change: { kind: 'change', base, head, uncommitted: [] },
        tree: { kind: 'tree' },
        history: { kind: 'history', head },
      } as const;
      expect(subject).toMatchObject({
        words: expected.words.replace('BASE', base?.slice(0, 7) ?? '').replace('HEAD', head.slice(0, 7)),
        scope: scopes[expected.kind === 'tree' || expected.kind === 'history' ? expected.kind : 'change'],
        trust: 'head',
        review: expected.review ?? false,
        fork: false,
        existing: expected.existing ?? 'new',
        notices: expected.notices ?? [],
      });
      if (expected.changes)
        expect(subject.changes.map(({ status, path: file }) => `${status} ${file}`).sort()).toEqual(
          expected.changes.toSorted(),
        );
      // Everything that a check asks can be read.
      for (const tree of [subject.head, subject.base])
        for (const { path: file } of (await tree?.list()) ?? []) expect(await tree?.read(file)).toBeInstanceOf(Buffer);
      expect(await subject.head.search('nothing of the kind')).toEqual([]);
      if (depth === 0) expect(progress).toEqual([]);
    },
  );
});

describe('what cannot be is said', () => {
  const remote = () => ({ url: `${fake.url}/octo/shop`, token: fake.token() });
  const failing = async (
    kind: EventKind,
    event: EventOptions,
    options: Partial<RunOptions> = {},
    more: { ref?: string; place?: Place; depth?: number; spoil?: (workspace: Workspace) => void } = {},
  ): Promise<unknown> => {
    const workspace = await checkout(more.ref ?? 'refs/heads/main', more.depth ?? 1);
    more.spoil?.(workspace);
    return subjectOf(workspace.dir, kind, event, { ...OPTIONS, ...options }, { remote: remote(), ...more.place }).then(
      () => 'nothing was said',
      (error: unknown) => error,
    );
  };

  test('no repository: git was missing when the checkout ran', async () => {
    expect(
      await failing('push', {}, {}, { spoil: ({ dir }) => rmSync(path.join(dir, '.git'), { recursive: true }) }),
    ).toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(/^There is no git repository in /),
      advice: expect.stringContaining('install git before the checkout'),
    });
  });

  test('a repository without commits', async () => {
    expect(await failing('push', {}, {}, { spoil: ({ dir }) => rmSync(path.join(dir, '.git', 'HEAD')) })).toMatchObject(
      { name: 'UserError' },
    );
  });

  test('a commit that is gone from the server', async () => {
    expect(await failing('push', { before: 'deadbeef'.repeat(5), sha: sha('main') })).toMatchObject({
      name: 'InconclusiveError',
      message: expect.stringMatching(/^The commit deadbee to compare with is no longer at /),
    });
  });

  test('nowhere to fetch from', async () => {
    const workspace = await checkout('refs/heads/main', 1);
    await expect(subjectOf(workspace.dir, 'push', { before: sha('main~1'), sha: sha('main') })).rejects.toMatchObject({
      name: 'InconclusiveError',
      message: expect.stringContaining('`fetch-depth: 0`'),
    });
  });

  test('histories that never met', async () => {
    const stranger = server.commitObject(server.git('rev-parse', 'main^{tree}'), [], 'stranger');
    server.ref('refs/heads/stranger', stranger);
    const pull = {
      number: 1,
      base: { ref: 'main', sha: sha('main') },
      head: { ref: 'stranger', sha: stranger },
      merge: undefined,
      fork: false,
    };
    expect(await failing('pull_request', { pullRequest: pull }, {}, { ref: 'refs/heads/stranger' })).toMatchObject({
      name: 'InconclusiveError',
      message: expect.stringMatching(/have no common history, so there is nothing to compare\.$/),
    });
  });

  test.each<[name: string, options: Partial<RunOptions>, message: string]>([
    [
      'a base by a name that one commit does not have',
      { base: 'v1' },
      'There is no commit `v1` in this checkout (input `base`).',
    ],
    ['a wrong head', { head: 'nope' }, 'There is no commit `nope` in this checkout (input `head`).'],
    [
      'a base that is an option',
      { base: '--output=pwned' },
      'There is no commit `--output=pwned` in this checkout (input `base`).',
    ],
  ])('%s', async (_, options, message) => {
    expect(await failing('push', { before: sha('main~1'), sha: sha('main') }, options)).toMatchObject({
      name: 'UserError',
      message,
      advice: expect.stringContaining('Write a full commit id (it is fetched)'),
    });
  });

  test('a fork’s commit beside the repository’s secrets', async () => {
    const workspace = await checkout('refs/heads/feature', 1);
    const answer = subjectOf(
      workspace.dir,
      'pull_request_target',
      { pullRequest: { ...refs, fork: true }, defaultSha: sha('main') },
      OPTIONS,
      { checkedOut: sha('feature') },
    );
    await expect(answer).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(/has a fork’s commit checked out/),
    });
  });
});

test('pull_request_target: the base is checked out, the fork’s change is fetched and judged by the base', async () => {
  const workspace = await checkout('refs/heads/main', 1);
  const event = { pullRequest: { ...refs, fork: true }, defaultSha: sha('main') };
  const place = { remote: { url: `${fake.url}/octo/shop` }, checkedOut: sha('main') };
  const { subject } = await subjectOf(workspace.dir, 'pull_request_target', event, OPTIONS, place);
  expect(subject).toMatchObject({
    scope: { kind: 'change', base: sha('main~1'), head: sha('feature'), uncommitted: [] },
    trust: 'base',
    fork: true,
    review: true,
    commit: sha('feature'),
  });
  expect((await subject.head.read('new'))?.toString()).toBe('of the feature');
});

describe('by option', () => {
  test('base and head by their ids are fetched', async () => {
    const workspace = await checkout('refs/heads/main', 1);
    const { subject } = await subjectOf(
      workspace.dir,
      'push',
      { before: sha('main~1'), sha: sha('main') },
      { ...OPTIONS, base: sha('v1'), head: sha('feature') },
      { remote: { url: `${fake.url}/octo/shop` } },
    );
    expect(subject.scope).toEqual({ kind: 'change', base: sha('v1'), head: sha('feature'), uncommitted: [] });
    expect(subject.words).toBe(`push to main: since ${sha('v1')} (3 commits since ${sha('v1').slice(0, 7)})`);
  });

  test.each([0, 1])('a head alone is compared with its own parent (checked out %i deep)', async (depth) => {
    const workspace = await checkout('refs/heads/main', depth);
    const of = (head: string) =>
      subjectOf(
        workspace.dir,
        'push',
        { before: sha('main~1'), sha: sha('main') },
        { ...OPTIONS, head },
        { remote: { url: `${fake.url}/octo/shop` } },
      );
    expect((await of(sha('feature'))).subject.scope).toEqual({
      kind: 'change',
      base: sha('feature~1'),
      head: sha('feature'),
      uncommitted: [],
    });
    expect((await of('HEAD')).subject.scope).toEqual({
      kind: 'change',
      base: sha('main~1'),
      head: sha('main'),
      uncommitted: [],
    });
    await expect(of(sha('v1'))).rejects.toMatchObject({
      name: 'UserError',
      message: `The commit ${sha('v1').slice(0, 7)} is the first one, so there is nothing to compare it with.`,
    });
  });

  test.each<[from: 'repository' | 'fork', judgedBy: string]>([
    ['repository', 'refs/pull/1/merge'],
    ['fork', 'main'],
  ])('a folder of the build is judged by the commit’s configuration (from a %s)', async (from, judgedBy) => {
    const workspace = await checkout('refs/pull/1/merge', 0);
    mkdirSync(path.join(workspace.dir, 'dist'));
    writeFileSync(path.join(workspace.dir, 'dist', 'x.js'), '1');
    const event = { pullRequest: { ...refs, fork: from === 'fork' } };
    const { subject } = await subjectOf(workspace.dir, 'pull_request', event, { ...OPTIONS, folder: 'dist' });
    expect([subject.words, subject.scope, subject.review, subject.base, subject.git]).toEqual([
      'folder dist',
      { kind: 'folder', path: 'dist' },
      false,
      undefined,
      undefined,
    ]);
    expect(subject.changes).toEqual([{ path: 'x.js', status: 'added' }]);
    expect(subject.judgedBy?.describe).toBe(`commit ${sha(judgedBy).slice(0, 7)}`);
  });

  test('a folder that is not there', async () => {
    const workspace = await checkout('refs/heads/main', 0);
    const event = { before: sha('main~1'), sha: sha('main') };
    await expect(subjectOf(workspace.dir, 'push', event, { ...OPTIONS, folder: 'dist' })).rejects.toMatchObject({
      name: 'UserError',
      message: 'There is no folder dist.',
      advice: 'Correct the input `folder`.',
    });
  });
});

describe('events about the deployed app need no repository', () => {
  test.each<[kind: EventKind, event: EventOptions, expected: Partial<Subject>]>([
    [
      'deployment_status',
      { environment: 'staging', url: 'https://s.example.com' },
      {
        onlyDeployed: 'deployment to staging: success is about the deployed app',
        environment: 'staging',
        url: 'https://s.example.com',
      },
    ],
    [
      'deployment_status',
      { state: 'in_progress' },
      { nothing: 'the deployment’s state is in_progress: only a success is looked at' },
    ],
    ['release', { tag: 'v3' }, { onlyDeployed: 'release v3 is about the deployed app' }],
    ['repository_dispatch', {}, { environment: 'production', url: 'https://shop-abc123.vercel.app' }],
  ])('%s %j', async (kind, event, expected) => {
    using folder = temporaryFolder();
    const { subject } = await subjectOf(folder.path, kind, event);
    expect(subject).toMatchObject({ scope: { kind: 'tree' }, changes: [], trust: 'head', review: false, ...expected });
    expect('onlyDeployed' in subject && 'nothing' in subject).toBe(false);
  });
});
