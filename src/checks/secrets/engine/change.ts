/**
 * A content that is made from another, which was looked at before: what of that still holds. So a file of a thousand versions is
 * searched once, and then only where it changes.
 */
import type { Automaton } from './automaton.ts';

export interface Change<Known> {
  /** Triples of where a piece begins in the other content, where here, and its length; in order. Between them all is new. */
  pieces: readonly number[];
  /** What is known of the other content, and its bytes. */
  before: Known;
  length: number;
}

/** Bytes from `from` on, before `to`. */
export interface Span {
  from: number;
  to: number;
}

/** Where a span of the other content is here; undefined where it is not wholly in one piece. `length` is of the content here. */
export function keptSpan({ pieces, length: before }: Change<unknown>, span: Span, length: number): Span | undefined {
  for (let next = 0; next < pieces.length; next += 3) {
    const [from, to, size] = [pieces[next] as number, pieces[next + 1] as number, pieces[next + 2] as number];
    if (span.from < from || span.to > from + size) continue;
    // A pattern sees where a content begins and ends.
    if (span.from === 0 && to !== 0) continue;
    if (span.to === before && to + size !== length) continue;
    return { from: span.from - from + to, to: span.to - from + to };
  }
  return undefined;
}

/**
 * Hits of keywords in order of their ends. The last 16 bits say which keywords end there (`Automaton.at`), the others at which
 * offset: one number each, since there may be many.
 */
export type Hits = Float64Array;

const PLACES = 2 ** 16;

let room = new Float64Array(4096);

/** Collects in memory that is used again: one at a time. */
export function collectHits(): { add(at: number, end: number): void; hits(): Hits } {
  let count = 0;
  return {
    add(at, end) {
      if (count === room.length) {
        const larger = new Float64Array(2 * count);
        larger.set(room);
        room = larger;
      }
      room[count++] = end * PLACES + at;
    },
    hits: () => room.slice(0, count),
  };
}

/**
 * Calls back for every hit: those of `before` in what is of the other content, those that are found in what is new or no more than
 * `margin` behind it (a hit may depend on so many bytes before it); in order. `from` and `to` are the piece that the hit lies in,
 * without an end where both contents have theirs there; a hit in what is new lies in none (0, -1).
 */
export function carryHits(
  automaton: Automaton,
  bytes: Uint8Array,
  { pieces, length }: Change<unknown>,
  before: Hits,
  margin: number,
  onHit: (at: number, end: number, from: number, to: number) => void,
): void {
  let piece = 0;
  let begin = 0;
  let end = -1;
  /** Makes `begin` and `end` those of the piece that holds the byte before `at`. */
  const moveTo = (at: number): void => {
    while (piece < pieces.length && (pieces[piece + 1] as number) + (pieces[piece + 2] as number) < at) piece += 3;
    [begin, end] = piece < pieces.length && (pieces[piece + 1] as number) < at ? boundsOf(piece) : [0, -1];
  };
  const boundsOf = (next: number): [number, number] => {
    const [from, to, size] = [pieces[next] as number, pieces[next + 1] as number, pieces[next + 2] as number];
    return [
      from === 0 && to === 0 ? Number.NEGATIVE_INFINITY : to,
      from + size === length && to + size === bytes.length ? Number.POSITIVE_INFINITY : to + size,
    ];
  };
  /** Everything that ends behind `from`, up to `to`. */
  const search = (from: number, to: number): void => {
    if (from >= to) return;
    automaton.search(
      bytes,
      (at, hitEnd) => {
        if (hitEnd <= from) return;
        moveTo(hitEnd);
        onHit(at, hitEnd, begin, end);
      },
      Math.max(0, from - automaton.longest),
      to,
    );
  };

  let done = 0;
  for (let next = 0; next < pieces.length; next += 3) {
    const [from, to] = [pieces[next] as number, pieces[next + 1] as number];
    const [first, last] = boundsOf(next);
    const quietFrom = Math.max(0, first + margin + automaton.longest);
    const quietTo = Math.min(bytes.length, last);
    if (quietTo <= quietFrom) continue;
    search(done, quietFrom);
    const shift = to - from;
    for (let index = firstBehind(before, quietFrom - shift); index < before.length; index++) {
      const hit = before[index] as number;
      const hitEnd = Math.floor(hit / PLACES) + shift;
      if (hitEnd > quietTo) break;
      onHit(hit % PLACES, hitEnd, first, last);
    }
    done = quietTo;
  }
  search(done, bytes.length);
}

/** Index of the first hit that ends behind `offset`. */
function firstBehind(hits: Hits, offset: number): number {
  let low = 0;
  let high = hits.length;
  const wanted = (offset + 1) * PLACES;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
