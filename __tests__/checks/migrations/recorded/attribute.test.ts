// Whose the statements are, told by what each tool writes into its own table. The rows are those that the tools send.
import { attribute, byFile, markedIn } from '../../../../src/checks/migrations/recorded/attribute.ts';
import { keptOf } from '../../../../src/checks/migrations/recorded/kept.ts';
import { loadParser } from '../../../../src/checks/migrations/sql/parser.ts';

const parse = await loadParser();

const kept = (statements: readonly string[]) =>
  keptOf(
    parse,
    statements.map((sql, batch) => ({ session: 0, batch, sql, values: [], done: ['OK'] })),
  ).kept;

const names = (statements: readonly { sql: string }[]): string[] =>
  statements.map(({ sql }) => /\w+$/.exec(sql)?.[0] ?? '');

const segments = (statements: Parameters<typeof attribute>[0], paths: readonly string[], isFirst = false) =>
  attribute(statements, { paths, marked: markedIn(statements, paths), isFirst });
const attributed = (...given: Parameters<typeof segments>) => byFile(segments(...given));

interface Tool {
  name: string;
  paths: [first: string, second: string];
  /** What it writes down: of the first, of the second. */
  marks: [first: string[], second: string[]];
  /** In front of each migration. */
  before?: [first: string[], second: string[]];
}

const TOOLS: Tool[] = [
  {
    name: 'Rails',
    paths: ['db/migrate/20240101000000_add_a.rb', 'db/migrate/20240102000000_add_b.rb'],
    marks: [
      [`INSERT INTO "schema_migrations" ("version") VALUES ('20240101000000') RETURNING "version"`],
      [`INSERT INTO "schema_migrations" ("version") VALUES ('20240102000000') RETURNING "version"`],
    ],
  },
  {
    name: 'Laravel',
    paths: ['database/migrations/2024_01_01_000000_add_a.php', 'database/migrations/2024_01_02_000000_add_b.php'],
    marks: [
      [`insert into "migrations" ("migration", "batch") values ('2024_01_01_000000_add_a', 2)`],
      [`insert into "migrations" ("migration", "batch") values ('2024_01_02_000000_add_b', 2)`],
    ],
  },
  {
    name: 'Ecto',
    paths: ['priv/repo/migrations/20240101000000_add_a.exs', 'priv/repo/migrations/20240102000000_add_b.exs'],
    marks: [
      [`INSERT INTO "schema_migrations" ("version","inserted_at") VALUES ('20240101000000','2026-01-01 00:00:00')`],
      [`INSERT INTO "schema_migrations" ("version","inserted_at") VALUES ('20240102000000','2026-01-01 00:00:00')`],
    ],
  },
  {
    name: 'Entity Framework',
    paths: ['Migrations/20240101000000_AddA.cs', 'Migrations/20240102000000_AddB.cs'],
    marks: [
      [`INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('20240101000000_AddA', '9.0.0')`],
      [`INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('20240102000000_AddB', '9.0.0')`],
    ],
  },
  {
    name: 'Django, two apps with files of one name',
    paths: ['blog/migrations/0001_initial.py', 'shop/migrations/0001_initial.py'],
    marks: [
      [
        `INSERT INTO "django_migrations" ("app", "name", "applied") VALUES ('blog', '0001_initial', '2026-01-01'::timestamptz)`,
      ],
      [
        `INSERT INTO "django_migrations" ("app", "name", "applied") VALUES ('shop', '0001_initial', '2026-01-01'::timestamptz)`,
      ],
    ],
  },
  {
    name: 'Alembic',
    paths: ['alembic/versions/1a2b3c4d5e6f_add_a.py', 'alembic/versions/2a2b3c4d5e6f_add_b.py'],
    marks: [
      [`INSERT INTO alembic_version (version_num) VALUES ('1a2b3c4d5e6f') RETURNING alembic_version.version_num`],
      [`UPDATE alembic_version SET version_num='2a2b3c4d5e6f' WHERE alembic_version.version_num = '1a2b3c4d5e6f'`],
    ],
  },
  {
    name: 'Knex, numbers as short as the batch',
    paths: ['migrations/1_add_a.js', 'migrations/2_add_b.js'],
    marks: [
      [`insert into "knex_migrations" ("batch", "migration_time", "name") values (2, '2026-01-01', '1_add_a.js')`],
      [`insert into "knex_migrations" ("batch", "migration_time", "name") values (2, '2026-01-01', '2_add_b.js')`],
    ],
  },
  {
    name: 'TypeORM',
    paths: ['src/migrations/1704067200000-AddA.ts', 'src/migrations/1704153600000-AddB.ts'],
    marks: [
      [`INSERT INTO "migrations"("timestamp", "name") VALUES (1704067200000, 'AddA1704067200000')`],
      [`INSERT INTO "migrations"("timestamp", "name") VALUES (1704153600000, 'AddB1704153600000')`],
    ],
  },
  {
    name: 'Sequelize',
    paths: ['migrations/20240101000000-a.js', 'migrations/20240102000000-b.js'],
    marks: [
      [`INSERT INTO "SequelizeMeta" ("name") VALUES ('20240101000000-a.js') RETURNING "name"`],
      [`INSERT INTO "SequelizeMeta" ("name") VALUES ('20240102000000-b.js') RETURNING "name"`],
    ],
  },
  {
    name: 'Flyway',
    paths: ['db/migration/V1__add_a.sql', 'db/migration/V1.1__add_b.sql'],
    marks: [
      [
        `INSERT INTO "public"."flyway_schema_history" VALUES (1, '1', 'add a', 'SQL', 'V1__add_a.sql', 12, 'postgres', 3, true)`,
      ],
      [
        `INSERT INTO "public"."flyway_schema_history" VALUES (2, '1.1', 'add b', 'SQL', 'V1.1__add_b.sql', 13, 'postgres', 3, true)`,
      ],
    ],
  },
  {
    name: 'golang-migrate, before and behind',
    paths: ['migrations/000001_add_a.up.sql', 'migrations/000002_add_b.up.sql'],
    before: [
      [`INSERT INTO "public"."schema_migrations" (version, dirty) VALUES ('1', true)`],
      [`INSERT INTO "public"."schema_migrations" (version, dirty) VALUES ('2', true)`],
    ],
    marks: [
      [`INSERT INTO "public"."schema_migrations" (version, dirty) VALUES ('1', false)`],
      [`INSERT INTO "public"."schema_migrations" (version, dirty) VALUES ('2', false)`],
    ],
  },
  {
    name: 'Prisma, before alone',
    paths: ['prisma/migrations/20240101000000_a/migration.sql', 'prisma/migrations/20240102000000_b/migration.sql'],
    before: [
      [`INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ('x', 'y', '20240101000000_a')`],
      [`INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ('x', 'y', '20240102000000_b')`],
    ],
    marks: [
      [`UPDATE "_prisma_migrations" SET finished_at = now() WHERE id = 'x'`],
      [`UPDATE "_prisma_migrations" SET finished_at = now() WHERE id = 'x'`],
    ],
  },
];

