/**
 * Plays a change on a database that has nothing to lose: first what the base's migrations make, then some rows, then the statements of
 * the change one by one, each observed. What fails is told and the rest goes on: a statement says more than its error.
 */
import { messageOf } from '../../../core/errors.ts';
import { errorOf, type Observation, observeNext, prepareObserver, relationsNow, type Session } from './observe.ts';
import type { Prelude } from './prelude.ts';
import { type Seeded, seed } from './seed.ts';

export interface ShadowPlan {
  /** Extensions that the statements create, of those that could be had. */
  extensions: readonly string[];
  /** What the host sets up before any migration runs. */
  prelude: Prelude;
  /** Oldest first. */
  base: readonly { path: string; statements: readonly string[] }[];
  /** In the order in which they run. */
  change: readonly PlannedStatement[];
}

export interface PlannedStatement {
  sql: string;
  /** Statements with the same number share a transaction; undefined: it runs by itself. */
  group: number | undefined;
  /** PostgreSQL can show a plan of it. */
  planned: boolean;
}

/** What becomes of a plan, in this order; `observed` comes once for every statement of the change, in its order. */
export type ShadowEvent =
  | { kind: 'ready'; version: string }
  | { kind: 'base'; files: number }
  | { kind: 'prepared'; base: BaseResult; seeded: Seeded }
  | { kind: 'observed'; index: number; observation: Observation }
  | { kind: 'end' };

export interface BaseResult {
  statements: number;
  /** Statements that did not run: SQLSTATE, and in which file. */
  failed: { path: string; code: string }[];
}

/** Files between two words that it is still alive. */
const TELL_EVERY = 10;

/** `owner` may do more than the session's role: it looks where that may not. */
export async function play(
  session: Session,
  plan: ShadowPlan,
  tell: (event: ShadowEvent) => void,
  owner: Session = session,
): Promise<void> {
  const [{ version } = { version: '' }] = await session.query<{ version: string }>(
    "SELECT current_setting('server_version') AS version",
  );
  // Packagers add words of their own.
  tell({ kind: 'ready', version: version.split(' ')[0] ?? '' });
  for (const role of plan.prelude.roles) await owner.exec(`CREATE ROLE "${role}"`);
  if (plan.prelude.sql !== '') await session.exec(plan.prelude.sql);
  const base = await replay(session, plan.base, tell);
  await prepareObserver(owner);
  const seeded = await seed(owner);
  tell({ kind: 'prepared', base, seeded });
  await playChange(session, plan.change, (index, observation) => tell({ kind: 'observed', index, observation }));
  tell({ kind: 'end' });
}

/** Runs statements one by one and leaves what they did. */
export async function playChange(
  session: Session,
  statements: readonly PlannedStatement[],
  tell: (index: number, observation: Observation) => void,
): Promise<void> {
  const old = await relationsNow(session);
  let open: number | undefined;
  for (const [index, statement] of statements.entries()) {
    const { group } = statement;
    if (open !== undefined && open !== group) await commit(session);
    if (group !== undefined && group !== open) await session.exec('BEGIN');
    open = group;
    const seen =
      group === undefined ? await observeAlone(session, statement, old) : await observeInside(session, statement, old);
    tell(index, seen);
  }
  if (open !== undefined) await commit(session);
}

async function replay(
  session: Session,
  files: ShadowPlan['base'],
  tell: (event: ShadowEvent) => void,
): Promise<BaseResult> {
  const result: BaseResult = { statements: 0, failed: [] };
  for (const [index, { path, statements }] of files.entries()) {
    result.statements += statements.length;
    if (!(await runsTogether(session, statements)))
      for (const sql of statements) {
        const error = await errorOfRun(session, sql);
        if (error !== undefined) result.failed.push({ path, code: error.code });
      }
    // A dump sets the search path and more.
    await session.exec('RESET ALL');
    if (index % TELL_EVERY === 0) tell({ kind: 'base', files: index });
  }
  return result;
}

/** One round trip where all goes well. */
async function runsTogether(session: Session, statements: readonly string[]): Promise<boolean> {
  try {
    await session.exec(`BEGIN;\n${statements.join(';\n')};\nCOMMIT`);
    return true;
  } catch {
    await session.exec('ROLLBACK');
    return false;
  }
}

async function errorOfRun(session: Session, sql: string): Promise<{ code: string; message: string } | undefined> {
  try {
    await session.exec(sql);
    return undefined;
  } catch (error) {
    return (await isRoleMade(session, error)) ? errorOfRun(session, sql) : errorOf(error);
  }
}

/** Roles belong to the server, not to a migration: one that is missing is made. */
async function isRoleMade(session: Session, error: unknown): Promise<boolean> {
  const role = /^role "(.+)" does not exist$/.exec(messageOf(error))?.[1];
  if (role === undefined) return false;
  try {
    await session.exec(`CREATE ROLE "${role.replaceAll('"', '""')}"`);
    return true;
  } catch {
    return false;
  }
}

/** What cannot run inside of a transaction is run outside; its locks are gone by the time anybody could look. */
const OUTSIDE_ONLY = '25001';

async function observeAlone(
  session: Session,
  statement: PlannedStatement,
  old: ReadonlySet<number>,
): Promise<Observation> {
  await session.exec('BEGIN');
  const seen = await observeInside(session, statement, old);
  await commit(session);
  return seen.error?.code === OUTSIDE_ONLY ? observeNext(session, statement.sql, { old }) : seen;
}

const MARK = 'launch_ready_before';
/** Class 23: a constraint that rows violate. https://www.postgresql.org/docs/18/errcodes-appendix.html */
const ROWS_VIOLATE = /^23/;

async function observeInside(
  session: Session,
  { sql, planned }: PlannedStatement,
  old: ReadonlySet<number>,
): Promise<Observation> {
  const attempt = async (): Promise<Observation> => {
    await session.exec(`SAVEPOINT ${MARK}`);
    const seen = await observeNext(session, sql, { old, planned });
    await session.exec(seen.error === undefined ? `RELEASE ${MARK}` : `ROLLBACK TO ${MARK}`);
    return seen;
  };
  let seen = await attempt();
  if (seen.error !== undefined && (await isRoleMade(session, new Error(seen.error.message)))) seen = await attempt();
  const { error } = seen;
  if (error === undefined || !ROWS_VIOLATE.test(error.code)) return seen;
  // Made up rows are in the way: what it does to a table shows without them too.
  for (const tables of [error.table === undefined ? [] : [error.table], await tablesOf(session)]) {
    await empty(session, tables);
    const again = await attempt();
    if (again.error === undefined) return { ...again, refusedRows: error };
  }
  return seen;
}

const tablesOf = async (session: Session): Promise<string[]> =>
  (
    await session.query<{ name: string }>(
      "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'launch_ready_shadow')",
    )
  ).map(({ name }) => name);

async function empty(session: Session, tables: readonly string[]): Promise<void> {
  await session.exec('SET LOCAL session_replication_role = replica');
  for (const table of tables) await session.exec(`DELETE FROM ${table}`);
  await session.exec('SET LOCAL session_replication_role = origin');
}

/** What was put off to the end may fail there: a deferred foreign key. The next statements then run on what was before. */
async function commit(session: Session): Promise<void> {
  try {
    await session.exec('COMMIT');
  } catch {
    await session.exec('ROLLBACK');
  }
}
