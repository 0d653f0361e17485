import { gzipSync } from 'node:zlib';
import { getOctokit } from '@actions/github';
import { operations } from '../../src/dev/openapi-slice.ts';
import { gitRun, pullRequest } from './git/index.ts';
import { description } from './github/description.ts';
import { startFakeGitHub } from './github/index.ts';
import { annotation, type Body, openScene, output, type Scene, shop } from './github/scene.ts';

let scene: Scene;
let repository: Scene['repository'];
let fake: Scene['fake'];
let token: Scene['token'];
let head: Scene['head'];
let ask: Scene['ask'];
let run: Scene['run'];
beforeEach(async () => {
  scene = await openScene();
  ({ repository, fake, token, head, ask, run } = scene);
});
afterEach(() => scene.close());

test('knows every operation of the slice', () => {
  const described = description().operations.map((operation) => operation.id);
  expect(new Set(described)).toEqual(new Set(operations));
});

describe('every answer has the shape that GitHub describes', () => {
  test('one of each operation', async () => {
    const check = await ask(
      'POST',
      `${shop}/check-runs`,
      run({ ...output({ annotations: [annotation()] }), conclusion: 'failure' }),
    );
    const comment = await ask('POST', `${shop}/issues/1/comments`, { body: 'hello' });
    const review = { event: 'COMMENT', comments: [{ path: 'app.ts', line: 20, body: 'here' }] };
    const line = await ask('POST', `${shop}/pulls/1/comments`, {
      path: 'new.ts',
      body: 'x',
      commit_id: head,
      line: 2,
      start_line: 1,
      side: 'RIGHT',
    });
    const deployment = await ask('POST', `${shop}/deployments`, { ref: 'main', environment: 'staging' });
    const log = gzipSync(JSON.stringify({ version: '2.1.0', runs: [] })).toString('base64');
    const sarif = await ask('POST', `${shop}/code-scanning/sarifs`, {
      commit_sha: head,
      ref: 'refs/pull/1/merge',
      sarif: log,
    });
    fake.workflowRun({ id: 77, head_sha: head, jobs: [{ name: 'test' }], artifacts: [{ name: 'findings' }] });
    const app = fake.token({ kind: 'app' });
    const user = fake.token({ kind: 'user' });
    const calls: [method: string, path: string, status: number, body?: unknown, as?: string][] = [
      ['GET', shop, 200],
      ['GET', `${shop}/pulls/1`, 200],
      ['GET', `${shop}/pulls?state=all&head=octo:feature&base=main`, 200],
      ['GET', `${shop}/pulls/1/files`, 200],
      ['GET', `${shop}/commits/${head}/pulls`, 200],
      ['GET', `${shop}/commits/feature`, 200],
      ['GET', `${shop}/commits/heads/feature/check-runs`, 200],
      ['GET', `${shop}/commits/feature/status`, 200],
      ['GET', `${shop}/commits/feature/statuses`, 200],
      ['GET', `${shop}/compare/main...feature`, 200],
      ['GET', `${shop}/contents/app.ts?ref=feature`, 200],
      ['GET', `${shop}/contents/`, 200],
      ['GET', `${shop}/contents/nope`, 404],
      ['GET', `${shop}/git/ref/heads/feature`, 200],
      ['GET', `${shop}/git/ref/heads/nope`, 404],
      ['GET', `${shop}/check-runs/${check.body.id}`, 200],
      ['PATCH', `${shop}/check-runs/${check.body.id}`, 200, output({ annotations: [annotation()] })],
      ['GET', `${shop}/check-runs/${check.body.id}/annotations`, 200],
      ['GET', `${shop}/issues/1/comments`, 200],
      ['GET', `${shop}/issues/comments/${comment.body.id}`, 200],
      ['PATCH', `${shop}/issues/comments/${comment.body.id}`, 200, { body: 'changed' }],
      ['DELETE', `${shop}/issues/comments/${comment.body.id}`, 204],
      ['GET', `${shop}/issues/comments/${comment.body.id}`, 404],
      ['POST', `${shop}/pulls/1/reviews`, 200, review],
      ['GET', `${shop}/pulls/1/reviews`, 200],
      ['GET', `${shop}/pulls/1/comments`, 200],
      ['PATCH', `${shop}/pulls/comments/${line.body.id}`, 200, { body: 'y' }],
      ['DELETE', `${shop}/pulls/comments/${line.body.id}`, 204],
      ['POST', `${shop}/statuses/${head}`, 201, { state: 'success', context: 'gate' }],
      ['GET', `${shop}/code-scanning/sarifs/${sarif.body.id}`, 200],
      ['GET', `${shop}/deployments/${deployment.body.id}`, 200],
      ['GET', `${shop}/deployments?environment=staging`, 200],
      [
        'POST',
        `${shop}/deployments/${deployment.body.id}/statuses`,
        201,
        { state: 'success', environment_url: 'https://example.com' },
      ],
      ['GET', `${shop}/deployments/${deployment.body.id}/statuses`, 200],
      ['GET', `${shop}/environments`, 200],
      ['GET', `${shop}/environments/production`, 200],
      ['GET', `${shop}/environments/production/secrets`, 200, undefined, app],
      ['GET', `${shop}/environments/production/variables`, 200, undefined, app],
      ['GET', `${shop}/actions/organization-secrets`, 200, undefined, app],
      ['GET', `${shop}/actions/organization-variables`, 200, undefined, app],
      ['GET', `${shop}/actions/secrets`, 200, undefined, app],
      ['GET', `${shop}/actions/variables`, 200, undefined, app],
      ['GET', `${shop}/actions/runs/77`, 200],
      ['GET', `${shop}/actions/runs/77/jobs`, 200],
      ['GET', `${shop}/actions/runs/77/artifacts?name=findings`, 200],
      ['GET', '/rate_limit', 200],
      ['GET', '/user', 200, undefined, user],
      ['GET', '/user', 403],
      ['GET', '/app', 401],
    ];
    for (const [method, path, status, body, as] of calls) {
      const answer = await ask(method, path, body, as ?? token);
      expect({ method, path, status: answer.status, body: status < 300 ? undefined : answer.body.message }).toEqual({
        method,
        path,
        status,
        body: status < 300 ? undefined : expect.any(String),
      });
    }
    expect(fake.violations).toEqual([]);
    const met = new Set(fake.requests.map((request) => request.operation));
    expect(operations.filter((id) => !met.has(id))).toEqual([]);
  });
});

