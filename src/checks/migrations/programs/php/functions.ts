/** Functions of PHP that migrations call on values that are known. */
import { checkItems, checkText } from '../javascript/limits.ts';
import { charge, type Machine } from './machine.ts';
import { equal } from './operators.ts';
import type { Span } from './syntax.ts';
import {
  type ArrayValue,
  argumentsFor,
  array,
  is,
  isScalar,
  itemsOf,
  keyOf,
  nextKey,
  stringOf,
  truth,
  UNKNOWN,
  type Value,
} from './values.ts';

/** Of a text and texts: undefined where an argument is not known. */
type OfTexts = (...texts: string[]) => Value;

const TEXTS: Readonly<Record<string, OfTexts>> = {
  strtolower: (text) => text.toLowerCase(),
  mb_strtolower: (text) => text.toLowerCase(),
  strtoupper: (text) => text.toUpperCase(),
  mb_strtoupper: (text) => text.toUpperCase(),
  ucfirst: (text) => text.slice(0, 1).toUpperCase() + text.slice(1),
  lcfirst: (text) => text.slice(0, 1).toLowerCase() + text.slice(1),
  strlen: (text) => Buffer.byteLength(text),
  mb_strlen: (text) => [...text].length,
  addslashes: (text) => text.replace(/['"\\]/g, '\\$&'),
  str_contains: (text, part) => text.includes(part ?? ''),
  str_starts_with: (text, part) => text.startsWith(part ?? ''),
  str_ends_with: (text, part) => text.endsWith(part ?? ''),
  md5: () => UNKNOWN,
  trim: (text, chars) => (chars === undefined ? text.trim() : UNKNOWN),
  ltrim: (text, chars) => (chars === undefined ? text.trimStart() : UNKNOWN),
  rtrim: (text, chars) => (chars === undefined ? text.trimEnd() : UNKNOWN),
  strpos: (text, part) => {
    const at = text.indexOf(part ?? '');
    return at < 0 ? false : at;
  },
  substr: (text, from, length) => {
    const begin = Number(from);
    const rest = text.slice(begin < 0 ? Math.max(0, text.length + begin) : begin);
    if (length === undefined) return rest;
    return rest.slice(0, Number(length) < 0 ? Math.max(0, rest.length + Number(length)) : Number(length));
  },
  explode: (separator, text, limit) =>
    limit === undefined && separator !== '' ? array(pieces(text ?? '', separator)) : UNKNOWN,
  str_repeat: (text, count) => {
    checkText(text.length * Math.max(0, Number(count)));
    return text.repeat(Math.max(0, Number(count)));
  },
};

function pieces(text: string, separator: string): string[] {
  const found = text.split(separator, 50_001);
  checkItems(found.length);
  return found;
}

/** No more than it could become. */
function replaced(text: string, from: string, to: string): string {
  if (from === '') return text;
  if (to.length > from.length)
    checkText(text.length + Math.ceil(text.length / from.length) * (to.length - from.length));
  return text.replaceAll(from, to);
}

type OfArray = (items: ArrayValue, rest: readonly Value[], call: (callee: Value, ...args: Value[]) => Value) => Value;

const ARRAYS: Readonly<Record<string, OfArray>> = {
  count: ({ entries }) => entries.size,
  sizeof: ({ entries }) => entries.size,
  array_keys: ({ entries }, rest) => (rest.length === 0 ? array([...entries.keys()]) : UNKNOWN),
  array_values: ({ entries }) => array([...entries.values()]),
  array_reverse: ({ entries }) => array([...entries.values()].reverse()),
  array_unique: ({ entries }) => array([...new Set(entries.values())]),
  array_flip: ({ entries }) => ({
    kind: 'array',
    entries: new Map([...entries].flatMap(([key, value]) => [[keyOf(value) ?? '', key]] as const)),
    isOpen: false,
  }),
  array_filter: ({ entries }, [test], call) => {
    const kept = [...entries].map(([key, value]) => {
      const answer = test === undefined || test === null ? truth(value) : truth(call(test, value));
      return { key, value, answer };
    });
    if (kept.some(({ answer }) => answer === undefined)) return UNKNOWN;
    const left = kept.flatMap(({ key, value, answer }) => (answer ? [[key, value] as const] : []));
    return { kind: 'array', entries: new Map(left), isOpen: false };
  },
  array_merge: (first, rest) => {
    const result: ArrayValue = { kind: 'array', entries: new Map(), isOpen: false };
    for (const each of [first, ...rest]) {
      if (!is(each, 'array') || each.isOpen) return UNKNOWN;
      for (const [key, value] of each.entries) {
        checkItems(result.entries.size);
        result.entries.set(typeof key === 'number' ? nextKey(result) : key, value);
      }
    }
    return result;
  },
  array_diff: ({ entries }, rest) => {
    const others = rest.flatMap((each) => itemsOf(each)?.map(stringOf) ?? [undefined]);
    if (others.includes(undefined)) return UNKNOWN;
    return {
      kind: 'array',
      entries: new Map([...entries].filter(([, value]) => !others.includes(stringOf(value)))),
      isOpen: false,
    };
  },
  array_key_first: ({ entries }) => entries.keys().next().value ?? null,
  reset: ({ entries }) => entries.values().next().value ?? false,
  current: ({ entries }) => entries.values().next().value ?? false,
  end: ({ entries }) => [...entries.values()].at(-1) ?? false,
  head: ({ entries }) => entries.values().next().value ?? false,
  last: ({ entries }) => [...entries.values()].at(-1) ?? false,
  array_column: ({ entries }, [key, index]) => {
    const name = keyOf(key ?? null);
    if (name === undefined || index !== undefined) return UNKNOWN;
    return array(
      [...entries.values()].flatMap((row) => {
        if (is(row, 'host')) return [row.get?.(String(name)) ?? UNKNOWN];
        return is(row, 'array') ? [row.entries.get(name) ?? null] : [];
      }),
    );
  },
  array_slice: ({ entries }, [from, length]) =>
    typeof from === 'number' && (length === undefined || length === null || typeof length === 'number')
      ? array([...entries.values()].slice(from, length === undefined || length === null ? undefined : from + length))
      : UNKNOWN,
};

/** What can be told of any value. */
const CHECKS: Readonly<Record<string, (value: Value) => boolean>> = {
  is_null: (value) => value === null,
  is_array: (value) => is(value, 'array'),
  is_string: (value) => typeof value === 'string',
  is_int: (value) => typeof value === 'number' && Number.isInteger(value),
  is_integer: (value) => typeof value === 'number' && Number.isInteger(value),
  is_numeric: (value) =>
    typeof value === 'number' || (typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value))),
  is_bool: (value) => typeof value === 'boolean',
  is_callable: (value) => is(value, 'function'),
};

