/** Numbers, atoms, and what needs no module. */

import { atom, boolean, integer, isNil, list, string, type Value } from '../values.ts';
import { type Functions, type Library, lists, numberOf, toText } from './shared.ts';

const is =
  (type: Value['type']): Library =>
  ([value]) =>
    value === undefined || value.type === 'unknown' ? undefined : boolean(value.type === type);

export const KERNEL: Functions = {
  'Kernel.to_string': toText,
  'Kernel.length': lists((items) => integer(items.length)),
  'Kernel.hd': lists((items) => items[0]),
  'Kernel.tl': lists((items) => list(items.slice(1))),
  'Kernel.elem': ([value, index]) => (value?.type === 'tuple' ? value.items[numberOf(index) ?? -1] : undefined),
  'Kernel.is_nil': ([value]) => (value === undefined || value.type === 'unknown' ? undefined : boolean(isNil(value))),
  'Kernel.is_atom': is('atom'),
  'Kernel.is_binary': is('string'),
  'Kernel.is_list': is('list'),
  'Kernel.is_map': is('map'),
  'Kernel.is_integer': is('integer'),
  'Kernel.is_tuple': is('tuple'),
  'Kernel.rem': ([a, b]) =>
    a?.type === 'integer' && b?.type === 'integer' && b.value !== 0n ? integer(a.value % b.value) : undefined,
  'Kernel.div': ([a, b]) =>
    a?.type === 'integer' && b?.type === 'integer' && b.value !== 0n ? integer(a.value / b.value) : undefined,
  'Kernel.inspect': ([value]) =>
    value?.type === 'string'
      ? string(JSON.stringify(value.text))
      : value?.type === 'integer'
        ? string(String(value.value))
        : undefined,
  'Mix.env': () => atom('prod'),
  'Kernel.config_env': () => atom('prod'),
  'Ecto.UUID.type': () => atom('uuid'),
  'Atom.to_string': toText,
  'Integer.to_string': toText,
};
