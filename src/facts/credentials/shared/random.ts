/** Seeded randomness for samples: the same seed gives the same text on every machine. Not for anything secret. */
export interface Random {
  /** A whole number from 0 up to and without `below`. */
  below(below: number): number;
  /** `length` characters of an alphabet. */
  text(alphabet: string, length: number): string;
  bytes(length: number): Buffer;
}

export const DIGITS = '0123456789';
export const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const LOWER = 'abcdefghijklmnopqrstuvwxyz';
export const HEX = '0123456789abcdef';
export const BASE36 = DIGITS + LOWER;
export const BASE62 = DIGITS + UPPER + LOWER;
export const BASE64URL = `${BASE62}-_`;
/** RFC 4648 section 6. */
export const BASE32 = `${UPPER}234567`;

/** A Weyl sequence through an integer mixer (the finaliser of MurmurHash3). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  const below = (limit: number): number => Math.floor((next() / 2 ** 32) * limit);
  return {
    below,
    text: (alphabet, length) => Array.from({ length }, () => alphabet.charAt(below(alphabet.length))).join(''),
    bytes: (length) => Buffer.from(Array.from({ length }, () => below(256))),
  };
}
