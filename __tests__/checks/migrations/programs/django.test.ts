// Django's migrations become the statements that Django sends: recorded ones, small ones, and what cannot be read.
import { django } from '../../../../src/checks/migrations/programs/django.ts';
import type { ProgramFile, ProgramSql } from '../../../../src/checks/migrations/programs/program.ts';
import { HEAD, RECORDED } from './django-recorded.ts';
import { trees } from './sql-trees.ts';

const file = (name: string, text: string, app = 'shop'): ProgramFile => ({
  path: `${app}/migrations/${name}.py`,
  text,
});

const migration = (operations: string, more = ''): string =>
  `${HEAD}import shop\nclass Migration(migrations.Migration):\n    ${more}\n    operations = [\n${operations}\n    ]\n`;

async function read(...texts: string[]): Promise<ProgramSql[]> {
  const reader = await django.createReader();
  return texts.map((text, index) => reader.read(file(`000${index + 1}_m`, text)));
}

test('the statements are those that Django sent', async () => {
  const results = await read(...RECORDED.map(([more, operations]) => migration(operations, more)));
  for (const [index, [, operations, sql]] of RECORDED.entries()) {
    const { statements = [], unread } = results[index] ?? {};
    expect({ operations, unread, trees: statements.flatMap((statement) => trees(statement.sql)) }).toEqual({
      operations,
      unread: [],
      trees: trees(sql),
    });
  }
});

const BEFORE = `migrations.CreateModel('Post', [('id', models.BigAutoField(primary_key=True)), ('title', models.CharField(max_length=50)), ('author', models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE))]),`;

test.each<[what: string, operations: string, sql: string[]]>([
  [
    'a default that a function of the project gives has a value of the right type',
    `migrations.AddField('post', 'token', models.CharField(max_length=9, default=shop.models.make_token)),`,
    [
      `ALTER TABLE "shop_post" ADD COLUMN "token" varchar(9) DEFAULT '' NOT NULL`,
      `ALTER TABLE "shop_post" ALTER COLUMN "token" DROP DEFAULT`,
    ],
  ],
  [
    'a list that is added to, a loop, a constant of the file',
    `*[migrations.RemoveField(model_name='post', name=name) for name in ('title',)],`,
    [`ALTER TABLE "shop_post" DROP COLUMN "title" CASCADE`],
  ],
  [
    'a foreign key goes with its constraint',
    `migrations.RemoveField('post', 'author'),`,
    [
      `SET CONSTRAINTS "shop_post_author_id_68779ea9_fk_auth_user_id" IMMEDIATE`,
      `ALTER TABLE "shop_post" DROP CONSTRAINT "shop_post_author_id_68779ea9_fk_auth_user_id"`,
      `ALTER TABLE "shop_post" DROP COLUMN "author_id" CASCADE`,
    ],
  ],
  [
    'raw SQL with values',
    `migrations.RunSQL([("UPDATE shop_post SET title = %s WHERE id = %s", ["it's", 3])]),`,
    [`UPDATE shop_post SET title = 'it''s' WHERE id = 3`],
  ],
  [
    'a field of the project, which goes',
    `migrations.AddField('post', 'mood', shop.fields.MoodField()), migrations.RemoveField('post', 'mood'),`,
    [`ALTER TABLE "shop_post" DROP COLUMN "mood" CASCADE`],
  ],
  [
    'a field of the project, whose column may be empty from now on',
    `migrations.SeparateDatabaseAndState([], [migrations.AddField('post', 'mood', shop.fields.MoodField())]), migrations.AlterField('post', 'mood', shop.fields.MoodField(null=True)),`,
    [`ALTER TABLE "shop_post" ALTER COLUMN "mood" DROP NOT NULL`],
  ],
  [
    'choices, help and the like',
    `migrations.AlterField('post', 'title', models.CharField('t', max_length=50, choices=[('a', 'b')], help_text='x')),`,
    [],
  ],
])('%s', async (_, operations, sql) => {
  const [, result] = await read(migration(BEFORE), migration(operations));
  expect(result?.statements.map((statement) => statement.sql)).toEqual(sql);
});

test.each<[operations: string, what: string]>([
  [`migrations.RunPython(fill),`, 'Python code that runs with the migration'],
  [`migrations.RunSQL(open('x.sql').read()),`, 'SQL that is built when the migration runs'],
  [
    `migrations.AddField('post', 'x', shop.fields.MoodField()),`,
    "ADD COLUMN: the type of a column, whose field class is not Django's: shop.fields.MoodField",
  ],
  [`shop.operations.Tidy(),`, "an operation that is not Django's: Tidy"],
  [`*make_operations(),`, 'operations that are built when the migration runs'],
  [
    `migrations.AlterField('post', 'nowhere', models.IntegerField()),`,
    'a change of a field that no migration before it makes',
  ],
  [
    `migrations.AddConstraint('post', models.CheckConstraint(check=shop.checks.RULE, name='rule')),`,
    'ADD CONSTRAINT with a condition that is not known',
  ],
])('unread: %s', async (operations, what) => {
  const [, result] = await read(migration(BEFORE), migration(operations));
  expect(result?.unread.map((one) => one.what)).toEqual([what]);
  expect(result?.statements).toEqual([]);
});

