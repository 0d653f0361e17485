// A workflow file as data: what the emulator understands of it, and a sentence for what it does not.
import { parse } from 'yaml';

export interface WorkflowDocument {
  name: string;
  triggers: ReadonlyMap<string, Record<string, unknown>>;
  env: Record<string, unknown>;
  permissions: Permissions;
  defaults: RunDefaults;
  jobs: JobDocument[];
}

export interface JobDocument {
  id: string;
  name: unknown;
  needs: string[];
  if: string | undefined;
  permissions: Permissions;
  /** A name, or a mapping with name and url; may hold expressions. */
  environment: unknown;
  /** A mapping of lists, or an expression that gives one. */
  matrix: unknown;
  env: Record<string, unknown>;
  outputs: Record<string, unknown>;
  defaults: RunDefaults;
  continueOnError: unknown;
  steps: StepDocument[];
}

export interface StepDocument {
  id: string | undefined;
  name: string | undefined;
  if: string | undefined;
  uses: string | undefined;
  run: string | undefined;
  shell: string | undefined;
  workingDirectory: string | undefined;
  with: Record<string, unknown>;
  env: Record<string, unknown>;
  continueOnError: unknown;
}

export interface RunDefaults {
  shell?: string;
  workingDirectory?: string;
}

/** `default` is what the repository's settings say; a mapping sets all it does not name to none. */
export type Permissions = 'default' | 'read-all' | 'write-all' | Readonly<Record<string, string>>;

const JOB_KEYS = [
  ...['name', 'needs', 'if', 'permissions', 'environment', 'strategy', 'env', 'outputs', 'defaults', 'steps'],
  // Read, and without any effect here.
  ...['runs-on', 'timeout-minutes', 'concurrency', 'continue-on-error'],
];
const STEP_KEYS = [
  ...['id', 'name', 'if', 'uses', 'run', 'shell', 'working-directory', 'with', 'env', 'continue-on-error'],
  'timeout-minutes',
];

export function readWorkflow(text: string): WorkflowDocument {
  const document = mapping(parse(text), 'the workflow');
  const permissions = readPermissions(document.permissions, 'default');
  return {
    name: typeof document.name === 'string' ? document.name : 'workflow',
    triggers: readTriggers(document.on),
    env: mapping(document.env ?? {}, 'env'),
    permissions,
    defaults: readDefaults(document.defaults),
    jobs: Object.entries(mapping(document.jobs, 'jobs')).map(([id, job]) => readJob(id, job, permissions)),
  };
}

function readJob(id: string, value: unknown, inherited: Permissions): JobDocument {
  const where = `jobs.${id}`;
  const job = mapping(value, where);
  onlyKeys(job, JOB_KEYS, where);
  const strategy = mapping(job.strategy ?? {}, `${where}.strategy`);
  const needs = job.needs ?? [];
  return {
    id,
    name: job.name,
    needs: (Array.isArray(needs) ? needs : [needs]).map(String),
    if: condition(job.if),
    permissions: readPermissions(job.permissions, inherited),
    environment: job.environment,
    matrix: strategy.matrix,
    env: mapping(job.env ?? {}, `${where}.env`),
    outputs: mapping(job.outputs ?? {}, `${where}.outputs`),
    defaults: readDefaults(job.defaults),
    continueOnError: job['continue-on-error'],
    steps: list(job.steps, `${where}.steps`).map((step, index) => readStep(step, `${where}.steps[${index}]`)),
  };
}

function readStep(value: unknown, where: string): StepDocument {
  const step = mapping(value, where);
  onlyKeys(step, STEP_KEYS, where);
  return {
    id: text(step.id),
    name: text(step.name),
    if: condition(step.if),
    uses: text(step.uses),
    run: text(step.run),
    shell: text(step.shell),
    workingDirectory: text(step['working-directory']),
    with: mapping(step.with ?? {}, `${where}.with`),
    env: mapping(step.env ?? {}, `${where}.env`),
    continueOnError: step['continue-on-error'],
  };
}

function readTriggers(value: unknown): Map<string, Record<string, unknown>> {
  if (typeof value === 'string') return new Map([[value, {}]]);
  if (Array.isArray(value)) return new Map(value.map((name) => [String(name), {}]));
  return new Map(
    // A schedule is a list; what it says does not matter here.
    Object.entries(mapping(value, 'on')).map(([name, options]) => [
      name,
      Array.isArray(options) ? {} : mapping(options ?? {}, `on.${name}`),
    ]),
  );
}

function readPermissions(value: unknown, inherited: Permissions): Permissions {
  if (value === undefined) return inherited;
  if (value === null) return {};
  if (value === 'read-all' || value === 'write-all') return value;
  return Object.fromEntries(
    Object.entries(mapping(value, 'permissions')).map(([scope, level]) => [scope, String(level)]),
  );
}

function readDefaults(value: unknown): RunDefaults {
  const run = mapping(mapping(value ?? {}, 'defaults').run ?? {}, 'defaults.run');
  const shell = text(run.shell);
  const workingDirectory = text(run['working-directory']);
  return { ...(shell === undefined ? {} : { shell }), ...(workingDirectory === undefined ? {} : { workingDirectory }) };
}

function condition(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}

function text(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}

function list(value: unknown, where: string): unknown[] {
  if (!Array.isArray(value)) throw new Error(`${where} must be a list; calling another workflow is not emulated`);
  return value;
}

function mapping(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${where} must be a mapping`);
  return value as Record<string, unknown>;
}

function onlyKeys(value: Record<string, unknown>, known: readonly string[], where: string): void {
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new Error(`${where}: not emulated: ${unknown.join(', ')}`);
}
