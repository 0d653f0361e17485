/** What a run says: the JSON that other tools read, and what every sink is made from. */
import type { Finding } from './finding.ts';
import { countOf, describeCoverage, type Outcome } from './outcome.ts';
import { bySeverity, type FailOn, SEVERITIES } from './severity.ts';
import { type ExitCode, isBlocking, isDoubtful, type Verdict } from './verdict.ts';

export const TOOL = { name: 'launch-ready', version: '0.1.0' } as const;

export interface Report {
  schema: 1;
  tool: { name: string; version: string };
  verdict: Verdict;
  exitCode: ExitCode;
  /** Present when `warn-only` or `fail-on: never` turned this verdict into a pass. */
  wouldBe?: Verdict;
  failOn: FailOn;
  /** What was looked at, in words: `12 commits since main (abc1234)`. */
  scope: string;
  /** Commit under test, where there is one. */
  commit?: string;
  /** The pull request that it is part of. Only a word: who comments asks GitHub. */
  pullRequest?: number;
  outcomes: Outcome[];
  /** The verdict in one line, where it is not only about findings: `STOP: job deploy failed; nothing new that blocks`. */
  headline?: string;
  /** Sorted by `sortFindings`. */
  findings: Finding[];
  /** Sentences a reader should see once: what was fetched, what this event cannot do, first run. */
  notices: string[];
  /** One sentence for each thing by which this change lowers the bar: a new ignore, a rule switched off. */
  loosened?: string[];
  /** Fingerprints already shown inline by the step that wrote this report. */
  shown?: string[];
}

/** `1 blocker, 2 high` of the findings in a state; `no findings` without any. */
export function describeFindings(findings: readonly Finding[]): string {
  const counts = [...SEVERITIES]
    .sort(bySeverity)
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => (severity === 'blocker' ? countOf(count, 'blockers') : `${count} ${severity}`));
  return counts.length === 0 ? 'no findings' : counts.join(', ');
}

/** The last line of every output. Says the verdict, what was examined, what was not, and what is known; or the headline. */
export function summaryLine(report: Report): string {
  if (report.headline !== undefined) return `Launch Ready: ${report.headline}.`;
  const fresh = report.findings.filter((finding) => finding.state === 'new');
  const known = report.findings.filter((finding) => finding.state === 'known').length;
  const ignored = report.findings.filter((finding) => finding.state === 'ignored').length;
  const looked = report.outcomes.map(describeOutcome);
  const parts = [
    `Launch Ready: ${describeVerdict(report, fresh)}.`,
    looked.length === 0 ? '' : `${looked.join('; ')}.`,
    known > 0 ? `${known} known.` : '',
    ignored > 0 ? `${ignored} ignored.` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function describeVerdict(report: Report, fresh: readonly Finding[]): string {
  const found = fresh.length === 0 && report.findings.length > 0 ? 'no new findings' : describeFindings(fresh);
  const unsure = report.outcomes.filter(isDoubtful).map((outcome) => outcome.check);
  const doubt = unsure.length === 0 ? '' : `; could not finish: ${unsure.join(', ')}`;
  const softened = report.wouldBe === undefined || report.wouldBe === report.verdict ? '' : ' (warn-only: exit 0)';
  return `${found}${doubt}${softened}`;
}

/** `secrets: 12 commits, 48 files`, `smoke skipped (no URL)`. */
export function describeOutcome(outcome: Outcome): string {
  const coverage = describeCoverage(outcome.coverage);
  const leftOut = outcome.leftOut.map(({ what, count, why }) => `${countOf(count, what)} not looked at: ${why}`);
  const examined = [coverage, ...leftOut].filter((part) => part !== '').join('; ');
  if (outcome.status === 'completed') return `${outcome.check}: ${examined === '' ? 'nothing to look at' : examined}`;
  return `${outcome.check} ${outcome.status} (${outcome.reason ?? 'no reason given'}${examined === '' ? '' : `; ${examined}`})`;
}

/** The findings that make the run fail. */
export const blockingFindings = (report: Report): Finding[] =>
  report.findings.filter((finding) => isBlocking(finding, report.failOn === 'never' ? 'high' : report.failOn));
