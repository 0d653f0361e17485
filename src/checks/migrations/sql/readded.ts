import { addedColumns, alterationsOf } from './alterations.ts';
import type { Statement } from './statements.ts';

interface Place {
  statements: readonly Statement[];
  index: number;
}

/** True where the same statement or a later one of the file adds a column of the same name again. */
export function readded({ statements, index }: Place, table: string, column: string): boolean {
  return statements
    .slice(index)
    .some((statement) =>
      addedColumns(statement).some((added) => added.table === table && added.column.colname === column),
    );
}

/** True where an earlier statement of the file copies the column's values: something reads it outside of DDL. */
export function isCopied({ statements, index }: Place, column: string): boolean {
  const name = JSON.stringify({ String: { sval: column } });
  return statements.slice(0, index).some((statement) => {
    if (alterationsOf(statement).length > 0) return false;
    const { node } = statement;
    return ('UpdateStmt' in node || 'InsertStmt' in node) && JSON.stringify(node).includes(name);
  });
}
