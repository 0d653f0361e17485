/** `.launch-ready/baseline.json`: the findings that were there when the team began. A later finding is new. */
import { describeLocation, type Finding } from './finding.ts';

export const BASELINE_FILE = '.launch-ready/baseline.json';

export interface BaselineEntry {
  fingerprint: string;
  rule: string;
  /** For the reader of the file only; it is not compared. */
  place: string;
}

export interface Baseline {
  version: 1;
  findings: BaselineEntry[];
}

/** Findings in the baseline become `known`; `stale` are the entries that nothing matched. */
export function applyBaseline(
  findings: readonly Finding[],
  baseline: Baseline,
): { findings: Finding[]; stale: BaselineEntry[] } {
  const known = new Set(baseline.findings.map((entry) => entry.fingerprint));
  const seen = new Set<string>();
  const marked = findings.map((finding): Finding => {
    if (!known.has(finding.fingerprint)) return finding;
    seen.add(finding.fingerprint);
    return finding.state === 'new' ? { ...finding, state: 'known' } : finding;
  });
  return { findings: marked, stale: baseline.findings.filter((entry) => !seen.has(entry.fingerprint)) };
}

/** Sorted and one entry a line, so that two branches merge without conflict. Ignored findings are not recorded; entries of an
 * `earlier` baseline are kept. */
export function formatBaseline(findings: readonly Finding[], earlier?: Baseline): string {
  const entries = new Map((earlier?.findings ?? []).map((entry) => [entry.fingerprint, entry]));
  for (const finding of findings) {
    if (finding.state === 'ignored') continue;
    const { fingerprint, rule, location } = finding;
    entries.set(fingerprint, { fingerprint, rule, place: describeLocation(location) });
  }
  const sorted = [...entries.values()].sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
  const lines = sorted.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  return `{\n  "version": 1,\n  "findings": [${lines === '' ? '' : `\n${lines}\n  `}]\n}\n`;
}
