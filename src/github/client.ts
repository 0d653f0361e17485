/** GithubApi on octokit. Loaded only when something is asked of GitHub: importing it costs 40 ms. */
import { messageOf } from '../core/errors.ts';
import { ApiFailure, type Comment, type GithubApi } from '../io/github-api.ts';

export interface ClientOptions {
  token: string;
  /** `https://api.github.com`, or GITHUB_API_URL of an enterprise server. */
  apiUrl: string;
  owner: string;
  repo: string;
}

/** Octokit sends no version by default, and a default may move. */
const API_VERSION = '2022-11-28';

export async function githubClient({ token, apiUrl, owner, repo }: ClientOptions): Promise<GithubApi> {
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(token, { baseUrl: apiUrl, userAgent: 'launch-ready' });
  octokit.hook.before('request', (options) => {
    options.headers['x-github-api-version'] = API_VERSION;
  });
  const { rest } = octokit;
  const here = { owner, repo };

  return {
    listComments: (pullRequest) =>
      ask(async () => {
        const comments = await octokit.paginate(rest.issues.listComments, {
          ...here,
          issue_number: pullRequest,
          per_page: 100,
        });
        return comments.map(toComment);
      }),
    createComment: (pullRequest, body) =>
      ask(async () => toComment((await rest.issues.createComment({ ...here, issue_number: pullRequest, body })).data)),
    updateComment: (id, body) =>
      ask(async () => toComment((await rest.issues.updateComment({ ...here, comment_id: id, body })).data)),
    deleteComment: (id) =>
      ask(async () => {
        await rest.issues.deleteComment({ ...here, comment_id: id });
      }),
    createCheckRun: ({ name, headSha, conclusion, output }) =>
      ask(async () => {
        const { data } = await rest.checks.create({
          ...here,
          name,
          head_sha: headSha,
          status: 'completed',
          conclusion,
          output,
        });
        return { id: data.id, url: data.html_url ?? '' };
      }),
    updateCheckRun: (id, output) =>
      ask(async () => {
        await rest.checks.update({ ...here, check_run_id: id, output });
      }),
    openPullRequests: ({ repository, branch }) =>
      ask(async () => {
        // By branch: "pull requests associated with a commit" knows none of a fork's commits.
        const head = `${repository.split('/')[0]}:${branch}`;
        const pulls = await octokit.paginate(rest.pulls.list, { ...here, state: 'open', head, per_page: 100 });
        return pulls
          .filter((pull) => pull.head.repo?.full_name === repository && pull.head.ref === branch)
          .map((pull) => ({ number: pull.number, headSha: pull.head.sha }));
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
}

function toComment(data: { id: number; body?: string; user: { login: string } | null; html_url: string }): Comment {
  return { id: data.id, body: data.body ?? '', author: data.user?.login ?? '', url: data.html_url };
}

async function ask<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const answered = typeof error === 'object' && error !== null && 'response' in error && error.response !== undefined;
    const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 0;
    // Octokit reports a failed TLS handshake as status 500: only an answer is an answer.
    throw new ApiFailure(answered ? status : 0, messageOf(error), { cause: error });
  }
}
