/**
 * What two jobs can compare without showing each other their values. A plain hash of a password falls to a list of
 * words, so the hash is a slow one (scrypt) and keyed with a secret of the repository (the pepper): who has the file
 * but not the pepper can test no guess at all, who has both pays for each.
 */
import { createHmac, scrypt } from 'node:crypto';
import { promisify } from 'node:util';

/** Bits of a guess: 2^15 rounds of 8 blocks take 32 MiB and about 70 ms. https://www.rfc-editor.org/rfc/rfc7914#section-2 */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const KEY_BYTES = 32;
/** 64 bits: two different values of a team look the same once in 10^15. */
const SHOWN_BYTES = 8;

/** Shorter peppers could be guessed. Characters. */
export const MIN_PEPPER = 32;

const slowHash = promisify<string, Buffer, number, typeof COST, Buffer>(scrypt);

/** 16 hexadecimal digits: equal for equal values and peppers, whatever the variable is called. */
export async function fingerprintOfValue(value: string, pepper: string): Promise<string> {
  const salt = createHmac('sha256', pepper).update('launch-ready env salt 1').digest();
  const slow = await slowHash(value, salt, KEY_BYTES, COST);
  return createHmac('sha256', pepper).update(slow).digest().subarray(0, SHOWN_BYTES).toString('hex');
}

/** Tells whether two files were made with the same pepper, and nothing else of it. */
export const pepperId = (pepper: string): string =>
  createHmac('sha256', pepper).update('launch-ready env pepper id 1').digest().subarray(0, 4).toString('hex');

/** Values that are few enough to try them all, or equal by nature. */
export function isEnumerable(value: string): boolean {
  return value.length < 8 || /^(?:\d{1,12}|true|false|null|undefined|none|enabled|disabled|[a-z]{1,12})$/i.test(value);
}
