// Compared with what Knex 3.3 sends with the client `pg`.
import { knex } from '../../../../src/checks/migrations/programs/knex.ts';
import { both, readWith } from './javascript-reading.ts';

test.each<[call: string, sql: string[]]>([
  [
    "await knex.schema.createTable('t', (t) => { t.increments(); t.string('email').notNullable().unique(); t.string('name', 100).defaultTo(\"it's\"); t.text('bio').nullable(); });",
    [
      'create table "t" ("id" serial primary key, "email" varchar(255) not null, "name" varchar(100) default \'it\'\'s\', "bio" text null)',
      'alter table "t" add constraint "t_email_unique" unique ("email")',
    ],
  ],
  [
    "await knex.schema.createTable('t', (t) => { t.integer('age').unsigned().notNullable().defaultTo(0).index(); t.bigInteger('big'); t.boolean('ok').defaultTo(true); t.boolean('no').defaultTo(false); });",
    [
      'create table "t" ("age" integer not null default \'0\', "big" bigint, "ok" boolean default \'1\', "no" boolean default \'0\')',
      'create index "t_age_index" on "t" ("age")',
    ],
  ],
  [
    "await knex.schema.createTable('t', (t) => { t.uuid('id').primary().defaultTo(knex.raw('gen_random_uuid()')); t.json('j').defaultTo('{}'); t.jsonb('jb').defaultTo({ a: 1 }); });",
    [
      'create table "t" ("id" uuid default gen_random_uuid(), "j" json default \'{}\', "jb" jsonb default \'{"a":1}\', constraint "t_pkey" primary key ("id"))',
    ],
  ],
  [
    "await knex.schema.createTable('t', (t) => { t.decimal('d', 10, 4); t.decimal('e'); t.float('f'); t.double('g'); t.binary('h'); t.date('i'); t.time('j'); t.smallint('k'); t.tinyint('l'); t.mediumint('m'); });",
    [
      'create table "t" ("d" decimal(10, 4), "e" decimal(8, 2), "f" real, "g" double precision, "h" bytea, "i" date, "j" time, "k" smallint, "l" smallint, "m" integer)',
    ],
  ],
  [
    "await knex.schema.createTable('t', (t) => { t.timestamp('a').defaultTo(knex.fn.now()); t.timestamp('b', { useTz: false }); t.dateTime('c', { precision: 6 }); t.timestamp('d', true, 3); t.timestamps(true, true); t.timestamps(false, false, true); });",
    [
      'create table "t" ("a" timestamptz default CURRENT_TIMESTAMP, "b" timestamp, "c" timestamptz(6), "d" timestamp(3), "created_at" timestamptz not null default CURRENT_TIMESTAMP, "updated_at" timestamptz not null default CURRENT_TIMESTAMP, "createdAt" timestamptz, "updatedAt" timestamptz)',
    ],
  ],
  [
    "await knex.schema.createTable('t', (t) => { t.enu('kind', ['a', 'b']).notNullable().defaultTo('a'); t.enum('nat', ['x'], { useNative: true, enumName: 'nat_type' }); t.specificType('arr', 'text[]'); });",
    [
      'create type "nat_type" as enum (\'x\')',
      'create table "t" ("kind" text check ("kind" in (\'a\', \'b\')) not null default \'a\', "nat" "nat_type", "arr" text[])',
    ],
  ],
  [
    "await knex.schema.createTable('t', (t) => { t.integer('org_id').references('id').inTable('orgs').onDelete('CASCADE').onUpdate('SET NULL'); t.integer('b_id').references('bs.id'); t.foreign(['a', 'b'], 'fk').references(['x', 'y']).inTable('zs').deferrable('deferred'); });",
    [
      'create table "t" ("org_id" integer, "b_id" integer)',
      'alter table "t" add constraint "t_org_id_foreign" foreign key ("org_id") references "orgs" ("id") on update SET NULL on delete CASCADE',
      'alter table "t" add constraint "t_b_id_foreign" foreign key ("b_id") references "bs" ("id")',
      'alter table "t" add constraint "fk" foreign key ("a", "b") references "zs" ("x", "y") deferrable initially deferred',
    ],
  ],
  [
    "await knex.schema.createTable('t', (t) => { t.unique(['a', 'b']); t.unique('c', { indexName: 'uq', deferrable: 'immediate' }); t.index(['a', 'c'], 'ix', 'btree'); t.index('d'); t.integer('e').comment(\"e's\"); t.comment('all'); });",
    [
      'create table "t" ("e" integer)',
      'comment on table "t" is \'all\'',
      'comment on column "t"."e" is \'e\'\'s\'',
      'alter table "t" add constraint "t_a_b_unique" unique ("a", "b")',
      'alter table "t" add constraint "uq" unique ("c") deferrable initially immediate',
      'create index "ix" on "t" using btree ("a", "c")',
      'create index "t_d_index" on "t" ("d")',
    ],
  ],
  [
    "await knex.schema.createTable('t', (t) => { t.integer('a').checkPositive(); t.integer('b').checkNegative('neg'); t.string('c').checkIn(['x', 'y']); t.check('?? > ?', ['a', 3], 'ck'); t.string('d').checkRegex('^[a-z]+$'); t.integer('e').checkBetween([1, 5]); t.string('f').checkLength('>=', 3); });",
    [
      'create table "t" ("a" integer check ("a" > 0), "b" integer constraint neg check ("b" < 0), "c" varchar(255) check ("c" in (\'x\',\'y\')), "d" varchar(255) check ("d" ~ \'^[a-z]+$\'), "e" integer check ("e" between 1 and 5), "f" varchar(255) check (length("f") >= 3), constraint ck check ("a" > 3))',
    ],
  ],
  [
    "await knex.schema.createTable('t', (t) => { t.integer('a'); t.integer('b').notNullable(); t.primary(['a', 'b']); });",
    ['create table "t" ("a" integer, "b" integer not null, constraint "t_pkey" primary key ("a", "b"))'],
  ],
  [
    "await knex.schema.createTable('t', (t) => { t.increments('id'); t.primary(['x'], 'named_pk'); });",
    ['create table "t" ("id" serial, constraint "named_pk" primary key ("x"))'],
  ],
  [
    "await knex.schema.createTableIfNotExists('t', (t) => { t.string('y').unique('uq_y'); });",
    ['create table if not exists "t" ("y" varchar(255))', 'alter table "t" add constraint "uq_y" unique ("y")'],
  ],
  ["await knex.schema.createTableLike('copy', 'users');", ['create table "copy" (like "users" including all)']],
  [
    "await knex.schema.createTableLike('copy', 'users', (t) => { t.string('more'); });",
    ['create table "copy" (like "users" including all, "more" varchar(255))'],
  ],
  [
    "await knex.schema.alterTable('t', (t) => { t.string('a').notNullable().defaultTo('x'); t.integer('b').references('id').inTable('q'); t.dropColumn('old'); t.dropColumns('o1', 'o2'); t.renameColumn('a', 'b'); t.setNullable('n'); t.dropNullable('m'); });",
    [
      'alter table "t" add column "a" varchar(255) not null default \'x\', add column "b" integer',
      'alter table "t" add constraint "t_b_foreign" foreign key ("b") references "q" ("id")',
      'alter table "t" drop column "old"',
      'alter table "t" drop column "o1", drop column "o2"',
      'alter table "t" rename "a" to "b"',
      'alter table "t" alter column "n" drop not null',
      'alter table "t" alter column "m" set not null',
    ],
  ],
  [
    "await knex.schema.alterTable('t', (t) => { t.string('name', 50).notNullable().alter(); t.integer('age').defaultTo(5).alter(); });",
    [
      'alter table "t" alter column "name" drop default',
      'alter table "t" alter column "name" drop not null',
      'alter table "t" alter column "name" type varchar(50) using ("name"::varchar(50))',
      'alter table "t" alter column "name" set not null',
      'alter table "t" alter column "age" drop default',
      'alter table "t" alter column "age" drop not null',
      'alter table "t" alter column "age" type integer using ("age"::integer)',
      'alter table "t" alter column "age" set default \'5\'',
    ],
  ],
  [
    "await knex.schema.alterTable('t', (t) => { t.text('bio').nullable().alter({ alterNullable: false }); t.boolean('f').defaultTo(true).alter({ alterType: false }); });",
    [
      'alter table "t" alter column "bio" drop default',
      'alter table "t" alter column "bio" type text using ("bio"::text)',
      'alter table "t" alter column "f" drop default',
      'alter table "t" alter column "f" drop not null',
      'alter table "t" alter column "f" set default \'1\'',
    ],
  ],
  [
    "await knex.schema.alterTable('t', (t) => { t.dropUnique(['email']); t.dropUnique([], 'uq'); t.dropIndex(['email', 'age']); t.dropIndex('', 'ix'); t.dropForeign('org_id'); t.dropForeign(['a'], 'fk'); t.dropPrimary(); t.dropPrimary('pk'); t.dropTimestamps(); t.dropChecks('c1'); });",
    [
      'alter table "t" drop constraint "t_email_unique"',
      'alter table "t" drop constraint "uq"',
      'drop index "t_email_age_index"',
      'drop index "ix"',
      'alter table "t" drop constraint "t_org_id_foreign"',
      'alter table "t" drop constraint "fk"',
      'alter table "t" drop constraint "t_pkey"',
      'alter table "t" drop constraint "pk"',
      'alter table "t" drop column "created_at", drop column "updated_at"',
      'alter table "t" drop constraint c1',
    ],
  ],
  [
    "await knex.schema.alterTable('t', (t) => { t.unique(['x'], { indexName: 'part', predicate: knex.whereNotNull('deleted'), useConstraint: false }); t.index(['z'], 'ix', { predicate: knex.whereNull('d'), storageEngineIndexType: 'gin' }); t.primary(['id']); t.foreign('q').references('id').inTable('qs').withKeyName('kn'); t.check('age > 0', undefined, 'ck'); t.integer('p').checkPositive().alter(); t.comment('c'); });",
    [
      'alter table "t" alter column "p" drop default',
      'alter table "t" alter column "p" drop not null',
      'alter table "t" alter column "p" type integer using ("p"::integer)',
      'alter table "t" add constraint t_p_1 check("p" > 0)',
      'create unique index "part" on "t" ("x") where "deleted" is not null',
      'create index "ix" on "t" using gin ("z") where "d" is null',
      'alter table "t" add constraint "t_pkey" primary key ("id")',
      'alter table "t" add constraint "kn" foreign key ("q") references "qs" ("id")',
      'alter table "t" add constraint ck check(age > 0)',
      'comment on table "t" is \'c\'',
    ],
  ],
  [
    "await knex.schema.withSchema('app').createTable('t', (t) => { t.increments(); t.string('n').index().unique(); });",
    [
      'create table "app"."t" ("id" serial primary key, "n" varchar(255))',
      'create index "t_n_index" on "app"."t" ("n")',
      'alter table "app"."t" add constraint "t_n_unique" unique ("n")',
    ],
  ],
  [
    "await knex.schema.withSchema('app').alterTable('t', (t) => { t.dropIndex('n'); t.dropColumn('u'); });",
    ['drop index "app"."t_n_index"', 'alter table "app"."t" drop column "u"'],
  ],
  [
    "await knex.schema.createTable('app.t', (t) => { t.string('n').index(); });",
    ['create table "app"."t" ("n" varchar(255))', 'create index "app_t_n_index" on "app"."t" ("n")'],
  ],
  [
    "await knex.schema.dropTable('a').dropTableIfExists('b').renameTable('c', 'd');",
    ['drop table "a"', 'drop table if exists "b"', 'alter table "c" rename to "d"'],
  ],
  [
    "await knex.schema.createSchema('a').createSchemaIfNotExists('b').dropSchema('c').dropSchemaIfExists('d', true);",
    ['create schema "a"', 'create schema if not exists "b"', 'drop schema "c"', 'drop schema if exists "d" cascade'],
  ],
  [
    "await knex.schema.createView('v', (v) => { v.columns(['a']); v.as(knex.raw('select 1')); }).createViewOrReplace('v', (v) => { v.as(knex.raw('select 1')); }).createMaterializedView('m', (v) => { v.as(knex.raw('select 1')); });",
    [
      'create view "v" ("a") as select 1',
      'create or replace view "v" as select 1',
      'create materialized view "m" as select 1',
    ],
  ],
  [
    "await knex.schema.dropView('v').dropViewIfExists('v').dropMaterializedView('m').dropMaterializedViewIfExists('m').refreshMaterializedView('m', true).refreshMaterializedView('m');",
    [
      'drop view "v"',
      'drop view if exists "v"',
      'drop materialized view "m"',
      'drop materialized view if exists "m"',
      'refresh materialized view concurrently "m"',
      'refresh materialized view "m"',
    ],
  ],
  [
    "await knex.schema.createExtension('citext').createExtensionIfNotExists('hstore').dropExtension('a').dropExtensionIfExists('b');",
    [
      'create extension "citext"',
      'create extension if not exists "hstore"',
      'drop extension "a"',
      'drop extension if exists "b"',
    ],
  ],
  ["await knex.schema.raw('create index ?? on users (name)', ['ix']);", ['create index "ix" on users (name)']],
  [
    "await knex.raw(\"update users set name = ? where ?? = ? and x \\\\? 'a'\", [\"o'x\", 'users.id', 3]);",
    ["update users set name = 'o''x' where \"users\".\"id\" = 3 and x ? 'a'"],
  ],
  [
    "await knex.raw('select :v as a, :n: as b, 1::int', { v: 'x', n: 'col' });",
    ['select \'x\' as a, "col" as b, 1::int'],
  ],
  [
    "await knex('users').where({ id: 1, name: null }).update({ name: 'x', age: knex.raw('age + 1') });",
    ['update "users" set "name" = \'x\', "age" = age + 1 where "id" = 1 and "name" is null'],
  ],
  [
    "await knex('users').where('a', '>', 3).orWhere('b', 2).andWhere((q) => q.whereNull('c').orWhereNotNull('d')).del();",
    ['delete from "users" where "a" > 3 or "b" = 2 and ("c" is null or "d" is not null)'],
  ],
  [
    "await knex('users').whereIn('id', [1, 2]).whereRaw('lower(name) = ?', ['q']).update('name', 'z');",
    ['update "users" set "name" = \'z\' where "id" in (1, 2) and lower(name) = \'q\''],
  ],
  [
    "await knex('users').insert([{ name: 'a', age: 1 }, { name: 'b' }]);",
    ['insert into "users" ("age", "name") values (1, \'a\'), (DEFAULT, \'b\')'],
  ],
  [
    "await knex('users').insert({ id: 1, b: 2 }).onConflict(['id', 'b']).merge();",
    [
      'insert into "users" ("b", "id") values (2, 1) on conflict ("id", "b") do update set "b" = excluded."b", "id" = excluded."id"',
    ],
  ],
  [
    "await knex('users').insert({ a: 1 }).onConflict('id').ignore();",
    ['insert into "users" ("a") values (1) on conflict ("id") do nothing'],
  ],
  [
    "await knex('users').truncate(); await knex('users').increment('n', 2); await knex('users').whereNot('a', 1).delete();",
    [
      'truncate "users" restart identity',
      'update "users" set "n" = "n" + 2',
      'delete from "users" where not ("a" = 1)',
    ],
  ],
  [
    "await knex.transaction(async (trx) => { await trx('a').del(); await trx.schema.dropTable('a'); });",
    ['SAVEPOINT trx2', 'delete from "a"', 'drop table "a"', 'RELEASE SAVEPOINT trx2'],
  ],
  ["await knex('users').where({ id: row.id }).update({ a: row.b });", ['update "users" set "a" = $1 where "id" = $1']],
])('%s', async (call, sql) => {
  const text = `exports.up = async (knex) => { ${call} };`;
  expect(both(await readWith(knex, text))).toEqual({ sql, unread: [] });
});

