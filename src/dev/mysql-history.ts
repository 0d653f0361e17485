/**
 * Plays whole histories of migrations on a server, one file after the other, and compares what each statement did with what had been said of
 * its text: work (the table is written anew, or writes wait), loss (of a table, a column, all rows), and errors.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createMysqlJudge } from '../checks/migrations/mysql/index.ts';
import { planTrial, type TrialStatement } from '../checks/migrations/mysql/trial/plan.ts';
import { type Observation, playFile, prepareServer, tablesOf } from '../checks/migrations/mysql/trial/play.ts';
import { seed } from '../checks/migrations/mysql/trial/seed.ts';
import { wayWords } from '../checks/migrations/mysql/trial/weigh.ts';
import { plainTool } from '../checks/migrations/tools.ts';
import type { MysqlProgram } from '../io/mysql-programs.ts';
import { startMysql } from '../io/mysql-server.ts';

const SAYS_WORK = new Set(
  [
    ...['mysql-copy', 'mysql-rebuild', 'mysql-writes-wait', 'mysql-mixed-alter', 'change-column-type', 'set-not-null'],
    ...['add-foreign-key', 'add-check', 'add-stored-generated', 'mysql-enum-removes-value', 'drop-not-null'],
  ].map((id) => `migrations/${id}`),
);
const SAYS_LOSS = new Set(
  ['drop-table', 'drop-column', 'recreate-column', 'truncate', 'delete-all', 'mysql-drop-partition'].map(
    (id) => `migrations/${id}`,
  ),
);

export interface Tally {
  truePositive: number;
  falsePositive: number;
  falseNegative: number;
  trueNegative: number;
}

export interface HistoryScore {
  statements: number;
  failed: number;
  work: Tally;
  loss: Tally;
  /** Tables that a statement which failed was about: what the text says of them is no longer so. */
  unsure: Set<string>;
  /** Where the two differ, and what failed. */
  differences: string[];
}

export async function scoreHistory(program: MysqlProgram, folder: string): Promise<HistoryScore> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ path: name, text: readFileSync(path.join(folder, name), 'utf8') }));
  const { flavour, version } = program;
  const judge = createMysqlJudge({ flavour, version, together: false });
  const whole = files.map(({ path: name, text }) => ({ path: name, text, up: text }));
  const plan = planTrial([], whole, { flavour, version });
  const score: HistoryScore = {
    statements: 0,
    failed: 0,
    work: none(),
    loss: none(),
    unsure: new Set(),
    differences: [],
  };
  const server = await startMysql(program);
  try {
    await prepareServer(server, plan);
    for (const file of plan.change) {
      const own = whole.find(({ path: name }) => name === file.path);
      if (own === undefined) continue;
      const { hits } = judge.judge({ ...own, database: '', tool: plainTool, wrapping: 'none', isNew: true });
      await seed(server.admin, tablesOf([file], plan.main));
      const created = new Set(
        file.statements.flatMap(({ kind, tables }) => (kind === 'create-table' ? tables.map(({ key }) => key) : [])),
      );
      await playFile(server, file, plan.main, (event) => {
        if (event.kind !== 'observed') return true;
        const rules = hits
          .filter(({ statement }) => statement.start === event.statement.start)
          .map(({ rule }) => rule.id);
        count(score, event.statement, event.observation, rules, created);
        return true;
      });
    }
  } finally {
    await server.stop();
  }
  return score;
}

const none = (): Tally => ({ truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 });

function count(
  score: HistoryScore,
  statement: TrialStatement,
  observation: Observation,
  rules: readonly string[],
  created: ReadonlySet<string>,
): void {
  score.statements++;
  const where = `${statement.path}: ${statement.sql.replace(/\s+/g, ' ').slice(0, 160)}`;
  const { error, way } = observation;
  if (error !== undefined) {
    score.failed++;
    for (const { key } of statement.tables) score.unsure.add(key);
    score.differences.push(`failed (${error.code} ${error.words}): ${where}`);
    return;
  }
  if (statement.tables.some(({ key }) => score.unsure.has(key))) return;
  const isNew = statement.tables.every(({ key }) => created.has(key));
  if (way !== undefined && !isNew) {
    const is = way.algorithm === 'INPLACE' || way.algorithm === 'COPY' || way.lock !== 'NONE';
    const said = rules.some((rule) => SAYS_WORK.has(rule));
    add(score.work, said, is);
    if (said !== is)
      score.differences.push(`work ${said ? 'said' : 'not said'} (${rules.join(', ')}), ${wayWords(way)}: ${where}`);
  }
  // What is not there cannot be lost.
  if (statement.tables.length === 0 || isNew || observation.before.size === 0) return;
  const is = isLoss(statement, observation);
  const said = rules.some((rule) => SAYS_LOSS.has(rule));
  add(score.loss, said, is);
  if (said !== is) score.differences.push(`loss ${said ? 'said' : 'not said'} (${rules.join(', ')}): ${where}`);
}

function add(tally: Tally, said: boolean, is: boolean): void {
  if (said) tally[is ? 'truePositive' : 'falsePositive']++;
  else tally[is ? 'falseNegative' : 'trueNegative']++;
}

function isLoss({ kind }: TrialStatement, { before, after, refusedRows }: Observation): boolean {
  for (const [key, was] of before) {
    const is = after.get(key);
    if (is === undefined) {
      if (kind === 'drop-table') return true;
      continue;
    }
    const names = [...was.columns.keys()].filter((name) => !is.columns.has(name));
    const added = [...is.columns.keys()].filter((name) => !was.columns.has(name));
    // One that has another name is not lost.
    if (names.length > added.length) return true;
    // Rows that were in the way were taken out before.
    if (refusedRows === undefined && was.rows > 0 && is.rows === 0) return true;
  }
  return false;
}

export const percent = (part: number, whole: number): string =>
  whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} %`;
