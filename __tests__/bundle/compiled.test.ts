// What V8 compiled lies in the user's own cache, and nowhere where a run was not asked for it.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../testkit/git/index.ts';
import { launchReady } from './cli.ts';
import { product } from './product.ts';

beforeAll(product);

test.each([
  { what: 'on a laptop', env: { CI: undefined }, kept: true },
  { what: 'on a runner', env: { CI: 'true' }, kept: false },
  { what: 'where Node shall keep none', env: { CI: undefined, NODE_DISABLE_COMPILE_CACHE: '1' }, kept: false },
  { what: 'where Node keeps it elsewhere', env: { CI: undefined, NODE_COMPILE_CACHE: 'elsewhere' }, kept: false },
  { what: 'where the folder is no absolute path', env: { CI: undefined, XDG_CACHE_HOME: 'relative' }, kept: false },
])('$what', async ({ env, kept }) => {
  using folder = temporaryFolder();
  const home = folder.path;
  const { code } = await launchReady(['--version'], {
    cwd: home,
    env: { HOME: home, XDG_CACHE_HOME: undefined, NODE_COMPILE_CACHE: undefined, ...env },
  });
  expect(code).toBe(0);
  expect(existsSync(path.join(home, '.cache/launch-ready'))).toBe(kept);
  expect(readdirSync(home).includes('relative')).toBe(false);
});
