/** From keyword hits to matches: the pattern of each format, on a few bytes around the hit and nowhere else. */
import { type Automaton, buildAutomaton, type KeywordHit } from './automaton.ts';
import type { Detector, Match } from './detector.ts';
import { endOf, type Hits, placeOf } from './hits.ts';

// A lookbehind reads six bytes (`\u0022`), a lookahead one.
const MARGIN = 8;
// Hits so near each other that their windows touch become one window; it is handed to the pattern in pieces.
const LONGEST_WINDOW = 64 * 1024;
/** Matches in one piece of bytes; at most this many are looked at further. A file with more is a list of tokens. */
export const MAX_MATCHES = 5000;

export interface Search {
  automaton: Automaton;
  /** Matches come in the order of their formats, overlaps included. */
  all(bytes: Buffer, options: { binary: boolean }): { matches: Match[]; truncated: boolean };
  /**
   * Whether there is a match that `accept` takes. `hits` are those of `bytes`. With `pieces` (hits.ts) only matches that touch
   * something new: the others are known not to be taken.
   */
  some(bytes: Buffer, hits: Hits, options: SomeOptions, accept: (match: Match) => boolean): boolean;
}

export interface SomeOptions {
  binary: boolean;
  pieces?: readonly number[];
}

interface Window {
  from: number;
  to: number;
}

/** Building takes some milliseconds; build once. */
export function buildSearch(detectors: readonly Detector[]): Search {
  const automaton = buildAutomaton(
    detectors.flatMap(({ format }, id) => format.keywords.map((keyword) => ({ keyword, id }))),
  );
  const farthest = Math.max(...detectors.map(({ format }) => Math.max(format.before, format.after))) + 2 * MARGIN;

  /** Looks at the formats of keywords, one after another in the order of the content, until `onMatch` answers true. */
  function matcher(bytes: Buffer, binary: boolean, onMatch: (match: Match) => boolean) {
    const open = new Map<number, Window>();
    const lastStart = new Map<number, number>();
    let done = false;

    const add = (id: number, detector: Detector, from: number, found: RegExpExecArray): void => {
      const indices = found.indices;
      const whole = indices?.[1];
      if (whole === undefined || done) return;
      const start = from + whole[0];
      if (start <= (lastStart.get(id) ?? -1)) return;
      lastStart.set(id, start);
      const part = indices?.groups?.hidden;
      const hidden = { start: from + (part ?? whole)[0], end: from + (part ?? whole)[1] };
      const text = (found[1] ?? '').toLowerCase();
      const visible =
        part === undefined ? (detector.format.keywords.find((keyword) => text.startsWith(keyword))?.length ?? 0) : 0;
      done = onMatch({ owner: detector.owner, start, end: from + whole[1], hidden, visible });
    };
    const tryAt = (id: number, detector: Detector, start: number): void => {
      const { pattern, after } = detector.format;
      const from = Math.max(0, start - MARGIN);
      const text = bytes.toString('latin1', from, Math.min(bytes.length, start + after + MARGIN));
      pattern.lastIndex = start - from;
      const found = pattern.exec(text);
      if (found !== null) add(id, detector, from, found);
    };
    const flush = (id: number, detector: Detector, window: Window): void => {
      const text = bytes.toString('latin1', window.from, window.to);
      const { pattern } = detector.format;
      pattern.lastIndex = 0;
      for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
        add(id, detector, window.from, found);
        if (found[0] === '') pattern.lastIndex++;
      }
    };
    return {
      isDone: (): boolean => done,
      /** Keywords must come in the order of the content. */
      look(id: number, detector: Detector, start: number): void {
        const { format } = detector;
        if (binary && format.textOnly) return;
        if (format.anchored) {
          if (format.inName || mayBegin(bytes, start)) tryAt(id, detector, start);
          return;
        }
        const from = Math.max(0, start - format.before - MARGIN);
        const to = Math.min(bytes.length, start + format.after + MARGIN);
        const before = open.get(id);
        if (before !== undefined && from <= before.to && to - before.from <= LONGEST_WINDOW) {
          before.to = Math.max(before.to, to);
          return;
        }
        if (before !== undefined) flush(id, detector, before);
        open.set(id, { from, to });
      },
      finish(): void {
        for (const [id, window] of open) if (!done) flush(id, detectors[id] as Detector, window);
      },
    };
  }

  return {
    automaton,
    all(bytes, { binary }) {
      const matches: Match[] = [];
      const { look, finish, isDone } = matcher(bytes, binary, (match) => matches.push(match) > MAX_MATCHES);
      automaton.search(bytes, (at, end) => {
        if (isDone()) return;
        for (const { id, length } of automaton.at[at] as readonly KeywordHit[])
          look(id, detectors[id] as Detector, end - length);
      });
      finish();
      return { matches: matches.slice(0, MAX_MATCHES), truncated: matches.length > MAX_MATCHES };
    },
    some(bytes, hits, { binary, pieces }, accept) {
      let found = false;
      const { look, finish, isDone } = matcher(bytes, binary, (match) => {
        found = accept(match);
        return found;
      });
      const news = pieces === undefined ? undefined : newParts(pieces, bytes.length);
      let part = 0;
      for (const hit of hits) {
        const end = endOf(hit);
        if (news !== undefined) {
          while (part < news.length && (news[part + 1] as number) < end - farthest) part += 2;
          if (part >= news.length) break;
          if ((news[part] as number) > end + farthest) continue;
        }
        for (const { id, length } of automaton.at[placeOf(hit)] as readonly KeywordHit[]) {
          const detector = detectors[id] as Detector;
          const start = end - length;
          if (
            news === undefined ||
            touches(news, part, start - detector.format.before - MARGIN, start + detector.format.after + MARGIN)
          )
            look(id, detector, start);
        }
        if (isDone()) break;
      }
      finish();
      return found;
    },
  };
}

/** Pairs of start and end of what is no piece; a seam between two pieces has equal ones, and so have the ends of the content. */
function newParts(pieces: readonly number[], length: number): number[] {
  const parts: number[] = [];
  let done = 0;
  for (let next = 0; next < pieces.length; next += 3) {
    parts.push(done, pieces[next + 1] as number);
    done = (pieces[next + 1] as number) + (pieces[next + 2] as number);
  }
  parts.push(done, length);
  return parts;
}

/** `parts` before `part` are too far away for everything that is asked. */
function touches(parts: readonly number[], part: number, from: number, to: number): boolean {
  for (let at = part; at < parts.length && (parts[at] as number) <= to; at += 2)
    if ((parts[at + 1] as number) >= from) return true;
  return false;
}

/** A cheap no before the pattern is asked: inside a word, and not after an escape. */
function mayBegin(bytes: Buffer, start: number): boolean {
  if (start === 0 || !isAlphanumeric(bytes[start - 1] ?? 0)) return true;
  return bytes[start - 2] === 0x5c || bytes[start - 3] === 0x25 || bytes[start - 6] === 0x5c; // \n  %22  \u0022
}

const isAlphanumeric = (byte: number): boolean =>
  (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
