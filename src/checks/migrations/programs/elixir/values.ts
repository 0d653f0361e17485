/** What an expression of Elixir may be, as far as it is known. */
import { checkItems, checkText } from '../javascript/limits.ts';

export type Value =
  /** `parts`: of a text, what is known of it around what is not. */
  | { type: 'unknown'; parts?: readonly TextPart[] }
  /** `nil`, `true` and `false` are atoms. */
  | { type: 'atom'; name: string }
  | { type: 'integer'; value: bigint }
  | { type: 'float'; value: number }
  | { type: 'string'; text: string }
  | { type: 'list'; items: readonly Value[]; weight: number }
  | { type: 'tuple'; items: readonly Value[]; weight: number }
  | { type: 'map'; entries: readonly (readonly [Value, Value])[]; weight: number }
  /** `%Name{…}`, and what functions give that is known by its name. */
  | { type: 'struct'; name: string; fields: ReadonlyMap<string, Value>; weight: number }
  | { type: 'module'; name: string }
  | { type: 'function'; call: (args: readonly Value[]) => Value };

/** `code`: the expression whose value is not known. */
export type TextPart = string | { code: string };

export type Struct = Value & { type: 'struct' };

export const UNKNOWN: Value = { type: 'unknown' };
export const atom = (name: string): Value => ({ type: 'atom', name });
export const NIL = atom('nil');
export const TRUE = atom('true');
export const FALSE = atom('false');
export const OK = atom('ok');
export const boolean = (value: boolean): Value => (value ? TRUE : FALSE);
export const integer = (value: number | bigint): Value => ({ type: 'integer', value: BigInt(value) });

export function string(text: string): Value {
  checkText(text.length);
  return { type: 'string', text };
}

const partsOf = (value: Value): readonly TextPart[] =>
  value.type === 'unknown' ? (value.parts ?? [{ code: '…' }]) : [textOf(value) ?? { code: '…' }];

/** One text behind the other. */
export function concatenated(values: readonly Value[]): Value {
  const texts = values.map(textOf);
  if (!texts.includes(undefined)) return string(texts.join(''));
  const parts = values.flatMap(partsOf);
  checkItems(parts.length);
  checkText(parts.reduce((sum, part) => sum + (typeof part === 'string' ? part : part.code).length, 0));
  return { type: 'unknown', parts };
}

/** How many values it is made of: the same one may stand in it at many places. Throws `TooMuch`. */
function weigh(values: Iterable<Value>): number {
  let sum = 1;
  for (const value of values) sum += 'weight' in value ? value.weight : 1;
  checkItems(sum);
  return sum;
}

export const list = (items: readonly Value[]): Value => ({ type: 'list', items, weight: weigh(items) });
export const tuple = (items: readonly Value[]): Value => ({ type: 'tuple', items, weight: weigh(items) });

export const map = (entries: readonly (readonly [Value, Value])[]): Value => ({
  ...{ type: 'map', entries, weight: weigh(entries.flat()) },
});

/** How much work it is to go through it, in values; letters are less. */
export function sizeOf(value: Value): number {
  if ('weight' in value) return value.weight;
  if (value.type === 'string') return value.text.length >> 4;
  if (value.type !== 'unknown' || value.parts === undefined) return 1;
  return value.parts.reduce((sum, part) => sum + ((typeof part === 'string' ? part : part.code).length >> 4) + 1, 0);
}

export const isNil = (value: Value | undefined): boolean => value?.type === 'atom' && value.name === 'nil';

/** Undefined: only the run tells. */
export function truth(value: Value): boolean | undefined {
  if (value.type === 'unknown') return undefined;
  return !(value.type === 'atom' && (value.name === 'nil' || value.name === 'false'));
}

/** The name that an atom or a string stands for. */
export const nameOf = (value: Value | undefined): string | undefined =>
  value?.type === 'string' ? value.text : value?.type === 'atom' ? value.name : undefined;

/** `to_string(value)`; undefined: not known, or nothing that has one. */
export function textOf(value: Value): string | undefined {
  switch (value.type) {
    case 'string':
      return value.text;
    case 'atom':
      return value.name === 'nil' ? '' : value.name;
    case 'integer':
      return String(value.value);
    case 'float':
      return floatText(value.value);
    case 'module':
      return `Elixir.${value.name}`;
    case 'list':
      return charlistText(value.items);
    default:
      return undefined;
  }
}

