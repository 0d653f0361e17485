/** Guards that take the check for a bot: blocked, with what to set; secrets for guards stay with the app. */
import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { rulesOf, runSmoke } from './run.ts';
import { closeServers, serve } from './servers.ts';

afterEach(closeServers);

const answering =
  (status: number, headers: Record<string, string>, body: string): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);
  };
const BLOCK = '<title>Attention Required! | Cloudflare</title><h1>Sorry, you have been blocked</h1>';
const DENIED = '<title>Access Denied</title><h1>Access Denied</h1>Reference #18.2d351ab8.1557333295.a4e16ab';

test.each<[string, RequestListener, RegExp]>([
  ['Cloudflare', answering(403, { server: 'cloudflare' }, BLOCK), /Cloudflare refuses the visitor.*secret header/],
  ['Akamai', answering(403, {}, DENIED), /Akamai refuses the visitor.*x-smoke-secret: \$SMOKE_SECRET/],
  [
    'a limit',
    answering(429, { 'retry-after': '3600' }, '<h1>Too Many Requests</h1>'),
    /a limit on requests \(429\).*parallel: 1/,
  ],
])('%s', async (_, app, words) => {
  const url = await serve(app);
  const checks = { a: { get: '/a' }, key: { get: '/b', headers: { authorization: 'Bearer $KEY' } } };
  const result = await runSmoke(url, { retries: 0, checks }, { variables: { KEY: 'k3y-of-the-test' } });
  expect(result.findings).toEqual([]);
  expect(result.status).toBe('inconclusive');
  expect(result.smoke?.checks.map(({ result: each, why }) => [each, why])).toEqual([
    ['blocked', expect.stringMatching(words)],
    ['blocked', expect.stringMatching(words)],
  ]);
});

test('a refusal of the app is a failure, and one that the file expects is none, whoever refuses', async () => {
  const url = await serve((request, response) =>
    request.url === '/waf'
      ? answering(403, {}, DENIED)(request, response)
      : answering(403, {}, '<h1>Forbidden</h1>')(request, response),
  );
  const checks = { app: { get: '/app' }, waf: { get: '/waf', expect: { status: 403 } } };
  const result = await runSmoke(url, { checks });
  expect(rulesOf(result)).toEqual([['smoke/status', 'high']]);
  expect(result.smoke?.checks.map(({ result: each }) => each)).toEqual(['fail', 'pass']);
});

test('a firewall that refuses the stranger does not say that the app refuses', async () => {
  const url = await serve((request, response) =>
    request.headers.authorization === undefined
      ? answering(403, {}, DENIED)(request, response)
      : answering(200, {}, '<h1>Mine</h1>')(request, response),
  );
  const checks = { a: { get: '/a', headers: { authorization: 'Bearer $KEY' }, expect: { 'not-public': true } } };
  const result = await runSmoke(url, { checks }, { variables: { KEY: 'k3y-of-the-test' } });
  expect(result.smoke?.checks.map(({ result: each }) => each)).toEqual(['blocked']);
});

test.each<[string, Record<string, unknown>, string[]]>([
  [
    'Vercel',
    { vercel: '$SECRET', headers: { 'x-vercel-set-bypass-cookie': 'true' } },
    ['x-vercel-protection-bypass', 'x-vercel-set-bypass-cookie'],
  ],
  [
    'Cloudflare Access',
    { 'cloudflare-access': { id: '$ID', secret: '$SECRET' } },
    ['cf-access-client-id', 'cf-access-client-secret'],
  ],
  ['a password prompt, such as Netlify’s', { basic: '$ID:$SECRET' }, ['authorization']],
  ['a rule of a firewall', { headers: { 'x-smoke-secret': '$SECRET' } }, ['x-smoke-secret']],
])('what lets past %s is left behind on a redirect to another origin, step by step', async (_, protect, names) => {
  const heard: IncomingHttpHeaders[] = [];
  const other = await serve((request, response) => {
    heard.push(request.headers);
    answering(200, {}, '<h1>There</h1>')(request, response);
  });
  const away = other.replace('127.0.0.1', 'localhost');
  const own: IncomingHttpHeaders[] = [];
  const url = await serve((request, response) => {
    own.push(request.headers);
    const location = request.url === '/a' ? '/b' : `${away}/there`;
    answering(
      request.url === '/form' ? 200 : 302,
      { location },
      '<form method=post action=/a><input name=q></form>',
    )(request, response);
  });
  const expected = { url: `${away}/there` };
  const checks = {
    a: { get: '/a', expect: expected },
    form: { submit: '/form', form: { q: 'x' }, expect: expected },
  };
  await runSmoke(url, { protect, checks }, { variables: { ID: 'id-of-the-test', SECRET: 's3cret-of-the-test' } });
  expect(heard.length).toBe(2);
  for (const name of names) {
    expect(own.every((each) => each[name] !== undefined)).toBe(true);
    expect(heard.every((each) => each[name] === undefined)).toBe(true);
  }
});
