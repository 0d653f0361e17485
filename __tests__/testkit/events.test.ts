import { commitId, type EventKind, type EventOptions, githubVariables, makeEvent } from './events.ts';
import { buildRepository, mergeQueue, pullRequest, type Repository } from './git/index.ts';

let repository: Repository;
beforeAll(() => {
  repository = buildRepository();
  repository.commit('start', { a: 'a' });
  repository.branch('feature').commit('change', { b: 'b' });
});
afterAll(() => repository.dispose());

const [main, head, merge, before] = [commitId('main'), commitId('head'), commitId('merge'), commitId('before')];
const none = '0'.repeat(40);
type Row = [
  kind: EventKind,
  options: EventOptions,
  name: string,
  sha: string,
  ref: string,
  heads: [base: string, head: string],
  payload: Record<string, unknown>,
];
const no: [string, string] = ['', ''];
const both: [string, string] = ['main', 'feature'];
const repo = (full_name: string, fork = false) => expect.objectContaining({ full_name, fork });

const rows: Row[] = [
  [
    'pull_request',
    {},
    'pull_request',
    merge,
    'refs/pull/1/merge',
    both,
    { action: 'opened', number: 1, pull_request: { state: 'open', head: { sha: head, repo: repo('octo/shop') } } },
  ],
  [
    'pull_request',
    { action: 'synchronize' },
    'pull_request',
    merge,
    'refs/pull/1/merge',
    both,
    { action: 'synchronize', before, after: head },
  ],
  [
    'pull_request',
    { action: 'closed' },
    'pull_request',
    merge,
    'refs/pull/1/merge',
    both,
    { pull_request: { state: 'closed', merged: false } },
  ],
  [
    'pull_request',
    { action: 'closed', merged: true },
    'pull_request',
    merge,
    'refs/heads/main',
    both,
    { pull_request: { merged: true, merge_commit_sha: merge } },
  ],
  [
    'pull_request',
    { from: 'fork' },
    'pull_request',
    merge,
    'refs/pull/1/merge',
    both,
    {
      pull_request: {
        head: { label: 'someone:feature', repo: repo('someone/shop', true) },
        base: { repo: repo('octo/shop') },
      },
    },
  ],
  [
    'pull_request',
    { from: 'dependabot' },
    'pull_request',
    merge,
    'refs/pull/1/merge',
    ['main', 'dependabot/npm_and_yarn/zod-4.6.7'],
    {
      sender: { login: 'dependabot[bot]', type: 'Bot' },
      pull_request: { user: { login: 'dependabot[bot]' }, head: { repo: repo('octo/shop') } },
    },
  ],
  [
    'pull_request_target',
    {},
    'pull_request_target',
    main,
    'refs/heads/main',
    both,
    { pull_request: { head: { sha: head, repo: repo('someone/shop', true) } } },
  ],
  [
    'push',
    {},
    'push',
    main,
    'refs/heads/main',
    no,
    { before, after: main, created: false, deleted: false, forced: false },
  ],
  ['push', { push: 'new-branch' }, 'push', head, 'refs/heads/feature', no, { before: none, created: true }],
  [
    'push',
    { push: 'tag', tag: 'v2' },
    'push',
    head,
    'refs/tags/v2',
    no,
    { before: none, created: true, base_ref: 'refs/heads/main' },
  ],
  ['push', { push: 'forced' }, 'push', head, 'refs/heads/feature', no, { before, forced: true }],
  [
    'push',
    { push: 'deleted' },
    'push',
    main,
    'refs/heads/main',
    no,
    { ref: 'refs/heads/feature', after: none, deleted: true, head_commit: null },
  ],
  [
    'merge_group',
    {},
    'merge_group',
    commitId('queue'),
    `refs/heads/gh-readonly-queue/main/pr-1-${main}`,
    no,
    { action: 'checks_requested', merge_group: { base_sha: main, base_ref: 'refs/heads/main' } },
  ],
  [
    'schedule',
    {},
    'schedule',
    main,
    'refs/heads/main',
    no,
    { schedule: '0 5 * * 1', repository: { full_name: 'octo/shop' } },
  ],
  [
    'workflow_dispatch',
    { ref: 'refs/heads/feature', sha: head, inputs: { dry: 'true' } },
    'workflow_dispatch',
    head,
    'refs/heads/feature',
    no,
    { inputs: { dry: 'true' } },
  ],
  ['workflow_call', { push: 'tag' }, 'push', head, 'refs/tags/v1.0.0', no, { created: true }],
  [
    'release',
    { tag: 'v2', sha: head },
    'release',
    head,
    'refs/tags/v2',
    no,
    { action: 'published', release: { tag_name: 'v2' } },
  ],
  [
    'repository_dispatch',
    { sha: head },
    'repository_dispatch',
    main,
    'refs/heads/main',
    no,
    {
      action: 'vercel.deployment.success',
      client_payload: {
        environment: 'production',
        git: { ref: 'main', sha: head, shortSha: head.slice(0, 7) },
        state: { type: 'success' },
      },
    },
  ],
  [
    'deployment',
    { sha: head },
    'deployment',
    head,
    '',
    no,
    { deployment: { sha: head, ref: head, environment: 'Production' } },
  ],
  [
    'deployment',
    { sha: head, ref: 'feature' },
    'deployment',
    head,
    'refs/heads/feature',
    no,
    { deployment: { ref: 'feature' } },
  ],
  ...['pending', 'success', 'failure'].map(
    (state): Row => [
      'deployment_status',
      { state, sha: head },
      'deployment_status',
      head,
      '',
      no,
      { deployment_status: { state, target_url: 'https://app.example.com' } },
    ],
  ),
  [
    'workflow_run',
    { from: 'fork' },
    'workflow_run',
    main,
    'refs/heads/main',
    no,
    {
      action: 'completed',
      workflow_run: { head_sha: head, head_repository: repo('someone/shop', true), pull_requests: [] },
    },
  ],
];

