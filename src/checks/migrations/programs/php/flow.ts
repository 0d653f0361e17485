/** Branches and loops. */

import { endOf, readBlock, readBody, readStatements } from './blocks.ts';
import {
  type Cursor,
  expect,
  isOperator,
  isWord,
  lastEnd,
  peek,
  readExpression,
  takes,
  takeVariable,
} from './cursor.ts';
import type { Catch, Expression, Statement, SwitchCase } from './syntax.ts';
import { NotPhp } from './token.ts';

function readTest(cursor: Cursor): Expression {
  expect(cursor, '(');
  const test = readExpression(cursor);
  expect(cursor, ')');
  return test;
}

/** After `if` or `elseif`. */
export function readIf(cursor: Cursor, start: number): Statement {
  const test = readTest(cursor);
  const isOld = isOperator(peek(cursor), ':');
  const then = readBody(cursor, 'elseif', 'else', 'endif');
  let otherwise: Statement[] = [];
  const next = peek(cursor);
  if (takes(cursor, 'elseif')) return withElse(readIf(cursor, next.start));
  if (takes(cursor, 'else')) {
    if (!isOld && isWord(peek(cursor), 'if')) {
      cursor.at++;
      return withElse(readIf(cursor, next.start));
    }
    otherwise = readBody(cursor, 'endif');
  }
  if (isOld) {
    expect(cursor, 'endif');
    endOf(cursor);
  }
  return { kind: 'if', test, then, otherwise, start, end: lastEnd(cursor) };

  function withElse(inner: Statement): Statement {
    return { kind: 'if', test, then, otherwise: [inner], start, end: lastEnd(cursor) };
  }
}

/** After `while` or `do`. */
export function readWhile(cursor: Cursor, start: number, word: string): Statement {
  if (word === 'do') {
    const body = readBody(cursor);
    expect(cursor, 'while');
    const test = readTest(cursor);
    endOf(cursor);
    return { kind: 'while', test, body, isAfter: true, start, end: lastEnd(cursor) };
  }
  const test = readTest(cursor);
  const body = readLoop(cursor, 'endwhile');
  return { kind: 'while', test, body, isAfter: false, start, end: lastEnd(cursor) };
}

function readLoop(cursor: Cursor, end: string): Statement[] {
  const isOld = isOperator(peek(cursor), ':');
  const body = readBody(cursor, end);
  if (isOld) {
    expect(cursor, end);
    endOf(cursor);
  }
  return body;
}

export function readFor(cursor: Cursor, start: number): Statement {
  expect(cursor, '(');
  const part = (close: string): Expression[] => {
    const list: Expression[] = [];
    while (!takes(cursor, close)) {
      list.push(readExpression(cursor));
      takes(cursor, ',');
    }
    return list;
  };
  const init = part(';');
  const tests = part(';');
  const steps = part(')');
  const body = readLoop(cursor, 'endfor');
  return { kind: 'for', init, tests, steps, body, start, end: lastEnd(cursor) };
}

export function readForeach(cursor: Cursor, start: number): Statement {
  expect(cursor, '(');
  const subject = readExpression(cursor);
  expect(cursor, 'as');
  takes(cursor, '&');
  const first = readExpression(cursor);
  let second: Expression | undefined;
  if (takes(cursor, '=>')) {
    takes(cursor, '&');
    second = readExpression(cursor);
  }
  expect(cursor, ')');
  const body = readLoop(cursor, 'endforeach');
  const key = second === undefined ? undefined : first;
  return { kind: 'foreach', subject, key, value: second ?? first, body, start, end: lastEnd(cursor) };
}

export function readSwitch(cursor: Cursor, start: number): Statement {
  const subject = readTest(cursor);
  const isOld = takes(cursor, ':');
  if (!isOld) expect(cursor, '{');
  const cases: SwitchCase[] = [];
  const isEnd = (each: Cursor): boolean =>
    isWord(peek(each), 'case') ||
    isWord(peek(each), 'default') ||
    (isOld ? isWord(peek(each), 'endswitch') : isOperator(peek(each), '}'));
  while (!takes(cursor, isOld ? 'endswitch' : '}')) {
    const isDefault = takes(cursor, 'default');
    if (!isDefault) expect(cursor, 'case');
    const test = isDefault ? undefined : readExpression(cursor);
    if (!takes(cursor, ':')) expect(cursor, ';');
    cases.push({ test, body: readStatements(cursor, isEnd) });
  }
  if (isOld) endOf(cursor);
  return { kind: 'switch', subject, cases, start, end: lastEnd(cursor) };
}

export function readTry(cursor: Cursor, start: number): Statement {
  const body = readBlock(cursor);
  const catches: Catch[] = [];
  while (takes(cursor, 'catch')) {
    expect(cursor, '(');
    while (peek(cursor).kind === 'name' || isOperator(peek(cursor), '|')) cursor.at++;
    const variable = peek(cursor).kind === 'variable' ? takeVariable(cursor) : undefined;
    expect(cursor, ')');
    catches.push({ variable, body: readBlock(cursor) });
  }
  const last = takes(cursor, 'finally') ? readBlock(cursor) : [];
  if (catches.length === 0 && last.length === 0 && peek(cursor).kind === 'end') throw new NotPhp(start);
  return { kind: 'try', body, catches, last, start, end: lastEnd(cursor) };
}
