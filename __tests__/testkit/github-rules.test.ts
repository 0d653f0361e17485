import { rules, type TokenOptions } from './github/index.ts';
import { annotation, type Body, openScene, output, type Scene, shop } from './github/scene.ts';

let scene: Scene;
let repository: Scene['repository'];
let fake: Scene['fake'];
let head: Scene['head'];
let ask: Scene['ask'];
let run: Scene['run'];
beforeEach(async () => {
  scene = await openScene();
  ({ repository, fake, head, ask, run } = scene);
});
afterEach(() => scene.close());

describe('what the description refuses', () => {
  const long = (length: number) => 'x'.repeat(length);
  const many = (count: number) => Array.from({ length: count }, () => annotation());
  const refusals: [name: string, method: string, path: string, body: unknown, words: string][] = [
    [
      'too many annotations',
      'POST',
      '/check-runs',
      () => run(output({ annotations: many(51) })),
      'No more than 50 items are allowed; 51 were supplied.',
    ],
    [
      'a long summary',
      'POST',
      '/check-runs',
      () => run(output({ summary: long(65_536) })),
      'Only 65535 characters are allowed; 65536 were supplied.',
    ],
    [
      'a level of our own',
      'POST',
      '/check-runs',
      () => run(output({ annotations: [annotation({ annotation_level: 'error' })] })),
      'is not a member of ["notice","warning","failure"].',
    ],
    ['no name', 'POST', '/check-runs', () => ({ head_sha: head }), `"name" wasn't supplied.`],
    ['a misspelt key', 'POST', '/check-runs', () => run({ detail_url: 'x' }), '"detail_url" is not a permitted key.'],
    [
      'a misspelt key inside',
      'POST',
      '/pulls/1/reviews',
      { comments: [{ path: 'a', body: 'b', subject_type: 'file' }] },
      '"subject_type" is not a permitted key.',
    ],
    ['a number for text', 'POST', '/issues/1/comments', { body: 1 }, `For 'properties/body', 1 is not a string.`],
    ['null for text', 'POST', '/issues/1/comments', { body: null }, `For 'properties/body', nil is not a string.`],
    ['no body', 'POST', '/issues/1/comments', undefined, `nil is not an object.`],
    ['a body that is no JSON object', 'POST', '/issues/1/comments', 'text', 'is not an object.'],
    ['an unknown state', 'POST', `/statuses/${'0'.repeat(40)}`, { state: 'ok' }, '"ok" is not a member of'],
    ['an unknown parameter', 'GET', '/pulls?per-page=5', undefined, '"per-page" is not a permitted key.'],
    [
      'an unknown value of one',
      'GET',
      '/pulls?state=merged',
      undefined,
      `For 'query/state', "merged" is not a member of`,
    ],
    ['a page that is no number', 'GET', '/pulls?page=two', undefined, `For 'query/page', "two" is not an integer.`],
  ];
  test.each(refusals)('%s', async (_name, method, path, body, words) => {
    const answer = await ask(method, shop + path, typeof body === 'function' ? body() : body);
    expect(answer.status).toBe(422);
    expect(answer.body.message).toContain('Invalid request.\n\n');
    expect(answer.body.message).toContain(words);
    expect(fake.violations).toEqual([
      { kind: 'request', operation: expect.any(String), words: expect.stringContaining(words) },
    ]);
  });

  test('an operation nobody has taken into the slice', async () => {
    expect((await ask('PUT', `${shop}/pulls/1/merge`)).status).toBe(501);
    expect(fake.violations).toEqual([
      { kind: 'unknown', operation: `PUT ${shop}/pulls/1/merge`, words: expect.stringContaining('openapi-slice') },
    ]);
  });
});

