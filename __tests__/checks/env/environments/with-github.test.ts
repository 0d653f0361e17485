import type { CheckContext } from '../../../../src/checks/check.ts';
import { judge } from '../../../../src/checks/env/check.ts';
import type { Cell, Environment } from '../../../../src/checks/env/environments/environment.ts';
import { withGithub } from '../../../../src/checks/env/environments/with-github.ts';
import { environmentsToJudge, type ValueSettings } from '../../../../src/checks/env/judged.ts';
import { NO_CONFIG } from '../../../../src/config/parse.ts';
import { virtualClock } from '../../../../src/io/clock.ts';
import { ApiFailure, type GithubSettings } from '../../../../src/io/github-api.ts';
import { noThreads } from '../../../../src/io/threads.ts';
import { memoryTree } from '../../../../src/io/tree.ts';
import { diskOf, nowhere } from '../../../testkit/disk.ts';
import { subjectOf } from '../world.ts';

const DAY = '2026-11-02T08:00:00Z';

interface Settings {
  environments?: Record<string, { secrets?: string[]; variables?: Record<string, string> }>;
  secrets?: string[];
  variables?: Record<string, string>;
  /** Calls that fail, by name. */
  failing?: Partial<Record<keyof GithubSettings, ApiFailure>>;
}

function settingsOf({ environments = {}, secrets = [], variables = {}, failing = {} }: Settings): GithubSettings {
  const named = (names: readonly string[] = []) => names.map((name) => ({ name, createdAt: DAY, updatedAt: DAY }));
  const valued = (values: Record<string, string> = {}) =>
    Object.entries(values).map(([name, value]) => ({ name, value, createdAt: DAY, updatedAt: DAY }));
  const answer = async <T>(call: keyof GithubSettings, value: T): Promise<T> => {
    const failure = failing[call];
    if (failure !== undefined) throw failure;
    return value;
  };
  return {
    listEnvironments: () =>
      answer(
        'listEnvironments',
        Object.keys(environments).map((name) => ({ name, reviewers: [], waitMinutes: 0, branches: 'all' as const })),
      ),
    listEnvironmentSecrets: (name) => answer('listEnvironmentSecrets', named(environments[name]?.secrets)),
    listEnvironmentVariables: (name) => answer('listEnvironmentVariables', valued(environments[name]?.variables)),
    listRepositorySecrets: () => answer('listRepositorySecrets', named(secrets)),
    listOrganizationSecrets: () => answer('listOrganizationSecrets', []),
    listRepositoryVariables: () => answer('listRepositoryVariables', valued(variables)),
    listOrganizationVariables: () => answer('listOrganizationVariables', []),
  };
}

const environment = (name: string, cells: Record<string, Cell>, kind: Environment['kind'] = 'job'): Environment => ({
  name,
  source: kind === 'job' ? 'the job' : 'the saved list list.json',
  kind,
  cells: new Map(Object.entries(cells)),
  isComplete: true,
});
const set: Cell = { state: 'set', value: 'x' };

/** `NAME=` set, `NAME-` empty, `NAME?` listed, `NAME!` a listed secret; ` @day` where it has one. */
const short = ({ name, cells }: Environment): string =>
  `${name}: ${[...cells]
    .map(([variable, cell]) => {
      const state = cell.state === 'set' ? '=' : cell.state === 'empty' ? '-' : cell.isSecret ? '!' : '?';
      return `${variable}${state}${cell.changed === undefined ? '' : ` @${cell.changed.slice(0, 10)}`}`;
    })
    .sort((a, b) => (a < b ? -1 : 1))
    .join(', ')}`;

const projectOf = (has: (variable: string) => boolean = () => true) => ({ has, isConfigured: () => false });

test.each<[name: string, judged: Environment[], settings: Settings, expected: string[]]>([
  [
    'a job gets the day of a change, and names that it was not handed',
    [environment('production', { A: set })],
    { environments: { production: { secrets: ['A', 'B'], variables: { C: 'c' } } } },
    ['production: A= @2026-11-02, B! @2026-11-02, C? @2026-11-02'],
  ],
  [
    'the repository’s too',
    [environment('production', { A: set })],
    { environments: { production: {} }, secrets: ['A', 'B'], variables: { C: '' } },
    ['production: A= @2026-11-02, B! @2026-11-02, C? @2026-11-02'],
  ],
  [
    'a list of a host gets what GitHub has, as it is',
    [environment('production', { A: set }, 'host')],
    { environments: { production: { secrets: ['B'], variables: { C: 'c', D: '' } } } },
    ['production: A=, B! @2026-11-02, C= @2026-11-02, D- @2026-11-02'],
  ],
  [
    'a day that is known stays',
    [environment('production', { A: { ...set, changed: '2020-01-01T00:00:00Z' } })],
    { environments: { production: { secrets: ['A'] } } },
    ['production: A= @2020-01-01'],
  ],
  [
    'what the job has is empty, whatever GitHub has',
    [environment('production', { A: { state: 'empty' } })],
    { environments: { production: { secrets: ['A'] } } },
    ['production: A- @2026-11-02'],
  ],
  [
    'names of environments are not case sensitive',
    [environment('Production', { A: set })],
    { environments: { production: { secrets: ['A'] } } },
    ['Production: A= @2026-11-02'],
  ],
  [
    'another environment where it holds something of the project',
    [environment('production', { A: set })],
    { environments: { production: {}, staging: { secrets: ['A'] }, pages: { secrets: ['NPM_TOKEN'] }, empty: {} } },
    ['production: A=', 'staging: A! @2026-11-02'],
  ],
  ['none was judged', [], { environments: { staging: { variables: { A: 'a' } } } }, ['staging: A= @2026-11-02']],
  ['GitHub does not have it', [environment('production', { A: set })], {}, ['production: A=']],
])('%s', async (_, judged, settings, expected) => {
  const { environments, leftOut } = await withGithub(
    judged,
    settingsOf(settings),
    projectOf((name) => /^[A-D]$/.test(name)),
  );
  expect(environments.map(short)).toEqual(expected);
  expect(leftOut).toEqual([]);
});