test.each<[call: string, unread: string[]]>([
  [
    'await knex.schema.alterTable(name(), (t) => t.dropColumn("a"));',
    ['`alterTable` with names that are only known when it runs'],
  ],
  ["await knex.schema.alterTable('a', describe);", ['a function from another file that describes a table']],
  [
    "await knex.schema.alterTable('a', (t) => { t.string(name()); });",
    ['a column whose name is only known when it runs'],
  ],
  [
    "await knex.schema.alterTable('a', (t) => { addTimes(t); });",
    ['the function `addTimes`, which is handed the connection'],
  ],
  [
    "await knex.schema.createView('v', (v) => v.as(knex('a').select()));",
    ['a view over a query that is built when it runs'],
  ],
  ["await knex('a').insert(rows);", ['rows that are added as only the run knows']],
  ['await knex(name()).del();', ['rows of a table whose name is only known when it runs']],
  ["await knex.schema.newMethod('a');", ['the function `knex.schema.newMethod`, which is not known here']],
  [
    "await knex.schema.alterTable('a', (t) => { t.enu('b', ['c']).alter({ alterNullable: false }); });",
    ['a changed `enum`, which Knex sends as SQL that PostgreSQL refuses'],
  ],
])('what is not known is said: %s', async (call, unread) => {
  expect(both(await readWith(knex, `exports.up = async (knex) => { ${call} };`)).unread).toEqual(unread);
});

test.each([
  ['exports.up = (knex) => {};', 'transaction'],
  ['exports.up = (knex) => {}; exports.config = { transaction: false };', 'none'],
  ['export const up = (knex) => {};\nexport const config = { transaction: false };', 'none'],
])('%s: %s', async (text, wrapping) => {
  expect((await readWith(knex, text)).wrapping).toBe(wrapping);
  expect(knex.tool.wrapping(text)).toBe(wrapping);
});

test('a transaction without one around it', async () => {
  const text =
    "exports.config = { transaction: false }; exports.up = (knex) => knex.transaction((t) => t.raw('select 1'));";
  expect(both(await readWith(knex, text)).sql).toEqual(['BEGIN', 'select 1', 'COMMIT']);
});

test('migrations run in the order of their names', () => {
  const files = ['b/migrations/1_a.js', 'a/migrations/2_b.js', 'a/migrations/10_c.js'].map((path) => ({
    path,
    text: '',
  }));
  expect(knex.order(files).map(({ path }) => path)).toEqual([
    'a/migrations/10_c.js',
    'b/migrations/1_a.js',
    'a/migrations/2_b.js',
  ]);
});
