/** Tables that are created, dropped and renamed. */
import { emptyTable, foundTable, type Memory } from './memory.ts';
import { besides, derivedName, enumName, enumPath, pathSql, quoted, tableName } from './naming.ts';
import type { Table } from './objects.ts';
import {
  comment,
  createEnum,
  createIndexSql,
  createTableSql,
  dropConstraintSql,
  dropIndexSql,
  enumColumns,
  foreignKeyName,
  indexName,
} from './sql.ts';

export function createTable(
  table: Table,
  options: { foreignKeys: boolean; indices: boolean },
  memory: Memory,
): string[] {
  const { path } = table;
  const sql: string[] = [];
  for (const column of enumColumns(table.columns)) {
    const type = enumPath(path, column);
    if (!memory.types.has(type)) sql.push(createEnum(path, column));
    memory.types.add(type);
  }
  sql.push(createTableSql(table, options.foreignKeys));
  if (options.indices) sql.push(...table.indices.map((index) => createIndexSql(path, index)));
  if (table.comment) sql.push(`COMMENT ON TABLE ${pathSql(path)} IS ${comment(table.comment)}`);
  const known = foundTable(table);
  if (!options.foreignKeys) known.foreignKeys = [];
  if (!options.indices) known.indices = [];
  memory.tables.set(path, known);
  return sql;
}

export function dropTable(path: string, options: { foreignKeys: boolean; indices: boolean }, memory: Memory): string[] {
  const table = memory.tables.get(path) ?? emptyTable(path);
  memory.tables.delete(path);
  return [
    ...(options.indices
      ? table.indices.map((index) => dropIndexSql(path, indexName(path, index), index.isConcurrent))
      : []),
    ...(options.foreignKeys ? table.foreignKeys.map((key) => dropConstraintSql(path, foreignKeyName(path, key))) : []),
    `DROP TABLE ${pathSql(path)}`,
  ];
}

/** What TypeORM named after the table is renamed with it. */
export function renameTable(path: string, name: string, memory: Memory): string[] {
  const table = memory.tables.get(path) ?? emptyTable(path);
  const schema = path.includes('.') ? path.split('.')[0] : undefined;
  const next = schema === undefined ? name : `${schema}.${name}`;
  const sql = [`ALTER TABLE ${pathSql(path)} RENAME TO ${quoted(name)}`];
  const alter = `ALTER TABLE ${pathSql(next)}`;
  const prefix = schema === undefined ? '' : `${schema}.`;
  const keys = table.columns.filter(({ isPrimary }) => isPrimary);
  const keyColumns = keys.map((column) => column.name);
  if (keys.length > 0 && keys[0]?.primaryKeyConstraintName === undefined)
    sql.push(
      `${alter} RENAME CONSTRAINT ${quoted(derivedName('primaryKey', path, keyColumns))} TO ${quoted(derivedName('primaryKey', next, keyColumns))}`,
    );
  for (const column of table.columns)
    if (column.isGenerated && column.generationStrategy === 'increment')
      sql.push(
        `ALTER SEQUENCE ${pathSql(`${prefix}${tableName(path)}_${column.name}_seq`)} RENAME TO ${quoted(`${name}_${column.name}_seq`)}`,
      );
  const renamed: Table = { ...table, path: next };
  const constraint = <T extends { name?: string; columns: readonly string[] }>(
    kind: 'unique' | 'foreignKey',
    item: T,
  ): T => {
    if (item.name !== derivedName(kind, path, item.columns)) return item;
    const to = derivedName(kind, next, item.columns);
    sql.push(`${alter} RENAME CONSTRAINT ${quoted(item.name)} TO ${quoted(to)}`);
    return { ...item, name: to };
  };
  renamed.uniques = table.uniques.map((unique) => constraint('unique', unique));
  renamed.indices = table.indices.map((index) => {
    if (index.name !== derivedName('index', path, index.columns, index.where)) return index;
    const to = derivedName('index', next, index.columns, index.where);
    sql.push(`ALTER INDEX ${besides(path, index.name)} RENAME TO ${quoted(to)}`);
    return { ...index, name: to };
  });
  renamed.foreignKeys = table.foreignKeys.map((key) => constraint('foreignKey', key));
  for (const column of enumColumns(table.columns))
    if (column.enumName === undefined) {
      sql.push(`ALTER TYPE ${enumPath(path, column)} RENAME TO ${quoted(enumName(next, column))}`);
      memory.types.delete(enumPath(path, column));
      memory.types.add(enumPath(next, column));
    }
  memory.tables.delete(path);
  memory.tables.set(next, renamed);
  return sql;
}
