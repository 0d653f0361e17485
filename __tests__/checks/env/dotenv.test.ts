import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DotenvEntry, parseDotenv } from '../../../src/checks/env/dotenv.ts';
import { anyText, seeds } from '../../core/random.ts';

const valuesOf = (text: string): Record<string, string> =>
  Object.fromEntries(parseDotenv(text).entries.map(({ name, value }) => [name, value]));

describe('values, as dotenv reads them', () => {
  test.each<[name: string, text: string, expected: Record<string, string>]>([
    ['plain', 'A=b', { A: 'b' }],
    ['nothing', 'A=', { A: '' }],
    ['blanks around', ' A = b ', { A: 'b' }],
    ['export', 'export A=b', { A: 'b' }],
    ['a colon', 'A: b', { A: 'b' }],
    ['a colon without a blank is no separator', 'A:b', {}],
    ['equals signs', 'A=b=c==', { A: 'b=c==' }],
    ['a comment', 'A=b # c', { A: 'b' }],
    ['a # without a blank', 'A=b#c', { A: 'b' }],
    ['a # in quotes', 'A="b # c"', { A: 'b # c' }],
    ['an address with a fragment, quoted', "A='https://x/#y'", { A: 'https://x/#y' }],
    ['double quotes', 'A="b\\nc"', { A: 'b\nc' }],
    ['single quotes', "A='b\\nc'", { A: 'b\\nc' }],
    ['back quotes', 'A=`b "c" \'d\'`', { A: 'b "c" \'d\'' }],
    ['a comment behind quotes', 'A="b" # c', { A: 'b' }],
    ['an escaped quote', 'A="b\\"c"', { A: 'b\\"c' }],
    ['an escaped quote before a #', 'A="b\\" # c"', { A: 'b\\" # c' }],
    ['a path that ends in a backslash', 'A="C:\\temp\\"\nB=1', { A: 'C:\\temp\\', B: '1' }],
    ['several lines', 'A="b\nc\nd"\nE=f', { A: 'b\nc\nd', E: 'f' }],
    ['several lines of Windows', 'A="b\r\nc"\r\nE=f\r\n', { A: 'b\nc', E: 'f' }],
    ['a line that looks like an entry within quotes', "A='\nB=c\n'\nD=e", { A: '\nB=c\n', D: 'e' }],
    ['a quote that never closes', 'A="b\nC=d', { A: '"b', C: 'd' }],
    ['quotes within', 'A=b"c"d', { A: 'b"c"d' }],
    ['more behind the quotes', 'A="b"c', { A: '"b"c' }],
    ['two quotes in one value', 'A="b"c"', { A: 'b"c' }],
    ['empty quotes', 'A=""\nB=\'\'', { A: '', B: '' }],
    ['a quoted value on the next line', 'A=\n"b"\nC=d', { A: 'b', C: 'd' }],
    ['nothing, and an entry on the next line', 'A=\nB=c', { A: '', B: 'c' }],
    ['the last one wins', 'A=b\nA=c', { A: 'c' }],
    ['a byte order mark', '\ufeffA=b', { A: 'b' }],
    ['Windows', 'A=b\r\nC=d\r\n', { A: 'b', C: 'd' }],
    ['an old Macintosh', 'A=b\rC=d\r', { A: 'b', C: 'd' }],
    ['dots and dashes', 'a.b-c=1', { 'a.b-c': '1' }],
    ['nothing is expanded', 'A=$HOME${HOME}$(date)`date`', { A: '$HOME${HOME}$(date)`date`' }],
    ['prototypes', '__proto__=a\nconstructor=b', { ['__proto__']: 'a', constructor: 'b' }],
  ])('%s', (_, text, expected) => {
    expect(valuesOf(text)).toEqual(expected);
  });
});

const entry = (more: Partial<DotenvEntry>): DotenvEntry => ({
  name: 'A',
  value: '',
  quote: undefined,
  startLine: 1,
  endLine: 1,
  startColumn: 1,
  endColumn: 2,
  comment: undefined,
  ...more,
});

test.each<[name: string, text: string, expected: DotenvEntry[]]>([
  [
    'behind export',
    '\n  export  AB="x" # why',
    [
      entry({
        name: 'AB',
        value: 'x',
        quote: '"',
        startLine: 2,
        endLine: 2,
        startColumn: 11,
        endColumn: 13,
        comment: 'why',
      }),
    ],
  ],
  [
    'over several lines',
    'A=`1\n2\n3` # why\nB=4#5',
    [
      entry({ value: '1\n2\n3', quote: '`', endLine: 3, comment: 'why' }),
      entry({ name: 'B', value: '4', startLine: 4, endLine: 4, comment: '5' }),
    ],
  ],
  ['on the next line', 'A=\n\n  "x"', [entry({ value: 'x', quote: '"', endLine: 3 })]],
  ['behind a byte order mark', '\ufeffA=b', [entry({ value: 'b' })]],
])('an entry’s place: %s', (_, text, expected) => {
  expect(parseDotenv(text).entries).toEqual(expected);
});

