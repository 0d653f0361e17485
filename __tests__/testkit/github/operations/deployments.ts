import { actor, type Handler, type RepositoryCall, user } from '../call.ts';
import { noCommit, notFound } from '../error.ts';
import { findCommit } from '../git-data.ts';
import type { JsonObject } from '../json.ts';
import { findById } from '../state.ts';

export const createDeployment: Handler = async (call) => {
  const { body, repository } = call;
  const ref = String(body.ref);
  const sha = await findCommit(repository.gitDir, ref);
  if (!sha) throw noCommit(ref);
  const id = call.nextId();
  const environment = String(body.environment ?? 'production');
  const deployment = {
    id,
    sha,
    ref,
    task: body.task ?? 'deploy',
    payload: body.payload ?? {},
    environment,
    original_environment: environment,
    description: body.description ?? null,
    transient_environment: body.transient_environment ?? false,
    production_environment: body.production_environment ?? environment === 'production',
    creator: actor(call),
    created_at: call.now(),
    updated_at: call.now(),
    url: `${call.url}/deployments/${id}`,
    statuses_url: `${call.url}/deployments/${id}/statuses`,
    repository_url: call.url,
  };
  repository.deployments.push(deployment);
  return { status: 201, body: deployment };
};

export const getDeployment: Handler = (call) => ({
  status: 200,
  body: findById(call.repository.deployments, call.params.deployment_id),
});

export const listDeployments: Handler = (call) => {
  const filters = ['sha', 'ref', 'task', 'environment'].flatMap((name) => {
    const wanted = call.query.get(name);
    return wanted === null || wanted === 'none' ? [] : [(one: JsonObject) => one[name] === wanted];
  });
  const list = call.repository.deployments.filter((one) => filters.every((fits) => fits(one)));
  return { list: list.reverse() }; // the newest first
};

export const createDeploymentStatus: Handler = (call) => {
  const { body, repository } = call;
  const deployment = findById(repository.deployments, call.params.deployment_id);
  const state = String(body.state);
  if (state === 'success' && body.auto_inactive !== false) retireOthers(call, deployment);
  const status = addStatus(call, deployment, state, body);
  Object.assign(deployment, { updated_at: call.now() });
  return { status: 201, body: told(status) };
};

export const listDeploymentStatuses: Handler = (call) => {
  const { id } = findById(call.repository.deployments, call.params.deployment_id);
  const list = call.repository.deploymentStatuses.filter((status) => status.deployment === id);
  return { list: list.reverse().map(told) };
};

/** "Adds a new inactive status to all prior non-transient, non-production environment deployments … that had a success state." */
function retireOthers(call: RepositoryCall, deployment: JsonObject): void {
  const { deployments, deploymentStatuses } = call.repository;
  for (const other of deployments) {
    if (other === deployment || other.environment !== deployment.environment) continue;
    const last = deploymentStatuses.findLast((status) => status.deployment === other.id);
    const stays = other.transient_environment === true || other.production_environment === true;
    if (!stays && last?.state === 'success') addStatus(call, other, 'inactive', {});
  }
}

function addStatus(call: RepositoryCall, deployment: JsonObject, state: string, given: JsonObject) {
  const id = call.nextId();
  const url = `${call.url}/deployments/${String(deployment.id)}`;
  const log = given.log_url ?? given.target_url ?? '';
  const status = {
    id,
    deployment: Number(deployment.id),
    state,
    description: given.description ?? '',
    environment: given.environment ?? deployment.environment ?? '',
    environment_url: given.environment_url ?? '',
    log_url: log,
    target_url: log,
    creator: actor(call),
    created_at: call.now(),
    updated_at: call.now(),
    url: `${url}/statuses/${id}`,
    deployment_url: url,
    repository_url: call.url,
  };
  call.repository.deploymentStatuses.push(status);
  return status;
}

function told({ deployment: _deployment, ...status }: JsonObject): JsonObject {
  return status;
}

export const listEnvironments: Handler = (call) => {
  const list = Object.keys(call.repository.environments).map((name) => environmentJson(call, name));
  return { list, key: 'environments' };
};

export const getEnvironment: Handler = (call) => {
  findEnvironment(call);
  return { status: 200, body: environmentJson(call, call.params.environment_name ?? '') };
};

/** Names only: nobody reads a secret back. */
export const listEnvironmentSecrets: Handler = (call) => secrets(call, findEnvironment(call).secrets);
export const listRepositorySecrets: Handler = (call) => secrets(call, call.repository.secrets);
export const listOrganizationSecrets: Handler = (call) => secrets(call, call.repository.organization.secrets);

export const listEnvironmentVariables: Handler = (call) => variables(call, findEnvironment(call).variables);
export const listRepositoryVariables: Handler = (call) => variables(call, call.repository.variables);
export const listOrganizationVariables: Handler = (call) => variables(call, call.repository.organization.variables);

function secrets(call: RepositoryCall, names: readonly string[]) {
  return { list: names.map((name) => named(call, name)), key: 'secrets' };
}

/** Variables come in smaller pages than anything else. */
function variables(call: RepositoryCall, all: Record<string, string>) {
  const list = Object.entries(all).map(([name, value]) => ({ ...named(call, name), value }));
  return { list, key: 'variables', defaultSize: 10, maximumSize: 30 };
}

function named({ repository }: RepositoryCall, name: string): JsonObject {
  return { name, updated_at: repository.updated[name] };
}

function findEnvironment(call: RepositoryCall) {
  const environment = call.repository.environments[call.params.environment_name ?? ''];
  if (!environment) throw notFound();
  return environment;
}

function environmentJson(call: RepositoryCall, name: string): JsonObject {
  const reviewers = call.repository.environments[name]?.reviewers ?? [];
  const rule = {
    id: 1,
    type: 'required_reviewers',
    reviewers: reviewers.map((login) => ({ type: 'User', reviewer: user(call, login) })),
  };
  return {
    id: 1,
    name,
    url: `${call.url}/environments/${encodeURIComponent(name)}`,
    html_url: `${call.html}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
    protection_rules: reviewers.length > 0 ? [rule] : [],
  };
}
