/**
 * Scores what the migrations check thinks of ALTER TABLE against a server: `npm run score:mysql -- SOCKET…` asks MySQL or MariaDB
 * servers (a throw-away data directory: the database `launch_ready_score` is made anew for each try) for the ALGORITHM and LOCK
 * of each statement of mysql-alters.ts, and prints the agreement and each difference. `--write FILE` keeps the answers for the tests.
 * `--history FOLDER…` plays whole histories on servers of this machine, and compares what was said of the text with what happened.
 * `--replay DIR` runs the `.sql` files of a folder in their order instead, and compares each change of a table.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { predict } from '../checks/migrations/mysql/predict.ts';
import type { Server } from '../checks/migrations/mysql/version.ts';
import { findMysqlPrograms } from '../io/mysql-programs.ts';
import { ALTERS, type AlterCase, SETUPS } from './mysql-alters.ts';
import { percent, scoreHistory } from './mysql-history.ts';
import { type Answer, askServer, query } from './mysql-oracle.ts';
import { replay } from './mysql-replay.ts';

export interface Truth {
  version: string;
  /** By the position in `ALTERS`; null: the server was not asked or refused the statement itself. */
  answers: (string | null)[];
}

/** `NOCOPY NONE`; undefined where the statement is an error or takes no ALGORITHM. */
export const answerOf = (answer: Answer | undefined): string | undefined =>
  answer === undefined || answer.algorithm.startsWith('error')
    ? undefined
    : `${answer.algorithm} ${answer.lock}`.trim();

/** As `answerOf` writes it. */
export function predictionFor(version: string, { on, sql, session }: AlterCase): string {
  const plan = predict(serverFrom(version), `${SETUPS[on]}\n${session ?? ''};\n${sql};`);
  if (plan === undefined) return 'not read';
  return plan.algorithm === 'INSTANT' ? 'INSTANT' : `${plan.algorithm} ${plan.lock}`;
}

/** `10.11.19-MariaDB` */
function serverFrom(version: string): Server {
  const [, major = '0', minor = '0', patch = '0'] = /^(\d+)\.(\d+)\.(\d+)/.exec(version) ?? [];
  const number = Number(major) * 10_000 + Number(minor) * 100 + Number(patch);
  return { flavour: /maria/i.test(version) ? 'mariadb' : 'mysql', version: number };
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args[0] === '--history') {
    await scoreHistories(args.slice(1));
    return;
  }
  const write = args.indexOf('--write');
  const file = write === -1 ? undefined : args.splice(write, 2)[1];
  const replayed = args.indexOf('--replay');
  if (replayed !== -1) {
    const [, folder = '.'] = args.splice(replayed, 2);
    for (const socket of args) await scoreReplay(socket, folder);
    return;
  }
  const truths: Truth[] = [];
  for (const socket of args) {
    if (socket.endsWith('.json')) {
      truths.push(...(JSON.parse(readFileSync(socket, 'utf8')) as Truth[]));
      continue;
    }
    const { version, answers } = await askServer(socket, ALTERS);
    truths.push({ version, answers: answers.map((answer) => answerOf(answer) ?? null) });
  }
  for (const { version, answers } of truths) {
    let right = 0;
    let asked = 0;
    for (const [at, truth] of answers.entries()) {
      const alter = ALTERS[at];
      if (truth === null || alter === undefined) continue;
      asked++;
      const said = predictionFor(version, alter);
      if (said === truth) right++;
      else
        console.log(
          `${version}: said ${said}, it is ${truth}: [${alter.on}] ${alter.session ?? ''} ${alter.sql.slice(0, 120)}`,
        );
    }
    console.log(`${version}: ${right} of ${asked} right (${((100 * right) / Math.max(1, asked)).toFixed(1)} %)`);
  }
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(truths, undefined, 1)}\n`);
}

async function scoreReplay(socket: string, folder: string): Promise<void> {
  const server = serverFrom((await query(socket, 'SELECT VERSION();')).stdout);
  const steps = await replay(socket, server, folder);
  const asked = steps.filter(({ is }) => !is.startsWith('ERROR'));
  const wrong = asked.filter(({ said, is }) => said !== is);
  for (const { file, sql, said, is } of wrong)
    console.log(`${file}: said ${said}, it is ${is}: ${sql.replace(/\s+/g, ' ').slice(0, 160)}`);
  console.log(`${asked.length - wrong.length} of ${asked.length} right; ${steps.length - asked.length} failed to run`);
}

async function scoreHistories(folders: readonly string[]): Promise<void> {
  const programs = await findMysqlPrograms(process.env['PATH']);
  if (programs.length === 0) throw new Error('there is no MySQL and no MariaDB on this machine');
  for (const program of programs) {
    const total = { statements: 0, failed: 0, work: [0, 0, 0], loss: [0, 0, 0] };
    for (const folder of folders) {
      const score = await scoreHistory(program, folder);
      for (const difference of score.differences) console.log(`${program.name}, ${folder}: ${difference}`);
      total.statements += score.statements;
      total.failed += score.failed;
      for (const what of ['work', 'loss'] as const) {
        const { truePositive, falsePositive, falseNegative } = score[what];
        for (const [at, number] of [truePositive, falsePositive, falseNegative].entries())
          total[what][at] = (total[what][at] ?? 0) + number;
      }
    }
    console.log(`${program.name}: ${total.statements} statements, ${total.failed} failed`);
    for (const what of ['work', 'loss'] as const) {
      const [right = 0, wrong = 0, missed = 0] = total[what];
      console.log(
        `${what}: ${right} right, ${wrong} wrong, ${missed} missed: precision ${percent(right, right + wrong)}, recall ${percent(right, right + missed)}`,
      );
    }
  }
}

if (import.meta.main) await main();
