/** The one line a release manager reads: go or stop, and every reason for it. */
import type { Outcome } from '../core/outcome.ts';
import { describeFindings, type Report } from '../core/report.ts';
import { listOf } from '../core/text.ts';
import { isBlocking, isDoubtful } from '../core/verdict.ts';
import { UNMATCHED } from './read-findings.ts';

export interface GateFacts {
  jobs: readonly Outcome[];
  /** Expected checks without a report. */
  missing: readonly Outcome[];
  /** Files that cannot be read. */
  broken: readonly Outcome[];
  expected: readonly string[];
}

/** `STOP: job deploy failed; 2 of 3 jobs passed; nothing new that blocks`, `GO: 3 of 3 jobs passed; …; 39 known`. Plain text. */
export function gateLine(report: Report, { jobs, missing, broken, expected }: GateFacts): string {
  const floor = report.failOn === 'never' ? 'high' : report.failOn;
  const blocking = report.findings.filter((finding) => isBlocking(finding, floor));
  const unsure = report.outcomes.filter(
    (outcome) => isDoubtful(outcome) && ![...jobs, ...missing, ...broken].includes(outcome),
  );
  const unmatched = broken.filter(({ check }) => check === UNMATCHED);
  const passed = jobs.filter(({ status }) => status === 'completed').length;
  const reported = expected.filter((name) => !missing.some(({ check }) => check === name)).length;
  const rest = report.findings.filter(({ state }) => state === 'new').length - blocking.length;
  const [known, ignored] = (['known', 'ignored'] as const).map(
    (state) => report.findings.filter((finding) => finding.state === state).length,
  ) as [number, number];
  const against = [
    ...jobs.filter(({ status }) => ['failed', 'inconclusive'].includes(status)).map(jobWords),
    blocking.length === 0 ? '' : describeFindings(blocking),
    missing.length === 0
      ? ''
      : `${listOf(missing.map(({ check }) => check))} ${missing.every(({ reason }) => reason?.startsWith('expected, but no report')) ? 'left no report' : 'proved nothing'}`,
    ...(broken.length > unmatched.length
      ? [`${listOf(broken.filter((each) => !unmatched.includes(each)).map(({ check }) => check))} cannot be read`]
      : []),
    unmatched.length === 0 ? '' : 'no file is where `findings` looks',
    unsure.length === 0 ? '' : `${listOf(unsure.map(({ check }) => check))} could not finish`,
  ].filter((part) => part !== '');
  const facts = [
    jobs.length === 0 ? '' : `${passed} of ${jobs.length} jobs passed`,
    ...jobs.filter(({ status }) => status === 'skipped').map(({ check }) => `${check} was skipped, which is allowed`),
    expected.length === 0 ? '' : `${reported} of ${expected.length} expected checks reported`,
    blocking.length === 0 ? 'nothing new that blocks' : '',
    rest === 0 ? '' : `${rest.toLocaleString('en-US')} new that ${rest === 1 ? 'does' : 'do'} not block`,
    known === 0 ? '' : `${known.toLocaleString('en-US')} known`,
    ignored === 0 ? '' : `${ignored.toLocaleString('en-US')} ignored`,
  ].filter((part) => part !== '');
  const word = report.verdict !== 'pass' ? 'STOP' : against.length === 0 ? 'GO' : 'GO, reported only';
  return `${word}: ${[...against, ...facts].join('; ')}`;
}

/** The reason without the advice that stands behind it. */
const jobWords = ({ check, reason }: Outcome): string =>
  `${check} ${(reason ?? 'failed').replace(/^the job /, '').split(';', 1)[0]}`;
