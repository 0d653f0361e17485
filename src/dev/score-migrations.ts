/**
 * Scores the migrations check: `node src/dev/score-migrations.ts DIR`, where DIR holds `squawk-cases.jsonl` (does a hazard
 * apply?), `fixtures.sql`, `stmts.json` and `ddl-truth.json` (what PostgreSQL did for each statement). Where the two disagree the
 * truth wins; every disagreement is printed.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { createJudge } from '../checks/migrations/judge.ts';
import type { Wrapping } from '../checks/migrations/migration.ts';
import { loadParser } from '../checks/migrations/sql/parser.ts';
import { parseStatements } from '../checks/migrations/sql/statements.ts';
import { plainTool } from '../checks/migrations/tools.ts';

/** squawk's rule → ours that say the same. Style rules have none. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  'adding-field-with-default': ['volatile-default', 'add-serial', 'add-stored-generated'],
  'adding-foreign-key-constraint': ['add-foreign-key'],
  'adding-not-nullable-field': ['set-not-null'],
  'adding-required-field': ['add-required-column'],
  'adding-serial-primary-key-field': ['add-serial', 'add-unique'],
  'ban-alter-domain-with-add-constraint': ['add-domain-check'],
  'ban-concurrent-index-creation-in-transaction': ['concurrently-in-transaction'],
  'ban-drop-column': ['drop-column'],
  'ban-drop-database': ['drop-schema'],
  'ban-drop-table': ['drop-table'],
  'ban-truncate-cascade': ['truncate'],
  'ban-uncommitted-transaction': ['uncommitted-transaction'],
  'changing-column-type': ['change-column-type'],
  'constraint-missing-not-valid': ['add-foreign-key', 'add-check', 'validate-in-same-transaction'],
  'disallowed-unique-constraint': ['add-unique'],
  'prefer-repack': ['rewrite-table'],
  'renaming-column': ['rename-column'],
  'renaming-table': ['rename-table'],
  'require-concurrent-index-creation': ['index-not-concurrent'],
  'require-concurrent-index-deletion': ['drop-index'],
  'require-concurrent-partition-detach': ['detach-partition'],
  'require-concurrent-reindex': ['reindex-not-concurrent'],
  'require-lock-timeout': ['lock-timeout'],
};

/** Rules that say "this reads or writes a whole table under a lock that others wait for". */
const BLOCKING = new Set(
  'change-column-type set-not-null index-not-concurrent reindex-not-concurrent add-foreign-key add-check add-domain-check add-unique validate-in-same-transaction volatile-default add-serial add-stored-generated rewrite-table refresh-materialized-view attach-partition backfill-under-lock truncate'.split(
    ' ',
  ),
);

const casesSchema = z.object({
  id: z.string(),
  rule: z.string(),
  sql: z.string(),
  expect: z.boolean(),
  assume_in_transaction: z.boolean(),
});
const statementsSchema = z.array(z.tuple([z.string(), z.string()]));
const observedSchema = z.object({
  error: z.string().nullish(),
  locks: z.record(z.string(), z.string()).nullish(),
  rewritten: z.array(z.string()).nullish(),
  scans: z.record(z.string(), z.number()).nullish(),
});
const truthSchema = z.record(z.string(), z.record(z.string(), observedSchema));

type Found = { rule: string; severity: string }[];

async function judgeWith(base: string): Promise<(sql: string, wrapping: Wrapping) => Found> {
  const parse = await loadParser();
  const before = parseStatements(parse, base);
  return (sql, wrapping) => {
    const judge = createJudge({ parse, lockTimeout: '5s', together: true });
    judge.learn(before);
    const file = { path: 'migrations/1_case.sql', tool: plainTool, wrapping, text: sql, up: sql, isNew: true };
    const { findings } = judge.judge(file, parseStatements(parse, sql));
    return findings.map(({ rule, severity }) => ({ rule: rule.replace('migrations/', ''), severity }));
  };
}

interface Score {
  right: number;
  silent: number;
  false: number;
  missed: number;
}

