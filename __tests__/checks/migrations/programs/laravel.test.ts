import { laravel } from '../../../../src/checks/migrations/programs/laravel.ts';
import type { ProgramSql } from '../../../../src/checks/migrations/programs/program.ts';
import { RECORDED } from './laravel-recorded.ts';
import { trees } from './sql-trees.ts';

const PLACE = 'database/migrations/2024_01_01_000000_test.php';

const HEAD = `<?php

use Illuminate\\Database\\Migrations\\Migration;
use Illuminate\\Database\\Query\\Expression;
use Illuminate\\Database\\Schema\\Blueprint;
use Illuminate\\Support\\Facades\\{DB, Schema};
use App\\Models\\{Account, LineItem, User};

`;

const migration = (body: string, members = ''): string =>
  `${HEAD}return new class extends Migration\n{\n${members}\n    public function up(): void\n    {\n${body}\n    }\n};\n`;

/** A change of the table `t`. */
const table = (body: string): string => migration(`Schema::table('t', function (Blueprint $table) {\n${body}\n});`);

const lockOf = (version: number, extra = ''): string =>
  `{"packages": [{"name": "laravel/framework",\n "version": "v${version}.2.0"}${extra}]}`;

async function readAll(
  texts: readonly string[],
  scripts: Readonly<Record<string, string>> = {},
): Promise<ProgramSql[]> {
  const reader = await laravel.createReader();
  const files = new Map(Object.entries(scripts));
  return texts.map((text) => {
    const result = reader.read({ path: PLACE, text, scripts: files });
    for (const { start, end } of [...result.statements, ...result.unread]) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
    return result;
  });
}

async function read(text: string, scripts?: Readonly<Record<string, string>>): Promise<ProgramSql> {
  const [result] = await readAll([text], scripts);
  if (result === undefined) throw new Error('nothing was read');
  return result;
}

const both = ({ statements, unread }: ProgramSql) => ({
  sql: statements.map(({ sql }) => sql),
  unread: unread.map(({ what }) => what),
});

test.each(RECORDED)('Laravel %i: %s', async (version, body, sql) => {
  const found = both(await read(migration(body), { 'composer.lock': lockOf(version) }));
  const sent = found.sql.filter((each) => !each.startsWith('SAVEPOINT'));
  expect({ sql: sent.flatMap(trees), unread: found.unread }).toEqual({ sql: sql.flatMap(trees), unread: [] });
});

const ADD = 'alter table "t" add column';

