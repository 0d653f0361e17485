// Tokens and what they may do. Permissions are written as in a workflow: `pull-requests: write`.
import { createHash } from 'node:crypto';
import { Refusal } from './error.ts';
import type { OperationId } from './operations/index.ts';

export type Level = 'read' | 'write';
export type Permissions = Record<string, Level>;

export interface TokenOptions {
  /** Left out: everything that this kind can have. */
  permissions?: Permissions;
  /**
   * `github-token` is a job's GITHUB_TOKEN; `app` an installation token of an app of the user's, or a fine-grained
   * personal token, which can also read environments and names of secrets; `user` a personal token.
   */
  kind?: 'github-token' | 'app' | 'user';
  /** The job runs for a fork's or Dependabot's pull request: read-only, whatever the workflow says. */
  fork?: boolean;
  /** `owner/name` of those it reaches; left out: all. */
  repositories?: string[];
  /** Requests left in this hour. */
  budget?: number;
  login?: string;
}

export interface Token {
  value: string;
  kind: 'github-token' | 'app' | 'user';
  login: string;
  permissions: Permissions | 'all';
  readOnly: boolean;
  repositories: string[] | 'all';
  limit: number;
  used: number;
}

/**
 * What `permissions:` of a workflow can grant; a GITHUB_TOKEN never gets another, such as `secrets` or `environments`.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions
 */
export const workflowPermissions = [
  'actions',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'id-token',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'security-events',
  'statuses',
];

/** Requests an hour. https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const hourly = { 'github-token': 1_000, app: 5_000, user: 5_000 };
export const anonymousHourly = 60;

const logins = { 'github-token': 'github-actions[bot]', app: 'launch-ready-app[bot]', user: 'ada' };
const prefixes = { 'github-token': 'ghs_', app: 'ghs_', user: 'ghp_' };

/** Made when asked for, so that no file holds anything that looks like a token. */
export function makeToken(options: TokenOptions, number: number): Token {
  const kind = options.kind ?? 'github-token';
  const random = createHash('sha256').update(`token ${number}`).digest('hex').slice(0, 36);
  return {
    value: prefixes[kind] + random,
    kind,
    login: options.login ?? logins[kind],
    permissions: options.permissions ?? 'all',
    readOnly: options.fork ?? false,
    repositories: options.repositories?.map((name) => name.toLowerCase()) ?? 'all',
    limit: options.budget ?? hourly[kind],
    used: 0,
  };
}

export interface Need {
  /** One of these is enough. */
  anyOf: [permission: string, level: Level][];
  /** In a public repository anybody may, signed in or not. */
  public: boolean;
}

const read = (...permissions: string[]): Need => ({ anyOf: permissions.map((name) => [name, 'read']), public: true });
const readPrivate = (name: string): Need => ({ anyOf: [[name, 'read']], public: false });
const write = (...names: string[]): Need => ({ anyOf: names.map((name) => [name, 'write']), public: false });
const nothing: Need = { anyOf: [], public: true };

/** https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps */
export const needs: Record<OperationId, Need> = {
  'actions/get-workflow-run': read('actions'),
  'actions/list-environment-secrets': readPrivate('environments'),
  'actions/list-environment-variables': readPrivate('environments'),
  'actions/list-jobs-for-workflow-run': read('actions'),
  'actions/list-repo-organization-secrets': readPrivate('secrets'),
  'actions/list-repo-organization-variables': readPrivate('variables'),
  'actions/list-repo-secrets': readPrivate('secrets'),
  'actions/list-repo-variables': readPrivate('variables'),
  'actions/list-workflow-run-artifacts': read('actions'),
  'apps/get-authenticated': nothing,
  'checks/create': write('checks'),
  'checks/get': read('checks'),
  'checks/list-annotations': read('checks'),
  'checks/list-for-ref': read('checks'),
  'checks/update': write('checks'),
  'code-scanning/get-sarif': readPrivate('security-events'),
  'code-scanning/upload-sarif': write('security-events'),
  'git/get-ref': read('contents'),
  'issues/create-comment': write('issues', 'pull-requests'),
  'issues/delete-comment': write('issues', 'pull-requests'),
  'issues/get-comment': read('issues', 'pull-requests'),
  'issues/list-comments': read('issues', 'pull-requests'),
  'issues/update-comment': write('issues', 'pull-requests'),
  'pulls/create-review': write('pull-requests'),
  'pulls/create-review-comment': write('pull-requests'),
  'pulls/delete-review-comment': write('pull-requests'),
  'pulls/get': read('pull-requests'),
  'pulls/list': read('pull-requests'),
  'pulls/list-files': read('pull-requests'),
  'pulls/list-review-comments': read('pull-requests'),
  'pulls/list-reviews': read('pull-requests'),
  'pulls/update-review-comment': write('pull-requests'),
  'rate-limit/get': nothing,
  'repos/compare-commits-with-basehead': read('contents'),
  'repos/create-commit-status': write('statuses'),
  'repos/create-deployment': write('deployments'),
  'repos/create-deployment-status': write('deployments'),
  'repos/get': read('metadata'),
  'repos/get-all-environments': read('actions'),
  'repos/get-combined-status-for-ref': read('statuses'),
  'repos/get-commit': read('contents'),
  'repos/get-content': read('contents'),
  'repos/get-deployment': read('deployments'),
  'repos/get-environment': read('actions'),
  'repos/list-commit-statuses-for-ref': read('statuses'),
  'repos/list-deployment-statuses': read('deployments'),
  'repos/list-deployments': read('deployments'),
  'repos/list-pull-requests-associated-with-commit': read('pull-requests'),
  'users/get-authenticated': nothing,
};

export function levelOf(token: Token, permission: string): Level | 'none' {
  if (permission === 'metadata') return 'read';
  if (token.kind === 'github-token' && !workflowPermissions.includes(permission)) return 'none';
  const granted = token.permissions === 'all' ? 'write' : (token.permissions[permission] ?? 'none');
  return token.readOnly && granted === 'write' ? 'read' : granted;
}

/** Whether the token reaches the repository at all; if not, a private one does not exist for it. */
export function reaches(token: Token | undefined, repository: string): boolean {
  return token !== undefined && (token.repositories === 'all' || token.repositories.includes(repository.toLowerCase()));
}

/** Throws GitHub's refusal when the token may not do the operation in this repository. */
export function authorize(
  token: Token | undefined,
  operation: OperationId,
  repository: { fullName: string; private: boolean },
): void {
  const need = needs[operation];
  const mayAnybody = need.public && !repository.private;
  if (repository.private && !reaches(token, repository.fullName)) throw new Refusal(404, 'Not Found');
  if (mayAnybody) return;
  if (!token) throw new Refusal(401, 'Requires authentication');
  const granted = need.anyOf.some(([permission, level]) => {
    const has = reaches(token, repository.fullName) ? levelOf(token, permission) : 'none';
    return has === 'write' || has === level;
  });
  if (granted) return;
  const accepted = need.anyOf.map(([permission, level]) => `${permission.replaceAll('-', '_')}=${level}`).join('; ');
  const headers = { 'x-accepted-github-permissions': accepted };
  throw new Refusal(403, notAccessible[token.kind], { headers });
}

const notAccessible = {
  'github-token': 'Resource not accessible by integration',
  app: 'Resource not accessible by integration',
  user: 'Resource not accessible by personal access token',
};
