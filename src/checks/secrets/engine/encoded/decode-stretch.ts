/** From a stretch of base 64 or hexadecimal to the bytes that it stands for, where it stands for any. */
import { lengthOf, SHORTEST, type Stretch } from './stretches.ts';

/** `start` to `end` is what was decoded, line breaks and padding included. */
export interface Decoded {
  bytes: Buffer;
  start: number;
  end: number;
  encoding: 'base64' | 'hex';
}

/** So long a stretch is decoded even where its beginning is no text: there may be a token among bytes that are none. */
const LONG = 256;
/** Characters by which a stretch is judged. */
const PROBE = 48;
/** Of random bytes three in eight are printable, so that a stretch of the shortest kind passes once in two thousand. */
const TEXT = 0.75;
/** What follows a `/`, `-`, `_` or `+` may be a value of its own (`path/VALUE`, `prefix_VALUE`) if it goes on for so long. */
const SHORTEST_PART = 12;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const HEXADECIMAL = valuesOf('0123456789abcdef', '0123456789ABCDEF');
const SIXTY_FOUR = valuesOf(`${LETTERS}+/`, `${LETTERS}-_`);

/** For each byte its place in one of the alphabets; -1 for what is in none. */
function valuesOf(...alphabets: readonly string[]): Int8Array {
  return Int8Array.from({ length: 256 }, (_, byte) =>
    Math.max(...alphabets.map((alphabet) => alphabet.indexOf(String.fromCharCode(byte)))),
  );
}

/** What it stands for, as whoever made it meant it: decoded from where it begins, and line by line where that may be meant. */
export function decodeStretch(bytes: Buffer, stretch: Stretch): Decoded[] {
  const { lines } = stretch;
  const [start = 0, firstEnd = 0] = lines;
  const isEncoded = looksEncoded(bytes, start, firstEnd);
  const decoded = isEncoded || lengthOf(stretch) >= LONG ? [decode(bytes, lines)] : [];
  if (isEncoded && isOneBlock(bytes, lines)) return decoded;
  for (let line = 0; line < lines.length; line += 2) {
    const part = partOf(bytes, lines[line] ?? 0, lines[line + 1] ?? 0, lines.length > 2);
    if (part !== undefined) decoded.push(part);
  }
  return decoded;
}

/**
 * Lines of one value that is wrapped are as long as each other, but for the last, and in one alphabet. Other lines may be a value each; of
 * some lengths it makes no difference.
 */
function isOneBlock(bytes: Buffer, lines: readonly number[]): boolean {
  if (lines.length === 2) return true;
  const widthOf = (line: number): number => (lines[line + 1] as number) - (lines[line] as number);
  const width = widthOf(0);
  const hex = isHex(bytes, lines[0] as number);
  if (width % 4 !== 0) return false;
  for (let line = 2; line < lines.length; line += 2) {
    const isLast = line === lines.length - 2;
    if ((!isLast && widthOf(line) !== width) || isHex(bytes, lines[line] as number) !== hex) return false;
  }
  return true;
}

/** A line by itself, or the value behind a prefix or in a path: near the line's beginning, so that no byte is tried often. */
function partOf(bytes: Buffer, start: number, end: number, whole: boolean): Decoded | undefined {
  if (whole && looksEncoded(bytes, start, end)) return decode(bytes, [start, end]);
  const last = Math.min(start + LONG, end - SHORTEST);
  for (let at = start; at < last; at++) {
    if (!isSign(bytes[at])) continue;
    let stop = at + 1;
    while (stop < end && stop - at <= SHORTEST_PART && !isSign(bytes[stop])) stop++;
    if (stop - at > SHORTEST_PART && looksEncoded(bytes, at + 1, end)) return decode(bytes, [at + 1, end]);
    at = stop - 1;
  }
  return undefined;
}

const isSign = (byte: number | undefined): boolean => byte === 0x2b || byte === 0x2d || byte === 0x2f || byte === 0x5f;

function decode(bytes: Buffer, lines: readonly number[]): Decoded {
  const [start = 0, stop = 0] = [lines[0], lines.at(-1)];
  const end = afterPadding(bytes, stop);
  const text = textOf(bytes, lines);
  const digits = afterHexSign(bytes, start) - start;
  if (isHex(bytes, start + digits) && ALL_HEX.test(digits === 0 ? text : text.slice(digits)))
    return { bytes: Buffer.from(text.slice(digits), 'hex'), start, end, encoding: 'hex' };
  return { bytes: Buffer.from(text, 'base64'), start, end, encoding: 'base64' };
}

const ALL_HEX = /^[0-9A-Fa-f]*$/;

function textOf(bytes: Buffer, lines: readonly number[]): string {
  let text = '';
  for (let line = 0; line < lines.length; line += 2) text += bytes.toString('latin1', lines[line], lines[line + 1]);
  return text;
}

const afterPadding = (bytes: Buffer, end: number): number =>
  bytes[end] !== 0x3d ? end : bytes[end + 1] === 0x3d ? end + 2 : end + 1;

/** Behind `0x`. */
const afterHexSign = (bytes: Buffer, start: number): number =>
  bytes[start] === 0x30 && bytes[start + 1] === 0x78 ? start + 2 : start;

/** Whether what it begins with is text, plain or in UTF-16, or the beginning of a compressed file. */
function looksEncoded(bytes: Buffer, from: number, end: number): boolean {
  const start = afterHexSign(bytes, from);
  if (end - start < SHORTEST) return false;
  const stop = Math.min(end, start + PROBE);
  if (isHex(bytes, start)) {
    let printable = 0;
    let at = start;
    for (; at + 1 < stop; at += 2) {
      const [high, low] = [HEXADECIMAL[bytes[at] as number] as number, HEXADECIMAL[bytes[at + 1] as number] as number];
      if (high < 0 || low < 0) break;
      printable += isPrintable(16 * high + low);
    }
    return printable >= TEXT * ((at - start) / 2) || isCompressed(16 * nibble(bytes, start) + nibble(bytes, start + 1));
  }
  // Most are given up within a few bytes.
  let left = Math.floor((1 - TEXT) * 3 * Math.floor((stop - start) / 4));
  for (let at = start; at + 3 < stop && left >= 0; at += 4) {
    const group =
      (sixBits(bytes, at) << 18) |
      (sixBits(bytes, at + 1) << 12) |
      (sixBits(bytes, at + 2) << 6) |
      sixBits(bytes, at + 3);
    left -= 3 - isPrintable(group >> 16) - isPrintable((group >> 8) & 255) - isPrintable(group & 255);
  }
  return left >= 0 || isCompressed((sixBits(bytes, start) << 2) | (sixBits(bytes, start + 1) >> 4));
}

const nibble = (bytes: Buffer, at: number): number => HEXADECIMAL[bytes[at] as number] as number;
const sixBits = (bytes: Buffer, at: number): number => SIXTY_FOUR[bytes[at] as number] as number;

/** As long as the shortest stretch, it is no base 64. */
function isHex(bytes: Buffer, start: number): boolean {
  for (let at = start; at < start + SHORTEST; at++) if (nibble(bytes, at) === -1 || at >= bytes.length) return false;
  return true;
}

/** A zero counts: in UTF-16 every second byte of Latin text is one. */
const PRINTABLE = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte >= 0x20 && byte < 0x7f) || byte === 0 || byte === 9 || byte === 10 || byte === 13 ? 1 : 0,
);
const isPrintable = (byte: number): number => PRINTABLE[byte] as number;

/** First bytes of gzip and zlib; a zip's are text. */
const isCompressed = (first: number): boolean => first === 0x1f || first === 0x78;
