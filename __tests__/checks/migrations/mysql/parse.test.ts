import { readStatement } from '../../../../src/checks/migrations/mysql/sql/parse.ts';
import { splitStatements } from '../../../../src/checks/migrations/mysql/sql/statements.ts';
import { type Server, serverOf } from '../../../../src/checks/migrations/mysql/version.ts';

const mysql = serverOf('mysql', 8.4);
const mariadb = serverOf('mariadb', 10.11);

const pieces = (sql: string, server: Server = mysql): string[] =>
  splitStatements(sql, server).map(({ start, end }) => sql.slice(start, end));

/** Kinds of statements, of clauses for ALTER TABLE; what was not read as `! message @ rest`. */
function kinds(sql: string, server: Server = mysql): string {
  return splitStatements(sql, server)
    .map((raw) => {
      const read = readStatement(raw, sql);
      if (!read.ok) return `! ${read.message} @ ${sql.slice(read.offset, read.offset + 12)}`;
      if (read.statement.kind !== 'alter-table') return read.statement.kind;
      return read.statement.actions.map(({ kind }) => kind).join(' ') || 'nothing';
    })
    .join(' | ');
}

describe('statements', () => {
  test.each<[name: string, sql: string, expected: string[]]>([
    ['none', ' -- nothing\n;;', []],
    ['two', 'SELECT 1; SELECT 2', ['SELECT 1', 'SELECT 2']],
    ['quotes', "SELECT 'a;''b\\';', \"c;\", `d;``e`; SELECT 2", ["SELECT 'a;''b\\';', \"c;\", `d;``e`", 'SELECT 2']],
    ['comments', 'SELECT 1 # a;\n-- b;\n/* c; */ + 1; SELECT 2', ['SELECT 1 # a;\n-- b;\n/* c; */ + 1', 'SELECT 2']],
    [
      'Drizzle',
      'SELECT 1;--> statement-breakpoint\nSELECT 2\n--> statement-breakpoint\nSELECT 3',
      ['SELECT 1', 'SELECT 2', 'SELECT 3'],
    ],
    ['two signs that are no comment', 'SELECT 1--1; SELECT 2', ['SELECT 1--1', 'SELECT 2']],
    ['an open quote', "SELECT 'a; SELECT 2", ["SELECT 'a; SELECT 2"]],
    ['an open comment', 'SELECT 1; /* a; SELECT 2', ['SELECT 1']],
    ['CRLF', 'SELECT 1;\r\nSELECT 2;\r\n', ['SELECT 1', 'SELECT 2']],
    ['emoji', "SELECT '😀;'; SELECT 2", ["SELECT '😀;'", 'SELECT 2']],
    ['DELIMITER', 'DELIMITER //\nSELECT 1; SELECT 2//\ndelimiter ;\nSELECT 3;', ['SELECT 1; SELECT 2', 'SELECT 3']],
    ['DELIMITER $$', 'DELIMITER $$\nSELECT 1$$\nDELIMITER ;\nSELECT 3', ['SELECT 1', 'SELECT 3']],
    [
      'a procedure',
      'CREATE PROCEDURE p() BEGIN IF a THEN SELECT 1; END IF; CASE x WHEN 1 THEN SELECT 2; END CASE; END; SELECT 3',
      ['CREATE PROCEDURE p() BEGIN IF a THEN SELECT 1; END IF; CASE x WHEN 1 THEN SELECT 2; END CASE; END', 'SELECT 3'],
    ],
    [
      'a trigger of one statement',
      'CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.x = IF(1, 2, 3); SELECT 3',
      ['CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.x = IF(1, 2, 3)', 'SELECT 3'],
    ],
    [
      'a trigger with a loop',
      'CREATE DEFINER=`a`@`b` TRIGGER t AFTER UPDATE ON a FOR EACH ROW BEGIN WHILE x DO SET y = CASE WHEN 1 THEN 2 END; END WHILE; END; SELECT 3',
      [
        'CREATE DEFINER=`a`@`b` TRIGGER t AFTER UPDATE ON a FOR EACH ROW BEGIN WHILE x DO SET y = CASE WHEN 1 THEN 2 END; END WHILE; END',
        'SELECT 3',
      ],
    ],
    [
      'a table called event',
      'CREATE TABLE event (a INT); DROP TABLE event',
      ['CREATE TABLE event (a INT)', 'DROP TABLE event'],
    ],
  ])('%s', (_, sql, expected) => {
    expect(pieces(sql)).toEqual(expected);
  });

  test.each<[sql: string, server: Server, expected: string]>([
    ['/*!50503 DROP TABLE a */;', mysql, 'drop-table'],
    ['/*!99999 DROP TABLE a */;', mysql, ''],
    ['/*! DROP TABLE a */;', mysql, 'drop-table'],
    ['/*!80013 DROP TABLE a */;', mariadb, ''],
    ['/*!40101 SET NAMES utf8 */;', mariadb, 'set'],
    ['/*M!100100 DROP TABLE a */;', mariadb, 'drop-table'],
    ['/*M!100100 DROP TABLE a */;', mysql, ''],
    ['ALTER TABLE a ADD b INT /*!80023 INVISIBLE */, DROP c;', mysql, 'add-column drop-column'],
    ['SET SQL_MODE = \'ANSI_QUOTES\'; DROP TABLE "a";', mysql, 'set | drop-table'],
  ])('%s', (sql, server, expected) => {
    expect(kinds(sql, server)).toBe(expected);
  });
});

