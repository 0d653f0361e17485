import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ChangedFile, Git, Range } from '../../src/io/git.ts';
import { gitCommand } from '../../src/io/git-command.ts';
import { gitProcess } from '../../src/io/git-process.ts';
import { sorted } from '../core/sorted.ts';
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
  temporaryFolder,
} from '../testkit/git/index.ts';

const flat = async <Item>(lists: AsyncIterable<Item[]>): Promise<Item[]> => (await all(lists)).flat();

const open: { dispose(): void }[] = [];
afterAll(() => open.forEach((each) => void each.dispose()));

function repository(build: (repository: Repository) => void = () => {}): Repository {
  const made = buildRepository();
  open.push(made);
  build(made);
  return made;
}

const gitOf = (made: Repository, env: Record<string, string> = {}): Git =>
  gitProcess(gitCommand(made.gitDir, gitEnvironment(env)));

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const NONE = '0'.repeat(40);

describe('revisions', () => {
  const made = repository((r) => {
    r.commit('one', { a: '1' });
    r.tag('v1', { message: 'annotated' });
    r.tag('light');
    r.commit('two', { a: '2' });
    r.branch('topic/x').commit('three', { a: '3' });
    r.checkout('main');
  });
  const git = gitOf(made);

  test.each<[revision: string, expected: string | undefined]>([
    ['main', 'main'],
    ['refs/heads/main', 'main'],
    ['topic/x', 'topic/x'],
    ['v1', 'main~1'],
    ['light', 'main~1'],
    ['HEAD', 'main'],
    ['main~1', 'main~1'],
    ['nope', undefined],
    ['', undefined],
    ['main^{tree}', undefined],
    ['main:a', undefined],
    ['--output=x', undefined],
    ['--all', undefined],
    ['-n1', undefined],
    ['main\nv1', undefined],
    ['main\0', undefined],
    [NONE, undefined],
    ['main..topic/x', undefined],
    ['^main', undefined],
    [':/three', undefined],
    ['@{upstream}', undefined],
    ['main@{1.day.ago}', undefined],
    ['\ud800', undefined],
    ['x'.repeat(5_000), undefined],
  ])('%j', async (revision, expected) => {
    // A branch without a reflog has no yesterday; git answers with the oldest it knows, or nothing.
    if (revision.includes('ago')) expect([undefined, made.id('main')]).toContain(await git.resolveCommit(revision));
    else
      expect(await git.resolveCommit(revision)).toBe(
        expected === undefined ? undefined : made.id(`${expected}^{commit}`),
      );
  });

  test('a revision that is an option writes no file', async () => {
    using folder = temporaryFolder();
    const file = path.join(folder.path, 'written');
    const hostile = `--output=${file}`;
    expect(await git.resolveCommit(hostile)).toBeUndefined();
    expect(await git.mergeBase(hostile, 'main')).toBeUndefined();
    expect(await git.isAncestor(hostile, 'main')).toBe(false);
    expect(await git.previousTag(hostile)).toBeUndefined();
    await expect(git.changedFiles(hostile, 'main')).rejects.toThrow();
    await expect(git.listTree(hostile)).rejects.toThrow();
    await expect(git.grep(hostile, 'x')).rejects.toThrow();
    await expect(git.listCommits({ from: [hostile], notFrom: [] })).rejects.toThrow('not an object id');
    await expect(flat(git.listObjects({ from: ['main'], notFrom: [hostile] }))).rejects.toThrow('not an object id');
    expect(existsSync(file)).toBe(false);
  });

  test('ancestors, merge bases, tags', async () => {
    const [one, two, three] = [made.id('main~1'), made.id('main'), made.id('topic/x')];
    expect(
      await Promise.all([
        git.mergeBase(two, three),
        git.mergeBase(one, one),
        git.isAncestor(one, three),
        git.isAncestor(three, one),
        git.isAncestor(NONE, one),
      ]),
    ).toEqual([two, one, true, false, false]);
    expect([await git.previousTag(two), await git.previousTag(one)]).toEqual([
      expect.stringMatching(/^(?:v1|light)$/),
      undefined,
    ]);
    expect(await git.isShallow()).toBe(false);
  });

  test('histories that never meet have no merge base', async () => {
    const strangers = repository((r) => {
      r.commit('a', { a: '1' });
      r.orphan('other').commit('b', { b: '1' });
    });
    expect(await gitOf(strangers).mergeBase(strangers.id('main'), strangers.id('other'))).toBeUndefined();
  });

  test('the default branch of the remote', async () => {
    const made = repository((r) => void r.commit('a', { a: '' }));
    expect(await gitOf(made).defaultUpstream()).toBeUndefined();
    made.ref('refs/remotes/origin/master', 'main');
    expect(await gitOf(made).defaultUpstream()).toBe('origin/master');
    made.ref('refs/remotes/origin/trunk', 'main');
    made.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
    expect(await gitOf(made).defaultUpstream()).toBe('origin/trunk');
    // It points at a branch that was deleted since.
    made.ref('refs/remotes/origin/trunk', undefined);
    expect(await gitOf(made).defaultUpstream()).toBe('origin/master');
  });

  test('the branch that is checked out', async () => {
    const made = repository();
    expect(await gitOf(made).currentBranch()).toBe('main');
    made.commit('a', { a: '' });
    made.git('update-ref', '--no-deref', 'HEAD', made.id());
    expect(await gitOf(made).currentBranch()).toBeUndefined();
  });
});

