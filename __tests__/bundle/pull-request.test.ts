// The root action on pull requests, as the quick start of the README runs it: what a reviewer gets to see, whom the token
// lets speak, and that no trouble in speaking changes what was decided.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PullRequestRefs } from '../testkit/git/index.ts';
import type { Fault } from '../testkit/github/index.ts';
import { removeTempDirs } from '../testkit/runner/index.ts';
import { product } from './product.ts';
import { DROP_FINDING, DROPS, LEAK_FINDING, LEAKS, SHOP, SHOP_WITH_TABLE } from './shop.ts';
import {
  annotationsOf,
  FAILS,
  findingsOf,
  IN_DOUBT,
  type Job,
  NAME,
  openStage,
  PASSES,
  type Ran,
  type Stage,
  verdictOf,
} from './stage.ts';

beforeAll(product);
afterAll(removeTempDirs);

const commentsOf = ({ github }: Stage) =>
  github.state().comments.map(({ id, user, body }) => ({
    id,
    author: (user as { login: string }).login,
    headline: headlineOf(body),
  }));
const headlineOf = (markdown: string): string | undefined => /^#{2,3} (.*)$/m.exec(markdown)?.[1];
const sent = (stage: Stage): string[] => stage.writes().map(({ operation, status }) => `${operation} ${status}`);

test.concurrent('red, red again, then mended: one comment that turns green in place', async () => {
  await using stage = await openStage(SHOP_WITH_TABLE);
  const run = (refs: PullRequestRefs) => stage.run(stage.event('pull_request', { pullRequest: refs }));

  const refs = stage.propose({ ...DROPS, ...LEAKS });
  const first = await run(refs);
  expect(verdictOf(first)).toEqual({ ...FAILS, findings: [DROP_FINDING, LEAK_FINDING] });
  expect(annotationsOf(first)).toEqual([
    'error db/migrations/2_drop.sql:2 Blocker: Column phone of table orders is dropped',
    'error notify.js:1 Blocker: GitHub token in notify.js',
  ]);
  expect(first.report.commit).toBe(refs.head.sha);
  expect(headlineOf(first.summary)).toBe('⛔ Not ready to deploy: 2 blockers');
  expect(sent(stage)).toEqual(['issues/create-comment 201']);
  const [comment] = commentsOf(stage);
  expect(comment).toMatchObject({ author: 'github-actions[bot]', headline: '⛔ Not ready to deploy: 2 blockers' });

  const second = await run(refs);
  expect(verdictOf(second)).toEqual(verdictOf(first));
  expect(sent(stage)).toHaveLength(1);

  // The token is still in the branch's first commit, so only a new branch is free of it.
  const mended = stage.propose({ 'db/migrations/2_drop.sql': null, 'notify.js': null });
  const third = await run(mended);
  expect(verdictOf(third)).toEqual({ ...FAILS, findings: [LEAK_FINDING] });
  stage.server.checkout('feature').reset('main');
  const fourth = await run(stage.propose({ 'app.js': 'export {};\n' }));
  expect(verdictOf(fourth)).toEqual({ ...PASSES, findings: [] });
  expect(commentsOf(stage)).toEqual([{ ...comment, headline: '✅ Nothing stops the deploy: no new findings' }]);
  expect(sent(stage)).toEqual(['issues/create-comment 201', 'issues/update-comment 200', 'issues/update-comment 200']);
  expect(stage.github.violations).toEqual([]);
});

test.concurrent('nothing to say: no comment', async () => {
  await using stage = await openStage(SHOP);
  const ran = await stage.run(
    stage.event('pull_request', { pullRequest: stage.propose({ 'app.js': 'export {};\n' }) }),
  );
  expect(verdictOf(ran)).toEqual({ ...PASSES, findings: [] });
  expect([annotationsOf(ran), sent(stage)]).toEqual([[], []]);
});

interface Silent {
  name: string;
  from?: 'fork' | 'dependabot';
  public?: boolean;
  token: NonNullable<Job['token']>;
  /** Requests to the API, refused ones included. */
  requests: string[];
  says: string;
}

