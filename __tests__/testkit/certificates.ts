// Certificates made on the spot: authorities, what they sign, and everything that can be wrong with it. node:crypto signs
// but makes no X.509 certificates (RFC 5280), so this writes their DER (X.690).
import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isIP } from 'node:net';

export const DAY = 86_400_000;

type Key = 'ec' | 'p384' | 'p224' | 'ed25519' | `rsa${number}`;

export interface Wanted {
  /** Common name of the subject; none where it is empty. */
  name: string;
  /** Signs itself unless given. */
  by?: Issued;
  /** An authority of its own right. */
  ca?: boolean;
  /** Subject alternative names, addresses among them; undefined for no such extension. */
  names?: readonly string[] | undefined;
  /** Days from now, fractions allowed; negative ones are past. */
  from?: number;
  to?: number;
  key?: Key;
  /** For a second certificate of the same key (cross-signing). */
  keyOf?: Issued;
  hash?: 'sha256' | 'sha1' | 'md5';
  /** Extended key usage; undefined for no such extension. */
  usages?: readonly ('server' | 'client' | 'any')[] | undefined;
  /** Where the issuer's certificate can be fetched. */
  issuerUrl?: string;
  /** Its key may sign handshakes, and says so. */
  signsOnly?: boolean;
  /** Bears the domain-validated policy of the CA/Browser Forum. */
  publicPolicy?: boolean;
  /** Days and fractions are counted from here. */
  now?: number;
}

export interface Issued {
  name: string;
  der: Buffer;
  /** PEM. */
  cert: string;
  key: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

export function issue(wanted: Wanted): Issued {
  const { name, by, ca = false, from = -1, to = 59, now = Date.now() } = wanted;
  const { publicKey, privateKey } = wanted.keyOf ?? newKeys(wanted.key ?? 'ec');
  const signer = by?.privateKey ?? privateKey;
  const { algorithm, digest } = algorithmOf(signer, wanted.hash ?? 'sha256');
  const body = sequence(
    der(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    distinguishedName(by?.name ?? name),
    sequence(time(now + from * DAY), time(now + to * DAY)),
    distinguishedName(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensionsOf(wanted, ca))),
  );
  const bytes = sequence(body, algorithm, bits(sign(digest, body, signer)));
  const cert = pem(bytes);
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { name, der: bytes, cert, key, privateKey, publicKey };
}

function extensionsOf({ names, usages, issuerUrl, publicPolicy, signsOnly }: Wanted, ca: boolean): Buffer[] {
  const found: Buffer[] = [];
  if (ca) found.push(extension('551d13', sequence(der(0x01, Buffer.from([255])))));
  // keyCertSign and cRLSign
  if (ca) found.push(extension('551d0f', der(0x03, Buffer.from([1, 0x06]))));
  if (signsOnly === true) found.push(extension('551d0f', der(0x03, Buffer.from([7, 0x80]))));
  if (names !== undefined) found.push(extension('551d11', sequence(...names.map(generalName))));
  if (usages !== undefined) found.push(extension('551d25', sequence(...usages.map((each) => oid(USAGES[each])))));
  if (issuerUrl !== undefined)
    found.push(
      extension('2b06010505070101', sequence(sequence(oid('2b06010505073002'), der(0x86, Buffer.from(issuerUrl))))),
    );
  if (publicPolicy === true) found.push(extension('551d20', sequence(sequence(oid('67810c010201')))));
  return found;
}

const USAGES = { server: '2b06010505070301', client: '2b06010505070302', any: '551d2500' };

function generalName(name: string): Buffer {
  if (isIP(name) === 4) return der(0x87, Buffer.from(name.split('.').map(Number)));
  if (isIP(name) === 0) return der(0x82, Buffer.from(name));
  const [head = '', tail = ''] = name.split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':').map((each) => each.padStart(4, '0')));
  const zeros = Array.from({ length: 8 - groups(head).length - groups(tail).length }, () => '0000');
  return der(0x87, Buffer.from([...groups(head), ...zeros, ...groups(tail)].join(''), 'hex'));
}

function newKeys(key: Key): { publicKey: KeyObject; privateKey: KeyObject } {
  if (key === 'ed25519') return generateKeyPairSync('ed25519');
  const curve = { ec: 'P-256', p384: 'P-384', p224: 'P-224' }[key as 'ec' | 'p384' | 'p224'];
  if (curve !== undefined) return generateKeyPairSync('ec', { namedCurve: curve });
  return generateKeyPairSync('rsa', { modulusLength: Number(key.slice(3)) });
}

// RFC 3279 §2.2, RFC 4055 §5, RFC 5758 §3.2, RFC 8410 §3
function algorithmOf(key: KeyObject, hash: 'sha256' | 'sha1' | 'md5'): { algorithm: Buffer; digest: string | null } {
  if (key.asymmetricKeyType === 'ed25519') return { algorithm: sequence(oid('2b6570')), digest: null };
  if (key.asymmetricKeyType === 'ec') {
    const last = hash === 'sha256' ? '040302' : '0401';
    return { algorithm: sequence(oid(`2a8648ce3d${last}`)), digest: hash };
  }
  const last = { sha256: '0b', sha1: '05', md5: '04' }[hash];
  return { algorithm: sequence(oid(`2a864886f70d0101${last}`), der(0x05)), digest: hash };
}

/** DER: a tag, a length, a content. */
function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: Uint8Array[]): Buffer => der(0x30, ...parts);
const integer = (bytes: Buffer): Buffer => der(0x02, bytes);
const bits = (bytes: Buffer): Buffer => der(0x03, Buffer.from([0]), bytes);
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const extension = (id: string, value: Buffer): Buffer => sequence(oid(id), der(0x04, value));
const distinguishedName = (name: string): Buffer =>
  name === '' ? sequence() : sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(name)))));

/** UTCTime until 2049, GeneralizedTime from then on (RFC 5280 §4.1.2.5). */
function time(milliseconds: number): Buffer {
  const digits = new Date(milliseconds).toISOString().slice(0, 19).replace(/[-:T]/g, '');
  return digits < '2050' ? der(0x17, Buffer.from(`${digits.slice(2)}Z`)) : der(0x18, Buffer.from(`${digits}Z`));
}

function pem(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
