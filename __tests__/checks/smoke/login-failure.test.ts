/** Why nobody got in: the password, the form, the session. Each in words of its own. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { rulesOf, runSmoke } from './run.ts';
import { closeServers, serve } from './servers.ts';

afterEach(closeServers);

const FORM =
  '<title>Log in</title><h1>Log in</h1><form method=post><input type=hidden name=csrf value=x><input name=user><input type=password name=pass></form>';
const COOKIE = 'sid=abcdefghij; HttpOnly; SameSite=Lax';

type Answer = { status?: number; type?: string; body?: string; location?: string; cookie?: string };
const page = (body: string, more: Answer = {}): Answer => ({
  type: 'text/html',
  body: `<!doctype html>${body}`,
  ...more,
});
const json = (status: number, body: string): Answer => ({ status, type: 'application/json', body });
const to = (location: string, cookie?: string): Answer => ({ status: 302, location, ...(cookie && { cookie }) });

/** `answers` by `POST /login`; the form, unless they say otherwise. */
const serving = (answers: Record<string, Answer>): Promise<string> =>
  serve((request: IncomingMessage, response: ServerResponse) => {
    const path = request.url?.split('?')[0] ?? '';
    const {
      status = 200,
      type = 'text/plain',
      body = '',
      location,
      cookie,
    } = answers[`${request.method} ${path}`] ?? page(path === '/login' ? FORM : '<h1>Home</h1>');
    request.resume();
    response
      .writeHead(status, {
        'content-type': type,
        ...(location && { location }),
        ...(cookie && { 'set-cookie': cookie }),
      })
      .end(body);
  });

const variables = { PASSWORD: 'pa55-of-the-test' };
const submit = { submit: '/login', form: { user: 'smoke', pass: '$PASSWORD' } };
const post = { post: '/login', json: { pass: '$PASSWORD' } };
const EXPECTATIONS = [{}, { url: '/home', cookie: 'sid' }, { css: '#menu' }];

const REFUSED = ['smoke/login-refused', /: the login was not accepted, /];
const LOST = ['smoke/session-lost', /: the login was accepted, and the next page asks for it again/];
const FORGERY = [
  'smoke/session-lost',
  /: the form was not taken: its token or the cookie that belongs to it is not known/,
];

const cases: readonly (readonly [name: string, answers: Record<string, Answer>, told: (string | RegExp)[]])[] = [
  ['the form again, as Django and Redmine answer a wrong password', {}, REFUSED],
  ['the form again with 401, as Jupyter does', { 'POST /login': page(FORM, { status: 401 }) }, REFUSED],
  ['the form again with 403, as DokuWiki does', { 'POST /login': page(FORM, { status: 403 }) }, REFUSED],
  ['a redirect back to the form', { 'POST /login': to('/login?error=1') }, REFUSED],
  [
    'a redirect to a home that sends back to the form',
    { 'POST /login': to('/home', COOKIE), 'GET /home': to('/login') },
    LOST,
  ],
  ['a redirect to a home that shows the form', { 'POST /login': to('/home'), 'GET /home': page(FORM) }, LOST],
  [
    'Django without its cookie',
    { 'POST /login': page('<h1>Forbidden</h1><p>CSRF verification failed. Request aborted.</p>', { status: 403 }) },
    FORGERY,
  ],
  [
    'Rails without its cookie',
    { 'POST /login': page('<h1>422</h1><p>Invalid form authenticity token.</p>', { status: 422 }) },
    FORGERY,
  ],
  [
    'Laravel without its cookie',
    { 'POST /login': page('<title>Page Expired</title><h1>419</h1>Page Expired', { status: 419 }) },
    FORGERY,
  ],
  [
    'MediaWiki without its cookie',
    {
      'POST /login': page(
        `<p>There seems to be a problem with your login session; this action has been canceled.</p>${FORM}`,
      ),
    },
    FORGERY,
  ],
];

