// The root action on everything that is no pull request: which commits or which app each event makes it look at, and what
// it says where it cannot. Secrets stand for all checks of a change: nothing else is as quick to find.
import { closeServers, serve } from '../checks/smoke/servers.ts';
import type { RunnerEvent } from '../testkit/events.ts';
import { type Files, mergeQueue } from '../testkit/git/index.ts';
import { removeTempDirs } from '../testkit/runner/index.ts';
import { product } from './product.ts';
import { LEAK_FINDING, LEAKS, leaking, SHOP } from './shop.ts';
import { FAILS, IN_DOUBT, type Job, openStage, PASSES, type Stage, unfinished, verdictOf } from './stage.ts';

beforeAll(product);
afterAll(removeTempDirs);
afterAll(closeServers);

/** What was there before must never be said to be new. */
const OLD: Files = { ...SHOP, ...leaking(2, 'old.js') };
const NO_SMOKE = 'smoke skipped: no URL';
const NOTHING_ELSE: unknown[] = [expect.stringMatching(/^migrations skipped: no migrations/), NO_SMOKE];
const KNOWN_LEAK = LEAK_FINDING.replace('new', 'known');
const FIRST_LOOK =
  '1 finding was here before this first look and does not block. Record it with `launch-ready baseline` (or run this workflow with `baseline: write`); what comes later is then new.';
const short = (commit: string): string => commit.slice(0, 7);

interface Case {
  name: string;
  base?: Files;
  /** Pushes to the server; the event that follows. */
  given(stage: Stage): RunnerEvent;
  job?: Job;
  expected: Partial<ReturnType<typeof verdictOf>> & { unfinished?: string[] };
  /** With `BASE` for the first commit and `HEAD` for the newest. */
  scope: string;
  notices?: string[];
}

const pushed = (stage: Stage, branch = 'main', change: Files = LEAKS): { before: string; sha: string } => {
  const before = stage.server.id('main');
  if (branch !== 'main') stage.server.branch(branch);
  return { before, sha: stage.server.commit('Tell the customers', change) };
};

