/**
 * A review with one comment for each finding on the lines that the diff shows. Only a plan: octokit sends it.
 *
 * GitHub refuses a whole review for one comment outside of the diff, so nothing is planned but what `hunkAt` vouches for.
 * https://docs.github.com/en/rest/pulls/reviews#create-a-review-for-a-pull-request
 */
import { type Diff, hunkAt } from '../../core/diff.ts';
import type { Finding } from '../../core/finding.ts';
import { countOf } from '../../core/outcome.ts';
import { IGNORE_FILE } from '../../core/suppress.ts';
import { cut } from '../../core/text.ts';
import type { NewReview } from '../../io/github-api.ts';
import { docsUrl } from '../links.ts';
import { markerName } from '../markdown/comment-marker.ts';
import { codeBlock, codeSpan, escapeText } from '../markdown/markdown-escape.ts';
import { richLine, richMarkdown } from '../markdown/rich-markdown.ts';
import { SEVERITY_ICONS, SEVERITY_NAMES } from '../severity-words.ts';
import { silencingOf } from '../silencing.ts';
import { placeOf } from './place.ts';
import { suggestionOf } from './suggestion.ts';

/** Ours: a reviewer reads no more than that between the lines of a change. The others go to the next place. */
export const MAX_REVIEW_COMMENTS = 30;
/** Comments that a run takes back; each is a request. What is left goes in the next run. */
export const MAX_REMOVALS = 10;
/** Characters. As for every comment: https://github.com/renovatebot/renovate/issues/2032 */
export const REVIEW_COMMENT_LIMIT = 65_536;

/** A comment of ours that is there already. */
export interface StandingComment {
  id: number;
  body: string;
  /** False where later commits took its line out of the diff. */
  isCurrent: boolean;
  hasReplies: boolean;
}

export interface ReviewPlan {
  /** Undefined where nothing is to be added. */
  create?: NewReview;
  /** Comments whose finding is gone, and that nobody answered. */
  remove: number[];
  /** Those that somebody answered: the talk stays, the comment says that it is over. */
  settle: { id: number; body: string }[];
  /** Fingerprints of findings that a comment shows: those that stand already, and those of `create`, in its order. */
  standing: string[];
  added: string[];
}

export interface ReviewInput {
  /** In the order in which they get a place. */
  findings: readonly Finding[];
  diff: Diff;
  /** The pull request's newest commit. */
  commit: string;
  /** Tells the comments of jobs apart. */
  name: string;
  /** Ours with this name; found by `findingOfMarker` and their author. */
  existing: readonly StandingComment[];
}

export function planReview({ findings, diff, commit, name, existing }: ReviewInput): ReviewPlan {
  const onLines = findings.filter((finding) => ['changed-line', 'shown-line'].includes(placeOf(finding, diff)));
  const wanted = new Set(onLines.map(({ fingerprint }) => fingerprint));
  const kept = new Map<string, number>();
  const gone: StandingComment[] = [];
  for (const comment of existing) {
    const finding = findingOfMarker(comment.body, name);
    // One that is settled says that it is over: should the finding come back, it is said anew.
    if (finding === undefined || comment.body.startsWith(SETTLED)) continue;
    if (comment.isCurrent && wanted.has(finding) && !kept.has(finding)) kept.set(finding, comment.id);
    else gone.push(comment);
  }
  const fresh = distinct(onLines.filter(({ fingerprint }) => !kept.has(fingerprint)));
  const taken = fresh.slice(0, Math.max(0, MAX_REVIEW_COMMENTS - kept.size));
  const over = gone.slice(0, MAX_REMOVALS);
  return {
    ...(taken.length === 0
      ? {}
      : {
          create: {
            commit_id: commit,
            event: 'COMMENT' as const,
            body: `**Launch Ready:** ${countOf(taken.length, 'findings')} on the lines of this change.`,
            comments: taken.map((finding) => commentOf(finding, diff, name)),
          },
        }),
    remove: over.filter(({ hasReplies }) => !hasReplies).map(({ id }) => id),
    settle: over
      .filter(({ hasReplies }) => hasReplies)
      .map(({ id, body }) => ({
        id,
        body: cut(`${SETTLED} as of ${codeSpan(commit.slice(0, 7))}.\n\n${body}`, REVIEW_COMMENT_LIMIT),
      })),
    standing: [...kept.keys()],
    added: taken.map(({ fingerprint }) => fingerprint),
  };
}

const SETTLED = '✅ **No longer found**';

/** One comment for a finding, though it may be reported twice on a line. */
const distinct = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [finding.fingerprint, finding])).values(),
];

const markerOf = (name: string, fingerprint: string): string =>
  `<!-- launch-ready:finding ${fingerprint} name=${markerName(name)} -->`;

/** The finding that a comment of this name is about; undefined for any other comment. A quoted marker is none. */
export function findingOfMarker(body: string, name: string): string | undefined {
  const fingerprint = /^<!-- launch-ready:finding (\d+:[0-9a-f]{32}) /m.exec(body)?.[1];
  return fingerprint !== undefined && body.includes(markerOf(name, fingerprint)) ? fingerprint : undefined;
}

function commentOf(finding: Finding, diff: Diff, name: string): NewReview['comments'][number] {
  const { location } = finding;
  if (location.kind !== 'file') throw new TypeError('a review comment needs a line');
  const file = diff.get(location.path);
  const suggestion = suggestionOf(finding.replacement, file);
  const { startLine, endLine } = suggestion ?? location;
  const body = bodyOf(finding, name, suggestion?.markdown ?? '');
  // A range must lie within one hunk; its last line is where the comment hangs.
  const hunk = hunkAt(file, startLine);
  const line = endLine > startLine && hunkAt(file, endLine) === hunk ? endLine : startLine;
  const range = line > startLine ? { start_line: startLine, start_side: 'RIGHT' as const } : {};
  return { path: location.path, line, side: 'RIGHT', ...range, body };
}

function bodyOf(finding: Finding, name: string, suggestion: string): string {
  const { severity, title, message, impact, fix, evidence, origin, rule } = finding;
  const marker = markerOf(name, finding.fingerprint);
  const heading = `**${SEVERITY_ICONS[severity]} ${SEVERITY_NAMES[severity]}: ${richLine(title)}**`;
  const source =
    origin === undefined
      ? `[${codeSpan(rule)}](${docsUrl(finding)})`
      : `${escapeText(origin.tool)} ${codeSpan(origin.rule)}`;
  const found = evidence === undefined ? '' : ` · found ${codeSpan(cut(evidence, 120))}`;
  const parts = (messages: boolean, shorten: (text: string) => string) =>
    [
      `${marker}\n${heading}`,
      messages ? richMarkdown(shorten(message)) : '',
      richMarkdown(shorten(impact), '**What breaks:**'),
      richMarkdown(shorten(fix), '**Fix:**'),
      suggestion,
      ignoreBlock(finding),
      `<sub>${source}${found}</sub>`,
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  const whole = parts(true, (text) => text);
  return whole.length <= REVIEW_COMMENT_LIMIT ? whole : parts(false, (text) => cut(text, 1_000));
}

function ignoreBlock(finding: Finding): string {
  const { inline, file } = silencingOf(finding);
  const where = inline === undefined ? `as a line of ${codeSpan(IGNORE_FILE)}` : 'above the line';
  return [
    '<details><summary>Not a problem here? Ignore it</summary>',
    `Paste this ${where}, with your reason in place of REASON:`,
    codeBlock([inline?.text ?? file]),
    '</details>',
  ].join('\n\n');
}
