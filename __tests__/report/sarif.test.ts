import type { RuleInfo } from '../../src/core/rule.ts';
import { renderSarif, SARIF_RESULTS_LIMIT, SARIF_TAGS_LIMIT } from '../../src/report/sarif.ts';
import { hostileFindings, makeFinding, makeOutcome, makeReport, manyFindings } from './hostile.ts';

const rule: RuleInfo = {
  id: 'migrations/drop-column',
  severity: 'blocker',
  summary: 'Drops a column that running code may still read',
  why: 'The old version still selects `it`.',
  fix: 'Drop it later.',
  since: '0.1.0',
  examples: { bad: [], good: [] },
};

test('a finding, an ignored one, and one without a file', () => {
  const location = {
    kind: 'file',
    path: 'db/a b.sql',
    startLine: 3,
    endLine: 3,
    startColumn: 19,
    endColumn: 36,
  } as const;
  const report = makeReport(
    [
      makeFinding({ location, fingerprint: `1:${'a'.repeat(32)}` }),
      makeFinding({
        severity: 'low',
        state: 'ignored',
        ignored: { by: 'inline', reason: 'small' },
        fingerprint: `1:${'b'.repeat(32)}`,
      }),
      makeFinding({
        rule: 'env/missing-value',
        severity: 'high',
        title: 'No value',
        location: { kind: 'variable', name: 'A' },
        fingerprint: `1:${'c'.repeat(32)}`,
      }),
    ],
    { outcomes: [makeOutcome(), makeOutcome({ check: 'smoke', status: 'skipped', reason: 'no URL', coverage: {} })] },
  );
  const text =
    'Drops column `email` of `users`\n\nLine 3 drops it.\n\nWhat breaks: Login answers 500.\n\nFix: Drop it in a later release.';
  expect(JSON.parse(renderSarif(report, [rule]))).toEqual({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Launch Ready',
            semanticVersion: '0.1.0',
            informationUri: 'https://github.com/OWNER/launch-ready',
            rules: [
              {
                id: 'migrations/drop-column',
                name: 'MigrationsDropColumn',
                shortDescription: { text: 'Drops a column that running code may still read' },
                fullDescription: { text: 'The old version still selects `it`.' },
                help: {
                  text: 'The old version still selects `it`.\n\nDrop it later.',
                  markdown: 'The old version still selects `it`.\n\n**Fix:** Drop it later.',
                },
                helpUri: 'https://github.com/OWNER/launch-ready/blob/main/docs/rules/migrations/drop-column.md',
                defaultConfiguration: { level: 'error' },
                properties: { tags: ['deploy-safety', 'migrations'], 'security-severity': '9.5' },
              },
            ],
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            exitCode: 1,
            toolExecutionNotifications: [
              { level: 'note', message: { text: 'smoke skipped (no URL)' } },
              {
                level: 'error',
                message: { text: 'No value (A)\n\nDrop it in a later release.' },
                associatedRule: { id: 'env/missing-value' },
                properties: { fingerprint: `1:${'c'.repeat(32)}`, severity: 'high', state: 'new' },
              },
            ],
          },
        ],
        results: [
          {
            ruleId: 'migrations/drop-column',
            ruleIndex: 0,
            level: 'error',
            message: { text },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'db/a%20b.sql', uriBaseId: '%SRCROOT%' },
                  region: { startLine: 3, endLine: 3, startColumn: 19, endColumn: 36 },
                },
              },
            ],
            partialFingerprints: {
              primaryLocationLineHash: `1:${'a'.repeat(32)}`,
              'launchReady/v1': `1:${'a'.repeat(32)}`,
            },
            baselineState: 'new',
            suppressions: [],
            properties: { severity: 'blocker', state: 'new' },
          },
          {
            ruleId: 'migrations/drop-column',
            ruleIndex: 0,
            level: 'note',
            message: { text },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'db/7.sql', uriBaseId: '%SRCROOT%' },
                  region: { startLine: 3, endLine: 3 },
                },
              },
            ],
            partialFingerprints: {
              primaryLocationLineHash: `1:${'b'.repeat(32)}`,
              'launchReady/v1': `1:${'b'.repeat(32)}`,
            },
            baselineState: 'unchanged',
            suppressions: [{ kind: 'inSource', status: 'accepted', justification: 'small' }],
            properties: { severity: 'low', state: 'ignored' },
          },
        ],
      },
    ],
  });
});

const run = (text: string) => JSON.parse(text).runs[0];

test('history keeps its place: code scanning is private', () => {
  const location = { kind: 'commit', commit: '6615681', path: 'a.sh', startLine: 4, endLine: 4 } as const;
  const [result] = run(renderSarif(makeReport([makeFinding({ rule: 'secrets/github-token', location })]), [])).results;
  expect(result.locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri: 'a.sh', uriBaseId: '%SRCROOT%' },
        region: { startLine: 4, endLine: 4 },
      },
    },
  ]);
  expect(result.properties).toEqual({ severity: 'blocker', state: 'new', commit: '6615681' });
});

test('a rule that was not passed in is described all the same, secrets as security', () => {
  const { rules } = run(renderSarif(makeReport([makeFinding({ rule: 'secrets/github-token' })]), [rule])).tool.driver;
  expect(rules.map(({ id }: { id: string }) => id)).toEqual(['migrations/drop-column', 'secrets/github-token']);
  expect(rules[1].properties.tags).toEqual(['deploy-safety', 'secrets', 'security', 'external/cwe/cwe-798']);
});

test.each([0, 500, 10_000, 30_000])(
  '%i findings: each is a result, a notification, or counted; worst first',
  (count) => {
    const report = makeReport(manyFindings(count, 8));
    const { results, invocations, tool } = run(renderSarif(report, [rule]));
    const notifications: { associatedRule?: object; message: { text: string } }[] =
      invocations[0].toolExecutionNotifications;
    const named = notifications.filter(({ associatedRule }) => associatedRule !== undefined).length;
    const counted = Number(
      /^\d+/.exec(notifications.find(({ message }) => message.text.includes('more results'))?.message.text ?? '0')?.[0],
    );
    expect(results.length).toBeLessThanOrEqual(SARIF_RESULTS_LIMIT);
    expect(results.length + named + counted).toBe(count);
    const fingerprints = results.map(
      ({ partialFingerprints }: { partialFingerprints: Record<string, string> }) =>
        partialFingerprints.primaryLocationLineHash,
    );
    expect(new Set(fingerprints).size).toBe(results.length);
    for (const { properties } of tool.driver.rules)
      expect(properties.tags.length).toBeLessThanOrEqual(SARIF_TAGS_LIMIT);
  },
);

test('200 hostile reports: every result has a rule, words, and a relative address', () => {
  for (let seed = 0; seed < 200; seed++) {
    const { results, tool } = run(renderSarif(makeReport(hostileFindings(10, seed)), [rule]));
    for (const { ruleIndex, ruleId, message, locations } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(message.text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
      expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^[\w%.!~*'()-]+(?:\/[\w%.!~*'()-]*)*$/);
    }
  }
});
