/** Answers with status 200 that are no page: nothing to see, a page that only sends on, a login, the page of an app. */
import type { RequestListener } from 'node:http';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { rulesOf, runSmoke } from './run.ts';
import { closeServers, serve } from './servers.ts';

afterEach(closeServers);

const HTML = { 'content-type': 'text/html' };
const SHOP = '<title>Shop</title><h1>Corner Shop</h1><p>Lamps, tables and chairs.</p>';
const SHELL = '<title>Shop</title><div id=root></div><script type=module src="/app.js"></script>';

type Pages = Record<string, [headers: Record<string, string>, body: string | Buffer, status?: number]>;

const answering =
  (pages: Pages, other?: string): RequestListener =>
  (request, response) => {
    const [headers, body, status] =
      pages[request.url ?? ''] ?? (other === undefined ? [HTML, SHOP, 404] : [HTML, other]);
    response.writeHead(status ?? 200, headers).end(body);
  };

async function rulesFor(pages: Pages, check: object, other?: string) {
  const url = await serve(answering(pages, other));
  const result = await runSmoke(
    url,
    { retries: 0, checks: { one: check } },
    { variables: { TOKEN: 'token-of-a-test' } },
  );
  return { rules: rulesOf(result).map(([rule]) => rule), status: result.status };
}

test.each<[name: string, headers: Record<string, string>, body: string | Buffer, status?: number]>([
  ['204', {}, '', 204],
  ['undefined', HTML, 'undefined'],
  ['null', HTML, '<html><body>null</body></html>'],
  ['an object', HTML, '[object Object]'],
  ['a download', { ...HTML, 'content-disposition': 'attachment; filename=a' }, SHOP],
  ['bytes', { 'content-type': 'application/octet-stream' }, SHOP],
  ['gzip that no header names', HTML, gzipSync(SHOP)],
  ['zstd that nobody asked for', { ...HTML, 'content-encoding': 'zstd' }, zstdCompressSync(SHOP)],
])('bug: a homepage with nothing to see passed: %s', async (_, headers, body, status = 200) => {
  expect((await rulesFor({ '/': [headers, body, status] }, { get: '/' })).rules).toEqual(['smoke/empty-body']);
});

test.each<[path: string, headers: Record<string, string>, rules: string[]]>([
  ['/about', {}, ['smoke/empty-body']],
  ['/api/me', { 'content-type': 'application/json' }, ['smoke/empty-body']],
  ['/healthz', {}, []],
  ['/robots.txt', { 'content-type': 'text/plain' }, []],
])('bug: no byte passed: %s', async (path, headers, rules) => {
  expect((await rulesFor({ '/': [HTML, SHOP], [path]: [headers, ''] }, { get: path })).rules).toEqual(rules);
});

const refresh = (to: string) => `<meta http-equiv="refresh" content="0; url=${to}"><p>Redirecting…</p>`;

test.each<[name: string, path: string, body: string, rules: string[], status: string]>([
  ['to what is gone', '/', refresh('/gone'), ['smoke/status'], 'completed'],
  ['to a page', '/', refresh('/en/'), [], 'completed'],
  ['by script', '/', '<script>window.location.replace("/gone")</script>', ['smoke/status'], 'completed'],
  ['to the login', '/orders', refresh('/login'), [], 'inconclusive'],
  ['to itself', '/', refresh('/'), [], 'completed'],
])('bug: a page that only sends on was taken for a page: %s', async (_, path, body, rules, status) => {
  const pages: Pages = { '/': [HTML, SHOP], [path]: [HTML, body], '/en/': [HTML, SHOP], '/login': [HTML, SHOP] };
  expect(await rulesFor(pages, { get: path })).toEqual({ rules, status });
});

const FORM = '<form method=post><input type=email name=email><input type=password name=p><button>→</button></form>';

test.each<[body: string, isLogin: boolean]>([
  [`<h1>Welcome back</h1>${FORM}`, true],
  [`<h1>Acme</h1>${FORM}`, true],
  [`<h1>Inicia sesión</h1>${FORM}`, true],
  [`<h1>Iniciar sessão</h1>${FORM}`, true],
  [`<h1>Вход в систему</h1>${FORM}`, true],
  [`<h1>Giriş yap</h1>${FORM}`, true],
  [`<h1>Kirjaudu sisään</h1>${FORM}`, true],
  [`<h1>Σύνδεση</h1>${FORM}`, true],
  [`<h1>تسجيل الدخول</h1>${FORM}`, true],
  ['<h1>Enter your password</h1><form><input type=password></form>', true],
  ['<h1>Sign in</h1><form><input type=email name=email><button>Send me a link</button></form>', true],
  ['<h1>Orders</h1><p>Three lamps</p>', false],
  [`<a href=/logout>Log out</a><h1>Change your e-mail</h1>${FORM}`, false],
  [`<h1>New user</h1>${FORM.replace('name=p', 'name=p autocomplete=new-password')}`, false],
])('bug: a login with status 200 was not seen: %s', async (body, isLogin) => {
  const check = { get: '/orders', headers: { authorization: 'Bearer $TOKEN' } };
  const { rules } = await rulesFor({ '/orders': [HTML, body] }, check);
  expect(rules).toEqual(isLogin ? ['smoke/login-page'] : []);
});

test.each([
  '/health',
  '/healthz',
  '/readyz',
  '/robots.txt',
  '/sitemap.xml',
  '/feed.xml',
  '/export.csv',
  '/logo.png',
  '/openapi.yaml',
  '/v1/users',
  '/api/health',
])('bug: the page of an app passed for %s', async (path) => {
  expect((await rulesFor({ '/': [HTML, SHELL] }, { get: path }, SHELL)).rules).toEqual(['smoke/fallback']);
  // The homepage is another page than the one for every address.
  expect((await rulesFor({ '/': [HTML, SHOP] }, { get: path }, SHELL)).rules).toEqual(['smoke/fallback']);
});

test.each([
  ['/about', SHELL],
  ['/api/docs', '<title>API</title><div id=swagger-ui></div><script src="/swagger-ui-bundle.js"></script>'],
  [
    '/health',
    '<title>Health</title><h1>Everything runs</h1><p>Database: up, queue: up.</p><script src=/a.js></script>',
  ],
])('%s is a page', async (path, body) => {
  expect((await rulesFor({ '/': [HTML, SHOP], [path]: [HTML, body] }, { get: path })).rules).toEqual([]);
});
