import type { ProgramSql } from '../../../../src/checks/migrations/programs/program.ts';
import { rails } from '../../../../src/checks/migrations/programs/rails.ts';
import { change, expectSql, readAll } from './rails-testkit.ts';

const wordsOf = ({ unread }: ProgramSql): string[] => unread.map(({ what }) => what);
const sqlOf = ({ statements }: ProgramSql): string[] => statements.map(({ sql }) => sql);

const USERS = 'create_table(:users) { |t| t.string :name; t.string :plan; t.jsonb :data }';

describe('Ruby around the calls', () => {
  test.each<[why: string, migration: string, sql: string[]]>([
    ['a constant', 'add_column T, "#{T}_id", :integer', ['ALTER TABLE users ADD users_id integer']],
    ['a method of the file', 'add_both :a', ['ALTER TABLE users ADD a text', 'ALTER TABLE users ADD a_at date']],
    ['with keywords', 'keyed :a, kind: :date', ['ALTER TABLE users ADD a date']],
    [
      'a block that is passed on',
      'twice { |n| add_column T, n, :text }',
      ['ALTER TABLE users ADD x text', 'ALTER TABLE users ADD y text'],
    ],
    [
      'a loop over words',
      '%i[a b].each { add_column T, it, :text }',
      ['ALTER TABLE users ADD a text', 'ALTER TABLE users ADD b text'],
    ],
    ['a loop over pairs', '{ a: :date }.each_pair { |n, t| add_column T, n, t }', ['ALTER TABLE users ADD a date']],
    ['a for loop', 'for n in %w[a] do add_column T, n, :text end', ['ALTER TABLE users ADD a text']],
    [
      'options in a variable',
      'o = { null: false }\no[:default] = 1\nadd_column T, :a, :integer, **o',
      ['ALTER TABLE users ADD a integer DEFAULT 1 NOT NULL'],
    ],
    [
      'options around several',
      'with_options(null: false) { add_column T, :a, :text }',
      ['ALTER TABLE users ADD a text NOT NULL'],
    ],
    ['a guard that holds', 'add_column T, :a, :text unless column_exists?(T, :a)', ['ALTER TABLE users ADD a text']],
    ['a guard that does not', 'add_column T, :name, :text unless column_exists?(T, :name)', []],
    ['a guard on what is not known', 'drop_table :old if table_exists?(:old)', ['DROP TABLE old']],
    [
      'a condition that is not known: either way',
      'if ENV["X"] then add_column T, :a, :text else add_column T, :b, :text end',
      ['ALTER TABLE users ADD a text', 'ALTER TABLE users ADD b text'],
    ],
    [
      'the environment is production',
      'return unless Rails.env.production?\nadd_column T, :a, :text',
      ['ALTER TABLE users ADD a text'],
    ],
    ['and no other', 'add_column T, :a, :text if Rails.env.test?', []],
    [
      'the adapter',
      'case connection.adapter_name\nwhen /mysql/i then execute "x"\nwhen "PostgreSQL" then add_column T, :a, :text\nend',
      ['ALTER TABLE users ADD a text'],
    ],
    ['what stops stops', 'add_column T, :a, :text\nreturn\nadd_column T, :b, :text', ['ALTER TABLE users ADD a text']],
    [
      'a rescue is no way of its own',
      'begin\nadd_column T, :a, :text\nrescue\ndrop_table T\nend',
      ['ALTER TABLE users ADD a text'],
    ],
    ['a transaction', 'ActiveRecord::Base.transaction { add_column T, :a, :text }', ['ALTER TABLE users ADD a text']],
    [
      'the connection',
      'ActiveRecord::Base.connection.add_column T, :a, :text\nconnection.execute("SELECT 1;")',
      ['ALTER TABLE users ADD a text', 'SELECT 1'],
    ],
    ['a heredoc', 'execute <<~SQL.squish\n  UPDATE users\n  SET a = 1;\nSQL', ['UPDATE users SET a = 1']],
    [
      'names quoted',
      'execute "DELETE FROM #{quote_table_name(T)} WHERE name = #{connection.quote("it\'s")}"',
      [`DELETE FROM "users" WHERE name = 'it''s'`],
    ],
    [
      'a table in a loop of tables',
      '[["users", "x"]].each do |table, name|\nadd_index table, name, name: format("i_%s", name)\nend',
      ['CREATE INDEX i_x ON users (x)'],
    ],
    [
      'words only',
      'say "hello"\nputs 1\nUser.reset_column_information\nsay_with_time("x") { add_column T, :a, :text }',
      ['ALTER TABLE users ADD a text'],
    ],
    [
      'a length of time',
      'add_column T, :a, :integer, default: 2.weeks.seconds',
      ['ALTER TABLE users ADD a integer DEFAULT 1209600'],
    ],
  ])('%s: %s', async (_, migration, sql) => {
    const around = `T = :users
      def add_both(name) = [[name, :text], ["#{name}_at", :date]].each { |column, type| add_column T, column, type }
      def keyed(name, kind:) = add_column(T, name, kind)
      def twice
        yield :x
        yield :y
      end`;
    const read = await readAll('7.1', change(USERS), `${around}\n${change(migration)}`);
    expect(wordsOf(read)).toEqual([]);
    expect(sqlOf(read).map(plain)).toEqual(sql.map(plain));
  });

  const plain = (sql: string): string => sql.replace(/"(\w+)"/g, '$1').replace(/\s+/g, ' ');
});

