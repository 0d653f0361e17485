import { escapeXml, renderJunit } from '../../src/report/junit.ts';
import { hostileFindings, hostileText, makeFinding, makeOutcome, makeReport, seeded } from './hostile.ts';

test('a failure, advice, a known one, a skipped and a broken check', () => {
  const report = makeReport(
    [
      makeFinding({ title: 'Drops `a` & "b"', fix: 'Later.' }),
      makeFinding({ severity: 'low', title: 'Advice', location: { kind: 'variable', name: 'A' } }),
      makeFinding({ state: 'known', title: 'Old' }),
    ],
    {
      outcomes: [
        makeOutcome({ durationMs: 1_500 }),
        makeOutcome({ check: 'smoke', status: 'skipped', reason: 'no URL', coverage: {} }),
        makeOutcome({ check: 'secrets', status: 'failed', reason: 'EACCES', coverage: {} }),
      ],
    },
  );
  expect(renderJunit(report)).toBe(`\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Launch Ready" tests="6" failures="1" errors="1" skipped="3">
  <testsuite name="migrations" tests="4" failures="1" errors="0" skipped="2" time="1.500">
    <testcase classname="migrations" name="migrations: looked at what it should">
      <system-out>migrations: 1 file</system-out>
    </testcase>
    <testcase classname="migrations" name="migrations/drop-column: Drops \`a\` &amp; &quot;b&quot; (db/7.sql:3)" file="db/7.sql" line="3">
      <failure type="migrations/drop-column" message="Drops \`a\` &amp; &quot;b&quot;">Line 3 drops it.

What breaks: Login answers 500.

Fix: Later.

Not here? A comment above: -- launch-ready:ignore migrations/drop-column -- REASON

launch-ready explain migrations/drop-column</failure>
    </testcase>
    <testcase classname="migrations" name="migrations/drop-column: Advice (A)">
      <skipped message="low, does not block: Advice"/>
    </testcase>
    <testcase classname="migrations" name="migrations/drop-column: Old (db/7.sql:3)" file="db/7.sql" line="3">
      <skipped message="known already: Old"/>
    </testcase>
  </testsuite>
  <testsuite name="smoke" tests="1" failures="0" errors="0" skipped="1" time="0.041">
    <testcase classname="smoke" name="smoke: looked at what it should">
      <skipped message="smoke skipped (no URL)"/>
    </testcase>
  </testsuite>
  <testsuite name="secrets" tests="1" failures="0" errors="1" skipped="0" time="0.041">
    <testcase classname="secrets" name="secrets: looked at what it should">
      <error message="secrets failed (EACCES)"/>
    </testcase>
  </testsuite>
</testsuites>
`);
});

test('1,000 hostile reports: only characters XML 1.0 allows, only elements of ours, balanced', () => {
  const next = seeded(13);
  for (let index = 0; index < 1_000; index++) {
    const xml = renderJunit(
      makeReport(hostileFindings(next(5), index), {
        outcomes: [makeOutcome({ status: 'skipped', reason: hostileText(next) })],
      }),
    );
    expect(xml.isWellFormed()).toBe(true);
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    expect(xml).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/);
    const open: string[] = [];
    for (const [, slash, name = '', , self] of xml.matchAll(/<(\/?)(\w+)((?: \w+="[^"<]*")*)(\/?)>/g)) {
      expect(['testsuites', 'testsuite', 'testcase', 'failure', 'error', 'skipped', 'system-out', 'system']).toContain(
        name,
      );
      if (slash === '/') expect(open.pop()).toBe(name);
      else if (self !== '/') open.push(name);
    }
    expect(open).toEqual([]);
    expect(xml.replaceAll(/<\?xml[^>]*>|<\/?[\w-]+(?: \w+="[^"<]*")*\/?>/g, '')).not.toMatch(/[<]/);
  }
});

test('line breaks in attributes are kept', () => expect(escapeXml('a\r\u0000\ud800b')).toBe('a&#13;\ufffdb'));
