/** Which statements of a file run inside of a transaction, and which of them share one. */
import type { Wrapping } from '../migration.ts';
import type { Statement } from './statements.ts';

export type InTransaction =
  /** `BEGIN` stands in the file; no tool changes that. */
  | 'explicit'
  /** The tool wraps the file, or PostgreSQL makes one transaction of a file with several statements. */
  | 'tool'
  | 'no'
  | 'unknown';

export interface Transaction {
  kind: InTransaction;
  /** Statements with the same number share a transaction. */
  group: number;
}

export function transactionsOf(statements: readonly Statement[], wrapping: Wrapping): Transaction[] {
  const outside: InTransaction =
    wrapping === 'transaction' || (wrapping === 'implicit' && statements.filter(({ nested }) => !nested).length > 1)
      ? 'tool'
      : wrapping === 'unknown'
        ? 'unknown'
        : 'no';
  let kind: InTransaction = outside;
  let group = 0;
  return statements.map(({ node, nested }) => {
    // A block is one statement: what is in it shares its transaction.
    if (nested) return { kind: 'explicit', group };
    if ('TransactionStmt' in node) {
      const { kind: command } = node.TransactionStmt;
      if (command === 'TRANS_STMT_BEGIN' || command === 'TRANS_STMT_START') {
        kind = 'explicit';
        group++;
      } else if (command === 'TRANS_STMT_COMMIT' || command === 'TRANS_STMT_ROLLBACK') {
        const ended = { kind, group: group++ };
        // A file sent as one query stays one: what follows COMMIT is an implicit transaction again. A wrapping tool's
        // transaction is over.
        kind = wrapping === 'implicit' ? outside : 'no';
        return ended;
      }
    }
    if (kind === 'no') group++;
    return { kind, group };
  });
}
