import { createMysqlJudge, type MysqlOptions } from '../../../../src/checks/migrations/mysql/index.ts';
import type { OtherJudgement } from '../../../../src/checks/migrations/other-database.ts';
import { redactRange } from '../../../../src/checks/migrations/sql/redact.ts';
import { plainTool } from '../../../../src/checks/migrations/tools.ts';

const BASE = `CREATE TABLE users (
  id INT NOT NULL AUTO_INCREMENT,
  email VARCHAR(100) NOT NULL,
  name VARCHAR(50),
  plan VARCHAR(10) NOT NULL DEFAULT 'free',
  kind ENUM('a', 'b') NOT NULL DEFAULT 'a',
  seen DATETIME NULL,
  touched TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  twice INT AS (id * 2) VIRTUAL,
  PRIMARY KEY (id), UNIQUE KEY email_u (email), KEY name_i (name), KEY name_seen (name, seen)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE orders (id INT NOT NULL PRIMARY KEY, user_id INT, body TEXT, KEY user_i (user_id)) DEFAULT CHARSET=utf8mb4;
CREATE TABLE events (id INT NOT NULL PRIMARY KEY) PARTITION BY RANGE (id) (PARTITION p0 VALUES LESS THAN (10));`;

/** What is said once per file wherever a table is changed. */
const ALWAYS = new Set(['lock-timeout', 'mysql-explicit-algorithm', 'mysql-implicit-commit']);

function judge(sql: string, options: Partial<MysqlOptions> & { base?: string } = {}): OtherJudgement {
  const judged = createMysqlJudge({ flavour: 'mysql', version: 8.4, together: true, ...options });
  const base = options.base ?? BASE;
  judged.learn({ path: 'migrations/1.sql', text: base, up: base, wrapping: 'none' });
  return judged.judge({
    path: 'migrations/2.sql',
    tool: plainTool,
    database: '',
    wrapping: 'none',
    text: sql,
    up: sql,
    isNew: true,
  });
}

const named = ({ hits }: OtherJudgement): string[] =>
  hits.map(({ rule, hit }) => `${rule.id.replace('migrations/', '')} ${hit.severity ?? rule.severity} ${hit.about}`);

const list = (sql: string, options: Parameters<typeof judge>[1] = {}): string[] =>
  named(judge(sql, options)).filter((line) => !ALWAYS.has(line.split(' ')[0] ?? ''));

