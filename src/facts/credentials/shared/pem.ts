/** Private keys in PEM: told from broken ones by what is inside. RFC 7468; OpenSSH's PROTOCOL.key. */
import { isDerSequence } from './parse.ts';
import type { Random } from './random.ts';

/** What a PEM block holds; undefined where its body is no key. `locked`: a passphrase is needed to use it. */
export interface PemKey {
  kind: 'der' | 'openssh' | 'pgp';
  locked: boolean;
}

const OPENSSH = 'openssh-key-v1\0';
// The shortest private key in use: Ed25519 as PKCS #8 is 48 bytes.
const SHORTEST = 46;

/** Escaped newlines (`\n` in JSON), quotes and `+` of source code, indentation: all that may stand between the lines. */
const unwrap = (text: string): string =>
  text.replaceAll(/\\+[nrt]|[\s"'+,\\;]/g, (piece) => (piece === '+' ? piece : ''));

export function decodePem(pem: string): PemKey | undefined {
  const match = /-----BEGIN ([A-Z0-9 ]{0,24})PRIVATE KEY(?: BLOCK)?-----([\s\S]*?)(?:-----END|$)/.exec(pem);
  if (!match) return undefined;
  const [, kind = '', inner = ''] = match;
  const headers = /Proc-Type: ?4, ?ENCRYPTED[\s\S]{0,200}?DEK-Info:[^\n\\]{0,80}/.exec(inner);
  const body = unwrap(headers ? inner.slice(headers.index + headers[0].length) : inner);
  if (kind.startsWith('PGP')) return body.length >= 200 ? { kind: 'pgp', locked: false } : undefined;
  if (!/^[0-9A-Za-z+/]+={0,2}$/.test(body)) return undefined;
  const bytes = Buffer.from(body, 'base64');
  if (bytes.length < SHORTEST) return undefined;
  if (bytes.toString('latin1', 0, OPENSSH.length) === OPENSSH)
    return { kind: 'openssh', locked: bytes.toString('latin1', OPENSSH.length + 4, OPENSSH.length + 8) !== 'none' };
  if (headers) return { kind: 'der', locked: true };
  return isDerSequence(bytes) ? { kind: 'der', locked: kind.startsWith('ENCRYPTED') } : undefined;
}

/** An Ed25519 key as PKCS #8 (RFC 8410): the fixed head and 32 bytes. Ends without a newline. */
export function samplePem(random: Random): string {
  const head = Buffer.from('302e020100300506032b657004220420', 'hex');
  const body = Buffer.concat([head, random.bytes(32)]).toString('base64');
  return [`-----BEGIN ${'PRIVATE'} KEY-----`, body, `-----END ${'PRIVATE'} KEY-----`].join('\n');
}
