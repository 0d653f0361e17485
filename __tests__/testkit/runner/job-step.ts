// The kinds of steps a job can have.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ActionCall, type ActionStep, createActionStep } from './action-step.ts';
import type { Stage } from './annotation.ts';
import { messageOf } from './error-message.ts';
import type { Contexts } from './expressions.ts';
import { applyEffects, type JobState } from './job-state.ts';
import { runStage, type StageResult } from './run-stage.ts';
import { createStepEffects } from './step-effects.ts';
import { createStepRecorder } from './step-recorder.ts';
import { type StepResult, summarizeStep } from './step-result.ts';

export type Values = Readonly<Record<string, string>>;
/** Fixed, or made of what is known when the step starts: `({ steps }) => ({ file: steps.check.outputs.report })`. */
export type ValuesFrom = Values | ((contexts: StepContexts) => Values);

export interface StepContexts extends Contexts {
  steps: Readonly<Record<string, StepOutcome>>;
  env: Values;
  github: Readonly<Record<string, unknown>>;
}

export interface StepOutcome {
  outputs: Values;
  /** Before `continue-on-error`. */
  outcome: Outcome;
  /** After it. */
  conclusion: Outcome;
}

export type Outcome = 'success' | 'failure' | 'skipped' | 'cancelled';

interface CommonStep {
  id?: string;
  name?: string;
  /** An expression; default `success()`. */
  if?: string;
  continueOnError?: boolean;
  env?: ValuesFrom;
  timeoutMs?: number;
}

/** A bundled JavaScript action. */
export interface ActionJobStep extends CommonStep {
  /** The folder with action.yml; "./x" is in the workspace. */
  action: string;
  /** How the workflow names it; default: the folder. */
  uses?: string;
  with?: ValuesFrom;
}

/** A shell script, run with `bash -e`. */
export interface ScriptJobStep extends CommonStep {
  run: string | ((contexts: StepContexts) => string);
  shell?: string;
  /** Relative to the workspace. */
  workingDirectory?: string;
}

/** A function in place of an action: checkout, artifacts, copying files. Throwing fails the step. */
export interface CodeJobStep extends CommonStep {
  do(call: CodeCall): Promise<void> | void;
  uses?: string;
  with?: ValuesFrom;
}

export interface CodeCall {
  with: Values;
  /** Job and step variables. */
  env: Values;
  contexts: StepContexts;
  workspace: string;
  temp: string;
  log(line: string): void;
  warning(message: string): void;
  setOutput(name: string, value: string): void;
  addMask(value: string): void;
}

export type JobStep = ActionJobStep | ScriptJobStep | CodeJobStep;

/** A step on its way through a job. */
export interface RunningStep {
  hasPre: boolean;
  hasPost: boolean;
  preIf: string;
  postIf: string;
  run(stage: Stage, contexts: StepContexts): Promise<StageResult>;
  result(): StepResult;
}

export function startStep(step: JobStep, job: JobState): RunningStep {
  if ('action' in step) return startAction(step, job);
  return 'run' in step ? startScript(step, job) : startCode(step, job);
}

export function nameOfStep(step: JobStep): string {
  if (step.name !== undefined) return step.name;
  if ('action' in step) return `Run ${step.uses ?? step.action}`;
  if ('run' in step) return typeof step.run === 'string' ? `Run ${step.run.split('\n')[0] ?? ''}` : 'Run script';
  return `Run ${step.uses ?? 'code'}`;
}

function startAction(step: ActionJobStep, job: JobState): RunningStep {
  const isLocal = step.action.startsWith('./');
  const create = (): ActionStep =>
    createActionStep(isLocal ? join(job.workspace, step.action) : step.action, job, {
      ...(step.id === undefined ? {} : { id: step.id }),
      ...(step.uses === undefined ? {} : { uses: step.uses }),
    });
  // An action in the workspace ("./x") is there only after the checkout, which is why it cannot have a `pre`.
  let running = isLocal ? undefined : create();
  return {
    hasPre: running?.manifest.pre !== undefined,
    get hasPost() {
      return running?.manifest.post !== undefined;
    },
    preIf: running?.manifest.preIf ?? 'always()',
    get postIf() {
      return running?.manifest.postIf ?? 'always()';
    },
    run: (stage, given) => {
      running ??= create();
      const contexts = withStepEnv(step, given);
      const call: ActionCall = {
        env: resolve(step.env, given),
        with: resolve(step.with, contexts),
        contexts,
        timeoutMs: step.timeoutMs ?? job.timeoutMs,
      };
      return running.run(stage, call);
    },
    result: () => {
      if (running === undefined) throw new Error(`${nameOfStep(step)} has not run`);
      return running.result();
    },
  };
}

