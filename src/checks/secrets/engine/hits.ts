/**
 * Where the keywords of a content are. A content that is made from another has its hits from there, but for what is new in
 * it: so a file of a thousand versions is searched once, not a thousand times.
 */
import type { Automaton } from './automaton.ts';

/**
 * In order of their ends. Of each number, the last 16 bits say which keywords end there (`Automaton.at`), the others at which
 * offset: one number each, since there may be many.
 */
export type Hits = Float64Array;

const PLACES = 2 ** 16;

export const endOf = (hit: number): number => Math.floor(hit / PLACES);
export const placeOf = (hit: number): number => hit % PLACES;

let room = new Float64Array(4096);

/** Collects in memory that is used again: one at a time. */
function collector(): { add(hit: number): void; hits(): Hits } {
  let count = 0;
  return {
    add(hit) {
      if (count === room.length) {
        const larger = new Float64Array(2 * count);
        larger.set(room);
        room = larger;
      }
      room[count++] = hit;
    },
    hits: () => room.slice(0, count),
  };
}

/** Every hit of a content. */
export function findHits(automaton: Automaton, bytes: Uint8Array): Hits {
  const found = collector();
  automaton.search(bytes, (at, end) => found.add(end * PLACES + at));
  return found.hits();
}

/**
 * The hits of `bytes`, which is made of `pieces` of a content with the hits `before`, and of new bytes between them. `pieces` are
 * triples of where one begins there, where here, and its length; in order.
 */
export function carryHits(automaton: Automaton, bytes: Uint8Array, pieces: readonly number[], before: Hits): Hits {
  const found = collector();
  const { longest } = automaton;
  let done = 0;
  // Keywords that end behind `done` and before `to`: those near the beginning of a piece may reach out of it.
  const search = (to: number): void => {
    automaton.search(
      bytes,
      (at, end) => {
        if (end > done) found.add(end * PLACES + at);
      },
      Math.max(0, done - longest),
      to,
    );
  };
  for (let next = 0; next < pieces.length; next += 3) {
    const [from, to, length] = [pieces[next] as number, pieces[next + 1] as number, pieces[next + 2] as number];
    search(Math.min(to + length, to + longest));
    const shift = (to - from) * PLACES;
    const behind = (from + length + 1) * PLACES;
    for (let index = firstBehind(before, from + longest); index < before.length; index++) {
      const hit = before[index] as number;
      if (hit >= behind) break;
      found.add(hit + shift);
    }
    done = to + length;
  }
  search(bytes.length);
  return found.hits();
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
