import type { TraceStep } from '../../src/core/trace.ts';
import { heldLocks } from '../../src/report/lock-timeline.ts';

const step = (locks: [relation: string, mode: string][], transaction?: number): TraceStep => ({
  ...{ line: 1, statement: '', blocks: 'nothing', rewrite: [], scan: [], evidence: 'said' },
  locks: locks.map(([relation, mode]) => ({ relation, mode })),
  ...(transaction === undefined ? {} : { transaction }),
});
const AE = 'ACCESS EXCLUSIVE';

test.each<[name: string, steps: TraceStep[], expected: string[]]>([
  ['nothing', [], []],
  ['a lock that nobody waits for', [step([['t', 'ROW EXCLUSIVE']], 0)], []],
  ['to the end of the transaction', [step([['t', AE]], 0), step([], 0), step([], 1)], [`t ${AE} 1-3`]],
  ['a statement by itself', [step([['t', AE]]), step([])], [`t ${AE} 1-2`]],
  ['a stronger one takes over', [step([['t', 'SHARE']], 0), step([['t', AE]], 0)], ['t SHARE 1-2', `t ${AE} 2-3`]],
  ['a weaker one adds nothing', [step([['t', AE]], 0), step([['t', 'SHARE']], 0)], [`t ${AE} 1-3`]],
  ['the next transaction', [step([['t', AE]], 0), step([['t', 'SHARE']], 1)], [`t ${AE} 1-2`, 't SHARE 2-3']],
])('%s', (_, steps, expected) => {
  expect(heldLocks(steps).map(({ relation, mode, from, until }) => `${relation} ${mode} ${from}-${until}`)).toEqual(
    expected,
  );
});
