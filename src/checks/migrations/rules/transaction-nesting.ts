import type { MigrationRule, Subject } from '../rule.ts';
import type { Statement } from '../sql/statements.ts';

export const transactionNesting: MigrationRule = {
  id: 'migrations/transaction-nesting',
  severity: 'medium',
  summary: 'Begins a transaction inside of one, or ends one that it did not begin',
  why: 'PostgreSQL has no transactions inside of transactions: the second `BEGIN` is a warning, and the first `COMMIT` ends everything. A `COMMIT` without `BEGIN` ends the transaction of the migration tool: what stands behind it is no longer undone when a later statement fails.',
  fix: 'One `BEGIN` and one `COMMIT` a file, or none where the tool opens the transaction.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-begin.html', 'https://www.postgresql.org/docs/18/sql-commit.html'],
  examples: {
    bad: [
      'BEGIN;\nBEGIN;\nALTER TABLE users ADD COLUMN a int;\nCOMMIT;',
      'BEGIN;\nALTER TABLE users ADD COLUMN a int;\nCOMMIT;\nCOMMIT;',
      'ALTER TABLE users ADD COLUMN a int;\nCOMMIT;\nALTER TABLE users ADD COLUMN b int;',
    ],
    good: [
      'BEGIN;\nALTER TABLE users ADD COLUMN a int;\nCOMMIT;',
      'BEGIN;\nALTER TABLE users ADD COLUMN a int;\nCOMMIT;\nBEGIN;\nALTER TABLE users ADD COLUMN b int;\nCOMMIT;',
      'COMMIT;\nCREATE INDEX CONCURRENTLY i ON users (a);\nBEGIN;',
      'BEGIN;\nSAVEPOINT a;\nROLLBACK TO a;\nCOMMIT;',
    ],
  },
  *check(subject) {
    const step = stepOf(subject.statement);
    if (step === undefined) return;
    const before = subject.statements.slice(0, subject.index).flatMap((each) => stepOf(each) ?? []);
    const isOpen = before.at(-1) === 'begin';
    if (step === 'begin' && isOpen)
      yield {
        about: 'begin',
        title: 'A transaction begins inside of one',
        message:
          '`BEGIN` stands here, and the transaction that began before has not ended. PostgreSQL warns and goes on in the first one.',
        impact: 'The first `COMMIT` ends both: what was meant to be undone together may be kept in part.',
        fix: 'Leave this `BEGIN` out. For a part that is to be undone by itself use `SAVEPOINT`.',
      };
    // Whoever ends the tool's transaction and begins another at the end gives it one to end.
    if (step === 'end' && !isOpen && !givesBack(subject))
      yield {
        about: 'end',
        title: 'A transaction ends here that this file did not begin',
        message: `No \`BEGIN\` stands before this ${before.length === 0 ? 'in the file' : 'since the last `COMMIT`'}.`,
        impact:
          'Where the tool opened the transaction, it ends here: a later statement that fails no longer undoes what stands before.',
        fix: 'Leave it out, or write `BEGIN;` before the statements that belong together and tell the tool not to open one.',
      };
  },
};

function stepOf({ node, nested }: Statement): 'begin' | 'end' | undefined {
  if (nested || !('TransactionStmt' in node)) return undefined;
  const { kind } = node.TransactionStmt;
  if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START') return 'begin';
  return kind === 'TRANS_STMT_COMMIT' || kind === 'TRANS_STMT_ROLLBACK' || kind === 'TRANS_STMT_PREPARE'
    ? 'end'
    : undefined;
}

const givesBack = ({ statements, index }: Subject): boolean =>
  statements
    .slice(index + 1)
    .flatMap((each) => stepOf(each) ?? [])
    .at(-1) === 'begin';
