/** What the event's change touches, as a diff: asked of GitHub once, and only where somebody needs it. */
import { type Diff, diffOf, type FileDiff, parseDiff, parseHunks } from '../core/diff.ts';
import type { RunEvent } from '../github/event.ts';
import type { GithubApi } from '../io/github-api.ts';
import type { Target } from './target.ts';

/** Undefined where the event has no change, or nobody can say what it touches. */
export type ChangeDiff = () => Promise<Diff | undefined>;

export type Api = (() => Promise<GithubApi>) | undefined;

/** `local`: from the repository on the disk, where GitHub cannot be asked. */
export function changeDiff(
  event: RunEvent,
  api: Api,
  pullRequest: () => Promise<Target>,
  local?: () => Promise<Diff | undefined>,
): ChangeDiff {
  let answer: Promise<Diff | undefined> | undefined;
  const ask = async (): Promise<Diff | undefined> => {
    try {
      if (api !== undefined) {
        const target = await pullRequest();
        const { question } = event;
        if ('number' in target) return await diffOfPullRequest(await api(), target.number);
        if (question.kind === 'range') {
          const text = await (await api()).compareDiff(question.base, question.head);
          if (text !== undefined) return diffOf(parseDiff(text));
        }
      }
    } catch {
      // Whatever it was: not to know the changed lines costs an order and a review, no finding.
    }
    return local?.();
  };
  return () => {
    answer ??= ask();
    return answer;
  };
}

/** GitHub lists at most 3,000 files: https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files */
async function diffOfPullRequest(api: GithubApi, number: number): Promise<Diff> {
  const text = await api.pullRequestDiff(number);
  if (text !== undefined) return diffOf(parseDiff(text));
  // Too large to be told at once.
  const files: FileDiff[] = [];
  for await (const { path, from, patch } of api.pullRequestFiles(number))
    files.push({ path, from, hunks: patch === undefined ? [] : parseHunks(patch) });
  return diffOf(files);
}
