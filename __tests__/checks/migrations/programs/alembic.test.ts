// Alembic's directives become the statements that Alembic sends: recorded ones, small ones, and what cannot be read.
import { alembic } from '../../../../src/checks/migrations/programs/alembic.ts';
import type { ProgramSql } from '../../../../src/checks/migrations/programs/program.ts';
import { RECORDED } from './alembic-recorded.ts';
import { trees } from './sql-trees.ts';

const HEAD = `"""words"""
from alembic import op, context
import sqlalchemy as sa
from sqlalchemy import func
from sqlalchemy.dialects import postgresql
from app.types import Mood
revision = "b"
down_revision = "a"
`;

const revision = (steps: string, down = '    pass', before = ''): string =>
  `${HEAD}${before}\ndef upgrade() -> None:\n${steps.replace(/^/gm, '    ')}\n\ndef downgrade():\n${down}\n`;

async function read(text: string): Promise<ProgramSql> {
  return (await alembic.createReader()).read({ path: 'alembic/versions/b_x.py', text });
}

test.each(RECORDED)('%s', async (steps, sql) => {
  const { statements, unread } = await read(revision(steps));
  expect(unread).toEqual([]);
  expect(statements.flatMap((statement) => trees(statement.sql))).toEqual(trees(sql));
});

test.each<[what: string, steps: string, sql: string[]]>([
  [
    'the database is PostgreSQL',
    `if op.get_bind().dialect.name == 'sqlite':\n    op.drop_table('a')\nelse:\n    op.drop_table('b')`,
    ['DROP TABLE "b"'],
  ],
  [
    'what is asked of the database is taken to be so that something changes',
    `inspector = sa.inspect(op.get_bind())\nif 'a' not in inspector.get_table_names():\n    op.drop_table('a')`,
    ['DROP TABLE "a"'],
  ],
  [
    'a return under a condition does not end the rest',
    `if op.get_bind().x():\n    return\nop.drop_table('a')`,
    ['DROP TABLE "a"'],
  ],
  [
    'a statement of a connection',
    `conn = op.get_bind()\nconn.execute(sa.text("UPDATE t SET a = :a").bindparams(a="x"))`,
    [`UPDATE t SET a = 'x'`],
  ],
  [
    'values beside a statement',
    `op.get_bind().execute(sa.text("UPDATE t SET a = :a"), {"a": 1})`,
    ['UPDATE t SET a = 1'],
  ],
  ['what only reads is no step', `op.get_bind().execute(sa.select(t.c.id))`, []],
  [
    'a block without a transaction',
    `with op.get_context().autocommit_block():\n    op.create_index('i', 't', ['a'], postgresql_concurrently=True)`,
    ['COMMIT', 'CREATE INDEX CONCURRENTLY "i" ON "t" ("a")', 'BEGIN'],
  ],
  ['a function of the file', `add('t', 'a')`, ['ALTER TABLE "t" ADD COLUMN "a" INTEGER']],
  [
    'an enumeration that is there already',
    `e = sa.Enum('a', name='e')\ne.create(op.get_bind(), checkfirst=True)\ne.create(op.get_bind(), checkfirst=True)`,
    [`CREATE TYPE "e" AS ENUM ('a')`],
  ],
  ['an f-string of constants', "op.execute(f'ANALYZE {TABLE}')", ['ANALYZE t']],
])('%s', async (_, steps, sql) => {
  const before = `TABLE = 't'\ndef add(table, name):\n    op.add_column(table, sa.Column(name, sa.Integer()))\n`;
  const { statements, unread } = await read(revision(steps, '    pass', before));
  expect({ sql: statements.map((statement) => statement.sql), unread }).toEqual({ sql, unread: [] });
});

