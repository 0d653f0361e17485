/** Operators on values that are known. */
import { joined, textParts } from './text.ts';
import { integer, is, type NumberValue, UNKNOWN, type Value } from './values.ts';

/** Undefined: only the run tells. */
export function truth(value: Value): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** Whether two values are the same; undefined where only the run tells. */
export function same(left: Value, right: Value): boolean | undefined {
  if (is(left, 'number') && is(right, 'number')) return Number(left.text) === Number(right.text);
  if (is(left, 'guid') && is(right, 'guid')) return left.text === right.text;
  if (isPlain(left) && isPlain(right)) return left === right;
  // A host is there.
  if ((left === null && is(right, 'host')) || (right === null && is(left, 'host'))) return false;
  return undefined;
}

const isPlain = (value: Value): value is string | boolean | null => typeof value !== 'object' || value === null;

/** `words`: both sides as they are written, which stand in texts for what is not known. */
export function compute(operator: string, left: Value, right: Value, words: readonly [string, string]): Value {
  if (operator === '+' && isTextual(left, right))
    return joined([...textParts(left, words[0]), ...textParts(right, words[1])]);
  if (operator === '==' || operator === '!=') {
    const equal = same(left, right);
    return equal === undefined ? UNKNOWN : equal === (operator === '==');
  }
  if (is(left, 'number') && is(right, 'number')) return ofNumbers(operator, left, right);
  return UNKNOWN;
}

const isTextual = (left: Value, right: Value): boolean =>
  typeof left === 'string' ||
  typeof right === 'string' ||
  (is(left, 'unknown') && left.parts !== undefined) ||
  (is(right, 'unknown') && right.parts !== undefined);

const COMPARE: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '<': (left, right) => left < right,
  '>': (left, right) => left > right,
  '<=': (left, right) => left <= right,
  '>=': (left, right) => left >= right,
};
const WHOLE = /^(?:int|long|short|byte|uint|ulong|ushort|sbyte)$/;

function ofNumbers(operator: string, left: NumberValue, right: NumberValue): Value {
  const [a, b] = [Number(left.text), Number(right.text)];
  const compare = COMPARE[operator];
  if (compare) return compare(a, b);
  const isWhole = WHOLE.test(left.type) && WHOLE.test(right.type);
  const result =
    operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : divided(operator, a, b, isWhole);
  if (!Number.isSafeInteger(result)) return UNKNOWN;
  return isWhole ? { ...integer(result), type: left.type } : UNKNOWN;
}

const divided = (operator: string, a: number, b: number, isWhole: boolean): number => {
  if (b === 0 || !isWhole) return Number.NaN;
  return operator === '/' ? Math.trunc(a / b) : operator === '%' ? a % b : Number.NaN;
};

/** A value behind `!`, `-` or `+`; unknown for other operators. */
export function negated(operator: string, value: Value): Value {
  if (operator === '!' && typeof value === 'boolean') return !value;
  if (operator === '+') return value;
  if (operator === '-' && is(value, 'number'))
    return { ...value, text: value.text.startsWith('-') ? value.text.slice(1) : `-${value.text}` };
  if (operator === '-' && is(value, 'dated') && value.type === 'TimeSpan') return { ...value, ticks: -value.ticks };
  return UNKNOWN;
}
