import { kysely } from '../../../../src/checks/migrations/programs/kysely.ts';
import { both, checkPlaces, readWith } from './javascript-reading.ts';
import { RECORDED } from './kysely-recorded.ts';

const IMPORT = "import { CompiledQuery, type Kysely, expressionBuilder, sql } from 'kysely';\n";
const OTHERS =
  "import { CODE, PIECE, STATUS, TABLES, addTimes, condition, describe, ids, isNew, move, names, otherDb, rows } from './other';\n";
const migration = (body: string): string =>
  `${IMPORT}${OTHERS}\nexport async function up(db: Kysely<any>): Promise<void> {\n  ${body}\n}\n`;

test.each(RECORDED)('%s', async (body, sql) => {
  expect(both(await readWith(kysely, migration(body)))).toEqual({ sql, unread: [] });
});

test.each<[body: string, sql: string[]]>([
  // What only the run knows of rows is a parameter.
  [
    "const rows = await db.selectFrom('t').select('id').execute(); for (const row of rows) await db.updateTable('t').set({ a: 1 }).where('id', '=', row.id).execute();",
    ['select "id" from "t"', 'update "t" set "a" = 1 where "id" = $1'],
  ],
  ["await db.deleteFrom('t').where('a', 'in', ids).execute();", ['delete from "t" where "a" in ($1)']],
  ["await db.deleteFrom('t').where(condition).execute();", ['delete from "t" where $1']],
  [
    'await sql`update t set a = ${rows.length} where b = ${condition()}`.execute(db);',
    ['update t set a = $1 where b = $2'],
  ],
  // Constants of other files are names and words.
  [
    "await db.schema.alterTable(TABLES.users).dropColumn('a').execute();",
    ['alter table "TABLES_users" drop column "a"'],
  ],
  [
    "await db.schema.createTable('t').addColumn('a', 'text', (c) => c.defaultTo(STATUS)).execute();",
    ['create table "t" ("a" text default \'STATUS\')'],
  ],
  [
    "const tables = await db.introspection.getTables(); if (tables.some((t) => t.name === 'x')) await db.schema.dropTable('x').execute();",
    ['drop table "x"'],
  ],
  ['const { rows } = await sql<{ id: number }>`select id from t`.execute(db);', ['select id from t']],
  ["await (db as any).schema.dropTable('t')['execute']();", ['drop table "t"']],
  [
    'try { await sql`create extension pg_trgm`.execute(db); } catch (error: unknown) { console.log(error); }',
    ['create extension pg_trgm'],
  ],
  // Whatever it is called: there is one database.
  ['await sql`drop table t`.execute(otherDb);', ['drop table t']],
])('%s', async (body, sql) => {
  expect(both(await readWith(kysely, migration(body)))).toEqual({ sql, unread: [] });
});

const NAMES = 'names that are only known when it runs';
const REFUSED = 'with a value in a statement that takes none: PostgreSQL refuses it';

