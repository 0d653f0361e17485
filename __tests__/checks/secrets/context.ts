import type { CheckContext } from '../../../src/checks/check.ts';
import { virtualClock } from '../../../src/io/clock.ts';
import { nodeFiles } from '../../../src/io/files.ts';
import { noThreads } from '../../../src/io/threads.ts';
import { memoryTree } from '../../../src/io/tree.ts';

/** A context in which nothing but what a test names exists. */
export function contextOf(parts: Partial<CheckContext> & Pick<CheckContext, 'scope'>): CheckContext {
  return {
    head: memoryTree({}),
    changes: [],
    files: nodeFiles,
    http: { send: () => Promise.reject(new Error('this check makes no requests')) },
    threads: noThreads,
    clock: virtualClock('2026-11-22T00:00:00Z'),
    variables: {},
    fork: false,
    review: true,
    asked: true,
    progress: () => {},
    ...parts,
  };
}