test.each<[text: string, sql: string[]]>([
  // Names of methods are read in any case, those of columns as they are.
  [
    table('$table->DropColumn("Old"); $table->datetime("at");'),
    ['alter table "t" drop column "Old"', `${ADD} "at" timestamp(0) without time zone not null`],
  ],
  [table("$table->text('a')->default(now());"), [`${ADD} "a" text not null default '2000-01-01 00:00:00'`]],
  [table("$table->text('a')->default(setting('x'));"), [`${ADD} "a" text not null default $1`]],
  [table('$table->schemalessAttributes("extra");'), [`${ADD} "extra" json null`]],
  [
    table('$table->foreignIdFor(LineItem::class)->constrained();'),
    [
      `${ADD} "line_item_id" bigint not null`,
      'alter table "t" add constraint "t_line_item_id_foreign" foreign key ("line_item_id") references "line_items" ("id")',
    ],
  ],
  [
    table("$table->dropForeignIdFor(User::class); $table->dropConstrainedForeignIdFor(User::class, 'owner');"),
    [
      'alter table "t" drop column "user_id"',
      'alter table "t" drop constraint "t_owner_foreign"',
      'alter table "t" drop column "owner"',
    ],
  ],
  // What is known of a class.
  [
    migration(
      'foreach (self::TABLES as $name) $this->drop($name);',
      "    private const TABLES = ['a', 'b'];\n    private string $prefix = 'x_';\n    private function drop(string $name): void { Schema::drop(\"{$this->prefix}$name\"); }",
    ),
    ['drop table "x_a"', 'drop table "x_b"'],
  ],
  [
    `${HEAD}class CreateThings extends Migration { public function up() { Schema::drop('a'); } public function down() {} }`,
    ['drop table "a"'],
  ],
  [
    migration("Schema::connection('pgsql')->drop('a'); Schema::connection($this->getConnection())->drop('b');"),
    ['drop table "a"', 'drop table "b"'],
  ],
  // Questions of which only the run knows the answer: the way that changes something.
  [migration("if (! Schema::hasColumn('t', 'a')) { Schema::drop('b'); }"), ['drop table "b"']],
  [migration("if (Schema::hasTable('t')) { return; } Schema::drop('b');"), ['drop table "b"']],
  [migration("if (app()->environment('testing')) { Schema::drop('b'); }"), []],
  [migration("if (DB::getDriverName() !== 'pgsql') { return; } Schema::drop('b');"), ['drop table "b"']],
  // What only the run knows of rows is a parameter.
  [
    migration(
      "foreach (DB::table('t')->get() as $row) { DB::table('t')->where('id', $row->id)->update(['a' => $row->b]); }",
    ),
    ['update "t" set "a" = $2 where "id" = $1'],
  ],
  [
    migration(
      "DB::table('t')->orderBy('id')->chunk(100, function ($rows) { DB::table('t')->whereIn('id', $rows->pluck('id'))->delete(); });",
    ),
    ['delete from "t" where "id" = any ($1)'],
  ],
  [
    migration("DB::table('t')->updateOrInsert(['a' => 1], ['b' => 2]);"),
    [
      'update "t" set "b" = \'2\' where "ctid" in (select "t"."ctid" from "t" where "a" = \'1\' limit 1)',
      'insert into "t" ("a", "b") values (\'1\', \'2\')',
    ],
  ],
  // In a transaction of its own, in that of the migration.
  [migration("DB::transaction(function () { Schema::drop('a'); });"), ['SAVEPOINT trans2', 'drop table "a"']],
  [
    migration("DB::transaction(fn () => Schema::drop('a'));", '    public $withinTransaction = false;'),
    ['BEGIN', 'drop table "a"', 'COMMIT'],
  ],
  [
    migration("DB::select('select setval(?, ?)', ['s', 5]); DB::select('select * from t');"),
    ["select setval('s', '5')"],
  ],
  [
    migration("Schema::create('t', function ($table) { $table->nestedSet(); });"),
    [
      'create table "t" ("_lft" integer not null default \'0\', "_rgt" integer not null default \'0\', "parent_id" integer null)',
      'create index "t__lft__rgt_parent_id_index" on "t" ("_lft", "_rgt", "parent_id")',
    ],
  ],
  [migration('Schema::drop((new LineItem())->getTable());'), ['drop table "line_items"']],
  [migration("\\Illuminate\\Database\\Capsule\\Manager::schema()->drop('a');"), ['drop table "a"']],
  // CRLF
  [migration("Schema::drop('a');").replaceAll('\n', '\r\n'), ['drop table "a"']],
])('%#', async (text, sql) => {
  expect(both(await read(text))).toEqual({ sql, unread: [] });
});

const DATA = 'PHP code that changes rows with the migration';

test.each<[text: string, sql: string[], unread: string[]]>([
  [migration("User::where('a', 1)->update(['a' => 2]); Schema::drop('a');"), ['drop table "a"'], [DATA]],
  [migration('User::all()->each(function (User $user) { $user->name = 1; $user->save(); });'), [], [DATA]],
  [migration("User::chunk(10, fn ($all) => Schema::drop('a'));"), ['drop table "a"'], []],
  [
    migration("Artisan::call('db:seed'); Artisan::call('cache:clear');"),
    [],
    ['a command that runs with the migration'],
  ],
  [migration('DB::statement($sql);'), [], ['`statement` with SQL that is built when it runs']],
  [migration("DB::statement('a' . setting('b'));"), [], ['`statement` with SQL that is built when it runs']],
  [migration('Schema::drop(setting("x"));'), [], ['a change of a table whose name is only known when it runs']],
  [
    table("$table->string(setting('x')); $table->dropColumn('a');"),
    ['alter table "t" drop column "a"'],
    ['a change of a table with values that are only known when it runs'],
  ],
  [table('$table->userstamps();'), [], ['a method of the table that Laravel does not have itself']],
  [
    table("$table->enum('a', ['b'])->change();"),
    ['comment on column "t"."a" is NULL'],
    ['a change of an `enum` column, of which Laravel makes no valid SQL for PostgreSQL'],
  ],
  [
    migration("Schema::connection('logs')->drop('a');"),
    [],
    ['statements for another connection, which may be another database'],
  ],
  [
    migration("Schema::drop('a');", "    protected $connection = 'logs';"),
    [],
    ['statements for another connection, which may be another database'],
  ],
  [migration('$this->helper();'), [], ['a method that is in another file']],
  [migration('(new Importer())->import();'), [], [DATA]],
  // `isPaid(…)` would only ask.
  [migration('(new Billing())->issueRefunds(1);'), [], [DATA]],
  [migration("require_once 'x.php';"), [], ['another file that is brought in']],
  [migration("require __DIR__ . '/x.php';"), [], ['another file that is brought in']],
  [
    migration("DB::table('a')->join('b', 'a.id', '=', 'b.id')->delete();"),
    [],
    ['`delete` of rows, as a query that is only known when it runs'],
  ],
  [migration('Schema::dropAllTables();'), [], ['`dropAllTables`: whatever tables are there']],
  [migration('Schema::drop('), [], ['code that is no PHP as far as can be seen']],
  [
    `${HEAD}return new class extends BaseMigration { public function down() {} };`,
    [],
    ['a migration whose way up is in another file'],
  ],
])('%#', async (text, sql, unread) => {
  expect(both(await read(text))).toEqual({ sql, unread });
});

