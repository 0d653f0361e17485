import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { secretsCheck } from '../../src/checks/secrets/check.ts';
import { DEFAULT_CONFIG } from '../../src/config/schema.ts';
import { InconclusiveError } from '../../src/core/errors.ts';
import { githubToken } from '../../src/facts/credentials/github-token.ts';
import { seeded } from '../../src/facts/credentials/shared/random.ts';
import { nodeFiles } from '../../src/io/files.ts';
import { gitCommand } from '../../src/io/git-command.ts';
import { gitProcess } from '../../src/io/git-process.ts';
import { indexTree, stagedFiles } from '../../src/io/index-tree.ts';
import { commitTree, readAll, type Tree } from '../../src/io/tree.ts';
import { worktreeTree } from '../../src/io/worktree.ts';
import { contextOf } from '../checks/secrets/context.ts';
import { buildRepository, cloneLikeLaptop, gitEnvironment, symlink } from '../testkit/git/index.ts';

const token = githubToken.sample(seeded(1));

const open: { dispose(): void }[] = [];
afterAll(() => open.forEach((each) => void each.dispose()));

async function clone() {
  const server = buildRepository();
  server.commit('start', { a: 'base\n', b: 'b\n', link: symlink('a') });
  const work = await cloneLikeLaptop(server.gitDir);
  open.push(server, work);
  const command = gitCommand(path.join(work.dir, '.git'), gitEnvironment());
  const write = (name: string, text: string): void => writeFileSync(path.join(work.dir, name), text);
  return { work, command, git: gitProcess(command), write };
}

/** A merge of `other` into main that stopped: `ours` and `theirs` are what both made of `a`; undefined where it is gone. */
async function conflict(ours: string | undefined, theirs: string | undefined) {
  const made = await clone();
  const { work, write } = made;
  const commit = async (text: string | undefined): Promise<void> => {
    if (text === undefined) rmSync(path.join(work.dir, 'a'));
    else write('a', text);
    await work.git('commit', '-qam', 'change');
  };
  await work.git('checkout', '-q', '-b', 'other');
  await commit(theirs);
  await work.git('checkout', '-q', 'main');
  await commit(ours);
  await work.git('merge', 'other').catch(() => '');
  return made;
}

describe('while a merge is not finished', () => {
  test.each<[name: string, ours: string | undefined, theirs: string | undefined, versions: string[], read: string]>([
    ['both changed it', 'ours\n', 'theirs\n', ['ours\n', 'theirs\n'], 'theirs\n'],
    ['we deleted it', undefined, 'theirs\n', ['theirs\n'], 'theirs\n'],
    ['they deleted it', 'ours\n', undefined, ['ours\n'], 'ours\n'],
  ])('%s: what both made of a file is there, and not what they made it of', async (_, ours, theirs, versions, read) => {
    const { command, git } = await conflict(ours, theirs);
    const tree = indexTree(command, git);
    const entries = (await tree.list()).filter((entry) => entry.path === 'a');
    const texts = await Promise.all(entries.map(async ({ oid = '' }) => String(await git.readBlob(oid))));
    expect([texts, String(await tree.read('a'))]).toEqual([versions, read]);
  });

  test.each([
    ['ours', `const t = '${token}';\n`, 'theirs\n'],
    ['theirs', 'ours\n', `const t = '${token}';\n`],
  ])('a token in %s is found', async (_, ours, theirs) => {
    const { command, git } = await conflict(ours, theirs);
    const tip = (await git.resolveCommit('HEAD')) ?? '';
    const changes = await stagedFiles(command, tip);
    const { status, findings } = await secretsCheck.run(
      contextOf({
        scope: { kind: 'change', base: tip, head: tip, uncommitted: changes.map((change) => change.path) },
        head: indexTree(command, git),
        base: commitTree(git, tip),
        changes,
        git,
      }),
      DEFAULT_CONFIG.secrets,
    );
    expect([status, findings.map(({ location }) => location)]).toMatchObject([
      'completed',
      [{ kind: 'file', path: 'a', startLine: 1 }],
    ]);
  });

  test('a file is found once, though it stands there twice', async () => {
    const { command, git } = await conflict('needle 1\n', 'needle 2\n');
    expect(await indexTree(command, git).search('needle')).toEqual(['a']);
  });
});

