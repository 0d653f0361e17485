/** Indexes: https://www.npgsql.org/efcore/modeling/indexes.html */
import { is, type Value } from '../csharp/values.ts';
import { indexOptions } from './constraints.ts';
import { name, nameIn } from './names.ts';
import {
  argOf,
  columnNames,
  flagOf,
  listAnnotation,
  memberName,
  type Operation,
  optionalName,
  optionalSql,
  requiredName,
  textAnnotation,
} from './operation.ts';
import { type TableState, tableIn } from './state.ts';
import { tsVectorOf } from './text-search.ts';
import type { Generate, Work } from './work.ts';

/** `own`: the name of the index, where it is not that of the operation. Throws `OnlyTheRunTells`. */
export function indexSql(
  operation: Operation,
  table: TableState | undefined,
  own = requiredName(operation, 'name'),
): string {
  const method = textAnnotation(operation.annotations, 'Npgsql:IndexMethod');
  const columns = columnNames(operation, 'columns');
  const config = textAnnotation(operation.annotations, 'Npgsql:TsVectorConfig');
  const list = config === undefined ? columnList(operation, columns, method) : tsVectorOf(config, columns, table);
  const filter = optionalSql(operation, 'filter');
  const target = table
    ? nameIn(table.schema, table.name)
    : nameIn(optionalName(operation, 'schema'), requiredName(operation, 'table'));
  return [
    `CREATE ${flagOf(operation, 'unique') ? 'UNIQUE ' : ''}INDEX ${isConcurrent(operation) ? 'CONCURRENTLY ' : ''}`,
    `${name(own)} ON ${target}${method === undefined || method === '' ? '' : ` USING ${method}`} (${list})`,
    indexOptions(operation),
    filter === undefined || filter === '' ? '' : ` WHERE ${filter}`,
  ].join('');
}

const isConcurrent = ({ annotations }: Operation): boolean => annotations.get('Npgsql:CreatedConcurrently') === true;

function columnList(operation: Operation, columns: readonly string[], method: string | undefined): string {
  const { annotations } = operation;
  const operators = listAnnotation(annotations, 'Npgsql:IndexOperators');
  const collations =
    listAnnotation(annotations, 'Relational:Collation') ?? listAnnotation(annotations, 'Npgsql:IndexCollation');
  const nulls = listAnnotation(annotations, 'Npgsql:IndexNullSortOrder');
  const isSorted = method === undefined || method === 'btree';
  const down = descending(operation, columns.length);
  return columns
    .map((column, index) => {
      const operator = operators?.[index];
      const collation = collations?.[index];
      const order = memberName(nulls?.[index]);
      return [
        name(column),
        typeof collation === 'string' && collation !== '' ? ` COLLATE ${name(collation)}` : '',
        typeof operator === 'string' && operator !== '' ? ` ${operatorName(operator)}` : '',
        isSorted && down[index] ? ' DESC' : '',
        isSorted && order === 'NullsFirst' ? ' NULLS FIRST' : isSorted && order === 'NullsLast' ? ' NULLS LAST' : '',
      ].join('');
    })
    .join(', ');
}

/** An empty list stands for all columns; older files have an annotation. */
function descending(operation: Operation, count: number): boolean[] {
  const given = argOf(operation, 'descending');
  const all = Array.from({ length: count }, (_, index) => index);
  if (is(given, 'list')) return all.map((index) => given.items.length === 0 || given.items[index] === true);
  const orders: readonly Value[] = listAnnotation(operation.annotations, 'Npgsql:IndexSortOrder') ?? [];
  return all.map((index) => memberName(orders[index]) === 'Descending');
}

/** `schema.operators` are two names. */
function operatorName(operator: string): string {
  const dot = operator.indexOf('.');
  return dot < 0 ? name(operator) : nameIn(operator.slice(0, dot), operator.slice(dot + 1));
}

export const createIndex: Generate = (operation, { state, send }) => {
  const schema = optionalName(operation, 'schema');
  const table = tableIn(state, schema, requiredName(operation, 'table'));
  send(indexSql(operation, table), isConcurrent(operation));
  table?.indexes.set(requiredName(operation, 'name'), operation);
};

function holderOf({ state }: Work, schema: string | undefined, index: string): TableState | undefined {
  for (const table of state.tables.values()) if (table.schema === schema && table.indexes.has(index)) return table;
  return undefined;
}

export const dropIndex: Generate = (operation, work) => {
  const schema = optionalName(operation, 'schema');
  const own = requiredName(operation, 'name');
  work.send(`DROP INDEX ${nameIn(schema, own)}`);
  holderOf(work, schema, own)?.indexes.delete(own);
};

export const renameIndex: Generate = (operation, work) => {
  const schema = optionalName(operation, 'schema');
  const own = requiredName(operation, 'name');
  const next = requiredName(operation, 'newName');
  if (own === next) return;
  work.send(`ALTER INDEX ${nameIn(schema, own)} RENAME TO ${name(next)}`);
  const indexes = holderOf(work, schema, own)?.indexes;
  const index = indexes?.get(own);
  if (index) indexes?.set(next, index);
  indexes?.delete(own);
};
