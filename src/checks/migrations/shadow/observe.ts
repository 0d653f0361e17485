/**
 * What a statement does to a database, seen from inside of its own transaction: which locks it holds, what it read from end to end, wrote
 * anew, created, dropped, renamed. Nothing is inferred: all of it stands in the catalogue and in the statistics of the transaction, which
 * show a scan even of an empty table. https://www.postgresql.org/docs/18/view-pg-locks.html and
 * https://www.postgresql.org/docs/18/monitoring-stats.html
 */
import { codeOf, messageOf } from '../../../core/errors.ts';
import { type Lock, modeNamed, strongestOf } from '../sql/locks.ts';
import { walk } from '../sql/walk.ts';
import type { BrokenQuery } from './queries.ts';

/** One connection to PostgreSQL. Both throw what the server says, with its SQLSTATE in `code`. */
export interface Session {
  /** Any number of statements. */
  exec(sql: string): Promise<unknown>;
  query<Row>(sql: string): Promise<Row[]>;
}

export interface Observation {
  /** Absent where it ran. */
  error?: SqlError;
  /** What it said to the rows that were made up; it ran without them. */
  refusedRows?: SqlError;
  /** On relations that were there before; what only reads is left out. Names with their schema: `public.users`. */
  locks: Lock[];
  /** Of these, what was not held before the statement, on tables and views: locks of indexes and sequences follow their table's. */
  taken: Lock[];
  /** Tables, indexes and materialized views that have another file now: written anew. */
  rewritten: string[];
  /** Tables that were read from end to end, and how many rows in all: none of an empty table, which is read all the same. */
  scans: ReadonlyMap<string, number>;
  /** Tables in which rows were looked up by an index, added, changed or removed, or would be if there were more rows: the plan names them. */
  touched: string[];
  created: string[];
  dropped: string[];
  renamed: { from: string; to: string }[];
  columns: ColumnChange[];
  /** What went with something else because of CASCADE. */
  cascaded: { kind: string; name: string }[];
  /** Tables that were there before, and columns of others, that are gone: `public.users`, `public.users.email`. Absent: none. */
  lost?: string[];
  /** Of partitions that were read or written anew: the tables that they are part of, up to the first. Absent: none. */
  partOf?: ReadonlyMap<string, readonly string[]>;
  /** It ran outside of a transaction, so that no lock of it could be seen. */
  isOutside?: true;
  /** Queries of production that worked before it and no longer do. Absent: none. */
  broken?: BrokenQuery[];
}

export interface SqlError {
  /** SQLSTATE: https://www.postgresql.org/docs/18/errcodes-appendix.html */
  code: string;
  /** May hold literals of the statement. */
  message: string;
  /** Quoted, with its schema, where the server names one. */
  table?: string;
}

export interface ColumnChange {
  /** `public.users` as it was called before. */
  relation: string;
  column: string;
  change: 'dropped' | 'renamed' | 'type' | 'not null' | 'nullable';
  /** The new name or type. */
  to?: string;
}

/**
 * What only a trigger hears: what CASCADE takes along. Once for a database, by a role that may; the log is read after each statement.
 * https://www.postgresql.org/docs/18/functions-event-triggers.html
 */
export const prepareObserver = (session: Session): Promise<unknown> =>
  session.exec(`
    CREATE SCHEMA ${LOG};
    CREATE TABLE ${LOG}.cascaded (kind text, name text);
    CREATE FUNCTION ${LOG}.note() RETURNS event_trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
    BEGIN
      INSERT INTO ${LOG}.cascaded SELECT object_type, object_identity FROM pg_event_trigger_dropped_objects()
      WHERE normal AND NOT original AND NOT is_temporary
        AND object_type IN ('table', 'view', 'materialized view', 'table column', 'table constraint', 'trigger', 'policy', 'function');
    END $$;
    CREATE EVENT TRIGGER ${LOG}_note ON sql_drop EXECUTE FUNCTION ${LOG}.note();
    GRANT USAGE ON SCHEMA ${LOG} TO PUBLIC;
    GRANT SELECT, DELETE ON ${LOG}.cascaded TO PUBLIC;`);

