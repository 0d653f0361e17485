import { placeOfPath, placeOfUri } from '../../../src/report/read/repository-path.ts';

const told = (place: ReturnType<typeof placeOfPath>): string =>
  place.kind === 'path' ? place.path : `elsewhere: ${place.words}`;

const LINUX = '/home/runner/work/shop/shop';
const WINDOWS = 'D:\\a\\shop\\shop';

describe('file names, as tools print them', () => {
  test.each<[name: string, workspace: string, path: string, expected: string]>([
    ['relative', LINUX, 'src/a.ts', 'src/a.ts'],
    ['with a dot', LINUX, './src//./a.ts', 'src/a.ts'],
    ['with a detour inside', LINUX, 'src/x/../a.ts', 'src/a.ts'],
    ['Windows, relative', WINDOWS, 'src\\a.ts', 'src/a.ts'],
    ['below the workspace', LINUX, '/home/runner/work/shop/shop/src/a.ts', 'src/a.ts'],
    ['a workspace of its own', '/tmp/x/', '/tmp/x/src/a.ts', 'src/a.ts'],
    ['a workspace on Windows, other case', WINDOWS, 'd:/A/shop/shop/src/a.ts', 'src/a.ts'],
    ['another job: Linux', '/x', '/home/runner/work/shop/shop/src/a.ts', 'src/a.ts'],
    ['another job: macOS', '/x', '/Users/runner/work/shop/shop/src/a.ts', 'src/a.ts'],
    ['another job: Windows', '/x', 'D:\\a\\shop\\shop\\src\\a.ts', 'src/a.ts'],
    ['another job: own runner', '/x', '/home/runner/_work/shop/shop/src/a.ts', 'src/a.ts'],
    ['another job: a container', '/x', '/__w/shop/shop/src/a.ts', 'src/a.ts'],
    ['an action in a container', '/x', '/github/workspace/src/a.ts', 'src/a.ts'],
    ['a percent sign is part of a name', LINUX, 'a%20b.ts', 'a%20b.ts'],
    ['a colon is part of a name', LINUX, 'src/a:b.ts', 'src/a:b.ts'],
    [
      'another folder of the runner',
      LINUX,
      '/home/runner/work/shop/other/a.ts',
      'elsewhere: /home/runner/work/shop/other/a.ts',
    ],
    ['out of the repository', LINUX, '../a.ts', 'elsewhere: ../a.ts'],
    ['out of it by a detour', LINUX, 'src/../../a.ts', 'elsewhere: src/../../a.ts'],
    ['out of the workspace', LINUX, `${LINUX}/../../../../etc/passwd`, `elsewhere: ${LINUX}/../../../../etc/passwd`],
    ['a neighbour with the same beginning', LINUX, `${LINUX}2/a.ts`, `elsewhere: ${LINUX}2/a.ts`],
    ['the machine', LINUX, '/etc/passwd', 'elsewhere: /etc/passwd'],
    ['another drive', WINDOWS, 'E:\\a.ts', 'elsewhere: E:\\a.ts'],
    ['relative to a drive', WINDOWS, 'D:a.ts', 'elsewhere: D:a.ts'],
    ['a drive behind the workspace', LINUX, `${LINUX}/C:/a.ts`, `elsewhere: ${LINUX}/C:/a.ts`],
    ['another machine', WINDOWS, '\\\\server\\share\\a.ts', 'elsewhere: \\\\server\\share\\a.ts'],
    ['an address', LINUX, 'https://example.com/a.ts', 'elsewhere: https://example.com/a.ts'],
    ['the repository itself', LINUX, LINUX, `elsewhere: ${LINUX}`],
    ['a dot', LINUX, '.', 'elsewhere: .'],
    ['nothing', LINUX, '', 'elsewhere: '],
    ['a line break', LINUX, 'a\n::error::b', 'elsewhere: a\\n::error::b'],
    ['NUL', LINUX, 'a\0b', 'elsewhere: a\\x00b'],
    ['too long', LINUX, 'a/'.repeat(3_000), `elsewhere: ${'a/'.repeat(149)}a…`],
    ['no workspace', '', '/src/a.ts', 'elsewhere: /src/a.ts'],
  ])('%s', (_, workspace, path, expected) => {
    expect(told(placeOfPath(path, workspace))).toBe(expected);
  });
});

describe('URIs of SARIF', () => {
  test.each<[name: string, uri: string, expected: string]>([
    ['relative', 'src/a.ts', 'src/a.ts'],
    ['encoded', 'src/a%20b%5Bid%5D.ts', 'src/a b[id].ts'],
    ['not encoded, though it should be', 'src/100%.ts', 'src/100%.ts'],
    ['a file', 'file:///home/runner/work/shop/shop/src/a.ts', 'src/a.ts'],
    ['a file, one slash', 'file:/home/runner/work/shop/shop/src/a.ts', 'src/a.ts'],
    ['a file of localhost', 'file://localhost/home/runner/work/shop/shop/a.ts', 'a.ts'],
    ['a file on Windows', 'file:///D:/a/shop/shop/src/a.ts', 'src/a.ts'],
    ['a file on Windows, encoded', 'file:///D%3A/a/shop/shop/src/a.ts', 'src/a.ts'],
    ['a file on Windows, a slash too few', 'file://D:/a/shop/shop/src/a.ts', 'src/a.ts'],
    ['a Windows path', 'D:\\a\\shop\\shop\\src\\a.ts', 'src/a.ts'],
    ['encoded dots', '%2e%2e/a.ts', 'elsewhere: ../a.ts'],
    ['encoded slashes', '..%2f..%2fa.ts', 'elsewhere: ../../a.ts'],
    ['an encoded line break', 'a%0Ab.ts', 'elsewhere: a\\nb.ts'],
    ['a file of another machine', 'file://server/share/a.ts', 'elsewhere: file://server/share/a.ts'],
    ['an address', 'https://example.com/a.ts', 'elsewhere: https://example.com/a.ts'],
    ['a package', 'pkg:npm/lodash@4.17.15', 'elsewhere: pkg:npm/lodash@4.17.15'],
    ['an image', 'alpine:3.20', 'elsewhere: alpine:3.20'],
  ])('%s', (_, uri, expected) => {
    expect(told(placeOfUri(uri, LINUX))).toBe(expected);
  });
});
