// Text of others stays text. The judge is GitHub's grammar, read by a parser that is not ours.

import type { Finding } from '../../../src/core/finding.ts';
import { commentMarker } from '../../../src/report/markdown/comment-marker.ts';
import { COMMENT_LIMIT, renderComment } from '../../../src/report/markdown/markdown.ts';
import { casesOf } from '../../testkit/cases.ts';
import { strangersIn } from '../github-html.ts';
import { crowded, hostileFindings, hostileText, makeOutcome, makeReport, seeded } from '../hostile.ts';

const repository = {
  serverUrl: 'https://github.com',
  fullName: 'acme/shop',
  commit: 'abc1234',
};
const REPORTS = casesOf(1_000);
/** What another tool may name, where it is trusted: a host and a path, no user in front. */
const TOOL_PAGES = /^https:\/\/[\w-]+\.[\w.-]+(?::\d+)?(?:[/?#][^\s<>"'()]*)?$/;

/** The parser takes 3 ms for each kilobyte. */
const short = (findings: readonly Finding[], next: (below: number) => number): Finding[] =>
  findings.map((finding) => ({
    ...finding,
    title: hostileText(next, 5),
    message: hostileText(next, 5),
    impact: hostileText(next, 5),
    fix: hostileText(next, 5),
    evidence: hostileText(next, 3),
  }));

test(`${REPORTS} hostile reports: nothing in the page that our code did not make`, () => {
  const next = seeded(23);
  const texts = (most: number, length: number): string[] =>
    Array.from({ length: next(most) }, () => hostileText(next, length));
  const found: string[] = [];
  for (let index = 0; index < REPORTS; index++) {
    const report = makeReport(crowded(short(hostileFindings(next(3), index), next), next), {
      scope: hostileText(next, 5),
      outcomes: Array.from({ length: next(2) }, () =>
        makeOutcome({
          check: hostileText(next, 3),
          status: 'skipped',
          reason: hostileText(next, 6),
          coverage: { [hostileText(next, 3)]: 2 },
          leftOut: texts(2, 6).map((what) => ({ what, count: 2, why: hostileText(next, 6) })),
        }),
      ),
      notices: texts(2, 3),
      loosened: texts(2, 3),
    });
    const name = hostileText(next, 5);
    const trustLinks = next(2) === 0;
    const body = renderComment(report, {
      name,
      redactHistory: false,
      trustLinks,
      troubles: texts(2, 3),
      runUrl: `https://github.com/acme/shop/${next(4) === 0 ? hostileText(next) : 'actions'}`,
      ...(next(2) === 0
        ? {}
        : { repository: { ...repository, headRef: hostileText(next, 5), ignoreFileExists: next(2) === 0 } }),
    });
    const comments = [commentMarker(name).slice(4, -3).trim()];
    const strangers = strangersIn(body, { cells: 3, comments, ...(trustLinks ? { links: TOOL_PAGES } : {}) });
    found.push(...strangers.map((stranger) => `${index}: ${stranger}`));
  }
  expect(found).toEqual([]);
}, 120_000);

test('8 large ones are within the limit, too', () => {
  const next = seeded(24);
  for (let index = 0; index < 8; index++) {
    const many = (most: number, length: number): string[] =>
      Array.from({ length: next(most) }, () => hostileText(next, length));
    const report = makeReport(crowded(hostileFindings(next(200), index), next), {
      scope: hostileText(next, 200),
      outcomes: Array.from({ length: 1 + next(100) }, () =>
        makeOutcome({
          status: 'skipped',
          reason: hostileText(next, 200),
          leftOut: [{ what: hostileText(next), count: 2, why: hostileText(next, 100) }],
        }),
      ),
      notices: many(100, 50),
      loosened: many(100, 50),
    });
    const options = { name: 'ci', redactHistory: false, trustLinks: true, troubles: many(100, 50) };
    const body = renderComment(report, options);
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(
      strangersIn(body, { cells: 3, comments: [commentMarker('ci').slice(4, -3).trim()], links: TOOL_PAGES }),
    ).toEqual([]);
  }
});

describe('strangers are found', () => {
  const END = '\n\n<sub>end</sub>\n';
  test.each<[name: string, markdown: string]>([
    ['an element', 'a <b>x</b>'],
    ['an image', '![x](https://github.com/acme/shop/x)'],
    ['an attribute', '<details open><summary>1 ignored</summary>\n\nx\n\n</details>'],
    ['a link', '[x](https://evil.example)'],
    ['an address', 'see https://evil.example'],
    ['a link to elsewhere on GitHub', '[x](https://github.com/evil/shop/)'],
    ['a mention', 'thanks @mallory'],
    ['a reference', 'see #1'],
    ['an emoji', 'x :tada:'],
    ['a heading', '## Mine'],
    ['an underlined heading', 'Mine\n==='],
    ['a rule', 'x\n\n---'],
    ['a comment', '<!-- mine -->'],
    ['a row', '| a | b |\n|-|-|'],
    ['a footnote', 'x[^1]\n\n[^1]: y'],
    ['a task', '- [ ] x'],
    ['an open fold', '<details><summary>1 ignored</summary>\n\nx'],
    ['a fold of another name', '<details><summary>Mine</summary>\n\nx\n\n</details>'],
  ])('%s', (_, markdown) => expect(strangersIn(`${markdown}${END}`, { cells: 3, comments: [] })).not.toEqual([]));

  test('not in code, not in what is escaped', () =>
    expect(
      strangersIn(
        `## ⛔ x\n\n\`<b> @x #1\` \\<b\\> @&#8203;x\n\n\`\`\`text\n| a |\n@x\n\`\`\`\n\n| a \\| b | \`c\` | d |\n| :-- | :-- | :-- |${END}`,
        { cells: 3, comments: [] },
      ),
    ).toEqual([]));
});
