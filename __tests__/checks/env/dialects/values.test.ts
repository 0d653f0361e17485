import type { DialectName } from '../../../../src/checks/env/dialects/dialect.ts';
import { DIALECTS, dialectOf } from '../../../../src/checks/env/dialects/index.ts';

const read = (dialect: DialectName, text: string, given?: Record<string, string>) => {
  const parsed = dialectOf(dialect)?.parse(text, given);
  if (parsed === undefined) throw new Error(`no dialect ${dialect}`);
  return parsed;
};

/** Measured with the programs themselves. */
const REFUSED = 'refused';

type Expected = Record<string, string> | typeof REFUSED;

const check = (dialect: DialectName, text: string, expected: Expected, given?: Record<string, string>): void => {
  const { variables, problems } = read(dialect, text, given);
  if (expected === REFUSED) {
    expect(problems.map(({ kind }) => kind)).toContain('error');
    expect([...variables]).toEqual([]);
  } else expect(Object.fromEntries(variables)).toEqual(expected);
};

describe('one line, many readings', () => {
  test.each<[text: string, readings: Partial<Record<DialectName, Expected>>]>([
    [
      'A="b c"',
      {
        node: { A: 'b c' },
        dotenv: { A: 'b c' },
        compose: { A: 'b c' },
        docker: { A: '"b c"' },
        systemd: { A: 'b c' },
        shell: { A: 'b c' },
        python: { A: 'b c' },
      },
    ],
    [
      'A=b#c',
      {
        node: { A: 'b' },
        dotenv: { A: 'b' },
        next: { A: 'b' },
        ruby: { A: 'b' },
        compose: { A: 'b#c' },
        shell: { A: 'b#c' },
      },
    ],
    [
      'A=b # c',
      { dotenv: { A: 'b' }, compose: { A: 'b' }, docker: { A: 'b # c' }, systemd: { A: 'b # c' }, shell: { A: 'b' } },
    ],
    [
      'A="b"c\n',
      {
        dotenv: { A: '"b"c' },
        node: { A: 'b' },
        symfony: { A: 'bc' },
        python: {},
        godotenv: REFUSED,
        ruby: { A: '"b"c' },
      },
    ],
    ['A="b" # "c"', { ruby: { A: 'b" # "c' }, direnv: { A: 'b" # "c' }, dotenv: { A: 'b' }, compose: { A: 'b' } }],
    ['A="b" c', { systemd: { A: 'bc' }, node: { A: 'b' }, shell: {} }],
    ['export A=b', { docker: REFUSED, systemd: {}, shell: { A: 'b' }, ruby: { A: 'b' }, node: { A: 'b' } }],
    [
      'A: b',
      {
        dotenv: { A: 'b' },
        ruby: { A: 'b' },
        compose: { A: 'b' },
        docker: REFUSED,
        symfony: REFUSED,
        node: {},
        python: {},
      },
    ],
    ['A = b', { dotenv: { A: 'b' }, docker: REFUSED, symfony: REFUSED, shell: {} }],
    ['A=b c', { symfony: REFUSED, direnv: REFUSED, shell: {}, compose: { A: 'b c' } }],
    [
      'A=pa$$word',
      {
        next: { A: 'pa$' },
        compose: { A: 'pa$word' },
        godotenv: { A: 'pa$$word' },
        direnv: { A: 'paword' },
        ruby: { A: 'pa$' },
      },
    ],
    [
      'A-B=c',
      { ruby: {}, godotenv: REFUSED, direnv: REFUSED, compose: { 'A-B': 'c' }, dotenv: { 'A-B': 'c' }, systemd: {} },
    ],
    ['A=`b c`', { dotenv: { A: 'b c' }, node: { A: 'b c' }, compose: { A: '`b c`' }, systemd: { A: '`b c`' } }],
    ['A=\nB=1', { systemd: { B: '1' }, dotenv: { A: '', B: '1' }, docker: { A: '', B: '1' } }],
    ['A=\n"b"', { dotenv: { A: 'b' }, compose: REFUSED, ruby: { A: '' }, docker: { A: '' } }],
    ['A\n=b', { dotenv: { A: 'b' }, docker: REFUSED, node: { 'A\n': 'b' }, node24: {} }],
    [
      'A="b\nc"',
      { dotenv: { A: 'b\nc' }, ruby: { A: '"b' }, direnv: REFUSED, docker: { A: '"b' }, systemd: { A: 'b\nc' } },
    ],
    [
      '\ufeffA=b',
      { dotenv: { A: 'b' }, docker: { A: 'b' }, compose: REFUSED, node: { '\ufeffA': 'b' }, systemd: {}, shell: {} },
    ],
    [
      'A=b\rB=c',
      { node: { A: 'bB=c' }, compose: { A: 'b\rB=c' }, dotenv: { A: 'b', B: 'c' }, systemd: { A: 'b', B: 'c' } },
    ],
    ['A=b\r\n', { shell: { A: 'b\r' }, docker: { A: 'b' }, systemd: { A: 'b' } }],
    ['__proto__=a\nconstructor=b', { dotenv: { constructor: 'b' }, compose: { ['__proto__']: 'a', constructor: 'b' } }],
    ['A=b\\\nc\n', { systemd: { A: 'bc' }, shell: { A: 'bc' }, dotenv: { A: 'b\\' }, compose: { A: 'b\\' } }],
    ['A=$(x)', { node: { A: '$(x)' }, compose: { A: '$(x)' }, godotenv: { A: '$(x)' }, docker: { A: '$(x)' } }],
  ])('%j', (text, readings) => {
    for (const [dialect, expected] of Object.entries(readings)) check(dialect as DialectName, text, expected);
  });
});

