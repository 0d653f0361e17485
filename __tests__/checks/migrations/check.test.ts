import type { CheckContext, CheckResult, Scope } from '../../../src/checks/check.ts';
import { migrationsCheck } from '../../../src/checks/migrations/check.ts';
import { type MigrationsSection, migrationsSchema } from '../../../src/config/sections/migrations.ts';
import { nodeFiles } from '../../../src/io/files.ts';
import type { ChangedFile } from '../../../src/io/git.ts';
import { noThreads } from '../../../src/io/threads.ts';
import { memoryTree } from '../../../src/io/tree.ts';

type Contents = Record<string, string>;

/** What stands in `before` and `after`, compared as git would. */
function contextOf(before: Contents | undefined, after: Contents, renamed: Record<string, string> = {}): CheckContext {
  const changes: ChangedFile[] = Object.keys(after).flatMap((path): ChangedFile[] => {
    const from = renamed[path];
    if (from !== undefined) return [{ path, status: 'renamed', from }];
    if (before?.[path] === undefined) return [{ path, status: 'added' }];
    return before[path] === after[path] ? [] : [{ path, status: 'modified' }];
  });
  for (const path of Object.keys(before ?? {}))
    if (after[path] === undefined && !Object.values(renamed).includes(path)) changes.push({ path, status: 'deleted' });
  const scope: Scope = before
    ? { kind: 'change', base: 'a'.repeat(40), head: 'b'.repeat(40), uncommitted: [] }
    : { kind: 'tree' };
  const unused = () => {
    throw new Error('this check asks nobody');
  };
  return {
    scope,
    head: memoryTree(after),
    ...(before ? { base: memoryTree(before) } : {}),
    changes,
    files: nodeFiles,
    http: { request: unused } as unknown as CheckContext['http'],
    threads: noThreads,
    clock: { now: unused } as unknown as CheckContext['clock'],
    variables: {},
    review: true,
    fork: false,
    asked: false,
    progress: () => {},
  };
}

const settings = (section: Partial<MigrationsSection> = {}): MigrationsSection => ({
  ...migrationsSchema.parse({}),
  ...section,
});
const change = (
  before: Contents,
  after: Contents,
  section?: Partial<MigrationsSection>,
  renamed?: Record<string, string>,
) => migrationsCheck.run(contextOf(before, { ...before, ...after }, renamed), settings(section));

/** `rule severity path:line:column state` */
const brief = ({ findings }: CheckResult): string[] =>
  findings.map(({ rule, severity, location, state }) => {
    const place =
      location.kind === 'file'
        ? `${location.path}:${location.startLine}:${location.startColumn ?? '-'}`
        : location.kind;
    return `${rule.replace('migrations/', '')} ${severity} ${place} ${state}`;
  });

const PRISMA = 'prisma/migrations/1_a/migration.sql';
const NEXT = 'prisma/migrations/2_b/migration.sql';

test('a finding says everything', async () => {
  const result = await change(
    { [PRISMA]: 'CREATE TABLE "User" (id int, email varchar(50));' },
    { [NEXT]: 'SET lock_timeout = \'5s\';\n/* why: Ada */ ALTER TABLE "User" DROP COLUMN email; -- secret\n' },
  );
  expect(result).toEqual({
    status: 'completed',
    coverage: { migrations: 2, 'new migrations': 1, statements: 2 },
    examined: [NEXT],
    notices: ['1 of 2 migrations is new.'],
    trace: [{ path: 'prisma/migrations/2_b/migration.sql', steps: [expect.anything(), expect.anything()] }],
    findings: [
      {
        check: 'migrations',
        rule: 'migrations/drop-column',
        severity: 'blocker',
        title: 'Column email of table User is dropped',
        message: 'This drops `User.email` and its values.',
        impact:
          'The values in `User.email` are lost, and the version that still runs fails wherever it reads or writes `User` with this column. Afterwards a rollback of the code alone fails in the same way.',
        fix: '1. Delete this statement from the migration. With that this finding is gone.\n\n2. Ship code that no longer knows the column.\n3. Drop it in a later release, when no old version runs any more. That is reported again: ignore it there, with the reason that no running version uses the column.\n\n```sql\nSET lock_timeout = \'5s\';\nALTER TABLE "User" DROP COLUMN email;\n```',
        location: { kind: 'file', path: NEXT, startLine: 2, endLine: 2, startColumn: 35, endColumn: 52 },
        fingerprint: expect.stringMatching(/^1:[0-9a-f]{32}$/),
        state: 'new',
        excerpt: { text: 'ALTER TABLE "User" DROP COLUMN email', line: 2, highlight: { start: 19, end: 36 } },
        inlineIgnorable: true,
        docs: 'https://github.com/OWNER/launch-ready/blob/main/docs/rules/migrations/drop-column.md',
        data: {
          ...{ about: 'User.email', tool: 'prisma', transaction: 'implicit', evidence: 'static' },
          ...{ statement: 'alter table User drop column email' },
          rollback: 'breaks',
          locks: [{ relation: 'User', mode: 'ACCESS EXCLUSIVE' }],
        },
      },
    ],
  });
});

