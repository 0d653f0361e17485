import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { HttpFailure, type HttpRequest, type HttpResponse } from '../../src/io/http.ts';
import { classifyFailure, nodeHttp } from '../../src/io/http-undici.ts';
import { selfSigned } from '../checks/smoke/certificate.ts';
import { closedPort, closeServers, serve, serveRaw, serveTls } from '../checks/smoke/servers.ts';

const PROXY_VARIABLES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'];
const before = Object.fromEntries(PROXY_VARIABLES.map((name) => [name, process.env[name]]));

beforeEach(() => {
  for (const name of PROXY_VARIABLES) delete process.env[name];
});
afterEach(closeServers);
afterAll(() => {
  for (const [name, value] of Object.entries(before)) if (value !== undefined) process.env[name] = value;
});

const get = (url: string, more: Partial<HttpRequest> = {}): Promise<HttpResponse> =>
  nodeHttp.send({ method: 'GET', url, timeoutMs: 5_000, maxBytes: 1_000_000, ...more });

/** Kind and code of the failure, or the status that came in its place. */
const failure = (answer: Promise<HttpResponse>): Promise<string> =>
  answer.then(
    ({ status }) => `status ${status}`,
    (error: unknown) => (error instanceof HttpFailure ? `${error.kind} ${error.code}` : `bug: ${String(error)}`),
  );

test('sends what was asked and tells what came', async () => {
  const url = await serve((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      response.setHeader('Set-Cookie', ['a=1', 'b=2']);
      response.writeHead(201, { 'X-Seen': `${request.method} ${request.url} ${request.headers['x-own']} ${body}` });
      response.end('done');
    });
  });
  const { status, headers, body, truncated, timing } = await get(`${url}/a?b=c`, {
    method: 'POST',
    headers: { 'x-own': 'yes' },
    body: 'hello',
  });
  expect({ status, body: body.toString(), truncated }).toEqual({ status: 201, body: 'done', truncated: false });
  expect(headers.get('x-seen')).toEqual(['POST /a?b=c yes hello']);
  expect(headers.get('set-cookie')).toEqual(['a=1', 'b=2']);
  expect(timing.headersMs).toBeLessThanOrEqual(timing.totalMs);
});

test('never follows a redirect', async () => {
  const url = await serve((_, response) => {
    response.writeHead(302, { location: '/elsewhere' }).end();
  });
  const { status, headers } = await get(url);
  expect([status, headers.get('location')]).toEqual([302, ['/elsewhere']]);
});

describe('bodies', () => {
  const TEXT = 'launch '.repeat(500);
  test.each([
    { encoding: 'gzip', body: gzipSync(TEXT) },
    { encoding: 'br', body: brotliCompressSync(TEXT) },
    { encoding: 'deflate', body: deflateSync(TEXT) },
    { encoding: 'gzip, br', body: brotliCompressSync(gzipSync(TEXT)) },
    { encoding: 'identity', body: Buffer.from(TEXT) },
    { encoding: 'made-up', body: Buffer.from(TEXT) },
  ])('$encoding is undone', async ({ encoding, body }) => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(body);
    });
    expect((await get(url)).body.toString()).toBe(TEXT);
  });

  test('a body is cut at maxBytes', async () => {
    const url = await serve((_, response) => {
      response.end(Buffer.alloc(3_000_000, 'x'));
    });
    const { body, truncated } = await get(url, { maxBytes: 1_000 });
    expect([body.length, truncated]).toEqual([1_000, true]);
  });

  test('a body of exactly maxBytes is whole', async () => {
    const url = await serve((_, response) => {
      response.end(Buffer.alloc(1_000, 'x'));
    });
    const { body, truncated } = await get(url, { maxBytes: 1_000 });
    expect([body.length, truncated]).toEqual([1_000, false]);
  });

  test('100 MB packed into 100 kB cost maxBytes', async () => {
    const bomb = gzipSync(Buffer.alloc(100_000_000));
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    });
    const heap = process.memoryUsage().rss;
    const { body, truncated } = await get(url, { maxBytes: 50_000 });
    expect([body.length, truncated]).toEqual([50_000, true]);
    expect(process.memoryUsage().rss - heap).toBeLessThan(50_000_000);
  });

  test('a body that never ends is cut', async () => {
    const url = await serve((_, response) => {
      const timer = setInterval(() => response.write('x'.repeat(10_000)), 1);
      response.on('close', () => clearInterval(timer));
    });
    expect((await get(url, { maxBytes: 100_000 })).truncated).toBe(true);
  });

  test.each([
    { what: 'broken gzip', body: Buffer.from('not gzip at all'), expected: 'other Z_DATA_ERROR' },
    { what: 'half a gzip', body: gzipSync(TEXT).subarray(0, 20), expected: 'other Z_BUF_ERROR' },
  ])('$what is a failure', async ({ body, expected }) => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(body);
    });
    expect(await failure(get(url))).toBe(expected);
  });

  test.each(['HEAD', 'GET'])('%s with nothing to unpack is no failure', async (method) => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': method === 'HEAD' ? 500 : 0 }).end();
    });
    expect((await get(url, { method })).body.length).toBe(0);
  });
});