/** Undefined: none of those that are known here. */
export function builtin(name: string, args: readonly Value[], machine: Machine, place: Span): Value | undefined {
  for (const arg of args)
    charge(machine, is(arg, 'array') ? arg.entries.size : typeof arg === 'string' ? arg.length >> 6 : 0);
  const call = (callee: Value, ...values: Value[]): Value => machine.invoke(callee, argumentsFor(values), place);
  const [first, second, third] = args;
  if (Object.hasOwn(TEXTS, name)) {
    const texts = args.map(stringOf);
    return texts.every((text) => text !== undefined) ? (TEXTS[name]?.(...texts) ?? UNKNOWN) : UNKNOWN;
  }
  if (Object.hasOwn(ARRAYS, name)) {
    if (!is(first, 'array') || first.isOpen) return UNKNOWN;
    return ARRAYS[name]?.(first, args.slice(1), call) ?? UNKNOWN;
  }
  if (Object.hasOwn(CHECKS, name))
    return first === undefined || is(first, 'unknown') || is(first, 'host') ? UNKNOWN : CHECKS[name]?.(first);
  switch (name) {
    case 'implode':
    case 'join': {
      const [items, glue] = is(first, 'array') ? [first, second ?? ''] : [second, first];
      const texts = itemsOf(items)?.map(stringOf);
      const between = stringOf(glue);
      if (!texts?.every((text) => text !== undefined) || between === undefined) return UNKNOWN;
      checkText(texts.reduce((sum, text) => sum + text.length + between.length, 0));
      return texts.join(between);
    }
    case 'sprintf':
      return formatted(args);
    case 'str_replace': {
      const all = [first, second, third];
      if (all.every((each) => stringOf(each) !== undefined))
        return replaced(stringOf(third) ?? '', stringOf(first) ?? '', stringOf(second) ?? '');
      return replaceAll(first, second, third);
    }
    case 'in_array': {
      const items = itemsOf(second);
      if (items === undefined || first === undefined) return UNKNOWN;
      const answers = items.map((item) => equal(first, item));
      return answers.includes(true) ? true : answers.includes(undefined) ? UNKNOWN : false;
    }
    case 'array_key_exists': {
      const key = keyOf(first ?? UNKNOWN);
      return is(second, 'array') && !second.isOpen && key !== undefined ? second.entries.has(key) : UNKNOWN;
    }
    case 'array_map': {
      if (!is(second, 'array') || second.isOpen || args.length > 2 || first === undefined) return undefined;
      return {
        kind: 'array',
        entries: new Map([...second.entries].map(([key, value]) => [key, call(first, value)])),
        isOpen: false,
      };
    }
    case 'array_walk': {
      if (!is(first, 'array') || second === undefined) return undefined;
      for (const [key, value] of first.entries) call(second, value, key);
      return true;
    }
    case 'array_combine': {
      const [keys, values] = [itemsOf(first), itemsOf(second)];
      if (!keys || !values) return UNKNOWN;
      return {
        kind: 'array',
        entries: new Map(keys.map((key, index) => [keyOf(key) ?? '', values[index] ?? null])),
        isOpen: false,
      };
    }
    case 'array_fill_keys': {
      const keys = itemsOf(first);
      if (!keys) return UNKNOWN;
      return { kind: 'array', entries: new Map(keys.map((key) => [keyOf(key) ?? '', second ?? null])), isOpen: false };
    }
    case 'range': {
      if (typeof first !== 'number' || typeof second !== 'number') return UNKNOWN;
      checkItems(Math.abs(second - first));
      const count = Math.abs(Math.trunc(second - first)) + 1;
      return array(Array.from({ length: count }, (_, index) => first + (second < first ? -index : index)));
    }
    case 'json_encode': {
      const json = args.length === 1 && first !== undefined ? toJson(first) : undefined;
      // As PHP writes it: slashes and everything beyond ASCII escaped.
      return json === undefined
        ? UNKNOWN
        : JSON.stringify(json)
            .replaceAll('/', '\\/')
            .replace(/[\u0080-\uffff]/g, unicode);
    }
    case 'call_user_func':
      return first === undefined ? UNKNOWN : call(first, ...args.slice(1));
    case 'class_exists':
    case 'interface_exists':
    case 'function_exists':
    case 'method_exists':
      return UNKNOWN;
    case 'extension_loaded':
      return UNKNOWN;
    default:
      return undefined;
  }
}

