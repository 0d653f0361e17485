import { readWorkflow } from '../../../../src/checks/env/workflows/read-workflow.ts';
import type { Mapping, Reference, Workflow } from '../../../../src/checks/env/workflows/workflow.ts';
import { anyText, seeds } from '../../../core/random.ts';

const PATH = '.github/workflows/deploy.yml';
const read = (text: string): Workflow => readWorkflow(PATH, text);

/** `secrets.X 3:5-6`: line, columns. */
const shortRead = ({ context, name, isAll, place }: Reference): string =>
  `${context}.${name ?? (isAll ? '*' : '?')} ${place.line}:${place.startColumn}-${place.endColumn}`;
const shortMapping = ({ name, from }: Mapping): string => `${name} ${from}`;

test('a deployment, with the places of everything', () => {
  const workflow = read(`name: Deploy
on:
  push: { branches: [main] }
  pull_request:
env:
  TEAM: \${{ vars.TEAM }}
jobs:
  deploy:
    needs: [build, test]
    if: github.ref == 'refs/heads/main' && secrets.SKIP != 'yes'
    environment:
      name: production
      url: https://app.example.com
    env:
      DATABASE_URL: \${{ secrets.DATABASE_URL }}
      LOG_LEVEL: info
    steps:
      - uses: actions/checkout@v4
      - name: Ship
        working-directory: infra
        env:
          API_KEY: "\${{ secrets['API_KEY'] }}"
          GREETING: hello \${{ vars.NAME }}
          CHOICE: \${{ github.ref == 'x' && secrets.A || secrets.B }}
          PLAIN: '3'
        run: |
          ./ship.sh --token "\${{ secrets.SHIP_TOKEN }}"
`);
  expect(workflow.problems).toEqual([]);
  expect(workflow.triggers).toEqual([
    { event: 'push', place: { path: PATH, line: 3, startColumn: 3, endColumn: 7 } },
    { event: 'pull_request', place: { path: PATH, line: 4, startColumn: 3, endColumn: 15 } },
  ]);
  expect(workflow.env.map(shortMapping)).toEqual(['TEAM variable']);
  const [job] = workflow.jobs;
  expect(job).toMatchObject({
    id: 'deploy',
    needs: ['build', 'test'],
    place: { path: PATH, line: 8, startColumn: 3, endColumn: 9 },
    environment: { text: 'production', names: ['production'], isMatrix: false, deployment: true, place: { line: 11 } },
  });
  expect(job?.env.map(shortMapping)).toEqual(['DATABASE_URL secret', 'LOG_LEVEL literal']);
  expect(job?.steps[1]).toMatchObject({
    name: 'Ship',
    folder: 'infra',
    run: { place: { path: PATH, line: 27 } },
  });
  expect(job?.steps[1]?.env.map(shortMapping)).toEqual([
    'API_KEY secret',
    'GREETING expression',
    'CHOICE expression',
    'PLAIN literal',
  ]);
  expect(job?.reads.map(shortRead)).toEqual([
    'vars.TEAM 6:18-22',
    'secrets.SKIP 10:52-56',
    'secrets.DATABASE_URL 15:33-45',
    'secrets.API_KEY 22:34-41',
    'vars.NAME 23:36-40',
    'secrets.A 24:52-53',
    'secrets.B 24:65-66',
    'secrets.SHIP_TOKEN 27:42-52',
  ]);
});

const reads = (value: string): string[] => {
  const job = read(`on: push\njobs:\n  a:\n    steps:\n      - env:\n          X: ${value}\n`).jobs[0];
  return (job?.reads ?? []).map(({ context, name, isAll }) => `${context}.${name ?? (isAll ? '*' : '?')}`);
};

