/** `set({ … })` */
import { is } from '../javascript/values.ts';
import type { Call } from './fluent.ts';
import { gap, join, type Part, quoted } from './parts.ts';
import { built, referenceParts, valueParts } from './values.ts';

/** What `set(…)` of an update and of a conflict is given. */
export function updatesOf(call: Call): (readonly Part[])[] {
  const [first, second] = call.args;
  if (call.args.length > 1) return [join(referenceParts(first, call), [' = '], valueParts(second, call))];
  const given = built(first, call);
  if (!is(given, 'record') || given.isOpen) return [[gap('values that are only known when it runs')]];
  return [...given.entries]
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => join([quoted(key), ' = '], valueParts(value, call)));
}
