import type { MigrationRule } from '../rule.ts';
import { addedColumns } from '../sql/alterations.ts';
import { constraintsOf } from '../sql/expressions.ts';
import { findWords } from '../sql/find.ts';
import { code, plain, quote, sqlBlock } from '../sql/names.ts';
import { columnType } from '../sql/types.ts';

export const addStoredGenerated: MigrationRule = {
  id: 'migrations/add-stored-generated',
  severity: 'high',
  summary: 'Adds a stored computed column, so that the table is rewritten',
  why: 'The value is computed and written for every row while all queries wait. A `VIRTUAL` column (PostgreSQL 18) is computed when it is read and costs nothing to add.',
  fix: 'Use `VIRTUAL` on PostgreSQL 18; before, an ordinary column that a trigger fills, and a backfill in batches.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/ddl-generated-columns.html'],
  examples: {
    bad: ['ALTER TABLE users ADD COLUMN full_name text GENERATED ALWAYS AS (a || b) STORED;'],
    good: [
      'ALTER TABLE users ADD COLUMN full_name text GENERATED ALWAYS AS (a || b) VIRTUAL;',
      'CREATE TABLE t (a int);\nALTER TABLE t ADD COLUMN n int GENERATED ALWAYS AS (a) STORED;',
    ],
  },
  *check(subject) {
    for (const { column, table, tableSql } of addedColumns(subject.statement)) {
      const generated = constraintsOf(column).find(({ contype }) => contype === 'CONSTR_GENERATED');
      if (generated === undefined || generated.generated_kind === 'v' || subject.isNew(table)) continue;
      const name = column.colname ?? '';
      const type = columnType(column.typeName);
      yield {
        about: `${table}.${name}`,
        proof: { kind: 'work', on: table },
        title: `Stored computed column ${plain(name)} is added to table ${plain(table)}, which rewrites every row`,
        message: `The value of ${code(name)} is computed and written for every row of ${code(table)}.`,
        impact: `All queries on ${code(table)} wait until every row is written anew.`,
        fix: `On PostgreSQL 18 write \`VIRTUAL\` instead of \`STORED\`. Before, add an ordinary column, fill it with a trigger, and fill the old rows in batches:\n\n${sqlBlock(`ALTER TABLE ${tableSql} ADD COLUMN ${quote(name)} ${type?.sql ?? '<type>'};`)}`,
        at: findWords(subject.statement, subject.file.text, ['add', ['column', 'if', 'not', 'exists'], name]),
      };
    }
  },
};
