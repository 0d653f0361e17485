/**
 * Plays a change on a server that has nothing to lose: first what the base's migrations make, then some rows, then the statements of the
 * change one by one, each observed. What fails is told and the rest goes on: a statement says more than its error.
 */
import { type MysqlClient, MysqlError } from '../../../../io/mysql-client.ts';
import type { MysqlServer } from '../../../../io/mysql-server.ts';
import { literal, type PlacedTable, quoted, type TablePicture, takePicture } from './picture.ts';
import { SYSTEM, type TrialFile, type TrialPlan, type TrialStatement, type TrialTable } from './plan.ts';
import { type Refusal, readRefusal } from './refusal.ts';
import { seed } from './seed.ts';
import { runCheapest, type Way } from './ways.ts';

export interface Observation {
  /** It fails whatever rows there are. */
  error?: Refusal;
  /** It fails with rows that were made up, and runs without. */
  refusedRows?: Refusal;
  /** How the table was changed, where the server was asked. */
  way?: Way;
  /** Of the tables that it names and that were there, by their keys. */
  before: ReadonlyMap<string, TablePicture>;
  /** Of the tables that it names and that are there afterwards. */
  after: ReadonlyMap<string, TablePicture>;
  /** Of the tables that it names and that were not there: those that may be there under another case, or in another database. */
  doubtful?: ReadonlySet<string>;
  /** Databases that were there before and are not there afterwards, in lower case. */
  gone: readonly string[];
}

export type TrialEvent =
  /** A sign of life: so many files of the base are done. */
  | { kind: 'base'; files: number }
  | { kind: 'prepared'; failed: number; firstFailed: string; rows: number }
  /** Once for every statement of the change, in its order. */
  | { kind: 'observed'; statement: TrialStatement; observation: Observation };

/** Tells what it sees as it goes; ends where `tell` returns false: nobody listens any more. Throws ConnectionLost. */
export async function playTrial(
  server: MysqlServer,
  plan: TrialPlan,
  tell: (event: TrialEvent) => boolean,
): Promise<void> {
  await prepareServer(server, plan);
  let failed = 0;
  let firstFailed = '';
  for (const [index, file] of plan.base.entries()) {
    await begin(server.role, plan.main);
    for (const { sql, kind } of file.statements) {
      const error = await errorOf(server.role, sql);
      if (!tell({ kind: 'base', files: index })) return;
      // Rights and settings of a server make no table.
      const isOutside = (kind === 'set' || kind === 'other') && error && readRefusal(error.code).kind === 'outside';
      if (error === undefined || isOutside) continue;
      failed++;
      firstFailed ||= file.path;
    }
    if (!tell({ kind: 'base', files: index + 1 })) return;
  }
  const rows = await seed(server.admin, tablesOf(plan.change, plan.main));
  if (!tell({ kind: 'prepared', failed, firstFailed, rows })) return;
  for (const file of plan.change) if (!(await playFile(server, file, plan.main, tell, plan.isMainSure))) return;
}

/** Makes the databases that a plan speaks of. */
export async function prepareServer({ admin, account }: MysqlServer, plan: TrialPlan): Promise<void> {
  // It sees what a transaction of the role has not committed yet, and does not wait for it.
  await admin.query('SET SESSION TRANSACTION ISOLATION LEVEL READ UNCOMMITTED');
  await admin.query('SET SESSION lock_wait_timeout = 1, innodb_lock_wait_timeout = 1');
  const there = new Set([...plan.existing, ...(plan.databases.includes(plan.main) ? [] : [plan.main])]);
  for (const name of there) await admin.query(`CREATE DATABASE IF NOT EXISTS ${quoted(name)}`);
  // In a GRANT `_` and `%` stand for other letters. A database that is its own may be made by it, too.
  for (const name of new Set([plan.main, ...plan.databases]))
    await admin.query(`GRANT ALL ON ${quoted(name.replace(/[_%\\]/g, '\\$&'))}.* TO ${account}`);
}

/** Plays one file of a change, in a session that is as new. Returns whether anybody still listens. */
export async function playFile(
  server: MysqlServer,
  { statements }: TrialFile,
  main: string,
  tell: (event: TrialEvent) => boolean,
  isMainSure = true,
): Promise<boolean> {
  await begin(server.role, main);
  for (const statement of statements) {
    const observation = await observe(server, statement, main, isMainSure);
    if (!tell({ kind: 'observed', statement, observation })) return false;
  }
  return true;
}

async function begin(role: MysqlClient, main: string): Promise<void> {
  await role.reset();
  await errorOf(role, `USE ${quoted(main)}`);
}

async function errorOf(role: MysqlClient, sql: string): Promise<MysqlError | undefined> {
  try {
    await role.query(sql, { keep: false });
    return undefined;
  } catch (error) {
    if (error instanceof MysqlError) return error;
    throw error;
  }
}

const placed = ({ database, name }: TrialTable, current: string, main: string): PlacedTable => ({
  database: database || current || main,
  name,
});

