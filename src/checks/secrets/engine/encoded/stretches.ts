/**
 * Where text may be encoded in base 64 or in hexadecimal: long stretches of nothing but those characters. Ordinary text has few
 * of them, and most of it is never read to know that.
 */
import type { Span } from '../change.ts';

/** Shorter ones hold no credential: 18 bytes of base 64. */
export const SHORTEST = 24;
/** Line breaks and indentation between two lines of a stretch, at most. */
const LONGEST_BREAK = 72;
/** A longer stretch comes in parts, so that memory stays small; each part begins with the end of the one before. Characters. */
const LONGEST = 8 * 1024 * 1024;
const OVERLAP = 64 * 1024;

const [LF, CR, SPACE, TAB, BACKSLASH, PERCENT] = [10, 13, 32, 9, 0x5c, 0x25];

/** Both alphabets of base 64 (RFC 4648, sections 4 and 5); those of hexadecimal are among them. */
const isIn = Uint8Array.from({ length: 256 }, (_, byte) => (/[0-9A-Za-z+/_-]/.test(String.fromCharCode(byte)) ? 1 : 0));

const has = (bytes: Uint8Array, at: number): boolean => isIn[bytes[at] ?? 0] === 1;

export interface Stretch {
  /** Pairs of where a line of it begins and ends; one pair where it is not wrapped. */
  lines: number[];
}

/** Characters of it and what stands between its lines. */
export const lengthOf = ({ lines }: Stretch): number => (lines.at(-1) ?? 0) - (lines[0] ?? 0);

/**
 * Calls back for every stretch that has a byte in one of `regions` (in order, apart from each other), each whole: what a change of one
 * character makes of the rest, nobody knows who has not decoded it.
 */
export function findStretches(bytes: Buffer, regions: readonly Span[], onStretch: (stretch: Stretch) => void): void {
  let done = 0; // what is before was looked at
  for (const { from, to } of regions) {
    let at = to <= done ? to : beginBefore(bytes, from, done);
    for (at = nextRun(bytes, at, to); at !== -1; at = nextRun(bytes, at, to)) {
      done = findParts(bytes, at, onStretch);
      // A stretch that ends sooner than before leaves its other lines to stand for themselves.
      for (let next = lineBelow(bytes, done); next !== -1; next = lineBelow(bytes, done))
        done = findParts(bytes, next, onStretch);
      at = endOfLine(bytes, done) + 1;
    }
    done = Math.max(done, to);
  }
}

/** Where a line begins right below `end` that is long enough for a stretch; -1 where there is none. */
function lineBelow(bytes: Buffer, end: number): number {
  const next = afterBreak(bytes, end);
  return next !== -1 && endOfLine(bytes, next, next + SHORTEST) - next === SHORTEST ? next : -1;
}

/** The end of a wrapped stretch may be shorter than the shortest: then the line before it is near. */
const NEAR = LONGEST_BREAK + 2 * SHORTEST;

/** Whether there may be a stretch with a byte in one of `regions`: most contents have none, and this is the quickest way to know. */
export const mayHaveStretch = (bytes: Buffer, regions: readonly Span[]): boolean =>
  regions.some(({ from, to }) => nextRun(bytes, Math.max(0, from - NEAR), to) !== -1);

/** Where the next run of at least the shortest length begins, of those that begin before `to`; -1 where there is none. */
function nextRun(bytes: Buffer, from: number, to: number): number {
  let at = from;
  let known = from; // all from `at` up to here are in the alphabet
  while (at < to) {
    // Read from the end of the shortest stretch backwards: a gap in it is where the next one may begin at the earliest.
    const last = at + SHORTEST - 1;
    if (last >= bytes.length) return -1;
    let gap = last;
    while (gap >= known && isIn[bytes[gap] as number] === 1) gap--;
    if (gap < known) return at;
    at = gap + 1;
    known = last + 1;
  }
  return -1;
}

/** The stretch whose first line begins in the run of bytes at `start`, a long one in parts. Answers where it ends. */
function findParts(bytes: Buffer, start: number, onStretch: (stretch: Stretch) => void): number {
  let begin = afterEscape(bytes, start);
  let end = start + SHORTEST;
  for (let isRest = false; ; isRest = true) {
    const limit = begin + LONGEST;
    const { lines, isWhole } = linesFrom(bytes, begin, Math.min(bytes.length, limit), isRest);
    if (lines.length > 0) {
      onStretch({ lines });
      end = lines.at(-1) as number;
    }
    if (isWhole || limit >= bytes.length) return end;
    begin = placeBeforeEnd(lines);
  }
}

