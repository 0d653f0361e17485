// Statements that fail whatever rows there are: what a real run shows, and what is made of it.
import type { CheckContext } from '../../../src/checks/check.ts';
import { migrationsCheck } from '../../../src/checks/migrations/check.ts';
import { migrationsSchema } from '../../../src/config/sections/migrations.ts';
import { childProcesses } from '../../../src/io/children.ts';
import { memoryTree } from '../../../src/io/tree.ts';

const path = (name: string): string => `prisma/migrations/${name}/migration.sql`;
const BASE =
  "CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE people (id int PRIMARY KEY, mood mood, note text); CREATE VIEW v AS SELECT id, note FROM people; CREATE TABLE old (id int); DROP TABLE old;";

async function findings(base: Record<string, string>, sql: string) {
  const context = {
    scope: { kind: 'change', base: 'a'.repeat(40), head: 'b'.repeat(40), uncommitted: [] },
    head: memoryTree({ ...base, [path('2_b')]: sql }),
    ...{ base: memoryTree(base), changes: [{ path: path('2_b'), status: 'added' }], progress: () => {} },
    children: childProcesses,
  } as unknown as CheckContext;
  const result = await migrationsCheck.run(context, migrationsSchema.parse({}));
  return result.findings.filter(({ rule }) => !/lock-timeout|drop-(?:column|table|view)/.test(rule));
}

// Each starts a database of its own.
test.each<[sql: string, expected: string[]]>([
  [
    "SELECT count('hidden') FROM people WHERE nope = 'hidden'; ALTER TABLE people DROP COLUMN neither;",
    ['fails high there is no column `nope`'],
  ],
  ['ALTER TABLE old ADD COLUMN a int;', ['fails high there is no table or view `old`']],
  ['ALTER TABLE elsewhere ADD COLUMN a int;', ['fails medium there is no table or view `elsewhere`']],
  ["GRANT SELECT ON people TO somebody; CREATE EXTENSION timescaledb; SELECT create_hypertable('people', 'id');", []],
  [
    "ALTER TYPE mood ADD VALUE 'calm'; UPDATE people SET note = 'calm' WHERE id = 1; UPDATE people SET mood = 'calm' WHERE id = 1; SELECT nope FROM people;",
    ['enum-add-used low', 'enum-add-used high'],
  ],
  ['CREATE OR REPLACE VIEW v AS SELECT id FROM people;', ['view-columns high']],
])('%s', async (sql, expected) => {
  const found = await findings({ [path('1_a')]: BASE }, sql);
  const words = found.map(({ rule, severity, message }) => {
    const why = rule === 'migrations/fails' ? ` ${/refuses this statement: ([^.]*)/.exec(message)?.[1]}` : '';
    return `${rule.replace('migrations/', '')} ${severity}${why}`;
  });
  expect(words).toEqual(expected);
  expect(JSON.stringify(found)).not.toContain('hidden');
});

test('without migrations on the base nothing is known to fail', async () => {
  expect(await findings({}, 'ALTER TABLE people ADD COLUMN a int;')).toEqual([]);
});
