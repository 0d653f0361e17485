/** GithubApi and GithubSettings on octokit. Loaded only when something is asked of GitHub: importing it costs 40 ms. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Clock } from '../io/clock.ts';
import { ApiFailure, type Comment, type GithubApi, type GithubSettings, type PullRequest } from '../io/github-api.ts';
import { failureOf, isLimit, patience } from './patience.ts';
import { settingsClient } from './settings-client.ts';

export interface ClientOptions {
  token: string;
  /** `https://api.github.com`, or GITHUB_API_URL of an enterprise server. */
  apiUrl: string;
  owner: string;
  repo: string;
  clock: Clock;
  /** Told when it waits. */
  progress(message: string): void;
  /** Of one request; default: 20 s. */
  timeoutMs?: number;
}

/** Octokit sends no version by default, and a default may move. */
const API_VERSION = '2022-11-28';
/** A request that takes longer is lost. GitHub itself gives up after 10 s: https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts */
const TIMEOUT_MS = 20_000;
/** Tokens of apps, GITHUB_TOKEN among them; they are nobody's. https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/ */
const APP_TOKEN = /^ghs_/;
/** Adds something each time that it is carried out. */
const ADDING = /^(?:POST |PATCH \/repos\/\{owner\}\/\{repo\}\/check-runs\/)/;

export async function githubClient(options: ClientOptions): Promise<GithubApi & GithubSettings> {
  const { token, apiUrl, owner, repo, clock, progress, timeoutMs = TIMEOUT_MS } = options;
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(token, { baseUrl: apiUrl, userAgent: 'launch-ready' });
  const { run } = patience(clock, progress);
  octokit.hook.wrap('request', async (request, parameters) => {
    parameters.headers['x-github-api-version'] = API_VERSION;
    const isWrite = parameters.method !== 'GET';
    const isRepeatable = !ADDING.test(`${parameters.method} ${parameters.url}`);
    const send = async () => {
      // Changed in place: the hooks of octokit's own that come after this one are bound to these very parameters.
      parameters.request = { ...parameters.request, signal: AbortSignal.timeout(timeoutMs) };
      return request(parameters);
    };
    return run(send, { isWrite, isRepeatable });
  });
  const { rest } = octokit;
  const here = { owner, repo };
  let login: Promise<string | undefined> | undefined;

  return {
    ...settingsClient(octokit, here, ask),
    login() {
      login ??= APP_TOKEN.test(token) ? Promise.resolve(undefined) : whose();
      return login;
    },
    pullRequest: (number) =>
      ask(async () => toPullRequest((await rest.pulls.get({ ...here, pull_number: number })).data)),
    openPullRequests: ({ repository, branch }) =>
      ask(async () => {
        // By branch: "pull requests associated with a commit" knows none of a fork's commits.
        const head = `${repository.split('/')[0]}:${branch}`;
        const pulls = await octokit.paginate(rest.pulls.list, { ...here, state: 'open', head, per_page: 100 });
        return pulls
          .map(toPullRequest)
          .filter((pull) => pull.head?.repository === repository && pull.head.branch === branch);
      }),
    pullRequestDiff: (number) =>
      diff(async () => rest.pulls.get({ ...here, pull_number: number, mediaType: { format: 'diff' } })),
    compareDiff: (base, head) =>
      diff(async () =>
        rest.repos.compareCommitsWithBasehead({
          ...here,
          basehead: `${base}...${head}`,
          mediaType: { format: 'diff' },
        }),
      ),
    async *pullRequestFiles(number) {
      for (let page = 1; ; page++) {
        const { data } = await ask(() => rest.pulls.listFiles({ ...here, pull_number: number, per_page: 100, page }));
        for (const { filename, previous_filename: from = filename, patch } of data)
          yield { path: filename, from, ...(patch === undefined ? {} : { patch }) };
        if (data.length < 100) return;
      }
    },
    listComments: (number, since) =>
      ask(async () => {
        const comments = await octokit.paginate(rest.issues.listComments, {
          ...here,
          issue_number: number,
          per_page: 100,
          ...(since === undefined ? {} : { since }),
        });
        return comments.map(toComment);
      }),
    createComment: (number, body) =>
      ask(async () => toComment((await rest.issues.createComment({ ...here, issue_number: number, body })).data)),
    updateComment: (id, body) =>
      ask(async () => toComment((await rest.issues.updateComment({ ...here, comment_id: id, body })).data)),
    deleteComment: (id) =>
      ask(async () => {
        await rest.issues.deleteComment({ ...here, comment_id: id });
      }),
    listReviewComments: (number) =>
      ask(async () => {
        const comments = await octokit.paginate(rest.pulls.listReviewComments, {
          ...here,
          pull_number: number,
          per_page: 100,
        });
        return comments.map((comment) => ({
          ...toComment(comment),
          isCurrent: typeof comment.line === 'number',
          ...(comment.in_reply_to_id === undefined ? {} : { answers: comment.in_reply_to_id }),
        }));
      }),
    createReview: (number, review) =>
      ask(async () => {
        await rest.pulls.createReview({ ...here, pull_number: number, ...review });
      }),
    updateReviewComment: (id, body) =>
      ask(async () => {
        await rest.pulls.updateReviewComment({ ...here, comment_id: id, body });
      }),
    deleteReviewComment: (id) =>
      ask(async () => {
        await rest.pulls.deleteReviewComment({ ...here, comment_id: id });
      }),
    findCheckRun: (commit, name) =>
      ask(async () => {
        const { data } = await rest.checks.listForRef({ ...here, ref: commit, check_name: name, per_page: 100 });
        const [newest] = data.check_runs.toSorted((a, b) => b.id - a.id);
        return newest && toCheckRun(newest);
      }),
    checkRun: (id) => ask(async () => toCheckRun((await rest.checks.get({ ...here, check_run_id: id })).data)),
    createCheckRun: (created) => ask(async () => toCheckRun((await rest.checks.create({ ...here, ...created })).data)),
    appendToCheckRun: (id, output) =>
      ask(async () => toCheckRun((await rest.checks.update({ ...here, check_run_id: id, output })).data)),
    uploadSarif: ({ commit, ref, sarif }) =>
      ask(async () => {
        const compressed = (await promisify(gzip)(sarif)).toString('base64');
        await rest.codeScanning.uploadSarif({
          ...here,
          commit_sha: commit,
          ref,
          sarif: compressed,
          tool_name: 'Launch Ready',
        });
      }),
    listDeploymentStatuses: (deployment) =>
      ask(async () => {
        const { data } = await rest.repos.listDeploymentStatuses({ ...here, deployment_id: deployment, per_page: 30 });
        return data.map(({ state, description }) => ({ state, description }));
      }),
    createDeploymentStatus: (deployment, status) =>
      ask(async () => {
        await rest.repos.createDeploymentStatus({ ...here, deployment_id: deployment, ...status });
      }),
    lastGoodBefore: (environment, commit) =>
      ask(async () => {
        const { data } = await rest.repos.listDeployments({ ...here, environment, per_page: 30 });
        for (const deployment of data.filter(({ sha }) => sha !== commit)) {
          const statuses = await rest.repos.listDeploymentStatuses({
            ...here,
            deployment_id: deployment.id,
            per_page: 10,
          });
          const success = statuses.data.find((status) => status.state === 'success');
          if (success !== undefined) return { commit: deployment.sha, date: success.created_at.slice(0, 10) };
        }
        return undefined;
      }),
    lastDeployed: (environment) =>
      ask(async () => {
        // Newest first; the newest may have failed, or be the one that is running now.
        const { data } = await rest.repos.listDeployments({ ...here, environment, per_page: 30 });
        for (const deployment of data) {
          const statuses = await rest.repos.listDeploymentStatuses({
            ...here,
            deployment_id: deployment.id,
            per_page: 10,
          });
          // A later deployment turns an earlier success into `inactive`.
          if (statuses.data.some((status) => status.state === 'success')) return deployment.sha;
        }
        return undefined;
      }),
  };

  async function whose(): Promise<string | undefined> {
    try {
      return (await ask(() => rest.users.getAuthenticated())).data.login;
    } catch (error) {
      // "Resource not accessible by integration": an app's token after all.
      if (error instanceof ApiFailure && [401, 403, 404].includes(error.status)) return undefined;
      throw error;
    }
  }
}

