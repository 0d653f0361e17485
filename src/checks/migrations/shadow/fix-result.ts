/** What became of a suggested rewrite when it was run. */

import type { LockMode } from '../sql/locks.ts';
import { withoutPublic } from '../sql/names.ts';
import type { StepSeen } from './play-safe.ts';
import type { SafeFile, Suggested } from './safe-plan.ts';
import type { Shape } from './shape.ts';
import type { Seen } from './weigh.ts';

export type FixResult =
  | { kind: 'run' }
  | { kind: 'not-run'; why: string }
  | { kind: 'refused'; code: string }
  | { kind: 'still-blocks'; relation: string }
  /** It makes something else of a table than the statement as written does. */
  | { kind: 'differs'; relation: string };

/** For `data`: `run`, `refused: 42P07`. */
export function fixWord(result: FixResult): string {
  switch (result.kind) {
    case 'run':
      return 'run';
    case 'not-run':
      return `not-run: ${result.why}`;
    case 'refused':
      return `refused: ${result.code}`;
    case 'still-blocks':
      return `still blocks: ${withoutPublic(result.relation)}`;
    case 'differs':
      return `differs: ${withoutPublic(result.relation)}`;
    default:
      return result satisfies never;
  }
}

/** True where nobody should be told to do it. */
export const isBadFix = ({ kind }: FixResult): boolean =>
  kind === 'refused' || kind === 'still-blocks' || kind === 'differs';

/** What was seen in the shadow of the safe version, by the position of the statement and of the step. */
export type StepsSeen = ReadonlyMap<string, StepSeen>;

export const stepKey = (statement: number, step: number): string => `${statement} ${step}`;

export interface Played {
  file: SafeFile;
  /** Of the first statement of the file, in the plan. */
  offset: number;
  steps: StepsSeen;
  /** Why not all of it was run. */
  ended: string;
}

/** What both versions made; undefined where that cannot be compared. */
export type Shapes = { original: Shape; safe: Shape } | undefined;

export function fixResults(
  suggested: readonly Suggested[],
  seen: readonly Seen[],
  played: Played,
  shapes: Shapes,
): Map<string, FixResult> {
  const steps = stepsByKey(played);
  return new Map(
    suggested.map((each) => {
      const failed = refusedItself(seen[each.index]) ?? ofSteps(steps.get(each.key), played.ended);
      return [each.key, failed ?? ofShape(each, shapes)];
    }),
  );
}

interface OwnStep {
  seen: StepSeen | undefined;
  harmless: LockMode | undefined;
  /** A step of another rewrite was refused before it. */
  isBehindRefused: boolean;
}

function stepsByKey({ file, offset, steps }: Played): Map<string, OwnStep[]> {
  const byKey = new Map<string, OwnStep[]>();
  for (const [statement, owners] of file.owners.entries()) {
    let isBehindRefused = false;
    for (const [position, { keys, harmless }] of owners.entries()) {
      const seen = steps.get(stepKey(offset + statement, position));
      for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), { seen, harmless, isBehindRefused }]);
      isBehindRefused ||= seen?.refused !== undefined;
    }
  }
  return byKey;
}

function ofSteps(steps: readonly OwnStep[] | undefined, ended: string): FixResult | undefined {
  if (steps === undefined) return { kind: 'not-run', why: 'it stands in a block that makes statements when it runs' };
  for (const { seen, harmless, isBehindRefused } of steps) {
    if (seen === undefined)
      return { kind: 'not-run', why: isBehindRefused ? 'another rewrite of the statement was refused' : ended };
    if (seen.refused !== undefined) return { kind: 'refused', code: seen.refused };
    const block = seen.blocks.find(({ mode }) => mode !== harmless);
    if (block !== undefined) return { kind: 'still-blocks', relation: block.relation };
  }
  return undefined;
}

/** What cannot run inside of a transaction, which is what the rewrite mends. */
const OUTSIDE_ONLY = '25001';

function refusedItself(original: Seen | undefined): FixResult | undefined {
  if (original?.kind === 'not-run') return original;
  const code = original?.observation.error?.code;
  return code === undefined || code === OUTSIDE_ONLY
    ? undefined
    : { kind: 'not-run', why: `PostgreSQL refused the statement itself (${code})` };
}

function ofShape({ relation, rewrite }: Suggested, shapes: Shapes): FixResult {
  if (rewrite.replaces.kind === 'nothing') return { kind: 'run' };
  const name = relation?.includes('.') ? relation : `public.${relation}`;
  const [original, safe] = [shapes?.original.get(name), shapes?.safe.get(name)];
  return original !== undefined && original !== safe ? { kind: 'differs', relation: name } : { kind: 'run' };
}