describe('rows that are changed through a model', () => {
  test.each([
    [`User.update_all(plan: 'x')`, [`UPDATE users SET plan = 'x'`]],
    [`User.where(plan: nil).update_all("plan = 'x'")`, [`UPDATE users SET plan = 'x' WHERE users.plan IS NULL`]],
    [`User.unscoped.where.not(plan: %w[a b]).delete_all`, [`DELETE FROM users WHERE users.plan NOT IN ('a', 'b')`]],
    [`User.where('name = ?', 'x').update_all(data: {})`, [`UPDATE users SET data = '{}' WHERE (name = 'x')`]],
    [`Own.where(plan: 'y').delete_all`, [`DELETE FROM users WHERE users.plan = 'y'`]],
  ])('%s', async (migration, sql) => {
    const model = "class Own < ActiveRecord::Base\n self.table_name = 'users'\nend";
    const read = await readAll('7.1', change(USERS), `${model}\n${change(migration)}`);
    expect(read.unread).toEqual([]);
    expect(sqlOf(read).map((one) => one.replaceAll('"', ''))).toEqual(sql);
  });
});

describe('what cannot be read is said, at its place', () => {
  test.each<[migration: string, what: string, at: string]>([
    ['x = ENV["A"]\nexecute x', '`execute` with a string that is built when it runs', 'execute x'],
    ['helper_of_a_gem', '`helper_of_a_gem`, which this file does not define', 'helper_of_a_gem'],
    [
      'a = User.first\nexecute "UPDATE #{a} SET a = 1"',
      '`execute` with a string that is built when it runs',
      'execute "UPDATE #{a} SET a = 1"',
    ],
    [
      'add_column :users, :a, :text, default: Time.now',
      '`add_column` with `default` that is only known when it runs',
      'add_column :users, :a, :text, default: Time.now',
    ],
    [
      'add_column :users, :a, :string, limit: App::LIMIT',
      '`add_column` with `limit` that is only known when it runs',
      'add_column :users, :a, :string, limit: App::LIMIT',
    ],
    [
      'Account.pluck(:t).each { |t| drop_table t }',
      '`drop_table` with something that is only known when it runs',
      'drop_table t',
    ],
    [
      'User.find_each { |user| user.update!(plan: 1) }',
      '`update!`, Ruby code that runs with the migration',
      'user.update!(plan: 1)',
    ],
    [
      'User.in_batches.update_all(plan: 1)',
      '`update_all`, Ruby code that runs with the migration',
      'User.in_batches.update_all(plan: 1)',
    ],
    ['Backfill.new.call', '`call`, Ruby code that runs with the migration', 'Backfill.new.call'],
    [
      'BackfillJob.perform_later(1)',
      '`BackfillJob.perform_later`, Ruby code that runs with the migration',
      'BackfillJob.perform_later(1)',
    ],
    [
      'create_view :recent, version: 2',
      '`create_view` with a definition that lies in another file',
      'create_view :recent, version: 2',
    ],
    [
      'add_concurrent_index :users, :a',
      '`add_concurrent_index`, which this file does not define',
      'add_concurrent_index :users, :a',
    ],
    [
      'create_table(:a) { |t| t.attachment :image }',
      '`attachment` of a table, which is not known here',
      't.attachment :image',
    ],
    [
      'create_table(:a) { |t| t.string :s, default: X.y }',
      '`string` with `default` that is only known when it runs',
      't.string :s, default: X.y',
    ],
    ['change_table(:a) { |t| t.geometry :g }', '`geometry` of a table, which is not known here', 't.geometry :g'],
    [
      'add_column :users, :a, :integer, limit: 9',
      '`add_column` with arguments that Rails refuses',
      'add_column :users, :a, :integer, limit: 9',
    ],
    ['revert Unknown', '`revert` of a migration that is not known', 'revert Unknown'],
  ])('%s: %s', async (migration, what, at) => {
    const read = await readAll('7.1', change(migration));
    expect(wordsOf(read)).toEqual([what]);
    const text = `class M0 < ActiveRecord::Migration[7.1]\n${change(migration)}\nend\n`;
    const [{ start, end } = { start: 0, end: 0 }] = read.unread;
    expect(text.slice(start, end)).toBe(at);
  });

  test('a file without a migration, and one that is no Ruby', async () => {
    const reader = await rails.createReader();
    expect(wordsOf(reader.read({ path: 'db/migrate/1_a.rb', text: 'puts 1' }))).toEqual([
      'a file without a class of a migration',
    ]);
    expect(wordsOf(reader.read({ path: 'db/migrate/1_a.rb', text: 'class A <' }))).toEqual([
      expect.stringMatching(/^Ruby that cannot be parsed: /),
    ]);
  });
});

