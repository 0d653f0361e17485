import { outside, partOf, type Rewrite, suggest } from '../rewrite.ts';
import type { MigrationRule, Subject } from '../rule.ts';
import { findWords } from '../sql/find.ts';
import { code, keyOf, partsOf, plain, quote } from '../sql/names.ts';
import { sql } from '../sql/written.ts';

const FIX =
  '`DROP INDEX CONCURRENTLY`, outside of a transaction. Make sure first that no query needs the index (`pg_stat_user_indexes.idx_scan`).';

export const dropIndex: MigrationRule = {
  id: 'migrations/drop-index',
  severity: 'medium',
  summary: 'Drops an index under a lock on its table',
  why: 'Dropping is quick, but it needs the table for itself: it waits for every running query, and every new query waits behind it.',
  fix: FIX,
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-dropindex.html'],
  examples: {
    bad: ['DROP INDEX users_email_idx;', 'DROP INDEX IF EXISTS a, b;'],
    good: [
      'DROP INDEX CONCURRENTLY users_email_idx;',
      'CREATE TABLE t (a int);\nCREATE INDEX i ON t (a);\nDROP INDEX i;',
    ],
  },
  *check(subject) {
    const { node } = subject.statement;
    if (!('DropStmt' in node) || node.DropStmt.removeType !== 'OBJECT_INDEX' || node.DropStmt.concurrent) return;
    for (const [position, object] of (node.DropStmt.objects ?? []).entries()) {
      const parts = partsOf(object);
      const index = keyOf(parts);
      const table = subject.schema.indexes.get(index);
      if (table !== undefined && subject.isNew(table)) continue;
      const of = table === undefined ? 'its table' : code(table);
      yield {
        about: index,
        proof: { kind: 'drop', of: index },
        title: `Index ${plain(index)} is dropped under a lock${table === undefined ? '' : ` on table ${plain(table)}`}`,
        message: `Without \`CONCURRENTLY\`, dropping ${code(index)} needs ${of} for itself.`,
        impact: `It waits for every query that runs on ${of}, and all later ones wait behind it; queries that used the index become slow.`,
        ...suggest(subject, rewriteOf(subject, position, parts, node.DropStmt.missing_ok === true), FIX),
        at: findWords(subject.statement, subject.file.text, parts),
      };
    }
  },
};

/** One at a time: several at once, or `CASCADE`, it does not take. */
const rewriteOf = (
  subject: Subject,
  index: number,
  parts: readonly string[],
  missingOk: boolean,
): Rewrite | undefined =>
  partOf(subject, index) && {
    replaces: { kind: 'part', index, edits: [] },
    steps: [outside(sql`DROP INDEX CONCURRENTLY ${missingOk ? 'IF EXISTS ' : ''}${parts.map(quote).join('.')}`)],
    tail: subject.file.tool.outside,
  };
