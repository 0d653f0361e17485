/** What every sink gets, and what it answers. */

import type { AnnotateSection } from '../../config/sections/annotate.ts';
import type { Report } from '../../core/report.ts';
import type { RunEvent } from '../../github/event.ts';
import type { GithubApi } from '../../io/github-api.ts';
import type { MarkdownOptions } from '../../report/markdown/markdown.ts';
import type { ChangeDiff } from '../change-diff.ts';
import type { Target } from '../target.ts';

/** In the order in which they are tried. */
export type Sink = 'review' | 'check' | 'commands' | 'sarif' | 'deployment' | 'comment' | 'summary';

/** What became of a sink. */
export interface Delivery {
  sink: Sink;
  /**
   * - `sent`: all of it
   * - `unchanged`: it stands there already
   * - `not-wanted`: by configuration, or since nothing is wrong
   * - `not-here`: there is nothing to attach it to, or this token never may
   * - `failed`: some or all of it was refused
   */
  status: 'sent' | 'unchanged' | 'not-wanted' | 'not-here' | 'failed';
  /** For the log: what was done, or why not. One line. */
  words: string;
  /** For the reader of comment and summary: what is missing and how to get it. */
  trouble?: string;
  /** Fingerprints of the findings that stand inline now. */
  shown: readonly string[];
}

export interface Sending {
  report: Report;
  event: RunEvent;
  sinks: AnnotateSection;
  markdown: MarkdownOptions;
  /** What is done to a body before it is sent: what stands there is compared with what would. */
  redactBody(body: string): string;
  /** Undefined without a token. */
  api: (() => Promise<GithubApi>) | undefined;
  /** The pull request that the report is about; asked of GitHub once. */
  pullRequest: () => Promise<Target>;
  /** What the pull request changes; undefined where nobody can say. Asked of GitHub once. */
  diff: ChangeDiff;
}

/** A rerun of an old commit, or a run that was overtaken, has nothing to say about the newest one. */
export async function hasMovedOn(client: GithubApi, number: number, event: RunEvent): Promise<boolean> {
  if (event.pullRequest === undefined || event.reportCommit === undefined) return false;
  return (await client.pullRequest(number)).headSha !== event.reportCommit;
}

export const MOVED_ON =
  'The pull request has moved on since this commit, so its comment and review are left to the run of the newest one.';

/** Why the token of this run can never write, whatever permissions the job has; undefined where it may. */
export const readOnlyWords = ({ fork, ranFor, pullRequest, name }: RunEvent): string | undefined =>
  !fork || ranFor !== undefined || name === 'pull_request_target'
    ? undefined
    : pullRequest?.sameRepository
      ? 'The token of a bot’s pull request'
      : 'A fork’s token';

export const notWanted = (sink: Sink): Delivery => ({
  sink,
  status: 'not-wanted',
  words: 'by the configuration, or because nothing is wrong',
  shown: [],
});
