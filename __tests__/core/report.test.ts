import { describeFindings, describeOutcome, type Report, summaryLine } from '../../src/core/report.ts';
import { finding, outcome } from './findings.ts';

const report = (more: Partial<Report>): Report => ({
  schema: 1,
  tool: { name: 'launch-ready', version: '0.1.0' },
  verdict: 'pass',
  exitCode: 0,
  failOn: 'high',
  scope: 's',
  outcomes: [],
  findings: [],
  notices: [],
  ...more,
});

test.each<[name: string, report: Partial<Report>, expected: string]>([
  ['nothing at all', {}, 'Launch Ready: no findings.'],
  ['a blocker', { findings: [finding({ severity: 'blocker' })] }, 'Launch Ready: 1 blocker.'],
  [
    'worst first',
    {
      findings: [
        finding({ severity: 'low' }),
        finding({ severity: 'blocker' }),
        finding({ severity: 'blocker' }),
        finding(),
      ],
    },
    'Launch Ready: 2 blockers, 1 high, 1 low.',
  ],
  [
    'known and ignored are counted, never named as new',
    { findings: [finding({ state: 'known' }), finding({ state: 'known' }), finding({ state: 'ignored' })] },
    'Launch Ready: no new findings. 2 known. 1 ignored.',
  ],
  [
    'what was looked at, and what was not',
    {
      outcomes: [
        outcome({ coverage: { commits: 12, files: 48 } }),
        outcome({
          check: 'migrations',
          coverage: { migrations: 1 },
          leftOut: [{ what: 'Django migrations', count: 2, why: 'Python files are not read yet' }],
        }),
        outcome({ check: 'smoke', status: 'skipped', reason: 'no URL', coverage: {} }),
      ],
    },
    'Launch Ready: no findings. secrets: 12 commits, 48 files; migrations: 1 migration; 2 Django migrations not looked at: Python files are not read yet; smoke skipped (no URL).',
  ],
  [
    'a check that could not finish',
    {
      verdict: 'error',
      exitCode: 2,
      outcomes: [outcome({ status: 'inconclusive', reason: 'shallow', coverage: { commits: 1 } })],
    },
    'Launch Ready: no findings; could not finish: secrets. secrets inconclusive (shallow; 1 commit).',
  ],
  ['warn-only', { wouldBe: 'fail', findings: [finding()] }, 'Launch Ready: 1 high (warn-only: exit 0).'],
])('the last line: %s', (_, more, expected) => {
  expect(summaryLine(report(more))).toBe(expected);
});

test('a completed check that saw nothing says so', () => {
  expect(describeOutcome(outcome({ coverage: {} }))).toBe('secrets: nothing to look at');
  expect(describeOutcome(outcome({ status: 'failed' }))).toBe('secrets failed (no reason given; 1 file)');
});

test('findings in words', () => {
  expect(describeFindings([])).toBe('no findings');
});
