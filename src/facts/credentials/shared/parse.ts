/** Parsers for what tokens carry inside: JSON in base 64, JSON Web Tokens, DER. They answer undefined for anything else. */

/** An object from JSON in base 64 (either alphabet, padding or not). */
export function decodeJson(base64: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(base64, 'base64').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

export interface Jwt {
  header: Record<string, unknown>;
  claims: Record<string, unknown>;
}

/** RFC 7519: header and claims of a signed token; undefined unless the header names an algorithm. */
export function parseJwt(token: string): Jwt | undefined {
  const [first = '', second = ''] = token.split('.');
  const header = decodeJson(first);
  const claims = decodeJson(second);
  return header !== undefined && claims !== undefined && typeof header.alg === 'string'
    ? { header, claims }
    : undefined;
}

/** True where the bytes are one DER sequence and nothing else (X.690, definite lengths up to 64 KiB). */
export function isDerSequence(bytes: Buffer): boolean {
  if (bytes.length < 16 || bytes[0] !== 0x30) return false;
  const first = bytes[1] ?? 0;
  if (first < 0x80) return first === bytes.length - 2;
  const count = first & 0x7f;
  if (count < 1 || count > 2) return false;
  return bytes.readUIntBE(2, count) === bytes.length - 2 - count;
}