describe('a call on what is not known', () => {
  test.each([
    ...['setup()', 'subscribeAll()', 'forgetMe()', 'flushAll()', 'clearOld(3)', 'endTrials()', 'chunkAndSave(10)'],
    ...[
      'transformAll()',
      'getOrCreate(1)',
      'fetchAndStore()',
      'whereabouts()',
      'totalUp()',
      'newsletter()',
      'callHome()',
    ],
    ...['start()', 'queryAndFix()', 'withdraw(5)', 'information()', 'tospin()'],
  ])('bug: a name that begins like one that reads was taken for it: %s', async (call) => {
    expect(both(await read(migration(`(new Billing())->${call};`))).unread).toEqual([DATA]);
  });

  test.each([
    ...['getKey()', 'isActive()', 'toArray()', 'GETKEY()', 'where("a", 1)', 'whereEmail("a")', 'orWhereNull("a")'],
    ...[
      'withTrashed()->get()',
      'findOrFail(1)',
      'firstOrNew([])',
      'chunkById(10, fn ($all) => null)',
      'pluck("a")->unique()',
    ],
    ...[
      'newQuery()->orderByDesc("a")->first()',
      'hasPermission("a")',
      'format("Y")',
      'setNameAttribute("a")',
      'fill([])',
    ],
  ])('only reads: %s', async (call) => {
    expect(both(await read(migration(`(new Billing())->${call};`))).unread).toEqual([]);
  });
});

test('each statement has the place of its call', async () => {
  const text = table("    $table->string('a')\n        ->nullable();\n    $table->dropColumn('b');");
  const { statements } = await read(text);
  expect(statements.map(({ start, end }) => text.slice(start, end))).toEqual([
    "$table->string('a')\n        ->nullable()",
    "$table->dropColumn('b')",
  ]);
});

describe('what earlier migrations made is known', () => {
  const first = migration(
    "Schema::create('accounts', function ($table) { $table->uuid('id')->primary(); $table->text('a'); $table->index('a'); });",
  );
  test.each<[body: string, sql: string[]]>([
    ["if (Schema::hasTable('accounts')) { Schema::drop('x'); } else { Schema::drop('y'); }", ['drop table "x"']],
    ["if (Schema::hasColumn('accounts', 'A')) { Schema::drop('x'); }", ['drop table "x"']],
    ["if (Schema::hasColumn('accounts', 'b')) { Schema::drop('x'); }", []],
    ["if (Schema::hasColumns('accounts', ['a', 'b'])) { Schema::drop('x'); }", []],
    ["if (Schema::hasIndex('accounts', ['a'])) { Schema::drop('x'); }", ['drop table "x"']],
    ["Schema::whenTableHasColumn('accounts', 'b', fn ($table) => $table->dropColumn('b'));", []],
    [
      "Schema::table('x', fn ($table) => $table->foreignIdFor(Account::class));",
      ['alter table "x" add column "account_id" uuid not null'],
    ],
    [
      "DB::statement('alter table accounts add b int'); if (Schema::hasColumn('accounts', 'b')) { Schema::drop('x'); }",
      ['alter table accounts add b int', 'drop table "x"'],
    ],
    ["Schema::drop('accounts'); if (Schema::hasTable('accounts')) { Schema::drop('x'); }", ['drop table "accounts"']],
    [
      "Schema::rename('accounts', 'z'); if (Schema::hasColumn('z', 'b')) { Schema::drop('x'); }",
      ['alter table "accounts" rename to "z"'],
    ],
  ])('%s', async (body, sql) => {
    const [, second] = await readAll([first, migration(body)]);
    expect(second && both(second)).toEqual({ sql, unread: [] });
  });
});

