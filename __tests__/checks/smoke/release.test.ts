import type { RequestListener } from 'node:http';
import { virtualClock } from '../../../src/io/clock.ts';
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

test('what the release before showed while it was waited for is not what is looked at', async () => {
  let isNew = false;
  const log: string[] = [];
  const html = (file: string) => `<h1>Shop</h1><div id=root></div><script src=/${file}></script>`;
  const url = await serve((request, response) => {
    log.push(request.url ?? '');
    const isPage = ['/', '/version.json'].includes(request.url ?? '');
    // The release before has no such file, and its app answers in its place.
    if (request.url === '/version.json' && log.filter((each) => each === '/version.json').length > 1) {
      isNew = true;
      return void response.setHeader('content-type', 'application/json').end(JSON.stringify({ sha: NEW }));
    }
    if (!isPage) return void response.writeHead(404).end();
    response.setHeader('content-type', 'text/html').end(html(isNew ? 'new.js' : 'old.js'));
  });
  const result = await runSmoke(url, { ready: READY, site: true }, { variables });
  expect(log).toContain('/new.js');
  expect(log).not.toContain('/old.js');
  expect(rulesOf(result)).toEqual([['smoke/asset', 'blocker']]);
});

test.each([
  ['waiting takes nothing from the checks', {}, 'pass'],
  ['a deadline of the file is one for all', { deadline: '1m' }, undefined],
])('%s', async (_, section, home) => {
  const clock = virtualClock('2026-11-22T00:00:00Z');
  // There after 100 seconds.
  const from = clock.now() + 100_000;
  const url = await serve((request, response) => {
    if (request.url !== '/version.json') return void response.end('<h1>Shop</h1>');
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ sha: clock.now() >= from ? NEW : OLD }));
  });
  const result = await runSmoke(url, { ready: READY, ...section }, { variables, clock });
  expect(result.smoke?.checks.find(({ name }) => name === 'homepage')?.result).toBe(home ?? 'skipped');
  if (home === undefined) expect(result.reason).toContain('did not appear within 60 s');
});