describe('what the description does not know', () => {
  const at = (more: Body) => annotation({ start_line: 1, end_line: 1, ...more });
  const review = (comment: Body, more: Body = {}) => ({
    event: 'COMMENT',
    comments: [{ path: 'app.ts', body: 'b', ...comment }],
    ...more,
  });
  const check = (one: Body): Body => run(output({ annotations: [one] }));
  const cases: [rule: string, path: string, body: () => unknown, words: string | undefined][] = [
    ['annotationTitle', '/check-runs', () => check(at({ title: 'é'.repeat(255) })), undefined],
    [
      'annotationTitle',
      '/check-runs',
      () => check(at({ title: 'é'.repeat(256) })),
      'Only 255 characters are allowed; 256 were supplied.',
    ],
    ['annotationMessage', '/check-runs', () => check(at({ message: 'é'.repeat(32_768) })), undefined],
    [
      'annotationMessage',
      '/check-runs',
      () => check(at({ message: 'é'.repeat(32_769) })),
      'Only 65536 bytes are allowed; 65538 were supplied.',
    ],
    ['annotationLines', '/check-runs', () => check(at({ start_line: 0 })), 'must be greater than or equal to 1'],
    ['annotationLines', '/check-runs', () => check(at({ start_line: 2 })), 'must not precede start_line'],
    ['annotationColumns', '/check-runs', () => check(at({ start_column: 3, end_column: 5 })), undefined],
    ['annotationColumns', '/check-runs', () => check(at({ end_line: 2, start_column: 3 })), 'on the same line'],
    [
      'annotationColumns',
      '/check-runs',
      () => check(at({ start_column: 3, end_column: 2 })),
      'must not precede start_column',
    ],
    ['completedNeedsConclusion', '/check-runs', () => run({ status: 'completed' }), `"conclusion" wasn't supplied.`],
    ['completedNeedsConclusion', '/check-runs', () => run({ status: 'completed', conclusion: 'neutral' }), undefined],
    ['reservedForGitHub', '/check-runs', () => run({ conclusion: 'stale' }), 'only be set by GitHub'],
    ['commentBody', '/issues/1/comments', () => ({ body: '🚀'.repeat(65_536) }), undefined],
    [
      'commentBody',
      '/issues/1/comments',
      () => ({ body: 'x'.repeat(65_537) }),
      'Body is too long (maximum is 65536 characters)',
    ],
    ['commentBody', '/issues/1/comments', () => ({ body: ' ' }), "Body can't be blank"],
    ['commentLines', '/pulls/1/reviews', () => review({ line: 20 }), undefined],
    ['commentLines', '/pulls/1/reviews', () => review({ line: 23 }), undefined],
    [
      'commentLines',
      '/pulls/1/reviews',
      () => review({ line: 24 }),
      "Pull request review thread line must be part of the diff and Pull request review thread diff hunk can't be blank",
    ],
    ['commentLines', '/pulls/1/reviews', () => review({ line: 20, start_line: 17 }), undefined],
    [
      'commentLines',
      '/pulls/1/reviews',
      () => review({ line: 20, start_line: 16 }),
      'start line must be part of the same hunk as the line.',
    ],
    [
      'commentLines',
      '/pulls/1/reviews',
      () => review({ line: 20, start_line: 20 }),
      'Pull request review thread start line must precede the end line.',
    ],
    ['commentLines', '/pulls/1/reviews', () => review({ line: 20, side: 'LEFT' }), undefined],
    ['commentLines', '/pulls/1/reviews', () => review({ line: 1, path: 'old.ts' }), 'Path could not be resolved'],
    ['commentLines', '/pulls/1/reviews', () => review({ line: 1, path: 'logo.png' }), 'must be part of the diff'],
    [
      'commentLines',
      '/pulls/1/comments',
      () => ({ path: 'logo.png', body: 'b', commit_id: head, subject_type: 'file' }),
      undefined,
    ],
    [
      'reviewCommit',
      '/pulls/1/comments',
      () => ({ path: 'app.ts', line: 20, body: 'b', commit_id: repository.id('main') }),
      'commit_id is not part of the pull request',
    ],
    ['reviewBody', '/pulls/1/reviews', () => ({ event: 'REQUEST_CHANGES' }), "Body can't be blank"],
    [
      'approval',
      '/pulls/1/reviews',
      () => ({ event: 'APPROVE' }),
      'GitHub Actions is not permitted to approve pull requests.',
    ],
    [
      'statusDescription',
      '/statuses/HEAD',
      () => ({ state: 'success', description: 'x'.repeat(141) }),
      'too long (maximum is 140 characters)',
    ],
    [
      'sarifEncoding',
      '/code-scanning/sarifs',
      () => ({ commit_sha: head, ref: 'refs/heads/main', sarif: 'e30=' }),
      'Invalid SARIF',
    ],
  ];
  test.each(cases)('%s at %s (%#)', async (rule, path, body, words) => {
    const answer = await ask('POST', shop + path.replace('HEAD', head), body());
    if (words === undefined) {
      expect(fake.violations).toEqual([]);
      expect([200, 201]).toContain(answer.status);
      return;
    }
    expect([400, 422]).toContain(answer.status);
    expect(fake.violations).toEqual([
      { kind: 'rule', operation: expect.any(String), words: expect.stringContaining(`${rule}: `) },
    ]);
    expect(JSON.stringify(answer.body)).toContain(JSON.stringify(words).slice(1, -1));
  });

  test('the answer to a long comment is the one that people quote', async () => {
    const { body } = await ask('POST', `${shop}/issues/1/comments`, { body: 'x'.repeat(65_537) });
    const message = 'Body is too long (maximum is 65536 characters)';
    expect(body).toMatchObject({
      message: 'Validation Failed',
      errors: [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message }],
    });
  });

  const patches: [name: string, kind: TokenOptions['kind'], patch: Body, status: number][] = [
    ['GITHUB_TOKEN changes the conclusion', 'github-token', { conclusion: 'failure' }, 403],
    ['GITHUB_TOKEN says the same again', 'github-token', { status: 'completed', conclusion: 'success' }, 200],
    ['GITHUB_TOKEN adds annotations', 'github-token', output({ annotations: [annotation()] }), 200],
    ['an app changes the conclusion', 'app', { conclusion: 'failure' }, 200],
  ];
  test.each(patches)('since 2025-03-31: %s', async (_name, kind, patch, status) => {
    const { body } = await ask('POST', `${shop}/check-runs`, run({ conclusion: 'success' }));
    expect(
      (await ask('PATCH', `${shop}/check-runs/${body.id}`, patch, fake.token({ kind: kind ?? 'app' }))).status,
    ).toBe(status);
  });

  test('limits of SARIF are told by the processing, not by the upload', () => {
    const runs = (count: number) => Array.from({ length: count }, () => ({}));
    expect(rules.sarifLimits({ version: '2.1.0', runs: runs(20) })).toBeUndefined();
    expect(rules.sarifLimits({ version: '2.1.0', runs: runs(21) })).toContain('more runs than allowed (21 > 20)');
    expect(rules.sarifLimits({ version: '2.1.0', runs: [{ results: runs(25_001) }] })).toContain('more results');
    expect(rules.statusCount(1_000)).toContain('maximum number of statuses');
  });
});
