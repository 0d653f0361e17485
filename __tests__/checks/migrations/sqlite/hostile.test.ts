import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { redactRange } from '../../../../src/checks/migrations/sql/redact.ts';
import { judgeSqlite } from '../../../../src/checks/migrations/sqlite/index.ts';
import { createSqliteJudge } from '../../../../src/checks/migrations/sqlite/judge.ts';
import { splitStatements } from '../../../../src/checks/migrations/sqlite/statements.ts';
import { childProcesses } from '../../../../src/io/children.ts';

const file = (up: string, name = 'm/2.sql') => ({
  path: name,
  text: up,
  up,
  wrapping: 'none' as const,
  tool: { name: 'plain', label: 'SQL' },
});
const judge = (up: string) => createSqliteJudge({ version: undefined, together: true }).judge(file(up));

describe('large and broken text takes no time', () => {
  test.each<[name: string, sql: string]>([
    ['20,000 brackets', `SELECT ${'('.repeat(20_000)}1${')'.repeat(20_000)};`],
    ['open brackets', `INSERT INTO t SELECT ${'('.repeat(100_000)}`],
    ['an open string of 4 MB', `SELECT '${'a;'.repeat(2_000_000)}`],
    ['an open name of 4 MB', `SELECT "${'a;'.repeat(2_000_000)}`],
    ['an open comment of 4 MB', `SELECT 1 /*${'*/*'.repeat(1_300_000)}`],
    ['quotes of 4 MB', "'".repeat(4_000_000)],
    ['a trigger that does not end', `CREATE TRIGGER t AFTER INSERT ON a BEGIN ${'SELECT 1;'.repeat(100_000)}`],
    ['200,000 columns', `INSERT INTO t SELECT ${'a,'.repeat(200_000)}a FROM u;`],
    ['5,000 statements that are nothing', 'SELECT;'.repeat(5_000)],
    ['600,000 commas', `INSERT INTO t (${','.repeat(300_000)}) SELECT ${','.repeat(300_000)}`],
    ['words that open statements', 'create temp '.repeat(200_000)],
    ['no text', '\u0000\ud800'.repeat(1000)],
  ])('%s', (_, sql) => {
    const start = performance.now();
    expect(() => judge(sql)).not.toThrow();
    expect(performance.now() - start).toBeLessThan(60_000);
  });
});

test('nothing is read or written outside of memory', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sqlite-'));
  const at = (name: string) => path.join(folder, name);
  const sql = [
    `ATTACH '${at('a.db')}' AS a`,
    `ATTACH DATABASE '${at('b.db')}' AS b; CREATE TABLE b.c (d)`,
    `VACUUM INTO '${at('c.db')}'`,
    `EXPLAIN VACUUM INTO '${at('d.db')}'`,
    `SELECT writefile('${at('e')}', 'x')`,
    `PRAGMA temp_store_directory = '${folder}'`,
    `CREATE VIRTUAL TABLE z USING zipfile('${at('z.zip')}')`,
    `PRAGMA journal_mode = WAL; PRAGMA temp_store = FILE; CREATE TEMP TABLE t AS SELECT 1`,
  ];
  for (const each of sql) judge(`${each};`);
  expect(readdirSync(folder)).toEqual([]);
  expect(existsSync(folder)).toBe(true);
});