describe('references', () => {
  test.each<[text: string, readings: Partial<Record<DialectName, Expected>>]>([
    [
      'X=1\nA=$X',
      {
        dotenv: { X: '1', A: '$X' },
        next: { X: '1', A: '1' },
        compose: { X: '1', A: '1' },
        python: { X: '1', A: '$X' },
      },
    ],
    [
      "X=1\nA='${X}'",
      {
        next: { X: '1', A: '1' },
        python: { X: '1', A: '1' },
        compose: { X: '1', A: '${X}' },
        dotenvx: { X: '1', A: '${X}' },
      },
    ],
    [
      'A=$B\nB=2',
      {
        next: { A: '2', B: '2' },
        vite: { A: '2', B: '2' },
        'dotenv-expand': { A: '', B: '2' },
        ruby: { A: '', B: '2' },
      },
    ],
    [
      'A=1\nA=${A}:2',
      { next: REFUSED, shell: { A: '1:2' }, 'dotenv-expand': { A: ':2' }, vite: { A: ':2' }, dotenvx: { A: '1:2' } },
    ],
    ['A=x$B\nB=y$A', { next: REFUSED, vite: { A: 'xy', B: 'yxy' } }],
    [
      'A=${N:-${M:-d}}',
      {
        compose: { A: 'd' },
        shell: { A: 'd' },
        python: { A: '${M:-d}' },
        direnv: { A: '${M:-d}' },
        'dotenv-expand': { A: 'd' },
      },
    ],
    [
      'X=\nA=${X-d}',
      { vite: { X: '', A: 'd' }, compose: { X: '', A: '' }, symfony: REFUSED, ruby: { X: '', A: '-d}' } },
    ],
    ['A=${N:?m}', { compose: REFUSED, shell: REFUSED, vite: { A: '' }, python: { A: '${N:?m}' } }],
    [
      'X=1\nA=${X:+y}${N:+z}',
      { compose: { X: '1', A: 'y' }, shell: { X: '1', A: 'y' }, 'dotenv-expand': { X: '1', A: 'y' } },
    ],
    ['A=${', { compose: REFUSED, direnv: { A: '' }, symfony: { A: '${' }, python: { A: '${' }, next: { A: '${' } }],
    ['A=$1x', { shell: { A: 'x' }, direnv: { A: 'x' }, compose: { A: '$1x' }, next: { A: '' } }],
    [
      'A=\\$X',
      { next: { A: '$X' }, ruby: { A: '$X' }, compose: { A: '\\' }, shell: { A: '$X' }, systemd: { A: '$X' } },
    ],
    ['A=$a', { godotenv: { A: '$a' }, ruby: { A: '' } }],
    ['A=${B:=d}', { shell: { A: 'd', B: 'd' }, symfony: { A: 'd', B: 'd' } }],
    ['A=\\$$X', { vite: { A: '$' }, next: { A: '$' } }],
  ])('%j', (text, readings) => {
    for (const [dialect, expected] of Object.entries(readings)) check(dialect as DialectName, text, expected);
  });

  test.each<[dialect: DialectName, expected: Record<string, string>]>([
    ['next', { A: 'outer', B: 'outer' }],
    ['vite', { A: 'outer', B: 'outer' }],
    ['dotenv-expand', { A: 'outer', B: 'outer' }],
    ['dotenvx', { A: 'outer', B: 'outer' }],
    ['compose', { A: 'file', B: 'outer' }],
    ['shell', { A: 'file', B: 'file' }],
    ['python', { A: 'file', B: 'file' }],
    ['dotenv', { A: 'file', B: '${A}' }],
  ])('what the environment already has, in %s', (dialect, expected) => {
    check(dialect, 'A=file\nB=${A}', expected, { A: 'outer' });
  });

  test('what every object has is no variable', () => {
    for (const { name } of DIALECTS) {
      const value = read(name, 'A=${constructor}').variables.get('A');
      expect(value ?? '').not.toContain('native code');
    }
  });
});

