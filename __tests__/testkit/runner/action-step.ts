// An action in a job: its inputs, its three stages, and what they share (state and outputs).

import { type ActionInputs, inputVariables, resolveInputs, warnAboutInputs } from './action-inputs.ts';
import { type ActionManifest, readActionManifest } from './action-manifest.ts';
import type { Stage } from './annotation.ts';
import type { Contexts } from './expressions.ts';
import { applyEffects, type JobState } from './job-state.ts';
import { runStage, type StageResult } from './run-stage.ts';
import { createStepEffects, type StepEffects } from './step-effects.ts';
import type { StepRecorder } from './step-recorder.ts';
import { type StepResult, summarizeStep } from './step-result.ts';

export interface ActionStep {
  manifest: ActionManifest;
  effects: StepEffects;
  /** With the inputs and variables as they are when the stage runs. */
  run(stage: Stage, call: ActionCall): Promise<StageResult>;
  result(): StepResult;
}

export interface ActionCall {
  with: Readonly<Record<string, string>>;
  /** The step's own variables, over those of the job. */
  env: Readonly<Record<string, string>>;
  contexts: Contexts;
  timeoutMs: number;
}

export interface ActionIdentity {
  /** GITHUB_ACTION; default `__run`, as for a step without an id. */
  id?: string;
  /** As in the log's "Run owner/name/path@ref". */
  uses?: string;
}

export function createActionStep(directory: string, job: JobState, identity: ActionIdentity): ActionStep {
  const manifest = readActionManifest(directory);
  const effects = createStepEffects();
  const ran: { stage: Stage; result: StageResult }[] = [];
  const started = performance.now();
  let inputs: ActionInputs = { values: new Map(), unexpected: [], missingRequired: [] };
  let finished = started;

  const github = githubOfAction(identity);
  const run = async (stage: Stage, call: ActionCall): Promise<StageResult> => {
    const script = { pre: manifest.pre, main: manifest.main, post: manifest.post }[stage];
    if (script === undefined) throw new Error(`${manifest.directory} has no ${stage} script`);
    const env = { ...Object.fromEntries(job.env), ...call.env };
    inputs = resolveInputs(manifest, call.with, call.contexts);
    const result = await runStage({
      stage,
      job,
      displayName: identity.uses ?? manifest.name,
      file: job.nodePath,
      args: [script],
      cwd: job.workspace,
      env,
      inputs: inputVariables(inputs.values),
      effects,
      giveState: true,
      github,
      services: true,
      timeoutMs: call.timeoutMs,
      announce: (recorder) => {
        warnAboutInputs(manifest, call.with, inputs, recorder);
        announce(recorder, stage, identity.uses ?? manifest.name, inputs.values, env);
      },
    });
    applyEffects(job, effects);
    ran.push({ stage, result });
    finished = performance.now();
    return result;
  };

  return {
    manifest,
    effects,
    run,
    result: () => ({
      ...summarizeStep({ effects, job, ran, declaredOutputs: manifest.outputs, durationMs: finished - started }),
      unexpectedInputs: inputs.unexpected,
      missingRequiredInputs: inputs.missingRequired,
    }),
  };
}

/** An action of a repository knows its repository and ref; a local one ("./path") does not. */
function githubOfAction(identity: ActionIdentity): Record<string, unknown> {
  const remote = /^(?<repository>[^/@.][^/@]*\/[^/@]+)(?:\/[^@]*)?@(?<ref>.+)$/.exec(identity.uses ?? '')?.groups;
  return {
    action: identity.id ?? '__run',
    action_repository: remote?.repository ?? '',
    action_ref: remote?.ref ?? '',
  };
}

function announce(
  recorder: StepRecorder,
  stage: Stage,
  name: string,
  inputs: ReadonlyMap<string, string>,
  env: Readonly<Record<string, string>>,
): void {
  if (stage === 'post') {
    recorder.output('Post job cleanup.');
    return;
  }
  recorder.output(`##[group]Run ${name}`);
  if (inputs.size > 0) recorder.output('with:');
  for (const [input, value] of inputs) if (value !== '') recorder.output(`  ${input}: ${value}`);
  const variables = Object.entries(env);
  if (variables.length > 0) recorder.output('env:');
  for (const [variable, value] of variables) recorder.output(`  ${variable}: ${value}`);
  recorder.output('##[endgroup]');
}