test('comments, what is commented out, and what is nothing', () => {
  expect(
    parseDotenv(
      '# the port\nPORT=\n\n#DSN=x\n# export KEY=y\n# note: a = b\n##  loud\njust words\nBAD NAME=x\nA$B=c\n=x\n',
    ),
  ).toEqual({
    entries: [entry({ name: 'PORT', startLine: 2, endLine: 2, endColumn: 5 })],
    commentedOut: [
      { name: 'DSN', line: 4 },
      { name: 'KEY', line: 5 },
    ],
    malformed: [
      { line: 8, why: 'there is no `=`' },
      { line: 9, why: 'the name has characters other than letters, digits, `_`, `.` and `-`' },
      { line: 10, why: 'the name has characters other than letters, digits, `_`, `.` and `-`' },
      { line: 11, why: 'the name has characters other than letters, digits, `_`, `.` and `-`' },
    ],
    comments: new Map([
      [1, 'the port'],
      [4, 'DSN=x'],
      [5, 'export KEY=y'],
      [6, 'note: a = b'],
      [7, 'loud'],
    ]),
  });
});

test('whatever stands in the file, a name stands where its entry says', () => {
  const pieces = [
    'A',
    'B_1',
    '=',
    '= ',
    ': ',
    '"',
    "'",
    '`',
    '\\',
    '\n',
    '\r\n',
    '#',
    ' # ',
    'export ',
    ' ',
    '\t',
    'x',
    '\\"',
    '\\n',
  ];
  const wrong = seeds(5_000).filter((seed) => {
    const noise = seed % 4 === 0 ? anyText(seed, 20) : '';
    const text =
      Array.from(
        { length: 5 + (seed % 25) },
        (_, index) => pieces[(seed * 2654435761 + index * index * 40503 + index * 7) % pieces.length],
      ).join('') + noise;
    const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
    let last = 0;
    return parseDotenv(text).entries.some(({ name, startLine, endLine, startColumn, endColumn }) => {
      const isWrong =
        lines[startLine - 1]?.slice(startColumn - 1, endColumn - 1) !== name ||
        startLine <= last ||
        endLine < startLine ||
        endLine > lines.length;
      last = endLine;
      return isWrong;
    });
  });
  expect(wrong).toEqual([]);
});

test.each<[name: string, text: string]>([
  ['quotes left open', 'A="x\n'.repeat(50_000)],
  ['escaped quotes at the ends of lines', `A="\n${'\\"\n'.repeat(100_000)}`],
  ['escaped quotes on one line', `A="${'\\"'.repeat(300_000)}`],
  ['blank lines', `A=${'\n'.repeat(300_000)}B=1`],
  ['names without values', 'A=\n\n'.repeat(100_000)],
  ['blanks', `A=${' '.repeat(300_000)}b${' '.repeat(300_000)}#`],
  ['a name that does not end', 'A'.repeat(1_000_000)],
])('a hostile file of %s is read to its end', (_, text) => {
  const { entries, malformed } = parseDotenv(text);
  const lines = text.split(/\r\n|\r|\n/).length;
  // What is quadratic takes minutes.
  for (const line of [...entries.map(({ endLine }) => endLine), ...malformed.map((each) => each.line)])
    if (line > lines) throw new Error(`line ${line} of ${lines}`);
});

// The corpus stands beside the repository where there is one; without it there is nothing to compare with.
const corpus = path.resolve(import.meta.dirname, '../../../../shared/corpora/env/dialects.json');
(existsSync(corpus) ? describe : describe.skip)('77 inputs as dotenv itself read them', () => {
  interface Dialects {
    cases: { name: string; input: string; results: Record<string, Record<string, string>> }[];
  }
  const { cases } = existsSync(corpus) ? (JSON.parse(readFileSync(corpus, 'utf8')) as Dialects) : { cases: [] };
  test.each(['dotenv 16', 'dotenv 17'])('%s', (parser) => {
    const differing = cases.filter(({ input, results }) => {
      const ours = valuesOf(input);
      const theirs = results[parser] ?? {};
      return JSON.stringify(Object.entries(ours).sort()) !== JSON.stringify(Object.entries(theirs).sort());
    });
    expect(cases.length).toBeGreaterThan(70);
    expect(differing.map(({ name }) => name)).toEqual([]);
  });
});
