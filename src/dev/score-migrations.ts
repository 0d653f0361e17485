/**
 * Scores the migrations check against what PostgreSQL did: `npm run score:migrations -- DIR` (its README says where the data is
 * from). What is known of the database is `fixtures.sql`; each of the 113 statements is then judged as a migration of its own.
 * `--shadow` runs each in PostgreSQL as well and compares what is observed. `--wrong` lists what differs.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { createJudge } from '../checks/migrations/judge.ts';
import { SQUAWK } from '../checks/migrations/other-linters.ts';
import { emptySchema, learn } from '../checks/migrations/schema.ts';
import { type Observation, observe, prepareObserver } from '../checks/migrations/shadow/observe.ts';
import { openPglite } from '../checks/migrations/shadow/pglite.ts';
import { blockedBy, type Lock, locksOf, modeNamed, strongestOf } from '../checks/migrations/sql/locks.ts';
import { loadParser, type SqlParser } from '../checks/migrations/sql/parser.ts';
import { parseStatements } from '../checks/migrations/sql/statements.ts';
import { plainTool } from '../checks/migrations/tools.ts';
import { isAtLeast } from '../core/severity.ts';
import { scoreHistory } from './score-history.ts';

/** It wants a timeout for statements too, which is another opinion: a long one is told by other rules. */
const TWO_TIMEOUTS = 'require-timeout-settings';

const VERSIONS = ['15', '16', '17', '18'] as const;

const observedSchema = z.object({
  error: z.string().nullish(),
  locks: z.record(z.string(), z.string()).nullish(),
  rewritten: z.array(z.string()).nullish(),
  scans: z.record(z.string(), z.number()).nullish(),
});
type Observed = z.infer<typeof observedSchema>;

/** Rules that say "this reads or writes a whole table under a lock that others wait for". */
const BLOCKING = new Set(
  'index-on-partitioned default-partition-scan add-required-column change-column-type set-not-null index-not-concurrent reindex-not-concurrent add-foreign-key add-check add-domain-check add-unique validate-in-same-transaction volatile-default add-serial add-stored-generated rewrite-table refresh-materialized-view attach-partition backfill-under-lock truncate'
    .split(' ')
    .map((name) => `migrations/${name}`),
);

const caseSchema = z.object({
  id: z.string(),
  rule: z.string(),
  sql: z.string(),
  expect: z.boolean(),
  assume_in_transaction: z.boolean(),
  pg_version: z.string().nullable(),
});

