/** What the smoke check needs to know. */
import type { SmokeSection } from '../../config/sections/smoke/smoke.ts';
import { parseDuration } from '../../core/duration.ts';

/** The section of the file and what the pipeline knows besides. */
export type SmokeSettings = SmokeSection & {
  /** Where the app answers; absent where nobody said so. */
  url?: string;
  /** Other addresses of this environment by name: `{ api: https://api.example.com }`. */
  hosts?: Readonly<Record<string, string>>;
  /** Origins (`https://app.example.com`) that values of variables may be sent to. */
  allowedOrigins: readonly string[];
  /** When the deploy began, in milliseconds since 1970; absent where nobody said so. */
  deployedAt?: number;
  /** Hosts of the other environments: a cookie must not reach them. */
  otherHosts?: readonly string[];
  /** Value of a variable that the file names; undefined where it is not set. */
  variables: (name: string) => string | undefined;
  /** Hides a value in the log from now on. */
  mask?: (value: string) => void;
  /** Names of the checks to run; absent: all. */
  only?: readonly string[];
  /** `launch-ready.yml:12:7` of a key below `smoke`; undefined where the file does not say it. */
  placeOf?: (path: readonly string[]) => string | undefined;
};

/** Why it is skipped where nobody gave an address. */
export const NO_URL = 'no URL';

/** Of a length of time that the configuration has already accepted. */
export const milliseconds = (length: string | number): number => parseDuration(String(length)) ?? 0;

/** Milliseconds for everything. Waiting for the release takes nothing from the checks, unless the file sets one bound for all. */
export const deadlineOf = ({ deadline, ready }: Pick<SmokeSettings, 'deadline' | 'ready'>): number =>
  deadline === undefined
    ? DEFAULT_DEADLINE_MS + (ready === undefined ? 0 : milliseconds(ready.within))
    : milliseconds(deadline);

const DEFAULT_DEADLINE_MS = 180_000;
