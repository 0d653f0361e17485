/** Whether a value that was found is one that this job works with: then it is no made-up one. */
import type { Hit } from '../hit.ts';

/** Shorter ones are met by chance. */
const SHORTEST = 12;

/** The name of the variable that has the value; undefined for values that a person chose (`postgres`), which many things have. */
export function variableWith(hit: Hit, variables: Readonly<Record<string, string>>): string | undefined {
  if (hit.kind === 'guessable') return undefined;
  const values = [hit.secret, ...(hit.kind === 'token' ? [hit.whole] : [])].filter(({ length }) => length >= SHORTEST);
  return Object.entries(variables).find(([, value]) => values.includes(value.trim()))?.[0];
}