describe('literals are in no text', () => {
  const BASE = 'CREATE TABLE users (id integer PRIMARY KEY, name text, role text NOT NULL);';
  test.each([
    "UPDATE users SET name = 'S3CRET';",
    'UPDATE users SET name = "S3CRET";',
    "DELETE FROM users WHERE 1 = 1; INSERT INTO users VALUES ('S3CRET', 1, 2);",
    'INSERT INTO users (role) VALUES ("S3CRET");',
    "ALTER TABLE users ADD a text DEFAULT 'S3CRET' NOT NULL UNIQUE;",
    "SELECT 'S3CRET' 'S3CRET' 'S3CRET';",
    'SELECT "S3CRET" "S3CRET" "S3CRET";',
    "CREATE TABLE n AS SELECT 'S3CRET' FROM users WHERE name = 'S3CRET'; DROP TABLE users;",
    'CREATE TABLE n (id, a, b); INSERT INTO n SELECT id, "S3CRET", name FROM users; DROP TABLE users; ALTER TABLE n RENAME TO users;',
    "CREATE INDEX i ON users (name) WHERE name = 'S3CRET'; CREATE TABLE n AS SELECT * FROM users; DROP TABLE users; ALTER TABLE n RENAME TO users;",
    "CREATE TABLE users (a CHECK (a <> 'S3CRET'));",
    "INSERT INTO users (id, role) VALUES (1, 'a'), (1, 'S3CRET');",
    "INSERT INTO users (id, role) VALUES ('S3CRET', 'a');",
    "SELECT json('S3CRET');",
    "SELECT 'S3CRET",
    'SELECT "S3CRET',
    'UPDATE users SET name = "S3CRET -- ;\n";',
    '-- S3CRET\nDROP TABLE /* S3CRET */ users;',
    "PRAGMA user_version = 'S3CRET';",
    "ATTACH 'S3CRET' AS x;",
    'INSERT INTO users (role) SELECT S3CRET FROM users;'.replace('S3CRET', "x'S3CRET'"),
  ])('%s', (sql) => {
    const checked = createSqliteJudge({ version: 3.1, together: true });
    checked.learn({ ...file(BASE, 'm/1.sql') });
    const { hits, problems } = checked.judge(file(sql));
    const shown = hits.map(({ statement, ...hit }) => [
      hit.hit,
      hit.proved,
      statement.normalized,
      redactRange(sql, statement.tokens, statement.start, statement.end).text,
    ]);
    expect(JSON.stringify([shown, problems]).toLowerCase()).not.toContain('s3cret');
  });
});

describe('in a process of its own', () => {
  const endless = 'WITH RECURSIVE a(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM a) SELECT max(x) FROM a;';

  test('a statement that does not end is left out, and the others are judged', async () => {
    const judged = await judgeSqlite(childProcesses, {
      options: { version: undefined, together: true },
      base: [file('CREATE TABLE users (id integer PRIMARY KEY);', 'm/1.sql')],
      change: [file(`DROP TABLE users;\n${endless}\nSELECT 1;`), file('CREATE TABLE a (b);', 'm/3.sql')],
      silence: 5_000,
    });
    const first = judged.get('m/2.sql');
    expect(first?.hits.map(({ rule }) => rule.id)).toEqual(['migrations/drop-table']);
    expect(first?.problems).toEqual([{ offset: 18, message: 'not run: it did not end within some seconds' }]);
    expect(judged.get('m/3.sql')).toEqual({ hits: [], statements: 1, problems: [] });
  }, 90_000);

  test('a table that is made anew over several files is not dropped', async () => {
    const files = [
      'CREATE TABLE new_a (b NOT NULL);',
      "INSERT INTO new_a SELECT coalesce(b, '') FROM a;",
      'DROP TABLE a;',
      'ALTER TABLE new_a RENAME TO a;',
      'DROP TABLE c;',
    ];
    const judged = await judgeSqlite(childProcesses, {
      options: { version: undefined, together: true },
      base: [file('CREATE TABLE a (b);\nCREATE TABLE c (d);', 'm/1.sql')],
      change: files.map((sql, index) => file(sql, `m/${index + 2}.sql`)),
    });
    const hits = [...judged].flatMap(([name, { hits: own }]) => own.map(({ rule }) => `${name} ${rule.id}`));
    expect(hits).toEqual(['m/6.sql migrations/drop-table']);
  }, 30_000);

  test('each root is a database', async () => {
    const judged = await judgeSqlite(childProcesses, {
      options: { version: undefined, together: true },
      base: [file('CREATE TABLE a (b);', 'one/migrations/1.sql')],
      change: [file('DELETE FROM a;', 'one/migrations/2.sql'), file('CREATE TABLE a (b);', 'two/migrations/1.sql')],
    });
    expect([...judged].map(([name, { hits, problems }]) => [name, hits.length, problems.length])).toEqual([
      ['one/migrations/2.sql', 1, 0],
      ['two/migrations/1.sql', 0, 0],
    ]);
  }, 30_000);
});

test('splitting is linear', () => {
  const time = (count: number): number => {
    const sql = 'INSERT INTO t VALUES (\'a\', "b", 1); -- c\n'.repeat(count);
    const start = performance.now();
    splitStatements(sql);
    return performance.now() - start;
  };
  time(2_000);
  expect(time(40_000)).toBeLessThan(Math.max(400, 40 * time(4_000)));
});
