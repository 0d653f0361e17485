import type { DialectName } from '../../../../src/checks/env/dialects/dialect.ts';
import { executions } from '../../../../src/checks/env/dialects/executes.ts';
import { differences } from '../../../../src/checks/env/dialects/portability.ts';

const NO_WAY = /^No spelling means the same/;

test.each<[text: string, dialects: DialectName[], outcomes: string[], why: RegExp, fix: RegExp]>([
  ['A="b c"', ['dotenv', 'docker'], ['takes the quotes off', 'keeps the quotes'], /quotes are kept/, /without quotes/],
  ['A="b c"', ['dotenv', 'docker', 'shell'], ['takes the quotes off', 'keeps the quotes'], /quotes are kept/, NO_WAY],
  [
    'A=b#c',
    ['dotenv', 'compose'],
    ['drops what is behind `#`', 'keeps what is behind `#`'],
    /`#` begins a comment/,
    /single quotes/,
  ],
  [
    'A=b # c',
    ['dotenv', 'docker'],
    ['drops what is behind `#`', 'keeps what is behind `#`'],
    /`#` begins a comment/,
    /^Put the comment on a line of its own\.$/,
  ],
  ['A=pa$word', ['dotenv', 'compose'], ['keeps `$` as it is', 'expands `$`'], /`\$` is expanded/, /single quotes/],
  [
    'A=C:\\dir',
    ['dotenv', 'systemd'],
    ['keeps the backslashes', 'takes the backslashes away'],
    /backslash/,
    /single quotes/,
  ],
  ['export A=b', ['dotenv', 'docker'], ['sets the value', 'refuses the file'], /`export`/, /^Leave `export` out\.$/],
  ['A: b', ['dotenv', 'python'], ['sets the value', 'does not set it'], /colon/, /Write `=`/],
  [
    'A="b\nc"',
    ['dotenv', 'docker'],
    ['takes the quotes off, takes all the lines', 'keeps the quotes, takes the first line only'],
    /several lines/,
    NO_WAY,
  ],
  [
    'A=b\r\n',
    ['dotenv', 'shell'],
    ['keeps no carriage return', 'keeps the carriage return'],
    /carriage return/,
    /line feed/,
  ],
  [
    '\ufeffA=b',
    ['dotenv', 'systemd'],
    ['sets the value', 'does not set it'],
    /byte order mark/,
    /without a byte order mark/,
  ],
  [
    'A=b c',
    ['dotenv', 'shell'],
    ['sets the value', 'runs part of the line as a command'],
    /blanks needs quotes/,
    /single quotes/,
  ],
  ['A=$(x)', ['dotenv', 'ruby'], ['sets the value', 'runs a command'], /command/, /single quotes/],
  ['A=', ['dotenv', 'systemd'], ['sets the value', 'does not set it'], /empty/, NO_WAY],
])('%j in %j', (text, dialects, outcomes, why, fix) => {
  const [first] = differences(text, dialects);
  expect(first?.groups.map(({ outcome }) => outcome)).toEqual(outcomes);
  expect(first).toMatchObject({ name: 'A', line: 1, why: expect.stringMatching(why), fix: expect.stringMatching(fix) });
});

test.each(['A=b', "A='b c'", 'A="b"', '# A=b', ''])('%j is the same to these', (text) => {
  expect(differences(text, ['dotenv', 'next', 'vite', 'compose', 'shell', 'python', 'ruby', 'systemd'])).toEqual([]);
});

test('with one reader there is no difference', () => {
  expect(differences('A="b"', ['docker'])).toEqual([]);
});

test('what stands above and below the line that is refused is not to blame', () => {
  expect(differences('A=1\nexport B=2\nC=3', ['dotenv', 'docker']).map(({ name, line }) => [name, line])).toEqual([
    ['B', 2],
  ]);
});

test('no part of a value is told', () => {
  const secret = `s3cr3t${'x'.repeat(20)}`;
  const text = ['A="S"', 'B=S#S', 'C=S$S', 'D=S\\S', 'E=S S', "F='S", 'G=$(S)', 'H=S # S', 'I=<S>']
    .join('\n')
    .replaceAll('S', secret);
  const found = differences(text, [
    'dotenv',
    'next',
    'docker',
    'compose',
    'systemd',
    'shell',
    'python',
    'ruby',
    'symfony',
    'direnv',
  ]);
  expect(found.length).toBeGreaterThan(4);
  expect(JSON.stringify(found)).not.toContain(secret);
});

test('which lines are run, and by whom', () => {
  const text = ['A=$(x)', "B='$(x)'", 'C=`x`', 'D=\\$(x)', 'E="$(x)"', 'F=1'].slice(0, 3).join('\n');
  expect(executions(text)).toEqual([
    { line: 1, name: 'A', loaders: ['dotenv-expand', 'dotenvx', 'shell', 'ruby', 'symfony'] },
    { line: 2, name: 'B', loaders: ['dotenv-expand'] },
    { line: 3, name: 'C', loaders: ['shell'] },
  ]);
});

test.each(['A=1', "A='`x`'", 'A=$x', 'A= b', '# A=$(x)', ''])('%j is run by nobody', (text) => {
  expect(executions(text)).toEqual([]);
});