const RANGES: Case[] = [
  {
    name: 'merge_group',
    given: (stage) => stage.event('merge_group', { queue: mergeQueue(stage.server, stage.propose(LEAKS)) }),
    expected: { ...FAILS, findings: [LEAK_FINDING] },
    scope: 'merge queue, pull request #7 (2 commits since BASE)',
  },
  {
    name: 'push, before..after',
    given: (stage) => stage.event('push', pushed(stage)),
    expected: { ...FAILS, findings: [LEAK_FINDING] },
    scope: 'push to main (1 commit since BASE)',
  },
  {
    name: 'push of a new branch: since it left the default branch',
    given: (stage) => stage.event('push', { push: 'new-branch', sha: pushed(stage, 'feature').sha }),
    expected: { ...FAILS, findings: [LEAK_FINDING] },
    scope: 'push to feature: since main (1 commit since BASE)',
  },
  {
    name: 'push of a tag: since the tag before',
    given: (stage) => {
      stage.server.tag('v1.0.0');
      const { sha } = pushed(stage);
      stage.server.tag('v1.1.0', { message: 'The second' });
      return stage.event('push', { push: 'tag', tag: 'v1.1.0', sha });
    },
    expected: { ...FAILS, findings: [LEAK_FINDING] },
    scope: 'push to v1.1.0: since the tag v1.0.0 (1 commit since BASE)',
  },
  {
    name: 'push of the first tag: all files',
    base: SHOP,
    given: (stage) => {
      const { sha } = pushed(stage);
      stage.server.tag('v1.0.0');
      return stage.event('push', { push: 'tag', tag: 'v1.0.0', sha });
    },
    expected: { ...PASSES, findings: [KNOWN_LEAK] },
    scope: 'push to v1.0.0: all files of HEAD',
    notices: ['There is no earlier tag to compare with, so all files were looked at.', FIRST_LOOK],
  },
  {
    name: 'first push of a repository: a first look at its whole history',
    base: { ...SHOP, ...LEAKS },
    given: (stage) => {
      stage.server.commit('Take it away again', { 'notify.js': null });
      return stage.event('push', { before: '0'.repeat(40), sha: stage.server.id('main') });
    },
    expected: { ...PASSES, findings: [KNOWN_LEAK] },
    scope: 'push to main: the whole history',
    notices: [FIRST_LOOK],
  },
  {
    name: 'forced push whose commit before is still at the server',
    given: (stage) => {
      const { sha: before } = pushed(stage, 'main', leaking(3, 'gone.js'));
      stage.server.reset(`${before}~1`);
      return stage.event('push', { push: 'forced', ref: 'refs/heads/main', before, sha: pushed(stage).sha });
    },
    expected: { ...FAILS, findings: [LEAK_FINDING] },
    scope: 'push to main (1 commit since BEFORE)',
  },
  {
    name: 'forced push whose commit before is gone',
    given: (stage) =>
      stage.event('push', { push: 'forced', ref: 'refs/heads/main', before: '1'.repeat(40), sha: pushed(stage).sha }),
    expected: {
      ...IN_DOUBT,
      findings: [],
      unfinished: ['env', 'secrets', 'migrations', 'smoke'].map(
        (check) =>
          `${check} inconclusive: The commit 1111111 to compare with is no longer at SERVER: a forced push took it away. Name another one with the input \`base\`; the next push is compared again.`,
      ),
    },
    scope: 'push to main',
  },
  {
    name: 'push that deleted a branch',
    given: (stage) => stage.event('push', { push: 'deleted' }),
    expected: {
      ...PASSES,
      findings: [],
      unfinished: ['env', 'secrets', 'migrations', 'smoke'].map(
        (check) => `${check} skipped: the branch or tag was deleted`,
      ),
    },
    scope: 'push to main',
  },
  {
    name: 'an event that names no change: all files, as they were before',
    given: (stage) => {
      pushed(stage);
      return stage.event('workflow_run', { run: { event: 'push' } });
    },
    expected: { ...PASSES, findings: [KNOWN_LEAK, 'known secrets/github-token old.js'] },
    scope: 'workflow run: all files of HEAD',
    notices: [
      'The event `workflow_run` names no change, so all files were looked at.',
      '2 findings were here before this first look and do not block. Record them with `launch-ready baseline` (or run this workflow with `baseline: write`); what comes later is then new.',
    ],
  },
  {
    name: 'the inputs base and head',
    given: (stage) => {
      pushed(stage);
      return stage.event('workflow_dispatch');
    },
    job: { with: { base: 'HEAD~1' }, checkout: { depth: 0 } },
    expected: { ...FAILS, findings: [LEAK_FINDING] },
    scope: 'manual run: since HEAD~1 (1 commit since BASE)',
  },
];

test.concurrent.each(RANGES)('$name', async ({ base = OLD, given, job, expected, scope, notices = [] }) => {
  await using stage = await openStage(base);
  const first = stage.server.id('main');
  const event = given(stage);
  const ran = await stage.run(event, job);
  expect({ ...verdictOf(ran), unfinished: unfinished(ran) }).toEqual({
    unfinished: NOTHING_ELSE,
    ...expected,
    ...(expected.unfinished && {
      unfinished: expected.unfinished.map((line) => line.replace('SERVER', `${stage.github.url}/corner/shop`)),
    }),
  });
  const named = scope.replace('HEAD', (found, at) => (scope[at + 4] === '~' ? found : short(event.github.sha)));
  expect(ran.report.scope).toBe(
    named.replace('BASE', short(first)).replace('BEFORE', short(String(event.payload.before))),
  );
  expect(ran.report.notices).toEqual(notices);
  expect(stage.writes()).toEqual([]);
  expect(stage.github.violations).toEqual([]);
});