test.each<[body: string, wrapping: string, down: string]>([
  ['def change\nadd_column :a, :b, :text\nend', 'transaction', 'given'],
  ['disable_ddl_transaction!\ndef change\nadd_index :a, :b\nend', 'none', 'given'],
  ['def change\nremove_column :a, :b\nend', 'transaction', 'missing'],
  ['def change\nremove_column :a, :b, :text\nend', 'transaction', 'given'],
  ['def change\nexecute "SELECT 1"\nend', 'transaction', 'missing'],
  ['def change\nreversible { |d| d.up { execute "SELECT 1" } }\nend', 'transaction', 'given'],
  ['def change\ndrop_table :a\nend', 'transaction', 'missing'],
  ['def change\ndrop_table(:a) { |t| t.string :x }\nend', 'transaction', 'given'],
  ['def change\nchange_column_default :a, :b, 1\nend', 'transaction', 'missing'],
  ['def change\nchange_column_default :a, :b, from: nil, to: 1\nend', 'transaction', 'given'],
  ['def change\nchange_table(:a, bulk: true) { |t| t.change :b, :text }\nend', 'transaction', 'missing'],
  ['def up\ndrop_table :a\nend\ndef down\nraise ActiveRecord::IrreversibleMigration\nend', 'transaction', 'refused'],
  ['def up\ndrop_table :a\nend\ndef down\nend', 'transaction', 'missing'],
  ['def up\ndrop_table :a\nend', 'transaction', 'missing'],
  ['def up\nadd_column :a, :b, :text\nend\ndef down\nremove_column :a, :b\nend', 'transaction', 'given'],
])('%j: %s, %s', async (body, wrapping, down) => {
  expect(await readAll('7.1', body)).toMatchObject({ wrapping, down });
});

