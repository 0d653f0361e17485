import { diffOf, parseDiff } from '../../../src/core/diff.ts';
import type { Finding, Replacement } from '../../../src/core/finding.ts';
import { inlineOrder, placeOf } from '../../../src/report/inline/place.ts';
import { findingOfMarker, MAX_REMOVALS, MAX_REVIEW_COMMENTS, planReview } from '../../../src/report/inline/review.ts';
import { suggestionOf } from '../../../src/report/inline/suggestion.ts';
import { hostileFindings, makeFinding, manyFindings } from '../hostile.ts';

const COMMIT = 'abc1234def5678abc1234def5678abc1234def56';

/** Lines 8 to 14 of a.ts are shown, 11 is new; lines 1 to 3 of new.ts are new. */
const TEXT = `diff --git a/a.ts b/a.ts
--- a/a.ts
+++ b/a.ts
@@ -8,6 +8,7 @@ function pay() {
 line 8
 line 9
 line 10
+const total = sum(items);
 line 11
 line 12
 line 13
diff --git a/new.ts b/new.ts
new file mode 100644
--- /dev/null
+++ b/new.ts
@@ -0,0 +1,3 @@
+one
+two
+three \`\`\`\`
diff --git a/win.ts b/win.ts
--- a/win.ts
+++ b/win.ts
@@ -1 +1 @@
-old\r
+new\r
`;
const diff = diffOf(parseDiff(TEXT));

const at = (path: string, startLine: number, endLine = startLine, more: Partial<Finding> = {}): Finding =>
  makeFinding({ location: { kind: 'file', path, startLine, endLine }, title: `${path}:${startLine}`, ...more });

const plan = (findings: readonly Finding[], existing: Parameters<typeof planReview>[0]['existing'] = []) =>
  planReview({ findings, diff, commit: COMMIT, name: 'checks', existing });

test.each<[path: string, line: number, place: string]>([
  ['a.ts', 11, 'changed-line'],
  ['a.ts', 8, 'shown-line'],
  ['a.ts', 14, 'shown-line'],
  ['a.ts', 7, 'changed-file'],
  ['a.ts', 15, 'changed-file'],
  ['new.ts', 3, 'changed-line'],
  ['b.ts', 1, 'elsewhere'],
])('%s:%i lies on a %s', (path, line, place) => expect(placeOf(at(path, line), diff)).toBe(place));

test('without a diff, and without a file', () => {
  expect([
    placeOf(at('a.ts', 11), undefined),
    placeOf(makeFinding({ location: { kind: 'variable', name: 'X' } }), diff),
  ]).toEqual(['elsewhere', 'no-file']);
});

test('order: worst first, then changed lines, then the fingerprint; known ones are not shown', () => {
  const findings = [
    at('b.ts', 1, 1, { severity: 'high' }),
    at('a.ts', 7, 7, { severity: 'high' }),
    at('a.ts', 11, 11, { severity: 'high' }),
    at('b.ts', 2, 2, { severity: 'blocker' }),
    at('new.ts', 1, 1, { severity: 'low', state: 'known' }),
  ];
  expect(inlineOrder(findings, diff).map(({ title }) => title)).toEqual(['b.ts:2', 'a.ts:11', 'a.ts:7', 'b.ts:1']);
});

test('only what the diff shows; a range within its hunk', () => {
  const findings = [at('a.ts', 11), at('a.ts', 12, 14), at('a.ts', 13, 40), at('a.ts', 7), at('b.ts', 1)];
  const { create, added } = plan(findings);
  expect(create?.comments.map(({ body: _, ...comment }) => comment)).toEqual([
    { path: 'a.ts', line: 11, side: 'RIGHT' },
    { path: 'a.ts', line: 14, side: 'RIGHT', start_line: 12, start_side: 'RIGHT' },
    { path: 'a.ts', line: 13, side: 'RIGHT' },
  ]);
  expect(added).toEqual(findings.slice(0, 3).map(({ fingerprint }) => fingerprint));
  expect([create?.commit_id, create?.event, create?.body]).toEqual([
    COMMIT,
    'COMMENT',
    '**Launch Ready:** 3 findings on the lines of this change.',
  ]);
});

test('nothing on its lines: nothing is sent', () => {
  expect(plan([at('a.ts', 7)])).toEqual({ remove: [], settle: [], standing: [], added: [] });
});

test('a comment: marker, severity, impact, fix, how to ignore it', () => {
  const [comment] = plan([at('a.ts', 11)]).create?.comments ?? [];
  expect(comment?.body).toBe(`<!-- launch-ready:finding ${at('a.ts', 11).fingerprint} name=checks -->
**⛔ Blocker: a.ts:11**

Line 3 drops it.

**What breaks:** Login answers 500.

**Fix:** Drop it in a later release.

<details><summary>Not a problem here? Ignore it</summary>

Paste this above the line, with your reason in place of REASON:

\`\`\`text
// launch-ready:ignore migrations/drop-column -- REASON
\`\`\`

</details>

<sub>[\`migrations/drop-column\`](https://github.com/OWNER/launch-ready/blob/main/docs/rules/migrations/drop-column.md)</sub>`);
});

