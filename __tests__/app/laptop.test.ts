import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { laptopSubject } from '../../src/app/laptop.ts';
import type { RunOptions } from '../../src/app/options.ts';
import type { Subject } from '../../src/app/subject.ts';
import { nodeFiles } from '../../src/io/files.ts';
import {
  buildRepository,
  cloneLikeLaptop,
  gitEnvironment,
  gitSync,
  type Repository,
  temporaryFolder,
  type Workspace,
} from '../testkit/git/index.ts';
import { OPTIONS } from './review.ts';

const open: { dispose(): void }[] = [];
afterAll(() => open.forEach((each) => void each.dispose()));
const keep = <T extends { dispose(): void }>(each: T): T => {
  open.push(each);
  return each;
};

const subjectOf = (repo: string, options: Partial<RunOptions> = {}): Promise<Subject> =>
  laptopSubject(repo, { ...OPTIONS, ...options }, { files: nodeFiles, env: gitEnvironment() });

/** main: two commits, of which the laptop has both; the branch `feature` left after the first. */
async function laptop(
  build: (server: Repository) => void = () => {},
): Promise<{ server: Repository; work: Workspace; write(name: string, text: string): void }> {
  const server = keep(buildRepository());
  server.commit('one', { a: '1', b: '1', 'old.sql': 'create table t ();\n' });
  server.branch('feature').commit('feature', { 'new.sql': 'drop table t;\n', b: '2' });
  server.checkout('main').commit('two', { c: '1' });
  build(server);
  const work = keep(await cloneLikeLaptop(server.gitDir));
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(work.dir, name)), { recursive: true });
    writeFileSync(path.join(work.dir, name), text);
  };
  return { server, work, write };
}

const changesOf = ({ changes }: Subject): string[] =>
  changes.map(({ path: file, status, from }) => `${status} ${from === undefined ? '' : `${from} → `}${file}`).sort();