describe('what differs between two commits', () => {
  const long = Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n');
  test.each<[name: string, before: (r: Repository) => void, after: (r: Repository) => void, expected: ChangedFile[]]>([
    ['nothing', (r) => r.write({ a: '1' }), () => {}, []],
    [
      'added, modified, deleted',
      (r) => r.write({ a: '1', b: '1' }),
      (r) => r.write({ a: '2', b: null, c: '3' }),
      [
        { path: 'a', status: 'modified' },
        { path: 'b', status: 'deleted' },
        { path: 'c', status: 'added' },
      ],
    ],
    ['renamed', (r) => r.write({ a: long }), (r) => r.rename('a', 'b'), [{ path: 'b', from: 'a', status: 'renamed' }]],
    [
      'renamed and changed',
      (r) => r.write({ a: long }),
      (r) => r.write({ a: null, 'x/b': `${long}\nmore` }),
      [{ path: 'x/b', from: 'a', status: 'renamed' }],
    ],
    [
      'moved and replaced',
      (r) => r.write({ a: long }),
      (r) => r.write({ a: 'new', b: long }),
      [
        { path: 'a', status: 'modified' },
        { path: 'b', status: 'added' },
      ],
    ],
    [
      'a link instead of a file',
      (r) => r.write({ a: 'b' }),
      (r) => r.write({ a: symlink('b') }),
      [{ path: 'a', status: 'type-changed' }],
    ],
    [
      'made executable',
      (r) => r.write({ a: 'b' }),
      (r) => r.write({ a: executable('b') }),
      [{ path: 'a', status: 'modified' }],
    ],
    [
      'a submodule',
      (r) => r.write({ a: 'b' }),
      (r) => r.write({ sub: submodule('1'.repeat(40)) }),
      [{ path: 'sub', status: 'added' }],
    ],
    [
      'a folder instead of a file',
      (r) => r.write({ a: 'b' }),
      (r) => r.write({ a: null }).write({ 'a/c': 'other' }),
      [
        { path: 'a', status: 'deleted' },
        { path: 'a/c', status: 'added' },
      ],
    ],
  ])('%s', async (_, before, after, expected) => {
    const made = repository((r) => {
      before(r);
      r.commit('before');
      after(r);
      r.commit('after');
    });
    expect(await gitOf(made).changedFiles(made.id('main~1'), made.id('main'))).toEqual(expected);
  });

  test('any name comes out as it went in', async () => {
    const made = repository((r) => {
      r.commit('nothing');
      r.commit('names', Object.fromEntries(hostileNames.map((name) => [name, `content of ${name}`])));
      r.commit(
        'moved',
        Object.fromEntries(
          hostileNames.flatMap((name) => [
            [name, null],
            [`moved/${name}`, `content of ${name}`],
          ]),
        ),
      );
    });
    const git = gitOf(made);
    const names = sorted(hostileNames);
    const added = await git.changedFiles(made.id('main~2'), made.id('main~1'));
    expect(sorted(added.map(({ path: name }) => name))).toEqual(names);
    const moved = await git.changedFiles(made.id('main~1'), made.id('main'));
    expect(sorted(moved.map(({ status, from }) => `${status} ${from}`))).toEqual(
      names.map((name) => `renamed ${name}`),
    );
    expect(sorted((await git.listTree(made.id('main~1'))).map(({ path: name }) => name))).toEqual(names);
    expect(sorted(await git.grep(made.id('main~1'), 'content of'))).toEqual(names);
    const objects = await flat(git.listObjects({ from: [made.id('main~1')], notFrom: [made.id('main~2')] }));
    // Without a separator of its own a name with a line break is two lines: the object is still listed once, with its id.
    expect(new Set(objects.map(({ oid }) => oid)).size).toBe(objects.length);
    for (const object of objects) expect(object.oid).toMatch(/^[0-9a-f]{40}$/);
    expect(objects).toHaveLength(hostileNames.length + 2);
  });
});