describe('failures', () => {
  test('nothing listens', async () => {
    expect(await failure(get(await closedPort()))).toBe('refused ECONNREFUSED');
  });

  test('a name that does not exist', async () => {
    expect(await failure(get('http://no-such-host.invalid/'))).toMatch(/^dns (?:ENOTFOUND|EAI_AGAIN)$/);
  });

  test('the connection is closed without an answer', async () => {
    const url = await serveRaw((socket) => socket.once('data', () => socket.resetAndDestroy()));
    expect(await failure(get(url))).toMatch(/^reset /);
  });

  test('the answer stops half way', async () => {
    const url = await serveRaw((socket) =>
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf')),
    );
    expect(await failure(get(url))).toMatch(/^(?:reset|other) /);
  });

  test('what comes is not HTTP', async () => {
    const url = await serveRaw((socket) => socket.once('data', () => socket.end('220 mail ready\r\n')));
    expect(await failure(get(url))).toMatch(/^other (?:HPE_|HTTPParserError)/);
  });

  test.each([
    { what: 'no answer', send: '', expected: 'timeout HEADERS_TIMEOUT' },
    { what: 'half an answer', send: 'HTTP/1.1 200 OK\r\n\r\nhalf', expected: 'timeout BODY_TIMEOUT' },
  ])('$what in time', async ({ send, expected }) => {
    const url = await serveRaw((socket) => socket.once('data', () => socket.write(send)));
    const started = performance.now();
    expect(await failure(get(url, { timeoutMs: 150 }))).toBe(expected);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test.each([
    { what: 'self-signed', host: 'localhost', days: 30, expected: 'tls DEPTH_ZERO_SELF_SIGNED_CERT' },
    {
      what: 'expired and self-signed',
      host: 'localhost',
      days: -1,
      expected: /^tls (?:DEPTH_ZERO_SELF_SIGNED_CERT|CERT_HAS_EXPIRED)$/,
    },
  ])('a certificate that is $what', async ({ host, days, expected }) => {
    const url = await serveTls(selfSigned(host, days), (_, response) => {
      response.end('never');
    });
    expect(await failure(get(url))).toMatch(expected);
  });

  test('TLS spoken to a port that speaks plain HTTP', async () => {
    const url = await serve((_, response) => {
      response.end();
    });
    expect(await failure(get(url.replace('http:', 'https:')))).toMatch(/^tls ERR_SSL_/);
  });

  test('a header that cannot be sent', async () => {
    const url = await serve((_, response) => {
      response.end();
    });
    expect(await failure(get(url, { headers: { 'x-a': 'b\r\nx-c: d' } }))).toMatch(/^other /);
  });

  const error = (code: string, message = code): Error => Object.assign(new Error(message), { code });
  test.each([
    { code: 'CERT_HAS_EXPIRED', direct: true, kind: 'tls' },
    { code: 'ERR_TLS_CERT_ALTNAME_INVALID', direct: true, kind: 'tls' },
    { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', direct: false, kind: 'tls' },
    { code: 'UNSPECIFIED', direct: true, kind: 'tls' },
    { code: 'UND_ERR_CONNECT_TIMEOUT', direct: true, kind: 'timeout' },
    { code: 'UND_ERR_CONNECT_TIMEOUT', direct: false, kind: 'proxy' },
    { code: 'UND_ERR_PRX_TLS', direct: false, kind: 'proxy' },
    { code: 'EAI_AGAIN', direct: true, kind: 'dns' },
    { code: 'ENETUNREACH', direct: true, kind: 'other' },
    { code: 'UND_ERR_SOCKET', direct: true, kind: 'reset' },
  ])('$code (direct: $direct) is $kind', ({ code, direct, kind }) => {
    expect(classifyFailure(error(code), direct)).toMatchObject({ kind, code });
  });

  test('of a host with several addresses the one counts that says more than "no such network"', () => {
    const both = Object.assign(new AggregateError([error('ENETUNREACH'), error('ECONNREFUSED')]), {
      code: 'ENETUNREACH',
    });
    expect(classifyFailure(both, true)).toMatchObject({ kind: 'refused', code: 'ECONNREFUSED' });
  });

  test('what the error says is printable', () => {
    expect(classifyFailure(error('X', 'a\n::error::b'), true).message).toBe('a\\n::error::b');
  });
});

describe('proxies', () => {
  const app = () =>
    serve((_, response) => {
      response.end('the app');
    });

  test('HTTP_PROXY forwards plain requests, and NO_PROXY excepts hosts', async () => {
    const seen: string[] = [];
    const target = await app();
    process.env['HTTP_PROXY'] = await serve((request, response) => {
      seen.push(request.url ?? '');
      http.get(request.url ?? '', (answer) => answer.pipe(response));
    });
    expect((await get(`${target}/a`)).body.toString()).toBe('the app');
    expect(seen).toEqual([`${target}/a`]);
    process.env['NO_PROXY'] = '127.0.0.1';
    expect((await get(`${target}/b`)).body.toString()).toBe('the app');
    expect(seen).toHaveLength(1);
  });

  test('a certificate behind a tunnel is judged as the app’s own', async () => {
    const target = await serveTls(selfSigned('localhost'), (_, response) => {
      response.end();
    });
    let closed: Promise<unknown> = Promise.resolve();
    process.env['HTTPS_PROXY'] = await serveRaw((socket) =>
      socket.once('data', () => {
        closed = once(socket, 'close');
        const upstream = net.connect(Number(new URL(target).port), '127.0.0.1', () => {
          socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
          socket.pipe(upstream).pipe(socket);
        });
        upstream.on('error', () => {});
        socket.on('close', () => upstream.destroy());
      }),
    );
    expect(await failure(get(target))).toBe('tls DEPTH_ZERO_SELF_SIGNED_CERT');
    // A connection left open would keep the process from ending.
    await closed;
  });

  test.each([
    { what: 'is not there', scheme: 'http', proxy: closedPort, expected: /^proxy ECONNREFUSED$/ },
    { what: 'is not there for a tunnel', scheme: 'https', proxy: closedPort, expected: /^proxy / },
    {
      what: 'refuses the tunnel',
      scheme: 'https',
      proxy: () =>
        serveRaw((socket) =>
          socket.once('data', () => socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n')),
        ),
      expected: /^proxy /,
    },
    {
      what: 'wants a password',
      scheme: 'http',
      proxy: () =>
        serve((_, response) => {
          response.writeHead(407).end();
        }),
      expected: /^proxy /,
    },
    { what: 'is no URL', scheme: 'http', proxy: async () => 'not a url', expected: /^proxy / },
  ])('a proxy that $what is not the app’s fault', async ({ scheme, proxy, expected }) => {
    process.env['HTTP_PROXY'] = await proxy();
    expect(await failure(get(`${scheme}://app.example.com/`, { timeoutMs: 2_000 }))).toMatch(expected);
  });
});
