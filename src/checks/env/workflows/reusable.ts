/**
 * Calls of reusable workflows that do not pass what these read.
 * https://docs.github.com/en/actions/how-tos/reuse-automations/reuse-workflows#passing-inputs-and-secrets-to-a-reusable-workflow
 */
import type { Place } from '../environments/environment.ts';
import { jobsOf, readsUnless, secretsOf } from './job-names.ts';
import type { Call, Job, Workflow } from './workflow.ts';

export interface NotPassed {
  /** Of `uses:` in the caller. */
  place: Place;
  job: string;
  /** The workflow that is called. */
  target: string;
  variable: string;
  /** Where it is read, in the workflow that is called. */
  read: Place;
  /** Nothing is passed; otherwise some are, and this one is not among them. */
  isNothingPassed: boolean;
  /** The workflow that is called demands it: GitHub refuses to start. */
  isRequired: boolean;
  /** Only jobs with an `environment:` read it. */
  isInEnvironment: boolean;
}

/** Every call of a workflow times every secret that it reads: more is nobody's. */
const MAX_FACTS = 10_000;

/** `repository` (`owner/name`): a call by its full name is a call of the same repository too. */
export function notPassed(workflows: readonly Workflow[], repository?: string): NotPassed[] {
  const needs = new Map<Workflow, ReadonlyMap<string, Needed>>();
  let left = MAX_FACTS;
  return [...jobsOf(workflows)].flatMap(({ job }) => {
    const { calls } = job;
    if (calls === undefined || calls.secrets === 'inherit' || left <= 0) return [];
    const callee = calledWorkflow(workflows, calls.target, repository);
    if (callee?.called === undefined) return [];
    const passed = passedBy(calls);
    const needed = needs.get(callee) ?? neededBy(workflows, callee, repository, new Set());
    needs.set(callee, needed);
    return [...needed].flatMap(([variable, { read, isInEnvironment }]) => {
      const declared = [...(callee.called?.secrets ?? [])].find(([name]) => name.toUpperCase() === variable)?.[1];
      // Declared as optional: whoever calls may leave it out.
      if (passed.has(variable) || declared?.isRequired === false || left-- <= 0) return [];
      const { place, target } = calls;
      const isRequired = declared?.isRequired ?? false;
      const isNothingPassed = calls.secrets === 'none';
      return [{ place, job: job.id, target, variable, read, isNothingPassed, isRequired, isInEnvironment }];
    });
  });
}

const passedBy = ({ secrets }: Call): Set<string> =>
  new Set(typeof secrets === 'string' ? [] : secrets.map(({ name }) => name.toUpperCase()));

/** A job or step that runs for some callers, and another for which the secret need not be there. */
const OPTIONAL = /\binputs\.|\benv\.|\bsecrets\.|\bvars\.|\bgithub\.(?:event_name|ref|ref_name|repository|actor)\b/i;

interface Needed {
  read: Place;
  isInEnvironment: boolean;
}

/** Secrets that a workflow reads by name, and those of workflows to which it hands on all of its own. */
function neededBy(
  workflows: readonly Workflow[],
  workflow: Workflow,
  repository: string | undefined,
  seen: Set<Workflow>,
): Map<string, Needed> {
  const needed = new Map<string, Needed>();
  if (seen.has(workflow)) return needed;
  seen.add(workflow);
  const add = (name: string, { read, isInEnvironment }: Needed): void => {
    const before = needed.get(name);
    needed.set(name, {
      read: before?.read ?? read,
      isInEnvironment: (before?.isInEnvironment ?? true) && isInEnvironment,
    });
  };
  for (const job of workflow.jobs) {
    if (OPTIONAL.test(job.condition ?? '')) continue;
    for (const { name, read } of secretsOf(readsUnless(OPTIONAL, job)))
      add(name, { read: read.place, isInEnvironment: job.environment !== undefined });
    for (const [name, each] of handedOn(workflows, job, repository, seen)) add(name, each);
  }
  return needed;
}

function handedOn(
  workflows: readonly Workflow[],
  { calls }: Job,
  repository: string | undefined,
  seen: Set<Workflow>,
): Iterable<[string, Needed]> {
  const callee = calls?.secrets === 'inherit' ? calledWorkflow(workflows, calls.target, repository) : undefined;
  return callee === undefined ? [] : neededBy(workflows, callee, repository, seen);
}

/** The workflow of the same repository that a call means. */
export function calledWorkflow(
  workflows: readonly Workflow[],
  target: string,
  repository?: string,
): Workflow | undefined {
  const local = /^\.\/(.+)$/.exec(target)?.[1];
  const [, owner, path] = /^([^/]+\/[^/]+)\/(\.github\/workflows\/[^@]+)@/.exec(target) ?? [];
  const own = repository !== undefined && owner?.toLowerCase() === repository.toLowerCase() ? path : undefined;
  const wanted = local ?? own;
  return wanted === undefined ? undefined : workflows.find((each) => each.path === wanted);
}
