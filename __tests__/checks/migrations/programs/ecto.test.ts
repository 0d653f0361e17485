import { ecto } from '../../../../src/checks/migrations/programs/ecto.ts';
import type { ProgramFile, ProgramSql } from '../../../../src/checks/migrations/programs/program.ts';
import { RECORDED } from './ecto-recorded.ts';
import { both, checkPlaces, readWith, sqlOf } from './javascript-reading.ts';
import { trees } from './sql-trees.ts';

const PATH = 'priv/repo/migrations/20240101000000_a.exs';

const inModule = (inside: string): string =>
  `defmodule App.Repo.Migrations.A do\n  use Ecto.Migration\n\n${inside}\nend\n`;
const change = (body: string): string => inModule(`  def change do\n${body}\n  end`);
const read = (text: string): Promise<ProgramSql> => readWith(ecto, text, PATH);

test.each(RECORDED)('as Ecto has it: %s', async (body, sql, down) => {
  for (const lines of [body, body.replaceAll('\n', '\r\n')]) {
    const result = await read(change(lines));
    expect(result.unread).toEqual([]);
    expect(sqlOf(result).map((each) => trees(each.replaceAll('\r\n', '\n')))).toEqual(sql.map(trees));
    expect(result.down).toBe(down);
  }
});

// Modules as people write them.
test.each<[what: string, text: string, sql: string[]]>([
  [
    'functions of the module, with defaults, patterns and guards',
    inModule(`
  @tables ~w(a b)a
  @doc "drops"
  @spec all([atom()]) :: any()
  def change, do: all(@tables)

  defp all([]), do: :ok

  defp all([table | rest]) do
    flag(table)
    all(rest)
  end

  defp flag(table, name \\\\ "flag")
  defp flag(table, name) when is_atom(table) and table != :b, do: execute("select '#{table} #{name}'")
  defp flag(table, name), do: execute("select '#{table}: #{name}'")`),
    ["select 'a flag'", "select 'b: flag'"],
  ],
  [
    'a module inside, and names for others',
    'defmodule App.Repo.Migrations.A do\n  use Ecto.Migration\n  alias App.{Repo, Other}\n  alias __MODULE__.Names, as: N\n\n  defmodule Names do\n    def table, do: "t"\n    def sql(x), do: "select #{x}"\n  end\n\n  def up do\n    execute(Names.sql(1) <> " from " <> N.table())\n    Repo.query!("select $1, \'$1\', $2, $3", [1, "it\'s", nil])\n    Ecto.Adapters.SQL.query!(Repo, "select 2", [])\n  end\n\n  def down, do: :ok\nend\n',
    ["select 1, '$1', 'it''s', NULL", 'select 2', 'select 1 from t'],
  ],
  [
    'a name in quotes',
    'defmodule :"Elixir.App.Repo.Migrations.Add-one" do\n  use Ecto.Migration\n  def change() do\n    drop(table("t"))\n  end\nend',
    ['DROP TABLE "t"'],
  ],
  [
    'what another module of the application adds to every migration',
    'defmodule A do\n  use App.Migration\n  def up, do: drop table(:t)\nend',
    ['DROP TABLE "t"'],
  ],
  [
    'a transaction of its own',
    inModule(
      '  def up do\n    repo().transaction(fn ->\n      repo().query!("select 1")\n      repo().query!("select 2")\n    end)\n  end',
    ),
    ['select 1', 'select 2'],
  ],
  [
    'around every migration',
    inModule(
      '  def after_begin, do: execute("SET lock_timeout TO \'5s\'")\n  def change, do: drop(table(:a))\n  def before_commit, do: execute("select 1")',
    ),
    ["SET lock_timeout TO '5s'", 'DROP TABLE "a"', 'select 1'],
  ],
  [
    'only where it is compiled for that',
    inModule(
      '  if Application.compile_env(:app, :chain) == :x do\n    def change, do: drop(table(:a))\n  else\n    def change, do: :ok\n  end',
    ),
    ['DROP TABLE "a"'],
  ],
  [
    'values that are only known when it runs, in a text or as a value',
    change(
      '    now = DateTime.utc_now()\n    key = System.get_env("KEY")\n    execute("update t set a = \'#{key}\', b = #{key}, c = \'#{now}\' where d > #{key}")',
    ),
    ["update t set a = '#{key}', b = $1, c = '2000-01-01 00:00:00Z' where d > $2"],
  ],
  [
    'a condition that changes something one way only',
    change(
      '    if System.get_env("X") do\n      execute("select 1")\n    end\n\n    unless column?(), do: execute("select 2")\n    if repo().exists?("t") && true, do: nil, else: execute("select 3")\n    x = Application.get_env(:app, :x)\n    case x do\n      nil -> :ok\n      x when is_binary(x) -> execute("select 4")\n    end\n  end\n\n  defp column?(), do: repo().query!("select 0").num_rows > 0\n  def x do',
    ),
    ['select 0', 'select 1', 'select 2', 'select 3', 'select 4'],
  ],
  [
    'rows that are only known when it runs',
    change(
      '    %{rows: rows} = repo().query!("select id from t")\n\n    for [id] <- rows do\n      execute("delete from u where t_id = #{id}")\n    end\n\n    Enum.each(rows, fn [id | _] -> repo().query!("delete from v where t_id = \'#{id}\'", []) end)',
    ),
    ['select id from t', "delete from v where t_id = '#{id}'", 'delete from u where t_id = $1'],
  ],
  [
    'comments, and semicolons at the end',
    change(
      '    execute("-- nothing;")\n    execute("select 1;; ")\n    execute("/* a */ -- b\\n select 2 -- last")\n    # execute "select 3"',
    ),
    ['select 1', '/* a */ -- b\n select 2 -- last\n'],
  ],
  [
    'queries are no calls',
    change(
      '    import Ecto.Query\n    from(u in "users", where: is_nil(u.x), select: u.id) |> where([u], u.y > ^1) |> repo().all()\n    execute("select 1")',
    ),
    ['select 1'],
  ],
  [
    'another database is another way',
    change(
      '    case repo().__adapter__() do\n      Ecto.Adapters.Postgres -> execute("select 1")\n      Ecto.Adapters.SQLite3 -> execute("select 2")\n    end',
    ),
    ['select 1'],
  ],
  [
    'an error ends a way',
    change(
      '    try do\n      execute("select 1")\n      raise "no"\n    rescue\n      _ -> :ok\n    end\n\n    if System.get_env("X"), do: raise("not here")\n    execute("select 2")',
    ),
    ['select 1', 'select 2'],
  ],
])('%s', async (_, text, sql) => {
  expect(both(await read(text))).toEqual({ sql, unread: [] });
});

