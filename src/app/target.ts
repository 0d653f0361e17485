/** The pull request that a report belongs to. */
import type { RunEvent } from '../github/event.ts';
import type { GithubApi } from '../io/github-api.ts';
import type { Api } from './change-diff.ts';

export type Target = { number: number } | { why: string };

/** Asked of GitHub at the first call, and once. Throws ApiFailure. `told`: what the report says it is. */
export function targetOf(event: RunEvent, api: Api, told?: number): () => Promise<Target> {
  let answer: Promise<Target> | undefined;
  return () => {
    answer ??= ask(event, api, told);
    return answer;
  };
}

async function ask(event: RunEvent, api: Api, told: number | undefined): Promise<Target> {
  if (event.pullRequest !== undefined) return { number: event.pullRequest.number };
  if (event.ranFor === undefined) return { why: `${event.words} has no pull request` };
  if (api === undefined) return { why: 'there is no token to ask for the pull request' };
  return targetOfRun(await api(), event.ranFor, told);
}

/**
 * Asked of GitHub, never read from an artifact: whoever made the artifact would choose where the comment goes. One branch may
 * be offered to several bases: only then the report's own word chooses, and only among these.
 */
async function targetOfRun(
  client: GithubApi,
  ranFor: NonNullable<RunEvent['ranFor']>,
  told: number | undefined,
): Promise<Target> {
  const open = (await client.openPullRequests(ranFor)).filter(({ headSha }) => headSha === ranFor.sha);
  const numbers = open.map(({ number }) => number).sort((a, b) => a - b);
  const number = told !== undefined && numbers.includes(told) ? told : numbers[0];
  return number === undefined
    ? {
        why: 'No open pull request has this commit as its newest one, so there is no comment: it was closed, or it has moved on and a later run comments.',
      }
    : { number };
}
