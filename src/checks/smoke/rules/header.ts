import { listOf, printable } from '../../../core/text.ts';
import { answerOf, headerOf } from '../exchange.ts';
import { redact } from '../redact.ts';
import { isSameRelease } from '../release.ts';
import type { SmokeRule } from '../rule.ts';
import { asked, cameBack, requestOf, whoAsks } from '../words.ts';

// Their values are somebody's session.
const PRIVATE =
  /^(?:set-cookie|authorization|www-authenticate|authentication-info|x-[a-z-]*(?:token|key|secret|csrf)[a-z-]*)$/;

const TYPES: Record<string, RegExp> = {
  html: /^(?:text\/html|application\/xhtml\+xml)\b/i,
  json: /^(?:application|text)\/(?:[a-z0-9.+-]+\+)?json\b/i,
  text: /^text\/plain\b/i,
};

export const header: SmokeRule = {
  id: 'smoke/header',
  about: 'exchange',
  severity: 'high',
  summary: 'A header or the kind of content is not as expected',
  why: 'Headers decide what browsers and caches do with an answer: a private page that may be cached is shown to the next visitor; an API that answers HTML breaks whoever calls it.',
  fix: 'Look where the header is set: in the app, in the host’s configuration, or by the network in front.',
  since: '0.1.0',
  examples: {
    bad: [
      '> GET /account\n> expect: { header: { cache-control: no-store } }\nHTTP/1.1 200 OK\ncache-control: public, max-age=600\n\n<h1>Account</h1>',
      '> GET /api/health\n> expect: { type: json }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<div id="root">Shop</div>\n--- GET /\nHTTP/1.1 200 OK\n\n<h1>Home</h1>',
      '> expect: { header: { x-powered-by: false } }\nHTTP/1.1 200 OK\nx-powered-by: Express\n\n<h1>Shop</h1>',
    ],
    good: [
      '> GET /account\n> expect: { header: { cache-control: no-store } }\nHTTP/1.1 200 OK\ncache-control: private, no-store\n\n<h1>Account</h1>',
      '> GET /api/health\n> expect: { type: json }\nHTTP/1.1 200 OK\ncontent-type: application/json; charset=utf-8\n\n{"status":"ok"}',
    ],
  },
  check({ exchange }) {
    const expectation = exchange.request.expect;
    const answer = answerOf(exchange);
    if (answer === undefined) return undefined;
    const wrong: string[] = [];
    const names: string[] = [];
    for (const { name, expected, shown } of expectation.header) {
      const value = headerOf(answer.response, name);
      if (holds(value, expected)) continue;
      names.push(name);
      const came =
        value === undefined
          ? 'is absent'
          : `is ${PRIVATE.test(name) || !exchange.request.anonymous ? 'something else' : `\`${redact(value, exchange.request.secrets, 80)}\``}`;
      wrong.push(
        `\`${printable(name, 60)}\` ${typeof expected === 'string' ? `should contain \`${printable(shown.replaceAll('`', "'"), 80)}\`, and ${came}` : expected ? 'should be there' : 'should not be there'}`,
      );
    }
    const type = headerOf(answer.response, 'content-type');
    if (expectation.type !== null && !isOfType(type, expectation.type)) {
      names.push('content-type');
      wrong.push(
        `the content should be ${expectation.type}, and ${type === undefined ? 'has no type' : `is \`${redact(type, exchange.request.secrets, 60)}\``}`,
      );
    }
    if (wrong.length === 0) return undefined;
    return {
      title: `${requestOf(exchange)}: ${listOf(names.slice(0, 4).map((name) => printable(name, 40)))} not as expected`,
      message: `${asked(exchange)}: ${wrong.join('; ')}. It got ${cameBack(exchange)}.`,
      fix:
        expectation.type === 'json' && names.includes('content-type')
          ? 'An API path that answers HTML is often caught by the rule that serves a single-page app’s index.html for everything: let the API’s route come first.'
          : 'Look where the header is set: in the app, in the host’s configuration, or by the network in front. A cache in front may still hold the old answer.',
      impact: `${whoAsks(exchange)} gets an answer that browsers, caches or callers treat differently from what the team said.`,
    };
  },
};

function holds(value: string | undefined, expected: string | boolean): boolean {
  if (typeof expected === 'boolean') return (value !== undefined) === expected;
  return value !== undefined && isSameRelease(value, expected);
}

function isOfType(type: string | undefined, expected: string): boolean {
  if (type === undefined) return false;
  return TYPES[expected]?.test(type.trim()) ?? type.trim().toLowerCase().startsWith(expected);
}
