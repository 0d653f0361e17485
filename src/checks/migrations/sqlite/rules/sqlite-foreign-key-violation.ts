import type { RuleInfo } from '../../../../core/rule.ts';
import { code, plain, sqlBlock } from '../../sql/names.ts';
import { keyOf, quote } from '../names.ts';
import { firstRefused } from '../refused.ts';
import type { Found, SqliteRule, Subject } from '../subject.ts';

const rule: RuleInfo = {
  id: 'migrations/sqlite-foreign-key-violation',
  severity: 'high',
  summary: 'Leaves a foreign key that refers to a table or to rows that are gone',
  why: 'Where the table is gone, every insert and update that touches the key fails ("no such table") while foreign keys are enforced. It happens when the old table is renamed before the new one is made: SQLite (3.26 and newer) lets foreign keys of other tables follow the rename, to a table that is dropped later. Where only rows are gone, the data is wrong and nothing says so.',
  fix: 'Make the new table under a new name, copy, drop the old one, rename the new one: in this order references stay. Look with `PRAGMA foreign_key_check` before the commit.',
  since: '0.1.0',
  sources: [
    'https://www.sqlite.org/lang_altertable.html#caution',
    'https://www.sqlite.org/pragma.html#pragma_foreign_key_check',
  ],
  examples: {
    bad: [
      "-- base\nCREATE TABLE users (id integer PRIMARY KEY, name text);\nCREATE TABLE posts (id integer PRIMARY KEY, user_id integer REFERENCES users (id));\n-- change\nPRAGMA foreign_keys=OFF;\nALTER TABLE users RENAME TO old_users;\nCREATE TABLE users (id integer PRIMARY KEY, name text NOT NULL);\nINSERT INTO users SELECT id, coalesce(name, '') FROM old_users;\nDROP TABLE old_users;\nPRAGMA foreign_keys=ON;",
    ],
    good: [
      "-- base\nCREATE TABLE users (id integer PRIMARY KEY, name text);\nCREATE TABLE posts (id integer PRIMARY KEY, user_id integer REFERENCES users (id));\n-- change\nPRAGMA foreign_keys=OFF;\nCREATE TABLE new_users (id integer PRIMARY KEY, name text NOT NULL);\nINSERT INTO new_users SELECT id, coalesce(name, '') FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;\nPRAGMA foreign_keys=ON;",
    ],
  },
};

export const foreignKeyViolation: SqliteRule = {
  rule,
  *check(subject) {
    const { soundBefore, soundAfter } = subject;
    for (const [key, { table, parent }] of soundAfter.dangling)
      if (!soundBefore.dangling.has(key) && (subject.old.has(keyOf(table)) || wasThere(subject, parent)))
        yield dangling(subject, table, parent);
    // Where a copy failed, rows are missing because of that. To a key that is new made-up rows owe nothing.
    if (firstRefused(subject) !== -1) return;
    for (const [key, { table, parent, rows }] of soundAfter.orphans)
      if (rows > (soundBefore.orphans.get(key)?.rows ?? 0) && hadKey(subject, table, parent))
        yield orphans(subject, table, parent, rows);
  },
};

const hadKey = ({ before }: Subject, table: string, parent: string): boolean =>
  before.tables.get(keyOf(table))?.foreignKeys.some((key) => keyOf(key.parent) === keyOf(parent)) === true;

/** It was there, under this name, at some moment of the file. */
const wasThere = ({ steps }: Subject, parent: string): boolean =>
  steps.some(({ before }) => before.tables.has(keyOf(parent)));

const sureness = ({ connection }: Subject): 'high' | 'medium' => (connection.enforces === 'maybe' ? 'medium' : 'high');

function dangling(subject: Subject, table: string, parent: string): Found {
  const at =
    lastAbout(subject, [parent], ['drop-table', 'rename-table']) ??
    lastAbout(subject, [table], ['create-table', 'rename-table']) ??
    0;
  return {
    rule,
    at,
    proved: `a foreign key of ${code(table)} referred to ${code(parent)} at the end, which was not there`,
    hit: {
      about: `${keyOf(table)} → ${keyOf(parent)}`,
      severity: sureness(subject),
      title: `A foreign key of table ${plain(table)} refers to ${plain(parent)}, which is gone`,
      message: `When this file has run, ${code(table)} refers to ${code(parent)}, and there is no such table.`,
      impact: `While foreign keys are enforced, inserts and updates of ${code(table)} fail with "no such table: ${plain(parent)}".`,
      fix: `Do not rename the old table: SQLite lets references follow it. Make the new one under another name, and give it the name at the end:\n\n${sqlBlock('PRAGMA foreign_keys = OFF; -- before BEGIN', 'CREATE TABLE <new> (…);', 'INSERT INTO <new> SELECT … FROM <old>;', 'DROP TABLE <old>;', 'ALTER TABLE <new> RENAME TO <old>;')}`,
    },
  };
}

function orphans(subject: Subject, table: string, parent: string, rows: number): Found {
  const at =
    lastAbout(subject, [parent, table], ['delete', 'insert', 'update', 'drop-table', 'rename-table', 'create-table']) ??
    0;
  return {
    rule,
    at,
    proved: `\`PRAGMA foreign_key_check\` found ${rows} rows of ${code(table)} without their row in ${code(parent)}`,
    hit: {
      about: `${keyOf(table)} → ${keyOf(parent)}: rows`,
      severity: 'medium',
      title: `Rows of table ${plain(table)} refer to rows of ${plain(parent)} that are gone`,
      message: `When this file has run, rows of ${code(table)} refer to nothing in ${code(parent)}.`,
      impact: `The application reads references that lead nowhere. If foreign keys are enforced when the migration commits, it fails.`,
      fix: `Delete or mend them in the same migration, and look at the end:\n\n${sqlBlock(`PRAGMA foreign_key_check(${quote(table)});`)}`,
    },
  };
}

function lastAbout({ statements }: Subject, tables: readonly string[], kinds: readonly string[]): number | undefined {
  const keys = new Set(tables.map(keyOf));
  const at = statements.findLastIndex(
    ({ head }) =>
      kinds.includes(head.kind) &&
      (('table' in head && keys.has(keyOf(head.table))) || ('to' in head && keys.has(keyOf(head.to)))),
  );
  return at === -1 ? undefined : at;
}
