/** `collect([…])` of values that are known: https://laravel.com/docs/12.x/collections */

import { followClosures } from '../php/calls.ts';
import { builtin } from '../php/functions.ts';
import type { Machine } from '../php/machine.ts';
import type { Span } from '../php/syntax.ts';
import { type Arguments, type ArrayValue, array, is, UNKNOWN, type Value } from '../php/values.ts';

/** Methods that a function for arrays does the work of; the collection comes first, or after a function. */
const AS_ARRAY: Readonly<Record<string, string>> = {
  filter: 'array_filter',
  keys: 'array_keys',
  values: 'array_values',
  unique: 'array_unique',
  reverse: 'array_reverse',
  merge: 'array_merge',
  diff: 'array_diff',
  flip: 'array_flip',
};

/** Unknown where not all items are. */
export function collection(items: Value, machine: Machine): Value {
  if (!is(items, 'array') || items.isOpen) return UNKNOWN;
  const host: Value = { kind: 'host', call: (name, args, span) => call(name.toLowerCase(), items, args, span) };
  return host;

  function call(name: string, given: ArrayValue, args: Arguments, span: Span): Value | undefined {
    const [first] = args.values;
    const each = (value: Value, key: Value): Value =>
      machine.invoke(first ?? null, { values: [value, key], named: new Map() }, span);
    switch (name) {
      case 'all':
      case 'toarray':
        return given;
      case 'count':
        return given.entries.size;
      case 'isempty':
        return given.entries.size === 0;
      case 'isnotempty':
        return given.entries.size > 0;
      case 'first':
        return args.values.length === 0 ? (given.entries.values().next().value ?? null) : UNKNOWN;
      case 'implode':
      case 'join':
        return builtin('implode', [given, first ?? ''], machine, span) ?? UNKNOWN;
      case 'contains':
        return is(first, 'function')
          ? UNKNOWN
          : (builtin('in_array', [first ?? null, given], machine, span) ?? UNKNOWN);
      case 'each':
        for (const [key, value] of [...given.entries]) if (each(value, key) === false) break;
        return host;
      case 'map':
        return collection(
          {
            kind: 'array',
            entries: new Map([...given.entries].map(([key, value]) => [key, each(value, key)])),
            isOpen: false,
          },
          machine,
        );
      case 'flatmap':
        return collection(
          array(
            [...given.entries].flatMap(([key, value]) => {
              const part = each(value, key);
              return is(part, 'array') ? [...part.entries.values()] : [part];
            }),
          ),
          machine,
        );
      default: {
        const known = AS_ARRAY[name];
        const result = known === undefined ? undefined : builtin(known, [given, ...args.values], machine, span);
        if (result !== undefined) return is(result, 'array') ? collection(result, machine) : result;
        followClosures(args, machine, span);
        return UNKNOWN;
      }
    }
  }
}
