/** Plays the safe version of a change: each step by itself, observed, and what it makes is kept. */

import { emptyTables, observeAlone, observeInside, tablesOf } from './attempt.ts';
import { blockingWork } from './blocking.ts';
import {
  type Before,
  errorOf,
  lookBefore,
  nothingSeen,
  type Observation,
  observeNext,
  type Session,
} from './observe.ts';
import type { SafeStatement, SafeStep } from './safe-plan.ts';

/** What became of a step. */
export interface StepSeen {
  /** SQLSTATE, where PostgreSQL refused it. */
  refused?: string;
  /** Relations that it read or wrote anew while others would have waited, and under which lock. */
  blocks: { relation: string; mode: ReturnType<typeof blockingWork>[number]['mode'] }[];
}

export async function playSafe(
  session: Session,
  statements: readonly SafeStatement[],
  tell: (statement: number, step: number, seen: StepSeen) => void,
): Promise<void> {
  const old = await lookBefore(session);
  for (const [index, statement] of statements.entries()) {
    let isRefused = statement.steps.length === 0;
    for (const [position, step] of statement.steps.entries()) {
      const seen = await playStep(session, step, old);
      if (!step.isQuiet) tell(index, position, seen);
      if (seen.refused === undefined || step.isQuiet) continue;
      isRefused = true;
      break;
    }
    if (isRefused) await runAlone(session, statement.sql, statement.planned, old);
  }
}

/** Nobody asks how it went; where it fails, what looks at rows is tried without them. */
async function runAlone(session: Session, sql: string, planned: boolean, old: Before): Promise<void> {
  try {
    await session.exec(sql);
  } catch {
    await observeAlone(session, { sql, planned, group: undefined }, old);
  }
}

async function playStep(session: Session, step: SafeStep, old: Before): Promise<StepSeen> {
  if (step.isQuiet) {
    for (const sql of step.statements) await runAlone(session, sql, false, old);
    return { blocks: [] };
  }
  const observations = step.runs === 'outside' ? await outside(session, step, old) : await together(session, step, old);
  const error = observations.find((each) => each.error !== undefined)?.error;
  return {
    ...(error === undefined ? {} : { refused: error.code }),
    blocks: observations.flatMap((each) => blockingWork(each, false).map(({ relation, mode }) => ({ relation, mode }))),
  };
}

async function together(session: Session, { statements }: SafeStep, old: Before): Promise<Observation[]> {
  const seen: Observation[] = [];
  await session.exec('BEGIN');
  for (const sql of statements) {
    const observation = await observeInside(session, { sql, planned: false, group: 0 }, old);
    seen.push(observation);
    if (observation.error !== undefined) {
      await session.exec('ROLLBACK');
      return seen;
    }
  }
  try {
    await session.exec('COMMIT');
  } catch (error) {
    await session.exec('ROLLBACK');
    seen.push({ ...nothingSeen(), error: errorOf(error) });
  }
  return seen;
}

/** Class 23: a constraint that rows violate. https://www.postgresql.org/docs/18/errcodes-appendix.html */
const ROWS_VIOLATE = /^23/;

/** Its locks are gone by the time anybody could look: that nobody waits for it is what `CONCURRENTLY` is for. */
async function outside(session: Session, { statements }: SafeStep, old: Before): Promise<Observation[]> {
  const seen: Observation[] = [];
  for (const sql of statements) {
    let observation = await observeNext(session, sql, { old });
    if (ROWS_VIOLATE.test(observation.error?.code ?? '')) {
      // Made up rows are alike; what a failed build leaves behind would be in the way.
      await dropInvalid(session);
      await emptyTables(session, await tablesOf(session));
      observation = await observeNext(session, sql, { old });
    }
    seen.push(observation);
    if (observation.error !== undefined) {
      await dropInvalid(session);
      break;
    }
  }
  return seen;
}

async function dropInvalid(session: Session): Promise<void> {
  const invalid = await session.query<{ name: string }>(
    "SELECT indexrelid::regclass::text AS name FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE NOT indisvalid AND c.relkind = 'i'",
  );
  for (const { name } of invalid) await session.exec(`DROP INDEX IF EXISTS ${name}`);
}