describe('what an expression reads', () => {
  test.each<[value: string, expected: string[]]>([
    ['${{ secrets.A }}', ['secrets.A']],
    ['${{secrets.A}}', ['secrets.A']],
    ['${{ SECRETS.a }}', ['secrets.a']],
    ["${{ secrets['A-B'] }}", ['secrets.A-B']],
    ["'${{ secrets[''A''] }}'", ['secrets.A']],
    ['"${{ secrets.A }}\\n${{ vars.B }}"', ['secrets.A', 'vars.B']],
    ['${{ toJSON(secrets) }}', ['secrets.*']],
    ['${{ toJson( vars ) }}', ['vars.*']],
    ['${{ secrets.* }}', ['secrets.*']],
    ["${{ join(secrets.*, ',') }}", ['secrets.*']],
    ["${{ secrets[format('A_{0}', matrix.x)] }}", ['secrets.?']],
    ['${{ secrets[matrix.name] }}', ['secrets.?']],
    ["${{ format('{0}:{1}', secrets.A, secrets.B) }}", ['secrets.A', 'secrets.B']],
    ["${{ contains('secrets.A', 'x') }}", []],
    ["${{ 'it''s secrets.A' }}", []],
    ["${{ '}}' }} ${{ secrets.A }}", ['secrets.A']],
    ['${{ steps.secrets.outputs.A }}', []],
    ['${{ github.event.inputs.secrets }}', []],
    ['secrets.A', []],
    ['$' + '{{ secrets.A', []],
    ['${{ my_secrets.A }}', []],
    ['${{ secrets.GITHUB_TOKEN }}', ['secrets.GITHUB_TOKEN']],
  ])('%s', (value, expected) => {
    expect(reads(value)).toEqual(expected);
  });
});

const job = (text: string, before = '') =>
  read(`on: push\njobs:\n  a:\n${text.replace(/^/gm, '    ')}\n${before}`).jobs[0];

describe('environments', () => {
  test.each<[name: string, text: string, expected: object | undefined]>([
    ['a name', 'environment: production', { names: ['production'], isMatrix: false, deployment: true }],
    [
      'with deployment: false',
      'environment: { name: production, deployment: false }',
      { names: ['production'], deployment: false },
    ],
    [
      'with a computed deployment',
      'environment: { name: production, deployment: "${{ inputs.x }}" }',
      { deployment: undefined },
    ],
    ['an expression', 'environment: ${{ inputs.environment }}', { names: undefined, isMatrix: false }],
    [
      'a choice',
      "environment: ${{ github.ref == 'refs/heads/main' && 'production' || 'staging' }}",
      { names: ['production', 'staging'] },
    ],
    [
      'a choice of three',
      "environment: ${{ a && 'production' || b && 'staging' || 'dev' }}",
      { names: ['production', 'staging', 'dev'] },
    ],
    [
      'a matrix',
      'strategy: { matrix: { environment: [staging, production] } }\nenvironment: ${{ matrix.environment }}',
      { names: ['staging', 'production'], isMatrix: true },
    ],
    [
      'a matrix within a name',
      'strategy: { matrix: { region: [eu, us] } }\nenvironment: production-${{ matrix.region }}',
      { names: ['production-eu', 'production-us'], isMatrix: true },
    ],
    [
      'a matrix of objects',
      'strategy: { matrix: { target: [{ env: qa }, { env: production }] } }\nenvironment: ${{ matrix.target.env }}',
      { names: ['qa', 'production'] },
    ],
    [
      'a matrix by include',
      'strategy: { matrix: { include: [{ environment: qa, x: 1 }, { environment: production }] } }\nenvironment:\n  name: ${{ matrix.environment }}',
      { names: ['qa', 'production'] },
    ],
    [
      'a matrix that is computed',
      'strategy: { matrix: "${{ fromJSON(needs.x.outputs.y) }}" }\nenvironment: ${{ matrix.environment }}',
      { names: undefined, isMatrix: true },
    ],
    [
      'an axis that is computed',
      'strategy: { matrix: { environment: "${{ fromJSON(inputs.list) }}" } }\nenvironment: ${{ matrix.environment }}',
      { names: undefined, isMatrix: true },
    ],
    ['none', 'runs-on: ubuntu-latest', undefined],
    ['nothing', "environment: ''", undefined],
    ['a number', 'environment: 2026', { names: ['2026'] }],
  ])('%s', (_, text, expected) => {
    if (expected === undefined) expect(job(text)?.environment).toBeUndefined();
    else expect(job(text)?.environment).toMatchObject(expected);
  });
});

