import type { OtherHit } from '../../../../src/checks/migrations/other-database.ts';
import {
  createSqliteJudge,
  type JudgedFile,
  type SqliteOptions,
} from '../../../../src/checks/migrations/sqlite/judge.ts';

const tool = { name: 'plain', label: 'SQL' };
const drizzle = { name: 'drizzle', label: 'Drizzle' };

function judged(base: string, change: string, file: Partial<JudgedFile> = {}, options: Partial<SqliteOptions> = {}) {
  const judge = createSqliteJudge({ version: undefined, together: true, ...options });
  judge.learn({ path: 'm/1.sql', text: base, up: base, wrapping: 'none' });
  return judge.judge({ path: 'm/2.sql', text: change, up: change, wrapping: 'none', tool, ...file });
}

/** `blocker drop-table users: DROP TABLE users`: severity, rule, what it is about, and the words it points at. */
const told = (hits: readonly OtherHit[], text: string): string[] =>
  hits.map(({ rule, hit, statement }) => {
    const { start, end } = hit.at ?? statement;
    return `${hit.severity ?? rule.severity} ${rule.id.replace('migrations/', '')} ${hit.about}: ${text.slice(start, end).split('\n')[0]?.slice(0, 30)}`;
  });

const USERS = 'CREATE TABLE users (id integer PRIMARY KEY, name text, email text NOT NULL);';
const POSTS = 'CREATE TABLE posts (id integer PRIMARY KEY, user_id integer REFERENCES users (id) ON DELETE CASCADE);';
const swap = (columns: string, copy: string) =>
  `CREATE TABLE new_users (${columns});\n${copy}\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;`;
const SAME = 'id integer PRIMARY KEY, name text, email text NOT NULL';
const COPY = 'INSERT INTO new_users (id, name, email) SELECT id, name, email FROM users;';

describe('what a migration does is told', () => {
  test.each<[name: string, base: string, change: string, expected: string[]]>([
    ['a table is dropped', USERS, 'DROP TABLE users;', ['blocker drop-table users: users']],
    [
      'its rows went elsewhere',
      USERS,
      'CREATE TABLE people AS SELECT * FROM users;\nDROP TABLE users;',
      ['high drop-table users: users'],
    ],
    ['a column is dropped', USERS, 'ALTER TABLE users DROP COLUMN "Name";', ['blocker drop-column users.name: "Name"']],
    [
      'its values went elsewhere',
      USERS,
      "ALTER TABLE users ADD nick text;\nUPDATE users SET nick = name WHERE name <> '';\nALTER TABLE users DROP name;",
      ['high drop-column users.name: name'],
    ],
    ['a column is renamed', USERS, 'ALTER TABLE users RENAME name TO nick;', ['high rename-column users.name: name']],
    ['a table is renamed', USERS, 'ALTER TABLE users RENAME TO people;', ['high rename-table users: people']],
    [
      'a view keeps the name',
      USERS,
      'ALTER TABLE users RENAME TO people;\nCREATE VIEW users AS SELECT * FROM people;',
      [],
    ],
    ['all rows are deleted', USERS, 'DELETE FROM users;', ['blocker delete-all users: DELETE FROM users']],
    [
      'all rows are updated',
      USERS,
      "UPDATE users SET name = 'a';",
      ["medium update-all users: UPDATE users SET name = 'a'"],
    ],
    [
      'a required column',
      USERS,
      'ALTER TABLE users ADD plan text NOT NULL;',
      ['blocker add-required-column users.plan: plan'],
    ],
    ['a required column with a default', USERS, "ALTER TABLE users ADD plan text NOT NULL DEFAULT 'a';", []],
    [
      'a unique index',
      USERS,
      'CREATE UNIQUE INDEX u ON users (email);',
      ['medium add-unique users.email: CREATE UNIQUE INDEX u ON users'],
    ],
    [
      'a unique index on a new column',
      USERS,
      'ALTER TABLE users ADD slug text;\nCREATE UNIQUE INDEX u ON users (slug);',
      [],
    ],
    ['an index', USERS, 'CREATE INDEX u ON users (email);', []],
    [
      'dropped and added again',
      USERS,
      'ALTER TABLE users DROP name;\nALTER TABLE users ADD name varchar(9);',
      ['blocker recreate-column users.name: name'],
    ],
    ['never committed', USERS, 'BEGIN;\nALTER TABLE users ADD a;', ['high uncommitted-transaction transaction: BEGIN']],
    [
      'what the change makes is new',
      '',
      `${USERS}\nDELETE FROM users;\nUPDATE users SET name = 1;\nALTER TABLE users DROP name;\nDROP TABLE users;`,
      [],
    ],
  ])('%s', (_, base, change, expected) => {
    const { hits, problems } = judged(base, change);
    expect(told(hits, change)).toEqual(expected);
    expect(problems).toEqual([]);
  });
});

