// A host may send anything for a certificate: nothing throws, nothing takes long, nothing unprintable gets through.
import { judgeCertificate } from '../../../src/checks/smoke/certificate/certificate.ts';
import type { TlsRoot, TlsSight } from '../../../src/io/tls.ts';
import { newTranscript } from '../../../src/io/tls-transcript.ts';
import { type Issued, issue } from '../../testkit/certificates.ts';

const sightOf = (certificates: readonly Uint8Array[], roots: readonly TlsRoot[] = []): TlsSight => ({
  host: 'localhost',
  port: 443,
  end: { kind: 'connected', protocol: 'TLSv1.3', cipher: 'TLS_AES_128_GCM_SHA256', verification: 'CERT_UNTRUSTED' },
  certificates,
  order: 'sent',
  roots,
  phases: {},
});

/** Numbers from 0 to `below`, the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

const root = issue({ name: 'Root', ca: true });
const leaf = issue({
  name: 'localhost',
  names: ['localhost', '127.0.0.1', '::1'],
  by: root,
  usages: ['server', 'any'],
  issuerUrl: 'http://r1.example/r1.der',
  publicPolicy: true,
});

test('2,000 damaged certificates are judged', () => {
  const next = numbers(7);
  for (let round = 0; round < 2_000; round++) {
    const bytes = Buffer.from(leaf.der);
    for (let count = 1 + next(4); count > 0; count--) bytes[next(bytes.length)] = next(256);
    const cut = next(4) === 0 ? bytes.subarray(0, next(bytes.length)) : bytes;
    const faults = judgeCertificate(
      sightOf([cut, root.der], [{ der: root.der, public: true }]),
      'localhost',
      Date.now(),
    );
    for (const { title, words } of faults) expect(title + words).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  }
});

test.each([
  ['nothing', []],
  ['no bytes', [Buffer.alloc(0)]],
  ['a megabyte of nested sequences', [Buffer.alloc(1_000_000, Buffer.from('3080', 'hex'))]],
  ['noise', [Buffer.alloc(10_000, 0xa7)]],
  ['noise behind the host’s own', [leaf.der, Buffer.alloc(10), root.der]],
])('%s', (_, certificates) => {
  expect(judgeCertificate(sightOf(certificates), 'localhost', Date.now()).length).toBeLessThan(3);
});

test('a hundred authorities of one name and key that all signed one another', () => {
  const authority = issue({ name: 'Loop', ca: true });
  const loop: Issued[] = Array.from({ length: 100 }, () =>
    issue({ name: 'Loop', ca: true, by: authority, keyOf: authority }),
  );
  const end = issue({ name: 'localhost', names: ['localhost'], by: authority });
  const sight = sightOf([end.der, ...loop.map(({ der }) => der)]);
  expect(judgeCertificate(sight, 'localhost', Date.now()).map(({ kind }) => kind)).toEqual(['untrusted-root']);
});

test('2,000 names', () => {
  const names = Array.from({ length: 2_000 }, (_, index) => `${index}.${'x'.repeat(10)}.example`);
  const large = issue({ name: '', names, by: root });
  const faults = judgeCertificate(sightOf([large.der]), `y.${'z'.repeat(240)}`, Date.now());
  expect(faults.find(({ kind }) => kind === 'wrong-host')?.words).toMatch(/and 1995 more\./);
});

test('5,000 damaged handshakes hold certificates or none', () => {
  const message = (type: number, ...parts: Buffer[]): Buffer => {
    const body = Buffer.concat(parts);
    return Buffer.concat([Buffer.from([type, 0, body.length >> 8, body.length & 255]), body]);
  };
  const size = (bytes: Buffer): Buffer =>
    Buffer.concat([Buffer.from([0, bytes.length >> 8, bytes.length & 255]), bytes]);
  const hello = message(2, Buffer.alloc(34), Buffer.from([0, 0xc0, 0x2b, 0]));
  const list = size(Buffer.concat([size(leaf.der), size(root.der)]));
  const handshake = Buffer.concat([hello, message(11, list)]);
  const record = (bytes: Buffer): Buffer =>
    Buffer.concat([Buffer.from([22, 3, 3, bytes.length >> 8, bytes.length & 255]), bytes]);
  const whole = Buffer.concat([record(handshake.subarray(0, 50)), record(handshake.subarray(50))]);
  const read = (bytes: Buffer, key = ''): number | undefined => {
    const transcript = newTranscript();
    transcript.add(bytes);
    transcript.addKey(key);
    return transcript.certificates()?.length;
  };
  expect(read(whole)).toBe(2);
  const next = numbers(11);
  for (let round = 0; round < 5_000; round++) {
    const bytes = Buffer.from(whole);
    for (let count = 1 + next(4); count > 0; count--) bytes[next(120)] = next(256);
    read(bytes.subarray(0, next(bytes.length)), `SERVER_HANDSHAKE_TRAFFIC_SECRET 00 ${'ab'.repeat(32)}`);
  }
});
