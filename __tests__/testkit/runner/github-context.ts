// The `github` and `runner` contexts and the variables made of them.
// Behaviour: actions/runner src/Runner.Worker/GitHubContext.cs (which entries become variables), RunnerContext.cs.
import { join } from 'node:path';

/** What a test says about the run; everything has a default. */
export interface GitHubFacts {
  repository?: string;
  repositoryId?: string;
  repositoryOwnerId?: string;
  sha?: string;
  ref?: string;
  refProtected?: boolean;
  /** Target branch, on pull_request events only. */
  baseRef?: string;
  /** Source branch, on pull_request events only. */
  headRef?: string;
  runId?: string;
  runNumber?: string;
  runAttempt?: string;
  workflow?: string;
  workflowRef?: string;
  workflowSha?: string;
  job?: string;
  actor?: string;
  actorId?: string;
  triggeringActor?: string;
  apiUrl?: string;
  serverUrl?: string;
  graphqlUrl?: string;
  retentionDays?: string;
}

export interface EventFacts {
  name: string;
  payload: unknown;
}

export type GitHubContext = Readonly<Record<string, unknown>>;

export function createGitHubContext(options: {
  facts: GitHubFacts;
  event: EventFacts;
  workspace: string;
  eventPath: string;
  token: string;
}): GitHubContext {
  const { facts, event } = options;
  const repository = facts.repository ?? 'octo-org/octo-repo';
  const ref = facts.ref ?? 'refs/heads/main';
  const sha = facts.sha ?? '0123456789abcdef0123456789abcdef01234567';
  const serverUrl = facts.serverUrl ?? 'https://github.com';
  const apiUrl = facts.apiUrl ?? 'https://api.github.com';
  const actor = facts.actor ?? 'octocat';
  return {
    token: options.token,
    job: facts.job ?? 'check',
    ref,
    sha,
    repository,
    repository_owner: repository.split('/')[0] ?? '',
    repository_owner_id: facts.repositoryOwnerId ?? '1',
    repositoryUrl: `git://${new URL(serverUrl).host}/${repository}.git`,
    repository_id: facts.repositoryId ?? '2',
    run_id: facts.runId ?? '1000',
    run_number: facts.runNumber ?? '1',
    run_attempt: facts.runAttempt ?? '1',
    retention_days: facts.retentionDays ?? '90',
    actor,
    actor_id: facts.actorId ?? '3',
    triggering_actor: facts.triggeringActor ?? actor,
    workflow: facts.workflow ?? 'CI',
    workflow_ref: facts.workflowRef ?? `${repository}/.github/workflows/ci.yml@${ref}`,
    workflow_sha: facts.workflowSha ?? sha,
    head_ref: facts.headRef ?? '',
    base_ref: facts.baseRef ?? '',
    event_name: event.name,
    event: event.payload,
    server_url: serverUrl,
    api_url: apiUrl,
    graphql_url: facts.graphqlUrl ?? `${apiUrl}/graphql`,
    // Branches and tags lose their prefix, a pull request's ref becomes "5/merge".
    ref_name: ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    ref_protected: facts.refProtected ?? false,
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    workspace: options.workspace,
    event_path: options.eventPath,
  };
}

/**
 * The entries that become GITHUB_* variables. Not among them: token, event, and (for a JavaScript action) action_path,
 * which the runner sets for composite actions only.
 */
const EXPOSED: ReadonlySet<string> = new Set([
  ...['action', 'action_path', 'action_ref', 'action_repository', 'actor', 'actor_id', 'api_url', 'base_ref', 'env'],
  ...['event_name', 'event_path', 'graphql_url', 'head_ref', 'job', 'output', 'path', 'ref', 'ref_name'],
  ...['ref_protected', 'ref_type', 'repository', 'repository_id', 'repository_owner', 'repository_owner_id'],
  ...['retention_days', 'run_attempt', 'run_id', 'run_number', 'server_url', 'sha', 'state', 'step_summary'],
  ...['triggering_actor', 'workflow', 'workflow_ref', 'workflow_sha', 'workspace'],
]);

export function githubVariables(context: GitHubContext): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(context)) {
    if (EXPOSED.has(name) && (typeof value === 'string' || typeof value === 'boolean')) {
      variables[`GITHUB_${name.toUpperCase()}`] = String(value);
    }
  }
  return variables;
}

export type RunnerContext = Readonly<Record<string, string>>;

export function createRunnerContext(options: {
  temp: string;
  toolCache: string;
  workspace: string;
  debug: boolean;
}): RunnerContext {
  return {
    os: OS_NAMES[process.platform] ?? 'Linux',
    arch: process.arch.toUpperCase(),
    name: 'emulator',
    environment: 'github-hosted',
    tool_cache: options.toolCache,
    temp: options.temp,
    workspace: join(options.workspace, '..'),
    ...(options.debug ? { debug: '1' } : {}),
  };
}

const OS_NAMES: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' };

export function runnerVariables(context: RunnerContext): Record<string, string> {
  return Object.fromEntries(Object.entries(context).map(([name, value]) => [`RUNNER_${name.toUpperCase()}`, value]));
}