describe('what is read', () => {
  test.each<[sql: string, expected: string]>([
    [
      "CREATE TABLE a (id INT UNSIGNED ZEROFILL NOT NULL AUTO_INCREMENT COMMENT 'x', PRIMARY KEY (id)) ENGINE=InnoDB AUTO_INCREMENT=5 DEFAULT CHARSET=utf8mb4 COLLATE utf8mb4_bin COMMENT='y' ROW_FORMAT=DYNAMIC",
      'create-table',
    ],
    ['CREATE TABLE IF NOT EXISTS a.b LIKE c', 'create-table'],
    ['CREATE TABLE a (LIKE c)', 'create-table'],
    ['CREATE TABLE a AS SELECT 1', 'create-table'],
    ['CREATE TABLE a (x INT) SELECT * FROM b', 'create-table'],
    [
      "CREATE TABLE a (x DOUBLE PRECISION, y NATIONAL VARCHAR(5), z LONG VARCHAR, b BIT(3), s SET('a'), j JSON CHECK (json_valid(j)), g POINT SRID 4326 NOT NULL, t TIMESTAMP(6) NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6))",
      'create-table',
    ],
    [
      "CREATE TABLE a (x INT GENERATED ALWAYS AS (1) STORED, y INT AS (2) PERSISTENT, KEY ((x + 1)), KEY k (x DESC, y(10)) USING BTREE COMMENT 'c' INVISIBLE, FULLTEXT f (z) WITH PARSER ngram, CONSTRAINT FOREIGN KEY (x) REFERENCES b (id) ON DELETE SET NULL ON UPDATE NO ACTION, CONSTRAINT c CHECK (x > 0) NOT ENFORCED)",
      'create-table',
    ],
    [
      'CREATE TABLE a (id INT) PARTITION BY RANGE COLUMNS (id) SUBPARTITION BY HASH (id) SUBPARTITIONS 2 (PARTITION p VALUES LESS THAN MAXVALUE)',
      'create-table',
    ],
    [
      'ALTER TABLE a ADD b INT, ADD COLUMN (c INT, d INT), ADD COLUMN e INT AFTER b',
      'add-column add-column add-column add-column',
    ],
    [
      'ALTER TABLE a ADD INDEX (b), ADD UNIQUE KEY u (c), ADD PRIMARY KEY (id), ADD FULLTEXT (d), ADD SPATIAL INDEX s (e), ADD CONSTRAINT u2 UNIQUE (f)',
      'add-index add-index add-index add-index add-index add-index',
    ],
    [
      'ALTER TABLE a ADD CONSTRAINT f FOREIGN KEY g (b) REFERENCES c (id) MATCH FULL ON DELETE CASCADE, ADD CHECK (b > 0), ADD CONSTRAINT CHECK (1)',
      'add-foreign-key add-check add-check',
    ],
    [
      'ALTER TABLE a DROP b, DROP COLUMN c, DROP INDEX d, DROP KEY e, DROP PRIMARY KEY, DROP FOREIGN KEY f, DROP CHECK g, DROP CONSTRAINT h',
      'drop-column drop-column drop-index drop-index drop-primary drop-foreign-key drop-constraint drop-constraint',
    ],
    [
      'ALTER TABLE a MODIFY b INT FIRST, MODIFY COLUMN c INT, CHANGE d e INT AFTER f, CHANGE COLUMN `g` `h` TEXT',
      'modify-column modify-column modify-column modify-column',
    ],
    [
      'ALTER TABLE a ALTER b SET DEFAULT -1, ALTER COLUMN c DROP DEFAULT, ALTER d SET DEFAULT (uuid()), ALTER COLUMN e SET INVISIBLE, ALTER INDEX i INVISIBLE, ALTER CHECK j NOT ENFORCED',
      'set-default set-default set-default show-column show-index enforce-check',
    ],
    [
      'ALTER TABLE a RENAME COLUMN b TO c, RENAME INDEX d TO e, RENAME TO f, RENAME AS g',
      'rename-column rename-index rename-table rename-table',
    ],
    [
      "ALTER TABLE a ENGINE = InnoDB, AUTO_INCREMENT 5, ROW_FORMAT=COMPRESSED KEY_BLOCK_SIZE=8, COMMENT 'x', DEFAULT CHARACTER SET = utf8",
      'options options options options options options',
    ],
    [
      'ALTER TABLE a CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, FORCE, ORDER BY a, b DESC, DISABLE KEYS',
      'convert force order-by keys',
    ],
    ['ALTER TABLE a ALGORITHM=INPLACE, LOCK NONE, ADD b INT', 'add-column'],
    ['ALTER TABLE a ADD b INT, ALGORITHM=INSTANT', 'add-column'],
    ['ALTER TABLE a DISCARD TABLESPACE', 'tablespace'],
    ['ALTER TABLE a ADD PARTITION (PARTITION p VALUES IN (1))', 'partition'],
    ['ALTER TABLE a DROP PARTITION p, q', 'partition'],
    ['ALTER TABLE a EXCHANGE PARTITION p WITH TABLE b WITHOUT VALIDATION', 'partition'],
    ['ALTER TABLE a REORGANIZE PARTITION p INTO (PARTITION q VALUES LESS THAN (5))', 'partition'],
    ['ALTER TABLE a PARTITION BY KEY ALGORITHM=2 (id) PARTITIONS 4', 'partition'],
    ['ALTER TABLE a REMOVE PARTITIONING', 'partition'],
    ['ALTER TABLE a', 'nothing'],
    [
      'ALTER IGNORE TABLE IF EXISTS a WAIT 5 ADD COLUMN IF NOT EXISTS b INT, DROP COLUMN IF EXISTS c',
      'add-column drop-column',
    ],
    ['CREATE UNIQUE INDEX i ON a (b(10) ASC, (c + 1)) USING BTREE ALGORITHM=INPLACE LOCK=NONE', 'create-index'],
    ['DROP INDEX i ON a ALGORITHM INPLACE', 'drop-index'],
    ['DROP TABLE IF EXISTS a, `b`.`c` CASCADE', 'drop-table'],
    ['RENAME TABLE a TO b, c.d TO e', 'rename-table'],
    ['TRUNCATE a; TRUNCATE TABLE b', 'truncate | truncate'],
    ['LOCK TABLES a WRITE, b AS c READ; UNLOCK TABLES', 'lock-tables | unlock-tables'],
    [
      'UPDATE a SET b = 1; UPDATE a JOIN c ON 1 SET b = 2 WHERE x; DELETE FROM a LIMIT 5; DELETE a FROM a, b WHERE 1',
      'update | update | delete | delete',
    ],
    ['INSERT INTO a SELECT * FROM b; REPLACE INTO a VALUES (1); INSERT a SET x = 1', 'insert | insert | insert'],
    ['WITH x AS (SELECT 1) UPDATE a SET b = 1; WITH x AS (SELECT 1) SELECT * FROM x', 'update | other'],
    [
      'START TRANSACTION; COMMIT; BEGIN; ROLLBACK; SET foreign_key_checks = 0; USE a',
      'begin | end | begin | end | set | use',
    ],
    [
      'CREATE OR REPLACE ALGORITHM=MERGE DEFINER=`a`@`b` SQL SECURITY INVOKER VIEW v AS SELECT 1; DROP VIEW v',
      'create-view | other',
    ],
    [
      'CREATE DATABASE a; DROP SCHEMA a; GRANT ALL ON a.* TO b; ANALYZE TABLE a; OPTIMIZE TABLE a, b',
      'other | drop-database | other | other | optimize',
    ],
    [
      'CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.b = 1; PREPARE s FROM @x; EXECUTE s',
      'routine | routine | routine',
    ],
    ['ALTER TABLE `${prefix}users` ADD `b` INT', 'add-column'],
  ])('%s', (sql, expected) => {
    expect(kinds(sql)).toBe(expected);
  });
});