test.each<[body: string, unread: string[], sql?: string[]]>([
  ['Oban.Migrations.up(version: 11)', ['`Oban.Migrations.up`: Elixir code that runs with the migration']],
  [
    'create_types()\nApp.Mood.create_type()',
    [
      'the function `create_types`, which is not known here',
      '`App.Mood.create_type`: Elixir code that runs with the migration',
    ],
  ],
  [
    'import Ecto.Query\nfrom(u in "users") |> App.Repo.update_all(set: [a: 1])',
    ['`Repo.update_all`: Elixir code that runs with the migration'],
  ],
  ['repo().insert_all("t", [%{a: 1}])', ['`Repo.insert_all`: Elixir code that runs with the migration']],
  ['execute("drop table #{App.table()}")', ['`execute` with SQL that is built when it runs']],
  ['repo().query!(App.sql())', ['`query!` with SQL that is built when it runs']],
  ['drop table(App.table())', ['`drop` with a name of a table that is only known when it runs']],
  [
    'create table(:t) do\n  add :a, App.Mood.type()\n  add :b, :text\nend',
    ['`add` with a type that is only known when it runs'],
    ['CREATE TABLE "t" ("id" bigserial, "b" text, PRIMARY KEY ("id"))'],
  ],
  [
    'alter table(:t) do\n  add :a, :text, default: App.x()\n  add :b, :text, App.options()\nend',
    ['`add` with options that are only known when it runs', '`add` with a default that is only known when it runs'],
    [],
  ],
  ['alter table(:t), do: add(:a, Ecto.UUID)', ['`add` with a type that Ecto does not take']],
  ['alter table(:t), do: add(:a, :text, default: :b)', ['`add` with a default that Ecto does not take']],
  ['create index(:t, App.columns())', ['`create` with columns that are only known when it runs']],
  ['create index(:t, [:a], where: App.sql())', ['`create` with an option `where` that is only known when it runs']],
  ['create constraint(:t, :c)', ['`create` with a constraint that Ecto does not take']],
  ['create App.object()', ['`create` with something that is only known when it runs']],
  ['add :a, :text', ['`add` outside of a block']],
  ['execute_file("priv/repo/a.sql")', ['`execute_file` with a script that is not there']],
  [
    'if App.flag() do\n  execute "select 1"\nelse\n  execute "select 2"\nend',
    ['another branch of a condition that is only known when it runs'],
    ['select 1'],
  ],
  ['fun = App.fun()\nfun.(1)', ['a function that is only known when it runs']],
  ['raise "not yet"', ['a migration that raises an error']],
  ['for a <- 1..9_999, b <- 1..9_999, do: a + b', ['a program that takes more steps than are followed']],
  ['execute "a', ['Elixir that cannot be parsed: a text without its end']],
])('what is not known is said: %s', async (body, unread, sql = []) => {
  expect(both(await read(change(body)))).toEqual({ sql, unread });
});

