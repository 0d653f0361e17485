import type { IncomingHttpHeaders } from 'node:http';
import { gzipSync } from 'node:zlib';
import { UserError } from '../../../src/core/errors.ts';
import { type Http, HttpFailure, type HttpResponse } from '../../../src/io/http.ts';
import { selfSigned } from './certificate.ts';
import { rulesOf, runSmoke, shown } from './run.ts';
import { closedPort, closeServers, serve, serveRaw, serveTls } from './servers.ts';

const PROXY_VARIABLES = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'];
beforeEach(() => {
  for (const name of PROXY_VARIABLES) delete process.env[name];
});
afterEach(closeServers);

const html = (body: string) =>
  serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(body);
  });

const PAGE = '<!doctype html><title>Shop</title><h1>Shop</h1>';

describe('without configuration', () => {
  test('a homepage that answers passes, and the numbers say so', async () => {
    const { status, reason, coverage, findings } = await runSmoke(await html(PAGE));
    expect({ status, reason, coverage, findings }).toEqual({
      status: 'completed',
      reason: undefined,
      coverage: { checks: 1, passed: 1, requests: 1, retries: 0 },
      findings: [],
    });
  });

  test('no URL and not asked for is skipped', async () => {
    const { status, reason, coverage } = await runSmoke(undefined, {}, { asked: false });
    expect({ status, reason, coverage }).toEqual({ status: 'skipped', reason: 'no URL', coverage: {} });
  });

  test('no URL and asked for names the three places to write it', async () => {
    const error = await runSmoke(undefined).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).advice).toMatch(/--url .*`url:`.*environments: \{ <name>: \{ url: /);
  });

  test.each([
    ['not a url', 'is not a web address'],
    ['ftp://example.com', 'is not a web address'],
    ['https://me:pa55word@example.com/', 'holds a password'],
    ['https://example.com/?token=abc', 'has a query'],
    ['https://vercel.com/team/app/AbC', 'is the dashboard of a host'],
  ])('%s is refused', async (url, why) => {
    const error = (await runSmoke(undefined, {}).catch(() => undefined)) ?? (await smokeWith(url));
    expect((error as UserError).message).toContain(why);
    expect((error as UserError).message).not.toMatch(/pa55word|abc/);
  });

  const smokeWith = (url: string) => runSmoke(url, {}, { allowed: [] }).catch((caught: unknown) => caught);
});

describe('a finding', () => {
  test('tells everything, names nobody, and can be recognised tomorrow on another host', async () => {
    const handler = () =>
      serve((_, response) => {
        response
          .writeHead(500, { 'content-type': 'text/html' })
          .end('<title>Error for jane@example.com</title><h1>no</h1>');
      });
    const url = await handler();
    const { findings } = await runSmoke(url, { retries: 0, checks: { 'log in': { get: '/login' } } });
    const [{ message, ...finding } = { message: '' }] = findings;
    expect(finding).toEqual({
      check: 'smoke',
      rule: 'smoke/status',
      severity: 'high',
      title: 'GET /login answered 500, expected 2xx',
      fix: 'Open the app’s log for the moment of this request: the stack trace is there. If it began with this deploy, roll back first.',
      impact: 'Whoever opens /login gets an error (500) in place of an answer.',
      location: { kind: 'request', url: `${url}/login`, check: 'log in' },
      fingerprint: expect.stringMatching(/^1:[0-9a-f]{32}$/),
      state: 'new',
      inlineIgnorable: false,
      docs: expect.stringContaining('smoke/status'),
      data: { method: 'GET', path: '/login', requests: 1, retries: 0, status: 500 },
    });
    expect(message.replace(/\d+ ms/, 'N ms')).toBe(
      `The check **log in** requested \`GET /login\` at ${url} and expects status 2xx. It got status 500 after N ms at 00:00:00 UTC, page title \`Error for [e-mail]\`.\n\nTo repeat it: \`curl -i "${url}/login"\``,
    );
    const again = await runSmoke(await handler(), { retries: 0, checks: { 'log in': { get: '/login' } } });
    expect(again.findings[0]?.fingerprint).toBe(findings[0]?.fingerprint);
  });
});

