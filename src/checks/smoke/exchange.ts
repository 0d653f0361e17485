/** What came of a request: the chain of redirects and how it ended. The subject that every rule judges. */
import type { AccessWall } from '../../facts/error-pages/access-walls.ts';
import type { Page } from '../../facts/error-pages.ts';
import type { HttpFailure, HttpResponse } from '../../io/http.ts';

export type { HttpFailure };

import type { PlannedRequest } from './plan.ts';

export interface Hop {
  url: string;
  status: number;
  /** Absolute; where it sent us. */
  location: string;
}

export type BadRedirect = 'loop' | 'too many' | 'no web address' | 'would carry the body to another origin';

export type End =
  | { kind: 'answer'; url: string; response: HttpResponse; page: Page }
  | { kind: 'failure'; url: string; failure: HttpFailure }
  | { kind: 'bad redirect'; url: string; why: BadRedirect; status: number }
  /** A redirect to somebody's login, not followed. */
  | { kind: 'wall'; url: string; wall: AccessWall }
  /** There was no time left to wait for an answer. */
  | { kind: 'deadline'; url: string };

export interface Exchange {
  request: PlannedRequest;
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
  /** Headers of the file that were left behind when a redirect led to another origin. */
  dropped: readonly string[];
}

/** The answer, where one came. */
export const answerOf = (exchange: Exchange): Extract<End, { kind: 'answer' }> | undefined =>
  exchange.end.kind === 'answer' ? exchange.end : undefined;

/** Values of a header, joined; undefined where it is absent. `name` in lower case. */
export const headerOf = (response: HttpResponse, name: string): string | undefined =>
  response.headers.get(name)?.join(', ');
