/** What `$table->string('name')` gives: whatever is called on it is kept with the column. */
import type { Span } from '../php/syntax.ts';
import { type Arguments, type HostValue, stringOf, type Value } from '../php/values.ts';
import { addCommand, type Blueprint, type Column, type Command } from './blueprint.ts';
import { indexName, tableOfKey } from './names.ts';
import { argument } from './session.ts';

interface Holder {
  attributes: Map<string, Value>;
  span: Span;
}

/** `nullable()` is `nullable(true)`. */
function keep(holder: Holder, name: string, args: Arguments): void {
  const [given] = [...args.values, ...args.named.values()];
  // The name as it is written, case and all, as Laravel keeps it.
  holder.attributes.set(name, given === undefined ? true : given);
}

function extend(holder: Holder, { end }: Span): void {
  holder.span = { start: holder.span.start, end: Math.max(holder.span.end, end) };
}

export interface ForeignTarget {
  /** Of a model; absent: it is derived from the column. */
  table?: string;
  key?: string;
}

/** `foreign` is there for columns that are made to refer to others: `foreignId` and its like. */
export function columnHost(column: Column, blueprint: Blueprint, foreign?: ForeignTarget): HostValue {
  const host: HostValue = {
    kind: 'host',
    state: column,
    get: (name) => (name === 'name' ? column.name : (column.attributes.get(name) ?? null)),
    call: (name, args, place) => {
      const word = name.toLowerCase();
      extend(column, place);
      if (foreign && word === 'constrained') {
        const table = argument(args, 0, 'table') ?? null;
        const key = argument(args, 1, 'column') ?? null;
        const index = stringOf(argument(args, 2, 'indexName') ?? null);
        const references = key === null ? (foreign.key ?? 'id') : key;
        const named = typeof references === 'string' ? references : 'id';
        const on = table === null ? (foreign.table ?? tableOfKey(column.name, named)) : table;
        const command = foreignCommand(blueprint, [column.name], index || undefined, place);
        command.attributes.set('references', references);
        command.attributes.set('on', on);
        return commandHost(command);
      }
      if (foreign && word === 'references') {
        const index = stringOf(argument(args, 1, 'indexName') ?? null);
        const command = foreignCommand(blueprint, [column.name], index || undefined, place);
        command.attributes.set('references', argument(args, 0, 'column') ?? true);
        return commandHost(command);
      }
      keep(column, name, args);
      return host;
    },
  };
  return host;
}

/** `index`: the name of the key, where it is given. */
export function foreignCommand(
  blueprint: Blueprint,
  columns: readonly string[],
  index: string | undefined,
  span: Span,
): Command {
  return addCommand(blueprint, 'foreign', columns, span, index ?? indexName(blueprint.table, columns, 'foreign'));
}

const ACTIONS: Readonly<Record<string, readonly [name: string, action: string]>> = {
  cascadeonupdate: ['onUpdate', 'cascade'],
  restrictonupdate: ['onUpdate', 'restrict'],
  nullonupdate: ['onUpdate', 'set null'],
  noactiononupdate: ['onUpdate', 'no action'],
  cascadeondelete: ['onDelete', 'cascade'],
  restrictondelete: ['onDelete', 'restrict'],
  nullondelete: ['onDelete', 'set null'],
  noactionondelete: ['onDelete', 'no action'],
};

/** An index or a constraint, of which more may be said. */
export function commandHost(command: Command): HostValue {
  const host: HostValue = {
    kind: 'host',
    state: command,
    call: (name, args, place) => {
      extend(command, place);
      const action = command.name === 'foreign' ? ACTIONS[name.toLowerCase()] : undefined;
      if (action) command.attributes.set(...action);
      else keep(command, name, args);
      return host;
    },
  };
  return host;
}
