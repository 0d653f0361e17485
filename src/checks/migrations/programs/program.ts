/**
 * Migrations that are programs (Ruby, Python, JavaScript, PHP): read as text and never run. A reader turns the calls that change a schema into
 * the SQL that the tool would send to PostgreSQL; rules then judge that, at the place of the call. What a reader cannot know without
 * running the program it says, with the place: nothing is passed over.
 */
import type { Dialect } from '../dialect.ts';
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
  dialects?: ProgramDialects;
}

/** For tools whose own files tell for which database they are. */
export interface ProgramDialects {
  /** Files beside migrations that tell it. */
  beside: RegExp;
  /** Files of the project in the same folder or one above. */
  project: RegExp;
  /** Of texts of migrations and of what lies beside them, the surest first; undefined: it could be any. */
  ofTexts(texts: readonly string[]): Dialect | undefined;
  /** Of the folders in the path of a migration. */
  ofPath(path: string): Dialect | undefined;
  ofProject(text: string): Dialect | undefined;
}

export interface Program extends ProgramKind {
  /** In the order in which the tool runs them. */
  order(files: readonly ProgramFile[]): ProgramFile[];
  /** Paths of scripts that a migration brings in; `named` are those that are there, by the last part. */
  brings?(file: ProgramFile, named: (name: string) => readonly string[]): string[];
  /** Its files hold many migrations each (`parts`), and get more of them. */
  appends?: true;
  /** For tools that go by what a migration names as its own before it, not by names. */
  graph?(files: readonly ProgramFile[]): GraphNode[];
  /** One for all migrations of a project, oldest first: what a migration does may depend on earlier ones. */
  createReader(): Promise<ProgramReader>;
}

export interface ProgramFile {
  path: string;
  text: string;
  /** Texts of what migrations bring in (`brings`), by their paths. */
  scripts?: ReadonlyMap<string, string>;
}

export interface ProgramReader {
  /** Nothing that a file says makes it throw: what cannot be read is in `unread`. What it throws is a mistake of its own. */
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
  /** For tools whose files hold many migrations, of which the others are the sum; absent: the file is one. */
  parts?: readonly ProgramPart[];
  /** Files that it brings in and that are read in another history: what they make is not known in this one. */
  elsewhere?: number;
}

/** One of many migrations in a file. A file of the base may get more of them. */
export interface ProgramPart extends Omit<ProgramSql, 'parts' | 'elsewhere'> {
  /** What tells it from the others of its file, whatever stands in it. */
  name: string;
  /** It stays the same migration when its file gets another path. */
  hasOwnPath: boolean;
  /** It is meant to be edited and runs again. */
  repeats: boolean;
  /** UTF-16 offsets into the file, end exclusive. */
  start: number;
  end: number;
}

export interface ProgramStatement {
  /** One statement of PostgreSQL, without semicolon; values are literals. */
  sql: string;
  /** The call, UTF-16 offsets into the file, end exclusive. */
  start: number;
  end: number;
  /** The author said that it is safe, with words of another tool: `safety_assured`. */
  assured?: string;
  /** It stands in a text of the file, where a comment of the file's language would be part of the text. */
  isInText?: boolean;
}

export interface Unread {
  /** UTF-16 offsets into the file, end exclusive. */
  start: number;
  end: number;
  /** In words, safe to print, no value in it: `execute with a string that is built when it runs`. */
  what: string;
}
