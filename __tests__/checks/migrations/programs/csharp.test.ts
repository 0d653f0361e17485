import { parseFile } from '../../../../src/checks/migrations/programs/csharp/parse.ts';
import { migration, readAll } from './efcore-reading.ts';

/** The statements of a way up. */
const sqlOf = async (body: string, members = ''): Promise<string[]> =>
  (await readAll([migration(body, members)])).statements.map(({ sql }) => sql);

/** What could not be read, and the code at its place. */
async function unreadOf(body: string, members = ''): Promise<string[]> {
  const text = migration(body, members);
  return (await readAll([text])).unread.map(({ what, start, end }) => `${what} | ${text.slice(start, end)}`);
}

test.each<[body: string, sql: string[], members?: string]>([
  ['migrationBuilder.Sql("a \\"b\\" \\u0041\\t\\x41");', ['a "b" A\tA']],
  ['migrationBuilder.Sql(@"a ""b"" \\ c");', ['a "b" \\ c']],
  ['migrationBuilder.Sql(@"a\n  b");', ['a\n  b']],
  ['migrationBuilder.Sql("""\n    SELECT "x"\n      FROM t;\n    """);', ['SELECT "x"\n  FROM t']],
  ['migrationBuilder.Sql("""SELECT 1""");', ['SELECT 1']],
  ['const string t = "x"; migrationBuilder.Sql($"DROP TABLE {t}; -- {{}}");', ['DROP TABLE x; -- {}']],
  ['const string t = "x"; migrationBuilder.Sql($@"DROP TABLE ""{t}""");', ['DROP TABLE "x"']],
  ['const string t = "x"; migrationBuilder.Sql($$"""\n  DROP TABLE {{t}} {a}\n  """);', ['DROP TABLE x {a}']],
  ['migrationBuilder.Sql("a" + " b" + $" {1 + 2}");', ['a b 3']],
  [
    'migrationBuilder.Sql(Drop(Table));',
    ['DROP TABLE "x"'],
    'private const string Table = "x"; private static string Drop(string t) => $"DROP TABLE \\"{t}\\"";',
  ],
  [
    'foreach (var (name, type) in new[] { ("a", "int"), ("b", "text") }) { migrationBuilder.Sql($"{name} {type}"); }',
    ['a int', 'b text'],
  ],
  [
    'foreach (var t in Tables) migrationBuilder.DropTable(t);',
    ['DROP TABLE a', 'DROP TABLE b'],
    'private static readonly string[] Tables = ["a", "b"];',
  ],
  [
    'foreach (string t in new List<string> { "a", "b" }.Select(x => x + "1")) migrationBuilder.DropTable(name: t);',
    ['DROP TABLE a1', 'DROP TABLE b1'],
  ],
  [
    'foreach (var e in new Dictionary<string, string> { { "a", "b" }, ["c"] = "d" }) migrationBuilder.Sql(e.Key + e.Value);',
    ['ab', 'cd'],
  ],
  ['for (var i = 0; i < 3; i++) { if (i == 1) continue; migrationBuilder.Sql($"p{i}"); }', ['p0', 'p2']],
  [
    'Drop(migrationBuilder, "a"); Drop(migrationBuilder);',
    ['DROP TABLE a', 'DROP TABLE z'],
    'private void Drop(MigrationBuilder mb, string name = "z") { mb.DropTable(name); }',
  ],
  [
    'void Local(string t) => migrationBuilder.DropTable(t); Local("a"); Local(t: "b");',
    ['DROP TABLE a', 'DROP TABLE b'],
  ],
  ['Action<string> drop = t => migrationBuilder.DropTable(t); drop("a");', ['DROP TABLE a']],
  ['new[] { "a", "b" }.ToList().ForEach(t => migrationBuilder.DropTable(t));', ['DROP TABLE a', 'DROP TABLE b']],
  ['if (migrationBuilder.IsNpgsql()) migrationBuilder.Sql("pg"); else migrationBuilder.Sql("other");', ['pg']],
  [
    'if (migrationBuilder.ActiveProvider == "Microsoft.EntityFrameworkCore.SqlServer") { migrationBuilder.Sql("ms"); } else if (migrationBuilder.ActiveProvider != "x") migrationBuilder.Sql("pg");',
    ['pg'],
  ],
  // Bug: it was only known of the builder.
  [
    'if (ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL") migrationBuilder.Sql("pg"); else migrationBuilder.Sql("ms");',
    ['pg'],
  ],
  [
    'if (this.ActiveProvider.Contains("SqlServer")) migrationBuilder.Sql("ms"); else migrationBuilder.Sql("pg");',
    ['pg'],
  ],
  [
    'if (base.ActiveProvider != "x" && Database()) migrationBuilder.Sql("pg");',
    ['pg'],
    'bool Database() => ActiveProvider.EndsWith("SQL");',
  ],
  ['if (ActiveProvider == "x") migrationBuilder.Sql("own");', ['own'], 'private const string ActiveProvider = "x";'],
  ['if (!migrationBuilder.IsSqlite() && true) migrationBuilder.Sql("pg");', ['pg']],
  [
    'switch (migrationBuilder.ActiveProvider) { case "a": migrationBuilder.Sql("no"); break; case "Npgsql.EntityFrameworkCore.PostgreSQL": migrationBuilder.Sql("pg"); break; default: break; }',
    ['pg'],
  ],
  [
    'var s = migrationBuilder.ActiveProvider switch { "Npgsql.EntityFrameworkCore.PostgreSQL" => "pg", _ => "other" }; migrationBuilder.Sql(s);',
    ['pg'],
  ],
  [
    'var type = migrationBuilder.IsNpgsql() ? "uuid" : "nvarchar(36)"; migrationBuilder.AddColumn<Guid>("a", "t", type);',
    ['ALTER TABLE t ADD a uuid NOT NULL'],
  ],
  ['var sb = new StringBuilder(); sb.AppendLine("a"); sb.Append("b"); migrationBuilder.Sql(sb.ToString());', ['a\nb']],
  [
    'migrationBuilder.Sql(string.Format("{0} {1}", "a", 2)); migrationBuilder.Sql(string.Join(", ", new[] { "a", "b" })); migrationBuilder.Sql("a-b".Replace("-", "_"));',
    ['a 2', 'a, b', 'a_b'],
  ],
  [
    'migrationBuilder.DropTable(nameof(Models.User)); migrationBuilder.DropTable(Names.Users);',
    ['DROP TABLE "User"', 'DROP TABLE "Names_Users"'],
  ],
  [
    'migrationBuilder.DropTable(name: "t", schema: Schema);',
    ['DROP TABLE s.t'],
    'public string Schema { get; } = "s";',
  ],
  [
    'migrationBuilder.Sql($"UPDATE \\"t\\" SET a = \'{DateTime.UtcNow:O}\'");',
    ['UPDATE "t" SET a = \'${DateTime.UtcNow}\''],
  ],
  ['migrationBuilder.Sql($"DROP TABLE {Names.Users}");', ['DROP TABLE "Names_Users"']],
  [
    'migrationBuilder.AddColumn<DateTime>(name: "a", table: "t", type: "timestamp with time zone", nullable: false, defaultValue: DateTime.UtcNow);',
    ["ALTER TABLE t ADD a timestamp with time zone NOT NULL DEFAULT TIMESTAMPTZ '2000-01-01T00:00:00Z'"],
  ],
  [
    'try { migrationBuilder.Sql("a"); } catch (Exception e) when (e != null) { throw; } finally { migrationBuilder.Sql("b"); }',
    ['a', 'b'],
  ],
  ['using (var x = new Foo()) { migrationBuilder.Sql("a"); } Console.WriteLine("b"); _ = 1;', ['a']],
  ['if (Flags.IsOn) { migrationBuilder.Sql("a"); }', ['a']],
  ['base.Up(migrationBuilder); /* c */ migrationBuilder /* d */ .Sql("a"); // e', ['a']],
  [
    '(migrationBuilder).Sql((string)("a")); migrationBuilder.Sql(true ? "b" : "c"); migrationBuilder!.Sql("d"!);',
    ['a', 'b', 'd'],
  ],
])('%s', async (body, sql, members = '') => {
  expect(await unreadOf(body, members)).toEqual([]);
  expect(await sqlOf(body, members)).toEqual(sql);
});

