/** Where a parser stands among the tokens. */
import type { Statement, TypeName } from './syntax.ts';
import type { Token, Tokens } from './tokens.ts';

/** Code that is nested deeper than people write. */
export class TooDeep extends Error {}

/** Code that is not of a form that is read. */
export class Unreadable extends Error {}

const MAX_DEPTH = 120;
const MAX_TYPE_TOKENS = 80;

const END: Token = { kind: 'end', text: '', start: 0, end: 0 };

export interface Cursor extends Tokens {
  source: string;
  at: number;
  depth: number;
  /** Reads a block: a lambda has one, and blocks have lambdas. */
  readBody(cursor: Cursor): Statement[];
}

export const cursorOf = (source: string, tokens: Tokens, readBody: Cursor['readBody']): Cursor => ({
  ...tokens,
  source,
  readBody,
  at: 0,
  depth: 0,
});

/** The token at the cursor, or so many behind it; past the last one comes an `end` for ever. */
export const peek = (cursor: Cursor, ahead = 0): Token => cursor.tokens[cursor.at + ahead] ?? END;

export const isMark = (cursor: Cursor, text: string, ahead = 0): boolean => {
  const token = peek(cursor, ahead);
  return token.kind === 'mark' && token.text === text;
};

/** A word of the language. */
export const isWord = (cursor: Cursor, text: string, ahead = 0): boolean => {
  const token = peek(cursor, ahead);
  return token.kind === 'name' && token.text === text && !token.isPlain;
};

/** Takes the mark or the word of the language if it comes next; says whether it did. */
export function take(cursor: Cursor, text: string): boolean {
  if (!isMark(cursor, text) && !isWord(cursor, text)) return false;
  cursor.at++;
  return true;
}

/** The same where it must come; throws {@link Unreadable} where it does not. */
export function expect(cursor: Cursor, text: string): Token {
  const token = peek(cursor);
  if (!take(cursor, text)) throw new Unreadable();
  return token;
}

/** Throws {@link Unreadable} where no name comes next. */
export function takeName(cursor: Cursor): string {
  const token = peek(cursor);
  if (token.kind !== 'name') throw new Unreadable();
  cursor.at++;
  return token.text;
}

/** Offset where the token before ends. */
export const endBefore = (cursor: Cursor): number => cursor.tokens[cursor.at - 1]?.end ?? 0;

/** One level deeper; throws {@link TooDeep}. */
export function nested<T>(cursor: Cursor, parse: () => T): T {
  if (cursor.depth >= MAX_DEPTH) throw new TooDeep();
  cursor.depth++;
  try {
    return parse();
  } finally {
    cursor.depth--;
  }
}

/** Index of the bracket that closes the one at the cursor; undefined where it stays open. */
export const closeOf = (cursor: Cursor, ahead = 0): number | undefined => cursor.closes.get(cursor.at + ahead);

/** Goes behind what a bracket opens. */
export function skipBracket(cursor: Cursor): void {
  const close = closeOf(cursor);
  cursor.at = close === undefined ? cursor.tokens.length - 1 : close + 1;
}

/** Goes behind the next semicolon or block of this level. */
export function skipStatement(cursor: Cursor): void {
  for (;;) {
    const token = peek(cursor);
    if (token.kind === 'end' || (token.kind === 'mark' && token.text === '}')) return;
    if (token.kind === 'mark' && token.text === '{') {
      skipBracket(cursor);
      if (!isMark(cursor, ';') && !isMark(cursor, ')') && !isMark(cursor, ',') && !isMark(cursor, '.')) return;
    } else if (token.kind === 'mark' && (token.text === '(' || token.text === '[')) skipBracket(cursor);
    else cursor.at++;
    if (token.kind === 'mark' && token.text === ';') return;
  }
}

/** A type, where one stands; the cursor stays where none does. */
export function tryType(cursor: Cursor): TypeName | undefined {
  const start = cursor.at;
  const type = readType(cursor, start + MAX_TYPE_TOKENS);
  if (type === undefined) cursor.at = start;
  return type;
}

const NO_TYPES =
  /^(?:new|return|throw|await|if|else|for|foreach|while|do|switch|case|default|try|catch|finally|using|lock|is|as|in|out|ref|this|base|null|true|false|typeof|nameof|sizeof|checked|unchecked|yield|goto|break|continue)$/;

function readType(cursor: Cursor, limit: number): TypeName | undefined {
  if (cursor.at >= limit) return undefined;
  if (isMark(cursor, '(')) {
    const close = closeOf(cursor);
    if (close === undefined || close >= limit || close < cursor.at + 3) return undefined;
    cursor.at = close + 1;
    return suffixes(cursor, { name: '', args: [] });
  }
  let name = '';
  let args: readonly TypeName[] = [];
  for (;;) {
    const token = peek(cursor);
    if (token.kind !== 'name' || (!token.isPlain && NO_TYPES.test(token.text))) return undefined;
    name = token.text;
    cursor.at++;
    if (isMark(cursor, '<')) {
      const found = typeArgs(cursor, limit);
      if (found === undefined) return undefined;
      args = found;
    }
    if (!isMark(cursor, '.') && !isMark(cursor, '::')) break;
    cursor.at++;
  }
  return suffixes(cursor, { name, args });
}

/** `<int, string>` */
export function tryTypeArgs(cursor: Cursor): readonly TypeName[] | undefined {
  const start = cursor.at;
  const types = typeArgs(cursor, start + MAX_TYPE_TOKENS);
  if (types === undefined) cursor.at = start;
  return types;
}

function typeArgs(cursor: Cursor, limit: number): readonly TypeName[] | undefined {
  const types: TypeName[] = [];
  do {
    cursor.at++;
    const type = readType(cursor, limit);
    if (type === undefined) return undefined;
    types.push(type);
  } while (isMark(cursor, ','));
  if (!isMark(cursor, '>')) return undefined;
  cursor.at++;
  return types;
}

function suffixes(cursor: Cursor, type: Omit<TypeName, 'ranks'>): TypeName {
  const ranks: number[] = [];
  for (;;) {
    if (isMark(cursor, '?') && !isOperand(cursor)) cursor.at++;
    else if (isMark(cursor, '[')) {
      let ahead = 1;
      while (isMark(cursor, ',', ahead)) ahead++;
      if (!isMark(cursor, ']', ahead)) break;
      ranks.push(ahead);
      cursor.at += ahead + 1;
    } else break;
  }
  return { ...type, ranks };
}

/** `a ? b : c` and not `a?`: what follows the mark begins a value, and no name that would be declared. */
function isOperand(cursor: Cursor): boolean {
  const next = peek(cursor, 1);
  if (next.kind === 'text' || next.kind === 'number' || next.kind === 'char') return true;
  if (next.kind === 'name')
    return (
      !isMark(cursor, '=', 2) &&
      !isMark(cursor, ';', 2) &&
      !isMark(cursor, ',', 2) &&
      !isMark(cursor, ')', 2) &&
      !isMark(cursor, '{', 2) &&
      !isMark(cursor, '=>', 2) &&
      !isWord(cursor, 'in', 2) &&
      !isMark(cursor, '(', 2)
    );
  return next.kind === 'mark' && /^[(!~+-]$/.test(next.text);
}
