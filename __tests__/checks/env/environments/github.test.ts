import { type GithubEnvironments, githubEnvironments } from '../../../../src/checks/env/environments/github.ts';
import { githubClient } from '../../../../src/github/client.ts';
import { virtualClock } from '../../../../src/io/clock.ts';
import { buildRepository, type Repository } from '../../../testkit/git/index.ts';
import { type FakeGitHub, startFakeGitHub, type TokenOptions } from '../../../testkit/github/index.ts';

let repository: Repository;
beforeAll(() => {
  repository = buildRepository();
  repository.commit('start', { 'a.txt': 'a' });
});
afterAll(() => repository.dispose());

type Shop = Omit<Parameters<typeof startFakeGitHub>[0]['repositories'][string], 'gitDir'>;

const shop: Shop = {
  secrets: ['NPM_TOKEN', 'DATABASE_URL'],
  variables: { LOG_LEVEL: 'info', REGION: 'eu' },
  organization: { secrets: ['SENTRY_AUTH_TOKEN', 'NPM_TOKEN'], variables: { REGION: 'us', COMPANY: 'Corner' } },
  environments: {
    production: { secrets: ['DATABASE_URL', 'STRIPE_KEY'], variables: { LOG_LEVEL: '' }, reviewers: ['ada', 'ben'] },
    staging: {},
  },
  updated: { STRIPE_KEY: '2026-11-02T08:00:00Z', REGION: '2026-10-01T00:00:00Z' },
};

async function ask(
  given: Shop,
  token: TokenOptions = { kind: 'app' },
  prepare: (fake: FakeGitHub) => void = () => {},
  isWanted?: (name: string) => boolean,
): Promise<GithubEnvironments & { asked: (string | undefined)[] }> {
  await using fake = await startFakeGitHub({
    repositories: { 'corner/shop': { gitDir: repository.gitDir, ...given } },
  });
  prepare(fake);
  const api = await githubClient({
    token: fake.token(token),
    apiUrl: fake.apiUrl,
    owner: 'corner',
    repo: 'shop',
    clock: virtualClock('2026-11-25T09:00:00Z'),
    progress: () => {},
  });
  const found = await githubEnvironments(api, isWanted);
  expect(fake.violations).toEqual([]);
  return { ...found, asked: fake.requests.map(({ operation }) => operation) };
}

const secret = (changed = '2026-01-01T00:00:00Z') => ({
  state: 'listed',
  why: 'GitHub never shows a secret',
  isSecret: true,
  changed,
});
const changed = '2026-01-01T00:00:00Z';

test('an environment’s own stand over the repository’s, and these over the organisation’s', async () => {
  const { environments, shared, unreadable } = await ask(shop);
  expect(unreadable).toEqual([]);
  expect(
    environments.map(({ name, kind, source, reviewers, isComplete }) => [name, kind, source, reviewers, isComplete]),
  ).toEqual([
    ['production', 'github', 'GitHub’s environment production', ['ada', 'ben'], true],
    ['staging', 'github', 'GitHub’s environment staging', [], true],
  ]);
  const [production, staging] = environments;
  expect(Object.fromEntries(production?.cells ?? [])).toEqual({
    COMPANY: { state: 'set', value: 'Corner', changed },
    DATABASE_URL: secret(),
    LOG_LEVEL: { state: 'empty', changed },
    NPM_TOKEN: secret(),
    REGION: { state: 'set', value: 'eu', changed: '2026-10-01T00:00:00Z' },
    SENTRY_AUTH_TOKEN: secret(),
    STRIPE_KEY: secret('2026-11-02T08:00:00Z'),
  });
  expect(production?.ownSecrets).toEqual(new Set(['DATABASE_URL', 'STRIPE_KEY']));
  expect(staging?.cells).toEqual(shared.cells);
  expect(staging?.ownSecrets).toEqual(new Set());
  expect(shared.secrets).toEqual(new Set(['DATABASE_URL', 'NPM_TOKEN', 'SENTRY_AUTH_TOKEN']));
  expect(shared.cells.get('LOG_LEVEL')).toEqual({ state: 'set', value: 'info', changed });
});