test.each<[body: string, unread: string[]]>([
  [
    'migrationBuilder.Sql(Scripts.Load());',
    ['`Sql` with SQL that is built when it runs | migrationBuilder.Sql(Scripts.Load())'],
  ],
  [
    'migrationBuilder.Sql(Scripts.Views);',
    ['`Sql` with SQL that is built when it runs | migrationBuilder.Sql(Scripts.Views)'],
  ],
  ['migrationBuilder.AddView("v");', ['`AddView`, a method of another file | migrationBuilder.AddView("v")']],
  ['Helper.Run(migrationBuilder);', ['`Run`, a method of another file | Helper.Run(migrationBuilder)']],
  ['Seeder.Seed();', ['C# code that runs with the migration | Seeder.Seed();']],
  [
    'using var db = new Context(); db.Users.Add(user); db.SaveChanges();',
    ['C# code that runs with the migration | db.SaveChanges()'],
  ],
  [
    'foreach (var t in Load()) { migrationBuilder.DropTable(t); }',
    ['a loop over what is only known when it runs | foreach (var t in Load()) { migrationBuilder.DropTable(t); }'],
  ],
  [
    'if (Flags.IsOn) migrationBuilder.Sql("a"); else migrationBuilder.Sql("b");',
    ['a condition that is only known when it runs | Flags.IsOn'],
  ],
  [
    'while (true) { migrationBuilder.Sql("a"); }',
    ['code of a form that is not read | while (true) { migrationBuilder.Sql("a"); }'],
  ],
  ['#if DEBUG\n migrationBuilder.Sql("a");\n#endif', ['code that only some builds have | #if']],
  [
    'migrationBuilder.Operations.Add(new Own());',
    ['an operation that is added by hand | migrationBuilder.Operations.Add(new Own())'],
  ],
  [
    'migrationBuilder.AddColumn<Money>(name: "a", table: "t");',
    [
      '`AddColumn` with a type that is only known when it runs | migrationBuilder.AddColumn<Money>(name: "a", table: "t")',
    ],
  ],
  [
    'migrationBuilder.InsertData("t", "a", Load());',
    ['`InsertData` with rows that are only known when it runs | migrationBuilder.InsertData("t", "a", Load())'],
  ],
])('unread: %s', async (body, unread) => {
  expect(await unreadOf(body)).toEqual(expect.arrayContaining(unread));
});

