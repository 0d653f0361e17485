/** Of a content made from another: where something encoded may differ from what was there. */
import type { Change, Span } from '../change.ts';
import { CONTEXT } from './layers.ts';

/** Bytes behind an encoded value that are looked at with it. */
const BEHIND = 4;

/** Everything between two pieces, and their edges, where two of them meet too. */
export function changedRegions({ pieces, length: before }: Change<unknown>, length: number): Span[] {
  const regions: Span[] = [];
  const add = (from: number, to: number): void => {
    const region = { from: Math.max(0, from - BEHIND), to: Math.min(length, to + CONTEXT) };
    const last = regions.at(-1);
    if (last !== undefined && region.from <= last.to) last.to = region.to;
    else regions.push(region);
  };
  let [done, stays] = [0, true]; // both contents begin alike
  for (let next = 0; next < pieces.length; next += 3) {
    const [from, to, size] = [pieces[next] as number, pieces[next + 1] as number, pieces[next + 2] as number];
    if (!stays || from !== 0 || to !== 0) add(done, to);
    done = to + size;
    stays = from + size === before && done === length;
  }
  if (!stays || done < length) add(done, length);
  return regions;
}
