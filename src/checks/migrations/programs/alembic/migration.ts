/** What one migration has sent so far. */
import type { ProgramStatement, Unread } from '../program.ts';
import type { Place } from '../python/syntax.ts';
import { createTypeSql, type Enumeration } from './types.ts';

export interface Migration {
  /** In the order in which they were met. */
  entries: (ProgramStatement | Unread)[];
  /** Places and words that have been told. */
  told: Set<string>;
  /** Enumerations of the database, as far as earlier migrations made them. */
  types: Set<string>;
}

export const createMigration = (types: Set<string>): Migration => ({ entries: [], told: new Set(), types });

export const statementsOf = ({ entries }: Migration): ProgramStatement[] => entries.filter((entry) => 'sql' in entry);

export const unreadOf = ({ entries }: Migration): Unread[] => entries.filter((entry) => 'what' in entry);

export function send({ entries }: Migration, sql: string, { start, end }: Place): void {
  entries.push({ sql, start, end });
}

/** The same place is told once, however often a loop or a function comes by. */
export function leave({ entries, told }: Migration, what: string, { start, end }: Place): void {
  const key = keyOf({ what, start, end });
  if (told.has(key)) return;
  told.add(key);
  entries.push({ what, start, end });
}

const keyOf = ({ what, start, end }: Unread): string => `${start} ${end} ${what}`;

/** Takes back what came after the first entries. */
export function drop({ entries, told }: Migration, since: number): void {
  for (const entry of entries.splice(since)) if ('what' in entry) told.delete(keyOf(entry));
}

/** `CREATE TYPE`, where values are known. */
export function createType(migration: Migration, enumeration: Enumeration, place: Place): void {
  if (enumeration.values === undefined)
    leave(migration, 'CREATE TYPE of an enumeration whose values a class has', place);
  else send(migration, createTypeSql(enumeration, enumeration.values), place);
  migration.types.add(enumeration.sql);
}
