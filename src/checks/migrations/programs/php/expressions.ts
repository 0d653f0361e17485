/** Expressions of PHP: https://www.php.net/manual/en/language.operators.precedence.php */
import { readClassBody, readFunction } from './classes.ts';
import {
  type Cursor,
  expect,
  type Grammar,
  isOperator,
  isWord,
  lastEnd,
  nested,
  peek,
  readExpression,
  skipAttributes,
  takeName,
  takes,
} from './cursor.ts';
import { readArguments, readItems } from './lists.ts';
import { readMatch } from './match.ts';
import { readPostfix } from './postfix.ts';
import type { Expression } from './syntax.ts';
import { NotPhp, type Token } from './token.ts';

/** Operators between two operands: how strongly they bind, and whether from the right. */
const BINARY: Readonly<Record<string, readonly [power: number, isRight?: true]>> = {
  or: [1],
  xor: [2],
  and: [3],
  '??': [7, true],
  '||': [8],
  '&&': [9],
  '|': [10],
  '^': [11],
  '&': [12],
  '==': [13],
  '!=': [13],
  '===': [13],
  '!==': [13],
  '<>': [13],
  '<=>': [13],
  '<': [14],
  '<=': [14],
  '>': [14],
  '>=': [14],
  '.': [15],
  '<<': [16],
  '>>': [16],
  '+': [17],
  '-': [17],
  '*': [18],
  '/': [18],
  '%': [18],
  instanceof: [20],
  '**': [21, true],
};
const ASSIGNMENTS = new Set('= += -= *= /= .= %= **= ??= &= |= ^= <<= >>='.split(' '));
const ASSIGN_POWER = 5;
const TERNARY_POWER = 6;
const PREFIX_POWER = 19;

function operatorOf(token: Token): string | undefined {
  if (token.kind === 'operator') return token.text;
  return token.kind === 'name' && token.text.length <= 12 ? token.text.toLowerCase() : undefined;
}

export function readBinary(cursor: Cursor, power: number): Expression {
  return nested(cursor, () => {
    let left = readUnary(cursor);
    for (;;) {
      const operator = operatorOf(peek(cursor));
      if (operator === undefined) return left;
      const { start } = left;
      if (ASSIGNMENTS.has(operator)) {
        // The target of an assignment may stand behind an operator that binds more: `!$a = f()`.
        if (!isTarget(left)) return left;
        cursor.at++;
        takes(cursor, '&');
        const value = readBinary(cursor, ASSIGN_POWER);
        left = { kind: 'assign', target: left, operator, value, start, end: lastEnd(cursor) };
        continue;
      }
      if (operator === '?' && power <= TERNARY_POWER) {
        cursor.at++;
        const then = isOperator(peek(cursor), ':') ? undefined : readBinary(cursor, ASSIGN_POWER);
        expect(cursor, ':');
        const otherwise = readBinary(cursor, TERNARY_POWER + 1);
        left = { kind: 'ternary', test: left, then, otherwise, start, end: lastEnd(cursor) };
        continue;
      }
      const binds = Object.hasOwn(BINARY, operator) ? BINARY[operator] : undefined;
      if (binds === undefined || binds[0] < power) return left;
      cursor.at++;
      const right = readBinary(cursor, binds[1] ? binds[0] : binds[0] + 1);
      left = { kind: 'binary', operator, left, right, start, end: lastEnd(cursor) };
    }
  });
}

const isTarget = ({ kind }: Expression): boolean =>
  ['variable', 'index', 'property', 'static property', 'array', 'other'].includes(kind);

function readUnary(cursor: Cursor): Expression {
  const token = peek(cursor);
  const { start } = token;
  const operand = (power = PREFIX_POWER): Expression => {
    cursor.at++;
    return readBinary(cursor, power);
  };
  if (token.kind === 'cast') {
    const value = operand();
    return { kind: 'cast', to: token.text, operand: value, start, end: lastEnd(cursor) };
  }
  const operator = operatorOf(token);
  switch (operator) {
    case '!':
    case '-':
    case '+':
    case '~': {
      const value = operand();
      return { kind: 'unary', operator, operand: value, start, end: lastEnd(cursor) };
    }
    case '@':
    case '&':
      return operand();
    case '++':
    case '--': {
      const target = operand();
      return { kind: 'step', target, by: operator === '++' ? 1 : -1, isPrefix: true, start, end: lastEnd(cursor) };
    }
    case 'throw': {
      const value = operand(0);
      return { kind: 'throw', operand: value, start, end: lastEnd(cursor) };
    }
    case 'print':
    case 'clone': {
      const value = operand(operator === 'print' ? ASSIGN_POWER : PREFIX_POWER);
      return { kind: 'other', what: operator, operands: [value], start, end: lastEnd(cursor) };
    }
    case 'include':
    case 'include_once':
    case 'require':
    case 'require_once': {
      const value = operand(0);
      return { kind: 'other', what: 'include', operands: [value], start, end: lastEnd(cursor) };
    }
    case 'yield': {
      cursor.at++;
      takes(cursor, 'from');
      const isBare = [';', ')', ',', ']'].some((text) => isOperator(peek(cursor), text));
      const value = isBare ? [] : [readBinary(cursor, ASSIGN_POWER)];
      if (takes(cursor, '=>')) value.push(readBinary(cursor, ASSIGN_POWER));
      return { kind: 'other', what: 'yield', operands: value, start, end: lastEnd(cursor) };
    }
    default:
      return readPostfix(cursor, readPrimary(cursor));
  }
}

