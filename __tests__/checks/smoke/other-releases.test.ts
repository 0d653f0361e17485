/** A release that `ready` found must be the one that answers later; and what names two proves neither. */
import { isAlike, isSameRelease } from '../../../src/checks/smoke/release.ts';
import { type Played, playedBy } from './played.ts';
import { rulesOf, runSmoke } from './run.ts';

const NEW = 'c0ffee'.repeat(7).slice(0, 40);
const OLD = 'badcab1e'.repeat(5);
const OLD_RELEASE = [['smoke/old-release', 'high']];

const run = async (ready: object, checks: object, answer: (path: string, count: number) => Played) => {
  const counts = new Map<string, number>();
  const http = playedBy(({ path }) => {
    counts.set(path, (counts.get(path) ?? 0) + 1);
    return answer(path, counts.get(path) ?? 0);
  });
  return runSmoke(
    'https://app.example.com',
    { retries: 0, ready: { path: '/version', within: '5s', ...ready }, checks },
    { http, variables: { DEPLOYED_SHA: NEW } },
  );
};
const byJson = (path: string, value = '$DEPLOYED_SHA') => ({ expect: { json: { [path]: value } } });

test.each<[string, object, object, (path: string, count: number) => Played, string[][]]>([
  [
    'the same address with another commit',
    byJson('$.sha'),
    { v: { get: '/version' } },
    (_, count) => ({ body: { sha: count > 2 ? OLD : NEW } }),
    OLD_RELEASE,
  ],
  [
    'the same address, that no longer names a commit',
    byJson('$.sha'),
    { v: { get: '/version' } },
    (_, count) => ({ body: { sha: count > 2 ? 'unknown' : NEW } }),
    OLD_RELEASE,
  ],
  [
    'another address with another commit',
    byJson('$.sha'),
    { v: { get: '/api' } },
    (path) => ({ body: { sha: path === '/api' ? OLD : NEW } }),
    OLD_RELEASE,
  ],
  [
    'another address with the beginning of the commit',
    byJson('$.sha'),
    { v: { get: '/api' } },
    (path) => ({ body: { sha: path === '/api' ? NEW.slice(0, 7) : NEW } }),
    [],
  ],
  [
    'another address that means something else',
    byJson('$.sha'),
    { v: { get: '/api' } },
    (path) => ({ body: { sha: path === '/api' ? 'algorithm' : NEW } }),
    [],
  ],
  [
    'another version',
    byJson('$.version', '1.4.2'),
    { v: { get: '/api' } },
    (path) => ({ body: { version: path === '/api' ? '1.4.1' : '1.4.2' } }),
    OLD_RELEASE,
  ],
  [
    'a version of something else',
    byJson('$.version', '1.4.2'),
    { v: { get: '/api' } },
    (path) => ({ body: { version: path === '/api' ? '2024-01-01' : '1.4.2' } }),
    [],
  ],
  [
    'a status, which is no release',
    { expect: { json: { '$.status': 'ok', '$.sha': '$DEPLOYED_SHA' } } },
    { v: { get: '/version' } },
    (_, count) => ({ body: { status: count > 2 ? 'busy' : 'ok', sha: NEW } }),
    [],
  ],
  [
    'JSON without it',
    byJson('$.sha'),
    { v: { get: '/api' } },
    (path) => ({ body: path === '/api' ? { id: 1 } : { sha: NEW } }),
    [],
  ],
])('after `ready`: %s', async (_, ready, checks, answer, told) => {
  expect(rulesOf(await run(ready, checks, answer))).toEqual(told);
});

test('a path that selects several commits proves nothing', async () => {
  const result = await run(byJson('$..sha'), {}, () => ({ body: { sha: OLD, pending: { sha: NEW } } }));
  expect(result.status).toBe('inconclusive');
  expect(result.reason).toContain('selects 2 values that differ, which proves nothing');
});

test('a path that selects the same commit twice is fine', async () => {
  const result = await run(byJson('$..sha'), {}, () => ({ body: { sha: NEW, web: { sha: NEW.slice(0, 7) } } }));
  expect(result.smoke?.checks[0]?.result).toBe('pass');
});

test.each<[string, boolean]>([
  [NEW, true],
  [NEW.slice(0, 7), true],
  [NEW.toUpperCase(), true],
  [`"${NEW}"`, true],
  [`git-${NEW.slice(0, 10)}`, true],
  [`1.2.3+${NEW}`, true],
  [`sha=${NEW}`, true],
  [`shop/${NEW}`, true],
  [`${NEW}, ${NEW.slice(0, 7)}`, true],
  [`${NEW}; region=fra1`, true],
  [`current=000; next=${NEW}`, false],
  [`current=${OLD}; next=${NEW}`, false],
  [`next=${NEW}`, false],
  [`current=${NEW}; next=000`, true],
  [`sha=${NEW}; region=fra1`, true],
  [`build 1.2.3, commit ${NEW}`, true],
  [`${'a, '.repeat(20_000)}${NEW}`, true],
  [`blue=${NEW}; green=000`, false],
  [`a=1 b=${NEW}`, false],
  [`${OLD}, ${NEW}`, false],
  [`${OLD}`, false],
  [`x${NEW}`, false],
  ['', false],
])('a header that says `%s` is of the release: %s', (value, expected) => {
  expect(isSameRelease(value, NEW)).toBe(expected);
});

test.each<[string, string, boolean]>([
  ['no-store', 'private, no-store', true],
  ['v2', 'v2.1', true],
  ['20260101', 'build-20260101', true],
])('what is no commit is looked for anywhere: %s in %s', (expected, value, isThere) => {
  expect(isSameRelease(value, expected)).toBe(isThere);
});

test.each<[string, string, boolean]>([
  ['1.4.1', '1.4.2', true],
  ['v1.4.1', '1.4.2', false],
  ['2024-01', '1.4.2', false],
  [OLD, NEW, true],
  ['x', NEW, false],
  ['blue', 'green', false],
])('%s could stand for %s: %s', (value, expected, isSo) => {
  expect(isAlike(value, expected)).toBe(isSo);
});
