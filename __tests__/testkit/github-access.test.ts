import { checkoutLikeActions, gitRun, temporaryFolder } from './git/index.ts';
import type { TokenOptions } from './github/index.ts';
import { openScene, type Scene, shop } from './github/scene.ts';

let scene: Scene;
let repository: Scene['repository'];
let fake: Scene['fake'];
let token: Scene['token'];
let ask: Scene['ask'];
let run: Scene['run'];
beforeEach(async () => {
  scene = await openScene();
  ({ repository, fake, token, ask, run } = scene);
});
afterEach(() => scene.close());

describe('who may what', () => {
  const cases: [
    name: string,
    token: TokenOptions | undefined,
    method: string,
    path: string,
    body: unknown,
    status: number,
    accepted: string | null,
  ][] = [
    ['all permissions', {}, 'POST', '/check-runs', () => run(), 201, null],
    ['checks only', { permissions: { checks: 'write' } }, 'POST', '/check-runs', () => run(), 201, null],
    ['contents only', { permissions: { contents: 'read' } }, 'POST', '/check-runs', () => run(), 403, 'checks=write'],
    [
      'read where write is needed',
      { permissions: { checks: 'read' } },
      'POST',
      '/check-runs',
      () => run(),
      403,
      'checks=write',
    ],
    [
      'a fork, whatever it was given',
      { fork: true, permissions: { checks: 'write' } },
      'POST',
      '/check-runs',
      () => run(),
      403,
      'checks=write',
    ],
    [
      'a comment by pull-requests',
      { permissions: { 'pull-requests': 'write' } },
      'POST',
      '/issues/1/comments',
      { body: 'b' },
      201,
      null,
    ],
    [
      'a comment by issues',
      { permissions: { issues: 'write' } },
      'POST',
      '/issues/1/comments',
      { body: 'b' },
      201,
      null,
    ],
    [
      'a comment by neither',
      { permissions: { contents: 'write' } },
      'POST',
      '/issues/1/comments',
      { body: 'b' },
      403,
      'issues=write; pull_requests=write',
    ],
    ['reading what is public', { permissions: {} }, 'GET', '/pulls/1', undefined, 200, null],
    ['reading unknown', undefined, 'GET', '/pulls/1', undefined, 200, null],
    ['writing unknown', undefined, 'POST', '/issues/1/comments', { body: 'b' }, 401, null],
    [
      'secrets by GITHUB_TOKEN',
      { permissions: { secrets: 'read' } },
      'GET',
      '/actions/secrets',
      undefined,
      403,
      'secrets=read',
    ],
    [
      'secrets by an app',
      { kind: 'app', permissions: { secrets: 'read' } },
      'GET',
      '/actions/secrets',
      undefined,
      200,
      null,
    ],
    [
      'environments by GITHUB_TOKEN',
      {},
      'GET',
      '/environments/production/secrets',
      undefined,
      403,
      'environments=read',
    ],
  ];
  test.each(cases)('%s: %j', async (_name, options, method, path, body, status, accepted) => {
    const answer = await ask(
      method,
      shop + path,
      typeof body === 'function' ? body() : body,
      options ? fake.token(options) : '',
    );
    expect([answer.status, answer.headers.get('x-accepted-github-permissions')]).toEqual([status, accepted]);
    if (status === 403) expect(answer.body.message).toBe('Resource not accessible by integration');
    expect(fake.violations).toEqual([]);
  });

  const hidden: [name: string, token: TokenOptions | undefined, path: string, status: number][] = [
    ['its own token', { repositories: ['octo/hidden'] }, '', 200],
    ["another repository's token", { repositories: ['octo/shop'] }, '', 404],
    ['no token', undefined, '', 404],
    ['no permission to read', { permissions: { checks: 'read' } }, '/pulls', 403],
  ];
  test.each(hidden)('a private repository, with %s', async (_name, options, path, status) => {
    expect((await ask('GET', `/repos/octo/hidden${path}`, undefined, options ? fake.token(options) : '')).status).toBe(
      status,
    );
  });

  test('a token that nobody made', async () => {
    expect(await ask('GET', shop, undefined, 'made-up')).toMatchObject({
      status: 401,
      body: { message: 'Bad credentials' },
    });
  });

  test('the author of what a GITHUB_TOKEN writes', async () => {
    await ask('POST', `${shop}/issues/1/comments`, { body: 'b' });
    await ask('POST', `${shop}/issues/1/comments`, { body: 'b' }, fake.token({ kind: 'user', login: 'eve' }));
    const authors = fake.state().comments.map((comment) => comment.user);
    expect(authors).toMatchObject([
      { login: 'github-actions[bot]', type: 'Bot' },
      { login: 'eve', type: 'User' },
    ]);
  });
});

