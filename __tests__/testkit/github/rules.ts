// What GitHub refuses although its description allows it. Each rule answers the words of the refusal, or nothing.
// Where the words are not known from a report they follow those of the schema's validator.
import type { JsonObject } from './json.ts';

export type Words = string | undefined;

/** In characters, not in UTF-16 units. */
const length = (text: string): number => [...text].length;

// https://docs.github.com/en/rest/checks/runs#create-a-check-run--parameters

export const maximumAnnotationTitle = 255; // "The maximum size is 255 characters."
export const maximumAnnotationMessage = 64 * 1024; // bytes: "The maximum size is 64 KB."

export function annotationTitle(title: string | undefined): Words {
  if (title === undefined || length(title) <= maximumAnnotationTitle) return undefined;
  return `Only ${maximumAnnotationTitle} characters are allowed; ${length(title)} were supplied.`;
}

/** Also for `raw_details`. */
export function annotationMessage(text: string | undefined): Words {
  const bytes = Buffer.byteLength(text ?? '');
  if (bytes <= maximumAnnotationMessage) return undefined;
  return `Only ${maximumAnnotationMessage} bytes are allowed; ${bytes} were supplied.`;
}

export interface AnnotationRange {
  start_line: number;
  end_line: number;
  start_column?: number;
  end_column?: number;
}

/** "Line numbers start at 1." */
export function annotationLines({ start_line, end_line }: AnnotationRange): Words {
  if (start_line < 1) return `start_line ${start_line} must be greater than or equal to 1.`;
  return end_line < start_line ? `end_line ${end_line} must not precede start_line ${start_line}.` : undefined;
}

/** "Omit this parameter if start_line and end_line have different values. Column numbers start at 1." */
export function annotationColumns({ start_line, end_line, start_column, end_column }: AnnotationRange): Words {
  if (start_column === undefined && end_column === undefined) return undefined;
  if (start_line !== end_line) return 'Annotations only support start_column and end_column on the same line.';
  if ((start_column ?? 1) < 1 || (end_column ?? 1) < 1) return 'Column numbers start at 1.';
  return (end_column ?? Number.POSITIVE_INFINITY) < (start_column ?? 1)
    ? 'end_column must not precede start_column.'
    : undefined;
}

/** "conclusion: Required if you provide completed_at or a status of completed." */
export function completedNeedsConclusion(run: JsonObject): Words {
  const completed = run.status === 'completed' || run.completed_at !== undefined;
  return completed && run.conclusion === undefined ? `"conclusion" wasn't supplied.` : undefined;
}

/** "You cannot change a check run conclusion to stale, only GitHub can set this." Statuses likewise. */
export function reservedForGitHub(run: JsonObject): Words {
  if (run.conclusion === 'stale') return 'conclusion stale can only be set by GitHub.';
  const own = ['waiting', 'pending', 'requested'].find((status) => status === run.status);
  return own ? `Only GitHub Actions can set a status of ${own}.` : undefined;
}

/**
 * https://github.blog/changelog/2025-02-12-notice-of-upcoming-deprecations-and-breaking-changes-for-github-actions/
 * Since 2025-03-31 a GITHUB_TOKEN can no longer change these. (Whether runs made through the API are meant too is told
 * both ways; the stricter reading keeps our reporters on the safe side.)
 */
export function statusOnlyByActions(before: JsonObject, patch: JsonObject, tokenKind: string): Words {
  const changed = (['status', 'conclusion'] as const).some(
    (name) => patch[name] !== undefined && patch[name] !== before[name],
  );
  return changed && tokenKind === 'github-token'
    ? 'Check run status and conclusions can only be updated internally by GitHub Actions'
    : undefined;
}

// Comments and reviews: the limits are told by the answers people quote.

export const maximumBody = 65_536;

export function commentBody(body: string): Words {
  if (body.trim() === '') return "Body can't be blank";
  return length(body) > maximumBody ? `Body is too long (maximum is ${maximumBody} characters)` : undefined;
}

