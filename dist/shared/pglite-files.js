//#region src/checks/migrations/shadow/pglite-files.ts
const EXTENSIONS = [...[
	"btree_gin",
	"btree_gist",
	"citext",
	"cube",
	"earthdistance",
	"fuzzystrmatch",
	"hstore",
	"intarray",
	"isn"
], ...[
	"lo",
	"ltree",
	"pg_stat_statements",
	"pg_trgm",
	"pgcrypto",
	"tablefunc",
	"unaccent",
	"uuid-ossp",
	"vector"
]];
const ENGINE = ["pglite.wasm", "pglite.data"].map((name) => `@electric-sql/pglite/dist/${name}`);
const DATABASE = "database.tar.br";
const fileOf = (extension) => `@electric-sql/${extension === "vector" ? "pglite-pgvector" : "pglite"}/dist/${extension}.tar.gz`;
const PGLITE_FILES = [...ENGINE, ...EXTENSIONS.map(fileOf)];

//#endregion
export { fileOf as i, ENGINE as n, EXTENSIONS as r, DATABASE as t };