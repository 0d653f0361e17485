// The same question on a laptop and in a workflow has the same answer: one clone, asked by the command line and by the
// action right after each other. Durations, the words for the scope and what only a job has (where something was shown) aside.

import { readFileSync } from 'node:fs';
import type { ActionWord } from '../../src/config/inputs.ts';
import { formatBaseline } from '../../src/core/baseline.ts';
import type { Report } from '../../src/core/report.ts';
import { closeServers, serve } from '../checks/smoke/servers.ts';
import type { Files } from '../testkit/git/index.ts';
import { utf16 } from '../testkit/git/index.ts';
import { removeTempDirs } from '../testkit/runner/index.ts';
import { launchReady } from './cli.ts';
import { product } from './product.ts';
import { DROPS, LEAKS, leaking, SHOP, SHOP_WITH_TABLE, tokenOf } from './shop.ts';
import { type Job, openStage } from './stage.ts';

beforeAll(product);
afterAll(closeServers);
afterAll(removeTempDirs);

interface Fixture {
  name: string;
  base?: Files;
  change: Files;
  /** One more commit on top. */
  next?: Files;
  word?: Exclude<ActionWord, 'annotate' | 'gate'>;
  /** The option and the input that say the same. */
  options?: Record<string, string>;
  env?: Record<string, string>;
  /** `state rule`, so that both are not wrong in the same way. */
  finds: string[];
}

const DROPPED = 'migrations/drop-column';
const IGNORED_INLINE = {
  'notify.js': `// launch-ready:ignore secrets/github-token -- revoked (until 2999-01-01)\n${LEAKS['notify.js']}`,
};

const FIXTURES: Fixture[] = [
  { name: 'nothing', change: { 'README.md': '# Shop\n' }, finds: [] },
  {
    name: 'a token that was taken away again',
    change: LEAKS,
    next: { 'notify.js': null },
    finds: ['new secrets/github-token'],
  },
  {
    name: 'tokens in CRLF and UTF-16',
    change: { 'a.ps1': `$a = 1\r\n$key = "${tokenOf(5)}"\r\n`, 'b.txt': utf16(`key: ${tokenOf(6)}\r\n`) },
    finds: ['new secrets/github-token', 'new secrets/github-token'],
  },
  {
    name: 'a token in a file that was only renamed',
    base: { ...SHOP, ...LEAKS },
    change: { 'notify.js': null, 'lib/notify.js': LEAKS['notify.js'] ?? '' },
    finds: [],
  },
  { name: 'a column that is dropped', base: SHOP_WITH_TABLE, change: DROPS, finds: [`new ${DROPPED}`] },
  {
    name: 'a new variable and wrong values',
    change: { '.env.example': 'DATABASE_URL=\nPORT=3000\nAPI_KEY=\n' },
    options: { environment: 'production' },
    env: { DATABASE_URL: 'changeme', PORT: '3000' },
    finds: ['new env/missing-variable', 'new env/placeholder-value'],
  },
  {
    // On the base already: what a change loosens is for its reviewer, and told in a workflow only.
    name: 'an ignore in the line above',
    base: { ...SHOP, ...IGNORED_INLINE },
    change: { 'notify.js': `${IGNORED_INLINE['notify.js']}export {};\n` },
    finds: ['ignored secrets/github-token'],
  },
  {
    name: 'severities of the file',
    base: {
      ...SHOP_WITH_TABLE,
      'launch-ready.yml': 'rules: { migrations/drop-column: low, secrets/github-token: off }\n',
    },
    change: { ...DROPS, ...LEAKS },
    finds: [`new ${DROPPED}`, 'ignored secrets/github-token'],
  },
  { name: 'warn-only', change: LEAKS, options: { 'warn-only': 'true' }, finds: ['new secrets/github-token'] },
  {
    name: 'an app of a monorepo',
    base: { 'apps/web/.env.example': 'PORT=\n', 'apps/api/.env.example': 'PORT=\n' },
    change: { 'apps/web/.env.example': 'PORT=\nWEB=\n', 'apps/api/.env.example': 'PORT=\nAPI=\n' },
    options: { 'working-directory': 'apps/web' },
    finds: ['new env/new-variable'],
  },
  {
    name: 'the whole history',
    base: { ...SHOP, ...LEAKS },
    change: leaking(3, 'b.js'),
    next: { 'notify.js': null },
    options: { scope: 'history' },
    finds: ['new secrets/github-token', 'new secrets/github-token'],
  },
  {
    name: 'all files',
    base: { ...SHOP_WITH_TABLE, ...LEAKS },
    change: DROPS,
    options: { scope: 'tree' },
    finds: [`new ${DROPPED}`, 'new secrets/github-token'],
  },
  {
    name: 'secrets of a folder',
    word: 'secrets',
    change: leaking(4, 'out/app.js'),
    options: { folder: 'out' },
    finds: ['new secrets/github-token'],
  },
];

