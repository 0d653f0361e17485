/** The requests that make a check run. Only a plan: octokit sends it. */
import type { Finding } from '../../core/finding.ts';
import type { Report } from '../../core/report.ts';
import type { Severity } from '../../core/severity.ts';
import { cut, printable } from '../../core/text.ts';
import { headlineOf } from '../headline.ts';
import { bytesOf } from '../markdown/fit.ts';
import { type MarkdownOptions, renderSummary } from '../markdown/markdown.ts';
import { annotationMessage, annotationTitle } from './commands.ts';

/** https://docs.github.com/en/rest/checks/runs#create-a-check-run (maxItems, maxLength; 64 KB of a message are bytes) */
export const ANNOTATIONS_PER_REQUEST = 50;
export const CHECK_TEXT_LIMIT = 65_535;
export const ANNOTATION_MESSAGE_LIMIT = 64 * 1024;
/** Ours: 20 requests. A thousand annotations are no report any more, and a token has 1,000 requests an hour. */
export const MAX_ANNOTATIONS = 1_000;

export interface CheckRunOptions extends MarkdownOptions {
  /** The pull request's head, not the merge commit of `GITHUB_SHA`: GitHub shows it there. */
  headSha: string;
}

export interface CheckAnnotation {
  path: string;
  start_line: number;
  end_line: number;
  annotation_level: 'notice' | 'warning' | 'failure';
  message: string;
  title: string;
  start_column?: number;
  end_column?: number;
}

export interface CheckOutput {
  title: string;
  summary: string;
  annotations: CheckAnnotation[];
}

export interface CheckRunPlan {
  /**
   * Completed from the start: with a GITHUB_TOKEN a later change of status is refused.
   * https://github.blog/changelog/2025-02-12-notice-of-upcoming-deprecations-and-breaking-changes-for-github-actions/
   */
  create: {
    name: string;
    head_sha: string;
    status: 'completed';
    conclusion: 'success' | 'failure' | 'neutral';
    details_url?: string;
    output: CheckOutput;
  };
  /** Bodies of the PATCH requests that follow; annotations are appended. */
  updates: { output: CheckOutput }[];
  /** Fingerprints of the annotated findings, in order: the first 50 belong to `create`. */
  shown: string[];
  /** New findings without an annotation: in no file, or beyond MAX_ANNOTATIONS. The summary lists or counts them. */
  notShown: number;
}

const LEVELS: Readonly<Record<Severity, CheckAnnotation['annotation_level']>> = {
  blocker: 'failure',
  high: 'failure',
  medium: 'warning',
  low: 'notice',
};

export function planCheckRun(report: Report, options: CheckRunOptions): CheckRunPlan {
  const fresh = report.findings.filter(({ state }) => state === 'new');
  const annotated = fresh.filter(({ location }) => location.kind === 'file').slice(0, MAX_ANNOTATIONS);
  const annotations = annotated.flatMap(annotationOf);
  const notShown = fresh.length - annotated.length;
  const title = printable(headlineOf(report).words, 255);
  const summary = renderSummary(report, options, CHECK_TEXT_LIMIT);
  const batches = batchesOf(annotations).map((batch) => ({ title, summary, annotations: batch }));
  const [first = { title, summary, annotations: [] }, ...rest] = batches;
  const softened = (report.wouldBe ?? report.verdict) !== report.verdict;
  return {
    create: {
      name: printable(options.name, 100),
      head_sha: options.headSha,
      status: 'completed',
      conclusion: report.verdict !== 'pass' ? 'failure' : softened ? 'neutral' : 'success',
      ...(options.runUrl === undefined ? {} : { details_url: options.runUrl }),
      output: first,
    },
    updates: rest.map((output) => ({ output })),
    shown: annotated.map(({ fingerprint }) => fingerprint),
    notShown,
  };
}

function batchesOf(annotations: readonly CheckAnnotation[]): CheckAnnotation[][] {
  const batches: CheckAnnotation[][] = [];
  for (let from = 0; from < annotations.length; from += ANNOTATIONS_PER_REQUEST)
    batches.push(annotations.slice(from, from + ANNOTATIONS_PER_REQUEST));
  return batches;
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
