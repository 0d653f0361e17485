/** Where the time went: of requests that nobody answered, of redirects, of the tries before. */
import { percentilesOf, phasesOf, slowestFirst } from '../../../src/report/smoke-rows.ts';
import { runSmoke } from './run.ts';
import { closedPort, closeServers, serve } from './servers.ts';

afterEach(closeServers);

const sumOf = (parts: readonly { ms: number }[]): number => parts.reduce((sum, { ms }) => sum + ms, 0);

test('a timeout took 0 ms, and percentiles dropped it', async () => {
  const url = await serve((request, response) => void (request.url === '/' && response.writeHead(200).end('ok')));
  const section = { retries: 0, timeout: '300ms', checks: { a: { get: '/' }, b: { get: '/slow' } } };
  const { smoke } = await runSmoke(url, section);
  const request = smoke?.checks[1]?.requests[0];
  expect(request).toMatchObject({ unanswered: 'timeout' });
  expect(request?.totalMs).toBeGreaterThanOrEqual(290);
  expect(smoke && percentilesOf(smoke)).toMatch(/^2 requests, 1 of them not answered: p50 /);
  expect(smoke && slowestFirst(smoke)[0]?.check).toBe('b');
});

test('a connection that is refused at once is no fast answer', async () => {
  const { smoke } = await runSmoke(await closedPort(), { retries: 0 });
  expect(smoke?.checks[0]?.requests).toMatchObject([{ unanswered: 'refused' }]);
  expect(smoke && percentilesOf(smoke)).toBeUndefined();
});

test('redirects were called "body"', async () => {
  const url = await serve((request, response) =>
    request.url === '/'
      ? setTimeout(() => response.writeHead(302, { location: '/there' }).end(), 200)
      : response.writeHead(200).end('ok'),
  );
  const { smoke } = await runSmoke(url, { retries: 0 });
  const [request] = smoke?.checks[0]?.requests ?? [];
  if (request === undefined) throw new Error('nothing was asked for');
  const parts = phasesOf(request);
  expect(parts[0]?.name).toBe('redirects');
  expect(parts[0]?.ms).toBeGreaterThanOrEqual(190);
  expect(parts.find(({ name }) => name === 'body')?.ms).toBeLessThan(150);
  expect(Math.abs(sumOf(parts) - request.totalMs)).toBeLessThanOrEqual(2);
});

test.each<[statuses: number[], words: string]>([
  [[503, 500], '; status 503 before (1 retry)'],
  [[503, 502, 500], '; status 503 and status 502 before (2 retries)'],
  [[503, 503], ', the same after 1 retry'],
])('tries that got %j were "the same"', async (statuses, words) => {
  let count = 0;
  const url = await serve((_, response) => void response.writeHead(statuses[count++] ?? 599).end('no'));
  const { findings } = await runSmoke(url, { retries: statuses.length - 1 });
  expect(findings[0]?.message).toContain(words);
});
