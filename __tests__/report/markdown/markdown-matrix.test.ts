import { COMMENT_LIMIT, renderComment, renderSummary } from '../../../src/report/markdown/markdown.ts';
import { matrixPart, renderMatrix } from '../../../src/report/markdown/markdown-matrix.ts';
import { strangersIn } from '../github-html.ts';
import { makeOutcome, makeReport, seeded } from '../hostile.ts';
import { EVERY_STATE, hostileMatrix, makeRow, manyRows, outcomeWith } from '../matrices.ts';

const options = { name: 'ci / checks', redactHistory: false, trustLinks: false, troubles: [] };

test('every state, what needs a person first', () => {
  expect(renderMatrix(EVERY_STATE)).toBe(`\
| Variable | production | staging | preview | Safe shape | Read at | If missing | Owner |
| --- | --- | --- | --- | --- | --- | --- | --- |
| \`STRIPE_KEY\` 🔒 | ❌ test key in production | ⬜ empty | ❓ no values given | \`sk_live_…\` | \`src/pay.ts:12\` (+2) | the program stops (src/pay.ts:12) | @&#8203;ben |
| \`DATABASE_URL\` 🔒 | 🚫 absent | ❓ listed | ❓ no values given | \`postgres://USER:PASSWORD@HOST:5432/NAME\` |  | nothing is read at src/db.ts:4 |  |
| \`API_URL\` | ✅ set | – | ❓ no values given |  |  | the code has a default |  |

✅ set · ⬜ empty · 🚫 absent · – not set, not needed · ❌ wrong · ❓ not readable · 🔒 secret`);
});

test('without owners there is no column for them, and without secrets no lock', () => {
  const text = renderMatrix({ environments: [{ name: 'a' }], rows: [makeRow('A', { cells: [{ state: 'set' }] })] });
  expect(text).toBe(`\
| Variable | a | Safe shape | Read at | If missing |
| --- | --- | --- | --- | --- |
| \`A\` | ✅ set |  |  | no reader found |

✅ set`);
});

test.each<[name: string, given: string, shown: string]>([
  ['a pipe', 'A|B', '<code>A\\|B</code>'],
  ['a pipe behind a backslash', 'A\\|B', '<code>A\\\\\\|B</code>'],
  ['code', 'A`B', '``A`B``'],
  ['HTML', 'A|<img>', '<code>A\\|&lt;img&gt;</code>'],
  ['a line break', 'A\n| B |', '<code>A\\\\n\\| B \\|</code>'],
  ['a control', 'A\u001b[2J', '`A\\x1b[2J`'],
  ['a long one', 'A'.repeat(200), `\`${'A'.repeat(79)}…\``],
])('a name with %s is one cell', (_, given, shown) => {
  const text = renderMatrix({ environments: [], rows: [makeRow(given)] });
  expect(text.split('\n')[2]).toBe(`| ${shown} |  |  | no reader found |`);
});

test('200 hostile matrices: nothing in the table that our code did not make, and no cell more', () => {
  const next = seeded(7);
  const found: string[] = [];
  for (let index = 0; index < 200; index++) {
    const matrix = hostileMatrix(next);
    const hasOwners = matrix.rows.some(({ owner }) => owner !== undefined);
    const cells = 4 + matrix.environments.length + (hasOwners ? 1 : 0);
    const page = `${matrixPart(makeReport([], { outcomes: [outcomeWith(matrix)] }))}\n\n<sub>end</sub>`;
    found.push(...strangersIn(page, { cells, comments: [] }).map((each) => `${index}: ${each}`));
    expect(page.match(/^\| /gm)).toHaveLength(2 + matrix.rows.length);
  }
  expect(found).toEqual([]);
});

test('a path with a pipe is one cell, whatever stands before the pipe', () => {
  const row = makeRow('A', { readAt: [{ path: 'src/a\\|b|c.ts', line: 3 }], reads: 2 });
  expect(renderMatrix({ environments: [], rows: [row] }).split('\n')[2]).toBe(
    '| `A` |  | <code>src/a\\\\\\|b\\|c.ts:3</code> (+1) | no reader found |',
  );
});

describe('in a summary and a comment', () => {
  const withMatrix = makeReport([], { outcomes: [outcomeWith(EVERY_STATE)] });
  test.each([
    ['summary', renderSummary(withMatrix, options)],
    ['comment', renderComment(withMatrix, options)],
  ])('%s with a matrix', (_, text) => {
    expect(text).toContain('<details><summary>3 variables × 3 environments</summary>\n\n| Variable |');
    expect(text).toMatch(/🔒 secret\n\n<\/details>\n/);
  });

  test.each([
    ['no check made one', makeOutcome()],
    ['nothing is declared', outcomeWith({ environments: [{ name: 'a', source: 'the job' }], rows: [] })],
    ['no environment has values', outcomeWith({ environments: [{ name: 'a' }], rows: [makeRow('A')] })],
    ['there is no environment', outcomeWith({ environments: [], rows: [makeRow('A')] })],
  ])('none where %s', (_, outcome) => {
    const report = makeReport([], { outcomes: [outcome] });
    expect(matrixPart(report)).toBe('');
    expect(renderSummary(report, options)).not.toContain('<details>');
  });

  test('the first 200 rows, worst first, and how many there are more', () => {
    const part = matrixPart(makeReport([], { outcomes: [outcomeWith(manyRows(1_234))] }));
    expect(part).toContain('<summary>1,234 variables × 2 environments</summary>');
    expect(part.match(/^\| `NAME_/gm)).toHaveLength(200);
    expect(part).toMatch(/---[ |]*\n\| `NAME_1233` \| 🚫 absent \|/);
    expect(part).toContain('\n| 1034 more | | | | | |\n');
  });

  test('what has no room is left out as a whole, and that is said', () => {
    const wide = manyRows(200, 60);
    const report = makeReport([], { outcomes: [outcomeWith(wide)] });
    const comment = renderComment(report, options);
    expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(comment).not.toContain('<details>');
    expect(comment).toContain('Shortened');
    expect(renderSummary(report, options)).toContain('<summary>200 variables × 60 environments</summary>');
  });
});