describe('what earlier migrations made', () => {
  test.each<[before: string, migration: string, sql: string[]]>([
    ['execute "CREATE INDEX own ON users (name)"', 'remove_index :users, :name', ['DROP INDEX own']],
    [
      'execute "ALTER TABLE users ADD CONSTRAINT own FOREIGN KEY (plan) REFERENCES plans (id)"',
      'remove_foreign_key :users, :plans',
      ['ALTER TABLE users DROP CONSTRAINT own'],
    ],
    [
      'change_column :users, :name, :integer, using: "1"',
      'change_column_default :users, :name, "7"',
      ['ALTER TABLE users ALTER COLUMN name SET DEFAULT 7'],
    ],
    [
      'rename_table :users, :people',
      'rename_column :people, :name, :title',
      ['ALTER TABLE people RENAME COLUMN name TO title'],
    ],
    [
      'drop_table :users',
      'create_table(:users, if_not_exists: true) { |t| }',
      ['CREATE TABLE IF NOT EXISTS users (id bigserial primary key)'],
    ],
    [
      'create_table(:faculty) { |t| }',
      'add_reference :users, :faculty, index: false, foreign_key: true',
      [
        'ALTER TABLE users ADD faculty_id bigint',
        'ALTER TABLE users ADD CONSTRAINT fk_rails_25393b3b56 FOREIGN KEY (faculty_id) REFERENCES faculty (id)',
      ],
    ],
  ])('after %s: %s', (before, migration, sql) => expectSql('7.1', `${USERS}\n${before}`, migration, sql));

  test('without them the usual names are taken', async () => {
    await expectSql('7.1', '', 'remove_index :a, [:b, :c]\nremove_foreign_key :a, :users\nrename_table :a, :z', [
      'DROP INDEX index_a_on_b_and_c',
      'ALTER TABLE a DROP CONSTRAINT fk_rails_897eb96e1d',
      'ALTER TABLE a RENAME TO z',
      'ALTER INDEX a_pkey RENAME TO z_pkey',
      'ALTER TABLE a_id_seq RENAME TO z_id_seq',
    ]);
  });

  test('a migration that takes back an earlier one', async () => {
    const read = await readAll('7.1', change('create_table(:a) { |t| }\nadd_index :b, :c'), change('revert M0'));
    expect(sqlOf(read)).toEqual(['DROP INDEX "index_b_on_c"', 'DROP TABLE "a"']);
  });

  test('a dump of the schema', async () => {
    const reader = await rails.createReader();
    const dump = `ActiveRecord::Schema[7.1].define(version: 2024) do
      create_table "users", force: :cascade do |t|
        t.string "name"
        t.datetime "seen_at", precision: nil
        t.index ["name"], name: "own"
      end
    end`;
    expect(sqlOf(reader.readSchemaDump({ path: 'db/schema.rb', text: dump }))).toEqual([
      'DROP TABLE IF EXISTS "users" CASCADE',
      'CREATE TABLE "users" ("id" bigserial primary key, "name" character varying, "seen_at" timestamp)',
      'CREATE INDEX "own" ON "users" ("name")',
    ]);
    const text = 'class A < ActiveRecord::Migration[7.1]\ndef change\nremove_index :users, :name\nend\nend';
    expect(sqlOf(reader.read({ path: 'db/migrate/2025_a.rb', text }))).toEqual(['DROP INDEX "own"']);
  });

  test('of another database they are others', async () => {
    const reader = await rails.createReader();
    const file = (path: string, body: string) => ({
      path,
      text: `class A < ActiveRecord::Migration[7.1]\n${change(body)}\nend`,
    });
    reader.read(file('db/migrate/1_a.rb', 'add_index :users, :name, name: :own'));
    expect(sqlOf(reader.read(file('db/cache_migrate/2_a.rb', 'remove_index :users, :name')))).toEqual([
      'DROP INDEX "index_users_on_name"',
    ]);
    expect(sqlOf(reader.read(file('db/post_migrate/3_a.rb', 'remove_index :users, :name')))).toEqual([
      'DROP INDEX "own"',
    ]);
  });
});

