// GitHub as the sinks see it, in memory: what it keeps, what it refuses, and trouble on demand. The rules are those of the
// GitHub on loopback.
import type { Diff } from '../../../src/core/diff.ts';
import { diffOf, parseDiff } from '../../../src/core/diff.ts';
import {
  ApiFailure,
  type CheckAnnotation,
  type Comment,
  type DeploymentStatus,
  type GithubApi,
  type NewCheckRun,
  type NewReview,
  type PullRequest,
  type ReviewComment,
} from '../../../src/io/github-api.ts';
import { rules } from '../../testkit/github/index.ts';

export interface Trouble {
  /** Name of the call; '*' for any. */
  call: keyof GithubApi | '*' | 'writes';
  /** 0: no answer. */
  status: number;
  /** How many times; all when left out. */
  times?: number;
  /** After so many that worked. */
  after?: number;
  /** It is carried out, and only the answer gets lost. */
  isExecuted?: boolean;
}

export interface MemoryGithub {
  api: GithubApi;
  calls: { name: keyof GithubApi; isWrite: boolean }[];
  comments: Comment[];
  reviewComments: ReviewComment[];
  reviews: NewReview[];
  checkRuns: (NewCheckRun & { id: number; annotations: CheckAnnotation[] })[];
  sarif: string[];
  statuses: DeploymentStatus[];
  pulls: PullRequest[];
  /** What GitHub would have refused. */
  violations: string[];
  troubles: Trouble[];
}

const READS = new Set<keyof GithubApi>([
  'login',
  'pullRequest',
  'openPullRequests',
  'pullRequestDiff',
  'compareDiff',
  'pullRequestFiles',
  'listComments',
  'listReviewComments',
  'findCheckRun',
  'checkRun',
  'listDeploymentStatuses',
  'lastDeployed',
  'lastGoodBefore',
]);

export interface MemoryOptions {
  diff?: string;
  pulls?: PullRequest[];
  /** Who this token is. */
  me?: string;
  isApp?: boolean;
  troubles?: Trouble[];
}

