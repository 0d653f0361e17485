import { cut, listOf, mask, nearest, printable } from '../../src/core/text.ts';
import { processorTime } from './processor-time.ts';
import { anyText, seeds } from './random.ts';

/** Controls, separators, and what turns or hides text; half a surrogate pair is no text either. */
const HOSTILE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

describe('printable', () => {
  test.each<[text: string, expected: string]>([
    ['plain', 'plain'],
    ['naïve 日本語 🚀', 'naïve 日本語 🚀'],
    ['two\nlines', 'two\\nlines'],
    ['two\r\nlines', 'two\\r\\nlines'],
    ['a\ttab', 'a tab'],
    ['\u001b[31mred', '\\x1b[31mred'],
    ['nul\0', 'nul\\x00'],
    ['\u007f\u0085', '\\x7f\\x85'],
    ['right\u202eto left', 'right\\u202eto left'],
    ['isolate\u2066', 'isolate\\u2066'],
    ['arabic mark\u061c', 'arabic mark\\u061c'],
    ['zero\u200bwidth', 'zero\\u200bwidth'],
    ['soft\u00adhyphen', 'soft\\xadhyphen'],
    ['mark\ufeff', 'mark\\ufeff'],
    ['line\u2028paragraph\u2029', 'line\\u2028paragraph\\u2029'],
    ['tag\u{e0041}', 'tag\\u{e0041}'],
    ['\ud800 alone', '\ufffd alone'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  test('is one short printable line, whatever comes', () => {
    const wrong = seeds(3_000).filter((seed) => {
      const max = 1 + (seed % 80);
      const shown = printable(anyText(seed, 200), max);
      return HOSTILE.test(shown) || shown.length > max || printable(shown, max) !== shown;
    });
    expect(wrong).toEqual([]);
  });

  test('takes no longer for a long text', () => {
    const started = processorTime();
    printable('\u202e'.repeat(20_000_000), 100);
    expect(processorTime() - started).toBeLessThan(2_000);
  });
});

describe('cut', () => {
  test.each<[text: string, max: number, expected: string]>([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['🚀🚀', 4, '🚀🚀'],
    ['🚀🚀', 3, '🚀…'],
    ['🚀🚀', 2, '…'],
    ['a🚀b', 3, 'a…'],
    ['ab', 1, '…'],
  ])('%s at %i', (text, max, expected) => {
    expect(cut(text, max)).toBe(expected);
  });
});

describe('mask', () => {
  test.each<[secret: string, visible: number | undefined, expected: string]>([
    ['abcdefghijklmnop', undefined, 'abcd****'],
    ['abcdef', undefined, 'ab****'],
    ['ab', undefined, '****'],
    ['', undefined, '****'],
    ['abcdefghijklmnop', 8, 'abcde****'],
  ])('%s', (secret, visible, expected) => {
    expect(visible === undefined ? mask(secret) : mask(secret, visible)).toBe(expected);
  });

  test('never shows more than a third', () => {
    const wrong = seeds(300).filter((seed) => {
      const secret = anyText(seed, 40);
      return mask(secret, 100).length - '****'.length > secret.length / 3;
    });
    expect(wrong).toEqual([]);
  });
});

describe('nearest', () => {
  const names = ['fail-on', 'warn-only', 'env', 'secrets', 'migrations', 'smoke', 'low', 'never'];
  test.each<[word: string, expected: string | undefined]>([
    ['fail_on', 'fail-on'],
    ['failon', 'fail-on'],
    ['Fail-On', 'fail-on'],
    ['fial-on', 'fail-on'],
    ['secretz', 'secrets'],
    ['migration', 'migrations'],
    ['migratoins', 'migrations'],
    ['nver', 'never'],
    ['evn', 'env'],
    ['lwo', 'low'],
    ['xyz', undefined],
    ['completely-different', undefined],
    ['', undefined],
  ])('%s → %s', (word, expected) => {
    expect(nearest(word, names)).toBe(expected);
  });

  test('the nearer one wins, not the first', () => {
    expect(nearest('migrationss', ['migrationxy', 'migrations'])).toBe('migrations');
  });
  test('nothing is near nothing', () => {
    expect(nearest('a', [])).toBeUndefined();
    expect(nearest('', ['a'])).toBeUndefined();
  });
  test('a long word takes no time', () => {
    const started = processorTime();
    nearest('x'.repeat(200_000), names);
    expect(processorTime() - started).toBeLessThan(2_000);
  });
});

test.each<[words: string[], expected: string]>([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('listOf %j', (words, expected) => {
  expect(listOf(words)).toBe(expected);
});
