/** Runs the safe version of a change in a shadow of its own. */
import { messageOf } from '../../../core/errors.ts';
import { ChildEnded, type Children, ChildSilent } from '../../../io/children.ts';
import { type FixResult, fixResults, type Played, stepKey } from './fix-result.ts';
import type { ShadowEvent, ShadowPlan } from './play.ts';
import type { StepSeen } from './play-safe.ts';
import type { ChangedMigration } from './prove.ts';
import { type SafeStatement, type Suggested, safeStatements } from './safe-plan.ts';
import type { Shape } from './shape.ts';
import type { Seen } from './weigh.ts';

/** Path of a file → the rewrites of its hits. */
export type SuggestedByFile = ReadonlyMap<string, readonly Suggested[]>;

/** Milliseconds. Less than for the change itself: what is not run in time is shown as it is. */
const PATIENCE = { silence: 30_000, total: 90_000 };

export interface PlayedRewrites {
  /** With what was seen of the change as it is written, and what that made. */
  results(seen: ReadonlyMap<string, readonly Seen[]>, shape: Shape | undefined): Map<string, Map<string, FixResult>>;
}

export async function playRewrites(
  children: Children,
  files: readonly ChangedMigration[],
  base: Omit<ShadowPlan, 'change'>,
  suggested: SuggestedByFile,
): Promise<PlayedRewrites> {
  const safe: SafeStatement[] = [];
  const played: { path: string; file: Played['file']; offset: number }[] = [];
  for (const { file, parsed } of files) {
    if (file.before !== undefined || file.onBase) continue;
    const own = safeStatements(parsed, suggested.get(file.path) ?? []);
    played.push({ path: file.path, file: own, offset: safe.length });
    safe.push(...own.statements);
  }
  const run: { steps: Map<string, StepSeen>; ended: string; shape?: Shape } = {
    steps: new Map(),
    ended: 'it was not reached',
  };
  if (safe.some(({ steps }) => steps.length > 0)) await play(children, { ...base, change: [], safe }, run);
  return {
    results: (seen, original) =>
      new Map(
        [...suggested].flatMap(([path, own]) => {
          const file = played.find((each) => each.path === path);
          const shapes = original && run.shape && { original, safe: run.shape };
          if (file === undefined)
            return files.some((each) => each.file.path === path) ? [[path, unplayed(own)] as const] : [];
          return [[path, fixResults(own, seen.get(path) ?? [], { ...file, ...run }, shapes)] as const];
        }),
      ),
  };
}

const unplayed = (suggested: readonly Suggested[]): Map<string, FixResult> =>
  new Map(suggested.map(({ key }) => [key, { kind: 'not-run', why: 'the file is on the base already' }]));

async function play(
  children: Children,
  plan: ShadowPlan,
  run: { steps: Map<string, StepSeen>; ended: string; shape?: Shape },
): Promise<void> {
  try {
    for await (const event of children.run<ShadowEvent>('shadow', plan, PATIENCE)) {
      if (event.kind === 'step') run.steps.set(stepKey(event.statement, event.step), event.seen);
      if (event.kind === 'end') run.shape = event.shape;
    }
  } catch (error) {
    if (!(error instanceof ChildSilent || error instanceof ChildEnded)) throw error;
    run.ended = error instanceof ChildSilent ? `did not end (${messageOf(error)})` : `died (${messageOf(error)})`;
    run.ended = `the shadow of the rewrites ${run.ended}`;
  }
}