describe('what is not read is told with its place', () => {
  test.each<[sql: string, expected: string]>([
    ['ALTER TABLE a ADD COLUMN;', '! a name is missing @ ;'],
    ['ALTER TABLE a FROBNICATE b;', '! this clause was not read @ FROBNICATE b'],
    ['ALTER TABLE a ADD b WIDGET;', '! the type of the column is not known @ WIDGET;'],
    ['CREATE TABLE a (b INT WIBBLE, c INT);', '! this part of a column was not read @ WIBBLE, c IN'],
    ['CREATE TABLE a (b INT', '! the statement ends too early @ '],
    ['CRATE TABLE a (b INT); SELECT 1;', '! this statement was not read @ CRATE TABLE  | other'],
    ['DROP INDEX a;', '! `ON` is missing @ ;'],
    ['CREATE WIDGET a;', '! what this creates was not read @ WIDGET a;'],
    ['TRUNCATE a b;', '! this part was not read @ b;'],
  ])('%s', (sql, expected) => {
    expect(kinds(sql)).toBe(expected);
  });
});

test.each<[name: string, sql: string]>([
  ['4 MB of one line', `INSERT INTO a VALUES ${"('x', 1),".repeat(400_000)}(1);`],
  ['20,000 open brackets', `CREATE TABLE a (b INT DEFAULT ${'('.repeat(20_000)}`],
  ['20,000 nested brackets', `SELECT ${'('.repeat(20_000)}1${')'.repeat(20_000)};`],
  ['an open quote before 4 MB', `SELECT '${'a\\'.repeat(1_400_000)}`],
  ['100,000 open comments', '/*'.repeat(100_000)],
  ['100,000 open version comments', '/*!50000 '.repeat(100_000)],
  ['100,000 minus signs', '-'.repeat(100_000)],
  ['100,000 begins', `CREATE PROCEDURE p() ${'BEGIN '.repeat(100_000)}`],
  ['100,000 statements', 'DROP TABLE a;'.repeat(100_000)],
  ['a clause, 50,000 times', `ALTER TABLE a ${'ADD b INT, '.repeat(50_000)}ADD c INT`],
])('%s are read in no time', (_, sql) => {
  const start = performance.now();
  kinds(sql);
  expect(performance.now() - start).toBeLessThan(15_000);
});
