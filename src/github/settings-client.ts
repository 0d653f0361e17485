/** GithubSettings on octokit: environments, secrets by name, variables. */
import type { getOctokit } from '@actions/github';
import type { GithubSettings, NamedSecret, NamedVariable, RepositoryEnvironment } from '../io/github-api.ts';

type Octokit = ReturnType<typeof getOctokit>;
type Ask = <T>(call: () => Promise<T>) => Promise<T>;

/** Variables come in smaller pages than anything else: https://docs.github.com/en/rest/actions/variables#list-repository-variables */
const VARIABLES_PER_PAGE = 30;

/** `ask` turns what a call throws into ApiFailure. */
export function settingsClient(octokit: Octokit, here: { owner: string; repo: string }, ask: Ask): GithubSettings {
  const { rest, paginate } = octokit;
  const page = { ...here, per_page: 100 };
  const small = { ...here, per_page: VARIABLES_PER_PAGE };
  return {
    listEnvironments: () =>
      ask(async () => {
        // Octokit's types do not let this list be paginated.
        const found: RepositoryEnvironment[] = [];
        for (let number = 1; ; number++) {
          const { data } = await rest.repos.getAllEnvironments({ ...page, page: number });
          const environments = data.environments ?? [];
          found.push(...environments.map(toEnvironment));
          if (environments.length < page.per_page) return found;
        }
      }),
    listEnvironmentSecrets: (environment) =>
      ask(async () => {
        const given = { ...page, environment_name: environment };
        return (await paginate(rest.actions.listEnvironmentSecrets, given)).map(toSecret);
      }),
    listEnvironmentVariables: (environment) =>
      ask(async () => {
        const given = { ...small, environment_name: environment };
        return (await paginate(rest.actions.listEnvironmentVariables, given)).map(toVariable);
      }),
    listRepositorySecrets: () => ask(async () => (await paginate(rest.actions.listRepoSecrets, page)).map(toSecret)),
    listOrganizationSecrets: () =>
      ask(async () => (await paginate(rest.actions.listRepoOrganizationSecrets, page)).map(toSecret)),
    listRepositoryVariables: () =>
      ask(async () => (await paginate(rest.actions.listRepoVariables, small)).map(toVariable)),
    listOrganizationVariables: () =>
      ask(async () => (await paginate(rest.actions.listRepoOrganizationVariables, small)).map(toVariable)),
  };
}

interface Dated {
  name: string;
  created_at: string;
  updated_at: string;
}

const toSecret = ({ name, created_at: createdAt, updated_at: updatedAt }: Dated): NamedSecret => ({
  name,
  createdAt,
  updatedAt,
});

const toVariable = (data: Dated & { value: string }): NamedVariable => ({ ...toSecret(data), value: data.value });

interface Rule {
  type: string;
  wait_timer?: number;
  reviewers?: { reviewer?: { login?: string; slug?: string } }[];
}

function toEnvironment(data: {
  name: string;
  protection_rules?: Rule[];
  deployment_branch_policy?: { protected_branches: boolean } | null;
}): RepositoryEnvironment {
  const { name, protection_rules: rules = [], deployment_branch_policy: policy } = data;
  const reviewers = rules.flatMap(({ reviewers: required = [] }) =>
    required.flatMap(({ reviewer }) => reviewer?.login ?? reviewer?.slug ?? []),
  );
  const waitMinutes = Math.max(0, ...rules.map(({ wait_timer: minutes = 0 }) => minutes));
  return {
    name,
    reviewers,
    waitMinutes,
    branches: !policy ? 'all' : policy.protected_branches ? 'protected' : 'named',
  };
}