test('a file without a module of a migration is said', async () => {
  const result = await read('defmodule A do\n  use Ecto.Migration\nend');
  expect(both(result)).toEqual({ sql: [], unread: ['a file without a module of a migration'] });
});

test.each<[inside: string, down: string]>([
  ['def change, do: drop(table(:a))', 'missing'],
  ['def change, do: drop(index(:a, [:b]))', 'given'],
  ['def change, do: execute("select 1")', 'missing'],
  ['def change, do: execute("select 1", "select 2")', 'given'],
  ['def change, do: alter(table(:a), do: remove(:b))', 'missing'],
  ['def change, do: alter(table(:a), do: remove(:b, :text))', 'given'],
  ['def change, do: alter(table(:a), do: modify(:b, :text))', 'missing'],
  ['def change, do: alter(table(:a), do: modify(:b, :text, from: :string))', 'given'],
  ['def change do\n create(table(:a))\n flush()\n end', 'missing'],
  ['def change do\n create(table(:a))\n if direction() == :up, do: flush()\n end', 'given'],
  ['def up, do: drop(table(:a))', 'missing'],
  ['def up, do: drop(table(:a))\ndef down, do: create(table(:a))', 'given'],
  ['def up, do: drop(table(:a))\ndef down do\nend', 'missing'],
  ['def up, do: drop(table(:a))\ndef down, do: raise(Ecto.MigrationError)', 'refused'],
])('%s: %s', async (inside, down) => {
  expect((await read(inModule(inside))).down).toBe(down);
});

test.each([
  ['', 'transaction'],
  ['  @disable_ddl_transaction true\n  @disable_migration_lock true\n', 'none'],
  ['  @disable_ddl_transaction false\n', 'transaction'],
  ['  @disable_migration_lock true\n', 'transaction'],
])('%s: %s', async (attributes, wrapping) => {
  const text = inModule(`${attributes}  def change, do: create(index(:a, [:b], concurrently: true))`);
  expect((await read(text)).wrapping).toBe(wrapping);
  expect(ecto.tool.wrapping(text)).toBe(wrapping);
});

const around = { has: () => false, above: () => false };

test.each([
  ['priv/repo/migrations/20240101000000_a.exs', true],
  ['apps/shop/priv/read_repo/migrations/1_a.exs', true],
  ['priv/repo/migrations/2024/20240101000000_a.exs', true],
  ['priv/repo/manual_migrations/20240101000000_a b.exs', true],
  ['lib/app/tenants/repo/migrations/20240101000000_a.ex', true],
  ['priv/repo/migrations/.formatter.exs', false],
  ['priv/repo/seeds.exs', false],
  ['priv/clickhouse_repo/migrations/1_a.exs', false],
  ['priv/ingest_repo/migrations/1_a.exs', false],
  ['test/migrations/a_test.exs', false],
])('%s: %s', (path, is) => {
  expect(ecto.tool.matches(path, around)).toBe(is);
});

test.each([
  ['defmodule A do\n  use Ecto.Migration\n', true],
  ['defmodule A do\n  use(Ecto.Migration)\n', true],
  ['defmodule A do\n  use Ecto.Migration\n  create table(:a, engine: "MergeTree")', false],
  ['defmodule A do\n  use Ecto.Schema\n', false],
])('%j: %s', (text, is) => {
  expect(ecto.text?.test(text)).toBe(is);
});