describe('the app is down', () => {
  test('refused: a blocker after three retries with growing waits', async () => {
    const result = await runSmoke(await closedPort());
    expect(rulesOf(result)).toEqual([['smoke/unreachable', 'blocker']]);
    expect(result.coverage).toEqual({ checks: 1, passed: 0, requests: 4, retries: 3 });
    expect(result.waitedMs).toBe(1_000 + 2_000 + 4_000);
    expect(result.findings[0]?.message).toContain('the same after 3 retries');
    expect(result.said.at(-1)).toBe('smoke: homepage: ECONNREFUSED, trying again in 4 s (3 of 3)');
  });

  test('reset', async () => {
    const url = await serveRaw((socket) => socket.once('data', () => socket.resetAndDestroy()));
    expect(rulesOf(await runSmoke(url, { retries: 1 }))).toEqual([['smoke/unreachable', 'blocker']]);
  });

  test('no answer in time', async () => {
    const url = await serveRaw(() => {});
    const result = await runSmoke(url, { retries: 0, timeout: '200ms' });
    expect(rulesOf(result)).toEqual([['smoke/unreachable', 'blocker']]);
    expect(result.findings[0]?.title).toContain('does not answer in time');
  });

  test('a certificate nobody trusts is not retried', async () => {
    const url = await serveTls(selfSigned('localhost'), (_, response) => {
      response.end(PAGE);
    });
    const result = await runSmoke(url);
    expect(rulesOf(result)).toEqual([['smoke/tls', 'blocker']]);
    expect(result.coverage['requests']).toBe(1);
    expect(result.findings[0]?.title).toContain('its certificate is self-signed');
  });

  test('503 twice and then an answer passes, and the retries are counted', async () => {
    let asked = 0;
    const url = await serve((_, response) => {
      asked++;
      response.writeHead(asked < 3 ? 503 : 200, { 'content-type': 'text/html' }).end(PAGE);
    });
    const { status, coverage, findings } = await runSmoke(url);
    expect({ status, coverage, findings }).toEqual({
      status: 'completed',
      coverage: { checks: 1, passed: 1, requests: 3, retries: 2 },
      findings: [],
    });
  });

  test.each([
    { status: 500, requests: 1, why: 'a crash comes again' },
    { status: 404, requests: 1, why: 'a missing route stays missing' },
    { status: 502, requests: 4, why: 'the app may be starting' },
    { status: 429, requests: 1, why: 'nobody said when to come back' },
    { status: 429, after: '2', requests: 4, waitedMs: 6_000, why: 'the server said when' },
    { status: 503, after: '5', requests: 4, waitedMs: 15_000, why: 'the server said when' },
    { status: 429, after: '3600', requests: 1, why: 'too long' },
  ])(
    '$status (retry-after $after) is asked for $requests times: $why',
    async ({ status, after, requests, waitedMs }) => {
      const url = await serve((_, response) => {
        response.writeHead(status, after === undefined ? {} : { 'retry-after': after }).end('no');
      });
      const result = await runSmoke(url);
      expect(result.coverage['requests']).toBe(requests);
      if (waitedMs !== undefined) expect(result.waitedMs).toBe(waitedMs);
      // A limit that says when it ends is in front of the app, which was not seen.
      const isLimit = status === 429 && after !== undefined;
      expect(rulesOf(result)).toEqual(isLimit ? [] : [['smoke/status', status >= 500 ? 'blocker' : 'high']]);
      expect(result.smoke?.checks.map((each) => each.result)).toEqual([isLimit ? 'blocked' : 'fail']);
    },
  );

  test('a post is not sent twice when the answer was lost', async () => {
    const url = await serve((_, response) => {
      response.writeHead(503).end();
    });
    const result = await runSmoke(url, { checks: { order: { post: '/orders', json: { a: 1 } } } });
    expect(result.coverage['requests']).toBe(1);
  });

  test('an expected 503 is neither retried nor reported', async () => {
    const url = await serve((_, response) => {
      response.writeHead(503).end('Service Unavailable');
    });
    const result = await runSmoke(url, { checks: { closed: { get: '/', expect: { status: 503 } } } });
    expect([result.coverage['requests'], result.findings]).toEqual([1, []]);
  });

  test('the deadline ends the retries and keeps what they met', async () => {
    const result = await runSmoke(await closedPort(), { retries: 10, deadline: '5s' });
    expect(rulesOf(result)).toEqual([['smoke/unreachable', 'blocker']]);
    expect(result.waitedMs).toBe(3_000);
  });

  test('a check that had no time proves nothing', async () => {
    const url = await serveRaw(() => {});
    const { status, reason, findings } = await runSmoke(url, { timeout: '10s', deadline: '100ms' });
    expect({ status, reason, findings }).toEqual({
      status: 'inconclusive',
      reason: 'homepage: the time for all checks (`smoke.deadline`) was over before it answered',
      findings: [],
    });
  });
});

