// Which things have a keyword in a text: the same as asking each of them.
import { keywordIndex } from '../../../src/checks/env/keyword-index.ts';

const THINGS: readonly string[][] = [['ghp_', 'gho_'], ['sk-'], ['://'], ['é', 'xé'], ['sk-ant-'], ['a'], [], ['://']];
const index = keywordIndex(THINGS, (keywords) => keywords);

const naive = (text: string): string[][] =>
  THINGS.filter((keywords) => keywords.some((keyword) => keyword.length < 2 || text.includes(keyword)));

test.each<[text: string]>([
  [''],
  ['g'],
  ['ghp_'],
  ['xghp_ and sk-ant-x'],
  ['sk-'],
  ['postgres://a:b@c'],
  ['xé'],
  ['日本sk-語'],
  ['ghp ghp- gho_'],
])('%j', (text) => {
  expect(index.in(text)).toEqual(naive(text));
});

test('texts of their letters', () => {
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  const letters = 'ghpo_sk-ant:/éx';
  for (let round = 0; round < 5_000; round++) {
    const text = Array.from({ length: next(12) }, () => letters[next(letters.length)]).join('');
    expect(index.in(text)).toEqual(naive(text));
  }
});
