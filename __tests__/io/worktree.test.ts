import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nodeFiles } from '../../src/io/files.ts';
import type { ChangedFile } from '../../src/io/git.ts';
import { gitCommand } from '../../src/io/git-command.ts';
import { locateGit } from '../../src/io/git-location.ts';
import { gitProcess } from '../../src/io/git-process.ts';
import { folderTree, memoryTree, readText } from '../../src/io/tree.ts';
import { uncommittedFiles, worktreeTree } from '../../src/io/worktree.ts';
import { sorted } from '../core/sorted.ts';
import {
  buildRepository,
  cloneLikeLaptop,
  executable,
  type Files,
  gitEnvironment,
  gitSync,
  hostileNames,
  symlink,
  temporaryFolder,
  type Workspace,
} from '../testkit/git/index.ts';

const open: { dispose(): void }[] = [];
afterAll(() => open.forEach((each) => void each.dispose()));

async function clone(
  files: Files,
): Promise<Workspace & { write(name: string, text: string): void; command: ReturnType<typeof gitCommand> }> {
  const server = buildRepository();
  server.commit('start', files);
  const workspace = await cloneLikeLaptop(server.gitDir);
  open.push(server, workspace);
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(workspace.dir, name)), { recursive: true });
    writeFileSync(path.join(workspace.dir, name), text);
  };
  return { ...workspace, write, command: gitCommand(path.join(workspace.dir, '.git'), gitEnvironment()) };
}

const byPath = (a: ChangedFile, b: ChangedFile): number => (a.path < b.path ? -1 : 1);

describe('what is not committed', () => {
  test.each<[name: string, change: (w: Awaited<ReturnType<typeof clone>>) => unknown, expected: ChangedFile[]]>([
    ['nothing', () => {}, []],
    ['an edit', ({ write }) => write('a', '2'), [{ path: 'a', status: 'modified' }]],
    [
      'an edit that is staged',
      async ({ write, git }) => {
        write('a', '2');
        await git('add', 'a');
      },
      [{ path: 'a', status: 'modified' }],
    ],
    [
      'staged and edited again',
      async ({ write, git }) => {
        write('a', '2');
        await git('add', 'a');
        write('a', '3');
      },
      [{ path: 'a', status: 'modified' }],
    ],
    ['a new file', ({ write }) => write('x/y', '1'), [{ path: 'x/y', status: 'added' }]],
    [
      'a new file that is staged',
      async ({ write, git }) => {
        write('x', '1');
        await git('add', 'x');
      },
      [{ path: 'x', status: 'added' }],
    ],
    [
      'meant to be added',
      async ({ write, git }) => {
        write('x', '1');
        await git('add', '-N', 'x');
      },
      [{ path: 'x', status: 'added' }],
    ],
    [
      'added and gone again',
      async ({ write, git, dir }) => {
        write('x', '1');
        await git('add', 'x');
        rmSync(path.join(dir, 'x'));
      },
      [],
    ],
    ['deleted', ({ dir }) => rmSync(path.join(dir, 'a')), [{ path: 'a', status: 'deleted' }]],
    ['deleted and staged', ({ git }) => git('rm', '-q', 'a'), [{ path: 'a', status: 'deleted' }]],
    [
      'no longer tracked, still there',
      ({ git }) => git('rm', '-q', '--cached', 'a'),
      [
        { path: 'a', status: 'deleted' },
        { path: 'a', status: 'added' },
      ],
    ],
    [
      'renamed',
      ({ git }) => git('mv', 'a', 'z'),
      [
        { path: 'a', status: 'deleted' },
        { path: 'z', status: 'added' },
      ],
    ],
    ['ignored', ({ write }) => write('ignored/x', '1'), []],
    ['touched, not changed', ({ write }) => write('a', '1'), []],
    ['a repository of its own within', ({ dir }) => gitSync(['init', '-q', path.join(dir, 'nested')]), []],
    [
      'a link instead of a file',
      ({ dir }) => {
        rmSync(path.join(dir, 'a'));
        symlinkSync('b', path.join(dir, 'a'));
      },
      [{ path: 'a', status: 'modified' }],
    ],
    ['two names in one', ({ write }) => write(' odd -> name', '1'), [{ path: ' odd -> name', status: 'added' }]],
  ])('%s', async (_, change, expected) => {
    const workspace = await clone({ a: '1', b: '1', '.gitignore': 'ignored/\n' });
    await change(workspace);
    expect((await uncommittedFiles(workspace.command, workspace.dir)).sort(byPath)).toEqual([...expected].sort(byPath));
  });

  test('a conflict is a modified file', async () => {
    const workspace = await clone({ a: '1' });
    await workspace.git('checkout', '-q', '-b', 'other');
    workspace.write('a', '2');
    await workspace.git('commit', '-qam', 'two');
    await workspace.git('checkout', '-q', 'main');
    workspace.write('a', '3');
    await workspace.git('commit', '-qam', 'three');
    await workspace.git('merge', 'other').catch(() => '');
    expect(await uncommittedFiles(workspace.command, workspace.dir)).toEqual([{ path: 'a', status: 'modified' }]);
    expect((await worktreeTree(workspace.command, nodeFiles, workspace.dir).list()).map((entry) => entry.path)).toEqual(
      ['a'],
    );
  });

  test('a repository that git cannot read is no clean one', async () => {
    const workspace = await clone({ a: '1' });
    writeFileSync(path.join(workspace.dir, '.git', 'index'), 'rubbish');
    await expect(uncommittedFiles(workspace.command, workspace.dir)).rejects.toThrow('git status failed');
  });
});

