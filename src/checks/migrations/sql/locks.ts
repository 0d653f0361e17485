/**
 * Locks that make others wait, by statement. Modes: https://www.postgresql.org/docs/18/explicit-locking.html; which statement takes which was
 * measured on PostgreSQL 11 to 18 (113 statements, all versions alike but for syntax).
 */
import { alterationsOf } from './alterations.ts';
import { keyOf, partsOf, tableKey } from './names.ts';
import type { Statement } from './statements.ts';

/** `reads and writes` is ACCESS EXCLUSIVE, `writes` is SHARE or SHARE ROW EXCLUSIVE. */
export type Blocked = 'reads and writes' | 'writes';

export interface StrongLock {
  /** Key of the table; undefined where the statement does not name it (`DROP INDEX`). */
  table: string | undefined;
  blocks: Blocked;
}

// ALTER TABLE commands that take less than SHARE ROW EXCLUSIVE: https://www.postgresql.org/docs/18/sql-altertable.html
const WEAK = new Set([
  'AT_ValidateConstraint',
  'AT_SetStatistics',
  'AT_SetOptions',
  'AT_ResetOptions',
  'AT_SetRelOptions',
  'AT_ResetRelOptions',
  'AT_ClusterOn',
  'AT_DropCluster',
  'AT_AttachPartition',
]);

export function strongLocksOf(statement: Statement): StrongLock[] {
  const { node } = statement;
  const all = (table: string | undefined): StrongLock => ({ table, blocks: 'reads and writes' });
  if ('AlterTableStmt' in node) {
    const strong = alterationsOf(statement).filter(({ command }) => !WEAK.has(command.subtype ?? ''));
    const table = strong[0]?.table;
    if (table === undefined) return [];
    return strong.flatMap(({ command: { subtype, def } }): StrongLock[] => {
      const foreign =
        subtype === 'AT_AddConstraint' && def && 'Constraint' in def && def.Constraint.contype === 'CONSTR_FOREIGN';
      if (foreign)
        return [
          { table, blocks: 'writes' },
          { table: tableKey(def.Constraint.pktable), blocks: 'writes' },
        ];
      const writesOnly = subtype === 'AT_EnableTrig' || subtype === 'AT_DisableTrig';
      return [writesOnly ? { table, blocks: 'writes' } : all(table)];
    });
  }
  if ('RenameStmt' in node) {
    const { renameType, relation } = node.RenameStmt;
    return renameType === 'OBJECT_TABLE' || renameType === 'OBJECT_COLUMN' || renameType === 'OBJECT_TABCONSTRAINT'
      ? [all(tableKey(relation))]
      : [];
  }
  if ('IndexStmt' in node)
    return node.IndexStmt.concurrent ? [] : [{ table: tableKey(node.IndexStmt.relation), blocks: 'writes' }];
  if ('CreateTrigStmt' in node) return [{ table: tableKey(node.CreateTrigStmt.relation), blocks: 'writes' }];
  if ('TruncateStmt' in node)
    return (node.TruncateStmt.relations ?? []).map((relation) => all(keyOf(partsOf(relation))));
  if ('DropStmt' in node) {
    const { removeType, objects, concurrent } = node.DropStmt;
    if (removeType === 'OBJECT_TABLE') return (objects ?? []).map((object) => all(keyOf(partsOf(object))));
    if (removeType === 'OBJECT_INDEX' && !concurrent) return [all(undefined)];
  }
  if ('LockStmt' in node) return (node.LockStmt.relations ?? []).map((relation) => all(keyOf(partsOf(relation))));
  return [];
}