/** The `env` context of a step: its own variables over those of the job. */
export function withStepEnv(step: JobStep, contexts: StepContexts): StepContexts {
  return { ...contexts, env: { ...contexts.env, ...resolve(step.env, contexts) } };
}

const SHELLS: Readonly<Record<string, readonly string[]>> = {
  // Behaviour: src/Runner.Worker/Handlers/ScriptHandlerHelpers.cs; without a `shell` it is bash without pipefail.
  '': ['bash', '-e'],
  bash: ['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail'],
  sh: ['sh', '-e'],
};

function startScript(step: ScriptJobStep, job: JobState): RunningStep {
  const [file, ...args] = SHELLS[step.shell ?? ''] ?? [];
  if (file === undefined) throw new Error(`The shell '${step.shell ?? ''}' is not emulated; use bash or sh`);
  return startSingleStage(job, async (given, effects) => {
    const contexts = withStepEnv(step, given);
    const script = typeof step.run === 'string' ? step.run : step.run(contexts);
    scripts += 1;
    const path = join(job.temp, `script-${scripts}.sh`);
    await writeFile(path, script);
    const cwd = join(job.workspace, step.workingDirectory ?? '');
    await mkdir(job.workspace, { recursive: true });
    return runStage({
      stage: 'main',
      job,
      displayName: nameOfStep(step),
      file,
      args: [...args, path],
      cwd,
      env: contexts.env,
      effects,
      giveState: false,
      github: { action: step.id ?? '__run', action_repository: '', action_ref: '' },
      services: false,
      timeoutMs: step.timeoutMs ?? job.timeoutMs,
      announce: (recorder) => {
        recorder.output(`##[group]Run ${script.split('\n')[0] ?? ''}`);
        for (const line of script.trimEnd().split('\n')) recorder.output(line);
        recorder.output(`shell: ${[file, ...args].join(' ')} {0}`);
        recorder.output('##[endgroup]');
      },
    });
  });
}

let scripts = 0;

function startCode(step: CodeJobStep, job: JobState): RunningStep {
  return startSingleStage(job, async (given, effects) => {
    const contexts = withStepEnv(step, given);
    const recorder = createStepRecorder({ masker: job.masker, stage: 'main', debug: job.debug });
    recorder.output(`##[group]${nameOfStep(step)}`);
    recorder.output('##[endgroup]');
    try {
      await step.do({
        with: resolve(step.with, contexts),
        env: contexts.env,
        contexts,
        workspace: job.workspace,
        temp: job.temp,
        log: (line) => recorder.output(line),
        warning: (message) => recorder.issue({ level: 'warning', message, from: 'action' }),
        setOutput: effects.setOutput,
        addMask: job.masker.addWithLines,
      });
    } catch (error) {
      recorder.issue({ level: 'error', message: messageOf(error), from: 'action' });
      recorder.failed = true;
    }
    const { failed } = recorder;
    return { recorder, exitCode: failed ? 1 : 0, failed, timedOut: false, stdout: '', stderr: '', summary: '' };
  });
}

function startSingleStage(
  job: JobState,
  run: (contexts: StepContexts, effects: ReturnType<typeof createStepEffects>) => Promise<StageResult>,
): RunningStep {
  const effects = createStepEffects();
  const ran: { stage: Stage; result: StageResult }[] = [];
  let durationMs = 0;
  return {
    hasPre: false,
    hasPost: false,
    preIf: 'always()',
    postIf: 'always()',
    run: async (stage, contexts) => {
      const started = performance.now();
      const result = await run(contexts, effects);
      durationMs = performance.now() - started;
      applyEffects(job, effects);
      ran.push({ stage, result });
      return result;
    },
    result: () => summarizeStep({ job, effects, ran, durationMs }),
  };
}

function resolve(values: ValuesFrom | undefined, contexts: StepContexts): Values {
  return typeof values === 'function' ? values(contexts) : (values ?? {});
}
