/** From keyword hits to matches: the pattern of each format, on a few bytes around the hit and nowhere else. */
import { buildAutomaton } from './automaton.ts';
import type { Detector, Match } from './detector.ts';

// A lookbehind reads six bytes (`\u0022`), a lookahead one.
const MARGIN = 8;
// Hits so near each other that their windows touch become one window; it is handed to the pattern in pieces.
const LONGEST_WINDOW = 64 * 1024;

/** Matches in one piece of bytes; at most this many are looked at further. A file with more is a list of tokens. */
export const MAX_MATCHES = 5000;

export type Search = (bytes: Buffer, options: { binary: boolean }) => { matches: Match[]; truncated: boolean };

interface Window {
  from: number;
  to: number;
}

/** Building takes a few milliseconds; build once. Matches come in the order of their formats, overlaps included. */
export function buildSearch(detectors: readonly Detector[]): Search {
  const automaton = buildAutomaton(
    detectors.flatMap(({ format }, id) => format.keywords.map((keyword) => ({ keyword, id }))),
  );
  return (bytes, { binary }) => {
    const matches: Match[] = [];
    const windows: (Window | undefined)[] = new Array(detectors.length).fill(undefined);
    const lastStart: number[] = new Array(detectors.length).fill(-1);

    const add = (id: number, detector: Detector, from: number, found: RegExpExecArray): void => {
      const indices = found.indices;
      const whole = indices?.[1];
      if (whole === undefined || matches.length > MAX_MATCHES) return;
      const start = from + whole[0];
      if (start <= (lastStart[id] ?? -1)) return;
      lastStart[id] = start;
      const part = indices?.groups?.hidden ?? whole;
      const hidden = { start: from + part[0], end: from + part[1] };
      const text = (found[1] ?? '').toLowerCase();
      const visible = detector.format.keywords.find((keyword) => text.startsWith(keyword))?.length ?? 0;
      matches.push({ owner: detector.owner, start, end: from + whole[1], hidden, visible });
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

    automaton.search(bytes, (hits, end) => {
      for (const { id, length } of hits) {
        const detector = detectors[id];
        if (detector === undefined || (binary && detector.format.textOnly)) continue;
        const { format } = detector;
        const start = end - length;
        if (format.anchored) {
          if (mayBegin(bytes, start) || format.inName) tryAt(id, detector, start);
          continue;
        }
        const from = Math.max(0, start - format.before - MARGIN);
        const to = Math.min(bytes.length, start + format.after + MARGIN);
        const open = windows[id];
        if (open !== undefined && from <= open.to && to - open.from <= LONGEST_WINDOW) {
          open.to = Math.max(open.to, to);
          continue;
        }
        if (open !== undefined) flush(id, detector, open);
        windows[id] = { from, to };
      }
    });
    for (const [id, window] of windows.entries()) {
      const detector = detectors[id];
      if (window !== undefined && detector !== undefined) flush(id, detector, window);
    }
    return { matches: matches.slice(0, MAX_MATCHES), truncated: matches.length > MAX_MATCHES };
  };
}

/** A cheap no before the pattern is asked: inside a word, and not after an escape. */
function mayBegin(bytes: Buffer, start: number): boolean {
  if (start === 0 || !isAlphanumeric(bytes[start - 1] ?? 0)) return true;
  return bytes[start - 2] === 0x5c || bytes[start - 3] === 0x25 || bytes[start - 6] === 0x5c; // \n  %22  \u0022
}

const isAlphanumeric = (byte: number): boolean =>
  (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
