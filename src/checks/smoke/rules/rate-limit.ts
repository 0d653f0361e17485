import { countOf } from '../../../core/outcome.ts';
import { answerOf } from '../exchange.ts';
import type { SmokeRule } from '../rule.ts';
import { asked, requestOf } from '../words.ts';

export const rateLimit: SmokeRule = {
  id: 'smoke/rate-limit',
  about: 'burst',
  severity: 'high',
  summary: 'Requests are not limited',
  why: 'A login that may be tried without end gives every weak password away, and a route that sends mail or asks a paid model runs up a bill.',
  fix: 'Limit requests by address and by account, and answer 429.',
  since: '0.1.0',
  examples: {
    bad: ['> POST /login\n> expect: { rate-limited: 3 }\nHTTP/1.1 401 Unauthorized\n'],
    good: [
      '> POST /login\n> expect: { rate-limited: 3 }\nHTTP/1.1 401 Unauthorized\n\nHTTP/1.1 429 Too Many Requests\n',
    ],
  },
  check({ exchange, sent }) {
    const status = answerOf(exchange)?.response.status;
    return {
      title: `${requestOf(exchange)} answered ${countOf(sent, 'requests')} in a row, and refused none`,
      message: `${asked(exchange)} ${countOf(sent, 'times')}, one after the other. None was answered with 429; the last one with ${status ?? 'nothing'}.`,
      fix: 'Limit requests by address and by account, and answer 429. Instances that each count for themselves let through as many times more.',
      impact: 'Passwords can be tried without end, and whatever the route costs can be made to cost more.',
      data: { sent },
    };
  },
};