test.each<[name: string, text: string, expected: object]>([
  ['nothing', 'uses: ./.github/workflows/x.yml', { target: './.github/workflows/x.yml', secrets: 'none' }],
  ['all', 'uses: ./.github/workflows/x.yml\nsecrets: inherit', { secrets: 'inherit' }],
  [
    'one',
    'uses: a/b/.github/workflows/x.yml@v1\nsecrets:\n  TOKEN: ${{ secrets.NPM_TOKEN }}',
    { secrets: [{ name: 'TOKEN', from: 'secret' }] },
  ],
])('a call passes %s', (_, text, expected) => {
  expect(job(text)?.calls).toMatchObject(expected);
});

test('what a reusable workflow declares', () => {
  const { called } = read(
    'on:\n  workflow_call:\n    secrets:\n      A: { required: true }\n      B:\n        description: x\njobs: { a: { steps: [] } }\n',
  );
  expect([...(called?.secrets ?? [])].map(([name, { isRequired, place }]) => [name, isRequired, place.line])).toEqual([
    ['A', true, 4],
    ['B', false, 5],
  ]);
  expect(read('on: workflow_call\njobs: { a: { steps: [] } }').called?.secrets.size).toBe(0);
  expect(read('on: [push, workflow_call]\njobs: { a: { steps: [] } }').called?.secrets.size).toBe(0);
  expect(read('on: push\njobs: { a: { steps: [] } }').called).toBeUndefined();
});

describe('a step of Launch Ready', () => {
  test.each<[text: string, expected: object | undefined]>([
    ['uses: corner/launch-ready@v1', { how: 'action' }],
    ['uses: corner/launch-ready/actions/env@abc123', { how: 'action' }],
    [
      'uses: corner/launch-ready/actions/env@v1\nwith: { environment: production }',
      { how: 'action', environment: 'production' },
    ],
    ['uses: ./launch-ready', { how: 'action' }],
    ['uses: corner/launch-ready/actions/smoke@v1', undefined],
    ['uses: corner/not-launch-ready-at-all@v1', undefined],
    ['run: npx launch-ready env --environment staging', { how: 'command', environment: 'staging' }],
    ['run: npx launch-ready --repo . env --environment="production"', { how: 'command', environment: 'production' }],
    ['run: |\n  npm ci\n  launch-ready env', { how: 'command' }],
    ['run: launch-ready smoke', undefined],
    ['run: echo launch-ready', undefined],
  ])('%s', (text, expected) => {
    const found = job(`steps:\n  - ${text.replace(/\n/g, '\n    ')}`)?.steps[0]?.launchReady;
    expect(found).toEqual(expected);
  });
});

test('anchors, aliases and merge keys', () => {
  const workflow = read(`on: push
x: &env { A: "\${{ secrets.A }}", B: literal }
jobs:
  one: { env: *env, steps: [ { run: x } ] }
  two:
    env: { <<: *env, B: "\${{ vars.B }}" }
    steps: [ { run: x } ]
`);
  expect(workflow.problems).toEqual([]);
  expect(workflow.jobs.map(({ env }) => env.map(shortMapping))).toEqual([
    ['A secret', 'B literal'],
    ['A secret', 'B literal', 'B variable'],
  ]);
});