test('by version, whatever the folder', () => {
  const paths = [
    'b/migrations/10_a.exs',
    'a/migrations/9_b.exs',
    'a/migrations/20240101000000_c.exs',
    'a/migrations/010_a.exs',
  ];
  const files = paths.map((path): ProgramFile => ({ path, text: '' }));
  expect(ecto.order(files).map(({ path }) => path)).toEqual([paths[1], paths[3], paths[0], paths[2]]);
});

describe('what the repository sets for its migrations', () => {
  const CONFIG = `import Config

config :app, ecto_repos: [App.Repo, App.AuditRepo]

for repo <- [App.Repo] do
  config :app, repo, migration_timestamps: [type: :utc_datetime_usec, inserted_at: :created_at]
end

config :app, App.Repo,
  migration_primary_key: [name: :uuid, type: :binary_id, autogenerate: false],
  migration_foreign_key: [column: :uuid, type: :uuid],
  migration_default_prefix: "app",
  url: System.get_env("DATABASE_URL") || raise("no")

config :app, App.AuditRepo, migration_primary_key: false, priv: "priv/audit"
import_config "#{config_env()}.exs"
`;
  const text = change('    create table(:t) do\n      add :a, references(:b)\n      timestamps()\n    end');
  const named = (name: string): string[] =>
    name === 'config.exs'
      ? ['other/config/config.exs', 'shop/config/config.exs', 'config/config.exs', 'shop/x/config.exs']
      : [];

  test.each<[path: string, config: string, sql: string]>([
    [
      'shop/priv/repo/migrations/1_a.exs',
      'shop/config/config.exs',
      'CREATE TABLE "app"."t" ("uuid" uuid, "a" uuid, CONSTRAINT "t_a_fkey" FOREIGN KEY ("a") REFERENCES "app"."b"("uuid"), "created_at" timestamp NOT NULL, "updated_at" timestamp NOT NULL, PRIMARY KEY ("uuid"))',
    ],
    [
      'priv/audit/migrations/1_a.exs',
      'config/config.exs',
      'CREATE TABLE "t" ("a" bigint, CONSTRAINT "t_a_fkey" FOREIGN KEY ("a") REFERENCES "b"("id"), "inserted_at" timestamp(0) NOT NULL, "updated_at" timestamp(0) NOT NULL)',
    ],
    [
      'priv/another/migrations/1_a.exs',
      'config/config.exs',
      'CREATE TABLE "t" ("id" bigserial, "a" bigint, CONSTRAINT "t_a_fkey" FOREIGN KEY ("a") REFERENCES "b"("id"), "inserted_at" timestamp(0) NOT NULL, "updated_at" timestamp(0) NOT NULL, PRIMARY KEY ("id"))',
    ],
  ])('%s', async (path, config, sql) => {
    expect(ecto.brings?.({ path, text }, named)).toEqual([config]);
    const reader = await ecto.createReader();
    const result = reader.read({ path, text, scripts: new Map([[config, CONFIG]]) });
    expect(both(result)).toEqual({ sql: [sql], unread: [] });
  });

  test('one that cannot be parsed sets nothing', async () => {
    const reader = await ecto.createReader();
    const result = reader.read({ path: PATH, text, scripts: new Map([['config/config.exs', 'config "']]) });
    expect(sqlOf(result)[0]).toContain('"id" bigserial');
  });
});

test.each<[body: string, script: string]>([
  ['execute_file("priv/repo/sql/up.sql", "priv/repo/sql/down.sql")', 'shop/priv/repo/sql/up.sql'],
  [
    'execute(File.read!(Path.join([__DIR__, "..", "sql", "up.sql"]) |> Path.expand()), "")',
    'shop/priv/repo/sql/up.sql',
  ],
  ['execute(File.read!(Application.app_dir(:shop, "priv/repo/sql/up.sql")), "")', 'shop/priv/repo/sql/up.sql'],
  ['execute(File.read!(Path.join(:code.priv_dir(:shop), "repo/sql/up.sql")), "")', 'shop/priv/repo/sql/up.sql'],
  [
    'execute(__ENV__.file |> Path.rootname() |> Kernel.<>(".sql") |> File.read!(), "")',
    'shop/priv/repo/migrations/1_a.sql',
  ],
])('a script: %s', async (body, script) => {
  const path = 'shop/priv/repo/migrations/1_a.exs';
  const text = change(`    ${body}`);
  const all = [script, `other/${script}`, 'shop/priv/repo/sql/down.sql'];
  const named = (name: string): string[] => all.filter((each) => each.endsWith(`/${name}`));
  const brought = ecto.brings?.({ path, text }, named) ?? [];
  expect(brought).toContain(script);
  const scripts = new Map(brought.map((each) => [each, each === script ? 'drop table a;\n' : 'no']));
  const result = (await ecto.createReader()).read({ path, text, scripts });
  expect(both(result)).toEqual({ sql: ['drop table a'], unread: [] });
  expect(result.down).toBe('given');
});