describe('what stands already', () => {
  const standing = (finding: Finding, more = {}, id = 1) => ({
    id,
    body: plan([finding]).create?.comments[0]?.body ?? '',
    isCurrent: true,
    hasReplies: false,
    ...more,
  });
  test('is not said twice', () => {
    expect(plan([at('a.ts', 11)], [standing(at('a.ts', 11))])).toEqual({
      remove: [],
      settle: [],
      standing: [at('a.ts', 11).fingerprint],
      added: [],
    });
  });
  test('its line is gone from the diff: said again where it is now', () => {
    const { remove, added } = plan([at('a.ts', 11)], [standing(at('a.ts', 11), { isCurrent: false }, 5)]);
    expect([remove, added.length]).toEqual([[5], 1]);
  });
  test('twice by two runs: one is taken back', () => {
    const { remove, standing: kept } = plan(
      [at('a.ts', 11)],
      [standing(at('a.ts', 11)), standing(at('a.ts', 11), {}, 2)],
    );
    expect([remove, kept.length]).toEqual([[2], 1]);
  });
  test('of another job: left alone', () => {
    const other = {
      ...standing(at('a.ts', 11)),
      body: standing(at('a.ts', 11)).body.replace('name=checks', 'name=web'),
    };
    expect(plan([], [other]).remove).toEqual([]);
  });
  test('many that are over: some now, the others next time', () => {
    const many = Array.from({ length: 40 }, (_, id) =>
      standing(at('a.ts', 11, 11, { fingerprint: at('x', id + 1).fingerprint }), {}, id),
    );
    expect(plan([], many).remove).toHaveLength(MAX_REMOVALS);
  });
  test('a quoted marker is none', () => {
    const { body } = standing(at('a.ts', 11));
    expect([findingOfMarker(body, 'checks'), findingOfMarker(body.replace(/^/gm, '> '), 'checks')]).toEqual([
      at('a.ts', 11).fingerprint,
      undefined,
    ]);
  });
});

test('not more than a reviewer reads', () => {
  const findings = manyFindings(200).map((finding, index) => ({
    ...finding,
    ...at('a.ts', 8 + (index % 7)),
    fingerprint: finding.fingerprint,
  }));
  expect(plan(findings).create?.comments).toHaveLength(MAX_REVIEW_COMMENTS);
});

describe('suggestions', () => {
  const line = (startLine: number, text: string, more: Partial<Replacement> = {}): Replacement => ({
    startLine,
    endLine: startLine,
    text,
    ...more,
  });
  test.each<[name: string, path: string, replacement: Replacement, markdown: string | undefined]>([
    ['a whole line', 'a.ts', line(11, 'const total = 0;'), '```suggestion\nconst total = 0;\n```'],
    [
      'a part of one: the rest is the diff’s',
      'a.ts',
      line(11, 'add', { startColumn: 15, endColumn: 18 }),
      '```suggestion\nconst total = add(items);\n```',
    ],
    ['several lines', 'new.ts', line(1, 'both', { endLine: 2 }), '```suggestion\nboth\n```'],
    ['a line taken away', 'a.ts', line(11, ''), '```suggestion\n```'],
    ['a line put before', 'new.ts', line(2, 'new\n', { startColumn: 1, endColumn: 1 }), '```suggestion\nnew\ntwo\n```'],
    ['more lines than before', 'new.ts', line(1, 'one\nand a half'), '```suggestion\none\nand a half\n```'],
    ['with a fence in it', 'new.ts', line(3, 'x ````'), '`````suggestion\nx ````\n`````'],
    ['nothing changed', 'new.ts', line(1, 'one'), undefined],
    ['outside of the diff', 'a.ts', line(7, 'x'), undefined],
    ['over the end of the hunk', 'a.ts', line(14, 'x', { endLine: 15 }), undefined],
    ['columns that are not there', 'new.ts', line(1, 'x', { startColumn: 9, endColumn: 10 }), undefined],
    ['another file', 'b.ts', line(1, 'x'), undefined],
    ['carriage returns, which GitHub would lose', 'win.ts', line(1, 'x'), undefined],
    ['ends before it begins', 'new.ts', line(2, 'x', { endLine: 1 }), undefined],
  ])('%s', (_, path, replacement, markdown) =>
    expect(suggestionOf(replacement, diff.get(path))?.markdown).toBe(markdown),
  );

  test('the comment hangs on the lines that it replaces', () => {
    const [comment] = plan([at('new.ts', 1, 1, { replacement: line(2, 'x', { endLine: 3 }) })]).create?.comments ?? [];
    expect([comment?.start_line, comment?.line]).toEqual([2, 3]);
    expect(comment?.body).toContain('```suggestion\nx\n```');
  });
});

test('hostile findings stay within the limit of a comment', () => {
  for (let seed = 0; seed < 50; seed++)
    for (const { body } of plan(
      hostileFindings(5, seed).map((finding) => ({ ...finding, location: at('a.ts', 11).location })),
    ).create?.comments ?? [])
      expect(body.length).toBeLessThanOrEqual(65_536);
  const long = at('a.ts', 11, 11, { message: 'x'.repeat(60_000), fix: 'y'.repeat(60_000) });
  expect(plan([long]).create?.comments[0]?.body.length).toBeLessThanOrEqual(65_536);
});
