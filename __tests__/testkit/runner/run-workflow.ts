// Runs a documented workflow from its YAML: triggers, jobs and their needs, conditions, permissions, matrix, outputs.
// Jobs run one after another in the order their needs allow, so that a test sees the same thing every time.
import { type ArtifactStore, artifactAction, createArtifactStore } from './artifacts.ts';
import { messageOf } from './error-message.ts';
import { type Contexts, evaluateCondition, evaluateText, evaluateValue, type Status } from './expressions.ts';
import { createGitHubContext, type EventFacts, type GitHubFacts } from './github-context.ts';
import { matchesFilter } from './glob.ts';
import type { JobOptions } from './job-state.ts';
import type { CodeCall, JobStep, Outcome, StepContexts, Values } from './job-step.ts';
import { expandMatrix, type MatrixEntry } from './matrix.ts';
import { type JobResult, runJob } from './run-job.ts';
import {
  type JobDocument,
  type Permissions,
  readWorkflow,
  type StepDocument,
  type WorkflowDocument,
} from './workflow-document.ts';

export interface WorkflowOptions extends Omit<JobOptions, 'workspace' | 'temp' | 'env'> {
  /** What a step's `uses` stands for; undefined if the caller does not know it either. */
  resolveUses?(uses: string): UsesTarget | undefined;
  /** Called before a job starts, so that a fake GitHub can give it a token with just these permissions. */
  onJob?(job: JobStart): JobSetup | undefined;
  vars?: Values;
  inputs?: Readonly<Record<string, unknown>>;
  /** Secrets and variables that only jobs with that environment see. */
  environments?: Readonly<Record<string, { secrets?: Values; vars?: Values }>>;
  /** Default: a new one. Give the same to two workflows to hand artifacts from one run to another. */
  artifacts?: ArtifactStore;
}

/** The folder of an action, or a function in its place. */
export type UsesTarget = { action: string } | { do(call: CodeCall): Promise<void> | void };

export interface JobStart {
  id: string;
  name: string;
  permissions: Permissions;
  environment?: string;
  matrix: MatrixEntry;
}

export interface JobSetup {
  token?: string;
  github?: GitHubFacts;
  /** A folder that is checked out already; default: a new one for each job. */
  workspace?: string;
  cancelAfter?: string;
}

export interface WorkflowResult {
  /** False if `on` does not fit the event; there are no jobs then. */
  triggered: boolean;
  conclusion: 'success' | 'failure' | 'cancelled' | 'skipped';
  /** In the order in which they ran. */
  jobs: WorkflowJobResult[];
  /** By id; throws if there is none, or several of a matrix. */
  job(id: string): WorkflowJobResult;
  artifacts: ArtifactStore;
}

export interface WorkflowJobResult {
  id: string;
  name: string;
  matrix: MatrixEntry;
  permissions: Permissions;
  environment?: string;
  /** What `needs.<id>.result` says. */
  conclusion: Outcome;
  outputs: Record<string, string>;
  /** The runner's sentences about outputs it did not take. */
  outputWarnings: string[];
  /** Absent if the job was skipped. */
  run?: JobResult;
}

/** "Outputs … can be a maximum of 1 MB per job", as UTF-16: GitHub's docs, workflow syntax, jobs.<job_id>.outputs. */
export const JOB_OUTPUT_LIMIT = 1024 * 1024;

export async function runWorkflow(text: string, options: WorkflowOptions = {}): Promise<WorkflowResult> {
  const workflow = readWorkflow(text);
  const artifacts = options.artifacts ?? createArtifactStore();
  const event = options.event ?? { name: 'workflow_dispatch', payload: {} };
  const jobs: WorkflowJobResult[] = [];
  const result = (triggered: boolean): WorkflowResult => ({
    triggered,
    conclusion: triggered ? conclusionOf(jobs) : 'skipped',
    jobs,
    job: (id) => {
      const found = jobs.filter((job) => job.id === id);
      const [only] = found;
      if (only !== undefined && found.length === 1) return only;
      throw new Error(`There are ${found.length} jobs '${id}'. Jobs: ${jobs.map(({ name }) => name).join(', ')}`);
    },
    artifacts,
  });
  if (!isTriggered(workflow, event, options.github ?? {})) return result(false);
  for (const document of inOrder(workflow.jobs)) {
    jobs.push(...(await runJobs(document, { workflow, options, artifacts, done: jobs })));
  }
  return result(true);
}

