/** `Enum` and `List`. */

import { checkItems } from '../../javascript/limits.ts';
import { operate } from '../operators-of-values.ts';
import {
  boolean,
  integer,
  isNil,
  itemsOf,
  keyOf,
  list,
  NIL,
  OK,
  truth,
  tuple,
  UNKNOWN,
  type Value,
} from '../values.ts';
import { each, type Functions, joined, lists, numberOf } from './shared.ts';

const known = (values: readonly Value[], make: (is: readonly boolean[]) => Value): Value | undefined => {
  const all = values.map(truth);
  return all.every((one) => one !== undefined) ? make(all) : undefined;
};

const flat = (items: readonly Value[]): Value[] =>
  items.flatMap((item) => (item.type === 'list' ? flat(item.items) : [item]));

/** Undefined: something in it is no name, number or text. */
const unique = (items: readonly Value[]): Value | undefined => {
  const seen = new Set<string>();
  const keys = items.map(keyOf);
  if (keys.includes(undefined)) return undefined;
  return list(items.filter((_, index) => !seen.has(keys[index] ?? '') && seen.add(keys[index] ?? '')));
};

const joinedLists = (all: readonly (readonly Value[] | undefined)[]): Value | undefined => {
  checkItems(all.reduce((count, items) => count + (items?.length ?? 0), 0));
  return all.every((items) => items !== undefined) ? list(all.flat()) : undefined;
};

export const LISTS: Functions = {
  'Enum.each': each((items, fun) => {
    for (const item of items) fun(item);
    return OK;
  }),
  'Enum.map': each((items, fun) => list(items.map((item) => fun(item)))),
  'Enum.flat_map': each((items, fun) => {
    return joinedLists(items.map((item) => itemsOf(fun(item)))) ?? UNKNOWN;
  }),
  'Enum.filter': each(
    (items, fun) =>
      known(
        items.map((item) => fun(item)),
        (keep) => list(items.filter((_, index) => keep[index])),
      ) ?? UNKNOWN,
  ),
  'Enum.reject': each(
    (items, fun) =>
      known(
        items.map((item) => fun(item)),
        (drop) => list(items.filter((_, index) => !drop[index])),
      ) ?? UNKNOWN,
  ),
  'Enum.any?': each(
    (items, fun) =>
      known(
        items.map((item) => fun(item)),
        (all) => boolean(all.includes(true)),
      ) ?? UNKNOWN,
  ),
  'Enum.all?': each(
    (items, fun) =>
      known(
        items.map((item) => fun(item)),
        (all) => boolean(!all.includes(false)),
      ) ?? UNKNOWN,
  ),
  'Enum.find': each(
    (items, fun) =>
      known(
        items.map((item) => fun(item)),
        (all) => items[all.indexOf(true)] ?? NIL,
      ) ?? UNKNOWN,
  ),
  'Enum.reduce': ([subject, first, fun], call, machine) => {
    const items = itemsOf(subject);
    if (items === undefined || first === undefined || fun?.type !== 'function') return undefined;
    return items.reduce((before, item) => machine.apply(fun, [item, before], call), first);
  },
  'Enum.map_join': ([subject, separator, fun], call, machine) => {
    const items = itemsOf(subject);
    const [by, run] = fun === undefined ? [undefined, separator] : [separator, fun];
    if (items === undefined || run?.type !== 'function') return undefined;
    return joined(
      items.map((item) => machine.apply(run, [item], call)),
      by,
    );
  },
  'Enum.with_index': lists((items, from) =>
    from?.type === 'function'
      ? undefined
      : list(items.map((item, index) => tuple([item, integer(index + (numberOf(from) ?? 0))]))),
  ),
  'Enum.join': lists((items, separator) => joined(items, separator)),
  'Enum.concat': ([first, second]) => {
    if (second !== undefined) return operate('++', first ?? UNKNOWN, second);
    return joinedLists(itemsOf(first)?.map(itemsOf) ?? [undefined]);
  },
  'Enum.zip': ([first, second]) => {
    const [a, b] = [itemsOf(first), itemsOf(second)];
    return a && b ? list(a.slice(0, b.length).map((item, index) => tuple([item, b[index] ?? UNKNOWN]))) : undefined;
  },
  'Enum.reverse': lists((items) => list(items.toReversed())),
  'Enum.uniq': lists((items) => unique(items)),
  'Enum.count': lists((items, fun) => (fun === undefined ? integer(items.length) : undefined)),
  'Enum.to_list': lists((items) => list(items)),
  'Enum.empty?': lists((items) => boolean(items.length === 0)),
  'Enum.member?': ([subject, item]) => (subject && item ? operate('in', item, subject) : undefined),
  'Enum.at': lists((items, index) => items.at(numberOf(index) ?? 0) ?? NIL),
  'Enum.take': lists((items, count) =>
    numberOf(count) === undefined ? undefined : list(items.slice(0, numberOf(count))),
  ),
  'Enum.drop': lists((items, count) =>
    numberOf(count) === undefined ? undefined : list(items.slice(numberOf(count))),
  ),
  'List.flatten': lists((items) => list(flat(items))),
  'List.first': lists((items) => items[0] ?? NIL),
  'List.last': lists((items) => items.at(-1) ?? NIL),
  'List.wrap': ([value]) =>
    value === undefined || value.type === 'unknown'
      ? undefined
      : isNil(value)
        ? list([])
        : value.type === 'list'
          ? value
          : list([value]),
  'List.delete': ([subject, item]) => (subject && item ? operate('--', subject, list([item])) : undefined),
};
