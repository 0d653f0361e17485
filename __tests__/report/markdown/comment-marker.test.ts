import { commentMarker, hasMarker, isSameComment } from '../../../src/report/markdown/comment-marker.ts';
import { renderComment } from '../../../src/report/markdown/markdown.ts';
import { makeReport, manyFindings } from '../hostile.ts';

const options = { name: 'ci / checks', redactHistory: false, trustLinks: false, troubles: [] };
const report = makeReport(manyFindings(20));
const run = (number: number): string => `https://github.com/acme/shop/actions/runs/${number}`;
const one = renderComment(report, { ...options, runUrl: run(1) });
const two = renderComment(report, { ...options, runUrl: run(2) });
const marker = commentMarker(options.name);

test('the marker is the first line', () => {
  expect(one.split('\n', 1)).toEqual([marker]);
  expect(marker).toBe('<!-- launch-ready:comment name=ci%20%2F%20checks -->');
});

test.each<[name: string, existing: string, rendered: string, same: boolean]>([
  ['itself', one, one, true],
  ['another run', one, two, true],
  ['without a link to a run', renderComment(report, options), two, true],
  ["GitHub's line ends", one.replaceAll('\n', '\r\n'), two, true],
  ['white space at the ends of lines', `${one.replaceAll('\n', '  \n')}\n\n`, two, true],
  ['a word that a person changed', one.replace('Not ready', 'Ready'), two, false],
  ['a line that a person added', `Fixed in the next release.\n${one}`, two, false],
  ['a line that is gone', one.replace(/^### .*\n/m, ''), two, false],
  ['another report', renderComment(makeReport([]), options), two, false],
  ['another name', renderComment(report, { ...options, name: 'other' }), two, false],
  ['a link elsewhere', one.replace('\n\n', ` · [this run](${run(3)})\n\n`), two, false],
])('the same comment: %s', (_, existing, rendered, same) => expect(isSameComment(existing, rendered)).toBe(same));

test('an outcome that only took longer makes the same comment', () => {
  const slower = { ...report, outcomes: report.outcomes.map((outcome) => ({ ...outcome, durationMs: 9_000 })) };
  expect(renderComment(slower, options)).toBe(renderComment(report, options));
});

test.each<[name: string, body: string, has: boolean]>([
  ['ours', one, true],
  ['with CRLF', one.replaceAll('\n', '\r\n'), true],
  ['text above it', `Please look at this.\n\n${one}`, true],
  ['quoted', `> ${one.replaceAll('\n', '\n> ')}`, false],
  ['quoted twice', `>> ${marker}`, false],
  ['within a line', `see ${marker}`, false],
  ['in code', `\`${marker}\``, false],
  ['of another name', commentMarker('ci / check'), false],
  ['nothing', '', false],
])('has the marker: %s', (_, body, has) => expect(hasMarker(body, options.name)).toBe(has));

test.each([
  ['api', 'api-2'],
  ['a', 'a '],
  ['x'.repeat(101), `${'x'.repeat(101)}y`],
  ['-->', '--'],
])('the marker of %p is not that of %p', (first, second) => {
  expect(hasMarker(commentMarker(second), first)).toBe(false);
  expect(commentMarker(first).slice(4, -4)).not.toMatch(/--|>/);
});
