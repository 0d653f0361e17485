import type { Report } from '../../../src/core/report.ts';
import {
  COMMENT_LIMIT,
  commentMarker,
  isSameComment,
  renderComment,
  renderSummary,
  SUMMARY_LIMIT,
} from '../../../src/report/markdown/markdown.ts';
import {
  hostileFindings,
  hostileText,
  makeFinding,
  makeOutcome,
  makeReport,
  manyFindings,
  seeded,
} from '../hostile.ts';
import { outsideCode } from '../outside-code.ts';

const repository = {
  serverUrl: 'https://github.com',
  fullName: 'acme/shop',
  headRef: 'fix/users',
  commit: 'abc1234def5678abc1234def5678abc1234def56',
  ignoreFileExists: true,
};
const options = { name: 'ci / checks', redactHistory: false };

test('one blocker, one known: the whole comment', () => {
  const finding = makeFinding({
    title: 'Drops column `email` of `users`',
    fix: 'Later:\n\n```sql\nDROP TABLE a;\n```',
    excerpt: { text: 'ALTER TABLE users DROP COLUMN email;', line: 3, highlight: { start: 18, end: 35 } },
  });
  const known = makeFinding({
    rule: 'env/missing-variable',
    severity: 'high',
    state: 'known',
    title: 'OLD_FLAG is not declared',
    inlineIgnorable: false,
  });
  const report = makeReport([finding, known], {
    outcomes: [
      makeOutcome({
        coverage: { statements: 6 },
        leftOut: [{ what: 'Django migrations', count: 2, why: 'not read yet' }],
      }),
      makeOutcome({ check: 'smoke', status: 'skipped', reason: 'no URL: give `url`', coverage: {} }),
    ],
    notices: ['Fetched 11 commits.'],
    loosened: ['`fail-on` goes from `low` to `high`'],
    commit: repository.commit,
  });
  const body = renderComment(report, { ...options, repository, runUrl: 'https://github.com/acme/shop/actions/runs/1' });
  expect(body.replace(/hash=[0-9a-f]{16}/, 'hash=…')).toBe(`\
<!-- launch-ready:comment name=ci%20%2F%20checks hash=… -->
### ⛔ Not ready to deploy: 1 blocker

**Launch Ready** looked at 2 commits since main.

> [!WARNING]
> **This change loosens the checks:**
>
> - \`fail-on\` goes from \`low\` to \`high\`

| Check | Result | Looked at |
| :-- | :-- | :-- |
| \`migrations\` | ⛔ 1 blocker | 6 statements; 2 Django migrations not looked at: not read yet |
| \`smoke\` | ⏭️ skipped | no URL: give \`url\` |

- Fetched 11 commits.

#### ⛔ Blocker: Drops column \`email\` of \`users\`

[\`db/7.sql:3\`](https://github.com/acme/shop/blob/abc1234def5678abc1234def5678abc1234def56/db/7.sql#L3) · [\`migrations/drop-column\`](https://github.com/OWNER/launch-ready/blob/main/docs/rules/migrations/drop-column.md)

Line 3 drops it.

\`\`\`text
3 | ALTER TABLE users DROP COLUMN email;
                      ^^^^^^^^^^^^^^^^^
\`\`\`

**What breaks:** Login answers 500.

**Fix:** Later:

\`\`\`sql
DROP TABLE a;
\`\`\`

<details><summary>Not a problem here? Ignore it</summary>

Paste this above line 3 of \`db/7.sql\` ([open the editor](https://github.com/acme/shop/edit/fix/users/db/7.sql#L3)), with your reason in place of REASON:

\`\`\`text
-- launch-ready:ignore migrations/drop-column -- REASON
\`\`\`

</details>

<details><summary>1 known already</summary>

- ❗ **High** OLD\\_FLAG is not declared · [\`db/7.sql:3\`](https://github.com/acme/shop/blob/abc1234def5678abc1234def5678abc1234def56/db/7.sql#L3) · \`env/missing-variable\` · known already

</details>

<sub>ci / checks · commit \`abc1234\` · launch-ready 0.1.0 · [this run](https://github.com/acme/shop/actions/runs/1)</sub>
`);
});

test('nothing found: the whole summary', () => {
  expect(renderSummary(makeReport([]), options)).toBe(`\
## ✅ Nothing stops the deploy: no new findings

**Launch Ready** looked at 2 commits since main.

| Check | Result | Looked at |
| :-- | :-- | :-- |
| \`migrations\` | ✅ nothing new | 1 file |

<sub>ci / checks · launch-ready 0.1.0</sub>
`);
});

test('no comment can silence it: the line of the ignore file, and the page that begins the file', () => {
  const finding = makeFinding({ inlineIgnorable: false });
  const line = `${finding.fingerprint} migrations/drop-column db/7.sql:3 # REASON`;
  const body = (ignoreFileExists: boolean) =>
    renderComment(makeReport([finding]), { ...options, repository: { ...repository, ignoreFileExists } });
  expect(body(true)).toContain(`\`\`\`text\n${line}\n\`\`\``);
  expect(body(true)).toContain('(https://github.com/acme/shop/edit/fix/users/.launch-ready/ignore)');
  expect(body(false)).toContain(
    '(https://github.com/acme/shop/new/fix/users?filename=.launch-ready%2Fignore&value=1%3A',
  );
});