describe('the status is good, the page is not', () => {
  test.each([
    {
      what: 'a PHP fatal error',
      body: '<h1>Shop</h1><br />\n<b>Fatal error</b>:  Uncaught Error: Call to undefined function f() in /srv/a.php:1\nStack trace:\n#0 {main}\n  thrown in <b>/srv/a.php</b> on line <b>1</b><br />',
      rule: 'smoke/error-page',
    },
    { what: 'an empty page', body: '', rule: 'smoke/empty-body' },
    { what: 'a blank page', body: '<!doctype html><html><head></head><body> </body></html>', rule: 'smoke/empty-body' },
  ])('$what', async ({ body, rule }) => {
    expect(rulesOf(await runSmoke(await html(body)))).toEqual([[rule, 'blocker']]);
  });

  test('error pages can be let pass', async () => {
    const url = await html('<title>404 Not Found</title><h1>404 Not Found</h1>');
    expect((await runSmoke(url, { 'error-pages': 'off' })).findings).toEqual([]);
  });

  test('a huge and a packed body are read as far as needed', async () => {
    const url = await serve((request, response) => {
      const body = Buffer.alloc(60_000_000, ' x');
      if (request.url === '/packed')
        response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/html' }).end(gzipSync(body));
      else response.writeHead(200, { 'content-type': 'text/html' }).end(body);
    });
    const result = await runSmoke(url, { checks: { huge: { get: '/huge' }, packed: { get: '/packed' } } });
    expect([result.status, result.coverage['passed']]).toEqual(['completed', 2]);
  });
});

describe('redirects', () => {
  test('are followed, with the cookies that a site sets on the way', async () => {
    const url = await serve((request, response) => {
      if (request.headers.cookie === 'seen=1') response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
      else response.writeHead(302, { 'set-cookie': 'seen=1; Path=/', location: '/' }).end();
    });
    expect((await runSmoke(url)).coverage).toEqual({ checks: 1, passed: 1, requests: 2, retries: 0 });
  });

  test('in a circle are a blocker', async () => {
    const url = await serve((request, response) => {
      response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end();
    });
    const result = await runSmoke(url);
    expect(rulesOf(result)).toEqual([['smoke/redirect', 'blocker']]);
    expect(result.findings[0]?.title).toBe('GET / redirects in a circle');
  });

  test('that never end are cut after ten', async () => {
    let count = 0;
    const url = await serve((_, response) => {
      response.writeHead(302, { location: `/${count++}` }).end();
    });
    const result = await runSmoke(url);
    expect([rulesOf(result), count]).toEqual([[['smoke/redirect', 'blocker']], 11]);
  });

  test.each([
    { status: 302, method: 'GET', body: '' },
    { status: 303, method: 'GET', body: '' },
    { status: 307, method: 'POST', body: 'a=b' },
    { status: 308, method: 'POST', body: 'a=b' },
  ])('$status turns a post into a $method', async ({ status, method, body }) => {
    const seen: string[] = [];
    const url = await serve((request, response) => {
      if (request.url === '/form') return response.writeHead(status, { location: '/done' }).end();
      let text = '';
      request.on('data', (chunk) => {
        text += chunk;
      });
      return request.on('end', () => {
        seen.push(`${request.method} ${text}`);
        response.end('fine');
      });
    });
    await runSmoke(url, { checks: { form: { post: '/form', form: { a: 'b' } } } });
    expect(seen).toEqual([`${method} ${body}`]);
  });

  test('to another origin take neither headers nor variables along, and the finding says so', async () => {
    const seen: IncomingHttpHeaders[] = [];
    const other = await serve((request, response) => {
      seen.push(request.headers);
      response.writeHead(401).end('who are you?');
    });
    const url = await serve((request, response) => {
      seen.push(request.headers);
      response.writeHead(302, { location: `${other}/in` }).end();
    });
    const secret = `s3cret-${'x'.repeat(12)}`;
    const result = await runSmoke(
      url,
      { checks: { api: { get: '/api', headers: { authorization: 'Bearer $API_KEY', 'x-own': 'plain' } } } },
      { variables: { API_KEY: secret } },
    );
    expect(seen.map((headers) => [headers.authorization, headers['x-own']])).toEqual([
      [`Bearer ${secret}`, 'plain'],
      [undefined, undefined],
    ]);
    expect(result.findings[0]?.message).toContain('`authorization` and `x-own` stayed behind');
    expect(shown(result)).not.toContain(secret);
  });

  test('a body is never carried to another origin', async () => {
    let reached = false;
    const other = await serve((_, response) => {
      reached = true;
      response.end();
    });
    const url = await serve((_, response) => {
      response.writeHead(307, { location: other }).end();
    });
    const result = await runSmoke(
      url,
      { checks: { login: { post: '/login', json: { a: '$A_SECRET' } } } },
      { variables: { A_SECRET: 'x' } },
    );
    expect([rulesOf(result), reached]).toEqual([[['smoke/redirect', 'high']], false]);
  });
});

