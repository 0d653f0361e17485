import { printable } from '../../../core/text.ts';
import { responsesOf } from '../exchange.ts';
import { redact, shownHost } from '../redact.ts';
import type { Fault, SmokeRule } from '../rule.ts';
import { setCookiesOf } from '../session.ts';
import { asked } from '../words.ts';

export const cookieScope: SmokeRule = {
  id: 'smoke/cookie-scope',
  about: 'exchange',
  severity: 'medium',
  summary: 'A cookie reaches another environment',
  why: 'A cookie with `Domain=example.com` is sent to production and staging alike: one logs the other out, and whoever runs staging gets production’s sessions.',
  fix: 'Leave `Domain` out, or give the environments domains of their own.',
  since: '0.1.0',
  sources: ['https://www.rfc-editor.org/rfc/rfc6265#section-5.1.3'],
  examples: {
    bad: [
      'HTTP/1.1 200 OK\nset-cookie: sid=a1b2c3; Domain=.example.com; HttpOnly; Secure; SameSite=Lax\n\n<h1>Shop</h1>',
    ],
    good: [
      'HTTP/1.1 200 OK\nset-cookie: sid=a1b2c3; HttpOnly; Secure; SameSite=Lax\n\n<h1>Shop</h1>',
      'HTTP/1.1 200 OK\nset-cookie: sid=a1b2c3; Domain=app.example.com; HttpOnly; Secure; SameSite=Lax\n\n<h1>Shop</h1>',
    ],
  },
  check({ exchange, otherHosts }) {
    const found = new Map<string, Fault>();
    for (const { url, response } of responsesOf(exchange))
      for (const { name, domain, expires } of setCookiesOf(response)) {
        if (domain === undefined || expires) continue;
        const own = new URL(url).hostname;
        const reached = otherHosts.find((host) => host !== own && (host === domain || host.endsWith(`.${domain}`)));
        if (reached === undefined || !(own === domain || own.endsWith(`.${domain}`))) continue;
        const { secrets } = exchange.request;
        const shown = redact(name, secrets, 60);
        found.set(name, {
          title: `The cookie ${shown} of ${shownHost(url, secrets)} is sent to ${reached}, too`,
          message: `${asked(exchange)}. The cookie \`${shown}\` has \`Domain=${printable(secrets.hide(domain), 80)}\`, which covers \`${reached}\`, another environment.`,
          fix: 'Leave `Domain` out, so that the cookie belongs to this host alone; or give the environments domains of their own.',
          impact: 'Staging and production log each other out, and one gets the sessions of the other.',
          part: name,
        });
      }
    return [...found.values()];
  },
};
