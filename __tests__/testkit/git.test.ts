import {
  binary,
  buildRepository,
  executable,
  gitEnvironment,
  gitSync,
  hostileNames,
  hugeText,
  type Repository,
  submodule,
  symlink,
  utf16,
} from './git/index.ts';
import { complaints, parentsOf, smallHistory } from './git/scene.ts';

const open: { dispose(): void }[] = [];
const keep = <T extends { dispose(): void }>(resource: T): T => {
  open.push(resource);
  return resource;
};
afterAll(() => open.forEach((resource) => void resource.dispose()));

const paths = (repository: Repository, revision: string) =>
  repository.git('ls-tree', '-r', '-z', '--name-only', repository.id(revision)).split('\0').filter(Boolean);

describe('ids', () => {
  test('are the same at every run and on every machine', () => {
    expect(keep(smallHistory()).id('main')).toBe(keep(smallHistory()).id('main'));
    expect(keep(buildRepository()).commit('first', { a: 'a\n' })).toBe('a61725a726fc59f7728487ae2bd26aa2b0f031a7');
  });

  test('are what git itself would give', () => {
    const repository = keep(smallHistory());
    const work = repository.git('cat-file', 'commit', repository.id('main'));
    expect(
      gitSync(['hash-object', '-t', 'commit', '--stdin'], { input: `${work}\n` })
        .toString()
        .trim(),
    ).toBe(repository.id('main'));
  });

  test('do not depend on the settings of the one who runs the tests', () => {
    const foreign = { GIT_AUTHOR_NAME: 'Somebody Else', GIT_DIR: '/nowhere', GIT_INDEX_FILE: '/nowhere/index' };
    Object.assign(process.env, foreign);
    try {
      expect(gitEnvironment()).not.toMatchObject({ GIT_DIR: '/nowhere' });
      expect(keep(smallHistory()).git('show', '-s', '--format=%an', 'main')).toBe('Ada Example');
    } finally {
      for (const name of Object.keys(foreign)) delete process.env[name];
    }
  });
});

describe('histories git accepts without a complaint', () => {
  const histories: [name: string, build: (repository: Repository) => void, expected: Record<string, unknown>][] = [
    ['an empty repository', () => {}, { commits: 0, files: [] }],
    ['an empty commit', (r) => r.commit('empty'), { commits: 1, files: [] }],
    [
      'nested folders',
      (r) => r.commit('x', { 'a/b/c.ts': '1', 'a.ts': '2', 'a-b': '3' }),
      { commits: 1, files: ['a-b', 'a.ts', 'a/b/c.ts'] },
    ],
    [
      'a deleted file takes its folder along',
      (r) => r.write({ 'a/b.ts': '', c: '' }).commit('x') && r.remove('a/b.ts').commit('y'),
      { commits: 2, files: ['c'] },
    ],
    [
      'a renamed file',
      (r) => r.commit('x', { old: 'same' }) && r.rename('old', 'new/name').commit('y'),
      { commits: 2, files: ['new/name'] },
    ],
    [
      'a file becomes a folder',
      (r) => r.commit('x', { a: '1' }) && r.commit('y', { a: null, 'b/c': '1' }),
      { commits: 2, files: ['b/c'] },
    ],
    [
      'a second root',
      (r) => r.commit('x', { a: '' }) && r.orphan('pages').commit('y', { b: '' }) && r.checkout('main').merge('pages'),
      { commits: 3, files: ['a', 'b'] },
    ],
    [
      'an octopus',
      (r) => {
        r.commit('x', { a: '' });
        for (const name of ['one', 'two', 'three']) r.branch(name, 'main').commit(name, { [name]: name });
        r.checkout('main').merge(['one', 'two', 'three']);
      },
      { commits: 5, files: ['a', 'one', 'three', 'two'] },
    ],
    [
      'an octopus over one file',
      (r) => {
        r.commit('x', { a: '1\n2\n3\n4\n5\n6\n7\n8\n9\n' });
        r.branch('one').commit('one', { a: 'ONE\n2\n3\n4\n5\n6\n7\n8\n9\n' });
        r.branch('two', 'main').commit('two', { a: '1\n2\n3\n4\nFIVE\n6\n7\n8\n9\n' });
        r.checkout('main').merge(['one', 'two']);
      },
      { commits: 4, files: ['a'] },
    ],
    [
      'a squash',
      (r) => {
        r.commit('x', { a: '' }) && r.branch('f').commit('1', { b: '1' }) && r.commit('2', { b: '2' });
        r.checkout('main').squash('f');
      },
      { commits: 2, files: ['a', 'b'] },
    ],
    [
      'a cherry-pick',
      (r) => {
        r.commit('x', { a: '' }) && r.branch('f').commit('1', { b: '1' }) && r.commit('2', { c: '2' });
        r.checkout('main').cherryPick('f');
      },
      { commits: 2, files: ['a', 'c'] },
    ],
    [
      'links, executables and submodules',
      (r) => r.commit('x', { l: symlink('../etc'), e: executable('#!/bin/sh\n'), s: submodule('1'.repeat(40)) }),
      { commits: 1, files: ['e', 'l', 's'] },
    ],
    [
      'hostile names',
      (r) => r.commit('x', Object.fromEntries(hostileNames.map((name) => [name, name]))),
      { commits: 1, files: [...hostileNames] },
    ],
    [
      'bytes',
      (r) =>
        r.commit('x', {
          'a.bin': binary(4096),
          'a.txt': utf16('été\n'),
          'b.txt': utf16('été\n', 'be'),
          huge: hugeText(2),
        }),
      { commits: 1, files: ['a.bin', 'a.txt', 'b.txt', 'huge'] },
    ],
  ];
  test.each(histories)('%s', (_name, build, expected) => {
    const repository = keep(buildRepository());
    build(repository);
    expect(complaints(repository)).toBe('');
    const known = repository.git('rev-list', '--all', '--count');
    const files = known === '0' ? [] : paths(repository, 'main');
    const byBytes = (names: unknown) => [...(names as string[])].sort();
    expect({
      commits: Number(repository.git('rev-list', '--count', ...(known === '0' ? ['--all'] : ['main']))),
      files: byBytes(files),
    }).toEqual({ ...expected, files: byBytes(expected.files) });
  });

  test('content comes back byte for byte', () => {
    const repository = keep(buildRepository());
    repository.commit('x', {
      'a.bin': binary(5000),
      'a.txt': utf16('é'),
      'b.txt': utf16('é', 'be'),
      'c.txt': 'a\r\nb',
    });
    expect(repository.read('a.bin')).toEqual(binary(5000));
    expect([...repository.read('a.txt')]).toEqual([0xff, 0xfe, 0xe9, 0x00]);
    expect([...repository.read('b.txt')]).toEqual([0xfe, 0xff, 0x00, 0xe9]);
    expect(repository.read('c.txt').toString()).toBe('a\r\nb');
  });

  test('hundreds of commits in a folder of hundreds of files', () => {
    const repository = keep(buildRepository());
    repository.commit('start', Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`src/f${n}.ts`, `${n}`])));
    for (let n = 0; n < 300; n++) repository.commit(`c${n}`, { [`src/f${n}.ts`]: `changed ${n}` });
    expect(repository.git('rev-list', '--count', 'main')).toBe('301');
  });
});

