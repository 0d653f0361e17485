// A second look at the history reads what is new, and says what the first said; with other rules it looks anew.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { collectFromHistory } from '../../../src/checks/secrets/collect/from-history.ts';
import { isIn, sortedIds, unionOf, whichAreKnown, without } from '../../../src/checks/secrets/history/id-lists.ts';
import { readScannedBefore } from '../../../src/checks/secrets/history/scanned-before.ts';
import { githubToken } from '../../../src/facts/credentials/github-token.ts';
import { HEX, seeded } from '../../../src/facts/credentials/shared/random.ts';
import { gitCommand } from '../../../src/io/git-command.ts';
import { gitProcess } from '../../../src/io/git-process.ts';
import { noThreads } from '../../../src/io/threads.ts';
import { sorted } from '../../core/sorted.ts';
import { casesOf } from '../../testkit/cases.ts';
import { buildRepository, type Repository, temporaryFolder } from '../../testkit/git/index.ts';

const token = (seed: number): string => githubToken.sample(seeded(seed));

async function look(made: Repository, cache?: string, { generic = true, unreachable = true } = {}) {
  const { sightings, coverage, problems } = await collectFromHistory({
    git: gitProcess(gitCommand(made.gitDir, process.env)),
    range: { from: 'all', notFrom: [] },
    tipPaths: () => [],
    isIgnored: () => false,
    generic,
    progress: () => {},
    unreachable,
    threads: noThreads,
    ...(cache === undefined ? {} : { cache }),
  });
  const seen = sorted(sightings.map(({ hit, where }) => JSON.stringify([hit.secret, hit.place, where])));
  return { seen, coverage, problems };
}

/** Of a repository with two tokens, one of them gone from the tip. */
function start(): Repository {
  const made = buildRepository();
  made.commit('one', { 'a.env': `T=${token(1)}\n`, 'b.txt': 'b\n' });
  made.commit(`two ${token(2)}`, { 'a.env': 'T=\n' });
  return made;
}

const pack = (made: Repository): void => void made.git('repack', '-q', '-adk');

test.each<[what: string, between: (made: Repository) => void, read: number, news: number]>([
  ['nothing happened', () => {}, 0, 0],
  ['it was packed anew', pack, 0, 0],
  ['a commit without anything', (made) => void made.commit('three', { 'c.txt': 'c\n' }), 2, 0],
  ['a commit with a token', (made) => void made.commit('three', { 'c.env': `T=${token(3)}\n` }), 2, 1],
  ['the token of before in another file', (made) => void made.commit('three', { 'c.env': `x\nT=${token(1)}\n` }), 2, 1],
  ['an object that nobody leads to', (made) => void made.object('blob', `${token(4)}\n`), 1, 1],
  [
    'a branch that is gone',
    (made) => {
      made.commit('three', { 'c.txt': 'c\n' });
      made.git('update-ref', 'refs/heads/main', made.id('main~1'));
    },
    2,
    0,
  ],
])('%s', async (_, between, read, news) => {
  for (const packed of [false, true]) {
    using made = start();
    using folder = temporaryFolder('launch-ready-cache-');
    if (packed) pack(made);
    const first = await look(made, folder.path);
    expect(first.problems).toEqual([]);
    between(made);
    const second = await look(made, folder.path);
    const whole = await look(made);
    expect(second.seen).toEqual(whole.seen);
    expect(second.seen).toHaveLength(first.seen.length + news);
    expect([packed, second.coverage.objects]).toEqual([packed, read]);
    expect(second.coverage.seen).toBeGreaterThan(0);
    const third = await look(made, folder.path);
    expect([third.seen, third.coverage.objects]).toEqual([whole.seen, 0]);
  }
});

test('what is kept of another repository', async () => {
  using made = start();
  using other = start();
  other.commit('three', { 'c.env': `T=${token(3)}\n` });
  using folder = temporaryFolder('launch-ready-cache-');
  await look(other, folder.path);
  for (const [repository, found] of [
    [made, 2],
    [other, 3],
    [other, 3],
  ] as const)
    expect((await look(repository, folder.path)).seen).toHaveLength(found);
});

