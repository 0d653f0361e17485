import { renderHtml } from '../../../src/report/html/html.ts';
import { STYLE } from '../../../src/report/html/html-style.ts';
import {
  crowded,
  hostileFindings,
  hostileText,
  makeFinding,
  makeOutcome,
  makeReport,
  manyFindings,
  seeded,
} from '../hostile.ts';

/** Tag names in order, and that each is closed. */
function tagsOf(html: string): string[] {
  const open: string[] = [];
  const tags: string[] = [];
  for (const [, slash, name = ''] of html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (slash === '') {
      tags.push(name);
      if (!['meta', 'input', 'br'].includes(name)) open.push(name);
    } else if (open.pop() !== name) throw new Error(`</${name}> closes what is not open`);
  }
  expect(open).toEqual([]);
  return tags;
}

test('loads nothing and runs nothing', () => {
  const html = renderHtml(makeReport(manyFindings(20)));
  expect(html).toContain(
    `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
  );
  expect(html).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|@import|url\(|\son\w+=|\sstyle=/);
  expect(new Set(html.match(/href="[^"]*"/g)?.map((href) => href.slice(6, 30)))).toEqual(
    new Set(['#findings"', 'https://github.com/OWNER']),
  );
});

test('one blocker, as a reader of the text sees it', () => {
  const report = makeReport([makeFinding(), makeFinding({ state: 'known', title: 'Old one' })], {
    outcomes: [
      makeOutcome(),
      makeOutcome({ check: 'smoke', status: 'skipped', reason: 'no URL: give `url`', coverage: {} }),
    ],
    notices: ['Fetched 11 commits.'],
    loosened: ['`fail-on` goes up'],
  });
  const body = renderHtml(report).replace(/[\s\S]*<body>/, '');
  const text = body
    .replaceAll(/<\/?(?:code|a|strong|span)\b[^>]*>/g, '')
    .replaceAll(/<[^>]*>/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  expect(text).toEqual([
    'Skip to the findings',
    'Launch Ready',
    '✕Not ready to deploy: 1 blocker',
    'Looked at 2 commits since main.',
    'This change loosens the checks',
    'fail-on goes up',
    'Checks',
    'Check',
    'Result',
    'Looked at',
    'migrations',
    '1 blocker',
    '1 file',
    'smoke',
    'skipped',
    'no URL: give url',
    'Good to know',
    'Fetched 11 commits.',
    'Findings',
    '■ Blocker: Drops column email of users',
    'db/7.sql:3 · migrations/drop-column',
    'Line 3 drops it.',
    'What breaks',
    'Login answers 500.',
    'Fix',
    'Drop it in a later release.',
    'Not a problem here? Ignore it',
    'Paste this above line 3 of db/7.sql, with your reason in place of REASON:',
    '-- launch-ready:ignore migrations/drop-column -- REASON',
    '1 known already',
    '■ Blocker: Old one',
    'db/7.sql:3 · migrations/drop-column · known already',
    'Launch Ready: 1 blocker. migrations: 1 file; smoke skipped (no URL: give url). 1 known.',
    'launch-ready 0.1.0',
  ]);
});

test('has one h1, headings without gaps, one main, and a filter for each check', () => {
  const findings = [makeFinding(), makeFinding({ rule: 'env/missing-variable', title: 'b' })];
  const html = renderHtml(makeReport(findings));
  const tags = tagsOf(html);
  expect(tags.filter((tag) => tag === 'h1' || tag === 'main')).toEqual(['h1', 'main']);
  const levels = tags.filter((tag) => /^h\d$/.test(tag)).map((tag) => Number(tag.slice(1)));
  expect(levels.every((level, index) => index === 0 || level - (levels[index - 1] ?? 0) <= 1)).toBe(true);
  expect(html.match(/<input type="radio" name="check" id="([^"]+)"/g)).toHaveLength(3);
  expect(html).toContain('main:has(#show-c-env:checked) .finding:not(.c-env) { display: none; }');
});

test('a migration with two statements is one article; what both share is said once', () => {
  const at = (startLine: number) => ({ kind: 'file', path: 'db/7.sql', startLine, endLine: startLine }) as const;
  const findings = [
    makeFinding({ title: 'a', location: at(3) }),
    makeFinding({ title: 'b', location: at(4), severity: 'high', fix: 'Wait.', inlineIgnorable: false }),
  ];
  const html = renderHtml(makeReport(findings));
  const article = /<article class="finding c-migrations s-blocker">[\s\S]*?<\/article>/.exec(html)?.[0] ?? '';
  expect(html.match(/<article/g)).toHaveLength(1);
  const text = article
    .replaceAll(/<\/?(?:code|a|span)\b[^>]*>/g, '')
    .replaceAll(/<[^>]*>/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  expect(text).toEqual([
    '■ 1 blocker, 1 high in db/7.sql',
    'Line 3 drops it.',
    'What breaks (both)',
    'Login answers 500.',
    '■ Blocker: a',
    'line 3 · migrations/drop-column',
    'Fix',
    'Drop it in a later release.',
    '▲ High: b',
    'line 4 · migrations/drop-column',
    'Fix',
    'Wait.',
    'Not a problem here? Ignore any of these 2',
    'Paste this above line 3 of db/7.sql, with your reason in place of REASON:',
    '-- launch-ready:ignore migrations/drop-column -- REASON',
    'Paste this line into .launch-ready/ignore, with your reason in place of REASON:',
    `${findings[1]?.fingerprint} migrations/drop-column db/7.sql:4 # REASON`,
  ]);
});