test('what was judged is not changed', async () => {
  const judged = environment('production', { A: set });
  await withGithub([judged], settingsOf({ environments: { production: { secrets: ['A', 'B'] } } }), projectOf());
  expect(short(judged)).toBe('production: A=');
});

test('a name that GitHub lists is not missing', async () => {
  const subject = await subjectOf({ files: { '.env.example': 'A=\nB=\nC=\n' } });
  const { environments } = await withGithub(
    [environment('production', { A: set })],
    settingsOf({ environments: { production: { secrets: ['B'] } } }),
    projectOf(),
  );
  const missing = judge({ ...subject, environments }).filter(({ rule }) => rule.id === 'env/missing-variable');
  expect(missing.map(({ variable }) => variable)).toEqual(['C']);
});

test.each<[name: string, failing: Settings['failing'], whys: string[], expected: string[]]>([
  [
    'the secrets of environments',
    { listEnvironmentSecrets: new ApiFailure(403, 'Resource not accessible by integration') },
    ['the secrets of the environments are not readable with this token: grant it `Environments: read`'],
    ['production: A=, C? @2026-11-02'],
  ],
  [
    'a private repository’s way to say so',
    { listRepositorySecrets: new ApiFailure(404, 'Not Found') },
    ['the secrets of the repository are not readable with this token: grant it `Secrets: read`'],
    ['production: A=, B! @2026-11-02, C? @2026-11-02'],
  ],
  [
    'the environments themselves',
    { listEnvironments: new ApiFailure(403, 'Resource not accessible by integration') },
    ['the environments are not readable with this token: grant it `Actions: read`'],
    ['production: A='],
  ],
])('not readable: %s', async (_, failing, whys, expected) => {
  const settings = { environments: { production: { secrets: ['B'], variables: { C: 'c' } } }, failing: failing ?? {} };
  const { environments, leftOut } = await withGithub(
    [environment('production', { A: set })],
    settingsOf(settings),
    projectOf(),
  );
  expect(environments.map(short)).toEqual(expected);
  expect(leftOut).toEqual(whys.map((why) => ({ what: 'lists of GitHub’s settings', count: 1, why })));
});

describe('in a run', () => {
  const run = (more: Partial<CheckContext>) => {
    const context: CheckContext = {
      scope: { kind: 'tree' },
      head: memoryTree({}),
      changes: [],
      files: diskOf({}),
      http: { send: nowhere },
      threads: noThreads,
      clock: virtualClock('2026-11-22T00:00:00Z'),
      variables: { A: 'x' },
      review: true,
      fork: false,
      asked: false,
      progress: () => {},
      environment: 'production',
      ...more,
    };
    const settings: ValueSettings = { config: { path: undefined, parsed: NO_CONFIG }, valuesFiles: [] };
    return environmentsToJudge(context, settings, { loaders: [], has: () => true });
  };
  const github = settingsOf({ environments: { production: { secrets: ['A', 'B'] } } });

  test('GitHub is asked where there is a way to', async () => {
    const { environments, github: found } = await run({ githubSettings: async () => github });
    expect(environments.map(short)).toEqual(['production: A= @2026-11-02, B! @2026-11-02']);
    expect(found?.environments.map(({ name }) => name)).toEqual(['production']);
  });

  test('a fork asks nothing and has no values', async () => {
    expect(await run({ fork: true, githubSettings: nowhere })).toEqual({
      environments: [],
      why: 'a fork or bot gets no secrets',
      leftOut: [],
    });
  });

  test.each<[name: string, failing: ApiFailure]>([
    ['out of order', new ApiFailure(500, 'GET /repos/a/b/environments: 500')],
    ['no answer', new ApiFailure(0, 'GET /repos/a/b/environments: no answer')],
    ['a token that is none', new ApiFailure(401, 'GET /repos/a/b/environments: Bad credentials')],
    ['asked too often', new ApiFailure(403, 'GET /repos/a/b/environments: rate limit', { isLimit: true })],
  ])('%s: left out, and the values are judged all the same', async (_, failure) => {
    const failing = settingsOf({ failing: { listEnvironments: failure } });
    const { environments, leftOut } = await run({ githubSettings: async () => failing });
    expect(environments.map(short)).toEqual(['production: A=']);
    expect(leftOut).toEqual([
      { what: 'lists of GitHub’s settings', count: 1, why: `GitHub could not be asked: ${failure.message}` },
    ]);
  });

  test('there is no client: left out', async () => {
    const { leftOut } = await run({
      githubSettings: async () => {
        throw new ApiFailure(0, 'no token');
      },
    });
    expect(leftOut).toMatchObject([{ why: 'GitHub could not be asked: no token' }]);
  });

  test('a mistake of ours is none of GitHub’s', async () => {
    await expect(run({ githubSettings: nowhere })).rejects.toThrow('reaches for the world');
  });
});