test('what is kept holds no secret, and is of no use with other rules', async () => {
  using made = start();
  made.commit('a path', { [`${token(5)}.txt`]: `T=${token(1)} again\n` });
  using folder = temporaryFolder('launch-ready-cache-');
  const first = await look(made, folder.path);
  const [file = ''] = readdirSync(folder.path);
  const kept = readFileSync(path.join(folder.path, file)).toString('latin1');
  for (const seed of [1, 2, 5]) expect(kept).not.toContain(token(seed));
  expect((await look(made, folder.path)).seen).toEqual(first.seen);
  const other = await look(made, folder.path, { generic: false });
  expect([other.coverage.seen, readdirSync(folder.path).length]).toEqual([0, 2]);
});

const summed = (text: string): Buffer => Buffer.concat([Buffer.from(text), createHash('sha256').update(text).digest()]);

test.each<[what: string, spoil: (bytes: Buffer) => Buffer]>([
  ['cut off', (bytes) => bytes.subarray(0, -40)],
  ['changed in one byte', (bytes) => Buffer.concat([bytes.subarray(0, -60), Buffer.from([7]), bytes.subarray(-59)])],
  ['empty', () => Buffer.alloc(0)],
  ['something else', () => Buffer.from('{"version":1}\n')],
  ['whole and of another kind', () => summed('{"version":1}\n')],
  ['whole and no JSON', () => summed('x\n')],
])('a file that is %s counts for nothing', async (_, spoil) => {
  using made = start();
  using folder = temporaryFolder('launch-ready-cache-');
  const first = await look(made, folder.path);
  const [name = ''] = readdirSync(folder.path);
  const file = path.join(folder.path, name);
  writeFileSync(file, spoil(readFileSync(file)));
  const second = await look(made, folder.path);
  expect([second.seen, second.coverage.seen]).toEqual([first.seen, 0]);
});

test('what nobody has used for a month is taken away, and nothing else', async () => {
  using made = start();
  using folder = temporaryFolder('launch-ready-cache-');
  const old = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000);
  for (const name of [`secrets-${'a'.repeat(24)}.seen`, 'notes.seen', `secrets-${'b'.repeat(24)}.seen`]) {
    const file = path.join(folder.path, name);
    writeFileSync(file, '');
    if (!name.includes('b')) utimesSync(file, old, old);
  }
  await look(made, folder.path);
  const names = readdirSync(folder.path).filter((name) => /a{24}|b{24}|notes/.test(name));
  expect(names).toEqual(['notes.seen', `secrets-${'b'.repeat(24)}.seen`]);
});

test('nothing is kept of a repository that lacks something', async () => {
  using made = start();
  const oid = made.git('rev-parse', 'main:b.txt').trim();
  rmSync(path.join(made.gitDir, 'objects', oid.slice(0, 2), oid.slice(2)));
  using folder = temporaryFolder('launch-ready-cache-');
  await look(made, folder.path);
  expect(readdirSync(folder.path)).toEqual([]);
});

test('lists of ids are sets', () => {
  for (let seed = 0; seed < casesOf(800); seed++) {
    const random = seeded(seed);
    const some = (): string[] =>
      Array.from({ length: random.below(30) }, () => `${random.text(HEX, 1)}${'0'.repeat(39)}`);
    const [a, b] = [new Set(some()), new Set(some())];
    const [left, right] = [sortedIds(a), sortedIds(b)];
    const idsOf = (list: Buffer): string[] =>
      Array.from({ length: list.length / 20 }, (_, at) => list.toString('hex', at * 20, at * 20 + 20));
    expect(idsOf(unionOf([left, right]))).toEqual([...a.union(b)].sort());
    expect([...whichAreKnown(left, right)]).toEqual([...a].sort().map((oid) => (b.has(oid) ? 1 : 0)));
    expect(
      idsOf(
        without(
          left,
          [0, 2].filter((at) => at < a.size),
        ),
      ),
    ).toEqual([...a].sort().filter((_, at) => at !== 0 && at !== 2));
    for (const oid of [...a, ...b]) expect(isIn(left, oid)).toBe(a.has(oid));
  }
});

test('a file that is not there', async () => {
  expect(await readScannedBefore('/nowhere/at/all')).toMatchObject({ tips: [] });
});