describe('the files as they are now', () => {
  test('tracked and new ones; not ignored, deleted or nested ones; links are links', async () => {
    const { dir, write, command, git } = await clone({
      a: 'one',
      gone: '1',
      'sub/b': '1',
      link: symlink('a'),
      out: symlink('../../../etc/passwd'),
      dangling: symlink('nowhere'),
      run: executable('x'),
      '.gitignore': 'ignored\nnode_modules/\n',
    });
    write('a', 'two needle');
    write('new', 'needle');
    write('ignored', 'needle');
    write('node_modules/x/index.js', 'needle');
    rmSync(path.join(dir, 'gone'));
    symlinkSync('sub', path.join(dir, 'folder-link'));
    gitSync(['init', '-q', path.join(dir, 'nested')]);
    write('nested/x', 'needle');
    const commit = await git('rev-parse', 'HEAD');
    await git('update-index', '--add', '--cacheinfo', `160000,${commit},module`);
    mkdirSync(path.join(dir, 'module'));
    const tree = worktreeTree(command, nodeFiles, dir);
    expect(await tree.list()).toEqual([
      { path: '.gitignore', kind: 'file' },
      { path: 'a', kind: 'file' },
      { path: 'dangling', kind: 'symlink' },
      { path: 'folder-link', kind: 'symlink', untracked: true },
      { path: 'link', kind: 'symlink' },
      { path: 'module', kind: 'submodule' },
      { path: 'nested', kind: 'submodule', untracked: true },
      { path: 'new', kind: 'file', untracked: true },
      { path: 'out', kind: 'symlink' },
      { path: 'run', kind: 'file' },
      { path: 'sub/b', kind: 'file' },
    ]);
    const read = async (file: string) => (await tree.read(file))?.toString();
    expect([
      await read('a'),
      await read('gone'),
      await read('link'),
      await read('out'),
      await read('dangling'),
      await read('folder-link'),
      await read('ignored'),
    ]).toEqual(['two needle', undefined, 'a', '../../../etc/passwd', 'nowhere', 'sub', 'needle']);
    expect([
      await read('module'),
      await read('sub'),
      await read('../outside'),
      await read('/etc/passwd'),
      await read(''),
    ]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect((await tree.search('needle')).toSorted()).toEqual(['a', 'new']);
    expect([await tree.search('nothing of the kind'), await tree.search('-e')]).toEqual([[], []]);
  });

  test('wherever the program was started', async () => {
    const { dir, write, command } = await clone({ 'apps/web/a': 'needle', b: 'needle' });
    write('apps/c', 'needle');
    const here = process.cwd();
    try {
      for (const from of [here, dir, path.join(dir, 'apps', 'web')]) {
        process.chdir(from);
        const tree = worktreeTree(command, nodeFiles, dir);
        const listed = (await tree.list()).map((entry) => entry.path);
        expect([listed, (await tree.search('needle')).toSorted(), await uncommittedFiles(command, dir)]).toEqual([
          ['apps/c', 'apps/web/a', 'b'],
          ['apps/c', 'apps/web/a', 'b'],
          [{ path: 'apps/c', status: 'added' }],
        ]);
      }
    } finally {
      process.chdir(here);
    }
  });

  test('names come out as they went in', async () => {
    const names = hostileNames.filter((name) => !name.includes('/'));
    const { dir, write, command } = await clone(Object.fromEntries(names.slice(0, 9).map((name) => [name, 'x'])));
    for (const name of names.slice(9)) write(name, 'x');
    const listed = (await worktreeTree(command, nodeFiles, dir).list()).map((entry) => entry.path);
    const changed = (await uncommittedFiles(command, dir)).map((entry) => entry.path);
    expect([sorted(listed), sorted(changed)]).toEqual([sorted(names), sorted(names.slice(9))]);
  });
});

describe('a folder on disk', () => {
  test('lists files and links below it, without .git, whatever its files are', async () => {
    using folder = temporaryFolder();
    for (const name of ['b/c.txt', 'a.txt', '.git/config', 'b/.git/x', '.hidden/d']) {
      mkdirSync(path.dirname(path.join(folder.path, name)), { recursive: true });
      writeFileSync(path.join(folder.path, name), `in ${name}`);
    }
    symlinkSync('..', path.join(folder.path, 'b', 'up'));
    const tree = folderTree(nodeFiles, folder.path);
    expect(await tree.list()).toEqual([
      { path: '.hidden/d', kind: 'file', untracked: true },
      { path: 'a.txt', kind: 'file', untracked: true },
      { path: 'b/c.txt', kind: 'file', untracked: true },
      { path: 'b/up', kind: 'symlink', untracked: true },
    ]);
    expect(await readText(tree, 'b/c.txt')).toBe('in b/c.txt');
    expect([
      await tree.read('nope'),
      await tree.read('b'),
      await tree.read('../x'),
      await tree.read('a.txt/x'),
    ]).toEqual([undefined, undefined, undefined, undefined]);
    expect(await tree.search('in b')).toEqual(['b/c.txt']);
  });

  test('an unreadable folder is reported, a missing one thrown', async () => {
    using folder = temporaryFolder();
    mkdirSync(path.join(folder.path, 'secret'));
    writeFileSync(path.join(folder.path, 'a'), '');
    chmodSync(path.join(folder.path, 'secret'), 0);
    const unreadable: string[] = [];
    const seen: string[] = [];
    for await (const entry of nodeFiles.walk(folder.path, (name) => unreadable.push(name))) seen.push(entry.path);
    chmodSync(path.join(folder.path, 'secret'), 0o755);
    // Who is root may read everything.
    expect([seen, unreadable]).toEqual([['a'], process.getuid?.() === 0 ? [] : ['secret']]);
    await expect(folderTree(nodeFiles, path.join(folder.path, 'nope')).list()).rejects.toThrow('ENOENT');
    expect([
      await nodeFiles.exists(path.join(folder.path, 'a')),
      await nodeFiles.exists(path.join(folder.path, 'a', 'b')),
      await nodeFiles.read(path.join(folder.path, 'no')),
    ]).toEqual([true, false, undefined]);
  });

  test('a byte order mark is no part of the text', async () => {
    expect(await readText(memoryTree({ a: '\ufeffx', b: Buffer.from([0xff, 0x41]) }), 'a')).toBe('x');
    expect(await readText(memoryTree({ b: Buffer.from([0xff, 0x41]) }), 'b')).toBe('\ufffdA');
    expect(await readText(memoryTree({}), 'c')).toBeUndefined();
  });
});

describe('where the repository is', () => {
  test('here, above, in a worktree’s pointer, nowhere; never a folder that only looks like one', async () => {
    using folder = temporaryFolder();
    const at = (...parts: string[]): string => path.join(folder.path, ...parts);
    mkdirSync(at('repo', '.git'), { recursive: true });
    mkdirSync(at('repo', 'apps', 'web', 'objects'), { recursive: true });
    mkdirSync(at('repo', 'apps', 'web', 'refs'), { recursive: true });
    writeFileSync(at('repo', 'apps', 'web', 'HEAD'), 'ref: refs/heads/main\n');
    mkdirSync(at('tree', 'deep'), { recursive: true });
    writeFileSync(at('tree', '.git'), 'gitdir: ../repo/.git/worktrees/tree\n');
    mkdirSync(at('windows'), { recursive: true });
    writeFileSync(at('windows', '.git'), 'gitdir: ../repo/.git\r\n');
    mkdirSync(at('broken'), { recursive: true });
    writeFileSync(at('broken', '.git'), 'nonsense');
    const found = (from: string, ceiling?: string) =>
      locateGit(at(from), ceiling === undefined ? undefined : at(ceiling));
    const repo = { root: at('repo'), gitDir: at('repo', '.git') };
    expect(await found('repo')).toEqual(repo);
    expect(await found('repo/apps/web/objects')).toEqual(repo);
    expect(await found('repo/apps/web', 'repo')).toEqual(repo);
    expect(await found('repo/apps/web', 'repo/apps')).toBeUndefined();
    expect(await found('tree/deep')).toEqual({ root: at('tree'), gitDir: at('repo', '.git', 'worktrees', 'tree') });
    expect(await found('windows')).toEqual({ root: at('windows'), gitDir: at('repo', '.git') });
    expect(await found('broken', 'broken')).toBeUndefined();
    expect(await found('nope/nope', 'nope')).toBeUndefined();
  });

  test('a real worktree answers as a clone does', async () => {
    const { dir, git } = await clone({ a: '1' });
    using elsewhere = temporaryFolder();
    const second = path.join(elsewhere.path, 'second');
    await git('worktree', 'add', '-q', '-b', 'second', second);
    writeFileSync(path.join(second, 'new'), '');
    const location = await locateGit(second);
    const command = gitCommand(location?.gitDir ?? '', gitEnvironment());
    expect(await gitProcess(command).currentBranch()).toBe('second');
    expect(await uncommittedFiles(command, second)).toEqual([{ path: 'new', status: 'added' }]);
    expect(await uncommittedFiles(gitCommand(path.join(dir, '.git'), gitEnvironment()), dir)).toEqual([]);
  });

  test('a change that brings a folder which looks like a repository runs nothing of it', async () => {
    using traps = temporaryFolder();
    const mark = path.join(traps.path, 'pwned');
    const program = path.join(traps.path, 'trap.sh');
    writeFileSync(program, `#!/bin/sh\necho ran > "${mark}"\n`, { mode: 0o755 });
    const evil = {
      'apps/web/HEAD': 'ref: refs/heads/main\n',
      'apps/web/config': `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = ..\n\tfsmonitor = ${program}\n\tpager = ${program}\n\thooksPath = ${traps.path}\n`,
      'apps/web/objects/x': '',
      'apps/web/refs/x': '',
    };
    const { dir, write } = await clone({ ...evil, 'apps/web/.env.example': 'A=\n' });
    write('apps/web/new', '1');
    const location = await locateGit(path.join(dir, 'apps', 'web'));
    expect(location?.root).toBe(dir);
    const command = gitCommand(location?.gitDir ?? '', gitEnvironment());
    expect((await uncommittedFiles(command, dir)).map((entry) => entry.path)).toEqual(['apps/web/new']);
    await worktreeTree(command, nodeFiles, dir).search('x');
    const git = gitProcess(command);
    await git.grep((await git.resolveCommit('HEAD')) ?? '', 'x');
    expect(existsSync(mark)).toBe(false);
    expect(readdirSync(traps.path)).toEqual(['trap.sh']);
  });
});
