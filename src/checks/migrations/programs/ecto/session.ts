/** What a migration does, in the order in which it is sent: commands wait until the end or until `flush()`. */
import { Raised } from '../elixir/machine.ts';
import type { Place } from '../elixir/tree.ts';
import { checkItems } from '../javascript/limits.ts';
import type { ProgramStatement, Unread } from '../program.ts';
import { Gap } from './gap.ts';
import type { Settings } from './settings.ts';
import { bareSql } from './sql-text.ts';
import type { Change } from './tables.ts';

type Event =
  /** Sent at once: a query by the repository. */
  | ({ does: 'send'; sql: string } & Place)
  /** Waits. A function runs when its turn comes. */
  | ({ does: 'queue'; sql: readonly string[] } & Place)
  | ({ does: 'run'; way: () => void } & Place)
  | ({ does: 'flush' } & Place);

interface Log {
  events: Event[];
  unread: Unread[];
  /** Lines of the block that is open. */
  changes?: Change[];
}

export interface Session {
  settings: Settings;
  /** Something in it cannot be taken back by doing the opposite. */
  isIrreversible: boolean;
  /** It asks which way it goes. */
  asksDirection: boolean;
  flushes: boolean;
  log: Log;
}

export const newSession = (settings: Settings): Session => ({
  ...{ settings, isIrreversible: false, asksDirection: false, flushes: false },
  log: { events: [], unread: [] },
});

/** Throws `TooMuch`. */
function add(session: Session, event: Event): void {
  session.log.events.push(event);
  checkItems(session.log.events.length);
}

const bare = ({ start, end }: Place): Place => ({ start, end });

export function unread(session: Session, place: Place, what: string): void {
  session.log.unread.push({ ...bare(place), what });
}

/** Statements that wait; throws `TooMuch`. */
export function queue(session: Session, place: Place, sql: readonly string[]): void {
  const texts = sql.map(bareSql).filter((text) => text !== '');
  if (texts.length > 0) add(session, { does: 'queue', sql: texts, ...bare(place) });
}

/** A function that waits, and may queue and send more; throws `TooMuch`. */
export function queueFunction(session: Session, place: Place, way: () => void): void {
  add(session, { does: 'run', way, ...bare(place) });
}

/** A statement that goes to the database at once; throws `TooMuch`. */
export function send(session: Session, place: Place, sql: string): void {
  const text = bareSql(sql);
  if (text !== '') add(session, { does: 'send', sql: text, ...bare(place) });
}

/** All that waits is sent before what comes after. */
export function flush(session: Session, place: Place): void {
  add(session, { does: 'flush', ...bare(place) });
}

/** Says what a call could not be turned into; other errors go on. */
export function attempt(session: Session, call: string, place: Place, run: () => void): void {
  try {
    run();
  } catch (error) {
    tell(session, call, place, error);
  }
}

/** Tells a {@link Gap} as unread; throws any other error on. */
export function tell(session: Session, call: string, place: Place, error: unknown): void {
  if (!(error instanceof Gap)) throw error;
  unread(session, place, `\`${call}\` ${error.message}`);
}

/** Runs what may raise an error, which ends a migration: that is told. */
export function raising(session: Session, place: Place, run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    unread(session, place, 'a migration that raises an error');
  }
}

/**
 * Runs ways of which the run takes one. One that changes something is taken for it; where several do, the others are told. A way that
 * may not be taken at all is.
 */
export function either(session: Session, ways: readonly (() => void)[]): void {
  const outer = session.log;
  const logs = ways.map((way) => {
    session.log = { events: [], unread: [], ...(outer.changes && { changes: [] }) };
    try {
      way();
    } finally {
      outer.unread.push(...(ways.length === 1 ? session.log.unread : []));
    }
    return session.log;
  });
  session.log = outer;
  const acting = logs.filter(({ events, changes }) => events.length > 0 || (changes?.length ?? 0) > 0);
  const [taken, ...others] = acting;
  if (ways.length > 1)
    for (const log of logs) if (log === taken || !acting.includes(log)) outer.unread.push(...log.unread);
  if (taken !== undefined) {
    for (const event of taken.events) outer.events.push(event);
    for (const change of taken.changes ?? []) outer.changes?.push(change);
  }
  for (const { events, changes } of others) {
    const place = events[0] ?? changes?.[0];
    if (place)
      outer.unread.push({ ...bare(place), what: 'another branch of a condition that is only known when it runs' });
  }
}

/** All statements in the order in which they are sent. */
export function statementsIn(session: Session): ProgramStatement[] {
  const statements: ProgramStatement[] = [];
  const all = session.log;
  const play = (events: readonly Event[]): void => {
    let waiting: Event[] = [];
    const release = (): void => {
      const released = waiting;
      waiting = [];
      for (const event of released) {
        if (event.does === 'queue') for (const sql of event.sql) statements.push({ sql, ...bare(event) });
        if (event.does !== 'run') continue;
        session.log = { events: [], unread: all.unread };
        raising(session, event, event.way);
        play(session.log.events);
      }
    };
    for (const event of events) {
      if (event.does === 'send') statements.push({ sql: event.sql, ...bare(event) });
      else if (event.does === 'flush') release();
      else waiting.push(event);
    }
    release();
  };
  play(all.events);
  session.log = all;
  return statements;
}
