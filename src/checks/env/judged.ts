/** Which environments a run judges, and why it judges no values. */
import { isSameEnvironment } from '../../core/environment.ts';
import { UserError } from '../../core/errors.ts';
import type { LeftOut } from '../../core/outcome.ts';
import { listOf } from '../../core/text.ts';
import { ApiFailure } from '../../io/github-api.ts';
import type { CheckContext } from '../check.ts';
import type { DeclaredConfig } from './collect.ts';
import type { Loader } from './dialects/detect.ts';
import type { Dialect } from './dialects/dialect.ts';
import { fileEnvironments, jobEnvironment, type ValuesFile } from './environments/collect.ts';
import type { Cell, Environment } from './environments/environment.ts';
import { environmentOfName } from './environments/environment-of-name.ts';
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

/** What of the project matters here. */
export interface ProjectNames {
  loaders: readonly Loader[];
  /** It declares the variable, or its code reads it. */
  has(variable: string): boolean;
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
  project: ProjectNames,
): Promise<Judged> {
  const own = await ownEnvironments(context, settings, project);
  // A fork's run has no token of the kind; a step that hands it one is a mistake.
  if (context.githubSettings === undefined || context.fork) return { ...own, leftOut: [] };
  try {
    const { environments } = settings.config.parsed.config;
    const isConfigured = (name: string): boolean =>
      Object.keys(environments).some((each) => isSameEnvironment(each, name));
    const has = { has: project.has, isConfigured };
    return { ...own, ...(await withGithub(own.environments, await context.githubSettings(), has)) };
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    const why = `GitHub could not be asked: ${error.message}`;
    return { ...own, leftOut: [{ what: 'lists of GitHub’s settings', count: 1, why }] };
  }
}

async function ownEnvironments(
  context: CheckContext,
  { config, valuesFiles, dialect, vars }: ValueSettings,
  { loaders, has }: ProjectNames,
): Promise<{ environments: Environment[]; why?: string }> {
  const { environments } = config.parsed.config;
  const ownerOf = (name: string): string | undefined => environments[name]?.owner;
  const { environment } = context;
  if (valuesFiles.length > 0) {
    const found = await fileEnvironments(context.files, valuesFiles, {
      environment,
      dialectFor: (fileName) => dialect ?? dialectFor(fileName, loaders),
      ownerOf,
    });
    if (environment !== undefined && !found.some(({ name }) => isSameEnvironment(name, environment)))
      throw new UserError(
        `No file holds values of \`${environment}\`: they are of ${listOf(found.map(({ name }) => name))}.`,
        'Name its file too, or leave out `--environment` (input `environment`).',
      );
    return { environments: found };
  }
  if (environment === undefined) return { environments: [], why: 'no environment was given' };
  if (context.fork) return { environments: [], why: 'a fork or bot gets no secrets' };
  const job = jobEnvironment(environment, context.variables, ownerOf(environment));
  const cells = new Map([...(vars === undefined ? [] : varsOf(vars)), ...job.cells]);
  return { environments: [{ ...job, cells: withSuffixes(cells, environment, has) }] };
}

/**
 * Where a plan has no environments, `DATABASE_URL_PRODUCTION` is production's DATABASE_URL: of a name that the project has,
 * and does not have by itself here.
 */
function withSuffixes(
  cells: ReadonlyMap<string, Cell>,
  environment: string,
  has: ProjectNames['has'],
): Map<string, Cell> {
  const all = new Map(cells);
  for (const [name, cell] of cells) {
    const meant = has(name) ? undefined : environmentOfName(name, [environment])?.variable;
    if (meant !== undefined && has(meant) && !cells.has(meant)) all.set(meant, cell);
  }
  return all;
}

/** What the step maps counts more. Throws UserError. */
function varsOf(text: string) {
  const read = readVarsInput(text);
  if ('problem' in read) throw new UserError(read.problem, 'Write `vars: ${{ toJSON(vars) }}`.');
  return read.cells;
}
