import { answerOf } from '../exchange.ts';
import { shownUrl } from '../redact.ts';
import type { SmokeRule } from '../rule.ts';
import { asked, requestOf } from '../words.ts';

export const oldAddress: SmokeRule = {
  id: 'smoke/old-address',
  about: 'moved',
  severity: 'medium',
  summary: 'An old address arrives, and loses something on the way',
  why: 'A redirect that drops the query breaks campaigns and login links; one that is only temporary keeps search engines at the old address.',
  fix: 'Redirect with 301 or 308 in one step, and keep the query.',
  since: '0.1.0',
  sources: ['https://developers.google.com/search/docs/crawling-indexing/301-redirects'],
  examples: {
    bad: [
      '> smoke: { checks: {}, redirects: { /old: /new } }\nHTTP/1.1 301 Moved\nlocation: /new\n\nHTTP/1.1 200 OK\n\n<h1>New</h1>',
      '> smoke: { checks: {}, redirects: { /old: /new } }\nHTTP/1.1 302 Found\nlocation: /new?utm_source=launch-ready\n\nHTTP/1.1 200 OK\n\n<h1>New</h1>',
    ],
    good: [
      '> smoke: { checks: {}, redirects: { /old: /new } }\nHTTP/1.1 301 Moved\nlocation: /new?utm_source=launch-ready\n\nHTTP/1.1 200 OK\n\n<h1>New</h1>',
    ],
  },
  check({ exchange, query }) {
    const answer = answerOf(exchange);
    if (answer === undefined) return undefined;
    const at = shownUrl(answer.url, exchange.request.secrets);
    if (!new URL(answer.url).search.includes(query))
      return {
        title: `${requestOf(exchange)} loses its query on the way`,
        message: `${asked(exchange)}. It arrived at \`${at}\` without the query that it was asked with.`,
        fix: 'Keep the query: `/new$is_args$args` in nginx, `:splat` rules at most hosts do it by themselves.',
        impact: 'Campaigns count nothing, and links of mails that carry a token do not work.',
        severity: 'high',
      };
    const temporary = exchange.hops.find(({ status }) => ![301, 308].includes(status));
    if (temporary === undefined) return undefined;
    return {
      title: `${requestOf(exchange)} redirects with ${temporary.status}, as if for a while`,
      message: `${asked(exchange)}. It arrived at \`${at}\` by a redirect with ${temporary.status}.`,
      fix: 'If the move is for good, redirect with 301 or 308.',
      impact: 'Search engines keep the old address.',
      severity: 'low',
    };
  },
};
