import { entropyOf, isPlaceholder, isTyped } from '../../../src/facts/credentials/shared/placeholder.ts';
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
  ['sequences between signs', 'abc123xyz-456def789ghij-klmnop', true],
  ['groups of three', 'ABC123DEF456GHI789JKL012', true],
  ['two sequences in one', 'a1b2C3d4e5F6g7h8I9j0k1l2', true],
  ['a long sequence at the end', 'q7Zr0TgW1xKb-ABCDEFGHIJKL', true],
  ['one character over and over', 'q7Zr0TgW-888888888888', true],
  ['a block that comes twice', 'q7Zr0TgW1xKbq7Zr0TgW1xKb', true],
  ['a word for it', 'my_test_key-q7Zr0TgW1xKb', true],
  ['the word inside another', 'contestant', false],
  ['a short password of digits', '12345678', false],
])('typed: %s', (_, text, expected) => expect(isTyped(text)).toBe(expected));

test('random text is next to never taken for typed', () => {
  const random = seeded(8);
  const texts = Array.from({ length: 20_000 }, (_, at) => random.text([BASE62, BASE64URL, HEX][at % 3] ?? HEX, 40));
  expect(texts.filter(isTyped).length).toBeLessThanOrEqual(2);
});

test('a format string of Python stands for a secret, a percent sign in a key does not', () => {
  expect(isPlaceholder('%(password)s')).toBe(true);
  expect(isPlaceholder('k8!%(^+=gr2c')).toBe(false);
});

test.each([
  ['aaaa', 0],
  ['abab', 1],
  ['abcd', 2],
])('entropy of %s', (text, bits) => expect(entropyOf(text)).toBe(bits));
