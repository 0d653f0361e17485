// What a test gets to see of a step.
import type { Annotation, DroppedAnnotation, Stage } from './annotation.ts';
import type { JobState } from './job-state.ts';
import type { StageResult } from './run-stage.ts';
import type { StepEffects } from './step-effects.ts';

export interface StepResult {
  /** Of the main process; of `pre` if that failed the step first. -1 if nothing was started. */
  exitCode: number;
  /** `failure` also if the exit code is 0, but a command or file could not be processed. */
  conclusion: 'success' | 'failure';
  /** `steps.<id>.outputs`. Values with a mask in them are here too: the runner drops them at the JOB's border only. */
  outputs: Record<string, string>;
  /** Outputs that would be dropped as outputs of the job, since they hold a masked value. */
  outputsHoldingMask: string[];
  /** What GITHUB_ENV adds for the steps that follow. */
  env: Record<string, string>;
  /** What GITHUB_PATH adds for the steps that follow. */
  path: string[];
  state: Record<string, string>;
  /** As shown, of all stages. */
  annotations: Annotation[];
  droppedAnnotations: DroppedAnnotation[];
  /** Masked text, as a user reads it, of all stages. */
  log: string;
  /** Masked; also in `log` if the job runs with `debug`. */
  debugMessages: string[];
  rawStdout: string;
  rawStderr: string;
  /** Markdown as it is displayed: masked, '' if it was refused. */
  summary: string;
  /** Values hidden by the end of the step, secrets included. */
  masks: string[];
  /** Set, but not in action.yml. The runner takes them; GitHub's own checks of workflows that read them complain. */
  undeclaredOutputs: string[];
  /** Given in `with`, but not in action.yml. */
  unexpectedInputs: string[];
  /** Required by action.yml, not given, no default. The runner says nothing about these. */
  missingRequiredInputs: string[];
  /** Masked values that stand in the open, since the runner masks messages only. */
  leaks: Leak[];
  /** Which stages ran, in order, and how. */
  stages: { stage: Stage; exitCode: number; failed: boolean }[];
  timedOut: boolean;
  durationMs: number;
  /** RUNNER_TEMP. */
  tempDir: string;
  workspace: string;
}

export interface Leak {
  value: string;
  where: 'title' | 'file';
  annotation: Annotation;
}

export interface StepFacts {
  job: JobState;
  effects: StepEffects;
  ran: readonly { stage: Stage; result: StageResult }[];
  /** Names in action.yml; absent where anything may be set. */
  declaredOutputs?: ReadonlySet<string>;
  durationMs: number;
}

export function summarizeStep(facts: StepFacts): StepResult {
  const { effects, job, ran } = facts;
  const results = ran.map(({ result }) => result);
  const annotations = results.flatMap((result) => result.recorder.annotations);
  const masks = job.masker.values();
  const declared = new Set([...(facts.declaredOutputs ?? [])].map((name) => name.toLowerCase()));
  const names = [...effects.outputs.keys()];
  const decisive = ran.find(({ stage, result }) => stage === 'main' || result.failed) ?? ran[0];
  return {
    exitCode: decisive?.result.exitCode ?? -1,
    conclusion: results.some((result) => result.failed) ? 'failure' : 'success',
    outputs: Object.fromEntries(effects.outputs),
    outputsHoldingMask: [...effects.outputs].flatMap(([name, value]) =>
      job.masker.mask(value) === value ? [] : [name],
    ),
    env: Object.fromEntries(effects.env),
    path: [...effects.path],
    state: Object.fromEntries(effects.state),
    annotations,
    droppedAnnotations: results.flatMap((result) => result.recorder.dropped),
    log: results.flatMap((result) => result.recorder.log.map((line) => `${line}\n`)).join(''),
    debugMessages: results.flatMap((result) => result.recorder.debugMessages),
    rawStdout: results.map((result) => result.stdout).join(''),
    rawStderr: results.map((result) => result.stderr).join(''),
    summary: results.map((result) => result.summary).join(''),
    masks,
    undeclaredOutputs:
      facts.declaredOutputs === undefined ? [] : names.filter((name) => !declared.has(name.toLowerCase())),
    unexpectedInputs: [],
    missingRequiredInputs: [],
    leaks: findLeaks(annotations, masks),
    stages: ran.map(({ stage, result }) => ({ stage, exitCode: result.exitCode, failed: result.failed })),
    timedOut: results.some((result) => result.timedOut),
    durationMs: facts.durationMs,
    tempDir: job.temp,
    workspace: job.workspace,
  };
}

function findLeaks(annotations: readonly Annotation[], masks: readonly string[]): Leak[] {
  return annotations.flatMap((annotation) =>
    (['title', 'file'] as const).flatMap((where) =>
      masks
        .filter((value) => annotation[where]?.includes(value) === true)
        .map((value) => ({ value, where, annotation })),
    ),
  );
}
