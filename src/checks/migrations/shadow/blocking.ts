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
export function blockingWork({ locks, rewritten, scans, touched }: Observation, moves: boolean): BlockingWork[] {
  return locks.flatMap(({ relation = '', mode }): BlockingWork[] => {
    if (blockedBy(mode) === undefined) return [];
    if (rewritten.includes(relation)) return [{ relation, mode, work: 'rewrite' }];
    if (scans.has(relation)) return [{ relation, mode, work: 'scan' }];
    return moves && touched.includes(relation) ? [{ relation, mode, work: 'rows' }] : [];
  });
}
