/** What follows an operand: calls, members, indexes. */
import { type Cursor, expect, isOperator, lastEnd, peek, readExpression, takes } from './cursor.ts';
import { readArguments } from './lists.ts';
import type { Expression, Name } from './syntax.ts';
import { NotPhp } from './token.ts';

export function readPostfix(cursor: Cursor, operand: Expression, mode?: 'without calls'): Expression {
  let left = operand;
  const { start } = operand;
  for (;;) {
    const token = peek(cursor);
    if (token.kind !== 'operator') return left;
    switch (token.text) {
      case '(': {
        if (mode !== undefined) return left;
        cursor.at++;
        left = { kind: 'call', callee: left, args: readArguments(cursor), start, end: lastEnd(cursor) };
        break;
      }
      case '[': {
        cursor.at++;
        const index = isOperator(peek(cursor), ']') ? undefined : readExpression(cursor);
        expect(cursor, ']');
        left = { kind: 'index', object: left, index, start, end: lastEnd(cursor) };
        break;
      }
      case '->':
      case '?->': {
        cursor.at++;
        const name = readMember(cursor);
        const isNullsafe = token.text === '?->';
        if (mode === undefined && takes(cursor, '(')) {
          const args = readArguments(cursor);
          left = { kind: 'method', object: left, name, args, isNullsafe, start, end: lastEnd(cursor) };
        } else left = { kind: 'property', object: left, name, isNullsafe, start, end: lastEnd(cursor) };
        break;
      }
      case '::':
        cursor.at++;
        left = readStatic(cursor, left, mode);
        break;
      case '++':
      case '--':
        cursor.at++;
        left = {
          kind: 'step',
          target: left,
          by: token.text === '++' ? 1 : -1,
          isPrefix: false,
          start,
          end: lastEnd(cursor),
        };
        break;
      default:
        return left;
    }
  }
}

function readMember(cursor: Cursor): Name {
  const token = peek(cursor);
  cursor.at++;
  if (token.kind === 'name') return token.text;
  if (token.kind === 'variable') return { kind: 'variable', name: token.text, start: token.start, end: token.end };
  if (isOperator(token, '{')) {
    const name = readExpression(cursor);
    expect(cursor, '}');
    return name;
  }
  throw new NotPhp(token.start);
}

function readStatic(cursor: Cursor, owner: Expression, mode?: 'without calls'): Expression {
  const token = peek(cursor);
  const { start } = owner;
  if (token.kind === 'variable') {
    cursor.at++;
    if (mode === undefined && takes(cursor, '(')) {
      const name: Expression = { kind: 'variable', name: token.text, start: token.start, end: token.end };
      return { kind: 'static call', owner, name, args: readArguments(cursor), start, end: lastEnd(cursor) };
    }
    return { kind: 'static property', owner, name: token.text, start, end: lastEnd(cursor) };
  }
  const name = readMember(cursor);
  if (mode === undefined && takes(cursor, '('))
    return { kind: 'static call', owner, name, args: readArguments(cursor), start, end: lastEnd(cursor) };
  if (typeof name !== 'string') return { kind: 'static property', owner, name, start, end: lastEnd(cursor) };
  return { kind: 'class constant', owner, name, start, end: lastEnd(cursor) };
}
