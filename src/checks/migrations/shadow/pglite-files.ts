/** What comes along of PostgreSQL in WebAssembly; apart from what opens it, so that nobody loads that to know a name. */
/** Extensions that come along: of the contrib modules those that applications use, and pgvector. */
export const EXTENSIONS: readonly string[] = [
  ...['btree_gin', 'btree_gist', 'citext', 'cube', 'earthdistance', 'fuzzystrmatch', 'hstore', 'intarray', 'isn'],
  ...['lo', 'ltree', 'pg_stat_statements', 'pg_trgm', 'pgcrypto', 'tablefunc', 'unaccent', 'uuid-ossp', 'vector'],
];

/** Code, and the files of an installation. */
export const ENGINE = ['pglite.wasm', 'pglite.data'].map((name) => `@electric-sql/pglite/dist/${name}`);

/** A database that nobody has used, which the build makes: `src/dev/fresh-database.ts`. */
export const DATABASE = 'database.tar.br';

export const fileOf = (extension: string): string =>
  `@electric-sql/${extension === 'vector' ? 'pglite-pgvector' : 'pglite'}/dist/${extension}.tar.gz`;

/** The files that the bundle must hold. */
export const PGLITE_FILES: readonly string[] = [...ENGINE, ...EXTENSIONS.map(fileOf)];
