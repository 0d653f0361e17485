/** Stars out secrets, and pieces of them: a text may have been cut in the middle of one. */
import { mask } from './text.ts';

/** So much of a token's end or middle is never shown: a text may have been cut in the middle of one. */
export const WINDOW = 8;
/** What is public of a token: the provider's prefix. */
const PREFIX = 4;

/**
 * Stars out secrets and every piece of them that is long enough to be used. `open` characters of their beginning may be
 * seen, since they are the provider's.
 */
export function partsHider(secrets: readonly string[], open = PREFIX): (text: string) => string {
  const pieces = piecesHider();
  const longestFirst = secrets.toSorted((a, b) => b.length - a.length);
  for (const secret of secrets) pieces.add(secret, open);
  return (text) => pieces.hide(longestFirst.reduce((hidden, secret) => hidden.replaceAll(secret, mask(secret)), text));
}

export interface PiecesHider {
  /** `open` as with partsHider. */
  add(secret: string, open?: number): void;
  /** The text without pieces of them. */
  hide(text: string): string;
}

/** Pieces alone, of secrets that become known one after the other. */
export function piecesHider(): PiecesHider {
  const windows = new Set<string>();
  // What a piece may begin with, so that most places of a long text are passed over at once.
  const beginnings = new Uint8Array(65_536);
  return {
    add(secret, open = 0) {
      for (let at = Math.max(0, Math.min(open, secret.length - WINDOW)); at + WINDOW <= secret.length; at++) {
        const piece = secret.slice(at, at + WINDOW);
        if (isOfWords(piece)) continue;
        windows.add(piece);
        beginnings[beginningAt(piece, 0)] = 1;
      }
    },
    hide: (text) => hidePieces(text, windows, beginnings),
  };
}

/** Of a password made of words: it would star out the words wherever they stand. */
export const isOfWords = (piece: string): boolean => WORDS.test(piece);

const WORDS = /^(?:[a-z _./:-]+|[A-Z _./:-]+|[\d./:-]+)$|:\/\//;

const beginningAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) << 8) ^ text.charCodeAt(at + 1)) & 0xffff;

function hidePieces(text: string, windows: ReadonlySet<string>, beginnings: Uint8Array): string {
  let hidden = '';
  let from = 0;
  for (let at = 0; at + WINDOW <= text.length; at++) {
    if (beginnings[beginningAt(text, at)] === 0 || !windows.has(text.slice(at, at + WINDOW))) continue;
    let end = at + WINDOW;
    while (end < text.length && windows.has(text.slice(end - WINDOW + 1, end + 1))) end++;
    hidden += `${text.slice(from, at)}****`;
    from = end;
    at = end - 1;
  }
  return from === 0 ? text : hidden + text.slice(from);
}
