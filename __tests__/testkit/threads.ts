import { type Threads, workerThreads } from '../../src/io/threads.ts';

/** Two threads that must do the work: where they cannot, a test is to say so, and not to go on without them. */
export function onlyThreads(): Threads {
  const { run, warm } = workerThreads(2);
  return {
    warm,
    run: (task, data) =>
      run(task, data, () => {
        throw new Error('no thread did it');
      }),
  };
}