test.each<[body: string, sql: string[], unread: string[]]>([
  ['await sql.raw(names()).execute(db);', [], ['`sql` with SQL that is built when it runs']],
  ['await sql`drop table ${sql.table(names())}`.execute(db);', [], [`\`sql\` with ${NAMES}`]],
  ['await sql`alter table t ${PIECE}`.execute(db);', [], ['`sql` with SQL that is built when it runs']],
  [
    'await sql`alter table t alter column a set default ${5}`.execute(db);',
    ['alter table t alter column a set default 5'],
    [`\`sql\` ${REFUSED}`],
  ],
  [
    "await db.schema.createTable('t').addColumn('a', 'text', (c) => c.check(sql`a <> ${'x'}`)).execute();",
    ['create table "t" ("a" text check (a <> \'x\'))'],
    [`\`createTable\` ${REFUSED}`],
  ],
  ["await db.schema.createTable(names()).addColumn('a', 'text').execute();", [], [`\`createTable\` with ${NAMES}`]],
  [
    "await db.schema.createTable('t').addColumn(names(), 'text').addColumn('b', 'text').execute();",
    ['create table "t" ("b" text)'],
    [`a column with ${NAMES}`],
  ],
  [
    "await db.schema.createTable('t').addColumn('a', names()).addColumn('b', 'string').execute();",
    ['create table "t" ()'],
    ['a column with a type that is only known when it runs', 'a column with a type that Kysely does not take'],
  ],
  [
    "await db.schema.createTable('t').addColumn('a', 'text', describe).execute();",
    ['create table "t" ("a" text)'],
    ['a function from another file that describes a column'],
  ],
  [
    "await db.schema.createTable('t').addColumn('a', 'text', (c) => c.defaultTo(names())).execute();",
    ['create table "t" ()'],
    ['a column with a value that is only known when it runs'],
  ],
  [
    "await db.schema.createTable('t').addColumn('a', 'text').addUniqueConstraint('uq', names()).execute();",
    ['create table "t" ("a" text)'],
    [`a constraint with ${NAMES}`],
  ],
  [
    "await db.schema.createTable('t').$call(addTimes).execute();",
    ['create table "t" ()'],
    ['`$call` with a function from another file'],
  ],
  [
    "await addTimes(db.schema.createTable('t')).execute();",
    [],
    ['the function `addTimes`, which is handed the connection'],
  ],
  ['await addTimes(db);', [], ['the function `addTimes`, which is handed the connection']],
  [
    "await db.schema.createTable('t').$if(isNew, (b) => b.addColumn('a', 'text')).execute();",
    ['create table "t" ()'],
    ['`$if` whose condition is only known when it runs'],
  ],
  [
    "await db.schema.alterTable('t').dropColumn(names()).addColumn('b', 'text').execute();",
    ['alter table "t" add column "b" text'],
    [`a column with ${NAMES}`],
  ],
  [
    "await db.schema.alterTable('t').alterColumn('a', describe).execute();",
    [],
    ['a column with a change that is only known when it runs'],
  ],
  [
    "await db.schema.alterTable('t').addColumn('a', 'text').addUniqueConstraint('uq', ['a']).execute();",
    [],
    ['the method `addUniqueConstraint`, which is not known here'],
  ],
  [
    "await db.schema.createIndex('i').on('t').column('a').where('b', '=', names()).execute();",
    [],
    ['`createIndex` with a value that is only known when it runs'],
  ],
  [
    "await db.schema.createView('v').as(names()).execute();",
    [],
    ['`createView` with a query that is built when it runs'],
  ],
  [
    "await db.schema.createView('v').as(db.selectFrom('t').selectAll().where('a', '=', names())).execute();",
    [],
    ['`createView` with a value that is only known when it runs'],
  ],
  [
    "await db.schema.createType('m').asEnum(names).execute();",
    [],
    ['`createType` with values that are only known when it runs'],
  ],
  ["await db.schema.newMethod('t');", [], ['the function `db.schema.newMethod`, which is not known here']],
  ["await db.insertInto('t').values(rows).execute();", [], ['`insertInto` with rows that are only known when it runs']],
  [
    "await db.insertInto('t').values({ ...rows, a: 1 }).execute();",
    [],
    ['`insertInto` with rows that are only known when it runs'],
  ],
  [
    "await db.updateTable('t').set(rows).execute();",
    [],
    ['`updateTable` with values that are only known when it runs'],
  ],
  ['await db.deleteFrom(names()).execute();', [], [`\`deleteFrom\` with ${NAMES}`]],
  ["await db.mergeInto('t').using('u', 'u.id', 't.id');", [], ['the function `db.mergeInto`, which is not known here']],
  ['await db.executeQuery(names());', [], ['`executeQuery` with SQL that is built when it runs']],
  [
    "await db.withPlugin(describe()).schema.dropTable('userAccount').execute();",
    ['drop table "userAccount"'],
    ['`withPlugin`: a plugin may change what is sent'],
  ],
  [
    "await db.withSchema(names()).schema.dropTable('t').execute();",
    ['drop table "t"'],
    [`\`withSchema\` with ${NAMES}`],
  ],
  ['await db.transaction().execute(move);', [], ['`transaction` with a function from another file']],
  ['await db.connection().execute(move);', [], ['`connection` with a function from another file']],
  ["await otherDb.schema.dropTable('t').execute();", [], ['a function, which is not known here']],
  [
    "try { await db.schema.dropTable('t').execute(); } catch { await db.schema.dropTable('u').execute(); }",
    ['drop table "t"'],
    ['what runs after an error'],
  ],
])('what is not known is said: %s', async (body, sql, unread) => {
  expect(both(await readWith(kysely, migration(body)))).toEqual({ sql, unread });
});

test.each<[what: string, text: string, sql: string[]]>([
  ['CommonJS', "const { sql } = require('kysely');\nexports.up = (db) => sql`select 1`.execute(db);", ['select 1']],
  [
    'compiled',
    "const kysely_1 = require('kysely');\nasync function up(db) { await (0, kysely_1.sql) `select 1`.execute(db); }\nexports.up = up;",
    ['select 1'],
  ],
  ['a namespace', "import * as k from 'kysely';\nexport const up = (db) => k.sql`select 1`.execute(db);", ['select 1']],
  [
    'Deno',
    "import { sql } from 'npm:kysely@0.28';\nexport const up = (db) => sql`select 1`.execute(db);",
    ['select 1'],
  ],
  [
    'a class',
    "import { type Kysely, type Migration } from 'kysely';\nexport class A implements Migration { async up(db: Kysely<any>) { await db.schema.dropTable('t').execute(); } }",
    ['drop table "t"'],
  ],
  [
    'JavaScript without an import',
    "export async function up(db) {\n  await db\n    .schema.dropTable('t')\n    .execute();\n}",
    ['drop table "t"'],
  ],
])('%s', async (_, text, sql) => {
  expect(kysely.text?.test(text)).toBe(true);
  expect(both(await readWith(kysely, text))).toEqual({ sql, unread: [] });
});