describe('git over HTTP', () => {
  const header = (value: string) => [
    '-c',
    `http.extraheader=AUTHORIZATION: basic ${Buffer.from(`x-access-token:${value}`).toString('base64')}`,
  ];

  test('checkout as the action does it', async () => {
    using work = await checkoutLikeActions(`${fake.url}/octo/hidden`, 'refs/pull/1/merge', {
      token,
      credentials: 'config',
    });
    expect(await work.git('rev-list', '--count', 'HEAD')).toBe('1');
    expect(await work.git('config', '--get-regexp', 'extraheader')).toContain('AUTHORIZATION: basic');
    await work.git('fetch', '--quiet', '--depth=1', 'origin', repository.id('main')); // by id, with what was kept
    expect(await work.git('cat-file', '-t', repository.id('main'))).toBe('commit');
  });

  test.each([
    ['none', ''],
    ['include', 'includeif'],
  ] as const)('credentials kept: %s', async (credentials, expected) => {
    using work = await checkoutLikeActions(`${fake.url}/octo/hidden`, 'refs/heads/main', { token, credentials });
    const settings = await work.git('config', '--local', '--list');
    expect(settings).not.toContain('extraheader');
    expect(settings).toContain(expected);
    const again = gitRun(['fetch', '--quiet', 'origin', 'main'], { cwd: work.dir });
    expect((await again).status).toBe(credentials === 'include' ? 0 : 128);
  });

  test('partial clones', async () => {
    using folder = temporaryFolder();
    const clone = ['clone', '--quiet', '--bare', '--filter=blob:none', `${fake.url}/octo/shop.git`, folder.path];
    expect((await gitRun(clone)).status).toBe(0);
    const missing = await gitRun(['rev-list', '--all', '--objects', '--missing=print'], { cwd: folder.path });
    expect(missing.stdout.toString()).toMatch(/^\?[0-9a-f]{40}$/m);
  });

  const access: [
    name: string,
    path: string,
    token: TokenOptions | 'made-up' | undefined,
    status: number,
    words: string,
  ][] = [
    ['public, unknown', 'octo/shop', undefined, 0, ''],
    ['public, wrong token', 'octo/shop', 'made-up', 128, 'could not read Username'],
    ['private, unknown', 'octo/hidden', undefined, 128, 'could not read Username'],
    ['private, its token', 'octo/hidden', { permissions: { contents: 'read' } }, 0, ''],
    ['private, without contents', 'octo/hidden', { permissions: { checks: 'write' } }, 128, 'not found'],
    ['not there', 'octo/nope', {}, 128, 'not found'],
  ];
  test.each(access)('%s', async (_name, path, options, status, words) => {
    const value = options === 'made-up' ? options : options && fake.token(options);
    const run = await gitRun([...(value ? header(value) : []), 'ls-remote', `${fake.url}/${path}`]);
    expect([run.status, run.stderr]).toEqual([status, expect.stringContaining(words)]);
  });

  test('a fault hits git as well', async () => {
    fake.failNext({ path: 'info/refs', status: 503 });
    expect((await gitRun(['ls-remote', `${fake.url}/octo/shop`])).stderr).toContain('503');
  });
});