describe('what a laptop’s run is about', () => {
  test('a branch: since it left the default branch, however far that went on', async () => {
    const { server, work } = await laptop();
    await work.git('checkout', '-q', 'feature');
    const subject = await subjectOf(work.dir);
    const base = server.id('main~1');
    expect(subject).toMatchObject({
      words: `1 commit since the merge base with origin/main (${base.slice(0, 7)})`,
      scope: { kind: 'change', base, head: server.id('feature'), uncommitted: [] },
      trust: 'disk',
      review: true,
      fork: false,
      existing: 'new',
      commit: server.id('feature'),
      notices: [],
    });
    expect(changesOf(subject)).toEqual(['added new.sql', 'modified b']);
    expect((await subject.base?.read('b'))?.toString()).toBe('1');
    expect((await subject.head.read('b'))?.toString()).toBe('2');
  });

  test('from a folder of it, the whole of it', async () => {
    const { work, write } = await laptop();
    write('apps/web/x', '1');
    const subject = await subjectOf(path.join(work.dir, 'apps', 'web'));
    expect(changesOf(subject)).toEqual(['added apps/web/x']);
    expect((await subject.head.list()).map(({ path: file }) => file)).toEqual(['a', 'apps/web/x', 'b', 'c', 'old.sql']);
  });

  test('the default branch itself: what is not pushed', async () => {
    const { work, write } = await laptop();
    expect((await subjectOf(work.dir)).words).toMatch(/^no commits since the merge base with origin\/main/);
    write('d', '1');
    await work.git('add', '.');
    await work.git('commit', '-qm', 'three');
    const subject = await subjectOf(work.dir);
    expect([subject.words.split(' (')[0], changesOf(subject)]).toEqual([
      '1 commit since the merge base with origin/main',
      ['added d'],
    ]);
  });

  test('what is not committed belongs to it, and is read from the disk', async () => {
    const { work, write } = await laptop();
    await work.git('checkout', '-q', 'feature');
    write('new.sql', 'select 1;\n');
    write('untracked.sql', 'select 2;\n');
    write('b', '3');
    rmSync(path.join(work.dir, 'a'));
    const subject = await subjectOf(work.dir);
    expect(subject.words).toMatch(
      /^1 commit since the merge base with origin\/main \(\w{7}\) and 4 uncommitted files$/,
    );
    expect(changesOf(subject)).toEqual(['added new.sql', 'added untracked.sql', 'deleted a', 'modified b']);
    expect(subject.scope).toMatchObject({ uncommitted: expect.arrayContaining(['b', 'new.sql', 'untracked.sql']) });
    expect(subject.scope.kind === 'change' && subject.scope.uncommitted).not.toContain('a');
    expect((await subject.head.read('new.sql'))?.toString()).toBe('select 1;\n');
    expect(await subject.head.read('a')).toBeUndefined();
  });

  test.each<
    [
      name: string,
      commit: (w: Workspace, write: (name: string, text: string) => void) => unknown,
      then: (w: Workspace, write: (name: string, text: string) => void) => unknown,
      expected: string[],
    ]
  >([
    ['added, then deleted: nothing', (_, write) => write('x', '1'), ({ dir }) => rmSync(path.join(dir, 'x')), []],
    ['added, then edited: added', (_, write) => write('x', '1'), (_, write) => write('x', '2'), ['added x']],
    [
      'deleted, then there again: modified',
      ({ dir }) => rmSync(path.join(dir, 'a')),
      (_, write) => write('a', 'new'),
      ['modified a'],
    ],
    [
      'renamed, then edited: renamed',
      ({ git }) => git('mv', 'old.sql', 'moved.sql'),
      (_, write) => write('moved.sql', 'create table t ();\n-- more\n'),
      ['renamed old.sql → moved.sql'],
    ],
    [
      'edited, then deleted: deleted',
      (_, write) => write('a', '2'),
      ({ dir }) => rmSync(path.join(dir, 'a')),
      ['deleted a'],
    ],
  ])('%s', async (_, commit, then, expected) => {
    const { work, write } = await laptop();
    await commit(work, write);
    await work.git('add', '-A');
    await work.git('commit', '-qm', 'x');
    await then(work, write);
    expect(changesOf(await subjectOf(work.dir))).toEqual(expected);
  });

  test('`--base` and `--head` compare what they name; the disk plays no part then', async () => {
    const { server, work, write } = await laptop();
    write('untracked', '1');
    const subject = await subjectOf(work.dir, { base: 'HEAD~1', head: 'origin/feature' });
    expect(subject.words).toBe(`1 commit since HEAD~1 (${server.id('main~1').slice(0, 7)})`);
    expect(changesOf(subject)).toEqual(['added new.sql', 'modified b']);
    expect([await subject.head.read('untracked'), (await subject.head.read('b'))?.toString()]).toEqual([
      undefined,
      '2',
    ]);
    expect(changesOf(await subjectOf(work.dir, { base: 'HEAD' }))).toEqual(['added untracked']);
  });

  test.each<[options: Partial<RunOptions>, words: string, scope: string]>([
    [{ scope: 'tree' }, 'all files', 'tree'],
    [{ scope: 'history' }, 'the whole history', 'history'],
  ])('%j', async (options, words, scope) => {
    const { work } = await laptop();
    const subject = await subjectOf(work.dir, options);
    expect([subject.words, subject.scope.kind, subject.review, subject.changes.length]).toEqual([
      words,
      scope,
      false,
      4,
    ]);
  });

  test('without a remote: the local default branch', async () => {
    using folder = temporaryFolder();
    const git = (...args: string[]) =>
      gitSync(['-C', folder.path, '-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args]);
    git('init', '-q', '-b', 'main');
    writeFileSync(path.join(folder.path, 'a'), '1');
    const empty = await subjectOf(folder.path);
    expect([empty.words, empty.scope, empty.commit, changesOf(empty)]).toEqual([
      'all files (no commits yet)',
      { kind: 'tree' },
      undefined,
      ['added a'],
    ]);
    git('add', '.');
    git('commit', '-qm', 'one');
    const alone = await subjectOf(folder.path);
    expect([alone.words, alone.notices]).toEqual([
      'all files',
      ['No default branch was found to compare with, so all files were looked at. Give --base to compare.'],
    ]);
    await expect(subjectOf(folder.path, { scope: 'change' })).rejects.toMatchObject({
      message: 'No default branch was found to compare with.',
      advice: 'Name the commit to compare with: `--base REV`.',
    });
    git('checkout', '-q', '-b', 'topic');
    expect((await subjectOf(folder.path)).words).toMatch(/^no commits since the merge base with main/);
  });

  test('no repository: all files of the folder', async () => {
    using folder = temporaryFolder();
    writeFileSync(path.join(folder.path, 'a'), '1');
    const subject = await subjectOf(folder.path);
    expect([subject.words, subject.scope, subject.git, changesOf(subject)]).toEqual([
      'all files (not a git repository)',
      { kind: 'tree' },
      undefined,
      ['added a'],
    ]);
  });

  test('a folder of build output', async () => {
    const { work, write } = await laptop();
    write('dist/x.js', '1');
    const subject = await subjectOf(work.dir, { folder: 'dist' });
    expect([subject.words, subject.scope, subject.review, changesOf(subject)]).toEqual([
      'folder dist',
      { kind: 'folder', path: path.join(work.dir, 'dist') },
      false,
      ['added x.js'],
    ]);
  });
});

describe('what cannot be is said', () => {
  const nothing = () => keep(temporaryFolder()).path;
  const shallow = async (): Promise<string> => {
    const { server } = await laptop();
    const folder = nothing();
    gitSync(['clone', '--quiet', '--depth=1', '--no-single-branch', `file://${server.gitDir}`, folder]);
    return folder;
  };
  test.each<
    [name: string, where: () => Promise<string> | string, options: Partial<RunOptions>, message: RegExp, advice: RegExp]
  >([
    ['a folder that is not there', () => '/nope/nope', {}, /^There is no folder .*nope\.$/, /^Correct `--repo`\.$/],
    [
      'build output that is not there',
      async () => (await laptop()).work.dir,
      { folder: 'dist' },
      /^There is no folder .*dist/,
      /^Correct /,
    ],
    [
      'a base where nothing can be compared',
      nothing,
      { base: 'main' },
      /is not a git repository, so there is nothing to compare\.$/,
      /^Leave out --base and --head/,
    ],
    [
      'a wrong base',
      async () => (await laptop()).work.dir,
      { base: 'mian' },
      /^There is no commit `mian` \(--base\)\.$/,
      /did you mean `main`\?/,
    ],
    [
      'a wrong head',
      async () => (await laptop()).work.dir,
      { base: 'main', head: 'nope' },
      /^There is no commit `nope` \(--head\)\.$/,
      /^Write a commit, branch or tag of this repository\.$/,
    ],
    [
      'an option for a base',
      async () => (await laptop()).work.dir,
      { base: '--output=pwned' },
      /^There is no commit `--output=pwned`/,
      /^Write a commit/,
    ],
    [
      'controls in a base',
      async () => (await laptop()).work.dir,
      { base: 'a\u001b[31m\n::error::x' },
      /^There is no commit `a\\x1b\[31m\\n::error::x`/,
      /^Write a commit/,
    ],
    [
      'a clone that is cut off',
      shallow,
      { base: 'origin/feature' },
      /shallow: the commits between base and head cannot be proven to be all here/,
      /^Run `git fetch --unshallow` first\.$/,
    ],
    [
      'the history of a clone that is cut off',
      shallow,
      { scope: 'history' },
      /shallow: most of its history is not here/,
      /^Run `git fetch --unshallow` first\.$/,
    ],
    [
      'a base beyond the cut',
      shallow,
      { base: 'HEAD~1' },
      /^There is no commit `HEAD~1` \(--base\)\.$/,
      /This clone is shallow; `git fetch --unshallow` brings the rest\.$/,
    ],
  ])('%s', async (_, where, options, message, advice) => {
    await expect(subjectOf(await where(), options)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(message),
      advice: expect.stringMatching(advice),
    });
  });
});

describe('what the next commit will hold', () => {
  const read = async ({ head }: Subject, file: string): Promise<string | undefined> =>
    (await head.read(file))?.toString();

  test('what was added counts, not what lies on the disk or in commits', async () => {
    const { work, write } = await laptop();
    write('a', 'staged\n');
    write('new.txt', 'new\n');
    await work.git('add', 'a', 'new.txt');
    write('a', 'later\n');
    write('other.txt', 'nobody added it\n');
    write('announced.txt', 'only announced\n');
    await work.git('add', '-N', 'announced.txt');
    await work.git('rm', '-q', 'b');
    const subject = await subjectOf(work.dir, { staged: true });
    expect(subject).toMatchObject({
      words: '3 staged files',
      scope: { kind: 'change', uncommitted: ['a', 'new.txt'] },
    });
    expect(changesOf(subject)).toEqual(['added new.txt', 'deleted b', 'modified a']);
    expect([await read(subject, 'a'), await read(subject, 'other.txt')]).toEqual(['staged\n', undefined]);
    expect(await subject.base?.read('a').then(String)).toBe('1');
  });

  test('nothing is staged', async () => {
    const { work, write } = await laptop();
    write('a', 'on the disk only\n');
    expect(await subjectOf(work.dir, { staged: true })).toMatchObject({ words: 'nothing that is staged', changes: [] });
  });

  test('before the first commit', async () => {
    const { work, write } = await laptop();
    await work.git('checkout', '-q', '--orphan', 'fresh');
    await work.git('rm', '-rqf', '.');
    write('first.txt', '1');
    await work.git('add', 'first.txt');
    const subject = await subjectOf(work.dir, { staged: true });
    expect([subject.words, changesOf(subject)]).toEqual(['staged files (no commits yet)', ['added first.txt']]);
  });

  test('`git commit -a` has an index of its own, and tells its hook', async () => {
    const { work, write } = await laptop();
    write('a', 'in the other index\n');
    const index = path.join(work.dir, '.git', 'next-index.lock');
    gitSync(['read-tree', 'HEAD'], { cwd: work.dir, env: { GIT_INDEX_FILE: index } });
    gitSync(['add', 'a'], { cwd: work.dir, env: { GIT_INDEX_FILE: index } });
    const env = { ...gitEnvironment(), GIT_INDEX_FILE: '.git/next-index.lock' };
    const subject = await laptopSubject(work.dir, { ...OPTIONS, staged: true }, { files: nodeFiles, env });
    expect(changesOf(subject)).toEqual(['modified a']);
  });
});

test('a text that is handed over is a file by the name that it was given; the repository says how it is judged', async () => {
  const { work } = await laptop();
  const stdin = { name: 'deploy.log', bytes: Buffer.from('a line\n') };
  const subject = await subjectOf(work.dir, { stdin });
  expect(subject).toMatchObject({ words: 'standard input', scope: { kind: 'stdin' } });
  expect((await subject.head.read('deploy.log'))?.toString()).toBe('a line\n');
  expect(subject.judgedBy?.describe).toBe('working directory');
});

describe('a bare repository', () => {
  const subjectOfBare = (repo: string, options: Partial<RunOptions> = {}, isNamed = true): Promise<Subject> =>
    laptopSubject(repo, { ...OPTIONS, ...options }, { files: nodeFiles, env: gitEnvironment(), isNamed });

  test.each<[scope: RunOptions['scope'], words: string]>([
    ['history', 'the whole history'],
    ['tree', 'all files'],
  ])('that is named, %s: what its HEAD names', async (scope, words) => {
    const { server } = await laptop();
    const subject = await subjectOfBare(server.gitDir, { scope });
    expect(subject).toMatchObject({ words, commit: server.id('main'), trust: 'disk' });
    expect((await subject.head.list()).map((entry) => entry.path)).toEqual(['a', 'b', 'c', 'old.sql']);
  });

  test('a change of it', async () => {
    const { server } = await laptop();
    const subject = await subjectOfBare(server.gitDir, { base: 'main', head: 'feature' });
    expect(changesOf(subject)).toEqual(['added new.sql', 'deleted c', 'modified b']);
  });

  test('that a change brings along is none', async () => {
    const { server } = await laptop();
    expect(await subjectOfBare(server.gitDir, {}, false)).toMatchObject({ words: 'all files (not a git repository)' });
  });
});