const NOBODY: Silent[] = [
  {
    name: 'a fork',
    from: 'fork',
    public: true,
    token: 'read-only',
    requests: [],
    says: 'A fork’s token cannot comment; everything is in the annotations and this summary.',
  },
  {
    name: 'Dependabot',
    from: 'dependabot',
    token: 'read-only',
    requests: [],
    says: 'The token of a bot’s pull request cannot comment; everything is in the annotations and this summary.',
  },
  {
    name: 'no token',
    public: true,
    token: 'none',
    requests: [],
    says: 'No token was given, so there is no comment on the pull request: set `github-token`.',
  },
  {
    name: 'a read-only token',
    token: { contents: 'read' },
    requests: ['issues/list-comments 403'],
    says: 'Give the job `permissions: pull-requests: write`.',
  },
  {
    name: 'a token that reads only',
    token: { contents: 'read', 'pull-requests': 'read' },
    requests: ['issues/list-comments 200', 'pulls/get 200', 'issues/create-comment 403'],
    says: 'Give the job `permissions: pull-requests: write`.',
  },
];

test.concurrent.each(NOBODY)(
  '$name: judged all the same, and the summary says why there is no comment',
  async ({ from, public: open, token, requests, says }) => {
    await using stage = await openStage(SHOP, { private: open !== true });
    const refs = stage.propose(LEAKS, { fork: from === 'fork' });
    const ran = await stage.run(
      stage.event('pull_request', { pullRequest: refs, ...(from === undefined ? {} : { from }) }),
      { token },
    );
    expect(verdictOf(ran)).toEqual({ ...FAILS, findings: [LEAK_FINDING] });
    expect(annotationsOf(ran)).toHaveLength(1);
    expect(
      stage.github.requests
        .filter(({ operation }) => operation !== 'git')
        .map(({ operation, status }) => `${operation} ${status}`),
    ).toEqual(requests);
    expect(ran.summary).toContain(says);
    expect(ran.log).toContain(says);
    expect(stage.github.violations).toEqual([]);
  },
);

test.concurrent('no token in a private repository: in doubt, and what to set', async () => {
  await using stage = await openStage(SHOP);
  const ran = await stage.run(stage.event('pull_request', { pullRequest: stage.propose(LEAKS) }), { token: 'none' });
  expect(verdictOf(ran)).toEqual({ ...IN_DOUBT, findings: [] });
  expect(ran.summary).toContain('let actions/checkout bring the history with `fetch-depth: 0`');
  expect(ran.summary).toContain('set `github-token`');
});

test.concurrent.each<[name: string, fault: Fault, told: string]>([
  [
    '429',
    { operation: 'issues/list-comments', status: 429, retryAfter: 600 },
    '(429: You have exceeded a secondary rate limit',
  ],
  [
    'a rate limit as 403',
    { operation: 'issues/create-comment', status: 403, retryAfter: 600 },
    '(403: You have exceeded a secondary rate limit',
  ],
  ['dropped connections', { operation: 'issues/list-comments', drop: true, times: 3 }, '(no answer: '],
])('trouble at GitHub (%s) changes no verdict and is told', async (_, fault, told) => {
  await using stage = await openStage(SHOP);
  const refs = stage.propose(LEAKS);
  stage.github.failNext(fault);
  const ran = await stage.run(stage.event('pull_request', { pullRequest: refs }));
  expect(verdictOf(ran)).toEqual({ ...FAILS, findings: [LEAK_FINDING] });
  expect(stage.github.pendingFaults()).toEqual([]);
  const sentence = /^> - (The comment .*)$/m.exec(ran.summary)?.[1] ?? '';
  expect(sentence.slice(0, `The comment on the pull request could not be written ${told}`.length)).toBe(
    `The comment on the pull request could not be written ${told}`,
  );
  expect(sentence).toMatch(/ (?:GitHub was asked too often|Nothing is lost)/);
});

test.concurrent.each<[name: string, fault: Fault]>([
  ['GitHub asks to wait', { operation: 'issues/create-comment', status: 403, retryAfter: 1 }],
  ['a server error', { operation: 'issues/list-comments', status: 502 }],
  ['a dropped connection', { operation: 'issues/list-comments', drop: true }],
])('%s: asked again, and the comment is there', async (_, fault) => {
  await using stage = await openStage(SHOP);
  stage.github.failNext(fault);
  const ran = await stage.run(stage.event('pull_request', { pullRequest: stage.propose(LEAKS) }));
  expect(verdictOf(ran)).toEqual({ ...FAILS, findings: [LEAK_FINDING] });
  expect(stage.github.pendingFaults()).toEqual([]);
  expect(ran.log).toContain('GitHub asks for patience; trying again in 1 s.');
  expect(commentsOf(stage)).toHaveLength(1);
});

