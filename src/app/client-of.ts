/** GitHub's API with this run's token; undefined without a token or a repository. */
import { nodeClock } from '../io/clock.ts';
import type { GithubApi, GithubSettings } from '../io/github-api.ts';
import { type Redactor, redactedApi } from './redact.ts';
import type { RunnerVariables } from './runner-variables.ts';

/** Octokit is loaded at the first call, and once. */
export function clientOf(
  token: string,
  { repository, apiUrl }: RunnerVariables,
  redact: Redactor,
  progress: (message: string) => void,
): (() => Promise<GithubApi & GithubSettings>) | undefined {
  const [owner, repo] = repository.split('/');
  if (token === '' || !owner || !repo) return undefined;
  let client: Promise<GithubApi & GithubSettings> | undefined;
  return () => {
    client ??= import('../github/client.ts').then(async ({ githubClient }) =>
      redactedApi(await githubClient({ token, apiUrl, owner, repo, clock: nodeClock, progress }), redact),
    );
    return client;
  };
}
