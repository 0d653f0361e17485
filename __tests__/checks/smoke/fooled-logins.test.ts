/** A login that was refused, and all that the file expects came all the same; cookies that no browser keeps. */
import { isErrorEnvelope } from '../../../src/checks/smoke/error-envelope.ts';
import { type Played, playedBy } from './played.ts';
import { rulesOf, runSmoke } from './run.ts';

const APP = 'https://app.example.com';
const FLAGS = 'HttpOnly; Secure; SameSite=Lax; Path=/';
const COOKIE = { 'set-cookie': `session=abcdefgh12; ${FLAGS}` };
const FORM =
  '<title>Sign in</title><h1>Sign in</h1><form method=post action=/login><input name=email><input type=password name=password></form>';
const AGAIN = FORM.replace('<form', '<p>Wrong password</p><form');
const ACCOUNT =
  '<title>Account</title><h1>Your account</h1><form action=/password><input type=password name=old><input type=password name=new></form>';

const run = (login: Record<string, unknown>, answers: Record<string, Played>, url = APP): ReturnType<typeof runSmoke> =>
  runSmoke(
    url,
    { retries: 0, login, checks: { mine: { get: '/mine', auth: true } } },
    {
      variables: { USER: 'smoke@shop.example', PASSWORD: 'pa55-of-the-test' },
      http: playedBy(
        ({ method, path }) =>
          answers[`${method} ${path}`] ?? { headers: COOKIE, body: path === '/login' ? FORM : '<h1>Shop</h1>' },
      ),
    },
  );

const submit = (expected?: object) => ({
  submit: '/login',
  form: { email: '$USER', password: '$PASSWORD' },
  ...(expected && { expect: expected }),
});
const post = (expected?: object) => ({
  post: '/login',
  json: { email: '$USER', password: '$PASSWORD' },
  ...(expected && { expect: expected }),
});
const to = (location: string): Played => ({ status: 302, headers: { ...COOKIE, location } });
const REFUSED = [['smoke/login-refused', 'high']];

test.each<[string, Record<string, unknown>, Record<string, Played>, string[][]]>([
  [
    'the form again, with the cookie of every answer',
    submit({ cookie: 'session' }),
    { 'POST /login': { headers: COOKIE, body: AGAIN } },
    REFUSED,
  ],
  [
    'the form again, with a header',
    submit({ header: { 'set-cookie': true } }),
    { 'POST /login': { headers: COOKIE, body: AGAIN } },
    REFUSED,
  ],
  [
    'the form again behind a redirect',
    submit({ cookie: 'session' }),
    { 'POST /login': to('/login?error=1'), 'GET /login?error=1': { body: AGAIN } },
    REFUSED,
  ],
  [
    'words alone',
    submit({ cookie: 'session' }),
    { 'POST /login': { headers: COOKIE, body: '<p>Invalid e-mail or password</p>' } },
    REFUSED,
  ],
  [
    'a form that names itself, and is meant',
    submit({ cookie: 'session', css: 'form' }),
    { 'POST /login': { headers: COOKIE, body: AGAIN } },
    [],
  ],
  [
    'a form at the expected place',
    submit({ url: '/account' }),
    { 'POST /login': to('/account'), 'GET /account': { body: AGAIN } },
    [],
  ],
  [
    'an account page where a password is changed',
    submit({ cookie: 'session' }),
    { 'POST /login': to('/account'), 'GET /account': { body: ACCOUNT } },
    [],
  ],
  ['a page', submit({ cookie: 'session' }), { 'POST /login': { headers: COOKIE, body: '<h1>Welcome</h1>' } }, []],
  [
    'an error, with a cookie that was there before',
    post(),
    { 'POST /login': { headers: COOKIE, body: { ok: false, code: 'BAD_CREDENTIALS' } } },
    REFUSED,
  ],
  [
    'an error, with the expected cookie',
    post({ cookie: 'session' }),
    { 'POST /login': { headers: COOKIE, body: { error: 'Invalid credentials' } } },
    REFUSED,
  ],
  [
    'an error, for an expected type',
    post({ type: 'json' }),
    { 'POST /login': { headers: COOKIE, body: { success: false, user: null } } },
    REFUSED,
  ],
  [
    'a user',
    post({ cookie: 'session' }),
    { 'POST /login': { headers: COOKIE, body: { user: { id: 1 }, error: null } } },
    [],
  ],
  ['yes', post(), { 'POST /login': { headers: COOKIE, body: { ok: true } } }, []],
  [
    'an error, and a step behind it that proves the login',
    { steps: [post(), { get: '/me', expect: { css: 'h1' } }] },
    { 'POST /login': { headers: COOKIE, body: { ok: false } } },
    [],
  ],
  [
    'an error, and a step behind it that proves nothing',
    { steps: [post(), { get: '/me' }] },
    { 'POST /login': { headers: COOKIE, body: { ok: false } } },
    REFUSED,
  ],
])('a login that brings %s', async (_, login, answers, told) => {
  const result = await run(login, answers);
  expect(rulesOf(result)).toEqual(told);
  expect(result.smoke?.checks.map((each) => each.result)).toEqual(
    told.length > 0 ? ['fail', 'skipped'] : ['pass', 'pass'],
  );
});

