/** Where the parser is in the tokens, and small steps of it. */
import type { Expression, Statement } from './syntax.ts';
import { NotPhp, type Token } from './token.ts';

export interface Cursor {
  tokens: readonly Token[];
  at: number;
  depth: number;
  grammar: Grammar;
}

/** The parts that contain each other. */
export interface Grammar {
  expression(cursor: Cursor): Expression;
  /** One statement; a list of declarations may be several. */
  statement(cursor: Cursor): Statement[];
}

export const readExpression = (cursor: Cursor): Expression => cursor.grammar.expression(cursor);
export const readStatement = (cursor: Cursor): Statement[] => cursor.grammar.statement(cursor);

/** Brackets within brackets; people write a few. */
const MAX_DEPTH = 400;

const END: Token = { kind: 'end', start: 0, end: 0 };

/** The token at the cursor, or so many behind it; past the last one comes an `end` for ever. */
export function peek(cursor: Cursor, ahead = 0): Token {
  return cursor.tokens[cursor.at + ahead] ?? { ...END, start: lastEnd(cursor), end: lastEnd(cursor) };
}

/** The end of the token that was taken last. */
export const lastEnd = ({ tokens, at }: Cursor): number => tokens[Math.min(at, tokens.length) - 1]?.end ?? 0;

export const isOperator = (token: Token, text: string): boolean => token.kind === 'operator' && token.text === text;

/** Words of the language are read whatever their case. */
export const isWord = (token: Token, word: string): boolean =>
  token.kind === 'name' && token.text.length === word.length && token.text.toLowerCase() === word;

/** Takes the operator or the word if it comes next. */
export function takes(cursor: Cursor, text: string): boolean {
  const token = peek(cursor);
  if (!isOperator(token, text) && !isWord(token, text)) return false;
  cursor.at++;
  return true;
}

/** Takes the operator or the word; throws {@link NotPhp} where another token comes next. */
export function expect(cursor: Cursor, text: string): void {
  if (!takes(cursor, text)) throw new NotPhp(peek(cursor).start);
}

/** Throws {@link NotPhp} where no name comes next. */
export function takeName(cursor: Cursor): string {
  const token = peek(cursor);
  if (token.kind !== 'name') throw new NotPhp(token.start);
  cursor.at++;
  return token.text;
}

/** Without its `$`; throws {@link NotPhp} where no variable comes next. */
export function takeVariable(cursor: Cursor): string {
  const token = peek(cursor);
  if (token.kind !== 'variable') throw new NotPhp(token.start);
  cursor.at++;
  return token.text;
}

/** One level deeper; throws {@link NotPhp} where that is too deep. */
export function nested<T>(cursor: Cursor, read: () => T): T {
  if (++cursor.depth > MAX_DEPTH) throw new NotPhp(peek(cursor).start);
  const result = read();
  cursor.depth--;
  return result;
}

/** `#[…]` says nothing that is of use here. */
export function skipAttributes(cursor: Cursor): void {
  while (takes(cursor, '#[')) {
    for (let open = 1; open > 0; cursor.at++) {
      const token = peek(cursor);
      if (token.kind === 'end') throw new NotPhp(token.start);
      if (isOperator(token, '[') || isOperator(token, '#[')) open++;
      if (isOperator(token, ']')) open--;
    }
  }
}
