import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DialectName, Problem } from '../../../../src/checks/env/dialects/dialect.ts';
import { DIALECTS, dialectOf } from '../../../../src/checks/env/dialects/index.ts';
import { tokensOf } from '../../../../src/checks/env/dialects/tokens.ts';
import { anyText, seeds } from '../../../core/random.ts';

const problemsOf = (dialect: DialectName, text: string): Omit<Problem, 'message'>[] =>
  dialectOf(dialect)
    ?.parse(text)
    .problems.map(({ message: _, ...problem }) => problem) ?? [];

test.each<[name: string, dialect: DialectName, text: string, expected: Omit<Problem, 'message'>[]]>([
  ['a name that comes again', 'dotenv', 'A=1\nB=2\n  A=3', [{ kind: 'duplicate', line: 3, column: 3, name: 'A' }]],
  ['a line that is nothing', 'dotenv', 'A=1\r\njust words\r\n', [{ kind: 'ignored', line: 2, column: 1 }]],
  ['a quote that never closes', 'compose', 'A=1\n\nB="x\nC=2', [{ kind: 'error', line: 3, column: 3, name: 'B' }]],
  ['a quote that never closes', 'shell', 'A=1\r\nB="x\r\nC=2', [{ kind: 'error', line: 2, column: 3 }]],
  ['a command', 'dotenv-expand', 'A=1\nB=$(x)', [{ kind: 'executes', line: 2, column: 1, name: 'B' }]],
  [
    'what a command decides',
    'dotenv-expand',
    'B=$(x)\nA=$B',
    [
      { kind: 'executes', line: 1, column: 1, name: 'B' },
      { kind: 'unpredictable', line: 2, column: 1, name: 'A' },
    ],
  ],
  ['a name without a value', 'docker', 'A\nB=1', [{ kind: 'unset', line: 1, column: 1, name: 'A' }]],
  ['a name without a value', 'python', 'B=1\nA', [{ kind: 'unset', line: 2, column: 1, name: 'A' }]],
  ['export', 'docker', 'B=1\nexport A=b', [{ kind: 'error', line: 2, column: 1 }]],
  ['a blank', 'shell', '\nexport X=1\nA=b c', [{ kind: 'command', line: 3, column: 5, name: 'A' }]],
  ['a NUL', 'systemd', 'A=1\nB=\0', [{ kind: 'error', line: 2, column: 3 }]],
])('%s in %s', (_, dialect, text, expected) => {
  expect(problemsOf(dialect, text)).toEqual(expected);
});

const PIECES = [
  'A',
  'B',
  '=',
  ' = ',
  ': ',
  '"',
  "'",
  '`',
  '\\',
  '\n',
  '\r\n',
  '\r',
  '#',
  ' # ',
  'export ',
  ' ',
  '\t',
  '$A',
  '${A',
  '}',
  ':-',
  '$(x)',
  '$$',
  '~',
  ';',
  '&',
  '\0',
  '\ufeff',
  '\u2028',
  '(',
  ')',
  '<',
];

const textOf = (seed: number): string =>
  Array.from(
    { length: 4 + (seed % 25) },
    (_, index) => PIECES[(seed * 2654435761 + index * index * 40503 + index * 7) % PIECES.length],
  ).join('') + (seed % 5 === 0 ? anyText(seed, 20) : '');

test('whatever stands in the file, every dialect reads it, and each place exists', () => {
  const wrong = seeds(1_500).flatMap((seed) => {
    const text = textOf(seed);
    const lines = text.split(/\r\n|\r|\n/).length;
    return DIALECTS.flatMap(({ name, parse }) => {
      const { entries, problems } = parse(text);
      const places = [
        ...entries.map(({ line }) => line),
        ...entries.map(({ endLine }) => endLine),
        ...problems.map(({ line }) => line),
      ];
      return places.every((line) => line >= 1 && line <= lines) ? [] : [`${name}: ${JSON.stringify(text)}`];
    });
  });
  expect(wrong).toEqual([]);
});