test.each(TOOLS)('$name', ({ paths, marks, before = [[], []] }) => {
  const { files, others } = attributed(
    kept([
      ...before[0],
      'DROP TABLE a1',
      'SELECT 1',
      'DROP TABLE a2',
      ...marks[0],
      ...before[1],
      'DROP TABLE b1',
      ...marks[1],
    ]),
    paths,
  );
  expect(Object.fromEntries([...files].map(([path, own]) => [path, names(own)]))).toEqual({
    [paths[0]]: ['a1', 'a2'],
    [paths[1]]: ['b1'],
  });
  expect(others).toEqual([]);
});

test.each<[name: string, sent: string[], paths: string[], files: Record<string, string[]>, others: string[]]>([
  ['one file needs no mark', ['DROP TABLE a', 'DROP TABLE b'], ['x/1.js'], { 'x/1.js': ['a', 'b'] }, []],
  ['two without marks', ['DROP TABLE a'], ['x/1.js', 'x/2.js'], {}, ['a']],
  [
    'what follows the last mark belongs to the last',
    ['DROP TABLE a', `INSERT INTO schema_migrations VALUES ('2024010100')`, 'DROP TABLE b'],
    ['x/2024010100_a.js', 'x/2024010200_b.js'],
    { 'x/2024010100_a.js': ['a', 'b'] },
    [],
  ],
  [
    'the migration of a package has no file here',
    [
      'DROP TABLE p',
      `INSERT INTO django_migrations VALUES ('auth', '0013_more')`,
      'DROP TABLE a',
      `INSERT INTO django_migrations VALUES ('shop', '0002_a')`,
    ],
    ['shop/migrations/0002_a.py', 'shop/migrations/0003_b.py'],
    { 'shop/migrations/0002_a.py': ['a'] },
    ['p'],
  ],
  [
    'a table of the project that only sounds like it',
    ['DELETE FROM migrations_of_birds'],
    ['x/1.js'],
    { 'x/1.js': ['migrations_of_birds'] },
    [],
  ],
])('%s', (_, sent, paths, files, others) => {
  const found = attributed(kept(sent), paths);
  expect(Object.fromEntries([...found.files].map(([path, own]) => [path, names(own)]))).toEqual(files);
  expect(names(found.others)).toEqual(others);
});

test('what ran is told in its order, though parts of a file ran apart', () => {
  const sent = [
    'DROP TABLE a1',
    `INSERT INTO django_migrations VALUES ('a', '0001_initial')`,
    'DROP TABLE p',
    `INSERT INTO django_migrations VALUES ('auth', '0001_initial')`,
    'DROP TABLE b1',
    `INSERT INTO django_migrations VALUES ('b', '0001_initial')`,
  ];
  const paths = ['a/migrations/0001_initial.py', 'b/migrations/0001_initial.py'];
  expect(segments(kept(sent), paths).map(({ path, kept: own }) => [path, names(own)])).toEqual([
    [paths[0], ['a1']],
    [undefined, ['p']],
    [paths[1], ['b1']],
  ]);
});