test('a tree lists files, links and submodules', async () => {
  const made = repository(
    (r) =>
      void r.commit('all', { 'a/b': '1', link: symlink('a/b'), run: executable('x'), sub: submodule('2'.repeat(40)) }),
  );
  expect((await gitOf(made).listTree(made.id())).map(({ path: name, kind }) => [name, kind])).toEqual([
    ['a/b', 'file'],
    ['link', 'symlink'],
    ['run', 'file'],
    ['sub', 'submodule'],
  ]);
});

describe('grep', () => {
  const made = repository(
    (r) =>
      void r.commit('x', {
        'a.txt': 'one needle.',
        'b/c.txt': 'NEEDLE',
        'd.bin': Buffer.from('needle\0'),
        'e.txt': 'need.le',
        'x:y.txt': 'needle',
      }),
  );
  test.each<[literal: string, expected: string[]]>([
    ['needle', ['a.txt', 'x:y.txt']],
    ['need.le', ['e.txt']],
    ['nothing', []],
    ['--all', []],
    ['-e', []],
    ['(', []],
  ])('%j', async (literal, expected) => {
    expect(await gitOf(made).grep(made.id(), literal)).toEqual(expected);
  });
});

describe('commits and objects of a range', () => {
  const made = repository((r) => {
    r.commit('root', { a: 'a1', same: 's' });
    r.branch('side').commit('side', { b: 'b1' });
    r.checkout('main').commit('main', { a: 'a2' });
    // An evil merge: content that is in neither of its parents.
    r.merge('side', { files: { evil: 'in the merge only' } });
    r.commit('subject\n\nbody\twith tab', { c: 'c1' }, { author: { name: 'Ünï\u202e <x>' } });
  });
  const git = gitOf(made);
  const oids = (range: Range) => flat(git.listObjects(range)).then((objects) => objects.map(({ oid }) => oid));

  test('fields of a commit', async () => {
    const [tip, merge] = await git.listCommits({ from: [made.id('main')], notFrom: [] });
    expect(tip).toEqual({
      oid: made.id('main'),
      parents: [made.id('main~1')],
      date: expect.stringMatching(/^2026-01-01T09:04:00(?:Z|\+00:00)$/),
      author: expect.stringMatching(/^Ünï/),
      subject: 'subject',
    });
    expect(merge?.parents).toEqual([made.id('main~2'), made.id('side')]);
  });

  test('nothing between a commit and itself', async () => {
    const range = { from: [made.id('main')], notFrom: [made.id('main')] };
    expect([await git.listCommits(range), await oids(range)]).toEqual([[], []]);
  });

  test('exactly the objects that git itself counts', async () => {
    const ranges: Range[] = [
      { from: [made.id('main')], notFrom: [] },
      { from: [made.id('main')], notFrom: [made.id('side')] },
      { from: [made.id('main')], notFrom: [made.id('main~1')] },
      { from: [made.id('side'), made.id('main~2')], notFrom: [] },
      { from: 'all', notFrom: [] },
      { from: [], notFrom: [] },
    ];
    for (const range of ranges) {
      const from = range.from === 'all' ? ['--all'] : range.from;
      const expected =
        from.length === 0
          ? []
          : made
              .git('rev-list', '--objects', '--no-object-names', ...from, ...range.notFrom.map((oid) => `^${oid}`))
              .split('\n')
              .filter(Boolean);
      expect((await oids(range)).sort()).toEqual(expected.sort());
    }
  });

  test('an evil merge’s own content is there, and is the merge’s', async () => {
    const wanted = ['evil', 'b', 'c'].map((name) => made.git('rev-parse', `main:${name}`));
    const found = (await flat(git.listObjects({ from: [made.id('main')], notFrom: [] }))).filter(({ oid }) =>
      wanted.includes(oid),
    );
    expect(
      sorted(found.map(({ commit, path: name }) => `${made.git('show', '-s', '--format=%s', commit)}: ${name}`)),
    ).toEqual(["Merge 'side': evil", 'side: b', 'subject: c']);
  });

  test('a blob is the oldest commit’s that brings it, under its name there up to a line break', async () => {
    const moved = repository((r) => {
      r.commit('root', { 'old\nname': 'content' });
      r.rename('old\nname', 'new').commit('moved');
      r.commit('again', { other: 'content' });
    });
    const blob = moved.git('rev-parse', 'main:new');
    const listed = await flat(gitOf(moved).listObjects({ from: [moved.id()], notFrom: [] }));
    expect(listed.filter(({ oid }) => oid === blob)).toEqual([{ oid: blob, commit: moved.id('main~2'), path: 'old' }]);
  });

  test('`all` reaches tags, notes and the stash, and none of it twice', async () => {
    const made = repository((r) => {
      const commit = r.commit('a', { a: '1' });
      r.tag('v1', { message: 'a note in a tag' });
      const blob = r.object('blob', 'a tagged blob');
      r.tag('blob', { at: blob, message: 'of a blob' });
      const note = r.commitObject(
        r.git('mktree').trim() || r.git('hash-object', '-t', 'tree', '/dev/null'),
        [],
        'notes',
      );
      r.ref('refs/notes/commits', note).ref('refs/stash', commit);
    });
    const listed = await flat(gitOf(made).listObjects({ from: 'all', notFrom: [] }));
    const types = made.git('cat-file', '--batch-check=%(objecttype)', '--batch-all-objects').split('\n');
    expect(listed.length).toBe(types.length);
    expect(new Set(listed.map(({ oid }) => oid)).size).toBe(listed.length);
  });

  test('histories made at random: git’s own answer, object by object', async () => {
    for (const seed of [1, 2, 3]) {
      const random = repository((r) => grow(r, seed));
      const git = gitOf(random);
      const commits = random.git('rev-list', '--all').split('\n');
      for (let pair = 0; pair < 3; pair++) {
        const [base, head] = [commits[(pair * 7 + seed) % commits.length], commits[(pair * 3) % commits.length]] as [
          string,
          string,
        ];
        const expected = random
          .git('rev-list', '--objects', '--no-object-names', head, `^${base}`)
          .split('\n')
          .filter(Boolean);
        const listed = (await flat(git.listObjects({ from: [head], notFrom: [base] }))).map(({ oid }) => oid);
        expect(sorted(listed)).toEqual(sorted(expected));
        const names = random
          .git('-c', 'core.quotePath=false', 'diff', '--name-status', '-M', '-z', base, head)
          .split('\0')
          .filter(Boolean);
        const changed = await git.changedFiles(base, head);
        expect(changed.flatMap(({ path: name, from }) => (from === undefined ? [name] : [from, name])).sort()).toEqual(
          names.filter((name) => !/^(?:[AMDT]|[RC]\d+)$/.test(name)).sort(),
        );
      }
    }
  });
});

