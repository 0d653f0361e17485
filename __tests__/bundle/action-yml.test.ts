// What action.yml promises, what src/config/inputs.ts reads and what the bundle does are one and the same.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { ACTIONS, type ActionWord, inputsOf, outputsOf } from '../../src/config/inputs.ts';
import { removeTempDirs } from '../testkit/runner/index.ts';
import { validateActionYml } from '../testkit/validate-yaml.ts';
import { actionFolder, product } from './product.ts';
import { LEAKS, SHOP_WITH_TABLE } from './shop.ts';
import { openStage, type Ran } from './stage.ts';

beforeAll(product);
afterAll(removeTempDirs);

/** What launch-ready.yml cannot give: any other default would override it. */
const DEFAULTS: Readonly<Record<string, string>> = {
  'github-token': '${{ github.token }}',
  matrix: '${{ toJSON(matrix) }}',
};

interface Manifest {
  description: string;
  inputs: Record<string, { description: string; required: boolean; default?: string }>;
  outputs: Record<string, { description: string }>;
  runs: { using: string; main: string };
}

/** GitHub's marketplace shows the first 125 characters. */
const DESCRIPTION_LIMIT = 125;

/** One line for each thing in which the file and the list differ, or that GitHub would not take. */
function complaints(word: ActionWord, manifest: Manifest, folder: string): string[] {
  const declared = (kind: string, given: object, wanted: readonly string[]) => [
    ...wanted.filter((name) => !Object.hasOwn(given, name)).map((name) => `${kind} ${name} is missing`),
    ...Object.keys(given)
      .filter((name) => !wanted.includes(name))
      .map((name) => `${kind} ${name} is nobody's`),
  ];
  const defaults = Object.entries(manifest.inputs).flatMap(([name, { default: value }]) =>
    value === undefined || value === DEFAULTS[name] ? [] : [`input ${name} has the default ${value}`],
  );
  const required = Object.entries(manifest.inputs).flatMap(([name, { required: must }]) =>
    must ? [`input ${name} is required`] : [],
  );
  const silent = [...Object.entries(manifest.inputs), ...Object.entries(manifest.outputs)].flatMap(
    ([name, { description }]) => (description ? [] : [`${name} has no description`]),
  );
  const main = path.join(folder, manifest.runs.main);
  return [
    ...declared(
      'input',
      manifest.inputs,
      inputsOf(word).map(({ name }) => name),
    ),
    ...declared(
      'output',
      manifest.outputs,
      outputsOf(word).map(({ name }) => name),
    ),
    ...defaults,
    ...required,
    ...silent,
    ...(manifest.inputs['github-token']?.default === undefined ? ['github-token has no default'] : []),
    ...(manifest.description.length > DESCRIPTION_LIMIT
      ? [`the description has ${manifest.description.length} characters`]
      : []),
    ...(manifest.runs.using === 'node24' ? [] : [`it runs with ${manifest.runs.using}`]),
    ...(existsSync(main) ? [] : [`${manifest.runs.main} does not exist`]),
  ];
}

const read = async (word: ActionWord) => {
  const folder = await actionFolder(word);
  const text = readFileSync(path.join(folder, 'action.yml'), 'utf8');
  return { folder, text, manifest: parse(text) as Manifest };
};

test.each(ACTIONS)('%s: action.yml says what the bundle takes and gives', async (word) => {
  const { folder, text, manifest } = await read(word);
  expect(complaints(word, manifest, folder)).toEqual([]);
  expect(await validateActionYml(text, word)).toEqual([]);
});

