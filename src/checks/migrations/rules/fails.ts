import type { RuleInfo } from '../../../core/rule.ts';

/** Reported where a database ran it: of PostgreSQL by judge.ts, of SQLite by its judge, of MySQL where a server is there. The last examples are SQLite's. */
export const fails: RuleInfo = {
  id: 'migrations/fails',
  severity: 'high',
  summary: 'Fails when it runs, whatever rows there are',
  why: 'The statement was run on what the migrations before it make, in a database of its own, and was refused there for a reason that lies in the statement and not in rows: a name that does not exist or exists already, a type that does not fit, something that still depends on what is dropped. The deploy stops at it.',
  fix: 'Correct the statement, and run all migrations on an empty database before you push.',
  since: '0.1.0',
  sources: [
    'https://www.postgresql.org/docs/18/errcodes-appendix.html',
    'https://dev.mysql.com/doc/mysql-errors/8.4/en/server-error-reference.html',
  ],
  examples: {
    bad: [
      '-- refused: 42701 column "id" of relation "users" already exists\nALTER TABLE users ADD COLUMN id int;',
      '-- refused: 42703 column "email" of relation "users" does not exist\nALTER TABLE users DROP COLUMN email;',
      '-- refused: 2BP01 cannot drop table users because other objects depend on it\nDROP TABLE users;',
      '-- base\nCREATE TABLE users (id integer PRIMARY KEY, email text);\n-- change\nALTER TABLE users ADD COLUMN email text;',
      '-- base\nCREATE TABLE users (id integer PRIMARY KEY);\n-- change\nCREATE INDEX users_email ON users (email);',
    ],
    good: [
      'ALTER TABLE users ADD COLUMN IF NOT EXISTS id int;',
      '-- base\nCREATE TABLE users (id integer PRIMARY KEY);\n-- change\nALTER TABLE users ADD COLUMN email text;',
      '-- refused: 42704 role "app" does not exist\nGRANT SELECT ON users TO app;',
      '-- refused: 23502 column "email" of relation "users" contains null values\nALTER TABLE users ADD COLUMN email text NOT NULL;',
    ],
  },
};
