/** Whose files these are. */
import type { Tool } from '../../tools.ts';
import type { ProgramKind } from '../program.ts';
import { dialectOfFolders, dialectOfPackages, dialectOfTexts } from './dialect.ts';

const tool: Tool = {
  name: 'efcore',
  label: 'Entity Framework Core',
  // The folder is the project's choice, the name is not: https://learn.microsoft.com/en-us/ef/core/managing-schemas/migrations/
  matches: (path) => /(?:^|\/)\d{14}_[^/]+\.cs$/.test(path) && !/\.Designer\.cs$/i.test(path),
  // Each migration in a transaction, which ends before a call that wants none and begins again behind it: what a file says is in what
  // was read. https://learn.microsoft.com/en-us/ef/core/managing-schemas/migrations/operations
  wrapping: () => 'transaction',
  onEdit: 'does not run a migration twice, so databases that have it keep the old version and no longer match the file',
  outside:
    'Put it into a migration of its own: `migrationBuilder.Sql("…", suppressTransaction: true)`, or for an index `.IsCreatedConcurrently()` in the model.',
};

export const efcoreKind: ProgramKind = {
  tool,
  // Not those of Entity Framework 6, nor of FluentMigrator.
  text: /\bvoid\s{1,20}Up\s{0,20}\(\s{0,40}(?:\[[^\]\n]{0,80}\]\s{0,20})?(?:\w{1,80}\.){0,8}MigrationBuilder\b|\[Migration\(\s{0,20}"\d{8,17}_/,
  what: 'Entity Framework Core migrations',
  dialects: {
    beside: /ModelSnapshot\.cs$/,
    project: /(?:\.csproj|^Directory\.(?:Packages|Build)\.props)$/,
    ofTexts: dialectOfTexts,
    ofPath: dialectOfFolders,
    ofProject: dialectOfPackages,
  },
};
