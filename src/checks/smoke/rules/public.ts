import { answerOf } from '../exchange.ts';
import { verdictOf } from '../refusal.ts';
import type { SmokeRule } from '../rule.ts';
import { asked, requestOf, timeOf } from '../words.ts';

export const publicRoute: SmokeRule = {
  id: 'smoke/public',
  about: 'stranger',
  severity: 'blocker',
  summary: 'A stranger gets what needs a login',
  why: 'The page looks protected because people arrive at it through the login. Whoever types its address gets the data all the same.',
  fix: 'Let the server refuse the request itself (401, 403, or a redirect to the login): a check in the browser hides nothing.',
  since: '0.1.0',
  sources: ['https://owasp.org/Top10/2025/A01_2025-Broken_Access_Control/'],
  examples: {
    bad: [
      '> GET /api/orders\n> auth\n> expect: { not-public: true }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n[{"id":1}]\n--- GET /api/orders without authorization\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n[{"id":1},{"id":2}]',
      '> GET /orders\n> auth\n> expect: { not-public: true }\nHTTP/1.1 200 OK\n\n<h1>Orders</h1><p>Maria, a lamp</p>\n--- GET /orders without authorization\nHTTP/1.1 200 OK\n\n<form><input type=password name=p></form><h1>Orders</h1><p>Maria, a lamp</p>',
    ],
    good: [
      '> GET /api/orders\n> auth\n> expect: { not-public: true }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n[{"id":1}]\n--- GET /api/orders without authorization\nHTTP/1.1 401 Unauthorized\n',
      '> GET /orders\n> auth\n> expect: { not-public: true }\nHTTP/1.1 200 OK\n\n<h1>Orders</h1>\n--- GET /orders without authorization\nHTTP/1.1 302 Found\nlocation: /login\n\n--- GET /login\nHTTP/1.1 200 OK\n\n<h1>Log in</h1><form><input type=password></form>',
      '> GET /orders\n> auth\n> expect: { not-public: true }\nHTTP/1.1 200 OK\n\n<h1>Orders</h1>\n--- GET /orders without authorization\nHTTP/1.1 302 Found\nlocation: /\n\n--- GET /\nHTTP/1.1 200 OK\n\n<h1>Welcome</h1>',
      '> GET /api/orders\n> auth\n> expect: { not-public: true }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n[{"id":1}]\n--- GET /api/orders without authorization\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{"error":"unauthenticated"}',
    ],
  },
  check({ exchange, stranger }) {
    const verdict = verdictOf(exchange, stranger);
    if (verdict.kind !== 'got') return undefined;
    const status = answerOf(stranger)?.response.status;
    const same = verdict.isSame;
    return {
      title: `${requestOf(exchange)} answers a stranger, too (${status ?? 'no status'})`,
      message: `${asked(exchange)} with a session, and then without one. Without one it got status ${status ?? '?'} at ${timeOf(stranger)}${same ? ' and what the session got' : ''}; expected is 401, 403, 404 or a redirect to a login.`,
      fix: same
        ? 'Let the server refuse the request. If the page is an empty shell that a script fills in, nothing is proven by asking for it: write the check for the API that the script reads.'
        : 'Let the server refuse the request itself (401, 403, or a redirect to the login): a check in the browser hides nothing.',
      impact: `Anybody who knows the address reads ${exchange.request.path.split('?')[0]}.`,
      data: { stranger: status ?? null },
    };
  },
};
