/** What else a file does with a column that it drops. Computed once for a file: it may drop thousands. */
import { addedColumns, alterationsOf } from './alterations.ts';
import type { Statement } from './statements.ts';
import { namesIn } from './walk.ts';

interface Place {
  statements: readonly Statement[];
  index: number;
}

interface ColumnUse {
  /** Table and column → the last statement that adds it. */
  lastAdded: Map<string, number>;
  /** Name → the first UPDATE or INSERT that names it. */
  firstMoved: Map<string, number>;
}

const uses = new WeakMap<readonly Statement[], ColumnUse>();

function useOf(statements: readonly Statement[]): ColumnUse {
  const known = uses.get(statements);
  if (known) return known;
  const use: ColumnUse = { lastAdded: new Map(), firstMoved: new Map() };
  for (const [index, statement] of statements.entries()) {
    for (const { table, column } of addedColumns(statement))
      use.lastAdded.set(keyOf(table, column.colname ?? ''), index);
    const { node } = statement;
    if (alterationsOf(statement).length > 0 || !('UpdateStmt' in node || 'InsertStmt' in node)) continue;
    for (const name of namesIn(node)) if (!use.firstMoved.has(name)) use.firstMoved.set(name, index);
  }
  uses.set(statements, use);
  return use;
}

const keyOf = (table: string, column: string): string => JSON.stringify([table, column]);

/** True where the same statement or a later one of the file adds a column of the same name again. */
export const readded = ({ statements, index }: Place, table: string, column: string): boolean =>
  (useOf(statements).lastAdded.get(keyOf(table, column)) ?? -1) >= index;

/** True where an earlier UPDATE or INSERT of the file names the column: its values may have been kept. */
export const isCopied = ({ statements, index }: Place, column: string): boolean =>
  (useOf(statements).firstMoved.get(column) ?? index) < index;
