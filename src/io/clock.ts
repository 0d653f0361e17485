/** Time as an argument, so that expiry, deadlines and retries can be tested without waiting. */
import { setTimeout } from 'node:timers/promises';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

export const nodeClock: Clock = {
  now: () => Date.now(),
  sleep: async (milliseconds) => {
    await setTimeout(milliseconds);
  },
};

/** A clock that only moves when somebody sleeps. */
export function virtualClock(start: string): Clock {
  let now = Date.parse(start);
  return {
    now: () => now,
    sleep: async (milliseconds) => {
      now += milliseconds;
    },
  };
}

/** `2026-11-22`, in UTC. */
export const today = (clock: Clock): string => new Date(clock.now()).toISOString().slice(0, 10);
