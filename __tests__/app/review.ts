// A pull request from its branches to its report: a real repository, checked out as actions/checkout does it, and the
// pipeline as the action runs it. Only requests to the deployed app are out of reach.

import type { RunOptions } from '../../src/app/options.ts';
import { run } from '../../src/app/run.ts';
import type { Subject } from '../../src/app/subject.ts';
import { workflowSubject } from '../../src/app/workflow.ts';
import type { Report } from '../../src/core/report.ts';
import { readEvent } from '../../src/github/event.ts';
import { virtualClock } from '../../src/io/clock.ts';
import { nodeFiles } from '../../src/io/files.ts';
import type { Remote } from '../../src/io/git-fetch.ts';
import { locateGit } from '../../src/io/git-location.ts';
import { type Http, HttpFailure } from '../../src/io/http.ts';
import type { OpenStage } from '../../src/io/stage/stage.ts';
import { noThreads } from '../../src/io/threads.ts';
import { type EventKind, type EventOptions, makeEvent } from '../testkit/events.ts';
import {
  buildRepository,
  checkoutLikeActions,
  type Files,
  gitEnvironment,
  pullRequest,
  type Repository,
  temporaryFolder,
} from '../testkit/git/index.ts';

export const OPTIONS: RunOptions = {
  checks: ['env', 'secrets', 'migrations'],
  asked: false,
  scope: 'auto',
  workingDirectory: '',
};

const unreachable: Http = {
  send: async () => {
    throw new HttpFailure('refused', 'ECONNREFUSED', 'no requests in this test');
  },
};

export interface Review {
  /** The commit of the default branch. */
  base: Files;
  /** What the pull request's one commit changes. */
  change: Files;
  from?: 'repository' | 'fork' | 'dependabot';
  options?: Partial<RunOptions>;
  /** What commands of the project would be run in. */
  openStage?: OpenStage;
}

/** Judges a pull request. Throws what the pipeline throws. */
export async function review({ base, change, from = 'repository', options = {}, openStage }: Review): Promise<Report> {
  using repository = buildRepository();
  repository.commit('start', base);
  repository.branch('feature').commit('change', change);
  const refs = pullRequest(repository, { head: 'feature', fork: from === 'fork' });
  using workspace = await checkoutLikeActions(repository.gitDir, 'refs/pull/1/merge', { depth: 0 });
  const { subject } = await subjectOf(
    workspace.dir,
    'pull_request',
    { pullRequest: refs, from },
    { ...OPTIONS, ...options },
  );
  return (await judge(subject, { ...OPTIONS, ...options }, openStage)).report;
}

export interface Place {
  remote?: Remote;
  lastDeployed?: string;
  /** The commit in the workspace, as the action finds it. */
  checkedOut?: string;
}

/** What a run in this workspace is about. The clock, the token and the network play no part in it. */
export async function subjectOf(
  workspace: string,
  kind: EventKind,
  event: EventOptions,
  options: RunOptions = OPTIONS,
  { remote, lastDeployed, checkedOut }: Place = {},
): Promise<{ subject: Subject; progress: string[] }> {
  const { name, payload, github } = makeEvent(kind, event);
  const progress: string[] = [];
  const temp = temporaryFolder();
  temporary.push(temp);
  const variables = {
    name,
    sha: github.sha,
    ref: github.ref,
    repository: github.repository,
    actor: github.actor,
    checkedOut,
  };
  const subject = await workflowSubject(readEvent(variables, payload), options, {
    files: nodeFiles,
    env: gitEnvironment(),
    workspace,
    location: await locateGit(workspace, workspace),
    temp: temp.path,
    remote,
    lastDeployed: async () => lastDeployed,
    progress: (message) => void progress.push(message),
  });
  return { subject, progress };
}

const temporary: { dispose(): void }[] = [];
/** Takes away what subjects may still read; call it after all tests. */
export const clearSubjects = (): void => temporary.splice(0).forEach((folder) => void folder.dispose());

export const judge = (subject: Subject, options: RunOptions = OPTIONS, openStage?: OpenStage) =>
  run(subject, options, {
    ...(openStage && { openStage }),
    files: nodeFiles,
    http: unreachable,
    clock: virtualClock('2026-11-22T12:00:00Z'),
    threads: noThreads,
    variables: {},
    progress: () => {},
  });

/** `state rule place` of every finding, in the report's order. */
export const findingsOf = (report: Report): string[] =>
  report.findings.map(({ state, rule, location }) =>
    [
      state,
      rule,
      'path' in location ? `${location.path}:${'startLine' in location ? location.startLine : ''}` : '',
    ].join(' '),
  );

export type { Repository };
