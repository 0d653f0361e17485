/** Sentences and rewrites that several rules share. */
import { code, sqlBlock } from '../sql/names.ts';
import type { Algorithm, Lock, Plan } from './plan/cost.ts';
import type { How, TableName } from './sql/ast.ts';
import type { MysqlSubject } from './subject.ts';
import { isMaria, nameOfServer } from './version.ts';

/** How long a statement may wait for its table: a year where nobody says so. */
export const SHORT_WAIT = 'SET SESSION lock_wait_timeout = 5;';

/** What a statement says to be refused rather than to do more than that. */
export function clauseFor(subject: MysqlSubject, algorithm: Algorithm, lock: Lock): string {
  if (algorithm === 'INSTANT') return 'ALGORITHM=INSTANT';
  const own = algorithm === 'NOCOPY' && !isMaria(subject.server) ? 'INPLACE' : algorithm;
  return `ALGORITHM=${own}, LOCK=${lock}`;
}

/** The statement with its ALGORITHM and LOCK said. */
export function saying(subject: MysqlSubject, { algorithm, lock }: Pick<Plan, 'algorithm' | 'lock'>): string {
  const clause = clauseFor(subject, algorithm, lock);
  const { statement, shown } = subject;
  return statement.kind === 'alter-table' ? `${shown}, ${clause};` : `${shown} ${clause.replace(', ', ' ')};`;
}

/** `MySQL 8.4 copies …` */
export const serverName = (subject: MysqlSubject): string => nameOfServer(subject.server);

/** What to run instead of an ALTER TABLE that copies: a copy that is filled while the app goes on. */
export function onlineTools(subject: MysqlSubject, table: TableName, hasKeys: boolean): string {
  const clauses = subject.shown.replace(/^[\s\S]*?\bTABLE\b\s*/i, '').replace(/^(?:`[^`]*`|\S)+\s*/, '');
  const alter = clauses
    .replace(/\s+/g, ' ')
    .replace(/(["\\$`])/g, '\\$1')
    .slice(0, 400);
  const name = table.sql.replaceAll('`', '');
  const percona = `pt-online-schema-change --alter "${alter}" ${hasKeys ? '--alter-foreign-keys-method=auto ' : ''}--execute D=<database>,t=${name}`;
  const ghost = `gh-ost --database=<database> --table=${name} --alter="${alter}" --execute`;
  const tools = hasKeys || isMaria(subject.server) ? [percona] : [ghost, percona];
  const which = tools.length > 1 ? '`gh-ost` or `pt-online-schema-change`' : '`pt-online-schema-change`';
  return `Let ${which} fill a copy while the app goes on, and take the statement out of the migration (or let the migration find it done):\n\n${shBlock(tools)}`;
}

/** Commands as a fenced block; what would close it or begin a command to the runner is defused. */
const shBlock = (lines: readonly string[]): string => sqlBlock(...lines).replace('```sql', '```sh');

/** For a statement that has to stay as it is. */
export const smallTable = (table: TableName): string =>
  `Where ${code(table.sql.replaceAll('`', ''))} is small (some thousand rows) it is done within a second: then keep it, with \`${SHORT_WAIT}\` before it, and accept this finding with that as the reason.`;

const ORDER = ['DEFAULT', 'INSTANT', 'NOCOPY', 'INPLACE', 'COPY'];
const LOCK_ORDER = ['DEFAULT', 'NONE', 'SHARED', 'EXCLUSIVE'];

/** Whether the statement says less than the server needs, so that it is refused (errors 1845 and 1846). */
export function isRefused(subject: MysqlSubject, how: How): boolean {
  const { plan } = subject;
  if (plan === undefined || !plan.because.every(({ certain }) => certain)) return false;
  const { algorithm = 'DEFAULT', lock = 'DEFAULT' } = how;
  // MySQL has one word for both kinds of INPLACE.
  const needed = plan.algorithm === 'NOCOPY' && !isMaria(subject.server) ? 'INPLACE' : plan.algorithm;
  const said = algorithm === 'INPLACE' || algorithm === 'NOCOPY' || algorithm === 'INSTANT';
  if (said && ORDER.indexOf(algorithm) < ORDER.indexOf(needed)) return true;
  return lock !== 'DEFAULT' && plan.algorithm !== 'INSTANT' && LOCK_ORDER.indexOf(lock) < LOCK_ORDER.indexOf(plan.lock);
}

/** ALGORITHM and LOCK of the statement, where it has such. */
export function howOf({ statement }: MysqlSubject): How {
  return 'how' in statement && typeof statement.how === 'object' ? statement.how : {};
}

/** Whether the plan is what will happen: a refused statement does nothing. */
export const goesAhead = (subject: MysqlSubject): boolean => !isRefused(subject, howOf(subject));
