/** Plays a migration as it is written on one database and as the fixes say on another that is alike, and tells what became of each fix. */
import type { MigrationFile } from '../checks/migrations/migration.ts';
import { type FixResult, fixResults, stepKey } from '../checks/migrations/shadow/fix-result.ts';
import type { Observation, Session } from '../checks/migrations/shadow/observe.ts';
import { planStatements } from '../checks/migrations/shadow/plan.ts';
import { playChange } from '../checks/migrations/shadow/play.ts';
import { playSafe, type StepSeen } from '../checks/migrations/shadow/play-safe.ts';
import { nestedAfter, type SafeFile, type Suggested, safeStatements } from '../checks/migrations/shadow/safe-plan.ts';
import { type Shape, shapeOf } from '../checks/migrations/shadow/shape.ts';
import type { Seen } from '../checks/migrations/shadow/weigh.ts';
import type { ParsedSql } from '../checks/migrations/sql/statements.ts';

export interface RanRewrite {
  suggested: Suggested;
  /** Its steps, as they run. */
  sql: string[];
  result: FixResult;
}

/** Two databases that were alike at first. */
export interface Pair {
  original: Session;
  safe: Session;
  /** Relations that are not alike any more. */
  different: Set<string>;
}

export async function runRewrites(
  { original, safe, different }: Pair,
  file: MigrationFile,
  parsed: ParsedSql,
  suggested: readonly Suggested[],
): Promise<RanRewrite[]> {
  const own = safeStatements(parsed, suggested);
  const { seen, isRefused } = await asWritten(original, file, parsed);
  const steps = new Map<string, StepSeen>();
  await playSafe(safe, own.statements, (statement, step, what) => steps.set(stepKey(statement, step), what));
  if (suggested.length === 0) return [];
  const shapes = { original: await shapeOf(original), safe: await shapeOf(safe) };
  const fresh = without(shapes.original, different);
  for (const name of differences(shapes)) different.add(name);
  const played = { file: own, offset: 0, steps, ended: 'it was not reached' };
  const results = fixResults(suggested, seen, played, isRefused ? undefined : { original: fresh, safe: shapes.safe });
  return suggested.flatMap((each) => {
    const result = results.get(each.key);
    return result === undefined ? [] : [{ suggested: each, sql: sqlOf(own, each.key), result }];
  });
}

async function asWritten(session: Session, file: MigrationFile, parsed: ParsedSql) {
  const top = planStatements(parsed, file);
  const seen: Seen[] = parsed.statements.map(() => ({ kind: 'not-run', why: 'it is about the transaction' }));
  let isRefused = false;
  const note = (index: number, observation: Observation): void => {
    isRefused ||= observation.error !== undefined;
    const statement = top[index]?.statement;
    if (statement === undefined) return;
    const at = parsed.statements.indexOf(statement);
    for (const position of [at, ...nestedAfter(parsed.statements, at)]) seen[position] = { kind: 'seen', observation };
  };
  await playChange(
    session,
    top.map(({ planned }) => planned),
    note,
  );
  return { seen, isRefused };
}

const differences = ({ original, safe }: { original: Shape; safe: Shape }): string[] =>
  [...original].flatMap(([name, shape]) => (safe.get(name) === shape ? [] : name));

const without = (shape: Shape, names: ReadonlySet<string>): Shape =>
  new Map([...shape].filter(([name]) => !names.has(name)));

const sqlOf = ({ statements, owners }: SafeFile, key: string): string[] =>
  owners.flatMap((own, at) =>
    own.flatMap(({ keys }, step) => (keys.includes(key) ? (statements[at]?.steps[step]?.statements ?? []) : [])),
  );
