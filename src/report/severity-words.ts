/** How severities and statuses are called. An icon always has its word beside it: shape and colour are extras. */
import type { Finding } from '../core/finding.ts';
import type { Status } from '../core/outcome.ts';
import { bySeverity, type Severity } from '../core/severity.ts';

export const SEVERITY_ICONS: Readonly<Record<Severity, string>> = { blocker: '⛔', high: '❗', medium: '⚠️', low: '💡' };
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  blocker: 'Blocker',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

/** Where the words are coloured already: shapes that a small screen and a printer tell apart. */
export const SEVERITY_SHAPES: Readonly<Record<Severity, string>> = { blocker: '■', high: '▲', medium: '◆', low: '●' };

/** Icon and name of what became of a check; a completed one is spoken of by its findings. */
export const STATUS_ICONS: Readonly<Record<Status, string>> = {
  completed: '✅',
  skipped: '⏭️',
  inconclusive: '❓',
  failed: '💥',
};

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  completed: 'completed',
  skipped: 'skipped',
  inconclusive: 'could not finish',
  failed: 'failed',
};

/** `low` where there is none. */
export const worstOf = (findings: readonly Finding[]): Severity =>
  findings.map(({ severity }) => severity).sort(bySeverity)[0] ?? 'low';

/** `known already`, `ignored in the file until 2027-01-31: nothing reads it` */
export function describeState(finding: Finding): string {
  if (finding.state === 'known') return 'known already';
  if (finding.state === 'new' || finding.ignored === undefined) return finding.state;
  const { by, reason, until } = finding.ignored;
  const where = { inline: 'by a comment on the line', file: 'in .launch-ready/ignore', rules: 'by the configuration' }[
    by
  ];
  return `ignored ${where}${until === undefined ? '' : ` until ${until}`}: ${reason === '' ? 'no reason given' : reason}`;
}
