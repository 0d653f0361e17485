import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutLikeActions, cloneLikeLaptop, mergeQueue, pullRequest } from './git/index.ts';
import { complaints, parentsOf, smallHistory } from './git/scene.ts';

const open: { dispose(): void }[] = [];
const keep = <T extends { dispose(): void }>(resource: T): T => {
  open.push(resource);
  return resource;
};
afterAll(() => open.forEach((resource) => void resource.dispose()));

describe('pull requests', () => {
  test("the merge commit's first parent is the base", () => {
    const repository = keep(smallHistory());
    const request = pullRequest(repository, { head: 'feature', number: 7 });
    expect(parentsOf(repository, 'refs/pull/7/merge')).toEqual([repository.id('main'), repository.id('feature')]);
    expect(request).toEqual({
      number: 7,
      base: { ref: 'main', sha: repository.id('main') },
      head: { ref: 'feature', sha: repository.id('feature') },
      merge: { ref: 'refs/pull/7/merge', sha: repository.id('refs/pull/7/merge') },
      fork: false,
    });
    expect(repository.read('app.ts', 'refs/pull/7/merge').toString()).toBe('ONE\ntwo\nthree\nfour\nFIVE\n');
    expect(repository.git('show', '-s', '--format=%an, %cn', 'refs/pull/7/merge')).toBe('Ada Example, GitHub');
    expect(complaints(repository)).toBe('');
  });

  test('a conflict leaves no merge commit', () => {
    const repository = keep(smallHistory());
    pullRequest(repository, { head: 'feature' });
    repository.commit('clash', { 'app.ts': 'uno\n' });
    expect(pullRequest(repository, { head: 'feature' }).merge).toBeUndefined();
    expect(() => repository.id('refs/pull/1/merge')).toThrow('no revision');
  });

  test('the branch of a fork is not here', () => {
    const repository = keep(smallHistory());
    const { head } = pullRequest(repository, { head: 'feature', fork: true });
    expect(repository.git('branch', '--format=%(refname:short)')).toBe('main');
    expect(repository.id('refs/pull/1/head')).toBe(head.sha);
  });

  test('the queue has a branch of its own', () => {
    const repository = keep(smallHistory());
    const entry = mergeQueue(repository, pullRequest(repository, { head: 'feature' }));
    expect(entry.ref).toBe(`refs/heads/gh-readonly-queue/main/pr-1-${repository.id('main')}`);
    expect(parentsOf(repository, entry.sha)).toEqual([repository.id('main'), repository.id('feature')]);
  });
});

describe('checkout as the action does', () => {
  const checkouts: [ref: string, depth: number, expected: { branch: string; commits: number; refs: string[] }][] = [
    ['refs/pull/1/merge', 1, { branch: '', commits: 1, refs: ['refs/remotes/pull/1/merge'] }],
    ['refs/pull/1/merge', 2, { branch: '', commits: 3, refs: ['refs/remotes/pull/1/merge'] }],
    [
      'refs/pull/1/merge',
      0,
      {
        branch: '',
        commits: 5,
        refs: ['refs/remotes/origin/feature', 'refs/remotes/origin/main', 'refs/remotes/pull/1/merge', 'refs/tags/v1'],
      },
    ],
    ['refs/heads/main', 1, { branch: 'main', commits: 1, refs: ['refs/heads/main', 'refs/remotes/origin/main'] }],
    [
      'refs/heads/main',
      0,
      {
        branch: 'main',
        commits: 3,
        refs: ['refs/heads/main', 'refs/remotes/origin/feature', 'refs/remotes/origin/main', 'refs/tags/v1'],
      },
    ],
    ['refs/tags/v1', 1, { branch: '', commits: 1, refs: ['refs/tags/v1'] }],
  ];
  test.each(checkouts)('%s, depth %d', async (ref, depth, expected) => {
    const repository = keep(smallHistory());
    repository.tag('v1', { message: 'one', at: 'main~1' });
    pullRequest(repository, { head: 'feature' });
    const work = keep(await checkoutLikeActions(repository.gitDir, ref, { depth }));
    expect({
      branch: await work.git('branch', '--show-current'),
      commits: Number(await work.git('rev-list', '--count', 'HEAD')),
      refs: (await work.git('for-each-ref', '--format=%(refname)')).split('\n'),
    }).toEqual(expected);
    expect(work.sha).toBe(repository.id(`${ref}^{commit}`));
    expect(await work.git('rev-parse', 'HEAD')).toBe(work.sha);
    expect(await work.git('status', '--porcelain')).toBe('');
    expect(existsSync(join(work.dir, '.git', 'shallow'))).toBe(depth > 0);
  });

  test('an older commit of a branch, as when main moved on meanwhile', async () => {
    const repository = keep(smallHistory());
    const sha = repository.id('main~1');
    const work = keep(await checkoutLikeActions(repository.gitDir, 'refs/heads/main', { sha }));
    expect(await work.git('rev-parse', 'HEAD')).toBe(sha);
  });

  test('an unknown ref is answered in words', async () => {
    const repository = keep(smallHistory());
    await expect(checkoutLikeActions(repository.gitDir, 'refs/heads/nope')).rejects.toThrow("no 'refs/heads/nope'");
  });
});

test('a laptop has everything, on the default branch, and can commit', async () => {
  const repository = keep(smallHistory());
  repository.checkout('feature');
  const laptop = keep(await cloneLikeLaptop(repository.gitDir));
  expect(await laptop.git('branch', '--show-current')).toBe('main');
  writeFileSync(join(laptop.dir, 'mine.txt'), 'mine\n');
  await laptop.git('add', '.');
  await laptop.git('commit', '--quiet', '-m', 'mine');
  expect(await laptop.git('rev-list', '--count', 'HEAD')).toBe('4');
  expect(readFileSync(join(laptop.dir, 'app.ts'), 'utf8')).toContain('FIVE');
});
