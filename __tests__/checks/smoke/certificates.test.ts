// Real servers on loopback, each with one thing wrong, and their good twins.
import { once } from 'node:events';

import type { AddressInfo, Socket } from 'node:net';
import tls from 'node:tls';
import { judgeCertificate } from '../../../src/checks/smoke/certificate/certificate.ts';
import type { TlsSight } from '../../../src/io/tls.ts';
import { openTls } from '../../../src/io/tls-node.ts';
import { DAY, type Issued, issue, type Wanted } from '../../testkit/certificates.ts';

const HOST = 'localhost';
const open: { close(): unknown }[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

/** What the machine trusts: `own` by hand, `known` as browsers do. */
const own = issue({ name: 'Shop Root', ca: true, to: 5_000 });
const known = issue({ name: 'Web Root', ca: true, from: -2_000, to: 5_000 });
const stranger = issue({ name: 'Stranger Root', ca: true, to: 5_000 });
const ownIssuer = issue({ name: 'Shop Issuing CA', by: own, ca: true, to: 2_000 });
const knownIssuer = issue({ name: 'Web R1', by: known, ca: true, to: 2_000 });
const strangersIssuer = issue({ name: 'Stranger R1', by: stranger, ca: true, to: 2_000 });

const look = openTls({ roots: { own: [own.cert], public: [known.cert] }, environment: {} });

async function inspect(chain: readonly Issued[], options: tls.TlsOptions = {}, host = HOST): Promise<TlsSight> {
  const [leaf] = chain;
  const server = tls.createServer({
    cert: chain.map(({ cert }) => cert).join(''),
    key: leaf?.key ?? '',
    ciphers: 'DEFAULT:@SECLEVEL=0',
    ...options,
  });
  server.on('secureConnection', (socket) => socket.on('error', () => {}));
  server.on('connection', (socket: Socket) => open.push({ close: () => socket.destroy() }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push(server);
  const { port } = server.address() as AddressInfo;
  return look.inspect({ host: '127.0.0.1', port, servername: host, timeoutMs: 5_000 });
}

interface Case {
  what: string;
  leaf?: Partial<Wanted>;
  /** What is sent behind it. */
  above?: readonly Issued[];
  /** By whom it is signed; itself with `self`. */
  by?: Issued | 'self';
  server?: tls.TlsOptions;
  host?: string;
}

async function judged({ leaf, by = ownIssuer, above, server, host = HOST }: Case) {
  const signer = by === 'self' ? {} : { by };
  const certificate = issue({ name: 'leaf', names: [host], usages: ['server'], ...signer, ...leaf });
  const sight = await inspect([certificate, ...(above ?? (by === 'self' ? [] : [by]))], server, host);
  return { sight, faults: judgeCertificate(sight, host, Date.now()) };
}

describe('each fault by its cause', () => {
  const root = issue({ name: 'Deep Root', ca: true, to: 5_000 });
  const unknown = issue({ name: 'Deep R9', by: root, ca: true, to: 2_000 });
  const middle = issue({ name: 'Deep R1', by: own, ca: true, to: 2_000 });
  const low = issue({ name: 'Deep R2', by: middle, ca: true, to: 2_000 });
  const expiredIssuer = issue({ name: 'Old R1', by: own, ca: true, from: -900, to: -2 });
  const sha1Issuer = issue({ name: 'Sha R1', by: own, ca: true, hash: 'sha1', to: 2_000 });
  const shortIssuer = issue({ name: 'Short R1', by: own, ca: true, key: 'rsa1024', to: 2_000 });
  const clientIssuer = issue({ name: 'Client R1', by: own, ca: true, usages: ['client'], to: 2_000 });
  const noIssuer = issue({ name: 'No R1', by: own, to: 2_000 });

  const cases: (Case & { faults: string[]; title: RegExp })[] = [
    {
      what: 'expired',
      leaf: { from: -90, to: -3.5 },
      faults: ['expired blocker'],
      title: /^its certificate expired 3 days ago$/,
    },
    {
      what: 'expired an hour ago',
      leaf: { from: -90, to: -1.5 / 24 },
      faults: ['expired blocker'],
      title: /expired 1 hour ago$/,
    },
    {
      what: 'an expired intermediate',
      by: expiredIssuer,
      faults: ['expired blocker'],
      title: /^the certificate above its own, Old R1, expired 2 days ago$/,
    },
    {
      what: 'not yet valid',
      leaf: { from: 2.5, to: 60 },
      faults: ['not-yet-valid blocker'],
      title: /is not valid yet$/,
    },
    {
      what: 'wrong host',
      leaf: { names: ['shop.example.com', 'www.example.com'] },
      faults: ['wrong-host blocker'],
      title: /^its certificate is for shop\.example\.com and others$/,
    },
    {
      what: 'a wildcard of the level above',
      host: 'a.b.example.com',
      leaf: { names: ['*.example.com'] },
      faults: ['wrong-host blocker'],
      title: /is for \*\.example\.com$/,
    },
    {
      what: 'a wildcard on its own domain',
      host: 'example.com',
      leaf: { names: ['*.example.com'] },
      faults: ['wrong-host blocker'],
      title: /is for \*\.example\.com$/,
    },
    {
      what: 'an address as DNS name',
      host: '127.0.0.1',
      leaf: { names: ['localhost'] },
      faults: ['wrong-host blocker'],
      title: /is for localhost$/,
    },
    { what: 'self-signed', by: 'self', faults: ['self-signed blocker'], title: /^its certificate is self-signed$/ },
    {
      what: 'self-signed for ten years',
      by: 'self',
      leaf: { to: 3_650 },
      faults: ['self-signed blocker'],
      title: /self-signed/,
    },
    {
      what: 'the stopgap of an ingress',
      by: 'self',
      leaf: { name: 'Kubernetes Ingress Controller Fake Certificate', names: ['ingress.local'], to: 3_650 },
      faults: ['wrong-host blocker'],
      title: /^ingress-nginx has no certificate for it/,
    },
    {
      what: 'self-signed with the usage of a server',
      by: 'self',
      leaf: { signsOnly: true },
      faults: ['self-signed blocker'],
      title: /self-signed$/,
    },
    {
      what: 'self-signed and expired',
      by: 'self',
      leaf: { from: -90, to: -2 },
      faults: ['expired blocker', 'self-signed blocker'],
      title: /expired/,
    },
    {
      what: 'an unknown root that is not sent',
      by: strangersIssuer,
      faults: ['untrusted-root blocker'],
      title: /authority that nobody knows \(Stranger Root\)$/,
    },
    {
      what: 'an unknown root that is sent',
      by: strangersIssuer,
      above: [strangersIssuer, stranger],
      faults: ['untrusted-root blocker'],
      title: /\(Stranger Root\)$/,
    },
    {
      what: 'directly from an unknown root',
      by: stranger,
      above: [],
      faults: ['untrusted-root blocker'],
      title: /\(Stranger Root\)$/,
    },
    {
      what: 'unknown root and expired',
      by: strangersIssuer,
      leaf: { from: -90, to: -2 },
      faults: ['expired blocker', 'untrusted-root blocker'],
      title: /expired/,
    },
    {
      what: 'missing intermediate that could be fetched',
      by: knownIssuer,
      leaf: { issuerUrl: 'http://r1.example/r1.der' },
      above: [],
      faults: ['missing-intermediate high'],
      title: /^an intermediate certificate is missing \(Web R1\)$/,
    },
    {
      what: 'missing intermediate of a public authority',
      by: knownIssuer,
      leaf: { publicPolicy: true },
      above: [],
      faults: ['missing-intermediate high'],
      title: /missing/,
    },
    {
      what: 'missing intermediate by its name',
      by: ownIssuer,
      above: [],
      faults: ['missing-intermediate high'],
      title: /missing \(Shop Issuing CA\)/,
    },
    {
      what: 'the upper one of two intermediates missing',
      by: low,
      leaf: { publicPolicy: true },
      above: [low],
      faults: ['missing-intermediate high'],
      title: /missing \(Deep R1\)/,
    },
    {
      what: 'reversed chain',
      by: low,
      above: [own, middle, low],
      faults: ['chain-order medium'],
      title: /wrong order$/,
    },
    {
      what: 'the root before the only intermediate',
      above: [own, ownIssuer],
      faults: ['chain-order medium'],
      title: /wrong order$/,
    },
    {
      what: 'two of three swapped',
      by: low,
      above: [middle, low],
      faults: ['chain-order medium'],
      title: /wrong order$/,
    },
    {
      what: 'reversed and of TLS 1.2',
      by: low,
      above: [middle, low],
      server: { maxVersion: 'TLSv1.2' },
      faults: ['chain-order medium'],
      title: /wrong order$/,
    },
    {
      what: 'reversed chain of an unknown root',
      by: unknown,
      above: [root, unknown],
      faults: ['untrusted-root blocker', 'chain-order medium'],
      title: /\(Deep Root\)$/,
    },
    {
      what: 'common name only',
      leaf: { name: HOST, names: undefined },
      faults: ['common-name-only blocker'],
      title: /common name only$/,
    },
    {
      what: 'another common name only',
      leaf: { name: 'shop.example.com', names: undefined },
      faults: ['wrong-host blocker'],
      title: /is for shop\.example\.com$/,
    },
    {
      what: 'SHA-1',
      leaf: { hash: 'sha1' },
      faults: ['weak-signature blocker'],
      title: /^its certificate is signed with SHA-1$/,
    },
    {
      what: 'SHA-1 one level up',
      by: sha1Issuer,
      faults: ['weak-signature blocker'],
      title: /^the certificate above its own, Sha R1, is signed with SHA-1$/,
    },
    {
      what: 'MD5',
      by: issue({ name: 'Rsa R1', by: own, ca: true, key: 'rsa2048', to: 2_000 }),
      leaf: { hash: 'md5' },
      faults: ['weak-signature blocker'],
      title: /signed with MD5$/,
    },
    {
      what: 'RSA-1024',
      leaf: { key: 'rsa1024' },
      faults: ['weak-key high'],
      title: /^its certificate has a key of 1024 bits only$/,
    },
    {
      what: 'RSA-1024 one level up',
      by: shortIssuer,
      faults: ['weak-key high'],
      title: /Short R1, has a key of 1024/,
    },
    { what: 'EC P-224', leaf: { key: 'p224' }, faults: ['weak-key high'], title: /224 bits only$/ },
    {
      what: 'too long for a public authority',
      by: knownIssuer,
      leaf: { to: 1_134 },
      faults: ['too-long high'],
      title: /^its certificate is valid for 1135 days, longer than browsers accept$/,
    },
    {
      what: 'too long for one that bears the marks of public authorities',
      leaf: { to: 250, publicPolicy: true },
      faults: ['too-long high'],
      title: /251 days/,
    },
    {
      what: 'too long for an authority of one’s own',
      leaf: { to: 1_134 },
      faults: ['too-long medium'],
      title: /1135/,
    },
    {
      what: 'five of 90 days left',
      leaf: { from: -85, to: 5.5 },
      faults: ['near-expiry high'],
      title: /^its certificate expires in 5 days$/,
    },
    {
      what: '25 of 90 days left',
      leaf: { from: -65, to: 25.5 },
      faults: ['near-expiry medium'],
      title: /in 25 days$/,
    },
    {
      what: '20 of 398 days left',
      leaf: { from: -378, to: 20.5 },
      faults: ['near-expiry medium'],
      title: /in 20 days$/,
    },
    {
      what: '20 hours of 6 days left',
      leaf: { from: -5.2, to: 0.85 },
      faults: ['near-expiry high'],
      title: /in 20 hours$/,
    },
    {
      what: 'TLS 1.1',
      server: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' },
      faults: ['old-protocol blocker'],
      title: /^it speaks nothing newer than TLS 1\.1$/,
    },
    {
      what: 'TLS 1.0',
      server: { minVersion: 'TLSv1', maxVersion: 'TLSv1' },
      faults: ['old-protocol blocker'],
      title: /TLS 1\.0$/,
    },
    {
      what: 'TLS 1.1 and expired',
      server: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' },
      leaf: { from: -90, to: -2 },
      faults: ['old-protocol blocker', 'expired blocker'],
      title: /TLS 1\.1/,
    },
    {
      what: 'for clients only',
      leaf: { usages: ['client'] },
      faults: ['wrong-purpose blocker'],
      title: /^its certificate is not made for servers$/,
    },
    {
      what: 'from an authority for clients',
      by: clientIssuer,
      faults: ['wrong-purpose blocker'],
      title: /Client R1,/,
    },
    {
      what: 'signed by a certificate that is no authority',
      by: noIssuer,
      faults: ['refused blocker'],
      title: /^the certificate above its own, No R1, may not sign others$/,
    },
    {
      what: 'the host asks clients for a certificate',
      server: { maxVersion: 'TLSv1.2', requestCert: true, rejectUnauthorized: true, ca: own.cert },
      faults: ['handshake blocker'],
      title: /cipher in common|asks the client/,
    },
  ];
  test.each(cases)('$what', async ({ faults, title, ...wanted }) => {
    const { faults: found } = await judged(wanted);
    expect(found.map(({ kind, severity }) => `${kind} ${severity}`)).toEqual(faults);
    expect(found[0]?.title ?? '').toMatch(title);
  });
});

describe('the good twins', () => {
  const cross = issue({ name: 'Web Root', by: stranger, ca: true, keyOf: known, to: 2_000 });
  const oldCross = issue({ name: 'Web Root', by: stranger, ca: true, keyOf: known, from: -900, to: -5 });
  const sha1Root = { hash: 'sha1' as const };

  test.each<Case>([
    { what: 'fresh for 90 days', leaf: { from: -1, to: 89 } },
    { what: 'by a public authority', by: knownIssuer, leaf: { from: -10, to: 80 } },
    { what: 'wildcard', host: 'a.example.com', leaf: { names: ['*.example.com', 'example.com'] } },
    { what: 'wildcard with the apex', host: 'example.com', leaf: { names: ['*.example.com', 'example.com'] } },
    { what: 'in capitals', host: 'Shop.Example.com', leaf: { names: ['SHOP.example.COM'] } },
    { what: 'with a final dot', host: 'shop.example.com.', leaf: { names: ['shop.example.com'] } },
    { what: 'with an underscore', host: 'my_app.example.com', leaf: { names: ['*.example.com'] } },
    { what: 'an international name', host: 'bücher.example', leaf: { names: ['xn--bcher-kva.example'] } },
    { what: 'an IPv4 address', host: '127.0.0.1' },
    { what: 'an IPv6 address', host: '[::1]', leaf: { names: ['::1'] } },
    { what: 'without subject', leaf: { name: '' } },
    { what: 'RSA 2048', leaf: { key: 'rsa2048' } },
    { what: 'EC P-384', leaf: { key: 'p384' } },
    { what: 'Ed25519', leaf: { key: 'ed25519' } },
    { what: 'no extended key usage', leaf: { usages: undefined } },
    { what: 'for servers and clients', leaf: { usages: ['client', 'server'] } },
    { what: 'five of 6 days left', leaf: { from: -1.6, to: 5 } },
    { what: 'two and a half of 6 days left', leaf: { from: -4.1, to: 2.5 } },
    { what: '31 of 90 days left', leaf: { from: -59, to: 31 } },
    { what: '44 of 198 days left, renewed at 45', leaf: { from: -154, to: 44 } },
    { what: '60 of 395 days left', leaf: { from: -335, to: 60 } },
    { what: 'the root sent along', above: [ownIssuer, own] },
    { what: 'directly from the root', by: own, above: [] },
    { what: 'two years of an authority of one’s own', leaf: { to: 729 } },
    { what: 'cross-signed for those who do not know the root', by: knownIssuer, above: [knownIssuer, cross] },
    { what: 'cross-signed with a certificate that has expired', by: knownIssuer, above: [knownIssuer, oldCross] },
    { what: 'cross-signed and the unknown root sent', by: knownIssuer, above: [knownIssuer, cross, stranger] },
    { what: 'a stray certificate behind the chain', above: [ownIssuer, strangersIssuer] },
    { what: 'sent twice', above: [ownIssuer, ownIssuer] },
    { what: 'TLS 1.3 only', server: { minVersion: 'TLSv1.3' } },
    { what: 'TLS 1.2 only', server: { maxVersion: 'TLSv1.2' } },
    { what: 'all protocols', server: { minVersion: 'TLSv1' } },
    {
      what: 'a root that is signed with SHA-1',
      ...(() => {
        const weak = issue({ name: 'Shop Root', ca: true, keyOf: own, to: 4_000, ...sha1Root });
        return { above: [ownIssuer, weak] };
      })(),
    },
  ])('$what', async (wanted) => {
    const { faults, sight } = await judged(wanted);
    expect(faults.map(({ kind, words }) => `${kind}: ${words}`)).toEqual([]);
    expect(sight.end).toMatchObject({ kind: 'connected' });
    expect(sight.order).toBe('sent');
  });
});

describe('what is sent', () => {
  const middle = issue({ name: 'Deep R1', by: own, ca: true });
  const low = issue({ name: 'Deep R2', by: middle, ca: true });
  const leaf = issue({ name: 'leaf', names: [HOST], by: low });
  const chain = [leaf, own, stranger, middle, low];

  test.each<[string, tls.TlsOptions]>([
    ['TLS 1.2', { maxVersion: 'TLSv1.2' }],
    ['TLS 1.3, AES-256', { ciphers: 'TLS_AES_256_GCM_SHA384' }],
    ['TLS 1.3, AES-128', { ciphers: 'TLS_AES_128_GCM_SHA256' }],
    ['TLS 1.3, ChaCha20', { ciphers: 'TLS_CHACHA20_POLY1305_SHA256' }],
    ['TLS 1.3 after a retry', { ecdhCurve: 'secp521r1' }],
    ['TLS 1.1', { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' }],
    ['TLS 1.2 that asks for a certificate', { maxVersion: 'TLSv1.2', requestCert: true, ca: own.cert }],
    ['TLS 1.3 that asks for a certificate', { requestCert: true, ca: own.cert }],
  ])('is seen in its order: %s', async (_, options) => {
    const { certificates, order } = await inspect(chain, options);
    expect(certificates.map((der) => chain.findIndex((each) => each.der.equals(der)))).toEqual([0, 1, 2, 3, 4]);
    expect(order).toBe('sent');
  });

  test('is seen where it fills many records', async () => {
    const names = Array.from({ length: 2_000 }, (_, index) => `host-${index}.example.com`);
    const large = issue({ name: 'leaf', names, by: ownIssuer });
    const sight = await inspect([large, ownIssuer]);
    expect(sight.certificates.map(({ length }) => length)).toEqual([large.der.length, ownIssuer.der.length]);
  });
});

test('advice of a wrong host names what is there instead, and why it is not enough', async () => {
  const { faults } = await judged({
    what: '',
    host: 'a.b.example.com',
    leaf: { names: ['*.example.com', 'x.example'] },
  });
  expect(faults[0]?.words).toMatch(
    /^It is for `\*\.example\.com` and `x\.example`; `\*\.example\.com` covers one label only/,
  );
  expect(faults[0]?.data).toEqual({ names: ['*.example.com', 'x.example'] });
});

test('a chain that begins with the authority is named by that, not by the handshake that it breaks', () => {
  const leaf = issue({ name: 'leaf', names: [HOST], by: ownIssuer });
  const sight: TlsSight = {
    host: HOST,
    port: 443,
    end: { kind: 'failed', failure: { kind: 'handshake', code: 'ERR_SSL_BAD_SIGNATURE', message: 'bad signature' } },
    certificates: [ownIssuer.der, leaf.der],
    order: 'sent',
    roots: [{ der: own.der, public: false }],
    phases: {},
  };
  expect(judgeCertificate(sight, HOST, Date.now()).map(({ kind, title }) => [kind, title])).toEqual([
    ['chain-order', 'its own certificate does not come first'],
  ]);
});

test('names of a stranger’s certificate are printable', async () => {
  const { faults } = await judged({ what: '', leaf: { names: ['a\n::error::b`', `${'x'.repeat(300)}.example`] } });
  expect(faults[0]?.words).toMatch(/^It is for `a\\n::error::b'` and `x{79}…`\./);
  expect(faults[0]?.title).not.toContain('\n');
});

test.each([
  { issued: '2020-08-31', days: 825, over: 826 },
  { issued: '2020-09-01', days: 398, over: 399 },
  { issued: '2026-03-14', days: 398, over: 399 },
  { issued: '2026-03-15', days: 200, over: 201 },
  { issued: '2027-03-15', days: 100, over: 101 },
  { issued: '2029-03-15', days: 47, over: 48 },
])('browsers accept $days days of what was issued on $issued', ({ issued, days, over }) => {
  const now = Date.parse(issued);
  const root = issue({ name: 'Web Root', ca: true, from: -10, to: 4_000, now });
  const kinds = (length: number, isPublic: boolean): string[] => {
    const { der } = issue({ name: '', names: [HOST], by: root, from: 0, to: length, now });
    const sight: TlsSight = {
      host: HOST,
      port: 443,
      end: { kind: 'connected', protocol: 'TLSv1.3', cipher: 'TLS_AES_128_GCM_SHA256' },
      certificates: [der],
      order: 'sent',
      roots: [{ der: root.der, public: isPublic }],
      phases: {},
    };
    return judgeCertificate(sight, HOST, now + DAY).map(({ kind }) => kind);
  };
  expect([kinds(days, true), kinds(over, true), kinds(825, false), kinds(826, false)]).toEqual([
    [],
    ['too-long'],
    [],
    ['too-long'],
  ]);
});
