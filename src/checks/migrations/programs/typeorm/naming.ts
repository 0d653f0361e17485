/** Names as TypeORM's default naming strategy derives them. */
import { createHash } from 'node:crypto';

const KINDS = {
  index: ['IDX_', 26],
  foreignKey: ['FK_', 27],
  unique: ['UQ_', 27],
  primaryKey: ['PK_', 27],
  check: ['CHK_', 26],
  exclusion: ['XCL_', 26],
} as const;

/** The part of a path after the last dot. */
export const tableName = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/**
 * `FK_` and the beginning of a hash over table, columns in order of the alphabet, and the condition of an index. TypeORM
 * hashes the text as it would stand in a URL: https://github.com/typeorm/typeorm/blob/0.3.20/src/util/RandomGenerator.ts
 */
export function derivedName(
  kind: keyof typeof KINDS,
  path: string,
  parts: readonly string[] | string,
  where = '',
): string {
  const [prefix, length] = KINDS[kind];
  const words = typeof parts === 'string' ? parts : parts.toSorted().join('_');
  const key = `${tableName(path)}_${words}${where ? `_${where}` : ''}`;
  return prefix + createHash('sha1').update(encodeURIComponent(key.toWellFormed())).digest('hex').slice(0, length);
}

export const quoted = (name: string): string => `"${name}"`;

export const quotedAll = (names: readonly string[]): string => names.map(quoted).join(', ');

/** The schema that TypeORM finds when it connects. */
const OWN_SCHEMA = 'public';

const schemaOf = (path: string): string => (path.includes('.') ? (path.split('.')[0] ?? OWN_SCHEMA) : OWN_SCHEMA);

/** `"app"."users"`; TypeORM leaves out the schema that it is in. */
export const pathSql = (path: string): string =>
  schemaOf(path) === OWN_SCHEMA ? quoted(tableName(path)) : `${quoted(schemaOf(path))}.${quoted(tableName(path))}`;

/** Of an index or type: in the schema of its table, which is always said. */
export const besides = (path: string, name: string): string => `${quoted(schemaOf(path))}.${quoted(name)}`;

/** The type of an enum column. */
export const enumName = (path: string, column: { name: string; enumName?: string }): string =>
  column.enumName ?? `${tableName(path)}_${column.name.toLowerCase()}_enum`;

/** With the schema; a name that was given may have one of its own. */
export const enumPath = (path: string, column: { name: string; enumName?: string }): string =>
  `${schemaOf(path)}.${enumName(path, column)}`.split('.').map(quoted).join('.');
