/** What was found in a content or below it, seen from that content. */
import { GENERIC, isCustom, type Match } from '../detector.ts';
import { rankOf } from '../overlap.ts';
import type { Layer } from './layers.ts';
import { originOf, touchesDecoded } from './segments.ts';

/** One encoding. */
export interface Step {
  encoding: string;
  /** A member of an archive: its name. */
  name?: string;
  /** A compressed file, which has no lines. */
  isFile: boolean;
}

export interface Found {
  /** Offsets in `content`. */
  match: Match;
  /** The text in which it stands as it is. */
  content: Buffer;
  /** Where it is in the content that is looked at, encoded or not. */
  start: number;
  end: number;
  /** From the outside in; empty where it stands there as it is. */
  steps: readonly Step[];
}

interface Range {
  start: number;
  end: number;
}

/** From a layer to the content above. What was only copied into the layer is found up there as well. */
export function mapUp(all: readonly Found[], layer: Layer): Found[] {
  const { segments, encoding, name, isFile } = layer;
  const step = { encoding, isFile, ...(name === undefined ? {} : { name }) };
  return all
    .filter(({ start, end }) => touchesDecoded(segments, start, end))
    .map((found) => ({
      ...found,
      ...originOf(segments, found.start, found.end),
      steps: [step, ...found.steps],
    }));
}

/**
 * One text, one finding: where something stands in a text as it is and something else in what the text encodes, the more
 * specific stays. Of two that are alike, a provider's token in what was decoded, where the other has no letters of its own: it was
 * known by its name, which took the encoded form for the secret. Of a compressed file or a member of an archive nobody knows where in
 * the bytes above it something stands: there only the same text is the same, and has its name from the member.
 * `plain` is sorted and without overlaps.
 */
export function withDecoded(plain: readonly Found[], samples: readonly Found[], decoded: readonly Found[]): Found[] {
  const beaten = new Set<Found>();
  const seen = new Map<string, Range[]>();
  // A secret that was decoded twice, with more and with less around it, is pointed at where there is less.
  const kept = decoded
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))
    .filter((found) => {
      if (samples.some((sample) => sample.steps.length === 0 && sample.start <= found.start && sample.end >= found.end))
        return false;
      const key = `${kindOf(found.match)} ${textOf(found)}`;
      const others = seen.get(key) ?? [];
      if (others.some((other) => overlaps(other, found))) return false;
      const rivals = isInFile(found)
        ? overlapping(plain, found).filter((rival) => textOf(rival) === textOf(found))
        : overlapping(plain, found);
      if (!rivals.every((rival) => isBetter(found, rival))) return false;
      seen.set(key, [...others, found]);
      for (const rival of rivals) beaten.add(rival);
      return true;
    });
  return [...plain.filter((found) => !beaten.has(found)), ...kept.sort((a, b) => a.start - b.start)];
}

/** A compressed file, or a member of an archive: it has no lines. */
export const isInFile = ({ steps }: Found): boolean => steps[0]?.isFile === true;

function kindOf({ owner, name }: Match): string {
  if (owner === GENERIC) return `${name}`;
  return isCustom(owner) ? owner.custom : owner.id;
}

function isBetter(decoded: Found, plain: Found): boolean {
  const [rank, other] = [rankOf(decoded.match), rankOf(plain.match)];
  if (rank !== other || isInFile(decoded)) return rank >= other;
  const covers = decoded.start <= plain.start && decoded.end >= plain.end;
  return decoded.match.owner !== GENERIC && plain.match.visible === 0 && covers && textOf(decoded) !== textOf(plain);
}

const textOf = ({ content, match }: Found): string => content.toString('latin1', match.start, match.end);

const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

function overlapping(sorted: readonly Found[], range: Range): Found[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.end ?? 0) <= range.start) low = middle + 1;
    else high = middle;
  }
  const all: Found[] = [];
  for (let at = low; at < sorted.length && (sorted[at]?.start ?? 0) < range.end; at++) all.push(sorted[at] as Found);
  return all;
}