describe('variables', () => {
  const echo = () =>
    serve((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ header: request.headers['x-key'], body }));
      });
    });

  test('are filled in where they are named, deep in a body too', async () => {
    const result = await runSmoke(
      await echo(),
      {
        checks: {
          create: {
            post: '/items',
            headers: { 'x-key': '${KEY}-$$5' },
            json: { user: { mail: '$MAIL' }, count: 2 },
            expect: { json: { '$.header': 'abc-$$5', '$.body': '{"user":{"mail":"a@b.example"},"count":2}' } },
          },
        },
      },
      { variables: { KEY: 'abc', MAIL: 'a@b.example' } },
    );
    expect(result.findings).toEqual([]);
  });

  test.each([
    { what: 'not set', variables: {}, headers: { a: '$TOKEN' }, message: '`$TOKEN`, which is not set or empty' },
    {
      what: 'empty, as an absent secret is',
      variables: { TOKEN: '' },
      headers: { a: '$TOKEN' },
      message: '`$TOKEN`, which is not set or empty',
    },
    { what: 'the runner’s', variables: { GITHUB_TOKEN: 'x' }, headers: { a: '$GITHUB_TOKEN' }, message: 'never sent' },
    { what: 'an input', variables: { INPUT_KEY: 'x' }, headers: { a: '$INPUT_KEY' }, message: 'never sent' },
    { what: 'in two lines', variables: { TOKEN: 'a\nb' }, headers: { a: '$TOKEN' }, message: 'line break' },
  ])('that are $what stop the run before anything is sent', async ({ variables, headers, message }) => {
    let asked = 0;
    const url = await serve((_, response) => {
      asked++;
      response.end();
    });
    const error = await runSmoke(
      url,
      { checks: { one: { get: '/' }, two: { get: '/two', headers } } },
      { variables },
    ).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toContain(message);
    expect((error as UserError).message).toContain('smoke.checks.two.headers.a');
    expect(asked).toBe(0);
  });

  test('are refused to an address that no environment names', async () => {
    const url = await echo();
    const run = runSmoke(
      url,
      { checks: { one: { get: 'https://other.example/', headers: { a: '$TOKEN' } } } },
      { variables: { TOKEN: 'x' } },
    );
    await expect(run).rejects.toThrow('sends `$TOKEN` to https://other.example, which is not one of your environments');
  });

  test('missing for a fork leave their checks out', async () => {
    const { status, coverage, leftOut } = await runSmoke(
      await html(PAGE),
      { checks: { one: { get: '/' }, two: { get: '/two', headers: { a: '$TOKEN' } } } },
      { fork: true },
    );
    expect({ status, checks: coverage['checks'], leftOut }).toEqual({
      status: 'completed',
      checks: 1,
      leftOut: [{ what: 'checks', count: 1, why: 'they send secrets, and a fork gets none' }],
    });
  });

  test('that are only compared need no allowed origin and are not shown', async () => {
    const result = await runSmoke(
      await echo(),
      { checks: { version: { get: '/v', expect: { json: { '$.body': '$RELEASE' } } } } },
      { variables: { RELEASE: 'internal-7' }, allowed: [] },
    );
    expect(result.findings[0]?.title).toBe('GET /v: $.body should be "$RELEASE" and is an empty text');
    expect(shown(result)).not.toContain('internal-7');
  });
});

