import { answerOf, headerOf } from '../exchange.ts';
import { shownUrl } from '../redact.ts';
import type { SmokeRule } from '../rule.ts';
import { asked, requestOf } from '../words.ts';

export const insecure: SmokeRule = {
  id: 'smoke/insecure',
  about: 'upgrade',
  severity: 'high',
  summary: 'The app answers over http and does not lead to https, or leads away from it',
  why: 'Whoever types the name without `https://`, or follows an old link, sends their password so that anybody on the way reads it.',
  fix: 'Redirect every http request to https on the same host with 301 or 308; most hosts have a switch for it.',
  since: '0.1.0',
  sources: ['https://hstspreload.org/#submission-requirements'],
  examples: {
    bad: [
      '> site: https\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>',
      '> site: https\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>\n--- GET http://app.example.com/\nHTTP/1.1 301 Moved\nlocation: http://www.app.example.com/\n\n--- GET http://www.app.example.com/\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>',
      '> GET /pricing\nHTTP/1.1 302 Found\nlocation: http://app.example.com/pricing/\n\n--- GET http://app.example.com/pricing/\nHTTP/1.1 301 Moved\nlocation: https://app.example.com/pricing/\n\n--- GET /pricing/\nHTTP/1.1 200 OK\n\n<h1>Pricing</h1>',
    ],
    good: [
      '> site: https\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>\n--- GET http://app.example.com/\nHTTP/1.1 301 Moved\nlocation: https://app.example.com/\n',
      '> site: https\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>\n--- GET http://app.example.com/\n! refused ECONNREFUSED',
    ],
  },
  check({ exchange }) {
    const { request } = exchange;
    const answer = answerOf(exchange);
    // Nothing listens there, or it fails in the clear: nobody’s data is shown.
    if (answer === undefined || answer.response.status >= 400) return undefined;
    const host = new URL(request.url).host;
    const location = headerOf(answer.response, 'location');
    const lead =
      'Redirect every http request to https on the same host with 301 or 308; most hosts have a switch for it.';
    if (location === undefined || !URL.canParse(location, answer.url)) {
      const refresh = headerOf(answer.response, 'refresh') ?? '';
      if (/https:/.test(refresh)) return undefined;
      return {
        title: `http://${host} answers ${answer.response.status} and does not lead to https`,
        message: `${asked(exchange)}. It answered with status ${answer.response.status} in place of a redirect to \`https://${host}\`.`,
        fix: lead,
        impact: 'Whoever types the name without https sends passwords and cookies in the clear.',
      };
    }
    const to = new URL(location, answer.url);
    if (to.protocol === 'https:') {
      if (to.host === host) return undefined;
      return {
        title: `http://${host} leads to another host before it leads to https`,
        message: `${asked(exchange)}. Its first redirect is to \`${shownUrl(to.href, request.secrets)}\`, so that \`https://${host}\` is never seen and its HSTS never counts.`,
        fix: `Redirect to \`https://${host}\` first, and from there to the other host.`,
        impact: 'A browser that never saw the name over https asks in the clear each time.',
        severity: 'low',
      };
    }
    return {
      title: `${requestOf(exchange)} at http://${host} redirects, and stays on http`,
      message: `${asked(exchange)}. Its first redirect is to \`${shownUrl(to.href, request.secrets)}\`, still without encryption.`,
      fix: lead,
      impact: 'Whoever types the name without https sends passwords and cookies in the clear.',
    };
  },
};