/** Each once, in the order in which they are named. Tables of the server itself get no rows: what stands in them is who may do what. */
export function tablesOf(files: readonly TrialFile[], main: string): PlacedTable[] {
  const found = new Map<string, PlacedTable>();
  for (const { statements } of files)
    for (const { tables, database } of statements)
      for (const table of tables) {
        const place = placed(table, database, main);
        if (!SYSTEM.has(place.database.toLowerCase())) found.set(quoted(place.database, place.name), place);
      }
  return [...found.values()];
}

async function observe(
  server: MysqlServer,
  statement: TrialStatement,
  main: string,
  isMainSure: boolean,
): Promise<Observation> {
  const { admin } = server;
  const databases = statement.kind === 'drop-database' ? await databasesOf(admin) : [];
  const before = await picturesOf(admin, statement, main);
  const doubtful = await doubtfulOf(admin, statement, before, isMainSure);
  const run = (): Promise<Pick<Observation, 'error' | 'way'>> => attempt(server, statement);
  let { error, way } = await run();
  let refusedRows: Refusal | undefined;
  if (error?.kind === 'rows' && statement.tables.length > 0) {
    // Made-up rows are in the way: what it does to a table shows without them too.
    await empty(admin, statement, main);
    const again = await run();
    if (again.error?.kind !== 'rows') refusedRows = error;
    ({ error, way } = again);
  }
  const after = await picturesOf(admin, statement, main);
  if (refusedRows !== undefined) await seed(admin, tablesOf([{ path: '', statements: [statement] }], main));
  const now = statement.kind === 'drop-database' ? new Set(await databasesOf(admin)) : undefined;
  return {
    ...(error === undefined ? {} : { error }),
    ...(refusedRows === undefined ? {} : { refusedRows }),
    ...(way === undefined ? {} : { way }),
    before,
    after,
    ...(doubtful.size === 0 ? {} : { doubtful }),
    gone: databases.filter((name) => now?.has(name) === false).map((name) => name.toLowerCase()),
  };
}

async function attempt(
  server: MysqlServer,
  { sql, asked, lock }: TrialStatement,
): Promise<Pick<Observation, 'error' | 'way'>> {
  try {
    if (asked === undefined) {
      const { affected } = await server.role.query(sql, { keep: false });
      // Asked for a way besides, MySQL would no longer do at once what it can. Rows are counted where they are copied.
      return lock === undefined || affected === 0 ? {} : { way: { algorithm: 'COPY', lock, isLockSaid: true } };
    }
    const way = await runCheapest(server, asked, sql);
    return way === undefined ? {} : { way };
  } catch (error) {
    if (error instanceof MysqlError) return { error: readRefusal(error.code) };
    throw error;
  }
}

async function picturesOf(
  admin: MysqlClient,
  { tables, database, kind, overwrites }: TrialStatement,
  main: string,
): Promise<Map<string, TablePicture>> {
  const pictures = new Map<string, TablePicture>();
  // There may be thousands of them, and no rule asks.
  if (kind === 'insert' && overwrites !== true) return pictures;
  for (const table of tables.slice(0, MOST_TABLES)) {
    const picture = await takePicture(admin, placed(table, database, main), overwrites);
    if (picture !== undefined) pictures.set(table.key, picture);
  }
  return pictures;
}

/**
 * Upper and lower case are one name or two, as `lower_case_table_names` has it; and a name without a database is nowhere where several are
 * used and none was chosen.
 */
async function doubtfulOf(
  admin: MysqlClient,
  { tables, database, kind }: TrialStatement,
  there: ReadonlyMap<string, TablePicture>,
  isMainSure: boolean,
): Promise<Set<string>> {
  const doubtful = new Set<string>();
  if (kind === 'insert') return doubtful;
  for (const [index, table] of tables.entries()) {
    if (there.has(table.key)) continue;
    const isHomeless = !isMainSure && table.database === '' && database === '';
    if (isHomeless || index >= MOST_TABLES || (await isSomewhere(admin, table.name))) doubtful.add(table.key);
  }
  return doubtful;
}

/** In whatever database, and however it is written; views too. */
const isSomewhere = async (admin: MysqlClient, name: string): Promise<boolean> =>
  (
    await admin.query(
      `SELECT 1 FROM information_schema.TABLES WHERE LOWER(TABLE_NAME) = LOWER(${literal(name)}) AND TABLE_SCHEMA NOT IN (${[...SYSTEM].map(literal).join(', ')}) LIMIT 1`,
    )
  ).rows.length > 0;

/** Tables of one statement that are looked at. */
const MOST_TABLES = 50;

async function empty(admin: MysqlClient, { tables, database }: TrialStatement, main: string): Promise<void> {
  await admin.query('SET SESSION foreign_key_checks = 0');
  for (const table of tables) {
    const { database: of, name } = placed(table, database, main);
    await errorOf(admin, `DELETE FROM ${quoted(of, name)}`);
  }
  await admin.query('SET SESSION foreign_key_checks = DEFAULT');
}

const databasesOf = async (admin: MysqlClient): Promise<string[]> =>
  (
    await admin.query(
      `SELECT SCHEMA_NAME FROM information_schema.SCHEMATA WHERE SCHEMA_NAME NOT IN (${[...SYSTEM].map(literal).join(', ')})`,
    )
  ).rows.map(([name]) => name ?? '');
