import { recogniseErrorPage } from '../../../facts/error-pages.ts';
import { answerOf, type Exchange } from '../exchange.ts';
import { isExpectedStatus } from '../expectation.ts';
import type { SmokeRule } from '../rule.ts';
import { asked, cameBack, droppedWords, requestOf, statusWords, whoAsks } from '../words.ts';

export const status: SmokeRule = {
  id: 'smoke/status',
  about: 'exchange',
  severity: 'high',
  summary: 'The answer has another status than expected',
  why: 'A status of 5xx says that the app or what stands in front of it failed; 404 that the route is gone; 401 or 403 that the door is shut.',
  fix: 'Open the app’s log for the moment of the request. If the status is right, write it down: `expect: { status: 404 }`.',
  since: '0.1.0',
  examples: {
    bad: [
      'HTTP/1.1 500 Internal Server Error\n\nboom',
      'HTTP/1.1 404 Not Found\n\n<h1>Not Found</h1>',
      '> GET /admin\n> expect: { status: [401, 403] }\nHTTP/1.1 200 OK\n\n<h1>Admin</h1>',
      'HTTP/1.1 304 Not Modified\n',
    ],
    good: [
      'HTTP/1.1 200 OK\n\n<h1>Shop</h1>',
      '> GET /admin\n> expect: { status: [401, 403] }\nHTTP/1.1 403 Forbidden\n\n<h1>Forbidden</h1>',
      'HTTP/1.1 503 Service Unavailable\n\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>',
    ],
  },
  check({ exchange }) {
    const expectation = exchange.request.expect;
    const answer = answerOf(exchange);
    if (answer === undefined || isExpectedStatus(expectation, answer.response.status)) return undefined;
    const got = answer.response.status;
    const page = recogniseErrorPage(answer.page);
    return {
      title: `${requestOf(exchange)} ${exchange.hops.length > 0 ? 'led to a page that answered' : 'answered'} ${got}, expected ${statusWords(expectation)}`,
      message: `${asked(exchange)} and expects status ${statusWords(expectation)}. It got ${cameBack(exchange)}${page === undefined ? '' : `; it is ${page.what}`}.${droppedWords(exchange)}${got === 401 || got === 403 ? sessionWords(exchange) : ''}`,
      fix: page !== undefined && page.id !== 'bare' && page.id !== 'json' ? page.advice : fixOf(got, exchange),
      impact: impactOf(exchange, got),
      ...(got >= 500 && exchange.request.isHomepage ? { severity: 'blocker' as const } : {}),
      data: { status: got, ...(page === undefined ? {} : { page: page.id }) },
    };
  },
};

const sessionWords = ({ request }: Exchange): string =>
  request.hasCredentials ? ' It was sent with a session or a key.' : '';

function fixOf(got: number, { request }: Exchange): string {
  if (got === 502 || got === 503 || got === 504)
    return 'The server in front does not reach the app: look whether the app started, at its log, and on which port it listens.';
  if (got >= 500)
    return 'Open the app’s log for the moment of this request: the stack trace is there. If it began with this deploy, roll back first.';
  if (got === 404 || got === 410)
    return 'The route does not exist in what was deployed: look at the build’s output, the base path and the router. If the route was renamed, correct the check.';
  if ((got === 401 || got === 403) && request.hasCredentials)
    return 'The app does not take what was sent: the key or the account is of another environment or lacks this right, or the session was dropped: look at its store, and at the key that signs it. If the refusal is right, write it down: `expect: { status: 403 }`.';
  if (got === 401 || got === 403)
    return 'The app refuses the request: send what it needs with `headers: { authorization: $SMOKE_TOKEN }`, or expect the refusal: `expect: { status: 401 }`.';
  if (got === 429) return 'The app or a service in front limits requests: let the check through, or run it less often.';
  if (got >= 400)
    return 'The app does not accept this request: compare method, headers and body of the check with what the route takes.';
  return `If ${got} is right, write it down: \`expect: { status: ${got} }\`.`;
}

function impactOf(exchange: Exchange, got: number): string {
  if (got >= 500) return `${whoAsks(exchange)} gets an error (${got}) in place of an answer.`;
  if (got === 401 || got === 403) return `${whoAsks(exchange)} is turned away (${got}).`;
  if (got >= 400) return `${whoAsks(exchange)} gets "${got}" in place of what they came for.`;
  return `${whoAsks(exchange)} gets ${got}, which is not what the team said should happen.`;
}
