/** What a rule for MySQL and MariaDB sees. Rules are pure: the same subject gives the same hits. */
import type { RuleInfo } from '../../../core/rule.ts';
import type { MigrationFile } from '../migration.ts';
import type { Hit } from '../rule.ts';
import type { Outlook } from './outlook.ts';
import type { Plan } from './plan/cost.ts';
import type { Schema, Table } from './schema.ts';
import type { Action, How, Statement, TableName } from './sql/ast.ts';
import type { RawStatement } from './sql/statements.ts';
import type { Server } from './version.ts';

/** A statement that was read. */
export interface Placed {
  raw: RawStatement;
  statement: Statement;
}

/** What earlier statements of the file made of the session. */
export interface Session {
  /** `foreign_key_checks` */
  checksKeys: boolean;
  /** Values that do not fit are refused. */
  strict: boolean;
  /** `lock_wait_timeout` is short. */
  limited: boolean;
  /** Between START TRANSACTION and its end. */
  inTransaction: boolean;
}

export interface MysqlSubject {
  server: Server;
  statement: Statement;
  raw: RawStatement;
  /** Its position among `statements`. */
  index: number;
  /** All of the file that were read. */
  statements: readonly Placed[];
  outlook: Outlook;
  file: MigrationFile;
  /** Before this statement. */
  schema: Schema;
  session: Session;
  /** What the server does with the table; undefined for other statements, and for a table that is new. */
  plan: Plan | undefined;
  /** A table that this change (or file) creates: it is empty, and nobody uses it. */
  isNew(table: string): boolean;
  isNewColumn(table: string, column: string): boolean;
  /** As known before this statement. */
  table(key: string): Table | undefined;
  /** A key (`users.email`) as the statement writes its parts: `Users.eMail`. */
  written(key: string): string;
  /** The statement as it may be shown: literals are `'…'`. */
  shown: string;
  /** Part of it (UTF-16 offsets into the file), as it may be shown. */
  part(start: number, end: number): string;
  /** Ids of rules that have spoken about the file, for those that do it once. */
  seen: Set<string>;
  /** Whether a statement of the file changes the structure of a table that was there before. */
  touches(statement: Statement): TableName | undefined;
}

/** A rule of its own, or a rule of the check with the words for this database. */
export interface Checker {
  rule: RuleInfo;
  check(subject: MysqlSubject): Iterable<Hit>;
}

/** The clauses of an ALTER TABLE (or of a statement that is one) on a table that was there before. */
export interface Alteration {
  table: TableName;
  known: Table | undefined;
  actions: readonly Action[];
  how: How;
}

export function alterationOf(subject: MysqlSubject): Alteration | undefined {
  const { statement } = subject;
  if (statement.kind !== 'alter-table' || subject.isNew(statement.table.key)) return undefined;
  const { table, actions, how } = statement;
  return { table, known: subject.table(table.key), actions, how };
}

/** Clauses of one kind. */
export const clausesOf = <Kind extends Action['kind']>(
  { actions }: Alteration,
  kind: Kind,
): Extract<Action, { kind: Kind }>[] =>
  actions.filter((action): action is Extract<Action, { kind: Kind }> => action.kind === kind);
