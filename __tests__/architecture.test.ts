// Who may import whom. The table is the design: where this test and a source disagree, one of them is wrong on purpose.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sorted } from './core/sorted.ts';

/** Text by path, relative to the repository. */
type Sources = Readonly<Record<string, string>>;

/** The first line whose `from` matches a file says what it may import. `*` stands for the word of a check. */
const LAYERS: readonly { from: RegExp; name: string; may: readonly string[] }[] = [
  { name: 'core', from: /^src\/core\//, may: ['core'] },
  { name: 'io', from: /^src\/io\//, may: ['core', 'io'] },
  { name: 'config', from: /^src\/config\//, may: ['core', 'config'] },
  { name: 'facts', from: /^src\/facts\//, may: ['core', 'facts'] },
  { name: 'a rule', from: /^src\/checks\/[^/]+\/rules\//, may: ['core', 'facts', 'checks/*'] },
  { name: 'the contract of a check', from: /^src\/checks\/check\.ts$/, may: ['core', 'io'] },
  { name: 'the list of checks', from: /^src\/checks\/index\.ts$/, may: ['checks'] },
  {
    name: 'a check',
    from: /^src\/checks\/[^/]+\//,
    may: ['core', 'io', 'config', 'facts', 'checks/check.ts', 'checks/*'],
  },
  { name: 'report', from: /^src\/report\//, may: ['core', 'io', 'config', 'facts', 'checks', 'report'] },
  { name: 'github', from: /^src\/github\//, may: ['core', 'io', 'config', 'facts', 'checks', 'github'] },
  { name: 'app', from: /^src\/app\//, may: ['core', 'io', 'config', 'facts', 'checks', 'report', 'github', 'app'] },
  { name: 'an entry', from: /^src\/entries\//, may: ['app'] },
  {
    name: 'dev',
    from: /^src\/dev\//,
    may: ['core', 'io', 'config', 'facts', 'checks', 'report', 'github', 'app', 'dev'],
  },
];

/** Where a package may be imported; dev may import any. A package that is not here needs a line, and a reason for its place. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  '@actions/core': /^src\/github\//,
  '@actions/github': /^src\/github\//,
  '@actions/exec': /^src\/io\/process\.ts$/,
  undici: /^src\/io\/(?:http-undici|undici-parts)\.ts$/,
  // At the edges, where text becomes data.
  // What comes from outside, and what an earlier run left behind.
  zod: /^src\/(?:config\/|report\/read\/|github\/event\.ts$|checks\/secrets\/history\/scanned-before\.ts$|checks\/migrations\/stats\/stats\.ts$|app\/)/,
  // The examples of a check may be YAML, as are Liquibase's changelogs, workflows, and the specifications of hosts.
  yaml: /^src\/(?:config\/|checks\/[^/]+\/example\.ts$|checks\/migrations\/programs\/liquibase\/yaml\.ts$|checks\/env\/tree\/yaml\.ts$)/,
  // A format of linters that is XML, and the changelogs.
  '@rgrove/parse-xml': /^src\/(?:report\/read\/checkstyle|checks\/migrations\/programs\/liquibase\/xml)\.ts$/,
  // A page as a browser's parser makes it, and selectors on it.
  parse5: /^src\/checks\/smoke\/html\.ts$/,
  'parse5-htmlparser2-tree-adapter': /^src\/checks\/smoke\/html\.ts$/,
  'css-select': /^src\/checks\/smoke\/html\.ts$/,
  'json-p3': /^src\/checks\/smoke\/json-path\.ts$/,
  'tough-cookie': /^src\/checks\/smoke\/session\.ts$/,
  commander: /^src\/app\/cli\//,
  'dotenv-parse-variables': /^src\/checks\/env\//,
  'libpg-query': /^src\/checks\/migrations\//,
  // A database that runs them.
  pg: /^src\/io\/postgres-server\.ts$/,
  '@electric-sql/pglite': /^src\/checks\/migrations\/shadow\/pglite\.ts$/,
  // Migrations that are programs.
  '@lezer/common': /^src\/checks\/migrations\/programs\//,
  '@lezer/javascript': /^src\/checks\/migrations\/programs\//,
  '@lezer/python': /^src\/checks\/migrations\/programs\//,
  '@ruby/prism': /^src\/checks\/migrations\/programs\//,
  // Rules of other tools: TOML, and expressions as Go has them.
  // Also a file that declares variables.
  'smol-toml': /^src\/checks\/(?:secrets\/other-tools\/gitleaks-config|env\/declared\/secret-spec)\.ts$/,
  // Expressions of launch-ready.yml may come from a change as well.
  re2js: /^src\/checks\/(?:secrets\/other-tools\/regex|env\/linear-regex)\.ts$/,
};

/** Disk, network and other programs are reached through the interfaces of io; app and github hold the outer edge. */
const WORLD = /^node:(?:fs|child_process|net|http|https|http2|tls|dns|dgram|cluster|worker_threads|readline|timers)\b/;
const OUTER = /^src\/(?:io|app|github|dev)\//;

const RUNS_ON_IMPORT = /^src\/(?:entries\/|dev\/|app\/cli\/terminal\.ts$)/;

const STATIC = /^(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm;
const BARE = /^import\s*['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*(?:['"]([^'"\n]+)['"]\s*\))?/g;
/** A statement at the left margin (Biome indents everything else) that is no declaration. */
const STATEMENT =
  /^(?:await\b|void\b|if\b|for\b|while\b|do\b|try\b|switch\b|new\b|throw\b|[({[]|[A-Za-z_$][\w$]*(?:\?\.|\.|\(|\[|\s*=[^=>])).*/gm;
const EAGER =
  /^(?:export\s+)?(?:const|let|var)\b[^=\n]*=\s*(?:await\b|.*\bprocess\.|.*\b(?:readFileSync|readdirSync|spawnSync|execSync)\().*/gm;

/** One line for each breach: the file, what it does, and what would be right. */
function violations(files: Sources): string[] {
  return Object.entries(files).flatMap(([file, raw]) => {
    const text = withoutComments(raw);
    const found = [...importsOf(file, text), ...actsOf(file, text)];
    return found.map((words) => `${file} ${words}`);
  });
}

function importsOf(file: string, text: string): string[] {
  const layer = LAYERS.find(({ from }) => from.test(file));
  if (!layer) return ['belongs to no layer: give it a line in LAYERS'];
  const specifiers = [STATIC, BARE].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
  const dynamic = [...text.matchAll(DYNAMIC)].map((match) => match[1]);
  const bare = [...text.matchAll(BARE)].map((match) => `imports '${match[1]}' only to run it`);
  const computed = dynamic.includes(undefined) && layer.name !== 'dev' ? ['imports a path that is computed'] : [];
  const wrong = [...specifiers, ...dynamic.filter((specifier) => specifier !== undefined)].flatMap((specifier) => {
    const why = whyNot(file, layer, specifier);
    return why === undefined ? [] : [`imports ${specifier}: ${why}`];
  });
  return [...bare, ...computed, ...wrong];
}

function whyNot(file: string, layer: (typeof LAYERS)[number], specifier: string): string | undefined {
  if (specifier.startsWith('node:'))
    return WORLD.test(specifier) && !OUTER.test(file) ? 'the world is reached through src/io' : undefined;
  if (!specifier.startsWith('.')) {
    if (layer.name === 'dev') return undefined;
    const name = specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');
    const place = PACKAGES[name];
    if (place === undefined) return `${name} has no place in PACKAGES`;
    return place.test(file) ? undefined : `${name} may be imported by ${place.source} only`;
  }
  const target = path.posix.join(path.posix.dirname(file), specifier);
  if (!target.startsWith('src/')) return layer.name === 'dev' ? undefined : 'it is outside src';
  const word = /^src\/checks\/([^/]+)\//.exec(file)?.[1] ?? '';
  const may = layer.may.map((folder) => `src/${folder.replace('*', word)}`);
  const allowed = may.some((folder) => target === folder || target.startsWith(`${folder}/`));
  return allowed ? undefined : `${layer.name} may import ${layer.may.join(', ')}`;
}

function actsOf(file: string, text: string): string[] {
  const exits = /\bprocess\s*\.\s*exit\s*\(/.test(text)
    ? ['calls process.exit: piped output is lost, set process.exitCode']
    : [];
  if (RUNS_ON_IMPORT.test(file)) return exits;
  const acts = [STATEMENT, EAGER].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([line]) => `acts on import: ${line.slice(0, 80)}`),
  );
  return [...exits, ...acts];
}

/** Block comments and whole-line comments; what stands in a string is left alone. */
const withoutComments = (text: string): string =>
  text.replace(/^[ \t]*\/\*[\s\S]*?\*\/|^[ \t]*\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ''));

const root = path.resolve(import.meta.dirname, '..');
const sources: Sources = Object.fromEntries(
  globSync('src/**/*.ts', { cwd: root }).map((file) => [
    file.replaceAll('\\', '/'),
    readFileSync(path.join(root, file), 'utf8'),
  ]),
);

test('imports point one way, and nothing happens on import', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(200);
  expect(violations(sources)).toEqual([]);
});

test('every package of package.json has its place, and every place a package', () => {
  const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  expect(manifest).toMatchObject({
    dependencies: Object.fromEntries(Object.keys(PACKAGES).map((name) => [name, expect.any(String)])),
  });
  const used = Object.keys(PACKAGES).filter((name) =>
    Object.values(sources).some((text) => text.includes(`'${name}'`)),
  );
  expect(used).toEqual(Object.keys(PACKAGES));
});

test('modules do not wait for each other in a circle', () => {
  expect(circles(sources)).toEqual([]);
});

describe('each kind of mistake is found', () => {
  const rule = 'src/checks/env/rules/empty-variable.ts';
  test.each<[name: string, file: string, text: string, expected: RegExp]>([
    ['core importing report', 'src/core/a.ts', "import { x } from '../report/json.ts';", /core may import core$/],
    [
      'core importing config, types only',
      'src/core/a.ts',
      "import type { Config } from '../config/schema.ts';",
      /core may import core$/,
    ],
    ['core importing zod', 'src/core/a.ts', "import * as z from 'zod';", /zod may be imported by/],
    [
      'core reading the disk',
      'src/core/a.ts',
      "import { readFile } from 'node:fs/promises';",
      /the world is reached through src\/io/,
    ],
    [
      'io importing config',
      'src/io/a.ts',
      "import { parseConfig } from '../config/parse.ts';",
      /io may import core, io$/,
    ],
    [
      'config importing a check',
      'src/config/a.ts',
      "import { envCheck } from '../checks/env/check.ts';",
      /config may import core, config$/,
    ],
    ['facts importing io', 'src/facts/a.ts', "import { x } from '../io/http.ts';", /facts may import core, facts$/],
    [
      'a rule importing io',
      rule,
      "import { nodeFiles } from '../../../io/files.ts';",
      /a rule may import core, facts, checks\/\*$/,
    ],
    ['a rule importing a type of io', rule, "import type { Tree } from '../../../io/tree.ts';", /a rule may import/],
    ['a rule importing config', rule, "import { x } from '../../../config/schema.ts';", /a rule may import/],
    ['a rule importing another check', rule, "import { x } from '../../secrets/hit.ts';", /a rule may import/],
    ['a rule importing the contract', rule, "import type { Check } from '../../check.ts';", /a rule may import/],
    [
      'a check importing another',
      'src/checks/env/a.ts',
      "import { hit } from '../secrets/hit.ts';",
      /a check may import/,
    ],
    [
      'a check importing one whose name begins like its own',
      'src/checks/env/a.ts',
      "import { x } from '../env-more/hit.ts';",
      /a check may import/,
    ],
    [
      'a check importing the list',
      'src/checks/env/a.ts',
      "import { CHECKS } from '../index.ts';",
      /a check may import/,
    ],
    [
      'a check importing report',
      'src/checks/env/a.ts',
      "import { x } from '../../report/json.ts';",
      /a check may import/,
    ],
    [
      'a check importing github',
      'src/checks/env/a.ts',
      "import { readEvent } from '../../github/event.ts';",
      /a check may import/,
    ],
    ['a check importing zod', 'src/checks/env/a.ts', "import * as z from 'zod';", /zod may be imported by/],
    [
      'a check running a program',
      'src/checks/env/a.ts',
      "import { spawn } from 'node:child_process';",
      /the world is reached/,
    ],
    ['report importing github', 'src/report/a.ts', "import { x } from '../github/client.ts';", /report may import/],
    ['report importing app', 'src/report/a.ts', "import { x } from '../app/run.ts';", /report may import/],
    ['app importing an entry', 'src/app/a.ts', "import { x } from '../entries/cli.ts';", /app may import/],
    ['app importing dev', 'src/app/a.ts', "import { x } from '../dev/build.ts';", /app may import/],
    [
      'an entry importing a check',
      'src/entries/a.ts',
      "import { x } from '../checks/env/check.ts';",
      /an entry may import app$/,
    ],
    [
      'a list over several lines',
      'src/core/a.ts',
      "import {\n  a,\n  b,\n} from '../app/run.ts';",
      /core may import core$/,
    ],
    ['an export from elsewhere', 'src/core/a.ts', "export { x } from '../app/run.ts';", /core may import core$/],
    ['an export of all', 'src/core/a.ts', "export * from '../app/run.ts';", /core may import core$/],
    ['double quotes', 'src/core/a.ts', 'import { x } from "../app/run.ts";', /core may import core$/],
    [
      'a dynamic import',
      'src/core/a.ts',
      "export const load = () => import('../app/run.ts');",
      /core may import core$/,
    ],
    ['a type in the middle', 'src/core/a.ts', "let x: import('../app/run.ts').World;", /core may import core$/],
    [
      'a computed import',
      'src/app/a.ts',
      'export const load = (name: string) => import(`./${name}.ts`);',
      /a path that is computed/,
    ],
    [
      '@actions/core outside github',
      'src/app/a.ts',
      "import * as core from '@actions/core';",
      /@actions\/core may be imported by/,
    ],
    [
      'a part of a package',
      'src/app/a.ts',
      "import { context } from '@actions/github/lib/context';",
      /@actions\/github may be/,
    ],
    [
      '@actions/exec outside process.ts',
      'src/io/git-process.ts',
      "import { exec } from '@actions/exec';",
      /@actions\/exec may be/,
    ],
    ['undici outside http-undici.ts', 'src/io/http.ts', "import { fetch } from 'undici';", /undici may be imported by/],
    ['a package nobody has placed', 'src/app/a.ts', "import lodash from 'lodash';", /lodash has no place in PACKAGES/],
    ['a file outside src', 'src/app/a.ts', "import { x } from '../../bench/run.ts';", /it is outside src/],
    ['a folder nobody has placed', 'src/utils/a.ts', '', /belongs to no layer/],
    ['a file beside the folders', 'src/a.ts', '', /belongs to no layer/],
    ['an import only to run', 'src/app/a.ts', "import './cli/terminal.ts';", /only to run it/],
    ['an exit', 'src/dev/a.ts', 'if (failed) process.exit(1);', /calls process\.exit/],
    ['a call', 'src/app/a.ts', 'start();', /acts on import: start\(\);/],
    ['a method call', 'src/app/a.ts', "process.on('exit', stop);", /acts on import: process\.on/],
    ['an assignment', 'src/app/a.ts', 'process.exitCode = 1;', /acts on import: process\.exitCode/],
    ['a top-level await', 'src/app/a.ts', 'await start();', /acts on import: await/],
    ['an awaited constant', 'src/app/a.ts', 'export const data = await load();', /acts on import: export const/],
    [
      'a constant from the environment',
      'src/app/a.ts',
      'const debug = process.env.DEBUG;',
      /acts on import: const debug/,
    ],
    ['a condition', 'src/app/a.ts', 'if (import.meta.main) start();', /acts on import: if/],
  ])('%s', (_, file, text, expected) => {
    expect(violations({ [file]: `${text}\n` })).toEqual([expect.stringMatching(expected)]);
  });

  test('a circle', () => {
    const files = {
      'src/core/a.ts': "import { b } from './b.ts';",
      'src/core/b.ts': "import { c } from './c.ts';",
      'src/core/c.ts': "import { a } from './a.ts';",
    };
    expect(circles(files)).toEqual(['src/core/a.ts → src/core/b.ts → src/core/c.ts → src/core/a.ts']);
  });
});

describe('what is right is let alone', () => {
  test.each<[name: string, file: string, text: string]>([
    ['the contract of a check', 'src/checks/env/check.ts', "import type { Check } from '../check.ts';"],
    ['configuration in a check', 'src/checks/env/check.ts', "import { parseConfig } from '../../config/parse.ts';"],
    ['its own domain in a rule', 'src/checks/env/rules/x.ts', "import { isMapped } from '../rule.ts';"],
    ['a rule beside it', 'src/checks/smoke/rules/x.ts', "import { status } from './status.ts';"],
    [
      'an import that a comment shows',
      'src/core/a.ts',
      "/**\n * import { x } from '../app/run.ts';\n */\n// import '../app/run.ts';",
    ],
    [
      'a package on demand',
      'src/checks/migrations/sql/parser.ts',
      "const load = async () => (await import('libpg-query')).parse;",
    ],
    [
      'declarations',
      'src/app/a.ts',
      'export const a = 1;\nexport function b() {\n  start();\n}\nconst c = () => b();\n',
    ],
    [
      'what an entry does',
      'src/entries/env.ts',
      "import { runAction } from '../app/action.ts';\n\nawait runAction('env');",
    ],
    ['any package in dev', 'src/dev/build.ts', "import { build } from 'rolldown';"],
  ])('%s', (_, file, text) => {
    expect(violations({ [file]: `${text}\n` })).toEqual([]);
  });

  test('a circle of types', () => {
    const files = {
      'src/core/a.ts': "import type { B } from './b.ts';",
      'src/core/b.ts': "import { type A } from './a.ts';",
    };
    expect(circles(files)).toEqual([]);
  });
});

/** Circles of imports that exist at run time: which module runs first then depends on who asks. */
function circles(files: Sources): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start !== -1) found.push([...trail.slice(start), file].join(' → '));
    if (start !== -1 || done.has(file)) return;
    for (const target of runtimeImports(file, files[file] ?? '')) if (target in files) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of sorted(Object.keys(files))) visit(file, []);
  return found;
}

function runtimeImports(file: string, raw: string): string[] {
  return [...withoutComments(raw).matchAll(STATIC)].flatMap(([statement, specifier = '']) => {
    const names = /\{([\s\S]*)\}/.exec(statement)?.[1];
    const onlyTypes =
      /^(?:import|export)\s+type\b/.test(statement) ||
      names?.split(',').every((name) => name.trim() === '' || /^\s*type\s/.test(name)) === true;
    return onlyTypes || !specifier.startsWith('.') ? [] : [path.posix.join(path.posix.dirname(file), specifier)];
  });
}
