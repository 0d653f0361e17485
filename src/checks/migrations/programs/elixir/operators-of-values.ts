/** Operators on values that are known. */
import { checkItems } from '../javascript/limits.ts';
import { boolean, concatenated, integer, keyOf, list, same, UNKNOWN, type Value } from './values.ts';

/** Unknown where a side is, and for operators that are not known. */
export function operate(op: string, left: Value, right: Value): Value {
  if (op === '<>') return concatenated([left, right]);
  if (op === '++' && left.type === 'list' && right.type === 'list') return list([...left.items, ...right.items]);
  if (op === '--' && left.type === 'list' && right.type === 'list') return without(left.items, right.items);
  if (op === '==' || op === '===') return known(same(left, right));
  if (op === '!=' || op === '!==') {
    const is = same(left, right);
    return known(is === undefined ? undefined : !is);
  }
  if (op === 'in' && right.type === 'list') {
    const each = right.items.map((item) => same(item, left));
    return known(each.includes(true) ? true : each.includes(undefined) ? undefined : false);
  }
  if (left.type === 'integer' && right.type === 'integer') return ofIntegers(op, left.value, right.value);
  return UNKNOWN;
}

const known = (is: boolean | undefined): Value => (is === undefined ? UNKNOWN : boolean(is));

function without(items: readonly Value[], others: readonly Value[]): Value {
  const left = new Map<string, number>();
  for (const key of others.map(keyOf)) {
    if (key === undefined) return UNKNOWN;
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  const isKept = (item: Value): boolean => {
    const count = left.get(keyOf(item) ?? '') ?? 0;
    left.set(keyOf(item) ?? '', Math.max(0, count - 1));
    return count === 0;
  };
  return items.some((item) => keyOf(item) === undefined) ? UNKNOWN : list(items.filter(isKept));
}

const MAX_BITS = 10n ** 100n;

function ofIntegers(op: string, a: bigint, b: bigint): Value {
  switch (op) {
    case '+':
      return bounded(a + b);
    case '-':
      return bounded(a - b);
    case '*':
      return bounded(a * b);
    case '/':
      return b === 0n ? UNKNOWN : { type: 'float', value: Number(a) / Number(b) };
    case '<':
      return boolean(a < b);
    case '>':
      return boolean(a > b);
    case '<=':
      return boolean(a <= b);
    case '>=':
      return boolean(a >= b);
    case '..':
      return range(a, b);
    default:
      return UNKNOWN;
  }
}

const bounded = (value: bigint): Value => (value > MAX_BITS || value < -MAX_BITS ? UNKNOWN : integer(value));

/** Counts down where the first is greater: https://hexdocs.pm/elixir/Range.html */
function range(first: bigint, last: bigint): Value {
  const [step, count] = first <= last ? [1n, last - first + 1n] : [-1n, first - last + 1n];
  checkItems(count > 1_000_000n ? 1_000_000 : Number(count));
  return list(Array.from({ length: Number(count) }, (_, index) => integer(first + step * BigInt(index))));
}
