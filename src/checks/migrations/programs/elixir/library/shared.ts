/** What the functions of Elixir's modules have in common. */
import { checkText } from '../../javascript/limits.ts';
import type { Call, Machine } from '../machine.ts';
import { itemsOf, string, textOf, UNKNOWN, type Value } from '../values.ts';

/** Undefined: not known. */
export type Library = (args: readonly Value[], call: Call, machine: Machine) => Value | undefined;
export type Functions = Readonly<Record<string, Library>>;

/** Items that are all known, with the function to be called for each. */
export const each =
  (run: (items: readonly Value[], fun: (...args: Value[]) => Value) => Value | undefined): Library =>
  ([subject, fun], call, machine) => {
    const items = itemsOf(subject);
    if (items === undefined || fun?.type !== 'function') return undefined;
    return run(items, (...args) => machine.apply(fun, args, call));
  };

/** As one text; unknown where a part is. Throws `TooMuch`. */
export const joined = (items: readonly Value[], separator: Value | undefined): Value => {
  const parts = items.map(textOf);
  const between = separator === undefined ? '' : textOf(separator);
  if (between === undefined || !parts.every((part) => part !== undefined)) return UNKNOWN;
  checkText(parts.reduce((sum, part) => sum + part.length + between.length, 0));
  return string(parts.join(between));
};

/** Texts that are all known. */
export const texts =
  (run: (...texts: string[]) => Value | undefined): Library =>
  (args) => {
    const all = args.map((arg) => (arg.type === 'string' ? arg.text : undefined));
    return all.every((text) => text !== undefined) ? run(...all) : undefined;
  };

/** A list that is known, with what else is given. */
export const lists =
  (run: (items: readonly Value[], ...more: Value[]) => Value | undefined): Library =>
  ([subject, ...more]) => {
    const items = itemsOf(subject);
    return items && run(items, ...more);
  };

/** A small integer. */
export const numberOf = (value: Value | undefined): number | undefined =>
  value?.type === 'integer' && value.value < 1_000_000n && value.value > -1_000_000n ? Number(value.value) : undefined;

/** `to_string(value)` */
export const toText: Library = ([value]) => {
  const text = value && textOf(value);
  return text === undefined ? undefined : string(text);
};