test.each([
  ['fail', makeReport([makeFinding()]), '⛔ Not ready to deploy: 1 blocker'],
  ['below the floor', makeReport([makeFinding({ severity: 'low' })]), '✅ Nothing stops the deploy: 1 low'],
  ['warn-only', makeReport([makeFinding()], { warnOnly: true }), '⚠️ Reported only, nothing is stopped: 1 blocker'],
  [
    'inconclusive',
    makeReport([], { outcomes: [makeOutcome({ status: 'inconclusive', reason: 'shallow' })] }),
    '⚠️ Could not finish migrations, so nothing is proven',
  ],
  [
    'all skipped',
    makeReport([], { outcomes: [makeOutcome({ status: 'skipped', reason: 'no SQL', coverage: {} })] }),
    '⏭️ Nothing here to look at',
  ],
  [
    'fail and failed',
    makeReport([makeFinding()], { outcomes: [makeOutcome({ status: 'failed', reason: 'x' })] }),
    '⛔ Not ready to deploy: 1 blocker; could not finish migrations',
  ],
])('verdict: %s', (_, report, headline) =>
  expect(renderSummary(report, options).split('\n', 1)[0]).toBe(`## ${headline}`),
);

test('history in a public repository is counted, not located, known or new', () => {
  const location = {
    kind: 'commit',
    commit: '66156815aa0c5d2b7ad1c59c3e1a64fbb0e3c3f9',
    path: 'release.sh',
    startLine: 4,
  } as const;
  const report = makeReport([
    makeFinding({ title: 'GitHub token', location }),
    makeFinding({ title: 'Old token', location, state: 'known' }),
    makeFinding({
      title: 'In a note token',
      location: { kind: 'object', object: '66156815aa0c', name: 'refs/notes/x' },
    }),
  ]);
  const body = renderComment(report, { ...options, repository, redactHistory: true });
  expect(body).not.toMatch(/6615681|release|token|notes/);
  expect(body).toContain(
    '> Only counted here, because this repository is public: 3 findings in the history (new: 2 blockers).',
  );
  expect(renderComment(report, { ...options, repository })).toContain('6615681 release.sh:4');
});

describe('the marker', () => {
  const report = makeReport(manyFindings(20));
  test('is the same for another run of the same content', () => {
    const one = renderComment(report, { ...options, runUrl: 'https://github.com/acme/shop/actions/runs/1' });
    const two = renderComment(report, { ...options, runUrl: 'https://github.com/acme/shop/actions/runs/2' });
    expect(one).not.toBe(two);
    expect(isSameComment(one, two)).toBe(true);
    expect(isSameComment(one.replaceAll('\n', '\r\n'), two)).toBe(true);
  });
  test('is the same when only the time it took differs', () => {
    const slower = { ...report, outcomes: report.outcomes.map((outcome) => ({ ...outcome, durationMs: 9_000 })) };
    expect(renderComment(slower, options)).toBe(renderComment(report, options));
  });
  test('differs with the content', () => {
    expect(isSameComment(renderComment(report, options), renderComment(makeReport([]), options))).toBe(false);
  });
  test.each([
    ['api', 'api-2'],
    ['a', 'a '],
    ['x'.repeat(101), `${'x'.repeat(101)}y`],
    ['-->', '--'],
  ])('of %p is not the start of that of %p', (one, two) => {
    expect(commentMarker(two).startsWith(commentMarker(one))).toBe(false);
    expect(commentMarker(one).slice(4)).not.toMatch(/--|>/);
  });
});

/** Findings whose title is in the text, and the sum of what the text only counts. */
function accountFor(text: string): { shown: number; counted: number } {
  const counts = [...text.matchAll(/^\*\*([\d,]+) more, counted here only:\*\*/gm)];
  return {
    shown: new Set(text.match(/Finding \d+:/g) ?? []).size,
    counted: counts.reduce((sum, [, count = '0']) => sum + Number(count.replaceAll(',', '')), 0),
  };
}

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
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });
});

test('what is lost first is what matters least', () => {
  const text = renderComment(makeReport(manyFindings(500)), { ...options, repository });
  const opened = text.split('<details><summary>').at(0) ?? '';
  expect(opened).toContain('**Fix:**');
  expect(text.match(/^#### ⛔ Blocker/gm)).toHaveLength(10);
  expect(text).not.toMatch(/^#### 💡 Low/m);
});

test('40 hostile reports: within the limit, no address but ours, balanced, one table', () => {
  const next = seeded(23);
  for (let index = 0; index < 40; index++) {
    const count = next(200);
    const report = makeReport(hostileFindings(count, index), {
      scope: hostileText(next),
      outcomes: Array.from({ length: 1 + next(100) }, () =>
        makeOutcome({
          status: 'skipped',
          reason: hostileText(next, 200),
          leftOut: [{ what: hostileText(next), count: 2, why: hostileText(next, 100) }],
        }),
      ),
      notices: Array.from({ length: next(100) }, () => hostileText(next, 50)),
      loosened: Array.from({ length: next(100) }, () => hostileText(next, 50)),
    });
    const body = renderComment(report, {
      ...options,
      name: hostileText(next),
      repository: { ...repository, headRef: hostileText(next) },
    });
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(COMMENT_LIMIT);
    const outside = outsideCode(body);
    const addresses = outside.match(/https?:\/\/[^)\s]*/g) ?? [];
    expect(addresses.filter((address) => !/^https:\/\/github\.com\/(?:acme\/shop|OWNER)\//.test(address))).toEqual([]);
    const tags = new Set(outside.match(/<[^>\n]*>/g));
    for (const ours of ['<details>', '<summary>', '</summary>', '</details>', '<sub>', '</sub>', '<code>', '</code>'])
      tags.delete(ours);
    expect([...tags].filter((tag) => !tag.startsWith('<!-- launch-ready:comment name='))).toEqual([]);
    expect(outside.match(/<details>/g)?.length).toBe(outside.match(/<\/details>/g)?.length);
  }
});