const CHANGE = "$table->text('a')->nullable()->change();";

test.each<[name: string, scripts: Record<string, string>, sql: string[]]>([
  ['nothing', {}, ['drop default', 'drop identity if exists', 'comment']],
  ['Laravel 10', { 'composer.lock': lockOf(10) }, ['drop default', 'drop identity if exists', 'comment']],
  ['Laravel 10 with Doctrine', { 'composer.lock': lockOf(10, ', {"name": "doctrine/dbal"}') }, []],
  ['Laravel 9 as asked for', { 'composer.json': '{"require": {"laravel/framework": "^8.75|^9.0"}}' }, []],
  [
    'Laravel 11 as asked for',
    { 'composer.json': '{"require": {"laravel/framework": "^11.31"}}' },
    ['drop default', 'drop identity if exists', 'comment'],
  ],
])('a column is changed as the version does: %s', async (_, scripts, more) => {
  const alter = (words: string): string => `alter column "a" ${words}`;
  const parts = ['type text', 'drop not null', ...more.filter((each) => each !== 'comment')].map(alter).join(', ');
  const sql = [`alter table "t" ${parts}`, ...(more.includes('comment') ? ['comment on column "t"."a" is NULL'] : [])];
  expect(both(await read(table(CHANGE), scripts)).sql).toEqual(sql);
});

test('settings are read where the application has them', async () => {
  const text = migration(
    "Schema::drop(config('things.tables.main')); Schema::drop(config('things.own')); Schema::drop(config('activitylog.table_name'));",
  );
  const named = (name: string): string[] =>
    [`config/${name}`, `other/config/${name}`, name].filter((path) => !path.endsWith('activitylog.php'));
  expect(laravel.brings?.({ path: PLACE, text }, named)).toEqual([
    'composer.lock',
    'composer.json',
    'config/things.php',
  ]);
  const settings = "<?php return ['tables' => ['main' => 'th' . 'ings'], 'own' => env('OWN', 'owned')];";
  expect(both(await read(text, { 'config/things.php': settings }))).toEqual({
    sql: ['drop table "things"', 'drop table "owned"', 'drop table "activity_log"'],
    unread: [],
  });
});

describe('classes of the application are read where they are', () => {
  const imports = 'use App\\Enums\\Status; use App\\Support\\{Unread}; use App\\Support\\Names;\n';
  const files = {
    'app/Enums/Status.php':
      "<?php namespace App\\Enums; enum Status: string { case Open = 'open'; case Done = 'done'; const FIRST = self::Open; public static function values(): array { return array_column(self::cases(), 'value'); } }",
    'app/Support/Names.php':
      "<?php namespace App\\Support; class Names extends \\App\\Support\\More { const TABLE = 'named'; }",
  };
  test.each<[body: string, sql: string[]]>([
    [
      "Schema::table('t', fn ($table) => $table->string('a')->default(Status::Open));",
      ['alter table "t" add column "a" varchar(255) not null default \'open\''],
    ],
    [
      "Schema::table('t', fn ($table) => $table->enum('a', Status::cases())->default(Status::FIRST->value));",
      ['alter table "t" add column "a" varchar(255) check ("a" in (\'open\', \'done\')) not null default \'open\''],
    ],
    [
      "Schema::table('t', fn ($table) => $table->enum('a', Status::values()));",
      ['alter table "t" add column "a" varchar(255) check ("a" in (\'open\', \'done\')) not null'],
    ],
    ['Schema::drop(Names::TABLE);', ['drop table "named"']],
    ["DB::table('t')->where('a', Status::Done)->delete();", ['delete from "t" where "a" = \'done\'']],
  ])('%s', async (body, sql) => {
    const text = migration(body).replace('use App', `${imports}use App`);
    expect(both(await read(text, files))).toEqual({ sql, unread: [] });
  });
  test('they are found by how their paths end', () => {
    const paths = ['other/src/Enums/Status.php', 'app/Enums/Status.php', 'app/Status.php', 'app/Support/Names.php'];
    const named = (name: string): string[] => paths.filter((path) => path.endsWith(`/${name}`));
    const text = migration('').replace('use App', `${imports.replaceAll('; ', ';\n')}use App`);
    expect(laravel.brings?.({ path: PLACE, text }, named)).toEqual(['app/Enums/Status.php', 'app/Support/Names.php']);
  });
});

