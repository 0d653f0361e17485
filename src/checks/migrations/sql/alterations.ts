/** The commands of ALTER TABLE, one by one, as rules want them. */
import type { AlterTableCmd, ColumnDef, Constraint, RangeVar } from './ast.ts';
import { relationSql, tableKey } from './names.ts';
import type { Statement } from './statements.ts';

export interface Alteration {
  command: AlterTableCmd;
  relation: RangeVar;
  /** Key of the table: `users`, `billing.users`. */
  table: string;
  /** The table as SQL. */
  tableSql: string;
  /** Position among the commands of the statement. */
  index: number;
}

export function alterationsOf({ node }: Statement): Alteration[] {
  if (!('AlterTableStmt' in node) || node.AlterTableStmt.objtype !== 'OBJECT_TABLE') return [];
  const { relation, cmds } = node.AlterTableStmt;
  if (relation === undefined) return [];
  return (cmds ?? []).flatMap((cmd, index) =>
    'AlterTableCmd' in cmd
      ? [{ command: cmd.AlterTableCmd, relation, table: tableKey(relation), tableSql: relationSql(relation), index }]
      : [],
  );
}

export type AddedColumn = Alteration & { column: ColumnDef };

export const addedColumns = (statement: Statement): AddedColumn[] =>
  alterationsOf(statement).flatMap((alteration) => {
    const { subtype, def } = alteration.command;
    return subtype === 'AT_AddColumn' && def && 'ColumnDef' in def ? [{ ...alteration, column: def.ColumnDef }] : [];
  });

export type AddedConstraint = Alteration & { constraint: Constraint };

export const addedConstraints = (statement: Statement): AddedConstraint[] =>
  alterationsOf(statement).flatMap((alteration) => {
    const { subtype, def } = alteration.command;
    return subtype === 'AT_AddConstraint' && def && 'Constraint' in def
      ? [{ ...alteration, constraint: def.Constraint }]
      : [];
  });