export function memoryGithub(options: MemoryOptions = {}): MemoryGithub {
  const { diff = '', pulls = [], me = 'github-actions[bot]', isApp = true, troubles = [] } = options;
  const parsed: Diff = diffOf(parseDiff(diff));
  let lastId = 1_000;
  const violate = (words: string | undefined): void => {
    if (words === undefined) return;
    made.violations.push(words);
    throw new ApiFailure(422, words);
  };
  const comment = (body: string): Comment => ({
    id: ++lastId,
    body,
    author: me,
    url: '',
    createdAt: new Date(Date.UTC(2026, 10, 25) + lastId).toISOString(),
  });
  const find = <T extends { id: number }>(list: readonly T[], id: number): T => {
    const found = list.find((each) => each.id === id);
    if (!found) throw new ApiFailure(404, 'Not Found');
    return found;
  };
  const remove = (list: { id: number }[], id: number): void => {
    list.splice(list.indexOf(find(list, id)), 1);
  };
  const checkAnnotations = (annotations: readonly CheckAnnotation[]): void => {
    violate(annotations.length > 50 ? 'more than 50 annotations' : undefined);
    for (const each of annotations)
      violate(
        rules.annotationTitle(each.title) ??
          rules.annotationMessage(each.message) ??
          rules.annotationLines(each) ??
          rules.annotationColumns(each),
      );
  };
  const told = (run: MemoryGithub['checkRuns'][number]) => ({
    id: run.id,
    externalId: run.external_id,
    annotations: run.annotations.length,
  });
  const raw: GithubApi = {
    login: async () => (isApp ? undefined : me),
    pullRequest: async (number) => {
      const found = made.pulls.find((pull) => pull.number === number);
      if (!found) throw new ApiFailure(404, 'Not Found');
      return found;
    },
    openPullRequests: async ({ repository, branch }) =>
      made.pulls.filter(({ head }) => head?.repository === repository && head.branch === branch),
    pullRequestDiff: async () => diff,
    compareDiff: async () => '',
    async *pullRequestFiles() {
      for (const { path, from } of parsed.values()) yield { path, from };
    },
    listComments: async (_, since = '') => made.comments.filter(({ createdAt }) => createdAt >= since),
    createComment: async (_, body) => {
      violate(rules.commentBody(body));
      const created = comment(body);
      made.comments.push(created);
      return created;
    },
    updateComment: async (id, body) => {
      violate(rules.commentBody(body));
      return Object.assign(find(made.comments, id), { body });
    },
    deleteComment: async (id) => remove(made.comments, id),
    listReviewComments: async () => made.reviewComments,
    createReview: async (_, review) => {
      violate(rules.reviewBody(review.event, review.body, review.comments.length));
      for (const { path, ...range } of review.comments) {
        const hunks = parsed.get(path)?.hunks.map(({ oldStart, oldLines, newStart, newLines }) => ({
          left: { start: oldStart, end: oldStart + oldLines - 1 },
          right: { start: newStart, end: newStart + newLines - 1 },
        }));
        violate(hunks === undefined ? 'Path could not be resolved' : rules.commentLines(range, hunks));
        violate(rules.commentBody(range.body));
      }
      made.reviews.push(review);
      for (const { body } of review.comments) made.reviewComments.push({ ...comment(body), isCurrent: true });
    },
    updateReviewComment: async (id, body) => {
      Object.assign(find(made.reviewComments, id), { body });
    },
    deleteReviewComment: async (id) => remove(made.reviewComments, id),
    findCheckRun: async (commit, name) => {
      const found = made.checkRuns.findLast((run) => run.head_sha === commit && run.name === name);
      return found && told(found);
    },
    checkRun: async (id) => told(find(made.checkRuns, id)),
    createCheckRun: async (run) => {
      checkAnnotations(run.output.annotations);
      violate(run.output.summary.length > 65_535 ? 'summary is too long' : undefined);
      const created = { ...run, id: ++lastId, annotations: [...run.output.annotations] };
      made.checkRuns.push(created);
      return told(created);
    },
    appendToCheckRun: async (id, output) => {
      checkAnnotations(output.annotations);
      const run = find(made.checkRuns, id);
      run.annotations.push(...output.annotations);
      return told(run);
    },
    uploadSarif: async ({ sarif }) => {
      made.sarif.push(sarif);
    },
    listDeploymentStatuses: async () => made.statuses.toReversed(),
    createDeploymentStatus: async (_, status) => {
      violate(rules.statusDescription(status.description));
      made.statuses.push(status);
    },
    lastDeployed: async () => undefined,
    lastGoodBefore: async () => undefined,
  };
  const uses = new Map<Trouble, number>();
  /** The trouble that this call meets, if any. */
  const meet = (name: keyof GithubApi): Trouble | undefined =>
    made.troubles.find((trouble) => {
      const fits = trouble.call === '*' || trouble.call === name || (trouble.call === 'writes' && !READS.has(name));
      if (!fits) return false;
      const use = uses.get(trouble) ?? 0;
      uses.set(trouble, use + 1);
      const { after = 0, times = Number.POSITIVE_INFINITY } = trouble;
      return use >= after && use < after + times;
    });
  const words: Record<number, string> = {
    403: 'Resource not accessible by integration',
    404: 'Not Found',
    422: 'Validation Failed',
    429: 'You have exceeded a secondary rate limit',
    500: 'Server Error',
  };
  const guarded = Object.fromEntries(
    Object.entries(raw).map(([key, call]) => {
      const name = key as keyof GithubApi;
      return [
        name,
        name === 'pullRequestFiles'
          ? call
          : async (...args: unknown[]) => {
              made.calls.push({ name, isWrite: !READS.has(name) });
              const trouble = meet(name);
              const run = async () => (call as (...given: unknown[]) => unknown)(...args);
              if (trouble === undefined) return run();
              if (trouble.isExecuted) await run();
              const said = words[trouble.status] ?? 'no answer';
              throw new ApiFailure(trouble.status, said, { isLimit: trouble.status === 429 });
            },
      ];
    }),
  ) as unknown as GithubApi;
  const made: MemoryGithub = {
    api: guarded,
    calls: [],
    comments: [],
    reviewComments: [],
    reviews: [],
    checkRuns: [],
    sarif: [],
    statuses: [],
    pulls,
    violations: [],
    troubles,
  };
  return made;
}
