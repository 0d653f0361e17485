import type { Page } from '../../../facts/error-pages.ts';
import { answerOf } from '../exchange.ts';
import { isExpectedStatus } from '../expectation.ts';
import type { SmokeRule } from '../rule.ts';
import { asked, cameBack, requestOf, whoAsks } from '../words.ts';

export const fallback: SmokeRule = {
  id: 'smoke/fallback',
  about: 'exchange',
  severity: 'high',
  summary: 'An API address answers with the homepage',
  why: 'A host that serves index.html for every address answers a missing API with 200. A check of the status alone is green, and every screen that reads the API is empty.',
  fix: 'Let the API’s addresses come before the rule that serves the app’s page, and look whether the API was deployed at all.',
  since: '0.1.0',
  examples: {
    bad: [
      '> GET /api/health\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<div id=root></div><script src=/app.js></script>',
    ],
    good: [
      '> GET /api/health\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{"ok":true}\n--- GET /\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<div id=root></div>',
      '> GET /about\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<div id=root></div><script src=/app.js></script>',
    ],
  },
  check({ exchange, homepage }) {
    const answer = answerOf(exchange);
    if (answer === undefined || homepage === undefined) return undefined;
    if (!isExpectedStatus(exchange.request.expect, answer.response.status)) return undefined;
    if (answer.page.kind !== 'html') return undefined;
    const isHome = isSamePage(answer.page.raw, homepage);
    if (!isHome && !isShell(answer.page)) return undefined;
    const what = isHome ? 'the homepage' : 'the page of an app';
    return {
      title: `${requestOf(exchange)} answered with ${what}`,
      message: `${asked(exchange)}. What came is ${isHome ? 'the very page that `/` gives' : 'a page without words that a script fills in'}: ${cameBack(exchange)}.`,
      fix: 'Let the API’s addresses come before the rule that serves the app’s page, and look whether the API was deployed at all.',
      impact: `${whoAsks(exchange)} gets a page in place of data.`,
    };
  },
};

/** A page that a script fills in; of the tools that show an API, the page is meant. */
const isShell = ({ main, raw, title }: Page): boolean =>
  main.length <= 20 &&
  /<script\b[^>]{0,500}\ssrc\s*=/i.test(raw) &&
  !/swagger|redoc|graphiql|playground|rapidoc|scalar|api (?:docs|reference)/i.test(title + raw.slice(0, 20_000));

/** But for what changes with each request: tokens, nonces, times. */
const isSamePage = (a: string, b: string): boolean => a === b || plain(a) === plain(b);

const plain = (html: string): string =>
  html
    .replace(/\b(?:nonce|value|content)="[^"]{8,200}"/g, '')
    .replace(/[A-Za-z0-9_-]{16,}/g, '')
    .replace(/\d+/g, '');
