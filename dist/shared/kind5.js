//#region src/checks/migrations/programs/efcore/dialect.ts
const MARKS = [
	["postgres", /\bNpgsql(?:\b|ModelBuilder|Property)|"Npgsql:/],
	["mysql", /"MySql:|"MySQL:|\bPomelo\.EntityFrameworkCore\b|\bMySql(?:ModelBuilder|Property)Extensions\b|\bMySQLModelBuilderExtensions\b/],
	["sqlserver", /"SqlServer:|\bSqlServer(?:ModelBuilder|Property)Extensions\b/],
	["sqlite", /"Sqlite:/],
	["oracle", /"Oracle:|\bOracle(?:ModelBuilder|Property)Extensions\b/]
];
const LENGTHS = [
	["postgres", /"Relational:MaxIdentifierLength", 63\b/],
	["mysql", /"Relational:MaxIdentifierLength", 64\b/],
	["sqlserver", /"Relational:MaxIdentifierLength", 128\b/]
];
const TYPES = [
	["postgres", /type: "(?:uuid|boolean|bytea|jsonb|timestamp with(?:out)? time zone|character varying\(\d+\)|double precision|integer)"/],
	["sqlserver", /type: "(?:nvarchar\((?:\d+|max)\)|uniqueidentifier|datetime2(?:\(\d\))?|datetimeoffset|bit|varbinary\(max\))"/],
	["mysql", /type: "(?:longtext|char\(36\)|datetime\(6\)|tinyint\(1\)|varchar\(\d+\)|longblob|mediumtext)(?: CHARACTER SET \w+)?"/],
	["sqlite", /type: "(?:TEXT|INTEGER|BLOB|REAL)"/]
];
const PACKAGES = [
	["postgres", /\bNpgsql\.EntityFrameworkCore\b|\bAspire\.Npgsql\b/],
	["mysql", /\b(?:Pomelo|MySql)\.EntityFrameworkCore\b/],
	["sqlserver", /\bEntityFrameworkCore\.SqlServer\b/],
	["sqlite", /\bEntityFrameworkCore\.Sqlite\b/],
	["oracle", /\bOracle\.EntityFrameworkCore\b/]
];
const FOLDERS = [
	["postgres", /postgres|npgsql|pgsql/i],
	["mysql", /mysql|mariadb/i],
	["sqlserver", /sql-?server|mssql/i],
	["sqlite", /sqlite/i],
	["oracle", /oracle/i]
];
const firstOf = (marks, text) => marks.find(([, mark]) => mark.test(text))?.[0];
const dialectOfTexts = (texts) => {
	for (const marks of [
		MARKS,
		LENGTHS,
		TYPES
	]) for (const text of texts) {
		const found = firstOf(marks, text);
		if (found !== void 0) return found;
	}
};
const dialectOfPackages = (text) => firstOf(PACKAGES, text);
function dialectOfFolders(path) {
	const folders = path.split("/").slice(0, -1).toReversed();
	for (const folder of folders) {
		const found = firstOf(FOLDERS, folder);
		if (found !== void 0) return found;
	}
}

//#endregion
//#region src/checks/migrations/programs/efcore/kind.ts
const tool = {
	name: "efcore",
	label: "Entity Framework Core",
	matches: (path) => /(?:^|\/)\d{14}_[^/]+\.cs$/.test(path) && !/\.Designer\.cs$/i.test(path),
	wrapping: () => "transaction",
	onEdit: "does not run a migration twice, so databases that have it keep the old version and no longer match the file",
	outside: "Put it into a migration of its own: `migrationBuilder.Sql(\"…\", suppressTransaction: true)`, or for an index `.IsCreatedConcurrently()` in the model."
};
const efcoreKind = {
	tool,
	text: /\bvoid\s{1,20}Up\s{0,20}\(\s{0,40}(?:\[[^\]\n]{0,80}\]\s{0,20})?(?:\w{1,80}\.){0,8}MigrationBuilder\b|\[Migration\(\s{0,20}"\d{8,17}_/,
	what: "Entity Framework Core migrations",
	dialects: {
		beside: /ModelSnapshot\.cs$/,
		project: /(?:\.csproj|^Directory\.(?:Packages|Build)\.props)$/,
		ofTexts: dialectOfTexts,
		ofPath: dialectOfFolders,
		ofProject: dialectOfPackages
	}
};

//#endregion
export { efcoreKind as t };