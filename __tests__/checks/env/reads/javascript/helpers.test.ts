import { readJavaScript } from '../../../../../src/checks/env/reads/javascript/read-javascript.ts';
import { sorted } from '../../../../core/sorted.ts';

const read = (files: Record<string, string>) =>
  readJavaScript(Object.entries(files).map(([path, text]) => ({ path, text })));
/** `file NAME via` of reads through functions of the project. */
const calls = (files: Record<string, string>): string[] =>
  sorted(
    read(files)
      .reads.filter(({ via }) => via.endsWith('()'))
      .map(({ path, name, via }) => `${path} ${name} ${via}`),
  );

describe('functions that look a variable up', () => {
  test.each<[name: string, definition: string, call: string]>([
    ['a function', 'function env(key) { return process.env[key] }', "env('A')"],
    ['an arrow', 'const env = (key) => process.env[key];', "env('A')"],
    [
      'an arrow with types',
      'const env = <T extends string>(key: T): string | undefined => process.env[key];',
      "env('A')",
    ],
    [
      'an arrow in a typed constant',
      'const env: (key: string) => string = (key) => process.env[key] as string;',
      "env('A')",
    ],
    ['a parameter without brackets', 'const env = key => process.env[key];', "env('A')"],
    ['a function expression', 'const env = function (key) { return process.env[key] };', "env('A')"],
    [
      'an async function',
      'async function env(key: string): Promise<string> { return process.env[key]! }',
      "await env('A')",
    ],
    ['a fallback', "const env = (key, fallback = 'x') => process.env[key] ?? fallback;", "env('A', 'y')"],
    [
      'by a variable',
      'function env(key) {\n  const value = process.env[key] ?? null;\n  if (!value) throw new Error(key);\n  return value;\n}',
      "env('A')",
    ],
    [
      'by a pattern',
      'const env = (key) => { const { [key]: value } = process.env; return process.env[key] };',
      "env('A')",
    ],
    ['a union', 'const env = (variable) => (window.__ENV__ ?? process.env)[variable];', "env('A')"],
    [
      'a condition',
      "const env = (variable: string) => typeof window !== 'undefined' && window.__ENV__ ? window.__ENV__[variable] : process?.env[variable];",
      "env('A')",
    ],
    ['import.meta', 'const env = (key: string) => import.meta.env[key];', "env('A')"],
    ['Deno', 'const env = (key: string) => Deno.env.get(key);', "env('A')"],
    ['in', 'const env = (key) => key in process.env;', "env('A')"],
    ['an alias of the environment', 'const e = process.env;\nfunction env(key) { return e[key] }', "env('A')"],
    ['type arguments', 'function env<T>(key: string): T { return process.env[key] as T }', "env<number>('A')"],
    ['a template as the name', 'const env = (key) => process.env[key];', 'env(`A`)'],
    ['a constant as the name', 'const env = (key) => process.env[key];', "const NAME = 'A';\nenv(NAME)"],
    [
      'a helper of a helper',
      'const raw = (k) => process.env[k];\nconst more = (k) => raw(k).trim();\nconst env = (key) => Number(more(key));',
      "env('A')",
    ],
    ['a second parameter', 'function env(kind, key) { return process.env[key] }', "env('NOT', 'A')"],
    [
      'a property of the parameter',
      'function env({ key, fallback }) { return process.env[key] ?? fallback }',
      "env({ key: 'A', fallback: 'NOT' })",
    ],
    [
      'a list',
      'function env(keys) { for (const key of keys) if (!process.env[key]) throw new Error(key) }',
      "env(['A'])",
    ],
    ['all arguments', 'function env(...keys) { return keys.map((key) => process.env[key]) }', "env('A')"],
    ['one that remembers', 'const env = memoize((key: string) => process.env[key]);', "env('A')"],
    ['a call with an optional chain', 'const env = (key) => process.env[key];', "env?.('A')"],
  ])('%s', (_, definition, call) => {
    expect(
      read({ 'a.ts': `${definition}\n${call};` })
        .reads.filter(({ via }) => via === 'env()')
        .map(({ name }) => name),
    ).toEqual(['A']);
  });

  test.each<[name: string, definition: string]>([
    ['one that writes', 'function env(key, value) { process.env[key] = value }'],
    ['one that deletes', 'function env(key) { delete process.env[key] }'],
    ['one that reads something else', 'function env(key) { return settings[key] }'],
    ['one that reads a name of its own', "function env(key) { const name = 'B'; return process.env[name] }"],
    ['one whose parameter is hidden', 'function env(key) { return load((key) => process.env[key]) }'],
  ])('%s is none', (_, definition) => {
    expect(read({ 'a.ts': `${definition}\nenv('A');` }).reads.map(({ name }) => name)).not.toContain('A');
  });

  test.each<[argument: string, names: string[]]>([
    ["'A_B1'", ['A_B1']],
    ["'_A'", ['_A']],
    ["'lower'", []],
    ["'Some text'", []],
    ["'A-B'", []],
    ["'https://A'", []],
    ['`A_${x}`', []],
    ['x', []],
    ["'A' + x", []],
  ])('of the argument %s', (argument, names) => {
    expect(
      read({ 'a.ts': `const env = (k) => process.env[k];\nenv(${argument});` }).reads.map(({ name }) => name),
    ).toEqual(names);
  });
});

