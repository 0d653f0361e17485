/** From keyword hits to matches: the pattern of each format, on a few bytes around the hit and nowhere else. */

import type { Format } from '../../../facts/credentials/shared/format.ts';
import { buildAutomaton } from './automaton.ts';
import { type Change, keptSpan, type Span } from './change.ts';
import type { Detector, Match } from './detector.ts';
import { collectHits, type Hits } from './hits.ts';

// A lookbehind reads six bytes (`\u0022`), a lookahead one.
const MARGIN = 8;
/** So many letters of a keyword tell enough, and the less has to be looked at again around what changes. */
const LONGEST = 12;
/** The name that a generic value is assigned to is read from so many bytes before the value. */
const NAME = 160;
// Hits so near each other that their windows touch become one window; it is handed to the pattern in pieces.
const LONGEST_WINDOW = 64 * 1024;
/** Keywords and marks of one content that are remembered. What has more is no text of people, and is not sifted any further. */
const MOST_HITS = 4 * 1024 * 1024;

export interface Search {
  /**
   * Every match, overlaps included, until `onMatch` answers true; marks are told to the end all the same. Those of one format come
   * in the order of the content, those of several in no order: some formats are tried at once, others where a window ends.
   */
  each(bytes: Buffer, options: SearchOptions, onMatch: (match: Match) => boolean): void;
  /**
   * Whether there is a match that `accept` takes. Of a content made from another only what differs is looked at, and what a
   * pattern reads around that.
   */
  sift(bytes: Buffer, options: SiftOptions, accept: (match: Match) => boolean): Sifted;
}

export interface SearchOptions {
  binary: boolean;
  /** Hears where marks end, in order; of a content made from another those that are new or have something new in reach. */
  onMark(end: number): void;
}

export interface SiftOptions extends SearchOptions {
  change?: Change<Sifted>;
}

/** Words that are no keywords: the same pass over the bytes says where they are. */
export interface Marks {
  words: readonly string[];
  /** Bytes before and after a mark that belong to it. */
  reach: number;
}

/** What is known of a content once it was sifted. */
export interface Sifted {
  /** The first match that was taken, with all that decides about it, or all where there is too much; absent where there is none. */
  found?: Span;
  /** The keywords and marks of the whole content. Absent where something was found: then not all was looked at. */
  hits?: Hits;
}

interface Window {
  from: number;
  to: number;
}

/** A keyword of a detector. */
interface Word {
  /** In lower case. */
  text: string;
  /** As it must be written; absent where either case will do. */
  exact?: Buffer;
  /** Place of the detector among all. */
  id: number;
  detector: Detector;
}

/** What ends at one place of the automaton. */
interface Place {
  words: readonly Word[];
  isMark: boolean;
  /** Length of the keyword where all patterns begin with it, and not inside a word; else 0. */
  tokenLength: number;
  /** The only keyword, as it must be written. */
  exact: Buffer | undefined;
  /** Bytes before and behind the end of the keywords that decide what is found. */
  before: number;
  after: number;
}

