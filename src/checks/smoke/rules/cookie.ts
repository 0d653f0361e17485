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
      '> POST /login\n> expect: { cookie: session }\nHTTP/1.1 200 OK\nset-cookie: session=a1b2c3; Domain=shop.example.org\ncontent-type: application/json\n\n{"ok":true}',
    ],
    good: [
      '> POST /login\n> expect: { cookie: session }\nHTTP/1.1 200 OK\nset-cookie: session=a1b2c3; HttpOnly; Secure; SameSite=Lax\ncontent-type: application/json\n\n{"ok":true}',
      '> POST /login\n> expect: { cookie: session }\nHTTP/1.1 303 See Other\nlocation: /home\nset-cookie: session=a1b2c3; HttpOnly; Secure; SameSite=Lax\n\nHTTP/1.1 200 OK\n\n<h1>Home</h1>',
    ],
  },
  check({ exchange, unkept = new Map<string, string>() }) {
    const { cookie: expected } = exchange.request.expect;
    if (answerOf(exchange) === undefined || expected.length === 0) return undefined;
    const set = new Set(
      responsesOf(exchange)
        .flatMap(({ response }) => setCookiesOf(response))
        .filter(({ expires, value }) => !expires && value !== '')
        .map(({ name }) => name),
    );
    const lost = expected.filter((name) => !set.has(name) || unkept.has(name));
    if (lost.length === 0) return undefined;
    const missing = lost.map((name) => printable(name, 60));
    const isSet = lost.every((name) => unkept.has(name));
    const why = lost
      .filter((name) => unkept.has(name))
      .map((name) => ` A browser does not keep \`${printable(name, 60)}\`: ${unkept.get(name)}.`);
    return {
      title: isSet
        ? `${requestOf(exchange)} sets the cookie ${listOf(missing)}, and a browser does not keep it`
        : `${requestOf(exchange)} sets no cookie ${listOf(missing)}`,
      message: `${asked(exchange)} and expects the cookie ${listOf(missing.map((name) => `\`${name}\``))}. It got ${cameBack(exchange)}, which sets ${isSet ? 'it' : set.size === 0 ? 'none' : 'others'}.${why.join('')}`,
      fix: 'Look at the session store, at the key that signs cookies, and whether the app knows that it is behind https (`trust proxy`, `X-Forwarded-Proto`): frameworks keep back a `Secure` cookie otherwise.',
      impact: `${whoAsks(exchange)} is not logged in afterwards.`,
      data: { cookies: missing },
    };
  },
};
