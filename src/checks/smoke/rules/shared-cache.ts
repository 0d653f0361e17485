import { answerOf } from '../exchange.ts';
import type { SmokeRule } from '../rule.ts';
import { holds, isSameBody } from '../same-content.ts';
import { isHit, whyShared } from '../shared-caches.ts';
import { asked, requestOf } from '../words.ts';

export const sharedCache: SmokeRule = {
  id: 'smoke/shared-cache',
  about: 'sharing',
  severity: 'blocker',
  summary: 'A cache may give one customer’s page to another',
  why: 'A cache in front of the app keeps an answer by its address alone. Where it may keep a page that belongs to somebody, the next visitor gets that page.',
  fix: 'Send `cache-control: private, no-store` with every answer that depends on who asks.',
  since: '0.1.0',
  sources: ['https://www.rfc-editor.org/rfc/rfc9111#section-3.5', 'https://www.rfc-editor.org/rfc/rfc9213'],
  examples: {
    bad: [
      '> GET /orders\n> auth\n> expect: { private-cache: true }\nHTTP/1.1 200 OK\ncache-control: public, max-age=300\n\n<h1>Your orders</h1>\n--- GET /orders without authorization\nHTTP/1.1 401 Unauthorized\n',
      '> GET /orders\n> auth\n> expect: { private-cache: true }\nHTTP/1.1 200 OK\ncache-control: private\ncf-cache-status: HIT\n\n<h1>Your orders</h1>\n--- GET /orders without authorization\nHTTP/1.1 401 Unauthorized\n',
      '> GET /orders\n> auth\n> expect: { private-cache: true }\nHTTP/1.1 200 OK\ncache-control: private\n\n<h1>Your orders</h1>\n--- GET /orders without authorization\nHTTP/1.1 200 OK\n\n<h1>Your orders</h1>',
      '> GET /orders\n> auth\n> expect: { private-cache: true }\nHTTP/1.1 200 OK\n\n<h1>Your orders</h1>\n--- GET /orders without authorization\nHTTP/1.1 401 Unauthorized\n',
      '> GET /orders\n> auth\n> expect: { private-cache: true }\nHTTP/1.1 200 OK\ncache-control: private\ncdn-cache-control: max-age=600\n\n<h1>Your orders</h1>\n--- GET /orders without authorization\nHTTP/1.1 401 Unauthorized\n',
      '> GET /orders\n> auth\n> expect: { private-cache: true }\nHTTP/1.1 200 OK\ncache-control: private="set-cookie", max-age=600\n\n<h1>Your orders</h1>\n--- GET /orders without authorization\nHTTP/1.1 401 Unauthorized\n',
    ],
    good: [
      '> GET /orders\n> auth\n> expect: { private-cache: true }\nHTTP/1.1 200 OK\ncache-control: private, no-store\n\n<h1>Your orders</h1>\n--- GET /orders without authorization\nHTTP/1.1 401 Unauthorized\n',
    ],
  },
  check({ exchange, stranger }) {
    const mine = answerOf(exchange);
    const theirs = answerOf(stranger);
    if (mine === undefined) return undefined;
    const isSame = theirs !== undefined && isSameBody(mine, theirs);
    // A copy may differ in what is put in afterwards: a time, a number that is used once.
    const isCopy =
      theirs !== undefined &&
      !isSame &&
      theirs.response.status < 300 &&
      isHit(theirs.response) &&
      holds(mine, theirs, true);
    const got = isSame || isCopy;
    const why = isSame
      ? 'a stranger then got the very same answer'
      : isCopy
        ? 'a cache then gave a stranger the same page'
        : whyShared(mine.response);
    if (why === undefined) return undefined;
    return {
      title: `${requestOf(exchange)} may be kept by a shared cache: ${why.replaceAll('`', '')}`,
      message: `${asked(exchange)} with a session. The answer belongs to that session, and ${why}.`,
      fix: 'Send `cache-control: private, no-store` with every answer that depends on who asks, and take the address out of the rules of the cache in front (page rules, `s-maxage`, static rendering).',
      impact: `Customers can see each other’s ${exchange.request.path.split('?')[0]}.`,
      ...(got || isHit(mine.response) ? {} : { severity: 'high' as const }),
      data: { isStrangers: got },
    };
  },
};
