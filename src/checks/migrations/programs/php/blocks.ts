/** Statements in a row, in braces or not. */
import { type Cursor, expect, isOperator, isWord, peek, readStatement, takes } from './cursor.ts';
import type { Statement } from './syntax.ts';
import { NotPhp } from './token.ts';

/** Up to where `isEnd` holds, which is not taken. */
export function readStatements(cursor: Cursor, isEnd: (cursor: Cursor) => boolean): Statement[] {
  const statements: Statement[] = [];
  while (!isEnd(cursor)) for (const statement of readStatement(cursor)) statements.push(statement);
  return statements;
}

/** `{ … }` */
export function readBlock(cursor: Cursor): Statement[] {
  expect(cursor, '{');
  const body = readStatements(cursor, (each) => isOperator(peek(each), '}'));
  expect(cursor, '}');
  return body;
}

/** Braces with whatever is between them. */
export function skipBlock(cursor: Cursor): void {
  expect(cursor, '{');
  for (let open = 1; open > 0; cursor.at++) {
    const token = peek(cursor);
    if (token.kind === 'end') throw new NotPhp(token.start);
    if (isOperator(token, '{')) open++;
    if (isOperator(token, '}')) open--;
  }
}

/** The body of `if`, `for` …: a statement, or the older form with a colon up to one of the words. */
export function readBody(cursor: Cursor, ...until: readonly string[]): Statement[] {
  if (!takes(cursor, ':')) return readStatement(cursor);
  return readStatements(cursor, (each) => until.some((word) => isWord(peek(each), word)));
}

/** A semicolon; the end of PHP ends a statement too. */
export function endOf(cursor: Cursor): void {
  if (!takes(cursor, ';') && peek(cursor).kind !== 'end') throw new NotPhp(peek(cursor).start);
}
