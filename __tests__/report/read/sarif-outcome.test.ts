// What became of each run: the numbers of what was looked at, and why a light is not green.
import { processorTime } from '../../core/processor-time.ts';
import { driver, type Json, log, read, results } from './documents.ts';

const outcomesOf = (...runs: Json[]) =>
  read(JSON.stringify({ version: '2.1.0', runs })).outcomes.map(({ check, status, reason, coverage, leftOut }) => ({
    check,
    status,
    reason,
    coverage,
    leftOut,
  }));

const said = (text: string, level = 'error'): Json => ({ level, message: { text } });

test('nothing found is completed, and says what was looked at', () => {
  const report = read(log({ ...driver({ rules: [{ id: 'a' }, { id: 'b' }] }), results: [] }));
  expect([report.verdict, report.outcomes]).toEqual([
    'pass',
    [
      {
        check: 'eslint',
        status: 'completed',
        reason: null,
        coverage: { reports: 1, results: 0, rules: 2, files: 0 },
        leftOut: [],
        durationMs: 0,
        asked: true,
      },
    ],
  ]);
});

describe('a run that did not look is no pass', () => {
  const failed = (more: Json): Json => ({
    ...driver(),
    results: [],
    invocations: [{ executionSuccessful: false, ...more }],
  });
  test.each<[name: string, run: Json, status: string, reason: string]>([
    ['failed', failed({}), 'failed', 'ESLint did not finish; it does not say why'],
    [
      'failed, and says why',
      failed({ toolExecutionNotifications: [said('No config.'), said('Reading.', 'note')] }),
      'failed',
      'ESLint did not finish; it says: No config.',
    ],
    [
      'failed, and warns only',
      failed({ toolConfigurationNotifications: [said('Odd\u001b[31m.', 'warning')] }),
      'failed',
      'ESLint did not finish; it says: Odd\\x1b[31m.',
    ],
    [
      'failed many times',
      failed({ toolExecutionNotifications: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((each) => said(each)) }),
      'failed',
      'ESLint did not finish; it says: a, b, c, d, e and 2 more',
    ],
    [
      'did not start',
      { ...driver(), invocations: [{ processStartFailureMessage: 'no such file' }] },
      'failed',
      'ESLint did not finish; it says: no such file',
    ],
    ['no list of results', driver(), 'inconclusive', 'the report has no list of results: ESLint did not begin to look'],
    [
      'null',
      { ...driver(), results: null },
      'inconclusive',
      'the report has no list of results: ESLint did not begin to look',
    ],
    [
      'results in another file',
      { ...driver(), externalPropertyFileReferences: { results: [{}] } },
      'inconclusive',
      'the results of ESLint are in other files, which are not read: give one file that holds them',
    ],
    [
      'results that are none',
      { ...driver(), results: [5, {}] },
      'inconclusive',
      '1 of the results of ESLint cannot be understood',
    ],
  ])('%s', (_, run, status, reason) => {
    expect(outcomesOf(run)).toEqual([expect.objectContaining({ check: 'eslint', status, reason })]);
    expect(read(log(run)).verdict).toBe('error');
  });

  test.each<[name: string, runs: unknown[], check: string, reason: string]>([
    ['no runs', [], 'sarif', 'x.sarif has no runs: no tool says that it looked'],
    [
      'a run that is none',
      [null],
      'unnamed-tool',
      'the report has no list of results: unnamed tool did not begin to look',
    ],
  ])('%s', (_, runs, check, reason) => {
    expect(read(JSON.stringify({ version: '2.1.0', runs })).outcomes).toEqual([
      expect.objectContaining({ check, status: 'inconclusive', reason }),
    ]);
  });
});

test('what the tool could not read is left out by name', () => {
  const location = { physicalLocation: { artifactLocation: { uri: 'src/broken.py' } } };
  const run = {
    ...driver({ name: 'Bandit' }),
    results: [],
    externalPropertyFileReferences: {},
    invocations: [
      {
        executionSuccessful: true,
        toolConfigurationNotifications: [{ ...said('syntax error'), locations: [location] }],
      },
    ],
  };
  expect(outcomesOf(run)).toEqual([
    {
      check: 'bandit',
      status: 'completed',
      reason: null,
      coverage: { reports: 1, results: 0, rules: 0, files: 0 },
      leftOut: [
        { what: 'places', count: 1, why: 'errors of the tool: syntax error (src/broken.py)' },
        { what: 'external property files', count: 1, why: 'only one file is read; write the log into one' },
      ],
    },
  ]);
});

test('runs of one tool are one outcome: numbers add up, the worst status stands', () => {
  const result = { message: { text: 'm' } };
  expect(
    outcomesOf(
      { ...driver({ rules: [{ id: 'a' }] }), results: [result] },
      { ...driver({ name: 'ruff' }), results: [] },
      { ...driver(), results: [result, { kind: 'pass' }], invocations: [{ executionSuccessful: false }] },
    ),
  ).toEqual([
    {
      check: 'eslint',
      status: 'failed',
      reason: 'ESLint did not finish; it does not say why',
      coverage: { reports: 2, results: 3, rules: 1, files: 0, 'passed results': 1 },
      leftOut: [],
    },
    {
      check: 'ruff',
      status: 'completed',
      reason: null,
      coverage: { reports: 1, results: 0, rules: 0, files: 0 },
      leftOut: [],
    },
  ]);
});

describe('more than a report may hold', () => {
  const many = (count: number, level: string): Json[] =>
    Array.from({ length: count }, (_, index) => ({
      ruleId: 'r',
      level,
      message: { text: `m ${index}` },
      locations: [
        { physicalLocation: { artifactLocation: { uri: `src/${index % 100}.ts` }, region: { startLine: 1 + index } } },
      ],
    }));

  test('the worst of 50,000 are kept, the rest is counted', () => {
    const start = processorTime();
    const report = results([...many(49_990, 'note'), ...many(10, 'error')]);
    expect(report.findings.length).toBe(10_000);
    expect(report.findings.filter(({ severity }) => severity === 'high').length).toBe(10);
    expect(report.outcomes).toEqual([
      expect.objectContaining({
        status: 'completed',
        coverage: { reports: 1, results: 50_000, rules: 0, files: 0 },
        leftOut: [{ what: 'findings', count: 40_000, why: 'a report holds at most 10,000; the worst are kept' }],
      }),
    ]);
    expect(processorTime() - start).toBeLessThan(20_000);
  });

  test('where one of the rest could fail the run, it is no pass once those that are kept are known', () => {
    expect(results(many(10_001, 'error')).outcomes).toEqual([
      expect.objectContaining({
        status: 'inconclusive',
        reason: 'there are more findings than can be read: a report holds at most 10,000; the worst are kept',
      }),
    ]);
  });
});
