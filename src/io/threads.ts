/** Work that is spread over the processor's cores. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

export interface Threads {
  /**
   * Does the same task in several threads, each with the same data, which says in shared memory what is left to do. `here` is the
   * task itself (src/app/thread.ts knows it by name), for where there are no threads. Answers come in no order.
   */
  run<Data, Answer>(task: string, data: Data, here: (data: Data) => Answer): Promise<Answer[]>;
}

export const noThreads: Threads = { run: async (_, data, here) => [here(data)] };

/** More share their work badly: they read one disk. */
const MOST = 8;

export function workerThreads(wanted?: number): Threads {
  const count = Math.max(1, Math.min(MOST, wanted ?? availableParallelism()));
  if (count === 1) return noThreads;
  return {
    run: (task, data, here) => Promise.all(Array.from({ length: count }, () => inThread(task, data, here))),
  };
}

function inThread<Data, Answer>(task: string, data: Data, here: (data: Data) => Answer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // Bundled, every script lies in dist/ and this module in a chunk below it.
    const isSource = import.meta.url.endsWith('.ts');
    const script = new URL(isSource ? '../entries/thread.ts' : '../thread.js', import.meta.url);
    const worker = new Worker(script, { workerData: { task, data }, stdout: false, stderr: false });
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      // Only the file of an entry was copied somewhere: slower, but right.
      if (error.code === 'ERR_MODULE_NOT_FOUND') resolve(here(data));
      else reject(error);
    });
    worker.once('exit', (code) => reject(new Error(`a thread ended with code ${code} and no answer`)));
  });
}
