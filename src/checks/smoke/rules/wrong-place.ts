import { printable } from '../../../core/text.ts';
import { answerOf } from '../exchange.ts';
import { isPlace } from '../place.ts';
import { shownUrl } from '../redact.ts';
import type { SmokeRule } from '../rule.ts';
import { asked, requestOf, whoAsks } from '../words.ts';

export const wrongPlace: SmokeRule = {
  id: 'smoke/wrong-place',
  about: 'exchange',
  severity: 'high',
  summary: 'Redirects end somewhere else than they should',
  why: 'A login that ends on the login page again did not log in, whatever its status; a page that ends on the homepage is gone.',
  fix: 'Follow the redirects in a browser: the step that leads elsewhere names the cause.',
  since: '0.1.0',
  examples: {
    bad: [
      '> GET /dashboard\n> expect: { url: /dashboard }\nHTTP/1.1 302 Found\nlocation: /login\n\nHTTP/1.1 200 OK\n\n<h1>Log in</h1>',
      '> GET /a\n> expect: { redirect: [/b, /c] }\nHTTP/1.1 302 Found\nlocation: /c\n\nHTTP/1.1 200 OK\n\n<h1>C</h1>',
    ],
    good: [
      '> POST /login\n> expect: { url: /dashboard }\nHTTP/1.1 303 See Other\nlocation: /dashboard?new=1\n\nHTTP/1.1 200 OK\n\n<h1>Dashboard</h1>',
      '> GET /a\n> expect: { redirect: [/b, /c] }\nHTTP/1.1 302 Found\nlocation: /b\n\nHTTP/1.1 302 Found\nlocation: /c\n\nHTTP/1.1 200 OK\n\n<h1>C</h1>',
    ],
  },
  check({ exchange }) {
    const answer = answerOf(exchange);
    const { endsAt, chain, places } = exchange.request.expect;
    if (answer === undefined) return undefined;
    const { secrets, url: from } = exchange.request;
    const path = chain === null ? '' : exchange.hops.map((hop) => `\`${shownUrl(hop.location, secrets)}\``).join(' → ');
    if (
      chain !== null &&
      (chain.length !== exchange.hops.length ||
        !chain.every((place, index) => isPlace(exchange.hops[index]?.location ?? '', place, from)))
    )
      return {
        title: `${requestOf(exchange)} takes another way than ${printable(places.chain.join(' → '), 120)}`,
        message: `${asked(exchange)} and expects the redirects ${places.chain.map((place) => `\`${printable(place, 80)}\``).join(' → ')}. They were ${path === '' ? 'none' : path}.`,
        fix: 'Restore the redirects, or correct `expect.redirect` if the new way is meant.',
        impact: `${whoAsks(exchange)} takes a way that the team did not mean.`,
      };
    if (endsAt === null || isPlace(answer.url, endsAt, from)) return undefined;
    const expected = printable(places.endsAt, 120);
    return {
      title: `${requestOf(exchange)} does not end at ${expected}`,
      message: `${asked(exchange)} and expects to end at \`${expected}\`. It ended at \`${shownUrl(answer.url, secrets)}\` with status ${answer.response.status}.`,
      fix: 'Follow the redirects in a browser. One that ends at the login lost its session on the way, or never got one: look at the answer that should have set the cookie.',
      impact: `${whoAsks(exchange)} does not arrive at ${expected}.`,
    };
  },
};
