/**
 * How the server changes a table: ALGORITHM and LOCK are tried from the cheapest to the dearest. What is refused has no effect, so the first
 * that is taken is the answer, and the step itself.
 */
import { type MysqlClient, MysqlError } from '../../../../io/mysql-client.ts';
import type { Algorithm, Lock } from '../plan/cost.ts';
import type { Server } from '../version.ts';
import type { AskedSql } from './statement-sql.ts';

export interface Way {
  algorithm: Algorithm;
  lock: Lock;
  /** The statement says it; the server might do with less. */
  isLockSaid?: true;
}

/** In the order of their price; INSTANT takes no LOCK. NOCOPY exists in MariaDB, and MySQL tells it by the table's number. */
const TRIES: readonly (readonly [Algorithm, Lock | ''])[] = [
  ['INSTANT', ''],
  ['NOCOPY', 'NONE'],
  ['NOCOPY', 'SHARED'],
  ['INPLACE', 'NONE'],
  ['INPLACE', 'SHARED'],
  ['INPLACE', 'EXCLUSIVE'],
  ['COPY', 'NONE'],
  ['COPY', 'SHARED'],
  ['COPY', 'EXCLUSIVE'],
];

/** It cannot be done so (4092: too often at once), or the clause does not stand where it can be read. */
const REFUSED = new Set([1845, 1846, 4092]);
const NOT_READ = new Set([1064, 1221, 1235]);

/** Numbers of the tables that MySQL keeps: what is written anew gets another one. */
const NUMBERS =
  "SELECT TABLE_ID FROM information_schema.INNODB_TABLES WHERE NAME NOT LIKE 'mysql/%' AND NAME NOT LIKE 'sys/%' AND NAME NOT LIKE '%/fts%'";

/** Throws MysqlError where the statement itself is refused. Undefined: it ran, and how is not known. */
export async function runCheapest(
  { admin, role, flavour }: { admin: MysqlClient; role: MysqlClient; flavour: Server['flavour'] },
  asked: AskedSql,
  sql: string,
): Promise<Way | undefined> {
  for (const [algorithm, lock] of TRIES) {
    if (algorithm === 'NOCOPY' && flavour === 'mysql') continue;
    const isNumbered = flavour === 'mysql' && algorithm === 'INPLACE';
    const before = isNumbered ? await numbersOf(admin) : [];
    const how = [`ALGORITHM=${algorithm}`, ...(lock === '' ? [] : [`LOCK=${lock}`])].join(asked.comma);
    try {
      const { affected } = await role.query(`${asked.before}${how}${asked.after}`, { keep: false });
      // MariaDB before 11.2 takes INSTANT for some statements and copies all the same: it then tells how many rows.
      if (affected > 0 && algorithm !== 'COPY') return { algorithm: 'COPY', lock: 'SHARED' };
      const isKept = isNumbered && isSame(before, await numbersOf(admin));
      return { algorithm: isKept ? 'NOCOPY' : algorithm, lock: lock === '' ? 'NONE' : lock };
    } catch (error) {
      if (!(error instanceof MysqlError)) throw error;
      if (NOT_READ.has(error.code)) break;
      if (!REFUSED.has(error.code)) throw error;
    }
  }
  await role.query(sql, { keep: false });
  return undefined;
}

const numbersOf = async (admin: MysqlClient): Promise<string[]> =>
  (await admin.query(NUMBERS)).rows.map(([id]) => id ?? '');

/** Whether tables (or partitions) only came, or only went. */
function isSame(before: readonly string[], after: readonly string[]): boolean {
  const [old, now] = [new Set(before), new Set(after)];
  return before.every((id) => now.has(id)) || after.every((id) => old.has(id));
}
