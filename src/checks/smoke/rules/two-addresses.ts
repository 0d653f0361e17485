import { answerOf } from '../exchange.ts';
import { shownUrl } from '../redact.ts';
import type { SmokeRule } from '../rule.ts';
import { isOurNetwork } from './unreachable.ts';

export const twoAddresses: SmokeRule = {
  id: 'smoke/two-addresses',
  about: 'twin',
  severity: 'medium',
  summary: 'The app does not have one address: with and without `www.` differ',
  why: 'People type both. Two that answer share no session and no search rank; one that is broken loses half of those who type it.',
  fix: 'Choose one, and redirect the other to it with 301 or 308.',
  since: '0.1.0',
  sources: ['https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls'],
  examples: {
    bad: [
      '> site: canonical\n> at: https://example.com\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>',
      '> site: canonical\n> at: https://example.com\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>\n--- GET https://www.example.com/\n! tls ERR_TLS_CERT_ALTNAME_INVALID',
    ],
    good: [
      '> site: canonical\n> at: https://example.com\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>\n--- GET https://www.example.com/\nHTTP/1.1 301 Moved\nlocation: https://example.com/\n',
      '> site: canonical\n> at: https://example.com\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>\n--- GET https://www.example.com/\n! dns ENOTFOUND',
    ],
  },
  check({ exchange, twin }) {
    const home = answerOf(exchange);
    const host = new URL(exchange.request.url).host;
    const other = new URL(twin.request.url).host;
    const { end } = twin;
    if (end.kind === 'failure') {
      if (isOurNetwork(end.failure) || end.failure.kind === 'dns') return undefined;
      return {
        title: `https://${other} does not work (${end.failure.code}), https://${host} does`,
        message: `Somebody who types \`${other}\` gets an error: \`${end.failure.code}\`.`,
        fix: `Add \`${other}\` to the app’s domains, so that it gets a certificate, and redirect it to \`https://${host}\`.`,
        impact: `Whoever types ${other} sees an error of the browser.`,
      };
    }
    const there = answerOf(twin);
    if (home === undefined || there === undefined || there.response.status >= 400) return undefined;
    if (new URL(there.url).host === new URL(home.url).host) return undefined;
    return {
      title: `https://${host} and https://${other} both answer, and neither leads to the other`,
      message: `\`${host}\` ends at \`${shownUrl(home.url, exchange.request.secrets)}\`, \`${other}\` at \`${shownUrl(there.url, exchange.request.secrets)}\`.`,
      fix: 'Choose one, and redirect the other to it with 301 or 308.',
      impact: 'Whoever comes by the other name is logged out, and links and search results count twice.',
    };
  },
};
