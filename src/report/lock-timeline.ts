/** How long each lock is held: from the statement that takes it to the end of its transaction. */
import type { TraceStep } from '../core/trace.ts';

export interface HeldLock {
  relation: string;
  mode: string;
  blocks: 'reads and writes' | 'writes';
  /** Number of the statement that takes it, from 1, and of the first one that runs without it. */
  from: number;
  until: number;
}

/** Modes that others wait for, weakest first. */
const STRONG: Readonly<Record<string, HeldLock['blocks']>> = {
  SHARE: 'writes',
  'SHARE ROW EXCLUSIVE': 'writes',
  EXCLUSIVE: 'writes',
  'ACCESS EXCLUSIVE': 'reads and writes',
};
const ORDER = Object.keys(STRONG);

/** A picture with more is not read. */
const MOST = 40;

/** In the order in which they are taken. Of a relation a stronger lock begins where it is taken; a weaker one adds nothing. */
export function heldLocks(steps: readonly TraceStep[]): HeldLock[] {
  const held: HeldLock[] = [];
  for (const [index, { locks, transaction }] of steps.entries()) {
    const until = transaction === undefined ? index + 2 : endOf(steps, index, transaction);
    for (const { relation, mode } of locks) {
      const blocks = STRONG[mode];
      if (blocks === undefined) continue;
      const before = held.findLast((lock) => lock.relation === relation && lock.until > index + 1);
      if (before !== undefined && ORDER.indexOf(before.mode) >= ORDER.indexOf(mode)) continue;
      if (before !== undefined) before.until = index + 1;
      held.push({ relation, mode, blocks, from: index + 1, until });
    }
  }
  return held.filter(({ from, until }) => until > from).slice(0, MOST);
}

function endOf(steps: readonly TraceStep[], from: number, transaction: number): number {
  let end = from;
  while (steps[end + 1]?.transaction === transaction) end++;
  return end + 2;
}