describe('what is reported', () => {
  test.each<[sql: string, expected: string[]]>([
    // Rows that are lost.
    ['DROP TABLE users;', ['drop-table blocker users']],
    ['DROP TABLE IF EXISTS a, `Users`;', ['drop-table blocker a', 'drop-table blocker users']],
    ['DROP TEMPORARY TABLE users;', []],
    ['DROP TABLE IF EXISTS fresh; CREATE TABLE fresh (id INT);', ['drop-table medium fresh']],
    ['CREATE TABLE u2 LIKE users; INSERT INTO u2 SELECT * FROM users; DROP TABLE users; RENAME TABLE u2 TO users;', []],
    // MariaDB's OR REPLACE drops what is there.
    ['CREATE OR REPLACE TABLE users (id INT);', ['drop-table blocker users']],
    ['CREATE OR REPLACE TABLE users SELECT id FROM orders;', ['drop-table blocker users']],
    ['CREATE OR REPLACE TABLE users LIKE orders;', ['drop-table blocker users']],
    ['CREATE OR REPLACE TABLE elsewhere (id INT);', ['drop-table medium elsewhere']],
    ['CREATE TABLE fresh (id INT); CREATE OR REPLACE TABLE fresh (id BIGINT);', []],
    ['CREATE OR REPLACE TEMPORARY TABLE users (id INT);', []],
    ['DROP DATABASE app;', ['drop-schema blocker app']],
    ['TRUNCATE TABLE users;', ['truncate blocker users']],
    // DISCARD throws the file with the rows away.
    ['ALTER TABLE users DISCARD TABLESPACE;', ['truncate blocker users', 'mysql-writes-wait high users']],
    [
      'ALTER TABLE events DISCARD PARTITION p0 TABLESPACE;',
      ['mysql-drop-partition blocker events.p0', 'mysql-writes-wait high events'],
    ],
    ['CREATE TABLE fresh LIKE users; ALTER TABLE fresh DISCARD TABLESPACE;', []],
    ['ALTER TABLE users IMPORT TABLESPACE;', ['mysql-writes-wait high users']],
    ['ALTER TABLE events DROP PARTITION p0;', ['mysql-drop-partition blocker events.p0']],
    ['DELETE FROM users;', ['delete-all blocker users']],
    // HISTORY is no table, but of one of that name.
    ['DELETE HISTORY FROM users;', ['delete-all high users']],
    ['DELETE HISTORY FROM users PARTITION (p0);', ['delete-all high users']],
    ["DELETE HISTORY FROM users BEFORE SYSTEM_TIME '2020-01-01';", []],
    ['DELETE history FROM history;', ['delete-all blocker history']],
    ['DELETE history FROM history JOIN users ON users.id = history.id;', []],
    ['DELETE FROM users WHERE 1=1;', ['delete-all blocker users']],
    [
      'DELETE FROM users WHERE id < 5; DELETE FROM users LIMIT 100; DELETE u FROM users u JOIN orders o ON o.id = u.id;',
      [],
    ],
    ['UPDATE users SET plan = 1;', ['update-all medium users']],
    [
      'UPDATE users SET plan = 1 WHERE plan = 2; UPDATE users SET plan = 1 LIMIT 5; UPDATE users u JOIN orders o SET u.id = 1;',
      [],
    ],
    // Columns.
    ['ALTER TABLE users DROP COLUMN seen;', ['drop-column blocker users.seen', 'mysql-rebuild medium users']],
    ['ALTER TABLE orders DROP COLUMN body;', ['drop-column blocker orders.body']],
    [
      'ALTER TABLE users DROP `name`, DROP COLUMN seen;',
      ['drop-column blocker users.name', 'drop-column blocker users.seen', 'mysql-rebuild medium users'],
    ],
    ['ALTER TABLE users DROP COLUMN twice;', []],
    ['ALTER TABLE users ADD COLUMN tmp INT; ALTER TABLE users DROP COLUMN tmp;', []],
    ['ALTER TABLE unknown ADD COLUMN tmp INT; ALTER TABLE unknown DROP COLUMN tmp;', []],
    [
      'ALTER TABLE users DROP COLUMN seen, ADD COLUMN seen INT;',
      ['recreate-column blocker users.seen', 'mysql-rebuild medium users'],
    ],
    ['ALTER TABLE users RENAME COLUMN seen TO last_seen;', ['rename-column high users.seen']],
    ['ALTER TABLE users CHANGE seen last_seen DATETIME NULL;', ['rename-column high users.seen']],
    ['ALTER TABLE users CHANGE seen seen DATETIME NULL;', []],
    ['ALTER TABLE users MODIFY name VARCHAR(60);', []],
    ['ALTER TABLE users MODIFY name VARCHAR(64);', ['change-column-type high users.name']],
    ['ALTER TABLE users MODIFY name VARCHAR(40);', ['change-column-type high users.name']],
    ['ALTER TABLE unknown MODIFY name VARCHAR(40);', ['change-column-type medium unknown.name']],
    ['ALTER TABLE users MODIFY id BIGINT NOT NULL AUTO_INCREMENT;', ['change-column-type high users.id']],
    ['ALTER TABLE users MODIFY id INT NOT NULL;', ['mysql-modify-forgets high users.id', 'mysql-copy high users']],
    ['ALTER TABLE users MODIFY plan VARCHAR(20) NOT NULL;', ['mysql-modify-forgets high users.plan']],
    ["ALTER TABLE users MODIFY plan VARCHAR(20) NOT NULL, ALTER plan SET DEFAULT 'x';", []],
    [
      'ALTER TABLE users MODIFY touched TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP;',
      ['mysql-modify-forgets medium users.touched'],
    ],
    ['ALTER TABLE users MODIFY email VARCHAR(110);', ['drop-not-null low users.email', 'mysql-rebuild medium users']],
    ['ALTER TABLE users MODIFY name VARCHAR(50) NOT NULL;', ['set-not-null high users.name']],
    [
      "UPDATE users SET name = 'x' WHERE name IS NULL; ALTER TABLE users MODIFY name VARCHAR(50) NOT NULL;",
      ['set-not-null medium users.name'],
    ],
    ["SET sql_mode = ''; ALTER TABLE users MODIFY name VARCHAR(50) NOT NULL;", ['mysql-zero-fill high users.name']],
    ["ALTER TABLE users MODIFY kind ENUM('a', 'b', 'c') NOT NULL DEFAULT 'a';", []],
    ["ALTER TABLE users MODIFY kind ENUM('b', 'a') NOT NULL DEFAULT 'a';", ['mysql-copy high users']],
    ["ALTER TABLE users MODIFY kind ENUM('a') NOT NULL DEFAULT 'a';", ['mysql-enum-removes-value high users.kind']],
    ['ALTER TABLE users ADD COLUMN a INT NOT NULL;', ['add-required-column high users.a']],
    ['ALTER TABLE users ADD COLUMN a DATE NOT NULL;', ['add-required-column blocker users.a']],
    [
      'ALTER TABLE users ADD COLUMN a INT NOT NULL DEFAULT 1, ADD COLUMN b TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP;',
      [],
    ],
    ['ALTER TABLE users ADD COLUMN a CHAR(36) DEFAULT (uuid());', ['mysql-copy high users']],
    ['ALTER TABLE users ADD COLUMN a INT AS (1) STORED;', ['add-stored-generated high users']],
    ['ALTER TABLE users ADD COLUMN a INT AS (1) VIRTUAL;', []],
    // Keys and constraints.
    ['ALTER TABLE users ADD INDEX seen_i (seen); CREATE INDEX x ON users (plan);', []],
    ['ALTER TABLE users ADD UNIQUE (name);', ['add-unique medium users.name']],
    ['ALTER TABLE users ADD UNIQUE (email, name);', []],
    ['ALTER TABLE users ADD COLUMN slug VARCHAR(20); CREATE UNIQUE INDEX s ON users (slug);', []],
    ['ALTER TABLE users ADD COLUMN slug VARCHAR(20), ADD INDEX s (slug);', ['mysql-mixed-alter medium users']],
    ['ALTER TABLE users ADD COLUMN slug VARCHAR(20) UNIQUE;', ['mysql-mixed-alter medium users']],
    ['ALTER TABLE users DROP INDEX name_i;', []],
    ['ALTER TABLE users DROP INDEX name_seen;', ['drop-index low users.name_seen']],
    [
      'DROP INDEX name_seen ON users; CREATE INDEX name_seen ON users (name, seen, plan);',
      ['drop-index low users.name_seen'],
    ],
    ['ALTER TABLE users DROP INDEX name_seen, ADD INDEX n2 (name, seen, plan);', []],
    ['ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id);', ['add-foreign-key medium orders.user_id']],
    [
      'SET foreign_key_checks=0; ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id);',
      ['mysql-foreign-keys-off medium orders.user_id'],
    ],
    [
      'SET @@SESSION.FOREIGN_KEY_CHECKS = OFF; ALTER TABLE orders ADD COLUMN p INT; ALTER TABLE orders ADD FOREIGN KEY (p) REFERENCES users (id);',
      [],
    ],
    ['ALTER TABLE orders ADD CHECK (user_id > 0);', ['add-check medium orders.check']],
    ['ALTER TABLE orders ADD COLUMN o INT REFERENCES users (id);', ['mysql-inline-references medium orders.o']],
    ['ALTER TABLE orders ADD FULLTEXT (body);', ['mysql-writes-wait high orders']],
    ['ALTER TABLE users DROP PRIMARY KEY, ADD PRIMARY KEY (id, email);', ['mysql-rebuild medium users']],
    // A procedure that the file itself calls, and one that stays for later.
    [
      'CREATE PROCEDURE p() BEGIN DECLARE x INT; IF x THEN ALTER TABLE users DROP COLUMN plan; ELSE DROP TABLE orders; END IF; END; CALL p();',
      ['drop-column blocker users.plan', 'drop-table blocker orders'],
    ],
    [
      'DELIMITER //\nCREATE PROCEDURE app.p() BEGIN TRUNCATE users; END//\nDELIMITER ;\nCALL p();',
      ['truncate blocker users'],
    ],
    [
      'CREATE PROCEDURE p() BEGIN DROP TABLE orders; END; CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW DELETE FROM orders;',
      [],
    ],
    // SQL in a literal that is prepared.
    [
      "SET @s = (SELECT IF((SELECT 1) > 0, 'SELECT 1', 'ALTER TABLE users DROP COLUMN seen, ADD x VARCHAR(5) DEFAULT ''y'';')); PREPARE p FROM @s; EXECUTE p;",
      ['drop-column blocker users.seen', 'mysql-rebuild medium users'],
    ],
    ["PREPARE p FROM 'DROP TABLE users';", ['drop-table blocker users']],
    // Whole tables.
    ['ALTER TABLE users RENAME TO people;', ['rename-table high users']],
    ['ALTER TABLE users RENAME TO people; CREATE VIEW users AS SELECT * FROM people;', []],
    ['CREATE TABLE u2 LIKE users; RENAME TABLE users TO old, u2 TO users;', []],
    ['RENAME TABLE users TO people;', ['rename-table high users']],
    ['ALTER TABLE users CONVERT TO CHARACTER SET latin1;', ['mysql-copy high users']],
    ['ALTER TABLE users ENGINE=MyISAM;', ['mysql-copy high users']],
    ['OPTIMIZE TABLE users;', ['mysql-rebuild medium users']],
    ['LOCK TABLES users WRITE;', ['mysql-lock-tables medium users']],
    ['ALTER TABLE users ADD a INT, ALGORITHM=COPY;', ['mysql-copy high users']],
    ['ALTER TABLE users ADD a INT, ALGORITHM=INPLACE;', ['mysql-rebuild medium users']],
    ['ALTER TABLE users ADD a INT, ALGORITHM=INSTANT;', []],
    ['ALTER TABLE users MODIFY name TEXT, ALGORITHM=INPLACE;', ['mysql-algorithm-refused high users']],
    ['ALTER TABLE users ADD INDEX (seen), LOCK=EXCLUSIVE;', ['mysql-writes-wait high users']],
    // New tables have no rows and no users.
    [
      'CREATE TABLE n (a INT); ALTER TABLE n MODIFY a BIGINT, ADD b INT NOT NULL, DROP c, ADD FULLTEXT (d); DROP TABLE n;',
      [],
    ],
    ['CREATE TEMPORARY TABLE users (a INT); DELETE FROM users; DROP TABLE users;', []],
    ['CREATE TABLE n LIKE users; ALTER TABLE n DROP COLUMN name;', []],
    ['SELECT 1; GRANT SELECT ON a.* TO b; INSERT INTO users (email) VALUES (1);', []],
  ])('%s', (sql, expected) => {
    const judgement = judge(sql);
    expect(judgement.problems).toEqual([]);
    expect(list(sql)).toEqual(expected);
  });

  test.each<[name: string, sql: string, options: Partial<MysqlOptions>, expected: string[]]>([
    [
      'MariaDB makes it in an instant',
      'ALTER TABLE users MODIFY name VARCHAR(60);',
      { flavour: 'mariadb', version: 10.11 },
      [],
    ],
    [
      'MariaDB takes REFERENCES',
      'ALTER TABLE orders ADD COLUMN o INT REFERENCES users (id);',
      { flavour: 'mariadb', version: 10.11 },
      ['add-foreign-key medium orders.key'],
    ],
    [
      'MySQL 9 takes REFERENCES',
      'ALTER TABLE orders ADD COLUMN o INT REFERENCES users (id);',
      { version: 9 },
      ['add-foreign-key medium orders.key'],
    ],
    [
      'MariaDB 11.8 copies while others write',
      'ALTER TABLE users MODIFY name TEXT;',
      { flavour: 'mariadb', version: 11.8 },
      ['change-column-type medium users.name'],
    ],
    [
      'MySQL 5.7 adds a column with a rebuild',
      'ALTER TABLE users ADD a INT;',
      { version: 5.7 },
      ['mysql-rebuild medium users'],
    ],
    [
      'a date of 0 is let in by MariaDB',
      'ALTER TABLE users ADD COLUMN a DATE NOT NULL;',
      { flavour: 'mariadb', version: 10.11 },
      ['add-required-column high users.a'],
    ],
  ])('%s', (_, sql, options, expected) => {
    expect(list(sql, options)).toEqual(expected);
  });
});

