/**
 * A GitHub workflow as far as environments and their variables go.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
 */
import type { Place } from '../environments/environment.ts';

export interface Workflow {
  path: string;
  /** Events that start it; empty where it could not be read. */
  triggers: Trigger[];
  /** `on.workflow_call.secrets` by name, where others call it; undefined where nobody can. */
  called?: { secrets: ReadonlyMap<string, { isRequired: boolean; place: Place }> };
  /** `env:` of the whole file. */
  env: Mapping[];
  jobs: Job[];
  problems: { line: number; message: string }[];
}

export interface Trigger {
  /** `pull_request` */
  event: string;
  place: Place;
}

export interface Job {
  id: string;
  place: Place;
  /** The condition as it is written. */
  condition?: string;
  /** Jobs that must have run before. */
  needs: readonly string[];
  environment?: JobEnvironment;
  /** It calls a reusable workflow. */
  calls?: Call;
  env: Mapping[];
  steps: Step[];
  /** Values of `strategy.matrix` by name, those of `include` too; undefined where an expression gives them. */
  matrix: ReadonlyMap<string, readonly string[]> | undefined;
  /** Every secret and variable that it reads: its own, its steps' and those of the file's `env:`, which every job gets. */
  reads: Reference[];
}

export interface JobEnvironment {
  /** As it is written: `production`, `${{ matrix.environment }}`. */
  text: string;
  /** What it can be; undefined where only the run knows. */
  names: readonly string[] | undefined;
  /** From the matrix: the job runs once for each. */
  isMatrix: boolean;
  /** False for `deployment: false`; undefined where only the run knows. */
  deployment: boolean | undefined;
  place: Place;
}

export interface Call {
  /** As it is written: `./.github/workflows/deploy.yml`, `owner/repository/.github/workflows/x.yml@v1`. */
  target: string;
  place: Place;
  /** None, all of the caller's, or those that are named. */
  secrets: 'none' | 'inherit' | readonly Mapping[];
}

export interface Step {
  /** Its `name:`, or what it runs, for a sentence. */
  name: string;
  place: Place;
  condition?: string;
  /** `actions/checkout@v4` */
  uses?: string;
  /** The script, and where its first line stands. */
  run?: { text: string; place: Place };
  /** `working-directory:`, where it is no expression. */
  folder?: string;
  env: Mapping[];
  with: Mapping[];
  reads: Reference[];
  /** Launch Ready itself, where it checks variables. */
  launchReady?: { how: 'action' | 'command'; environment?: string };
}

/** `NAME: value` of an `env:`, a `with:` or a `secrets:`. */
export interface Mapping {
  name: string;
  place: Place;
  /**
   * - `secret`, `variable`: exactly one of them: `${{ secrets.X }}`
   * - `literal`: no expression
   * - `expression`: anything else
   */
  from: 'secret' | 'variable' | 'literal' | 'expression';
  reads: Reference[];
  /** As it is written. Never shown: people write secrets there. */
  text: string;
}

/** `secrets.X`, `vars.X`, or all of them at once (`toJSON(secrets)`, `secrets.*`). */
export interface Reference {
  context: 'secrets' | 'vars';
  /** In the letters of the file; names do not differ by case. Undefined where it is computed, and for all at once. */
  name: string | undefined;
  isAll: boolean;
  place: Place;
}
