/** What only the run tells, or what Ecto refuses. */
import { isNil, nameOf, truth, type Value, valueAt } from '../elixir/values.ts';

/** In words that go on from a call: `with a type that is only known when it runs`. */
export class Gap extends Error {}

/** `what` is only known when it runs. */
export const gap = (what: string): Gap =>
  new Gap(`with ${what} that ${/^(?:options|columns)$/.test(what) ? 'are' : 'is'} only known when it runs`);

/** An option; undefined: not given, or `nil`. Throws {@link Gap}. */
export function optionOf(options: Value, key: string): Value | undefined {
  if (options.type === 'unknown') throw gap('options');
  const value = valueAt(options, key);
  if (value?.type === 'unknown') throw gap(`an option \`${key}\``);
  return isNil(value) ? undefined : value;
}

/** Undefined: not given. */
export function textOption(options: Value, key: string): string | undefined {
  const value = optionOf(options, key);
  if (value === undefined) return undefined;
  const text = value.type === 'integer' ? String(value.value) : nameOf(value);
  if (text === undefined) throw refused(`an option \`${key}\``);
  return text;
}

/** Undefined: not given. */
export function flag(options: Value, key: string): boolean | undefined {
  const value = optionOf(options, key);
  return value === undefined ? undefined : truth(value);
}

/** Ecto raises an error for `what`. */
export const refused = (what: string): Gap => new Gap(`with ${what} that Ecto does not take`);

/** Throws {@link Gap}. */
export function nameIn(value: Value | undefined, what: string): string {
  if (value?.type === 'unknown') throw gap(what);
  const name = nameOf(value);
  if (name === undefined || name === '' || isNil(value)) throw refused(what);
  return name;
}

/** A name as SQL: Ecto quotes all of them, and refuses a quote in one. */
export function quoted(name: string): string {
  if (name.includes('"')) throw refused('a name');
  return `"${name}"`;
}

export const qualified = (prefix: string | undefined, name: string): string =>
  prefix === undefined ? quoted(name) : `${quoted(prefix)}.${quoted(name)}`;
