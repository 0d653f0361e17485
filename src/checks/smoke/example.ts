/**
 * Runs an example of a rule: the whole check against a played-back app. The format is read by people, on the rule's page.
 *
 *     > GET /api/health                     the request; default: GET /
 *     > expect: { json: { $.status: ok } }  as in launch-ready.yml
 *     > auth                                sent with a token
 *     > smoke: { redirects: … }             the whole section, in place of one request
 *     > site: assets                        the part of `site` that is looked at; default: none
 *     > at: https://example.com             where the app answers; default: https://app.example.com
 *     > deployed: 60s ago                   when the deploy began
 *     > certificate: expired                what is wrong with its certificate; default: nothing
 *     > took: 3.2s                          how long every answer takes
 *     HTTP/1.1 200 OK                       an answer: status line, headers, blank line, body
 *     content-type: application/json
 *
 *     {"status":"ok"}
 *     --- GET /app.js                       what follows answers this request only; also
 *                                           `--- GET /orders without authorization`, `--- GET / with origin: null`
 *
 * Further answers follow below (a redirect's target, a retry); the last one repeats. `! refused ECONNREFUSED` in place of
 * a status line is a failure of that kind.
 */
import { virtualClock } from '../../io/clock.ts';
import { type Http, HttpFailure, type HttpFailureKind, type HttpRequest, type HttpResponse } from '../../io/http.ts';
import { faultOf } from './certificate/certificate-fault.ts';
import { type CertificateKind, certificateWords } from './certificate/certificate-words.ts';
import { parseBaseUrl, planSmoke } from './plan.ts';
import { runPlan } from './run-plan.ts';
import { milliseconds, type SmokeSettings } from './settings.ts';

const BASE = 'https://app.example.com';
const NOW = '2026-01-01T00:00:00Z';

/** Ids of the rules that reported. The rule asked for does not matter: all run. Throws for an example that is none. */
export async function runExample(_ruleId: string, example: string): Promise<string[]> {
  // Only examples need these at run time; a run has its configuration already.
  const [{ parse }, { smokeSchema }] = await Promise.all([
    import('yaml'),
    import('../../config/sections/smoke/smoke.ts'),
  ]);
  const lines = example.split('\n');
  const start = lines.findIndex((line) => !line.startsWith('>'));
  const directives = lines.slice(0, start).map((line) => line.slice(1).trim());
  const value = (key: string): string | undefined =>
    directives
      .find((line) => line.startsWith(`${key}:`))
      ?.slice(key.length + 1)
      .trim();
  const [method = 'GET', path = '/'] = directives.find((line) => /^[A-Z]+ \//.test(line))?.split(' ') ?? [];
  const part = value('site');
  const ago = value('deployed')?.replace(' ago', '');
  const whole = value('smoke');
  const kind = value('certificate') ?? '';
  const base = value('at') ?? BASE;
  const one = {
    [method.toLowerCase()]: path,
    ...(directives.includes('auth') ? { headers: { authorization: 'Bearer $TOKEN' } } : {}),
    expect: parse(value('expect') ?? '{}'),
  };
  const section = smokeSchema.parse({
    ...(whole === undefined ? { checks: part === undefined ? { example: one } : {} } : parse(whole)),
    site: {
      certificate: false,
      https: false,
      canonical: false,
      assets: false,
      headers: false,
      ...(part && { [part]: true }),
    },
  });
  const settings: SmokeSettings = {
    ...section,
    url: base,
    allowedOrigins: [base],
    otherHosts: ['staging.example.com'],
    ...(ago === undefined ? {} : { deployedAt: Date.parse(NOW) - milliseconds(ago) }),
    variables: (name) => (name === 'TOKEN' ? 'token-of-the-example' : undefined),
  };
  const plan = await planSmoke(settings, parseBaseUrl(base));
  const runs = await runPlan(plan, settings, {
    http: playback(lines.slice(start).join('\n'), milliseconds(value('took') ?? '100ms')),
    clock: virtualClock(NOW),
    progress: () => {},
    inspectTls: async () => ({ faults: isCertificateKind(kind) ? [faultOf(kind, `its certificate is ${kind}`)] : [] }),
  });
  return runs.flatMap(({ findings }) => findings.map(({ rule }) => rule));
}

const isCertificateKind = (kind: string): kind is CertificateKind => Object.hasOwn(certificateWords, kind);

type Played = { kind: 'failure'; failure: HttpFailure } | { kind: 'answer'; response: HttpResponse };

interface Script {
  isFor(request: HttpRequest): boolean;
  answers: Played[];
  next: number;
}

/** An app that sends the answers of a text one after the other. */
export function playback(script: string, totalMs: number): Http {
  const [first = '', ...rest] = script.split(/^--- /m);
  const scripts: Script[] = [
    ...rest.map((block): Script => {
      const end = block.indexOf('\n');
      return { isFor: isFor(block.slice(0, end)), answers: toAnswers(block.slice(end + 1), totalMs), next: 0 };
    }),
    { isFor: () => true, answers: toAnswers(first, totalMs), next: 0 },
  ];
  return {
    send: async (request) => {
      const found = scripts.find((each) => each.isFor(request));
      const played = found?.answers[Math.min(found.next++, found.answers.length - 1)];
      if (played === undefined) throw new Error('The example holds no answer.');
      if (played.kind === 'failure') throw played.failure;
      return played.response;
    },
  };
}

/** `GET /orders without authorization` */
function isFor(label: string): Script['isFor'] {
  const { method, target, word, header, expected } =
    /^(?<method>[A-Z]+) (?<target>\S+)(?: (?<word>with|without) (?<header>[\w-]+)(?:: (?<expected>.+))?)?$/.exec(
      label.trim(),
    )?.groups ?? {};
  if (method === undefined || target === undefined) throw new Error(`"${label}" names no request.`);
  const url = new URL(target, BASE).href;
  return (request) => {
    if (request.method !== method || request.url !== url) return false;
    if (header === undefined) return true;
    const value = request.headers?.[header];
    return word === 'without'
      ? value === undefined
      : value !== undefined && (expected === undefined || value === expected);
  };
}

const toAnswers = (script: string, totalMs: number): Played[] =>
  script
    .split(/^(?=HTTP\/1\.1 \d{3}|! )/m)
    .filter((part) => part.trim() !== '')
    .map((part) => toPlayed(part, totalMs));

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
