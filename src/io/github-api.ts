/** What we ask of GitHub's REST API. `src/github/client.ts` implements it with octokit. */

export interface Comment {
  id: number;
  body: string;
  /** `github-actions[bot]` */
  author: string;
  url: string;
  /** ISO 8601. */
  createdAt: string;
}

export interface ReviewComment extends Comment {
  /** False where its line is no longer in the diff. */
  isCurrent: boolean;
  /** The comment that this one answers. */
  answers?: number;
}

export interface PullRequest {
  number: number;
  /** Its newest commit. */
  headSha: string;
  /** `owner/name` and branch of the head; absent where the fork was deleted. */
  head?: { repository: string; branch: string };
}

export interface NewReview {
  commit_id: string;
  event: 'COMMENT';
  body: string;
  comments: {
    path: string;
    line: number;
    side: 'RIGHT';
    start_line?: number;
    start_side?: 'RIGHT';
    body: string;
  }[];
}

export interface CheckAnnotation {
  path: string;
  start_line: number;
  end_line: number;
  start_column?: number;
  end_column?: number;
  annotation_level: 'notice' | 'warning' | 'failure';
  title: string;
  message: string;
}

export interface CheckRunOutput {
  title: string;
  summary: string;
  annotations: CheckAnnotation[];
}

export interface NewCheckRun {
  name: string;
  head_sha: string;
  status: 'completed';
  conclusion: 'success' | 'failure' | 'neutral';
  external_id: string;
  details_url?: string;
  output: CheckRunOutput;
}

export interface CheckRun {
  id: number;
  externalId: string;
  annotations: number;
}

export interface DeploymentStatus {
  state: 'success' | 'failure' | 'error';
  /** At most 140 characters. */
  description: string;
  log_url?: string;
  environment_url?: string;
  auto_inactive: false;
}

/** A secret, whose value nobody reads back. */
export interface NamedSecret {
  name: string;
  /** ISO 8601. */
  createdAt: string;
  updatedAt: string;
}

export interface NamedVariable extends NamedSecret {
  value: string;
}

export interface RepositoryEnvironment {
  name: string;
  /** Who must approve a job: logins, and slugs of teams. Empty where nobody must. */
  reviewers: string[];
  /** A job waits so many minutes; 0: not at all. */
  waitMinutes: number;
  /** Branches that may deploy: any, those that are protected, those that are named. */
  branches: 'all' | 'protected' | 'named';
}

/** Why a call did not work, told apart by what the user can do about it. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  /** HTTP status; 0 where no answer came. */
  readonly status: number;
  /** Asked too often: no permission mends that. */
  readonly isLimit: boolean;
  constructor(status: number, message: string, options?: ErrorOptions & { isLimit?: boolean }) {
    super(message, options);
    this.status = status;
    this.isLimit = options?.isLimit ?? false;
  }
}

/**
 * All calls throw ApiFailure. What can be asked again without harm is, where the answer is lost or GitHub says to wait.
 * What adds something (`create…`, `appendToCheckRun`) is not: who calls looks first whether it arrived.
 */
export interface GithubApi {
  /** Login of a person's token; undefined for an app's (GITHUB_TOKEN is one), which cannot ask. */
  login(): Promise<string | undefined>;
  pullRequest(number: number): Promise<PullRequest>;
  /** Open ones of a branch, which may be a fork's. `repository` is `owner/name`. */
  openPullRequests(head: { repository: string; branch: string }): Promise<PullRequest[]>;
  /** The diff that the pull request's page shows; undefined where GitHub finds it too large to say. */
  pullRequestDiff(number: number): Promise<string | undefined>;
  /** The same file by file, at most 3,000; `patch` is absent for a binary or large file. Stops where the caller does. */
  pullRequestFiles(number: number): AsyncIterable<{ path: string; from: string; patch?: string }>;
  /** What the head has since it left the base, as a diff; undefined where GitHub finds it too large to say. */
  compareDiff(base: string, head: string): Promise<string | undefined>;

  /** Every comment of a pull request, all pages; `since` (ISO 8601): those that were written or changed from then on. */
  listComments(pullRequest: number, since?: string): Promise<Comment[]>;
  createComment(pullRequest: number, body: string): Promise<Comment>;
  updateComment(id: number, body: string): Promise<Comment>;
  deleteComment(id: number): Promise<void>;

  listReviewComments(pullRequest: number): Promise<ReviewComment[]>;
  createReview(pullRequest: number, review: NewReview): Promise<void>;
  updateReviewComment(id: number, body: string): Promise<void>;
  deleteReviewComment(id: number): Promise<void>;

  /** The newest check run of a name on a commit, of the token's own app or another. */
  findCheckRun(commit: string, name: string): Promise<CheckRun | undefined>;
  checkRun(id: number): Promise<CheckRun>;
  createCheckRun(run: NewCheckRun): Promise<CheckRun>;
  /** Appends annotations. Never status or conclusion: GitHub refuses that for check runs of Actions. */
  appendToCheckRun(id: number, output: CheckRunOutput): Promise<CheckRun>;

  /** `sarif` is the text of the file. */
  uploadSarif(upload: { commit: string; ref: string; sarif: string }): Promise<void>;

  /** Newest first. */
  listDeploymentStatuses(deployment: number): Promise<{ state: string; description: string }[]>;
  createDeploymentStatus(deployment: number, status: DeploymentStatus): Promise<void>;
  /** Commit of the newest deployment to an environment whose last status is a success. */
  lastDeployed(environment: string): Promise<string | undefined>;
  /** The newest deployment of another commit that succeeded: what to roll back to. */
  lastGoodBefore(environment: string, commit: string): Promise<{ commit: string; date: string } | undefined>;
}

/**
 * What the repository's settings hold for its jobs. All pages; all calls throw ApiFailure: 403 and 404 where the token may
 * not, and GITHUB_TOKEN may ask for nothing but the environments themselves.
 */
export interface GithubSettings {
  /** Needs `actions: read`. */
  listEnvironments(): Promise<RepositoryEnvironment[]>;
  /** Needs `Environments: read`, as do its variables. */
  listEnvironmentSecrets(environment: string): Promise<NamedSecret[]>;
  listEnvironmentVariables(environment: string): Promise<NamedVariable[]>;
  /** Needs `Secrets: read`, as do those of the organisation that the repository sees. */
  listRepositorySecrets(): Promise<NamedSecret[]>;
  listOrganizationSecrets(): Promise<NamedSecret[]>;
  /** Needs `Variables: read`, as do those of the organisation that the repository sees. */
  listRepositoryVariables(): Promise<NamedVariable[]>;
  listOrganizationVariables(): Promise<NamedVariable[]>;
}
