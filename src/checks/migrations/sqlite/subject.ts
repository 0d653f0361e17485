/** What a rule for SQLite sees and says. A rule is pure: the same subject gives the same hits. */
import type { RuleInfo } from '../../../core/rule.ts';
import type { Hit } from '../rule.ts';
import type { Fates } from './fates.ts';
import type { FileRun } from './run.ts';

export interface Subject extends FileRun {
  fates: Fates;
  /** True for a table (as it is called before this statement) that was there before the change, so that it may hold users' data. */
  isOld(index: number, table: string): boolean;
  /** True for a table that no migration makes, as far as they are known. */
  isOutside(table: string): boolean;
  /** The `version` of the configuration as a minor version: 40 of 3.40; undefined where none is given. */
  minor: number | undefined;
}

export interface Found {
  rule: RuleInfo;
  /** Position of the statement. */
  at: number;
  hit: Omit<Hit, 'proof'>;
  /** What SQLite showed, in Markdown. */
  proved?: string;
}

export type SqliteCheck = (subject: Subject) => Iterable<Found>;

/** A rule of SQLite alone, with its check. */
export interface SqliteRule {
  rule: RuleInfo;
  check: SqliteCheck;
}
