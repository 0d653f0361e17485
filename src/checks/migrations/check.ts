/** `migrations`: would this migration lose data, lock a table, or break the version that still runs? */
import { countOf, type LeftOut } from '../../core/outcome.ts';
import { printable } from '../../core/text.ts';
import type { Check, CheckContext, CheckResult } from '../check.ts';
import { collect } from './collect.ts';
import { describeChange, describeLeftOut, unreadCalls } from './describe.ts';
import { runExample } from './example.ts';
import { placesInHistory } from './history/places-in-history.ts';
import { createJudge, type Judge, type JudgeOptions, type ShadowOfFile } from './judge.ts';
import { judgeOthers } from './judge-others.ts';
import { parseBase, readBase } from './read-base.ts';
import { collectRecorded } from './recorded/collect.ts';
import { migrationRules } from './rules/index.ts';
import type { MigrationsSettings } from './settings.ts';
import type { SuggestedByFile } from './shadow/plan-rewrites.ts';
import { type ChangedMigration, type Proved, prove, warmUp } from './shadow/prove.ts';
import { broughtByPsql } from './sql/literals.ts';
import { loadParser } from './sql/parser.ts';
import { type ParsedSql, parseStatements } from './sql/statements.ts';
import { readStats } from './stats/read.ts';

export type { MigrationsSettings } from './settings.ts';

export const migrationsCheck: Check<MigrationsSettings> = {
  word: 'migrations',
  summary: 'Would this migration lose data, lock a table, or break the version that still runs?',
  rules: migrationRules,
  run,
  runExample,
};

async function run(context: CheckContext, settings: MigrationsSettings): Promise<CheckResult> {
  try {
    return await judgeAll(context, settings);
  } finally {
    context.children?.coolDown?.('shadow');
  }
}