test.each([
  { name: 'nothing', after: {}, found: [] },
  {
    name: 'a new table with its index and key',
    after: {
      [NEXT]:
        'CREATE TABLE t (a int);\nCREATE INDEX i ON t (a);\nALTER TABLE t ADD FOREIGN KEY (a) REFERENCES users (id);',
    },
    found: [`lock-timeout low ${NEXT}:3:1 new`],
  },
  {
    name: 'bug: a role of another new file was reported',
    after: { [NEXT]: 'CREATE ROLE app LOGIN;', 'prisma/migrations/3_c/migration.sql': 'ALTER ROLE app NOLOGIN;' },
    found: [],
  },
  {
    name: 'bug: a counter of a table of another new file was reported',
    after: {
      [NEXT]: 'CREATE TABLE t (id serial);',
      'prisma/migrations/3_c/migration.sql':
        "ALTER SEQUENCE t_id_seq RESTART WITH 1000;\nSELECT setval('t_id_seq', 7);",
    },
    found: [],
  },
  {
    name: 'a counter that is set anew, of two rules each way by one',
    after: {
      [NEXT]:
        "SET lock_timeout = '1s';\nALTER SEQUENCE a_seq RESTART WITH 1;\nSELECT setval('b_seq', 1);\nALTER TABLE users ALTER COLUMN id RESTART WITH 1;",
    },
    found: [
      `alter-identity medium ${NEXT}:2:1 new`,
      `set-sequence medium ${NEXT}:3:1 new`,
      `alter-identity medium ${NEXT}:4:1 new`,
    ],
  },
  {
    name: 'row level security that is on for the owner, too, without a policy: one finding',
    after: {
      [NEXT]:
        "SET lock_timeout = '1s';\nALTER TABLE users ENABLE ROW LEVEL SECURITY;\nALTER TABLE users FORCE ROW LEVEL SECURITY;",
    },
    found: [`enable-rls-without-policy high ${NEXT}:2:19 new`],
  },
  {
    name: 'bug: row level security that is on for the owner, too, with a policy gave no finding',
    after: {
      [NEXT]:
        "SET lock_timeout = '1s';\nALTER TABLE users ENABLE ROW LEVEL SECURITY;\nALTER TABLE users FORCE ROW LEVEL SECURITY;\nCREATE POLICY own ON users USING (id = 1);",
    },
    found: [`enable-rls-without-policy medium ${NEXT}:3:19 new`],
  },
  {
    name: 'row level security that is on, with a policy',
    after: {
      [NEXT]:
        "SET lock_timeout = '1s';\nALTER TABLE users ENABLE ROW LEVEL SECURITY;\nCREATE POLICY own ON users USING (id = 1);",
    },
    found: [],
  },
  {
    name: 'a table of another new file',
    after: { [NEXT]: 'CREATE TABLE t (a int);', 'prisma/migrations/3_c/migration.sql': 'CREATE INDEX i ON t (a);' },
    found: [],
  },
  {
    name: 'a longer text, known from the base',
    after: { [NEXT]: "SET lock_timeout='1s';ALTER TABLE users ALTER COLUMN name TYPE varchar(100);" },
    found: [],
  },
  {
    name: 'a shorter text, known from the base',
    after: { [NEXT]: "SET lock_timeout='1s';ALTER TABLE users ALTER COLUMN name TYPE varchar(10);" },
    found: [`change-column-type high ${NEXT}:1:41 new`],
  },
  {
    name: 'an index of the base',
    after: { [NEXT]: 'CREATE INDEX b\n  ON users (name);' },
    found: [`index-not-concurrent high ${NEXT}:1:1 new`, `lock-timeout low ${NEXT}:1:- new`],
  },
  {
    name: 'one statement without a transaction',
    after: { [NEXT]: 'CREATE INDEX CONCURRENTLY b ON users (name);' },
    found: [],
  },
  {
    name: 'dropping with a second statement',
    after: { [NEXT]: 'SELECT 1;\nDROP INDEX CONCURRENTLY b;' },
    found: [`concurrently-in-transaction high ${NEXT}:2:12 new`],
  },
  {
    name: 'creating with a second statement: newer versions can',
    after: { [NEXT]: 'SELECT 1;\nCREATE INDEX CONCURRENTLY b ON users (name);' },
    found: [`concurrently-in-transaction medium ${NEXT}:2:14 new`],
  },
  {
    name: 'a mistake',
    after: { [NEXT]: 'SELECT 1;\n\nALTER TABEL a;\nTRUNCATE b;' },
    found: [
      `unparsable medium ${NEXT}:3:- new`,
      `truncate blocker ${NEXT}:4:10 new`,
      `lock-timeout low ${NEXT}:4:1 new`,
    ],
  },
])('a change brings $name', async ({ after, found }) => {
  expect(brief(await change({ [PRISMA]: 'CREATE TABLE users (id int, name varchar(50));' }, after))).toEqual(found);
});