describe('what is kept and told', () => {
  test('annotations accumulate, texts stay', async () => {
    const octokit = getOctokit(token, { baseUrl: fake.apiUrl });
    const at = { owner: 'octo', repo: 'shop' };
    const annotations = [
      { path: 'app.ts', start_line: 20, end_line: 20, annotation_level: 'warning' as const, message: 'm' },
    ];
    const { data } = await octokit.rest.checks.create({
      ...at,
      name: 'x',
      head_sha: head,
      conclusion: 'failure',
      output: { title: 't', summary: 's', annotations },
    });
    await octokit.rest.checks.update({
      ...at,
      check_run_id: data.id,
      output: { summary: 'two', annotations: [...annotations, ...annotations] },
    });
    const after = await octokit.rest.checks.get({ ...at, check_run_id: data.id });
    expect(after.data.output).toMatchObject({ title: 't', summary: 'two', annotations_count: 3 });
    expect(after.data).toMatchObject({ status: 'completed', conclusion: 'failure', app: { slug: 'github-actions' } });
    expect(fake.state().annotations.get(data.id)).toHaveLength(3);
    expect(fake.violations).toEqual([]);
  });

  test('the files of a pull request', async () => {
    const files = (await ask('GET', `${shop}/pulls/1/files`)).body as unknown as Body[];
    expect(
      files.map(({ filename, status, additions, deletions, patch }) => [
        filename,
        status,
        additions,
        deletions,
        patch === undefined,
      ]),
    ).toEqual([
      ['app.ts', 'modified', 1, 1, false],
      ['logo.png', 'added', 0, 0, true],
      ['new.ts', 'added', 3, 0, false],
    ]);
    expect(files[0]?.patch).toMatch(/^@@ -17,7 \+17,7 @@.*\n line 17\n/);
  });

  test('content in all its forms', async () => {
    const file = await ask('GET', `${shop}/contents/new.ts?ref=feature`);
    expect(Buffer.from(String(file.body.content), 'base64').toString()).toBe('1\n2\n3\n');
    const octokit = getOctokit(token, { baseUrl: fake.apiUrl });
    const raw = await octokit.rest.repos.getContent({
      owner: 'octo',
      repo: 'shop',
      path: 'new.ts',
      ref: 'feature',
      mediaType: { format: 'raw' },
    });
    expect(raw.data).toBe('1\n2\n3\n');
    const folder = (await ask('GET', `${shop}/contents/`)).body as unknown as Body[];
    expect(folder.map((item) => item.path)).toEqual(['app.ts', 'old.ts']);
  });

  test('comparing', async () => {
    expect((await ask('GET', `${shop}/compare/main...feature`)).body).toMatchObject({
      status: 'ahead',
      ahead_by: 1,
      behind_by: 0,
      merge_base_commit: { sha: repository.id('main') },
    });
    expect((await ask('GET', `${shop}/compare/feature...main`)).body).toMatchObject({
      status: 'behind',
      behind_by: 1,
      files: [],
    });
    expect((await ask('GET', `${shop}/compare/main...nope`)).status).toBe(404);
  });

  test('a new success retires the deployments before it, but none of production', async () => {
    for (const environment of ['staging', 'staging', 'production', 'production']) {
      const { body } = await ask('POST', `${shop}/deployments`, { ref: 'main', environment });
      await ask('POST', `${shop}/deployments/${body.id}/statuses`, { state: 'success' });
    }
    expect(fake.state().deploymentStatuses.map(({ environment, state }) => [environment, state])).toEqual([
      ['staging', 'success'],
      ['staging', 'inactive'],
      ['staging', 'success'],
      ['production', 'success'],
      ['production', 'success'],
    ]);
  });

  test('a locked conversation takes no comment', async () => {
    fake.pullRequest(pullRequest(repository, { head: 'feature' }), { locked: true });
    expect((await ask('POST', `${shop}/issues/1/comments`, { body: 'b' })).status).toBe(403);
  });

  test('requests are recorded as they came', async () => {
    await ask('GET', `${shop}/pulls?state=all`);
    expect(fake.requests).toMatchObject([
      {
        method: 'GET',
        path: `/api/v3${shop}/pulls`,
        query: { state: 'all' },
        operation: 'pulls/list',
        status: 200,
        body: undefined,
      },
    ]);
  });

  test('the API may lie at the root, as on api.github.com', async () => {
    await using other = await startFakeGitHub({
      repositories: { 'octo/shop': { gitDir: repository.gitDir } },
      prefix: '',
    });
    expect(other.apiUrl).toBe(other.url);
    expect((await fetch(`${other.apiUrl}/repos/octo/shop`)).status).toBe(200);
    expect((await gitRun(['ls-remote', `${other.url}/octo/shop`, 'refs/heads/main'])).stdout.toString()).toContain(
      repository.id('main'),
    );
  });
});