test.each<[name: string, treeOf: (made: Awaited<ReturnType<typeof clone>>) => Tree]>([
  ['the index', ({ command, git }) => indexTree(command, git)],
  ['the working directory', ({ command, work }) => worktreeTree(command, nodeFiles, path.join(work.dir, 'gone'))],
])('a search that git could not make does not look like one that found nothing: %s', async (_, treeOf) => {
  const made = await clone();
  writeFileSync(path.join(made.work.dir, '.git', 'index'), 'rubbish');
  await expect(treeOf(made).search('base')).rejects.toThrow(/^git (?:grep|ls-files) failed: /);
});

test('files with ids are read by one process, links as what they lead to, what is damaged as such', async () => {
  const { command, work, write } = await clone();
  write('new', 'staged\n');
  write('lost', 'soon gone\n');
  await work.git('add', 'new', 'lost');
  await work.git('update-index', '--add', '--cacheinfo', `160000,${await work.git('rev-parse', 'HEAD')},module`);
  const oid = await work.git('rev-parse', ':lost');
  rmSync(path.join(work.dir, '.git', 'objects', oid.slice(0, 2), oid.slice(2)));
  await work.git('config', 'filter.upper.smudge', 'tr a-z A-Z');
  let processes = 0;
  const counted = {
    ...command,
    stream: (...args: Parameters<typeof command.stream>) => {
      processes++;
      return command.stream(...args);
    },
  };
  const tree = indexTree(counted, gitProcess(counted));
  const entries = (await tree.list()).filter(({ kind }) => kind !== 'submodule');
  const read: [string, string][] = [];
  for await (const { entry, content } of readAll(tree, entries, 8)) read.push([entry.path, String(content)]);
  expect([read, processes]).toEqual([
    [
      ['a', 'base\n'],
      ['b', 'b\n'],
      ['link', 'a'],
      ['lost', 'damaged'],
      ['new', 'staged\n'],
    ],
    1,
  ]);
  const small: string[] = [];
  for await (const { content } of readAll(tree, entries, 4)) small.push(String(content));
  expect(small).toEqual(['huge', 'b\n', 'a', 'damaged', 'huge']);
});

test('a search of the index that lacks a blob does not look whole', async () => {
  const { command, git, write, work } = await clone();
  write('a', 'needle\n');
  await work.git('add', 'a');
  const oid = await work.git('rev-parse', ':a');
  rmSync(path.join(work.dir, '.git', 'objects', oid.slice(0, 2), oid.slice(2)));
  await expect(indexTree(command, git).search('needle')).rejects.toThrow('git grep failed: ');
});

test('what a sparse checkout leaves out is read by one process, too; what lies there all the same is read from the disk', async () => {
  const server = buildRepository();
  server.commit('start', { 'kept/a': 'a', 'out/b': 'b', 'out/c': 'c', 'out/d': 'd' });
  const work = await cloneLikeLaptop(server.gitDir);
  open.push(server, work);
  await work.git('sparse-checkout', 'set', '--no-cone', 'kept/');
  mkdirSync(path.join(work.dir, 'out'));
  writeFileSync(path.join(work.dir, 'out', 'd'), 'on the disk');
  const command = gitCommand(path.join(work.dir, '.git'), gitEnvironment());
  let processes = 0;
  const tree = worktreeTree(
    {
      ...command,
      stream(...args) {
        processes++;
        return command.stream(...args);
      },
    },
    nodeFiles,
    work.dir,
  );
  const read: [string, string][] = [];
  for await (const { entry, content } of readAll(tree, await tree.list(), 100))
    read.push([entry.path, String(content)]);
  expect([read, processes]).toEqual([
    [
      ['kept/a', 'a'],
      ['out/d', 'on the disk'],
      ['out/b', 'b'],
      ['out/c', 'c'],
    ],
    1,
  ]);
});

test('where nothing can be fetched, every file is one that could not be read', async () => {
  const { command, git } = await clone();
  const tip = (await git.resolveCommit('HEAD')) ?? '';
  const cutOff = gitProcess(command, () => Promise.reject(new InconclusiveError('no network')));
  const read: string[] = [];
  for await (const { entry, content } of readAll(commitTree(cutOff, tip), await git.listTree(tip), 100))
    read.push(`${entry.path}: ${content}`);
  expect(read).toEqual(['a: damaged', 'b: damaged', 'link: damaged']);
});