describe('making a table anew is one operation', () => {
  test.each<[name: string, base: string, change: string, expected: string[]]>([
    ['nothing is lost', USERS, swap(SAME, COPY), []],
    [
      'in the other order',
      USERS,
      `ALTER TABLE users RENAME TO old;\nCREATE TABLE users (${SAME});\nINSERT INTO users SELECT * FROM old;\nDROP TABLE old;`,
      [],
    ],
    [
      'by way of a temporary table',
      USERS,
      `CREATE TEMP TABLE t AS SELECT * FROM users;\nDROP TABLE users;\nCREATE TABLE users (${SAME});\nINSERT INTO users SELECT * FROM t;\nDROP TABLE t;`,
      [],
    ],
    ['a new column', USERS, swap(`${SAME}, age integer`, COPY), []],
    [
      'a column is lost',
      USERS,
      swap('id integer PRIMARY KEY, email text', 'INSERT INTO new_users SELECT id, email FROM users;'),
      ['blocker drop-column users.name: INSERT INTO new_users SELECT i'],
    ],
    [
      'columns get other names',
      USERS,
      swap(
        'id integer PRIMARY KEY, nick text, mail text',
        'INSERT INTO new_users (id, nick, mail) SELECT id, name, email FROM users;',
      ),
      ['high rename-column users.name, users.email: nick'],
    ],
    [
      'a column is forgotten',
      USERS,
      swap(
        SAME.replace('text NOT', "text DEFAULT '' NOT"),
        'INSERT INTO new_users (id, name) SELECT id, name FROM users;',
      ),
      ['blocker recreate-column users.email: INSERT INTO new_users (id, nam'],
    ],
    [
      'numbers are forgotten',
      USERS,
      swap(SAME, 'INSERT INTO new_users (name, email) SELECT name, email FROM users;'),
      ['medium recreate-column users.id: INSERT INTO new_users (name, e'],
    ],
    [
      'a column becomes required',
      USERS,
      swap(SAME.replace('name text', 'name text NOT NULL'), COPY),
      ['medium set-not-null users.name: name'],
    ],
    [
      'a column becomes required, and gets a value',
      USERS,
      swap(
        SAME.replace('name text', 'name text NOT NULL'),
        COPY.replace('SELECT id, name', "SELECT id, coalesce(name, '')"),
      ),
      [],
    ],
    [
      'a required column gets none',
      USERS,
      swap(`${SAME}, age integer NOT NULL`, COPY),
      ['blocker add-required-column new_users.age: INSERT INTO new_users (id, nam'],
    ],
    ['the copy was forgotten', USERS, swap(SAME, ''), ['blocker sqlite-rebuild-loses-rows users: DROP TABLE users']],
    [
      'the copy joins',
      `${USERS}\n${POSTS}`,
      swap(
        SAME,
        COPY.replace('FROM users', 'FROM users JOIN posts ON posts.user_id = users.id').replace(
          /SELECT .* FROM users/,
          'SELECT users.id, name, email FROM users',
        ),
      ),
      [
        'medium sqlite-rebuild-loses-rows users → new_users: INSERT INTO new_users (id, nam',
        'medium sqlite-rebuild-cascades users: users',
      ],
    ],
    [
      'a part of it goes elsewhere too',
      USERS,
      `CREATE TABLE named (id integer);\nINSERT INTO named SELECT id FROM users WHERE name IS NOT NULL;\n${swap(SAME, COPY)}`,
      [],
    ],
    [
      'columns change places',
      USERS,
      swap('id integer PRIMARY KEY, email text NOT NULL, name text', 'INSERT INTO new_users SELECT * FROM users;'),
      [
        'medium set-not-null users.name: INSERT INTO new_users SELECT *',
        'blocker sqlite-copy-mixes-columns users → new_users: INSERT INTO new_users SELECT *',
      ],
    ],
    [
      'an index of it',
      `${USERS}\nCREATE INDEX i ON users (name);`,
      swap(SAME, COPY),
      ['medium sqlite-rebuild-loses-index-or-trigger users.i: DROP TABLE users'],
    ],
    [
      'an index of it, made again',
      `${USERS}\nCREATE INDEX i ON users (name);`,
      `${swap(SAME, COPY)}\nCREATE INDEX i ON users (name);`,
      [],
    ],
    [
      'a trigger of it',
      `${USERS}\nCREATE TABLE log (a);\nCREATE TRIGGER t AFTER INSERT ON users BEGIN INSERT INTO log VALUES (new.id); END;`,
      swap(SAME, COPY),
      ['high sqlite-rebuild-loses-index-or-trigger users.t: DROP TABLE users'],
    ],
  ])('%s', (_, base, change, expected) => {
    const { hits, problems } = judged(base, change);
    expect(told(hits, change)).toEqual(expected);
    expect(problems).toEqual([]);
  });
});