test('an edited migration: what stood there is known, and inline ignores would change its checksum', async () => {
  const before = { [PRISMA]: "SET lock_timeout='1s';\nDROP TABLE a;" };
  const result = await change(before, { [PRISMA]: "SET  lock_timeout='1s';\n\nDROP table A;\nDROP TABLE b;" });
  expect(brief(result)).toEqual([
    `edited-migration medium ${PRISMA}:1:- new`,
    `drop-table blocker ${PRISMA}:3:12 known`,
    `drop-table blocker ${PRISMA}:4:12 new`,
  ]);
  expect(result.findings.map(({ inlineIgnorable }) => inlineIgnorable)).toEqual([false, false, false]);
  expect(result.notices).toEqual([
    'None of 1 migration is new.',
    '1 migration that is on the base already was edited.',
  ]);
});

test.each([
  { name: 'line ends only', path: PRISMA, before: 'SELECT 1;\nSELECT 2;', after: 'SELECT 1;\r\nSELECT 2;', found: [] },
  { name: 'a comment', path: PRISMA, before: 'SELECT 1;', after: 'SELECT 1; -- a', found: ['edited-migration'] },
  { name: 'a repeatable one', path: 'db/migration/R__v.sql', before: 'SELECT 1;', after: 'SELECT 2;', found: [] },
  { name: 'the way down', path: 'migrations/1_a.down.sql', before: 'SELECT 1;', after: 'DROP TABLE a;', found: [] },
])('an edit of $name', async ({ path, before, after, found }) => {
  const { findings } = await change({ [path]: before }, { [path]: after });
  expect(findings.map(({ rule }) => rule.replace('migrations/', ''))).toEqual(found);
});

test('a renamed migration says so', async () => {
  const context = contextOf(
    { 'migrations/1_a.sql': 'SELECT 1;' },
    { 'migrations/2_a.sql': 'SELECT 1;' },
    { 'migrations/2_a.sql': 'migrations/1_a.sql' },
  );
  const { findings } = await migrationsCheck.run(context, settings());
  expect(findings.map(({ title }) => title)).toEqual(['Migration migrations/2_a.sql was renamed after it was merged']);
});

