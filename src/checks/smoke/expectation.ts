/** `expect:` as the rules compare it. */
import type { ExpectationSection } from '../../config/sections/smoke/expectation.ts';
import { milliseconds } from './settings.ts';
import { BoundedRegExp, type Thinking } from './thinking.ts';
import { type Wanted, wantedOf, wantedWords } from './wanted.ts';

/** Both ends inclusive: `200` is 200–200, `2xx` is 200–299. */
export interface StatusRange {
  from: number;
  to: number;
}

/** What an element must be. `shown` is the expected text as the file writes it: `$NAME` stays, so it may be printed. */
export type ElementExpectation =
  | { selector: string; is: 'there' }
  | { selector: string; is: 'not there' }
  | { selector: string; is: 'text'; text: string; shown: string }
  | { selector: string; is: 'attribute'; name: string; text: string; shown: string };

/** A text with its variables and what was saved filled in. `shown` is what the file writes, so that it may be printed. */
export interface ExpectedText {
  text: string;
  shown: string;
}

/** What must come back. Empty lists expect nothing. */
export interface Expectation {
  /** One of them must hold; null where the file names none. */
  status: readonly StatusRange[] | null;
  text: readonly ExpectedText[];
  notText: readonly ExpectedText[];
  regex: readonly RegExp[];
  /** `shown` follows "should": what the file writes, so that it may be printed. Markdown. */
  json: readonly { path: string; wanted: Wanted; shown: string }[];
  css: readonly ElementExpectation[];
  /** Name in lower case. `shown` is the expected text as the file writes it. */
  header: readonly { name: string; expected: string | boolean; shown: string }[];
  /** Names of cookies that must be set. */
  cookie: readonly string[];
  /** Where the answer must redirect to; null where redirects are followed. */
  redirect: string | null;
  /** Every redirect on the way, in order; null where any will do. */
  chain: readonly string[] | null;
  /** Where redirects must have ended; null where anywhere will do. */
  endsAt: string | null;
  /** The same three as the file writes them, so that they may be printed. */
  places: { redirect: string; chain: readonly string[]; endsAt: string };
  /** Milliseconds; null where any time will do. */
  maxTimeMs: number | null;
  /** Bytes, unpacked; null where any size will do. */
  maxBytes: number | null;
  type: string | null;
  notPublic: boolean;
  privateCache: boolean;
  /** Origins that may read the answer; null where nobody asks. */
  cors: readonly string[] | null;
  /** Requests after which one must be refused; null where nobody asks. */
  rateLimited: number | null;
  /** Look for error pages in answers with a good status. */
  errorPages: boolean;
}

/** Fills in the variables of a text and what was saved. `path` is where it stands below `expect`. */
export type Fill = (text: string, path: readonly string[]) => string;

/** What `fill` gives out is never shown. Expressions throw OutOfTime. */
export function toExpectation(
  raw: ExpectationSection,
  errorPages: boolean,
  thinking: Thinking,
  fill: Fill,
): Expectation {
  const filled = (key: 'text' | 'not-text'): ExpectedText[] =>
    listed(raw[key]).map((text) => ({ text: fill(text, [key]), shown: text }));
  const chain = Array.isArray(raw.redirect) ? raw.redirect : null;
  const redirect = typeof raw.redirect === 'string' ? raw.redirect : null;
  return {
    status: raw.status === undefined ? null : listed(raw.status).map(toRange),
    text: filled('text'),
    notText: filled('not-text'),
    regex: listed(raw.regex).map((pattern) => new BoundedRegExp(pattern, thinking)),
    json: Object.entries(raw.json ?? {}).map(([path, value]) => ({
      path,
      wanted: wantedOf(value, thinking, (each) => deeply(each, (text) => fill(text, ['json', path]))),
      shown: wantedWords(value),
    })),
    css: elementsOf(raw.css, fill),
    header: Object.entries(raw.header ?? {}).map(([name, value]) => ({
      name: name.toLowerCase(),
      expected: typeof value === 'string' ? fill(value, ['header', name]) : value,
      shown: String(value),
    })),
    cookie: listed(raw.cookie),
    redirect: redirect === null ? null : fill(redirect, ['redirect']),
    chain: chain?.map((each) => fill(each, ['redirect'])) ?? null,
    endsAt: raw.url === undefined ? null : fill(raw.url, ['url']),
    places: { redirect: redirect ?? '', chain: chain ?? [], endsAt: raw.url ?? '' },
    maxTimeMs: raw['max-time'] === undefined ? null : milliseconds(raw['max-time']),
    maxBytes: raw['max-size'] === undefined ? null : bytesOf(raw['max-size']),
    type: raw.type?.toLowerCase() ?? null,
    notPublic: raw['not-public'] ?? false,
    privateCache: raw['private-cache'] ?? false,
    cors:
      raw.cors === undefined ? null : raw.cors === 'none' ? [] : listed(raw.cors).map((each) => new URL(each).origin),
    rateLimited: raw['rate-limited'] ?? null,
    errorPages,
  };
}

function elementsOf(raw: ExpectationSection['css'], fill: Fill): Expectation['css'] {
  if (raw === undefined || typeof raw === 'string' || Array.isArray(raw))
    return listed(raw).map((selector) => ({ selector, is: 'there' }));
  return Object.entries(raw).flatMap(([selector, each]): Expectation['css'] => {
    if (typeof each === 'boolean') return [{ selector, is: each ? 'there' : 'not there' }];
    if (typeof each === 'string') return [{ selector, is: 'text', text: fill(each, ['css', selector]), shown: each }];
    return Object.entries(each).map(([name, value]) => ({
      selector,
      is: 'attribute',
      name: name.toLowerCase(),
      text: fill(value, ['css', selector, name]),
      shown: value,
    }));
  });
}

/** In every text of a JSON value; keys stay. */
function deeply(value: unknown, fill: (text: string) => string): unknown {
  if (typeof value === 'string') return fill(value);
  if (Array.isArray(value)) return value.map((each) => deeply(each, fill));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, deeply(each, fill)]));
}

const SIZES: Readonly<Record<string, number>> = { B: 1, kB: 1_000, MB: 1_000_000 };

function bytesOf(size: string): number {
  const [, number = '0', unit = 'B'] = /^([\d.]+)\s*(\w+)$/.exec(size) ?? [];
  return Math.floor(Number(number) * (SIZES[unit] ?? 1));
}

/** `on`, `true` → true. */
export const isOn = (value: boolean | 'on' | 'off'): boolean => value === true || value === 'on';

const listed = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as T];

function toRange(status: number | string): StatusRange {
  const text = String(status).toLowerCase();
  if (!text.endsWith('xx')) return { from: Number(text), to: Number(text) };
  const from = Number(text.charAt(0)) * 100;
  return { from, to: from + 99 };
}

const DEFAULT_STATUS: StatusRange = { from: 200, to: 299 };
const REDIRECT_STATUS: StatusRange = { from: 300, to: 399 };

/** The statuses that are good: those of the file, else 3xx where a redirect is expected, else 2xx. */
export const expectedStatuses = (expect: Expectation): readonly StatusRange[] =>
  expect.status ?? [expect.redirect === null ? DEFAULT_STATUS : REDIRECT_STATUS];

export const isExpectedStatus = (expect: Expectation, status: number): boolean =>
  expectedStatuses(expect).some(({ from, to }) => from <= status && status <= to);

/** The file names this very kind of status: an error page with an expected 404 is no surprise. */
export const namesStatus = (expect: Expectation, status: number): boolean =>
  expect.status !== null && isExpectedStatus(expect, status);
