import type { Report } from '../../../src/core/report.ts';
import {
  ANNOTATION_MESSAGE_LIMIT,
  ANNOTATIONS_PER_REQUEST,
  CHECK_TEXT_LIMIT,
  MAX_ANNOTATIONS,
  planCheckRun,
} from '../../../src/report/inline/check-run.ts';
import { inlineOrder } from '../../../src/report/inline/place.ts';
import { hostileFindings, makeFinding, makeOutcome, makeReport, manyFindings } from '../hostile.ts';

const options = {
  name: 'Launch Ready',
  headSha: 'abc1234def5678abc1234def5678abc1234def56',
  redactHistory: false,
  trustLinks: false,
  troubles: [],
};

const plan = (report: Report, more = {}) =>
  planCheckRun(report, inlineOrder(report.findings, undefined), { ...options, ...more });

test('one finding: the whole plan', () => {
  const location = {
    kind: 'file',
    path: 'db/7.sql',
    startLine: 3,
    endLine: 3,
    startColumn: 19,
    endColumn: 36,
  } as const;
  const { create, batches, annotations } = plan(makeReport([makeFinding({ location })]), {
    runUrl: 'https://github.com/r',
  });
  expect(create).toEqual({
    name: 'Launch Ready',
    head_sha: options.headSha,
    status: 'completed',
    conclusion: 'failure',
    external_id: expect.stringMatching(/^[0-9a-f]{32}$/),
    details_url: 'https://github.com/r',
  });
  expect(annotations).toBe(1);
  expect(batches).toEqual([
    {
      output: {
        title: 'Not ready to deploy: 1 blocker',
        summary: expect.stringMatching(/^## ⛔ Not ready to deploy: 1 blocker\n/),
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
      shown: [makeFinding({ location }).fingerprint],
    },
  ]);
});

test.each([
  ['nothing', makeReport([]), 'success'],
  ['advice', makeReport([makeFinding({ severity: 'low' })]), 'success'],
  ['warn-only', makeReport([makeFinding()], { warnOnly: true }), 'neutral'],
  ['broken', makeReport([], { outcomes: [makeOutcome({ status: 'failed', reason: 'x' })] }), 'failure'],
])('%s concludes with %s', (_, report, conclusion) => expect(plan(report).create.conclusion).toBe(conclusion));

test('the id of what is said: the same for another run, another one for another finding', () => {
  const idOf = (report: Report, runUrl: string): string => plan(report, { runUrl }).create.external_id;
  const report = makeReport([makeFinding()]);
  expect(idOf(report, 'https://github.com/r/1')).toBe(idOf(report, 'https://github.com/r/2'));
  expect(idOf(report, 'https://github.com/r')).not.toBe(
    idOf(makeReport([makeFinding({ title: 'x' })]), 'https://github.com/r'),
  );
});

test.each([0, 1, 50, 51, 500, 700, 701, 1_000, 10_000])(
  '%i findings in files: within the limits, each annotated or counted by its file',
  (count) => {
    const report = makeReport(
      manyFindings(count, 5).map((finding, index) => ({
        ...finding,
        state: 'new' as const,
        location: { kind: 'file', path: `db/${index % 40}.sql`, startLine: index + 1, endLine: index + 1 } as const,
      })),
    );
    const { batches, annotations } = plan(report);
    for (const { output } of batches) {
      expect(output.title.length).toBeLessThanOrEqual(255);
      expect(output.summary.length).toBeLessThanOrEqual(CHECK_TEXT_LIMIT);
      expect(output.annotations.length).toBeLessThanOrEqual(ANNOTATIONS_PER_REQUEST);
    }
    const all = batches.flatMap(({ output }) => output.annotations);
    const shown = batches.flatMap((batch) => batch.shown);
    const rolledUp = all
      .map(({ title }) => /^Launch Ready: ([\d,]+) more in this file$/.exec(title)?.[1])
      .reduce((sum, more) => sum + Number((more ?? '0').replace(',', '')), 0);
    expect(new Set(shown).size).toBe(shown.length);
    expect([all.length, shown.length + rolledUp]).toEqual([annotations, count]);
    expect(annotations).toBeLessThanOrEqual(MAX_ANNOTATIONS);
  },
);

test('hostile findings and a long one stay within the limits', () => {
  const long = makeFinding({ message: '用'.repeat(60_000), title: 'x'.repeat(255) });
  for (let seed = 0; seed < 50; seed++)
    for (const { output } of plan(makeReport([...hostileFindings(10, seed), long])).batches)
      for (const annotation of output.annotations) {
        expect(Buffer.byteLength(annotation.message)).toBeLessThanOrEqual(ANNOTATION_MESSAGE_LIMIT);
        expect(annotation.title.length).toBeLessThanOrEqual(255);
        expect(annotation.end_line).toBe(annotation.start_line);
      }
});