/** https://docs.github.com/en/rest/pulls/reviews#create-a-review-for-a-pull-request */
export function reviewBody(event: string | undefined, body: string | undefined, comments: number): Words {
  if (length(body ?? '') > maximumBody) return `body is too long (maximum is ${maximumBody} characters)`;
  const empty = (body ?? '').trim() === '';
  if (event === 'REQUEST_CHANGES' && empty) return "Body can't be blank";
  return (event === 'COMMENT' || event === undefined) && empty && comments === 0 ? "Body can't be blank" : undefined;
}

/** https://docs.github.com/en/rest/pulls/comments: the line must lie in a hunk, both ends in the same. */
export interface Hunk {
  left: { start: number; end: number };
  right: { start: number; end: number };
}

export interface LineComment {
  line: number;
  side?: string;
  start_line?: number;
  start_side?: string;
}

export function commentLines(comment: LineComment, hunks: readonly Hunk[]): Words {
  const inside = (hunk: Hunk, line: number, side: string): boolean => {
    const range = side === 'LEFT' ? hunk.left : hunk.right;
    return line >= range.start && line <= range.end;
  };
  const { line, side = 'RIGHT', start_line } = comment;
  if (start_line !== undefined && start_line >= line && (comment.start_side ?? side) === side) {
    return 'Pull request review thread start line must precede the end line.';
  }
  const hunk = hunks.find((candidate) => inside(candidate, line, side));
  const problems: string[] = [];
  if (!hunk) problems.push('Pull request review thread line must be part of the diff');
  if (start_line !== undefined && !(hunk && inside(hunk, start_line, comment.start_side ?? side))) {
    problems.push('Pull request review thread start line must be part of the same hunk as the line.');
  }
  if (!hunk) problems.push("Pull request review thread diff hunk can't be blank");
  return sentence(problems);
}

/** As Rails joins a list. */
function sentence(parts: readonly string[]): Words {
  if (parts.length === 0) return undefined;
  if (parts.length < 3) return parts.join(' and ');
  return `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}`;
}

// https://docs.github.com/en/rest/commits/statuses#create-a-commit-status

export const maximumStatuses = 1_000; // "there is a limit of 1000 statuses per sha and context within a repository"
export const maximumStatusDescription = 140;

export function statusCount(before: number): Words {
  return before < maximumStatuses ? undefined : 'This SHA and context has reached the maximum number of statuses.';
}

export function statusDescription(text: string | undefined): Words {
  return length(text ?? '') > maximumStatusDescription
    ? `description is too long (maximum is ${maximumStatusDescription} characters)`
    : undefined;
}

// https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/troubleshoot-sarif-uploads

export const maximumSarifBytes = 10 * 2 ** 20; // gzipped
export const maximumSarifRuns = 20;
export const maximumSarifResults = 25_000;

export interface SarifLog {
  version?: string;
  runs?: { tool?: { driver?: { rules?: unknown[] } }; results?: unknown[] }[];
}

export function sarifLimits(log: SarifLog): Words {
  const runs = log.runs ?? [];
  if (log.version !== '2.1.0') return 'rejecting SARIF, as its version is not 2.1.0';
  if (runs.length > maximumSarifRuns)
    return `rejecting SARIF, as there are more runs than allowed (${runs.length} > ${maximumSarifRuns})`;
  for (const run of runs) {
    const [results, rules] = [run.results?.length ?? 0, run.tool?.driver?.rules?.length ?? 0];
    const most = `${maximumSarifResults}`;
    if (results > maximumSarifResults)
      return `rejecting SARIF, as there are more results per run than allowed (${results} > ${most})`;
    if (rules > maximumSarifResults)
      return `rejecting SARIF, as there are more rules per run than allowed (${rules} > ${most})`;
  }
  return undefined;
}
