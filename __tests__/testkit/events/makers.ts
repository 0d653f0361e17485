// What GitHub sends and the runner sets, event by event. The sentences are from
// https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
import type { EventKind } from '../events.ts';
import type { PullRequestRefs } from '../git/index.ts';
import type { JsonObject } from '../github/json.ts';
import { commitId, example, type Facts, forkOf, merge, noCommit, repositoryOf } from './facts.ts';

export interface Made {
  name: string;
  payload: JsonObject;
  sha: string;
  ref: string;
  baseRef?: string;
  headRef?: string;
}

/** One for each kind; the payload's repository and sender are put in afterwards. */
export const makers: Record<EventKind, (facts: Facts) => Made> = {
  pull_request: (facts) => {
    const { refs, payload } = pullPayload('pull_request', facts);
    const heads = { baseRef: refs.base.ref, headRef: refs.head.ref };
    const sha = refs.merge?.sha ?? noCommit;
    // "If the pull request was merged, this is the branch it was merged into."
    if (facts.merged) return { name: 'pull_request', payload, sha, ref: `refs/heads/${refs.base.ref}`, ...heads };
    return { name: 'pull_request', payload, sha, ref: `refs/pull/${refs.number}/merge`, ...heads };
  },
  // Since 2025-12-08 it runs on the default branch, whatever the base:
  // https://github.blog/changelog/2025-11-07-actions-pull_request_target-and-environment-branch-protections-changes/
  pull_request_target: (facts) => {
    const { refs, payload } = pullPayload('pull_request', { from: 'fork', ...facts });
    return {
      ...onDefault(facts),
      name: 'pull_request_target',
      payload,
      baseRef: refs.base.ref,
      headRef: refs.head.ref,
    };
  },
  push: pushEvent,
  merge_group: (facts) => {
    const base = { ref: `refs/heads/${facts.defaultBranch}`, sha: facts.defaultSha };
    const made = {
      ref: `refs/heads/gh-readonly-queue/${facts.defaultBranch}/pr-1-${base.sha}`,
      sha: commitId('queue'),
      base,
    };
    const queue = facts.queue ?? made;
    const group = { head_sha: queue.sha, head_ref: queue.ref, base_sha: queue.base.sha, base_ref: queue.base.ref };
    const payload = merge(example('merge_group', facts), { merge_group: { ...group, head_commit: { id: queue.sha } } });
    // No base_ref here, though there is a base: it is in the payload alone.
    return { name: 'merge_group', payload, sha: queue.sha, ref: queue.ref };
  },
  schedule: (facts) => ({
    ...onDefault(facts),
    name: 'schedule',
    payload: { schedule: facts.cron ?? '0 5 * * 1', workflow },
  }),
  workflow_dispatch: (facts) => {
    const ref = facts.ref ?? `refs/heads/${facts.defaultBranch}`;
    const inputs = facts.inputs ?? null;
    const payload = merge(example('workflow_dispatch', facts), { ref, inputs, workflow });
    return { name: 'workflow_dispatch', payload, ref, sha: facts.sha ?? facts.defaultSha };
  },
  // Without a caller's event at hand: one that a push has called.
  workflow_call: (facts) => {
    const made = pushEvent(facts);
    return { ...made, payload: { ...made.payload, ...(facts.inputs ? { inputs: facts.inputs } : {}) } };
  },
  release: (facts) => {
    const tag = facts.tag ?? 'v1.0.0';
    const release = {
      tag_name: tag,
      name: tag,
      target_commitish: facts.defaultBranch,
      draft: false,
      prerelease: false,
    };
    const payload = merge(example('release', facts, 'published'), { action: facts.action ?? 'published', release });
    return { name: 'release', payload, ref: `refs/tags/${tag}`, sha: facts.sha ?? facts.defaultSha };
  },
  repository_dispatch: (facts) => {
    const action = facts.action ?? 'vercel.deployment.success';
    const client_payload = facts.clientPayload ?? vercelPayload(facts, action);
    const payload = { ...example('repository_dispatch', facts), action, branch: facts.defaultBranch, client_payload };
    return { ...onDefault(facts), name: 'repository_dispatch', payload };
  },
  deployment: (facts) => ({
    ...deployed(facts),
    name: 'deployment',
    payload: merge(example('deployment', facts), deploymentPayload(facts)),
  }),
  deployment_status: (facts) => {
    const { state = 'success', environment = 'Production', url = 'https://app.example.com' } = facts;
    const status = { state, environment, environment_url: state === 'success' ? url : '', target_url: url };
    const payload = merge(example('deployment_status', facts), {
      ...deploymentPayload(facts),
      deployment_status: status,
    });
    return { ...deployed(facts), name: 'deployment_status', payload };
  },
  workflow_run: (facts) => {
    const { id = 1, name = 'CI', event = 'pull_request', conclusion = 'success' } = facts.run ?? {};
    const head_sha = facts.run?.headSha ?? facts.pullRequest?.head.sha ?? commitId('head');
    const head_branch = facts.run?.headBranch ?? facts.pullRequest?.head.ref ?? 'feature';
    const fork = facts.from === 'fork' || facts.pullRequest?.fork === true;
    const head_repository = { ...repositoryOf(fork ? forkOf(facts) : facts), fork };
    const run = { id, name, event, conclusion, status: 'completed', head_sha, head_branch, head_repository };
    // A run of a fork names no pull request: one has to ask for it by the head's commit.
    const workflow_run = { ...run, repository: repositoryOf(facts), pull_requests: [], head_commit: { id: head_sha } };
    const action = facts.action ?? 'completed';
    const payload = merge(example('workflow_run', facts, 'completed'), { action, workflow_run, workflow: { name } });
    return { ...onDefault(facts), name: 'workflow_run', payload };
  },
};

