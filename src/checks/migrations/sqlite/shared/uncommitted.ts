import { uncommittedTransaction } from '../../rules/uncommitted-transaction.ts';
import type { SqliteCheck } from '../subject.ts';

/** `BEGIN` without an end, where the tool opens no transaction itself: SQLite takes everything back when the connection closes. */
export const uncommittedCheck: SqliteCheck = function* ({ statements, connection }) {
  if (connection.inTransaction) return;
  const steps = statements.flatMap(({ head }, at) =>
    head.kind === 'transaction' && head.step !== 'part' ? [{ at, step: head.step }] : [],
  );
  const last = steps.at(-1);
  if (last?.step !== 'begin' || last.at === statements.length - 1) return;
  yield {
    rule: uncommittedTransaction,
    at: last.at,
    hit: {
      about: 'transaction',
      title: 'The transaction that begins here is never committed',
      message: '`BEGIN` stands here, and no `COMMIT` follows in this file.',
      impact:
        'SQLite takes the statements behind it back, without an error, when the connection closes, and the new code then runs on the old schema.',
      fix: 'Write `COMMIT;` at the end of the file, or leave out `BEGIN`.',
    },
  };
};
