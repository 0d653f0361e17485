/** All rules for MySQL and MariaDB: those of the check with words for these, and those that only they have. */
import type { RuleInfo } from '../../../core/rule.ts';
import { algorithmRefused } from './rules/mysql-algorithm-refused.ts';
import { copy } from './rules/mysql-copy.ts';
import { dropPartition } from './rules/mysql-drop-partition.ts';
import { enumRemovesValue } from './rules/mysql-enum-removes-value.ts';
import { explicitAlgorithm } from './rules/mysql-explicit-algorithm.ts';
import { foreignKeysOff } from './rules/mysql-foreign-keys-off.ts';
import { implicitCommit } from './rules/mysql-implicit-commit.ts';
import { inlineReferences } from './rules/mysql-inline-references.ts';
import { lockTables } from './rules/mysql-lock-tables.ts';
import { mixedAlter } from './rules/mysql-mixed-alter.ts';
import { modifyForgets } from './rules/mysql-modify-forgets.ts';
import { rebuild } from './rules/mysql-rebuild.ts';
import { writesWait } from './rules/mysql-writes-wait.ts';
import { zeroFill } from './rules/mysql-zero-fill.ts';
import { changeColumnType } from './shared/column-type.ts';
import { addCheck, addForeignKey, addStoredGenerated, addUnique, dropIndex } from './shared/constraints.ts';
import { dropColumn, recreateColumn } from './shared/drop-column.ts';
import { dropTable } from './shared/drop-table.ts';
import { lockTimeout } from './shared/lock-timeout.ts';
import { renameColumn, renameTable } from './shared/rename.ts';
import { addRequiredColumn, dropNotNull, setNotNull } from './shared/required.ts';
import { deleteAll, dropSchema, truncate, updateAll } from './shared/rows.ts';
import type { Checker } from './subject.ts';

const own: readonly Checker[] = [
  dropPartition,
  enumRemovesValue,
  modifyForgets,
  zeroFill,
  copy,
  writesWait,
  rebuild,
  mixedAlter,
  algorithmRefused,
  lockTables,
  foreignKeysOff,
  inlineReferences,
  implicitCommit,
  explicitAlgorithm,
];

export const checkers: readonly Checker[] = [
  dropTable,
  dropColumn,
  recreateColumn,
  dropSchema,
  truncate,
  deleteAll,
  updateAll,
  renameColumn,
  renameTable,
  changeColumnType,
  addRequiredColumn,
  setNotNull,
  dropNotNull,
  addForeignKey,
  addCheck,
  addUnique,
  addStoredGenerated,
  dropIndex,
  ...own,
  lockTimeout,
];

/** Rules that only MySQL and MariaDB have. */
export const mysqlRules: readonly RuleInfo[] = own.map(({ rule }) => rule);