test.each([
  [true, 'ESLint <a href="https://eslint.org/x"><code>eqeqeq</code></a>'],
  [false, 'ESLint <code>eqeqeq</code>'],
])('the page of another tool, trusted: %p', (trustLinks, html) => {
  const finding = makeFinding({ origin: { tool: 'ESLint', rule: 'eqeqeq', url: 'https://eslint.org/x' } });
  expect(renderHtml(makeReport([finding]), { trustLinks })).toContain(` · ${html}</p>`);
});

test('history is left out where the page is public', () => {
  const finding = makeFinding({ title: 'Token', location: { kind: 'commit', commit: '6615681', path: 'a.sh' } });
  expect(renderHtml(makeReport([finding]), { redactHistory: true })).not.toMatch(/6615681|a\.sh|Token/);
});

test.each([0, 500, 501, 10_000])('%i findings: each is there', (count) => {
  const html = renderHtml(makeReport(manyFindings(count, 4)));
  expect(new Set(html.match(/Finding \d+:/g)).size).toBe(count);
});

test('300 hostile reports: every tag is ours and closed', () => {
  const next = seeded(31);
  const ours = new Set(
    'html head meta title style body a div header p h1 span section h2 ul ol li table thead tbody tr th td code strong main fieldset legend label input article h3 h4 pre mark dl dt dd details summary br footer'.split(
      ' ',
    ),
  );
  for (let index = 0; index < 300; index++) {
    const findings = crowded(hostileFindings(next(8), index), next).map((finding) => ({
      ...finding,
      check: hostileText(next),
      rule: hostileText(next),
      docs: hostileText(next),
    }));
    const html = renderHtml(
      makeReport(findings, {
        scope: hostileText(next),
        notices: [hostileText(next)],
        loosened: [hostileText(next)],
        outcomes: [makeOutcome({ check: hostileText(next), status: 'skipped', reason: hostileText(next) })],
        commit: hostileText(next),
      }),
      {
        repository: {
          serverUrl: 'https://github.com',
          fullName: 'acme/shop',
          headRef: hostileText(next),
          commit: hostileText(next),
          ignoreFileExists: true,
        },
      },
    );
    expect(tagsOf(html).filter((tag) => !ours.has(tag))).toEqual([]);
    expect(html).not.toMatch(/\son\w+="|href="(?!https:\/\/github\.com\/|#findings")/);
  }
});

/** WCAG 2.2 contrast ratio of two colours `#rrggbb`. */
function contrast(one: string, two: string): number {
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(two)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', 0],
  ['dark', 1],
])('%s: contrast', (_, theme) => {
  const block = [...STYLE.matchAll(/--page:[\s\S]*?--link: #\w+/g)][theme]?.[0] ?? '';
  const colors = new Map(
    [...block.matchAll(/--(\w+): (#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  );
  test.each(['ink', 'soft', 'blocker', 'high', 'medium', 'low', 'good', 'link'])('%s is readable', (name) => {
    for (const ground of ['page', 'card'])
      expect(contrast(colors.get(name) ?? '#000000', colors.get(ground) ?? '#000000')).toBeGreaterThanOrEqual(4.5);
  });
  test('text on code and mark is readable', () => {
    for (const ground of ['code', 'mark'])
      expect(contrast(colors.get('ink') ?? '', colors.get(ground) ?? '')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colors.get('link') ?? '', colors.get('code') ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});
