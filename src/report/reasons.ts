/** Why a run stops, or would: the first thing that a reader of a failed run looks for. */
import { describeLocation, type Finding } from '../core/finding.ts';
import type { Outcome } from '../core/outcome.ts';
import { blockingFindings, type Report } from '../core/report.ts';
import { printable } from '../core/text.ts';
import { isBlocking, isDoubtful } from '../core/verdict.ts';
import { alikeIn } from './alike.ts';
import { splitHistory } from './history.ts';

/** More are counted. */
const MAX_REASONS = 10;

export interface Reasons {
  /** `FAILED: 2 reasons`; empty where nothing stops or would stop the run. Plain text, as all of it. */
  title: string;
  /** The worst first, one line each, a dozen at most. */
  reasons: string[];
  /** How many more there are. */
  more: number;
  /** Which findings count as a reason; empty where none is one. */
  floor: string;
}

/** `redactHistory`: the output is public, so findings in the history are counted, not located. */
export function reasonsOf(report: Report, options: { redactHistory?: boolean } = {}): Reasons {
  const { shown, hidden } = splitHistory(blockingFindings(report), options.redactHistory ?? false);
  const reasons = [
    ...report.outcomes.filter(isDoubtful).map(doubtWords),
    ...alikeIn(shown).map(findingWords),
    ...(hidden.length === 0 ? [] : [`${hidden.length} in the history, which is not located in public`]),
  ];
  if ((report.wouldBe ?? report.verdict) === 'pass' || reasons.length === 0) return NONE;
  // A line that says "and 1 more" could as well name it.
  const listed = reasons.length <= MAX_REASONS + 2 ? reasons.length : MAX_REASONS;
  const word = report.verdict === 'pass' ? 'Would have failed' : 'FAILED';
  return {
    title: `${word}: ${reasons.length === 1 ? '1 reason' : `${reasons.length.toLocaleString('en-US')} reasons`}`,
    reasons: reasons.slice(0, listed),
    more: reasons.length - listed,
    floor: shown.length + hidden.length === 0 ? '' : floorWords(report),
  };
}

const NONE: Reasons = { title: '', reasons: [], more: 0, floor: '' };

const floorWords = ({ failOn, findings, verdict }: Report): string => {
  const floor = failOn === 'never' ? 'high' : failOn;
  const rest = findings.filter((finding) => finding.state === 'new' && !isBlocking(finding, floor)).length;
  const others =
    rest === 0 ? '' : `; ${rest.toLocaleString('en-US')} below that ${rest === 1 ? 'is' : 'are'} only reported`;
  const stop = verdict === 'pass' ? 'would stop' : 'stop';
  return `Findings of ${floor} and above ${stop} the run (fail-on: ${failOn})${others}.`;
};

const findingWords = ([{ severity, title, location }, ...others]: readonly [Finding, ...Finding[]]): string => {
  const place = printable(describeLocation(location), 300);
  const more =
    others.length === 0
      ? ''
      : ` and ${others.length.toLocaleString('en-US')} more ${others.length === 1 ? 'place' : 'places'}`;
  return `${severity}: ${printable(title, 255)} (${place}${more})`;
};

const doubtWords = ({ check, status, reason }: Outcome): string =>
  `${printable(check, 80)}: ${printable(reason ?? (status === 'completed' ? 'looked at nothing' : status), 600)}`;