async function judgeAll(context: CheckContext, settings: MigrationsSettings): Promise<CheckResult> {
  const compared = context.scope.kind === 'change';
  const recorded = await collectRecorded(context, settings, loadParser);
  const collected = await collect(context, settings, recorded.paths);
  const described = describeLeftOut(collected, compared);
  const leftOut: LeftOut[] = [...described.map(({ what, count, why }) => ({ what, count, why })), ...recorded.leftOut];
  const { programs, foreign } = collected;
  const files = [...collected.files, ...programs.files, ...recorded.files];
  const { otherFiles } = collected;
  const total = collected.total + programs.total + recorded.total;
  const fresh = collected.fresh + programs.fresh + recorded.fresh;
  const elsewhere = foreign.reduce((sum, { count }) => sum + count, 0);
  const coverage = { migrations: total + elsewhere, 'new migrations': compared ? fresh : 0 };
  const notices = [...describeChange(context, collected, recorded), ...recorded.notices];
  const { problem } = recorded;
  if (files.length === 0 && otherFiles.length === 0) {
    if (problem !== undefined)
      return { status: 'inconclusive', reason: problem, coverage, leftOut, findings: [], notices };
    if (leftOut.length > 0) {
      const reason = described.map(({ words }) => words).join('. ');
      // What is a migration of this project and was not looked at is no pass.
      const isUnseen = collected.tooLarge.length > 0 || collected.notText.length > 0;
      return { status: isUnseen ? 'inconclusive' : 'skipped', reason, coverage, leftOut, findings: [], notices };
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
  context.progress(`migrations: reading ${countOf(files.length + otherFiles.length, 'migrations')}`);
  const shadows = files.length > 0 && compared && settings.shadow === 'auto' ? context.children : undefined;
  if (shadows) warmUp(shadows, settings.database?.postgres);
  const parse = await loadParser();
  const { production, notices: ofStats } = await readStats(context, settings, parse);
  const options: JudgeOptions = {
    parse,
    ...(production === undefined ? {} : { production }),
    lockTimeout: settings['lock-timeout'],
    allowComments: settings.allowComments !== false,
    together: compared,
    ...(settings.database?.postgres === undefined ? {} : { postgres: settings.database.postgres }),
  };
  const change = files.map((file) => ({ file, parsed: parseStatements(parse, file.text, file.up) }));
  const all = [...files, ...otherFiles.map(({ file }) => file)];
  const { files: baseFiles, leftOut: unreadBase } = compared
    ? await readBase(context, all, settings.order)
    : { files: [], leftOut: 0 };
  if (unreadBase > 0)
    leftOut.push({
      what: 'earlier migrations',
      count: unreadBase,
      why: 'are beyond what is read of the base, so nothing is refuted',
    });
  if (shadows) {
    const texts = [...files, ...baseFiles].map(({ text }) => text);
    warmUp(shadows, settings.database?.postgres, [
      ...texts,
      ...[...programs.base, ...recorded.base].map(({ parsed }) => parsed.readable),
    ]);
  }
  const databases = new Set(files.map(({ database }) => database));
  const base = [
    ...parseBase(
      parse,
      baseFiles.filter(({ database }) => databases.has(database)),
    ),
    ...programs.base,
    ...recorded.base,
  ];
  const places = compared ? placesInHistory(change, base) : undefined;
  const shadow =
    shadows !== undefined
      ? await prove(shadows, change, base, {
          version: settings.database?.postgres,
          progress: context.progress,
          suggested: suggestedBy(newJudge(options, base), change),
          isCut: unreadBase > 0,
          queries: production?.watched.map(({ text }) => text) ?? [],
        })
      : undefined;
  const judge = newJudge(options, base);
  const judgements = change.map(({ file, parsed }) =>
    judge.judge(file, parsed, shadowOf(shadow, file.path), places?.get(file.path)),
  );
  const others = await judgeOthers(context, settings, otherFiles, baseFiles, unreadBase > 0);
  const sum = (key: 'statements' | 'unreadable') =>
    judgements.reduce((total_, judgement) => total_ + judgement[key], others[key]);
  const unreadable = sum('unreadable');
  if (unreadable > 0)
    leftOut.push({ what: 'statements', count: unreadable, why: 'could not be read (each is a finding)' });
  const dynamic = change.reduce((count, { parsed }) => count + parsed.dynamic, 0);
  if (dynamic > 0)
    leftOut.push({
      what: 'dynamic statements',
      count: dynamic,
      why: 'EXECUTE in a DO block makes its SQL when it runs',
    });
  const brought = change.reduce((count, { file }) => count + broughtByPsql(file.up), 0);
  if (brought > 0)
    leftOut.push({
      what: 'psql commands',
      count: brought,
      why: 'bring SQL from another file or from a query (`\\i`, `\\gexec`)',
    });
  const unused = judgements.flatMap(({ unused: words, trace: { path } }) =>
    words.map((each) => `${printable(path, 200)}:${each.line}: \`${each.words}\` silences nothing here.`),
  );
  leftOut.push(...unreadCalls(programs), ...(shadow?.leftOut ?? []), ...others.leftOut);
  // What cannot be read at all has not been looked at; with a single statement that was, the others are findings.
  const isBlind = sum('statements') === 0 && unreadable > 0;
  const blind = problem ?? (isBlind ? 'not one statement of the change could be read' : undefined);
  return {
    ...(blind === undefined ? { status: 'completed' as const } : { status: 'inconclusive' as const, reason: blind }),
    coverage: {
      ...coverage,
      statements: sum('statements'),
      ...(shadow === undefined && others.runs === undefined
        ? {}
        : { 'trial runs': (shadow?.statements ?? 0) + (others.runs ?? 0) }),
      ...(shadow === undefined || production === undefined ? {} : { 'production queries': shadow.queries }),
    },
    ...(leftOut.length > 0 ? { leftOut } : {}),
    findings: [...judgements.flatMap(({ findings }) => findings), ...others.findings],
    trace: judgements.map(({ trace }) => trace),
    examined: all.map(({ path }) => path),
    notices: [...notices, ...ofStats, ...others.notices, ...unused],
  };
}

/** One that knows what the base's migrations make. */
function newJudge(options: JudgeOptions, base: readonly { parsed: ParsedSql }[]): Judge {
  const judge = createJudge(options);
  for (const { parsed } of base) judge.learn(parsed);
  return judge;
}

/** What the rules would say to run instead, to be tried before it is said. */
const suggestedBy = (judge: Judge, change: readonly ChangedMigration[]): SuggestedByFile =>
  new Map(change.map(({ file, parsed }) => [file.path, judge.judge(file, parsed).suggested]));

const shadowOf = (shadow: Proved | undefined, path: string): ShadowOfFile | undefined =>
  shadow && {
    seen: shadow.seen.get(path) ?? [],
    isComplete: shadow.complete.has(path),
    base: shadow.base.get(path) ?? 0,
    server: shadow.server,
    fixes: shadow.fixes.get(path) ?? new Map(),
  };
