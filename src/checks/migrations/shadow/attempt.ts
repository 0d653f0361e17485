/** One statement, observed: inside of a transaction where it can be, without made up rows where they are in the way. */
import { messageOf } from '../../../core/errors.ts';
import { type Before, type Observation, observeNext, type Session } from './observe.ts';
import type { PlannedStatement } from './plan.ts';
import { actAs } from './seed.ts';

/** Roles belong to the server, not to a migration: one that is missing is made. */
export async function isRoleMade(session: Session, error: unknown): Promise<boolean> {
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

export async function observeAlone(session: Session, statement: PlannedStatement, old: Before): Promise<Observation> {
  await begin(session, old);
  const seen = await observeInside(session, statement, old);
  await commit(session);
  if (seen.error?.code !== OUTSIDE_ONLY) return seen;
  old.around = undefined;
  const outside = await observeNext(session, statement.sql, { old });
  old.around = undefined;
  return { ...outside, isOutside: true };
}

const MARK = 'launch_ready_before';
/** Class 22: a value that does not fit; class 23: a constraint that rows violate. https://www.postgresql.org/docs/18/errcodes-appendix.html */
const ROWS_VIOLATE = /^2[23]/;

export async function observeInside(
  session: Session,
  { sql, planned }: PlannedStatement,
  old: Before,
): Promise<Observation> {
  const attempt = async (): Promise<Observation> => {
    await session.exec(`SAVEPOINT ${MARK}`);
    const seen = await observeNext(session, sql, { old, planned });
    if (seen.error !== undefined) old.around = undefined;
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

export const tablesOf = async (session: Session): Promise<string[]> =>
  (
    await session.query<{ name: string }>(
      "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_catalog.pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'launch_ready_shadow')",
    )
  ).map(({ name }) => name);

/** In a transaction of its own. */
export async function emptyTables(session: Session, tables: readonly string[]): Promise<void> {
  await session.exec('BEGIN');
  await empty(session, tables);
  await session.exec('COMMIT');
}

async function empty(session: Session, tables: readonly string[]): Promise<void> {
  await session.exec(actAs('replica'));
  for (const table of tables) await session.exec(`DELETE FROM ${table}`);
  await session.exec(actAs('origin'));
}

/** The statistics of a transaction begin at nothing. */
export async function begin(session: Session, old: Before): Promise<void> {
  old.around = undefined;
  await session.exec('BEGIN');
}

/** What was put off to the end may fail there: a deferred foreign key. The next statements then run on what was before. */
export async function commit(session: Session): Promise<void> {
  try {
    await session.exec('COMMIT');
  } catch {
    await session.exec('ROLLBACK');
  }
}