test.concurrent.each(FIXTURES)(
  '$name',
  async ({ base = SHOP, change, next, word = 'run', options = {}, env = {}, finds }) => {
    await using stage = await openStage(base);
    let refs = stage.propose(change);
    if (next !== undefined) refs = stage.propose(next);
    const { merge } = refs;
    const said: string[] = [];
    const job: Job = {
      action: word,
      with: options,
      env,
      checkout: { depth: 0 },
      before: async ({ dir }) => {
        const comparison =
          options['scope'] === undefined && options['folder'] === undefined
            ? ['--base', `${merge?.sha}^1`, '--head', String(merge?.sha)]
            : [];
        const run = await launchReady(
          [word, '--format', 'json', ...comparison, ...Object.entries(options).flatMap(toOption)],
          { cwd: dir, env },
        );
        said.push(run.stdout);
      },
    };
    const ran = await stage.run(stage.event('pull_request', { pullRequest: refs }), job);
    const local = JSON.parse(said[0] ?? '') as Report;
    expect(comparable(local)).toEqual(comparable(ran.report));
    expect(ran.exitCode).toBe(local.exitCode);
    expect(
      new Set(
        ran.report.findings
          .map(({ state, rule }) => `${state} ${rule}`)
          .filter((line) => !/lock-timeout|empty-variable/.test(line)),
      ),
    ).toEqual(new Set(finds));
  },
);

function toOption([name, value]: [string, string]): string[] {
  if (name === 'scope') return [`--${value}`];
  if (name === 'config-file') return ['--config', value];
  return value === 'true' ? [`--${name}`] : [`--${name}`, value];
}

const comparable = ({ scope: _, commit: __, shown: ___, pullRequest: _____, ...report }: Report) => ({
  ...report,
  outcomes: report.outcomes.map(({ durationMs: ____, ...outcome }) => outcome),
});

test.concurrent('smoke, and what the answer was', async () => {
  const url = await serve(
    ({ url: path }, response) =>
      void (path === '/health'
        ? response.writeHead(500, { 'content-type': 'text/plain' }).end('down')
        : response.writeHead(500, { 'content-type': 'text/html' }).end('<title>Oops</title>')),
  );
  await using stage = await openStage({
    ...SHOP,
    'launch-ready.yml':
      'smoke: { retries: 0, checks: { homepage: { get: / }, health: { get: /health, expect: { status: 5xx } } } }\n',
  });
  const event = stage.event('deployment_status', { url, sha: stage.server.id('main') });
  const said: string[] = [];
  const ran = await stage.run(event, {
    action: 'smoke',
    before: async ({ dir }) =>
      void said.push((await launchReady(['smoke', '--url', url, '--format', 'json'], { cwd: dir })).stdout),
  });
  const withoutTimes = (report: Report) =>
    JSON.parse(
      JSON.stringify(comparable(report))
        .replace(/after \d+ m?s at [\d:]+ UTC/g, 'after TIME')
        .replace(/"(\w+Ms)":[\d.]+/g, '"$1":0'),
    ) as unknown;
  // Only the event says that something was deployed.
  const { notices } = ran.report;
  expect(notices).toEqual([expect.stringContaining('which release answers was not checked')]);
  expect(withoutTimes({ ...(JSON.parse(said[0] ?? '') as Report), notices })).toEqual(withoutTimes(ran.report));
  expect(ran.report.findings.map(({ rule }) => rule)).toEqual(['smoke/status']);
});

test.concurrent('a baseline of the command line is known to the action', async () => {
  await using stage = await openStage({ ...SHOP, ...LEAKS });
  const sha = stage.server.id('main');
  let written = '';
  const look = (before: NonNullable<Job['before']>) =>
    stage.run(stage.event('push', { before: '0'.repeat(40), sha: stage.server.id('main') }), {
      checkout: { depth: 0 },
      before,
    });
  const first = await look(async ({ dir }) => {
    const run = await launchReady(['baseline'], { cwd: dir });
    expect([run.code, run.stderr, run.stdout.split('\n', 1)[0]]).toEqual([
      0,
      '',
      expect.stringMatching(/^Recorded 1 finding of the whole history in \.launch-ready\/baseline\.json/),
    ]);
    written = readFileSync(`${dir}/.launch-ready/baseline.json`, 'utf8');
  });
  expect(written).toBe(formatBaseline(first.report.findings));
  expect(sha).toBe(first.report.commit);
  stage.server.commit('Record what is known', { '.launch-ready/baseline.json': written });
  const second = await look(() => {});
  expect(second.report.findings.map(({ state, rule }) => `${state} ${rule}`)).toEqual(['known secrets/github-token']);
});
