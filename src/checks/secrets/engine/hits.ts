/** Where keywords end in a content: there may be millions, so they are kept as pairs of numbers. */

/** Pairs of which keywords end there (`Automaton.at`) and at which offset, in the order of their ends. */
export type Hits = Int32Array;

let room = new Int32Array(8192);

/** Collects in memory that is used again: one at a time. */
export function collectHits(): { add(place: number, end: number): void; count(): number; hits(): Hits } {
  let length = 0;
  return {
    add(place, end) {
      if (length === room.length) {
        const larger = new Int32Array(2 * length);
        larger.set(room);
        room = larger;
      }
      room[length++] = place;
      room[length++] = end;
    },
    count: () => length / 2,
    hits: () => room.slice(0, length),
  };
}

/** Index of the first pair whose end is at `end` or behind it. */
export function firstFrom(hits: Hits, end: number): number {
  let low = 0;
  let high = hits.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[2 * middle + 1] as number) < end) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}