interface Surroundings {
  workflow: WorkflowDocument;
  options: WorkflowOptions;
  artifacts: ArtifactStore;
  done: readonly WorkflowJobResult[];
}

async function runJobs(document: JobDocument, surroundings: Surroundings): Promise<WorkflowJobResult[]> {
  const { workflow, options, done } = surroundings;
  const contexts = workflowContexts(document, surroundings);
  const status = statusOf(ancestorsOf(document, workflow.jobs), done);
  const skipped = !evaluateCondition(document.if, { ...contexts }, status);
  if (skipped) {
    return [{ ...identityOf(document, {}, contexts), conclusion: 'skipped', outputs: {}, outputWarnings: [] }];
  }
  const results: WorkflowJobResult[] = [];
  for (const matrix of expandMatrix(evaluateDeep(document.matrix, contexts))) {
    const inner = { ...contexts, matrix, strategy: { 'fail-fast': true } };
    const identity = identityOf(document, matrix, inner);
    const setup = options.onJob?.(identity) ?? {};
    results.push(await runOne(document, identity, setup, inner, surroundings));
  }
  return results;
}

async function runOne(
  document: JobDocument,
  identity: JobStart,
  setup: JobSetup,
  given: Contexts,
  surroundings: Surroundings,
): Promise<WorkflowJobResult> {
  const { workflow, options, artifacts } = surroundings;
  const environment = identity.environment === undefined ? {} : (options.environments?.[identity.environment] ?? {});
  const token = setup.token ?? options.token;
  const secrets: Values = { ...options.secrets, ...environment.secrets };
  const contexts: Contexts = {
    ...given,
    // GITHUB_TOKEN is a secret like the others to a workflow.
    secrets: { ...secrets, ...(token === undefined ? {} : { GITHUB_TOKEN: token }) },
    vars: { ...options.vars, ...environment.vars },
    matrix: identity.matrix,
  };
  const env: Record<string, string> = {};
  for (const [name, value] of [...Object.entries(workflow.env), ...Object.entries(document.env)]) {
    env[name] = evaluateText(value, { ...contexts, env });
  }
  const github: GitHubFacts = { workflow: workflow.name, ...options.github, ...setup.github, job: document.id };
  const run = await runJob({
    ...jobOptions(options),
    ...(token === undefined ? {} : { token }),
    ...(setup.workspace === undefined ? {} : { workspace: setup.workspace }),
    ...(setup.cancelAfter === undefined ? {} : { cancelAfter: setup.cancelAfter }),
    secrets,
    github,
    env,
    contexts,
    steps: document.steps.map((step) =>
      toJobStep(step, { ...workflow.defaults, ...document.defaults }, { options, artifacts }),
    ),
  });
  const { outputs, warnings, error } = collectOutputs(document, run);
  const failed = run.conclusion === 'failure' || error !== undefined;
  const forgiven = failed && evaluateValue(document.continueOnError, { ...run.contexts }) === true;
  return {
    ...identity,
    conclusion: forgiven ? 'success' : failed ? 'failure' : run.conclusion,
    outputs,
    outputWarnings: error === undefined ? warnings : [...warnings, error],
    run,
  };
}