describe('rows of other tables', () => {
  const off = `PRAGMA foreign_keys=OFF;\n${swap(SAME, COPY)}\nPRAGMA foreign_keys=ON;`;
  const saved = `CREATE TABLE saved AS SELECT * FROM posts;\n${off}\nDELETE FROM posts;\nINSERT INTO posts SELECT * FROM saved;\nDROP TABLE saved;`;
  const gone = 'blocker sqlite-rebuild-cascades users: users';
  test.each<
    [name: string, change: string, file: Partial<JudgedFile>, options: Partial<SqliteOptions>, expected: string[]]
  >([
    ['Drizzle runs it in a transaction', off, { tool: drizzle, wrapping: 'transaction' }, {}, [gone]],
    ['D1 enforces always', off, {}, { engine: 'd1' }, [gone]],
    ['Prisma runs it without', off, { tool: { name: 'prisma', label: 'Prisma' }, wrapping: 'implicit' }, {}, []],
    [
      'a tool that is not known, in a transaction',
      off,
      { wrapping: 'transaction' },
      {},
      [gone.replace('blocker', 'high')],
    ],
    ['a tool that is not known, without', off, {}, {}, []],
    ['nothing is switched off', swap(SAME, COPY), {}, {}, [gone.replace('blocker', 'medium')]],
    [
      'golang-migrate opens one',
      off,
      { tool: { name: 'golang-migrate', label: 'golang-migrate' }, wrapping: 'implicit' },
      {},
      [gone.replace('blocker', 'high')],
    ],
    [
      'golang-migrate was told not to',
      off.replace('CREATE', 'BEGIN;\nCREATE').replace(/\nPRAGMA/, '\nCOMMIT;\nPRAGMA'),
      { tool: { name: 'golang-migrate', label: 'golang-migrate' }, wrapping: 'implicit' },
      {},
      [],
    ],
    ['kept by the migration itself', saved, { tool: drizzle, wrapping: 'transaction' }, {}, []],
    [
      'deferring defers errors only',
      swap(SAME, COPY).replace('CREATE', 'PRAGMA defer_foreign_keys=ON;\nCREATE'),
      { tool: drizzle, wrapping: 'transaction' },
      {},
      [gone],
    ],
  ])('%s', (_, change, file, options, expected) => {
    expect(told(judged(`${USERS}\n${POSTS}`, change, file, options).hits, change)).toEqual(expected);
  });

  test('what was seen is told, and that the rows were made up', () => {
    const { hits } = judged(`${USERS}\n${POSTS}`, off, { tool: drizzle, wrapping: 'transaction' });
    expect(hits[0]?.proved).toMatch(/^SQLite 3\.\d+\.\d+ ran it .*made up: `posts` went from 3 rows to 0\.$/);
  });

  test('a reference that keeps the table stops the deploy', () => {
    const base = `${USERS}\n${POSTS.replace(' ON DELETE CASCADE', '')}`;
    const { hits } = judged(base, off, { tool: drizzle, wrapping: 'transaction' });
    expect(told(hits, off)).toEqual(['high fails drop-table: rows: DROP TABLE users']);
    expect(hits[0]?.hit.message).toContain('has no effect inside of a transaction');
  });
});

