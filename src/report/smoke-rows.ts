/** What became of the smoke checks, in the words that every sink shows. */
import { formatDuration } from '../core/duration.ts';
import { countOf } from '../core/outcome.ts';
import type { Report } from '../core/report.ts';
import { percentile, type SmokeCheckRun, type SmokeRun, type TimedRequest } from '../core/smoke-run.ts';

export const smokeRunsOf = (report: Report): SmokeRun[] => report.outcomes.flatMap(({ smoke }) => smoke ?? []);

/** `120 ms`; tenths only where they are all there is. */
export const shownMs = (ms: number): string => formatDuration(ms < 10 ? Math.round(ms * 10) / 10 : Math.round(ms));

/** What each phase of a request took by itself: the marks count from its start. */
export function phasesOf({ dnsMs, connectMs, tlsMs, firstByteMs }: TimedRequest): { name: string; ms: number }[] {
  const marks = [
    { name: 'DNS', at: dnsMs },
    { name: 'connect', at: connectMs },
    { name: 'TLS', at: tlsMs },
    { name: 'first byte', at: firstByteMs },
  ];
  let before = 0;
  return marks.flatMap(({ name, at }) => {
    if (at === undefined) return [];
    const ms = Math.max(0, at - before);
    before = at;
    return [{ name, ms }];
  });
}

/** All requests of a run that were answered, the slowest first. */
export const slowestFirst = ({ checks }: SmokeRun): (TimedRequest & { check: string })[] =>
  checks
    .flatMap(({ name, requests }) => requests.map((request) => ({ ...request, check: name })))
    .filter(({ status }) => status !== undefined)
    .sort((a, b) => b.totalMs - a.totalMs);

/** `12 requests: p50 40 ms, p95 310 ms, p99 1.2 s`; undefined where none was answered. */
export function percentilesOf(run: SmokeRun): string | undefined {
  const all = slowestFirst(run).map(({ totalMs }) => totalMs);
  if (all.length === 0) return undefined;
  const words = [50, 95, 99].map((percent) => `p${percent} ${shownMs(percentile(all, percent) ?? 0)}`);
  return `${countOf(all.length, 'requests')}: ${words.join(', ')}`;
}

/** `2 retries, 1 redirect`; empty where there were none. */
export function detoursOf({ requests }: SmokeCheckRun): string {
  const sum = (of: (request: TimedRequest) => number): number => requests.reduce((total, each) => total + of(each), 0);
  const parts: [number, string][] = [
    [sum(({ retries }) => retries), 'retries'],
    [sum(({ redirects }) => redirects), 'redirects'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, noun]) => countOf(count, noun))
    .join(', ');
}

export const totalOf = ({ requests }: SmokeCheckRun): number =>
  requests.reduce((total, { totalMs }) => total + totalMs, 0);

/** Worst first, each kind in the order in which it ran. */
export function worstChecksFirst({ checks }: SmokeRun): SmokeCheckRun[] {
  const order = ['fail', 'blocked', 'inconclusive', 'pass', 'skipped'];
  return [...checks].sort((a, b) => order.indexOf(a.result) - order.indexOf(b.result));
}

/** `The last good deployment to production is abc1234 of 2026-11-20`. */
export const lastGoodWords = ({ lastGood }: SmokeRun): string | undefined =>
  lastGood === undefined
    ? undefined
    : `The last good deployment to ${lastGood.environment} was ${lastGood.commit.slice(0, 7)} of ${lastGood.date}`;
