/** Rows: https://learn.microsoft.com/en-us/ef/core/modeling/data-seeding */
import { is, type Value } from '../csharp/values.ts';
import { literalOf } from './literals.ts';
import { name, nameIn, nameList } from './names.ts';
import {
  argOf,
  columnNames,
  namesOf,
  OnlyTheRunTells,
  type Operation,
  optionalName,
  requiredName,
} from './operation.ts';
import { type TableState, tableIn } from './state.ts';
import type { Generate, Work } from './work.ts';

interface Rows {
  columns: string[];
  rows: readonly (readonly Value[])[];
  types: (string | undefined)[];
}

/** Values as rows: `values: 1`, `new object[] { 1, "a" }`, `new object[,] { { 1, "a" }, { 2, "b" } }`. */
function rowsOf(operation: Operation, table: TableState | undefined, keys: readonly [string, string, string]): Rows {
  const [columnKey, valueKey, typeKey] = keys;
  const columns = columnNames(operation, columnKey);
  const given = namesOf(operation, typeKey);
  const types = columns.map((column, index) => given?.[index] ?? table?.columns.get(column)?.type);
  return { columns, types, rows: rowsIn(argOf(operation, valueKey) ?? null, columns.length, operation) };
}

function rowsIn(value: Value, width: number, operation: Operation): readonly (readonly Value[])[] {
  if (is(value, 'unknown') && !value.type && !value.parts)
    throw new OnlyTheRunTells(`\`${operation.name}\` with rows that are only known when it runs`);
  if (!is(value, 'list') || value.type === 'byte') return [[value]];
  // `new object[,] { { 1, "a" } }`, and not a row of arrays.
  const lists = value.items.map((item) => (is(item, 'list') && item.type === '{}' ? item.items : undefined));
  if (lists.length > 0 && lists.every((items) => items?.length === width)) return lists.map((items) => items ?? []);
  // One column, several rows.
  return width === 1 ? value.items.map((item) => [item]) : [value.items];
}

const literals = (values: readonly Value[], { types, columns }: Rows, operation: Operation): string[] =>
  columns.map((_, index) => {
    const literal = literalOf(values[index] ?? null, types[index]);
    if (literal === undefined)
      throw new OnlyTheRunTells(`\`${operation.name}\` with a value that is only known when it runs`);
    return literal;
  });

const targetOf = (operation: Operation): string =>
  nameIn(optionalName(operation, 'schema'), requiredName(operation, 'table'));

const found = (operation: Operation, { state }: Work): TableState | undefined =>
  tableIn(state, optionalName(operation, 'schema'), requiredName(operation, 'table'));

export const insertData: Generate = (operation, work) => {
  const rows = rowsOf(operation, found(operation, work), ['columns', 'values', 'columnTypes']);
  for (const row of rows.rows)
    work.send(
      `INSERT INTO ${targetOf(operation)} (${nameList(rows.columns)})\nVALUES (${literals(row, rows, operation).join(', ')})`,
    );
};

/** `"Id" = 1 AND "Name" IS NULL` */
function condition(row: readonly Value[], keys: Rows, operation: Operation): string {
  const values = literals(row, keys, operation);
  return keys.columns
    .map((column, index) => (row[index] === null ? `${name(column)} IS NULL` : `${name(column)} = ${values[index]}`))
    .join(' AND ');
}

export const deleteData: Generate = (operation, work) => {
  const keys = rowsOf(operation, found(operation, work), ['keyColumns', 'keyValues', 'keyColumnTypes']);
  for (const row of keys.rows)
    work.send(`DELETE FROM ${targetOf(operation)}\nWHERE ${condition(row, keys, operation)}`);
};

export const updateData: Generate = (operation, work) => {
  const table = found(operation, work);
  const keys = rowsOf(operation, table, ['keyColumns', 'keyValues', 'keyColumnTypes']);
  const rows = rowsOf(operation, table, ['columns', 'values', 'columnTypes']);
  if (keys.rows.length !== rows.rows.length)
    throw new OnlyTheRunTells('`UpdateData` with as many keys as rows only when it runs');
  for (const [index, row] of rows.rows.entries()) {
    const values = literals(row, rows, operation);
    const set = rows.columns.map((column, at) => `${name(column)} = ${values[at]}`).join(', ');
    work.send(`UPDATE ${targetOf(operation)} SET ${set}\nWHERE ${condition(keys.rows[index] ?? [], keys, operation)}`);
  }
};

/** Sequences go on behind the rows that a migration brought, once it has done all else. */
export function raiseSequences({ operations, state, send }: Work): void {
  const done = new Set<TableState>();
  for (const operation of operations) {
    if (operation.name !== 'InsertData') continue;
    const table = tableIn(state, optionalName(operation, 'schema'), optionalName(operation, 'table') ?? '');
    if (table === undefined || done.has(table)) continue;
    done.add(table);
    for (const [column, { isGenerated }] of table.columns) {
      if (!isGenerated) continue;
      const own = nameIn(table.schema, table.name);
      const sequence = `pg_get_serial_sequence('${own.replaceAll("'", "''")}', '${column.replaceAll("'", "''")}')`;
      send(
        `SELECT setval(\n    ${sequence},\n    GREATEST(\n        (SELECT MAX(${name(column)}) FROM ${own}) + 1,\n        nextval(${sequence})),\n    false)`,
      );
    }
  }
}
