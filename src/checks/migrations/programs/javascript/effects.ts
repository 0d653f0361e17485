/** What a migration does, in the order in which it does it. */
import type { ProgramStatement, Unread } from '../program.ts';
import { TooMuch } from './limits.ts';
import type { Place } from './syntax.ts';

/** A migration with more statements is not one that people write. */
const MAX_STATEMENTS = 20_000;
/** All the SQL of a migration, in UTF-16 units. */
const MAX_SQL = 16_000_000;

/** A statement that may still grow: a chain of calls is only complete at its end. */
export interface Slot extends Place {
  /** Undefined: nothing was sent in the end. */
  sql: string | (() => string | undefined);
}

export interface Effects {
  slots: Slot[];
  unread: Unread[];
  /** Adds a statement; the slot may be changed until the migration is read. */
  send(sql: Slot['sql'], place: Place): Slot;
  cannotRead(what: string, place: Place): void;
}

export function createEffects(): Effects {
  const slots: Slot[] = [];
  const unread: Unread[] = [];
  const seen = new Set<string>();
  let size = 0;
  return {
    slots,
    unread,
    send: (sql, { start, end }) => {
      size += typeof sql === 'string' ? sql.length : 0;
      if (slots.length >= MAX_STATEMENTS || size > MAX_SQL) throw new TooMuch();
      const slot: Slot = { sql, start, end };
      slots.push(slot);
      return slot;
    },
    // The rounds of a loop say the same.
    cannotRead: (what, { start, end }) => {
      const key = `${start} ${end} ${what}`;
      if (seen.has(key)) return;
      seen.add(key);
      unread.push({ start, end, what });
    },
  };
}

/** The statements, as they stand in the end. */
export const statementsOf = ({ slots }: Effects): ProgramStatement[] =>
  slots.flatMap(({ sql, start, end }) => {
    const text = withoutEnd(typeof sql === 'string' ? sql : (sql() ?? ''));
    return text === '' ? [] : [{ sql: text, start, end }];
  });

/** SQL without what stands around it: spaces, and semicolons at its end. */
function withoutEnd(sql: string): string {
  let text = sql.trim();
  while (text.endsWith(';')) text = text.slice(0, -1).trimEnd();
  return text;
}
