/** Where keywords end in a content: one number each, since there may be many. */

/** In order of their ends. The last 16 bits say which keywords end there (`Automaton.at`), the others at which offset. */
export type Hits = Float64Array;

const PLACES = 2 ** 16;

export const hitAt = (place: number, end: number): number => end * PLACES + place;
export const endOf = (hit: number): number => Math.floor(hit / PLACES);
export const placeOf = (hit: number): number => hit % PLACES;

let room = new Float64Array(4096);

/** Collects in memory that is used again: one at a time. */
export function collectHits(): { add(place: number, end: number): void; count(): number; hits(): Hits } {
  let count = 0;
  return {
    add(place, end) {
      if (count === room.length) {
        const larger = new Float64Array(2 * count);
        larger.set(room);
        room = larger;
      }
      room[count++] = hitAt(place, end);
    },
    count: () => count,
    hits: () => room.slice(0, count),
  };
}

/** Index of the first hit that is not before `hit`. */
export function firstFrom(hits: Hits, hit: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle] as number) < hit) low = middle + 1;
    else high = middle;
  }
  return low;
}
