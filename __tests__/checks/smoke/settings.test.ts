import { expectedStatuses, isExpectedStatus, toExpectation } from '../../../src/checks/smoke/expectation.ts';
import { thinkingFor } from '../../../src/checks/smoke/thinking.ts';
import { parseConfig } from '../../../src/config/parse.ts';
import { DEFAULT_CONFIG } from '../../../src/config/schema.ts';
import { smokeSchema } from '../../../src/config/sections/smoke/smoke.ts';
import { formatDuration, parseDuration } from '../../../src/core/duration.ts';

test('without a section the homepage is requested', () => {
  expect(DEFAULT_CONFIG.smoke).toEqual({
    checks: { homepage: { get: '/', expect: {} } },
    redirects: {},
    site: true,
    parallel: 4,
    retries: 3,
    timeout: '30s',
    'error-pages': true,
  });
});

const mistakes = (smoke: unknown): string[] =>
  (smokeSchema.safeParse(smoke).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

const inCheck = (check: unknown) => ({ checks: { a: check } });

test.each([
  [inCheck({}), 'checks.a: name the request: `get: /path`'],
  [inCheck({ get: '/', post: '/x' }), 'checks.a: `get` and `post` are separate requests'],
  [inCheck({ get: 'login' }), 'checks.a.get: write a path such as /login'],
  [inCheck({ get: '//evil.example' }), 'checks.a.get: write a path such as /login'],
  [inCheck({ get: 'https://me:pw@app.example/' }), 'checks.a.get: write a path such as /login'],
  [inCheck({ get: '/a b' }), 'checks.a.get: write a path such as /login'],
  [inCheck({ get: '/?key=$API_KEY' }), 'checks.a.get: variables are not replaced in an address'],
  [inCheck({ get: '/', json: {} }), 'checks.a: a get or head sends no body'],
  [inCheck({ post: '/', json: {}, form: {} }), 'checks.a: `json` and `form` are two bodies'],
  [inCheck({ head: '/', expect: { text: 'a' } }), 'checks.a: the answer to a head has no body'],
  [inCheck({ get: '/', headers: { Host: 'x' } }), 'checks.a.headers.Host: the connection sets this header'],
  [inCheck({ get: '/', headers: { 'a b': 'x' } }), 'checks.a.headers.a b: not the name of a header'],
  [inCheck({ get: '/', headers: { a: 'b\nc' } }), 'checks.a.headers.a: the value of a header is one line'],
  [inCheck({ get: '/', expect: { status: '2x' } }), 'checks.a.expect.status: write a status such as 200'],
  [inCheck({ get: '/', expect: { status: 99 } }), 'checks.a.expect.status: write a status such as 200'],
  [inCheck({ get: '/', expect: { status: [] } }), 'checks.a.expect.status: write a status such as 200'],
  [inCheck({ get: '/', expect: { regex: '(' } }), 'checks.a.expect.regex: not a JavaScript regular expression'],
  [inCheck({ get: '/', expect: { 'max-time': 2 } }), 'checks.a.expect.max-time: write a length of time'],
  [inCheck({ get: '/', expect: { redirect: 'login' } }), 'checks.a.expect.redirect: '],
  [{ timeout: '30' }, 'timeout: write a length of time'],
  [{ retries: 11 }, 'retries: write a whole number from 0 to 10'],
])('%j is refused: %s', (smoke, message) => {
  expect(mistakes(smoke)).toEqual([expect.stringContaining(message)]);
});

test.each([
  [{ ready: { path: '/version.json' } }, 'ready: say how the answer names the release'],
  [{ ready: { expect: { json: { $: 1 } } } }, 'ready: name the address that tells the release'],
  [{ login: {} }, 'login: name the request'],
  [
    inCheck({ get: '/', auth: true }),
    'checks.a.auth: `auth: true` sends the session of `smoke.login`, and there is none',
  ],
  [inCheck({ get: '/', steps: [{ get: '/' }] }), 'checks.a: `get` beside `steps`'],
  [inCheck({ expect: { status: 200 }, steps: [{ get: '/' }] }), 'checks.a: `expect` beside `steps`'],
  [inCheck({ steps: [] }), 'checks.a.steps: write at least one step'],
  [inCheck({ post: '/', expect: { 'not-public': true } }), '`not-public` repeat the request'],
  [inCheck({ head: '/', expect: { css: 'h1' } }), 'the answer to a head has no body'],
  [inCheck({ submit: '/login', json: {} }), 'a form is sent with `form`, not `json`'],
  [inCheck({ get: '/', 'form-css': 'form' }), '`form-css` belongs to `submit`'],
  [inCheck({ get: 'https://a.example/', host: 'api' }), '`host` and a whole URL are two addresses'],
  [inCheck({ get: 'https://{id}.example/' }), 'may stand in a path, not in a host'],
  [
    inCheck({ post: '/', json: {}, csrf: { from: '/', css: 'x', cookie: 'y', as: 'json a' } }),
    'say where the token is',
  ],
  [inCheck({ post: '/', json: {}, csrf: { from: '/', css: 'x', as: 'form a' } }), 'the token goes into `form`'],
  [inCheck({ post: '/', csrf: { from: '/', css: 'x', as: 'cookie a' } }), 'write where it is sent'],
  [inCheck({ get: '/', save: { 'a b': '$.id' } }), ''],
  [inCheck({ get: '/', save: { id: { json: '$.id', css: 'a' } } }), ''],
  [inCheck({ get: '/', expect: { 'rate-limited': 1000 } }), 'write a whole number from 1 to 100'],
  [inCheck({ get: '/', expect: { cors: 'app.example.com' } }), ''],
  [
    { login: { post: '/login', expect: { 'rate-limited': 10 } } },
    'login.expect.rate-limited: `rate-limited` asks more',
  ],
  [
    { login: { steps: [{ get: '/' }, { get: '/b', expect: { cors: 'none' } }] } },
    'login.steps.1.expect.cors: `cors` asks more than once, which only a check does',
  ],
  [
    { ready: { path: '/v', expect: { text: 'a', 'private-cache': true } } },
    'ready.expect.private-cache: `private-cache` asks more than once',
  ],
  [inCheck({ get: '/', expect: { 'max-size': '200' } }), 'write a size such as 200 kB'],
  [{ only: [] }, ''],
])('%j is refused: %s', (smoke, message) => {
  expect(mistakes(smoke)).toEqual([expect.stringContaining(message)]);
});

test('a mistake in the file is named with its line', () => {
  const file = 'smoke:\n  checks:\n    home:\n      get: /\n      expect: { csss: main }\n';
  expect(() => parseConfig(file, 'launch-ready.yml')).toThrow(/^launch-ready\.yml:5:\d+: .*css/);
});

test.each([
  ['500ms', 500],
  ['30s', 30_000],
  ['1.5s', 1_500],
  ['10m', 600_000],
  ['2h', 7_200_000],
  ['90d', 7_776_000_000],
  ['30', undefined],
  ['', undefined],
  ['-1s', undefined],
  ['1 week', undefined],
  ['1e3s', undefined],
])('%s is %s milliseconds', (text, expected) => {
  expect(parseDuration(text)).toBe(expected);
});

test.each([
  [42.4, '42 ms'],
  [1_234, '1.2 s'],
  [90_000, '90 s'],
  [180_000, '3 min'],
  [7_200_000, '2 h'],
  [7_776_000_000, '90 days'],
])('%d ms are %s', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text);
});

const expectation = (raw: object) => toExpectation(raw, true, thinkingFor(1_000), (text) => text);

test.each([
  [{}, [200, 204, 299], [199, 301, 404]],
  [{ status: 200 }, [200], [201]],
  [{ status: '2XX' }, [200, 299], [300]],
  [{ status: [200, '204', '4xx'] }, [200, 204, 404], [201, 500]],
  [{ redirect: '/login' }, [301, 307], [200]],
])('%j expects %j and not %j', (raw, good, bad) => {
  const expect_ = expectation(raw);
  expect(good.filter((status) => isExpectedStatus(expect_, status))).toEqual(good);
  expect(bad.filter((status) => isExpectedStatus(expect_, status))).toEqual([]);
  expect(expectedStatuses(expect_).length).toBeGreaterThan(0);
});

test('a hole of a path without quotes within braces is told in our words', () => {
  const file = 'smoke:\n  checks:\n    a: { steps: [{ get: /x/{id} }] }\n';
  expect(() => parseConfig(file, 'launch-ready.yml')).toThrow(/needs quotes around it/);
});
