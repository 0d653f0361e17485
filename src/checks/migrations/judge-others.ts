/** Judges migrations for other databases than PostgreSQL. */
import type { Finding } from '../../core/finding.ts';
import type { CheckContext } from '../check.ts';
import type { MigrationFile } from './migration.ts';
import { createMysqlJudge } from './mysql/index.ts';
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
}

export async function judgeOthers(
  context: CheckContext,
  settings: MigrationsSettings,
  files: readonly OtherFile[],
  base: readonly BaseFile[],
): Promise<JudgedOthers> {
  const together = context.scope.kind === 'change';
  const judged: JudgedOthers = { findings: [], statements: 0, unreadable: 0 };
  const occurrences = new Map<string, number>();
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
        : ofMysql(migrations, earlier, settings, together);
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

/** Versions of MariaDB begin at 10; MySQL's have not got there. https://mariadb.org/mariadb/all-releases/ */
const FIRST_MARIADB = 10;

function ofMysql(
  change: readonly MigrationFile[],
  base: readonly BaseFile[],
  { dialect, database }: MigrationsSettings,
  together: boolean,
): Map<string, OtherJudgement> {
  const version = database?.mysql;
  const flavour = dialect === 'mariadb' || (version ?? 0) >= FIRST_MARIADB ? 'mariadb' : 'mysql';
  const judge = createMysqlJudge({ flavour, version, together });
  for (const file of base) judge.learn(file);
  return new Map(change.map((file) => [file.path, judge.judge(file)]));
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
