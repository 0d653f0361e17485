/**
 * Plays a change on a database that has nothing to lose: first what the base's migrations make, then some rows, then the statements of
 * the change one by one, each observed; then, from where the change began, what its fixes say to run instead. What fails is told and the
 * rest goes on: a statement says more than its error.
 */
import { begin, commit, isRoleMade, observeAlone, observeInside } from './attempt.ts';
import { errorOf, lookBefore, type Observation, prepareObserver, type Session } from './observe.ts';
import type { PlannedStatement } from './plan.ts';
import { playSafe, type StepSeen } from './play-safe.ts';
import type { Prelude } from './prelude.ts';
import { type BrokenQuery, type Queries, watchQueries } from './queries.ts';
import type { SafeStatement } from './safe-plan.ts';
import { type Seeded, seed } from './seed.ts';
import { type Shape, shapeOf } from './shape.ts';

/** A database that is thrown away. */
export interface Shadow {
  session: Session;
  /** May do more than the session's role: it looks where that may not. */
  owner: Session;
  /** Keeps what is in it. What it gives puts that back, once. */
  keep(): Promise<() => Promise<void>>;
}

export interface ShadowPlan {
  /** Extensions that the statements create, of those that could be had. */
  extensions: readonly string[];
  /** What the host sets up before any migration runs. */
  prelude: Prelude;
  /** Oldest first. */
  base: readonly { path: string; statements: readonly string[] }[];
  /** In the order in which they run. */
  change: readonly PlannedStatement[];
  /** What production asks: each one statement that changes no schema. */
  queries: readonly string[];
  /** Its safe version; empty where no fix says what to run. */
  safe: readonly SafeStatement[];
}

/** What becomes of a plan, in this order; `observed` comes once for every statement of the change, in its order. */
export type ShadowEvent =
  | { kind: 'ready'; version: string }
  | { kind: 'base'; files: number }
  | { kind: 'prepared'; base: BaseResult; seeded: Seeded; queries: number }
  | { kind: 'observed'; index: number; observation: Observation }
  /** Queries of production that no longer work after it. */
  | { kind: 'broken'; index: number; broken: BrokenQuery[] }
  | { kind: 'step'; statement: number; step: number; seen: StepSeen }
  /** What all of a version made. */
  | { kind: 'end'; version: 'written' | 'safe'; shape: Shape };

export interface BaseResult {
  statements: number;
  /** Statements that did not run: SQLSTATE, and in which file. */
  failed: { path: string; code: string }[];
}

/** Files between two words that it is still alive. */
const TELL_EVERY = 10;

export async function play(shadow: Shadow, plan: ShadowPlan, tell: (event: ShadowEvent) => void): Promise<void> {
  const { session, owner } = shadow;
  const [{ version } = { version: '' }] = await session.query<{ version: string }>(
    "SELECT current_setting('server_version') AS version",
  );
  // Packagers add words of their own.
  tell({ kind: 'ready', version: version.split(' ')[0] ?? '' });
  for (const role of plan.prelude.roles) await owner.exec(`CREATE ROLE "${role}"`);
  if (plan.prelude.sql !== '') await session.exec(plan.prelude.sql);
  const base = await replay(session, plan.base, tell);
  await prepareObserver(owner);
  const seeded = await seed(session);
  const queries = await watchQueries(session, plan.queries);
  tell({ kind: 'prepared', base, seeded, queries: queries.working });
  const putBack = plan.safe.length > 0 ? await shadow.keep() : undefined;
  await playChange(session, plan.change, (index, observation) => tell({ kind: 'observed', index, observation }), {
    watched: queries,
    tell: (index, broken) => tell({ kind: 'broken', index, broken }),
  });
  tell({ kind: 'end', version: 'written', shape: await shapeOf(session) });
  if (putBack === undefined) return;
  await putBack();
  await playSafe(session, plan.safe, (statement, step, seen) => tell({ kind: 'step', statement, step, seen }));
  tell({ kind: 'end', version: 'safe', shape: await shapeOf(session) });
}

/** Runs statements one by one and leaves what they did. */
export async function playChange(
  session: Session,
  statements: readonly PlannedStatement[],
  tell: (index: number, observation: Observation) => void,
  queries?: { watched: Queries; tell(index: number, broken: BrokenQuery[]): void },
): Promise<void> {
  const old = await lookBefore(session);
  const end = async (): Promise<void> => {
    for (const [index, broken] of (await queries?.watched.settle()) ?? []) queries?.tell(index, broken);
  };
  let open: number | undefined;
  for (const [index, statement] of statements.entries()) {
    const { group } = statement;
    if (open !== undefined && open !== group) {
      await commit(session);
      await end();
    }
    if (group !== undefined && group !== open) await begin(session, old);
    open = group;
    const seen =
      group === undefined ? await observeAlone(session, statement, old) : await observeInside(session, statement, old);
    tell(index, seen);
    await queries?.watched.ask(index, statement, seen);
    if (group === undefined) await end();
  }
  if (open !== undefined) await commit(session);
  await end();
}

async function replay(
  session: Session,
  files: ShadowPlan['base'],
  tell: (event: ShadowEvent) => void,
): Promise<BaseResult> {
  const result: BaseResult = { statements: 0, failed: [] };
  for (const [index, { path, statements }] of files.entries()) {
    result.statements += statements.length;
    if (!(await runsTogether(session, statements)))
      for (const sql of statements) {
        const error = await errorOfRun(session, sql);
        if (error !== undefined) result.failed.push({ path, code: error.code });
      }
    // A dump sets the search path and more.
    await session.exec('RESET ALL');
    if (index % TELL_EVERY === 0) tell({ kind: 'base', files: index });
  }
  return result;
}

/** One round trip where all goes well. */
async function runsTogether(session: Session, statements: readonly string[]): Promise<boolean> {
  try {
    await session.exec(`BEGIN;\n${statements.join(';\n')};\nCOMMIT`);
    return true;
  } catch {
    await session.exec('ROLLBACK');
    return false;
  }
}

async function errorOfRun(session: Session, sql: string): Promise<{ code: string; message: string } | undefined> {
  try {
    await session.exec(sql);
    return undefined;
  } catch (error) {
    return (await isRoleMade(session, error)) ? errorOfRun(session, sql) : errorOf(error);
  }
}
