/** `migrations`: would this migration lose data, lock a table, or break the version that still runs? */
import type { MigrationsSection } from '../../config/sections/migrations.ts';
import { countOf, type LeftOut } from '../../core/outcome.ts';
import { listOf, printable } from '../../core/text.ts';
import type { Check, CheckContext, CheckResult } from '../check.ts';
import { type Collected, collect, MAX_FILE_BYTES } from './collect.ts';
import { DIALECTS } from './dialect.ts';
import { runExample } from './example.ts';
import { createJudge } from './judge.ts';
import { learnBase, needsPast } from './learn-base.ts';
import { migrationRules } from './rules/index.ts';
import { loadParser } from './sql/parser.ts';
import { parseStatements } from './sql/statements.ts';

export type MigrationsSettings = MigrationsSection;

export const migrationsCheck: Check<MigrationsSettings> = {
  word: 'migrations',
  summary: 'Would this migration lose data, lock a table, or break the version that still runs?',
  rules: migrationRules,
  run,
  runExample,
};

async function run(context: CheckContext, settings: MigrationsSettings): Promise<CheckResult> {
  const collected = await collect(context, settings);
  const described = describeLeftOut(collected, context.scope.kind === 'change');
  const leftOut: LeftOut[] = described.map(({ what, count, why }) => ({ what, count, why }));
  const { total, fresh, files, foreign, deleted } = collected;
  const elsewhere = foreign.reduce((sum, { count }) => sum + count, 0);
  const coverage = { migrations: total + elsewhere, 'new migrations': context.scope.kind === 'change' ? fresh : 0 };
  const notices = describeChange(context, collected);
  if (files.length === 0) {
    if (leftOut.length > 0) {
      const reason = described.map(({ words }) => words).join('. ');
      return { status: 'skipped', reason, coverage, leftOut, findings: [], notices };
    }
    if (total === 0)
      return {
        status: 'skipped',
        reason: 'no migrations were found: set `migrations.paths` if they lie in an unusual place',
        coverage,
        findings: [],
      };
    return { status: 'completed', coverage, findings: [], notices };
  }
  context.progress(`migrations: reading ${countOf(files.length, 'migrations')}`);
  const parse = await loadParser();
  const judge = createJudge({
    parse,
    lockTimeout: settings['lock-timeout'],
    together: context.scope.kind === 'change',
  });
  const parsed = files.map((file) => parseStatements(parse, file.text, file.up));
  if (context.scope.kind === 'change' && needsPast(parsed)) await learnBase(context, files, parse, judge);
  const judgements = files.flatMap((file, index) => {
    const sql = parsed[index];
    return sql ? [judge.judge(file, sql)] : [];
  });
  const sum = (key: 'statements' | 'unreadable') =>
    judgements.reduce((total_, judgement) => total_ + judgement[key], 0);
  const unreadable = sum('unreadable');
  if (unreadable > 0)
    leftOut.push({ what: 'statements', count: unreadable, why: 'could not be read (each is a finding)' });
  const dynamic = parsed.reduce((count, sql) => count + sql.dynamic, 0);
  if (dynamic > 0)
    leftOut.push({
      what: 'dynamic statements',
      count: dynamic,
      why: 'EXECUTE in a DO block makes its SQL when it runs',
    });
  return {
    status: 'completed',
    coverage: { ...coverage, statements: sum('statements') },
    ...(leftOut.length > 0 ? { leftOut } : {}),
    findings: judgements.flatMap(({ findings }) => findings),
    examined: files.map(({ path }) => path),
    ...(notices.length > 0 || deleted.length > 0 ? { notices } : {}),
  };
}

/** What was not judged, for the outcome and as a sentence for the reason. */
function describeLeftOut({ others, foreign, tooLarge }: Collected, compared: boolean): (LeftOut & { words: string })[] {
  const dialects = [...others].map(([dialect, { count, fresh }]) => {
    const kind = !compared ? 'migrations' : fresh === count ? 'new migrations' : 'new or edited migrations';
    const why = 'not analysed yet';
    return {
      what: `${DIALECTS[dialect]} migrations`,
      count,
      why,
      words: `${countOf(count, kind)}, ${DIALECTS[dialect]}: ${why}`,
    };
  });
  const programs = foreign.map(({ kind: { what, why, advice }, count }) => ({
    what,
    count,
    why: `${why}; ${advice}`,
    words: `${countOf(count, what)}${compared ? ' changed' : ''}, ${why}; ${advice}`,
  }));
  if (tooLarge.length === 0) return [...dialects, ...programs];
  const names = listOf(tooLarge.slice(0, 3).map((path) => printable(path, 80)));
  const why = `larger than ${MAX_FILE_BYTES / 1024 / 1024} MiB (${names}${tooLarge.length > 3 ? ', …' : ''})`;
  const count = tooLarge.length;
  return [
    ...dialects,
    ...programs,
    { what: 'migrations', count, why, words: `${countOf(count, 'migrations')} ${why}` },
  ];
}

/** `1 of 163 migrations is new` */
function describeChange(context: CheckContext, { total, fresh, deleted, files }: Collected): string[] {
  if (context.scope.kind !== 'change' || total === 0) return [];
  const changed = files.filter(({ before }) => before !== undefined).length;
  return [
    fresh === 0
      ? `None of ${countOf(total, 'migrations')} is new.`
      : `${fresh} of ${countOf(total, 'migrations')} ${fresh === 1 ? 'is' : 'are'} new.`,
    ...(changed > 0
      ? [
          `${countOf(changed, 'migrations')} that ${changed === 1 ? 'is' : 'are'} on the base already ${changed === 1 ? 'was' : 'were'} edited.`,
        ]
      : []),
    ...(deleted.length > 0
      ? [
          `${countOf(deleted.length, 'migrations')} ${deleted.length === 1 ? 'was' : 'were'} deleted: databases that ran ${deleted.length === 1 ? 'it' : 'them'} keep what ${deleted.length === 1 ? 'it' : 'they'} did.`,
        ]
      : []),
  ];
}