/** Up to `limit`; `isWhole` where the stretch ends before it. */
function linesFrom(
  bytes: Buffer,
  start: number,
  limit: number,
  isRest: boolean,
): { lines: number[]; isWhole: boolean } {
  const lines: number[] = [];
  let begin = start;
  let end = endOfLine(bytes, begin, limit);
  // The rest of a line may be shorter than those that follow.
  let width = isRest ? Number.POSITIVE_INFINITY : end - begin;
  while (end - begin >= SHORTEST || ((isRest || lines.length > 0) && end > begin)) {
    lines.push(begin, end);
    if (end === limit) return { lines, isWhole: false };
    if (end - begin < SHORTEST && width !== Number.POSITIVE_INFINITY) break;
    const next = afterBreak(bytes, end);
    if (next === -1 || lengthOfLine(bytes, next, width) > width) break;
    if (next >= limit) return { lines, isWhole: false };
    begin = next;
    end = endOfLine(bytes, begin, limit);
    width = end - begin;
  }
  return { lines, isWhole: true };
}

/** Where the next part begins: at the first character of a group of four. */
function placeBeforeEnd(lines: readonly number[]): number {
  let length = 0;
  for (let line = 0; line < lines.length; line += 2) length += (lines[line + 1] as number) - (lines[line] as number);
  let left = OVERLAP + (length % 4);
  for (let line = lines.length - 2; line > 0; line -= 2) {
    const inLine = (lines[line + 1] as number) - (lines[line] as number);
    if (left <= inLine) return (lines[line + 1] as number) - left;
    left -= inLine;
  }
  return (lines[1] as number) - left;
}

/** Lines of what is wrapped are as long as each other, but for the last. */
const continues = (begin: number, end: number, next: number, bytes: Buffer): boolean =>
  lengthOfLine(bytes, next, end - begin) <= end - begin;

/** No more than one byte beyond `width` is read. */
const lengthOfLine = (bytes: Buffer, begin: number, width: number): number =>
  endOfLine(bytes, begin, begin + width + 1) - begin;

/**
 * Where the stretch begins that `from` is in or behind, on the first of its lines; of two that meet there, the first. Not before
 * `least`.
 */
function beginBefore(bytes: Buffer, from: number, least: number): number {
  let at = beginOfLine(bytes, Math.max(least, from - LONGEST_BREAK), least);
  for (let crossed = false; at > least; ) {
    const begin = afterEscape(bytes, at);
    const end = beforeBreak(bytes, begin);
    if (end <= least) break;
    const before = beginOfLine(bytes, end, least);
    const first = afterEscape(bytes, before);
    if (end - first < SHORTEST) break;
    if (!continues(first, end, begin, bytes)) {
      if (crossed) break;
      crossed = true;
    }
    at = before;
  }
  return at;
}

function beginOfLine(bytes: Buffer, from: number, least: number): number {
  let at = from;
  while (at > least && has(bytes, at - 1)) at--;
  return at;
}

function endOfLine(bytes: Buffer, from: number, limit = bytes.length): number {
  const last = Math.min(limit, bytes.length);
  let at = from;
  while (at < last && isIn[bytes[at] as number] === 1) at++;
  return at;
}

/** The end of an escape (`\n`, `\x22`, `\u0022`, `%22`) is in the alphabet and yet no part of what follows. */
function afterEscape(bytes: Buffer, start: number): number {
  const stop = start + escapeLength(bytes[start - 1], bytes[start]);
  let at = start;
  while (at < stop && has(bytes, at)) at++;
  return at;
}

function escapeLength(before: number | undefined, first: number | undefined): number {
  if (before === PERCENT) return 2;
  if (before !== BACKSLASH) return 0;
  if (first === 0x75) return 5;
  if (first === 0x78) return 3;
  return first === 0x6e || first === 0x72 || first === 0x74 ? 1 : 0;
}

/** Where the next line begins; -1 where `end` is followed by no line break. */
function afterBreak(bytes: Buffer, end: number): number {
  let at = end;
  let broken = false;
  for (; at < end + LONGEST_BREAK; at++) {
    const byte = bytes[at];
    if (byte === LF || byte === CR) broken = true;
    else if (byte === BACKSLASH && (bytes[at + 1] === 0x6e || bytes[at + 1] === 0x72)) {
      broken = true;
      at++;
    } else if (byte !== SPACE && byte !== TAB) break;
  }
  return broken && has(bytes, at) ? at : -1;
}

/** Where the line before ends; -1 where `begin` does not follow a line break. */
function beforeBreak(bytes: Buffer, begin: number): number {
  let at = begin;
  let broken = false;
  for (; at > 0 && begin - at < LONGEST_BREAK; at--) {
    const byte = bytes[at - 1];
    if (byte === LF || byte === CR) broken = true;
    else if ((byte === 0x6e || byte === 0x72) && bytes[at - 2] === BACKSLASH) {
      broken = true;
      at--;
    } else if (byte !== SPACE && byte !== TAB) break;
  }
  return broken && has(bytes, at - 1) ? at : -1;
}
