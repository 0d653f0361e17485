/** Whose files these are. */
import type { Tool } from '../../tools.ts';
import type { ProgramKind } from '../program.ts';

const OTHER_DATABASES = /(?:^|\/)priv\/\w*(?:clickhouse|ingest|mysql|sqlite|tds|mssql)\w*\//i;

const tool: Tool = {
  name: 'ecto',
  label: 'Ecto',
  // `priv/repo/migrations`, other folders that `--migrations-path` names, and modules that are compiled into the application, as for tenants.
  matches: (path) => /(?:^|\/)\w*migrations\/(?:[^/]+\/)*\d+_[^/]*\.exs?$/.test(path) && !OTHER_DATABASES.test(path),
  wrapping: (text) => (/^[ \t]*@disable_ddl_transaction[ \t]+true\b/m.test(text) ? 'none' : 'transaction'),
  onEdit: 'does not run a migration twice, so databases that have it keep the old version and no longer match the file',
  // https://hexdocs.pm/ecto_sql/Ecto.Migration.html#index/3-adding-dropping-indexes-concurrently
  outside:
    'Put it into a migration of its own with `@disable_ddl_transaction true` and `@disable_migration_lock true` below `use Ecto.Migration`.',
};

export const ectoKind: ProgramKind = {
  tool,
  // Tables of ClickHouse have an engine.
  text: /^(?![\s\S]*\bengine: *"\w*MergeTree)[\s\S]*\buse[ \t(]+[\w.]*Migration\b/,
  what: 'Ecto migrations',
};