describe('once per file', () => {
  const once = (sql: string): string[] => named(judge(sql)).filter((line) => ALWAYS.has(line.split(' ')[0] ?? ''));
  test.each<[sql: string, expected: string[]]>([
    ['ALTER TABLE users ADD a INT;', ['mysql-explicit-algorithm low file', 'lock-timeout low file']],
    ['SET lock_wait_timeout = 5; ALTER TABLE users ADD a INT, ALGORITHM=INSTANT;', []],
    ['SET lock_wait_timeout = 31536000; ALTER TABLE users ADD a INT, ALGORITHM=INSTANT;', ['lock-timeout low file']],
    [
      'ALTER TABLE users ADD a INT; ALTER TABLE users ADD b INT; ALTER TABLE users ADD c INT;',
      ['mysql-explicit-algorithm low file', 'lock-timeout low file', 'mysql-implicit-commit low file'],
    ],
    [
      'START TRANSACTION; ALTER TABLE users ADD a INT, ALGORITHM=INSTANT; COMMIT;',
      ['mysql-implicit-commit medium file', 'lock-timeout low file'],
    ],
    ['CREATE TABLE a (id INT); CREATE TABLE b (id INT); CREATE INDEX i ON a (id);', []],
  ])('%s', (sql, expected) => {
    expect(once(sql)).toEqual(expected);
  });
});

