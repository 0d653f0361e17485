// What the fake remembers. Entities are kept as GitHub would send them, less the fields that nobody reads.
import type { PullRequestRefs } from '../git/index.ts';
import { notFound } from './error.ts';
import type { JsonObject } from './json.ts';

export interface RepositoryOptions {
  gitDir: string;
  defaultBranch?: string;
  private?: boolean;
  /** Code scanning is there in public repositories, and in private ones that pay for it. */
  codeScanning?: boolean;
  /** Names only, as the API tells them. */
  secrets?: string[];
  variables?: Record<string, string>;
  environments?: Record<string, Partial<EnvironmentState>>;
  /** What the organisation has that this repository sees. */
  organization?: { secrets?: string[]; variables?: Record<string, string> };
  /** When secrets and variables of these names were changed, ISO 8601. */
  updated?: Record<string, string>;
}

export interface EnvironmentState {
  secrets: string[];
  variables: Record<string, string>;
  /** Logins of those who must approve. */
  reviewers: string[];
}

export interface PullRequestOptions {
  title?: string;
  body?: string | null;
  author?: string;
  state?: 'open' | 'closed';
  draft?: boolean;
  locked?: boolean;
  labels?: string[];
  /** `owner/name` of the copy that the head lives in; `null` when it was deleted. */
  headRepository?: string | null;
}

export interface PullRequest extends Required<PullRequestOptions> {
  number: number;
  base: { ref: string; sha: string };
  head: { ref: string; sha: string };
  mergeSha: string | undefined;
}

export interface WorkflowRun {
  id: number;
  name: string;
  event: string;
  head_sha: string;
  head_branch: string | null;
  status: string;
  conclusion: string | null;
  run_attempt: number;
  jobs: JsonObject[];
  artifacts: JsonObject[];
}

export interface CheckRun extends JsonObject {
  id: number;
  name: string;
  head_sha: string;
}

export interface Entity extends JsonObject {
  id: number;
}

export interface SarifUpload {
  id: string;
  ref: string;
  commitSha: string;
  /** What was inside the compressed text. */
  log: unknown;
  /** The reason why GitHub would not process it. */
  error: string | undefined;
}

export interface RepositoryState {
  readonly fullName: string;
  readonly gitDir: string;
  readonly defaultBranch: string;
  readonly private: boolean;
  readonly codeScanning: boolean;
  secrets: string[];
  variables: Record<string, string>;
  environments: Record<string, EnvironmentState>;
  organization: { secrets: string[]; variables: Record<string, string> };
  updated: Record<string, string>;
  pullRequests: Map<number, PullRequest>;
  /** Comments of issues and pull requests, with the number in `issue`. */
  comments: (Entity & { issue: number; body: string })[];
  checkRuns: CheckRun[];
  annotations: Map<number, JsonObject[]>;
  statuses: (Entity & { sha: string })[];
  reviews: (Entity & { pull: number })[];
  reviewComments: (Entity & { pull: number })[];
  deployments: Entity[];
  deploymentStatuses: (Entity & { deployment: number })[];
  sarif: SarifUpload[];
  runs: WorkflowRun[];
}

export function createState(fullName: string, options: RepositoryOptions): RepositoryState {
  const environments = Object.entries(options.environments ?? {}).map(([name, given]) => [
    name,
    { secrets: [], variables: {}, reviewers: [], ...given },
  ]);
  return {
    fullName,
    gitDir: options.gitDir,
    defaultBranch: options.defaultBranch ?? 'main',
    private: options.private ?? false,
    codeScanning: options.codeScanning ?? true,
    secrets: options.secrets ?? [],
    variables: options.variables ?? {},
    environments: Object.fromEntries(environments),
    organization: { secrets: [], variables: {}, ...options.organization },
    updated: options.updated ?? {},
    pullRequests: new Map(),
    comments: [],
    checkRuns: [],
    annotations: new Map(),
    statuses: [],
    reviews: [],
    reviewComments: [],
    deployments: [],
    deploymentStatuses: [],
    sarif: [],
    runs: [],
  };
}

export function putPullRequest(
  state: RepositoryState,
  refs: PullRequestRefs,
  options: PullRequestOptions = {},
): PullRequest {
  const before = state.pullRequests.get(refs.number);
  const name = state.fullName.split('/')[1];
  const pull: PullRequest = {
    title: `Change ${refs.number}`,
    body: null,
    author: 'ada',
    state: 'open',
    draft: false,
    locked: false,
    labels: [],
    headRepository: refs.fork ? `someone/${name}` : state.fullName,
    ...before,
    ...options,
    number: refs.number,
    base: refs.base,
    head: refs.head,
    mergeSha: refs.merge?.sha,
  };
  state.pullRequests.set(refs.number, pull);
  return pull;
}

export function findPullRequest(state: RepositoryState, number: string | undefined): PullRequest {
  const pull = state.pullRequests.get(Number(number));
  if (!pull) throw notFound();
  return pull;
}

export function findById<T extends { id: number }>(list: readonly T[], id: string | undefined): T {
  const found = list.find((entity) => entity.id === Number(id));
  if (!found) throw notFound();
  return found;
}