describe('the whole history', () => {
  // Gone from the tip: who does not read the history does not find it.
  const openOld = async (options?: { private: boolean }) => {
    const stage = await openStage({ ...SHOP, ...LEAKS }, options);
    stage.server.commit('Take it away again', { 'notify.js': null });
    return stage;
  };

  test.concurrent('a first look: what is there is known, and a baseline is offered; with it, a later one is new', async () => {
    await using stage = await openOld();
    const scheduled = await stage.run(stage.event('schedule'));
    expect(verdictOf(scheduled)).toEqual({ ...PASSES, findings: [KNOWN_LEAK] });
    expect(scheduled.report.scope).toBe('scheduled run: the whole history');
    expect(scheduled.report.notices).toEqual([FIRST_LOOK]);

    const dispatched = await stage.run(stage.event('workflow_dispatch'), { with: { baseline: 'write' } });
    const baseline = /```json\n([\s\S]*?)```/.exec(dispatched.summary)?.[1] ?? '';
    expect(JSON.parse(baseline)).toMatchObject({ version: 1, findings: [{ rule: 'secrets/github-token' }] });

    stage.server.commit('Record what is known', { '.launch-ready/baseline.json': baseline });
    const quiet = await stage.run(stage.event('schedule'));
    expect([verdictOf(quiet), quiet.report.notices]).toEqual([{ ...PASSES, findings: [KNOWN_LEAK] }, []]);

    stage.server.commit('And another', leaking(4, 'again.js'));
    const loud = await stage.run(stage.event('schedule'));
    expect(verdictOf(loud)).toEqual({
      ...FAILS,
      findings: ['new secrets/github-token again.js', KNOWN_LEAK],
    });
  });

  test.concurrent('in a public repository: counted, located only in the files of the runner', async () => {
    await using stage = await openOld({ private: false });
    stage.server.commit('Record that nothing is', {
      '.launch-ready/baseline.json': '{ "version": 1, "findings": [] }',
    });
    const ran = await stage.run(stage.event('schedule'));
    expect(verdictOf(ran)).toEqual({ ...FAILS, findings: [LEAK_FINDING] });
    for (const place of [ran.log, ran.summary, ran.rawStdout, ran.rawStderr, JSON.stringify(ran.annotations)])
      expect(place).not.toContain('notify.js');
    expect(ran.summary).toContain(
      'Only counted here, because this repository is public: 1 finding in the history (new: 1 blocker).',
    );
    expect([ran.reportText.includes('notify.js'), ran.sarifText.includes('notify.js')]).toEqual([true, true]);
  });
});

