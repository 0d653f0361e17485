/** What a URL alone shows. Loopback has neither names nor port 443, so the app is played back where these count. */
import { playback } from '../../../src/checks/smoke/example.ts';
import { rulesOf, runSmoke } from './run.ts';
import { closeServers, serve } from './servers.ts';

afterEach(closeServers);

const app = (script: string, url = 'https://app.example.com', section: object = {}, more: object = {}) =>
  runSmoke(url, { site: true, retries: 0, ...section }, { http: playback(script, 10), ...more });

const OK = 'HTTP/1.1 200 OK\ncontent-type: text/html\nstrict-transport-security: max-age=31536000\n\n';
const UPGRADE = '--- GET http://app.example.com/\nHTTP/1.1 301 Moved\nlocation: https://app.example.com/\n\n';

const resultsOf = ({ smoke }: Awaited<ReturnType<typeof runSmoke>>) =>
  smoke?.checks.map(({ name, result, why }) => [name, result, why]);

test('an app that is as it should be', async () => {
  const result = await app(`${OK}<h1>Shop</h1><script src=/a.js></script><link rel=stylesheet href="/a.css">
--- GET /a.js\nHTTP/1.1 200 OK\ncontent-type: text/javascript\n\nrun()
--- GET /a.css\nHTTP/1.1 200 OK\ncontent-type: text/css\n\nh1 {}
${UPGRADE}`);
  expect(result.findings).toEqual([]);
  expect(result.status).toBe('completed');
  expect(resultsOf(result)).toEqual([
    ['homepage', 'pass', undefined],
    ['headers', 'pass', undefined],
    ['scripts and styles', 'pass', undefined],
    ['http leads to https', 'pass', undefined],
  ]);
});

test.each<[name: string, home: string, expected: [string, string]]>([
  ['is broken', 'HTTP/1.1 500 Internal Server Error\n\n<h1>Internal Server Error</h1>', ['fail', 'completed']],
  [
    'is behind a wall',
    'HTTP/1.1 302 Found\nlocation: https://vercel.com/sso-api?url=x\n\n',
    ['blocked', 'inconclusive'],
  ],
  ['is there', 'HTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Shop</h1>\n', ['pass', 'completed']],
])('checks that leave the homepage out: it is looked at all the same, and %s', async (_, home, [result, status]) => {
  const health = '\n--- GET /health\nHTTP/1.1 200 OK\n\nok';
  const ran = await app(`${home}${health}\n${UPGRADE}`, undefined, { checks: { health: { get: '/health' } } });
  expect(resultsOf(ran)?.find(([name]) => name === 'homepage')?.[1]).toBe(result);
  expect(ran.status).toBe(status);
});

test('a homepage that a check asks for is not looked at twice', async () => {
  const ran = await app(`${OK}<h1>Shop</h1>\n${UPGRADE}`, undefined, {
    checks: { home: { get: '/', headers: { 'x-a': 'b' } } },
  });
  expect(resultsOf(ran)?.map(([name]) => name)).not.toContain('homepage');
});

test('on a laptop over http only what can be looked at is', async () => {
  const url = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Shop</h1>');
  });
  expect(resultsOf(await runSmoke(url, { site: true }))).toEqual([
    ['homepage', 'pass', undefined],
    ['headers', 'skipped', 'the homepage is not encrypted'],
    ['scripts and styles', 'skipped', 'the homepage names none of its own hosts'],
  ]);
});

test.each<[name: string, script: string, rules: string[][]]>([
  ['no HSTS', `HTTP/1.1 200 OK\n\n<h1>Shop</h1>\n${UPGRADE}`, [['smoke/hsts', 'low']]],
  ['http answers by itself', `${OK}<h1>Shop</h1>`, [['smoke/insecure', 'high']]],
  [
    'mixed content, but a picture',
    `${OK}<h1>Shop</h1><img src="http://a.example.com/x.png"><iframe src="http://b.example.com/">\n${UPGRADE}`,
    [['smoke/mixed-content', 'high']],
  ],
  [
    'a blank page without its script',
    `${OK}<div id=root></div><script src=/a.js></script>\n--- GET /a.js\nHTTP/1.1 404 Not Found\n\n${UPGRADE}`,
    [['smoke/asset', 'blocker']],
  ],
  [
    'a style that is gone',
    `${OK}<h1>Shop</h1><link rel="preload stylesheet" href=/a.css>\n--- GET /a.css\nHTTP/1.1 404 Not Found\n\n${UPGRADE}`,
    [['smoke/asset', 'high']],
  ],
  [
    'what others serve is not asked for',
    `${OK}<h1>Shop</h1><script src=https://cdn.elsewhere.example/a.js></script>\n--- GET https://cdn.elsewhere.example/a.js\nHTTP/1.1 404 Not Found\n\n${UPGRADE}`,
    [],
  ],
  [
    'a base address counts',
    `${OK}<base href=/static/><h1>Shop</h1><script src=a.js></script>\n--- GET /static/a.js\nHTTP/1.1 200 OK\ncontent-type: application/javascript\n\nrun()\n${UPGRADE}`,
    [],
  ],
])('%s', async (_, script, rules) => {
  expect(rulesOf(await app(script))).toEqual(rules);
});

