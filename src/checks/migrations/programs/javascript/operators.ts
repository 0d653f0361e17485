/** Operators between values that are known. */
import { sameDialect } from './dialect-tests.ts';
import { joined, textParts } from './text.ts';
import { is, isPrimitive, truth, UNKNOWN, type Value } from './values.ts';

/** `words` are how the sides stand in the file. */
export function binary(operator: string, left: Value, right: Value, words: readonly [string, string]): Value {
  if (operator === '+') return plus(left, right, words);
  if (operator === 'instanceof' || operator === 'in') {
    return operator === 'in' && typeof left === 'string' && is(right, 'record') && !right.isOpen
      ? right.entries.has(left)
      : UNKNOWN;
  }
  if (!isPrimitive(left) || !isPrimitive(right)) return compareObjects(operator, left, right);
  switch (operator) {
    case '===':
      return left === right;
    case '!==':
      return left !== right;
    case '==':
      return left === right || (left ?? undefined) === (right ?? undefined) || String(left) === String(right);
    case '!=':
      return !(left === right || (left ?? undefined) === (right ?? undefined) || String(left) === String(right));
  }
  if (typeof left === 'string' && typeof right === 'string') {
    if (operator === '<') return left < right;
    if (operator === '>') return left > right;
  }
  return arithmetic(operator, Number(left), Number(right));
}

function arithmetic(operator: string, left: number, right: number): Value {
  switch (operator) {
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return left % right;
    case '**':
      return left ** right;
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '<=':
      return left <= right;
    case '>=':
      return left >= right;
    case '&':
      return left & right;
    case '|':
      return left | right;
    default:
      return UNKNOWN;
  }
}

function plus(left: Value, right: Value, [before, after]: readonly [string, string]): Value {
  if (typeof left === 'number' && typeof right === 'number') return left + right;
  const isText = (value: Value): boolean =>
    typeof value === 'string' || (is(value, 'unknown') && value.text !== undefined);
  if (!isText(left) && !isText(right)) return UNKNOWN;
  return joined([...textParts(left, before), ...textParts(right, after)]);
}

function compareObjects(operator: string, left: Value, right: Value): Value {
  if (is(left, 'unknown') || is(right, 'unknown')) {
    const same = sameDialect(left, right);
    if (same !== undefined && /^[!=]==?$/.test(operator)) return operator.startsWith('=') ? same : !same;
    return UNKNOWN;
  }
  if (operator === '===' || operator === '==') return left === right;
  if (operator === '!==' || operator === '!=') return left !== right;
  return UNKNOWN;
}

export function unary(operator: string, value: Value): Value {
  if (operator === '!') {
    const known = truth(value);
    return known === undefined ? UNKNOWN : !known;
  }
  if (operator === 'void') return undefined;
  if (operator === 'typeof') return typeName(value);
  if (!isPrimitive(value)) return UNKNOWN;
  if (operator === '-') return -Number(value);
  if (operator === '+') return Number(value);
  return UNKNOWN;
}

function typeName(value: Value): Value {
  if (is(value, 'unknown')) return value.text && value.text.length > 1 ? 'string' : UNKNOWN;
  if (is(value, 'function') || is(value, 'native') || is(value, 'class')) return 'function';
  return isPrimitive(value) ? typeof value : 'object';
}
