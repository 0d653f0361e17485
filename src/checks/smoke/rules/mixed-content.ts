import { countOf } from '../../../core/outcome.ts';
import { listOf } from '../../../core/text.ts';
import { answerOf } from '../exchange.ts';
import { shownUrl } from '../redact.ts';
import type { SmokeRule } from '../rule.ts';
import { asked } from '../words.ts';

export const mixedContent: SmokeRule = {
  id: 'smoke/mixed-content',
  about: 'home',
  severity: 'high',
  summary: 'A page over https loads something over http',
  why: 'Browsers block scripts, styles and frames over http on a page over https: the page breaks although every file is there.',
  fix: 'Write addresses without a host (`/app.js`), or with `https://`.',
  since: '0.1.0',
  sources: ['https://www.w3.org/TR/mixed-content/'],
  examples: {
    bad: [
      '> site: headers\nHTTP/1.1 200 OK\ncontent-type: text/html\nstrict-transport-security: max-age=31536000\n\n<h1>Shop</h1><script src="http://cdn.example.com/a.js"></script>',
      '> site: headers\nHTTP/1.1 200 OK\ncontent-type: text/html\nstrict-transport-security: max-age=31536000\n\n<h1>Shop</h1><form action="http://app.example.com/pay"></form>',
    ],
    good: [
      '> site: headers\nHTTP/1.1 200 OK\ncontent-type: text/html\nstrict-transport-security: max-age=31536000\n\n<h1>Shop</h1><script src="/a.js"></script><a href="http://example.org/">a link</a>',
    ],
  },
  check({ exchange, resources }) {
    const answer = answerOf(exchange);
    if (answer === undefined || !answer.url.startsWith('https:')) return undefined;
    const upgrades = /upgrade-insecure-requests/i.test(
      answer.response.headers.get('content-security-policy')?.join(';') ?? '',
    );
    const inTheClear = resources.filter(({ url }) => url.startsWith('http:'));
    // Pictures are upgraded by browsers themselves.
    const blocked = inTheClear.filter(({ kind }) => kind !== 'media');
    if (upgrades || blocked.length === 0) return undefined;
    const shown = [...new Set(blocked.map(({ url }) => `\`${shownUrl(url, exchange.request.secrets)}\``))];
    return {
      title: `The homepage loads ${countOf(blocked.length, 'things')} over http, which browsers block`,
      message: `${asked(exchange)}. The page names ${listOf(shown.slice(0, 5))}${shown.length > 5 ? ` and ${shown.length - 5} more` : ''} without encryption.`,
      fix: 'Write addresses without a host (`/app.js`), or with `https://`. An app behind a proxy makes http addresses when it does not know that it is behind https (`X-Forwarded-Proto`).',
      impact: 'Whoever opens the app gets a page of which parts are missing, or is warned before sending a form.',
      data: { kinds: [...new Set(blocked.map(({ kind }) => kind))] },
    };
  },
};
