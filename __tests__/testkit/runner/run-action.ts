// Runs one bundled action on its own: a job with this step only.
import { createActionStep } from './action-step.ts';
import { evaluateCondition, type Status } from './expressions.ts';
import { createJobState, type JobOptions } from './job-state.ts';
import type { StepResult } from './step-result.ts';

export interface ActionOptions extends Omit<JobOptions, 'env'> {
  /** The folder with action.yml. */
  actionDir: string;
  with?: Readonly<Record<string, string>>;
  /** The variables of workflow, job and step together. */
  env?: Readonly<Record<string, string>>;
  /** The step's id. */
  id?: string;
  /** How the workflow names the action; default: the name in action.yml. */
  uses?: string;
}

/** Throws if a runner could not even start the action (action.yml, missing file); a failing action is a result. */
export async function runAction(options: ActionOptions): Promise<StepResult> {
  const job = await createJobState(options);
  const step = createActionStep(options.actionDir, job, {
    ...(options.id === undefined ? {} : { id: options.id }),
    ...(options.uses === undefined ? {} : { uses: options.uses }),
  });
  const call = {
    with: options.with ?? {},
    env: {},
    contexts: { github: job.github, runner: job.runner, job: { status: 'success' }, strategy: {}, matrix: {} },
    timeoutMs: job.timeoutMs,
  };
  const status: Status = { success: true, failure: false, cancelled: false };
  const contexts = (): Record<string, unknown> => ({ ...call.contexts, env: Object.fromEntries(job.env), steps: {} });
  const note = (failed: boolean): void => {
    if (!failed) return;
    status.success = false;
    status.failure = true;
  };

  const { manifest } = step;
  if (manifest.pre !== undefined && evaluateCondition(manifest.preIf, contexts(), status)) {
    note((await step.run('pre', call)).failed);
  }
  const mainRuns = status.success;
  if (mainRuns) note((await step.run('main', call)).failed);
  // `post` is registered when `pre` or `main` starts, so it runs even after a crash.
  const registered = mainRuns || manifest.pre !== undefined;
  if (registered && manifest.post !== undefined && evaluateCondition(manifest.postIf, contexts(), status)) {
    await step.run('post', call);
  }
  return step.result();
}
