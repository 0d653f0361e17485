/** A run that somebody stops: what is under way ends, and what cleans up still goes out. */
import type { Clock } from '../../io/clock.ts';
import type { Http } from '../../io/http.ts';

/** Milliseconds that an answer may still take: what it made can only be taken away once its name is known. */
const LAST_ANSWERS_MS = 2_000;

export interface Haltable {
  http: Http;
  clock: Clock;
  /** Ends waiting at once and requests soon; those that begin afterwards go their way. */
  halt(): void;
}

export function haltable({ http, clock }: Pick<Haltable, 'http' | 'clock'>): Haltable {
  let isHalted = false;
  const { promise: halted, resolve } = Promise.withResolvers<void>();
  const last = new AbortController();
  return {
    http: { send: (request) => http.send(isHalted ? request : { ...request, signal: last.signal }) },
    clock: {
      now: () => clock.now(),
      sleep: (milliseconds) =>
        isHalted ? clock.sleep(milliseconds) : Promise.race([clock.sleep(milliseconds), halted]),
    },
    halt() {
      isHalted = true;
      resolve();
      setTimeout(() => last.abort(), LAST_ANSWERS_MS).unref();
    },
  };
}
