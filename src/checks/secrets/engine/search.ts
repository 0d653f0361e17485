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
      let looking: ReturnType<typeof matcher> | undefined;
      let piece = 0;
      for (let index = 0; index < hits.length; index++) {
        const hit = hits[index] as number;
        const end = endOf(hit);
        let from = -1;
        let to = -1;
        if (pieces !== undefined) {
          while (piece < pieces.length && (pieces[piece + 1] as number) + (pieces[piece + 2] as number) < end)
            piece += 3;
          if (piece < pieces.length && (pieces[piece + 1] as number) < end) {
            from = pieces[piece + 1] as number;
            to = from + (pieces[piece + 2] as number);
            // Far from its edges, or at the beginning of both contents: as it was.
            if (end - farthest >= from && end + farthest <= to) continue;
            if (from === 0 && pieces[piece] === 0) from = Number.NEGATIVE_INFINITY;
          }
        }
        const keywords = automaton.at[placeOf(hit)] as readonly KeywordHit[];
        for (let at = 0; at < keywords.length; at++) {
          const { id, length } = keywords[at] as KeywordHit;
          const detector = detectors[id] as Detector;
          const { before, after } = detector.format;
          const start = end - length;
          // All that its pattern reads is of the other content.
          if (to !== -1 && start - before - MARGIN >= from && start + after + MARGIN <= to) continue;
          looking ??= matcher(bytes, binary, (match) => {
            found = accept(match);
            return found;
          });
          looking.look(id, detector, start);
        }
        if (found) return true;
      }
      looking?.finish();
      return found;
    },
  };
}

/** A cheap no before the pattern is asked: inside a word, and not after an escape. */
function mayBegin(bytes: Buffer, start: number): boolean {
  if (start === 0 || !isAlphanumeric(bytes[start - 1] ?? 0)) return true;
  return bytes[start - 2] === 0x5c || bytes[start - 3] === 0x25 || bytes[start - 6] === 0x5c; // \n  %22  \u0022
}

const isAlphanumeric = (byte: number): boolean =>
  (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
