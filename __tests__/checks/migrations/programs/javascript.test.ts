// How programs are followed, shown with Knex's `knex.raw`, which sends what it is given.
import { knex } from '../../../../src/checks/migrations/programs/knex.ts';
import { sequelize } from '../../../../src/checks/migrations/programs/sequelize.ts';
import { typeorm } from '../../../../src/checks/migrations/programs/typeorm.ts';
import { both, checkPlaces, readWith, sqlOf } from './javascript-reading.ts';

const read = (text: string) => readWith(knex, text);
const up = (body: string, before = ''): string => `${before}\nexports.up = async (knex) => {\n${body}\n};`;

describe('what is known without running it', () => {
  test.each<[name: string, body: string, sql: string[]]>([
    ['text', "await knex.raw('select 1;');", ['select 1']],
    ['joined text', 'await knex.raw(\'select \' + 1 + " as a");', ['select 1 as a']],
    ['a template', 'const t = "a"; await knex.raw(`select ${t}.b\n from ${t}`);', ['select a.b\n from a']],
    ['escapes', "await knex.raw('select \\'\\u0041\\x42\\n\\'');", ["select 'AB\n'"]],
    [
      'a loop over a list',
      "for (const t of ['a', 'b']) await knex.raw(`drop table ${t}`);",
      ['drop table a', 'drop table b'],
    ],
    [
      'a loop over an object',
      'for (const [a, b] of Object.entries({ x: 1 })) await knex.raw(`select ${b} as ${a}`);',
      ['select 1 as x'],
    ],
    ['a counting loop', 'for (let i = 0; i < 2; i++) await knex.raw(`select ${i}`);', ['select 0', 'select 1']],
    [
      'a loop with a way out',
      "for (const t of ['a', 'b']) { if (t === 'b') break; await knex.raw(`select '${t}'`); }",
      ["select 'a'"],
    ],
    [
      'forEach, map, Promise.all',
      "await Promise.all(['a'].map((t) => knex.raw(`drop table ${t}`)));",
      ['drop table a'],
    ],
    [
      'methods of lists and texts',
      "await knex.raw(['a', 'b'].filter((x) => x !== 'a').join(',').toUpperCase().replace('B', 'select 1'));",
      ['select 1'],
    ],
    [
      'destructuring',
      "const { a: [, b = 'x'], ...c } = { a: [1], d: 2 }; await knex.raw(`select '${b}', ${c.d}`);",
      ["select 'x', 2"],
    ],
    [
      'then',
      "return knex.raw('select 1').then(() => knex.raw('select 2')).catch(() => knex.raw('select 3'));",
      ['select 1', 'select 2'],
    ],
    [
      'a choice that is known',
      "if (knex.client.config.client === 'pg') await knex.raw('select 1'); else await knex.raw('select 2');",
      ['select 1'],
    ],
    [
      'switch',
      "switch ('b') { case 'a': await knex.raw('select 1'); break; case 'b': await knex.raw('select 2'); default: await knex.raw('select 3'); }",
      ['select 2', 'select 3'],
    ],
    [
      'a table that may be there',
      "if (!(await knex.schema.hasTable('a'))) await knex.schema.dropTable('a');",
      ['drop table "a"'],
    ],
    [
      'an early return that may be taken',
      "const has = await knex.schema.hasTable('a'); if (has) return; await knex.raw('select 1');",
      ['select 1'],
    ],
    [
      'both ways where only the run tells',
      "if (x) await knex.raw('select 1'); else await knex.raw('select 2');",
      ['select 1', 'select 2'],
    ],
    [
      'try and finally',
      "try { await knex.raw('select 1'); } catch (e) { console.log(e); throw e; } finally { await knex.raw('select 2'); }",
      ['select 1', 'select 2'],
    ],
    [
      'what stands after throw',
      "await knex.raw('select 1'); throw new Error('x'); await knex.raw('select 2');",
      ['select 1'],
    ],
    [
      'a test for the database by a constant of another file',
      "switch (kind) { case Kind.mysql: await knex.raw('select 1'); break; case Kind.postgres: await knex.raw('select 2'); }",
      ['select 2'],
    ],
    [
      'a test for the database by a function of another file',
      "if (isMySQL()) await knex.raw('select 1'); if (isPostgres()) await knex.raw('select 2');",
      ['select 2'],
    ],
    [
      'a value between quotes that only the run knows',
      "await knex.raw(`update a set b = '${foo().x}'`);",
      ["update a set b = '${foo().x}'"],
    ],
  ])('%s', async (_, body, sql) => {
    expect(both(await read(up(body, "const { Kind, kind } = require('./kinds');")))).toEqual({ sql, unread: [] });
  });
});

