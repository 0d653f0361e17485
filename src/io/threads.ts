/** Work that is spread over the processor's cores. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

export interface Threads {
  /**
   * Does the same task in several threads, each with the same data, which says in shared memory what is left to do. `here` is the
   * task itself (src/app/thread.ts knows it by name), for where there are no threads. Answers come in no order.
   */
  run<Data, Answer>(task: string, data: Data, here: (data: Data) => Answer | Promise<Answer>): Promise<Answer[]>;
  /** Starts them, since there will be work soon: a thread takes as long to start as a small repository to read. */
  warm(): void;
}

export const noThreads: Threads = { run: async (_, data, here) => [await here(data)], warm: () => {} };

/** More share their work badly: they read one disk. */
const MOST = 8;

export function workerThreads(wanted?: number): Threads {
  const count = Math.max(1, Math.min(MOST, wanted ?? availableParallelism()));
  if (count === 1) return noThreads;
  let waiting: Worker[] = [];
  const warm = (): void => {
    while (waiting.length < count) waiting.push(start());
  };
  return {
    warm,
    run(task, data, here) {
      warm();
      const workers = waiting;
      waiting = [];
      return Promise.all(workers.map((worker) => ask(worker, task, data, here)));
    },
  };
}

/** More memory for what is soon forgotten makes a thread faster by a twentieth, and larger by a quarter. */
const YOUNG_MIB = 16;

/** Those that could not start before anybody asked them: only the file of an entry was copied somewhere. */
const ended = new WeakSet<Worker>();

function start(): Worker {
  // Bundled, every script lies in dist/ and this module in a chunk below it.
  const isSource = import.meta.url.endsWith('.ts');
  const worker = new Worker(new URL(isSource ? '../entries/thread.ts' : '../thread.js', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB },
  });
  // Nobody waits for one that was started and has nothing to do.
  worker.unref();
  worker.on('error', () => {});
  worker.once('exit', () => ended.add(worker));
  return worker;
}

function ask<Data, Answer>(
  worker: Worker,
  task: string,
  data: Data,
  here: (data: Data) => Answer | Promise<Answer>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // Slower, but right.
    if (ended.has(worker)) {
      resolve(here(data));
      return;
    }
    worker.ref();
    worker.once('message', (answer: Answer) => {
      resolve(answer);
      void worker.terminate();
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_MODULE_NOT_FOUND') resolve(here(data));
      else reject(error);
    });
    worker.once('exit', (code) => reject(new Error(`a thread ended with code ${code} and no answer`)));
    worker.postMessage({ task, data });
  });
}
