import { answerOf, headerOf } from '../exchange.ts';
import type { SmokeRule } from '../rule.ts';
import { asked } from '../words.ts';

/** Below it, a visitor who comes once a month is not protected. https://hstspreload.org asks for a year. */
const SHORTEST_SECONDS = 30 * 86_400;

export const hsts: SmokeRule = {
  id: 'smoke/hsts',
  about: 'home',
  severity: 'low',
  summary: 'Browsers are not told to stay on https (HSTS)',
  why: 'The first request of each visit may go out over http, where anybody on the way can answer it.',
  fix: 'Send `strict-transport-security: max-age=31536000` with every answer over https, once all of the site works over https.',
  since: '0.1.0',
  sources: ['https://www.rfc-editor.org/rfc/rfc6797', 'https://hstspreload.org/'],
  examples: {
    bad: [
      '> site: headers\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>',
      '> site: headers\nHTTP/1.1 200 OK\nstrict-transport-security: max-age=300\n\n<h1>Shop</h1>',
    ],
    good: [
      '> site: headers\nHTTP/1.1 200 OK\nstrict-transport-security: max-age=31536000; includeSubDomains\n\n<h1>Shop</h1>',
    ],
  },
  check({ exchange }) {
    const answer = answerOf(exchange);
    if (answer === undefined || !answer.url.startsWith('https:')) return undefined;
    // Counts for names only.
    if (/^(?:[\d.]+|\[.*\]|localhost)$/.test(new URL(answer.url).hostname)) return undefined;
    const value = headerOf(answer.response, 'strict-transport-security');
    const seconds = Number(/(?:^|[;\s])max-age\s*=\s*"?(\d{1,12})/i.exec(value ?? '')?.[1] ?? 0);
    if (seconds >= SHORTEST_SECONDS) return undefined;
    const what =
      value === undefined
        ? 'sends no `strict-transport-security`'
        : seconds === 0
          ? 'switches HSTS off (max-age=0)'
          : `sends HSTS for ${Math.max(1, Math.round(seconds / 86_400))} days only`;
    return {
      title: `The homepage ${what.replaceAll('`', '')}`,
      message: `${asked(exchange)}. The answer ${what}.`,
      fix: 'Send `strict-transport-security: max-age=31536000` with every answer over https, once all of the site works over https.',
      impact: 'The first request of a visit may go over http, where anybody on the way can answer it.',
    };
  },
};
