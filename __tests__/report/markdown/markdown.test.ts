import type { Finding } from '../../../src/core/finding.ts';
import { renderComment, renderSummary } from '../../../src/report/markdown/markdown.ts';
import { makeFinding, makeOutcome, makeReport } from '../hostile.ts';

const repository = {
  serverUrl: 'https://github.com',
  fullName: 'acme/shop',
  headRef: 'fix/users',
  commit: 'abc1234def5678abc1234def5678abc1234def56',
  ignoreFileExists: true,
};
const fileAt = (path: string, startLine: number) => ({ kind: 'file', path, startLine, endLine: startLine }) as const;
const options = { name: 'ci / checks', redactHistory: false, trustLinks: false, troubles: [] };

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
  expect(body).toBe(`\
<!-- launch-ready:comment name=ci%20%2F%20checks -->
## ⛔ Not ready to deploy: 1 blocker

**Launch Ready** looked at 2 commits since main.

> [!WARNING]
> **This change loosens the checks:**
>
> - \`fail-on\` goes from \`low\` to \`high\`

| Check | Result | Looked at |
| :-- | :-- | :-- |
| \`migrations\` | ⛔&nbsp;1 blocker | 6 statements |
| \`smoke\` | ⏭️&nbsp;skipped | nothing |

**What was not looked at**

- \`migrations\`: 2 Django migrations (not read yet)
- \`smoke\` was skipped (no URL: give \`url\`)

### ⛔ Blocker: Drops column \`email\` of \`users\`

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

Paste this above [line 3](https://github.com/acme/shop/edit/fix/users/db/7.sql#L3) of \`db/7.sql\`, with your reason in place of REASON:

\`\`\`text
-- launch-ready:ignore migrations/drop-column -- REASON
\`\`\`

</details>

<details><summary>1 known already</summary>

- ❗ **High** OLD\\_FLAG is not declared · [\`db/7.sql:3\`](https://github.com/acme/shop/blob/abc1234def5678abc1234def5678abc1234def56/db/7.sql#L3) · \`env/missing-variable\`

</details>

**Good to know**

- Fetched 11 commits.

<sub>ci / checks · commit \`abc1234\` · launch-ready 0.1.0 · [this run](https://github.com/acme/shop/actions/runs/1)</sub>
`);
});

test('two statements of a migration, advice in it, and a variable in two environments: the blocks', () => {
  const drop = (column: string, startLine: number): Finding =>
    makeFinding({
      title: `Drops column ${column}`,
      location: fileAt('db/7.sql', startLine),
      excerpt: { text: `ALTER TABLE users DROP COLUMN ${column};`, line: startLine },
    });
  const low = makeFinding({
    rule: 'migrations/lock-timeout',
    severity: 'low',
    title: 'May wait',
    message: '',
    impact: 'Waits.',
    fix: 'Set it.',
  });
  const empty = (environment: string): Finding =>
    makeFinding({
      rule: 'env/empty-variable',
      severity: 'high',
      title: `TOKEN is empty in ${environment}`,
      message: `Empty in ${environment}.`,
      impact: `Login fails in ${environment}.`,
      fix: `Set it in ${environment}.`,
      location: fileAt('.env.example', 6),
      fingerprint: `1:${environment === 'production' ? '1' : '2'}${'0'.repeat(31)}`,
      inlineIgnorable: false,
      data: { variable: 'TOKEN', environment },
    });
  const report = makeReport([drop('a', 3), drop('b', 4), low, empty('production'), empty('staging')], { outcomes: [] });
  expect(renderSummary(report, options)).toBe(`\
## ⛔ Not ready to deploy: 2 blockers, 2 high, 1 low

**Launch Ready** looked at 2 commits since main.

### ⛔ 2 blockers, 1 low in \`db/7.sql\`

#### ⛔ Blocker: Drops column a

Line 3: \`ALTER TABLE users DROP COLUMN a;\` · [\`migrations/drop-column\`](https://github.com/OWNER/launch-ready/blob/main/docs/rules/migrations/drop-column.md)

Line 3 drops it.

**What breaks:** Login answers 500.

**Fix:** Drop it in a later release.

#### ⛔ Blocker: Drops column b

Line 4: \`ALTER TABLE users DROP COLUMN b;\` · [\`migrations/drop-column\`](https://github.com/OWNER/launch-ready/blob/main/docs/rules/migrations/drop-column.md)

**What breaks, and the fix:** as for line 3.

<details><summary>💡 Here, too, but it does not stop the deploy: 1 low</summary>

#### 💡 Low: May wait

Line 3 · [\`migrations/lock-timeout\`](https://github.com/OWNER/launch-ready/blob/main/docs/rules/migrations/lock-timeout.md)

**What breaks:** Waits.

**Fix:** Set it.

</details>

<details><summary>Not a problem here? Ignore any of these 3</summary>

Paste one of these into \`db/7.sql\`, with your reason in place of REASON.

Above line 3 and line 4:

\`\`\`text
-- launch-ready:ignore migrations/drop-column -- REASON
\`\`\`

Above line 3:

\`\`\`text
-- launch-ready:ignore migrations/lock-timeout -- REASON
\`\`\`

</details>

### ❗ 2 high for \`TOKEN\`

#### ❗ High: TOKEN is empty in production

\`.env.example:6\` · [\`env/empty-variable\`](https://github.com/OWNER/launch-ready/blob/main/docs/rules/env/empty-variable.md)

Empty in production.

**What breaks:** Login fails in production.

**Fix:** Set it in production.

#### ❗ High: TOKEN is empty in staging

\`.env.example:6\` · [\`env/empty-variable\`](https://github.com/OWNER/launch-ready/blob/main/docs/rules/env/empty-variable.md)

**What breaks, and the fix:** the same as in production.

<details><summary>Not a problem here? Ignore any of these 2</summary>

Paste the lines you mean into \`.launch-ready/ignore\`, with your reason in place of REASON:

\`\`\`text
1:10000000000000000000000000000000 env/empty-variable .env.example:6 # REASON
1:20000000000000000000000000000000 env/empty-variable .env.example:6 # REASON
\`\`\`

</details>

<sub>ci / checks · launch-ready 0.1.0</sub>
`);
});

