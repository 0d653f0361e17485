import { entropyOf, isPlaceholder } from '../../../src/facts/credentials/shared/placeholder.ts';
import { BASE62, BASE64URL, HEX, seeded } from '../../../src/facts/credentials/shared/random.ts';

test.each([
  'xxxxxxxxxxxxxxxx',
  'XXXXXXXX-XXXX',
  'your-token-here',
  'your_api_key',
  'AKIAIOSFODNN7EXAMPLE',
  '1234567890abcdef',
  'abcdefghijklmnopqrstuvwxyz',
  'abababababababab',
  '00000000000000000000',
  'changeme',
  '<your key>',
  '${TOKEN}',
  '{{ token }}',
  '****************',
  'REPLACE_ME',
])('%s stands for a secret', (text) => expect(isPlaceholder(text)).toBe(true));

test('random text is next to never taken for a placeholder', () => {
  const random = seeded(7);
  const texts = Array.from({ length: 20_000 }, (_, at) => random.text([BASE62, BASE64URL, HEX][at % 3] ?? HEX, 32));
  expect(texts.filter(isPlaceholder).length).toBeLessThanOrEqual(2);
});

test.each([
  ['aaaa', 0],
  ['abab', 1],
  ['abcd', 2],
])('entropy of %s', (text, bits) => expect(entropyOf(text)).toBe(bits));
