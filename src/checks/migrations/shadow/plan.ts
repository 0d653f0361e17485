/** What of a migration the shadow runs, and how. */
import type { MigrationFile } from '../migration.ts';
import type { Node } from '../sql/ast.ts';
import { isExplainable } from '../sql/moves.ts';
import type { ParsedSql, Statement } from '../sql/statements.ts';
import { transactionsOf } from '../sql/transactions.ts';
import { walk } from '../sql/walk.ts';

export interface PlannedStatement {
  sql: string;
  /** Statements with the same number share a transaction; undefined: it runs by itself. */
  group: number | undefined;
  /** PostgreSQL can show a plan of it. */
  planned: boolean;
}

export interface Planned {
  statement: Statement;
  planned: PlannedStatement;
}

/** Statements as the server gets them: what stands in a `DO` block is part of the block, and `BEGIN` and `COMMIT` show in the groups. */
export function planStatements(
  parsed: ParsedSql,
  file: Pick<MigrationFile, 'wrapping' | 'origin'>,
  firstGroup = 0,
): Planned[] {
  const transactions = transactionsOf(parsed.statements, file);
  return parsed.statements.flatMap((statement, index) => {
    const { kind, group } = transactions[index] ?? { kind: 'no', group: 0 };
    if (statement.nested || 'TransactionStmt' in statement.node || whyNotRun(statement) !== undefined) return [];
    const planned = {
      sql: statement.text,
      group: kind === 'no' ? undefined : firstGroup + group,
      planned: isExplainable(statement),
    };
    return [{ statement, planned }];
  });
}

/** In words; undefined for what the shadow can run. It has no client that sends rows, and starts no program. */
export function whyNotRun({ node }: Pick<Statement, 'node'>): string | undefined {
  if ('CopyStmt' in node) return 'COPY needs a client, a file or a program';
  if ('CreateSubscriptionStmt' in node || 'AlterSubscriptionStmt' in node) return 'a subscription needs another server';
  if ('CreateTableSpaceStmt' in node || 'DropTableSpaceStmt' in node) return 'a tablespace is a folder on the server';
  if ('CreatedbStmt' in node || 'DropdbStmt' in node || 'AlterSystemStmt' in node)
    return 'it is about the server, not about a database';
  if (isAboutRows(node) && hasParameter(node)) return 'a value in it is only known when the program runs';
  return undefined;
}

/** What it leaves out changes no table. */
const isAboutRows = (node: Node): boolean =>
  'InsertStmt' in node || 'UpdateStmt' in node || 'DeleteStmt' in node || 'MergeStmt' in node || 'SelectStmt' in node;

/** `$1` stands for it. */
function hasParameter(node: Node): boolean {
  for (const each of walk(node)) if ('ParamRef' in each) return true;
  return false;
}
