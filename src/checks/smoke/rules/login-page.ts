import { answerOf, type Exchange } from '../exchange.ts';
import { isExpectedStatus } from '../expectation.ts';
import { isLoginAnswer } from '../login-page.ts';
import type { SmokeRule } from '../rule.ts';
import { asked, cameBack, requestOf } from '../words.ts';

export const loginPage: SmokeRule = {
  id: 'smoke/login-page',
  about: 'exchange',
  severity: 'high',
  summary: 'The login came in place of a page that a session should open',
  why: 'A login page answers with 200. A check that sends a session and gets the login has not seen the page, and customers who are logged in do not see it either.',
  fix: 'Look at the session: its store, the key that signs it, the domain and the flags of its cookie.',
  since: '0.1.0',
  examples: {
    bad: [
      '> GET /dashboard\n> auth\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<title>Log in</title><h1>Log in</h1><form><input type=password name=p></form>',
      '> GET /dashboard\n> auth\nHTTP/1.1 302 Found\nlocation: /login\n\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Welcome</h1>',
      '> DELETE /records/7\n> auth\nHTTP/1.1 302 Found\nlocation: /login\n\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Welcome</h1>',
    ],
    good: [
      '> GET /dashboard\n> auth\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Dashboard</h1>',
      '> GET /settings/password\n> auth\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Change your password</h1><input type=password>',
      '> GET /login\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Log in</h1><form><input type=password name=p></form>',
    ],
  },
  check({ exchange }) {
    const answer = answerOf(exchange);
    const { expect } = exchange.request;
    if (answer === undefined || !isOfSomebody(exchange)) return undefined;
    if (expect.endsAt !== null || expect.chain !== null || !isExpectedStatus(expect, answer.response.status))
      return undefined;
    if (!isLoginAnswer(exchange)) return undefined;
    return {
      title: `${requestOf(exchange)} brought the login, in spite of a session`,
      message: `${asked(exchange)} with a session. The login answered: ${cameBack(exchange)}.`,
      fix: 'Look at the session: its store (is it the same for all instances?), the key that signs it (a new one with each deploy logs everybody out), the domain and the flags of its cookie.',
      impact: exchange.request.cleansUp
        ? 'Whoever is logged in is asked for the password again. What the steps before made may be left behind: nothing took it away.'
        : 'Whoever is logged in is asked for the password again.',
    };
  },
};

/** It carries a session, or follows a request that did; of what cleans up, nobody else may tell. */
const isOfSomebody = ({ request: { method, hasCredentials, anonymous, cleansUp } }: Exchange): boolean =>
  hasCredentials || (method !== 'GET' && method !== 'HEAD' && (!anonymous || cleansUp === true));
