import { applyBaseline, formatBaseline } from '../../src/core/baseline.ts';
import { describeLocation, type Finding, type Location, sortFindings } from '../../src/core/finding.ts';
import { countOf, describeCoverage, examinedSomething } from '../../src/core/outcome.ts';
import { seeded } from '../../src/facts/credentials/shared/random.ts';
import { finding } from './findings.ts';
import { seeds } from './random.ts';

const commit = 'abc1234'.padEnd(40, '0');

test.each<[location: Location, expected: string]>([
  [{ kind: 'file', path: 'src/a.ts', startLine: 3, endLine: 9 }, 'src/a.ts:3'],
  [{ kind: 'commit', commit, path: 'src/a.ts', startLine: 3 }, 'abc1234 src/a.ts:3'],
  [{ kind: 'commit', commit, path: 'src/a.ts' }, 'abc1234 src/a.ts'],
  [{ kind: 'commit', commit }, 'abc1234 (commit message)'],
  [{ kind: 'object', object: commit }, 'object abc123400000'],
  [{ kind: 'object', object: commit, name: 'tag v1' }, 'tag v1'],
  [{ kind: 'variable', name: 'A' }, 'A'],
  [{ kind: 'variable', name: 'A', environment: 'production' }, 'A (production)'],
  [{ kind: 'request', url: 'https://x.example/', check: 'homepage' }, 'https://x.example/ (homepage)'],
])('a place in words: %j', (location, expected) => {
  expect(describeLocation(location)).toBe(expected);
});

describe('the order of findings', () => {
  const at = (path: string, startLine: number): Location => ({ kind: 'file', path, startLine, endLine: startLine });
  const ordered: Finding[] = [
    finding({ severity: 'blocker', check: 'env' }),
    finding({ severity: 'blocker', check: 'secrets' }),
    finding({ severity: 'high', location: { kind: 'variable', name: 'A' } }),
    finding({ severity: 'high', location: at('a.ts', 2) }),
    finding({ severity: 'high', location: at('a.ts', 10) }),
    finding({ severity: 'high', location: at('b.ts', 1), rule: 'm/a' }),
    finding({ severity: 'high', location: at('b.ts', 1), rule: 'm/b', fingerprint: '1:a' }),
    finding({ severity: 'high', location: at('b.ts', 1), rule: 'm/b', fingerprint: '1:b' }),
    finding({ severity: 'low' }),
    finding({ severity: 'blocker', state: 'known' }),
    finding({ severity: 'low', state: 'known' }),
    finding({ severity: 'blocker', state: 'ignored' }),
  ];
  test.each(seeds(30))('does not depend on the order they came in (seed %i)', (seed) => {
    const random = seeded(seed);
    const shuffled = ordered
      .map((each) => ({ each, key: random.below(1e9) }))
      .sort((a, b) => a.key - b.key)
      .map(({ each }) => each);
    expect(sortFindings(shuffled)).toEqual(ordered);
  });
});

describe('the baseline', () => {
  const fp = (letter: string) => `1:${letter.repeat(32)}`;
  const [a, b, c] = [
    finding({ fingerprint: fp('a') }),
    finding({ fingerprint: fp('b') }),
    finding({ fingerprint: fp('c'), state: 'ignored' }),
  ];

  test('one entry a line, sorted, ignored ones left out, doubles once', () => {
    expect(formatBaseline([b, a, c, b])).toBe(`{
  "version": 1,
  "findings": [
    {"fingerprint":"${fp('a')}","rule":"migrations/drop-column","place":"db/1.sql:3"},
    {"fingerprint":"${fp('b')}","rule":"migrations/drop-column","place":"db/1.sql:3"}
  ]
}
`);
  });

  test('an empty one is valid too', () => {
    expect(JSON.parse(formatBaseline([]))).toEqual({ version: 1, findings: [] });
  });

  test('does not depend on the order they came in', () => {
    expect(formatBaseline([a, b])).toBe(formatBaseline([b, a]));
  });

  test('makes known, keeps ignored, and tells what is stale', () => {
    const entry = (fingerprint: string) => ({ fingerprint, rule: 'migrations/drop-column', place: 'elsewhere' });
    const result = applyBaseline([a, b, c], { version: 1, findings: [entry(fp('a')), entry(fp('c')), entry(fp('d'))] });
    expect(result.findings.map(({ state }) => state)).toEqual(['known', 'new', 'ignored']);
    expect(result.stale).toEqual([entry(fp('d'))]);
  });
});

test.each<[count: number, plural: string, expected: string]>([
  [0, 'files', '0 files'],
  [1, 'files', '1 file'],
  [2, 'files', '2 files'],
  [1, 'entries', '1 entry'],
  [1, 'branches', '1 branch'],
  [1, 'addresses', '1 address'],
  [1, 'boxes', '1 box'],
  [1, 'Django migrations', '1 Django migration'],
  [1234567, 'objects', '1,234,567 objects'],
])('%i %s', (count, plural, expected) => {
  expect(countOf(count, plural)).toBe(expected);
});

test('coverage in words leaves zeros out and rounds bytes', () => {
  expect(describeCoverage({ commits: 12, files: 1, statements: 0, bytes: 0 })).toBe('12 commits, 1 file');
  expect([999, 1_000, 1_500_000].map((bytes) => describeCoverage({ bytes }))).toEqual(['999 B', '1.0 kB', '1.5 MB']);
  expect(describeCoverage({})).toBe('');
  expect([{}, { files: 0 }, { files: 1 }].map((coverage) => examinedSomething({ coverage }))).toEqual([
    false,
    false,
    true,
  ]);
});
