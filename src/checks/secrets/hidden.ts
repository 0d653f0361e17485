/** What nobody may see of a content. */
import type { HiddenRange } from './excerpt.ts';

export interface Hidden {
  add(range: HiddenRange): void;
  /**
   * Hides what is no secret but stands where one would: a password too plain to be reported. There may be millions, so only
   * their bytes are marked.
   */
  cover(start: number, end: number): void;
  /** Hides all that was not added. */
  coverRest(): void;
  /** What overlaps the bytes from `start` on, before `end`; in any order. */
  within(start: number, end: number): HiddenRange[];
  /** All of it, what is covered in one piece as one. */
  each(onRange: (start: number, end: number) => void): void;
}

/** `length` is of the content. */
export function collectHidden(length: number): Hidden {
  const ranges: HiddenRange[] = [];
  /** A bit for each byte. */
  let covered: Uint8Array | undefined;
  const isCovered = (at: number): boolean => (((covered?.[at >> 3] ?? 0) >> (at & 7)) & 1) === 1;

  function* runs(from: number, to: number): Generator<HiddenRange> {
    if (covered === undefined) return;
    for (let at = from; at < to; at++) {
      if (covered[at >> 3] === 0) at |= 7;
      else if (isCovered(at)) {
        const start = at;
        while (at < to && isCovered(at)) at++;
        yield { start, end: at, visible: 0 };
      }
    }
  }

  return {
    add: (range) => void ranges.push(range),
    cover(start, end) {
      covered ??= new Uint8Array((length >> 3) + 1);
      const last = Math.min(end, length);
      for (let at = start; at < last; at++) covered[at >> 3] = (covered[at >> 3] as number) | (1 << (at & 7));
    },
    coverRest() {
      covered = new Uint8Array((length >> 3) + 1).fill(0xff);
      for (const { start, end } of ranges)
        for (let at = start; at < Math.min(end, length); at++)
          covered[at >> 3] = (covered[at >> 3] as number) & ~(1 << (at & 7));
    },
    within(start, end) {
      const overlapping = ranges.filter((range) => range.start < end && range.end > start);
      // What begins before or ends behind is hidden up to there: nothing of it is shown.
      return [...overlapping, ...runs(start, Math.min(end, length))];
    },
    each(onRange) {
      for (const { start, end } of ranges) onRange(start, end);
      for (const { start, end } of runs(0, length)) onRange(start, end);
    },
  };
}
