/** Added, dropped and changed columns: https://typeorm.io/docs/advanced-topics/migrations#using-migration-api-to-write-migrations */
import { found, type Memory } from './memory.ts';
import { besides, derivedName, enumName, enumPath, pathSql, quoted } from './naming.ts';
import type { Column, Table } from './objects.ts';
import {
  columnSql,
  commentColumn,
  createEnum,
  dropConstraintSql,
  dropIndexSql,
  enumColumns,
  fullType,
  indexName,
  primaryKeyName,
  primaryKeySql,
} from './sql.ts';

export function addColumn(table: Table, column: Column, memory: Memory): string[] {
  const { path } = table;
  const sql: string[] = [];
  if (enumColumns([column]).length > 0) {
    const type = enumPath(path, column);
    if (!memory.types.has(type)) sql.push(createEnum(path, column));
    memory.types.add(type);
  }
  sql.push(`ALTER TABLE ${pathSql(path)} ADD ${columnSql(path, column)}`);
  if (column.isPrimary) {
    const keys = table.columns.filter(({ isPrimary }) => isPrimary);
    if (keys.length > 0) sql.push(dropConstraintSql(path, primaryKeyName(path, keys)));
    sql.push(`ALTER TABLE ${pathSql(path)} ADD ${primaryKeySql(path, [...keys, column])}`);
  }
  if (column.isUnique) {
    const name = derivedName('unique', path, [column.name]);
    sql.push(`ALTER TABLE ${pathSql(path)} ADD CONSTRAINT ${quoted(name)} UNIQUE (${quoted(column.name)})`);
    table.uniques.push({ name, columns: [column.name] });
  }
  if (column.comment) sql.push(commentColumn(path, column));
  table.columns.push(found(column));
  return sql;
}

/** Constraints and indexes on the column alone are dropped before it. */
export function dropColumn(table: Table, name: string, memory: Memory): string[] {
  const { path } = table;
  const sql: string[] = [];
  const column = table.columns.find((candidate) => candidate.name === name);
  const isAlone = ({ columns }: { columns: readonly string[] }): boolean => columns.length === 1 && columns[0] === name;
  if (column?.isPrimary) {
    const keys = table.columns.filter(({ isPrimary }) => isPrimary);
    sql.push(dropConstraintSql(path, column.primaryKeyConstraintName ?? primaryKeyName(path, keys)));
    const others = keys.filter((key) => key !== column);
    if (others.length > 0) sql.push(`ALTER TABLE ${pathSql(path)} ADD ${primaryKeySql(path, others)}`);
  }
  const index = table.indices.find(isAlone);
  if (index) sql.push(dropIndexSql(path, indexName(path, index), index.isConcurrent));
  const unique = table.uniques.find(isAlone);
  if (unique) sql.push(dropConstraintSql(path, unique.name ?? derivedName('unique', path, [name])));
  sql.push(`ALTER TABLE ${pathSql(path)} DROP COLUMN ${quoted(name)}`);
  if (column && enumColumns([column]).length > 0 && memory.types.delete(enumPath(path, column)))
    sql.push(`DROP TYPE ${enumPath(path, column)}`);
  table.columns = table.columns.filter((candidate) => candidate !== column);
  // PostgreSQL drops what spans the column and others with it.
  table.indices = table.indices.filter(({ columns }) => !columns.includes(name));
  table.uniques = table.uniques.filter(({ columns }) => !columns.includes(name));
  table.foreignKeys = table.foreignKeys.filter(({ columns }) => !columns.includes(name));
  return sql;
}

/** Another type, another length: TypeORM makes the column anew, and what was in it is gone. */
export const isRecreated = (before: Column, after: Column): boolean =>
  before.type !== after.type ||
  before.length !== after.length ||
  before.isArray !== after.isArray ||
  (after.generatedType === 'STORED' && (!before.generatedType || before.asExpression !== after.asExpression));

