// What once made a finding disappear or look refuted, and what once got out of the shadow.
import type { CheckContext } from '../../../../src/checks/check.ts';
import { migrationsCheck } from '../../../../src/checks/migrations/check.ts';
import { withoutLiterals } from '../../../../src/checks/migrations/sql/literals.ts';
import { migrationsSchema } from '../../../../src/config/sections/migrations.ts';
import { childProcesses } from '../../../../src/io/children.ts';
import { nodeFiles } from '../../../../src/io/files.ts';
import { noThreads } from '../../../../src/io/threads.ts';
import { memoryTree } from '../../../../src/io/tree.ts';

const BASE = `CREATE TABLE users (id int PRIMARY KEY, v int, at timestamp); CREATE TABLE orders (id int, user_id int);
CREATE SCHEMA app; CREATE TABLE app.orders (id int); CREATE FUNCTION clean_up() RETURNS void LANGUAGE sql AS 'DROP TABLE orders';
CREATE TABLE m (id int, v int) PARTITION BY RANGE (id); CREATE TABLE m1 PARTITION OF m FOR VALUES FROM (0) TO (100);
CREATE TABLE was (id int); DROP TABLE was; CREATE TYPE mood AS ENUM ('sad'); CREATE TYPE old AS ENUM ('sad', 'ok'); CREATE TABLE cats (id int, feels old NOT NULL);`;

async function judge(change: string, isReadable = true) {
  const name = 'migrations/2.sql';
  const base = memoryTree({ 'migrations/1.sql': BASE });
  const head = memoryTree({ 'migrations/1.sql': BASE, ...(isReadable ? { [name]: change } : {}) });
  const result = await migrationsCheck.run(
    {
      scope: { kind: 'change', base: 'a'.repeat(40), head: 'b'.repeat(40), uncommitted: [] },
      ...{ head, base, changes: [{ path: name, status: 'added' }] },
      ...{ files: nodeFiles, threads: noThreads, children: childProcesses, variables: {} },
      ...{ review: true, fork: false, asked: false, progress: () => {} },
      clock: { now: () => 0 },
    } as unknown as CheckContext,
    migrationsSchema.parse({}),
  );
  return result;
}

test.each<[what: string, change: string, expected: string[]]>([
  ['a search path', 'SET search_path TO app, public; DROP TABLE orders;', ['drop-table blocker proved']],
  [
    'a table that no migration makes: something else may have',
    'DROP TABLE IF EXISTS legacy;',
    ['drop-table high static'],
  ],
  ['a table that a migration has dropped', 'DROP TABLE IF EXISTS was;', ['drop-table low refuted']],
  [
    'a table that no migration makes before this one',
    'DROP TABLE IF EXISTS fresh; CREATE TABLE fresh (id int);',
    ['drop-table medium static'],
  ],
  [
    'a branch that does not run here',
    'DO $$ BEGIN IF (SELECT count(*) FROM users) > 100 THEN DROP TABLE orders; END IF; END $$;',
    ['drop-table blocker static'],
  ],
  [
    'a temporary table of the same name',
    'CREATE TEMP TABLE orders (x int); DROP TABLE public.orders;',
    ['does-more high proved'],
  ],
  [
    'a table that is made where nothing runs',
    'DO $$ BEGIN IF false THEN CREATE TABLE orders (x int); END IF; END $$; DROP TABLE orders;',
    ['does-more high proved'],
  ],
  ['a function', 'SELECT clean_up();', ['does-more high proved']],
  [
    'a function behind something that is said',
    'DO $$ BEGIN DROP INDEX IF EXISTS nothing; PERFORM clean_up(); END $$;',
    ['drop-index medium static', 'does-more high proved'],
  ],
  [
    'SQL that is made when it runs',
    "DO $$ BEGIN EXECUTE format('DROP TABLE %I', (SELECT 'orders')); END $$;",
    ['does-more high proved'],
  ],
  [
    'a column that the change itself has added',
    'ALTER TABLE users ADD COLUMN x int; ALTER TABLE users DROP COLUMN x;',
    [],
  ],
  ['the parts of a partitioned table', 'ALTER TABLE m ALTER COLUMN v TYPE bigint;', ['change-column-type high proved']],
  [
    'views that stand before the catalogue',
    'CREATE TEMP VIEW pg_class AS SELECT * FROM pg_catalog.pg_class WHERE false; DROP TABLE orders;',
    ['drop-table blocker proved'],
  ],
  // No migration makes them: something else may have.
  ['a column that no migration makes', 'ALTER TABLE users DROP COLUMN IF EXISTS nothing;', ['drop-column high static']],
  ['a table that no migration makes', 'DROP TABLE IF EXISTS legacy_users;', ['drop-table high static']],
  ['an index that no migration makes', 'DROP INDEX IF EXISTS nothing;', ['drop-index low static']],
  [
    'a time zone that is UTC here',
    'ALTER TABLE users ALTER COLUMN at TYPE timestamptz;',
    ['change-column-type low static'],
  ],
  [
    'made up rows that do not fit',
    'ALTER TABLE cats ALTER COLUMN feels TYPE mood USING feels::text::mood;',
    ['change-column-type high proved'],
  ],
  ['what the build lacks', 'ALTER TABLE users ADD COLUMN bio text COMPRESSION lz4;', []],
])(
  '%s',
  async (_, change, expected) => {
    const { findings } = await judge(change);
    const others = ['lock-timeout', 'many-tables-in-transaction', 'foreign-key-without-index'];
    const brief = findings.map(
      ({ rule, severity, data }) => `${rule.replace('migrations/', '')} ${severity} ${data?.['evidence']}`,
    );
    expect(brief.filter((line) => !others.some((rule) => line.startsWith(rule)))).toEqual(expected);
  },
  60_000,
);

