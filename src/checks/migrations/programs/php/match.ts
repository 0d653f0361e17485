/** `match (…) { … }`. */
import { type Cursor, expect, isOperator, isWord, lastEnd, peek, readExpression, takes } from './cursor.ts';
import type { Expression, MatchArm } from './syntax.ts';

export function readMatch(cursor: Cursor, start: number): Expression {
  expect(cursor, '(');
  const subject = readExpression(cursor);
  expect(cursor, ')');
  expect(cursor, '{');
  const arms: MatchArm[] = [];
  while (!takes(cursor, '}')) {
    let tests: Expression[] | undefined;
    if (isWord(peek(cursor), 'default') && (isOperator(peek(cursor, 1), '=>') || isOperator(peek(cursor, 1), ','))) {
      cursor.at++;
      takes(cursor, ',');
    } else {
      tests = [readExpression(cursor)];
      while (takes(cursor, ',') && !isOperator(peek(cursor), '=>')) tests.push(readExpression(cursor));
    }
    expect(cursor, '=>');
    arms.push({ tests, value: readExpression(cursor) });
    if (!takes(cursor, ',')) {
      expect(cursor, '}');
      break;
    }
  }
  return { kind: 'match', subject, arms, start, end: lastEnd(cursor) };
}
