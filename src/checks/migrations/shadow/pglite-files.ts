/** What comes along of PostgreSQL in WebAssembly; apart from what opens it, so that nobody loads that to know a name. */
/** Extensions that come along: of the contrib modules those that applications use, and pgvector. */
export const EXTENSIONS: readonly string[] = [
  ...['btree_gin', 'btree_gist', 'citext', 'cube', 'earthdistance', 'fuzzystrmatch', 'hstore', 'intarray', 'isn'],
  ...['lo', 'ltree', 'pg_stat_statements', 'pg_trgm', 'pgcrypto', 'tablefunc', 'unaccent', 'uuid-ossp', 'vector'],
];

/** Code, and the files of an installation. */
export const ENGINE = {
  code: '@electric-sql/pglite/dist/pglite.wasm',
  data: '@electric-sql/pglite/dist/pglite.data',
};

/** A database that nobody has used, which the build makes: `src/dev/fresh-database.ts`. */
export const DATABASE = 'database.tar.br';

export const fileOf = (extension: string): string =>
  `@electric-sql/${extension === 'vector' ? 'pglite-pgvector' : 'pglite'}/dist/${extension}.tar.gz`;

/**
 * What the bundle packs: 6.2 MB that Brotli makes 1.3 of, and git 2.1; unpacking takes 25 ms. The code would shrink by an eighth, for 100 ms
 * of each start.
 */
export const PACKED_FILES: readonly string[] = [ENGINE.data];

/** What the bundle holds as it is. */
export const COPIED_FILES: readonly string[] = [ENGINE.code, ...EXTENSIONS.map(fileOf)];