describe('a mistake is found', () => {
  const plant: [name: string, change: (manifest: Manifest) => void, expected: string[]][] = [
    [
      'an input that was renamed',
      ({ inputs }) => rename(inputs, 'fail-on', 'failOn'),
      ['input fail-on is missing', "input failOn is nobody's"],
    ],
    [
      'an input too many',
      ({ inputs }) => void Object.assign(inputs, { folder: { description: 'x', required: false } }),
      ["input folder is nobody's"],
    ],
    ['an output that is missing', ({ outputs }) => void delete outputs['sarif-file'], ['output sarif-file is missing']],
    [
      'an output of another name',
      ({ outputs }) => rename(outputs, 'verdict', 'result'),
      ['output verdict is missing', "output result is nobody's"],
    ],
    [
      'a default that overrides the file',
      ({ inputs }) => void Object.assign(inputs, { 'fail-on': { description: 'x', required: false, default: 'high' } }),
      ['input fail-on has the default high'],
    ],
    [
      'another default of the token',
      ({ inputs }) =>
        void Object.assign(inputs, { 'github-token': { description: 'x', required: false, default: '' } }),
      ['input github-token has the default '],
    ],
    [
      'no default of the token',
      ({ inputs }) => void Object.assign(inputs, { 'github-token': { description: 'x', required: false } }),
      ['github-token has no default'],
    ],
    [
      'a required input',
      ({ inputs }) => void Object.assign(inputs, { url: { description: 'x', required: true } }),
      ['input url is required'],
    ],
    [
      'an input without words',
      ({ inputs }) => void Object.assign(inputs, { url: { description: '', required: false } }),
      ['url has no description'],
    ],
    [
      'a long description',
      (manifest) => void Object.assign(manifest, { description: 'x'.repeat(126) }),
      ['the description has 126 characters'],
    ],
    ['another Node', ({ runs }) => void Object.assign(runs, { using: 'node20' }), ['it runs with node20']],
    [
      'a bundle that is not there',
      ({ runs }) => void Object.assign(runs, { main: 'dist/main.js' }),
      ['dist/main.js does not exist'],
    ],
  ];
  test.each(plant)('%s', async (_, change, expected) => {
    const { folder, manifest } = await read('run');
    change(manifest);
    expect(complaints('run', manifest, folder)).toEqual(expected);
  });

  test('by GitHub’s language service', async () => {
    const { text } = await read('run');
    expect(await validateActionYml(text.replace('using: node24', 'using: node8'), 'run')).not.toEqual([]);
    expect(await validateActionYml(text.replace('outputs:', 'output:'), 'run')).not.toEqual([]);
  });
});

function rename<T>(record: Record<string, T>, from: string, to: string): void {
  const value = record[from];
  delete record[from];
  if (value !== undefined) record[to] = value;
}

describe('each action sets its outputs, all of them and no others', () => {
  const checks = (ran: Pick<Ran, 'outputs' | 'undeclaredOutputs' | 'unexpectedInputs' | 'missingRequiredInputs'>) => ({
    outputs: new Set(Object.keys(ran.outputs)),
    undeclared: ran.undeclaredOutputs,
    unexpected: ran.unexpectedInputs,
    missing: ran.missingRequiredInputs,
  });
  const expected = (word: ActionWord) => ({
    outputs: new Set(outputsOf(word).map(({ name }) => name)),
    undeclared: [],
    unexpected: [],
    missing: [],
  });

  test('the checks, each in a step of its own, then annotate and gate', async () => {
    await using stage = await openStage({ ...SHOP_WITH_TABLE, 'launch-ready.yml': 'smoke: { retries: 0 }\n' });
    const event = stage.event('pull_request', { pullRequest: stage.propose(LEAKS) });
    const words: ActionWord[] = ['run', 'env', 'secrets', 'migrations', 'smoke'];
    const rans = await Promise.all(
      words.map((word) =>
        stage.run(event, {
          action: word,
          ...(word === 'smoke' ? { with: { url: 'http://127.0.0.1:9' }, env: {} } : {}),
        }),
      ),
    );
    expect(rans.map(checks)).toEqual(words.map(expected));
    expect(rans.map(({ outputs }) => [outputs['verdict'], outputs['findings'], outputs['blockers']])).toEqual([
      ['fail', '1', '1'],
      ['pass', '0', '0'],
      ['fail', '1', '1'],
      ['pass', '0', '0'],
      ['fail', '1', '1'],
    ]);
    // What a step left behind is what the next ones of its job read.
    const temp = rans[2]?.tempDir ?? '';
    const annotate = await stage.run(event, { action: 'annotate', temp });
    const gate = await stage.run(event, { action: 'gate', with: { expect: 'secrets' }, temp });
    expect([checks(annotate), checks(gate)]).toEqual([expected('annotate'), expected('gate')]);
    expect(
      [annotate, gate].map(({ exitCode, outputs, annotations }) => [exitCode, outputs['verdict'], annotations.length]),
    ).toEqual([
      [1, 'fail', 0],
      [1, 'fail', 1],
    ]);
  });

  test('where it could not run, the verdict says so', async () => {
    await using stage = await openStage(SHOP_WITH_TABLE);
    const ran = await stage.run(stage.event('schedule'), { with: { 'fail-on': 'hihg' } });
    expect([ran.exitCode, ran.outputs]).toEqual([2, { verdict: 'error' }]);
  });
});
