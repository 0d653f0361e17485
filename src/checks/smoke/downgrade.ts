/** Redirects that leave https. */
import { answerOf, type Exchange, headerOf } from './exchange.ts';
import { shownUrl } from './redact.ts';
import type { SmokeRule } from './rule.ts';
import { insecure } from './rules/insecure.ts';
import { isSameSite } from './site-of.ts';
import { asked, requestOf } from './words.ts';

/** `smoke/insecure` of a single request: its redirects leave https. */
export const downgrade: SmokeRule = {
  ...insecure,
  about: 'exchange',
  check({ exchange, isSessionInClear = false }) {
    const to = downgradeOf(exchange);
    if (to === undefined) return undefined;
    return {
      title: `${requestOf(exchange)} redirects from https to http`,
      message: `${asked(exchange)}. On the way a redirect leads to \`${shownUrl(to, exchange.request.secrets)}\`, without encryption${isSessionInClear ? ', and the session goes with it: its cookie lacks `Secure`' : ''}.`,
      fix: 'Make the address with `https://`, or without a host. An app behind a proxy makes http addresses when it does not know that it is behind https (`trust proxy`, `X-Forwarded-Proto`).',
      impact: isSessionInClear
        ? 'Whoever is on the way, such as in the same wireless network, takes the session.'
        : 'Whoever is on the way reads the page and what is typed into it, and can put another in its place.',
      ...(isSessionInClear ? { severity: 'blocker' as const } : {}),
      part: 'downgrade',
    };
  },
};

/** The first address of the same site that a redirect leads to in the clear; undefined where the file says that it is meant. */
function downgradeOf(exchange: Exchange): string | undefined {
  const { redirect, chain, endsAt } = exchange.request.expect;
  if ([redirect, endsAt, ...(chain ?? [])].some((place) => place !== null && /^http:/i.test(place))) return undefined;
  const answer = answerOf(exchange);
  const last = answer === undefined ? undefined : headerOf(answer.response, 'location');
  const isLast =
    answer !== undefined && last !== undefined && answer.response.status >= 300 && answer.response.status < 400;
  const steps = [
    ...exchange.hops.map(({ url, location }) => ({ url, location })),
    ...(isLast ? [{ url: answer.url, location: last }] : []),
  ];
  for (const { url, location } of steps) {
    if (!url.startsWith('https:') || !URL.canParse(location, url)) continue;
    const to = new URL(location, url);
    if (to.protocol === 'http:' && isSameSite(to.hostname, new URL(url).hostname)) return to.href;
  }
  return undefined;
}
