/** What `getTable` gives: the table as it is remembered, for programs that look through it. */
import { is, list, native, type RecordValue, record, type Value } from '../javascript/values.ts';
import type { Check, Column, ForeignKey, Index, Table, Unique } from './objects.ts';

const strings = (items: readonly string[]): Value => list(items);

/** A record that can be copied. */
function copyable(entries: readonly (readonly [string, Value])[]): RecordValue {
  const made = record(entries.filter(([, value]) => value !== undefined));
  made.entries.set(
    'clone',
    native(() => copyable([...made.entries].filter(([, value]) => !is(value, 'native')))),
  );
  return made;
}

const columnValue = (column: Column): RecordValue =>
  copyable(
    Object.entries(column).map(([key, value]): [string, Value] => [
      key === 'spatial' ? 'spatialFeatureType' : key,
      Array.isArray(value) ? list(value) : (value as Value),
    ]),
  );

const constraintValue = ({ name, columns, ...rest }: Unique | Index): RecordValue =>
  copyable([['name', name], ['columnNames', strings(columns)], ...Object.entries(rest)]);

const checkValue = ({ name, expression }: Check): RecordValue =>
  copyable([
    ['name', name],
    ['expression', expression],
  ]);

const keyValue = (key: ForeignKey): RecordValue =>
  copyable([
    ['name', key.name],
    ['columnNames', strings(key.columns)],
    ['referencedTableName', key.table],
    ['referencedColumnNames', strings(key.references)],
    ['onDelete', key.onDelete],
    ['onUpdate', key.onUpdate],
  ]);

export function tableValue(table: Table): RecordValue {
  const columns = table.columns.map(columnValue);
  const made = copyable([
    ['name', table.path],
    ['columns', list(columns)],
    ['indices', list(table.indices.map(constraintValue))],
    ['uniques', list(table.uniques.map(constraintValue))],
    ['checks', list(table.checks.map(checkValue))],
    ['foreignKeys', list(table.foreignKeys.map(keyValue))],
    ['primaryColumns', list(columns.filter((_, index) => table.columns[index]?.isPrimary))],
  ]);
  const byName = native(([name]) => columns.find((column) => column.entries.get('name') === name));
  made.entries.set('findColumnByName', byName);
  return made;
}
