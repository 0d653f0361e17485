import { odditiesOf } from '../../../../src/checks/env/dialects/oddities.ts';

test.each<[name: string, text: string, expected: string[]]>([
  ['nothing odd', 'A=1\nB="x y"\nC=\'it is\'\nD=\n', []],
  ['a quote that is never closed', 'A=1\nB="x\nC=2\n', ['2 B']],
  ['an apostrophe within', "A=it's\n", []],
  ['a value of several lines', 'A="x\ny"\n', []],
  ['a NUL', 'A=x\0y\n', ['1 A']],
  ['a byte order mark', '\ufeffA=1\n', ['1 undefined']],
  ['CRLF', 'A=1\r\nB="x\r\n', ['2 B']],
])('%s', (_, text, expected) => {
  expect(odditiesOf(text).map(({ line, name }) => `${line} ${name}`)).toEqual(expected);
});
