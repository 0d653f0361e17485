import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { renderHtml } from '../../../src/report/html/html.ts';
import { matrixHtml } from '../../../src/report/html/html-matrix.ts';
import { makeOutcome, makeReport, seeded } from '../hostile.ts';
import { EVERY_STATE, hostileMatrix, makeRow, manyRows, outcomeWith } from '../matrices.ts';

const reportWith = (...matrices: Parameters<typeof outcomeWith>[0][]) =>
  makeReport([], { outcomes: matrices.map(outcomeWith) });

type Node = DefaultTreeAdapterTypes.ChildNode;

/** `tag` or `tag[attribute=value]` of every element. */
function elementsOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) =>
    'attrs' in node
      ? [
          `${node.tagName}${node.attrs.map(({ name, value }) => `[${name}=${value}]`).join('')}`,
          ...elementsOf(node.childNodes),
        ]
      : node.nodeName === '#text'
        ? []
        : [node.nodeName],
  );
}

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

function rowsOf(nodes: readonly Node[]): string[][] {
  return nodes.flatMap((node) => {
    if (!('childNodes' in node)) return [];
    if (node.nodeName === 'tr') return [node.childNodes.map((cell) => textOf(cell).trim())];
    return rowsOf(node.childNodes);
  });
}

test('every state, what needs a person first; on a phone the environment stands in the cell', () => {
  expect(rowsOf(parseFragment(matrixHtml(reportWith(EVERY_STATE))).childNodes)).toEqual([
    ['Variable', 'production', 'staging', 'preview', 'Safe shape', 'Read at', 'If missing', 'Owner'],
    [
      'STRIPE_KEY 🔒',
      'production: ❌ test key in production',
      'staging: ⬜ empty',
      'preview: ❓ no values given',
      'sk_live_…',
      'src/pay.ts:12 (+2)',
      'the program stops (src/pay.ts:12)',
      '@ben',
    ],
    [
      'DATABASE_URL 🔒',
      'production: 🚫 absent',
      'staging: ❓ listed',
      'preview: ❓ no values given',
      'postgres://USER:PASSWORD@HOST:5432/NAME',
      '',
      'nothing is read at src/db.ts:4',
      '',
    ],
    [
      'API_URL',
      'production: ✅ set',
      'staging: – not set, not needed',
      'preview: ❓ no values given',
      '',
      '',
      'the code has a default',
      '',
    ],
  ]);
});

const OURS =
  /^(?:section\[aria-labelledby=matrix(?:-\d+)?\]|h2\[id=matrix(?:-\d+)?\]|p(?:\[class=place\])?|div\[class=scroll\]|table\[class=matrix\]|thead|tbody|tr|th\[scope=(?:col|row)\]|td(?:\[class=(?:good|bad|off)\])?|span\[(?:class=where|aria-hidden=true)\]|code)$/;

test('300 hostile matrices: no element, attribute or control that our code did not make', () => {
  const next = seeded(11);
  for (let index = 0; index < 300; index++) {
    const matrix = hostileMatrix(next);
    const html = matrixHtml(reportWith(matrix));
    const { childNodes } = parseFragment(html);
    expect(elementsOf(childNodes).filter((each) => !OURS.test(each))).toEqual([]);
    expect(new Set(rowsOf(childNodes).map((cells) => cells.length))).toEqual(new Set([matrix.environments.length + 5]));
    expect(html).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e\u200b]/);
  }
});

test('the first 1,000 rows, and how many there are more', () => {
  const html = matrixHtml(reportWith(manyRows(1_500)));
  expect(html.match(/<tr><th scope="row">/g)).toHaveLength(1_000);
  expect(html).toContain('<tbody><tr><th scope="row"><code>NAME_1499</code>');
  expect(html).toContain('<p>500 variables more.</p>');
});

test('two matrices in one page have two names', () => {
  const html = renderHtml(reportWith(EVERY_STATE, EVERY_STATE));
  const ids = html.match(/\bid="[^"]*"/g) ?? [];
  expect(new Set(ids).size).toBe(ids.length);
  expect(html.match(/<table class="matrix">/g)).toHaveLength(2);
});

describe('the page', () => {
  test('with a matrix', () => {
    expect(renderHtml(reportWith(EVERY_STATE))).toContain('<h2 id="matrix">Variables and environments</h2>');
  });
  test.each([
    ['no check made one', makeOutcome()],
    ['nothing is declared', outcomeWith({ environments: [{ name: 'a', source: 'the job' }], rows: [] })],
    ['no environment has values', outcomeWith({ environments: [{ name: 'a' }], rows: [makeRow('A')] })],
  ])('without one where %s', (_, outcome) => {
    expect(renderHtml(makeReport([], { outcomes: [outcome] }))).not.toContain('id="matrix"');
  });
});