test.each<[members: string, wrapping: string, down: string]>([
  ['', 'transaction', 'missing'],
  ['public $withinTransaction = false;', 'none', 'missing'],
  [
    'public bool $withinTransaction = true; public function down(): void { Schema::drop("a"); }',
    'transaction',
    'given',
  ],
  ['public function down() {}', 'transaction', 'missing'],
  ['public function down() { return; }', 'transaction', 'missing'],
  ["public function down() { throw new \\Exception('no way back'); }", 'transaction', 'refused'],
])('%s: %s, %s', async (members, wrapping, down) => {
  const text = migration('', members);
  const result = await read(text);
  expect([result.wrapping, result.down]).toEqual([wrapping, down]);
  expect(laravel.tool.wrapping(text)).toBe(wrapping);
});

const AROUND = { has: () => false, above: () => false };

test.each([
  ['database/migrations/2024_01_01_000000_a.php', true],
  ['app/database/migrations/tenant/2024_01_01_a.php', true],
  ['Modules/Blog/Database/Migrations/2024_a.php', true],
  ['packages/x/database/migrations/2024_a.php', true],
  ['database/migrations/helpers.php', false],
  ['database/seeders/User_Seeder.php', false],
  ['database/migrations/2024_a.sql', false],
])('%s: %s', (path, expected) => {
  expect(laravel.tool.matches(path, AROUND)).toBe(expected);
});

test('migrations of all folders run in the order of their names', () => {
  const paths = ['database/migrations/2024_02_a.php', 'Modules/A/Database/Migrations/2024_01_b.php'];
  const files = paths.map((path) => ({ path, text: '' }));
  expect(laravel.order(files).map(({ path }) => path)).toEqual(paths.toReversed());
});

const many = (text: string): string => text.repeat(20_000);

test.each<[name: string, text: string]>([
  ['brackets that do not close', migration(many('('))],
  ['brackets that close', migration(`DB::statement(${many('(')}${many(')')});`)],
  ['arrays in arrays', migration(`$a = ${many('[')}${many(']')};`)],
  ['braces', migration(many('{'))],
  ['a text that does not close', migration(`DB::statement('${'a'.repeat(4_000_000)}`)],
  ['variables in a text that does not close', migration(`DB::statement("${many('$a ')}`)],
  ['texts in texts', migration(many('"{$a['))],
  ['heredocs', migration(many('<<<A\n'))],
  ['a comment that does not close', migration(`/*${many('*')}`)],
  ['a long sum', migration(`DB::statement(${many("'a' . ")}'');`)],
  ['a long chain', migration(`DB::table('t')${many("->where('a', 1)")}->delete();`)],
  ['a loop without end', migration('while (true) { $a = 1; }')],
  ['statements without end', migration("while (true) { Schema::drop('a'); }")],
  ['a text that grows', migration("$s = 'a'; for ($i = 0; $i < 100; $i++) { $s .= $s; } DB::statement($s);")],
  ['a list that grows', migration('$a = [1]; for ($i = 0; $i < 100; $i++) { $a = [...$a, ...$a]; }')],
  [
    'a list that holds itself',
    migration("$a = [1]; for ($i = 0; $i < 60; $i++) { $a = [$a, $a]; } DB::table('t')->insert(['x' => $a]);"),
  ],
  ['a method that calls itself', migration('$this->up();')],
  ['a function that calls itself', migration('$f = function () use (&$f) { $f(); $f(); }; $f();')],
  ['what becomes long', migration("$a = str_repeat('a', 1000000); DB::statement(str_replace('a', $a, $a));")],
  ['many branches', migration(many('if (foo()) { $a = 1; } else { $a = 2; }'))],
  ['operators', migration(`$a = ${many('!')}1;`)],
  ['attributes', `<?php Blueprint; ${many('#[')}`],
  ['names', `<?php Blueprint; ${many('A\\')}`],
  ['spaces in a name', migration(`Schema::drop('${many(' ')}');`)],
  ['tags', many('<?= 1 ?>')],
  ['bytes', Array.from({ length: 20_000 }, (_, index) => String.fromCharCode((index * 7919) % 65_536)).join('')],
])('hostile: %s', async (_, text) => {
  await expect(read(text)).resolves.toBeDefined();
  laravel.text?.test(text);
  laravel.tool.wrapping(text);
});
