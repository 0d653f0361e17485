/** What of a request belongs to somebody: the stranger’s request leaves it out, and keeps what the app needs to understand it. */
import type { RequestSection, StepSection } from '../../config/sections/smoke/request.ts';
import type { SmokeRequest } from './request.ts';
import { holesOf } from './template.ts';

export interface Credentials {
  /** Names of headers, in lower case. */
  headers: readonly string[];
  /** Keys of the query, whatever their values are. */
  query: readonly string[];
  /** Those of both that neither by their name nor by that of a variable say that they open anything. */
  unclear: readonly string[];
}

const WORDS =
  /(?:^|[^a-z])(?:(?:access|id|refresh|bearer|session|csrf|xsrf|auth)?_?tokens?|auth(?:entication|ori[sz]ation)?|secrets?|signature|sig|pass(?:word|wd|phrase)?|pwd|jwt|sessions?|sess|sid|sessid|csrf|xsrf|credentials?|cookie|otp|hmac|bearer)(?:[^a-z]|$)/i;
const KEY = /(?:^|[^a-z])(?:[a-z]+_?)?keys?(?:[^a-z]|$)/i;
// `sort_key` is none.
const QUERY_KEY =
  /^(?:(?:.*[^a-z])?(?:api|access|private|secret|service|app|client|license|subscription|developer|auth)_?)?keys?$/i;

/** `apiKey` → `api_Key` */
const split = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1_$2').replaceAll('-', '_');

/** Of a header or a variable: `x-auth-token`, `API_KEY`. */
const opens = (name: string): boolean => WORDS.test(split(name)) || KEY.test(split(name));

/** Of a part of the query. */
const opensQuery = (name: string): boolean => WORDS.test(split(name)) || QUERY_KEY.test(split(name));

// Anybody may know the commit and the word of a run.
const VARIABLE = /\$(?:\{(?!DEPLOYED_SHA\}|RUN\})[A-Za-z_]\w*\}|(?!DEPLOYED_SHA\b|RUN\b)[A-Z_][A-Z0-9_]*)/g;

const TOKEN = /^(?:eyJ[\w-]{5,}\.[\w-]+\.[\w-]*|(?=[^.]*\d)(?=[^.]*[A-Za-z])[\w+/=-]{32,})$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Of a request as the file writes it. `owned`: names that answers to somebody gave; `auth`: a session goes with it. */
export function credentialsOf(
  section: RequestSection | StepSection,
  owned: ReadonlySet<string>,
  auth: boolean,
): Credentials {
  const namesIn = (value: string): string[] => [
    ...(value.replaceAll('$$', '').match(VARIABLE) ?? []),
    ...holesOf(value).filter((key) => owned.has(key)),
  ];
  const headers = Object.entries(section.headers ?? {}).map(([name, value]) => {
    const names = namesIn(value);
    return { name: name.toLowerCase(), holds: names.length > 0, says: opens(name) || names.some(opens) };
  });
  const query = Object.entries(section.query ?? {}).map(([name, raw]) => {
    const names = namesIn(String(raw));
    return { name, holds: names.length > 0, says: opensQuery(name) || names.some(opens) };
  });
  const csrf = section.csrf?.as.split(' ') ?? [];
  const sent = headers.filter(({ holds, says }) => holds || says);
  // An account beside a session is no key; a query that is all there is must be one.
  const isOnly =
    !auth && section.basic === undefined && sent.length === 0 && !query.some(({ holds, says }) => holds && says);
  const asked = query.filter(({ holds, says }) => says || (isOnly && holds));
  const isSure = auth || section.basic !== undefined || [...sent, ...asked].some(({ says }) => says);
  return {
    headers: [
      ...sent.map(({ name }) => name),
      ...(section.basic === undefined ? [] : ['authorization']),
      ...(csrf[0]?.toLowerCase() === 'header' && csrf[1] !== undefined ? [csrf[1].toLowerCase()] : []),
    ],
    query: asked.map(({ name }) => name),
    unclear: isSure ? [...sent, ...asked].filter(({ says }) => !says).map(({ name }) => name) : [],
  };
}

/**
 * As somebody who was never here. `bare` was built without a session; what lets it past a guard in front of the app stays.
 * `left`: what was taken out, for a reader.
 */
export function asStranger(bare: SmokeRequest, credentials: Credentials): { request: SmokeRequest; left: string[] } {
  const isOurs = (name: string): boolean =>
    !bare.guardHeaders.includes(name) &&
    (credentials.headers.includes(name) || /^(?:authorization|cookie)$/.test(name));
  const headers = Object.entries(bare.headers);
  const values = headers.filter(([name]) => isOurs(name)).map(([, value]) => value.replace(/^\w+ +/, ''));
  const isKey = (key: string, value: string): boolean =>
    credentials.query.includes(key) ||
    opensQuery(key) ||
    (TOKEN.test(value) && !UUID.test(value)) ||
    (value.length >= 6 && values.some((each) => each.includes(value)));
  const url = new URL(bare.url);
  const gone = [...url.searchParams].filter(([key, value]) => isKey(key, value));
  if (gone.length > 0) {
    const kept = [...url.searchParams].filter(([key, value]) => !isKey(key, value));
    url.search = new URLSearchParams(kept).toString();
  }
  return {
    request: {
      ...bare,
      url: url.href,
      headers: Object.fromEntries(headers.filter(([name]) => !isOurs(name))),
      anonymous: true,
      hasCredentials: false,
    },
    left: [
      ...headers.filter(([name]) => isOurs(name)).map(([name]) => name),
      ...new Set(gone.map(([key]) => `?${key}`)),
    ],
  };
}
