// Every object as git has it, rebuilt from its pack; and what is damaged is said to be.
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { seeded } from '../../../src/facts/credentials/shared/random.ts';
import { damageOfPack } from '../../../src/io/pack/damage.ts';
import { typeAt } from '../../../src/io/pack/entries.ts';
import { oidAt } from '../../../src/io/pack/index-file.ts';
import { listObjectStore } from '../../../src/io/pack/object-store.ts';
import { readPackEntries, readPackIndex } from '../../../src/io/pack/open.ts';
import { openPack } from '../../../src/io/pack/pack-file.ts';
import { PackProblem } from '../../../src/io/pack/problem.ts';
import { walkTree } from '../../../src/io/pack/walk.ts';
import { sorted } from '../../core/sorted.ts';
import { buildRepository, type Repository } from '../../testkit/git/index.ts';

const WORDS = 'the quick brown fox\njumps over\nthe lazy dog\n';

function history(seed: number): Repository {
  const random = seeded(seed);
  const made = buildRepository();
  let text = random.text(WORDS, 4_000);
  for (let commit = 0; commit < 30; commit++) {
    const at = random.below(text.length);
    text = text.slice(0, at) + random.text(WORDS, random.below(200)) + text.slice(at + random.below(100));
    made.commit(`commit ${commit}`, { 'a.txt': text, [`b${commit % 3}.txt`]: text.slice(0, 2_000) });
  }
  made.tag('v1', { message: 'a tag' });
  return made;
}

/** Id of every object of the packs, made from what the walk gives. */
async function walked(made: Repository, maxBytes = 1e9) {
  const store = await listObjectStore(`${made.gitDir}/objects`);
  const ids: string[] = [];
  const large: string[] = [];
  const unread: string[] = [];

  const wrongPieces: string[] = [];
  for (const stored of store.packs) {
    const index = await readPackIndex(stored);
    const entries = readPackEntries(stored, index);
    const pack = openPack(stored.pack);
    const idOf = (entry: number) => oidAt(index, entries.place[entry] ?? 0);
    for (let root = 0; root < entries.count; root++) {
      if (entries.base[root] !== -1) continue;
      walkTree<Buffer>(
        pack,
        entries,
        root,
        (entry, content, pieces, parent) => {
          const id = createHash('sha1')
            .update(`${typeAt(entries, entry)} ${content.length}\0`)
            .update(content)
            .digest('hex');
          ids.push(id);
          if (id !== idOf(entry)) wrongPieces.push(`${id} is not ${idOf(entry)}`);
          for (let at = 0; pieces !== undefined && at < pieces.length; at += 3) {
            const [from = 0, to = 0, length = 0] = pieces.slice(at, at + 3);
            if (parent?.compare(content, to, to + length, from, from + length) !== 0) wrongPieces.push(`${id} ${at}`);
          }
          return Buffer.from(content);
        },
        {
          maxBytes,
          tooLarge: (entry) => void large.push(idOf(entry)),
          unread: (entry) => void unread.push(idOf(entry)),
        },
      );
    }
    pack.close();
  }
  return { ids: sorted(ids), large: sorted(large), unread: sorted(unread), wrongPieces, store };
}

const allIds = (made: Repository): string[] =>
  sorted(made.git('cat-file', '--batch-all-objects', '--batch-check=%(objectname)').split('\n'));

test.each([
  ['as git packs', ['-ad', '--depth=50', '--window=20']],
  ['one long chain', ['-adf', '--depth=4000', '--window=250']],
  ['no deltas', ['-adF', '--depth=0']],
])('%s: every object, byte for byte', async (_, options) => {
  for (let seed = 1; seed <= 4; seed++) {
    using made = history(seed);
    made.git('repack', '-q', ...options);
    const { ids, wrongPieces } = await walked(made);
    expect(ids).toEqual(allIds(made));
    expect(wrongPieces).toEqual([]);
  }
});

test('several packs, and what lies in files of its own', async () => {
  using made = history(5);
  made.git('repack', '-q', '-ad');
  made.commit('more', { 'c.txt': 'c' });
  made.git('repack', '-q', '-d');
  made.commit('loose', { 'd.txt': 'd' });
  const { ids, store } = await walked(made);
  expect(store.packs).toHaveLength(2);
  expect(sorted([...ids, ...store.loose])).toEqual(allIds(made));
});

test('deltas that name their base are read as well', async () => {
  using made = history(6);
  made.git('-c', 'repack.useDeltaBaseOffset=false', 'repack', '-q', '-adf', '--depth=50', '--window=20');
  expect((await walked(made)).ids).toEqual(allIds(made));
});

