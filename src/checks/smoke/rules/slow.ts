import { formatDuration } from '../../../core/duration.ts';
import { answerOf } from '../exchange.ts';
import { isExpectedStatus } from '../expectation.ts';
import type { SmokeRule } from '../rule.ts';
import { asked, requestOf, whoAsks } from '../words.ts';

export const slow: SmokeRule = {
  id: 'smoke/slow',
  about: 'exchange',
  severity: 'high',
  summary: 'The answer took longer than it may',
  why: 'A page that was fast before the deploy and is slow after it has lost an index, a cache or a warm instance. It is measured twice, so that one slow moment of the runner does not count.',
  fix: 'Compare with the release before; look for a query without an index and for work done on every request.',
  since: '0.1.0',
  examples: {
    bad: ['> expect: { max-time: 2s }\n> took: 3.2s\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>'],
    good: [
      '> expect: { max-time: 2s }\n> took: 300ms\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>',
      '> took: 9s\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>',
    ],
  },
  check({ exchange }) {
    const expectation = exchange.request.expect;
    const answer = answerOf(exchange);
    const { maxTimeMs } = expectation;
    if (answer === undefined || maxTimeMs === null || exchange.totalMs <= maxTimeMs) return undefined;
    if (!isExpectedStatus(expectation, answer.response.status)) return undefined;
    const took = formatDuration(exchange.totalMs);
    const redirects = exchange.hops.length === 0 ? '' : ' (redirects included)';
    return {
      title: `${requestOf(exchange)} took ${took}, allowed are ${formatDuration(maxTimeMs)}`,
      message: `${asked(exchange)} and allows ${formatDuration(maxTimeMs)}. The answer took ${took}${redirects}${exchange.retries > 0 ? ', and was as slow the time before' : ''}.`,
      fix: 'Compare with the release before. Look for a query without an index, for work done on every request, and for an instance that was asleep; if the time is fine, raise `max-time`.',
      impact: `${whoAsks(exchange)} waits ${took} for it.`,
      data: { totalMs: exchange.totalMs, maxTimeMs },
    };
  },
};
