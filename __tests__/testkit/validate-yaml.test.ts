import { validateActionYml, validateWorkflow } from './validate-yaml.ts';

const ACTION = `name: Check
description: Looks
inputs:
  fail-on: { description: x }
  needed: { description: x, required: true }
runs: { using: node24, main: dist/x.js }
`;

/** `${{ … }}`, without the look of a template string that was forgotten. */
const expression = (text: string): string => `\${{ ${text} }}`;

const workflow = (step: string, job = ''): string => `on: push
jobs:
  check:
    runs-on: ubuntu-latest
${job}    steps:
      - ${step}
`;

describe('workflows', () => {
  test.each<[string, string, (string | RegExp)[]]>([
    ['a good one', workflow('uses: actions/checkout@v7'), []],
    ['an unknown key', workflow('run: x\n        iff: true'), ["wf.yml:7:9: Unexpected value 'iff'"]],
    ['a job that is not there', workflow('run: x', '    needs: none\n'), [/^wf\.yml:5:12: .*none/, /at least one job/]],
    [
      'an output that is not there',
      workflow(`run: echo ${expression('steps.no.outputs.x')}`),
      [/Context access might be invalid: no/],
    ],
    ['a broken expression', workflow(`run: echo ${expression('github.')}`), [/wf\.yml:6:19:/]],
    ['our action', workflow('uses: me/tools/check@v1\n        with: { needed: x }'), []],
    [
      'an input it does not have',
      workflow('uses: me/tools/check@v1\n        with: { needed: x, fial-on: x }'),
      [/fial-on/],
    ],
    ['an input it lacks', workflow('uses: me/tools/check@v1'), [/needed/]],
    ['no YAML', 'on: [push', [/wf\.yml/]],
  ])('%s', async (_name, text, expected) => {
    const complaints = await validateWorkflow(text, 'wf.yml', {
      actionYml: (uses) => (uses.startsWith('me/tools/check@') ? ACTION : undefined),
    });
    expect(complaints).toEqual(expected.map((part) => (typeof part === 'string' ? part : expect.stringMatching(part))));
  });
});

describe('action.yml', () => {
  test.each<[string, string, RegExp[]]>([
    ['a good one', ACTION, []],
    ['no description', ACTION.replace('description: Looks\n', ''), [/description/]],
    ['no main', ACTION.replace(', main: dist/x.js', ''), [/main/]],
    ['an unknown key', ACTION.replace('using: node24', 'using: node24, mian: x'), [/mian/]],
    ['a colour GitHub does not have', `${ACTION}branding: { icon: anchor, color: pink }\n`, [/pink/]],
  ])('%s', async (_name, text, expected) => {
    expect(await validateActionYml(text, 'action.yml')).toEqual(expected.map((part) => expect.stringMatching(part)));
  });
});
