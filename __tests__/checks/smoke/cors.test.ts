/** `cors`: which origins a careless comparison takes for those of the list. */
import { originsOf } from '../../../src/checks/smoke/origins.ts';
import { type Played, playedBy } from './played.ts';
import { rulesOf, runSmoke } from './run.ts';

const APP = 'https://app.example.com';
const SHOP = 'https://shop.example.com';

const run = (cors: string | string[], answer: (origin: string | undefined) => Played) =>
  runSmoke(
    APP,
    { retries: 0, checks: { api: { get: '/api', expect: { cors } } } },
    { http: playedBy(({ headers }) => ({ body: {}, ...answer(headers?.['origin']) })) },
  );

/** Lets an origin in by a comparison. */
const by =
  (isLetIn: (origin: string) => boolean, withCredentials = true) =>
  (origin = ''): Played =>
    isLetIn(origin)
      ? {
          headers: {
            'access-control-allow-origin': origin,
            ...(withCredentials ? { 'access-control-allow-credentials': 'true' } : {}),
          },
        }
      : {};

test.each<[string, string | string[], (origin: string) => boolean, string[][]]>([
  [
    'its end',
    SHOP,
    (origin) => origin.endsWith('example.com'),
    [
      ['smoke/cors', 'blocker'],
      ['smoke/cors', 'high'],
      ['smoke/cors', 'high'],
    ],
  ],
  [
    'its end, of a bare domain',
    'https://example.com',
    (origin) => /^https:.*example\.com$/.test(origin),
    [['smoke/cors', 'blocker']],
  ],
  ['its beginning', SHOP, (origin) => origin.startsWith(SHOP), [['smoke/cors', 'blocker']]],
  [
    'a part of it',
    SHOP,
    (origin) => origin.includes('shop.example.com'),
    [
      ['smoke/cors', 'blocker'],
      ['smoke/cors', 'high'],
      ['smoke/cors', 'high'],
    ],
  ],
  [
    'its host',
    SHOP,
    (origin) => URL.canParse(origin) && new URL(origin).host === 'shop.example.com',
    [['smoke/cors', 'high']],
  ],
  [
    'a part of it where nobody may',
    'none',
    (origin) => origin.includes('app.example.com'),
    [
      ['smoke/cors', 'blocker'],
      ['smoke/cors', 'high'],
      ['smoke/cors', 'high'],
    ],
  ],
  [
    'nothing',
    SHOP,
    (origin) => origin !== 'null',
    [
      ['smoke/cors', 'blocker'],
      ['smoke/cors', 'high'],
      ['smoke/cors', 'high'],
    ],
  ],
  [
    'nothing, and a sandbox',
    SHOP,
    () => true,
    [
      ['smoke/cors', 'blocker'],
      ['smoke/cors', 'high'],
      ['smoke/cors', 'high'],
      ['smoke/cors', 'blocker'],
    ],
  ],
  ['the whole of it', SHOP, (origin) => origin === SHOP, []],
])('an app that compares %s', async (_, cors, isLetIn, told) => {
  const result = await run(cors, by(isLetIn));
  expect([...rulesOf(result)].sort()).toEqual([...told].sort());
});

test('what is tried for an origin of the list', () => {
  const tried = originsOf([SHOP], new URL(APP)).map(({ origin, isAllowed, isSibling }) => [
    origin,
    isAllowed ? 'allowed' : isSibling ? 'sibling' : 'foreign',
  ]);
  expect(tried).toEqual([
    [SHOP, 'allowed'],
    ['https://launch-ready-smoke.invalid', 'foreign'],
    ['https://shop.example.com.launch-ready.invalid', 'foreign'],
    ['https://xshop.example.com', 'sibling'],
    ['https://xexample.com', 'foreign'],
    ['http://shop.example.com', 'sibling'],
    ['null', 'foreign'],
  ]);
});

test.each(['http://127.0.0.1:3000', 'http://[::1]:3000', 'http://localhost:3000'])('of %s, what can be', (origin) => {
  const tried = originsOf([origin], new URL(origin)).map((each) => each.origin);
  expect(tried.every((each) => each === 'null' || new URL(each).origin === each)).toBe(true);
});

test.each([403, 404, 422])('an origin of the list that gets %i proves nothing', async (status) => {
  const result = await run(SHOP, (origin) =>
    origin === SHOP ? { status, headers: { 'access-control-allow-origin': SHOP } } : {},
  );
  expect([result.status, result.findings]).toEqual(['inconclusive', []]);
  expect(result.reason).toContain(`answered ${status} to a page of https://shop.example.com`);
});

const TWO = [SHOP, 'https://admin.example.com'];

test.each<[string, Record<string, string>, number]>([
  ['public, without vary', { 'cache-control': 'public, max-age=600' }, 1],
  ['of a browser, without vary', { 'cache-control': 'private, max-age=600' }, 1],
  ['with another vary', { 'cache-control': 'max-age=600', vary: 'accept-encoding' }, 1],
  ['by a guess', { 'last-modified': 'Mon, 01 Jan 2024 00:00:00 GMT' }, 1],
  ['with vary', { 'cache-control': 'max-age=600', vary: 'Accept-Encoding, Origin' }, 0],
  ['not kept', { 'cache-control': 'no-store' }, 0],
  ['asked for each time', { 'cache-control': 'no-cache' }, 0],
  ['without a word of it', {}, 0],
])('two origins, and an answer that may be kept: %s', async (_, headers, count) => {
  const result = await run(TWO, (origin = '') =>
    TWO.includes(origin) ? { headers: { ...headers, 'access-control-allow-origin': origin } } : { headers },
  );
  expect(rulesOf(result)).toEqual(Array.from({ length: count }, () => ['smoke/cors', 'medium']));
  expect(result.smoke?.checks[0]?.result).toBe('pass');
});
