import {
  dialectOfFolders,
  dialectOfPackages,
  dialectOfTexts,
} from '../../../../src/checks/migrations/programs/efcore/dialect.ts';

test.each<[texts: string[], expected: string | undefined]>([
  [['.Annotation("Npgsql:Enum:a", "b")'], 'postgres'],
  [['.Annotation("SqlServer:Identity", "1, 1").Annotation("Npgsql:ValueGenerationStrategy", x)'], 'postgres'],
  [['.Annotation("MySql:CharSet", "utf8mb4")'], 'mysql'],
  [['.Annotation("SqlServer:Identity", "1, 1")'], 'sqlserver'],
  [['.Annotation("Sqlite:Autoincrement", true)'], 'sqlite'],
  [['type: "text"', '.HasAnnotation("Relational:MaxIdentifierLength", 63)'], 'postgres'],
  [['type: "text"', '.HasAnnotation("Relational:MaxIdentifierLength", 64)'], 'mysql'],
  [['type: "nvarchar(max)"'], 'sqlserver'],
  [['type: "TEXT"'], 'sqlite'],
  [['type: "uuid"'], 'postgres'],
  [['migrationBuilder.DropTable(name: "a");'], undefined],
])('%j', (texts, expected) => {
  expect(dialectOfTexts(texts)).toBe(expected);
});

test('folders and packages', () => {
  expect(dialectOfFolders('src/Sqlite/App.PostgreSQL/Migrations/1_A.cs')).toBe('postgres');
  expect(dialectOfFolders('util/MySqlMigrations/Migrations/1_A.cs')).toBe('mysql');
  expect(dialectOfFolders('src/Migrations/1_A.cs')).toBeUndefined();
  expect(dialectOfPackages('<PackageReference Include="Microsoft.EntityFrameworkCore.SqlServer" />')).toBe('sqlserver');
});
