/** What runs in a thread of its own; see src/io/threads.ts. */
import { parentPort } from 'node:worker_threads';
import { siftPack } from '../checks/secrets/history/sift-pack.ts';
import { siftContent } from '../checks/secrets/scanner.ts';

const TASKS: Readonly<Record<string, (data: never) => unknown>> = { 'sift-pack': siftPack };

export function runThread(): void {
  parentPort?.once('message', async ({ task, data }: { task: string; data: never }) => {
    const run = TASKS[task];
    if (run === undefined) throw new Error(`no such task: ${task}`);
    parentPort?.postMessage(await run(data));
  });
  // While nothing is asked yet: what is built at the first use.
  siftContent(Buffer.from('warm'), { generic: true });
}
