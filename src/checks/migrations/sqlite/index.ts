/** SQLite, libSQL (Turso) and Cloudflare D1. */
export { runSqliteExample } from './example.ts';
export { judgeSqlite } from './isolated.ts';
export { createSqliteJudge } from './judge.ts';
export { sqliteRules } from './rules/index.ts';
