/** Operators on values that are known. */
import { checkText } from '../javascript/limits.ts';
import { type ArrayValue, is, isScalar, stringOf, truth, UNKNOWN, type Value } from './values.ts';

/** Throws `TooMuch` where the text grows too long. */
export function concat(left: Value, right: Value): Value {
  const [before, after] = [stringOf(left), stringOf(right)];
  if (before === undefined || after === undefined) return UNKNOWN;
  checkText(before.length + after.length);
  return before + after;
}

/** `??`, `&&` and the like are not here: they do not look at both sides always. */
export function binary(operator: string, left: Value, right: Value): Value {
  switch (operator) {
    case '.':
      return concat(left, right);
    case '===':
    case '!==': {
      const same = identical(left, right);
      return same === undefined ? UNKNOWN : same === (operator === '===');
    }
    case '==':
    case '!=':
    case '<>': {
      const same = equal(left, right);
      return same === undefined ? UNKNOWN : same === (operator === '==');
    }
    case 'xor': {
      const [a, b] = [truth(left), truth(right)];
      return a === undefined || b === undefined ? UNKNOWN : a !== b;
    }
    case '+':
      if (is(left, 'array') && is(right, 'array')) return union(left, right);
      return arithmetic(operator, left, right);
    case '<':
    case '>':
    case '<=':
    case '>=':
    case '<=>':
      return compare(operator, left, right);
    default:
      return arithmetic(operator, left, right);
  }
}

const union = (left: ArrayValue, right: ArrayValue): Value => ({
  kind: 'array',
  entries: new Map([...left.entries, ...[...right.entries].filter(([key]) => !left.entries.has(key))]),
  isOpen: left.isOpen || right.isOpen,
});

/** `===`; undefined: only the run tells. */
export function identical(left: Value, right: Value): boolean | undefined {
  if (is(left, 'unknown') || is(right, 'unknown')) return undefined;
  if (isScalar(left) || isScalar(right)) return is(left, 'host') || is(right, 'host') ? undefined : left === right;
  return left === right ? true : undefined;
}

/** `==`; undefined: only the run tells. */
export function equal(left: Value, right: Value): boolean | undefined {
  if (!isScalar(left) || !isScalar(right)) return identical(left, right);
  if (typeof left === typeof right && left === right) return true;
  if (typeof left === 'boolean' || typeof right === 'boolean' || left === null || right === null) {
    if (typeof left === 'string' && right === null) return left === '';
    if (typeof right === 'string' && left === null) return right === '';
    return truth(left) === truth(right);
  }
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a !== undefined && b !== undefined) return a === b;
  return String(left) === String(right);
}

/** As PHP takes it in a sum; undefined for what is no number, and for what is not known. */
export function numberOf(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null) return 0;
  return typeof value === 'string' && /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(value)
    ? Number(value)
    : undefined;
}

function compare(operator: string, left: Value, right: Value): Value {
  let order: number;
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a !== undefined && b !== undefined) order = Math.sign(a - b);
  else if (typeof left === 'string' && typeof right === 'string') order = left < right ? -1 : left > right ? 1 : 0;
  else return UNKNOWN;
  if (operator === '<=>') return order;
  if (operator === '<') return order < 0;
  if (operator === '>') return order > 0;
  return operator === '<=' ? order <= 0 : order >= 0;
}

function arithmetic(operator: string, left: Value, right: Value): Value {
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a === undefined || b === undefined) return UNKNOWN;
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? UNKNOWN : a / b;
    case '%':
      return Math.trunc(b) === 0 ? UNKNOWN : Math.trunc(a) % Math.trunc(b);
    case '**':
      return a ** b;
    case '|':
      return a | b;
    case '&':
      return a & b;
    case '^':
      return a ^ b;
    default:
      return UNKNOWN;
  }
}
