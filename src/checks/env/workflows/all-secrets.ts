/** All secrets at once: every one of them is in the job, needed or not. https://codeql.github.com/codeql-query-help/actions/actions-excessive-secrets-exposure/ */
import type { Place } from '../environments/environment.ts';
import { jobsOf } from './job-names.ts';
import type { Workflow } from './workflow.ts';

export interface AllSecrets {
  place: Place;
  job: string;
  /** In a step of Launch Ready, which wants names one by one. */
  isOurs: boolean;
}

export function allSecrets(workflows: readonly Workflow[]): AllSecrets[] {
  const seen = new Set<string>();
  return [...jobsOf(workflows)].flatMap(({ job }) => {
    const ours = new Set(
      job.steps.flatMap(({ launchReady, reads }) =>
        launchReady === undefined ? [] : reads.map(({ place }) => key(place)),
      ),
    );
    return job.reads.flatMap(({ context, isAll, place }) => {
      // What stands in the file's `env:` is read by every job.
      if (context !== 'secrets' || !isAll || seen.has(key(place))) return [];
      seen.add(key(place));
      return [{ place, job: job.id, isOurs: ours.has(key(place)) }];
    });
  });
}

const key = ({ path, line, startColumn }: Place): string => `${path}:${line}:${startColumn}`;
