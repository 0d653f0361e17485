import { readJavaScript } from '../../../../../src/checks/env/reads/javascript/read-javascript.ts';
import { tokenize } from '../../../../../src/checks/env/reads/javascript/tokenize.ts';
import { anyText, seeds } from '../../../../core/random.ts';

const FILES = ['a.ts', 'a.tsx', 'a.js', 'a.vue', 'a.svelte', 'a.astro'];
const namesOf = (text: string, file = 'a.tsx'): string[] => [
  ...new Set(readJavaScript([{ path: file, text }]).reads.map(({ name }) => name)),
];

test.each<[name: string, text: string]>([
  ['a template', 'process.env.A; `process.env.NO'],
  ['a hole of a template', 'process.env.A; `${ "'],
  ['an element', 'process.env.A; const x = <div><b>text'],
  ['a tag', 'process.env.A; const x = <div title="'],
  ['a regular expression', 'process.env.A; x = /process[.env.NO'],
  ['a comment', 'process.env.A; /* process.env.NO'],
  ['a string', "process.env.A; 'process.env.NO"],
  ['a brace', 'process.env.A; { ( [ {'],
  ['a pattern', 'process.env.A; const { B, '],
  ['closing ones', ') } ] process.env.A; } } )'],
  ['a call', "const env = (k) => process.env[k]; process.env.A; env('B', "],
])('what does not close: %s', (_, text) => {
  expect(namesOf(text)).toContain('A');
  expect(namesOf(text)).not.toContain('NO');
});

test.each<[name: string, text: string]>([
  ['a type in front, as Flow and old TypeScript have it', 'const x = <T>(y);\nprocess.env.A;'],
  ['a string that ends with its line', "const x = 'it;\nprocess.env.A;"],
  ['braces that do not match', 'f({ a: [1, 2) });\nprocess.env.A;'],
])('code behind what cannot be right is read: %s', (_, text) => {
  expect(namesOf(text)).toContain('A');
});

const many = (text: string, count: number): string => text.repeat(count);
test.each<[name: string, text: string]>([
  ['braces', `${many('{', 20_000)}process.env.A${many('}', 20_000)}`],
  ['parentheses', `const x = ${many('(', 20_000)}process.env.A${many(')', 20_000)}`],
  ['templates', `${many('`${', 20_000)}process.env.A${many('}`', 20_000)}`],
  ['elements', `x = ${many('<a>{', 20_000)}process.env.A${many('}</a>', 20_000)}`],
  ['tags that are none', `process.env.A; ${many('x = <a {<b {', 10_000)}`],
  ['patterns', `process.env.A; const ${many('{ a: ', 20_000)}b${many('}', 20_000)} = process.env`],
  ['arrows', `process.env.A; ${many('a => ', 20_000)}b`],
  ['conditions', `process.env.A; x = ${many('a ? b : ', 20_000)}c`],
  [
    'names of names',
    `const a0 = process.env; a0.A;\n${Array.from({ length: 20_000 }, (_, at) => `const a${at + 1} = a${at};`).join('')}`,
  ],
  ['one name many times', `const e = process.env; e.A; ${many('{ const e = f(e); e.x; }', 50_000)}`],
  ['regular expressions that do not close', `process.env.A; x = ${many('/[', 50_000)}`],
  ['comparisons', `process.env.A; x = ${many('a<', 100_000)}b`],
  ['types', `process.env.A; let x: ${many('A | ', 50_000)}B`],
  ['a line of 4 MB', `process.env.A;${many('function f(a,b){return a<b?g(a)/b:{c:[a,`${b}`]}}', 80_000)}`],
  ['calls of a helper', `const env=(k)=>process.env[k];process.env.A;${many("env('A');x.env(a,b);", 50_000)}`],
])('many in a row or in each other: %s', (_, text) => {
  // What is quadratic takes minutes.
  expect(namesOf(text)).toContain('A');
});

test.each(seeds(200))('anything at all, seed %i', (seed) => {
  const text = anyText(seed, 400);
  for (const file of FILES) {
    const { reads } = readJavaScript([{ path: file, text: `process.env\n${text}` }]);
    for (const { startColumn, endColumn, line } of reads) expect(line > 0 && endColumn > startColumn).toBe(true);
  }
  const { starts, ends, count } = tokenize(text, true);
  for (let at = 1; at < count; at++) expect((starts[at] ?? 0) >= (ends[at - 1] ?? 0)).toBe(true);
});

const WORDS =
  "process . env [ ] ( ) { } 'A' `B` ${ ` const let = => ? : , ; < > / < a b function class import from export default \n // /* */ ! as in of ... ?? || new this if throw \"".split(
    ' ',
  );
test.each(seeds(300))('words of the language in any order, seed %i', (seed) => {
  let state = seed * 7919;
  const next = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state;
  };
  const text = Array.from({ length: 200 }, () => WORDS[next() % WORDS.length]).join(' ');
  for (const file of FILES) expect(() => readJavaScript([{ path: file, text: `process.env;${text}` }])).not.toThrow();
});
