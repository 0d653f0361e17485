import { listOf, printable } from '../../../core/text.ts';
import { responsesOf } from '../exchange.ts';
import type { Fault, SmokeRule } from '../rule.ts';
import { type SetCookie, setCookiesOf } from '../session.ts';
import { asked } from '../words.ts';

// Names that frameworks and people give to what opens a session.
const SESSION =
  /^(?:__Host-|__Secure-)?(?:.*[._-])?(?:sess(?:ion)?(?:_?id)?|sid|connect\.sid|jsessionid|phpsessid|asp\.net_sessionid|sessiontoken|session-token|auth(?:[_-]?token)?|access[_-]?token|refresh[_-]?token|id[_-]?token|jwt|remember(?:_web|_token|_user_token)?\w*|laravel_session|sb-.*-auth-token|next-auth\.session-token|authjs\.session-token)(?:\.\d+)?$/i;

export const cookieFlags: SmokeRule = {
  id: 'smoke/cookie-flags',
  about: 'exchange',
  severity: 'medium',
  summary: 'A session cookie can be read by scripts, or sent in the clear',
  why: 'Without `HttpOnly` one injected script takes every session; without `Secure` one request over http does.',
  fix: 'Set `HttpOnly; Secure; SameSite=Lax` on the cookie that holds the session.',
  since: '0.1.0',
  sources: ['https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/Cookies'],
  examples: {
    bad: [
      'HTTP/1.1 200 OK\nset-cookie: session=a1b2c3; Path=/\n\n<h1>Shop</h1>',
      'HTTP/1.1 200 OK\nset-cookie: connect.sid=a1b2c3; Path=/; HttpOnly\n\n<h1>Shop</h1>',
      'HTTP/1.1 200 OK\nset-cookie: sid=a1b2c3; HttpOnly; SameSite=None\n\n<h1>Shop</h1>',
    ],
    good: [
      'HTTP/1.1 200 OK\nset-cookie: session=a1b2c3; Path=/; HttpOnly; Secure; SameSite=Lax\n\n<h1>Shop</h1>',
      'HTTP/1.1 200 OK\nset-cookie: theme=dark; Path=/\n\n<h1>Shop</h1>',
      'HTTP/1.1 200 OK\nset-cookie: session=; Max-Age=0\n\n<h1>Shop</h1>',
    ],
  },
  check({ exchange }) {
    const named = new Set(exchange.request.expect.cookie);
    const seen = new Map<string, Fault>();
    for (const { url, response } of responsesOf(exchange))
      for (const cookie of setCookiesOf(response)) {
        if (cookie.expires || cookie.value === '' || !(named.has(cookie.name) || SESSION.test(cookie.name))) continue;
        const lacks = lacking(cookie, url.startsWith('https:'));
        if (lacks.length === 0) continue;
        const name = printable(cookie.name, 60);
        seen.set(cookie.name, {
          title: `The cookie ${name} lacks ${listOf(lacks)}`,
          message: `${asked(exchange)}. The answer sets the cookie \`${name}\` without ${listOf(lacks.map((each) => `\`${each}\``))}.`,
          fix: 'Set `HttpOnly; Secure; SameSite=Lax` on the cookie that holds the session.',
          impact: lacks.includes('HttpOnly')
            ? 'One injected script takes the sessions of all who visit the page.'
            : 'One request over http gives the session away.',
          part: cookie.name,
        });
      }
    return [...seen.values()];
  },
};

function lacking({ secure, httpOnly, sameSite, name }: SetCookie, isHttps: boolean): string[] {
  // Tokens against forgery are read by scripts on purpose.
  const isRead = /xsrf|csrf/i.test(name);
  return [
    ...(httpOnly || isRead ? [] : ['HttpOnly']),
    ...(secure || !isHttps ? [] : ['Secure']),
    ...(sameSite === 'none' && !secure ? ['Secure, which SameSite=None needs'] : []),
  ].filter((each, index, all) => !(each === 'Secure' && all[index + 1]?.startsWith('Secure,')));
}
