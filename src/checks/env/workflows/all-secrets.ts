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
  return [...jobsOf(workflows)].flatMap(({ job }) =>
    job.reads.flatMap(({ context, isAll, place }) => {
      // What stands in the file's `env:` is read by every job.
      const key = `${place.path}:${place.line}:${place.startColumn}`;
      if (context !== 'secrets' || !isAll || seen.has(key)) return [];
      seen.add(key);
      const step = job.steps.find(({ reads }) =>
        reads.some((read) => read.place === place || isSame(read.place, place)),
      );
      return [{ place, job: job.id, isOurs: step?.launchReady !== undefined }];
    }),
  );
}

const isSame = (a: Place, b: Place): boolean => a.line === b.line && a.startColumn === b.startColumn;