test('every statement has the place of its call', async () => {
  const text = change(
    '    create table(:a) do\n      timestamps()\n    end\n\n    create index(:a, [:b])\n    :a |> table() |> drop()',
  );
  const { statements } = await read(text);
  expect(statements.map(({ start, end }) => text.slice(start, end))).toEqual([
    'create table(:a) do\n      timestamps()\n    end',
    'create index(:a, [:b])',
    'drop()',
  ]);
});

test.each<[what: string, text: string]>([
  ['brackets', change(`x = ${'['.repeat(20_000)}`)],
  ['blocks', change('if a do '.repeat(20_000))],
  ['texts inside of texts', change(`execute "${'#{"'.repeat(20_000)}`)],
  ['an open text', change(`execute "${'a'.repeat(1_000_000)}`)],
  ['an open heredoc', change(`execute """\n${' \n'.repeat(500_000)}`)],
  ['operators', change(`x = ${'1 + '.repeat(100_000)}1`)],
  ['a function that calls itself', inModule('  def change, do: f(1)\n  def f(x), do: f(x + 1)')],
  [
    'ways that part again and again',
    inModule(
      `  def change, do: f0(u())\n${Array.from({ length: 60 }, (_, i) => `  def f${i}(x), do: if(x, do: f${i + 1}(x), else: f${i + 1}(x))`).join('\n')}`,
    ),
  ],
  ['texts that grow', change(`x = "aaaaaaaa"\n${'x = x <> x\n'.repeat(60)}`)],
  ['lists that grow', change(`x = [1, 2]\n${'x = x ++ x\n'.repeat(60)}`)],
  [
    'lists of themselves',
    change(`x = [1]\n${'x = [x, x]\n'.repeat(60)}List.flatten(x)\nalter table(:a), do: add(:b, :text, default: x)`),
  ],
  ['long texts again and again', change(`x = "${'a'.repeat(1_000_000)}"\nfor i <- 1..40000, do: execute(x <> "#{i}")`)],
  [
    'long lists again and again',
    change('x = Enum.to_list(1..40000)\nfor _ <- 1..40000 do\n  [_ | y] = x -- x\n  with [a | _] <- y, do: a\nend'),
  ],
  ['statements without end', change('for a <- 1..9999, b <- 1..9999, do: execute("select 1")')],
  ['a long number', change(`x = ${'9'.repeat(1_000_000)}`)],
  ['comments that do not end', change(`execute "${'/* */ '.repeat(50_000)}x"`)],
  [
    'names of JavaScript',
    change('alter table(:__proto__) do\nadd :constructor, :toString\nend\nfoo.__proto__.constructor(1)'),
  ],
])('hostile: %s', async (_, text) => {
  // A loop that does not end is ended by the time that a test has.
  checkPlaces((await ecto.createReader()).read({ path: PATH, text }), text);
});

test.each<[body: string]>([
  ['execute(fn -> raise "x" end)'],
  ['execute(fn -> throw(:x) end, fn -> :ok end)'],
  ['execute(fn -> repo().rollback(:x) end)\nexecute("select 1", "")'],
])('bug: a function that waits and raises an error ended the reader: %s', async (body) => {
  expect(both(await read(change(body))).unread).toEqual(['a migration that raises an error']);
});

test('whatever is cut off, nothing is thrown and every place is in the file', async () => {
  const text = change(RECORDED.map(([body]) => body).join('\n'));
  const reader = await ecto.createReader();
  for (let end = 0; end < text.length; end += 37) {
    const part = text.slice(0, end);
    checkPlaces(reader.read({ path: PATH, text: part }), part);
    const gap = text.slice(0, end) + text.slice(end + 5);
    checkPlaces(reader.read({ path: PATH, text: gap }), gap);
  }
});
