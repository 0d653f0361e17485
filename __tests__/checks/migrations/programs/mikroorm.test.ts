import { mikroorm } from '../../../../src/checks/migrations/programs/mikroorm.ts';
import { both, checkPlaces, readWith } from './javascript-reading.ts';

const migration = (body: string, members = ''): string =>
  `import { Migration } from '@mikro-orm/migrations';\nimport { quote, raw, sql } from '@mikro-orm/core';\nimport { SQL, TABLE, createTables, helper, params } from './other';\n\nexport class Migration20240101000000 extends Migration {\n\n  override async up(): Promise<void> {\n    ${body}\n  }\n\n  ${members}\n}\n`;

// What MikroORM 7.2 sends: its own `MigrationRunner` and `PostgreSqlPlatform`, with a driver that only writes down.
test.each<[body: string, sql: string[]]>([
  [
    'this.addSql(\'create table "author" ("id" serial primary key, "name" varchar(255) not null);\'); this.addSql(\'alter table "author" add constraint "author_name_unique" unique ("name");\');',
    [
      'create table "author" ("id" serial primary key, "name" varchar(255) not null)',
      'alter table "author" add constraint "author_name_unique" unique ("name")',
    ],
  ],
  [
    'this.addSql(`create table "book" ("uuid" varchar(36) not null, constraint "book_pkey" primary key ("uuid"));`);',
    ['create table "book" ("uuid" varchar(36) not null, constraint "book_pkey" primary key ("uuid"))'],
  ],
  [
    "this.addSql('select 1'); await this.execute('select 2'); this.addSql('select 3'); await this.execute('select 4');",
    ['select 2', 'select 4', 'select 1', 'select 3'],
  ],
  [
    "await this.execute('update \"author\" set \"name\" = ? where \"id\" in (?) and ?? = ?', ['it\\'s', [1, 2], 's.id', true]);",
    ['update "author" set "name" = \'it\'\'s\' where "id" in (1, 2) and "s"."id" = true'],
  ],
  [
    'await this.execute(\'update "author" set "name" = :name, "x" = :x::text where :col: is null\', { name: \'a\', x: null, col: \'b\' });',
    ['update "author" set "name" = \'a\', "x" = null::text where "b" is null'],
  ],
  ["await this.execute('select ?, ?? from t', [1, 'a\"b']);", ['select 1, "a""b" from t']],
  ["await this.execute('select \\'\\\\?\\', ?', ['back\\\\slash']);", ["select '?',  E'back\\\\slash'"]],
  [
    "this.addSql(sql`update \"author\" set \"name\" = ${'x'}, \"n\" = ${3} where ${sql.ref('author', 'id')} = ${sql.lower('name')} and t < ${sql.now()} and u < ${sql.now(3)}`);",
    [
      'update "author" set "name" = \'x\', "n" = 3 where "author"."id" = lower(name) and t < current_timestamp and u < current_timestamp(3)',
    ],
  ],
  [
    "this.addSql(raw('update ?? set \"meta\" = ?', ['author', { a: \"o'k\" }]));",
    ['update "author" set "meta" = \'{"a":"o\'\'k"}\''],
  ],
  ['this.addSql(raw(\'delete from "author" where "a" = :a\', { a: 1 }));', ['delete from "author" where "a" = 1']],
  ["this.addSql(raw('select 1'));", ['select 1']],
  [
    "this.addSql(quote`create index ${'ix'} on ${'s.author'} (${'name'})`);",
    ['create index "ix" on "s"."author" ("name")'],
  ],
  ["for (const t of ['a', 'b']) this.addSql(`drop table \"${t}\"`);", ['drop table "a"', 'drop table "b"']],
  [
    "['a', 'b'].forEach((t) => { this.addSql('drop table if exists \"' + t + '\" cascade;'); });",
    ['drop table if exists "a" cascade', 'drop table if exists "b" cascade'],
  ],
  [
    'this.addSql(\'create table "__proto__" ("constructor" text)\');',
    ['create table "__proto__" ("constructor" text)'],
  ],
  [
    'this.addSql(\'alter table "a" add "b" int null, add "c" text[] not null default \\\'{}\\\'\');',
    ['alter table "a" add "b" int null, add "c" text[] not null default \'{}\''],
  ],
])('%s', async (body, sql) => {
  expect(both(await readWith(mikroorm, migration(body)))).toEqual({ sql, unread: [] });
});

test.each<[body: string, sql: string[]]>([
  ['this.addSql(`drop table ${TABLE}`);', ['drop table "TABLE"']],
  ["await this.execute('update t set a = ?', [helper()]);", ['update t set a = $1']],
  // Version 6 sends it by Knex, for which a question mark has to be escaped.
  ["this.addSql(`delete from t where a \\\\? 'b'`);", ["delete from t where a ? 'b'"]],
  ["await this.getEntityManager().execute('delete from t');", ['delete from t']],
  [
    "const rows = await this.execute('select id from t'); for (const row of rows) this.addSql(`delete from u where id = '${row.id}'`);",
    ['select id from t', "delete from u where id = '${row.id}'"],
  ],
  ["if (this.config.get('schema') === 'x') this.addSql('drop table t');", ['drop table t']],
])('%s', async (body, sql) => {
  expect(both(await readWith(mikroorm, migration(body)))).toEqual({ sql, unread: [] });
});