test('classes, wherever they stand', () => {
  const { classes, isBroken } = parseFile(
    'using A = B.C; namespace X; [Attr("}")] public sealed record Point(int X) : Base<int>(1), IFoo { public int Y { get; set; } = 1; enum E { A = 1, B } class Inner { Inner() : base() { } ~Inner() { } public static implicit operator int(Inner i) => 1; int this[int i] => 1; event Action On; T Get<T>(T a, params string[] rest) where T : class => a; } }',
  );
  expect(isBroken).toBe(false);
  expect(classes.map(({ name, bases }) => [name, bases])).toEqual([
    ['Point', ['Base', 'IFoo']],
    ['E', []],
    ['Inner', []],
  ]);
  expect(classes[2]?.methods.map(({ name, params }) => [name, params.map((param) => param.name)])).toContainEqual([
    'Get',
    ['a', 'rest'],
  ]);
});

describe('whatever stands in a file', () => {
  const up = (body: string): string => migration(body);
  const many = 20_000;
  test.each<[name: string, text: string]>([
    ['nothing', ''],
    ['no code', '\u0000\ufffe"\'`#${{{'],
    ['an open text', up('migrationBuilder.Sql("a')],
    ['an open raw text', up('migrationBuilder.Sql("""""a')],
    ['brackets', up('('.repeat(many))],
    ['brackets that close', up(`migrationBuilder.Sql(${'('.repeat(many)}"a"${')'.repeat(many)});`)],
    ['blocks', up('{'.repeat(many) + '}'.repeat(many))],
    ['lists', up(`var a = ${'['.repeat(many)}${']'.repeat(many)};`)],
    ['types', up(`${'A<'.repeat(many)}b`)],
    ['lambdas', up(`var a = ${'x => '.repeat(many)}1;`)],
    ['signs', up(`var a = ${'!'.repeat(many)}1;`)],
    ['sums', up(`migrationBuilder.Sql(${'"a" + '.repeat(many)}"b");`)],
    ['powers', up(`var a = ${'b ?? '.repeat(many)}c;`)],
    ['conditions', up(`${'if (a) '.repeat(many)}b();`)],
    ['else', up(`${'if (a) { } else '.repeat(many)}b();`)],
    ['texts in texts', up(`migrationBuilder.Sql(${'$"{'.repeat(many)}`)],
    ['casts', up(`var a = ${'(int)'.repeat(many)}1;`)],
    ['members', up(`migrationBuilder${'.A()'.repeat(many)};`)],
    ['classes', 'class A { '.repeat(many)],
    ['a method that calls itself', `class A : Migration { void Up(MigrationBuilder b) { Up(b); } }`],
    ['a field of itself', `class A : Migration { string x => x + x; void Up(MigrationBuilder b) { b.Sql(x); } }`],
    ['a class of itself', `class A : A { void Up(MigrationBuilder b) { b.Sql(z); base.Up(b); } }`],
    ['a loop without an end', up('for (;;) { } for (var i = 0; true; i++) { migrationBuilder.Sql("a"); }')],
    ['a text that grows', up(`var s = "${'x'.repeat(100)}"; ${'s = s + s;'.repeat(40)} migrationBuilder.Sql(s);`)],
    ['a list that grows', up('var l = new List<int> { 1 }; for (var i = 0; i < 1000000; i++) l.Add(i);')],
    [
      'a large file',
      up('migrationBuilder.DropTable(name: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");\n'.repeat(15_000)),
    ],
    ['comments', up('/* '.repeat(many))],
    ['directives', '#if\n'.repeat(many)],
  ])('%s', async (_, text) => {
    const { statements, unread } = await readAll([text]);
    const isWithin = [...statements, ...unread].every(
      ({ start, end }) => start >= 0 && start <= end && end <= text.length,
    );
    expect(isWithin).toBe(true);
  });

  test('every beginning of a file', async () => {
    const text = migration(
      'foreach (var t in new[] { "a" }) { migrationBuilder.CreateTable(name: t, columns: table => new { Id = table.Column<int>() }, constraints: table => { table.PrimaryKey($"PK_{t}", x => x.Id); }); } migrationBuilder.Sql(@"a ""b"""); migrationBuilder.Sql("""x""");',
    ).replaceAll('\n', '\r\n');
    for (let length = 0; length < text.length; length += 3) {
      const { statements, unread } = await readAll([text.slice(0, length)]);
      for (const { start, end } of [...statements, ...unread]) expect(start <= end && end <= length).toBe(true);
    }
  });

  test('places in a file with carriage returns', async () => {
    const text = migration('migrationBuilder.DropTable(\n  name: "a");\nmigrationBuilder.Sql("b");').replaceAll(
      '\n',
      '\r\n',
    );
    const { statements } = await readAll([text]);
    expect(statements.map(({ start, end }) => text.slice(start, end))).toEqual([
      'migrationBuilder.DropTable(\r\n  name: "a")',
      'migrationBuilder.Sql("b")',
    ]);
  });
});
