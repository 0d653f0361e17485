import { cfxKey } from '../../../src/facts/credentials/cfx-key.ts';
import { cloudflareToken } from '../../../src/facts/credentials/cloudflare-token.ts';
import { crc32Hex } from '../../../src/facts/credentials/shared/checksum.ts';
import { seeded } from '../../../src/facts/credentials/shared/random.ts';

const providers = [cfxKey, cloudflareToken].map((provider) => ({ id: provider.id, provider }));

test.each(providers)('$id: one changed character is noticed', ({ provider }) => {
  for (let seed = 0; seed < 50; seed++) {
    const sample = provider.sample(seeded(seed));
    const other = sample.charAt(10) === '2' ? '3' : '2';
    const changed = sample.slice(0, 10) + other + sample.slice(11);
    expect([provider.prove?.(sample), provider.prove?.(changed)]).toEqual(['proven', 'disproven']);
  }
});

test('a key of Cfx.re without its checksum is no key', () => {
  const [body = ''] = cfxKey.sample(seeded(1)).slice(5).split('_');
  expect(cfxKey.prove?.(`cfxk_${body}`)).toBe('disproven');
});

test('the prefix of a Cloudflare token is not part of its checksum', () => {
  const body = cloudflareToken.sample(seeded(1)).slice(5, 45);
  expect(
    ['cfat', 'cfut', 'cfk'].map((prefix) => cloudflareToken.prove?.(`${prefix}_${body}${crc32Hex(body)}`)),
  ).toEqual(['proven', 'proven', 'proven']);
});
