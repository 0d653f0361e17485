/** What became of each smoke check, and how long its requests took. Safe to print. */

/**
 * - `pass`: it looked, and all is as it should be
 * - `fail`: a finding says what is wrong
 * - `blocked`: something stands in front of the app (a login of the host, a bot challenge), so the app was not seen
 * - `inconclusive`: this machine's network, or the time, ran out before anything was proven
 * - `skipped`: it was not run, and why
 */
export const SMOKE_RESULTS = ['pass', 'fail', 'blocked', 'inconclusive', 'skipped'] as const;
export type SmokeResult = (typeof SMOKE_RESULTS)[number];

export const RESULT_SIGNS: Readonly<Record<SmokeResult, string>> = {
  pass: '✅',
  fail: '❌',
  blocked: '🚧',
  inconclusive: '❓',
  skipped: '⏭️',
};

export interface SmokeRun {
  /** `https://app.example.com` */
  origin: string;
  checks: SmokeCheckRun[];
  /** What was deployed before and worked, for a rollback. */
  lastGood?: LastGood;
}

export interface SmokeCheckRun {
  name: string;
  result: SmokeResult;
  /** One clause without full stop; absent where it passed. */
  why?: string;
  /** In the order in which they were sent. The times differ from run to run. */
  requests: TimedRequest[];
}

/** Milliseconds of the last try of one request; phases that did not happen are absent. */
export interface TimedRequest {
  /** `GET /api/health` */
  request: string;
  /** Absent where no answer came. */
  status?: number;
  /** Why no answer came: `timeout`, `refused`, `deadline`; absent where one came. */
  unanswered?: string;
  /** Tries after the first. */
  retries: number;
  redirects: number;
  /** What the redirects before the last answer took; absent where there were none. The phases are those of the last. */
  redirectsMs?: number;
  dnsMs?: number;
  connectMs?: number;
  tlsMs?: number;
  firstByteMs?: number;
  /** Redirects included. */
  totalMs: number;
}

export interface LastGood {
  /** Whole. */
  commit: string;
  /** Day, as `2026-11-30`. */
  date: string;
  environment: string;
}

/** The value below which so many of a hundred lie, of values in any order; undefined of none. Nearest rank. */
export function percentile(values: readonly number[], percent: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
}
