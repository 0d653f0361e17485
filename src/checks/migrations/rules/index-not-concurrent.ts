import { edited, inWords, limit, outside, type Rewrite, suggest, together } from '../rewrite.ts';
import type { MigrationRule, Subject } from '../rule.ts';
import type { RangeVar } from '../sql/ast.ts';
import { findWords } from '../sql/find.ts';
import { code, plain, quote, tableKey } from '../sql/names.ts';
import { isExecuted, sql } from '../sql/written.ts';

const FIX =
  '`CREATE INDEX CONCURRENTLY`, outside of a transaction. If it fails it leaves an invalid index behind: drop that and try again.';

export const indexNotConcurrent: MigrationRule = {
  id: 'migrations/index-not-concurrent',
  severity: 'high',
  works: 'index',
  summary: 'Builds an index while nobody can write to the table',
  why: 'Without `CONCURRENTLY` every insert, update and delete waits until the index is built (three million rows: 1 to 2 seconds on an idle machine, several times that in production).',
  fix: FIX,
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
    // There another rule says how.
    if (subject.schema.tables.get(table)?.partitioned) return;
    yield {
      about: idxname ?? table,
      proof: { kind: 'work', on: table },
      title: `Index ${idxname === undefined ? '' : `${plain(idxname)} `}on table ${plain(table)} is built while writes wait`,
      message: `${unique ? 'This unique index' : 'This index'} is built without \`CONCURRENTLY\`, so ${code(table)} is locked against writes until it is done.`,
      impact: `Every insert, update and delete on ${code(table)} waits while the index is built; with a large table requests time out.`,
      ...suggest(subject, rewriteOf(subject, relation, idxname), FIX),
      at: findWords(subject.statement, subject.file.text, ['create', ['unique'], 'index']),
    };
  },
};

/** The same with one word more. */
function rewriteOf(subject: Subject, relation: RangeVar | undefined, name: string | undefined): Rewrite | undefined {
  const { statement, readable, file } = subject;
  const words = findWords(statement, readable, ['create', ['unique'], 'index']);
  if (isExecuted(statement, readable) || words === undefined) return undefined;
  if (subject.schema.tables.get(tableKey(relation))?.partitionedBy !== undefined)
    return name === undefined ? undefined : ofPartitioned(subject, relation, name, words.end);
  const concurrent = edited(statement, readable, statement, [
    { start: words.end, end: words.end, sql: sql`CONCURRENTLY` },
  ]);
  const again =
    name === undefined
      ? ''
      : ` If the build fails, \`DROP INDEX CONCURRENTLY ${quote(name).replaceAll('`', "'")};\` before the next try.`;
  return {
    replaces: { kind: 'all' },
    steps: [inWords('Build it without the lock:', outside(concurrent))],
    tail: `${file.tool.outside}${again}`,
  };
}

/** What is partitioned takes no `CONCURRENTLY`: an index of the parent alone, which is complete once each partition has its own. */
function ofPartitioned(
  { statement, readable, file, ...subject }: Subject,
  relation: RangeVar | undefined,
  name: string,
  from: number,
): Rewrite | undefined {
  const on = findWords(statement, readable, ['on'], from);
  if (on === undefined) return undefined;
  const parent = edited(statement, readable, statement, [{ start: on.end, end: on.end, sql: sql`ONLY` }]);
  const index = [relation?.schemaname, name].flatMap((part) => (part === undefined ? [] : quote(part))).join('.');
  return {
    replaces: { kind: 'all' },
    steps: [
      inWords(
        'The table is partitioned: make the index of the parent alone, in an instant:',
        together(limit(subject), parent),
      ),
    ],
    undo: [sql`DROP INDEX ${index}`],
    tail: `Then build one on each partition with \`CREATE INDEX CONCURRENTLY\`, and put it in with \`ALTER INDEX … ATTACH PARTITION …\`. ${file.tool.outside}`,
  };
}
