/** What methods that take a block share. */
import { boolean, keyOf, UNKNOWN, type Value } from './values.ts';

/** Calls the block that was given, and returns what it gave. */
export type Yield = (...args: readonly Value[]) => Value;

/** Lists and texts that grow beyond this are not followed. */
export const MAX_ITEMS = 10_000;
export function each(values: readonly Value[], yields: Yield, result: Value): Value {
  for (const value of values) yields(value);
  return result;
}

export function contains(items: readonly Value[], wanted: Value | undefined): Value {
  const key = wanted === undefined ? undefined : keyOf(wanted);
  const keys = items.map(keyOf);
  if (key === undefined) return UNKNOWN;
  if (keys.includes(key)) return boolean(true);
  return keys.includes(undefined) ? UNKNOWN : boolean(false);
}
