/** What a rule of this check sees and says. A rule is pure: the same subject gives the same hits. */
import type { RuleInfo } from '../../core/rule.ts';
import type { Severity } from '../../core/severity.ts';
import type { MigrationFile } from './migration.ts';
import type { Rewrite } from './rewrite.ts';
import type { ObjectKind, Schema } from './schema.ts';
import type { Span } from './sql/find.ts';
import type { StrongLock } from './sql/locks.ts';
import type { Statement } from './sql/statements.ts';
import type { Transaction } from './sql/transactions.ts';
import type { Work } from './stats/cost.ts';

/** One statement that is about to run, and what is known around it. */
export interface Subject {
  statement: Statement;
  /** Its position in the file. */
  index: number;
  file: MigrationFile;
  statements: readonly Statement[];
  transaction: Transaction;
  /** Before this statement. */
  schema: Schema;
  /** True for a table that this change (or, where all are judged, this file) creates: it is empty and nobody uses it. */
  isNew(table: string): boolean;
  /** True for a column that was added by the same change or file. */
  isNewColumn(table: string, column: string): boolean;
  /** Strong locks that earlier statements of the same transaction took and that it still holds, by table. */
  held: ReadonlyMap<string, StrongLock>;
  /** The statement as it may be shown: literals are `'…'`. */
  shown: string;
  /** What was parsed, literals and all: the text of the file, with what is not SQL blank. Never shown. */
  readable: string;
  /** What a suggested rewrite sets `lock_timeout` to: `5s`. */
  lockTimeout: string;
  /** Major version of PostgreSQL in production; undefined where it is not known. */
  postgres: number | undefined;
  /** True for what this change (or file) creates besides tables: `view report`, `type mood`. */
  isNewObject(kind: ObjectKind, name: string): boolean;
}

/**
 * What would show that a hit is right, or wrong, where PostgreSQL runs the statement. Relations are keys: `users`, `billing.users`.
 * - `work`: it reads or writes anew a relation that is locked meanwhile so that others wait; any, where none is named
 * - `lock`: it locks it so that others wait
 * - `rows`: it looks at or changes rows of a table that is locked meanwhile
 * - `drop`, `rename`: of a relation
 * - `column`: what becomes of a column
 * - `cascade`: something goes with what is dropped
 * - `loss`: something that was there before is gone
 * - `query`: queries of production no longer work
 * - `refused`: rows that are there make it fail
 * - `error`: it fails whatever rows there are, with this SQLSTATE
 */
export type Proof =
  | { kind: 'work'; on?: string }
  | { kind: 'lock'; on: string }
  | { kind: 'rows'; of: string }
  | { kind: 'drop' | 'rename'; of: string }
  | { kind: 'column'; of: string; column: string; becomes: 'dropped' | 'renamed' | 'nullable' }
  | { kind: 'cascade' }
  | { kind: 'query' | 'loss' }
  | { kind: 'refused' }
  | { kind: 'error'; code: string };

export interface Hit {
  /** What it is about, for the fingerprint and for `data`: `users.email`. One statement may hit one rule more than once. */
  about: string;
  /** The table that it is about, where that is not the one that the statement changes. */
  relation?: string;
  /** Absent: no run of the statement could tell. */
  proof?: Proof;
  /** Plain text, one line. */
  title: string;
  /** Markdown. */
  message: string;
  /** Markdown. */
  impact: string;
  /** Markdown, with the safe rewrite of this very statement. */
  fix: string;
  /** The steps that the fix shows, as they run. Absent: there is no general one. */
  rewrite?: Rewrite | undefined;
  /** A whole line that mends it where it stands before the statement's first one. */
  lineBefore?: string;
  /** The version before cannot run on what this leaves: going back needs the database to go back first. */
  rollback?: 'breaks';
  /** Where it is not the rule's own. */
  severity?: Severity;
  /** The words that offend; absent: the statement. */
  at?: Span | undefined;
}

/** Of any hit: what its rule says, also where no text is looked at. */
export interface HitRule extends RuleInfo {
  /** What the statement does with all of a table, which takes the longer the larger it is; absent where its size does not matter. */
  works?: Work;
  /** Rows may make it fail, or the version that still runs may: that does not get better with a small table. */
  mayFail?: true;
}

export interface MigrationRule extends HitRule {
  check(subject: Subject): Iterable<Hit>;
}
