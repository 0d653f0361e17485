/** Tables and their columns: https://hexdocs.pm/ecto_sql/Ecto.Migration.html#table/2 */
import { literal } from '../../sql/names.ts';
import type { Place } from '../elixir/tree.ts';
import {
  atom,
  FALSE,
  isNil,
  isStruct,
  list,
  NIL,
  pairsOf,
  type Struct,
  TRUE,
  tuple,
  type Value,
  valueAt,
} from '../elixir/values.ts';
import { flag, gap, nameIn, optionOf, qualified, quoted, refused, textOption } from './gap.ts';
import { referenceName, referenceSql, referenceType } from './references.ts';
import type { Settings } from './settings.ts';
import { columnType, defaultSql } from './types.ts';

export interface Table {
  name: string;
  prefix: string | undefined;
}

/** One line of a `create` or `alter` block. */
export interface Change extends Place {
  does: 'add' | 'add_if_not_exists' | 'modify' | 'remove' | 'remove_if_exists';
  column: string;
  /** Absent for `remove :column`. */
  type?: Value;
  options: Value;
}

/** Throws `Gap`. */
export function tableOf(value: Value, settings: Settings): Table {
  if (!isStruct(value, 'table')) throw value.type === 'unknown' ? gap('a table') : refused('a table');
  return { name: nameIn(value.fields.get('name'), 'a name of a table'), prefix: prefixOf(value, settings) };
}

export function prefixOf(object: Struct, settings: Settings): string | undefined {
  const prefix = object.fields.get('prefix');
  if (prefix === undefined || isNil(prefix)) return settings.prefix;
  return nameIn(prefix, 'a prefix');
}

export const sqlName = ({ prefix, name }: Table): string => qualified(prefix, name);

/** The key that a table gets unless it says otherwise. */
export function primaryKey(table: Struct, settings: Settings, place: Place): Change[] {
  const given = table.fields.get('primary_key') ?? TRUE;
  if (given.type === 'unknown') throw gap('an option `primary_key`');
  if (given.type === 'atom' && given.name === 'false') return [];
  const options = given.type === 'list' ? given : settings.primaryKey;
  if (options === undefined) return [];
  const rest = pairsOf(options).filter(([key]) => key.type === 'atom' && !['name', 'type'].includes(key.name));
  return [
    {
      does: 'add',
      column: nameIn(valueAt(options, 'name') ?? atom('id'), 'a column'),
      type: valueAt(options, 'type') ?? atom('bigserial'),
      options: list([...rest.map((pair) => tuple(pair)), tuple([atom('primary_key'), TRUE])]),
      ...{ start: place.start, end: place.end },
    },
  ];
}

/** Calls `told` for what is not known, and leaves it out. */
export type Tell = (change: Change, error: unknown) => void;

/** `tell` is told of columns that cannot be made SQL of; the others are made. */
export function createSql(
  object: Struct,
  table: Table,
  changes: readonly Change[],
  guarded: boolean,
  tell: Tell,
): string[] {
  const known = withSql(changes, tell, (change) => definition(change, table));
  const keys = keyOf(known.map(({ change }) => change));
  const modifiers = textOption(object, 'modifiers');
  const options = textOption(object, 'options');
  const name = sqlName(table);
  const columns = [...known.map(({ sql }) => sql), ...(keys === undefined ? [] : [keys])].join(', ');
  return [
    `CREATE ${modifiers === undefined ? '' : `${modifiers} `}TABLE ${guarded ? 'IF NOT EXISTS ' : ''}${name} (${columns})${options === undefined ? '' : ` ${options}`}`,
    ...comments(
      object,
      name,
      known.map(({ change }) => change),
    ),
  ];
}

/** `tell` is told of changes that cannot be made SQL of; the others are made. */
export function alterSql(object: Struct, table: Table, changes: readonly Change[], tell: Tell): string[] {
  const known = withSql(changes, tell, (change) => alteration(change, table));
  const own = known.map(({ change }) => change);
  const keys = keyOf(own);
  const name = sqlName(table);
  const parts = [...known.map(({ sql }) => sql), ...(keys === undefined ? [] : [`ADD ${keys}`])];
  return [...(parts.length === 0 ? [] : [`ALTER TABLE ${name} ${parts.join(', ')}`]), ...comments(object, name, own)];
}

