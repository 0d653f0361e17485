// What a release manager reads.
import { type GateFacts, gateLine } from '../../src/app/gate-line.ts';
import type { Outcome } from '../../src/core/outcome.ts';
import { type Report, summaryLine } from '../../src/core/report.ts';
import { headlineOf } from '../../src/report/headline.ts';
import { makeFinding, makeOutcome, makeReport } from '../report/hostile.ts';

const job = (name: string, status: Outcome['status'], reason: string | null = null): Outcome =>
  makeOutcome({ check: `job ${name}`, status, reason, coverage: { jobs: 1 } });
const passed = [job('checks', 'completed'), job('build', 'completed')];
const nothing: GateFacts = { jobs: [], missing: [], broken: [], expected: [] };
const lost = (check: string): Outcome =>
  makeOutcome({ check, status: 'inconclusive', reason: 'expected, but no report of it was found' });

/** A report of everything that the facts name. */
const reportOf = (facts: GateFacts, more: Parameters<typeof makeReport>[1] = {}, findings = [] as never[]): Report =>
  makeReport(findings, { outcomes: [makeOutcome(), ...facts.jobs, ...facts.missing, ...facts.broken], ...more });

test.each<[name: string, facts: Partial<GateFacts>, line: string]>([
  ['all good', { jobs: passed }, 'GO: 2 of 2 jobs passed; nothing new that blocks'],
  [
    'checks that were expected',
    { jobs: passed, expected: ['env', 'secrets'] },
    'GO: 2 of 2 jobs passed; 2 of 2 expected checks reported; nothing new that blocks',
  ],
  [
    'a job that may be skipped',
    { jobs: [...passed, job('smoke', 'skipped', 'skipped, which is allowed')] },
    'GO: 2 of 3 jobs passed; job smoke was skipped, which is allowed; nothing new that blocks',
  ],
  [
    'a job that failed',
    { jobs: [...passed, job('deploy', 'failed', 'the job failed')] },
    'STOP: job deploy failed; 2 of 3 jobs passed; nothing new that blocks',
  ],
  [
    'cancelled and skipped',
    {
      jobs: [
        job('a', 'inconclusive', 'the job was cancelled'),
        job('b', 'inconclusive', 'the job was skipped; a job that did not run has proved nothing'),
      ],
    },
    'STOP: job a was cancelled; job b was skipped; 0 of 2 jobs passed; nothing new that blocks',
  ],
  [
    'expected but left no report',
    { jobs: passed, expected: ['env', 'secrets'], missing: [lost('secrets')] },
    'STOP: secrets left no report; 2 of 2 jobs passed; 1 of 2 expected checks reported; nothing new that blocks',
  ],
  [
    'a file that cannot be read',
    { broken: [makeOutcome({ check: 'a.json', status: 'failed', reason: 'x' })] },
    'STOP: a.json cannot be read; nothing new that blocks',
  ],
])('%s', (_, given, line) => {
  const facts = { ...nothing, ...given };
  expect(gateLine(reportOf(facts), facts)).toBe(line);
});

test.each<[name: string, report: Report, line: string]>([
  ['a blocker', makeReport([makeFinding()]), 'STOP: 1 blocker'],
  [
    'advice too',
    makeReport([makeFinding(), makeFinding({ severity: 'low', title: 'x' })]),
    'STOP: 1 blocker; 1 new that does not block',
  ],
  [
    'advice only',
    makeReport([makeFinding({ severity: 'low' })]),
    'GO: nothing new that blocks; 1 new that does not block',
  ],
  ['known only', makeReport([makeFinding({ state: 'known' })]), 'GO: nothing new that blocks; 1 known'],
  ['warn-only', makeReport([makeFinding()], { warnOnly: true }), 'GO, reported only: 1 blocker'],
  [
    'a check that could not look',
    makeReport([], { outcomes: [makeOutcome({ status: 'inconclusive', reason: 'x' })] }),
    'STOP: migrations could not finish; nothing new that blocks',
  ],
])('findings: %s', (_, report, line) => expect(gateLine(report, nothing)).toBe(line));

test('it is the headline of every page and the last line', () => {
  const report = { ...makeReport([]), headline: 'GO: 2 of 2 jobs passed' };
  expect([headlineOf(report), summaryLine(report)]).toEqual([
    { icon: '✅', words: 'GO: 2 of 2 jobs passed' },
    'Launch Ready: GO: 2 of 2 jobs passed.',
  ]);
});
