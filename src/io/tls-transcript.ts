/**
 * The certificates of a TLS handshake in the order in which the server sent them, read from the bytes of the
 * connection: Node's own `getPeerCertificate(true)` sorts them. In TLS 1.2 the message is readable (RFC 5246 §7.4.2);
 * in TLS 1.3 it is encrypted (RFC 8446 §4.4.2), with a key that Node's `keylog` event tells.
 */
import { createDecipheriv, createHmac } from 'node:crypto';

/** More bytes than this are nobody’s chain: the rest is not kept (OpenSSL itself gives up at 100 KB). */
const MAX_BYTES = 512 * 1024;

export interface Transcript {
  /** Bytes that came from the server. */
  add(chunk: Uint8Array): void;
  /** A line of Node's `keylog` event (NSS key log format). */
  addKey(line: string): void;
  /** DER; undefined where no Certificate message can be read. */
  certificates(): Buffer[] | undefined;
  /** The first bytes. */
  start(): Buffer;
}

export function newTranscript(): Transcript {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let secret: Buffer | undefined;
  return {
    add(chunk) {
      if (size < MAX_BYTES) chunks.push(chunk);
      size += chunk.length;
    },
    addKey(line) {
      const hex = /^SERVER_HANDSHAKE_TRAFFIC_SECRET [0-9a-f]+ ([0-9a-f]+)/i.exec(line)?.[1];
      if (hex !== undefined) secret = Buffer.from(hex, 'hex');
    },
    certificates() {
      try {
        return readCertificates(Buffer.concat(chunks), secret);
      } catch (error) {
        // Cut short, or not what the RFCs say.
        if (Error.isError(error)) return undefined;
        throw error;
      }
    },
    start: () => Buffer.concat(chunks).subarray(0, 16),
  };
}

// RFC 8446 §5.1 and §4; RFC 5246 §6.2.1 and §7.4
const CHANGE_CIPHER_SPEC = 20;
const HANDSHAKE = 22;
const APPLICATION_DATA = 23;
const SERVER_HELLO = 2;
const CERTIFICATE = 11;

interface Suite {
  hash: 'sha256' | 'sha384';
  cipher: 'aes-128-gcm' | 'aes-256-gcm' | 'chacha20-poly1305';
  keyBytes: number;
}
// RFC 8446 §B.4
const SUITES: Readonly<Record<number, Suite>> = {
  4865: { hash: 'sha256', cipher: 'aes-128-gcm', keyBytes: 16 },
  4866: { hash: 'sha384', cipher: 'aes-256-gcm', keyBytes: 32 },
  4867: { hash: 'sha256', cipher: 'chacha20-poly1305', keyBytes: 32 },
};

function readCertificates(bytes: Buffer, secret: Buffer | undefined): Buffer[] | undefined {
  let plain = Buffer.alloc(0);
  let decrypt: ((header: Buffer, body: Buffer) => Buffer) | undefined;
  let isTls13 = false;
  for (const { type, header, body } of recordsOf(bytes)) {
    if (type === HANDSHAKE) plain = Buffer.concat([plain, body]);
    else if (type === APPLICATION_DATA && isTls13 && decrypt !== undefined)
      plain = Buffer.concat([plain, decrypt(header, body)]);
    else if (type !== CHANGE_CIPHER_SPEC || !isTls13) return undefined;
    for (let message = messageAt(plain); message !== undefined; message = messageAt(plain)) {
      plain = plain.subarray(4 + message.body.length);
      if (message.type === CERTIFICATE) return listOf(message.body, isTls13);
      if (message.type !== SERVER_HELLO) continue;
      const suite = SUITES[suiteOf(message.body)];
      isTls13 = suite !== undefined;
      if (suite !== undefined && secret !== undefined) decrypt = decrypter(suite, secret);
    }
  }
  return undefined;
}

function* recordsOf(bytes: Buffer): Generator<{ type: number; header: Buffer; body: Buffer }> {
  for (let at = 0; at + 5 <= bytes.length; ) {
    const end = at + 5 + bytes.readUInt16BE(at + 3);
    if (end > bytes.length) return;
    yield { type: bytes.readUInt8(at), header: bytes.subarray(at, at + 5), body: bytes.subarray(at + 5, end) };
    at = end;
  }
}

function messageAt(bytes: Buffer): { type: number; body: Buffer } | undefined {
  if (bytes.length < 4) return undefined;
  const end = 4 + bytes.readUIntBE(1, 3);
  return end > bytes.length ? undefined : { type: bytes.readUInt8(0), body: bytes.subarray(4, end) };
}

/** ServerHello: version, random, session id, cipher suite. */
const suiteOf = (hello: Buffer): number => hello.readUInt16BE(2 + 32 + 1 + hello.readUInt8(34));

function listOf(body: Buffer, isTls13: boolean): Buffer[] {
  let at = isTls13 ? 1 + body.readUInt8(0) : 0;
  const end = at + 3 + body.readUIntBE(at, 3);
  at += 3;
  const certificates: Buffer[] = [];
  while (at < end) {
    const size = body.readUIntBE(at, 3);
    if (at + 3 + size > body.length) throw new RangeError('a certificate ends behind its message');
    certificates.push(Buffer.from(body.subarray(at + 3, at + 3 + size)));
    at += 3 + size;
    if (isTls13) at += 2 + body.readUInt16BE(at);
  }
  return certificates;
}

/** Opens the records of the server's handshake one after the other (RFC 8446 §5.2 and §5.3). */
function decrypter({ hash, cipher, keyBytes }: Suite, secret: Buffer): (header: Buffer, body: Buffer) => Buffer {
  const key = expand(hash, secret, 'key', keyBytes);
  const iv = expand(hash, secret, 'iv', 12);
  let sequence = 0;
  return (header, body) => {
    const nonce = Buffer.from(iv);
    nonce.writeUInt32BE((nonce.readUInt32BE(8) ^ sequence++) >>> 0, 8);
    // The three differ in nothing that matters here.
    const decipher = createDecipheriv(cipher as 'aes-256-gcm', key, nonce, { authTagLength: 16 });
    decipher.setAAD(header, { plaintextLength: body.length - 16 });
    decipher.setAuthTag(body.subarray(-16));
    const inner = Buffer.concat([decipher.update(body.subarray(0, -16)), decipher.final()]);
    let end = inner.length;
    while (end > 0 && inner[end - 1] === 0) end--;
    // The last byte is the type of what is inside.
    return inner[end - 1] === HANDSHAKE ? inner.subarray(0, end - 1) : Buffer.alloc(0);
  };
}

/** HKDF-Expand-Label of RFC 8446 §7.1, for no more than one block. */
function expand(hash: Suite['hash'], secret: Buffer, label: string, size: number): Buffer {
  const name = Buffer.from(`tls13 ${label}`);
  const info = Buffer.concat([Buffer.from([0, size, name.length]), name, Buffer.from([0, 1])]);
  return createHmac(hash, secret).update(info).digest().subarray(0, size);
}
