import { getOctokit } from '@actions/github';
import type { Fault } from './github/index.ts';
import { openScene, type Scene, shop } from './github/scene.ts';

let scene: Scene;
let fake: Scene['fake'];
let token: Scene['token'];
let ask: Scene['ask'];
beforeEach(async () => {
  scene = await openScene();
  ({ fake, token, ask } = scene);
});
afterEach(() => scene.close());

describe('pages, budgets and bad days', () => {
  test('thirty a page, links to the others, a hundred at most', async () => {
    for (let n = 1; n <= 105; n++) await ask('POST', `${shop}/issues/1/comments`, { body: `${n}` });
    const first = await ask('GET', `${shop}/issues/1/comments`);
    expect(first.body).toHaveLength(30);
    expect(first.headers.get('link')).toBe(
      `<${fake.apiUrl}${shop}/issues/1/comments?page=2>; rel="next", <${fake.apiUrl}${shop}/issues/1/comments?page=4>; rel="last"`,
    );
    expect((await ask('GET', `${shop}/issues/1/comments?per_page=500`)).body).toHaveLength(100);
    expect((await ask('GET', `${shop}/issues/1/comments?page=5`)).body).toEqual([]);
    const octokit = getOctokit(token, { baseUrl: fake.apiUrl });
    const all = await octokit.paginate(octokit.rest.issues.listComments, {
      owner: 'octo',
      repo: 'shop',
      issue_number: 1,
    });
    expect(all.map((comment) => comment.body)).toEqual(Array.from({ length: 105 }, (_, n) => `${n + 1}`));
  });

  test('a budget that runs out', async () => {
    const poor = fake.token({ budget: 2 });
    const answers = [];
    for (let n = 0; n < 3; n++) answers.push(await ask('GET', shop, undefined, poor));
    expect(answers.map(({ status, headers }) => [status, headers.get('x-ratelimit-remaining')])).toEqual([
      [200, '1'],
      [200, '0'],
      [403, '0'],
    ]);
    expect((await ask('GET', '/rate_limit', undefined, poor)).body).toMatchObject({ rate: { limit: 2, remaining: 0 } });
  });

  const faults: [name: string, fault: Fault, status: number, words: string, kept: number][] = [
    ['403', { status: 403 }, 403, 'Resource not accessible by integration', 0],
    ['404', { status: 404, operation: 'issues/create-comment' }, 404, 'Not Found', 0],
    ['410', { status: 410, path: '/issues/1' }, 410, 'Issues are disabled', 0],
    ['422 in our words', { status: 422, message: 'Nope' }, 422, 'Nope', 0],
    ['429', { status: 429, retryAfter: 7 }, 429, 'secondary rate limit', 0],
    ['403 as a limit', { status: 403, retryAfter: 7 }, 403, 'secondary rate limit', 0],
    ['500', { status: 500, method: 'post' }, 500, 'Server Error', 0],
    ['502, a page', { status: 502 }, 502, '<!DOCTYPE html>', 0],
    ['502, though it was done', { status: 502, executed: true }, 502, '<!DOCTYPE html>', 1],
    ['slow', { delay: 60 }, 201, 'created_at', 1],
    ['for another path', { status: 500, path: /deployments/ }, 201, 'created_at', 1],
  ];
  test.each(faults)('%s', async (_name, fault, status, words, kept) => {
    fake.failNext(fault);
    const start = Date.now();
    const send = () =>
      fetch(`${fake.apiUrl}${shop}/issues/1/comments`, {
        method: 'POST',
        headers: { authorization: `token ${token}` },
        body: '{"body":"b"}',
      });
    const answer = await send();
    expect([answer.status, await answer.text(), fake.state().comments.length]).toEqual([
      status,
      expect.stringContaining(words),
      kept,
    ]);
    expect(answer.headers.get('retry-after')).toBe(fault.retryAfter === undefined ? null : String(fault.retryAfter));
    expect(Date.now() - start).toBeGreaterThanOrEqual(fault.delay ?? 0);
    expect((await send()).status).toBe(201);
    expect(fake.violations).toEqual([]);
  });

  test.each([
    [false, 0],
    [true, 1],
  ])('a reset connection (carried out: %s)', async (executed, kept) => {
    fake.failNext({ drop: true, executed });
    await expect(ask('POST', `${shop}/issues/1/comments`, { body: 'b' })).rejects.toThrow('fetch failed');
    expect([fake.state().comments.length, fake.requests.length, fake.pendingFaults()]).toEqual([kept, 1, []]);
  });

  test('several times', async () => {
    fake.failNext({ status: 503, times: 2 });
    const statuses = [];
    for (let n = 0; n < 3; n++) statuses.push((await fetch(`${fake.apiUrl}${shop}`)).status);
    expect(statuses).toEqual([503, 503, 200]);
  });
});
