/**
 * The lines a reader sees. A pull request is judged on GitHub's test merge, but annotations, comments and links belong to
 * the branch's own commit, where a file that the base changed too has other line numbers.
 */

import { type Diff, diffOf, lineAfter, parseDiff, turned } from '../core/diff.ts';
import { InconclusiveError } from '../core/errors.ts';
import type { Finding, Replacement } from '../core/finding.ts';
import type { Report } from '../core/report.ts';
import type { RunEvent } from '../github/event.ts';
import { ApiFailure } from '../io/github-api.ts';
import type { Api } from './change-diff.ts';
import type { Subject } from './subject.ts';

/** The findings with the lines that they have in `subject.shownAt`; as they are where the files are the same. */
export async function placeFindings(
  findings: readonly Finding[],
  { git, scope, shownAt }: Pick<Subject, 'git' | 'scope' | 'shownAt'>,
): Promise<readonly Finding[]> {
  if (git === undefined || shownAt === undefined || scope.kind !== 'change') return findings;
  const paths = new Set(findings.flatMap(({ location }) => (location.kind === 'file' ? [location.path] : [])));
  let text: string;
  try {
    text = await git.diff(scope.head, shownAt, 'lines', [...paths]);
  } catch (error) {
    // What cannot be had for a line number is no reason to lose the finding.
    if (error instanceof InconclusiveError) return findings;
    throw error;
  }
  return placedBy(findings, diffOf(parseDiff(text)));
}

/**
 * Findings of other tools, whose reports do not say which commit they looked at: a tool in the job of a pull request looks at
 * the test merge that actions/checkout brings. GitHub knows what the base has brought to it.
 */
export async function placeForeign(
  report: Report,
  event: RunEvent,
  checkedOut: string | undefined,
  api: Api,
): Promise<Report> {
  const isForeign = ({ origin, location }: Finding): boolean => origin !== undefined && location.kind === 'file';
  const { question } = event;
  if (api === undefined || question.kind !== 'pull-request' || question.merge === undefined) return report;
  // Who checked out the branch itself has its lines already.
  if (checkedOut !== question.merge) return report;
  if (!report.findings.some(isForeign)) return report;
  let text: string | undefined;
  try {
    text = await (await api()).compareDiff(question.head, question.merge);
  } catch (error) {
    // A line number is no reason to lose the finding.
    if (error instanceof ApiFailure) return report;
    throw error;
  }
  if (text === undefined) return report;
  const toBranch = diffOf(parseDiff(text).map(turned));
  const findings = report.findings.map((each) => (isForeign(each) ? (placedBy([each], toBranch)[0] ?? each) : each));
  return { ...report, findings };
}

/** `diff` leads from the commit that was looked at to the one that is shown. */
function placedBy(findings: readonly Finding[], diff: Diff): Finding[] {
  return findings.map((finding) => {
    const { location, excerpt } = finding;
    const hunks = location.kind === 'file' ? diff.get(location.path)?.hunks : undefined;
    if (location.kind !== 'file' || hunks === undefined) return finding;
    // A line that only the base has: the nearest one before it.
    const lineOf = (line: number): number => {
      for (let at = line; at > 0; at--) {
        const after = lineAfter(hunks, at);
        if (after !== undefined) return Math.max(1, after);
      }
      return 1;
    };
    const startLine = lineOf(location.startLine);
    const { replacement, ...rest } = finding;
    return {
      ...rest,
      ...(replacement === undefined ? {} : replacementAt(replacement, lineOf)),
      location: { ...location, startLine, endLine: Math.max(startLine, lineOf(location.endLine)) },
      ...(excerpt?.line === undefined ? {} : { excerpt: { ...excerpt, line: lineOf(excerpt.line) } }),
    };
  });
}

/** None where its lines are no longer the same ones. */
function replacementAt(replacement: Replacement, lineOf: (line: number) => number): { replacement?: Replacement } {
  const [startLine, endLine] = [lineOf(replacement.startLine), lineOf(replacement.endLine)];
  const isWhole = endLine - startLine === replacement.endLine - replacement.startLine;
  return isWhole ? { replacement: { ...replacement, startLine, endLine } } : {};
}
