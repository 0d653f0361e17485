/**
 * A dialect of `.env`: one program's way of reading such a file. There is no standard, and most inputs mean different
 * things to different programs, so each is written down by itself, as the program behaves.
 */
export type DialectName =
  | 'node'
  | 'node24'
  | 'dotenv'
  | 'dotenv-expand'
  | 'dotenvx'
  | 'next'
  | 'vite'
  | 'python'
  | 'ruby'
  | 'symfony'
  | 'phpdotenv'
  | 'godotenv'
  | 'compose'
  | 'docker'
  | 'systemd'
  | 'shell'
  | 'direnv';

export type Quote = '"' | "'" | '`';

export interface Entry {
  name: string;
  /** What the program sets; undefined where a command or the machine decides that, or where nothing is set. */
  value: string | undefined;
  /** The quotes that the program took off, where they enclose the whole value. */
  quote: Quote | undefined;
  /** 1-based, of the name. */
  line: number;
  /** 1-based, of the last line that belongs to the value. */
  endLine: number;
  /** 1-based UTF-16 columns of the name; end exclusive. A byte order mark takes no column. */
  startColumn: number;
  endColumn: number;
  /** Text behind `#` on the last line, where the program takes it for a comment. */
  comment: string | undefined;
}

/**
 * - `executes`: the program would run a command that stands in the value; the variable is left out
 * - `command`: a shell takes the whole line for a command, mostly because of a blank
 * - `unpredictable`: the value depends on the machine (a home directory, a process id); the variable is left out
 * - `error`: the program refuses the file, or what follows this line
 * - `ignored`: the program passes over the line, or sets something else than it seems to say
 * - `unset`: a name without a value: it is taken from the environment, if at all
 * - `duplicate`: the name is set by an earlier line too
 * - `odd`: taken as it is, and hardly what was meant
 */
export type ProblemKind =
  | 'executes'
  | 'command'
  | 'unpredictable'
  | 'error'
  | 'ignored'
  | 'unset'
  | 'duplicate'
  | 'odd';

export interface Problem {
  kind: ProblemKind;
  /** 1-based. */
  line: number;
  /** 1-based UTF-16 column, where it is known. */
  column?: number;
  /** A sentence without any value. */
  message: string;
  /** The variable it is about. */
  name?: string;
}

export interface Parsed {
  /** A Map, because a variable may be called `constructor`; in the order in which they were first set. */
  variables: ReadonlyMap<string, string>;
  /** In the order of the file; a name may come again. */
  entries: Entry[];
  problems: Problem[];
}

/** What expansion sees besides the file. */
export type Environment = Readonly<Record<string, string>>;

export interface Dialect {
  name: DialectName;
  /** `docker --env-file` */
  title: string;
  /** Where the format is documented. */
  source: string;
  /** Never throws and runs nothing, whatever the text is. `given`: the environment that expansion sees; none by default. */
  parse(text: string, given?: Environment): Parsed;
}

/** The value of a variable of the environment, and nothing that every object has. */
export const givenValue = (given: Environment, name: string): string | undefined =>
  Object.hasOwn(given, name) ? given[name] : undefined;
