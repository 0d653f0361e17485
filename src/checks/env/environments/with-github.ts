/** Joins what GitHub's settings hold to the environments that a run judges. */
import { isSameEnvironment } from '../../../core/environment.ts';
import type { LeftOut } from '../../../core/outcome.ts';
import type { GithubSettings } from '../../../io/github-api.ts';
import type { Cell, Environment } from './environment.ts';
import { type GithubEnvironment, type GithubEnvironments, githubEnvironments } from './github.ts';

export interface WithGithub {
  environments: Environment[];
  github: GithubEnvironments;
  leftOut: LeftOut[];
}

/**
 * `judged` get what they lack: the day of a change, and the names that GitHub lists and the step was not handed. Other
 * environments of GitHub are added where they are configured, or hold a secret or variable of their own that the project
 * needs: one that holds none has its values elsewhere, and what every job gets makes no environment the app's. Throws ApiFailure.
 */
export async function withGithub(
  judged: readonly Environment[],
  api: GithubSettings,
  project: { has(variable: string): boolean; isConfigured(environment: string): boolean },
): Promise<WithGithub> {
  const github = await githubEnvironments(api);
  const joined = judged.map((environment) => {
    const same = github.environments.find(({ name }) => isSameEnvironment(name, environment.name));
    return same === undefined ? environment : { ...environment, cells: joinCells(environment, same) };
  });
  const others = github.environments.filter(
    ({ name, cells }) =>
      !judged.some((each) => isSameEnvironment(each.name, name)) &&
      (project.isConfigured(name) ||
        [...cells].some(([variable, cell]) => github.shared.cells.get(variable) !== cell && project.has(variable))),
  );
  return {
    environments: [...joined, ...others],
    github,
    leftOut: github.unreadable.map(({ what, permission }) => ({
      what: 'lists of GitHub’s settings',
      count: 1,
      why: `${what} are not readable with this token: grant it \`${permission}\``,
    })),
  };
}

function joinCells(environment: Environment, { cells }: GithubEnvironment): Map<string, Cell> {
  const joined = new Map(environment.cells);
  for (const [name, cell] of cells) {
    const own = joined.get(name);
    if (own === undefined) joined.set(name, environment.kind === 'job' ? notHanded(cell) : cell);
    else if (own.changed === undefined && cell.changed !== undefined)
      joined.set(name, { ...own, changed: cell.changed });
  }
  return joined;
}

const notHanded = (cell: Cell): Cell => ({
  state: 'listed',
  why: 'GitHub has it, and the step was not handed it',
  isSecret: cell.state === 'listed' && cell.isSecret,
  ...(cell.changed === undefined ? {} : { changed: cell.changed }),
});
