/** What became of the smoke checks, in the words that every sink shows. */
import { formatDuration } from '../core/duration.ts';
import { countOf } from '../core/outcome.ts';
import type { Report } from '../core/report.ts';
import { percentile, type SmokeCheckRun, type SmokeRun, type TimedRequest } from '../core/smoke-run.ts';

export const smokeRunsOf = (report: Report): SmokeRun[] => report.outcomes.flatMap(({ smoke }) => smoke ?? []);

/** `120 ms`; tenths only where they are all there is. */
export const shownMs = (ms: number): string => formatDuration(ms < 10 ? Math.round(ms * 10) / 10 : Math.round(ms));

/** What each part of a request took by itself, with the body or the waiting in vain: all of `totalMs`. */
export function phasesOf(request: TimedRequest): { name: string; ms: number }[] {
  const { dnsMs, connectMs, tlsMs, firstByteMs, redirectsMs, totalMs, unanswered } = request;
  const marks = [
    { name: 'DNS', at: dnsMs },
    { name: 'connect', at: connectMs },
    { name: 'TLS', at: tlsMs },
    { name: 'first byte', at: firstByteMs },
    { name: unanswered === undefined ? 'body' : 'no answer', at: totalMs - (redirectsMs ?? 0) },
  ];
  // The marks count from the start of the last request of the chain.
  let before = 0;
  const phases = marks.flatMap(({ name, at }) => {
    if (at === undefined) return [];
    const ms = Math.max(0, at - before);
    before = Math.max(before, at);
    return [{ name, ms }];
  });
  return redirectsMs === undefined ? phases : [{ name: 'redirects', ms: redirectsMs }, ...phases];
}

type OfCheck = TimedRequest & { check: string };

const requestsOf = ({ checks }: SmokeRun): OfCheck[] =>
  checks.flatMap(({ name, requests }) => requests.map((request) => ({ ...request, check: name })));

/** A timeout took its time, and so do others who wait for it; a connection that is refused at once is no fast answer. */
const hasTime = ({ unanswered }: TimedRequest): boolean => unanswered === undefined || unanswered === 'timeout';

/** All requests of a run that were answered or timed out, the slowest first. */
export const slowestFirst = (run: SmokeRun): OfCheck[] =>
  requestsOf(run)
    .filter(hasTime)
    .sort((a, b) => b.totalMs - a.totalMs);

/** `12 requests, 2 of them not answered: p50 40 ms, p95 310 ms, p99 1.2 s`; undefined where none has a time. */
export function percentilesOf(run: SmokeRun): string | undefined {
  const all = slowestFirst(run).map(({ totalMs }) => totalMs);
  if (all.length === 0) return undefined;
  const requests = requestsOf(run);
  const lost = requests.filter(({ unanswered }) => unanswered !== undefined).length;
  const words = [50, 95, 99].map((percent) => `p${percent} ${shownMs(percentile(all, percent) ?? 0)}`);
  const some =
    lost === 0
      ? ''
      : `, ${lost === requests.length ? 'none' : lost} of them ${lost === requests.length ? 'answered' : 'not answered'}`;
  return `${countOf(requests.length, 'requests')}${some}: ${words.join(', ')}`;
}

/** `200`, `timeout`; empty of a chain of redirects that ended without an answer of its own. */
export const cameOf = ({ status, unanswered }: TimedRequest): string => String(status ?? unanswered ?? '');

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
