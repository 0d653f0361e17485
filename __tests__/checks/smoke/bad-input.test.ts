/** What a hostile or broken app, and a file that is wrong, make of a run: bounded, named, never a pass. */
import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { UserError } from '../../../src/core/errors.ts';
import { nodeClock } from '../../../src/io/clock.ts';
import { rulesOf, runSmoke } from './run.ts';
import { closedPort, closeServers, serve, serveRaw } from './servers.ts';

afterEach(closeServers);

const PAGE = '<!doctype html><title>Shop</title><h1>Shop</h1>';
const once = { retries: 0, timeout: '1s' };

describe('addresses', () => {
  test.each([
    ['app.example.com', 'is not a web address'],
    ['https://', 'is not a web address'],
    ['file:///etc/passwd', 'is not a web address'],
    ['https://user:pass@app.example.com', 'holds a password'],
  ])('%s', async (url, words) => {
    const error: unknown = await runSmoke(url, {}, { allowed: [] }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toContain(words);
    expect(String(error)).not.toContain('user:pass');
  });

  test('a host that does not resolve', async () => {
    const result = await runSmoke('http://no-such-host.invalid', once);
    expect(rulesOf(result)).toEqual([['smoke/unreachable', 'blocker']]);
    expect(result.findings[0]?.message).toContain('the name no-such-host.invalid does not exist');
  });

  test('nothing listens', async () => {
    expect(rulesOf(await runSmoke(await closedPort(), once))).toEqual([['smoke/unreachable', 'blocker']]);
  });
});

describe('answers', () => {
  const answers: readonly (readonly [
    name: string,
    app: RequestListener,
    section: object,
    rule: string | null,
    words: RegExp,
  ])[] = [
    [
      'a redirect to itself',
      (_, response) => void response.writeHead(302, { location: '/' }).end(),
      {},
      'smoke/redirect',
      /in a circle/,
    ],
    [
      'redirects without end',
      (request, response) =>
        void response.writeHead(302, { location: `/${Number(request.url?.slice(1) || 0) + 1}` }).end(),
      {},
      'smoke/redirect',
      /more than ten times/,
    ],
    [
      'a redirect to a script',
      (_, response) => void response.writeHead(302, { location: 'javascript:alert(1)' }).end(),
      {},
      'smoke/redirect',
      /no web address/,
    ],
    [
      'a bomb: 40 MB in 40 kB',
      (_, response) =>
        void response
          .writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/html' })
          .end(gzipSync(`${PAGE}${' '.repeat(40_000_000)}`, { level: 9 })),
      { checks: { home: { get: '/', expect: { 'max-size': '2 MB' } } } },
      'smoke/size',
      /The body has more/,
    ],
    [
      'JSON that is none',
      (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":'),
      { checks: { api: { get: '/api', expect: { json: { '$.status': 'ok' } } } } },
      'smoke/json',
      /no JSON/,
    ],
    [
      'JSON of 40,000 brackets',
      (_, response) =>
        void response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(`${'['.repeat(40_000)}1${']'.repeat(40_000)}`),
      { checks: { api: { get: '/api', expect: { json: { '$..x': 'ok' } } } } },
      'smoke/json',
      /is not there|no JSON/,
    ],
    [
      '20,000 open tags',
      (_, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(`${PAGE}${'<div><b>'.repeat(20_000)}<p id=last>`),
      { checks: { home: { get: '/', expect: { css: { '#nothing p > b': false, h1: 'Shop' } } } } },
      'smoke/css',
      /nested too deeply/,
    ],
    [
      '100,000 cookies',
      (_, response) =>
        void response
          .writeHead(200, {
            'content-type': 'text/html',
            'set-cookie': Array.from({ length: 1_000 }, (_each, index) => `c${index}=${'x'.repeat(20)}`),
          })
          .end(PAGE),
      {},
      null,
      /^$/,
    ],
    [
      'a type that is none',
      (_, response) => void response.writeHead(200, { 'content-type': ';;;charset=klingon' }).end(PAGE),
      {},
      null,
      /^$/,
    ],
    [
      'a location that is none',
      (_, response) => void response.writeHead(302, { location: 'http://[' }).end(),
      {},
      'smoke/redirect',
      /no web address/,
    ],
    [
      'text with control characters',
      (_, response) =>
        void response.writeHead(500, { 'content-type': 'text/html' }).end('<title>\u001b[31m::error::x\u0007</title>'),
      {},
      'smoke/status',
      /answered|requested/,
    ],
  ];
  test.each(answers)('%s', async (_, app, section, rule, words) => {
    const result = await runSmoke(await serve(app), { ...once, timeout: '20s', ...section });
    expect(rulesOf(result).map(([id]) => id)).toEqual(rule === null ? [] : [rule]);
    expect(result.findings[0]?.message ?? '').toMatch(words);
    expect(JSON.stringify(result.findings)).not.toMatch(/\\u001b|\\u0007/);
  });

  test('a body without end', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write(PAGE);
      const more = Buffer.alloc(1024 * 1024, ' ');
      const pump = (): void => {
        while (!response.destroyed && response.write(more));
      };
      response.on('drain', pump);
      pump();
    });
    expect(rulesOf(await runSmoke(url, { ...once, timeout: '20s' }))).toEqual([]);
  });

  test('an answer that drips', async () => {
    const url = await serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n');
      const timer = setInterval(() => socket.write('x'), 50);
      socket.on('close', () => clearInterval(timer));
    });
    const result = await runSmoke(url, once);
    expect(rulesOf(result)).toEqual([['smoke/unreachable', 'blocker']]);
    expect(result.findings[0]?.title).toContain('began an answer and did not finish it in time');
  });

  test('a deadline ends everything, and what was not looked at is no pass', async () => {
    const url = await serve((_, response) => void setTimeout(() => response.end(PAGE), 400));
    const checks = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`c${index}`, { get: `/${index}` }]));
    const result = await runSmoke(url, { retries: 0, parallel: 1, deadline: '1s', checks }, { clock: nodeClock });
    expect(result.status).toBe('inconclusive');
    const results = result.smoke?.checks.map((each) => each.result) ?? [];
    expect(results[0]).toBe('pass');
    expect(results.at(-1)).toBe('inconclusive');
  });
});

describe('the file', () => {
  test.each([
    ['a selector', { css: 'main[' }, 'css.main['],
    ['a JSONPath', { json: { '$.a[?': 1 } }, 'is not a JSONPath'],
    ['a variable that is not set', { header: { 'x-a': '$NOT_SET' } }, '`$NOT_SET`, which is not set or empty'],
  ])('%s that is wrong is named with its place', async (_, expectation, words) => {
    const error: unknown = await runSmoke(
      'http://127.0.0.1:9',
      { checks: { a: { get: '/', expect: expectation } } },
      { placeOf: () => 'launch-ready.yml:5:20' },
    ).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toContain('launch-ready.yml:5:20');
    expect(String(error)).toContain(words);
  });
});

test.each([
  ['a form', { submit: '/login', form: { password: 'x' } }],
  ['a token', { post: '/login', json: {}, csrf: { from: '/', css: 'meta', as: 'header x-csrf' } }],
])('a limit of what needs %s is refused before anything is sent', async (_, request) => {
  const error: unknown = await runSmoke('http://127.0.0.1:9', {
    checks: { a: { ...request, expect: { 'rate-limited': 5 } } },
  }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(UserError);
  expect(String(error)).toContain('checks.a.expect.rate-limited');
});
