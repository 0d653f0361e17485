/** The safe version of a change: what the fixes of all its files say to run, and what became of that. */
import { type FixResult, fixResults, type Played, type Shapes, stepKey } from './fix-result.ts';
import type { StepSeen } from './play-safe.ts';
import type { ChangedMigration } from './prove.ts';
import { type SafeStatement, type Suggested, safeStatements } from './safe-plan.ts';
import type { Seen } from './weigh.ts';

/** Path of a file → the rewrites of its hits. */
export type SuggestedByFile = ReadonlyMap<string, readonly Suggested[]>;

export interface RewritesPlan {
  /** Empty where there is nothing to try. */
  statements: readonly SafeStatement[];
  /** By file, then by the key of the hit; `seen` is of the change as it is written. */
  results(seen: ReadonlyMap<string, readonly Seen[]>, played: RewritesSeen): Map<string, Map<string, FixResult>>;
}

/** What came of it. */
export interface RewritesSeen {
  steps: Map<string, StepSeen>;
  /** Why not all of it was run. */
  ended: string;
  shapes: Shapes;
}

export function planRewrites(files: readonly ChangedMigration[], suggested: SuggestedByFile): RewritesPlan {
  const statements: SafeStatement[] = [];
  const planned: { path: string; file: Played['file']; offset: number }[] = [];
  for (const { file, parsed } of files) {
    if (file.before !== undefined || file.onBase) continue;
    const own = safeStatements(parsed, suggested.get(file.path) ?? []);
    planned.push({ path: file.path, file: own, offset: statements.length });
    statements.push(...own.statements);
  }
  return {
    statements: statements.some(({ steps }) => steps.length > 0) ? statements : [],
    results: (seen, { shapes, ...run }) =>
      new Map(
        [...suggested].flatMap(([path, own]) => {
          const file = planned.find((each) => each.path === path);
          if (file === undefined)
            return files.some((each) => each.file.path === path) ? [[path, unplayed(own)] as const] : [];
          return [[path, fixResults(own, seen.get(path) ?? [], { ...file, ...run }, shapes)] as const];
        }),
      ),
  };
}

export const noSteps = (): RewritesSeen => ({ steps: new Map(), ended: 'it was not reached', shapes: undefined });

export function noteStep(seen: RewritesSeen, statement: number, step: number, what: StepSeen): void {
  seen.steps.set(stepKey(statement, step), what);
}

const unplayed = (suggested: readonly Suggested[]): Map<string, FixResult> =>
  new Map(suggested.map(({ key }) => [key, { kind: 'not-run', why: 'the file is on the base already' }]));
