import type { CheckContext, CheckResult } from '../../../src/checks/check.ts';
import { type EnvSettings, envCheck } from '../../../src/checks/env/check.ts';
import { deeperOf, exampleFiles } from '../../../src/checks/env/collect.ts';
import { NO_CONFIG, parseConfig } from '../../../src/config/parse.ts';
import { virtualClock } from '../../../src/io/clock.ts';
import { noThreads } from '../../../src/io/threads.ts';
import { memoryTree } from '../../../src/io/tree.ts';
import { diskOf, nowhere } from '../../testkit/disk.ts';

interface World {
  head: Record<string, string>;
  base?: Record<string, string>;
  variables?: Record<string, string>;
  environment?: string;
  review?: boolean;
  fork?: boolean;
  /** Files on disk, for `--env-file`. */
  disk?: Record<string, string>;
  settings?: Partial<EnvSettings>;
}

function declaredIn(files: Record<string, string>) {
  const text = files['launch-ready.yml'];
  return text === undefined
    ? { path: undefined, parsed: NO_CONFIG }
    : { path: 'launch-ready.yml', parsed: parseConfig(text, 'launch-ready.yml') };
}

function check({
  head,
  base,
  variables = {},
  environment,
  review = true,
  fork = false,
  disk = {},
  settings = {},
}: World): Promise<CheckResult> {
  const files = diskOf(disk);
  const context: CheckContext = {
    scope: { kind: 'tree' },
    head: memoryTree(head),
    changes: [...new Set([...Object.keys(head), ...Object.keys(base ?? {})])]
      .filter((name) => head[name] !== base?.[name])
      .map((name) => ({ path: name, status: 'modified' })),
    files,
    http: { send: nowhere },
    threads: noThreads,
    clock: virtualClock('2026-11-22T00:00:00Z'),
    variables,
    review,
    fork,
    asked: false,
    progress: () => {},
    ...(base === undefined ? {} : { base: memoryTree(base) }),
    ...(environment === undefined ? {} : { environment }),
  };
  return envCheck.run(context, {
    config: declaredIn(head),
    folder: '',
    valuesFiles: [],
    ...(base === undefined ? {} : { baseConfig: declaredIn(base) }),
    ...settings,
  });
}

/** `state severity rule variable` of each finding. */
const told = ({ findings }: CheckResult): string[] =>
  findings.map(({ state, severity, rule, data }) => `${state} ${severity} ${rule} ${String(data?.['variable'])}`);

const EXAMPLE = { '.env.example': 'DATABASE_URL=\nPORT=\n' };

/** A step that fills in `app.yaml.tpl`, and has `HOST` only. */
const ENVSUBST =
  'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: envsubst < app.yaml.tpl > app.yaml\n        env: { HOST: "${{ vars.HOST }}" }\n';