const LOG = 'launch_ready_shadow';

/** Runs it in a transaction and takes everything back. What cannot run in one fails with SQLSTATE 25001. */
export async function observe(session: Session, sql: string): Promise<Observation> {
  await session.exec('BEGIN');
  try {
    return await observeNext(session, sql);
  } finally {
    await session.exec('ROLLBACK');
  }
}

/** What was there before a change: it has users. What the change makes has none. */
export interface Before {
  /** Relations by their number, which stays when they are renamed. */
  relations: ReadonlySet<number>;
  /** Keys of columns. */
  columns: ReadonlySet<string>;
  /** The highest number of `relations`. */
  highest: number;
  /** The highest number that was seen since; it is moved on. */
  newest: number;
  /** What was there after the last statement of the transaction that is open; whoever ends it, or takes some of it back, takes this away. */
  around?: Around | undefined;
}

export interface What {
  /** What happens to anything else is left out of locks, scans, what is written anew, touched or lost. Absent: all counts. */
  old?: Before;
  /** It can be explained (a query, or a change of rows): its plan is then asked for. */
  planned?: boolean;
}

export async function lookBefore(session: Session): Promise<Before> {
  const { relations, columns } = await lookAround(session);
  const highest = [...relations.keys()].reduce((most, oid) => Math.max(most, oid), 0);
  return { relations: new Set(relations.keys()), columns: new Set(columns.keys()), highest, newest: highest };
}

/**
 * Runs it as the next statement of the transaction that is open. Locks are all that are held by then, those of earlier statements too.
 * After an error the transaction can only be taken back.
 */
export async function observeNext(session: Session, sql: string, { old, planned }: What = {}): Promise<Observation> {
  // Tables are small here: where there is an index for a row, a large one would be asked by it.
  if (planned) await session.exec('SET LOCAL enable_seqscan = off; SET LOCAL plan_cache_mode = force_custom_plan');
  const named = planned ? await tablesOfPlan(session, sql) : undefined;
  const before = old?.around ?? (await lookAround(session, old));
  const heldBefore = await locksHeld(session);
  try {
    await session.exec(sql);
  } catch (error) {
    return { ...nothingSeen(), error: errorOf(error) };
  }
  const [after, held] = [await lookAround(session, old), await locksHeld(session)];
  if (old) {
    for (const oid of after.relations.keys()) old.newest = Math.max(old.newest, oid);
    old.around = after;
  }
  if (planned) await session.exec('SET LOCAL enable_seqscan = on');
  const seen = {
    ...difference(before, after, held, old),
    taken: locksOn(before, newOf(held, heldBefore).filter(isOnTable(before)), old),
  };
  const cascaded = await cascades(session);
  if (named === undefined) return { ...seen, cascaded };
  const isOld = (table: string): boolean =>
    [...before.relations.values()].some(({ oid, name }) => name === table && (old?.relations.has(oid) ?? true));
  // Rows that a foreign key asks for, one by one, are in the statistics and not in the plan; in a table as small as here by a scan.
  const asked = await parentsOf(session, named);
  const scans = new Map([...seen.scans].filter(([name]) => named.includes(name) || !asked.has(name)));
  return { ...seen, scans, touched: named.filter(isOld), cascaded };
}

async function parentsOf(session: Session, tables: readonly string[]): Promise<Set<string>> {
  const keys = await session.query<{ child: string; parent: string }>(`
    SELECT cn.nspname || '.' || c.relname AS child, pn.nspname || '.' || p.relname AS parent FROM pg_catalog.pg_constraint k
    JOIN pg_catalog.pg_class c ON c.oid = k.conrelid JOIN pg_catalog.pg_namespace cn ON cn.oid = c.relnamespace
    JOIN pg_catalog.pg_class p ON p.oid = k.confrelid JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace WHERE k.contype = 'f'`);
  return new Set(keys.flatMap(({ child, parent }) => (tables.includes(child) ? parent : [])));
}

