// Every state that `npm run preview` shows, looked at by a parser: ours only, headings in order, within the limits.

import { githubPage, indexPage } from '../../src/dev/github-page.ts';
import { sampleReports } from '../../src/dev/sample-reports.ts';
import { commentMarker } from '../../src/report/markdown/comment-marker.ts';
import {
  COMMENT_LIMIT,
  type MarkdownOptions,
  renderComment,
  renderSummary,
} from '../../src/report/markdown/markdown.ts';
import { headingLevels, strangersIn } from '../report/github-html.ts';

const OPTIONS: MarkdownOptions = { name: 'checks', redactHistory: false, trustLinks: true, troubles: [] };
const TOOL_PAGES = /^https:\/\/(?:eslint\.org|avd\.aquasec\.com)\//;
const samples = await sampleReports();

test.each(Object.entries(samples))('%s', (name, { report, options: own }) => {
  const options = { ...OPTIONS, ...own };
  const comment = renderComment(report, options);
  expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(COMMENT_LIMIT);
  for (const markdown of [comment, ...(name === '500-findings' ? [] : [renderSummary(report, options)])]) {
    const comments = [commentMarker(options.name).slice(4, -3).trim()];
    expect(strangersIn(markdown, { cells: 3, comments, links: TOOL_PAGES })).toEqual([]);
    const levels = headingLevels(markdown);
    expect(levels[0]).toBe(2);
    expect(levels.filter((level, index) => level - (levels[index - 1] ?? 1) > 1)).toEqual([]);
  }
});

test('the states a reader can meet', () =>
  expect(Object.fromEntries(Object.entries(samples).map(([name, { report }]) => [name, report.verdict]))).toEqual({
    pass: 'pass',
    'pass-with-advice': 'pass',
    'one-blocker': 'fail',
    mixed: 'fail',
    'one-migration': 'fail',
    variables: 'fail',
    '500-findings': 'fail',
    skipped: 'pass',
    inconclusive: 'error',
    'warn-only': 'pass',
    loosened: 'pass',
    'known-only': 'pass',
    'public-history': 'fail',
    'other-tools': 'fail',
    hostile: 'fail',
    'all-clear': 'pass',
    troubles: 'fail',
    'merge-queue': 'fail',
  }));

test('a page has the style of GitHub and draws alerts', () => {
  const page = githubPage('> [!NOTE]\n> Words', { name: 'x', theme: 'dark', width: 'phone', form: 'comment' });
  expect(page).toContain('.markdown-body .markdown-alert');
  expect(page).toContain(
    '<div class="markdown-alert markdown-alert-note"><p class="markdown-alert-title">Note</p><p>Words</p>',
  );
  expect(indexPage([{ name: 'x', about: 'y', files: ['x.comment.md'] }])).toContain(
    '<a href="x.comment.md">comment.md</a>',
  );
});