test('what the author calls safe', async () => {
  const { statements } = await readAll('7.1', change('safety_assured { drop_table :a }\ndrop_table :b'));
  expect(statements.map(({ assured }) => assured)).toEqual(['safety_assured', undefined]);
});

test('places, also behind letters of several bytes and with CRLF', async () => {
  const text =
    'class A < ActiveRecord::Migration[7.1]\r\n  # Größe 🎉\r\n  def change\r\n    drop_table :a, if_exists: true\r\n  end\r\nend\r\n';
  const [statement] = (await rails.createReader()).read({ path: 'db/migrate/1_a.rb', text }).statements;
  expect(text.slice(statement?.start, statement?.end)).toBe('drop_table :a, if_exists: true');
});

test.each([
  ['db/migrate/20240101000000_create_users.rb', true],
  ['apps/shop/db/post_migrate/20240101000000_x.rb', true],
  ['db/animals_migrate/1_x.rb', true],
  ['db/migrate/20240101000000_x.active_storage.rb', true],
  ['db/clickhouse_migrate/1_x.rb', false],
  ['db/migrate/create_users.rb', false],
  ['lib/db/1_x.rb', false],
])('%s is a migration: %j', (path, is) => {
  expect(rails.tool.matches(path, { above: () => false, has: () => false })).toBe(is);
});

test('they run by version, whatever the folder', () => {
  const files = ['db/migrate/10_b.rb', 'db/post_migrate/9_c.rb', 'db/migrate/002_a.rb'].map((path) => ({
    path,
    text: '',
  }));
  expect(rails.order(files).map(({ path }) => path)).toEqual([
    'db/migrate/002_a.rb',
    'db/post_migrate/9_c.rb',
    'db/migrate/10_b.rb',
  ]);
});

describe('nothing that is written in a file breaks the reader', () => {
  const inside = (body: string): string => `class A < ActiveRecord::Migration[7.1]\n${change(body)}\nend`;
  test.each<[name: string, text: string]>([
    ['nothing', ''],
    ['brackets', '('.repeat(20_000)],
    ['lists', inside(`x = ${'['.repeat(20_000)}${']'.repeat(20_000)}`)],
    ['an open string', inside('execute "SELECT')],
    ['an open heredoc', inside('execute <<~SQL\n foo')],
    ['a sum', inside(`x = 1${'+1'.repeat(5_000)}`)],
    ['a chain', inside(`x = a${'.b'.repeat(3_000)}`)],
    ['a loop without end', inside('loop { add_column :a, :b, :text }\nwhile true do x = 1 end')],
    ['a loop in a loop in a loop', inside('1000.times { 1000.times { 1000.times { say 1 } } }')],
    ['a list that doubles', inside(`a = [1]\n${'a = a + a\n'.repeat(60)}add_column :a, :b, :text`)],
    ['a text that doubles', inside(`a = "x"\n${'a = a + a\n'.repeat(60)}execute a`)],
    [
      'a method that calls itself',
      `class A < ActiveRecord::Migration[7.1]\ndef change = go\ndef go = [go, go, go]\nend`,
    ],
    [
      'a constant that is itself',
      'class A < ActiveRecord::Migration[7.1]\nX = X\ndef change = add_column(X, :b, :text)\nend',
    ],
    ['four megabytes', inside(`execute '${'x '.repeat(2_000_000)}'`)],
    ['many calls', inside('add_column :a, :b, :text\n'.repeat(11_000))],
  ])('%s', async (_, text) => {
    const reader = await rails.createReader();
    const { statements, unread } = reader.read({ path: 'db/migrate/1_a.rb', text });
    for (const { start, end } of [...statements, ...unread]) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
    // And it still reads what comes after.
    expect(sqlOf(reader.read({ path: 'db/migrate/2_a.rb', text: inside('drop_table :z') }))).toEqual([
      'DROP TABLE "z"',
    ]);
  });
});
