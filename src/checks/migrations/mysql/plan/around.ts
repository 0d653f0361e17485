/** What the price of a clause depends on besides the clause. */
import type { Column, Table } from '../schema.ts';
import type { Action } from '../sql/ast.ts';
import { isMaria, isMysql, type Server } from '../version.ts';
import type { Cost } from './cost.ts';

export interface Around {
  server: Server;
  /** Undefined: no earlier migration says what it looks like. */
  table: Table | undefined;
  /** All clauses of the statement. */
  actions: readonly Action[];
  /** `foreign_key_checks` of the session. */
  checksKeys: boolean;
}

export const isIndexed = (table: Table | undefined, column: string): boolean =>
  [...(table?.indexes.values() ?? [])].some(({ columns }) => columns.includes(column));

const columnsOf = (table: Table | undefined): Iterable<Column> => table?.columns.values() ?? [];

/** MariaDB can't do much in place then. */
export const hasIndexedVirtual = (table: Table | undefined): boolean =>
  [...columnsOf(table)].some(({ def }) => def.generated?.kind === 'virtual' && isIndexed(table, def.name));

export const hasIndexOf = (table: Table | undefined, kind: 'fulltext' | 'spatial'): boolean =>
  [...(table?.indexes.values() ?? [])].some((index) => index.kind === kind);

/** Names of indexes over expressions: MySQL keeps a hidden virtual column for each, in the order of the names, behind all others. */
export const functionalIndexes = ({ server, table }: Around): string[] =>
  isMysql(server)
    ? [...(table?.indexes ?? [])].filter(([, { isFunctional }]) => isFunctional).map(([name]) => name)
    : [];

export const isInnodb = (table: Table | undefined): boolean => (table?.engine ?? 'innodb') === 'innodb';

/** Of the indexes that are there before, whether one of this kind is left: it goes with the last of its columns. */
function keepsIndexOf({ table, actions }: Around, kind: 'fulltext' | 'spatial'): boolean {
  const gone = new Set(actions.flatMap((action) => (action.kind === 'drop-index' ? [action.index] : [])));
  const columns = new Set(actions.flatMap((action) => (action.kind === 'drop-column' ? [action.column] : [])));
  return [...(table?.indexes ?? [])].some(
    ([name, index]) =>
      index.kind === kind &&
      !gone.has(name) &&
      !(index.columns.length > 0 && index.columns.every((each) => columns.has(each))),
  );
}

/** What it costs to write every row anew. In MySQL a table that keeps a full-text index can only be copied. */
export function rewriting(around: Around): Pick<Cost, 'otherwise' | 'lock'> {
  const { server, table } = around;
  if (!isInnodb(table)) return { otherwise: 'COPY', lock: 'SHARED' };
  if (keepsIndexOf(around, 'fulltext')) return { otherwise: isMysql(server) ? 'COPY' : 'INPLACE', lock: 'SHARED' };
  if (keepsIndexOf(around, 'spatial') || (isMaria(server) && hasIndexedVirtual(table)))
    return { otherwise: 'INPLACE', lock: 'SHARED' };
  return { otherwise: 'INPLACE', lock: 'NONE' };
}

/** A change of what is known of the table only. MySQL before 8.0.12 has no INSTANT. */
export const inCatalogue = ({ server }: Around): Pick<Cost, 'instant' | 'otherwise' | 'lock'> => ({
  instant: isMaria(server, 100_300) || isMysql(server, 80_012),
  otherwise: 'NOCOPY',
  lock: 'NONE',
});

/** What MariaDB calls INSTANT and MySQL does in place, without a rebuild. */
export const inPlace = ({ server }: Around): Pick<Cost, 'instant' | 'otherwise' | 'lock'> => ({
  instant: isMaria(server, 100_300),
  otherwise: 'NOCOPY',
  lock: 'NONE',
});

/** https://dev.mysql.com/doc/refman/9.1/en/innodb-online-ddl-operations.html: 64 row versions, 255 since 9.1. */
export const maxRowVersions = (server: Server): number =>
  isMysql(server, 80_029) ? (isMysql(server, 90_100) ? 255 : 64) : Number.POSITIVE_INFINITY;