test.each([
  {
    name: 'Prisma with SQL Server',
    files: {
      'prisma/migrations/migration_lock.toml': 'provider = "sqlserver"',
      [PRISMA]: 'ALTER TABLE users DROP COLUMN a;',
    },
    reason: '1 new migration, SQL Server: not analysed yet',
  },
  {
    name: 'SQL of Oracle',
    files: {
      'migration_lock.toml': '',
      'oracle/sqitch.conf': 'engine = oracle',
      'oracle/sqitch.plan': '',
      'oracle/deploy/1.sql': 'DROP TABLE a;',
    },
    reason: '1 new migration, Oracle: not analysed yet',
  },
  {
    name: 'Laravel with MySQL',
    files: {
      '.env.example': '# DB_CONNECTION=pgsql\nDB_CONNECTION=mysql\n',
      'config/database.php':
        "<?php return [\n    'default' => env('DB_CONNECTION', 'sqlite'),\n    'connections' => ['pgsql' => []],\n];",
      'database/migrations/2024_01_01_a.php': '<?php use Illuminate\\Database\\Migrations\\Migration;',
    },
    reason: '1 Laravel migration: written for MySQL, which is not read in programs yet',
  },
  {
    name: 'a script of another tool',
    files: {
      'src/migrations/1-a.ts': 'export async function up(db) {}',
      'src/migrations/index.ts': 'export const up = 1',
      'src/migrations/a.test.ts': 'export const up = 1',
    },
    reason: expect.stringMatching(/^1 script migration changed, TypeScript and JavaScript files are not read yet; /),
  },
  {
    name: 'nothing at all',
    files: { 'src/a.ts': 'x' },
    reason: 'no migrations were found: set `migrations.paths` if they lie in an unusual place',
  },
])('$name is skipped in words', async ({ files, reason }) => {
  const { status, reason: given, findings } = await change({}, files as Contents);
  expect({ status, reason: given, findings }).toEqual({ status: 'skipped', reason, findings: [] });
});

test('an undecided migration goes with those before it', async () => {
  const before = { 'migrations/1.sql': 'CREATE TABLE a (id Int32) ENGINE = MergeTree();' };
  expect((await change(before, { 'migrations/2.sql': 'ALTER TABLE a DROP COLUMN b;' })).status).toBe('skipped');
});

test('PostgreSQL is judged and what is beside it is named', async () => {
  const result = await change(
    {},
    {
      'migrations/1.sql': 'TRUNCATE a;',
      'clickhouse/migrations/1.sql': 'DROP TABLE a;',
      'Migrations/1_Init.cs': 'public partial class Init : DbMigration {}',
    },
  );
  expect(brief(result)).toEqual([
    'truncate blocker migrations/1.sql:1:10 new',
    'lock-timeout low migrations/1.sql:1:1 new',
  ]);
  expect(result.leftOut).toEqual([
    { what: 'ClickHouse migrations', count: 1, why: 'not analysed yet' },
    {
      what: 'Entity Framework 6 migrations',
      count: 1,
      why: 'only those of Entity Framework Core are read; look at the SQL yourself with `ef6 database update --script`',
    },
  ]);
});

test('where nothing is compared every migration is judged by itself', async () => {
  const files = { 'migrations/1.sql': 'CREATE TABLE a (id int);', 'migrations/2.sql': 'CREATE INDEX i ON a (id);' };
  const result = await migrationsCheck.run(contextOf(undefined, files), settings());
  expect(brief(result)).toEqual([
    'index-not-concurrent high migrations/2.sql:1:1 new',
    'lock-timeout low migrations/2.sql:1:1 new',
  ]);
  expect(result.findings.every(({ inlineIgnorable }) => !inlineIgnorable)).toBe(true);
});

test('a dump of data is left out in words, and is no pass', async () => {
  const result = await change({}, { 'migrations/1.sql': `-- ${'x'.repeat(4 * 1024 * 1024)}` });
  expect({ status: result.status, reason: result.reason }).toEqual({
    status: 'inconclusive',
    reason: '1 migration larger than 4 MiB (migrations/1.sql)',
  });
});

test('settings say where migrations lie and which database it is', async () => {
  const files = {
    'sql/steps/1.sql': 'TRUNCATE a;',
    'migrations/1.sql': 'TRUNCATE b;',
    'node_modules/x/migrations/1.sql': 'TRUNCATE c;',
  };
  expect((await change({}, files, { paths: ['sql/**/*.sql'] })).examined).toEqual(['sql/steps/1.sql']);
  expect((await change({}, files)).examined).toEqual(['migrations/1.sql']);
  const [finding] = (await change({}, files, { database: { mysql: 8.4 } })).findings;
  expect(finding?.fix).not.toContain('pg_dump');
});

