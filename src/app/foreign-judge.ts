/** Findings of other tools under the rules of this repository: `rules:`, `.launch-ready/ignore`, the baseline, `fail-on`. */
import type { Config } from '../config/schema.ts';
import { applyBaseline } from '../core/baseline.ts';
import { sortFindings } from '../core/finding.ts';
import type { Report } from '../core/report.ts';
import { applyIgnores, IGNORE_FILE, type IgnoreFile } from '../core/suppress.ts';
import { decide, type Policy } from '../core/verdict.ts';
import type { Tree } from '../io/tree.ts';
import { override, readBaseline, readIgnoreFile } from './mark.ts';
import { isOurRule } from './our-rules.ts';

export interface ForeignJudge {
  judge(report: Report, policy: Policy): Report;
  /** What a reader should know of the ignores: entries that are expired or malformed. */
  notices: readonly string[];
}

/** Without a tree (a fork's checkout) nothing is ignored or known: a change cannot silence itself. */
export async function foreignJudge(tree: Tree | undefined, config: Config, today: string): Promise<ForeignJudge> {
  const { entries: ignores, malformed } = tree === undefined ? NO_IGNORES : await readIgnoreFile(tree);
  const baseline = tree === undefined ? undefined : await readBaseline(tree);
  const expired = ignores.filter(({ rule, until }) => !isOurRule(rule) && until !== undefined && until < today);
  const notices = [
    ...expired.map(
      ({ rule, until, line }) =>
        `${IGNORE_FILE}:${line}: the ignore of \`${rule}\` expired on ${until}; what it hid counts again.`,
    ),
    ...malformed.map(({ line }) => `${IGNORE_FILE}:${line} is no entry, so it ignores nothing.`),
  ];
  const judge: ForeignJudge['judge'] = (report, policy) => {
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
  return { judge, notices };
}

const NO_IGNORES: IgnoreFile = { entries: [], malformed: [] };