test.each<[unknown, boolean]>([
  [{ ok: false, code: 'BAD_CREDENTIALS' }, true],
  [{ error: 'unauthenticated' }, true],
  [{ message: 'Unauthenticated.' }, true],
  [{ code: 40101, msg: 'not logged in', data: null }, true],
  [{ status: 'fail', attempts: 3 }, false],
  [{ success: false, attemptsLeft: 2 }, true],
  [{ loggedIn: false }, true],
  [{ is_authenticated: 'false' }, true],
  [{ id: 4, status: 'failed', total: 39 }, false],
  [{ success: false, data: [{ id: 1 }] }, false],
  [{ ok: true }, false],
  [{ token: 'x', error: null }, false],
  [[{ error: 'x' }], false],
  ['denied', false],
  [null, false],
])('%j as an error with a good status: %s', (json, expected) => {
  expect(isErrorEnvelope(json)).toBe(expected);
});

const YESTERDAY = new Date(Date.now() - 86_400_000).toUTCString();

test.each<[string, string, string | undefined, (string | undefined)?]>([
  ['expired yesterday, as ASP.NET deletes', `session=x; Path=/; Expires=${YESTERDAY}`, 'it is taken away at once'],
  ['of another host', `session=abc; ${FLAGS}; Domain=staging.example.org`, 'its `Domain` is not this host’s'],
  ['of a domain that many share', `session=abc; ${FLAGS}; Domain=com`, 'its `Domain` is one that many share'],
  [
    'of a name that demands more',
    `__Host-session=abc; ${FLAGS}; Domain=app.example.com`,
    'its name demands `Secure`, `Path=/` and no `Domain`',
  ],
  ['secure over http', `session=abc; ${FLAGS}`, 'it is `Secure` and came over http', 'http://app.example.com'],
  ['secure over http, on loopback', `session=abc; ${FLAGS}`, undefined, 'http://localhost:3000'],
  ['of the domain', `session=abc; ${FLAGS}; Domain=.example.com`, undefined],
  ['of a part of the app', `session=abc; HttpOnly; Secure; SameSite=Lax; Path=/account`, undefined],
  ['of next year', `session=abc; ${FLAGS}; Expires=${new Date(Date.now() + 3e10).toUTCString()}`, undefined],
])('a cookie %s', async (_, line, why, url = APP) => {
  const name = line.split('=')[0] ?? '';
  const answers = { 'POST /login': { headers: { 'set-cookie': line }, body: '<h1>Welcome</h1>' } };
  const result = await run(submit({ cookie: name }), answers, url);
  const told = result.findings.find(({ rule }) => rule === 'smoke/cookie');
  if (why === undefined) expect(told).toBeUndefined();
  else expect(told?.message).toContain(`A browser does not keep \`${name}\`: ${why}`);
  expect(result.smoke?.checks[0]?.result).toBe(why === undefined ? 'pass' : 'fail');
});

test('a cookie that one answer refuses and the next one sets is kept', async () => {
  const answers = {
    'POST /login': {
      status: 302,
      headers: { location: '/home', date: new Date().toUTCString(), 'set-cookie': `session=x; Expires=${YESTERDAY}` },
    },
    'GET /home': { headers: COOKIE, body: '<h1>Home</h1>' },
  };
  expect(rulesOf(await run(submit({ cookie: 'session' }), answers))).toEqual([]);
});
