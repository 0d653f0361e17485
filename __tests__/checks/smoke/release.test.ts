import type { RequestListener } from 'node:http';
import { rulesOf, runSmoke } from './run.ts';
import { closedPort, closeServers, serve } from './servers.ts';

afterEach(closeServers);

const NEW = 'c0ffee'.repeat(7).slice(0, 40);
const OLD = 'badcab1e'.repeat(5);

const READY = { path: '/version.json', expect: { json: { '$.sha': '$DEPLOYED_SHA' } }, within: '2m' };
const variables = { DEPLOYED_SHA: NEW };

/** The answers of `/version.json`, one after the other; everything else is a page. */
async function app(
  answers: readonly RequestListener[],
  page: RequestListener = (_, response) => void response.end('<h1>Shop</h1>'),
) {
  const state = { url: '', asked: 0 };
  state.url = await serve((request, response) => {
    if (request.url !== '/version.json') return page(request, response);
    const answer = answers[Math.min(state.asked++, answers.length - 1)];
    answer?.(request, response);
  });
  return state;
}

const sha =
  (value: string, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify({ sha: value }));
  };
const status =
  (code: number): RequestListener =>
  (_, response) => {
    response.writeHead(code).end('starting');
  };

const resultsOf = ({ smoke }: Awaited<ReturnType<typeof runSmoke>>) =>
  smoke?.checks.map(({ name, result }) => `${name} ${result}`);

test('the release is there at once', async () => {
  const { url, asked } = await app([sha(NEW)]);
  const result = await runSmoke(url, { ready: READY }, { variables });
  expect(resultsOf(result)).toEqual(['ready pass', 'homepage pass']);
  expect(result.status).toBe('completed');
  expect(asked).toBe(0);
});

test('a build that knows only the beginning of its commit is this release', async () => {
  const { url } = await app([sha(NEW.slice(0, 7))]);
  expect(resultsOf(await runSmoke(url, { ready: READY }, { variables }))).toEqual(['ready pass', 'homepage pass']);
});

test('a cold start of a minute is waited for, and so is the release before', async () => {
  const state = await app([status(502), status(503), status(404), sha(OLD), sha(OLD), sha(NEW), sha(NEW)]);
  const result = await runSmoke(state.url, { ready: READY }, { variables });
  expect(resultsOf(result)).toEqual(['ready pass', 'homepage pass']);
  expect(state.asked).toBe(7);
  expect(result.waitedMs).toBeGreaterThan(10_000);
});

test('old and new take turns during a rollout: twice in a row counts', async () => {
  const state = await app([sha(NEW), sha(OLD), sha(NEW), sha(NEW)]);
  expect(resultsOf(await runSmoke(state.url, { ready: READY }, { variables }))).toEqual([
    'ready pass',
    'homepage pass',
  ]);
  expect(state.asked).toBe(4);
});

test('the release before answers until the end: nothing is proven, and the rest is not run', async () => {
  const { url } = await app([sha(OLD)]);
  const result = await runSmoke(url, { ready: READY }, { variables });
  expect(result.status).toBe('inconclusive');
  expect(result.findings).toEqual([]);
  expect(resultsOf(result)).toEqual(['ready inconclusive', 'homepage skipped']);
  expect(result.reason).toMatch(
    /^ready: the release did not appear within 2 min, the one before may still be answering: .*\$\.sha/,
  );
  expect(result.waitedMs).toBeGreaterThanOrEqual(100_000);
});

test.each([
  ['an app that is down', 'down', ['smoke/unreachable', 'blocker']],
  ['an app that fails', 'fails', ['smoke/status', 'high']],
])('%s is a finding', async (_, kind, expected) => {
  const url = kind === 'down' ? await closedPort() : (await app([status(500)])).url;
  const result = await runSmoke(url, { ready: { ...READY, within: '5s' } }, { variables });
  expect(rulesOf(result)).toEqual([expected]);
  expect(resultsOf(result)).toEqual(['ready fail', 'homepage skipped']);
});

test.each([
  ['header', { header: { 'x-release': '$DEPLOYED_SHA' } }],
  ['meta', { css: { 'meta[name=release]': { content: '$DEPLOYED_SHA' } } }],
])('named by %s: a copy of the release before is told on every page', async (_, expectation) => {
  const url = await serve((request, response) => {
    const which = request.url === '/cached' ? OLD : NEW;
    response
      .writeHead(200, { 'content-type': 'text/html', 'x-release': which })
      .end(`<meta name=release content=${which}><h1>Shop</h1>`);
  });
  const checks = { home: { get: '/' }, cached: { get: '/cached' } };
  const result = await runSmoke(url, { ready: { path: '/', expect: expectation }, checks }, { variables });
  expect(rulesOf(result)).toEqual([['smoke/old-release', 'high']]);
  expect(resultsOf(result)).toEqual(['ready pass', 'home pass', 'cached fail']);
});

test('a variable that is not set is an error before anything is sent', async () => {
  const state = await app([sha(NEW)]);
  await expect(runSmoke(state.url, { ready: READY })).rejects.toThrow('DEPLOYED_SHA');
  expect(state.asked).toBe(0);
});
