/** Judges migrations for SQLite: they run in memory, on rows that are made up, and what is different afterwards is told. */
import type { OtherHit, OtherJudge, OtherJudgement } from '../other-database.ts';
import { dropTable } from '../rules/drop-table.ts';
import { CHECKS } from './checks.ts';
import { connectionOf, type SqliteFile } from './connection.ts';
import { type Engine, openEngine } from './engine.ts';
import { fatesOf, type Holdings } from './fates.ts';
import { keyOf } from './names.ts';
import { namesOf, present } from './present.ts';
import { problemsOf } from './problems.ts';
import { nameIn, type Refusal } from './refusal.ts';
import { foreignKeyViolation } from './rules/sqlite-foreign-key-violation.ts';
import { endFile, type FileRun, playFile, type Step, soundness } from './run.ts';
import { seed } from './seed.ts';
import { type SqliteStatement, splitStatements } from './statements.ts';
import type { Subject } from './subject.ts';
import { minorOf } from './version.ts';

export interface SqliteOptions {
  /** Of SQLite in production, as the configuration has it; undefined: not known. */
  version: number | undefined;
  /** All files are deployed together, so that a table which one creates is new to the others. False: each is seen as if it came alone. */
  together: boolean;
  /** Cloudflare's D1 enforces foreign keys always. Absent: SQLite or libSQL. */
  engine?: 'd1';
  /**
   * Runs in a process of its own that somebody ends when it is silent: then a query may call itself. Is told of each statement
   * before it runs; false keeps it from running.
   */
  watch?: (path: string, statement: number) => boolean;
}

/** A migration of the change: what a MigrationFile has of it. */
export type JudgedFile = SqliteFile & { before?: { up: string } };

export interface SqliteJudge extends OtherJudge {
  judge(file: JudgedFile): OtherJudgement;
  /** After the last file of a change: whether a later one made good what a hit told of an earlier one. */
  isMadeGood(hit: Pick<OtherHit, 'rule' | 'hit'>): boolean;
  /** Gives the memory back; the judge cannot be used any more. */
  close(): void;
}

/** One judge is one database. Runs in this process: where the statements are a stranger's, see isolated.ts. */
export function createSqliteJudge(options: SqliteOptions): SqliteJudge {
  const state: State = {
    engine: undefined,
    isComplete: true,
    old: undefined,
    seeded: new Set(),
    made: new Set(),
    holdings: new Map(),
  };
  return {
    learn: (file) => guarded(() => learn(state, options, file)),
    judge: (file) =>
      guarded(() => judge(state, options, file)) ?? {
        hits: [],
        statements: 0,
        problems: [{ offset: 0, message: 'SQLite could not be started here: Node 24 or newer brings it' }],
      },
    isMadeGood: (hit) => options.together && guarded(() => isMadeGood(state, hit)) === true,
    close: () => state.engine?.close(),
  };
}

interface State {
  engine: Engine | undefined;
  isComplete: boolean;
  /** Keys; undefined as long as nothing was judged. */
  old: Set<string> | undefined;
  seeded: Set<string>;
  /** Keys of tables and views that some migration makes. */
  made: Set<string>;
  /** Copies that earlier files of the change made. */
  holdings: Holdings;
}

/** Generators that put each statement into a file of its own make a table anew over several of them. */
function isMadeGood({ engine, holdings }: State, { rule, hit: { about } }: Pick<OtherHit, 'rule' | 'hit'>): boolean {
  const tables = engine?.picture().tables;
  if (rule === dropTable) return tables?.has(about) === true && holdings.get(about)?.has(about) === true;
  const parent = rule === foreignKeyViolation.rule ? about.split(' → ')[1] : undefined;
  return parent !== undefined && tables?.has(parent) === true;
}

/** What is wrong with one file must not keep the others from being judged. */
function guarded<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

function engineOf(state: State, { watch }: SqliteOptions): Engine {
  state.engine ??= openEngine({ recursion: watch !== undefined });
  return state.engine;
}

function learn(state: State, options: SqliteOptions, file: Pick<SqliteFile, 'path' | 'up'>): void {
  const engine = engineOf(state, options);
  const { statements } = splitStatements(file.up);
  // Nothing to enforce: what ran in production ran.
  engine.run('PRAGMA foreign_keys = OFF');
  const connection = { inTransaction: false, enforces: 'maybe', ignoresPragma: false } as const;
  const { steps } = playFile(engine, statements, connection, (index) => options.watch?.(file.path, index) ?? true, {
    quick: true,
  });
  if (engine.isInTransaction()) engine.run('COMMIT');
  const refusals = outside(steps, statements, state.made).map(({ refusal }) => refusal);
  if (refusals.some(isGap) || steps.some(({ skipped }) => (skipped ?? '') !== '')) state.isComplete = false;
}

/** A transaction that is open already changes nothing of what is there; a table from elsewhere is known to be. */
const isGap = (refusal: Refusal | undefined): boolean =>
  refusal !== undefined && refusal.kind !== 'outside' && !/transaction/.test(refusal.message);

