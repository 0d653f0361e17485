/** What came of a request: the chain of redirects and how it ended. */
import type { AccessWall } from '../../facts/error-pages/access-walls.ts';
import type { Page } from '../../facts/error-pages.ts';
import type { HttpFailure, HttpResponse } from '../../io/http.ts';
import type { SmokeRequest } from './request.ts';

// Rules import nothing of io.
export type { HttpFailure };

export interface Hop {
  url: string;
  status: number;
  /** Absolute; where it sent us. */
  location: string;
  response: HttpResponse;
}

export type BadRedirect = 'loop' | 'too many' | 'no web address' | 'would carry the body to another origin';

export type End =
  | { kind: 'answer'; url: string; response: HttpResponse; page: Page }
  | { kind: 'failure'; url: string; failure: HttpFailure }
  | { kind: 'bad redirect'; url: string; why: BadRedirect; status: number }
  /** A redirect to somebody's login, not followed. */
  | { kind: 'wall'; url: string; wall: AccessWall }
  /** There was no time left to wait for an answer. */
  | { kind: 'deadline'; url: string; isStopped: boolean };

export interface Exchange {
  request: SmokeRequest;
  /** Redirects that were followed. */
  hops: readonly Hop[];
  end: End;
  /** When the last try began, in milliseconds since 1970. */
  at: number;
  /** Milliseconds of the last try, redirects included. */
  totalMs: number;
  /** Requests that were sent, redirects and retries included. */
  sent: number;
  /** Tries after the first. */
  retries: number;
  /** What came of the tries before the last, in the order in which they were made: `status 503`, `ECONNRESET`. */
  earlier?: readonly string[];
  /** Headers of ours that were left behind when a redirect led to another origin. */
  dropped: readonly string[];
}

/** The answer, where one came. */
export const answerOf = (exchange: Exchange): Extract<End, { kind: 'answer' }> | undefined =>
  exchange.end.kind === 'answer' ? exchange.end : undefined;

/** `status 503`, `ECONNRESET`, `deadline` */
export const inShort = (end: End): string =>
  end.kind === 'answer' ? `status ${end.response.status}` : end.kind === 'failure' ? end.failure.code : end.kind;

/** Values of a header, joined; undefined where it is absent. `name` in lower case. */
export const headerOf = (response: Pick<HttpResponse, 'headers'>, name: string): string | undefined =>
  response.headers.get(name)?.join(', ');

/** Every answer of the chain, with the address that gave it. */
export const responsesOf = ({ hops, end }: Exchange): { url: string; response: HttpResponse }[] => [
  ...hops.map(({ url, response }) => ({ url, response })),
  ...(end.kind === 'answer' ? [{ url: end.url, response: end.response }] : []),
];

/** `text/html` in lower case, without parameters; empty where there is none. */
export const mediaTypeOf = (response: Pick<HttpResponse, 'headers'>): string =>
  (headerOf(response, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
