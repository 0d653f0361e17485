/**
 * What GitHub's settings hold for each environment: https://docs.github.com/en/actions/concepts/security/secrets
 * A secret's value is never told; a variable's is.
 */
import { ApiFailure, type GithubSettings, type NamedSecret, type NamedVariable } from '../../../io/github-api.ts';
import type { Cell, Environment } from './environment.ts';

export interface GithubEnvironments {
  environments: GithubEnvironment[];
  /** What a job without `environment:` gets: the repository's, and the organisation's that it sees. */
  shared: SharedNames;
  /** What the token may not see, and the permission that would let it. Never a reason to call anything missing. */
  unreadable: Unreadable[];
}

export interface GithubEnvironment extends Environment {
  kind: 'github';
  /** Who must approve a job before it gets the secrets; empty where nobody must. */
  reviewers: readonly string[];
  /** Secrets of the environment itself, as GitHub has them (capitals); undefined where they cannot be read. */
  ownSecrets: ReadonlySet<string> | undefined;
}

export interface SharedNames {
  /** Undefined where they cannot be read. */
  secrets: ReadonlySet<string> | undefined;
  cells: ReadonlyMap<string, Cell>;
}

export interface Unreadable {
  /** In words for a sentence: `the secrets of the environments`. */
  what: string;
  /** As GitHub's page for tokens calls it: `Environments: read`. */
  permission: string;
}

/**
 * An environment's own stand over the repository's, and these over the organisation's. `isWanted` chooses environments:
 * each costs two requests, and a repository may have one for every pull request. Throws ApiFailure where GitHub cannot
 * be asked at all.
 */
export async function githubEnvironments(
  api: GithubSettings,
  isWanted: (name: string) => boolean = () => true,
): Promise<GithubEnvironments> {
  const unreadable: Unreadable[] = [];
  const read = <T>(what: string, permission: string, call: () => Promise<T>): Promise<T | undefined> =>
    unlessForbidden(call, () => unreadable.push({ what, permission }));

  const listed = await read('the environments', 'Actions: read', () => api.listEnvironments());
  const repositorySecrets = await read('the secrets of the repository', 'Secrets: read', () =>
    api.listRepositorySecrets(),
  );
  const organizationSecrets = await read('the secrets of the organisation', 'Secrets: read', () =>
    api.listOrganizationSecrets(),
  );
  const repositoryVariables = await read('the variables of the repository', 'Variables: read', () =>
    api.listRepositoryVariables(),
  );
  const organizationVariables = await read('the variables of the organisation', 'Variables: read', () =>
    api.listOrganizationVariables(),
  );
  const shared = new Map<string, Cell>([
    ...cellsOf(organizationVariables, organizationSecrets),
    ...cellsOf(repositoryVariables, repositorySecrets),
  ]);
  const isSharedRead = [repositorySecrets, organizationSecrets, repositoryVariables, organizationVariables].every(
    (list) => list !== undefined,
  );

  const environments: GithubEnvironment[] = [];
  // What may not be read of one environment may not be of the next.
  let [maySecrets, mayVariables] = [true, true];
  for (const { name, reviewers } of (listed ?? []).filter((each) => isWanted(each.name))) {
    const secrets = maySecrets
      ? await read('the secrets of the environments', 'Environments: read', () => api.listEnvironmentSecrets(name))
      : undefined;
    const variables = mayVariables
      ? await read('the variables of the environments', 'Environments: read', () => api.listEnvironmentVariables(name))
      : undefined;
    [maySecrets, mayVariables] = [secrets !== undefined, variables !== undefined];
    environments.push({
      name,
      source: `GitHub’s environment ${name}`,
      kind: 'github',
      cells: new Map([...shared, ...cellsOf(variables, secrets)]),
      isComplete: isSharedRead && maySecrets && mayVariables,
      reviewers,
      ownSecrets: secrets && namesOf(secrets),
    });
  }
  const secrets = repositorySecrets && organizationSecrets && namesOf([...repositorySecrets, ...organizationSecrets]);
  return { environments, shared: { secrets, cells: shared }, unreadable };
}

/** `secrets.X` and `vars.X` are two things; where both are there, the secret is what one would mean. */
function cellsOf(
  variables: readonly NamedVariable[] = [],
  secrets: readonly NamedSecret[] = [],
): Iterable<[string, Cell]> {
  return [
    ...variables.map(({ name, value, updatedAt: changed }): [string, Cell] => [
      name,
      value === '' ? { state: 'empty', changed } : { state: 'set', value, changed },
    ]),
    ...secrets.map(({ name, updatedAt: changed }): [string, Cell] => [
      name,
      { state: 'listed', why: 'GitHub never shows a secret', isSecret: true, changed },
    ]),
  ];
}

const namesOf = (list: readonly { name: string }[]): ReadonlySet<string> =>
  new Set(list.map(({ name }) => name.toUpperCase()));

async function unlessForbidden<T>(call: () => Promise<T>, forbidden: () => void): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    // 404: a private repository's way to say 403.
    if (!(error instanceof ApiFailure) || error.isLimit || ![403, 404].includes(error.status)) throw error;
    forbidden();
    return undefined;
  }
}
