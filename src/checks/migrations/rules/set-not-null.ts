import { partOf, requiredSteps, suggest } from '../rewrite.ts';
import type { MigrationRule } from '../rule.ts';
import { alterationsOf } from '../sql/alterations.ts';
import { findWords } from '../sql/find.ts';
import { code, plain } from '../sql/names.ts';

const FIX =
  'Add the check without validation, validate it in a second transaction (reads and writes go on), then set NOT NULL and drop the check.';

export const setNotNull: MigrationRule = {
  id: 'migrations/set-not-null',
  severity: 'high',
  works: 'scan',
  mayFail: true,
  summary: 'Makes a column required that may hold NULL, and that running code may leave out',
  why: 'PostgreSQL reads the whole table while nobody else may use it; one NULL stops the migration. After it, every insert of the old version that leaves the column out fails. With a validated `CHECK (column IS NOT NULL)` the table is not read (PostgreSQL 12 and later).',
  fix: FIX,
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-altertable.html'],
  examples: {
    bad: [
      'ALTER TABLE users ALTER COLUMN email SET NOT NULL;',
      'ALTER TABLE users ALTER COLUMN plan SET DEFAULT 1, ALTER COLUMN plan SET NOT NULL;',
    ],
    good: [
      'CREATE TABLE t (a int);\nALTER TABLE t ALTER COLUMN a SET NOT NULL;',
      'ALTER TABLE users ADD CONSTRAINT c CHECK (email IS NOT NULL) NOT VALID;\nALTER TABLE users VALIDATE CONSTRAINT c;\nALTER TABLE users ALTER COLUMN email SET NOT NULL;',
      'ALTER TABLE users VALIDATE CONSTRAINT users_email_not_null;\nALTER TABLE users ALTER COLUMN email SET NOT NULL;',
      'ALTER TABLE users ALTER COLUMN email DROP NOT NULL;',
    ],
  },
  *check(subject) {
    for (const { command, table, index } of alterationsOf(subject.statement)) {
      const { subtype, name: column = '' } = command;
      if (subtype !== 'AT_SetNotNull' || subject.isNew(table)) continue;
      const known = subject.schema.tables.get(table);
      if ([...(known?.notNullChecks.values() ?? [])].some((check) => check.column === column && check.validated))
        continue;
      // A check that an earlier migration added is known by its name only: `users_email_not_null`.
      if ([...(known?.checks ?? [])].some((name) => /not_?null/i.test(name) && name.includes(column))) continue;
      const state = known?.columns.get(column);
      if (state?.notNull) continue;
      const defaulted =
        state?.hasDefault === true ||
        alterationsOf(subject.statement).some(
          (other) =>
            other.index < index &&
            other.command.subtype === 'AT_ColumnDefault' &&
            other.command.name === column &&
            other.command.def,
        );
      const part = partOf(subject, index);
      yield {
        about: `${table}.${column}`,
        proof: { kind: 'work', on: table },
        severity: defaulted ? 'medium' : 'high',
        title: `Column ${plain(column)} of table ${plain(table)} becomes required`,
        message: `\`SET NOT NULL\` reads all of ${code(table)} under a lock that blocks reads and writes, and fails if one row has no ${code(column)}.`,
        impact: `All queries on ${code(table)} wait while it is read; a single NULL stops the deploy${defaulted ? '' : `; and inserts of the running version that leave ${code(column)} out fail from then on`}.`,
        ...suggest(
          subject,
          part && {
            lead: `Let the code fill ${code(column)} first.`,
            replaces: { kind: 'part', index, edits: [] },
            steps: requiredSteps(subject, part.head, [column], 'Then, each in a migration of its own:'),
          },
          FIX,
        ),
        at: findWords(subject.statement, subject.file.text, ['alter', ['column'], column, 'set', 'not', 'null']),
      };
    }
  },
};
