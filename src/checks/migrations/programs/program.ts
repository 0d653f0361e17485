/**
 * Migrations that are programs (Ruby, Python, JavaScript): read as text and never run. A reader turns the calls that change a schema into
 * the SQL that the tool would send to PostgreSQL; rules then judge that, at the place of the call. What a reader cannot know without
 * running the program it says, with the place: nothing is passed over.
 */
import type { GraphNode } from '../history/ends.ts';
import type { Wrapping } from '../migration.ts';
import type { Tool } from '../tools.ts';

/** What tells whose a migration is, without loading what reads it. */
export interface ProgramKind {
  /** Whose migrations these are: name, place, words for findings. */
  tool: Tool;
  /** What must stand in a file, where its place says too little; absent: the place is enough. */
  text?: RegExp;
  /** `Django migrations` */
  what: string;
}

export interface Program extends ProgramKind {
  /** In the order in which the tool runs them. */
  order(files: readonly ProgramFile[]): ProgramFile[];
  /** For tools that go by what a migration names as its own before it, not by names. */
  graph?(files: readonly ProgramFile[]): GraphNode[];
  /** One for all migrations of a project, oldest first: what a migration does may depend on earlier ones. */
  createReader(): Promise<ProgramReader>;
}

export interface ProgramFile {
  path: string;
  text: string;
}

export interface ProgramReader {
  /** Never throws: what cannot be read is in `unread`. */
  read(file: ProgramFile): ProgramSql;
}

/** What one migration sends to the database when it goes up. */
export interface ProgramSql {
  /** In the order in which they run. */
  statements: readonly ProgramStatement[];
  /** What may send SQL that is only known when it runs. */
  unread: readonly Unread[];
  wrapping: Wrapping;
  /** Whether it can be taken back: by code that is there (or that the tool derives), not at all as the author says, or not as far as can be seen. */
  down: 'given' | 'refused' | 'missing';
}

export interface ProgramStatement {
  /** One statement of PostgreSQL, without semicolon; values are literals. */
  sql: string;
  /** The call, UTF-16 offsets into the file, end exclusive. */
  start: number;
  end: number;
  /** The author said that it is safe, with words of another tool: `safety_assured`. */
  assured?: string;
}

export interface Unread {
  /** UTF-16 offsets into the file, end exclusive. */
  start: number;
  end: number;
  /** In words, safe to print, no value in it: `execute with a string that is built when it runs`. */
  what: string;
}