export function changeColumn(table: Table, before: Column, after: Column, memory: Memory): string[] {
  if (isRecreated(before, after))
    return [...dropColumn(table, before.name, memory), ...addColumn(table, after, memory)];
  const { path } = table;
  const alter = `ALTER TABLE ${pathSql(path)} ALTER COLUMN ${quoted(after.name)}`;
  const sql = before.name === after.name ? [] : renameColumn(table, before, after, memory);
  const send = (part: string): void => void sql.push(`${alter} ${part}`);
  if (before.precision !== after.precision || before.scale !== after.scale) send(`TYPE ${fullType(after)}`);
  const isEnum = enumColumns([before]).length > 0;
  const hasOtherValues = isEnum && (String(before.enum) !== String(after.enum) || before.enumName !== after.enumName);
  if (hasOtherValues) {
    const array = after.isArray ? '[]' : '';
    const old = enumPath(path, { ...before, enumName: `${enumName(path, before)}_old` });
    const next = enumPath(path, after);
    sql.push(
      `ALTER TYPE ${enumPath(path, before)} RENAME TO ${quoted(`${enumName(path, before)}_old`)}`,
      createEnum(path, after),
    );
    if (before.default !== undefined) send('DROP DEFAULT');
    send(`TYPE ${next}${array} USING ${quoted(after.name)}::"text"::${next}${array}`);
    if (after.default !== undefined) send(`SET DEFAULT ${after.default}`);
    sql.push(`DROP TYPE ${old}`);
  }
  if (before.isNullable !== after.isNullable) send(after.isNullable ? 'DROP NOT NULL' : 'SET NOT NULL');
  if (before.comment !== after.comment) sql.push(commentColumn(path, after));
  if (before.isPrimary !== after.isPrimary) sql.push(...changePrimary(table, after));
  if (before.isUnique !== after.isUnique) sql.push(...changeUnique(table, after));
  if (before.default !== after.default && !(hasOtherValues && before.default !== undefined))
    send(after.default === undefined ? 'DROP DEFAULT' : `SET DEFAULT ${after.default}`);
  if (before.collation !== after.collation) send(`TYPE ${after.type} COLLATE "${after.collation}"`);
  table.columns = table.columns.map((column) =>
    column.name === before.name || column.name === after.name ? found(after) : column,
  );
  return sql;
}

/** What TypeORM named after the column is renamed with it. */
export function renameColumn(table: Table, before: Column, after: Column, memory: Memory): string[] {
  const { path } = table;
  const alter = `ALTER TABLE ${pathSql(path)}`;
  const sql = [`${alter} RENAME COLUMN ${quoted(before.name)} TO ${quoted(after.name)}`];
  if (enumColumns([before]).length > 0) {
    sql.push(`ALTER TYPE ${enumPath(path, before)} RENAME TO ${quoted(enumName(path, after))}`);
    memory.types.delete(enumPath(path, before));
    memory.types.add(enumPath(path, after));
  }
  const renamed = (columns: readonly string[]): string[] => [
    ...columns.filter((name) => name !== before.name),
    after.name,
  ];
  const keys = table.columns.filter(({ isPrimary }) => isPrimary).map(({ name }) => name);
  if (before.isPrimary && before.primaryKeyConstraintName === undefined && keys.includes(before.name)) {
    const from = derivedName('primaryKey', path, keys);
    sql.push(`${alter} RENAME CONSTRAINT ${quoted(from)} TO ${quoted(derivedName('primaryKey', path, renamed(keys)))}`);
  }
  table.uniques = table.uniques.map((unique) => {
    const { name, columns } = unique;
    if (!columns.includes(before.name) || name !== derivedName('unique', path, columns)) return unique;
    const next = { ...unique, columns: renamed(columns), name: derivedName('unique', path, renamed(columns)) };
    sql.push(`${alter} RENAME CONSTRAINT ${quoted(name)} TO ${quoted(next.name)}`);
    return next;
  });
  table.indices = table.indices.map((index) => {
    const { name, columns, where } = index;
    if (!columns.includes(before.name) || name !== derivedName('index', path, columns, where)) return index;
    const next = { ...index, columns: renamed(columns), name: derivedName('index', path, renamed(columns), where) };
    sql.push(`ALTER INDEX ${besides(path, name)} RENAME TO ${quoted(next.name)}`);
    return next;
  });
  table.foreignKeys = table.foreignKeys.map((key) => {
    const { name, columns } = key;
    if (!columns.includes(before.name) || name !== derivedName('foreignKey', path, columns)) return key;
    const next = { ...key, columns: renamed(columns), name: derivedName('foreignKey', path, renamed(columns)) };
    sql.push(`${alter} RENAME CONSTRAINT ${quoted(name)} TO ${quoted(next.name)}`);
    return next;
  });
  table.columns = table.columns.map((column) =>
    column.name === before.name ? { ...column, name: after.name } : column,
  );
  return sql;
}

function changePrimary(table: Table, after: Column): string[] {
  const { path } = table;
  const keys = table.columns.filter(({ isPrimary }) => isPrimary);
  const sql = keys.length > 0 ? [dropConstraintSql(path, primaryKeyName(path, keys))] : [];
  const next = after.isPrimary ? [...keys, after] : keys.filter(({ name }) => name !== after.name);
  if (next.length > 0) sql.push(`ALTER TABLE ${pathSql(path)} ADD ${primaryKeySql(path, next)}`);
  return sql;
}

function changeUnique(table: Table, after: Column): string[] {
  const { path } = table;
  const own = derivedName('unique', path, [after.name]);
  if (after.isUnique) {
    table.uniques.push({ name: own, columns: [after.name] });
    return [`ALTER TABLE ${pathSql(path)} ADD CONSTRAINT ${quoted(own)} UNIQUE (${quoted(after.name)})`];
  }
  const unique = table.uniques.find(({ columns }) => columns.length === 1 && columns[0] === after.name);
  table.uniques = table.uniques.filter((candidate) => candidate !== unique);
  return [dropConstraintSql(path, unique?.name ?? own)];
}