/** Branches, merges, renames and deletions, the same for a seed. */
function grow(r: Repository, seed: number): void {
  r.commit('root', { 'f0.txt': text(seed) });
  let files = ['f0.txt'];
  for (let step = 1; step < 14; step++) {
    const act = (step * 5 + seed * 3) % 7;
    const file = files[(step * seed) % files.length] ?? 'f0.txt';
    if (act === 0) r.branch(`b${step}`).commit(`branch ${step}`, { [`b${step}.txt`]: text(step) });
    else if (act === 1 && r.current() !== 'main') {
      const from = r.current() ?? 'main';
      r.checkout('main').merge(from);
    } else if (act === 2 && files.length > 1) r.commit(`delete ${step}`, existing(r, file) ? { [file]: null } : {});
    else if (act === 3 && existing(r, file)) r.rename(file, `moved-${step}.txt`).commit(`move ${step}`);
    else {
      r.commit(`write ${step}`, {
        [`f${step}.txt`]: text(step * seed),
        [existing(r, file) ? file : `x${step}`]: text(step),
      });
      files = [...files, `f${step}.txt`];
    }
  }
}
const text = (seed: number): string => Array.from({ length: 30 }, (_, line) => `${seed * 31 + line}`).join('\n');
const existing = (r: Repository, file: string): boolean => {
  try {
    return r.read(file).length > 0;
  } catch {
    return false;
  }
};

