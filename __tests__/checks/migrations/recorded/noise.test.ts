import { isNoise } from '../../../../src/checks/migrations/recorded/noise.ts';
import { loadParser } from '../../../../src/checks/migrations/sql/parser.ts';

const parse = await loadParser();

test.each([
  ['SELECT 1', true],
  ['SELECT pg_try_advisory_lock(1)', true],
  ['SELECT count(*) FROM information_schema.tables WHERE table_schema = ANY (current_schemas(false))', true],
  ["SELECT pg_catalog.set_config('search_path', '', false)", true],
  ['SELECT version()', true],
  ['SHOW server_version', true],
  ["SET client_encoding TO 'UTF8'", true],
  ['DISCARD ALL', true],
  ['EXPLAIN SELECT 1', true],
  ['EXPLAIN ANALYZE SELECT 1', true],
  ['EXPLAIN DELETE FROM users', true],
  ['EXPLAIN ANALYZE DELETE FROM users', false],
  ['EXPLAIN (ANALYZE, VERBOSE) DELETE FROM users', false],
  ['SELECT pg_wipe()', false],
  ['SELECT shop.count()', false],
  ['SELECT pg_catalog.lo_unlink(1)', false],
  ["SET lock_timeout = '5s'", false],
  ['SET search_path TO shop', false],
  ['SELECT fill_totals()', false],
  ['SELECT shop.fill_totals()', false],
  ["SELECT setval('users_id_seq', 100)", false],
  ["SELECT pg_catalog.setval('users_id_seq', 100, true)", false],
  ["SELECT pg_notify('a', 'b')", false],
  ['SELECT * INTO copy FROM users', false],
  ['WITH gone AS (DELETE FROM users RETURNING *) SELECT * FROM gone', false],
  ['PREPARE p AS UPDATE users SET a = 1', false],
  ['EXECUTE p', false],
  ['DROP TABLE users', false],
])('%s', (sql, expected) => {
  const parsed = parse(sql);
  expect(parsed.ok && isNoise(parsed.statements[0]?.node)).toBe(expected);
});
