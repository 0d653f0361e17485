// What people get wrong in a workflow: an annotation names it and says what to write instead; exit 2, and nothing is posted.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { removeTempDirs } from '../testkit/runner/index.ts';
import { product } from './product.ts';
import { LEAK_FINDING, LEAKS, SHOP } from './shop.ts';
import { IN_DOUBT, type Job, openStage, verdictOf } from './stage.ts';

beforeAll(product);
afterAll(removeTempDirs);

const KEYS_HINT = 'Correct it; every key is described in docs/configuration.md.';
test.concurrent.each<[name: string, job: Job & { change?: Record<string, string> }, says: string]>([
  ['malformed YAML', { change: { 'launch-ready.yml': 'a: [\n' } }, 'launch-ready.yml:2:1: not valid YAML: '],
  [
    'an unknown key',
    { change: { 'launch-ready.yml': 'smoek: {}\n' } },
    `launch-ready.yml:1:1: unknown key \`smoek\` in launch-ready.yml. Did you mean \`smoke\`? ${KEYS_HINT}`,
  ],
  [
    'a wrong input',
    { with: { 'fail-on': 'hihg' } },
    'The input `fail-on` is `hihg`. Write one of `low`, `medium`, `high`, `blocker`, `never` (did you mean `high`?).',
  ],
  [
    'a switch that is none',
    { with: { 'warn-only': 'yes' } },
    'The input `warn-only` is `yes`. Write one of `true`, `false`.',
  ],
  [
    'a base that is not there',
    { with: { base: 'mian' } },
    'There is no commit `mian` in this checkout (input `base`). Write a full commit id (it is fetched), or let actions/checkout bring the branch with `fetch-depth: 0`.',
  ],
  [
    'a baseline that is no JSON',
    { change: { '.launch-ready/baseline.json': '{' } },
    '.launch-ready/baseline.json is not valid JSON: ',
  ],
  [
    'an environment that is none',
    {
      with: { environment: 'prodution', url: '' },
      change: { 'launch-ready.yml': 'environments: { production: { url: "http://127.0.0.1:9" } }\n' },
    },
    'launch-ready.yml names no environment `prodution`. Did you mean `production`?',
  ],
  [
    'a folder that is not there',
    { action: 'secrets', with: { folder: 'out' } },
    'There is no folder out. Correct the input `folder`.',
  ],
  [
    'no checkout',
    { before: ({ dir }) => rmSync(path.join(dir, '.git'), { recursive: true }) },
    'There is no git repository in WORKSPACE. Put `- uses: actions/checkout@v7` before this step. On a self-hosted runner or in a container, install git before the checkout: without it, checkout brings the files and no repository.',
  ],
  [
    'no git',
    { env: { PATH: '/nonexistent' } },
    'git is not installed. Install git 2.31 or newer on this machine (on a self-hosted runner: before the step `actions/checkout`).',
  ],
  [
    'no reports',
    { action: 'annotate' },
    'There are no reports to show. Put this step behind the checks in the same job, or download their artifacts and say where they are: `findings: findings/*.json`.',
  ],
])('%s', async (_, { change = {}, ...job }, says) => {
  await using stage = await openStage(SHOP);
  const sha = stage.server.commit('Change the shop', { ...LEAKS, ...change });
  const ran = await stage.run(stage.event('push', { before: `${'0'.repeat(40)}`, sha }), job);
  expect(verdictOf(ran)).toEqual({ ...IN_DOUBT, findings: [] });
  expect(ran.annotations.map(({ level, title }) => [level, title])).toEqual([['error', 'Launch Ready could not run']]);
  expect(
    ran.annotations[0]?.message
      .replaceAll(ran.workspace, 'WORKSPACE')
      .replace(sha.slice(0, 7), 'HEAD')
      .slice(0, says.length),
  ).toBe(says);
  expect([ran.rawStderr, stage.writes()]).toEqual(['', []]);
});

test.concurrent('warn-only is no excuse for a wrong option; findings it lets pass', async () => {
  await using stage = await openStage(SHOP);
  const event = stage.event('pull_request', { pullRequest: stage.propose(LEAKS) });
  const [wrong, found] = await Promise.all([
    stage.run(event, { with: { 'warn-only': 'true', 'config-file': 'nope.yml' } }),
    stage.run(event, { with: { 'warn-only': 'true' } }),
  ]);
  expect(verdictOf(wrong)).toEqual({ ...IN_DOUBT, findings: [] });
  expect([verdictOf(found), found.report.wouldBe]).toEqual([
    { exit: 0, conclusion: 'success', verdict: 'pass', findings: [LEAK_FINDING] },
    'fail',
  ]);
});
