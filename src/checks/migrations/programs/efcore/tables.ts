/** Tables and their columns. */
import { literal } from '../../sql/names.ts';
import { columnDefinition, isSystem, strategyOf } from './columns.ts';
import { constraintSql } from './constraints.ts';
import { name, nameIn } from './names.ts';
import {
  columnNames,
  flagOf,
  namesOf,
  OnlyTheRunTells,
  type Operation,
  optionalName,
  requiredName,
} from './operation.ts';
import { addTable, type ColumnState, dropTable as forget, moveTable, type TableState, tableIn } from './state.ts';
import { storageClause, storageOf } from './storage.ts';
import { columnType } from './types.ts';
import type { Generate } from './work.ts';

export const tableOf = (operation: Operation): string =>
  nameIn(optionalName(operation, 'schema'), requiredName(operation, 'table'));

export function columnState(operation: Operation): ColumnState {
  return {
    type: typeOrNone(operation),
    isNullable: flagOf(operation, 'nullable'),
    isGenerated: strategyOf(operation.annotations) !== undefined,
  };
}

function typeOrNone(operation: Operation): string | undefined {
  try {
    return columnType(operation);
  } catch (error) {
    if (error instanceof OnlyTheRunTells) return undefined;
    throw error;
  }
}

const ORDER = ['PrimaryKey', 'UniqueConstraint', 'CheckConstraint', 'ForeignKey'];

export const createTable: Generate = (operation, { state, send }) => {
  const schema = optionalName(operation, 'schema');
  const own = requiredName(operation, 'name');
  const table = addTable(state, schema, own);
  const columns = operation.columns.filter((column) => !isSystem(requiredName(column, 'name')));
  for (const column of columns) table.columns.set(requiredName(column, 'name'), columnState(column));
  const constraints = operation.constraints.toSorted((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
  const lines = [
    ...columns.map((column) => columnDefinition(column, requiredName(column, 'name'), table)),
    // The last primary key that is given counts.
    ...constraints
      .filter((each, index) => each.name !== 'PrimaryKey' || constraints[index + 1]?.name !== 'PrimaryKey')
      .map(constraintSql),
  ];
  const unlogged = operation.annotations.get('Npgsql:UnloggedTable') === true ? 'UNLOGGED ' : '';
  const target = nameIn(schema, own);
  const body = lines.map((line) => `\n    ${line}`).join(',');
  send(`CREATE ${unlogged}TABLE ${target} (${body}\n)${storageClause(operation)}`);
  const comment = optionalName(operation, 'comment');
  if (comment !== undefined) send(`COMMENT ON TABLE ${target} IS ${literal(comment)}`);
  for (const column of columns) {
    const words = optionalName(column, 'comment');
    if (words !== undefined)
      send(`COMMENT ON COLUMN ${target}.${name(requiredName(column, 'name'))} IS ${literal(words)}`);
  }
};

export const alterTable: Generate = (operation, { send }) => {
  const target = nameIn(optionalName(operation, 'schema'), requiredName(operation, 'name'));
  const [next, old] = [storageOf(operation.annotations), storageOf(operation.oldAnnotations)];
  const changed = [...next].filter(([key, value]) => old.get(key) !== value).map(([key, value]) => `${key}=${value}`);
  const removed = [...old.keys()].filter((key) => !next.has(key));
  if (changed.length > 0) send(`ALTER TABLE ${target} SET (${changed.join(', ')})`);
  if (removed.length > 0) send(`ALTER TABLE ${target} RESET (${removed.join(', ')})`);
  const comment = optionalName(operation, 'comment');
  if (comment !== optionalName(operation, 'oldComment'))
    send(`COMMENT ON TABLE ${target} IS ${comment === undefined ? 'NULL' : literal(comment)}`);
  const isUnlogged = operation.annotations.get('Npgsql:UnloggedTable') === true;
  if (isUnlogged !== (operation.oldAnnotations.get('Npgsql:UnloggedTable') === true))
    send(`ALTER TABLE ${target} SET ${isUnlogged ? 'UNLOGGED' : 'LOGGED'}`);
};

export const dropTable: Generate = (operation, { state, send }) => {
  const schema = optionalName(operation, 'schema');
  const own = requiredName(operation, 'name');
  send(`DROP TABLE ${nameIn(schema, own)}`);
  forget(state, schema, own);
};

export const renameTable: Generate = (operation, { state, send }) => {
  const schema = optionalName(operation, 'schema');
  const own = requiredName(operation, 'name');
  const next = optionalName(operation, 'newName') ?? own;
  const nextSchema = optionalName(operation, 'newSchema');
  if (next !== own) send(`ALTER TABLE ${nameIn(schema, own)} RENAME TO ${name(next)}`);
  const isMoved = nextSchema !== undefined && nextSchema !== schema;
  if (isMoved) send(`ALTER TABLE ${nameIn(schema, next)} SET SCHEMA ${name(nextSchema)}`);
  const table = tableIn(state, schema, own);
  if (table) moveTable(state, table, isMoved ? nextSchema : schema, next);
};

const found = (operation: Operation, state: Parameters<typeof tableIn>[0]): TableState | undefined =>
  tableIn(state, optionalName(operation, 'schema'), requiredName(operation, 'table'));

export const addColumn: Generate = (operation, { state, send }) => {
  const column = requiredName(operation, 'name');
  if (isSystem(column)) return;
  const table = found(operation, state);
  table?.columns.set(column, columnState(operation));
  const target = tableOf(operation);
  send(`ALTER TABLE ${target} ADD ${columnDefinition(operation, column, table)}`);
  const comment = optionalName(operation, 'comment');
  if (comment !== undefined) send(`COMMENT ON COLUMN ${target}.${name(column)} IS ${literal(comment)}`);
};

export const dropColumn: Generate = (operation, { state, send }) => {
  const column = requiredName(operation, 'name');
  if (isSystem(column)) return;
  send(`ALTER TABLE ${tableOf(operation)} DROP COLUMN ${name(column)}`);
  const table = found(operation, state);
  table?.columns.delete(column);
  for (const [index, made] of table?.indexes ?? [])
    if (namesOf(made, 'columns')?.includes(column)) table?.indexes.delete(index);
};

export const renameColumn: Generate = (operation, { state, send }) => {
  const column = requiredName(operation, 'name');
  const next = requiredName(operation, 'newName');
  send(`ALTER TABLE ${tableOf(operation)} RENAME COLUMN ${name(column)} TO ${name(next)}`);
  const table = found(operation, state);
  const known = table?.columns.get(column);
  table?.columns.delete(column);
  if (known) table?.columns.set(next, known);
  for (const [index, made] of table?.indexes ?? []) {
    const columns = columnNames(made, 'columns');
    if (!columns.includes(column)) continue;
    const items = columns.map((each) => (each === column ? next : each));
    const args = new Map([...made.args, ['columns', { kind: 'list' as const, type: 'string', items }]] as const);
    table?.indexes.set(index, { ...made, args });
  }
};
