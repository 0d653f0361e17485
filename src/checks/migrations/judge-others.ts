/** Judges migrations for other databases than PostgreSQL. */
import type { Finding } from '../../core/finding.ts';
import type { LeftOut } from '../../core/outcome.ts';
import type { CheckContext } from '../check.ts';
import type { MigrationFile } from './migration.ts';
import { judgeMysql } from './mysql/index.ts';
import type { OtherJudgement } from './other-database.ts';
import { otherFindings } from './other-findings.ts';
import type { BaseFile } from './read-base.ts';
import type { MigrationsSettings } from './settings.ts';
import { createSqliteJudge, judgeSqlite } from './sqlite/index.ts';

/** Databases that are judged besides PostgreSQL. */
export const OTHERS = ['mysql', 'sqlite'] as const;
export type OtherDialect = (typeof OTHERS)[number];

export interface OtherFile {
  dialect: OtherDialect;
  /** Cloudflare's D1, which is SQLite that always enforces foreign keys. */
  isD1: boolean;
  file: MigrationFile;
}

export interface JudgedOthers {
  findings: Finding[];
  statements: number;
  unreadable: number;
  /** Statements of MySQL and MariaDB that a server of this machine ran; absent where none was there. */
  runs?: number;
  leftOut: LeftOut[];
  notices: string[];
}

export async function judgeOthers(
  context: CheckContext,
  settings: MigrationsSettings,
  files: readonly OtherFile[],
  base: readonly BaseFile[],
  /** There are earlier migrations than those of `base`. */
  isCut: boolean,
): Promise<JudgedOthers> {
  const together = context.scope.kind === 'change';
  const judged: JudgedOthers = { findings: [], statements: 0, unreadable: 0, leftOut: [], notices: [] };
  const occurrences = new Map<string, number>();
  let servers = 0;
  const databases = Map.groupBy(files, ({ dialect, file }) => `${dialect} ${file.database}`);
  for (const own of databases.values()) {
    const [first] = own;
    if (first === undefined) continue;
    const earlier = base.filter(({ database }) => database === first.file.database);
    const migrations = own.map(({ file }) => file);
    const judgements =
      first.dialect === 'sqlite'
        ? await ofSqlite(context, migrations, earlier, {
            version: settings.database?.sqlite,
            together,
            ...(first.isD1 ? { engine: 'd1' as const } : {}),
          })
        : await ofMysql(context, settings, migrations, earlier, { isCut, isTried: ++servers <= MOST_SERVERS }, judged);
    for (const file of migrations) {
      const judgement = judgements.get(file.path);
      if (judgement === undefined) continue;
      judged.findings.push(...otherFindings(file, judgement, occurrences));
      judged.statements += judgement.statements;
      judged.unreadable += judgement.problems.length;
    }
  }
  return judged;
}

/** Databases (folders of migrations) that a change may be about; each gets a server of its own. */
const MOST_SERVERS = 4;

/** Versions of MariaDB begin at 10; MySQL's have not got there. https://mariadb.org/mariadb/all-releases/ */
const FIRST_MARIADB = 10;

async function ofMysql(
  { children, scope, progress }: CheckContext,
  { dialect, database, shadow }: MigrationsSettings,
  change: readonly MigrationFile[],
  base: readonly BaseFile[],
  { isCut, isTried }: { isCut: boolean; isTried: boolean },
  judged: JudgedOthers,
): Promise<Map<string, OtherJudgement>> {
  const version = database?.mysql;
  const flavour = dialect === 'mariadb' || (version ?? 0) >= FIRST_MARIADB ? 'mariadb' : 'mysql';
  const together = scope.kind === 'change';
  const isRun = isTried && children !== undefined && together && shadow === 'auto';
  const { judgements, runs, leftOut, notices } = await judgeMysql({
    options: { flavour, version, together },
    base,
    change,
    ...(isRun ? { trial: { children, progress, isCut } } : {}),
  });
  if (runs !== undefined) judged.runs = (judged.runs ?? 0) + runs;
  judged.leftOut.push(...leftOut);
  judged.notices.push(...notices.filter((notice) => !judged.notices.includes(notice)));
  return judgements;
}

async function ofSqlite(
  { children }: CheckContext,
  change: readonly MigrationFile[],
  base: readonly BaseFile[],
  options: Parameters<typeof createSqliteJudge>[0],
): Promise<Map<string, OtherJudgement>> {
  if (children !== undefined) return judgeSqlite(children, { options, base, change });
  const judge = createSqliteJudge(options);
  for (const file of base) judge.learn(file);
  const judged = new Map(change.map((file) => [file.path, judge.judge(file)]));
  judge.close();
  return judged;
}