const unicode = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Undefined where something is not known. */
export const toJson = (value: Value): unknown => jsonOf(value, { left: 50_000 });

/** Lists may hold the same list many times: each time counts. */
function jsonOf(value: Value, budget: { left: number }, depth = 0): unknown {
  if (budget.left-- <= 0) return undefined;
  if (isScalar(value)) return value;
  if (!is(value, 'array') || value.isOpen || depth > 50) return undefined;
  const items = [...value.entries].map(([key, item]) => [key, jsonOf(item, budget, depth + 1)] as const);
  if (items.some(([, item]) => item === undefined)) return undefined;
  return items.every(([key], index) => key === index) ? items.map(([, item]) => item) : Object.fromEntries(items);
}

function replaceAll(from: Value | undefined, to: Value | undefined, subject: Value | undefined): Value {
  let text = stringOf(subject);
  const parts = itemsOf(from)?.map(stringOf);
  if (text === undefined || !parts?.every((part) => part !== undefined)) return UNKNOWN;
  const targets = itemsOf(to)?.map(stringOf);
  for (const [index, part] of parts.entries()) {
    const target = targets === undefined ? stringOf(to) : (targets[index] ?? '');
    if (target === undefined) return UNKNOWN;
    text = replaced(text, part, target);
  }
  return text;
}

function formatted(args: readonly Value[]): Value {
  const format = stringOf(args[0]);
  if (format === undefined) return UNKNOWN;
  const longest = Math.max(0, ...args.map((arg) => stringOf(arg)?.length ?? 0));
  checkText(format.length + format.split('%').length * longest);
  let next = 1;
  let isKnown = true;
  const text = format.replace(/%(?:(\d+)\$)?(0?)(\d*)(?:\.\d+)?([%sduf])/g, (whole, position, zero, width, type) => {
    if (type === '%') return '%';
    const value = stringOf(args[position === undefined ? next++ : Number(position)]);
    if (value === undefined || type === 'f') isKnown = false;
    const shown = type === 'd' || type === 'u' ? String(Number.parseInt(value ?? '', 10) || 0) : (value ?? whole);
    return shown.padStart(Math.min(Number(width || 0), 100), zero === '0' ? '0' : ' ');
  });
  checkText(text.length);
  return isKnown ? text : UNKNOWN;
}
