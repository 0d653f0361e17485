// Every operation of the slice. The type holds this table and the slice's list to each other.
import type { operations } from '../../../../src/dev/openapi-slice.ts';
import type { GlobalHandler, Handler } from '../call.ts';
import * as account from './account.ts';
import * as checks from './checks.ts';
import * as comments from './comments.ts';
import * as deployments from './deployments.ts';
import * as pulls from './pulls.ts';
import * as repositories from './repositories.ts';
import * as reviews from './reviews.ts';
import * as runs from './runs.ts';
import * as sarif from './sarif.ts';
import * as statuses from './statuses.ts';

export type OperationId = (typeof operations)[number];
type GlobalId = 'apps/get-authenticated' | 'rate-limit/get' | 'users/get-authenticated';

export const globalHandlers: Record<GlobalId, GlobalHandler> = {
  'apps/get-authenticated': account.getApp,
  'rate-limit/get': account.getRateLimit,
  'users/get-authenticated': account.getUser,
};

export const handlers: Record<Exclude<OperationId, GlobalId>, Handler> = {
  'actions/get-workflow-run': runs.getRun,
  'actions/list-environment-secrets': deployments.listEnvironmentSecrets,
  'actions/list-environment-variables': deployments.listEnvironmentVariables,
  'actions/list-jobs-for-workflow-run': runs.listJobs,
  'actions/list-repo-organization-secrets': deployments.listOrganizationSecrets,
  'actions/list-repo-organization-variables': deployments.listOrganizationVariables,
  'actions/list-repo-secrets': deployments.listRepositorySecrets,
  'actions/list-repo-variables': deployments.listRepositoryVariables,
  'actions/list-workflow-run-artifacts': runs.listArtifacts,
  'checks/create': checks.createCheckRun,
  'checks/get': checks.getCheckRun,
  'checks/list-annotations': checks.listAnnotations,
  'checks/list-for-ref': checks.listForRef,
  'checks/update': checks.updateCheckRun,
  'code-scanning/get-sarif': sarif.getSarif,
  'code-scanning/upload-sarif': sarif.uploadSarif,
  'git/get-ref': repositories.getRef,
  'issues/create-comment': comments.createComment,
  'issues/delete-comment': comments.deleteComment,
  'issues/get-comment': comments.getComment,
  'issues/list-comments': comments.listComments,
  'issues/update-comment': comments.updateComment,
  'pulls/create-review': reviews.createReview,
  'pulls/create-review-comment': reviews.createReviewComment,
  'pulls/delete-review-comment': reviews.deleteReviewComment,
  'pulls/get': pulls.getPull,
  'pulls/list': pulls.listPulls,
  'pulls/list-files': pulls.listFiles,
  'pulls/list-review-comments': reviews.listReviewComments,
  'pulls/list-reviews': reviews.listReviews,
  'pulls/update-review-comment': reviews.updateReviewComment,
  'repos/compare-commits-with-basehead': repositories.compare,
  'repos/create-commit-status': statuses.createStatus,
  'repos/create-deployment': deployments.createDeployment,
  'repos/create-deployment-status': deployments.createDeploymentStatus,
  'repos/get': repositories.getRepository,
  'repos/get-all-environments': deployments.listEnvironments,
  'repos/get-combined-status-for-ref': statuses.getCombinedStatus,
  'repos/get-commit': repositories.getCommit,
  'repos/get-content': repositories.getContent,
  'repos/get-deployment': deployments.getDeployment,
  'repos/get-environment': deployments.getEnvironment,
  'repos/list-commit-statuses-for-ref': statuses.listStatuses,
  'repos/list-deployment-statuses': deployments.listDeploymentStatuses,
  'repos/list-deployments': deployments.listDeployments,
  'repos/list-pull-requests-associated-with-commit': pulls.listForCommit,
};
