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
const ENGINE = {
	code: "@electric-sql/pglite/dist/pglite.wasm",
	data: "@electric-sql/pglite/dist/pglite.data"
};
const DATABASE = "database.tar.br";
const fileOf = (extension) => `@electric-sql/${extension === "vector" ? "pglite-pgvector" : "pglite"}/dist/${extension}.tar.gz`;
const PACKED_FILES = [ENGINE.data];
const COPIED_FILES = [ENGINE.code, ...EXTENSIONS.map(fileOf)];

//#endregion
export { fileOf as i, ENGINE as n, EXTENSIONS as r, DATABASE as t };