/** A rule of the smoke check judges one exchange. Pure: no clock, no network. */
import type { RuleInfo } from '../../core/rule.ts';
import type { Severity } from '../../core/severity.ts';
import type { Exchange } from './exchange.ts';
import type { Expectation } from './settings.ts';

export interface Fault {
  /** One line, at most 255 characters, safe to print. */
  title: string;
  message: string;
  fix: string;
  impact: string;
  /** Where it is not the rule's own: the homepage is down for everybody. */
  severity?: Severity;
  data?: Record<string, unknown>;
}

export interface SmokeRule extends RuleInfo {
  check(exchange: Exchange, expectation: Expectation): Fault | undefined;
}
