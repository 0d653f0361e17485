import { fitLines, fitPieces } from '../../../src/report/markdown/fit.ts';

const piece = (subject: string) => ({ subject, forms: [subject.repeat(10), subject.repeat(5), subject, ''] });
const isSmall = (subject: string) => subject === subject.toLowerCase();
const steps = [
  { applies: isSmall, form: 1 },
  { applies: isSmall, form: 3 },
  { applies: () => true, form: 2 },
];

test.each([
  ['all fit', 40, ['AAAAAAAAAA', 'BBBBBBBBBB', 'cccccccccc', 'dddddddddd']],
  ['the last gives first', 39, ['AAAAAAAAAA', 'BBBBBBBBBB', 'cccccccccc', 'ddddd']],
  ['then the one before', 30, ['AAAAAAAAAA', 'BBBBBBBBBB', 'ccccc', 'ddddd']],
  ['then they are counted', 22, ['AAAAAAAAAA', 'BBBBBBBBBB', '', '']],
  ['then what matters', 12, ['AAAAAAAAAA', 'B', '', '']],
  ['then that is counted', 1, ['A', '', '', '']],
  ['nothing fits', 0, ['', '', '', '']],
])('fitPieces: %s', (_, budget, texts) => {
  expect(fitPieces(['A', 'B', 'c', 'd'].map(piece), steps, budget).map(({ text }) => text)).toEqual(texts);
});

test.each([
  [100, ['aa', 'bb', 'cc']],
  [8, ['aa', 'bb', '1 more']],
  [2, ['3 more']],
])('fitLines in %i bytes', (budget, lines) =>
  expect(fitLines(['aa', 'bb', 'cc'], budget, (count) => `${count} more`)).toEqual(lines),
);