test.each<[steps: string, what: string]>([
  [`op.execute(open('x.sql').read())`, 'a statement that SQLAlchemy builds'],
  [`op.execute(f"DROP TABLE {name()}")`, 'SQL that is built when the migration runs'],
  [`op.execute(t.update().values(a=1))`, 'a statement that SQLAlchemy builds'],
  [
    `op.add_column('t', sa.Column('a', Mood()))`,
    "ADD COLUMN: the type of a column, which is not one of SQLAlchemy's: app.types.Mood",
  ],
  [`op.alter_column('t', 'a', type_=Mood())`, "ALTER COLUMN to a type that is not one of SQLAlchemy's: app.types.Mood"],
  [`op.drop_constraint(find('t'), 't')`, 'drop_constraint with arguments that are built when it runs'],
  [`op.sync_enum_values('public', 'e', ['a'])`, 'op.sync_enum_values, which is not known'],
  [`Mood.tidy(op.get_bind())`, 'code that lies elsewhere: app.types.Mood.tidy'],
  [
    `if op.get_bind().x():\n    op.execute('select 1')\nelse:\n    op.execute('select 2')`,
    'steps under a condition that is only known when it runs',
  ],
])('unread: %s', async (steps, what) => {
  const { unread } = await read(revision(steps));
  expect(unread.map((one) => one.what)).toEqual([what]);
});

test.each<[down: string, expected: string]>([
  ['    pass', 'missing'],
  ['    """words"""', 'missing'],
  [`    op.drop_table('a')`, 'given'],
  ['    raise NotImplementedError()', 'refused'],
])('down: %s is %s', async (down, expected) => {
  expect((await read(revision('pass', down))).down).toBe(expected);
});

test('the order is that of the revisions, merges too', () => {
  const file = (id: string, before: string) => ({
    path: `versions/${id}.py`,
    text: `revision: str = '${id}'\ndown_revision: str | None = ${before}\n`,
  });
  const files = [
    file('a', "('c', 'd')"),
    file('b', 'None'),
    file('c', "'b'"),
    file('d', "'b'"),
    file('e', "'a'"),
    file('z', "'z'"),
  ];
  expect(alembic.order(files).map(({ path }) => path[9])).toEqual(['b', 'c', 'd', 'a', 'e', 'z']);
});

test.each<[path: string, expected: boolean]>([
  ['alembic/versions/a_b.py', true],
  ['x/migrations/versions/2024/a.py', true],
  ['x/versions/sqlite/a.py', false],
  ['x/versions/__init__.py', false],
])('%s: %s', (path, expected) => {
  expect(alembic.tool.matches(path, { above: () => false, has: () => false })).toBe(expected);
});

test('places are those of the calls', async () => {
  const text = revision(`op.execute('select 1') # ü😀\nfor t in ('a', 'b'):\n    op.drop_table(t)`).replaceAll(
    '\n',
    '\r\n',
  );
  const { statements } = await read(text);
  expect(statements.map(({ start, end }) => text.slice(start, end))).toEqual([
    `op.execute('select 1')`,
    'op.drop_table(t)',
    'op.drop_table(t)',
  ]);
});

test.each<[what: string, text: string]>([
  ['brackets without end', revision(`op.execute(${'('.repeat(20_000)}`)],
  [
    'functions that call themselves',
    revision('f()', '    pass', 'def f():\n    op.execute("select 1")\n    f()\n    f()\n'),
  ],
  ['blocks in blocks', revision(Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}if x():`).join('\n'))],
  ['loops that never end', revision('while True:\n    op.execute("select 1")')],
  ['semicolons', revision(`op.execute('${';'.repeat(300_000)}x')`)],
  ['parameters', revision(`op.execute('${'$a$ /* '.repeat(10_000)} :x')`)],
  ['operators without end', revision(`x = ${'not '.repeat(20_000)}`)],
  ['strings that never end', revision('op.execute("""')],
  ['names of objects', revision('op.constructor()\nop.__proto__("x")\nop.create_table("__proto__", sa.toString())')],
  ['many steps', revision('op.execute("select 1")\n'.repeat(8_000))],
])('hostile: %s', async (_, text) => {
  const { statements, unread } = await read(text);
  for (const { start, end } of [...statements, ...unread])
    expect(0 <= start && start <= end && end <= text.length).toBe(true);
});
