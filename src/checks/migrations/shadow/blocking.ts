/** What of an observation makes others wait for longer than a moment. */
import { blockedBy, type LockMode } from '../sql/locks.ts';
import type { Observation } from './observe.ts';

export interface BlockingWork {
  /** `public.users` */
  relation: string;
  mode: LockMode;
  /**
   * - `rewrite`: written anew
   * - `scan`: read from end to end
   * - `rows`: rows of it were looked up or changed by a statement that moves data
   */
  work: 'rewrite' | 'scan' | 'rows';
}

/**
 * Work on relations that are locked meanwhile so that writers or readers wait. `moves`: it is a statement about rows, for which looking up
 * some by an index is work as well.
 */
export function blockingWork(
  { locks, rewritten, scans, touched, partOf }: Observation,
  moves: boolean,
): BlockingWork[] {
  // Who asks the whole waits for its parts.
  const whole = (names: Iterable<string>): Set<string> =>
    new Set([...names].flatMap((name) => [name, ...(partOf?.get(name) ?? [])]));
  const [anew, read] = [whole(rewritten), whole(scans.keys())];
  return locks.flatMap(({ relation = '', mode }): BlockingWork[] => {
    if (blockedBy(mode) === undefined) return [];
    if (anew.has(relation)) return [{ relation, mode, work: 'rewrite' }];
    if (read.has(relation)) return [{ relation, mode, work: 'scan' }];
    return moves && touched.includes(relation) ? [{ relation, mode, work: 'rows' }] : [];
  });
}