describe('what is no workflow says why, with its line', () => {
  test.each<[name: string, text: string, expected: RegExp]>([
    ['nothing', '', /^1: The file is empty\./],
    ['no jobs', 'on: push\nname: x\n', /^1: There is no `jobs:`: this is no workflow\./],
    ['no trigger', 'jobs:\n  a: { steps: [] }\n', /^1: There is no `on:`/],
    ['a list', '- a\n- b\n', /^1: There is no `jobs:`/],
    ['a tabulator', 'on: push\njobs:\n\ta: 1\n', /^3: Not valid YAML/],
    ['an open bracket', 'on: [push\njobs:\n  a: { steps: [] }\n', /^\d: Not valid YAML/],
    ['a template', 'on: push\njobs:\n  {{ name }}:\n    steps: []\n  b: [', /: Not YAML as it stands, but a template/],
    ['a template with tags', '{% if x %}\non: push\n{% endif %}\n', /Not YAML as it stands, but a template/],
    [
      'a key twice',
      'on: push\njobs:\n  a: { steps: [] }\n  a: { steps: [] }\n',
      /^4: Not valid YAML: the key `a` is there twice\./,
    ],
    ['a large file', `on: push\n#${'x'.repeat(600_000)}`, /^1: .*larger than 256 KiB/],
    ['brackets', `on: ${'['.repeat(20_000)}`, /^1: .*nested deeper/],
    [
      'a bomb',
      `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(40)}]\nc: &c [${'*b,'.repeat(40)}]\nd: &d [${'*c,'.repeat(40)}]\non: push\njobs: *d`,
      /^1: .*aliases stand for too much/,
    ],
  ])('%s', (_, text, expected) => {
    const { problems } = read(text);
    expect(`${problems[0]?.line}: ${problems[0]?.message}`).toMatch(expected);
  });
});

test('lines of Windows and a byte order mark', () => {
  const [job] = read('\ufeffon: push\r\njobs:\r\n  a:\r\n    env:\r\n      A: ${{ secrets.A }}\r\n').jobs;
  expect(job?.reads.map(shortRead)).toEqual(['secrets.A 5:22-23']);
});

test('whatever stands in the file, a name stands where its read says', () => {
  const pieces = [
    'on: push\n',
    'jobs:\n',
    '  a:\n',
    '    env:\n',
    '      X: ',
    '${{ ',
    'secrets',
    '.A',
    "['B']",
    ' }}',
    '\n',
    '"',
    "'",
    '|',
    '\r\n',
    ' ',
    '- ',
    '&x ',
    '*x',
    '{',
    '}',
    'if: ',
    'toJSON(',
    ')',
  ];
  for (const seed of seeds(3_000)) {
    const noise = Array.from(
      { length: seed % 20 },
      (_, index) => pieces[(seed * 31 + index * index * 17 + index) % pieces.length],
    ).join('');
    const text = `on: push\njobs:\n  a:\n    env:\n      X: ${noise}${seed % 7 === 0 ? anyText(seed, 5) : ''}`;
    const lines = text.split('\n');
    for (const { reads } of read(text).jobs)
      for (const { name, context, place } of reads) {
        const there = lines[place.line - 1]?.slice((place.startColumn ?? 1) - 1, (place.endColumn ?? 1) - 1);
        if (place.startColumn !== undefined) expect(there?.toLowerCase()).toBe((name ?? context).toLowerCase());
      }
  }
});

test.each<[name: string, text: string]>([
  ['expressions', `on: push\njobs:\n  a:\n    env:\n      X: ${'${{ secrets.A }} '.repeat(12_000)}`],
  ['expressions that never end', `on: push\njobs:\n  a:\n    env:\n      X: ${'${{ '.repeat(60_000)}`],
  ['quotes that never end', `on: push\njobs:\n  a:\n    env:\n      X: ${"${{ ' ".repeat(40_000)}`],
  ['lists in lists', `on: push\njobs: ${'- '.repeat(20_000)}`],
  ['options', `on: push\njobs:\n  a:\n    steps:\n      - run: launch-ready${' --a-b=c'.repeat(25_000)}`],
  ['steps', `on: push\njobs:\n  a:\n    steps:\n${'      - run: x\n'.repeat(16_000)}`],
])('a hostile file of %s is read to its end', (_, text) => {
  // What is quadratic takes minutes.
  expect(read(text).path).toBe(PATH);
});