test('what files of one change create is new to all of them, or to each alone', () => {
  const both = [true, false].map((together) => {
    const judged = createMysqlJudge({ flavour: 'mysql', version: 8.4, together });
    const file = (text: string) => ({
      path: 'm.sql',
      tool: plainTool,
      database: '',
      wrapping: 'none' as const,
      text,
      up: text,
      isNew: true,
    });
    judged.judge(file('CREATE TABLE n (a INT);'));
    return named(judged.judge(file('DROP TABLE n;')));
  });
  expect(both).toEqual([[], ['drop-table blocker n', 'lock-timeout low file']]);
});

test('what an edited migration had before is not new', () => {
  const judged = createMysqlJudge({ flavour: 'mysql', version: 8.4, together: true });
  const before = 'CREATE TABLE n (a INT);';
  const text = `${before}\nALTER TABLE n DROP COLUMN a;`;
  const judgement = judged.judge({
    path: 'm.sql',
    tool: plainTool,
    database: '',
    wrapping: 'none',
    text,
    up: text,
    before: { path: 'm.sql', text: before, up: before },
    isNew: false,
  });
  expect(named(judgement)[0]).toBe('drop-column blocker n.a');
});

test('places are right with CRLF and emoji, and the words that offend are pointed at', () => {
  const sql = "-- 😀\r\nSELECT '😀';\r\nALTER TABLE users\r\n  ADD a INT,\r\n  DROP COLUMN seen;\r\n";
  const [first] = judge(sql).hits;
  expect(first?.rule.id).toBe('migrations/drop-column');
  expect(sql.slice(first?.hit.at?.start, first?.hit.at?.end)).toBe('DROP COLUMN seen');
  expect(sql.slice(first?.statement.start, first?.statement.end)).toMatch(/^ALTER TABLE[\s\S]*seen$/);
  expect(first?.statement.normalized).toBe('alter table users add a int , drop column seen');
});

