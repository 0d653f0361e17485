// One stage of a step: `pre`, `main` or `post` of an action, or a `run:` script. Each has annotation limits of its own.
import type { Stage } from './annotation.ts';
import { createCommandProcessor } from './command-processor.ts';
import { messageOf } from './error-message.ts';
import { createFileCommands } from './file-commands.ts';
import type { JobState } from './job-state.ts';
import { type ProcessResult, runProcess } from './run-process.ts';
import type { StepEffects } from './step-effects.ts';
import { stepEnvironment } from './step-environment.ts';
import { createStepRecorder, type StepRecorder } from './step-recorder.ts';

export interface StageOptions {
  stage: Stage;
  job: JobState;
  displayName: string;
  file: string;
  args: readonly string[];
  cwd: string;
  /** The step's `env` context. */
  env: Readonly<Record<string, string>>;
  inputs?: Readonly<Record<string, string>>;
  effects: StepEffects;
  /** STATE_* of an action. */
  giveState: boolean;
  github: Readonly<Record<string, unknown>>;
  services: boolean;
  timeoutMs: number;
  /** Writes what the runner prints before the process starts. */
  announce(recorder: StepRecorder): void;
}

export interface StageResult {
  recorder: StepRecorder;
  exitCode: number;
  failed: boolean;
  timedOut: boolean;
  stdout: string;
  stderr: string;
  summary: string;
}

export async function runStage(options: StageOptions): Promise<StageResult> {
  const { job, effects, stage } = options;
  const { masker, matchers, debug } = job;
  const recorder = createStepRecorder({ masker, stage, debug });
  const files = await createFileCommands(job.temp);
  const processor = createCommandProcessor({
    recorder,
    masker,
    matchers,
    effects,
    workspace: job.workspace,
    env: options.env,
    debug,
  });
  options.announce(recorder);

  let result: ProcessResult = { exitCode: -1, timedOut: false, stdout: '', stderr: '' };
  let crashed = false;
  try {
    result = await runProcess({
      file: options.file,
      args: options.args,
      cwd: options.cwd,
      env: stepEnvironment({
        job,
        env: options.env,
        github: { ...options.github, ...files.paths },
        services: options.services,
        ...(options.inputs === undefined ? {} : { inputs: options.inputs }),
        ...(options.giveState ? { state: effects.state } : {}),
      }),
      timeoutMs: options.timeoutMs,
      onLine: processor.line,
    });
    if (result.timedOut) {
      recorder.error(`The action '${options.displayName}' has timed out after ${options.timeoutMs / 60_000} minutes.`);
    }
  } catch (error) {
    crashed = true;
    recorder.error(messageOf(error));
  }
  // Files count even if the process failed.
  const summary = await files.process({ recorder, masker, effects });
  return {
    recorder,
    exitCode: result.exitCode,
    failed: crashed || result.timedOut || result.exitCode !== 0 || recorder.failed,
    timedOut: result.timedOut,
    stdout: result.stdout,
    stderr: result.stderr,
    summary,
  };
}
