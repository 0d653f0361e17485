/**
 * A token can be part of a file's name, and every check names files. Reports, comments and annotations leave the
 * repository, so there the token is starred out; such a place leads nowhere any more, and is told all the same.
 */
import { scanContent } from '../checks/secrets/scanner.ts';
import { mask } from '../core/text.ts';
import { formsOf } from './encoded-forms.ts';
import { mapTexts, TOKEN_LIKE } from './texts.ts';

/** So much of a token's end or middle is never shown: a text may have been cut in the middle of one. */
const WINDOW = 8;
/** What is public of a token: the provider's prefix. */
const PREFIX = 4;

/** Makes a function that stars out, in every text of a value, the tokens that stand in `texts`, whole or in part. */
export function tokenHider(texts: Iterable<string>): <T>(value: T) => T {
  // Starting the scanner takes longer than most checks, and hardly a file is named after anything like a token.
  const suspects = [...new Set(texts)].filter((text) => TOKEN_LIKE.test(text));
  // Each by itself: the beginning of a key in one must not reach into the next.
  const tokens = [...new Set(suspects.flatMap(tokensIn))];
  if (tokens.length === 0) return (value) => value;
  const hide = partsHider(tokens);
  // What is no text stays as it is, so the shape does.
  return <T>(value: T): T => mapTexts(value, hide) as T;
}

/** Stars out the tokens of one text after another; the same text, such as a rule's, is looked at once. */
export function textRedactor(): (text: string) => string {
  const seen = new Map<string, string>();
  return (text) => {
    if (!TOKEN_LIKE.test(text)) return text;
    const before = seen.get(text);
    if (before !== undefined) return before;
    const tokens = tokensIn(text);
    const hidden = tokens.length === 0 ? text : partsHider(tokens)(text);
    seen.set(text, hidden);
    return hidden;
  };
}

/** Credentials of known providers, as they stand there; of a key in several lines each line. */
export function tokensIn(text: string): string[] {
  // Each reading by itself: where both have a token it would be told as it is only, and is to be hidden as it is written, too.
  const hits = readingsOf(text).flatMap((each) => scanContent(Buffer.from(each), { path: '', generic: false }).hits);
  const parts = hits.flatMap(({ secret, encoded }) => [
    ...linesOf(secret).flatMap(formsOf),
    ...(encoded === undefined ? [] : linesOf(encoded.text)),
  ]);
  return [...new Set(parts.filter((part) => part.length >= WINDOW))];
}

/** The lines of a key that are secret, of anything else the whole. */
const linesOf = (secret: string): string[] =>
  secret.split(/\s+|\\n|\\r/).filter((line) => line.length >= WINDOW && !/^[A-Z-]+$/.test(line));

/** The text, and what it says where it is part of an address or of JSON: `%3D` and `\n` are no part of a token behind them. */
function readingsOf(text: string): string[] {
  const readings = [text];
  if (/%[0-9a-f]{2}/i.test(text)) readings.push(text.replace(/(?:%[0-9a-f]{2})+/gi, decoded));
  if (/\\[nrt"]/.test(text)) readings.push(text.replace(/\\[nrt"]/g, ' '));
  return readings;
}

function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return ' ';
  }
}

/** Stars out secrets and every piece of them that is long enough to be used. */
export function partsHider(secrets: readonly string[]): (text: string) => string {
  const windows = new Set<string>();
  // What a piece may begin with, so that most places of a long text are passed over at once.
  const beginnings = new Uint8Array(65_536);
  const longestFirst = secrets.toSorted((a, b) => b.length - a.length);
  for (const secret of secrets)
    for (let at = Math.min(PREFIX, secret.length - WINDOW); at + WINDOW <= secret.length; at++) {
      const piece = secret.slice(at, at + WINDOW);
      if (WORDS.test(piece)) continue;
      windows.add(piece);
      beginnings[beginningAt(piece, 0)] = 1;
    }
  return (text) => {
    const whole = longestFirst.reduce((hidden, secret) => hidden.replaceAll(secret, mask(secret)), text);
    return hidePieces(whole, windows, beginnings);
  };
}

/** Of a password made of words: it would star out the words wherever they stand. */
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
