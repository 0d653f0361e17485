import { richHtml } from '../../src/report/html/html-escape.ts';
import { richMarkdown } from '../../src/report/markdown/rich-markdown.ts';
import { plainLines, plainText } from '../../src/report/plain-text.ts';
import { parseInlines, parseRichText } from '../../src/report/rich-text.ts';
import { hostileText, seeded } from './hostile.ts';

test.each([
  ['text', 'a b', [{ kind: 'text', text: 'a b' }]],
  [
    'code',
    'a `b` c',
    [
      { kind: 'text', text: 'a ' },
      { kind: 'code', text: 'b' },
      { kind: 'text', text: ' c' },
    ],
  ],
  ['code with a backtick', '`` `a` ``', [{ kind: 'code', text: '`a`' }]],
  ['a lone backtick', 'a ` b', [{ kind: 'text', text: 'a ` b' }]],
  [
    'strong',
    '**a** b',
    [
      { kind: 'strong', text: 'a' },
      { kind: 'text', text: ' b' },
    ],
  ],
  [
    'an address, without the full stop',
    'see https://a.example/x.',
    [
      { kind: 'text', text: 'see ' },
      { kind: 'code', text: 'https://a.example/x' },
      { kind: 'text', text: '.' },
    ],
  ],
  [
    'a link',
    '[docs](https://a.example)',
    [
      { kind: 'text', text: 'docs (' },
      { kind: 'code', text: 'https://a.example' },
      { kind: 'text', text: ')' },
    ],
  ],
  ['a link to nowhere', '[x](javascript:alert)', [{ kind: 'text', text: '[x](javascript:alert)' }]],
  ['HTML is text', '<b>', [{ kind: 'text', text: '<b>' }]],
])('parseInlines: %s', (_, text, inlines) => expect(parseInlines(text)).toEqual(inlines));

const FIX = 'Two steps,\nof which:\n\n1. this\n2. that\n   and more\n\n```sql\nDROP TABLE a;\n\n  -- b\n```\nDone.';

test('blocks, as every format shows them', () => {
  expect(parseRichText(FIX).map(({ kind }) => kind)).toEqual(['paragraph', 'item', 'item', 'code', 'paragraph']);
  expect(plainText(FIX)).toBe(
    'Two steps, of which:\n\n1. this\n2. that and more\n\n    DROP TABLE a;\n    \n      -- b\n\nDone.',
  );
  expect(richMarkdown(FIX, '**Fix:**')).toBe(
    '**Fix:** Two steps, of which:\n\n1. this\n2. that and more\n\n```sql\nDROP TABLE a;\n\n  -- b\n```\n\nDone.',
  );
  expect(richHtml(FIX)).toBe(
    '<p>Two steps, of which:</p><ol><li>this</li><li>that and more</li></ol><pre tabindex="0">DROP TABLE a;\n\n  -- b</pre><p>Done.</p>',
  );
});

test('a list goes on with its number behind the code of a step', () => {
  expect(richHtml('1. this\n\n```sql\nDROP TABLE a;\n```\n\n2. that\n3. and that')).toBe(
    '<ol><li>this</li></ol><pre tabindex="0">DROP TABLE a;</pre><ol start="2"><li>that</li><li>and that</li></ol>',
  );
});

test('a lead stands above what is no paragraph', () => {
  expect(richMarkdown('- a', '**Fix:**')).toBe('**Fix:**\n\n- a');
});

test('touching code spans stay two', () => {
  expect(richMarkdown('`a`https://b.example')).toBe('`a`&#8203;`https://b.example`');
});

test('2,000 hostile texts: no control characters, and HTML of ours only', () => {
  const next = seeded(7);
  for (let index = 0; index < 2_000; index++) {
    const text = hostileText(next, 30);
    expect(
      plainLines(text)
        .map((line) => line.text)
        .join(''),
    ).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e\u200b]/);
    expect(richHtml(text).replaceAll(/<\/?(?:p|ul|ol|li|code|strong)>|<pre tabindex="0">|<\/pre>/g, '')).not.toMatch(
      /[<>]/,
    );
  }
});

test('a hundred thousand backticks take no time', () => {
  const start = performance.now();
  parseRichText('`'.repeat(100_000));
  parseRichText('` `` ``` '.repeat(10_000));
  parseRichText('[['.repeat(50_000));
  parseRichText('**a'.repeat(30_000));
  expect(performance.now() - start).toBeLessThan(2_000);
});