/** Building takes some milliseconds; build once. */
export function buildSearch(detectors: readonly Detector[], marks: Marks): Search {
  const words = detectors.flatMap((detector, id) =>
    detector.format.keywords.map((keyword): Word => {
      const text = keyword.slice(0, LONGEST);
      return {
        text: text.toLowerCase(),
        id,
        detector,
        ...(text !== text.toLowerCase() && { exact: Buffer.from(text) }),
      };
    }),
  );
  const automaton = buildAutomaton([
    ...words.map(({ text }, id) => ({ keyword: text, id })),
    ...marks.words.map((keyword) => ({ keyword, id: words.length })),
  ]);
  const places = automaton.at.map((keywords): Place => {
    const all = keywords.flatMap(({ id }) => words[id] ?? []);
    const isMark = all.length < keywords.length;
    const [first] = all;
    const isTokens =
      !isMark &&
      all.every(({ text, detector: { format } }) => format.anchored && !format.inName && text === first?.text);
    const reachOf = ({ text, detector: { format } }: Word): [number, number] => [
      format.before + text.length + MARGIN,
      format.after - text.length + MARGIN,
    ];
    const reaches = [...all.map(reachOf), ...(isMark ? [[marks.reach + LONGEST, marks.reach] as const] : [])];
    return {
      words: all,
      isMark,
      tokenLength: isTokens ? (first?.text.length ?? 0) : 0,
      exact: !isMark && all.length === 1 ? first?.exact : undefined,
      before: Math.max(...reaches.map(([before]) => before)),
      after: Math.max(...reaches.map(([, after]) => after)),
    };
  });

  /** Looks at the formats of keywords until `onMatch` answers true. */
  function matcher(bytes: Buffer, binary: boolean, onMatch: (match: Match, format: Format) => boolean) {
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
        part === undefined
          ? (detector.format.keywords.find((keyword) => text.startsWith(keyword.toLowerCase()))?.length ?? 0)
          : 0;
      done = onMatch({ owner: detector.owner, start, end: from + whole[1], hidden, visible }, detector.format);
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
        if ((binary && format.textOnly) || format.mayMatch?.(bytes, start) === false) return;
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
    each(bytes, { binary, onMark }, onMatch) {
      const { look, finish, isDone } = matcher(bytes, binary, onMatch);
      automaton.search(bytes, (at, end) => {
        const { words, isMark } = places[at] as Place;
        if (isMark) onMark(end);
        if (isDone()) return;
        for (const { id, detector, text, exact } of words)
          if (exact === undefined || isAt(bytes, end - text.length, exact)) look(id, detector, end - text.length);
      });
      finish();
    },
    sift(bytes, { binary, change, onMark }, accept) {
      const stays = change?.before.found && keptSpan(change, change.before.found, bytes.length);
      if (stays !== undefined) return { found: stays };
      const kept = collectHits();
      let found: Span | undefined;
      const { look, finish, isDone } = matcher(bytes, binary, (match, format) => {
        if (!accept(match)) return false;
        found = spanOf(match, format, bytes.length);
        return true;
      });
      const isOver = (): boolean => isDone() || found !== undefined;
      const keep = (at: number, end: number): void => {
        kept.add(at, end);
        if (kept.count() > MOST_HITS) found = { from: 0, to: bytes.length };
      };
      const onHit = (at: number, end: number): void => {
        if (isOver()) return;
        const { words, isMark, tokenLength, exact } = places[at] as Place;
        // Most keywords of tokens stand inside of words: those need not be remembered.
        if (tokenLength !== 0 && !mayBegin(bytes, end - tokenLength)) return;
        if (exact !== undefined && !isAt(bytes, end - exact.length, exact)) return;
        keep(at, end);
        if (isMark) onMark(end);
        for (const { id, detector, text, exact } of words)
          if (exact === undefined || isAt(bytes, end - text.length, exact)) look(id, detector, end - text.length);
      };
      const onKept = (at: number, end: number, from: number, to: number): void => {
        if (isOver()) return;
        keep(at, end);
        const { before, after, words, isMark } = places[at] as Place;
        // All that is read of it is of the other content, where it found nothing.
        if (end - before >= from && end + after <= to) return;
        if (isMark && (end - marks.reach - LONGEST < from || end + marks.reach > to)) onMark(end);
        for (const { id, detector, text, exact } of words) {
          const start = end - text.length;
          const { before, after } = detector.format;
          if (start - before - MARGIN >= from && start + after + MARGIN <= to) continue;
          if (exact === undefined || isAt(bytes, start, exact)) look(id, detector, start);
        }
      };
      if (change?.before.hits === undefined) automaton.search(bytes, onHit);
      else automaton.carry(bytes, change.pieces, change.before.hits, change.length, MARGIN, onHit, onKept);
      finish();
      return found === undefined ? { hits: kept.hits() } : { found };
    },
  };
}

/** Wherever the keyword is in the match: all its pattern can have read. */
function spanOf({ start, end }: Match, { before, after }: Format, length: number): Span {
  const reach = before + after + MARGIN;
  return { from: Math.max(0, Math.min(start - NAME, end - reach)), to: Math.min(length, Math.max(end, start + reach)) };
}

const isAt = (bytes: Buffer, start: number, text: Buffer): boolean => {
  for (let at = 0; at < text.length; at++) if (bytes[start + at] !== text[at]) return false;
  return true;
};

/** A cheap no before the pattern is asked: inside a word, and not after an escape. */
function mayBegin(bytes: Buffer, start: number): boolean {
  if (start === 0 || !isAlphanumeric(bytes[start - 1] ?? 0)) return true;
  return bytes[start - 2] === 0x5c || bytes[start - 3] === 0x25 || bytes[start - 6] === 0x5c; // \n  %22  \u0022
}

const isAlphanumeric = (byte: number): boolean =>
  (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
