/** Where a finding lies as seen from the change, and the order in which findings get the few places that there are. */
import { type Diff, hunkAt, lineAt } from '../../core/diff.ts';
import type { Finding } from '../../core/finding.ts';
import { bySeverity } from '../../core/severity.ts';

/**
 * - `changed-line`: the change adds or edits the line
 * - `shown-line`: the diff shows it as context; GitHub takes comments on it too
 * - `changed-file`: elsewhere in a file of the change
 * - `elsewhere`: in another file, or it is not known what the change is
 * - `no-file`: a variable, a request, a commit
 */
const PLACES = ['changed-line', 'shown-line', 'changed-file', 'elsewhere', 'no-file'] as const;
export type Place = (typeof PLACES)[number];

export function placeOf({ location }: Finding, diff: Diff | undefined): Place {
  if (location.kind !== 'file') return 'no-file';
  const file = diff?.get(location.path);
  if (file === undefined) return 'elsewhere';
  if (hunkAt(file, location.startLine) === undefined) return 'changed-file';
  return lineAt(file, location.startLine)?.kind === 'added' ? 'changed-line' : 'shown-line';
}

/** New findings only: worst first, then those on changed lines, then by fingerprint, so that a rerun chooses the same. */
export function inlineOrder(findings: readonly Finding[], diff: Diff | undefined): Finding[] {
  return findings
    .filter(({ state }) => state === 'new')
    .map((finding) => ({ finding, rank: PLACES.indexOf(placeOf(finding, diff)) }))
    .sort(
      (a, b) =>
        bySeverity(a.finding.severity, b.finding.severity) ||
        a.rank - b.rank ||
        (a.finding.fingerprint < b.finding.fingerprint ? -1 : a.finding.fingerprint > b.finding.fingerprint ? 1 : 0),
    )
    .map(({ finding }) => finding);
}
