import { answerOf, headerOf } from '../exchange.ts';
import type { SmokeRule } from '../rule.ts';
import { asked, requestOf } from '../words.ts';

export const sharedCache: SmokeRule = {
  id: 'smoke/shared-cache',
  about: 'sharing',
  severity: 'blocker',
  summary: 'A cache may give one customer’s page to another',
  why: 'A cache in front of the app keeps an answer by its address alone. Where it may keep a page that belongs to somebody, the next visitor gets that page.',
  fix: 'Send `cache-control: private, no-store` with every answer that depends on who asks.',
  since: '0.1.0',
  sources: ['https://www.rfc-editor.org/rfc/rfc9111#section-3.5'],
  examples: {
    bad: [
      '> GET /orders\n> auth\n> expect: { private-cache: true }\nHTTP/1.1 200 OK\ncache-control: public, max-age=300\n\n<h1>Your orders</h1>\n--- GET /orders without authorization\nHTTP/1.1 401 Unauthorized\n',
      '> GET /orders\n> auth\n> expect: { private-cache: true }\nHTTP/1.1 200 OK\ncache-control: private\ncf-cache-status: HIT\n\n<h1>Your orders</h1>\n--- GET /orders without authorization\nHTTP/1.1 401 Unauthorized\n',
      '> GET /orders\n> auth\n> expect: { private-cache: true }\nHTTP/1.1 200 OK\ncache-control: private\n\n<h1>Your orders</h1>\n--- GET /orders without authorization\nHTTP/1.1 200 OK\n\n<h1>Your orders</h1>',
      '> GET /orders\n> auth\n> expect: { private-cache: true }\nHTTP/1.1 200 OK\n\n<h1>Your orders</h1>\n--- GET /orders without authorization\nHTTP/1.1 401 Unauthorized\n',
    ],
    good: [
      '> GET /orders\n> auth\n> expect: { private-cache: true }\nHTTP/1.1 200 OK\ncache-control: private, no-store\n\n<h1>Your orders</h1>\n--- GET /orders without authorization\nHTTP/1.1 401 Unauthorized\n',
    ],
  },
  check({ exchange, stranger }) {
    const mine = answerOf(exchange);
    const theirs = answerOf(stranger);
    if (mine === undefined) return undefined;
    const got =
      theirs !== undefined && mine.response.body.length > 0 && mine.response.body.equals(theirs.response.body);
    const why = got ? 'a stranger then got the very same answer' : whyShared(mine.response);
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

type Response = Parameters<typeof headerOf>[0];

const HITS = [
  'cf-cache-status',
  'x-cache',
  'x-vercel-cache',
  'x-nextjs-cache',
  'x-cache-status',
  'x-proxy-cache',
  'cache-status',
  'x-drupal-cache',
  'x-varnish-cache',
];

const isHit = (response: Response): boolean =>
  HITS.some((name) => /\bhit\b/i.test(headerOf(response, name) ?? '')) || Number(headerOf(response, 'age') ?? 0) > 0;

/** What lets a shared cache keep it, in words that follow "and". */
function whyShared(response: Response): string | undefined {
  if (isHit(response)) return 'a cache gave it: its headers say HIT';
  const control = headerOf(response, 'cache-control')?.toLowerCase() ?? '';
  const has = (directive: string): boolean => new RegExp(`(?:^|[\\s,])${directive}(?:[\\s,=]|$)`).test(control);
  if (has('no-store') || has('private')) return undefined;
  if (has('public') || has('s-maxage')) return `its \`cache-control\` says ${has('public') ? 'public' : 's-maxage'}`;
  if (/(?:^|[\s,])max-age=0*[1-9]/.test(control))
    return 'its `cache-control` says how long to keep it, and not `private`';
  if (has('no-cache') || has('must-revalidate') || /max-age=0/.test(control)) return undefined;
  return headerOf(response, 'cache-control') === undefined
    ? 'it has no `cache-control`, so that a cache may decide for itself'
    : 'its `cache-control` does not say `private`';
}