describe('what an answer holds stays there', () => {
  test('no body, no value, no title of somebody’s session is shown', async () => {
    const url = await serve((request, response) => {
      response
        .writeHead(200, { 'content-type': 'text/html', 'x-who': 'jane@example.com' })
        .end(request.url === '/' ? PAGE : '<title>Jane Doe’s account</title><h1>4111 1111 1111 1111</h1>');
    });
    const result = await runSmoke(
      url,
      {
        checks: {
          account: {
            get: '/account',
            headers: { cookie: 'session=$SESSION' },
            expect: { text: 'Invoices', type: 'json', header: { 'x-who': 'nobody' }, json: { '$.a': 1 } },
          },
        },
      },
      { variables: { SESSION: 'abcdef' } },
    );
    expect(rulesOf(result).map(([rule]) => rule)).toEqual(['smoke/header', 'smoke/text', 'smoke/json']);
    expect(shown(result)).not.toMatch(/Jane|4111|abcdef|jane@/);
  });

  test('a title cannot break out of its line or its code span', async () => {
    const url = await html('<title>a`b\n::error::c</title><h1>404</h1>');
    const result = await runSmoke(url, {
      checks: { home: { get: '/', expect: { text: 'Shop', status: 200 } } },
      'error-pages': 'off',
    });
    expect(result.findings[0]?.message).toContain("page title `a'b ::error::c`");
  });
});

