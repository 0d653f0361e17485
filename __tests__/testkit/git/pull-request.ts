// What GitHub keeps for a pull request beside its branches: `refs/pull/N/head`, and as long as it merges cleanly
// `refs/pull/N/merge`, a commit whose first parent is the base. The workflow's GITHUB_SHA is that merge commit.
import { mergeTrees } from './merge.ts';
import type { Repository } from './repository.ts';

export interface PullRequestOptions {
  head: string;
  base?: string;
  number?: number;
  /** The branch lives in somebody's copy: it is taken away here, and only `refs/pull/N/head` still reaches it. */
  fork?: boolean;
}

export interface PullRequestRefs {
  number: number;
  base: { ref: string; sha: string };
  head: { ref: string; sha: string };
  /** `undefined` when the two conflict: GitHub then makes no merge commit, and starts no workflow. */
  merge: { ref: string; sha: string } | undefined;
  fork: boolean;
}

const gitHub = { name: 'GitHub', email: 'noreply@github.com' };

/** Opens a pull request, or (with the number of one) updates it after a push to either side. */
export function pullRequest(repository: Repository, options: PullRequestOptions): PullRequestRefs {
  const { head, base = 'main', number = 1, fork = false } = options;
  const [baseSha, headSha] = [repository.id(base), repository.id(head)];
  repository.ref(`refs/pull/${number}/head`, headSha);
  const { tree, conflicts } = mergeTrees(repository.gitDir, baseSha, headSha);
  const mergeRef = `refs/pull/${number}/merge`;
  const merged =
    conflicts.length === 0
      ? repository.commitObject(tree, [baseSha, headSha], `Merge ${headSha} into ${baseSha}`, { committer: gitHub })
      : undefined;
  repository.ref(mergeRef, merged);
  if (fork) repository.deleteBranch(head);
  return {
    number,
    base: { ref: base, sha: baseSha },
    head: { ref: head, sha: headSha },
    merge: merged === undefined ? undefined : { ref: mergeRef, sha: merged },
    fork,
  };
}

export interface QueueEntry {
  ref: string;
  sha: string;
  base: { ref: string; sha: string };
}

/** Puts a pull request into the merge queue: a branch of GitHub's own with the merge on top of the base. */
export function mergeQueue(repository: Repository, request: PullRequestRefs): QueueEntry {
  const base = { ref: `refs/heads/${request.base.ref}`, sha: repository.id(request.base.ref) };
  const { tree, conflicts } = mergeTrees(repository.gitDir, base.sha, request.head.sha);
  if (conflicts.length > 0) throw new Error(`#${request.number} conflicts in ${conflicts.join(', ')}`);
  const message = `Merge pull request #${request.number} from octo/${request.head.ref}`;
  const sha = repository.commitObject(tree, [base.sha, request.head.sha], message, { committer: gitHub });
  const ref = `refs/heads/gh-readonly-queue/${request.base.ref}/pr-${request.number}-${base.sha}`;
  repository.ref(ref, sha);
  return { ref, sha, base };
}
