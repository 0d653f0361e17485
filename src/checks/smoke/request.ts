/** A request as it goes out: every value is filled in. */
import type { Expectation } from './expectation.ts';
import type { KnownSecrets } from './known-secrets.ts';
import type { Thinking } from './thinking.ts';

export interface SmokeRequest {
  /** Name of the check: `api health`. */
  name: string;
  method: string;
  /** Absolute, as it is sent. */
  url: string;
  /** Absolute, as the file writes it: shown in reports, since nothing in it comes from a variable or an answer. */
  shownUrl: string;
  /** With query, below the host, as the file writes it: `/api/records/{id}`. The same for every environment. */
  path: string;
  /** `get: /`: when it fails, the app is down for everybody. */
  isHomepage: boolean;
  /** Only asked for what it holds (a form, a token): it may be the login itself. */
  holdsForm?: true;
  /** A step of the login: the page of a login may come next. */
  logsIn?: true;
  /** It takes away what steps before made. */
  cleansUp?: true;
  headers: Readonly<Record<string, string>>;
  body?: string;
  /** Names of the headers that hold what is ours: they never travel to another origin. */
  ownHeaders: readonly string[];
  /** Those of them that let it past a guard in front of the app. */
  guardHeaders: readonly string[];
  expect: Expectation;
  secrets: KnownSecrets;
  /** What the file asks of the answer is found out in it. */
  thinking: Thinking;
  /** Sent as a stranger would: the answer holds nothing that belongs to somebody. */
  anonymous: boolean;
  /** Values of variables or of a session go with it. */
  hasCredentials: boolean;
  /** A line for a terminal that sends the same; what is secret stands as a variable. */
  curl: string;
  /** Bytes of the body that are read. */
  maxBytes: number;
}