test.concurrent('an answer that got lost on its way makes no second comment', async () => {
  await using stage = await openStage(SHOP);
  const event = stage.event('pull_request', { pullRequest: stage.propose(LEAKS) });
  stage.github.failNext({ operation: 'issues/create-comment', drop: true, executed: true });
  expect((await stage.run(event)).exitCode).toBe(1);
  expect((await stage.run(event)).exitCode).toBe(1);
  expect(commentsOf(stage)).toHaveLength(1);
});

test.concurrent('two jobs, two comments; each updates its own', async () => {
  await using stage = await openStage(SHOP);
  const event = stage.event('pull_request', { pullRequest: stage.propose(LEAKS) });
  await Promise.all([
    stage.run(event, { name: 'api' }),
    stage.run(event, { name: 'web', with: { name: 'shop: <web>' } }),
  ]);
  const before = stage.github.state().comments.map(({ body }) => body);
  expect(new Set(before.map((body) => /<sub>(.*?) ·/.exec(body)?.[1]))).toEqual(
    new Set(['Launch Ready / api', 'shop: &lt;web&gt;']),
  );
  await stage.run(event, { name: 'web', with: { name: 'shop: <web>' } });
  expect(stage.github.state().comments.map(({ body }) => body)).toEqual(before);
});

test.concurrent("a user's comment with our marker is left alone", async () => {
  await using stage = await openStage(SHOP);
  const event = stage.event('pull_request', { pullRequest: stage.propose(LEAKS) });
  await stage.run(event);
  const [ours] = stage.github.state().comments;
  const forged = ours?.body.replace('⛔ Not ready to deploy: 1 blocker', '✅ Nothing stops the deploy') ?? '';
  stage.github.state().comments.splice(0);
  await fetch(`${stage.github.apiUrl}/repos/${NAME}/issues/7/comments`, {
    method: 'POST',
    headers: { authorization: `Bearer ${stage.github.token({ kind: 'user', login: 'mallory' })}` },
    body: JSON.stringify({ body: forged }),
  });
  await stage.run(event);
  expect(commentsOf(stage)).toMatchObject([
    { author: 'mallory', headline: '✅ Nothing stops the deploy' },
    { author: 'github-actions[bot]', headline: '⛔ Not ready to deploy: 1 blocker' },
  ]);
});

test.concurrent.each<
  [name: string, job: Job, expected: { annotations: number; summary: boolean; comments: number; checks: number }]
>([
  ['report: summary', { with: { report: 'summary' } }, { annotations: 0, summary: true, comments: 0, checks: 0 }],
  ['report: none', { with: { report: 'none' } }, { annotations: 0, summary: false, comments: 0, checks: 0 }],
  ['comment: never', { with: { comment: 'never' } }, { annotations: 1, summary: true, comments: 0, checks: 0 }],
  [
    'check: always',
    { with: { check: 'always', comment: 'never' }, token: { contents: 'read', checks: 'write' } },
    { annotations: 0, summary: true, comments: 0, checks: 1 },
  ],
])('%s', async (_, job, expected) => {
  await using stage = await openStage(SHOP);
  const refs = stage.propose(LEAKS);
  const ran = await stage.run(stage.event('pull_request', { pullRequest: refs }), job);
  expect(verdictOf(ran)).toEqual({ ...FAILS, findings: [LEAK_FINDING] });
  const { comments, checkRuns } = stage.github.state();
  expect({
    annotations: ran.annotations.length,
    summary: ran.summary !== '',
    comments: comments.length,
    checks: checkRuns.length,
  }).toEqual(expected);
  // On the head, where GitHub shows it: not on the merge commit that the job runs on.
  expect(checkRuns.map(({ head_sha }) => head_sha)).toEqual(checkRuns.map(() => refs.head.sha));
  expect(stage.github.violations).toEqual([]);
});

test.concurrent('check: always without the permission: the verdict stands, the permission is named', async () => {
  await using stage = await openStage(SHOP);
  const ran = await stage.run(stage.event('pull_request', { pullRequest: stage.propose(LEAKS) }), {
    with: { check: 'always' },
  });
  expect(verdictOf(ran)).toEqual({ ...FAILS, findings: [LEAK_FINDING] });
  expect(ran.summary).toContain('Give the job `permissions: checks: write`.');
  expect(commentsOf(stage)).toHaveLength(1);
});

