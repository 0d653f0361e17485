// Every recipe is run from its file: a good change passes, a bad one is stopped and said where the reader looks.
import { existsSync, globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { quickStart } from '../../src/app/init/workflow-text.ts';
import { githubToken } from '../../src/facts/credentials/github-token.ts';
import { seeded } from '../../src/facts/credentials/shared/random.ts';
import { executable, type Files, mergeQueue } from '../testkit/git/index.ts';
import { removeTempDirs, type UsesTarget, type WorkflowResult } from '../testkit/runner/index.ts';
import { BAD, GOOD, openStage, root, type Stage } from './stage.ts';

afterAll(removeTempDirs);

const LOST = 'Blocker: Column total of table orders is dropped';

/** `check success, deploy skipped` */
const jobsOf = (result: WorkflowResult): string => result.jobs.map((job) => `${job.id} ${job.conclusion}`).join(', ');
const titlesOf = (result: WorkflowResult): (string | undefined)[] =>
  result.jobs.flatMap((job) => job.run?.annotations.map((annotation) => annotation.title) ?? []);
const logOf = (result: WorkflowResult): string => result.jobs.map((job) => job.run?.log ?? '').join('');
const deployed = (result: WorkflowResult, job: string): boolean => {
  const run = result.job(job).run;
  return run !== undefined && existsSync(path.join(run.workspace, 'deployed.txt'));
};

/** Every request was one that GitHub takes. */
const expectClean = ({ github }: Stage): void => expect(github.violations).toEqual([]);

describe('pull-request.yml', () => {
  test.concurrent('a bad change fails on the line and in one comment, which says all clear once it is mended', async () => {
    await using stage = await openStage();
    const result = await stage.run('pull-request.yml', 'pull_request', { pullRequest: stage.propose(BAD) });
    expect(jobsOf(result)).toBe('launch-ready failure');
    expect(result.job('launch-ready').run?.annotations).toMatchObject([
      { level: 'error', title: LOST, file: 'db/migrations/20260414_payments.sql', line: 2 },
    ]);
    expect(stage.comments()).toEqual([expect.stringContaining(LOST)]);

    const mended = await stage.run('pull-request.yml', 'pull_request', { pullRequest: stage.propose(GOOD) });
    expect(jobsOf(mended)).toBe('launch-ready success');
    expect(stage.comments()).toEqual([expect.stringContaining('Nothing stops the deploy')]);
    expectClean(stage);
  });

  test('it is the quick start that `launch-ready init` writes, made safer', async () => {
    const recipe = await readFile(path.join(root, 'docs/recipes/pull-request.yml'), 'utf8');
    const missing = quickStart('main')
      .trim()
      .split('\n')
      .filter((line) => !recipe.split('\n').includes(line));
    expect(missing).toEqual([]);
  });
});

describe('solo-founder.yml', () => {
  test.concurrent.each([
    ['good', GOOD, 'success', []],
    ['bad', BAD, 'failure', [LOST]],
  ])('a %s change', async (_, files, conclusion, titles) => {
    await using stage = await openStage();
    const result = await stage.run('solo-founder.yml', 'pull_request', { pullRequest: stage.propose(files) });
    expect([jobsOf(result), titlesOf(result)]).toEqual([`launch-ready ${conclusion}`, titles]);
    expect(stage.comments()).toHaveLength(titles.length);
    expectClean(stage);
  });

  test.concurrent.each([
    ['up', 'success', []],
    ['broken', 'failure', ['Blocker: GET / answered 200 with an error page']],
  ] as const)('after a deploy the app is %s: %s', async (page, conclusion, titles) => {
    await using stage = await openStage();
    stage.app.page = page;
    const result = await stage.run('solo-founder.yml', 'repository_dispatch', { url: stage.app.url });
    expect([jobsOf(result), titlesOf(result)]).toEqual([`launch-ready ${conclusion}`, titles]);
  });
});

describe('merge-queue.yml', () => {
  test.concurrent.each([
    ['good', GOOD, 'checks success, gate success'],
    ['bad', BAD, 'checks failure, gate failure'],
  ])('a %s change in the queue, where there is no pull request to comment on', async (_, files, expected) => {
    await using stage = await openStage();
    const queue = mergeQueue(stage.server, stage.propose(files));
    const result = await stage.run('merge-queue.yml', 'merge_group', { queue });
    expect([jobsOf(result), stage.comments()]).toEqual([expected, []]);
    expect(titlesOf(result).includes(LOST)).toBe(files === BAD);
    expectClean(stage);
  });
});

describe('forks.yml', () => {
  /** The fork's own run, with what it said itself; and the run after it, which may write. */
  async function propose(stage: Stage, files: typeof BAD, runId: string) {
    const refs = stage.propose(files, 'fork');
    const own = await stage.run('merge-queue.yml', 'pull_request', { pullRequest: refs }, { runId });
    const after = (headSha = refs.head.sha) =>
      stage.run('forks.yml', 'workflow_run', {
        pullRequest: refs,
        run: { id: Number(runId), name: 'Launch Ready', event: 'pull_request', headSha, headBranch: refs.head.ref },
      });
    return { own, after };
  }

  test.concurrent('the comment comes through the second workflow, and follows the pull request', async () => {
    await using stage = await openStage(false);
    const bad = await propose(stage, BAD, '1000');
    expect([jobsOf(bad.own), titlesOf(bad.own).includes(LOST)]).toEqual(['checks failure, gate failure', true]);
    expect(bad.own.job('checks').run?.summary).toContain('A fork’s token cannot comment');
    expect(stage.comments()).toEqual([]);

    // The request has moved on since this run: a later one will comment.
    const late = await bad.after(stage.server.id('main'));
    expect([logOf(late).includes('No open pull request has this commit'), stage.comments()]).toEqual([true, []]);

    expect(jobsOf(await bad.after())).toBe('comment success');
    expect(stage.comments()).toEqual([expect.stringContaining(LOST)]);

    const hostile = new TextEncoder().encode('{"schema":1,"verdict":"pass","findings":"@everyone"}');
    stage.artifacts.run('1000').set('launch-ready-checks', new Map([['run.json', hostile]]));
    expect(jobsOf(await bad.after())).toBe('comment success');
    expect(stage.comments()).toEqual([expect.stringContaining('Could not finish')]);
    expect(stage.comments()).toEqual([expect.not.stringContaining('everyone')]);

    const good = await propose(stage, GOOD, '1001');
    await good.after();
    expect([jobsOf(good.own), stage.comments()]).toEqual([
      'checks success, gate success',
      [expect.stringContaining('Nothing stops the deploy')],
    ]);
    expectClean(stage);
  });

  test('a pull request of the repository itself has its comment already', async () => {
    await using stage = await openStage();
    const result = await stage.run('forks.yml', 'workflow_run', {
      pullRequest: stage.propose(BAD),
      run: { name: 'Launch Ready' },
    });
    expect(jobsOf(result)).toBe('comment skipped');
  });
});

describe('release.yml', () => {
  const VALUES = {
    DATABASE_URL: 'postgres://shop:pw@db.internal:5432/shop',
    STRIPE_SECRET_KEY: ['the', 'payment', 'key', 'of', 'the', 'shop'].join('-'),
  };
  /** A push to main with these files. */
  async function push(stage: Stage, files: typeof BAD, secrets: Record<string, string> = VALUES) {
    const before = stage.server.id('main');
    const sha = stage.server.checkout('main').commit('Change', files);
    return stage.run('release.yml', 'push', { before, sha }, { secrets });
  }

  test.concurrent('a good change is deployed and the app answers', async () => {
    await using stage = await openStage();
    const result = await push(stage, GOOD);
    expect(jobsOf(result)).toBe('check success, deploy success, smoke success, gate success');
    expect(deployed(result, 'deploy')).toBe(true);
    expectClean(stage);
  });

  test.concurrent('a bad one is not deployed', async () => {
    await using stage = await openStage();
    const result = await push(stage, BAD);
    expect(jobsOf(result)).toBe('check failure, deploy skipped, smoke skipped, gate failure');
    expect(titlesOf(result)).toContain(LOST);
  });

  test.concurrent('neither is one whose environment lacks a value', async () => {
    await using stage = await openStage();
    const result = await push(stage, GOOD, { DATABASE_URL: VALUES.DATABASE_URL });
    expect(jobsOf(result)).toBe('check success, deploy failure, smoke skipped, gate failure');
    expect(titlesOf(result)).toContain('High: STRIPE_SECRET_KEY is empty in production');
    expect(deployed(result, 'deploy')).toBe(false);
  });

  test.concurrent('a deploy that broke the app is known at once', async () => {
    await using stage = await openStage();
    stage.app.page = 'broken';
    const result = await push(stage, GOOD);
    expect(jobsOf(result)).toBe('check success, deploy success, smoke failure, gate failure');
  });
});

describe('organisation-release.yml', () => {
  test.concurrent.each([
    ['good', GOOD, 'verify success, production success'],
    ['bad', BAD, 'verify failure, production skipped'],
  ])('a %s change since the tag before', async (_, files, expected) => {
    await using stage = await openStage();
    stage.server.tag('v1.0.0');
    const sha = stage.server.commit('Change', files);
    stage.server.tag('v1.1.0');
    const result = await stage.run(
      'organisation-release.yml',
      'push',
      { push: 'tag', tag: 'v1.1.0', sha },
      {
        secrets: {
          DATABASE_URL: 'postgres://shop:pw@db.internal:5432/shop',
          STRIPE_SECRET_KEY: 'the-payment-key-of-it',
        },
      },
    );
    expect(jobsOf(result)).toBe(expected);
    expect(result.job('verify').run?.summary).toContain('since the tag v1.0.0');
    expectClean(stage);
  });
});

describe('monorepo.yml', () => {
  test.concurrent.each([
    ['good', GOOD, 'launch-ready success'],
    ['bad', BAD, 'launch-ready failure'],
  ])('a %s change: four steps, at most one comment', async (_, files, expected) => {
    await using stage = await openStage();
    const refs = stage.propose({ ...files, 'apps/web/.env.example': 'API_URL=\nCHECKOUT_URL=\n' });
    const result = await stage.run('monorepo.yml', 'pull_request', { pullRequest: refs });
    expect(jobsOf(result)).toBe(expected);
    const titles = titlesOf(result);
    expect(titles.filter((title) => title === LOST)).toHaveLength(files === BAD ? 1 : 0);
    expect(titles.filter((title) => title?.includes('CHECKOUT_URL'))).toHaveLength(1);
    expect(stage.comments()).toEqual(files === BAD ? [expect.stringMatching(/CHECKOUT\\_URL[\s\S]*|total/)] : []);
    expectClean(stage);
  });
});

describe('after-deployment.yml', () => {
  test.concurrent.each([
    ['pending', 'up', 'smoke skipped'],
    ['success', 'up', 'smoke success'],
    ['success', 'broken', 'smoke failure'],
  ] as const)('the deployment is %s, the app is %s: %s', async (state, page, expected) => {
    await using stage = await openStage();
    stage.app.page = page;
    const result = await stage.run('after-deployment.yml', 'deployment_status', { state, url: stage.app.url });
    expect(jobsOf(result)).toBe(expected);
  });
});

describe('schedule.yml', () => {
  test.concurrent('what was there before the first look does not block, and can be printed as a baseline', async () => {
    await using stage = await openStage();
    stage.server.commit('Long ago', BAD);
    const weekly = await stage.run('schedule.yml', 'schedule');
    expect([jobsOf(weekly), weekly.job('launch-ready').run?.summary.includes('### Baseline')]).toEqual([
      'launch-ready success',
      false,
    ]);
    const byHand = await stage.run('schedule.yml', 'workflow_dispatch', {}, { inputs: { baseline: true } });
    expect(byHand.job('launch-ready').run?.summary).toContain('### Baseline');
    expectClean(stage);
  });
});

describe('large-history.yml', () => {
  const token = githubToken.sample(seeded(1));

  test.concurrent.each([
    ['clean', [], 'success', 'Nothing stops the deploy'],
    [
      'with a token that is gone again',
      [{ 'notes.txt': `${token}\n` }, { 'notes.txt': 'none\n' }],
      'failure',
      'GitHub token gone from the tip',
    ],
  ])('%s', async (_, commits, conclusion, says) => {
    await using stage = await openStage();
    for (const files of commits) stage.server.commit('A commit', files);
    const result = await stage.run('large-history.yml', 'workflow_dispatch');
    const { run } = result.job('history');
    expect([result.job('history').conclusion, run?.summary]).toEqual([conclusion, expect.stringContaining(says)]);
    expect(run?.summary).not.toContain(token);
    expectClean(stage);
  });

  test.concurrent('while a part is missing nothing is proven', async () => {
    await using stage = await openStage();
    const recipe = await readFile(path.join(root, 'docs/recipes/large-history.yml'), 'utf8');
    const result = await stage.runText(recipe.replace('[1, 2, 3, 4]', '[1, 2, 4]'), 'workflow_dispatch');
    const { conclusion, run } = result.job('history');
    expect([conclusion, run?.summary]).toEqual([
      'failure',
      expect.stringContaining('of 4 shards 3 left no report; run that job again'),
    ]);
  });
});

describe('environments.yml', () => {
  const secretOf = (what: string): string => ['the', what, 'of', 'the', 'shop', 'x7Kq2LmZ9v'].join('-');
  const hostOf = (environment: string): string => (environment === 'production' ? 'pg-1' : 'pg-2').concat('.shop.dev');
  const valuesOf = (environment: string): Record<string, string> => ({
    DATABASE_URL: `postgres://shop:${secretOf(environment)}@${hostOf(environment)}:5432/shop`,
    STRIPE_SECRET_KEY: secretOf(`payment key of ${environment}`.replaceAll(' ', '-')),
  });
  const run = async (stage: Stage, staging: Record<string, string>) =>
    stage.run(
      'environments.yml',
      'workflow_dispatch',
      {},
      {
        secrets: valuesOf('production'),
        otherSecrets: { staging },
        repositorySecrets: { LAUNCH_READY_PEPPER: 'f0e1d2c3'.repeat(8) },
      },
    );

  test.concurrent.each<[string, Record<string, string>, string, string[]]>([
    ['have what they need, each its own', {}, 'values success, values success, compare success', []],
    [
      'share a secret',
      { STRIPE_SECRET_KEY: valuesOf('production')['STRIPE_SECRET_KEY'] ?? '' },
      'values success, values success, compare failure',
      ['High: staging and production share a secret (STRIPE_SECRET_KEY)'],
    ],
    [
      'use one database',
      { DATABASE_URL: `postgres://other:${secretOf('other')}@${hostOf('production')}/shop` },
      'values success, values success, compare failure',
      ['Blocker: staging uses the database of production'],
    ],
    [
      'are not all complete',
      { STRIPE_SECRET_KEY: '' },
      'values success, values failure, compare success',
      ['High: STRIPE_SECRET_KEY is empty in staging'],
    ],
  ])('the environments %s', async (_, staging, expected, titles) => {
    await using stage = await openStage();
    const result = await run(stage, { ...valuesOf('staging'), ...staging });
    expect([jobsOf(result), titlesOf(result)]).toEqual([
      expected,
      titles.map((title) => expect.stringContaining(title)),
    ]);
    const left = [...stage.artifacts.run('1000').values()].flatMap((artifact) =>
      [...artifact.values()].map((bytes) => new TextDecoder().decode(bytes)),
    );
    expect(left).toHaveLength(2);
    for (const text of left) expect(text).not.toMatch(/x7Kq2LmZ9v|shop\.dev/);
    expectClean(stage);
  });
});

describe('host-lists.yml', () => {
  /** `npx` takes a program of the project before one of the registry. */
  const pulls = (production: string, preview: string): Files => ({
    'node_modules/.bin/vercel': executable(
      `#!/bin/sh
{ echo '# Created by Vercel CLI'; case "$5" in --environment=production) ${production};; *) ${preview};; esac; } > "$3"
`,
    ),
  });
  const echo = (database: string): string =>
    `echo 'DATABASE_URL="postgres://shop:x7Kq2LmZ9v@${database}.shop.dev/shop"'; echo 'STRIPE_SECRET_KEY="[SENSITIVE]"'`;

  test.concurrent.each([
    ['each its own', pulls(echo('db'), echo('preview-db')), 'values success', []],
    [
      'the same',
      pulls(echo('db'), echo('db')),
      'values failure',
      ['Blocker: preview uses the database of production (DATABASE_URL)'],
    ],
  ])('production and preview have %s', async (_, files, expected, titles) => {
    await using stage = await openStage();
    stage.server.commit('A host', files);
    const result = await stage.run(
      'host-lists.yml',
      'workflow_dispatch',
      {},
      { repositorySecrets: { VERCEL_TOKEN: 'a-token-of-the-host' } },
    );
    expect([jobsOf(result), titlesOf(result)]).toEqual([expected, titles]);
    expect(result.job('values').run?.summary).toContain('❓');
    expectClean(stage);
  });
});

describe('last-deploy.yml', () => {
  test.concurrent('a variable that vanished since the last deploy stops the next one', async () => {
    await using stage = await openStage();
    stage.server.commit('Mail', {
      'src/mail.ts': 'if (process.env.MAIL_KEY) send(process.env.MAIL_KEY);\n',
      'launch-ready.yml': 'env:\n  vars:\n    MAIL_KEY: { required: false }\n',
    });
    const cache = new Map<string, string>();
    const others = (uses: string): UsesTarget | undefined =>
      uses.startsWith('actions/cache/')
        ? {
            do: async ({ workspace, with: given }) => {
              const file = path.join(workspace, given['path'] ?? '', 'production.json');
              if (uses.includes('/save')) cache.set('production', await readFile(file, 'utf8'));
              else if (cache.has('production')) {
                await mkdir(path.dirname(file), { recursive: true });
                await writeFile(file, cache.get('production') ?? '');
              }
            },
          }
        : undefined;
    const deploy = async (secrets: Record<string, string>) =>
      stage.run(
        'last-deploy.yml',
        'push',
        { before: stage.server.id('main'), sha: stage.server.commit('Change', GOOD) },
        { secrets, others },
      );
    const values = {
      DATABASE_URL: 'postgres://shop:pw@db.shop.dev:5432/shop',
      STRIPE_SECRET_KEY: 'the-payment-key-of-it',
    };
    const first = await deploy({ ...values, MAIL_KEY: 'a-key-of-the-mail' });
    expect([jobsOf(first), deployed(first, 'deploy')]).toEqual(['deploy success', true]);
    expect(cache.get('production')).not.toMatch(/"value"|"database"|-key-/);

    const second = await deploy(values);
    expect([jobsOf(second), titlesOf(second), deployed(second, 'deploy')]).toEqual([
      'deploy failure',
      ['High: MAIL_KEY was set at the last deploy and is gone in production'],
      false,
    ]);
    expect(jobsOf(await deploy({ ...values, MAIL_KEY: 'another-key-of-the-mail' }))).toBe('deploy success');
    expectClean(stage);
  });
});

test('every recipe is run here, and listed in their README', async () => {
  const recipes = globSync('*.yml', { cwd: path.join(root, 'docs/recipes') }).sort();
  const [here, page] = await Promise.all(
    [import.meta.filename, path.join(root, 'docs/recipes/README.md')].map((file) => readFile(file, 'utf8')),
  );
  expect(recipes.filter((recipe) => !here?.includes(`describe('${recipe}'`))).toEqual([]);
  expect(recipes.filter((recipe) => !page?.includes(`(${recipe})`))).toEqual([]);
});
