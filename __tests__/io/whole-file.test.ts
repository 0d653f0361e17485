import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../../src/io/whole-file.ts';
import { temporaryFolder } from '../testkit/git/index.ts';

const onUnix = process.platform === 'win32' ? test.skip : test;

test.each<[what: string, prepare: (folder: string) => string]>([
  ['a new file in a new folder', (folder) => path.join(folder, 'new', 'a.json')],
  [
    'a file that is there',
    (folder) => {
      writeFileSync(path.join(folder, 'a.json'), 'before');
      return path.join(folder, 'a.json');
    },
  ],
  [
    'a link to a file, which stays a link',
    (folder) => {
      writeFileSync(path.join(folder, 'b.json'), 'before');
      symlinkSync('b.json', path.join(folder, 'a.json'));
      return path.join(folder, 'a.json');
    },
  ],
])('%s', async (what, prepare) => {
  using folder = temporaryFolder();
  const file = prepare(folder.path);
  await writeWhole(file, 'after');
  expect(readFileSync(file, 'utf8')).toBe('after');
  expect(lstatSync(file).isSymbolicLink()).toBe(what.includes('a link'));
  expect(readdirSync(path.dirname(file)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('what is no file is written to, and stays what it is', async () => {
  await writeWhole('/dev/null', 'x');
  expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
});

test('bug: a folder that the system lets nobody make was tried for ever', async () => {
  await expect(writeWhole('/proc/nope/x.json', 'x')).rejects.toThrow(/ENOENT|EACCES|EPERM|ENOTDIR|EROFS/);
});

test('bug: a file in place of a folder is told', async () => {
  using folder = temporaryFolder();
  writeFileSync(path.join(folder.path, 'a'), 'before');
  await expect(writeWhole(path.join(folder.path, 'a', 'b', 'c.json'), 'x')).rejects.toThrow('EEXIST');
  expect(readdirSync(folder.path)).toEqual(['a']);
});

onUnix('bug: a pipe that nobody reads was waited for, for ever', async () => {
  using folder = temporaryFolder();
  const pipe = path.join(folder.path, 'pipe');
  execFileSync('mkfifo', [pipe]);
  await expect(writeWhole(pipe, 'x')).rejects.toThrow('a pipe that nobody reads');
});

onUnix('a pipe that somebody reads gets all of it, more than it holds at once', async () => {
  using folder = temporaryFolder();
  const pipe = path.join(folder.path, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const text = 'line\n'.repeat(100_000);
  const [, read] = await Promise.all([writeWhole(pipe, text), readFile(pipe, 'utf8')]);
  expect(read).toBe(text);
});