test.each<[name: string, text: string]>([
  ['exports.up', "exports.up = function (knex) { return knex.raw('select 1'); };"],
  ['module.exports', "module.exports = { up: (knex) => knex.raw('select 1'), async down() {} };"],
  [
    'a method',
    "module.exports = { async up(knex) { await this.go(knex); }, go(knex) { return knex.raw('select 1'); } };",
  ],
  [
    'export function',
    "import type { Knex } from 'knex';\nexport async function up(knex: Knex): Promise<void> { await knex.raw('select 1'); }",
  ],
  ['export const', "export const up = async (knex: Knex) => { await knex.raw<{ a: string }>('select 1' as string); };"],
  ['export default', "export default { up: async (knex) => knex.raw('select 1') };"],
  ['export list', "const go = (knex) => knex.raw('select 1');\nexport { go as up };"],
  [
    'export class',
    "export class A extends B { private sql = 'select 1'; async up(knex: any) { await knex.raw(this.sql); } }",
  ],
  [
    'export default class',
    "export default class implements M { public async up(knex: Knex): Promise<void> { await knex.raw('select 1'); } }",
  ],
  ['a class that is assigned', "module.exports = class A { async up(knex) { await knex.raw('select 1'); } };"],
  [
    'helpers below',
    'exports.up = (knex) => drop(knex, { n: 1 });\nfunction drop(knex, { n }) { return knex.raw(`select ${n}`); }',
  ],
  ['an enum', "enum T { A = 'select 1' }\nexports.up = (knex) => knex.raw(T.A);"],
  [
    'types in the way',
    "exports.up = async (knex: typeof import('knex').Knex, a?: import('x').Y) => { await knex!.raw(<string>'select 1'); };",
  ],
])('the way up is found: %s', async (_, text) => {
  expect(both(await read(text))).toEqual({ sql: ['select 1'], unread: [] });
});

test.each<[name: string, body: string, sql: string[], unread: string[]]>([
  ['SQL that is built', 'await knex.raw(build());', [], ['`raw` with SQL that is built when it runs']],
  [
    'SQL of a loop over what only the run knows',
    'for (const t of await knex.raw("select 1")) await knex.raw(`drop table ${t.name}`);',
    ['select 1'],
    ['`raw` with SQL that is built when it runs'],
  ],
  [
    'a variable that may be one or the other',
    "let a = 'x'; if (foo) a = 'y'; await knex.raw(`drop table ${a}`);",
    [],
    ['`raw` with SQL that is built when it runs'],
  ],
  ['a helper of another file', 'await helper(knex, 1);', [], ['the function `helper`, which is handed the connection']],
  [
    'a helper that is handed it in an object',
    'await helper({ db: { knex } });',
    [],
    ['the function `helper`, which is handed the connection'],
  ],
  ['a step of another file', 'await migrateUsers();', [], ['the function `migrateUsers`, which is not known here']],
  [
    'what runs after an error',
    "try { await knex.raw('select 1'); } catch { await knex.raw('select 2'); }",
    ['select 1'],
    ['what runs after an error'],
  ],
  ['a loop that goes on', 'let i = 0; while (i >= 0) i++;', [], ['a loop without an end in sight']],
  ['functions that call themselves', 'const f = () => f(); f();', [], ['a function that calls itself']],
])('what is not known is said: %s', async (_, body, sql, unread) => {
  expect(both(await read(up(body)))).toEqual({ sql, unread });
});

test.each<[name: string, body: string]>([
  ['logs', "console.log('x', knex); logger.info('y');"],
  ['time', 'await sleep(3); const now = new Date(); Math.max(1, 2);'],
  ['work on rows', "const rows = await knex('a').select(); rows.map((row) => row.id); list.push(1);"],
])('what changes nothing is not mentioned: %s', async (_, body) => {
  expect(both(await read(up(body)))).toEqual({ sql: [], unread: [] });
});

test('a constant of another file is a name', async () => {
  const text = [
    "import { TableName, INDEX } from '../schemas';",
    'export async function up(knex) {',
    "  await knex.schema.alterTable(TableName.Users, (t) => { t.dropColumn('a'); });",
    '  await knex.raw(`drop index ${INDEX}_x; alter table ${TableName.Users} drop column "${TableName.X}"`);',
    '}',
  ].join('\n');
  expect(sqlOf(await read(text))).toEqual([
    'alter table "TableName_Users" drop column "a"',
    'drop index INDEX_x; alter table "TableName_Users" drop column "TableName_X"',
  ]);
});