test('GITHUB_TOKEN sees the environments and nothing in them, and says what would', async () => {
  const { environments, shared, unreadable, asked } = await ask(shop, { kind: 'github-token' });
  expect(
    environments.map(({ name, isComplete, ownSecrets, reviewers }) => [name, isComplete, ownSecrets, reviewers]),
  ).toEqual([
    ['production', false, undefined, ['ada', 'ben']],
    ['staging', false, undefined, []],
  ]);
  expect(environments[0]?.cells).toEqual(new Map());
  expect(shared).toEqual({ secrets: undefined, cells: new Map() });
  expect(unreadable).toEqual([
    { what: 'the secrets of the repository', permission: 'Secrets: read' },
    { what: 'the secrets of the organisation', permission: 'Secrets: read' },
    { what: 'the variables of the repository', permission: 'Variables: read' },
    { what: 'the variables of the organisation', permission: 'Variables: read' },
    { what: 'the secrets of the environments', permission: 'Environments: read' },
    { what: 'the variables of the environments', permission: 'Environments: read' },
  ]);
  // What may not be read of one is not asked of the next.
  expect(asked.filter((operation) => operation === 'actions/list-environment-secrets')).toHaveLength(1);
});

test.each<[name: string, permissions: Record<string, 'read'>, unreadable: string[]]>([
  [
    'environments only',
    { actions: 'read', environments: 'read' },
    ['Secrets: read', 'Secrets: read', 'Variables: read', 'Variables: read'],
  ],
  [
    'secrets only',
    { actions: 'read', secrets: 'read' },
    ['Variables: read', 'Variables: read', 'Environments: read', 'Environments: read'],
  ],
  ['all of them', { actions: 'read', environments: 'read', secrets: 'read', variables: 'read' }, []],
])('a token for %s', async (_, permissions, expected) => {
  const { unreadable } = await ask(shop, { kind: 'app', permissions });
  expect(unreadable.map(({ permission }) => permission)).toEqual(expected);
});

test('a private repository answers 404 where it may not be seen: that is not “there is none”', async () => {
  const { environments, unreadable } = await ask(
    { ...shop, private: true },
    { kind: 'app', repositories: ['corner/other'] },
  );
  expect(environments).toEqual([]);
  expect(unreadable[0]).toEqual({ what: 'the environments', permission: 'Actions: read' });
  expect(unreadable).toHaveLength(5);
});

test('all pages: 250 secrets, 70 variables, 120 environments', async () => {
  const many = (count: number, prefix: string) => Array.from({ length: count }, (_, index) => `${prefix}_${index}`);
  const variables = Object.fromEntries(many(70, 'VAR').map((name) => [name, 'x']));
  const environments = Object.fromEntries(many(119, 'preview').map((name) => [name, {}]));
  const found = await ask(
    {
      secrets: many(250, 'REPO'),
      environments: { ...environments, production: { secrets: many(130, 'OWN'), variables } },
    },
    { kind: 'app' },
    () => {},
    (name) => name === 'production',
  );
  expect(found.environments).toHaveLength(1);
  expect(found.environments[0]?.cells.size).toBe(250 + 130 + 70);
});

test('nothing at all', async () => {
  expect(await ask({})).toMatchObject({
    environments: [],
    shared: { secrets: new Set(), cells: new Map() },
    unreadable: [],
  });
});

test.each([
  ['GitHub is out of order', { status: 500, times: 20 }],
  ['asked too often', { status: 403, headers: { 'x-ratelimit-remaining': '0' }, times: 20 }],
])('%s is no missing permission', async (_, fault) => {
  await expect(
    ask(shop, { kind: 'app' }, (fake) => {
      for (let time = 0; time < fault.times; time++)
        fake.failNext({ operation: 'actions/list-repo-secrets', ...fault });
    }),
  ).rejects.toMatchObject({ name: 'ApiFailure', status: fault.status });
});
