/** Which statements of a file run inside of a transaction, and which of them share one. */
import type { MigrationFile, Wrapping } from '../migration.ts';
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

/** Of a file that holds many migrations each has transactions of its own. */
export function transactionsOf(
  statements: readonly Statement[],
  { wrapping, origin }: Pick<MigrationFile, 'wrapping' | 'origin'>,
): Transaction[] {
  if (origin?.parts === undefined) return inOne(statements, wrapping);
  const found: Transaction[] = [];
  for (const part of origin.parts) {
    const own = inOne(statements.slice(found.length, endBefore(statements, found.length, part.until)), part.wrapping);
    const next = (found.at(-1)?.group ?? -1) + 1 - (own[0]?.group ?? 0);
    for (const { kind, group } of own) found.push({ kind, group: group + next });
  }
  return found;
}

/** Behind those that begin before a place. */
function endBefore(statements: readonly Statement[], first: number, place: number): number {
  let end = first;
  while ((statements[end]?.start ?? place) < place) end++;
  return end;
}

function inOne(statements: readonly Statement[], wrapping: Wrapping): Transaction[] {
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
