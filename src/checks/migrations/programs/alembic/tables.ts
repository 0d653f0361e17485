/** `op.create_table` and what comes with it: types before, indexes and comments after. */
import type { CallValue, Value } from '../python/values.ts';
import { calleeOf, lastOf, stringOf, stringsOf } from '../python/values.ts';
import { type Column, columnForeignKey, columnSql, constraintSql, isCallOf, readColumn } from './columns.ts';
import { flag, nameOf } from './expressions.ts';
import { createIndexSql } from './indexes.ts';
import { createType, leave, type Migration, send } from './migration.ts';
import { list, literal, qualified, quoteName } from './names.ts';

const CONSTRAINT = /^(?:PrimaryKey|Unique|ForeignKey|Check|Exclude)Constraint$/;

interface TableParts {
  columns: Column[];
  constraints: CallValue[];
  indexes: CallValue[];
}

function readParts(migration: Migration, values: readonly Value[]): TableParts {
  const parts: TableParts = { columns: [], constraints: [], indexes: [] };
  for (const value of values) {
    if (isCallOf(value, /^Column$/)) {
      const column = readColumn(value);
      if (typeof column === 'string') leave(migration, column, value);
      else parts.columns.push(column);
    } else if (isCallOf(value, CONSTRAINT)) parts.constraints.push(value);
    else if (isCallOf(value, /^Index$/)) parts.indexes.push(value);
    else leave(migration, 'a part of a table that is built when it runs', value);
  }
  return parts;
}

export function createTable(migration: Migration, call: CallValue, table: string, values: readonly Value[]): void {
  const schema = stringOf(call.named.get('schema'));
  const name = qualified(table, schema);
  const { columns, constraints, indexes } = readParts(migration, values);
  const keys = keyColumns(columns, constraints);
  const counting = countingColumn(columns, constraints, keys);
  const made = new Set<string>();
  for (const { type } of columns) {
    if (type.enumeration?.created !== true || made.has(type.enumeration.sql)) continue;
    made.add(type.enumeration.sql);
    createType(migration, type.enumeration, call);
  }
  const parts = columns.map((column) =>
    columnSql({ ...column, nullable: column.nullable && !keys.includes(column.name) }, column === counting),
  );
  const given = constraints.find((value) => isCallOf(value, /^PrimaryKeyConstraint$/));
  const ordered = [...(given === undefined ? [] : [given]), ...constraints.filter((value) => value !== given)];
  if (given === undefined && keys.length > 0) parts.push(`PRIMARY KEY (${list(keysInOrder(keys, counting))})`);
  for (const constraint of ordered.slice(0, given === undefined ? 0 : 1)) parts.push(...written(migration, constraint));
  for (const column of columns) parts.push(...columnConstraints(migration, column));
  for (const constraint of ordered.slice(given === undefined ? 0 : 1)) parts.push(...written(migration, constraint));
  const prefixes = (stringsOf(call.named.get('prefixes')) ?? []).map((prefix) => `${prefix} `).join('');
  const exists = flag(call, 'if_not_exists') ? 'IF NOT EXISTS ' : '';
  send(migration, `CREATE ${prefixes}TABLE ${exists}${name} (${parts.join(', ')})${tail(call)}`, call);
  for (const column of columns) if (column.index) addIndex(migration, table, schema, column, call);
  for (const index of indexes) {
    const sql = createIndexSql(index, table, schema, index.args[0], index.args.slice(1));
    if (sql === undefined) leave(migration, 'CREATE INDEX with a part that is built when it runs', index);
    else send(migration, sql, call);
  }
  const comment = stringOf(call.named.get('comment'));
  if (comment !== undefined) send(migration, `COMMENT ON TABLE ${name} IS ${literal(comment)}`, call);
  for (const column of columns)
    if (column.comment !== undefined)
      send(migration, `COMMENT ON COLUMN ${name}.${quoteName(column.name)} IS ${literal(column.comment)}`, call);
}

function written(migration: Migration, constraint: CallValue): string[] {
  if (isCallOf(constraint, /^PrimaryKeyConstraint$/) && constraint.args.length === 0) return [];
  const sql = constraintSql(constraint);
  if (sql === undefined) leave(migration, 'a constraint whose parts are built when it runs', constraint);
  return sql === undefined ? [] : [sql];
}