describe('reading objects', () => {
  test('bytes come out as they went in, large ones without content', async () => {
    const bytes = {
      nothing: Buffer.alloc(0),
      binary: binary(70_000),
      newlines: Buffer.from('\n\n\n'),
      huge: Buffer.from(hugeText(3)),
    };
    const made = repository((r) => void r.commit('x', bytes));
    const git = gitOf(made);
    const oids = Object.keys(bytes).map((name) => made.git('rev-parse', `main:${name}`));
    const objects = await all(git.readObjects([...oids, ...oids]));
    expect(objects.map(({ oid }) => oid)).toEqual([...oids, ...oids]);
    expect(
      objects.slice(0, 4).map(({ content }, index) => Object.values(bytes)[index]?.equals(content ?? Buffer.from('?'))),
    ).toEqual([true, true, true, true]);
    const capped = await all(git.readObjects(oids, { maxBytes: 70_000 }));
    expect(capped.map(({ size, content }) => [size, content?.length])).toEqual([
      [0, 0],
      [70_000, 70_000],
      [3, 3],
      [bytes.huge.length, undefined],
    ]);
    expect((await git.readBlob(oids[1] ?? '')).equals(bytes.binary)).toBe(true);
    expect(await all(git.readObjects([]))).toEqual([]);
  });

  test('commits, trees and tags are objects too', async () => {
    const made = repository((r) => {
      r.commit('x', { a: '1' });
      r.tag('v1', { message: 'm' });
    });
    const oids = ['main', 'main^{tree}', 'v1'].map((revision) => made.git('rev-parse', revision));
    expect((await all(gitOf(made).readObjects(oids))).map(({ type }) => type)).toEqual(['commit', 'tree', 'tag']);
  });

  test('one that is missing is said', async () => {
    const made = repository((r) => void r.commit('x', { a: '1' }));
    await expect(all(gitOf(made).readObjects([made.git('rev-parse', 'main:a'), NONE]))).rejects.toThrow(NONE);
    await expect(gitOf(made).readBlob(NONE)).rejects.toThrow(NONE);
  });

  test('whoever stops reading leaves no process behind', async () => {
    const made = repository((r) => void r.commit('x', { huge: hugeText(4) }));
    const oid = made.git('rev-parse', 'main:huge');
    for await (const _ of gitOf(made).readObjects(Array(20).fill(oid))) break;
    for await (const _ of gitOf(made).listObjects({ from: 'all', notFrom: [] })) break;
    // The next question is answered as ever.
    expect(await gitOf(made).resolveCommit('main')).toBe(made.id());
  });
});