describe('escapes', () => {
  test.each<[text: string, readings: Partial<Record<DialectName, string>>]>([
    [
      'A="b\\nc"',
      { dotenv: 'b\nc', compose: 'b\nc', systemd: 'b\\nc', shell: 'b\\nc', python: 'b\nc', symfony: 'b\nc' },
    ],
    ['A="b\\tc"', { dotenv: 'b\\tc', dotenvx: 'b\tc', compose: 'b\tc', python: 'b\tc', ruby: 'btc', godotenv: 'btc' }],
    ['A="b\\"c"', { dotenv: 'b\\"c', node: 'b\\', compose: 'b"c', python: 'b"c', ruby: 'b"c', systemd: 'b"c' }],
    ["A='b\\'c'", { dotenv: "b\\'c", dotenvx: "b'c", python: "b'c", systemd: "b\\c'", node: 'b\\' }],
    ['A=C:\\new', { systemd: 'C:new', shell: 'C:new', dotenv: 'C:\\new', compose: 'C:\\new' }],
    ['A="\\0101"', { compose: 'A', dotenv: '\\0101' }],
    ['A=b\\ ', { systemd: 'b ', shell: 'b ', dotenv: 'b\\' }],
    ["A=$'b\\tc'", { shell: 'b\tc', systemd: "$'btc'" }],
  ])('%j', (text, readings) => {
    for (const [dialect, expected] of Object.entries(readings))
      expect([dialect, read(dialect as DialectName, text).variables.get('A')]).toEqual([dialect, expected]);
  });
});

describe('a shell', () => {
  test.each<[text: string, expected: Record<string, string>]>([
    ['A=1; B=2', { A: '1', B: '2' }],
    ['A=1 B=2', { A: '1', B: '2' }],
    ['A=1 & B=2', { B: '2' }],
    ['A=1 && B=2 || C=3', { A: '1', B: '2' }],
    ['nope && B=2\nC=3', { C: '3' }],
    ['A=https://x/?a=1&b=2', { b: '2' }],
    ['A=$NOPE', { A: '' }],
    ['A= $NOPE', { A: '' }],
    ['A=a\nA+=b', { A: 'ab' }],
    ['export A=1 B=2', { A: '1', B: '2' }],
    ['A=1\nunset A', {}],
    ['A=1\nB="x', { A: '1' }],
    ['A=1\nB=<x>\nC=2', { A: '1' }],
    ['A=1\n;x\nB=2', { A: '1' }],
    ['A=b # c\n# D=1', { A: 'b' }],
    ['A=1\nB=${A B}\nC=2', { A: '1', C: '2' }],
    ['A=*.js\nB=[x]', { A: '*.js', B: '[x]' }],
    ["A='a'\\''b'", { A: "a'b" }],
    ['A="a"\'b\'c', { A: 'abc' }],
    ['A="${N:-"x y"}"', { A: 'x y' }],
    ["A=${N:-'x y'}", { A: 'x y' }],
    ['A=${#N}', { A: '0' }],
    ['A=1\nreturn\nB=2', { A: '1' }],
  ])('%j', (text, expected) => {
    expect(Object.fromEntries(read('shell', text).variables)).toEqual(expected);
  });

  test.each([
    ['A=$$', 'unpredictable'],
    ['A=~/x', 'unpredictable'],
    ['A=x:~', 'unpredictable'],
    ['A=$HOME/x', 'unpredictable'],
    ['A=$RANDOM', 'unpredictable'],
    ['A=$(x)', 'executes'],
    ['A="`x`"', 'executes'],
    ['A=$((1+1))', 'unpredictable'],
    ['A= b', 'command'],
    ['if true; then A=1; fi', 'unpredictable'],
    ['A=(1 2)', 'unpredictable'],
  ])('%s is %s', (text, kind) => {
    const { variables, problems } = read('shell', text);
    expect(problems.map((problem) => problem.kind)).toContain(kind);
    expect([...variables]).toEqual([]);
  });

  test('a home that is given is known', () => {
    expect(read('shell', 'A=~/x', { HOME: '/home/me' }).variables.get('A')).toBe('/home/me/x');
  });
});

test.each([
  ['bash', 'shell'],
  ['docker-compose', 'compose'],
  ['Docker', 'docker'],
  ['@next/env', 'next'],
  ['python-dotenv', 'python'],
])('%s is another word for %s', (word, name) => {
  expect(dialectOf(word)?.name).toBe(name);
});

test.each(['', 'nope', 'constructor', '__proto__'])('%j is no dialect', (word) => {
  expect(dialectOf(word)).toBeUndefined();
});
