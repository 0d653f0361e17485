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

/** What it costs to write every row anew. In MySQL a table with a full-text index can only be copied. */
export function rewriting({ server, table }: Around): Pick<Cost, 'otherwise' | 'lock'> {
  if (!isInnodb(table)) return { otherwise: 'COPY', lock: 'SHARED' };
  if (hasIndexOf(table, 'fulltext')) return { otherwise: isMysql(server) ? 'COPY' : 'INPLACE', lock: 'SHARED' };
  if (hasIndexOf(table, 'spatial') || (isMaria(server) && hasIndexedVirtual(table)))
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