test('fingerprints survive moves, new numbers, other lines and other white space, and tell equal statements apart', async () => {
  const print = async (path: string, sql: string) =>
    (await change({}, { [path]: sql })).findings
      .filter(({ rule }) => rule.endsWith('/drop-table'))
      .map(({ fingerprint }) => fingerprint);
  const [first] = await print('migrations/0001_a.sql', 'DROP TABLE users; -- a');
  expect(await print('db/migrations/0007_a.sql', '\n\n-- moved\ndrop  table\n"users"')).toEqual([first]);
  expect(await print('migrations/0001_b.sql', 'DROP TABLE users;')).not.toEqual([first]);
  expect(
    new Set(await print('migrations/0001_a.sql', 'DROP TABLE users; DROP TABLE users; DROP TABLE other;')).size,
  ).toBe(3);
});

test('no field of a finding holds a literal or a comment of a statement', async () => {
  const literal = 'Ada-Lovelace-1815';
  const statements = [
    `CREATE INDEX i ON t (a) WHERE b = '${literal}'`,
    `UPDATE t SET a = '${literal}'`,
    `ALTER TABLE t ADD COLUMN a text NOT NULL /* ${literal} */, ADD CHECK (b <> $x$${literal}$x$)`,
    `ALTER TABLE t ADD COLUMN c text DEFAULT gen_it(E'\\'${literal}')`,
    `ALTER TABLE t ALTER COLUMN c TYPE int USING length('${literal}')`,
    `INSERT INTO t VALUES ('${literal}) FOO`,
    `DO $$ BEGIN DELETE FROM t WHERE true; PERFORM '${literal}'; END $$`,
    `ALTER TABLE t DROP COLUMN c, DROP COLUMN d; SELECT '\n${literal}'`,
  ];
  for (const sql of [...statements, statements.join(';\n'), statements.toReversed().join('; ')]) {
    const { findings } = await change({}, { 'migrations/1.sql': sql });
    expect(findings.length).toBeGreaterThan(0);
    expect(JSON.stringify(findings)).not.toContain(literal);
  }
});

test('titles are short and names cannot break the page', async () => {
  const name = `${'x'.repeat(300)}\`\`\`\n::error::\u202e`;
  const { findings } = await change(
    { 'migrations/0.sql': `CREATE TABLE a ("${name}" int);` },
    { 'migrations/1.sql': `ALTER TABLE "a" RENAME COLUMN "${name}" TO b;` },
  );
  expect(findings[0]?.title.length).toBeLessThanOrEqual(255);
  expect(findings.map(({ title, message }) => title + message).join('')).not.toMatch(/[\n\u202e]|```/);
  expect(
    findings
      .map(({ fix }) => fix)
      .join('')
      .match(/```/g),
  ).toHaveLength(6);
  expect(findings.map(({ fix }) => fix).join('\n')).not.toMatch(/^::|\u202e/m);
});

test('the parser is loaded on demand, in one place', async () => {
  const { readdir, readFile } = await import('node:fs/promises');
  const folder = new URL('../../../src/checks/migrations/', import.meta.url);
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const texts = await Promise.all(
    files.map(async (file) => ({
      file: file.replaceAll('\\', '/'),
      text: await readFile(new URL(file, folder), 'utf8'),
    })),
  );
  expect(texts.filter(({ text }) => /import\('libpg-query'\)/.test(text)).map(({ file }) => file)).toEqual([
    'sql/parser.ts',
  ]);
  expect(
    texts
      .filter(({ text }) => /from 'libpg-query'/.test(text) && !/export type \{[^}]*\} from 'libpg-query'/.test(text))
      .map(({ file }) => file),
  ).toEqual([]);
});

test.each([
  {
    name: 'thousands of statements',
    sql: Array.from({ length: 5_000 }, (_, n) => `ALTER TABLE a DROP COLUMN c${n};`).join('\n'),
    found: 5_001,
  },
  {
    name: 'thousands of statements on one line',
    sql: Array.from({ length: 5_000 }, (_, n) => `TRUNCATE a${n};`).join(' '),
    found: 5_001,
  },
  {
    name: 'a thousand commands',
    sql: `ALTER TABLE a ${Array.from({ length: 1_000 }, (_, n) => `DROP COLUMN c${n}`).join(',')}`,
    found: 1_001,
  },
  { name: 'nested comments', sql: `${'/*'.repeat(50_000)}${'*/'.repeat(50_000)}DELETE FROM a`, found: 1 },
  { name: 'an endless sum', sql: `DELETE FROM a; UPDATE a SET b = ${'1 + '.repeat(5_000)}1`, found: 2 },
  { name: 'a sum that nobody can read', sql: `DELETE FROM a; SELECT ${'1 + '.repeat(200_000)}1`, found: 2 },
])(
  '$name cost seconds at most',
  async ({ sql, found }) => {
    expect((await change({}, { 'migrations/1.sql': sql })).findings).toHaveLength(found);
  },
  10_000,
);

