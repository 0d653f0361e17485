// However many: within GitHub's limits, and every finding is named or counted.
import type { Finding } from '../../../src/core/finding.ts';
import type { Report } from '../../../src/core/report.ts';
import { COMMENT_LIMIT, renderComment, renderSummary, SUMMARY_LIMIT } from '../../../src/report/markdown/markdown.ts';
import { makeReport, manyFindings } from '../hostile.ts';

const repository = {
  serverUrl: 'https://github.com',
  fullName: 'acme/shop',
  headRef: 'fix/users',
  commit: 'abc1234def5678abc1234def5678abc1234def56',
  ignoreFileExists: true,
};
const options = { name: 'ci / checks', redactHistory: false, trustLinks: false, troubles: [] };
const fileAt = (path: string, startLine: number) => ({ kind: 'file', path, startLine, endLine: startLine }) as const;

/** Findings whose title is in the text, and the sum of what the text only counts. */
function accountFor(text: string): { shown: number; counted: number } {
  const counts = [...text.matchAll(/^\*\*([\d,]+) more, counted here only:\*\*/gm)];
  return {
    shown: new Set(text.match(/Finding \d+:/g) ?? []).size,
    counted: counts.reduce((sum, [, count = '0']) => sum + Number(count.replaceAll(',', '')), 0),
  };
}

/** Findings that have a heading of their own, or an item of a list. */
const namedIn = (markdown: string): number =>
  (markdown.match(/^(?:#{3,4} \S+ (?:Blocker|High|Medium|Low): | *- \S+ \*\*(?:Blocker|High|Medium|Low)\*\* )/gm) ?? [])
    .length;

describe.each([0, 1, 5, 11, 40, 60, 120, 300, 500, 1_000, 3_000, 10_000])('%i findings', (count) => {
  const report = makeReport(manyFindings(count, count));
  test.each([
    ['comment', (value: Report) => renderComment(value, { ...options, repository }), COMMENT_LIMIT],
    ['summary', (value: Report) => renderSummary(value, { ...options, repository }), SUMMARY_LIMIT],
    ['text of a check run', (value: Report) => renderSummary(value, options, 65_535), 65_535],
  ])('%s: within its limit, and each finding is shown or counted', (_, render, limit) => {
    const text = render(report);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
    const { shown, counted } = accountFor(text);
    expect(shown + counted).toBe(count);
    expect(namedIn(text)).toBe(shown);
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });
});

/** The same findings as they come from real changes: many in one place. */
const CROWDS: Readonly<Record<string, (finding: Finding, index: number) => Partial<Finding>>> = {
  'one file': (_, index) => ({ location: fileAt('db/1.sql', 1 + index) }),
  'seven files': (_, index) => ({ location: fileAt(`db/${index % 7}.sql`, 1 + index), impact: 'x', fix: 'y' }),
  'a tool': (_, index) => ({ location: fileAt(`src/${index % 50}.ts`, 1), origin: { tool: 'ESLint', rule: 'eqeqeq' } }),
  variables: (finding, index) => ({
    check: 'env',
    rule: 'env/x',
    title: `V${index % 30} Finding ${index}: ${finding.title}`,
    data: { variable: `V${index % 30}`, environment: index % 2 === 0 ? 'staging' : 'production' },
  }),
  'all the same': () => ({ rule: 'secrets/x', check: 'secrets', severity: 'high', impact: 'x', fix: 'y' }),
};

describe.each(Object.entries(CROWDS))('in %s', (_, change) => {
  test.each([2, 12, 200, 3_000])('%i findings', (count) => {
    const findings = manyFindings(count, count).map((finding, index) => ({ ...finding, ...change(finding, index) }));
    const report = makeReport(findings);
    for (const [text, limit] of [
      [renderComment(report, { ...options, repository }), COMMENT_LIMIT],
      [renderSummary(report, { ...options, repository }), SUMMARY_LIMIT],
    ] as const) {
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
      const { shown, counted } = accountFor(text);
      expect(shown + counted).toBe(count);
      expect(namedIn(text)).toBe(shown);
    }
  });
});

test('what is lost first is what matters least', () => {
  const text = renderComment(makeReport(manyFindings(500)), { ...options, repository });
  const opened = text.split('<details><summary>').at(0) ?? '';
  expect(opened).toContain('**Fix:**');
  expect(opened.match(/^#{3,4} ⛔ Blocker/gm)?.length).toBeGreaterThanOrEqual(10);
  expect(text).not.toMatch(/^#{3,4} 💡 Low/m);
});
