/**
 * A delivery in which nothing is sent: GitHub is only read, and what would be written is put down. It is the same code that
 * delivers, so the plan is what happens.
 */

import { countOf } from '../../core/outcome.ts';
import type { Runner } from '../../github/workflow.ts';
import { ApiFailure, type CheckRun, type GithubApi } from '../../io/github-api.ts';
import type { PlanLine } from '../../report/plan-text.ts';
import { type Delivered, type DeliverInput, deliver } from './deliver.ts';
import type { Sink } from './delivery.ts';

interface PlannedCall {
  sink: Sink;
  /** `POST /repos/corner/shop/check-runs`, `::error`, `GITHUB_STEP_SUMMARY` */
  call: string;
  /** How much of what, in words. */
  what: string;
  /** Titles or places of what it shows, where it shows findings one by one. */
  shows: readonly string[];
}

/** `real`: reads go there; without it GitHub has nothing yet, and nobody can say what the pull request changes. */
function planningApi(real: GithubApi | undefined, repository: string, head: string, plan: PlannedCall[]): GithubApi {
  const at = `/repos/${repository}`;
  const put = (sink: Sink, call: string, what: string, shows: readonly string[] = []): void =>
    void plan.push({ sink, call, what, shows });
  const characters = (text: string): string => `${text.length.toLocaleString('en-US')} characters`;
  const unknown = async (): Promise<never> => {
    throw new ApiFailure(0, 'GitHub is not asked: set GITHUB_TOKEN');
  };
  let annotations = 0;
  const run = (more: number): CheckRun => {
    annotations += more;
    return { id: 0, externalId: '', annotations };
  };
  return {
    login: async () => real?.login(),
    pullRequest: async (number) => real?.pullRequest(number) ?? { number, headSha: head },
    openPullRequests: real?.openPullRequests ?? unknown,
    pullRequestDiff: real?.pullRequestDiff ?? unknown,
    pullRequestFiles: (number) => real?.pullRequestFiles(number) ?? none(),
    compareDiff: async (base, to) => real?.compareDiff(base, to),
    listComments: async (number, since) => (await real?.listComments(number, since)) ?? [],
    listReviewComments: async (number) => (await real?.listReviewComments(number)) ?? [],
    findCheckRun: async (commit, name) => real?.findCheckRun(commit, name),
    checkRun: async () => run(0),
    listDeploymentStatuses: async (deployment) => (await real?.listDeploymentStatuses(deployment)) ?? [],
    lastDeployed: async (environment) => real?.lastDeployed(environment),
    lastGoodBefore: async (environment, commit) => real?.lastGoodBefore(environment, commit),
    async createComment(number, body) {
      put('comment', `POST ${at}/issues/${number}/comments`, characters(body));
      return { id: 0, body, author: '', url: '', createdAt: new Date(0).toISOString() };
    },
    async updateComment(id, body) {
      put('comment', `PATCH ${at}/issues/comments/${id}`, characters(body));
      return { id, body, author: '', url: '', createdAt: new Date(0).toISOString() };
    },
    deleteComment: async (id) => put('comment', `DELETE ${at}/issues/comments/${id}`, 'takes the comment away'),
    createReview: async (number, { comments }) =>
      put(
        'review',
        `POST ${at}/pulls/${number}/reviews`,
        countOf(comments.length, 'comments'),
        comments.map(({ path, line }) => `${path}:${line}`),
      ),
    updateReviewComment: async (id, body) => put('review', `PATCH ${at}/pulls/comments/${id}`, characters(body)),
    deleteReviewComment: async (id) => put('review', `DELETE ${at}/pulls/comments/${id}`, 'takes the comment back'),
    async createCheckRun({ output }) {
      put(
        'check',
        `POST ${at}/check-runs`,
        countOf(output.annotations.length, 'annotations'),
        placesOf(output.annotations),
      );
      return run(output.annotations.length);
    },
    async appendToCheckRun(_, output) {
      put(
        'check',
        `PATCH ${at}/check-runs/{id}`,
        `${countOf(output.annotations.length, 'annotations')} more`,
        placesOf(output.annotations),
      );
      return run(output.annotations.length);
    },
    uploadSarif: async ({ ref, sarif }) =>
      put('sarif', `POST ${at}/code-scanning/sarifs`, `${characters(sarif)} for ${ref}`),
    createDeploymentStatus: async (deployment, { state }) =>
      put('deployment', `POST ${at}/deployments/${deployment}/statuses`, state),
  };
}

async function* none(): AsyncGenerator<never> {}

const placesOf = (annotations: readonly { path: string; start_line: number; title: string }[]): string[] =>
  annotations.map(({ path, start_line: line, title }) => `${path}:${line} ${title}`);

function planningRunner(runner: Runner, plan: PlannedCall[]): Runner {
  return {
    ...runner,
    annotate: (level, _, properties) => {
      const place = properties?.file === undefined ? '' : `${properties.file}:${properties.startLine} `;
      plan.push({
        sink: 'commands',
        call: `workflow command ${level}`,
        what: `${place}${properties?.title ?? ''}`,
        shows: [],
      });
    },
    log: () => {},
    group: (_, write) => write(),
    summary: async (markdown) => {
      plan.push({
        sink: 'summary',
        call: 'GITHUB_STEP_SUMMARY',
        what: `${markdown.length.toLocaleString('en-US')} characters`,
        shows: [],
      });
    },
  };
}

/**
 * What `deliver` would do with this input. Files are written all the same, below `variables.reports`. `assumeToken`: the job
 * will have a token, though there is none here.
 */
export async function planDelivery(
  input: DeliverInput,
  { assumeToken = false } = {},
): Promise<{ lines: PlanLine[]; delivered: Delivered }> {
  const plan: PlannedCall[] = [];
  const { variables, event } = input;
  const real = input.api;
  const delivered = await deliver({
    ...input,
    runner: planningRunner(input.runner, plan),
    api:
      real === undefined && !assumeToken
        ? undefined
        : async () => planningApi(await real?.(), variables.repository, event.reportCommit ?? '', plan),
  });
  const lines = delivered.deliveries.map(({ sink, status, words }) => ({
    sink,
    status,
    words,
    calls: plan.filter((call) => call.sink === sink),
  }));
  return { lines, delivered };
}