describe('what fails', () => {
  test.each<[name: string, base: string, change: string, expected: string]>([
    ['unique column', USERS, 'ALTER TABLE users ADD a text UNIQUE;', 'high Cannot add a UNIQUE column'],
    [
      'default that is computed',
      USERS,
      'ALTER TABLE users ADD a text DEFAULT (random());',
      'high Cannot add a column with non-constant default',
    ],
    ['column that is there', USERS, 'ALTER TABLE users ADD name text;', 'high duplicate column name: name'],
    ['table that is there', USERS, 'CREATE TABLE users (a);', 'high table users already exists'],
    ['column that is not', USERS, 'CREATE INDEX i ON users (a);', 'high no such column: a'],
    [
      'indexed column is dropped',
      `${USERS}\nCREATE INDEX i ON users (name);`,
      'ALTER TABLE users DROP name;',
      'high error in index i after drop column: no such column: name',
    ],
    ['key is dropped', USERS, 'ALTER TABLE users DROP id;', 'high cannot drop PRIMARY KEY column: "id"'],
    [
      'column of a view is dropped',
      `${USERS}\nCREATE VIEW v AS SELECT name FROM users;`,
      'ALTER TABLE users DROP name;',
      'high error in view v after drop column: no such column: name',
    ],
    ['table dropped before', USERS, 'CREATE TABLE a (b);\nDROP TABLE a;\nDROP TABLE a;', 'high no such table: a'],
    [
      'a view is in the way',
      `${USERS}\nCREATE VIEW v AS SELECT name FROM users;`,
      swap(SAME, COPY),
      'high error in view v: no such table: main.users',
    ],
    [
      'transaction in a transaction',
      USERS,
      'BEGIN;\nBEGIN;\nCOMMIT;',
      'high cannot start a transaction within a transaction',
    ],
  ])('%s', (_, base, change, expected) => {
    const found = judged(base, change).hits.filter(({ rule }) => rule.id === 'migrations/fails');
    expect(
      found.map(
        ({ rule, hit }) => `${hit.severity ?? rule.severity} ${hit.title.replace('This statement fails: ', '')}`,
      ),
    ).toEqual([expected]);
  });

  test('what it drags along is not told again', () => {
    const { hits, problems } = judged(USERS, 'CREATE TABLE users (a);\nCREATE INDEX i ON users (zz);\nDROP TABLE zz;');
    expect(hits.map(({ rule }) => rule.id)).toEqual(['migrations/fails', 'migrations/drop-table']);
    expect(problems).toEqual([]);
  });
});