function jobOptions(options: WorkflowOptions): JobOptions {
  const { event, nodePath, debug, timeoutMs } = options;
  return {
    ...(event === undefined ? {} : { event }),
    ...(nodePath === undefined ? {} : { nodePath }),
    ...(debug === undefined ? {} : { debug }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  };
}

function toJobStep(
  step: StepDocument,
  defaults: { shell?: string; workingDirectory?: string },
  { options, artifacts }: { options: WorkflowOptions; artifacts: ArtifactStore },
): JobStep {
  const values = (given: Record<string, unknown>) => (contexts: StepContexts) =>
    Object.fromEntries(Object.entries(given).map(([name, value]) => [name, evaluateText(value, contexts)]));
  const common = {
    ...(step.id === undefined ? {} : { id: step.id }),
    ...(step.name === undefined ? {} : { name: step.name }),
    ...(step.if === undefined ? {} : { if: step.if }),
    env: values(step.env),
    continueOnError: step.continueOnError === true || step.continueOnError === 'true',
  };
  if (step.run !== undefined) {
    const { run } = step;
    const shell = step.shell ?? defaults.shell;
    const workingDirectory = step.workingDirectory ?? defaults.workingDirectory;
    return {
      ...common,
      name: step.name ?? `Run ${run.split('\n')[0] ?? ''}`,
      run: (contexts) => evaluateText(run, contexts),
      ...(shell === undefined ? {} : { shell }),
      ...(workingDirectory === undefined ? {} : { workingDirectory }),
    };
  }
  const uses = step.uses ?? '';
  const target = targetOf(uses, options, artifacts);
  if (target === undefined) throw new Error(`uses: ${uses}: resolveUses does not know this action`);
  return { ...common, ...target, uses, with: values(step.with) };
}

function targetOf(uses: string, options: WorkflowOptions, artifacts: ArtifactStore): UsesTarget | undefined {
  const resolved = options.resolveUses?.(uses);
  if (resolved !== undefined) return resolved;
  if (uses.startsWith('./')) return { action: uses };
  const run = artifactAction(uses, artifacts);
  return run === undefined ? undefined : { do: run };
}

function workflowContexts(document: JobDocument, { workflow, options, done }: Surroundings): Contexts {
  const event = options.event ?? { name: 'workflow_dispatch', payload: {} };
  const facts = { workflow: workflow.name, ...options.github, job: document.id };
  const needs = Object.fromEntries(
    document.needs.map((id) => {
      const results = done.filter((job) => job.id === id);
      return [id, { result: resultOf(results), outputs: Object.assign({}, ...results.map(({ outputs }) => outputs)) }];
    }),
  );
  return {
    // A job's `if` is evaluated by GitHub, before there is a runner.
    github: createGitHubContext({ facts, event, workspace: '', eventPath: '', token: '' }),
    needs,
    vars: options.vars ?? {},
    inputs: options.inputs ?? {},
  };
}

function identityOf(document: JobDocument, matrix: MatrixEntry, contexts: Contexts): JobStart {
  const values = Object.values(matrix).map(String);
  const suffix = values.length > 0 ? ` (${values.join(', ')})` : '';
  const given = document.environment;
  const environmentName = typeof given === 'object' && given !== null && 'name' in given ? given.name : given;
  const environment = environmentName === undefined ? '' : evaluateText(environmentName, { ...contexts, matrix });
  return {
    id: document.id,
    name: document.name === undefined ? document.id + suffix : evaluateText(document.name, { ...contexts, matrix }),
    permissions: document.permissions,
    matrix,
    ...(environment === '' ? {} : { environment }),
  };
}

/** Empty outputs do not exist, and what may hold a secret is dropped: src/Runner.Worker/JobExtension.cs. */
function collectOutputs(document: JobDocument, run: JobResult) {
  const outputs: Record<string, string> = {};
  const warnings: string[] = [];
  try {
    for (const [name, expression] of Object.entries(document.outputs)) {
      const value = evaluateText(expression, run.contexts);
      if (value === '') continue;
      if (run.mask(value) === value) outputs[name] = value;
      else warnings.push(`Skip output '${name}' since it may contain secret.`);
    }
  } catch (error) {
    return { outputs: {}, warnings, error: `Fail to evaluate job outputs: ${messageOf(error)}` };
  }
  const size = Object.entries(outputs).reduce((sum, [name, value]) => sum + 2 * (name.length + value.length), 0);
  if (size <= JOB_OUTPUT_LIMIT) return { outputs, warnings, error: undefined };
  return {
    outputs: {},
    warnings,
    error: `The job's outputs take ${size} bytes as UTF-16, the limit is ${JOB_OUTPUT_LIMIT}`,
  };
}

function inOrder(jobs: readonly JobDocument[]): JobDocument[] {
  const ordered: JobDocument[] = [];
  let waiting = [...jobs];
  while (waiting.length > 0) {
    const ready = waiting.filter((job) => job.needs.every((id) => ordered.some((done) => done.id === id)));
    if (ready.length === 0) {
      throw new Error(
        `These jobs need each other, or one that is not there: ${waiting.map(({ id }) => id).join(', ')}`,
      );
    }
    ordered.push(...ready);
    waiting = waiting.filter((job) => !ready.includes(job));
  }
  return ordered;
}

/** The status functions of a job look at all jobs before it, not at those in its `needs` alone. */
function ancestorsOf(document: JobDocument, jobs: readonly JobDocument[]): Set<string> {
  const found = new Set<string>();
  const visit = (job: JobDocument | undefined): void => {
    for (const id of job?.needs ?? []) {
      if (found.has(id)) continue;
      found.add(id);
      visit(jobs.find((other) => other.id === id));
    }
  };
  visit(document);
  return found;
}

function statusOf(ancestors: ReadonlySet<string>, done: readonly WorkflowJobResult[]): Status {
  const before = done.filter((job) => ancestors.has(job.id));
  return {
    success: before.every((job) => job.conclusion === 'success'),
    failure: before.some((job) => job.conclusion === 'failure'),
    cancelled: done.some((job) => job.conclusion === 'cancelled'),
  };
}

function resultOf(jobs: readonly WorkflowJobResult[]): Outcome {
  for (const outcome of ['failure', 'cancelled', 'success'] as const) {
    if (jobs.some(({ conclusion }) => conclusion === outcome)) return outcome;
  }
  return 'skipped';
}

function conclusionOf(jobs: readonly WorkflowJobResult[]): WorkflowResult['conclusion'] {
  return resultOf(jobs);
}

/** Paths are not looked at: that takes a diff. Everything else that `on` says about the event is. */
function isTriggered(workflow: WorkflowDocument, event: EventFacts, facts: GitHubFacts): boolean {
  const trigger = workflow.triggers.get(event.name);
  if (trigger === undefined) return false;
  const action = propertyOf(event.payload, 'action');
  const types = asList(trigger['types']) ?? DEFAULT_TYPES[event.name];
  if (types !== undefined && typeof action === 'string' && !types.includes(action)) return false;

  const ref = facts.ref ?? 'refs/heads/main';
  const branches = asList(trigger['branches']);
  const ignored = asList(trigger['branches-ignore']);
  const tags = asList(trigger['tags']);
  if (event.name === 'push' && ref.startsWith('refs/tags/')) {
    if (tags !== undefined) return matchesFilter(ref.replace('refs/tags/', ''), tags);
    return branches === undefined && ignored === undefined;
  }
  // A push that is filtered by tags only does not run for branches.
  if (event.name === 'push' && tags !== undefined && branches === undefined && ignored === undefined) return false;
  const branch = branchOf(event, facts, ref);
  if (branches !== undefined) return matchesFilter(branch, branches);
  return ignored === undefined || !matchesFilter(branch, ignored);
}

/** A pull request is filtered by the branch it goes to, workflow_run by the branch it ran for. */
function branchOf(event: EventFacts, facts: GitHubFacts, ref: string): string {
  const ranFor = propertyOf(propertyOf(event.payload, 'workflow_run'), 'head_branch');
  if (event.name === 'workflow_run' && typeof ranFor === 'string') return ranFor;
  return facts.baseRef || ref.replace('refs/heads/', '');
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** Without `types`, these events run for some activities only. */
const DEFAULT_TYPES: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
  pull_request_target: ['opened', 'synchronize', 'reopened'],
};

function asList(value: unknown): string[] | undefined {
  if (value === undefined || value === null) return undefined;
  return (Array.isArray(value) ? value : [value]).map(String);
}

function evaluateDeep(value: unknown, contexts: Contexts): unknown {
  if (typeof value === 'string') return evaluateValue(value, contexts);
  if (Array.isArray(value)) return value.map((item: unknown) => evaluateDeep(item, contexts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, evaluateDeep(item, contexts)]));
}
