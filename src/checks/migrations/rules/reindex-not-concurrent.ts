import { edited, outside, type Rewrite, suggest } from '../rewrite.ts';
import type { MigrationRule, Subject } from '../rule.ts';
import { isConcurrent } from '../sql/concurrent.ts';
import { findWords } from '../sql/find.ts';
import { code, plain, tableKey } from '../sql/names.ts';
import { isExecuted, sql } from '../sql/written.ts';

const FIX = '`REINDEX … CONCURRENTLY` (PostgreSQL 12 and later), outside of a transaction.';

export const reindexNotConcurrent: MigrationRule = {
  id: 'migrations/reindex-not-concurrent',
  severity: 'high',
  works: 'index',
  summary: 'Rebuilds indexes while nobody can write to the table',
  why: 'Writes to the table wait until every index is rebuilt, and so do reads that would use one.',
  fix: FIX,
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-reindex.html#SQL-REINDEX-CONCURRENTLY'],
  examples: {
    bad: ['REINDEX TABLE users;', 'REINDEX (VERBOSE) INDEX users_email_idx;'],
    good: ['REINDEX TABLE CONCURRENTLY users;', 'REINDEX (CONCURRENTLY) INDEX users_email_idx;'],
  },
  *check(subject) {
    const { node } = subject.statement;
    // There is no concurrent form of REINDEX SYSTEM.
    if (!('ReindexStmt' in node) || isConcurrent(node) || node.ReindexStmt.kind === 'REINDEX_OBJECT_SYSTEM') return;
    const { relation, name, kind } = node.ReindexStmt;
    const what = relation ? tableKey(relation) : (name ?? 'the database');
    if (subject.isNew(what)) return;
    const word = (kind ?? '').replace('REINDEX_OBJECT_', '');
    yield {
      about: what,
      proof: { kind: 'work' },
      title: `${plain(what)} is reindexed while writes wait`,
      message: `This rebuilds ${code(what)} without \`CONCURRENTLY\`.`,
      impact: `Writes to the table behind ${code(what)} wait until all is rebuilt.`,
      ...suggest(subject, rewriteOf(subject, word), FIX),
    };
  },
};

function rewriteOf(subject: Subject, word: string): Rewrite | undefined {
  const { statement, readable } = subject;
  const words = findWords(statement, readable, [word.toLowerCase()]);
  if (isExecuted(statement, readable) || words === undefined) return undefined;
  const concurrent = edited(statement, readable, statement, [
    { start: words.end, end: words.end, sql: sql`CONCURRENTLY` },
  ]);
  return { replaces: { kind: 'all' }, steps: [outside(concurrent)], tail: subject.file.tool.outside };
}