describe('from file to file', () => {
  const helper = 'export const env = (key: string) => process.env[key];\nexport default env;';
  test.each<[name: string, files: Record<string, string>, expected: string[]]>([
    [
      'a name',
      { 'lib/env.ts': helper, 'src/a.ts': "import { env } from '../lib/env';\nenv('A');" },
      ['src/a.ts A env()'],
    ],
    [
      'another name',
      { 'lib/env.ts': helper, 'src/a.ts': "import { env as e } from '../lib/env.js';\ne('A'); env('NO');" },
      ['src/a.ts A env()'],
    ],
    [
      'the default',
      { 'lib/env.ts': helper, 'src/a.ts': "import read from '../lib/env';\nread('A');" },
      ['src/a.ts A env()'],
    ],
    [
      'a default without a name',
      {
        'lib/env.ts': 'export default (key) => process.env[key];',
        'src/a.ts': "import read from '../lib/env';\nread('A');",
      },
      ['src/a.ts A read()'],
    ],
    [
      'a default function',
      {
        'lib/env.ts': 'export default function getEnv(key) { return process.env[key] }',
        'src/a.ts': "import read from '../lib/env';\nread('A');",
      },
      ['src/a.ts A getEnv()'],
    ],
    [
      'a namespace',
      { 'lib/env.ts': helper, 'src/a.ts': "import * as config from '../lib/env';\nconfig.env('A'); other.env('NO');" },
      ['src/a.ts A env()'],
    ],
    [
      'an index',
      { 'lib/env/index.ts': helper, 'src/a.ts': "import { env } from '../lib/env';\nenv('A');" },
      ['src/a.ts A env()'],
    ],
    [
      'a barrel',
      {
        'lib/env.ts': helper,
        'lib/index.ts': "export * from './env';",
        'src/a.ts': "import { env } from '../lib';\nenv('A');",
      },
      ['src/a.ts A env()'],
    ],
    [
      'a barrel of barrels, renamed',
      {
        'lib/u/env.ts': helper,
        'lib/u/index.ts': "export { env as read } from './env';",
        'lib/index.ts': "export * from './u';",
        'src/a.ts': "import { read } from '../lib';\nread('A');",
      },
      ['src/a.ts A env()'],
    ],
    [
      'an import that is exported',
      {
        'lib/env.ts': helper,
        'lib/x.ts': "import { env } from './env';\nexport { env };",
        'src/a.ts': "import { env } from '../lib/x';\nenv('A');",
      },
      ['src/a.ts A env()'],
    ],
    [
      'an alias of paths',
      { 'apps/web/src/lib/env.ts': helper, 'apps/web/src/a.ts': "import { env } from '@/lib/env';\nenv('A');" },
      ['apps/web/src/a.ts A env()'],
    ],
    [
      'other aliases',
      {
        'src/lib/env.ts': helper,
        'src/a.ts': "import { env } from '$lib/env';\nenv('A');",
        'src/b.ts': "import { env } from '~/lib/env';\nenv('B');",
        'src/c.ts': "import { env } from '#lib/env.js';\nenv('C');",
      },
      ['src/a.ts A env()', 'src/b.ts B env()', 'src/c.ts C env()'],
    ],
    [
      'the nearest of two',
      {
        'apps/a/src/env.ts': helper,
        'apps/b/src/env.ts': 'export const env = (key) => settings[key];',
        'apps/a/src/x.ts': "import { env } from '@/env';\nenv('A');",
        'apps/b/src/x.ts': "import { env } from '@/env';\nenv('NO');",
      },
      ['apps/a/src/x.ts A env()'],
    ],
    [
      'a package of the workspace',
      { 'packages/lib/utils/env.ts': helper, 'apps/web/a.ts': "import { env } from '@acme/lib/utils/env';\nenv('A');" },
      ['apps/web/a.ts A env()'],
    ],
    [
      "a package's entry",
      { 'packages/env/src/index.ts': helper, 'apps/web/a.ts': "import { env } from '@acme/env';\nenv('A');" },
      ['apps/web/a.ts A env()'],
    ],
    [
      'require',
      { 'env.js': 'module.exports = (key) => process.env[key];', 'a.js': "const env = require('./env');\nenv('A');" },
      ['a.js A env()'],
    ],
    [
      'require of names',
      {
        'env.js': 'const getEnv = (key) => process.env[key];\nmodule.exports = { getEnv };',
        'a.js': "const { getEnv } = require('./env');\ngetEnv('A');",
        'b.js': "const e = require('./env');\ne.getEnv('B');",
      },
      ['a.js A getEnv()', 'b.js B getEnv()'],
    ],
    [
      'exports',
      {
        'env.js': 'exports.get = (key) => process.env[key];',
        'a.js': "const { get } = require('./env');\nget('A'); map.get('NO');",
      },
      ['a.js A get()'],
    ],
    [
      'a helper of a helper elsewhere',
      {
        'env.ts': helper,
        'more.ts':
          "import { env } from './env';\nexport const must = (name: string) => { const v = env(name); if (!v) throw new Error(name); return v };",
        'a.ts': "import { must } from './more';\nmust('A');",
      },
      ['a.ts A must()'],
    ],
    [
      'a function of the same name that is not imported',
      {
        'env.ts': helper,
        'a.ts': "const env = (key) => key;\nenv('NO');",
        'b.ts': "import { env } from 'somewhere';\nenv('NO');",
        'c.ts': "env('NO');",
      },
      [],
    ],
    [
      'a parameter of the same name',
      { 'env.ts': helper, 'a.ts': "import { env } from './env';\nexport const f = (env) => env('NO');\nenv('A');" },
      ['a.ts A env()'],
    ],
    [
      'an object',
      {
        'env.ts': 'export const config = { get(key) { return process.env[key] }, other: (key) => key };',
        'a.ts': "import { config } from './env';\nconfig.get('A'); config.other('NO'); map.get('NO');",
      },
      ['a.ts A config.get()'],
    ],
    [
      'an object of functions that have names',
      {
        'env.ts': 'const read = (key) => process.env[key];\nexport const config = { get: read, read };',
        'a.ts': "import { config } from './env';\nconfig.get('A'); config.read('B');",
      },
      ['a.ts A read()', 'a.ts B read()'],
    ],
    [
      'a class of static methods',
      {
        'env.ts': 'export class Env { static get(key: string) { return process.env[key] } }',
        'a.ts': "import { Env } from './env';\nEnv.get('A'); Other.get('NO');",
      },
      ['a.ts A Env.get()'],
    ],
    [
      'an instance',
      {
        'env.ts': 'class Config { get(key: string) { return process.env[key] } }\nexport const config = new Config();',
        'a.ts': "import { config } from './env';\nconfig.get('A');",
      },
      ['a.ts A Config.get()'],
    ],
    [
      'an instance by its type',
      {
        'env.ts': 'export class Config { get(key: string) { return process.env[key] } }',
        'a.ts':
          "import { Config } from './env';\nclass A { constructor(private readonly config: Config, private map: Map<string, string>) {}\n f() { this.config.get('A'); this.map.get('NO') } }\nconst g = (c: Config) => c.get('B');\nnew Config().get('C');",
      },
      ['a.ts A Config.get()', 'a.ts B Config.get()', 'a.ts C Config.get()'],
    ],
    [
      'within a class',
      {
        'env.ts':
          "export class Config { private must(key) { return process.env[key] }\n a = this.must('A');\n b() { return this.must('B') } }",
      },
      ['env.ts A Config.must()', 'env.ts B Config.must()'],
    ],
    [
      'within objects that a class makes, and methods of an object',
      {
        'env.ts':
          "class Config {\n  load() { const made = { host: this.text('A'), more: { port: this.text('B') } }; return made }\n  text(key) { return process.env[key] }\n}\nconst o = { read(key) { return process.env[key] }, all() { return [this.read('C')] } };",
      },
      ['env.ts A Config.text()', 'env.ts B Config.text()', 'env.ts C o.read()'],
    ],
    [
      'a class of a class',
      {
        'env.ts': 'export class Base { protected get(key) { return process.env[key] } }',
        'a.ts': "import { Base } from './env';\nexport class More extends Base { a() { return this.get('A') } }",
      },
      ['a.ts A Base.get()'],
    ],
    [
      'Vue',
      { 'env.ts': helper, 'a.vue': "<script setup>\nimport { env } from './env';\nenv('A');\n</script>" },
      ['a.vue A env()'],
    ],
  ])('%s', (_, files, expected) => {
    expect(calls(files)).toEqual(expected);
  });

  test('the environment itself', () => {
    const files = {
      'env.ts': 'export const ENV = process.env;',
      'a.ts': "import { ENV } from './env';\nENV.A; const { B } = ENV;",
      'b.ts': "import { ENV } from 'elsewhere';\nENV.NO;",
    };
    expect(read(files).reads.map(({ path, name }) => `${path} ${name}`)).toEqual(['a.ts A', 'a.ts B']);
  });

  test('a schema', () => {
    const files = {
      'schema.ts': 'export const schema = z.object({ A: z.string() });',
      'a.ts': "import { schema } from './schema';\nexport const env = schema.parse(process.env);",
    };
    expect(read(files).reads.map(({ path, name }) => `${path} ${name}`)).toEqual(['schema.ts A']);
  });
});

test('what is known of helpers and their calls', () => {
  const { helpers, reads } = read({
    'env.ts':
      'export function env(key: string, fallback?: string) {\n  const value = process.env[key] ?? fallback;\n  if (value === undefined) throw new Error(key);\n  return value;\n}\nexport class Config {\n  get(key) { return process.env[key] }\n}',
    'a.ts': "import { env } from './env';\nenv('A'); env('B', 'x'); env('C') ?? 'y';",
  });
  expect(helpers).toEqual([
    { name: 'env', path: 'env.ts', line: 1, parameter: 0, defaultParameter: 1, required: true },
    { name: 'Config.get', path: 'env.ts', line: 7, parameter: 0, required: false },
  ]);
  expect(
    reads.map(({ name, hasDefault, required, literalFallback }) => ({ name, hasDefault, required, literalFallback })),
  ).toEqual([
    { name: 'A', hasDefault: false, required: true, literalFallback: undefined },
    { name: 'B', hasDefault: true, required: false, literalFallback: true },
    { name: 'C', hasDefault: true, required: false, literalFallback: true },
  ]);
});
