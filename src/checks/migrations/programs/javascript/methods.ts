/** Methods of texts and lists that migrations use. */
import { sameDialect } from './dialect-tests.ts';
import { checkItems, checkText } from './limits.ts';
import { type Machine, step } from './machine.ts';
import { is, isCallable, isPrimitive, type ListValue, list, native, truth, UNKNOWN, type Value } from './values.ts';

type TextMethod = (text: string, args: readonly string[]) => Value;

const TEXT_METHODS: Readonly<Record<string, TextMethod>> = {
  trim: (text) => text.trim(),
  trimStart: (text) => text.trimStart(),
  toLowerCase: (text) => text.toLowerCase(),
  toUpperCase: (text) => text.toUpperCase(),
  toString: (text: string) => text,
  valueOf: (text: string) => text,
  concat: (text, args) => text + args.join(''),
  includes: (text, [part = '']) => text.includes(part),
  startsWith: (text, [part = '']) => text.startsWith(part),
  endsWith: (text, [part = '']) => text.endsWith(part),
  indexOf: (text, [part = '']) => text.indexOf(part),
  replace: (text, [from = '', to = '']) => text.replace(from, () => to),
  replaceAll: (text, [from = '', to = '']) => {
    checkText(text.length + (text.split(from).length - 1) * to.length);
    return text.replaceAll(from, () => to);
  },
  slice: (text, [from, to]) => text.slice(Number(from ?? 0), to === undefined ? undefined : Number(to)),
  substring: (text, [from, to]) => text.substring(Number(from ?? 0), to === undefined ? undefined : Number(to)),
  charAt: (text, [index]) => text.charAt(Number(index)),
  padStart: (text, [length, fill]) => text.padStart(Math.min(Number(length), 1000), fill),
  repeat: (text, [times]) =>
    text.length * Number(times) < 1_000_000 ? text.repeat(Math.max(0, Number(times))) : UNKNOWN,
};

export function stringMethod(text: string, name: string, machine: Machine): Value {
  if (name === 'split') return native(([by]) => (typeof by === 'string' ? list(text.split(by)) : UNKNOWN));
  const method = Object.hasOwn(TEXT_METHODS, name) ? TEXT_METHODS[name] : undefined;
  if (!method) return UNKNOWN;
  return native((args) => {
    step(machine);
    return args.every(isPrimitive) ? method(text, args.map(String)) : UNKNOWN;
  });
}

export function listMethod(object: ListValue, name: string, machine: Machine): Value {
  const { items } = object;
  const each = CALLBACK_METHODS[name];
  if (each !== undefined && Object.hasOwn(CALLBACK_METHODS, name))
    return native(([callback, ...rest], place) => {
      if (!isCallable(callback)) return UNKNOWN;
      const call = (item: Value, index: number): Value => machine.call(callback, [item, index, object], place);
      return each(items.slice(), call, rest);
    });
  if (name === 'reduce')
    return native(([callback, ...start], place) => {
      if (!isCallable(callback)) return UNKNOWN;
      const [first, ...others] = start.length > 0 ? [start[0], ...items] : items;
      let result: Value = first;
      for (const [index, item] of others.entries()) result = machine.call(callback, [result, item, index], place);
      return result;
    });
  switch (name) {
    case 'push':
    case 'add':
    case 'unshift':
      return native((args) => {
        step(machine);
        checkItems(items.length + args.length);
        items[name === 'unshift' ? 'unshift' : 'push'](...args);
        return items.length;
      });
    case 'pop':
      return native(() => items.pop());
    case 'shift':
      return native(() => items.shift());
    case 'join':
      return native(([by = ',']) => joinItems(items, by));
    case 'concat':
      return native((args) => list([...items, ...args.flatMap((arg) => (is(arg, 'list') ? arg.items : [arg]))]));
    case 'slice':
      return native(([from, to]) => list(items.slice(Number(from ?? 0), to === undefined ? undefined : Number(to))));
    case 'reverse':
    case 'toReversed':
      return native(() => list(items.toReversed()));
    case 'sort':
    case 'toSorted':
      return native(() => (items.every((item) => typeof item === 'string') ? list(items.toSorted()) : list(items)));
    case 'flat':
      return native(() => list(items.flatMap((item) => (is(item, 'list') ? item.items : [item]))));
    case 'includes':
    case 'has':
      return native(([item]) => includes(items, item));
    case 'indexOf':
      return native(([item]) => (items.every(isPrimitive) && isPrimitive(item) ? items.indexOf(item) : UNKNOWN));
    case 'entries':
      return native(() => list(items.map((item, index) => list([index, item]))));
    case 'keys':
      return native(() => list(items.keys()));
    case 'values':
      return native(() => list(items));
    case 'at':
      return native(([index]) => (typeof index === 'number' ? items.at(index) : UNKNOWN));
    case 'toString':
      return native(() => joinItems(items, ','));
    default:
      return UNKNOWN;
  }
}

function joinItems(items: readonly Value[], by: Value): Value {
  if (!items.every(isPrimitive) || !isPrimitive(by)) return UNKNOWN;
  const texts = items.map((item) => String(item ?? ''));
  checkText(texts.reduce((length, text) => length + text.length + String(by).length, 0));
  return texts.join(String(by));
}

function includes(items: readonly Value[], item: Value): Value {
  if (items.every(isPrimitive) && isPrimitive(item)) return items.includes(item);
  const answers = items.map((other) => sameDialect(other, item));
  return answers.some((answer) => answer === undefined) || answers.length === 0 ? UNKNOWN : answers.includes(true);
}

type Callback = (item: Value, index: number) => Value;

/** Items that a test keeps: what only the run tells is kept. */
const kept = (items: readonly Value[], call: Callback): Value[] =>
  items.filter((item, index) => truth(call(item, index)) !== false);

const CALLBACK_METHODS: Readonly<
  Record<string, (items: readonly Value[], call: Callback, rest: readonly Value[]) => Value>
> = {
  map: (items, call) => list(items.map(call)),
  forEach: (items, call) => {
    for (const [index, item] of items.entries()) call(item, index);
    return undefined;
  },
  flatMap: (items, call) =>
    list(
      items.flatMap((item, index) => {
        const result = call(item, index);
        return is(result, 'list') ? result.items : [result];
      }),
    ),
  filter: (items, call) => list(kept(items, call)),
  find: (items, call) => kept(items, call)[0],
  some: (items, call) => kept(items, call).length > 0,
  every: (items, call) => kept(items, call).length === items.length,
};
