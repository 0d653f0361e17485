/** The shapes of PostgreSQL's parse tree. Types only: the parser itself is loaded in parser.ts. */
export type {
  AlterTableCmd,
  ColumnDef,
  Constraint,
  IndexStmt,
  Node,
  RangeVar,
  TypeName,
} from 'libpg-query';
