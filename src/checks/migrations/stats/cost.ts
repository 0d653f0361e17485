/** How long a statement works on a table of production's size. A guess with a name: it says whether to think of milliseconds or of minutes. */
import type { TableStats } from './stats.ts';

/**
 * What a statement does with a table while others wait.
 * - `scan`: reads every row, in order
 * - `index`: reads every row and sorts
 * - `rewrite`: writes every row and every index anew
 * - `rows`: changes rows one by one
 * - `loss`: takes them away; how long that takes is the least of it
 */
export type Work = 'scan' | 'index' | 'rewrite' | 'rows' | 'loss';

/**
 * A quarter of what PostgreSQL 15 did with three million rows of 104 bytes in memory on an idle machine (a scan took 0.14 s, an index of a
 * text 2 s, another type 5 to 7 s, an UPDATE 41 s): production has disks, and other work.
 */
const SPEED: Readonly<Record<Exclude<Work, 'loss'>, { rows: number; bytes: number }>> = {
  scan: { rows: 5_000_000, bytes: 500_000_000 },
  index: { rows: 400_000, bytes: 200_000_000 },
  rewrite: { rows: 120_000, bytes: 50_000_000 },
  rows: { rows: 18_000, bytes: 20_000_000 },
};

export const secondsOf = (work: Exclude<Work, 'loss'>, { rows, bytes }: TableStats): number =>
  Math.max(rows / SPEED[work].rows, bytes / SPEED[work].bytes);
