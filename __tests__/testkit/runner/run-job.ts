// Runs the steps of a job one after another: `pre` of all actions, the steps, and `post` in reverse.
// Behaviour: actions/runner src/Runner.Worker/StepsRunner.cs and JobExtension.cs.
import { ANNOTATIONS_PER_JOB, type Annotation, type DroppedAnnotation, type Stage } from './annotation.ts';
import { messageOf } from './error-message.ts';
import { type Contexts, evaluateCondition, type Status } from './expressions.ts';
import { createJobState, type JobOptions, type JobState } from './job-state.ts';
import {
  type JobStep,
  nameOfStep,
  type Outcome,
  type StepContexts,
  type StepOutcome,
  startStep,
  withStepEnv,
} from './job-step.ts';
import type { StepResult } from './step-result.ts';

export interface RunJobOptions extends JobOptions {
  steps: readonly JobStep[];
  /** What expressions and functions see besides github, runner, env, job and steps: needs, secrets, vars, matrix, inputs. */
  contexts?: Contexts;
  /** The id of a step after which somebody cancels the run. */
  cancelAfter?: string;
}

export interface JobStepResult {
  id?: string;
  name: string;
  outcome: Outcome;
  conclusion: Outcome;
  /** Absent if the step was skipped. */
  result?: StepResult;
}

export interface JobResult {
  conclusion: 'success' | 'failure' | 'cancelled';
  steps: JobStepResult[];
  /** By id; throws for a step that has none or did not run, so that a test need not ask first. */
  step(id: string): StepResult;
  /** As shown: at most 50 a job, after the limits of each step. */
  annotations: Annotation[];
  droppedAnnotations: DroppedAnnotation[];
  log: string;
  /** Summaries of all steps, one below the other. */
  summary: string;
  masks: string[];
  /** Variables as they are at the end. */
  env: Record<string, string>;
  /** All contexts at the end, for outputs of the job. */
  contexts: StepContexts;
  /** Hides what the job hides. */
  mask(text: string): string;
  tempDir: string;
  workspace: string;
}

export async function runJob(options: RunJobOptions): Promise<JobResult> {
  const job = await createJobState(options);
  const status: Status = { success: true, failure: false, cancelled: false };
  const outcomes: Record<string, StepOutcome> = {};
  const contexts = (): StepContexts => ({
    // Present and empty, as on GitHub, unless the caller knows better.
    ...{ needs: {}, vars: {}, inputs: {}, secrets: options.secrets ?? {} },
    ...options.contexts,
    github: job.github,
    runner: job.runner,
    env: Object.fromEntries(job.env),
    job: { status: status.cancelled ? 'cancelled' : status.failure ? 'failure' : 'success' },
    strategy: options.contexts?.strategy ?? {},
    matrix: options.contexts?.matrix ?? {},
    steps: outcomes,
  });
  const fail = (): void => {
    if (status.cancelled) return;
    status.success = false;
    status.failure = true;
  };

  const entries = options.steps.map((step) => ({ step, running: startStep(step, job), started: false }));
  const posts: typeof entries = [];
  const results = new Map<JobStep, JobStepResult>();
  const record = (step: JobStep, outcome: Outcome, conclusion: Outcome): void => {
    results.set(step, {
      ...(step.id === undefined ? {} : { id: step.id }),
      name: nameOfStep(step),
      outcome,
      conclusion,
    });
  };
  const attempt = async (entry: (typeof entries)[number], stage: Stage, condition: string | undefined) => {
    if (!evaluateCondition(condition, conditionContexts(entry.step, contexts()), status)) return undefined;
    // The first stage that starts registers the `post`; the last one registered runs first.
    if (!entry.started) posts.unshift(entry);
    entry.started = true;
    return entry.running.run(stage, contexts());
  };

  for (const entry of entries) {
    if (entry.running.hasPre && (await attempt(entry, 'pre', entry.running.preIf))?.failed === true) fail();
  }
  for (const entry of entries) {
    const { step } = entry;
    const outcome = await runMain(() => attempt(entry, 'main', step.if), job);
    const conclusion = outcome === 'failure' && step.continueOnError === true ? 'success' : outcome;
    record(step, outcome, conclusion);
    if (step.id !== undefined)
      outcomes[step.id] = { outputs: entry.started ? entry.running.result().outputs : {}, outcome, conclusion };
    if (conclusion === 'failure') fail();
    if (step.id !== undefined && step.id === options.cancelAfter)
      Object.assign(status, { success: false, failure: false, cancelled: true });
  }
  for (const entry of posts) {
    if (!entry.running.hasPost) continue;
    if ((await attempt(entry, 'post', entry.running.postIf))?.failed === true) fail();
  }

  for (const { step, running, started } of entries) {
    const known = results.get(step);
    if (started && known !== undefined) known.result = running.result();
  }
  return summarizeJob({ job, status, results: [...results.values()], contexts: contexts() });
}

/** GitHub would refuse a wrong expression before the run, or fail the step; to a test, either is a mistake. */
async function runMain(
  attempt: () => Promise<{ failed: boolean } | undefined>,
  job: JobState,
): Promise<'success' | 'failure' | 'skipped'> {
  try {
    const result = await attempt();
    if (result === undefined) return 'skipped';
    return result.failed ? 'failure' : 'success';
  } catch (error) {
    throw new Error(`A step could not be started: ${job.masker.mask(messageOf(error))}`, { cause: error });
  }
}

/** GitHub keeps secrets from conditions. */
function conditionContexts(step: JobStep, contexts: StepContexts): Contexts {
  const { secrets: _, ...rest } = withStepEnv(step, contexts);
  return rest;
}

function summarizeJob(facts: {
  job: JobState;
  status: Status;
  results: JobStepResult[];
  contexts: StepContexts;
}): JobResult {
  const { job, status, results } = facts;
  const ran = results.flatMap(({ result }) => (result === undefined ? [] : [result]));
  const annotations = ran.flatMap((result) => result.annotations);
  const overflow = annotations
    .slice(ANNOTATIONS_PER_JOB)
    .map((annotation): DroppedAnnotation => ({ ...annotation, reason: 'more than 50 in a job' }));
  return {
    conclusion: status.cancelled ? 'cancelled' : status.failure ? 'failure' : 'success',
    steps: results,
    step: (id) => {
      const result = results.find((step) => step.id === id)?.result;
      if (result !== undefined) return result;
      const known = results.map((step) => `${step.id ?? '(no id)'}: ${step.conclusion}`).join(', ');
      throw new Error(`No step '${id}' ran. Steps: ${known}`);
    },
    annotations: annotations.slice(0, ANNOTATIONS_PER_JOB),
    droppedAnnotations: [...ran.flatMap((result) => result.droppedAnnotations), ...overflow],
    log: ran.map((result) => result.log).join(''),
    summary: ran.map((result) => result.summary).join(''),
    masks: job.masker.values(),
    env: Object.fromEntries(job.env),
    contexts: facts.contexts,
    mask: job.masker.mask,
    tempDir: job.temp,
    workspace: job.workspace,
  };
}
