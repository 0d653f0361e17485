// Judging with a server of this machine. What has none is judged by the text, which is what the other tests look at.
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { judgeMysql, type MysqlWork } from '../../../../../src/checks/migrations/mysql/index.ts';
import type { OtherHit } from '../../../../../src/checks/migrations/other-database.ts';
import { plainTool } from '../../../../../src/checks/migrations/tools.ts';
import { type Children, childProcesses } from '../../../../../src/io/children.ts';
import { findMysqlPrograms, type MysqlProgram } from '../../../../../src/io/mysql-programs.ts';

const PROGRAMS = await findMysqlPrograms(process.env['PATH']);
const MINUTE = 60_000;

const BASE = `CREATE TABLE users (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, email VARCHAR(50) NOT NULL DEFAULT 'x', plan ENUM('a', 'b'), n INT,
  amount DECIMAL(10, 2), born DATE, UNIQUE KEY email_u (email)) ENGINE=InnoDB;
CREATE TABLE posts (id INT PRIMARY KEY, user_id INT NOT NULL, body TEXT,
  CONSTRAINT author FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE, CHECK (id > 5)) ENGINE=InnoDB;`;

const file = (path: string, text: string, up = text) => ({
  ...({ path, tool: plainTool, database: '', wrapping: 'none', isNew: true, text, up } as const),
});
const only = (program: MysqlProgram): Children => ({ ...childProcesses, mysqlPrograms: async () => [program] });
const seriesOf = ({ version }: MysqlProgram): number => Math.trunc(version / 100) * 100 + 99;

function judge(program: MysqlProgram, change: string, given: Partial<MysqlWork> = {}, base = BASE) {
  return judgeMysql({
    options: { flavour: program.flavour, version: seriesOf(program), together: true },
    base: [file('1.sql', base)],
    change: [file('2.sql', change)],
    trial: { children: only(program), progress: () => {}, isCut: false },
    ...given,
  });
}

const QUIET = new Set(['lock-timeout', 'mysql-explicit-algorithm', 'mysql-implicit-commit']);
const evidenceOf = ({ proved, refuted, unmade, notRun }: OtherHit): string =>
  proved !== undefined
    ? 'proved'
    : refuted !== undefined
      ? 'refuted'
      : unmade !== undefined
        ? 'unmade'
        : notRun !== undefined
          ? 'not run'
          : 'static';
const briefly = (hits: readonly OtherHit[] = []): string[] =>
  hits
    .map((hit) => `${hit.rule.id.replace('migrations/', '')} ${hit.hit.about}: ${evidenceOf(hit)}`)
    .filter((words) => !QUIET.has(words.split(' ')[0] ?? ''));

if (PROGRAMS.length === 0) test.skip('this machine has no MySQL and no MariaDB', () => {});