test.concurrent('working-directory: the app of a monorepo, with places as seen from the repository', async () => {
  const app = (name: string) => ({ [`apps/${name}/.env.example`]: 'PORT=\n', [`apps/${name}/package.json`]: '{}' });
  await using stage = await openStage({
    ...app('web'),
    ...app('api'),
    'launch-ready.yml': 'rules: { env/new-variable: high }\n',
  });
  const refs = stage.propose({ 'apps/web/.env.example': 'PORT=\nWEB=\n', 'apps/api/.env.example': 'PORT=\nAPI=\n' });
  const run = (folder: string) =>
    stage.run(stage.event('pull_request', { pullRequest: refs }), { with: { 'working-directory': folder } });
  const [web, api, outside] = await Promise.all([run('apps/web'), run('./apps/api/'), run('../..')]);
  expect(verdictOf(web)).toEqual({ ...FAILS, findings: ['new env/new-variable apps/web/.env.example'] });
  expect(verdictOf(api)).toEqual({ ...FAILS, findings: ['new env/new-variable apps/api/.env.example'] });
  expect(verdictOf(outside)).toEqual({ ...IN_DOUBT, findings: [] });
  expect(outside.annotations[0]?.message).toContain('input `working-directory` leads out of the repository');
});

test.concurrent('a change that loosens the checks: at the top of the comment; a fork’s does not count', async () => {
  const loosening = {
    ...LEAKS,
    'launch-ready.yml': `${SHOP['launch-ready.yml']}rules: { secrets/github-token: off }\n`,
  };
  const judge = async (fork: boolean): Promise<[Ran, Stage]> => {
    const stage = await openStage(SHOP, { private: !fork });
    const refs = stage.propose(loosening, { fork });
    return [
      await stage.run(stage.event('pull_request', { pullRequest: refs }), fork ? { token: 'read-only' } : {}),
      stage,
    ];
  };
  const [[own, stage], [forks, other]] = await Promise.all([judge(false), judge(true)]);
  await using _ = stage;
  await using __ = other;
  expect(findingsOf(own)).toEqual(['new policy/loosened launch-ready.yml', 'ignored secrets/github-token notify.js']);
  expect(own.report.loosened).toHaveLength(1);
  expect(own.summary).toMatch(
    /\[!WARNING\]\n> \*\*This change loosens the checks:\*\*\n>\n> - .*secrets\/github-token.* is switched off/,
  );
  expect(verdictOf(forks)).toEqual({ ...FAILS, findings: [LEAK_FINDING] });
});

test.concurrent('compared fingerprints: what a fork writes into launch-ready.yml does not excuse them', async () => {
  const fingerprints = (environment: string): string =>
    JSON.stringify({
      schema: 1,
      kind: 'launch-ready-env-fingerprints',
      environment,
      at: '2026-11-22T10:00:00Z',
      pepper: '0011aabb',
      variables: [{ name: 'SESSION_SECRET', state: 'set', value: 'aaaabbbbccccdddd' }],
    });
  const excuse = {
    'launch-ready.yml': `${SHOP['launch-ready.yml']}fail-on: never\nwarn-only: true\nrules: { env/same-secret: off }\n`,
  };
  const judge = async (fork: boolean): Promise<Ran> => {
    await using stage = await openStage(SHOP, { private: !fork });
    const refs = stage.propose(excuse, { fork });
    return await stage.run(stage.event('pull_request', { pullRequest: refs }), {
      action: 'env',
      with: { compare: 'left/*.json' },
      before: ({ dir }) => {
        mkdirSync(path.join(dir, 'left'));
        for (const environment of ['production', 'staging'])
          writeFileSync(path.join(dir, 'left', `${environment}.json`), fingerprints(environment));
      },
      ...(fork ? { token: 'read-only' as const } : {}),
    });
  };
  const [own, forks] = await Promise.all([judge(false), judge(true)]);
  expect(verdictOf(own)).toEqual({ ...PASSES, findings: ['ignored env/same-secret variable'] });
  expect(verdictOf(forks)).toEqual({ ...FAILS, findings: ['new env/same-secret variable'] });
});