function judge(state: State, options: SqliteOptions, file: JudgedFile): OtherJudgement {
  const engine = engineOf(state, options);
  const split = splitStatements(file.up);
  const { statements } = split;
  const connection = connectionOf(file, statements, options.engine);
  const found = engine.picture();
  if (!options.together || state.old === undefined) {
    state.seeded = new Set([...seed(engine, found), ...(options.together ? [] : state.seeded)]);
    state.old = new Set(found.tables.keys());
  }
  const before = engine.picture();
  const soundBefore = soundness(engine, before);
  engine.run(`PRAGMA foreign_keys = ${connection.enforces === 'maybe' ? 'OFF' : 'ON'}`);
  const foreignKeysBefore = engine.enforcesForeignKeys();
  const known = ranBefore(file);
  const mayRun = (index: number): boolean => options.watch?.(file.path, index) ?? true;
  const { steps, after } = playFile(engine, statements, connection, mayRun, {
    alreadyRan: statements.map((each) => known(each)),
  });
  const soundAfter = soundness(engine, after);
  const commit = endFile(engine, connection);
  const run: FileRun = {
    file,
    connection,
    statements,
    steps: outside(steps, statements, state.made),
    before,
    after,
    soundBefore,
    soundAfter,
    foreignKeysBefore,
    foreignKeysAfter: engine.enforcesForeignKeys(),
    isComplete: state.isComplete,
    seeded: state.seeded,
    old: state.old,
    server: `SQLite ${engine.version}`,
    ...(commit ? { commit } : {}),
  };
  // What could not be done may be what a later file needs.
  if (run.steps.some(({ refusal }) => refusal !== undefined)) state.isComplete = false;
  const subject = subjectOf(run, state, options);
  if (options.together) {
    state.old = oldAfter(subject);
    state.holdings = subject.fates.holdings;
  }
  return {
    hits: hitsOf(subject),
    statements: statements.length,
    problems: [...split.problems, ...problemsOf(subject)].sort((a, b) => a.offset - b.offset),
  };
}

/**
 * A schema may begin outside of the migrations; what is missing then says nothing. `made` are the names that migrations have made so
 * far; those of this file are added.
 */
function outside(steps: readonly Step[], statements: readonly SqliteStatement[], made: Set<string>): Step[] {
  return steps.map((step, at) => {
    const { refusal } = step;
    const name = refusal && /^no such table: /.test(refusal.message) ? nameIn(refusal) : undefined;
    const isOutside = name !== undefined && !made.has(keyOf(name));
    const head = statements[at]?.head;
    if (head?.kind === 'create-table' || head?.kind === 'create-virtual') made.add(keyOf(head.table));
    if (head?.kind === 'rename-table' && refusal === undefined) made.add(keyOf(head.to));
    if (head?.kind === 'create-view') made.add(keyOf(head.name));
    return refusal && isOutside ? { ...step, refusal: { ...refusal, kind: 'outside' } } : step;
  });
}

/** Of an edited migration only what is new runs: the rest ran on the base. */
function ranBefore({ before }: JudgedFile): (statement: SqliteStatement) => boolean {
  const left = new Map<string, number>();
  if (before !== undefined)
    for (const { sql } of splitStatements(before.up).statements) left.set(sql, (left.get(sql) ?? 0) + 1);
  return ({ sql }) => {
    const count = left.get(sql) ?? 0;
    left.set(sql, count - 1);
    return count > 0;
  };
}

function subjectOf(run: FileRun, { made, holdings }: State, { version }: SqliteOptions): Subject {
  const fates = fatesOf(run, holdings);
  return {
    ...run,
    fates,
    isOld: (index, table) => {
      const origin = fates.originAt(index, keyOf(table));
      return origin !== undefined && run.old.has(origin);
    },
    isOutside: (table) => !made.has(keyOf(table)),
    minor: minorOf(version),
  };
}

/** Tables that hold users' data when the file has run, by the names they have then. */
function oldAfter({ fates, old }: Subject): Set<string> {
  const after = new Set<string>();
  for (const key of old) {
    const fate = fates.of.get(key);
    if (fate?.kind === 'renamed') after.add(keyOf(fate.to));
    else if (fate !== undefined && fate.kind !== 'dropped') after.add(key);
  }
  return after;
}

function hitsOf(subject: Subject): OtherHit[] {
  const names = namesOf(subject);
  const hits: OtherHit[] = [];
  for (const check of CHECKS)
    for (const { rule, at, hit, proved } of guarded(() => [...check(subject)]) ?? []) {
      const statement = subject.statements[at];
      if (!statement) continue;
      hits.push({
        rule,
        hit,
        statement: present(statement, subject.file.up, names),
        ...(proved === undefined
          ? {}
          : {
              proved: `${subject.server} ran it behind the migrations of the base, on rows that were made up: ${proved}.`,
            }),
      });
    }
  return hits.sort((a, b) => a.statement.start - b.statement.start);
}
