/** Settings → the requests to make. Everything that the user can have wrong is found here, before anything is sent. */

import { METHODS, type SmokeRequestSection } from '../../config/sections/smoke.ts';
import { UserError } from '../../core/errors.ts';
import { REPOSITORY_URL } from '../../core/project.ts';
import { TOOL } from '../../core/report.ts';
import { printable } from '../../core/text.ts';
import { parseJsonPath } from './json-path.ts';
import { type Expectation, isOn, type SmokeSettings, toExpectation } from './settings.ts';
import { resolveDeep, resolver, UnsetVariable } from './variables.ts';

export interface PlannedRequest {
  /** As in the file: `api health`. */
  name: string;
  method: string;
  /** Absolute. Shown in reports: nothing in it comes from a variable. */
  url: string;
  /** With query, below the host: `/api/health`. The same for every environment. */
  path: string;
  /** `get: /`: when it fails, the app is down for everybody. */
  isHomepage: boolean;
  headers: Readonly<Record<string, string>>;
  body?: string;
  /** Names of the headers that the file asks for: they never travel to another origin. */
  ownHeaders: readonly string[];
  expect: Expectation;
  /** Values that were filled in, here or in another request, by variable: what must not be shown. */
  secrets: ReadonlyMap<string, string>;
  /** Sent as a stranger would: the answer holds nothing that belongs to somebody. */
  anonymous: boolean;
}

const USER_AGENT = `${TOOL.name}/${TOOL.version} (smoke check; +${REPOSITORY_URL})`;

/** Where hosts show deployments to their owners: a link of a deployment status that is no app. */
const DASHBOARDS =
  /^(?:(?:www\.)?(?:vercel\.com|github\.com|gitlab\.com)|app\.netlify\.com|dashboard\.(?:render|heroku)\.com|(?:www\.)?railway\.(?:app|com)|console\.(?:cloud\.google|aws\.amazon)\.com|dash\.cloudflare\.com|fly\.io)$/;

/** Checked base URL. Throws UserError. */
export function parseBaseUrl(text: string): URL {
  const wrong = (why: string, advice: string) => new UserError(`The URL \`${shownInput(text)}\` ${why}.`, advice);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw wrong('is not a web address', 'Write it whole: https://app.example.com');
  if (url.username !== '' || url.password !== '')
    throw wrong(
      'holds a password, and addresses are shown in reports',
      'Send it as a header: `headers: { authorization: $SMOKE_BASIC_AUTH }`.',
    );
  if (url.search !== '' || url.hash !== '')
    throw wrong(
      'has a query or fragment',
      'Write the address of the app only; what belongs to one request goes into its check: `get: /path?query`.',
    );
  if (DASHBOARDS.test(url.hostname))
    throw wrong(
      'is the dashboard of a host, not your app',
      'Give the address that visitors use, with `--url` or `environments.<name>.url`.',
    );
  return url;
}

// What follows the address, and anybody's password in it, is not repeated.
const shownInput = (text: string): string =>
  printable(text.replace(/[?#].*$/s, '…').replace(/\/\/[^/]*@/, '//…@'), 120);

/** Requests in the order of the file; `unset` are those that a variable is missing for. Throws UserError otherwise. */
export function planRequests(
  settings: SmokeSettings,
  base: URL,
): { requests: PlannedRequest[]; unset: { name: string; error: UnsetVariable }[] } {
  const requests: PlannedRequest[] = [];
  const unset: { name: string; error: UnsetVariable }[] = [];
  for (const [name, section] of Object.entries(settings.checks)) {
    try {
      requests.push(planRequest(name, section, base, settings));
    } catch (error) {
      if (!(error instanceof UnsetVariable)) throw error;
      unset.push({ name, error });
    }
  }
  // What one request sent, a careless cache may answer to another.
  const secrets = new Map(requests.flatMap((request) => [...request.secrets]));
  return { requests: requests.map((request) => ({ ...request, secrets })), unset };
}

function planRequest(name: string, section: SmokeRequestSection, base: URL, settings: SmokeSettings): PlannedRequest {
  const option = `smoke.checks.${printable(name, 80)}`;
  const method = METHODS.find((each) => section[each] !== undefined) ?? 'get';
  const target = section[method] ?? '/';
  const url = below(base, target);
  const sent = resolver(settings.variables);
  const compared = resolver(settings.variables);
  const headers = Object.entries(section.headers ?? {}).map(([header, value]): [string, string] => [
    header.toLowerCase(),
    headerValue(sent.resolve(value, `${option}.headers.${header}`), `${option}.headers.${header}`),
  ]);
  const body = toBody(section, (text) => sent.resolve(text, option));
  if (sent.used.size > 0 && !settings.allowedOrigins.includes(url.origin))
    throw new UserError(
      `${option} sends \`$${[...sent.used.keys()].join('`, `$')}\` to ${url.origin}, which is not one of your environments.`,
      'Name this address under `environments.<name>.url` on the default branch, or take the variable out.',
    );
  const expect = toExpectation(section.expect, isOn(settings['error-pages']), (value) =>
    resolveDeep(value, (text) => compared.resolve(text, `${option}.expect.json`)),
  );
  for (const { path } of expect.json) parseJsonPath(path, `${option}.expect.json`);
  return {
    name,
    method: method.toUpperCase(),
    url: url.href,
    path: url.pathname + url.search,
    isHomepage: method === 'get' && target === '/',
    headers: { 'user-agent': USER_AGENT, accept: acceptOf(expect), ...body?.headers, ...Object.fromEntries(headers) },
    ...(body === undefined ? {} : { body: body.text }),
    ownHeaders: headers.map(([header]) => header),
    expect,
    secrets: new Map([...sent.used, ...compared.used]),
    anonymous: sent.used.size === 0 && !headers.some(([header]) => header === 'authorization' || header === 'cookie'),
  };
}

/** `/login` below `https://host/app` is `https://host/app/login`; `/` is the base itself. */
function below(base: URL, target: string): URL {
  if (/^https?:/i.test(target)) return new URL(target);
  if (target === '/') return new URL(base);
  return new URL(base.pathname.replace(/\/$/, '') + target, base);
}

function headerValue(value: string, option: string): string {
  if (/[^\t\x20-\x7e\x80-\xff]/.test(value))
    throw new UserError(
      `${option} becomes a value with a line break or a letter that no header can hold.`,
      'Store the secret again without the line break at its end.',
    );
  return value;
}

function toBody(
  section: SmokeRequestSection,
  resolve: (text: string) => string,
): { headers: Record<string, string>; text: string } | undefined {
  if (section.json !== undefined)
    return {
      headers: { 'content-type': 'application/json' },
      text: JSON.stringify(resolveDeep(section.json, resolve)),
    };
  if (section.form === undefined) return undefined;
  const fields = Object.entries(section.form).map(([name, value]): [string, string] => [name, resolve(value)]);
  return {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    text: new URLSearchParams(fields).toString(),
  };
}

const acceptOf = (expect: Expectation): string =>
  expect.json.length > 0 || expect.type === 'json' ? 'application/json' : 'text/html,application/json;q=0.9,*/*;q=0.8';