test('a migration that cannot be read is no pass', async () => {
  const { status, reason } = await judge('', false);
  expect([status, reason]).toEqual([
    'inconclusive',
    '1 migration not readable: a symbolic link, or a name that is no UTF-8 (migrations/2.sql)',
  ]);
});

test('what looks like a comment in a literal is none', () => {
  const text =
    "UPDATE t SET a = '\n-- launch-ready:ignore x\n' || \"it's\"; -- don't\nSELECT 'x'; -- launch-ready:ignore y";
  expect(withoutLiterals(text)).toBe(
    text
      .replace('-- launch-ready:ignore x', '                        ')
      .replace(/'/g, (quote, at) => (at < 50 ? ' ' : quote))
      .replace("'x'", '   '),
  );
});

// Emscripten evaluates the JavaScript that an export of such a library names: this one ends the process.
test('a library that SQL brings runs no JavaScript', async () => {
  const { coverage, leftOut } = await judge(
    `SELECT lo_from_bytea(4242, decode('${library('process.kill(process.pid)')}', 'hex'));
    SELECT lo_export(4242, '/tmp/evil.so'); LOAD '/tmp/evil.so';`,
  );
  expect([coverage['trial runs'], leftOut]).toEqual([3, undefined]);
}, 60_000);

/** https://webassembly.github.io/spec/core/binary and https://github.com/WebAssembly/tool-conventions/blob/main/DynamicLinking.md */
function library(js: string): string {
  const text = (value: string): number[] => [...leb(Buffer.byteLength(value)), ...Buffer.from(value)];
  const section = (id: number, bytes: readonly number[]): number[] => [id, ...leb(bytes.length), ...bytes];
  // The form of a function that a C program has for Emscripten: its arguments, then its body.
  const script = [...Buffer.from(`(void)<::>{};${js}`), 0];
  const memory = [...leb(script.length), 4, 0, 0];
  const sections = [
    section(0, [...text('dylink.0'), 1, ...leb(memory.length), ...memory]),
    section(2, [2, ...text('env'), ...text('memory'), 2, 0, 1, ...text('env'), ...text('__memory_base'), 3, 0x7f, 0]),
    section(6, [1, 0x7f, 0, 0x41, 0, 0x0b]),
    section(7, [1, ...text('__em_js__evil'), 3, 1]),
    section(11, [1, 0, 0x23, 0, 0x0b, ...leb(script.length), ...script]),
  ];
  return Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...sections.flat()]).toString('hex');
}

const leb = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...leb(value >> 7)]);
