import { describeBytes } from '../../../core/outcome.ts';
import { answerOf } from '../exchange.ts';
import type { SmokeRule } from '../rule.ts';
import { asked, requestOf, whoAsks } from '../words.ts';

export const size: SmokeRule = {
  id: 'smoke/size',
  about: 'exchange',
  severity: 'high',
  summary: 'The answer is larger than it may be',
  why: 'A list without an end grows with the customers until it breaks the phone that shows it.',
  fix: 'Send a page of it at a time, or raise `max-size`.',
  since: '0.1.0',
  examples: {
    bad: ['> expect: { max-size: 10 B }\nHTTP/1.1 200 OK\n\n<h1>Corner Shop</h1>'],
    good: ['> expect: { max-size: 1 kB }\nHTTP/1.1 200 OK\n\n<h1>Corner Shop</h1>'],
  },
  check({ exchange }) {
    const answer = answerOf(exchange);
    const { maxBytes } = exchange.request.expect;
    if (answer === undefined || maxBytes === null || answer.response.body.length <= maxBytes) return undefined;
    const got = answer.response.truncated ? 'more' : describeBytes(answer.response.body.length);
    return {
      title: `${requestOf(exchange)} is larger than ${describeBytes(maxBytes)}`,
      message: `${asked(exchange)} and allows ${describeBytes(maxBytes)}. The body has ${got}, unpacked.`,
      fix: 'Send a page of it at a time, or raise `max-size`.',
      impact: `${whoAsks(exchange)} waits for all of it.`,
      data: { bytes: answer.response.body.length },
    };
  },
};
