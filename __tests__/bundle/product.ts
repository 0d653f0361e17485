// These tests run what users run: the bundles. They are made from the sources as they are now, once for all test files
// (the folder's name is their hash), and lie alone, as in a user's workflow: what is not in the bundle is not there.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { ActionWord } from '../../src/config/inputs.ts';

const root = path.resolve(import.meta.dirname, '../..');
const PREFIX = 'launch-ready-product-';
const HOUR = 3_600_000;

let made: Promise<string> | undefined;

/** The folder with action.yml, actions/ and dist/. Throws with the bundler's words where the sources cannot be built. */
export const product = (): Promise<string> => (made ??= make());

/** The folder of an action, as `uses:` names it. */
export const actionFolder = async (word: ActionWord): Promise<string> =>
  word === 'run' ? product() : path.join(await product(), 'actions', word);

async function make(): Promise<string> {
  const folder = path.join(tmpdir(), PREFIX + hashOf(['src', 'actions', 'action.yml', 'package-lock.json']));
  if (existsSync(folder)) return folder;
  clear();
  // Made aside and moved: another test file may be doing the same.
  const aside = mkdtempSync(path.join(tmpdir(), 'launch-ready-making-'));
  await promisify(execFile)(process.execPath, ['src/dev/build.ts', path.join(aside, 'dist')], { cwd: root });
  for (const name of ['action.yml', 'actions', 'package.json'])
    cpSync(path.join(root, name), path.join(aside, name), { recursive: true });
  try {
    renameSync(aside, folder);
  } catch {
    rmSync(aside, { recursive: true, force: true });
  }
  return folder;
}

function hashOf(places: readonly string[]): string {
  const hash = createHash('sha256');
  const files = globSync(
    places.flatMap((place) => [place, `${place}/**/*`]),
    { cwd: root },
  );
  for (const file of files.sort().filter((name) => statSync(path.join(root, name)).isFile()))
    hash.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex').slice(0, 24);
}

/** Those of earlier sources. */
function clear(): void {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const folder = path.join(tmpdir(), name);
    if (Date.now() - statSync(folder).mtimeMs > HOUR) rmSync(folder, { recursive: true, force: true });
  }
}
