/**
 * "With the exception of GITHUB_TOKEN, secrets are not passed to the runner when a workflow is triggered from a forked repository."
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request
 */
import type { Place } from '../environments/environment.ts';
import { firstSecretsOf, readsUnless } from './job-names.ts';
import type { Job, Workflow } from './workflow.ts';

export interface EmptyForForks {
  /** Of the first read. */
  place: Place;
  job: string;
  variables: readonly string[];
}

/** Conditions that keep a job or step from running for a fork, or that ask whether the secret is there. */
const GUARD =
  /github\.event_name|\.head\.repo|\.fork\b|github\.(?:actor|triggering_actor|ref|ref_name|ref_type|ref_protected|base_ref|head_ref)\b|\.merged\b|author_association|\bsecrets\.|\benv\.|\.labels?\b|\bfalse\b/i;

export function emptyForForks(workflow: Workflow): EmptyForForks[] {
  if (!workflow.triggers.some(({ event }) => event === 'pull_request')) return [];
  const byId = new Map(workflow.jobs.map((job) => [job.id, job]));
  // What stands in the file's `env:` is read by every job, and told once.
  const told = new Set<string>();
  return workflow.jobs.flatMap((job) => {
    if (isGuarded(job, byId, new Set())) return [];
    const reads = firstSecretsOf(readsUnless(GUARD, job)).filter(({ read: { place }, name }) => {
      const key = `${place.line}:${place.startColumn}:${name}`;
      return !told.has(key) && told.add(key);
    });
    const [first] = reads;
    if (first === undefined) return [];
    return [{ place: first.read.place, job: job.id, variables: reads.map(({ name }) => name) }];
  });
}

/** A job that waits for one that is skipped is skipped too. */
function isGuarded({ condition, needs, id }: Job, byId: ReadonlyMap<string, Job>, seen: Set<string>): boolean {
  if (condition !== undefined && GUARD.test(condition)) return true;
  if (seen.has(id) || /always\(\)|failure\(\)/.test(condition ?? '')) return false;
  seen.add(id);
  return needs.some((name) => {
    const job = byId.get(name);
    return job !== undefined && isGuarded(job, byId, seen);
  });
}
