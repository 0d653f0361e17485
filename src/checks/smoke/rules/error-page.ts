import { recogniseErrorPage } from '../../../facts/error-pages.ts';
import { answerOf } from '../exchange.ts';
import { isExpectedStatus, namesStatus } from '../expectation.ts';
import type { SmokeRule } from '../rule.ts';
import { asked, cameBack, requestOf, whoAsks } from '../words.ts';

export const errorPage: SmokeRule = {
  id: 'smoke/error-page',
  about: 'exchange',
  severity: 'high',
  summary: 'An error page came with a good status',
  why: 'PHP answers fatal errors with 200, a server that was never set up greets with 200, and a host may answer for an app that is gone. A check of the status alone stays green.',
  fix: 'Mend the error that the page names. If the page is meant, switch this off for all checks with `smoke: { error-pages: off }`.',
  since: '0.1.0',
  examples: {
    bad: [
      'HTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Shop</h1><br />\n<b>Fatal error</b>:  Uncaught Error: Call to undefined function price() in /srv/app/index.php:7 on line <b>7</b><br />',
      'HTTP/1.1 200 OK\n\n<html><head><title>Welcome to nginx!</title></head><body><h1>Welcome to nginx!</h1></body></html>',
      'HTTP/1.1 200 OK\n\n<html><title>404 Not Found</title><h1>404 Not Found</h1></html>',
      '> GET /api\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{"statusCode":500,"error":"Internal Server Error"}',
      'HTTP/1.1 200 OK\n\n<html><title>Blog</title><body><h1>Error establishing a database connection</h1></body></html>',
    ],
    good: [
      'HTTP/1.1 200 OK\n\n<html><title>Shop</title><h1>Shop</h1><p>Errors? Tell us.</p></html>',
      'HTTP/1.1 200 OK\ncontent-type: application/json\n\n{"status":"ok","errors":0}',
      '> GET /nothing\n> expect: { status: 404 }\nHTTP/1.1 404 Not Found\n\n<title>404 Not Found</title><h1>404 Not Found</h1>',
    ],
  },
  check({ exchange }) {
    const expectation = exchange.request.expect;
    const answer = answerOf(exchange);
    if (answer === undefined || !expectation.errorPages) return undefined;
    const { status } = answer.response;
    const isMeant = status >= 400 && namesStatus(expectation, status);
    if (isMeant || !isExpectedStatus(expectation, status)) return undefined;
    const found = recogniseErrorPage(answer.page);
    if (found === undefined) return undefined;
    return {
      title: `${requestOf(exchange)} answered ${status} with ${found.what}`,
      message: `${asked(exchange)}. The status looks good, the body is ${found.what}: ${cameBack(exchange)}.`,
      fix: found.advice,
      impact: `${whoAsks(exchange)} sees ${found.what} in place of the app, and a check of the status alone would not notice.`,
      ...(exchange.request.isHomepage ? { severity: 'blocker' as const } : {}),
      data: { status, page: found.id },
    };
  },
};
