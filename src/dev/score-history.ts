/**
 * Scores what the rules say of real migrations against what PostgreSQL did when it ran them: `npm run score:migrations -- DIR --history
 * FOLDER…`. Each migration of a folder is judged as if it came alone, on what those before it made, with some rows in every table.
 */
import path from 'node:path';
import type { CheckContext } from '../checks/check.ts';
import { collect } from '../checks/migrations/collect.ts';
import { createJudge } from '../checks/migrations/judge.ts';
import { blockingWork } from '../checks/migrations/shadow/blocking.ts';
import { type Observation, prepareObserver } from '../checks/migrations/shadow/observe.ts';
import { openPglite } from '../checks/migrations/shadow/pglite.ts';
import { EXTENSIONS } from '../checks/migrations/shadow/pglite-files.ts';
import { planStatements } from '../checks/migrations/shadow/plan.ts';
import { playChange } from '../checks/migrations/shadow/play.ts';
import { columnsNow, seed } from '../checks/migrations/shadow/seed.ts';
import { blockedBy } from '../checks/migrations/sql/locks.ts';
import { movesData } from '../checks/migrations/sql/moves.ts';
import { loadParser } from '../checks/migrations/sql/parser.ts';
import { parseStatements, type Statement } from '../checks/migrations/sql/statements.ts';
import { migrationsSchema } from '../config/sections/migrations.ts';
import type { Finding } from '../core/finding.ts';
import { isAtLeast } from '../core/severity.ts';
import { nodeFiles } from '../io/files.ts';
import { folderTree } from '../io/tree.ts';

export interface HistoryScore {
  migrations: number;
  statements: number;
  /** Statements that PostgreSQL refused here. */
  failed: number;
  /** Of statements: work under a lock that was seen and said, said only, seen only. */
  right: number;
  wrong: number;
  missed: number;
  findings: number;
  /** Findings that nothing seen justifies, and that are about no loss and no incompatibility. */
  noise: number;
}

/** Rules that say "this works under a lock that others wait for". */
export type IsBlocking = (finding: Finding) => boolean;

export async function scoreHistory(folder: string, isBlocking: IsBlocking, print?: (line: string) => void) {
  const parse = await loadParser();
  const { files } = await collect(
    {
      scope: { kind: 'tree' },
      head: folderTree(nodeFiles, path.resolve(folder)),
      changes: [],
    } as unknown as CheckContext,
    migrationsSchema.parse({}),
  );
  const shadow = await openPglite(EXTENSIONS);
  const { session } = shadow;
  await prepareObserver(session);
  const judge = createJudge({ parse, lockTimeout: '5s', together: false });
  const score: HistoryScore = {
    ...{ migrations: files.length, statements: 0, failed: 0, right: 0, wrong: 0, missed: 0, findings: 0, noise: 0 },
  };
  let before = await columnsNow(session);
  for (const file of files) {
    const parsed = parseStatements(parse, file.text, file.up);
    const { findings } = judge.judge(file, parsed);
    score.findings += findings.length;
    const top = planStatements(parsed, file);
    await playChange(
      session,
      top.map(({ planned }) => planned),
      (index, seen) => {
        const statement = top[index]?.statement;
        if (statement === undefined) return;
        score.statements++;
        const tell = (words: string): void => print?.(`${file.path}: ${words}: ${short(statement)}`);
        if (seen.error !== undefined) {
          score.failed++;
          tell(`fails (${seen.error.code} ${seen.error.message})`);
        }
        const said = findings.filter((finding) => isAbout(finding, file.text, statement));
        count(score, statement, seen, said, isBlocking, tell);
      },
    );
    const after = await columnsNow(session);
    await seed(session, new Set([...after].flatMap(([oid, columns]) => (before.get(oid) === columns ? [] : oid))));
    before = after;
  }
  await shadow.close();
  return score;
}

const short = ({ text }: Statement): string => text.replaceAll(/\s+/g, ' ').slice(0, 160);

function isAbout({ location }: Finding, text: string, { start, end }: Statement): boolean {
  if (location.kind !== 'file') return false;
  return location.startLine >= lineOf(text, start) && location.startLine <= lineOf(text, end - 1);
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

function count(
  score: HistoryScore,
  statement: Statement,
  seen: Observation,
  said: readonly Finding[],
  isBlocking: IsBlocking,
  print: (words: string) => void,
): void {
  if (seen.error !== undefined) return;
  const work = blockingWork(seen, movesData(statement));
  for (const finding of said)
    if (isNoise(finding, seen, work.length > 0, isBlocking)) {
      score.noise++;
      print(`noise (${finding.rule} ${finding.severity})`);
    }
  const blocking = said.filter((finding) => isBlocking(finding) && isAtLeast(finding.severity, 'medium'));
  if (work.length > 0 && blocking.length > 0) score.right++;
  else if (work.length > 0) {
    score.missed++;
    print(`missed (${work.map(({ relation, mode, work: what }) => `${relation} ${mode} ${what}`).join(', ')})`);
  } else if (blocking.length > 0) {
    score.wrong++;
    print(`wrong (${blocking.map(({ rule }) => rule).join(', ')})`);
  }
}

/** Rules about loss, and about the version that still runs: what they say is true whatever is locked. */
const NOT_ABOUT_LOCKS = new Set(
  'drop-table drop-column recreate-column drop-schema drop-cascade truncate delete-all rename-column rename-table add-required-column drop-not-null concurrently-in-transaction uncommitted-transaction transaction-nesting unparsable edited-migration'
    .split(' ')
    .map((name) => `migrations/${name}`),
);

/** Neither what was seen nor a loss nor an incompatibility justifies it. Advice about a lock is justified by that lock. */
function isNoise(finding: Finding, seen: Observation, works: boolean, isBlocking: IsBlocking): boolean {
  if (NOT_ABOUT_LOCKS.has(finding.rule)) return false;
  if (isBlocking(finding)) return !works;
  // Rows are counted by nobody here: whether all are touched stands in the text.
  if (finding.rule === 'migrations/update-all') return seen.touched.length === 0;
  return !seen.locks.some(({ mode }) => blockedBy(mode) !== undefined);
}
