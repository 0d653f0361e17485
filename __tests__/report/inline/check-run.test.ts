import {
  ANNOTATION_MESSAGE_LIMIT,
  ANNOTATIONS_PER_REQUEST,
  CHECK_TEXT_LIMIT,
  MAX_ANNOTATIONS,
  planCheckRun,
} from '../../../src/report/inline/check-run.ts';
import { hostileFindings, makeFinding, makeOutcome, makeReport, manyFindings } from '../hostile.ts';

const options = { name: 'Launch Ready', headSha: 'abc1234def5678abc1234def5678abc1234def56', redactHistory: false };

test('one finding: the whole plan', () => {
  const location = {
    kind: 'file',
    path: 'db/7.sql',
    startLine: 3,
    endLine: 3,
    startColumn: 19,
    endColumn: 36,
  } as const;
  const plan = planCheckRun(makeReport([makeFinding({ location })]), { ...options, runUrl: 'https://github.com/r' });
  const { summary, ...output } = plan.create.output;
  expect(summary).toMatch(/^## ⛔ Not ready to deploy: 1 blocker\n/);
  expect({ ...plan, create: { ...plan.create, output } }).toEqual({
    create: {
      name: 'Launch Ready',
      head_sha: options.headSha,
      status: 'completed',
      conclusion: 'failure',
      details_url: 'https://github.com/r',
      output: {
        title: 'Not ready to deploy: 1 blocker',
        annotations: [
          {
            path: 'db/7.sql',
            start_line: 3,
            end_line: 3,
            start_column: 19,
            end_column: 35,
            annotation_level: 'failure',
            title: 'Blocker: Drops column `email` of `users`',
            message: expect.stringMatching(/^Line 3 drops it\.\n\nWhat breaks: Login answers 500\./),
          },
        ],
      },
    },
    updates: [],
    shown: [makeFinding({ location }).fingerprint],
    notShown: 0,
  });
});

test.each([
  ['nothing', makeReport([]), 'success'],
  ['advice', makeReport([makeFinding({ severity: 'low' })]), 'success'],
  ['warn-only', makeReport([makeFinding()], { warnOnly: true }), 'neutral'],
  ['broken', makeReport([], { outcomes: [makeOutcome({ status: 'failed', reason: 'x' })] }), 'failure'],
])('%s concludes with %s', (_, report, conclusion) =>
  expect(planCheckRun(report, options).create.conclusion).toBe(conclusion),
);

test.each([0, 1, 50, 51, 500, 1_000, 10_000])('%i findings: within the limits, each annotated or counted', (count) => {
  const report = makeReport(manyFindings(count, 5));
  const { create, updates, shown, notShown } = planCheckRun(report, options);
  const outputs = [create.output, ...updates.map(({ output }) => output)];
  expect(updates.every((update) => Object.keys(update).join() === 'output')).toBe(true);
  for (const { title, summary, annotations } of outputs) {
    expect(title.length).toBeLessThanOrEqual(255);
    expect(summary.length).toBeLessThanOrEqual(CHECK_TEXT_LIMIT);
    expect(annotations.length).toBeLessThanOrEqual(ANNOTATIONS_PER_REQUEST);
  }
  const annotated = outputs.flatMap(({ annotations }) => annotations);
  expect(annotated.length).toBe(shown.length);
  expect(annotated.length).toBeLessThanOrEqual(MAX_ANNOTATIONS);
  expect(new Set(shown).size).toBe(shown.length);
  expect(shown.length + notShown).toBe(report.findings.filter(({ state }) => state === 'new').length);
  expect(outputs.length).toBeLessThanOrEqual(20);
});

test('500 hostile findings and a long one stay within the limits', () => {
  const long = makeFinding({ message: '用'.repeat(60_000), title: 'x'.repeat(255) });
  for (let seed = 0; seed < 50; seed++)
    for (const annotation of planCheckRun(makeReport([...hostileFindings(10, seed), long]), options).create.output
      .annotations) {
      expect(Buffer.byteLength(annotation.message)).toBeLessThanOrEqual(ANNOTATION_MESSAGE_LIMIT);
      expect(annotation.title.length).toBeLessThanOrEqual(255);
      expect(annotation.end_line).toBe(annotation.start_line);
    }
});
