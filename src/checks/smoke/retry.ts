/** Tries again what can be another time: a deploy that is just starting, an instance that was asleep. */
import { formatDuration } from '../../core/duration.ts';
import { printable } from '../../core/text.ts';
import type { Clock } from '../../io/clock.ts';
import type { Http } from '../../io/http.ts';
import { answerOf, type Exchange, headerOf, inShort } from './exchange.ts';
import { isExpectedStatus } from './expectation.ts';
import type { Try } from './follow.ts';
import { followPages } from './refresh.ts';
import type { SmokeRequest } from './request.ts';
import type { Session } from './session.ts';

export interface Patience {
  http: Http;
  clock: Clock;
  retries: number;
  timeoutMs: number;
  /** Milliseconds since 1970 at which everything ends; earlier, where somebody stops the run. */
  deadline: number;
  /** Somebody stopped the run. */
  isStopped: boolean;
  progress(message: string): void;
}

/** Milliseconds before the first retry; doubled for each further one. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

// 52x: Cloudflare's words for a 502 or 504 of the server behind it.
const PASSING_STATUSES = [502, 503, 504, 520, 521, 522, 523, 524];

/** Sending these twice does what sending them once does (RFC 9110, 9.2.2). */
const REPEATABLE = ['GET', 'HEAD', 'PUT', 'DELETE'];

export async function exchangeWith(request: SmokeRequest, patience: Patience, session: Session): Promise<Exchange> {
  const { http, clock } = patience;
  let sent = 0;
  let before: Exchange | undefined;
  const earlier: string[] = [];
  for (let retries = 0; ; retries++) {
    const left = patience.deadline - clock.now();
    if (left <= 0)
      return (
        before ?? {
          request,
          hops: [],
          end: { kind: 'deadline', url: request.url, isStopped: patience.isStopped },
          at: clock.now(),
          totalMs: 0,
          sent,
          retries: 0,
          dropped: [],
        }
      );
    const at = clock.now();
    const attempt = await followPages(request, http, Math.min(patience.timeoutMs, left), session);
    sent += attempt.sent;
    // A try that the deadline cut short says nothing of the app; the one before it does.
    const isOver = left < patience.timeoutMs || clock.now() >= patience.deadline;
    const cutShort = isOver && attempt.end.kind === 'failure' && attempt.end.failure.kind === 'timeout';
    if (cutShort)
      return before
        ? { ...before, sent }
        : {
            ...attempt,
            at,
            sent,
            retries,
            end: { kind: 'deadline', url: request.url, isStopped: patience.isStopped },
          };
    const exchange: Exchange = { ...attempt, at, sent, retries, earlier: [...earlier] };
    const wait = waitBefore(attempt, retries, clock.now());
    if (wait === undefined || retries >= patience.retries || clock.now() + wait >= patience.deadline) return exchange;
    patience.progress(
      `smoke: ${printable(request.name, 80)}: ${inShort(attempt.end)}, trying again in ${formatDuration(wait)} (${retries + 1} of ${patience.retries})`,
    );
    earlier.push(inShort(attempt.end));
    before = exchange;
    await clock.sleep(wait);
  }
}

/** Milliseconds until a retry; undefined where a retry would bring the same. */
function waitBefore(attempt: Try, retries: number, now: number): number | undefined {
  const { end, request } = attempt;
  const backoff = Math.min(FIRST_WAIT_MS * 2 ** retries, LONGEST_WAIT_MS);
  const repeatable = REPEATABLE.includes(request.method);
  if (end.kind === 'failure') {
    const { kind, code } = end.failure;
    // A POST that was answered by a redirect has done what it does.
    if (!repeatable && attempt.hops.length > 0) return undefined;
    // Nothing was sent, so nothing can happen twice.
    if (kind === 'refused' || code === 'EAI_AGAIN' || code === 'UND_ERR_CONNECT_TIMEOUT') return backoff;
    return repeatable && (kind === 'reset' || kind === 'timeout') ? backoff : undefined;
  }
  const answer = answerOf({ ...attempt, at: now, retries });
  if (answer === undefined) return undefined;
  const { status } = answer.response;
  if (isExpectedStatus(request.expect, status)) return isSlow(attempt) && repeatable && retries === 0 ? 0 : undefined;
  const asked = retryAfter(headerOf(answer.response, 'retry-after'), now);
  if (status === 429) return asked !== undefined && asked <= LONGEST_WAIT_MS ? asked : undefined;
  if (!PASSING_STATUSES.includes(status) || !repeatable) return undefined;
  return asked === undefined ? backoff : Math.min(asked, LONGEST_WAIT_MS);
}

/** One slow answer can be the runner's fault; two are not. */
const isSlow = ({ request, totalMs }: Try): boolean =>
  request.expect.maxTimeMs !== null && totalMs > request.expect.maxTimeMs;

/** Milliseconds that a `Retry-After` asks for: seconds or a date (RFC 9110, 10.2.3). */
export function retryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,6}$/.test(value.trim())) return Number(value) * 1_000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
