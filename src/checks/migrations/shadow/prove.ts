/** Runs the change's statements in a shadow, and says of each what was seen or why nothing was. */
import { messageOf } from '../../../core/errors.ts';
import { countOf, type LeftOut } from '../../../core/outcome.ts';
import { listOf } from '../../../core/text.ts';
import { ChildEnded, type Children } from '../../../io/children.ts';
import { TooSilent, withPatience } from '../../../io/patience.ts';
import type { MigrationFile } from '../migration.ts';
import type { BaseMigration } from '../read-base.ts';
import type { ParsedSql } from '../sql/statements.ts';
import { extensionsIn, missingIn } from './extensions.ts';
import type { FixResult } from './fix-result.ts';
import { planStatements, whyNotRun } from './plan.ts';
import { noSteps, noteStep, planRewrites, type RewritesSeen, type SuggestedByFile } from './plan-rewrites.ts';
import { play, type ShadowEvent, type ShadowPlan } from './play.ts';
import { preludeOf } from './prelude.ts';
import type { BrokenQuery } from './queries.ts';
import { nestedAfter, type SafeStatement } from './safe-plan.ts';
import { shadowOn } from './server.ts';
import type { Shape } from './shape.ts';
import type { Seen } from './weigh.ts';

/** Milliseconds without a word until the shadow is ended: an idle machine starts it in three seconds. */
const SILENCE = 30_000;
const TOTAL = 180_000;
/** Databases (folders of migrations) that a change may be about; each needs a shadow of its own. */
const MOST_DATABASES = 4;

export interface ChangedMigration {
  file: MigrationFile;
  parsed: ParsedSql;
}

export interface Proved {
  /** Of a file of the change, by the position of its statements. */
  seen: ReadonlyMap<string, readonly Seen[]>;
  /** Files whose database was complete: every statement of the base ran. */
  complete: ReadonlySet<string>;
  /** Of a file of the change: migrations of the base that were run before. */
  base: ReadonlyMap<string, number>;
  statements: number;
  /** `PostgreSQL 18.3` */
  server: string;
  leftOut: LeftOut[];
  /** Queries of production that were watched. */
  queries: number;
  /** Of a file of the change: what became of the rewrites of its hits, by their keys. */
  fixes: ReadonlyMap<string, ReadonlyMap<string, FixResult>>;
}

export interface ProveOptions {
  /** Major version in production, where it is known. */
  version?: number | undefined;
  progress(message: string): void;
  /** What the fixes say to run instead, by file. */
  suggested?: SuggestedByFile;
  /** What production asks: each one statement that changes no schema. */
  queries?: readonly string[];
  /** There are earlier migrations than those of `base`. */
  isCut?: boolean;
}

export async function prove(
  children: Children,
  change: readonly ChangedMigration[],
  base: readonly BaseMigration[],
  options: ProveOptions,
): Promise<Proved> {
  const proved = {
    seen: new Map<string, Seen[]>(),
    complete: new Set<string>(),
    base: new Map<string, number>(),
    statements: 0,
    queries: 0,
    server: '',
    fixes: new Map<string, ReadonlyMap<string, FixResult>>(),
  };
  const leftOut: LeftOut[] = [];
  const databases = Map.groupBy(change, ({ file }) => file.database);
  for (const [index, [database, files]] of [...databases].entries()) {
    if (index >= MOST_DATABASES) {
      for (const { file, parsed } of files)
        markAll(proved.seen, file, parsed, `there are more than ${MOST_DATABASES} databases`);
      continue;
    }
    const own = base.filter((migration) => migration.database === database);
    const rewrites = planRewrites(files, options.suggested ?? new Map());
    const shadow = await runShadow(children, files, own, rewrites.statements, options);
    for (const [path, fixes] of rewrites.results(shadow.seen, shadow.rewrites)) proved.fixes.set(path, fixes);
    for (const [path, seen] of shadow.seen) proved.seen.set(path, seen);
    for (const { file } of files) proved.base.set(file.path, own.length);
    const isWhole = own.every(({ parsed, unread = 0 }) => parsed.problems.length === 0 && unread === 0);
    if (shadow.failed === 0 && isWhole && options.isCut !== true)
      for (const { file } of files) proved.complete.add(file.path);
    if (shadow.failed > 0)
      leftOut.push({
        what: 'earlier statements',
        count: shadow.failed,
        why: `did not run in the shadow${lackWords(own)} (first in ${shadow.firstFailed}), so nothing is refuted`,
      });
    proved.statements += shadow.ran;
    proved.queries += shadow.queries;
    proved.server = shadow.server || proved.server;
  }
  const unseen = Map.groupBy(
    [...proved.seen.values()]
      .flat()
      .flatMap((seen) => (seen.kind === 'not-run' && seen.why !== NOT_ONE ? seen.why : [])),
    (why) => why,
  );
  for (const [why, { length }] of unseen) leftOut.push({ what: 'statements', count: length, why: `not run: ${why}` });
  return { ...proved, leftOut };
}

