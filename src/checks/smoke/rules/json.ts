import { isDeepStrictEqual } from 'node:util';
import { countOf } from '../../../core/outcome.ts';
import { printable } from '../../../core/text.ts';
import { isCutOff } from '../cut-off.ts';
import { answerOf } from '../exchange.ts';
import { selectJson } from '../json-path.ts';
import { isCommit, isExactlyRelease } from '../release.ts';
import type { SmokeRule } from '../rule.ts';
import { isWanted, sizeOf, type Wanted } from '../wanted.ts';
import { asked, cameBack, requestOf, whoAsks } from '../words.ts';

// Words of health endpoints. Any other text of an answer may be somebody's name, so only its length is told.
const HEALTH_WORDS =
  /^(?:ok|okay|up|down|pass|fail|failed|failing|warn|warning|error|healthy|unhealthy|degraded|partial|ready|not ready|starting|stopped|online|offline|alive|dead|maintenance|unknown|success|connected|disconnected|true|false|yes|no|production|staging|development|test)$/i;

export const json: SmokeRule = {
  id: 'smoke/json',
  about: 'exchange',
  severity: 'high',
  summary: 'The JSON of the answer is not as expected',
  why: 'A health endpoint that says "degraded" with status 200 is a failure that only its body tells; an older release may still be answering.',
  fix: 'Look at what the endpoint reports, and mend what it complains of.',
  since: '0.1.0',
  examples: {
    bad: [
      '> GET /api/health\n> expect: { json: { $.status: ok } }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{"status":"degraded"}',
      '> GET /api/products\n> expect: { json: { $.items: { min: 1 } } }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{"items":[]}',
      '> GET /api/health\n> expect: { json: { $.db.connected: true } }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{"status":"ok"}',
      '> GET /api/health\n> expect: { json: { $.status: ok } }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<div id="root">Shop</div>\n--- GET /\nHTTP/1.1 200 OK\n\n<h1>Home</h1>',
    ],
    good: [
      '> GET /api/health\n> expect: { json: { $.status: ok, "$.checks[0][\'db\']": true } }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{"status":"ok","checks":[{"db":true}]}',
      '> GET /api/products\n> expect: { json: { $.items: { min: 1 }, $.errors: { exists: false }, $.version: { matches: ^v } } }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{"items":[{}],"version":"v2"}',
    ],
  },
  check({ exchange }) {
    const expectation = exchange.request.expect;
    const answer = answerOf(exchange);
    if (answer === undefined || expectation.json.length === 0) return undefined;
    const { page } = answer;
    // What is not in the beginning may be in the rest: judge.ts tells.
    if (page.json === undefined && page.kind !== 'html' && isCutOff(exchange)) return undefined;
    if (page.json === undefined)
      return {
        title: `${requestOf(exchange)} answered something that is not JSON`,
        message: `${asked(exchange)} and expects JSON. It got ${page.kind === 'html' ? 'an HTML page' : page.kind === 'empty' ? 'an empty body' : 'no JSON'}: ${cameBack(exchange)}.`,
        fix:
          page.kind === 'html'
            ? 'A page in place of an API answer is often the rule that serves a single-page app’s index.html for everything: let the API’s route come first.'
            : 'Look at what the endpoint sends: it must be one JSON value.',
        impact: `${whoAsks(exchange)} gets an answer that cannot be read.`,
      };
    const wrong = expectation.json.flatMap(({ path, wanted, shown }) => {
      const values = selectJson(page.json, path, exchange.request.thinking);
      const isUnclear = isUnclearRelease(exchange.request.name, wanted, shown, values);
      if (!isUnclear && isWanted(wanted, values, isSame)) return [];
      if (isUnclear)
        return [
          {
            path: printable(path, 80),
            text: `should ${shown} and selects ${countOf(values.length, 'values')} that differ, which proves nothing: name the one that answers`,
          },
        ];
      return [{ path: printable(path, 80), text: `should ${shown} and is ${whatIs(values, wanted)}` }];
    });
    const [first] = wrong;
    if (first === undefined) return undefined;
    return {
      title: `${requestOf(exchange)}: ${first.path} ${first.text.replaceAll('`', '')}${wrong.length > 1 ? ` (and ${wrong.length - 1} more)` : ''}`,
      message: `${asked(exchange)}: ${wrong.map(({ path, text }) => `\`${path}\` ${text}`).join('; ')}. It got ${cameBack(exchange)}.`,
      fix: 'Look at what the endpoint reports and mend what it complains of. If it names a release, the deploy has not arrived everywhere yet.',
      impact: `${whoAsks(exchange)} meets an app that itself says something is wrong, or another release than the one deployed.`,
      data: { paths: wrong.map(({ path }) => path) },
    };
  },
};

/** A text that a variable filled in may stand for a number or `true`, since variables are texts. */
function isSame(value: unknown, expected: unknown, written: unknown): boolean {
  if (isDeepStrictEqual(value, expected)) return true;
  if (typeof expected === 'string') {
    if (typeof value === 'string') return isExactlyRelease(value, expected);
    return (
      expected !== written && (typeof value === 'number' || typeof value === 'boolean') && String(value) === expected
    );
  }
  if (Array.isArray(expected))
    return (
      Array.isArray(value) &&
      value.length === expected.length &&
      expected.every((each, index) => isSame(value[index], each, Array.isArray(written) ? written[index] : each))
    );
  if (!isMembers(expected) || !isMembers(value)) return false;
  const keys = Object.keys(expected);
  return (
    keys.length === Object.keys(value).length &&
    keys.every(
      (key) => key in value && isSame(value[key], expected[key], isMembers(written) ? written[key] : expected[key]),
    )
  );
}

const isMembers = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `$..sha` also selects the commit of what is pending. */
const isUnclearRelease = (name: string, { equals }: Wanted, shown: string, values: readonly unknown[]): boolean =>
  typeof equals === 'string' &&
  isCommit(equals) &&
  (name === 'ready' || /\$\{?[A-Z_]*(?:SHA|COMMIT|REVISION|RELEASE)/.test(shown)) &&
  values.some((value) => isSame(value, equals, equals)) &&
  values.some((value) => typeof value === 'string' && !isSame(value, equals, equals));

function whatIs(values: readonly unknown[], wanted: Wanted): string {
  if (wanted.exists === false) return values.length === 1 ? 'there' : `there, ${countOf(values.length, 'times')}`;
  if (values.length !== 1) return values.length === 0 ? 'not there' : `none of ${countOf(values.length, 'values')}`;
  const [value] = values;
  const size = typeof value === 'number' ? sizeOf(value) : undefined;
  if (size !== undefined && wanted.min !== undefined && size < wanted.min) return 'less';
  if (size !== undefined && wanted.max !== undefined && size > wanted.max) return 'more';
  return inWords(value, wanted.equals);
}

const COMMIT = /^[0-9a-f]{7,40}$/i;

/** Says enough of a value to go on, and nothing that could be somebody's. */
function inWords(value: unknown, expected: unknown): string {
  if (value === null || typeof value === 'boolean') return `\`${value}\``;
  if (typeof value === 'number') return typeof expected === 'number' ? 'another number' : 'a number';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value !== 'string') return 'an object';
  if (HEALTH_WORDS.test(value)) return `\`${value}\``;
  if (COMMIT.test(value) && typeof expected === 'string' && COMMIT.test(expected)) return `\`${value.slice(0, 7)}\``;
  return value === ''
    ? 'an empty text'
    : typeof expected === 'string'
      ? `another text of ${value.length} characters`
      : `a text of ${value.length} characters`;
}
