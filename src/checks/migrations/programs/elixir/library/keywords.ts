/** `Keyword` and `Map`. */

import { boolean, itemsOf, list, map, merged, NIL, pairsOf, same, tuple, valueAt } from '../values.ts';
import type { Functions, Library } from './shared.ts';

const put: Library = ([subject, key, value]) => {
  if (key === undefined || value === undefined) return undefined;
  const kept = pairsOf(subject).filter(([other]) => same(other, key) !== true);
  if (subject?.type === 'list') return list([tuple([key, value]), ...kept.map((pair) => tuple(pair))]);
  return subject?.type === 'map' ? map([...kept, [key, value]]) : undefined;
};

const get: Library = ([subject, key, fallback = NIL]) => {
  if (subject?.type !== 'list' && subject?.type !== 'map') return undefined;
  const found = pairsOf(subject).find(([other]) => key !== undefined && same(other, key) === true);
  return found?.[1] ?? (key?.type === 'unknown' ? undefined : fallback);
};

/** The later of two values of a key counts. */
const merge: Library = ([first, second]) => {
  if (first?.type !== second?.type || (first?.type !== 'list' && first?.type !== 'map')) return undefined;
  const all = merged(pairsOf(first), pairsOf(second));
  return first.type === 'list' ? list(all.map((pair) => tuple(pair))) : map(all);
};

const hasKey: Library = ([subject, key]) =>
  subject?.type === 'unknown' || key?.type !== 'atom' ? undefined : boolean(valueAt(subject, key.name) !== undefined);

export const KEYWORDS: Functions = {
  'Keyword.get': get,
  'Keyword.put': put,
  'Keyword.merge': merge,
  'Keyword.has_key?': hasKey,
  'Keyword.fetch!': get,
  'Keyword.keys': ([subject]) => (itemsOf(subject) ? list(pairsOf(subject).map(([key]) => key)) : undefined),
  'Map.get': get,
  'Map.fetch!': get,
  'Map.put': put,
  'Map.merge': merge,
  'Map.has_key?': hasKey,
  'Map.keys': ([subject]) => (itemsOf(subject) ? list(pairsOf(subject).map(([key]) => key)) : undefined),
  'Map.values': ([subject]) => (itemsOf(subject) ? list(pairsOf(subject).map(([, value]) => value)) : undefined),
};
