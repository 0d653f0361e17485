import { headOf } from '../../../../src/checks/migrations/sqlite/head.ts';
import { splitStatements } from '../../../../src/checks/migrations/sqlite/statements.ts';

describe('text becomes statements', () => {
  test.each<[name: string, sql: string, expected: string[]]>([
    ['semicolons', 'SELECT 1;\nSELECT 2', ['SELECT 1', 'SELECT 2']],
    ['nothing', ' ;;\n-- a comment\n;', []],
    ['in a string', "SELECT ';' ; SELECT 'it''s; x'", ["SELECT ';'", "SELECT 'it''s; x'"]],
    ['a backslash means nothing', "SELECT '\\'; SELECT 2", ["SELECT '\\'", 'SELECT 2']],
    ['in names', 'SELECT "a;b", `c;d`, [e;f]; SELECT 2', ['SELECT "a;b", `c;d`, [e;f]', 'SELECT 2']],
    ['in comments', 'SELECT 1 -- ; x\n, 2; /* ; /* */ SELECT 3', ['SELECT 1 -- ; x\n, 2', 'SELECT 3']],
    [
      'a trigger',
      'CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET b = CASE WHEN 1 THEN 2 END; DELETE FROM c; END; SELECT 2;',
      [
        'CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET b = CASE WHEN 1 THEN 2 END; DELETE FROM c; END',
        'SELECT 2',
      ],
    ],
    [
      'a trigger for a while',
      'create temp trigger if not exists t before delete on a begin select 1;\nend\n;\nselect 2',
      ['create temp trigger if not exists t before delete on a begin select 1;\nend', 'select 2'],
    ],
    [
      'a trigger at the end',
      'CREATE TRIGGER t INSERT ON a BEGIN SELECT 1; END',
      ['CREATE TRIGGER t INSERT ON a BEGIN SELECT 1; END'],
    ],
    ['a transaction', 'BEGIN; SELECT 1; END; SELECT 2', ['BEGIN', 'SELECT 1', 'END', 'SELECT 2']],
    ['a table called trigger', 'CREATE TABLE trigger (a); SELECT 1', ['CREATE TABLE trigger (a)', 'SELECT 1']],
    [
      "Drizzle's breakpoints",
      'SELECT 1\n--> statement-breakpoint\nSELECT 2;--> statement-breakpoint\n',
      ['SELECT 1', 'SELECT 2'],
    ],
    ['CRLF and emoji', "SELECT '🦜';\r\n-- 🦜\r\nSELECT 2;\r\n", ["SELECT '🦜'", 'SELECT 2']],
    ['a byte order mark', '\ufeffSELECT 1;', ['SELECT 1']],
    ['an open string', "SELECT 1; SELECT 'a; b", ['SELECT 1', "SELECT 'a; b"]],
    ['an open comment', 'SELECT 1; /* a; b', ['SELECT 1']],
  ])('%s', (_, sql, expected) => {
    const { statements, problems } = splitStatements(sql);
    expect(statements.map(({ start, end }) => sql.slice(start, end))).toEqual(expected);
    expect(problems).toEqual([]);
  });

  test('commands of the shell are no SQL', () => {
    const sql = 'SELECT 1;\n.mode csv\n.read x.sql\nSELECT 2;';
    const { statements, problems } = splitStatements(sql);
    expect(statements.map((each) => each.sql)).toEqual(['SELECT 1', 'SELECT 2']);
    expect(problems.map(({ offset }) => offset)).toEqual([10, 20]);
  });
});

