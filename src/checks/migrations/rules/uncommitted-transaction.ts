import type { MigrationRule } from '../rule.ts';

export const uncommittedTransaction: MigrationRule = {
  id: 'migrations/uncommitted-transaction',
  severity: 'high',
  summary: 'Begins a transaction that the file does not end',
  why: 'Where the tool sends the file as it is, all its statements are rolled back when the connection closes, and the migration counts as done.',
  fix: 'End the file with `COMMIT;`, or leave `BEGIN` to the tool.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-begin.html'],
  examples: {
    bad: ['BEGIN;\nALTER TABLE users ADD COLUMN a int;'],
    good: [
      'BEGIN;\nALTER TABLE users ADD COLUMN a int;\nCOMMIT;',
      'ALTER TABLE users ADD COLUMN a int;',
      'START TRANSACTION;\nSELECT 1;\nEND;',
    ],
  },
  *check(subject) {
    const { node } = subject.statement;
    if (
      !('TransactionStmt' in node) ||
      (node.TransactionStmt.kind !== 'TRANS_STMT_BEGIN' && node.TransactionStmt.kind !== 'TRANS_STMT_START')
    )
      return;
    const after = subject.statements.slice(subject.index + 1);
    const ended = after.some(
      ({ node: later }) =>
        'TransactionStmt' in later &&
        (later.TransactionStmt.kind === 'TRANS_STMT_COMMIT' ||
          later.TransactionStmt.kind === 'TRANS_STMT_ROLLBACK' ||
          later.TransactionStmt.kind === 'TRANS_STMT_PREPARE'),
    );
    // `COMMIT; … ; BEGIN` at the end hands a wrapping tool its transaction back.
    if (ended || after.length === 0) return;
    yield {
      about: 'transaction',
      title: 'The transaction that begins here is never committed',
      message: `\`BEGIN\` stands here, and no \`COMMIT\` follows in this file.`,
      impact:
        'The statements of this migration may be rolled back without an error, and the new code then runs on the old schema.',
      fix: 'Write `COMMIT;` at the end of the file, or leave out `BEGIN`.',
    };
  },
};