const RAILS = {
  'db/migrate/20240101000000_a.rb': `class A < ActiveRecord::Migration[7.1]
  def change
    create_table(:users) { |t| t.string :email, limit: 50 }
  end
end`,
};

test('programs are judged as the SQL that they send, on what earlier ones made, at the place of the call', async () => {
  const result = await change(RAILS, {
    'db/migrate/20240102000000_b.rb': `class B < ActiveRecord::Migration[7.1]
  def change
    change_column :users, :email, :string, limit: 80
    add_index :users, :email
    safety_assured { remove_column :users, :email }
    User.find_each(&:touch)
  end
end`,
  });
  expect(brief(result).filter((line) => !line.startsWith('lock-timeout'))).toEqual([
    'index-not-concurrent high db/migrate/20240102000000_b.rb:4:5 new',
    'drop-column blocker db/migrate/20240102000000_b.rb:5:22 ignored',
  ]);
  expect(result.leftOut).toEqual([
    {
      what: 'calls',
      count: 1,
      why: expect.stringMatching(/Ruby code that runs with the migration \(db\/migrate\/20240102000000_b\.rb:6\)$/),
    },
  ]);
  const index = result.findings.find(({ rule }) => rule === 'migrations/index-not-concurrent');
  expect(index?.excerpt).toMatchObject({ line: 4, text: expect.stringContaining('CREATE INDEX') });
});

test('a program for another database is named', async () => {
  const files = { ...RAILS, 'config/database.yml': 'adapter: mysql2' };
  expect(await change({}, files)).toMatchObject({
    status: 'skipped',
    reason: '1 Rails migration: written for MySQL, which is not read in programs yet',
  });
});

test.each<[name: string, files: Contents, expected: string[]]>([
  [
    'Prisma with MySQL',
    { 'prisma/migrations/migration_lock.toml': 'provider = "mysql"', [PRISMA]: 'ALTER TABLE `users` DROP COLUMN `a`;' },
    [`drop-column blocker ${PRISMA}:1:21 new`],
  ],
  ['SQL with backquotes', { 'migrations/1.sql': 'DROP TABLE `a`;' }, ['drop-table blocker migrations/1.sql:1:12 new']],
  [
    'Drizzle with SQLite',
    { 'drizzle/0000_a.sql': 'DROP TABLE a;', 'drizzle/meta/_journal.json': '{"dialect": "sqlite"}' },
    ['drop-table blocker drizzle/0000_a.sql:1:12 new'],
  ],
  [
    'D1',
    { 'wrangler.toml': '[[d1_databases]]', 'migrations/1.sql': 'DROP TABLE a;' },
    ['drop-table blocker migrations/1.sql:1:12 new'],
  ],
])('%s is judged', async (_, files, expected) => {
  expect(brief(await change({}, files)).filter((line) => /^drop/.test(line))).toEqual(expected);
});

test('what SQLite keeps of a table that is made anew is known from the base', async () => {
  const before = {
    'drizzle/meta/_journal.json': '{"dialect": "sqlite"}',
    'drizzle/0000_a.sql': 'CREATE TABLE a (id integer PRIMARY KEY, b text);\nCREATE INDEX a_b ON a (b);',
  };
  const rebuild =
    'CREATE TABLE __new_a (id integer PRIMARY KEY, b text NOT NULL);\nINSERT INTO __new_a SELECT id, b FROM a WHERE b IS NOT NULL;\nDROP TABLE a;\nALTER TABLE __new_a RENAME TO a;';
  const rules = (await change(before, { 'drizzle/0001_b.sql': rebuild })).findings.map(({ rule }) => rule);
  expect(rules).toContain('migrations/sqlite-rebuild-loses-index-or-trigger');
  expect(rules).not.toContain('migrations/drop-table');
});