const ratio = (part: number, whole: number): string => (whole === 0 ? '   –' : (part / whole).toFixed(2));
const line = (name: string, { right, silent, false: wrong, missed }: Score): string =>
  `${name.padEnd(46)} ${String(right).padStart(4)} ${String(silent).padStart(6)} ${String(wrong).padStart(5)} ${String(missed).padStart(6)}   ${ratio(right, right + wrong)}      ${ratio(right, right + missed)}`;

function count(score: Score, expected: boolean, found: boolean): void {
  if (expected) score[found ? 'right' : 'missed']++;
  else score[found ? 'false' : 'silent']++;
}

const emptyScore = (): Score => ({ right: 0, silent: 0, false: 0, missed: 0 });

async function scoreCases(folder: string): Promise<string[]> {
  const judge = await judgeWith('');
  const cases = (await readFile(path.join(folder, 'squawk-cases.jsonl'), 'utf8'))
    .trim()
    .split('\n')
    .map((text) => casesSchema.parse(JSON.parse(text)));
  const families = new Map<string, Score>();
  const total = emptyScore();
  const differences: string[] = [];
  let unmapped = 0;
  for (const { id, rule, sql, expect, assume_in_transaction } of cases) {
    const ours = SAME[rule];
    if (ours === undefined) {
      unmapped++;
      continue;
    }
    const found = judge(sql, assume_in_transaction ? 'transaction' : 'none');
    const hit = found.some((finding) => ours.includes(finding.rule));
    const family = families.get(rule) ?? emptyScore();
    families.set(rule, family);
    count(family, expect, hit);
    count(total, expect, hit);
    if (hit !== expect)
      differences.push(`  ${expect ? 'missed' : 'false '} ${id}\n         ${sql.replace(/\s+/g, ' ').slice(0, 160)}`);
  }
  return [
    `squawk's cases: ${cases.length - unmapped} of ${cases.length} ask about a hazard that a rule here covers (${unmapped} are about style)`,
    `${''.padEnd(46)} right silent false missed precision recall`,
    ...[...families].map(([name, score]) => line(name, score)),
    line('all', total),
    '',
    'differences:',
    ...differences,
  ];
}

const STRONG = /^(?:Share|ShareRowExclusive|Exclusive|AccessExclusive)Lock$/;

async function scoreTruth(folder: string): Promise<string[]> {
  const [fixtures, statements, truth] = await Promise.all([
    readFile(path.join(folder, 'fixtures.sql'), 'utf8'),
    readFile(path.join(folder, 'stmts.json'), 'utf8').then((text) => statementsSchema.parse(JSON.parse(text))),
    readFile(path.join(folder, 'ddl-truth.json'), 'utf8').then((text) => truthSchema.parse(JSON.parse(text))),
  ]);
  const judge = await judgeWith(fixtures);
  const observed = truth['18'] ?? {};
  const blocking = emptyScore();
  const typeChanges = emptyScore();
  const differences: string[] = [];
  for (const [name, sql] of statements) {
    const seen = observed[name];
    if (seen === undefined || seen.error) continue;
    const works = (seen.rewritten ?? []).length > 0 || Object.keys(seen.scans ?? {}).length > 0;
    const waits = Object.values(seen.locks ?? {}).some((mode) => STRONG.test(mode));
    const found = judge(sql, 'transaction').filter(({ rule }) => BLOCKING.has(rule));
    count(blocking, works && waits, found.length > 0);
    if (name.startsWith('type-')) count(typeChanges, works && waits, found.length > 0);
    if ((works && waits) !== found.length > 0)
      differences.push(
        `  ${works && waits ? 'missed' : 'false '} ${sql}${found.length > 0 ? ` (${found.map(({ rule, severity }) => `${rule} ${severity}`).join(', ')})` : ''}`,
      );
  }
  return [
    'statements against what PostgreSQL 18 did (positive: reads or writes a whole table under a lock that others wait for)',
    `${''.padEnd(46)} right silent false missed precision recall`,
    line('blocking work', blocking),
    line('of these: changes of a type', typeChanges),
    '',
    'differences:',
    ...differences,
  ];
}

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('usage: node src/dev/score-migrations.ts DIR\n');
  process.exitCode = 2;
} else {
  const started = performance.now();
  const report = [...(await scoreCases(folder)), '', ...(await scoreTruth(folder))];
  process.stdout.write(`${report.join('\n')}\n\n${Math.round(performance.now() - started)} ms\n`);
}
