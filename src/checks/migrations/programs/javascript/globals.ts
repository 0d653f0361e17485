/** What the language brings along: `Object`, `Promise`, `JSON`, and how other files are named. */
import type { Machine } from './machine.ts';
import {
  awaited,
  is,
  isCallable,
  isPrimitive,
  itemsOf,
  list,
  type NativeValue,
  native,
  record,
  UNKNOWN,
  unknownName,
  type Value,
} from './values.ts';

const named = (members: Readonly<Record<string, Value>>, call?: NativeValue['call']): NativeValue => ({
  kind: 'native',
  call: call ?? (() => UNKNOWN),
  get: (property) => (Object.hasOwn(members, property) ? members[property] : UNKNOWN),
});

const entriesOf = (value: Value): [string, Value][] | undefined => {
  if (is(value, 'record')) return value.isOpen ? undefined : [...value.entries];
  return is(value, 'list') ? value.items.map((item, index) => [String(index), item]) : undefined;
};

const keys = native(([value]) => {
  const entries = entriesOf(value);
  return entries ? list(entries.map(([key]) => key)) : UNKNOWN;
});
const values = native(([value]) => {
  const entries = entriesOf(value);
  return entries ? list(entries.map(([, inner]) => inner)) : UNKNOWN;
});
const entries = native(([value]) => {
  const pairs = entriesOf(value);
  return pairs ? list(pairs.map((pair) => list(pair))) : UNKNOWN;
});
const assign = native(([target, ...sources]) => {
  if (is(target, 'record'))
    for (const source of sources) {
      if (is(source, 'record')) for (const [key, value] of source.entries) target.entries.set(key, value);
      else if (is(source, 'unknown')) target.isOpen = true;
    }
  return target;
});
const fromPairs = native(([pairs]) => {
  const known = itemsOf(pairs).flatMap((pair): [string, Value][] => {
    const [key, value] = itemsOf(pair);
    return typeof key === 'string' ? [[key, value]] : [];
  });
  return is(pairs, 'list') && known.length === pairs.items.length ? record(known) : UNKNOWN;
});
const same = native(([value]) => value);

const object = named({ keys, values, entries, assign, fromEntries: fromPairs, freeze: same, seal: same });

const promise = (machine: Machine): NativeValue => {
  const each = native(([items, callback], place) => {
    if (!isCallable(callback)) return UNKNOWN;
    if (is(items, 'list'))
      return list(items.items.slice().map((item, index) => machine.call(callback, [item, index], place)));
    machine.maybe(() => machine.call(callback, [UNKNOWN, UNKNOWN], place));
    return UNKNOWN;
  });
  // `new Promise((resolve) => …)`
  const begin: NativeValue['call'] = ([callback], place) => {
    let result: Value = UNKNOWN;
    const resolve = native(([value]) => {
      result = value;
      return undefined;
    });
    if (isCallable(callback)) machine.call(callback, [resolve, native(() => undefined)], place);
    return result;
  };
  const all = native(([items]) => (is(items, 'list') ? list(items.items.map(awaited)) : items));
  const settle = { all, allSettled: all, any: all, race: all, resolve: same, reject: native(() => UNKNOWN) };
  return named({ ...settle, each, mapSeries: each, map: each }, begin);
};

const array = (machine: Machine): NativeValue =>
  named({
    isArray: native(([value]) => (is(value, 'unknown') ? UNKNOWN : is(value, 'list'))),
    of: native((args) => list(args)),
    from: native(([value, callback], place) => {
      const length = is(value, 'record') ? value.entries.get('length') : undefined;
      const items =
        typeof length === 'number' && length >= 0 && length <= 1000
          ? Array.from({ length }, () => undefined)
          : is(value, 'list')
            ? value.items
            : undefined;
      if (!items) return UNKNOWN;
      return isCallable(callback)
        ? list(items.map((item, index) => machine.call(callback, [item, index], place)))
        : list(items);
    }),
  });

const text = native(([value]) => (isPrimitive(value) ? String(value) : is(value, 'unknown') ? value : UNKNOWN));
const number = named(
  { MAX_SAFE_INTEGER: Number.MAX_SAFE_INTEGER, parseInt: native(([value]) => Number.parseInt(String(value), 10)) },
  ([value]) => (isPrimitive(value) ? Number(value) : UNKNOWN),
);
const collection = native(([items]) =>
  items === undefined ? list([]) : is(items, 'list') ? list(items.items) : UNKNOWN,
);

/** A value as JSON; undefined where it is not known as a whole. */
export function toJson(value: Value): unknown {
  let left = 10_000;
  const convert = (inner: Value, depth: number): unknown => {
    if (isPrimitive(inner)) return inner;
    left--;
    if (left < 0 || depth > 50) return undefined;
    if (is(inner, 'list')) {
      const items = inner.items.map((item) => convert(item, depth + 1));
      return items.some((item, index) => item === undefined && inner.items[index] !== undefined) ? undefined : items;
    }
    if (!is(inner, 'record') || inner.isOpen) return undefined;
    const pairs = [...inner.entries].map(([key, part]) => [key, convert(part, depth + 1), part] as const);
    if (pairs.some(([, json, part]) => json === undefined && part !== undefined)) return undefined;
    return Object.fromEntries(pairs.map(([key, json]) => [key, json]));
  };
  return convert(value, 0);
}

const json = named({
  stringify: native(([value]) => {
    const known = toJson(value);
    return known === undefined ? UNKNOWN : JSON.stringify(known);
  }),
  parse: native(() => UNKNOWN),
});

export function globalsOf(machine: Machine): [string, Value][] {
  const required = native(([name]) =>
    typeof name === 'string' ? (machine.packages(name) ?? unknownName(lastPart(name))) : UNKNOWN,
  );
  return [
    ['Object', object],
    ['Promise', promise(machine)],
    ['Array', array(machine)],
    ['String', text],
    ['Number', number],
    ['Set', collection],
    ['Map', native(([pairs], place) => (pairs === undefined ? record([]) : fromPairs.call([pairs], place)))],
    ['JSON', json],
    ['require', required],
    ['undefined', undefined],
  ];
}

const lastPart = (module: string): string => module.slice(module.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
