import { FINGERPRINT_PATTERN, fingerprint } from '../../src/core/fingerprint.ts';
import { anyText, seeds } from './random.ts';

test('is the same for ever: a change here makes every baseline stale', () => {
  expect(fingerprint('env/new-variable', 'NEW', '')).toBe('1:d22724c21e80a9ec2541a96ad30aef9e');
  expect(fingerprint('secrets/generic')).toBe('1:97d796a8f316802cec69ce75a220599b');
});

test.each<[name: string, one: string[], other: string[]]>([
  ['a boundary that moves', ['ab', 'c'], ['a', 'bc']],
  ['a part that is empty', ['a', ''], ['a']],
  ['empty parts in another place', ['', 'a'], ['a', '']],
  ['a part that looks like a length', ['1:a'], ['a']],
  ['a length within', ['a1:b'], ['a', 'b']],
  ['a separator within', ['a\0b'], ['a', 'b']],
  ['order', ['a', 'b'], ['b', 'a']],
  ['case', ['a'], ['A']],
  ['composed and decomposed', ['é'], ['e\u0301']],
  ['no part and an empty one', [], ['']],
])('%s makes another fingerprint', (_, one, other) => {
  expect(fingerprint('r/r', ...one)).not.toBe(fingerprint('r/r', ...other));
});

test('the rule is no part', () => {
  expect(fingerprint('a', 'b', 'c')).not.toBe(fingerprint('a/b', 'c'));
});

test('no two lists of parts share one', () => {
  // Cuts of the same text at every place: what a naive join would mix up.
  const seen = new Map<string, string>();
  for (const seed of seeds(300)) {
    const text = anyText(seed, 12).toWellFormed();
    for (let cut = 0; cut <= text.length; cut++)
      for (const parts of [[text.slice(0, cut), text.slice(cut)], [text.slice(0, cut), ':', text.slice(cut)], [text]]) {
        const list = JSON.stringify(parts.map((part) => part.toWellFormed()));
        const print = fingerprint('r/r', ...parts);
        expect(print).toMatch(FINGERPRINT_PATTERN);
        expect(seen.get(print) ?? list).toBe(list);
        seen.set(print, list);
      }
  }
  expect(seen.size).toBeGreaterThan(2_000);
});
