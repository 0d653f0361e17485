/** Findings of other tools under the rules of this repository: `rules:`, `.launch-ready/ignore`, the baseline, `fail-on`. */
import type { Config } from '../config/schema.ts';
import { applyBaseline } from '../core/baseline.ts';
import { sortFindings } from '../core/finding.ts';
import type { Report } from '../core/report.ts';
import { applyIgnores } from '../core/suppress.ts';
import { decide, type Policy } from '../core/verdict.ts';
import type { Tree } from '../io/tree.ts';
import { override, readBaseline, readIgnoreFile } from './mark.ts';

export type ForeignJudge = (report: Report, policy: Policy) => Report;

/** Without a tree (a fork's checkout) nothing is ignored or known: a change cannot silence itself. */
export async function foreignJudge(tree: Tree | undefined, config: Config, today: string): Promise<ForeignJudge> {
  const ignores = tree === undefined ? [] : (await readIgnoreFile(tree)).entries;
  const baseline = tree === undefined ? undefined : await readBaseline(tree);
  return (report, policy) => {
    const overridden = report.findings.map((finding) =>
      // What the tool itself suppressed keeps its reason.
      finding.state === 'ignored' ? finding : override(finding, config.rules),
    );
    const marked = applyIgnores(overridden, ignores, today).findings;
    const findings = sortFindings(baseline === undefined ? marked : applyBaseline(marked, baseline).findings);
    const { wouldBe: _, ...rest } = report;
    const { verdict, exitCode, wouldBe } = decide(report.outcomes, findings, policy);
    return {
      ...rest,
      verdict,
      exitCode,
      ...(wouldBe === verdict ? {} : { wouldBe }),
      failOn: policy.failOn,
      findings,
    };
  };
}