test('objects that are too large are told, and apart from them what is made of them, which may be small', async () => {
  using made = history(7);
  made.git('repack', '-q', '-ad', '--window=50');
  const { ids, large, unread } = await walked(made, 3_000);
  expect(large.length + unread.length).toBeGreaterThan(5);
  expect(sorted([...ids, ...large, ...unread])).toEqual(allIds(made));
});

test('a damaged pack is a PackProblem or whole, never something else', async () => {
  using made = history(8);
  made.git('repack', '-q', '-ad', '--window=50');
  const [stored] = (await listObjectStore(`${made.gitDir}/objects`)).packs;
  if (stored === undefined) throw new Error('no pack');
  const whole = readFileSync(stored.pack);
  // Git writes packs that nobody may change.
  chmodSync(stored.pack, 0o644);
  const random = seeded(1);
  let problems = 0;
  for (let turn = 0; turn < 60; turn++) {
    const broken = Buffer.from(whole);
    if (turn % 3 === 0) writeFileSync(stored.pack, broken.subarray(0, random.below(broken.length)));
    else {
      broken[random.below(broken.length)] = random.below(256);
      writeFileSync(stored.pack, broken);
    }
    try {
      await walked(made);
    } catch (error) {
      expect(error).toBeInstanceOf(PackProblem);
      problems++;
    }
  }
  expect(problems).toBeGreaterThan(40);
});

test.each([
  ['itself', '.', /leads back to/],
  ['another that borrows from it', 'pair', /leads back to/],
])('a repository that borrows from %s', async (_, kind, says) => {
  using made = history(9);
  using other = buildRepository();
  const objects = (each: Repository) => `${each.gitDir}/objects`;
  made.git('repack', '-q', '-ad');
  writeFileSync(`${objects(made)}/info/alternates`, `${kind === '.' ? objects(made) : objects(other)}\n`);
  if (kind === 'pair') writeFileSync(`${objects(other)}/info/alternates`, `${objects(made)}\n`);
  const store = await listObjectStore(objects(made));
  expect(store.packs).toHaveLength(1);
  expect(store.problems).toEqual([expect.stringMatching(says)]);
});

test('two from which a repository borrows may borrow from the same: that is no circle', async () => {
  using made = history(10);
  using one = buildRepository();
  using two = buildRepository();
  const objects = (each: Repository) => `${each.gitDir}/objects`;
  const borrow = (each: Repository, ...from: Repository[]): void =>
    writeFileSync(`${objects(each)}/info/alternates`, from.map((other) => `${objects(other)}\n`).join(''));
  using borrower = buildRepository();
  made.git('repack', '-q', '-ad');
  borrow(one, made);
  borrow(two, made);
  borrow(borrower, one, two);
  expect(await listObjectStore(objects(borrower))).toMatchObject({ packs: [expect.anything()], problems: [] });
});

test.each([
  ['a pack without its index', 'idx', /^the pack pack-[0-9a-f]+\.pack has no index/],
  ['an index without its pack', 'pack', /^the pack of the index pack-[0-9a-f]+\.idx is not there/],
])('%s is said', async (_, extension, says) => {
  using made = history(11);
  made.git('repack', '-q', '-ad');
  const [stored] = (await listObjectStore(`${made.gitDir}/objects`)).packs;
  rmSync((stored?.pack ?? '').replace(/pack$/, extension));
  expect((await listObjectStore(`${made.gitDir}/objects`)).problems).toEqual([expect.stringMatching(says)]);
});

test('a pack and its index are as they were written, or that is said', async () => {
  using made = history(12);
  made.git('repack', '-q', '-ad');
  const [stored] = (await listObjectStore(`${made.gitDir}/objects`)).packs;
  if (stored === undefined) throw new Error('no pack');
  expect(await damageOfPack(stored)).toBeUndefined();
  const random = seeded(3);
  for (const file of [stored.pack, stored.index]) {
    const whole = readFileSync(file);
    chmodSync(file, 0o644);
    for (let turn = 0; turn < 40; turn++) {
      const at = random.below(whole.length);
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
      writeFileSync(file, turn % 4 === 0 ? whole.subarray(0, at) : changed);
      expect([file, turn, await damageOfPack(stored)]).toEqual([file, turn, expect.stringMatching(/damaged|cut off/)]);
    }
    writeFileSync(file, whole);
  }
});
