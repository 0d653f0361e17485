// What PHP dotenv 5.4 made of these, read from a file into an array.
import { phpdotenv } from '../../../../src/checks/env/dialects/phpdotenv.ts';
import { problemsOf } from '../world.ts';

const REFUSED = 'refused';
const read = (text: string) => {
  const { variables, problems } = phpdotenv.parse(text);
  return problems.some(({ kind }) => kind === 'error') ? REFUSED : Object.fromEntries(variables);
};

test.each<[text: string, expected: Record<string, string> | typeof REFUSED]>([
  ['A=b', { A: 'b' }],
  ['A = "b"', { A: 'b' }],
  ['A=1\nA=2', { A: '2' }],
  ['A="x\ny"\nB=${A}', { A: 'x\ny', B: 'x\ny' }],
  ['A=1\nA', {}],
  ['\ufeffA=1', { A: '1' }],
  ['A=b#c', { A: 'b' }],
  ['A=b #c', { A: 'b' }],
  ['A=#c', { A: '' }],
  ['A="b#c"', { A: 'b#c' }],
  ['N="${M}"\nM=x', { N: '${M}', M: 'x' }],
  ['M=x\nN="a ${M} b"', { M: 'x', N: 'a x b' }],
  ['M=x\nN=$M', { M: 'x', N: '$M' }],
  ['M=x\nN="\\${M}"', { M: 'x', N: '${M}' }],
  ["M=x\nN='${M}'", { M: 'x', N: '${M}' }],
  ['M=x\nN=M\nC="${${N}}"', { M: 'x', N: 'M', C: 'x' }],
  ['M=${M}', { M: '${M}' }],
  ['A="b\\nc\\"d"', { A: 'b\nc"d' }],
  ['A="b\\qc"', REFUSED],
  ['A="b"c', REFUSED],
  ['A=a b', REFUSED],
  ["A='b", REFUSED],
  ['A-B=1', REFUSED],
  ['=1', REFUSED],
  ['A.B=1', { 'A.B': '1' }],
  ['export A=b', REFUSED],
  ['export AB=c', { AB: 'c' }],
  ['"AB"=c', { AB: 'c' }],
  ['# A="b\nB=1\nC=2', {}],
  ['# A="b\nB="2"', {}],
  ['A=$(x)\nB=`x`', { A: '$(x)', B: '`x`' }],
  ['A=1\r\nB=2\r\n', { A: '1', B: '2' }],
  ['  # note\n\nA=b\n', { A: 'b' }],
])('%j is %j', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('columns and lines, also behind a value of several lines', () => {
  const { entries } = phpdotenv.parse('A="x\ny"\r\n  B = 1 # note\n');
  expect(
    entries.map(({ name, line, endLine, startColumn, quote, comment }) => [
      name,
      line,
      endLine,
      startColumn,
      quote,
      comment,
    ]),
  ).toEqual([
    ['A', 1, 2, 1, '"', undefined],
    ['B', 3, 3, 3, undefined, 'note'],
  ]);
});

test.each([
  ['references', '${A}'.repeat(200_000)],
  ['openings', '${'.repeat(400_000)],
  ['dollars', '$'.repeat(1_000_000)],
  ['quotes', '"A="'.repeat(200_000)],
  ['lines that open a quote', 'A="b\n'.repeat(200_000)],
])('many %s come to an end', (_, text) => {
  expect(phpdotenv.parse(`A=b\nB=${text}\n`).entries.length).toBeGreaterThan(0);
});

test('lines of Laravel’s own example are references that are filled in', async () => {
  const files = {
    'composer.json': '{"require":{"laravel/framework":"^11"}}',
    '.env': 'APP_NAME=Shop\nMAIL_FROM_NAME="${APP_NAME}"\n',
    'config/mail.php': '<?php return ["name" => env("MAIL_FROM_NAME", "x")];',
  };
  expect(await problemsOf({ files })).toEqual([]);
});
