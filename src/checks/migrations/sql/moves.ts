import { tablesIn } from './conditions.ts';
import type { Statement } from './statements.ts';

/** Whether it reads or changes rows, other than those that it brings itself: for such a statement a look at an index is work. */
export function movesData({ node }: Pick<Statement, 'node'>): boolean {
  return (
    'UpdateStmt' in node ||
    'DeleteStmt' in node ||
    'MergeStmt' in node ||
    ('InsertStmt' in node && !isValues(node.InsertStmt.selectStmt)) ||
    'CreateTableAsStmt' in node ||
    'DoStmt' in node
  );
}

/** Whether PostgreSQL can show a plan of it. */
export const isExplainable = ({ node }: Pick<Statement, 'node'>): boolean =>
  ['SelectStmt', 'InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt', 'CreateTableAsStmt'].some(
    (kind) => kind in node,
  );

/** `INSERT … VALUES` writes some rows and reads no table, unless a value is a query. */
const isValues = (select: unknown): boolean =>
  typeof select !== 'object' ||
  select === null ||
  ('SelectStmt' in select &&
    typeof select.SelectStmt === 'object' &&
    select.SelectStmt !== null &&
    'valuesLists' in select.SelectStmt &&
    tablesIn(select).size === 0);
