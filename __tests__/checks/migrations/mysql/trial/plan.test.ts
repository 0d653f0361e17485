// What of migrations a server is given, and what not.
import { planTrial } from '../../../../../src/checks/migrations/mysql/trial/plan.ts';
import { serverOf } from '../../../../../src/checks/migrations/mysql/version.ts';

const mysql = serverOf('mysql', 8.4);
const file = (up: string, path = '2.sql') => ({ path, up });
const plan = (up: string, base: string[] = []) =>
  planTrial(
    base.map((text, index) => file(text, `0${index}.sql`)),
    [file(up)],
    mysql,
  );
const statementsOf = (up: string) => plan(up).change.flatMap(({ statements }) => statements);

test.each([
  ['as it is', 'SELECT COUNT(*) FROM t;', 'SELECT COUNT(*) FROM t'],
  ['comments go', 'ALTER TABLE t -- why\n ADD a INT /* b */;', 'ALTER TABLE t ADD a INT'],
  ['what a version comment holds stays', '/*!40101 SET NAMES utf8 */;', 'SET NAMES utf8'],
  [
    'one that ends inside of the statement',
    'CREATE TABLE t (a INT) /*!50100 PARTITION BY HASH (a) */;',
    'CREATE TABLE t (a INT) PARTITION BY HASH (a)',
  ],
  [
    'literals and names are not touched',
    "INSERT INTO `a b` VALUES ('x -- y', 0x1F);",
    "INSERT INTO `a b` VALUES ('x -- y', 0x1F)",
  ],
  [
    'whom it belongs to goes',
    "CREATE OR REPLACE DEFINER='root'@'localhost' SQL SECURITY DEFINER VIEW v AS SELECT 1;",
    'CREATE OR REPLACE SQL SECURITY DEFINER VIEW v AS SELECT 1',
  ],
  ['so it does without a host', 'CREATE DEFINER=CURRENT_USER() VIEW v AS SELECT 1;', 'CREATE VIEW v AS SELECT 1'],
  ['CRLF and characters of two units', "UPDATE t SET a =\r\n'😀' ;", "UPDATE t SET a = '😀'"],
])('SQL: %s', (_, up, sql) => {
  expect(statementsOf(up).map((statement) => statement.sql)).toEqual([sql]);
});

test.each([
  ['ALTER TABLE t ADD a INT, DROP b', 'ALTER TABLE t ?, ADD a INT, DROP b'],
  ['ALTER TABLE t PARTITION BY HASH (id) PARTITIONS 2', 'ALTER TABLE t ? PARTITION BY HASH (id) PARTITIONS 2'],
  ['ALTER TABLE t REMOVE PARTITIONING', 'ALTER TABLE t ? REMOVE PARTITIONING'],
  ['CREATE INDEX i ON t (a)', 'CREATE INDEX i ON t (a) ?'],
  ['DROP INDEX i ON t', 'DROP INDEX i ON t ?'],
  ['ALTER TABLE t ADD a INT, ALGORITHM=INSTANT', undefined],
  ['ALTER TABLE t OPTIMIZE PARTITION p', undefined],
  ['DROP TABLE t', undefined],
])('where the server is asked how: %s', (sql, expected) => {
  const [asked] = statementsOf(`${sql};`).map((statement) => statement.asked);
  expect(asked && `${asked.before}?${asked.after}`).toBe(expected);
});

test.each([
  ["LOAD DATA LOCAL INFILE '/etc/passwd' INTO TABLE t;", 'it reads a file'],
  ['LOCK TABLES t WRITE;', '`LOCK TABLES` would keep away who looks'],
  ['KILL 3;', 'it is about the server or the connection'],
  ['SHUTDOWN;', 'it is about the server or the connection'],
  ["CREATE TABLE t (a INT) DATA DIRECTORY = '/tmp';", 'it names a folder of the server'],
  ['ALTER TABLE ${schema}.t ADD a INT;', 'a placeholder stands in it'],
])('not run: %s', (up, why) => {
  expect(plan(up).notRun).toEqual([{ path: '2.sql', start: 0, why }]);
  expect(statementsOf(up)).toEqual([]);
});

test('of a base, what makes nothing may be left out', () => {
  const base = ['LOCK TABLES t WRITE;\nUNLOCK TABLES;', "LOAD DATA INFILE 'x' INTO TABLE t;"];
  expect(plan('SELECT 1;', base).baseLeftOut).toBe(1);
});

test('what was there before is not run again, nor is it a change', () => {
  const edited = { ...file('ALTER TABLE t ADD a INT;'), before: { path: '2.sql', text: '', up: '' } };
  const { change, notRun } = planTrial([], [edited], mysql);
  expect(change).toEqual([]);
  expect(notRun).toEqual([{ path: '2.sql', start: 0, why: 'the file is on the base already' }]);
});

test.each([
  ['nothing is named', 'CREATE TABLE t (a INT);', [], 'launch_ready_trial'],
  ['one is made and used', 'CREATE DATABASE IF NOT EXISTS Shop; USE Shop; CREATE TABLE t (a INT);', ['Shop'], 'Shop'],
  ['one stands before a table', 'ALTER TABLE `shop`.`t` ADD a INT;', ['shop'], 'shop'],
  ['two', 'USE a; ALTER TABLE b.t ADD a INT;', ['a', 'b'], 'launch_ready_trial'],
  ['those of the server are not given', 'DELETE FROM mysql.user; DROP TABLE MySQL.db;', [], 'launch_ready_trial'],
])('databases: %s', (_, up, databases, main) => {
  expect(plan(up)).toMatchObject({ databases, main });
});

test('what a statement names, in which database, and what it defines anew', () => {
  const up = 'USE app; ALTER TABLE Users MODIFY Email TEXT, RENAME TO people; UPDATE x.y SET a = 1;';
  expect(statementsOf(up).slice(1)).toMatchObject([
    {
      kind: 'alter-table',
      database: 'app',
      modified: ['users.email'],
      tables: [
        { key: 'users', database: '', name: 'Users' },
        { key: 'people', database: '', name: 'people' },
      ],
    },
    { kind: 'update', database: 'app', tables: [{ key: 'x.y', database: 'x', name: 'y' }] },
  ]);
});

// One that is read in quadratic time does not end before the test does.
test('hostile texts are planned', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => `USE d${index};`).join('\n');
  expect(plan(many).databases.length).toBeLessThan(20);
  expect(() => plan(`SELECT ${'('.repeat(20_000)}`)).not.toThrow();
  expect(() => plan(`ALTER TABLE t ADD a INT COMMENT '${'x'.repeat(4_000_000)}`)).not.toThrow();
});