test('a statement stands where its call stands', async () => {
  const text = migration("await db.schema\n    .dropTable('t')\n    .execute();");
  const [statement] = (await readWith(kysely, text)).statements;
  expect(text.slice(statement?.start, statement?.end)).toBe("db.schema\n    .dropTable('t')\n    .execute()");
});

test.each([
  ["await db.schema.dropTable('t').execute();", 'transaction'],
  // Kysely refuses it in the migrator's transaction: there is none.
  ['await db.transaction().execute(async (trx) => {});', 'none'],
  ['await db.connection().execute(async (c) => {});', 'none'],
])('%s: %s', async (body, wrapping) => {
  const text = migration(body);
  expect((await readWith(kysely, text)).wrapping).toBe(wrapping);
  expect(kysely.tool.wrapping(text)).toBe(wrapping);
});

test.each([
  ['', 'missing'],
  ["export async function down(db: Kysely<any>) { await db.schema.dropTable('t').execute(); }", 'given'],
  ["export async function down() { throw new Error('no way back'); }", 'refused'],
  ['export async function down(): Promise<void> {}', 'missing'],
])('%s: %s', async (down, expected) => {
  expect((await readWith(kysely, migration('') + down)).down).toBe(expected);
});

test('migrations run in the order of their names', () => {
  const files = ['b/migrations/2024-02.ts', 'a/migrations/2024-10.ts', 'a/migrations/2024-01.ts'];
  expect(kysely.order(files.map((path) => ({ path, text: '' }))).map(({ path }) => path)).toEqual([
    'a/migrations/2024-01.ts',
    'b/migrations/2024-02.ts',
    'a/migrations/2024-10.ts',
  ]);
});

const MUCH = 'a migration that does more than is followed';
const grows = (start: string, step: string): string =>
  `let q = ${start}; for (let i = 0; i < 4000; i++) for (let j = 0; j < 4000; j++) q = ${step};`;

test.each<[body: string, unread: string[]]>([
  ["let q = db.selectFrom('t'); while (true) q = q.where('a', '=', 1);", []],
  [`${grows("db.selectFrom('t')", "q.where('a', '=', 1)")} await q.execute();`, [MUCH]],
  [`${grows("db.schema.createTable('t')", "q.addColumn('a', 'text')")} await q.execute();`, [MUCH]],
  [`${grows('sql`x`', 'sql`${q} ${q}`')} await q.execute(db);`, [MUCH]],
  [`${grows('sql`${1}`', 'sql`${q} ${q}`')} await q.execute(db);`, [MUCH]],
  [`${grows("db.selectFrom('t')", "db.selectFrom(q.as('a'))")} await q.execute();`, [MUCH]],
  [
    "let q = db.selectFrom('t').selectAll(); for (let i = 0; i < 60; i++) q = db.selectFrom([q.as('a'), q.as('b')]); await db.schema.createView('v').as(q).execute();",
    [MUCH],
  ],
  ["const f = (b) => b.$call(f); await f(db.schema.createTable('t'));", ['a function that calls itself']],
  [`await sql\`${'select 1; '.repeat(100_000)}\`.execute(db);`, []],
  [
    'f('.repeat(3000) + ')'.repeat(3000),
    ['code of a form that is not read', 'code that is no JavaScript or TypeScript as far as can be seen'],
  ],
])('what does not end is given up: %#', async (body, unread) => {
  const text = migration(body);
  const result = (await kysely.createReader()).read({ path: 'migrations/1.ts', text });
  checkPlaces(result, text);
  expect([...new Set(both(result).unread)].filter((what) => !what.startsWith('the function'))).toEqual(unread);
});

test('a megabyte of what only looks like Kysely', async () => {
  const text = `Kysely ${'db.schema '.repeat(100_000)}`;
  expect(kysely.text?.test(text.replace('Kysely', ''))).toBe(false);
  expect((await kysely.createReader()).read({ path: 'migrations/1.ts', text }).statements).toEqual([]);
});

test('names that every object has are names', async () => {
  const body =
    "await db.schema.createTable('__proto__').addColumn('constructor', 'text').execute(); await db.insertInto('constructor').values({ __proto__: 1, toString: 2 }).execute(); await db.__proto__.constructor('x'); await db.schema.constructor('x'); await db.schema.dropTable('t').hasOwnProperty('x'); await sql.__proto__`x`.execute(db); await db.fn.constructor('a');";
  const { sql } = both(await readWith(kysely, migration(body)));
  expect(sql).toEqual([
    'create table "__proto__" ("constructor" text)',
    'insert into "constructor" ("__proto__", "toString") values (1, 2)',
  ]);
});
