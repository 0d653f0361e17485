import { dialectOfPath, dialectOfSql } from '../../../src/checks/migrations/dialect.ts';

test.each([
  ['CREATE TABLE `users` (`id` int);', 'mysql'],
  ['CREATE TABLE users (id int AUTO_INCREMENT);', 'mysql'],
  ['CREATE TABLE users (id int) ENGINE=InnoDB;', 'mysql'],
  ['ALTER TABLE users MODIFY COLUMN a int;', 'mysql'],
  ['CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT);', 'sqlite'],
  ['PRAGMA foreign_keys=OFF;', 'sqlite'],
  ['CREATE TABLE e (a Int32) ENGINE = MergeTree() ORDER BY a;', 'clickhouse'],
  ['ALTER TABLE e ON CLUSTER default ADD COLUMN b String;', 'clickhouse'],
  ['CREATE TABLE [dbo].[users] ([id] INT IDENTITY(1,1));', 'sqlserver'],
  ['CREATE TABLE users (id serial, at timestamptz);', 'postgres'],
  ['CREATE INDEX CONCURRENTLY i ON users (a);', 'postgres'],
  ["COMMENT ON TABLE users IS '`a` AUTO_INCREMENT ENGINE=InnoDB';", undefined],
  ['-- `a` AUTOINCREMENT\nALTER TABLE users DROP COLUMN a;', undefined],
  ['', undefined],
])('%s is %s', (sql, dialect) => expect(dialectOfSql(sql)).toBe(dialect));

test.each([
  ['packages/shared/clickhouse/migrations/1.up.sql', 'clickhouse'],
  ['migrations/mysql/1.sql', 'mysql'],
  ['migrations/Postgres/1.sql', 'postgres'],
  ['supabase/migrations/1.sql', 'postgres'],
  ['mysql.sql', undefined],
  ['oracle/migrations/1.sql', undefined],
])('the place %s says %s', (path, dialect) => expect(dialectOfPath(path)).toBe(dialect));
