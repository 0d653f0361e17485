/** The requests that make a check run. Only a plan: octokit sends it. */
import { createHash } from 'node:crypto';
import type { Finding } from '../../core/finding.ts';
import { describeFindings, type Report } from '../../core/report.ts';
import type { Severity } from '../../core/severity.ts';
import { cut, printable } from '../../core/text.ts';
import type { CheckAnnotation, CheckRunOutput, NewCheckRun } from '../../io/github-api.ts';
import { headlineOf } from '../headline.ts';
import { bytesOf } from '../markdown/fit.ts';
import { type MarkdownOptions, renderSummary } from '../markdown/markdown.ts';
import { worstOf } from '../severity-words.ts';
import { annotationMessage, annotationTitle } from './commands.ts';

/** https://docs.github.com/en/rest/checks/runs#create-a-check-run (maxItems, maxLength; 64 KB of a message are bytes) */
export const ANNOTATIONS_PER_REQUEST = 50;
export const CHECK_TEXT_LIMIT = 65_535;
export const ANNOTATION_MESSAGE_LIMIT = 64 * 1024;
/**
 * Ours: 14 requests, since a token has 1,000 an hour for all workflows of a repository. What is more is rolled up, file by
 * file.
 */
export const MAX_ANNOTATIONS = 700;
/** Of those, so many may stand for the rest of a file. */
const MAX_ROLL_UPS = 50;

export interface CheckRunOptions extends MarkdownOptions {
  /** The pull request's head, not the merge commit of `GITHUB_SHA`: GitHub shows it there. */
  headSha: string;
}

/** Annotations of one request, and the findings that they show. */
export interface CheckBatch {
  output: CheckRunOutput;
  /** Fingerprints. */
  shown: string[];
}

export interface CheckRunPlan {
  /**
   * Completed from the start: with a GITHUB_TOKEN a later change of status is refused.
   * https://github.blog/changelog/2025-02-12-notice-of-upcoming-deprecations-and-breaking-changes-for-github-actions/
   * `external_id` is of all that is said: a run of the same commit with the same one, and as many annotations, says it already.
   */
  create: Omit<NewCheckRun, 'output'>;
  /** The first is created with the run, the others are appended. */
  batches: [CheckBatch, ...CheckBatch[]];
  /** Of all batches. */
  annotations: number;
}

const LEVELS: Readonly<Record<Severity, CheckAnnotation['annotation_level']>> = {
  blocker: 'failure',
  high: 'failure',
  medium: 'warning',
  low: 'notice',
};

/** `findings`: those to annotate, in the order in which they get a place. The report is told by the summary. */
export function planCheckRun(report: Report, findings: readonly Finding[], options: CheckRunOptions): CheckRunPlan {
  const located = findings.filter(({ location }) => location.kind === 'file');
  const isMany = located.length > MAX_ANNOTATIONS;
  const single = isMany ? located.slice(0, MAX_ANNOTATIONS - MAX_ROLL_UPS) : located;
  const annotations = [
    ...single.flatMap((finding) => annotationOf(finding)),
    ...(isMany ? rollUps(located.slice(single.length)) : []),
  ];
  const title = printable(headlineOf(report).words, 255);
  const summary = renderSummary(report, options, CHECK_TEXT_LIMIT);
  const batchAt = (from: number): CheckBatch => ({
    output: { title, summary, annotations: annotations.slice(from, from + ANNOTATIONS_PER_REQUEST) },
    shown: single.slice(from, from + ANNOTATIONS_PER_REQUEST).map(({ fingerprint }) => fingerprint),
  });
  const rest: CheckBatch[] = [];
  for (let from = ANNOTATIONS_PER_REQUEST; from < annotations.length; from += ANNOTATIONS_PER_REQUEST)
    rest.push(batchAt(from));
  const softened = (report.wouldBe ?? report.verdict) !== report.verdict;
  // The address of the run is no news.
  const said = options.runUrl === undefined ? summary : summary.replaceAll(options.runUrl, '');
  const conclusion = report.verdict !== 'pass' ? 'failure' : softened ? 'neutral' : 'success';
  return {
    create: {
      name: printable(options.name, 100),
      head_sha: options.headSha,
      status: 'completed',
      conclusion,
      external_id: hashOf([title, said, conclusion, annotations]),
      ...(options.runUrl === undefined ? {} : { details_url: options.runUrl }),
    },
    batches: [batchAt(0), ...rest],
    annotations: annotations.length,
  };
}

const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);

/** One annotation on the first line for all the rest of a file, the worst files first. */
function rollUps(rest: readonly Finding[]): CheckAnnotation[] {
  const byFile = Map.groupBy(rest, ({ location }) => (location.kind === 'file' ? location.path : ''));
  return [...byFile].slice(0, MAX_ROLL_UPS).map(([path, findings]) => ({
    path,
    start_line: 1,
    end_line: 1,
    annotation_level: LEVELS[worstOf(findings)],
    title: `Launch Ready: ${findings.length.toLocaleString('en-US')} more in this file`,
    message: `${describeFindings(findings)}: see the summary of the check or of the job. So many have no annotation of their own.`,
  }));
}

/** One line, for the reason given in commands.ts; columns are only allowed on one. */
function annotationOf(finding: Finding): CheckAnnotation[] {
  const { location } = finding;
  if (location.kind !== 'file') return [];
  const { path, startLine, endLine, startColumn, endColumn } = location;
  const columns =
    startLine !== endLine || startColumn === undefined
      ? {}
      : { start_column: startColumn, end_column: Math.max(startColumn, (endColumn ?? startColumn + 1) - 1) };
  return [
    {
      path,
      start_line: startLine,
      end_line: startLine,
      annotation_level: LEVELS[finding.severity],
      message: cutBytes(annotationMessage(finding), ANNOTATION_MESSAGE_LIMIT),
      title: annotationTitle(finding),
      ...columns,
    },
  ];
}

function cutBytes(text: string, max: number): string {
  if (bytesOf(text) <= max) return text;
  // A UTF-16 unit is at most three bytes.
  return cut(text, Math.floor(max / 3));
}
