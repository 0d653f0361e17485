import type { State } from '../../src/core/finding.ts';
import type { Outcome } from '../../src/core/outcome.ts';
import { FAIL_ON, type FailOn, isAtLeast, SEVERITIES, type Severity } from '../../src/core/severity.ts';
import { type Decision, decide, type Verdict } from '../../src/core/verdict.ts';
import { finding, outcome } from './findings.ts';

type Row = [name: string, outcomes: Outcome[], findings: [Severity, State][], failOn: FailOn, expected: Verdict];

const ok = outcome();
const failed = outcome({ status: 'failed', reason: 'broke' });
const inconclusive = outcome({ status: 'inconclusive', reason: 'could not look' });
const skipped = outcome({ status: 'skipped', reason: 'does not apply', coverage: {} });
const nothing = outcome({ coverage: {}, asked: true });
const zeros = outcome({ coverage: { files: 0, commits: 0 }, asked: true });
const found = (rows: [Severity, State][]) => rows.map(([severity, state]) => finding({ severity, state }));

describe('the table of exits', () => {
  test.each<Row>([
    ['nothing ran', [], [], 'high', 'pass'],
    ['all completed', [ok], [], 'high', 'pass'],
    ['skipped does not apply', [skipped], [], 'high', 'pass'],
    ['skipped though asked for', [{ ...skipped, asked: true }], [], 'high', 'error'],
    ['completed without a look, not asked for', [outcome({ coverage: {} })], [], 'high', 'pass'],
    ['completed without a look, asked for', [nothing], [], 'high', 'error'],
    ['completed with zeros, asked for', [zeros], [], 'high', 'error'],
    ['failed', [ok, failed], [], 'high', 'error'],
    ['failed with coverage', [{ ...failed, coverage: { files: 9 } }], [], 'high', 'error'],
    ['inconclusive', [inconclusive, ok], [], 'high', 'error'],
    ['a finding below the floor', [ok], [['medium', 'new']], 'high', 'pass'],
    ['a finding at the floor', [ok], [['high', 'new']], 'high', 'fail'],
    ['a finding above the floor', [ok], [['blocker', 'new']], 'high', 'fail'],
    ['a known finding', [ok], [['blocker', 'known']], 'high', 'pass'],
    ['an ignored finding', [ok], [['blocker', 'ignored']], 'high', 'pass'],
    ['a finding beside a failure', [failed, nothing], [['blocker', 'new']], 'high', 'fail'],
    ['a small finding beside a failure', [failed], [['low', 'new']], 'high', 'error'],
    ['a known finding beside a failure', [failed], [['blocker', 'known']], 'high', 'error'],
    ['the lowest floor', [ok], [['low', 'new']], 'low', 'fail'],
    ['the highest floor', [ok], [['high', 'new']], 'blocker', 'pass'],
    [
      'the last of many',
      [ok],
      [
        ['low', 'new'],
        ['medium', 'known'],
        ['high', 'ignored'],
        ['high', 'new'],
      ],
      'high',
      'fail',
    ],
  ])('%s', (_, outcomes, findings, failOn, expected) => {
    const exitCode = { pass: 0, fail: 1, error: 2 }[expected];
    expect(decide(outcomes, found(findings), { failOn, warnOnly: false })).toEqual({
      verdict: expected,
      exitCode,
      wouldBe: expected,
    });
    // Whoever only wants warnings gets a pass, and is told what it would have been.
    const passed: Decision = { verdict: 'pass', exitCode: 0, wouldBe: expected };
    expect(decide(outcomes, found(findings), { failOn, warnOnly: true })).toEqual(passed);
  });

  test.each(SEVERITIES)('`never` passes with a new %s, and `high` says what it would be', (severity) => {
    expect(decide([ok], found([[severity, 'new']]), { failOn: 'never', warnOnly: false })).toEqual({
      verdict: 'pass',
      exitCode: 0,
      wouldBe: severity === 'high' || severity === 'blocker' ? 'fail' : 'pass',
    });
  });
});

test('severities ascend, and `never` is above all', () => {
  const order = ['low', 'medium', 'high', 'blocker'];
  expect(SEVERITIES).toEqual(order);
  for (const severity of SEVERITIES)
    for (const floor of FAIL_ON)
      expect([severity, floor, isAtLeast(severity, floor)]).toEqual([
        severity,
        floor,
        floor !== 'never' && order.indexOf(severity) >= order.indexOf(floor),
      ]);
});