/** The shortest that reads back, as Erlang writes it: `1.0`, `1.0e22`. */
export function floatText(value: number): string {
  const text = String(value);
  const [digits = '', exponent] = text.split('e');
  const whole = digits.includes('.') ? digits : `${digits}.0`;
  return exponent === undefined ? whole : `${whole}e${exponent.replace(/^\+/, '')}`;
}

/** Of nested lists of texts and characters. */
function charlistText(items: readonly Value[]): string | undefined {
  let text = '';
  for (const item of items) {
    if (item.type === 'integer' && item.value >= 0n && item.value <= 0x10ffffn)
      text += String.fromCodePoint(Number(item.value));
    else if (item.type === 'string') text += item.text;
    else return undefined;
  }
  return text;
}

/** Whether both are the same; undefined: only the run tells. */
export function same(a: Value, b: Value): boolean | undefined {
  if (a.type === 'unknown' || b.type === 'unknown' || a.type === 'function' || b.type === 'function') return undefined;
  if (a.type === 'string' && b.type === 'string') return a.text === b.text;
  if (a.type === 'atom' && b.type === 'atom') return a.name === b.name;
  if (a.type === 'module' && b.type === 'module') return a.name === b.name;
  if (a.type === 'integer' && b.type === 'integer') return a.value === b.value;
  if (a.type === 'float' && b.type === 'float') return a.value === b.value;
  if ((a.type === 'list' && b.type === 'list') || (a.type === 'tuple' && b.type === 'tuple')) {
    if (a.items.length !== b.items.length) return false;
    const each = a.items.map((item, index) => same(item, b.items[index] ?? UNKNOWN));
    return each.includes(false) ? false : each.includes(undefined) ? undefined : true;
  }
  if (a.type === 'map' || a.type === 'struct') return a.type === b.type ? undefined : false;
  return false;
}

/** The value of a key in a keyword list or a map; undefined: it is not there. */
export function valueAt(options: Value | undefined, key: string): Value | undefined {
  for (const [name, value] of pairsOf(options)) if (nameOf(name) === key && name.type === 'atom') return value;
  return options?.type === 'struct' ? options.fields.get(key) : undefined;
}

/** Keys and values of a map or a keyword list; none of other values. */
export function pairsOf(options: Value | undefined): (readonly [Value, Value])[] {
  if (options?.type === 'map') return [...options.entries];
  if (options?.type !== 'list') return [];
  return options.items.flatMap((item): [Value, Value][] => {
    const [key, value] = item.type === 'tuple' && item.items.length === 2 ? item.items : [];
    return key === undefined || value === undefined ? [] : [[key, value]];
  });
}

/** Items of a list, or of what lists as one. Undefined: not known. */
export function itemsOf(value: Value | undefined): readonly Value[] | undefined {
  if (value?.type === 'list') return value.items;
  if (value?.type === 'map') return value.entries.map((entry) => tuple(entry));
  return undefined;
}

/** Whether any part of it is only known when it runs. */
export function hasUnknown(value: Value): boolean {
  switch (value.type) {
    case 'unknown':
      return true;
    case 'list':
    case 'tuple':
      return value.items.some(hasUnknown);
    case 'map':
      return value.entries.some(([key, inner]) => hasUnknown(key) || hasUnknown(inner));
    case 'struct':
      return [...value.fields.values()].some(hasUnknown);
    default:
      return false;
  }
}

export const struct = (name: string, fields: ReadonlyMap<string, Value>): Struct => ({
  ...{ type: 'struct', name, fields, weight: weigh(fields.values()) },
});

/** What tells a name, number or text from others; undefined: it is none. */
export const keyOf = (value: Value): string | undefined =>
  value.type === 'atom' || value.type === 'string' || value.type === 'integer'
    ? `${value.type} ${textOf(value) || 'nil'}`
    : undefined;

/** The later of two entries of a key takes the place of the other. */
export function merged(
  first: readonly (readonly [Value, Value])[],
  more: readonly (readonly [Value, Value])[],
): (readonly [Value, Value])[] {
  const keys = new Set(more.map(([key]) => keyOf(key)));
  return [...first.filter(([key]) => keyOf(key) === undefined || !keys.has(keyOf(key))), ...more];
}

/** Whether it is a struct of that name. */
export const isStruct = (value: Value | undefined, name: string): value is Struct =>
  value?.type === 'struct' && value.name === name;