describe('could not look', () => {
  const answering = (response: Partial<HttpResponse> & { headers?: ReadonlyMap<string, readonly string[]> }): Http => ({
    send: async () => ({
      status: 200,
      headers: new Map(),
      body: Buffer.from(PAGE),
      truncated: false,
      timing: { headersMs: 1, totalMs: 2 },
      ...response,
    }),
  });
  const failing = (failure: HttpFailure): Http => ({
    send: async () => {
      throw failure;
    },
  });
  const headers = (entries: Record<string, string>): ReadonlyMap<string, readonly string[]> =>
    new Map(Object.entries(entries).map(([name, value]) => [name, [value]]));

  test.each([
    {
      what: 'Vercel’s login',
      http: answering({
        status: 302,
        headers: headers({ location: 'https://vercel.com/sso-api?url=https%3A%2F%2Fa' }),
      }),
      says: 'x-vercel-protection-bypass: $VERCEL_AUTOMATION_BYPASS_SECRET',
    },
    {
      what: 'Vercel’s login in place',
      http: answering({ status: 401, headers: headers({ 'set-cookie': '_vercel_sso_nonce=abc; Path=/' }) }),
      says: 'x-vercel-protection-bypass',
    },
    {
      what: 'Cloudflare’s challenge',
      http: answering({ status: 403, headers: headers({ 'cf-mitigated': 'challenge' }) }),
      says: 'a bot challenge of Cloudflare',
    },
    {
      what: 'Cloudflare Access',
      http: answering({
        status: 302,
        headers: headers({ location: 'https://team.cloudflareaccess.com/cdn-cgi/access/login/a' }),
      }),
      says: 'cf-access-client-id',
    },
    {
      what: 'AWS WAF with a good status',
      http: answering({ status: 202, headers: headers({ 'x-amzn-waf-action': 'challenge' }) }),
      says: 'AWS WAF',
    },
    {
      what: 'a password prompt',
      http: answering({ status: 401, headers: headers({ 'www-authenticate': 'Basic realm="staging"' }) }),
      says: 'SMOKE_BASIC_AUTH',
    },
    { what: 'a proxy', http: failing(new HttpFailure('proxy', 'ECONNREFUSED', 'x')), says: 'HTTP_PROXY' },
    {
      what: 'no name server',
      http: failing(new HttpFailure('dns', 'EAI_AGAIN', 'x')),
      says: 'no name server answered',
    },
    { what: 'no IPv6', http: failing(new HttpFailure('other', 'ENETUNREACH', 'x')), says: 'no IPv6' },
  ])('$what is inconclusive and says what to do', async ({ http, says }) => {
    const { status, reason, findings } = await runSmoke('https://app.example.com', {}, { http });
    expect({ status, findings }).toEqual({ status: 'inconclusive', findings: [] });
    expect(reason).toContain(says);
  });

  test('a redirect to a login of another company shows nothing of the app', async () => {
    const http: Http = {
      send: async ({ url }) => ({
        status: url.includes('app.example.com') ? 302 : 200,
        headers: headers({ location: 'https://acme.login.example.org/authorize', 'content-type': 'text/html' }),
        body: Buffer.from(PAGE),
        truncated: false,
        timing: { headersMs: 1, totalMs: 2 },
      }),
    };
    const { status, reason } = await runSmoke('https://app.example.com', {}, { http });
    expect([status, reason]).toEqual([
      'inconclusive',
      expect.stringContaining('led to another site (acme.login.example.org)'),
    ]);
  });

  test('a refusal with a password sent is the app’s own', async () => {
    const http = answering({ status: 401, headers: headers({ 'www-authenticate': 'Basic' }) });
    const result = await runSmoke(
      'https://app.example.com',
      { checks: { home: { get: '/', headers: { authorization: 'Basic $AUTH' } } } },
      { http, variables: { AUTH: 'x' } },
    );
    expect(rulesOf(result)).toEqual([['smoke/status', 'high']]);
  });

  test('an expected 401 with a password prompt passes', async () => {
    const http = answering({ status: 401, headers: headers({ 'www-authenticate': 'Basic' }) });
    const result = await runSmoke(
      'https://app.example.com',
      { checks: { shut: { get: '/admin', expect: { status: 401 } } } },
      { http },
    );
    expect([result.status, result.coverage['passed']]).toEqual(['completed', 1]);
  });

  test('one blocked check does not hide what another found', async () => {
    const http: Http = {
      send: async ({ url }) => {
        if (url.endsWith('/a')) throw new HttpFailure('refused', 'ECONNREFUSED', 'x');
        throw new HttpFailure('proxy', 'ECONNREFUSED', 'x');
      },
    };
    const result = await runSmoke(
      'https://app.example.com',
      { checks: { a: { get: '/a' }, b: { get: '/b' }, c: { get: '/c' } } },
      { http },
    );
    expect([result.status, rulesOf(result)]).toEqual(['inconclusive', [['smoke/unreachable', 'blocker']]]);
    expect(result.reason).toMatch(/^b, c: the proxy of this machine/);
  });
});

describe('many checks', () => {
  test('run four at a time and are reported in the order of the file', async () => {
    let now = 0;
    let most = 0;
    const url = await serve((request, response) => {
      most = Math.max(most, ++now);
      setTimeout(
        () => {
          now--;
          response.writeHead(500).end();
        },
        request.url === '/0' ? 60 : 15,
      );
    });
    const checks = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`check ${index}`, { get: `/${index}` }]),
    );
    const { findings } = await runSmoke(url, { checks });
    expect(most).toBe(4);
    expect(findings.map(({ data }) => data?.['path'])).toEqual(Array.from({ length: 12 }, (_, index) => `/${index}`));
  });

  test('a base URL with a folder is where paths begin', async () => {
    const seen: string[] = [];
    const url = await serve((request, response) => {
      seen.push(request.url ?? '');
      response.end(PAGE);
    });
    await runSmoke(`${url}/shop`, { checks: { home: { get: '/' }, cart: { get: '/cart?x=1' } } });
    expect(new Set(seen)).toEqual(new Set(['/shop', '/shop/cart?x=1']));
  });

  test('a slow answer is measured twice', async () => {
    let asked = 0;
    const url = await serve((_, response) => {
      asked++;
      setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE), asked === 1 ? 150 : 0);
    });
    const { findings, coverage } = await runSmoke(url, {
      checks: { home: { get: '/', expect: { 'max-time': '100ms' } } },
    });
    expect([findings, coverage['requests']]).toEqual([[], 2]);
  });
});
