/**
 * What tables look like so far, as TypeORM would find them in the database: what it sends for a changed column or a renamed
 * table depends on it.
 */
import { derivedName } from './naming.ts';
import type { Column, Table } from './objects.ts';
import { foreignKeyName, indexName, uniquesOf } from './sql.ts';

export interface Memory {
  tables: Map<string, Table>;
  /** Enum types that exist. */
  types: Set<string>;
}

export const emptyMemory = (): Memory => ({ tables: new Map(), types: new Set() });

/** A type as PostgreSQL spells it. */
const SPELLED: Readonly<Record<string, string>> = {
  int: 'integer',
  int4: 'integer',
  int2: 'smallint',
  int8: 'bigint',
  varchar: 'character varying',
  timestamp: 'timestamp without time zone',
  timestamptz: 'timestamp with time zone',
  time: 'time without time zone',
  timetz: 'time with time zone',
  bool: 'boolean',
  decimal: 'numeric',
  float: 'double precision',
  float8: 'double precision',
  float4: 'real',
  char: 'character',
  varbit: 'bit varying',
  'simple-array': 'text',
  'simple-json': 'text',
  'simple-enum': 'enum',
};

export const spelled = (type: string): string => SPELLED[type.toLowerCase()] ?? type;

/** A column as it would be found. */
export const found = (column: Column): Column => ({
  ...column,
  type: spelled(column.type),
  ...(column.default !== undefined && { default: String(column.default) }),
});

/** A table as it would be found: all that has a name has it. */
export const foundTable = (table: Table): Table => ({
  ...table,
  columns: table.columns.map(found),
  uniques: uniquesOf(table).map((unique) => ({
    ...unique,
    name: unique.name ?? derivedName('unique', table.path, unique.columns),
  })),
  indices: table.indices.map((index) => ({ ...index, name: indexName(table.path, index) })),
  checks: table.checks.map((check) => ({
    ...check,
    name: check.name ?? derivedName('check', table.path, check.expression),
  })),
  foreignKeys: table.foreignKeys.map((key) => ({ ...key, name: foreignKeyName(table.path, key) })),
});

/** A table that nothing is known of yet. */
export const emptyTable = (path: string): Table => ({
  path,
  columns: [],
  indices: [],
  uniques: [],
  checks: [],
  exclusions: [],
  foreignKeys: [],
});
