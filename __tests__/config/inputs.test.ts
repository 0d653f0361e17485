import { ACTIONS, INPUTS, inputsOf, OUTPUTS, oneOf, outputsOf, readInputs } from '../../src/config/inputs.ts';

const read = (action: (typeof ACTIONS)[number], given: Record<string, string>) =>
  readInputs(action, (name) => given[name] ?? '');

test.each<[name: string, given: Record<string, string>, expected: [string, string][]]>([
  ['nothing', {}, []],
  ['an empty one is not given', { base: '', head: '  ' }, []],
  ['white space around', { base: ' main\n' }, [['base', 'main']]],
  [
    'one of few, in capitals',
    { 'fail-on': 'HIGH', 'warn-only': 'True' },
    [
      ['fail-on', 'high'],
      ['warn-only', 'true'],
    ],
  ],
  ['one of another action', { folder: 'dist', needs: '{}' }, []],
  ['one that nobody knows', { colour: 'red' }, []],
])('inputs of the root action: %s', (_, given, expected) => {
  expect([...read('run', given)]).toEqual(expected);
});

test.each<[name: string, given: Record<string, string>, message: string, advice: string]>([
  [
    'a wrong one',
    { 'fail-on': 'hgih' },
    'The input `fail-on` is `hgih`.',
    'Write one of `low`, `medium`, `high`, `blocker`, `never` (did you mean `high`?).',
  ],
  ['YAML’s truth', { 'warn-only': 'yes' }, 'The input `warn-only` is `yes`.', 'Write one of `true`, `false`.'],
  [
    'controls in it',
    { report: '\u001b[31m\n::error::x' },
    'The input `report` is `\\x1b[31m\\n::error::x`.',
    'Write one of `full`, `summary`, `none`.',
  ],
])('%s', (_, given, message, advice) => {
  expect(() => read('run', given)).toThrow(expect.objectContaining({ name: 'UserError', message, advice }));
});

test('oneOf answers the value as it is written in the list', () => {
  expect(oneOf('option', 'NEVER', ['never', 'always'])).toBe('never');
});

describe('the table of inputs', () => {
  test('names are unique, of known actions, and described in a line', () => {
    for (const table of [INPUTS, OUTPUTS]) {
      expect(new Set(table.map(({ name }) => name)).size).toBe(table.length);
      for (const { name, description, actions } of table) {
        expect([
          name,
          /^[a-z]+(?:-[a-z]+)*$/.test(name),
          description.includes('\n'),
          /[.)]$/.test(description),
        ]).toEqual([name, true, false, true]);
        expect(actions.filter((action) => !ACTIONS.includes(action))).toEqual([]);
      }
    }
  });

  test('a default would override launch-ready.yml: only what that file cannot say has one', () => {
    expect(INPUTS.filter((input) => input.default !== undefined).map(({ name }) => name)).toEqual([
      'github-token',
      'matrix',
    ]);
  });

  test.each(ACTIONS)('%s has what every action has', (action) => {
    expect(inputsOf(action).map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'github-token',
        'config-file',
        'working-directory',
        'environment',
        'fail-on',
        'warn-only',
        'base',
        'head',
        'report',
      ]),
    );
    expect(outputsOf(action).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['verdict', 'findings', 'blockers', 'report-file']),
    );
  });
});
