/** The input `vars: ${{ toJSON(vars) }}` of a step: https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#vars-context */
import { parseJson } from '../../tree/json.ts';
import type { Cell } from '../environment.ts';
import { known } from './host-list.ts';

/**
 * Cells without a place, since no file holds them. Not all that the job has: secrets are not in it. GitHub writes `null` or
 * `{}` where there is no variable, which is no mistake.
 */
export function readVarsInput(text: string): { cells: Map<string, Cell> } | { problem: string } {
  const cells = new Map<string, Cell>();
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === 'null') return { cells };
  const parsed = parseJson(trimmed);
  if (!('node' in parsed) || parsed.node.kind !== 'map')
    return { problem: 'The input `vars` is no JSON object. Write `vars: ${{ toJSON(vars) }}`.' };
  for (const { key, value } of parsed.node.entries) if (value.kind === 'scalar') cells.set(key, known(value.text));
  return { cells };
}
