/** How tools talk to SQLite: whether a file runs in one transaction, and whether foreign keys are enforced. */
import type { SqliteStatement } from './statements.ts';

/** What a judge must know of a migration's file; a MigrationFile is one. It can be sent to another process. */
export interface SqliteFile {
  path: string;
  /** As it lies in the repository. */
  text: string;
  /** What is run of it, as long as `text`. */
  up: string;
  wrapping: 'transaction' | 'implicit' | 'none' | 'unknown';
  tool: { name: string; label: string };
}

export interface Connection {
  /** The tool opens a transaction around the file. */
  inTransaction: boolean;
  /** - `yes`: the tool's connections do; `said`: the file switches it on or off, so whoever wrote it knows that they are; `maybe`: not known */
  enforces: 'yes' | 'said' | 'maybe';
  /** Cloudflare's D1: `PRAGMA foreign_keys` has no effect there. */
  ignoresPragma: boolean;
}

/**
 * Tools whose connections enforce foreign keys without being told to. SQLite's own default is off:
 * https://www.sqlite.org/foreignkeys.html#fk_enable
 */
const ENFORCING: Readonly<Record<string, true>> = {
  // https://www.prisma.io/docs/orm/overview/databases/sqlite
  prisma: true,
  // better-sqlite3 and libSQL are built so, D1 enforces always.
  drizzle: true,
  // https://docs.rs/sqlx/latest/sqlx/sqlite/struct.SqliteConnectOptions.html#method.foreign_keys
  sqlx: true,
};

/** For PostgreSQL one query is one transaction; for SQLite every statement is by itself, unless the tool begins one. */
const WRAPS: Readonly<Record<string, boolean>> = {
  prisma: false,
  // https://github.com/golang-migrate/migrate/tree/master/database/sqlite3 (`x-no-tx-wrap`)
  'golang-migrate': true,
  flyway: true,
};

/** Tools that can be told to open no transaction; a file that brings its own was written for that. */
const MAY_WRAP: ReadonlySet<string> = new Set(['golang-migrate', 'flyway']);

export function connectionOf(
  file: SqliteFile,
  statements: readonly SqliteStatement[],
  engine: 'd1' | undefined,
): Connection {
  const begins = statements.some(({ head }) => head.kind === 'transaction' && head.step === 'begin');
  const said = statements.some(
    ({ head }) => head.kind === 'pragma' && head.name === 'foreign_keys' && head.value !== undefined,
  );
  const isD1 = engine === 'd1';
  return {
    inTransaction:
      isD1 || (!(begins && MAY_WRAP.has(file.tool.name)) && (WRAPS[file.tool.name] ?? file.wrapping === 'transaction')),
    enforces: isD1 || ENFORCING[file.tool.name] === true ? 'yes' : said ? 'said' : 'maybe',
    ignoresPragma: isD1,
  };
}
