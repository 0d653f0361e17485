/** Lists and dictionaries: what a loop goes over, what an index gives. */
import type { Place } from './syntax.ts';
import { stringOf, unknown, type Value } from './values.ts';

/** The items that a loop goes over; `undefined` when they are not known. */
export function iterate(value: Value): readonly Value[] | undefined {
  const items =
    value.kind === 'sequence' ? value.items : value.kind === 'dict' ? value.entries.map(({ key }) => key) : undefined;
  return items?.some((item) => item.kind === 'unknown') ? undefined : items;
}

export function item(object: Value, key: Value | undefined, place: Place): Value {
  if (key === undefined) return unknown(place);
  if (object.kind === 'sequence' && key.kind === 'number') return object.items.at(Number(key.text)) ?? unknown(place);
  // `models.Deferrable['DEFERRED']`: a member of an enumeration.
  if (object.kind === 'reference' && key.kind === 'string')
    return { kind: 'reference', path: `${object.path}.${key.value}`, ...place };
  if (object.kind === 'dict' && key.kind === 'string') {
    const found = object.entries.findLast((entry) => stringOf(entry.key) === key.value);
    return found?.value ?? unknown(place);
  }
  return unknown(place);
}
