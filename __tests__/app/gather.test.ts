import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gate } from '../../src/app/gate.ts';
import { type Gathered, gather } from '../../src/app/gather.ts';
import { runnerVariables } from '../../src/app/runner-variables.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { Outcome } from '../../src/core/outcome.ts';
import type { Report } from '../../src/core/report.ts';
import { EXIT_CODES } from '../../src/core/verdict.ts';
import { virtualClock } from '../../src/io/clock.ts';
import { nodeFiles } from '../../src/io/files.ts';
import { renderJson } from '../../src/report/json.ts';
import { readReport } from '../../src/report/read/read-report.ts';
import { finding, outcome } from '../core/findings.ts';
import { temporaryFolder } from '../testkit/git/index.ts';

const report = (more: Partial<Report> = {}): Report => {
  const verdict = more.verdict ?? 'pass';
  return {
    schema: 1,
    tool: { name: 'launch-ready', version: '0.1.0' },
    exitCode: EXIT_CODES[verdict],
    failOn: 'high',
    scope: 's',
    outcomes: [outcome()],
    findings: [],
    notices: [],
    ...more,
    verdict,
  };
};
const fp = (letter: string): string => `1:${letter.repeat(32)}`;
const worst = (more: Partial<Finding> = {}): Finding => finding({ severity: 'blocker', ...more });

interface Given {
  /** Reports by file name, in the job's own folder; a text is written as it is. */
  reports?: Record<string, Report | string>;
  /** Files of the workspace. */
  workspace?: Record<string, string>;
  inputs?: Record<string, string>;
}

async function run(which: typeof gather, { reports = {}, workspace = {}, inputs = {} }: Given): Promise<Gathered> {
  using folder = temporaryFolder();
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder.path, file)), { recursive: true });
    writeFileSync(path.join(folder.path, file), text);
  };
  mkdirSync(path.join(folder.path, 'workspace'));
  for (const [name, content] of Object.entries(reports))
    write(`temp/launch-ready/${name}`, typeof content === 'string' ? content : renderJson(content));
  for (const [name, content] of Object.entries(workspace)) write(`workspace/${name}`, content);
  const variables = runnerVariables({
    GITHUB_WORKSPACE: path.join(folder.path, 'workspace'),
    RUNNER_TEMP: path.join(folder.path, 'temp'),
  });
  return await which({
    inputs: new Map(Object.entries(inputs)),
    variables,
    event: { words: 'pull request #1', commit: 'e'.repeat(40), fork: false },
    files: nodeFiles,
    clock: virtualClock('2026-11-22T12:00:00Z'),
  });
}

const said = (which: typeof gather, given: Given): Promise<unknown> =>
  run(which, given).then(
    () => 'nothing was said',
    (error: unknown) => error,
  );

