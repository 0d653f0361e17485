import type { MigrationRule } from '../rule.ts';
import { findWords } from '../sql/find.ts';
import { code, plain, quote, sqlBlock, tableKey } from '../sql/names.ts';

export const indexNotConcurrent: MigrationRule = {
  id: 'migrations/index-not-concurrent',
  severity: 'high',
  summary: 'Builds an index while nobody can write to the table',
  why: 'Without `CONCURRENTLY` every insert, update and delete waits until the index is built (three million rows: 1 to 2 seconds on an idle machine, several times that in production).',
  fix: '`CREATE INDEX CONCURRENTLY`, outside of a transaction. If it fails it leaves an invalid index behind: drop that and try again.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY'],
  examples: {
    bad: [
      'CREATE INDEX users_email_idx ON users (email);',
      'CREATE UNIQUE INDEX ON "User" ("email") WHERE deleted = \'no\';',
    ],
    good: [
      'CREATE INDEX CONCURRENTLY users_email_idx ON users (email);',
      'CREATE TABLE t (a int);\nCREATE INDEX ON t (a);',
      'CREATE INDEX ON ONLY parted (a);',
    ],
  },
  *check(subject) {
    const { node } = subject.statement;
    if (!('IndexStmt' in node)) return;
    const { relation, concurrent, unique, idxname } = node.IndexStmt;
    const table = tableKey(relation);
    // ON ONLY makes an empty index on a partitioned table; the partitions get theirs one by one.
    if (concurrent || relation?.inh !== true || subject.isNew(table)) return;
    const rewrite = subject.shown.replace(/^(create\s+(?:unique\s+)?index)\b/i, '$1 CONCURRENTLY');
    const literals = subject.shown.includes("'…'") ? " (with your own literals for `'…'`)" : '';
    yield {
      about: idxname ?? table,
      proof: { kind: 'work', on: table },
      title: `Index ${idxname === undefined ? '' : `${plain(idxname)} `}on table ${plain(table)} is built while writes wait`,
      message: `${unique ? 'This unique index' : 'This index'} is built without \`CONCURRENTLY\`, so ${code(table)} is locked against writes until it is done.`,
      impact: `Every insert, update and delete on ${code(table)} waits while the index is built; with a large table requests time out.`,
      fix: `Build it without the lock${literals}:\n\n${sqlBlock(`${rewrite};`)}\n\n${subject.file.tool.outside}${idxname === undefined ? '' : ` If the build fails, \`DROP INDEX CONCURRENTLY ${quote(idxname).replaceAll('`', "'")};\` before the next try.`}`,
      at: findWords(subject.statement, subject.file.text, ['create', ['unique'], 'index']),
    };
  },
};