describe('a finding of another tool', () => {
  const origin = { tool: 'ESLint', rule: 'eqeqeq', url: 'https://eslint.org/docs/latest/rules/eqeqeq' };
  const render = (url: string, trustLinks: boolean): string =>
    renderComment(makeReport([makeFinding({ origin: { ...origin, url } })]), { ...options, trustLinks });
  test.each<[name: string, url: string, trust: boolean, byline: string]>([
    [
      'its page, where it is trusted',
      origin.url,
      true,
      '`db/7.sql:3` · ESLint [`eqeqeq`](https://eslint.org/docs/latest/rules/eqeqeq)',
    ],
    ['no page of a fork’s report', origin.url, false, '`db/7.sql:3` · ESLint `eqeqeq`'],
    ['no page without TLS', 'http://eslint.org/', true, '`db/7.sql:3` · ESLint `eqeqeq`'],
    ['no page behind a user name', 'https://github.com@evil.example/', true, '`db/7.sql:3` · ESLint `eqeqeq`'],
    ['no page that ends the link', 'https://a.example/)[x](https://b.example', true, '`db/7.sql:3` · ESLint `eqeqeq`'],
  ])('%s', (_, url, trust, byline) => {
    const text = render(url, trust);
    expect(text.split('\n')).toContain(byline);
    expect(text).not.toContain('OWNER/launch-ready/blob');
  });
});

test('what could not be delivered is said near the end, as text', () => {
  const troubles = ['The check run could not be written (403). Give the job `permissions: checks: write`.', '<b> @x'];
  for (const render of [renderComment, renderSummary])
    expect(render(makeReport([]), { ...options, troubles })).toContain(`
> [!NOTE]
> **Not everything could be delivered:**
>
> - The check run could not be written (403). Give the job \`permissions: checks: write\`.
> - &lt;b&gt; @&#8203;x

<sub>`);
  const many = renderComment(makeReport([]), { ...options, troubles: Array(5_000).fill('x'.repeat(500)) });
  expect(many.length).toBeLessThan(12_000);
  expect(many).toMatch(/^> - 4,98\d more$/m);
});

test('nothing found: the whole summary', () => {
  expect(renderSummary(makeReport([]), options)).toBe(`\
## ✅ Nothing stops the deploy: no new findings

**Launch Ready** looked at 2 commits since main.

| Check | Result | Looked at |
| :-- | :-- | :-- |
| \`migrations\` | ✅&nbsp;nothing new | 1 file |

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
