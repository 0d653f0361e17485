import type { Handler, RepositoryCall } from '../call.ts';
import type { JsonObject } from '../json.ts';
import { findById, type WorkflowRun } from '../state.ts';
import { repositoryJson } from './repositories.ts';

function findRun(call: RepositoryCall): WorkflowRun {
  return findById(call.repository.runs, call.params.run_id);
}

export const getRun: Handler = (call) => {
  const { jobs: _jobs, artifacts: _artifacts, ...run } = findRun(call);
  const repository = repositoryJson(call, call.repository.fullName, call.repository);
  const html_url = `${call.html}/actions/runs/${run.id}`;
  return { status: 200, body: { ...run, repository, head_repository: repository, html_url, pull_requests: [] } };
};

export const listJobs: Handler = (call) => {
  const run = findRun(call);
  const list = run.jobs.map((job, index): JsonObject => {
    const id = run.id * 100 + index;
    return { id, run_id: run.id, head_sha: run.head_sha, status: 'completed', conclusion: 'success', ...job };
  });
  return { list, key: 'jobs' };
};

export const listArtifacts: Handler = (call) => {
  const run = findRun(call);
  const name = call.query.get('name');
  const list = run.artifacts.map(
    (artifact, index): JsonObject => ({ id: run.id * 100 + index, expired: false, ...artifact }),
  );
  return { list: list.filter((artifact) => name === null || artifact.name === name), key: 'artifacts' };
};
