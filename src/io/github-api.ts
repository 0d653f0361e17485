/** What we ask of GitHub's REST API. `src/github/client.ts` implements it with octokit. */

export interface Comment {
  id: number;
  body: string;
  /** `github-actions[bot]` */
  author: string;
  url: string;
}

export interface OpenPullRequest {
  number: number;
  /** Its newest commit. */
  headSha: string;
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
  text?: string;
  annotations?: CheckAnnotation[];
}

/** Why a call did not work, told apart by what the user can do about it. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  /** HTTP status; 0 where no answer came. */
  readonly status: number;
  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/** All calls throw ApiFailure. */
export interface GithubApi {
  /** Every comment of a pull request, all pages. */
  listComments(pullRequest: number): Promise<Comment[]>;
  createComment(pullRequest: number, body: string): Promise<Comment>;
  updateComment(id: number, body: string): Promise<Comment>;
  deleteComment(id: number): Promise<void>;
  createCheckRun(run: {
    name: string;
    headSha: string;
    conclusion: 'success' | 'failure' | 'neutral';
    output: CheckRunOutput;
  }): Promise<{ id: number; url: string }>;
  /** Appends annotations. Never status or conclusion: GitHub refuses that for check runs of Actions. */
  updateCheckRun(id: number, output: CheckRunOutput): Promise<void>;
  /** Open pull requests of a branch, which may be a fork's. `repository` is `owner/name`. */
  openPullRequests(head: { repository: string; branch: string }): Promise<OpenPullRequest[]>;
  /** Commit of the newest deployment to an environment whose last status is a success. */
  lastDeployed(environment: string): Promise<string | undefined>;
}
