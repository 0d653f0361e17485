/** Checksums that providers build into their tokens, so that a real one can be told from a made-up one offline. */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Proof } from './provider.ts';
import { BASE32, BASE62 } from './random.ts';

/** CRC32 of the text in base 62 (digits, upper case, lower case), six digits. GitHub, npm and Vercel use it. */
export function crc32Base62(text: string): string {
  let rest = crc32(text);
  let digits = '';
  for (let place = 0; place < 6; place++) {
    digits = BASE62.charAt(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}

/** Eight hexadecimal digits, lower case. Zuplo; Atlassian writes them in upper case. */
export const crc32Hex = (text: string): string => crc32(text).toString(16).padStart(8, '0');

/** Seven digits in base 36. GitLab's routable tokens. */
export const crc32Base36 = (text: string): string => crc32(text).toString(36).padStart(7, '0');

/** The first eight characters of SHA-256 in base 32, as GitHub's fine-grained tokens carry it. */
export const sha256Base32 = (text: string): string =>
  encodeBase32(createHash('sha256').update(text).digest()).slice(0, 8);

/** RFC 4648, without padding. */
export function encodeBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += BASE32.charAt((value >>> bits) & 31);
      value &= (1 << bits) - 1;
    }
  }
  return bits > 0 ? text + BASE32.charAt((value << (5 - bits)) & 31) : text;
}

export const proofOf = (holds: boolean): Proof => (holds ? 'proven' : 'disproven');
