/** What a call of a migration needs and gives. */
import { type Call, hasUnknown, listOf, namesOf, type Options, textOf, type Value } from '../ruby/values.ts';
import type { Catalog } from './catalog.ts';

/** What a migration runs on. */
export interface Rails {
  /** `70` for `ActiveRecord::Migration[7.0]`, `81` for the newest. */
  version: number;
  catalog: Catalog;
  /** What a lambda gives: `default: -> { 'now()' }`. */
  valueOf(lambda: Value): Value;
}

/** Statements in the order in which they are sent, or why they are not known: `a name that is only known when it runs`. */
export type Outcome = readonly string[] | Unreadable;

export interface Unreadable {
  unread: string;
}

export const unreadable = (unread: string): Unreadable => ({ unread });
export const isUnreadable = (outcome: Outcome): outcome is Unreadable => 'unread' in outcome;

export const NOT_KNOWN = unreadable('with something that is only known when it runs');
export const NOT_VALID = unreadable('with arguments that Rails refuses');

/** Positional arguments, without the hash that holds the options. */
export const positional = (call: Call): readonly Value[] =>
  call.args.at(-1)?.type === 'hash' ? call.args.slice(0, -1) : call.args;

/** Words for the first part of a call that is not known; undefined where all is. */
export function unknownPart(call: Call): Unreadable | undefined {
  if (positional(call).some(hasUnknown)) return NOT_KNOWN;
  for (const [name, value] of call.options)
    if (hasUnknown(value)) return unreadable(`with \`${name}\` that is only known when it runs`);
  return call.args.some(hasUnknown) ? NOT_KNOWN : undefined;
}

export const nameAt = (call: Call, index: number): string | undefined => textOf(positional(call)[index]);

/** Options with some set, where they are not given. */
export const withDefaults = (options: Options, defaults: Readonly<Record<string, Value>>): Options =>
  new Map([...Object.entries(defaults).filter(([name]) => !options.has(name)), ...options]);

export const without = (options: Options, ...names: readonly string[]): Options =>
  new Map([...options].filter(([name]) => !names.includes(name)));

export const only = (options: Options, ...names: readonly string[]): Options =>
  new Map([...options].filter(([name]) => names.includes(name)));

/** The hash that stands at an option: `foreign_key: { to_table: :users }`; empty where it is `true`. */
export function hashAt(options: Options, name: string): Options {
  const value = options.get(name);
  if (value?.type !== 'hash') return new Map();
  return new Map(
    value.pairs.flatMap((pair) => {
      const key = textOf(pair.key);
      return key === undefined ? [] : [[key, pair.value] as const];
    }),
  );
}

/** The columns of an index or key: one name, which may be an expression, or several. */
export function columnsOf(value: Value | undefined): string | readonly string[] | undefined {
  const text = value?.type === 'string' ? value.text : undefined;
  if (text !== undefined && /\W/.test(text)) return text;
  const names = namesOf(value);
  return names === undefined || listOf(value).length === 0 ? undefined : names;
}

/** A call as another one: of the connection instead of a table, say. */
export const callOf = (from: Call, name: string, args: readonly Value[], options: Options = new Map()): Call => {
  const hash: Value[] =
    options.size === 0
      ? []
      : [{ type: 'hash', pairs: [...options].map(([key, value]) => ({ key: { type: 'symbol', text: key }, value })) }];
  return { name, args: [...args, ...hash], options, node: from.node };
};