/** Of what is no index: `t ACCESS EXCLUSIVE`. */
function locksSeen({ locks }: Observed, isRelation: (key: string) => boolean): string[] {
  return Object.entries(locks ?? {})
    .map(([name, mode]) => [name.replace(/^public\./, ''), modeNamed(mode)] as const)
    .filter(([name]) => isRelation(name))
    .map(([name, mode]) => `${name} ${mode}`)
    .sort(byText);
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** It works (reads or writes a whole table or index) while others wait for that table. */
function isBlockingWork({ locks, rewritten, scans }: Observed): boolean {
  const locked = (name: string): boolean => {
    const mode = modeNamed(locks?.[name] ?? '');
    return mode !== undefined && blockedBy(mode) !== undefined;
  };
  const tables = [...Object.keys(scans ?? {}), ...(rewritten ?? []).map((name) => name.replace(/^\w:/, ''))];
  return tables.some(locked);
}

function existsIn(dir: string): boolean {
  try {
    readFileSync(path.join(dir, 'stmts.json'));
    return true;
  } catch {
    return false;
  }
}

async function score(dir: string): Promise<void> {
  const wanted = process.argv.includes('--wrong');
  const read = (name: string): string => readFileSync(path.join(dir, name), 'utf8');
  const statements = z.array(z.tuple([z.string(), z.string()])).parse(JSON.parse(read('stmts.json')));
  const truth = z.record(z.string(), z.record(z.string(), observedSchema)).parse(JSON.parse(read('ddl-truth.json')));
  const parse = await loadParser();
  const fixtures = parseStatements(parse, read('fixtures.sql'));
  const relations = new Set(
    fixtures.text.matchAll(/CREATE (?:TABLE|VIEW|MATERIALIZED VIEW) (\S+)/g).map(([, name = '']) => name),
  );
  const isRelation = (key: string): boolean => relations.has(key);

  scoreSquawk(read('squawk-cases.jsonl'), parse, wanted);
  if (process.argv.includes('--shadow')) await scoreShadow(statements, read('fixtures.sql'), truth['18'] ?? {}, wanted);
  const predicted = new Map<string, { locks: string[]; flagged: boolean; severe: boolean }>();
  for (const [name, sql] of statements) {
    const schema = emptySchema();
    for (const statement of fixtures.statements) learn(schema, statement, 0);
    const parsed = parseStatements(parse, sql);
    const locks: Lock[] = [];
    for (const statement of parsed.statements) {
      locks.push(...locksOf(statement, schema).filter(({ relation = '' }) => isRelation(relation)));
      learn(schema, statement, 1);
    }
    const judge = createJudge({ parse, lockTimeout: '5s', together: true });
    judge.learn(fixtures);
    const file = { path: 'migrations/1.sql', tool: plainTool, database: '', text: sql, up: sql, isNew: true } as const;
    const { findings } = judge.judge({ ...file, wrapping: 'transaction' }, parsed);
    const own = findings.filter(({ rule }) => BLOCKING.has(rule));
    predicted.set(name, {
      locks: strongestOf(locks)
        .map(({ relation, mode }) => `${relation} ${mode}`)
        .sort(byText),
      flagged: own.length > 0,
      severe: own.some(({ severity }) => isAtLeast(severity, 'medium')),
    });
  }

  for (const version of VERSIONS) {
    let [seen, right, failed, work, flagged, wrong, quiet, metadata] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (const [name, sql] of statements) {
      const observed = truth[version]?.[name];
      const own = predicted.get(name);
      if (observed === undefined || own === undefined) continue;
      if (observed.error) {
        failed++;
        continue;
      }
      seen++;
      const locks = locksSeen(observed, isRelation);
      const isRight = locks.join() === own.locks.join();
      if (isRight) right++;
      else if (wanted)
        process.stdout.write(
          `${version} ${name}: ${sql}\n  seen ${locks.join(', ')}\n  said ${own.locks.join(', ')}\n`,
        );
      const isWork = isBlockingWork(observed);
      if (isWork) work++;
      if (isWork && own.flagged) flagged++;
      else if (isWork && wanted)
        process.stdout.write(`${version} ${name}: works under a lock and is not flagged: ${sql}\n`);
      if (!isWork && own.severe) {
        wrong++;
        if (wanted) process.stdout.write(`${version} ${name}: does no work under a lock and is flagged: ${sql}\n`);
      }
      const isMetadata = name.startsWith('type-') && !isWork;
      if (isMetadata) metadata++;
      if (isMetadata && !own.severe) quiet++;
      else if (isMetadata && wanted)
        process.stdout.write(`${version} ${name}: changes the catalogue only and is flagged: ${sql}\n`);
    }
    process.stdout.write(
      `PostgreSQL ${version}: lock modes right ${right} of ${seen} (${failed} fail, so that no lock is seen); work under a lock flagged ${flagged} of ${work}, ${wrong} others as well; changes of the catalogue alone quiet ${quiet} of ${metadata}\n`,
    );
  }
}

function scoreSquawk(cases: string, parse: SqlParser, wanted: boolean): void {
  let [agreed, all] = [0, 0];
  for (const line of cases.split('\n').filter(Boolean)) {
    const { id, rule, sql, expect, assume_in_transaction: wrapped, pg_version } = caseSchema.parse(JSON.parse(line));
    const ours = rule === TWO_TIMEOUTS ? undefined : SQUAWK[rule]?.map((name) => `migrations/${name}`);
    // PostgreSQL 11 is of 2018, and nobody is told about it here.
    if (ours === undefined || Number.parseInt(pg_version ?? '15', 10) < 12) continue;
    all++;
    const judge = createJudge({ parse, lockTimeout: '5s', together: true });
    const file = { path: 'migrations/1.sql', tool: plainTool, database: '', text: sql, up: sql, isNew: true } as const;
    const wrapping = wrapped ? 'transaction' : 'none';
    const { findings } = judge.judge({ ...file, wrapping }, parseStatements(parse, sql));
    const said = findings.some((finding) => ours.includes(finding.rule));
    if (said === expect) agreed++;
    else if (wanted)
      process.stdout.write(
        `squawk ${id}: ${expect ? 'flagged there, not here' : 'flagged here, not there'} (${findings.map((each) => each.rule.replace('migrations/', '')).join(', ')})\n${sql.trim().replace(/^/gm, '    ')}\n`,
      );
  }
  process.stdout.write(
    `squawk's cases of safety: ${agreed} of ${all} agree (${((100 * agreed) / all).toFixed(1)} %)\n`,
  );
}

/**
 * PGlite is PostgreSQL 18 in WebAssembly. What PostgreSQL 18 did on a server is the truth: error, locks, what was written anew, what was
 * read from end to end. How many rows is left out: an index that is built in a block counts them once or twice.
 */
async function scoreShadow(
  statements: readonly (readonly [string, string])[],
  fixtures: string,
  truth: Readonly<Record<string, Observed>>,
  wanted: boolean,
): Promise<void> {
  let right = 0;
  const shadow = await openPglite([]);
  const { session } = shadow;
  await prepareObserver(session);
  for (const [name, sql] of statements) {
    // What was written and taken back leaves dead rows, which are read and counted.
    await session.exec(
      `DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA IF EXISTS s2 CASCADE; ${fixtures}`,
    );
    const seen = await observe(session, sql);
    const was = truth[name];
    const [mine, theirs] = [ofObservation(seen), ofTruth(was)];
    if (mine === theirs) right++;
    else if (wanted) process.stdout.write(`shadow ${name}: ${sql}\n  server ${theirs}\n  shadow ${mine}\n`);
  }
  await shadow.close();
  process.stdout.write(`the shadow saw what a server did: ${right} of ${statements.length}\n`);
}

const sortedText = (entries: Iterable<readonly [string, unknown]>): string =>
  [...entries]
    .map(([key, value]) => `${key} ${value}`)
    .sort(byText)
    .join(', ');

const ofObservation = ({ error, locks, rewritten, scans }: Observation): string =>
  error?.code ??
  [
    sortedText(locks.map(({ relation, mode }) => [relation ?? '', mode])),
    sortedText(rewritten.map((name) => [name, ''])),
    sortedText([...scans].filter(([, rows]) => rows > 0).map(([name]) => [name, ''])),
  ].join(' | ');

const ofTruth = (truth: Observed | undefined): string =>
  truth?.error?.slice(0, 5) ??
  [
    sortedText(Object.entries(truth?.locks ?? {}).map(([name, mode]) => [name, modeNamed(mode)])),
    sortedText((truth?.rewritten ?? []).map((name) => [name.replace(/^\w:/, ''), ''])),
    sortedText(Object.keys(truth?.scans ?? {}).map((name) => [name, ''])),
  ].join(' | ');

async function scoreHistories(folders: readonly string[], wanted: boolean): Promise<void> {
  for (const each of folders) {
    const started = performance.now();
    const print = wanted ? (line: string) => void process.stdout.write(`${line}\n`) : undefined;
    const { right, wrong, missed, migrations, statements, failed, findings, noise } = await scoreHistory(
      each,
      // Of an empty table such a column is read; with rows it fails.
      ({ rule }) => BLOCKING.has(rule) || rule === 'migrations/add-required-column',
      print,
    );
    process.stdout.write(
      `${path.basename(each)}: ${migrations} migrations, ${statements} statements (${failed} refused), ${findings} findings (${((100 * noise) / findings).toFixed(1)} % noise); work under a lock: ${right} right, ${wrong} wrong, ${missed} missed: precision ${(right / (right + wrong)).toFixed(3)}, recall ${(right / (right + missed)).toFixed(3)} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`,
    );
  }
}

const [folder, ...histories] = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
if (process.argv.includes('--history'))
  await scoreHistories(folder === undefined ? [] : [folder, ...histories], process.argv.includes('--wrong'));
else if (folder === undefined) {
  process.stderr.write('Where is the data? Write `npm run score:migrations -- DIR`.\n');
  process.exitCode = 2;
} else await score(path.join(folder, existsIn(folder) ? '' : 'migrations'));