test.each<[url: string, script: string, rules: string[][]]>([
  [
    'https://example.com',
    `${OK}<h1>Shop</h1>\n--- GET http://example.com/\n! refused ECONNREFUSED`,
    [['smoke/two-addresses', 'medium']],
  ],
  [
    'https://www.example.com',
    `${OK}<h1>Shop</h1>\n--- GET http://www.example.com/\n! refused ECONNREFUSED\n--- GET https://example.com/\nHTTP/1.1 308 Moved\nlocation: https://www.example.com/\n`,
    [],
  ],
  ['https://shop.vercel.app', `${OK}<h1>Shop</h1>\n--- GET http://shop.vercel.app/\n! refused ECONNREFUSED`, []],
  ['http://shop.example.com', 'HTTP/1.1 200 OK\n\n<h1>Shop</h1>', [['smoke/insecure', 'high']]],
  ['http://10.0.0.3', 'HTTP/1.1 200 OK\n\n<h1>Shop</h1>', []],
  ['http://app.internal', 'HTTP/1.1 200 OK\n\n<h1>Shop</h1>', []],
])('%s', async (url, script, rules) => {
  expect(rulesOf(await app(script, url))).toEqual(rules);
});

test('a homepage that fails is told once; what hangs on it is skipped', async () => {
  const result = await app(`HTTP/1.1 500 Internal Server Error\n\nboom\n${UPGRADE}`);
  expect(rulesOf(result)).toEqual([['smoke/status', 'blocker']]);
  expect(
    resultsOf(result)
      ?.filter(([, each]) => each === 'skipped')
      .map(([name]) => name),
  ).toEqual(['headers', 'scripts and styles']);
});

test('guard headers go with what is the app’s, and nowhere else', async () => {
  const sent: [url: string, bypass: string | undefined][] = [];
  const inner = playback(
    `${OK}<h1>Shop</h1><script src=/a.js></script><script src=https://static.example.com/b.js></script>
--- GET /a.js\nHTTP/1.1 200 OK\ncontent-type: text/javascript\n\nrun()
--- GET https://static.example.com/b.js\nHTTP/1.1 200 OK\ncontent-type: text/javascript\n\nrun()
--- GET http://app.example.com/\nHTTP/1.1 301 Moved\nlocation: https://app.example.com/\n`,
    10,
  );
  const result = await runSmoke(
    'https://app.example.com',
    { site: true, protect: { vercel: '$BYPASS' } },
    {
      variables: { BYPASS: 'let-me-in-please' },
      http: {
        send: (request) => {
          sent.push([request.url, request.headers?.['x-vercel-protection-bypass']]);
          return inner.send(request);
        },
      },
    },
  );
  expect(result.findings).toEqual([]);
  for (const [url, bypass] of sent)
    expect([url, bypass]).toEqual([
      url,
      url.startsWith('https://app.example.com/') && !url.startsWith('http:') ? 'let-me-in-please' : undefined,
    ]);
  expect(sent.length).toBeGreaterThan(4);
});

test('a cookie that reaches another environment', async () => {
  const script = `HTTP/1.1 200 OK\nset-cookie: sid=abcdefgh; Domain=example.com; Secure; HttpOnly; SameSite=Lax\n\n<h1>Shop</h1>\n${UPGRADE}`;
  const result = await app(script, 'https://app.example.com', { site: false }, { otherHosts: ['staging.example.com'] });
  expect(rulesOf(result)).toEqual([['smoke/cookie-scope', 'medium']]);
  expect(resultsOf(result)).toEqual([
    ['homepage', 'pass', 'The cookie sid of app.example.com is sent to staging.example.com, too'],
  ]);
});

test.each<[name: string, http: string, www: string, expected: unknown[]]>([
  [
    'nothing listens on port 80',
    '! refused ECONNREFUSED',
    'HTTP/1.1 301 Moved\nlocation: https://example.com/\n',
    ['skipped', 'pass'],
  ],
  ['this machine’s network failed', '! dns EAI_AGAIN', '! dns EAI_AGAIN', ['inconclusive', 'inconclusive']],
  ['a proxy of this machine', '! proxy UND_ERR_PRX_CONN', '! proxy UND_ERR_PRX_CONN', ['inconclusive', 'inconclusive']],
])('%s: what was not seen is no pass', async (_, http, www, expected) => {
  const script = `${OK}<h1>Shop</h1>\n--- GET http://example.com/\n${http}\n--- GET https://www.example.com/\n${www}`;
  const result = await app(script, 'https://example.com');
  expect(
    resultsOf(result)
      ?.filter(([name]) => ['http leads to https', 'one address'].includes(String(name)))
      .map(([, each]) => each),
  ).toEqual(expected);
  expect(result.findings).toEqual([]);
});
