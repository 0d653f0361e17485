/** Values of Ruby, as far as they can be known without running it. */
import type { RubyNode } from './tree.ts';

export type Value =
  | { type: 'nil' }
  | { type: 'boolean'; value: boolean }
  /** `text` is how Ruby prints it. */
  | { type: 'integer'; text: string }
  | { type: 'float'; text: string }
  | { type: 'string'; text: string }
  | { type: 'symbol'; text: string }
  | { type: 'regexp'; source: string; flags: string }
  | { type: 'array'; items: readonly Value[] }
  | { type: 'hash'; pairs: readonly Pair[] }
  | { type: 'range'; from: Value; to: Value; isExclusive: boolean }
  | { type: 'block'; block: Block }
  /** A class or module by name; also one that is not in the file. */
  | { type: 'constant'; name: string }
  | { type: 'object'; object: RubyObject }
  | { type: 'unknown' };

export interface Pair {
  key: Value;
  value: Value;
}

/** A block or lambda with what it sees around it. */
export interface Block {
  node: RubyNode;
  scope: Scope;
}

/** Local variables; a block sees those around it. */
export interface Scope {
  variables: Map<string, Value>;
  outer?: Scope;
}

/** What a value of our own answers to. */
export interface RubyObject {
  /** Undefined: it has no such method, as far as is known. */
  call(call: Call): Value | undefined;
}

/** A call with its arguments worked out. */
export interface Call {
  name: string;
  /** Positional ones. */
  args: readonly Value[];
  /** Keywords, or the hash that comes last. */
  options: Options;
  block?: Block;
  node: RubyNode;
}

export type Options = ReadonlyMap<string, Value>;

export const NIL: Value = { type: 'nil' };
export const UNKNOWN: Value = { type: 'unknown' };
export const boolean = (value: boolean): Value => ({ type: 'boolean', value });
export const string = (text: string): Value => ({ type: 'string', text });
export const symbol = (text: string): Value => ({ type: 'symbol', text });
export const array = (items: readonly Value[]): Value => ({ type: 'array', items });
export const integer = (value: number | bigint): Value => ({ type: 'integer', text: String(value) });
export const object = (answers: RubyObject): Value => ({ type: 'object', object: answers });

/** Whether it counts as true; undefined where that is not known. */
export function isTrue(value: Value | undefined): boolean | undefined {
  if (value === undefined || value.type === 'nil') return false;
  if (value.type === 'boolean') return value.value;
  return ['unknown', 'constant', 'object'].includes(value.type) ? undefined : true;
}

/** The text of a string or symbol, of which Rails takes either as a name. */
export const textOf = (value: Value | undefined): string | undefined =>
  value?.type === 'string' || value?.type === 'symbol' ? value.text : undefined;

/** As `to_s` and interpolation give it; undefined where that is not known. */
export function printed(value: Value | undefined): string | undefined {
  switch (value?.type) {
    case 'string':
    case 'symbol':
    case 'integer':
    case 'float':
      return value.text;
    case 'boolean':
      return String(value.value);
    case 'nil':
      return '';
    default:
      return undefined;
  }
}

/** As Ruby's `Array()` sees it: nothing, one or several. */
export const listOf = (value: Value | undefined): readonly Value[] =>
  value === undefined || value.type === 'nil' ? [] : value.type === 'array' ? value.items : [value];

/** The names in a list or in one name; undefined where one is not known. */
export function namesOf(value: Value | undefined): string[] | undefined {
  const names = listOf(value).map(textOf);
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** Keys are compared as Ruby does: a symbol is no string. */
export function keyOf(value: Value): string | undefined {
  if (value.type === 'array') {
    const keys = value.items.map(keyOf);
    return keys.includes(undefined) ? undefined : `array:${keys.join(',')}`;
  }
  const text = printed(value);
  return text === undefined ? undefined : `${value.type}:${text}`;
}

/** A hash as options: by the text of its keys. */
export const optionsOf = (pairs: readonly Pair[]): Options =>
  new Map(
    pairs.flatMap(({ key, value }) => {
      const name = textOf(key);
      return name === undefined ? [] : [[name, value] as const];
    }),
  );

/** Whether a value, or one within it, is not known. */
export function hasUnknown(value: Value): boolean {
  // A constant that the file does not define may hold anything.
  if (value.type === 'unknown' || value.type === 'constant') return true;
  if (value.type === 'array') return value.items.some(hasUnknown);
  return value.type === 'hash' && value.pairs.some(({ key, value: part }) => hasUnknown(key) || hasUnknown(part));
}
