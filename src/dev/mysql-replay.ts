/**
 * Runs migrations on a server in their order and asks for each change of a table how the server would do it: what is refused has
 * no effect, so the first ALGORITHM and LOCK that is taken is the answer, and the step itself. Tables are empty.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plan } from '../checks/migrations/mysql/plan/cost.ts';
import { planOf, tableOf } from '../checks/migrations/mysql/plan/plan.ts';
import { learnPriced } from '../checks/migrations/mysql/row-versions.ts';
import { emptySchema } from '../checks/migrations/mysql/schema.ts';
import { readStatement } from '../checks/migrations/mysql/sql/parse.ts';
import { splitStatements } from '../checks/migrations/mysql/sql/statements.ts';
import type { Server } from '../checks/migrations/mysql/version.ts';
import { query } from './mysql-oracle.ts';

export interface Replayed {
  file: string;
  sql: string;
  said: string;
  is: string;
}

const wordsOf = (plan: Plan): string => (plan.algorithm === 'INSTANT' ? 'INSTANT' : `${plan.algorithm} ${plan.lock}`);

/** `.sql` files of a folder, in the order of their names. */
export async function replay(socket: string, server: Server, folder: string): Promise<Replayed[]> {
  const schema = emptySchema(server);
  const database = 'launch_ready_replay';
  await query(socket, `DROP DATABASE IF EXISTS ${database}; CREATE DATABASE ${database} CHARACTER SET utf8mb4;`);
  const run = async (sql: string): Promise<{ error: string | undefined; tables: string }> => {
    const watch = `SELECT '@', GROUP_CONCAT(table_id ORDER BY table_id) FROM information_schema.innodb_tables WHERE name LIKE '${database}/%' AND name NOT LIKE '%/fts%';`;
    const text = server.flavour === 'mysql' ? `${watch}\n${sql}\n;\n${watch}` : `${sql}\n;`;
    const { stdout, stderr } = await query(
      socket,
      `USE ${database};\nSET SESSION group_concat_max_len = 1000000, lock_wait_timeout = 5;\n${text}`,
    );
    const error = /^ERROR (\d+) .*$/m.exec(stderr)?.[0];
    const [before = '', after = ''] = [...stdout.matchAll(/^@\t(.*)$/gm)].map(([, ids = '']) => ids);
    return { error, tables: before === after ? 'kept' : 'new' };
  };
  const replayed: Replayed[] = [];
  for (const file of readdirSync(folder).sort()) {
    const source = readFileSync(path.join(folder, file), 'utf8');
    let prefix = '';
    for (const raw of splitStatements(source, server)) {
      const sql = source.slice(raw.start, raw.end);
      const read = readStatement(raw, source);
      if (!read.ok) continue;
      const { statement } = read;
      if (statement.kind === 'set') prefix += `${sql};\n`;
      const key = tableOf(statement);
      const table = key === undefined ? undefined : schema.tables.get(key);
      const asked = statement.kind === 'alter-table' || statement.kind === 'create-index';
      const plan =
        table && asked && statement.how.algorithm === undefined && statement.how.lock === undefined
          ? planOf(statement, { server, table, checksKeys: !/foreign_key_checks\s*=\s*0/i.test(prefix) })
          : undefined;
      let is: string | undefined;
      for (const [algorithm, lock] of plan === undefined ? [] : TRIES) {
        if (algorithm === 'NOCOPY' && server.flavour === 'mysql') continue;
        const how = [`ALGORITHM=${algorithm}`, ...(lock === '' ? [] : [`LOCK=${lock}`])];
        const text = statement.kind === 'alter-table' ? `${sql}, ${how.join(', ')}` : `${sql} ${how.join(' ')}`;
        const { error, tables } = await run(prefix + text);
        if (error === undefined) {
          const own = algorithm === 'INPLACE' && server.flavour === 'mysql' && tables === 'kept' ? 'NOCOPY' : algorithm;
          is = `${own} ${lock}`.trim();
          break;
        }
        if (!/ERROR (1845|1846)/.test(error)) {
          is = error;
          break;
        }
      }
      if (plan === undefined || is?.startsWith('ERROR')) await run(prefix + sql);
      if (plan !== undefined) replayed.push({ file, sql, said: wordsOf(plan), is: is ?? 'refused' });
      learnPriced(schema, statement, 0, true);
    }
  }
  return replayed;
}

const TRIES = [
  ['INSTANT', ''],
  ['NOCOPY', 'NONE'],
  ['NOCOPY', 'SHARED'],
  ['INPLACE', 'NONE'],
  ['INPLACE', 'SHARED'],
  ['COPY', 'NONE'],
  ['COPY', 'SHARED'],
] as const;