/** Storage options of PostgreSQL, after the columns. */
function tail(call: CallValue): string {
  const words: string[] = [];
  const inherits = call.named.get('postgresql_inherits');
  const parents = stringOf(inherits) === undefined ? stringsOf(inherits) : [stringOf(inherits) ?? ''];
  if (parents !== undefined) words.push(`INHERITS (${list(parents)})`);
  const partition = stringOf(call.named.get('postgresql_partition_by'));
  if (partition !== undefined) words.push(`PARTITION BY ${partition}`);
  const space = stringOf(call.named.get('postgresql_tablespace'));
  if (space !== undefined) words.push(`TABLESPACE ${quoteName(space)}`);
  return words.map((word) => ` ${word}`).join('');
}

/** In a key that SQLAlchemy makes itself the column that counts comes first. */
const keysInOrder = (keys: readonly string[], counting: Column | undefined): string[] =>
  counting === undefined ? [...keys] : [counting.name, ...keys.filter((name) => name !== counting.name)];

function keyColumns(columns: readonly Column[], constraints: readonly CallValue[]): string[] {
  const given = constraints.find((value) => isCallOf(value, /^PrimaryKeyConstraint$/));
  const names = given?.args.map(nameOf).filter((name) => name !== undefined) ?? [];
  return names.length > 0 ? names : columns.filter(({ primaryKey }) => primaryKey).map(({ name }) => name);
}

/** The column that counts by itself: a whole number that is the whole key and refers to nothing. */
function countingColumn(
  columns: readonly Column[],
  constraints: readonly CallValue[],
  keys: readonly string[],
): Column | undefined {
  const referring = new Set(
    constraints
      .filter((value) => lastOf(calleeOf(value) ?? '') === 'ForeignKeyConstraint')
      .flatMap((value) => {
        const [first] = value.args;
        return (first?.kind === 'sequence' ? first.items : []).map((item) => nameOf(item) ?? '');
      }),
  );
  const inKey = columns.filter(({ name, type }) => keys.includes(name) && type.integer !== undefined);
  const asked = inKey.find(({ autoincrement }) => autoincrement === true);
  if (asked !== undefined || keys.length !== 1) return asked;
  return inKey.find(
    ({ name, autoincrement, foreignKeys }) =>
      autoincrement !== false && foreignKeys.length === 0 && !referring.has(name),
  );
}

/** Constraints that a column brings; each a part of the table. */
function columnConstraints(migration: Migration, column: Column): string[] {
  const keys = column.foreignKeys.flatMap((call) => {
    const sql = columnForeignKey(call, column.name);
    if (sql === undefined) leave(migration, 'a foreign key whose target is built when it runs', call);
    return sql === undefined ? [] : [sql];
  });
  const unique = column.unique && !column.index ? [`UNIQUE (${quoteName(column.name)})`] : [];
  return [...column.checks.flatMap((call) => written(migration, call)), ...keys, ...unique];
}

function addIndex(
  migration: Migration,
  table: string,
  schema: string | undefined,
  column: Column,
  call: CallValue,
): void {
  const name = `ix_${schema === undefined ? '' : `${schema}_`}${table}_${column.name}`;
  const unique = column.unique ? 'UNIQUE ' : '';
  send(
    migration,
    `CREATE ${unique}INDEX ${quoteName(name)} ON ${qualified(table, schema)} (${quoteName(column.name)})`,
    call,
  );
}

/** `op.add_column`: the column, then what belongs to it. */
export function addColumn(
  migration: Migration,
  call: CallValue,
  table: string,
  schema: string | undefined,
  value: Value,
): void {
  if (!isCallOf(value, /^Column$/)) {
    leave(migration, 'ADD COLUMN of a column that is built when it runs', call);
    return;
  }
  const column = readColumn(value);
  if (typeof column === 'string') {
    leave(migration, `ADD COLUMN: ${column}`, call);
    return;
  }
  const name = qualified(table, schema);
  const exists = flag(call, 'if_not_exists') ? 'IF NOT EXISTS ' : '';
  const checks = column.checks.flatMap((check) => written(migration, check)).map((sql) => ` ${sql}`);
  const sql = `ALTER TABLE ${name} ADD COLUMN ${exists}${columnSql(column, column.primaryKey)}${checks.join('')}`;
  send(migration, sql, call);
  for (const part of columnConstraints(migration, { ...column, checks: [] }))
    send(migration, `ALTER TABLE ${name} ADD ${part}`, call);
  if (column.index) addIndex(migration, table, schema, column, call);
  if (column.comment !== undefined)
    send(migration, `COMMENT ON COLUMN ${name}.${quoteName(column.name)} IS ${literal(column.comment)}`, call);
}