test('a file that is nothing but comments, and one without a way up', async () => {
  expect(both(await read("/*\nexports.up = (knex) => knex.raw('select 1');\n*/\n"))).toEqual({ sql: [], unread: [] });
  expect(both(await read('export const help = 1;'))).toEqual({ sql: [], unread: [] });
  expect(both(await read('export const startup = { up: 1 };')).unread).toEqual([
    'a migration whose way up is not found',
  ]);
});

test.each([
  ["down: () => { throw new Error('no way back'); }", 'refused'],
  ['down: () => Promise.reject(new Error())', 'given'],
  ['down: async () => { return Promise.reject(new Error()); }', 'refused'],
  ['down: async (knex) => { await knex.raw("select 1"); }', 'given'],
  ['down: (knex) => knex.raw("select 1")', 'given'],
  ['down: async () => {}', 'missing'],
  ['down: async () => { /* nothing */ return; }', 'missing'],
  ['down: async () => { console.log("nothing"); }', 'missing'],
  ['other: 1', 'missing'],
])('%s: %s', async (down, expected) => {
  expect((await read(`module.exports = { up() {}, ${down} };`)).down).toBe(expected);
});

test('places are those of the calls, in files with CRLF too', async () => {
  const text = [
    'exports.up = async (knex) => {',
    "  await knex.schema.alterTable('a', (t) => {",
    "    t.string('😀').notNullable();",
    "    t.dropColumn('b');",
    '  });',
    "  await knex.schema.dropTable('c').dropTable('d');",
    '};',
  ].join('\r\n');
  const { statements } = await read(text);
  expect(statements.map(({ start, end }) => text.slice(start, end))).toEqual([
    "t.string('😀').notNullable()",
    "t.dropColumn('b')",
    "knex.schema.dropTable('c')",
    "dropTable('d')",
  ]);
});

describe('hostile texts', () => {
  const body = (text: string): string => `exports.up = async (knex, queryInterface, queryRunner) => { ${text} };`;
  const texts: Record<string, string> = {
    'brackets that do not close': body('('.repeat(20_000)),
    'brackets that close': body(`f(${'['.repeat(20_000)}${']'.repeat(20_000)})`),
    'a string that does not close': body(`knex.raw('${'a'.repeat(4_000_000)}`),
    'templates in templates': body('knex.raw(`${'.repeat(20_000)),
    'a long sum': body(`await knex.raw(${"'a' + ".repeat(20_000)}'')`),
    'a long chain': body(`knex.schema${".dropTable('t')".repeat(20_000)}`),
    comments: '/*'.repeat(500_000),
    slashes: '/['.repeat(500_000),
    colons: ': '.repeat(500_000),
    'a text that grows': body('let s = "a"; for (let i = 0; i < 100; i++) s += s; await knex.raw(s);'),
    'a list that grows': body('let a = [1]; for (let i = 0; i < 100; i++) a = [...a, ...a];'),
    'an object that holds itself': body('const o = {}; o.o = o; f(o); JSON.stringify(o); knex("t").insert(o);'),
    'an object that doubles': body(
      `let a = { x: 1 }; ${'a = { x: a, y: a };'.repeat(60)} JSON.stringify(a); f(a); knex("t").insert({ a });`,
    ),
    'endless loops': body('for (;;) { for (;;) { await knex.raw("select 1"); } }'),
    'loops in loops': body(`${'for (const x of [1, 2, 3, 4, 5, 6, 7, 8, 9]) '.repeat(9)} await knex.raw("select 1");`),
    'names of the language': body(
      'const o = { __proto__: 1 }; o.constructor.constructor("x")(); knex.schema.constructor("x"); knex.__proto__("x");',
    ),
    'half a character': body("await knex.schema.createTable('\\ud800', (t) => { t.string('\\udc00'); });"),
    'no text': '',
    nothing: '\0'.repeat(1000),
    bytes: Array.from({ length: 20_000 }, (_, index) => String.fromCharCode((index * 7919) % 65_536)).join(''),
  };
  test.each(Object.keys(texts))('%s', async (name) => {
    const text = texts[name] ?? '';
    for (const program of [knex, typeorm, sequelize]) {
      const reader = await program.createReader();
      const began = performance.now();
      checkPlaces(reader.read({ path: 'migrations/1.js', text }), text);
      expect(performance.now() - began).toBeLessThan(20_000);
    }
  });
});
