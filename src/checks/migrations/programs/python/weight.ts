/** How much a value is: a list of lists of itself is small to write and endless to read. */
import type { Value } from './values.ts';

export interface Scale {
  /** How many parts a value has, those that it holds several times counted as often. */
  weigh(value: Value): number;
  /** How many values were looked at since this was last asked. */
  looked(): number;
}

export function createScale(): Scale {
  const known = new WeakMap<Value, number>();
  let count = 0;
  const weigh = (value: Value): number => {
    count++;
    const before = known.get(value);
    if (before !== undefined) return before;
    let sum = 1;
    // Values are made from the inside out: what a value holds has been weighed, so this does not go deep.
    for (const part of partsOf(value)) sum += weigh(part);
    known.set(value, sum);
    return sum;
  };
  return {
    weigh,
    looked: () => {
      const before = count;
      count = 0;
      return before;
    },
  };
}

function partsOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'sequence':
      return value.items;
    case 'dict':
      return value.entries.flatMap((entry) => [entry.key, entry.value]);
    case 'call':
      return [value.callee, ...value.args, ...value.named.values()];
    case 'attribute':
      return [value.object];
    case 'operation':
      return value.left === undefined ? [value.right] : [value.left, value.right];
    default:
      return [];
  }
}