test('no message holds a value', () => {
  const secret = `s3cr3t${'x'.repeat(20)}`;
  const lines = [
    'A=S',
    'A="S',
    "A='S",
    'A=S S',
    'S',
    'S S',
    'A=$(S)',
    'A=`S`',
    'A=${S:?S}',
    'A=${S S}',
    'A-B=S',
    'A=S\nA=S',
    'A=(S)',
    'A=<S>',
    'A=$$S',
    '=S',
    ' A =S',
    'A: S',
    'A=~S',
    'export A=S S',
  ];
  const told = lines.flatMap((line) =>
    DIALECTS.flatMap(({ parse }) => parse(`${line.replaceAll('S', secret)}\n`).problems.map(({ message }) => message)),
  );
  expect(told.length).toBeGreaterThan(50);
  expect(told.filter((message) => message.includes(secret))).toEqual([]);
});

test('nothing that stands in a file is run', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dialects-'));
  try {
    const command = `touch ${path.join(folder, 'ran')}`;
    for (const text of [
      `A=$(${command})`,
      `A=\`${command}\``,
      `A="$(${command})"`,
      command,
      `A=x; ${command}`,
      `A= ${command}`,
    ])
      for (const { parse } of DIALECTS) parse(`${text}\n`);
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the pieces of a file are the file', () => {
  const wrong = seeds(5_000).filter((seed) => {
    const text = textOf(seed);
    return [...tokensOf(text)].map((token) => token.text).join('') !== text;
  });
  expect(wrong).toEqual([]);
});

test('the pieces of a file by kind', () => {
  expect([...tokensOf('\ufeff# c\nexport A = "b" # d\n?\n')].map(({ kind, text }) => [kind, text])).toEqual([
    ['mark', '\ufeff'],
    ['comment', '# c'],
    ['blank', '\n'],
    ['export', 'export'],
    ['blank', ' '],
    ['name', 'A'],
    ['separator', ' ='],
    ['blank', ' '],
    ['value', '"b"'],
    ['blank', ' '],
    ['comment', '# d'],
    ['blank', '\n'],
    ['junk', '?'],
    ['blank', '\n'],
  ]);
});

describe.each(DIALECTS.map(({ name, parse }) => ({ name, parse })))('$name comes to the end of', ({ parse }) => {
  test.each<[name: string, text: string]>([
    ['many entries', Array.from({ length: 15_000 }, (_, index) => `N${index}="value" # c`).join('\n')],
    ['one name', 'A=b\n'.repeat(25_000)],
    ['quotes left open', 'A="x\n'.repeat(25_000)],
    ['escaped quotes', `A="${'\\"'.repeat(50_000)}`],
    ['lines without =', 'just words\n'.repeat(25_000)],
    ['blank lines', '\n'.repeat(100_000)],
    ['dollars', `A=${'$'.repeat(50_000)}`],
    ['open references', `A=${'${'.repeat(25_000)}`],
    ['open references with defaults', `A="${'${A:-'.repeat(25_000)}`],
    ['nested references', `A=${'${N:-'.repeat(20_000)}d${'}'.repeat(20_000)}`],
    ['references in a row', `A=${'${N:-d}'.repeat(20_000)}`],
    ['nested commands', `A=${'$('.repeat(20_000)}${')'.repeat(20_000)}`],
    ['open commands', `A=${'$('.repeat(25_000)}`],
    [
      'text that doubles',
      `A0=xx\n${Array.from({ length: 60 }, (_, index) => `A${index + 1}=\${A${index}}\${A${index}}`).join('\n')}`,
    ],
    ['what refers to itself', 'A=${A}x\n'.repeat(60_000)],
    ['a circle', 'A=${B}x\nB=${A}y\nC=$A'],
    ['blanks', `A=b${' '.repeat(100_000)}c`],
    ['words', `A ${'b '.repeat(25_000)}`],
    ['assignments in a row', 'A=1 '.repeat(25_000)],
    ['commands in a row', 'A=1;'.repeat(25_000)],
    ['commands in the background', 'A=1&'.repeat(25_000)],
    ['NUL', 'A=\0\n'.repeat(15_000)],
    ['old line ends', 'A=b\r'.repeat(25_000)],
    ['hashes', `A=${' #'.repeat(25_000)}`],
  ])('%s', (_, text) => {
    const { variables, entries, problems } = parse(text);
    // What is quadratic takes minutes; what comes out is never more than the file has room for.
    expect(Math.max(variables.size, entries.length, problems.length)).toBeLessThanOrEqual(text.length);
  });
});