describe('what a statement is about', () => {
  test.each<[sql: string, expected: object]>([
    [
      'CREATE TABLE IF NOT EXISTS main."a b" (x)',
      { kind: 'create-table', table: 'a b', temp: false, select: undefined },
    ],
    [
      'create temporary table t as select * from u',
      { kind: 'create-table', table: 't', temp: true, select: { from: ['u'], star: true } },
    ],
    ['CREATE VIRTUAL TABLE f USING fts5(a)', { kind: 'create-virtual', table: 'f', module: 'fts5' }],
    ['DROP TABLE IF EXISTS `t`', { kind: 'drop-table', table: 't', ifExists: true }],
    ['ALTER TABLE [t] RENAME TO u', { kind: 'rename-table', table: 't', to: 'u' }],
    ['ALTER TABLE t RENAME COLUMN a TO b', { kind: 'rename-column', table: 't', column: 'a', to: 'b' }],
    ['ALTER TABLE t RENAME "a" TO b', { kind: 'rename-column', table: 't', column: 'a', to: 'b' }],
    ['ALTER TABLE t ADD "c" int', { kind: 'add-column', table: 't', column: 'c' }],
    ['ALTER TABLE t DROP c', { kind: 'drop-column', table: 't', column: 'c' }],
    ['ALTER TABLE t ALTER COLUMN c TO c text', { kind: 'alter-column', table: 't' }],
    ['CREATE UNIQUE INDEX i ON t (a)', { kind: 'create-index', index: 'i', table: 't', unique: true }],
    ['DROP TRIGGER IF EXISTS x', { kind: 'drop-object', type: 'trigger', name: 'x' }],
    ['PRAGMA main.foreign_keys = OFF', { kind: 'pragma', name: 'foreign_keys', value: 'off' }],
    ['PRAGMA foreign_keys(0)', { kind: 'pragma', name: 'foreign_keys', value: '0' }],
    ['PRAGMA foreign_key_check', { kind: 'pragma', name: 'foreign_key_check', value: undefined }],
    ['DELETE FROM t', { kind: 'delete', table: 't', every: true }],
    ['DELETE FROM t WHERE 1 = 1', { kind: 'delete', table: 't', every: true }],
    ['DELETE FROM t WHERE true RETURNING *', { kind: 'delete', table: 't', every: true }],
    ['DELETE FROM t WHERE 1 = 10', { kind: 'delete', table: 't', every: false }],
    ['DELETE FROM t WHERE a IN (SELECT b FROM u)', { kind: 'delete', table: 't', every: false }],
    ['UPDATE OR IGNORE t SET a = (SELECT 1 WHERE 0)', { kind: 'update', table: 't', every: true }],
    ['UPDATE t SET a = b.a FROM b', { kind: 'update', table: 't', every: false }],
    ['WITH x AS (SELECT 1 FROM y WHERE 0) DELETE FROM t', { kind: 'delete', table: 't', every: true }],
    ['REPLACE INTO t VALUES (1)', { kind: 'insert', table: 't', conflict: 'replace', select: undefined }],
    [
      'INSERT OR IGNORE INTO t ("a", b) SELECT x, "y" FROM u',
      { kind: 'insert', columns: ['a', 'b'], conflict: 'ignore', select: { from: ['u'], limits: [], star: false } },
    ],
    [
      'INSERT INTO t SELECT * FROM u WHERE a',
      { kind: 'insert', select: { from: ['u'], limits: ['WHERE'], star: true } },
    ],
    [
      'INSERT INTO t SELECT DISTINCT u.a FROM u JOIN v ON 1',
      { kind: 'insert', select: { from: ['u', 'v'], limits: ['DISTINCT', 'JOIN'] } },
    ],
    ['INSERT INTO t SELECT a FROM u LEFT OUTER JOIN v ON 1', { kind: 'insert', select: { limits: [] } }],
    [
      'INSERT INTO t SELECT a FROM u, v ORDER BY a, b',
      { kind: 'insert', select: { from: ['u', 'v'], limits: ['JOIN'] } },
    ],
    ["ATTACH 'x.db' AS x", { kind: 'refused' }],
    ["VACUUM main INTO 'x.db'", { kind: 'refused' }],
    ['ROLLBACK TO a', { kind: 'transaction', step: 'part' }],
    ['END TRANSACTION', { kind: 'transaction', step: 'end' }],
    ['EXPLAIN DELETE FROM t', { kind: 'other' }],
  ])('%s', (sql, expected) => {
    expect(splitStatements(sql).statements[0]?.head).toMatchObject(expected);
  });

  test('nothing is about nothing', () => {
    expect(headOf('', [])).toEqual({ kind: 'other' });
  });
});
