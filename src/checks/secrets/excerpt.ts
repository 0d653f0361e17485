/** The line a secret is on, so that a reader finds it, with every secret in it masked. */
import type { Excerpt } from '../../core/finding.ts';
import { cut, mask, printable } from '../../core/text.ts';
import { entropyOf } from '../../facts/credentials/shared/placeholder.ts';
import { lineEnd } from './engine/lines.ts';
import type { Hidden } from './hidden.ts';

/** Bytes; `visible` is how many characters of it are public. */
export interface HiddenRange {
  start: number;
  end: number;
  visible: number;
}

export interface Evidence extends Pick<Excerpt, 'text' | 'highlight'> {
  text: string;
  /** The secret alone, masked. */
  evidence: string;
}

const WIDTH = 160;
const BEFORE = 60;
// Bytes looked at on either side: enough for WIDTH units of any script.
const SIDE = 800;

// A password that is no match of any rule (too short, too plain) may stand on the same line.
const LOOKS_SECRET =
  /((?:pass\w*|pwd|secret\w*|token|api\w*key|key|auth\w*|credential\w*)["'\]]?\s{0,4}(?:=>|:=|=|:)\s{0,4}["'`]?)[^\s"'`,;&<>]{4,}/gi;

/** What is pointed at, and what of it nobody may see. */
interface Shown {
  start: number;
  end: number;
  hidden: { start: number; end: number };
}

/** The first line of `match` around its beginning; `hidden` is of the whole content. */
export function excerptOf(bytes: Buffer, match: Shown, lineStart: number, hidden: Hidden): Evidence {
  const end = lineEnd(bytes, match.start, match.start + SIDE);
  const begin = Math.max(lineStart, match.start - SIDE);
  const shownEnd = lineEnd(bytes, match.start, match.end);
  const all = merge(hidden.within(begin, end));

  let text = '';
  let highlightStart: number | undefined;
  let highlightEnd = 0;
  const put = (piece: string, from: number): void => {
    if (from >= match.start && highlightStart === undefined) highlightStart = text.length;
    text += piece;
  };
  let at = begin;
  const plainUpTo = (to: number): void => {
    // The highlight begins and ends between two pieces.
    for (const stop of [match.start, shownEnd, to]) {
      if (stop <= at || stop > to) continue;
      put(plain(bytes, at, stop), at);
      at = stop;
      if (at === shownEnd) highlightEnd = text.length;
    }
  };
  for (const range of all) {
    plainUpTo(Math.max(at, range.start));
    put(maskRange(bytes, range), Math.max(at, range.start));
    at = Math.max(at, Math.min(range.end, end));
    if (at >= shownEnd && highlightEnd === 0) highlightEnd = text.length;
  }
  plainUpTo(end);

  const start = highlightStart ?? 0;
  const skip = Math.max(0, start - BEFORE);
  const lead = skip > 0 ? `…${text.slice(skip + 1)}` : text;
  const shown = cut(lead, WIDTH);
  const highlight = {
    start: Math.min(start - skip, shown.length),
    end: Math.min(Math.max(highlightEnd, start) - skip, shown.length),
  };
  const own = all.find((range) => range.start <= match.hidden.start && range.end >= match.hidden.end);
  return { text: shown, highlight, evidence: maskRange(bytes, own ?? { ...match.hidden, visible: 0 }) };
}

// Nor does anything that looks random have to be shown to find the place.
const RUN = /[0-9A-Za-z+/_=-]{20,}/g;
const isRandom = (run: string): boolean => /\d/.test(run) && entropyOf(run) >= 3;

const plain = (bytes: Buffer, from: number, to: number): string =>
  printable(bytes.toString('utf8', from, to), SIDE * 6)
    .replaceAll(LOOKS_SECRET, '$1****')
    .replaceAll(RUN, (run) => (isRandom(run) ? '****' : run));

/** A PEM block shows its first line, which says only what kind of key it is. */
export function maskRange(bytes: Buffer, range: HiddenRange): string {
  const text = bytes.toString('utf8', range.start, Math.min(range.end, range.start + 200));
  const head = /^-----BEGIN [A-Z0-9 ]{0,40}-----/.exec(text)?.[0];
  return head === undefined ? printable(mask(text, range.visible)) : `${head}****`;
}

/** Sorted, overlapping ones joined; the join shows what the first of them may show. */
function merge(ranges: readonly HiddenRange[]): HiddenRange[] {
  const merged: HiddenRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.visible - a.visible)) {
    const last = merged.at(-1);
    if (last !== undefined && range.start < last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}
