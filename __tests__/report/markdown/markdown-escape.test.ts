import { printable } from '../../../src/core/text.ts';
import { codeBlock, codeSpan, codeSpanInTable, escapeText } from '../../../src/report/markdown/markdown-escape.ts';
import { casesOf } from '../../testkit/cases.ts';
import { hostileText, seeded } from '../hostile.ts';

describe('escapeText', () => {
  test.each([
    ['plain words stay', 'drops users.email (line 3)', 'drops users.email (line 3)'],
    ['HTML', '<b>&amp;</b>', '&lt;b&gt;&amp;amp;&lt;/b&gt;'],
    ['a mention', '@octocat', '@&#8203;octocat'],
    ['a team', 'cc @acme/team', 'cc @&#8203;acme/team'],
    ['an issue', 'acme/shop#4 GH-7', 'acme/shop#&#8203;4 GH-&#8203;7'],
    ['an address', 'https://evil.example www.evil.example', 'https:&#8203;//evil.example www&#8203;.evil.example'],
    ['a link', '[x](y)', '\\[x\\](y)'],
    ['an image', '![x](y)', '!\\[x\\](y)'],
    ['emphasis', '*a* _b_ ~c~', '\\*a\\* \\_b\\_ \\~c\\~'],
    ['code', '`a`', '\\`a\\`'],
    ['a table', 'a | b', 'a \\| b'],
    ['an escaped pipe', 'a\\|b', 'a\\\\\\|b'],
    ['a heading', '# a', '\\# a'],
    ['a list', '- a', '\\- a'],
    ['a numbered list', '12. a', '12\\. a'],
    ['an underline', '===', '\\==='],
    ['a footnote', '[^1]', '\\[\\^1\\]'],
    ['mathematics', '$a$', '&#36;a&#36;'],
    ['emoji', ':tada:', '\\:&#8203;tada:'],
    ['a line break', 'a\n# b', 'a\\\\n# b'],
    ['controls', 'a\u001b[31m', 'a\\\\x1b\\[31m'],
    ['an alert', '[!NOTE]', '\\[!NOTE\\]'],
  ])('%s', (_, text, escaped) => expect(escapeText(text)).toBe(escaped));
});

/** Undoes what Markdown undoes; what is left is what the reader sees. */
const seen = (escaped: string): string =>
  escaped
    .replaceAll('&#8203;', '')
    .replace(/\\([\\`*_[\]~|^#+\-=:.)])/g, (_, char: string) => `\u0001${char}`)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#36;', '$')
    .replaceAll('&amp;', '&')
    .replaceAll('\u0001', '');

const CASES = casesOf(5_000);

test(`${CASES} hostile strings stay one line of text, and none of it is lost`, () => {
  const next = seeded(1);
  for (let index = 0; index < CASES; index++) {
    const text = hostileText(next);
    const escaped = escapeText(text);
    const bare = escaped
      .replaceAll(/\\[\\`*_[\]~|^#+\-=:.)]/g, '\u0001')
      .replaceAll(/&(?:lt|gt|amp|quot|#36|#8203);/g, '\u0001');
    expect(bare).not.toMatch(/[<>"&$`*_[\]~|^\n\r]/);
    expect(bare).not.toMatch(/@(?!\u0001)|#\d|GH-\d|:\/\/|www\.|:[\w+-]+:/i);
    expect(escaped).not.toMatch(/^(?:[-+=#>]|\d{1,9}[.)]|\s)/);
    expect(seen(escaped)).toBe(printable(text, 20_000).trim());
  }
});

test(`${CASES} hostile strings do not get out of code`, () => {
  const next = seeded(2);
  for (let index = 0; index < CASES; index++) {
    const text = hostileText(next);
    const span = codeSpan(text);
    const fence = /^`+/.exec(span)?.[0] ?? '';
    const inner = span.slice(fence.length, span.length - fence.length);
    expect(span.endsWith(fence)).toBe(true);
    expect(inner.match(/`+/g) ?? []).not.toContain(fence);
    expect(inner).not.toMatch(/^`|`$|\n|\r/);

    const lines = codeBlock(text.split('\n')).split('\n');
    const open = /^`{3,}/.exec(lines[0] ?? '')?.[0] ?? 'none';
    expect(lines.at(-1)).toBe(open);
    expect(lines.slice(1, -1).filter((line) => line.includes(open))).toEqual([]);
    expect(lines).toHaveLength(text.split('\n').length + 2);
  }
});

test(`${CASES} hostile strings do not end a table cell`, () => {
  const next = seeded(3);
  for (let index = 0; index < CASES; index++) {
    const text = hostileText(next);
    const cell = codeSpanInTable(text).replace(/^<code>|<\/code>$/g, '');
    expect(cell.replaceAll('\\\\', '').replaceAll('\\|', '')).not.toMatch(/[|\n]/);
  }
});

test.each([
  ['plain', 'a', '`a`'],
  ['a backtick inside', 'a`b', '``a`b``'],
  ['a backtick at the edge', '`a', '`` `a ``'],
  ['spaces on both edges', ' a ', '`  a  `'],
  ['nothing', '', '` `'],
  ['HTML and mentions are inert', '<b>@a', '`<b>@a`'],
])('codeSpan: %s', (_, text, span) => expect(codeSpan(text)).toBe(span));
