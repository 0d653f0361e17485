// Where a new migration stands among those of the base, as the whole check sees it.
import type { CheckContext } from '../../../../src/checks/check.ts';
import { migrationsCheck } from '../../../../src/checks/migrations/check.ts';
import { migrationsSchema } from '../../../../src/config/sections/migrations.ts';
import { memoryTree } from '../../../../src/io/tree.ts';

type Contents = Record<string, string>;

const RULES = /out-of-order|duplicate-version|missing-down|irreversible/;

async function found(before: Contents, after: Contents): Promise<string[]> {
  const changes = Object.keys(after).map((path) => ({
    path,
    status: before[path] === undefined ? 'added' : 'modified',
  }));
  const context = {
    scope: { kind: 'change', base: 'a'.repeat(40), head: 'b'.repeat(40), uncommitted: [] },
    ...{ head: memoryTree({ ...before, ...after }), base: memoryTree(before), changes, progress: () => {} },
  } as unknown as CheckContext;
  const { findings } = await migrationsCheck.run(context, migrationsSchema.parse({}));
  return findings
    .filter(({ rule }) => RULES.test(rule))
    .map(({ rule, severity, location }) => {
      const path = location.kind === 'file' ? location.path : '';
      return `${rule.replace('migrations/', '')} ${severity} ${path.split('/').slice(-2).join('/')}`;
    });
}

const journal = (...entries: [tag: string, when: number][]): string =>
  JSON.stringify({ dialect: 'postgresql', entries: entries.map(([tag, when], idx) => ({ idx, when, tag })) });
const goose = (up: string, down = 'SELECT 1;'): string => `-- +goose Up\n${up}\n-- +goose Down\n${down}\n`;
const ruby = (name: string): string =>
  `class ${name} < ActiveRecord::Migration[7.1]\n  def change\n    add_column :users, :${name.toLowerCase()}, :string\n  end\nend\n`;

test.each<[name: string, before: Contents, after: Contents, expected: string[]]>([
  [
    'golang-migrate leaves it out',
    { 'm/1_a.up.sql': 'SELECT 1;', 'm/3_c.up.sql': 'SELECT 1;' },
    { 'm/2_b.up.sql': 'SELECT 1;' },
    ['out-of-order high m/2_b.up.sql'],
  ],
  [
    'golang-migrate, after the last',
    { 'm/1_a.up.sql': 'SELECT 1;', 'm/3_c.up.sql': 'SELECT 1;' },
    { 'm/4_b.up.sql': 'SELECT 1;' },
    [],
  ],
  [
    'Prisma runs it late',
    { 'prisma/migrations/1_a/migration.sql': 'SELECT 1;', 'prisma/migrations/3_c/migration.sql': 'SELECT 1;' },
    { 'prisma/migrations/2_b/migration.sql': 'SELECT 1;' },
    ['out-of-order low 2_b/migration.sql'],
  ],
  [
    'Prisma runs it late, and both are about one table',
    {
      'prisma/migrations/1_a/migration.sql': 'CREATE TABLE users (id int);',
      'prisma/migrations/3_c/migration.sql': 'ALTER TABLE users ADD COLUMN c int;',
    },
    { 'prisma/migrations/2_b/migration.sql': 'ALTER TABLE users ADD COLUMN b int;' },
    ['out-of-order medium 2_b/migration.sql'],
  ],
  [
    'Drizzle goes by the journal, not by the names',
    {
      'd/0000_a.sql': 'CREATE TABLE a (id serial);',
      'd/0001_c.sql': 'SELECT 1;',
      'd/meta/_journal.json': journal(['0000_a', 100], ['0001_c', 300]),
    },
    { 'd/0002_b.sql': 'SELECT 1;', 'd/meta/_journal.json': journal(['0000_a', 100], ['0001_c', 300], ['0002_b', 200]) },
    ['out-of-order high d/0002_b.sql'],
  ],
  [
    'Drizzle, with the same number and a later time',
    {
      'd/0000_a.sql': 'CREATE TABLE a (id serial);',
      'd/meta/_journal.json': journal(['0000_a', 100]),
    },
    { 'd/0000_b.sql': 'SELECT 1;', 'd/meta/_journal.json': journal(['0000_a', 100], ['0000_b', 200]) },
    [],
  ],
  [
    'goose stops; two of one version',
    { 'db/migrations/00001_a.sql': goose('SELECT 1;'), 'db/migrations/00003_c.sql': goose('SELECT 1;') },
    { 'db/migrations/00002_b.sql': goose('SELECT 1;'), 'db/migrations/00003_d.sql': goose('SELECT 1;') },
    ['out-of-order high migrations/00002_b.sql', 'duplicate-version high migrations/00003_d.sql'],
  ],
  [
    'two of one version in one change',
    { 'm/1_a.up.sql': 'SELECT 1;' },
    { 'm/2_b.up.sql': 'SELECT 1;', 'm/2_c.up.sql': 'SELECT 1;' },
    ['duplicate-version high m/2_b.up.sql', 'duplicate-version high m/2_c.up.sql'],
  ],
  [
    'Rails: late and twice',
    { 'db/migrate/20240103000000_a.rb': ruby('A') },
    { 'db/migrate/20240102000000_b.rb': ruby('B'), 'db/migrate/20240103000000_c.rb': ruby('C') },
    ['out-of-order medium migrate/20240102000000_b.rb', 'duplicate-version high migrate/20240103000000_c.rb'],
  ],
  [
    'a way back that the others have',
    Object.fromEntries([1, 2, 3].map((n) => [`db/migrations/${n}_a.sql`, goose('SELECT 1;')])),
    { 'db/migrations/4_b.sql': goose('SELECT 1;', '') },
    ['missing-down low migrations/4_b.sql'],
  ],
  [
    'a way back that the others do not have either',
    Object.fromEntries([1, 2, 3].map((n) => [`db/migrations/${n}_a.sql`, goose('SELECT 1;', '')])),
    { 'db/migrations/4_b.sql': goose('SELECT 1;', '') },
    [],
  ],
  [
    'a way back without the values',
    { 'db/migrations/1_a.sql': goose('CREATE TABLE users (id int, plan text);') },
    {
      'db/migrations/2_b.sql': goose('ALTER TABLE users DROP COLUMN plan;', 'ALTER TABLE users ADD COLUMN plan text;'),
    },
    ['irreversible low migrations/2_b.sql'],
  ],
])('%s', async (_, before, after, expected) => {
  expect(await found(before, after)).toEqual(expected);
});
