import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gitCommand } from '../../../src/io/git-command.ts';
import { checkOut, linkIgnored } from '../../../src/io/stage/check-out.ts';
import { memoryTree } from '../../../src/io/tree.ts';

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'launch-ready-check-out-')));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const read = (...parts: string[]): string => readFileSync(path.join(root, ...parts), 'utf8');

test('a tree takes the place of the one before it', async () => {
  const first = await checkOut(memoryTree({ 'a/1.sql': 'one', 'b.sql': 'b', 'run.sh': '#!/bin/sh\n' }), root);
  writeFileSync(path.join(root, 'made-by-the-tool'), 'x');
  await checkOut(memoryTree({ 'a/1.sql': 'two', 'a/2.sql': 'new', 'run.sh': '#!/bin/sh\n' }), root, first);
  expect([read('a/1.sql'), read('a/2.sql'), existsSync(path.join(root, 'b.sql')), read('made-by-the-tool')]).toEqual([
    ...['two', 'new', false, 'x'],
  ]);
  // Which files are programs is not known: all may be run.
  expect(lstatSync(path.join(root, 'run.sh')).mode & 0o111).not.toBe(0);
});

test.each<[name: string, before: Record<string, string>, after: Record<string, string>]>([
  ['a folder becomes a file', { 'a/1.sql': 'one' }, { a: 'two' }],
  ['a file becomes a folder', { a: 'one' }, { 'a/1.sql': 'two' }],
])('%s', async (_, before, after) => {
  const first = await checkOut(memoryTree(before), root);
  await checkOut(memoryTree(after), root, first);
  expect(read(...Object.keys(after))).toBe('two');
});

test('nothing is written through a link that the tool or the project has put there', async () => {
  const [copy, outside] = [path.join(root, 'copy'), path.join(root, 'outside')];
  for (const folder of [copy, outside]) mkdirSync(folder);
  const first = await checkOut(memoryTree({ 'b.sql': 'b' }), copy);
  symlinkSync(outside, path.join(copy, 'vendor'));
  symlinkSync(path.join(outside, 'kept'), path.join(copy, 'c.sql'));
  await checkOut(memoryTree({ 'b.sql': 'b', 'c.sql': 'c', 'vendor/x.sql': 'x' }), copy, first);
  expect([read('copy/c.sql'), read('copy/vendor/x.sql'), readdirSync(outside)]).toEqual(['c', 'x', []]);
});

test('folders that git ignores are linked, files are not, and no link of the tree leads out', async () => {
  const project = path.join(root, 'project');
  const [copy, outside] = [path.join(root, 'copy'), path.join(root, 'outside')];
  for (const folder of ['node_modules/pg', 'packages/db/node_modules', 'link', 'empty'])
    mkdirSync(path.join(project, folder), { recursive: true });
  for (const folder of [copy, outside]) mkdirSync(folder);
  execFileSync('git', ['init', '-q', project]);
  for (const [name, text] of Object.entries({
    '.gitignore': 'node_modules\n.env\nvendor\n/link/inner\n',
    '.env': 'TOKEN=x',
    'node_modules/pg/index.js': 'pg',
    'packages/db/package.json': '{}',
    'packages/db/node_modules/x.js': 'x',
    'link/inner/x': 'x',
  })) {
    mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
    writeFileSync(path.join(project, name), text);
  }
  execFileSync('git', ['-C', project, 'add', 'packages/db/package.json']);
  // Installed elsewhere, as some caches do it.
  symlinkSync(path.join(project, 'node_modules'), path.join(project, 'vendor'));
  symlinkSync(outside, path.join(copy, 'link'));
  await linkIgnored(gitCommand(path.join(project, '.git'), process.env), project, copy);
  expect(read('copy/node_modules/pg/index.js')).toBe('pg');
  expect(read('copy/packages/db/node_modules/x.js')).toBe('x');
  expect(read('copy/vendor/pg/index.js')).toBe('pg');
  expect([existsSync(path.join(copy, '.env')), existsSync(path.join(outside, 'inner'))]).toEqual([false, false]);
});
