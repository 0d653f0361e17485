//#region src/checks/migrations/programs/ecto/kind.ts
const OTHER_DATABASES = /(?:^|\/)priv\/\w*(?:clickhouse|ingest|mysql|sqlite|tds|mssql)\w*\//i;
const tool = {
	name: "ecto",
	label: "Ecto",
	matches: (path) => /(?:^|\/)\w*migrations\/(?:[^/]+\/)*\d+_[^/]*\.exs?$/.test(path) && !OTHER_DATABASES.test(path),
	wrapping: (text) => /^[ \t]*@disable_ddl_transaction[ \t]+true\b/m.test(text) ? "none" : "transaction",
	onEdit: "does not run a migration twice, so databases that have it keep the old version and no longer match the file",
	outside: "Put it into a migration of its own with `@disable_ddl_transaction true` and `@disable_migration_lock true` below `use Ecto.Migration`."
};
const ectoKind = {
	tool,
	text: /^(?![\s\S]*\bengine: *"\w*MergeTree)[\s\S]*\buse[ \t(]+[\w.]*Migration\b/,
	what: "Ecto migrations"
};

//#endregion
export { ectoKind as t };