describe('annotate: one report of many', () => {
  test('findings once, outcomes all, words and commit', async () => {
    const { report: merged, alreadyShown } = await run(gather, {
      reports: {
        'a.json': report({
          verdict: 'fail',
          findings: [worst(), finding({ fingerprint: fp('b'), severity: 'low' })],
          commit: 'c'.repeat(40),
          notices: ['one', 'two'],
          shown: [fp('a')],
          loosened: ['`warn-only` is switched on.'],
        }),
        'b.json': report({
          verdict: 'fail',
          findings: [worst(), worst({ location: { kind: 'file', path: 'z.sql', startLine: 1, endLine: 1 } })],
          outcomes: [outcome({ check: 'env' })],
          notices: ['two'],
          loosened: ['`warn-only` is switched on.'],
        }),
      },
    });
    expect(merged).toMatchObject({
      verdict: 'fail',
      exitCode: 1,
      failOn: 'high',
      scope: 'pull request #1: 2 reports',
      commit: 'c'.repeat(40),
      notices: ['one', 'two'],
      loosened: ['`warn-only` is switched on.'],
    });
    expect(merged.findings.map(({ severity, location }) => [severity, 'path' in location && location.path])).toEqual([
      ['blocker', 'db/1.sql'],
      ['blocker', 'z.sql'],
      ['low', 'db/1.sql'],
    ]);
    expect(merged.outcomes.map(({ check }) => check)).toEqual(['secrets', 'env']);
    expect([...(alreadyShown ?? [])]).toEqual([fp('a')]);
  });

  test.each<[name: string, given: Given, message: string, advice: RegExp]>([
    [
      'nothing in the job',
      {},
      'There are no reports to show.',
      /^Put this step behind the checks in the same job, or download their artifacts/,
    ],
    [
      'nothing that matches',
      { inputs: { findings: 'findings/*.json\n' }, reports: { 'a.json': report() } },
      'There are no reports to show.',
      /^Nothing matches `findings: findings\/\*\.json/,
    ],
    [
      'a wrong floor',
      { reports: { 'a.json': report() }, inputs: { 'fail-on': 'hgih' } },
      'The input `fail-on` is `hgih`.',
      /did you mean `high`/,
    ],
    [
      'a configuration that is broken',
      { reports: { 'a.json': report() }, workspace: { 'launch-ready.yml': 'x: 1' } },
      expect.stringContaining('launch-ready.yml:1:1: unknown key `x`'),
      /^Correct it/,
    ],
  ])('%s', async (_, given, message, advice) => {
    expect(await said(gather, given)).toMatchObject({
      name: 'UserError',
      message,
      advice: expect.stringMatching(advice),
    });
  });

  test('an artifact’s folder, by a pattern over several lines', async () => {
    const { report: merged } = await run(gather, {
      inputs: { findings: 'in/*.json\n\n  more/**/x.json ' },
      workspace: {
        'in/a.json': renderJson(report()),
        'in/b.txt': 'no report',
        'more/deep/x.json': renderJson(report({ outcomes: [outcome({ check: 'env' })] })),
        'else.json': 'no report',
      },
      reports: { 'own.json': report({ verdict: 'fail' }) },
    });
    expect([merged.verdict, merged.outcomes.map(({ check }) => check)]).toEqual(['pass', ['secrets', 'env']]);
  });

  test('more files than any pipeline leaves are not read', async () => {
    const workspace = Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`in/${index}.json`, '']));
    expect(await said(gather, { inputs: { findings: 'in/*' }, workspace })).toMatchObject({
      name: 'UserError',
      message: '`findings` matches 501 files.',
    });
  });

  test('the sinks are the configuration’s', async () => {
    expect((await run(gather, { reports: { 'a.json': report() } })).sinks).toMatchObject({
      comment: 'on-failure',
      check: 'never',
    });
    expect(
      (
        await run(gather, {
          reports: { 'a.json': report() },
          workspace: { 'launch-ready.yml': 'annotate: { comment: always, name: x }' },
        })
      ).sinks,
    ).toMatchObject({ comment: 'always', name: 'x' });
  });

  test('what annotate and gate themselves left is not read again', async () => {
    const { report: merged } = await run(gate, {
      reports: {
        'run-1-0123abcd.json': report(),
        'annotate-2-0123abcd.json': report({ verdict: 'fail' }),
        'gate-3-0123abcd.json': report({ outcomes: [outcome({ check: 'job a' })] }),
      },
    });
    expect([merged.verdict, merged.scope, merged.outcomes.length]).toEqual(['pass', 'pull request #1: 1 report', 1]);
  });
});

describe('a report that is none makes an error, never a pass', () => {
  const contradiction = renderJson(report()).replace('"exitCode": 0', '"exitCode": 1');
  test.each<[name: string, text: string, reason: RegExp]>([
    ['no JSON', '{', /^x\.json is not JSON/],
    ['nothing in it', '', /^x\.json is empty/],
    ['another thing', '{"a":1}', /^x\.json is/],
    [
      'a later version',
      renderJson(report()).replace('"schema": 1', '"schema": 2'),
      /is of a version this Launch Ready does not read/,
    ],
    ['a contradiction', contradiction, /contradicts itself/],
    ['controls', '"\u001b[31m', /^x\.json is not JSON: [^\p{Cc}]*$/u],
    ['depth', '['.repeat(100_000), /nested deeper/],
    [
      'a state that is none',
      renderJson(report({ findings: [finding()] })).replace('"state": "new"', '"state": "fine"'),
      /is no report/,
    ],
  ])('%s', async (_, text, reason) => {
    for (const which of [gather, gate]) {
      const { report: merged } = await run(which, { reports: { 'x.json': text, 'y.json': report() } });
      expect([merged.verdict, merged.exitCode]).toEqual(['error', 2]);
      expect(merged.outcomes.filter(({ status }) => status === 'failed')).toEqual([
        expect.objectContaining({ check: 'x.json', reason: expect.stringMatching(reason) }),
      ]);
    }
  });

  test('nor is it hidden by a fail-on of never', async () => {
    const { report: merged } = await run(gate, { reports: { 'x.json': '{' }, inputs: { 'fail-on': 'never' } });
    expect([merged.verdict, merged.wouldBe]).toEqual(['pass', 'error']);
  });

  test('a folder with the name of a report', async () => {
    const { report: merged } = await run(gate, { inputs: { findings: 'in/*' }, workspace: { 'in/a.json/b': '' } });
    expect(merged.outcomes).toEqual([
      expect.objectContaining({ check: 'a.json', status: 'failed', reason: 'a.json cannot be read' }),
    ]);
  });
});

describe('the verdict of many', () => {
  const fails = report({ verdict: 'fail', findings: [worst()] });
  const softened = report({ wouldBe: 'fail', findings: [worst()] });
  const error = report({ verdict: 'error', outcomes: [outcome({ status: 'inconclusive', reason: 'r' })] });
  test.each<
    [name: string, reports: Report[], inputs: Record<string, string>, verdict: string, wouldBe: string | undefined]
  >([
    ['all pass', [report(), report()], {}, 'pass', undefined],
    ['one fails', [report(), fails], {}, 'fail', undefined],
    ['one is an error', [report(), error], {}, 'error', undefined],
    ['one fails, one is an error', [error, fails], {}, 'fail', undefined],
    ['a step’s own warn-only stands', [softened], {}, 'pass', 'fail'],
    ['the gate’s own floor counts more', [softened], { 'fail-on': 'high' }, 'fail', undefined],
    [
      'also a higher one',
      [report({ verdict: 'fail', findings: [finding()] })],
      { 'fail-on': 'blocker' },
      'pass',
      undefined,
    ],
    ['warn-only here', [fails], { 'warn-only': 'true' }, 'pass', 'fail'],
    ['warn-only: false here', [softened], { 'warn-only': 'false' }, 'fail', undefined],
    ['an error under an own floor', [error], { 'fail-on': 'blocker' }, 'error', undefined],
    ['known findings', [report({ findings: [worst({ state: 'known' })] })], { 'fail-on': 'low' }, 'pass', undefined],
  ])('%s', async (_, reports, inputs, verdict, wouldBe) => {
    const { report: merged } = await run(gather, {
      reports: Object.fromEntries(reports.map((each, index) => [`${index}.json`, each])),
      inputs,
    });
    expect([merged.verdict, merged.exitCode, merged.wouldBe]).toEqual([verdict, EXIT_CODES[merged.verdict], wouldBe]);
  });

  test('the strictest floor of the reports is the one that is told', async () => {
    const { report: merged } = await run(gather, {
      reports: { 'a.json': report({ failOn: 'never' }), 'b.json': report({ failOn: 'medium' }), 'c.json': report() },
    });
    expect(merged.failOn).toBe('medium');
  });
});

const ALLOW = (name: string): string =>
  `Look at its \`if:\` and at the jobs it needs. If skipping is all right, write \`allow-skipped: ${name}\` under \`with:\` of the gate's step in the workflow`;
const NO_REPORT =
  "Did its step run, did the job upload its report (`actions/upload-artifact`), and does `findings:` of the gate name the folder it was downloaded to? If it need not run, take it out of `expect` of the gate's step";

describe('gate: one status for all jobs', () => {
  const needs = (results: Record<string, string>) =>
    JSON.stringify(Object.fromEntries(Object.entries(results).map(([job, result]) => [job, { result, outputs: {} }])));
  const statusOf = ({ report: { outcomes } }: Gathered) =>
    outcomes.map(({ check, status, reason }: Outcome) => `${check} ${status}${reason === null ? '' : `: ${reason}`}`);

  test.each<[name: string, inputs: Record<string, string>, verdict: string, outcomes: string[]]>([
    [
      'all went well',
      { needs: needs({ build: 'success', test: 'success' }) },
      'pass',
      ['job build completed', 'job test completed'],
    ],
    [
      'one failed',
      { needs: needs({ build: 'failure', test: 'success' }) },
      'error',
      ['job build failed: the job failed; its own log says why', 'job test completed'],
    ],
    [
      'one was cancelled',
      { needs: needs({ build: 'cancelled' }) },
      'error',
      [
        'job build inconclusive: the job was cancelled; run it again (Re-run jobs), since nobody knows what it would have said',
      ],
    ],
    [
      'one was skipped',
      { needs: needs({ build: 'skipped' }) },
      'error',
      [`job build inconclusive: the job was skipped; a job that did not run has proved nothing. ${ALLOW('build')}`],
    ],
    [
      'skipped, which is allowed',
      { needs: needs({ build: 'skipped', test: 'success' }), 'allow-skipped': 'lint, build' },
      'pass',
      ['job build skipped: skipped, which is allowed', 'job test completed'],
    ],
    [
      'only skipped may be, not failed',
      { needs: needs({ build: 'failure' }), 'allow-skipped': 'build' },
      'error',
      ['job build failed: the job failed; its own log says why'],
    ],
    [
      'a name that only looks alike',
      { needs: needs({ build: 'skipped' }), 'allow-skipped': 'build-all\nbuil' },
      'error',
      [expect.stringMatching(/^job build inconclusive/)],
    ],
    [
      'expected, and not there',
      { needs: needs({ a: 'success' }), expect: 'secrets\nenv' },
      'error',
      [
        'job a completed',
        `secrets inconclusive: expected, but no report of it was found. ${NO_REPORT}`,
        `env inconclusive: expected, but no report of it was found. ${NO_REPORT}`,
      ],
    ],
    [
      'a name with controls',
      { needs: needs({ '\u001b[31m::error::': 'success' }) },
      'pass',
      ['job \\x1b[31m::error:: completed'],
    ],
    [
      '`__proto__` as a job',
      { needs: '{"__proto__":{"result":"failure"}}' },
      'error',
      ['job __proto__ failed: the job failed; its own log says why'],
    ],
  ])('%s', async (_, inputs, verdict, outcomes) => {
    const gathered = await run(gate, { inputs });
    expect([gathered.report.verdict, statusOf(gathered)]).toEqual([verdict, outcomes]);
  });

  test('reports and jobs together: a failed job does not hide behind a report that passes, nor the other way', async () => {
    const passes = { 'a.json': report() };
    expect((await run(gate, { reports: passes, inputs: { needs: needs({ a: 'failure' }) } })).report.verdict).toBe(
      'error',
    );
    expect(
      (
        await run(gate, {
          reports: { 'a.json': report({ verdict: 'fail', findings: [worst()] }) },
          inputs: { needs: needs({ a: 'success' }) },
        })
      ).report.verdict,
    ).toBe('fail');
    const expecting = await run(gate, { reports: passes, inputs: { expect: 'secrets, env' } });
    expect(statusOf(expecting)).toEqual([
      'secrets completed',
      `env inconclusive: expected, but no report of it was found (there are reports of secrets). ${NO_REPORT}`,
    ]);
  });

  test('every finding counts as shown: the gate repeats none', async () => {
    const { alreadyShown } = await run(gate, {
      reports: { 'a.json': report({ verdict: 'fail', findings: [worst({ fingerprint: fp('c') })] }) },
    });
    expect([...(alreadyShown ?? [])]).toEqual([fp('c')]);
  });

  test.each<[name: string, inputs: Record<string, string>, message: RegExp]>([
    ['nothing', {}, /^The gate has nothing to look at\.$/],
    ['no JSON', { needs: 'success' }, /^The input `needs` is not what `toJSON\(needs\)` gives\.$/],
    ['a list', { needs: '[]' }, /^The input `needs` is not/],
    ['a result that is none', { needs: needs({ a: 'fine' }) }, /^The input `needs` is not/],
    ['no job', { needs: '{}' }, /^The input `needs` names no job\.$/],
  ])('%s is a wrong input', async (_, inputs, message) => {
    expect(await said(gate, { inputs })).toMatchObject({ name: 'UserError', message: expect.stringMatching(message) });
  });

  test('an expectation alone is something to look at', async () => {
    expect((await run(gate, { inputs: { expect: 'secrets' } })).report.verdict).toBe('error');
  });
});

describe('what is gathered can be read again', () => {
  const warned = { verdict: 'pass', wouldBe: 'fail', findings: [worst()] } as const;
  test.each<[name: string, which: typeof gather, given: Given]>([
    [
      'jobs, expectations and broken files',
      gate,
      {
        reports: { 'a.json': report(), 'broken.json': '{' },
        inputs: { needs: '{"build app":{"result":"failure"},"x":{"result":"success"}}', expect: 'secrets' },
      },
    ],
    [
      'a step that only warned, and one in doubt',
      gather,
      {
        reports: {
          'a.json': report({ ...warned, findings: [worst()] }),
          'b.json': report({ verdict: 'error', outcomes: [outcome({ check: 'env', status: 'failed', reason: 'x' })] }),
        },
      },
    ],
    [
      'a step that was misconfigured and only warned',
      gather,
      {
        reports: {
          'a.json': report({
            verdict: 'error',
            wouldBe: 'fail',
            findings: [worst()],
            outcomes: [outcome({ status: 'failed', reason: 'x', misconfigured: true })],
          }),
        },
      },
    ],
  ])('%s', async (_, which, given) => {
    const made = (await run(which, given)).report;
    const again = readReport(renderJson(made), 'again.json');
    expect([again.verdict, again.exitCode, again.outcomes]).toEqual([made.verdict, made.exitCode, made.outcomes]);
  });
});

describe('a gate is not fooled', () => {
  const commit = (letter: string): string => letter.repeat(40);
  const lineOf = async (given: Given, event = {}): Promise<string | undefined> =>
    (await run((input) => gate({ ...input, event: { ...input.event, ...event } }), given)).report.headline;
  const skipped = report({
    outcomes: [outcome({ check: 'smoke', status: 'skipped', reason: 'no URL', coverage: {} })],
  });
  test.each<[name: string, given: Given, event: object, line: string]>([
    [
      'expected, and it looked at nothing',
      { reports: { 'a.json': skipped }, inputs: { expect: 'smoke' } },
      {},
      'STOP: smoke proved nothing; 0 of 1 expected checks reported; nothing new that blocks',
    ],
    [
      'expected, and allowed to look at nothing',
      { reports: { 'a.json': skipped }, inputs: { expect: 'smoke', 'allow-skipped': 'smoke' } },
      {},
      'GO: 1 of 1 expected checks reported; nothing new that blocks',
    ],
    [
      'a report of another commit',
      { reports: { 'a.json': report({ commit: commit('a') }) } },
      { commit: commit('b') },
      'STOP: a.json proved nothing; nothing new that blocks',
    ],
    [
      'the same finding, taken lightly in one of two reports',
      {
        reports: {
          'a.json': report({ findings: [worst({ state: 'ignored', ignored: { by: 'file', reason: 'x' } })] }),
          'b.json': report({ verdict: 'fail', findings: [worst()] }),
        },
      },
      {},
      'STOP: 1 blocker',
    ],
  ])('%s', async (_, given, event, line) => expect(await lineOf(given, event)).toBe(line));
});
