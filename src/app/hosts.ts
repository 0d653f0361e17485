/**
 * The configuration that says where requests and values may go is always the default branch's: a branch that points
 * `environments.production.url` elsewhere would send production's password there.
 */
import type { Config } from '../config/schema.ts';
import { InconclusiveError } from '../core/errors.ts';
import type { RunEvent } from '../github/event.ts';
import { fetchGit } from '../io/git-fetch.ts';
import type { GitLocation } from '../io/git-location.ts';
import { commitTree } from '../io/tree.ts';
import { loadConfig } from './configuration.ts';
import type { RunOptions } from './options.ts';
import { type Environment, type RunnerVariables, remoteOf } from './runner-variables.ts';

export interface HostsInput {
  event: RunEvent;
  variables: RunnerVariables;
  token: string;
  env: Environment;
  location: GitLocation | undefined;
  /** Commit of the workspace. */
  checkedOut: string | undefined;
  options: RunOptions;
}

/** Undefined where the subject is the default branch itself. */
export function hostsConfigOf({
  event,
  variables,
  token,
  env,
  location,
  checkedOut,
  options,
}: HostsInput): (() => Promise<Config>) | undefined {
  const branch = event.defaultBranch;
  const isDefaultBranch = branch !== undefined && variables.ref === `refs/heads/${branch}`;
  // A step may have checked out something else on the default branch's run.
  if (isDefaultBranch && checkedOut === variables.sha) return undefined;
  const load = async (): Promise<Config> => {
    if (branch === undefined)
      throw new InconclusiveError(
        'The event does not name the default branch, whose launch-ready.yml says where requests may go. Give the input `url`.',
      );
    const remote = remoteOf(variables, token);
    if (!remote || !location)
      throw new InconclusiveError(
        'The address of the app must come from the default branch’s launch-ready.yml, which cannot be fetched here. Give the input `url`.',
      );
    const git = await fetchGit({
      remote,
      workspaceGitDir: location.gitDir,
      folder: `${variables.scratch}-hosts`,
      env,
      commits: [],
      refs: [`refs/heads/${branch}`],
      blobs: 'on-demand',
    });
    const commit = await git.resolveCommit(`refs/heads/${branch}`);
    if (commit === undefined)
      throw new InconclusiveError(`The default branch ${branch} could not be read. Give the input \`url\`.`);
    const tree = commitTree(git, commit);
    const file =
      options.configFile !== undefined && (await tree.read(options.configFile)) ? options.configFile : undefined;
    return (await loadConfig(tree, file)).parsed.config;
  };
  // Checks run side by side, and would fetch into the same folder.
  let loaded: Promise<Config> | undefined;
  return async () => {
    loaded ??= load();
    return loaded;
  };
}
