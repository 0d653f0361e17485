import { printable } from '../../../core/text.ts';
import { answerOf, type BadRedirect, type Exchange, headerOf } from '../exchange.ts';
import { isPlace } from '../place.ts';
import { shownUrl } from '../redact.ts';
import type { Fault, SmokeRule } from '../rule.ts';
import { asked, cameBack, requestOf, whoAsks } from '../words.ts';

const FIXES: Record<BadRedirect, { what: string; fix: string }> = {
  loop: {
    what: 'redirects in a circle',
    fix: 'Two places redirect to each other: often the app forces https while the proxy in front speaks http to it (trust `X-Forwarded-Proto`; at Cloudflare choose "Full (strict)"), or www and the bare domain point at each other.',
  },
  'too many': { what: 'redirects more than ten times', fix: 'Let the first redirect lead to the final address.' },
  'no web address': {
    what: 'redirects to something that is no web address',
    fix: 'Correct the `Location` that the app sends: it must be a path or an http(s) address.',
  },
  'would carry the body to another origin': {
    what: 'redirects the request with its body to another origin',
    fix: 'Set the URL of the environment to the address that the redirect leads to: what the check sends stays with the origin it was meant for.',
  },
};

export const redirect: SmokeRule = {
  id: 'smoke/redirect',
  about: 'exchange',
  severity: 'high',
  summary: 'A redirect leads in a circle, nowhere, or not where it should',
  why: 'Browsers give up with "redirected you too many times". Old links and login callbacks depend on redirects that lead where they did.',
  fix: 'Let every address redirect at most once, to its final place.',
  since: '0.1.0',
  examples: {
    bad: [
      'HTTP/1.1 301 Moved\nlocation: /\n\nHTTP/1.1 301 Moved\nlocation: /\n',
      'HTTP/1.1 302 Found\nlocation: javascript:alert(1)\n',
      '> GET /old\n> expect: { redirect: /new }\nHTTP/1.1 301 Moved\nlocation: /other\n',
      '> GET /old\n> expect: { redirect: /new }\nHTTP/1.1 200 OK\n\n<h1>Old</h1>',
    ],
    good: [
      'HTTP/1.1 301 Moved\nlocation: /home\n\nHTTP/1.1 200 OK\n\n<h1>Home</h1>',
      '> GET /old\n> expect: { redirect: /new }\nHTTP/1.1 301 Moved\nlocation: /new\n',
      '> GET /old\n> expect: { redirect: /new }\nHTTP/1.1 301 Moved\nlocation: /new/\n',
      '> GET /old\n> expect: { redirect: /new }\nHTTP/1.1 308 Moved\nlocation: https://app.example.com/new?from=old\n',
    ],
  },
  check({ exchange }) {
    const expectation = exchange.request.expect;
    if (exchange.end.kind === 'bad redirect') return brokenChain(exchange, exchange.end.why);
    if (expectation.redirect === null) return undefined;
    const answer = answerOf(exchange);
    if (answer === undefined) return undefined;
    const location = headerOf(answer.response, 'location');
    const isRedirect = location !== undefined && answer.response.status >= 300 && answer.response.status < 400;
    if (isRedirect && isPlace(location, expectation.redirect, answer.url)) return undefined;
    const expected = printable(expectation.places.redirect, 120);
    const to = isRedirect
      ? `redirects to \`${shownUrl(absolute(location, answer.url), exchange.request.secrets)}\``
      : 'does not redirect';
    return {
      title: `${requestOf(exchange)} ${isRedirect ? 'redirects somewhere else' : 'does not redirect'}, expected ${expected}`,
      message: `${asked(exchange)} and expects a redirect to \`${expected}\`. It ${to}: ${cameBack(exchange)}.`,
      fix: `Restore the redirect to \`${expected}\`, or correct \`expect.redirect\` if the new place is meant.`,
      impact: `${whoAsks(exchange)} does not arrive at ${expected}: links, bookmarks and login callbacks break.`,
    };
  },
};

function brokenChain(exchange: Exchange, why: BadRedirect): Fault {
  const { what, fix } = FIXES[why];
  const chain = exchange.hops
    .slice(0, 4)
    .map(({ url, status }) => `${status} \`${shownUrl(url, exchange.request.secrets)}\``);
  return {
    title: `${requestOf(exchange)} ${what}`,
    message: `${asked(exchange)}, which ${what}${chain.length === 0 ? '' : `: ${chain.join(' → ')}${exchange.hops.length > 4 ? ' → …' : ''}`}.`,
    fix,
    impact: `${whoAsks(exchange)} never arrives: the browser shows an error of its own.`,
    ...(why === 'would carry the body to another origin' ? {} : { severity: 'blocker' as const }),
  };
}

const absolute = (location: string, base: string): string =>
  URL.canParse(location, base) ? new URL(location, base).href : '';
