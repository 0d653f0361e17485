import { caretLine, excerptParts } from '../../src/report/excerpt.ts';
import { displayWidth, wrap } from '../../src/report/terminal/display-width.ts';
import { safeLine } from '../../src/report/terminal/safe-line.ts';
import { hostileText, seeded } from './hostile.ts';

test.each([
  ['ascii', 'abc', 3],
  ['East Asian', '用户', 4],
  ['emoji', '💳', 2],
  ['a family is one', '👩‍👩‍👧', 2],
  ['a combining mark', 'e\u0301', 1],
])('displayWidth: %s', (_, text, width) => expect(displayWidth(text)).toBe(width));

test.each([
  ['indentation goes', '\t\tfoo bar', { start: 6, end: 9 }, 80, 'foo ', 'bar', '', '    ^^^'],
  ['no highlight', '  foo', undefined, 80, '', '', 'foo', undefined],
  [
    'a wide line is cut around it',
    `${'a'.repeat(50)}XY${'b'.repeat(50)}`,
    { start: 50, end: 52 },
    22,
    '…aaaaa',
    'XY',
    'bbbbbbbbbbbbb…',
    '      ^^',
  ],
  ['tabs inside', 'a\tb', { start: 2, end: 3 }, 80, 'a  ', 'b', '', '   ^'],
  ['controls are spelt out', 'a\u0007b', { start: 2, end: 3 }, 80, 'a\\x07', 'b', '', '     ^'],
  ['beyond the end', 'abc', { start: 2, end: 99 }, 80, 'ab', 'c', '', '  ^'],
])('excerptParts: %s', (_, text, highlight, max, before, marked, after, caret) => {
  const parts = excerptParts({ text, ...(highlight === undefined ? {} : { highlight }) }, max);
  expect(parts).toEqual({ before, marked, after });
  expect(caretLine(parts)).toBe(caret);
});

test('2,000 hostile excerpts are never longer than asked', () => {
  const next = seeded(5);
  for (let index = 0; index < 2_000; index++) {
    const max = 20 + next(60);
    const start = next(40) - 5;
    const { before, marked, after } = excerptParts(
      { text: hostileText(next, 20), highlight: { start, end: start + next(40) - 3 } },
      max,
    );
    expect(before.length + marked.length + after.length).toBeLessThanOrEqual(max);
    expect((before + marked + after).isWellFormed()).toBe(true);
  }
});

test('wrap keeps every word and the width', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrap('abcdefgh ij', 3)).toEqual(['abc', 'def', 'gh', 'ij']);
  expect(wrap('用户用户', 4)).toEqual(['用户', '用户']);
  expect(wrap('', 4)).toEqual(['']);
});

test.each([
  ['::error::x', ': :error::x'],
  ['  ::error::x', '  : :error::x'],
  ['\u00a0::error::x', '\u00a0: :error::x'],
  ['a ::error::x', 'a ::error::x'],
  ['a ##[error]x', 'a ## [error]x'],
])('safeLine: %s', (line, safe) => expect(safeLine(line)).toBe(safe));
