/** The session is gone, and every path leads to the login: whatever the method, that is no answer. */
import { rulesOf, runSmoke } from './run.ts';
import { closeServers, serve } from './servers.ts';

afterEach(closeServers);

const LOGIN = '<title>Log in</title><h1>Log in</h1><form method=post><input name=u><input type=password name=p></form>';

/** Everything but the login leads there with this status; 200: the login answers in its place. */
async function app(status: number): Promise<{ url: string; log: string[] }> {
  const log: string[] = [];
  const url = await serve((request, response) => {
    log.push(`${request.method} ${request.url}`);
    if (request.url === '/api/login')
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"token":"a"}');
    else if (request.url === '/login' || status === 200)
      response.writeHead(200, { 'content-type': 'text/html' }).end(LOGIN);
    else response.writeHead(status, { location: '/login' }).end();
  });
  return { url, log };
}

const login = { post: '/api/login', bearer: '$.token' };
const methods = ['get', 'head', 'post', 'put', 'patch', 'delete'];

describe('bug: only of a GET the login was seen in place of the answer', () => {
  test.each(methods.flatMap((method) => [301, 302, 303, 307, 308].map((status) => [method, status] as const)))(
    '%s with a session, %d to the login',
    async (method, status) => {
      const { url, log } = await app(status);
      const result = await runSmoke(url, { login, checks: { a: { [method]: '/mine', auth: true } } });
      expect(rulesOf(result)).toEqual([['smoke/login-page', 'high']]);
      expect(log.filter((line) => / \/login$/.test(line) && !/^(?:GET|HEAD|POST) /.test(line))).toEqual([]);
      expect(log.filter((line) => line === 'POST /login')).toEqual([]);
    },
  );

  test.each(methods.filter((method) => method !== 'head'))(
    '%s with a session, answered by the login',
    async (method) => {
      const { url } = await app(200);
      const result = await runSmoke(url, { login, checks: { a: { [method]: '/mine', auth: true } } });
      expect(rulesOf(result)).toEqual([['smoke/login-page', 'high']]);
    },
  );

  test.each(methods.flatMap((method) => [302, 307].map((status) => [method, status] as const)))(
    '%s without a session, %d to the login, is not proven',
    async (method, status) => {
      const { url, log } = await app(status);
      const result = await runSmoke(url, { checks: { a: { [method]: '/mine' } } });
      expect(result.status).toBe('inconclusive');
      expect(result.reason).toContain('the login came in place of');
      expect(log.filter((line) => /^(?:PUT|PATCH|DELETE|POST) \/login$/.test(line))).toEqual([]);
    },
  );
});

test.each([true, false])('bug: cleaning up that met the login passed (with a session: %s)', async (auth) => {
  let made = false;
  const url = await serve((request, response) => {
    if (request.url === '/api/login')
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"token":"a"}');
    else if (request.method === 'POST' && request.url === '/records') {
      made = true;
      response.writeHead(201, { 'content-type': 'application/json' }).end('{"id":7}');
    } else if (request.url === '/login') response.writeHead(200, { 'content-type': 'text/html' }).end(LOGIN);
    else response.writeHead(302, { location: '/login' }).end();
  });
  const steps = [
    { post: '/records', save: { id: '$.id' } },
    { delete: '/records/{id}', always: true },
  ];
  const result = await runSmoke(url, { login, checks: { a: { auth, steps } } });
  expect(made).toBe(true);
  expect(rulesOf(result)).toEqual([['smoke/login-page', 'high']]);
  expect(result.findings[0]?.impact).toContain('may be left behind');
});

test.each([
  { post: '/logout', auth: true },
  { get: '/logout', auth: true },
  { delete: '/session', auth: true },
  { post: '/register' },
  { post: '/password/email' },
  { post: '/users/sign_up' },
  { post: '/account/confirm' },
])('what ends at a login when all is well: %j', async (check) => {
  const { url } = await app(302);
  const result = await runSmoke(url, { login, checks: { a: check } });
  expect([result.status, result.findings]).toEqual(['completed', []]);
});
