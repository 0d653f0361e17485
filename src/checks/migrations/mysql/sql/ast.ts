/** What is read of a statement. Names of tables and columns are in lower case; `sql` is how they are written in a rewrite. */
import type { Span } from '../../sql/find.ts';

export interface TableName {
  /** `users`, `billing.users` */
  key: string;
  /** `` `users` `` */
  sql: string;
  span: Span;
}

export interface ColumnType {
  /** One name for each type: `int` for INTEGER, `decimal` for NUMERIC, `tinyint` for BOOL. */
  name: string;
  /** `50`, or `10, 2`; the display width of whole numbers is left out. */
  limits: readonly number[];
  unsigned: boolean;
  zerofill: boolean;
  /** In lower case, where it is said. */
  charset?: string;
  collation?: string;
  /** Of ENUM and SET, as written. For comparing only, never to be shown. */
  members?: readonly string[];
  /** As written, without literals: for a rewrite. */
  sql: string;
}

/** What a default is. Only an expression's own words are kept. */
export type Default =
  | { kind: 'null' }
  | { kind: 'literal'; text: string }
  | { kind: 'now' }
  | { kind: 'expression'; words: readonly string[] };

export interface ColumnDef {
  name: string;
  /** Absent: MariaDB allows it for generated columns only; such a definition is not read. */
  type: ColumnType;
  /** Undefined: neither NULL nor NOT NULL is said. */
  notNull: boolean | undefined;
  default?: Default;
  onUpdate: boolean;
  autoIncrement: boolean;
  primary: boolean;
  unique: boolean;
  generated?: { kind: 'virtual' | 'stored'; expression: string };
  check: boolean;
  references?: { table: TableName; span: Span };
  invisible: boolean;
  hasComment: boolean;
  position?: { kind: 'first' } | { kind: 'after'; column: string };
  span: Span;
}

export interface IndexDef {
  kind: 'primary' | 'unique' | 'plain' | 'fulltext' | 'spatial' | 'vector';
  name: string | undefined;
  columns: readonly string[];
  /** `KEY ((a + 1))` */
  isFunctional: boolean;
  span: Span;
}

export interface ForeignKey {
  name: string | undefined;
  columns: readonly string[];
  parent: TableName;
  /** `ON DELETE CASCADE`, `SET NULL` and the like: rows change with those of the parent. */
  cascades: boolean;
  span: Span;
}

/** What is said of a whole table: `engine`, `row_format`, `charset`, … in lower case. */
export type TableOptions = ReadonlyMap<string, string>;

export type Action = { span: Span } & (
  | { kind: 'add-column'; column: ColumnDef; ifNotExists: boolean }
  | { kind: 'drop-column'; column: string }
  /** MODIFY and CHANGE: `from` is the old name. */
  | { kind: 'modify-column'; from: string; column: ColumnDef }
  | { kind: 'rename-column'; from: string; to: string }
  | { kind: 'set-default'; column: string; to: Default | undefined }
  | { kind: 'show-column'; column: string }
  | { kind: 'add-index'; index: IndexDef }
  | { kind: 'drop-index'; index: string }
  | { kind: 'drop-primary' }
  | { kind: 'rename-index'; from: string; to: string }
  | { kind: 'show-index'; index: string }
  | { kind: 'add-foreign-key'; key: ForeignKey }
  | { kind: 'drop-foreign-key'; name: string }
  | { kind: 'add-check'; name: string | undefined; enforced: boolean }
  | { kind: 'enforce-check'; name: string; enforced: boolean }
  /** A check, a foreign key or an index: only the name is said. */
  | { kind: 'drop-constraint'; name: string }
  | { kind: 'rename-table'; to: TableName }
  | { kind: 'options'; options: TableOptions }
  | { kind: 'convert'; charset: string | undefined; collation: string | undefined }
  | { kind: 'order-by' }
  | { kind: 'force' }
  | { kind: 'keys' }
  | { kind: 'tablespace'; discard: boolean }
  | { kind: 'partition'; how: PartitionAction; names: readonly string[] }
  | { kind: 'versioning'; how: 'add' | 'drop' }
);

/** `by`: PARTITION BY; `add-hash`: ADD PARTITION PARTITIONS n. */
export type PartitionAction =
  | 'by'
  | 'remove'
  | 'add'
  | 'add-hash'
  | 'drop'
  | 'truncate'
  | 'reorganize'
  | 'coalesce'
  | 'exchange'
  | 'rebuild'
  | 'optimize'
  | 'repair'
  | 'analyze'
  | 'check'
  | 'discard'
  | 'import'
  | 'convert-out'
  | 'convert-in';

/** What the statement itself says: in upper case. */
export interface How {
  algorithm?: string;
  lock?: string;
}

export type Statement =
  | {
      kind: 'create-table';
      table: TableName;
      temporary: boolean;
      ifNotExists: boolean;
      /** MariaDB's OR REPLACE: one of that name goes first. */
      replaces?: true;
      columns: readonly ColumnDef[];
      indexes: readonly IndexDef[];
      keys: readonly ForeignKey[];
      checks: readonly (string | undefined)[];
      options: TableOptions;
      partitioned: boolean;
      like?: TableName;
      /** Tables that an AS SELECT reads, and whether there is one. */
      select?: readonly string[];
    }
  | { kind: 'alter-table'; table: TableName; actions: readonly Action[]; how: How; ignore: boolean; limited: boolean }
  | { kind: 'create-index'; table: TableName; index: IndexDef; how: How }
  | { kind: 'drop-index'; table: TableName; index: string; how: How }
  | { kind: 'drop-table'; tables: readonly TableName[]; temporary: boolean; ifExists: boolean }
  | { kind: 'rename-table'; pairs: readonly { from: TableName; to: TableName }[] }
  | { kind: 'truncate'; table: TableName }
  | { kind: 'drop-database'; name: string }
  | { kind: 'create-view'; view: TableName }
  | { kind: 'update'; tables: readonly TableName[]; columns: readonly string[]; all: boolean; limited: boolean }
  /** `history`: MariaDB's DELETE HISTORY, which takes rows that are no longer current; `all`: whenever they were. */
  | { kind: 'delete'; tables: readonly TableName[]; all: boolean; limited: boolean; history?: true }
  /** `overwrites`: REPLACE, or ON DUPLICATE KEY UPDATE. */
  | { kind: 'insert'; table: TableName; reads: readonly string[] | undefined; overwrites?: true }
  | { kind: 'set'; settings: readonly { name: string; value: string }[] }
  | { kind: 'begin' }
  | { kind: 'end'; how: 'commit' | 'rollback' }
  | { kind: 'lock-tables'; tables: readonly { table: TableName; write: boolean }[] }
  | { kind: 'unlock-tables' }
  | { kind: 'optimize'; tables: readonly TableName[] }
  | { kind: 'use'; database: string }
  /** Procedures, triggers: their body is not read. `EXECUTE` of text is of this kind as well. */
  | { kind: 'routine'; what: string }
  /** What changes no table: SELECT, GRANT, ANALYZE. */
  | { kind: 'other'; ddl: boolean };
