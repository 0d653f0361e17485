/** How bad it is that two environments have something in common. */
import type { Stage } from '../../core/environment.ts';
import type { Severity } from '../../core/severity.ts';
import type { Environment } from './environments/environment.ts';

export interface Separation {
  database: Severity;
  secret: Severity;
}

/** Undefined where the two may well have it: one and the same, two productions (`eu`, `us`), two places to try things out. */
export function separationOf(
  a: Environment,
  b: Environment,
  stageOf: (name: string) => Stage | undefined,
): Separation | undefined {
  if (a.name === b.name) return undefined;
  const stages = [stageOf(a.name), stageOf(b.name)];
  const [first, second] = stages;
  if (stages.includes('production')) {
    if (first === second) return undefined;
    return stages.includes(undefined)
      ? { database: 'high', secret: 'medium' }
      : { database: 'blocker', secret: 'high' };
  }
  // A staging that everybody's laptop and every preview writes to proves nothing.
  if (stages.includes('staging') && first !== second && first !== undefined && second !== undefined)
    return { database: 'medium', secret: 'medium' };
  return undefined;
}
