// `launch-ready annotate --dry-run`: which sink, which call, which findings; and nothing is sent.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCli } from '../../../src/app/cli/index.ts';
import { renderJson } from '../../../src/report/json.ts';
import { sorted } from '../../core/sorted.ts';
import { makeFinding, makeReport } from '../../report/hostile.ts';
import { makeEvent } from '../../testkit/events.ts';
import { buildRepository, checkoutLikeActions, pullRequest } from '../../testkit/git/index.ts';
import { startFakeGitHub } from '../../testkit/github/index.ts';

const report = makeReport([
  makeFinding({ location: { kind: 'file', path: 'db/2.sql', startLine: 1, endLine: 1 }, title: 'Column a is dropped' }),
  makeFinding({ location: { kind: 'file', path: 'old.sql', startLine: 1, endLine: 1 }, title: 'Column b is dropped' }),
  makeFinding({
    location: { kind: 'variable', name: 'API_KEY' },
    title: 'API_KEY is missing',
    rule: 'env/missing-variable',
  }),
]);
const EVERYTHING = 'annotate: { review: always, check: always, sarif: always, comment: always }\n';

interface Planned {
  code: number;
  out: string;
  error: string;
}

/** `config`: launch-ready.yml of the change; `token`: GitHub is asked what stands there already. */
async function plan(
  config: string,
  { token = false, kind = 'pull_request' as const, args = [] as string[], event = true } = {},
): Promise<Planned> {
  using server = buildRepository();
  server.commit('start', { 'old.sql': 'SELECT 1;\n' });
  server
    .branch('feature')
    .commit('change', { 'db/2.sql': 'ALTER TABLE x DROP COLUMN a;\n', 'launch-ready.yml': config });
  const refs = pullRequest(server, { head: 'feature', number: 7 });
  using workspace = await checkoutLikeActions(server.gitDir, 'refs/pull/7/merge', { depth: 0 });
  await using github = await startFakeGitHub({
    repositories: { 'corner/shop': { gitDir: server.gitDir, private: true } },
  });
  github.pullRequest(refs);
  const made = makeEvent(kind, { repository: 'corner/shop', private: true, pullRequest: refs, serverUrl: github.url });
  const payload = path.join(workspace.dir, 'event.json');
  writeFileSync(payload, JSON.stringify(made.payload));
  writeFileSync(path.join(workspace.dir, 'report.json'), renderJson(report));
  let [out, error] = ['', ''];
  const code = await runCli(['annotate', 'report.json', '--dry-run', '--repo', workspace.dir, ...args], {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    width: 100,
    color: false,
    cwd: workspace.dir,
    env: {
      PATH: process.env['PATH'],
      ...(event ? { GITHUB_EVENT_PATH: payload } : {}),
      GITHUB_EVENT_NAME: made.name,
      GITHUB_SHA: made.github.sha,
      GITHUB_REF: made.github.ref,
      GITHUB_REPOSITORY: 'corner/shop',
      GITHUB_API_URL: github.apiUrl,
      GITHUB_SERVER_URL: github.url,
      ...(token ? { GITHUB_TOKEN: github.token() } : {}),
    },
  });
  expect(github.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  if (!token) expect(github.requests).toEqual([]);
  return { code, out, error };
}

test('as configured, without a token: from the repository on the disk', async () => {
  const { code, out, error } = await plan('version: 1\n');
  expect([code, error]).toEqual([1, '']);
  const lines = out
    .replace(/[\d,]+ characters/g, 'N characters')
    .trimEnd()
    .split('\n');
  // Of equal severity, and two of them in no place of the change: the order is the fingerprints'.
  expect([...lines.slice(0, 5), ...sorted(lines.slice(5, 8)), ...lines.slice(8)]).toEqual([
    'Plan for pull request #7. Nothing is sent.',
    '',
    'review     not asked for  by the configuration, or because nothing is wrong',
    'check      not asked for  by the configuration, or because nothing is wrong',
    'commands   would send     3 annotations of the job',
    '             workflow command error  Blocker: API_KEY is missing',
    '             workflow command error  db/2.sql:1 Blocker: Column a is dropped',
    '             workflow command error  old.sql:1 Blocker: Column b is dropped',
    'sarif      not asked for  by the configuration, or because nothing is wrong',
    'deployment not asked for  by the configuration, or because nothing is wrong',
    'comment    would send     a new comment on pull request #7',
    '             POST /repos/corner/shop/issues/7/comments  N characters',
    'summary    would send     the summary of the job',
    '             GITHUB_STEP_SUMMARY  N characters',
  ]);
});

test.each([false, true])('everything (token: %s): each finding in the best place, once', async (token) => {
  const { code, out } = await plan(EVERYTHING, { token });
  expect(code).toBe(1);
  expect(out.replace(/[\d,]+ characters/g, 'N characters')).toBe(`Plan for pull request #7. Nothing is sent.

review     would send     pull request #7: 1 comment new
             POST /repos/corner/shop/pulls/7/reviews  1 comment
               db/2.sql:1
check      would send     1 annotation in 1 request
             POST /repos/corner/shop/check-runs  1 annotation
               old.sql:1 Blocker: Column b is dropped
commands   would send     1 annotation of the job
             workflow command error  Blocker: API_KEY is missing
sarif      would send     findings sent to code scanning
             POST /repos/corner/shop/code-scanning/sarifs  N characters for refs/pull/7/head
deployment not asked for  by the configuration, or because nothing is wrong
comment    would send     a new comment on pull request #7
             POST /repos/corner/shop/issues/7/comments  N characters
summary    would send     the summary of the job
             GITHUB_STEP_SUMMARY  N characters
`);
});

test('without an event: what to set', async () => {
  const { code, error } = await plan('version: 1\n', { event: false });
  expect([code, error]).toEqual([
    2,
    'launch-ready: There is no event to plan for.\nSet GITHUB_EVENT_PATH to a file with the payload and GITHUB_EVENT_NAME to its name, such as `pull_request`.\n',
  ]);
});