/**
 * To be called as soon as it is known that there is something to prove, and again with the texts of all migrations: starting takes a second,
 * which reading takes too.
 */
export function warmUp(children: Children, version: number | undefined, texts?: readonly string[]): void {
  if (version !== undefined && Math.floor(version) !== OWN_MAJOR) return;
  children.warmUp?.('shadow', texts && { extensions: extensionsIn(texts) });
}

/** `, which lacks the extension postgis`: most of what fails then fails because of it. */
function lackWords(base: readonly BaseMigration[]): string {
  const missing = missingIn(base.map(({ parsed }) => parsed.readable));
  if (missing.length === 0) return '';
  return `, which lacks the extension${missing.length === 1 ? '' : 's'} ${listOf(missing.slice(0, 5))}`;
}

interface ShadowRun {
  seen: Map<string, Seen[]>;
  ran: number;
  /** Statements of the base. */
  failed: number;
  firstFailed: string;
  server: string;
  rewrites: RewritesSeen;
  queries: number;
}

function markAll(seen: Map<string, Seen[]>, file: MigrationFile, { statements }: ParsedSql, why: string): void {
  seen.set(
    file.path,
    statements.map(() => ({ kind: 'not-run', why })),
  );
}

/** What it does shows in the others. */
const NOT_ONE = 'it is about the transaction';

/** A statement that is planned: where its observation belongs. */
interface Slot {
  path: string;
  /** Positions among the statements of the file: itself, and what stands in it. */
  positions: readonly number[];
}

async function runShadow(
  children: Children,
  files: readonly ChangedMigration[],
  base: readonly BaseMigration[],
  safe: readonly SafeStatement[],
  { version, progress, queries = [] }: ProveOptions,
): Promise<ShadowRun> {
  const run: ShadowRun = {
    seen: new Map(),
    ran: 0,
    failed: 0,
    firstFailed: '',
    server: '',
    rewrites: noSteps(),
    queries: 0,
  };
  let isRefused = false;
  let written: Shape | undefined;
  const slots: Slot[] = [];
  const plan: ShadowPlan = { ...planOf(files, base, run.seen, slots), safe, queries };
  if (plan.change.length === 0) return run;
  progress(
    `migrations: PostgreSQL runs ${countOf(base.length, 'earlier migrations')}, then ${countOf(plan.change.length, 'new statements')}`,
  );
  let next: number | undefined;
  const hear = (event: ShadowEvent): void => {
    if (event.kind === 'ready') run.server = `PostgreSQL ${event.version}`;
    if (event.kind === 'prepared') {
      run.failed = event.base.failed.length;
      run.firstFailed = event.base.failed[0]?.path ?? '';
      run.queries = event.queries;
      next = 0;
    }
    if (event.kind === 'broken') noteBroken(run.seen, slots[event.index], event.broken);
    if (event.kind === 'step') noteStep(run.rewrites, event.statement, event.step, event.seen);
    // What was refused made nothing: the two cannot be compared.
    if (event.kind === 'end' && event.version === 'written' && !isRefused) written = event.shape;
    if (event.kind === 'end' && event.version === 'safe' && written !== undefined)
      run.rewrites.shapes = { original: written, safe: event.shape };
    if (event.kind !== 'observed') return;
    isRefused ||= event.observation.error !== undefined;
    fill(run.seen, slots[event.index], { kind: 'seen', observation: event.observation });
    next = event.index + 1;
    run.ran++;
  };
  try {
    if (await playsOnServer(children, version, plan, hear)) return run;
    for await (const event of children.run<ShadowEvent>('shadow', plan, { silence: SILENCE, total: TOTAL }))
      hear(event);
  } catch (error) {
    if (!(error instanceof TooSilent || error instanceof ChildEnded)) throw error;
    run.rewrites.ended = `the shadow ${howEnded(error)}`;
    const [first, rest] = whyEnded(error, run.server, next);
    for (const [index, slot] of slots.slice(next).entries())
      fill(run.seen, slot, { kind: 'not-run', why: index === 0 ? first : rest });
  }
  return run;
}