describe('the deployed app', () => {
  const page =
    '<!doctype html><html><head><title>Corner Shop</title></head><body><main><h1>Corner Shop</h1><p>Bread, milk and stamps, delivered before breakfast.</p></main></body></html>';
  const shopAt = (): Promise<string> =>
    serve((_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(page));
  const brokenAt = (): Promise<string> =>
    serve((_, response) => void response.writeHead(500).end('Internal Server Error'));
  const ONCE = { ...SHOP, 'launch-ready.yml': 'smoke: { retries: 0 }\n' };
  const skipped = (words: string, ...checks: string[]) => checks.map((check) => `${check} skipped: ${words}`);
  const ofChange = (words: string) => skipped(`${words} is about the deployed app`, 'env', 'secrets', 'migrations');

  test.concurrent.each<[name: string, event: (stage: Stage, url: string) => RunnerEvent, words: string]>([
    [
      'deployment_status',
      (stage, url) => stage.event('deployment_status', { url, sha: stage.server.id('main') }),
      'deployment to Production: success',
    ],
    [
      'repository_dispatch of Vercel',
      (stage, url) => stage.event('repository_dispatch', { url, sha: stage.server.id('main') }),
      'dispatch vercel.deployment.success',
    ],
  ])('%s: a good app passes, a broken one fails', async (_, event, words) => {
    await using stage = await openStage(ONCE);
    const look = async (url: Promise<string>) => stage.run(event(stage, await url));
    const [good, bad] = await Promise.all([look(shopAt()), look(brokenAt())]);
    expect([verdictOf(good), unfinished(good)]).toEqual([{ ...PASSES, findings: [] }, ofChange(words)]);
    expect(good.report.outcomes.at(-1)?.coverage).toEqual({ checks: 1, passed: 1, requests: 2, retries: 0 });
    expect([verdictOf(bad), bad.report.commit]).toEqual([
      { ...FAILS, findings: ['new smoke/status request'] },
      stage.server.id('main'),
    ]);
  });

  const URL_OF_NOBODY = 'environments: { production: { url: "http://127.0.0.1:9" } }\nsmoke: { retries: 0 }\n';
  test.concurrent.each<[name: string, event: (stage: Stage) => RunnerEvent, expected: { unfinished: string[] }]>([
    [
      'deployment_status pending',
      (stage) =>
        stage.event('deployment_status', { state: 'pending', environment: 'production', sha: stage.server.id('main') }),
      {
        unfinished: skipped(
          'the deployment’s state is pending: only a success is looked at',
          'env',
          'secrets',
          'migrations',
          'smoke',
        ),
      },
    ],
    [
      'deployment_status failure',
      (stage) =>
        stage.event('deployment_status', { state: 'failure', environment: 'production', sha: stage.server.id('main') }),
      {
        unfinished: skipped(
          'the deployment’s state is failure: only a success is looked at',
          'env',
          'secrets',
          'migrations',
          'smoke',
        ),
      },
    ],
  ])('%s: nothing is asked of production', async (_, event, expected) => {
    await using stage = await openStage({ ...SHOP, 'launch-ready.yml': URL_OF_NOBODY });
    const ran = await stage.run(event(stage));
    expect({ ...verdictOf(ran), unfinished: unfinished(ran) }).toEqual({ ...PASSES, findings: [], ...expected });
  });

  test.concurrent('release: the configured address; without one, nothing, and it says so', async () => {
    const url = await shopAt();
    await using stage = await openStage({
      ...SHOP,
      'launch-ready.yml': `environments: { production: { url: "${url}" } }\n`,
    });
    await using bare = await openStage(SHOP);
    const release = (on: Stage) => {
      on.server.tag('v1.0.0');
      return on.run(on.event('release', { tag: 'v1.0.0' }));
    };
    const [ran, nothing] = await Promise.all([release(stage), release(bare)]);
    expect([verdictOf(ran), unfinished(ran)]).toEqual([{ ...PASSES, findings: [] }, ofChange('release v1.0.0')]);
    expect([verdictOf(nothing), unfinished(nothing)]).toEqual([
      { ...PASSES, findings: [] },
      [...ofChange('release v1.0.0'), NO_SMOKE],
    ]);
    expect(nothing.summary).toContain('Nothing here to look at');
  });
});

test.concurrent('pull_request_target with a fork’s commit checked out is refused; with the base’s it is not', async () => {
  await using stage = await openStage(SHOP, { private: false });
  const refs = stage.propose(LEAKS, { fork: true });
  const event = stage.event('pull_request_target', { pullRequest: refs, from: 'fork' });
  const [dangerous, harmless] = await Promise.all([
    stage.run(event, { checkout: { ref: 'refs/pull/7/head', sha: refs.head.sha } }),
    stage.run(event),
  ]);
  expect(verdictOf(dangerous)).toEqual({ ...IN_DOUBT, findings: [] });
  expect(dangerous.annotations.map(({ title, message }) => [title, message])).toEqual([
    [
      'Launch Ready could not run',
      'This job runs with the repository’s secrets (`pull_request_target`) and has a fork’s commit checked out: whatever that commit brings along can read them. Use the event `pull_request`; the recipe for forks in the README shows how its findings get onto the pull request.',
    ],
  ]);
  expect(verdictOf(harmless)).toEqual({ ...FAILS, findings: [LEAK_FINDING] });
  // Its token may write; what it writes was judged by the base, and read as data.
  expect(stage.writes().map(({ operation, status }) => `${operation} ${status}`)).toEqual([
    'issues/create-comment 201',
  ]);
});
