// Every expectation is what git itself says of two contents.
import { diffOf, hunkAt, lineAfter, lineAt, parseDiff, parseHunks } from '../../src/core/diff.ts';
import { buildRepository, type Content, gitSync } from '../testkit/git/index.ts';

const server = buildRepository();
afterAll(() => server.dispose());

const DIFF = ['diff', '-M', '--no-ext-diff', '--no-textconv'];

/** The diff of a change to files, as GitHub makes it. */
function diffBetween(
  before: Record<string, Content>,
  after: Record<string, Content | null>,
  ...more: string[]
): string {
  const branch = `b${++branches}`;
  server.orphan(branch);
  const from = server.commit('before', before);
  const to = server.commit('after', after);
  return gitSync([...DIFF, ...more, from, to], { cwd: server.gitDir }).toString();
}
let branches = 0;

const pathsOf = (text: string): string[] => parseDiff(text).map(({ from, path }) => `${from} → ${path}`);

describe('names', () => {
  const long = Array.from({ length: 20 }, (_, line) => `line ${line}\n`).join('');
  test.each<[name: string, before: Record<string, Content>, after: Record<string, Content | null>, paths: string[]]>([
    ['edited', { 'a.ts': '1\n' }, { 'a.ts': '2\n' }, ['a.ts → a.ts']],
    ['added', { a: '1' }, { 'b/c.ts': '1\n' }, ['b/c.ts → b/c.ts']],
    ['deleted', { a: '1', 'b.ts': '1\n' }, { 'b.ts': null }, ['b.ts → b.ts']],
    ['renamed only', { 'a b.ts': long }, { 'a b.ts': null, 'c d.ts': long }, ['a b.ts → c d.ts']],
    ['renamed and edited', { 'a.ts': long }, { 'a.ts': null, 'ä/ü.ts': `${long}end\n` }, ['a.ts → ä/ü.ts']],
    ['with a blank', { 'a b/c d.ts': '1\n' }, { 'a b/c d.ts': '2\n' }, ['a b/c d.ts → a b/c d.ts']],
    ['with " b/" in it', { 'a b/a b/x': '1\n' }, { 'a b/a b/x': '2\n' }, ['a b/a b/x → a b/a b/x']],
    [
      'not ASCII',
      { 'zahlung/währung 💳.sql': '1\n' },
      { 'zahlung/währung 💳.sql': '2\n' },
      ['zahlung/währung 💳.sql → zahlung/währung 💳.sql'],
    ],
    ['with quotes', { 'a"b\\c\t.ts': '1\n' }, { 'a"b\\c\t.ts': '2\n' }, ['a"b\\c\t.ts → a"b\\c\t.ts']],
    ['with a line feed', { 'a\nb': '1\n' }, { 'a\nb': '2\n' }, ['a\nb → a\nb']],
    ['empty and added', { a: '1' }, { 'empty one': '' }, ['empty one → empty one']],
    ['binary', { a: '1' }, { 'logo.png': Buffer.from([0, 1, 2]) }, ['logo.png → logo.png']],
    [
      'that look like a diff',
      { a: '1' },
      { 'diff --git a/x b/x': '@@ -1 +1 @@\n' },
      ['diff --git a/x b/x → diff --git a/x b/x'],
    ],
  ])('%s', (_, before, after, paths) => {
    expect(pathsOf(diffBetween(before, after))).toEqual(paths);
    expect(pathsOf(diffBetween(before, after, '--no-prefix', '--src-prefix=a/', '--dst-prefix=b/'))).toEqual(paths);
  });
});

test('lines that look like headers are lines', () => {
  const evil = ['diff --git a/x b/x', '--- a/x', '+++ b/x', '@@ -1 +1 @@', '\\ No newline at end of file', ''];
  const [file, ...others] = parseDiff(
    diffBetween({ x: `${evil.join('\n')}\n` }, { x: `${[...evil, '-- evil', '++ evil'].join('\n')}` }),
  );
  expect(others).toEqual([]);
  expect(
    file?.hunks.flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'added').map(({ text }) => text)),
  ).toEqual(['-- evil', '++ evil']);
});

test('GitHub’s patch of one file is the same hunks', () => {
  const text = diffBetween({ x: 'a\nb\nc\n' }, { x: 'a\nB\nc\nd' });
  expect(parseHunks(text.slice(text.indexOf('@@ ')).replace(/\n$/, ''))).toEqual(parseDiff(text)[0]?.hunks);
});

test('which lines a change shows', () => {
  const lines = Array.from({ length: 30 }, (_, line) => `${line + 1}`);
  const text = diffBetween({ x: `${lines.join('\n')}\n` }, { x: `${lines.with(9, 'ten').join('\n')}\n` });
  const file = diffOf(parseDiff(text)).get('x');
  expect(lines.map((_, line) => lineAt(file, line + 1)?.kind ?? '-').join(' ')).toBe(
    `${'- '.repeat(6)}${'context '.repeat(3)}added ${'context '.repeat(3)}${'- '.repeat(17)}`.trim(),
  );
  expect([hunkAt(file, 6), hunkAt(file, 14), hunkAt(undefined, 1), lineAt(file, 10)?.text]).toEqual([
    undefined,
    undefined,
    undefined,
    'ten',
  ]);
});

describe('where a line went', () => {
  const of = (before: string, after: string, ...more: string[]): (number | undefined)[] => {
    const hunks = parseDiff(diffBetween({ x: before }, { x: after }, ...more))[0]?.hunks ?? [];
    return before
      .replace(/\n$/, '')
      .split('\n')
      .map((_, line) => lineAfter(hunks, line + 1));
  };
  test.each<[name: string, before: string, after: string, lines: (number | undefined)[]]>([
    ['nothing changed before it', 'a\nb\nc\n', 'a\nb\nc\nd\n', [1, 2, 3]],
    ['lines came before it', 'a\nb\nc\n', 'x\ny\na\nb\nc\n', [3, 4, 5]],
    ['lines went before it', 'a\nb\nc\n', 'c\n', [undefined, undefined, 1]],
    ['in the middle', 'a\nb\nc\n', 'a\nx\nb\nc\n', [1, 3, 4]],
    ['it was edited', 'a\nb\nc\n', 'a\nB\nc\n', [1, undefined, 3]],
    ['all of it went', 'a\nb\n', '', [undefined, undefined]],
    ['a line feed at the end came', 'a\nb', 'a\nb\n', [1, undefined]],
    ['carriage returns came', 'a\nb\n', 'a\r\nb\n', [undefined, 2]],
  ])('%s', (_, before, after, lines) => {
    expect(of(before, after)).toEqual(lines);
    expect(of(before, after, '-U0')).toEqual(lines);
  });
});
