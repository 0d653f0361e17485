import { lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../../src/io/whole-file.ts';
import { temporaryFolder } from '../testkit/git/index.ts';

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
