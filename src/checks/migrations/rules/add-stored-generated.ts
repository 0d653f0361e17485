import { addedText, type Rewrite, suggest } from '../rewrite.ts';
import type { MigrationRule, Subject } from '../rule.ts';
import { type AddedColumn, addedColumns } from '../sql/alterations.ts';
import type { Constraint } from '../sql/ast.ts';
import { constraintsOf } from '../sql/expressions.ts';
import { findWords } from '../sql/find.ts';
import { code, plain, quote } from '../sql/names.ts';
import { sql } from '../sql/written.ts';

const FIX =
  'Use `VIRTUAL` on PostgreSQL 18; before, an ordinary column that a trigger fills, and a backfill in batches.';

export const addStoredGenerated: MigrationRule = {
  id: 'migrations/add-stored-generated',
  severity: 'high',
  works: 'rewrite',
  summary: 'Adds a stored computed column, so that the table is rewritten',
  why: 'The value is computed and written for every row while all queries wait. A `VIRTUAL` column (PostgreSQL 18) is computed when it is read and costs nothing to add.',
  fix: FIX,
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
    for (const each of addedColumns(subject.statement)) {
      const { column, table } = each;
      const generated = constraintsOf(column).find(({ contype }) => contype === 'CONSTR_GENERATED');
      if (generated === undefined || generated.generated_kind === 'v' || subject.isNew(table)) continue;
      const name = column.colname ?? '';
      yield {
        about: `${table}.${name}`,
        proof: { kind: 'work', on: table },
        title: `Stored computed column ${plain(name)} is added to table ${plain(table)}, which rewrites every row`,
        message: `The value of ${code(name)} is computed and written for every row of ${code(table)}.`,
        impact: `All queries on ${code(table)} wait until every row is written anew.`,
        ...suggest(subject, rewriteOf(subject, each, generated), FIX),
        at: findWords(subject.statement, subject.file.text, ['add', ['column', 'if', 'not', 'exists'], name]),
      };
    }
  },
};

/** Computed when it is read: not the same column, but one that can be had at once. */
function rewriteOf(subject: Subject, added: AddedColumn, generated: Constraint): Rewrite | undefined {
  const text = addedText(subject, added);
  const at = text?.at(generated);
  const stored = at && findWords(subject.statement, subject.readable, ['stored'], at.start);
  if (text === undefined || stored === undefined) return undefined;
  return {
    lead: 'On PostgreSQL 18 let it be computed when it is read. Before, add an ordinary column, fill it with a trigger, and fill the old rows in batches.',
    replaces: { kind: 'part', index: added.index, edits: [{ ...stored, sql: sql`VIRTUAL` }] },
    undo: [sql`${text.head} DROP COLUMN ${quote(added.column.colname ?? '')}`],
    steps: [],
  };
}