async function diff(call: () => Promise<{ data: unknown }>): Promise<string | undefined> {
  try {
    // Octokit's types only know the answer of the other media type.
    return String((await ask(call)).data);
  } catch (error) {
    // "The diff exceeded the maximum number of lines (20000)", or of files.
    if (error instanceof ApiFailure && (error.status === 406 || error.status === 422)) return undefined;
    throw error;
  }
}

function toComment(data: {
  id: number;
  body?: string;
  user: { login: string } | null;
  html_url: string;
  created_at: string;
}): Comment {
  const { id, body = '', user, html_url: url, created_at: createdAt } = data;
  return { id, body, author: user?.login ?? '', url, createdAt };
}

function toPullRequest(data: {
  number: number;
  head: { sha: string; ref: string; repo: { full_name: string } | null };
}): PullRequest {
  const { number, head } = data;
  return {
    number,
    headSha: head.sha,
    ...(head.repo === null ? {} : { head: { repository: head.repo.full_name, branch: head.ref } }),
  };
}

const toCheckRun = (data: {
  id: number;
  external_id: string | null;
  output: { annotations_count: number };
}): { id: number; externalId: string; annotations: number } => ({
  id: data.id,
  externalId: data.external_id ?? '',
  annotations: data.output.annotations_count,
});

async function ask<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const failure = failureOf(error);
    throw new ApiFailure(failure.response?.status ?? 0, failure.message, { cause: error, isLimit: isLimit(failure) });
  }
}
