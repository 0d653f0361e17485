import { addedText, type Rewrite, requiredSteps, suggest } from '../rewrite.ts';
import type { MigrationRule, Subject } from '../rule.ts';
import { type AddedColumn, addedColumns } from '../sql/alterations.ts';
import { constraintsOf, defaultOf } from '../sql/expressions.ts';
import { findWords } from '../sql/find.ts';
import { code, plain } from '../sql/names.ts';
import { isSerial } from '../sql/types.ts';

const FIX =
  'Give it a default (a constant costs no rewrite since PostgreSQL 11), or add it nullable, fill it, and make it required in a later release.';

export const addRequiredColumn: MigrationRule = {
  id: 'migrations/add-required-column',
  severity: 'blocker',
  summary: 'Adds a NOT NULL column without a default to a table that has rows',
  why: 'PostgreSQL has no value for the rows that are there: the migration fails with error 23502 and the deploy stops. On an empty table it succeeds, and then every insert of the old version, which does not know the column, fails.',
  fix: FIX,
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-altertable.html'],
  examples: {
    bad: [
      'ALTER TABLE users ADD COLUMN plan text NOT NULL;',
      'ALTER TABLE "User" ADD COLUMN "a" int NOT NULL DEFAULT NULL, ADD COLUMN b int;',
    ],
    good: [
      "ALTER TABLE users ADD COLUMN plan text NOT NULL DEFAULT 'free';",
      'ALTER TABLE users ADD COLUMN plan text;',
      'CREATE TABLE t (id int);\nALTER TABLE t ADD COLUMN plan text NOT NULL;',
      'ALTER TABLE users ADD COLUMN n bigint NOT NULL GENERATED ALWAYS AS IDENTITY;',
      'ALTER TABLE users ADD COLUMN n int NOT NULL GENERATED ALWAYS AS (1) STORED;',
    ],
  },
  *check(subject) {
    for (const each of addedColumns(subject.statement)) {
      const { column, table } = each;
      const constraints = constraintsOf(column).map(({ contype }) => contype);
      const required = constraints.includes('CONSTR_NOTNULL') || constraints.includes('CONSTR_PRIMARY');
      const filled =
        defaultOf(column) !== undefined ||
        constraints.includes('CONSTR_IDENTITY') ||
        constraints.includes('CONSTR_GENERATED') ||
        isSerial(column.typeName);
      if (!required || filled || subject.isNew(table)) continue;
      const name = column.colname ?? '';
      yield {
        about: `${table}.${name}`,
        proof: { kind: 'refused' },
        title: `Required column ${plain(name)} is added to table ${plain(table)} without a default`,
        message: `${code(`${table}.${name}`)} is \`NOT NULL\` and has no default, so there is no value for the rows that ${code(table)} already has.`,
        impact: `If ${code(table)} has a single row, the migration fails and the deploy stops. If it is empty, inserts of the running version into ${code(table)} fail.`,
        ...suggest(subject, rewriteOf(subject, each), FIX),
        at: findWords(subject.statement, subject.file.text, ['add', ['column', 'if', 'not', 'exists'], name]),
      };
    }
  },
};

function rewriteOf(subject: Subject, added: AddedColumn): Rewrite | undefined {
  const text = addedText(subject, added);
  const edits = text?.all('CONSTR_NOTNULL') ?? [];
  // A primary key is another rule's.
  if (text === undefined || edits.length === 0) return undefined;
  const name = added.column.colname ?? '';
  return {
    fills: true,
    lead: 'With a `DEFAULT`, if there is a sensible one, the statement costs nothing. Otherwise add the column without `NOT NULL`:',
    replaces: { kind: 'part', index: added.index, edits },
    steps: requiredSteps(
      subject,
      text.head,
      [name],
      `Ship code that fills ${code(name)}, and fill the old rows in batches. Then, each in a migration of its own:`,
    ),
  };
}
