// JavaScript: what is left of an environment, and loops over lists of names: each row is a small project and what it reads.
import { FAMILIES } from '../../../../../src/checks/env/reads/families.ts';
import { scanTexts } from '../../../../../src/checks/env/reads/scan.ts';
import { shown, textAt } from '../shown.ts';

type Row = [name: string, expected: string[], files: Record<string, string>];

test.each<Row>([
  ['rest', ['A', 'B', 'C'], { 'a.ts': `const { A, B, ...rest } = process.env; rest.C; rest['A2' + x];` }],
  ['rest whole', ['D'], { 'a.ts': `const { ...env } = process.env; env.D;` }],
  ['rest destructured', ['A', 'B', 'C'], { 'a.ts': `const { A, ...rest } = process.env; const { B, C } = rest;` }],
  ['renamed defaults', ['A?"', 'B', 'C?'], { 'a.ts': `const { A: a = 'x', B: b, C = 1, ...others } = process.env;` }],
  [
    'param',
    ['A', 'B?"', 'C'],
    { 'a.ts': `export const f = ({ A, B = 'x' } = process.env) => A; function g({ C: c } = process.env) {}` },
  ],
  ['param rest', ['A', 'D'], { 'a.ts': `export const f = ({ A, ...rest } = process.env) => rest.D;` }],
  ['rest of process', ['A', 'B'], { 'a.ts': `const { env: { A, ...rest } } = process; rest.B` }],
  [
    'rest meta',
    ['VITE_A build client', 'VITE_B build client'],
    { 'a.ts': `const { VITE_A, ...rest } = import.meta.env; rest.VITE_B` },
  ],
  ['rest assigned', ['A', 'B'], { 'a.ts': `let A, rest; ({ A, ...rest } = process.env); rest.B;` }],
  [
    'loop of',
    ['A!', 'B!'],
    {
      'a.js': `const REQUIRED = ['A', 'B'];
for (const k of REQUIRED) if (!process.env[k]) throw new Error(k);`,
    },
  ],
  [
    'forEach',
    ['A!', 'B!'],
    { 'a.js': `['A', 'B'].forEach((k) => { if (!process.env[k]) { console.error(k); process.exit(1); } });` },
  ],
  [
    'filter throw',
    ['A!', 'B!'],
    {
      'a.js': `const REQUIRED = ['A', 'B'];
const missing = REQUIRED.filter(k => !process.env[k]);
if (missing.length > 0) { console.error(\`Missing \${missing}\`); process.exit(1); }`,
    },
  ],
  [
    'filter throw 2',
    ['A!', 'B!'],
    {
      'a.js': `const missing = ['A', 'B'].filter((k) => process.env[k] === undefined);
if (missing.length) throw new Error(missing.join());`,
    },
  ],
  [
    'filter logs',
    ['A', 'B'],
    {
      'a.js': `const missing = ['A', 'B'].filter((k) => !process.env[k]);
if (missing.length) console.warn(missing.join());`,
    },
  ],
  ['loop logs', ['A', 'B'], { 'a.js': `for (const k of ['A', 'B']) if (!process.env[k]) console.warn(k);` }],
  [
    'forEach logs',
    ['A', 'B'],
    { 'a.js': `['A', 'B'].forEach(k => { if (process.env[k] === undefined) { console.log('no', k); } });` },
  ],
  [
    'push missing',
    ['A!', 'B!'],
    {
      'a.js': `const missing = [];
for (const k of ['A', 'B']) { if (!process.env[k]) missing.push(k); }
if (missing.length > 0) throw new Error('x');`,
    },
  ],
  [
    'imported list',
    ['A!', 'B!'],
    {
      'src/a.ts': `import { REQUIRED } from './names';
for (const k of REQUIRED) { if (!process.env[k]) throw new Error(k) }`,
      'src/names.ts': `export const REQUIRED = ['A', 'B'] as const;
export const OTHER = ['C'];`,
    },
  ],
  ['some', ['A!', 'B!'], { 'a.js': `if (['A', 'B'].some((k) => !process.env[k])) throw new Error('x');` }],
  ['every', ['A!', 'B!'], { 'a.js': `if (!['A', 'B'].every((k) => process.env[k])) { process.exit(1) }` }],
  ['in', ['A!', 'B!'], { 'a.js': `for (const k of ['A', 'B']) { if (!(k in process.env)) throw new Error(k); }` }],
  [
    'const value',
    ['A!', 'B!'],
    { 'a.js': `for (const k of ['A', 'B']) { const v = process.env[k]; if (!v) throw new Error(k); }` },
  ],
  [
    'index loop',
    ['A!', 'B!'],
    {
      'a.js': `const names = ['A', 'B'];
for (let i = 0; i < names.length; i++) { if (!process.env[names[i]]) throw new Error(names[i]); }`,
    },
  ],
  [
    'other list',
    [],
    {
      'a.js': `const names = ['A', 'B'];
names.forEach((n) => console.log(n)); if (!process.env[other]) throw 1;`,
    },
  ],
  [
    'rest in class',
    ['A?', 'B', 'NODE_A'],
    {
      'a.ts': `class C { load() { const { NODE_A: A0, ...others } = process.env as Record<string, string>; return others.A ?? others['B']; } }`,
    },
  ],
  [
    'rest shadow',
    ['A', 'X'],
    {
      'a.ts': `const { A, ...env } = process.env;
function f(env) { return env.NOT; }
function g() { const { NOT2, ...env } = other; return env.NOT3; }
env.X;`,
    },
  ],
  [
    'nested rest',
    ['A', 'B', 'NO_DIRECT'],
    { 'a.ts': `const { A, ...r1 } = process.env; const { NO_DIRECT: x, ...r2 } = r1; r2.B;` },
  ],
  [
    'exported rest',
    ['A', 'B'],
    {
      'src/env.ts': `export const { A, ...rest } = process.env;`,
      'src/b.ts': `import { rest } from './env';
console.log(rest.B);`,
    },
  ],
  [
    'validate function with list',
    ['A!', 'B!'],
    {
      'src/validate.ts': `export function assertEnv(names: readonly string[]): void {
  const missing = names.filter((name) => !process.env[name]?.trim());
  if (missing.length > 0) {
    throw new Error(\`Missing \${missing.join(', ')}\`);
  }
}`,
      'src/main.ts': `import { assertEnv } from './validate';
import { NEEDED } from './names';
assertEnv(NEEDED);
assertEnv(['B']);`,
      'src/names.ts': `export const NEEDED = ['A'] as const;`,
    },
  ],
  [
    'reduce',
    ['A!', 'B!'],
    {
      'a.js': `const missing = ['A', 'B'].reduce((acc, key) => process.env[key] ? acc : [...acc, key], []);
if (missing.length) { throw new Error(missing); }`,
    },
  ],
  [
    'Object.entries',
    ['A!', 'B!'],
    {
      'a.js': `const REQUIRED = { A: 'the a', B: 'the b' };
for (const [key, description] of Object.entries(REQUIRED)) {
  if (!process.env[key]) {
    console.error(\`\${key}: \${description}\`);
    process.exit(1);
  }
}`,
    },
  ],
  [
    'list of objects',
    ['A!', 'B!'],
    {
      'a.ts': `const vars = [{ name: 'A', hint: 'NOPE' }, { name: 'B', hint: 'NO' }];
const bad = vars.filter((v) => process.env[v.name] == null);
if (bad.length !== 0) process.exit(1);`,
    },
  ],
  [
    'only optional list',
    ['A', 'B'],
    {
      'a.ts': `const OPTIONAL = ['A', 'B'];
const unset = OPTIONAL.filter((k) => !process.env[k]);
if (unset.length) logger.warn({ unset }, 'optional variables not set');`,
    },
  ],
  [
    'getMissing',
    ['A!', 'B!'],
    {
      'a.ts': `const REQUIRED = ['A', 'B'];
function getMissing() { return REQUIRED.filter((k) => !process.env[k]); }
const missing = getMissing();
if (missing.length) throw new Error(missing.join());`,
    },
  ],
  [
    'unused list',
    ['A'],
    {
      'a.ts': `const HEADERS = ['X_ONE', 'X_TWO'];
for (const h of HEADERS) res.set(h, process.env.A);`,
    },
  ],
  [
    'delete',
    [],
    {
      'a.ts': `for (const k of ['A', 'B']) delete process.env[k];
['C'].forEach((k) => { process.env[k] = 'x'; });`,
    },
  ],
  [
    'async main throw inside try',
    ['A!', 'B!'],
    {
      'a.ts': `async function main() {
  for await (const k of ['A', 'B']) { const value = process.env[k]; if (value === undefined || value === '') { throw new ConfigError(k); } }
}`,
    },
  ],
  [
    'default destructure arrow',
    ['A?"', 'B', 'C?'],
    { 'a.ts': `export const load = ({ A = '1', B, C = B } = process.env) => ({ A, B, C });` },
  ],
  [
    'env object param',
    ['A', 'B!'],
    {
      'a.ts': `export function load(env = process.env) { const { A, ...rest } = env; if (!rest.B) throw new Error(); }`,
    },
  ],
  [
    'map to obj',
    ['A', 'B'],
    { 'a.ts': `const picked = Object.fromEntries(['A', 'B'].map((k) => [k, process.env[k]]));` },
  ],
  [
    'Set loop',
    ['A!', 'B!'],
    {
      'a.ts': `const REQUIRED = new Set(['A', 'B']);
for (const k of REQUIRED) { if (!(k in process.env)) { log.error(k); process.exit(2); } }`,
    },
  ],
  [
    'static class list',
    ['A!', 'B!'],
    {
      'a.ts': `class Config {
  static readonly REQUIRED = ['A', 'B'];
  static check() {
    for (const k of Config.REQUIRED) if (!process.env[k]) throw new Error(k);
  }
}`,
    },
  ],
  [
    'this.required',
    ['A!', 'B!'],
    {
      'a.ts': `class Config {
  private required = ['A', 'B'];
  check() { this.required.forEach((k) => { if (!process.env[k]) throw new Error(k); }); }
}`,
    },
  ],
  [
    'env default param rest list',
    ['A!', 'B!'],
    {
      'a.ts': `function need(env = process.env, ...names) { for (const n of names) { if (env[n] === undefined) throw new Error(n); } }
need(process.env, 'A', 'B');`,
    },
  ],
  [
    'ternary throw map',
    ['A!', 'B!'],
    {
      'a.ts': `const [a, b] = ['A', 'B'].map((k) => process.env[k] ?? raise(k));
function raise(k) { throw new Error(k); }`,
    },
  ],
  [
    'errors array',
    ['A!', 'B!'],
    {
      'a.ts': `const errors: string[] = [];
for (const name of ['A', 'B']) {
  const value = process.env[name];
  if (!value) {
    errors.push(\`\${name} missing\`);
    continue;
  }
}
if (errors.length) {
  for (const e of errors) console.error(e);
  process.exit(1);
}`,
    },
  ],
  [
    'find',
    ['A!', 'B!'],
    {
      'a.ts': `const firstMissing = ['A', 'B'].find((v) => typeof process.env[v] === 'undefined');
if (firstMissing) throw new Error(firstMissing);`,
    },
  ],
  [
    'some present',
    ['A', 'B'],
    {
      'a.ts': `const hasOne = ['A', 'B'].some((v) => process.env[v]);
if (!hasOne) throw new Error('one of');`,
    },
  ],
  [
    'commonjs list',
    ['A!', 'B!'],
    {
      'src/keys.js': `module.exports = { REQUIRED: ['A', 'B'] };`,
      'src/check.js': `const { REQUIRED } = require('./keys');
REQUIRED.forEach((k) => { if (!process.env[k]) throw new Error(k); });`,
    },
  ],
  [
    'const key import',
    ['A?"'],
    {
      'src/keys.ts': `export const KEY = 'A';
export const OTHER = 'B';`,
      'src/use.ts': `import { KEY, OTHER } from './keys';
const x = process.env[KEY] ?? 'd'; console.log(OTHER);`,
    },
  ],
  [
    'default export list',
    ['A!', 'B!'],
    {
      'src/keys.ts': `export default ['A', 'B'];`,
      'src/use.ts': `import keys from './keys';
const missing = keys.filter((k) => !process.env[k]);
if (missing.length) throw new Error();`,
    },
  ],
  ['rest then spread', [], { 'a.ts': `const { A2, ...rest } = config; spawn('x', { env: { ...rest, B: '1' } });` }],
  ['const env = {...process.env}', ['A'], { 'a.ts': `const env = { ...process.env }; env.A;` }],
  [
    'destructure in for-of callback',
    ['A!', 'B!'],
    {
      'a.ts': `[['A', 'hint'], ['B', 'hint2']].forEach(([name, hint]) => { if (!process.env[name]) throw new Error(hint); });`,
    },
  ],
  ['while pop', [], { 'a.ts': `const q = ['A', 'B']; for (const x of q) queue.add(x); process.env[x2];` }],
  [
    'satisfies list',
    ['A!', 'B!'],
    {
      'a.ts': `const REQUIRED = ['A', 'B'] as const satisfies readonly (keyof NodeJS.ProcessEnv)[];
const missing = REQUIRED.filter((key): key is (typeof REQUIRED)[number] => !process.env[key]);
if (missing.length > 0) { throw new Error(missing.join(', ')); }`,
    },
  ],
  [
    'lodash each',
    ['A!', 'B!'],
    {
      'a.js': `const _ = require('lodash');
_.each(['A', 'B'], (k) => { if (!process.env[k]) throw new Error(k); });`,
    },
  ],
  [
    'helper in loop',
    ['A!', 'B!'],
    {
      'a.js': `function must(k) { const v = process.env[k]; if (!v) throw new Error(k); return v; }
for (const k of ['A', 'B']) must(k);`,
    },
  ],
  [
    'a return type before a sign',
    ['A!', 'B!'],
    { 'a.ts': `const missing = ['A','B'].filter((key): boolean => !process.env[key]); if (missing.length) throw 1;` },
  ],
  [
    'a type predicate before a sign',
    ['A!', 'B!'],
    {
      'a.ts': `const missing = ['A','B'].filter((key): key is string => !process.env[key]); if (missing.length) throw 1;`,
    },
  ],
  [
    'satisfies',
    ['A!', 'B!'],
    {
      'a.ts': `const R = ['A','B'] as const satisfies readonly string[];
const missing = R.filter((key) => !process.env[key]); if (missing.length) throw 1;`,
    },
  ],
])('%s', (_, expected, files) => {
  const { reads } = scanTexts(new Map(Object.entries(files)), FAMILIES);
  expect([...new Set(reads.map(shown))].sort()).toEqual(expected);
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  // At the literal, wherever it stands.
  for (const read of reads) expect(read.name.endsWith(textAt(sources, read) ?? '-')).toBe(true);
});
