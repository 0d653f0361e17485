/**
 * A job that only looks at variables, once for each environment, and is recorded as a deployment to each.
 * https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/control-deployments#using-environments-without-deployments
 */
import type { Place } from '../environments/environment.ts';
import { jobsOf } from './job-names.ts';
import type { Job, Workflow } from './workflow.ts';

export interface FalseDeployment {
  /** Of `environment:`. */
  place: Place;
  job: string;
  /** `${{ matrix.environment }}` */
  environment: string;
  /** Undefined where only the run knows. */
  names: readonly string[] | undefined;
  isMatrix: boolean;
}

/** Checks out, sets up, and looks: none of it puts anything anywhere. */
const HARMLESS =
  /^(?:actions\/(?:checkout|setup-[\w-]+|cache(?:\/\w+)?|upload-artifact|download-artifact)|pnpm\/action-setup|oven-sh\/setup-bun)@/;

export function falseDeployments(workflows: readonly Workflow[]): FalseDeployment[] {
  return [...jobsOf(workflows)].flatMap(({ job }) => {
    const { environment, id } = job;
    if (environment === undefined || environment.deployment !== true || !isAudit(job)) return [];
    const { place, text, names, isMatrix } = environment;
    return [{ place, job: id, environment: text, names, isMatrix }];
  });
}

function isAudit({ steps }: Job): boolean {
  const ours = steps.filter(({ launchReady }) => launchReady !== undefined);
  const others = steps.filter(({ launchReady }) => launchReady === undefined);
  return ours.length > 0 && others.every(({ uses = '' }) => HARMLESS.test(uses));
}
