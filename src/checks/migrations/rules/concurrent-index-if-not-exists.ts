import type { MigrationRule } from '../rule.ts';
import { findWords } from '../sql/find.ts';
import { code, keyOf, partsOf, plain, quote, sqlBlock, tableKey } from '../sql/names.ts';

export const concurrentIndexIfNotExists: MigrationRule = {
  id: 'migrations/concurrent-index-if-not-exists',
  severity: 'medium',
  summary: 'Takes an invalid index, left by a build that failed, for the index it wants',
  why: '`CREATE INDEX CONCURRENTLY` that is interrupted, runs into a timeout or finds two rows alike leaves an index behind that is there and invalid: no query uses it, every write pays for it, and a unique one checks nothing. The next try finds the name, `IF NOT EXISTS` leaves it at that, and the migration counts as done.',
  fix: 'Drop what is left of an earlier try first: `DROP INDEX CONCURRENTLY IF EXISTS`, then create without `IF NOT EXISTS`.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY'],
  examples: {
    bad: [
      '-- +goose NO TRANSACTION\n-- +goose Up\nCREATE INDEX CONCURRENTLY IF NOT EXISTS users_email_idx ON users (email);',
    ],
    good: [
      '-- +goose NO TRANSACTION\n-- +goose Up\nDROP INDEX CONCURRENTLY IF EXISTS users_email_idx;\nCREATE INDEX CONCURRENTLY IF NOT EXISTS users_email_idx ON users (email);',
      '-- +goose NO TRANSACTION\n-- +goose Up\nCREATE INDEX CONCURRENTLY users_email_idx ON users (email);',
      'CREATE INDEX IF NOT EXISTS users_email_idx ON users (email);',
    ],
  },
  *check(subject) {
    const { node } = subject.statement;
    if (!('IndexStmt' in node) || !node.IndexStmt.concurrent || !node.IndexStmt.if_not_exists) return;
    const { idxname = '', relation, unique } = node.IndexStmt;
    const key = keyOf([relation?.schemaname, idxname]);
    const isCleared = subject.statements
      .slice(0, subject.index)
      .some(
        ({ node: earlier }) =>
          'DropStmt' in earlier &&
          earlier.DropStmt.removeType === 'OBJECT_INDEX' &&
          (earlier.DropStmt.objects ?? []).some((object) => partsOf(object).at(-1) === idxname),
      );
    const table = tableKey(relation);
    if (isCleared || subject.isNew(table)) return;
    yield {
      about: key,
      title: `Index ${plain(idxname)} may stay invalid: IF NOT EXISTS keeps what a failed build has left`,
      message: `If building ${code(idxname)} fails, an invalid index of that name stays. The next run of this migration finds it and is content.`,
      impact: `Queries on ${code(table)} go on without the index${unique ? ', and rows that are alike get in' : ''}, while the migration counts as done.`,
      fix: `Clear the way first, and leave out \`IF NOT EXISTS\`:\n\n${sqlBlock(`DROP INDEX CONCURRENTLY IF EXISTS ${quote(idxname)};`)}\n\n${sqlBlock(`${subject.shown.replace(/\s+if\s+not\s+exists\b/i, '')};`)}\n\n${subject.file.tool.outside}`,
      at: findWords(subject.statement, subject.file.text, ['if', 'not', 'exists']),
    };
  },
};
