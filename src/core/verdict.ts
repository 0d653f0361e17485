/** Deciding, apart from speaking: no reporter changes what is decided here. */
import type { Finding } from './finding.ts';
import { examinedSomething, type Outcome } from './outcome.ts';
import { type FailOn, isAtLeast } from './severity.ts';

export type Verdict = 'pass' | 'fail' | 'error';
export const EXIT_CODES = { pass: 0, fail: 1, error: 2 } as const satisfies Record<Verdict, number>;
export type ExitCode = (typeof EXIT_CODES)[Verdict];

export interface Policy {
  failOn: FailOn;
  /** Report all the same and exit 0. */
  warnOnly: boolean;
}

export interface Decision {
  verdict: Verdict;
  exitCode: ExitCode;
  /** What the verdict would be without `warn-only` or `fail-on: never`. */
  wouldBe: Verdict;
}

export const isBlocking = (finding: Finding, failOn: FailOn): boolean =>
  finding.state === 'new' && isAtLeast(finding.severity, failOn);

/** True where an outcome does not let a green light stand: it broke, could not look, or looked at nothing. */
export const isDoubtful = (outcome: Outcome): boolean =>
  outcome.status === 'failed' || outcome.status === 'inconclusive' || (outcome.asked && !examinedSomething(outcome));

export function decide(outcomes: readonly Outcome[], findings: readonly Finding[], policy: Policy): Decision {
  // With `never`, `high` (the default) tells what the run would have said.
  const floor = policy.failOn === 'never' ? 'high' : policy.failOn;
  const wouldBe: Verdict = findings.some((finding) => isBlocking(finding, floor))
    ? 'fail'
    : outcomes.some(isDoubtful)
      ? 'error'
      : 'pass';
  const isSoftened = policy.warnOnly || policy.failOn === 'never';
  const isMisused = outcomes.some((outcome) => outcome.misconfigured);
  const verdict = !isSoftened ? wouldBe : isMisused ? 'error' : 'pass';
  return { verdict, exitCode: EXIT_CODES[verdict], wouldBe };
}