describe('merges', () => {
  test('join changes to different lines, as git does', () => {
    const repository = keep(smallHistory());
    repository.merge('feature');
    expect(repository.read('app.ts').toString()).toBe('ONE\ntwo\nthree\nfour\nFIVE\n');
    expect(parentsOf(repository, 'main')).toHaveLength(2);
  });

  test('refuse a conflict, and say which file', () => {
    const repository = keep(smallHistory());
    repository.commit('clash', { 'app.ts': 'uno\ntwo\nthree\nfour\nFIVE\n' });
    expect(() => repository.merge('feature')).toThrow("conflicts in app.ts: give these in 'files'");
    repository.merge('feature', { files: { 'app.ts': 'both\n' } });
    expect(repository.read('app.ts').toString()).toBe('both\n');
  });

  test('may be evil: content that is in no parent', () => {
    const repository = keep(smallHistory());
    repository.merge('feature', { files: { 'evil.ts': 'only in the merge\n' } });
    for (const parent of parentsOf(repository, 'main')) expect(paths(repository, parent)).not.toContain('evil.ts');
    expect(repository.read('evil.ts').toString()).toBe('only in the merge\n');
  });
});

describe('refs', () => {
  test('tags, light and annotated', () => {
    const repository = keep(smallHistory());
    repository.tag('light', { at: 'main' });
    const annotated = repository.tag('v1', { message: 'one', at: 'feature' });
    repository.tag('nested', { message: 'a tag of a tag', at: 'refs/tags/v1' });
    expect(repository.git('cat-file', '-t', 'refs/tags/light')).toBe('commit');
    expect(repository.git('cat-file', '-t', annotated)).toBe('tag');
    expect(repository.id('refs/tags/nested^{commit}')).toBe(repository.id('feature'));
    expect(complaints(repository)).toBe('');
  });

  test('a forced push leaves the old commits dangling', () => {
    const repository = keep(smallHistory());
    const before = repository.id('main');
    repository.reset('main~1').commit('instead', { 'other.md': 'x' });
    expect(repository.git('fsck', '--no-reflogs')).toContain(`dangling commit ${before}`);
  });

  test('the default branch stays HEAD of the server wherever the builder stands', () => {
    const repository = keep(smallHistory());
    repository.checkout('feature');
    expect(repository.id('HEAD')).toBe(repository.id('feature'));
    expect(repository.git('symbolic-ref', 'HEAD')).toBe('refs/heads/main');
  });

  test('notes and loose objects', () => {
    const repository = keep(smallHistory());
    const blob = repository.object('blob', 'nobody knows me');
    repository.ref('refs/notes/commits', 'feature').ref('refs/heads/feature', undefined);
    expect(repository.git('cat-file', '-p', blob)).toBe('nobody knows me');
    expect(repository.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main\nrefs/notes/commits');
  });
});

describe('mistakes are answered in words', () => {
  const mistakes: [name: string, act: (repository: Repository) => void, words: string][] = [
    ['unknown revision', (r) => r.id('nope'), "no revision 'nope'"],
    ['deleting nothing', (r) => r.commit('x', { nope: null }), "no 'nope' to delete"],
    ['renaming nothing', (r) => r.rename('nope', 'x'), "no 'nope' to rename"],
    ['absolute path', (r) => r.commit('x', { '/etc': '' }), "'/etc' is not a path"],
    ['reading nothing', (r) => r.read('nope'), "no 'nope' at 'HEAD'"],
    ['picking what changed here too', (r) => r.cherryPick('feature'), "'app.ts' has changed here too"],
  ];
  test.each(mistakes)('%s', (_name, act, words) => {
    const repository = keep(smallHistory());
    expect(() => act(repository)).toThrow(words);
  });
});
