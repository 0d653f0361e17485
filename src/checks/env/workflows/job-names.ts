/** What jobs and steps have and read, as the judges ask for it. */
import type { Job, Reference, Step, Workflow } from './workflow.ts';

/** A secret that is read by its name, in capitals, as GitHub keeps it. */
export interface SecretRead {
  name: string;
  read: Reference;
}

/** GITHUB_TOKEN is always there. */
export function secretsOf(reads: readonly Reference[]): SecretRead[] {
  return reads.flatMap((read) => {
    const name = read.context === 'secrets' ? read.name?.toUpperCase() : undefined;
    return name === undefined || name === 'GITHUB_TOKEN' ? [] : [{ name, read }];
  });
}

/** The first read of each name. */
export function firstSecretsOf(reads: readonly Reference[]): SecretRead[] {
  const first = new Map<string, SecretRead>();
  for (const each of secretsOf(reads)) if (!first.has(each.name)) first.set(each.name, each);
  return [...first.values()];
}

/** All reads but those of steps whose condition matches: these run only where somebody saw to it. */
export function readsUnless(guard: RegExp, job: Job): Reference[] {
  const key = ({ place, name }: Reference): string => `${place.line}:${place.startColumn}:${name}`;
  const guarded = new Set(
    job.steps.filter(({ condition = '' }) => guard.test(condition)).flatMap(({ reads }) => reads.map(key)),
  );
  return guarded.size === 0 ? job.reads : job.reads.filter((read) => !guarded.has(key(read)));
}

/** Variables that a step's process has by name: of the workflow, of the job and its own. */
export const environmentNames = (workflow: Workflow, job: Job, step: Step): Set<string> =>
  new Set([...workflow.env, ...job.env, ...step.env].map(({ name }) => name));

/** Actions whose work is to put variables into the job. */
const EXPORTER =
  /secret|vault|dotenv|doppler|infisical|1password|env-?file|load-?env|export-?env|set-?env|chamber|keyvault/i;

/** What steps put into the job for those behind them, by the 0-based number of the step. */
export interface Exports {
  /** From the first step on that puts in what cannot be named from here. */
  unclearAfter: number;
  names: ReadonlyMap<string, number>;
}

export function exportsOf({ steps }: Job): Exports {
  const names = new Map<string, number>();
  let unclearAfter = Number.POSITIVE_INFINITY;
  for (const [index, { uses = '', run, launchReady }] of steps.entries()) {
    const written = exportedIn(run?.text ?? '');
    const isUnclear = written === undefined || (launchReady === undefined && EXPORTER.test(uses));
    if (isUnclear && index < unclearAfter) unclearAfter = index;
    for (const name of written ?? []) if (!names.has(name)) names.set(name, index);
  }
  return { unclearAfter, names };
}

/** Names that a script writes to `$GITHUB_ENV`; undefined where it writes what it got from elsewhere. */
function exportedIn(script: string): string[] | undefined {
  if (!script.includes('GITHUB_ENV')) return [];
  const names: string[] = [];
  for (const line of script.split('\n')) {
    if (!line.includes('GITHUB_ENV')) continue;
    const name = /\b(?:echo|printf)\s+(?:-\w+\s+)?["']?([A-Za-z_]\w*)(?:=|<<)/.exec(line)?.[1];
    if (name === undefined) return undefined;
    names.push(name);
  }
  return names;
}

/** Every job of every workflow, with its file. */
export function* jobsOf(workflows: readonly Workflow[]): Generator<{ workflow: Workflow; job: Job }> {
  for (const workflow of workflows) for (const job of workflow.jobs) yield { workflow, job };
}
