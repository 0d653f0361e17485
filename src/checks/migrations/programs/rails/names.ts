/** Names as ActiveRecord writes and derives them. https://api.rubyonrails.org/classes/ActiveRecord/ConnectionAdapters/SchemaStatements.html */
import { createHash } from 'node:crypto';

/** A name in SQL; Rails quotes each. */
export const ident = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Schema and name: `billing.users`, `"my.table"`. */
export function partsOf(name: string): { schema?: string; name: string } {
  const [first = '', second] = (name.match(/[^".]+|"[^"]*"/g) ?? []).map((part) =>
    part.startsWith('"') ? part.slice(1, -1) : part,
  );
  return second === undefined ? { name: first } : { schema: first, name: second };
}

/** The name of a table, type or index with its schema, in SQL. */
export function qualified(name: string): string {
  const { schema, name: own } = partsOf(name);
  return schema === undefined ? ident(own) : `${ident(schema)}.${ident(own)}`;
}

/** A string in SQL, as the server reads it by default: only quotes are doubled. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The first ten digits of SHA-256, with which Rails tells names of constraints apart. */
const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10);

export const foreignKeyName = (table: string, columns: readonly string[]): string =>
  `fk_rails_${digest(`${table}_${columns.join('_and_')}_fk`)}`;

export const checkName = (table: string, expression: string): string =>
  `chk_rails_${digest(`${table}_${expression}_chk`)}`;

export const exclusionName = (table: string, expression: string): string =>
  `excl_rails_${digest(`${table}_${expression}_excl`)}`;

export const uniqueName = (table: string, columns: readonly string[]): string =>
  `uniq_rails_${digest(`${table}_${columns.join('_and_')}_unique`)}`;

/** Whether what stands for the columns of an index is an expression. */
export const isExpression = (column: string): boolean => /\W/.test(column);

/** What stands for the columns in the name of an index. */
export const indexedNames = (columns: string | readonly string[]): readonly string[] =>
  typeof columns !== 'string' ? columns : isExpression(columns) ? [(columns.match(/\w+/g) ?? []).join('_')] : [columns];

/** One less than what the other databases of Rails allow, so that a name is the same in each. */
const MAX_INDEX_NAME_BYTES = 62;

/** Since 7.1: a name that would be too long is cut and ends in a digest. */
export function indexName(table: string, columns: string | readonly string[]): string {
  const long = longIndexName(partsOf(table).name, columns);
  if (Buffer.byteLength(long) <= MAX_INDEX_NAME_BYTES) return long;
  const suffix = `_${digest(long)}`;
  const short = cut(`idx_on_${indexedNames(columns).join('_')}`, MAX_INDEX_NAME_BYTES - Buffer.byteLength(suffix));
  return `${short}${suffix}`;
}

/** Up to 7.0, where a name that is too long is an error. */
export const longIndexName = (table: string, columns: string | readonly string[]): string =>
  `index_${table}_on_${indexedNames(columns).join('_and_')}`;

function cut(text: string, bytes: number): string {
  let kept = '';
  let size = 0;
  for (const char of text) {
    size += Buffer.byteLength(char);
    if (size > bytes) break;
    kept += char;
  }
  return kept;
}