describe('repositories that are not as usual', () => {
  test('an empty one', async () => {
    const git = gitOf(repository());
    expect(await git.resolveCommit('HEAD')).toBeUndefined();
    expect(await git.listCommits({ from: 'all', notFrom: [] })).toEqual([]);
    expect(await flat(git.listObjects({ from: 'all', notFrom: [] }))).toEqual([]);
  });

  test('one that is cut off says so', async () => {
    const made = repository((r) => {
      for (const name of ['one', 'two', 'three']) r.commit(name, { a: name });
    });
    using folder = temporaryFolder();
    gitSync(['clone', '--quiet', '--bare', '--depth=1', `file://${made.gitDir}`, folder.path]);
    const git = gitProcess(gitCommand(folder.path, gitEnvironment()));
    expect([await git.isShallow(), await git.resolveCommit('HEAD'), await git.resolveCommit('HEAD~1')]).toEqual([
      true,
      made.id(),
      undefined,
    ]);
  });

  test('replaced objects and grafts do not hide what is there', async () => {
    const made = repository((r) => {
      r.commit('innocent', { a: 'nothing here' });
      r.commit('guilty', { a: 'the real one' });
    });
    made.git('replace', made.git('rev-parse', 'main:a'), made.git('rev-parse', 'main~1:a'));
    mkdirSync(path.join(made.gitDir, 'info'), { recursive: true });
    writeFileSync(path.join(made.gitDir, 'info', 'grafts'), `${made.id()}\n`);
    const git = gitOf(made);
    expect((await git.readBlob(made.git('rev-parse', 'main:a'))).toString()).toBe('the real one');
    expect(await git.listCommits({ from: [made.id()], notFrom: [] })).toHaveLength(2);
  });

  test('variables of the surroundings lead nowhere else', async () => {
    const made = repository((r) => void r.commit('x', { a: '1' }));
    const git = gitOf(made, {
      GIT_DIR: '/nowhere',
      GIT_INDEX_FILE: '/nowhere',
      GIT_OBJECT_DIRECTORY: '/nowhere',
      GIT_CONFIG_PARAMETERS: "'alias.x'='!false'",
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.bare',
      GIT_CONFIG_VALUE_0: 'nonsense',
      GIT_EXTERNAL_DIFF: 'false',
      GIT_NAMESPACE: 'other',
    });
    expect(await git.resolveCommit('main')).toBe(made.id());
  });
});

describe('nothing that a repository brings along is run', () => {
  /** A program that leaves a mark. */
  function trap(folder: string): { program: string; mark: string } {
    const mark = path.join(folder, 'pwned');
    const program = path.join(folder, 'trap.sh');
    writeFileSync(program, `#!/bin/sh\necho ran >> "${mark}"\ncat\n`, { mode: 0o755 });
    return { program, mark };
  }

  test('no filter, text conversion, external diff, hook, monitor or signature program of its configuration', async () => {
    using folder = temporaryFolder();
    const { program, mark } = trap(folder.path);
    const made = repository((r) => {
      r.commit('one', { a: '1', '.gitattributes': '* diff=evil filter=evil merge=evil\n' });
      r.commit('two', { a: '2 needle', b: '1' });
    });
    for (const key of [
      'diff.external',
      'diff.evil.textconv',
      'diff.evil.command',
      'filter.evil.clean',
      'filter.evil.smudge',
      'filter.evil.process',
      'core.fsmonitor',
      'core.pager',
      'core.editor',
      'gpg.program',
      'core.sshCommand',
      'core.alternateRefsCommand',
      'credential.helper',
      'uploadpack.packObjectsHook',
      'pager.rev-list',
      'pager.grep',
      'alias.rev-list',
    ])
      made.git('config', key, key.startsWith('alias') ? `!${program}` : program);
    made.git('config', 'log.showSignature', 'true');
    made.git('config', 'core.hooksPath', folder.path);
    writeFileSync(path.join(made.gitDir, 'info-attributes'), '');
    const git = gitOf(made);
    const [one, two] = [made.id('main~1'), made.id('main')];
    await git.changedFiles(one, two);
    expect(await git.grep(two, 'needle')).toEqual(['a']);
    await git.listCommits({ from: [two], notFrom: [] });
    await flat(git.listObjects({ from: 'all', notFrom: [] }));
    await all(git.readObjects([made.git('rev-parse', 'main:a')]));
    expect(existsSync(mark) ? readFileSync(mark, 'utf8') : 'nothing ran').toBe('nothing ran');
  });
});
