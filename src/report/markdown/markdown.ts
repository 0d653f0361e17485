/** The job summary and the pull request comment: designed for a phone, folded, and never longer than GitHub takes. */
import { createHash } from 'node:crypto';
import type { Finding } from '../../core/finding.ts';
import { countOf } from '../../core/outcome.ts';
import { describeFindings, type Report } from '../../core/report.ts';
import { SEVERITIES, type Severity } from '../../core/severity.ts';
import { isBlocking } from '../../core/verdict.ts';
import { describeHidden, splitHistory } from '../history.ts';
import type { Repository } from '../links.ts';
import { describeState, SEVERITY_ICONS, SEVERITY_NAMES } from '../severity-words.ts';
import { bytesOf, type Fitted, fitPieces, type Piece, type Step } from './fit.ts';
import { codeSpan, escapeText } from './markdown-escape.ts';
import { FORMS, findingForms, findingLine } from './markdown-finding.ts';
import { headParts } from './markdown-head.ts';
import { richLine } from './rich-markdown.ts';

export interface MarkdownOptions {
  /** Tells this report from others on the same pull request: workflow and job, or what the user calls it. */
  name: string;
  /** Makes places and files clickable. */
  repository?: Repository;
  /** Public repository: findings in the history are counted, not located. */
  redactHistory: boolean;
  /** Page of this run. Not part of the comment's content hash. */
  runUrl?: string;
}

/** 1 MiB a step, or nothing of it is shown. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits */
export const SUMMARY_LIMIT = 1024 * 1024;
/** Characters. "body is too long (maximum is 65536 characters)": https://github.com/renovatebot/renovate/issues/2032 */
export const COMMENT_LIMIT = 65_536;
/** The rest of those that block is folded: a comment is read on a phone. */
const OPENED = 10;
/** Room for the lines between the findings, which are ours and short. */
const RESERVE = 4_000;

/** Markdown for the job summary; at most `limit` bytes. */
export function renderSummary(report: Report, options: MarkdownOptions, limit: number = SUMMARY_LIMIT): string {
  const foot = footer(report, options, options.runUrl);
  return `${renderBody(report, options, 2, limit - bytesOf(foot))}${foot}`;
}

/** Markdown for the sticky comment; its first line is the marker with a hash of the content. */
export function renderComment(report: Report, options: MarkdownOptions): string {
  const foot = footer(report, options, options.runUrl);
  const marker = commentMarker(options.name);
  const body = renderBody(report, options, 3, COMMENT_LIMIT - bytesOf(marker) - bytesOf(foot) - 40);
  const hash = sha256(`${body}${footer(report, options, undefined)}`);
  return `${marker}hash=${hash} -->\n${body}${foot}`;
}