describe('what cannot be run is said', () => {
  test.each<[name: string, change: string, expected: string]>([
    ['an end that comes too early', 'ALTER TABLE users ADD', 'the statement ends too early'],
    ['syntax', 'CRATE TABLE a (b);', 'syntax error'],
    ['syntax with a literal', "SELECT 'secret' 'secret' 'secret';", 'syntax error'],
    [
      'function of the application',
      'UPDATE users SET name = slugify(name) WHERE id = 1;',
      'slugify() is no function of SQLite: it ran with a stand-in that gives back its first argument',
    ],
    [
      'virtual table of an extension',
      'CREATE VIRTUAL TABLE v USING vec0(a);',
      'not run: vec0 is no virtual table of SQLite itself',
    ],
    ['another file', "ATTACH '/tmp/x.db' AS x;", 'not run: `ATTACH` reaches for another database file'],
    ['a file is written', "VACUUM INTO '/tmp/x.db';", 'not run: `VACUUM INTO` writes a file'],
    ['code is loaded', "SELECT load_extension('x');", 'not run: it loads code'],
    [
      'the schema itself',
      'PRAGMA writable_schema = 1;',
      'not run: `PRAGMA writable_schema` lets statements rewrite the schema itself',
    ],
    [
      'it calls itself',
      'WITH RECURSIVE a(x) AS (SELECT 1 UNION ALL SELECT x FROM a) SELECT * FROM a;',
      'not run: it calls itself',
    ],
  ])('%s', (_, change, expected) => {
    const { problems } = judged(USERS, change);
    expect(problems).toEqual([{ offset: 0, message: expect.stringContaining(expected) }]);
  });

  test('what needs it is not told to be missing', () => {
    const { hits, problems } = judged(
      USERS,
      'CREATE VIRTUAL TABLE v USING vec0(a);\nINSERT INTO v VALUES (1);\nDELETE FROM v;',
    );
    expect(hits).toEqual([]);
    expect(problems).toHaveLength(2);
  });

  test('what other pragmas do is nothing that is judged', () => {
    const { hits, problems } = judged(
      USERS,
      'PRAGMA journal_mode = WAL;\nPRAGMA synchronous = 1;\nVACUUM;\nPRAGMA optimize;',
    );
    expect([hits, problems]).toEqual([[], []]);
  });

  test('tables that no migration makes are judged by the text', () => {
    const change =
      'DROP TABLE a;\nDROP TABLE IF EXISTS b;\nALTER TABLE c DROP d;\nALTER TABLE c ADD e int NOT NULL;\nALTER TABLE c ADD f int NOT NULL DEFAULT 1;\nDELETE FROM g;\nALTER TABLE h RENAME TO i;\nCREATE INDEX j ON h (k);';
    const { hits, problems } = judged('', change);
    expect(told(hits, change)).toEqual([
      'blocker drop-table a: a',
      'medium drop-table b: b',
      'blocker drop-column c.d: d',
      'blocker add-required-column c.e: e',
      'blocker delete-all g: DELETE FROM g',
      'high rename-table h: i',
    ]);
    expect(problems).toEqual([]);
  });
});

describe('several files', () => {
  const files = ['CREATE TABLE a (b);', 'DELETE FROM a;'].map((up, index) => ({
    path: `m/${index}.sql`,
    text: up,
    up,
    wrapping: 'none' as const,
    tool,
  }));
  test.each([
    { together: true, expected: [[], []] },
    { together: false, expected: [[], ['migrations/delete-all']] },
  ])('together: $together', ({ together, expected }) => {
    const judge = createSqliteJudge({ version: undefined, together });
    expect(files.map((file) => judge.judge(file).hits.map(({ rule }) => rule.id))).toEqual(expected);
  });

  test('of an edited file only what is new runs', () => {
    const { hits, problems } = judged(USERS, `${USERS}\nDROP TABLE users;`, { before: { up: USERS } });
    expect(hits.map(({ rule }) => rule.id)).toEqual(['migrations/drop-table']);
    expect(problems).toEqual([]);
  });
});

describe('places', () => {
  test.each([
    ['CRLF', '-- a\r\n\r\nDROP TABLE users;\r\n'],
    ['emoji', "-- 🦜🦜\nINSERT INTO users VALUES (1, '🦜', '🦜');\nDROP TABLE users;"],
  ])('%s', (_, change) => {
    const hit = judged(USERS, change).hits.find(({ rule }) => rule.id === 'migrations/drop-table');
    expect(change.slice(hit?.statement.start, hit?.statement.end)).toBe('DROP TABLE users');
    expect(change.slice(hit?.hit.at?.start, hit?.hit.at?.end)).toBe('users');
  });
});
