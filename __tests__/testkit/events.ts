// Events as a workflow sees them: the payload is a real one of GitHub's (@octokit/webhooks-examples) with the
// repository, people and commits of a test put in, and `github` is what the runner makes of it. Half of the events have
// another commit in GITHUB_SHA than the one under test.
import { commitId, type Facts, merge, repositoryOf } from './events/facts.ts';
import { makers } from './events/makers.ts';
import type { PullRequestRefs, QueueEntry } from './git/index.ts';
import type { JsonObject } from './github/json.ts';

export { commitId } from './events/facts.ts';

export type EventKind =
  | 'deployment'
  | 'deployment_status'
  | 'merge_group'
  | 'pull_request'
  | 'pull_request_target'
  | 'push'
  | 'release'
  | 'repository_dispatch'
  | 'schedule'
  | 'workflow_call'
  | 'workflow_dispatch'
  | 'workflow_run';

export interface EventOptions {
  /** `owner/name` */
  repository?: string;
  private?: boolean;
  defaultBranch?: string;
  /** The head of the default branch, where the event runs there. */
  defaultSha?: string;
  /** Links in the payload; GITHUB_SERVER_URL. */
  serverUrl?: string;
  actor?: string;
  action?: string;
  /** pull_request, pull_request_target; from the git builder. */
  pullRequest?: PullRequestRefs;
  /** The commits of the head before `synchronize`, of the branch before a push. */
  before?: string;
  /** pull_request: `dependabot` has a fork's rights although its branch is in the repository. */
  from?: 'repository' | 'fork' | 'dependabot';
  /** pull_request with `action: 'closed'`. */
  merged?: boolean;
  draft?: boolean;
  /** push; `forced` goes to an existing branch, the others make or delete a ref. */
  push?: 'normal' | 'new-branch' | 'tag' | 'forced' | 'deleted';
  /** A full ref (push, workflow_dispatch), or a short one (deployments, as GitHub gives it). */
  ref?: string;
  sha?: string;
  commits?: string[];
  queue?: QueueEntry;
  /** release, push of a tag. */
  tag?: string;
  /** deployment_status: `pending`, `in_progress`, `success`, `failure`, `error`, `inactive`. */
  state?: string;
  environment?: string;
  url?: string;
  inputs?: Record<string, string>;
  cron?: string;
  clientPayload?: JsonObject;
  /** workflow_call: the caller's event. */
  caller?: RunnerEvent;
  /** workflow_run: what the run before was about. */
  run?: { id?: number; name?: string; event?: string; conclusion?: string; headSha?: string; headBranch?: string };
  /** Put over the payload at the end, folder by folder of it. */
  payload?: JsonObject;
}

export interface RunnerEvent {
  name: string;
  payload: JsonObject;
  /** As the runner's `github` context has it; empty texts where it has nothing. */
  github: {
    sha: string;
    ref: string;
    refName: string;
    refType: 'branch' | 'tag' | '';
    baseRef: string;
    headRef: string;
    repository: string;
    actor: string;
  };
}

export function makeEvent(kind: EventKind, options: EventOptions = {}): RunnerEvent {
  if (kind === 'workflow_call' && options.caller) return called(options.caller, options.inputs);
  const facts: Facts = {
    repository: 'octo/shop',
    defaultBranch: 'main',
    defaultSha: commitId('main'),
    serverUrl: 'https://github.com',
    actor: options.from === 'dependabot' ? 'dependabot[bot]' : 'ada',
    ...options,
  };
  const { name, payload, ref, ...github } = makers[kind](facts);
  const repository = repositoryOf(facts);
  const sender = { login: facts.actor, type: facts.actor.endsWith('[bot]') ? 'Bot' : 'User' };
  return {
    name,
    payload: merge(merge(payload, { repository, sender }), facts.payload ?? {}),
    github: {
      baseRef: '',
      headRef: '',
      ...github,
      ref,
      refName: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
      refType: ref === '' ? '' : ref.startsWith('refs/tags/') ? 'tag' : 'branch',
      repository: facts.repository,
      actor: facts.actor,
    },
  };
}

/** "the event payload in the called workflow is the same … as the calling workflow", with the inputs beside. */
function called(caller: RunnerEvent, inputs: Record<string, string> | undefined): RunnerEvent {
  return { ...caller, payload: { ...caller.payload, ...(inputs ? { inputs } : {}) } };
}

/** As `github` in the environment of a step. */
export function githubVariables(event: RunnerEvent): Record<string, string> {
  const { github } = event;
  return {
    GITHUB_EVENT_NAME: event.name,
    GITHUB_SHA: github.sha,
    GITHUB_REF: github.ref,
    GITHUB_REF_NAME: github.refName,
    GITHUB_REF_TYPE: github.refType,
    GITHUB_BASE_REF: github.baseRef,
    GITHUB_HEAD_REF: github.headRef,
    GITHUB_REPOSITORY: github.repository,
    GITHUB_REPOSITORY_OWNER: github.repository.split('/')[0] ?? '',
    GITHUB_ACTOR: github.actor,
    GITHUB_TRIGGERING_ACTOR: github.actor,
  };
}