const workflow = '.github/workflows/launch-ready.yml';

function onDefault(facts: Facts): { sha: string; ref: string } {
  return { sha: facts.defaultSha, ref: `refs/heads/${facts.defaultBranch}` };
}

function pullPayload(name: string, facts: Facts): { refs: PullRequestRefs; payload: JsonObject } {
  const dependabot = facts.from === 'dependabot';
  const refs = facts.pullRequest ?? {
    number: 1,
    base: { ref: facts.defaultBranch, sha: facts.defaultSha },
    head: { ref: dependabot ? 'dependabot/npm_and_yarn/zod-4.6.7' : 'feature', sha: commitId('head') },
    merge: { ref: 'refs/pull/1/merge', sha: commitId('merge') },
    fork: facts.from === 'fork',
  };
  const fork = refs.fork || facts.from === 'fork';
  const action = facts.action ?? 'opened';
  const headFacts = fork ? forkOf(facts) : facts;
  const side = (of: Facts, { ref, sha }: { ref: string; sha: string }) => {
    const [login = ''] = of.repository.split('/');
    return { ref, sha, label: `${login}:${ref}`, user: { login }, repo: { ...repositoryOf(of), fork: of !== facts } };
  };
  const closed = action === 'closed';
  const pull_request = {
    number: refs.number,
    state: closed ? 'closed' : 'open',
    merged: facts.merged ?? false,
    draft: facts.draft ?? false,
    user: { login: dependabot ? 'dependabot[bot]' : facts.actor, type: dependabot ? 'Bot' : 'User' },
    merge_commit_sha: refs.merge?.sha ?? null,
    base: side(facts, refs.base),
    head: side(headFacts, refs.head),
    html_url: `${facts.serverUrl}/${facts.repository}/pull/${refs.number}`,
  };
  const moved = action === 'synchronize' ? { before: facts.before ?? commitId('before'), after: refs.head.sha } : {};
  const payload = merge(example(name, facts, action), { action, number: refs.number, pull_request, ...moved });
  return { refs, payload };
}

function pushEvent(facts: Facts): Made {
  const { push = 'normal' } = facts;
  const ref =
    facts.ref ??
    (push === 'tag'
      ? `refs/tags/${facts.tag ?? 'v1.0.0'}`
      : `refs/heads/${push === 'normal' ? facts.defaultBranch : 'feature'}`);
  const sha = facts.sha ?? (push === 'normal' ? facts.defaultSha : commitId('head'));
  const made = push === 'new-branch' || push === 'tag';
  const before = made ? noCommit : (facts.before ?? commitId('before'));
  const after = push === 'deleted' ? noCommit : sha;
  const commits = (facts.commits ?? (made || push === 'deleted' ? [] : [after])).map((id) => ({
    id,
    message: 'change',
    distinct: true,
  }));
  const flags = { created: made, deleted: push === 'deleted', forced: push === 'forced' };
  const head_commit = push === 'deleted' ? null : { id: after, message: 'change' };
  const base_ref = push === 'tag' ? `refs/heads/${facts.defaultBranch}` : null;
  const payload = { ...example('push', facts), ref, before, after, ...flags, base_ref, commits, head_commit };
  // "When you delete a branch, the SHA in the workflow run (and its associated refs) reverts to the default branch."
  return { name: 'push', payload, ...(push === 'deleted' ? onDefault(facts) : { sha: after, ref }) };
}

function deploymentPayload(facts: Facts): JsonObject {
  const { environment = 'Production', sha = facts.defaultSha, ref = sha } = facts;
  const deployment = { id: 1, sha, ref, task: 'deploy', environment, original_environment: environment };
  return { action: 'created', deployment };
}

/** "Branch or tag to be deployed (empty if created with a commit SHA)"; the host gives the commit in both fields. */
function deployed(facts: Facts): { sha: string; ref: string } {
  const sha = facts.sha ?? facts.defaultSha;
  const ref = facts.ref ?? sha;
  return { sha, ref: ref === sha ? '' : ref.startsWith('refs/') ? ref : `refs/heads/${ref}` };
}

/** https://github.com/vercel/repository-dispatch#payload-example */
function vercelPayload(facts: Facts, action: string): JsonObject {
  const { environment = 'production', url = 'https://shop-abc123.vercel.app', ref = facts.defaultBranch } = facts;
  const sha = facts.sha ?? commitId('deployed');
  return {
    environment,
    git: { ref, sha, shortSha: sha.slice(0, 7) },
    id: 'dpl_1234567890abcdefghijklmnopqrstuvwxyz',
    project: { id: 'prj_abcdef1234567890abcdef1234567890', name: 'shop' },
    state: { type: action.replace('vercel.deployment.', '') },
    url,
  };
}
