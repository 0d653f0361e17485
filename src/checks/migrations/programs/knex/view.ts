/** `createView('v', (view) => { view.columns([…]); view.as(…) })` */
import type { Machine } from '../javascript/machine.ts';
import type { Place } from '../javascript/syntax.ts';
import { type CallPlace, type HostValue, isCallable, native, type Value } from '../javascript/values.ts';
import { columnNames } from './commands.ts';
import { usedRaw } from './raw.ts';

/** SQL, or `null` where it is only known when it runs, which is said. */
export function createView(
  words: string,
  name: string,
  callback: Value,
  { place, call, machine }: { place: Place; call: CallPlace; machine: Machine },
): string | null {
  let columns = '';
  let query: string | undefined;
  const host: HostValue = {
    kind: 'host',
    isConnection: false,
    get: (property) =>
      native(([value]) => {
        if (property === 'columns') columns = ` (${columnNames(value) ?? ''})`;
        else if (property === 'as') query = usedRaw(value)?.sql;
        return host;
      }),
  };
  if (isCallable(callback)) machine.call(callback, [host], call, host);
  if (query !== undefined) return `${words} ${name}${columns === ' ()' ? '' : columns} as ${query}`;
  machine.effects.cannotRead('a view over a query that is built when it runs', place);
  return null;
}