function withSql(
  changes: readonly Change[],
  tell: Tell,
  make: (change: Change) => string,
): { change: Change; sql: string }[] {
  return changes.flatMap((change) => {
    try {
      flag(change.options, 'primary_key');
      textOption(change.options, 'comment');
      return [{ change, sql: make(change) }];
    } catch (error) {
      tell(change, error);
      return [];
    }
  });
}

function keyOf(changes: readonly Change[]): string | undefined {
  const columns = changes.filter(
    ({ does, options }) => !does.startsWith('remove') && flag(options, 'primary_key') === true,
  );
  return columns.length === 0 ? undefined : `PRIMARY KEY (${columns.map(({ column }) => quoted(column)).join(',')})`;
}

function comments(object: Struct, name: string, changes: readonly Change[]): string[] {
  const own = textOption(object, 'comment');
  return [
    ...(own === undefined ? [] : [`COMMENT ON TABLE ${name} IS ${literal(own)}`]),
    ...changes.flatMap(({ does, column, options }) => {
      const comment = does.startsWith('remove') ? undefined : textOption(options, 'comment');
      return comment === undefined ? [] : [`COMMENT ON COLUMN ${name}.${quoted(column)} IS ${literal(comment)}`];
    }),
  ];
}

/** A column with its foreign key. */
function definition({ column, type = NIL, options }: Change, table: Table, joint = ', '): string {
  if (!isStruct(type, 'reference')) return `${quoted(column)} ${columnType(type, options)}${optionsSql(type, options)}`;
  const inner = type.fields.get('type') ?? NIL;
  return `${quoted(column)} ${referenceType(type, options)}${optionsSql(inner, options)}${joint}${referenceSql(type, table, column)}`;
}

function alteration(change: Change, table: Table): string {
  const { does, column, type, options } = change;
  const name = quoted(column);
  if (does === 'add') return `ADD COLUMN ${definition(change, table, ', ADD ')}`;
  if (does === 'add_if_not_exists') return `ADD COLUMN IF NOT EXISTS ${definition(change, table, ', ADD ')}`;
  const guard = does === 'remove_if_exists' ? 'IF EXISTS ' : '';
  if (does !== 'modify') {
    const key = isStruct(type, 'reference') ? `DROP CONSTRAINT ${guard}${referenceName(type, table, column)}, ` : '';
    if (type?.type === 'unknown') throw gap('a type');
    return `${key}DROP COLUMN ${guard}${name}`;
  }
  return modification(column, type ?? NIL, options, table);
}

function modification(column: string, type: Value, options: Value, table: Table): string {
  const name = quoted(column);
  const from = optionOf(options, 'from');
  const before = from?.type === 'tuple' ? from.items[0] : from;
  const isReference = isStruct(type, 'reference');
  const inner = isReference ? (type.fields.get('type') ?? NIL) : type;
  const nullable = optionOf(options, 'null');
  const given = valueAt(options, 'default');
  return [
    isStruct(before, 'reference') ? `DROP CONSTRAINT ${referenceName(before, table, column)}, ` : '',
    `ALTER COLUMN ${name} TYPE ${isReference ? referenceType(type, options) : columnType(type, options)}`,
    isReference ? `, ADD ${referenceSql(type, table, column)}` : '',
    nullable === undefined ? '' : `, ALTER COLUMN ${name} ${same(nullable, TRUE) ? 'DROP' : 'SET'} NOT NULL`,
    given === undefined ? '' : `, ALTER COLUMN ${name} SET DEFAULT ${defaultSql(given, inner)}`,
    collation(options),
  ].join('');
}

function optionsSql(type: Value, options: Value): string {
  const given = valueAt(options, 'default');
  const nullable = optionOf(options, 'null');
  return [
    given === undefined ? '' : ` DEFAULT ${defaultSql(given, type)}`,
    nullable === undefined ? '' : same(nullable, FALSE) ? ' NOT NULL' : same(nullable, TRUE) ? ' NULL' : '',
    collation(options),
  ].join('');
}

const collation = (options: Value): string => {
  const name = textOption(options, 'collation');
  return name === undefined ? '' : ` COLLATE "${name}"`;
};

const same = (value: Value, other: Value): boolean =>
  value.type === 'atom' && other.type === 'atom' && value.name === other.name;