describe('what is told', () => {
  test.each<[name: string, world: World, expected: string[]]>([
    ['nothing is compared and nothing judged', { head: EXAMPLE }, []],
    [
      'a template that a workflow fills in is all that changed',
      {
        base: { '.github/workflows/deploy.yml': ENVSUBST, 'app.yaml.tpl': 'host: ${HOST}\n' },
        head: { '.github/workflows/deploy.yml': ENVSUBST, 'app.yaml.tpl': 'host: ${HOST}\npassword: ${DB_PASSWORD}\n' },
      },
      ['new medium env/envsubst-gap DB_PASSWORD'],
    ],
    [
      'a template that had it before',
      {
        base: { '.github/workflows/deploy.yml': ENVSUBST, 'app.yaml.tpl': 'password: ${DB_PASSWORD}\n' },
        head: { '.github/workflows/deploy.yml': ENVSUBST, 'app.yaml.tpl': 'host: ${HOST}\npassword: ${DB_PASSWORD}\n' },
      },
      ['known medium env/envsubst-gap DB_PASSWORD'],
    ],
    [
      'a new variable',
      { base: EXAMPLE, head: { '.env.example': `${EXAMPLE['.env.example']}NEW=\n` } },
      ['new medium env/new-variable NEW'],
    ],
    [
      'a new one that is optional',
      { base: EXAMPLE, head: { '.env.example': `${EXAMPLE['.env.example']}NEW= # optional\n` } },
      [],
    ],
    [
      'one that became required',
      { base: { '.env.example': 'A= # optional\n' }, head: { '.env.example': 'A=\n' } },
      ['new medium env/new-variable A'],
    ],
    [
      'one that moved to launch-ready.yml',
      { base: { '.env.example': 'A=\n' }, head: { 'launch-ready.yml': 'env: { vars: { A: } }' } },
      [],
    ],
    [
      'all are set',
      { head: EXAMPLE, environment: 'production', variables: { DATABASE_URL: 'postgres://a/b', PORT: '1' } },
      [],
    ],
    [
      'one is not',
      { head: EXAMPLE, environment: 'production', variables: { PORT: '1' } },
      ['new high env/missing-variable DATABASE_URL'],
    ],
    [
      'one is empty',
      { head: EXAMPLE, environment: 'production', variables: { PORT: '1', DATABASE_URL: '' } },
      ['new high env/empty-variable DATABASE_URL'],
    ],
    [
      'one is white space',
      { head: EXAMPLE, environment: 'production', variables: { PORT: '1', DATABASE_URL: ' \n' } },
      ['new high env/empty-variable DATABASE_URL'],
    ],
    ['none is mapped', { head: EXAMPLE, environment: 'production' }, ['new high env/nothing-mapped DATABASE_URL']],
    [
      'only others are mapped',
      { head: EXAMPLE, environment: 'production', variables: { PATH: '/bin' } },
      ['new high env/nothing-mapped DATABASE_URL'],
    ],
    [
      'launch-ready.yml demands it: a blocker',
      { head: { 'launch-ready.yml': 'env: { vars: { A: , B: } }' }, environment: 'production', variables: { B: '1' } },
      ['new blocker env/missing-variable A'],
    ],
    [
      'demanded elsewhere',
      {
        head: { 'launch-ready.yml': 'env: { vars: { A: { required: [staging] }, B: } }' },
        environment: 'production',
        variables: { B: '1' },
      },
      [],
    ],
    [
      'it has a default',
      {
        head: { 'launch-ready.yml': 'env: { vars: { A: { default: x }, B: } }' },
        environment: 'production',
        variables: { B: '1' },
      },
      [],
    ],
    [
      'empty is meant',
      {
        head: { 'launch-ready.yml': 'env: { vars: { A: { allow-empty: true }, B: } }' },
        environment: 'production',
        variables: { A: '', B: '1' },
      },
      [],
    ],
    [
      'launch-ready.yml has the last word',
      {
        head: { ...EXAMPLE, 'launch-ready.yml': 'env: { vars: { DATABASE_URL: { required: false } } }' },
        environment: 'production',
        variables: { PORT: '1' },
      },
      [],
    ],
    [
      'missing on the base too: what is wrong now is wrong now',
      { base: EXAMPLE, head: EXAMPLE, environment: 'production', variables: { PORT: '1' } },
      ['new high env/missing-variable DATABASE_URL'],
    ],
    ['a fork’s values are not judged', { base: EXAMPLE, head: EXAMPLE, environment: 'production', fork: true }, []],
    [
      'an env file’s are',
      { head: EXAMPLE, fork: true, disk: { '.env': 'PORT=1\n' }, settings: { valuesFiles: [{ path: '.env' }] } },
      ['new high env/missing-variable DATABASE_URL'],
    ],
    [
      'names that every object has',
      {
        head: { '.env.example': 'constructor=\ntoString=\n__proto__=\nPORT=\n' },
        environment: 'production',
        variables: { PORT: '1' },
      },
      [
        'new high env/missing-variable constructor',
        'new high env/missing-variable toString',
        'new high env/missing-variable __proto__',
      ],
    ],
    [
      'an example file in fixtures is none',
      {
        head: { 'test/fixtures/.env.example': 'A=\n', '.env.example': 'PORT=\n' },
        base: { '.env.example': 'PORT=\n' },
      },
      [],
    ],
  ])('%s', async (_, world, expected) => {
    expect(told(await check(world))).toEqual(expected);
  });
});

describe('what was examined', () => {
  test.each<[name: string, world: World, expected: Partial<CheckResult>]>([
    [
      'no declarations',
      { head: { 'a.ts': '' } },
      {
        status: 'skipped',
        reason:
          'no variables are declared: neither `env.vars` in launch-ready.yml nor .env.example, and nothing is read in 1 source file',
        coverage: { 'declared variables': 0, 'new variables': 0, 'checked values': 0 },
      },
    ],
    [
      'declarations only',
      { head: EXAMPLE },
      {
        status: 'completed',
        coverage: { 'declared variables': 2, 'new variables': 0, 'checked values': 0 },
        leftOut: [{ what: 'values', count: 2, why: 'no environment was given' }],
        examined: ['.env.example'],
      },
    ],
    [
      'a fork',
      { head: EXAMPLE, environment: 'production', fork: true },
      { leftOut: [{ what: 'values', count: 2, why: 'a fork or bot gets no secrets' }] },
    ],
    [
      'values',
      { head: EXAMPLE, environment: 'production', variables: { PORT: '1', OTHER: 'x' } },
      { coverage: { 'declared variables': 2, 'new variables': 0, 'checked values': 1 }, leftOut: [] },
    ],
    [
      'a configuration too',
      { head: { ...EXAMPLE, 'launch-ready.yml': 'env: { vars: { X: } }' } },
      {
        coverage: { 'declared variables': 3, 'new variables': 0, 'checked values': 0 },
        examined: ['.env.example', 'launch-ready.yml'],
      },
    ],
  ])('%s', async (_, world, expected) => {
    expect(await check(world)).toMatchObject(expected);
  });
});

