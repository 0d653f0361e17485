/**
 * Characters that are written as escapes in the middle of text: `%5F`, `\x5f`, `\u005f`, `&#95;`, `&#x5f;`, and `\/` as JSON of PHP
 * has it. Only those that may be part of a credential or of its name count, and line breaks beside them: a token that stands between `%22` and
 * `\u003e` is found as it is.
 */
import type { Segments } from './segments.ts';

/** So far from an escape may a match reach that the escape is part of. Bytes. */
export const REACH = 512;

const ESCAPED = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.~+/=:@%';

/** What the fast pass over all bytes looks for, in lower case. */
export const MARKS: readonly string[] = [
  ...new Set(
    [...ESCAPED].flatMap((char) => {
      const code = char.charCodeAt(0).toString(16).padStart(2, '0');
      return [`%${code}`, `\\x${code}`, `\\u00${code}`];
    }),
  ),
  '&#',
  // Everywhere in regular expressions and in HTML within JSON, but seldom behind such a character.
  ...[...'abcdefghijklmnopqrstuvwxyz0123456789_-+=:'].map((char) => `${char}\\/`),
];

const LONGEST_MARK = 6;
/** One mark stands for all that end within so many bytes behind it. */
const STEP = 256;
/** A cluster that is longer is looked at in pieces. Bytes. */
const LONGEST_CLUSTER = 128 * 1024;

/** One escape. What is encoded twice is decoded twice, by a second round. */
const ESCAPE =
  /%(0[AaDd]|[2-7][0-9A-Fa-f])|\\x(0[AaDd]|[2-7][0-9A-Fa-f])|\\u00(0[AaDd]|[2-7][0-9A-Fa-f])|&#(\d{2,3});|&#[xX]([2-7][0-9A-Fa-f]);|\\(\/)/g;

export interface Unescaped {
  bytes: Buffer;
  segments: Segments;
}

/** Where marks end, so few of them that a file of nothing else does not take all memory. */
export function collectMarks(): { marks: readonly number[]; onMark(end: number): void } {
  const marks: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  const onMark = (end: number): void => {
    if (end - last <= STEP) return;
    marks.push(end);
    last = end;
  };
  return { marks, onMark };
}

/** Ranges of `reach` bytes around marks that are so near each other that one match may reach from one to the next. */
export function* clustersOf(
  markEnds: readonly number[],
  length: number,
  reach: number,
): Generator<{ start: number; end: number }> {
  // A long cluster is cut: then the next piece begins far enough before for all of a match to be escapes.
  let before = reach;
  for (let index = 0; index < markEnds.length; ) {
    const first = markEnds[index] as number;
    let last = first;
    let isCut = false;
    for (; index < markEnds.length; index++) {
      const next = markEnds[index] as number;
      isCut = areNear(last, next) && next - first > LONGEST_CLUSTER;
      if (isCut || !areNear(last, next)) break;
      last = next;
    }
    yield { start: Math.max(0, first - LONGEST_MARK - before), end: Math.min(length, last + STEP + reach) };
    before = isCut ? LONGEST_MARK * reach : reach;
  }
}

const areNear = (end: number, next: number): boolean => next - end <= STEP + 2 * REACH;

/** The text with its escapes resolved; undefined where there is none. */
export function resolveEscapes(bytes: Buffer, start: number, end: number): Unescaped | undefined {
  const text = bytes.toString('latin1', start, end);
  const segments = [0, 0, start, start];
  const parts: string[] = [];
  let length = 0;
  let done = 0;
  for (const found of text.matchAll(ESCAPE)) {
    const char = characterOf(found);
    if (char === undefined) continue;
    parts.push(text.slice(done, found.index), char);
    length += found.index - done;
    done = found.index + found[0].length;
    segments.push(length, length + 1, start + found.index, start + done);
    length++;
  }
  if (done === 0) return undefined;
  parts.push(text.slice(done));
  return { bytes: Buffer.from(parts.join(''), 'latin1'), segments };
}

function characterOf([, percent, x, u, decimal, entity, slash]: RegExpExecArray): string | undefined {
  if (slash !== undefined) return slash;
  const code = decimal === undefined ? Number.parseInt(percent ?? x ?? u ?? entity ?? '', 16) : Number(decimal);
  // Only ASCII: a byte of the text stays one byte.
  return code === 10 || code === 13 || (code >= 0x20 && code < 0x7f) ? String.fromCharCode(code) : undefined;
}
