import { renderTerminal } from '../../../src/report/terminal/terminal.ts';
import {
  hostileFindings,
  hostileText,
  makeFinding,
  makeOutcome,
  makeReport,
  manyFindings,
  seeded,
} from '../hostile.ts';

const plain = { color: false, width: 80 };

test('the next lines of an item stand below its words', () => {
  const finding = makeFinding({
    fix: '1. Ship code that no longer knows the column, and wait until no old version of it runs any more.\n2. Drop it.',
  });
  const text = renderTerminal(makeReport([finding]), plain);
  expect(text).toContain(`
  fix:    1. Ship code that no longer knows the column, and wait until no old
             version of it runs any more.
          2. Drop it.
`);
});

test('one blocker', () => {
  const finding = makeFinding({
    title: 'Drops column `email` of `users`, which running code still reads',
    fix: 'Two steps. First:\n\n```sql\nDROP TABLE a;\n```',
    location: { kind: 'file', path: 'db/7.sql', startLine: 12, endLine: 12, startColumn: 20 },
    excerpt: { text: '\tALTER TABLE 用户 DROP COLUMN email;', line: 12, highlight: { start: 16, end: 33 } },
    evidence: 'a****',
    newIn: 'new in 0.2',
  });
  const outcomes = [
    makeOutcome({
      coverage: { statements: 6, files: 1 },
      leftOut: [{ what: 'Django migrations', count: 2, why: 'Python files are not read yet' }],
    }),
    makeOutcome({ check: 'smoke', status: 'skipped', reason: 'no URL', coverage: {} }),
  ];
  const report = makeReport([finding], {
    outcomes,
    notices: ['Fetched 11 commits.'],
    loosened: ['`fail-on` goes from `low` to `high`'],
  });
  expect(renderTerminal(report, plain)).toBe(`\
FAILED: 1 reason. Not ready to deploy: 1 blocker.
  1. blocker: Drops column \`email\` of \`users\`, which running code still reads
     (db/7.sql:12)
Findings of high and above stop the run (fail-on: high).

note: Fetched 11 commits.

blocker: Drops column \`email\` of \`users\`, which running code still reads [migrations/drop-column] (new in 0.2)
  --> db/7.sql:12:20
   |
12 | ALTER TABLE 用户 DROP COLUMN email;
   |                  ^^^^^^^^^^^^^^^^^
   |
  found:  \`a****\`
  Line 3 drops it.
  breaks: Login answers 500.
  fix:    Two steps. First:

              DROP TABLE a;
  ignore: a comment above line 12, with your reason
          -- launch-ready:ignore migrations/drop-column -- REASON
  learn:  launch-ready explain migrations/drop-column

This change loosens the checks:
  - \`fail-on\` goes from \`low\` to \`high\`

migrations  completed  6 statements, 1 file
                       2 Django migrations not looked at: Python files are not
                       read yet
smoke       skipped    no URL

Launch Ready: 1 blocker. migrations: 6 statements, 1 file; 2 Django migrations not looked at: Python files are not read yet; smoke skipped (no URL).
`);
});

test('nothing found', () => {
  expect(renderTerminal(makeReport([]), plain)).toBe(
    'migrations  completed  1 file\n\nLaunch Ready: no findings. migrations: 1 file.\n',
  );
});

test('known and ignored are counted, and listed when asked', () => {
  const report = makeReport([
    makeFinding({ state: 'known', title: 'Old one' }),
    makeFinding({
      state: 'ignored',
      title: 'Accepted',
      ignored: { by: 'inline', reason: 'small table', until: '2027-01-31' },
    }),
  ]);
  expect(renderTerminal(report, plain)).toContain('\n1 known already, 1 ignored (--verbose lists them)\n'.slice(1));
  const verbose = renderTerminal(report, { ...plain, verbose: true });
  expect(verbose).toContain('  blocker: Old one [migrations/drop-column] --> db/7.sql:3 (known already)\n');
  expect(verbose).toContain('(ignored by a comment on the line until 2027-01-31: small table)\n');
});

test('no comment can silence it: the line of the ignore file, unwrapped', () => {
  const finding = makeFinding({ inlineIgnorable: false });
  const text = renderTerminal(makeReport([finding]), { color: false, width: 40 });
  expect(text).toContain(
    '  ignore: a line for .launch-ready/ignore, with your reason (for this place; it holds when lines move)\n',
  );
  expect(text).toContain(`          ${finding.fingerprint} migrations/drop-column db/7.sql:3 # REASON\n`);
});

test('history in a public log is counted, not located', () => {
  const commit = '66156815aa0c5d2b7ad1c59c3e1a64fbb0e3c3f9';
  const finding = makeFinding({
    title: 'GitHub token in it',
    location: { kind: 'commit', commit, path: 'release.sh', startLine: 4 },
  });
  const report = makeReport([finding]);
  expect(renderTerminal(report, plain)).toContain('--> 6615681 release.sh:4');
  const redacted = renderTerminal(report, { ...plain, redactHistory: true });
  expect(redacted).not.toMatch(/6615681|release\.sh|token/);
  expect(redacted).toContain('1 finding in the history\n(new: 1 blocker)');
  expect(redacted).toContain('Launch Ready: 1 blocker.');
});

test('colour is only there when asked for, and the words are the same', () => {
  const report = makeReport(manyFindings(30));
  const colored = renderTerminal(report, { color: true, width: 80 });
  expect(colored).toContain('\u001b[');
  expect(colored.replaceAll(/\u001b\[\d+m/g, '')).toBe(renderTerminal(report, plain));
});

test('1,000 hostile reports: no command to the runner, no control character', () => {
  const next = seeded(11);
  for (let index = 0; index < 1_000; index++) {
    const outcome = makeOutcome({
      status: 'skipped',
      reason: hostileText(next),
      leftOut: [{ what: hostileText(next), count: 2, why: hostileText(next) }],
    });
    const report = makeReport(hostileFindings(1 + next(4), index), {
      outcomes: [outcome],
      notices: [hostileText(next)],
      loosened: [hostileText(next)],
    });
    const text = renderTerminal(report, { color: false, width: 40 + next(80), verbose: next(2) === 0 });
    const lines = text.split('\n');
    expect(lines.filter((line) => /^\s*::/.test(line) || line.includes('##['))).toEqual([]);
    expect(text.replaceAll('\n', '')).not.toMatch(
      /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\ufeff]/,
    );
  }
});

test.each([0, 1, 50, 51, 500, 10_000])('%i findings: each is shown or counted', (count) => {
  const report = makeReport(manyFindings(count, 3));
  const text = renderTerminal(report, plain);
  const fresh = report.findings.filter(({ state }) => state === 'new').length;
  const known = report.findings.filter(({ state }) => state === 'known').length;
  const shown = new Set(text.match(/Finding \d+:/g) ?? []).size;
  expect(shown).toBe(fresh);
  if (known > 0) expect(text).toContain(`${known} known already`);
});