test.each(rows)('%s %j', (kind, options, name, sha, ref, [baseRef, headRef], payload) => {
  const event = makeEvent(kind, options);
  expect(event).toMatchObject({ name, github: { sha, ref, baseRef, headRef, repository: 'octo/shop' }, payload });
  expect(JSON.stringify(event.payload.repository)).not.toContain('Codertocat/Hello-World');
});

test('takes its commits from a built repository', () => {
  const request = pullRequest(repository, { head: 'feature', number: 9, fork: false });
  const pull = makeEvent('pull_request', { pullRequest: request, repository: 'acme/app', private: true });
  expect(repository.id(pull.github.ref)).toBe(pull.github.sha);
  expect(pull.payload).toMatchObject({
    repository: { full_name: 'acme/app', private: true },
    pull_request: { number: 9, base: { sha: repository.id('main') }, head: { sha: repository.id('feature') } },
  });
  const queued = makeEvent('merge_group', { queue: mergeQueue(repository, request) });
  expect(repository.id(queued.github.ref)).toBe(queued.github.sha);
});

test('a called workflow has the event of its caller', () => {
  const caller = makeEvent('pull_request');
  const called = makeEvent('workflow_call', { caller, inputs: { level: 'high' } });
  expect(called).toMatchObject({
    name: 'pull_request',
    github: caller.github,
    payload: { number: 1, inputs: { level: 'high' } },
  });
});

test('any part of the payload can be put over, and the examples stay as they are', () => {
  const event = makeEvent('pull_request', { payload: { pull_request: { title: '::error::hello' } } });
  expect(event.payload).toMatchObject({ pull_request: { title: '::error::hello', number: 1 } });
  expect(makeEvent('pull_request').payload).not.toMatchObject({ pull_request: { title: '::error::hello' } });
});

test('variables of the step', () => {
  expect(githubVariables(makeEvent('push', { push: 'tag' }))).toEqual({
    GITHUB_EVENT_NAME: 'push',
    GITHUB_SHA: head,
    GITHUB_REF: 'refs/tags/v1.0.0',
    GITHUB_REF_NAME: 'v1.0.0',
    GITHUB_REF_TYPE: 'tag',
    GITHUB_BASE_REF: '',
    GITHUB_HEAD_REF: '',
    GITHUB_REPOSITORY: 'octo/shop',
    GITHUB_REPOSITORY_OWNER: 'octo',
    GITHUB_ACTOR: 'ada',
    GITHUB_TRIGGERING_ACTOR: 'ada',
  });
});
