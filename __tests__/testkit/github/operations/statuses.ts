import { actor, type Handler } from '../call.ts';
import { noCommit, validationFailed } from '../error.ts';
import { findCommit } from '../git-data.ts';
import type { JsonObject } from '../json.ts';
import { statusCount, statusDescription } from '../rules.ts';
import type { RepositoryState } from '../state.ts';
import { repositoryJson } from './repositories.ts';

export const createStatus: Handler = async (call) => {
  const { body, repository } = call;
  const sha = await findCommit(repository.gitDir, call.params.sha ?? '');
  if (!sha) throw noCommit(call.params.sha ?? '');
  const context = String(body.context ?? 'default');
  const before = repository.statuses.filter((status) => status.sha === sha && status.context === context).length;
  const tooMany = statusCount(before);
  if (tooMany) throw validationFailed('statusCount', 'Status', 'base', tooMany);
  const tooLong = statusDescription((body.description ?? undefined) as string | undefined);
  if (tooLong) throw validationFailed('statusDescription', 'Status', 'description', tooLong);
  const status = {
    id: call.nextId(),
    sha,
    state: String(body.state),
    context,
    description: body.description ?? null,
    target_url: body.target_url ?? null,
    creator: actor(call),
    url: `${call.url}/statuses/${sha}`,
    created_at: call.now(),
    updated_at: call.now(),
  };
  repository.statuses.push(status);
  return { status: 201, body: told(status) };
};

export const listStatuses: Handler = async (call) => {
  const sha = await findCommit(call.repository.gitDir, call.params.ref ?? '');
  const list = call.repository.statuses.filter((status) => status.sha === sha);
  return { list: list.reverse().map(told) }; // the newest first
};

export const getCombinedStatus: Handler = async (call) => {
  const sha = await findCommit(call.repository.gitDir, call.params.ref ?? '');
  if (!sha) throw noCommit(call.params.ref ?? '');
  const latest = latestByContext(call.repository, sha);
  const states = latest.map((status) => status.state);
  const bad = states.includes('failure') || states.includes('error');
  const state = bad ? 'failure' : states.length > 0 && states.every((one) => one === 'success') ? 'success' : 'pending';
  return {
    status: 200,
    body: {
      state,
      sha,
      total_count: latest.length,
      statuses: latest.map(told),
      repository: repositoryJson(call, call.repository.fullName, call.repository),
    },
  };
};

function latestByContext(repository: RepositoryState, sha: string): JsonObject[] {
  const ofCommit = repository.statuses.filter((status) => status.sha === sha);
  return [...new Map(ofCommit.map((status) => [status.context, status])).values()];
}

function told({ sha: _sha, ...status }: JsonObject): JsonObject {
  return status;
}
