/** One migration file that is to be judged, as collect.ts found it. */
import type { Down } from './history/down.ts';
import type { Version } from './history/version.ts';
import type { Origin } from './origin.ts';
import type { Tool } from './tools.ts';

/**
 * How the tool runs the statements of a file:
 * - `transaction`: it opens one around the file
 * - `implicit`: it sends the file as one query, and PostgreSQL makes one transaction of several statements
 * - `none`: each statement by itself
 * - `unknown`: the tool is not known
 */
export type Wrapping = 'transaction' | 'implicit' | 'none' | 'unknown';

/** What stood in a file, or in those of its migrations that are not the same any more. */
export interface Before {
  path: string;
  text: string;
  up: string;
  /** Of a file that holds many migrations: where the first edited one begins in it, as a UTF-16 offset. */
  edited?: number;
}

export interface MigrationFile {
  path: string;
  tool: Tool;
  /** Migrations with the same name go to one database, one after the other. */
  database: string;
  wrapping: Wrapping;
  /** The whole file, as shown; of a program the SQL that it stands for. */
  text: string;
  /** Same length as `text`; what must not be judged (down sections) is blank. */
  up: string;
  /** Where the SQL of a program stands in it. */
  origin?: Origin;
  /** A program that was there before. What it did then is not known, so that nothing is said of what changed. */
  onBase?: true;
  /** The file on the base, where it was there already: under this or an earlier path. */
  before?: Before;
  /** Where its name does not tell which version it is. */
  version?: Version;
  /** Whether it says how it is undone; absent for tools without a place for that. */
  down?: Down;
  /** Ends of the graph of migrations that the base has beside this one; absent for tools that go by names. */
  ends?: readonly string[];
  /** Calls of a program whose SQL is only known when it runs. */
  unread?: number;
  /** The file is not on the base yet and this is a change: a comment in it can still be written. */
  isNew: boolean;
}

/** The migration's name without folder, version and extension: what stays when a branch renumbers its migrations. */
export function stableName(path: string): string {
  const parts = path.split('/');
  const file = parts.at(-1) ?? '';
  const own = /^(?:migration|up|down)\.sql$/.test(file)
    ? (parts.at(-2) ?? file)
    : file.replace(/(?:\.up|\.do)?\.sql$/i, '');
  return own.replace(/^[VRUB]?[\d._-]+(?:__|_|-)?/i, '') || own;
}
