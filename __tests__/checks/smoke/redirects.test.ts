/** What redirects give away: the way without encryption, logins elsewhere that nobody filled in, a query that is lost. */
import { type Played, playedBy } from './played.ts';
import { rulesOf, runSmoke } from './run.ts';

const APP = 'https://app.example.com';
const to = (location: string, headers: Played['headers'] = {}): Played => ({
  status: 302,
  headers: { ...headers, location },
});
const run = (section: object, answers: Record<string, Played>) =>
  runSmoke(
    APP,
    { retries: 0, ...section },
    {
      variables: { K: 'key-0f-the-test' },
      http: playedBy(({ url, path }) => answers[url] ?? answers[path] ?? { body: '<h1>Shop</h1><p>Lamps</p>' }),
    },
  );

const AUTH = 'https://accounts.example.org/o/oauth2/auth';
const back = (path = '/callback') => encodeURIComponent(`${APP}${path}`);

test.each<[string, string, string | undefined]>([
  ['an empty id', `?client_id=&redirect_uri=${back()}`, 'a client_id that is empty'],
  ['an id that is undefined', `?client_id=undefined&redirect_uri=${back()}`, 'a client_id that is not filled in'],
  ['an id of Python', `?client_id=None&redirect_uri=${back()}`, 'a client_id that is not filled in'],
  ['an id of a template', '?client_id=%24%7BCLIENT_ID%7D&response_type=code', 'a client_id that is not filled in'],
  ['no id', `?response_type=code&redirect_uri=${back()}`, 'a client_id that is missing'],
  ['an empty address', '?client_id=a1&redirect_uri=', 'a redirect_uri that is empty'],
  ['an address that is undefined', '?client_id=a1&redirect_uri=undefined', 'a redirect_uri that is not filled in'],
  ['an address that is null', '?client_id=a1&redirect_uri=null', 'a redirect_uri that is not filled in'],
  ['the path of one', '?client_id=a1&redirect_uri=undefined%2Fcallback', 'a redirect_uri that is not filled in'],
  [
    'a host that is undefined',
    '?client_id=a1&redirect_uri=https%3A%2F%2Fundefined%2Fcallback',
    'a redirect_uri that is not filled in',
  ],
  ['only a path', '?client_id=a1&redirect_uri=%2Fcallback', 'a redirect_uri that is not filled in'],
  ['all of it', `?client_id=a1&redirect_uri=${back()}&response_type=code`, undefined],
  ['an id with null in it', `?client_id=nullable-1&redirect_uri=${back('/undefined')}`, undefined],
  ['an address of a program', '?client_id=a1&redirect_uri=urn%3Aietf%3Awg%3Aoauth%3A2.0%3Aoob', undefined],
  ['another query', '?id=undefined', undefined],
])('a login elsewhere with %s', async (_, query, words) => {
  const checks = { login: { get: '/auth', expect: { redirect: AUTH } } };
  const result = await run({ checks }, { '/auth': to(AUTH + query) });
  expect(rulesOf(result)).toEqual(words === undefined ? [] : [['smoke/redirect-uri', 'blocker']]);
  if (words !== undefined) expect(result.findings[0]?.title).toContain(words);
});

const PLAIN = 'http://app.example.com/pricing/';
const WAY = { '/pricing': to(PLAIN), [PLAIN]: to(`${APP}/pricing/`) };
const get = (more: object = {}) => ({ checks: { a: { get: '/pricing', ...more } } });
const login = { post: '/login', json: {} };
const session = (flags: string): Record<string, Played> => ({
  ...WAY,
  '/login': { headers: { 'set-cookie': `sid=abcdefgh; HttpOnly; SameSite=Lax; Path=/${flags}` }, body: { ok: true } },
});

test.each<[string, object, Record<string, Played>, string[][]]>([
  ['on the way', get(), WAY, [['smoke/insecure', 'high']]],
  ['of the homepage', {}, { [`${APP}/`]: to('http://app.example.com/home') }, [['smoke/insecure', 'high']]],
  ['at the end', get(), { '/pricing': to('http://www.example.com/pricing') }, [['smoke/insecure', 'high']]],
  ['that is not followed', get({ expect: { redirect: '/pricing/' } }), WAY, [['smoke/insecure', 'high']]],
  ['that the file writes', get({ expect: { redirect: PLAIN } }), WAY, []],
  [
    'with a session',
    { login, ...get({ auth: true }) },
    session(''),
    [
      ['smoke/cookie-flags', 'medium'],
      ['smoke/insecure', 'blocker'],
    ],
  ],
  [
    'with a session that stays behind',
    { login, ...get({ auth: true }) },
    session('; Secure'),
    [['smoke/insecure', 'high']],
  ],
  ['that is none', get(), { '/pricing': to('/pricing/') }, []],
])('a redirect from https to http %s', async (_, section, answers, told) => {
  const result = await run(section, answers);
  expect([...rulesOf(result)].sort()).toEqual(told);
});

test('an old address that loses the query is no small thing', async () => {
  const result = await run(
    { checks: {}, redirects: { '/old': '/new' } },
    { '/old?utm_source=launch-ready': { status: 301, headers: { location: '/new' } } },
  );
  expect(rulesOf(result)).toEqual([['smoke/old-address', 'high']]);
  expect(result.smoke?.checks.find(({ name }) => name === 'redirect /old')?.result).toBe('fail');
});