function readPrimary(cursor: Cursor): Expression {
  skipAttributes(cursor);
  const token = peek(cursor);
  const { start, end } = token;
  if (token.kind === 'end') throw new NotPhp(start);
  cursor.at++;
  switch (token.kind) {
    case 'variable':
      return { kind: 'variable', name: token.text, start, end };
    case 'number':
      return { kind: 'literal', value: token.value, start, end };
    case 'text':
      return textOf(token, cursor.grammar);
    case 'name':
      return readNamed(cursor, token.text, start);
    case 'operator':
      return readBracket(cursor, token.text, start);
    default:
      throw new NotPhp(start);
  }
}

function textOf({ parts, start, end }: Token & { kind: 'text' }, grammar: Grammar): Expression {
  const [only] = parts;
  if (parts.length === 0) return { kind: 'literal', value: '', start, end };
  if (parts.length === 1 && typeof only === 'string') return { kind: 'literal', value: only, start, end };
  return {
    kind: 'text',
    parts: parts.map((part) => (typeof part === 'string' ? part : readInner(part, start, end, grammar))),
    start,
    end,
  };
}

function readInner(tokens: readonly Token[], start: number, end: number, grammar: Grammar): Expression {
  if (tokens.length === 0) return { kind: 'other', what: 'shell', operands: [], start, end };
  const cursor: Cursor = { tokens, at: 0, depth: 0, grammar };
  const expression = readExpression(cursor);
  if (peek(cursor).kind !== 'end') throw new NotPhp(peek(cursor).start);
  return expression;
}

function readBracket(cursor: Cursor, text: string, start: number): Expression {
  if (text === '(') {
    const inner = nested(cursor, () => readExpression(cursor));
    expect(cursor, ')');
    return inner;
  }
  if (text === '[') {
    const items = readItems(cursor, ']');
    return { kind: 'array', items, start, end: lastEnd(cursor) };
  }
  if (text === '$') {
    // A variable whose name is computed.
    const isBraced = takes(cursor, '{');
    const operand = isBraced ? readExpression(cursor) : readPrimary(cursor);
    if (isBraced) expect(cursor, '}');
    return { kind: 'other', what: 'variable', operands: [operand], start, end: lastEnd(cursor) };
  }
  throw new NotPhp(start);
}

const CONSTANTS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

function readNamed(cursor: Cursor, text: string, start: number): Expression {
  const word = text.toLowerCase();
  const end = () => lastEnd(cursor);
  const next = peek(cursor);
  if (Object.hasOwn(CONSTANTS, word) && !isOperator(next, '('))
    return { kind: 'literal', value: CONSTANTS[word] ?? null, start, end: end() };
  switch (word) {
    case 'array':
    case 'list':
      if (takes(cursor, '(')) return { kind: 'array', items: readItems(cursor, ')'), start, end: end() };
      break;
    case 'static':
      if (isWord(next, 'function') || isWord(next, 'fn')) return readNamed(cursor, takeName(cursor), start);
      break;
    case 'function':
    case 'fn':
      return { kind: 'function', function: readFunction(cursor, start, word), start, end: end() };
    case 'new':
      return readNew(cursor, start);
    case 'match':
      if (isOperator(next, '(')) return readMatch(cursor, start);
      break;
    case 'isset':
      expect(cursor, '(');
      return { kind: 'isset', operands: readArguments(cursor).map(({ value }) => value), start, end: end() };
    case 'empty': {
      expect(cursor, '(');
      const operand = readExpression(cursor);
      expect(cursor, ')');
      return { kind: 'empty', operand, start, end: end() };
    }
    case 'exit':
    case 'die':
      if (takes(cursor, '(')) readArguments(cursor);
      return { kind: 'exit', start, end: end() };
    default:
  }
  return { kind: 'name', name: text, start, end: end() };
}

function readNew(cursor: Cursor, start: number): Expression {
  skipAttributes(cursor);
  takes(cursor, 'readonly');
  const token = peek(cursor);
  if (isWord(token, 'class')) {
    cursor.at++;
    const args = takes(cursor, '(') ? readArguments(cursor) : [];
    const owner = readClassBody(cursor, '', token.start);
    return { kind: 'new', owner, args, start, end: lastEnd(cursor) };
  }
  let owner: Expression;
  if (takes(cursor, '(')) {
    owner = readExpression(cursor);
    expect(cursor, ')');
  } else {
    cursor.at++;
    const { start: from, end } = token;
    if (token.kind === 'name') owner = { kind: 'name', name: token.text, start: from, end };
    else if (token.kind === 'variable') owner = { kind: 'variable', name: token.text, start: from, end };
    else throw new NotPhp(from);
    owner = readPostfix(cursor, owner, 'without calls');
  }
  const args = takes(cursor, '(') ? readArguments(cursor) : [];
  return { kind: 'new', owner, args, start, end: lastEnd(cursor) };
}
