import type { MigrationRule } from '../rule.ts';
import { addedColumns, addedConstraints } from '../sql/alterations.ts';
import { constraintsOf } from '../sql/expressions.ts';
import { findWords } from '../sql/find.ts';
import { code, plain, quote, sqlBlock } from '../sql/names.ts';

export const addCheck: MigrationRule = {
  id: 'migrations/add-check',
  severity: 'medium',
  summary: 'Checks a constraint over a whole table while nobody can use it',
  why: 'PostgreSQL reads every row under a lock that blocks reads and writes (three million rows: 0.14 seconds on an idle machine), and one row that does not pass stops the deploy.',
  fix: 'Add it `NOT VALID`, which checks new rows only, and validate it in a second transaction, while reads and writes go on.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT'],
  examples: {
    bad: [
      'ALTER TABLE users ADD CONSTRAINT age_ok CHECK (age > 0);',
      'ALTER TABLE users ADD COLUMN age int CHECK (age > 0);',
    ],
    good: [
      'ALTER TABLE users ADD CONSTRAINT age_ok CHECK (age > 0) NOT VALID;',
      'CREATE TABLE t (a int);\nALTER TABLE t ADD CHECK (a > 0);',
      'ALTER TABLE users ADD COLUMN age int;',
    ],
  },
  *check(subject) {
    const inline = addedColumns(subject.statement).flatMap((added) =>
      constraintsOf(added.column).map((constraint) => ({ ...added, constraint, column: added.column.colname })),
    );
    const own = addedConstraints(subject.statement).map((added) => ({ ...added, column: undefined }));
    for (const { constraint, table, tableSql, column } of [...own, ...inline]) {
      if (
        constraint.contype !== 'CONSTR_CHECK' ||
        constraint.skip_validation ||
        constraint.is_enforced === false ||
        subject.isNew(table)
      )
        continue;
      const name = constraint.conname ?? `${table.split('.').at(-1)}_${column ?? 'check'}_check`;
      const start = constraint.location === undefined ? undefined : subject.statement.offsetOf(constraint.location);
      yield {
        about: `${table}.${name}`,
        proof: { kind: 'work', on: table },
        title: `Check constraint on table ${plain(table)} is checked while all queries wait`,
        message: `${column === undefined ? 'The constraint' : `The \`CHECK\` of the new column ${code(column)}`} is validated at once: PostgreSQL reads all of ${code(table)} under a lock that blocks reads and writes.`,
        impact: `All queries on ${code(table)} wait meanwhile; a row that does not pass stops the deploy.`,
        fix: `${column === undefined ? 'In this migration' : 'Add the column without it, then'}:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `ALTER TABLE ${tableSql} ADD CONSTRAINT ${quote(name)} CHECK (<condition>) NOT VALID;`)}\n\nIn the next one, in a transaction of its own:\n\n${sqlBlock(`ALTER TABLE ${tableSql} VALIDATE CONSTRAINT ${quote(name)};`)}`,
        at:
          (start === undefined ? undefined : findWords(subject.statement, subject.file.text, ['check'], start)) ??
          findWords(subject.statement, subject.file.text, ['check']),
      };
    }
  },
};
