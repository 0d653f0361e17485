import type { MigrationRule } from '../rule.ts';
import { alterationsOf } from '../sql/alterations.ts';
import { findWords } from '../sql/find.ts';
import { code, plain, quote, sqlBlock } from '../sql/names.ts';
import { isCopied, readded } from '../sql/readded.ts';

export const recreateColumn: MigrationRule = {
  id: 'migrations/recreate-column',
  severity: 'blocker',
  summary: 'Drops a column and adds it again, empty',
  why: 'Generators do this when a length, type or enum changes (TypeORM, Prisma with a warning). The new column has the old name but none of its values: nothing fails, the data is just gone.',
  fix: 'Change the type in place, or add a second column, copy, and switch over.',
  since: '0.1.0',
  sources: ['https://github.com/typeorm/typeorm/issues/3357'],
  examples: {
    bad: [
      'ALTER TABLE users DROP COLUMN name;\nALTER TABLE users ADD COLUMN name varchar(100);',
      'ALTER TABLE "User" DROP COLUMN "role",\nADD COLUMN "role" text NOT NULL DEFAULT \'x\';',
    ],
    good: [
      'ALTER TABLE users ALTER COLUMN name TYPE varchar(100);',
      'ALTER TABLE users DROP COLUMN name;\nALTER TABLE users ADD COLUMN title text;',
    ],
  },
  *check(subject) {
    for (const { command, table, tableSql } of alterationsOf(subject.statement)) {
      const { subtype, name: column = '' } = command;
      if (subtype !== 'AT_DropColumn' || subject.isNew(table) || subject.isNewColumn(table, column)) continue;
      if (!readded(subject, table, column)) continue;
      const copied = isCopied(subject, column);
      const next = `${column}_new`;
      yield {
        about: `${table}.${column}`,
        proof: { kind: 'column', of: table, column, becomes: 'dropped' },
        severity: copied ? 'high' : 'blocker',
        title: `Column ${plain(column)} of table ${plain(table)} is dropped and added again, without its values`,
        message: `${code(`${table}.${column}`)} is dropped here and added again in the same migration. A column that is added is empty.${copied ? ' A statement before it reads the column, so its values may have been kept elsewhere: check that.' : ''}`,
        impact: `Every row of ${code(table)} loses its ${code(column)}, and nothing reports an error.`,
        fix: `Change the column in place, with the type you want:\n\n${sqlBlock(`ALTER TABLE ${tableSql} ALTER COLUMN ${quote(column)} TYPE <new type> USING ${quote(column)}::<new type>;`)}\n\nOr keep the values in a second column and switch over in a later release:\n\n${sqlBlock(`ALTER TABLE ${tableSql} ADD COLUMN ${quote(next)} <new type>;`, `UPDATE ${tableSql} SET ${quote(next)} = ${quote(column)}::<new type>; -- in batches`)}`,
        at: findWords(subject.statement, subject.file.text, ['drop', ['column', 'if', 'exists'], column]),
      };
    }
  },
};
