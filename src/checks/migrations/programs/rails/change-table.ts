/** `change_table`: https://api.rubyonrails.org/classes/ActiveRecord/ConnectionAdapters/Table.html */
import { type Call, isTrue, NIL, type Options, symbol, type Value } from '../ruby/values.ts';
import {
  addColumnParts,
  addTimestampsParts,
  changeColumnParts,
  changeDefaultParts,
  type Fragments,
  removeColumnsParts,
} from './alterations.ts';
import { PRECISION_SINCE } from './columns.ts';
import { ident } from './names.ts';
import {
  callOf,
  hashAt,
  nameAt,
  positional,
  type Rails,
  type Unreadable,
  withDefaults,
  without,
} from './rails-call.ts';
import { COLUMN_METHODS } from './types.ts';

/** By the method of the table, the call on the connection that takes the table first. */
const METHODS: Readonly<Record<string, string>> = {
  index: 'add_index',
  remove_index: 'remove_index',
  rename_index: 'rename_index',
  timestamps: 'add_timestamps',
  remove_timestamps: 'remove_timestamps',
  change: 'change_column',
  change_default: 'change_column_default',
  change_null: 'change_column_null',
  remove: 'remove_columns',
  rename: 'rename_column',
  foreign_key: 'add_foreign_key',
  remove_foreign_key: 'remove_foreign_key',
  check_constraint: 'add_check_constraint',
  remove_check_constraint: 'remove_check_constraint',
  validate_check_constraint: 'validate_check_constraint',
  exclusion_constraint: 'add_exclusion_constraint',
  remove_exclusion_constraint: 'remove_exclusion_constraint',
  unique_constraint: 'add_unique_constraint',
  remove_unique_constraint: 'remove_unique_constraint',
  validate_constraint: 'validate_constraint',
};

const PREDICATES = new Set(['column_exists?', 'index_exists?', 'foreign_key_exists?', 'check_constraint_exists?']);

/** The calls on the connection that a method of the table stands for; undefined: there is no such method. */
export function onTable(rails: Rails, table: Value, call: Call): readonly Call[] | undefined {
  const args = positional(call);
  const to = (name: string, given: readonly Value[], options: Options = call.options): Call =>
    callOf(call, name, [table, ...given], options);
  const type = COLUMN_METHODS.get(call.name);
  if (type !== undefined) return args.flatMap((name) => column(rails, to, name, symbol(type), call.options));
  switch (call.name) {
    case 'column':
      return column(rails, to, args[0] ?? NIL, args[1] ?? NIL, call.options);
    case 'primary_key': {
      const options = new Map([...call.options, ['primary_key', { type: 'boolean', value: true } as Value]]);
      return column(rails, to, args[0] ?? NIL, args[1] ?? symbol('primary_key'), options);
    }
    case 'references':
    case 'belongs_to':
      return args.map((name) => to('add_reference', [name]));
    case 'remove_references':
    case 'remove_belongs_to':
      return args.map((name) => to('remove_reference', [name]));
    case 'name':
      return undefined;
    case 'change_default':
    case 'change_null':
      // Here a hash is a value.
      return [{ name: METHODS[call.name] ?? '', args: [table, ...call.args], options: call.options, node: call.node }];
    default: {
      const name = METHODS[call.name] ?? (PREDICATES.has(call.name) ? call.name : undefined);
      return name === undefined ? undefined : [to(name, args)];
    }
  }
}

function column(
  rails: Rails,
  to: (name: string, given: readonly Value[], options?: Options) => Call,
  name: Value,
  type: Value,
  options: Options,
): Call[] {
  const own = without(options, 'index');
  const added = to(
    'add_column',
    [name, type],
    rails.version < PRECISION_SINCE ? withDefaults(own, { precision: NIL }) : own,
  );
  return isTrue(options.get('index')) === true ? [added, to('add_index', [name], hashAt(options, 'index'))] : [added];
}

/** The part of a statement that a call becomes with `bulk: true`; undefined where it stays a statement of its own. */
export function inBulk(rails: Rails, call: Call): Fragments | Unreadable | undefined {
  switch (call.name) {
    case 'add_column':
      return addColumnParts(rails, call);
    case 'add_timestamps':
      return addTimestampsParts(rails, call);
    case 'change_column':
      return changeColumnParts(rails, call);
    case 'change_column_default':
      return changeDefaultParts(rails, call);
    case 'remove_column':
    case 'remove_columns':
    case 'remove_timestamps':
      return removeColumnsParts(call);
    case 'change_column_null':
      if (call.args[3] !== undefined && call.args[3].type !== 'nil') return undefined;
      return {
        fragments: [
          `ALTER COLUMN ${ident(nameAt(call, 1) ?? '')} ${isTrue(call.args[2]) === true ? 'DROP' : 'SET'} NOT NULL`,
        ],
        after: [],
      };
    default:
      return undefined;
  }
}
