/** The table that a plan is about. */
import type { TableName } from './sql/ast.ts';
import type { MysqlSubject } from './subject.ts';

export function tableNameOf({ statement }: MysqlSubject): TableName | undefined {
  if (statement.kind === 'optimize') return statement.tables[0];
  if (statement.kind === 'alter-table' || statement.kind === 'create-index' || statement.kind === 'drop-index')
    return statement.table;
  return undefined;
}
