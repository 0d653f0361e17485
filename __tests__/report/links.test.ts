import { docsUrl, editUrl, ignoreFileUrl, originUrl, placeUrl, type Repository } from '../../src/report/links.ts';
import { hostileText, seeded } from './hostile.ts';

const repository: Repository = {
  serverUrl: 'https://github.com',
  fullName: 'acme/shop',
  headRef: 'fix/#1 (a)',
  commit: 'abc1234',
  ignoreFileExists: true,
};

test.each([
  [
    'a line',
    { kind: 'file', path: 'src/a b.ts', startLine: 3, endLine: 3 },
    'https://github.com/acme/shop/blob/abc1234/src/a%20b.ts#L3',
  ],
  [
    'lines',
    { kind: 'file', path: 'app/(shop)/[id].tsx', startLine: 3, endLine: 5 },
    'https://github.com/acme/shop/blob/abc1234/app/%28shop%29/%5Bid%5D.tsx#L3-L5',
  ],
  [
    'Markdown has lines in plain only',
    { kind: 'file', path: 'README.md', startLine: 3, endLine: 3 },
    'https://github.com/acme/shop/blob/abc1234/README.md?plain=1#L3',
  ],
  [
    'history',
    { kind: 'commit', commit: 'def5678', path: 'a', startLine: 3, endLine: 3 },
    'https://github.com/acme/shop/blob/def5678/a#L3',
  ],
  ['a message', { kind: 'commit', commit: 'def5678' }, 'https://github.com/acme/shop/commit/def5678'],
  ['a variable', { kind: 'variable', name: 'A' }, undefined],
] as const)('placeUrl: %s', (_, location, url) => expect(placeUrl(location, repository)).toBe(url));

test('pages to edit', () => {
  expect(editUrl('a.ts', 3, repository)).toBe('https://github.com/acme/shop/edit/fix/%231%20%28a%29/a.ts#L3');
  expect(ignoreFileUrl('1:a b', repository)).toBe(
    'https://github.com/acme/shop/edit/fix/%231%20%28a%29/.launch-ready/ignore',
  );
  expect(ignoreFileUrl('1:a b', { ...repository, ignoreFileExists: false })).toBe(
    'https://github.com/acme/shop/new/fix/%231%20%28a%29?filename=.launch-ready%2Fignore&value=1%3Aa%20b%0A',
  );
});

test('nothing to link to without a branch or a commit', () => {
  const { headRef: _, commit: __, ...bare } = repository;
  expect(editUrl('a.ts', 3, bare)).toBeUndefined();
  expect(ignoreFileUrl('x', bare)).toBeUndefined();
  expect(placeUrl({ kind: 'file', path: 'a', startLine: 1, endLine: 1 }, bare)).toBeUndefined();
  expect(placeUrl({ kind: 'file', path: 'a', startLine: 1, endLine: 1 }, undefined)).toBeUndefined();
});

test.each([
  ['https://evil.example/x', 'https://github.com/OWNER/launch-ready/blob/main/docs/rules/env/a.md'],
  [
    'https://github.com/OWNER/launch-ready/blob/main/docs/rules/x)[y](https://evil',
    'https://github.com/OWNER/launch-ready/blob/main/docs/rules/env/a.md',
  ],
  [
    'https://github.com/OWNER/launch-ready/blob/main/docs/rules/../../../../../evil/shop',
    'https://github.com/OWNER/launch-ready/blob/main/docs/rules/env/a.md',
  ],
  [
    'https://github.com/OWNER/launch-ready/blob/main/docs/rules/env/b.md',
    'https://github.com/OWNER/launch-ready/blob/main/docs/rules/env/b.md',
  ],
])('docsUrl of %s', (docs, url) => expect(docsUrl({ rule: 'env/a', docs })).toBe(url));

test.each<[url: string | undefined, trust: boolean, linked: boolean]>([
  ['https://eslint.org/docs/latest/rules/eqeqeq', true, true],
  ['https://avd.example.com:8443/x?id=CVE-2026-1&lang=en#top', true, true],
  ['https://eslint.org/docs/latest/rules/eqeqeq', false, false],
  ['http://eslint.org/', true, false],
  ['https://github.com@evil.example/', true, false],
  ['https://localhost/', true, false],
  ['https://____', true, false],
  ['https://a.example/)', true, false],
  ['https://a.example/<b>', true, false],
  ['https://a.example/&copy;', true, false],
  ['javascript:alert(1)', true, false],
  [undefined, true, false],
])('the page of another tool: %p, trusted: %p', (url, trust, linked) =>
  expect(originUrl({ tool: 'x', rule: 'y', ...(url === undefined ? {} : { url }) }, trust)).toBe(
    linked ? url : undefined,
  ),
);

test('with many lines the ignore file is begun empty', () =>
  expect(ignoreFileUrl('1:a b\n'.repeat(200), { ...repository, ignoreFileExists: false })).toBe(
    'https://github.com/acme/shop/new/fix/%231%20%28a%29?filename=.launch-ready%2Fignore',
  ));

test('5,000 hostile paths and branches stay inside of the address', () => {
  const next = seeded(9);
  for (let index = 0; index < 5_000; index++) {
    const url = `${editUrl(hostileText(next), 1, { ...repository, headRef: hostileText(next) })} ${placeUrl({ kind: 'file', path: hostileText(next), startLine: 1, endLine: 1 }, repository)}`;
    expect(url).toMatch(
      /^https:\/\/github\.com\/acme\/shop\/edit\/[\w%./~-]+#L1 https:\/\/github\.com\/acme\/shop\/blob\/[\w%./~-]+(?:\?plain=1)?#L1$/,
    );
  }
});
