/** What is known of a file while it is judged. */
import type { TraceStep } from '../../core/trace.ts';
import type { Acknowledgement } from './acknowledged.ts';
import type { Place } from './history/place.ts';
import type { MigrationFile } from './migration.ts';
import type { PlacesInFile } from './places-in-file.ts';
import type { Schema } from './schema.ts';
import type { FixResult } from './shadow/fix-result.ts';
import type { Suggested } from './shadow/safe-plan.ts';
import type { Seen } from './shadow/weigh.ts';
import type { SqlParser } from './sql/parser.ts';
import type { ParsedSql } from './sql/statements.ts';
import type { Production } from './stats/in-production.ts';

export interface JudgeOptions {
  parse: SqlParser;
  /** `5s` */
  lockTimeout: string;
  /** What tells other linters that a statement is all right counts: not in a change from a fork. */
  allowComments?: boolean;
  /**
   * True for a change: all its files are deployed together, so a table that one of them creates is new to the others. False
   * where all migrations are judged: each is then seen as if it came alone.
   */
  together: boolean;
  /** Major version of PostgreSQL in production, where it is known. */
  postgres?: number;
  /** What production's database holds, where somebody has written that down. */
  production?: Production;
}

/** What a shadow showed of a file's statements. */
export interface ShadowOfFile {
  /** By the position of the statement. */
  seen: readonly Seen[];
  /** All that the base's migrations do was done before. */
  isComplete: boolean;
  /** Migrations of the base that it was done from. */
  base: number;
  /** `PostgreSQL 18.3`; empty where it did not start. */
  server: string;
  /** What became of rewrites, by the key of the hit. */
  fixes: ReadonlyMap<string, FixResult>;
}

export interface FileContext {
  file: MigrationFile;
  parsed: ParsedSql;
  schema: Schema;
  step: number;
  /** How often each statement stands in the base version of the file. */
  seen: Map<string, number>;
  options: JudgeOptions;
  fingerprintOf(rule: string, ...parts: string[]): string;
  places: PlacesInFile;
  shadow: ShadowOfFile | undefined;
  /** Where it stands among the migrations of the base; absent where nothing is compared. */
  history: Place | undefined;
  /** Databases whose deploy has stopped at a statement already: what comes behind it does not run there. */
  stopped: Set<string>;
  steps: TraceStep[];
  /** What the fixes say to run instead. */
  suggested: Suggested[];
  acknowledged: readonly Acknowledgement[];
  used: Set<Acknowledgement>;
}