/** What a comment of this name begins with. The name is encoded, so no name ends the HTML comment or begins like another. */
export function commentMarker(name: string): string {
  const short = name.length <= 100 ? name : `${name.slice(0, 80)}…${sha256(name)}`;
  return `<!-- launch-ready:comment name=${encodeURIComponent(short.toWellFormed()).replaceAll('-', '%2D')} `;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Same name and content (the link to the run aside): nothing needs to be written. */
export const isSameComment = (existing: string, rendered: string): boolean =>
  existing.split('\n', 1)[0]?.trimEnd() === rendered.split('\n', 1)[0];

/** Excerpts go first, then details, then lines, least severe first; what blocks keeps its details longest. */
const STEPS: readonly Step<Entry>[] = [
  { applies: ({ group }) => group === 'rest', form: FORMS.withoutExcerpt },
  { applies: ({ group }) => group === 'rest', form: FORMS.brief },
  { applies: ({ group }) => group === 'rest', form: FORMS.line },
  { applies: ({ group }) => group === 'marked', form: FORMS.counted },
  { applies: ({ group }) => group === 'folded', form: FORMS.withoutExcerpt },
  { applies: ({ group }) => group === 'folded', form: FORMS.brief },
  { applies: ({ group }) => group === 'folded', form: FORMS.line },
  { applies: ({ group }) => group === 'rest', form: FORMS.counted },
  { applies: ({ group }) => group === 'folded', form: FORMS.counted },
  { applies: () => true, form: FORMS.withoutExcerpt },
  { applies: () => true, form: FORMS.brief },
  { applies: () => true, form: FORMS.line },
];

interface Entry {
  finding: Finding;
  /** Opened: blocks. Folded: blocks too, but there are many. Rest: does not block. Marked: known or ignored. */
  group: 'opened' | 'folded' | 'rest' | 'marked';
}

function renderBody(report: Report, options: MarkdownOptions, heading: number, limit: number): string {
  const { shown, hidden } = splitHistory(report.findings, options.redactHistory);
  const head = headParts(report, heading);
  if (hidden.length > 0) head.push(`> [!NOTE]\n> ${richLine(describeHidden(hidden))}`);
  const budget = limit - bytesOf(head.join('\n\n')) - RESERVE;
  const fitted = fitPieces(piecesOf(report, shown, heading, options.repository), STEPS, budget);
  const of = (group: Entry['group']) => fitted.filter(({ subject }) => subject.group === group);
  const parts = [
    ...head,
    joinGroup(of('opened')),
    foldGroup(`${countOf(of('folded').length, 'findings')} more that block`, of('folded')),
    ...foldBySeverity(of('rest')),
    foldGroup(describeMarked(of('marked')), of('marked')),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n\n`;
}

function piecesOf(
  report: Report,
  findings: readonly Finding[],
  heading: number,
  repository: Repository | undefined,
): Piece<Entry>[] {
  const floor = report.failOn === 'never' ? 'high' : report.failOn;
  let opened = 0;
  return findings.map((finding): Piece<Entry> => {
    if (finding.state !== 'new') {
      const line = findingLine(finding, repository, ` · ${richLine(describeState(finding))}`);
      return { subject: { finding, group: 'marked' }, forms: [line, line, line, line, ''] };
    }
    const blocks = isBlocking(finding, floor);
    if (blocks) opened++;
    const group = !blocks ? 'rest' : opened <= OPENED ? 'opened' : 'folded';
    return { subject: { finding, group }, forms: findingForms(finding, heading + 1, repository) };
  });
}

/** Blocks, then a list of lines, then a count of what is neither. */
function joinGroup(fitted: readonly Fitted<Entry>[]): string {
  const counted = fitted.filter(({ text }) => text === '');
  const isLine = ({ subject, form }: Fitted<Entry>) => subject.group === 'marked' || form === FORMS.line;
  const lines = fitted.filter((piece) => isLine(piece));
  const blocks = fitted.filter((piece) => !isLine(piece) && piece.text !== '');
  const more = `**${counted.length.toLocaleString('en-US')} more, counted here only:** ${describeFindings(counted.map(({ subject }) => subject.finding))}.`;
  const parts = [
    ...blocks.map(({ text }) => text.trimEnd()),
    lines
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
    counted.length === 0 ? '' : more,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

const foldGroup = (summary: string, fitted: readonly Fitted<Entry>[]): string =>
  fitted.length === 0 ? '' : `<details><summary>${summary}</summary>\n\n${joinGroup(fitted)}\n\n</details>`;

function foldBySeverity(fitted: readonly Fitted<Entry>[]): string[] {
  const worstFirst: Severity[] = [...SEVERITIES].reverse();
  return worstFirst.map((severity) => {
    const group = fitted.filter(({ subject }) => subject.finding.severity === severity);
    const count = group.length.toLocaleString('en-US');
    return foldGroup(
      `${SEVERITY_ICONS[severity]} ${count} ${SEVERITY_NAMES[severity].toLowerCase()}: does not stop the deploy`,
      group,
    );
  });
}

function describeMarked(fitted: readonly Fitted<Entry>[]): string {
  const known = fitted.filter(({ subject }) => subject.finding.state === 'known').length;
  const ignored = fitted.length - known;
  return [
    known > 0 ? `${known.toLocaleString('en-US')} known already` : '',
    ignored > 0 ? `${ignored.toLocaleString('en-US')} ignored` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function footer(report: Report, options: MarkdownOptions, runUrl: string | undefined): string {
  const commit = report.commit === undefined ? '' : ` · commit ${codeSpan(report.commit.slice(0, 7))}`;
  const run = runUrl !== undefined && /^https?:\/\/[\w.:/-]+$/.test(runUrl) ? ` · [this run](${runUrl})` : '';
  const name = escapeText(options.name.slice(0, 80));
  return `<sub>${name}${commit} · ${escapeText(`${report.tool.name} ${report.tool.version}`)}${run}</sub>\n`;
}
