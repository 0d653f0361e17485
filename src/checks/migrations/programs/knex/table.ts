/** What is said in `createTable('users', (table) => …)`: columns in the order of their calls, then commands. */
import type { Machine } from '../javascript/machine.ts';
import type { Place } from '../javascript/syntax.ts';
import { nameOf } from '../javascript/text.ts';
import {
  type CallPlace,
  entry,
  type HostValue,
  is,
  isCallable,
  list,
  native,
  truth,
  UNKNOWN,
  type Value,
} from '../javascript/values.ts';
import { COLUMN_METHODS, type Column } from './columns.ts';
import { piece } from './raw.ts';

export interface Foreign {
  columns: Value;
  name: Value;
  table?: Value;
  references?: Value;
  onDelete?: Value;
  onUpdate?: Value;
  deferrable?: Value;
}

/** A call on the table that becomes a statement of its own. */
export interface Command {
  method: string;
  args: readonly Value[];
  foreign?: Foreign;
  place: Place;
}

export interface Table {
  columns: (Column & { place: Place })[];
  commands: Command[];
  checks: { args: readonly Value[]; place: Place }[];
  comment?: { value: Value; place: Place };
  inherits?: Value;
}

const COMMANDS =
  /^(?:index|primary|unique|dropPrimary(?:IfExists)?|dropUnique(?:IfExists)?|dropIndex|dropForeign(?:IfExists)?|renameColumn|setNullable|dropNullable|dropColumns?|dropChecks)$/;

const MODIFIERS =
  /^(?:default(?:sTo|To)?|unsigned|nullable|first|after|comment|collate|checkPositive|checkNegative|checkIn|checkNotIn|checkBetween|checkLength|checkRegex)$/;

/** Runs the callback on an empty table. `alters`: an `alterTable`, where `check` is a command. */
export function tableOf(callback: Value, alters: boolean, place: CallPlace, machine: Machine): Table {
  const table: Table = { columns: [], commands: [], checks: [] };
  const host = tableHost(table, alters, machine);
  if (isCallable(callback)) machine.call(callback, [host], place, host);
  else machine.effects.cannotRead('a function from another file that describes a table', place);
  return table;
}

function tableHost(table: Table, alters: boolean, machine: Machine): HostValue {
  const command = (method: string, args: readonly Value[], place: Place): void => {
    table.commands.push({ method, args, place });
  };
  const host: HostValue = {
    kind: 'host',
    isConnection: true,
    get: (property) => {
      if (COLUMN_METHODS.has(property)) return native((args, place) => column(property, args, whole(place)));
      if (property === 'timestamps') return native((args, place) => timestamps(args, whole(place)));
      if (property === 'dropTimestamps')
        return native(([camel], place) => {
          const names = camel === true ? ['createdAt', 'updatedAt'] : ['created_at', 'updated_at'];
          command('dropColumns', [list(names)], whole(place));
          return host;
        });
      if (property === 'foreign') return native(([columns, name], place) => foreign(columns, name, whole(place)));
      if (property === 'comment')
        return native(([value], place) => {
          table.comment = { value, place: whole(place) };
          return host;
        });
      if (property === 'inherits')
        return native(([value]) => {
          table.inherits = value;
          return host;
        });
      if (property === 'check')
        return native((args, place) => {
          if (alters) command('check', args, whole(place));
          else table.checks.push({ args, place: whole(place) });
          return host;
        });
      if (COMMANDS.test(property))
        return native((args, place) => {
          command(property === 'dropColumn' ? 'dropColumns' : property, args, whole(place));
          return host;
        });
      // For other databases.
      if (/^(?:engine|charset|collate|queryContext)$/.test(property)) return native(() => host);
      return UNKNOWN;
    },
  };

  const column = (type: string, args: readonly Value[], place: Place): HostValue => {
    const [given, ...rest] = args;
    const isCounter = /increments$/i.test(type);
    const name = isCounter && (given === undefined || is(given, 'record')) ? 'id' : nameOf(given);
    if (name === undefined) machine.effects.cannotRead('a column whose name is only known when it runs', place);
    const known: Column & { place: Place } = { type, name: name ?? '', args: rest, modifiers: new Map(), place };
    if (name !== undefined) table.columns.push(known);
    return columnHost(known);
  };

  const columnHost = (known: Column & { place: Place }): HostValue => {
    let key: Foreign | undefined;
    const chain: HostValue = {
      kind: 'host',
      isConnection: false,
      get: (property) =>
        native((args, place) => {
          known.place.end = place.end;
          const [first] = args;
          if (property === 'notNullable' || property === 'notNull') known.modifiers.set('nullable', [false]);
          else if (property === 'alter')
            known.alter = {
              type: entry(first, 'alterType') !== false,
              nullable: entry(first, 'alterNullable') !== false,
            };
          else if (property === 'references') {
            key = foreignData(known.name, undefined);
            table.commands.push({ method: 'foreign', args: [], foreign: key, place: known.place });
            references(key, first);
          } else if (key && foreignModifier(key, property, first)) return chain;
          else if (/^(?:index|primary|unique)$/.test(property)) command(property, [known.name, ...args], at(place));
          else if (MODIFIERS.test(property))
            known.modifiers.set(property.startsWith('default') ? 'defaultTo' : property, args);
          else if (!/^(?:queryContext|alterType)$/.test(property))
            machine.effects.cannotRead('a method of a column that Knex itself does not have', at(place));
          return chain;
        }),
    };
    return chain;
  };

  const timestamps = (args: readonly Value[], place: Place): Value => {
    const [first] = args;
    const option = (name: string, index: number): Value => (is(first, 'record') ? entry(first, name) : args[index]);
    const isCamel = truth(option('useCamelCase', 2)) === true;
    for (const name of isCamel ? ['createdAt', 'updatedAt'] : ['created_at', 'updated_at']) {
      const modifiers = new Map<string, readonly Value[]>();
      if (option('defaultToNow', 1) === true) {
        modifiers.set('nullable', [false]);
        modifiers.set('defaultTo', [piece('CURRENT_TIMESTAMP')]);
      }
      table.columns.push({ type: 'timestamp', name, args: [], modifiers, place });
    }
    return undefined;
  };

  const foreign = (columns: Value, name: Value, place: Place): HostValue => {
    const key = foreignData(columns, name);
    const command: Command = { method: 'foreign', args: [], foreign: key, place };
    table.commands.push(command);
    const chain: HostValue = {
      kind: 'host',
      isConnection: false,
      get: (property) =>
        native(([value], { end }) => {
          place.end = end;
          if (property === 'references') references(key, value);
          else foreignModifier(key, property, value);
          return chain;
        }),
    };
    return chain;
  };
  return host;
}

const foreignData = (columns: Value, name: Value): Foreign => ({ columns, name });

/** `users.id` names the table too. */
function references(key: Foreign, value: Value): void {
  const pieces = typeof value === 'string' ? value.split('.') : [];
  if (pieces.length > 1) {
    key.table = pieces[0];
    key.references = pieces[1];
  } else key.references = value;
}

function foreignModifier(key: Foreign, property: string, value: Value): boolean {
  if (property === 'inTable' || property === 'on') key.table = value;
  else if (property === 'onDelete' || property === 'onUpdate' || property === 'deferrable') key[property] = value;
  else if (property === 'withKeyName') key.name = value;
  else return false;
  return true;
}

/** A call in a chain begins at its own word, `.unique()`. */
const at = ({ start, end, name }: CallPlace): Place => ({ start: Math.max(start, Math.min(name, end)), end });

const whole = ({ start, end }: CallPlace): Place => ({ start, end });
