/**
 * What changing a column's type costs. Facts measured on PostgreSQL 11 to 18 with a table of 1,000 rows; the rule behind
 * them: https://www.postgresql.org/docs/18/sql-altertable.html ("binary coercible")
 */
import type { TypeName } from './ast.ts';
import { quote, stringsOf } from './names.ts';

export interface ColumnType {
  /** As people write it, folded: `varchar`, `integer`, `timestamptz`, `mood`. */
  name: string;
  /** Numbers in parentheses: `[100]` of `varchar(100)`. */
  limits: readonly number[];
  array: boolean;
  /** As it must be written in a statement: `"WebhookEvent"[]`. */
  sql: string;
}

/** What the parser calls the types whose names it rewrites. */
const WRITTEN: Readonly<Record<string, string>> = {
  int2: 'smallint',
  int4: 'integer',
  int8: 'bigint',
  int: 'integer',
  bpchar: 'char',
  float4: 'real',
  float8: 'double precision',
  bool: 'boolean',
  decimal: 'numeric',
  serial: 'integer',
  serial4: 'integer',
  bigserial: 'bigint',
  serial8: 'bigint',
  smallserial: 'smallint',
  serial2: 'smallint',
};

export function columnType(type: TypeName | undefined): ColumnType | undefined {
  const parts = stringsOf(type?.names);
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  const name = WRITTEN[last] ?? last;
  const limits = (type?.typmods ?? []).flatMap((node) =>
    'A_Const' in node && node.A_Const.ival ? [node.A_Const.ival.ival ?? 0] : [],
  );
  // `char` without a length is char(1); the parser already says so.
  const array = (type?.arrayBounds ?? []).length > 0;
  const own = parts[0] === 'pg_catalog' || WRITTEN[last] !== undefined;
  const sql = `${own ? name : parts.map(quote).join('.')}${limits.length > 0 ? `(${limits.join(', ')})` : ''}${array ? '[]' : ''}`;
  return { name, limits, array, sql };
}

export const isSerial = (type: TypeName | undefined): boolean =>
  /^(?:small|big)?serial[248]?$/.test(stringsOf(type?.names).at(-1) ?? '');

/** `varchar(100)`, `integer[]` */
export const describeType = (type: ColumnType): string =>
  `${type.name}${type.limits.length > 0 ? `(${type.limits.join(', ')})` : ''}${type.array ? '[]' : ''}`;

/**
 * - `none`: the same type
 * - `metadata`: only the catalogue changes
 * - `utc`: only the catalogue where the session's time zone is UTC, a rewrite elsewhere
 * - `rewrite`: the whole table and its indexes are written anew
 * - `narrowing`: a rewrite that also fails, or cuts, where a value does not fit
 */
export type TypeChange = 'none' | 'metadata' | 'utc' | 'rewrite' | 'narrowing';

const INTEGERS = ['smallint', 'integer', 'bigint'];

export function compareTypes(from: ColumnType, to: ColumnType): TypeChange {
  if (from.array !== to.array) return 'rewrite';
  const a = from.limits[0];
  const b = to.limits[0];
  const pair = `${from.name} ${to.name}`;
  if (from.name === to.name) {
    if (from.limits.join() === to.limits.join()) return 'none';
    switch (from.name) {
      case 'varchar':
      case 'varbit':
        return b === undefined || (a !== undefined && b >= a) ? 'metadata' : 'narrowing';
      case 'numeric': {
        if (b === undefined) return 'metadata';
        const sameScale = a !== undefined && (from.limits[1] ?? 0) === (to.limits[1] ?? 0);
        return sameScale && b >= a ? 'metadata' : a !== undefined && b >= a ? 'rewrite' : 'narrowing';
      }
      case 'timestamp':
      case 'timestamptz':
      case 'time':
      case 'timetz':
      case 'interval':
        // The default precision is the highest, 6.
        return (b ?? 6) >= (a ?? 6) ? 'metadata' : 'rewrite';
      default:
        return 'rewrite';
    }
  }
  if (pair === 'varchar text' || pair === 'cidr inet' || pair === 'xml text') return 'metadata';
  if (pair === 'text varchar') return b === undefined ? 'metadata' : 'narrowing';
  if ((pair === 'timestamp timestamptz' || pair === 'timestamptz timestamp') && (b ?? 6) >= (a ?? 6)) return 'utc';
  const fromSize = INTEGERS.indexOf(from.name);
  const toSize = INTEGERS.indexOf(to.name);
  if (fromSize !== -1 && toSize !== -1 && toSize < fromSize) return 'narrowing';
  return 'rewrite';
}