test.each<[operations: string, more: string, expected: Partial<ProgramSql>]>([
  ['', '', { wrapping: 'transaction', down: 'given' }],
  ['', 'atomic = False', { wrapping: 'none', down: 'given' }],
  [`migrations.RunSQL('select 1'),`, '', { down: 'missing' }],
  [`migrations.RunSQL('select 1', migrations.RunSQL.noop),`, '', { down: 'given' }],
  [`migrations.RunPython(a),`, '', { down: 'missing' }],
  [`migrations.RunPython(a, b),`, '', { down: 'given' }],
])('%s %s', async (operations, more, expected) => {
  const [result] = await read(migration(operations, more));
  expect(result).toMatchObject(expected);
});

test('places are those of the calls, also where lines end as on Windows', async () => {
  const text = migration(`${BEFORE}\nmigrations.RunSQL('select 1'), # ü😀\nmigrations.RunSQL('select 2'),`).replaceAll(
    '\n',
    '\r\n',
  );
  const [result] = await read(text);
  const last = result?.statements.at(-1);
  // The index of a foreign key comes at the end of the migration, and stands at its field.
  expect(text.slice(last?.start, last?.end)).toBe(
    `models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)`,
  );
  const raw = result?.statements
    .filter(({ sql }) => /^select/.test(sql))
    .map(({ start, end }) => text.slice(start, end));
  expect(raw).toEqual([`migrations.RunSQL('select 1')`, `migrations.RunSQL('select 2')`]);
});

const chained = (...pairs: [app: string, name: string][]): string =>
  migration('', `dependencies = [${pairs.map(([app, name]) => `('${app}', '${name}')`).join(', ')}]`);

test('the order is that of the dependencies, across apps', () => {
  const files = [
    file('0001_initial', chained(['other', '0002_b'])),
    file('0002_c', chained(['shop', '0001_initial'])),
    file('0001_initial', chained(), 'other'),
    file('0002_b', chained(['other', '0001_initial']), 'other'),
    file('0003_a', chained(['shop', '0002_c']), 'other'),
  ];
  expect(django.order(files).map(({ path }) => path.replace('/migrations/', ':'))).toEqual([
    'other:0001_initial.py',
    'other:0002_b.py',
    'shop:0001_initial.py',
    'shop:0002_c.py',
    'other:0003_a.py',
  ]);
});

test("an app's label is what its migrations call it", async () => {
  const files = [
    { path: 'src/mail/migrations/0001_initial.py', text: migration(BEFORE) },
    { path: 'src/mail/migrations/0002_more.py', text: chained(['letters', '0001_initial']) },
  ];
  const reader = await django.createReader();
  const [first] = django.order(files).map((one) => reader.read(one));
  expect(first?.statements[0]?.sql).toMatch(/^CREATE TABLE "letters_post"/);
});

test('a squash is left out where what it replaces is there, and stands in where it is not', async () => {
  const squash = file('0001_squashed', migration(BEFORE, `replaces = [('shop', '0001_initial')]`));
  const first = file('0001_initial', migration(BEFORE));
  const reader = await django.createReader();
  expect(django.order([squash, first]).map((one) => reader.read(one).statements.length)).toEqual([3, 0]);
  expect((await django.createReader()).read(squash).statements.length).toBe(3);
});

const BEFORE_CLASS =
  'from django.db import migrations, models\nclass Migration(migrations.Migration):\n    operations = ';

test.each<[what: string, text: string]>([
  ['brackets without end', `class Migration(migrations.Migration):\n    operations = ${'['.repeat(20_000)}`],
  ['calls in calls', `class Migration(migrations.Migration):\n    operations = [${'f('.repeat(20_000)}`],
  ['a string without end', `class Migration(migrations.Migration):\n    operations = ["""${'x\n'.repeat(100_000)}`],
  [
    'functions that call themselves',
    `def f(): return f() + f()\nclass Migration(migrations.Migration):\n    operations = f()`,
  ],
  [
    'loops in loops',
    `x = range(999)\nclass Migration(migrations.Migration):\n    operations = [a for a in x for b in x for c in x]`,
  ],
  [
    'texts that double',
    `a = "x"\n${'a = a + a\n'.repeat(200)}class Migration(migrations.Migration):\n    operations = [migrations.RunSQL(a)]`,
  ],
  [
    'lists of themselves',
    `x = [1]\n${'x = [x, x]\n'.repeat(60)}x.append(x)\n${BEFORE_CLASS}[migrations.AddField('post', 'a', models.JSONField(default=x))]`,
  ],
  [
    'sums of themselves',
    `x = models.F('a')\n${'x = x + x\n'.repeat(60)}${BEFORE_CLASS}[migrations.AddIndex('post', models.Index(x, name='i'))]`,
  ],
  ['semicolons', migration(`migrations.RunSQL('${';'.repeat(500_000)}x'),`)],
  ['users', `${'CreateModel('.repeat(30_000)}`],
  [
    'names of objects',
    migration(
      `migrations.constructor(), migrations.__proto__('x'), migrations.CreateModel('__proto__', [('constructor', models.toString())]),`,
    ),
  ],
  ['many operations', migration(`migrations.RunSQL('select 1'),\n`.repeat(15_000))],
])('hostile: %s', async (_, text) => {
  const started = performance.now();
  const [result] = await read(text);
  for (const { start, end } of [...(result?.statements ?? []), ...(result?.unread ?? [])])
    expect(0 <= start && start <= end && end <= text.length).toBe(true);
  django.order([file('0001_x', text)]);
  expect(performance.now() - started).toBeLessThan(20_000);
});
