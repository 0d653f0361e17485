/** What runs in a thread of its own; see src/io/threads.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { siftPack } from '../checks/secrets/history/sift-pack.ts';

const TASKS: Readonly<Record<string, (data: never) => unknown>> = { 'sift-pack': siftPack };

export function runThread(): void {
  const { task, data } = workerData as { task: string; data: never };
  const run = TASKS[task];
  if (run === undefined) throw new Error(`no such task: ${task}`);
  parentPort?.postMessage(run(data));
}
