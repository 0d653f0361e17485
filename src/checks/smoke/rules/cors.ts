import { printable } from '../../../core/text.ts';
import { answerOf, headerOf } from '../exchange.ts';
import type { Fault, SmokeRule } from '../rule.ts';
import { asked, requestOf } from '../words.ts';

export const cors: SmokeRule = {
  id: 'smoke/cors',
  about: 'origins',
  severity: 'high',
  summary: 'Pages of other origins may read the answer, or those that should may not',
  why: 'An app that repeats whatever origin asks, with credentials, lets every website read its visitors’ data. One that forgot its own frontend is broken in the browser while every health check is green.',
  fix: 'Compare the `Origin` header with a list, and answer with exactly that origin.',
  since: '0.1.0',
  sources: ['https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS'],
  examples: {
    bad: [
      '> GET /api/me\n> expect: { cors: none }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{"ok":true}\n--- GET /api/me with origin: https://launch-ready-smoke.invalid\nHTTP/1.1 200 OK\naccess-control-allow-origin: https://launch-ready-smoke.invalid\naccess-control-allow-credentials: true\n\n{}',
      '> GET /api/me\n> expect: { cors: "https://shop.example.com" }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{"ok":true}',
    ],
    good: [
      '> GET /api/me\n> expect: { cors: "https://shop.example.com" }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{"ok":true}\n--- GET /api/me with origin: https://shop.example.com\nHTTP/1.1 200 OK\naccess-control-allow-origin: https://shop.example.com\n\n{}',
      '> GET /api/me\n> expect: { cors: none }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{"ok":true}',
    ],
  },
  check({ exchange, tried }) {
    return tried.flatMap(({ origin, isAllowed, exchange: answer }): Fault[] => {
      const response = answerOf(answer)?.response;
      if (response === undefined) return [];
      const allows = headerOf(response, 'access-control-allow-origin')?.trim();
      const withCredentials = headerOf(response, 'access-control-allow-credentials')?.trim() === 'true';
      const shown = printable(origin, 100);
      const isOpen = allows === '*' || allows === origin;
      if (isAllowed && !isOpen)
        return [
          {
            title: `${requestOf(exchange)} does not let ${shown} read it`,
            message: `${asked(exchange)} as a page of \`${shown}\` would. The answer ${allows === undefined ? 'has no `access-control-allow-origin`' : 'allows another origin'}.`,
            fix: `Add \`${shown}\` to the origins that the app allows.`,
            impact: `The frontend at ${shown} gets an error in the browser in place of its data.`,
            part: origin,
          },
        ];
      if (isAllowed && allows === '*' && withCredentials)
        return [
          {
            title: `${requestOf(exchange)} allows every origin and credentials, which browsers refuse`,
            message: `${asked(exchange)} as a page of \`${shown}\` would. \`access-control-allow-origin: *\` together with \`access-control-allow-credentials: true\` is refused by browsers.`,
            fix: 'Answer with exactly the origin that asked, if it is on the list.',
            impact: `The frontend at ${shown} gets an error in the browser in place of its data.`,
            part: origin,
          },
        ];
      if (isAllowed || !isOpen) return [];
      return [
        {
          title: `${requestOf(exchange)} lets any website read it${withCredentials ? ', with the visitor’s session' : ''}`,
          message: `${asked(exchange)} as a page of a stranger (\`${shown}\`) would. The answer allows ${allows === '*' ? 'every origin' : 'exactly that origin'}${withCredentials ? ', with credentials' : ''}.`,
          fix: 'Compare the `Origin` header with a list, and answer with exactly that origin. `null` is any page in a sandbox.',
          impact: withCredentials
            ? `Any website that a customer visits reads ${exchange.request.path.split('?')[0]} in their name.`
            : `Any website may read ${exchange.request.path.split('?')[0]}.`,
          severity: withCredentials ? 'blocker' : 'high',
          part: origin === 'null' ? 'null' : 'foreign',
        },
      ];
    });
  },
};
