// What expressions of Python come to without being run.
import { createInterpreter } from '../../../../src/checks/migrations/programs/python/interpret.ts';
import { loadPython } from '../../../../src/checks/migrations/programs/python/parse.ts';
import type { Value } from '../../../../src/checks/migrations/programs/python/values.ts';

const parse = await loadPython();

function evaluate(text: string): Value | undefined {
  const interpreter = createInterpreter({});
  interpreter.run(parse(text), interpreter.module);
  return interpreter.module.names.get('x');
}

/** A value as plain data; what is not known is `?`. */
function plain(value: Value | undefined): unknown {
  switch (value?.kind) {
    case 'string':
    case 'bytes':
    case 'boolean':
      return value.value;
    case 'number':
      return Number(value.text);
    case 'none':
      return null;
    case 'sequence':
      return value.items.map(plain);
    case 'dict':
      return Object.fromEntries(value.entries.map((entry) => [String(plain(entry.key)), plain(entry.value)]));
    case 'reference':
      return `<${value.path}>`;
    default:
      return '?';
  }
}

test.each<[text: string, expected: unknown]>([
  [`x = 'a' "b" '''c'''`, 'abc'],
  [String.raw`x = 'a\n\x41\u00e9\'\\'`, "a\nAé'\\"],
  [String.raw`x = r'a\n'`, 'a\\n'],
  ["x = '''a\r\nb'''", 'a\nb'],
  ["x = f'a{1}{{b}}'", 'a1{b}'],
  ["n = 't'\nx = f'{n}' 'z' f'{n!r}'", '?'],
  ["x = 'a%s%(b)s' % 1", '?'],
  ["x = '%s-%s%%' % ('a', 2)", 'a-2%'],
  ["x = '{} {1} {n}'.format('a', 'b', n='c')", 'a b c'],
  ["x = ', '.join(['a', 'b'])", 'a, b'],
  ["x = 'a b'.split()", ['a', 'b']],
  ['x = 1_000 + 0x10', 1016],
  ['x = -1.5', -1.5],
  ['x = [*(1, 2), 3]', [1, 2, 3]],
  ["x = {'a': 1, **{'b': 2}}", { a: 1, b: 2 }],
  ["x = [a + b for a, b in {'k': 'v'}.items() if a != 'z']", ['kv']],
  ['x = [b for a in (1, 2) for b in (a, a)]', [1, 1, 2, 2]],
  ["x = 'a' if 1 in (1, 2) else 'b'", 'a'],
  ["x = {'a': [1, 2]}['a'][-1]", 2],
  ['import a.b as c\nx = c.d', '<a.b.d>'],
  ['from ..m import (n as o, p)\nx = o.q', '<..m.n.q>'],
  ["def f(a, b='z', *c, **d): return a + b\nx = f('y')", 'yz'],
  ['f = lambda a: a * 2\nx = f(4)', 8],
  ['x = []\nx.append(1)\nx += [2]\nfor i in range(2): x.append(i)', [1, 2, 0, 1]],
  ["x = 'a'\nif unknown(): x = 'b'", 'b'],
  ['x, y = 1, 2', 1],
  ['a = {}\na[b()] = 1\nx = a', '?'],
  ['x = None or (yield)', '?'],
])('%s', (text, expected) => {
  expect(plain(evaluate(text))).toEqual(expected);
});

test('places are those of the text', () => {
  const text = '# 😀\r\nx = call(1)\r\n';
  const value = evaluate(text);
  expect(text.slice(value?.start, value?.end)).toBe('call(1)');
});
