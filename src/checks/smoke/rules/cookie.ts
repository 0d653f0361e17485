import { listOf, printable } from '../../../core/text.ts';
import { answerOf, responsesOf } from '../exchange.ts';
import type { SmokeRule } from '../rule.ts';
import { setCookiesOf } from '../session.ts';
import { asked, cameBack, requestOf, whoAsks } from '../words.ts';

export const cookie: SmokeRule = {
  id: 'smoke/cookie',
  about: 'exchange',
  severity: 'high',
  summary: 'A cookie that must be set is not',
  why: 'A login that answers well and sets no session is no login: the next page asks for the password again.',
  fix: 'Look at the session store, at the key that signs cookies, and whether the app knows that it is behind https (`trust proxy`, `X-Forwarded-Proto`).',
  since: '0.1.0',
  examples: {
    bad: [
      '> POST /login\n> expect: { cookie: session }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{"ok":true}',
      '> POST /login\n> expect: { cookie: session }\nHTTP/1.1 200 OK\nset-cookie: session=; Max-Age=0\ncontent-type: application/json\n\n{"ok":true}',
    ],
    good: [
      '> POST /login\n> expect: { cookie: session }\nHTTP/1.1 200 OK\nset-cookie: session=a1b2c3; HttpOnly; Secure; SameSite=Lax\ncontent-type: application/json\n\n{"ok":true}',
      '> POST /login\n> expect: { cookie: session }\nHTTP/1.1 303 See Other\nlocation: /home\nset-cookie: session=a1b2c3; HttpOnly; Secure; SameSite=Lax\n\nHTTP/1.1 200 OK\n\n<h1>Home</h1>',
    ],
  },
  check({ exchange }) {
    const { cookie: expected } = exchange.request.expect;
    if (answerOf(exchange) === undefined || expected.length === 0) return undefined;
    const set = new Set(
      responsesOf(exchange)
        .flatMap(({ response }) => setCookiesOf(response))
        .filter(({ expires, value }) => !expires && value !== '')
        .map(({ name }) => name),
    );
    const missing = expected.filter((name) => !set.has(name)).map((name) => printable(name, 60));
    if (missing.length === 0) return undefined;
    return {
      title: `${requestOf(exchange)} sets no cookie ${listOf(missing)}`,
      message: `${asked(exchange)} and expects the cookie ${listOf(missing.map((name) => `\`${name}\``))}. It got ${cameBack(exchange)}, which sets ${set.size === 0 ? 'none' : 'others'}.`,
      fix: 'Look at the session store, at the key that signs cookies, and whether the app knows that it is behind https (`trust proxy`, `X-Forwarded-Proto`): frameworks keep back a `Secure` cookie otherwise.',
      impact: `${whoAsks(exchange)} is not logged in afterwards.`,
      data: { cookies: missing },
    };
  },
};
