import { bySeverity } from '../../../core/severity.ts';
import { printable } from '../../../core/text.ts';
import { directivesOf } from '../cache-control.ts';
import { answerOf, type Exchange, headerOf } from '../exchange.ts';
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
      '> GET /api/me\n> expect: { cors: none }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{"ok":true}\n--- GET /api/me with origin: https://app.example.com.launch-ready.invalid\nHTTP/1.1 200 OK\naccess-control-allow-origin: https://app.example.com.launch-ready.invalid\n\n{}',
    ],
    good: [
      '> GET /api/me\n> expect: { cors: "https://shop.example.com" }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{"ok":true}\n--- GET /api/me with origin: https://shop.example.com\nHTTP/1.1 200 OK\naccess-control-allow-origin: https://shop.example.com\n\n{}',
      '> GET /api/me\n> expect: { cors: none }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{"ok":true}',
    ],
  },
  check({ exchange, tried }) {
    const faults = tried.flatMap(({ origin, isAllowed, isSibling, exchange: answer }): Fault[] => {
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
        isSibling
          ? siblingFault(exchange, origin, withCredentials)
          : foreignFault(exchange, origin, allows, withCredentials),
      ];
    });
    // One careless comparison lets several through: the worst of them tells it.
    const unique = new Map<string, Fault>();
    for (const fault of faults) {
      const before = unique.get(fault.part ?? '');
      if (before === undefined || bySeverity(fault.severity ?? 'high', before.severity ?? 'high') < 0)
        unique.set(fault.part ?? '', fault);
    }
    return [...unique.values(), ...varyFault(exchange, tried)];
  },
};

const pathOf = ({ request }: Exchange): string => request.path.split('?')[0] ?? '';

function foreignFault(exchange: Exchange, origin: string, allows: string | undefined, withCredentials: boolean): Fault {
  const shown = printable(origin, 100);
  return {
    title: `${requestOf(exchange)} lets any website read it${withCredentials ? ', with the visitor’s session' : ''}`,
    message: `${asked(exchange)} as a page of a stranger (\`${shown}\`) would. The answer allows ${allows === '*' ? 'every origin' : 'exactly that origin'}${withCredentials ? ', with credentials' : ''}.`,
    fix: 'Compare the whole `Origin` header with a list (not its beginning, its end or a part of it), and answer with exactly that origin. `null` is any page in a sandbox.',
    impact: withCredentials
      ? `Any website that a customer visits reads ${pathOf(exchange)} in their name.`
      : `Any website may read ${pathOf(exchange)}.`,
    severity: withCredentials ? 'blocker' : 'high',
    part: origin === 'null' ? 'null' : 'foreign',
  };
}

/** Of the same domain: whoever can take a name below it, or sits on the way to one without encryption. */
function siblingFault(exchange: Exchange, origin: string, withCredentials: boolean): Fault {
  const shown = printable(origin, 100);
  const isPlain = origin.startsWith('http:');
  return {
    title: `${requestOf(exchange)} lets ${shown} read it, which is not on the list`,
    message: `${asked(exchange)} as a page of \`${shown}\` would. The answer allows exactly that origin${withCredentials ? ', with credentials' : ''}.`,
    fix: 'Compare the whole `Origin` header, `https://` included, with a list, and answer with exactly that origin.',
    impact: isPlain
      ? `Whoever is on the way to a page without encryption reads ${pathOf(exchange)} in a visitor’s name.`
      : `Whoever gets hold of any name of the domain reads ${pathOf(exchange)}.`,
    severity: withCredentials ? 'high' : 'medium',
    part: isPlain ? 'plain' : 'sibling',
  };
}

/** https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches */
function varyFault(
  exchange: Exchange,
  tried: readonly { origin: string; isAllowed: boolean; exchange: Exchange }[],
): Fault[] {
  const named = tried.flatMap(({ origin, isAllowed, exchange: answer }) => {
    const response = answerOf(answer)?.response;
    const isNamed = response !== undefined && headerOf(response, 'access-control-allow-origin')?.trim() === origin;
    return isAllowed && isNamed ? [response] : [];
  });
  const isUnsaid = named.some(
    (response) => isKeepable(response) && !/(?:^|,)\s*(?:origin|\*)\s*(?:,|$)/i.test(headerOf(response, 'vary') ?? ''),
  );
  if (named.length < 2 || !isUnsaid) return [];
  return [
    {
      title: `${requestOf(exchange)} may be kept for one origin and given to another: it lacks vary: origin`,
      message: `${asked(exchange)} as pages of ${named.length} origins would. Each answer allows its own origin only, caches may keep it, and \`vary\` does not name \`origin\`.`,
      fix: 'Send `vary: origin` with every answer of this address, also with those to requests without an `Origin`.',
      impact: 'A page of one frontend gets the answer that was kept for another, and with it an error in the browser.',
      severity: 'medium',
      part: 'vary',
    },
  ];
}

/** By a browser or by a cache in front: for a time that is said, or, where nothing is said, for one that is guessed. */
function isKeepable(response: Parameters<typeof headerOf>[0]): boolean {
  const control = directivesOf(headerOf(response, 'cache-control'));
  if (control.has('no-store') || control.get('no-cache') === '') return false;
  const ages = ['max-age', 's-maxage'].flatMap((name) => control.get(name) ?? []);
  if (ages.length > 0) return ages.some((age) => Number(age) > 0);
  return control.has('public') || ['expires', 'last-modified'].some((name) => headerOf(response, name) !== undefined);
}
