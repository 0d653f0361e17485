import { fitLines, fitPieces } from '../../../src/report/markdown/fit.ts';

const piece = (subject: string) => ({ subject, sizes: [10, 5, 1, 0] });
const isSmall = (subject: string) => subject === subject.toLowerCase();
const steps = [
  { applies: isSmall, form: 1 },
  { applies: isSmall, form: 3 },
  { applies: () => true, form: 2 },
];

test.each([
  ['all fit', 40, [0, 0, 0, 0]],
  ['the last gives first', 39, [0, 0, 0, 1]],
  ['then the one before', 30, [0, 0, 1, 1]],
  ['then they are counted', 22, [0, 0, 3, 3]],
  ['then what matters', 12, [0, 2, 3, 3]],
  ['then that is counted', 1, [2, 3, 3, 3]],
  ['nothing fits', 0, [3, 3, 3, 3]],
])('fitPieces: %s', (_, budget, forms) => {
  expect(fitPieces(['A', 'B', 'c', 'd'].map(piece), steps, budget)).toEqual(forms);
});

test.each([
  [100, ['aa', 'bb', 'cc']],
  [8, ['aa', 'bb', '1 more']],
  [2, ['3 more']],
])('fitLines in %i bytes', (budget, lines) =>
  expect(fitLines(['aa', 'bb', 'cc'], budget, (count) => `${count} more`)).toEqual(lines),
);
