// The shards of a history together find what one look finds, and know that they belong together.
import { collectFromHistory } from '../../../src/checks/secrets/collect/from-history.ts';
import { OID_BYTES, sortedIds, sortIds } from '../../../src/checks/secrets/history/id-lists.ts';
import { joinShards } from '../../../src/core/shards.ts';
import { githubToken } from '../../../src/facts/credentials/github-token.ts';
import { HEX, seeded } from '../../../src/facts/credentials/shared/random.ts';
import { gitCommand } from '../../../src/io/git-command.ts';
import { gitProcess } from '../../../src/io/git-process.ts';
import { noThreads } from '../../../src/io/threads.ts';
import { sorted } from '../../core/sorted.ts';
import { buildRepository, type Repository } from '../../testkit/git/index.ts';

const token = (seed: number): string => githubToken.sample(seeded(seed));

/** Forty versions of a file; a token every tenth, and one that nobody leads to. */
function history(): Repository {
  const made = buildRepository();
  for (let at = 0; at < 40; at++) {
    const lines = Array.from({ length: 30 }, (_, line) => `line ${line} ${line === at % 30 ? at : ''}`);
    if (at % 10 === 3) lines.push(`t = ${token(at)}`);
    made.commit(at % 10 === 7 ? `with ${token(at)}` : `commit ${at}`, { 'a.txt': `${lines.join('\n')}\n` });
  }
  made.object('blob', `${token(99)}\n`);
  return made;
}

async function look(made: Repository, shard?: { index: number; of: number }, threads = true) {
  const {
    sightings,
    coverage,
    shard: part,
  } = await collectFromHistory({
    git: gitProcess(gitCommand(made.gitDir, process.env)),
    range: { from: 'all', notFrom: [] },
    tipPaths: () => [],
    isIgnored: () => false,
    generic: true,
    progress: () => {},
    unreachable: true,
    ...(threads ? { threads: noThreads } : {}),
    ...(shard === undefined ? {} : { shard }),
  });
  return { found: sightings.map(({ hit, where }) => JSON.stringify([hit.secret, hit.place, where])), coverage, part };
}

test.each<[how: string, pack: (made: Repository) => void, threads: boolean]>([
  ['in files of their own', () => {}, true],
  ['in a pack', (made) => void made.git('repack', '-q', '-adfk', '--depth=50'), true],
  ['read by git', (made) => void made.git('repack', '-q', '-adk'), false],
])('%s', async (_, pack, threads) => {
  using made = history();
  pack(made);
  const whole = await look(made, undefined, threads);
  expect(whole.found).toHaveLength(9);
  for (const many of [1, 2, 3, 7]) {
    const parts = [];
    for (let index = 1; index <= many; index++) parts.push(await look(made, { index, of: many }, threads));
    expect(sorted([...new Set(parts.flatMap(({ found }) => found))])).toEqual(sorted(whole.found));
    // What no reference leads to is in each.
    const objects = parts.reduce((sum, { coverage }) => sum + coverage.objects, 0);
    expect([many, objects]).toEqual([many, whole.coverage.objects + many - 1]);
    expect(new Set(parts.map(({ part }) => part?.whole)).size).toBe(1);
    if (many > 1)
      expect(Math.max(...parts.map(({ coverage }) => coverage.objects))).toBeLessThan(whole.coverage.objects);
  }
});

test('after a push a part is one of another history', async () => {
  using made = history();
  const before = await look(made, { index: 1, of: 2 });
  made.commit('pushed', { 'b.txt': 'b\n' });
  const after = await look(made, { index: 2, of: 2 });
  const outcomes = [before, after].map(({ part }) => ({
    ...{ check: 'secrets', status: 'completed' as const, reason: null, coverage: {}, leftOut: [], durationMs: 0 },
    ...{ asked: true, ...(part && { shard: part }) },
  }));
  expect(joinShards(outcomes)).toMatchObject([
    { status: 'inconclusive', reason: expect.stringContaining('different histories') },
  ]);
});

test('more shards than objects', async () => {
  using made = buildRepository();
  made.commit('one', { 'a.txt': 'a' });
  await expect(look(made, { index: 1, of: 9 })).rejects.toThrow('There are 9 shards for 3 objects.');
});

test('ids are sorted', () => {
  for (let seed = 0; seed < 50; seed++) {
    const random = seeded(seed);
    // Many begin alike.
    const ids = Array.from({ length: random.below(400) }, () =>
      random.text(HEX, 40).replace(/^..../, random.text('01', 4)),
    );
    const sortedOnes = sortIds(Buffer.from(ids.join(''), 'hex'));
    expect(sortedOnes.equals(sortedIds(ids))).toBe(true);
    expect(sortedOnes.length / OID_BYTES).toBe(ids.length);
  }
});
