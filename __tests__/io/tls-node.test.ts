// What the network does to somebody who only wants to look at a certificate.
import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import tls from 'node:tls';
import { memoryTls, type TlsSight } from '../../src/io/tls.ts';
import { openTls } from '../../src/io/tls-node.ts';
import { type Issued, issue } from '../testkit/certificates.ts';

const open: { close(): unknown }[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

async function listen(server: net.Server): Promise<number> {
  server.on('connection', (socket: net.Socket) => {
    socket.on('error', () => {});
    open.push({ close: () => socket.destroy() });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push(server);
  return (server.address() as AddressInfo).port;
}

const certificate = issue({ name: 'localhost', names: ['localhost'] });
const secure = ({ cert, key }: Issued = certificate): Promise<number> =>
  listen(tls.createServer({ cert, key }).on('tlsClientError', () => {}));
const raw = (onConnection: (socket: net.Socket) => void): Promise<number> => listen(net.createServer(onConnection));

const inspect = (port: number, environment = {}, timeoutMs = 3_000): Promise<TlsSight> =>
  openTls({ environment }).inspect({ host: '127.0.0.1', servername: 'localhost', port, timeoutMs });

const failure = ({ end }: TlsSight): string =>
  end.kind === 'failed' ? `${end.failure.kind} ${end.failure.code}` : end.protocol;

test('what is seen of a server', async () => {
  const port = await secure();
  const sight = await inspect(port);
  expect(sight).toEqual({
    host: '127.0.0.1',
    port,
    end: {
      kind: 'connected',
      protocol: 'TLSv1.3',
      cipher: expect.stringMatching(/^TLS_/),
      verification: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    },
    certificates: [certificate.der],
    order: 'sent',
    roots: [],
    phases: { connectMs: expect.any(Number), tlsMs: expect.any(Number) },
  });
});

test('a protocol is agreed on', async () => {
  const { cert, key } = certificate;
  const sight = await inspect(await listen(tls.createServer({ cert, key, ALPNProtocols: ['http/1.1'] })));
  expect(sight.end).toMatchObject({ alpn: 'http/1.1' });
});

test('a root of one’s own is trusted, and is not one that browsers know', async () => {
  const look = openTls({ roots: { own: [certificate.cert] }, environment: {} });
  const sight = await look.inspect({ host: 'localhost', port: await secure(), timeoutMs: 3_000 });
  expect(sight.end).not.toHaveProperty('verification');
  expect(sight.roots).toEqual([{ der: certificate.der, public: false }]);
});

describe('what keeps it from being seen', () => {
  test('nobody listens', async () => {
    const server = net.createServer();
    const port = await listen(server);
    server.close();
    expect(failure(await inspect(port))).toBe('refused ECONNREFUSED');
  });

  test('a name that does not exist', async () => {
    const sight = await openTls({ environment: {} }).inspect({ host: 'x.invalid', port: 443, timeoutMs: 3_000 });
    expect(failure(sight)).toMatch(/^dns E(?:NOTFOUND|AI_AGAIN)$/);
  });

  test.each<[string, (socket: net.Socket) => void, string | RegExp]>([
    ['silence', () => {}, 'timeout TLS_TIMEOUT'],
    ['half a record', (socket) => socket.write(Buffer.from('16030300ff0200', 'hex')), 'timeout TLS_TIMEOUT'],
    ['a reset', (socket) => socket.once('data', () => socket.resetAndDestroy()), 'reset ECONNRESET'],
    ['an end', (socket) => socket.once('data', () => socket.end()), 'reset ECONNRESET'],
    ['an end before anything', (socket) => socket.end(), 'reset ECONNRESET'],
    [
      'plain HTTP',
      (socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
      'not-tls HTTP',
    ],
    ['SSH', (socket) => socket.write('SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n'), /^not-tls ERR_SSL_/],
    ['noise', (socket) => socket.write(Buffer.alloc(40_000, 0xa7)), /^not-tls ERR_SSL_/],
    [
      'an alert',
      (socket) => socket.once('data', () => socket.write(Buffer.from('15030300020228', 'hex'))),
      /^handshake /,
    ],
    ['nonsense in a record', (socket) => socket.write(Buffer.from('160303000401000000', 'hex')), /^handshake /],
  ])('%s', async (_, answer, expected) => {
    const sight = await inspect(await raw(answer), {}, 400);
    expect(failure(sight)).toMatch(expected);
    expect(sight.certificates).toEqual([]);
  });
});

describe('a proxy', () => {
  /** Lets through what is asked for; says what it heard. */
  async function proxy(status = 200, secured = false): Promise<{ port: number; heard: string[] }> {
    const heard: string[] = [];
    const server = secured ? https.createServer({ cert: certificate.cert, key: certificate.key }) : http.createServer();
    server.on('connect', (request, client, head) => {
      heard.push(`${request.url} ${request.headers['proxy-authorization'] ?? ''}`.trim());
      if (status !== 200) return client.end(`HTTP/1.1 ${status} No\r\n\r\n`);
      const [, port] = (request.url ?? '').split(':');
      const upstream = net.connect(Number(port), '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        upstream.write(head);
        upstream.pipe(client).pipe(upstream);
      });
      upstream.on('error', () => client.destroy());
      client.on('error', () => upstream.destroy());
      open.push({ close: () => upstream.destroy() });
      return undefined;
    });
    return { port: await listen(server), heard };
  }
  const password = ['hunter', '2%25'].join('');

  test('is gone through, with its password, which appears nowhere', async () => {
    const { port, heard } = await proxy();
    const target = await secure();
    const sight = await inspect(target, { HTTPS_PROXY: `http://me:${password}@127.0.0.1:${port}` });
    expect(sight.certificates).toEqual([certificate.der]);
    expect(sight.phases).toEqual({ proxyMs: expect.any(Number), tlsMs: expect.any(Number) });
    expect(heard).toEqual([`127.0.0.1:${target} Basic ${Buffer.from('me:hunter2%').toString('base64')}`]);
    expect(JSON.stringify(sight)).not.toContain('hunter');
  });

  test.each([
    ['https_proxy', (url: string) => ({ https_proxy: url })],
    ['HTTP_PROXY where there is no other', (url: string) => ({ HTTP_PROXY: url })],
  ])('is named by %s', async (_, environment) => {
    const { port, heard } = await proxy();
    await inspect(await secure(), environment(`http://127.0.0.1:${port}`));
    expect(heard).toHaveLength(1);
  });

  test('is left aside for what NO_PROXY names', async () => {
    const { port, heard } = await proxy();
    const sight = await inspect(await secure(), { HTTPS_PROXY: `http://127.0.0.1:${port}`, NO_PROXY: '127.0.0.1' });
    expect([failure(sight), heard]).toEqual(['TLSv1.3', []]);
  });

  test('that refuses is the proxy’s failure', async () => {
    const { port } = await proxy(407);
    const sight = await inspect(await secure(), { HTTPS_PROXY: `http://me:${password}@127.0.0.1:${port}` });
    expect(failure(sight)).toBe('proxy PROXY_407');
    expect(JSON.stringify(sight)).not.toContain('hunter');
  });

  test('whose certificate nobody knows is the proxy’s failure', async () => {
    const { port } = await proxy(200, true);
    const sight = await inspect(await secure(), { HTTPS_PROXY: `https://localhost:${port}` });
    expect(failure(sight)).toBe('proxy DEPTH_ZERO_SELF_SIGNED_CERT');
  });

  test('that hangs is the proxy’s failure', async () => {
    const port = await raw(() => {});
    expect(failure(await inspect(1, { HTTPS_PROXY: `http://127.0.0.1:${port}` }, 300))).toBe('proxy PROXY_TIMEOUT');
  });

  test('that is gone is the proxy’s failure', async () => {
    expect(failure(await inspect(1, { HTTPS_PROXY: 'http://127.0.0.1:1' }))).toBe('proxy ECONNREFUSED');
  });

  test.each(['nonsense', `socks5://me:${password}@127.0.0.1:1`])('that is no web address: %#', async (url) => {
    const sight = await inspect(1, { HTTPS_PROXY: url });
    expect(failure(sight)).toBe('proxy ERR_INVALID_URL');
    expect(JSON.stringify(sight)).not.toContain('hunter');
  });
});

test('in memory', async () => {
  const memory = memoryTls({ 'shop.example:443': { certificates: [certificate.der] } });
  const request = { host: 'shop.example', port: 443, timeoutMs: 1 };
  expect((await memory.inspect(request)).certificates).toEqual([certificate.der]);
  expect(failure(await memory.inspect({ ...request, host: 'toString' }))).toBe('refused ECONNREFUSED');
});