for (const program of PROGRAMS) {
  const { flavour, name } = program;
  test(
    `${name}: what it does shows, and what it does not`,
    async () => {
      const change = [
        'ALTER TABLE users ADD COLUMN nick VARCHAR(20);',
        'ALTER TABLE users MODIFY email VARCHAR(60) NOT NULL;',
        'ALTER TABLE users MODIFY n BIGINT;',
        'ALTER TABLE users MODIFY born DATE NOT NULL;',
        'ALTER TABLE posts ADD FULLTEXT INDEX ft (body);',
        'ALTER TABLE posts DROP COLUMN body;',
        'TRUNCATE TABLE posts;',
        'DROP TABLE IF EXISTS nowhere;',
        'DROP TABLE posts;',
        'ALTER TABLE users ADD COLUMN nick INT;',
      ].join('\n');
      const { judgements, runs, leftOut, notices } = await judge(program, change);
      const hits = judgements.get('2.sql')?.hits ?? [];
      expect({ runs, leftOut, notices }).toEqual({ runs: 10, leftOut: [], notices: [] });
      expect(briefly(hits)).toEqual([
        'mysql-modify-forgets users.email: proved',
        'change-column-type users.n: proved',
        'set-not-null users.born: proved',
        'mysql-writes-wait posts: proved',
        'drop-column posts.body: proved',
        // The full-text index goes with its only column.
        'mysql-rebuild posts: proved',
        'truncate posts: proved',
        'drop-table nowhere: unmade',
        'drop-table posts: proved',
        'fails 1060: proved',
      ]);
      expect(hits.find(({ rule }) => rule.id === 'migrations/fails')?.hit).toMatchObject({
        severity: 'high',
        title: 'Statement fails when it runs: the column is there already',
      });
      expect(hits.find(({ rule }) => rule.id === 'migrations/change-column-type')?.proved).toMatch(
        `${name} ran it behind the migrations of the base, on rows that were made up: `,
      );
    },
    MINUTE,
  );

  test.each([
    [
      'in one of several databases',
      'CREATE DATABASE app;\nCREATE DATABASE logs;\nUSE app;\nCREATE TABLE users (id INT);',
      'DROP TABLE IF EXISTS users;\nDROP TABLE IF EXISTS others;\nDROP TABLE users;',
      ['drop-table users: static', 'drop-table others: static', 'drop-table users: not run'],
    ],
    [
      'written in another case',
      'CREATE TABLE users (id INT);',
      'DROP TABLE IF EXISTS USERS;\nDROP TABLE IF EXISTS legacy_users;\nALTER TABLE users DROP COLUMN IF EXISTS gone;',
      ['drop-table users: static', 'drop-table legacy_users: unmade', 'drop-column users.gone: unmade'],
    ],
  ])(
    `${name}: what may be there is not refuted: %s`,
    async (_, base, change, expected) => {
      const { judgements } = await judge(program, change, {}, base);
      const found = briefly(judgements.get('2.sql')?.hits);
      // MySQL has no DROP COLUMN IF EXISTS.
      expect(found.filter((words) => !words.startsWith('fails'))).toEqual(
        flavour === 'mariadb' ? expected : expect.arrayContaining(expected.slice(0, 2)),
      );
      expect(found.filter((words) => words.startsWith('fails 1'))).toEqual(
        flavour === 'mariadb' ? [] : found.filter((words) => words.startsWith('fails 1064')),
      );
    },
    MINUTE,
  );

  test.each([
    ['INSERT INTO users SELECT id, email, secret FROM users ON DUPLICATE KEY UPDATE secret = NULL;', true],
    ['INSERT INTO users (id, email) SELECT id, email FROM users u ON DUPLICATE KEY UPDATE email = u.email;', false],
    ['REPLACE INTO users (id, email) SELECT id, email FROM users;', true],
    ['REPLACE INTO users SELECT * FROM users;', false],
    ['INSERT INTO users SELECT id + 100, email, NULL FROM users;', false],
    // It says which.
    ["INSERT INTO users VALUES (1, 'a', NULL) ON DUPLICATE KEY UPDATE secret = NULL;", false],
    ["REPLACE INTO users VALUES (1, 'a', NULL);", false],
    ['CREATE TABLE u2 LIKE users; INSERT INTO u2 SELECT * FROM users; REPLACE INTO u2 (id) SELECT id FROM u2;', false],
  ])(
    `${name}: values that are written over: %s`,
    async (change, isLost) => {
      const base =
        "CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(20), secret VARCHAR(20));\nINSERT INTO users VALUES (1, 'a', 'x'), (2, 'b', 'y');";
      const { judgements } = await judge(program, change, {}, base);
      const hits = judgements.get('2.sql')?.hits ?? [];
      expect(briefly(hits)).toEqual(isLost ? ['update-all users: proved'] : []);
      if (isLost) expect(hits[0]?.proved).toMatch(/values that stood in `secret` were gone afterwards/);
    },
    MINUTE,
  );

  test(
    `${name}: CREATE OR REPLACE TABLE drops the one that is there`,
    async () => {
      if (flavour !== 'mariadb') return;
      const { judgements } = await judge(
        program,
        'CREATE OR REPLACE TABLE users (id INT);\nCREATE OR REPLACE TABLE hidden (id INT);\nCREATE OR REPLACE TABLE fresh (id INT);',
        {},
        'CREATE TABLE users (id INT, email TEXT);\nDELIMITER //\nCREATE PROCEDURE p() BEGIN CREATE TABLE hidden (id INT, a INT); END //\nDELIMITER ;\nCALL p();',
      );
      expect(briefly(judgements.get('2.sql')?.hits)).toEqual([
        'drop-table users: proved',
        'drop-table hidden: proved',
        'drop-table fresh: unmade',
      ]);
    },
    MINUTE,
  );

  test(
    `${name}: a table whose file is thrown away ends no trial`,
    async () => {
      const change =
        'ALTER TABLE users DISCARD TABLESPACE;\nALTER TABLE users ADD a INT;\nALTER TABLE posts DROP body;';
      const base = 'CREATE TABLE users (id INT PRIMARY KEY);\nCREATE TABLE posts (id INT PRIMARY KEY, body TEXT);';
      const { judgements, runs, leftOut } = await judge(program, change, {}, base);
      expect({ runs, leftOut }).toEqual({ runs: 3, leftOut: [] });
      const found = briefly(judgements.get('2.sql')?.hits);
      expect(found).toEqual(expect.arrayContaining(['truncate users: proved', 'drop-column posts.body: proved']));
      // And so where the base did it.
      const later = await judge(
        program,
        'ALTER TABLE users IMPORT TABLESPACE;\nALTER TABLE posts DROP body;',
        {},
        `${base}\nALTER TABLE users DISCARD TABLESPACE;`,
      );
      expect({ runs: later.runs, leftOut: later.leftOut }).toEqual({ runs: 2, leftOut: [] });
    },
    MINUTE,
  );

  test(
    `${name}: where nobody says which is in production, it refutes nothing`,
    async () => {
      const { judgements } = await judge(program, 'DROP TABLE IF EXISTS nowhere;\nDROP TABLE posts;', {
        options: { flavour, version: undefined, together: true },
      });
      expect(briefly(judgements.get('2.sql')?.hits)).toEqual([
        'drop-table nowhere: static',
        'drop-table posts: proved',
      ]);
    },
    MINUTE,
  );

  test(
    `${name}: a base that does not run whole refutes nothing, and fails nothing`,
    async () => {
      const base = `${BASE}\nALTER TABLE elsewhere ADD a INT;`;
      const { judgements, leftOut } = await judge(
        program,
        'DROP TABLE IF EXISTS nowhere;\nALTER TABLE elsewhere ADD b INT;',
        {},
        base,
      );
      expect(briefly(judgements.get('2.sql')?.hits)).toEqual(['drop-table nowhere: static']);
      expect(leftOut).toEqual([
        {
          what: 'earlier statements',
          count: 1,
          why: `did not run on ${name} (first in 1.sql), so nothing is refuted`,
        },
      ]);
    },
    MINUTE,
  );

  test(
    `${name}: databases of their own, procedures, and a session for each file`,
    async () => {
      const { judgements, runs } = await judge(
        program,
        `USE Shop;
SET SESSION foreign_key_checks = 0;
DELIMITER //
CREATE PROCEDURE p() BEGIN DELETE FROM items; ALTER TABLE items DROP COLUMN a; END //
DELIMITER ;
CALL p();
DROP TABLE shop_items;
DROP TABLE items;
DROP DATABASE Shop;
CREATE DATABASE Shop;`,
        {},
        'CREATE DATABASE Shop CHARACTER SET utf8mb4;\nUSE Shop;\nCREATE TABLE items (id INT PRIMARY KEY, a INT);\nCREATE TABLE shop_items (id INT PRIMARY KEY);',
      );
      expect(runs).toBe(8);
      const found = briefly(judgements.get('2.sql')?.hits);
      expect(found).toEqual(
        expect.arrayContaining([
          'drop-table shop_items: proved',
          'drop-table items: proved',
          'drop-schema shop: proved',
        ]),
      );
      expect(found.filter((words) => words.startsWith('fails'))).toEqual([]);
    },
    MINUTE,
  );

  test(
    `${name}: what reaches for the machine or for the server is refused`,
    async () => {
      const own = 'GRANT ALL ON *.* TO launch_ready@localhost;\nCREATE USER x;\nSET GLOBAL local_infile = 1;';
      const files = [
        "SELECT LOAD_FILE('/etc/passwd') INTO @a;",
        `SELECT 'x' INTO OUTFILE '${tmpdir()}/launch-ready-outfile';`,
        "SET @sql = 'LOAD DATA INFILE ''/etc/passwd'' INTO TABLE users';",
        "CREATE FUNCTION sys_exec RETURNS INT SONAME 'udf.so';",
        "INSTALL PLUGIN federated SONAME 'ha_federated.so';",
        'CREATE DEFINER=root@localhost PROCEDURE q() SELECT 1;',
        'DELETE FROM mysql.user;',
        "CREATE SERVER s FOREIGN DATA WRAPPER mysql OPTIONS (HOST '127.0.0.1');",
        'ALTER TABLE posts DROP COLUMN body;',
      ];
      const { judgements, runs } = await judge(program, [own, ...files].join('\n'));
      expect(runs).toBe(12);
      // None of it is a failure of the migration, and what comes behind is seen.
      expect(briefly(judgements.get('2.sql')?.hits)).toEqual(
        expect.arrayContaining(['drop-column posts.body: proved']),
      );
      expect(existsSync(`${tmpdir()}/launch-ready-outfile`)).toBe(false);
    },
    MINUTE,
  );

  test(
    `${name}: a statement without an end is given up, and nothing is left behind`,
    async () => {
      const before = readdirSync(tmpdir()).filter((each) => each.startsWith(`launch-ready-my-${process.pid}-`));
      const { judgements, leftOut, runs } = await judge(
        program,
        'ALTER TABLE posts DROP COLUMN body;\nDO SLEEP(100000);\nDROP TABLE posts;',
        {
          trial: {
            ...{ children: only(program), progress: () => {}, isCut: false },
            patience: { silence: 3_000, total: 20_000 },
          },
        },
      );
      expect(briefly(judgements.get('2.sql')?.hits).filter((words) => words.startsWith('drop'))).toEqual([
        'drop-column posts.body: proved',
        'drop-table posts: not run',
      ]);
      expect(runs).toBe(1);
      expect(leftOut).toEqual([
        { what: 'statements', count: 1, why: 'not run: it did not end (nothing for 3 s)' },
        { what: 'statements', count: 1, why: 'not run: a statement before it did not end (nothing for 3 s)' },
      ]);
      expect(readdirSync(tmpdir()).filter((each) => each.startsWith(`launch-ready-my-${process.pid}-`))).toEqual(
        before,
      );
    },
    MINUTE,
  );
}

