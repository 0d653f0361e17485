import { ownersOf } from '../../../../src/checks/env/infer/code-owners.ts';

// https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners#example-of-a-codeowners-file
test.each<[text: string, path: string, owner: string | undefined]>([
  ['* @org/all', 'src/a.ts', '@org/all'],
  ['* @org/all\n*.js @js', 'src/a.js', '@js'],
  ['* @org/all\n*.js @js', 'src/a.ts', '@org/all'],
  ['/docs/ @docs', 'docs/deep/a.md', '@docs'],
  ['/docs/ @docs', 'src/docs/a.md', undefined],
  ['apps/ @apps', 'x/apps/a/b.ts', '@apps'],
  ['docs/* docs@example.com', 'docs/a.md', 'docs@example.com'],
  ['docs/* docs@example.com', 'docs/deep/a.md', undefined],
  ['/src @a @b # both', 'src/a.ts', '@a'],
  ['* @all\n/src/made/', 'src/made/a.ts', undefined],
  ['# * @nobody', 'a', undefined],
  ['[ @broken\n* @all', 'a', '@all'],
  ['', 'a', undefined],
])('%j: %s → %s', (text, path, owner) => {
  expect(ownersOf(text)(path)).toBe(owner);
});