/** The version of the engine that comes along. */
const OWN_MAJOR = 18;

/** Whether the machine had the very version of production. A server that does not start is none. */
async function playsOnServer(
  children: Children,
  version: number | undefined,
  plan: ShadowPlan,
  hear: (event: ShadowEvent) => void,
): Promise<boolean> {
  if (version === undefined || Math.floor(version) === OWN_MAJOR) return false;
  const server = await children.postgres?.(Math.floor(version)).catch(() => undefined);
  if (server === undefined) return false;
  try {
    const shadow = await shadowOn(server);
    await withPatience({ silence: SILENCE, total: TOTAL }, (isAwaited) =>
      play(shadow, plan, (event) => {
        if (isAwaited()) hear(event);
      }),
    );
    return true;
  } catch (error) {
    throw error instanceof TooSilent ? error : new ChildEnded(messageOf(error), { cause: error });
  } finally {
    await server.stop();
  }
}

const howEnded = (error: Error): string =>
  error instanceof TooSilent ? `did not end (${messageOf(error)})` : `died (${messageOf(error)})`;

/** Of the statement that was running, and of those behind it; `next` is undefined where none was by then. */
function whyEnded(error: Error, server: string, next: number | undefined): [string, string] {
  const how = howEnded(error);
  if (server === '')
    return [`PostgreSQL could not be started: it ${how}`, `PostgreSQL could not be started: it ${how}`];
  return next === undefined
    ? [`what comes before it ${how}`, `what comes before it ${how}`]
    : [`it ${how}`, `a statement before it ${how}`];
}

function noteBroken(seen: Map<string, Seen[]>, slot: Slot | undefined, broken: BrokenQuery[]): void {
  const [position] = slot?.positions ?? [];
  const what = position === undefined ? undefined : seen.get(slot?.path ?? '')?.[position];
  if (what?.kind === 'seen') fill(seen, slot, { kind: 'seen', observation: { ...what.observation, broken } });
}

function fill(seen: Map<string, Seen[]>, slot: Slot | undefined, what: Seen): void {
  if (slot === undefined) return;
  const list = seen.get(slot.path) ?? [];
  for (const position of slot.positions) list[position] = what;
  seen.set(slot.path, list);
}

/** What is to be played as it is written. What can't be run is said at once; `slots` are the places of the others, in their order. */
function planOf(
  files: readonly ChangedMigration[],
  base: readonly BaseMigration[],
  seen: Map<string, Seen[]>,
  slots: Slot[],
): Omit<ShadowPlan, 'safe' | 'queries'> {
  const change: ShadowPlan['change'][number][] = [];
  let group = 0;
  for (const { file, parsed } of files) {
    if (file.before !== undefined || file.onBase) {
      markAll(seen, file, parsed, 'the file is on the base already');
      continue;
    }
    seen.set(
      file.path,
      parsed.statements.map((statement) => ({
        kind: 'not-run',
        why: whyNotRun(statement) ?? NOT_ONE,
      })),
    );
    for (const { statement, planned } of planStatements(parsed, file, group)) {
      const position = parsed.statements.indexOf(statement);
      slots.push({ path: file.path, positions: [position, ...nestedAfter(parsed.statements, position)] });
      change.push({ ...planned, sql: parsed.readable.slice(statement.start, statement.end) });
    }
    group += parsed.statements.length + 1;
  }
  return { ...basePlan(files, base), change };
}

/** All but the change. */
function basePlan(
  files: readonly ChangedMigration[],
  base: readonly BaseMigration[],
): Pick<ShadowPlan, 'extensions' | 'prelude' | 'base'> {
  const earlier = base.map(({ path, parsed }) => ({
    path,
    statements: parsed.statements
      .filter(
        (statement) =>
          !statement.nested && !('TransactionStmt' in statement.node) && whyNotRun(statement) === undefined,
      )
      .map(({ start, end }) => parsed.readable.slice(start, end)),
  }));
  return {
    extensions: extensionsIn([...base, ...files].map(({ parsed }) => parsed.readable)),
    prelude: preludeOf(files[0]?.file.tool.name ?? ''),
    base: earlier,
  };
}