const FAKE: MysqlProgram = { flavour: 'mysql', version: 80_403, name: 'MySQL 8.4.3', server: '/nowhere/mysqld' };

test.each<[string, Partial<Children>, number | undefined, string]>([
  [
    'none is there',
    { mysqlPrograms: async () => [] },
    8.4,
    'Migrations were judged by their text and not tried: there is no MySQL 8.4 on this machine.',
  ],
  [
    'another series is there',
    { mysqlPrograms: async () => [FAKE, { ...FAKE, flavour: 'mariadb', name: 'MariaDB 10.11.1' }] },
    8,
    'Migrations were judged by their text and not tried: there is no MySQL 8.0 on this machine, which has MySQL 8.4.3.',
  ],
  [
    'it does not start',
    { mysqlPrograms: async () => [FAKE], mysql: () => Promise.reject(new Error('mysqld ended with code 1')) },
    undefined,
    'Migrations were judged by their text and not tried: MySQL 8.4.3 could not be started: mysqld ended with code 1.',
  ],
])('not tried: %s', async (_, children, version, notice) => {
  const { judgements, notices, runs, leftOut } = await judgeMysql({
    options: { flavour: 'mysql', version, together: true },
    base: [file('1.sql', BASE)],
    change: [file('2.sql', 'DROP TABLE posts;')],
    trial: { children: { ...childProcesses, ...children }, progress: () => {}, isCut: false },
  });
  expect(notices).toEqual([notice]);
  expect({ runs, leftOut }).toEqual({ runs: undefined, leftOut: [] });
  expect(briefly(judgements.get('2.sql')?.hits)).toEqual(['drop-table posts: not run']);
});
