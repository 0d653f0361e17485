/**
 * How requests behave towards GitHub: not more writes a minute than it takes, waiting where it says so, and asking again where
 * that does no harm. Time is an argument.
 *
 * Octokit's plugins for this repeat what creates something, which doubles comments, and cannot be tried without waiting.
 */
import type { Clock } from '../io/clock.ts';

/** "No more than 80 content-generating requests per minute": https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits */
export const WRITES_PER_MINUTE = 80;
/** All waiting of a step together: a job that waits is paid for by the minute. */
export const MAX_WAIT_MS = 60_000;
/** Where GitHub only says "too often": "wait for at least one minute". Same page. */
const UNSAID_WAIT_MS = 60_000;
/** For all requests of a step together: after that GitHub is not asked any more, and the summary says so. */
export const MAX_TOTAL_MS = 150_000;
const PAUSES_MS = [1_000, 3_000] as const;
const MAX_ATTEMPTS = 3;
const MINUTE_MS = 60_000;

/** As octokit throws it. */
export interface RequestFailure {
  /** Absent where no answer came: no connection, a failed handshake, time ran out. */
  response?: { status: number; headers: Readonly<Record<string, string | number | undefined>> } | undefined;
  message: string;
}

/** 429, or 403 with GitHub's words or headers for it. https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#rate-limit-errors */
export function isLimit({ response, message }: RequestFailure): boolean {
  if (response?.status === 429) return true;
  if (response?.status !== 403) return false;
  const { headers } = response;
  return (
    headers['retry-after'] !== undefined ||
    String(headers['x-ratelimit-remaining'] ?? '') === '0' ||
    /rate limit/i.test(message)
  );
}

/** Milliseconds to wait before asking again; undefined where asking again is no use, or would do something twice. */
export function pauseBefore(
  failure: RequestFailure,
  { attempt, isRepeatable, now }: { attempt: number; isRepeatable: boolean; now: number },
): number | undefined {
  const { response } = failure;
  if (attempt >= MAX_ATTEMPTS) return undefined;
  if (isLimit(failure)) {
    // Refused, so nothing was done: also what creates something may be asked again.
    const after = Number(response?.headers['retry-after']);
    if (Number.isFinite(after) && after >= 0) return after * 1_000;
    const reset = Number(response?.headers['x-ratelimit-reset']);
    const isSpent = String(response?.headers['x-ratelimit-remaining'] ?? '') === '0';
    return isSpent && Number.isFinite(reset) ? Math.max(0, reset * 1_000 - now) : UNSAID_WAIT_MS;
  }
  const isTrouble = response === undefined || response.status >= 500;
  return isTrouble && isRepeatable ? PAUSES_MS[attempt] : undefined;
}

export interface Patience {
  /** `isWrite`: it creates or changes something. `isRepeatable`: doing it twice is the same as once. */
  run<T>(request: () => Promise<T>, about: { isWrite: boolean; isRepeatable: boolean }): Promise<T>;
}

export function patience(clock: Clock, tell: (message: string) => void): Patience {
  const writes: number[] = [];
  let waited = 0;
  let began: number | undefined;

  async function pace(): Promise<void> {
    const oldest = writes.at(-WRITES_PER_MINUTE);
    const free = oldest === undefined ? 0 : oldest + MINUTE_MS - clock.now();
    if (free > 0) {
      tell(`Waiting ${Math.ceil(free / 1_000)} s: GitHub takes ${WRITES_PER_MINUTE} writes a minute.`);
      await clock.sleep(free);
    }
    writes.push(clock.now());
  }

  return {
    async run(request, { isWrite, isRepeatable }) {
      began ??= clock.now();
      for (let attempt = 0; ; attempt++) {
        if (clock.now() - began > MAX_TOTAL_MS)
          throw new Error(`GitHub took more than ${MAX_TOTAL_MS / 1_000} s in this step, so it is not asked any more`);
        if (isWrite) await pace();
        try {
          return await request();
        } catch (error) {
          const pause = pauseBefore(failureOf(error), { attempt, isRepeatable, now: clock.now() });
          if (pause === undefined || waited + pause > MAX_WAIT_MS) throw error;
          waited += pause;
          if (pause > 0) tell(`GitHub asks for patience; trying again in ${Math.ceil(pause / 1_000)} s.`);
          await clock.sleep(pause);
        }
      }
    },
  };
}

/** Octokit reports a failed TLS handshake as status 500: only an answer is an answer. */
export function failureOf(error: unknown): RequestFailure {
  const message = Error.isError(error) ? error.message : String(error);
  if (typeof error !== 'object' || error === null || !('response' in error)) return { message };
  const { response } = error;
  if (typeof response !== 'object' || response === null || !('status' in response)) return { message };
  const headers = 'headers' in response && typeof response.headers === 'object' ? response.headers : {};
  return {
    message,
    response: { status: Number(response.status), headers: { ...headers } as Record<string, string | undefined> },
  };
}
