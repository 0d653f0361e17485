/** Parts of tables as the statements that TypeORM sends. */
import { besides, derivedName, enumPath, pathSql, quoted, quotedAll } from './naming.ts';
import type { Check, Column, ForeignKey, Index, Table, Unique } from './objects.ts';

const isEnum = ({ type }: Column): boolean => type === 'enum' || type === 'simple-enum';

/** The type with its length or precision. */
export function fullType(column: Column): string {
  const digits = column.precision === undefined ? '' : `(${column.precision})`;
  const size = column.length
    ? `(${column.length})`
    : column.precision !== undefined && column.scale !== undefined
      ? `(${column.precision},${column.scale})`
      : digits;
  const array = column.isArray ? ' array' : '';
  const zoned = /^(time|timestamp) (with|without) time zone$/.exec(column.type);
  if (zoned) return `${zoned[1]}${digits}${zoned[2] === 'with' ? ' with time zone' : ''}${array}`;
  if (/^(?:geometry|geography)$/.test(column.type))
    return `${column.type}${column.spatial === undefined ? '' : `(${column.spatial})`}${array}`;
  return `${column.type}${size}${array}`;
}

const SERIALS: Readonly<Record<string, string>> = {
  integer: 'SERIAL',
  int: 'SERIAL',
  int4: 'SERIAL',
  smallint: 'SMALLSERIAL',
  int2: 'SMALLSERIAL',
  bigint: 'BIGSERIAL',
  int8: 'BIGSERIAL',
};

export function columnSql(path: string, column: Column): string {
  const parts = [quoted(column.name)];
  if (column.isGenerated && column.generationStrategy !== 'uuid') {
    if (column.generationStrategy === 'identity')
      parts.push(`${column.type} GENERATED ${column.generatedIdentity ?? 'BY DEFAULT'} AS IDENTITY`);
    else parts.push(SERIALS[column.type] ?? '');
  }
  if (isEnum(column)) parts.push(enumPath(path, column) + (column.isArray ? ' array' : ''));
  else if (!column.isGenerated || column.type === 'uuid') parts.push(fullType(column));
  if (column.generatedType === 'STORED' && column.asExpression)
    parts.push(`GENERATED ALWAYS AS (${column.asExpression}) STORED`);
  if (column.collation) parts.push(`COLLATE "${column.collation}"`);
  if (!column.isNullable) parts.push('NOT NULL');
  if (column.default !== undefined) parts.push(`DEFAULT ${column.default}`);
  if (column.isGenerated && column.generationStrategy === 'uuid' && !column.default)
    parts.push('DEFAULT uuid_generate_v4()');
  return parts.filter((part) => part !== '').join(' ');
}

export const createEnum = (path: string, column: Column): string =>
  `CREATE TYPE ${enumPath(path, column)} AS ENUM(${(column.enum ?? []).map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')})`;

/** Columns whose type must be made before them. */
export const enumColumns = (columns: readonly Column[]): Column[] => columns.filter(isEnum);

export const comment = (text: string | undefined): string =>
  text === undefined || text === '' ? 'NULL' : `'${text.replaceAll("'", "''").replaceAll('\0', '')}'`;

export const commentColumn = (path: string, column: Column): string =>
  `COMMENT ON COLUMN ${pathSql(path)}.${quoted(column.name)} IS ${comment(column.comment)}`;

const deferring = (word: string | undefined): string => (word === undefined ? '' : ` DEFERRABLE ${word}`);

export const primaryKeyName = (path: string, columns: readonly Column[]): string =>
  columns[0]?.primaryKeyConstraintName ??
  derivedName(
    'primaryKey',
    path,
    columns.map(({ name }) => name),
  );

/** `CONSTRAINT "…" UNIQUE (…)`: inside of a table, or after `ADD`. */
export const uniqueSql = (path: string, { name, columns, deferrable }: Unique): string =>
  `CONSTRAINT ${quoted(name ?? derivedName('unique', path, columns))} UNIQUE (${quotedAll(columns)})${deferring(deferrable)}`;

export const checkSql = (path: string, { name, expression }: Check): string =>
  `CONSTRAINT ${quoted(name ?? derivedName('check', path, expression))} CHECK (${expression})`;

export const exclusionSql = (path: string, { name, expression }: Check): string =>
  `CONSTRAINT ${quoted(name ?? derivedName('exclusion', path, expression))} EXCLUDE ${expression}`;

export const foreignKeyName = (path: string, { name, columns }: ForeignKey): string =>
  name ?? derivedName('foreignKey', path, columns);

export function foreignKeySql(path: string, key: ForeignKey): string {
  const action = (word: string, value: string | undefined): string => (value === undefined ? '' : ` ${word} ${value}`);
  return (
    `CONSTRAINT ${quoted(foreignKeyName(path, key))} FOREIGN KEY (${quotedAll(key.columns)}) ` +
    `REFERENCES ${pathSql(key.table)} (${quotedAll(key.references)})` +
    action('ON DELETE', key.onDelete) +
    action('ON UPDATE', key.onUpdate) +
    deferring(key.deferrable)
  );
}

export const primaryKeySql = (path: string, columns: readonly Column[]): string =>
  `CONSTRAINT ${quoted(primaryKeyName(path, columns))} PRIMARY KEY (${quotedAll(columns.map(({ name }) => name))})`;

/** Uniques of a table: its own, and one for each column that says that it is unique. */
export function uniquesOf({ columns, uniques }: Table): Unique[] {
  const alone = columns.filter(
    ({ name, isUnique }) =>
      isUnique && !uniques.some((unique) => unique.columns.length === 1 && unique.columns[0] === name),
  );
  return [...uniques, ...alone.map(({ name }) => ({ columns: [name] }))];
}

export function createTableSql(table: Table, withForeignKeys: boolean): string {
  const { path, columns } = table;
  const keys = columns.filter(({ isPrimary }) => isPrimary);
  const parts = [
    ...columns.map((column) => columnSql(path, column)),
    ...uniquesOf(table).map((unique) => uniqueSql(path, unique)),
    ...table.checks.map((check) => checkSql(path, check)),
    ...table.exclusions.map((exclusion) => exclusionSql(path, exclusion)),
    ...(withForeignKeys ? table.foreignKeys.map((key) => foreignKeySql(path, key)) : []),
    ...(keys.length > 0 ? [primaryKeySql(path, keys)] : []),
  ];
  const comments = columns.filter((column) => column.comment).map((column) => `; ${commentColumn(path, column)}`);
  return `CREATE TABLE ${pathSql(path)} (${parts.join(', ')})${comments.join('')}`;
}

export const indexName = (path: string, { name, columns, where }: Index): string =>
  name ?? derivedName('index', path, columns, where);

export function createIndexSql(path: string, index: Index): string {
  const kind = `${index.isUnique ? 'UNIQUE ' : ''}INDEX${index.isConcurrent ? ' CONCURRENTLY' : ''}`;
  const method = index.isSpatial ? 'USING GiST ' : '';
  const where = index.where ? ` WHERE ${index.where}` : '';
  return `CREATE ${kind} ${quoted(indexName(path, index))} ON ${pathSql(path)} ${method}(${quotedAll(index.columns)})${where}`;
}

export const dropIndexSql = (path: string, name: string, isConcurrent = false): string =>
  `DROP INDEX ${isConcurrent ? 'CONCURRENTLY ' : ''}${besides(path, name)}`;

export const dropConstraintSql = (path: string, name: string): string =>
  `ALTER TABLE ${pathSql(path)} DROP CONSTRAINT ${quoted(name)}`;
