// A repository on a GitHub of our own, and jobs that run the bundled actions on it: checked out by the commands of
// actions/checkout, one commit deep, with the token that the event would give.
import { readFile } from 'node:fs/promises';
import type { ActionWord } from '../../src/config/inputs.ts';
import type { Report } from '../../src/core/report.ts';
import { type EventKind, type EventOptions, makeEvent, type RunnerEvent } from '../testkit/events.ts';
import {
  buildRepository,
  checkoutLikeActions,
  type Files,
  type PullRequestRefs,
  pullRequest,
  type Repository,
  type Workspace,
} from '../testkit/git/index.ts';
import { type FakeGitHub, type RecordedRequest, startFakeGitHub } from '../testkit/github/index.ts';
import { runAction, type StepResult } from '../testkit/runner/index.ts';
import { actionFolder } from './product.ts';

export const NAME = 'corner/shop';

/** The permissions of the quick start. */
const QUICK_START = { contents: 'read', 'pull-requests': 'write' } as const;

export interface Stage {
  server: Repository;
  github: FakeGitHub;
  /** A branch with one more commit, offered as a pull request; with the number of an open one: pushed to again. */
  propose(
    change: Files,
    more?: { number?: number; fork?: boolean; branch?: string; message?: string },
  ): PullRequestRefs;
  event(kind: EventKind, options?: EventOptions): RunnerEvent;
  /** A job of the quick start. */
  run(event: RunnerEvent, job?: Job): Promise<Ran>;
  /** Requests to the API that change something. */
  writes(): RecordedRequest[];
  [Symbol.asyncDispose](): Promise<void>;
}

export interface Job {
  action?: ActionWord;
  with?: Readonly<Record<string, string>>;
  env?: Readonly<Record<string, string>>;
  secrets?: Readonly<Record<string, string>>;
  /** `read-only`: a fork's or Dependabot's; `none`: the input is empty. Else one with these permissions. */
  token?: 'read-only' | 'none' | Readonly<Record<string, 'read' | 'write'>>;
  /** What actions/checkout is told; its defaults otherwise. */
  checkout?: { ref?: string; sha?: string; depth?: number };
  name?: string;
  /** Between the checkout and the action. */
  before?: (workspace: Workspace) => void | Promise<void>;
  temp?: string;
}

export interface Ran extends StepResult {
  report: Report;
  /** Texts of the two files that the outputs name. */
  reportText: string;
  sarifText: string;
  jobToken: string;
}

/** `base` is the one commit of the default branch. */
export async function openStage(base: Files, options: { private?: boolean } = {}): Promise<Stage> {
  const hidden = options.private ?? true;
  const server = buildRepository();
  server.commit('Open the shop', base);
  const github = await startFakeGitHub({
    repositories: { [NAME]: { gitDir: server.gitDir, defaultBranch: 'main', private: hidden } },
  });
  const stage: Stage = {
    server,
    github,
    propose(change, { number = 7, fork = false, branch = 'feature', message = 'Change the shop' } = {}) {
      if (github.state().pullRequests.has(number)) server.checkout(branch);
      else server.checkout('main').branch(branch);
      server.commit(message, change);
      const refs = pullRequest(server, { head: branch, number, fork });
      server.checkout('main');
      github.pullRequest(refs);
      return refs;
    },
    event: (kind, more = {}) =>
      makeEvent(kind, {
        repository: NAME,
        private: hidden,
        serverUrl: github.url,
        defaultSha: server.id('main'),
        ...more,
      }),
    run: (event, job = {}) => runJob(stage, event, job),
    writes: () => github.requests.filter(({ method, operation }) => operation !== 'git' && method !== 'GET'),
    async [Symbol.asyncDispose]() {
      await github.close();
      server.dispose();
    },
  };
  return stage;
}

async function runJob({ github }: Stage, event: RunnerEvent, job: Job): Promise<Ran> {
  const { token = QUICK_START, checkout = {}, action = 'run', before } = job;
  const jobToken =
    typeof token === 'string' ? github.token({ fork: true }) : github.token({ permissions: { ...token } });
  const ref = checkout.ref ?? (event.github.ref || 'refs/heads/main');
  using workspace = await checkoutLikeActions(`${github.url}/${NAME}`, ref, {
    sha: event.github.sha,
    token: jobToken,
    ...checkout,
  });
  await before?.(workspace);
  const result = await runAction({
    actionDir: await actionFolder(action),
    with: { ...(token === 'none' ? { 'github-token': '' } : {}), ...job.with },
    env: job.env ?? {},
    secrets: job.secrets ?? {},
    event: { name: event.name, payload: event.payload },
    github: {
      ...event.github,
      workflow: 'Launch Ready',
      job: job.name ?? 'launch-ready',
      apiUrl: github.apiUrl,
      serverUrl: github.url,
    },
    workspace: workspace.dir,
    token: jobToken,
    ...(job.temp === undefined ? {} : { temp: job.temp }),
  });
  const reportText = await textOf(result.outputs['report-file']);
  return {
    ...result,
    report: (reportText === '' ? undefined : JSON.parse(reportText)) as Report,
    reportText,
    sarifText: await textOf(result.outputs['sarif-file']),
    jobToken,
  };
}

const textOf = async (file: string | undefined): Promise<string> => (file ? readFile(file, 'utf8') : '');

/** Every finding as `state rule place`, in the report's order. */
export const findingsOf = ({ report }: Ran): string[] =>
  report.findings.map(
    ({ state, rule, location }) => `${state} ${rule} ${'path' in location ? location.path : location.kind}`,
  );

/** `status of check: reason` of those that are not completed. */
export const unfinished = ({ report }: Ran): string[] =>
  report.outcomes
    .filter(({ status }) => status !== 'completed')
    .map(({ check, status, reason }) => `${check} ${status}: ${reason}`);

/** `level file:line title`, as a reviewer sees them. */
export const annotationsOf = ({ annotations }: Ran): string[] =>
  annotations.map(({ level, file, line, title }) => `${level} ${file === undefined ? '' : `${file}:${line}`} ${title}`);

/** What a table of runs compares: the verdict in every form it takes. */
export const verdictOf = (ran: Ran) => ({
  exit: ran.exitCode,
  conclusion: ran.conclusion,
  verdict: ran.outputs['verdict'],
  findings: ran.report === undefined ? [] : findingsOf(ran),
});

export const FAILS = { exit: 1, conclusion: 'failure', verdict: 'fail' } as const;
export const PASSES = { exit: 0, conclusion: 'success', verdict: 'pass' } as const;
export const IN_DOUBT = { exit: 2, conclusion: 'failure', verdict: 'error' } as const;
