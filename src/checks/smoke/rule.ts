/** A rule of the smoke check judges one thing that was seen. Pure: no clock, no network. */
import type { RuleInfo } from '../../core/rule.ts';
import type { Severity } from '../../core/severity.ts';
import type { Seen } from './seen.ts';

export interface Fault {
  /** One line, at most 255 characters, safe to print. */
  title: string;
  message: string;
  fix: string;
  impact: string;
  /** Where it is not the rule's own: the homepage is down for everybody. */
  severity?: Severity;
  /** A line for a terminal, where it is not the one of the request. */
  curl?: string;
  /** Tells several faults of one request apart: the path of a script, the name of a cookie. */
  part?: string;
  data?: Record<string, unknown>;
}

type Judges<About extends keyof Seen> = RuleInfo & {
  /** What it looks at. */
  about: About;
  check(seen: Seen[About]): Fault | readonly Fault[] | undefined;
};

export type SmokeRule = { [About in keyof Seen]: Judges<About> }[keyof Seen];
