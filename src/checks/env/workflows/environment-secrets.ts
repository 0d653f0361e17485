/** A job without `environment:` that reads a secret of an environment: it gets an empty text. */

import type { Place } from '../environments/environment.ts';
import { addTo } from '../groups.ts';
import { firstSecretsOf, jobsOf } from './job-names.ts';
import { calledWorkflow } from './reusable.ts';
import type { Job, Workflow } from './workflow.ts';

export interface EnvironmentSecret {
  /** Of the read. */
  place: Place;
  /** Of the job that lacks `environment:`. */
  jobPlace: Place;
  job: string;
  variable: string;
  /** Environments that have it, as GitHub or the jobs that read it say. */
  environments: readonly string[];
  /** GitHub says so. Otherwise jobs with an environment read it too, and it may be the repository's. */
  isCertain: boolean;
}

/** What GitHub tells; undefined where it could not be read. */
export interface KnownSecrets {
  environments: readonly { name: string; ownSecrets: ReadonlySet<string> | undefined }[];
  shared: { secrets: ReadonlySet<string> | undefined };
}

export function environmentSecrets(workflows: readonly Workflow[], github?: KnownSecrets): EnvironmentSecret[] {
  const shared = github?.shared.secrets;
  const isKnown = shared !== undefined && github?.environments.every(({ ownSecrets }) => ownSecrets !== undefined);
  const owners = isKnown ? ownersIn(github?.environments ?? []) : readersIn(workflows);
  return [...jobsOf(workflows)].flatMap(({ workflow, job }) => {
    if (job.environment !== undefined) return [];
    return firstSecretsOf(job.reads).flatMap(({ name, read }) => {
      const environments = owners.get(name) ?? [];
      if (environments.length === 0 || shared?.has(name) || isTakenThere(workflows, workflow, job, name)) return [];
      const { id, place: jobPlace } = job;
      const fact = { place: read.place, jobPlace, job: id, variable: name, environments };
      return [{ ...fact, isCertain: isKnown === true }];
    });
  });
}

function ownersIn(environments: KnownSecrets['environments']): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const { name, ownSecrets = new Set<string>() } of environments)
    for (const secret of ownSecrets) addTo(owners, secret, name);
  return owners;
}

/** Without GitHub's word only an exception is told: at most so many jobs without an environment, and twice as many with one. */
const MAX_EXCEPTIONS = 2;

/** Secrets that nearly all of their readers read within an environment. */
function readersIn(workflows: readonly Workflow[]): Map<string, string[]> {
  const within = new Map<string, { names: Set<string>; jobs: number }>();
  const without = new Map<string, number>();
  for (const { job } of jobsOf(workflows))
    for (const { name } of firstSecretsOf(job.reads)) {
      if (job.environment === undefined) without.set(name, (without.get(name) ?? 0) + 1);
      else {
        const { names, jobs } = within.get(name) ?? { names: new Set<string>(), jobs: 0 };
        for (const each of job.environment.names ?? [job.environment.text]) names.add(each);
        within.set(name, { names, jobs: jobs + 1 });
      }
    }
  const isException = (name: string, jobs: number): boolean => {
    const exceptions = without.get(name) ?? 0;
    return exceptions <= MAX_EXCEPTIONS && jobs >= exceptions * 2;
  };
  return new Map(
    [...within].filter(([name, { jobs }]) => isException(name, jobs)).map(([name, { names }]) => [name, [...names]]),
  );
}

/**
 * "If you include environment in the reusable workflow at the job level, the environment secret will be used, and not the
 * secret passed from the caller workflow." https://docs.github.com/en/actions/how-tos/reuse-automations/reuse-workflows
 */
function isTakenThere(workflows: readonly Workflow[], workflow: Workflow, job: Job, name: string): boolean {
  if (job.calls === undefined) {
    // The caller of this one may pass it from wherever it has it.
    return (
      workflow.called !== undefined && [...workflow.called.secrets.keys()].some((each) => each.toUpperCase() === name)
    );
  }
  const callee = calledWorkflow(workflows, job.calls.target);
  const readers = callee?.jobs.filter(({ reads }) => firstSecretsOf(reads).some((each) => each.name === name)) ?? [];
  return readers.length > 0 && readers.every(({ environment }) => environment !== undefined);
}
