/** Reading along the tokens of a statement. */
import type { Span } from '../../sql/find.ts';
import type { MyToken } from './lexer.ts';

/** Thrown where a statement is not understood; caught where it began. */
export class Unread extends Error {
  override readonly name = 'Unread';
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

export interface Cursor {
  tokens: readonly MyToken[];
  /** Position of the next token. */
  at: number;
}

export const cursorOf = (tokens: readonly MyToken[]): Cursor => ({ tokens, at: 0 });

export const peek = (cursor: Cursor, ahead = 0): MyToken | undefined => cursor.tokens[cursor.at + ahead];

/** The next token as a keyword or sign; quoted names and literals are none. */
export function word(cursor: Cursor, ahead = 0): string {
  const token = peek(cursor, ahead);
  return token?.kind === 'word' || token?.kind === 'other' ? token.text : '';
}

/** Whether these words come next. Nothing is taken. */
export const isNext = (cursor: Cursor, ...words: readonly string[]): boolean =>
  words.every((text, index) => word(cursor, index) === text);

/** Takes these words if all of them come next. */
export function take(cursor: Cursor, ...words: readonly string[]): boolean {
  if (!isNext(cursor, ...words)) return false;
  cursor.at += words.length;
  return true;
}

/** Takes the first of these words that comes next. */
export function takeAny(cursor: Cursor, ...words: readonly string[]): string | undefined {
  const next = word(cursor);
  if (!words.includes(next)) return undefined;
  cursor.at++;
  return next;
}

export function next(cursor: Cursor): MyToken {
  const token = peek(cursor);
  if (token === undefined) throw unread(cursor, 'the statement ends too early');
  cursor.at++;
  return token;
}

/** A name, quoted or not. */
export function name(cursor: Cursor): string {
  const token = peek(cursor);
  if (token?.kind !== 'word' && token?.kind !== 'quoted') throw unread(cursor, 'a name is missing');
  cursor.at++;
  // A word was folded for the sake of keywords; names meet in lower case anyway (MySQL compares column names so).
  return token.text;
}

export function expect(cursor: Cursor, ...words: readonly string[]): void {
  if (!take(cursor, ...words)) throw unread(cursor, `\`${words.join(' ').toUpperCase()}\` is missing`);
}

/** The tokens between `(` and its `)`, without them; the cursor stands behind. */
export function parens(cursor: Cursor): readonly MyToken[] {
  expect(cursor, '(');
  const from = cursor.at;
  for (let depth = 1; ; ) {
    const token = next(cursor);
    if (token.kind !== 'other') continue;
    if (token.text === '(') depth++;
    else if (token.text === ')' && --depth === 0) return cursor.tokens.slice(from, cursor.at - 1);
  }
}

/** Takes what stands before the next comma of this level, or the end. */
export function restOfItem(cursor: Cursor): readonly MyToken[] {
  const from = cursor.at;
  while (cursor.at < cursor.tokens.length && word(cursor) !== ',' && word(cursor) !== ')') {
    if (word(cursor) === '(') parens(cursor);
    else cursor.at++;
  }
  return cursor.tokens.slice(from, cursor.at);
}

export const atEnd = (cursor: Cursor): boolean => cursor.at >= cursor.tokens.length;

export const offsetOf = (cursor: Cursor): number => peek(cursor)?.start ?? cursor.tokens.at(-1)?.end ?? 0;

export const unread = (cursor: Cursor, message: string): Unread => new Unread(message, offsetOf(cursor));

/** From the token at `from` to the last one taken. */
export function spanFrom(cursor: Cursor, from: number): Span {
  const start = cursor.tokens[from]?.start ?? 0;
  return { start, end: cursor.tokens[cursor.at - 1]?.end ?? start };
}
