/**
 * What a statement does to a database, seen from inside of its own transaction: which locks it holds, what it read from end to end, wrote
 * anew, created, dropped, renamed. Nothing is inferred: all of it stands in the catalogue and in the statistics of the transaction, which
 * show a scan even of an empty table. https://www.postgresql.org/docs/18/view-pg-locks.html and
 * https://www.postgresql.org/docs/18/monitoring-stats.html
 */
import { type Lock, modeNamed, strongestOf } from '../sql/locks.ts';

/** One connection to PostgreSQL. Both throw what the server says, with its SQLSTATE in `code`. */
export interface Session {
  /** Any number of statements. */
  exec(sql: string): Promise<unknown>;
  query<Row>(sql: string): Promise<Row[]>;
}

export interface Observation {
  /** Absent where it ran. */
  error?: { code: string; message: string };
  /** On relations that were there before; what only reads is left out. Names with their schema: `public.users`. */
  locks: Lock[];
  /** Tables, indexes and materialized views that have another file now: written anew. */
  rewritten: string[];
  /** Tables that were read from end to end, and how many rows in all: none of an empty table, which is read all the same. */
  scans: ReadonlyMap<string, number>;
  created: string[];
  dropped: string[];
  renamed: { from: string; to: string }[];
  columns: ColumnChange[];
}

export interface ColumnChange {
  /** `public.users` as it was called before. */
  relation: string;
  column: string;
  change: 'dropped' | 'renamed' | 'type' | 'not null' | 'nullable';
  /** The new name or type. */
  to?: string;
}

/** Runs it in a transaction and takes everything back. What cannot run in one fails with SQLSTATE 25001. */
export async function observe(session: Session, sql: string): Promise<Observation> {
  await session.exec('BEGIN');
  try {
    return await observeNext(session, sql);
  } finally {
    await session.exec('ROLLBACK');
  }
}

/**
 * Runs it as the next statement of the transaction that is open. Locks are all that are held by then, those of earlier statements too.
 * After an error the transaction can only be taken back.
 */
export async function observeNext(session: Session, sql: string): Promise<Observation> {
  const before = await lookAround(session);
  try {
    await session.exec(sql);
  } catch (error) {
    return { ...nothing(), error: errorOf(error) };
  }
  return difference(before, await lookAround(session), await locksHeld(session));
}

const nothing = (): Omit<Observation, 'error'> => ({
  ...{ locks: [], rewritten: [], scans: new Map(), created: [], dropped: [], renamed: [], columns: [] },
});

function errorOf(error: unknown): { code: string; message: string } {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return { code, message: error instanceof Error ? error.message : String(error) };
}

interface Relation {
  oid: number;
  name: string;
  file: number;
  scans: number;
  rows: number;
}

interface Column {
  oid: number;
  number: number;
  name: string;
  type: string;
  notNull: boolean;
}

interface Around {
  relations: ReadonlyMap<number, Relation>;
  columns: ReadonlyMap<string, Column>;
}

const OWN = "n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND n.nspname NOT LIKE 'pg_temp%'";

const RELATIONS = `
  SELECT c.oid::int AS oid, n.nspname || '.' || c.relname AS name, c.relfilenode::int AS file,
    coalesce(s.seq_scan, 0)::int AS scans, coalesce(s.seq_tup_read, 0)::int AS rows
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_stat_xact_user_tables s ON s.relid = c.oid
  WHERE ${OWN} AND c.relkind IN ('r', 'i', 'v', 'm', 'p', 'I', 'S')`;

const COLUMNS = `
  SELECT a.attrelid::int AS oid, a.attnum AS number, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
    a.attnotnull AS "notNull"
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE ${OWN} AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped`;

async function lookAround(session: Session): Promise<Around> {
  const relations = await session.query<Relation>(RELATIONS);
  const columns = await session.query<Column>(COLUMNS);
  return {
    relations: new Map(relations.map((relation) => [relation.oid, relation])),
    columns: new Map(columns.map((column) => [`${column.oid} ${column.number}`, column])),
  };
}

const locksHeld = (session: Session): Promise<{ oid: number; mode: string }[]> =>
  session.query(
    "SELECT relation::int AS oid, mode FROM pg_locks WHERE locktype = 'relation' AND pid = pg_backend_pid() AND granted",
  );

function difference(before: Around, after: Around, held: readonly { oid: number; mode: string }[]): Observation {
  const locks = held.flatMap(({ oid, mode: name }): Lock[] => {
    const [relation, mode] = [before.relations.get(oid)?.name, modeNamed(name)];
    return relation === undefined || mode === undefined || mode === 'ACCESS SHARE' ? [] : [{ relation, mode }];
  });
  const rewritten: string[] = [];
  const dropped: string[] = [];
  const renamed: Observation['renamed'] = [];
  const scans = new Map<string, number>();
  for (const [oid, was] of before.relations) {
    const now = after.relations.get(oid);
    if (now === undefined) dropped.push(was.name);
    else {
      if (now.file !== was.file && was.file !== 0) rewritten.push(was.name);
      if (now.name !== was.name) renamed.push({ from: was.name, to: now.name });
      // TRUNCATE builds the indexes of a table that is empty by then: nothing is read.
      const isEmptied = now.file !== was.file && now.rows === was.rows;
      if (now.scans > was.scans && !isEmptied) scans.set(was.name, now.rows - was.rows);
    }
  }
  const created = [...after.relations.values()].flatMap(({ oid, name }) => (before.relations.has(oid) ? [] : [name]));
  return {
    locks: strongestOf(locks),
    ...{ rewritten, scans, created, dropped, renamed, columns: columnChanges(before, after) },
  };
}

function columnChanges(before: Around, after: Around): ColumnChange[] {
  const changes: ColumnChange[] = [];
  for (const [key, was] of before.columns) {
    const relation = before.relations.get(was.oid)?.name ?? '';
    const now = after.columns.get(key);
    // With its table it goes without a word of its own.
    if (now === undefined) {
      if (after.relations.has(was.oid)) changes.push({ relation, column: was.name, change: 'dropped' });
      continue;
    }
    const change = (kind: ColumnChange['change'], to?: string): void =>
      void changes.push({ relation, column: was.name, change: kind, ...(to === undefined ? {} : { to }) });
    if (now.name !== was.name) change('renamed', now.name);
    if (now.type !== was.type) change('type', now.type);
    if (now.notNull !== was.notNull) change(now.notNull ? 'not null' : 'nullable');
  }
  return changes;
}
