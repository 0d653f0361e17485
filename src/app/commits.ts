/** Commits that a question names, brought here with all that lies between them. */
import { InconclusiveError, UserError } from '../core/errors.ts';
import { printable } from '../core/text.ts';
import type { Files } from '../io/files.ts';
import type { Git } from '../io/git.ts';
import { fetchGit, type Remote, remoteRefs } from '../io/git-fetch.ts';
import type { GitLocation } from '../io/git-location.ts';

/** What a run in a workflow may use of the world. */
export interface WorkflowWorld {
  files: Files;
  env: Readonly<Record<string, string | undefined>>;
  /** GITHUB_WORKSPACE */
  workspace: string;
  /** The repository that the working directory belongs to; undefined without one. */
  location: GitLocation | undefined;
  /** A folder of ours below RUNNER_TEMP. */
  temp: string;
  remote: Remote | undefined;
  /** Commit of the last successful deployment to an environment; undefined where there is none or it cannot be read. */
  lastDeployed(environment: string): Promise<string | undefined>;
  progress(message: string): void;
}

/** The checkout. */
export interface Here {
  git: Git;
  gitDir: string;
  world: WorkflowWorld;
}

export interface Brought {
  git: Git;
  base: string;
  head: string;
}

/** As the commit itself says; a shallow clone pretends that it has none. */
export async function parentsOf(git: Git, commit: string): Promise<string[]> {
  for await (const { content } of git.readObjects([commit]))
    return [...(content?.toString('latin1').split('\n\n')[0] ?? '').matchAll(/^parent ([0-9a-f]+)$/gm)].flatMap(
      (match) => match[1] ?? [],
    );
  return [];
}

/** Both commits with all that lies between them. `tipOfBase`: the base is where the branch left this commit. */
export async function bring(here: Here, base: string, head: string, tipOfBase?: string): Promise<Brought> {
  const complete =
    !(await isCutOff(here.git)) &&
    (await here.git.resolveCommit(base)) !== undefined &&
    (await here.git.resolveCommit(head)) !== undefined;
  const git = complete ? here.git : await fetchHere(here, { commits: [...new Set([base, head])] });
  // The branch itself was checked out: the base moved on, and its new commits are not this change's.
  const since = base === tipOfBase ? await git.mergeBase(base, head) : base;
  if (since === undefined)
    throw new InconclusiveError(
      `The commits ${base.slice(0, 7)} and ${head.slice(0, 7)} have no common history, so there is nothing to compare.`,
    );
  return { git, base: since, head };
}

/** What the inputs name. Without a base it is the head's own parent. */
export async function rangeOf(here: Here, base: string | undefined, head: string): Promise<Brought> {
  const to = await mustName(here, head, 'head');
  if (base !== undefined) return bring(here, await mustName(here, base, 'base'), to);
  const isHere = (await here.git.resolveCommit(to)) !== undefined;
  const [parent] = await parentsOf(isHere ? here.git : await fetchHere(here, { commits: [to] }), to);
  if (parent === undefined)
    throw new UserError(
      `The commit ${to.slice(0, 7)} is the first one, so there is nothing to compare it with.`,
      'Leave out the input `head`, or name the commit to compare with in `base`.',
    );
  return bring(here, parent, to);
}

/** The commit's id. One that is written as an id need not be here. */
async function mustName(here: Here, revision: string, input: 'base' | 'head'): Promise<string> {
  const commit = (await here.git.resolveCommit(revision)) ?? revision;
  if (/^[0-9a-f]{40,64}$/.test(commit)) return commit;
  throw new UserError(
    `There is no commit \`${printable(revision, 80)}\` in this checkout (input \`${input}\`).`,
    'Write a full commit id (it is fetched), or let actions/checkout bring the branch with `fetch-depth: 0`.',
  );
}

export async function fetchHere(
  here: Here,
  what: { commits: string[]; refs?: string[]; blobs?: 'on-demand' | 'all' },
): Promise<Git> {
  const { world } = here;
  if (!world.remote)
    throw new InconclusiveError(
      'This checkout lacks the commits to compare, and there is no GITHUB_REPOSITORY to fetch them from. Let actions/checkout bring the history with `fetch-depth: 0`.',
    );
  world.progress('Fetching the commits that this checkout lacks …');
  return fetchGit({
    remote: world.remote,
    workspaceGitDir: here.gitDir,
    folder: world.temp,
    env: world.env,
    commits: what.commits,
    blobs: what.blobs ?? 'on-demand',
    ...(what.refs === undefined ? {} : { refs: what.refs }),
  });
}

/** Part of what the commits name is not here: `--depth`, or `--filter`. */
export const isCutOff = async (git: Git): Promise<boolean> => (await git.isShallow()) || (await git.isPartial());

/** Every branch and tag that the remote has. A checkout may be deep and still have one branch only. */
export async function wholeHistory(here: Here, head: string): Promise<Git> {
  const { world } = here;
  if (!(await isCutOff(here.git))) {
    if (!world.remote) return here.git;
    const tips = await remoteRefs(world.remote, world.env, here.gitDir);
    const found = await Promise.all(tips.map((tip) => here.git.resolveCommit(tip)));
    if (!found.includes(undefined)) return here.git;
  }
  world.progress('Fetching the whole history …');
  return fetchHere(here, { commits: [head], refs: ['refs/heads/*', 'refs/tags/*', 'refs/notes/*'], blobs: 'all' });
}
