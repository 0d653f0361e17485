/** What the smoke check needs to know, and how the words of the file become what the rules compare. */

import type { ExpectationSection, SmokeSection } from '../../config/sections/smoke.ts';
import { parseDuration } from '../../core/duration.ts';

/** The section of the file and what the pipeline knows besides. */
export type SmokeSettings = SmokeSection & {
  /** Where the app answers; absent where nobody said so. */
  url?: string;
  /** Origins (`https://app.example.com`) that values of variables may be sent to. */
  allowedOrigins: readonly string[];
  /** Value of a variable that the file names; undefined where it is not set. */
  variables: (name: string) => string | undefined;
};

/** Both ends inclusive: `200` is 200–200, `2xx` is 200–299. */
export interface StatusRange {
  from: number;
  to: number;
}

/** What must come back. Empty lists expect nothing. */
export interface Expectation {
  /** One of them must hold; null where the file names none. */
  status: readonly StatusRange[] | null;
  text: readonly string[];
  notText: readonly string[];
  regex: readonly RegExp[];
  /** `shown` is the expected value as the file writes it: `$NAME` stays, so it may be printed. */
  json: readonly { path: string; expected: unknown; shown: string }[];
  /** Name in lower case. */
  header: readonly { name: string; expected: string | boolean }[];
  /** Where the answer must redirect to; null where redirects are followed. */
  redirect: string | null;
  /** Milliseconds; null where any time will do. */
  maxTimeMs: number | null;
  type: string | null;
  /** Look for error pages in answers with a good status. */
  errorPages: boolean;
}

/** `resolve` replaces the variables in a text. */
export function toExpectation(
  raw: ExpectationSection,
  errorPages: boolean,
  resolve: (value: unknown) => unknown,
): Expectation {
  return {
    status: raw.status === undefined ? null : listed(raw.status).map(toRange),
    text: listed(raw.text),
    notText: listed(raw['not-text']),
    regex: listed(raw.regex).map((pattern) => new RegExp(pattern, 'mu')),
    json: Object.entries(raw.json ?? {}).map(([path, value]) => ({
      path,
      expected: resolve(value),
      shown: JSON.stringify(value),
    })),
    header: Object.entries(raw.header ?? {}).map(([name, expected]) => ({ name: name.toLowerCase(), expected })),
    redirect: raw.redirect ?? null,
    maxTimeMs: raw['max-time'] === undefined ? null : milliseconds(raw['max-time']),
    type: raw.type?.toLowerCase() ?? null,
    errorPages,
  };
}

/** Of a length of time that the configuration has already accepted. */
export const milliseconds = (length: string | number): number => parseDuration(String(length)) ?? 0;

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
