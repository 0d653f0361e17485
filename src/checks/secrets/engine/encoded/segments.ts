/** Which part of decoded bytes comes from which part of the bytes they were decoded from. */

/**
 * Runs of four numbers, in order: where a decoded part begins and ends in the decoded bytes, where its encoded form begins and ends.
 * What is between them was copied as it is. The first may be empty and says where the decoded bytes begin.
 */
export type Segments = readonly number[];

const SIZE = 4;

/** The range of what `start` to `end` of the decoded bytes was made of. */
export function originOf(segments: Segments, start: number, end: number): { start: number; end: number } {
  const first = indexBefore(segments, start + 1);
  const last = indexBefore(segments, end);
  return {
    start: isInside(segments, first, start)
      ? at(segments, first, 2)
      : at(segments, first, 3) + start - at(segments, first, 1),
    end: isInside(segments, last, end - 1)
      ? at(segments, last, 3)
      : at(segments, last, 3) + end - at(segments, last, 1),
  };
}

/** Whether a decoded part is in the range or beside it. */
export function touchesDecoded(segments: Segments, start: number, end: number): boolean {
  const index = indexBefore(segments, end + 1);
  return at(segments, index, 1) >= start && at(segments, index, 1) > at(segments, index, 0);
}

const at = (segments: Segments, index: number, part: number): number => segments[index * SIZE + part] ?? 0;

const isInside = (segments: Segments, index: number, offset: number): boolean =>
  offset >= at(segments, index, 0) && offset < at(segments, index, 1);

/** The last segment that begins before `offset`, else the first. */
function indexBefore(segments: Segments, offset: number): number {
  let low = 0;
  let high = segments.length / SIZE - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at(segments, middle, 0) < offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
