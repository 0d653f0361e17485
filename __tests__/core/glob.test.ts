import { globMatcher, globMistake } from '../../src/core/glob.ts';
import { seeded } from '../../src/facts/credentials/shared/random.ts';
import { processorTime } from './processor-time.ts';

test.each<[glob: string, path: string, expected: boolean]>([
  ['**/fixtures/**', 'a/fixtures/.env.example', true],
  ['**/fixtures/**', 'fixtures/.env.example', true],
  ['**/fixtures/**', 'a/fixtures/b/c.sql', true],
  ['**/fixtures/**', 'a/my-fixtures/c.sql', false],
  ['**/node_modules/**', 'node_modules/x/.env.example', true],
  ['**', '.env.example', true],
  ['*', '.env.example', true],
  ['*', 'a/b', false],
  ['apps/*/x', 'apps/.web/x', true],
  ['apps/**', 'apps/web/.env.example', true],
  ['apps/', 'apps/web/.env.example', true],
  ['./apps/web/.env.example', 'apps/web/.env.example', true],
  ['/apps/web/*', 'apps/web/.env.example', true],
  ['.env.*', '.env.example', true],
  ['.env.*', 'env.example', false],
  ['env.*', '.env.example', false],
  ['**/.env.{example,sample}', 'a/.env.sample', true],
  ['{.env,.other}.example', '.other.example', true],
  ['a.sql', 'a.sql', true],
  ['a.sql', 'aXsql', false],
  ['db/[0-9]*.sql', 'db/1_a.sql', true],
  ['**/*.test.ts', 'a.test.ts', true],
  ['__fixtures__/**', '__fixtures__/a/.env', true],
  ['__fixtures__/**', 'src/__fixtures__/a', false],
  ['**/__fixtures__/**', 'src/__fixtures__/a', true],
  ['**/__fixtures__/**', '__fixtures__/a', true],
  ['*.md', 'README.md', true],
  ['*.md', 'docs/README.md', false],
  ['**/*.{md,txt}', 'docs/a.txt', true],
  ['**/*.{md,txt}', 'docs/a.ts', false],
  ['test/', 'test/deep/a.ts', true],
  ['./test/a?.ts', 'test/ab.ts', true],
  ['a[0-9].ts', 'a7.ts', true],
  ['a[!0-9].ts', 'a7.ts', false],
  ['a+b(c).ts', 'a+b(c).ts', true],
  ['a.ts', 'axts', false],
  ['*.md', 'docs/a/README.md', false],
  ['tests', 'tests/a.ts', false],
  ['**.md', 'docs/README.md', true],
  ['a**/b', 'ax/y/b', true],
  ['**/**/**/a', 'x/y/a', true],
  ['x/**/**', 'x/y/a', true],
  ['{a,b/{c,d}}/*.ts', 'b/d/x.ts', true],
  ['{a,b/{c,d}}/*.ts', 'b/x.ts', false],
  ['{a,b}/', 'b/c/d', true],
  ['*.{md}', 'a.md', true],
  ['a[]b]c', 'a]c', true],
  ['a[b', 'a[b', true],
  ['a[!b]c', 'a/c', false],
  ['[a-]', '-', true],
  ['app/\\[id\\]/**', 'app/[id]/page.tsx', true],
  ['[\\]]', ']', true],
  ['\\{a\\}', '{a}', true],
  ['!a', 'a', false],
  ['?', '😀', true],
  ['[😀-😂]', '😁', true],
  ['*😀', 'a😀', true],
])('%s on %s: %s', (glob, path, expected) => {
  expect([globMistake(glob), globMatcher([glob])(path)]).toEqual([undefined, expected]);
});

test('any of several, none of none', () => {
  expect([globMatcher(['a', 'b'])('b'), globMatcher([])('b')]).toEqual([true, false]);
});

test('what matches is what matches when everything is tried', () => {
  const pieces = ['a', 'b', '/', '*', '**', '**/', '/**/', '?', '[ab]', '[!a]', '{a,b}', '{a/b,*}'];
  for (let seed = 0; seed < 3_000; seed++) {
    const random = seeded(seed);
    const glob = Array.from({ length: 1 + random.below(6) }, () => pieces[random.below(pieces.length)]).join('');
    const path = Array.from({ length: 1 + random.below(4) }, () => random.text('ab', 1 + random.below(2))).join('/');
    if (/^\/|\/\/|[^/]\*\*\/|\*\*\*|\/$/.test(glob)) continue;
    expect([glob, path, globMatcher([glob])(path)]).toEqual([glob, path, slowly(glob).test(path)]);
  }
});

/** The same as an expression, which takes exponential time. */
function slowly(glob: string): RegExp {
  const parts: Record<string, string> = {
    ...{ '**/': '(?:[^/]+/)*', '**': '.*', '*': '[^/]*', '?': '[^/]', '[!a]': '[^a/]', '{': '(?:', '}': ')', ',': '|' },
  };
  return new RegExp(`^${glob.replace(/\*\*\/|\*\*|\[!a\]|[*?{},]/g, (part) => parts[part] ?? part)}$`);
}

test.each<[name: string, glob: string, path: string]>([
  ['twelve times any folder', `${'**/'.repeat(12)}x`, `${'a/'.repeat(30)}y`],
  ['twelve times any folder and a name', `${'**/a/'.repeat(12)}x`, `${'a/'.repeat(30)}y`],
  ['forty stars', `${'*a'.repeat(40)}x`, 'a'.repeat(4_000)],
  ['forty double stars', `${'**a'.repeat(40)}x`, 'a'.repeat(4_000)],
  ['stars in deep folders', '**/*a*a*a*a*b', `${'a'.repeat(200)}/`.repeat(20)],
])('%s: takes no time', (_, glob, path) => {
  const started = processorTime();
  expect(globMatcher([glob])(path)).toBe(false);
  expect(processorTime() - started).toBeLessThan(200);
});

test.each<[glob: string, mistake: string | RegExp]>([
  ['[z-a]*', 'the range `z-a` runs backwards; write `a-z`'],
  ['src/{a,b', 'a `{` has no `}`; close it, or write `\\{` for the character itself'],
  ['tests\\fixtures\\*', /^`\\f` means nothing; write `\/` between folders on Windows too/],
  ['a\\', /^`\\` means nothing/],
  ['', 'it names no file; write a glob such as `tests/**`'],
  ['./', 'it names no file; write a glob such as `tests/**`'],
  ['{a,b}'.repeat(9), 'its braces mean more than 256 globs; write `*` for some of them'],
  ['a'.repeat(1_001), 'it is longer than 1000 characters; write several shorter ones'],
])('%s is a mistake', (glob, mistake) => {
  expect(globMistake(glob)).toEqual(typeof mistake === 'string' ? mistake : expect.stringMatching(mistake));
  expect(() => globMatcher([glob])).toThrow();
});
