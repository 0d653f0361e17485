/**
 * Asks a MySQL or MariaDB server how it would run statements: ALGORITHM and LOCK are tried from the cheapest to the dearest, and
 * the first that it does not refuse (errors 1845, 1846) is the answer. Each try begins with fresh tables.
 */
import { runText } from '../io/process.ts';
import { type AlterCase, SETUPS } from './mysql-alters.ts';

export interface Answer {
  /** `INSTANT`, `NOCOPY`, `INPLACE`, `COPY`; or `error 1064` where the statement itself failed. */
  algorithm: string;
  /** `NONE`, `SHARED`, `EXCLUSIVE`; empty with INSTANT and where it failed. */
  lock: string;
}

/** In the order of their price; INSTANT takes no LOCK. NOCOPY exists in MariaDB, and MySQL tells it by the table's number. */
const TRIES = [
  ['INSTANT', ''],
  ['NOCOPY', 'NONE'],
  ['NOCOPY', 'SHARED'],
  ['INPLACE', 'NONE'],
  ['INPLACE', 'SHARED'],
  ['COPY', 'NONE'],
  ['COPY', 'SHARED'],
  ['COPY', 'EXCLUSIVE'],
] as const;

/** `program` is the client; the answers stand in the order of the cases. Undefined: it takes no ALGORITHM. */
export async function askServer(
  socket: string,
  cases: readonly AlterCase[],
): Promise<{ version: string; answers: (Answer | undefined)[] }> {
  const version = (await query(socket, 'SELECT VERSION();')).stdout.trim();
  const isMaria = /mariadb/i.test(version);
  const lines: string[] = ['SET SESSION lock_wait_timeout = 5;'];
  const places = new Map<number, { at: number; algorithm: string; lock: string }>();
  for (const [at, { on, sql, session }] of cases.entries()) {
    for (const [algorithm, lock] of TRIES) {
      if (algorithm === 'NOCOPY' && !isMaria) continue;
      const asked = withAlgorithm(sql, algorithm, lock);
      if (asked === undefined) continue;
      lines.push('DROP DATABASE IF EXISTS launch_ready_score;');
      lines.push('CREATE DATABASE launch_ready_score CHARACTER SET utf8mb4;', 'USE launch_ready_score;');
      lines.push(...(SETUPS[on] ?? '').split('\n'));
      if (session !== undefined) lines.push(`${session};`);
      const watch = `SELECT '@${at} ${algorithm} ${lock}', GROUP_CONCAT(table_id ORDER BY table_id) FROM information_schema.innodb_tables WHERE name REGEXP '^launch_ready_score/[a-z]2?(#p#.*)?$';`;
      if (!isMaria) lines.push(watch);
      lines.push(`${asked};`);
      places.set(lines.length, { at, algorithm, lock });
      if (!isMaria) lines.push(watch);
      lines.push('SET foreign_key_checks = 1;');
    }
  }
  const { stdout, stderr } = await query(socket, lines.join('\n'));
  const errors = new Map<number, string>();
  for (const [, code = '', line = ''] of stderr.matchAll(/^ERROR (\d+) \([^)]*\) at line (\d+)/gm))
    errors.set(Number(line), code);
  const rebuilt = new Map<string, string[]>();
  for (const [, key = '', ids = ''] of stdout.matchAll(/^@(\S+ \S+ ?\S*)\t(.*)$/gm))
    rebuilt.set(key.trim(), [...(rebuilt.get(key.trim()) ?? []), ids]);
  const answers: (Answer | undefined)[] = cases.map(() => undefined);
  for (const [line, { at, algorithm, lock }] of places) {
    const known = answers[at];
    if (known !== undefined && !known.algorithm.startsWith('error')) continue;
    const error = errors.get(line);
    const [before, after] = rebuilt.get(`${at} ${algorithm} ${lock}`.trim()) ?? [];
    if (error === undefined)
      answers[at] = {
        algorithm: algorithm === 'INPLACE' && !isMaria && isKept(before, after) ? 'NOCOPY' : algorithm,
        lock,
      };
    else answers[at] = { algorithm: `error ${error}`, lock: '' };
  }
  return { version, answers: isMaria ? await withoutPretence(socket, cases, answers) : answers };
}

/**
 * MariaDB before 11.2 takes ALGORITHM=INSTANT for some statements and copies all the same: the number of rows it then tells is
 * that of the rows it copied.
 */
async function withoutPretence(
  socket: string,
  cases: readonly AlterCase[],
  answers: readonly (Answer | undefined)[],
): Promise<(Answer | undefined)[]> {
  const lines: string[] = [];
  for (const [at, { on, sql, session }] of cases.entries()) {
    const asked = withAlgorithm(sql, 'INSTANT', '');
    if (answers[at]?.algorithm !== 'INSTANT' || asked === undefined) continue;
    lines.push('DROP DATABASE IF EXISTS launch_ready_score;', 'CREATE DATABASE launch_ready_score;');
    lines.push('USE launch_ready_score;', ...(SETUPS[on] ?? '').split('\n'));
    if (session !== undefined) lines.push(`${session};`);
    lines.push('INSERT IGNORE INTO t (id) VALUES (1);', `${asked};`, `SELECT '@${at}', ROW_COUNT();`);
  }
  const { stdout } = await query(socket, lines.join('\n'));
  const copied = new Set([...stdout.matchAll(/^@(\d+)\t[1-9]/gm)].map(([, at]) => Number(at)));
  return answers.map((answer, at) => (copied.has(at) ? { algorithm: 'COPY', lock: 'SHARED' } : answer));
}

export function query(socket: string, sql: string): Promise<{ stdout: string; stderr: string }> {
  const args = ['--no-defaults', '-uroot', '--skip-ssl', '-S', socket, '--batch', '--skip-column-names', '--force'];
  return runText('mariadb', args, { env: { PATH: process.env['PATH'] ?? '' }, input: sql });
}

/** Whether tables (or partitions) only came, or only went: what is written anew gets another number. */
function isKept(before = '', after = ''): boolean {
  const [old, now] = [before.split(','), after.split(',')];
  return old.every((id) => now.includes(id)) || now.every((id) => old.includes(id));
}

/** Undefined where the statement has no such clause, or where the server takes it and passes over it. */
function withAlgorithm(sql: string, algorithm: string, lock: string): string | undefined {
  if (/ (?:TRUNCATE|OPTIMIZE|ANALYZE) PARTITION /.test(sql)) return undefined;
  const how = [`ALGORITHM=${algorithm}`, ...(lock === '' ? [] : [`LOCK=${lock}`])];
  const [, table, clauses] = /^ALTER TABLE (\w+) ([\s\S]*)$/.exec(sql) ?? [];
  if (table !== undefined) {
    const comma = /^(?:PARTITION BY|REMOVE PARTITIONING)/.test(clauses ?? '') ? ' ' : ', ';
    return `ALTER TABLE ${table} ${how.join(', ')}${comma}${clauses}`;
  }
  return /^(?:CREATE|DROP) .*INDEX/.test(sql) ? `${sql} ${how.join(' ')}` : undefined;
}
