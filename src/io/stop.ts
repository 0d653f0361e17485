/** Somebody ends the run: GitHub sends SIGINT, 7.5 seconds later SIGTERM, and 2.5 seconds later ends the process; a person presses ^C. */

/** The first signal calls `stop` once, and ends nothing; a second SIGINT ends the process. Returns what takes that back. */
export function onStop(stop: () => void): () => void {
  let isStopped = false;
  const heard = (signal: NodeJS.Signals): void => {
    if (!isStopped) {
      isStopped = true;
      stop();
    } else if (signal === 'SIGINT') {
      forget();
      process.kill(process.pid, signal);
    }
  };
  const forget = (): void => {
    for (const signal of SIGNALS) process.off(signal, heard);
  };
  for (const signal of SIGNALS) process.on(signal, heard);
  return forget;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
