// Findings of other tools in annotate and gate: judged by this repository's rules, ignores and baseline.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gate } from '../../src/app/gate.ts';
import { type Gathered, type Gathering, gather } from '../../src/app/gather.ts';
import { runnerVariables } from '../../src/app/runner-variables.ts';
import { formatBaseline } from '../../src/core/baseline.ts';
import { type Diff, diffOf, parseDiff } from '../../src/core/diff.ts';
import type { Finding } from '../../src/core/finding.ts';
import { formatIgnoreLine } from '../../src/core/suppress.ts';
import { virtualClock } from '../../src/io/clock.ts';
import { nodeFiles } from '../../src/io/files.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { sorted } from '../core/sorted.ts';
import { makeFinding, makeReport } from '../report/hostile.ts';
import { at, driver, type Json, log, results } from '../report/read/documents.ts';
import { temporaryFolder } from '../testkit/git/index.ts';
import { review } from './review.ts';

const DIFF = diffOf(
  parseDiff('diff --git a/src/a.ts b/src/a.ts\n--- a/src/a.ts\n+++ b/src/a.ts\n@@ -1,2 +1,3 @@\n one\n+two\n three\n'),
);

interface Given {
  /** What the change touches; absent: nobody can say. */
  diff?: Diff;
  files: Record<string, string>;
  inputs?: Record<string, string>;
  fork?: boolean;
}

async function run(which: (input: Gathering) => Promise<Gathered>, given: Given): Promise<Gathered> {
  using folder = temporaryFolder();
  for (const [name, text] of Object.entries(given.files)) {
    const file = path.join(folder.path, 'workspace', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return await which({
    inputs: new Map(Object.entries({ findings: 'out/*', ...given.inputs })),
    variables: runnerVariables({
      GITHUB_WORKSPACE: path.join(folder.path, 'workspace'),
      RUNNER_TEMP: path.join(folder.path, 'temp'),
    }),
    event: { words: 'pull request #1', commit: 'e'.repeat(40), fork: given.fork ?? false },
    files: nodeFiles,
    clock: virtualClock('2026-11-22T12:00:00Z'),
    diff: async () => given.diff,
  });
}

const result = (more: Json = {}): Json => ({
  ruleId: 'no-console',
  level: 'error',
  message: { text: 'Unexpected console statement.' },
  ...at('src/a.ts'),
  ...more,
});
const ESLINT = log({ ...driver(), results: [result()] });
const finding = (): Finding => results([result()]).findings[0] ?? makeFinding();

const stateOf = ({ report }: Gathered): string[] => [
  report.verdict,
  ...report.findings.map(({ rule, severity, state }) => `${rule} ${severity} ${state}`),
];

describe('decided by this repository', () => {
  const ignored = formatIgnoreLine(finding(), 'the console is the product');
  const baseline = formatBaseline([finding()]);
  const files = (more: Record<string, string>) => ({ 'out/eslint.sarif': ESLINT, ...more });
  test.each<[name: string, given: Given, expected: string[]]>([
    ['by default', { files: files({}) }, ['fail', 'eslint/no-console high new']],
    [
      'the input fail-on',
      { files: files({}), inputs: { 'fail-on': 'blocker' } },
      ['pass', 'eslint/no-console high new'],
    ],
    [
      'fail-on of the configuration',
      { files: files({ 'launch-ready.yml': 'fail-on: blocker' }) },
      ['pass', 'eslint/no-console high new'],
    ],
    [
      'a lower one',
      {
        files: {
          'out/a.sarif': log({ ...driver(), results: [result({ level: 'note' })] }),
          'launch-ready.yml': 'fail-on: low',
        },
      },
      ['fail', 'eslint/no-console low new'],
    ],
    [
      'warn-only of the configuration',
      { files: files({ 'launch-ready.yml': 'warn-only: true' }) },
      ['pass', 'eslint/no-console high new'],
    ],
    [
      'a severity',
      { files: files({ 'launch-ready.yml': 'rules: { eslint/no-console: low }' }) },
      ['pass', 'eslint/no-console low new'],
    ],
    [
      'switched off',
      { files: files({ 'launch-ready.yml': 'rules: { eslint/no-console: off }' }) },
      ['pass', 'eslint/no-console high ignored'],
    ],
    [
      'an ignore',
      { files: files({ '.launch-ready/ignore': `${ignored}\n` }) },
      ['pass', 'eslint/no-console high ignored'],
    ],
    [
      'an ignore that is over',
      { files: files({ '.launch-ready/ignore': `${ignored} until 2026-01-01\n` }) },
      ['fail', 'eslint/no-console high new'],
    ],
    [
      'the baseline',
      { files: files({ '.launch-ready/baseline.json': baseline }) },
      ['pass', 'eslint/no-console high known'],
    ],
    [
      'nothing of it for a fork, whose change it would be',
      {
        files: files({
          '.launch-ready/ignore': ignored,
          '.launch-ready/baseline.json': baseline,
          'launch-ready.yml': 'fail-on: never',
        }),
        fork: true,
      },
      ['fail', 'eslint/no-console high new'],
    ],
    [
      'checkstyle too',
      {
        files: {
          'out/eslint.xml':
            '<checkstyle><file name="a.ts"><error line="1" severity="warning" source="eslint.rules.no-console" message="m"/></file></checkstyle>',
        },
      },
      ['pass', 'eslint/no-console medium new'],
    ],
  ])('%s', async (_, given, expected) => {
    expect(stateOf(await run(gather, given))).toEqual(expected);
    expect(stateOf(await run(gate, given))).toEqual(expected);
  });

  test('a reason stands beside what is ignored', async () => {
    const { report } = await run(gather, { files: files({ '.launch-ready/ignore': ignored }) });
    expect(report.findings[0]?.ignored).toEqual({ by: 'file', reason: 'the console is the product' });
  });

  test('its own words and those of our reports stand together; the worse counts', async () => {
    const softened = renderJson(makeReport([makeFinding()], { warnOnly: true }));
    const both = { ...files({}), 'out/run.json': softened };
    expect((await run(gather, { files: both })).report.verdict).toBe('fail');
    expect((await run(gather, { files: { ...both, 'launch-ready.yml': 'fail-on: blocker' } })).report.verdict).toBe(
      'pass',
    );
  });

  test('a broken baseline is told, not skipped', async () => {
    await expect(run(gather, { files: files({ '.launch-ready/baseline.json': '{' }) })).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining('baseline.json is not valid JSON'),
    });
  });
});

