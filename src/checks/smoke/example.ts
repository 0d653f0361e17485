/**
 * Runs an example of a rule: the whole check against a played-back app. The format is read by people, on the rule's page.
 *
 *     > GET /api/health                     the request; default: GET /
 *     > expect: { json: { $.status: ok } }  as in launch-ready.yml
 *     > took: 3.2s                          how long every answer takes
 *     HTTP/1.1 200 OK                       an answer: status line, headers, blank line, body
 *     content-type: application/json
 *
 *     {"status":"ok"}
 *
 * Further answers follow below (a redirect's target, a retry); the last one repeats. `! refused ECONNREFUSED` in place of
 * a status line is a failure of that kind.
 */
import { virtualClock } from '../../io/clock.ts';
import { type Http, HttpFailure, type HttpFailureKind, type HttpResponse } from '../../io/http.ts';
import { judge } from './judge.ts';
import { planRequests } from './plan.ts';
import { exchangeWith } from './retry.ts';
import { milliseconds } from './settings.ts';

const BASE = 'https://app.example.com';

/** Ids of the rules that reported. The rule asked for does not matter: all run. Throws for an example that is none. */
export async function runExample(_ruleId: string, example: string): Promise<string[]> {
  // Only examples need these at run time; a run has its configuration already.
  const [{ parse }, { smokeSchema }] = await Promise.all([import('yaml'), import('../../config/sections/smoke.ts')]);
  const lines = example.split('\n');
  const start = lines.findIndex((line) => !line.startsWith('>'));
  const directives = lines.slice(0, start).map((line) => line.slice(1).trim());
  const value = (key: string): string | undefined =>
    directives
      .find((line) => line.startsWith(`${key}:`))
      ?.slice(key.length + 1)
      .trim();
  const [method = 'GET', path = '/'] = directives.find((line) => /^[A-Z]+ \//.test(line))?.split(' ') ?? [];
  const section = smokeSchema.parse({
    checks: { example: { [method.toLowerCase()]: path, expect: parse(value('expect') ?? '{}') } },
  });
  const clock = virtualClock('2026-01-01T00:00:00Z');
  const { requests } = planRequests(
    { ...section, url: BASE, allowedOrigins: [BASE], variables: () => undefined },
    new URL(BASE),
  );
  const found: string[] = [];
  for (const request of requests) {
    const exchange = await exchangeWith(request, {
      http: playback(lines.slice(start).join('\n'), milliseconds(value('took') ?? '100ms')),
      clock,
      retries: section.retries,
      timeoutMs: milliseconds(section.timeout),
      deadline: clock.now() + milliseconds(section.deadline),
      progress: () => {},
    });
    const judgement = judge(exchange);
    if (judgement.kind === 'findings') found.push(...judgement.findings.map(({ rule }) => rule));
  }
  return found;
}

type Played = { kind: 'failure'; failure: HttpFailure } | { kind: 'answer'; response: HttpResponse };

/** An app that sends the answers of a text one after the other. */
export function playback(script: string, totalMs: number): Http {
  const answers = script
    .split(/^(?=HTTP\/1\.1 \d{3}|! )/m)
    .filter((part) => part.trim() !== '')
    .map((part) => toPlayed(part, totalMs));
  let next = 0;
  return {
    send: async () => {
      const played = answers[Math.min(next++, answers.length - 1)];
      if (played === undefined) throw new Error('The example holds no answer.');
      if (played.kind === 'failure') throw played.failure;
      return played.response;
    },
  };
}

function toPlayed(text: string, totalMs: number): Played {
  const failure = /^! (?<kind>dns|refused|reset|timeout|tls|proxy|other) (?<code>\w+)/.exec(text)?.groups;
  if (failure?.code !== undefined)
    return {
      kind: 'failure',
      failure: new HttpFailure(failure.kind as HttpFailureKind, failure.code, failure.code),
    };
  const [head = '', ...rest] = text.split('\n\n');
  const [statusLine = '', ...headerLines] = head.split('\n').filter((line) => line !== '');
  const headers = new Map<string, readonly string[]>();
  for (const line of headerLines) {
    const at = line.indexOf(':');
    if (at < 1) throw new Error(`"${line}" is not a header.`);
    const name = line.slice(0, at).toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), line.slice(at + 1).trim()]);
  }
  const body = Buffer.from(rest.join('\n\n').trimEnd());
  return {
    kind: 'answer',
    response: {
      status: Number(statusLine.split(' ')[1]),
      headers,
      body,
      truncated: false,
      timing: { headersMs: totalMs, totalMs },
    },
  };
}
