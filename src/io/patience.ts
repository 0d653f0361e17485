/** Waits for work that reports what it does, and not for ever. */

/** Thrown where it said nothing for too long, or went on for too long. */
export class TooSilent extends Error {
  override readonly name = 'TooSilent';
}

/** Milliseconds. */
export interface Patience {
  /** From one word to the next. */
  silence: number;
  /** For all of it. */
  total: number;
}

/** In words, where the time is up: `nothing for 30 s`. */
export const silenceWords = ({ silence, total }: Patience, isOver: boolean): string =>
  isOver ? `not within ${Math.round(total / 1000)} s` : `nothing for ${Math.round(silence / 1000)} s`;

/**
 * Throws TooSilent; what was started goes on then, and is to be ended. `work` calls its argument whenever it has done something, which says
 * whether anybody still waits for it.
 */
export async function withPatience(
  patience: Patience,
  work: (isAwaited: () => boolean) => Promise<void>,
): Promise<void> {
  const deadline = performance.now() + patience.total;
  let bell: NodeJS.Timeout | undefined;
  let ring = (_: Error): void => {};
  const silence = new Promise<never>((_, reject) => {
    ring = reject;
  });
  let isOver = false;
  const wait = (): boolean => {
    clearTimeout(bell);
    if (isOver) return false;
    const left = deadline - performance.now();
    const isLast = left < patience.silence;
    const after = Math.max(0, Math.min(patience.silence, left));
    bell = setTimeout(() => ring(new TooSilent(silenceWords(patience, isLast))), after);
    return true;
  };
  wait();
  const working = work(wait);
  // Nobody listens any more where it was given up.
  working.catch(() => {});
  try {
    await Promise.race([working, silence]);
  } finally {
    isOver = true;
    clearTimeout(bell);
  }
}