test('expected by the tool’s name', async () => {
  const files = { 'out/eslint.sarif': ESLINT.replace('"error"', '"note"') };
  expect((await run(gate, { files, inputs: { expect: 'eslint' } })).report.verdict).toBe('pass');
  const missing = await run(gate, { files, inputs: { expect: 'eslint, ruff' } });
  expect([missing.report.verdict, missing.report.outcomes.at(-1)]).toEqual([
    'error',
    expect.objectContaining({
      check: 'ruff',
      reason: expect.stringMatching(
        /^expected, but no report of it was found \(there are reports of eslint\)\. Did its step run/,
      ),
    }),
  ]);
});

test('a tool that failed is no pass', async () => {
  const text = log({ ...driver(), results: [], invocations: [{ executionSuccessful: false }] });
  expect((await run(gate, { files: { 'out/a.sarif': text } })).report.verdict).toBe('error');
});

describe('our own SARIF lies beside our own report', () => {
  const own = makeReport([makeFinding()]);
  const [json, sarif] = [renderJson(own), renderSarif(own, [])];
  const words = 'is Launch Ready’s own SARIF, and its report (JSON) is not beside it';

  test('the same findings do not count twice', async () => {
    const { report } = await run(gather, {
      files: { 'out/run-1-0123abcd.json': json, 'out/run-1-0123abcd.sarif': sarif },
    });
    expect([report.scope, report.findings.map(({ rule }) => rule), report.notices]).toEqual([
      'pull request #1: 1 report',
      ['migrations/drop-column'],
      [],
    ]);
  });

  test('alone it is read as another tool’s, and that is said', async () => {
    const { report } = await run(gather, { files: { 'out/run-1-0123abcd.sarif': sarif } });
    expect([report.findings.map(({ rule, severity }) => [rule, severity]), report.notices]).toEqual([
      [['launch-ready/migrations-drop-column', 'blocker']],
      [expect.stringContaining(words)],
    ]);
  });

  test('beside a report that is broken it counts', async () => {
    const { report } = await run(gather, { files: { 'out/a.json': '{', 'out/a.sarif': sarif } });
    expect([report.verdict, report.findings.length]).toEqual(['fail', 1]);
  });

  test('another tool’s SARIF beside a report of ours is no twin', async () => {
    const { report } = await run(gather, { files: { 'out/a.json': json, 'out/a.sarif': ESLINT } });
    expect(new Set(report.findings.map(({ check }) => check))).toEqual(new Set(['eslint', 'migrations']));
  });

  test('what annotate and gate left is not read again', async () => {
    const { report } = await run(gather, { files: { 'out/a.sarif': ESLINT, 'out/annotate-1-0123abcd.sarif': sarif } });
    expect(report.findings.map(({ check }) => check)).toEqual(['eslint']);
  });
});

