import { loadConfig, looseningsOf } from '../../src/app/configuration.ts';
import { ALL_RULES } from '../../src/app/rules.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { DEFAULT_CONFIG } from '../../src/config/schema.ts';
import { memoryTree } from '../../src/io/tree.ts';

describe('which file counts', () => {
  test.each<
    [
      name: string,
      files: Record<string, string>,
      file: string | undefined,
      expected: [path: string | undefined, failOn: string],
    ]
  >([
    ['none', {}, undefined, [undefined, 'high']],
    ['the root’s', { 'launch-ready.yml': 'fail-on: low' }, undefined, ['launch-ready.yml', 'low']],
    ['.github’s', { '.github/launch-ready.yml': 'fail-on: low' }, undefined, ['.github/launch-ready.yml', 'low']],
    [
      'the root’s before .github’s',
      { 'launch-ready.yml': 'fail-on: low', '.github/launch-ready.yml': 'fail-on: never' },
      undefined,
      ['launch-ready.yml', 'low'],
    ],
    [
      'an empty one counts as one',
      { 'launch-ready.yml': '', '.github/launch-ready.yml': 'fail-on: never' },
      undefined,
      ['launch-ready.yml', 'high'],
    ],
    [
      'the one that was named',
      { 'launch-ready.yml': 'fail-on: low', 'ops/lr.yml': 'fail-on: medium' },
      'ops/lr.yml',
      ['ops/lr.yml', 'medium'],
    ],
  ])('%s', async (_, files, file, [path, failOn]) => {
    const loaded = await loadConfig(memoryTree(files), file);
    expect([loaded.path, loaded.parsed.config['fail-on']]).toEqual([path, failOn]);
  });

  test('one that was named must be there', async () => {
    await expect(loadConfig(memoryTree({ 'launch-ready.yml': '' }), 'lr.yml')).rejects.toMatchObject({
      name: 'UserError',
      message: 'The configuration lr.yml does not exist in the memory.',
      advice:
        'Correct `config-file` (`--config`), or leave it out: launch-ready.yml and .github/launch-ready.yml are found by themselves.',
    });
  });

  test('a mistake is named in the file it is in', async () => {
    await expect(loadConfig(memoryTree({ '.github/launch-ready.yml': 'x: 1' }))).rejects.toThrow(
      '.github/launch-ready.yml:1:1: unknown key `x`',
    );
  });
});

const config = (text: string) => parseConfig(text, 'launch-ready.yml').config;
const loosened = (before: string, after: string) =>
  looseningsOf(config(before), config(after), ALL_RULES).map(
    ({ what, key }) => `${key.join('.')}: ${what.replaceAll('`', '')}`,
  );

describe('what a change lets pass that was caught before', () => {
  const vars = (text: string): string => `env: { vars: { A: { ${text} } } }`;
  test.each<[before: string, after: string, expected: string[]]>([
    ['fail-on: low', 'fail-on: medium', ['fail-on: fail-on goes from low to medium']],
    ['', 'fail-on: never', ['fail-on: fail-on goes from high to never']],
    ['fail-on: blocker', '', []],
    ['fail-on: never', 'fail-on: low', []],
    ['', 'warn-only: true', ['warn-only: warn-only is switched on']],
    ['warn-only: true', '', []],
    ['policy: base', '', ['policy: policy: base is taken away']],
    ['', 'policy: base', []],
    [
      '',
      'rules: { env/missing-variable: off }',
      ['rules.env/missing-variable: rule env/missing-variable is switched off'],
    ],
    [
      '',
      'rules: { env/missing-variable: high }',
      ['rules.env/missing-variable: rule env/missing-variable becomes high'],
    ],
    ['', 'rules: { env/missing-variable: blocker }', []],
    ['', 'rules: { env/new-variable: high }', []],
    [
      'rules: { env/new-variable: blocker }',
      'rules: { env/new-variable: high }',
      ['rules.env/new-variable: rule env/new-variable becomes high'],
    ],
    ['rules: { env/new-variable: blocker }', '', ['rules.env/new-variable: rule env/new-variable becomes medium']],
    ['rules: { env/new-variable: off }', '', []],
    ['rules: { env/new-variable: off }', 'rules: { env/new-variable: low }', []],
    ['rules: { env/new-variable: off }', 'rules: { env/new-variable: off }', []],
    ['', 'rules: { policy/loosened: off }', ['rules.policy/loosened: rule policy/loosened is switched off']],
    [
      '',
      'secrets: { ignore-paths: ["a/**", "b"] }',
      ['secrets.ignore-paths: secrets no longer looks at a/**', 'secrets.ignore-paths: secrets no longer looks at b'],
    ],
    ['secrets: { ignore-paths: ["a/**", "b"] }', 'secrets: { ignore-paths: ["b"] }', []],
    ['', 'migrations: { ignore-paths: ["db/**"] }', ['migrations.ignore-paths: migrations no longer looks at db/**']],
    ['', 'secrets: { generic: false }', ['secrets.generic: secrets.generic is switched off']],
    ['', 'secrets: { verify: true }', []],
    ['secrets: { verify: true }', '', ['secrets.verify: secrets.verify is switched off']],
    [
      '',
      'env: { examples: [.env.example] }',
      ['env.examples: env no longer reads .env.sample, .env.template and .env.dist'],
    ],
    ['', 'env: { examples: [.env.example, .env.sample, .env.template, .env.dist, .env.more] }', []],
    ['', 'migrations: { paths: ["db/**"] }', ['migrations.paths: migrations.paths goes from [] to ["db/**"]']],
    [
      '',
      'migrations: { transactions: none }',
      ['migrations.transactions: migrations.transactions goes from auto to none'],
    ],
    [
      'migrations: { database: { postgres: 16 } }',
      'migrations: { database: { mysql: 8 } }',
      ['migrations.database: migrations.database goes from {"postgres":16} to {"mysql":8}'],
    ],
    ['', 'apps: { web: { path: apps/web } }', ['apps: apps limits the search for variables to apps/web']],
    ['apps: { web: { path: apps/web } }', 'apps: { web: { path: apps/web }, api: { path: apps/api } }', []],
    [
      'apps: { web: { path: apps/web }, api: { path: apps/api } }',
      'apps: { web: { path: apps/web } }',
      ['apps: apps limits the search for variables to apps/web'],
    ],
    ['apps: { web: { path: apps/web } }', '', []],
    [vars(''), vars('required: false'), ['env.vars.A: variable A is no longer required']],
    [vars(''), vars('required: []'), ['env.vars.A: variable A is no longer required']],
    [vars(''), vars('default: x'), ['env.vars.A: variable A is no longer required']],
    [vars('required: [production]'), vars('required: false'), ['env.vars.A: variable A is no longer required']],
    [vars('required: false'), vars(''), []],
    [vars(''), '', ['env.vars: variable A is no longer declared']],
    [vars('required: false'), '', []],
    ['', vars('required: false'), []],
    [
      'fail-on: low',
      'fail-on: high\nwarn-only: true',
      ['fail-on: fail-on goes from low to high', 'warn-only: warn-only is switched on'],
    ],
  ])('%j → %j', (before, after, expected) => {
    expect(loosened(before, after)).toEqual(expected);
  });

  test('nothing, where nothing changed', () => {
    expect(looseningsOf(DEFAULT_CONFIG, DEFAULT_CONFIG, ALL_RULES)).toEqual([]);
  });
});
