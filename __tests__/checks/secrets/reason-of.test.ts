import { reasonOf } from '../../../src/checks/secrets/reason-of.ts';

test.each<[name: string, gaps: string[], reason: string]>([
  ['one', ['the clone is cut off'], 'the clone is cut off'],
  ['one with its stop', ['b.toml does not exist. Correct it.'], 'b.toml does not exist. Correct it'],
  ['two', ['There is none.', 'the clone is cut off.'], 'There is none. The clone is cut off'],
  [
    'a file and a number',
    ['one', 'b.toml is broken.', '2 objects are missing'],
    'one. b.toml is broken. 2 objects are missing',
  ],
  ['the same twice', ['a b', 'b c', 'a b'], 'a b. B c'],
  ['five', ['a b', 'b c', 'c d', 'd e', 'e f'], 'a b. B c. C d. D e. E f'],
  ['seven', ['a b', 'b c', 'c d', 'd e', 'e f', 'f g', 'g h'], 'a b. B c. C d. D e. E f. And 2 more'],
])('%s', (_, gaps, reason) => {
  expect(reasonOf(gaps)).toBe(reason);
});
