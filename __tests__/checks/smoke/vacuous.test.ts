/** What answers with a good status and is not the app: none of it passes, and each has words of its own. */
import type { RequestListener } from 'node:http';
import { runSmoke } from './run.ts';
import { closeServers, serve } from './servers.ts';

afterEach(closeServers);

const html =
  (body: string, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body);
  };
const redirect =
  (location: string): RequestListener =>
  (_, response) => {
    response.writeHead(302, { location }).end();
  };
/** By path; everything else gets the first. */
const routes =
  (byPath: Record<string, RequestListener>): RequestListener =>
  (request, response) => {
    (byPath[request.url ?? ''] ?? Object.values(byPath)[0])?.(request, response);
  };

const SHELL = '<!doctype html><title>Shop</title><div id=root></div><script type=module src=/assets/app-1.js></script>';
const LOGIN =
  '<title>Sign in</title><h1>Sign in to Shop</h1><form method=post><input name=email><input type=password name=p></form>';

test.each<[name: string, app: RequestListener, section: object, result: string, words: RegExp]>([
  [
    'Vercel’s login by a redirect',
    redirect('https://vercel.com/sso-api?url=https%3A%2F%2Fshop.vercel.app&nonce=1'),
    {},
    'blocked',
    /Vercel’s deployment protection.*VERCEL_AUTOMATION_BYPASS_SECRET/,
  ],
  [
    'Cloudflare Access',
    redirect('https://team.cloudflareaccess.com/cdn-cgi/access/login/x'),
    {},
    'blocked',
    /Cloudflare Access.*service token/,
  ],
  [
    'a bot challenge with 200',
    html(
      '<title>Just a moment...</title><script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script>',
      { 'cf-mitigated': 'challenge' },
    ),
    {},
    'blocked',
    /bot challenge of Cloudflare/,
  ],
  [
    'the login of another company',
    redirect('http://localhost.example.invalid/'),
    { retries: 0 },
    'fail',
    /does not exist/,
  ],
  [
    'the homepage in place of a missing API',
    html(SHELL),
    { checks: { api: { get: '/api/health' } } },
    'fail',
    /answered with the homepage/,
  ],
  [
    'the homepage in place of JSON',
    html(SHELL),
    { checks: { api: { get: '/health', expect: { json: { '$.status': 'ok' } } } } },
    'fail',
    /answered with the homepage/,
  ],
  [
    'the release before',
    routes({
      '/version.json': (_, response) =>
        void response.writeHead(200, { 'content-type': 'application/json' }).end('{"sha":"v1"}'),
    }),
    { ready: { path: '/version.json', expect: { json: { '$.sha': 'v2' } }, within: '3s' } },
    'inconclusive',
    /release did not appear/,
  ],
  [
    'a parked domain',
    html('<title>shop.example</title><h1>This domain is parked</h1><p>Buy it.</p>'),
    {},
    'fail',
    /parked domain/,
  ],
  [
    'a login page with 200',
    html(LOGIN),
    { checks: { dashboard: { get: '/dashboard' } } },
    'inconclusive',
    /the login came in place of the page/,
  ],
  [
    'a login page by a redirect',
    routes({ '/dashboard': redirect('/login'), '/login': html('<h1>Welcome</h1>') }),
    { checks: { dashboard: { get: '/dashboard' } } },
    'inconclusive',
    /the login came in place of the page/,
  ],
  [
    'a login page in spite of a session',
    routes({
      '/login': (_, response) => void response.writeHead(200, { 'set-cookie': 's=1' }).end('{}'),
      '/dashboard': html(LOGIN),
    }),
    { login: { post: '/login', json: {} }, checks: { dashboard: { get: '/dashboard', auth: true } } },
    'fail',
    /brought the login, in spite of a session/,
  ],
  ['an empty body', html(''), {}, 'fail', /empty page/],
  [
    'a page of nothing',
    html('<!doctype html><html><head><title>Shop</title></head><body></body></html>'),
    {},
    'fail',
    /empty page/,
  ],
  [
    'a script that is gone',
    routes({ '/': html(SHELL), '/assets/app-1.js': (_, response) => void response.writeHead(404).end() }),
    { site: { assets: true } },
    'fail',
    /script .*app-1\.js answers 404/,
  ],
  [
    'a page in place of a script',
    html(SHELL),
    { site: { assets: true } },
    'fail',
    /script .*app-1\.js is an HTML page/,
  ],
  [
    'a copy of the release before',
    routes({
      '/': html('<h1>Shop</h1>', { 'x-release': 'v1', age: '90000', 'x-cache': 'HIT' }),
      '/version': html('v2', { 'x-release': 'v2' }),
    }),
    { ready: { path: '/version', expect: { header: { 'x-release': 'v2' } } } },
    'fail',
    /of another release/,
  ],
  [
    'a PHP error',
    html('<h1>Shop</h1><br />\n<b>Fatal error</b>:  Uncaught Error in /srv/a.php:7 on line <b>7</b><br />'),
    {},
    'fail',
    /PHP error/,
  ],
  [
    'a directory listing',
    html('<title>Index of /</title><h1>Index of /</h1><pre><a href="../">../</a>\n<a href="app/">app/</a></pre>'),
    {},
    'fail',
    /GET \/ answered 200 with/,
  ],
])('%s', async (_, app, section, result, words) => {
  const url = await serve(app);
  const run = await runSmoke(url, section);
  const bad = run.smoke?.checks.filter((each) => !['pass', 'skipped'].includes(each.result)) ?? [];
  expect(bad.map((each) => each.result)).toEqual([result]);
  expect(bad[0]?.why).toMatch(words);
  expect(run.status).toBe(result === 'fail' ? 'completed' : 'inconclusive');
});
