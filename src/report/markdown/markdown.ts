/** The job summary and the pull request comment: designed for a phone, folded, and never longer than GitHub takes. */
import type { Report } from '../../core/report.ts';
import { describeHidden, splitHistory } from '../history.ts';
import type { Repository } from '../links.ts';
import { commentMarker, runLink } from './comment-marker.ts';
import { bytesOf } from './fit.ts';
import { bodyOf } from './markdown-body.ts';
import { codeSpan, escapeText } from './markdown-escape.ts';
import { headParts, noticesPart, troublesPart } from './markdown-head.ts';
import { matrixPart } from './markdown-matrix.ts';
import { smokePart } from './markdown-smoke.ts';
import { tracePart } from './markdown-trace.ts';
import { richLine } from './rich-markdown.ts';

export interface MarkdownOptions {
  /** Tells this report from others on the same pull request: workflow and job, or what the user calls it. */
  name: string;
  /** Makes places and files clickable. */
  repository?: Repository;
  /** Public repository: findings in the history are counted, not located. */
  redactHistory: boolean;
  /** Pages that another tool names may be linked: not for the report of a fork, whose author chose them. */
  trustLinks: boolean;
  /** What could not be delivered and why, a sentence each. */
  troubles: readonly string[];
  /** Page of this run. Another one is no reason to write a comment again. */
  runUrl?: string;
}

/** 1 MiB a step, or nothing of it is shown. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits */
export const SUMMARY_LIMIT = 1024 * 1024;
/** Characters. "body is too long (maximum is 65536 characters)": https://github.com/renovatebot/renovate/issues/2032 */
export const COMMENT_LIMIT = 65_536;

const IN_REPORT_FILE = 'Shortened to fit here. The report file has every finding in full.';
const IN_SUMMARY = 'Shortened to fit into a comment. The summary of the job has more, the report file everything.';

/** Markdown for the job summary; at most `limit` bytes. */
export const renderSummary = (report: Report, options: MarkdownOptions, limit: number = SUMMARY_LIMIT): string =>
  renderAll(report, options, {
    top: '',
    elsewhere: IN_REPORT_FILE,
    limit,
    tables: [smokePart(report, { times: true }), matrixPart(report), tracePart(report)],
  });

/** Markdown for the sticky comment; its first line is the marker. */
export const renderComment = (report: Report, options: MarkdownOptions): string =>
  renderAll(report, options, {
    top: `${commentMarker(options.name)}\n`,
    elsewhere: IN_SUMMARY,
    limit: COMMENT_LIMIT,
    // Times would make an unchanged run write again.
    tables: [smokePart(report, { times: false }), matrixPart(report)],
  });

/** The verdict is a second-level heading, as the first level is the page's; blocks are below it. */
const VERDICT = 2;

interface Page {
  top: string;
  /** Says where the rest is. */
  elsewhere: string;
  /** Bytes. */
  limit: number;
  /** The matrix, what the migrations do: each is left out where there is no room for it. */
  tables: readonly string[];
}

function renderAll(report: Report, options: MarkdownOptions, { top, elsewhere, limit, tables }: Page): string {
  const { shown, hidden } = splitHistory(report.findings, options.redactHistory);
  const head = headParts(report, VERDICT);
  if (hidden.length > 0) head.push(`> [!NOTE]\n> ${richLine(describeHidden(hidden))}`);
  const tail = [noticesPart(report.notices), troublesPart(options.troubles)];
  const foot = footer(report, options);
  const around = [...head, elsewhere, ...tail, foot].reduce((sum, part) => sum + bytesOf(part) + 2, bytesOf(top));
  const look = { repository: options.repository, trustLinks: options.trustLinks, heading: VERDICT + 1 };
  const body = bodyOf(report, shown, look, limit - around);
  let used = around + bytesOf(body.text);
  const fitting = tables.filter((table) => {
    const size = bytesOf(table) + 2;
    if (table !== '' && used + size > limit) return false;
    used += size;
    return true;
  });
  const isShortened = body.shortened || fitting.length < tables.length;
  const parts = [...head, body.text, isShortened ? elsewhere : '', ...fitting, ...tail, foot];
  return `${top}${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function footer(report: Report, { name, runUrl }: MarkdownOptions): string {
  const commit = report.commit === undefined ? '' : ` · commit ${codeSpan(report.commit.slice(0, 7))}`;
  const tool = escapeText(`${report.tool.name} ${report.tool.version}`);
  return `<sub>${escapeText(name.slice(0, 80))}${commit} · ${tool}${runLink(runUrl)}</sub>`;
}