test('no secret of a tool’s file is told, nor one in the name of a file that is broken', async () => {
  // Made here: no file holds anything that looks like one.
  const token = ['ghp', ['aR4kZ9qW2m', 'X7cV1bN8sD', '5fG3hJ6pL0', 'tYeUiO'].join('')].join('_');
  const leak = log({ ...driver({ name: 'x' }), results: [result({ message: { text: `found ${token}` } })] });
  const { report } = await run(gather, { files: { 'out/a.sarif': leak, [`out/${token}.sarif`]: '{' } });
  expect(renderJson(report)).not.toContain('Z9qW2m');
  expect(report.findings[0]?.message).toBe('found ghp_****');
});

describe('`rules:` of another tool’s rule', () => {
  const judge = (rules: string) =>
    review({ base: { 'README.md': 'x' }, change: { 'launch-ready.yml': `rules: { ${rules} }` } });
  test.each([['eslint/no-console: low'], ['semgrep-oss/python-lang-security-x: off'], ['smoke-detector/x: low']])(
    '%s is let alone',
    async (rules) => {
      expect((await judge(rules)).outcomes.length).toBeGreaterThan(0);
    },
  );

  test.each([
    ['migrations/drop-colum: low'],
    ['migration/drop-column: low'],
    ['secret/github-token: low'],
    ['env/no-console: low'],
  ])('%s is one of ours, misspelt', async (rules) => {
    await expect(judge(rules)).rejects.toMatchObject({
      name: 'UserError',
      message: `launch-ready.yml:1: there is no rule \`${rules.split(':', 1)[0]}\`.`,
    });
  });
});

describe('only what the change touches', () => {
  const on = (uri: string, startLine: number): Json =>
    result({
      locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine } } }],
      message: { text: `${uri}:${startLine}` },
    });
  const files = {
    'out/eslint.sarif': log({
      ...driver(),
      results: [on('src/a.ts', 2), on('src/a.ts', 1), on('src/a.ts', 90), on('src/b.ts', 2), result({ locations: [] })],
    }),
  };
  const newOnes = ({ report }: Gathered): string[] =>
    report.findings.flatMap(({ state, location }) =>
      state === 'new' ? (location.kind === 'file' ? `${location.path}:${location.startLine}` : location.kind) : [],
    );
  test.each<[scope: string, expected: string[]]>([
    ['all', ['report', 'src/a.ts:1', 'src/a.ts:2', 'src/a.ts:90', 'src/b.ts:2']],
    ['changed-files', ['report', 'src/a.ts:1', 'src/a.ts:2', 'src/a.ts:90']],
    ['changed-lines', ['report', 'src/a.ts:2']],
  ])('%s', async (scope, expected) => {
    for (const which of [gather, gate]) {
      const made = await run(which, { files, diff: DIFF, inputs: { 'other-tools': scope } });
      expect(sorted(newOnes(made))).toEqual(expected);
      expect(made.report.findings).toHaveLength(5);
    }
  });

  test('in launch-ready.yml', async () => {
    const config = { 'launch-ready.yml': 'annotate: { other-tools: changed-lines }\n' };
    expect(sorted(newOnes(await run(gather, { files: { ...files, ...config }, diff: DIFF })))).toEqual([
      'report',
      'src/a.ts:2',
    ]);
  });

  test('nobody can say what changed: all count, and it is said', async () => {
    const made = await run(gather, { files, inputs: { 'other-tools': 'changed-lines' } });
    expect([newOnes(made).length, made.report.notices]).toEqual([
      5,
      [expect.stringMatching(/^All findings of other tools count, old ones too, .*`other-tools: changed-lines`\)\.$/)],
    ]);
  });

  test('nothing on its lines: the step passes', async () => {
    const elsewhere = { 'out/eslint.sarif': log({ ...driver(), results: [on('src/b.ts', 2)] }) };
    const { report } = await run(gather, { files: elsewhere, diff: DIFF, inputs: { 'other-tools': 'changed-lines' } });
    expect([report.verdict, report.findings.map(({ state }) => state)]).toEqual(['pass', ['known']]);
  });
});
