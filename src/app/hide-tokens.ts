/**
 * A token can be part of a file's name, and every check names files. Reports, comments and annotations leave the
 * repository, so there the token is starred out; such a place leads nowhere any more, and is told all the same.
 */
import { scanContent } from '../checks/secrets/scanner.ts';
import { formsOf } from '../core/encoded-forms.ts';
import { partsHider, WINDOW } from '../core/parts-hider.ts';
import { mapTexts, TOKEN_LIKE } from './texts.ts';

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
