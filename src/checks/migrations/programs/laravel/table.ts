/** `$table` in the function that is given to `Schema::create` and `Schema::table`. */
import type { Machine } from '../php/machine.ts';
import type { Span } from '../php/syntax.ts';
import { type Arguments, type HostValue, is, stringOf, UNKNOWN, type Value } from '../php/values.ts';
import { addColumn, addCommand, type Blueprint } from './blueprint.ts';
import { columnHost } from './column-host.ts';
import { COLUMNS } from './column-methods.ts';
import { COMMANDS } from './command-methods.ts';
import { OF_PACKAGES } from './packages.ts';
import { modelColumn, morphs } from './references.ts';
import { argument, callback, type Session } from './session.ts';

/** What a method of the table works with. */
export interface TableCall {
  args: Arguments;
  blueprint: Blueprint;
  span: Span;
  session: Session;
  machine: Machine;
}

/** Undefined: an argument that is needed is only known when it runs. */
export type TableMethod = (call: TableCall) => Value | undefined;

/** Settings of MySQL, and of the blueprint's own working. */
const IGNORED = new Set([
  'engine',
  'innodb',
  'charset',
  'collation',
  'getcolumns',
  'getcommands',
  'gettable',
  'getprefix',
]);

export function tableHost(blueprint: Blueprint, session: Session, machine: Machine): HostValue {
  const host: HostValue = {
    kind: 'host',
    state: blueprint,
    get: (name) => (name === 'temporary' ? blueprint.isTemporary : UNKNOWN),
    set: (name, value) => {
      if (name === 'temporary' && value === true) blueprint.isTemporary = true;
    },
    call: (written, args, span) => {
      const name = written.toLowerCase();
      const call: TableCall = { args, blueprint, span, session, machine };
      if (IGNORED.has(name)) return name === 'gettable' ? blueprint.table : null;
      if (name === 'after' || name === 'when' || name === 'unless') {
        callback(argument(args, 1, 'callback'), [host], span, machine);
        return host;
      }
      const method = methodOf(name);
      if (method === undefined) {
        blueprint.isPartial = true;
        session.effects.cannotRead('a method of the table that Laravel does not have itself', span);
        return UNKNOWN;
      }
      const result = method(call);
      if (result !== undefined) return result;
      blueprint.isPartial = true;
      session.effects.cannotRead('a change of a table with values that are only known when it runs', span);
      return UNKNOWN;
    },
  };
  return host;
}

function methodOf(name: string): TableMethod | undefined {
  for (const methods of [COLUMNS, COMMANDS, OTHERS, OF_PACKAGES])
    if (Object.hasOwn(methods, name)) return methods[name];
  return undefined;
}

const timestamps =
  (type: string): TableMethod =>
  ({ args, blueprint, span }) => {
    const precision = argument(args, 0, 'precision') ?? 0;
    for (const name of ['created_at', 'updated_at'])
      addColumn(
        blueprint,
        type,
        name,
        [
          ['precision', precision],
          ['nullable', true],
        ],
        span,
      );
    return null;
  };

const OTHERS: Readonly<Record<string, TableMethod>> = {
  timestamps: timestamps('timestamp'),
  nullabletimestamps: timestamps('timestamp'),
  timestampstz: timestamps('timestampTz'),
  nullabletimestampstz: timestamps('timestampTz'),
  datetimes: timestamps('dateTime'),
  morphs: morphs('id', false),
  numericmorphs: morphs('id', false),
  nullablemorphs: morphs('id', true),
  nullablenumericmorphs: morphs('id', true),
  uuidmorphs: morphs('uuid', false),
  nullableuuidmorphs: morphs('uuid', true),
  ulidmorphs: morphs('ulid', false),
  nullableulidmorphs: morphs('ulid', true),
  foreignidfor: modelColumn,
  temporary: ({ blueprint }) => {
    blueprint.isTemporary = true;
    return null;
  },
  create: ({ blueprint, span }) => {
    blueprint.isCreating = true;
    addCommand(blueprint, 'create', [], span);
    return null;
  },
  removecolumn: ({ args, blueprint }) => {
    const name = stringOf(argument(args, 0, 'name'));
    if (name === undefined) return undefined;
    blueprint.columns = blueprint.columns.filter((column) => column.name !== name);
    blueprint.commands = blueprint.commands.filter((each) => each.kind !== 'column' || each.name !== name);
    return null;
  },
  addcolumn: ({ args, blueprint, span }) => {
    const [type, name] = [stringOf(argument(args, 0, 'type')), stringOf(argument(args, 1, 'name'))];
    const more = argument(args, 2, 'parameters') ?? null;
    if (type === undefined || name === undefined || is(more, 'unknown')) return undefined;
    const entries = is(more, 'array') ? [...more.entries].map(([key, value]) => [String(key), value] as const) : [];
    return columnHost(addColumn(blueprint, type, name, entries, span), blueprint);
  },
};
