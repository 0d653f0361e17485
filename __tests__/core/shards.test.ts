import type { Outcome } from '../../src/core/outcome.ts';
import { joinFinding, joinShards, parseShard } from '../../src/core/shards.ts';
import { finding } from './findings.ts';

test.each<[text: string, shard: ReturnType<typeof parseShard>]>([
  ['1/1', { index: 1, of: 1 }],
  ['2/4', { index: 2, of: 4 }],
  [' 256 / 256 ', { index: 256, of: 256 }],
  ['0/4', undefined],
  ['5/4', undefined],
  ['1/257', undefined],
  ['1', undefined],
  ['1/', undefined],
  ['-1/4', undefined],
  ['1/4/2', undefined],
  ['', undefined],
])('%j', (text, shard) => expect(parseShard(text)).toEqual(shard));

const part = (index: number, more: Partial<Outcome> & { of?: number; whole?: string } = {}): Outcome => {
  const { of = 3, whole = 'a'.repeat(32), ...outcome } = more;
  return {
    check: 'secrets',
    status: 'completed',
    reason: null,
    coverage: { objects: 10, commits: index },
    leftOut: [{ what: 'files', count: 1, why: 'too large' }],
    durationMs: index,
    asked: true,
    shard: { index, of, whole },
    ...outcome,
  };
};
const other: Outcome = { ...part(1), check: 'env' };
delete other.shard;

test.each<[what: string, outcomes: Outcome[], statuses: string[]]>([
  ['no parts', [other], ['env completed null']],
  ['all parts, in any order', [part(3), other, part(1), part(2)], ['secrets completed null', 'env completed null']],
  ['one twice', [part(1), part(2), part(3), part(2)], ['secrets completed null']],
  [
    'none but one of several',
    [part(1)],
    ['secrets inconclusive of 3 shards 2 and 3 left no report; run those jobs again'],
  ],
  [
    'the last one missing',
    [part(1), part(2)],
    ['secrets inconclusive of 3 shards 3 left no report; run that job again'],
  ],
  [
    'one of another history',
    [part(1), part(2, { whole: 'b'.repeat(32) }), part(3)],
    [
      'secrets inconclusive the shards saw different histories: something was pushed while they ran; run all of their jobs again',
    ],
  ],
  [
    'one of another split',
    [part(1), part(2), part(3), part(4, { of: 4 })],
    [
      'secrets inconclusive the shards are parts of different splits (`2/4` and `2/5`); give all jobs the same number behind the slash',
    ],
  ],
  [
    'one that could not look',
    [part(1), part(2, { status: 'inconclusive', reason: 'a pack is damaged' }), part(3)],
    ['secrets inconclusive a pack is damaged'],
  ],
  [
    'one that broke before it knew its part',
    [part(1), { ...other, check: 'secrets', status: 'failed', reason: 'broke' }, part(3)],
    ['secrets inconclusive of 3 shards 2 left no report; run that job again', 'secrets failed broke'],
  ],
])('%s', (_, outcomes, statuses) =>
  expect(joinShards(outcomes).map(({ check, status, reason }) => `${check} ${status} ${reason}`)).toEqual(statuses),
);

test('what parts have looked at and left out is added up', () => {
  expect(joinShards([part(1), part(2), part(3)])).toEqual([
    {
      check: 'secrets',
      status: 'completed',
      reason: null,
      coverage: { objects: 30, commits: 6 },
      leftOut: [{ what: 'files', count: 3, why: 'too large' }],
      durationMs: 3,
      asked: true,
    },
  ]);
});

test('of a finding of two parts the place at the tip is named, and the others with it', () => {
  const [gone, there] = [{ at: 'gone' }, { at: 'tip' }];
  const old = finding({
    severity: 'high',
    location: { kind: 'commit', commit: 'abcdef0' },
    data: { places: [gone], placeCount: 1 },
  });
  const tip = finding({ severity: 'medium', data: { places: [there, gone], placeCount: 2 } });
  for (const joined of [joinFinding(old, tip), joinFinding(tip, old)])
    expect(joined).toMatchObject({
      severity: 'high',
      location: { kind: 'file' },
      data: { places: [there, gone], placeCount: 2 },
    });
});
