// What is too much is left out in words, and what is long is looked at all the same.
import { MAX_DECLARED } from '../../../src/checks/env/collect.ts';
import { fileEnvironments, MAX_VALUES } from '../../../src/checks/env/environments/collect.ts';
import { dialectFor } from '../../../src/checks/env/loaders-of.ts';
import { readProject } from '../../../src/checks/env/project.ts';
import { FAMILIES } from '../../../src/checks/env/reads/families.ts';
import { readSources, scanTexts } from '../../../src/checks/env/reads/scan.ts';
import { NO_CONFIG } from '../../../src/config/parse.ts';
import { memoryTree } from '../../../src/io/tree.ts';
import { diskOf } from '../../testkit/disk.ts';
import { runCheck } from './world.ts';

const lines = (count: number, prefix = 'VAR_'): string =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}=value\n`).join('');

test('an example file that declares too much', async () => {
  const files = { '.env.example': lines(MAX_DECLARED + 3) };
  const { declarations, leftOut } = await readProject(memoryTree(files), {
    config: { path: undefined, parsed: NO_CONFIG },
    folder: '',
  });
  expect(declarations).toHaveLength(MAX_DECLARED);
  expect(leftOut).toEqual([
    { what: 'entries of example files', count: 3, why: 'a project may declare 200,000 variables' },
    { what: 'env files', count: 1, why: expect.stringMatching(/^larger than 512 KiB: /) },
  ]);
});

test('a file of values that sets too much', async () => {
  const disk = diskOf({ 'prod.env': lines(MAX_VALUES + 1) });
  const options = { environment: undefined, dialectFor: () => dialectFor('prod.env', []), ownerOf: () => undefined };
  await expect(fileEnvironments(disk, [{ path: 'prod.env' }], options)).rejects.toThrow(
    'prod.env sets 500,001 variables; 500,000 of a file can be judged.',
  );
});

test('sources that are too large together', async () => {
  const tree = memoryTree({ 'a.js': 'process.env.A', 'b.js': 'process.env.B', 'c.js': '//' });
  const { texts, leftOut } = await readSources(tree, FAMILIES, [], undefined, 16);
  expect([...texts.keys()]).toEqual(['a.js', 'c.js']);
  expect(leftOut).toEqual([
    { what: 'source files', count: 1, why: expect.stringContaining('all source files together are larger than') },
  ]);
});

const workflow = (name: string, comment = ''): Record<string, string> => ({
  [`.github/workflows/${name}.yml`]: `on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps: [{ run: "true" }]\n${comment}`,
});

test('workflows that are too large together', async () => {
  const comment = `# ${'x'.repeat(250_000)}\n`;
  const names = Array.from({ length: 35 }, (_, index) => `w${String(index).padStart(2, '0')}`);
  const files = Object.assign({}, ...names.map((name) => workflow(name, comment)));
  const { workflows, leftOut } = await readProject(memoryTree(files), {
    config: { path: undefined, parsed: NO_CONFIG },
    folder: '',
  });
  expect(workflows.filter(({ jobs }) => jobs.length > 0)).toHaveLength(33);
  expect(workflows).toHaveLength(35);
  expect(leftOut).toEqual([{ what: 'workflows', count: 2, why: 'all of them together are larger than 8 MiB' }]);
});

test('a secret behind a hundred thousand entries', async () => {
  const { findings } = await runCheck({
    files: { '.env.production': `${lines(100_000)}STRIPE_SECRET_KEY=sk_live_<token>\n` },
  });
  expect(findings.map(({ rule, data }) => [rule, data?.['variable']])).toContainEqual([
    'env/tracked-env-file',
    'STRIPE_SECRET_KEY',
  ]);
});

test('twenty thousand hosts of databases in one environment', async () => {
  const hosts = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`A${index}_DB_HOST`, 'db.internal']));
  const { findings } = await runCheck({ environments: { production: { ...hosts, DB_HOST: 'https://db.shop.dev' } } });
  expect(findings.map(({ rule, data }) => [rule, data?.['variable']])).toContainEqual([
    'env/malformed-value',
    'DB_HOST',
  ]);
});

test('three thousand values that a # cuts, to several programs', async () => {
  const text = Array.from({ length: 3000 }, (_, index) => `DB_PASSWORD_${index}=q8Zt#2LxV\n`).join('');
  const { findings } = await runCheck({
    files: { 'package.json': '{ "dependencies": { "dotenv": "17.0.0", "next": "16.0.0" } }', '.env': text },
  });
  expect(findings.filter(({ rule }) => rule === 'env/cut-value')).toHaveLength(3000);
});

test.each<[name: string, path: string, text: string]>([
  ['`while read`', 'a.sh', 'while read '.repeat(50_000)],
  ['`export`', 'a.sh', `${'export '.repeat(50_000)}\n${'echo "${!name}"\n'.repeat(100)}`],
  ['an option of many letters', 'a.sh', `declare -${'n'.repeat(60_000)}`],
  ['blanks in `foreach`', 'a.php', `<?php ${`foreach (${' '.repeat(700)}getenv($key);`.repeat(300)}`],
  [
    'lists that are never closed',
    'a.py',
    `${'NAMES = [\n'.repeat(20_000)}${'for name in NAMES:\n  os.environ[name]\n'.repeat(50)}`,
  ],
])('a long script: %s', (_, path, text) => {
  const { reads } = scanTexts(
    new Map([
      [path, `${text}\n`],
      ['b.js', 'process.env.B'],
    ]),
    FAMILIES,
  );
  expect(reads.map(({ name }) => name)).toEqual(['B']);
});
