import { type Handler, type RepositoryCall, user } from '../call.ts';
import { noCommit, Refusal } from '../error.ts';
import { changedFiles, commitsBetween, diffText, findCommit, mergeBase } from '../git-data.ts';
import type { JsonObject } from '../json.ts';
import { findPullRequest, type PullRequest } from '../state.ts';
import { repositoryJson } from './repositories.ts';

function pullJson(call: RepositoryCall, pull: PullRequest): JsonObject {
  const { repository } = call;
  const [owner = ''] = repository.fullName.split('/');
  const headOwner = pull.headRepository?.split('/')[0] ?? 'ghost';
  const here = pull.headRepository === repository.fullName;
  const head =
    pull.headRepository === null ? null : repositoryJson(call, pull.headRepository, here ? repository : undefined);
  return {
    id: 5_000_000 + pull.number,
    number: pull.number,
    title: pull.title,
    body: pull.body,
    state: pull.state,
    draft: pull.draft,
    locked: pull.locked,
    user: user(call, pull.author),
    labels: pull.labels.map((name, index) => ({ id: index + 1, name })),
    html_url: `${call.html}/pull/${pull.number}`,
    url: `${call.url}/pulls/${pull.number}`,
    merge_commit_sha: pull.mergeSha ?? null,
    author_association: 'CONTRIBUTOR',
    base: {
      ...pull.base,
      label: `${owner}:${pull.base.ref}`,
      user: user(call, owner),
      repo: repositoryJson(call, repository.fullName, repository),
    },
    head: { ...pull.head, label: `${headOwner}:${pull.head.ref}`, user: user(call, headOwner), repo: head },
  };
}

/** The difference that the pull request's page shows: from where the head left the base. */
async function range(call: RepositoryCall, pull: PullRequest): Promise<[from: string, to: string]> {
  const from = await mergeBase(call.repository.gitDir, pull.base.sha, pull.head.sha);
  return [from ?? pull.base.sha, pull.head.sha];
}

export async function pullFiles(call: RepositoryCall, pull: PullRequest): Promise<JsonObject[]> {
  return changedFiles(call.repository.gitDir, ...(await range(call, pull)));
}

/** https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files: "a maximum of 3000 files" */
const maximumFiles = 3_000;

export const listFiles: Handler = async (call) => {
  const pull = findPullRequest(call.repository, call.params.pull_number);
  return { list: (await pullFiles(call, pull)).slice(0, maximumFiles) };
};

export const getPull: Handler = async (call) => {
  const pull = findPullRequest(call.repository, call.params.pull_number);
  const { gitDir } = call.repository;
  const [from, to] = await range(call, pull);
  if (/\b(diff|patch)\b/.test(call.accept))
    return { raw: (await diffText(gitDir, from, to)) ?? '', type: 'text/plain' };
  const files = await changedFiles(gitDir, from, to);
  const sum = (name: 'additions' | 'deletions') => files.reduce((total, file) => total + Number(file[name]), 0);
  return {
    status: 200,
    body: {
      ...pullJson(call, pull),
      mergeable: pull.mergeSha !== undefined,
      mergeable_state: pull.mergeSha === undefined ? 'dirty' : 'clean',
      changed_files: files.length,
      additions: sum('additions'),
      deletions: sum('deletions'),
      commits: (await commitsBetween(gitDir, from, to)).length,
    },
  };
};

export const listPulls: Handler = (call) => {
  const { query, repository } = call;
  const state = query.get('state') ?? 'open';
  const [head, base] = [query.get('head'), query.get('base')];
  const pulls = [...repository.pullRequests.values()]
    .filter((pull) => state === 'all' || pull.state === state)
    .filter((pull) => !base || pull.base.ref === base)
    .filter((pull) => !head || `${pull.headRepository?.split('/')[0]}:${pull.head.ref}` === head)
    .sort((a, b) => b.number - a.number);
  return { list: pulls.map((pull) => pullJson(call, pull)) };
};

/** Those whose head it is or whose commits hold it. A fork's commits are in no branch here, and not found for them. */
export const listForCommit: Handler = async (call) => {
  const { gitDir, pullRequests } = call.repository;
  const sha = await findCommit(gitDir, call.params.commit_sha ?? '');
  if (!sha) throw noCommit(call.params.commit_sha ?? '');
  const found: JsonObject[] = [];
  for (const pull of pullRequests.values()) {
    if (pull.headRepository !== call.repository.fullName) continue;
    const commits = await commitsBetween(gitDir, pull.base.sha, pull.head.sha);
    if (commits.includes(sha) || pull.mergeSha === sha) found.push(pullJson(call, pull));
  }
  return { list: found };
};

export function refuseLocked(pull: PullRequest): void {
  if (pull.locked) throw new Refusal(403, 'Unable to create comment because issue is locked.');
}