const BUILT = 'with SQL that is built when it runs';

test.each<[body: string, unread: string[]]>([
  ['this.addSql(helper());', [`\`addSql\` ${BUILT}`]],
  ['this.addSql(SQL);', [`\`addSql\` ${BUILT}`]],
  ['this.addSql(`drop table ${helper()}`);', [`\`addSql\` ${BUILT}`]],
  ['this.addSql(raw((alias) => `${alias}.a`));', [`\`addSql\` ${BUILT}`]],
  ["await this.execute('select ?', params);", [`\`execute\` ${BUILT}`]],
  ["await this.getKnex().raw('drop table t');", ['`getKnex`: what it sends goes by another connection']],
  [
    "const em = this.getEntityManager(); await em.nativeDelete('User', {});",
    ['the function `em.nativeDelete`, which is not known here'],
  ],
  ["await this.driver.execute('drop table t');", ['the function `this.driver.execute`, which is not known here']],
  ['await helper(this);', ['the function `helper`, which is handed the connection']],
  ['await super.up();', ['the function `super.up`, which is not known here']],
])('what is not known is said: %s', async (body, unread) => {
  expect(both(await readWith(mikroorm, migration(body)))).toEqual({ sql: [], unread });
});

test.each<[what: string, text: string]>([
  [
    'compiled',
    "const migrations_1 = require('@mikro-orm/migrations');\nclass Migration1 extends migrations_1.Migration { async up() { this.addSql('select 1;'); } }\nexports.Migration1 = Migration1;",
  ],
  [
    'JavaScript',
    "const { Migration } = require('@mikro-orm/migrations');\nclass Migration1 extends Migration { async up() { this.addSql('select 1;'); } }\nmodule.exports = { Migration1 };",
  ],
  [
    'another package that passes it on',
    "import { Migration } from '@medusajs/framework/mikro-orm/migrations';\nexport class Migration1 extends Migration { override async up() { this.addSql(`select 1`); } }",
  ],
  [
    'version 7',
    "import { Migration } from '@mikro-orm/migrations';\nexport class Migration1 extends Migration { override name = 'Migration1'; override up(): void | Promise<void> { this.addSql(`select 1;`); } }",
  ],
])('%s', async (_, text) => {
  expect(mikroorm.text?.test(text)).toBe(true);
  expect(both(await readWith(mikroorm, text))).toEqual({ sql: ['select 1'], unread: [] });
});

test.each([
  ['', 'transaction'],
  ['isTransactional(): boolean { return false; }', 'none'],
  ['override isTransactional() {\n    return false;\n  }', 'none'],
  ['isTransactional() { return true; }', 'transaction'],
])('%s: %s', async (members, wrapping) => {
  const text = migration('', members);
  expect((await readWith(mikroorm, text)).wrapping).toBe(wrapping);
  expect(mikroorm.tool.wrapping(text)).toBe(wrapping);
});

test('whether it has a transaction may only be known when it runs', async () => {
  const text = migration('', 'isTransactional() { return process.env.SAFE; }');
  expect((await readWith(mikroorm, text)).wrapping).toBe('unknown');
});

test.each([
  ['', 'missing'],
  ["override async down() { this.addSql('drop table t;'); }", 'given'],
  ["async down() { throw new Error('no way back'); }", 'refused'],
])('%s: %s', async (members, expected) => {
  expect((await readWith(mikroorm, migration('', members))).down).toBe(expected);
});

test('migrations run in the order of their names', () => {
  const files = ['Migration20240102.ts', 'Migration20240101_b.ts', 'Migration20240101_a.ts'].map((name) => ({
    path: `src/migrations/${name}`,
    text: '',
  }));
  expect(mikroorm.order(files).map(({ path }) => path.slice(15))).toEqual([
    'Migration20240101_a.ts',
    'Migration20240101_b.ts',
    'Migration20240102.ts',
  ]);
});

const MUCH = 'a migration that does more than is followed';

test.each<[body: string, members: string, unread: string[]]>([
  ["while (true) this.addSql('select 1');", '', []],
  ["let s = 'a'; for (let i = 0; i < 9e9; i++) { s += s; this.addSql(s); }", '', [MUCH]],
  ["let r = raw('?', [1]); for (let i = 0; i < 4000; i++) r = raw('? ?', [r, r]); this.addSql(r);", '', [MUCH]],
  ["this.addSql('select 1');".repeat(25_000), '', [MUCH]],
  [`this.addSql(\`${'select 1;\n'.repeat(100_000)}\`);`, '', []],
  ['await this.up();', '', ['a function that calls itself']],
  ['', 'isTransactional() { return this.isTransactional(); }', ['a function that calls itself']],
  [
    "this.__proto__.addSql('x'); this.addSql(); await this.execute('select :constructor', {});",
    '',
    ['the function `this.__proto__.addSql`, which is not known here', `\`addSql\` ${BUILT}`],
  ],
])('what is hostile is given up: %#', async (body, members, unread) => {
  const text = migration(body, members);
  const result = (await mikroorm.createReader()).read({ path: 'migrations/1.ts', text });
  checkPlaces(result, text);
  expect(both(result).unread).toEqual(unread);
});
