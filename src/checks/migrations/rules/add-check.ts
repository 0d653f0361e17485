import { addedText, inWords, limit, NEXT, partOf, type Rewrite, suggest, together } from '../rewrite.ts';
import type { MigrationRule, Subject } from '../rule.ts';
import { type AddedColumn, type AddedConstraint, addedColumns, addedConstraints } from '../sql/alterations.ts';
import type { Constraint } from '../sql/ast.ts';
import { columnsIn, constraintsOf } from '../sql/expressions.ts';
import { findWords } from '../sql/find.ts';
import { code, plain, quote } from '../sql/names.ts';
import { objectName } from '../sql/object-name.ts';
import { sql } from '../sql/written.ts';

const FIX =
  'Add it `NOT VALID`, which checks new rows only, and validate it in a second transaction, while reads and writes go on.';

export const addCheck: MigrationRule = {
  id: 'migrations/add-check',
  severity: 'medium',
  works: 'scan',
  mayFail: true,
  summary: 'Checks a constraint over a whole table while nobody can use it',
  why: 'PostgreSQL reads every row under a lock that blocks reads and writes (three million rows: 0.14 seconds on an idle machine), and one row that does not pass stops the deploy.',
  fix: FIX,
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
      constraintsOf(added.column).map((constraint) => ({
        ...added,
        constraint,
        column: added.column.colname,
        rewrite: () => ofColumn(subject, added, constraint),
      })),
    );
    const own = addedConstraints(subject.statement).map((added) => ({
      ...added,
      column: undefined,
      rewrite: () => ofTable(subject, added),
    }));
    for (const { constraint, table, column, rewrite } of [...own, ...inline]) {
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
        ...suggest(subject, rewrite(), FIX),
        at:
          (start === undefined ? undefined : findWords(subject.statement, subject.file.text, ['check'], start)) ??
          findWords(subject.statement, subject.file.text, ['check']),
      };
    }
  },
};

/** `CHECK (a > 0) NOT VALID`, then the validation. */
function ofTable(subject: Subject, { constraint, index, table }: AddedConstraint): Rewrite | undefined {
  const part = partOf(subject, index);
  if (part === undefined) return undefined;
  const name = constraint.conname ?? nameFor(table, constraint);
  const added = sql`${part.head} ADD ${constraint.conname === undefined ? sql`CONSTRAINT ${quote(name)} ` : ''}${part.constraint(constraint)} NOT VALID`;
  return {
    replaces: { kind: 'part', index, edits: [] },
    steps: [
      inWords('In this migration:', together(limit(subject), added)),
      inWords(NEXT, together(sql`${part.head} VALIDATE CONSTRAINT ${quote(name)}`)),
    ],
  };
}

function ofColumn(subject: Subject, added: AddedColumn, constraint: Constraint): Rewrite | undefined {
  const text = addedText(subject, added);
  const at = text?.at(constraint);
  if (text === undefined || at === undefined) return undefined;
  const name = constraint.conname ?? objectName(shortOf(added.table), [added.column.colname ?? ''], 'check');
  const named = constraint.conname === undefined ? sql`CONSTRAINT ${quote(name)} ` : '';
  return {
    lead: 'Add the column without it:',
    replaces: { kind: 'part', index: added.index, edits: [at] },
    steps: [
      inWords(
        'Then, in the same migration:',
        together(limit(subject), sql`${text.head} ADD ${named}${text.text(at)} NOT VALID`),
      ),
      inWords(NEXT, together(sql`${text.head} VALIDATE CONSTRAINT ${quote(name)}`)),
    ],
  };
}

const shortOf = (table: string): string => table.split('.').at(-1) ?? table;

/** A check of one column is named after it, one of several only after its table. */
function nameFor(table: string, { raw_expr }: Constraint): string {
  const columns = [...new Set(columnsIn(raw_expr))];
  return objectName(shortOf(table), columns.length === 1 ? columns : [], 'check');
}
