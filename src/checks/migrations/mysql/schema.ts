/** What earlier statements made of the tables, as far as it can be told from the text. */
import type { Text } from './charset.ts';
import type { ColumnDef, Default, ForeignKey, IndexDef } from './sql/ast.ts';
import type { Server } from './version.ts';

export interface Column {
  def: ColumnDef;
  /** Of characters only. */
  text: Text | undefined;
  notNull: boolean;
  /** Absent: none, or NULL. */
  default: Default | undefined;
  /** The migration that added it; 0 was there before. */
  step: number;
}

export interface Table {
  /** By name in lower case, in their order. */
  columns: Map<string, Column>;
  /** By name; the primary key is `primary`. */
  indexes: Map<string, IndexDef>;
  keys: Map<string, ForeignKey>;
  checks: Set<string>;
  text: Text;
  /** In lower case. */
  engine: string;
  rowFormat: string | undefined;
  partitioned: boolean;
  versioned: boolean;
  step: number;
  /** INSTANT changes since the rows were last written anew. */
  rowVersions: number;
}

export interface Schema {
  server: Server;
  tables: Map<string, Table>;
  /** Columns that were added, by `table.column`, and the migration that did: for tables too that are not known here. */
  added: Map<string, number>;
}

export const emptySchema = (server: Server): Schema => ({ server, tables: new Map(), added: new Map() });

/** What it is called where no name was given; two that are alike are told apart by their columns only. */
export const indexName = ({ kind, name, columns }: IndexDef): string =>
  kind === 'primary' ? 'primary' : (name ?? columns[0] ?? '');

/** An index whose first columns are these: a foreign key needs one, and makes it where there is none. */
export const indexFor = (table: Table, columns: readonly string[]): IndexDef | undefined =>
  [...table.indexes.values()].find(
    (index) => index.kind !== 'fulltext' && columns.every((column, at) => index.columns[at] === column),
  );
