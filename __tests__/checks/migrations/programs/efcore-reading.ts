/** Reads snippets of migrations for tests. */
import { efcore } from '../../../../src/checks/migrations/programs/efcore.ts';
import type { ProgramSql } from '../../../../src/checks/migrations/programs/program.ts';

/** A file with a way up of the given calls; `members` stand in the class beside it. */
export const migration = (body: string, members = ''): string =>
  `using System;\nusing Microsoft.EntityFrameworkCore.Migrations;\nusing Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;\n\n#nullable disable\n\nnamespace App.Migrations\n{\n    /// <inheritdoc />\n    public partial class More : Migration\n    {\n        ${members}\n        protected override void Up(MigrationBuilder migrationBuilder)\n        {\n            ${body}\n        }\n\n        protected override void Down(MigrationBuilder migrationBuilder)\n        {\n            migrationBuilder.DropTable(name: "Down");\n        }\n    }\n}\n`;

/** What the last of several files does, each after those before it. */
export async function readAll(texts: readonly string[], scripts?: ReadonlyMap<string, string>): Promise<ProgramSql> {
  const reader = await efcore.createReader();
  let last: ProgramSql | undefined;
  for (const [index, text] of texts.entries())
    last = reader.read({ path: `src/Migrations/2024010100000${index}_More.cs`, text, ...(scripts ? { scripts } : {}) });
  return last ?? { statements: [], unread: [], wrapping: 'unknown', down: 'missing' };
}
