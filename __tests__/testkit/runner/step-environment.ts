// The variables of a step's process: those of the machine, then the workflow's, then the runner's, which win.
// Behaviour: actions/runner src/Runner.Worker/Handlers/NodeScriptActionHandler.cs, Runner.Sdk/ProcessInvoker.cs.
import { delimiter } from 'node:path';
import { githubVariables, runnerVariables } from './github-context.ts';
import type { JobState } from './job-state.ts';

/**
 * What a hosted machine itself has, and where Node may keep compiled code. Nothing else of the test's environment gets
 * through, NODE_OPTIONS least of all.
 */
const MACHINE_VARIABLES =
  process.platform === 'win32'
    ? [
        ...[
          'PATH',
          'PATHEXT',
          'SYSTEMROOT',
          'SYSTEMDRIVE',
          'WINDIR',
          'COMSPEC',
          'TEMP',
          'TMP',
          'USERPROFILE',
          'NODE_COMPILE_CACHE',
        ],
      ]
    : ['PATH', 'HOME', 'NODE_COMPILE_CACHE'];

export function stepEnvironment(options: {
  job: JobState;
  /** Job variables with the step's own over them. */
  env: Readonly<Record<string, string>>;
  inputs?: Readonly<Record<string, string>>;
  state?: ReadonlyMap<string, string>;
  /** What the step adds to the `github` context: action, action_ref, and the paths of its files. */
  github: Readonly<Record<string, unknown>>;
  /** Only JavaScript actions get the address and token of GitHub's own services, `run:` does not. */
  services: boolean;
}): Record<string, string> {
  const { job } = options;
  const variables: Record<string, string> = {};
  for (const name of MACHINE_VARIABLES) {
    const value = process.env[name];
    if (value !== undefined) variables[name] = value;
  }
  if (process.platform !== 'win32') variables.LANG = 'C.UTF-8';
  Object.assign(variables, options.env);
  for (const [name, value] of options.state ?? []) variables[`STATE_${name}`] = value;
  Object.assign(variables, options.inputs ?? {});
  if (job.path.length > 0) {
    const before = Object.hasOwn(variables, 'PATH') ? [variables.PATH] : [];
    variables.PATH = [...job.path.toReversed(), ...before].join(delimiter);
  }
  Object.assign(variables, githubVariables({ ...job.github, ...options.github }), runnerVariables(job.runner));
  if (options.services) {
    variables.ACTIONS_RUNTIME_URL = 'https://pipelines.actions.invalid/';
    variables.ACTIONS_RUNTIME_TOKEN = 'emulated-runtime-token';
    variables.ACTIONS_RESULTS_URL = 'https://results.actions.invalid/';
    variables.ACTIONS_CACHE_URL = 'https://cache.actions.invalid/';
  }
  // Breaks ICU of the node that runs actions: actions/runner#795.
  delete variables.NODE_ICU_DATA;
  variables.GITHUB_ACTIONS = 'true';
  variables.CI ??= 'true';
  return variables;
}
