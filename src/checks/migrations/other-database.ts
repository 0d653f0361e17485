/** What a judge of another database than PostgreSQL gives: hits with their places, which judge.ts makes into findings. */
import type { RuleInfo } from '../../core/rule.ts';
import type { MigrationFile } from './migration.ts';
import type { Hit } from './rule.ts';
import type { Token } from './sql/lexer.ts';

export interface OtherJudge {
  /** Learns from a migration that is on the base already. */
  learn(file: Pick<MigrationFile, 'path' | 'text' | 'up' | 'wrapping'>): void;
  /** Judges a migration of the change, and learns from it. Never throws. */
  judge(file: MigrationFile): OtherJudgement;
}

export interface OtherJudgement {
  hits: OtherHit[];
  /** Statements that were read. */
  statements: number;
  /** What could not be read, with its place (UTF-16 offset into the file) and in words without literals. */
  problems: { offset: number; message: string }[];
}

export interface OtherHit {
  rule: RuleInfo;
  hit: Hit;
  statement: OtherStatement;
  /** What the database itself showed, in Markdown, safe to print; absent where the text alone says it. */
  proved?: string;
  /** What it showed to be wrong. */
  refuted?: string;
  /** That what it drops was not there, and no known migration makes it: in Markdown, safe to print. */
  unmade?: string;
  /** Why the database did not run it, where it was meant to. */
  notRun?: string;
}

/** UTF-16 offsets into the file, end exclusive; without leading comments and the final semicolon. */
export interface OtherStatement {
  start: number;
  end: number;
  /** Without what does not matter: lower case, one blank between tokens, `?` for literals. */
  normalized: string;
  /** All tokens with the comments between them: what is a literal is never shown. */
  tokens: readonly Token[];
}
