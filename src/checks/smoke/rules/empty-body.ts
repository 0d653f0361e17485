import { answerOf } from '../exchange.ts';
import { isExpectedStatus } from '../expectation.ts';
import { nothingShown } from '../nothing-shown.ts';
import type { SmokeRule } from '../rule.ts';
import { asked, cameBack, requestOf, whoAsks } from '../words.ts';

export const emptyBody: SmokeRule = {
  id: 'smoke/empty-body',
  about: 'exchange',
  severity: 'high',
  summary: 'A page came back empty',
  why: 'A build that produced nothing, a template that failed or a crash after the headers gives status 200 and a white page.',
  fix: 'Look at what the build put out, and at the app’s log for the moment of the request.',
  since: '0.1.0',
  examples: {
    bad: [
      'HTTP/1.1 200 OK\ncontent-type: text/html\n',
      '> GET /login\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<html><body></body></html>',
      'HTTP/1.1 204 No Content\n',
      '> GET /api/me\nHTTP/1.1 200 OK\ncontent-type: application/json\n',
      '> GET /login\nHTTP/1.1 200 OK\ncontent-type: text/html\n\nundefined',
    ],
    good: [
      'HTTP/1.1 200 OK\n\n<div id="root"></div><script src="/app.js"></script>',
      '> GET /healthz\nHTTP/1.1 200 OK\n',
      '> GET /ping\nHTTP/1.1 204 No Content\n',
    ],
  },
  check({ exchange }) {
    const expectation = exchange.request.expect;
    const answer = answerOf(exchange);
    if (answer === undefined || exchange.request.method !== 'GET') return undefined;
    const { status } = answer.response;
    if (status < 200 || status > 299 || !isExpectedStatus(expectation, status)) return undefined;
    const words = nothingShown(exchange);
    if (words === undefined) return undefined;
    return {
      title: `${requestOf(exchange)} answered ${status} with ${words.replaceAll('`', '')}`,
      message: `${asked(exchange)}. It answered with ${words}, and there is nothing to see or to read: ${cameBack(exchange)}.`,
      fix: 'Look at what the build put out (is `index.html` in it?), and at the app’s log for the moment of this request.',
      impact: `${whoAsks(exchange)} sees a white page.`,
      ...(exchange.request.isHomepage ? { severity: 'blocker' as const } : {}),
    };
  },
};