test('names are shown as they are written', () => {
  const [first] = judge('ALTER TABLE Users DROP COLUMN `Seen`;').hits;
  expect([first?.hit.about, first?.hit.title]).toEqual(['users.seen', 'Column Seen of table Users is dropped']);
});

test('SQL that is put together is told', () => {
  const sql = "SET @s = CONCAT('ALTER TABLE ', @t, ' ADD a INT');";
  expect(judge(sql).problems).toEqual([
    { offset: sql.indexOf('ALTER'), message: 'SQL that is put together when it runs was not read' },
  ]);
});

test('no literal is shown', () => {
  const sql = [
    "ALTER TABLE users ADD COLUMN t CHAR(36) NOT NULL DEFAULT (concat('s3cret', \"s3cret\", x'5ec4e7', 0x5ec4e7)) COMMENT 's3cret';",
    'UPDATE users SET name = "s3cret";',
    "ALTER TABLE users MODIFY kind ENUM('s3cret') NOT NULL DEFAULT 's3cret';",
    "ALTER TABLE users MODIFY name VARCHAR(70) COMMENT 's3cret' /* s3cret */;",
    "ALTER TABLE users ADD INDEX i (seen) COMMENT 's3cret', ADD COLUMN z INT DEFAULT '5ec4e7';",
    "ALTER TABLE users FROBNICATE 's3cret';",
    "SET @s = IF(1, 'ALTER TABLE users DROP COLUMN kind, ALTER name SET DEFAULT \\'s3cret\\', ADD q INT DEFAULT ''s3cret''', 's3cret');",
  ].join('\n');
  const { hits, problems } = judge(sql);
  const shown = hits.map(({ statement }) => redactRange(sql, statement.tokens, statement.start, statement.end).text);
  const text = JSON.stringify([hits.map(({ hit, statement }) => [hit, statement.normalized]), shown, problems]);
  expect(hits.length).toBeGreaterThan(6);
  expect(text).not.toMatch(/s3cret|5ec4e7/);
});
