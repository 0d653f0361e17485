/** A page that only sends on, by `<meta http-equiv=refresh>` or one line of script: browsers follow it, and so do we. */
import { answerOf } from './exchange.ts';
import { isExpectedStatus } from './expectation.ts';
import { follow, type Try } from './follow.ts';
import type { SmokeRequest } from './request.ts';
import type { Patience } from './retry.ts';
import type { Session } from './session.ts';
import { isSameSite } from './site-of.ts';

/** Longer waits are pages that show themselves anew, or are read. In seconds. */
const LONGEST_DELAY = 5;
const MOST_WORDS = 200;
const MAX_PAGES = 3;

/** Like follow; pages of the same site that only send on are redirects. */
export async function followPages(
  request: SmokeRequest,
  http: Patience['http'],
  timeoutMs: number,
  session: Session,
): Promise<Try> {
  let whole = await follow(request, http, timeoutMs, session);
  for (let count = 0; count < MAX_PAGES; count++) {
    const target = targetOf(whole);
    if (target === undefined || whole.totalMs >= timeoutMs) return whole;
    const { end } = whole;
    if (end.kind !== 'answer') return whole;
    const isElsewhere = target.origin !== new URL(end.url).origin;
    const headers = Object.entries(request.headers).filter(
      ([name]) => !isElsewhere || !request.ownHeaders.includes(name),
    );
    const next = await follow(
      { ...request, url: target.href, headers: Object.fromEntries(headers) },
      http,
      timeoutMs - whole.totalMs,
      session,
    );
    const hop = { url: end.url, status: end.response.status, location: target.href, response: end.response };
    whole = {
      request,
      hops: [...whole.hops, hop, ...next.hops],
      end: next.end,
      totalMs: whole.totalMs + next.totalMs,
      sent: whole.sent + next.sent,
      dropped: [...whole.dropped, ...next.dropped],
    };
  }
  return whole;
}

/** Where the page sends its visitors; undefined for a page that says something itself, or that the file describes. */
function targetOf(attempt: Try): URL | undefined {
  const { request } = attempt;
  const answer = answerOf({ ...attempt, at: 0, retries: 0 });
  if (answer === undefined || request.method !== 'GET' || request.holdsForm || answer.page.kind !== 'html')
    return undefined;
  const { expect } = request;
  const isDescribed =
    expect.redirect !== null ||
    expect.chain !== null ||
    [expect.text, expect.css, expect.regex].some(({ length }) => length > 0);
  if (isDescribed || !isExpectedStatus(expect, answer.response.status) || answer.page.said > MOST_WORDS)
    return undefined;
  const raw = answer.page.raw.slice(0, 64 * 1024);
  const address = refreshIn(raw) ?? (answer.page.main === '' ? scriptedIn(raw) : undefined);
  if (address === undefined || !URL.canParse(address, answer.url)) return undefined;
  const target = new URL(address, answer.url);
  target.hash = '';
  const here = new URL(answer.url);
  const isSame = target.origin + target.pathname + target.search === here.origin + here.pathname + here.search;
  // `/lander` is the page of a parked domain: what sends there says so.
  return !isSame &&
    /^https?:$/.test(target.protocol) &&
    isSameSite(here.hostname, target.hostname) &&
    target.pathname !== '/lander'
    ? target
    : undefined;
}

function refreshIn(raw: string): string | undefined {
  const tag = /<meta\s(?=[^>]{0,300}http-equiv\s*=\s*["']?refresh)[^>]{1,1000}>/i.exec(raw)?.[0];
  const content = /\scontent\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag ?? '');
  const [, delay = '', address = ''] =
    /^\s*(\d{1,4})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(content?.[1] ?? content?.[2] ?? '') ?? [];
  return address === '' || Number(delay) > LONGEST_DELAY ? undefined : address.trim().replaceAll('&amp;', '&');
}

/** Only of a page that loads no script: an app decides for itself where its visitor belongs. */
function scriptedIn(raw: string): string | undefined {
  if (/<script[^>]{1,500}\ssrc\s*=/i.test(raw) || raw.length > 4_096) return undefined;
  const match =
    /\blocation(?:\.href)?\s*=\s*(["'])([^"'\s]{1,500})\1|\blocation\.(?:replace|assign)\(\s*(["'])([^"'\s]{1,500})\3\s*\)/.exec(
      raw,
    );
  return match?.[2] ?? match?.[4];
}