test('a workflow that cannot be read is said, where there is nothing else too', async () => {
  const { status, leftOut } = await check({ head: { '.github/workflows/deploy.yml': 'on: [push\n' } });
  expect(status).toBe('skipped');
  expect(leftOut).toEqual([
    expect.objectContaining({
      what: 'workflows',
      why: expect.stringMatching(/^\.github\/workflows\/deploy\.yml:\d+: /),
    }),
  ]);
});

test('a finding stands on the name, and shows nothing behind it', async () => {
  const secret = ['hunter2', 'hunter2'].join('-');
  const { findings } = await check({
    base: { '.env.example': '' },
    head: { '.env.example': `# c\r\nexport NEW="${secret}" # ${secret}\r\n` },
  });
  expect(findings).toMatchObject([
    {
      location: { kind: 'file', path: '.env.example', startLine: 2, endLine: 2, startColumn: 8, endColumn: 11 },
      excerpt: { line: 2, highlight: { start: 7, end: 10 } },
    },
  ]);
  expect(JSON.stringify(findings)).not.toContain(secret);
});

test('no finding holds a value', async () => {
  const secret = ['correct', 'horse'].join('-');
  const vars = ['url', 'https-url', 'postgres-url', 'port', 'integer', 'number', 'boolean', 'email', 'json'].map(
    (type, index) => `    V${index}: { type: ${type}, secret: true }`,
  );
  const variables = Object.fromEntries([
    ...vars.map((_, index) => [`V${index}`, `${secret},${secret}*`]),
    ['F', secret],
    ['E', secret],
  ]);
  const head = {
    'launch-ready.yml': `env:\n  vars:\n${vars.join('\n')}\n    F: { forbid: { production: [${secret.replace('horse', 'mule')}] } }\n    E: { type: enum, values: [a] }\n`,
    'package.json': '{"dependencies":{"dotenv-parse-variables":"2"}}',
  };
  const result = await check({ head, environment: 'production', variables });
  expect(result.findings.length).toBeGreaterThan(9);
  expect(JSON.stringify(result)).not.toContain(secret);
});

test('an env file that is missing or broken is said, with its line', async () => {
  await expect(check({ head: EXAMPLE, settings: { valuesFiles: [{ path: '.env.prod' }] } })).rejects.toThrow(
    'The env file .env.prod does not exist.',
  );
  await expect(
    check({ head: EXAMPLE, disk: { '.env': 'A=1\nwhat\n' }, settings: { valuesFiles: [{ path: '.env' }] } }),
  ).rejects.toThrow('.env:2: not an entry: there is no `=`.');
});

describe('which example files count', () => {
  const names = ['.env.example', '.env.sample'];
  test.each<[name: string, paths: string[], folder: string, expected: string[]]>([
    ['the root’s', ['.env.example', 'apps/web/.env.example', 'a.ts'], '', ['.env.example']],
    ['two names in one folder', ['.env.sample', '.env.example'], '', ['.env.example', '.env.sample']],
    [
      'each app’s where the root has none',
      ['apps/web/.env.example', 'apps/api/.env.example', 'apps/api/sub/.env.example'],
      '',
      ['apps/api/.env.example', 'apps/web/.env.example'],
    ],
    [
      'the app’s own',
      ['.env.example', 'apps/web/.env.example', 'apps/webby/.env.example'],
      'apps/web',
      ['apps/web/.env.example'],
    ],
    ['a slash at the end', ['apps/web/.env.example'], 'apps/web/', ['apps/web/.env.example']],
    [
      'not those of dependencies',
      ['node_modules/x/.env.example', 'vendor/y/.env.example', 'a/fixtures/.env.example'],
      '',
      [],
    ],
    ['a name that only ends so', ['x.env.example'], '', []],
    ['none', [], '', []],
  ])('%s', (_, paths, folder, expected) => {
    const all = exampleFiles(paths, names, NO_CONFIG.config.env['ignore-paths'], folder);
    const deeper = deeperOf(all);
    expect(all.filter((path) => !deeper.includes(path))).toEqual(expected);
  });
});
