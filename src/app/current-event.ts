/** The event that this process runs for, from the runner's variables and the payload. */
import { type RunEvent, readEvent } from '../github/event.ts';
import { gitCommand } from '../io/git-command.ts';
import type { GitLocation } from '../io/git-location.ts';
import { gitProcess } from '../io/git-process.ts';
import { type Environment, eventPayload, type RunnerVariables } from './runner-variables.ts';

/** `checkedOut`: commit of the workspace; undefined without a repository. Throws UserError where the payload cannot be read. */
export async function currentEvent(
  env: Environment,
  variables: RunnerVariables,
  location: GitLocation | undefined,
): Promise<{ event: RunEvent; checkedOut: string | undefined }> {
  const checkedOut = location && (await gitProcess(gitCommand(location.gitDir, env)).resolveCommit('HEAD'));
  const { eventName: name, sha, ref, repository, actor } = variables;
  return { event: readEvent({ name, sha, ref, repository, actor, checkedOut }, await eventPayload(env)), checkedOut };
}
