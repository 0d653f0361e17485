import type { MigrationRule } from '../rule.ts';
import { alterationsOf } from '../sql/alterations.ts';
import { findWords } from '../sql/find.ts';
import { code, plain } from '../sql/names.ts';

export const dropNotNull: MigrationRule = {
  id: 'migrations/drop-not-null',
  severity: 'low',
  summary: 'Lets a column be empty that running code takes for filled',
  why: 'The version that still runs was written for a column that always has a value. Once the new one stores none, the old one reads it, and so does everything else that uses the table: reports, exports, other services.',
  fix: 'Deploy code that can read an empty value first, and drop `NOT NULL` in a later release.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-altertable.html'],
  examples: {
    bad: ['ALTER TABLE users ALTER COLUMN email DROP NOT NULL;'],
    good: [
      'CREATE TABLE t (a int NOT NULL);\nALTER TABLE t ALTER COLUMN a DROP NOT NULL;',
      'ALTER TABLE users ALTER COLUMN email DROP DEFAULT;',
    ],
  },
  *check(subject) {
    for (const { command, table } of alterationsOf(subject.statement)) {
      const { subtype, name: column = '' } = command;
      if (subtype !== 'AT_DropNotNull' || subject.isNew(table) || subject.isNewColumn(table, column)) continue;
      yield {
        about: `${table}.${column}`,
        proof: { kind: 'column', of: table, column, becomes: 'nullable' },
        title: `Column ${plain(column)} of table ${plain(table)} may be empty from now on`,
        message: `${code(`${table}.${column}`)} loses its \`NOT NULL\`.`,
        impact: 'The first row without a value meets the version that still runs, and whatever else reads this column.',
        fix: `Deploy code that can read an empty ${code(column)} first, and run this with the release after it.`,
        at: findWords(subject.statement, subject.file.text, ['alter', ['column'], column, 'drop', 'not', 'null']),
      };
    }
  },
};
