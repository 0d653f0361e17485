import { readdirSync } from 'node:fs';
import { providers } from '../../../src/facts/credentials/index.ts';
import { isPlaceholder } from '../../../src/facts/credentials/shared/placeholder.ts';
import { seeded } from '../../../src/facts/credentials/shared/random.ts';

const cases = providers.map((provider) => ({ id: provider.id, provider }));

test('every file is registered under its own name', () => {
  const folder = new URL('../../../src/facts/credentials/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
  expect(providers.map(({ id }) => `${id}.ts`)).toEqual(files.sort());
});

describe.each(cases)('$id', ({ provider }) => {
  const samples = Array.from({ length: 40 }, (_, seed) => provider.sample(seeded(seed)));

  test('the same seed gives the same sample, another seed another one', () => {
    expect(provider.sample(seeded(1))).toBe(samples[1]);
    expect(new Set(samples).size).toBe(samples.length);
  });

  test('samples are neither placeholders nor public', () => {
    expect(samples.filter((sample) => provider.isPublic?.(sample) === true)).toEqual([]);
    expect(samples.filter((sample) => sample.length < 600 && isPlaceholder(sample))).toEqual([]);
  });

  test('the structure of samples holds', () => {
    expect(samples.filter((sample) => provider.prove?.(sample) === 'disproven')).toEqual([]);
  });

  test('patterns carry the flags that the engine relies on', () => {
    for (const { pattern, anchored, keywords } of provider.formats) {
      expect(pattern.flags).toBe(anchored ? 'dy' : 'dg');
      expect(keywords.filter((keyword) => keyword.length < 2)).toEqual([]);
    }
  });

  test('links lead to https', () => expect(provider.docs).toMatch(/^https:\/\//));
});

// One character of the last ten changed: what a checksum is for.
test.each([
  'github-token',
  'github-fine-grained-token',
  'npm-token',
  'vercel-token',
  'zuplo-key',
  'atlassian-token',
  'grafana-token',
  'age-key',
])('%s: one changed character is noticed', (id) => {
  const provider = providers.find((each) => each.id === id);
  for (let seed = 0; seed < 50; seed++) {
    const sample = provider?.sample(seeded(seed)) ?? '';
    expect(provider?.prove?.(sample)).toBe('proven');
    const at = id === 'github-fine-grained-token' ? 30 : sample.length - 12;
    const other = sample.charAt(at) === '2' ? '3' : '2';
    expect(provider?.prove?.(sample.slice(0, at) + other + sample.slice(at + 1))).toBe('disproven');
  }
});
