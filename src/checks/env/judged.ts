/** Which environments a run judges, and why it judges no values. */
import { UserError } from '../../core/errors.ts';
import type { LeftOut } from '../../core/outcome.ts';
import { ApiFailure } from '../../io/github-api.ts';
import type { CheckContext } from '../check.ts';
import type { DeclaredConfig } from './collect.ts';
import type { Loader } from './dialects/detect.ts';
import type { Dialect } from './dialects/dialect.ts';
import { fileEnvironments, jobEnvironment, type ValuesFile } from './environments/collect.ts';
import type { Environment } from './environments/environment.ts';
import type { GithubEnvironments } from './environments/github.ts';
import { readVarsInput } from './environments/hosts/vars-input.ts';
import { withGithub } from './environments/with-github.ts';
import { dialectFor } from './loaders-of.ts';

export interface ValueSettings {
  config: DeclaredConfig;
  /** Judge the values of these files instead of the job's. */
  valuesFiles: readonly ValuesFile[];
  /** How env files are read; by default as the project's loader does, or as dotenv where it is not known. */
  dialect?: Dialect;
  /** `toJSON(vars)` of the job: what of GitHub’s variables it sees. */
  vars?: string;
}

export interface Judged {
  environments: readonly Environment[];
  /** Why no value of a job or file is judged, in words for a sentence. */
  why?: string;
  /** What GitHub's settings say, where they were asked. */
  github?: GithubEnvironments;
  leftOut: readonly LeftOut[];
}

/** Throws UserError for a file or input that the user can mend. */
export async function environmentsToJudge(
  context: CheckContext,
  settings: ValueSettings,
  project: { loaders: readonly Loader[]; has(variable: string): boolean },
): Promise<Judged> {
  const own = await ownEnvironments(context, settings, project.loaders);
  // A fork's run has no token of the kind; a step that hands it one is a mistake.
  if (context.githubSettings === undefined || context.fork) return { ...own, leftOut: [] };
  try {
    return { ...own, ...(await withGithub(own.environments, await context.githubSettings(), project.has)) };
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    const why = `GitHub could not be asked: ${error.message}`;
    return { ...own, leftOut: [{ what: 'lists of GitHub’s settings', count: 1, why }] };
  }
}

async function ownEnvironments(
  context: CheckContext,
  { config, valuesFiles, dialect, vars }: ValueSettings,
  loaders: readonly Loader[],
): Promise<{ environments: Environment[]; why?: string }> {
  const { environments } = config.parsed.config;
  const ownerOf = (name: string): string | undefined => environments[name]?.owner;
  const { environment } = context;
  if (valuesFiles.length > 0)
    return {
      environments: await fileEnvironments(context.files, valuesFiles, {
        environment,
        dialectFor: (fileName) => dialect ?? dialectFor(fileName, loaders),
        ownerOf,
      }),
    };
  if (environment === undefined) return { environments: [], why: 'no environment was given' };
  if (context.fork) return { environments: [], why: 'a fork or bot gets no secrets' };
  const job = jobEnvironment(environment, context.variables, ownerOf(environment));
  return { environments: [vars === undefined ? job : { ...job, cells: new Map([...varsOf(vars), ...job.cells]) }] };
}

/** What the step maps counts more. Throws UserError. */
function varsOf(text: string) {
  const read = readVarsInput(text);
  if ('problem' in read) throw new UserError(read.problem, 'Write `vars: ${{ toJSON(vars) }}`.');
  return read.cells;
}
