import type { MigrationRule } from '../rule.ts';
import { alterationsOf } from '../sql/alterations.ts';
import { findWords } from '../sql/find.ts';
import { code, plain, quote, sqlBlock } from '../sql/names.ts';
import { readded } from '../sql/readded.ts';

export const dropColumn: MigrationRule = {
  id: 'migrations/drop-column',
  severity: 'blocker',
  summary: 'Drops a column with its values',
  why: 'The values are lost for good. During the deploy the old version still reads and writes the column, and an ORM names every column of a model in each query: those queries fail until the last old process is gone.',
  fix: 'First ship code that no longer knows the column (take it out of the model). Make it nullable so that inserts without it work. Drop it in a later release.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-altertable.html'],
  examples: {
    bad: ['ALTER TABLE users DROP COLUMN email;', 'alter table "User" drop if exists "lastLogin" cascade;'],
    good: [
      'ALTER TABLE users DROP CONSTRAINT users_email_key;',
      'CREATE TABLE t (a int, b int);\nALTER TABLE t DROP COLUMN b;',
      'ALTER TABLE users ADD COLUMN tmp text;\nALTER TABLE users DROP COLUMN tmp;',
    ],
  },
  *check(subject) {
    for (const { command, table, tableSql } of alterationsOf(subject.statement)) {
      const { subtype, name: column = '', behavior } = command;
      if (subtype !== 'AT_DropColumn' || subject.isNew(table) || subject.isNewColumn(table, column)) continue;
      if (readded(subject, table, column)) continue;
      const known = subject.schema.tables.get(table)?.columns.get(column);
      const keys = subject.schema.tables.get(table)?.keys.values() ?? [];
      // What a primary key is made of cannot be empty.
      const isKey = [...keys].some(({ kind, columns }) => kind === 'primary' && columns.includes(column));
      const relax =
        known?.notNull === false || isKey
          ? []
          : [`ALTER TABLE ${tableSql} ALTER COLUMN ${quote(column)} DROP NOT NULL;`];
      yield {
        about: `${table}.${column}`,
        rollback: 'breaks',
        proof: { kind: 'column', of: table, column, becomes: 'dropped' },
        title: `Column ${plain(column)} of table ${plain(table)} is dropped`,
        message: `This drops ${code(`${table}.${column}`)} and its values${behavior === 'DROP_CASCADE' ? ', and with `CASCADE` what depends on it' : ''}.`,
        impact: `The values in ${code(`${table}.${column}`)} are lost, and the version that still runs fails wherever it reads or writes ${code(table)} with this column.`,
        fix: `1. Delete this statement from the migration${relax.length > 0 ? ', and put this in its place, so that inserts without the column work' : ''}. With that this finding is gone.${relax.length > 0 ? `\n\n${sqlBlock(...relax)}` : ''}\n\n2. Ship code that no longer knows the column.\n3. Drop it in a later release, when no old version runs any more. That is reported again: ignore it there, with the reason that no running version uses the column.\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `ALTER TABLE ${tableSql} DROP COLUMN ${quote(column)};`)}`,
        at: findWords(subject.statement, subject.file.text, ['drop', ['column', 'if', 'exists'], column]),
      };
    }
  },
};