/** The tables that a plan reads or changes. Where it cannot be planned, running it tells why. */
async function tablesOfPlan(session: Session, sql: string): Promise<string[]> {
  const tables = new Set<string>();
  await session.exec('SAVEPOINT launch_ready_plan');
  try {
    const rows = await session.query<Record<string, unknown>>(`EXPLAIN (VERBOSE, FORMAT JSON) ${sql}`);
    for (const node of walk(rows))
      if ('Relation Name' in node && 'Schema' in node) tables.add(`${node.Schema}.${node['Relation Name']}`);
  } catch {
    await session.exec('ROLLBACK TO launch_ready_plan');
  }
  await session.exec('RELEASE launch_ready_plan');
  return [...tables];
}

const cascades = (session: Session): Promise<{ kind: string; name: string }[]> =>
  session.query(`DELETE FROM ${LOG}.cascaded RETURNING kind, name`);

export const nothingSeen = (): Omit<Observation, 'error'> => ({
  ...{
    locks: [],
    taken: [],
    rewritten: [],
    scans: new Map(),
    touched: [],
    created: [],
    dropped: [],
    renamed: [],
    columns: [],
  },
  cascaded: [],
});

export function errorOf(error: unknown): SqlError {
  const field = (name: string): string | undefined => {
    const value =
      typeof error === 'object' && error !== null
        ? Object.entries(error).find(([key]) => key === name)?.[1]
        : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const quoted = (name = ''): string => `"${name.replaceAll('"', '""')}"`;
  const table = field('table');
  return {
    code: codeOf(error) ?? '',
    message: messageOf(error),
    ...(table === undefined ? {} : { table: `${quoted(field('schema'))}.${quoted(table)}` }),
  };
}

interface Relation {
  oid: number;
  name: string;
  /** `pg_class.relkind` */
  kind: string;
  /** What it is a partition of. */
  parent: number | null;
  file: number;
  scans: number;
  rows: number;
  touches: number;
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

const OWN = `n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND n.nspname NOT LIKE 'pg_temp%' AND n.nspname NOT LIKE 'pg_toast_temp%' AND n.nspname <> '${LOG}'`;

const RELATIONS = `
  SELECT c.oid::int AS oid, n.nspname || '.' || c.relname AS name, c.relkind AS kind,
    (SELECT i.inhparent::int FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid AND c.relispartition LIMIT 1) AS parent, c.relfilenode::int AS file,
    coalesce(s.seq_scan, 0)::int AS scans, coalesce(s.seq_tup_read, 0)::int AS rows,
    (coalesce(s.idx_scan, 0) + coalesce(s.n_tup_ins + s.n_tup_upd + s.n_tup_del, 0))::int AS touches
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_stat_xact_user_tables s ON s.relid = c.oid
  WHERE ${OWN} AND c.relkind IN ('r', 'i', 'v', 'm', 'p', 'I', 'S')`;

const COLUMNS = `
  SELECT a.attrelid::int AS oid, a.attnum AS number, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
    a.attnotnull AS "notNull"
  FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE ${OWN} AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped`;

/**
 * What the change itself has made is looked at once: a thousand tables that were made one after the other would be looked at half a million
 * times. Numbers only grow.
 */
async function lookAround(session: Session, old?: Before): Promise<Around> {
  const some = old === undefined ? '' : ` AND (c.oid <= ${old.highest} OR c.oid > ${old.newest})`;
  const relations = await session.query<Relation>(`${RELATIONS}${some}`);
  const columns = await session.query<Column>(`${COLUMNS}${old === undefined ? '' : ` AND c.oid <= ${old.highest}`}`);
  return {
    relations: new Map(relations.map((relation) => [relation.oid, relation])),
    columns: new Map(columns.map((column) => [`${column.oid} ${column.number}`, column])),
  };
}

const locksHeld = (session: Session): Promise<Held[]> =>
  session.query(
    "SELECT relation::int AS oid, mode FROM pg_catalog.pg_locks WHERE locktype = 'relation' AND pid = pg_backend_pid() AND granted",
  );

interface Held {
  oid: number;
  mode: string;
}

function newOf(held: readonly Held[], before: readonly Held[]): Held[] {
  const known = new Set(before.map(({ oid, mode }) => `${oid} ${mode}`));
  return held.filter(({ oid, mode }) => !known.has(`${oid} ${mode}`));
}

const isOnTable =
  ({ relations }: Around) =>
  ({ oid }: Held): boolean =>
    ['r', 'p', 'v', 'm', 'f'].includes(relations.get(oid)?.kind ?? '');

function locksOn(before: Around, held: readonly Held[], old: Before | undefined): Lock[] {
  const locks = held.flatMap(({ oid, mode: name }): Lock[] => {
    if (old?.relations.has(oid) === false) return [];
    const [relation, mode] = [before.relations.get(oid)?.name, modeNamed(name)];
    return relation === undefined || mode === undefined || mode === 'ACCESS SHARE' ? [] : [{ relation, mode }];
  });
  return strongestOf(locks);
}

function difference(
  before: Around,
  after: Around,
  held: readonly Held[],
  old: Before | undefined,
): Omit<Observation, 'cascaded' | 'taken'> {
  const isOld = (oid: number): boolean => old?.relations.has(oid) ?? true;
  const rewritten: string[] = [];
  const dropped: string[] = [];
  const renamed: Observation['renamed'] = [];
  const scans = new Map<string, number>();
  const touched: string[] = [];
  for (const [oid, was] of before.relations) {
    const now = after.relations.get(oid);
    if (now === undefined) dropped.push(was.name);
    else {
      if (now.file !== was.file && was.file !== 0 && isOld(oid)) rewritten.push(was.name);
      if (now.name !== was.name) renamed.push({ from: was.name, to: now.name });
      // TRUNCATE builds the indexes of a table that is empty by then: nothing is read.
      const isEmptied = now.file !== was.file && now.rows === was.rows;
      if (now.scans > was.scans && !isEmptied && isOld(oid)) scans.set(was.name, now.rows - was.rows);
      if (now.touches > was.touches && isOld(oid)) touched.push(was.name);
    }
  }
  const lost = [
    ...[...before.relations].flatMap(([oid, { name, kind }]) =>
      !after.relations.has(oid) && isOld(oid) && /^[rpm]$/.test(kind) ? name : [],
    ),
    ...[...before.columns].flatMap(([key, { oid, name }]) =>
      !after.columns.has(key) && after.relations.has(oid) && isOld(oid) && (old?.columns.has(key) ?? true)
        ? `${before.relations.get(oid)?.name ?? ''}.${name}`
        : [],
    ),
  ];
  const created = [...after.relations.values()].flatMap(({ oid, name }) => (before.relations.has(oid) ? [] : [name]));
  return {
    locks: locksOn(before, held, old),
    ...{ rewritten, scans, touched, created, dropped, renamed, columns: columnChanges(before, after) },
    ...(lost.length === 0 ? {} : { lost }),
    ...partsOf(before, [...rewritten, ...scans.keys()]),
  };
}

function partsOf({ relations }: Around, worked: readonly string[]): Pick<Observation, 'partOf'> {
  const above = (parent: number | null): string[] => {
    const own = parent === null ? undefined : relations.get(parent);
    return own === undefined ? [] : [own.name, ...above(own.parent)];
  };
  const parts = [...relations.values()].filter(({ name, parent }) => parent !== null && worked.includes(name));
  return parts.length === 0 ? {} : { partOf: new Map(parts.map(({ name, parent }) => [name, above(parent)])) };
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
