/** One text, one finding: where matches overlap the most specific stays. */
import { GENERIC, isCustom, type Match } from './detector.ts';

/** The higher, the more is known of it. */
export function rankOf({ owner }: Match): number {
  if (owner === GENERIC) return 0;
  if (isCustom(owner)) return 1;
  return owner.wide ? 2 : 3;
}

/** Sorted by place, without overlaps. Known provider before wide format before custom rule before generic value; then the longer one. */
export function withoutOverlaps(matches: readonly Match[]): Match[] {
  const best = [...matches].sort(
    (a, b) => rankOf(b) - rankOf(a) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: Match[] = [];
  // Sorted by start, so that a newcomer has at most two neighbours to look at.
  for (const match of best) {
    const at = firstAfter(kept, match.start);
    const before = kept[at - 1];
    const after = kept[at];
    if ((before !== undefined && before.end > match.start) || (after !== undefined && after.start < match.end))
      continue;
    kept.splice(at, 0, match);
  }
  return kept;
}

function firstAfter(sorted: readonly Match[], start: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
