/** Finds secrets, and pieces of them, however they are spelt: by their skeletons. */
import { isOfWords, WINDOW } from '../../core/parts-hider.ts';
import { type Skeleton, skeletonOf } from '../../core/skeleton.ts';

/** Shorter skeletons are found by chance in what has other spaces and accents. */
const SHORTEST = 6;
/** Beyond so many units of skeletons no further one is looked for in pieces: a hostile answer gives as many as it likes. */
const MOST_PIECES = 2_000_000;

export interface SpellingsHider {
  /** `shown` stands in the place of the whole; pieces become `****`. */
  add(skeleton: string, shown: string): void;
  hide(text: string): string;
}

export function spellingsHider(): SpellingsHider {
  const wholes = new Map<string, string>();
  const windows = new Set<string>();
  let units = 0;
  let longestFirst: readonly (readonly [string, string])[] | undefined;
  return {
    add(skeleton, shown) {
      if (skeleton.length < SHORTEST || wholes.has(skeleton)) return;
      wholes.set(skeleton, shown);
      longestFirst = undefined;
      units += skeleton.length;
      if (units > MOST_PIECES) return;
      for (let at = 0; at + WINDOW <= skeleton.length; at++) {
        const piece = skeleton.slice(at, at + WINDOW);
        if (!isOfWords(piece)) windows.add(piece);
      }
    },
    hide(text) {
      if (wholes.size === 0) return text;
      longestFirst ??= [...wholes].sort(([a], [b]) => b.length - a.length);
      const skeleton = skeletonOf(text);
      const found = [...wholesIn(skeleton.text, longestFirst), ...piecesIn(skeleton.text, windows)];
      return found.length === 0 ? text : without(text, skeleton, found);
    },
  };
}

interface Found {
  from: number;
  to: number;
  shown: string;
}

function* wholesIn(text: string, wholes: readonly (readonly [string, string])[]): Generator<Found> {
  for (const [whole, shown] of wholes)
    for (let from = text.indexOf(whole); from >= 0; from = text.indexOf(whole, from + whole.length))
      yield { from, to: from + whole.length, shown };
}

function* piecesIn(text: string, windows: ReadonlySet<string>): Generator<Found> {
  for (let from = 0; from + WINDOW <= text.length; from++) {
    if (!windows.has(text.slice(from, from + WINDOW))) continue;
    let to = from + WINDOW;
    while (to < text.length && windows.has(text.slice(to - WINDOW + 1, to + 1))) to++;
    yield { from, to, shown: '****' };
    from = to - 1;
  }
}

/** Those that were found first count; what overlaps them is taken out as well. */
function without(text: string, { starts, ends }: Skeleton, found: readonly Found[]): string {
  const shownAt = new Map<number, string>();
  const isHidden = new Uint8Array(text.length);
  for (const { from, to, shown } of found) {
    const start = starts[from] ?? 0;
    const end = ends[to - 1] ?? text.length;
    if (isHidden[start] === 0) shownAt.set(start, shown);
    isHidden.fill(1, start, end);
  }
  let hidden = '';
  for (let at = 0; at < text.length; at++) {
    hidden += shownAt.get(at) ?? '';
    if (isHidden[at] === 0) hidden += text.charAt(at);
  }
  return hidden;
}