describe.each(EXPECTATIONS.map((expect_) => [JSON.stringify(expect_), expect_] as const))(
  'a form, expected %s',
  (_, expect_) => {
    test.each(cases)('%s', async (_name, answers, [rule, words]) => {
      const url = await serving(answers);
      const login = { ...submit, expect: expect_ };
      const result = await runSmoke(
        url,
        { retries: 0, login, checks: { mine: { get: '/mine', auth: true } } },
        { variables },
      );
      expect(result.findings.map((each) => [each.rule, each.title])).toEqual([
        [rule, expect.stringMatching(words ?? '')],
      ]);
      expect(result.smoke?.checks.map(({ name, result: each }) => `${name} ${each}`)).toEqual([
        'login fail',
        'mine skipped',
      ]);
    });
  },
);

test.each<[string, Record<string, Answer>, string]>([
  [
    'a form that changed',
    { 'GET /login': page('<form method=post><input name=email><input type=password name=pass></form>') },
    'has no form with `user` and `pass`: status 200',
  ],
  ['a form that is gone', { 'GET /login': page('<div id=root></div><h1>App</h1>') }, 'The page has no form'],
])('%s is told as that', async (_, answers, words) => {
  const url = await serving(answers);
  const result = await runSmoke(url, { login: submit, checks: { mine: { get: '/mine', auth: true } } }, { variables });
  expect(rulesOf(result)).toEqual([['smoke/form', 'high']]);
  expect(result.findings[0]?.message).toContain(words);
});

test('of a form that changed, the names of its fields are told', async () => {
  const url = await serving({ 'GET /login': page('<form><input name=email><input type=password name=secret></form>') });
  const result = await runSmoke(url, { login: submit, checks: { mine: { get: '/mine', auth: true } } }, { variables });
  expect(result.findings[0]?.message).toContain('Its fields are `email` and `secret`.');
});

test.each<[string, Answer, string]>([
  ['401', json(401, '{"error":"Unauthorized"}'), 'smoke/login-refused'],
  ['403 as JSON (Node-RED)', json(403, '{}'), 'smoke/login-refused'],
  [
    '400 with words (OAuth)',
    json(400, '{"error":"invalid_grant","error_description":"Invalid login credentials"}'),
    'smoke/login-refused',
  ],
  ['422 with words', json(422, '{"message":"These credentials do not match our records."}'), 'smoke/login-refused'],
  ['400 without', json(400, '{"error":"missing field device"}'), 'smoke/status'],
  ['404', json(404, '{"error":"Not Found"}'), 'smoke/status'],
  ['500', json(500, '{"error":"invalid password hash"}'), 'smoke/status'],
  ['a page with 403 of the server in front', page('<h1>Forbidden</h1>', { status: 403 }), 'smoke/status'],
])('an API that answers %s', async (_, answer, rule) => {
  const url = await serving({ 'POST /login': answer });
  const login = { ...post, bearer: '$.token' };
  const result = await runSmoke(
    url,
    { retries: 0, login, checks: { mine: { get: '/mine', auth: true } } },
    { variables },
  );
  expect(rulesOf(result)).toEqual([[rule, 'high']]);
});

test.each<[string, Answer]>([
  ['401', json(401, '{}')],
  ['the login', to('/login')],
])('a login in steps whose next step gets %s lost its session', async (_, me) => {
  const url = await serving({ 'POST /login': { ...json(200, '{}'), cookie: COOKIE }, 'GET /me': me });
  const login = { steps: [post, { get: '/me' }] };
  const result = await runSmoke(
    url,
    { retries: 0, login, checks: { mine: { get: '/mine', auth: true } } },
    { variables },
  );
  expect(rulesOf(result)).toEqual([['smoke/session-lost', 'high']]);
});

test('a cookie that a browser must not keep is named', async () => {
  const url = await serving({
    'POST /login': to('/home', 'sid=abcdefghij; HttpOnly; Domain=shop.example'),
    'GET /home': to('/login'),
  });
  const result = await runSmoke(url, { login: submit, checks: { mine: { get: '/mine', auth: true } } }, { variables });
  expect(rulesOf(result)).toEqual([['smoke/session-lost', 'high']]);
  expect(result.findings[0]?.message).toContain('does not keep `sid`, which was set on the way');
});

test('a session that is dropped behind the login is told at the page that wanted it', async () => {
  const url = await serving({ 'POST /login': to('/home', COOKIE), 'GET /mine': to('/login') });
  const result = await runSmoke(url, { login: submit, checks: { mine: { get: '/mine', auth: true } } }, { variables });
  expect(rulesOf(result)).toEqual([['smoke/login-page', 'high']]);
});
